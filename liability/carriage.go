package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// carriage is the question under the Civil Code, for express and road, and
// under the Railway Law, which has its own rule and heads of exemption and
// leaves the rest to the Code.
var carriage = courier.NewQuestion(carriageFields, slices.Concat(answerGrounds,
	groundsOf(civilHeads, excusedInPart), groundsOf(railHeads, excusedInPart), groundsOf(delayHeads, excusedInPart), groundsOf(termsHeads, 0),
	partGrounds, limitGrounds, besideGrounds, damageGrounds, saleGrounds, expressGrounds))

// carriageFields hold the fields that its rules read.
var carriageFields = []courier.Field{
	{Need: "regime", Owns: onRail, Values: []courier.Facts{0, onRail}},
	kindField,
	courier.YesNo("in_charge", inCharge),
	causeField(append(slices.Clone(landCauses), PackingIntact)),
	courier.YesNo("cause_proved", proved),
	courier.YesNo("already_late", alreadyLate),
	excusedField,
	courier.YesNo("notified", notified),
	courier.YesNo("gross_fault", grossFault),
	courier.YesNo("declared", declared),
	courier.YesNo("express", express),
	courier.YesNo("terms.pays_on_force_majeure", paysOnForceMajeure),
	courier.YesNo("terms.excludes_packing_intact", excludesIntact),
	courier.YesNo("terms.stands", clauseStands),
	courier.YesNo("claimants_fault", claimantsFault),
	courier.YesNo("avoidable", avoidable),
	courier.YesNo("mitigation_cost", mitigationCost),
	courier.YesNo("indirect", indirect),
	courier.YesNo("online_sale", onlineSale),
	courier.YesNo("buyers_carrier", buyersCarrier),
}

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

// partGrounds are mixed causes 混合原因: what the carrier proved brought about
// a part, and it answers for the rest.
var partGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.late.force_majeure_part", IDs: "LIA-05", Cites: impediment,
			Zh: "承运人证明延误是因不可抗力造成，根据不可抗力的影响，部分免除责任，其余部分仍应承担违约责任",
			En: "the carrier proved that force majeure caused the delay; it reached a part of it, which is excused, and the carrier answers for the rest",
		},
		Effect: courier.Changes, If: proved | late | forceMajeure | excusedInPart, Unless: alreadyLate,
	},
	{
		Row: courier.Row{
			Code: "liability.force_majeure_part", IDs: "LIA-05 LIA-01", Cites: impediment,
			Zh: "承运人证明货物的毁损、灭失有一部分是因不可抗力造成，该部分免除责任，其余部分仍应赔偿",
			En: "the carrier proved that force majeure caused a part of the damage or loss; that part is excused, and the carrier answers for the rest",
		},
		Effect: courier.Changes, If: inCharge | proved | forceMajeure | excusedInPart, Unless: alreadyLate | late,
	},
	{
		Row: courier.Row{
			Code: "liability.goods_in_part", IDs: "LIA-01 CN-ROAD-01", Cites: carriersDuty,
			Zh: "承运人证明货物的毁损、灭失有一部分是因货物本身的自然性质或者合理损耗造成，该部分不承担赔偿责任，其余部分仍应赔偿",
			En: "the carrier proved that the goods' own nature or reasonable wear caused a part of the damage or loss; it does not answer for that part, and answers for the rest",
		},
		Effect: courier.Changes, If: inCharge | proved | excusedInPart,
		Unless: noExcuse | forceMajeure | shippersFault | consigneesFault | escortsFault | of(PackingIntact) | late,
	},
	{
		Row: courier.Row{
			Code: "liability.shared_fault", IDs: "LIA-09 CN-CIV-03", Cites: civilCode("592"),
			Zh: "托运人、收货人一方的过错只造成一部分损失的，减少相应的损失赔偿额，其余部分承运人仍应赔偿",
			En: "where the fault on the side of shipper or consignee caused a part only, damages are reduced by that part and the carrier answers for the rest",
		},
		Effect: courier.Changes, If: inCharge | proved | excusedInPart, Unless: forceMajeure | ofGoods | noExcuse | of(PackingIntact) | late,
	},
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
	{
		Row: courier.Row{
			Code: "liability.terms.pay_on_force_majeure_part", IDs: "DX-14 LIA-05", Cites: courier.InTerms(),
			Zh: "但承运人的保价规则约定，保价的货物因不可抗力毁损、灭失的，仍予赔偿，因不可抗力造成的部分也在其内",
			En: "but the carrier's declared-value rules pay for declared goods even after force majeure, and so for the part that it caused",
		},
		Effect: courier.Lifts, If: proved | forceMajeure | excusedInPart | declared | paysOnForceMajeure, Unless: late | onRail,
		Lifts: "liability.force_majeure_part",
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
