package complaint

import (
	"math/big"

	"github.com/courier-rules/courier"
)

// control compares each base with the mean of all: with x of n complaints in
// the base and X of N in all, x/n lies above p + k·√(p(1−p)/n) exactly where
// xN > Xn and (xN − Xn)² > k²·X(N−X)·n.
func (w *Vigil) control(t *telling, a *Alert, counted []DaySpan) error {
	X, N := new(big.Int), new(big.Int)
	xs, gaps := make([]int64, len(w.Bases)), make([]int64, len(w.Bases))
	var r courier.Reading
	for i := range w.Bases {
		b := &w.Bases[i]
		only := Slice{Region: b.Region}
		xs[i], gaps[i] = w.Tally.cases(b.Span, &only), daysOf(b.Span.without(counted))
		if n := b.Shipments.Int(); n > 0 && xs[i] > n {
			r.Fault(courier.Index("bases", i)+".shipments", courier.ErrContradicts.Because("more complaints than consignments"))
		} else if n > 0 && gaps[i] == 0 {
			X.Add(X, big.NewInt(xs[i]))
			N.Add(N, big.NewInt(n))
		}
	}
	if err := r.Err(); err != nil {
		return err
	}
	if !N.IsInt64() {
		return courier.At("bases", courier.ErrRange.Because("the sum of the consignments"))
	}
	a.Mean, _ = ratioOf(X, N)
	if N.Sign() > 0 {
		t.under(&w.Rules.Cite, &meanRow, courier.Notes, courier.CountOf(X.Int64()).Figure(), courier.CountOf(N.Int64()).Figure(), w.Rules.Width.Figure())
	}
	for i := range w.Bases {
		g := Gauge{Base: i, Cases: courier.CountOf(xs[i])}
		switch n := w.Bases[i].Shipments.Int(); {
		case gaps[i] > 0:
			if a.Warned == courier.No {
				a.Warned = 0
			}
			t.say(&uncountedBaseRow, courier.Conditions, courier.CountOf(gaps[i]).Figure())
		case n == 0:
			t.say(&emptyBaseRow, courier.Conditions)
		default:
			g.measure(xs[i], n, X, N, w.Rules.Width)
			g.tell(t, w, a)
		}
		if k := len(t.Reasons); k > 0 && (g.Above == courier.Yes || g.Below == courier.Yes || !g.Rate.Known()) {
			t.Reasons[k-1] = t.Reasons[k-1].OfItem(i)
		}
		a.Gauges = append(a.Gauges, g)
	}
	return nil
}

func (g *Gauge) tell(t *telling, w *Vigil, a *Alert) {
	switch {
	case g.Above == courier.Yes:
		a.Warned = courier.Yes
		t.under(&w.Rules.Cite, &aboveRow, courier.Warns, g.Cases.Figure(), g.PPM.Figure(), g.Upper.Figure())
	case g.Below == courier.Yes:
		a.Warned = courier.Yes
		t.under(&w.Rules.Cite, &belowRow, courier.Warns, g.Cases.Figure(), g.PPM.Figure(), g.Lower.Figure())
	}
}

const million = 1_000_000

// measure works out the rate and its limits. The limits shown are rounded to
// the whole per million; the comparison is not.
func (g *Gauge) measure(x, n int64, X, N *big.Int, width courier.Rate) {
	mul := func(a *big.Int, bs ...*big.Int) *big.Int {
		p := new(big.Int).Set(a)
		for _, b := range bs {
			p.Mul(p, b)
		}
		return p
	}
	bx, bn := big.NewInt(x), big.NewInt(n)
	g.Rate = RatioOf(x, n)
	g.PPM = courier.CountOf(new(big.Int).Quo(mul(bx, big.NewInt(million)), bn).Int64())
	kn, kd := fractionOf(width)
	centre := mul(X, bn)                                 // p, times nN
	spread := mul(kn, kn, X, new(big.Int).Sub(N, X), bn) // the square of k times the deviation, times (nN·kd)²
	off := new(big.Int).Sub(mul(bx, N), centre)          // how far the rate lies off, times nN
	far := mul(off, off, kd, kd).Cmp(spread) > 0
	g.Above, g.Below = courier.AnswerOf(far && off.Sign() > 0), courier.AnswerOf(far && off.Sign() < 0)

	scale := mul(bn, N, kd)
	top := mul(spread, big.NewInt(million), big.NewInt(million))
	root := new(big.Int).Sqrt(top)
	mid := mul(centre, kd, big.NewInt(million))
	g.Upper = courier.CountOf(new(big.Int).Quo(new(big.Int).Add(mid, root), scale).Int64())
	low := new(big.Int).Sub(mid, root)
	if low.Sign() < 0 {
		low.SetInt64(0)
	}
	low.Add(low, scale)
	low.Sub(low, big.NewInt(1))
	g.Lower = courier.CountOf(low.Quo(low, scale).Int64())
}

// fractionOf is a rate as a fraction of whole numbers.
func fractionOf(r courier.Rate) (num, den *big.Int) {
	f, ok := new(big.Rat).SetString(r.String())
	if !ok {
		return new(big.Int), big.NewInt(1)
	}
	return f.Num(), f.Denom()
}
