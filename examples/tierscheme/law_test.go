package tierscheme_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/examples/tierscheme"
	"github.com/courier-rules/courier/liability"
	"github.com/courier-rules/courier/tier"
)

// What the law owes for a loss is the same whatever class the customer is in.
// A class is no fact of a claim, so that it cannot get in by itself; but a
// host settles by the month with some classes, and says so in the claim. Where
// no terms of a carrier tell monthly customers apart, that changes no amount
// and no reason either.
func TestNoClassChangesWhatTheLawOwes(t *testing.T) {
	scheme, err := tier.NewScheme(tierscheme.Example())
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(7, 11))
	seen := tier.Classes(0)
	for range 2000 {
		c := claim.Claim{
			HappenedOn: courier.Day(2021+r.IntN(6), 1+r.IntN(12), 1+r.IntN(28)), Kind: []liability.Kind{liability.Loss, liability.Damage, liability.Shortage}[r.IntN(3)],
			Answers: courier.Yes, Operator: claim.ExpressEnterprise, Value: courier.Fen(r.Int64N(1_000_000)), Freight: courier.Fen(r.Int64N(50_00)), FreightPaid: courier.Yes,
			Declared: courier.Fen(0), Terms: &claim.Terms{}, GrossFault: courier.AnswerOf(r.IntN(2) == 0), Consumer: courier.AnswerOf(r.IntN(2) == 0),
		}
		c.Loss = courier.Fen(r.Int64N(c.Value.Minor() + 1))
		var first *claim.Assessment
		for _, yuan := range []int64{200, 9_000, 60_000, 150_000} {
			for _, monthly := range []courier.Answer{courier.Yes, courier.No} {
				p, err := tier.Place(&tier.Candidate{On: courier.Day(2026, 5, 1), Scheme: scheme, MeanPayment: courier.Fen(yuan * 100), Credit: "AAA",
					Strength: tier.Score(int64(r.IntN(101))), Monthly: monthly})
				require.NoError(t, err)
				seen |= tier.ClassesOf(p.Class)
				c.Monthly = monthly
				a, err := claim.Assess(&c)
				require.NoError(t, err)
				if first == nil {
					first = &a
				}
				require.Empty(t, cmp.Diff(*first, a), "%v", p.Class)
			}
		}
	}
	require.Equal(t, 6, seen.Len(), "every class was tried: %v", seen)
}
