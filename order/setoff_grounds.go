package order

import "github.com/courier-rules/courier"

// The named facts of a set-off.
const (
	seByCarrier courier.Facts = 1 << iota
	seOwesFreight
	seOwesCompensation
	seOwesCOD
	seMutual
	seDue
	seAdmitted
	seNotified
	seAgreed
	seExcluded
	seDefective
	seAnyDebt
	seNoSetOff
	sePaidFirst
	seIncluded
	seValid
)

const seOwes = seOwesFreight | seOwesCompensation | seOwesCOD

var setoffFields = []courier.Field{
	courier.YesNo("by", seByCarrier),
	{Need: "owes", Owns: seOwes, Values: []courier.Facts{0, seOwesFreight, seOwesCompensation, seOwesCOD}},
	courier.YesNo("mutual", seMutual),
	courier.YesNo("due", seDue),
	courier.YesNo("admitted", seAdmitted),
	courier.YesNo("notified", seNotified),
	courier.YesNo("agreed", seAgreed),
	courier.YesNo("excluded", seExcluded),
	courier.YesNo("defective", seDefective),
	courier.YesNo("reading", seAnyDebt),
	courier.YesNo("terms.no_set_off", seNoSetOff),
	courier.YesNo("terms.paid_first", sePaidFirst),
	courier.YesNo("terms.included", seIncluded),
	courier.YesNo("terms.valid", seValid),
}

var setoff = courier.NewQuestion(setoffFields, setoffGrounds)

const setoffWithheld courier.Code = "order.setoff.performance_refused"

var setoffAmount = courier.Row{Code: "order.setoff.amount", IDs: "LIA-14", Cites: civilCopy("568"), Names: [3]string{"kept", "left", "still"},
	Zh: "抵销{kept}，尚应支付{left}，对方尚欠{still}", En: "{kept} is set off; {left} still has to be paid, and {still} is still owed in return"}

// setoffGrounds are the grounds of a set-off. A bar on the statute's terms is
// lifted by the customer's consent or where it does not concern a refusal to
// pay for bad performance.
var setoffGrounds = []courier.Ground{
	changeGround(courier.Grants, "order.setoff.statutory", "LIA-14 APP-09", civilCopy("568"), seMutual|seDue|seAdmitted|seNotified, seAgreed,
		"互负的金钱债务种类相同，对方债务已到期，可以通知对方抵销", "both owe money, the other's debt is due: it may be set off by notice"),
	changeGround(courier.Grants, "order.setoff.by_agreement", "LIA-14", civilCopy("569"), seMutual|seAgreed, 0,
		"双方协商一致，可以抵销", "both agree that the debts are set off"),
	changeGround(courier.Grants, setoffWithheld, "LIA-14 S4-Q55", civilCode("526"), seOwesFreight|seDefective, seByCarrier,
		"承运人履行不符合约定的，有权拒绝其相应的运费请求", "the carriage was badly performed: the freight for that part may be refused"),
	changeGround(courier.Grants, "order.setoff.paid_first", "TM-JD TM-FDX LIA-07 LIA-08", courier.InTerms(),
		seByCarrier|seOwesCompensation|sePaidFirst|seIncluded|seValid|seMutual|seDue, 0,
		"承运人的条款约定费用付清前不予理赔，该条款已订入合同且有效", "the carrier's terms answer no claim before all charges are paid, and the clause is part of the contract and valid"),

	setoffBar("order.setoff.not_mutual", "LIA-14", civilCopy("568"), 0, seMutual,
		"双方并非互负债务，不能抵销", "the two debts are not between the same two: they cannot be set off"),
	setoffBar("order.setoff.not_due", "LIA-14", civilCopy("568"), 0, seDue|seAgreed,
		"对方的债务尚未到期，不能抵销", "the other's debt is not due: it cannot be set off"),
	setoffBar("order.setoff.not_notified", "LIA-14", civilCopy("568"), 0, seNotified|seAgreed,
		"主张抵销应当通知对方，通知到达对方时生效", "set-off is by notice, and takes effect when it reaches the other side"),
	lifting(changeGround(0, "order.setoff.paid_first_no_notice", "TM-JD TM-FDX", courier.InTerms(), seByCarrier|seOwesCompensation|sePaidFirst|seIncluded|seValid, 0,
		"按条款等待费用付清，不以抵销通知为条件", "waiting for the charges under the terms needs no notice of set-off"), "order.setoff.not_notified"),
	setoffBar("order.setoff.excluded", "LIA-14", civilCopy("568"), seExcluded, seAgreed,
		"当事人约定不得抵销", "the parties agreed that nothing is set off"),
	binding(setoffBar("order.setoff.terms_no_set_off", "TM-FDX LIA-07 LIA-08", courier.InTerms(), seNoSetOff|seIncluded|seValid, seByCarrier|seAgreed,
		"承运人的条款约定客户不得抵销，该条款已订入合同且有效", "the carrier's terms shut the customer's set-off out, and the clause is part of the contract and valid")),
	setoffBar("order.setoff.cod_is_the_principals", "LIA-14", civilCopy("927"), seOwesCOD, seAgreed|seAnyDebt,
		"代收货款是受托取得的财产，应当转交寄件人，未经其同意不得抵扣", "money collected on delivery was received for the principal and is handed over; without consent nothing is kept back"),
	changeGround(courier.Notes, "order.setoff.cod_disputed", "LIA-14", []courier.Cite{courier.Art(courier.CivilCode, "568").Graded(courier.Disputed)},
		seOwesCOD|seAnyDebt, seAgreed,
		"代收货款能否抵销没有定论，此处按与其他金钱债务相同处理", "whether money collected on delivery may be set off is not settled; it is taken here as any debt"),
	changeGround(courier.Refers, "order.setoff.disputed_claim", "LIA-14 APP-09", civilCopy("568"), 0, seAdmitted|seAgreed|seDefective,
		"对方不承认该项债务，是否互负债务尚不能认定，应当先协商或者由裁判确认", "the other side disputes the claim: whether both owe is open and has to be settled first"),
	changeGround(courier.Notes, "order.setoff.terms_not_included", "LIA-07", civilCode("496"), seNoSetOff, seIncluded|seByCarrier,
		"不得抵销的条款未经提示说明，可以主张不成为合同内容", "the clause against set-off was not shown or explained and may be held not to be part of the contract"),
	changeGround(courier.Notes, "order.setoff.terms_void", "LIA-08", civilCode("497"), seNoSetOff|seIncluded, seValid|seByCarrier,
		"不得抵销的条款不合理地排除对方主要权利的，无效", "a clause against set-off that unreasonably shuts out the customer's main right is void"),
	changeGround(courier.Notes, "order.setoff.paid_first_not_included", "TM-JD TM-FDX LIA-07", civilCode("496"), seByCarrier|sePaidFirst, seIncluded,
		"费用付清前不予理赔的条款未经提示说明，可以主张不成为合同内容", "the clause that charges are paid first was not shown or explained and may be held not to be part of the contract"),
	changeGround(courier.Notes, "order.setoff.paid_first_void", "TM-JD TM-FDX LIA-08", civilCode("497"), seByCarrier|sePaidFirst|seIncluded, seValid,
		"该条款使客户丧失索赔权利的，无效；欠费只能在相应数额内抵销", "a clause that takes the claim away is void; unpaid charges are set off to their amount only"),
}

// setoffBar is a bar to setting off. A refusal to pay the freight for what
// was badly performed needs no set-off, and none of them stands against it.
func setoffBar(code courier.Code, ids string, cites []courier.Cite, yes, no courier.Facts, zh, en string) courier.Ground {
	return changeGround(courier.Bars, code, ids, cites, yes, no|seDefective, zh, en)
}

// read turns the withholding into named facts. Bad performance matters only
// to a shipper that keeps freight back.
func (w *Withholding) read() (k courier.Known) {
	k.Answer(seByCarrier, courier.AnswerOf(w.By == courier.Carrier))
	switch w.Owes {
	case FreightSum:
		k.Among(seOwes, seOwesFreight)
	case CompensationSum:
		k.Among(seOwes, seOwesCompensation)
	case CODSum:
		k.Among(seOwes, seOwesCOD)
	default:
		k.Among(seOwes, 0)
	}
	k.Answer(seMutual, w.Mutual)
	k.Answer(seDue, w.Due)
	k.Answer(seAdmitted, w.Admitted)
	k.Answer(seNotified, w.Notified)
	k.Answer(seAgreed, w.Agreed)
	k.Answer(seExcluded, w.Excluded)
	if w.By == courier.Shipper && w.Owes == FreightSum {
		k.Answer(seDefective, w.Defective)
	} else {
		k.Answer(seDefective, courier.No)
	}
	k.Answer(seAnyDebt, courier.AnswerOf(w.Reading == CODAsAnyDebt))
	t := w.Terms
	if t == nil { // each clause may be there
		return k
	}
	k.Answer(seNoSetOff, courier.AnswerOf(t.NoSetOff == courier.Yes))
	k.Answer(sePaidFirst, courier.AnswerOf(t.PaidFirst == courier.Yes))
	k.Answer(seIncluded, t.Included)
	k.Answer(seValid, t.Valid)
	return k
}
