package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// fined is a penalty of a platform that was told at nine and can be appealed
// for three days.
func fined(change ...func(*complaint.Penalty)) complaint.Penalty {
	p := complaint.Penalty{On: spring, Waybill: "SF-1", Platform: "mall", Kind: "false_signature", Amount: courier.Fen(100_00), NotifiedAt: spring.At(9, 0), AsOf: spring.At(18, 0),
		Produced: []string{"photo", "call"},
		Table: &complaint.PenaltyTable{Cite: house, Rows: []complaint.PenaltyRow{
			{Platform: "mall", Kind: "late"},
			{Platform: "mall", Kind: "false_signature", Amount: courier.Fen(100_00), Appeal: courier.Days(3).Period(), Evidence: []string{"photo", "call"}}}}}
	for _, c := range change {
		c(&p)
	}
	return p
}

func contest(t testing.TB, p complaint.Penalty) complaint.Contesting {
	t.Helper()
	got, err := complaint.ContestPenalty(&p)
	require.NoError(t, err)
	return got
}

func TestContestPenalty(t *testing.T) {
	end := courier.Day(2026, 3, 13).Start() // three days after the ninth, to the end of the twelfth
	for _, tt := range []struct {
		name   string
		change func(*complaint.Penalty)
		want   courier.Verdict
		code   courier.Code
	}{
		{"open", func(p *complaint.Penalty) { p.AsOf = end }, granted, "open"},
		{"a minute late", func(p *complaint.Penalty) { p.AsOf = courier.Day(2026, 3, 13).At(0, 1) }, refused, "late"},
		{"made in time, asked later", func(p *complaint.Penalty) {
			p.AsOf, p.AppealedAt, p.Ended = spring.AddDays(30).Start(), spring.At(9, 0), no
		}, granted, "open"},
		{"decided", func(p *complaint.Penalty) { p.AppealedAt, p.Ended = spring.At(10, 0), yes }, refused, "decided"},
		{"no appeal", func(p *complaint.Penalty) { p.Kind = "late" }, refused, "no_appeal"},
		{"no row", func(p *complaint.Penalty) { p.Kind = "rudeness" }, referred, "no_row"},
		{"another platform", func(p *complaint.Penalty) { p.Platform = "market" }, referred, "no_row"},
		{"evidence short", func(p *complaint.Penalty) { p.Produced = []string{"call"} }, granted, "evidence_short"},
		{"over the table", func(p *complaint.Penalty) { p.Amount = courier.Fen(100_01) }, granted, "over_table"},
		{"on a worker", func(p *complaint.Penalty) { p.OnWorker = yes }, granted, "on_worker"},
	} {
		p := fined(tt.change)
		got := contest(t, p)
		assert.Equal(t, tt.want, got.Verdict, tt.name)
		assert.True(t, got.Has("complaint.penalty."+tt.code), tt.name)
		assert.True(t, got.Has("complaint.penalty.customer_apart"), "the customer's claim stands apart: %s", tt.name)
		assert.Empty(t, got.Needs, tt.name)
		told(t, got, func(c *complaint.Contesting) *courier.Grounds { return &c.Grounds })
		roundTrip(t, p)
	}
	got := contest(t, fined())
	assert.Equal(t, end, got.Last)
	assert.Empty(t, got.Short)
	for _, code := range []courier.Code{"over_table", "on_worker", "reasonable_measures", "evidence_short", "late"} {
		assert.False(t, got.Has("complaint.penalty."+code), code)
	}
	assert.Equal(t, []string{"photo"}, contest(t, fined(func(p *complaint.Penalty) { p.Produced = []string{"call"} })).Short)
	assert.False(t, func() bool {
		c := contest(t, fined(func(p *complaint.Penalty) { p.OnWorker = no }))
		return c.Has("complaint.penalty.on_worker")
	}())
}

func TestContestPenaltyWindows(t *testing.T) {
	window := func(w courier.Period) func(*complaint.Penalty) {
		return func(p *complaint.Penalty) { p.Table.Rows[1].Appeal = w }
	}
	got := contest(t, fined(window(courier.Hours(9).Period())))
	assert.Equal(t, spring.At(18, 0), got.Last)
	assert.Equal(t, granted, got.Verdict)
	got = contest(t, fined(window(courier.WorkingDays(5).Period())))
	assert.Equal(t, []courier.Need{"calendar"}, got.Needs)
	got = contest(t, fined(window(courier.WorkingDays(5).Period()), func(p *complaint.Penalty) { p.Calendar = years(t) }))
	assert.Equal(t, courier.Day(2026, 3, 17).Start(), got.Last)
	got = contest(t, fined(func(p *complaint.Penalty) {
		p.NotifiedAt, p.AsOf = courier.Day(9999, 12, 30).At(9, 0), courier.Day(9999, 12, 31).At(9, 0)
	}))
	assert.Equal(t, referred, got.Verdict)
	assert.Empty(t, got.Needs)
	assert.True(t, got.Has("complaint.due.out_of_range"))
}

func TestContestPenaltyNeeds(t *testing.T) {
	axes := []axis[complaint.Penalty]{
		{"table", 3, func(p *complaint.Penalty, v int) {
			p.Table = fined().Table
			switch v {
			case 0:
				p.Table = nil
			case 2:
				p.Table.Rows = p.Table.Rows[:1]
			case 3:
				p.Table.Rows[1].Appeal = courier.Period{}
			}
		}},
		{"as_of", 2, func(p *complaint.Penalty, v int) {
			p.AsOf = [...]courier.Instant{{}, spring.At(10, 0), spring.AddDays(9).At(9, 0)}[v]
		}},
	}
	answer := func(p *complaint.Penalty) (string, []courier.Need) {
		got := contest(t, *p)
		return got.Verdict.String(), got.Needs
	}
	proveNeeds(t, fined(), axes, false, answer)
	axes[1] = axis[complaint.Penalty]{"notified_at", 2, func(p *complaint.Penalty, v int) {
		p.NotifiedAt = [...]courier.Instant{{}, spring.At(9, 0), spring.AddDays(8).At(9, 0)}[v]
	}}
	proveNeeds(t, fined(func(p *complaint.Penalty) { p.AsOf = spring.AddDays(9).At(9, 0) }), axes, false, answer)
	p := fined(func(p *complaint.Penalty) { p.AppealedAt = spring.At(10, 0) })
	assert.Equal(t, []courier.Need{"ended"}, contest(t, p).Needs)
	p = fined(func(p *complaint.Penalty) { p.Produced = nil })
	assert.Equal(t, granted, contest(t, p).Verdict)
}

func TestContestPenaltyUnreadable(t *testing.T) {
	for field, spoil := range map[string]func(*complaint.Penalty){
		"on":                     func(p *complaint.Penalty) { p.On = courier.Day(2020, 12, 31) },
		"platform":               func(p *complaint.Penalty) { p.Platform = "" },
		"kind":                   func(p *complaint.Penalty) { p.Kind = "" },
		"amount":                 func(p *complaint.Penalty) { p.Amount = courier.Fen(-1) },
		"table.rows":             func(p *complaint.Penalty) { p.Table.Rows = nil },
		"table.cite.source":      func(p *complaint.Penalty) { p.Table.Cite = courier.Cite{} },
		"table.rows[0].platform": func(p *complaint.Penalty) { p.Table.Rows[0].Platform = "" },
		"table.rows[0].kind":     func(p *complaint.Penalty) { p.Table.Rows[0].Kind = "" },
		"table.rows[1].kind":     func(p *complaint.Penalty) { p.Table.Rows[0].Kind = "false_signature" },
		"table.rows[0].amount":   func(p *complaint.Penalty) { p.Table.Rows[0].Amount = courier.Minor(1, courier.USD) },
		"appealed_at":            func(p *complaint.Penalty) { p.AppealedAt = spring.At(8, 59) },
		"as_of":                  func(p *complaint.Penalty) { p.AsOf = spring.At(8, 59) },
		"ended":                  func(p *complaint.Penalty) { p.Ended = yes },
		"on_worker":              func(p *complaint.Penalty) { p.OnWorker = 9 },
	} {
		p := fined(spoil)
		_, err := complaint.ContestPenalty(&p)
		assert.Contains(t, fields(err), field, field)
	}
	_, err := complaint.ContestPenalty(nil)
	assert.Equal(t, []string{"on", "platform", "kind"}, fields(err))
}
