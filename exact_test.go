package courier

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestExactRound(t *testing.T) {
	last, first := Fen(math.MaxInt64).Exact(), Fen(math.MinInt64).Exact()
	half, less := Fen(1).Exact().Scale(1, 2), Fen(1).Exact().Scale(499_999_999, 1_000_000_000)
	grow := func(x Exact) Exact { // out of the words, and back in value
		for range 3 {
			x = x.Scale(math.MaxInt64, math.MaxInt64-1)
		}
		for range 3 {
			x = x.Scale(math.MaxInt64-1, math.MaxInt64)
		}
		require.NotNil(t, x.big)
		return x
	}
	for _, c := range []struct {
		name string
		x    Exact
		want int64
		err  error
	}{
		{"half a fen", half, 1, nil},
		{"minus half a fen", half.Neg(), -1, nil},
		{"less than half", less, 0, nil},
		{"minus less than half", less.Neg(), 0, nil},
		{"a third", Fen(1).Exact().Scale(1, 3), 0, nil},
		{"two thirds", Fen(2).Exact().Scale(1, 3), 1, nil},
		{"one and a half", Fen(3).Exact().Scale(1, 2), 2, nil},
		{"two and a half", Fen(5).Exact().Scale(1, 2), 3, nil},
		{"nothing, once negative", Fen(-1).Exact().Scale(0, 7), 0, nil},
		{"the last fen", last, math.MaxInt64, nil},
		{"the last fen and less than half", last.Add(less), math.MaxInt64, nil},
		{"the last fen and half", last.Add(half), 0, ErrRange},
		{"the last fen and one", last.Add(Fen(1).Exact()), 0, ErrRange},
		{"twice the last fen", last.Scale(2, 1), 0, ErrRange},
		{"past 64 bits", last.Scale(4, 1), 0, ErrRange},
		{"the first fen", first, math.MinInt64, nil},
		{"the first fen less a little", first.Sub(less), math.MinInt64, nil},
		{"the first fen less half", first.Sub(half), 0, ErrRange},
		{"the first fen less one", first.Sub(Fen(1).Exact()), 0, ErrRange},
		{"the first fen turned round", first.Neg(), 0, ErrRange},
		{"big: the last fen", grow(last), math.MaxInt64, nil},
		{"big: the last fen and half", grow(last.Add(half)), 0, ErrRange},
		{"big: the first fen", grow(first), math.MinInt64, nil},
		{"big: the first fen less half", grow(first.Sub(half)), 0, ErrRange},
		{"big: the first fen turned round", grow(first.Neg()), 0, ErrRange},
		{"big: half a fen", grow(half), 1, nil},
		{"big: minus half a fen", grow(half.Neg()), -1, nil},
		{"big: nothing", grow(half).Sub(half), 0, nil},
		{"unknown", Exact{}, 0, ErrMissing},
	} {
		m, err := c.x.Round()
		require.Equal(t, c.err, err, c.name)
		if err == nil {
			assert.Equal(t, Fen(c.want), m, c.name)
		} else {
			assert.Equal(t, Money{}, m, c.name)
		}
	}
}

func TestExactConvert(t *testing.T) {
	rate := func(text string) Rate {
		r, err := ParseRate(text)
		require.NoError(t, err)
		return r
	}
	kwd, err := ParseCurrency("KWD")
	require.NoError(t, err)
	for _, c := range []struct {
		from Money
		rate string
		want Money
	}{
		{Minor(10000_00, XDR), "9.60", Fen(96000_00)},
		{Minor(10000_00, XDR), "9.50", Fen(95000_00)},
		{Fen(100_00), "21.5", Minor(2150, JPY)},
		{Minor(2150, JPY), "0.0465", Fen(99_98)}, // 99.975
		{Minor(-1, kwd), "23.456", Fen(-2)},      // -0.023456
		{Fen(1), "0.042", Minor(0, kwd)},         // 0.00042
		{Fen(100_00), "0", Minor(0, USD)},
	} {
		x := c.from.Exact().Convert(rate(c.rate), c.want.Currency())
		m, err := x.Round()
		require.NoError(t, err)
		assert.Equal(t, c.want, m, "%v at %s", c.from, c.rate)
		assert.Equal(t, c.want.Currency(), x.Currency())
	}
	// A limit in special drawing rights stays exact: 2/3 × 22 XDR/kg × 9.60.
	x := Minor(22_00, XDR).Exact().Scale(2, 3).Convert(rate("9.60"), CNY)
	assert.Zero(t, x.rat().Cmp(big.NewRat(14080, 1)))
}

// Every operation with something unknown, in another currency, or without a
// divisor is unknown.
func TestExactUnknown(t *testing.T) {
	yuan, dollar := Fen(100).Exact(), Minor(100, USD).Exact()
	for name, x := range map[string]Exact{
		"Money{}":            Money{}.Exact(),
		"Scale by 1/0":       yuan.Scale(1, 0),
		"unknown Scale":      Exact{}.Scale(1, 2),
		"Add unknown":        yuan.Add(Exact{}),
		"unknown Add":        Exact{}.Add(yuan),
		"Add dollar":         yuan.Add(dollar),
		"Sub unknown":        yuan.Sub(Exact{}),
		"Sub dollar":         yuan.Sub(dollar),
		"unknown Neg":        Exact{}.Neg(),
		"Min unknown":        yuan.Min(Exact{}),
		"unknown Min":        Exact{}.Min(yuan),
		"Min dollar":         yuan.Min(dollar),
		"Max unknown":        yuan.Max(Exact{}),
		"unknown Max":        Exact{}.Max(yuan),
		"Max dollar":         yuan.Max(dollar),
		"Share unknown":      yuan.Share(Share{}),
		"Rate unknown":       yuan.Rate(Rate{}),
		"Of nothing":         yuan.Of(Fen(1), Fen(0)),
		"Of unknown":         yuan.Of(Money{}, Money{}),
		"Of another":         yuan.Of(Fen(1), Minor(2, USD)),
		"Convert unknown":    Exact{}.Convert(RateOf(1, 0), USD),
		"Convert no rate":    yuan.Convert(Rate{}, USD),
		"Convert to nothing": yuan.Convert(RateOf(1, 0), 0),
	} {
		assert.False(t, x.Known(), name)
		assert.Zero(t, x.Currency(), name)
		assert.Zero(t, x.Sign(), name)
		assert.Zero(t, x.Cmp(yuan), name)
		assert.Zero(t, yuan.Cmp(x), name)
	}
	assert.Zero(t, yuan.Cmp(Minor(1, USD).Exact()), "two currencies")
	assert.Equal(t, CNY, yuan.Currency())
}

func TestExactAllocatesNothing(t *testing.T) {
	limit, part, whole := Fen(50000_00).Exact(), Fen(84000_00), Fen(120000_00)
	var got Money
	var err error
	allocs := testing.AllocsPerRun(100, func() {
		x := Fen(84000_00).Exact().Of(part, whole).Share(Percent(70)).Scale(2, 3)
		x = x.Add(Fen(1_00).Exact()).Sub(Fen(50).Exact()).Max(Fen(0).Exact()).Min(limit)
		got, err = x.Convert(RateOf(960, 2), USD).Round()
	})
	assert.Zero(t, allocs)
	require.NoError(t, err)
	assert.Equal(t, Minor(263428_80, USD), got) // (84000 × 0.7 × 0.7 × 2/3 + 0.50) × 9.60
}
