package order_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

func goods(name string, count, grams int64) order.Goods {
	return order.Goods{Name: name, Count: courier.CountOf(count), Weight: courier.Grams(grams)}
}

// papers is a consignment on which order, waybill and goods agree.
func papers(changes ...func(*order.Papers)) order.Papers {
	side := order.Particulars{Province: courier.Zhejiang, City: "杭州", Station: "HZ-01", Pay: order.PayCash, Declared: courier.Fen(1_000_00), COD: courier.Fen(0)}
	ordered, waybill := side, side
	p := order.Papers{
		CheckedOn: summer, Express: courier.Yes,
		Lines:   []order.GoodsLine{{Ordered: goods("茶叶", 3, 3000), Waybill: goods("茶叶", 3, 3000), InHand: goods("茶叶", 3, 3000)}},
		Ordered: &ordered, Waybill: &waybill,
		Slip: &order.Slip{CityInProvince: courier.Yes, StationAllowed: courier.Yes, StationFits: courier.Yes, ConsigneeFits: courier.Yes,
			GoodsNameVague: courier.No, LargeLot: courier.No},
		Labels: []order.PieceLabel{{Faults: []order.PaperError{}}, {Faults: []order.PaperError{}}},
		Duties: []order.DutyRow{},
	}
	for _, change := range changes {
		change(&p)
	}
	return p
}

func line(change func(*order.GoodsLine)) func(*order.Papers) {
	return func(p *order.Papers) { change(&p.Lines[0]) }
}

func slip(change func(*order.Slip)) func(*order.Papers) {
	return func(p *order.Papers) { change(p.Slip) }
}

func onWaybill(change func(*order.Particulars)) func(*order.Papers) {
	return func(p *order.Papers) { change(p.Waybill) }
}

func label(e ...order.PaperError) func(*order.Papers) {
	return func(p *order.Papers) { p.Labels[1].Faults = e }
}

// largeLot is a lot at the limits of its collection point.
func largeLot(s *order.Slip) {
	s.LargeLot, s.AddressInRange, s.Collection = courier.Yes, courier.Yes, "self"
	s.HeaviestPiece, s.LargestPiece, s.LotWeight, s.LotVolume = kg(80), courier.CountOf(900_000), kg(600), courier.CountOf(3_000_000)
	s.Point = &order.PickupPointUnit{PieceWeight: kg(80), PieceVolume: courier.CountOf(900_000), LotWeight: kg(600), LotVolume: courier.CountOf(3_000_000),
		Collections: []string{"self", "delivery"}}
}

func tolerance(points int) func(*order.Papers) {
	return func(p *order.Papers) { p.Tolerance = courier.BasisPoints(points) }
}

type paperCase struct {
	name  string
	facts order.Papers
	finds []order.PaperError
}

func paperCases() []paperCase {
	return []paperCase{
		{"all agree", papers(), nil},
		{"S2-07a", papers(line(func(l *order.GoodsLine) { l.Waybill.Count = courier.CountOf(0) })), []order.PaperError{order.NoWaybill}},
		{"S2-07b", papers(line(func(l *order.GoodsLine) { l.InHand.Count = courier.CountOf(0) })), []order.PaperError{order.NoGoods}},
		{"S2-07c, one short", papers(line(func(l *order.GoodsLine) { l.InHand.Count = courier.CountOf(2) })), []order.PaperError{order.FewerGoods}},
		{"S2-07d, one over", papers(line(func(l *order.GoodsLine) { l.InHand.Count = courier.CountOf(4) })), []order.PaperError{order.MoreGoods}},
		{"ordered, and neither on paper nor there", papers(line(func(l *order.GoodsLine) { l.Waybill.Count, l.InHand.Count = courier.CountOf(0), courier.CountOf(0) })),
			[]order.PaperError{order.OrderedCountDiffers}},
		{"fewer on the waybill than ordered", papers(line(func(l *order.GoodsLine) { l.Ordered.Count = courier.CountOf(4) })), []order.PaperError{order.OrderedCountDiffers}},
		{"another name than ordered", papers(line(func(l *order.GoodsLine) { l.Ordered.Name = "咖啡" })), []order.PaperError{order.OrderedNameDiffers}},
		{"S2-06h, another name than the goods", papers(line(func(l *order.GoodsLine) { l.InHand.Name = "咖啡" })), []order.PaperError{order.GoodsNameDiffers}},
		{"weights at the tolerance", papers(tolerance(1000), line(func(l *order.GoodsLine) { l.InHand.Weight, l.Ordered.Weight = courier.Grams(2700), courier.Grams(2728) })), nil},
		{"a gram past it", papers(tolerance(1000), line(func(l *order.GoodsLine) { l.InHand.Weight = courier.Grams(2699) })), []order.PaperError{order.WeightDiffers}},
		{"a gram above it", papers(tolerance(1000), line(func(l *order.GoodsLine) { l.InHand.Weight = courier.Grams(3301) })), []order.PaperError{order.WeightDiffers}},
		{"ordered a gram past it", papers(tolerance(1000), line(func(l *order.GoodsLine) { l.Ordered.Weight = courier.Grams(2727) })), []order.PaperError{order.OrderedWeightDiffers}},
		{"no tolerance", papers(tolerance(0), line(func(l *order.GoodsLine) { l.InHand.Weight = courier.Grams(3001) })), []order.PaperError{order.WeightDiffers}},
		{"another province", papers(onWaybill(func(p *order.Particulars) { p.Province = courier.Jiangsu })), []order.PaperError{order.DestinationDiffers}},
		{"another city, the station not known", papers(onWaybill(func(p *order.Particulars) { p.City, p.Station = "宁波", "" })), []order.PaperError{order.DestinationDiffers}},
		{"another station", papers(onWaybill(func(p *order.Particulars) { p.Station = "HZ-02" })), []order.PaperError{order.DestinationDiffers}},
		{"another mode", papers(onWaybill(func(p *order.Particulars) { p.Pay = order.PayCollect })), []order.PaperError{order.PayDiffers}},
		{"another value", papers(onWaybill(func(p *order.Particulars) { p.Declared = courier.Fen(1_000_01) })), []order.PaperError{order.DeclaredDiffers}},
		{"another COD", papers(onWaybill(func(p *order.Particulars) { p.COD = courier.Fen(1) })), []order.PaperError{order.CODDiffers}},
		{"S2-06a", papers(slip(func(s *order.Slip) { s.CityInProvince = courier.No })), []order.PaperError{order.ProvinceCityDiffer}},
		{"S2-06a by the table", papers(slip(func(s *order.Slip) { s.CityInProvince, s.Places = 0, []order.Place{{courier.Jiangsu, "杭州"}} })), []order.PaperError{order.ProvinceCityDiffer}},
		{"in the table", papers(slip(func(s *order.Slip) { s.CityInProvince, s.Places = 0, []order.Place{{courier.Zhejiang, "杭州"}} })), nil},
		{"S2-06b", papers(slip(func(s *order.Slip) { s.StationAllowed = courier.No })), []order.PaperError{order.StationAgainstRules}},
		{"S2-06c", papers(slip(func(s *order.Slip) { s.StationFits = courier.No })), []order.PaperError{order.StationAddressDiffer}},
		{"a large lot at the limits", papers(slip(largeLot)), nil},
		{"S2-06d, the piece a gram too heavy", papers(slip(largeLot), slip(func(s *order.Slip) { s.HeaviestPiece = courier.Grams(80_001) })), []order.PaperError{order.PointOverCapacity}},
		{"S2-06d, the piece too large", papers(slip(largeLot), slip(func(s *order.Slip) { s.LargestPiece = courier.CountOf(900_001) })), []order.PaperError{order.PointOverCapacity}},
		{"S2-06d, the lot too heavy", papers(slip(largeLot), slip(func(s *order.Slip) { s.LotWeight = courier.Grams(600_001) })), []order.PaperError{order.PointOverCapacity}},
		{"S2-06d, the lot too large, the rest not known", papers(slip(largeLot), slip(func(s *order.Slip) {
			s.LotVolume, s.HeaviestPiece = courier.CountOf(3_000_001), courier.Weight{}
		})), []order.PaperError{order.PointOverCapacity}},
		{"S2-06e", papers(slip(largeLot), slip(func(s *order.Slip) { s.AddressInRange = courier.No })), []order.PaperError{order.PointOutOfRange}},
		{"S2-06f", papers(slip(largeLot), slip(func(s *order.Slip) { s.Collection = "upstairs" })), []order.PaperError{order.PointCollectionMode}},
		{"a point without limits", papers(slip(largeLot), slip(func(s *order.Slip) { s.Point, s.HeaviestPiece = &order.PickupPointUnit{}, courier.Weight{} })), nil},
		{"S2-06g", papers(slip(func(s *order.Slip) { s.ConsigneeFits = courier.No })), []order.PaperError{order.ConsigneeName}},
		{"S2-06h, a vague name", papers(slip(func(s *order.Slip) { s.GoodsNameVague = courier.Yes })), []order.PaperError{order.GoodsNameVague}},
		{"S2-08a", papers(label(order.LabelFallenOff)), []order.PaperError{order.LabelFallenOff}},
		{"S2-08b", papers(label(order.LabelBadlyStuck)), []order.PaperError{order.LabelBadlyStuck}},
		{"S2-08c", papers(label(order.LabelMisplaced)), []order.PaperError{order.LabelMisplaced}},
		{"S2-08d", papers(label(order.LabelMissing)), []order.PaperError{order.LabelMissing}},
		{"S2-08e and S2-08f", papers(label(order.LabelWrongStation, order.LabelSurplus)), []order.PaperError{order.LabelWrongStation, order.LabelSurplus}},
		{"at once", papers(line(func(l *order.GoodsLine) { l.InHand = goods("咖啡", 1, 3000) }), slip(func(s *order.Slip) { s.StationFits = courier.No }), label(order.LabelMissing)),
			[]order.PaperError{order.FewerGoods, order.GoodsNameDiffers, order.StationAddressDiffer, order.LabelMissing}},
	}
}

func findings(r *order.Reconciled) (list []order.PaperError) {
	for _, d := range r.Duties {
		if d.Error != 0 {
			list = append(list, d.Error)
		}
	}
	return list
}

func TestReconcile(t *testing.T) {
	spoke, found := map[courier.Code]bool{}, map[order.PaperError]bool{}
	for _, c := range paperCases() {
		t.Run(c.name, func(t *testing.T) {
			r, err := order.Reconcile(&c.facts)
			require.NoError(t, err)
			assert.Equal(t, c.finds, findings(&r))
			assert.Equal(t, courier.AnswerOf(len(c.finds) == 0), r.Agree())
			assert.Empty(t, r.Needs)
			if len(r.Duties) > 0 {
				require.Len(t, r.Duties, len(r.Reasons), "one for each reason")
			} else {
				assert.Empty(t, r.Reasons)
			}
			for i, d := range r.Duties {
				assert.Equal(t, d.Error == 0, d.Severity == 0, "a finding has a severity")
				assert.NotEmpty(t, r.Reasons[i].Field())
				assert.NotRegexp(t, `[{}]|未知`, r.Reasons[i].Sentence(courier.Chinese))
				found[d.Error] = true
				spoke[r.Reasons[i].Code()] = true
			}
		})
	}
	for e := order.ProvinceCityDiffer; e <= order.CODDiffers; e++ {
		assert.True(t, found[e], "%v is never found", e)
	}
	everyRowSpeaks(t, spoke, "order.slip.", "order.goods.", "order.label.", "order.differs.", "order.misdeclared.")
}

func TestGoodsStates(t *testing.T) {
	for _, c := range []struct {
		waybill, hand, short, over int64
		state                      order.GoodsState
	}{
		{0, 0, 0, 0, order.GoodsMatch}, {3, 3, 0, 0, order.GoodsMatch}, {0, 1, 0, 1, order.GoodsWithoutWaybill},
		{1, 0, 1, 0, order.WaybillWithoutGoods}, {3, 2, 1, 0, order.GoodsShort}, {3, 5, 0, 2, order.GoodsOver},
	} {
		p := papers(line(func(l *order.GoodsLine) {
			l.Waybill.Count, l.InHand.Count = courier.CountOf(c.waybill), courier.CountOf(c.hand)
		}))
		r, err := order.Reconcile(&p)
		require.NoError(t, err)
		assert.Equal(t, []order.LineState{{State: c.state, Short: courier.CountOf(c.short), Over: courier.CountOf(c.over)}}, r.Lines)
	}
	assert.Equal(t, "有单少货 short", order.GoodsShort.Name(courier.Chinese)+" "+order.GoodsShort.Name(courier.English))
	assert.Equal(t, "停运 stopping", order.Stopping.Name(courier.Chinese)+" "+order.Stopping.Name(courier.English))
}

// Whose an error is: what follows from making the waybill out is the booking
// department's, the rest is the host's table's, which overrides both.
func TestDuties(t *testing.T) {
	vague := slip(func(s *order.Slip) { s.GoodsNameVague = courier.Yes })
	p := papers(vague, label(order.LabelMissing))
	r, err := order.Reconcile(&p)
	require.NoError(t, err)
	assert.Equal(t, []order.Duty{
		{Error: order.GoodsNameVague, Severity: order.Slight, AtFault: courier.Booking, Corrects: courier.Booking},
		{Error: order.LabelMissing, Severity: order.Serious},
	}, r.Duties)
	assert.Empty(t, r.Needs, "the host said that it has no table")

	p.Duties = nil
	r, err = order.Reconcile(&p)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"duties"}, r.Needs)
	own := papers(vague)
	own.Duties = nil
	r, err = order.Reconcile(&own)
	require.NoError(t, err)
	assert.Empty(t, r.Needs, "nothing is left open")

	p.Duties = []order.DutyRow{
		{Error: order.LabelMissing, AtFault: courier.Booking, Corrects: courier.RoadOperations},
		{Error: order.GoodsNameVague, Severity: order.Stopping, Corrects: courier.CustomerService},
	}
	r, err = order.Reconcile(&p)
	require.NoError(t, err)
	assert.Equal(t, []order.Duty{
		{Error: order.GoodsNameVague, Severity: order.Stopping, AtFault: courier.Booking, Corrects: courier.CustomerService},
		{Error: order.LabelMissing, Severity: order.Serious, AtFault: courier.Booking, Corrects: courier.RoadOperations},
	}, r.Duties)
	assert.Empty(t, r.Needs)
}

// S4-Q54: what follows where the goods are not what was declared.
func TestMisdeclared(t *testing.T) {
	other := line(func(l *order.GoodsLine) { l.InHand.Name = "咖啡" })
	sender, refuse, fault := courier.Code("order.misdeclared.sender_answers"), courier.Code("order.misdeclared.not_accepted"), courier.Code("order.misdeclared.own_fault")
	for _, c := range []struct {
		name  string
		facts order.Papers
		codes []courier.Code
		needs []courier.Need
	}{
		{"express", papers(other), []courier.Code{sender, refuse, fault}, nil},
		{"other carriage", papers(other, func(p *order.Papers) { p.Express = courier.No }), []courier.Code{sender, fault}, nil},
		{"not known which", papers(other, func(p *order.Papers) { p.Express = 0 }), []courier.Code{sender, fault}, []courier.Need{"express"}},
		{"the day before", papers(other, func(p *order.Papers) { p.CheckedOn = courier.Day(2024, 2, 29) }), []courier.Code{sender, fault}, nil},
		{"the first day", papers(other, func(p *order.Papers) { p.CheckedOn = courier.Day(2024, 3, 1) }), []courier.Code{sender, refuse, fault}, nil},
		{"not known which, the day before", papers(other, func(p *order.Papers) { p.CheckedOn, p.Express = courier.Day(2024, 2, 29), 0 }), []courier.Code{sender, fault}, nil},
		{"no day", papers(other, func(p *order.Papers) { p.CheckedOn = courier.Date{} }), nil, []courier.Need{"checked_on"}},
		{"twice, told once", papers(other, func(p *order.Papers) { p.Lines = append(p.Lines, p.Lines[0]) }), []courier.Code{sender, refuse, fault}, nil},
		{"no mismatch, nothing asked", papers(func(p *order.Papers) { p.CheckedOn, p.Express = courier.Date{}, 0 }), nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := order.Reconcile(&c.facts)
			require.NoError(t, err)
			told := slices.DeleteFunc(deskCodes(&r.Grounds), func(code courier.Code) bool { return code == "order.slip.goods_name_differs" })
			assert.ElementsMatch(t, c.codes, told)
			assert.Equal(t, c.needs, r.Needs)
		})
	}
	p := papers(other, func(p *order.Papers) { p.CheckedOn = later })
	r, err := order.Reconcile(&p)
	require.NoError(t, err)
	assert.True(t, r.Has("courier.source_unchecked"))
	assert.Len(t, r.Duties, len(r.Reasons), "warnings have an empty duty")
}

func TestReconcileNeeds(t *testing.T) {
	for _, c := range []struct {
		name  string
		facts order.Papers
		needs []courier.Need
	}{
		{"nothing", order.Papers{}, []courier.Need{"lines", "ordered", "waybill", "slip", "labels"}},
		{"counts", papers(line(func(l *order.GoodsLine) { l.Waybill.Count, l.InHand.Count = courier.Count{}, courier.Count{} })),
			[]courier.Need{"lines[0].waybill.count", "lines[0].in_hand.count"}},
		{"the order", papers(line(func(l *order.GoodsLine) { l.Ordered = order.Goods{} })),
			[]courier.Need{"lines[0].ordered.count", "lines[0].ordered.name", "lines[0].ordered.weight"}},
		{"the waybill's name and weight", papers(line(func(l *order.GoodsLine) { l.Waybill.Name, l.Waybill.Weight = "", courier.Weight{} })),
			[]courier.Need{"lines[0].waybill.name", "lines[0].waybill.weight"}},
		{"the goods'", papers(line(func(l *order.GoodsLine) { l.InHand.Name, l.InHand.Weight = "", courier.Weight{} })),
			[]courier.Need{"lines[0].in_hand.name", "lines[0].in_hand.weight"}},
		{"not of goods that are not there", papers(line(func(l *order.GoodsLine) { l.InHand = order.Goods{Count: courier.CountOf(0)} })), nil},
		{"nor of a waybill that is not", papers(line(func(l *order.GoodsLine) { l.Waybill, l.Ordered = order.Goods{Count: courier.CountOf(0)}, order.Goods{} }),
			func(p *order.Papers) { p.Ordered, p.Waybill, p.Slip = nil, nil, nil }), nil},
		{"tolerance", papers(line(func(l *order.GoodsLine) { l.InHand.Weight, l.Ordered.Weight = kg(1), kg(1) })), []courier.Need{"tolerance"}},
		{"particulars", papers(func(p *order.Papers) { p.Ordered, p.Waybill = &order.Particulars{}, &order.Particulars{} }),
			[]courier.Need{"ordered.province", "waybill.province", "ordered.city", "waybill.city", "ordered.station", "waybill.station",
				"ordered.pay", "waybill.pay", "ordered.declared", "waybill.declared", "ordered.cod", "waybill.cod"}},
		{"the slip", papers(func(p *order.Papers) { p.Slip = &order.Slip{} }),
			[]courier.Need{"slip.city_in_province", "slip.station_allowed", "slip.station_fits", "slip.large_lot", "slip.consignee_fits", "slip.goods_name_vague"}},
		{"the point", papers(slip(func(s *order.Slip) { s.LargeLot = courier.Yes })), []courier.Need{"slip.address_in_range", "slip.point"}},
		{"the lot", papers(slip(largeLot), slip(func(s *order.Slip) {
			s.HeaviestPiece, s.LargestPiece, s.LotWeight, s.LotVolume, s.Collection = courier.Weight{}, courier.Count{}, courier.Weight{}, courier.Count{}, ""
		})), []courier.Need{"slip.heaviest_piece", "slip.largest_piece_cm3", "slip.lot_weight", "slip.lot_volume_cm3", "slip.collection"}},
		{"a label", papers(func(p *order.Papers) { p.Labels[1].Faults = nil }), []courier.Need{"labels[1].faults"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := order.Reconcile(&c.facts)
			require.NoError(t, err)
			assert.Equal(t, c.needs, r.Needs)
			if len(c.needs) > 0 && len(findings(&r)) == 0 {
				assert.Equal(t, courier.Answer(0), r.Agree())
			}
		})
	}
	r, err := order.Reconcile(nil)
	require.NoError(t, err)
	assert.Len(t, r.Needs, 5)
}

func TestReconcileBadInput(t *testing.T) {
	for _, c := range []struct {
		field string
		fault courier.Fault
		facts order.Papers
	}{
		{"express", courier.ErrUnknownWord, papers(func(p *order.Papers) { p.Express = 3 })},
		{"ordered.province", courier.ErrUnknownWord, papers(func(p *order.Papers) { p.Ordered.Province = 200 })},
		{"waybill.pay", courier.ErrUnknownWord, papers(onWaybill(func(p *order.Particulars) { p.Pay = 9 }))},
		{"waybill.declared", courier.ErrNegative, papers(onWaybill(func(p *order.Particulars) { p.Declared = courier.Fen(-1) }))},
		{"waybill.cod", courier.ErrCurrency, papers(onWaybill(func(p *order.Particulars) { p.COD = courier.Minor(1, courier.XDR) }))},
		{"slip.city_in_province", courier.ErrUnknownWord, papers(slip(func(s *order.Slip) { s.CityInProvince = 3 }))},
		{"slip.station_allowed", courier.ErrUnknownWord, papers(slip(func(s *order.Slip) { s.StationAllowed = 3 }))},
		{"slip.station_fits", courier.ErrUnknownWord, papers(slip(func(s *order.Slip) { s.StationFits = 3 }))},
		{"slip.consignee_fits", courier.ErrUnknownWord, papers(slip(func(s *order.Slip) { s.ConsigneeFits = 3 }))},
		{"slip.goods_name_vague", courier.ErrUnknownWord, papers(slip(func(s *order.Slip) { s.GoodsNameVague = 3 }))},
		{"slip.large_lot", courier.ErrUnknownWord, papers(slip(func(s *order.Slip) { s.LargeLot = 3 }))},
		{"slip.address_in_range", courier.ErrUnknownWord, papers(slip(func(s *order.Slip) { s.AddressInRange = 3 }))},
		{"slip.places[0].province", courier.ErrMissing, papers(slip(func(s *order.Slip) { s.Places = []order.Place{{0, "杭州"}} }))},
		{"slip.places[0].city", courier.ErrMissing, papers(slip(func(s *order.Slip) { s.Places = []order.Place{{courier.Zhejiang, ""}} }))},
		{"labels[1].faults[0]", courier.ErrRange, papers(label(order.NoGoods))},
		{"labels[1].faults[0]", courier.ErrRange, papers(label(order.OrderedNameDiffers))},
		{"labels[1].faults[0]", courier.ErrUnknownWord, papers(label(99))},
		{"labels[1].faults[1]", courier.ErrRepeated, papers(label(order.LabelSurplus, order.LabelSurplus))},
		{"labels[1].faults", courier.ErrContradicts, papers(label(order.LabelMissing, order.LabelSurplus))},
		{"duties[0].error", courier.ErrMissing, papers(func(p *order.Papers) { p.Duties = []order.DutyRow{{}} })},
		{"duties[0].error", courier.ErrUnknownWord, papers(func(p *order.Papers) { p.Duties = []order.DutyRow{{Error: 99}} })},
		{"duties[1].error", courier.ErrRepeated, papers(func(p *order.Papers) { p.Duties = []order.DutyRow{{Error: 1}, {Error: 1}} })},
		{"duties[0].severity", courier.ErrUnknownWord, papers(func(p *order.Papers) { p.Duties = []order.DutyRow{{Error: 1, Severity: 9}} })},
		{"duties[0].at_fault", courier.ErrUnknownWord, papers(func(p *order.Papers) { p.Duties = []order.DutyRow{{Error: 1, AtFault: 99}} })},
		{"duties[0].corrects", courier.ErrUnknownWord, papers(func(p *order.Papers) { p.Duties = []order.DutyRow{{Error: 1, Corrects: 99}} })},
	} {
		t.Run(c.field, func(t *testing.T) {
			r, err := order.Reconcile(&c.facts)
			fieldError(t, err, c.field, c.fault)
			assert.Empty(t, r.Reasons)
		})
	}
}

// Every pair of counts: the state and what is short or over are the plain
// differences, and exactly one state holds.
func TestReconcileCounts(t *testing.T) {
	for paper := range int64(6) {
		for hand := range int64(6) {
			p := papers(line(func(l *order.GoodsLine) {
				l.Waybill.Count, l.InHand.Count = courier.CountOf(paper), courier.CountOf(hand)
			}))
			r, err := order.Reconcile(&p)
			require.NoError(t, err)
			s := r.Lines[0]
			assert.Equal(t, paper-hand, s.Short.Int()-s.Over.Int())
			assert.True(t, s.Short.Int() == 0 || s.Over.Int() == 0)
			assert.Equal(t, paper == hand, s.State == order.GoodsMatch)
			assert.Equal(t, paper == 0 && hand > 0, s.State == order.GoodsWithoutWaybill)
			assert.Equal(t, hand == 0 && paper > 0, s.State == order.WaybillWithoutGoods)
		}
	}
}

func TestReconcileJSON(t *testing.T) {
	for _, c := range paperCases() {
		roundTrip(t, c.facts)
		r, err := order.Reconcile(&c.facts)
		require.NoError(t, err)
		roundTrip(t, r)
		assert.Empty(t, order.Book().Bind(&r.Grounds))
	}
}

func FuzzReconcile(f *testing.F) {
	f.Add([]byte(`{}`))
	for _, c := range paperCases() {
		text, err := json.Marshal(c.facts)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var p order.Papers
		if json.Unmarshal(data, &p) != nil {
			return
		}
		r, err := order.Reconcile(&p)
		if err != nil {
			named(t, err)
			return
		}
		if len(r.Duties) > 0 && len(r.Duties) != len(r.Reasons) {
			t.Fatalf("%d duties for %d reasons", len(r.Duties), len(r.Reasons))
		}
		if r.Agree() == courier.Yes && len(r.Needs) > 0 {
			t.Fatal("agreed with something missing")
		}
	})
}

func BenchmarkReconcile(b *testing.B) {
	p := papers()
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		r, err := order.AppendReconcile(buf[:0], &p)
		if err != nil || r.Agree() != courier.Yes {
			b.Fatal(err)
		}
		buf = r.Reasons
	}
}

func TestReconcileAllocations(t *testing.T) {
	p, buf := papers(), make([]courier.Reason, 0, 8)
	deskAllocs(t, 1, func() error { _, err := order.AppendReconcile(buf, &p); return err }) // the states of the lines
}

// Three pieces were ordered, three are on the waybill, two are in hand, and
// one of them carries no label.
func ExampleReconcile() {
	three := order.Goods{Name: "茶叶", Count: courier.CountOf(3), Weight: courier.Grams(3000)}
	two := order.Goods{Name: "茶叶", Count: courier.CountOf(2), Weight: courier.Grams(2000)}
	side := order.Particulars{Province: courier.Zhejiang, City: "杭州", Station: "HZ-01", Pay: order.PayCash, Declared: courier.Fen(0), COD: courier.Fen(0)}
	r, err := order.Reconcile(&order.Papers{
		CheckedOn: courier.Day(2026, 8, 1),
		Lines:     []order.GoodsLine{{Ordered: three, Waybill: three, InHand: two}},
		Tolerance: courier.Percent(50),
		Ordered:   &side, Waybill: &side,
		Slip: &order.Slip{CityInProvince: courier.Yes, StationAllowed: courier.Yes, StationFits: courier.Yes,
			ConsigneeFits: courier.Yes, GoodsNameVague: courier.Yes, LargeLot: courier.No},
		Labels: []order.PieceLabel{{Faults: []order.PaperError{}}, {Faults: []order.PaperError{order.LabelMissing}}},
		Duties: []order.DutyRow{{Error: order.LabelMissing, AtFault: courier.Booking, Corrects: courier.RoadOperations}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("agree:", r.Agree(), "- line 1:", r.Lines[0].State.Name(courier.Chinese), r.Lines[0].Short)
	for i, reason := range r.Reasons {
		d := r.Duties[i]
		fmt.Printf("- %s %s; %s, at fault: %s, corrects: %s\n", reason.Field(), reason.Sentence(courier.Chinese), d.Severity, d.AtFault, d.Corrects)
	}
	// Output:
	// agree: no - line 1: 有单少货 1
	// - lines[0] 有单少货：运单载3件，实有2件; serious, at fault: unknown, corrects: unknown
	// - slip.goods_name_vague 品名为泛指，应当写明具体品名; slight, at fault: booking, corrects: booking
	// - labels[1] 漏贴标签; serious, at fault: booking, corrects: road_operations
}
