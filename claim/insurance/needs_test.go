package insurance_test

import (
	"math/rand/v2"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// axis is a fact with the values that a trial gives it; what it is asked by.
type axis struct {
	needs  []courier.Need
	values []edit
	beyond int                     // how many of the values, the last, only complete an unknown fact
	draw   func(r *rand.Rand) edit // another value; nil where there is none
}

func (a *axis) any(r *rand.Rand) edit {
	if a.draw != nil {
		return a.draw(r)
	}
	return a.values[r.IntN(len(a.values))]
}

// anyAmount is of any size, and as often small as large.
func anyAmount(r *rand.Rand) courier.Money { return courier.Fen(r.Int64N(1 + 1<<r.IntN(16))) }

func answers(need courier.Need, at func(*insurance.Loss) *courier.Answer, values ...courier.Answer) axis {
	return pick(need, func(l *insurance.Loss, _ *insurance.Policy) *courier.Answer { return at(l) }, values...)
}

func amounts(need courier.Need, at func(*insurance.Loss, *insurance.Policy) *courier.Money, fen ...int64) axis {
	var values []courier.Money
	for _, n := range fen {
		values = append(values, courier.Fen(n))
	}
	a := pick(need, at, values...)
	a.draw = func(r *rand.Rand) edit {
		m := anyAmount(r)
		return func(l *insurance.Loss, p *insurance.Policy) { *at(l, p) = m }
	}
	if last := fen[len(fen)-1]; last >= huge {
		return lastBeyond(a)
	}
	return a
}

func lastBeyond(a axis) axis {
	a.beyond = 1
	return a
}

func pick[T any](need courier.Need, at func(*insurance.Loss, *insurance.Policy) *T, values ...T) axis {
	a := axis{needs: []courier.Need{need}}
	for _, v := range values {
		a.values = append(a.values, func(l *insurance.Loss, p *insurance.Policy) { *at(l, p) = v })
	}
	return a
}

// An unknown amount may be of any size: huge is beyond the known ones, and
// vast beyond those.
const (
	huge = 1_000_000_00
	vast = huge * 10_000
)

// What the policy agrees or leaves to the rule: never asked.
var given = []axis{
	{values: []edit{underInsured(insurance.ByProportion), underInsured(insurance.FirstLoss)}},
	{values: []edit{order(insurance.ProportionDeductibleLimit), order(insurance.DeductibleProportionLimit), order(insurance.ProportionLimitDeductible),
		order(insurance.DeductibleLimitProportion), order(insurance.LimitProportionDeductible), order(insurance.LimitDeductibleProportion)}},
	{values: []edit{salvageOrder(insurance.SalvageBeforeProportion), salvageOrder(insurance.SalvageAfterProportion)}},
	{values: []edit{on(2026, 8, 4), marine(), func(l *insurance.Loss, p *insurance.Policy) {
		l.HappenedOn, p.Law = courier.Day(2026, 4, 30), insurance.MarineCargo
	}}},
	{values: []edit{recoveryOrder(insurance.RecoveryBeforeProportion), recoveryOrder(insurance.RecoveryAfterProportion)}},
	{values: []edit{rescueRule(insurance.RescueByLaw), rescueRule(insurance.RescueInProportion), rescueRule(insurance.RescueInFull)}},
}

var askable = []axis{
	answers("covered", func(l *insurance.Loss) *courier.Answer { return &l.Covered }, courier.Yes, courier.No),
	answers("excluded", func(l *insurance.Loss) *courier.Answer { return &l.Excluded }, courier.No, courier.Yes),
	answers("exclusion_explained", func(l *insurance.Loss) *courier.Answer { return &l.ExclusionExplained }, courier.Yes, courier.No),
	pick("fraud", func(l *insurance.Loss, _ *insurance.Policy) *insurance.Fraud { return &l.Fraud },
		insurance.NoFraud, insurance.Inflated, insurance.Invented, insurance.Staged),
	{needs: []courier.Need{"gross_loss", "lost_part"}, values: []edit{
		func(l *insurance.Loss, _ *insurance.Policy) { l.Gross = courier.Fen(600) },
		func(l *insurance.Loss, _ *insurance.Policy) { l.Gross = courier.Fen(0) },
		func(l *insurance.Loss, _ *insurance.Policy) { l.Gross = courier.Fen(1000) },
		func(l *insurance.Loss, _ *insurance.Policy) { l.LostPart = courier.Percent(100) },
		func(l *insurance.Loss, _ *insurance.Policy) { l.LostPart = courier.Percent(0) },
	}, draw: func(r *rand.Rand) edit {
		gross, lost := anyAmount(r), courier.BasisPoints(r.IntN(10_001))
		if r.IntN(2) == 0 {
			gross = courier.Money{}
		} else {
			lost = courier.Share{}
		}
		return func(l *insurance.Loss, _ *insurance.Policy) { l.Gross, l.LostPart = gross, lost }
	}},
	amounts("value", func(l *insurance.Loss, _ *insurance.Policy) *courier.Money { return &l.Value }, 1000, 3000, 600, vast),
	{needs: []courier.Need{"policy.valued", "policy.agreed_value"}, values: []edit{
		func(_ *insurance.Loss, p *insurance.Policy) { p.Valued = courier.No },
		func(_ *insurance.Loss, p *insurance.Policy) { p.Valued, p.AgreedValue = courier.Yes, courier.Fen(2000) },
		func(_ *insurance.Loss, p *insurance.Policy) { p.AgreedValue = courier.Fen(400) },
		func(_ *insurance.Loss, p *insurance.Policy) { p.AgreedValue = courier.Fen(vast) },
	}, beyond: 1, draw: func(r *rand.Rand) edit {
		agreed := anyAmount(r)
		return func(_ *insurance.Loss, p *insurance.Policy) { p.Valued, p.AgreedValue = 0, agreed }
	}},
	amounts("salvage", func(l *insurance.Loss, _ *insurance.Policy) *courier.Money { return &l.Salvage }, 0, 100, huge),
	amounts("recovered", func(l *insurance.Loss, _ *insurance.Policy) *courier.Money { return &l.Recovered }, 0, 700, huge),
	amounts("rescue_cost", func(l *insurance.Loss, _ *insurance.Policy) *courier.Money { return &l.RescueCost }, 0, 500, 2500, huge),
	answers("deductible_explained", func(l *insurance.Loss) *courier.Answer { return &l.DeductibleExplained }, courier.Yes, courier.No),
	answers("term_known", func(l *insurance.Loss) *courier.Answer { return &l.TermKnown }, courier.Yes, courier.No),
	amounts("policy.sum_insured", func(_ *insurance.Loss, p *insurance.Policy) *courier.Money { return &p.SumInsured }, 1000, 600, 0, 5000, vast),
	lastBeyond(pick("policy.deductible", func(_ *insurance.Loss, p *insurance.Policy) *claim.Deductible { return &p.Deductible },
		claim.Deductible{Kind: claim.NoDeductible}, claim.Deductible{Kind: claim.Absolute, Amount: courier.Fen(50)},
		claim.Deductible{Kind: claim.Franchise, Amount: courier.Fen(250)}, percent(10),
		claim.Deductible{Kind: claim.GreaterOf, Amount: courier.Fen(0), Rate: courier.RateOf(0, 0)},
		claim.Deductible{Kind: claim.LesserOf, Amount: courier.Fen(70), Rate: courier.RateOf(1, 1)},
		claim.Deductible{Kind: claim.FragileShare, Rate: courier.RateOf(2, 1)},
		claim.Deductible{Kind: claim.WaitingDays, Days: courier.CountOf(2)},
		claim.Deductible{Kind: claim.Absolute, Amount: courier.Fen(90), Per: claim.PerYear},
		rateOn(claim.RateOn, claim.OfSum, 10), rateOn(claim.RateOn, claim.OfValue, 10), rateOn(claim.RateOn, claim.OfShortage, 10),
		rateOn(claim.RelativeRate, claim.OfValue, 50), rateOn(claim.RelativeRate, claim.OfSum, 50),
		claim.Deductible{Kind: claim.Absolute, Amount: courier.Fen(huge)})),
	answers("fragile", func(l *insurance.Loss) *courier.Answer { return &l.Fragile }, courier.Yes, courier.No),
	amounts("deductible_left", func(l *insurance.Loss, _ *insurance.Policy) *courier.Money { return &l.DeductibleLeft }, 0, 40),
	pick("days_late", func(l *insurance.Loss, _ *insurance.Policy) *courier.Count { return &l.DaysLate },
		courier.CountOf(0), courier.CountOf(3), courier.CountOf(500)),
	{needs: []courier.Need{"shipped_weight", "short_weight"}, values: []edit{short(1000, 0), short(1000, 500), short(1000, 1000)}},
	pick("policy.limits", func(_ *insurance.Loss, p *insurance.Policy) **insurance.Limits { return &p.Limits },
		&insurance.Limits{}, &insurance.Limits{Occurrence: courier.Fen(450)},
		&insurance.Limits{Annual: courier.Fen(1000), AnnualLeft: courier.Fen(100)}, &insurance.Limits{AnnualLeft: courier.Fen(0)}),
}
