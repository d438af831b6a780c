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
		UnderInsured: insurance.UnderInsured(r.IntN(2)), Order: insurance.Order(r.IntN(3)),
		RecoveryOrder: insurance.RecoveryOrder(r.IntN(2)), RescueRule: insurance.RescueRule(r.IntN(2)),
		Deductible: drawDeductible(r, amount(value.Minor()/8)), Limits: &insurance.Limits{}, Premium: amount(1000),
	}
	l.Policy = p
	if r.IntN(4) == 0 {
		p.Valued, p.AgreedValue = courier.Yes, courier.Fen(1+r.Int64N(2*value.Minor()))
	}
	if r.IntN(4) == 0 {
		l.Gross, l.LostPart = courier.Money{}, courier.BasisPoints(r.IntN(10_001))
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

func drawDeductible(r *rand.Rand, amount courier.Money) claim.Deductible {
	d := claim.Deductible{Kind: claim.DeductibleKind(1 + r.IntN(6))}
	if d.Kind == claim.NoDeductible {
		return d
	}
	d.Amount, d.Rate = amount, courier.RateOf(r.Int64N(1200), 3)
	d.AtMark = courier.Answer(r.IntN(3))
	return d
}
