package courier

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
)

// What an amount past the words, over another denominator or below nothing
// needs. The ordinary claim does not come here.

func outgrown(r *big.Rat, cur Currency) Exact {
	return Exact{num: int64(r.Sign()), big: r, cur: cur}
}

func (x Exact) scale(num, den int64) Exact {
	if den == 0 || !x.Known() {
		return Exact{}
	}
	if x.big == nil {
		if y, ok := x.scaled(num, den); ok {
			return y
		}
	}
	r := new(big.Rat).SetFrac(big.NewInt(num), big.NewInt(den))
	return outgrown(r.Mul(r, x.rat()), x.cur)
}

// scaled multiplies what is left after all has been reduced; ok is false
// where it does not fit the words.
func (x Exact) scaled(num, den int64) (y Exact, ok bool) {
	a, b := reduced(magnitude(x.num), uint64(x.den))
	n, d := reduced(magnitude(num), magnitude(den))
	a, d = reduced(a, d)
	n, b = reduced(n, b)
	over, top := bits.Mul64(a, n)
	over2, bottom := bits.Mul64(b, d)
	if over|over2 != 0 || top|bottom > math.MaxInt64 {
		return Exact{}, false
	}
	x.den = int64(bottom)
	if negative := (x.num < 0) != ((num < 0) != (den < 0)); negative {
		x.num = -int64(top)
	} else {
		x.num = int64(top)
	}
	return x, true
}

func (x Exact) add(y Exact) Exact {
	if !x.Known() || !y.Known() || x.cur != y.cur {
		return Exact{}
	}
	if x.big == nil && y.big == nil {
		g := int64(gcd(uint64(x.den), uint64(y.den)))
		a, ok1 := product(x.num, y.den/g)
		b, ok2 := product(y.num, x.den/g)
		den, ok3 := product(x.den, y.den/g)
		if sum := a + b; ok1 && ok2 && ok3 && (sum < a) == (b < 0) {
			return Exact{num: sum, den: den, cur: x.cur}
		}
	}
	return outgrown(new(big.Rat).Add(x.rat(), y.rat()), x.cur)
}

// product multiplies by n above nothing; ok is false where it does not fit.
func product(m, n int64) (p int64, ok bool) {
	p = m * n
	return p, p/n == m
}

func (x Exact) cmp(y Exact) int {
	switch {
	case !x.Known() || !y.Known() || x.cur != y.cur:
		return 0
	case x.big != nil || y.big != nil:
		return x.rat().Cmp(y.rat())
	case x.Sign() != y.Sign():
		return cmp.Compare(x.Sign(), y.Sign())
	}
	xh, xl := bits.Mul64(magnitude(x.num), uint64(y.den))
	yh, yl := bits.Mul64(magnitude(y.num), uint64(x.den))
	return x.Sign() * cmp.Or(cmp.Compare(xh, yh), cmp.Compare(xl, yl))
}

func (x Exact) round() (Money, error) {
	switch {
	case !x.Known():
		return Money{}, ErrMissing
	case x.big != nil:
		return x.roundBig()
	}
	size, den := magnitude(x.num), uint64(x.den)
	quo, rest := size/den, size%den
	if rest >= den-rest {
		quo++
	}
	if x.num < 0 {
		return Money{-int64(quo), x.cur}, nil
	}
	return Money{int64(quo), x.cur}, nil
}

func (x Exact) roundBig() (Money, error) {
	num, den := new(big.Int).Abs(x.big.Num()), x.big.Denom()
	num.Add(num.Lsh(num, 1), den) // (2n + d) / 2d
	num.Quo(num, new(big.Int).Lsh(den, 1))
	if x.num < 0 {
		num.Neg(num)
	}
	if !num.IsInt64() {
		return Money{}, ErrRange
	}
	return Money{num.Int64(), x.cur}, nil
}

// rat returns the fraction as a big.Rat of its own.
func (x Exact) rat() *big.Rat {
	if x.big != nil {
		return new(big.Rat).Set(x.big)
	}
	return big.NewRat(x.num, x.den)
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// reduced divides both by what they have in common; they are not both zero.
func reduced(a, b uint64) (uint64, uint64) {
	g := gcd(a, b)
	return a / g, b / g
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
