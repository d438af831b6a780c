package insurance

import "github.com/courier-rules/courier"

// The order of the stages.
var (
	rowDeductibleBetween = courier.Row{
		Code: "insurance.order.deductible_between", IDs: "INS-ORD-01 D9",
		Cites: []courier.Cite{courier.Art(courier.ForwarderTerms, "").Graded(courier.Disputed)},
		Zh:    "保险合同未另行约定计算顺序，先按比例计算，再扣免赔额，最后适用限额；按另一种顺序，结果不同",
		En:    "the policy agrees on no other order: first the proportion, then the deductible, then the limits; in another order the answer would be another",
	}
	rowDeductibleFirst = courier.Row{
		Code: "insurance.order.deductible_first", IDs: "INS-ORD-01", Cites: courier.InTerms(),
		Zh: "按保险合同约定的计算顺序，先扣免赔额，再按比例计算，最后适用限额",
		En: "the order that the policy agrees: first the deductible, then the proportion, then the limits",
	}
	rowDeductibleLast = courier.Row{
		Code: "insurance.order.deductible_last", IDs: "INS-ORD-01 D9", Cites: courier.InTerms(),
		Zh: "按保险合同约定的计算顺序，先按比例计算，再适用限额，最后扣免赔额",
		En: "the order that the policy agrees: first the proportion, then the limits, then the deductible",
	}
	rowAgreedBetween = courier.Row{
		Code: "insurance.order.agreed_between", IDs: "INS-ORD-01", Cites: courier.InTerms(),
		Zh: "按保险合同约定的计算顺序，先按比例计算，再扣免赔额，最后适用限额",
		En: "the order that the policy agrees: first the proportion, then the deductible, then the limits",
	}
	rowDeductibleLimit = courier.Row{
		Code: "insurance.order.deductible_limit", IDs: "INS-ORD-01", Cites: courier.InTerms(),
		Zh: "按保险合同约定的计算顺序，先扣免赔额，再适用限额，最后按比例计算",
		En: "the order that the policy agrees: first the deductible, then the limits, then the proportion",
	}
	rowLimitFirst = courier.Row{
		Code: "insurance.order.limit_first", IDs: "INS-ORD-01 D9", Cites: courier.InTerms(),
		Zh: "按保险合同约定的计算顺序，先适用限额，再按比例计算，最后扣免赔额",
		En: "the order that the policy agrees: first the limits, then the proportion, then the deductible",
	}
	rowLimitDeductible = courier.Row{
		Code: "insurance.order.limit_deductible", IDs: "INS-ORD-01 D9", Cites: courier.InTerms(),
		Zh: "按保险合同约定的计算顺序，先适用限额，再扣免赔额，最后按比例计算",
		En: "the order that the policy agrees: first the limits, then the deductible, then the proportion",
	}
	rowSalvageLate = courier.Row{
		Code: "insurance.salvage.after_proportion", IDs: "INS-12 INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"salvage"},
		Zh: "残值{salvage}折归被保险人，按保险合同约定的计算顺序，从按比例计算的金额中扣除",
		En: "the insured keeps the remains, worth {salvage}, which by the order that the policy agrees come off what the proportion leaves",
	}
	rowRecoveredLast = courier.Row{
		Code: "insurance.recovered.last", IDs: "INS-13 INS-ORD-01", Cites: law("60"), Names: [3]string{"recovered"},
		Zh: "被保险人已从承运人等第三者取得赔偿{recovered}，从扣除免赔额或者适用限额之后的金额中扣减",
		En: "a third party, such as the carrier, has already paid {recovered}, which comes off what deductible or limits leave",
	}
)
