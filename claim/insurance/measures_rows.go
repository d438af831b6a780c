package insurance

import "github.com/courier-rules/courier"

// measureGuides are the public lists and guides of the trade.
var measureGuides = []courier.Cite{courier.Art(courier.ClaimDocumentLists, "")}

// measureRows are the attested measures, by their number.
var measureRows = [...]courier.Row{
	ProtectGoods: clauseRow("insurance.measures.protect", "S4-Q73 INS-11", "done", clauseLaw("57"),
		"被保险人应当尽力采取必要的措施，防止或者减少损失，由此支出的必要、合理费用由保险人另行承担", "the insured does all it can to prevent or lessen the loss; the necessary and reasonable cost is the insurer's, on top"),
	KeepScene: clauseRow("insurance.measures.keep_scene", "S4-Q73 S4-Q74", "done", measureGuides,
		"保护现场，拍照并保存货物和包装，以便查勘", "keep the scene, the goods and the packing as they are, and take photos"),
	CallPolice: clauseRow("insurance.measures.police", "S4-Q73 S4-Q74", "loss", measureGuides,
		"盗抢案件应当向公安机关报案并取得证明", "theft: report it to the police and obtain proof"),
	NotifyInsurer: clauseRow("insurance.measures.notify", "S4-Q73 INS-03", "done", clauseLaw("21"),
		"知道保险事故发生后，应当及时通知保险人", "once the event is known the insurer is told promptly"),
	FollowInsurer: clauseRow("insurance.measures.follow", "S4-Q73 INS-11", "instructed", clauseSea("236", "262"),
		"收到保险人有关合理措施的特别通知的，应当按照通知的要求处理", "the insurer's special notice on measures is followed"),
	AskInspection: clauseRow("insurance.measures.inspection", "S4-Q73 INS-06", "inspect_term", []courier.Cite{courier.Art(courier.PICCDomesticCargo, "")},
		"在目的地发现损失的，应当在约定期限内申请联合检验", "found at destination: a joint inspection is asked for in the time of the policy"),
	TakeRecords: clauseRow("insurance.measures.records", "S4-Q73 S4-Q74", "loss", measureGuides,
		"取得货运记录以及公安、消防、气象、交管等部门出具的证明", "obtain the goods record, and proof of police, fire brigade, weather office or traffic police"),
	ReserveOnCarrier: clauseRow("insurance.measures.reserve", "S4-Q73 S4-Q75 INS-13", "carrier", measureGuides,
		"在运输法律和合同规定的期限内向承运人提出书面异议和索赔", "claim on the carrier in writing, in the time of the law and the contract of carriage"),
	KeepRecourse: clauseRow("insurance.measures.keep_recourse", "S4-Q73 S4-Q75 INS-13", "carrier", clauseLaw("61"),
		"保险人赔付之前放弃对第三者的请求权的，保险人不承担赔偿责任", "giving up the claim on the third party before the insurer pays frees the insurer"),
	AccountSalvage: clauseRow("insurance.measures.account", "S4-Q73 INS-11", "done", clauseLaw("57"),
		"留存施救费用的单据；该费用在损失赔偿之外另行计算，以保险金额为限", "keep the receipts of saving the goods; the cost is worked out beside the indemnity, up to the sum insured"),
	HandInPapers: clauseRow("insurance.measures.papers", "S4-Q73 INS-04", "done", clauseLaw("22"),
		"请求赔偿时，应当向保险人提供所能提供的证明和资料", "with the claim go the proof and papers that the insured can give"),
}

var (
	measuresProtectSea = clauseRow("insurance.measures.protect_sea", "S4-Q73 INS-11", "done", clauseSea("236", "262"),
		"发生保险事故，被保险人应当采取必要的合理措施，防止或者减少损失，否则扩大的损失不予赔偿", "the insured takes the necessary and reasonable measures; what grows because it does not is not paid")
	measuresNotifySea = clauseRow("insurance.measures.notify_sea", "S4-Q73 INS-03", "done", clauseSea("236", "262"),
		"发生保险事故，被保险人应当立即通知保险人", "the insurer is told at once")
	measuresKeepPaid = clauseRow("insurance.measures.keep_recourse_paid", "S4-Q73 S4-Q75 INS-13", "paid", clauseLaw("61"),
		"保险人赔付之后，未经其同意放弃对第三者的请求权的，该行为无效", "after the insurer paid, giving up the claim on the third party without its consent is void")
	measuresOwn = clauseRow("insurance.measures.own", "S4-Q73", "own.lines[]", courier.InTerms(),
		"按自定的出险处理流程，另有一步", "one more measure of the host's own procedure")
	measuresAllDone = clauseRow("insurance.measures.all_done", "S4-Q73", "done", courier.ByHouse(),
		"各项措施均已完成", "every measure was taken")
	measuresOpen = clauseRow("insurance.measures.open", "S4-Q73", "done", courier.ByHouse(),
		"仍有措施没有完成，按顺序先做第一项未完成的", "measures are open: the first of them comes next")
)

func measuresRows() []*courier.Row {
	return append(clausePointers(measureRows[:]), &measuresProtectSea, &measuresNotifySea, &measuresKeepPaid, &measuresOwn, &measuresAllDone, &measuresOpen)
}
