package order

import "github.com/courier-rules/courier"

// notTheirs are the facts under which the right is not there to be asked for:
// it is somebody else's, or there is no carriage yet.
const notTheirs = byTerms | byOther | notPosted

// right is the ground that gives one change to the shipper.
func right(code courier.Code, ids string, action courier.Facts, cites []courier.Cite, zh, en string) courier.Ground {
	return courier.Ground{
		Row:    courier.Row{Code: code, IDs: ids, Cites: cites, Zh: zh, En: en},
		Effect: courier.Grants, If: action, Unless: notTheirs,
	}
}

var rightsOnLand = []courier.Ground{
	right("order.right.redirect", "RED-01 RED-02", forAddress, civilCode("829"),
		"在货物交付收件人之前，寄件人有权要求变更到达地",
		"until the goods are delivered to the consignee the shipper may change their destination"),
	right("order.right.new_consignee", "RED-01", forConsignee, civilCode("829"),
		"在货物交付收件人之前，寄件人有权要求将货物交给其他收件人",
		"until the goods are delivered to the consignee the shipper may have them handed to another consignee"),
	right("order.right.recall", "RED-01 RED-02", forRecall, civilCode("829"),
		"在货物交付收件人之前，寄件人有权要求返还货物，将快件撤回",
		"until the goods are delivered to the consignee the shipper may take them back: the consignment is recalled"),
	right("order.right.return", "RED-01", forReturn, civilCode("829"),
		"在货物交付收件人之前，寄件人有权要求返还货物，将快件退回",
		"until the goods are delivered to the consignee the shipper may take them back: the consignment is returned"),
	right("order.right.hold", "RED-01", forHold, civilCode("829"),
		"在货物交付收件人之前，寄件人有权要求中止运输",
		"until the goods are delivered to the consignee the shipper may have their carriage stopped"),
}

// Before 2026-05-01 the Maritime Code has no such right, and the Civil Code's
// is the sea's as well.
var rightsAtSea = []courier.Ground{
	right("order.sea.right.redirect", "CN-SEA-13 RED-01", forAddress, rightAtSea,
		"在承运人责任期间内，托运人有权要求变更卸货港",
		"while the carrier is responsible the shipper may change the port of discharge"),
	right("order.sea.right.new_consignee", "CN-SEA-13 RED-01", forConsignee, rightAtSea,
		"在承运人责任期间内，托运人有权要求将货物交给其他收货人",
		"while the carrier is responsible the shipper may have the goods handed to another consignee"),
	right("order.sea.right.recall", "CN-SEA-13 RED-01", forRecall, rightAtSea,
		"在承运人责任期间内，托运人有权要求返还货物，将货物撤回",
		"while the carrier is responsible the shipper may take the goods back: they are recalled"),
	right("order.sea.right.return", "CN-SEA-13 RED-01", forReturn, rightAtSea,
		"在承运人责任期间内，托运人有权要求返还货物，将货物退回",
		"while the carrier is responsible the shipper may take the goods back: they are returned"),
	right("order.sea.right.hold", "CN-SEA-13 RED-01", forHold, rightAtSea,
		"在承运人责任期间内，托运人有权要求中止运输",
		"while the carrier is responsible the shipper may have their carriage stopped"),
}

// The Civil Aviation Law does not name a change of destination, so there the
// general law of carriage gives it.
var rightsInAir = []courier.Ground{
	right("order.air.right.redirect", "RED-01 CN-AIR-11", forAddress, civilCode("829"),
		"民用航空法列举的处置权不含变更到达地，在货物交付收货人之前，托运人依货运合同的一般规定有权要求变更到达地",
		"the law of the air does not list a change of destination; until the goods are delivered to the consignee the shipper may ask for one under the general law of carriage"),
	right("order.air.right.new_consignee", "CN-AIR-11", forConsignee, disposition,
		"托运人履行航空货物运输合同义务的，有权在目的地点或者途中要求将货物交给非航空货运单上指定的收货人",
		"a shipper that performs the contract of air carriage may have the goods handed, on the way or at the destination, to a consignee that the waybill does not name"),
	right("order.air.right.recall", "CN-AIR-11", forRecall, disposition,
		"托运人履行航空货物运输合同义务的，有权在出发地机场或者目的地机场将货物提回",
		"a shipper that performs the contract of air carriage may take the goods back at the airport of departure or of destination"),
	right("order.air.right.return", "CN-AIR-11", forReturn, disposition,
		"托运人履行航空货物运输合同义务的，有权要求将货物运回出发地机场",
		"a shipper that performs the contract of air carriage may have the goods returned to the airport of departure"),
	right("order.air.right.hold", "CN-AIR-11", forHold, disposition,
		"托运人履行航空货物运输合同义务的，有权在途中经停时中止运输",
		"a shipper that performs the contract of air carriage may have the carriage stopped at a landing on the way"),
}

var rightsOnRoad1999 = []courier.Ground{
	right("order.road.right.redirect", "CN-ROAD-09", forAddress, roadRules,
		"在货物交付收货人之前，托运人有权要求变更到达地",
		"until the goods are delivered to the consignee the shipper may change their destination"),
	right("order.road.right.new_consignee", "CN-ROAD-09", forConsignee, roadRules,
		"在货物交付收货人之前，托运人有权要求将货物交给其他收货人",
		"until the goods are delivered to the consignee the shipper may have them handed to another consignee"),
	right("order.road.right.recall", "CN-ROAD-09", forRecall, roadRules,
		"在货物交付收货人之前，托运人有权要求返还货物，将货物撤回",
		"until the goods are delivered to the consignee the shipper may take them back: they are recalled"),
	right("order.road.right.return", "CN-ROAD-09", forReturn, roadRules,
		"在货物交付收货人之前，托运人有权要求返还货物，将货物退回",
		"until the goods are delivered to the consignee the shipper may take them back: they are returned"),
	right("order.road.right.hold", "CN-ROAD-09", forHold, roadRules,
		"在货物交付收货人之前，托运人有权要求中止运输",
		"until the goods are delivered to the consignee the shipper may have their carriage stopped"),
}

// admittedGrounds give the change to those whom only the terms admit.
var admittedGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.right.terms_consignee", IDs: "TRAP-11", Cites: courier.InTerms(),
			Zh: "承运人的条款允许收件人提出该申请",
			En: "the carrier's terms allow the consignee to ask for this",
		},
		Effect: courier.Grants, If: byConsignee | consigneeMay, Unless: notPosted,
	},
	{
		Row: courier.Row{
			Code: "order.right.terms_payer", IDs: "TRAP-11", Cites: courier.InTerms(),
			Zh: "承运人的条款允许付款人提出该申请",
			En: "the carrier's terms allow whoever pays to ask for this",
		},
		Effect: courier.Grants, If: byPayer | payerMay, Unless: notPosted,
	},
}
