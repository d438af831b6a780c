package insurance_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// kind is a deductible and the facts that it turns on.
type kind struct {
	name string
	edit edit
}

// kinds are all the ways in which a deductible is counted.
func kinds() []kind {
	list := []kind{
		{"none", deductible(claim.Deductible{Kind: claim.NoDeductible})},
		{"absolute", deductible(absolute(300))},
		{"franchise, nothing at the mark", deductible(franchise(42_000, no))},
		{"franchise, enough at the mark", deductible(franchise(42_000, yes))},
		{"percent of the loss", deductible(percent(10))},
		{"rate of the loss", deductible(rateOn(claim.RateOn, claim.OfLoss, 10))},
		{"rate of the sum insured", deductible(rateOn(claim.RateOn, claim.OfSum, 1))},
		{"rate of the value", deductible(rateOn(claim.RateOn, claim.OfValue, 1))},
		{"rate of the shortage", join(short(10_000, 370), deductible(rateOn(claim.RateOn, claim.OfShortage, 1)))},
		{"relative rate of the sum insured", deductible(rateOn(claim.RelativeRate, claim.OfSum, 20))},
		{"relative rate of the value", deductible(rateOn(claim.RelativeRate, claim.OfValue, 14))},
		{"within bounds", bounded(500, 5_000)},
		{"pool of the year", pool(30_000, 7_001)},
		{"fragile", join(fragile(yes), deductible(claim.Deductible{Kind: claim.FragileShare, Rate: courier.RateOf(2, 1)}))},
		{"not fragile", join(fragile(no), deductible(claim.Deductible{Kind: claim.FragileShare, Rate: courier.RateOf(2, 1)}))},
		{"waiting days", join(late(7), deductible(claim.Deductible{Kind: claim.WaitingDays, Days: courier.CountOf(3)}))},
	}
	for _, base := range []claim.DeductibleBase{0, claim.OfSum, claim.OfValue} {
		greater, lesser := greaterOf(500, 3), lesserOf(500, 3)
		greater.Base, lesser.Base = base, base
		list = append(list, kind{"greater, " + base.String(), deductible(greater)}, kind{"lesser, " + base.String(), deductible(lesser)})
	}
	return list
}

func join(edits ...edit) edit {
	return func(l *insurance.Loss, p *insurance.Policy) {
		for _, e := range edits {
			e(l, p)
		}
	}
}

func limitKinds() []kind {
	at := cny(40_000)
	return []kind{
		{"no limit", limits(insurance.Limits{})},
		{"piece", limits(insurance.Limits{Piece: at})},
		{"waybill", limits(insurance.Limits{Waybill: at})},
		{"conveyance", limits(insurance.Limits{Conveyance: at})},
		{"occurrence", limits(insurance.Limits{Occurrence: at})},
		{"year", limits(insurance.Limits{Annual: cny(90_000), AnnualLeft: at})},
		{"year, used up", limits(insurance.Limits{Annual: cny(90_000), AnnualLeft: cny(0)})},
		{"below the deductible", limits(insurance.Limits{Occurrence: cny(299)})},
		{"sum insured", join(sum(40_000), underInsured(insurance.FirstLoss))},
	}
}

func proportions() []kind {
	return []kind{
		{"fully insured", sum(300_000)},
		{"under-insured", sum(210_001)},
		{"over-insured", sum(360_000)},
		{"first loss", join(sum(210_001), underInsured(insurance.FirstLoss))},
		{"valued", join(valued(330_000), sum(200_000))},
		{"marine", join(marine(), sum(210_001))},
	}
}

// Every pair of deductible and limit, and every triple of them with a
// proportion, in every order, against the law read straight through in exact
// fractions.
func TestPairsAndTriples(t *testing.T) {
	t.Parallel()
	losses := []int64{0, 299, 300, 301, 41_999, 42_000, 42_001, 84_000, 300_000}
	if testing.Short() {
		losses = []int64{300, 42_000, 300_000}
	}
	paid := map[string]int{}
	for _, d := range kinds() {
		for _, m := range limitKinds() {
			for _, p := range proportions() {
				for o := range insurance.LimitDeductibleProportion + 1 {
					for _, x := range losses {
						l := of(p.edit, d.edit, m.edit, loss(x), salvage(17), recovered(23), order(o),
							salvageOrder(insurance.SalvageOrder(x%2)), recoveryOrder(insurance.RecoveryOrder(x/2%2)))
						a := assess(t, l)
						checkModel(t, &l, &a)
						if a.Payable.Sign() > 0 {
							paid[fmt.Sprint(d.name, m.name)]++
						}
					}
				}
			}
		}
	}
	assert.Len(t, paid, len(kinds())*(len(limitKinds())-1), "each pair pays somewhere, but where the year is used up")
}

// Each order of the steps has an answer of its own, and its own reason.
func TestEveryOrderItsOwnAnswer(t *testing.T) {
	want := map[insurance.Order]struct {
		code courier.Code
		paid int64
	}{ // of 100,000, a half of which is insured, above a deductible of 10,000 and within 42,000
		insurance.ProportionDeductibleLimit: {"insurance.order.deductible_between", 40_000},
		insurance.DeductibleProportionLimit: {"insurance.order.deductible_first", 42_000},
		insurance.ProportionLimitDeductible: {"insurance.order.deductible_last", 32_000},
		insurance.DeductibleLimitProportion: {"insurance.order.deductible_limit", 21_000},
		insurance.LimitProportionDeductible: {"insurance.order.limit_first", 11_000},
		insurance.LimitDeductibleProportion: {"insurance.order.limit_deductible", 16_000},
	}
	for o, w := range want {
		l := of(loss(100_000), value(100_000), sum(50_000), deductible(absolute(10_000)), order(o), limits(insurance.Limits{Occurrence: cny(42_000)}))
		a := assess(t, l)
		assert.Equal(t, cny(w.paid), a.Payable, o.String())
		assert.True(t, a.Has(w.code), "%v: %v", o, a.Reasons)
		stated := with(l, order(0), steps("salvage,recovery,"+map[insurance.Order]string{
			0: "proportion,deductible,limit", 1: "deductible,proportion,limit", 2: "proportion,limit,deductible",
			3: "deductible,limit,proportion", 4: "limit,proportion,deductible", 5: "limit,deductible,proportion"}[o]))
		b := assess(t, stated)
		assert.Equal(t, a.Payable, b.Payable, "stated step by step")
		assert.Equal(t, stated.Policy.StepOrder(), l.Policy.StepOrder())
	}
	assert.Equal(t, "salvage,recovery,proportion,deductible,limit", (*insurance.Policy)(nil).StepOrder().String())
}

// A step that an order names twice, leaves out, or places against the named
// options.
func TestConflictingOrders(t *testing.T) {
	const stated = "salvage,recovery,proportion,deductible,limit"
	for _, c := range []struct {
		edit  edit
		fault courier.Fault
	}{
		{steps("salvage,salvage,proportion,deductible,limit"), courier.ErrRepeated},
		{func(_ *insurance.Loss, p *insurance.Policy) { p.Steps = insurance.Steps{insurance.TakeSalvage} }, courier.ErrMissing},
		{func(_ *insurance.Loss, p *insurance.Policy) { p.Steps = insurance.Steps{9, 9, 9, 9, 9} }, courier.ErrUnknownWord},
		{join(steps(stated), order(insurance.DeductibleProportionLimit)), courier.ErrContradicts},
		{join(steps(stated), recoveryOrder(insurance.RecoveryAfterProportion)), courier.ErrContradicts},
		{join(steps(stated), salvageOrder(insurance.SalvageAfterProportion)), courier.ErrContradicts},
	} {
		l := of(c.edit)
		_, err := insurance.Assess(&l)
		require.ErrorIs(t, err, c.fault)
		assert.Contains(t, fields(err), "policy.steps")
	}
	var s insurance.Steps
	assert.ErrorIs(t, s.UnmarshalText([]byte("salvage")), courier.ErrSyntax)
	assert.ErrorIs(t, s.UnmarshalText([]byte("salvage,recovery,proportion,deductible,cap")), courier.ErrUnknownWord)
	assert.NoError(t, s.UnmarshalText(nil))
	assert.Equal(t, "", s.String())
}
