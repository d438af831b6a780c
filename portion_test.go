package courier_test

import (
	"cmp"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

func TestPortions(t *testing.T) {
	for _, c := range []struct {
		name    string
		total   int64
		weights []int64
		want    []int64
	}{
		{"85,000 by 60/30/10", 85000_00, []int64{60, 30, 10}, []int64{51000_00, 25500_00, 8500_00}},
		{"100.00 by three equal", 100_00, []int64{1, 1, 1}, []int64{33_34, 33_33, 33_33}},
		{"200.00 by three equal", 200_00, []int64{1, 1, 1}, []int64{66_67, 66_67, 66_66}},
		{"0.05 by 1:2:3", 5, []int64{1, 2, 3}, []int64{1, 2, 2}},
		{"1,000.01 by 50/30/20", 1000_01, []int64{50, 30, 20}, []int64{500_01, 300_00, 200_00}},
		{"equal remainders: the larger weight", 1, []int64{1, 3, 3, 1}, []int64{0, 1, 0, 0}},
		{"equal remainders, the larger weight last", 4, []int64{1, 3, 4}, []int64{0, 2, 2}},
		{"half each of 1:3 and 3:1", 2, []int64{1, 3}, []int64{0, 2}},
		{"half each of 3:1", 2, []int64{3, 1}, []int64{2, 0}},
		{"a weight of nothing gets nothing", 1_00, []int64{0, 1, 0, 2}, []int64{0, 33, 0, 67}},
		{"one fen between two", 1, []int64{5, 5}, []int64{1, 0}},
		{"nothing to divide", 0, []int64{2, 1}, []int64{0, 0}},
		{"one alone", -7, []int64{3}, []int64{-7}},
		{"a negative total", -100_00, []int64{1, 1, 1}, []int64{-33_34, -33_33, -33_33}},
		{"the last fen", math.MaxInt64, []int64{1, 1}, []int64{math.MaxInt64/2 + 1, math.MaxInt64 / 2}},
		{"the first fen", math.MinInt64, []int64{1}, []int64{math.MinInt64}},
		{"the largest weights", math.MaxInt64, []int64{math.MaxInt64 - 2, 1}, []int64{math.MaxInt64 - 1, 1}},
	} {
		got, err := courier.Portions(courier.Fen(c.total), c.weights...)
		require.NoError(t, err, c.name)
		assert.Equal(t, fens(c.want), got, c.name)
	}
}

func fens(n []int64) []courier.Money {
	m := make([]courier.Money, len(n))
	for i := range n {
		m[i] = courier.Fen(n[i])
	}
	return m
}

func TestPortionsRefuses(t *testing.T) {
	one := courier.Fen(1)
	for _, c := range []struct {
		name    string
		total   courier.Money
		weights []int64
		fault   courier.Fault
		field   string
	}{
		{"no weights", one, nil, courier.ErrNotWhole, "weights"},
		{"weights of nothing", one, []int64{0, 0}, courier.ErrNotWhole, "weights"},
		{"a negative weight", one, []int64{2, -1, 3}, courier.ErrNegative, "weights[1]"},
		{"weights to the end of int64", one, []int64{math.MaxInt64 - 1, 1}, courier.ErrRange, "weights"},
		{"weights past uint64", one, []int64{math.MaxInt64, math.MaxInt64, math.MaxInt64}, courier.ErrRange, "weights"},
		{"an unknown total", courier.Money{}, []int64{1}, courier.ErrMissing, ""},
	} {
		got, err := courier.AppendPortions(fens([]int64{9}), c.total, len(c.weights), func(i int) int64 { return c.weights[i] })
		require.ErrorIs(t, err, c.fault, c.name)
		assert.Equal(t, fens([]int64{9}), got, c.name)
		if c.field != "" {
			var at *courier.FieldError
			require.ErrorAs(t, err, &at, c.name)
			assert.Equal(t, c.field, at.Field, c.name)
		}
	}
}

// slowPortions is the rule in its own words: exact shares rounded down, then
// one unit each in the order of remainder, weight, place.
func slowPortions(total int64, weights []int64) []int64 {
	sum := new(big.Int)
	for _, w := range weights {
		sum.Add(sum, big.NewInt(w))
	}
	whole := new(big.Int).Abs(big.NewInt(total))
	type part struct {
		at        int
		quo, rest *big.Int
	}
	left := new(big.Int).Set(whole)
	parts := make([]part, len(weights))
	for i, w := range weights {
		n := new(big.Int).Mul(whole, big.NewInt(w))
		parts[i] = part{i, new(big.Int), new(big.Int)}
		parts[i].quo.QuoRem(n, sum, parts[i].rest)
		left.Sub(left, parts[i].quo)
	}
	slices.SortFunc(parts, func(a, b part) int {
		return cmp.Or(b.rest.Cmp(a.rest), cmp.Compare(weights[b.at], weights[a.at]), a.at-b.at)
	})
	out := make([]int64, len(weights))
	for i, p := range parts {
		if int64(i) < left.Int64() {
			p.quo.Add(p.quo, big.NewInt(1))
		}
		if total < 0 {
			p.quo.Neg(p.quo)
		}
		out[p.at] = p.quo.Int64()
	}
	return out
}

// checkPortions checks a division by the oracle and by what must hold of any:
// the sum is exact and each portion within one unit of its exact value.
func checkPortions(t *testing.T, total int64, weights []int64) {
	t.Helper()
	got, err := courier.Portions(courier.Fen(total), weights...)
	require.NoError(t, err)
	require.Equal(t, fens(slowPortions(total, weights)), got, "%d by %v", total, weights)

	sum, weight := new(big.Int), new(big.Int)
	for i := range weights {
		sum.Add(sum, big.NewInt(got[i].Minor()))
		weight.Add(weight, big.NewInt(weights[i]))
	}
	require.Zero(t, sum.Cmp(big.NewInt(total)), "%d by %v adds up to %v", total, weights, sum)
	for i, w := range weights {
		off := new(big.Rat).SetFrac(new(big.Int).Mul(big.NewInt(total), big.NewInt(w)), weight)
		off.Sub(off, big.NewRat(got[i].Minor(), 1))
		require.Negative(t, off.Abs(off).Cmp(big.NewRat(1, 1)), "%d by %v: portion %d", total, weights, i)
	}
}

func TestPortionsAgainstOracle(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(2026, 7))
	totals := []func() int64{
		func() int64 { return r.Int64N(40) - 20 },
		func() int64 { return r.Int64N(1_000_000_00) },
		func() int64 { return int64(r.Uint64()) },
		func() int64 { return math.MaxInt64 - r.Int64N(3) },
		func() int64 { return math.MinInt64 + r.Int64N(3) },
	}
	widths := []int64{3, 7, 10_000, 1 << 40, math.MaxInt64 / 8}
	for range 10_000 {
		weights, width := make([]int64, 1+r.IntN(8)), widths[r.IntN(len(widths))]
		for i := range weights {
			weights[i] = r.Int64N(width)
		}
		weights[r.IntN(len(weights))]++ // never all nothing
		total := totals[r.IntN(len(totals))]()
		checkPortions(t, total, weights)

		// Another order gives every weight the same portions.
		before := byWeight(t, total, weights)
		r.Shuffle(len(weights), func(i, j int) { weights[i], weights[j] = weights[j], weights[i] })
		require.Equal(t, before, byWeight(t, total, weights), "%d by %v", total, weights)
	}
}

func byWeight(t *testing.T, total int64, weights []int64) (pairs [][2]int64) {
	got, err := courier.Portions(courier.Fen(total), weights...)
	require.NoError(t, err)
	for i, w := range weights {
		pairs = append(pairs, [2]int64{w, got[i].Minor()})
	}
	slices.SortFunc(pairs, func(a, b [2]int64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return pairs
}

func TestPortionsOfMany(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	weights := make([]int64, 20_000)
	for i := range weights {
		weights[i] = 1 + r.Int64N(50) // many ties
	}
	for _, total := range []int64{1, 19_999, 123_456_789, math.MaxInt64} {
		got, err := courier.Portions(courier.Fen(total), weights...)
		require.NoError(t, err)
		require.Equal(t, fens(slowPortions(total, weights)), got)
	}
}

func TestAppendPortionsAllocatesNothing(t *testing.T) {
	weights := []int64{50, 30, 20, 7}
	dst := make([]courier.Money, 1, 8)
	dst[0] = courier.Fen(9)
	var got []courier.Money
	allocs := testing.AllocsPerRun(100, func() {
		got, _ = courier.AppendPortions(dst, courier.Fen(1000_01), len(weights), func(i int) int64 { return weights[i] })
	})
	assert.Zero(t, allocs)
	assert.Equal(t, fens([]int64{9, 467_29, 280_38, 186_92, 65_42}), got)
}
