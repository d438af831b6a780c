package insurance

import "github.com/courier-rules/courier"

// rescue adds the cost of saving the goods, up to another sum insured.
func (w *work) rescue() {
	p, cost := w.policy, w.loss.RescueCost
	switch {
	case cost.Known() && cost.Sign() == 0, p.SumInsured.Known() && p.SumInsured.Sign() == 0:
		return
	case !cost.Known():
		w.need("rescue_cost")
	}
	if !p.SumInsured.Known() {
		w.need("policy.sum_insured")
	}
	indemnity := w.due
	w.move(&rowRescue, rowRescue.Cite(w.on), indemnity.Add(cost.Exact()), cost.Figure())
	paid := w.rescueShare(indemnity, cost)
	if !w.loss.value(p).Known() {
		w.askSum()
	}
	if sum := w.sum(); w.open() && paid.Cmp(sum.Exact()) > 0 {
		w.move(&rowRescueLimit, rowRescueLimit.Cite(w.on), indemnity.Add(sum.Exact()), sum.Figure())
	}
}

// rescueShare takes the cost down in the proportion of the sum insured to the
// insured value, where the policy says so and the clause was explained. Of a
// cost that reaches the value the proportion is never below the sum insured.
func (w *work) rescueShare(indemnity courier.Exact, cost courier.Money) courier.Exact {
	p, v := w.policy, w.loss.value(w.policy)
	if w.rescueRule == RescueInFull {
		return cost.Exact()
	}
	switch open := !p.SumInsured.Known() || !v.Known(); {
	case cost.Known() && v.Known() && !cost.Less(v), open && w.explained == courier.No:
		return cost.Exact()
	case open:
		w.under()
	case !p.SumInsured.Less(v):
		return cost.Exact()
	}
	if !w.stands() {
		return cost.Exact()
	}
	paid := cost.Exact().Of(p.SumInsured, v)
	w.move(&rowRescueShare, &p.Cite, indemnity.Add(paid), p.SumInsured.Figure(), v.Figure())
	return paid
}

// askSum asks for the insured value where it could bring the valid sum
// insured below the cost. An actual value is at least the loss.
func (w *work) askSum() {
	l, p := w.loss, w.policy
	valued := p.valued()
	enough := func(m courier.Money) bool { return m.Known() && l.Gross.Known() && !l.Gross.Less(m) }
	within := enough(l.RescueCost) || enough(p.SumInsured)
	if valued == courier.No && within {
		return
	}
	w.askAgreed(valued)
	if valued != courier.Yes && !within && !l.Value.Known() {
		w.need("value")
	}
}
