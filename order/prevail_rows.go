package order

import "github.com/courier-rules/courier"

var heldByPolice = []courier.Cite{courier.Art(courier.PostalLaw, "36")}

// prevailRow is a row that speaks of one of the orders.
func prevailRow(code courier.Code, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: ids, Cites: cites, Field: "orders[]", Zh: zh, En: en}
}

// The rows of conflicting orders.
var (
	prevailUnproved = prevailRow("order.prevail.unproved", "RED-06", civilCode("829"),
		"该项要求的提出人或者文书未能核实，不予执行", "who gave this order, or its paper, is not verified: it is not followed")
	prevailSeizure = prevailRow("order.prevail.seizure", "RED-06 INT-06", civilCode("580"),
		"货物已被法院查封、扣押，法律上不能交付或者返还，按法律文书协助执行", "the goods are seized by a court and can lawfully be neither delivered nor returned: its paper is followed")
	prevailHold = prevailRow("order.prevail.hold", "RED-06 INT-06", civilCode("580"),
		"货物已被主管机关依法扣留，法律上不能交付或者返还", "the goods are held by an authority and can lawfully be neither delivered nor returned")
	prevailHoldExpress = prevailRow("order.prevail.hold_express", "RED-06 INT-06", heldByPolice,
		"公安机关、国家安全机关、检察机关可以依法检查、扣留快件，快递企业应当配合，并对有关情况予以保密", "police, state security and prosecutors may lawfully inspect and hold an express item; the firm helps and keeps the matter secret")
	prevailTwoAuthorities = courier.Row{Code: "order.prevail.two_authorities", IDs: "RED-06", Cites: byHouse,
		Zh: "两个以上机关对同一货物提出要求，货物原地保管，由人工与各机关确认", En: "two authorities have given orders about the same goods: they stay where they are and a person asks both"}
	prevailYieldsToAuthority = prevailRow("order.prevail.yields_to_authority", "RED-06", civilCode("580"),
		"在机关解除措施前，该项要求法律上不能履行", "until the authority lets go, this order cannot lawfully be performed")
	prevailShipper = prevailRow("order.prevail.shipper", "RED-01", civilCode("829"),
		"货物交付收件人之前，以寄件人的要求为准", "until the goods are delivered the shipper's order prevails")
	prevailShipperSea = prevailRow("order.prevail.shipper_sea", "CN-SEA-13 RED-01", rightAtSea,
		"在承运人责任期间内，以托运人的要求为准", "while the carrier is responsible the shipper's order prevails")
	prevailShipperAir = prevailRow("order.prevail.shipper_air", "CN-AIR-11", disposition,
		"收货人的权利尚未开始，以托运人的指示为准", "the consignee's right has not begun: the shipper's instruction prevails")
	prevailRevivedAir = prevailRow("order.prevail.shipper_air_revived", "CN-AIR-11", disposition,
		"收货人拒绝接受货物或者无法联系，托运人恢复处置权", "the consignee refuses the goods or cannot be reached: the shipper's right is back")
	prevailConsigneeYields = prevailRow("order.prevail.consignee_yields", "RED-01 TRAP-11", civilCode("829"),
		"收件人此时不能对抗寄件人的要求，双方之间的买卖关系由其自行解决", "the consignee cannot stand against the shipper now; what they owe each other is theirs to settle")
	prevailDelivered = prevailRow("order.prevail.delivered", "RED-01", civilCode("829"),
		"货物已经交付收件人，寄件人变更运输的权利消灭", "the goods are delivered: the shipper's right to change the carriage is gone")
	prevailBegunAir = prevailRow("order.prevail.consignee_right_begun", "CN-AIR-11", disposition,
		"收货人的权利已经开始，托运人的处置权终止", "the consignee's right has begun and the shipper's has ended")
	prevailSpecialAir = prevailRow("order.prevail.special_air", "CN-AIR-11 RED-01", disposition,
		"依民法典第829条的一般规定，货物交付之前仍以寄件人的要求为准；民用航空法对航空运输有特别规定，优先适用", "by the general rule, Civil Code 829, the shipper's order would prevail until the goods are delivered; the Civil Aviation Law has a rule of its own for carriage by air, and the special law goes first")
	prevailConsigneeRight = prevailRow("order.prevail.consignee", "RED-01 CN-AIR-11", civilCode("829"),
		"寄件人的权利已经终止，以收件人的要求为准", "the shipper's right has ended: the consignee's order prevails")
	prevailConsigneeAlone = prevailRow("order.prevail.consignee_alone", "RED-01 TRAP-11", civilCode("509"),
		"没有相反的要求，按运输合同交付收件人", "nobody orders otherwise: the contract is performed")
	prevailGone = courier.Row{Code: "order.prevail.gone", IDs: "RED-01", Cites: civilCode("580"),
		Zh: "货物已经退回、灭失或者依法处理，各项要求事实上不能履行", En: "the goods are back, lost or disposed of: none of the orders can in fact be performed"}
	prevailLater = prevailRow("order.prevail.later", "RED-01", civilCode("829"),
		"同一方先后提出不同要求的，以后到达的为准", "of several orders of one side the one that reached the carrier last prevails")
	prevailSameMoment = courier.Row{Code: "order.prevail.same_moment", IDs: "RED-01", Cites: byHouse,
		Zh: "同一方的不同要求同时到达，由人工向其确认", En: "different orders of one side came at the same moment: a person asks which one stands"}
	prevailOwnership = prevailRow("order.prevail.ownership", "RED-06", civilCode("465"),
		"第三人主张权利而未取得法院文书，承运人仍按运输合同办理，请其向法院主张", "a third party claims the goods without a court's paper: the contract is performed, and the claim is for the court")
)

// prevailRows are the rows of conflicting orders, for the book.
var prevailRows = []*courier.Row{&prevailUnproved, &prevailSeizure, &prevailHold, &prevailHoldExpress, &prevailTwoAuthorities,
	&prevailYieldsToAuthority, &prevailShipper, &prevailShipperSea, &prevailShipperAir, &prevailRevivedAir, &prevailConsigneeYields,
	&prevailDelivered, &prevailBegunAir, &prevailSpecialAir, &prevailConsigneeRight, &prevailConsigneeAlone, &prevailLater, &prevailSameMoment, &prevailOwnership, &prevailGone}
