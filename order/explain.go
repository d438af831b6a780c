package order

import "github.com/courier-rules/courier"

// Explain says of a request what [Decide] leaves unsaid: which rules were
// tried and not met, by which facts they failed, and the fewest facts that
// would have turned the verdict. It reads the facts as Decide does and has its
// errors; beyond them the regime must be known for a change of a consignment
// on its way ([courier.ErrMissing]), since what is missed is missed under one
// law, and so must the day.
func Explain(r *Request) (courier.Explanation, error) {
	if r == nil {
		return courier.Explanation{}, courier.At("action", courier.ErrMissing)
	}
	if err := r.check(); err != nil {
		return courier.Explanation{}, err
	}
	switch {
	case !r.AskedOn.Known():
		return courier.Explanation{}, courier.At("asked_on", courier.ErrMissing)
	case r.Action == Arrange:
		return arrangement.Explain(r.readWish(), r.AskedOn, nil), nil
	case !r.Action.changes():
		return beforePickup.Explain(r.readBefore(r.Action), r.AskedOn, r.Terms.cite()), nil
	case r.Regime == 0:
		return courier.Explanation{}, courier.At("regime", courier.ErrMissing)
	}
	law := lawOf(r.Regime)
	return laws[law].question.Explain(r.read(r.Action, law), r.AskedOn, r.Terms.cite()), nil
}
