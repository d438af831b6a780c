package order

import "github.com/courier-rules/courier"

// againstGrounds are what the law sets against the right. The Civil Code lets
// a carrier act against dangerous goods that were handed over in breach (828),
// and says nothing of what may not be sent by express. At sea the carrier
// that refuses has to say so at once (Maritime Code 2025, 96), in the air one
// that cannot carry the instruction out (Civil Aviation Law 2021, 119; 2025, 123).
var againstGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.prohibited_goods", IDs: "RED-06 INT-06", Cites: courier.Express(33),
			Zh: "内件属于或者疑似禁止寄递的物品，应当立即停止分拣、运输、投递并依法处理",
			En: "the contents are, or are suspected to be, prohibited: sorting, transport and delivery stop at once",
		},
		Effect: courier.Bars, If: express | prohibited, Binds: true,
	},
	{
		Row: courier.Row{
			Code: "order.target_not_served", IDs: "RED-06", Cites: civilCode("580"),
			Zh: "新地址不在承运人的服务区域内，该项变更事实上不能履行",
			En: "the new address lies outside the area that the carrier serves: the change cannot be performed in fact",
		},
		Effect: courier.Bars, If: redirecting, Unless: served,
	},
	{
		Row: courier.Row{
			Code: "order.area_to_be_announced", IDs: "RED-06 INT-05",
			Cites: []courier.Cite{courier.Art(courier.ExpressMeasures2023, "24")},
			Zh:    "对不能提供服务的区域，快递企业应当以醒目的方式提前告知寄件人",
			En:    "an express firm has to tell the shipper conspicuously and beforehand which areas it does not serve",
		},
		Effect: courier.Notes, If: express | redirecting, Unless: served,
	},
	{
		Row: courier.Row{
			Code: "order.lien", IDs: "RED-06 LIA-14 DX-18", Cites: civilCode("836"),
			Zh: "运费、保管费或者其他费用未付，承运人对相应的货物行使留置权",
			En: "freight, storage or other charges are unpaid and the carrier holds the goods under its lien",
		},
		Effect: courier.Bars, If: underLien, Unless: atSea,
	},
	{
		Row: courier.Row{
			Code: "order.sea.lien", IDs: "RED-06 LIA-14 CN-SEA-15",
			Cites: []courier.Cite{courier.Art(courier.MaritimeCode2025, "94")},
			Zh:    "运费等应付费用未付清，又未提供适当担保，承运人留置相应的货物",
			En:    "charges are unpaid and unsecured, and the carrier holds the goods under its lien",
		},
		Effect: courier.Bars, If: atSea | underLien,
	},
	{
		Row: courier.Row{
			Code: "order.sea.lien_international", IDs: "RED-06 LIA-14 CN-SEA-15",
			Cites: []courier.Cite{courier.Art(courier.MaritimeCode1992, "87")},
			Zh:    "运费等应付费用未付清，又未提供适当担保，承运人在合理的限度内留置货物",
			En:    "charges are unpaid and unsecured, and the carrier holds the goods, within reason, under its lien",
		},
		Effect: courier.Bars, If: atSea | underLien | crossBorder,
	},
	{
		Row: courier.Row{
			Code: "order.sea.lien_domestic", IDs: "RED-06 LIA-14", Cites: civilCode("836"),
			Zh: "运费、保管费或者其他费用未付，国内海上运输的承运人对相应的货物行使留置权",
			En: "freight, storage or other charges are unpaid and the carrier between domestic ports holds the goods under its lien",
		},
		Effect: courier.Bars, If: atSea | underLien | oldSeaLaw, Unless: crossBorder,
	},
	{
		Row: courier.Row{
			Code: "order.lien_is_not_detention", IDs: "DX-18 PEN-01c", Cites: courier.Express(42),
			Zh: "留置以费用确已到期未付为限，非法扣留快件的，由邮政管理部门处以罚款",
			En: "a lien covers charges that are due and unpaid; detaining an express item unlawfully is fined",
		},
		Effect: courier.Warns, If: express | underLien,
	},
	{
		Row: courier.Row{
			Code: "order.sea.not_in_writing", IDs: "CN-SEA-13", Cites: controlAtSea,
			Zh: "该项要求未以书面形式通知承运人",
			En: "the carrier was not notified in writing",
		},
		Effect: courier.Bars, If: atSea, Unless: inWriting,
	},
	{
		Row: courier.Row{
			Code: "order.sea.impossible_or_disturbs", IDs: "CN-SEA-13", Cites: controlAtSea,
			Zh: "承运人因客观条件无法满足要求，或者满足要求将影响其正常营运，可以拒绝并应当立即通知托运人",
			En: "the carrier cannot meet the request, or it would disturb its normal operation: it may refuse, and has to tell the shipper at once",
		},
		Effect: courier.Bars, If: atSea | impossible,
	},
	{
		Row: courier.Row{
			Code: "order.sea.security_not_given", IDs: "CN-SEA-13", Cites: controlAtSea,
			Zh: "承运人预计将产生额外费用或者遭受经济损失，要求提供担保而未获提供，可以拒绝并应当立即通知托运人",
			En: "the carrier expects extra cost or loss, asked for security and was given none: it may refuse, and has to tell the shipper at once",
		},
		Effect: courier.Bars, If: atSea | securityAsked, Unless: securityGiven,
	},
	{
		Row: courier.Row{
			Code: "order.sea.document_not_shown", IDs: "CN-SEA-13", Cites: controlAtSea,
			Zh: "未按承运人的要求出示已签发的运输单证，承运人可以拒绝并应当立即通知托运人",
			En: "the transport documents issued were not presented on demand: the carrier may refuse, and has to tell the shipper at once",
		},
		Effect: courier.Bars, If: atSea | documentsAsked, Unless: documentsShown,
	},
	{
		Row: courier.Row{
			Code: "order.air.obligations_not_met", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "托运人未履行航空货物运输合同规定的义务，不得行使处置货物的权利",
			En: "the shipper has not met its obligations under the contract of air carriage, on which the right of disposition depends",
		},
		Effect: courier.Bars, If: inAir, Unless: obligationsMet | byConsignee,
	},
	{
		Row: courier.Row{
			Code: "order.air.impossible", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "该项指示不能执行，承运人应当立即通知托运人",
			En: "the instruction cannot be carried out, which the carrier has to tell the shipper at once",
		},
		Effect: courier.Bars, If: inAir | cannotBeDone,
	},
}
