package complaint_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// A stretch of days off begins with the first of them and ends before the next
// day worked, be it the day after the event or one day alone.
func TestStretchesOfDaysOff(t *testing.T) {
	for name, tt := range map[string]struct {
		from courier.Date // the proposal: three days worked follow
		off  []courier.Date
		want complaint.Jump
		last courier.Date
	}{
		"a weekend the day after": {courier.Day(2026, 3, 13), nil,
			complaint.Jump{Why: complaint.OverRestDays, From: courier.Day(2026, 3, 14).Start(), To: courier.Day(2026, 3, 16).Start()}, courier.Day(2026, 3, 18)},
		"a holiday of one day": {courier.Day(2026, 3, 9), []courier.Date{courier.Day(2026, 3, 11)},
			complaint.Jump{Why: complaint.OverHoliday, From: courier.Day(2026, 3, 11).Start(), To: courier.Day(2026, 3, 12).Start()}, courier.Day(2026, 3, 13)},
	} {
		calendar, err := courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2026, Off: tt.off})
		require.NoError(t, err, name)
		got := due(t, complaint.Watch{Calendar: calendar, Appeal: &complaint.AppealRun{ProposedOn: tt.from}})
		d, ok := got.First(complaint.MediationView)
		require.True(t, ok, name)
		assert.Equal(t, []complaint.Jump{tt.want}, d.Jumps, name)
		assert.Equal(t, tt.last, last(t, got, complaint.MediationView), name)
	}
}

// Twice the wage is the end of the small-claims course, with the parties'
// agreement as well (Civil Procedure Law 165).
func TestSmallClaimsEndAtTwiceTheWage(t *testing.T) {
	e := unhandled(spring.AddDays(-1), spring)
	e.Agreed, e.Wage = yes, courier.Fen(100_000_00)
	for amount, code := range map[int64]courier.Code{200_000_00: "complaint.gates.small_claim_agreed", 200_000_01: "complaint.gates.no_small_claim"} {
		e.Amount = courier.Fen(amount)
		g := gates(t, e)
		assert.True(t, g.Has(code), "%d", amount)
	}
}

// What nobody reports of a seventh day did not happen, and is not asked for.
func TestWhatNobodyReportsOfTheSeventhDay(t *testing.T) {
	got, err := complaint.Handled(&complaint.SeventhDay{On: spring, Decided: yes, Told: yes, InTime: yes})
	require.NoError(t, err)
	assert.Equal(t, granted, got.Verdict)
	assert.Empty(t, got.Needs)
	got, err = complaint.Handled(&complaint.SeventhDay{On: spring, Decided: no, Told: yes, InTime: yes})
	require.NoError(t, err)
	assert.Equal(t, refused, got.Verdict)
	assert.False(t, got.Has("complaint.handled.partly"))
}

// An answer that is not due yet is pending, one that nobody set a time for is
// left out.
func TestAnswersThatAreNotDueYet(t *testing.T) {
	waiting := complaint.Counted{ReceivedAt: spring.At(9, 0), FirstAnswer: complaint.Moment{Not: yes}, AnswerBy: spring.At(12, 0), AsOf: spring.At(12, 0)}
	late, untimed := waiting, waiting
	late.AsOf, untimed.AnswerBy = spring.At(12, 1), courier.Instant{}
	for key, c := range map[string]complaint.Counted{"answer_pending": waiting, "answer_late": late, "answer_untargeted": untimed} {
		text, err := json.Marshal(tallyOf(t, c))
		require.NoError(t, err)
		for _, other := range []string{"answer_timely", "answer_pending", "answer_late", "answer_untargeted"} {
			if other == key {
				assert.Contains(t, string(text), `"`+other+`":1`, key)
			} else {
				assert.NotContains(t, string(text), `"`+other+`":`, key)
			}
		}
	}
}
