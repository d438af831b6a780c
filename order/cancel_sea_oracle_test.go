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

// cancelSeaOpinion is what Articles 97 and 98 of the Maritime Code (1992: 89
// and 90) make of a cancellation before sailing of which all is known.
func cancelSeaOpinion(s *order.SeaCancel) account {
	a := newAccount()
	aboard := s.Loaded == courier.Yes
	if s.NoFault == courier.Yes {
		// Neither compensates the other. Unless agreed otherwise freight that
		// was paid goes back; loaded, the shipper bears loading and unloading.
		if s.Keeps != courier.Yes {
			a.giveBack("sea_prepaid_back", drawtest.Exact(s.Paid))
		}
		if aboard {
			a.put("sea_handling_no_fault", drawtest.Exact(s.Handling), a.loss)
		}
		return a
	}
	// Unless agreed otherwise the shipper pays half of the agreed freight;
	// loaded, it also bears loading, unloading and what else goes with it.
	if s.Agreed.Known() {
		a.put("sea_agreed", drawtest.Exact(s.Agreed), a.loss)
	} else {
		a.put("sea_half_freight", drawtest.HalfUp(new(big.Rat).Mul(drawtest.Exact(s.Freight), big.NewRat(1, 2))), a.loss)
	}
	if aboard {
		a.put("sea_handling", drawtest.Exact(s.Handling), a.loss)
		a.put("sea_related", drawtest.Exact(s.Related), a.loss)
	}
	a.giveBack("sea_paid", drawtest.Exact(s.Paid)) // what is paid already counts against it
	return a
}

// Cancellations at sea drawn at random are, line by line, what the articles
// make of them in exact fractions, under the old code and the new.
func TestCancelSeaSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 2))
	n, reached := drawtest.Draws(20_000, 4_000)
	for range n {
		size := []int64{10, 1_000, 100_000_00}[r.IntN(3)]
		money := func() courier.Money { return courier.Fen(r.Int64N(size) * int64(min(r.IntN(4), 1))) }
		s := order.SeaCancel{On: courier.Day(2026, 5, 1).AddDays(r.IntN(60) - 30), Lane: courier.Lane(1 + r.IntN(4)), Sailed: courier.AnswerOf(r.IntN(20) == 0),
			NoFault: courier.Answer(1 + r.IntN(2)), Freight: money(), Paid: money(), Loaded: courier.Answer(1 + r.IntN(2)), Handling: money(), Related: money(),
			Keeps: courier.Answer(r.IntN(3)), Documents: courier.Answer(1 + r.IntN(2))}
		if r.IntN(3) == 0 {
			s.Agreed = money()
		}
		got, err := order.CancelSea(&s)
		require.NoError(t, err, "%+v", s)
		// After sailing there is no such cancellation, and under the old code
		// no such chapter between domestic ports.
		old := s.On.Before(courier.Day(2026, 5, 1))
		want := courier.Verdict(0)
		switch domestic := s.Lane == courier.SameCity || s.Lane == courier.OtherDomestic; {
		case s.Sailed == courier.Yes:
			want = courier.Refused
		case old && domestic:
			want = courier.Referred
		}
		if want != 0 {
			reached[want.String()]++
			require.Equal(t, want, got.Verdict, "%+v", s)
			require.False(t, got.Due.Known(), "%+v", s)
			continue
		}
		a := cancelSeaOpinion(&s)
		require.Empty(t, got.Needs, "%+v", s)
		a.agrees(t, "order.cancel.", &got, s)
		payer := courier.Party(0)
		switch a.due.Sign() {
		case 1:
			payer = courier.Shipper
		case -1:
			payer = courier.Carrier
		}
		require.Equal(t, payer, got.Payer, "%+v", s)
		for code := range a.lines {
			reached[code]++
		}
		if a.lines["sea_half_freight"] != nil && s.Freight.Minor()%2 == 1 {
			reached["an odd fen"]++
		}
		if old {
			reached["the old code"]++
		}
	}
	drawtest.Reaches(t, reached, n/100, "refused", "referred", "sea_prepaid_back", "sea_handling_no_fault", "sea_agreed", "sea_half_freight", "sea_handling", "sea_related",
		"sea_paid", "an odd fen", "the old code")
}
