package liability_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func inside(total int64, parts ...liability.Part) *liability.Sharing {
	return &liability.Sharing{Total: courier.Fen(total), HappenedOn: ymd("2026-03-01"), Parts: parts}
}

// objecting is an objection of the arrival unit, in time and with its
// evidence, to half of CNY 100.01; upheld, it bears a fifth.
func objecting(edits ...func(o *liability.Objection)) *liability.Objection {
	o := &liability.Objection{HappenedOn: ymd("2026-03-01"), By: arrival,
		Split:    inside(100_01, byShare(booking, 50), byShare(arrival, 50)),
		Terms:    &liability.AppealTerms{Cite: courier.Art(courier.ZTOTerms, ""), Evidence: []string{"交接记录"}, Window: courier.Days(3).Period(), Once: yes},
		Evidence: []string{"照片", "交接记录"}, ToldOn: ymd("2026-03-10"), AppealedOn: ymd("2026-03-13"), Again: no, Upheld: yes,
		Revised: inside(100_01, byShare(booking, 50), byShare(arrival, 20), byShare(road, 30))}
	for _, e := range edits {
		e(o)
	}
	return o
}

func objected(t testing.TB, o *liability.Objection) liability.Objected {
	t.Helper()
	a, err := liability.Appeal(o)
	require.NoError(t, err)
	return a
}

func TestAppeal(t *testing.T) {
	granted, refused := courier.Granted, courier.Refused
	type edit = func(o *liability.Objection)
	rejected := edit(func(o *liability.Objection) { o.Upheld = no })
	for _, c := range []struct {
		name string
		edit edit
		want courier.Verdict
		code courier.Code
		not  courier.Code
	}{
		{"upheld", func(*liability.Objection) {}, granted, "liability.appeal.upheld", "liability.appeal.rejected"},
		{"the customer first", rejected, refused, "liability.appeal.customer_first", "liability.appeal.upheld"},
		{"rejected", rejected, refused, "liability.appeal.rejected", "liability.appeal.late"},
		{"of somebody who bears nothing", func(o *liability.Objection) { o.By = road }, refused, "liability.appeal.not_a_party", "liability.appeal.unproved"},
		{"of a part of nothing", func(o *liability.Objection) { o.Split = inside(100_01, byShare(booking, 100), byShare(arrival, 0)) }, refused, "liability.appeal.not_a_party", ""},
		{"the day before the last", func(o *liability.Objection) { o.AppealedOn = ymd("2026-03-12") }, granted, "liability.appeal.window", "liability.appeal.late"},
		{"the day after it", func(o *liability.Objection) { o.AppealedOn = ymd("2026-03-14") }, refused, "liability.appeal.late", "liability.appeal.not_a_party"},
		{"no window", func(o *liability.Objection) {
			o.AppealedOn, o.Terms.Window = ymd("2027-03-14"), courier.Period{}
		}, granted, "liability.appeal.upheld", "liability.appeal.window"},
		{"evidence short", func(o *liability.Objection) { o.Evidence = o.Evidence[:1] }, refused, "liability.appeal.unproved", "liability.appeal.once"},
		{"once more", func(o *liability.Objection) { o.Again = yes }, refused, "liability.appeal.once", "liability.appeal.late"},
		{"once more, and the rules allow it", func(o *liability.Objection) { o.Again, o.Terms.Once = yes, no }, granted, "liability.appeal.upheld", "liability.appeal.once"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := objected(t, objecting(c.edit))
			assert.Equal(t, c.want, a.Verdict, "%v", codes(&a.Grounds))
			assert.True(t, a.Has(c.code), "%v", codes(&a.Grounds))
			assert.False(t, c.not != "" && a.Has(c.not), "%v", codes(&a.Grounds))
			assert.Empty(t, a.Needs)
			assert.Equal(t, c.want == granted, len(a.Adjustments) > 0)
		})
	}
	short := objected(t, objecting(func(o *liability.Objection) { o.Evidence = nil }))
	assert.Equal(t, []string{"交接记录"}, short.EvidenceShort)
}

// What changes for whom adds up to nothing, and a party new to the division
// stands after those of the old one.
func TestAppealAdjusts(t *testing.T) {
	a := objected(t, objecting())
	assert.Equal(t, []liability.Adjustment{
		{Who: booking, Before: courier.Fen(50_01), After: courier.Fen(50_01)},
		{Who: arrival, Before: courier.Fen(50_00), After: courier.Fen(20_00)},
		{Who: road, Before: courier.Fen(0), After: courier.Fen(30_00)},
	}, a.Adjustments)
	assert.Equal(t, courier.Fen(30_00).Figure(), reason(t, &a.Grounds, "liability.appeal.moves").Figure("moved"))
	gone := objected(t, objecting(func(o *liability.Objection) { o.Revised = inside(100_01, byShare(road, 100)) }))
	assert.Equal(t, []liability.Adjustment{
		{Who: booking, Before: courier.Fen(50_01), After: courier.Fen(0)},
		{Who: arrival, Before: courier.Fen(50_00), After: courier.Fen(0)},
		{Who: road, Before: courier.Fen(0), After: courier.Fen(100_01)},
	}, gone.Adjustments)
}

func TestAppealNeeds(t *testing.T) {
	for _, c := range []struct {
		name string
		o    *liability.Objection
		want []courier.Need
	}{
		{"nothing known", nil, []courier.Need{"happened_on", "by", "split", "terms"}},
		{"not decided yet", objecting(func(o *liability.Objection) { o.Upheld = 0 }), []courier.Need{"upheld"}},
		{"late, and nobody has to decide", objecting(func(o *liability.Objection) { o.Upheld, o.AppealedOn = 0, ymd("2026-03-14") }), nil},
		{"told, nobody knows when", objecting(func(o *liability.Objection) { o.ToldOn = courier.Date{} }), []courier.Need{"told_on"}},
		{"objected, nobody knows when", objecting(func(o *liability.Objection) { o.AppealedOn = courier.Date{} }), []courier.Need{"appealed_on"}},
		{"again, and the rules do not say once", objecting(func(o *liability.Objection) { o.Again, o.Terms.Once = 0, 0 }), nil},
		{"again or not", objecting(func(o *liability.Objection) { o.Again = 0 }), []courier.Need{"again"}},
		{"no new division yet", objecting(func(o *liability.Objection) { o.Revised = nil }), []courier.Need{"revised"}},
		{"a new division without a share", objecting(func(o *liability.Objection) { o.Revised.Parts[0].Share = courier.Share{} }), []courier.Need{"revised.parts[0].share"}},
		{"a division of nobody knows what", objecting(func(o *liability.Objection) { o.Split.Total = courier.Money{} }), []courier.Need{"split.total"}},
		{"a division of nobody knows whom", objecting(func(o *liability.Objection) { o.Split = &liability.Sharing{Total: courier.Fen(100_01), Unclear: yes} }), []courier.Need{"split.goods_at"}},
		{"who leads the new division changes nothing", objecting(func(o *liability.Objection) { o.Revised = inside(100_01, byShare(booking, 50), byShare(road, 50)) }), nil},
	} {
		a := objected(t, c.o)
		assert.Equal(t, c.want, a.Needs, c.name)
		assert.Equal(t, len(c.want) > 0, a.Verdict == courier.Referred, c.name)
	}
}

// Every combination of what an objection turns on, against the same rule in
// plain code: any bar refuses, and what is not known is asked for only while
// nothing bars.
func TestEveryAppeal(t *testing.T) {
	answers := []courier.Answer{0, yes, no}
	for n := range 1 << 4 {
		party, late, short, once := n&1 == 0, n&2 != 0, n&4 != 0, n&8 != 0
		for _, again := range answers {
			for _, upheld := range answers {
				a := objected(t, objecting(func(o *liability.Objection) {
					if !party {
						o.By = road
					}
					if late {
						o.AppealedOn = ymd("2026-03-14")
					}
					if short {
						o.Evidence = nil
					}
					o.Terms.Once, o.Again, o.Upheld = courier.AnswerOf(once), again, upheld
				}))
				var want courier.Verdict
				var needs []courier.Need
				switch {
				case !party || late || short || once && again == yes || upheld == no:
					want = courier.Refused
				case upheld == yes && (!once || again == no):
					want = courier.Granted
				default:
					want = courier.Referred
					if once && again == 0 {
						needs = append(needs, "again")
					}
					if upheld == 0 {
						needs = append(needs, "upheld")
					}
				}
				require.Equal(t, want, a.Verdict, "%v %v %v %v %v %v", party, late, short, once, again, upheld)
				require.ElementsMatch(t, needs, a.Needs)
			}
		}
	}
}

func TestAppealBadFacts(t *testing.T) {
	for _, c := range []struct {
		field string
		want  error
		edit  func(o *liability.Objection)
	}{
		{"happened_on", courier.ErrNoRule, func(o *liability.Objection) { o.HappenedOn = ymd("2020-12-31") }},
		{"by", courier.ErrContradicts, func(o *liability.Objection) { o.By.Unit = "丙" }},
		{"split.parts", courier.ErrNotWhole, func(o *liability.Objection) { o.Split.Parts = o.Split.Parts[:1] }},
		{"revised.parts[1].who", courier.ErrRepeated, func(o *liability.Objection) { o.Revised.Parts[1].Who = booking }},
		{"revised.total", courier.ErrContradicts, func(o *liability.Objection) { o.Revised.Total = courier.Fen(100_00) }},
		{"terms.cite", courier.ErrContradicts, func(o *liability.Objection) { o.Terms.Cite = courier.Art(courier.CivilCode, "1") }},
		{"terms.window", courier.ErrNotSupported, func(o *liability.Objection) { o.Terms.Window = courier.WorkingDays(3).Period() }},
		{"terms.once", courier.ErrUnknownWord, func(o *liability.Objection) { o.Terms.Once = 9 }},
		{"appealed_on", courier.ErrOrder, func(o *liability.Objection) { o.AppealedOn = ymd("2026-03-09") }},
		{"again", courier.ErrUnknownWord, func(o *liability.Objection) { o.Again = 9 }},
		{"upheld", courier.ErrUnknownWord, func(o *liability.Objection) { o.Upheld = 9 }},
	} {
		a, err := liability.Appeal(objecting(c.edit))
		var at *courier.FieldError
		require.ErrorAs(t, err, &at, c.field)
		assert.Equal(t, c.field, at.Field)
		require.ErrorIs(t, err, c.want)
		assert.Zero(t, a)
	}
}

func TestAppealTextForm(t *testing.T) {
	o := objecting()
	facts, err := json.Marshal(o)
	require.NoError(t, err)
	var same liability.Objection
	require.NoError(t, json.Unmarshal(facts, &same))
	assert.Empty(t, cmp.Diff(o, &same))
	a := objected(t, o)
	back := carried(t, &a, func(a *liability.Objected) *courier.Grounds { return &a.Grounds })
	assert.Equal(t, a.Adjustments, back.Adjustments)
	stands := a.Reasons[:1:1]
	appended, err := liability.AppendAppeal(stands, o)
	require.NoError(t, err)
	assert.Equal(t, append(codes(&courier.Grounds{Reasons: stands}), codes(&a.Grounds)...), codes(&appended.Grounds))
}

// Whatever the new division, what changes adds up to nothing.
func FuzzAppeal(f *testing.F) {
	f.Add(int64(100_01), uint8(50), uint8(20), uint8(7), uint16(1900))
	f.Add(int64(7), uint8(33), uint8(0), uint8(2), uint16(1900))
	f.Add(int64(-7), uint8(100), uint8(100), uint8(0), uint16(0))
	f.Fuzz(func(t *testing.T, total int64, before, after, said uint8, on uint16) {
		rest := func(n uint8) int { return 100 - int(n)%101 }
		o := objecting(func(o *liability.Objection) {
			o.Split = inside(total, byShare(booking, 100-rest(before)), byShare(arrival, rest(before)))
			o.Revised = inside(total, byShare(road, 100-rest(after)), byShare(arrival, rest(after)))
			o.Upheld, o.Again, o.Terms.Once = courier.Answer(said&3), courier.Answer(said>>2&3), courier.Answer(said>>4&3)
			o.AppealedOn = fuzzDay(on)
		})
		a, err := liability.Appeal(o)
		if err != nil {
			require.Zero(t, a)
			return
		}
		var sum int64
		for _, x := range a.Adjustments {
			sum += x.After.Minor() - x.Before.Minor()
		}
		require.Zero(t, sum)
		require.Equal(t, a.Verdict == courier.Granted, len(a.Adjustments) > 0)
		var same liability.Objection
		sound(t, o, &same, &a.Grounds, func() *courier.Grounds { v := objected(t, &same); return &v.Grounds })
	})
}

func BenchmarkAppeal(b *testing.B) {
	o := objecting()
	b.ReportAllocs()
	var reasons []courier.Reason
	for b.Loop() {
		a, err := liability.AppendAppeal(reasons[:0], o)
		if err != nil {
			b.Fatal(err)
		}
		reasons = a.Reasons
	}
}

// The arrival unit objects to half of a chargeback, and is heard.
func ExampleAppeal() {
	a, err := liability.Appeal(&liability.Objection{
		HappenedOn: courier.Day(2026, 3, 1), By: liability.Who{Department: courier.Arrival},
		Split: &liability.Sharing{Total: courier.Fen(800_00), Parts: []liability.Part{
			{Who: liability.Who{Department: courier.Booking}, Share: courier.Percent(50)},
			{Who: liability.Who{Department: courier.Arrival}, Share: courier.Percent(50)}}},
		Terms:  &liability.AppealTerms{Cite: courier.Art(courier.ZTOTerms, ""), Window: courier.Days(3).Period()},
		ToldOn: courier.Day(2026, 3, 10), AppealedOn: courier.Day(2026, 3, 12), Upheld: courier.Yes,
		Revised: &liability.Sharing{Total: courier.Fen(800_00), Parts: []liability.Part{
			{Who: liability.Who{Department: courier.Booking}, Share: courier.Percent(100)}}},
	})
	fmt.Println(a.Verdict, err)
	for _, x := range a.Adjustments {
		fmt.Println(x.Who.Name(courier.Chinese), x.Before, x.After)
	}
	// Output:
	// granted <nil>
	// 开单部门 CNY 400.00 CNY 800.00
	// 到达部门 CNY 400.00 CNY 0.00
}
