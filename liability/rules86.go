package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// The two sets of rules of 1986, historic: in force to 2022-04-30, and for
// earlier events only where a host asks for them by their regime.

// railRules is the question under the rail rules.
var railRules = courier.NewQuestion(rulesFields, slices.Concat(railRulesAnswers, groundsOf(railRulesHeads, excusedInPart), rulesLifts, railRulesBeside))

var rulesFields = []courier.Field{
	kindField,
	courier.YesNo("in_charge", inCharge),
	causeField(landCauses),
	courier.YesNo("cause_proved", proved),
	courier.YesNo("already_late", alreadyLate),
	excusedField,
}

var (
	railRule18  = law(courier.RailFreightRules1986, "18")
	waterRule20 = law(courier.WaterwayFreightRules1986, "20")
	waterRule21 = law(courier.WaterwayFreightRules1986, "21")
	waterRule24 = law(courier.WaterwayFreightRules1986, "24")
	waterRule26 = law(courier.WaterwayFreightRules1986, "26")
)

var railRulesAnswers = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.rail86", IDs: "CN-RAIL-04 D15", Cites: railRule18,
			Zh: "从承运货物时起，至货物交付收货人或者处理完毕时止，货物发生灭失、短少、变质、污染、损坏的，由承运人赔偿",
			En: "the carrier pays for goods lost, short, spoiled, soiled or damaged from acceptance until delivered or disposed of",
		},
		Effect: courier.Grants, If: inCharge, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.rail86.late", IDs: "CN-RAIL-05 D15", Cites: railRule18,
			Zh: "未按规定的运到期限将货物运至到站，承运人向收货人偿付违约金",
			En: "the goods arrived after the time set, and the carrier owes the consignee the penalty",
		},
		Effect: courier.Grants, If: late,
	},
	{
		Row: courier.Row{
			Code: "liability.rail86.outside_carriage", IDs: "CN-RAIL-04", Cites: railRule18,
			Zh: "损失不是发生在承运之后、交付之前，承运人不因运输赔偿",
			En: "it happened before acceptance or after delivery, and carriage does not make the carrier pay",
		},
		Effect: courier.Bars, Unless: inCharge | late,
	},
}

var railRulesHeads = []head{
	{cause: ForceMajeure, item: 1, on: lossOnly, gives: Exempts, row: railRow("force_majeure",
		"损失是因不可抗力造成，承运人不负赔偿责任", "force majeure caused the loss, and the carrier does not answer")},
	{cause: NatureOfGoods, item: 2, on: lossOnly, gives: Exempts, row: railRow("nature_of_goods",
		"损失是因货物本身性质引起的碎裂、生锈、减量、变质或者自燃等造成，承运人不负赔偿责任",
		"breakage, rust, shrinkage, spoilage, self-ignition or the like, of the goods' own nature, caused the loss, and the carrier does not answer")},
	{cause: ReasonableWear, item: 3, on: lossOnly, gives: Exempts, row: railRow("reasonable_wear",
		"损失属于国家主管部门规定的货物合理损耗，承运人不负赔偿责任", "the loss is the reasonable wear that the authority has set, and the carrier does not answer")},
	{cause: ShippersFault, item: 4, on: lossOnly, gives: Exempts, row: railRow("shippers_fault",
		"损失是因托运人的过错造成，承运人不负赔偿责任", "the shipper's fault caused the loss, and the carrier does not answer")},
	{cause: ConsigneesFault, item: 4, on: lossOnly, gives: Exempts, row: railRow("consignees_fault",
		"损失是因收货人的过错造成，承运人不负赔偿责任", "the consignee's fault caused the loss, and the carrier does not answer")},
	{cause: EscortsFault, item: 4, on: lossOnly, gives: Exempts, row: railRow("escorts_fault",
		"损失是因所派押运人的过错造成，承运人不负赔偿责任", "the fault of the escort sent along caused the loss, and the carrier does not answer")},
	{cause: ForceMajeure, on: delayOnly, gives: Exempts, row: courier.Row{
		Code: "liability.rail86.late.force_majeure", IDs: "LIA-05", Cites: impediment,
		Zh: "承运人证明延误全部是因不可抗力造成，免除责任",
		En: "the carrier proved that force majeure caused all of the delay, and is excused"}},
}

func railRow(code courier.Code, zh, en string) courier.Row {
	return courier.Row{Code: "liability.rail86." + code, IDs: "CN-RAIL-04 S2-27", Cites: railRule18, Zh: zh, En: en}
}

var rulesLifts = []courier.Ground{
	tooLate("liability.rail86.already_late", "liability.rail86.force_majeure", forceMajeure, late),
	tooLate("liability.rail86.late.already_late", "liability.rail86.late.force_majeure", late|forceMajeure, 0),
}

var railRulesBeside = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.rail86.in_part", IDs: "CN-RAIL-04 LIA-05", Cites: impediment,
			Zh: "不可抗力只造成一部分的，该部分免除责任，其余部分仍应承担责任",
			En: "force majeure brought about a part only; that part is excused, and the carrier answers for the rest",
		},
		Effect: courier.Changes, If: proved | forceMajeure | excusedInPart, Unless: alreadyLate,
	},
	{
		Row: courier.Row{
			Code: "liability.rail86.fault_in_part", IDs: "CN-RAIL-04 LIA-09", Cites: civilCode("592"),
			Zh: "托运人、收货人或者所派押运人的过错只造成一部分损失的，减少相应的损失赔偿额",
			En: "the fault of shipper, consignee or escort caused a part only, and damages are reduced by that part",
		},
		Effect: courier.Changes, If: proved | excusedInPart, Unless: noExcuse | ofGoods | forceMajeure | late,
	},
	{
		Row: courier.Row{
			Code: "liability.rail86.goods_in_part", IDs: "CN-RAIL-04", Cites: railRule18,
			Zh: "货物本身的性质或者合理损耗只造成一部分损失的，承运人对其余部分赔偿",
			En: "the goods' own nature or wear caused a part of the loss only, and the carrier pays for the rest",
		},
		Effect: courier.Changes, If: proved | excusedInPart, Unless: noExcuse | forceMajeure | shippersFault | consigneesFault | escortsFault | late,
	},
	{
		Row: courier.Row{
			Code: "liability.rail86.not_proved", IDs: "CN-RAIL-04 LIA-01", Cites: railRule18,
			Zh: "未证明损失是因所列事由造成的，仍应赔偿",
			En: "unless one of the causes listed is proved, the carrier pays",
		},
		Effect: courier.Notes, If: inCharge, Unless: proved | noExcuse | late,
	},
}

// waterRules is the question under the waterway rules.
var waterRules = courier.NewQuestion(waterFields, slices.Concat(waterAnswers, groundsOf(waterHeads, excusedInPart), waterBeside))

var waterLossCauses = []Cause{ForceMajeure, NatureOfGoods, ReasonableWear, WrongWeight, BadPacking, PackingIntact, BadMarks, LivingGoods, ShipAccident,
	DeckRisk, OtherNoFault, OwnLoading, SealedContainer, OwnEscort}

var waterCauses = append([]Cause{NotFound, CarriersFault, ThirdParty, Weather, Rescue, AuthorityAct, LockWait, StorageAsked}, waterLossCauses...)

var waterFields = []courier.Field{
	kindField,
	courier.YesNo("in_charge", inCharge),
	causeField(waterCauses),
	courier.YesNo("cause_proved", proved),
	excusedField,
}

var waterAnswers = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.water86", IDs: "CN-WATER-01 D15", Cites: waterRule20,
			Zh: "货物在承运人责任期间发生灭失、短少、变质、污染、损坏的，由承运人赔偿",
			En: "the carrier pays for goods lost, short, spoiled, soiled or damaged in its charge",
		},
		Effect: courier.Grants, If: inCharge, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.water86.late", IDs: "CN-WATER-01 D15", Cites: waterRule24,
			Zh: "承运人未按规定或者约定的时间将货物运抵到达港，应当向收货人偿付违约金",
			En: "the goods reached the port of arrival after the time set or agreed, and the carrier owes the penalty",
		},
		Effect: courier.Grants, If: late,
	},
	{
		Row: courier.Row{
			Code: "liability.water86.outside_carriage", IDs: "CN-WATER-01", Cites: waterRule20,
			Zh: "损失不是发生在承运人责任期间，承运人不因运输赔偿",
			En: "it did not happen in the carrier's charge, and carriage does not make it pay",
		},
		Effect: courier.Bars, Unless: inCharge | late,
	},
}

var waterHeads = []head{
	waterHead(1, ForceMajeure, "force_majeure", "损失是因不可抗力造成，承运人不承担赔偿责任", "force majeure caused the loss, and the carrier does not answer"),
	waterHead(2, NatureOfGoods, "nature_of_goods", "损失是因货物的自然属性或者潜在缺陷造成，承运人不承担赔偿责任", "the nature or a latent defect of the goods caused the loss, and the carrier does not answer"),
	waterHead(3, ReasonableWear, "reasonable_wear", "损失属于货物的自然减量或者合理损耗，承运人不承担赔偿责任", "it is natural loss or reasonable wear, and the carrier does not answer"),
	waterHead(3, WrongWeight, "wrong_weight", "托运人自行确定的重量不正确，承运人不承担赔偿责任", "the shipper stated a wrong weight, and the carrier does not answer"),
	waterHead(4, BadPacking, "hidden_packing_defect", "损失是因包装内在缺陷造成，承运人不承担赔偿责任", "a hidden defect of the packing caused the loss, and the carrier does not answer"),
	waterHead(4, PackingIntact, "packing_intact", "包装完整、内容不符的，承运人不承担赔偿责任", "the packing was whole and the contents differ, and the carrier does not answer"),
	waterHead(5, BadMarks, "bad_marks", "损失是因标记错制、漏制、不清造成，承运人不承担赔偿责任", "wrong, missing or unclear marks caused the loss, and the carrier does not answer"),
	waterHead(6, LivingGoods, "living_goods", "损失是有生动植物的疾病、死亡、枯萎、减重，承运人不承担赔偿责任", "it is illness, death, withering or loss of weight of live animals and plants, and the carrier does not answer"),
	waterHead(7, ShipAccident, "ship_accident", "损失是非责任性海损事故造成，承运人不承担赔偿责任", "an accident of the ship without fault caused the loss, and the carrier does not answer"),
	waterHead(8, DeckRisk, "deck_cargo", "属于免责范围内的甲板货物损失，承运人不承担赔偿责任", "it is a loss of deck cargo within what is exempt, and the carrier does not answer"),
	waterHead(9, OtherNoFault, "no_fault", "经承运人举证，或者经合同管理机关、审判机关查证，损失并非承运人责任造成，承运人不承担赔偿责任",
		"the carrier proved, or an authority or court found, that it was not the carrier's doing, and it does not answer"),
	ownWork(1, OwnLoading, "own_loading", "托运人自理装船，卸船时船体完好、舱封完整或者装载状态无异状，损失由托运人负责", "the shipper loaded, and ship, seals and stowage were sound at discharge: the loss is the shipper's"),
	ownWork(2, SealedContainer, "sealed_container", "托运人自行装箱、施封，箱体完整、铅封完好，损失由托运人负责", "the shipper packed and sealed the container, and it and the seal were whole: the loss is the shipper's"),
	ownWork(3, OwnEscort, "own_escort", "货物由托运人自行押运，损失由托运人负责，证明属于承运人责任的除外", "the shipper escorted the goods itself: the loss is the shipper's, unless it is proved to be the carrier's doing"),
	timeHead(1, Weather, "weather", "自然灾害或者气象、水文原因引起的滞延时间应当扣除", "time lost through natural disaster, weather or water is deducted"),
	timeHead(2, Rescue, "rescue", "参加水上救助引起的滞延时间应当扣除", "time lost in a rescue is deducted"),
	timeHead(2, ShipAccident, "ship_accident", "发生海损事故引起的滞延时间应当扣除", "time lost through an accident of the ship is deducted"),
	timeHead(3, AuthorityAct, "authority", "政府命令或者军事行动引起的滞延时间应当扣除", "time lost through an order of government or military action is deducted"),
	timeHead(4, LockWait, "lock", "等候通过船闸的时间应当扣除", "time spent waiting for a lock is deducted"),
	timeHead(5, StorageAsked, "storage", "应托运人要求在起运港预收保管的时间应当扣除", "time of storage before loading that the shipper asked for is deducted"),
	timeHead(6, OtherNoFault, "no_fault", "其他非承运人责任造成的延误应当扣除", "other delay that is not the carrier's doing is deducted"),
}

func waterHead(item int, cause Cause, code courier.Code, zh, en string) head {
	return head{cause: cause, item: item, on: lossOnly, gives: Exempts,
		row: courier.Row{Code: "liability.water86." + code, IDs: "CN-WATER-01 D15", Cites: waterRule21, Zh: zh, En: en}}
}

func ownWork(item int, cause Cause, code courier.Code, zh, en string) head {
	h := waterHead(item, cause, code, zh, en)
	h.row.Cites = waterRule26
	return h
}

func timeHead(item int, cause Cause, code courier.Code, zh, en string) head {
	return head{cause: cause, item: item, on: delayOnly, gives: Deducts,
		row: courier.Row{Code: "liability.water86.late." + code, IDs: "CN-WATER-01 D15", Cites: waterRule24, Zh: zh, En: en}}
}

var waterBeside = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.water86.in_part", IDs: "CN-WATER-01", Cites: waterRule21,
			Zh: "所列事由只造成一部分损失的，承运人对其余部分赔偿",
			En: "the cause listed brought about a part of the loss only, and the carrier pays for the rest",
		},
		Effect: courier.Changes, If: proved | excusedInPart, Unless: noExcuse | of(Weather) | of(Rescue) | of(AuthorityAct) | of(LockWait) | of(StorageAsked) | late,
	},
	{
		Row: courier.Row{
			Code: "liability.water86.late.deducted", IDs: "CN-WATER-01", Cites: waterRule24,
			Zh: "所列原因只引起一部分滞延时间的，扣除该部分，其余仍应偿付违约金",
			En: "the cause listed cost a part of the time only, which is deducted, and the penalty is owed for the rest",
		},
		Effect: courier.Changes, If: late | proved | excusedInPart, Unless: noExcuse | waterLossOnly,
	},
	{
		Row: courier.Row{
			Code: "liability.water86.not_proved", IDs: "CN-WATER-01", Cites: waterRule21,
			Zh: "未证明损失是因所列事由造成的，仍应赔偿",
			En: "unless one of the causes listed is proved, the carrier pays",
		},
		Effect: courier.Notes, If: inCharge, Unless: proved | noExcuse | late,
	},
}

// waterLossOnly are the causes whose time is not deducted.
const waterLossOnly = forceMajeure | nature | wear | 1<<(WrongWeight-1) | 1<<(BadPacking-1) | 1<<(PackingIntact-1) | 1<<(BadMarks-1) |
	1<<(LivingGoods-1) | 1<<(DeckRisk-1) | 1<<(OwnLoading-1) | 1<<(SealedContainer-1) | 1<<(OwnEscort-1)
