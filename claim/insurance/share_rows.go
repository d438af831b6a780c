package insurance

import "github.com/courier-rules/courier"

// Several policies.
var (
	rowShareSums = courier.Row{
		Code: "insurance.share.by_sums", Staff: true, IDs: "INS-10", Cites: law("56"), Names: [3]string{"sum", "value"},
		Zh: "重复保险，保险金额总和{sum}超过保险价值{value}，赔偿总和不超过保险价值，各保险人按其保险金额与总和的比例承担",
		En: "double insurance: the sums insured, {sum} together, exceed the value, {value}; together no more than the value is paid, each in the proportion of its sum",
	}
	rowShareTell = courier.Row{
		Code: "insurance.share.tell_insurers", IDs: "INS-10", Cites: law("56"),
		Zh: "重复保险的投保人应当将重复保险的有关情况通知各保险人",
		En: "who insures the same twice tells each insurer of it",
	}
	rowShareSingle = courier.Row{
		Code: "insurance.share.not_double", Staff: true, IDs: "INS-10 INS-09", Cites: law("56"), Names: [3]string{"sum", "value"},
		Zh: "保险金额总和{sum}未超过保险价值{value}，不构成重复保险，各保险人按其保险金额与保险价值的比例赔付",
		En: "the sums insured, {sum} together, do not exceed the value, {value}: no double insurance; each pays in the proportion of its sum to the value",
	}
	rowShareMarine = courier.Row{
		Code: "insurance.share.marine", Staff: true, IDs: "INS-10", Cites: maritime("225", "251"), Names: [3]string{"sum", "value"},
		Zh: "重复保险，保险金额总和{sum}超过保险价值{value}，被保险人可以向任何保险人请求赔偿，总额不超过受损价值，保险人之间按各自保险金额的比例承担",
		En: "double insurance: the sums insured, {sum} together, exceed the value, {value}; the insured may claim from any insurer, in all no more than the damaged value, and between them they bear it by their sums",
	}
	rowShareMarineSingle = courier.Row{
		Code: "insurance.share.marine_not_double", Staff: true, IDs: "INS-10 INS-09", Cites: maritime("238", "264"), Names: [3]string{"sum", "value"},
		Zh: "保险金额总和{sum}未超过保险价值{value}，不构成重复保险，各保险人按其保险金额与保险价值的比例负赔偿责任",
		En: "the sums insured, {sum} together, do not exceed the value, {value}: no double insurance; each pays in the proportion of its sum to the value",
	}
	rowShareHighest = courier.Row{
		Code: "insurance.share.highest_value", Staff: true, IDs: "INS-10", Cites: []courier.Cite{courier.Art(courier.MaritimeCode2025, "251")}, Names: [3]string{"value"},
		Zh: "保险价值和受损价值以各保险合同中最高的保险价值{value}为准",
		En: "value and damaged value are measured by the highest insured value of the policies, {value}",
	}
	rowShareFromOne = courier.Row{
		Code: "insurance.share.from_one", Staff: true, IDs: "INS-10", Cites: maritime("225", "251"), Names: [3]string{"pays", "recovers"},
		Zh: "被请求的保险人先行支付{pays}，超过其应当承担的部分{recovers}有权向其他保险人追偿",
		En: "the insurer claimed from pays {pays}, and recovers {recovers}, what is above its share, from the others",
	}
	rowShareLiability = courier.Row{
		Code: "insurance.share.by_liability", Staff: true, IDs: "INS-10", Cites: courier.InTerms(), Names: [3]string{"sum"},
		Zh: "按约定，各保险人按其单独承保时应当承担的赔款与总和{sum}的比例分摊",
		En: "as agreed, the insurers share in the proportion of what each would owe alone, {sum} together",
	}
	rowShareRounding = courier.Row{
		Code: "insurance.share.rounding", Staff: true, IDs: "APP-10", Cites: courier.ByHouse(),
		Zh: "各份取整到分，尾差按最大余数法分配，各份之和等于总额",
		En: "the shares are whole fen, divided by largest remainder: they add up to the total",
	}
	rowSharePremium = courier.Row{
		Code: "insurance.share.premium", Staff: true, IDs: "INS-10", Cites: law("56"), Names: [3]string{"refund"},
		Zh: "投保人可以就保险金额总和超过保险价值的部分，请求各保险人按比例返还保险费，共{refund}",
		En: "for what the sums insured exceed the value the applicant may ask the insurers to give premium back in proportion, {refund} in all",
	}
)

// shareRows are the rows of [Share].
func shareRows() []*courier.Row {
	return []*courier.Row{&rowShareSums, &rowShareTell, &rowShareSingle, &rowShareMarine, &rowShareMarineSingle, &rowShareHighest, &rowShareFromOne,
		&rowShareLiability, &rowShareRounding, &rowSharePremium}
}
