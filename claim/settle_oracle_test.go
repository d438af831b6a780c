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

// Settlements drawn at random come, in exact fractions, to cash and goods
// together; what is above the duty and no further loss shown by papers is
// goodwill, what is below it short; and by the road rules of 1999 the freight
// of what is paid for in money and is of no more use goes back.
func TestSettleSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 18))
	n, reached := drawtest.Draws(12_000, 4_000)
	zero := rat(0, 1)
	for range n {
		size := []int64{5, 1_000_00, 1 << 58}[r.IntN(3)]
		money := func() courier.Money { return courier.Fen(r.Int64N(size) * int64(min(r.IntN(3), 1))) }
		s := claim.Settlement{SettledOn: spring, Entitlement: money(), Cash: money(), InKind: money(), OtherLoss: money(), Consent: answerOf(r), Approved: answerOf(r), Usable: answerOf(r), Freight: money()}
		if r.IntN(2) == 0 {
			byRoad(&s)
		}
		total := add(fen(s.Cash), fen(s.InKind))
		over := sub(total, fen(s.Entitlement))
		goodwill, short := most(zero, sub(over, fen(s.OtherLoss))), most(zero, sub(fen(s.Entitlement), total))
		refund := zero
		if s.FreightRule == claim.FreightRoad1999 && s.Cash.Sign() > 0 && s.Usable == no {
			refund = fen(s.Freight)
		}
		want := granted
		if s.Consent == no || goodwill.Sign() > 0 && s.Approved == no {
			want = refused
		}
		got := settle(t, s)
		require.Equal(t, want, got.Verdict, "%+v\n%v", s, got)
		for _, c := range []struct {
			name string
			want *big.Rat
			got  courier.Money
		}{{"total", total, got.Total}, {"goodwill", goodwill, got.Goodwill}, {"short", short, got.Short}, {"refund", refund, got.Refund}, {"to pay", add(fen(s.Cash), refund), got.ToPay}} {
			if c.want.Cmp(fen(c.got)) != 0 {
				t.Fatalf("%s is %v, by the second opinion %v\n%+v\n%v", c.name, c.got, c.want, s, got.Reasons)
			}
			if c.want.Sign() > 0 {
				reached[c.name]++
			}
		}
		if over.Sign() > 0 && s.OtherLoss.Sign() > 0 && goodwill.Sign() == 0 {
			reached["further loss alone"]++
		}
		reached[want.String()]++
	}
	drawtest.Reaches(t, reached, n/50, "total", "goodwill", "short", "refund", "to pay", "further loss alone", "granted", "refused")
}

// What is had back of what was paid, drawn at random: first what came, then
// case by case what is owed and not given up, never more than was paid in all.
func TestRecoverSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 19))
	n, reached := drawtest.Draws(12_000, 4_000)
	for range n {
		paid := 1 + r.Int64N([]int64{5, 1_000_00, 1 << 58}[r.IntN(3)])
		x := claim.Recovery{HappenedOn: spring, Paid: courier.Fen(paid)}
		borne := rat(paid, 1)
		for room := paid; len(x.Cases) < r.IntN(5); {
			c := claim.RecoveryCase{From: claim.FromInsurer, Owes: courier.Fen(r.Int64N(paid)), GivenUp: answerOf(r)}
			if r.IntN(3) == 0 {
				got := r.Int64N(min(room, c.Owes.Minor()) + 1)
				c.Got, room = courier.Fen(got), room-got
				borne = sub(borne, rat(got, 1))
			}
			x.Cases = append(x.Cases, c)
		}
		got, err := claim.Recover(&x)
		require.NoError(t, err, "%+v", x)
		require.Len(t, got.Lines, len(x.Cases))
		back := sub(rat(paid, 1), borne)
		due := rat(0, 1)
		for i, c := range x.Cases {
			open := sub(fen(c.Owes), fen(c.Got))
			switch {
			case c.GivenUp == yes:
				open = rat(0, 1)
				reached["given up"]++
			case open.Cmp(borne) > 0:
				open = borne
				reached["cut"]++
			}
			borne, due = sub(borne, open), add(due, open)
			require.Zero(t, open.Cmp(fen(got.Lines[i].Due)), "case %d of %+v", i, x)
		}
		require.Equal(t, []string{back.RatString(), due.RatString(), borne.RatString()}, []string{fen(got.Got).RatString(), fen(got.Due).RatString(), fen(got.Borne).RatString()}, "%+v", x)
		for stage, is := range map[string]bool{"got": back.Sign() > 0, "due": due.Sign() > 0, "borne": borne.Sign() > 0} {
			if is {
				reached[stage]++
			}
		}
	}
	drawtest.Reaches(t, reached, n/50, "given up", "cut", "got", "due", "borne")
}
