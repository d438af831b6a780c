package claim_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// With a sum declared below the loss, the weight still decides by CMR: its own
// limit may lie above what was declared.
func TestDeclaredByCMRAsksForTheWeight(t *testing.T) {
	c := with(byCMR(), func(c *claim.Claim) {
		c.Declared, c.Interest = xdr(1), xdr(0)
		c.Weight, c.Affected = courier.Weight{}, courier.Weight{}
	})
	got, err := claim.Assess(&c)
	require.NoError(t, err)
	assert.NotEmpty(t, got.Needs)
	c.Weight, c.Affected = courier.Grams(10_000), courier.Grams(10_000)
	got, err = claim.Assess(&c)
	require.NoError(t, err)
	assert.Empty(t, got.Needs)
}

// A rate needs to say of what it is.
func TestARateOfNothingNamed(t *testing.T) {
	for _, kind := range []claim.DeductibleKind{claim.RateOn, claim.RelativeRate} {
		var r courier.Reading
		d := claim.Deductible{Kind: kind, Rate: courier.RateOf(10, 2)}
		d.CheckPolicy(&r, "deductible")
		assert.ErrorIs(t, r.Err(), courier.ErrMissing, kind)
		assert.ErrorContains(t, r.Err(), "deductible.base", kind)
	}
}

// What a deductible may be bounded by, over all kinds, bases and counts: a
// minimum and a maximum alike where one event bears an amount or a rate of
// something, and neither where there is a mark, a pool or a count of days.
func TestWhichDeductiblesHaveBounds(t *testing.T) {
	for kind := claim.NoDeductible; kind <= claim.WaitingDays; kind++ {
		for base := claim.DeductibleBase(0); base <= claim.OfShortage; base++ {
			for per := claim.DeductiblePer(0); per <= claim.PerYear; per++ {
				var bounded bool
				switch kind {
				case claim.PercentOfLoss, claim.GreaterOf, claim.LesserOf:
					bounded = true
				case claim.Absolute:
					bounded = per != claim.PerYear
				case claim.RateOn:
					bounded = base != claim.OfShortage
				}
				for field, d := range map[string]claim.Deductible{"minimum": {Minimum: yuan(1)}, "maximum": {Maximum: yuan(1)}} {
					d.Kind, d.Base, d.Per, d.Amount, d.Rate, d.Days = kind, base, per, yuan(1), courier.RateOf(1, 1), courier.CountOf(1)
					var r courier.Reading
					d.CheckPolicy(&r, "d")
					refused := r.Err() != nil && strings.Contains(r.Err().Error(), "d."+field+": "+string(courier.ErrContradicts))
					assert.Equal(t, bounded, !refused, "%s of %v of %v for %v: %v", field, kind, base, per, r.Err())
				}
			}
		}
	}
}

// Nothing carried has no part of the charges.
func TestChargesOfNothingCarried(t *testing.T) {
	c := with(byCMR(), func(c *claim.Claim) {
		c.Kind, c.Extent, c.LostPart = liability.Damage, claim.Part, courier.Percent(50)
		c.Charges, c.Weight, c.Carried = xdr(100), courier.Grams(0), courier.Grams(0)
	})
	got, err := claim.Assess(&c)
	require.NoError(t, err)
	assert.False(t, got.Has("claim.cmr.charges_part"))
	assert.True(t, got.Payable.Known())
}

// Whether the bill states what is in a container moves the limit: a package
// each, or the container one of them.
func TestWhetherAContainerIsStatedMovesTheRange(t *testing.T) {
	sea := func(stated courier.Answer) claim.Claim {
		return with(bySea(), func(c *claim.Claim) {
			c.Packages, c.Weight, c.Loss = courier.CountOf(12), kg(100), yuan(90_000)
			c.Container = &claim.Container{Stated: stated, Number: courier.CountOf(10), Equipment: courier.CountOf(0)}
		})
	}
	unknown := sea(0)
	span, err := claim.Range(&unknown)
	require.NoError(t, err)
	for _, answer := range []courier.Answer{yes, no} {
		c := sea(answer)
		got, err := claim.Assess(&c)
		require.NoError(t, err)
		assert.False(t, got.Payable.Less(span.Low), answer)
		assert.False(t, span.High.Less(got.Payable), answer)
	}
	a, b := sea(yes), sea(no)
	x, _ := claim.Assess(&a)
	y, _ := claim.Assess(&b)
	assert.NotEqual(t, x.Payable, y.Payable, "it matters")
	assert.Equal(t, min(x.Payable.Minor(), y.Payable.Minor()), span.Low.Minor())
	assert.Equal(t, max(x.Payable.Minor(), y.Payable.Minor()), span.High.Minor())
	require.NotEmpty(t, span.Stakes)
	assert.Equal(t, courier.Need("container.stated"), span.Stakes[0].Need)
}

// What is late is a part or all of it: where the limit by the freight turns on
// that, it is asked for, and nowhere else.
func TestWhetherAllIsLateIsAskedWhereItMatters(t *testing.T) {
	hundred, part := courier.Percent(100), courier.Percent(30)
	for regime, of := range map[courier.Regime]struct {
		claim       claim.Claim
		rate        func(int64) courier.Money
		ofAll, ofIt int64 // limit by all of the freight, and by 30 % of it
	}{
		courier.Sea: {with(bySea(), late, func(c *claim.Claim) { c.HappenedOn = courier.Day(2027, 6, 18) }), yuan, 400, 120},
		courier.HamburgSea: {with(inRights(courier.HamburgSea), late, func(c *claim.Claim) { c.Reach = liability.RulesReported }),
			func(n int64) courier.Money { return xdr(n * 100) }, 400, 300}, // two and a half times the part, and at most all of it
	} {
		ask := func(extent claim.Extent, share courier.Share, loss int64) claim.Assessment {
			return assess(t, with(of.claim, func(c *claim.Claim) { c.Extent, c.LostPart, c.Loss = extent, share, of.rate(loss) }))
		}
		assert.Equal(t, of.rate(of.ofAll), ask(claim.Total, part, 90_000).Payable, "%s: all of it, whatever part is said", regime)
		assert.Equal(t, of.rate(of.ofIt), ask(claim.Part, part, 90_000).Payable, regime)
		assert.Equal(t, []courier.Need{"extent"}, ask(0, part, 90_000).Needs, regime)
		assert.Equal(t, []courier.Need{"extent"}, ask(0, part, of.ofIt+1).Needs, regime)
		assert.Equal(t, of.rate(of.ofIt), ask(0, part, of.ofIt).Payable, "%s: below either limit", regime)
		assert.Equal(t, of.rate(of.ofAll), ask(0, hundred, 90_000).Payable, "%s: a part that is all of it", regime)
		assert.Equal(t, []courier.Need{"extent"}, ask(0, courier.Share{}, 90_000).Needs, "%s: before the part", regime)
		assert.Equal(t, []courier.Need{"lost_part"}, ask(claim.Part, courier.Share{}, 90_000).Needs, regime)
		assert.Equal(t, of.rate(of.ofAll), ask(claim.Total, courier.Share{}, 90_000).Payable, regime)

		free := with(of.claim, func(c *claim.Claim) { c.LostPart, c.Freight = courier.Share{}, of.rate(0) })
		assert.Empty(t, assess(t, free).Needs, "%s: no part of nothing", regime)
	}
	assert.Equal(t, xdr(400_00), assess(t, with(inRights(courier.HamburgSea), late, func(c *claim.Claim) {
		c.Reach, c.LostPart = liability.RulesReported, courier.Percent(40)
	})).Payable, "from two fifths on the part comes to all of it")
	fallen := with(bySea(), late, func(c *claim.Claim) { c.LostPart, c.InBill = part, yes })
	assert.Equal(t, yuan(90_000), assess(t, fallen).Payable, "no limit stands, whatever part is late")
}
