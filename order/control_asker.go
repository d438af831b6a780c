package order

import "github.com/courier-rules/courier"

// askerGrounds look at who asks.
var askerGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.not_the_shipper", IDs: "RED-01 TRAP-11", Cites: civilCode("829"), Field: "by",
			Zh: "要求变更运输的权利属于寄件人，法律未赋予收件人该项权利",
			En: "the right to change the carriage is the shipper's; the law gives the consignee none",
		},
		Effect: courier.Bars, If: byConsignee,
	},
	{
		Row: courier.Row{
			Code: "order.consignee_admitted", IDs: "TRAP-11", Cites: courier.InTerms(),
			Zh: "承运人的条款另行给予收件人该项便利",
			En: "the carrier's terms offer the consignee more",
		},
		Effect: courier.Lifts, If: byConsignee | consigneeMay, Lifts: "order.not_the_shipper",
	},
	{
		Row: courier.Row{
			Code: "order.payer_is_not_the_shipper", IDs: "RED-01", Cites: civilCode("829"), Field: "by",
			Zh: "要求变更运输的权利属于寄件人，代付运费不产生该项权利",
			En: "the right to change the carriage is the shipper's; paying the freight for it gives none",
		},
		Effect: courier.Bars, If: byPayer,
	},
	{
		Row: courier.Row{
			Code: "order.payer_admitted", IDs: "TRAP-11", Cites: courier.InTerms(),
			Zh: "承运人的条款另行给予付款人该项便利",
			En: "the carrier's terms offer the payer more",
		},
		Effect: courier.Lifts, If: byPayer | payerMay, Lifts: "order.payer_is_not_the_shipper",
	},
	{
		Row: courier.Row{
			Code: "order.stranger", IDs: "RED-01 RED-06", Cites: civilCode("829"), Field: "by",
			Zh: "申请人既非寄件人，也非寄件人的代理人",
			En: "whoever asks is neither the shipper nor the shipper's agent",
		},
		Effect: courier.Bars, If: byOther,
	},
	{
		Row: courier.Row{
			Code: "order.identity_not_shown", IDs: "RED-06", Cites: civilCode("829"), Field: "identity",
			Zh: "申请人的身份未能核实，不能认定其有权提出申请",
			En: "the identity of whoever asks is not shown, and with it no right to ask",
		},
		Effect: courier.Bars, Unless: identified | confirmed,
	},
	{
		Row: courier.Row{
			Code: "order.letter_missing", IDs: "RED-01 RED-06", Cites: civilCode("829"), Field: "letter",
			Zh: "代理人未出示寄件人的授权委托书",
			En: "the agent shows no letter of authority from the shipper",
		},
		Effect: courier.Bars, If: byAgent, Unless: hasLetter,
	},
}
