//go:build !race

package tier_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

// A stream of placements uses the reasons of the last one again: a hundred
// candidates allocate what one does.
func TestAllocationsOfStreams(t *testing.T) {
	c := customer(exampleScheme(t), 60_000_00, "A", "85", courier.Yes)
	of := func(n int) float64 {
		all := slices.Repeat([]*tier.Candidate{c}, n)
		return testing.AllocsPerRun(50, func() {
			for _, err := range tier.PlaceAll(slices.Values(all)) {
				if err != nil {
					t.Fatal(err)
				}
			}
		})
	}
	assert.Equal(t, of(1), of(100))
}

// A survey is summed up in exact ratios of any size, each a few allocations.
func TestAllocationsOfMore(t *testing.T) {
	allocate(t, "Tally", 190, tier.Tally, survey())
	allocate(t, "Renew", 2, tier.Renew, &tier.Contract{On: courier.Day(2026, 4, 1), Ends: courier.Day(2026, 6, 30), Notice: courier.Days(30).Period(), Renews: courier.Yes})
}
