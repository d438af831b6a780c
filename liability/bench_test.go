package liability_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func BenchmarkDecide(b *testing.B) {
	day := courier.Day(2026, 3, 1)
	for _, c := range []struct {
		name  string
		event liability.Event
	}{
		{"answers", liability.Event{HappenedOn: day, Regime: courier.CivilLaw, Kind: liability.Damage,
			InCharge: courier.Yes, Cause: liability.CarriersFault}},
		{"exempt", liability.Event{HappenedOn: day, Regime: courier.CivilLaw, Kind: liability.Loss, InCharge: courier.Yes,
			Cause: liability.ForceMajeure, CauseProved: courier.Yes, AlreadyLate: courier.No, Excused: liability.InWhole, Declared: courier.No,
			Express: courier.Yes, Notified: courier.Yes}},
		{"asks", liability.Event{HappenedOn: day, Regime: courier.CivilLaw, Kind: liability.Loss, InCharge: courier.Yes,
			Cause: liability.ForceMajeure}},
		{"mail", liability.Event{HappenedOn: day, Regime: courier.PostalUniversal, Kind: liability.Loss, InCharge: courier.Yes,
			Cause: liability.ForceMajeure, CauseProved: courier.Yes, AlreadyLate: courier.No, Declared: courier.Yes,
			Mail: liability.RecordedMail, QueriedInTime: courier.Yes}},
		{"sea", *voyage(liability.PerilsOfSea)},
		{"sea asks", liability.Event{HappenedOn: courier.Day(2026, 5, 1), Regime: courier.Sea}},
		{"air", *flight(liability.War)},
	} {
		b.Run(c.name+"/fresh", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := liability.Decide(&c.event); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(c.name+"/reused", func(b *testing.B) {
			b.ReportAllocs()
			var reasons []courier.Reason
			for b.Loop() {
				a, err := liability.AppendDecide(reasons[:0], &c.event)
				if err != nil {
					b.Fatal(err)
				}
				reasons = a.Reasons
			}
		})
	}
}

// sharing is a split of CNY 85,000.01 over n outlets by uneven shares.
func sharing(n int) *liability.Sharing {
	s := &liability.Sharing{Total: courier.Fen(85_000_01), HappenedOn: courier.Day(2026, 3, 1)}
	left, seed := 10_000, uint32(n)
	for i := range n {
		seed = seed*1664525 + 1013904223
		points := min(left-(n-1-i), 1+int(seed>>8)%(2*10_000/n))
		if i == n-1 {
			points = left
		}
		left -= points
		s.Parts = append(s.Parts, liability.Part{
			Who:   liability.Who{Unit: "网点" + strconv.Itoa(i*7919%10_007)},
			Share: courier.BasisPoints(points),
		})
	}
	return s
}

func BenchmarkSplit(b *testing.B) {
	for _, n := range []int{3, 10, 100, 1000} {
		s := sharing(n)
		b.Run(fmt.Sprintf("%d/fresh", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := liability.Split(s); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("%d/reused", n), func(b *testing.B) {
			b.ReportAllocs()
			var d liability.Division
			for b.Loop() {
				if err := liability.SplitInto(&d, s); err != nil {
					b.Fatal(err)
				}
			}
		})
		plain := plainOf(s)
		b.Run(fmt.Sprintf("%d/decimal", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := plainSplit(decimal.New(85_000_01, -2), plain); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// plainPart is a part as a program in plain decimals keeps it.
type plainPart struct {
	who    string
	share  decimal.Decimal // 0.6 for 60%
	amount decimal.Decimal
}

func plainOf(s *liability.Sharing) (parts []plainPart) {
	for _, p := range s.Parts {
		parts = append(parts, plainPart{who: p.Who.String(), share: decimal.New(int64(p.Share.BasisPoints()), -4)})
	}
	return parts
}

// plainSplit is the same computation written straightforwardly in decimals:
// shares that make a whole, nobody twice, largest remainder, the lead; amounts
// only, without reasons.
func plainSplit(total decimal.Decimal, parts []plainPart) (out []plainPart, lead string, err error) {
	sum, seen := decimal.Zero, make(map[string]bool, len(parts))
	for _, p := range parts {
		if seen[p.who] {
			return nil, "", fmt.Errorf("%s given twice", p.who)
		}
		seen[p.who] = true
		sum = sum.Add(p.share)
	}
	if !sum.Equal(decimal.NewFromInt(1)) {
		return nil, "", fmt.Errorf("shares make %s", sum)
	}
	out = make([]plainPart, len(parts))
	rests := make([]decimal.Decimal, len(parts))
	order := make([]int, len(parts))
	left, first := total, 0
	for i, p := range parts {
		exact := total.Mul(p.share)
		p.amount = exact.Truncate(2)
		rests[i], order[i], out[i] = exact.Sub(p.amount), i, p
		left = left.Sub(p.amount)
		if p.share.GreaterThan(parts[first].share) {
			first = i
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if c := rests[b].Cmp(rests[a]); c != 0 {
			return c
		}
		return parts[b].share.Cmp(parts[a].share)
	})
	fen := decimal.New(1, -2)
	for _, i := range order[:left.Div(fen).IntPart()] {
		out[i].amount = out[i].amount.Add(fen)
	}
	return out, parts[first].who, nil
}
