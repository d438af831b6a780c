package order

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Before pick-up there is an order and no carriage yet: it is edited or
// cancelled, and no right to change a carriage is needed for that. Whether an
// order binds before it is checked no text says, so this is practice, and the
// carrier's terms go before it.

// The named facts of an edit or a cancellation.
const (
	toCancel courier.Facts = 1 << iota // else an edit
	orderAgent
	orderConsignee
	orderOther
	orderIdentified
	orderConfirmed
	orderLetter
	underWay // picked up, and not over
	wayOver
	cancelClosed // the terms let no order be cancelled
)

const (
	ordererFacts = orderAgent | orderConsignee | orderOther
	wayFacts     = underWay | wayOver
)

var beforeFields = []courier.Field{
	courier.YesNo("action", toCancel),
	{Need: "by", Owns: ordererFacts, Values: []courier.Facts{0, orderAgent, orderConsignee, orderOther}},
	courier.YesNo("identity", orderIdentified),
	courier.YesNo("confirmed", orderConfirmed),
	courier.YesNo("letter", orderLetter),
	{Need: "stage", Owns: wayFacts, Values: []courier.Facts{0, underWay, wayOver}},
	courier.YesNo("terms.no_cancel", cancelClosed),
}

var beforePickup = courier.NewQuestion(beforeFields, beforeGrounds)

var editedByInterface = []courier.Cite{courier.Art(courier.SFInterceptAPI, "")}

var beforeGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.edit.open", IDs: "RED-04 S2-03", Cites: editedByInterface,
			Zh: "揽收之前可以直接修改订单", En: "before pick-up the order itself can be edited",
		},
		Effect: courier.Grants, Unless: toCancel | underWay | wayOver,
	},
	{
		Row: courier.Row{
			Code: "order.cancel.open", IDs: "RED-04 S2-03", Cites: byHouse,
			Zh: "揽收之前可以取消订单", En: "before pick-up the order can be cancelled",
		},
		Effect: courier.Grants, If: toCancel, Unless: underWay | wayOver,
	},
	{
		Row: courier.Row{
			Code: "order.edit.picked_up", IDs: "RED-04", Cites: editedByInterface, Field: "stage",
			Zh: "快件已经揽收，不能再修改订单，须另行申请变更运输",
			En: "the consignment is picked up: the order can no longer be edited, a change of the carriage has to be asked for",
		},
		Effect: courier.Bars, If: underWay, Unless: toCancel,
	},
	{
		Row: courier.Row{
			Code: "order.cancel.picked_up", IDs: "RED-01 RED-04", Cites: civilCode("829"), Field: "stage",
			Zh: "快件已经揽收，不能再取消订单；寄件人可以要求返还货物，并赔偿承运人因此受到的损失",
			En: "the consignment is picked up: the order can no longer be cancelled; the shipper may take the goods back and makes good the carrier's loss",
		},
		Effect: courier.Bars, If: toCancel | underWay,
	},
	{
		Row: courier.Row{
			Code: "order.before.over", IDs: "RED-04", Cites: byHouse, Field: "stage",
			Zh: "运输已经结束，没有可以修改或者取消的订单", En: "the carriage is over, and there is no order left to edit or cancel",
		},
		Effect: courier.Bars, If: wayOver,
	},
	{
		Row: courier.Row{
			Code: "order.before.not_the_shipper", IDs: "RED-01", Cites: byHouse, Field: "by",
			Zh: "订单由寄件人下达，收件人不能修改或者取消", En: "the order is the shipper's, and not the consignee's to edit or cancel",
		},
		Effect: courier.Bars, If: orderConsignee,
	},
	{
		Row: courier.Row{
			Code: "order.before.stranger", IDs: "RED-01 RED-06", Cites: byHouse, Field: "by",
			Zh: "申请人既非下单的寄件人，也非其代理人", En: "whoever asks is neither the shipper that ordered nor its agent",
		},
		Effect: courier.Bars, If: orderOther,
	},
	{
		Row: courier.Row{
			Code: "order.before.identity_not_shown", IDs: "RED-06", Cites: byHouse, Field: "identity",
			Zh: "申请人的身份未能核实，也未以下单账户确认", En: "whoever asks is not shown to be that person, nor is it confirmed by the account that ordered",
		},
		Effect: courier.Bars, Unless: orderIdentified | orderConfirmed,
	},
	{
		Row: courier.Row{
			Code: "order.before.letter_missing", IDs: "RED-01 RED-06", Cites: byHouse, Field: "letter",
			Zh: "代理人未出示寄件人的授权委托书", En: "the agent shows no letter of authority from the shipper",
		},
		Effect: courier.Bars, If: orderAgent, Unless: orderLetter,
	},
	{
		Row: courier.Row{
			Code: "order.cancel.not_by_terms", IDs: "RED-04", Cites: courier.InTerms(), Field: "terms.no_cancel",
			Zh: "按承运人的条款，订单下达后不能取消", En: "under the carrier's terms an order stands once it is placed",
		},
		Effect: courier.Bars, If: toCancel | cancelClosed,
	},
}

// The facts of what a cancellation costs, beside toCancel.
const (
	cancelFeeDue courier.Facts = 1 << (10 + iota)
	cancelTermsKnown
)

var boundBefore = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.cancel.free", IDs: "RED-04", Cites: byHouse,
			Zh: "揽收前取消订单不收取费用", En: "a cancellation before pick-up costs nothing",
		},
		Effect: courier.Notes, If: toCancel | cancelTermsKnown, Unless: cancelFeeDue,
	},
	{
		Row: courier.Row{
			Code: "order.cancel.free_unless_terms", IDs: "RED-04", Cites: byHouse,
			Zh: "揽收前取消订单不收取费用，承运人的条款另有规定的除外",
			En: "a cancellation before pick-up costs nothing unless the carrier's terms say otherwise",
		},
		Effect: courier.Notes, If: toCancel, Unless: cancelTermsKnown,
	},
	{Row: cancelFeeRow, Effect: courier.Conditions, If: cancelFeeDue},
}

// readBefore turns the request into the named facts of an edit or a
// cancellation.
func (r *Request) readBefore(action Action) (k courier.Known) {
	k.Answer(toCancel, courier.AnswerOf(action == Cancel))
	switch r.By {
	case 0:
	case courier.Shipper:
		k.Among(ordererFacts, 0)
	case courier.ShippersAgent:
		k.Among(ordererFacts, orderAgent)
	case courier.Consignee:
		k.Among(ordererFacts, orderConsignee)
	default:
		k.Among(ordererFacts, orderOther)
	}
	k.Answer(orderIdentified, r.Identity)
	k.Answer(orderConfirmed, r.Confirmed)
	k.Answer(orderLetter, r.Letter)
	switch {
	case r.Stage == 0:
	case r.Stage == tracking.Ordered:
		k.Among(wayFacts, 0)
	case stageMeans[r.Stage-1]&(delivered|returned|gone) != 0:
		k.Among(wayFacts, wayOver)
	default:
		k.Among(wayFacts, underWay)
	}
	closed, fee := courier.No, courier.No
	if t := r.Terms; t != nil {
		closed = says(t.NoCancel)
		fee = courier.AnswerOf(t.Fees.Cancel.Sign() > 0)
	}
	k.Answer(cancelClosed, closed)
	k.Answer(cancelFeeDue, fee)
	k.Answer(cancelTermsKnown, courier.AnswerOf(r.Terms != nil))
	return k
}

// decideBefore answers an edit or a cancellation.
func (r *Request) decideBefore(dst []courier.Reason, action Action) courier.Decision {
	k, start := r.readBefore(action), len(dst)
	d := beforePickup.Fold(dst, k, r.AskedOn, r.Terms.cite())
	if d.Verdict == courier.Granted {
		d.Reasons = bind(d.Reasons, start, boundBefore, k, r.AskedOn, r.Terms.cite())
	}
	return d
}
