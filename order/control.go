package order

import "github.com/courier-rules/courier"

var control = courier.NewQuestion(controlFields, controlGrounds)

func civilCode(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.CivilCode, article)}
}

var (
	disposition   = []courier.Cite{courier.Art(courier.CivilAviationLaw2021, "119"), courier.Art(courier.CivilAviationLaw2025, "123")}
	controlAtSea  = []courier.Cite{courier.Art(courier.MaritimeCode2025, "96")}
	rightAtSea    = append(civilCode("829"), controlAtSea...)
	interception  = []courier.Cite{courier.Art(courier.SFInterceptAPI, "")}
	areaNotServed = append(civilCode("580"), courier.Art(courier.ExpressMeasures2023, "24"))
)

// controlGrounds are the grounds of redirect and recall, in the order in
// which they are told: whose right it is, what ends it, what stands against
// it, what it is bound to.
var controlGrounds = []courier.Ground{
	// Whose right it is.
	{
		Row: courier.Row{
			Code: "order.right.shipper", IDs: "RED-01", Cites: civilCode("829"),
			Zh: "在货物交付收件人之前,寄件人有权要求中止运输、返还货物、变更到达地或者将货物交给其他收件人",
			En: "until the goods are delivered to the consignee the shipper may stop them, take them back, change their destination or their consignee",
		},
		Effect: courier.Grants, Unless: byConsignee | byOther | notPosted | atSea | inAir,
	},
	{
		Row: courier.Row{
			Code: "order.right.control_at_sea", IDs: "CN-SEA-13 RED-01", Cites: rightAtSea,
			Zh: "在承运人责任期间内,托运人有权中止运输、返还货物、变更卸货港或者将货物交给其他收货人",
			En: "while the carrier is responsible the shipper may stop the goods, take them back, change the port of discharge or the consignee",
		},
		Effect: courier.Grants, If: atSea, Unless: byConsignee | byOther | notPosted,
	},
	{
		Row: courier.Row{
			Code: "order.right.disposition_in_air", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "托运人履行航空货物运输合同义务的,有权提回货物、中止运输、要求将货物交给其他收货人或者运回",
			En: "a shipper that performs the contract of air carriage may take the goods back, stop them, have them handed to another consignee, or returned",
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

	// Who asks.
	{
		Row: courier.Row{
			Code: "order.not_the_shipper", IDs: "RED-01 TRAP-11", Cites: civilCode("829"),
			Zh: "变更运输的权利属于寄件人,收件人依法没有该项权利",
			En: "the right to change the carriage is the shipper's; the law gives the consignee none",
		},
		Effect: courier.Bars, If: byConsignee,
	},
	{
		Row: courier.Row{
			Code: "order.consignee_admitted", IDs: "TRAP-11", Cites: courier.InTerms(),
			Zh: "但承运人的条款给予收件人更多的便利",
			En: "the carrier's terms offer the consignee more",
		},
		Effect: courier.Lifts, If: byConsignee | consigneeMay, Lifts: "order.not_the_shipper",
	},
	{
		Row: courier.Row{
			Code: "order.stranger", IDs: "RED-01 RED-06", Cites: civilCode("829"),
			Zh: "申请人既非寄件人,也非寄件人的代理人",
			En: "whoever asks is neither the shipper nor the shipper's agent",
		},
		Effect: courier.Bars, If: byOther,
	},
	{
		Row: courier.Row{
			Code: "order.identity_not_shown", IDs: "RED-06", Cites: civilCode("829"),
			Zh: "申请人的身份未能核实,不能认定其有权提出申请",
			En: "whoever asks is not shown to be the person entitled to",
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

	// Where the consignment is.
	{
		Row: courier.Row{
			Code: "order.not_posted", IDs: "RED-04", Cites: interception,
			Zh: "快件尚未揽收,可直接修改或者取消订单",
			En: "the consignment is not picked up yet: the order itself can be edited or cancelled",
		},
		Effect: courier.Bars, If: notPosted,
	},
	{
		Row: courier.Row{
			Code: "order.delivered", IDs: "RED-01 RED-06", Cites: civilCode("829"),
			Zh: "货物已经交付收件人,寄件人变更运输的权利已经消灭",
			En: "the goods are delivered to the consignee, which ends the shipper's right",
		},
		Effect: courier.Bars, If: delivered, Unless: inAir,
	},
	{
		Row: courier.Row{
			Code: "order.air.delivered", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "货物已经交付收货人,托运人处置货物的权利已经终止",
			En: "the goods are delivered to the consignee, which ends the shipper's right of disposition",
		},
		Effect: courier.Bars, If: delivered | inAir,
	},
	{
		Row: courier.Row{
			Code: "order.carried_out", IDs: "RED-01", Cites: civilCode("829"),
			Zh: "快件已在退回途中或者已经退回寄件人",
			En: "the consignment is already on its way back, or back with the shipper",
		},
		Effect: courier.Bars, If: endedOtherwise,
	},
	{
		Row: courier.Row{
			Code: "order.gone", IDs: "RED-01", Cites: civilCode("580"),
			Zh: "快件已经灭失或者已被处理,事实上不能变更运输",
			En: "the consignment is lost or disposed of: its carriage can no longer be changed in fact",
		},
		Effect: courier.Bars, If: gone,
	},
	{
		Row: courier.Row{
			Code: "order.air.consignee_right", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "收货人的权利已经开始,托运人处置货物的权利终止",
			En: "the consignee's right has begun, and the shipper's right of disposition ends",
		},
		Effect: courier.Bars, If: inAir | consigneeRight, Unless: delivered,
	},
	{
		Row: courier.Row{
			Code: "order.air.revived_by_refusal", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "收货人拒绝接受货物,托运人恢复其处置货物的权利",
			En: "the consignee refuses the goods, and the shipper's right of disposition revives",
		},
		Effect: courier.Lifts, If: inAir | refusedByConsignee, Lifts: "order.air.consignee_right",
	},
	{
		Row: courier.Row{
			Code: "order.air.revived_by_silence", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "无法同收货人联系,托运人恢复其处置货物的权利",
			En: "the consignee cannot be reached, and the shipper's right of disposition revives",
		},
		Effect: courier.Lifts, If: inAir | unreachable, Lifts: "order.air.consignee_right",
	},

	// What stands against it.
	{
		Row: courier.Row{
			Code: "order.prohibited_goods", IDs: "RED-06 INT-06", Cites: courier.Express(33),
			Zh: "内件属于或者疑似禁止寄递的物品,应当立即停止分拣、运输、投递并依法处理",
			En: "the contents are, or are suspected to be, prohibited: sorting, transport and delivery stop at once",
		},
		Effect: courier.Bars, If: prohibited, Binds: true,
	},
	{
		Row: courier.Row{
			Code: "order.target_not_served", IDs: "RED-06",
			Cites: areaNotServed,
			Zh:    "新地址不在服务区域内,不能提供服务",
			En:    "the new address lies outside the area served",
		},
		Effect: courier.Bars, If: redirecting, Unless: served, Binds: true,
	},
	{
		Row: courier.Row{
			Code: "order.lien", IDs: "RED-06 LIA-14 DX-18", Cites: civilCode("836"),
			Zh: "运费、保管费或者其他费用未付,承运人对货物行使留置权",
			En: "freight, storage or other charges are unpaid and the carrier holds the goods under its lien",
		},
		Effect: courier.Bars, If: underLien,
	},
	{
		Row: courier.Row{
			Code: "order.lien_is_not_detention", IDs: "DX-18 PEN-01c", Cites: courier.Express(42),
			Zh: "留置须以费用确已到期未付为限,非法扣留快件将受行政处罚",
			En: "a lien covers charges that are due and unpaid; detaining an express item unlawfully is fined",
		},
		Effect: courier.Warns, If: underLien,
	},
	{
		Row: courier.Row{
			Code: "order.sea.not_in_writing", IDs: "CN-SEA-13", Cites: controlAtSea,
			Zh: "托运人未以书面形式通知承运人",
			En: "the shipper did not notify the carrier in writing",
		},
		Effect: courier.Bars, If: atSea, Unless: inWriting,
	},
	{
		Row: courier.Row{
			Code: "order.sea.impossible_or_disturbs", IDs: "CN-SEA-13", Cites: controlAtSea,
			Zh: "承运人因客观条件无法满足要求,或者满足要求将影响其正常营运",
			En: "the carrier cannot meet the request, or it would disturb its normal operation",
		},
		Effect: courier.Bars, If: atSea | impossible,
	},
	{
		Row: courier.Row{
			Code: "order.sea.security_not_given", IDs: "CN-SEA-13", Cites: controlAtSea,
			Zh: "承运人要求提供担保,托运人未提供",
			En: "the carrier asked for security and the shipper gave none",
		},
		Effect: courier.Bars, If: atSea | securityAsked, Unless: securityGiven,
	},
	{
		Row: courier.Row{
			Code: "order.sea.document_not_shown", IDs: "CN-SEA-13", Cites: controlAtSea,
			Zh: "托运人未按要求出示已签发的运输单证",
			En: "the shipper did not present the transport documents issued",
		},
		Effect: courier.Bars, If: atSea | documentsAsked, Unless: documentsShown,
	},
	{
		Row: courier.Row{
			Code: "order.terms.out_for_delivery", IDs: "RED-04 DX-05", Cites: courier.InTerms(),
			Zh: "快件已出仓派送,承运人的条款可以不提供此项服务",
			En: "the consignment is out for delivery, when the carrier's terms do not offer the service",
		},
		Effect: courier.Bars, If: notWhenOut | out,
	},
	{
		Row: courier.Row{
			Code: "order.terms.requests_used_up", IDs: "RED-04 RED-06", Cites: courier.InTerms(),
			Names: [3]string{"limit"},
			Zh:    "本单申请次数已达承运人条款规定的{limit}次",
			En:    "the order has had the {limit} requests that the carrier's terms allow",
		},
		Effect: courier.Bars, If: requestsUsedUp,
	},
	{
		Row: courier.Row{
			Code: "order.terms.perishable", IDs: "RED-05", Cites: courier.InTerms(),
			Zh: "生鲜快件,承运人的条款不提供更址、退回服务",
			En: "fresh goods: the carrier's terms offer neither redirect nor return",
		},
		Effect: courier.Bars, If: notPerishables | perishable,
	},

	// What it is bound to.
	{
		Row: courier.Row{
			Code: "order.pays_loss", IDs: "RED-01", Cites: civilCode("829"),
			Zh: "寄件人应当赔偿承运人因此受到的损失",
			En: "the shipper makes good the loss that this causes the carrier",
		},
		Effect: courier.Conditions, Unless: atSea | inAir,
	},
	{
		Row: courier.Row{
			Code: "order.sea.pays_loss", IDs: "CN-SEA-13 RED-01", Cites: rightAtSea,
			Zh: "托运人应当赔偿承运人因此遭受的损失",
			En: "the shipper makes good the loss that this causes the carrier",
		},
		Effect: courier.Conditions, If: atSea,
	},
	{
		Row: courier.Row{
			Code: "order.air.own_cost", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "托运人不得使承运人或者其他托运人遭受损失,并应当偿付由此产生的费用",
			En: "at the shipper's cost, and without loss to the carrier or other shippers",
		},
		Effect: courier.Conditions, If: inAir,
	},
	{
		Row: courier.Row{
			Code: "order.air.show_waybill", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "应当要求托运人出示其所持的航空货运单;未要求而给合法持有人造成损失的,承运人承担责任",
			En: "ask for the shipper's copy of the air waybill: a carrier that did not answers to its lawful holder",
		},
		Effect: courier.Conditions, If: inAir, Unless: waybillShown,
	},
	{
		Row: courier.Row{
			Code: "order.best_effort", IDs: "RED-04", Cites: interception,
			Zh: "快件正在途中或者派送中,承运人尽力拦截,不承诺一定成功",
			En: "the consignment is on the move: the carrier tries to intercept it and does not promise to succeed",
		},
		Effect: courier.Conditions, If: moving,
	},

	// The textbook's cut-offs, for a host that opts into them.
	textbookGround("order.textbook.redirect_dispatched", "快件已派送,按教材所列条件不再受理更址",
		"the consignment is dispatched to the consignee, after which the textbook takes no redirect",
		redirecting|out, crossBorder),
	textbookGround("order.textbook.recall_dispatched", "快件已首次派送,按教材所列条件不再受理撤回",
		"the consignment was dispatched once, after which the textbook takes no recall",
		onceOut, redirecting|crossBorder),
	textbookGround("order.textbook.redirect_cleared", "国际及港澳台快件已出口验关,按教材所列条件不再受理更址",
		"the consignment passed the export customs check, after which the textbook takes no redirect",
		redirecting|crossBorder|cleared, 0),
	textbookGround("order.textbook.recall_sealed", "国际及港澳台快件已封发出境,按教材所列条件不再受理撤回",
		"the consignment is sealed for export, after which the textbook takes no recall",
		crossBorder|sealed, redirecting),
}

// textbookGround is a row of the textbook's table RED-03. It is practice:
// against the shipper's statutory right it becomes a condition.
func textbookGround(code courier.Code, zh, en string, facts, unless courier.Facts) courier.Ground {
	return courier.Ground{
		Row: courier.Row{
			Code: code, IDs: "RED-03 DX-04",
			Cites: []courier.Cite{courier.Art(courier.ExpressTextbook, "更址与撤回").Graded(courier.Reported)},
			Zh:    zh, En: en,
		},
		Effect: courier.Bars, If: textbook | facts, Unless: unless,
	}
}
