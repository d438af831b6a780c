package liability_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// ratioOf is a split by uneven numbers among n outlets, no two alike in order.
func ratioOf(n int) *liability.Sharing {
	s := &liability.Sharing{Total: courier.Fen(85_000_01)}
	for i := range n {
		s.Parts = append(s.Parts, liability.Part{Who: liability.Who{Unit: "网点" + strconv.Itoa(i*7919%100_003)}, Ratio: courier.CountOf(int64(1 + i*7919%997))})
	}
	return s
}

// A fresh answer allocates what it hands out, its parts, its reasons and what
// these say, however many share; the race detector counts twice.
func TestProofSplitAllocates(t *testing.T) {
	var few float64
	for _, n := range []int{3, 10, 100, 1000} {
		s := sharing(n)
		got := testing.AllocsPerRun(20, func() { _, _ = liability.Split(s) })
		if n == 10 {
			few = got
		}
		if n == 3 {
			assert.LessOrEqual(t, got, 2.0, "a handful has all in one piece")
			continue
		}
		assert.LessOrEqual(t, got, 6.0, n)
		assert.InDelta(t, few, got, 2, "no more for %d parties", n)
	}
}

// Eight times the parties take about ten times as long, not sixty-four: the
// best of as many runs as a busy machine needs.
func TestProofSplitGrowth(t *testing.T) {
	var d liability.Division
	timed := func(s *liability.Sharing) time.Duration {
		start := time.Now()
		require.NoError(t, liability.SplitInto(&d, s))
		return time.Since(start)
	}
	few, many := ratioOf(2_000), ratioOf(16_000)
	small, large := timed(few), timed(many)
	for range 200 {
		small, large = min(small, timed(few)), min(large, timed(many))
		if large < 16*small {
			break
		}
	}
	assert.Less(t, large, 32*small, "%v for 2,000, %v for 16,000", small, large)
}
