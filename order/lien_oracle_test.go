package order_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/internal/drawtest"
	"github.com/courier-rules/courier/order"
)

// Overdue charges drawn at random are, in exact fractions, the daily rate of
// the overdue amount for each day after the last on which it could be paid in
// time, rounded once; and nothing without terms that are part of the contract.
func TestLienOverdueSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 5))
	n, reached := drawtest.Draws(20_000, 4_000)
	for range n {
		d := unpaid()
		d.Amount = courier.Fen(r.Int64N([]int64{10, 1_000_00, 1_000_000_000_00}[r.IntN(3)]))
		d.DueOn = d.On.AddDays(3 - r.IntN(900))
		rate := 1 + r.Int64N(9_999)
		d.Terms = &order.LienTerms{Cite: courier.Art(courier.ZTOTerms, ""), Included: courier.AnswerOf(r.IntN(8) > 0), Overdue: courier.RateOf(rate, 6)}
		d.Unpaid, d.Excluded = courier.AnswerOf(r.IntN(8) > 0), courier.AnswerOf(r.IntN(8) == 0)
		if r.IntN(8) == 0 {
			d.Terms.Overdue, rate = courier.Rate{}, 0
		}
		late := int64(0)
		for day := d.DueOn; day.Before(d.On); day = day.AddDays(1) {
			late++
		}
		want, stage := "unknown", ""
		switch {
		case d.Unpaid != courier.Yes:
			stage = "paid"
		case late == 0:
			stage = "not late"
		case rate == 0:
			stage = "no rate"
		case d.Terms.Included != courier.Yes:
			stage = "not part of the contract"
		default:
			stage = "overdue"
			sum := new(big.Rat)
			sum.Mul(drawtest.Exact(d.Amount), big.NewRat(rate, 1_000_000))
			want = drawtest.HalfUp(sum.Mul(sum, big.NewRat(late, 1))).RatString()
		}
		got, err := order.Lien(&d)
		require.NoError(t, err)
		is := "unknown"
		if got.Overdue.Known() {
			is = drawtest.Exact(got.Overdue).RatString()
		}
		if want != is {
			t.Fatalf("%s fen, by the second opinion %s\n%+v", is, want, d)
		}
		if reached[stage]++; stage == "overdue" {
			reached[got.Verdict.String()]++
		}
	}
	drawtest.Reaches(t, reached, n/50, "paid", "not part of the contract", "no rate", "overdue", "granted", "refused")
	require.Greater(t, reached["not late"], n/1_000)
}
