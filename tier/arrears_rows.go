package tier

import "github.com/courier-rules/courier"

func civilCode(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.CivilCode, article)}
}

var (
	notLateRow = courier.Row{
		Code: "tier.arrears.not_late", IDs: "TIER-03", Cites: civilCode("579"),
		Zh: "款项未到期或者已付清，没有逾期", En: "nothing is overdue: the bill is not due yet, or paid",
	}
	lateRow = courier.Row{
		Code: "tier.arrears.late", IDs: "TIER-03", Cites: civilCode("579"), Field: "unpaid", Names: [3]string{"days"},
		Zh: "款项已逾期{days}日，承运人可以请求支付", En: "the bill is {days} days late, and payment can be claimed",
	}
	interestRow = courier.Row{
		Code: "tier.arrears.interest", IDs: "TIER-03", Cites: courier.InTerms(), Names: [3]string{"daily", "days", "interest"},
		Zh: "按约定的日费率{daily}计收{days}日，逾期费用{interest}", En: "at {daily} a day for {days} days, as agreed, the charge for lateness is {interest}",
	}
	excessRow = courier.Row{
		Code: "tier.arrears.penalty_may_be_reduced", IDs: "CN-CIV-04", Cites: civilCode("585"),
		Zh: "约定的违约金过分高于造成的损失的，客户可以请求法院或者仲裁机构予以适当减少",
		En: "where an agreed penalty is far above the loss, the customer may ask a court or arbitrators to reduce it",
	}
	limitationRow = courier.Row{
		Code: "tier.arrears.limitation", IDs: "CN-CIV-02", Cites: civilCode("188"), Names: [3]string{"from", "last"},
		Zh: "诉讼时效三年，自{from}届满的次日起算，至{last}止", En: "the limitation of three years runs from the day after {from} and ends on {last}",
	}
	interruptedRow = courier.Row{
		Code: "tier.arrears.limitation_interrupted", IDs: "CN-CIV-02", Cites: civilCode("195"), Names: [3]string{"from", "last"},
		Zh: "诉讼时效于{from}中断，重新计算，至{last}止", En: "the limitation was interrupted on {from}, starts anew and ends on {last}",
	}
	tooLateRow = courier.Row{
		Code: "tier.arrears.interrupted_too_late", IDs: "CN-CIV-02", Cites: civilCode("192"), Field: "interrupted_on", Names: [3]string{"on"},
		Zh: "{on}主张权利时诉讼时效已届满，不发生中断；但客户此时同意履行的，不得再以诉讼时效届满抗辩",
		En: "on {on} the limitation was already over and is not interrupted; a customer who then agreed to pay can no longer refuse on that ground",
	}
	defenceRow = courier.Row{
		Code: "tier.arrears.limitation_over", IDs: "CN-CIV-02", Cites: civilCode("192"),
		Zh: "诉讼时效已届满，客户可以提出不履行义务的抗辩；债权本身不消灭", En: "the limitation is over: the customer may refuse on that ground, and the claim itself remains",
	}
)

// stepRows say which step of the ladder is due, by step.
var stepRows = [...]courier.Row{
	Reminder - 1:      stepRow("tier.arrears.reminder", "S4-Q31", "已逾期{days}日，按催收办法应予提醒", "{days} days late: the ladder asks for a reminder"),
	HoldAccount - 1:   stepRow("tier.arrears.hold_account", "S4-Q31", "已逾期{days}日，按催收办法暂停月结", "{days} days late: the ladder holds the account"),
	Demand - 1:        stepRow("tier.arrears.demand", "S4-Q31 CN-CIV-02", "已逾期{days}日，按催收办法应予书面催告；催告到达客户的，诉讼时效中断", "{days} days late: the ladder asks for a written demand, which interrupts the limitation when it reaches the customer"),
	LawyersLetter - 1: stepRow("tier.arrears.lawyers_letter", "S4-Q33 CN-CIV-02", "已逾期{days}日，按催收办法应发律师函；律师函到达客户的，诉讼时效中断", "{days} days late: the ladder asks for a lawyer's letter, which interrupts the limitation when it reaches the customer"),
	Suit - 1:          stepRow("tier.arrears.suit", "S4-Q31", "已逾期{days}日，按催收办法应起诉或者申请仲裁", "{days} days late: the ladder asks for a suit or an arbitration"),
}

func stepRow(code courier.Code, ids, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: ids, Cites: courier.InTerms(), Names: [3]string{"days"}, Zh: zh, En: en}
}

func arrearsRows() []*courier.Row {
	rows := []*courier.Row{&notLateRow, &lateRow, &interestRow, &excessRow, &limitationRow, &interruptedRow, &tooLateRow, &defenceRow}
	for i := range stepRows {
		rows = append(rows, &stepRows[i])
	}
	return rows
}

// civilFrom is the first day of the Civil Code, before which there are no rows.
var civilFrom = courier.Day(2021, 1, 1)

// check reads the facts and names each field that cannot be read.
func (a *Arrears) check() error {
	var read courier.Reading
	if a.On.Known() && a.On.Before(civilFrom) {
		read.Fault("on", courier.ErrNoRule.Because(a.On.String()))
	}
	read.Amount("unpaid", a.Unpaid)
	read.Order("interrupted_on", a.Interrupted, a.On)
	for i, day := range a.Earlier {
		at := courier.Index("earlier", i)
		if !day.Known() {
			read.Fault(at, courier.ErrMissing)
		}
		if !a.Interrupted.Known() {
			read.Fault("interrupted_on", courier.ErrMissing.Because("the last one, after those before it"))
		}
		if i > 0 {
			read.Order(at, a.Earlier[i-1], day)
		}
		read.Order("interrupted_on", day, a.Interrupted)
	}
	if t := a.Terms; t != nil && (t.Cite != courier.Cite{} || t.Daily.Known() || len(t.Ladder) > 0) {
		t.Cite.CheckTerms(&read, "terms.cite")
		t.checkLadder(&read)
	}
	return read.Err()
}

func (t *ArrearsTerms) checkLadder(read *courier.Reading) {
	for i, r := range t.Ladder {
		at := courier.Index("terms.ladder", i)
		read.Word(at+".step", dunningWords, uint8(r.Step))
		switch {
		case r.Step == 0:
			read.Fault(at+".step", courier.ErrMissing)
		case i > 0 && r.Step <= t.Ladder[i-1].Step:
			read.Fault(at+".step", courier.ErrContradicts.Because(r.Step.String()+" after "+t.Ladder[i-1].Step.String()))
		}
		switch {
		case !r.After.Known():
			read.Fault(at+".after", courier.ErrMissing)
		case i > 0 && r.After.Int() <= t.Ladder[i-1].After.Int():
			read.Fault(at+".after", courier.ErrRange.Because("not above the one before"))
		}
	}
}
