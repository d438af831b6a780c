package courier_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

func instant(t testing.TB, text string) courier.Instant {
	t.Helper()
	i, err := courier.ParseInstant(text)
	require.NoError(t, err)
	return i
}

// One clock, +08:00, whatever the offset it was written in.
func TestInstantAcrossADay(t *testing.T) {
	for _, c := range []struct{ text, shown, day string }{
		{"2026-05-01T09:00:00+08:00", "2026-05-01T09:00:00+08:00", "2026-05-01"},
		{"2026-05-01T15:59:59Z", "2026-05-01T23:59:59+08:00", "2026-05-01"},
		{"2026-05-01T15:59:59.999999999Z", "2026-05-01T23:59:59.999999999+08:00", "2026-05-01"},
		{"2026-05-01T16:00:00Z", "2026-05-02T00:00:00+08:00", "2026-05-02"},
		{"2026-05-01T00:00:00+09:00", "2026-04-30T23:00:00+08:00", "2026-04-30"},
		{"2026-05-01T23:30:00-05:00", "2026-05-02T12:30:00+08:00", "2026-05-02"},
		{"2026-02-28T20:00:00-12:00", "2026-03-01T16:00:00+08:00", "2026-03-01"},
		{"2024-02-29T03:00:00+14:00", "2024-02-28T21:00:00+08:00", "2024-02-28"},
		{"2026-05-01T09:00:00+05:30", "2026-05-01T11:30:00+08:00", "2026-05-01"},
		{"2026-05-01T09:00:00.500+08:00", "2026-05-01T09:00:00.5+08:00", "2026-05-01"},
		{"1969-12-31T23:59:59.25+08:00", "1969-12-31T23:59:59.25+08:00", "1969-12-31"},
		{"0000-12-31T16:00:00Z", "0001-01-01T00:00:00+08:00", "0001-01-01"},
		{"0001-01-01T00:00:00Z", "0001-01-01T08:00:00+08:00", "0001-01-01"}, // the zero of package time
		{"9999-12-31T15:59:59.999999999Z", "9999-12-31T23:59:59.999999999+08:00", "9999-12-31"},
	} {
		i := instant(t, c.text)
		checkText(t, i, c.shown)
		assert.Equal(t, c.day, i.Date().String(), c.text)
	}
}

func TestParseInstantRefuses(t *testing.T) {
	checkRefused(t, courier.ParseInstant, refusals{
		{"", courier.ErrSyntax},
		{"2026-05-01", courier.ErrSyntax},
		{"2026-05-01T09:00:00", courier.ErrSyntax}, // no offset
		{"2026-05-01 09:00:00+08:00", courier.ErrSyntax},
		{"2026-05-01T09:00+08:00", courier.ErrSyntax},
		{"2026-05-01T9:00:00+08:00", courier.ErrSyntax},
		{"2026-05-01T09:00:00,5+08:00", courier.ErrSyntax},
		{"2026-05-01T09:00:00+0800", courier.ErrSyntax},
		{"2026-05-01T09:00:00+08", courier.ErrSyntax},
		{"2026-05-01T09:00:00 +08:00", courier.ErrSyntax},
		{"2026-05-01T09:00:00+08:00[Asia/Shanghai]", courier.ErrSyntax},
		{"2026-05-01T09:00:00CST", courier.ErrSyntax},
		{"2026-05-01T24:00:00+08:00", courier.ErrSyntax},
		{"2026-05-01T09:60:00+08:00", courier.ErrSyntax},
		{"2026-05-01T09:00:60+08:00", courier.ErrSyntax},
		{"2026-02-29T09:00:00+08:00", courier.ErrSyntax},
		{"1777597200", courier.ErrSyntax},
		{"0000-12-31T15:59:59Z", courier.ErrRange},
		{"0001-01-01T07:59:59+16:00", courier.ErrRange},
		{"9999-12-31T16:00:00Z", courier.ErrRange},
	})
}

func TestInstantOf(t *testing.T) {
	assert.Equal(t, courier.Instant{}, courier.InstantOf(time.Time{}))
	assert.True(t, courier.Instant{}.Time().IsZero())
	for _, far := range []time.Time{time.Date(0, 12, 31, 15, 59, 59, 0, time.UTC), time.Date(9999, 12, 31, 16, 0, 0, 0, time.UTC),
		time.Unix(math.MaxInt64, 0), time.Unix(math.MinInt64, 0)} {
		assert.Equal(t, courier.Instant{}, courier.InstantOf(far), far)
	}

	r := rand.New(rand.NewPCG(8, 0))
	first := time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC).Unix()
	for range 2000 {
		sec := first + r.Int64N(9998*365*24*3600)
		tm := time.Unix(sec, r.Int64N(1e9)).In(time.FixedZone("", r.IntN(28*3600)-14*3600))
		i := courier.InstantOf(tm)
		require.True(t, i.Known())
		require.True(t, tm.Equal(i.Time()), tm)
		_, offset := i.Time().Zone()
		require.Equal(t, 8*3600, offset)
		require.Equal(t, tm.UTC().Add(8*time.Hour).Format(time.DateOnly), i.Date().String())

		d := time.Duration(r.Int64N(int64(400*24*time.Hour))) - 200*24*time.Hour
		require.True(t, tm.Add(d).Equal(i.Add(d).Time()), "%v + %v", tm, d)
		require.Equal(t, i.Add(d), courier.InstantOf(tm.Add(d)))
		require.Equal(t, d < 0, i.Add(d).Before(i))
		require.Equal(t, d > 0, i.Add(d).After(i))
	}
}

func TestInstantAdd(t *testing.T) {
	for _, c := range []struct {
		from string
		d    time.Duration
		want string
	}{
		{"2026-05-01T09:00:00+08:00", 0, "2026-05-01T09:00:00+08:00"},
		{"2026-05-01T09:00:00.7+08:00", 300 * time.Millisecond, "2026-05-01T09:00:01+08:00"},
		{"2026-05-01T09:00:00.2+08:00", -300 * time.Millisecond, "2026-05-01T08:59:59.9+08:00"},
		{"2026-05-01T09:00:00+08:00", -1, "2026-05-01T08:59:59.999999999+08:00"},
		{"9999-12-31T23:59:59+08:00", time.Second, "unknown"},
		{"0001-01-01T00:00:00+08:00", -1, "unknown"},
		{"9999-12-31T23:59:59+08:00", math.MaxInt64, "unknown"},
	} {
		assert.Equal(t, c.want, instant(t, c.from).Add(c.d).String())
	}
	assert.Equal(t, courier.Instant{}, courier.Instant{}.Add(time.Hour))
}

func TestDayToInstant(t *testing.T) {
	d := day(t, "2026-05-01")
	assert.Equal(t, instant(t, "2026-05-01T00:00:00+08:00"), d.Start())
	assert.Equal(t, instant(t, "2026-05-02T00:00:00+08:00"), d.End())
	assert.Equal(t, instant(t, "2026-05-01T17:30:00+08:00"), d.At(17, 30))
	assert.Equal(t, instant(t, "2026-05-01T23:59:00+08:00"), d.At(23, 59))
	assert.Equal(t, d.Start(), d.At(0, 0))
	assert.Equal(t, instant(t, "0001-01-01T00:00:00+08:00"), day(t, "0001-01-01").Start())
	for name, i := range map[string]courier.Instant{
		"24:00": d.At(24, 0), "-1:00": d.At(-1, 0), "9:60": d.At(9, 60), "9:-1": d.At(9, -1), "unknown day": courier.Date{}.At(9, 0),
		"start of unknown": courier.Date{}.Start(), "end of unknown": courier.Date{}.End(), "after the last day": day(t, "9999-12-31").End(),
	} {
		assert.Equal(t, courier.Instant{}, i, name)
	}
	assert.Equal(t, courier.Date{}, courier.Instant{}.Date())
	ordered(t, courier.Instant.Compare, courier.Instant{}, day(t, "1969-01-01").Start(), d.Start(), d.Start().Add(1), d.Start().Add(time.Second), d.End())
	assert.True(t, d.End().Equal(day(t, "2026-05-02").Start()))

	type facts struct {
		Signed courier.Instant `json:"signed,omitzero"`
	}
	b, err := json.Marshal([]facts{{}, {d.At(9, 0)}})
	require.NoError(t, err)
	assert.Equal(t, `[{},{"signed":"2026-05-01T09:00:00+08:00"}]`, string(b))
	var back []facts
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, []facts{{}, {d.At(9, 0)}}, back)
}
