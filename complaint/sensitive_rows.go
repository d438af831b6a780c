package complaint

import "github.com/courier-rules/courier"

const (
	alertRow courier.Facts = 1 << iota // the table has a row for the alarm
	alertSpeaker
	alertLevel
	alertKept
	alertDiscloses
	alertFirst // the first of the alarms, one fact each
)

const alertAlarms = courier.Facts(1<<lastAlarm-1) * alertFirst

// alertOf is the fact of an alarm.
func alertOf(a Alarm) courier.Facts { return alertFirst << (a - 1) }

var alertFields = []courier.Field{
	courier.YesNo("table", alertRow), courier.YesNo("speaker", alertSpeaker), courier.YesNo("level", alertLevel), courier.YesNo("kept", alertKept),
	courier.YesNo("discloses", alertDiscloses), {Need: "alarm", Owns: alertAlarms, Values: alertValues()},
}

func alertValues() (values []courier.Facts) {
	for a := ThreatOfLaw; a <= lastAlarm; a++ {
		values = append(values, alertOf(a))
	}
	return values
}

func alertGround(e courier.Effect, r courier.Row, yes, no courier.Facts) courier.Ground {
	return courier.Ground{Row: r, Effect: e, If: yes, Unless: no}
}

func alertTold(code, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return row(courier.Code("complaint.sensitive."+code), ids, cites, zh, en)
}

const everyAlarm = "S4-Q42 S4-Q43 S4-Q44 S4-Q45 S4-Q47 S4-Q48"

var alerting = courier.NewQuestion(alertFields, []courier.Ground{
	alertGround(courier.Grants, alertTold("may_speak", everyAlarm, inTerms,
		"按企业自定的规则，可以由其对外答复", "by the firm's own rules this person may speak"), alertRow|alertSpeaker|alertLevel, 0),
	alertGround(courier.Bars, at("speaker", alertTold("wrong_speaker", everyAlarm, inTerms,
		"按企业自定的规则，不由其对外答复", "by the firm's own rules it is not for this person to speak")), alertRow, alertSpeaker),
	alertGround(courier.Bars, at("level", alertTold("level_too_low", everyAlarm, inTerms,
		"级别低于企业自定的规则所要求的级别", "the level is below what the firm's own rules ask for")), alertRow, alertLevel),
	alertGround(courier.Refers, at("alarm", alertTold("no_row", everyAlarm, byHouse,
		"企业的规则没有规定这种情形，由人工确定", "the firm's rules leave this out: a person decides")), 0, alertRow),
	alertGround(courier.Conditions, at("kept", alertTold("keep", everyAlarm, inTerms,
		"按企业自定的规则应当保存的证据尚未保存，应当先行保存", "what the firm's own rules want kept is not kept yet: keep it first")), alertRow, alertKept),

	alertGround(courier.Bars, at("discloses", alertTold("discloses", everyAlarm, art(courier.ConsumerLaw, "29"),
		"消费者个人信息必须严格保密，不得泄露或者非法向他人提供", "a consumer's personal information is kept strictly secret, neither leaked nor unlawfully given out")), alertDiscloses, 0),
	alertGround(courier.Bars, at("discloses", alertTold("discloses_user_data", everyAlarm, courier.Express(34),
		"不得泄露或者非法提供在快递服务中知悉的用户信息", "user information learnt in the service is neither leaked nor unlawfully given out")), alertDiscloses, 0),
	alertGround(courier.Notes, alertTold("clocks_run", everyAlarm+" CMP-01", courier.Express(28),
		"敏感情形不影响法定期限：自接到投诉之日起7日内处理并告知", "no alarm moves the law's time: handle and tell within 7 days of receiving the complaint"), 0, 0),
	alertGround(courier.Notes, alertTold("data_kept", everyAlarm, courier.Express(34),
		"用户信息等电子数据应当妥善保管，敏感情形不改变这一义务", "electronic data of users is kept with care, and no alarm changes that"), 0, 0),

	alertGround(courier.Notes, alertTold("demand_interrupts", "S4-Q42 CN-CIV-02", art(courier.CivilCode, "195"),
		"对方提出履行请求的，诉讼时效中断，重新计算", "a demand to perform interrupts the limitation period, which starts anew"), alertOf(ThreatOfLaw), 0),
	alertGround(courier.Notes, alertTold("no_verdict_before_facts", "S4-Q42", byHouse,
		"扬言曝光不改变处理：查清事实前不作结论，不以其换取让步", "a threat of publicity changes nothing: no conclusion before the facts, and no concession for silence"), alertOf(ThreatOfMedia), 0),
	alertGround(courier.Notes, alertTold("senior", "S4-Q43 S2-05", byHouse,
		"没有规定客户可以指定由谁出面，按上报规则处理", "no rule lets a customer name who appears: the rules for reporting upward apply"), alertOf(DemandForSenior), 0),
	alertGround(courier.Notes, alertTold("on_site", "S4-Q44", byHouse,
		"先保障人身安全，必要时报警；其投诉照常受理", "people's safety comes first, with the police if need be; the complaint is taken as ever"), alertOf(TroubleOnSite), 0),
	alertGround(courier.Notes, alertTold("media", "S4-Q45", byHouse,
		"核实来电人身份并记录问题，由规定的人员统一答复", "check who calls and note the questions; whom the rules name answers with one voice"), alertOf(MediaCall), 0),
	alertGround(courier.Notes, alertTold("authority_clock", "S4-Q45 CMP-09", []courier.Cite{courier.Art(courier.ConsumerLaw, "46"), courier.Art(courier.ConsumerRegulation, "46")},
		"消费者向有关行政部门投诉的，该部门应当在7个工作日内处理并告知，企业的期限另行计算", "on a consumer's complaint an authority handles and tells within 7 working days; the firm's own time runs apart"), alertOf(ConsumerDayCall), 0),
	alertGround(courier.Notes, alertTold("online", "S4-Q47 S2-15 CMP-11", courier.Express(28),
		"网络上向企业提出的投诉同样自接到之日起计算期限", "a complaint made to the firm on line counts from its receipt like any other"), alertOf(ComplaintOnline), 0),
	alertGround(courier.Notes, alertTold("press", "S4-Q48", byHouse,
		"保存报道的原文、时间和出处，逐项核实后再答复", "keep the text of the report, its time and source; check it point by point before answering"), alertOf(ReportedByPress), 0),
})

var (
	alertByRow = naming(alertTold("by", everyAlarm, inTerms,
		"自{from}起按企业自定的时限答复，不迟于{last}", "by the firm's own time, counted from {from}, an answer is given by {last}"), "from", "last")
	alertLateRow = naming(alertTold("late", everyAlarm, inTerms,
		"企业自定的时限{last}已过", "the firm's own time to {last} is over"), "last")
)

// alertRows are the rows of the sensitive cases, for the book.
func alertRows() []*courier.Row { return append(alerting.Rows(), &alertByRow, &alertLateRow) }
