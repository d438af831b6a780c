package claim_test

import (
	"encoding/json"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

var xdr = func(n int64) courier.Money { return courier.Minor(n, courier.XDR) }

func TestLimitsReadAsTheyPrint(t *testing.T) {
	for text, l := range map[string]claim.Limit{
		"CNY 500.00":                                   claim.Fixed(yuan(500)),
		"7 x freight":                                  claim.TimesFreight(7),
		"0 x freight":                                  claim.TimesFreight(0),
		"2147483647 x freight":                         claim.TimesFreight(math.MaxInt32),
		"CNY 20.00 per kg":                             claim.PerKg(yuan(20)),
		"CNY 60.00 per started kg":                     claim.PerStartedKg(yuan(60)),
		"JPY 500 per package":                          claim.PerPackage(courier.Minor(500, courier.JPY)),
		"min(9 x freight, CNY 1000.00)":                claim.Min(claim.TimesFreight(9), claim.Fixed(yuan(1000))),
		"CNY 1.00 + CNY 2.00 + CNY 3.00":               claim.Plus(claim.Plus(claim.Fixed(yuan(1)), claim.Fixed(yuan(2))), claim.Fixed(yuan(3))),
		"CNY 4.00 + CNY 5.00 + CNY 6.00":               claim.Plus(claim.Fixed(yuan(4)), claim.Plus(claim.Fixed(yuan(5)), claim.Fixed(yuan(6)))),
		"min(1 x freight + CNY 1.00, CNY 2.00 per kg)": claim.Min(claim.Plus(claim.TimesFreight(1), claim.Fixed(yuan(1))), claim.PerKg(yuan(2))),
		"CNY 1.00 + max(CNY 2.00, CNY 3.00) + CNY 4.00": claim.Plus(claim.Fixed(yuan(1)),
			claim.Plus(claim.Max(claim.Fixed(yuan(2)), claim.Fixed(yuan(3))), claim.Fixed(yuan(4)))),
		"CNY 1.00 + CNY 2.00 + max(CNY 3.00, CNY 4.00)": claim.Plus(claim.Fixed(yuan(1)),
			claim.Plus(claim.Fixed(yuan(2)), claim.Max(claim.Fixed(yuan(3)), claim.Fixed(yuan(4))))),
		"XDR 8.33 per kg short":                        claim.PerKgShort(xdr(8_33)),
		"CNY 100.00 per tonne":                         claim.PerTonne(yuan(100), claim.ExactUnit),
		"CNY 100.00 per started tonne":                 claim.PerTonne(yuan(100), claim.StartedUnit),
		"CNY 30.00 per 10 kg":                          claim.Per10Kg(yuan(30), claim.ExactUnit),
		"CNY 30.00 per started 10 kg":                  claim.Per10Kg(yuan(30), claim.StartedUnit),
		"50% of freight":                               claim.PartOfFreight(5000),
		"min(2.5 x freight, whole freight)":            claim.Min(claim.PartOfFreight(25_000), claim.WholeFreight()),
		"max(XDR 666.67 per package, XDR 2.00 per kg)": claim.Max(claim.PerPackage(xdr(666_67)), claim.PerKg(xdr(2_00))),
		"min(max(CNY 1.00, CNY 2.00), max(CNY 3.00, CNY 4.00))": claim.Min(
			claim.Max(claim.Fixed(yuan(1)), claim.Fixed(yuan(2))), claim.Max(claim.Fixed(yuan(3)), claim.Fixed(yuan(4)))),
		"min(CNY 1.00, min(CNY 2.00, min(CNY 3.00, CNY 4.00)))": claim.Min(claim.Fixed(yuan(1)),
			claim.Min(claim.Fixed(yuan(2)), claim.Min(claim.Fixed(yuan(3)), claim.Fixed(yuan(4))))),
	} {
		assert.Equal(t, text, l.String())
		got, err := claim.ParseLimit(text)
		require.NoError(t, err, text)
		assert.Equal(t, l, got, text)
		assert.True(t, l.Equal(got))
		assert.True(t, got.Known())

		raw, err := json.Marshal(l)
		require.NoError(t, err)
		var back claim.Limit
		require.NoError(t, json.Unmarshal(raw, &back))
		assert.Equal(t, l, back)
	}
	var none claim.Limit
	assert.Equal(t, "unknown", none.String())
	assert.False(t, none.Known())
	text, err := none.MarshalText()
	require.NoError(t, err)
	assert.Empty(t, text)
}

func TestLimitsRefused(t *testing.T) {
	for _, text := range []string{
		"", " ", "unknown", "500", "CNY", "CNY 500", "CNY 500.0", "CNY 0500.00", "CNY -1.00", "CNY 1.001", "XYZ 1.00", "cny 1.00", "CNY  1.00",
		"x freight", " x freight", "-1 x freight", "+1 x freight", "01 x freight", "1.50 x freight", "1.00005 x freight", "0.5 x freight", "101 x freight of", "100% of freight", "50.0% of freight", "101% of freight", "-1% of freight", "whole  freight", "CNY 1.00 per tonne short", "CNY 1.00 per 10  kg", "1 X freight", "1  x freight", "9223372036854775808 x freight",
		"CNY 1.00 per", "CNY 1.00 per lb", "CNY 1.00 per  kg", "CNY 1.00 per kg per kg", "CNY 1.00 per tonne per kg", "CNY 1.00 per kg per tonne", "CNY 1.00 per package per kg", "CNY 1.00 per kg per package", "per kg", "CNY 1.00 per Kg",
		"min()", "min(CNY 1.00)", "min(CNY 1.00,CNY 2.00)", "min(CNY 1.00, CNY 2.00", "min(CNY 1.00, CNY 2.00))", "min(CNY 1.00, CNY 2.00, CNY 3.00)",
		"Min(CNY 1.00, CNY 2.00)", "avg(CNY 1.00, CNY 2.00)", "CNY 1.00 +", "+ CNY 1.00", "CNY 1.00+CNY 2.00", "CNY 1.00 + + CNY 2.00", "CNY 1.00 - CNY 2.00",
		"(CNY 1.00)", "CNY 1.00, CNY 2.00", "CNY 1.00 ", " CNY 1.00", "CNY 1.00\n", "min(min(min(min(min(min(min(min(CNY 1.00",
		strings.Repeat("min(", 1000), strings.Repeat("CNY 1.00 + ", 1000) + "CNY 1.00",
	} {
		l, err := claim.ParseLimit(text)
		assert.ErrorIs(t, err, courier.ErrSyntax, text)
		assert.Equal(t, claim.Limit{}, l)
		kept := claim.TimesFreight(7)
		require.Error(t, kept.UnmarshalText([]byte(text)))
		assert.Equal(t, claim.TimesFreight(7), kept, "a refused text changes nothing")
	}
}

// A formula holds seven terms; a longer one is kept as too long. The lesser of
// a limit and none is the limit, and of the other two none is left.
func TestLimitLength(t *testing.T) {
	one := claim.Fixed(yuan(1))
	four := one
	for range 3 {
		four = claim.Plus(four, one)
	}
	assert.Equal(t, "CNY 1.00 + CNY 1.00 + CNY 1.00 + CNY 1.00", four.String())
	for _, join := range []func(a, b claim.Limit) claim.Limit{claim.Min, claim.Max, claim.Plus} {
		assert.NotEqual(t, "too long", join(join(one, one), join(one, one)).String())
		assert.True(t, join(join(one, one), join(one, one)).Known())
		long := join(four, one)
		for _, l := range []claim.Limit{long, join(one, four), join(join(join(one, one), join(one, one)), one),
			claim.Min(long, one), claim.Min(one, long), claim.Max(long, one), claim.Max(one, long), claim.Plus(long, one), claim.Plus(one, long),
			claim.Min(long, long), claim.Max(long, long), claim.Plus(long, long)} {
			assert.Equal(t, long, l)
			assert.True(t, l.Equal(long))
			assert.True(t, l.Known(), "it is a limit, though not one that was kept")
			assert.Equal(t, "too long", l.String())
			most, need := l.Of(claim.Measures{Freight: yuan(20), LostPart: courier.Percent(100)})
			assert.False(t, most.Known())
			assert.Empty(t, need)
			_, err := l.MarshalText()
			require.ErrorIs(t, err, courier.ErrRange)
			_, err = json.Marshal(claim.Terms{Undeclared: l})
			require.ErrorIs(t, err, courier.ErrRange)
		}
		assert.Equal(t, claim.Limit{}, join(claim.Limit{}, claim.Limit{}))
	}
	for _, l := range []claim.Limit{one, four, claim.TimesFreight(9), claim.Plus(four, one)} {
		assert.Equal(t, l, claim.Min(l, claim.Limit{}))
		assert.Equal(t, l, claim.Min(claim.Limit{}, l))
		for _, join := range []func(a, b claim.Limit) claim.Limit{claim.Max, claim.Plus} {
			assert.Equal(t, claim.Limit{}, join(l, claim.Limit{}))
			assert.Equal(t, claim.Limit{}, join(claim.Limit{}, l))
		}
	}
	_, err := claim.ParseLimit("too long")
	require.ErrorIs(t, err, courier.ErrSyntax)
	_, err = claim.ParseLimit(four.String() + " + CNY 1.00")
	require.ErrorIs(t, err, courier.ErrSyntax)
}

func TestLimitNeeds(t *testing.T) {
	all := claim.Measures{Freight: yuan(20), Weight: courier.Grams(2500), Packages: courier.CountOf(3), LostPart: courier.Percent(25)}
	for text, c := range map[string]struct {
		drop func(m *claim.Measures)
		need courier.Need
		want string
	}{
		"CNY 5.00":                         {func(m *claim.Measures) { *m = claim.Measures{} }, "", "CNY 5.00"},
		"7 x freight":                      {func(m *claim.Measures) { m.Freight = courier.Money{} }, "freight", "CNY 35.00"},
		"9 x freight":                      {func(m *claim.Measures) { m.LostPart = courier.Share{} }, "lost_part", "CNY 45.00"},
		"CNY 20.00 per kg":                 {func(m *claim.Measures) { m.Weight = courier.Weight{} }, "weight", "CNY 50.00"},
		"CNY 20.00 per started kg":         {func(m *claim.Measures) { m.Weight = courier.Weight{} }, "weight", "CNY 60.00"},
		"CNY 20.00 per package":            {func(m *claim.Measures) { m.Packages = courier.Count{} }, "packages", "CNY 60.00"},
		"min(CNY 1.00, CNY 1.00 per kg)":   {func(m *claim.Measures) { m.Weight = courier.Weight{} }, "weight", "CNY 1.00"},
		"max(CNY 9.00, 1 x freight)":       {func(m *claim.Measures) { m.Freight = courier.Money{} }, "freight", "CNY 9.00"},
		"CNY 1.00 per package + CNY 10.00": {func(m *claim.Measures) { m.Packages = courier.Count{} }, "packages", "CNY 13.00"},
	} {
		l, err := claim.ParseLimit(text)
		require.NoError(t, err, text)
		most, need := l.Of(all)
		require.Empty(t, need, text)
		shown, err := most.Round()
		require.NoError(t, err)
		assert.Equal(t, c.want, shown.String(), text)

		some := all
		c.drop(&some)
		most, need = l.Of(some)
		assert.Equal(t, c.need, need, text)
		assert.Equal(t, c.need == "", most.Known(), text)
	}
	for _, l := range []claim.Limit{{}, claim.Min(claim.Fixed(yuan(1)), claim.Fixed(xdr(1))), claim.Plus(claim.Fixed(yuan(1)), claim.PerPackage(xdr(1)))} {
		most, need := l.Of(all)
		assert.False(t, most.Known(), l)
		assert.Empty(t, need, l)
	}
}

// A started kilogram counts whole, and the weight of the last gram is none.
func TestStartedKilograms(t *testing.T) {
	for grams, want := range map[int64]int64{0: 0, 1: 1, 999: 1, 1000: 1, 1001: 2, 2300: 3, math.MaxInt64 / 1000 * 1000: math.MaxInt64 / 1000, math.MaxInt64: math.MaxInt64/1000 + 1} {
		most, _ := claim.PerStartedKg(courier.Fen(1)).Of(claim.Measures{Weight: courier.Grams(grams)})
		got, err := most.Round()
		require.NoError(t, err)
		assert.Equal(t, courier.Fen(want), got, grams)
	}
}

// Any formula comes to what big.Rat makes of it, and reads as it prints.
func TestLimitsAgainstRat(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	for range 20_000 {
		l, f := madeUpLimit(r, 2, true)
		c := claim.Claim{Freight: courier.Fen(anySize(r)), Weight: courier.Grams(anySize(r)), Packages: courier.CountOf(anySize(r)),
			LostPart: courier.BasisPoints(r.IntN(10_001))}
		most, need := l.Of(claim.Measures{Freight: c.Freight, Weight: c.Weight, Packages: c.Packages, LostPart: c.LostPart})
		require.Empty(t, need)
		want := f(&c)
		if got, err := most.Round(); err == nil {
			require.Equal(t, halfUp(want), got, l)
		} else {
			require.Positive(t, want.Cmp(new(big.Rat).SetInt64(math.MaxInt64)), l)
		}
		back, err := claim.ParseLimit(l.String())
		require.NoError(t, err, l)
		require.Equal(t, l, back)
	}
}

func FuzzParseLimit(f *testing.F) {
	for _, seed := range []string{"CNY 500.00", "7 x freight", "min(9 x freight, CNY 1000.00)", "CNY 500.00 + CNY 60.00 per started kg",
		"max(XDR 666.67 per package, XDR 2.00 per kg)", "min(max(CNY 1.00, 2 x freight) + CNY 3.00, CNY 4.00 per kg)", "min(", "CNY 1.00 + ", ""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		l, err := claim.ParseLimit(text)
		if err != nil {
			assert.ErrorIs(t, err, courier.ErrSyntax)
			assert.Equal(t, claim.Limit{}, l)
			return
		}
		assert.Equal(t, text, l.String())
		l.Of(claim.Measures{Freight: yuan(20), Weight: courier.Grams(2500), Packages: courier.CountOf(3), LostPart: courier.Percent(25)})
		terms := houseTerms(claim.Terms{Undeclared: l})
		c := with(parcel(), func(c *claim.Claim) { c.Terms = terms })
		if a, err := claim.Assess(&c); err == nil {
			assert.Empty(t, unsound(&a))
		}
	})
}
