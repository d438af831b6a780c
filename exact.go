package courier

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
)

// Exact is the running amount of a computation: an exact fraction of minor
// units of one currency. It is rounded where a rule says so and else once,
// at the end, by [Exact.Round]. 128 bits carry ordinary claims and math/big
// the rest. The zero Exact is unknown; so is every result that has an
// unknown or another currency among its operands, or a division by zero.
type Exact struct {
	neg    bool
	cur    Currency
	hi, lo uint64   // magnitude of the numerator
	den    uint64   // 0 where unknown or big
	big    *big.Rat // set where the fraction outgrew the words; never shared
}

// Exact returns the amount as the start of a computation.
func (m Money) Exact() Exact {
	if !m.Known() {
		return Exact{}
	}
	return Exact{neg: m.minor < 0, cur: m.cur, lo: magnitude(m.minor), den: 1}
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// Known reports whether there is an amount.
func (x Exact) Known() bool { return x.den != 0 || x.big != nil }

// Currency returns the currency, zero when unknown.
func (x Exact) Currency() Currency { return x.cur }

// Sign returns -1, 0 or 1; 0 when unknown.
func (x Exact) Sign() int {
	switch {
	case x.big != nil:
		return x.big.Sign()
	case x.hi == 0 && x.lo == 0:
		return 0
	case x.neg:
		return -1
	}
	return 1
}

// Scale returns x × num/den; unknown where den is zero.
func (x Exact) Scale(num, den int64) Exact {
	if x.den != 0 && x.hi == 0 && num >= 0 && den > 0 && !x.neg { // the ordinary claim
		over, lo := bits.Mul64(x.lo, uint64(num))
		over2, d := bits.Mul64(x.den, uint64(den))
		if over|over2 == 0 {
			x.lo, x.den = lo, d
			return x
		}
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
	y := x.Rate(rate).Scale(pow10(cur.Decimals()), pow10(x.cur.Decimals()))
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
	if x.ordinary(&y) {
		if lo, carry := bits.Add64(x.lo, y.lo, 0); carry == 0 {
			x.lo = lo
			return x
		}
	}
	return x.add(y)
}

// ordinary reports whether x and y are what they are in most claims: not
// below nothing, of one word, over the same denominator.
func (x *Exact) ordinary(y *Exact) bool {
	return x.den == y.den && x.den != 0 && x.hi|y.hi == 0 && x.cur == y.cur && !x.neg && !y.neg
}

// Neg returns -x.
func (x Exact) Neg() Exact {
	if x.big != nil {
		x.big = new(big.Rat).Neg(x.big)
		return x
	}
	x.neg = !x.neg && x.hi|x.lo != 0
	return x
}

// Sub returns x - y.
func (x Exact) Sub(y Exact) Exact {
	if x.ordinary(&y) && x.lo >= y.lo {
		x.lo -= y.lo
		return x
	}
	return x.add(y.Neg())
}

// Cmp compares x and y; 0 also where either is unknown or the currencies
// differ, so ask Known first.
func (x Exact) Cmp(y Exact) int {
	if x.ordinary(&y) {
		return cmp.Compare(x.lo, y.lo)
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
	if x.hi == 0 && x.den != 0 && x.lo <= math.MaxInt64-1 && !x.neg { // the ordinary claim
		quo, rest := x.lo/x.den, x.lo%x.den
		if rest >= x.den-rest {
			quo++
		}
		return Money{int64(quo), x.cur}, nil
	}
	return x.round()
}
