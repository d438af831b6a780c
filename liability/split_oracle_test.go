package liability_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/internal/drawtest"
	"github.com/courier-rules/courier/liability"
)

// drawnSplit is a split inside a carrier or among carriers of which all is
// known, and the degrees of its parts.
func drawnSplit(r *rand.Rand, total int64, carriers bool) (*liability.Sharing, []int64) {
	s := inside(total)
	n := 1 + r.IntN(7)
	degrees, points, how := make([]int64, n), 10_000, r.IntN(3)
	for i, nr := range r.Perm(9)[:n] {
		who := unit(fmt.Sprint("网点", nr))
		if carriers {
			who = haulier(fmt.Sprint("承运人", nr))
		}
		p := liability.Part{Who: who}
		switch how {
		case 0: // by share, of a hundred percent
			degrees[i] = int64(r.IntN(points + 1))
			if r.IntN(2) == 0 {
				degrees[i] = int64(min(points, 10_000/n)) // shares alike, for a tie
			}
			if i == n-1 {
				degrees[i] = int64(points)
			}
			points -= int(degrees[i])
			p.Share = courier.BasisPoints(int(degrees[i]))
		case 1: // by ratio
			if degrees[i] = r.Int64N(4); i == 0 {
				degrees[i]++
			}
			p.Ratio = courier.CountOf(degrees[i])
		default: // equally
			degrees[i], s.Equal = 1, yes
		}
		s.Parts = append(s.Parts, p)
	}
	if s.Equal != yes {
		s.Equal = no
	}
	if s.Unclear = no; !carriers {
		s.GoodsAt = unit(fmt.Sprint("网点", r.IntN(9)))
	}
	return s, degrees
}

// leads is the party with the largest degree; of several the one where the
// goods are, else the first of them.
func leads(s *liability.Sharing, degrees []int64) liability.Who {
	most, lead := int64(-1), liability.Who{}
	for _, d := range degrees {
		most = max(most, d)
	}
	for i := len(degrees) - 1; i >= 0; i-- {
		if degrees[i] == most {
			lead = s.Parts[i].Who
		}
	}
	for i, p := range s.Parts {
		if degrees[i] == most && p.Who == s.GoodsAt {
			lead = p.Who
		}
	}
	return lead
}

var totals = []int64{8, 1_000, 10_000_00, 1 << 60}

// Splits drawn at random bear, part by part, what largest remainder gives in
// exact fractions, by share, by ratio and alike; and of the clause on unclear
// responsibility, the department where the goods are bears the whole.
func TestSplitSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	n, reached := drawtest.Draws(8_000, 2_000)
	for range n {
		carriers := r.IntN(4) == 0
		s, degrees := drawnSplit(r, r.Int64N(totals[r.IntN(4)]), carriers)
		want := map[liability.Who]int64{}
		lead := liability.Who{}
		if !carriers && r.IntN(8) == 0 {
			s.Equal, s.Unclear = no, yes
			for i := range s.Parts {
				s.Parts[i].Share, s.Parts[i].Ratio = courier.Share{}, courier.Count{}
				want[s.Parts[i].Who] = 0
			}
			want[s.GoodsAt], lead = s.Total.Minor(), s.GoodsAt
			reached["unclear"]++
		} else {
			parts, tied := largest(t, s.Total.Minor(), degrees)
			for i, p := range s.Parts {
				want[p.Who] = parts[i]
			}
			if !carriers {
				lead = leads(s, degrees)
			}
			for stage, is := range map[string]bool{"alike": s.Equal == yes, "by ratio": s.Parts[0].Ratio.Known(), "by share": s.Parts[0].Share.Known(), "by order": tied, "carriers": carriers,
				"led by the largest": lead != s.GoodsAt && lead != s.Parts[0].Who, "led where the goods are": lead == s.GoodsAt && !carriers} {
				if is {
					reached[stage]++
				}
			}
		}
		d := split(t, s)
		require.Empty(t, d.Needs)
		got := map[liability.Who]int64{}
		for _, p := range d.Parts {
			got[p.Who] = p.Amount.Minor()
		}
		require.Equal(t, want, got, "%+v", s)
		require.Equal(t, lead, d.Lead, "%+v", s)
	}
	drawtest.Reaches(t, reached, n/100, "unclear", "alike", "by ratio", "by share", "by order", "carriers", "led by the largest", "led where the goods are")
}

// What an objection upheld changes for whom, drawn at random, is one division
// in exact fractions against the other.
func TestAppealSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 13))
	n := 3_000
	if testing.Short() {
		n = 1_000
	}
	gone, came := 0, 0
	for range n {
		total := 1 + r.Int64N(totals[r.IntN(4)])
		before, old := drawnSplit(r, total, false)
		after, revised := drawnSplit(r, total, false)
		was, _ := largest(t, total, old)
		is, _ := largest(t, total, revised)
		by, most := liability.Who{}, int64(0)
		for i, p := range before.Parts {
			if was[i] > most && old[i] > 0 {
				by, most = p.Who, was[i]
			}
		}
		a := objected(t, objecting(func(o *liability.Objection) { o.By, o.Split, o.Revised = by, before, after }))
		require.Equal(t, courier.Granted, a.Verdict, "%+v", before)
		type change struct{ before, after int64 }
		want, got := map[liability.Who]change{}, map[liability.Who]change{}
		for i, p := range before.Parts {
			want[p.Who] = change{before: was[i]}
		}
		for i, p := range after.Parts {
			if _, ok := want[p.Who]; !ok {
				came++
			}
			want[p.Who] = change{want[p.Who].before, is[i]}
		}
		moved := new(big.Rat)
		for _, c := range want {
			if more := big.NewRat(c.after-c.before, 1); more.Sign() > 0 {
				moved.Add(moved, more)
			}
			if c.after == 0 && c.before > 0 {
				gone++
			}
		}
		for _, x := range a.Adjustments {
			got[x.Who] = change{x.Before.Minor(), x.After.Minor()}
		}
		require.Equal(t, want, got, "%+v %+v", before, after)
		require.Equal(t, courier.Fen(moved.Num().Int64()).Figure(), reason(t, &a.Grounds, "liability.appeal.moves").Figure("moved"))
	}
	require.Greater(t, gone, n/10)
	require.Greater(t, came, n/10)
}

// Freight collect that was not paid over, drawn at random, is what is due less
// what came, and is the delivering outlet's where it collected, or let the
// goods go unpaid and the network's rules say so.
func TestCollectSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 14))
	n, reached := drawtest.Draws(20_000, 4_000)
	answer := func() courier.Answer { return courier.Answer(1 + r.IntN(2)) }
	for range n {
		due := r.Int64N(totals[r.IntN(4)])
		u := liability.Uncollected{HappenedOn: ymd("2026-03-01"), Due: courier.Fen(due), Received: courier.Fen(r.Int64N(due + 1)), Origin: unit("甲"), Delivering: unit("乙"),
			Collected: answer(), Released: answer(), Terms: &liability.CollectTerms{Cite: courier.Art(courier.ZTOTerms, ""), DelivererAnswers: answer()}}
		if u.Collected == yes {
			u.Released = yes
		}
		open := new(big.Rat).Sub(big.NewRat(u.Due.Minor(), 1), big.NewRat(u.Received.Minor(), 1))
		stage, from, to := "nobody's", liability.Who{}, u.Origin
		switch {
		case open.Sign() == 0:
			stage, to = "square", liability.Who{}
		case u.Collected == yes:
			stage, from = "collected", u.Delivering
		case u.Released == yes && u.Terms.DelivererAnswers == yes:
			stage, from = "let go", u.Delivering
		}
		reached[stage]++
		got, err := liability.Collect(&u)
		require.NoError(t, err)
		require.Empty(t, got.Needs)
		require.Zero(t, open.Cmp(big.NewRat(got.Owed.Minor(), 1)), "%+v", u)
		require.True(t, got.Owed.Known())
		require.Equal(t, [2]liability.Who{from, to}, [2]liability.Who{got.From, got.To}, "%s: %+v", stage, u)
	}
	drawtest.Reaches(t, reached, n/50, "nobody's", "square", "collected", "let go")
}
