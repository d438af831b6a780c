package insurance

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// deductible takes off what the insured bears, for each group that the
// deductible names.
func (k *lotWork) deductible(w *work) {
	d := &w.policy.Deductible
	if d.Kind == claim.NoDeductible || d.Kind == 0 || !bites(d) {
		return
	}
	before := append([]int64(nil), k.due...)
	g, row := k.every(), &rowEventDeductible
	switch {
	case len(k.due) == 1 || d.Per == claim.PerEvent:
	case d.Per == claim.PerPiece:
		g, row = k.each(), &rowPiecesDeductible
	case d.Per == claim.PerWaybill:
		g, row = k.by(false), &rowWaybillsDeductible
	case d.Per == claim.PerConveyance:
		g, row = k.by(true), &rowConveyancesDeductible
	}
	count := int64(0)
	for n := range len(g.start) - 1 {
		if k.take(w, d, g.order[g.start[n]:g.start[n+1]]) {
			count++
		}
	}
	unbounded, most := k.bound(d, before)
	if k.total() == w.total.Minor() || !w.stands() {
		copy(k.due, before)
		return
	}
	had, c := w.total, &w.policy.Cite
	left := courier.Minor(unbounded, had.Currency())
	switch borne := courier.Minor(had.Minor()-unbounded, had.Currency()); {
	case borne.Sign() == 0:
	case d.Per == claim.PerYear:
		w.move(&rowPool, c, left.Exact(), d.Amount.Figure(), k.pool(w, d).Figure())
	default:
		w.move(row, c, left.Exact(), borne.Figure(), courier.CountOf(count).Figure())
	}
	if most {
		k.tell(w, &rowMaximum, c, d.Maximum.Figure())
	} else {
		k.tell(w, &rowMinimum, c, d.Minimum.Figure())
	}
	w.out.Deductible = courier.Minor(had.Minor()-w.total.Minor(), had.Currency())
}

// pool is what the year has left of the deductible.
func (k *lotWork) pool(w *work, d *claim.Deductible) courier.Money {
	if left := w.loss.DeductibleLeft; left.Known() {
		return left
	}
	return d.Amount // the most
}

// take takes the deductible off one group and reports whether it took
// something.
func (k *lotWork) take(w *work, d *claim.Deductible, group []int) bool {
	cur := w.total.Currency()
	sum := k.sumOf(group)
	x := courier.Minor(sum, cur).Exact()
	m := k.facts(w, d, group)
	left := d.Unbounded(x, &m)
	if !left.Known() {
		return false
	}
	to := whole(left)
	if to != sum {
		k.spread(group, to)
	}
	return to != sum
}

// facts gathers what the deductible of a group turns on.
func (k *lotWork) facts(w *work, d *claim.Deductible, group []int) (m claim.DeductibleFacts) {
	cur := w.total.Currency()
	m = claim.DeductibleFacts{Late: w.loss.DaysLate, Left: w.loss.DeductibleLeft}
	if len(group) == len(k.due) {
		m.Sum, m.Value = w.policy.SumInsured, w.value
	}
	if d.Base == 0 && d.Kind != claim.FragileShare {
		if w.worst {
			worstFacts(d, &m)
		}
		return m
	}
	var loss, sum, value, shipped, short int64
	sums := true
	for _, i := range group {
		p := &k.lot.Pieces[i]
		loss += p.Gross.Minor()
		value += p.Value.Minor()
		sum += p.SumInsured.Minor()
		sums = sums && p.SumInsured.Known()
		shipped += p.Shipped.Grams()
		short += p.Short.Grams()
	}
	m.Loss = courier.Minor(loss, cur).Exact()
	if agreed := w.policy.AgreedValue; w.valued == courier.Yes && w.loss.Value.Sign() > 0 {
		m.Loss = m.Loss.Of(agreed, w.loss.Value)
	}
	if len(group) < len(k.due) {
		if m.Value = courier.Minor(value, cur); sums {
			m.Sum = courier.Minor(sum, cur)
		} else {
			m.Sum = w.policy.SumInsured
		}
	}
	m.Shipped, m.Short = courier.Grams(shipped), courier.Grams(short)
	m.Fragile = k.lot.Pieces[group[0]].Fragile
	if w.worst {
		m.Shipped, m.Short = k.weights(group, m.Shipped, m.Short)
		worstFacts(d, &m)
	}
	return m
}

// weights are unknown where one of a group is.
func (k *lotWork) weights(group []int, shipped, short courier.Weight) (courier.Weight, courier.Weight) {
	for _, i := range group {
		if p := &k.lot.Pieces[i]; !p.Shipped.Known() || !p.Short.Known() {
			return courier.Weight{}, courier.Weight{}
		}
	}
	return shipped, short
}

// bound brings what the deductible took of all pieces within its minimum and
// its maximum. It returns what was left before, and whether the maximum bit.
func (k *lotWork) bound(d *claim.Deductible, before []int64) (left int64, most bool) {
	had := int64(0)
	for _, x := range before {
		had += x
	}
	left = k.total()
	borne := had - left
	switch {
	case d.Maximum.Known() && borne > d.Maximum.Minor():
		all := k.every().order
		after := append([]int64(nil), k.due...)
		for i := range k.due {
			k.due[i] = before[i] - after[i]
		}
		k.spread(all, d.Maximum.Minor())
		for i := range k.due {
			k.due[i] = before[i] - k.due[i]
		}
		return left, true
	case d.Minimum.Known() && borne < d.Minimum.Minor():
		k.spread(k.every().order, max(had-d.Minimum.Minor(), 0))
	}
	return left, false
}
