package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

func historic(t testing.TB, o order.OldCancel) order.Settlement {
	t.Helper()
	got, err := order.CancelHistoric(&o)
	require.NoError(t, err)
	return got
}

var lastRail = courier.Day(2022, 4, 30)

func TestRailPenalty(t *testing.T) {
	rail := func(f func(*order.OldCancel)) order.OldCancel {
		o := order.OldCancel{Rules: order.Rail1986, On: lastRail, By: courier.Shipper, Wagons: courier.CountOf(3), Excuse: order.NoExcuse, MadeUp: courier.No}
		f(&o)
		return o
	}
	stop := func(hours int64) func(*order.OldCancel) {
		return func(o *order.OldCancel) { o.Excuse, o.Hours = order.Stoppage, courier.CountOf(hours) }
	}
	for name, c := range map[string]struct {
		change func(*order.OldCancel)
		due    int64
		code   courier.Code
		basis  string
	}{
		"the shipper":        {func(*order.OldCancel) {}, 150_00, "order.historic.rail_shipper", "RWR 19"},
		"the carrier":        {func(o *order.OldCancel) { o.By = courier.Carrier }, -150_00, "order.historic.rail_carrier", "RWR 18"},
		"no wagons":          {func(o *order.OldCancel) { o.Wagons = courier.CountOf(0) }, 0, "", ""},
		"stopped 24 hours":   {stop(24), 150_00, "order.historic.rail_short_stoppage", "RWR 21"},
		"stopped 25 hours":   {stop(25), 0, "order.historic.rail_excused", "RWR 21"},
		"an order":           {func(o *order.OldCancel) { o.Excuse = order.StoppedByOrder }, 0, "order.historic.rail_excused", "RWR 21"},
		"balanced":           {func(o *order.OldCancel) { o.Excuse = order.BalancedLoading }, 0, "order.historic.rail_excused", "RWR 21"},
		"congestion":         {func(o *order.OldCancel) { o.Excuse, o.By = order.PortCongestion, 0 }, 0, "order.historic.rail_excused", "RWR 21"},
		"made up":            {func(o *order.OldCancel) { o.MadeUp, o.By, o.Excuse = courier.Yes, 0, 0 }, 0, "order.historic.rail_made_up", "RWR 18"},
		"excused, not known": {func(o *order.OldCancel) { o.MadeUp, o.Excuse = 0, order.StoppedByOrder }, 0, "order.historic.rail_excused", "RWR 21"},
	} {
		got := historic(t, rail(c.change))
		assert.Equal(t, courier.Fen(c.due), got.Due, name)
		assert.Empty(t, got.Needs, name)
		adds(t, &got)
		basis := ""
		for _, r := range got.Reasons {
			if r.Code() == c.code {
				basis = r.Basis().Source + " " + r.Basis().Article
			}
		}
		assert.Equal(t, c.basis, basis, "%s: %v", name, got.Reasons)
	}
	for need, change := range map[courier.Need]func(*order.OldCancel){
		"by":      func(o *order.OldCancel) { o.By = 0 },
		"wagons":  func(o *order.OldCancel) { o.Wagons = courier.Count{} },
		"excuse":  func(o *order.OldCancel) { o.Excuse = 0 },
		"hours":   func(o *order.OldCancel) { o.Excuse = order.Stoppage },
		"made_up": func(o *order.OldCancel) { o.MadeUp = 0 },
		"on":      func(o *order.OldCancel) { o.On = courier.Date{} },
	} {
		got := historic(t, rail(change))
		assert.Equal(t, []courier.Need{need}, got.Needs)
		assert.Equal(t, courier.Referred, got.Verdict)
	}
	for day, ok := range map[courier.Date]bool{courier.Day(1987, 6, 30): false, courier.Day(1987, 7, 1): true, lastRail: true, lastRail.AddDays(1): false} {
		for _, rules := range []order.OldRules{order.Rail1986, order.Water1986} {
			_, err := order.CancelHistoric(&order.OldCancel{Rules: rules, On: day})
			assert.Equal(t, ok, err == nil, "%v on %v", rules, day)
			if !ok {
				assert.ErrorIs(t, err, courier.ErrNoRule)
				assert.Equal(t, []string{"on"}, fields(err))
			}
		}
	}
	many := rail(func(o *order.OldCancel) { o.Wagons = courier.CountOf(1 << 60) })
	_, err := order.CancelHistoric(&many)
	assert.ErrorIs(t, err, courier.ErrRange)
}

func TestWaterPenalty(t *testing.T) {
	water := func(f func(*order.OldCancel)) order.OldCancel {
		o := order.OldCancel{Rules: order.Water1986, On: lastRail, Monthly: courier.Yes, Excused: courier.No,
			CarrierShort: courier.Grams(100_000_000), ShipperShort: courier.Grams(250_000_000)}
		f(&o)
		return o
	}
	tonnes := func(carrier, shipper int64) func(*order.OldCancel) {
		return func(o *order.OldCancel) {
			o.CarrierShort, o.ShipperShort = courier.Grams(carrier), courier.Grams(shipper)
		}
	}
	for name, c := range map[string]struct {
		change func(*order.OldCancel)
		due    int64
		code   courier.Code
	}{
		"100 against 250 tonnes": {func(*order.OldCancel) {}, 150_00, "order.historic.water_monthly"},
		"250 against 100":        {tonnes(250_000_000, 100_000_000), -150_00, "order.historic.water_monthly"},
		"even":                   {tonnes(7, 7), 0, "order.historic.water_even"},
		"half a fen":             {tonnes(0, 5_000), 1, "order.historic.water_monthly"},
		"less than half a fen":   {tonnes(0, 4_999), 0, "order.historic.water_even"},
		"by waybill":             {func(o *order.OldCancel) { o.Monthly, o.CarrierShort = courier.No, courier.Weight{} }, 250_00, "order.historic.water_waybill"},
		"a natural disaster":     {func(o *order.OldCancel) { o.Excused, o.Monthly = courier.Yes, courier.No }, 0, "order.historic.water_disaster"},
		"excused":                {func(o *order.OldCancel) { o.Excused, o.Monthly = courier.Yes, 0 }, 0, "order.historic.water_excused"},
	} {
		got := historic(t, water(c.change))
		assert.Equal(t, courier.Fen(c.due), got.Due, name)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		adds(t, &got)
	}
	got := historic(t, order.OldCancel{Rules: order.Water1986, On: lastRail})
	assert.Equal(t, []courier.Need{"excused", "monthly", "shipper_short", "carrier_short"}, got.Needs)
	most := water(tonnes(0, 1<<62))
	assert.Equal(t, courier.Fen(461168601842739), historic(t, most).Due)
}

func TestRoad1999(t *testing.T) {
	road := func(f func(*order.OldCancel)) order.OldCancel {
		o := order.OldCancel{Rules: order.Road1999, On: courier.Day(2010, 1, 1), Freight: courier.Fen(400_00), Paid: courier.Fen(400_00),
			Done: courier.CountOf(30), Planned: courier.CountOf(120), Costs: []order.Cost{{Kind: order.TransshipCost, Amount: courier.Fen(80_00), Proved: courier.Yes},
				{Kind: order.ReturnFreight, Amount: courier.Fen(90_00), Proved: courier.Yes}, {Kind: order.StorageCost, Amount: courier.Fen(15_00), Proved: courier.No}}}
		f(&o)
		return o
	}
	way := func(w order.Way) func(*order.OldCancel) { return func(o *order.OldCancel) { o.Way = w } }
	for name, c := range map[string]struct {
		change func(*order.OldCancel)
		due    int64
		code   courier.Code
	}{
		"V-ORD-014 the carrier cancels": {func(o *order.OldCancel) { o.By = courier.Carrier }, -400_00, "order.historic.road_refund"},
		"the shipper cancels":           {func(o *order.OldCancel) { o.By = courier.Shipper }, 0, "order.historic.road_shipper_cancels"},
		"nothing paid":                  {func(o *order.OldCancel) { o.By, o.Paid = courier.Carrier, courier.Fen(0) }, 0, ""},
		"carried on":                    {way(order.CarriedOnByOther), 100_00 + 80_00 - 400_00, "order.historic.road_part"},
		"carried back":                  {func(o *order.OldCancel) { o.Way, o.Costs = order.CarriedBack, o.Costs[1:] }, 100_00 - 400_00, "order.historic.road_back_free"},
		"around":                        {func(o *order.OldCancel) { o.Way, o.Done, o.Costs = order.CarriedAround, courier.CountOf(150), nil }, 100_00, "order.historic.road_detour"},
		"stored": {func(o *order.OldCancel) {
			o.Way, o.Costs = order.Stored, []order.Cost{{Kind: order.StorageCost, Amount: courier.Fen(15_00), Proved: courier.Yes}}
		}, 15_00, "order.historic.road_stored"},
		"stored, storage": {func(o *order.OldCancel) {
			o.Way, o.Paid, o.Costs = order.Stored, courier.Fen(0), []order.Cost{{Kind: order.StorageCost, Amount: courier.Fen(15_00), Proved: courier.Yes}}
		}, 415_00, "order.historic.road_cost"},
		"paid counts": {way(order.CarriedOnByOther), 100_00 + 80_00 - 400_00, "order.historic.road_paid"},
	} {
		got := historic(t, road(c.change))
		assert.Equal(t, courier.Fen(c.due), got.Due, name)
		assert.Equal(t, c.code != "", got.Has(c.code), "%s: %v", name, got.Reasons)
		adds(t, &got)
		for _, r := range got.Reasons {
			assert.Equal(t, courier.Contract, r.Basis().Force, "as a norm they are repealed")
		}
	}
	got := historic(t, order.OldCancel{Rules: order.Road1999, On: amendDay, Way: order.CarriedOnByOther})
	assert.Equal(t, []courier.Need{"freight", "paid", "done", "planned", "costs"}, got.Needs)
	got = historic(t, order.OldCancel{Rules: order.Road1999, On: amendDay})
	assert.Equal(t, []courier.Need{"by"}, got.Needs)
	got = historic(t, order.OldCancel{Rules: order.Road1999, On: amendDay, By: courier.Carrier})
	assert.Equal(t, []courier.Need{"paid"}, got.Needs)
	unproved := road(func(o *order.OldCancel) {
		o.Way, o.Costs = order.Stored, []order.Cost{{Kind: order.StorageCost, Amount: courier.Fen(1)}}
	})
	assert.Equal(t, []courier.Need{"costs[0].proved"}, historic(t, unproved).Needs)
	past := road(func(o *order.OldCancel) {
		o.Way, o.Freight, o.Done = order.CarriedAround, courier.Fen(1<<62), courier.CountOf(1_000)
	})
	_, err := order.CancelHistoric(&past)
	assert.ErrorIs(t, err, courier.ErrRange)
}

func TestHistoricUnreadable(t *testing.T) {
	_, err := order.CancelHistoric(&order.OldCancel{Rules: 4, On: courier.Day(1980, 1, 1), By: courier.Consignee, Excuse: 9, MadeUp: 9, Monthly: 9, Excused: 9,
		Freight: courier.Fen(-1), Paid: courier.Fen(-1), Way: 9, Planned: courier.CountOf(0), Done: courier.CountOf(5), Costs: []order.Cost{{}}})
	assert.Equal(t, []string{"rules", "by", "excuse", "made_up", "monthly", "excused", "freight", "paid", "way", "planned", "done", "costs[0].kind", "costs[0].amount", "on"}, fields(err))
	_, err = order.CancelHistoric(&order.OldCancel{Rules: order.Road1999, On: courier.Day(1999, 12, 31)})
	assert.ErrorIs(t, err, courier.ErrNoRule)
	_, err = order.CancelHistoric(nil)
	assert.ErrorIs(t, err, courier.ErrMissing)
	_, err = order.CancelHistoric(&order.OldCancel{})
	assert.Equal(t, []string{"rules"}, fields(err))
	readsBack(t, 3, (*order.OldRules).UnmarshalText)
	readsBack(t, 5, (*order.Excuse).UnmarshalText)
	readsBack(t, 4, (*order.Way).UnmarshalText)
	roundTrip(t, order.OldCancel{Rules: order.Water1986, On: lastRail, Monthly: courier.Yes, CarrierShort: courier.Grams(5), Excuse: order.Stoppage, Way: order.Stored})
}
