package complaint

import "github.com/courier-rules/courier"

const (
	penaltyRow    courier.Facts = 1 << iota // the table has it
	penaltyWindow                           // and lets it be appealed
	penaltyLate
	penaltyEnded
	penaltyWhole
	penaltyWorker
)

func penaltyTold(code, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return row(courier.Code("complaint.penalty."+code), ids, cites, zh, en)
}

func penaltyGround(e courier.Effect, r courier.Row, yes, no courier.Facts) courier.Ground {
	return courier.Ground{Row: r, Effect: e, If: yes, Unless: no}
}

var penalty = courier.NewQuestion([]courier.Field{
	{Need: "table", Owns: penaltyRow | penaltyWindow, Values: []courier.Facts{0, penaltyRow, penaltyRow | penaltyWindow}}, courier.YesNo("notified_at", penaltyLate), courier.YesNo("ended", penaltyEnded),
	courier.YesNo("produced", penaltyWhole), courier.YesNo("on_worker", penaltyWorker),
}, []courier.Ground{
	penaltyGround(courier.Grants, penaltyTold("open", "APP-09", inTerms,
		"在平台规则的申诉期限内，可以申诉", "within the window of the platform's rules an appeal is open"), penaltyRow|penaltyWindow, penaltyLate),
	penaltyGround(courier.Bars, at("appealed_at", penaltyTold("late", "APP-09", inTerms,
		"平台规则的申诉期限已过", "the window of the platform's rules is over")), penaltyRow|penaltyWindow|penaltyLate, 0),
	penaltyGround(courier.Bars, penaltyTold("no_appeal", "APP-09", inTerms,
		"平台规则没有规定这种处罚可以申诉", "the platform's rules provide no appeal against it"), penaltyRow, penaltyWindow),
	penaltyGround(courier.Bars, at("ended", penaltyTold("decided", "APP-09", inTerms,
		"平台对申诉已作出结论", "the platform has decided on the appeal")), penaltyEnded, 0),
	penaltyGround(courier.Refers, at("table", penaltyTold("no_row", "APP-09", byHouse,
		"所列平台规则没有这种处罚，由人工核对其依据", "the rules listed know no such penalty: a person checks what it rests on")), 0, penaltyRow),
	penaltyGround(courier.Conditions, at("produced", penaltyTold("evidence_short", "APP-09", inTerms,
		"平台规则要求的申诉证据不全，应当在期限内补齐", "the evidence that the platform's rules ask for is not complete: find it within the window")), penaltyRow|penaltyWindow, penaltyWhole|penaltyLate),
	penaltyGround(courier.Warns, at("on_worker", penaltyTold("on_worker", "APP-06 APP-09 APP-12", byHouse,
		"能否由网点或者收派人员承担，按企业内部扣款的规定另行判断，平台处罚本身不是扣款的依据", "whether an outlet or a worker is charged is a question of its own, that of the chargeback: the platform's penalty alone is no ground for it")), penaltyWorker, 0),
	penaltyGround(courier.Notes, penaltyTold("reasonable_measures", "APP-09", art(courier.ExpressMeasures2023, "20, 49"),
		"总部快递企业应当采取合理的管理措施，不得因不合理的管理措施使网点不能正常提供快递服务", "headquarters must use reasonable measures: none may keep an outlet from serving users properly"), penaltyWorker, 0),
	penaltyGround(courier.Notes, penaltyTold("customer_apart", "APP-09", art(courier.CivilCode, "465"),
		"平台处罚是平台与企业之间的事项，不替代也不减少应付客户的赔偿", "the penalty is a matter between platform and firm: it neither replaces nor lowers what the customer is owed"), 0, 0),
})

var (
	penaltyUntilRow = naming(penaltyTold("until", "APP-09", inTerms,
		"{from}接到通知，按平台规则，申诉不迟于{last}", "notified {from}: by the platform's rules an appeal is made by {last}"), "from", "last")
	penaltyOverRow = at("amount", naming(penaltyTold("over_table", "APP-09", inTerms,
		"扣罚{charged}，超过平台规则的{most}", "{charged} was taken, more than the {most} of the platform's rules"), "charged", "most"))
)

// penaltyRows are the rows of a platform's penalty, for the book.
func penaltyRows() []*courier.Row { return append(penalty.Rows(), &penaltyUntilRow, &penaltyOverRow) }
