package order

import (
	"slices"
	"strings"

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

// newSeaLaw is the first day of the Maritime Code of 2025. Before it the sea
// has no right of control of its own, and the Civil Code answers.
var newSeaLaw = courier.Day(2026, 5, 1)

// house is where rules stand that no text gives: conventions of this library.
var house = courier.Source{ID: "HOUSE", Zh: "本规则库的约定", En: "Convention of this rule book", Force: courier.Practice}

var (
	disposition  = []courier.Cite{courier.Art(courier.CivilAviationLaw2021, "119"), courier.Art(courier.CivilAviationLaw2025, "123")}
	controlAtSea = []courier.Cite{courier.Art(courier.MaritimeCode2025, "96")}
	rightAtSea   = append(civilCode("829"), controlAtSea...)
	byHouse      = []courier.Cite{{Document: &house}}
)

// underEachLaw returns the ground as it stands on land, at sea and in the air,
// each resting on its own law, with zh as its sentence for cargo. A ground
// that it lifts is the one of the same law.
func underEachLaw(land courier.Ground, zh string) []courier.Ground {
	sea, air := land, land
	for _, g := range []struct {
		*courier.Ground
		mark  courier.Facts
		name  string
		ids   string
		cites []courier.Cite
	}{
		{&sea, atSea, "order.sea.", "CN-SEA-13 ", rightAtSea},
		{&air, inAir, "order.air.", "CN-AIR-11 ", disposition},
	} {
		under := func(code courier.Code) courier.Code {
			return courier.Code(strings.Replace(string(code), "order.", g.name, 1))
		}
		g.Code, g.Lifts, g.Zh = under(land.Code), under(land.Lifts), zh
		g.If |= g.mark
		if land.Effect == courier.Bars {
			g.IDs, g.Cites = g.ids+land.IDs, g.cites
		}
	}
	land.Unless |= regimeFacts
	return []courier.Ground{land, sea, air}
}

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
var askerGrounds = slices.Concat(
	underEachLaw(courier.Ground{
		Row: courier.Row{
			Code: "order.not_the_shipper", IDs: "RED-01 TRAP-11", Cites: civilCode("829"),
			Zh: "要求变更运输的权利属于寄件人，法律未赋予收件人该项权利",
			En: "the right to change the carriage is the shipper's; the law gives the consignee none",
		},
		Effect: courier.Bars, If: byConsignee,
	}, "要求变更运输的权利属于托运人，法律未赋予收货人该项权利"),
	underEachLaw(courier.Ground{
		Row: courier.Row{
			Code: "order.consignee_admitted", IDs: "TRAP-11", Cites: courier.InTerms(),
			Zh: "承运人的条款另行给予收件人该项便利",
			En: "the carrier's terms offer the consignee more",
		},
		Effect: courier.Lifts, If: byConsignee | consigneeMay, Lifts: "order.not_the_shipper",
	}, "承运人的条款另行给予收货人该项便利"),
	underEachLaw(courier.Ground{
		Row: courier.Row{
			Code: "order.stranger", IDs: "RED-01 RED-06", Cites: civilCode("829"),
			Zh: "申请人既非寄件人，也非寄件人的代理人",
			En: "whoever asks is neither the shipper nor the shipper's agent",
		},
		Effect: courier.Bars, If: byOther,
	}, "申请人既非托运人，也非托运人的代理人"),
	underEachLaw(courier.Ground{
		Row: courier.Row{
			Code: "order.identity_not_shown", IDs: "RED-06", Cites: civilCode("829"),
			Zh: "申请人的身份未能核实，不能认定其有权提出申请",
			En: "the identity of whoever asks is not shown, and with it no right to ask",
		},
		Effect: courier.Bars, Unless: identified,
	}, "申请人的身份未能核实，不能认定其有权提出申请"),
	underEachLaw(courier.Ground{
		Row: courier.Row{
			Code: "order.letter_missing", IDs: "RED-01 RED-06", Cites: civilCode("829"),
			Zh: "代理人未出示寄件人的授权委托书",
			En: "the agent shows no letter of authority from the shipper",
		},
		Effect: courier.Bars, If: byAgent, Unless: hasLetter,
	}, "代理人未出示托运人的授权委托书"),
)
