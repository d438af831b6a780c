package claim

import "github.com/courier-rules/courier"

// paperWhen is on what a paper of the library's list is asked for.
type paperWhen uint8

const (
	always paperWhen = iota
	whenFreight
	whenRefund
	whenAgent
)

// paperRow is one line of the library's list.
type paperRow struct {
	matters ofMatters
	when    paperWhen
	ask     PaperAsk
}

func mustHave(why PaperWhy, any ...PaperKind) PaperAsk {
	return PaperAsk{AnyOf: any, Level: PaperMust, Why: why}
}

func shouldHave(why PaperWhy, any ...PaperKind) PaperAsk {
	return PaperAsk{AnyOf: any, Level: PaperShould, Why: why}
}

// housePapers are the papers that this library asks for where the carrier's
// terms have no list. The firm supplies the form (CLM-08); the station its
// record and, where cause or extent cannot be told, the appraisal (S2-23,
// S2-24); the rest is what the facts of [Assess] and [Standing] rest on.
var housePapers = []paperRow{
	{everyMatter, always, mustHave(WhyClaim, PaperClaimForm, PaperClaimLetter)},
	{everyMatter, always, mustHave(WhyCarriage, PaperWaybill, PaperOrder, PaperTracking)},
	{mattersOf(MatterLoss, MatterMisdelivery), always, shouldHave(WhyEvent, PaperNotReceived, PaperTracking)},
	{mattersOf(MatterPartLoss), always, mustHave(WhyEvent, PaperGoodsRecord, PaperOrdinaryRecord, PaperSignedReceipt, PaperPhotos)},
	{mattersOf(MatterDamage), always, mustHave(WhyEvent, PaperPhotos, PaperGoodsRecord, PaperAppraisal)},
	{mattersOf(MatterMismatch), always, mustHave(WhyEvent, PaperPhotos, PaperSignedReceipt)},
	{ofFound, whenFreight, mustHave(WhyEvent, PaperGoodsRecord, PaperOrdinaryRecord)},
	{ofFound, always, shouldHave(WhyEvent, PaperPackingPhotos)},
	{mattersOf(MatterPartLoss, MatterMismatch), always, shouldHave(WhyEvent, PaperWeighing)},
	{mattersOf(MatterDelay, MatterService), always, mustHave(WhyEvent, PaperPromise, PaperWaybill)},
	{mattersOf(MatterCOD), always, mustHave(WhyEvent, PaperCODAgreement)},
	{mattersOf(MatterCOD), always, shouldHave(WhyEvent, PaperSignedReceipt, PaperTracking)},
	{mattersOf(MatterReceipt), always, mustHave(WhyEvent, PaperReceiptRequired, PaperWaybill)},
	{mattersOf(MatterPartLoss, MatterDamage), always, shouldHave(WhyAmount, PaperLossList)},
	{ofGoods, always, mustHave(WhyAmount, PaperInvoice, PaperContract, PaperOrder)},
	{mattersOf(MatterDamage), always, shouldHave(WhyAmount, PaperRepairQuote, PaperAppraisal)},
	{mattersOf(MatterDelay), always, shouldHave(WhyAmount, PaperContract, PaperInvoice)},
	{mattersOf(MatterOvercharge), always, mustHave(WhyRefund, PaperFreightReceipt, PaperInvoice)},
	{mattersOf(MatterOvercharge), always, shouldHave(WhyRefund, PaperWeighing)},
	{everyMatter &^ mattersOf(MatterOvercharge), whenRefund, mustHave(WhyRefund, PaperFreightReceipt, PaperInvoice)},
	{everyMatter, always, mustHave(WhyPayee, PaperIdentity)},
	{everyMatter, whenAgent, mustHave(WhyPayee, PaperLetter)},
	{everyMatter, always, shouldHave(WhyPayee, PaperBankCard)},
}

// cite returns what a line of the list rests on.
func (r *paperRow) cite() *courier.Cite {
	if r.when == whenFreight {
		return &stationRecords[0]
	}
	return &procedureByHouse[0]
}

var (
	procedureByHouse = courier.ByHouse()
	stationRecords   = art(courier.OrderTextbook, "")
)

// HOAUPapers is the list of HOAU 天地华宇 (TM-HOAU, about 2015): up to 1,000
// yuan the signed receipt with identity and bank card; above, all of it. Its
// page says "over 1,001", which leaves a gap between: it is read as above
// 1,000 (CN-ROAD-07).
func HOAUPapers() PaperTerms {
	return PaperTerms{Cite: courier.Art(courier.HOAUTerms, ""), Lists: []PaperList{
		{UpTo: courier.Fen(1_000_00), Papers: []PaperAsk{mustHave(WhyEvent, PaperSignedReceipt), mustHave(WhyPayee, PaperIdentity), mustHave(WhyPayee, PaperBankCard)}},
		{Papers: []PaperAsk{
			mustHave(WhyCarriage, PaperWaybill), mustHave(WhyEvent, PaperSignedReceipt), mustHave(WhyClaim, PaperClaimLetter),
			mustHave(WhyAmount, PaperInvoice, PaperContract, PaperOrder), mustHave(WhyPayee, PaperIdentity), mustHave(WhyPayee, PaperBankCard),
			mustHave(WhyEvent, PaperPhotos), mustHave(WhyAmount, PaperLossList)}},
	}}
}

// Road1999Papers is the list of the road rules of 1999, known from the trade
// alone (CN-ROAD-05): claim form, waybill, accident record, proof of the price,
// and the freight receipts where freight is claimed back.
func Road1999Papers() PaperTerms {
	document := roadAnswer // the caller's own copy
	receipts := mustHave(WhyRefund, PaperFreightReceipt)
	receipts.ForRefund = courier.Yes
	return PaperTerms{Cite: courier.Cite{Document: &document}, Lists: []PaperList{{Papers: []PaperAsk{
		mustHave(WhyClaim, PaperClaimForm), mustHave(WhyCarriage, PaperWaybill), mustHave(WhyEvent, PaperGoodsRecord, PaperOrdinaryRecord),
		mustHave(WhyAmount, PaperInvoice, PaperContract, PaperOrder), receipts}}}}
}

// FedExPapers is FedEx's time for papers, nine months, from a day that the copy
// does not name (INT-CARR-01); which papers, it does not say, so the list of this
// library speaks.
func FedExPapers() PaperTerms {
	return PaperTerms{Cite: courier.Art(courier.FedExClaimsTerms, ""), Within: courier.Months(9).Period()}
}

func paperRowOf(name, ids, zh, en string) courier.Row {
	return courier.Row{Code: courier.Code("claim.papers." + name), IDs: ids, Cites: courier.ByHouse(), Field: "asked[]", Zh: zh, En: en}
}

// paperWhyRows say why a paper is asked for.
var paperWhyRows = [...]courier.Row{
	WhyClaim:    paperRowOf("claim", "CLM-08 CN-ROAD-05", "用于提出索赔，申告单由企业提供", "to make the claim; the firm supplies the form"),
	WhyCarriage: paperRowOf("carriage", "CN-ROAD-05 CN-ROAD-07", "用于证明运输合同和承运的物品", "to show the contract of carriage and what was carried"),
	WhyEvent:    paperRowOf("event", "S2-23 S2-24 CN-ROAD-05 CN-ROAD-07", "用于证明发生了什么、何时发现", "to show what happened and when it was found"),
	WhyAmount:   paperRowOf("amount", "CN-ROAD-05 CN-ROAD-07 LIA-02", "用于证明损失的数额，几者有其一即可", "to show how much was lost; one of them is enough"),
	WhyRefund:   paperRowOf("refund", "CN-ROAD-05", "用于证明所交的费用", "to show what was paid for the service"),
	WhyPayee:    paperRowOf("payee", "CLM-07 CN-ROAD-07", "用于证明向谁赔付", "to show who is to be paid"),
}

// paperKindRows name the kinds of papers.
var paperKindRows = paperKindRowsMade()

func paperKindRowsMade() (rows [paperKindCount + 1]courier.Row) {
	for k := PaperClaimForm; int(k) <= paperKindCount; k++ {
		rows[k] = paperRowOf("kind."+k.String(), "CLM-08", "该项可以提供"+k.Name(courier.Chinese), "for it this will do: "+k.Name(courier.English))
	}
	return rows
}

var (
	rowPapersTier = courier.Row{Code: "claim.papers.tier", Staff: true, IDs: "CN-ROAD-07", Cites: courier.InTerms(), Field: "amount", Names: [3]string{"amount", "up_to"},
		Zh: "索赔金额{amount}，适用{up_to}以下的单证要求", En: "{amount} is claimed: the list for claims of at most {up_to}"}
	rowPapersSilent = bareRow("claim.papers.terms_silent", "INT-CARR-01", courier.InTerms(), "matter",
		"所见条款没有规定该类索赔的单证", "the terms that were read list no papers for claims of this matter")
	rowPapersAsk = courier.Row{Code: "claim.papers.ask", IDs: "CLM-08", Cites: courier.ByHouse(), Field: "held", Names: [3]string{"n"},
		Zh: "尚缺{n}项，请一次性告知索赔人，最要紧的在前", En: "{n} are missing: the claimant is told of all at once, the weightiest first"}
	rowPapersBy = courier.Row{Code: "claim.papers.by", IDs: "INT-CARR-01", Cites: courier.InTerms(), Field: "from", Names: [3]string{"from", "period", "last"},
		Zh: "单证应当自{from}起{period}内提供，至{last}止", En: "papers are given within {period} from {from}: by {last}"}
	rowPapersLate = courier.Row{Code: "claim.papers.late", IDs: "INT-CARR-01 LIA-13", Cites: courier.ByHouse(), Field: "as_of", Names: [3]string{"last"},
		Zh: "已逾提供单证的约定期限（至{last}）；仅此而已，不得仅以此拒赔", En: "past the agreed time for papers, to {last}: that and no more, and no ground to decline alone"}
)

// papersBook are the rows for the book.
func papersBook() (rows []*courier.Row) {
	for w := WhyClaim; w <= WhyPayee; w++ {
		rows = append(rows, &paperWhyRows[w])
	}
	for k := PaperClaimForm; int(k) <= paperKindCount; k++ {
		rows = append(rows, &paperKindRows[k])
	}
	return append(rows, &rowPapersTier, &rowPapersSilent, &rowPapersAsk, &rowPapersBy, &rowPapersLate)
}
