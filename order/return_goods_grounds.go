package order

import "github.com/courier-rules/courier"

// The named facts of a return.
const (
	returnConsumer courier.Facts = 1 << iota
	returnDistance
	returnMadeToOrder
	returnPerishable
	returnDigital
	returnNewspaper
	returnByNature
	returnUnsealed
	returnInTime
	returnMarked
	returnConfirmed
	returnByTick
	returnOpened
	returnTested
	returnAltered
	returnDefective
)

const (
	returnKinds       = returnMadeToOrder | returnPerishable | returnDigital | returnNewspaper | returnByNature
	returnConfirmings = returnConfirmed | returnByTick
)

var returnKindMeans = []courier.Facts{0, returnMadeToOrder, returnPerishable, returnDigital, returnNewspaper, returnByNature}
var returnConfirmMeans = []courier.Facts{0, returnByTick, 0, returnConfirmed}

var returnFields = []courier.Field{
	courier.YesNo("consumer", returnConsumer),
	courier.YesNo("distance", returnDistance),
	{Need: "kind", Owns: returnKinds, Values: returnKindMeans},
	courier.YesNo("unsealed", returnUnsealed),
	courier.YesNo("asked_on", returnInTime),
	courier.YesNo("marked", returnMarked),
	{Need: "confirmation", Owns: returnConfirmings, Values: returnConfirmMeans},
	courier.YesNo("opened", returnOpened),
	courier.YesNo("tested", returnTested),
	courier.YesNo("altered", returnAltered),
	courier.YesNo("defective", returnDefective),
}

// read turns the purchase into named facts.
func (p *Purchase) read(inTime courier.Answer) (k courier.Known) {
	k.Answer(returnConsumer, p.Consumer)
	k.Answer(returnDistance, p.Distance)
	if p.Kind != 0 {
		k.Among(returnKinds, returnKindMeans[p.Kind-1])
	}
	k.Answer(returnUnsealed, p.Unsealed)
	k.Answer(returnInTime, inTime)
	k.Answer(returnMarked, p.Marked)
	if p.Confirmation != 0 {
		k.Among(returnConfirmings, returnConfirmMeans[p.Confirmation-1])
	}
	k.Answer(returnOpened, p.Opened)
	k.Answer(returnTested, p.Tested)
	k.Answer(returnAltered, p.Altered)
	k.Answer(returnDefective, p.Defective)
	return k
}

func consumerLaw(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.ConsumerLaw, article)}
}

func consumerRegulation() []courier.Cite {
	return []courier.Cite{courier.Art(courier.ConsumerRegulation, "19")}
}

var goodsBack = courier.NewQuestion(returnFields, returnGrounds)

var returnGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.purchase.defective", IDs: "ECO-03", Cites: consumerLaw("24"), Field: "defective",
			Zh: "商品不符合质量要求，没有国家规定和当事人约定的，消费者可以自收到商品之日起七日内退货",
			En: "the goods are not as they should be: the consumer may return them within seven days of receipt, where no other rule or agreement says more",
		},
		Effect: courier.Grants, If: returnConsumer | returnDefective | returnInTime,
	},
	{
		Row: courier.Row{
			Code: "order.purchase.defective_late", IDs: "ECO-03", Cites: consumerLaw("24"), Field: "defective",
			Zh: "商品不符合质量要求但已逾七日：符合法定解除合同条件的可以退货，否则可以要求更换、修理，由人工处理",
			En: "the goods are not as they should be and the seven days are over: whether the contract can be rescinded, or only exchange and repair are owed, a person decides",
		},
		Effect: courier.Refers, If: returnConsumer | returnDefective, Unless: returnInTime,
	},
	{
		Row: courier.Row{
			Code: "order.purchase.seven_days", IDs: "ECO-03", Cites: consumerLaw("25"),
			Zh: "经营者采用网络、电视、电话、邮购等方式销售商品，消费者有权自收到商品之日起七日内退货，且无需说明理由",
			En: "goods sold by network, television, telephone or mail order may be returned within seven days of receipt, without a reason",
		},
		Effect: courier.Grants, If: returnConsumer | returnDistance | returnInTime, Unless: returnDefective,
	},
	{
		Row: courier.Row{
			Code: "order.purchase.not_consumer", IDs: "ECO-03", Cites: consumerLaw("25"), Field: "consumer",
			Zh: "退货权属于消费者，非为生活消费需要购买的，依合同处理",
			En: "the right of return is the consumer's; any other buyer has what the contract says",
		},
		Effect: courier.Bars, Unless: returnConsumer,
	},
	{
		Row: courier.Row{
			Code: "order.purchase.not_at_distance", IDs: "ECO-03", Cites: consumerLaw("25"), Field: "distance",
			Zh: "并非通过网络、电视、电话、邮购等方式购买，不适用无理由退货",
			En: "the goods were not bought at a distance: no return without a reason",
		},
		Effect: courier.Bars, Unless: returnDistance | returnDefective,
	},
	{
		Row: courier.Row{
			Code: "order.purchase.late", IDs: "ECO-03", Cites: consumerLaw("25"), Field: "asked_on",
			Zh: "已超过自收到商品之日起七日", En: "the seven days from receipt are over",
		},
		Effect: courier.Bars, Unless: returnInTime | returnDefective,
	},
	{
		Row: courier.Row{
			Code: "order.purchase.not_intact", IDs: "ECO-03 ECO-04", Cites: consumerLaw("25"), Field: "altered",
			Zh: "消费者退货的商品应当完好；商品的品质、功能或者外观已受影响",
			En: "goods that are returned have to be intact, and their quality, function or look is affected",
		},
		Effect: courier.Bars, If: returnAltered, Unless: returnDefective,
	},
	returnException("made_to_order", returnMadeToOrder, "消费者定作的商品，不适用无理由退货", "goods made to the consumer's order do not go back without a reason"),
	returnException("perishable", returnPerishable, "鲜活易腐的商品，不适用无理由退货", "perishable goods do not go back without a reason"),
	returnException("digital", returnDigital|returnUnsealed, "在线下载或者消费者拆封的数字化商品，不适用无理由退货", "digital media do not go back without a reason once downloaded or unsealed"),
	returnException("newspaper", returnNewspaper, "交付的报纸、期刊，不适用无理由退货", "newspapers and periodicals delivered do not go back without a reason"),
	returnException("by_nature", returnByNature|returnConfirmed, "根据商品性质不宜退货并经消费者在购买时确认，不适用无理由退货", "goods unsuitable by their nature, which the consumer confirmed at the purchase, do not go back without a reason"),
	returnUnconfirmed("made_to_order", returnMadeToOrder),
	returnUnconfirmed("perishable", returnPerishable),
	returnUnconfirmed("digital", returnDigital|returnUnsealed),
	returnUnconfirmed("newspaper", returnNewspaper),
	{
		Row: courier.Row{
			Code: "order.purchase.default_consent", IDs: "ECO-04", Cites: consumerRegulation(), Field: "confirmation",
			Zh: "不得将不适用无理由退货作为消费者默认同意的选项", En: "a box ticked beforehand is no confirmation by the consumer",
		},
		Effect: courier.Notes, If: returnByTick,
	},
	{
		Row: courier.Row{
			Code: "order.purchase.not_marked", IDs: "ECO-04", Cites: consumerRegulation(), Field: "marked",
			Zh: "经营者应当以显著方式对不适用无理由退货的商品进行标注", En: "the trader has to mark conspicuously which goods do not go back",
		},
		Effect: courier.Notes, If: returnConfirmed, Unless: returnMarked,
	},
	returnWidened(),
	{
		Row: courier.Row{
			Code: "order.purchase.opened", IDs: "ECO-03 ECO-04", Field: "opened",
			Cites: append([]courier.Cite{courier.Art(courier.OnlineConsumptionRules, "3")}, consumerRegulation()...),
			Zh:    "消费者基于查验需要打开商品包装，不影响商品完好的，经营者应当予以退货",
			En:    "opening the pack to inspect the goods does not take the right away",
		},
		Effect: courier.Notes, If: returnOpened, Unless: returnAltered,
	},
	{
		Row: courier.Row{
			Code: "order.purchase.tested", IDs: "ECO-04", Cites: consumerRegulation(), Field: "tested",
			Zh: "为确认商品的品质和功能进行合理调试，不影响商品原有品质、功能和外观的，经营者应当予以退货",
			En: "reasonable testing that leaves quality, function and look as they were does not take the right away",
		},
		Effect: courier.Notes, If: returnTested, Unless: returnAltered,
	},
}

// returnException is a kind of goods without the right. A defect gives it all
// the same.
func returnException(kind string, facts courier.Facts, zh, en string) courier.Ground {
	return courier.Ground{
		Row: courier.Row{
			Code: courier.Code("order.purchase." + kind), IDs: "ECO-03", Cites: consumerLaw("25"), Field: "kind", Zh: zh, En: en,
		},
		Effect: courier.Bars, If: facts, Unless: returnDefective,
	}
}

// returnUnconfirmed takes an exception away that the consumer did not confirm.
func returnUnconfirmed(kind string, facts courier.Facts) courier.Ground {
	return courier.Ground{
		Row: courier.Row{
			Code: courier.Code("order.purchase." + kind + "_unconfirmed"), IDs: "ECO-04", Cites: consumerRegulation(), Field: "confirmation",
			Zh: "未经消费者在购买时确认，经营者不得拒绝无理由退货",
			En: "the consumer did not confirm it at the purchase: the trader may not refuse the return",
		},
		Effect: courier.Lifts, If: facts, Unless: returnConfirmed | returnDefective, Lifts: courier.Code("order.purchase." + kind),
	}
}

// returnWidened is goods of no such kind that the trader excepted.
func returnWidened() courier.Ground {
	return courier.Ground{
		Row: courier.Row{
			Code: "order.purchase.exception_widened", IDs: "ECO-04", Cites: consumerRegulation(), Field: "kind",
			Zh: "经营者不得擅自扩大不适用无理由退货的商品范围", En: "a trader may not widen the range of goods that do not go back",
		},
		Effect: courier.Notes, If: returnMarked, Unless: returnKinds,
	}
}

// What is told beside the right.
var (
	returnTraderFreightRow = courier.Row{
		Code: "order.purchase.freight_trader", IDs: "ECO-03", Cites: consumerLaw("24"), Field: "freight",
		Zh: "因质量问题退货的，经营者应当承担运输等必要费用", En: "goods that are not as they should be: the trader bears the freight of the return",
	}
	returnBuyerFreightRow = courier.Row{
		Code: "order.purchase.freight_buyer", IDs: "ECO-03", Cites: consumerLaw("25"), Field: "freight",
		Zh: "无理由退货的运费由消费者承担", En: "the consumer bears the freight of a return without a reason",
	}
	returnAgreedFreightRow = courier.Row{
		Code: "order.purchase.freight_agreed", IDs: "ECO-03", Cites: consumerLaw("25"), Field: "freight",
		Zh: "退回商品的运费，按照约定由经营者承担", En: "the freight of the return is the trader's, as agreed",
	}
	returnRefundRow = courier.Row{
		Code: "order.purchase.refund_by", IDs: "ECO-03", Cites: consumerLaw("25"), Field: "back_on", Names: [3]string{"back", "by"},
		Zh: "经营者于{back}收到退回的商品，应当在七日内即{by}前（含当日）返还商品价款",
		En: "the goods were back on {back}: the price is due back within seven days, by {by}",
	}
	returnRolledRow = courier.Row{
		Code: "order.purchase.rolled", IDs: "ECO-03", Cites: civilCode("203"), Names: [3]string{"plain", "last"},
		Zh: "期间的最后一日{plain}为休假日，顺延至{last}", En: "the last day, {plain}, is a day off: the period ends on {last}",
	}
)

var returnRows = []*courier.Row{
	&returnTraderFreightRow, &returnBuyerFreightRow, &returnAgreedFreightRow, &returnRefundRow, &returnRolledRow,
}
