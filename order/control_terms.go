package order

import "github.com/courier-rules/courier"

// The rows of the terms that carry a figure.
var (
	requestsRow = courier.Row{
		Code: "order.terms.requests_used_up", IDs: "RED-04 RED-06", Cites: courier.InTerms(),
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
)

// fill puts the figures of the terms into the reasons that name one.
func (t *Terms) fill(reasons []courier.Reason) {
	if t == nil {
		return
	}
	for i := range reasons {
		switch r := &reasons[i]; r.Code() {
		case requestsRow.Code:
			*r = requestsRow.SpeakFrom(&t.Cite, r.Effect, t.AtMost.Figure())
		case feeRow.Code:
			*r = feeRow.SpeakFrom(&t.Cite, r.Effect, t.Fee.Figure())
		}
	}
}

// termsGrounds are what the carrier's own terms set against the right.
// Against the shipper's statutory right they become conditions.
var termsGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.terms.out_for_delivery", IDs: "RED-04 DX-05", Cites: courier.InTerms(),
			Zh: "快件已出仓派送，承运人的条款此时不提供该项服务",
			En: "the consignment is out for delivery, when the carrier's terms do not offer the service",
		},
		Effect: courier.Bars, If: notWhenOut | out,
	},
	{Row: requestsRow, Effect: courier.Bars, If: requestsUsedUp},
	{
		Row: courier.Row{
			Code: "order.terms.perishable", IDs: "RED-05", Cites: courier.InTerms(),
			Zh: "生鲜快件，承运人的条款不提供更址、退回服务",
			En: "fresh goods: the carrier's terms offer neither redirect nor return",
		},
		Effect: courier.Bars, If: notPerishables | perishable,
	},
}

// textbookGrounds are the textbook's cut-offs, for a host that opts into them.
var textbookGrounds = []courier.Ground{
	textbookGround("order.textbook.redirect_dispatched", "快件正在派送，按教材所列条件不再受理更址",
		"the consignment is dispatched to the consignee, after which the textbook takes no redirect",
		redirecting|out, crossBorder),
	textbookGround("order.textbook.recall_dispatched", "快件已首次派送，按教材所列条件不再受理撤回",
		"the consignment was dispatched once, after which the textbook takes no recall",
		onceOut, redirecting|crossBorder),
	textbookGround("order.textbook.redirect_cleared", "国际及港澳台快件已出口验关，按教材所列条件不再受理更址",
		"the consignment passed the export customs check, after which the textbook takes no redirect",
		redirecting|crossBorder|cleared, 0),
	textbookGround("order.textbook.recall_sealed", "国际及港澳台快件已封发出境，按教材所列条件不再受理撤回",
		"the consignment is sealed for export, after which the textbook takes no recall",
		crossBorder|sealed, redirecting),
}

// textbookGround is a row of the textbook's table RED-03. It is practice:
// against the shipper's statutory right it becomes a condition.
func textbookGround(code courier.Code, zh, en string, facts, unless courier.Facts) courier.Ground {
	return courier.Ground{
		Row: courier.Row{
			Code: code, IDs: "RED-03 DX-04",
			Cites: []courier.Cite{courier.Art(courier.ExpressTextbook, "更址与撤回").Graded(courier.Reported)},
			Zh:    zh, En: en,
		},
		Effect: courier.Bars, If: textbook | facts, Unless: unless,
	}
}
