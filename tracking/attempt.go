package tracking

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Attempts is what is known about the attempts to deliver an item to the
// door. Every field may be unknown; what decides is asked for.
type Attempts struct {
	AskedOn       courier.Date   `json:"asked_on,omitzero"`       // day of the question: the rules of this day answer
	Tries         []Try          `json:"tries,omitzero"`          // oldest first; nil while not known, empty before the first
	Rule          AttemptRule    `json:"rule,omitzero"`           // opt-in; zero asks the carrier's terms
	Terms         *DoorTerms     `json:"terms,omitzero"`          // for the zero rule; nil while not known, empty where the carrier has none
	TariffTold    courier.Answer `json:"tariff_told,omitzero"`    // 已事先告知收费标准: before the attempt that is charged
	SpacingAgreed courier.Answer `json:"spacing_agreed,omitzero"` // for draft_2022: another interval was agreed
}

// Try is one attempt to deliver.
type Try struct {
	At      courier.Instant `json:"at,omitzero"`
	Outcome TryOutcome      `json:"outcome"` // why it failed; missing is an error
}

// DoorTerms are what a carrier's own terms say about attempts and returns. A
// clause that they do not contain charges nothing. The reasons of a ruling
// point at Cite, so it must not change while they live.
type DoorTerms struct {
	Cite          courier.Cite   `json:"cite,omitzero"`            // where they stand: a contract or a practice, no law
	Free          courier.Count  `json:"free,omitzero"`            // free attempts
	Fee           courier.Money  `json:"fee,omitzero"`             // for each further one
	SenderPays    courier.Answer `json:"sender_pays,omitzero"`     // 退回由寄件人付费: a return is at the sender's cost
	SenderPaysOut courier.Answer `json:"sender_pays_out,omitzero"` // 到付拒付由寄件人付费: so is the way out of a refused freight-collect item
}

// AttemptRuling is the answer to [Attempts].
type AttemptRuling struct {
	courier.Decision                 // granted: a further attempt may be charged; refused: it is free or may not be charged
	Made             courier.Count   `json:"made,omitzero"`      // attempts that count
	Left             courier.Count   `json:"left,omitzero"`      // free ones still owed; unknown where no number is known
	Fee              courier.Money   `json:"fee,omitzero"`       // by the terms, where one may be charged and they name it
	NextFrom         courier.Instant `json:"next_from,omitzero"` // for draft_2022: before this a further attempt does not count
}

// The numbers of the named options (DEL-05).
const (
	freeTries   = 2
	tryInterval = courier.Hours(8)
	triesFrom   = 8 // preferred hours of the draft, 08:00 to 20:00
	triesUntil  = 20
)

// Attempt says whether a further attempt to deliver to the door may be
// charged. No law that was read names a number of free attempts, so with no
// option taken the carrier's terms decide, and where they say nothing nothing
// may be charged. The named options are
//   - standard_2011: two free attempts, then a fee once the tariff was told;
//     reported of the standard of 2011, and practice since 2024-04-01;
//   - draft_2022: the same by the public draft of November 2022, where an
//     attempt within 8 hours of the one before does not count unless agreed,
//     and one outside 08:00 to 20:00 is told.
//
// What was no attempt, for a reason of the carrier's own, never counts; a
// refusal ends the attempts, and what follows is a return (see [WayBack]).
// Unknown facts that could change the verdict come back as needs; an unknown
// day alone is asked for first. The errors name the field: an unknown word, a
// try without outcome or out of order, a day before 2018-05-01
// ([courier.ErrNoRule]), terms that claim to be law.
func Attempt(a *Attempts) (AttemptRuling, error) { return AppendAttempt(nil, a) }

// AppendAttempt is [Attempt] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendAttempt(dst []courier.Reason, a *Attempts) (AttemptRuling, error) {
	if a == nil {
		a = &Attempts{}
	}
	if err := a.check(); err != nil {
		return AttemptRuling{}, err
	}
	r := AttemptRuling{Decision: courier.Decision{Verdict: courier.Referred, Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}}
	switch {
	case !a.AskedOn.Known():
		r.Needs = []courier.Need{"asked_on"}
		return r, nil
	case a.declined():
		r.Verdict = courier.Refused
		r.tell(a, &attemptDeclinedRow, courier.Bars)
	case a.Rule == 0:
		a.byTerms(&r)
	default:
		a.byOption(&r)
	}
	r.Reasons = courier.AppendUnchecked(r.Reasons, len(dst), a.AskedOn)
	return r, nil
}

func (a *Attempts) check() error {
	var r courier.Reading
	notBefore(&r, "asked_on", a.AskedOn, expressRegulationFrom)
	var last courier.Instant
	for i := range a.Tries {
		t, mark := &a.Tries[i], r.Faults()
		r.Word("outcome", tryOutcomeWords, uint8(t.Outcome))
		if t.Outcome == 0 {
			r.Fault("outcome", courier.ErrMissing)
		}
		if t.At.Known() {
			if t.At.Before(last) {
				r.Fault("at", courier.ErrOrder.Because(t.At.String()+" is before "+last.String()))
			}
			last = t.At
		}
		r.UnderIndex(mark, "tries", i)
	}
	r.Word("rule", attemptRuleWords, uint8(a.Rule))
	r.Answer("tariff_told", a.TariffTold)
	r.Answer("spacing_agreed", a.SpacingAgreed)
	a.Terms.check(&r)
	return r.Err()
}

func (t *DoorTerms) check(r *courier.Reading) {
	if t == nil || *t == (DoorTerms{}) {
		return
	}
	t.Cite.CheckTerms(r, "terms.cite")
	r.Amount("terms.fee", t.Fee)
	r.Answer("terms.sender_pays", t.SenderPays)
	r.Answer("terms.sender_pays_out", t.SenderPaysOut)
}

func (r *AttemptRuling) tell(a *Attempts, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	r.Reasons = append(r.Reasons, row.Speak(a.AskedOn, e, figures...))
}

// declined reports whether the recipient refused the item.
func (a *Attempts) declined() bool {
	return slices.ContainsFunc(a.Tries, func(t Try) bool { return t.Outcome == Declined })
}

// byTerms charges as the carrier's terms do.
func (a *Attempts) byTerms(r *AttemptRuling) {
	t := a.Terms
	switch {
	case t == nil:
		r.Needs = append(r.Needs, "terms")
		return
	case t.Fee.Sign() <= 0:
		r.Verdict = courier.Refused
		r.tell(a, &attemptNoChargeRow, courier.Bars)
		return
	case a.Tries == nil && t.Free.Int() > 0:
		r.Needs = append(r.Needs, "tries")
		return
	}
	made := len(a.counted(0))
	r.count(made, int(t.Free.Int()))
	if r.Left.Int() > 0 {
		r.Verdict = courier.Refused
		r.Reasons = append(r.Reasons, attemptTermsFreeRow.SpeakFrom(&t.Cite, courier.Bars, t.Free.Figure(), r.Made.Figure()))
		return
	}
	r.Verdict, r.Fee = courier.Granted, t.Fee
	r.Reasons = append(r.Reasons, attemptTermsFeeRow.SpeakFrom(&t.Cite, courier.Grants, t.Free.Figure(), t.Fee.Figure()))
}

// counted are the attempts that count, an interval after the one before; of
// those of unknown time no more than one alone.
func (a *Attempts) counted(interval courier.Hours) (tries []Try) {
	for _, t := range a.Tries {
		n := len(tries)
		switch {
		case t.Outcome == NotTried:
		case interval == 0 || n == 0:
			tries = append(tries, t)
		case !tries[n-1].At.Known():
			tries[n-1] = t
		case t.At.Known() && !t.At.Before(interval.End(tries[n-1].At)):
			tries = append(tries, t)
		}
	}
	return tries
}

func (r *AttemptRuling) count(made, free int) {
	r.Made, r.Left = courier.CountOf(int64(made)), courier.CountOf(int64(max(0, free-made)))
}
