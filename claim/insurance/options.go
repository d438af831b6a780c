package insurance

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// reading is how the named options are read on which policies differ.
type reading struct {
	steps      Steps
	rescueRule RescueRule
}

// options tells which reading of a named option was taken, where another one
// would answer otherwise. before is the work as it was before the amounts.
func (w *work) options(before *state) {
	if w.gaveUp() {
		return
	}
	l, p := w.loss, w.policy
	agreed := p.Steps != (Steps{})
	order := w.steps.order()
	if w.stagesMeet(order) && w.orderMatters(before, order) {
		if row := orderRows[order]; order != ProportionDeductibleLimit || agreed {
			w.note(row, &p.Cite, courier.Notes)
		} else {
			w.note(&rowDeductibleBetween, rowDeductibleBetween.Cite(w.on), courier.Notes)
		}
	}
	meets := w.proportional() || order != ProportionDeductibleLimit && order != ProportionLimitDeductible
	if meets && !nothing(l.Recovered) && p.RecoveryOrder == RecoveryBeforeProportion && !agreed {
		after := reading{stepsOf(p.Order, RecoveryAfterProportion, p.SalvageOrder), w.rescueRule}
		if w.differs(before, after) {
			w.note(w.rows.recoveredFirst, w.rows.recoveredFirst.Cite(w.on), courier.Notes)
		}
	}
	if p.RescueRule == RescueByLaw && !nothing(l.RescueCost) && !w.marine && w.mayBeUnder() &&
		w.differs(before, reading{w.steps, RescueInProportion}) {
		w.note(&rowRescueInFull, rowRescueInFull.Cite(w.on), courier.Notes)
	}
}

// orderRows names each order that a policy agrees, by [Order].
var orderRows = [...]*courier.Row{&rowAgreedBetween, &rowDeductibleFirst, &rowDeductibleLast, &rowDeductibleLimit, &rowLimitFirst, &rowLimitDeductible}

// differs reports whether another reading asks for something, or comes to
// another amount.
func (w *work) differs(before *state, r reading) bool {
	var other work
	other.state = *before
	other.reading, other.unspoken = r, true
	other.owed(before)
	return !other.open() || other.total != w.total || other.out.Indemnity != w.out.Indemnity
}

// orderMatters reports whether another of the orders that policies commonly
// agree would answer otherwise.
func (w *work) orderMatters(before *state, order Order) bool {
	p := w.policy
	for o := range DeductibleLimitProportion {
		other := w.reading
		if other.steps = stepsOf(o, p.RecoveryOrder, p.SalvageOrder); o != order && w.differs(before, other) {
			return true
		}
	}
	return false
}

// stagesMeet reports whether the order of the stages may matter: there is a
// deductible, and a proportion, a step after it or a limit below the loss; or
// the limits come before the proportion.
func (w *work) stagesMeet(order Order) bool {
	p := w.policy
	if order >= DeductibleLimitProportion {
		return true
	}
	if p.Deductible.Kind == 0 || p.Deductible.Kind == claim.NoDeductible || w.void() {
		return false
	}
	late := !nothing(w.loss.Recovered) && w.steps.at(TakeProportion) < w.steps.at(TakeRecovery) ||
		!nothing(w.loss.Salvage) && w.steps.at(TakeProportion) < w.steps.at(TakeSalvage)
	if w.proportional() || late || !w.measure.Known() || p.Limits == nil {
		return true
	}
	m := p.Limits
	if *m == (Limits{}) {
		return p.SumInsured.Known() && p.SumInsured.Exact().Cmp(w.measure) < 0
	}
	for _, limit := range [...]courier.Money{p.SumInsured, m.lowest()} {
		if limit.Known() && limit.Exact().Cmp(w.measure) < 0 {
			return true
		}
	}
	return false
}

// mayBeUnder reports whether the sum insured may be below the insured value.
func (w *work) mayBeUnder() bool {
	sum, v := w.policy.SumInsured, w.value
	return !sum.Known() || !v.Known() || sum.Less(v)
}

// proportional reports whether the loss may be paid in proportion.
func (w *work) proportional() bool {
	return w.policy.UnderInsured == ByProportion && w.mayBeUnder()
}

// nothing reports whether an amount is known to be nothing.
func nothing(m courier.Money) bool { return m.Known() && m.Sign() == 0 }
