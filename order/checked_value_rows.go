package order

import "github.com/courier-rules/courier"

// The named facts of declared cover and payment.
const (
	valuable courier.Facts = 1 << iota
	valueStated
	covered
	fragile
	postedByConsumer
	postedInZhejiang
	declaredNothing
	declaredUnderCOD
	worthOverLimit
	wantsValuablesCovered
	wantsFragileCovered
	wantsCoverAbove
	wantsCoverForCOD
	takesNoCollect
	takesNoCOD
	codOverLimit
	paysMonthly
	paysOnDelivery
	hasAccount
	collectsCOD
	codNothing
)

const (
	intakeTermsFacts = wantsValuablesCovered | wantsFragileCovered | wantsCoverAbove | wantsCoverForCOD | takesNoCollect | takesNoCOD | codOverLimit
	declaredFacts    = declaredNothing | declaredUnderCOD
)

// Each clause of the terms decides by itself, so it is enough to try each
// alone, and none.
var valueFields = []courier.Field{
	courier.YesNo("payment.cod", collectsCOD),
	{Need: "payment.pay", Owns: paysMonthly | paysOnDelivery, Values: []courier.Facts{0, paysMonthly, paysOnDelivery}},
	courier.YesNo("payment.account", hasAccount),
	courier.YesNo("payment.cod_sum", codNothing),
	courier.YesNo("value.covered", covered),
	{Need: "value.declared", Owns: declaredFacts, Values: []courier.Facts{0, declaredUnderCOD, declaredFacts}},
	courier.YesNo("value.valuable", valuable),
	courier.YesNo("value.stated", valueStated),
	{Need: "terms", Owns: intakeTermsFacts, Values: []courier.Facts{0, wantsValuablesCovered, wantsFragileCovered,
		wantsCoverAbove, wantsCoverForCOD, takesNoCollect, takesNoCOD, codOverLimit}},
	courier.YesNo("region", postedInZhejiang),
	courier.YesNo("value.consumer", postedByConsumer),
	courier.YesNo("value.fragile", fragile),
	courier.YesNo("value.real", worthOverLimit),
}

// The rows of cover and payment that carry figures.
var (
	codOverRow = courier.Row{
		Code: "order.check.terms.cod_over_limit", IDs: "TM-JD", Field: "payment.cod_sum", Cites: courier.InTerms(),
		Names: [3]string{"sum", "limit"},
		Zh:    "代收货款{sum}超过承运人条款的上限{limit}", En: "cash on delivery of {sum} is over the {limit} that the carrier's terms allow",
	}
	coverUnderCODRow = courier.Row{
		Code: "order.check.terms.cover_under_cod", IDs: "INT-05", Field: "value.declared", Cites: courier.InTerms(),
		Names: [3]string{"declared", "sum"},
		Zh:    "保价金额{declared}低于代收货款{sum}，承运人的条款不予办理", En: "the declared cover of {declared} is under the {sum} to be collected, which the carrier's terms do not take",
	}
	overDeclaredRow = courier.Row{
		Code: "order.check.over_declared", IDs: "TRAP-18", Field: "value.declared", Cites: byHouse,
		Names: [3]string{"declared", "real"},
		Zh:    "保价金额{declared}高于实际价值{real}，多保一般不能多赔", En: "the declared cover of {declared} is over the real value of {real}: more cover seldom pays more",
	}
	underCODRow = courier.Row{
		Code: "order.check.declared_under_cod", IDs: "INT-05", Field: "value.declared", Cites: byHouse,
		Names: [3]string{"declared", "sum"},
		Zh:    "保价金额{declared}低于代收货款{sum}，丢失时可能不足以弥补货款", En: "the declared cover of {declared} is under the {sum} to be collected, and may not make good a loss",
	}
	codOverValueRow = courier.Row{
		Code: "order.check.cod_over_value", IDs: "TM-JD", Field: "payment.cod_sum", Cites: byHouse,
		Names: [3]string{"sum", "real"},
		Zh:    "代收货款{sum}高于货物实际价值{real}，应当核实", En: "the {sum} to be collected is over the real value of {real}, and should be looked into",
	}
)

var valueQuestion = courier.NewQuestion(valueFields, []courier.Ground{
	{Row: acceptableRow, Effect: courier.Grants},
	{
		Row: courier.Row{
			Code: "order.check.valuable_not_stated", IDs: "INT-05", Field: "value.stated", Cites: courier.Express(21),
			Zh: "寄件人交寄贵重物品，应当事先声明", En: "the sender of valuables has to state them beforehand",
		},
		Effect: courier.Bars, If: valuable, Unless: valueStated,
	},
	{
		Row: courier.Row{
			Code: "order.check.valuable_without_cover", IDs: "INT-05", Field: "value.covered", Cites: courier.Express(21),
			Zh: "快递企业可以要求寄件人对贵重物品予以保价，寄件人未保价", En: "the firm may require declared cover for valuables, and the sender takes none",
		},
		Effect: courier.Bars, If: valuable | wantsValuablesCovered, Unless: covered,
	},
	{
		Row: courier.Row{
			Code: "order.check.zhejiang.fragile_without_cover", IDs: "LIA-12", Field: "value.covered",
			Cites: []courier.Cite{courier.Art(courier.ZhejiangConsumer, "22")},
			Zh:    "快递物品属于易碎易损物品的，经营者可以要求消费者保价寄递，寄件人未保价",
			En:    "for fragile goods the firm may require a consumer to take declared cover, and the sender takes none",
		},
		Effect: courier.Bars, If: wantsFragileCovered | fragile | postedByConsumer | postedInZhejiang, Unless: covered,
	},
	{
		Row: courier.Row{
			Code: "order.check.zhejiang.value_without_cover", IDs: "LIA-12", Field: "value.covered",
			Cites: []courier.Cite{courier.Art(courier.ZhejiangConsumer, "22")},
			Zh:    "消费者申报的价值超过限值的，经营者可以要求就超过限值部分保价寄递，寄件人未保价",
			En:    "for what is worth more than a set value the firm may require a consumer to take declared cover for the rest, and the sender takes none",
		},
		Effect: courier.Bars, If: wantsCoverAbove | worthOverLimit | postedByConsumer | postedInZhejiang, Unless: covered,
	},
	{
		Row: courier.Row{
			Code: "order.check.zhejiang.value_not_stated", IDs: "LIA-12", Field: "value.stated",
			Cites: []courier.Cite{courier.Art(courier.ZhejiangConsumer, "22")},
			Zh:    "经营者接收快递物品时，应当事先要求消费者申报物品的实际价值", En: "the firm has to ask a consumer beforehand to state what the goods are worth",
		},
		Effect: courier.Warns, If: postedByConsumer | postedInZhejiang, Unless: valueStated,
	},
	{
		Row: courier.Row{
			Code: "order.check.declared_not_positive", IDs: "INT-05", Field: "value.declared", Cites: byHouse,
			Zh: "已选择保价，但保价金额为零", En: "declared cover is taken, and its amount is nothing",
		},
		Effect: courier.Bars, If: covered | declaredNothing,
	},
	{
		Row: courier.Row{
			Code: "order.check.monthly_without_account", IDs: "TIER-03 INT-03", Field: "payment.account", Cites: byHouse,
			Zh: "寄件人没有月结账户，不能以月结方式付费", En: "the sender has no monthly account to pay by",
		},
		Effect: courier.Bars, If: paysMonthly, Unless: hasAccount,
	},
	{
		Row: courier.Row{
			Code: "order.check.terms.no_freight_collect", IDs: "DEL-10", Field: "payment.pay", Cites: courier.InTerms(),
			Zh: "承运人的条款不办理到付", En: "the carrier's terms offer no freight collect",
		},
		Effect: courier.Bars, If: paysOnDelivery | takesNoCollect,
	},
	{
		Row: courier.Row{
			Code: "order.check.terms.no_cod", IDs: "TM-JD", Field: "payment.cod", Cites: courier.InTerms(),
			Zh: "承运人的条款不办理代收货款", En: "the carrier's terms offer no cash on delivery",
		},
		Effect: courier.Bars, If: collectsCOD | takesNoCOD,
	},
	{
		Row: courier.Row{
			Code: "order.check.cod_not_positive", IDs: "TM-JD", Field: "payment.cod_sum", Cites: byHouse,
			Zh: "已选择代收货款，但代收金额为零", En: "cash on delivery is asked for, and its sum is nothing",
		},
		Effect: courier.Bars, If: collectsCOD | codNothing,
	},
	{Row: codOverRow, Effect: courier.Bars, If: collectsCOD | codOverLimit},
	{
		Row: courier.Row{
			Code: "order.check.terms.cod_without_cover", IDs: "INT-05", Field: "value.covered", Cites: courier.InTerms(),
			Zh: "承运人的条款要求代收货款的快件保价，寄件人未保价", En: "the carrier's terms take cash on delivery with declared cover only, and there is none",
		},
		Effect: courier.Bars, If: collectsCOD | wantsCoverForCOD, Unless: covered,
	},
	{Row: coverUnderCODRow, Effect: courier.Bars, If: collectsCOD | wantsCoverForCOD | covered | declaredUnderCOD, Unless: declaredNothing},
})
