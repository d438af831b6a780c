package order

import "github.com/courier-rules/courier"

// The rows of the terms that carry a figure.
var (
	requestsRow = courier.Row{
		Code: "order.terms.requests_used_up", IDs: "RED-04 RED-06", Cites: courier.InTerms(), Field: "made",
		Names: [3]string{"limit"},
		Zh:    "本单申请次数已达承运人条款规定的{limit}次",
		En:    "the order has had the {limit} requests that the carrier's terms allow",
	}
	feeRow = courier.Row{
		Code: "order.terms.fee", IDs: "RED-05", Cites: courier.InTerms(),
		Names: [3]string{"fee"},
		Zh:    "办理成功的，按承运人的条款收取服务费{fee}",
		En:    "the carrier's terms charge a fee of {fee} once it is carried out",
	}
	cancelFeeRow = courier.Row{
		Code: "order.cancel.fee", IDs: "RED-05", Cites: courier.InTerms(),
		Names: [3]string{"fee"},
		Zh:    "揽收前取消或者修改订单，按承运人的条款收取{fee}",
		En:    "the carrier's terms charge {fee} for cancelling or editing an order before pick-up",
	}
)

// fill puts the figures of the terms into the reasons that name one.
func (r *Request) fill(reasons []courier.Reason, action Action) {
	t := r.Terms
	if t == nil {
		return
	}
	for i := range reasons {
		switch reason := &reasons[i]; reason.Code() {
		case requestsRow.Code:
			*reason = requestsRow.SpeakFrom(&t.Cite, reason.Effect, t.AtMost.Figure())
		case feeRow.Code:
			*reason = feeRow.SpeakFrom(&t.Cite, reason.Effect, t.Fees.due(action, r.Target).Figure())
		case cancelFeeRow.Code:
			*reason = cancelFeeRow.SpeakFrom(&t.Cite, reason.Effect, t.Fees.due(action, r.Target).Figure())
		}
	}
}

// limit is a ground that the terms set against a change. Against the
// shipper's statutory right it becomes a condition.
func limit(row courier.Row, facts, unless courier.Facts) courier.Ground {
	row.Cites = courier.InTerms()
	return courier.Ground{Row: row, Effect: courier.Bars, If: facts, Unless: unless}
}

// termsGrounds are what the carrier's own terms set against a change.
var termsGrounds = []courier.Ground{
	limit(courier.Row{
		Code: "order.terms.not_offered", IDs: "RED-04", Field: "terms.only",
		Zh: "承运人的条款不提供该项服务",
		En: "the carrier's terms do not offer this service",
	}, notOffered, 0),
	limit(courier.Row{
		Code: "order.terms.consignee_barred", IDs: "RED-04 TRAP-11", Field: "consignee_barred",
		Zh: "寄件人已排除收件人变更运输，承运人的条款不受理收件人的申请",
		En: "the shipper has ruled out changes by the consignee, and the carrier's terms take none from it",
	}, byConsignee|consigneeBarred, 0),
	limit(courier.Row{
		Code: "order.terms.foreign_order", IDs: "RED-04", Field: "own_order",
		Zh: "该单并非由申请账户下单，承运人的条款不予受理",
		En: "the order was not placed through the account that asks, and the carrier's terms do not take it",
	}, foreignOrder, 0),
	limit(courier.Row{
		Code: "order.terms.out_for_delivery", IDs: "RED-04 DX-05", Field: "stage",
		Zh: "快件已出仓派送，承运人的条款此时不提供该项服务",
		En: "the consignment is out for delivery, when the carrier's terms do not offer the service",
	}, notWhenOut|out, 0),
	limit(courier.Row{
		Code: "order.terms.delivery_attempted", IDs: "RED-04", Field: "stage",
		Zh: "快件已经派送过，承运人的条款只在首次派送之前提供该项服务",
		En: "a delivery was attempted, and the carrier's terms offer the service only before the first attempt",
	}, notAfterAttempt|attempted, 0),
	{Row: requestsRow, Effect: courier.Bars, If: requestsUsedUp},
	limit(courier.Row{
		Code: "order.terms.perishable", IDs: "RED-05", Field: "perishable",
		Zh: "生鲜快件，承运人的条款不提供更址、退回服务",
		En: "fresh goods: the carrier's terms offer neither redirect nor return",
	}, leftOutFresh, forHold|forConsignee),
	limit(courier.Row{
		Code: "order.terms.cash_on_delivery", IDs: "RED-05", Field: "cod",
		Zh: "代收货款的快件，承运人的条款不提供该项服务",
		En: "an item with cash on delivery, for which the carrier's terms do not offer the service",
	}, leftOutCOD, 0),
	limit(courier.Row{
		Code: "order.terms.oversize", IDs: "RED-05", Field: "oversize",
		Zh: "快件超过承运人条款所限规格，不提供该项服务",
		En: "the item is above the size up to which the carrier's terms offer the service",
	}, leftOutOversize, 0),
	limit(courier.Row{
		Code: "order.terms.customs_papers", IDs: "RED-05 RED-06", Field: "customs_papers",
		Zh: "随附报关单证的快件，承运人的条款不提供该项服务",
		En: "an item with customs papers, for which the carrier's terms do not offer the service",
	}, leftOutCustoms, 0),
	limit(courier.Row{
		Code: "order.terms.dangerous_goods", IDs: "RED-05", Field: "dangerous",
		Zh: "内件属于危险品，承运人的条款不提供该项服务",
		En: "dangerous goods, for which the carrier's terms do not offer the service",
	}, leftOutDangerous, 0),
	limit(courier.Row{
		Code: "order.terms.international", IDs: "RED-05 RED-06", Field: "lane",
		Zh: "国际及港澳台快件，承运人的条款不提供该项服务",
		En: "an item that crosses a border, for which the carrier's terms do not offer the service",
	}, notInternational|crossBorder, 0),
	limit(courier.Row{
		Code: "order.terms.target_too_far", IDs: "RED-05", Field: "target",
		Zh: "新地址超出承运人条款允许更改的范围",
		En: "the new address lies farther than the carrier's terms redirect to",
	}, forAddress|targetClosed, 0),
	limit(courier.Row{
		Code: "order.terms.target_kind", IDs: "RED-05", Field: "target_kind",
		Zh: "承运人的条款不受理改投至此类地址",
		En: "the carrier's terms do not redirect to an address of this kind",
	}, forAddress|kindClosed, 0),
}

// textbookGrounds are the textbook's cut-offs, for a host that opts into them.
var textbookGrounds = []courier.Ground{
	textbookGround("order.textbook.redirect_dispatched", "快件正在派送，按教材所列条件不再受理更址",
		"the consignment is dispatched to the consignee, after which the textbook takes no redirect",
		forAddress|out, crossBorder),
	textbookGround("order.textbook.recall_dispatched", "快件已首次派送，按教材所列条件不再受理撤回",
		"the consignment was dispatched once, after which the textbook takes no recall",
		forRecall|onceOut, crossBorder),
	textbookGround("order.textbook.redirect_cleared", "国际及港澳台快件已出口验关，按教材所列条件不再受理更址",
		"the consignment passed the export customs check, after which the textbook takes no redirect",
		forAddress|crossBorder|cleared, 0),
	textbookGround("order.textbook.recall_sealed", "国际及港澳台快件已封发出境，按教材所列条件不再受理撤回",
		"the consignment is sealed for export, after which the textbook takes no recall",
		forRecall|crossBorder|sealed, 0),
}

// textbookGround is a row of the textbook's table RED-03. It is practice:
// against the shipper's statutory right it becomes a condition.
func textbookGround(code courier.Code, zh, en string, facts, unless courier.Facts) courier.Ground {
	return courier.Ground{
		Row: courier.Row{
			Code: code, IDs: "RED-03 DX-04", Field: "stage",
			Cites: []courier.Cite{courier.Art(courier.ExpressTextbook, "更址与撤回").Graded(courier.Reported)},
			Zh:    zh, En: en,
		},
		Effect: courier.Bars, If: textbook | facts, Unless: unless,
	}
}
