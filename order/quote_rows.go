package order

import "github.com/courier-rules/courier"

func quoteSeed() []courier.Cite {
	return []courier.Cite{courier.Art(courier.OrderTextbook, "服务质量投诉")}
}

var (
	quoteNotSoldRow = courier.Row{
		Code: "order.quote.not_sold", IDs: "CMP-12", Cites: courier.InTerms(), Field: "zone", In: inPosting,
		Zh: "价目表中没有该产品到该区域的价格", En: "the price list does not sell this product to this zone",
	}
	quoteTooHeavyRow = courier.Row{
		Code: "order.quote.too_heavy", IDs: "CMP-12", Cites: courier.InTerms(), Field: "weight", In: inPosting, Names: [3]string{"weight"},
		Zh: "计费重量{weight}超过价目表所列的最高重量", En: "the chargeable weight of {weight} is above the highest that the price list has",
	}
	quoteFirstRow = courier.Row{
		Code: "order.quote.first_weight", IDs: "CMP-12", Cites: courier.InTerms(), Field: "weight", In: inPosting, Names: [3]string{"first", "price"},
		Zh: "首重{first}，{price}", En: "first weight of {first}: {price}",
	}
	quoteStepsRow = courier.Row{
		Code: "order.quote.steps", IDs: "CMP-12", Cites: courier.InTerms(), Field: "weight", In: inPosting, Names: [3]string{"steps", "step", "price"},
		Zh: "续重{steps}个单位，每{step}{price}", En: "{steps} further steps, {price} for each {step}",
	}
	quoteFlatRow = courier.Row{
		Code: "order.quote.flat", IDs: "CMP-12", Cites: courier.InTerms(), Field: "weight", In: inPosting, Names: [3]string{"weight", "price"},
		Zh: "重量{weight}，按档计{price}", En: "for {weight}, the price of the band: {price}",
	}
	quoteByKgRow = courier.Row{
		Code: "order.quote.by_kg", IDs: "CMP-12", Cites: courier.InTerms(), Field: "weight", In: inPosting, Names: [3]string{"weight", "per_kg"},
		Zh: "{weight}，每千克{per_kg}", En: "{weight} at {per_kg} a kilogram",
	}
	quoteLeastRow = courier.Row{
		Code: "order.quote.least", IDs: "CMP-12", Cites: courier.InTerms(), Field: "weight", In: inPosting, Names: [3]string{"least"},
		Zh: "运费不足最低收费的，补足至{least}", En: "made up to the least freight, {least}",
	}
	quoteRemoteRow = courier.Row{
		Code: "order.quote.remote", IDs: "CMP-12 INT-13", Cites: courier.InTerms(), Field: "remote", In: inPosting, Names: [3]string{"fee"},
		Zh: "偏远地区附加费{fee}", En: "surcharge for a remote area, {fee}",
	}
	quoteCODRow = courier.Row{
		Code: "order.quote.cod", IDs: "CMP-12", Cites: courier.InTerms(), Field: "cod", In: inPosting, Names: [3]string{"cod", "fee"},
		Zh: "代收货款{cod}，手续费{fee}", En: "{cod} to be collected on delivery, for a fee of {fee}",
	}
	quoteCollectFeeRow = courier.Row{
		Code: "order.quote.collect_fee", IDs: "CMP-12", Cites: courier.InTerms(), Field: "pay", In: inPosting, Names: [3]string{"fee"},
		Zh: "到付手续费{fee}", En: "fee for freight collect, {fee}",
	}
	quoteServiceRow = courier.Row{
		Code: "order.quote.service", IDs: "CMP-12", Cites: courier.InTerms(), Field: "services[]", In: inPosting, Names: [3]string{"fee"},
		Zh: "所选服务的费用{fee}", En: "fee for the service asked for, {fee}",
	}
	quoteNoCoverRow = courier.Row{
		Code: "order.quote.no_cover", IDs: "CLM-11", Cites: courier.InTerms(), Field: "declared", In: inPosting, Names: [3]string{"declared"},
		Zh: "保价额{declared}，价目表中没有保价费率", En: "{declared} is declared, and the price list has no schedule for it",
	}
	quoteCollectRow = courier.Row{
		Code: "order.quote.freight_collect", IDs: "DEL-10", Field: "pay", In: inPosting,
		Cites: []courier.Cite{courier.Art(courier.CivilCode, "813")},
		Zh:    "到付：运输费用由收货人支付", En: "freight collect: the consignee pays for the carriage",
	}
	quoteCollectRefusedRow = courier.Row{
		Code: "order.quote.collect_refused", IDs: "DEL-10", Cites: courier.InTerms(), Field: "pay", In: inPosting,
		Zh: "收货人拒付到付运费的，运费由寄件人承担；退回的，往返运费均由寄件人承担",
		En: "where the consignee refuses freight collect the sender pays it, and both ways where the item comes back",
	}
	quotePayRow = courier.Row{
		Code: "order.billed.settlement", IDs: "CMP-12 S2-14a", Cites: quoteSeed(), Field: "billed.pay", In: inPosting,
		Zh: "结算方式与合同不符", En: "it was settled in another way than the contract says",
	}
	quoteWeightRow = courier.Row{
		Code: "order.billed.weight", IDs: "CMP-12 S2-14a", Cites: quoteSeed(), Field: "billed.weight", In: inPosting, Names: [3]string{"billed", "weight", "difference"},
		Zh: "收费重量确认有误：按{billed}收费，应计{weight}，相差{difference}",
		En: "the charged weight is wrong: {billed} was charged, {weight} is right, {difference} apart",
	}
	quoteListRow = courier.Row{
		Code: "order.billed.quote_off_list", IDs: "CMP-12", Cites: quoteSeed(), Field: "billed.quoted", In: inPosting, Names: [3]string{"quoted", "listed"},
		Zh: "所报价格{quoted}与价目表计得的{listed}不一致，以所报价格核对账单",
		En: "{quoted} was quoted where the price list comes to {listed}; the bill is held against the quote",
	}
	quoteAboveRow = courier.Row{
		Code: "order.billed.above_quote", IDs: "CMP-12 S2-14a", Cites: quoteSeed(), Field: "billed.total", In: inPosting, Names: [3]string{"billed", "due", "difference"},
		Zh: "计费价格{billed}与所报价格{due}有差别，多收{difference}",
		En: "{billed} was charged where {due} was quoted: {difference} too much",
	}
	quoteBelowRow = courier.Row{
		Code: "order.billed.below_quote", IDs: "CMP-12 S2-14a", Cites: quoteSeed(), Field: "billed.total", In: inPosting, Names: [3]string{"billed", "due", "difference"},
		Zh: "计费价格{billed}与所报价格{due}有差别，少收{difference}",
		En: "{billed} was charged where {due} was quoted: {difference} too little",
	}
	quoteAgreesRow = courier.Row{
		Code: "order.billed.agrees", IDs: "CMP-12", Cites: quoteSeed(), Field: "billed.total", In: inPosting, Names: [3]string{"billed"},
		Zh: "计费价格{billed}与所报价格一致", En: "{billed} was charged, as quoted",
	}
)

var quoteRows = []*courier.Row{
	&quoteNotSoldRow, &quoteTooHeavyRow, &quoteFirstRow, &quoteStepsRow, &quoteFlatRow, &quoteByKgRow, &quoteLeastRow, &quoteRemoteRow,
	&quoteCODRow, &quoteCollectFeeRow, &quoteServiceRow, &quoteNoCoverRow, &quoteCollectRow, &quoteCollectRefusedRow, &quotePayRow, &quoteWeightRow,
	&quoteListRow, &quoteAboveRow, &quoteBelowRow, &quoteAgreesRow,
}
