package insurance

import "github.com/courier-rules/courier"

// rescue adds the cost of saving the goods, up to another sum insured, and
// the cost of surveys.
func (w *work) rescue() {
	cost := w.loss.RescueCost
	if w.marine {
		cost = w.marineCost()
	}
	w.rescued(cost)
	if m := w.loss.SurveyCost; m.Sign() > 0 && !w.marine && w.open() {
		w.survey = m
		w.move(&rowSurvey, rowSurvey.Cite(w.on), w.due.Add(m.Exact()), m.Figure())
	}
}

// marineCost adds up what the Maritime Code treats as one; unknown where the
// cost of saving the goods is.
func (w *work) marineCost() courier.Money {
	l := w.loss
	sum := l.RescueCost
	for _, m := range [...]courier.Money{l.SurveyCost, l.NoticeCost} {
		if !m.Known() || !sum.Known() {
			continue
		}
		more, err := sum.Add(m)
		if err != nil {
			w.err = courier.At("rescue_cost", err)
			return sum
		}
		sum = more
	}
	return sum
}

// rescued adds the cost of saving the goods.
func (w *work) rescued(cost courier.Money) {
	p := w.policy
	switch {
	case nothing(cost), nothing(p.SumInsured):
		return
	case !cost.Known():
		w.need("rescue_cost")
	}
	if w.gaveUp() {
		w.move(&rowBeforeGivingUp, rowBeforeGivingUp.Cite(w.on), w.due.Add(cost.Exact()), cost.Figure())
		return
	}
	if !p.SumInsured.Known() {
		w.need("policy.sum_insured")
	}
	indemnity := w.due
	w.move(w.rows.rescue, w.rows.rescue.Cite(w.on), indemnity.Add(cost.Exact()), cost.Figure())
	shared := w.rescueShare(indemnity, cost)
	if !w.value.Known() {
		w.askSum(cost)
	}
	if sum := w.sum(); w.open() && !shared && sum.Less(cost) {
		w.move(w.rows.rescueLimit, w.rows.rescueLimit.Cite(w.on), indemnity.Add(sum.Exact()), sum.Figure())
	}
}

// rescueShare takes the cost down in the proportion of the sum insured to the
// insured value, where the Maritime Code says so, or the policy does and the
// clause was explained, and reports whether it did. Of a cost that reaches the
// value the proportion is never below the sum insured, and of one that does
// not it is never above.
func (w *work) rescueShare(indemnity courier.Exact, cost courier.Money) bool {
	p, v := w.policy, w.value
	law := w.marine && w.rescueRule == RescueByLaw
	if w.rescueRule != RescueInProportion && !law {
		return false
	}
	switch open := !p.SumInsured.Known() || !v.Known(); {
	case cost.Known() && v.Known() && !cost.Less(v), open && !law && w.void():
		return false
	case open:
		w.under()
	case !p.SumInsured.Less(v):
		return false
	}
	row, c := &rowRescueShare, &p.Cite
	if law {
		row, c = &rowMarineRescueShare, rowMarineRescueShare.Cite(w.on)
	} else if !w.stands() {
		return false
	}
	w.move(row, c, indemnity.Add(cost.Exact().Of(p.SumInsured, v)), p.SumInsured.Figure(), v.Figure())
	return true
}

// askSum asks for the insured value where it could bring the valid sum
// insured below the cost. An actual value is at least the loss.
func (w *work) askSum(cost courier.Money) {
	l, p := w.loss, w.policy
	valued := p.valued()
	enough := func(m courier.Money) bool { return m.Known() && l.Gross.Known() && !l.Gross.Less(m) }
	within := enough(cost) || enough(p.SumInsured)
	if valued == courier.No && within {
		return
	}
	w.askAgreed(valued)
	if valued != courier.Yes && !within && !l.Value.Known() {
		w.need("value")
	}
}
