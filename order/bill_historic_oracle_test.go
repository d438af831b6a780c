package order_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/internal/drawtest"
	"github.com/courier-rules/courier/order"
)

// historicOpinion is what the repealed rules make of a case of which all is
// known.
func historicOpinion(o *order.OldCancel) account {
	a := newAccount()
	to := func(creditor courier.Party, code string, x *big.Rat) { // owed by the shipper, or to it
		if creditor == courier.Shipper {
			x = new(big.Rat).Neg(x)
		}
		a.put(code, x, nil)
	}
	switch o.Rules {
	case order.Rail1986:
		// Fifty yuan a wagon from the side that failed (18, 19), unless made up
		// within the month or excused (21), by a stoppage of over 24 hours.
		excused := o.Excuse == order.StoppedByOrder || o.Excuse == order.BalancedLoading || o.Excuse == order.PortCongestion ||
			o.Excuse == order.Stoppage && o.Hours.Int() > 24
		if excused || o.MadeUp == courier.Yes {
			break
		}
		penalty := new(big.Rat).Mul(big.NewRat(50*100, 1), big.NewRat(o.Wagons.Int(), 1))
		if o.By == courier.Carrier {
			to(courier.Shipper, "rail_carrier", penalty)
		} else {
			to(courier.Carrier, "rail_shipper", penalty)
		}
	case order.Water1986:
		// One yuan a tonne that fell short. By the month each side pays for its
		// own, like offset against like and the difference paid (19); by
		// waybill the shipper for goods not supplied (27).
		if o.Excused == courier.Yes {
			break
		}
		yuanATonne := func(w courier.Weight) *big.Rat { return big.NewRat(100*w.Grams(), 1_000_000) }
		ships, carries := yuanATonne(o.ShipperShort), yuanATonne(o.CarrierShort)
		switch {
		case o.Monthly == courier.No:
			to(courier.Carrier, "water_waybill", drawtest.HalfUp(ships))
		case ships.Cmp(carries) > 0:
			to(courier.Carrier, "water_monthly", drawtest.HalfUp(ships.Sub(ships, carries)))
		default:
			to(courier.Shipper, "water_monthly", drawtest.HalfUp(carries.Sub(carries, ships)))
		}
	case order.Road1999:
		if o.Way == 0 { // a carrier that cancels refunds the freight (51)
			if o.By == courier.Carrier {
				to(courier.Shipper, "road_refund", drawtest.Exact(o.Paid))
			}
			break
		}
		// The road is blocked (52): freight for the part done, around by the
		// distance driven, and the shipper's goods stored as they are; carrying
		// on by another and storing are the shipper's cost, the way back is free.
		part := func() *big.Rat {
			return drawtest.HalfUp(new(big.Rat).Mul(drawtest.Exact(o.Freight), big.NewRat(o.Done.Int(), o.Planned.Int())))
		}
		switch o.Way {
		case order.CarriedOnByOther, order.CarriedBack:
			to(courier.Carrier, "road_part", part())
		case order.CarriedAround:
			to(courier.Carrier, "road_detour", part())
		case order.Stored:
			to(courier.Carrier, "road_stored", drawtest.Exact(o.Freight))
		}
		sum := new(big.Rat)
		for _, c := range o.Costs {
			if c.Proved == courier.Yes && (c.Kind == order.TransshipCost || c.Kind == order.StorageCost) {
				sum.Add(sum, drawtest.Exact(c.Amount))
			}
		}
		to(courier.Carrier, "road_cost", sum)
		to(courier.Shipper, "road_paid", drawtest.Exact(o.Paid))
	}
	return a
}

// drawnOldCancel is a case under a repealed rule set of which all is known.
func drawnOldCancel(r *rand.Rand) order.OldCancel {
	size := []int64{10, 1_000, 100_000_00}[r.IntN(3)]
	money := func() courier.Money { return courier.Fen(r.Int64N(size) * int64(min(r.IntN(4), 1))) }
	short := func() courier.Weight { return courier.Grams(r.Int64N(5) * r.Int64N(5_000_000)) }
	answer := func() courier.Answer { return courier.Answer(1 + r.IntN(2)) }
	o := order.OldCancel{Rules: order.OldRules(1 + r.IntN(3)), On: lastRail.AddDays(-r.IntN(3_000)), By: []courier.Party{courier.Shipper, courier.Carrier}[r.IntN(2)],
		Wagons: courier.CountOf(r.Int64N(60)), Excuse: order.Excuse(1 + r.IntN(5)), Hours: courier.CountOf(r.Int64N(50)), MadeUp: courier.AnswerOf(r.IntN(4) == 0),
		Monthly: answer(), CarrierShort: short(), ShipperShort: short(), Excused: courier.AnswerOf(r.IntN(4) == 0),
		Freight: money(), Paid: money(), Way: order.Way(r.IntN(5)), Planned: courier.CountOf(1 + r.Int64N(2_000)), Costs: []order.Cost{}}
	if r.IntN(2) == 0 {
		o.Excuse = order.NoExcuse
	}
	o.Done = courier.CountOf(r.Int64N(o.Planned.Int() + 1))
	if o.Way == order.CarriedAround {
		o.Done = courier.CountOf(r.Int64N(2 * o.Planned.Int()))
	}
	for range r.IntN(4) {
		o.Costs = append(o.Costs, order.Cost{Kind: order.CostKind(1 + r.IntN(7)), Amount: money(), Proved: answer()})
	}
	return o
}

// Cases under the repealed rule sets, drawn at random, come to what the rules
// make of them in exact fractions.
func TestCancelHistoricSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 3))
	n, reached := drawtest.Draws(20_000, 4_000)
	for range n {
		o := drawnOldCancel(r)
		a := historicOpinion(&o)
		got, err := order.CancelHistoric(&o)
		require.NoError(t, err, "%+v", o)
		require.Empty(t, got.Needs, "%+v", o)
		lines := map[string]*big.Rat{} // the costs together, as they are read
		for i := range got.Reasons {
			if reason := &got.Reasons[i]; reason.Change.Known() {
				code := strings.TrimPrefix(string(reason.Code()), "order.historic.")
				if lines[code] == nil {
					lines[code] = new(big.Rat)
				}
				lines[code].Add(lines[code], drawtest.Exact(reason.Change))
			}
		}
		for code, x := range lines {
			if x.Sign() == 0 {
				delete(lines, code)
			}
		}
		if want, is := fmt.Sprint(a.lines), fmt.Sprint(lines); want != is {
			t.Fatalf("%s, by the second opinion %s\n%+v", is, want, o)
		}
		payer := map[int]courier.Party{1: courier.Shipper, -1: courier.Carrier}[a.due.Sign()]
		if a.due.Cmp(drawtest.Exact(got.Due)) != 0 || payer != got.Payer {
			t.Fatalf("%v by %v, by the second opinion %v by %v\n%+v", got.Due, got.Payer, a.due, payer, o)
		}
		for code, x := range a.lines {
			if reached[code]++; x.Sign() < 0 {
				reached[code+" back"]++
			}
		}
	}
	for _, code := range []string{"rail_shipper", "rail_carrier", "water_waybill", "water_monthly", "water_monthly back", "road_refund", "road_part", "road_detour", "road_stored",
		"road_cost", "road_paid"} {
		require.Greater(t, reached[code], n/100, code)
	}
}
