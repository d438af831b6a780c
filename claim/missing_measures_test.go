package claim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
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
