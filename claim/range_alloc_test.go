//go:build !race

package claim_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier/claim"
)

// A span tries the facts that are missing, each way anew: what it allocates
// grows with their number, and is held for two. Where none is missing it is
// one assessment and what it is looked at for.
func TestRangeAllocations(t *testing.T) {
	c := with(bySea(), func(c *claim.Claim) { c.Reckless, c.InBill = 0, 0 })
	require.LessOrEqual(t, testing.AllocsPerRun(50, func() { _, _ = claim.Range(&c) }), 26.0)
	known := bySea()
	require.LessOrEqual(t, testing.AllocsPerRun(50, func() { _, _ = claim.Range(&known) }), 3.0)
}
