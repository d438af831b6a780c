package liability

import "github.com/courier-rules/courier"

// The heads of exemption on land and in the mail.

// civilHeads are those of the Civil Code for loss and damage.
var civilHeads = []head{
	{cause: ForceMajeure, on: lossOnly, gives: Exempts, not: onRail, row: courier.Row{
		Code: "liability.force_majeure", IDs: "LIA-01 CN-ROAD-01 LIA-05 S2-27", Cites: carriersDuty,
		Zh: "承运人证明货物的毁损、灭失是因不可抗力造成，不承担赔偿责任",
		En: "the carrier proved that force majeure caused the damage or loss, and does not answer for it",
	}},
	{cause: NatureOfGoods, on: lossOnly, gives: Exempts, not: onRail, row: courier.Row{
		Code: "liability.nature_of_goods", IDs: "LIA-01 CN-ROAD-01 S2-27", Cites: carriersDuty,
		Zh: "承运人证明货物的毁损、灭失是因货物本身的自然性质造成，不承担赔偿责任",
		En: "the carrier proved that the goods' own nature caused the damage or loss, and does not answer for it",
	}},
	{cause: ReasonableWear, on: lossOnly, gives: Exempts, not: onRail, row: courier.Row{
		Code: "liability.reasonable_wear", IDs: "LIA-01 CN-ROAD-01 S2-27", Cites: carriersDuty,
		Zh: "承运人证明货物的毁损、灭失属于合理损耗，不承担赔偿责任",
		En: "the carrier proved that the damage or loss is reasonable wear, and does not answer for it",
	}},
	{cause: ShippersFault, on: lossOnly, gives: Exempts, not: onRail, row: courier.Row{
		Code: "liability.shippers_fault", IDs: "LIA-01 CN-ROAD-01 S2-27", Cites: carriersDuty,
		Zh: "承运人证明货物的毁损、灭失是因寄件人（托运人）的过错造成，不承担赔偿责任",
		En: "the carrier proved that the shipper's fault caused the damage or loss, and does not answer for it",
	}},
	{cause: ConsigneesFault, on: lossOnly, gives: Exempts, not: onRail, row: courier.Row{
		Code: "liability.consignees_fault", IDs: "LIA-01 CN-ROAD-01 S2-27", Cites: carriersDuty,
		Zh: "承运人证明货物的毁损、灭失是因收件人（收货人）的过错造成，不承担赔偿责任",
		En: "the carrier proved that the consignee's fault caused the damage or loss, and does not answer for it",
	}},
	{cause: EscortsFault, on: lossOnly, gives: Exempts, not: onRail, row: courier.Row{
		Code: "liability.escorts_fault", IDs: "S2-27 LIA-01", Cites: seeded(courier.CivilCode, "832"),
		Zh: "承运人证明货物的毁损、灭失是因托运人派出的押运人的过错造成；押运人的过错计入托运人一方，承运人不承担赔偿责任",
		En: "the carrier proved that the fault of the shipper's escort caused the damage or loss; it counts as the shipper's, and the carrier does not answer",
	}},
}

// railHeads are those of the Railway Law, for loss and damage.
var railHeads = []head{
	{cause: ForceMajeure, item: 1, on: lossOnly, gives: Exempts, only: onRail, row: courier.Row{
		Code: "liability.rail.force_majeure", IDs: "CN-RAIL-04 S2-27", Cites: railExempt,
		Zh: "货物损失是因不可抗力造成，铁路运输企业不承担赔偿责任",
		En: "force majeure caused the loss, and the railway does not answer for it",
	}},
	{cause: NatureOfGoods, item: 2, on: lossOnly, gives: Exempts, only: onRail, row: courier.Row{
		Code: "liability.rail.nature_of_goods", IDs: "CN-RAIL-04 S2-27", Cites: railExempt,
		Zh: "货物损失是因货物本身的自然属性造成，铁路运输企业不承担赔偿责任",
		En: "the goods' own nature caused the loss, and the railway does not answer for it",
	}},
	{cause: ReasonableWear, item: 2, on: lossOnly, gives: Exempts, only: onRail, row: courier.Row{
		Code: "liability.rail.reasonable_wear", IDs: "CN-RAIL-04 S2-27", Cites: railExempt,
		Zh: "货物损失属于合理损耗，铁路运输企业不承担赔偿责任",
		En: "the loss is reasonable wear, and the railway does not answer for it",
	}},
	{cause: ShippersFault, item: 3, on: lossOnly, gives: Exempts, only: onRail, row: courier.Row{
		Code: "liability.rail.shippers_fault", IDs: "CN-RAIL-04 S2-27", Cites: railExempt,
		Zh: "货物损失是因托运人的过错造成，铁路运输企业不承担赔偿责任",
		En: "the shipper's fault caused the loss, and the railway does not answer for it",
	}},
	{cause: ConsigneesFault, item: 3, on: lossOnly, gives: Exempts, only: onRail, row: courier.Row{
		Code: "liability.rail.consignees_fault", IDs: "CN-RAIL-04 S2-27", Cites: railExempt,
		Zh: "货物损失是因收货人的过错造成，铁路运输企业不承担赔偿责任",
		En: "the consignee's fault caused the loss, and the railway does not answer for it",
	}},
	{cause: EscortsFault, item: 3, on: lossOnly, gives: Exempts, only: onRail, row: courier.Row{
		Code: "liability.rail.escorts_fault", IDs: "S2-27 CN-RAIL-04", Cites: seeded(courier.RailwayLaw, "18"),
		Zh: "货物损失是因托运人派出的押运人的过错造成；押运人的过错计入托运人一方，铁路运输企业不承担赔偿责任",
		En: "the fault of the shipper's escort caused the loss; it counts as the shipper's, and the railway does not answer",
	}},
}

// delayHeads are those for delay on land: neither the goods nor their owners
// exempt, for the code has no such head.
var delayHeads = []head{
	{cause: ForceMajeure, on: delayOnly, gives: Exempts, row: courier.Row{
		Code: "liability.late.force_majeure", IDs: "LIA-05", Cites: impediment,
		Zh: "承运人证明延误是因不可抗力造成，根据不可抗力的影响，全部免除责任",
		En: "the carrier proved that force majeure caused the delay; it reached all of it, and excuses the carrier in whole",
	}},
}

// mailHeads are those of the Postal Law for recorded mail.
var mailHeads = []head{
	{cause: ForceMajeure, item: 1, on: lossOnly, gives: Exempts, not: ordinary | alreadyLate, row: courier.Row{
		Code: "liability.mail.force_majeure", IDs: "LIA-11 CN-POST-01", Cites: mailExempt,
		Zh: "给据邮件的损失是因不可抗力造成，邮政企业不承担赔偿责任",
		En: "force majeure caused the loss of recorded mail, and the postal enterprise does not answer for it",
	}},
	{cause: NatureOfGoods, item: 2, on: lossOnly, gives: Exempts, not: ordinary, row: courier.Row{
		Code: "liability.mail.nature_of_goods", IDs: "LIA-11 CN-POST-01", Cites: mailExempt,
		Zh: "给据邮件的损失是因所寄物品本身的自然性质造成，邮政企业不承担赔偿责任",
		En: "the contents' own nature caused the loss of recorded mail, and the postal enterprise does not answer for it",
	}},
	{cause: ReasonableWear, item: 2, on: lossOnly, gives: Exempts, not: ordinary, row: courier.Row{
		Code: "liability.mail.reasonable_wear", IDs: "LIA-11 CN-POST-01", Cites: mailExempt,
		Zh: "给据邮件的损失属于所寄物品的合理损耗，邮政企业不承担赔偿责任",
		En: "the loss of recorded mail is reasonable wear, and the postal enterprise does not answer for it",
	}},
	{cause: ShippersFault, item: 3, on: lossOnly, gives: Exempts, not: ordinary, row: courier.Row{
		Code: "liability.mail.senders_fault", IDs: "LIA-11 CN-POST-01", Cites: mailExempt,
		Zh: "给据邮件的损失是因寄件人的过错造成，邮政企业不承担赔偿责任",
		En: "the sender's fault caused the loss of recorded mail, and the postal enterprise does not answer for it",
	}},
	{cause: ConsigneesFault, item: 3, on: lossOnly, gives: Exempts, not: ordinary, row: courier.Row{
		Code: "liability.mail.recipients_fault", IDs: "LIA-11 CN-POST-01", Cites: mailExempt,
		Zh: "给据邮件的损失是因收件人的过错造成，邮政企业不承担赔偿责任",
		En: "the recipient's fault caused the loss of recorded mail, and the postal enterprise does not answer for it",
	}},
}

// termsHeads are what a carrier's own terms exclude. They hold against the law
// only where the clause is part of the contract and valid.
var termsHeads = []head{
	{cause: PackingIntact, on: lossOnly, gives: Exempts, only: excludesIntact | clauseStands, not: onRail, binds: true, row: courier.Row{
		Code: "liability.terms.packing_intact", IDs: "CN-ROAD-07 CLM-06 DX-20 LIA-08", Cites: courier.InTerms(),
		Zh: "承运人的条款约定外包装完好的不予赔偿，该条款已订入合同并且有效",
		En: "the carrier's terms pay nothing while the outer packing is whole; the clause is part of the contract and valid",
	}},
}
