package insurance

import "github.com/courier-rules/courier"

// overInsured tells what becomes of a sum insured above the insured value.
func (w *work) overInsured() {
	p, v := w.policy, w.value
	if !v.Less(p.SumInsured) {
		return
	}
	w.note(w.rows.over, w.rows.over.Cite(w.on), courier.Notes, p.SumInsured.Figure(), v.Figure())
	if !p.Premium.Known() || w.marine { // the Maritime Code gives no premium back
		return
	}
	excess, _ := p.SumInsured.Sub(v) // both are at least nothing
	refund, _ := p.Premium.Exact().Of(excess, p.SumInsured).Round()
	w.out.PremiumRefund = refund
	w.note(&rowPremium, rowPremium.Cite(w.on), courier.Notes, refund.Figure(), p.Premium.Figure())
}

// sum returns the sum insured as far as it is valid: never above the insured
// value, where that is known.
func (w *work) sum() courier.Money {
	if v := w.value; v.Less(w.policy.SumInsured) {
		return v
	}
	return w.policy.SumInsured
}

// under reports whether the sum insured is below the insured value; where
// that is not known it asks.
func (w *work) under() bool {
	sum, v := w.policy.SumInsured, w.value
	if !sum.Known() {
		w.need("policy.sum_insured")
	}
	if !v.Known() {
		w.askValue()
	}
	return sum.Less(v)
}

// proportion takes the running amount down in the proportion of the sum
// insured to the insured value, unless the policy agrees otherwise.
func (w *work) proportion() {
	p, v := w.policy, w.value
	switch {
	case !w.owing():
	case p.UnderInsured == FirstLoss:
		if p.SumInsured.Less(v) {
			w.note(&rowFirstLoss, &p.Cite, courier.Notes, p.SumInsured.Figure(), v.Figure())
		}
	case w.under():
		w.proportioned = true
		w.move(w.rows.proportion, w.rows.proportion.Cite(w.on), w.due.Of(p.SumInsured, v), p.SumInsured.Figure(), v.Figure())
	case !w.open() || w.settled:
		w.bound(p.SumInsured) // no loss is above the value, so no part of it above the sum
	}
}

// bound keeps an amount that is not known to at most m.
func (w *work) bound(m courier.Money) {
	if m.Known() && (!w.due.Known() || m.Exact().Cmp(w.due) < 0) {
		w.due = m.Exact()
	}
}

// remains says which share of the remains becomes the insurer's once it has
// paid the whole sum insured. Remains that the insured keeps stay out of it.
func (w *work) remains() {
	sum, v := w.sum(), w.value
	if !w.open() || w.gaveUp() || sum.Sign() == 0 || w.total != sum || !v.Known() || w.loss.Salvage.Sign() > 0 || w.lot.keeps(w) {
		return
	}
	if !sum.Less(v) {
		w.out.InsurersShare = courier.Percent(100)
		w.note(w.rows.remains, w.rows.remains.Cite(w.on), courier.Notes)
		return
	}
	points, _ := courier.Minor(10_000, sum.Currency()).Exact().Of(sum, v).Round() // at most the whole
	w.out.InsurersShare = courier.BasisPoints(int(points.Minor()))
	w.note(w.rows.remainsPart, w.rows.remainsPart.Cite(w.on), courier.Notes, sum.Figure(), v.Figure())
}
