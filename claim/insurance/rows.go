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

// The limits, and what comes on top.
var (
	rowPieceLimit = courier.Row{
		Code: "insurance.limit.piece", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"limit"},
		Zh: "以每件赔偿限额{limit}为限", En: "limited to {limit} for each piece",
	}
	rowWaybillLimit = courier.Row{
		Code: "insurance.limit.waybill", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"limit"},
		Zh: "以每票运单赔偿限额{limit}为限", En: "limited to {limit} for each waybill",
	}
	rowConveyanceLimit = courier.Row{
		Code: "insurance.limit.conveyance", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"limit"},
		Zh: "以每一运输工具赔偿限额{limit}为限", En: "limited to {limit} for each conveyance",
	}
	rowOccurrence = courier.Row{
		Code: "insurance.limit.occurrence", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"limit"},
		Zh: "以每次事故赔偿限额{limit}为限", En: "limited to {limit} for each occurrence",
	}
	rowAnnual = courier.Row{
		Code: "insurance.limit.annual", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"left"},
		Zh: "以年累计赔偿限额的余额{left}为限", En: "limited to what is left of the annual limit, {left}",
	}
	rowLimitsNotReached = courier.Row{
		Code: "insurance.limit.not_reached", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"limit"},
		Zh: "未超过保险合同约定的各项赔偿限额，其中最低的为{limit}", En: "none of the limits that the policy agrees is reached, the lowest being {limit}",
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
	rowSurvey = courier.Row{
		Code: "insurance.survey", IDs: "INS-15", Cites: law("64"), Names: [3]string{"cost"},
		Zh: "为查明和确定事故的性质、原因和损失程度支付的必要、合理的费用{cost}，由保险人承担",
		En: "the necessary and reasonable cost of finding cause and extent, {cost}, is the insurer's",
	}
)
