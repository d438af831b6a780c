package complaint

import "github.com/courier-rules/courier"

// The named facts of the gates, the plain answers first.
const (
	gateComplained courier.Facts = 1 << iota
	gateHandled
	gateSatisfied
	gateBlocked
	gateInScope
	gateInterested
	gateNamed
	gateIdentified
	gateAppealed
	gateElsewhere
	gateConsumer
	gatePlatform
	gateArbitration
	gateWaited     // more than 7 days since the complaint
	gateUser       // the successor governs
	gateYearPast   // past the year
	gateZhejiang   // the place
	gateMonthsPast // past the six months
	gateFirst      // read so that Zhejiang too wants the complaint first
)

var gateAnswers = [...]string{"complained", "handled", "satisfied", "blocked", "in_scope", "interested", "named", "identified",
	"appealed", "elsewhere", "consumer", "via_platform", "arbitration"}

func (e *Escalation) answers() [len(gateAnswers)]courier.Answer {
	return [...]courier.Answer{e.Complained, e.Handled, e.Satisfied, e.Blocked, e.InScope, e.Interested, e.Named, e.Identified,
		e.Appealed, e.Elsewhere, e.Consumer, e.ViaPlatform, e.Arbitration}
}

var gateFields = func() (fields []courier.Field) {
	for i, need := range gateAnswers {
		fields = append(fields, courier.YesNo(courier.Need(need), 1<<i))
	}
	return append(fields, courier.YesNo("complained_on", gateWaited), courier.YesNo("edition", gateUser), courier.YesNo("region", gateZhejiang),
		courier.YesNo("posted", gateYearPast|gateMonthsPast), courier.YesNo("local", gateFirst))
}()

// known reads the facts; those that a day decides are known where it is.
func (e *Escalation) known() (k courier.Known) {
	for i, a := range e.answers() {
		k.Answer(1<<i, a)
	}
	if e.ComplainedOn.Known() {
		k.Yes |= gateComplained
		k.Answer(gateWaited, courier.AnswerOf(past(e.On, courier.Days(7).Last(e.ComplainedOn))))
	} else if e.Complained == courier.No {
		k.No |= gateWaited | gateHandled
	}
	if e.Handled == courier.Yes {
		k.Yes |= gateComplained
	}
	if ed := e.edition(); ed != 0 {
		k.Answer(gateUser, courier.AnswerOf(ed == AppealRulesUser))
	}
	if start := e.windowStart(); start.Known() {
		k.Answer(gateYearPast, courier.AnswerOf(past(e.On, courier.Years(1).Last(start))))
	}
	if e.Region != 0 {
		k.Answer(gateZhejiang, courier.AnswerOf(e.Region == courier.Zhejiang))
	}
	if e.Posted.Known() {
		k.Answer(gateMonthsPast, courier.AnswerOf(past(e.On, courier.Months(6).Last(e.Posted))))
	}
	k.Answer(gateFirst, courier.AnswerOf(e.Local == ComplainFirst))
	return k
}

// past reports whether the day lies after the last one; a last day past the
// year 9999 is unknown, and nothing lies after it.
func past(on, last courier.Date) bool { return last.Known() && on.After(last) }

func gateRow(code string, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return row(courier.Code("complaint.gates."+code), ids, cites, zh, en)
}

func gateQuestion(grounds ...courier.Ground) *courier.Question {
	var named courier.Facts
	for i := range grounds {
		named |= grounds[i].If | grounds[i].Unless
	}
	var fields []courier.Field
	for _, f := range gateFields {
		if owns := f.Owns & named; owns != 0 {
			fields = append(fields, courier.YesNo(f.Need, owns))
		}
	}
	return courier.NewQuestion(fields, grounds)
}

var (
	ladder  = []courier.Cite{courier.Art(courier.PostalLaw, "65"), courier.Art(courier.ExpressMeasures2023, "30")}
	appeals = []courier.Cite{courier.Art(courier.UserAppealMeasures, "9")}
	older   = []courier.Cite{courier.Art(courier.AppealMeasures2014, "9")}
	waited  = []courier.Cite{courier.Art(courier.PostalLaw, "65"), courier.Art(courier.AppealMeasures2014, "9")} // the seven days; before 2014-09-01 they were not read
	routes  = []courier.Cite{byHouse[0], courier.Art(courier.ConsumerLaw, "39")}
)

func gateBar(code, ids string, cites []courier.Cite, yes, no courier.Facts, zh, en string) courier.Ground {
	return courier.Ground{Row: gateRow(code, ids, cites, zh, en), Effect: courier.Bars, If: yes, Unless: no, Binds: true}
}

func gateGrant(code, ids string, cites []courier.Cite, yes, no courier.Facts, zh, en string) courier.Ground {
	return courier.Ground{Row: gateRow(code, ids, cites, zh, en), Effect: courier.Grants, If: yes, Unless: no}
}

// appealGrounds are those of the postal regulator's gate: a year runs for an
// appeal, but not where unlimited is the fact.
func appealGrounds(unlimited courier.Facts) []courier.Ground {
	return []courier.Ground{
		gateGrant("appeal_unhandled", "CMP-04b", appeals, gateUser|gateComplained|gateWaited, gateHandled, "投诉超过7日没有处理，可以申诉", "not handled for more than 7 days: an appeal is open"),
		gateGrant("appeal_unhandled_older", "CMP-04", waited, gateComplained|gateWaited, gateHandled|gateUser, "投诉满7日没有答复，可以申诉", "no answer within 7 days: an appeal is open"),
		gateGrant("appeal_dissatisfied", "CMP-04 CMP-04b", ladder, gateHandled, gateSatisfied, "对企业的处理不满意，可以申诉", "the handling does not satisfy: an appeal is open"),
		gateGrant("appeal_blocked", "CMP-04", older, gateBlocked, gateUser, "投诉渠道不畅通，可以申诉", "the firm's channel is blocked: an appeal is open"),
		gateBar("appeal_complain_first", "CMP-04 CMP-04b", ladder, gateUser, gateComplained, "应当先向企业投诉", "the firm is complained to first"),
		gateBar("appeal_complain_first_older", "CMP-04", older, 0, gateComplained|gateBlocked|gateUser, "应当先向企业投诉", "the firm is complained to first"),
		gateBar("appeal_not_yet", "CMP-04b", appeals, gateUser, gateHandled|gateWaited, "投诉没有超过7日", "no more than 7 days since the complaint"),
		gateBar("appeal_not_yet_older", "CMP-04", older, 0, gateHandled|gateWaited|gateBlocked|gateUser, "投诉没有满7日", "the 7 days since the complaint are not over"),
		gateBar("appeal_satisfied", "CMP-04 CMP-04b", ladder, gateHandled|gateSatisfied, 0, "对处理结果满意，没有申诉的理由", "the handling satisfies: there is nothing to appeal"),
		gateBar("appeal_out_of_scope", "CMP-04", older, 0, gateInScope|gateUser, "不属于邮政业服务质量事项", "it is not about the quality of a postal service"),
		gateBar("appeal_no_interest", "CMP-04 CMP-05b", appeals, 0, gateInterested, "申诉人没有直接利害关系", "the applicant has no direct interest"),
		gateBar("appeal_unnamed", "CMP-04 CMP-04b", appeals, 0, gateNamed, "缺少明确的被申诉人、请求或者事实", "no named respondent, request or facts"),
		gateBar("appeal_identity", "CMP-04b", appeals, gateUser, gateIdentified, "身份与寄递信息不符或者没有证明", "the identity is not proved to match the shipment"),
		gateBar("appeal_again", "CMP-04 CMP-04b", appeals, gateAppealed, 0, "同一事项已经申诉并受理，没有新的内容", "the same matter was appealed and taken up, with nothing new"),
		gateBar("appeal_elsewhere", "CMP-04 CMP-04b", appeals, gateElsewhere, 0, "诉讼、仲裁或者其他程序已经受理", "a court, arbitration or another procedure has it"),
		gateBar("appeal_year_past", "CMP-04 DX-06 DX-26", []courier.Cite{courier.Art(courier.AppealMeasures2014, "9")}, gateYearPast, unlimited, "已超过一年的申诉期限", "the year for an appeal is over"),
	}
}

// gateYearQuestion decides the postal regulator's gate where the successor is
// read with the year of the edition of 2014 (DX-26): it runs under each.
var gateYearQuestion = gateQuestion(appealGrounds(0)...)

// question returns that of a gate.
func (e *Escalation) question(p Place) *courier.Question {
	if p == AtPostalRegulator && e.Window == WindowOneYear {
		return gateYearQuestion
	}
	return gateQuestions[p]
}

// gateQuestions decide each way, by its place. A law that sets the conditions
// of its own gate binds.
var gateQuestions = [...]*courier.Question{
	AtFirm: gateQuestion(gateGrant("firm", "CMP-01 CMP-09", express(28), 0, 0,
		"可以向企业投诉，企业应当处理", "the firm may be complained to and has to handle it")),
	AtHeadOffice: gateQuestion(
		gateGrant("head_office", "S2-05", byHouse, gateComplained, 0, "可以向企业总部反映", "the head office may be turned to"),
		gateBar("head_office_after", "S2-05", byHouse, 0, gateComplained, "先由受理的网点处理", "the outlet that takes it up comes first")),
	OnPlatform: gateQuestion(
		gateGrant("platform", "CMP-09", []courier.Cite{byHouse[0], courier.Art(courier.ECommerceLaw, "59")}, gatePlatform, 0, "通过平台交易的，可以向平台投诉", "bought through a platform: the platform may be complained to"),
		gateBar("platform_none", "CMP-09", byHouse, 0, gatePlatform, "交易不经平台", "no platform is part of it")),
	AtPostalRegulator: gateQuestion(appealGrounds(gateUser)...),
	AtZhejiangRegulator: gateQuestion(
		gateGrant("zhejiang", "CMP-07 DX-06", art(courier.ZhejiangExpress, "37"), gateZhejiang, gateMonthsPast|gateFirst, "浙江省：对服务质量不满意或者对处理有异议，可以在六个月内申诉", "Zhejiang: dissatisfied with the service or the handling, an appeal is open for six months"),
		gateGrant("zhejiang_after_complaint", "CMP-07 DX-06", art(courier.ZhejiangExpress, "37"), gateZhejiang|gateFirst|gateComplained, gateMonthsPast, "浙江省：按先投诉的理解，已经投诉，可以申诉", "Zhejiang, read so that the complaint comes first: it was made, and an appeal is open"),
		gateBar("zhejiang_first", "DX-06", art(courier.ZhejiangExpress, "37"), gateZhejiang|gateFirst, gateComplained, "浙江省：按先投诉的理解，应当先向企业投诉", "Zhejiang, read so that the complaint comes first: it was not made"),
		gateBar("zhejiang_past", "CMP-07 DX-06", art(courier.ZhejiangExpress, "37"), gateZhejiang|gateMonthsPast, 0, "浙江省：已超过交寄之日起六个月", "Zhejiang: more than six months since posting"),
		gateBar("not_zhejiang", "CMP-07", byHouse, 0, gateZhejiang, "不在浙江省，不适用浙江省的申诉规定", "not in Zhejiang, whose own appeal does not apply")),
	AtMarketRegulator: gateQuestion(
		gateGrant("market", "CMP-09", routes, gateConsumer, 0, "消费者可以向市场监督管理部门投诉", "a consumer may complain to the market regulator"),
		gateBar("market_consumers", "CMP-09", routes, 0, gateConsumer, "不是消费者，不能以消费者身份投诉", "no consumer: this way is for consumers"),
		gateBar("market_identity", "CMP-13", art(courier.ConsumerRegulation, "46"), gateConsumer, gateIdentified, "应当提供真实身份信息", "the true identity is missing"),
		gateBar("market_unnamed", "CMP-13", art(courier.ConsumerRegulation, "46"), gateConsumer, gateNamed, "应当有明确的被投诉人、具体请求和事实依据", "the named respondent, the request or the facts are missing")),
	AtAssociation: gateQuestion(
		gateGrant("association", "CMP-09", routes, gateConsumer, 0, "消费者可以请求消费者协会调解", "a consumer may ask the consumer association to mediate"),
		gateBar("association_consumers", "CMP-09", routes, 0, gateConsumer, "不是消费者，不能请求消费者协会调解", "no consumer: this way is for consumers")),
	InArbitration: gateQuestion(
		gateGrant("arbitration", "CMP-09", routes, gateArbitration, gateElsewhere, "有仲裁协议的，可以申请仲裁", "there is an arbitration agreement: arbitration is open"),
		gateBar("arbitration_none", "CMP-09", routes, 0, gateArbitration, "没有仲裁协议", "there is no arbitration agreement")),
	InCourt: gateQuestion(
		gateGrant("court", "CMP-09 CMP-10", routes, 0, gateArbitration, "可以向人民法院起诉", "the court is open"),
		courier.Ground{Row: gateRow("court_venue", "CMP-10", art(courier.CivilProcedureLaw, "28"), "运输合同纠纷由始发地、目的地或者被告住所地法院管辖", "a dispute on a contract of carriage goes to the court of origin, of destination or of the defendant's domicile"), Effect: courier.Notes},
		courier.Ground{Row: gateRow("court_arbitration", "CMP-09", routes, "有仲裁协议的，先审查其效力", "there is an arbitration agreement: whether it is valid comes first"), Effect: courier.Refers, If: gateArbitration}),
}

func gateQuestionInForce(on courier.Date) bool { return gateSixMonthsRow.Cite(on) != nil }

var (
	gateOldRow       = gateRow("appeal_2008", "CMP-02b TRAP-22", art(courier.AppealMeasures2008, ""), "2008年版办法规定投诉满30日（国际60日）才能申诉，仅作历史参考，由人工确定", "the measures of 2008 let a user appeal 30 days (60 from abroad) after complaining: history only, a person decides")
	gateOpensRow     = naming(gateRow("appeal_opens", "CMP-04b GEN-02", appeals, "7日至{last}届满，自{opens}起可以申诉", "the 7 days end on {last}; an appeal is open from {opens}"), "last", "opens")
	gateOpensOldRow  = naming(gateRow("appeal_opens_older", "CMP-04 GEN-02", waited, "7日至{last}届满，自{opens}起可以申诉", "the 7 days end on {last}; an appeal is open from {opens}"), "last", "opens")
	gateNoWindowRow  = gateRow("appeal_window_unknown", "CMP-04b DX-26", appeals, "现行办法有无申诉期限没有查阅到，是否逾期不能判断", "whether the measures in force set a filing window was not read: whether it is in time cannot be decided")
	gateSixMonthsRow = naming(gateRow("zhejiang_window", "CMP-07 DX-06", art(courier.ZhejiangExpress, "37"), "{posted}交寄，六个月至{last}届满", "posted on {posted}: the six months end on {last}"), "posted", "last")
	gateApartRow     = gateRow("zhejiang_apart", "CMP-07 DX-06", art(courier.ZhejiangExpress, "37"), "浙江省条例与国家申诉办法的条件不同，所得结论不同，何者优先没有查阅到规定，存在争议：两条途径各按其规定判断", "Zhejiang's regulation and the national measures set different conditions and here part ways; no text that was read says which goes first, which is disputed: each way is judged by its own rules")

	smallRow            = naming(gateRow("small_claim", "CMP-10", art(courier.CivilProcedureLaw, "165"), "标的额{amount}不超过上年度年平均工资的50%，适用小额诉讼程序", "{amount} is within 50% of last year's average wage: small claims apply"), "amount")
	smallAgreedRow      = naming(gateRow("small_claim_agreed", "CMP-10", art(courier.CivilProcedureLaw, "165"), "标的额{amount}不超过年平均工资的2倍，双方已约定适用小额诉讼程序", "{amount} is within twice the wage and small claims were agreed on"), "amount")
	smallByAgreementRow = naming(gateRow("small_claim_by_agreement", "CMP-10", art(courier.CivilProcedureLaw, "165"), "标的额{amount}不超过年平均工资的2倍，双方约定的可以适用小额诉讼程序", "{amount} is within twice the wage: small claims apply if agreed on"), "amount")
	notSmallRow         = naming(gateRow("no_small_claim", "CMP-10", art(courier.CivilProcedureLaw, "165"), "标的额{amount}超过年平均工资的2倍，不适用小额诉讼程序", "{amount} is more than twice the wage: no small claim"), "amount")
)

// gateRows are the rows of the gates, for the book.
func gateRows() (rows []*courier.Row) {
	for _, q := range gateQuestions[1:] {
		rows = append(rows, q.Rows()...)
	}
	return append(rows, &gateOldRow, &gateOpensRow, &gateOpensOldRow, &gateNoWindowRow, &gateSixMonthsRow, &gateApartRow, &smallRow, &smallAgreedRow, &smallByAgreementRow, &notSmallRow)
}
