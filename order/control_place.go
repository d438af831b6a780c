package order

import "github.com/courier-rules/courier"

var notPostedRow = courier.Row{
	Code: "order.not_posted", IDs: "RED-04", Cites: byHouse, Field: "stage",
	Zh: "快件尚未揽收，由寄件人直接修改或者取消订单即可",
	En: "the consignment is not picked up yet: the shipper can edit or cancel the order itself",
}

// placeGrounds look at where the consignment is, and whether the right has
// ended there.
var placeGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.delivered", IDs: "RED-01 RED-06", Cites: civilCode("829"), Field: "stage",
			Zh: "货物已经交付收件人，寄件人要求变更运输的权利已经消灭",
			En: "the goods are delivered to the consignee, which ends the shipper's right",
		},
		Effect: courier.Bars, If: delivered,
	},
	{
		Row: courier.Row{
			Code: "order.carried_out", IDs: "RED-01 RED-02", Cites: civilCode("829"), Field: "stage",
			Zh: "快件已在退回寄件人途中，无须再申请撤回或者退回",
			En: "the consignment is already on its way back to the shipper: there is nothing left to recall or return",
		},
		Effect: courier.Bars, If: returning | goingBack,
	},
	{
		Row: courier.Row{
			Code: "order.returned", IDs: "RED-01", Cites: civilCode("829"), Field: "stage",
			Zh: "快件已经退回寄件人，运输已经结束",
			En: "the consignment is back with the shipper, and its carriage is over",
		},
		Effect: courier.Bars, If: returned,
	},
}

// goneGrounds look at a carriage that is not there: not begun, or with goods
// that are no more.
var goneGrounds = []courier.Ground{
	{Row: notPostedRow, Effect: courier.Bars, If: notPosted},
	{
		Row: courier.Row{
			Code: "order.gone", IDs: "RED-01", Cites: civilCode("580"), Field: "stage",
			Zh: "快件已经丢失、灭失或者已被处理，事实上不能变更运输",
			En: "the consignment is lost or disposed of: its carriage can no longer be changed in fact",
		},
		Effect: courier.Bars, If: gone,
	},
}

// endInAir is the end of the right of disposition, and its revival.
var endInAir = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.air.consignee_right", IDs: "CN-AIR-11", Cites: disposition, Field: "air.consignee_right",
			Zh: "收货人的权利已经开始，托运人处置货物的权利即告终止",
			En: "the consignee's right has begun, and the shipper's right of disposition ends",
		},
		Effect: courier.Bars, If: consigneeRight, Unless: delivered | byTerms,
	},
	{
		Row: courier.Row{
			Code: "order.air.revived_by_refusal", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "收货人拒绝接受货物，托运人恢复其对货物的处置权",
			En: "the consignee refuses the goods, and the shipper's right of disposition revives",
		},
		Effect: courier.Lifts, If: consigneeRight | refusedByConsignee, Unless: byTerms,
		Lifts: "order.air.consignee_right",
	},
	{
		Row: courier.Row{
			Code: "order.air.revived_by_silence", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "承运人无法同收货人联系，托运人恢复其对货物的处置权",
			En: "the carrier cannot reach the consignee, and the shipper's right of disposition revives",
		},
		Effect: courier.Lifts, If: consigneeRight | unreachable, Unless: delivered | byTerms,
		Lifts: "order.air.consignee_right",
	},
}
