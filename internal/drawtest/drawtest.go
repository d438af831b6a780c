// Package drawtest is what the tests share that hold a package against a second
// opinion on facts drawn at random. It draws nothing itself: the generator and
// its seed are the test's. It is for the tests of the packages, and no part of
// what a host imports.
package drawtest

import (
	"math/big"
	"testing"

	"github.com/courier-rules/courier"
)

// Draws returns how many facts are to be drawn, fewer with -short, and a count
// of the stages that they reach, for [Reaches].
func Draws(all, few int) (n int, reached map[string]int) {
	if n = all; testing.Short() {
		n = few
	}
	return n, map[string]int{}
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
