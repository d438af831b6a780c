package drawtest_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/internal/drawtest"
)

// failing notes that a test failed.
type failing struct {
	testing.TB
	failed bool
}

func (f *failing) Helper()               {}
func (f *failing) Errorf(string, ...any) { f.failed = true }

func TestReaches(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	n, reached := drawtest.Draws(40, 20)
	for range n {
		reached[[]string{"even", "odd"}[r.IntN(2)]]++
	}
	assert.Equal(t, n, reached["even"]+reached["odd"])
	assert.Equal(t, testing.Short(), n == 20)
	drawtest.Reaches(t, reached, 2, "even", "odd")
	for _, stage := range []string{"neither", "even"} {
		var f failing
		drawtest.Reaches(&f, reached, reached["even"], stage)
		assert.True(t, f.failed, stage)
	}
}

func TestHalfUp(t *testing.T) {
	for x, want := range map[*big.Rat]int64{big.NewRat(0, 1): 0, big.NewRat(49, 100): 0, big.NewRat(1, 2): 1, big.NewRat(3, 2): 2, big.NewRat(7, 1): 7} {
		assert.Zero(t, drawtest.HalfUp(x).Cmp(big.NewRat(want, 1)), x)
	}
	assert.Zero(t, drawtest.Exact(courier.Fen(7)).Cmp(big.NewRat(7, 1)))
}
