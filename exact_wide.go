package courier

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
)

// What an amount of more than one word, over another denominator or below
// nothing needs. The ordinary claim does not come here.

func (x Exact) scale(num, den int64) Exact {
	if den == 0 || !x.Known() {
		return Exact{}
	}
	n, d := magnitude(num), magnitude(den)
	neg := (x.Sign() < 0) != ((num < 0) != (den < 0))
	if x.big == nil {
		if y, ok := x.scaled(n, d); ok {
			y.neg = neg && y.hi|y.lo != 0
			return y
		}
		// Reduced as far as it goes, it may still fit.
		g := gcd(n, x.den)
		n, x.den = n/g, x.den/g
		g = gcd128(x.hi, x.lo, d)
		x.hi, x.lo = div128(x.hi, x.lo, g)
		d /= g
		if y, ok := x.scaled(n, d); ok {
			y.neg = neg && y.hi|y.lo != 0
			return y
		}
	}
	r := new(big.Rat).SetFrac(new(big.Int).SetUint64(n), new(big.Int).SetUint64(d))
	if r.Mul(r, x.magnitude()); neg {
		r.Neg(r)
	}
	return Exact{cur: x.cur, big: r}
}

// scaled multiplies without reducing; ok is false where a word overflows.
func (x Exact) scaled(n, d uint64) (Exact, bool) {
	over, den := bits.Mul64(x.den, d)
	hi, lo := bits.Mul64(x.lo, n)
	top, mid := bits.Mul64(x.hi, n)
	mid, carry := bits.Add64(mid, hi, 0)
	if over != 0 || top != 0 || carry != 0 {
		return Exact{}, false
	}
	x.hi, x.lo, x.den = mid, lo, den
	return x, true
}

func (x Exact) add(y Exact) Exact {
	if !x.Known() || !y.Known() || x.cur != y.cur {
		return Exact{}
	}
	if x.big == nil && y.big == nil && x.den == y.den {
		if z, ok := x.plus(y); ok {
			return z
		}
	}
	if x.big == nil && y.big == nil {
		xs, ok1 := x.scaled(y.den, y.den)
		ys, ok2 := y.scaled(x.den, x.den)
		if ok1 && ok2 {
			if z, ok := xs.plus(ys); ok {
				return z
			}
		}
	}
	return Exact{cur: x.cur, big: new(big.Rat).Add(x.rat(), y.rat())}
}

// plus adds two fractions of one denominator.
func (x Exact) plus(y Exact) (Exact, bool) {
	if x.neg == y.neg {
		lo, c := bits.Add64(x.lo, y.lo, 0)
		hi, c := bits.Add64(x.hi, y.hi, c)
		x.hi, x.lo = hi, lo
		return x, c == 0
	}
	lo, b := bits.Sub64(x.lo, y.lo, 0)
	hi, b := bits.Sub64(x.hi, y.hi, b)
	if b != 0 { // |x| < |y|
		lo, b = bits.Sub64(y.lo, x.lo, 0)
		hi, _ = bits.Sub64(y.hi, x.hi, b)
		x.neg = y.neg
	}
	x.hi, x.lo = hi, lo
	x.neg = x.neg && hi|lo != 0
	return x, true
}

func (x Exact) cmp(y Exact) int {
	if x.den != 0 && y.den != 0 && x.hi|y.hi == 0 && x.cur == y.cur && !x.neg && !y.neg { // over two denominators
		xh, xl := bits.Mul64(x.lo, y.den)
		yh, yl := bits.Mul64(y.lo, x.den)
		return cmp.Or(cmp.Compare(xh, yh), cmp.Compare(xl, yl))
	}
	switch {
	case !x.Known() || !y.Known() || x.cur != y.cur:
		return 0
	case x.big != nil || y.big != nil:
		return x.rat().Cmp(y.rat())
	case x.Sign() != y.Sign():
		return cmp.Compare(x.Sign(), y.Sign())
	case x.neg:
		return cmpProducts(y.hi, y.lo, x.den, x.hi, x.lo, y.den)
	}
	return cmpProducts(x.hi, x.lo, y.den, y.hi, y.lo, x.den)
}

// cmpProducts compares (ahi,alo)×ad with (bhi,blo)×bd in 192 bits.
func cmpProducts(ahi, alo, ad, bhi, blo, bd uint64) int {
	a2, a1, a0 := product(ahi, alo, ad)
	b2, b1, b0 := product(bhi, blo, bd)
	for _, w := range [...][2]uint64{{a2, b2}, {a1, b1}, {a0, b0}} {
		if w[0] != w[1] {
			if w[0] < w[1] {
				return -1
			}
			return 1
		}
	}
	return 0
}

func product(hi, lo, n uint64) (w2, w1, w0 uint64) {
	carry, w0 := bits.Mul64(lo, n)
	w2, w1 = bits.Mul64(hi, n)
	w1, c := bits.Add64(w1, carry, 0)
	return w2 + c, w1, w0
}

func (x Exact) round() (Money, error) {
	var quo, rest uint64
	switch {
	case !x.Known():
		return Money{}, ErrMissing
	case x.big != nil:
		return x.roundBig()
	case x.hi >= x.den:
		return Money{}, ErrRange
	case x.hi == 0 && x.den == 1:
		quo = x.lo
	default:
		quo, rest = bits.Div64(x.hi, x.lo, x.den)
	}
	limit := uint64(math.MaxInt64)
	if x.neg {
		limit++
	}
	if half := rest >= x.den-rest; half && quo < limit {
		quo++
	} else if half || quo > limit {
		return Money{}, ErrRange
	}
	if x.neg {
		return Money{-int64(quo), x.cur}, nil
	}
	return Money{int64(quo), x.cur}, nil
}

func (x Exact) roundBig() (Money, error) {
	num, den := new(big.Int).Abs(x.big.Num()), x.big.Denom()
	num.Add(num.Lsh(num, 1), den) // (2n + d) / 2d
	num.Quo(num, new(big.Int).Lsh(den, 1))
	if x.big.Sign() < 0 {
		num.Neg(num)
	}
	if !num.IsInt64() {
		return Money{}, ErrRange
	}
	return Money{num.Int64(), x.cur}, nil
}

// rat returns the fraction as a big.Rat of its own.
func (x Exact) rat() *big.Rat {
	r := x.magnitude()
	if x.big == nil && x.neg || x.big != nil && x.big.Sign() < 0 {
		r.Neg(r)
	}
	return r
}

func (x Exact) magnitude() *big.Rat {
	if x.big != nil {
		return new(big.Rat).Abs(x.big)
	}
	n := new(big.Int).SetUint64(x.hi)
	n.Or(n.Lsh(n, 64), new(big.Int).SetUint64(x.lo))
	return new(big.Rat).SetFrac(n, new(big.Int).SetUint64(x.den))
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// gcd128 is the greatest common divisor of (hi,lo) and d, d > 0.
func gcd128(hi, lo, d uint64) uint64 {
	return gcd(d, bits.Rem64(hi, lo, d))
}

// div128 divides (hi,lo) by d.
func div128(hi, lo, d uint64) (uint64, uint64) {
	top := hi / d
	lo, _ = bits.Div64(hi%d, lo, d)
	return top, lo
}
