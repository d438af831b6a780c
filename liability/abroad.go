package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// convention is the question under a convention whose heads of exemption the
// host has read: every row rests on what the host gives.
var convention = courier.NewQuestion([]courier.Field{
	kindField,
	courier.YesNo("in_charge", inCharge),
	{Need: "cause", Owns: onHead, Values: []courier.Facts{onHead, 0}},
	courier.YesNo("cause_proved", proved),
	excusedField,
}, []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.convention", IDs: "INT-MC-01 INT-CMR-01 INT-CIM-01 INT-HV-01 INT-HAM-01 INT-WC-01", Cites: courier.InTerms(),
			Zh: "货物的损失发生在承运人责任期间，承运人依照公约负责，免责事由以所附公约条文为准",
			En: "the goods were lost or damaged in the carrier's charge, and it answers under the convention; its heads of exemption are those given",
		},
		Effect: courier.Grants, If: inCharge, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.convention.late", IDs: "INT-MC-01 INT-CMR-03 INT-CIM-01 INT-HAM-01", Cites: courier.InTerms(),
			Zh: "货物延误，承运人依照公约负责，免责事由以所附公约条文为准",
			En: "the goods were late, and the carrier answers under the convention; its heads of exemption are those given",
		},
		Effect: courier.Grants, If: late,
	},
	{
		Row: courier.Row{
			Code: "liability.convention.outside_carriage", IDs: "INT-MC-01 INT-CMR-01", Cites: courier.InTerms(),
			Zh: "损失不是发生在承运人责任期间，承运人不依照公约负责",
			En: "it did not happen in the carrier's charge, and the convention does not make it answer",
		},
		Effect: courier.Bars, Unless: inCharge | late,
	},
	{
		Row: courier.Row{
			Code: "liability.convention.exempt", IDs: "INT-MC-01 INT-CMR-01", Cites: courier.InTerms(),
			Zh: "承运人证明损失是因公约所列的免责事由造成，不负责任",
			En: "the carrier proved a head of exemption of the convention, and does not answer",
		},
		Effect: courier.Bars, If: onHead | proved, Unless: excusedInPart,
	},
	{
		Row: courier.Row{
			Code: "liability.convention.in_part", IDs: "INT-MC-01 INT-CMR-01", Cites: courier.InTerms(),
			Zh: "公约所列的免责事由只造成一部分的，承运人对其余部分是否负责、如何减轻，以公约条文为准",
			En: "a head of the convention brought about a part only: the carrier answers, and the convention says how far it is relieved",
		},
		Effect: courier.Changes, If: onHead | proved | excusedInPart,
	},
	{
		Row: courier.Row{
			Code: "liability.convention.not_exempt", IDs: "INT-MC-01 INT-CMR-01", Cites: courier.InTerms(),
			Zh: "该原因不在所附的免责事由之内",
			En: "the cause is none of the heads of exemption given",
		},
		Effect: courier.Notes, Unless: onHead,
	},
})

// readHead records whether the host's heads name the cause of what happened.
func (e *Event) readHead(k *courier.Known) {
	if e.Cause == 0 || e.Kind == 0 || e.Heads == nil {
		return
	}
	list := e.Heads.Loss
	if e.Kind == Delay {
		list = e.Heads.Delay
	}
	k.Answer(onHead, courier.AnswerOf(slices.Contains(list, e.Cause)))
}

// abroadPost is the question in the service of the Universal Postal Union, as
// far as its rules were seen: force majeure and the duty to indemnify. Other
// heads go to a person.
var abroadPost = courier.NewQuestion(abroadPostFields, slices.Concat(abroadPostAnswers, groundsOf(abroadPostHeads, 0)))

var abroadPostFields = []courier.Field{
	kindField,
	courier.YesNo("in_charge", inCharge),
	causeField(landCauses),
	courier.YesNo("cause_proved", proved),
	courier.YesNo("declared", declared),
}

var postUnion = law(courier.UniversalPostalUnion, "")

var abroadPostAnswers = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.upu", IDs: "INT-UPU-01", Cites: postUnion,
			Zh: "挂号邮件、包裹和保价邮件发生损失的，按照万国邮联的规定给予补偿",
			En: "registered items, parcels and insured items are indemnified under the rules of the Universal Postal Union",
		},
		Effect: courier.Grants, If: inCharge, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.upu.outside_carriage", IDs: "INT-UPU-01", Cites: postUnion,
			Zh: "损失不是发生在收寄之后、投递之前，不予补偿",
			En: "it happened before posting or after delivery, and nothing is indemnified",
		},
		Effect: courier.Bars, Unless: inCharge | late,
	},
	{
		Row: courier.Row{
			Code: "liability.upu.late", IDs: "INT-UPU-01", Cites: postUnion,
			Zh: "除特快邮件按资费差额补偿外，未见关于延误的规定，由人工处理",
			En: "express mail apart, which is refunded the difference of fees, no rule on delay was seen; a person decides",
		},
		Effect: courier.Refers, If: late,
	},
	{
		Row: courier.Row{
			Code: "liability.upu.other_head", IDs: "INT-UPU-01", Cites: postUnion,
			Zh: "所主张的免责事由未见规定原文，由人工处理",
			En: "the rule on the exemption claimed was not seen; a person decides",
		},
		Effect: courier.Refers, If: inCharge | proved, Unless: noExcuse | forceMajeure | late,
	},
	{
		Row: courier.Row{
			Code: "liability.upu.insured", IDs: "INT-UPU-01", Cites: postUnion,
			Zh: "不可抗力的免责只及于未保价的邮件",
			En: "force majeure exempts for uninsured items only",
		},
		Effect: courier.Notes, If: inCharge | forceMajeure | declared, Unless: late,
	},
}

var abroadPostHeads = []head{
	{cause: ForceMajeure, on: lossOnly, gives: Exempts, not: declared, row: courier.Row{
		Code: "liability.upu.force_majeure", IDs: "INT-UPU-01", Cites: postUnion,
		Zh: "未保价邮件的损失是因不可抗力造成，不予补偿",
		En: "force majeure caused the loss of an uninsured item, and nothing is indemnified",
	}},
}
