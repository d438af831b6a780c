package insurance

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// worstFacts fills in the facts that are missing as they leave the least.
func worstFacts(d *claim.Deductible, m *claim.DeductibleFacts) {
	if m.Fragile == 0 {
		m.Fragile = courier.Yes
	}
	if !m.Late.Known() {
		m.Late = courier.CountOf(0)
	}
	if !m.Left.Known() {
		m.Left = d.Amount
	}
	if !m.Short.Known() || !m.Shipped.Known() {
		m.Shipped, m.Short = courier.Grams(1), courier.Grams(0)
	}
}

// bites reports whether the deductible may take something off.
func bites(d *claim.Deductible) bool {
	amount, rate := d.Amount.Sign() > 0, d.Rate.Sign() > 0
	least := d.Minimum.Sign() > 0
	switch {
	case nothing(d.Maximum):
		return false
	case d.Kind == claim.GreaterOf:
		return amount || rate || least
	case d.Kind == claim.LesserOf:
		return amount && rate || least
	case d.Kind == claim.WaitingDays:
		return d.Days.Int() > 0
	case d.Rates():
		return rate || least
	}
	return amount || least
}

// idle reports whether its facts say that the deductible takes nothing off,
// whatever the amount.
func idle(d *claim.Deductible, m *claim.DeductibleFacts) bool {
	switch {
	case d.Per == claim.PerYear:
		return nothing(m.Left)
	case d.Kind == claim.FragileShare:
		return m.Fragile == courier.No
	case d.Kind == claim.RelativeRate && m.Loss.Known() && d.RateBase(m).Known():
		row := relative(d, m)
		return row == &rowRelativePassed || row == &rowRelativeReached
	}
	return false
}
