package order

import "github.com/courier-rules/courier"

// The named facts of a lien.
const (
	liUnpaid courier.Facts = 1 << iota
	liExcluded
	liInHand
	liSameGoods
	liSecurity
	liExpress
	liSea
	liAir
	liOldSea // asked before the Maritime Code of 2025
	liAbroad
	liFreight
	liPrepaidMark
	liConsigneeIsShipper
	liDebtorsGoods
	liWithinReason
)

const liRegimes = liSea | liAir

var lienFields = []courier.Field{
	courier.YesNo("unpaid", liUnpaid),
	courier.YesNo("excluded", liExcluded),
	courier.YesNo("in_hand", liInHand),
	courier.YesNo("same_goods", liSameGoods),
	{Need: "regime", Owns: liRegimes, Values: []courier.Facts{0, liSea, liAir}},
	{Need: "lane", Owns: liAbroad, Values: []courier.Facts{0, liAbroad}},
	courier.YesNo("on", liOldSea),
	courier.YesNo("security", liSecurity),
	courier.YesNo("express", liExpress),
	courier.YesNo("charge", liFreight),
	courier.YesNo("sea.prepaid_mark", liPrepaidMark),
	courier.YesNo("sea.consignee_is_shipper", liConsigneeIsShipper),
	courier.YesNo("sea.debtors_goods", liDebtorsGoods),
	courier.YesNo("sea.within_reason", liWithinReason),
}

var lien = courier.NewQuestion(lienFields, lienGrounds)

var (
	lienNewSea = []courier.Cite{courier.Art(courier.MaritimeCode2025, "94")}
	lienOldSea = []courier.Cite{courier.Art(courier.MaritimeCode1992, "87")}
)

// lienGrounds are the grounds of a lien. Between domestic ports the sea had
// no lien of its own before 2026-05-01, and the Civil Code answers.
var lienGrounds = []courier.Ground{
	changeGround(courier.Grants, "order.lien.general", "LIA-14 CN-CIV-06 S4-Q55 DX-18", civilCode("836"), liUnpaid, liSea,
		"运费、保管费或者其他费用到期未付，承运人对相应的运输货物享有留置权", "freight, storage or other charges are due and unpaid: the carrier has a lien on the goods that they are for"),
	changeGround(courier.Grants, "order.lien.domestic_sea", "LIA-14 CN-CIV-06", civilCode("836"), liUnpaid|liSea|liOldSea, liAbroad,
		"国内港口之间的海上运输，运费等费用到期未付，承运人对相应的货物享有留置权", "between domestic ports: charges are due and unpaid, and the carrier has a lien on the goods that they are for"),
	changeGround(courier.Grants, "order.lien.international_sea", "CN-SEA-15", lienOldSea, liUnpaid|liSea|liOldSea|liAbroad, 0,
		"应付费用没有付清，又没有提供适当担保，承运人可以在合理的限度内留置其货物", "charges are neither paid nor secured: the carrier may hold the debtor's goods within reasonable limits"),
	changeGround(courier.Grants, "order.lien.sea", "CN-SEA-15", lienNewSea, liUnpaid|liSea, liOldSea,
		"应付费用没有付清，又没有提供适当担保，承运人可以留置相应的货物", "charges are neither paid nor secured: the carrier may hold the goods that they are for"),

	changeGround(courier.Bars, "order.lien.nothing_due", "LIA-14 CN-CIV-06", civilCode("836"), 0, liUnpaid,
		"没有到期未付的费用，不得留置", "nothing is due and unpaid: the goods may not be held"),
	changeGround(courier.Bars, "order.lien.excluded", "LIA-14 CN-CIV-06", civilCode("836"), liExcluded, 0,
		"当事人约定不得留置", "the parties agreed that there is no lien"),
	changeGround(courier.Bars, "order.lien.not_in_hand", "LIA-14", civilCopy("447"), 0, liInHand,
		"货物不在承运人的合法占有之下", "the goods are not in the carrier's lawful possession"),
	changeGround(courier.Bars, "order.lien.other_goods", "LIA-14 CN-CIV-06", civilCode("836"), 0, liSameGoods|liSea,
		"费用不是因该批货物发生的，不是相应的货物", "the charges are not for these goods"),
	changeGround(courier.Bars, "order.lien.sea_other_goods", "CN-SEA-15", lienNewSea, liSea, liSameGoods|liOldSea,
		"费用不是因该批货物发生的，不是相应的货物", "the charges are not for these goods"),
	changeGround(courier.Bars, "order.lien.domestic_sea_other_goods", "LIA-14 CN-CIV-06", civilCode("836"), liSea|liOldSea, liSameGoods|liAbroad,
		"费用不是因该批货物发生的，不是相应的货物", "the charges are not for these goods"),
	changeGround(courier.Bars, "order.lien.secured", "LIA-14", civilCopy("457"), liSecurity, liSea,
		"承运人已接受另行提供的担保，留置权消灭", "the carrier accepted other security, and the lien is gone"),
	changeGround(courier.Bars, "order.lien.sea_secured", "CN-SEA-15", lienNewSea, liSea|liSecurity, liOldSea,
		"已经提供适当担保，不得留置", "adequate security was given: the goods may not be held"),
	changeGround(courier.Bars, "order.lien.old_sea_secured", "CN-SEA-15", lienOldSea, liSea|liOldSea|liAbroad|liSecurity, 0,
		"已经提供适当担保，不得留置", "adequate security was given: the goods may not be held"),
	changeGround(courier.Bars, "order.lien.domestic_sea_secured", "LIA-14", civilCopy("457"), liSea|liOldSea|liSecurity, liAbroad,
		"承运人已接受另行提供的担保，留置权消灭", "the carrier accepted other security, and the lien is gone"),
	changeGround(courier.Bars, "order.lien.prepaid_mark", "CN-SEA-15", lienNewSea, liSea|liFreight|liPrepaidMark, liOldSea,
		"运输单证载明运费预付，承运人不得以运费未支付为由留置货物", "the transport document says that freight is prepaid: the goods may not be held for it"),
	lifting(changeGround(0, "order.lien.consignee_is_shipper", "CN-SEA-15", lienNewSea, liSea|liConsigneeIsShipper, liOldSea,
		"但收货人为托运人的除外", "save where the consignee is the shipper"), "order.lien.prepaid_mark"),
	changeGround(courier.Bars, "order.lien.not_debtors_goods", "CN-SEA-15", lienOldSea, liSea|liOldSea|liAbroad, liDebtorsGoods,
		"货物不属于债务人，不是其货物", "the goods are not the debtor's own"),
	changeGround(courier.Bars, "order.lien.beyond_reason", "CN-SEA-15", lienOldSea, liSea|liOldSea|liAbroad, liWithinReason,
		"超过合理限度的货物不得留置", "more than is reasonable may not be held"),

	changeGround(courier.Conditions, "order.lien.keep_well", "LIA-14", civilCopy("451"), 0, 0,
		"留置权人负有妥善保管的义务，保管不善造成损失的，应当赔偿", "whoever holds goods keeps them well, and answers where it does not"),
	{Row: lienFined, Effect: courier.Warns, If: liExpress},
	{Row: lienFinedSerious, Effect: courier.Warns, If: liExpress},
}

// The fines that follow an unlawful detention of an express item. The figures
// stand in the sentences: they have not changed since 2018.
var (
	lienFined = courier.Row{Code: "order.lien.detention_fined", IDs: "DX-18 PEN-01c LIA-14", Cites: courier.Express(42),
		Zh: "非法扣留快件的，责令改正，没收违法所得，并处5万元以上10万元以下的罚款", En: "unlawful detention of an express item: correction, confiscation, and a fine of CNY 50,000 to 100,000"}
	lienFinedSerious = courier.Row{Code: "order.lien.detention_fined_serious", IDs: "DX-18 PEN-01c", Cites: courier.Express(42),
		Zh: "情节严重的，并处10万元以上20万元以下的罚款，并可以责令停业整顿直至吊销许可证", En: "in serious cases a fine of CNY 100,000 to 200,000, and suspension or loss of the licence"}
)

// The rows of what follows a lien.
var (
	lienPart = courier.Row{Code: "order.lien.part", IDs: "LIA-14", Cites: civilCopy("450"), Names: [3]string{"amount", "value"},
		Zh: "货物可分，留置部分的价值应当相当于债务金额{amount}，全部货物价值{value}", En: "the goods can be divided: of their value of {value} a part worth the {amount} owed is held"}
	lienPerishable = courier.Row{Code: "order.lien.perishable", IDs: "LIA-14", Cites: civilCopy("453"),
		Zh: "鲜活易腐等不易保管的货物，没有六十日的宽限", En: "goods that do not keep: there are no sixty days of grace"}
	lienAgreedTime = courier.Row{Code: "order.lien.time_agreed", IDs: "LIA-14", Cites: civilCopy("453"), Names: [3]string{"period"},
		Zh: "留置后的债务履行期限依约定为{period}", En: "the time to pay after the goods are held is agreed, {period}"}
	lienTermsTime = courier.Row{Code: "order.lien.time_in_terms", IDs: "TM-ZTO LIA-07", Cites: courier.InTerms(), Names: [3]string{"period"},
		Zh: "承运人的条款约定留置后{period}仍未支付的，可以变卖货物", En: "the carrier's terms let it sell goods that were held for {period}"}
	lienSixtyDays = courier.Row{Code: "order.lien.sixty_days", IDs: "LIA-14", Cites: civilCopy("453"), Names: [3]string{"period"},
		Zh: "没有约定的，应当给债务人六十日以上的履行期限，按{period}计", En: "nothing is agreed: the debtor has at least sixty days, counted as {period}"}
	lienSaleFrom = courier.Row{Code: "order.lien.sale_from", IDs: "LIA-14", Cites: civilCopy("453"), Names: [3]string{"day"},
		Zh: "自{day}起，可以协议折价，或者拍卖、变卖并就价款优先受偿，余款归债务人", En: "from {day} the goods may be taken at a price agreed, auctioned or sold; what is left is the debtor's"}
	lienAuction = courier.Row{Code: "order.lien.auction", IDs: "CN-SEA-15", Cites: auctionAtSea, Names: [3]string{"arrived", "last", "from"},
		Zh: "船舶{arrived}抵达，自次日起满六十日即{last}无人提取的，自{from}起可以申请法院拍卖", En: "the ship arrived on {arrived}; sixty days from the day after end on {last}, and from {from} a court may be asked to auction"}
	lienEarlyAuction = courier.Row{Code: "order.lien.early_auction", IDs: "CN-SEA-15", Cites: auctionAtSea[1:],
		Zh: "货物易腐烂变质，或者保管费用加上应付费用可能超过货物价值，可以申请提前拍卖", En: "the goods perish, or storage and charges may exceed their value: an earlier auction may be asked for"}
	lienEarlyAuctionOld = courier.Row{Code: "order.lien.early_auction_1992", IDs: "CN-SEA-15", Cites: auctionAtSea[:1],
		Zh: "货物易腐烂变质，或者保管费用可能超过货物价值，可以申请提前拍卖", En: "the goods perish, or storage alone may exceed their value: an earlier auction may be asked for"}
	lienBalance = courier.Row{Code: "order.lien.auction_balance", IDs: "CN-SEA-15", Cites: auctionAtSea,
		Zh: "拍卖价款先清偿保管、拍卖费用和运费等费用，不足的向托运人追偿，剩余的退还托运人", En: "the proceeds pay storage, auction, freight and charges; the shipper owes what is short and gets what is left"}
	lienEscheat = courier.Row{Code: "order.lien.escheat", IDs: "CN-SEA-15", Cites: auctionAtSea, Names: [3]string{"auctioned", "last"},
		Zh: "余款无法退还，自{auctioned}拍卖之日起至{last}满一年无人领取的，归国家所有", En: "what cannot be returned and is not claimed within a year of the auction of {auctioned}, that is by {last}, is the state's"}
	lienOverdue = courier.Row{Code: "order.lien.overdue", IDs: "TM-ZTO", Cites: courier.InTerms(), Names: [3]string{"days", "rate", "sum"},
		Zh: "逾期{days}日，按条款每日{rate}计收滞纳金{sum}", En: "{days} days overdue at {rate} a day under the terms: {sum}"}
	lienOverdueReduced = courier.Row{Code: "order.lien.overdue_may_be_reduced", IDs: "TM-ZTO", Cites: civilCode("585"),
		Zh: "约定的违约金过分高于损失的，法院可以根据请求予以适当减少", En: "where it far exceeds the loss, a court may reduce it on request"}
	lienTermsNotIncluded = courier.Row{Code: "order.lien.terms_not_included", IDs: "LIA-07 TM-ZTO", Cites: civilCode("496"),
		Zh: "滞纳金条款未经提示说明的，可以主张不成为合同内容，不予计收", En: "the clause on overdue charges was not shown or explained and may be held not to be part of the contract: nothing is added"}

	lienTimeNotIncluded = courier.Row{Code: "order.lien.time_not_included", IDs: "LIA-07 TM-ZTO", Cites: civilCode("496"), Names: [3]string{"period"},
		Zh: "条款约定的{period}未经提示说明，可以主张不成为合同内容，不予适用", En: "the {period} of the terms was not shown or explained and may be held not to be part of the contract: it does not count"}
	lienAgreedFirst = courier.Row{Code: "order.lien.agreed_over_terms", IDs: "LIA-07 LIA-14", Cites: civilCode("498"), Names: [3]string{"agreed", "terms"},
		Zh: "格式条款的{terms}与另行约定的{agreed}不一致，应当采用非格式条款", En: "the standard terms say {terms} and the parties agreed on {agreed}: what was agreed goes before standard terms"}
	lienSpecialSea = courier.Row{Code: "order.lien.special_sea", IDs: "CN-SEA-15 LIA-14", Cites: []courier.Cite{lienOldSea[0], lienNewSea[0]},
		Zh: "依民法典关于留置的一般规定结论不同；海商法对海上运输的留置有特别规定，优先适用", En: "the general law of liens in the Civil Code would say otherwise; the Maritime Code has a rule of its own for carriage by sea, and the special law goes first"}

	auctionAtSea = []courier.Cite{courier.Art(courier.MaritimeCode1992, "88"), courier.Art(courier.MaritimeCode2025, "95")}
)

// read turns the debt into named facts.
func (d *Debt) read() (k courier.Known) {
	k.Answer(liUnpaid, d.Unpaid)
	k.Answer(liExcluded, d.Excluded)
	k.Answer(liInHand, d.InHand)
	k.Answer(liSameGoods, d.SameGoods)
	k.Answer(liSecurity, d.Security)
	switch d.Regime {
	case 0:
	case courier.Sea:
		k.Among(liRegimes, liSea)
	case courier.Air:
		k.Among(liRegimes, liAir)
	default:
		k.Among(liRegimes, 0)
	}
	if d.Express == 0 && d.Regime != 0 && d.Regime != courier.CivilLaw {
		k.Answer(liExpress, courier.No)
	}
	k.Answer(liExpress, d.Express)
	k.Answer(liOldSea, courier.AnswerOf(d.On.Before(newSeaLaw)))
	k.Answer(liAbroad, abroad(d.Lane))
	if d.Charge != 0 {
		k.Answer(liFreight, courier.AnswerOf(d.Charge == FreightCharge))
	}
	if s := d.Sea; s != nil {
		k.Answer(liPrepaidMark, s.PrepaidMark)
		k.Answer(liConsigneeIsShipper, s.ConsigneeIsShipper)
		k.Answer(liDebtorsGoods, s.DebtorsGoods)
		k.Answer(liWithinReason, s.WithinReason)
	}
	return k
}

// lienRows are the rows that follow a lien, for the book.
var lienRows = []*courier.Row{&lienPart, &lienPerishable, &lienAgreedTime, &lienTermsTime, &lienSixtyDays, &lienSaleFrom,
	&lienAuction, &lienEarlyAuction, &lienEarlyAuctionOld, &lienBalance, &lienEscheat, &lienOverdue, &lienOverdueReduced, &lienTermsNotIncluded,
	&lienTimeNotIncluded, &lienAgreedFirst, &lienSpecialSea}
