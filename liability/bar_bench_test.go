package liability_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func BenchmarkNotice(b *testing.B) {
	n := noticing(courier.Sea, "2026-05-10", given("2026-05-18"))
	b.ReportAllocs()
	var reasons []courier.Reason
	for b.Loop() {
		w, err := liability.AppendNotice(reasons[:0], n)
		if err != nil {
			b.Fatal(err)
		}
		reasons = w.Reasons
	}
}

func BenchmarkBar(b *testing.B) {
	l := limitation(courier.Sea, carrierClaim, "2026-05-10", delivered("2026-05-10"), act(liability.Demand, "2027-02-01"), func(l *timed) { l.AsOf = ymd("2027-03-01") })
	b.ReportAllocs()
	var reasons []courier.Reason
	for b.Loop() {
		a, err := liability.AppendBar(reasons[:0], l)
		if err != nil {
			b.Fatal(err)
		}
		reasons = a.Reasons
	}
}

func BenchmarkAsked(b *testing.B) {
	c := journey("2026-03-01", []courier.Mode{courier.ByRoad, courier.ByRoad}, onLeg(1))
	b.ReportAllocs()
	var reasons []courier.Reason
	for b.Loop() {
		r, err := liability.AppendAsked(reasons[:0], c)
		if err != nil {
			b.Fatal(err)
		}
		reasons = r.Reasons
	}
}

func BenchmarkBetween(b *testing.B) {
	d := debt(liability.JointDebtors, 10_000_00, []int{50, 30, 20}, hasPaid(0, 10_000_00), broke(1))
	b.Run("fresh", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := liability.Between(d); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("appended", func(b *testing.B) {
		b.ReportAllocs()
		var reasons []courier.Reason
		for b.Loop() {
			s, err := liability.AppendBetween(reasons[:0], d)
			if err != nil {
				b.Fatal(err)
			}
			reasons = s.Reasons
		}
	})
	b.Run("reused", func(b *testing.B) {
		b.ReportAllocs()
		var s liability.Settlement
		for b.Loop() {
			if err := liability.BetweenInto(&s, d); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkAskedUnderCMR(b *testing.B) {
	c := journey("2026-03-01", []courier.Mode{courier.ByRoad, courier.ByRoad, courier.ByRoad}, underCMR, onLeg(1))
	b.ReportAllocs()
	var reasons []courier.Reason
	for b.Loop() {
		r, err := liability.AppendAsked(reasons[:0], c)
		if err != nil {
			b.Fatal(err)
		}
		reasons = r.Reasons
	}
}

func fuzzDay(n uint16) courier.Date {
	if n == 0 {
		return courier.Date{}
	}
	return courier.Day(2020, 12, 1).AddDays(int(n) % 5_000)
}

// sound checks what every answer keeps: reasons are of the book, none without
// a basis, and the text form gives the same answer back.
func sound(t *testing.T, facts, same any, g *courier.Grounds, again func() *courier.Grounds) {
	for _, r := range g.Reasons {
		_, ok := liability.Book().Row(r.Code())
		require.True(t, ok, r.Code())
		require.NotEmpty(t, r.Basis().Source, r.Code())
	}
	text, err := json.Marshal(facts)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, same))
	requireSameGrounds(t, g, again())
}

func FuzzNotice(f *testing.F) {
	f.Add([]byte{8, 2, 1, 2, 1, 1, 1, 0, 0}, uint16(2000), uint16(2000), uint16(2010))
	f.Add([]byte{9, 5, 1, 2, 1, 1, 0, 0, 1}, uint16(2100), uint16(2100), uint16(2130))
	f.Add([]byte{1, 1, 1, 2, 1, 1, 0, 1, 1}, uint16(1900), uint16(1900), uint16(2130))
	f.Add([]byte{2, 1, 1, 2, 1, 0, 0, 1, 0, 2}, uint16(2100), uint16(2100), uint16(2500))
	f.Fuzz(func(t *testing.T, b []byte, happened, start, given uint16) {
		b = append(b, make([]byte, 10)...)
		a := func(i int) courier.Answer { return courier.Answer(b[i]) }
		n := &liability.Noticing{HappenedOn: fuzzDay(happened), Regime: courier.Regime(b[0]), Kind: liability.Kind(b[1]), Domestic: a(2), Hidden: a(3),
			Container: a(4), Written: a(5), Fraud: a(6), Surveyed: a(7), Mail: liability.Mail(b[9]), PostedOn: fuzzDay(start), DeliveredOn: fuzzDay(start), AtDisposalOn: fuzzDay(start), GivenOn: fuzzDay(given), Reach: liability.Reach(b[8])}
		w, err := liability.Notice(n)
		if err != nil {
			require.Zero(t, w)
			return
		}
		if w.Timing == liability.InTime || w.Timing == liability.TooLate {
			require.Equal(t, n.GivenOn.After(w.Last), w.Timing == liability.TooLate)
		}
		var same liability.Noticing
		sound(t, n, &same, &w.Grounds, func() *courier.Grounds { v := notice(t, &same); return &v.Grounds })
	})
}

func FuzzBar(f *testing.F) {
	f.Add([]byte{8, 1, 2, 1, 1, 1, 2, 0, 0, 1, 0}, uint16(2000), uint16(2000), uint16(2300), uint16(2200))
	f.Add([]byte{1, 1, 2, 1, 1, 1, 2, 0, 0, 3, 0}, uint16(100), uint16(100), uint16(2300), uint16(1100))
	f.Add([]byte{12, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0}, uint16(1000), uint16(1000), uint16(2300), uint16(1300))
	f.Fuzz(func(t *testing.T, b []byte, happened, start, claimed, acted uint16) {
		b = append(b, make([]byte, 11)...)
		a := func(i int) courier.Answer { return courier.Answer(b[i]) }
		day := fuzzDay(start)
		l := &liability.Limitation{HappenedOn: fuzzDay(happened), Regime: courier.Regime(b[0]), Action: liability.Action(b[1]), Kind: liability.Kind(b[2]),
			Domestic: a(3), Recorded: a(4), Perishable: a(5), Wilful: a(6), Reach: liability.Reach(b[7]), NextDay: liability.NextDay(b[8]),
			Dates: liability.ClockDates{Delivered: day, Due: day, Knew: day, Recorded: day, Settled: day, OriginalEnd: day.AddDays(40), Paid: day, Adjusted: day, VoyageEnd: day,
				TakenOver: day, Contract: day, Disallowed: day, Salvaged: day, DamageCaused: day, Charged: day},
			ClaimedOn: fuzzDay(claimed)}
		if on := fuzzDay(acted); on.Known() {
			l.Interruptions = []liability.Interruption{{By: liability.Act(b[9]), On: on, Withdrawn: a(10)}}
			l.Obstacles = []liability.Obstacle{{From: on, To: on.AddDays(int(b[10]))}}
			l.WrittenClaims = []liability.WrittenClaim{{On: on, RejectedOn: on.AddDays(9)}}
		}
		bar, err := liability.Bar(l)
		if err != nil {
			require.Zero(t, bar)
			return
		}
		for r := range bar.Having(courier.Bars) {
			require.Equal(t, courier.Code("liability.bar.too_early"), r.Code(), "time that is over refuses nothing")
		}
		if bar.Counted.Last.Known() && bar.Last.Known() && bar.Counted.Last.Before(bar.Last) {
			require.True(t, bar.Has("liability.bar.interrupted") || bar.Has("liability.bar.suspended") || bar.Has("liability.bar.suspended_1992") || bar.Has("liability.bar.written_claim"))
		}
		var same liability.Limitation
		sound(t, l, &same, &bar.Grounds, func() *courier.Grounds { v := timeBar(t, &same); return &v.Grounds })
	})
}

func FuzzAsked(f *testing.F) {
	f.Add([]byte{1, 1, 0, 1, 1, 1, 0, 1, 1, 0}, uint16(2000), int8(1))
	f.Add([]byte{3, 1, 2, 1, 2, 2, 1, 1, 2, 1}, uint16(2100), int8(0))
	f.Add([]byte{4, 4, 0, 2, 2, 2, 1, 2, 1, 2}, uint16(1900), int8(-1))
	f.Add([]byte{1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 12}, uint16(2000), int8(1))
	f.Add([]byte{1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 10}, uint16(2000), int8(1))
	f.Fuzz(func(t *testing.T, b []byte, happened uint16, loss int8) {
		b = append(b, make([]byte, 11)...)
		a := func(i int) courier.Answer { return courier.Answer(b[i]) }
		c := &liability.Carriage{HappenedOn: fuzzDay(happened), Contracting: "总", Convention: courier.Regime(b[10]), Claimant: courier.Party(b[3]), Located: a(4), LossLeg: courier.CountOf(int64(loss)), Mail: a(5), GoodFaith: a(9),
			Legs: []liability.Leg{{Carrier: "甲", Mode: courier.Mode(b[0]), Domestic: a(6), ForAir: liability.GroundLeg(b[2]), Consented: a(7), Disproved: a(8)},
				{Carrier: "乙", Actual: "丙", Mode: courier.Mode(b[1]), Domestic: a(6), CarvedOut: &liability.CarveOut{Named: a(7), InBill: a(8)}}}}
		r, err := liability.Asked(c)
		if err != nil {
			require.Zero(t, r)
			return
		}
		require.Equal(t, len(r.Needs) == 0, len(r.Asked) > 0, "asked or answered")
		var same liability.Carriage
		sound(t, c, &same, &r.Grounds, func() *courier.Grounds { v := respond(t, &same); return &v.Grounds })
	})
}
