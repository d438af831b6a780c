package tracking

import "github.com/courier-rules/courier"

// confirmGrounds say who may confirm receipt.
var confirmGrounds = []courier.Ground{
	{
		Row: plainRow("tracking.delivery.confirmed_by_recipient", "DEL-04", expressMeasures("28"),
			"收件人以签字或者其他易于辨认、保存的明示方式确认收到",
			"the recipient confirmed receipt by signature or another clear act that can be kept"),
		Effect: courier.Notes, If: confirmedByUser,
	},
	{
		Row: plainRow("tracking.delivery.confirmed_by_agent", "DEL-04", expressMeasures("28"),
			"收件人指定的代收人确认收到", "the agent whom the recipient named confirmed receipt"),
		Effect: courier.Notes, If: confirmedByAgent | agentNamed,
	},
	{
		Row: plainRow("tracking.delivery.confirmed_unasked", "DEL-02 DEL-04", expressMeasures("28"),
			"未经用户同意，不得代为确认收到快件；该确认不能作为签收",
			"the carrier must not confirm receipt without the user's consent; such an entry is no sign-off"),
		Effect: courier.Warns, If: confirmedByCourier, Unless: confirmConsent,
	},
}

// inspectionGrounds are the recipient's right to inspect and what it must be
// told of it.
var inspectionGrounds = []courier.Ground{
	{
		Row: plainRow("tracking.delivery.inspection_right", "DEL-03", toWhomCites,
			"收件人或者代收人有权当面验收", "recipient or agent may inspect in person"),
		Effect: courier.Notes, If: inHand,
	},
	{
		Row: plainRow("tracking.delivery.not_told", "DEL-01 DEL-03", append(courier.Express(25)[:2], expressMeasures("27")...),
			"未告知收件人有权当面验收", "the recipient was not told of its right to inspect"),
		Effect: courier.Warns, If: inHand, Unless: toldToInspect,
	},
	{
		Row: plainRow("tracking.delivery.broken_may_refuse", "DEL-03", expressMeasures("27"),
			"包装明显破损，未告知收件人可以查看内件物品或者拒收",
			"the packaging is clearly broken and the recipient was not told that it may view the contents or refuse"),
		Effect: courier.Warns, If: inHand | packageBroken, Unless: toldMayRefuse,
	},
	{
		Row: plainRow("tracking.delivery.fragile_may_refuse", "DEL-03", expressMeasures("27"),
			"内件为易碎品，未告知收件人可以查看内件物品或者拒收",
			"the contents are fragile and the recipient was not told that it may view the contents or refuse"),
		Effect: courier.Warns, If: inHand | isFragile, Unless: toldMayRefuse,
	},
	{
		Row: plainRow("tracking.delivery.method_not_printed", "DEL-03", expressMeasures("27"),
			"与寄件人书面约定了查看内件的具体方式，运单上未以醒目方式注明",
			"a way of viewing the contents was agreed in writing with the sender and is not printed prominently on the waybill"),
		Effect: courier.Warns, If: methodAgreed, Unless: methodPrinted,
	},
	{
		Row: plainRow("tracking.delivery.view_before_signing", "DEL-03", []courier.Cite{courier.Art(courier.ExpressStandard2011, "")},
			"代收货款快件，签收前可以查验外观和数量，不得试用", "paid on delivery: appearance and count may be viewed before signing, without trying the goods out"),
		Effect: courier.Notes, If: inHand | viewFirst | payOnDelivery,
	},
	{
		Row: plainRow("tracking.delivery.view_online_before_signing", "DEL-03", []courier.Cite{courier.Art(courier.ExpressStandard2011, "")},
			"网购快件，签收前可以查验外观和数量，不得试用", "bought online: appearance and count may be viewed before signing, without trying the goods out"),
		Effect: courier.Notes, If: inHand | viewFirst | soldOnline, Unless: payOnDelivery,
	},
}
