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

// setOffOpinion says whether two debts are set off, as the articles put it:
// what both agreed (569); else by notice, the other's debt due and not in
// dispute, unless agreed otherwise (568), by a bargain or by terms that are
// part of the contract and valid, which bind a customer (496, 497); and money
// collected on delivery is handed over (927), in the reading that says so.
func setOffOpinion(w *order.Withholding) bool {
	yes := func(a courier.Answer) bool { return a == courier.Yes }
	if !yes(w.Mutual) {
		return false
	}
	byAgreement := yes(w.Agreed)
	byNotice := yes(w.Due) && yes(w.Admitted) && yes(w.Notified)
	terms := yes(w.Terms.NoSetOff) && yes(w.Terms.Included) && yes(w.Terms.Valid) && w.By == courier.Shipper
	principals := w.Owes == order.CODSum && w.Reading != order.CODAsAnyDebt
	return byAgreement || byNotice && !yes(w.Excluded) && !terms && !principals
}

// Set-offs drawn at random: there are amounts just where the debts are set
// off, and these are as far as the smaller goes.
func TestSetOffSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 4))
	n := 20_000
	if testing.Short() {
		n = 4_000
	}
	shippers, carriers := []order.Sum{order.FreightSum, order.StorageSum, order.DamagesSum}, []order.Sum{order.CompensationSum, order.RefundSum, order.CODSum}
	mostly := func() courier.Answer { return courier.AnswerOf(r.IntN(6) > 0) }
	rarely := func() courier.Answer { return courier.AnswerOf(r.IntN(6) == 0) }
	reached := map[string]int{}
	for range n {
		size := []int64{4, 1_000_00, 1 << 60}[r.IntN(3)]
		w := order.Withholding{On: amendDay, By: courier.Shipper, Owes: shippers[r.IntN(3)], Against: carriers[r.IntN(3)], Owed: courier.Fen(r.Int64N(size)), Claim: courier.Fen(r.Int64N(size)),
			Mutual: mostly(), Due: mostly(), Admitted: mostly(), Notified: mostly(), Agreed: rarely(), Excluded: rarely(), Defective: rarely(), Reading: order.CODReading(r.IntN(2)),
			Terms: &order.SetOffTerms{Cite: courier.Art(courier.FedExClaimsTerms, ""), NoSetOff: rarely(), PaidFirst: rarely(), Included: mostly(), Valid: mostly()}}
		if r.IntN(2) == 0 {
			w.By, w.Owes, w.Against = courier.Carrier, w.Against, w.Owes
		}
		got, err := order.SetOff(&w)
		require.NoError(t, err, "%+v", w)
		if !setOffOpinion(&w) {
			reached["not set off, "+got.Verdict.String()]++
			require.False(t, got.Kept.Known() || got.Left.Known() || got.Still.Known(), "%+v\n%v", w, got)
			continue
		}
		require.Equal(t, courier.Granted, got.Verdict, "%+v\n%v", w, got)
		owed, claim := drawtest.Exact(w.Owed), drawtest.Exact(w.Claim)
		kept := owed
		if claim.Cmp(owed) < 0 {
			kept = claim
		}
		left, still := new(big.Rat).Sub(owed, kept), new(big.Rat).Sub(claim, kept)
		require.Equal(t, []string{kept.RatString(), left.RatString(), still.RatString()},
			[]string{drawtest.Exact(got.Kept).RatString(), drawtest.Exact(got.Left).RatString(), drawtest.Exact(got.Still).RatString()}, "%+v", w)
		for name, is := range map[string]bool{"left": left.Sign() > 0, "still": still.Sign() > 0, "even": owed.Cmp(claim) == 0, "COD": w.Owes == order.CODSum, "agreed": w.Agreed == courier.Yes} {
			if is {
				reached[name]++
			}
		}
	}
	drawtest.Reaches(t, reached, n/200, "not set off, granted", "not set off, refused", "not set off, referred", "left", "still", "even", "COD", "agreed")
}
