package order

import "github.com/courier-rules/courier"

// againstGrounds are what is set against the right under every law of today.
// The Civil Code lets a carrier act against dangerous goods that were handed
// over in breach (828), and says nothing of what may not be sent by express.
var againstGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.prohibited_goods", IDs: "RED-06 INT-06", Field: "prohibited", Cites: courier.Express(33),
			Zh: "内件属于或者疑似禁止寄递的物品，应当立即停止分拣、运输、投递并依法处理",
			En: "the contents are, or are suspected to be, prohibited: sorting, transport and delivery stop at once",
		},
		Effect: courier.Bars, If: express | prohibited, Binds: true,
	},
	{
		Row: courier.Row{
			Code: "order.target_not_served", IDs: "RED-06", Field: "target_served", Cites: civilCode("580"),
			Zh: "新地址不在承运人的服务区域内，该项变更事实上不能履行",
			En: "the new address lies outside the area that the carrier serves: the change cannot be performed in fact",
		},
		Effect: courier.Bars, If: forAddress, Unless: served,
	},
	{
		Row: courier.Row{
			Code: "order.area_to_be_announced", IDs: "RED-06 INT-05",
			Cites: []courier.Cite{courier.Art(courier.ExpressMeasures2023, "24")},
			Zh:    "对不能提供服务的区域，快递企业应当以醒目的方式提前告知寄件人",
			En:    "an express firm has to tell the shipper conspicuously and beforehand which areas it does not serve",
		},
		Effect: courier.Notes, If: express | forAddress, Unless: served,
	},
	{
		Row: courier.Row{
			Code: "order.lien_is_not_detention", IDs: "DX-18 PEN-01c", Cites: courier.Express(42),
			Zh: "留置以费用确已到期未付为限，非法扣留快件的，由邮政管理部门处以罚款",
			En: "a lien covers charges that are due and unpaid; detaining an express item unlawfully is fined",
		},
		Effect: courier.Warns, If: express | underLien,
	},
}

var againstOnLand = []courier.Ground{landLien}

// landLien is the lien of every carriage but that by sea.
var landLien = courier.Ground{
	Row: courier.Row{
		Code: "order.lien", IDs: "RED-06 LIA-14 DX-18", Field: "lien", Cites: civilCode("836"),
		Zh: "运费、保管费或者其他费用未付，承运人对相应的货物行使留置权",
		En: "freight, storage or other charges are unpaid and the carrier holds the goods under its lien",
	},
	Effect: courier.Bars, If: underLien,
}

// againstAtSea are the sea's own: what the carrier may refuse on, and has to
// say so at once.
var againstAtSea = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.sea.lien", IDs: "RED-06 LIA-14 CN-SEA-15", Field: "lien",
			Cites: []courier.Cite{courier.Art(courier.MaritimeCode2025, "94")},
			Zh:    "运费等应付费用未付清，又未提供适当担保，承运人留置相应的货物",
			En:    "charges are unpaid and unsecured, and the carrier holds the goods under its lien",
		},
		Effect: courier.Bars, If: underLien,
	},
	{
		Row: courier.Row{
			Code: "order.sea.lien_international", IDs: "RED-06 LIA-14 CN-SEA-15", Field: "lien",
			Cites: []courier.Cite{courier.Art(courier.MaritimeCode1992, "87")},
			Zh:    "运费等应付费用未付清，又未提供适当担保，承运人在合理的限度内留置货物",
			En:    "charges are unpaid and unsecured, and the carrier holds the goods, within reason, under its lien",
		},
		Effect: courier.Bars, If: underLien | crossBorder,
	},
	{
		Row: courier.Row{
			Code: "order.sea.lien_domestic", IDs: "RED-06 LIA-14", Field: "lien", Cites: civilCode("836"),
			Zh: "运费、保管费或者其他费用未付，国内海上运输的承运人对相应的货物行使留置权",
			En: "freight, storage or other charges are unpaid and the carrier between domestic ports holds the goods under its lien",
		},
		Effect: courier.Bars, If: underLien | oldSeaLaw, Unless: crossBorder,
	},
	{
		Row: courier.Row{
			Code: "order.sea.not_in_writing", IDs: "CN-SEA-13", Field: "sea.in_writing", Cites: controlAtSea,
			Zh: "该项要求未以书面形式通知承运人",
			En: "the carrier was not notified in writing",
		},
		Effect: courier.Bars, Unless: inWriting,
	},
	{
		Row: courier.Row{
			Code: "order.sea.impossible_or_disturbs", IDs: "CN-SEA-13", Field: "sea.impossible", Cites: controlAtSea,
			Zh: "承运人因客观条件无法满足要求，或者满足要求将影响其正常营运，可以拒绝并应当立即通知托运人",
			En: "the carrier cannot meet the request, or it would disturb its normal operation: it may refuse, and has to tell the shipper at once",
		},
		Effect: courier.Bars, If: impossible,
	},
	{
		Row: courier.Row{
			Code: "order.sea.security_not_given", IDs: "CN-SEA-13", Field: "sea.security_given", Cites: controlAtSea,
			Zh: "承运人预计将产生额外费用或者遭受经济损失，要求提供担保而未获提供，可以拒绝并应当立即通知托运人",
			En: "the carrier expects extra cost or loss, asked for security and was given none: it may refuse, and has to tell the shipper at once",
		},
		Effect: courier.Bars, If: securityAsked, Unless: securityGiven,
	},
	{
		Row: courier.Row{
			Code: "order.sea.document_not_shown", IDs: "CN-SEA-13", Field: "sea.documents_shown", Cites: controlAtSea,
			Zh: "未按承运人的要求出示已签发的运输单证，承运人可以拒绝并应当立即通知托运人",
			En: "the transport documents issued were not presented on demand: the carrier may refuse, and has to tell the shipper at once",
		},
		Effect: courier.Bars, If: documentsAsked, Unless: documentsShown,
	},
}

// againstInAir are the air's own. A carrier that cannot carry the instruction
// out has to say so at once.
var againstInAir = []courier.Ground{
	landLien,
	{
		Row: courier.Row{
			Code: "order.air.obligations_not_met", IDs: "CN-AIR-11", Field: "air.obligations_met", Cites: disposition,
			Zh: "托运人未履行航空货物运输合同规定的义务，不得行使处置货物的权利",
			En: "the shipper has not met its obligations under the contract of air carriage, on which the right of disposition depends",
		},
		Effect: courier.Bars, Unless: obligationsMet | byTerms,
	},
	{
		Row: courier.Row{
			Code: "order.air.impossible", IDs: "CN-AIR-11", Field: "air.impossible", Cites: disposition,
			Zh: "该项指示不能执行，承运人应当立即通知托运人",
			En: "the instruction cannot be carried out, which the carrier has to tell the shipper at once",
		},
		Effect: courier.Bars, If: cannotBeDone,
	},
}
