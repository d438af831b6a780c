//go:build !race

package tier_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

// The race detector allocates on its own account, so this runs without it.
func TestAllocations(t *testing.T) {
	s := exampleScheme(t)
	known := customer(s, 60_000_00, "A", "85", courier.Yes)
	agreed := customer(s, 0, "", "", courier.No)
	asking := customer(s, 60_000_00, "", "", 0)
	late := customer(s, 60_000_00, "A", "85", courier.Yes)
	late.On = courier.Day(2026, 12, 31)
	dst := make([]courier.Reason, 0, 8)
	for _, c := range []struct {
		name             string
		candidate        *tier.Candidate
		place, appending float64
	}{
		{"all known", known, 1, 0},
		{"unknown facts that decide nothing", agreed, 1, 0},
		{"unknown facts that decide", asking, 2, 1},
		{"a source that must be looked up", late, 1, 0},
	} {
		assert.Equal(t, c.place, testing.AllocsPerRun(100, func() {
			_, err := tier.Place(c.candidate)
			require.NoError(t, err)
		}), c.name)
		assert.Equal(t, c.appending, testing.AllocsPerRun(100, func() {
			_, err := tier.AppendPlace(dst[:0], c.candidate)
			require.NoError(t, err)
		}), "%s, appending", c.name)
	}
}
