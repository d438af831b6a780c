package courier_test

import (
	"encoding/json"
	"math"
	"math/big"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

func TestParseMoney(t *testing.T) {
	for _, c := range []struct {
		text, printed string
		want          courier.Money
	}{
		{"CNY 84000.00", "CNY 84000.00", courier.Fen(84000_00)},
		{"CNY 0.00", "CNY 0.00", courier.Fen(0)},
		{"CNY 0.01", "CNY 0.01", courier.Fen(1)},
		{"CNY -0.01", "CNY -0.01", courier.Fen(-1)},
		{"CNY 0.10", "CNY 0.10", courier.Fen(10)},
		{"CNY 1", "CNY 1.00", courier.Fen(100)},
		{"CNY 1.5", "CNY 1.50", courier.Fen(150)},
		{"CNY -0", "CNY 0.00", courier.Fen(0)},
		{"XDR 10000.00", "XDR 10000.00", courier.Minor(10000_00, courier.XDR)},
		{"JPY 500", "JPY 500", courier.Minor(500, courier.JPY)},
		{"JPY 0", "JPY 0", courier.Minor(0, courier.JPY)},
		{"KWD 1.234", "KWD 1.234", courier.Minor(1234, currency(t, "KWD"))},
		{"KWD -0.001", "KWD -0.001", courier.Minor(-1, currency(t, "KWD"))},
		{"CLF 1.2345", "CLF 1.2345", courier.Minor(12345, currency(t, "CLF"))},
		{"CNY 92233720368547758.07", "CNY 92233720368547758.07", courier.Fen(math.MaxInt64)},
		{"CNY -92233720368547758.08", "CNY -92233720368547758.08", courier.Fen(math.MinInt64)},
		{"JPY 9223372036854775807", "JPY 9223372036854775807", courier.Minor(math.MaxInt64, courier.JPY)},
		{"CLF -922337203685477.5808", "CLF -922337203685477.5808", courier.Minor(math.MinInt64, currency(t, "CLF"))},
	} {
		m, err := courier.ParseMoney(c.text)
		require.NoError(t, err, c.text)
		assert.Equal(t, c.want, m, c.text)
		assert.Equal(t, c.printed, m.String())
	}
}

func TestParseMoneyRefuses(t *testing.T) {
	for _, c := range []struct {
		why, text string
		fault     courier.Fault
	}{
		{"nothing", "", courier.ErrSyntax},
		{"no currency", "84000.00", courier.ErrSyntax},
		{"no amount", "CNY", courier.ErrSyntax},
		{"no digits", "CNY ", courier.ErrSyntax},
		{"a sign alone", "CNY -", courier.ErrSyntax},
		{"lower case", "cny 1.00", courier.ErrUnknownWord},
		{"no ISO code", "RMB 1.00", courier.ErrUnknownWord},
		{"a symbol", "¥ 1.00", courier.ErrUnknownWord},
		{"amount first", "1.00 CNY", courier.ErrUnknownWord},
		{"a space before", " CNY 1.00", courier.ErrUnknownWord},
		{"a space after", "CNY 1.00 ", courier.ErrSyntax},
		{"two spaces", "CNY  1.00", courier.ErrSyntax},
		{"a tab", "CNY\t1.00", courier.ErrSyntax},
		{"no space", "CNY1.00", courier.ErrSyntax},
		{"a plus", "CNY +1.00", courier.ErrSyntax},
		{"two minuses", "CNY --1.00", courier.ErrSyntax},
		{"leading zeros", "CNY 007.00", courier.ErrSyntax},
		{"two zeros", "CNY 00.00", courier.ErrSyntax},
		{"leading zero below zero", "CNY -01", courier.ErrSyntax},
		{"a point at the end", "CNY 1.", courier.ErrSyntax},
		{"a point at the start", "CNY .50", courier.ErrSyntax},
		{"two points", "CNY 1.0.0", courier.ErrSyntax},
		{"a comma", "CNY 1,000.00", courier.ErrSyntax},
		{"an exponent", "CNY 1e3", courier.ErrSyntax},
		{"hexadecimal", "CNY 0x10", courier.ErrSyntax},
		{"an underscore", "CNY 1_000", courier.ErrSyntax},
		{"full width", "CNY １.00", courier.ErrSyntax},
		{"not a number", "CNY NaN", courier.ErrSyntax},
		{"too fine", "CNY 1.001", courier.ErrRange},
		{"too fine though nothing", "CNY 1.000", courier.ErrRange},
		{"too fine for yen", "JPY 1.0", courier.ErrRange},
		{"past the end", "CNY 92233720368547758.08", courier.ErrRange},
		{"past the start", "CNY -92233720368547758.09", courier.ErrRange},
		{"past uint64", "CNY 99999999999999999999999", courier.ErrRange},
	} {
		m, err := courier.ParseMoney(c.text)
		require.ErrorIs(t, err, c.fault, c.why)
		assert.Equal(t, courier.Money{}, m, c.why)

		kept := courier.Fen(7)
		require.ErrorIs(t, kept.UnmarshalText([]byte(c.text)), c.fault, c.why)
		assert.Equal(t, courier.Fen(7), kept, c.why)
	}
}

func TestMoneyUnknown(t *testing.T) {
	var unknown courier.Money
	nothing := courier.Fen(0)
	assert.False(t, unknown.Known())
	assert.True(t, nothing.Known())
	assert.False(t, unknown.Equal(nothing))
	assert.Equal(t, "unknown", unknown.String())
	assert.Zero(t, unknown.Currency())
	assert.Equal(t, courier.CNY, nothing.Currency())
	assert.Equal(t, unknown, courier.Minor(5, 0), "no currency")
	assert.Equal(t, unknown, courier.Minor(5, 255), "no such currency")

	type facts struct {
		Value courier.Money `json:"value,omitzero"`
	}
	b, err := json.Marshal([]facts{{}, {nothing}, {courier.Fen(-150)}})
	require.NoError(t, err)
	assert.Equal(t, `[{},{"value":"CNY 0.00"},{"value":"CNY -1.50"}]`, string(b))
	var back []facts
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, []facts{{}, {nothing}, {courier.Fen(-150)}}, back)
	b, err = unknown.MarshalText()
	require.NoError(t, err)
	assert.Empty(t, b)
	assert.Error(t, json.Unmarshal([]byte(`{"value":1.5}`), &facts{}), "a bare number")
}

func TestMoneyText(t *testing.T) {
	for _, c := range []struct {
		m      courier.Money
		zh, en string
	}{
		{courier.Fen(84000_00), "84,000.00元", "CNY 84,000.00"},
		{courier.Fen(-1_234_567_89), "-1,234,567.89元", "CNY -1,234,567.89"},
		{courier.Fen(999_99), "999.99元", "CNY 999.99"},
		{courier.Fen(5), "0.05元", "CNY 0.05"},
		{courier.Fen(math.MinInt64), "-92,233,720,368,547,758.08元", "CNY -92,233,720,368,547,758.08"},
		{courier.Minor(1_000, courier.JPY), "1,000日元", "JPY 1,000"},
		{courier.Minor(1_000, currency(t, "KWD")), "1.000KWD", "KWD 1.000"},
		{courier.Money{}, "（未知）", "(unknown)"},
	} {
		assert.Equal(t, c.zh, c.m.Text(courier.Chinese))
		assert.Equal(t, c.en, c.m.Text(courier.English))
	}
}

func TestMoneyOf(t *testing.T) {
	big40, _ := new(big.Int).SetString("10000000000000000000000000000000000000000", 10) // 10^40
	big26, _ := new(big.Int).SetString("100000000000000000000000000", 10)               // 10^26
	for _, c := range []struct {
		name string
		d    decimal.Decimal
		cur  courier.Currency
		want courier.Money // unknown: refused
	}{
		{"whole", decimal.New(84000, 0), courier.CNY, courier.Fen(84000_00)},
		{"positive exponent", decimal.New(84, 3), courier.CNY, courier.Fen(84000_00)},
		{"one fen", decimal.New(1, -2), courier.CNY, courier.Fen(1)},
		{"negative", decimal.New(-105, -2), courier.CNY, courier.Fen(-105)},
		{"trailing zeros", decimal.New(-1000000, -6), courier.CNY, courier.Fen(-100)},
		{"half a fen", decimal.New(5, -3), courier.CNY, courier.Money{}},
		{"a tenth of a fen", decimal.New(-1, -3), courier.CNY, courier.Money{}},
		{"half a yen", decimal.New(15, -1), courier.JPY, courier.Money{}},
		{"the zero value", decimal.Decimal{}, courier.CNY, courier.Fen(0)},
		{"nothing, huge exponent", decimal.New(0, math.MaxInt32), courier.CNY, courier.Fen(0)},
		{"nothing, tiny exponent", decimal.New(0, math.MinInt32), courier.JPY, courier.Minor(0, courier.JPY)},
		{"huge", decimal.New(1, math.MaxInt32), courier.CNY, courier.Money{}},
		{"huge and negative", decimal.New(-9, math.MaxInt32), courier.CNY, courier.Money{}},
		{"tiny", decimal.New(1, math.MinInt32), courier.CNY, courier.Money{}},
		{"tiny and negative", decimal.New(-9, math.MinInt32), courier.CNY, courier.Money{}},
		{"long coefficient, small amount", decimal.NewFromBigInt(big40, -40), courier.CNY, courier.Fen(100)},
		{"long coefficient, one fen", decimal.NewFromBigInt(big26, -28), courier.CNY, courier.Fen(1)},
		{"long coefficient, a tenth of a fen", decimal.NewFromBigInt(big26, -29), courier.CNY, courier.Money{}},
		{"long coefficient, too fine", decimal.NewFromBigInt(big40, -43), courier.CNY, courier.Money{}},
		{"long coefficient, large amount", decimal.NewFromBigInt(big40, 0), courier.CNY, courier.Money{}},
		{"last fen", decimal.New(math.MaxInt64, -2), courier.CNY, courier.Fen(math.MaxInt64)},
		{"first fen", decimal.New(math.MinInt64, -2), courier.CNY, courier.Fen(math.MinInt64)},
		{"past the last fen", decimal.New(math.MaxInt64, -2).Add(decimal.New(1, -2)), courier.CNY, courier.Money{}},
		{"9e18 yen", decimal.New(9, 18), courier.JPY, courier.Minor(9e18, courier.JPY)},
		{"1e19 yen", decimal.New(1, 19), courier.JPY, courier.Money{}},
		{"no currency", decimal.New(1, 0), 0, courier.Money{}},
		{"no such currency", decimal.New(1, 0), 255, courier.Money{}},
	} {
		began := time.Now()
		m, err := courier.MoneyOf(c.d, c.cur)
		assert.Less(t, time.Since(began), time.Second, c.name)
		assert.Equal(t, c.want, m, c.name)
		switch {
		case c.want.Known():
			assert.NoError(t, err, c.name)
		case c.cur.Valid():
			assert.ErrorIs(t, err, courier.ErrRange, c.name)
		default:
			assert.ErrorIs(t, err, courier.ErrUnknownWord, c.name)
		}
	}
}

// The host program may set shopspring/decimal's package variables as it likes.
func TestMoneyIsImmuneToDecimalGlobals(t *testing.T) {
	division, unquoted, trim, scientific := decimal.DivisionPrecision, decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation
	pow, expand, exponent := decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations, decimal.MaxDecodeExponent
	defer func() {
		decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations, decimal.MaxDecodeExponent = pow, expand, exponent
		decimal.DivisionPrecision, decimal.MarshalJSONWithoutQuotes = division, unquoted
		decimal.TrimTrailingZeros, decimal.UseScientificNotation = trim, scientific
	}()
	decimal.DivisionPrecision, decimal.MarshalJSONWithoutQuotes = 0, true
	decimal.TrimTrailingZeros, decimal.UseScientificNotation = false, true
	decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations, decimal.MaxDecodeExponent = -1, 0, 0
	require.NotEqual(t, "84000", decimal.New(84, 3).String(), "the variables bite")

	m, err := courier.MoneyOf(decimal.New(84, 3), courier.CNY)
	require.NoError(t, err)
	assert.Equal(t, "CNY 84000.00", m.String())
	b, err := json.Marshal(m)
	require.NoError(t, err)
	assert.Equal(t, `"CNY 84000.00"`, string(b))
	seventh, err := m.Exact().Scale(1, 7).Round()
	require.NoError(t, err)
	assert.Equal(t, "CNY 12000.00", seventh.String())
	back, err := courier.MoneyOf(courier.Fen(1050).Decimal(), courier.CNY)
	require.NoError(t, err)
	assert.Equal(t, courier.Fen(1050), back)
}

func TestMoneyDecimal(t *testing.T) {
	assert.True(t, courier.Fen(-105).Decimal().Equal(decimal.RequireFromString("-1.05")))
	assert.True(t, courier.Minor(105, courier.JPY).Decimal().Equal(decimal.RequireFromString("105")))
	for _, m := range []courier.Money{courier.Fen(math.MinInt64), courier.Fen(-1), courier.Fen(0), courier.Fen(math.MaxInt64), courier.Minor(1, currency(t, "KWD"))} {
		back, err := courier.MoneyOf(m.Decimal(), m.Currency())
		require.NoError(t, err)
		assert.Equal(t, m, back)
	}
}

// Every pair of the ends and the middle of int64, against math/big.
func TestMoneyAddSub(t *testing.T) {
	ends := []int64{math.MinInt64, math.MinInt64 + 1, -2, -1, 0, 1, 2, math.MaxInt64 - 1, math.MaxInt64}
	for _, a := range ends {
		for _, b := range ends {
			sum, err := courier.Fen(a).Add(courier.Fen(b))
			checkBig(t, new(big.Int).Add(big.NewInt(a), big.NewInt(b)), sum, err)
			rest, err := courier.Fen(a).Sub(courier.Fen(b))
			checkBig(t, new(big.Int).Sub(big.NewInt(a), big.NewInt(b)), rest, err)
			assert.Equal(t, a < b, courier.Fen(a).Less(courier.Fen(b)))
		}
		assert.Equal(t, big.NewInt(a).Sign(), courier.Fen(a).Sign())
		assert.Equal(t, a, courier.Fen(a).Minor())
	}

	yuan, dollar, unknown := courier.Fen(100), courier.Minor(100, courier.USD), courier.Money{}
	for name, f := range map[string]func(a, b courier.Money) (courier.Money, error){"Add": courier.Money.Add, "Sub": courier.Money.Sub} {
		_, err := f(yuan, dollar)
		require.ErrorIs(t, err, courier.ErrCurrency, name)
		assert.ErrorContains(t, err, "USD 1.00 beside CNY 1.00", name)
		_, err = f(yuan, unknown)
		assert.ErrorIs(t, err, courier.ErrMissing, name)
		_, err = f(unknown, yuan)
		assert.ErrorIs(t, err, courier.ErrMissing, name)
	}
	assert.False(t, yuan.Less(courier.Minor(200, courier.USD)), "two currencies")
	assert.False(t, unknown.Less(yuan), "unknown")
	assert.False(t, courier.Fen(-1).Less(unknown), "unknown")
}

func checkBig(t *testing.T, want *big.Int, got courier.Money, err error) {
	t.Helper()
	if want.IsInt64() {
		require.NoError(t, err, want)
		assert.Equal(t, courier.Fen(want.Int64()), got)
	} else {
		require.ErrorIs(t, err, courier.ErrRange, want)
		assert.Equal(t, courier.Money{}, got)
	}
}
