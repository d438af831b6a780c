package courier_test

import (
	"encoding/json"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// days are all days from one to another.
func days(t testing.TB, from, to string) (list []courier.Date) {
	for d := day(t, from); !d.After(day(t, to)); d = d.AddDays(1) {
		list = append(list, d)
	}
	return list
}

// invented is a holiday notice for 2026 and 2027 that no State Council ever
// gave: made up for these tests, in the shape of the real ones.
func invented(t testing.TB) courier.CalendarYears {
	return courier.CalendarYears{
		From: 2026, To: 2027,
		Off: slices.Concat(
			days(t, "2026-01-01", "2026-01-03"), // Thursday to Saturday
			days(t, "2026-02-15", "2026-02-23"), // Sunday to Monday of the week after
			days(t, "2026-05-01", "2026-05-05"), // Friday to Tuesday
			days(t, "2026-06-19", "2026-06-19"), // a Friday alone
			days(t, "2026-10-01", "2026-10-07"), // Thursday to Wednesday
			days(t, "2027-12-30", "2027-12-31"), // to the end of what is known
		),
		Made: []courier.Date{day(t, "2026-10-10"), day(t, "2026-01-04"), day(t, "2026-02-14"), day(t, "2026-02-28"), day(t, "2026-05-09")},
	}
}

func calendar(t testing.TB) courier.Calendar {
	t.Helper()
	c, err := courier.NewCalendar(invented(t))
	require.NoError(t, err)
	return c
}

func TestCalendarWorks(t *testing.T) {
	c := calendar(t)
	for _, d := range []struct {
		name, day      string
		works, holiday courier.Answer
	}{
		{"a Monday", "2026-03-09", courier.Yes, courier.No},
		{"a Saturday", "2026-03-14", courier.No, courier.No},
		{"a Sunday", "2026-03-15", courier.No, courier.No},
		{"a Thursday off", "2026-01-01", courier.No, courier.Yes},
		{"a Saturday off", "2026-01-03", courier.No, courier.Yes},
		{"a Sunday made up", "2026-01-04", courier.Yes, courier.No},
		{"the day after", "2026-01-05", courier.Yes, courier.No},
		{"a Saturday made up", "2026-02-14", courier.Yes, courier.No},
		{"the next day, off", "2026-02-15", courier.No, courier.Yes},
		{"the last day off", "2026-02-23", courier.No, courier.Yes},
		{"after it", "2026-02-24", courier.Yes, courier.No},
		{"the first year's last day", "2026-12-31", courier.Yes, courier.No},
		{"the last day known", "2027-12-31", courier.No, courier.Yes},
		{"before the calendar", "2025-12-31", 0, 0},
		{"after the calendar", "2028-01-01", 0, 0},
		{"no day", "", 0, 0},
	} {
		assert.Equal(t, d.works, c.Works(day(t, d.day)), d.name)
		assert.Equal(t, d.holiday, c.Holiday(day(t, d.day)), d.name)
		assert.Equal(t, d.works.Known(), c.Covers(day(t, d.day)), d.name)
	}
	assert.Zero(t, courier.Calendar{}.Works(day(t, "2026-03-09")))
}

// Counting jumps; the oracle goes day by day over the lists of the notice.
func TestAddWorkingDaysAgainstOracle(t *testing.T) {
	c, y := calendar(t), invented(t)
	all := days(t, "2026-01-01", "2027-12-31")
	worked := func(d courier.Date) bool {
		weekend := d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
		return slices.Contains(y.Made, d) || !weekend && !slices.Contains(y.Off, d)
	}
	var workdays []courier.Date
	for _, d := range all {
		require.Equal(t, courier.AnswerOf(worked(d)), c.Works(d), d)
		if worked(d) {
			workdays = append(workdays, d)
		}
	}
	for _, from := range all {
		after := slices.IndexFunc(workdays, from.Before)
		if after < 0 {
			after = len(workdays)
		}
		require.Equal(t, from, c.AddWorkingDays(from, 0))
		for n := 1; n < 600; n += 1 + n/8 {
			want := courier.Date{}
			if after+n <= len(workdays) {
				want = workdays[after+n-1]
			}
			require.Equal(t, want, c.AddWorkingDays(from, n), "%v + %d", from, n)
			if want.Known() {
				back, ok := c.WorkingDaysBetween(from, want)
				require.True(t, ok)
				require.Equal(t, n, back)
			}
		}
	}
}

func TestWorkingDays(t *testing.T) {
	c := calendar(t)
	// Handle and tell within seven working days (CRIR Art. 46).
	assert.Equal(t, "2026-03-18", courier.WorkingDays(7).Last(day(t, "2026-03-09"), c).String())
	assert.Equal(t, "2026-02-14", courier.WorkingDays(1).Last(day(t, "2026-02-13"), c).String())
	assert.Equal(t, "2026-02-24", courier.WorkingDays(2).Last(day(t, "2026-02-13"), c).String())

	from := day(t, "2026-03-09")
	for name, d := range map[string]courier.Date{
		"a negative count":    c.AddWorkingDays(from, -1),
		"past the years":      c.AddWorkingDays(from, 1000),
		"past int":            c.AddWorkingDays(from, math.MaxInt),
		"from before":         c.AddWorkingDays(day(t, "2025-12-31"), 1),
		"from before, zero":   c.AddWorkingDays(day(t, "2025-12-31"), 0),
		"unknown day":         c.AddWorkingDays(courier.Date{}, 0),
		"no calendar":         courier.Calendar{}.AddWorkingDays(from, 1),
		"after the last work": c.AddWorkingDays(day(t, "2027-12-29"), 1),
	} {
		assert.Equal(t, courier.Date{}, d, name)
	}
	for name, ends := range map[string][2]string{"backwards": {"2026-03-10", "2026-03-09"}, "from before": {"2025-12-31", "2026-03-09"}, "to after": {"2026-03-09", "2028-01-01"}} {
		n, ok := c.WorkingDaysBetween(day(t, ends[0]), day(t, ends[1]))
		assert.False(t, ok, name)
		assert.Zero(t, n, name)
	}
	n, ok := c.WorkingDaysBetween(from, from)
	assert.True(t, ok)
	assert.Zero(t, n)

	// Two and a half million days are counted as quickly as seven.
	all, err := courier.NewCalendar(courier.CalendarYears{From: 1, To: 9999})
	require.NoError(t, err)
	const workdays = 521_722*5 + 5 - 1 // whole weeks, Monday to Friday of the last, without the first day
	began := time.Now()
	for range 1000 {
		require.Equal(t, courier.Day(9999, 12, 31), all.AddWorkingDays(courier.Day(1, 1, 1), workdays))
	}
	assert.Less(t, time.Since(began), time.Second)
	assert.Equal(t, courier.Date{}, all.AddWorkingDays(courier.Day(1, 1, 1), workdays+1))
	assert.Zero(t, testing.AllocsPerRun(100, func() { c.AddWorkingDays(from, 7) }))
}

func TestNewCalendarRefuses(t *testing.T) {
	list := func(texts ...string) (list []courier.Date) {
		for _, text := range texts {
			list = append(list, day(t, text))
		}
		return list
	}
	for _, c := range []struct {
		name  string
		years courier.CalendarYears
		field string
		fault courier.Fault
	}{
		{"no years", courier.CalendarYears{}, "from", courier.ErrRange},
		{"years backwards", courier.CalendarYears{From: 2027, To: 2026}, "from", courier.ErrRange},
		{"year 0", courier.CalendarYears{From: 0, To: 2026}, "from", courier.ErrRange},
		{"year 10000", courier.CalendarYears{From: 2026, To: 10000}, "from", courier.ErrRange},
		{"off before", courier.CalendarYears{From: 2026, To: 2026, Off: list("2026-01-01", "2025-12-31")}, "off[1]", courier.ErrRange},
		{"off after", courier.CalendarYears{From: 2026, To: 2026, Off: list("2027-01-01")}, "off[0]", courier.ErrRange},
		{"off unknown", courier.CalendarYears{From: 2026, To: 2026, Off: list("")}, "off[0]", courier.ErrRange},
		{"made outside", courier.CalendarYears{From: 2026, To: 2026, Made: list("2027-01-02")}, "made[0]", courier.ErrRange},
		{"made a Wednesday", courier.CalendarYears{From: 2026, To: 2026, Made: list("2026-02-14", "2026-02-18")}, "made[1]", courier.ErrContradicts},
		{"off twice", courier.CalendarYears{From: 2026, To: 2026, Off: list("2026-01-01", "2026-01-02", "2026-01-01")}, "off", courier.ErrRepeated},
		{"off and made", courier.CalendarYears{From: 2026, To: 2026, Off: list("2026-01-03"), Made: list("2026-01-03")}, "off", courier.ErrRepeated},
	} {
		got, err := courier.NewCalendar(c.years)
		require.ErrorIs(t, err, c.fault, c.name)
		var at *courier.FieldError
		require.ErrorAs(t, err, &at, c.name)
		assert.Equal(t, c.field, at.Field, c.name)
		assert.True(t, got.Equal(courier.Calendar{}), c.name)
	}
}

func TestCalendarJSON(t *testing.T) {
	c := calendar(t)
	b, err := json.Marshal(c)
	require.NoError(t, err)
	var back courier.Calendar
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Empty(t, cmp.Diff(c, back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.Equal(t, string(b), string(again))

	small, err := courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2026, Off: days(t, "2026-01-01", "2026-01-01"), Made: days(t, "2026-01-04", "2026-01-04")})
	require.NoError(t, err)
	b, err = json.Marshal(small)
	require.NoError(t, err)
	assert.Equal(t, `{"from":2026,"to":2026,"off":["2026-01-01"],"made":["2026-01-04"]}`, string(b))
	assert.NotEmpty(t, cmp.Diff(c, small))

	for _, text := range []string{`{"from":2027,"to":2026}`, `{"from":2026,"to":2026,"off":["2026-02-30"]}`, `{"from":2026,"to":2026,"made":["2026-02-18"]}`, `[]`, `"2026"`, `{}`} {
		assert.Error(t, json.Unmarshal([]byte(text), &small), text)
		assert.Equal(t, courier.Yes, small.Works(day(t, "2026-01-04")), "left as it was")
	}
	require.NoError(t, json.Unmarshal([]byte("null"), &small))
	assert.Equal(t, courier.Yes, small.Works(day(t, "2026-01-04")))
}

func TestCalendarDoesNotChange(t *testing.T) {
	facts := invented(t)
	c, err := courier.NewCalendar(facts)
	require.NoError(t, err)
	facts.Off[0], facts.Made[0] = day(t, "2026-03-09"), day(t, "2026-03-14")
	assert.True(t, c.Equal(calendar(t)), "the caller's lists are not the calendar's")
	y := c.Years()
	assert.Equal(t, invented(t), y)
	y.Off[0], y.Made[0] = day(t, "2026-03-09"), day(t, "2026-03-14")
	assert.Equal(t, courier.Yes, c.Holiday(day(t, "2026-01-01")))
	assert.Equal(t, invented(t), c.Years())

	reversed := invented(t)
	slices.Reverse(reversed.Off)
	other, err := courier.NewCalendar(reversed)
	require.NoError(t, err)
	assert.True(t, c.Equal(other), "order is nothing")
	reversed.Made = reversed.Made[1:]
	other, err = courier.NewCalendar(reversed)
	require.NoError(t, err)
	assert.False(t, c.Equal(other))
	longer := invented(t)
	longer.To++
	other, err = courier.NewCalendar(longer)
	require.NoError(t, err)
	assert.False(t, c.Equal(other))
	earlier := invented(t)
	earlier.From--
	other, err = courier.NewCalendar(earlier)
	require.NoError(t, err)
	assert.False(t, c.Equal(other))
}
