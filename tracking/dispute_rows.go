package tracking

import "github.com/courier-rules/courier"

// proofCites are the burden of proof: the Civil Procedure Law as it was read,
// and before it the convention of this library.
var proofCites = []courier.Cite{byHouse[0], courier.Art(courier.CivilProcedureLaw, "67")}

// disputeRows are the rows of disputes and of the grades of proof.
var disputeRows = []*courier.Row{
	&reopenedRow, &carrierProvesRow, &claimantShowsRow, &fabricatedRow, &fabricatedFineRow, &notValidRow, &noProofRow, &weakProofRow,
	&fairProofRow, &strongProofRow, &proofRows[NoStrength], &proofRows[Weak], &proofRows[Fair], &proofRows[Strong],
	&remarkedRow, &objectedRow, &silentRow, &rebuttableRow, &signedTermRow, &disputeAnswerRow,
}

var (
	reopenedRow = plainRow("tracking.dispute.reopened", "S4-Q41 S4-Q57", byHouse,
		"签收存在争议，快件恢复为未妥投待查状态；争议期间延误、丢失的期限继续计算",
		"the sign-off is disputed: the item is open again as not delivered, and the clocks of delay and loss run on meanwhile")
	carrierProvesRow = plainRow("tracking.dispute.carrier_proves", "S4-Q41 S4-Q57", proofCites,
		"是否投递、投递给何人，由主张已经投递的承运人提供证据",
		"that it was delivered, and to whom, is for the carrier to prove, who asserts it")
	claimantShowsRow = plainRow("tracking.dispute.claimant_shows", "S4-Q41 S4-Q57", proofCites,
		"寄递合同、内件及其价值，由提出请求的一方提供证据",
		"the contract, the contents and their value are for the claimant to show")
	fabricatedRow = plainRow("tracking.dispute.fabricated", "QRY-01 DEL-02", expressMeasures("26"),
		"不得隐瞒、虚构寄递流程信息", "course-of-delivery information must be neither hidden nor made up")
	fabricatedFineRow = fineRow("tracking.dispute.fabricated_fine", "QRY-01 DEL-02", expressMeasures("53"),
		"虚构寄递流程信息，由邮政管理部门责令改正，处{up_to}以下的罚款；情节严重的，处{serious_from}以上{serious_to}以下的罚款",
		"making it up: order to correct and a fine of up to {up_to}; in a serious case of {serious_from} to {serious_to}")
	notValidRow = plainRow("tracking.dispute.not_valid", "DEL-01 DEL-02", toWhomCites,
		"所主张的投递本身无效，即使属实也不是向收件人交付", "the hand-over that is asserted was not valid: even if it happened, it was no delivery to the recipient")
	noProofRow = plainRow("tracking.dispute.no_proof", "S4-Q57 LIA-06", proofCites,
		"承运人未提供投递证据，签收不能成立", "the carrier shows no proof of delivery: the sign-off does not stand")
	weakProofRow = plainRow("tracking.dispute.weak_proof", "S4-Q57", byHouse,
		"现有证据不足以证明收件人已经收到，签收不能成立", "what is shown does not prove that the recipient has it: the sign-off does not stand")
	fairProofRow = plainRow("tracking.dispute.fair_proof", "S4-Q57", byHouse,
		"证据有一定证明力但不足以单独认定，须由人工结合全部情况判断", "the proof carries some weight and does not decide alone: a person weighs it with all the rest")
	strongProofRow = plainRow("tracking.dispute.strong_proof", "S4-Q57", byHouse,
		"证据足以证明收件人已经收到，签收成立，对方仍可以提出反证", "the proof shows that the recipient has it: the sign-off stands, and the other side may still prove the contrary")

	proofRows = [...]courier.Row{
		NoStrength: proofRow("none", "不能证明收件人收到", "proves no receipt by the recipient"),
		Weak:       proofRow("weak", "证明力弱，不足以单独证明收件人收到", "weak: by itself it proves no receipt by the recipient"),
		Fair:       proofRow("fair", "证明力中等，须与其他证据相互印证", "fair: it needs something beside it"),
		Strong:     proofRow("strong", "证明力强", "strong"),
	}

	remarkedRow = plainRow("tracking.dispute.remarked", "LIA-06 S4-Q50", civilCode("831"),
		"签收时已经注明异常，签收不构成已按单证记载交付的初步证据",
		"the defect was remarked when signing: the sign-off is no prima facie evidence of delivery as documented")
	objectedRow = plainRow("tracking.dispute.objected", "LIA-06 S4-Q50", civilCode("831"),
		"已在约定的或者合理的期限内提出异议，签收不构成已按单证记载交付的初步证据",
		"the objection came within the agreed or a reasonable time: the sign-off is no prima facie evidence of delivery as documented")
	silentRow = plainRow("tracking.dispute.silent", "LIA-06 S4-Q50", civilCode("831"),
		"未在约定的或者合理的期限内提出异议，视为已按运输单证的记载交付的初步证据",
		"no objection within the agreed or a reasonable time: prima facie evidence of delivery as documented")
	rebuttableRow = plainRow("tracking.dispute.rebuttable", "LIA-06 S4-Q50", civilCode("831"),
		"初步证据可以反证推翻，收货人仍可以证明损坏或者短少发生在运输过程中",
		"that evidence can be rebutted: the consignee may still prove that damage or shortage happened in carriage")
	signedTermRow = plainRow("tracking.dispute.signed_term_void", "LIA-06", []courier.Cite{courier.Art(courier.OnlineConsumptionRules, "1")},
		"电子商务经营者以格式条款约定签收即视为认可商品质量的，该条款无效",
		"an online shop's standard term that signing accepts the quality is void")
	disputeAnswerRow = courier.Row{
		Code: "tracking.dispute.answer_by", IDs: "CMP-01 S4-Q41", Cites: courier.Express(28), Names: [3]string{"last"},
		Zh: "自接到投诉之日起7日内予以处理并告知用户，最迟{last}",
		En: "handled, and the user told, within 7 days of the complaint: by {last}",
	}
)

func proofRow(word, zh, en string) courier.Row {
	r := plainRow(courier.Code("tracking.proof."+word), "DEL-04 S4-Q57", byHouse, zh, en)
	r.Field = "proofs[]"
	return r
}
