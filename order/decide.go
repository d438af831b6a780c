package order

import (
	"iter"
	"slices"

	"github.com/courier-rules/courier"
)

// Ruling is the answer to a [Request].
type Ruling struct {
	courier.Decision
	Next  Action  `json:"next,omitzero"`  // after a refusal: the next best thing that is open, zero for none
	Later Opening `json:"later,omitzero"` // after a refusal that the stage has part in: the earliest thing that opens ahead

	// After a refusal whose bars whoever asks can all take away: the facts that
	// would have to change, such as "letter". Nil where one of them stays. What
	// is still unknown may stand in the way after that.
	Cure []courier.Need `json:"cure,omitzero"`
}

// BestEffort reports whether a yes is only an attempt, not a promise: the
// consignment is on the move and has to be caught.
func (r *Ruling) BestEffort() bool {
	return r.Verdict == courier.Granted && (r.Has(bestEffortRow.Code) || r.Has(arrangeBestEffortRow.Code))
}

// firstDay is the first day of the Civil Code, before which there are no rows
// but the historic ones.
var firstDay = courier.Day(2021, 1, 1)

// Decide says whether what is asked may be done with the consignment, under
// the law of the day it is asked for.
//
// Redirect, new consignee, recall, return and hold rest on one right, and are
// tried in this order:
//   - whose right it is: the shipper's, or its agent's with a letter, until
//     delivery (Civil Code 829); at sea under the right of control (Maritime
//     Code 2025, 96, from 2026-05-01); in the air under the right of
//     disposition, which ends when the consignee's begins and revives when
//     the goods are refused or the consignee cannot be reached (Civil
//     Aviation Law 2021, 119; 2025, 123). A consignee or a payer has it only
//     where the carrier's terms say so, and terms that are not known are
//     asked for;
//   - what stands against it: prohibited goods in an express item, an area
//     not served, a lien, what the statutes of sea and air let the carrier
//     refuse, the carrier's terms. Terms and the textbook's cut-offs do not
//     beat the statutory right: they become the condition that the service
//     may be declined;
//   - what it is bound to: the shipper makes good the carrier's loss, papers,
//     a fee once it is carried out, an attempt without promise while the
//     consignment is on the move.
//
// A return of what was never out for delivery is a recall, and a recall of
// what was is a return: the right is the same, and the ruling says so.
//
// An order that is not picked up yet is edited or cancelled, which is
// practice: the carrier's terms go before it, and it is free unless they say
// otherwise. After pick-up it is refused.
//
// A wish about the delivery of an express item is agreed with the carrier
// (Express Market Measures 2023, 28). Who receives it in the consignee's
// place is for the consignee to name (Interim Regulation on Express Delivery,
// 25, from 2025-06-01 26); for a shipper that is a change of the consignee.
// Other carriage has no such arrangement.
//
// Where the regime is unknown a change is decided if every law that may
// govern agrees. The road rules of 1999 (their Article 50) answer where they
// are named as the regime, for the days on which they were in force.
//
// Unknown facts that could change the verdict come back as needs; an unknown
// day alone is asked for first. The errors name the field: an unknown word,
// a missing action, a day before 2021-01-01 ([courier.ErrNoRule]), a regime
// or carriage without rules here ([courier.ErrNotSupported]), a stage at the
// border of a consignment that crosses none ([courier.ErrContradicts]), terms
// that claim to be law ([courier.ErrContradicts]) or are not in force on the day.
func Decide(r *Request) (Ruling, error) { return AppendDecide(nil, r) }

// AppendDecide is [Decide] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the ruling's
// reasons, so it is meant to have length 0.
func AppendDecide(dst []courier.Reason, r *Request) (Ruling, error) {
	if r == nil {
		return Ruling{}, courier.At("action", courier.ErrMissing)
	}
	if err := r.check(); err != nil {
		return Ruling{}, err
	}
	return r.rule(dst), nil
}

// DecideAll answers requests one by one, in order, as [Decide] does. It holds
// one request and one ruling at a time; each ruling owns its reasons.
func DecideAll(requests iter.Seq[*Request]) iter.Seq2[Ruling, error] {
	return func(yield func(Ruling, error) bool) {
		for r := range requests {
			if !yield(Decide(r)) {
				return
			}
		}
	}
}

// rule answers a request that can be read.
func (r *Request) rule(dst []courier.Reason) Ruling {
	if !r.AskedOn.Known() {
		return Ruling{Decision: courier.Decision{Verdict: courier.Referred,
			Grounds: courier.Grounds{Reasons: dst, Needs: []courier.Need{"asked_on"}, Rules: Rules}}}
	}
	ruling := Ruling{Decision: r.decide(dst, r.Action)}
	if ruling.Verdict == courier.Refused {
		refused := ruling.Reasons[len(dst):]
		ruling.Next, ruling.Later, ruling.Cure = r.next(), r.later(refused), cure(refused)
	}
	return ruling
}

// room is how many reasons an ordinary ruling has, so that they are made in
// one piece.
const room = 8

func (r *Request) decide(dst []courier.Reason, action Action) (d courier.Decision) {
	start := len(dst)
	switch action {
	case Arrange:
		d = arrangement.Fold(dst, r.readWish(), r.AskedOn, nil)
	case Edit, Cancel:
		d = r.decideBefore(slices.Grow(dst, 2), action)
	default:
		d = r.decideChange(slices.Grow(dst, room), action)
	}
	if len(d.Reasons) == start {
		d.Reasons = dst
	}
	r.fill(d.Reasons[start:], action)
	d.Reasons = courier.AppendUnchecked(d.Reasons, start, r.AskedOn)
	d.Rules = Rules
	return d
}

// verdict is the verdict of decide alone.
func (r *Request) verdict() courier.Verdict {
	switch {
	case r.Action == Arrange:
		return arrangement.Verdict(r.readWish(), r.AskedOn, nil)
	case !r.Action.changes():
		return beforePickup.Verdict(r.readBefore(r.Action), r.AskedOn, r.Terms.cite())
	case r.Regime != 0:
		law := lawOf(r.Regime)
		return laws[law].question.Verdict(r.read(r.Action, law), r.AskedOn, r.Terms.cite())
	}
	var all courier.Verdict
	for i, law := range today {
		v := laws[law].question.Verdict(r.read(r.Action, law), r.AskedOn, r.Terms.cite())
		if i > 0 && v != all {
			return courier.Referred
		}
		all = v
	}
	return all
}
