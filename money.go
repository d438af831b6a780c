package courier

import (
	"cmp"
	"math/big"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Money is an amount in whole minor units (fen, cents) of one currency. The
// zero Money has no currency and is unknown; an amount of nothing has one.
// Amounts compare with ==. There is no product of two amounts, and two
// currencies never mix.
type Money struct {
	minor int64
	cur   Currency
}

// Fen returns an amount of CNY in fen: Fen(84000_00) is CNY 84000.00.
func Fen(fen int64) Money { return Money{fen, CNY} }

// Minor returns an amount in minor units of cur; unknown without a currency.
func Minor(minor int64, cur Currency) Money {
	if !cur.Valid() {
		return Money{}
	}
	return Money{minor, cur}
}

// MoneyOf returns the amount d of cur. An amount finer than the minor unit,
// past the range of int64, or without a currency is an error: nothing is
// rounded on the way in.
func MoneyOf(d decimal.Decimal, cur Currency) (Money, error) {
	if !cur.Valid() {
		return Money{}, unknownWord("currency")
	}
	coefficient, shift := d.Coefficient(), int64(d.Exponent())+int64(cur.Decimals())
	if coefficient.Sign() == 0 {
		return Money{0, cur}, nil
	}
	if shift > 19 { // any coefficient of at least 1 is past int64
		return Money{}, ErrRange
	}
	if shift < -int64(len(coefficient.Text(10))) { // below one minor unit
		return Money{}, ErrRange.Because("finer than the minor unit")
	}
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(max(shift, -shift)), nil)
	if shift >= 0 {
		coefficient.Mul(coefficient, ten)
	} else if _, rest := coefficient.QuoRem(coefficient, ten, new(big.Int)); rest.Sign() != 0 {
		return Money{}, ErrRange.Because("finer than the minor unit")
	}
	if !coefficient.IsInt64() {
		return Money{}, ErrRange
	}
	return Money{coefficient.Int64(), cur}, nil
}

// ParseMoney reads "CNY 84000.00": a currency, one space, and an amount in
// plain decimals, no finer than the minor unit. An amount without a currency
// is malformed.
func ParseMoney(text string) (Money, error) {
	code, number, ok := strings.Cut(text, " ")
	if !ok {
		return Money{}, malformed(text)
	}
	cur, err := ParseCurrency(code)
	if err != nil {
		return Money{}, err
	}
	minor, err := parseDecimal(number, cur.Decimals())
	if err != nil {
		return Money{}, err
	}
	return Money{minor, cur}, nil
}

// parseDecimal reads an optional minus, digits, and at most places decimals
// into an integer of that scale.
func parseDecimal(text string, places int) (int64, error) {
	whole, frac, dotted := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	_, ok1 := digits(whole)
	_, ok2 := digits(frac)
	switch {
	case whole == "" || !ok1 || !ok2 || dotted && frac == "" || len(whole) > 1 && whole[0] == '0':
		return 0, malformed(text)
	case len(frac) > places:
		return 0, ErrRange.Because("finer than " + strconv.Itoa(places) + " decimals: " + strconv.Quote(text))
	}
	n, err := strconv.ParseInt(text[:len(text)-len(whole)-len(frac)-btoi(dotted)]+whole+frac+strings.Repeat("0", places-len(frac)), 10, 64)
	if err != nil {
		return 0, ErrRange.Because(strconv.Quote(text))
	}
	return n, nil
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Known reports whether there is an amount.
func (m Money) Known() bool { return m.cur != 0 }

// Minor returns the amount in minor units; 0 when unknown, so ask Known first.
func (m Money) Minor() int64 { return m.minor }

// Currency returns the currency, zero when unknown.
func (m Money) Currency() Currency { return m.cur }

// Sign returns -1, 0 or 1; 0 when unknown.
func (m Money) Sign() int { return cmp.Compare(m.minor, 0) }

// Decimal returns the amount as a decimal of the major unit.
func (m Money) Decimal() decimal.Decimal {
	return decimal.New(m.minor, -int32(m.cur.Decimals()))
}

// Add returns m + o. Two currencies, an unknown amount, or a sum past int64
// are errors.
func (m Money) Add(o Money) (Money, error) {
	sum := m.minor + o.minor
	return m.moved(o, sum, (sum < m.minor) == (o.minor < 0))
}

// Sub returns m - o, with the errors of [Money.Add].
func (m Money) Sub(o Money) (Money, error) {
	rest := m.minor - o.minor
	return m.moved(o, rest, (rest > m.minor) == (o.minor < 0))
}

// moved returns m moved by o to minor, which fits where int64 held it.
func (m Money) moved(o Money, minor int64, fits bool) (Money, error) {
	switch {
	case !m.Known() || !o.Known():
		return Money{}, ErrMissing
	case m.cur != o.cur:
		return Money{}, ErrCurrency.Because(o.String() + " beside " + m.String())
	case !fits:
		return Money{}, ErrRange
	}
	return Money{minor, m.cur}, nil
}

// Less reports whether both are known, in one currency, and m is less than o.
func (m Money) Less(o Money) bool { return m.Known() && m.cur == o.cur && m.minor < o.minor }

// Equal reports whether m and o are the same amount of the same currency, or
// both unknown.
func (m Money) Equal(o Money) bool { return m == o }

// String returns "CNY 84000.00", or "unknown".
func (m Money) String() string {
	if !m.Known() {
		return "unknown"
	}
	return string(m.append(nil))
}

func (m Money) append(b []byte) []byte {
	return appendDecimal(append(append(b, m.cur.String()...), ' '), m.minor, m.cur.Decimals(), false)
}

// appendZh writes the amount as a Chinese letter does: 84,000.00元.
func (m Money) appendZh(b []byte) []byte {
	b = appendDecimal(b, m.minor, m.cur.Decimals(), true)
	if int(m.cur) < len(currencyZh) {
		return append(b, currencyZh[m.cur]...)
	}
	return append(b, m.cur.String()...)
}

// Text returns the amount as a letter in the language writes it: 84,000.00元,
// CNY 84,000.00. An unknown amount is "（未知）" or "(unknown)".
func (m Money) Text(lang Lang) string { return string(m.Figure().append(nil, lang)) }

// appendEn writes the amount as an English letter does: CNY 84,000.00.
func (m Money) appendEn(b []byte) []byte {
	return appendDecimal(append(append(b, m.cur.String()...), ' '), m.minor, m.cur.Decimals(), true)
}

// appendDecimal writes n with the given number of decimals, grouped by
// thousands if asked.
func appendDecimal(b []byte, n int64, places int, group bool) []byte {
	u := uint64(n)
	if n < 0 {
		b, u = append(b, '-'), -u
	}
	var buf [32]byte
	i, digit := len(buf), 0
	for ; u > 0 || digit <= places; digit++ {
		if digit == places && places > 0 {
			i--
			buf[i] = '.'
		} else if group && digit > places && (digit-places)%3 == 0 {
			i--
			buf[i] = ','
		}
		i--
		buf[i] = byte('0' + u%10)
		u /= 10
	}
	return append(b, buf[i:]...)
}

// MarshalText returns "CNY 84000.00"; of the unknown Money the empty text.
func (m Money) MarshalText() ([]byte, error) {
	if !m.Known() {
		return []byte{}, nil
	}
	return m.append(nil), nil
}

// UnmarshalText reads what [ParseMoney] reads.
func (m *Money) UnmarshalText(text []byte) error {
	v, err := ParseMoney(string(text))
	if err == nil {
		*m = v
	}
	return err
}
