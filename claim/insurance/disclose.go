package insurance

import "github.com/courier-rules/courier"

// Telling is what the applicant told the insurer, and did not tell, before
// the contract.
type Telling struct {
	On     courier.Date   `json:"on,omitzero"`     // day on which the insurer would rescind, or did (its notice arrived): the law of this day answers
	Marine courier.Answer `json:"marine,omitzero"` // 海上保险合同: the Maritime Code governs

	Misstated courier.Answer `json:"misstated,omitzero"` // 未如实告知: left out or wrong
	Asked     courier.Answer `json:"asked,omitzero"`     // 保险人询问过: the insurer asked for it
	CatchAll  courier.Answer `json:"catch_all,omitzero"` // 概括性条款: only by a general question
	Fault     TellingFault   `json:"fault,omitzero"`
	Material  courier.Answer `json:"material,omitzero"` // 足以影响保险人决定是否承保或者提高费率
	Knew      courier.Answer `json:"knew,omitzero"`     // 保险人订立合同时已经知道; at sea also what it should have known in the ordinary course

	ContractOn  courier.Date   `json:"contract_on,omitzero"`  // 合同成立之日
	InsurerKnew courier.Date   `json:"insurer_knew,omitzero"` // 保险人知道有解除事由之日; at sea also: should have known
	Rescinded   courier.Answer `json:"rescinded,omitzero"`    // 已解除合同, on that day

	Caused  courier.Answer `json:"caused,omitzero"`  // 对保险事故的发生有严重影响; at sea: 有影响
	Settled courier.Answer `json:"settled,omitzero"` // 另行达成一致: the parties agreed on a refusal without rescission

	Calendar courier.Calendar `json:"calendar,omitzero"` // for a last day on a holiday; without it the last day is as counted
}

// TellingFault is how the applicant came to say nothing, or something wrong.
type TellingFault uint8

// The faults.
const (
	TellingIntent TellingFault = iota + 1 // 故意
	TellingGross                          // 重大过失
	TellingOther                          // 一般过失或者无过失
)

var tellingFaults = courier.Words{"unknown", "intent", "gross_negligence", "other"}

// String returns the word: "gross_negligence".
func (f TellingFault) String() string { return tellingFaults.Word(uint8(f)) }

// MarshalText returns the word.
func (f TellingFault) MarshalText() ([]byte, error) { return tellingFaults.Marshal(uint8(f)) }

// UnmarshalText reads a word.
func (f *TellingFault) UnmarshalText(text []byte) error {
	return tellingFaults.Unmarshal(text, (*uint8)(f))
}

// PremiumFate says what becomes of the premium.
type PremiumFate uint8

// The fates.
const (
	PremiumKept      PremiumFate = iota + 1 // 不退还保险费
	PremiumBack                             // 退还保险费
	PremiumNotSaid                          // 法律未规定
	PremiumByVoyage                         // at sea: 航次保险可以不退还, else the rest is given back
	PremiumLessFee                          // 退还全部保险费，可以收取手续费
	PremiumContinues                        // 合同继续有效
)

var premiumFates = courier.Words{"unknown", "kept", "back", "not_said", "by_voyage", "less_fee", "continues"}

// String returns the word: "kept".
func (p PremiumFate) String() string { return premiumFates.Word(uint8(p)) }

// MarshalText returns the word.
func (p PremiumFate) MarshalText() ([]byte, error) { return premiumFates.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *PremiumFate) UnmarshalText(text []byte) error {
	return premiumFates.Unmarshal(text, (*uint8)(p))
}

// Disclosure is the answer to a [Telling]. Its own verdict is on the event:
// granted where the insurer answers for it in spite of what was not told.
type Disclosure struct {
	courier.Decision
	Rescission courier.Verdict  `json:"rescission,omitzero"`  // whether the insurer may rescind on the day
	ThirtyDays courier.Deadline `json:"thirty_days,omitzero"` // in which it may, from when it knew
	TwoYears   courier.Deadline `json:"two_years,omitzero"`   // after which it may not, from the contract; on land
	Premium    PremiumFate      `json:"premium,omitzero"`     // of a contract rescinded
}

// Disclosed says what follows where the applicant did not tell what it had to.
//
//   - Only what the insurer asks for has to be told, and a general question
//     does not count (Insurance Law 16; SPC Interpretation II, 6). At sea the
//     insured tells of itself what matters, save what the insurer knew and did
//     not ask for (Maritime Code 1992, 222; 2025, 247).
//   - Rescission: for intent or gross negligence that would have moved the
//     insurer, within 30 days of when it knew and 2 years of the contract, and
//     not where it knew at the contract. At sea for any fault; from 2026-05-01
//     within 30 days too (2025, 248).
//   - The event: nothing after intent; nothing after gross negligence with a
//     serious effect on it; at sea, without intent, nothing where it had an
//     effect. In every case only once the contract is rescinded, unless the
//     parties settled otherwise (SPC Interpretation II, 8).
//
// A last day on a holiday moves (Civil Code 203) where the calendar covers it.
// A fact that decides and is not known is asked for. The errors name the
// field: an unknown word, dates out of order, a day before 2015-04-24
// ([courier.ErrNoRule]).
func Disclosed(t *Telling) (Disclosure, error) { return AppendDisclosed(nil, t) }

// AppendDisclosed is [Disclosed] with its reasons appended to dst, for a
// caller that reuses the memory.
func AppendDisclosed(dst []courier.Reason, t *Telling) (Disclosure, error) {
	if t == nil {
		t = &Telling{}
	}
	if err := t.check(); err != nil {
		return Disclosure{}, err
	}
	if !t.On.Known() {
		return Disclosure{Decision: clauseAsk(dst, "on")}, nil
	}
	var out Disclosure
	t.count(&out)
	start := len(dst)
	rescind := rescindQuestion.Fold(dst, t.read(&out), t.On, nil)
	out.Rescission = rescind.Verdict
	dst = rescind.Reasons
	for i := range dst[start:] { // the verdict is on the event, so these explain
		if r := &dst[start+i]; r.Effect == courier.Grants || r.Effect == courier.Bars {
			r.Effect = courier.Notes
		}
	}
	k := t.readEvent(rescind.Verdict)
	out.Decision = tellingQuestion.Fold(dst, k, t.On, nil)
	out.Needs = t.needs(out.Needs, rescind.Needs)
	if rescind.Verdict == courier.Granted {
		out.Reasons = t.days(out.Reasons, &out)
		out.Premium = t.premium()
	}
	out.Rules = Rules
	out.Reasons = courier.AppendUnchecked(out.Reasons, start, t.On)
	return out, nil
}

// needs puts what decides whether the insurer may rescind in the place of the
// one fact that stands for it.
func (t *Telling) needs(event, rescind []courier.Need) (needs []courier.Need) {
	for _, n := range event {
		if n == "misstated" {
			needs = append(needs, rescind...)
		} else {
			needs = append(needs, n)
		}
	}
	return clauseOnce(needs)
}

func (t *Telling) check() error {
	var r courier.Reading
	clauseDay(&r, "on", t.On)
	r.Answer("marine", t.Marine)
	r.Answer("misstated", t.Misstated)
	r.Answer("asked", t.Asked)
	r.Answer("catch_all", t.CatchAll)
	r.Word("fault", tellingFaults, uint8(t.Fault))
	r.Answer("material", t.Material)
	r.Answer("knew", t.Knew)
	r.Answer("rescinded", t.Rescinded)
	r.Answer("caused", t.Caused)
	r.Answer("settled", t.Settled)
	clauseOrder(&r, "on", "contract_on", t.ContractOn, t.On)
	clauseOrder(&r, "on", "insurer_knew", t.InsurerKnew, t.On)
	return r.Err()
}

// count counts the two periods.
func (t *Telling) count(out *Disclosure) {
	if t.InsurerKnew.Known() {
		from := t.InsurerKnew
		if from.Before(t.ContractOn) {
			from = t.ContractOn // it knew at the contract; it could not rescind before
		}
		out.ThirtyDays, _ = clockRoll(courier.Days(30).Period(), from, t.Calendar)
	}
	if t.Marine == courier.No && t.ContractOn.Known() {
		out.TwoYears, _ = clockRoll(courier.Years(2).Period(), t.ContractOn, t.Calendar)
	}
	if t.Marine != courier.No && t.On.Before(clauseSea25) {
		out.ThirtyDays = courier.Deadline{} // the code of 1992 had no such days
	}
}

// days tells the periods of a rescission that is open.
func (t *Telling) days(dst []courier.Reason, out *Disclosure) []courier.Reason {
	row, two := &tellingThirty, &tellingTwoYears
	if t.Marine == courier.Yes {
		row = &tellingThirtySea
	}
	if out.ThirtyDays.Last.Known() {
		dst = row.AppendReason(dst, row.Cite(t.On), courier.Notes, courier.Money{}, t.InsurerKnew.Figure(), out.ThirtyDays.Last.Figure())
	}
	if out.TwoYears.Last.Known() {
		dst = two.AppendReason(dst, two.Cite(t.On), courier.Notes, courier.Money{}, t.ContractOn.Figure(), out.TwoYears.Last.Figure())
	}
	return dst
}

// premium says what becomes of the premium once the insurer rescinds.
func (t *Telling) premium() PremiumFate {
	switch {
	case t.Rescinded != courier.Yes || t.Fault == 0 || t.Marine == 0:
		return 0
	case t.Fault == TellingIntent:
		return PremiumKept
	case t.Marine == courier.Yes && t.On.Before(clauseSea25):
		return PremiumNotSaid
	case t.Marine == courier.Yes:
		return PremiumByVoyage
	case t.Caused == courier.Yes:
		return PremiumBack
	case t.Caused == courier.No:
		return PremiumNotSaid
	}
	return 0
}

// read turns the facts into those of the rescission.
func (t *Telling) read(out *Disclosure) (k courier.Known) {
	k.Answer(teMarine, t.Marine)
	k.Answer(teSea25, courier.AnswerOf(!t.On.Before(clauseSea25)))
	k.Answer(teMisstated, t.Misstated)
	k.Answer(teAsked, t.Asked)
	k.Answer(teCatchAll, t.CatchAll)
	switch t.Fault {
	case 0:
	case TellingIntent:
		k.Among(teIntent|teGross, teIntent)
	case TellingGross:
		k.Among(teIntent|teGross, teGross)
	default:
		k.Among(teIntent|teGross, 0)
	}
	k.Answer(teMaterial, t.Material)
	k.Answer(teKnew, t.Knew)
	if t.InsurerKnew.Known() {
		last := courier.Days(30).Last(t.InsurerKnew)
		if out.ThirtyDays.Last.Known() {
			last = out.ThirtyDays.Last
		}
		k.Answer(teLate30, courier.AnswerOf(t.On.After(last)))
	}
	if t.ContractOn.Known() {
		last := courier.Years(2).Last(t.ContractOn)
		if out.TwoYears.Last.Known() {
			last = out.TwoYears.Last
		}
		k.Answer(teLate2y, courier.AnswerOf(t.On.After(last)))
	}
	return k
}

// readEvent turns the facts into those of the event.
func (t *Telling) readEvent(may courier.Verdict) (k courier.Known) {
	k.Answer(evMarine, t.Marine)
	if may != courier.Referred {
		k.Answer(evMay, courier.AnswerOf(may == courier.Granted))
	}
	k.Answer(evRescinded, t.Rescinded)
	if t.Fault != 0 {
		k.Answer(evIntent, courier.AnswerOf(t.Fault == TellingIntent))
	}
	k.Answer(evCaused, t.Caused)
	k.Answer(evSettled, t.Settled)
	return k
}
