package claim

import "github.com/courier-rules/courier"

// roadAnswer is the road rules of 1999 on the answer to a claim, known from the
// trade alone and only as terms of a contract.
var roadAnswer = courier.Source{ID: "RGR99-REPORTED", Zh: "汽车货物运输规则（1999年）关于答复赔偿要求的规定（转述）",
	En: "Road Goods Transport Rules (1999) on the answer to a claim, as reported", Force: courier.Practice, Evidence: courier.Reported,
	Checked: courier.Day(2026, 9, 30)}

func clockRow(code courier.Code, ids string, cites []courier.Cite, field courier.Need, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: ids, Cites: cites, Field: field, Names: [3]string{"from", "period", "by"}, Zh: zh, En: en}
}

var (
	rowAnswerExpress = clockRow("claim.answer.express", "CLM-08", claimTimetableAlways(), "received_at",
		"应当自收到索赔申告（{from}）起{period}内答复索赔人并告知处理时限，至{by}止",
		"the claimant is answered, and told the time for handling, within {period} of the claim form, received {from}: by {by}")
	rowAnswerExpressDecide = clockRow("claim.answer.express_decide", "CLM-08", claimTimetableAlways(), "answered_on",
		"处理时限自答复索赔人之日（{from}）起{period}，应当于{by}前提出赔偿方案；起点是答复，不是索赔",
		"the time for handling runs from the answer on {from}, {period}: a compensation is proposed by {by}; it starts with the answer, not the claim")
	rowAnswerExpressPay = clockRow("claim.answer.express_pay", "CLM-08", claimTimetableAlways(), "agreed_on",
		"双方达成一致（{from}）后{period}内，至{by}止，向寄件人或者其指定的受益人支付",
		"payment to the sender, or to the beneficiary the sender names, within {period} of the agreement on {from}: by {by}")
	rowAnswerAgreed = clockRow("claim.answer.agreed", "CLM-08", courier.InTerms(), "terms",
		"按约定的时限，自{from}起{period}，至{by}止",
		"as agreed, {period} from {from}: by {by}")
	rowAnswerRoad = clockRow("claim.answer.road_1999", "CN-ROAD-05", []courier.Cite{{Document: &roadAnswer}}, "received_on",
		"据行业转述，应当自收到赔偿要求（{from}）的次日起{period}内答复，至{by}止",
		"as reported, the claim is answered within {period} from the day after its receipt on {from}: by {by}")
	rowAnswerRail = clockRow("claim.answer.rail_1986", "CN-RAIL-07", art(courier.RailFreightRules1986, "23"), "received_on",
		"应当自收到书面赔偿要求（{from}）的次日起{period}内处理并答复，至{by}止",
		"the written claim is handled and answered within {period} from the day after its receipt on {from}: by {by}")
	rowAnswerRailSeveral = clockRow("claim.answer.rail_1986_several", "CN-RAIL-07", art(courier.RailFreightRules1986, "23"), "several",
		"跨及两个铁路局以上运输的货物，应当自收到书面赔偿要求（{from}）的次日起{period}内处理并答复，至{by}止",
		"carried by two railway bureaus or more: handled and answered within {period} from the day after receipt on {from}: by {by}")
	rowAnswerRailObject = clockRow("claim.answer.rail_1986_objection", "CN-RAIL-07", art(courier.RailFreightRules1986, "23"), "replied_on",
		"对答复有不同意见的，应当自接到答复（{from}）的次日起{period}内提出，至{by}止",
		"an objection to the reply is made within {period} from the day after it arrived on {from}: by {by}")
	rowAnswerWaterway = clockRow("claim.answer.waterway_1986", "CN-WATER-01", art(courier.WaterwayFreightRules1986, "31"), "received_on",
		"应当自收到书面赔偿要求（{from}）的次日起{period}内处理，至{by}止",
		"the written claim is handled within {period} from the day after its receipt on {from}: by {by}")
	rowAnswerCarmack = clockRow("claim.answer.carmack", "INT-US-01", art(courier.CarmackAmendment, "49 CFR 370"), "received_on",
		"应当自收到索赔（{from}）起{period}内确认收到，至{by}止",
		"the claim is acknowledged within {period} of its receipt on {from}: by {by}")
	rowAnswerCarmackDecide = clockRow("claim.answer.carmack_decide", "INT-US-01", art(courier.CarmackAmendment, "49 CFR 370"), "received_on",
		"应当自收到索赔（{from}）起{period}内支付、拒绝或者提出和解，至{by}止",
		"the claim is paid, declined or met with an offer within {period} of its receipt on {from}: by {by}")
	rowAnswerCarmackReport = clockRow("claim.answer.carmack_report", "INT-US-01", art(courier.CarmackAmendment, "49 CFR 370"), "reported_on",
		"此后尚未处理完毕的，每{period}告知一次进展，自{from}起，下一次至{by}止",
		"after that its status is reported every {period}; counted from {from}, next by {by}")
	rowAnswerReportedOnly = bareRow("claim.answer.reported_only", "CN-ROAD-05", courier.ByHouse(), "reach",
		"该答复时限仅据行业转述，未经选用不作判断", "that time is only reported: it speaks only where the host opts in")
	rowAnswerPostal = bareRow("claim.answer.postal", "QRY-02", art(courier.PostalLaw, "49"), "regime",
		"给据邮件的查询答复期限另行计算", "the time to answer the query of a recorded item is counted apart")
	rowAnswerNone = bareRow("claim.answer.no_clock", "CN-RAIL-07 CN-WATER-01 CN-RAIL-06", courier.ByHouse(), "terms",
		"对此没有法定的答复期限，须按合同约定，没有约定的不能判断", "no law sets a time to answer here: the contract does, and without it nothing can be decided")
	rowAnswerUnread = bareRow("claim.answer.standard_unread", "CLM-08", []courier.Cite{courier.Art(courier.ExpressStandard2023, "")}, "standard",
		"2024年4月1日起适用2023年标准，其索赔处理时限未能查证；须选定采用何种规定", "from 2024-04-01 the standard of 2023 applies, whose times were not available: choose what speaks")
	rowAnswerAsPractice = bareRow("claim.answer.as_practice", "CLM-08", claimTimetableAsPractice(), "standard",
		"以下时限沿用此前标准，仅作为行业惯例", "the times below are those of the earlier standard, as practice")
	rowAnswerOverdue = courier.Row{
		Code: "claim.answer.overdue", IDs: "CLM-08 CN-RAIL-07 INT-US-01", Cites: courier.ByHouse(), Names: [3]string{"by", "days"},
		Zh: "应当于{by}前完成，已逾期{days}日", En: "due by {by}: {days} days late",
	}
	rowAnswerObjectionLate = courier.Row{
		Code: "claim.answer.objection_late", IDs: "CN-RAIL-07 LIA-13", Cites: courier.ByHouse(), Field: "objected_on", Names: [3]string{"by", "days"},
		Zh: "异议已逾{by}的期限{days}日；仅此而已，权利不因此消灭", En: "the objection is {days} days past {by}: that and no more, the right stands",
	}
)

var answerRows = []*courier.Row{
	&rowAnswerExpress, &rowAnswerExpressDecide, &rowAnswerExpressPay, &rowAnswerAgreed, &rowAnswerRoad, &rowAnswerRail, &rowAnswerRailSeveral,
	&rowAnswerRailObject, &rowAnswerWaterway, &rowAnswerCarmack, &rowAnswerCarmackDecide, &rowAnswerCarmackReport,
	&rowAnswerReportedOnly, &rowAnswerPostal, &rowAnswerNone, &rowAnswerUnread, &rowAnswerAsPractice, &rowAnswerOverdue, &rowAnswerObjectionLate,
}
