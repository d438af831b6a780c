package courier

import (
	"encoding/binary"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A program is a computation in bytes: an amount, then operations on it.
type program struct{ b []byte }

func (p *program) byte() byte {
	if len(p.b) == 0 {
		return 0
	}
	c := p.b[0]
	p.b = p.b[1:]
	return c
}

// int64 reads a number that is small, of four bytes, of eight, or an end of int64.
func (p *program) int64() int64 {
	var wide [8]byte
	switch c := p.byte(); c % 8 {
	case 0, 1, 2, 3:
		return int64(int8(p.byte()))
	case 4, 5:
		p.b = p.b[copy(wide[:4], p.b):]
		return int64(int32(binary.LittleEndian.Uint32(wide[:])))
	case 6:
		p.b = p.b[copy(wide[:], p.b):]
		return int64(binary.LittleEndian.Uint64(wide[:]))
	default:
		return [...]int64{math.MinInt64, math.MinInt64 + 1, math.MaxInt64, math.MaxInt64 - 1}[c>>3%4]
	}
}

// both is an amount computed twice.
type both struct {
	x Exact
	r *big.Rat
}

func (b both) check(t *testing.T) {
	if !b.x.Known() || b.x.rat().Cmp(b.r) != 0 || b.x.Sign() != b.r.Sign() {
		t.Fatalf("got %v, want %v", b.x, b.r)
	}
}

func (b both) checkRound(t *testing.T) {
	whole, _ := new(big.Int).SetString(b.r.FloatString(0), 10) // halves away from zero
	want, fault := Money{}, error(ErrRange)
	if whole.IsInt64() {
		want, fault = Minor(whole.Int64(), b.x.Currency()), nil
	}
	if m, err := b.x.Round(); m != want || err != fault {
		t.Fatalf("%v rounds to %v, %v", b.r, m, err)
	}
}

func (p *program) amount(cur Currency) both {
	n, num, den := p.int64(), p.int64(), p.int64()
	if den == 0 {
		den = 3
	}
	r := new(big.Rat).SetFrac(new(big.Int).Mul(big.NewInt(n), big.NewInt(num)), big.NewInt(den))
	return both{Minor(n, cur).Exact().Scale(num, den), r}
}

func times(r *big.Rat, num, den int64) *big.Rat {
	f := new(big.Rat).SetFrac(big.NewInt(num), big.NewInt(den))
	return f.Mul(f, r)
}

// run runs the program in Exact and in big.Rat side by side, and reports
// whether it outgrew the words.
func (p *program) run(t *testing.T) (grown bool) {
	z := p.amount(CNY)
	steps := append(make([]both, 0, 8), z)
	for len(p.b) > 0 && len(steps) < 8 {
		op, y := p.byte()%10, both{}
		if op >= 1 && op <= 4 {
			y = p.amount(z.x.cur)
			if c := z.x.Cmp(y.x); c != z.r.Cmp(y.r) {
				t.Fatalf("%v compares to %v as %d", z.r, y.r, c)
			}
		}
		switch op {
		case 0:
			num, den := p.int64(), p.int64()
			if den == 0 {
				if z.x.Scale(num, den).Known() {
					t.Fatalf("%v divided by zero is known", z.r)
				}
				continue
			}
			z = both{z.x.Scale(num, den), times(z.r, num, den)}
		case 1:
			z = both{z.x.Add(y.x), new(big.Rat).Add(z.r, y.r)}
		case 2:
			z = both{z.x.Sub(y.x), new(big.Rat).Sub(z.r, y.r)}
		case 3:
			if y.r.Cmp(z.r) < 0 {
				z.r = y.r
			}
			z.x = z.x.Min(y.x)
		case 4:
			if y.r.Cmp(z.r) > 0 {
				z.r = y.r
			}
			z.x = z.x.Max(y.x)
		case 5:
			z = both{z.x.Neg(), new(big.Rat).Neg(z.r)}
		case 6:
			points := int64(p.byte()) * 39
			z = both{z.x.Share(BasisPoints(int(points))), times(z.r, points, 10_000)}
		case 7:
			n := max(0, p.int64())
			z = both{z.x.Rate(RateOf(n, 4)), times(z.r, n, 10_000)}
		case 8:
			part, whole := p.int64(), max(1, p.int64())
			z = both{z.x.Of(Minor(part, USD), Minor(whole, USD)), times(z.r, part, whole)}
		case 9:
			from, to := z.x.cur.Decimals(), CNY
			if p.byte()%2 == 0 {
				to = JPY
			}
			n := max(0, p.int64())
			z.x = z.x.Convert(RateOf(n, 2), to)
			z.r = times(times(z.r, n, 100), pow10(to.Decimals()), pow10(from))
		}
		z.checkRound(t)
		steps = append(steps, z)
	}
	for _, s := range steps { // at the end: what a step left no later step changed
		s.check(t)
		grown = grown || s.x.big != nil
	}
	return grown
}

// Every pair of small fractions: around nothing, signs and orders change.
func TestExactSmall(t *testing.T) {
	var small []both
	for n := int64(-4); n <= 4; n++ {
		for den := int64(1); den <= 4; den++ {
			small = append(small, both{Fen(n).Exact().Scale(1, den), big.NewRat(n, den)}, both{Fen(n).Exact().Scale(-1, den), big.NewRat(-n, den)},
				both{Fen(n).Exact().Scale(1, -den), big.NewRat(-n, den)})
		}
	}
	for _, a := range small {
		both{a.x.Neg(), new(big.Rat).Neg(a.r)}.check(t)
		for _, b := range small {
			sum, rest := both{a.x.Add(b.x), new(big.Rat).Add(a.r, b.r)}, both{a.x.Sub(b.x), new(big.Rat).Sub(a.r, b.r)}
			lesser, greater := both{a.x.Min(b.x), a.r}, both{a.x.Max(b.x), b.r}
			if a.r.Cmp(b.r) > 0 {
				lesser.r, greater.r = b.r, a.r
			}
			for _, z := range []both{sum, rest, lesser, greater} {
				z.check(t)
				z.checkRound(t)
			}
			if a.x.Cmp(b.x) != a.r.Cmp(b.r) {
				t.Fatalf("%v compares to %v as %d", a.r, b.r, a.x.Cmp(b.x))
			}
		}
	}
}

// FuzzExact lets the fuzzer write the programs.
func FuzzExact(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("\x00\x64\x00\x01\x00\x03\x00\x01\x00\x01\x00\x01\x03"))                     // Min
	f.Add([]byte("\x07\x00\x07\x10\x07\x18\x07\x00\x07\x10\x07\x18\x01\x07\x07\x07\x07\x02")) // the ends of int64
	f.Add([]byte("\x06abcdefgh\x06ijklmnop\x06qrstuvwx\x06ABCDEFGH\x00\x01\x00\x07\x00\x04\x01\x02\x03\x04\x05\x06\x07\x08"))
	f.Fuzz(func(t *testing.T, b []byte) { (&program{b}).run(t) })
}

func TestExactAgainstRat(t *testing.T) {
	t.Parallel()
	cases := 100_000
	if testing.Short() {
		cases = 5_000
	}
	r := rand.New(rand.NewPCG(2026, 5))
	var buf [80]byte
	grown := 0
	for range cases {
		b := buf[:16+r.IntN(64)]
		for i := range b {
			b[i] = byte(r.Uint32())
		}
		if (&program{b}).run(t) {
			grown++
		}
	}
	assert.Greater(t, grown, cases/10, "too few programs outgrew the words")
	assert.Less(t, grown, cases*9/10, "too few programs stayed in the words")
}
