package claim

import "github.com/courier-rules/courier"

// DeductibleFacts are the facts that a deductible may turn on beside the amount
// that it is taken off. Its kind says which; the others may be unknown.
type DeductibleFacts struct {
	Loss    courier.Exact  // 损失金额 as measured, for RelativeRate
	Sum     courier.Money  // 保险金额, for the base OfSum
	Value   courier.Money  // 保险价值, for the base OfValue
	Shipped courier.Weight // 起运重量, for the base OfShortage
	Short   courier.Weight // 短少重量, for the base OfShortage
	Late    courier.Count  // 延误天数, for WaitingDays
	Fragile courier.Answer // 易碎品, for FragileShare
	Left    courier.Money  // what earlier losses of the year have left of the pool, for PerYear
}

// After returns what is left of x: never less than nothing, and unknown where
// the kind is, or a figure that it needs, or the currency is another. A
// franchise exactly at its mark pays nothing unless AtMark says yes.
func (d *Deductible) After(x courier.Exact) courier.Exact { return d.AfterOf(x, &DeductibleFacts{}) }

// AfterOf is [Deductible.After] for the kinds that turn on further facts;
// unknown where one that the kind needs is.
func (d *Deductible) AfterOf(x courier.Exact, m *DeductibleFacts) courier.Exact {
	return d.Bound(x, d.Unbounded(x, m))
}

// Unbounded is [Deductible.AfterOf] before the minimum and the maximum.
func (d *Deductible) Unbounded(x courier.Exact, m *DeductibleFacts) courier.Exact {
	nothing := x.Sub(x)
	switch d.Kind {
	case NoDeductible:
		return x
	case Absolute:
		pool := d.Amount
		if d.Per == PerYear {
			if pool = m.Left; d.Amount.Less(pool) {
				pool = d.Amount
			}
		}
		return x.Sub(pool.Exact()).Max(nothing)
	case Franchise:
		return d.past(x, x, d.Amount.Exact())
	case RelativeRate:
		return d.past(x, m.Loss, d.base(x, m).Rate(d.Rate))
	case PercentOfLoss:
		return x.Sub(x.Rate(d.Rate)).Max(nothing)
	case RateOn:
		return x.Sub(d.Rated(x, m)).Max(nothing)
	case GreaterOf:
		return x.Sub(d.Amount.Exact().Max(d.Rated(x, m))).Max(nothing)
	case LesserOf:
		return x.Sub(d.Amount.Exact().Min(d.Rated(x, m))).Max(nothing)
	case FragileShare:
		if m.Fragile == courier.No {
			return x
		} else if m.Fragile == courier.Yes {
			return x.Sub(x.Rate(d.Rate)).Max(nothing)
		}
	case WaitingDays:
		return d.waited(x, m.Late)
	}
	return courier.Exact{}
}

// Bound brings what a deductible has left of x within its minimum and its
// maximum.
func (d *Deductible) Bound(x, left courier.Exact) courier.Exact {
	if d.Minimum.Known() {
		left = left.Min(x.Sub(d.Minimum.Exact()).Max(x.Sub(x)))
	}
	if d.Maximum.Known() {
		left = left.Max(x.Sub(d.Maximum.Exact()))
	}
	return left
}

// Rated returns what the rate comes to; unknown for a kind without one.
func (d *Deductible) Rated(x courier.Exact, m *DeductibleFacts) courier.Exact {
	if d.Base != OfShortage {
		return d.base(x, m).Rate(d.Rate)
	}
	switch {
	case !m.Short.Known() || !m.Shipped.Known():
		return courier.Exact{}
	case m.Short.Grams() == 0 && d.Rate.Sign() > 0:
		return x // nothing is short beyond what is borne
	case m.Short.Grams() == 0:
		return x.Sub(x)
	}
	return x.Scale(m.Shipped.Grams(), m.Short.Grams()).Rate(d.Rate)
}

// base returns what the rate is of.
func (d *Deductible) base(x courier.Exact, m *DeductibleFacts) courier.Exact {
	if d.Base == 0 || d.Base == OfLoss {
		return x
	}
	return d.RateBase(m).Exact()
}

// RateBase returns the sum insured or the value that the rate is of; unknown
// where it is of neither.
func (d *Deductible) RateBase(m *DeductibleFacts) courier.Money {
	switch d.Base {
	case OfSum:
		return m.Sum
	case OfValue:
		return m.Value
	}
	return courier.Money{}
}

// past returns x where the loss is past the mark, and else nothing.
func (d *Deductible) past(x, loss, mark courier.Exact) courier.Exact {
	if !x.Known() || !loss.Known() || !mark.Known() || loss.Currency() != mark.Currency() {
		return courier.Exact{}
	}
	if c := loss.Cmp(mark); c > 0 || c == 0 && d.AtMark == courier.Yes {
		return x
	}
	return x.Sub(x)
}

// waited returns what of x falls on the days after the waiting days.
func (d *Deductible) waited(x courier.Exact, late courier.Count) courier.Exact {
	switch {
	case !late.Known() || !d.Days.Known():
		return courier.Exact{}
	case d.Days.Int() == 0:
		return x
	case late.Int() <= d.Days.Int():
		return x.Sub(x)
	}
	return x.Scale(late.Int()-d.Days.Int(), late.Int())
}
