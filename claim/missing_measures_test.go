package claim_test

import (
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
