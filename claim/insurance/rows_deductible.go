package insurance

import "github.com/courier-rules/courier"

// The deductible.
var (
	rowAbsolute = courier.Row{
		Code: "insurance.deductible.absolute", IDs: "INS-ORD-01 D19", Cites: courier.InTerms(), Names: [3]string{"amount"},
		Zh: "绝对免赔额{amount}以内的部分由被保险人自行承担，保险人赔付超过的部分",
		En: "absolute deductible: the insured bears the first {amount}, the insurer pays what is above it",
	}
	rowFranchiseWithin = courier.Row{
		Code: "insurance.deductible.franchise", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"amount"},
		Zh: "应赔金额未达到相对免赔额{amount}，不予赔付",
		En: "franchise: the amount does not come up to {amount}, and nothing is paid",
	}
	rowFranchiseEqual = courier.Row{
		Code: "insurance.deductible.franchise_at_mark", IDs: "INS-ORD-01 D8", Cites: courier.InTerms(), Names: [3]string{"amount"},
		Zh: "应赔金额恰好等于相对免赔额{amount}，保险合同未约定达到即赔，不予赔付",
		En: "franchise: the amount is exactly {amount}, the policy does not say that this is enough, and nothing is paid",
	}
	rowFranchiseReached = courier.Row{
		Code: "insurance.deductible.franchise_reached", IDs: "INS-ORD-01 D8", Cites: courier.InTerms(), Names: [3]string{"amount"},
		Zh: "应赔金额达到相对免赔额{amount}，保险合同约定达到即赔，全额赔付",
		En: "franchise: the amount is exactly {amount}, the policy says that this is enough, and nothing is taken off",
	}
	rowFranchisePassed = courier.Row{
		Code: "insurance.deductible.franchise_passed", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"amount"},
		Zh: "应赔金额超过相对免赔额{amount}，全额赔付，不扣免赔额",
		En: "franchise: the amount is above {amount}, and nothing is taken off",
	}
	rowRate = courier.Row{
		Code: "insurance.deductible.rate", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"rate", "deductible"},
		Zh: "免赔率{rate}，计免赔额{deductible}，由被保险人自行承担",
		En: "deductible rate of {rate}: the insured bears {deductible}",
	}
	rowGreater = courier.Row{
		Code: "insurance.deductible.greater", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"amount", "rate", "deductible"},
		Zh: "免赔额为{amount}与应赔金额的{rate}两者中的较高者，本次为{deductible}，由被保险人自行承担",
		En: "the deductible is the greater of {amount} and {rate} of the amount: the insured bears {deductible}",
	}
	rowLesser = courier.Row{
		Code: "insurance.deductible.lesser", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"amount", "rate", "deductible"},
		Zh: "免赔额为{amount}与应赔金额的{rate}两者中的较低者，本次为{deductible}，由被保险人自行承担",
		En: "the deductible is the lesser of {amount} and {rate} of the amount: the insured bears {deductible}",
	}
	rowExplained = courier.Row{
		Code: "insurance.clause.explained", IDs: "INS-02", Cites: law("17"),
		Zh: "订立合同时已就免赔额、免赔率、比例赔付条款向投保人作了提示和明确说明，该条款产生效力",
		En: "deductible, deductible rate and proportional payment clauses were pointed out and explained when the contract was made: they have effect",
	}
	rowUnexplained = courier.Row{
		Code: "insurance.clause.unexplained", IDs: "INS-02", Cites: law("17"),
		Zh: "订立合同时未就免赔额、免赔率、比例赔付条款向投保人作提示或者明确说明，该条款不产生效力，不予扣减",
		En: "deductible, deductible rate and proportional payment clauses were not pointed out and explained when the contract was made: they have no effect",
	}
	rowCounts = courier.Row{
		Code: "insurance.clause.counts_as_exclusion", IDs: "INS-02", Cites: []courier.Cite{courier.Art(courier.InsuranceInterpretation2, "9")},
		Zh: "免赔额、免赔率、比例赔付等减轻保险人责任的条款，属于应当提示和明确说明的免除保险人责任的条款",
		En: "deductible, deductible rate and proportional payment clauses count as exclusions, which must be pointed out and explained",
	}
	rowPool = courier.Row{
		Code: "insurance.deductible.year", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"amount", "left"},
		Zh: "年度累计免赔额{amount}，此前尚余{left}，在余额以内由被保险人自行承担",
		En: "deductible of the year: of {amount} there are {left} left, which the insured bears first",
	}
	rowRateOfSum = courier.Row{
		Code: "insurance.deductible.rate_of_sum", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"sum", "rate", "deductible"},
		Zh: "免赔额按保险金额{sum}的{rate}计算，计{deductible}，由被保险人自行承担",
		En: "the deductible is {rate} of the sum insured, {sum}: the insured bears {deductible}",
	}
	rowRateOfValue = courier.Row{
		Code: "insurance.deductible.rate_of_value", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"value", "rate", "deductible"},
		Zh: "免赔额按保险价值{value}的{rate}计算，计{deductible}，由被保险人自行承担",
		En: "the deductible is {rate} of the insured value, {value}: the insured bears {deductible}",
	}
	rowRateOfShortage = courier.Row{
		Code: "insurance.deductible.rate_of_shortage", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"shipped", "rate", "short"},
		Zh: "短量免赔率为起运重量{shipped}的{rate}，短少{short}，以内的部分由被保险人自行承担，保险人赔付超过的部分",
		En: "a shortage of up to {rate} of the weight sent, {shipped}, is borne by the insured; {short} are short, and the insurer pays what is above it",
	}
	rowRelativeWithin = courier.Row{
		Code: "insurance.deductible.relative_rate", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"rate", "base"},
		Zh: "损失未达到{base}的{rate}（相对免赔率），不予赔付",
		En: "relative rate: the loss does not come up to {rate} of {base}, and nothing is paid",
	}
	rowRelativeEqual = courier.Row{
		Code: "insurance.deductible.relative_rate_at_mark", IDs: "INS-ORD-01 D8", Cites: courier.InTerms(), Names: [3]string{"rate", "base"},
		Zh: "损失恰好等于{base}的{rate}（相对免赔率），保险合同未约定达到即赔，不予赔付",
		En: "relative rate: the loss is exactly {rate} of {base}, the policy does not say that this is enough, and nothing is paid",
	}
	rowRelativeReached = courier.Row{
		Code: "insurance.deductible.relative_rate_reached", IDs: "INS-ORD-01 D8", Cites: courier.InTerms(), Names: [3]string{"rate", "base"},
		Zh: "损失达到{base}的{rate}（相对免赔率），保险合同约定达到即赔，不扣免赔",
		En: "relative rate: the loss is exactly {rate} of {base}, the policy says that this is enough, and nothing is taken off",
	}
	rowRelativePassed = courier.Row{
		Code: "insurance.deductible.relative_rate_passed", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"rate", "base"},
		Zh: "损失超过{base}的{rate}（相对免赔率），不扣免赔",
		En: "relative rate: the loss is above {rate} of {base}, and nothing is taken off",
	}
	rowFragile = courier.Row{
		Code: "insurance.deductible.fragile", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"rate", "deductible"},
		Zh: "易碎品免赔率{rate}，计{deductible}，由被保险人自行承担",
		En: "fragile goods: the insured bears {rate}, {deductible}",
	}
	rowWaiting = courier.Row{
		Code: "insurance.deductible.waiting", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"late", "days"},
		Zh: "延误{late}日，免赔期{days}日，落在免赔期内的损失由被保险人自行承担",
		En: "{late} days late: what falls on the first {days} days the insured bears itself",
	}
	rowMinimum = courier.Row{
		Code: "insurance.deductible.minimum", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"minimum"},
		Zh: "免赔额最低为{minimum}",
		En: "the deductible is at least {minimum}",
	}
	rowMaximum = courier.Row{
		Code: "insurance.deductible.maximum", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"maximum"},
		Zh: "免赔额最高为{maximum}",
		En: "the deductible is at most {maximum}",
	}
)
