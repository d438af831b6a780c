package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// bothAirLaws cites an article of the Civil Aviation Law by its number in the
// text of 2021 and in that of 2025.
func bothAirLaws(old, new string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.CivilAviationLaw2021, old), courier.Art(courier.CivilAviationLaw2025, new)}
}

// The limits by air within China and, where no convention governs, abroad. From
// 2026-07-01 the law takes the number that the convention has on the day. The
// figure before 2006 is reported; terms of carriers still carry it.
var (
	airHomeBounds = bounds{
		since(courier.Date{}, "T4-05", PerKg(yuan(20)), courier.Art(courier.ForwarderTerms, "").Graded(courier.Reported)),
		since(courier.Day(2006, 3, 28), "T4-04", PerKg(yuan(100)), courier.Art(courier.AirLiabilityLimits2006, "3")),
		ended(newAviationLaw),
	}
	airAbroadBounds = bounds{
		since(courier.Day(1996, 3, 1), "T4-06", PerKg(rights(17_00)), courier.Art(courier.CivilAviationLaw2021, "129")),
		ended(newAviationLaw),
	}
	airReferenceBounds = bounds{since(newAviationLaw, "T4-04b", montrealNow, courier.Art(courier.CivilAviationLaw2025, "135"))}
)

var (
	rowAir = courier.Row{
		Code: "claim.gate.air", IDs: "CN-AIR-01 CN-AIR-01b GEN-04", Cites: bothAirLaws("128, 129", "135"),
		Zh: "航空货物运输，适用民用航空法关于承运人责任和赔偿限额的规定",
		En: "carriage of goods by air: the Civil Aviation Law says what the carrier owes, and its limits",
	}
	rowAirLoss = courier.Row{
		Code: "claim.air.loss", IDs: "CN-AIR-01 CN-AIR-01b", Cites: bothAirLaws("125", "131"), Names: [3]string{"loss"},
		Zh: "货物毁灭、遗失或者损坏的实际损失{loss}", En: "actual loss through destruction, loss or damage, {loss}",
	}
	rowAirDelay = courier.Row{
		Code: "claim.air.delay", IDs: "CN-AIR-01b", Cites: bothAirLaws("126", "132"), Names: [3]string{"loss"},
		Zh: "货物在航空运输中因延误造成的损失{loss}", En: "loss through delay in carriage by air, {loss}",
	}
	rowAirLimit = courier.Row{
		Code: "claim.air.limit", IDs: "CN-AIR-01 CN-AIR-01b CN-AIR-02", Cites: bothAirLaws("129", "135"), Names: [3]string{"limit"},
		Zh: "按有关包件的毛重，以{limit}为限", En: "by the gross weight of the packages concerned, at most {limit}",
	}
	rowAirLimitConverted = courier.Row{
		Code: "claim.air.limit_converted", IDs: "CN-AIR-01 CN-AIR-01b CN-AIR-02 DX-30", Cites: bothAirLaws("129", "135"), Names: [3]string{"limit", "rate", "day"},
		Zh: "按有关包件的毛重，特别提款权按{day}的汇率{rate}折算，以{limit}为限",
		En: "by the gross weight of the packages concerned, special drawing rights at the rate of {day}, {rate}: at most {limit}",
	}
	rowAirClaimantFault = courier.Row{
		Code: "claim.air.claimant_fault", IDs: "CN-AIR-06 LIA-09 D4", Cites: bothAirLaws("127", "133"), Names: [3]string{"share"},
		Zh: "损失由索赔人或者代行权利人的过错造成或者促成，相应减轻{share}", En: "the claimant's fault caused the loss or contributed to it: {share} comes off",
	}
	rowAirInterest = courier.Row{
		Code: "claim.air.interest", IDs: "CN-AIR-03", Cites: bothAirLaws("128, 129", "137"), Names: [3]string{"interest"},
		Zh: "托运人特别声明利益并支付附加费，承运人未证明声明金额高于实际利益，按声明金额{interest}赔偿",
		En: "the shipper declared its interest and paid the supplement, and the carrier did not prove that it is above the actual one: the sum declared, {interest}",
	}
	rowAirInterestMost = courier.Row{
		Code: "claim.air.interest_most", IDs: "CN-AIR-03", Cites: bothAirLaws("128, 129", "137"), Names: [3]string{"interest"},
		Zh: "托运人特别声明利益的，承运人在声明金额{interest}范围内赔偿", En: "with a declared interest the carrier owes up to the sum declared, {interest}",
	}
	rowAirUnpublished = courier.Row{
		Code: "claim.air.limit_not_published", IDs: "CN-AIR-01b T4-04b DX-29", Cites: art(courier.CivilAviationLaw2025, "136"),
		Zh: "限额应由民用航空主管部门公布，未见公布，此处采用公约现行数额；国内运输采用该数额系本规则库的读法",
		En: "the authority is to publish the limit and no publication was seen: the convention's number is taken, for carriage at home as this rule book reads the law",
	}
	rowAirAwaited = courier.Row{
		Code: "claim.air.limit_awaited", IDs: "CN-AIR-01b DX-29", Cites: art(courier.CivilAviationLaw2025, "136"),
		Zh: "限额以民用航空主管部门的公布为准，须提供公布的限额，未提供前不作计算",
		En: "the limit is that of the authority's publication: it is asked for, and nothing is counted before it is given",
	}
)

// air measures the loss by the Civil Aviation Law of the day.
func (w *work) air() {
	c, row := w.claim, &rowAirLoss
	if c.Kind == liability.Delay {
		row = &rowAirDelay
	}
	if w.basis(row); !w.open() || w.due.Sign() == 0 {
		return
	}
	if !w.declaredInterest(&rowAirInterest, &rowAirInterestMost) {
		w.airLimit()
	}
	w.closed()
}

// airLimit takes the running loss down to the limit of the law of the day.
func (w *work) airLimit() {
	c := w.claim
	switch {
	case !w.open():
	case !w.on.Before(newAviationLaw):
		w.airLimit2025()
	case c.Domestic == 0:
		w.measure("domestic")
	case c.Domestic == courier.Yes:
		w.byAffected(&rowAirLimit, airHomeBounds, w.on)
	default:
		w.byAffected(&rowAirLimit, airAbroadBounds, w.on)
	}
}

// airLimit2025 takes the number that the host found published, which is asked
// for where the host waits for it, or the convention's of the day.
func (w *work) airLimit2025() {
	c := w.claim
	switch {
	case c.Prescribed != nil:
		m := c.measures()
		w.affected(&rowAirLimit, &c.Prescribed.Cite, &c.Prescribed.Limit, &m)
	case c.Publication == AwaitPublication:
		w.note(&rowAirAwaited, courier.Notes)
		w.measure("prescribed")
	default:
		if w.byAffected(&rowAirLimit, airReferenceBounds, w.on); w.open() {
			w.note(&rowAirUnpublished, courier.Warns)
		}
	}
}

// declaredInterest pays by the interest declared, and reports whether one was:
// a total loss at the sum declared, unless the carrier proves that it is above
// the actual interest; else up to it.
func (w *work) declaredInterest(total, most *courier.Row) bool {
	c := w.claim
	interest := c.Interest.Exact()
	switch {
	case !c.Interest.Known():
		w.need("interest")
	case c.Interest.Sign() == 0:
		return false
	case w.due.Cmp(interest) > 0:
		w.move(most, interest, c.Interest.Figure())
	case w.due.Cmp(interest) == 0, c.Kind == liability.Delay, c.extent() == Part, c.InterestLower == courier.Yes:
		w.note(most, courier.Notes, c.Interest.Figure())
	case c.extent() == 0:
		w.need("extent")
	case c.InterestLower == 0:
		w.need("interest_lower")
	default:
		w.move(total, interest, c.Interest.Figure())
	}
	return true
}

// byAffected takes the running loss down to a limit by weight, in which other
// packages of the same waybill count whose value the loss affects.
func (w *work) byAffected(row *courier.Row, law bounds, on courier.Date) {
	if d := w.dated(law, on); d != nil {
		m := w.claim.measures()
		w.affected(row, &d.Cite, &d.Value.most, &m)
	}
}

// affected is byAffected for one limit.
func (w *work) affected(row *courier.Row, cite *courier.Cite, limit *Limit, m *Measures) {
	c := w.claim
	alone, _ := limit.of(m)
	switch {
	case !m.Weight.Known() || alone.Known() && alone.Cmp(w.due) >= 0:
	case c.Carried.Known() && m.Weight == c.Carried: // there are no other packages
	case c.Affected.Known():
		if m.Weight = courier.Grams(m.Weight.Grams() + c.Affected.Grams()); !m.Weight.Known() {
			w.err = courier.At("affected", courier.ErrRange.Because("more than can be weighed beside "+c.Weight.String()))
			return
		}
	case !alone.Known() && m.Into != courier.XDR && limit.inRights(): // the rate is asked for first
	default:
		w.measure("affected")
		return
	}
	w.bounded(row, cite, limit, m)
}
