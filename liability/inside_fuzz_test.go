package liability_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// carried requires that the text form gives the same answer back.
func carried[T any](t *testing.T, answer *T, grounds func(*T) *courier.Grounds) *T {
	t.Helper()
	text, err := json.Marshal(answer)
	require.NoError(t, err)
	back := new(T)
	require.NoError(t, json.Unmarshal(text, back))
	require.Empty(t, liability.Book().Bind(grounds(back)))
	requireSameGrounds(t, grounds(answer), grounds(back))
	return back
}

// A duty has one department, or the mode is asked for.
func FuzzFailed(f *testing.F) {
	f.Add(uint8(liability.FollowGoods), uint8(0))
	f.Add(uint8(liability.PlaceGoods), uint8(courier.ByAir))
	f.Add(uint8(liability.RefundCollected), uint8(0))
	f.Add(uint8(liability.RefundCollected), uint8(99))
	f.Fuzz(func(t *testing.T, duty, mode uint8) {
		x := &liability.Failure{Duty: liability.Duty(duty), Mode: courier.Mode(mode)}
		b, err := liability.Failed(x)
		if err != nil {
			require.Zero(t, b)
			return
		}
		require.Equal(t, len(b.Needs) == 0, b.Department != 0, "asked or answered")
		require.Equal(t, len(b.Needs) == 0, len(b.Reasons) == 2)
		back := carried(t, &b, func(b *liability.Blame) *courier.Grounds { return &b.Grounds })
		require.Equal(t, b.Department, back.Department)
		var same liability.Failure
		sound(t, x, &same, &b.Grounds, func() *courier.Grounds { v, _ := liability.Failed(&same); return &v.Grounds })
		require.Empty(t, cmp.Diff(x, &same))
	})
}

// The holder is the last one who had the goods, or whom a line of the table
// names for just that gap.
func FuzzHolder(f *testing.F) {
	f.Add([]byte{1, 2, 3}, []byte{1, 2, 4}, int64(0), true)
	f.Add([]byte{1, 2, 3}, []byte{1, 2, 4, 2, 3, 1}, int64(-1), true)
	f.Add([]byte{1, 0}, []byte{}, int64(1), true)
	f.Add([]byte{1, 1}, []byte{1, 1, 2, 1, 1, 3}, int64(7), false)
	f.Fuzz(func(t *testing.T, scans, lines []byte, lastGood int64, tabled bool) {
		who := func(b byte) liability.Who {
			return [...]liability.Who{{}, {Unit: "甲"}, {Carrier: "乙"}, {Department: courier.Arrival}, {Unit: "丁"}, {Unit: "戊", Carrier: "己"}}[b%6]
		}
		x := &liability.Trail{LastGood: courier.CountOf(lastGood)}
		for i, b := range scans[:min(len(scans), 20)] {
			x.Scans = append(x.Scans, liability.Scan{By: who(b), At: courier.Day(2026, 3, 1).AddDays(i+int(b)/100).At(8, 0)})
		}
		if tabled {
			x.Table = &liability.GapTable{Cite: courier.Art(courier.ZTOTerms, "")}
			for line := range slices.Chunk(lines[:min(len(lines), 30)/3*3], 3) {
				x.Table.Gaps = append(x.Table.Gaps, liability.Gap{From: who(line[0]), To: who(line[1]), Bears: who(line[2])})
			}
		}
		h, err := liability.Holder(x)
		if err != nil {
			require.Zero(t, h)
			return
		}
		require.Equal(t, !tabled && lastGood >= 0 && int(lastGood)+1 < len(x.Scans), slices.Contains(h.Needs, "table"))
		if tabled {
			last := len(x.Scans) - 1
			if lastGood >= 0 {
				last = int(lastGood)
			}
			want := x.Scans[last].By
			line := -1
			if last+1 < len(x.Scans) {
				line = slices.IndexFunc(x.Table.Gaps, func(g liability.Gap) bool { return g.From == want && g.To == x.Scans[last+1].By })
			}
			if line >= 0 {
				want = x.Table.Gaps[line].Bears
			}
			require.Equal(t, want, h.Holder)
			require.Equal(t, line >= 0, h.Has("liability.gap.by_table"))
		}
		back := carried(t, &h, func(h *liability.Holding) *courier.Grounds { return &h.Grounds })
		require.Equal(t, h.Holder, back.Holder)
		var same liability.Trail
		sound(t, x, &same, &h.Grounds, func() *courier.Grounds { v, _ := liability.Holder(&same); return &v.Grounds })
		require.Empty(t, cmp.Diff(x, &same))
	})
}

// fuzzPeriod is the period of the byte: of days, hours, months or years, or unknown.
func fuzzPeriod(b byte) courier.Period {
	n := int(b / 5)
	return [...]courier.Period{{}, courier.Days(n).Period(), courier.Hours(n).Period(), courier.Months(n).Period(), courier.Years(n).Period()}[b%5]
}

// Nothing is charged for what is unfounded, without the evidence of the terms
// or while an appeal made in time is open.
func FuzzChargeback(f *testing.F) {
	f.Add([]byte{1, 2, 1, 2, 2, 2}, uint16(2000), uint16(2010), uint16(0), byte(16), byte(3), byte(3))
	f.Add([]byte{3, 3, 2, 1, 1, 1}, uint16(2100), uint16(2110), uint16(2112), byte(16), byte(3), byte(1))
	f.Add([]byte{0, 1, 1, 1, 2, 0}, uint16(1000), uint16(1200), uint16(1204), byte(17), byte(0), byte(0))
	f.Fuzz(func(t *testing.T, b []byte, happened, notified, appealed uint16, appeal, required, produced byte) {
		b = append(b, make([]byte, 6)...)
		a := func(i int) courier.Answer { return courier.Answer(b[i]) }
		papers := func(mask byte) (list []string) {
			for i, name := range []string{"照片", "录像", "签收单"} {
				if mask>>i&1 == 1 {
					list = append(list, name)
				}
			}
			return list
		}
		x := &liability.Charge{HappenedOn: fuzzDay(happened), Region: courier.Region(b[0]), Against: liability.Against(b[1]), Founded: a(2), Disrupts: a(3), Collect: a(4), AppealEnded: a(5),
			Evidence: papers(produced), NotifiedOn: fuzzDay(notified), AppealedOn: fuzzDay(appealed)}
		if required < 128 {
			x.Terms = &liability.ChargeTerms{Cite: courier.Art(courier.ZTOTerms, ""), Evidence: papers(required), Appeal: fuzzPeriod(appeal)}
		}
		c, err := liability.Chargeback(x)
		if err != nil {
			require.Zero(t, c)
			return
		}
		if c.Verdict == courier.Granted {
			require.Equal(t, yes, x.Founded)
			require.Zero(t, required&^produced&7, "evidence")
			open := x.AppealedOn.Known() && x.AppealEnded != yes
			require.True(t, !open || c.AppealTiming == liability.TooLate)
		}
		if x.Terms != nil && x.HappenedOn.Known() {
			require.Equal(t, papers(required&^produced), c.EvidenceShort)
		}
		back := carried(t, &c, func(c *liability.Charging) *courier.Grounds { return &c.Grounds })
		require.Equal(t, c.Verdict, back.Verdict)
		require.Equal(t, c.AppealLast, back.AppealLast)
		require.Equal(t, c.AppealTiming, back.AppealTiming)
		var same liability.Charge
		sound(t, x, &same, &c.Grounds, func() *courier.Grounds { v, _ := liability.Chargeback(&same); return &v.Grounds })
		require.Empty(t, cmp.Diff(x, &same))
	})
}

// Nothing is recovered before it was paid, nor from staff without gross fault;
// a deduction leaves the minimum wage.
func FuzzRecourse(f *testing.F) {
	f.Add([]byte{1, 1, 1, 0, 0, 0, 1, 0}, uint16(2000), int64(0), int64(0), int64(0))
	f.Add([]byte{3, 1, 0, 1, 0, 0, 2, 1}, uint16(2100), int64(5_000_00), int64(6_000_00), int64(2_000_00))
	f.Add([]byte{4, 0, 0, 0, 2, 1, 1, 0}, uint16(1000), int64(-1), int64(9223372036854775807), int64(1))
	f.Fuzz(func(t *testing.T, b []byte, happened uint16, loss, wage, minimum int64) {
		b = append(b, make([]byte, 8)...)
		a := func(i int) courier.Answer { return courier.Answer(b[i]) }
		x := &liability.Turning{HappenedOn: fuzzDay(happened), Against: liability.Target(b[0]), Paid: a(1), Liable: a(2), GrossFault: a(3), Wrong: liability.ShippersWrong(b[4]),
			Caused: a(5), Insured: a(6), Reach: liability.Reach(b[7]), Loss: courier.Fen(loss), Wage: courier.Fen(wage), MinimumWage: courier.Fen(minimum)}
		r, err := liability.Recourse(x)
		if err != nil {
			require.Zero(t, r)
			return
		}
		if r.Verdict == courier.Granted {
			require.True(t, x.Paid == yes || x.Against == liability.TheShipper)
			require.True(t, x.GrossFault == yes || x.Against != liability.StaffMember)
			require.True(t, x.Caused == yes && x.Wrong != liability.NoWrong || x.Against != liability.TheShipper)
		}
		if r.Deduct.Known() {
			most := r.Deduct.Minor()
			require.Equal(t, liability.StaffMember, x.Against)
			require.LessOrEqual(t, most, loss)
			require.LessOrEqual(t, most, wage/5)
			require.True(t, most == 0 || wage-most >= minimum)
		}
		back := carried(t, &r, func(r *liability.Turned) *courier.Grounds { return &r.Grounds })
		require.Equal(t, r.Verdict, back.Verdict)
		require.Equal(t, r.Deduct, back.Deduct)
		var same liability.Turning
		sound(t, x, &same, &r.Grounds, func() *courier.Grounds { v, _ := liability.Recourse(&same); return &v.Grounds })
		require.Empty(t, cmp.Diff(x, &same))
	})
}

// Terms that match one way do not match the other way: the windows of the next
// carrier have to be longer.
func FuzzBackToBack(f *testing.F) {
	f.Add(int64(1_000_00), int64(800_00), []byte{71, 71, 9, 14, 2, 2, 2, 1, 2, 2}, uint16(0))
	f.Add(int64(-1), int64(1_000_00), []byte{71, 76, 9, 14, 1, 2, 1, 1, 1, 2}, uint16(2000))
	f.Add(int64(1_000_00), int64(1_000_00), []byte{71, 76, 9, 14, 2, 2, 2, 2, 2, 2}, uint16(2100))
	f.Add(int64(1_000_00), int64(1_000_00), []byte{71, 71, 9, 9, 2, 2, 2, 2, 2, 2}, uint16(2100))
	f.Add(int64(5), int64(5), []byte{12, 0, 0, 0, 9, 1}, uint16(1))
	f.Fuzz(func(t *testing.T, upLimit, downLimit int64, b []byte, from uint16) {
		b = append(b, make([]byte, 10)...)
		terms := func(limit int64, i int) (c liability.ChainTerms) {
			c = liability.ChainTerms{Notice: fuzzPeriod(b[i]), Suit: fuzzPeriod(b[i+2]), Unlimited: courier.Answer(b[i+4]),
				AnswersDelay: courier.Answer(b[i+6]), PaysAlways: courier.Answer(b[i+8])}
			if limit != -1 {
				c.Limit = courier.Fen(limit)
			}
			return c
		}
		x := &liability.Chain{CountedFrom: fuzzDay(from), Up: terms(upLimit, 0), Down: terms(downLimit, 1)}
		m, err := liability.BackToBack(x)
		if err != nil {
			require.Zero(t, m)
			return
		}
		require.Equal(t, len(m.Needs) > 0, m.Verdict == courier.Referred)
		require.Equal(t, m.Verdict == courier.Granted, m.Has("liability.chain.matches"))
		require.Equal(t, m.Has("liability.chain.limit"), m.Gap.Known())
		if m.Gap.Known() {
			require.Equal(t, upLimit-downLimit, m.Gap.Minor())
		}
		if m.Verdict == courier.Granted {
			other, err := liability.BackToBack(&liability.Chain{CountedFrom: x.CountedFrom, Up: x.Down, Down: x.Up})
			require.NoError(t, err)
			require.NotEqual(t, courier.Granted, other.Verdict)
			require.True(t, other.Has("liability.chain.notice") && other.Has("liability.chain.suit"))
		}
		back := carried(t, &m, func(m *liability.Matching) *courier.Grounds { return &m.Grounds })
		require.Equal(t, m.Verdict, back.Verdict)
		require.Equal(t, m.Gap, back.Gap)
		var same liability.Chain
		sound(t, x, &same, &m.Grounds, func() *courier.Grounds { v, _ := liability.BackToBack(&same); return &v.Grounds })
		require.Empty(t, cmp.Diff(x, &same))
	})
}
