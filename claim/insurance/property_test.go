package insurance_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

func more(m courier.Money, r *rand.Rand) courier.Money {
	if !m.Known() {
		return m
	}
	return courier.Fen(m.Minor() + 1 + r.Int64N(1+m.Minor()/2))
}

// What moves the payable one way only, whatever else is so.
func TestMonotone(t *testing.T) {
	type change = func(l *insurance.Loss, p *insurance.Policy, r *rand.Rand)
	// direction 1: pays no less; -1: pays no more; 0: pays the same.
	for _, c := range []struct {
		name      string
		direction int
		change    change
	}{
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
		{"a higher sum insured", 1, func(_ *insurance.Loss, p *insurance.Policy, r *rand.Rand) { p.SumInsured = more(p.SumInsured, r) }},
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
		{"another day", 0, func(l *insurance.Loss, _ *insurance.Policy, _ *rand.Rand) { l.HappenedOn = courier.Day(2015, 4, 24) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(57, 59))
			moved := 0
			for range trials(4000) {
				l := draw(r)
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

// The same event twice is the same answer, and the order of the options
// matters only where two stages bite.
func TestOrderMattersOnlyWhereStagesMeet(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	met := 0
	for range trials(8000) {
		l := draw(r)
		var paid []courier.Money
		ordered := false
		for o := range insurance.Order(3) {
			a := assess(t, with(l, order(o)))
			paid = append(paid, a.Payable)
			ordered = ordered || a.Has("insurance.order.deductible_between") ||
				a.Has("insurance.order.deductible_first") || a.Has("insurance.order.deductible_last")
		}
		if paid[0] != paid[1] || paid[0] != paid[2] {
			require.True(t, ordered, "the order made a difference and is not told: %v\n%+v\n%+v", paid, l, l.Policy)
			met++
		}
	}
	assert.Positive(t, met)
}
