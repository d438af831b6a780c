package insurance

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// deductible takes off what the insured bears itself, if the clause was
// explained. Whether it was is asked only where the clause bites.
func (w *work) deductible() {
	d := &w.policy.Deductible
	switch {
	case !w.owing() || d.Kind == claim.NoDeductible:
	case d.Kind == 0:
		if w.stands(); !w.void() {
			w.need("policy.deductible")
		}
	case !w.open():
		w.boundDeductible(d)
	default:
		w.takeDeductible(d)
	}
}

// takeDeductible takes the deductible off a running amount that is known.
func (w *work) takeDeductible(d *claim.Deductible) {
	if d.Kind != claim.Franchise && !bites(d) {
		return
	}
	m, known := w.measures(d)
	if !known {
		w.stands()
		return
	}
	left := d.AfterOf(w.due, &m)
	if left.Cmp(w.due) == 0 {
		switch {
		case d.Kind == claim.Franchise:
			w.note(franchise(d, w.due), &w.policy.Cite, courier.Notes, d.Amount.Figure())
		case d.Kind == claim.RelativeRate:
			w.note(relative(d, &m), &w.policy.Cite, courier.Notes, percent(d.Rate), d.RateBase(&m).Figure())
		}
		return
	}
	if !w.stands() {
		return
	}
	if w.unspoken {
		w.move(nil, nil, left) // of which nothing is told
		return
	}
	before := w.total
	w.tellDeductible(d, &m)
	if w.open() {
		w.out.Deductible = courier.Minor(before.Minor()-w.total.Minor(), before.Currency())
	}
}

// tellDeductible takes the deductible off by the row of its kind, and what
// its minimum and its maximum change by rows of their own.
func (w *work) tellDeductible(d *claim.Deductible, m *claim.DeductibleFacts) {
	c, x := &w.policy.Cite, w.due
	left := d.Unbounded(x, m)
	amount, rate := d.Amount.Figure(), percent(d.Rate)
	switch d.Kind {
	case claim.Absolute:
		if d.Per == claim.PerYear {
			w.move(&rowPool, c, left, amount, m.Left.Figure())
		} else {
			w.move(&rowAbsolute, c, left, amount)
		}
	case claim.Franchise:
		w.move(franchise(d, x), c, left, amount)
	case claim.RelativeRate:
		w.move(relative(d, m), c, left, rate, d.RateBase(m).Figure())
	case claim.GreaterOf:
		w.move(&rowGreater, c, left, amount, rate, shown(d.Amount.Exact().Max(d.Rated(x, m))))
	case claim.LesserOf:
		w.move(&rowLesser, c, left, amount, rate, shown(d.Amount.Exact().Min(d.Rated(x, m))))
	case claim.FragileShare:
		w.move(&rowFragile, c, left, rate, shown(x.Rate(d.Rate)))
	case claim.WaitingDays:
		w.move(&rowWaiting, c, left, m.Late.Figure(), d.Days.Figure())
	default:
		w.tellRate(d, m, left)
	}
	if d.Minimum.Known() {
		if least := d.Minimum.Exact(); x.Sub(left).Cmp(least) < 0 {
			left = x.Sub(least).Max(x.Sub(x))
			w.move(&rowMinimum, c, left, d.Minimum.Figure())
		}
	}
	if d.Maximum.Known() {
		if most := d.Maximum.Exact(); x.Sub(left).Cmp(most) > 0 {
			w.move(&rowMaximum, c, x.Sub(most), d.Maximum.Figure())
		}
	}
}

// tellRate takes off a rate of the base that it is of.
func (w *work) tellRate(d *claim.Deductible, m *claim.DeductibleFacts, left courier.Exact) {
	c, rate := &w.policy.Cite, percent(d.Rate)
	borne := shown(d.Rated(w.due, m))
	switch d.Base {
	case claim.OfSum:
		w.move(&rowRateOfSum, c, left, m.Sum.Figure(), rate, borne)
	case claim.OfValue:
		w.move(&rowRateOfValue, c, left, m.Value.Figure(), rate, borne)
	case claim.OfShortage:
		w.move(&rowRateOfShortage, c, left, m.Shipped.Figure(), rate, m.Short.Figure())
	default:
		w.move(&rowRate, c, left, rate, borne)
	}
}

// measures gathers the facts that the deductible turns on, and asks for those
// that are missing; known is whether none is.
func (w *work) measures(d *claim.Deductible) (m claim.DeductibleFacts, known bool) {
	if d.Kind <= claim.PercentOfLoss && d.Per != claim.PerYear {
		return m, true
	}
	l := w.loss
	m = claim.DeductibleFacts{Loss: w.measure, Sum: w.policy.SumInsured, Value: w.value, Shipped: l.Shipped, Short: l.Short,
		Late: l.DaysLate, Fragile: l.Fragile, Left: l.DeductibleLeft}
	if w.worst {
		worstFacts(d, &m)
	}
	asked := len(w.needs)
	ask := func(n courier.Need, missing bool) {
		if missing && !w.void() {
			w.need(n)
		}
		known = known && !missing
	}
	known = true
	switch {
	case d.Per == claim.PerYear:
		ask("deductible_left", !m.Left.Known())
	case d.Kind == claim.FragileShare:
		ask("fragile", m.Fragile == 0)
	case d.Kind == claim.WaitingDays:
		ask("days_late", !m.Late.Known())
	case d.Base == claim.OfShortage:
		ask("shipped_weight", !m.Shipped.Known())
		ask("short_weight", !m.Short.Known())
	case d.Base == claim.OfSum:
		ask("policy.sum_insured", !m.Sum.Known())
	case d.Base == claim.OfValue && !m.Value.Known():
		if known = false; !w.void() {
			w.askValue()
		}
	}
	return m, known && asked == len(w.needs)
}

// boundDeductible asks for what the deductible depends on where the running
// amount is only a bound.
func (w *work) boundDeductible(d *claim.Deductible) {
	if !bites(d) {
		return
	}
	m, known := w.measures(d)
	if known && idle(d, &m) {
		return
	}
	if !w.stands() || !known {
		return
	}
	if !m.Loss.Known() {
		m.Loss = w.value.Exact() // no loss is above the value
	}
	x := w.due
	if !x.Known() {
		if d.Kind != claim.WaitingDays && d.Kind != claim.RelativeRate && d.Base != claim.OfShortage {
			return
		}
		x = courier.Minor(1, w.total.Currency()).Exact() // these leave the same part of every amount
	}
	if left := d.AfterOf(x, &m); left.Known() && (w.due.Known() || left.Sign() == 0) {
		w.due = left
	}
}

// franchise picks the row of a franchise by where the amount lies to its
// mark.
func franchise(d *claim.Deductible, x courier.Exact) *courier.Row {
	switch c := x.Cmp(d.Amount.Exact()); {
	case c > 0:
		return &rowFranchisePassed
	case c < 0:
		return &rowFranchiseWithin
	case d.AtMark == courier.Yes:
		return &rowFranchiseReached
	}
	return &rowFranchiseEqual
}

// relative picks the row of a relative rate by where the loss lies to it.
func relative(d *claim.Deductible, m *claim.DeductibleFacts) *courier.Row {
	switch c := m.Loss.Cmp(d.RateBase(m).Exact().Rate(d.Rate)); {
	case c > 0:
		return &rowRelativePassed
	case c < 0:
		return &rowRelativeWithin
	case d.AtMark == courier.Yes:
		return &rowRelativeReached
	}
	return &rowRelativeEqual
}

// knowledge reports whether it also counts what the insured knew of the
// clauses: under the Maritime Code of 2025.
func (w *work) knowledge() bool { return w.marine && !w.on.Before(newMarineDay) }

// void reports whether the clauses are known to have no effect.
func (w *work) void() bool {
	return w.explained == courier.No && (!w.knowledge() || w.known == courier.No)
}

// stands reports whether the clauses that lessen what the insurer owes are
// known to stand, and tells why, once; where that is not known it asks.
func (w *work) stands() bool {
	knowing := w.knowledge()
	switch {
	case w.explained == 0 && !(knowing && w.known == courier.Yes):
		if w.need("deductible_explained"); knowing && w.known == 0 {
			w.need("term_known")
		}
		return false
	case knowing && w.explained == courier.No && w.known == 0:
		w.need("term_known")
		return false
	case w.told:
	case w.explained == courier.Yes && knowing:
		w.note(&rowPrompted, rowPrompted.Cite(w.on), courier.Notes)
	case w.explained == courier.Yes:
		w.note(&rowExplained, rowExplained.Cite(w.on), courier.Notes)
	case knowing && w.known == courier.Yes:
		w.note(&rowTermKnown, rowTermKnown.Cite(w.on), courier.Notes)
	case knowing:
		w.note(&rowUnprompted, rowUnprompted.Cite(w.on), courier.Lifts)
	default:
		if c := rowCounts.Cite(w.on); c != nil {
			w.note(&rowCounts, c, courier.Notes)
		}
		w.note(&rowUnexplained, rowUnexplained.Cite(w.on), courier.Lifts)
	}
	w.told = true
	return !w.void()
}

// percent shows a rate as a percentage where it is one of at most two
// decimals.
func percent(r courier.Rate) courier.Figure {
	points := courier.Fen(10_000).Exact().Rate(r)
	m, err := points.Round()
	if err != nil || m.Exact().Cmp(points) != 0 || m.Minor() > 10_000 {
		return r.Figure()
	}
	return courier.BasisPoints(int(m.Minor())).Figure()
}

// shown is an amount as a sentence shows it.
func shown(x courier.Exact) courier.Figure {
	m, _ := x.Round()
	return m.Figure()
}
