package order

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Amendment is what is known about a wish to change something of an accepted
// order other than where it goes. Every field but Subject may be unknown;
// what decides is asked for.
type Amendment struct {
	Subject Subject      `json:"subject"`           // the question; missing is an error
	AskedOn courier.Date `json:"asked_on,omitzero"` // day of the request: the law of this day answers

	By       courier.Party  `json:"by,omitzero"`       // who asks
	Identity courier.Answer `json:"identity,omitzero"` // 身份已核实
	Letter   courier.Answer `json:"letter,omitzero"`   // 授权委托书: an agent shows the shipper's authority
	Definite courier.Answer `json:"definite,omitzero"` // 变更内容明确: the new payer, amount, value, time or piece is stated
	Agreed   courier.Answer `json:"agreed,omitzero"`   // 承运人同意: the carrier agrees to this change

	Stage   tracking.Stage `json:"stage,omitzero"`   // where the consignment is
	Express courier.Answer `json:"express,omitzero"` // 快件: an express item, not other carriage

	FreightCollected courier.Answer `json:"freight_collected,omitzero"` // 到付运费已收: the consignee has paid
	CODCollected     courier.Answer `json:"cod_collected,omitzero"`     // 代收货款已收
	LossKnown        courier.Answer `json:"loss_known,omitzero"`        // 已知货物毁损、灭失, to whoever asks or to the carrier

	Terms *AmendTerms `json:"terms,omitzero"` // the carrier's own terms; nil while they are not known, empty where it has none
}

// AmendTerms are what a carrier's own terms say about a change of this
// subject. The reasons of an answer point at Cite, so it must not change
// while they live.
type AmendTerms struct {
	Cite             courier.Cite   `json:"cite,omitzero"`               // where they stand: a contract or a practice, no law
	Offers           courier.Answer `json:"offers,omitzero"`             // the change is offered to every customer
	NotAfterDispatch courier.Answer `json:"not_after_dispatch,omitzero"` // declined once the consignment has left the first outlet
	Charged          courier.Answer `json:"charged,omitzero"`            // a fee is charged when it is carried out
	Fee              courier.Money  `json:"fee,omitzero"`                // of this amount; unknown where the terms do not print it
}

// SFOldPayerChange is what an older waybill of SF Express 顺丰 says of a change
// from collect to sender before the consignee has paid (TM-SF-OLD, undated):
// offered for a service fee, whose amount it does not print.
func SFOldPayerChange() AmendTerms {
	return AmendTerms{Cite: courier.Art(courier.SFOldTerms, ""), Offers: courier.Yes, Charged: courier.Yes}
}

// Amended is the answer to an [Amendment].
type Amended struct {
	courier.Decision
	Until Moment `json:"until,omitzero"` // the event until which such a change stays open

	// After a refusal whose bars whoever asks can all take away: the facts that
	// would have to change, such as "letter". Nil where one of them stays.
	Cure []courier.Need `json:"cure,omitzero"`
}

// Amend says whether something of an accepted order may still be changed:
// who pays, the money to collect on delivery, declared cover, the time of
// pick-up, another piece.
//
// No statute gives a right to such a change, save over the shipper's own
// mandate to collect: it is a change of the contract by agreement (Civil Code
// 543), given for the case or offered in the carrier's terms. The grounds are
// tried in this order:
//   - on what a yes rests: agreement, terms, the principal's instruction and
//     its end (Civil Code 922, 933), an order not picked up yet;
//   - who asks: the shipper or its agent. A consignee may take the freight on
//     itself (Civil Code 524); the money on delivery is not its to cancel;
//   - the last moment of each subject ([Amended.Until]), and that a change
//     that is not definite counts as none (Civil Code 544);
//   - declared cover follows no loss that is known (Civil Code 509);
//   - what a yes is bound to: the fee of the terms, a check of the goods, and
//     that a consignee is not bound to pay (Civil Code 523).
//
// Unknown facts that could change the verdict come back as needs; an unknown
// day alone is asked for first. The errors name the field: an unknown word, a
// missing subject, a day before 2021-01-01 ([courier.ErrNoRule]), a negative
// fee, terms that claim to be law ([courier.ErrContradicts]).
func Amend(a *Amendment) (Amended, error) { return AppendAmend(nil, a) }

// AppendAmend is [Amend] with its reasons appended to dst, which is meant to
// have length 0, for a caller that reuses the memory.
func AppendAmend(dst []courier.Reason, a *Amendment) (Amended, error) {
	if a == nil {
		return Amended{}, courier.At("subject", courier.ErrMissing)
	}
	if err := a.check(); err != nil {
		return Amended{}, err
	}
	until := amendUntil[a.Subject-1]
	if !a.AskedOn.Known() {
		return Amended{Decision: askFirst(dst, "asked_on"), Until: until}, nil
	}
	cite := a.cite()
	d := amendment.Decide(dst, a.read(), a.AskedOn, cite)
	for i := len(dst); i < len(d.Reasons); i++ {
		if r := &d.Reasons[i]; r.Code() == amendFeeRow.Code {
			*r = amendFeeRow.SpeakFrom(cite, r.Effect, a.Terms.Fee.Figure())
		}
	}
	d.Rules = Rules
	amended := Amended{Decision: d, Until: until}
	if d.Verdict == courier.Refused {
		amended.Cure = amendCure(d.Reasons[len(dst):])
	}
	return amended, nil
}

// cite returns where the terms stand, nil where there are none. Terms that are
// not known may say anything.
func (a *Amendment) cite() *courier.Cite {
	switch {
	case a.Terms == nil:
		return &unseen
	case a.Terms.none():
		return nil
	}
	return &a.Terms.Cite
}

// amendCure returns the facts that would have to change for every bar among
// the reasons to fall, nil where one of them stays.
func amendCure(refused []courier.Reason) (needs []courier.Need) {
	for i := range refused {
		if refused[i].Effect != courier.Bars {
			continue
		}
		switch refused[i].Code() {
		case "order.amend.not_agreed":
			needs = append(needs, "agreed")
		case "order.amend.identity_not_shown":
			needs = append(needs, "identity")
		case "order.amend.letter_missing":
			needs = append(needs, "letter")
		case "order.amend.indefinite":
			needs = append(needs, "definite")
		default:
			return nil
		}
	}
	return needs
}

// askFirst refers for one fact without which nothing can be said.
func askFirst(dst []courier.Reason, need courier.Need) courier.Decision {
	return courier.Decision{Verdict: courier.Referred,
		Grounds: courier.Grounds{Reasons: dst, Needs: []courier.Need{need}, Rules: Rules}}
}

// amendUntil is the last moment of each subject.
var amendUntil = [...]Moment{
	PayerToSender - 1: AtCollection, PayerToCollect - 1: AtDelivery,
	CODAmount - 1: AtCollection, CODCancelled - 1: AtCollection,
	CoverAdded - 1: AtDelivery, CoverRaised - 1: AtDelivery, CoverWithdrawn - 1: AtDelivery,
	PickupTime - 1: AtPickup, PieceAdded - 1: AtDispatch,
}

// check reads the facts and names each field that cannot be read.
func (a *Amendment) check() error {
	var read courier.Reading
	read.Word("subject", subjects, uint8(a.Subject))
	if a.Subject == 0 {
		read.Fault("subject", courier.ErrMissing)
	}
	read.Party("by", a.By)
	read.Answer("identity", a.Identity)
	read.Answer("letter", a.Letter)
	read.Answer("definite", a.Definite)
	read.Answer("agreed", a.Agreed)
	a.Stage.Check(&read, "stage")
	read.Answer("express", a.Express)
	read.Answer("freight_collected", a.FreightCollected)
	read.Answer("cod_collected", a.CODCollected)
	read.Answer("loss_known", a.LossKnown)
	if t := a.Terms; t != nil && !t.none() {
		t.Cite.CheckTerms(&read, "terms.cite")
		read.Answer("terms.offers", t.Offers)
		read.Answer("terms.not_after_dispatch", t.NotAfterDispatch)
		read.Answer("terms.charged", t.Charged)
		read.Amount("terms.fee", t.Fee)
	}
	faultBefore(&read, "asked_on", a.AskedOn, firstDay)
	return read.Err()
}

// faultBefore records a known day before the first rules.
func faultBefore(read *courier.Reading, field string, day, first courier.Date) {
	if day.Known() && day.Before(first) {
		read.Fault(field, courier.ErrNoRule.Because(day.String()))
	}
}

// faultOrder records a day of one field that lies before the day of another.
func faultOrder(read *courier.Reading, field, after string, earlier, later courier.Date) {
	if earlier.Known() && later.Known() && later.Before(earlier) {
		read.Fault(field, courier.ErrOrder.Because(later.String()+" is before "+after+" "+earlier.String()))
	}
}

// none reports whether the terms are those of a carrier that has none.
func (t *AmendTerms) none() bool { return *t == AmendTerms{} }
