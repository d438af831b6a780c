package courier_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// value is a comparable fact with a text form.
type value interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	Known() bool
}

// checkText requires that v is printed as text and read back from it, and
// that a refused text leaves what was there.
func checkText[T value, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, v T, text string) {
	t.Helper()
	assert.Equal(t, text, v.String())
	b, err := v.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, text, string(b))
	var back T
	require.NoError(t, P(&back).UnmarshalText(b), text)
	assert.Equal(t, v, back)
	require.ErrorIs(t, P(&back).UnmarshalText(nil), courier.ErrSyntax)
	assert.Equal(t, v, back)

	var unknown T
	assert.False(t, unknown.Known())
	assert.True(t, v.Known())
	assert.Equal(t, "unknown", unknown.String())
	b, err = unknown.MarshalText()
	require.NoError(t, err)
	assert.Empty(t, b)
}

// refusals are texts with what is wrong with them.
type refusals []struct {
	text  string
	fault courier.Fault
}

func checkRefused[T comparable](t *testing.T, parse func(string) (T, error), texts refusals) {
	t.Helper()
	for _, c := range texts {
		var unknown T
		v, err := parse(c.text)
		require.ErrorIs(t, err, c.fault, "%q", c.text)
		assert.Equal(t, unknown, v, "%q", c.text)
	}
}

func TestShare(t *testing.T) {
	for _, c := range []struct {
		points int
		text   string
	}{{0, "0%"}, {1, "0.01%"}, {10, "0.1%"}, {100, "1%"}, {1000, "10%"}, {1234, "12.34%"}, {1230, "12.3%"}, {3000, "30%"}, {9999, "99.99%"}, {10_000, "100%"}} {
		s := courier.BasisPoints(c.points)
		checkText(t, s, c.text)
		assert.Equal(t, c.points, s.BasisPoints())
		assert.Equal(t, 10_000-c.points, s.Rest().BasisPoints())
		assert.True(t, s.Rest().Known())
		parsed, err := courier.ParseShare(c.text)
		require.NoError(t, err)
		assert.True(t, s.Equal(parsed))
	}
	checkRefused(t, courier.ParseShare, refusals{
		{"", courier.ErrSyntax}, {"30", courier.ErrSyntax}, {"%", courier.ErrSyntax}, {"30 %", courier.ErrSyntax},
		{" 30%", courier.ErrSyntax}, {"30%%", courier.ErrSyntax}, {"+30%", courier.ErrSyntax}, {"030%", courier.ErrSyntax},
		{"30.%", courier.ErrSyntax}, {"3e1%", courier.ErrSyntax}, {"30％", courier.ErrSyntax},
		{"0.001%", courier.ErrRange}, {"100.01%", courier.ErrRange}, {"-0.01%", courier.ErrRange}, {"99999999999999999999%", courier.ErrRange},
	})

	assert.Equal(t, courier.BasisPoints(3000), courier.Percent(30))
	assert.Equal(t, courier.BasisPoints(10_000), courier.Percent(100))
	for _, n := range []int{-1, 101, math.MaxInt, math.MinInt, math.MaxInt/50 + 1} { // 100 × the last one wraps round
		assert.Equal(t, courier.Share{}, courier.Percent(n), n)
	}
	for _, n := range []int{-1, 10_001, math.MaxInt, 1 << 32} {
		assert.Equal(t, courier.Share{}, courier.BasisPoints(n), n)
	}
	assert.Equal(t, courier.Share{}, courier.Share{}.Rest())
	ordered(t, courier.Share.Compare, courier.Share{}, courier.BasisPoints(0), courier.BasisPoints(1), courier.Percent(100))
}

// ordered requires that compare puts the values in this order.
func ordered[T any](t *testing.T, compare func(a, b T) int, values ...T) {
	t.Helper()
	for i, a := range values {
		for j, b := range values {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			assert.Equal(t, want, compare(a, b), "%v and %v", a, b)
		}
	}
}

func TestRate(t *testing.T) {
	for _, c := range []struct {
		rate courier.Rate
		text string
	}{
		{courier.RateOf(960, 2), "9.6"}, {courier.RateOf(96, 1), "9.6"}, {courier.RateOf(0, 9), "0"}, {courier.RateOf(1, 9), "0.000000001"},
		{courier.RateOf(3, 0), "3"}, {courier.RateOf(30, 0), "30"}, {courier.RateOf(5, 3), "0.005"}, {courier.RateOf(100, 2), "1"},
		{courier.RateOf(math.MaxInt64, 0), "9223372036854775807"}, {courier.RateOf(math.MaxInt64, 9), "9223372036.854775807"},
		{courier.RateOf(10_000_000_000, 0), "10000000000"},
	} {
		checkText(t, c.rate, c.text)
	}
	for text, want := range map[string]courier.Rate{"9.60": courier.RateOf(96, 1), "0.6%": courier.RateOf(6, 3), "5‰": courier.RateOf(5, 3),
		"100%": courier.RateOf(1, 0), "0.0000001%": courier.RateOf(1, 9), "0.000001‰": courier.RateOf(1, 9), "12.5‰": courier.RateOf(125, 4), "150%": courier.RateOf(15, 1)} {
		r, err := courier.ParseRate(text)
		require.NoError(t, err, text)
		assert.True(t, want.Equal(r), text)
	}
	checkRefused(t, courier.ParseRate, refusals{
		{"", courier.ErrSyntax}, {"%", courier.ErrSyntax}, {"‰", courier.ErrSyntax}, {"+1", courier.ErrSyntax}, {"01", courier.ErrSyntax},
		{".5", courier.ErrSyntax}, {"1.", courier.ErrSyntax}, {"1%‰", courier.ErrSyntax}, {"1 %", courier.ErrSyntax}, {"1/3", courier.ErrSyntax}, {"1e3", courier.ErrSyntax},
		{"-1", courier.ErrNegative}, {"-0.1%", courier.ErrNegative},
		{"0.0000000001", courier.ErrRange}, {"0.00000001%", courier.ErrRange}, {"0.0000001‰", courier.ErrRange}, {"9223372036854775808", courier.ErrRange},
	})
	for _, r := range []courier.Rate{courier.RateOf(-1, 0), courier.RateOf(1, -1), courier.RateOf(1, 10)} {
		assert.Equal(t, courier.Rate{}, r)
	}
	assert.Equal(t, 1, courier.RateOf(1, 9).Sign())
	assert.Zero(t, courier.RateOf(0, 0).Sign())
	assert.NotEqual(t, courier.Rate{}, courier.RateOf(0, 0), "nothing is known")
}

func TestWeight(t *testing.T) {
	for _, c := range []struct {
		grams int64
		text  string
	}{{0, "0 kg"}, {1, "0.001 kg"}, {500, "0.5 kg"}, {12_400, "12.4 kg"}, {10_000, "10 kg"}, {math.MaxInt64, "9223372036854775.807 kg"}} {
		checkText(t, courier.Grams(c.grams), c.text)
		assert.Equal(t, c.grams, courier.Grams(c.grams).Grams())
	}
	for text, grams := range map[string]int64{"12400 g": 12400, "12.400 kg": 12400, "0 g": 0, "1 kg": 1000} {
		w, err := courier.ParseWeight(text)
		require.NoError(t, err, text)
		assert.True(t, courier.Grams(grams).Equal(w), text)
	}
	checkRefused(t, courier.ParseWeight, refusals{
		{"", courier.ErrSyntax}, {"12.4", courier.ErrSyntax}, {"kg", courier.ErrSyntax}, {" kg", courier.ErrSyntax}, {"12.4kg", courier.ErrSyntax}, {"12.4  kg", courier.ErrSyntax},
		{"12.4 KG", courier.ErrSyntax}, {"12 t", courier.ErrSyntax}, {"12.4 kg ", courier.ErrSyntax}, {"+1 kg", courier.ErrSyntax}, {"01 kg", courier.ErrSyntax}, {"12 公斤", courier.ErrSyntax},
		{"1.5 g", courier.ErrRange}, {"0.0001 kg", courier.ErrRange}, {"9223372036854775.808 kg", courier.ErrRange}, {"-1 g", courier.ErrNegative},
	})
	assert.Equal(t, courier.Weight{}, courier.Grams(-1))
	ordered(t, courier.Weight.Compare, courier.Weight{}, courier.Grams(0), courier.Grams(1), courier.Grams(math.MaxInt64))
}

func TestCount(t *testing.T) {
	for n, text := range map[int64]string{0: "0", 3: "3", math.MaxInt64: "9223372036854775807"} {
		c := courier.CountOf(n)
		assert.True(t, c.Known())
		assert.Equal(t, n, c.Int())
		assert.Equal(t, text, c.String())
		b, err := json.Marshal(c)
		require.NoError(t, err)
		assert.Equal(t, text, string(b))
		var back courier.Count
		require.NoError(t, json.Unmarshal(b, &back))
		assert.True(t, c.Equal(back))
	}
	var c courier.Count
	assert.Equal(t, "unknown", c.String())
	b, err := json.Marshal(c)
	require.NoError(t, err)
	assert.Equal(t, "null", string(b))
	assert.Equal(t, c, courier.CountOf(-1))
	assert.False(t, c.Equal(courier.CountOf(0)))

	c = courier.CountOf(7)
	for text, fault := range map[string]courier.Fault{"-1": courier.ErrNegative, "1.5": courier.ErrRange, "1e3": courier.ErrSyntax,
		`"3"`: courier.ErrSyntax, "true": courier.ErrSyntax, "9223372036854775808": courier.ErrRange} {
		require.ErrorIs(t, json.Unmarshal([]byte(text), &c), fault, text)
	}
	require.NoError(t, json.Unmarshal([]byte("null"), &c))
	assert.Equal(t, courier.CountOf(7), c)
}
