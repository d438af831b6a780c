package claim_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

func deemedLost(c *claim.Claim) { c.DeemedLost = spring.AddDays(8) }

// Goods deemed lost are measured as lost goods are, whatever else was said of
// them; the fact itself is told and moves nothing.
func TestDeemedLostIsMeasuredAsLost(t *testing.T) {
	unknownKind := func(c *claim.Claim) { c.Kind = 0 }
	for name, base := range map[string]claim.Claim{
		"express": parcel(), "under a limit": with(parcel(), under(claim.ZTO()), lost(yuan(800))), "covered": with(lot(), total, lost(yuan(12_000)), under(claim.ZTO()), declared(yuan(6000))),
		"registered letter": letter(), "by rail": byRail(), "by sea": bySea(), "Montreal": byMontreal(),
	} {
		whole := with(base, func(c *claim.Claim) { c.Kind, c.Extent = liability.Loss, 0 })
		want := assess(t, whole)
		for how, kind := range map[string]edit{"late": late, "unknown": unknownKind, "lost": func(*claim.Claim) {}} {
			got := assess(t, with(whole, kind, func(c *claim.Claim) { c.Foreseeable, c.DeemedLost = 0, c.HappenedOn.AddDays(8) }))
			assert.Equal(t, want.Payable, got.Payable, "%s, %s", name, how)
			assert.Equal(t, want.Verdict, got.Verdict, "%s, %s %v", name, how, got.Needs)
			require.NotEmpty(t, got.Reasons, name)
			assert.Equal(t, courier.Code("claim.deemed_lost"), got.Reasons[0].Code(), "%s, %s", name, how)
			assert.Empty(t, cmp.Diff(want.Reasons, got.Reasons[1:]), "%s, %s", name, how)
		}
	}
	partly := assess(t, with(lot(), late, part, deemedLost, func(c *claim.Claim) { c.Kind = liability.Delay }))
	assert.Equal(t, assess(t, with(lot(), func(c *claim.Claim) { c.Kind = liability.Shortage })).Payable, partly.Payable)
	only := assess(t, with(parcel(), late))
	assert.False(t, only.Has("claim.deemed_lost"))
}

// The facts of the caller stay as they are.
func TestDeemedLostLeavesTheFacts(t *testing.T) {
	c := with(parcel(), late, deemedLost)
	before := c
	_, err := claim.Assess(&c)
	require.NoError(t, err)
	assert.Empty(t, cmp.Diff(before, c))
	span, err := claim.Range(&c)
	require.NoError(t, err)
	assert.Equal(t, yuan(1000), span.Low)
	assert.Equal(t, yuan(1000), span.High)
}

func TestDeemedLostBadInput(t *testing.T) {
	for name, c := range map[string]struct {
		edit edit
		want fault
	}{
		"before it happened": {func(c *claim.Claim) { c.DeemedLost = c.HappenedOn.AddDays(-1) }, fault{"deemed_lost", courier.ErrOrder}},
		"damaged":            {func(c *claim.Claim) { deemedLost(c); c.Kind = liability.Damage }, fault{"deemed_lost", courier.ErrContradicts}},
		"something else":     {func(c *claim.Claim) { deemedLost(c); c.Kind = liability.ContentsMismatch }, fault{"deemed_lost", courier.ErrContradicts}},
	} {
		facts := with(parcel(), c.edit)
		_, err := claim.Assess(&facts)
		assertFaults(t, err, []fault{c.want})
		_ = name
	}
	same := with(parcel(), func(c *claim.Claim) { c.DeemedLost = c.HappenedOn })
	assert.Equal(t, granted, assess(t, same).Verdict, "on the day itself")
}
