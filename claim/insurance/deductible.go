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
		if w.stands(); w.explained != courier.No {
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
	left := d.After(w.due)
	if left.Cmp(w.due) == 0 {
		if row := franchise(d, w.due); row != nil {
			w.note(row, &w.policy.Cite, courier.Notes, d.Amount.Figure())
		}
		return
	}
	if !w.stands() {
		return
	}
	switch d.Kind {
	case claim.Absolute:
		w.move(&rowAbsolute, &w.policy.Cite, left, d.Amount.Figure())
	case claim.Franchise:
		w.move(franchise(d, w.due), &w.policy.Cite, left, d.Amount.Figure())
	case claim.PercentOfLoss:
		w.move(&rowRate, &w.policy.Cite, left, percent(d.Rate), shown(w.due.Rate(d.Rate)))
	case claim.GreaterOf:
		w.move(&rowGreater, &w.policy.Cite, left, d.Amount.Figure(), percent(d.Rate), shown(d.Amount.Exact().Max(w.due.Rate(d.Rate))))
	case claim.LesserOf:
		w.move(&rowLesser, &w.policy.Cite, left, d.Amount.Figure(), percent(d.Rate), shown(d.Amount.Exact().Min(w.due.Rate(d.Rate))))
	}
}

// boundDeductible asks for what the deductible depends on where the running
// amount is only a bound.
func (w *work) boundDeductible(d *claim.Deductible) {
	amount, rate := d.Amount.Sign() > 0, d.Rate.Sign() > 0
	bites := amount
	switch d.Kind {
	case claim.PercentOfLoss:
		bites = rate
	case claim.GreaterOf:
		bites = amount || rate
	case claim.LesserOf:
		bites = amount && rate
	}
	if !bites {
		return
	}
	if w.stands() && w.due.Known() {
		w.due = d.After(w.due)
	}
}

// franchise picks the row of a franchise by where the amount lies to its
// mark; nil for another kind.
func franchise(d *claim.Deductible, x courier.Exact) *courier.Row {
	if d.Kind != claim.Franchise {
		return nil
	}
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

// stands reports whether the clauses that lessen what the insurer owes are
// known to stand, and tells why, once; where that is not known it asks.
func (w *work) stands() bool {
	switch {
	case w.explained == 0:
		w.need("deductible_explained")
	case w.told:
	case w.explained == courier.Yes:
		w.note(&rowExplained, rowExplained.Cite(w.on), courier.Notes)
	default:
		if c := rowCounts.Cite(w.on); c != nil {
			w.note(&rowCounts, c, courier.Notes)
		}
		w.note(&rowUnexplained, rowUnexplained.Cite(w.on), courier.Lifts)
	}
	w.told = true
	return w.explained == courier.Yes
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
