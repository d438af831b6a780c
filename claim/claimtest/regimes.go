package claimtest

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

func xdr(hundredths int64) courier.Money { return courier.Minor(hundredths, courier.XDR) }
func kg(n int64) courier.Weight          { return courier.Grams(n * 1000) }

// carried is a total loss under a regime, weighed in whole; every fact is known
// and nothing else interferes. The special drawing right is at 9.60 yuan.
func carried(regime courier.Regime, on courier.Date, loss courier.Money, weight courier.Weight, edits ...edit) claim.Claim {
	zero := courier.Minor(0, loss.Currency())
	day := courier.Day(2026, 9, 1)
	return with(claim.Claim{
		HappenedOn: on, Regime: regime, Operator: claim.TransportCarrier, Kind: liability.Loss, Extent: claim.Total, Answers: yes, GrossFault: no,
		Foreseeable: yes, Unproved: no, Value: loss, Loss: loss, Freight: courier.Minor(400_00, loss.Currency()), FreightPaid: yes,
		LostPart: courier.Percent(100), Weight: weight, Carried: weight, Packages: courier.CountOf(10), ClaimantFault: courier.Percent(0),
		Declared: zero, Interest: zero, Saved: zero, Extras: zero, Released: zero, Charges: zero,
		Domestic: yes, Reckless: no, ByCarrier: no, InScope: no, InBill: no, Coincides: no, Waybill: yes, Statement: yes, Affected: kg(0), InterestLower: no,
		Nature: claim.KeepsWeight, Notice: shown(), Terms: &claim.Terms{}, LimitOn: spring,
		Conversion: &claim.Conversion{Rate: courier.RateOf(960, 2), Of: day, By: claim.OnJudgment, On: day},
	}, edits...)
}

// abroad is carried between states, its amounts in special drawing rights.
func abroad(regime courier.Regime, loss courier.Money, weight courier.Weight, edits ...edit) claim.Claim {
	c := carried(regime, spring, loss, weight)
	c.Domestic, c.Conversion = no, nil
	return with(c, edits...)
}

func prescribed(p claim.Prescribed) edit { return func(c *claim.Claim) { c.Prescribed = &p } }
func waybill(a courier.Answer) edit      { return func(c *claim.Claim) { c.Waybill = a } }
func reckless(c *claim.Claim)            { c.Reckless, c.ByCarrier = yes, yes }
func affecting(w courier.Weight) edit {
	return func(c *claim.Claim) { c.Carried, c.Affected = kg(10), w }
}
func short(c *claim.Claim) { c.Kind, c.Extent = liability.Shortage, claim.Part }
func ofAll(w courier.Weight, value courier.Money) edit {
	return func(c *claim.Claim) { c.Carried, c.Value = w, value }
}

// landAndWater are the cases of rail and water at home.
func landAndWater() []Case {
	limit := "goods not declared: the loss, at most the operator's limit, which a host opts into (Railway Law 17)"
	sea := "the higher of 666.67 special drawing rights a package and 2 a kilogram (Maritime Code 57, before 2026-05-01 56)"
	onSea := courier.Day(2026, 5, 1)
	return []Case{
		{"rail, by weight only", "CN-RAIL-02 D15", limit, 0, carried(courier.Rail, spring, yuan(45_000), kg(30_000), prescribed(claim.RailByWeight(claim.ExactUnit))), pays(3000_00)},
		{"rail, by piece and weight", "CN-RAIL-02 D15", limit, 0, carried(courier.Rail, spring, yuan(8000), kg(1500), prescribed(claim.RailByPiece(claim.ExactUnit))), pays(3000_00)},
		{"rail, below the limit", "CN-RAIL-02 D15", limit, 3, carried(courier.Rail, spring, yuan(2200), kg(1500), prescribed(claim.RailByPiece(claim.ExactUnit))), pays(2200_00)},
		{"rail, gross negligence", "CN-RAIL-02", "intent and gross negligence take the limit away (Railway Law 17)", 0,
			carried(courier.Rail, spring, yuan(8000), kg(1500), prescribed(claim.RailByPiece(claim.ExactUnit)), grossly), pays(8000_00)},
		{"rail, declared", "CN-RAIL-01", "the loss, at most the sum declared (Railway Law 17)", 0, carried(courier.Rail, spring, yuan(8000), kg(1500), declared(5000)), pays(5000_00)},
		{"between Chinese ports, by weight", "CN-SEA-01 T4-09", sea, 0, carried(courier.Sea, onSea, yuan(900_000), kg(5000)), pays(96_000_00)},
		{"between Chinese ports, by packages", "CN-SEA-01 T4-09", sea, 0, carried(courier.Sea, onSea, yuan(90_000), kg(1000)), pays(64_000_32)},
		{"sea, delay", "CN-SEA-02", "loss through delay, at most the freight (Maritime Code 58)", 0,
			carried(courier.Sea, onSea, yuan(5000), kg(1000), func(c *claim.Claim) { c.Kind, c.Extent, c.Freight = liability.Delay, 0, yuan(3200) }), pays(3200_00)},
	}
}

// air are the cases of carriage by air: the law that changed on 2026-07-01, and
// the dated limits of Montreal.
func air() []Case {
	old, now := courier.Day(2026, 6, 30), courier.Day(2026, 7, 1)
	hundred := "100 yuan a kilogram, to 2026-06-30 (rules on domestic limits 3)"
	reference := "from 2026-07-01 the figure of the convention, 26 special drawing rights a kilogram (Civil Aviation Law 135)"
	gone := "no waybill and intent took the limit away to 2026-06-30, and no longer do (Civil Aviation Law 116, 132; 118, 140)"
	weight := courier.Grams(12_400)
	montreal := "the limit of the day: 19, 22, 26 special drawing rights a kilogram (Montreal 22(3), 24)"
	dated := func(y, m, d int) edit { return func(c *claim.Claim) { c.LimitOn = courier.Day(y, m, d) } }
	return []Case{
		{"air at home, to 2026-06-30", "CN-AIR-01", hundred, 6, carried(courier.Air, old, yuan(5000), weight), pays(1240_00)},
		{"air at home, from 2026-07-01", "CN-AIR-01b DX-29", reference, 6, carried(courier.Air, now, yuan(5000), weight), pays(3095_04)},
		{"air, no waybill, to 2026-06-30", "CN-AIR-04", gone, 6, carried(courier.Air, old, yuan(5000), weight, waybill(no)), pays(5000_00)},
		{"air, no waybill, from 2026-07-01", "CN-AIR-04", gone, 6, carried(courier.Air, now, yuan(5000), weight, waybill(no)), pays(3095_04)},
		{"air, intent, to 2026-06-30", "CN-AIR-05", gone, 6, carried(courier.Air, old, yuan(5000), weight, reckless), pays(5000_00)},
		{"air, intent, from 2026-07-01", "CN-AIR-05", gone, 6, carried(courier.Air, now, yuan(5000), weight, reckless), pays(3095_04)},
		{"air, a set made worthless", "CN-AIR-02", "packages whose value the loss affects count (Civil Aviation Law 129(2))", 0, carried(courier.Air, old, yuan(5000), kg(2), affecting(kg(8))), pays(1000_00)},
		{"Montreal, 2019-12-27", "INT-MC-01 T4-07b", montreal, 6, abroad(courier.MontrealAir, xdr(9000_00), kg(10), dated(2019, 12, 27)), inRights(190_00)},
		{"Montreal, 2019-12-28", "INT-MC-01 T4-07c", montreal, 6, abroad(courier.MontrealAir, xdr(9000_00), kg(10), dated(2019, 12, 28)), inRights(220_00)},
		{"Montreal, 2024-12-27", "INT-MC-01 T4-07c", montreal, 6, abroad(courier.MontrealAir, xdr(9000_00), kg(10), dated(2024, 12, 27)), inRights(220_00)},
		{"Montreal, 2024-12-28", "INT-MC-01 T4-07d", montreal, 6, abroad(courier.MontrealAir, xdr(9000_00), kg(10), dated(2024, 12, 28)), inRights(260_00)},
		{"Warsaw", "INT-WC-01 T4-08", "17 special drawing rights a kilogram", 0, abroad(courier.WarsawAir, xdr(9000_00), kg(10)), inRights(170_00)},
	}
}

func inRights(hundredths int64) Want {
	return Want{Verdict: courier.Granted, Compensation: xdr(hundredths)}
}

// byLandAbroad are the cases of road and rail between states.
func byLandAbroad() []Case {
	road := "8.33 special drawing rights a kilogram short (CMR 23)"
	refund := func(w *Want) { w.Refund = xdr(48_00) }
	reported := func(c *claim.Claim) { c.Reach = liability.RulesReported }
	value := ofAll(kg(1000), xdr(9000_00))
	return []Case{
		{"CMR, short", "INT-CMR-01", road, 3, abroad(courier.CMRRoad, xdr(700_00), kg(120), short, value, reported), inRights(700_00).and(refund)},
		{"CMR, short and limited", "INT-CMR-01", road, 0, abroad(courier.CMRRoad, xdr(2000_00), kg(120), short, value, reported), inRights(999_60).and(refund)},
		{"CMR, delay", "INT-CMR-03", "loss through delay, at most the carriage charges (CMR 23(5))", 0,
			abroad(courier.CMRRoad, xdr(900_00), kg(120), func(c *claim.Claim) { c.Kind, c.Extent = liability.Delay, 0 }), inRights(400_00)},
		{"CIM, missing", "INT-CIM-01", "17 special drawing rights a kilogram missing (CIM 30)", 0, abroad(courier.CIMRail, xdr(5000_00), kg(200), short, ofAll(kg(10_000), xdr(90_000_00))), inRights(3400_00)},
	}
}
