package courier_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

func TestPeriodText(t *testing.T) {
	for text, p := range map[string]courier.Period{
		"7 days": courier.Days(7).Period(), "1 day": courier.Days(1).Period(), "0 days": courier.Days(0).Period(),
		"7 working days": courier.WorkingDays(7).Period(), "1 working day": courier.WorkingDays(1).Period(),
		"24 hours": courier.Hours(24).Period(), "1 hour": courier.Hours(1).Period(), "2 months": courier.Months(2).Period(), "1 month": courier.Months(1).Period(),
		"3 years": courier.Years(3).Period(), "1 year": courier.Years(1).Period(), "1048576 days": courier.Days(1 << 20).Period(),
	} {
		checkText(t, p, text)
		parsed, err := courier.ParsePeriod(text)
		require.NoError(t, err)
		assert.True(t, p.Equal(parsed))
	}
	checkRefused(t, courier.ParsePeriod, refusals{
		{"", courier.ErrSyntax}, {"7", courier.ErrSyntax}, {"days", courier.ErrSyntax}, {" days", courier.ErrSyntax}, {"7days", courier.ErrSyntax}, {"7  days", courier.ErrSyntax},
		{"7 Days", courier.ErrSyntax}, {"7 day", courier.ErrSyntax}, {"1 days", courier.ErrSyntax}, {"07 days", courier.ErrSyntax}, {"+7 days", courier.ErrSyntax}, {"-7 days", courier.ErrSyntax},
		{"7 days ", courier.ErrSyntax}, {"7 daysx", courier.ErrSyntax}, {"7 weeks", courier.ErrSyntax}, {"7 workingdays", courier.ErrSyntax}, {"1.5 days", courier.ErrSyntax}, {"7 ", courier.ErrSyntax},
		{"1048577 days", courier.ErrSyntax}, {"99999999999999999999 days", courier.ErrSyntax}, {"7日", courier.ErrSyntax},
	})
	for _, p := range []courier.Period{courier.Days(-1).Period(), courier.Hours(1<<20 + 1).Period(), courier.Years(1 << 40).Period()} {
		assert.Equal(t, courier.Period{}, p)
	}
	assert.False(t, courier.Days(60).Period().Equal(courier.Months(2).Period()))
}

func TestHoursOfAPeriod(t *testing.T) {
	n, ok := courier.Hours(120).Period().Hours()
	assert.True(t, ok)
	assert.Equal(t, courier.Hours(120), n)
	n, ok = courier.Hours(0).Period().Hours()
	assert.True(t, ok)
	assert.Zero(t, n)
	for _, p := range []courier.Period{{}, courier.Days(5).Period(), courier.WorkingDays(5).Period(), courier.Months(5).Period(), courier.Years(5).Period()} {
		n, ok = p.Hours()
		assert.False(t, ok, p)
		assert.Zero(t, n)
	}
}

func TestLastDay(t *testing.T) {
	for _, c := range []struct{ name, got, want string }{
		{"three years from a leap day", courier.Years(3).Last(day(t, "2024-02-29")).String(), "2027-02-28"},
		{"four years from a leap day", courier.Years(4).Last(day(t, "2024-02-29")).String(), "2028-02-29"},
		{"six months into February", courier.Months(6).Last(day(t, "2023-08-31")).String(), "2024-02-29"},
		{"the start day is not counted", courier.Days(7).Last(day(t, "2024-03-04")).String(), "2024-03-11"},
		{"60 days", courier.Days(60).Last(day(t, "2026-05-10")).String(), "2026-07-09"},
		{"24 hours", courier.Hours(24).End(instant(t, "2026-05-06T10:00:00+08:00")).String(), "2026-05-07T10:00:00+08:00"},
		{"an hour back", courier.Hours(-1).End(instant(t, "2026-05-06T00:30:00+08:00")).String(), "2026-05-05T23:30:00+08:00"},
		{"unknown day", courier.Days(1).Last(courier.Date{}).String(), "unknown"},
		{"unknown moment", courier.Hours(1).End(courier.Instant{}).String(), "unknown"},
		{"years that wrap round int", courier.Years(math.MaxInt/6 + 1).Last(day(t, "2026-05-01")).String(), "unknown"},
		{"years that wrap round int, back", courier.Years(math.MinInt / 6).Last(day(t, "2026-05-01")).String(), "unknown"},
		{"hours that wrap round int", courier.Hours(math.MaxInt64 / 1_800_000_000_000).End(instant(t, "2026-05-06T10:00:00+08:00")).String(), "unknown"},
		{"hours that wrap round int, back", courier.Hours(math.MinInt64 / 1_800_000_000_000).End(instant(t, "2026-05-06T10:00:00+08:00")).String(), "unknown"},
	} {
		assert.Equal(t, c.want, c.got, c.name)
	}
}

func TestDeadline(t *testing.T) {
	c := calendar(t)
	for _, d := range []struct {
		name        string
		from        string
		period      courier.Period
		roll        courier.Roll
		plain, last string // last is empty where the calendar does not say
	}{
		{"into the holiday, no roll", "2026-02-13", courier.Days(7).Period(), courier.NoRoll, "2026-02-20", "2026-02-20"},
		{"into the holiday", "2026-02-13", courier.Days(7).Period(), courier.RollHoliday, "2026-02-20", "2026-02-24"},
		{"into the holiday, rest days", "2026-02-13", courier.Days(7).Period(), courier.RollRestDay, "2026-02-20", "2026-02-24"},
		{"on a plain Saturday", "2026-03-07", courier.Days(7).Period(), courier.RollHoliday, "2026-03-14", "2026-03-14"},
		{"on a plain Saturday, rest days", "2026-03-07", courier.Days(7).Period(), courier.RollRestDay, "2026-03-14", "2026-03-16"},
		{"on a Saturday made up", "2026-05-02", courier.Days(7).Period(), courier.RollRestDay, "2026-05-09", "2026-05-09"},
		{"on a Friday off before a plain weekend", "2026-06-12", courier.Days(7).Period(), courier.RollHoliday, "2026-06-19", "2026-06-20"},
		{"on a Friday off before a plain weekend, rest days", "2026-06-12", courier.Days(7).Period(), courier.RollRestDay, "2026-06-19", "2026-06-22"},
		{"on a working day", "2026-03-09", courier.Days(7).Period(), courier.RollRestDay, "2026-03-16", "2026-03-16"},
		{"months into the holiday", "2025-12-15", courier.Months(2).Period(), courier.RollHoliday, "2026-02-15", "2026-02-24"},
		{"years into the holiday", "2023-10-01", courier.Years(3).Period(), courier.RollHoliday, "2026-10-01", "2026-10-08"},
		{"working days", "2026-03-09", courier.WorkingDays(7).Period(), courier.NoRoll, "2026-03-18", "2026-03-18"},
		{"working days end on worked ones", "2026-02-13", courier.WorkingDays(2).Period(), courier.RollRestDay, "2026-02-24", "2026-02-24"},
		{"no days", "2026-03-09", courier.Days(0).Period(), courier.NoRoll, "2026-03-09", "2026-03-09"},
		{"past the calendar, no roll", "2027-12-30", courier.Days(7).Period(), courier.NoRoll, "2028-01-06", "2028-01-06"},
		{"past the calendar", "2027-12-30", courier.Days(7).Period(), courier.RollHoliday, "2028-01-06", ""},
		{"past the calendar, rest days", "2027-12-30", courier.Days(7).Period(), courier.RollRestDay, "2028-01-06", ""},
		{"rolled out of the calendar", "2027-12-24", courier.Days(7).Period(), courier.RollHoliday, "2027-12-31", ""},
		{"rolled out of the calendar, rest days", "2027-12-24", courier.Days(7).Period(), courier.RollRestDay, "2027-12-31", ""},
		{"working days past the calendar", "2027-12-24", courier.WorkingDays(7).Period(), courier.NoRoll, "", ""},
		{"hours", "2026-03-09", courier.Hours(24).Period(), courier.NoRoll, "", ""},
		{"no period", "2026-03-09", courier.Period{}, courier.NoRoll, "", ""},
		{"no day", "", courier.Days(7).Period(), courier.NoRoll, "", ""},
	} {
		got, ok := d.period.Count(day(t, d.from), d.roll, c)
		last := day(t, d.last)
		assert.Equal(t, last.Known(), ok, d.name)
		assert.Equal(t, courier.Deadline{From: day(t, d.from), Period: d.period, Plain: day(t, d.plain), Last: last, End: last.AddDays(1).Start()}, got, d.name)
		assert.Equal(t, d.last != d.plain, got.Rolled(), d.name)
		assert.Equal(t, last.AddDays(1), got.Passed(), d.name)
	}

	d, _ := courier.Days(7).Period().Count(day(t, "2026-02-13"), courier.RollHoliday, c)
	b, err := json.Marshal(d)
	require.NoError(t, err)
	assert.Equal(t, `{"from":"2026-02-13","period":"7 days","plain":"2026-02-20","last":"2026-02-24","end":"2026-02-25T00:00:00+08:00"}`, string(b))
	var back courier.Deadline
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, d, back)
}

// Civil Code Art. 1259: 以上, 以下, 以内 and 届满 include the number; 不满, 超过
// and 以外 do not.
func TestBoundary(t *testing.T) {
	for _, c := range []struct {
		word                string
		want                courier.Boundary
		below, equal, above bool
	}{
		{"以上", courier.AtLeast, false, true, true},
		{"届满", courier.AtLeast, false, true, true},
		{"以下", courier.AtMost, true, true, false},
		{"以内", courier.AtMost, true, true, false},
		{"不满", courier.LessThan, true, false, false},
		{"超过", courier.MoreThan, false, false, true},
		{"以外", courier.MoreThan, false, false, true},
	} {
		w, err := courier.ParseBoundary(c.word)
		require.NoError(t, err)
		assert.Equal(t, c.want, w, c.word)
		assert.Equal(t, c.below, w.Holds(-5), c.word)
		assert.Equal(t, c.equal, w.Holds(0), c.word)
		assert.Equal(t, c.above, w.Holds(5), c.word)
	}
	checkRefused(t, courier.ParseBoundary, refusals{{"", courier.ErrUnknownWord}, {"以", courier.ErrUnknownWord}, {"以上 ", courier.ErrUnknownWord}, {"at_least", courier.ErrUnknownWord}})
	for _, c := range []int{-1, 0, 1} {
		assert.False(t, courier.Boundary(0).Holds(c))
		assert.False(t, courier.Boundary(9).Holds(c))
	}
}

// A period that ends past the last day there is has no last day, and says so
// in JSON too.
func TestDeadlinePastTheLastDay(t *testing.T) {
	last := courier.Day(9999, 12, 31)
	for _, from := range []courier.Date{last, last.AddDays(-7)} {
		d, ok := courier.Days(7).Period().Count(from, courier.NoRoll, courier.Calendar{})
		assert.Equal(t, from != last, ok)
		assert.False(t, d.End.Known())
		text, err := json.Marshal(d)
		require.NoError(t, err)
		var back courier.Deadline
		require.NoError(t, json.Unmarshal(text, &back), string(text))
		assert.Equal(t, d, back)
	}
}
