package insurance

import "github.com/courier-rules/courier"

// law cites an article of the Insurance Law.
func law(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.InsuranceLaw, article)}
}

// The loss.
var (
	rowLoss = courier.Row{
		Code: "insurance.loss", IDs: "INS-09 INS-ORD-01", Cites: law("55"), Names: [3]string{"loss"},
		Zh: "按出险时的实际价值，损失核定为{loss}",
		En: "the loss, by the actual value when it happened, is {loss}",
	}
	rowLossPart = courier.Row{
		Code: "insurance.loss.part", IDs: "INS-09 INS-ORD-01", Cites: law("55"), Names: [3]string{"value", "part"},
		Zh: "出险时的实际价值为{value}，损失比例为{part}，损失按此计算",
		En: "the loss is {part} of the actual value when it happened, {value}",
	}
	rowAgreedPart = courier.Row{
		Code: "insurance.loss.agreed_part", IDs: "INS-09 INS-ORD-01", Cites: law("55"), Names: [3]string{"agreed", "part"},
		Zh: "定值保险，损失以约定的保险价值{agreed}为计算标准，损失比例为{part}",
		En: "a valued policy: the loss is {part} of the agreed value, {agreed}",
	}
	rowAgreedRatio = courier.Row{
		Code: "insurance.loss.agreed", IDs: "INS-09 INS-ORD-01", Cites: law("55"), Names: [3]string{"agreed", "loss", "value"},
		Zh: "定值保险，损失以约定的保险价值{agreed}为计算标准，按出险时实际价值{value}中损失{loss}的比例折算",
		En: "a valued policy: the loss is taken from the agreed value, {agreed}, in the proportion of {loss} to the actual value, {value}",
	}
	rowClaimed = courier.Row{
		Code: "insurance.claimed", IDs: "INS-05", Cites: law("23"), Names: [3]string{"claimed"},
		Zh: "被保险人请求赔付{claimed}", En: "the insured claims {claimed}",
	}
	rowBeyond = courier.Row{
		Code: "insurance.claimed.beyond", IDs: "INS-05", Cites: law("23"),
		Zh: "请求赔付的金额超出核定损失的部分，不予赔付", En: "what is claimed beyond the loss as established is not paid",
	}
	rowInflated = courier.Row{
		Code: "insurance.fraud.inflated", IDs: "INS-07", Cites: law("27"),
		Zh: "以伪造、变造的证明、资料或者其他证据夸大损失程度，虚报的部分不予赔付",
		En: "the loss was inflated by forged or altered papers: the inflated part is not paid",
	}
	rowSalvage = courier.Row{
		Code: "insurance.salvage", IDs: "INS-12", Cites: []courier.Cite{courier.Art(courier.SalvageNote, "")}, Names: [3]string{"salvage"},
		Zh: "残值{salvage}折归被保险人，从损失中扣除", En: "the insured keeps the remains, worth {salvage}, which come off the loss",
	}
	rowRecovered = courier.Row{
		Code: "insurance.recovered", IDs: "INS-13 D10", Cites: law("60"), Names: [3]string{"recovered"},
		Zh: "被保险人已从承运人等第三者取得赔偿{recovered}，从损失中扣减",
		En: "a third party, such as the carrier, has already paid {recovered}, which comes off the loss",
	}
	rowRecoveredFirst = courier.Row{
		Code: "insurance.recovered.before_proportion", IDs: "INS-13 D10", Cites: []courier.Cite{courier.Art(courier.InsuranceLaw, "60").Graded(courier.Disputed)},
		Zh: "第三者赔偿在按比例计算之前还是之后扣减，法律未规定，保险合同也未约定，先行扣减；按比例计算之后扣减的，结果不同",
		En: "whether what a third party has paid comes off before the proportion or after it neither the law nor the policy says: it came off before; after it the answer would be another",
	}
	rowRecoveredLate = courier.Row{
		Code: "insurance.recovered.after_proportion", IDs: "INS-13 D10", Cites: law("60"), Names: [3]string{"recovered"},
		Zh: "被保险人已从承运人等第三者取得赔偿{recovered}，从按比例计算的金额中扣减",
		En: "a third party, such as the carrier, has already paid {recovered}, which comes off what the proportion leaves",
	}
)

// Sum insured and insured value.
var (
	rowOver = courier.Row{
		Code: "insurance.over", IDs: "INS-09", Cites: law("55"), Names: [3]string{"sum", "value"},
		Zh: "保险金额{sum}超过保险价值{value}，超过部分无效",
		En: "the sum insured, {sum}, is above the insured value, {value}: the excess is void",
	}
	rowPremium = courier.Row{
		Code: "insurance.over.premium", IDs: "INS-09", Cites: law("55"), Names: [3]string{"refund", "premium"},
		Zh: "保险费{premium}中与超过部分相应的{refund}，由保险人退还",
		En: "of the premium of {premium} the insurer gives back {refund}, for the excess",
	}
	rowProportion = courier.Row{
		Code: "insurance.under", IDs: "INS-09 INS-ORD-01", Cites: law("55"), Names: [3]string{"sum", "value"},
		Zh: "不足额投保，按保险金额{sum}与保险价值{value}的比例赔付",
		En: "under-insured: paid in the proportion of the sum insured, {sum}, to the insured value, {value}",
	}
	rowFirstLoss = courier.Row{
		Code: "insurance.under.first_loss", IDs: "INS-09", Cites: courier.InTerms(), Names: [3]string{"sum", "value"},
		Zh: "保险金额{sum}低于保险价值{value}，但保险合同约定不按比例赔付",
		En: "the sum insured, {sum}, is below the insured value, {value}, but the policy agrees that no proportion applies",
	}
	rowRemains = courier.Row{
		Code: "insurance.remains", IDs: "INS-12", Cites: law("59"),
		Zh: "全部保险金额支付后，受损标的的全部权利归于保险人",
		En: "once the whole sum insured is paid, all rights to the remains are the insurer's",
	}
	rowRemainsPart = courier.Row{
		Code: "insurance.remains.part", IDs: "INS-12", Cites: law("59"), Names: [3]string{"sum", "value"},
		Zh: "全部保险金额支付后，保险人按保险金额{sum}与保险价值{value}的比例取得受损标的的部分权利",
		En: "once the whole sum insured is paid, the insurer has a share of the rights to the remains, in the proportion of {sum} to {value}",
	}
)

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
)

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
)

// The limits, and what comes on top.
var (
	rowOccurrence = courier.Row{
		Code: "insurance.limit.occurrence", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"limit"},
		Zh: "以每次事故赔偿限额{limit}为限", En: "limited to {limit} for each occurrence",
	}
	rowAnnual = courier.Row{
		Code: "insurance.limit.annual", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"left"},
		Zh: "以年累计赔偿限额的余额{left}为限", En: "limited to what is left of the annual limit, {left}",
	}
	rowSum = courier.Row{
		Code: "insurance.limit.sum_insured", IDs: "INS-ORD-01", Cites: law("18"), Names: [3]string{"sum"},
		Zh: "以保险金额{sum}为限", En: "limited to the sum insured, {sum}",
	}
	rowRescue = courier.Row{
		Code: "insurance.rescue", IDs: "INS-11", Cites: law("57"), Names: [3]string{"cost"},
		Zh: "为防止或者减少损失支付的必要、合理的施救费用{cost}，在损失赔偿金额以外另行计算",
		En: "the necessary and reasonable cost of preventing or lessening the loss, {cost}, is paid on top",
	}
	rowRescueInFull = courier.Row{
		Code: "insurance.rescue.in_full", IDs: "INS-11 D7", Cites: []courier.Cite{courier.Art(courier.InsuranceLaw, "57").Graded(courier.Disputed)},
		Zh: "虽属不足额投保，法律未规定施救费用按比例赔付，保险合同也未约定，按全额计算；按比例计算，结果不同",
		En: "though under-insured: neither the law nor the policy puts that cost in proportion, and it counts in full; in proportion the answer would be another",
	}
	rowRescueShare = courier.Row{
		Code: "insurance.rescue.in_proportion", IDs: "INS-11 D7", Cites: courier.InTerms(), Names: [3]string{"sum", "value"},
		Zh: "不足额投保，保险合同约定施救费用按保险金额{sum}与保险价值{value}的比例赔付",
		En: "under-insured: the policy pays that cost in the proportion of the sum insured, {sum}, to the insured value, {value}",
	}
	rowRescueLimit = courier.Row{
		Code: "insurance.rescue.limit", IDs: "INS-11", Cites: law("57"), Names: [3]string{"sum"},
		Zh: "施救费用最高不超过保险金额{sum}", En: "that cost is paid up to the sum insured, {sum}",
	}
)
