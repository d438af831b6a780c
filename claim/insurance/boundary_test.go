package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

func grossFen(n int64) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.Gross = courier.Fen(n) }
}

// One fen below, at, and above every mark.
func TestMarks(t *testing.T) {
	for _, c := range []struct {
		name string
		loss insurance.Loss
		want int64 // fen
	}{
		{"absolute deductible, below", of(grossFen(299_99)), 0},
		{"absolute deductible, at", of(grossFen(300_00)), 0},
		{"absolute deductible, above", of(grossFen(300_01)), 1},
		{"franchise, below", of(grossFen(299_99), deductible(franchise(300, 0))), 0},
		{"franchise, at, the policy silent", of(grossFen(300_00), deductible(franchise(300, 0))), 0},
		{"franchise, at, not enough by the policy", of(grossFen(300_00), deductible(franchise(300, no))), 0},
		{"franchise, at, enough by the policy", of(grossFen(300_00), deductible(franchise(300, yes))), 300_00},
		{"franchise, above", of(grossFen(300_01), deductible(franchise(300, 0))), 300_01},
		{"greater of, where the two are equal, below", of(grossFen(2999_99), deductible(greaterOf(300, 10))), 2699_99},
		{"greater of, where the two are equal", of(grossFen(3000_00), deductible(greaterOf(300, 10))), 2700_00},
		{"greater of, where the two are equal, above", of(grossFen(3000_10), deductible(greaterOf(300, 10))), 2700_09},
		{"lesser of, where the two are equal, below", of(grossFen(2999_90), deductible(lesserOf(300, 10))), 2699_91},
		{"lesser of, where the two are equal", of(grossFen(3000_00), deductible(lesserOf(300, 10))), 2700_00},
		{"lesser of, where the two are equal, above", of(grossFen(3000_01), deductible(lesserOf(300, 10))), 2700_01},
		{"rate of everything", of(deductible(percent(100))), 0},
		{"rate above everything", of(deductible(percent(120))), 0},
		{"occurrence limit, below", plain(limits(insurance.Limits{Occurrence: courier.Fen(84_000_01)})), 84_000_00},
		{"occurrence limit, at", plain(limits(insurance.Limits{Occurrence: courier.Fen(84_000_00)})), 84_000_00},
		{"occurrence limit, above", plain(limits(insurance.Limits{Occurrence: courier.Fen(83_999_99)})), 83_999_99},
		{"nothing left of the year", plain(limits(insurance.Limits{Annual: cny(1), AnnualLeft: cny(0)})), 0},
		{"a fen left of the year", plain(limits(insurance.Limits{Annual: cny(1), AnnualLeft: courier.Fen(1)})), 1},
		{"recovered a fen less than the loss", plain(func(l *insurance.Loss, _ *insurance.Policy) { l.Recovered = courier.Fen(83_999_99) }), 1},
		{"recovered the whole loss", plain(recovered(84_000)), 0},
		{"recovered more than the loss", plain(recovered(84_001)), 0},
		{"remains worth more than the loss", plain(salvage(84_001)), 0},
		{"half a fen rounds up", plain(grossFen(1), value(2), func(l *insurance.Loss, p *insurance.Policy) {
			l.Value, p.SumInsured = courier.Fen(2), courier.Fen(1)
		}), 1},
		{"less than half a fen is nothing", plain(func(l *insurance.Loss, p *insurance.Policy) {
			l.Gross, l.Value, p.SumInsured = courier.Fen(1), courier.Fen(5), courier.Fen(2)
		}), 0},
		{"cost of saving the goods, at another sum insured", plain(loss(0), sum(60_000), rescue(60_000)), 60_000_00},
		{"cost of saving the goods, above it", plain(loss(0), sum(60_000), rescue(60_001)), 60_000_00},
		{"cost of saving the goods, at the value", plain(loss(0), sum(400_000), rescue(300_000)), 300_000_00},
		{"cost of saving the goods, above the value: the excess of the sum is void", plain(loss(0), sum(400_000), rescue(300_001)), 300_000_00},
	} {
		a := assess(t, c.loss)
		assert.Equal(t, courier.Fen(c.want), a.Payable, c.name)
		assert.Equal(t, c.want > 0, a.Verdict == courier.Granted, c.name)
	}
}

// A rate shows as a percentage where it is one of at most two decimals, up to
// the whole: no share is above it.
func TestRatesAsShown(t *testing.T) {
	for want, rate := range map[string]courier.Rate{
		"10%": courier.RateOf(1, 1), "0.25%": courier.RateOf(25, 4), "100%": courier.RateOf(1, 0),
		"0.12345": courier.RateOf(12345, 5), "1.0001": courier.RateOf(10_001, 4), "1.2": courier.RateOf(12, 1),
	} {
		a := assess(t, of(deductible(claim.Deductible{Kind: claim.PercentOfLoss, Rate: rate})))
		r := told(&a, "insurance.deductible.rate")
		assert.Contains(t, r.Sentence(courier.English), "deductible rate of "+want+": ")
	}
}

// One rounding, at the end: thirds of a fen of the two parts are added before
// they are rounded.
func TestOneRounding(t *testing.T) {
	l := plain(rescueRule(insurance.RescueInProportion), explained(yes), func(l *insurance.Loss, p *insurance.Policy) {
		l.Gross, l.RescueCost, l.Value, p.SumInsured = courier.Fen(1), courier.Fen(1), courier.Fen(30), courier.Fen(9)
	})
	a := assess(t, l) // 0.3 and 0.3
	assert.Equal(t, courier.Fen(0), a.Indemnity)
	assert.Equal(t, courier.Fen(1), a.Rescue)
	assert.Equal(t, courier.Fen(1), a.Payable)
}

// The clauses that were not explained fall, the statute's proportion stands.
func TestUnexplainedClauses(t *testing.T) {
	l := of(sum(200_000), rescue(3_000), rescueRule(insurance.RescueInProportion))
	stands, not := assess(t, l), assess(t, with(l, explained(no)))
	assert.Equal(t, cny(55_700), stands.Indemnity)
	assert.Equal(t, cny(2_000), stands.Rescue)
	assert.Equal(t, cny(56_000), not.Indemnity)
	assert.Equal(t, cny(3_000), not.Rescue)
	assert.Equal(t, []courier.Code{"insurance.covered", "insurance.loss", "insurance.under",
		"insurance.clause.counts_as_exclusion", "insurance.clause.unexplained", "insurance.rescue"}, codes(&not), "told once")
	kindUnknown := assess(t, of(explained(no), deductible(claim.Deductible{})))
	assert.Equal(t, cny(84_000), kindUnknown.Payable, "whatever the deductible is, it has no effect")
}

// A cause outside the cover is refused, but the premium for what was never
// insured goes back all the same; of fraud nothing does.
func TestPremiumWithoutCover(t *testing.T) {
	over := of(sum(360_000), premium(360))
	notCovered, staged := assess(t, with(over, cause(no, no, 0))), assess(t, with(over, fraud(insurance.Staged)))
	assert.Equal(t, courier.Refused, notCovered.Verdict)
	assert.Equal(t, cny(60), notCovered.PremiumRefund)
	assert.Equal(t, cny(0), notCovered.Payable)
	assert.False(t, staged.PremiumRefund.Known())
	assert.Equal(t, []courier.Code{"insurance.fraud.staged"}, codes(&staged))
	unknown := assess(t, with(over, cause(0, 0, 0)))
	assert.Equal(t, courier.Referred, unknown.Verdict)
	assert.False(t, unknown.PremiumRefund.Known(), "no amount of a matter that is referred")
}

// The insurer's share of the remains, at the edges of "paid in full".
func TestRemains(t *testing.T) {
	for _, c := range []struct {
		name string
		loss insurance.Loss
		want courier.Share
	}{
		{"all of the value", plain(loss(300_000)), courier.Percent(100)},
		{"a fen short of it", plain(grossFen(299_999_99)), courier.Share{}},
		{"a third", plain(loss(300_000), sum(100_000)), courier.BasisPoints(3333)},
		{"two thirds", plain(loss(300_000), sum(200_000)), courier.BasisPoints(6667)},
		{"more than the value", plain(loss(300_000), sum(400_000)), courier.Percent(100)},
		{"a deductible was taken off", of(loss(300_000)), courier.Share{}},
		{"the insured keeps remains", plain(loss(300_000), sum(200_000), salvage(1), underInsured(insurance.FirstLoss)), courier.Share{}},
		{"a first loss policy paid out on a part", plain(sum(60_000), underInsured(insurance.FirstLoss)), courier.Percent(20)},
		{"nothing was insured", plain(loss(0), sum(0)), courier.Share{}},
		{"a valued policy", plain(part(100), valued(400_000)), courier.Percent(75)},
	} {
		a := assess(t, c.loss)
		assert.Equal(t, c.want, a.InsurersShare, c.name)
		assert.Equal(t, c.want.Known(), a.Has("insurance.remains") || a.Has("insurance.remains.part"), c.name)
	}
}

// AppendAssess leaves what the caller holds alone, and answers as Assess.
func TestAppendAssess(t *testing.T) {
	first, second := assess(t, ordinary()), assess(t, of(explained(0)))
	facts := of(explained(0))
	both, err := insurance.AppendAssess(first.Reasons, &facts)
	assert.NoError(t, err)
	assert.Equal(t, second.Verdict, both.Verdict)
	for i, reason := range both.Reasons {
		want := append(first.Reasons[:len(first.Reasons):len(first.Reasons)], second.Reasons...)
		assert.True(t, reason.Equal(want[i]))
	}
	assert.Len(t, both.Reasons, len(first.Reasons)+len(second.Reasons), "lines of the caller's stay, its own do not")
}

// Whether the liability is one in tort is a yes or a no, and no other word.
func TestTortIsAnAnswer(t *testing.T) {
	_, err := insurance.AssessLiability(&insurance.LiabilityLoss{Tort: 9})
	assert.Contains(t, fields(err), "tort")
	_, err = insurance.AssessLiability(&insurance.LiabilityLoss{Tort: yes})
	assert.NotContains(t, fields(err), "tort")
}
