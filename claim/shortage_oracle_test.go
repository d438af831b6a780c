package claim_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/internal/drawtest"
)

// Shortages drawn at random are, in exact fractions, that part of the value
// that is short: by number of all that is missing, by weight of what goes
// beyond natural loss, which is a share of the weight sent in whole grams,
// unless another cause is shown. Where both were taken the pieces count.
func TestShortageSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 17))
	n, reached := drawtest.Draws(20_000, 4_000)
	for range n {
		points := r.IntN(300)
		y := claim.Tally{ArrivedOn: spring, Goods: "grain", Value: courier.Fen(r.Int64N([]int64{100, 1_000_000_00, 1 << 50}[r.IntN(3)])), Allowance: tolerance("grain", points),
			OtherCause: courier.AnswerOf(r.IntN(4) == 0)}
		sent := 1 + r.Int64N(1_000_000)
		arrived := sent - r.Int64N(sent/20+1)
		if r.IntN(8) == 0 {
			arrived = sent + r.Int64N(3)
		}
		by, short, natural := "by weight", new(big.Rat).SetInt64(max(0, sent-arrived)), new(big.Rat)
		y.SentWeight, y.ArrivedWeight = courier.Grams(sent), courier.Grams(arrived)
		if r.IntN(3) == 0 {
			by, sent, arrived = "by number", 1+r.Int64N(40), r.Int64N(42)
			short.SetInt64(max(0, sent-arrived))
			y.SentCount, y.ArrivedCount = courier.CountOf(sent), courier.CountOf(arrived)
		}
		if by == "by weight" && y.OtherCause == no {
			exact := big.NewRat(sent*int64(points), 10_000)
			natural.SetInt(new(big.Int).Quo(exact.Num(), exact.Denom()))
			if natural.Cmp(short) >= 0 {
				natural.Set(short)
				reached["all natural"]++
			}
		}
		loss := new(big.Rat).Sub(short, natural)
		loss.Mul(loss, new(big.Rat).SetInt64(y.Value.Minor()))
		want := halfUp(loss.Quo(loss, big.NewRat(sent, 1)))
		got := shortage(t, y)
		require.Empty(t, got.Needs)
		require.Equal(t, courier.AnswerOf(arrived > sent), got.Over, "%+v", y)
		if got.Loss != want || natural.Cmp(big.NewRat(got.Natural.Grams(), 1)) != 0 || (want.Sign() > 0) != (got.Verdict == granted) {
			t.Fatalf("%v with %v natural, by the second opinion %v with %v\n%+v", got.Loss, got.Natural, want, natural, y)
		}
		for stage, is := range map[string]bool{by: want.Sign() > 0, "some natural": natural.Sign() > 0 && natural.Cmp(short) < 0, "another cause": y.OtherCause == yes && want.Sign() > 0, "not short": short.Sign() == 0} {
			if is {
				reached[stage]++
			}
		}
	}
	drawtest.Reaches(t, reached, n/50, "by weight", "by number", "all natural", "some natural", "another cause", "not short")
}
