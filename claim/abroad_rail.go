package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// The limits of the CIM.
var (
	cimBounds     = bounds{since(courier.Day(2006, 7, 1), "T4-15", PerKgShort(rights(17_00)), courier.Art(courier.CIM, "30"))}
	cimLateBounds = bounds{since(courier.Day(2006, 7, 1), "INT-CIM-01", TimesFreight(4), courier.Art(courier.CIM, "33"))}
)

var (
	rowCIM = courier.Row{
		Code: "claim.gate.cim", IDs: "INT-CIM-01", Cites: art(courier.CIM, "30"),
		Zh: "国际铁路货物运输，适用国际铁路货物运输公约", En: "international carriage by rail under the CIM",
	}
	rowCIMLoss = courier.Row{
		Code: "claim.cim.loss", IDs: "INT-CIM-01", Cites: art(courier.CIM, "30"), Names: [3]string{"loss"},
		Zh: "货物灭失、损坏的实际损失{loss}（国际铁路货物运输公约）", En: "actual loss of or damage to the goods, {loss} (CIM)",
	}
	rowCIMValue = courier.Row{
		Code: "claim.cim.value", IDs: "INT-CIM-01 T1-07", Cites: []courier.Cite{courier.Art(courier.CIM, "30").Graded(courier.Reported)},
		Zh: "据业内转述，损失按接管货物的地点和时间的价值计算", En: "by report the loss is measured by the value at the place and time of taking over",
	}
	rowCIMValueUnread = courier.Row{
		Code: "claim.cim.value_reported", IDs: "INT-CIM-01 T1-07", Cites: []courier.Cite{courier.Art(courier.CIM, "30").Graded(courier.Reported)},
		Zh: "损失按何地何时的价值计算，只见于业内转述，未予采用，所报损失以何价计算须另行查证",
		En: "by which price the loss is measured is known by report only and not taken: the price behind the loss that was given must be looked up",
	}
	rowCIMWastage = courier.Row{
		Code: "claim.cim.wastage", IDs: "INT-CIM-01", Cites: art(courier.CIM, "31"), Names: [3]string{"allowed", "short"},
		Zh: "短少{short}中的自然减量{allowed}不予赔偿", En: "of {short} short, wastage of {allowed} is not paid for",
	}
	rowCIMLimit = courier.Row{
		Code: "claim.cim.limit", IDs: "INT-CIM-01 T4-15", Cites: art(courier.CIM, "30"), Names: [3]string{"limit"},
		Zh: "按短少的毛重每公斤17特别提款权，以{limit}为限", En: "17 special drawing rights for each kilogram of gross weight missing: at most {limit}",
	}
	rowCIMDelay = courier.Row{
		Code: "claim.cim.delay", IDs: "INT-CIM-01", Cites: art(courier.CIM, "33"), Names: [3]string{"loss"},
		Zh: "逾期造成的损失{loss}（国际铁路货物运输公约）", En: "loss through delay, {loss} (CIM)",
	}
	rowCIMDelayLimit = courier.Row{
		Code: "claim.cim.delay_limit", IDs: "INT-CIM-01", Cites: art(courier.CIM, "33"), Names: [3]string{"limit"},
		Zh: "逾期的赔偿以运费的四倍{limit}为限", En: "for delay at most four times the carriage charge, {limit}",
	}
)

// cim measures the loss by the CIM.
func (w *work) cim() {
	c := w.claim
	m := c.measures()
	if c.Kind == liability.Delay {
		w.basis(&rowCIMDelay)
		w.within(&rowCIMDelayLimit, cimLateBounds, w.on, &m)
		w.closed()
		return
	}
	if w.loss(&rowCIMLoss); w.open() {
		w.cimValue()
	}
	if w.open() && c.Kind == liability.Shortage {
		w.wastage(&m)
	}
	if w.open() && c.FaultOrder == ReduceThenCap {
		w.fault()
	}
	w.within(&rowCIMLimit, cimBounds, w.on, &m)
	w.closed()
}

// cimValue tells what is known of the price that the loss goes by: it is
// reported, and decides nothing here, since the loss comes in as a fact.
func (w *work) cimValue() {
	switch {
	case w.due.Sign() == 0:
	case w.claim.Reach == liability.RulesReported:
		w.note(&rowCIMValue, courier.Notes)
	default:
		w.note(&rowCIMValueUnread, courier.Warns)
	}
}

// wastage takes off the loss in weight that the goods suffer by their nature:
// of liquid or moist goods two per cent of what was carried, of dry ones one.
func (w *work) wastage(m *Measures) {
	c := w.claim
	if w.due.Sign() == 0 || c.Nature == KeepsWeight {
		return
	}
	switch {
	case c.Nature == 0:
		w.need("nature")
		return
	case !c.Carried.Known():
		w.need("carried")
		return
	case !c.Weight.Known():
		w.need("weight")
		return
	}
	hundredths := int64(1)
	if c.Nature == WetWastage {
		hundredths = 2
	}
	short := c.Weight.Grams()
	allowed := min(c.Carried.Grams()/100*hundredths+c.Carried.Grams()%100*hundredths/100, short)
	if allowed == 0 {
		return
	}
	m.Weight = courier.Grams(short - allowed)
	w.move(&rowCIMWastage, w.due.Scale(short-allowed, short), courier.Grams(allowed).Figure(), c.Weight.Figure())
}
