package order

import "github.com/courier-rules/courier"

// Ruling is the answer to a [Request].
type Ruling struct {
	courier.Decision
	Next Action `json:"next,omitzero"` // after a refusal: the next best thing that is open, zero for none

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

// firstDay is the first day of the Civil Code, before which there are no rows.
var firstDay = courier.Day(2021, 1, 1)

// Decide says whether the consignment may be redirected or recalled, or how
// a wish about its delivery is answered, under the law of the day it is
// asked for.
//
// Redirect and recall are tried in this order:
//   - whose right it is: the shipper's, or its agent's with a letter, until
//     delivery (Civil Code 829); at sea under the right of control (Maritime
//     Code 2025, 96, from 2026-05-01); in the air under the right of
//     disposition, which ends when the consignee's begins and revives when
//     the goods are refused or the consignee cannot be reached (Civil
//     Aviation Law 2021, 119; 2025, 123). A consignee has it only where the
//     carrier's terms say so, and terms that are not known are asked for;
//   - what stands against it: prohibited goods in an express item, an area
//     not served, a lien, what the statutes of sea and air let the carrier
//     refuse, the carrier's terms. Terms and the textbook's cut-offs do not
//     beat the statutory right: they become the condition that the service
//     may be declined;
//   - what it is bound to: the shipper makes good the carrier's loss, a fee,
//     an attempt without promise while the consignment is on the move.
//
// A wish about the delivery of an express item is agreed with the carrier
// (Express Market Measures 2023, 28). Who receives it in the consignee's
// place is for the consignee to name (Interim Regulation on Express Delivery,
// 25, from 2025-06-01 26); for a shipper that is a redirect. Other carriage
// has no such arrangement.
//
// A request that is refused whichever law governs its carriage is refused in
// the words of the Civil Code.
//
// Unknown facts that could change the verdict come back as needs; an unknown
// day alone is asked for first. The errors name the field: an unknown word,
// a missing action, a day before 2021-01-01 ([courier.ErrNoRule]), a regime
// or carriage without rules here ([courier.ErrNotSupported]), terms that
// claim to be law ([courier.ErrRange]).
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
	if !r.AskedOn.Known() {
		return Ruling{Decision: courier.Decision{Verdict: courier.Referred,
			Grounds: courier.Grounds{Reasons: dst, Needs: []courier.Need{"asked_on"}, Rules: Rules}}}, nil
	}
	ruling := Ruling{Decision: r.decide(dst, r.Action)}
	if ruling.Verdict == courier.Refused {
		ruling.Next = r.next(ruling.Reasons[len(dst):])
		ruling.Cure = cure(ruling.Reasons[len(dst):])
	}
	return ruling, nil
}

func (r *Request) decide(dst []courier.Reason, action Action) (d courier.Decision) {
	if action == Arrange {
		d = arrangement.Decide(dst, r.readWish(), r.AskedOn, nil)
	} else {
		k := r.read(action)
		d = control.Decide(dst, k, r.AskedOn, r.Terms.cite())
		if d.Verdict == courier.Refused && r.Regime == 0 { // under every law; told by the general one
			k.Among(regimeFacts, 0)
			d = control.Decide(dst, k, r.AskedOn, r.Terms.cite())
		}
		r.Terms.fill(d.Reasons[len(dst):])
	}
	d.Rules = Rules
	return d
}

// next looks for the best thing that is open to whoever asks when the action,
// refused for those reasons, is not.
func (r *Request) next(refused []courier.Reason) Action {
	switch {
	case r.Action == Redirect && r.granted(Recall):
		return Recall
	case r.Action != Arrange && r.By == courier.Consignee && r.granted(Arrange):
		return Arrange
	case r.Action == Arrange && r.proxy() && r.granted(Redirect):
		return Redirect
	case r.By != courier.Consignee && onlyNotPosted(refused):
		return Edit
	}
	return 0
}

// proxy reports whether somebody else is to receive it, which the consignee
// names and for the shipper is a redirect.
func (r *Request) proxy() bool { return r.Wish == Neighbour || r.Wish == NamedPerson }

func onlyNotPosted(reasons []courier.Reason) bool {
	for i := range reasons {
		switch reasons[i].Code() {
		case notPostedRow.Code, arrangeNotPostedRow.Code:
		default:
			if reasons[i].Effect == courier.Bars {
				return false
			}
		}
	}
	return true
}

// granted reports whether another action would be granted on the same facts;
// for Arrange, whether another time could be agreed.
func (r *Request) granted(action Action) bool {
	other := *r
	other.Action, other.Wish = action, OtherTime
	if !other.supported() || other.wishForCargo() {
		return false
	}
	d := other.decide(nil, action)
	return d.Verdict == courier.Granted
}
