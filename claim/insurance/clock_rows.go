package insurance

import "github.com/courier-rules/courier"

// clockThirty cites the article on assessment and, from its first day, the
// article of Interpretation II that counts it.
var clockThirty = clauseRead("23", "15")

// The clocks of a claim.
var (
	clockAssess = courier.Row{Code: "insurance.clock.assessment", IDs: "INS-05 S4-Q68 S4-Q80 LIA-17", Field: "claimed_on", Cites: clockThirty, Names: [3]string{"from", "period", "last"},
		Zh: "情形复杂，自{from}初次收到索赔请求和资料之次日起{period}内核定，至{last}为止", En: "a complex case: claim and papers first came on {from}; assessed within {period}, by {last}"}
	clockAssessAgreed = courier.Row{Code: "insurance.clock.assessment_agreed", IDs: "INS-05 S4-Q68", Field: "terms.assess", Cites: courier.InTerms(), Names: [3]string{"from", "period", "last"},
		Zh: "合同约定自{from}收到索赔请求和资料起{period}内核定，至{last}为止", En: "the policy has claims of {from} assessed within {period}, by {last}"}
	clockPromptly = clauseRow("insurance.clock.promptly", "INS-05 S4-Q68", "complex", clauseLaw("23"),
		"情形不复杂，应当及时作出核定，法律没有规定天数", "not a complex case: assessed promptly; the law names no days")
	clockPaused = courier.Row{Code: "insurance.clock.paused", IDs: "INS-05 D12", Field: "requests", Cites: clockDisputed(), Names: [3]string{"days", "arrived", "supplied"},
		Zh: "补充资料期间扣除{days}日，自{arrived}通知到达至{supplied}资料到达，按两日之差计算；首尾两日均扣除的，多扣一日", En: "{days} days off while papers were supplied, from the request of {arrived} to {supplied}, by the difference of the days; with both days counted it is one more"}
	clockPausedBoth = courier.Row{Code: "insurance.clock.paused_both_days", IDs: "INS-05 D12", Field: "requests", Cites: clockDisputed(), Names: [3]string{"days", "arrived", "supplied"},
		Zh: "补充资料期间扣除{days}日，自{arrived}通知到达至{supplied}资料到达，按选择首尾两日均计入", En: "{days} days off while papers were supplied, from the request of {arrived} to {supplied}, both days counted, as chosen"}
	clockPausedLast = courier.Row{Code: "insurance.clock.paused_last", IDs: "INS-05", Field: "requests", Cites: clockThirty, Names: [3]string{"last"},
		Zh: "扣除补充资料期间后，核定至{last}为止", En: "with the pause, assessed by {last}"}
	clockStandsStill = courier.Row{Code: "insurance.clock.stands_still", IDs: "INS-05", Field: "requests", Cites: clockThirty, Names: [3]string{"arrived"},
		Zh: "补充资料的通知{arrived}到达，资料到达保险人之前核定期间不计算", En: "the request for papers came on {arrived}: the time of assessment stands still until they arrive"}
	clockRequestLate = courier.Row{Code: "insurance.clock.request_late", IDs: "INS-05", Field: "requests", Cites: clauseLaw("23"), Names: [3]string{"arrived", "last"},
		Zh: "补充资料的通知{arrived}才到达，核定期间已于{last}届满，不再扣除", En: "the request for papers came on {arrived}, after the time of assessment ended on {last}: nothing is taken off"}
	clockSecondRequest = courier.Row{Code: "insurance.clock.second_request", IDs: "INS-04", Field: "requests[].arrived_on", Cites: clauseLaw("22"), Names: [3]string{"arrived"},
		Zh: "保险人{arrived}再次要求补充资料；法律要求一次性通知，本次不扣除期间", En: "the insurer asked for papers again on {arrived}; the law has it ask once: nothing is taken off for it"}
	clockRefusal = courier.Row{Code: "insurance.clock.refusal", IDs: "INS-05 S4-Q68 S4-Q80 LIA-17", Field: "assessed_on", Cites: clauseLaw("24"), Names: [3]string{"from", "last"},
		Zh: "{from}核定不属于保险责任，应当在三日内即{last}前（含当日）发出拒绝赔偿通知书并说明理由", En: "found on {from} not to be owed: a refusal with reasons is sent within 3 days, by {last}"}
	clockPay = courier.Row{Code: "insurance.clock.payment", IDs: "INS-05 S4-Q68 S4-Q80 LIA-17", Field: "agreed_on", Cites: clauseLaw("23"), Names: [3]string{"from", "period", "last"},
		Zh: "{from}达成赔偿协议，{period}内赔付，至{last}为止", En: "agreed on {from}: paid within {period}, by {last}"}
	clockPayAgreed = courier.Row{Code: "insurance.clock.payment_agreed", IDs: "INS-05 S4-Q68", Field: "terms.pay", Cites: courier.InTerms(), Names: [3]string{"from", "period", "last"},
		Zh: "{from}达成赔偿协议，合同约定{period}内赔付，至{last}为止", En: "agreed on {from}: by the policy paid within {period}, by {last}"}
	clockInterim = courier.Row{Code: "insurance.clock.interim", IDs: "INS-05 S4-Q68 LIA-17", Field: "claimed_on", Cites: clauseLaw("25"), Names: [3]string{"from", "last"},
		Zh: "自{from}收到索赔请求和资料起六十日内数额不能确定的，至{last}应当按可以确定的数额先予支付", En: "claim and papers came on {from}: where the amount is still open, what can be determined is paid by {last}, 60 days on"}
	clockGivingUp = courier.Row{Code: "insurance.clock.giving_up", IDs: "INS-22", Field: "loss_notice_on", Cites: clauseSea("255", "281"), Names: [3]string{"from", "last"},
		Zh: "保险人放弃对保险标的的权利而全额赔付的，应当自{from}收到损失通知起七日内即{last}前（含当日）通知被保险人", En: "an insurer that pays in full and gives up its rights tells the insured within 7 days of the notice of loss of {from}, by {last}"}
	clockInspect = courier.Row{Code: "insurance.clock.inspection", IDs: "INS-06", Field: "arrived_on", Cites: courier.InTerms(), Names: [3]string{"from", "period", "last"},
		Zh: "货物{from}运抵，合同约定{period}内申请联合检验，至{last}为止，逾期不予受理", En: "arrived on {from}: by the policy a joint inspection is asked for within {period}, by {last}, or not accepted"}
	clockInspectWeak = clauseRow("insurance.clock.inspection_weak", "INS-06 INS-02 INS-03", "inspected_on", clauseLaw("17"),
		"逾期不予受理属于免除保险人责任的约定，未经提示和明确说明的不产生效力；能够确定的部分仍应赔付", "“not accepted” frees the insurer: it has no effect unless pointed out and explained, and what can be determined is paid all the same")
	clockLimit = courier.Row{Code: "insurance.clock.limitation", IDs: "INS-06", Field: "knew_on", Cites: clauseLaw("26"), Names: [3]string{"from", "last"},
		Zh: "被保险人{from}知道或者应当知道保险事故，请求赔偿的诉讼时效二年，至{last}届满", En: "the insured knew, or should have known, on {from}: two years to sue, until {last}"}
	clockLimitSeaEvent = courier.Row{Code: "insurance.clock.limitation_sea_event", IDs: "INS-06", Field: "happened_on", Cites: clauseSea("264", ""), Names: [3]string{"from", "last"},
		Zh: "海上保险，自{from}保险事故发生之日起二年，至{last}届满", En: "marine: two years from the event of {from}, until {last}"}
	clockLimitSea = courier.Row{Code: "insurance.clock.limitation_sea", IDs: "INS-06", Field: "knew_on", Cites: clauseSea("", "291"), Names: [3]string{"from", "last"},
		Zh: "海上保险，自{from}被保险人知道或者应当知道保险事故发生之日起二年，至{last}届满", En: "marine: two years from when the insured knew, or should have known, on {from}, until {last}"}
	clockLimitLiability = courier.Row{Code: "insurance.clock.limitation_liability", IDs: "INS-06", Field: "fixed_on", Cites: []courier.Cite{courier.Art(courier.InsuranceInterpretation4, "18")}, Names: [3]string{"from", "last"},
		Zh: "责任保险，自{from}被保险人的赔偿责任确定之日起二年，至{last}届满", En: "liability insurance: two years from {from}, when the liability was fixed, until {last}"}
	clockNoCalendar = clauseRow("insurance.clock.no_calendar", "INS-05", "calendar", []courier.Cite{courier.Art(courier.CivilCode, "203")},
		"未提供放假日历，末日是否因法定休假日顺延未作判断", "no calendar covers a last day: whether it is a holiday and moves was not looked at")
	clockDamages = clauseRow("insurance.clock.damages", "INS-05 S4-Q69", "", clauseLaw("23"),
		"保险人未及时履行义务，除支付赔款外，应当赔偿被保险人因此受到的损失", "an insurer that is late makes good, beside the indemnity, the loss that this causes the insured")
	clockTellCustomer = clauseRow("insurance.clock.tell_customer", "S4-Q69", "", courier.ByHouse(),
		"应当告知客户：理赔已超过法定或者约定的期限，目前所处的环节，可以书面催告保险人，并请保留因迟延所受损失的凭证", "tell the customer: the insurer is past its time, which step the claim is at, that it can be reminded in writing, and to keep proof of what the delay costs")
)

// clockLateRows say by how many days a clock was missed.
var clockLateRows = [...]courier.Row{
	AssessClock: {Code: "insurance.clock.assessment_late", IDs: "INS-05 S4-Q69", Field: "assessed_on", Cites: clauseLaw("23"), Names: [3]string{"days", "last"},
		Zh: "核定应于{last}前完成，已逾期{days}日", En: "the assessment was due by {last}: {days} days late"},
	RefusalClock: {Code: "insurance.clock.refusal_late", IDs: "INS-05 S4-Q69", Field: "refusal_on", Cites: clauseLaw("24"), Names: [3]string{"days", "last"},
		Zh: "拒绝赔偿通知书应于{last}前发出，已逾期{days}日", En: "the refusal was to be sent by {last}: {days} days late"},
	PaymentClock: {Code: "insurance.clock.payment_late", IDs: "INS-05 S4-Q69", Field: "paid_on", Cites: clauseLaw("23"), Names: [3]string{"days", "last"},
		Zh: "赔款应于{last}前支付，已逾期{days}日", En: "the payment was due by {last}: {days} days late"},
	InterimClock: {Code: "insurance.clock.interim_late", IDs: "INS-05 S4-Q69", Field: "interim_on", Cites: clauseLaw("25"), Names: [3]string{"days", "last"},
		Zh: "可以确定的数额应于{last}前先予支付，已逾期{days}日", En: "what can be determined was to be paid by {last}: {days} days late"},
	InspectionClock: {Code: "insurance.clock.inspection_late", IDs: "INS-06", Field: "inspected_on", Cites: clauseLaw("21"), Names: [3]string{"days", "last"},
		Zh: "联合检验应于{last}前申请，已逾期{days}日；仅因逾期不能据此拒绝全部赔付", En: "the joint inspection was to be asked for by {last}: {days} days late, which does not by itself cost the claim"},
}

// clockDisputed cites what the named option D12 reads.
func clockDisputed() []courier.Cite {
	return []courier.Cite{courier.Art(courier.InsuranceLaw, "23").Graded(courier.Disputed), courier.Art(courier.InsuranceInterpretation2, "15").Graded(courier.Disputed)}
}

func clockRows() []*courier.Row {
	return append([]*courier.Row{&clockAssess, &clockAssessAgreed, &clockPromptly, &clockPaused, &clockPausedBoth, &clockPausedLast, &clockStandsStill,
		&clockRequestLate, &clockSecondRequest, &clockRefusal, &clockPay, &clockPayAgreed, &clockInterim, &clockGivingUp, &clockInspect, &clockInspectWeak,
		&clockLimit, &clockLimitSeaEvent, &clockLimitSea, &clockLimitLiability, &clockNoCalendar, &clockDamages, &clockTellCustomer},
		clausePointers(clockLateRows[:])...)
}
