package order_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/internal/drawtest"
	"github.com/courier-rules/courier/order"
)

// bounded is an amount of a line: so much a consignment, so much a kilogram
// and a rate of what it is of, together at least and at most so much.
func bounded(l *order.TariffLine, grams int64, rate, of *big.Rat) *big.Rat {
	sum := new(big.Rat).Add(drawtest.Exact(l.Fixed), new(big.Rat).Mul(drawtest.Exact(l.PerKg), big.NewRat(grams, 1000)))
	sum.Add(sum, new(big.Rat).Mul(rate, of))
	if least := drawtest.Exact(l.Least); l.Least.Known() && sum.Cmp(least) < 0 {
		sum = least
	}
	if most := drawtest.Exact(l.Most); l.Most.Known() && sum.Cmp(most) > 0 {
		sum = most
	}
	return sum
}

// What lists drawn at random charge beside the freight is what it comes to in
// exact fractions, and each line the difference of running totals: a remote
// area, declared value, cash on delivery, freight collect, services asked for.
// A bill is held against what was quoted, else against the list.
func TestQuoteLinesSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 6))
	n := 6_000
	if testing.Short() {
		n = 2_000
	}
	half := func() bool { return r.IntN(2) == 0 }
	money := func() courier.Money { return courier.Fen(r.Int64N(5_000)) }
	reached := map[string]int{}
	for range n {
		rates := map[*order.TariffLine]*big.Rat{}
		var lines []order.TariffLine
		for _, key := range []order.TariffLine{{Kind: order.ServiceLine, Name: "packing"}, {Kind: order.CollectLine}, {Kind: order.RemoteLine}, {Kind: order.CODLine}, {Kind: order.ServiceLine, Name: "upstairs"}} {
			l := key
			l.Zone = []string{"", "A", "B"}[r.IntN(3)]
			if half() {
				l.Fixed = money()
			}
			if half() {
				l.PerKg = money()
			}
			if half() && l.Fixed.Known() {
				l.Least = money()
			}
			if half() && l.PerKg.Known() {
				l.Most = courier.Fen(l.Least.Minor() + r.Int64N(8_000))
			}
			lines = append(lines, l)
		}
		for i := range lines {
			l := &lines[i]
			rates[l] = new(big.Rat)
			if millionths := r.Int64N(300_000); half() || !l.Fixed.Known() && !l.PerKg.Known() {
				l.Rate, rates[l] = courier.RateOf(millionths, 6), big.NewRat(millionths, 1_000_000)
			}
		}
		cover := order.CoverSchedule{Cite: deskCite, Bands: []order.CoverBand{{UpTo: courier.Fen(1_000_00), Fee: courier.Fen(r.Int64N(300))}, {Rate: courier.RateOf(1+r.Int64N(9_999), 6)}},
			Rounding: order.CoverRounding(r.IntN(6))}
		perKg, grams := 1+r.Int64N(5_000), r.Int64N(60_000)
		p := posting(t, weighs(grams), func(p *order.Posting) {
			p.Tariffs = []order.Tariff{list(t, func(l *order.TariffRows) {
				l.Rows, l.Lines, l.Cover = []order.TariffRow{{Product: "express", Zone: "A", By: order.ByKg, PerKg: courier.Fen(perKg)}}, lines, &cover
			})}
			p.Remote, p.Pay = courier.Answer(1+r.IntN(2)), order.PayMode(1+r.IntN(3))
			p.COD, p.Declared = courier.Fen(r.Int64N(2)*r.Int64N(900_000)), courier.Fen(r.Int64N(2)*r.Int64N(900_000))
			for _, name := range []string{"upstairs", "packing"} {
				if half() {
					p.Services = append(p.Services, name)
				}
			}
			p.Billed = &order.Billed{Total: courier.Fen(r.Int64N(20_000))}
			if half() {
				p.Billed.Quoted = courier.Fen(r.Int64N(20_000))
			}
		})
		for _, l := range lines { // a service of another zone is none of the list's here
			if l.Kind == order.ServiceLine && l.Zone == "B" {
				p.Services = save(p.Services, l.Name)
			}
		}

		exact := big.NewRat(perKg*grams, 1000)
		freight := drawtest.HalfUp(exact)
		want, shown := []*big.Rat{freight}, freight // the lines
		told := []string{"freight"}
		add := func(name string, x *big.Rat) {
			exact = new(big.Rat).Add(exact, x)
			total := drawtest.HalfUp(exact)
			want, shown, told = append(want, new(big.Rat).Sub(total, shown)), total, append(told, name)
		}
		for _, kind := range []order.LineKind{order.RemoteLine, 0, order.CODLine, order.CollectLine, order.ServiceLine} {
			if kind == 0 && p.Declared.Sign() > 0 {
				add("cover", new(big.Rat).SetInt64(coverOpinion(cover.Bands, cover.Rounding, p.Declared.Minor())))
			}
			for i := range lines {
				l := &lines[i]
				of := freight
				switch {
				case l.Kind != kind, l.Zone == "B",
					kind == order.RemoteLine && p.Remote != courier.Yes,
					kind == order.CODLine && p.COD.Sign() == 0,
					kind == order.CollectLine && p.Pay != order.PayCollect,
					kind == order.ServiceLine && len(save(p.Services, l.Name)) == len(p.Services):
					continue
				case kind == order.CODLine:
					of = drawtest.Exact(p.COD)
				}
				add(kind.String(), bounded(l, grams, rates[l], of))
			}
		}
		quoted := shown
		if p.Billed.Quoted.Known() {
			quoted = drawtest.Exact(p.Billed.Quoted)
		}

		got, err := order.Quote(&p)
		require.NoError(t, err, "%+v", lines)
		require.Equal(t, courier.Granted, got.Verdict, "%+v\n%v", lines, got)
		var is []*big.Rat
		for i := range got.Reasons {
			if r := &got.Reasons[i]; r.Change.Known() {
				is = append(is, drawtest.Exact(r.Change))
			}
		}
		require.Len(t, is, len(want), "%v: %v", told, got.Reasons)
		for i := range want {
			require.Zero(t, want[i].Cmp(is[i]), "%v is %v, by the second opinion %v\n%+v", told[i], is[i], want[i], lines)
			reached[told[i]]++
		}
		for _, c := range []struct {
			want *big.Rat
			got  courier.Money
		}{{freight, got.Freight}, {new(big.Rat).Sub(shown, freight), got.Beside}, {shown, got.Total}, {new(big.Rat).Sub(drawtest.Exact(p.Billed.Total), quoted), got.Overbill}} {
			require.Zero(t, c.want.Cmp(drawtest.Exact(c.got)), "%v, by the second opinion %v\n%+v", c.got, c.want, p)
		}
		if got.Overbill.Sign() < 0 {
			reached["too little"]++
		}
	}
	for _, line := range []string{"cover", "remote", "cod", "collect", "service", "too little"} {
		require.Greater(t, reached[line], n/20, line)
	}
}

// save are the names but one.
func save(names []string, name string) (rest []string) {
	for _, n := range names {
		if n != name {
			rest = append(rest, n)
		}
	}
	return rest
}
