package order_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

func covered(s order.CoverSchedule, fen int64, changes ...func(*order.Cover)) order.Cover {
	c := order.Cover{DeclaredOn: summer, Schedule: &s, Declared: courier.Fen(fen), HardGoods: courier.No, Large: courier.No}
	for _, change := range changes {
		change(&c)
	}
	return c
}

func large(c *order.Cover)     { c.Large = courier.Yes }
func hardGoods(c *order.Cover) { c.HardGoods = courier.Yes }

// Every boundary of the schedules, V-ORD-001, V-ORD-002 and V-ORD-004 among
// them, one fen below, at and above.
func TestCoverFee(t *testing.T) {
	sf, heavy, freight, yto, hoau := order.SFParcelCover(), order.SFHeavyCover(), order.SFFreightCover(), order.YTOCover(), order.HOAUCover()
	percent, mille := order.SFFragileCover(order.FragilePercent, courier.Fen(2_00)), order.SFFragileCover(order.FragilePerMille, courier.Fen(16_00))
	spoke := map[courier.Code]bool{}
	for _, c := range []struct {
		name    string
		facts   order.Cover
		verdict courier.Verdict
		fee     int64
		code    courier.Code
	}{
		{"V-ORD-001: YTO 2,000", covered(yto, 2_000_00), courier.Granted, 2_00, "order.cover.rate"},
		{"V-ORD-001: YTO 2,001", covered(yto, 2_001_00), courier.Granted, 20_01, "order.cover.rate"},
		{"V-ORD-001: YTO 500", covered(yto, 500_00), courier.Granted, 1_00, "order.cover.least"},
		{"V-ORD-001: YTO 30,001", covered(yto, 30_001_00), courier.Refused, 0, "order.cover.above_most"},
		{"YTO 30,000", covered(yto, 30_000_00), courier.Granted, 300_00, "order.cover.rate"},
		{"YTO 30,000.01", covered(yto, 30_000_01), courier.Refused, 0, "order.cover.above_most"},
		{"YTO 1,000, the least fee met", covered(yto, 1_000_00), courier.Granted, 1_00, "order.cover.rate"},
		{"YTO 999.99", covered(yto, 999_99), courier.Granted, 1_00, "order.cover.least"},
		{"V-ORD-002: SF 500", covered(sf, 500_00), courier.Granted, 1_00, "order.cover.flat"},
		{"V-ORD-002: SF 500.01", covered(sf, 500_01), courier.Granted, 2_00, "order.cover.flat"},
		{"V-ORD-002: SF 1,000", covered(sf, 1_000_00), courier.Granted, 2_00, "order.cover.flat"},
		{"V-ORD-002: SF 1,000.01", covered(sf, 1_000_01), courier.Granted, 5_00, "order.cover.rounding_not_stated"},
		{"SF 1,000.99, half up", covered(sf, 1_001_00), courier.Granted, 5_01, "order.cover.rate"},
		{"SF 1", covered(sf, 1_00), courier.Granted, 1_00, "order.cover.fee_back"},
		{"SF 0.99", covered(sf, 99), courier.Refused, 0, "order.cover.below_least"},
		{"SF 500,000", covered(sf, 500_000_00), courier.Granted, 2_500_00, "order.cover.rate"},
		{"SF 500,000.01", covered(sf, 500_000_01), courier.Referred, 0, "order.cover.by_confirmation"},
		{"SF, hard to pack", covered(sf, 500_00, hardGoods), courier.Refused, 0, "order.cover.hard_goods"},
		{"SF heavy 500", covered(heavy, 500_00), courier.Granted, 2_00, "order.cover.flat"},
		{"SF heavy 501", covered(heavy, 501_00), courier.Granted, 3_01, "order.cover.rounding_not_stated"},
		{"SF freight 2,000", covered(freight, 2_000_00), courier.Granted, 12_00, "order.cover.flat"},
		{"SF freight 2,000.01", covered(freight, 2_000_01), courier.Granted, 12_00, "order.cover.rate"},
		{"SF freight takes any goods", covered(freight, 3_000_00, hardGoods), courier.Granted, 18_00, "order.cover.rate"},
		{"SF fragile, eight per cent", covered(percent, 1_000_00), courier.Granted, 80_00, "order.cover.rate_disputed"},
		{"SF fragile, eight per mille", covered(mille, 3_000_00), courier.Granted, 24_00, "order.cover.rate_disputed"},
		{"SF fragile, at the least", covered(mille, 2_000_00), courier.Granted, 16_00, "order.cover.rate"},
		{"SF fragile, below it", covered(mille, 1_999_99), courier.Granted, 16_00, "order.cover.least"},
		{"generic", covered(order.GenericExpressCover(), 1_000_00), courier.Granted, 30_00, "order.cover.rate"},
		{"JD above its ceiling", covered(order.JDCover(), 300_000_01), courier.Refused, 0, "order.cover.above_most"},
		{"EMS above its ceiling", covered(order.EMSDomesticCover(), 100_000_01), courier.Refused, 0, "order.cover.above_most"},
		{"V-ORD-004: HOAU 1,500 small", covered(hoau, 1_500_00), courier.Granted, 12_00, "order.cover.least"},
		{"V-ORD-004: HOAU 5,000 small", covered(hoau, 5_000_00), courier.Granted, 30_00, "order.cover.rate"},
		{"V-ORD-004: HOAU 3,000 large", covered(hoau, 3_000_00, large), courier.Granted, 24_00, "order.cover.large"},
		{"HOAU 2,000 small", covered(hoau, 2_000_00), courier.Granted, 12_00, "order.cover.rate"},
		{"HOAU 4,000 large", covered(hoau, 4_000_00, large), courier.Granted, 24_00, "order.cover.rate"},
		{"HOAU, the older page", covered(order.HOAUOlderCover(), 2_000_00), courier.Granted, 8_00, "order.cover.rate"},
		{"HOAU, the older page, above", covered(order.HOAUOlderCover(), 2_500_00, large), courier.Granted, 10_00, "order.cover.rate"},
		{"nothing declared", covered(yto, 0), courier.Granted, 0, "order.cover.none"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := order.CoverFee(&c.facts)
			require.NoError(t, err)
			assert.Equal(t, c.verdict, a.Verdict)
			assert.True(t, a.Has(c.code), "%v", a.Reasons)
			assert.Empty(t, a.Needs)
			if c.verdict == courier.Granted {
				assert.Equal(t, courier.Fen(c.fee), a.Fee)
			} else {
				assert.False(t, a.Fee.Known())
			}
			if sum, err := a.Ledger(); a.Fee.Sign() > 0 {
				require.NoError(t, err)
				assert.Equal(t, a.Fee, sum)
			} else {
				assert.False(t, sum.Known())
			}
			for _, code := range deskCodes(&a.Grounds) {
				spoke[code] = true
			}
		})
	}
	for _, c := range coverOfPieces() {
		t.Run(c.name, func(t *testing.T) {
			a, err := order.CoverFee(&c.facts)
			require.NoError(t, err)
			assert.Equal(t, []courier.Money{courier.Fen(30_00), c.declared, c.piece, c.unit}, []courier.Money{a.Fee, a.Declared, a.EachPiece, a.EachUnit})
			for _, code := range deskCodes(&a.Grounds) {
				spoke[code] = true
			}
		})
	}
	for _, c := range []struct {
		how  order.CoverRounding
		fen  int64
		want int64
	}{
		{order.HalfUpFen, 1_000_01, 5_00}, {order.HalfUpFen, 1_001_00, 5_01}, {order.UpToFen, 1_000_01, 5_01}, {order.UpToFen, 1_000_00, 5_00}, {order.DownToFen, 1_001_99, 5_00},
		{order.DownToFen, 1_000_00, 5_00}, {order.HalfUpYuan, 1_099_99, 5_00}, {order.HalfUpYuan, 1_100_00, 6_00}, {order.UpToYuan, 1_000_01, 6_00}, {order.UpToYuan, 1_200_00, 6_00},
	} {
		s := order.CoverSchedule{Cite: deskCite, Bands: []order.CoverBand{{Rate: courier.RateOf(5, 3)}}, Rounding: c.how}
		facts := covered(s, c.fen)
		a, err := order.CoverFee(&facts)
		require.NoError(t, err)
		assert.Equal(t, courier.Fen(c.want), a.Fee, "%v of %d", c.how, c.fen)
		exact := c.fen*5%1000 == 0 && c.want*1000 == c.fen*5
		assert.Equal(t, !exact, a.Has("order.cover.rounded"), "%v of %d", c.how, c.fen)
		assert.False(t, a.Has("order.cover.rounding_not_stated"))
		spoke["order.cover.rounded"] = spoke["order.cover.rounded"] || !exact
	}
	everyRowSpeaks(t, spoke, "order.cover.")
}

type pieceCover struct {
	name                  string
	facts                 order.Cover
	declared, piece, unit courier.Money
}

func coverOfPieces() []pieceCover {
	yuan := func(n ...int64) (list []order.PieceValue) {
		for _, n := range n {
			list = append(list, order.PieceValue{Declared: courier.Fen(n * 100)})
		}
		return list
	}
	s := order.HOAUCover()
	return []pieceCover{
		{"average", covered(s, 5_000_00, func(c *order.Cover) { c.Declaring, c.Pieces = order.DeclaredOnAverage, courier.CountOf(3) }),
			courier.Fen(5_000_00), courier.Fen(1_666_67), courier.Money{}},
		{"average of inner units", covered(s, 5_000_00, func(c *order.Cover) {
			c.Declaring, c.Pieces, c.Units = order.DeclaredOnAverage, courier.CountOf(3), courier.CountOf(7)
		}), courier.Fen(5_000_00), courier.Fen(1_666_67), courier.Fen(238_10)},
		{"separate", covered(s, 5_000_00, func(c *order.Cover) { c.Declaring, c.Values = order.DeclaredSeparately, yuan(4000, 1000) }),
			courier.Fen(5_000_00), courier.Money{}, courier.Money{}},
		{"separate, added up", covered(s, 0, func(c *order.Cover) {
			c.Declaring, c.Declared, c.Values = order.DeclaredSeparately, courier.Money{}, yuan(4000, 1000)
		}), courier.Fen(5_000_00), courier.Money{}, courier.Money{}},
		{"separate, one not known, the whole given", covered(s, 5_000_00, func(c *order.Cover) {
			c.Declaring, c.Values = order.DeclaredSeparately, append(yuan(4000), order.PieceValue{})
		}), courier.Fen(5_000_00), courier.Money{}, courier.Money{}},
	}
}

func TestCoverFeeNeeds(t *testing.T) {
	for _, c := range []struct {
		name  string
		facts order.Cover
		needs []courier.Need
	}{
		{"nothing", order.Cover{}, []courier.Need{"declared"}},
		{"the schedule", order.Cover{Declared: courier.Fen(1)}, []courier.Need{"schedule"}},
		{"no schedule for nothing declared", order.Cover{Declared: courier.Fen(0)}, nil},
		{"large where it matters", covered(order.HOAUCover(), 3_000_00, func(c *order.Cover) { c.Large = 0 }), []courier.Need{"large"}},
		{"large where it does not", covered(order.HOAUCover(), 4_000_00, func(c *order.Cover) { c.Large = 0 }), nil},
		{"large a fen below", covered(order.HOAUCover(), 3_998_00, func(c *order.Cover) { c.Large = 0 }), []courier.Need{"large"}},
		{"hard goods", covered(order.SFParcelCover(), 1_00, func(c *order.Cover) { c.HardGoods = 0 }), []courier.Need{"hard_goods"}},
		{"hard goods above the greatest value", covered(order.SFParcelCover(), 500_000_01, func(c *order.Cover) { c.HardGoods = 0 }), nil},
		{"the fee of JD", covered(order.JDCover(), 300_000_00), []courier.Need{"schedule.bands"}},
		{"the fee of EMS", covered(order.EMSDomesticCover(), 100_000_00), []courier.Need{"schedule.bands"}},
		{"pieces", covered(order.HOAUCover(), 3_000_00, func(c *order.Cover) { c.Declaring = order.DeclaredOnAverage }), []courier.Need{"pieces"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := order.CoverFee(&c.facts)
			require.NoError(t, err)
			assert.Equal(t, c.needs, a.Needs)
			if c.needs != nil {
				assert.Equal(t, courier.Referred, a.Verdict)
				assert.False(t, a.Fee.Known())
				assert.False(t, a.ByPerson())
			}
		})
	}
	a, err := order.CoverFee(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"declared"}, a.Needs)
}

func TestCoverFeeBadInput(t *testing.T) {
	schedule := func(change func(*order.CoverSchedule)) order.Cover {
		s := order.YTOCover()
		change(&s)
		return covered(s, 1_000_00)
	}
	fact := func(change func(*order.Cover)) order.Cover { return covered(order.YTOCover(), 1_000_00, change) }
	for _, c := range []struct {
		field string
		fault courier.Fault
		facts order.Cover
	}{
		{"declared", courier.ErrNegative, fact(func(c *order.Cover) { c.Declared = courier.Fen(-1) })},
		{"declared", courier.ErrRange, covered(order.CoverSchedule{Cite: deskCite, Bands: []order.CoverBand{{Rate: courier.RateOf(2, 0)}}}, 1<<62)},
		{"declared", courier.ErrContradicts, fact(func(c *order.Cover) {
			c.Declaring, c.Values = order.DeclaredSeparately, []order.PieceValue{{courier.Fen(1)}}
		})},
		{"values", courier.ErrContradicts, fact(func(c *order.Cover) { c.Values = []order.PieceValue{{courier.Fen(1)}} })},
		{"values[1].declared", courier.ErrRange, fact(func(c *order.Cover) {
			c.Declaring, c.Declared, c.Values = order.DeclaredSeparately, courier.Money{}, []order.PieceValue{{courier.Fen(1 << 62)}, {courier.Fen(1 << 62)}}
		})},
		{"values[1].declared", courier.ErrCurrency, fact(func(c *order.Cover) {
			c.Declaring, c.Declared, c.Values = order.DeclaredSeparately, courier.Money{}, []order.PieceValue{{courier.Fen(1)}, {courier.Minor(1, courier.XDR)}}
		})},
		{"pieces", courier.ErrRange, fact(func(c *order.Cover) { c.Pieces = courier.CountOf(0) })},
		{"units", courier.ErrRange, fact(func(c *order.Cover) { c.Units = courier.CountOf(0) })},
		{"large", courier.ErrUnknownWord, fact(func(c *order.Cover) { c.Large = 3 })},
		{"hard_goods", courier.ErrUnknownWord, fact(func(c *order.Cover) { c.HardGoods = 3 })},
		{"declaring", courier.ErrUnknownWord, fact(func(c *order.Cover) { c.Declaring = 3 })},
		{"schedule.bands", courier.ErrEmptyTable, schedule(func(s *order.CoverSchedule) { s.Bands, s.Most = nil, courier.Money{} })},
		{"schedule.bands", courier.ErrEmptyTable, covered(order.SFFragileCover(0, courier.Fen(2_00)), 1_00)},
		{"schedule.large", courier.ErrContradicts, schedule(func(s *order.CoverSchedule) { s.Large, s.Bands = s.Bands, nil })},
		{"schedule.bands", courier.ErrMissing, schedule(func(s *order.CoverSchedule) { s.Bands = s.Bands[:1] })},
		{"schedule.bands", courier.ErrMissing, schedule(func(s *order.CoverSchedule) { s.Bands, s.Most = s.Bands[:1], courier.Money{} })},
		{"schedule.bands[1].up_to", courier.ErrOrder, schedule(func(s *order.CoverSchedule) { s.Bands[1].UpTo = courier.Fen(2_000_00) })},
		{"schedule.bands[1].up_to", courier.ErrOrder, schedule(func(s *order.CoverSchedule) { s.Bands[0].UpTo = courier.Money{} })},
		{"schedule.bands[0].rate", courier.ErrContradicts, schedule(func(s *order.CoverSchedule) { s.Bands[0].Fee, s.Bands[0].Least = courier.Fen(1), courier.Money{} })},
		{"schedule.bands[0].rate", courier.ErrMissing, schedule(func(s *order.CoverSchedule) { s.Bands[0].Rate = courier.Rate{} })},
		{"schedule.bands[0].least", courier.ErrContradicts, schedule(func(s *order.CoverSchedule) { s.Bands[0].Fee, s.Bands[0].Rate = courier.Fen(1), courier.Rate{} })},
		{"schedule.bands[0].least", courier.ErrCurrency, schedule(func(s *order.CoverSchedule) { s.Bands[0].Least = courier.Minor(1, courier.XDR) })},
		{"schedule.most", courier.ErrOrder, schedule(func(s *order.CoverSchedule) { s.From = courier.Fen(30_001_00) })},
		{"schedule.above", courier.ErrUnknownWord, schedule(func(s *order.CoverSchedule) { s.Above = 9 })},
		{"schedule.rounding", courier.ErrUnknownWord, schedule(func(s *order.CoverSchedule) { s.Rounding = 9 })},
		{"schedule.not_hard_goods", courier.ErrUnknownWord, schedule(func(s *order.CoverSchedule) { s.NotHardGoods = 9 })},
		{"schedule.refund_unproved", courier.ErrUnknownWord, schedule(func(s *order.CoverSchedule) { s.RefundUnproved = 9 })},
		{"schedule.cite.source", courier.ErrMissing, schedule(func(s *order.CoverSchedule) { s.Cite = courier.Cite{} })},
	} {
		t.Run(c.field, func(t *testing.T) {
			a, err := order.CoverFee(&c.facts)
			fieldError(t, err, c.field, c.fault)
			assert.Zero(t, a.Verdict)
		})
	}
	gap := order.YTOCover()
	gap.Bands = gap.Bands[:1]
	assert.ErrorContains(t, gap.Check(), "bands: missing: no band covers CNY 2000.01")
}

// Every named schedule is sound, save the two that the host completes and the
// one that wants a reading.
func TestNamedCoverSchedules(t *testing.T) {
	for name, s := range map[string]order.CoverSchedule{"SF": order.SFParcelCover(), "SF freight": order.SFFreightCover(), "SF heavy": order.SFHeavyCover(),
		"SF fragile": order.SFFragileCover(order.FragilePerMille, courier.Fen(2_00)), "YTO": order.YTOCover(), "JD": order.JDCover(),
		"GEN": order.GenericExpressCover(), "EMS": order.EMSDomesticCover(), "HOAU": order.HOAUCover(), "HOAU older": order.HOAUOlderCover()} {
		require.NoError(t, s.Check(), name)
		roundTrip(t, s)
		assert.Equal(t, courier.Contract, s.Cite.Basis().Force, name)
	}
	fragile := order.SFFragileCover(order.FragilePercent, courier.Fen(2_00))
	assert.Equal(t, courier.Disputed, fragile.Cite.Basis().Evidence)
	assert.Error(t, order.SFFragileCover(0, courier.Fen(2_00)).Check())
	assert.NotEmpty(t, cmp.Diff(order.SFFragileCover(order.FragilePercent, courier.Fen(2_00)), order.SFFragileCover(order.FragilePerMille, courier.Fen(2_00))))
}

func FuzzCoverFee(f *testing.F) {
	for _, c := range []order.Cover{{}, covered(order.SFParcelCover(), 1_000_01), covered(order.HOAUCover(), 3_000_00, large), coverOfPieces()[1].facts} {
		text, err := json.Marshal(c)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var c order.Cover
		if json.Unmarshal(data, &c) != nil {
			return
		}
		a, err := order.CoverFee(&c)
		if err != nil {
			named(t, err)
			return
		}
		if a.Verdict == 0 || a.Fee.Known() != (a.Verdict == courier.Granted) {
			t.Fatalf("%v at %v", a.Verdict, a.Fee)
		}
		if sum, err := a.Ledger(); err != nil || sum.Known() && sum != a.Fee {
			t.Fatalf("a ledger of %v for %v", sum, a.Fee)
		}
	})
}

func TestCoverJSON(t *testing.T) {
	for _, c := range coverOfPieces() {
		roundTrip(t, c.facts)
		a, err := order.CoverFee(&c.facts)
		require.NoError(t, err)
		roundTrip(t, a)
	}
}

func BenchmarkCoverFee(b *testing.B) {
	c := covered(order.SFParcelCover(), 1_000_01)
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		a, err := order.AppendCoverFee(buf[:0], &c)
		if err != nil {
			b.Fatal(err)
		}
		buf = a.Reasons
	}
}

func TestCoverAllocations(t *testing.T) {
	c, buf := covered(order.SFParcelCover(), 1_000_01), make([]courier.Reason, 0, 8)
	deskAllocs(t, 0, func() error { _, err := order.AppendCoverFee(buf, &c); return err })
}

// One yuan more moves a parcel into the next band, and past the greatest value
// nothing is taken.
func ExampleCoverFee() {
	yto := order.YTOCover()
	for _, declared := range []int64{500, 2000, 2001, 30_001} {
		a, err := order.CoverFee(&order.Cover{Schedule: &yto, Declared: courier.Fen(declared * 100)})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(a.Verdict, "-", a.Reasons[0].Sentence(courier.English))
	}
	// Output:
	// granted - value declared CNY 500.00: a rate of 0.001 stays below the least fee, which is CNY 1.00
	// granted - value declared CNY 2,000.00 at a rate of 0.001: a fee of CNY 2.00
	// granted - value declared CNY 2,001.00 at a rate of 0.01: a fee of CNY 20.01
	// refused - the value declared, CNY 30,001.00, is above the greatest that is taken, CNY 30,000.00
}
