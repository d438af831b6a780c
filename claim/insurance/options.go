package insurance

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// reading is how the named options are read on which policies differ.
type reading struct {
	order      Order
	recovery   RecoveryOrder
	rescueRule RescueRule
}

// options tells which reading of a named option was taken, where another one
// would answer otherwise. before is the work as it was before the amounts.
func (w *work) options(before *work) {
	l, p := w.loss, w.policy
	if w.stagesMeet() && w.orderMatters(before) {
		switch p.Order {
		case DeductibleProportionLimit:
			w.note(&rowDeductibleFirst, &p.Cite, courier.Notes)
		case ProportionLimitDeductible:
			w.note(&rowDeductibleLast, &p.Cite, courier.Notes)
		default:
			w.note(&rowDeductibleBetween, rowDeductibleBetween.Cite(w.on), courier.Notes)
		}
	}
	other := w.reading
	other.recovery = RecoveryAfterProportion
	meets := w.proportional() || p.Order == DeductibleProportionLimit
	if p.RecoveryOrder == RecoveryBeforeProportion && meets && !nothing(l.Recovered) && w.differs(before, other) {
		w.note(&rowRecoveredFirst, rowRecoveredFirst.Cite(w.on), courier.Notes)
	}
	other = w.reading
	other.rescueRule = RescueInProportion
	if p.RescueRule == RescueInFull && w.mayBeUnder() && !nothing(l.RescueCost) && w.differs(before, other) {
		w.note(&rowRescueInFull, rowRescueInFull.Cite(w.on), courier.Notes)
	}
}

// differs reports whether another reading asks for something, or comes to
// another amount.
func (w *work) differs(before *work, r reading) bool {
	start := *before
	start.reading, start.unspoken = r, true
	other := start
	other.owed(&start)
	return !other.open() || other.total != w.total || other.out.Indemnity != w.out.Indemnity
}

func (w *work) orderMatters(before *work) bool {
	for o := range Order(len(orders)) {
		other := w.reading
		if other.order = o; o != w.order && w.differs(before, other) {
			return true
		}
	}
	return false
}

// stagesMeet reports whether the order of the stages may matter: there is a
// deductible, and a proportion, a recovery after it or a limit below the loss.
func (w *work) stagesMeet() bool {
	p := w.policy
	if p.Deductible.Kind == 0 || p.Deductible.Kind == claim.NoDeductible || w.explained == courier.No {
		return false
	}
	if w.proportional() || w.recovery == RecoveryAfterProportion && !nothing(w.loss.Recovered) || !w.measure.Known() || p.Limits == nil {
		return true
	}
	for _, limit := range [...]courier.Money{p.SumInsured, p.Limits.Occurrence, p.Limits.AnnualLeft} {
		if limit.Known() && limit.Exact().Cmp(w.measure) < 0 {
			return true
		}
	}
	return false
}

// mayBeUnder reports whether the sum insured may be below the insured value.
func (w *work) mayBeUnder() bool {
	sum, v := w.policy.SumInsured, w.loss.value(w.policy)
	return !sum.Known() || !v.Known() || sum.Less(v)
}

// proportional reports whether the loss may be paid in proportion.
func (w *work) proportional() bool {
	return w.policy.UnderInsured == ByProportion && w.mayBeUnder()
}

// nothing reports whether an amount is known to be nothing.
func nothing(m courier.Money) bool { return m.Known() && m.Sign() == 0 }
