package complaint

import "github.com/courier-rules/courier"

// winBackText is the handbook on winning customers back; the section is not
// named, for it was not seen.
var winBackText = []courier.Cite{courier.Art(courier.ComplaintHandbook, "")}

func winBackRow(e Effort, ids, zh, en string) courier.Row {
	return row(courier.Code("complaint.winback."+e.String()), ids, winBackText, zh, en)
}

// effortRows are the rows of the measures, in their order.
var effortRows = [lastEffortKind]courier.Row{
	IndividualPlan - 1:   winBackRow(IndividualPlan, "S3-14 S3-13", "制定个性化解决方案，由客户服务部门执行", "an individual plan, by customer service"),
	FasterHandling - 1:   winBackRow(FasterHandling, "S3-14 S3-13", "缩短处理时间，由客户服务部门执行", "shorter handling time, by customer service"),
	ECoupon - 1:          naming(winBackRow(ECoupon, "S3-14 S3-13", "赠送下次使用的电子优惠券{amount}，由市场部门执行", "an e-coupon of {amount} for the next use, by marketing"), "amount"),
	FreeAddedService - 1: naming(winBackRow(FreeAddedService, "S3-14 S3-13", "提供免费增值服务{amount}，由物流部门执行", "a free value-added service {amount}, by logistics"), "amount"),
	OccasionGift - 1:     naming(winBackRow(OccasionGift, "S3-14 S3-13", "生日或者节日赠送礼品{amount}，由市场部门执行", "a gift on a birthday or holiday {amount}, by marketing"), "amount"),
	ServiceFlow - 1:      winBackRow(ServiceFlow, "S3-12a S3-12c S3-13", "针对原因优化服务流程，由物流部门执行", "improve the flow of the service where the cause lies, by logistics"),
	BetterTalk - 1:       winBackRow(BetterTalk, "S3-12c S3-13", "加强与客户的沟通，由客户服务部门执行", "talk with the customer more, by customer service"),
	ShorterTransit - 1:   winBackRow(ShorterTransit, "S3-12a S3-12c S3-13", "缩短运输时间，由物流部门执行", "shorten the time of transit, by logistics"),
	PayCompensation - 1:  naming(winBackRow(PayCompensation, "S3-12c S3-13", "支付应付款项{amount}，由客户服务部门跟进", "pay what is owed, {amount}, followed by customer service"), "amount"),
}

// failedRows say which measure is not tried again. What is owed is paid
// whatever was of no use before.
var failedRows = func() (rows [PayCompensation - 1]courier.Row) {
	for e := IndividualPlan; e < PayCompensation; e++ {
		rows[e-1] = at("failed", row(courier.Code("complaint.winback.failed_"+e.String()), "S3-15", byHouse,
			"“"+e.Name(courier.Chinese)+"”曾对该客户采用而未奏效，不再采用", e.Name(courier.English)+" did not work on this customer before and is not tried again"))
	}
	return rows
}()

// goalRows are the rows of the goals, in the order of what they count.
var goalRows = [...]courier.Row{
	naming(row("complaint.winback.goal_orders", "S3-12b", winBackText, "挽回目标：{by}以前再次下单不少于{figure}次", "the goal: {figure} orders or more by {by}"), "figure", "by"),
	naming(row("complaint.winback.goal_complaints", "S3-12b", winBackText, "挽回目标：{by}以前再次投诉不超过{figure}次", "the goal: no more than {figure} further complaints by {by}"), "figure", "by"),
	naming(row("complaint.winback.goal_score", "S3-12b", winBackText, "挽回目标：{by}以前回访满意度评分不低于{figure}", "the goal: a score of {figure} or more in the survey by {by}"), "figure", "by"),
}

var (
	payFirstRow = naming(at("owed", row("complaint.winback.pay_first", "S3-14", byHouse, "应付款项{owed}先行付清，挽回措施不抵作应付款项",
		"what is owed, {owed}, is paid first: no measure of win-back counts towards it")), "owed")
	notInsteadRow = at("instead", row("complaint.winback.instead_of_money", "S3-14", byHouse, "未经客户同意并留有记录，不得以优惠券等通融措施代替应付款项", "a voucher or other goodwill never stands instead of money owed without the customer's recorded consent"))
	consentedRow  = at("consent", row("complaint.winback.consented", "S3-14", byHouse, "客户已同意以通融措施代替应付款项，同意记录应当保存", "the customer agreed to goodwill instead of the money: keep the record"))
	apartRow      = row("complaint.winback.apart", "S3-14", inTerms, "通融措施为自愿给予，与应付款项分开记录", "goodwill is freely given and recorded apart from what is owed")
	stageRow      = naming(row("complaint.winback.stage", "S3-12d", inTerms, "本阶段不迟于{last}完成", "this stage ends by {last}"), "last")
	followUpRow   = naming(row("complaint.winback.follow_up", "S3-15 S3-13", inTerms, "{on}以前回访客户并评估效果", "follow up with the customer and evaluate by {on}"), "on")
	lateGoalRow   = naming(at("goal.by", row("complaint.winback.goal_before_end", "S3-12b S3-12d", byHouse, "目标期限{by}早于最后阶段的{last}", "the goal is due on {by}, before the last stage ends on {last}")), "by", "last")

	wonRow    = naming(row("complaint.winback.won", "S3-15 M-09", byHouse, "目标为{goal}，实际为{figure}，客户已挽回", "the goal is {goal}, it stands at {figure}: the customer is won back"), "goal", "figure")
	lostRow   = naming(row("complaint.winback.lost", "S3-15 M-09", byHouse, "目标为{goal}，实际为{figure}，目标未达成，客户已流失", "the goal is {goal}, it stands at {figure}: it was missed, the customer is lost"), "goal", "figure")
	earlyRow  = naming(row("complaint.winback.too_early", "S3-15", byHouse, "目标期限{by}尚未届满，实际为{figure}，尚不能判断", "the goal runs to {by} and stands at {figure}: it is too early to tell"), "by", "figure")
	adjustRow = row("complaint.winback.adjust", "S3-15", handbook("7.2"), "分析原因，调整并优化挽回策略", "analyse why, adjust and improve the strategy")
)

// winBackRows are the rows of the win-back, for the book.
func winBackRows() (rows []*courier.Row) {
	for i := range effortRows {
		rows = append(rows, &effortRows[i])
	}
	for i := range failedRows {
		rows = append(rows, &failedRows[i])
	}
	for i := range goalRows {
		rows = append(rows, &goalRows[i])
	}
	return append(rows, &payFirstRow, &notInsteadRow, &consentedRow, &apartRow, &stageRow, &followUpRow, &lateGoalRow, &wonRow, &lostRow, &earlyRow, &adjustRow)
}
