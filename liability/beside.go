package liability

import "github.com/courier-rules/courier"

// besideGrounds are told beside the answer: who had to prove, how far an
// exemption reaches, what follows from it.
var besideGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.cause_not_found", IDs: "CN-ROAD-01 LIA-01", Cites: carriersDuty,
			Zh: "毁损、灭失的原因未能查明；免责事由应当由承运人证明，未能证明的，仍应赔偿",
			En: "nobody found the cause; what exempts the carrier is for it to prove, and unproved it answers",
		},
		Effect: courier.Notes, If: inCharge | notFound, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.not_proved", IDs: "LIA-01", Cites: carriersDuty,
			Zh: "承运人主张免责，但未能证明毁损、灭失是因该事由造成",
			En: "the carrier claims an exemption and did not prove that this caused the damage or loss",
		},
		Effect: courier.Notes, If: inCharge, Unless: proved | noExcuse | of(PackingIntact) | late,
	},
	{
		Row: courier.Row{
			Code: "liability.late.not_proved", IDs: "LIA-05", Cites: impediment,
			Zh: "承运人主张不可抗力，但未能证明延误是因不可抗力造成",
			En: "the carrier claims force majeure and did not prove that it caused the delay",
		},
		Effect: courier.Notes, If: late | forceMajeure, Unless: proved,
	},
	{
		Row:    thirdPartyRow(goodsThirdParty),
		Effect: courier.Notes, If: inCharge | thirdParty, Unless: late,
	},
	{
		Row:    thirdPartyRow(lateThirdParty),
		Effect: courier.Notes, If: late | thirdParty,
	},
	{
		Row:    forceMajeureRow("liability.force_majeure_test"),
		Effect: courier.Notes, If: forceMajeure,
	},
	{
		Row: courier.Row{
			Code: "liability.force_majeure_extent", IDs: "LIA-05", Cites: impediment,
			Zh: "免责以不可抗力的影响为限，可以是部分，也可以是全部；承运人应当及时通知对方，并在合理期限内提供证明",
			En: "force majeure excuses as far as it reached, in part or in whole; the carrier gives notice at once and proof in reasonable time",
		},
		Effect: courier.Notes, If: proved | forceMajeure, Unless: alreadyLate | late,
	},
	{
		Row:    notNotifiedRow("liability.not_notified"),
		Effect: courier.Warns, If: proved | forceMajeure, Unless: notified | alreadyLate,
	},
	{
		Row: courier.Row{
			Code: "liability.freight", IDs: "LIA-05 CN-CIV-05", Cites: civilCode("835"),
			Zh: "货物在运输过程中因不可抗力灭失，未收取运费的，承运人不得请求支付运费；已经收取运费的，托运人可以请求返还",
			En: "the goods perished in transit through force majeure: freight not yet paid cannot be claimed, freight paid can be claimed back",
		},
		Effect: courier.Notes, If: inCharge | proved | forceMajeure | lost,
	},
	{
		Row: courier.Row{
			Code: "liability.late.claimants_fault", IDs: "LIA-09 CN-CIV-03", Cites: civilCode("592"),
			Zh: "托运人、收货人一方对延误损失的发生有过错的，可以减少相应的损失赔偿额",
			En: "where the side of shipper or consignee was at fault in the loss through delay, damages may be reduced accordingly",
		},
		Effect: courier.Changes, If: late | proved, Unless: forceMajeure | ofGoods | noExcuse | of(PackingIntact),
	},
	{
		Row: courier.Row{
			Code: "liability.gross_fault_beside", IDs: "LIA-01", Cites: carriersDuty,
			Zh: "同时有承运人故意或者重大过失的情形：应当查明损失究竟由何种原因造成，免责只及于承运人证明的原因所造成的损失",
			En: "there is intent or gross negligence of the carrier beside it: find out which caused the loss, for only what the proved cause brought about is exempt",
		},
		Effect: courier.Warns, If: inCharge | proved | grossFault, Unless: noExcuse | of(PackingIntact) | late,
	},
	{
		Row: courier.Row{
			Code: "liability.escort_by_textbook", IDs: "S2-27 CN-RAIL-04", Cites: textbook,
			Zh: "将押运人的过错列为免责事由的是教材，法律条文只列托运人、收货人",
			En: "it is the textbook that lists the escort's fault; the statute names shipper and consignee only",
		},
		Effect: courier.Warns, If: proved | escortsFault, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.contents_mismatch", IDs: "CLM-01 LIA-01", Cites: carriersDuty,
			Zh: "法律未单列内件不符：原寄货物下落不明的，按灭失或者短少处理，应当先行核实收寄时的内件",
			En: "the statute has no contents mismatch: it is loss or shortage of the goods handed over, and what those were should be checked first",
		},
		Effect: courier.Warns, If: mismatch,
	},
	{
		Row: courier.Row{
			Code: "liability.packing_intact", IDs: "DX-20 CLM-06 LIA-01", Cites: carriersDuty,
			Zh: "外包装完好不是法定免责事由：承运人未证明损失由法定事由造成的，仍应赔偿；承运人另有约定的，以该条款订入合同并且有效为限",
			En: "that the outer packing is whole is no exemption of the law: unless the carrier proves one, it answers; a clause to the contrary counts where it is part of the contract and valid",
		},
		Effect: courier.Notes, If: inCharge | of(PackingIntact), Unless: late,
	},
}

// damageGrounds are told of what is claimed: they lessen it or add to it, and
// move no verdict. The amounts are worked out elsewhere.
var damageGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.claimants_fault", IDs: "LIA-09 CN-CIV-03 D4", Cites: civilCode("592"),
			Zh: "对方对损失的发生有过错的，按其过错减少相应的损失赔偿额",
			En: "the other side was at fault too, and damages are reduced by its part",
		},
		Effect: courier.Changes, If: claimantsFault,
	},
	{
		Row: courier.Row{
			Code: "liability.avoidable_loss", IDs: "LIA-09 CN-CIV-03", Cites: civilCode("591"),
			Zh: "对方没有采取适当措施致使损失扩大的，不得就扩大的损失请求赔偿",
			En: "nothing is owed for the part of the loss that proper measures of the other side would have kept from growing",
		},
		Effect: courier.Changes, If: avoidable,
	},
	{
		Row: courier.Row{
			Code: "liability.mitigation_cost", IDs: "LIA-09 CN-CIV-03", Cites: civilCode("591"),
			Zh: "对方因防止损失扩大而支出的合理费用，由承运人负担",
			En: "what the other side reasonably spent to keep the loss from growing is owed",
		},
		Effect: courier.Changes, If: mitigationCost,
	},
	{
		Row: courier.Row{
			Code: "liability.indirect_loss", IDs: "LIA-10", Cites: civilCode("584"),
			Zh: "间接损失包括可得利益，但不得超过承运人订立合同时预见到或者应当预见到的损失；条款排除间接损失的，另行审查该条款的订入和效力",
			En: "indirect loss, profit among it, is owed only as far as it was or should have been foreseen when the contract was made; a clause that excludes it stands its own test",
		},
		Effect: courier.Notes, If: indirect,
	},
}

// saleGrounds say on whom the risk of the carriage falls between the parties
// of an online sale.
var saleGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.sellers_risk", IDs: "ECO-01", Cites: onlineRisk,
			Zh: "网购商品的运输风险和责任由销售商品的经营者承担，与承运人是否赔偿无关",
			En: "the trader who sold online bears the risk of the carriage, whether or not the carrier answers",
		},
		Effect: courier.Notes, If: onlineSale, Unless: buyersCarrier,
	},
	{
		Row: courier.Row{
			Code: "liability.buyers_risk", IDs: "ECO-01", Cites: onlineRisk,
			Zh: "消费者另行选择快递物流服务提供者的，运输风险和责任不由销售商品的经营者承担",
			En: "the consumer chose another carrier than the trader offered, and the trader does not bear the risk of the carriage",
		},
		Effect: courier.Notes, If: onlineSale | buyersCarrier,
	},
}

var onlineRisk = law(courier.ECommerceLaw, "20")

// The codes by which an answer tells that a third party was the cause.
const (
	goodsThirdParty courier.Code = "liability.third_party"
	lateThirdParty  courier.Code = "liability.late.third_party"
	mailThirdParty  courier.Code = "liability.mail.third_party"
	seaThirdParty   courier.Code = "liability.sea.third_party"
	airThirdParty   courier.Code = "liability.air.third_party"
)

func thirdPartyRow(code courier.Code) courier.Row {
	return courier.Row{
		Code: code, IDs: "APP-05", Cites: civilCode("593"),
		Zh: "第三人的原因不免除责任：应当先向对方承担责任，再与第三人处理双方之间的纠纷",
		En: "what a third party did is no excuse: answer to the other side first, and settle with the third party afterwards",
	}
}

func forceMajeureRow(code courier.Code) courier.Row {
	return courier.Row{
		Code: code, IDs: "LIA-05", Cites: civilCode("180"),
		Zh: "不可抗力是不能预见、不能避免且不能克服的客观情况，三项缺一不可",
		En: "force majeure is what can be neither foreseen nor avoided nor overcome: all three",
	}
}

func notNotifiedRow(code courier.Code) courier.Row {
	return courier.Row{
		Code: code, IDs: "LIA-05 TIM-04", Cites: impediment,
		Zh: "发生不可抗力未及时通知对方，或者未在合理期限内提供证明的，应当核实由此扩大的损失",
		En: "no notice of the force majeure was given at once, or no proof in reasonable time: check what loss that added",
	}
}

// expressGrounds say where the declared-value rules come in.
var expressGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.express.not_declared", IDs: "LIA-03", Cites: courier.Express(27),
			Zh: "未保价的快件，依照民事法律的有关规定确定赔偿责任",
			En: "an express item without declared value: civil law says what is answered for",
		},
		Effect: courier.Notes, If: express, Unless: declared | mismatch | onRail,
	},
	{
		Row: courier.Row{
			Code: "liability.express.declared", IDs: "LIA-03", Cites: courier.Express(27),
			Zh: "保价的快件，按照与寄件人约定的保价规则确定赔偿责任",
			En: "an express item with declared value: the rules agreed with the shipper say what is answered for",
		},
		Effect: courier.Notes, If: express | declared, Unless: mismatch | onRail,
	},
	{
		Row: courier.Row{
			Code: "liability.express.mismatch_2013", IDs: "LIA-03b", Cites: law(courier.ExpressMeasures2013, "20"),
			Zh: "当时的规章将内件不符与延误、丢失、损毁并列：与用户有约定的，从其约定；没有约定的，保价的按照保价金额，未保价的依照邮政法、合同法等规定",
			En: "the rule then in force set contents mismatch beside delay, loss and damage: as agreed with the user, else the declared amount, or without one the Postal Law and the law of contract",
		},
		Effect: courier.Notes, If: express | mismatch, Unless: onRail,
	},
	{
		Row: courier.Row{
			Code: "liability.terms.silent", IDs: "DX-14 LIA-05", Cites: carriersDuty,
			Zh: "约定的保价规则没有写明不可抗力仍予赔偿的，不可抗力免责；邮政普遍服务中保价邮件的例外在此不适用",
			En: "declared-value rules that do not promise to pay on force majeure leave the exemption standing; the exception for declared mail in universal service does not carry over",
		},
		Effect: courier.Notes, If: proved | forceMajeure | declared, Unless: paysOnForceMajeure | alreadyLate | late | onRail,
	},
}
