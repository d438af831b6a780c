package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// carriage is the question under the Civil Code, for express and road, and
// under the Railway Law, which has its own rule and heads of exemption and
// leaves the rest to the Code.
var carriage = courier.NewQuestion(carriageFields, slices.Concat(answerGrounds, exemptGrounds, limitGrounds, besideGrounds, expressGrounds))

func law(id courier.SourceID, article string) []courier.Cite {
	return []courier.Cite{courier.Art(id, article)}
}

func civilCode(article string) []courier.Cite { return law(courier.CivilCode, article) }

var (
	carriersDuty = civilCode("832")
	railExempt   = law(courier.RailwayLaw, "18")
	impediment   = civilCode("590") // force majeure in performance
)

// answerGrounds say what the carrier answers for.
var answerGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.carriage", IDs: "LIA-01 CN-ROAD-01", Cites: carriersDuty,
			Zh: "承运人对运输过程中货物的毁损、灭失承担赔偿责任，免责事由由承运人证明",
			En: "the carrier answers for damage to and loss of the goods in its charge; what exempts it is for the carrier to prove",
		},
		Effect: courier.Grants, If: inCharge, Unless: late | onRail,
	},
	{
		Row: courier.Row{
			Code: "liability.rail", IDs: "CN-RAIL-01", Cites: law(courier.RailwayLaw, "17"),
			Zh: "铁路运输企业对承运的货物自接受承运时起到交付时止发生的灭失、短少、变质、污染或者损坏，承担赔偿责任",
			En: "the railway answers for goods lost, short, spoiled, soiled or damaged between acceptance and delivery",
		},
		Effect: courier.Grants, If: inCharge | onRail, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.late", IDs: "LIA-03", Cites: civilCode("577"),
			Zh: "承运人未在约定期限或者合理期限内运到，应当承担赔偿损失等违约责任",
			En: "the carrier did not arrive within the agreed or a reasonable time and answers for the breach, damages among it",
		},
		Effect: courier.Grants, If: late, Unless: onRail,
	},
	{
		Row: courier.Row{
			Code: "liability.rail.late", IDs: "CN-RAIL-05", Cites: law(courier.RailwayLaw, "16"),
			Zh: "货物逾期运到，铁路运输企业应当支付违约金",
			En: "the goods arrived late and the railway owes the penalty for it",
		},
		Effect: courier.Grants, If: late | onRail,
	},
	{
		Row: courier.Row{
			Code: "liability.outside_carriage", IDs: "LIA-01", Cites: carriersDuty,
			Zh: "货物的毁损、灭失不是发生在承运人接收之后、交付之前的运输过程中，承运人不因运输承担赔偿责任",
			En: "the damage or loss came before the carrier took the goods over or after it delivered them, and carriage does not make it answer",
		},
		Effect: courier.Bars, Unless: inCharge | late | onRail,
	},
	{
		Row: courier.Row{
			Code: "liability.rail.outside_carriage", IDs: "CN-RAIL-01", Cites: law(courier.RailwayLaw, "17"),
			Zh: "货物损失不是发生在接受承运之后、交付之前，铁路运输企业不因运输承担赔偿责任",
			En: "the loss came before acceptance or after delivery, and carriage does not make the railway answer",
		},
		Effect: courier.Bars, If: onRail, Unless: inCharge | late,
	},
	{
		Row: courier.Row{
			Code: "liability.custody", IDs: "LIA-15", Cites: civilCode("897"),
			Zh: "货物在保管期内因保管不善毁损、灭失的，由保管人承担赔偿责任；无偿保管人证明自己没有故意或者重大过失的除外",
			En: "goods lost or damaged through bad custody are the custodian's to answer for, unless it was unpaid and proves that it had neither intent nor gross negligence",
		},
		Effect: courier.Notes, Unless: inCharge | late,
	},
}

// exemptGrounds are the heads of exemption. Each takes the carrier's proof.
var exemptGrounds = []courier.Ground{
	exempt("liability.force_majeure", "LIA-01 CN-ROAD-01 LIA-05 S2-27", carriersDuty, forceMajeure, late|onRail,
		"承运人证明货物的毁损、灭失是因不可抗力造成，不承担赔偿责任",
		"the carrier proved that force majeure caused the damage or loss, and does not answer for it"),
	exempt("liability.nature_of_goods", "LIA-01 CN-ROAD-01 S2-27", carriersDuty, nature, late|onRail,
		"承运人证明货物的毁损、灭失是因货物本身的自然性质造成，不承担赔偿责任",
		"the carrier proved that the goods' own nature caused the damage or loss, and does not answer for it"),
	exempt("liability.reasonable_wear", "LIA-01 CN-ROAD-01 S2-27", carriersDuty, wear, late|onRail,
		"承运人证明货物的毁损、灭失属于合理损耗，不承担赔偿责任",
		"the carrier proved that the damage or loss is reasonable wear, and does not answer for it"),
	exempt("liability.shippers_fault", "LIA-01 CN-ROAD-01 S2-27", carriersDuty, shippersFault, late|onRail,
		"承运人证明货物的毁损、灭失是因寄件人（托运人）的过错造成，不承担赔偿责任",
		"the carrier proved that the shipper's fault caused the damage or loss, and does not answer for it"),
	exempt("liability.consignees_fault", "LIA-01 CN-ROAD-01 S2-27", carriersDuty, consigneesFault, late|onRail,
		"承运人证明货物的毁损、灭失是因收件人（收货人）的过错造成，不承担赔偿责任",
		"the carrier proved that the consignee's fault caused the damage or loss, and does not answer for it"),
	exempt("liability.escorts_fault", "S2-27 LIA-01", seeded(courier.CivilCode, "832"), escortsFault, late|onRail,
		"承运人证明货物的毁损、灭失是因托运人派出的押运人的过错造成；押运人的过错计入托运人一方，承运人不承担赔偿责任",
		"the carrier proved that the fault of the shipper's escort caused the damage or loss; it counts as the shipper's, and the carrier does not answer"),

	exempt("liability.rail.force_majeure", "CN-RAIL-04 S2-27", railExempt, onRail|forceMajeure, late,
		"货物损失是因不可抗力造成，铁路运输企业不承担赔偿责任",
		"force majeure caused the loss, and the railway does not answer for it"),
	exempt("liability.rail.nature_of_goods", "CN-RAIL-04 S2-27", railExempt, onRail|nature, late,
		"货物损失是因货物本身的自然属性造成，铁路运输企业不承担赔偿责任",
		"the goods' own nature caused the loss, and the railway does not answer for it"),
	exempt("liability.rail.reasonable_wear", "CN-RAIL-04 S2-27", railExempt, onRail|wear, late,
		"货物损失属于合理损耗，铁路运输企业不承担赔偿责任",
		"the loss is reasonable wear, and the railway does not answer for it"),
	exempt("liability.rail.shippers_fault", "CN-RAIL-04 S2-27", railExempt, onRail|shippersFault, late,
		"货物损失是因托运人的过错造成，铁路运输企业不承担赔偿责任",
		"the shipper's fault caused the loss, and the railway does not answer for it"),
	exempt("liability.rail.consignees_fault", "CN-RAIL-04 S2-27", railExempt, onRail|consigneesFault, late,
		"货物损失是因收货人的过错造成，铁路运输企业不承担赔偿责任",
		"the consignee's fault caused the loss, and the railway does not answer for it"),
	exempt("liability.rail.escorts_fault", "S2-27 CN-RAIL-04", seeded(courier.RailwayLaw, "18"), onRail|escortsFault, late,
		"货物损失是因托运人派出的押运人的过错造成；押运人的过错计入托运人一方，铁路运输企业不承担赔偿责任",
		"the fault of the shipper's escort caused the loss; it counts as the shipper's, and the railway does not answer"),

	// For delay neither the goods nor their owners exempt: the code has no such head.
	exempt("liability.late.force_majeure", "LIA-05", impediment, late|forceMajeure, excusedInPart,
		"承运人证明延误是因不可抗力造成，根据不可抗力的影响，全部免除责任",
		"the carrier proved that force majeure caused the delay; it reached all of it, and excuses the carrier in whole"),
	{
		Row: courier.Row{
			Code: "liability.late.force_majeure_part", IDs: "LIA-05", Cites: impediment,
			Zh: "承运人证明延误是因不可抗力造成，根据不可抗力的影响，部分免除责任，其余部分仍应承担违约责任",
			En: "the carrier proved that force majeure caused the delay; it reached a part of it, which is excused, and the carrier answers for the rest",
		},
		Effect: courier.Changes, If: proved | late | forceMajeure | excusedInPart, Unless: alreadyLate,
	},
}

func exempt(code courier.Code, ids string, cites []courier.Cite, cause, unless courier.Facts, zh, en string) courier.Ground {
	return courier.Ground{
		Row:    courier.Row{Code: code, IDs: ids, Cites: cites, Zh: zh, En: en},
		Effect: courier.Bars, If: proved | cause, Unless: unless,
	}
}

// seeded cites the head under which a founding textbook puts a case that the
// article does not name.
func seeded(id courier.SourceID, article string) []courier.Cite {
	return []courier.Cite{courier.Art(id, article).Graded(courier.Seed)}
}

// limitGrounds take an exemption away again.
var limitGrounds = []courier.Ground{
	tooLate("liability.already_late", "liability.force_majeure", forceMajeure, late|onRail),
	tooLate("liability.rail.already_late", "liability.rail.force_majeure", onRail|forceMajeure, late),
	tooLate("liability.late.already_late", "liability.late.force_majeure", late|forceMajeure, 0),
	{
		Row: courier.Row{
			Code: "liability.terms.pay_on_force_majeure", IDs: "DX-14 LIA-05", Cites: courier.InTerms(),
			Zh: "但承运人的保价规则约定，保价的货物因不可抗力毁损、灭失的，仍予赔偿",
			En: "but the carrier's declared-value rules pay for declared goods even after force majeure",
		},
		Effect: courier.Lifts, If: proved | forceMajeure | declared | paysOnForceMajeure, Unless: late | onRail,
		Lifts: "liability.force_majeure",
	},
}

// tooLate is the rule that force majeure does not excuse a carrier in delay.
func tooLate(code, lifts courier.Code, facts, unless courier.Facts) courier.Ground {
	return courier.Ground{
		Row: courier.Row{
			Code: code, IDs: "TIM-04 CN-CIV-05", Cites: impediment,
			Zh: "但不可抗力发生在承运人迟延履行之后，不免除其责任",
			En: "but the force majeure came when the carrier was already late, and does not excuse it",
		},
		Effect: courier.Lifts, If: proved | alreadyLate | facts, Unless: unless, Lifts: lifts,
	}
}
