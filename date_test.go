package courier_test

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// day reads a date, and the empty text as the unknown one.
func day(t testing.TB, text string) courier.Date {
	t.Helper()
	if text == "" {
		return courier.Date{}
	}
	d, err := courier.ParseDate(text)
	require.NoError(t, err)
	return d
}

// Every day of the range against package time, which counts in another way.
func TestEveryDay(t *testing.T) {
	t.Parallel()
	first, last := courier.Day(1, 1, 1), courier.Day(9999, 12, 31)
	tm := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	n, before := 0, courier.Date{}
	for d := first; d.Known(); d = d.AddDays(1) {
		y, m, dd := tm.Date()
		if d.Year() != y || d.Month() != m || d.Day() != dd || d.Weekday() != tm.Weekday() {
			t.Fatalf("day %d is %v, want %v", n, d, tm)
		}
		if courier.Day(y, int(m), dd) != d || d.Sub(first) != n || !before.Before(d) {
			t.Fatalf("%v is not day %d", d, n)
		}
		if n%29 == 0 || dd > 28 {
			text := tm.Format(time.DateOnly)
			if back, err := courier.ParseDate(text); err != nil || back != d || d.String() != text {
				t.Fatalf("%v, want %s, %v", d, text, err)
			}
		}
		n, before, tm = n+1, d, tm.Add(24*time.Hour)
	}
	assert.Equal(t, last, before)
	assert.Equal(t, 3652059, n)
}

func TestDay(t *testing.T) {
	for _, c := range [][3]int{{0, 12, 31}, {10000, 1, 1}, {-1, 1, 1}, {2026, 0, 1}, {2026, 13, 1}, {2026, 1, 0}, {2026, 1, 32},
		{2026, 2, 29}, {2024, 2, 30}, {1900, 2, 29}, {2026, 4, 31}, {2026, 6, 31}, {2026, 9, 31}, {2026, 11, 31}} {
		assert.False(t, courier.Day(c[0], c[1], c[2]).Known(), "%v", c)
		_, err := courier.ParseDate(fmt.Sprintf("%04d-%02d-%02d", c[0], c[1], c[2]))
		assert.ErrorIs(t, err, courier.ErrSyntax, "%v", c)
	}
	assert.Equal(t, "2000-02-29", courier.Day(2000, 2, 29).String())
	assert.Equal(t, "0001-01-01", courier.Day(1, 1, 1).String())

	var unknown courier.Date
	assert.Zero(t, unknown.Year())
	assert.Zero(t, unknown.Month())
	assert.Zero(t, unknown.Day())
	assert.Zero(t, unknown.Sub(day(t, "2026-05-01")))
	assert.Zero(t, day(t, "2026-05-01").Sub(unknown))
	assert.False(t, unknown.AddDays(1).Known())
	assert.False(t, unknown.AddMonths(1).Known())
	assert.Equal(t, -31, day(t, "2026-05-01").Sub(day(t, "2026-06-01")))
}

func TestDateText(t *testing.T) {
	checkText(t, courier.Day(2026, 5, 1), "2026-05-01")
	checkText(t, courier.Day(987, 10, 31), "0987-10-31")
	checkText(t, courier.Day(9999, 12, 31), "9999-12-31")
	checkRefused(t, courier.ParseDate, refusals{
		{"", courier.ErrSyntax}, {"2026-5-1", courier.ErrSyntax}, {"2026-05-1", courier.ErrSyntax}, {"26-05-01", courier.ErrSyntax}, {"20260501", courier.ErrSyntax},
		{"2026/05/01", courier.ErrSyntax}, {"2026-05/01", courier.ErrSyntax}, {"2026-05-01 ", courier.ErrSyntax}, {" 2026-05-01", courier.ErrSyntax}, {"2026-05-01T00:00:00Z", courier.ErrSyntax},
		{"01-05-2026", courier.ErrSyntax}, {"+026-05-01", courier.ErrSyntax}, {"-026-05-01", courier.ErrSyntax}, {"2026-+5-01", courier.ErrSyntax}, {"2026-05-0x", courier.ErrSyntax},
		{"202６-05", courier.ErrSyntax}, {"2026年05", courier.ErrSyntax}, {"0000-01-01", courier.ErrSyntax}, {"today", courier.ErrSyntax}, {"2026-0a-01", courier.ErrSyntax},
	})

	type facts struct {
		Posted courier.Date `json:"posted,omitzero"`
	}
	b, err := json.Marshal([]facts{{}, {day(t, "2024-02-29")}})
	require.NoError(t, err)
	assert.Equal(t, `[{},{"posted":"2024-02-29"}]`, string(b))
	var back []facts
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, []facts{{}, {day(t, "2024-02-29")}}, back)
}

func TestDateOrder(t *testing.T) {
	days := []courier.Date{{}, day(t, "0001-01-01"), day(t, "2026-04-30"), day(t, "2026-05-01"), day(t, "9999-12-31")}
	ordered(t, courier.Date.Compare, days...)
	for i, a := range days {
		for j, b := range days {
			assert.Equal(t, i < j, a.Before(b))
			assert.Equal(t, i > j, a.After(b))
			assert.Equal(t, i == j, a.Equal(b))
		}
	}
}

func TestAddDays(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-05-01", 0, "2026-05-01"},
		{"2026-12-31", 1, "2027-01-01"},
		{"2024-02-28", 1, "2024-02-29"},
		{"2026-02-28", 1, "2026-03-01"},
		{"2024-03-01", -1, "2024-02-29"},
		{"9999-12-30", 1, "9999-12-31"},
		{"9999-12-31", 1, ""},
		{"0001-01-02", -1, "0001-01-01"},
		{"0001-01-01", -1, ""},
		{"2026-05-01", math.MaxInt, ""},
		{"2026-05-01", math.MinInt, ""},
		{"2026-05-01", 1 << 32, ""},
	} {
		assert.Equal(t, day(t, c.want), day(t, c.from).AddDays(c.n), "%s %+d", c.from, c.n)
	}
}

// The corresponding day, or the last day of a shorter month.
func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-05-01", 0, "2026-05-01"},
		{"2026-01-31", 1, "2026-02-28"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2024-01-30", 1, "2024-02-29"},
		{"2024-01-29", 1, "2024-02-29"},
		{"2026-03-31", 1, "2026-04-30"},
		{"2026-08-31", 6, "2027-02-28"},
		{"2022-09-01", 6, "2023-03-01"},
		{"2026-02-28", 1, "2026-03-28"}, // not the last day of March
		{"2026-12-15", 1, "2027-01-15"},
		{"2026-11-30", 1, "2026-12-30"},
		{"2026-11-30", 2, "2027-01-30"},
		{"2024-02-29", 36, "2027-02-28"},
		{"2024-02-29", 48, "2028-02-29"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-01-31", -2, "2025-11-30"},
		{"2026-01-15", -1, "2025-12-15"},
		{"9999-11-30", 1, "9999-12-30"},
		{"9999-12-01", 1, ""},
		{"0001-01-31", -1, ""},
		{"0001-02-01", -1, "0001-01-01"},
		{"2026-05-01", math.MaxInt, ""},
		{"2026-05-01", math.MinInt, ""},
		{"0001-01-01", 12*9998 + 11, "9999-12-01"},
		{"9999-12-31", -(12*9998 + 11), "0001-01-31"},
	} {
		assert.Equal(t, day(t, c.want), day(t, c.from).AddMonths(c.n), "%s %+d months", c.from, c.n)
	}
}
