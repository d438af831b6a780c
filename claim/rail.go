package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// The limits of the rail operator for goods without declared value. They were
// set under the Railway Law from 1991; whether the operator still uses them is
// uncertain (D15), so a host opts in by naming them.
var (
	railByWeightBounds  = bounds{since(railLawFrom, "T4-01", PerTonne(yuan(100), ExactUnit), railFigures)}
	railByPieceBounds   = bounds{since(railLawFrom, "T4-02", PerTonne(yuan(2000), ExactUnit), railFigures)}
	railHouseholdBounds = bounds{since(railLawFrom, "T4-03", Per10Kg(yuan(30), ExactUnit), railFigures)}

	railLawFrom = courier.Day(1991, 5, 1)
	railFigures = courier.Art(courier.RailOperatorRules, "56").Graded(courier.Disputed)
)

func railFigure(b bounds, u PartUnit) Prescribed {
	return Prescribed{Cite: b[0].Cite, Limit: b[0].Value.most.by(u)}
}

// RailByWeight is the operator's limit for goods carried by weight only: 100
// yuan a tonne. u says how a part of a tonne counts (D2).
func RailByWeight(u PartUnit) Prescribed {
	return railFigure(railByWeightBounds, u)
}

// RailByPiece is the operator's limit for goods carried by piece and weight:
// 2,000 yuan a tonne.
func RailByPiece(u PartUnit) Prescribed {
	return railFigure(railByPieceBounds, u)
}

// RailHousehold is the operator's limit for household goods of individuals: 30
// yuan for ten kilograms.
func RailHousehold(u PartUnit) Prescribed {
	return railFigure(railHouseholdBounds, u)
}

var (
	rowRail = courier.Row{
		Code: "claim.gate.rail", IDs: "CN-RAIL-01", Cites: art(courier.RailwayLaw, "17"),
		Zh: "铁路货物运输，保价的以保价额为限，未保价的以规定的限额为限，赔偿实际损失",
		En: "carriage by rail: the actual loss, up to the value declared or, without one, up to the limit that was set",
	}
	rowRail1986 = courier.Row{
		Code: "claim.gate.rail_rules_1986", IDs: "CN-RAIL-01 CN-RAIL-05", Cites: art(courier.RailFreightRules1986, "18"),
		Zh: "铁路货物运输，适用铁路法和1986年铁路货物运输合同实施细则（2022年5月1日起废止）",
		En: "carriage by rail under the Railway Law and the freight contract rules of 1986 (repealed from 2022-05-01)",
	}
	rowRailLoss = courier.Row{
		Code: "claim.rail.loss", IDs: "CN-RAIL-01 T1-03", Cites: art(courier.RailDamageInterpretation, "1"), Names: [3]string{"loss"},
		Zh: "实际损失，按照托运时的实际价值计{loss}", En: "actual loss, by the actual value at consignment, {loss}",
	}
	rowRailExtras = courier.Row{
		Code: "claim.rail.extras", IDs: "T1-03", Cites: art(courier.RailDamageInterpretation, "1"), Names: [3]string{"extras", "loss", "value"},
		Zh: "实际价值中未包含的铁路运杂费、包装费、保险费、短途搬运费{extras}，按照损失部分的比例（{loss}比{value}）加算",
		En: "freight, packing, insurance and cartage of {extras} not within the value, in the proportion of {loss} to {value}",
	}
	rowRailDeclared = courier.Row{
		Code: "claim.rail.declared", IDs: "CN-RAIL-01 CN-RAIL-03 D14", Cites: art(courier.RailwayLaw, "17"), Names: [3]string{"declared"},
		Zh: "保价运输的，按照实际损失赔偿，最高不超过保价额{declared}", En: "with declared value: the actual loss, at most the sum declared, {declared}",
	}
	rowRailProRata = courier.Row{
		Code: "claim.rail.declared_pro_rata", IDs: "CN-RAIL-03 D14", Names: [3]string{"declared", "value"},
		Cites: []courier.Cite{courier.Art(courier.RailDeclaredValueRules, "").Graded(courier.Disputed)},
		Zh:    "所选的企业规则：部分损失按保价额{declared}与全批价值{value}的比例赔偿，与司法解释不一致，存在争议",
		En:    "the operator's rule, as chosen: a part loss in the proportion of the sum declared, {declared}, to the value, {value}; the Supreme People's Court reads otherwise, and it is disputed",
	}
	rowRailLimit = courier.Row{
		Code: "claim.rail.limit", IDs: "CN-RAIL-01 CN-RAIL-02 T4-01 T4-02 T4-03 D2 D15", Cites: courier.InTerms(), Names: [3]string{"limit"},
		Zh: "未按保价运输承运的，最高不超过规定的赔偿限额{limit}", En: "without declared value: at most the limit that was set, {limit}",
	}
	rowRailFloor = courier.Row{
		Code: "claim.rail.floor", IDs: "CN-RAIL-08", Cites: art(courier.RailClaimPage2006, ""), Names: [3]string{"floor"},
		Zh: "每批赔偿不足{floor}的，不予赔偿", En: "less than {floor} for a consignment is not paid",
	}
)

// rail measures the loss by the Railway Law.
func (w *work) rail() {
	c := w.claim
	if c.Kind == liability.Delay {
		w.railDelay()
		return
	}
	if !c.Declared.Known() {
		w.need("declared")
		return
	}
	if w.loss(&rowRailLoss); w.open() {
		w.extras()
	}
	if w.open() && c.FaultOrder == ReduceThenCap {
		w.fault()
	}
	switch {
	case !w.open() || w.due.Sign() == 0:
	case c.Declared.Sign() > 0:
		w.railDeclared()
	case c.Prescribed == nil:
		w.measure("prescribed")
	default:
		m := c.measures()
		w.bounded(&rowRailLimit, &c.Prescribed.Cite, &c.Prescribed.Limit, &m)
	}
	w.closed()
	w.railFloor()
}

// railDelay is the loss through late arrival; the penalty for it comes beside.
func (w *work) railDelay() {
	if w.foreseen(); !w.open() || w.claim.Foreseeable == courier.No {
		return
	}
	w.basis(&rowDelayLoss)
	w.closed()
}

// railDeclared takes the running loss down to what declared value pays.
func (w *work) railDeclared() {
	c := w.claim
	declared := c.Declared.Exact()
	row, figures, pays := &rowRailDeclared, [2]courier.Figure{c.Declared.Figure()}, w.due.Min(declared)
	if c.PartLoss == ProRataDeclared {
		if !c.Value.Known() {
			w.measure("value")
			return
		}
		if c.Declared.Less(c.Value) {
			row, figures[1] = &rowRailProRata, c.Value.Figure()
			pays = w.due.Of(c.Declared, c.Value).Min(declared)
		}
	}
	if pays.Cmp(w.due) == 0 {
		w.note(&rowRailDeclared, courier.Notes, c.Declared.Figure())
	} else if stands, known := w.stands(); known && stands {
		w.move(row, pays, figures[:]...)
	}
}

// railFloor drops a claim below the floor that the host opted into.
func (w *work) railFloor() {
	floor := yuan(5)
	switch w.claim.RailLot {
	case LessThanCarload:
		floor = yuan(1)
	case WagonLot:
	default:
		return
	}
	if w.open() && w.due.Sign() > 0 && w.due.Cmp(floor.Exact()) < 0 {
		w.move(&rowRailFloor, w.due.Scale(0, 1), floor.Figure())
	}
}
