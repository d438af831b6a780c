package courier

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
)

// Exact is the running amount of a computation: an exact fraction of minor
// units of one currency. It is rounded where a rule says so and else once,
// at the end, by [Exact.Round]. Two words carry ordinary claims and math/big
// the rest. The zero Exact is unknown; so is every result that has an
// unknown or another currency among its operands, or a division by zero.
//
// It has four words, so that it travels in registers.
type Exact struct {
	num int64    // of a big one its sign
	den int64    // above nothing; 0 where unknown or big
	big *big.Rat // set where the fraction outgrew the words; never shared
	cur Currency
}

// Exact returns the amount as the start of a computation.
func (m Money) Exact() Exact {
	if !m.Known() {
		return Exact{}
	}
	return Exact{num: m.minor, den: 1, cur: m.cur}
}

// Known reports whether there is an amount.
func (x Exact) Known() bool { return x.den != 0 || x.big != nil }

// Currency returns the currency, zero when unknown.
func (x Exact) Currency() Currency { return x.cur }

// Sign returns -1, 0 or 1; 0 when unknown.
func (x Exact) Sign() int { return cmp.Compare(x.num, 0) }

// Scale returns x × num/den; unknown where den is zero.
func (x Exact) Scale(num, den int64) Exact {
	// The ordinary claim. A number below nothing is a huge one here: it
	// overflows, or its product does not fit.
	over, n := bits.Mul64(uint64(x.num), uint64(num))
	over2, d := bits.Mul64(uint64(x.den), uint64(den))
	if over|over2 == 0 && int64(n) >= 0 && int64(d) > 0 {
		x.num, x.den = int64(n), int64(d)
		return x
	}
	return x.scale(num, den)
}

// Of returns x × part/whole, two amounts of one currency: the share of x
// that part is of whole.
func (x Exact) Of(part, whole Money) Exact {
	if part.cur != whole.cur || !part.Known() {
		return Exact{}
	}
	return x.Scale(part.minor, whole.minor)
}

// Share returns the share of x.
func (x Exact) Share(s Share) Exact {
	if !s.set {
		return Exact{}
	}
	return x.Scale(int64(s.points), 10_000)
}

// Rate returns x × r.
func (x Exact) Rate(r Rate) Exact {
	if !r.set {
		return Exact{}
	}
	return x.Scale(r.n, pow10(int(r.scale)))
}

// Convert returns x in another currency at rate, so many of cur's major
// units for one of x's. The rate and its date are the caller's facts.
func (x Exact) Convert(rate Rate, cur Currency) Exact {
	if !cur.Valid() || !x.Known() || !rate.set {
		return Exact{}
	}
	y := x.Rate(rate)
	if from, to := x.cur.Decimals(), cur.Decimals(); from != to {
		y = y.Scale(pow10(to), pow10(from))
	}
	y.cur = cur
	return y
}

func pow10(n int) int64 {
	p := int64(1)
	for ; n > 0; n-- {
		p *= 10
	}
	return p
}

// Add returns x + y.
func (x Exact) Add(y Exact) Exact {
	if sum := x.num + y.num; x.ordinary(y) && sum >= 0 {
		x.num = sum
		return x
	}
	return x.add(y)
}

// ordinary reports whether x and y are what they are in most claims: not
// below nothing, and over the same denominator.
func (x Exact) ordinary(y Exact) bool {
	return x.den == y.den && x.den != 0 && x.cur == y.cur && x.num|y.num >= 0
}

// Neg returns -x.
func (x Exact) Neg() Exact {
	if x.big != nil || x.num == math.MinInt64 {
		r := x.rat()
		return outgrown(r.Neg(r), x.cur)
	}
	x.num = -x.num
	return x
}

// Sub returns x - y.
func (x Exact) Sub(y Exact) Exact {
	if x.ordinary(y) {
		x.num -= y.num
		return x
	}
	return x.add(y.Neg())
}

// Cmp compares x and y; 0 also where either is unknown or the currencies
// differ, so ask Known first.
func (x Exact) Cmp(y Exact) int {
	if x.ordinary(y) {
		return cmp.Compare(x.num, y.num)
	}
	return x.cmp(y)
}

// Min returns the lesser of x and y; unknown where either is.
func (x Exact) Min(y Exact) Exact {
	switch {
	case !x.Known() || !y.Known() || x.cur != y.cur:
		return Exact{}
	case x.Cmp(y) <= 0:
		return x
	}
	return y
}

// Max returns the greater of x and y; unknown where either is.
func (x Exact) Max(y Exact) Exact {
	switch {
	case !x.Known() || !y.Known() || x.cur != y.cur:
		return Exact{}
	case x.Cmp(y) >= 0:
		return x
	}
	return y
}

// Round rounds half up, away from zero, to the minor unit. The errors are an
// unknown amount ([ErrMissing]) and one past int64 ([ErrRange]).
func (x Exact) Round() (Money, error) {
	if x.den == 1 { // most amounts stay whole, and a division is dear
		return Money{x.num, x.cur}, nil
	}
	return x.round()
}
