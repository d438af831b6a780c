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

func allocate[F, R any](t *testing.T, name string, most float64, ask func(*F) (R, error), facts *F) {
	t.Helper()
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() {
		_, err := ask(facts)
		require.NoError(t, err)
	}), most, name)
}

// What an answer allocates is its reasons and its lists, and no more.
func TestAllocationsOfEntryPoints(t *testing.T) {
	allocate(t, "Reconsider", 3, tier.Reconsider, review(t))
	allocate(t, "RightsOf", 5, tier.RightsOf, &tier.Member{Table: rightsTable(t), On: courier.Day(2026, 7, 1), Class: tier.KeyMajor})
	allocate(t, "RankOf", 8, tier.RankOf, buyer(t, 10, 5, 500_00))
	allocate(t, "Watch", 12, tier.Watch, calm())
	allocate(t, "CheckAccount", 3, tier.CheckAccount, account())
	allocate(t, "Dun", 8, tier.Dun, arrears())
	allocate(t, "ServiceOf", 2, tier.ServiceOf, served())
	allocate(t, "TakeOver", 2, tier.TakeOver, fullProfile())
	allocate(t, "PriceHolds", 1, tier.PriceHolds, &tier.SpecialPrice{On: courier.Day(2026, 1, 1), From: courier.Day(2026, 1, 1), Until: courier.Day(2026, 2, 1), Approved: courier.Yes})
	allocate(t, "Keep", 1, tier.Keep, &tier.Cohort{Start: courier.CountOf(3), Kept: courier.CountOf(2)})
}
