package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// The named facts of letters, identity and inspection.
const (
	mailScope courier.Facts = 1 << iota
	cargoScope
	isLetter
	isStateDocument
	byExpressFirm
	reservedLetter
	markedLetter
	bundledLetter
	idRefused
	idFalse
	agreementSigned
	agreementOwed // long-term and in bulk
	moreOnWaybill
	notInspected
	inspectionRefused
	contentsDiffer
	markMissing
)

const kindFacts = isLetter | isStateDocument

var kindMeans = []courier.Facts{isLetter, isLetter | isStateDocument, 0, 0}

var contentsFields = []courier.Field{
	{Need: "regime", Owns: mailScope | cargoScope, Values: []courier.Facts{0, mailScope, cargoScope}},
	{Need: "kind", Owns: kindFacts, Values: []courier.Facts{0, isLetter, isLetter | isStateDocument}},
	courier.YesNo("operator", byExpressFirm),
	courier.YesNo("letters.reserved", reservedLetter),
	courier.YesNo("letters.marked", markedLetter),
	courier.YesNo("letters.bundled", bundledLetter),
	{Need: "identity", Owns: idRefused | idFalse, Values: []courier.Facts{0, idRefused, idFalse}},
	courier.YesNo("agreement", agreementSigned),
	courier.YesNo("long_term", agreementOwed),
	courier.YesNo("waybill.more_identity", moreOnWaybill),
	{Need: "inspection", Owns: notInspected | inspectionRefused | contentsDiffer,
		Values: []courier.Facts{0, notInspected, inspectionRefused, contentsDiffer}},
	courier.YesNo("inspection_mark", markMissing),
}

var contentsQuestion = courier.NewQuestion(contentsFields, slices.Concat(
	[]courier.Ground{{Row: acceptableRow, Effect: courier.Grants}}, identityGrounds, letterGrounds, inspectionGrounds))

// The Real-Name Posting Measures cover mail and express items alike.
var (
	realName    = courier.Express(22)
	realMail    = []courier.Cite{courier.Art(courier.RealNameMeasures, "")}
	inspection  = courier.Express(31)
	safetyCheck = []courier.Cite{courier.Art(courier.AntiTerrorismLaw, "20")}
)

var identityGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.check.identity_refused", IDs: "INT-02", Field: "identity", Cites: realName,
			Zh: "寄件人拒绝提供身份信息，不得收寄", En: "the sender refuses to show who it is: the item must not be accepted",
		},
		Effect: courier.Bars, If: idRefused, Unless: mailScope | cargoScope,
	},
	{
		Row: courier.Row{
			Code: "order.check.identity_waived_letter", IDs: "INT-02", Field: "kind", Cites: realName,
			Zh: "交寄的是信件，不要求查验寄件人身份", En: "it is a letter, for which no identity check is asked",
		},
		Effect: courier.Lifts, If: idRefused | isLetter, Unless: mailScope | cargoScope, Lifts: "order.check.identity_refused",
	},
	{
		Row: courier.Row{
			Code: "order.check.identity_waived_agreement", IDs: "INT-02 INT-03", Field: "agreement", Cites: realName,
			Zh: "寄件人已签订安全协议，不要求逐件查验身份", En: "the sender signed a security agreement, which waives the check piece by piece",
		},
		Effect: courier.Lifts, If: idRefused | agreementSigned, Unless: mailScope | cargoScope, Lifts: "order.check.identity_refused",
	},
	{
		Row: courier.Row{
			Code: "order.check.identity_false", IDs: "INT-02", Field: "identity", Cites: realName,
			Zh: "寄件人提供的身份信息不实，不得收寄", En: "the identity that the sender gave is false: the item must not be accepted",
		},
		Effect: courier.Bars, If: idFalse, Unless: mailScope | cargoScope,
	},
	{
		Row: courier.Row{
			Code: "order.check.mail.identity", IDs: "INT-02", Field: "identity", Cites: realMail,
			Zh: "邮件应当实名收寄，寄件人拒绝提供身份信息，不予收寄", En: "mail is posted under one's real name, and the sender refuses to show who it is",
		},
		Effect: courier.Bars, If: mailScope | idRefused, Unless: isLetter,
	},
	{
		Row: courier.Row{
			Code: "order.check.mail.identity_false", IDs: "INT-02", Field: "identity", Cites: realMail,
			Zh: "邮件应当实名收寄，寄件人提供的身份信息不实，不予收寄", En: "mail is posted under one's real name, and the identity that the sender gave is false",
		},
		Effect: courier.Bars, If: mailScope | idFalse, Unless: isLetter,
	},
	{
		Row: courier.Row{
			Code: "order.check.cargo.identity", IDs: "INT-02 INT-12", Field: "identity", Cites: safetyCheck,
			Zh: "托运人拒绝提供身份信息，承运人无法查验客户身份，不得运输",
			En: "the shipper refuses to show who it is: a carrier that cannot check its customer's identity may not carry",
		},
		Effect: courier.Bars, If: cargoScope | idRefused,
	},
	{
		Row: courier.Row{
			Code: "order.check.cargo.identity_false", IDs: "INT-02 INT-12", Field: "identity", Cites: safetyCheck,
			Zh: "托运人提供的身份信息不实，承运人无法查验客户身份，不得运输",
			En: "the identity that the shipper gave is false: a carrier that cannot check its customer's identity may not carry",
		},
		Effect: courier.Bars, If: cargoScope | idFalse,
	},
	{
		Row: courier.Row{
			Code: "order.check.agreement_owed", IDs: "INT-03", Field: "agreement", Cites: inspection,
			Zh: "受寄件人委托长期、批量提供快递服务，应当与寄件人签订安全协议",
			En: "a firm that serves a sender long-term and in bulk has to sign a security agreement with it",
		},
		Effect: courier.Conditions, If: agreementOwed, Unless: agreementSigned | mailScope | cargoScope,
	},
	{
		Row: courier.Row{
			Code: "order.check.more_identity_on_waybill", IDs: "INT-02", Field: "waybill.more_identity", Cites: realName,
			Zh: "快递运单上不得记录除姓名（名称）、地址、联系电话以外的用户身份信息，应当去除",
			En: "the waybill may show no identity data beyond name, address and phone: it has to come off",
		},
		Effect: courier.Conditions, If: moreOnWaybill, Unless: mailScope | cargoScope,
	},
}

var stateDocumentRow = courier.Row{
	Code: "order.check.state_document", IDs: "INT-07", Field: "kind", Cites: byPostalLaw("55"),
	Zh: "快递企业不得寄递国家机关公文", En: "an express firm may not carry official documents of state organs",
}

var reservedRow = courier.Row{
	Code: "order.check.letter_reserved", IDs: "INT-07", Field: "letters.reserved", Cites: byPostalLaw("55"),
	Zh: "属于由邮政企业专营的信件，快递企业不得经营", En: "the letter is among those kept for the post, which an express firm may not carry",
}

var letterGrounds = []courier.Ground{
	{Row: stateDocumentRow, Effect: courier.Bars, If: isStateDocument | byExpressFirm, Unless: mailScope | cargoScope},
	{Row: reservedRow, Effect: courier.Bars, If: isLetter | reservedLetter | byExpressFirm, Unless: mailScope | cargoScope},
	{
		Row: courier.Row{
			Code: "order.check.letter_bundled", IDs: "INT-07", Field: "letters.bundled", Cites: byPostalLaw("56"),
			Zh: "快递企业不得将信件打包后作为包裹寄递", En: "an express firm may not bundle letters and carry them as a parcel",
		},
		Effect: courier.Bars, If: isLetter | bundledLetter | byExpressFirm, Unless: mailScope | cargoScope,
	},
	{
		Row: courier.Row{
			Code: "order.check.letter_mark", IDs: "INT-07", Field: "letters.marked", Cites: byPostalLaw("56"),
			Zh: "应当在信件封套的显著位置标注信件字样", En: "the envelope has to be marked as a letter where it is seen",
		},
		Effect: courier.Conditions, If: isLetter | byExpressFirm, Unless: markedLetter | mailScope | cargoScope,
	},
}

var inspectionGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.check.letter_not_opened", IDs: "INT-04", Field: "inspection", Cites: byPostalLaw("25"),
			Zh: "必要时可以要求开拆信件进行验视，但不得检查信件内容；寄件人拒绝开拆，不予收寄",
			En: "a letter may be asked to be opened where necessary, not to be read; the sender refuses, and it is not accepted",
		},
		Effect: courier.Bars, If: isLetter | inspectionRefused, Unless: cargoScope,
	},
	{
		Row: courier.Row{
			Code: "order.check.inspection_refused", IDs: "INT-04", Field: "inspection", Cites: inspection,
			Zh: "寄件人拒绝验视内件，不得收寄", En: "the sender refuses the inspection of the contents: the item must not be accepted",
		},
		Effect: courier.Bars, If: inspectionRefused, Unless: isLetter | mailScope | cargoScope,
	},
	{
		Row: courier.Row{
			Code: "order.check.not_inspected", IDs: "INT-04", Field: "inspection", Cites: inspection,
			Zh: "信件以外的快件应当当场验视内件，尚未验视", En: "the contents of all but letters are inspected on the spot, and were not yet",
		},
		Effect: courier.Bars, If: notInspected, Unless: isLetter | mailScope | cargoScope,
	},
	{
		Row: courier.Row{
			Code: "order.check.mail.inspection_refused", IDs: "INT-04", Field: "inspection", Cites: byPostalLaw("25"),
			Zh: "用户拒绝验视信件以外的邮件，不予收寄", En: "the user refuses the inspection of mail other than letters, and it is not accepted",
		},
		Effect: courier.Bars, If: mailScope | inspectionRefused, Unless: isLetter,
	},
	{
		Row: courier.Row{
			Code: "order.check.mail.not_inspected", IDs: "INT-04", Field: "inspection", Cites: byPostalLaw("25"),
			Zh: "信件以外的邮件收寄时应当当场验视内件，尚未验视", En: "the contents of mail other than letters are inspected on the spot, and were not yet",
		},
		Effect: courier.Bars, If: mailScope | notInspected, Unless: isLetter,
	},
	{
		Row: courier.Row{
			Code: "order.check.cargo.inspection_refused", IDs: "INT-04 INT-12", Field: "inspection", Cites: safetyCheck,
			Zh: "托运人拒绝安全查验，不得运输", En: "the shipper refuses the safety check: the goods may not be carried",
		},
		Effect: courier.Bars, If: cargoScope | inspectionRefused,
	},
	{
		Row: courier.Row{
			Code: "order.check.contents_differ", IDs: "INT-04 S4-Q54", Field: "inspection",
			Cites: []courier.Cite{courier.Art(courier.ExpressMeasures2023, "26")},
			Zh:    "寄件人提供的内件信息与查验情况不符，不得收寄", En: "what the sender declared is not what was found: the item must not be accepted",
		},
		Effect: courier.Bars, If: contentsDiffer, Unless: isLetter | mailScope | cargoScope,
	},
	{
		Row: courier.Row{
			Code: "order.check.false_declaration", IDs: "INT-01 S4-Q54", Field: "inspection", Cites: civilCode("825"),
			Zh: "申报不实或者遗漏重要情况造成承运人损失的，由寄件人赔偿",
			En: "a sender that declares falsely, or leaves out what matters, makes good the loss that the carrier has from it",
		},
		Effect: courier.Warns, If: contentsDiffer, Unless: mailScope,
	},
	{
		Row: courier.Row{
			Code: "order.check.inspection_mark", IDs: "INT-04", Field: "inspection_mark", Cites: inspection,
			Zh: "验视后应当作出验视标识", En: "what was inspected has to be marked as such",
		},
		Effect: courier.Conditions, If: markMissing, Unless: mailScope | cargoScope | notInspected,
	},
}

// contents looks at letters, identity and inspection, which depend on each
// other.
func (d *desk) contents() {
	var k courier.Known
	switch d.scope {
	case asMail:
		k.Among(mailScope|cargoScope, mailScope)
	case asCargo:
		k.Among(mailScope|cargoScope, cargoScope)
	default:
		k.Among(mailScope|cargoScope, 0)
	}
	if d.Kind != 0 {
		k.Among(kindFacts, kindMeans[d.Kind-1])
	}
	if d.Operator != 0 {
		k.Answer(byExpressFirm, courier.AnswerOf(d.Operator == ExpressFirm))
	}
	k.Answer(reservedLetter, d.Letters.Reserved)
	k.Answer(markedLetter, d.Letters.Marked)
	k.Answer(bundledLetter, d.Letters.Bundled)
	switch d.Identity {
	case 0:
	case IdentityRefused:
		k.Among(idRefused|idFalse, idRefused)
	case IdentityFalse:
		k.Among(idRefused|idFalse, idFalse)
	default:
		k.Among(idRefused|idFalse, 0)
	}
	k.Answer(agreementSigned, d.Agreement)
	k.Answer(agreementOwed, courier.AnswerOf(d.LongTerm == courier.Yes && d.Bulk == courier.Yes))
	k.Answer(moreOnWaybill, courier.AnswerOf(d.Waybill.MoreIdentity == courier.Yes))
	k.Answer(markMissing, courier.AnswerOf(d.InspectionMark == courier.No))
	inspected := notInspected | inspectionRefused | contentsDiffer
	switch d.Inspection {
	case 0:
	case ContentsMatch:
		k.Among(inspected, 0)
	case ContentsDiffer:
		k.Among(inspected, contentsDiffer)
	case InspectionRefused:
		k.Among(inspected, inspectionRefused)
	default:
		k.Among(inspected, notInspected)
	}
	d.fold(contentsQuestion, k, nil)
}
