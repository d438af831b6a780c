package insurance_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

func more(m courier.Money, r *rand.Rand) courier.Money {
	if !m.Known() {
		return m
	}
	return courier.Fen(m.Minor() + 1 + r.Int64N(1+m.Minor()/2))
}

// pull is a change of the facts and where it moves the payable: 1, no less is
// paid; -1, no more; 0, the same.
type pull struct {
	name      string
	direction int
	change    func(l *insurance.Loss, p *insurance.Policy, r *rand.Rand)
}

func pulls() []pull {
	return []pull{
		{"a higher loss", 1, func(l *insurance.Loss, _ *insurance.Policy, r *rand.Rand) {
			if l.Gross.Less(l.Value) {
				l.Gross = courier.Fen(l.Gross.Minor() + 1 + r.Int64N(l.Value.Minor()-l.Gross.Minor()))
			}
		}},
		{"a higher share of the loss", 1, func(l *insurance.Loss, _ *insurance.Policy, r *rand.Rand) {
			if b := l.LostPart.BasisPoints(); l.LostPart.Known() && b < 10_000 {
				l.LostPart = courier.BasisPoints(b + 1 + r.IntN(10_000-b))
			}
		}},
		{"a higher cost of saving the goods", 1, func(l *insurance.Loss, _ *insurance.Policy, r *rand.Rand) { l.RescueCost = more(l.RescueCost, r) }},
		{"a higher sum insured", 1, func(_ *insurance.Loss, p *insurance.Policy, r *rand.Rand) {
			if p.Deductible.Base != claim.OfSum { // of which more is borne then
				p.SumInsured = more(p.SumInsured, r)
			}
		}},
		{"a higher limit", 1, func(_ *insurance.Loss, p *insurance.Policy, r *rand.Rand) {
			p.Limits.Occurrence = more(p.Limits.Occurrence, r)
		}},
		{"more left of the year", 1, func(_ *insurance.Loss, p *insurance.Policy, r *rand.Rand) {
			p.Limits.Annual, p.Limits.AnnualLeft = courier.Money{}, more(p.Limits.AnnualLeft, r)
		}},
		{"enough at the mark", 1, func(_ *insurance.Loss, p *insurance.Policy, _ *rand.Rand) { p.Deductible.AtMark = courier.Yes }},
		{"no proportion", 1, func(_ *insurance.Loss, p *insurance.Policy, _ *rand.Rand) { p.UnderInsured = insurance.FirstLoss }},
		{"rescue in full", 1, func(_ *insurance.Loss, p *insurance.Policy, _ *rand.Rand) { p.RescueRule = insurance.RescueInFull }},
		{"clauses not explained", 1, func(l *insurance.Loss, _ *insurance.Policy, _ *rand.Rand) { l.DeductibleExplained = courier.No }},
		{"limits that fall away", 1, func(_ *insurance.Loss, p *insurance.Policy, _ *rand.Rand) { p.Limits = &insurance.Limits{} }},
		{"a higher deductible", -1, func(_ *insurance.Loss, p *insurance.Policy, r *rand.Rand) {
			p.Deductible.Amount = more(p.Deductible.Amount, r)
		}},
		{"a higher deductible rate", -1, func(_ *insurance.Loss, p *insurance.Policy, r *rand.Rand) {
			if p.Deductible.Rate.Known() {
				p.Deductible.Rate = courier.RateOf(1200+r.Int64N(100), 3)
			}
		}},
		{"more remains kept", -1, func(l *insurance.Loss, _ *insurance.Policy, r *rand.Rand) { l.Salvage = more(l.Salvage, r) }},
		{"more recovered before", -1, func(l *insurance.Loss, _ *insurance.Policy, r *rand.Rand) { l.Recovered = more(l.Recovered, r) }},
		{"more claimed", 0, func(l *insurance.Loss, _ *insurance.Policy, r *rand.Rand) { l.Claimed = courier.Fen(r.Int64N(1 << 40)) }},
		{"a higher premium", 0, func(_ *insurance.Loss, p *insurance.Policy, r *rand.Rand) { p.Premium = more(p.Premium, r) }},
		{"more of the pool left", -1, func(l *insurance.Loss, p *insurance.Policy, r *rand.Rand) {
			if l.DeductibleLeft = more(l.DeductibleLeft, r); p.Deductible.Amount.Less(l.DeductibleLeft) {
				p.Deductible.Amount = l.DeductibleLeft
			}
		}},
		{"more is fragile", -1, func(l *insurance.Loss, _ *insurance.Policy, _ *rand.Rand) { l.Fragile = courier.Yes }},
		{"more is short", 1, func(l *insurance.Loss, _ *insurance.Policy, r *rand.Rand) {
			l.Short = courier.Grams(l.Short.Grams() + r.Int64N(1+l.Shipped.Grams()-l.Short.Grams()))
		}},
		{"later", 1, func(l *insurance.Loss, _ *insurance.Policy, r *rand.Rand) {
			l.DaysLate = courier.CountOf(l.DaysLate.Int() + r.Int64N(5))
		}},
		{"a higher minimum", -1, func(_ *insurance.Loss, p *insurance.Policy, r *rand.Rand) {
			p.Deductible.Minimum = more(p.Deductible.Minimum, r)
			if p.Deductible.Maximum.Less(p.Deductible.Minimum) {
				p.Deductible.Minimum = p.Deductible.Maximum
			}
		}},
		{"a higher maximum", -1, func(_ *insurance.Loss, p *insurance.Policy, r *rand.Rand) {
			p.Deductible.Maximum = more(p.Deductible.Maximum, r)
		}},
		{"a higher survey cost", 1, func(l *insurance.Loss, _ *insurance.Policy, r *rand.Rand) { l.SurveyCost = more(l.SurveyCost, r) }},
		{"another day", 0, func(l *insurance.Loss, p *insurance.Policy, _ *rand.Rand) {
			if l.HappenedOn = courier.Day(2015, 4, 24); p.Law == insurance.MarineCargo {
				l.HappenedOn = courier.Day(2026, 5, 1)
			}
		}},
	}
}

// What moves the payable one way only, whatever else is so.
func TestMonotone(t *testing.T) {
	t.Parallel()
	for _, c := range pulls() {
		t.Run(c.name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(57, 59))
			moved := 0
			for range trials(2000) {
				l := draw(r)
				if c.name == "another day" && l.Policy.Law == insurance.MarineCargo {
					l.TermKnown, l.DeductibleExplained = courier.No, courier.Yes
				}
				changed := with(l, func(l *insurance.Loss, p *insurance.Policy) { c.change(l, p, r) })
				before, after := assess(t, l).Payable, assess(t, changed).Payable
				if before != after {
					moved++
				}
				require.False(t, c.direction >= 0 && after.Less(before), "%v, then %v\n%+v\n%+v", before, after, l, l.Policy)
				require.False(t, c.direction <= 0 && before.Less(after), "%v, then %v\n%+v\n%+v", before, after, l, l.Policy)
			}
			if c.direction == 0 {
				assert.Zero(t, moved)
			} else if !testing.Short() {
				assert.Positive(t, moved)
			}
		})
	}
}

// A reading of an option is told exactly where another one would pay
// otherwise, of the disputed ones where the policy is silent.
func TestOptionsAreToldWhereTheyMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	met := map[string]int{}
	for range trials(4000) {
		l := draw(r)
		l.Policy.Steps, l.GivesUp = insurance.Steps{}, 0
		a := assess(t, l)
		differs := func(e edit) bool {
			b := assess(t, with(l, e))
			return b.Payable != a.Payable || b.Indemnity != a.Indemnity
		}
		agree := func(option string, told, matters bool) {
			require.Equal(t, matters, told, "%s\n%+v\n%+v\n%v", option, l, l.Policy, a.Reasons)
			if matters {
				met[option]++
			}
		}
		orders := [...]courier.Code{"insurance.order.deductible_between", "insurance.order.deductible_first", "insurance.order.deductible_last",
			"insurance.order.deductible_limit", "insurance.order.limit_first", "insurance.order.limit_deductible"}
		matters := differs(order(0)) || differs(order(1)) || differs(order(2))
		agree("order", a.Has(orders[l.Policy.Order]), matters)
		agree("any order", slices.ContainsFunc(orders[:], a.Has), matters)
		recovered := a.Has("insurance.recovered.before_proportion") || a.Has("insurance.marine.recovered.before_proportion")
		agree("recovery", recovered, differs(recoveryOrder(insurance.RecoveryAfterProportion)))
		silent := l.Policy.RescueRule == insurance.RescueByLaw && l.Policy.Law == insurance.LandCargo
		agree("rescue", a.Has("insurance.rescue.in_full"), silent && differs(rescueRule(insurance.RescueInProportion)))
	}
	assert.Len(t, met, 4, "every option matters somewhere")
}

// The order matters though a limit or a deductible took nothing off.
func TestOrderMattersUnseen(t *testing.T) {
	const order = "insurance.order.deductible_between"
	for _, c := range []struct {
		name string
		loss insurance.Loss
		told bool
	}{
		{"the deductible comes down to the limit", of(limits(insurance.Limits{Occurrence: cny(83_700)})), true},
		{"a limit at the loss", of(limits(insurance.Limits{Occurrence: cny(84_000)})), false},
		{"a franchise that the limit would not pass", of(deductible(franchise(80_000, 0)), limits(insurance.Limits{Occurrence: cny(60_000)})), true},
		{"a franchise that it would pass", of(deductible(franchise(50_000, 0)), limits(insurance.Limits{Occurrence: cny(60_000)})), false},
		{"clauses that have no effect", of(explained(no), limits(insurance.Limits{Occurrence: cny(60_000)})), false},
	} {
		a := assess(t, c.loss)
		assert.Equal(t, c.told, a.Has(order), c.name)
		assert.False(t, c.told && told(&a, order).Basis().Evidence != courier.Disputed, c.name)
	}
}
