package courier_test

import (
	"encoding"
	"encoding/json"
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// reads requires that what parse reads is printed as text that it reads as
// the same value, and reports whether it read.
func reads[T value](t *testing.T, parse func(string) (T, error), text string) (v T, ok bool) {
	v, err := parse(text)
	if err != nil {
		require.False(t, v.Known())
		return v, false
	}
	require.True(t, v.Known())
	b, err := encoding.TextMarshaler(v).MarshalText()
	require.NoError(t, err)
	require.Equal(t, v.String(), string(b))
	back, err := parse(v.String())
	require.NoError(t, err, "%q is printed as %q", text, v)
	require.Equal(t, v, back)
	return v, true
}

func FuzzParseMoney(f *testing.F) {
	for _, text := range []string{"CNY 84000.00", "JPY -500", "KWD 0.001", "XDR 92233720368547758.07", "CNY -0", "cny 1", "CNY +1", "CNY 007", "84000.00", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, ok := reads(t, courier.ParseMoney, text)
		if !ok {
			return
		}
		code, number, _ := strings.Cut(text, " ")
		d, err := decimal.NewFromString(number)
		require.NoError(t, err)
		require.True(t, d.Equal(m.Decimal()), "%q is read as %v", text, m)
		require.Equal(t, code, m.Currency().String())
		back, err := courier.MoneyOf(d, m.Currency())
		require.NoError(t, err)
		require.Equal(t, m, back)
	})
}

func FuzzParseDate(f *testing.F) {
	for _, text := range []string{"2026-05-01", "2024-02-29", "2026-02-29", "0001-01-01", "0000-01-01", "9999-12-31", "2026-5-1", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, ok := reads(t, courier.ParseDate, text)
		tm, err := time.Parse(time.DateOnly, text)
		require.Equal(t, err == nil && tm.Year() > 0, ok, "%q", text)
		if ok {
			require.Equal(t, text, d.String())
			require.Equal(t, tm.Weekday(), d.Weekday())
			require.Equal(t, tm.YearDay()-1, d.Sub(courier.Day(d.Year(), 1, 1)))
		}
	})
}

func FuzzParseInstant(f *testing.F) {
	for _, text := range []string{"2026-05-01T09:00:00+08:00", "2026-05-01T16:00:00Z", "2024-02-29T23:59:59.999999999-12:00", "0000-12-31T16:00:00Z",
		"0001-01-01T00:00:00Z", "9999-12-31T16:00:00Z", "2026-05-01T9:00:00+08:00", "2026-05-01T09:00:00,5Z", "2026-05-01T09:00:00", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if i, ok := reads(t, courier.ParseInstant, text); ok {
			tm, err := time.Parse(time.RFC3339Nano, text)
			require.NoError(t, err)
			require.True(t, tm.Equal(i.Time()), "%q is read as %v", text, i)
			require.Equal(t, tm.UTC().Add(8*time.Hour).Format(time.DateOnly), i.Date().String())
			require.True(t, strings.HasSuffix(i.String(), "+08:00"))
		}
	})
}

func FuzzParsePeriod(f *testing.F) {
	for _, text := range []string{"7 days", "1 day", "0 days", "7 working days", "24 hours", "2 months", "3 years", "1048576 years", "1 days", "+7 days", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if p, ok := reads(t, courier.ParsePeriod, text); ok {
			require.Equal(t, text, p.String())
		}
	})
}

func FuzzParseShareRateWeight(f *testing.F) {
	for _, text := range []string{"30%", "12.34%", "100%", "100.01%", "9.60", "0.6%", "5‰", "0.000000001", "9223372036854775807", "12.4 kg", "12400 g", "-1 g", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		share, isShare := reads(t, courier.ParseShare, text)
		rate, isRate := reads(t, courier.ParseRate, text)
		if isShare { // a percentage is a rate of the same size
			require.True(t, isRate)
			require.Equal(t, courier.RateOf(int64(share.BasisPoints()), 4), rate)
		}
		if isRate {
			d, err := decimal.NewFromString(strings.TrimRight(text, "%‰"))
			require.NoError(t, err)
			switch {
			case strings.HasSuffix(text, "%"):
				d = d.Shift(-2)
			case strings.HasSuffix(text, "‰"):
				d = d.Shift(-3)
			}
			require.True(t, d.Equal(decimal.RequireFromString(rate.String())), "%q is read as %v", text, rate)
		}
		if weight, ok := reads(t, courier.ParseWeight, text); ok {
			require.False(t, isRate)
			number, unit, _ := strings.Cut(text, " ")
			d := decimal.RequireFromString(number)
			if unit == "kg" {
				d = d.Shift(3)
			}
			require.True(t, d.Equal(decimal.NewFromInt(weight.Grams())), "%q is read as %v", text, weight)
		}
	})
}

func FuzzReasonJSON(f *testing.F) {
	for _, r := range reasons(f) {
		b, err := json.Marshal(r)
		require.NoError(f, err)
		f.Add(b)
	}
	f.Add([]byte(`{"code":"x","figures":[{"name":"a","value":null},{"name":"b","value":{"period":"7 working days"}}],"zh":"{a}{b}","en":"{b"}`))
	f.Add([]byte(`{"code":"x","basis":{"force":"contract"}}`))
	f.Add([]byte(`null`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var r, back courier.Reason
		if json.Unmarshal(b, &r) != nil {
			require.True(t, r.Equal(courier.Reason{}), "left as it was")
			return
		}
		first, err := json.Marshal(r)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(first, &back))
		require.True(t, r.Equal(back) && back.Equal(r), "%s", first)
		second, err := json.Marshal(back)
		require.NoError(t, err)
		require.Equal(t, string(first), string(second))

		// Bound to a book that knows the rule, it still says the same.
		g := courier.Grounds{Reasons: []courier.Reason{back}}
		if left := courier.NewBook(&limitRow, &noteRow).Bind(&g); len(left) == 0 {
			require.True(t, g.Reasons[0].Equal(r))
		}
	})
}

func FuzzCalendarJSON(f *testing.F) {
	b, err := json.Marshal(calendar(f))
	require.NoError(f, err)
	f.Add(b, uint16(7))
	f.Add([]byte(`{"from":2026,"to":2026,"off":["2026-01-01"],"made":["2026-01-04"]}`), uint16(300))
	f.Add([]byte(`{"from":1,"to":9999}`), uint16(0))
	f.Add([]byte(`{"from":2026,"to":2026,"off":[],"made":["2026-01-05"]}`), uint16(1))
	f.Add([]byte(`null`), uint16(1))
	f.Fuzz(func(t *testing.T, b []byte, n uint16) {
		var c, back courier.Calendar
		if json.Unmarshal(b, &c) != nil || c.Equal(courier.Calendar{}) {
			return
		}
		first, err := json.Marshal(c)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(first, &back))
		require.True(t, c.Equal(back))
		second, err := json.Marshal(back)
		require.NoError(t, err)
		require.Equal(t, string(first), string(second))

		from := courier.Day(c.Years().From, 1, 1)
		last := c.AddWorkingDays(from, int(n))
		if n > 0 && last.Known() {
			require.Equal(t, courier.Yes, c.Works(last))
			between, ok := c.WorkingDaysBetween(from, last)
			require.True(t, ok)
			require.Equal(t, int(n), between)
		}
		for _, d := range slices.Concat(c.Years().Off, c.Years().Made) {
			require.Equal(t, courier.AnswerOf(slices.Contains(c.Years().Made, d)), c.Works(d), d)
		}
	})
}

func FuzzPortions(f *testing.F) {
	f.Add(int64(85000_00), int64(60), int64(30), int64(10), int64(0))
	f.Add(int64(5), int64(1), int64(2), int64(3), int64(0))
	f.Add(int64(-100_00), int64(1), int64(1), int64(1), int64(1))
	f.Add(int64(math.MinInt64), int64(math.MaxInt64/2), int64(math.MaxInt64/2), int64(0), int64(0))
	f.Add(int64(1), int64(-1), int64(math.MaxInt64), int64(math.MaxInt64), int64(2))
	f.Fuzz(func(t *testing.T, total, a, b, c, d int64) {
		weights := []int64{a, b, c, d}
		sum := new(big.Int)
		for _, w := range weights {
			sum.Add(sum, big.NewInt(w))
		}
		if slices.Min(weights) >= 0 && sum.Sign() > 0 && sum.Cmp(big.NewInt(math.MaxInt64)) < 0 {
			checkPortions(t, total, weights)
			return
		}
		got, err := courier.Portions(courier.Fen(total), weights...)
		require.Error(t, err)
		require.Empty(t, got)
	})
}
