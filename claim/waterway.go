package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

var (
	rowWaterway = courier.Row{
		Code: "claim.gate.waterway", IDs: "CN-WATER-01 CN-ROAD-02", Cites: art(courier.CivilCode, "833"),
		Zh: "内河货物运输，有约定的按约定，没有约定的按交付时到达地的市场价格计算",
		En: "carriage on inland water: as agreed, else by the market price at destination",
	}
	rowWaterway1986 = courier.Row{
		Code: "claim.gate.waterway_rules_1986", IDs: "CN-WATER-01", Cites: art(courier.WaterwayFreightRules1986, "20"),
		Zh: "水路货物运输，适用1986年水路货物运输合同实施细则（2022年5月1日起废止）",
		En: "carriage by domestic water under the freight contract rules of 1986 (repealed from 2022-05-01)",
	}
	rowRoad1999 = courier.Row{
		Code: "claim.gate.road_rules_1999", IDs: "CN-ROAD-03 CN-ROAD-04 DX-17", Cites: art(courier.CivilCode, "833"),
		Zh: "汽车货物运输规则已经废止，当事人约定适用的，作为合同条款适用",
		En: "the road goods transport rules are repealed: agreed upon, they apply as terms of the contract",
	}
	rowWaterLoss = courier.Row{
		Code: "claim.waterway.loss", IDs: "CN-WATER-01", Cites: art(courier.WaterwayFreightRules1986, "20"), Names: [3]string{"loss"},
		Zh: "货物的实际损失{loss}，没有法定限额", En: "actual loss of goods, {loss}, without a limit in law",
	}
	rowWaterDeclared = courier.Row{
		Code: "claim.waterway.declared", IDs: "CN-WATER-01", Cites: art(courier.WaterwayFreightRules1986, "20"), Names: [3]string{"declared"},
		Zh: "实行保价运输的个人生活用品，按照声明价格{declared}赔偿，实际损失低于声明价格的按实际损失赔偿",
		En: "personal effects with declared value: the price declared, {declared}, or the actual loss where that is less",
	}
)

// oldWaterway measures the loss by the waterway rules of 1986: the actual
// loss, of personal effects with declared value within it.
func (w *work) oldWaterway() {
	c := w.claim
	if c.Kind == liability.Delay {
		w.railDelay()
		return
	}
	if w.basis(&rowWaterLoss); w.open() {
		w.waterDeclared()
	}
	w.closed()
}

// waterDeclared takes the running loss down to the value declared, which the
// rules let count for personal effects alone: of all else the actual loss is
// owed, whatever was declared.
func (w *work) waterDeclared() {
	switch c := w.claim; {
	case w.due.Sign() == 0, c.Household == courier.No:
	case !c.Declared.Known():
		w.need("declared")
	case c.Declared.Sign() == 0, w.due.Cmp(c.Declared.Exact()) <= 0:
	case c.Household == 0:
		w.need("household")
	default:
		w.move(&rowWaterDeclared, c.Declared.Exact(), c.Declared.Figure())
	}
}

// WaterDeclared is old terms on carriage by domestic water with declared value
// (WDR, of the 1980s and 1990s): for a total loss the price declared, for a
// part the actual loss within it. Never a default.
func WaterDeclared() Terms {
	document := waterDeclared // the caller's own copy
	return Terms{Cite: courier.Cite{Document: &document}, Declared: []Cover{{Method: Valued}}}
}

// waterDeclared is the rule as a contract: as a norm nobody knows it in force.
var waterDeclared = courier.Source{
	ID: "WDR", Zh: "水路保价运输旧规，作为合同条款", En: "Old rule on declared-value carriage by water, as terms of a contract",
	Force: courier.Contract, Evidence: courier.Secondary,
}
