package insurance_test

import (
	"math/rand/v2"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// draw makes sound facts, all known: amounts of every size, often equal or a
// fen apart, so that marks and limits are met.
func draw(r *rand.Rand) insurance.Loss {
	top := int64(1) << (4 + r.IntN(36))
	amount := func(most int64) courier.Money {
		switch r.IntN(5) {
		case 0:
			return courier.Fen(0)
		case 1:
			return courier.Fen(most)
		}
		return courier.Fen(r.Int64N(most + 1))
	}
	value := courier.Fen(1 + r.Int64N(top))
	l := insurance.Loss{
		HappenedOn: courier.Day(2015, 4, 24).AddDays(r.IntN(5000)),
		Covered:    courier.Yes, Fraud: insurance.NoFraud,
		Value: value, Gross: amount(value.Minor()),
		Salvage: amount(value.Minor() / 4), Recovered: amount(value.Minor() / 2), RescueCost: amount(2 * value.Minor()),
		DeductibleExplained: courier.Yes,
	}
	p := &insurance.Policy{
		Cite: courier.Cite{Document: policyDocument}, SumInsured: amount(2 * value.Minor()), Valued: courier.No,
		UnderInsured: insurance.UnderInsured(r.IntN(2)), Order: insurance.Order(r.IntN(6)), SalvageOrder: insurance.SalvageOrder(r.IntN(2)),
		RecoveryOrder: insurance.RecoveryOrder(r.IntN(2)), RescueRule: insurance.RescueRule(r.IntN(3)),
		Deductible: drawDeductible(r, amount(value.Minor()/8)), Limits: &insurance.Limits{}, Premium: amount(1000),
	}
	l.Policy = p
	drawMarine(r, &l, amount)
	drawMeasures(r, &l, amount)
	if r.IntN(4) == 0 {
		p.Valued, p.AgreedValue = courier.Yes, courier.Fen(1+r.Int64N(2*value.Minor()))
	}
	if r.IntN(4) == 0 {
		l.Gross, l.LostPart = courier.Money{}, courier.BasisPoints(r.IntN(10_001))
	}
	for _, limit := range []*courier.Money{&p.Limits.Piece, &p.Limits.Waybill, &p.Limits.Conveyance} {
		if r.IntN(8) == 0 {
			*limit = amount(value.Minor())
		}
	}
	if r.IntN(3) == 0 {
		p.Limits.Occurrence = amount(value.Minor())
	}
	if r.IntN(3) == 0 {
		p.Limits.Annual = courier.Fen(2 * value.Minor())
		p.Limits.AnnualLeft = amount(2 * value.Minor())
	}
	if r.IntN(3) == 0 {
		l.Claimed = amount(2 * value.Minor())
	}
	drawRest(r, &l)
	return l
}

// drawRest draws the facts that are mostly one way.
func drawRest(r *rand.Rand, l *insurance.Loss) {
	switch r.IntN(12) {
	case 0:
		l.Fraud = insurance.Inflated
	case 1:
		l.Fraud = insurance.Fraud(1 + r.IntN(4))
	case 2:
		l.Covered, l.Excluded = courier.No, courier.No
	case 3:
		l.Covered, l.Excluded, l.ExclusionExplained = courier.No, courier.Yes, courier.AnswerOf(r.IntN(2) == 0)
	}
	if r.IntN(4) == 0 {
		l.DeductibleExplained = courier.No
	}
}

// drawMarine puts a third of the policies under the Maritime Code, and draws
// the order of the steps of some step by step.
func drawMarine(r *rand.Rand, l *insurance.Loss, amount func(int64) courier.Money) {
	p := l.Policy
	if r.IntN(3) == 0 {
		p.Law, l.HappenedOn = insurance.MarineCargo, courier.Day(2023, 5, 1).AddDays(r.IntN(2000))
		l.TermKnown = courier.AnswerOf(r.IntN(2) == 0)
		if r.IntN(8) == 0 {
			l.GivesUp = courier.Yes
		}
		if r.IntN(3) == 0 {
			l.NoticeCost = amount(l.Value.Minor() / 4)
		}
	}
	if r.IntN(3) == 0 {
		l.SurveyCost = amount(l.Value.Minor() / 4)
	}
	if r.IntN(3) == 0 {
		p.Order, p.RecoveryOrder, p.SalvageOrder = 0, 0, 0
		for i, n := range r.Perm(5) {
			p.Steps[i] = insurance.Step(1 + n)
		}
	}
}

// drawMeasures draws what deductibles turn on.
func drawMeasures(r *rand.Rand, l *insurance.Loss, amount func(int64) courier.Money) {
	short := r.Int64N(1000)
	l.Short, l.Shipped = courier.Grams(short), courier.Grams(short+r.Int64N(100_000))
	l.DaysLate, l.Fragile = courier.CountOf(r.Int64N(10)), courier.AnswerOf(r.IntN(2) == 0)
	d := &l.Policy.Deductible
	switch {
	case d.Kind == claim.RelativeRate && r.IntN(3) == 0: // exactly at the mark
		d.Base, d.Rate = claim.OfValue, courier.RateOf(1, 1)
		l.Gross, l.LostPart = courier.Money{}, courier.Percent(10)
	case d.Kind == claim.Franchise && r.IntN(4) == 0:
		l.Salvage, l.Recovered, d.Amount, l.Policy.SumInsured = courier.Fen(0), courier.Fen(0), l.Gross, l.Value
	}
	if d.Kind == claim.Absolute && r.IntN(4) == 0 {
		d.Per, d.Minimum, d.Maximum = claim.PerYear, courier.Money{}, courier.Money{}
		l.DeductibleLeft = amount(d.Amount.Minor())
	}
}

func drawDeductible(r *rand.Rand, amount courier.Money) claim.Deductible {
	d := claim.Deductible{Kind: claim.DeductibleKind(1 + r.IntN(10))}
	if d.Kind == claim.NoDeductible {
		return d
	}
	d.Amount, d.Rate, d.Days = amount, courier.RateOf(r.Int64N(1200), 3), courier.CountOf(r.Int64N(8))
	d.AtMark = courier.Answer(r.IntN(3))
	switch d.Kind {
	case claim.RateOn:
		d.Base = claim.DeductibleBase(1 + r.IntN(4))
	case claim.RelativeRate:
		d.Base = claim.OfSum + claim.DeductibleBase(r.IntN(2))
		d.Rate = courier.RateOf(r.Int64N(3), 1)
	case claim.GreaterOf, claim.LesserOf:
		d.Base = claim.DeductibleBase(r.IntN(4))
	}
	if bounded := d.Kind == claim.Absolute || d.Kind == claim.PercentOfLoss || d.Kind == claim.GreaterOf || d.Kind == claim.LesserOf ||
		d.Kind == claim.RateOn && d.Base != claim.OfShortage; bounded && r.IntN(3) == 0 {
		d.Minimum = courier.Fen(r.Int64N(amount.Minor() + 1))
		d.Maximum = courier.Fen(d.Minimum.Minor() + r.Int64N(amount.Minor()+1))
	}
	return d
}
