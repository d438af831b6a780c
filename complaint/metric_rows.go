package complaint

import "github.com/courier-rules/courier"

// formula is the row of a metric: numerator, denominator and how many it
// leaves out.
func formula(m Metric, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return naming(row(courier.Code("complaint.metric."+m.String()), ids, cites,
		m.Name(courier.Chinese)+"＝"+zh+"：{num}／{den}，未计入{left}", en+": {num} / {den}, left out {left}"), "num", "den", "left")
}

var metricRows = [lastMetric]courier.Row{
	AnswerMean - 1: formula(AnswerMean, "M-01", byHouse, "首次答复用时之和（秒）÷已答复的投诉数", "mean time to the first answer = sum of seconds / cases answered"),
	AnswerMedian - 1: naming(row("complaint.metric.answer_median", "M-01", byHouse,
		"首次答复用时中位数＝按整小时向下取整的用时排序后居中者（偶数时取较小者），共{den}件：{num}小时，未计入{left}",
		"median time to the first answer = the middle one of the times in whole hours rounded down, the lower of two, of {den}: {num} hours, left out {left}"), "num", "den", "left"),
	AnsweredInTime - 1: formula(AnsweredInTime, "M-01", byHouse, "在企业自定时限内首次答复的投诉数÷已能判断的投诉数", "answered in time = cases answered within the firm's own target / cases of which that is decided"),
	MeanScore - 1:      formula(MeanScore, "M-02", byHouse, "评分之和÷评分的投诉数", "mean score = sum of scores / cases scored"),
	SatisfiedShare - 1: formula(SatisfiedShare, "M-02", byHouse, "满意的投诉数÷作出评价的投诉数", "satisfied = cases with a satisfied customer / cases with an opinion"),
	HandledInTime - 1: formula(HandledInTime, "M-03 DX-21", handbook("9.1"), "在规定期限内处理完毕的投诉数÷已能判断的投诉数（快递未另定期限的，自接到投诉之日起7日；适用制度和期限均未知的不计入）",
		"handled in time = cases handled within the time prescribed / cases of which that is decided; of express seven days from receipt where no other limit is given; without a regime or a limit a case is left out"),
	AuditScore - 1:  formula(AuditScore, "M-04", inTerms, "按企业自定权数加权的质检评分之和÷（质检的投诉数×权数之和）", "audit score = sum of audit scores by the firm's own weights / (cases audited x sum of weights)"),
	NotReopened - 1: formula(NotReopened, "M-04", byHouse, "（已处理的投诉数－重开的投诉数）÷已处理的投诉数", "not reopened = (cases resolved - cases reopened) / cases resolved"),
	ChangeInCases - 1: naming(row("complaint.metric.change_in_cases", "M-08 S3-15 DX-21", handbook("7.2"),
		"挽回前后投诉量变化率＝（挽回后投诉数－挽回前投诉数）÷挽回前投诉数，比较等长期间：挽回后{after}件，挽回前{before}件",
		"change in complaints after the win-back = (cases after - cases before) / cases before, over equal periods: {after} after, {before} before"), "after", "before"),
	RegainedOfAddressed - 1: formula(RegainedOfAddressed, "M-09 S3-15 DX-21", handbook("7.2"), "已挽回的客户数÷开展挽回的客户数", "win-back rate = customers won back / customers addressed"),
	RegainedOfAll - 1:       formula(RegainedOfAll, "M-10 DX-21", handbook("9.2"), "已挽回的客户数÷投诉的客户总数", "retention = customers won back / all customers who complained"),
	RegainSatisfaction - 1:  formula(RegainSatisfaction, "M-11 S3-15", byHouse, "对挽回满意的客户次数÷作出评价的客户次数", "satisfaction with the win-back = efforts the customer was satisfied with / efforts with an opinion"),
	RegainCost - 1:          formula(RegainCost, "M-12", byHouse, "挽回成本之和（最小货币单位）÷挽回成功次数", "cost of a win-back = sum of costs in minor units / efforts that succeeded"),
	RegainCycleMean - 1:     formula(RegainCycleMean, "M-13", handbook("9.2"), "接到投诉至成功挽回的用时之和（秒）÷挽回成功次数", "mean win-back cycle = sum of seconds from complaint to success / efforts that succeeded"),
	RegainCycleMedian - 1: naming(row("complaint.metric.regain_cycle_median", "M-13", handbook("9.2"),
		"挽回周期中位数＝按整日向下取整的周期排序后居中者（偶数时取较小者），共{den}次：{num}日，未计入{left}",
		"median win-back cycle = the middle one of the cycles in whole days rounded down, the lower of two, of {den}: {num} days, left out {left}"), "num", "den", "left"),
	RepeatCustomers - 1:  formula(RepeatCustomers, "M-16 S3-09", handbook("4.2"), "期限内投诉两次以上的客户数÷投诉的客户总数", "repeat complaints = customers who complained twice or more within the window / customers who complained"),
	RepeatWaybills - 1:   formula(RepeatWaybills, "M-16 S3-09", handbook("4.2"), "期限内被投诉两次以上的运单数÷被投诉的运单总数", "repeat complaints = consignments complained of twice or more within the window / consignments complained of"),
	FirstContactRate - 1: formula(FirstContactRate, "M-19", byHouse, "首次联系即解决的投诉数÷联系次数", "first-contact resolution = cases resolved at the first contact / contacts"),
	ValidShare - 1:       formula(ValidShare, "M-06", byHouse, "成立的投诉数÷已作认定的投诉数", "valid = cases upheld / cases judged"),
}

var (
	noBaseRow       = row("complaint.metric.no_base", "M-20", byHouse, "分母为零，该指标无法计算，不等于零", "the base is zero: the metric cannot be worked out, and is not zero")
	noSliceRow      = at("only", row("complaint.metric.not_sliced", "M-20", byHouse, "客户、运单和挽回的指标不按所选范围区分，本次未计算", "customers, consignments and win-backs are not told apart by this slice: their metrics are left out"))
	handlingRateRow = row("complaint.metric.handling_rate_change", "DX-21 M-08", handbook("7.2"),
		"“投诉处理率”按挽回前后投诉量变化解释，非按期处理率", "handling rate is read as the change in complaints after the win-back, and not as the share handled in time")
	handlingInTimeRow = row("complaint.metric.handling_rate_in_time", "DX-21 M-03", handbook("9.1"),
		"“投诉处理率”按在规定期限内处理的占比解释", "handling rate is read as the share handled in the time prescribed")
	retentionAllRow = row("complaint.metric.retention_of_all", "DX-21 M-10", handbook("9.2"),
		"“客户留存率”按投诉客户总数计算", "retention is read as of all customers who complained")
	retentionAddressedRow = row("complaint.metric.retention_of_addressed", "DX-21 M-09", handbook("7.2"),
		"“客户留存率”按开展挽回的客户数计算", "retention is read as of the customers addressed")
	strategyRow = naming(row("complaint.metric.strategy_effect", "M-14", handbook("9.2"),
		"该策略开展挽回{addressed}次，成功{won}次", "the strategy was tried {addressed} times and succeeded {won} times"), "addressed", "won")
)

// metricRowsAll are the rows of the metrics, for the book.
func metricRowsAll() (rows []*courier.Row) {
	for i := range metricRows {
		rows = append(rows, &metricRows[i])
	}
	return append(rows, &noBaseRow, &uncountedRow, &uncountedBeforeRow, &noSliceRow, &handlingInTimeRow, &handlingRateRow, &retentionAllRow, &retentionAddressedRow, &strategyRow)
}
