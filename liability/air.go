package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// air is the question under the Civil Aviation Law of the day: the text of
// 2021 to 2026-06-30, the revision of 2025 from 2026-07-01.
var air = courier.NewQuestion(airFields, slices.Concat(airAnswers, groundsOf(airHeads, excusedInPart), airBeside))

// Force majeure and wear are known, and exempt from nothing.
var airCauses = []Cause{NotFound, ForceMajeure, NatureOfGoods, ReasonableWear, ShippersFault, ConsigneesFault, CarriersFault, ThirdParty,
	BadPacking, War, AuthorityAct}

var airFields = []courier.Field{
	kindField,
	courier.YesNo("in_charge", inCharge),
	causeField(airCauses),
	courier.YesNo("cause_proved", proved),
	excusedField,
	courier.YesNo("measures", measures),
}

// bothAirLaws cites an article of the text of 2021 and its successor.
func bothAirLaws(article2021, article2025 string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.CivilAviationLaw2021, article2021), courier.Art(courier.CivilAviationLaw2025, article2025)}
}

var (
	airDuty       = bothAirLaws("125", "131")
	airDelay      = bothAirLaws("126", "132")
	airClaimant   = bothAirLaws("127", "133")
	airNoHead     = noExcuse | forceMajeure | wear
	airOfClaimant = shippersFault | consigneesFault
)

// airAnswers say what the carrier answers for.
var airAnswers = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.air", IDs: "CN-AIR-06", Cites: airDuty,
			Zh: "因发生在航空运输期间的事件造成货物毁灭、遗失或者损坏的，承运人应当承担责任",
			En: "the carrier answers for goods destroyed, lost or damaged by an event in the period of air carriage",
		},
		Effect: courier.Grants, If: inCharge, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.air.late", IDs: "CN-AIR-06", Cites: airDelay,
			Zh: "货物在航空运输中因延误造成的损失，承运人应当承担责任",
			En: "the carrier answers for the loss that delay in air carriage causes",
		},
		Effect: courier.Grants, If: late,
	},
	{
		Row: courier.Row{
			Code: "liability.air.outside_carriage", IDs: "CN-AIR-06", Cites: bothAirLaws("125", "130"),
			Zh: "损失不是发生在航空运输期间，承运人不依照民用航空法承担责任",
			En: "it did not happen in the period of air carriage, and the Civil Aviation Law does not make the carrier answer",
		},
		Effect: courier.Bars, Unless: inCharge | late,
	},
}

// airHeads are the heads of exemption by air. There is no general defence of
// force majeure.
var airHeads = []head{
	{cause: NatureOfGoods, item: 1, on: lossOnly, gives: Exempts, row: airRow("nature_of_goods",
		"承运人证明损失完全是由于货物本身的自然属性、质量或者缺陷造成，不承担责任",
		"the carrier proved that the nature, quality or defect of the goods alone caused it, and does not answer")},
	{cause: BadPacking, item: 2, on: lossOnly, gives: Exempts, row: airRow("bad_packing",
		"承运人证明损失完全是由于货物包装不良造成，且货物并非由承运人或者其受雇人、代理人包装，不承担责任",
		"the carrier proved that bad packing alone caused it, by others than itself, its employees and agents, and does not answer")},
	{cause: War, item: 3, on: lossOnly, gives: Exempts, row: airRow("war",
		"承运人证明损失完全是由于战争或者武装冲突造成，不承担责任",
		"the carrier proved that war or armed conflict alone caused it, and does not answer")},
	{cause: AuthorityAct, item: 4, on: lossOnly, gives: Exempts, row: airRow("authority",
		"承运人证明损失完全是由于政府有关部门实施的与货物入境、出境或者过境有关的行为造成，不承担责任",
		"the carrier proved that an act of authority on the entry, exit or transit of the goods alone caused it, and does not answer")},
	{cause: ShippersFault, gives: Reduces, row: claimantRow("shippers_fault",
		"承运人证明损失是由托运人的过错造成，免除承运人的责任",
		"the carrier proved that the shipper's fault caused it, and is relieved")},
	{cause: ConsigneesFault, gives: Reduces, row: claimantRow("consignees_fault",
		"承运人证明损失是由收货人的过错造成，免除承运人的责任",
		"the carrier proved that the consignee's fault caused it, and is relieved")},
	{on: delayOnly, gives: Exempts, only: measures, row: courier.Row{
		Code: "liability.air.late.all_measures", IDs: "CN-AIR-06", Cites: law(courier.CivilAviationLaw2021, "126"),
		Zh: "承运人证明为了避免损失的发生已经采取一切必要措施，或者不可能采取此种措施，不承担责任",
		En: "the carrier proved that all necessary measures against the loss were taken or could not be, and does not answer",
	}},
	{on: delayOnly, gives: Exempts, only: measures, row: courier.Row{
		Code: "liability.air.late.all_reasonable_measures", IDs: "CN-AIR-06", Cites: law(courier.CivilAviationLaw2025, "132"),
		Zh: "承运人证明为了避免损失的发生已经采取一切合理措施，或者不可能采取此种措施，不承担责任",
		En: "the carrier proved that all reasonable measures against the loss were taken or could not be, and does not answer",
	}},
}

func airRow(code courier.Code, zh, en string) courier.Row {
	return courier.Row{Code: "liability.air." + code, IDs: "CN-AIR-06", Cites: airDuty, Zh: zh, En: en}
}

func claimantRow(code courier.Code, zh, en string) courier.Row {
	return courier.Row{Code: "liability.air." + code, IDs: "CN-AIR-06 LIA-09", Cites: airClaimant, Zh: zh, En: en}
}

// airBeside are told beside the answer.
var airBeside = []courier.Ground{
	claimantPart("liability.air.shippers_fault_part", shippersFault,
		"承运人证明损失有一部分是由托运人的过错造成或者促成，按过错程度相应减轻承运人的责任",
		"the carrier proved that the shipper's fault caused or helped to cause it, and is relieved by its degree"),
	claimantPart("liability.air.consignees_fault_part", consigneesFault,
		"承运人证明损失有一部分是由收货人的过错造成或者促成，按过错程度相应减轻承运人的责任",
		"the carrier proved that the consignee's fault caused or helped to cause it, and is relieved by its degree"),
	{
		Row: courier.Row{
			Code: "liability.air.not_alone", IDs: "CN-AIR-06", Cites: airDuty,
			Zh: "免责以损失完全由该原因造成为条件，另有承运人应负责的原因的，不免责",
			En: "a head exempts where it alone caused the loss; another cause for which the carrier answers had a share, and it does not",
		},
		Effect: courier.Notes, If: inCharge | proved | excusedInPart, Unless: airNoHead | airOfClaimant | late,
	},
	{
		Row: courier.Row{
			Code: "liability.air.no_force_majeure", IDs: "CN-AIR-06", Cites: airDuty,
			Zh: "不可抗力不是航空货物损失的免责事由",
			En: "force majeure is no defence to loss of cargo by air",
		},
		Effect: courier.Notes, If: inCharge | forceMajeure, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.air.ground_leg", IDs: "CN-AIR-10 CN-AIR-06", Cites: bothAirLaws("125", "130"),
			Zh: "机场外的陆路、海上、内河运输不属于航空运输期间；为装载、交付或者转运而进行的，没有相反证据时视为在航空运输期间",
			En: "carriage by land, sea or river outside the airport is no air carriage; where it serves to load, deliver or transship, loss is presumed to have come in the air carriage until disproved",
		},
		Effect: courier.Notes, Unless: inCharge | late,
	},
	{
		Row: courier.Row{
			Code: "liability.air.cause_not_found", IDs: "CN-AIR-06", Cites: airDuty,
			Zh: "损失原因未能查明；免责事由由承运人证明，未能证明的，仍应赔偿",
			En: "nobody found the cause; what exempts is for the carrier to prove, and unproved it answers",
		},
		Effect: courier.Notes, If: inCharge | notFound, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.air.not_proved", IDs: "CN-AIR-06", Cites: airDuty,
			Zh: "承运人主张免责，但未能证明损失是因该事由造成",
			En: "the carrier claims an exemption and did not prove that this caused the loss",
		},
		Effect: courier.Notes, If: inCharge, Unless: proved | airNoHead | late,
	},
	{
		Row: courier.Row{
			Code: airThirdParty, IDs: "APP-05 CN-AIR-06", Cites: airDuty,
			Zh: "第三人的原因不在所列的免责事由之内：应当先承担责任，再与第三人处理双方之间的纠纷",
			En: "what a third party did is no head of exemption: answer first, and settle with the third party afterwards",
		},
		Effect: courier.Notes, If: inCharge | thirdParty, Unless: late,
	},
}

func claimantPart(code courier.Code, fault courier.Facts, zh, en string) courier.Ground {
	return courier.Ground{
		Row:    courier.Row{Code: code, IDs: "CN-AIR-06 LIA-09", Cites: airClaimant, Zh: zh, En: en},
		Effect: courier.Changes, If: proved | fault | excusedInPart,
	}
}
