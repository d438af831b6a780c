package insurance

import "github.com/courier-rules/courier"

// Liability insurance.
var (
	rowLiabilityOwed = courier.Row{
		Code: "insurance.liability.owed", IDs: "INS-14", Cites: law("65"), Names: [3]string{"owed"},
		Zh: "被保险人对第三者应负的赔偿责任为{owed}", En: "the insured is liable to the third party for {owed}",
	}
	rowLiabilitySettled = courier.Row{
		Code: "insurance.liability.settled", IDs: "INS-14", Cites: court("19"),
		Zh: "未经保险人参与或者同意达成和解的，保险人可以重新核定，按核定的金额计算", En: "settled without the insurer's part or consent: it may re-assess the amount, and that counts",
	}
	rowLiabilityFault = courier.Row{
		Code: "insurance.liability.victim_fault", IDs: "INS-ORD-01", Cites: []courier.Cite{courier.Art(courier.CivilCode, "592")}, Names: [3]string{"fault"},
		Zh: "第三者对损失的发生有{fault}的过错，相应减少违约赔偿额", En: "the third party was at fault for {fault} of its loss, which comes off what is owed for the breach",
	}
	rowLiabilityTort = courier.Row{
		Code: "insurance.liability.victim_fault_tort", IDs: "INS-ORD-01", Cites: []courier.Cite{courier.Art(courier.CivilCode, "1173")}, Names: [3]string{"fault"},
		Zh: "第三者对同一损害的发生或者扩大有{fault}的过错，相应减轻侵权责任", En: "the third party was at fault for {fault} of the same damage, which lessens the liability in tort",
	}
	rowLiabilityJoint = courier.Row{
		Code: "insurance.liability.joint", IDs: "INS-14", Cites: court("16"),
		Zh: "被保险人依法承担连带责任的，保险人就全部连带责任赔偿，超出被保险人责任份额的部分向其他连带责任人追偿",
		En: "the insured is jointly liable: the insurer pays the whole of it, and recovers what is above the insured's share from the others",
	}
	rowLiabilityDeductible = courier.Row{
		Code: "insurance.liability.deductible", IDs: "INS-14 INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"deductible"},
		Zh: "免赔{deductible}由被保险人自行承担", En: "the deductible: the insured bears {deductible}",
	}
	rowLiabilityUnexplained = courier.Row{
		Code: "insurance.liability.unexplained", IDs: "INS-02", Cites: law("17"),
		Zh: "免赔条款未作提示或者明确说明，不产生效力，不予扣减", En: "the deductible was not pointed out and explained: it has no effect",
	}
	rowLiabilityOccurrence = courier.Row{
		Code: "insurance.liability.occurrence", IDs: "INS-14 INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"limit"},
		Zh: "以每次事故赔偿限额{limit}为限", En: "limited to {limit} for each occurrence",
	}
	rowLiabilityAnnual = courier.Row{
		Code: "insurance.liability.annual", IDs: "INS-14 INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"left"},
		Zh: "以年累计赔偿限额的余额{left}为限", En: "limited to what is left of the annual limit, {left}",
	}
	rowLiabilityVictim = courier.Row{
		Code: "insurance.liability.to_victim", IDs: "INS-14", Cites: law("65"),
		Zh: "被保险人未向第三者赔偿的部分，保险人不得向被保险人赔偿保险金，根据被保险人的请求直接向第三者赔偿；被保险人怠于请求的，第三者可以直接请求",
		En: "what the insured has not paid the third party the insurer may not pay the insured; it pays the third party at the insured's request, or at its own where the insured delays",
	}
	rowLiabilityDefence = courier.Row{
		Code: "insurance.liability.defence", IDs: "INS-14", Cites: law("66"), Names: [3]string{"cost"},
		Zh: "因事故被提起仲裁或者诉讼的费用及其他必要的、合理的费用{cost}，由保险人承担", En: "the cost of arbitration or suit and other necessary and reasonable cost, {cost}, is the insurer's",
	}
	rowLiabilityNoDefence = courier.Row{
		Code: "insurance.liability.no_defence", IDs: "INS-14", Cites: law("66"),
		Zh: "保险合同另有约定，仲裁、诉讼费用不由保险人承担", En: "the policy agrees otherwise: the cost of arbitration or suit is not the insurer's",
	}
)

// liabilityRows are the rows of [AssessLiability].
func liabilityRows() []*courier.Row {
	return []*courier.Row{&rowLiabilityOwed, &rowLiabilitySettled, &rowLiabilityFault, &rowLiabilityTort, &rowLiabilityJoint, &rowLiabilityDeductible,
		&rowLiabilityUnexplained, &rowLiabilityOccurrence, &rowLiabilityAnnual, &rowLiabilityVictim, &rowLiabilityDefence, &rowLiabilityNoDefence}
}
