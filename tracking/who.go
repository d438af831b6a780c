package tracking

import "github.com/courier-rules/courier"

// Asker is what is known about whoever asks about a consignment. Every field
// but About may be unknown; what decides is asked for.
type Asker struct {
	About    QueryKind      `json:"about,omitzero"`    // the question; missing is an error
	AskedOn  courier.Date   `json:"asked_on,omitzero"` // the law of this day answers
	By       courier.Party  `json:"by,omitzero"`       // who asks
	Identity courier.Answer `json:"identity,omitzero"` // 身份已核实: whoever asks is shown to be that person
	Letter   courier.Answer `json:"letter,omitzero"`   // 授权委托书: an agent shows the shipper's authority
	Number   courier.Answer `json:"number,omitzero"`   // 有运单号或者订单号: whoever asks gives it
	Origin   courier.Answer `json:"origin,omitzero"`   // for sender: 来源不明, the recipient does not know where the item comes from
	Access   *AccessTerms   `json:"access,omitzero"`   // what the carrier's terms take for identification; nil or empty for nothing
	Phone    courier.Answer `json:"phone,omitzero"`    // 收寄件人手机尾号相符: the last four digits of a party's number were given and match
	Papers   courier.Answer `json:"papers,omitzero"`   // 已出示证件: without a number, identity documents were shown and checked
	Approved courier.Answer `json:"approved,omitzero"` // 业务主管同意: without a number, the supervisor's decision
}

// AccessTerms are what a carrier takes for identification in a query. The
// reasons of an answer point at Cite, so it must not change while they live.
type AccessTerms struct {
	Cite           courier.Cite   `json:"cite,omitzero"`             // a contract or a practice, no law
	NumberAndPhone courier.Answer `json:"number_and_phone,omitzero"` // the number with the last four digits of a party's phone
	Window         courier.Period `json:"window,omitzero"`           // how far back; told, not applied
	AtMost         courier.Count  `json:"at_most,omitzero"`          // numbers a call; told, not applied
}

// SFAccess is the query interface of SF Express 顺丰 (API-SF, undated): the
// waybill number with the last four digits of a party's phone; three months;
// at most ten numbers a call.
func SFAccess() AccessTerms {
	return AccessTerms{Cite: courier.Art(courier.SFInterceptAPI, ""), NumberAndPhone: courier.Yes,
		Window: courier.Months(3).Period(), AtMost: courier.CountOf(10)}
}

// Telling is the answer to an [Asker].
type Telling struct {
	courier.Decision            // granted: whoever asks may be told
	Disclosure       Disclosure `json:"disclosure,omitzero"`
}

// MayTell says whether whoever asks may be told, under the law of the day:
//   - what the carrier publishes, anybody may be told;
//   - of a consignment its own parties, once their identity is shown
//     (Interim Regulation on Express Delivery 28 and 34, from 2025-06-01 29 and
//     35; Express Market Measures 25 from 2024-03-01), or as the carrier's terms
//     identify them; an agent with a letter; an authority through a
//     supervisor; nobody else;
//   - who sent an item of unknown origin, its recipient, from 2024-03-01
//     (Express Market Measures 27);
//   - without a number the textbook's three steps: explain, ask for identity
//     documents, check them and ask the supervisor (QRY-06).
//
// Unknown facts that could change the verdict come back as needs; an unknown
// day alone is asked for first. The errors name the field: a missing or
// unknown word, a day before 2018-05-01 ([courier.ErrNoRule]), terms that claim
// to be law.
func MayTell(a *Asker) (Telling, error) { return AppendMayTell(nil, a) }

// AppendMayTell is [MayTell] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendMayTell(dst []courier.Reason, a *Asker) (Telling, error) {
	if a == nil {
		return Telling{}, courier.At("about", courier.ErrMissing)
	}
	var r courier.Reading
	a.check(&r)
	if err := r.Err(); err != nil {
		return Telling{}, err
	}
	t := a.decide(dst)
	t.Reasons = courier.AppendUnchecked(t.Reasons, len(dst), a.AskedOn)
	return t, nil
}

func (a *Asker) decide(dst []courier.Reason) (t Telling) {
	if !a.AskedOn.Known() {
		t.Decision = courier.Decision{Verdict: courier.Referred, Grounds: courier.Grounds{Reasons: dst, Needs: []courier.Need{"asked_on"}}}
	} else {
		t.Decision = whoQuestion.Fold(dst, a.read(), a.AskedOn, a.Access.cite())
	}
	t.Rules = Rules
	switch t.Verdict {
	case courier.Granted:
		if t.Disclosure = TellAll; a.public() {
			t.Disclosure = TellPublic
		}
	case courier.Refused:
		t.Disclosure = TellNothing
	default:
		t.Disclosure = AskFirst
	}
	return t
}

// public reports whether what is asked is published to everybody.
func (a *Asker) public() bool { return kindIsPublic(a.About) }

func kindIsPublic(k QueryKind) bool {
	return k == TransitTime || k == PriceAndPlace || k == OtherQuery
}

func (a *Asker) check(r *courier.Reading) {
	r.Word("about", queryKindWords, uint8(a.About))
	if a.About == 0 {
		r.Fault("about", courier.ErrMissing)
	}
	notBefore(r, "asked_on", a.AskedOn, expressRegulationFrom)
	a.checkWho(r)
}

// checkWho reads who asks, without the matter and the day.
func (a *Asker) checkWho(r *courier.Reading) {
	r.Party("by", a.By)
	r.Answer("identity", a.Identity)
	r.Answer("letter", a.Letter)
	r.Answer("number", a.Number)
	r.Answer("origin", a.Origin)
	if t := a.Access; !t.none() {
		t.Cite.CheckTerms(r, "access.cite")
		r.Answer("access.number_and_phone", t.NumberAndPhone)
	}
	r.Answer("phone", a.Phone)
	r.Answer("papers", a.Papers)
	r.Answer("approved", a.Approved)
}

func (t *AccessTerms) none() bool { return t == nil || *t == AccessTerms{} }

func (t *AccessTerms) cite() *courier.Cite {
	if t.none() {
		return nil
	}
	return &t.Cite
}

// read turns the facts into named facts: the only place where they meet.
func (a *Asker) read() (k courier.Known) {
	k.Among(aboutFacts, aboutMeans(a.About))
	switch a.By {
	case 0:
	case courier.Shipper, courier.Payer:
		k.Among(askerFacts, askerParty)
	case courier.ShippersAgent:
		k.Among(askerFacts, askerParty|askerAgent)
	case courier.Consignee:
		k.Among(askerFacts, askerParty|askerConsignee)
	case courier.Authority:
		k.Among(askerFacts, askerAuthority)
	default:
		k.Among(askerFacts, askerStranger)
	}
	k.Answer(askerShown, a.Identity)
	k.Answer(askerLetter, a.Letter)
	k.Answer(askerNumber, a.Number)
	k.Answer(originUnknown, a.Origin)
	k.Answer(phoneTaken, courier.AnswerOf(!a.Access.none() && a.Access.NumberAndPhone == courier.Yes))
	k.Answer(phoneMatches, a.Phone)
	k.Answer(papersShown, a.Papers)
	k.Answer(supervisorAgrees, a.Approved)
	k.Answer(beforeSenderRight, courier.AnswerOf(a.AskedOn.Before(expressMeasures2023From)))
	return k
}

func aboutMeans(k QueryKind) courier.Facts {
	switch {
	case kindIsPublic(k):
		return 0
	case k == SenderQuery:
		return aboutItem | aboutSender
	}
	return aboutItem
}
