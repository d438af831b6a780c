package insurance

import "github.com/courier-rules/courier"

// The rows of a premium.
var (
	premiumDue = courier.Row{Code: "insurance.premium.due", IDs: "S4-Q59 S4-Q65", Field: "rate", Cites: courier.InTerms(), Names: [3]string{"sum", "rate", "due"},
		Zh: "保险金额{sum}，费率{rate}，应收保险费{due}", En: "on a sum insured of {sum} at {rate} the premium is {due}"}
	premiumRowRounding = clauseRow("insurance.premium.rounded", "APP-10", "rounding", courier.InTerms(),
		"保险费按合同约定的方式取整", "the premium is rounded in the way that the policy names")
	premiumMinimum = courier.Row{Code: "insurance.premium.minimum", IDs: "S4-Q65", Field: "minimum", Cites: courier.InTerms(), Names: [3]string{"minimum"},
		Zh: "低于最低保险费，按{minimum}计收", En: "below the minimum: {minimum} is charged"}
	premiumOver = courier.Row{Code: "insurance.premium.overcharged", IDs: "S4-Q65", Field: "charged", Cites: courier.InTerms(), Names: [3]string{"charged", "due", "over"},
		Zh: "实收{charged}，应收{due}，多收{over}", En: "{charged} was charged and {due} is due: {over} too much"}
	premiumShort = courier.Row{Code: "insurance.premium.undercharged", IDs: "S4-Q65", Field: "charged", Cites: courier.InTerms(), Names: [3]string{"charged", "due", "short"},
		Zh: "实收{charged}，应收{due}，少收{short}", En: "{charged} was charged and {due} is due: {short} too little"}
	premiumRight = courier.Row{Code: "insurance.premium.as_due", IDs: "S4-Q65", Field: "charged", Cites: courier.InTerms(), Names: [3]string{"charged"},
		Zh: "实收保险费{charged}与应收相符", En: "the premium charged, {charged}, is what is due"}
	premiumExcess = courier.Row{Code: "insurance.premium.refund_excess", IDs: "INS-09", Field: "value", Cites: clauseLaw("55"), Names: [3]string{"sum", "value", "refund"},
		Zh: "保险金额{sum}超过保险价值{value}的部分无效，应当退还相应的保险费{refund}", En: "the sum insured, {sum}, is void above the value of {value}: {refund} of the premium goes back"}
	premiumDouble = courier.Row{Code: "insurance.premium.refund_double", IDs: "INS-10", Field: "all_sums", Cites: clauseLaw("56"), Names: [3]string{"sums", "value", "refund"},
		Zh: "重复保险，保险金额总和{sums}超过保险价值{value}，本保险人按比例返还保险费{refund}", En: "insured twice: the sums come to {sums}, above the value of {value}; this insurer's part of the refund is {refund}"}
	premiumBefore = courier.Row{Code: "insurance.premium.refund_before", IDs: "INS-08", Field: "begun", Cites: clauseLaw("54"), Names: [3]string{"fee", "refund"},
		Zh: "保险责任开始前解除，扣除约定的手续费{fee}后退还保险费{refund}", En: "ended before cover began: less the fee agreed, {fee}, the premium of {refund} goes back"}
	premiumBeforeSea = courier.Row{Code: "insurance.premium.refund_before_sea", IDs: "INS-08", Field: "begun", Cites: clauseSea("226", "252"), Names: [3]string{"fee", "refund"},
		Zh: "保险责任开始前解除，被保险人支付手续费{fee}，保险人退还保险费，余{refund}", En: "ended before cover began: the insured pays the fee of {fee}, and of the premium {refund} goes back"}
	premiumCargo = clauseRow("insurance.premium.no_refund_cargo", "INS-08", "cargo", clauseLaw("50"),
		"货物运输保险的保险责任已经开始，不得解除合同，不因解除退还保险费", "cargo insurance cannot be ended once cover has begun: nothing goes back for it")
	premiumCargoSea = clauseRow("insurance.premium.no_refund_cargo_sea", "INS-08", "cargo", clauseSea("228", "254"),
		"海上货物运输或者航次保险的保险责任已经开始，被保险人不得要求解除，不因解除退还保险费", "insurance of cargo at sea or of a voyage cannot be ended once cover has begun: nothing goes back for it")
	premiumSeaAgreed = clauseRow("insurance.premium.refund_sea_agreed", "INS-08", "begun", clauseSea("227", "253"),
		"保险责任开始后依约定解除的，退还的保险费因由哪一方解除而不同，由人工计算", "ended by agreement after cover began: what goes back depends on who ended it, and a person works it out")
	premiumDays = courier.Row{Code: "insurance.premium.refund_days", IDs: "INS-08", Field: "run", Cites: clauseLaw("54"), Names: [3]string{"term", "run", "refund"},
		Zh: "保险期间{term}日，已经过{run}日，扣除应收部分后退还保险费{refund}", En: "of a term of {term} days {run} have run: less the part for them {refund} of the premium goes back"}
)

func premiumRows() []*courier.Row {
	return []*courier.Row{&premiumDue, &premiumRowRounding, &premiumMinimum, &premiumOver, &premiumShort, &premiumRight, &premiumExcess, &premiumDouble,
		&premiumBefore, &premiumBeforeSea, &premiumCargo, &premiumCargoSea, &premiumSeaAgreed, &premiumDays}
}
