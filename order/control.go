package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

var control = courier.NewQuestion(controlFields, controlGrounds)

// controlGrounds are the grounds of redirect and recall, in the order in
// which they are told: whose right it is, what ends it, what stands against
// it, what it is bound to.
var controlGrounds = slices.Concat(rightGrounds, askerGrounds, placeGrounds, againstGrounds, termsGrounds, boundGrounds, textbookGrounds)

func civilCode(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.CivilCode, article)}
}

// Before 2026-05-01 the sea has no right of control of its own, and the Civil
// Code answers.
var (
	disposition  = []courier.Cite{courier.Art(courier.CivilAviationLaw2021, "119"), courier.Art(courier.CivilAviationLaw2025, "123")}
	controlAtSea = []courier.Cite{courier.Art(courier.MaritimeCode2025, "96")}
	rightAtSea   = append(civilCode("829"), controlAtSea...)
	lienAtSea    = append(civilCode("836"), courier.Art(courier.MaritimeCode2025, "94"))
	interception = []courier.Cite{courier.Art(courier.SFInterceptAPI, "")}
)

// rightGrounds say whose right it is.
var rightGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.right.shipper", IDs: "RED-01", Cites: civilCode("829"),
			Zh: "在货物交付收件人之前，寄件人有权要求中止运输、返还货物、变更到达地或者将货物交给其他收件人",
			En: "until the goods are delivered to the consignee the shipper may stop them, take them back, change their destination or their consignee",
		},
		Effect: courier.Grants, Unless: byConsignee | byOther | notPosted | atSea | inAir,
	},
	{
		Row: courier.Row{
			Code: "order.right.control_at_sea", IDs: "CN-SEA-13 RED-01", Cites: rightAtSea,
			Zh: "在承运人责任期间内，托运人有权要求中止运输、返还货物、变更卸货港或者将货物交给其他收货人",
			En: "while the carrier is responsible the shipper may stop the goods, take them back, change the port of discharge or the consignee",
		},
		Effect: courier.Grants, If: atSea, Unless: byConsignee | byOther | notPosted,
	},
	{
		Row: courier.Row{
			Code: "order.right.disposition_in_air", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "托运人履行航空货物运输合同义务的，有权在出发地或者目的地机场提回货物、在途中经停时中止运输、要求将货物交给其他收货人或者运回出发地机场",
			En: "a shipper that performs the contract of air carriage may take the goods back at either airport, stop them at a landing, have them handed to another consignee or returned to the airport of departure",
		},
		Effect: courier.Grants, If: inAir, Unless: byConsignee | byOther | notPosted,
	},
	{
		Row: courier.Row{
			Code: "order.right.terms_consignee", IDs: "TRAP-11", Cites: courier.InTerms(),
			Zh: "承运人的条款允许收件人提出该申请",
			En: "the carrier's terms allow the consignee to ask for this",
		},
		Effect: courier.Grants, If: byConsignee | consigneeMay, Unless: notPosted,
	},
}

// askerGrounds look at who asks.
var askerGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.not_the_shipper", IDs: "RED-01 TRAP-11", Cites: civilCode("829"),
			Zh: "要求变更运输的权利属于寄件人，法律未赋予收件人该项权利",
			En: "the right to change the carriage is the shipper's; the law gives the consignee none",
		},
		Effect: courier.Bars, If: byConsignee,
	},
	{
		Row: courier.Row{
			Code: "order.consignee_admitted", IDs: "TRAP-11", Cites: courier.InTerms(),
			Zh: "承运人的条款另行给予收件人该项便利",
			En: "the carrier's terms offer the consignee more",
		},
		Effect: courier.Lifts, If: byConsignee | consigneeMay, Lifts: "order.not_the_shipper",
	},
	{
		Row: courier.Row{
			Code: "order.stranger", IDs: "RED-01 RED-06", Cites: civilCode("829"),
			Zh: "申请人既非寄件人，也非寄件人的代理人",
			En: "whoever asks is neither the shipper nor the shipper's agent",
		},
		Effect: courier.Bars, If: byOther,
	},
	{
		Row: courier.Row{
			Code: "order.identity_not_shown", IDs: "RED-06", Cites: civilCode("829"),
			Zh: "申请人的身份未能核实，不能认定其有权提出申请",
			En: "the identity of whoever asks is not shown, and with it no right to ask",
		},
		Effect: courier.Bars, Unless: identified,
	},
	{
		Row: courier.Row{
			Code: "order.letter_missing", IDs: "RED-01 RED-06", Cites: civilCode("829"),
			Zh: "代理人未出示寄件人的授权委托书",
			En: "the agent shows no letter of authority from the shipper",
		},
		Effect: courier.Bars, If: byAgent, Unless: hasLetter,
	},
}
