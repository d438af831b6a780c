package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// bothCodes cites an article of the Maritime Code by its number in the text
// of 1992 and in that of 2025.
func bothCodes(old, new string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.MaritimeCode1992, old), courier.Art(courier.MaritimeCode2025, new)}
}

// The unit limit of the Maritime Code, in both texts, and what it limits
// delay to.
var (
	unitLimit = Max(PerPackage(rights(666_67)), PerKg(rights(2_00)))

	seaBounds = bounds{
		since(courier.Day(1993, 7, 1), "T4-09", unitLimit, courier.Art(courier.MaritimeCode1992, "56")),
		since(newMaritimeCode, "T4-09", unitLimit, courier.Art(courier.MaritimeCode2025, "57")),
	}
	seaLateBounds = bounds{
		since(courier.Day(1993, 7, 1), "CN-SEA-02", TimesFreight(1), courier.Art(courier.MaritimeCode1992, "57")),
		since(newMaritimeCode, "CN-SEA-02", TimesFreight(1), courier.Art(courier.MaritimeCode2025, "58")),
	}
)

var (
	rowSea = courier.Row{
		Code: "claim.gate.sea", IDs: "CN-SEA-08 GEN-04", Cites: bothCodes("2", "43"),
		Zh: "海上货物运输，适用海商法关于承运人责任和赔偿限额的规定",
		En: "carriage of goods by sea: the Maritime Code says what the carrier owes, and its limits",
	}
	rowCoastal = courier.Row{
		Code: "claim.gate.coastal", IDs: "CN-SEA-08 CN-ROAD-02", Cites: art(courier.MaritimeCode1992, "2"),
		Zh: "2026年4月30日以前国内港口之间的海上货物运输不适用海商法第四章，适用民法典和合同，没有法定的责任限额",
		En: "between Chinese ports to 2026-04-30 chapter IV of the Maritime Code does not apply: the Civil Code and the contract do, and no law sets a limit",
	}
	rowSeaLoss = courier.Row{
		Code: "claim.sea.loss", IDs: "T1-04 T1-05", Cites: bothCodes("55", "56"), Names: [3]string{"loss"},
		Zh: "货物灭失、损坏，按照海商法规定的货物实际价值计{loss}",
		En: "loss of or damage to the goods, by the value that the Maritime Code takes, {loss}",
	}
	rowSeaSaved = courier.Row{
		Code: "claim.sea.saved", IDs: "T1-04 T1-05", Cites: bothCodes("55", "56"), Names: [3]string{"saved"},
		Zh: "减去因货物灭失或者损坏而少付或者免付的有关费用{saved}",
		En: "less what the loss or damage saved in charges, {saved}",
	}
	rowSeaDelay = courier.Row{
		Code: "claim.sea.delay", IDs: "CN-SEA-02", Cites: bothCodes("50", "51"), Names: [3]string{"loss"},
		Zh: "因迟延交付受到的经济损失{loss}", En: "economic loss through late delivery, {loss}",
	}
	rowSeaLimit = courier.Row{
		Code: "claim.sea.limit", IDs: "CN-SEA-01 T4-09", Cites: bothCodes("56", "57"), Names: [3]string{"limit"},
		Zh: "按件数或者毛重计算，以较高的限额{limit}为限", En: "by packages or by gross weight, the higher limit: {limit}",
	}
	rowSeaLateLimit = courier.Row{
		Code: "claim.sea.delay_limit", IDs: "CN-SEA-02", Cites: bothCodes("57", "58"), Names: [3]string{"limit"},
		Zh: "迟延交付的经济损失，以所迟延交付的货物的运费{limit}为限",
		En: "economic loss through late delivery: at most the freight of what was late, {limit}",
	}
)

// sea measures the loss by the Maritime Code of the day.
func (w *work) sea() {
	c := w.claim
	switch {
	case w.coastal:
		w.civil()
	case c.Kind == liability.Delay:
		w.basis(&rowSeaDelay)
		w.seaDelayLimit()
	default:
		if w.loss(&rowSeaLoss); w.open() {
			w.saved()
		}
		if w.open() && c.FaultOrder == ReduceThenCap {
			w.fault()
		}
		w.unitLimited(&rowSeaLimit, seaBounds)
	}
	if !w.coastal {
		w.closed()
	}
}

// saved takes off what the loss saved in charges.
func (w *work) saved() {
	c := w.claim
	switch {
	case w.due.Sign() == 0:
	case !c.Saved.Known():
		w.need("saved")
	case c.Saved.Sign() > 0:
		w.move(&rowSeaSaved, w.due.Sub(c.Saved.Exact()).Max(w.due.Scale(0, 1)), c.Saved.Figure())
	}
}

// seaDelayLimit limits loss through delay to the freight, or where goods were
// lost or damaged as well to the unit limit.
func (w *work) seaDelayLimit() {
	c := w.claim
	if !w.open() || w.due.Sign() == 0 {
		return
	}
	switch {
	case c.Coincides == courier.Yes:
		w.unitLimited(&rowSeaLimit, seaBounds)
	case c.Coincides == courier.No:
		w.late(&rowSeaLateLimit, seaLateBounds)
	default:
		w.measure("coincides")
	}
}

// unitLimited takes the running loss down to a limit by packages and weight.
func (w *work) unitLimited(row *courier.Row, law bounds) {
	m := w.claim.measures()
	if c := w.claim.Container; c != nil {
		if m.Packages = c.units(w.claim.Packages); c.overflows(m.Packages, w.claim.Packages) {
			w.err = courier.At("container.equipment", courier.ErrRange.Because("more units than can be counted"))
			return
		}
	}
	w.within(row, law, w.on, &m)
}

// units are the packages that the limit counts, for goods that were
// consolidated; unknown where a fact is missing.
func (c *Container) units(packages courier.Count) courier.Count {
	inside := c.Number
	if c.Stated == courier.Yes {
		inside = packages
	}
	if c.Stated == 0 || !inside.Known() || !c.Equipment.Known() {
		return courier.Count{}
	}
	return courier.CountOf(inside.Int() + c.Equipment.Int())
}

// overflows reports whether units are unknown though every fact is known.
func (c *Container) overflows(units, packages courier.Count) bool {
	return !units.Known() && c.need() == "packages" && (c.Stated == courier.No || packages.Known())
}

// need is the fact that the units still lack.
func (c *Container) need() courier.Need {
	switch {
	case c.Stated == 0:
		return "container.stated"
	case c.Stated == courier.No && !c.Number.Known():
		return "container.number"
	case !c.Equipment.Known():
		return "container.equipment"
	}
	return "packages"
}
