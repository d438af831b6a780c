package tier_test

import (
	"iter"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

func (d *dice) day() courier.Date {
	if n := d.roll(200); n > 0 {
		return courier.Day(2026, 1, 1).AddDays(7*n - 700)
	}
	return courier.Date{}
}

func (d *dice) answer() courier.Answer { return courier.Answer(d.roll(4)) }

func (d *dice) count() courier.Count { return courier.CountOf(int64(d.roll(12)) - 1) }

func (d *dice) amount() courier.Money {
	return [...]courier.Money{{}, courier.Fen(-1), courier.Fen(0), courier.Fen(1), courier.Fen(5_000_00), courier.Minor(1, courier.USD)}[d.roll(6)]
}

func (d *dice) period() courier.Period {
	return [...]courier.Period{{}, courier.Days(7).Period(), courier.Months(1).Period(), courier.Years(9000).Period(), courier.Hours(2).Period(), courier.WorkingDays(3).Period()}[d.roll(6)]
}

func fuzzSeeds(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{100, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1})
	f.Add([]byte{101, 100, 99, 2, 3, 4, 5, 1, 2, 3, 4, 5, 6, 7, 8, 9})
	f.Add([]byte{120, 3, 90, 110, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1})
}

// An answer is either finished, with reasons, or asks for something.
func answered(t *testing.T, g courier.Grounds) {
	t.Helper()
	require.True(t, len(g.Reasons) > 0 || len(g.Needs) > 0)
	require.Equal(t, tier.Rules, g.Rules)
	for _, n := range g.Needs {
		require.NotEmpty(t, n)
	}
}

func FuzzRightsOf(f *testing.F) {
	fuzzSeeds(f)
	table := rightsTable(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		m := tier.Member{Table: table, On: d.day(), Class: tier.Class(d.roll(8)), Visited: d.day()}
		o, err := tier.RightsOf(&m)
		if err != nil {
			return
		}
		answered(t, o.Grounds)
		require.Equal(t, len(o.Needs) == 0, len(o.Bands) > 0, "a class that is known has a band")
		require.False(t, o.Next.Last.Known() && !o.Next.Last.After(m.Visited), "the next visit is after the last")
		roundTrip(t, o)
	})
}

func FuzzTakeOver(f *testing.F) {
	fuzzSeeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		r, err := tier.TakeOver(&tier.Profile{On: d.day(), Reviewed: d.day(), Every: d.period(), Industry: d.answer(), Product: d.answer(), SalesModel: d.answer(),
			AfterSales: d.answer(), SaleDetails: d.answer(), LogisticsPlan: d.answer(), SpecialHandling: d.answer(), InsurancePayout: d.answer(),
			LateReduction: d.answer(), SignedReceipts: d.answer(), Settlement: d.answer(), Competitors: d.answer(), FormerCarriers: d.answer()})
		if err != nil {
			return
		}
		answered(t, r.Grounds)
		require.Equal(t, int64(13), r.OnFile.Int()+int64(len(r.Needs)))
		roundTrip(t, r)
	})
}

func FuzzRenew(f *testing.F) {
	fuzzSeeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		c := tier.Contract{On: d.day(), Ends: d.day(), Renews: d.answer(), Notice: d.period()}
		r, err := tier.Renew(&c)
		if err != nil {
			return
		}
		answered(t, r.Grounds)
		require.False(t, r.NoticeBy.Known() && !r.NoticeBy.Before(c.Ends), "notice comes before the end")
		if len(r.Needs) == 0 {
			over := r.Has("tier.key.contract_over") || r.Has("tier.key.contract_over_renews")
			require.Equal(t, c.On.After(c.Ends), over)
		}
		roundTrip(t, r)
	})
}

func FuzzPriceHolds(f *testing.F) {
	fuzzSeeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		p := tier.SpecialPrice{On: d.day(), From: d.day(), Until: d.day(), Approved: d.answer()}
		got, err := tier.PriceHolds(&p)
		if err != nil {
			return
		}
		answered(t, got.Grounds)
		holds := p.On.Known() && p.From.Known() && p.Until.Known() && p.Approved == courier.Yes && !p.On.Before(p.From) && !p.On.After(p.Until)
		require.Equal(t, holds, got.Verdict == courier.Granted)
		require.Equal(t, len(got.Needs) > 0, got.Verdict == courier.Referred)
		roundTrip(t, got)
	})
}

func FuzzKeep(f *testing.F) {
	fuzzSeeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		c := tier.Cohort{On: d.day(), Start: d.count(), Kept: d.count(), Came: d.count()}
		k, err := tier.Keep(&c)
		if err != nil {
			require.Greater(t, c.Kept.Int(), c.Start.Int())
			return
		}
		answered(t, k.Grounds)
		if k.Kept.Known() {
			require.Equal(t, c.Start.Int(), c.Kept.Int()+k.Left.Int())
			require.Equal(t, 10_000, k.Kept.BasisPoints()+k.Lost.BasisPoints())
		}
		roundTrip(t, k)
	})
}

func FuzzCheckAccount(f *testing.F) {
	fuzzSeeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		a := account(func(a *tier.Account) {
			a.On, a.LongTerm, a.Bulk, a.Agreement = d.day(), d.answer(), d.answer(), d.answer()
			a.Met = []courier.Answer{d.answer(), d.answer()}[:d.roll(3)]
			a.Unpaid, a.Due, a.Terms.Credit = d.amount(), d.amount(), d.amount()
		})
		s, err := tier.CheckAccount(a)
		if err != nil {
			return
		}
		answered(t, s.Grounds)
		require.Equal(t, len(s.Needs) > 0, s.Verdict == courier.Referred)
		require.GreaterOrEqual(t, s.Free.Minor(), int64(0))
		roundTrip(t, s)
	})
}

// A stream takes no more memory for a hundred thousand customers than for a
// thousand: nothing is kept of those that went before.
func TestPlaceAllAtConstantMemory(t *testing.T) {
	c := customer(exampleScheme(t), 0, "A", "85", courier.Yes)
	run := func(n int64) (allocated uint64) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		placed := int64(0)
		for _, err := range tier.PlaceAll(paid(c, n)) {
			if err == nil {
				placed++
			}
		}
		runtime.ReadMemStats(&after)
		assert.Equal(t, n, placed)
		return after.Mallocs - before.Mallocs
	}
	few, many := run(1_000), run(100_000)
	assert.Less(t, many, few+200, "of %d allocations for a thousand", few)
}

// paid yields the same customer n times, each time paying another amount.
func paid(c *tier.Candidate, n int64) iter.Seq[*tier.Candidate] {
	return func(yield func(*tier.Candidate) bool) {
		for i := range n {
			if c.MeanPayment = courier.Fen(i * 1_00); !yield(c) {
				return
			}
		}
	}
}

func asking[F, R any](b *testing.B, name string, ask func(*F) (R, error), facts *F) {
	b.Run(name, func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := ask(facts); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkAsk(b *testing.B) {
	asking(b, "Reconsider", tier.Reconsider, review(b))
	asking(b, "RightsOf", tier.RightsOf, &tier.Member{Table: rightsTable(b), On: courier.Day(2026, 7, 1), Class: tier.KeyMajor})
	asking(b, "RankOf", tier.RankOf, buyer(b, 10, 5, 500_00))
	asking(b, "Watch", tier.Watch, calm())
	asking(b, "CheckAccount", tier.CheckAccount, account())
	asking(b, "Dun", tier.Dun, arrears())
	asking(b, "ServiceOf", tier.ServiceOf, served())
	asking(b, "Tally", tier.Tally, survey())
	asking(b, "TakeOver", tier.TakeOver, fullProfile())
	asking(b, "Renew", tier.Renew, &tier.Contract{On: courier.Day(2026, 1, 1), Ends: courier.Day(2026, 2, 28), Notice: courier.Days(30).Period(), Renews: courier.No})
	asking(b, "PriceHolds", tier.PriceHolds, &tier.SpecialPrice{On: courier.Day(2026, 1, 1), From: courier.Day(2026, 1, 1), Until: courier.Day(2026, 2, 1), Approved: courier.Yes})
	asking(b, "Keep", tier.Keep, &tier.Cohort{Start: courier.CountOf(3), Kept: courier.CountOf(2)})
}

func BenchmarkNewRights(b *testing.B) {
	rows := rightsRows()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tier.NewRights(rows); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNewRanking(b *testing.B) {
	rows := rankRows()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tier.NewRanking(rows); err != nil {
			b.Fatal(err)
		}
	}
}
