// Package drawtest is what the tests share that hold a package against a second
// opinion on facts drawn at random.
package drawtest

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/courier-rules/courier"
)

// Draws returns a generator seeded by the two numbers, how many facts are to
// be drawn, fewer with -short, and a count of the stages that they reach, for
// [Reaches].
func Draws(t testing.TB, seed, stream uint64, all, few int) (r *rand.Rand, n int, reached map[string]int) {
	t.Helper()
	if n = all; testing.Short() {
		n = few
	}
	return rand.New(rand.NewPCG(seed, stream)), n, map[string]int{}
}

// Reaches requires that every stage was reached more than so many times: an
// opinion on what is never drawn is none.
func Reaches(t testing.TB, reached map[string]int, least int, stages ...string) {
	t.Helper()
	for _, stage := range stages {
		if reached[stage] <= least {
			t.Errorf("%s: %d times, want more than %d", stage, reached[stage], least)
		}
	}
}

// Exact is an amount in minor units, of an unknown one nothing.
func Exact(m courier.Money) *big.Rat { return new(big.Rat).SetInt64(m.Minor()) }

// HalfUp is the whole number nearest to x, which is not below nothing; half
// way it is the greater.
func HalfUp(x *big.Rat) *big.Rat {
	half := new(big.Rat).Add(x, big.NewRat(1, 2))
	return new(big.Rat).SetInt(new(big.Int).Quo(half.Num(), half.Denom()))
}
