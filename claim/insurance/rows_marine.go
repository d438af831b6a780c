package insurance

import "github.com/courier-rules/courier"

// maritime cites an article of the Maritime Code by its number of 1992 and
// that of 2025.
func maritime(old, revised string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.MaritimeCode1992, old), courier.Art(courier.MaritimeCode2025, revised)}
}

// lawRows are the rows of the steps that both laws know.
type lawRows struct {
	loss, lossPart, agreedPart, agreedRatio, recovered, recoveredFirst, recoveredLate, recoveredLast *courier.Row
	over, proportion, sum, remains, remainsPart, rescue, rescueLimit                                 *courier.Row
}

var landRows = lawRows{
	loss: &rowLoss, lossPart: &rowLossPart, agreedPart: &rowAgreedPart, agreedRatio: &rowAgreedRatio,
	recovered: &rowRecovered, recoveredFirst: &rowRecoveredFirst, recoveredLate: &rowRecoveredLate, recoveredLast: &rowRecoveredLast,
	over: &rowOver, proportion: &rowProportion, sum: &rowSum, remains: &rowRemains, remainsPart: &rowRemainsPart,
	rescue: &rowRescue, rescueLimit: &rowRescueLimit,
}

var marineRows = lawRows{
	loss: &rowMarineLoss, lossPart: &rowMarinePart, agreedPart: &rowMarineAgreedPart, agreedRatio: &rowMarineAgreed,
	recovered: &rowMarineRecovered, recoveredFirst: &rowMarineRecoveredFirst, recoveredLate: &rowMarineRecoveredLate, recoveredLast: &rowMarineRecoveredLast,
	over: &rowMarineOver, proportion: &rowMarineProportion, sum: &rowMarineSum, remains: &rowMarineRemains, remainsPart: &rowMarineRemainsPart,
	rescue: &rowMarineRescue, rescueLimit: &rowMarineRescueLimit,
}

// The Maritime Code.
var (
	rowMarineLoss = courier.Row{
		Code: "insurance.marine.loss", IDs: "INS-09 T1-09", Cites: maritime("219", "243"), Names: [3]string{"loss"},
		Zh: "按货物的保险价值，损失核定为{loss}",
		En: "the loss, by the insured value of the goods, is {loss}",
	}
	rowMarinePart = courier.Row{
		Code: "insurance.marine.loss.part", IDs: "INS-09 T1-09", Cites: maritime("219", "243"), Names: [3]string{"value", "part"},
		Zh: "保险价值为{value}，损失比例为{part}，损失按此计算",
		En: "the loss is {part} of the insured value, {value}",
	}
	rowMarineAgreedPart = courier.Row{
		Code: "insurance.marine.loss.agreed_part", IDs: "INS-09", Cites: maritime("219", "243"), Names: [3]string{"agreed", "part"},
		Zh: "以约定的保险价值{agreed}为计算标准，损失比例为{part}",
		En: "the loss is {part} of the agreed value, {agreed}",
	}
	rowMarineAgreed = courier.Row{
		Code: "insurance.marine.loss.agreed", IDs: "INS-09", Cites: maritime("219", "243"), Names: [3]string{"agreed", "loss", "value"},
		Zh: "以约定的保险价值{agreed}为计算标准，按价值{value}中损失{loss}的比例折算",
		En: "the loss is taken from the agreed value, {agreed}, in the proportion of {loss} to the value of {value}",
	}
	rowMarineRecovered = courier.Row{
		Code: "insurance.marine.recovered", IDs: "INS-13 D10", Cites: maritime("254", "280"), Names: [3]string{"recovered"},
		Zh: "被保险人已从第三人取得赔偿{recovered}，保险人支付赔偿时相应扣减",
		En: "a third party has already paid {recovered}, which the insurer takes off",
	}
	rowMarineRecoveredLate = courier.Row{
		Code: "insurance.marine.recovered.after_proportion", IDs: "INS-13 D10", Cites: maritime("254", "280"), Names: [3]string{"recovered"},
		Zh: "被保险人已从第三人取得赔偿{recovered}，从按比例计算的金额中扣减",
		En: "a third party has already paid {recovered}, which comes off what the proportion leaves",
	}
	rowMarineRecoveredLast = courier.Row{
		Code: "insurance.marine.recovered.last", IDs: "INS-13 INS-ORD-01", Cites: maritime("254", "280"), Names: [3]string{"recovered"},
		Zh: "被保险人已从第三人取得赔偿{recovered}，从扣除免赔额或者适用限额之后的金额中扣减",
		En: "a third party has already paid {recovered}, which comes off what deductible or limits leave",
	}
	rowMarineOver = courier.Row{
		Code: "insurance.marine.over", IDs: "INS-09", Cites: maritime("220", "244"), Names: [3]string{"sum", "value"},
		Zh: "保险金额{sum}超过保险价值{value}，超过部分无效",
		En: "the sum insured, {sum}, is above the insured value, {value}: the excess is void",
	}
	rowMarineProportion = courier.Row{
		Code: "insurance.marine.under", IDs: "INS-09 INS-ORD-01", Cites: maritime("238", "264"), Names: [3]string{"sum", "value"},
		Zh: "保险金额{sum}低于保险价值{value}，按两者的比例负赔偿责任",
		En: "the sum insured, {sum}, is below the insured value, {value}: paid in their proportion",
	}
	rowMarineSum = courier.Row{
		Code: "insurance.marine.limit.sum_insured", IDs: "INS-ORD-01", Cites: maritime("238", "264"), Names: [3]string{"sum"},
		Zh: "以保险金额{sum}为限",
		En: "limited to the sum insured, {sum}",
	}
	rowMarineRemains = courier.Row{
		Code: "insurance.marine.remains", IDs: "INS-12", Cites: maritime("256", "282"),
		Zh: "支付全部保险金额后，保险人取得对保险标的的全部权利",
		En: "once the whole sum insured is paid, the insurer has all rights to the goods",
	}
	rowMarineRemainsPart = courier.Row{
		Code: "insurance.marine.remains.part", IDs: "INS-12", Cites: maritime("256", "282"), Names: [3]string{"sum", "value"},
		Zh: "支付全部保险金额后，保险人按保险金额{sum}与保险价值{value}的比例取得对保险标的的部分权利",
		En: "once the whole sum insured is paid, the insurer has a share of the rights to the goods, in the proportion of {sum} to {value}",
	}
	rowMarineRescue = courier.Row{
		Code: "insurance.marine.rescue", IDs: "INS-11 INS-15", Cites: maritime("240", "266"), Names: [3]string{"cost"},
		Zh: "防止或者减少损失的必要合理费用、检验估价费用和执行特别通知的费用共{cost}，在损失赔偿之外另行支付",
		En: "the cost of preventing or lessening the loss, of surveys and of special notices, {cost} in all, is paid on top",
	}
	rowMarineRescueShare = courier.Row{
		Code: "insurance.marine.rescue.in_proportion", IDs: "INS-11", Cites: maritime("240", "266"), Names: [3]string{"sum", "value"},
		Zh: "保险金额{sum}低于保险价值{value}，上述费用按两者的比例支付",
		En: "the sum insured, {sum}, is below the insured value, {value}: that cost is paid in their proportion",
	}
	rowMarineRescueLimit = courier.Row{
		Code: "insurance.marine.rescue.limit", IDs: "INS-11", Cites: maritime("240", "266"), Names: [3]string{"sum"},
		Zh: "上述费用以相当于保险金额的数额{sum}为限",
		En: "that cost is paid up to another sum insured, {sum}",
	}
	rowGivesUp = courier.Row{
		Code: "insurance.marine.gives_up", IDs: "INS-22", Cites: maritime("255", "281"), Names: [3]string{"sum"},
		Zh: "保险人放弃对保险标的的权利，全额支付合同约定的保险赔偿{sum}，以解除对保险标的的义务",
		En: "the insurer gives up its rights to the goods and pays the whole insurance, {sum}, to be free of its duties",
	}
	rowBeforeGivingUp = courier.Row{
		Code: "insurance.marine.gives_up.cost", IDs: "INS-22", Cites: maritime("255", "281"), Names: [3]string{"cost"},
		Zh: "被保险人收到放弃通知前为避免或者减少损失支付的必要的合理费用{cost}，由保险人偿还",
		En: "the necessary and reasonable cost of avoiding or lessening the loss before that notice arrived, {cost}, is made good by the insurer",
	}
	rowPrompted = courier.Row{
		Code: "insurance.marine.clause.prompted", IDs: "INS-19", Cites: []courier.Cite{courier.Art(courier.MaritimeCode2025, "249")},
		Zh: "订立合同时已就减轻保险人责任的格式条款作出足以引起注意的提示并按要求说明，该条款是合同的内容",
		En: "the standard terms that lessen what the insurer owes were prompted, and explained on request: they are part of the contract",
	}
	rowTermKnown = courier.Row{
		Code: "insurance.marine.clause.known", IDs: "INS-19", Cites: []courier.Cite{courier.Art(courier.MaritimeCode2025, "249")},
		Zh: "无论保险人是否提示、说明，被保险人知道或者应当知道该条款内容，不得主张其不成为合同的内容",
		En: "whether the terms were prompted and explained or not, the insured knew or should have known them: they are part of the contract",
	}
	rowUnprompted = courier.Row{
		Code: "insurance.marine.clause.unprompted", IDs: "INS-19", Cites: []courier.Cite{courier.Art(courier.MaritimeCode2025, "249")},
		Zh: "保险人未就减轻其责任的格式条款作提示或者说明，被保险人也不知道其内容，可以主张该条款不成为合同的内容，不予扣减",
		En: "the standard terms that lessen what the insurer owes were not prompted or explained, and the insured did not know them: it may say that they are no part of the contract",
	}
	rowMarineRecoveredFirst = courier.Row{
		Code: "insurance.marine.recovered.before_proportion", IDs: "INS-13 D10",
		Cites: []courier.Cite{courier.Art(courier.MaritimeCode1992, "254").Graded(courier.Disputed), courier.Art(courier.MaritimeCode2025, "280").Graded(courier.Disputed)},
		Zh:    "第三人赔偿在按比例计算之前还是之后扣减，法律未规定，保险合同也未约定，先行扣减；按比例计算之后扣减的，结果不同",
		En:    "whether what a third party has paid comes off before the proportion or after it neither the law nor the policy says: it came off before; after it the answer would be another",
	}
)
