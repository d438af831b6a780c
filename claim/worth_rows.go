package claim

import "github.com/courier-rules/courier"

// rowBasis says by which price, for each basis of carriage; the citation is
// that of the table of value bases.
var rowBasis = [...]courier.Row{
	DestinationMarket: basisSaid("claim.prove.basis.destination_market", "T1-01 T1-02 LIA-02",
		"按货物交付或者应当交付时到达地的市场价格计算，有约定的从约定", "valued by the market price at the destination when delivered or due, unless agreed"),
	AtConsignment: basisSaid("claim.prove.basis.at_consignment", "T1-03",
		"按托运时的实际价值计算", "valued at what the goods were worth when consigned"),
	AtLoading: basisSaid("claim.prove.basis.at_loading", "T1-04 T1-05",
		"按货物装船时的价值加保险费加运费计算，减除少付或者免付的费用", "valued at what the goods were worth when loaded, with insurance and freight, less charges saved"),
	DeliveryMarket: basisSaid("claim.prove.basis.delivery_market", "T1-05",
		"按货物交付地、交付时的市场价格计算，减除少付或者免付的费用", "valued by the market price at the place and time of delivery, less charges saved"),
	AtTakingOver: basisSaid("claim.prove.basis.at_taking_over", "T1-07",
		"按接收地、接收时的价值计算，运费、关税等另行退还", "valued at the place and time of taking over; carriage charges and duties are given back besides"),
}

func basisSaid(code courier.Code, ids, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: ids, Cites: courier.InTerms(), Field: "regime", Zh: zh, En: en}
}

var rowPricePaper = [...]courier.Row{
	PurchaseInvoice: paperSaid("claim.prove.by.purchase_invoice", "进货发票载明价格{amount}", "a purchase invoice shows {amount}"),
	RetailReceipt:   paperSaid("claim.prove.by.retail_receipt", "零售购物凭证载明价格{amount}", "a retail receipt shows {amount}"),
	SalesContract:   paperSaid("claim.prove.by.sales_contract", "买卖合同载明价格{amount}", "a sales contract shows {amount}"),
	SalesInvoice:    paperSaid("claim.prove.by.sales_invoice", "销售发票载明价格{amount}", "a sales invoice shows {amount}"),
	OrderRecord:     paperSaid("claim.prove.by.order_record", "订单记录载明价格{amount}", "the order shows {amount}"),
	MarketEnquiry:   paperSaid("claim.prove.by.market_enquiry", "市场询价结果为{amount}", "an enquiry in the market gave {amount}"),
	Appraisal:       paperSaid("claim.prove.by.appraisal", "评估鉴定意见为{amount}", "an appraisal found {amount}"),
	CostRecord:      paperSaid("claim.prove.by.cost_record", "自制品成本核算为{amount}", "of goods made by their owner the cost is {amount}"),
}

func paperSaid(code courier.Code, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "LIA-02 CN-ROAD-07", Cites: courier.ByHouse(), Field: "goods[].papers", Names: [3]string{"amount"}, Zh: zh, En: en}
}

var (
	rowNoBasis = courier.Row{
		Code: "claim.prove.no_basis", IDs: "T1-01", Cites: courier.ByHouse(), Field: "regime",
		Zh: "未查得该项运输法律的计价基准，由人工确定", En: "no basis of value was read for this law of carriage: a person decides",
	}
	rowNoPaper = courier.Row{
		Code: "claim.prove.no_paper", IDs: "LIA-02", Cites: courier.ByHouse(), Field: "goods[].papers", Names: [3]string{"claimed"},
		Zh: "主张价值{claimed}，没有提交任何价值凭证，未获证明", En: "{claimed} are claimed and no paper shows a value: nothing is proved",
	}
	rowOnlySupports = courier.Row{
		Code: "claim.prove.only_supports", IDs: "LIA-02", Cites: courier.ByHouse(), Field: "goods[].papers", Names: [3]string{"claimed"},
		Zh: "主张价值{claimed}，所提交凭证反映的不是应当采用的价格，只能作为旁证，由人工认定",
		En: "{claimed} are claimed, and the papers show another price than the one that counts: a person weighs them",
	}
	rowOtherPrice = courier.Row{
		Code: "claim.prove.other_price", IDs: "LIA-02", Cites: courier.ByHouse(), Field: "goods[].papers", Names: [3]string{"amount"},
		Zh: "另有凭证载明{amount}，反映的不是应当采用的价格，不作为计价依据", En: "another paper shows {amount}, which is not the price that counts",
	}
	rowDiscount = courier.Row{
		Code: "claim.prove.discount", IDs: "LIA-02", Cites: art(courier.CivilCode, "584"), Field: "goods[].papers", Names: [3]string{"discount"},
		Zh: "折扣、优惠{discount}并未实际支付，予以扣除", En: "a discount of {discount}, which nobody paid, comes off",
	}
	rowTaxOff = courier.Row{
		Code: "claim.prove.tax_off", IDs: "LIA-02", Cites: art(courier.CivilCode, "584"), Field: "tax_back", Names: [3]string{"tax"},
		Zh: "价格含税{tax}，请求方可以抵扣，不构成损失，予以扣除", En: "the price contains {tax} of tax that the claimant recovers: no loss, so it comes off",
	}
	rowTaxOn = courier.Row{
		Code: "claim.prove.tax_on", IDs: "LIA-02 CN-ROAD-04", Cites: art(courier.CivilCode, "584"), Field: "tax_back", Names: [3]string{"tax"},
		Zh: "价格不含已付税款{tax}，请求方不能抵扣，计入损失", En: "the price is without {tax} of tax that the claimant paid and does not recover: it is part of the loss",
	}
	rowWorn = courier.Row{
		Code: "claim.prove.worn", IDs: "LIA-02", Cites: art(courier.CivilCode, "833"), Field: "goods[].worn", Names: [3]string{"worn"},
		Zh: "旧物按使用折旧{worn}计算", En: "used goods: {worn} of the price is lost through use",
	}
	rowPresent = courier.Row{
		Code: "claim.prove.present", IDs: "LIA-02", Cites: art(courier.CivilCode, "833"), Field: "goods[].condition",
		Zh: "无偿取得不影响货物本身的价值", En: "that the goods were had for nothing does not make them worth less",
	}
	rowLeast = courier.Row{
		Code: "claim.prove.least_of_three", IDs: "INT-CARR-01", Cites: art(courier.FedExFreightTariff, "781"), Field: "measure",
		Names: [3]string{"repair", "reduced", "replacing"},
		Zh:    "按运价本，以修理费{repair}、折旧后价值{reduced}、重置价{replacing}三者中最低的计算",
		En:    "by the tariff the least of repair {repair}, depreciated value {reduced} and replacement {replacing}",
	}
	rowClaimedLess = courier.Row{
		Code: "claim.prove.claimed_less", IDs: "LIA-02", Cites: courier.ByHouse(), Field: "goods[].claimed", Names: [3]string{"claimed"},
		Zh: "仅主张{claimed}，以主张为限", En: "only {claimed} is claimed, and no more is counted",
	}
	rowExcess = courier.Row{
		Code: "claim.prove.excess", IDs: "LIA-02", Cites: courier.ByHouse(), Field: "goods[].claimed", Names: [3]string{"excess"},
		Zh: "主张超出凭证证明的价值，超出部分{excess}未获证明", En: "{excess} is claimed above the value that is proved",
	}

	rowSetSupports = courier.Row{
		Code: "claim.prove.set.only_supports", IDs: "LIA-02", Cites: courier.ByHouse(), Field: "set.kind",
		Zh: "套装价格的凭证反映的不是应当采用的价格，只能作为旁证，由人工认定", En: "the paper on the set shows another price than the one that counts: a person weighs it",
	}
	rowSetPaper = courier.Row{
		Code: "claim.prove.set.price", IDs: "LIA-02", Cites: courier.ByHouse(), Field: "set.amount", Names: [3]string{"amount"},
		Zh: "套装凭证载明价格{amount}", En: "the paper on the set shows {amount}",
	}
	rowSetDiscount = courier.Row{
		Code: "claim.prove.set.discount", IDs: "LIA-02", Cites: art(courier.CivilCode, "584"), Field: "set.discount", Names: [3]string{"discount"},
		Zh: "套装折扣、优惠{discount}并未实际支付，予以扣除", En: "a discount of {discount} on the set, which nobody paid, comes off",
	}
	rowSetPart = courier.Row{
		Code: "claim.prove.set.part", IDs: "LIA-02", Cites: courier.ByHouse(), Field: "goods[].listed", Names: [3]string{"amount"},
		Zh: "套装价格按各单品价格的比例分摊，灭失部分计{amount}", En: "the price of the set is divided by the prices of its articles alone: {amount} for what was lost",
	}
	rowSetUseless = courier.Row{
		Code: "claim.prove.set.useless", IDs: "LIA-02 CN-AIR-02", Cites: art(courier.CivilCode, "584"), Field: "set.useless",
		Zh: "其余部分因此失去效用，按整套价格计算", En: "the rest is of no use without what was lost: the whole set counts",
	}
	rowSetClaimedLess = courier.Row{
		Code: "claim.prove.set.claimed_less", IDs: "LIA-02", Cites: courier.ByHouse(), Field: "goods[].claimed", Names: [3]string{"claimed"},
		Zh: "套装内灭失物品合计仅主张{claimed}，以主张为限", En: "only {claimed} is claimed for what was lost of the set, and no more is counted",
	}
	rowSetExcess = courier.Row{
		Code: "claim.prove.set.excess", IDs: "LIA-02", Cites: courier.ByHouse(), Field: "goods[].claimed", Names: [3]string{"excess"},
		Zh: "套装内灭失物品的主张超出凭证证明的价值，超出部分{excess}未获证明", En: "{excess} is claimed for what was lost of the set above the value that is proved",
	}

	rowStatedNot = courier.Row{
		Code: "claim.prove.stated_departs", IDs: "TRAP-20 LIA-12", Cites: courier.ByHouse(), Field: "stated", Names: [3]string{"stated", "value"},
		Zh: "声明价值{stated}与认定价值{value}不同：声明价值不是保价，一般不限制赔偿，地方规定可以另有效力",
		En: "{stated} was stated and {value} is proved: a value stated is no cover and as a rule no limit; a local rule may give it effect",
	}
	rowDeclaredNot = courier.Row{
		Code: "claim.prove.declared_departs", IDs: "TRAP-15 TRAP-18", Cites: courier.ByHouse(), Field: "declared", Names: [3]string{"declared", "value"},
		Zh: "保价金额{declared}与认定价值{value}不同：低于价值的可能按比例赔付，高于价值的一般不多赔",
		En: "{declared} was declared and {value} is proved: below the value cover may pay in proportion, above it as a rule no more",
	}
	rowInsuredNot = courier.Row{
		Code: "claim.prove.insured_departs", IDs: "TRAP-15 LIA-17", Cites: art(courier.InsuranceLaw, "55"), Field: "insured", Names: [3]string{"insured", "value"},
		Zh: "保险金额{insured}与认定价值{value}不同：保险与保价各自计算，不得混同",
		En: "{insured} is insured and {value} is proved: insurance and declared cover are reckoned apart",
	}
)

func worthRows() []*courier.Row {
	rows := []*courier.Row{&rowNoBasis}
	for _, b := range []ValueBasis{DestinationMarket, AtConsignment, AtLoading, DeliveryMarket, AtTakingOver} {
		rows = append(rows, &rowBasis[b])
	}
	for k := PurchaseInvoice; k <= CostRecord; k++ {
		rows = append(rows, &rowPricePaper[k])
	}
	return append(rows, &rowNoPaper, &rowOnlySupports, &rowOtherPrice, &rowDiscount, &rowTaxOff, &rowTaxOn, &rowWorn, &rowPresent, &rowLeast,
		&rowClaimedLess, &rowExcess, &rowSetSupports, &rowSetPaper, &rowSetDiscount, &rowSetPart, &rowSetUseless, &rowSetClaimedLess, &rowSetExcess,
		&rowStatedNot, &rowDeclaredNot, &rowInsuredNot)
}
