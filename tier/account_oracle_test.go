package tier_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/internal/drawtest"
	"github.com/courier-rules/courier/tier"
)

// sameFen requires that an amount is known and what it was read as.
func sameFen(t *testing.T, want *big.Rat, got courier.Money, name string, facts any) {
	t.Helper()
	if !got.Known() || want.Cmp(drawtest.Exact(got)) != 0 {
		t.Fatalf("%s is %v, by the second opinion %v fen\n%+v", name, got, want, facts)
	}
}

// Bills drawn at random owe, in exact fractions, the daily rate of what is
// unpaid for each day after the last to pay, rounded once; and the ladder is
// climbed as far as its days have come.
func TestDunSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 9))
	n, reached := drawtest.Draws(12_000, 4_000)
	for range n {
		rate, ladder := r.Int64N(10_000)*r.Int64N(2), []tier.Rung(nil)
		for step, after := 1, int64(0); step <= 5; step++ {
			if after += 1 + r.Int64N(40); r.IntN(2) == 0 {
				ladder = append(ladder, tier.Rung{Step: tier.Dunning(step), After: courier.CountOf(after)})
			}
		}
		a := arrears(late(r.IntN(200)-10), func(a *tier.Arrears) {
			a.Terms = &tier.ArrearsTerms{Cite: a.Terms.Cite, Ladder: ladder}
			a.Unpaid = courier.Fen(r.Int64N([]int64{10, 100_000_00, 1_000_000_000_00}[r.IntN(3)]))
			if r.IntN(5) > 0 {
				a.Terms.Daily = courier.RateOf(rate, 6)
			} else if rate = 0; r.IntN(2) == 0 {
				a.Terms = &tier.ArrearsTerms{}
			}
		})
		days := int64(0)
		for day := a.DueOn; day.Before(a.On); day = day.AddDays(1) {
			days++
		}
		interest := new(big.Rat).Mul(drawtest.Exact(a.Unpaid), big.NewRat(rate, 1_000_000))
		interest = drawtest.HalfUp(interest.Mul(interest, big.NewRat(days, 1)))
		owed := new(big.Rat).Add(drawtest.Exact(a.Unpaid), interest)
		var step, next tier.Dunning
		nextOn := courier.Date{}
		if days > 0 && a.Unpaid.Sign() > 0 {
			for i := len(a.Terms.Ladder) - 1; i >= 0; i-- { // from the top down
				if rung := a.Terms.Ladder[i]; rung.After.Int() > days {
					next, nextOn = rung.Step, a.DueOn.AddDays(int(rung.After.Int()))
				} else if step == 0 {
					step = rung.Step
				}
			}
		}
		got, err := tier.Dun(a)
		require.NoError(t, err)
		require.Empty(t, got.Needs)
		sameFen(t, interest, got.Interest, "the interest", a)
		sameFen(t, owed, got.Owed, "what is owed", a)
		require.Equal(t, days, got.Days.Int())
		require.Equal(t, []any{step, next, nextOn}, []any{got.Step, got.Next, got.NextOn}, "%+v", a)
		if days > 0 && a.Unpaid.Sign() > 0 {
			sum, err := got.Ledger()
			require.NoError(t, err)
			sameFen(t, owed, sum, "the sum of the lines", a)
		}
		for stage, is := range map[string]bool{"not late": days == 0, "interest": interest.Sign() > 0, "no rate": days > 0 && rate == 0, "a step": step != 0, "before the first step": step == 0 && next != 0, "past the last step": step != 0 && next == 0} {
			if is {
				reached[stage]++
			}
		}
	}
	drawtest.Reaches(t, reached, n/100, "not late", "interest", "no rate", "a step", "before the first step", "past the last step")
}

// The credit that is left, drawn at random, is the credit of the terms less
// all that is unpaid, and never below nothing; a finding tells what is past it.
func TestCheckAccountSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 10))
	n, reached := drawtest.Draws(12_000, 4_000)
	for range n {
		size := []int64{4, 100_000_00, 1 << 62}[r.IntN(3)]
		a := account(func(a *tier.Account) {
			a.Unpaid, a.Terms.Credit, a.Due = courier.Fen(r.Int64N(size)), courier.Fen(r.Int64N(size)), courier.Money{}
			a.Met[r.IntN(2)] = courier.AnswerOf(r.IntN(4) > 0)
			switch r.IntN(8) {
			case 0:
				a.Unpaid = courier.Money{}
			case 1:
				a.Terms.Credit = courier.Money{}
			case 2:
				a.Due = a.Unpaid
			}
		})
		got, err := tier.CheckAccount(a)
		require.NoError(t, err)
		over := new(big.Rat).Sub(drawtest.Exact(a.Unpaid), drawtest.Exact(a.Terms.Credit))
		if known := a.Unpaid.Known() && a.Terms.Credit.Known(); !known {
			reached["not known"]++
			require.False(t, got.Free.Known())
			require.False(t, has(got.Grounds, "tier.account.credit_used_up"))
		} else {
			free := new(big.Rat)
			if over.Sign() < 0 {
				free.Neg(over)
				reached["left"]++
			}
			sameFen(t, free, got.Free, "the credit left", a)
			require.Equal(t, over.Sign() > 0, has(got.Grounds, "tier.account.credit_used_up"), "%+v", a)
			if over.Sign() > 0 {
				reached["past it"]++
			}
			if over.Sign() == 0 {
				reached["used to the fen"]++
			}
		}
		due := a.Due.Known() && a.Due.Sign() > 0
		require.Equal(t, due, has(got.Grounds, "tier.account.past_due"), "%+v", a)
		reached[got.Verdict.String()]++
	}
	drawtest.Reaches(t, reached, n/50, "not known", "left", "past it", "used to the fen", "granted", "refused")
}

// Periods drawn at random are reduced, in exact fractions, by the share of the
// lowest step that was not reached by what counts: what is left out with
// evidence neither as sent nor as late, what is said to be without it as late.
func TestServiceOfSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 11))
	n, reached := drawtest.Draws(12_000, 4_000)
	for range n {
		p := served(func(p *tier.ServicePeriod) {
			p.Freight = courier.Fen(r.Int64N([]int64{10, 50_000_00, 1 << 60}[r.IntN(3)]))
			p.Terms.Steps, p.Terms.Most = nil, courier.Money{}
			for below, reduce := 10_001, 0; len(p.Terms.Steps) < 1+r.IntN(4); {
				below, reduce = below-1-r.IntN(1_500), reduce+1+r.IntN(900)
				p.Terms.Steps = append(p.Terms.Steps, tier.ServiceStep{Below: courier.BasisPoints(below), Reduce: courier.BasisPoints(reduce)})
			}
			if r.IntN(2) == 0 {
				p.Terms.Most = courier.Fen(r.Int64N(p.Freight.Minor()/20 + 1))
			}
		})
		sent := r.Int64N([]int64{4, 1_000, 1 << 60}[r.IntN(3)])
		lateOnes := r.Int64N(sent/3 + 1)
		p.Sent, p.OnTime = courier.CountOf(sent), courier.CountOf(sent-lateOnes)
		counted := big.NewRat(sent, 1)
		for rest := lateOnes; r.IntN(2) == 0; {
			out, proved := r.Int64N(rest+1), courier.Answer(1+r.IntN(2))
			if rest -= out; proved == courier.Yes {
				counted.Sub(counted, big.NewRat(out, 1))
			}
			leftOut(out, proved)(p)
		}
		reduce := new(big.Rat)
		if counted.Sign() > 0 {
			share := new(big.Rat).Quo(new(big.Rat).SetInt64(p.OnTime.Int()), counted)
			for i := len(p.Terms.Steps) - 1; i >= 0 && reduce.Sign() == 0; i-- { // from the lowest up
				if s := p.Terms.Steps[i]; share.Cmp(big.NewRat(int64(s.Below.BasisPoints()), 10_000)) < 0 {
					reduce = big.NewRat(int64(s.Reduce.BasisPoints()), 10_000)
					reached["reduced"]++
					if i > 0 {
						reached["by a lower step"]++
					}
				}
			}
		} else {
			reached["none counts"]++
		}
		reduce = drawtest.HalfUp(reduce.Mul(reduce, drawtest.Exact(p.Freight)))
		if most := drawtest.Exact(p.Terms.Most); p.Terms.Most.Known() && reduce.Cmp(most) > 0 {
			reduce = most
			reached["capped"]++
		}
		got, err := tier.ServiceOf(p)
		require.NoError(t, err, "%+v", p)
		require.Empty(t, got.Needs)
		sameFen(t, reduce, got.Reduce, "the reduction", p)
		owed := new(big.Rat).Sub(drawtest.Exact(p.Freight), reduce)
		sameFen(t, owed, got.Owed, "what is owed", p)
		sum, err := got.Ledger()
		require.NoError(t, err)
		sameFen(t, owed, sum, "the sum of the lines", p)
		require.Equal(t, counted.RatString(), got.Counted.String())
	}
	drawtest.Reaches(t, reached, n/50, "reduced", "by a lower step", "none counts", "capped")
}
