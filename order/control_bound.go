package order

import "github.com/courier-rules/courier"

var bestEffortRow = courier.Row{
	Code: "order.best_effort", IDs: "RED-04", Cites: byHouse,
	Zh: "快件正在途中或者派送中，承运人尽力拦截，不承诺一定成功；因承运人自身过错未能拦截的，仍由承运人依法承担责任",
	En: "the consignment is on the move: the carrier tries to intercept it and does not promise to succeed; where it fails through its own fault, it still answers for that",
}

// boundGrounds are what a yes is bound to.
var boundGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.pays_loss", IDs: "RED-01", Cites: civilCode("829"),
			Zh: "寄件人应当赔偿承运人因此受到的损失",
			En: "the shipper makes good the loss that this causes the carrier",
		},
		Effect: courier.Conditions, Unless: byConsignee | atSea | inAir,
	},
	{
		Row: courier.Row{
			Code: "order.sea.pays_loss", IDs: "CN-SEA-13 RED-01", Cites: rightAtSea,
			Zh: "托运人应当赔偿承运人因此遭受的损失",
			En: "the shipper makes good the loss that this causes the carrier",
		},
		Effect: courier.Conditions, If: atSea, Unless: byConsignee,
	},
	{
		Row: courier.Row{
			Code: "order.air.own_cost", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "托运人不得因此使承运人或者其他托运人遭受损失，并应当偿付由此产生的费用",
			En: "at the shipper's cost, and without loss to the carrier or other shippers",
		},
		Effect: courier.Conditions, If: inAir, Unless: byConsignee,
	},
	{
		Row: courier.Row{
			Code: "order.air.show_waybill", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "凭托运人所收执的航空货运单办理；承运人未要求出示而给该货运单的合法持有人造成损失的，应当承担责任",
			En: "ask for the shipper's copy of the air waybill first: a carrier that did not answers for the loss of its lawful holder",
		},
		Effect: courier.Conditions, If: inAir, Unless: waybillShown,
	},
	{Row: feeRow, Effect: courier.Conditions, If: feeDue},
	{Row: bestEffortRow, Effect: courier.Conditions, If: moving, Unless: atSea | inAir},
}
