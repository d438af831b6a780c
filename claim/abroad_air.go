package claim

import "github.com/courier-rules/courier"

// The limits of the conventions on carriage by air. That of Montreal is
// reviewed every five years; its first two days are reported.
var (
	montrealBounds = bounds{
		since(courier.Day(2003, 11, 4), "T4-07a", PerKg(rights(17_00)), courier.Art(courier.Montreal, "22")),
		since(courier.Day(2009, 12, 30), "T4-07b", PerKg(rights(19_00)), courier.Art(courier.Montreal, "22")),
		since(courier.Day(2019, 12, 28), "T4-07c", PerKg(rights(22_00)), courier.Art(courier.Montreal, "22")),
		since(courier.Day(2024, 12, 28), "T4-07d", montrealNow, courier.Art(courier.Montreal, "22")),
	}
	montrealNow  = PerKg(rights(26_00))
	warsawBounds = bounds{since(courier.Date{}, "T4-08", PerKg(rights(17_00)), courier.Art(courier.Warsaw, ""))}
)

var (
	rowMontreal = courier.Row{
		Code: "claim.gate.montreal", IDs: "INT-MC-01 GEN-09", Cites: art(courier.Montreal, "22"),
		Zh: "国际航空货物运输，两国均为蒙特利尔公约缔约国，公约优先于民用航空法",
		En: "international carriage by air between parties to the Montreal Convention, which goes before the Civil Aviation Law",
	}
	rowMontrealLoss = courier.Row{
		Code: "claim.montreal.loss", IDs: "INT-MC-01", Cites: art(courier.Montreal, "22"), Names: [3]string{"loss"},
		Zh: "货物毁灭、遗失、损坏或者延误的实际损失{loss}", En: "actual loss through destruction, loss, damage or delay, {loss}",
	}
	rowMontrealLimit = courier.Row{
		Code: "claim.montreal.limit", IDs: "INT-MC-01 D5", Cites: art(courier.Montreal, "22"), Names: [3]string{"limit"},
		Zh: "按有关包件的毛重和所选日期的公约限额，以{limit}为限", En: "by the gross weight of the packages concerned and the convention's limit of the day chosen, at most {limit}",
	}
	rowMontrealLimitConverted = courier.Row{
		Code: "claim.montreal.limit_converted", IDs: "INT-MC-01 D5 INT-SDR-01", Cites: art(courier.Montreal, "22"), Names: [3]string{"limit", "rate", "day"},
		Zh: "按有关包件的毛重和所选日期的公约限额，特别提款权按{day}的汇率{rate}折算，以{limit}为限",
		En: "by the gross weight of the packages concerned and the convention's limit of the day chosen, special drawing rights at the rate of {day}, {rate}: at most {limit}",
	}
	rowMontrealInterest = courier.Row{
		Code: "claim.montreal.interest", IDs: "INT-MC-01", Cites: art(courier.Montreal, "22"), Names: [3]string{"interest"},
		Zh: "托运人特别声明利益并支付附加费，承运人未证明声明金额高于实际利益，按声明金额{interest}赔偿（蒙特利尔公约）",
		En: "a special declaration, the supplement paid, and the carrier did not prove that it is above the actual interest: the sum declared, {interest}",
	}
	rowMontrealInterestMost = courier.Row{
		Code: "claim.montreal.interest_most", IDs: "INT-MC-01", Cites: art(courier.Montreal, "22"), Names: [3]string{"interest"},
		Zh: "有特别声明的，承运人在声明金额{interest}范围内赔偿（蒙特利尔公约）", En: "with a special declaration the carrier owes up to the sum declared, {interest}",
	}
	rowWarsaw = courier.Row{
		Code: "claim.gate.warsaw", IDs: "INT-WC-01 GEN-09", Cites: art(courier.Warsaw, ""),
		Zh: "国际航空货物运输，两国均为华沙公约缔约国而非蒙特利尔公约缔约国，适用华沙公约",
		En: "international carriage by air between parties to the Warsaw Convention and not to Montreal: Warsaw applies",
	}
	rowWarsawLoss = courier.Row{
		Code: "claim.warsaw.loss", IDs: "INT-WC-01", Cites: art(courier.Warsaw, ""), Names: [3]string{"loss"},
		Zh: "货物毁灭、遗失、损坏或者延误的实际损失{loss}（华沙公约）", En: "actual loss through destruction, loss, damage or delay, {loss} (Warsaw)",
	}
	rowWarsawLimit = courier.Row{
		Code: "claim.warsaw.limit", IDs: "INT-WC-01 T4-08", Cites: art(courier.Warsaw, ""), Names: [3]string{"limit"},
		Zh: "每公斤二百五十金法郎折合十七特别提款权，以{limit}为限", En: "250 gold francs a kilogram, taken as 17 special drawing rights: at most {limit}",
	}
	rowWarsawLimitConverted = courier.Row{
		Code: "claim.warsaw.limit_converted", IDs: "INT-WC-01 T4-08 INT-SDR-01", Cites: art(courier.Warsaw, ""), Names: [3]string{"limit", "rate", "day"},
		Zh: "每公斤二百五十金法郎折合十七特别提款权，按{day}的汇率{rate}折算，以{limit}为限",
		En: "250 gold francs a kilogram, taken as 17 special drawing rights, at the rate of {day}, {rate}: at most {limit}",
	}
)

// airAbroad measures the loss by the convention on carriage by air.
func (w *work) airAbroad() {
	c := w.claim
	if w.regime == courier.WarsawAir {
		if w.basis(&rowWarsawLoss); w.open() {
			m := c.measures()
			w.within(&rowWarsawLimit, warsawBounds, w.on, &m)
		}
		w.closed()
		return
	}
	if w.basis(&rowMontrealLoss); !w.open() || w.due.Sign() == 0 {
		return
	}
	if !w.declaredInterest(&rowMontrealInterest, &rowMontrealInterestMost) {
		if c.LimitOn.Known() { // which day picks the limit is open (D5)
			w.byAffected(&rowMontrealLimit, montrealBounds, c.LimitOn)
		} else {
			w.measure("limit_on")
		}
	}
	w.closed()
}
