package courier_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

func currency(t testing.TB, code string) courier.Currency {
	t.Helper()
	cur, err := courier.ParseCurrency(code)
	require.NoError(t, err)
	return cur
}

func TestCurrency(t *testing.T) {
	for c, code := range map[courier.Currency]string{courier.CNY: "CNY", courier.XDR: "XDR", courier.USD: "USD",
		courier.EUR: "EUR", courier.HKD: "HKD", courier.MOP: "MOP", courier.TWD: "TWD", courier.GBP: "GBP",
		courier.JPY: "JPY", courier.INR: "INR"} {
		assert.Equal(t, code, c.String())
		assert.Equal(t, c, currency(t, code))
	}

	n, seen := 0, map[string]bool{}
	for i := range 256 {
		c := courier.Currency(i)
		if !c.Valid() {
			assert.Equal(t, "unknown", c.String())
			b, err := c.MarshalText()
			require.NoError(t, err)
			assert.Empty(t, b)
			continue
		}
		n++
		code := c.String()
		assert.Regexp(t, "^[A-Z]{3}$", code)
		assert.False(t, seen[code], "twice: "+code)
		seen[code] = true
		var back courier.Currency
		b, err := c.MarshalText()
		require.NoError(t, err)
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, c, back)
		m, err := courier.ParseMoney(courier.Minor(-1234567, c).String())
		require.NoError(t, err, code)
		assert.Equal(t, courier.Minor(-1234567, c), m)
	}
	assert.Greater(t, n, 150)
	assert.False(t, courier.Currency(0).Valid())
}

// Minor units as ISO 4217 gives them.
func TestCurrencyDecimals(t *testing.T) {
	for decimals, codes := range []string{
		0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF",
		2: "CNY USD EUR HKD MOP TWD GBP INR XDR AUD BRL CAD CHF DKK IDR ILS KZT MXN MYR NOK NZD PHP PLN RUB SEK SGD THB TRY UAH ZAR",
		3: "BHD IQD JOD KWD LYD OMR TND",
		4: "CLF UYW",
	} {
		for code := range strings.FieldsSeq(codes) {
			assert.Equal(t, decimals, currency(t, code).Decimals(), code)
		}
	}
	for _, none := range []courier.Currency{0, 255} {
		assert.Equal(t, 2, none.Decimals(), "what most have")
	}
}

func TestParseCurrencyRefuses(t *testing.T) {
	for _, code := range []string{"", "C", "CN", "CNYX", "cny", "Cny", "CNY ", "RMB", "CNH", "NYX", "XDRU", "DEM", "HRK", "unknown", "人民币"} {
		c, err := courier.ParseCurrency(code)
		require.ErrorIs(t, err, courier.ErrUnknownWord, code)
		assert.Zero(t, c)
		kept := courier.HKD
		require.Error(t, kept.UnmarshalText([]byte(code)))
		assert.Equal(t, courier.HKD, kept)
	}
}
