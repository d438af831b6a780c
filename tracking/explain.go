package tracking

import "github.com/courier-rules/courier"

// ExplainDeliver explains what [Deliver] says of a delivery: which rules were
// tried and not met, by which facts they failed, and the fewest facts that
// would have turned the verdict. While the day is unknown nothing is tried.
func ExplainDeliver(d *Delivery) (courier.Explanation, error) {
	validity, err := Deliver(d)
	if err != nil || d == nil || !d.HandedOn.Known() {
		return courier.Explanation{Verdict: validity.Verdict}, err
	}
	return deliveryQuestion.Explain(d.read(), d.HandedOn, nil), nil
}

// ExplainLockerFee explains what [LockerFee] says; while the day of the charge
// is unknown nothing is tried.
func ExplainLockerFee(l *LockerStay) (courier.Explanation, error) {
	charge, err := LockerFee(l)
	if err != nil || l == nil || !l.ChargedAt.Known() {
		return courier.Explanation{Verdict: charge.Verdict}, err
	}
	return lockerFeeQuestion.Explain(l.read(), l.ChargedAt.Date(), nil), nil
}

// ExplainMayTell explains what [MayTell] says; while the day is unknown
// nothing is tried.
func ExplainMayTell(a *Asker) (courier.Explanation, error) {
	telling, err := MayTell(a)
	if err != nil || !a.AskedOn.Known() {
		return courier.Explanation{Verdict: telling.Verdict}, err
	}
	return whoQuestion.Explain(a.read(), a.AskedOn, a.Access.cite()), nil
}
