package order

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// The named facts of an amendment.
const (
	amToSender courier.Facts = 1 << iota
	amToCollect
	amCODAmount
	amCODCancel
	amCOD // either of the two
	amCover
	amCoverMore // added or raised
	amPickup
	amPiece
	amAgent
	amConsignee
	amOther
	amIdentified
	amLetter
	amDefinite
	amAgreed
	amOrdered    // not picked up yet
	amDispatched // has left the first outlet
	amOut        // with the courier at this moment
	amDelivered
	amEnded // on its way back, back, lost or disposed of
	amExpress
	amFreightCollected
	amCODCollected
	amLossKnown
	amOffered
	amNotAfterDispatch
	amCharged
)

const (
	amSubjects = amToSender | amToCollect | amCODAmount | amCODCancel | amCOD | amCover | amCoverMore | amPickup | amPiece
	amParties  = amAgent | amConsignee | amOther
	amStages   = amOrdered | amDispatched | amOut | amDelivered | amEnded
)

var amendMeans = []courier.Facts{amToSender, amToCollect, amCODAmount | amCOD, amCODCancel | amCOD,
	amCover | amCoverMore, amCover | amCoverMore, amCover, amPickup, amPiece}

var amendStageMeans = [tracking.StageCount]courier.Facts{
	tracking.Ordered - 1:         amOrdered,
	tracking.Accepted - 1:        0,
	tracking.InTransit - 1:       amDispatched,
	tracking.ExportCleared - 1:   amDispatched,
	tracking.ExportSealed - 1:    amDispatched,
	tracking.AtDestination - 1:   amDispatched,
	tracking.OutForDelivery - 1:  amDispatched | amOut,
	tracking.Delivered - 1:       amDispatched | amDelivered,
	tracking.AttemptFailed - 1:   amDispatched,
	tracking.AtPickupPoint - 1:   amDispatched,
	tracking.DeliveryRefused - 1: amDispatched,
	tracking.Returning - 1:       amDispatched | amEnded,
	tracking.Returned - 1:        amDispatched | amEnded,
	tracking.Lost - 1:            amDispatched | amEnded,
	tracking.Disposed - 1:        amDispatched | amEnded,
}

var amendFields = []courier.Field{
	{Need: "subject", Owns: amSubjects, Values: amendMeans},
	{Need: "by", Owns: amParties, Values: []courier.Facts{0, amAgent, amConsignee, amOther}},
	courier.YesNo("identity", amIdentified),
	courier.YesNo("letter", amLetter),
	courier.YesNo("definite", amDefinite),
	courier.YesNo("agreed", amAgreed),
	{Need: "stage", Owns: amStages, Values: amendStageMeans[:]},
	courier.YesNo("express", amExpress),
	courier.YesNo("freight_collected", amFreightCollected),
	courier.YesNo("cod_collected", amCODCollected),
	courier.YesNo("loss_known", amLossKnown),
	courier.YesNo("terms.offers", amOffered),
	courier.YesNo("terms.not_after_dispatch", amNotAfterDispatch),
	courier.YesNo("terms.charged", amCharged),
}

var amendment = courier.NewQuestion(amendFields, amendGrounds)

// civilCopy cites an article of the Civil Code that was read in a copy.
func civilCopy(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.CivilCode, article).Graded(courier.Secondary)}
}

// changeGround is a ground of this file and its neighbours, in one line.
func changeGround(e courier.Effect, code courier.Code, ids string, cites []courier.Cite, yes, no courier.Facts, zh, en string) courier.Ground {
	return courier.Ground{Row: courier.Row{Code: code, IDs: ids, Cites: cites, Zh: zh, En: en}, Effect: e, If: yes, Unless: no}
}

// binding returns the ground as one that bars whatever the right it meets.
func binding(g courier.Ground) courier.Ground { g.Binds = true; return g }

// lifting returns the ground as one that takes away another.
func lifting(g courier.Ground, code courier.Code) courier.Ground {
	g.Effect, g.Lifts = courier.Lifts, code
	return g
}

var amendFeeRow = courier.Row{
	Code: "order.amend.fee", IDs: "RED-07", Cites: courier.InTerms(), Names: [3]string{"fee"},
	Zh: "办理成功的，按承运人的条款收取服务费{fee}", En: "the carrier's terms charge a fee of {fee} once it is carried out",
}

// byPractice is where the interfaces of the trade put the edit of an order.
var byPractice = []courier.Cite{courier.Art(courier.SFInterceptAPI, "")}

var amendGrounds = []courier.Ground{
	changeGround(courier.Grants, "order.amend.by_agreement", "RED-07", civilCopy("543"), amAgreed, 0,
		"经承运人同意，可以变更合同", "the contract may be changed by agreement, and the carrier agrees"),
	changeGround(courier.Grants, "order.amend.offered", "RED-07", courier.InTerms(), amOffered, 0,
		"承运人的条款提供该项变更", "the carrier's terms offer this change"),
	changeGround(courier.Grants, "order.amend.cod_instruction", "RED-07", civilCopy("922"), amCODAmount, amConsignee|amOther,
		"代收货款是寄件人的委托，承运人应当按照委托人的指示办理", "collecting on delivery is the shipper's mandate, and the carrier follows the principal's instructions"),
	changeGround(courier.Grants, "order.amend.cod_ended", "RED-07", civilCopy("933"), amCODCancel, amConsignee|amOther,
		"寄件人作为委托人可以随时解除代收货款的委托", "the shipper, as principal, may end the mandate to collect at any time"),
	changeGround(courier.Grants, "order.amend.not_picked_up", "RED-04", byPractice, amOrdered, amConsignee|amOther,
		"尚未揽收，寄件人可以直接修改订单", "not picked up yet: the shipper can edit the order itself"),

	changeGround(courier.Bars, "order.amend.not_agreed", "RED-07", civilCopy("543"), 0, amAgreed|amOffered|amCOD|amOrdered,
		"该项变更须经承运人同意，法律未赋予单方变更的权利", "the change needs the carrier's agreement; no law gives a right to it"),
	changeGround(courier.Bars, "order.amend.stranger", "RED-06", civilCode("465"), amOther, 0,
		"申请人不是运输合同的当事人", "whoever asks is no party to the contract of carriage"),
	changeGround(courier.Bars, "order.amend.consignee", "RED-06 TRAP-11", civilCode("465"), amConsignee, amCOD,
		"收件人不是运输合同的当事人，不能要求变更合同", "the consignee is no party to the contract of carriage and cannot ask to change it"),
	lifting(changeGround(0, "order.amend.consignee_pays", "RED-07 DEL-10", civilCode("524"), amConsignee|amToCollect, 0,
		"收件人对货物有合法利益，可以代寄件人支付运费", "the consignee has a lawful interest in the goods and may pay the freight in the shipper's place"),
		"order.amend.consignee"),
	changeGround(courier.Bars, "order.amend.cod_not_consignees", "TRAP-11", civilCopy("922"), amConsignee|amCOD, 0,
		"代收货款的委托人是寄件人，收件人不能变更或者取消", "the mandate to collect is the shipper's: the consignee can neither change nor cancel it"),
	changeGround(courier.Bars, "order.amend.identity_not_shown", "RED-06", civilCode("465"), 0, amIdentified,
		"申请人的身份未能核实", "the identity of whoever asks is not shown"),
	changeGround(courier.Bars, "order.amend.letter_missing", "RED-06", civilCode("465"), amAgent, amLetter,
		"代理人未出示寄件人的授权委托书", "the agent shows no letter of authority from the shipper"),
	changeGround(courier.Bars, "order.amend.indefinite", "RED-07", civilCopy("544"), 0, amDefinite,
		"变更的内容不明确，推定为未变更", "the change is not definite and counts as none"),
	changeGround(courier.Bars, "order.amend.picked_up", "RED-04", civilCode("580"), amPickup, amOrdered,
		"快件已经揽收，揽收时间事实上不能再变更", "picked up already: the time of pick-up can in fact no longer be changed"),
	binding(changeGround(courier.Bars, "order.amend.dispatched", "RED-04", byHouse, amPiece|amDispatched, 0,
		"快件已自收寄网点发运，加件应当另行下单", "the consignment has left the first outlet: another piece is an order of its own")),
	binding(changeGround(courier.Bars, "order.amend.freight_collected", "RED-07 DEL-10", byHouse, amToSender|amFreightCollected, 0,
		"收件人已经支付运费，付款方不能再变更", "the consignee has paid the freight: who pays can no longer be changed")),
	changeGround(courier.Bars, "order.amend.cod_collected", "RED-07", civilCopy("927"), amCOD|amCODCollected, 0,
		"货款已经代收，应当转交寄件人，不能再变更", "the money is collected and is to be handed over: it can no longer be changed"),
	binding(changeGround(courier.Bars, "order.amend.delivered", "RED-07", byHouse, amDelivered, amToSender,
		"快件已经签收，运输已经完成", "delivered: the carriage is over")),
	binding(changeGround(courier.Bars, "order.amend.ended", "RED-07", byHouse, amEnded, 0,
		"快件已退回、灭失或者依法处理，原订单不再变更", "on its way back, back, lost or disposed of: the order is changed no more")),
	changeGround(courier.Bars, "order.amend.loss_known", "INT-05", civilCode("509"), amCover|amLossKnown, 0,
		"已知货物毁损、灭失后变更保价，有违诚信原则", "declared cover changed after a loss is known offends good faith"),
	changeGround(courier.Bars, "order.amend.terms_dispatched", "RED-04", courier.InTerms(), amNotAfterDispatch|amDispatched, 0,
		"快件已发运，承运人的条款此时不提供该项变更", "the consignment has left, when the carrier's terms do not offer the change"),

	{Row: amendFeeRow, Effect: courier.Conditions, If: amCharged, Unless: amOrdered},
	changeGround(courier.Conditions, "order.amend.cover_from_now", "INT-05", byHouse, amCoverMore, amOrdered,
		"须查验内件现状并补缴保价费，自补缴时起对此后的损失生效", "the goods are looked at again and the fee paid; it covers what happens after that"),
	changeGround(courier.Conditions, "order.amend.piece_checked", "INT-01 INT-04", civilCode("825"), amPiece, amExpress,
		"加件应当如实申报并照常验收", "the added piece is declared truly and checked like any other"),
	changeGround(courier.Conditions, "order.amend.piece_inspected", "INT-02 INT-04", courier.Express(31), amPiece|amExpress, 0,
		"加件应当如实申报并当面验视", "the added piece is declared truly and inspected on the spot"),
	changeGround(courier.Conditions, "order.amend.best_effort", "RED-04", byHouse, amCOD|amOut, 0,
		"快件正在派送中，尽力通知派送员；通知到达前已经收取的，按已收处理", "the courier is on the way with it and told if reached; what was collected before counts as collected"),
	changeGround(courier.Notes, "order.amend.cod_hold", "RED-07", civilCopy("922"), amCOD, amCODCollected|amDelivered|amEnded,
		"货款未收，又未经寄件人取消的，不交付货物", "until the money is collected, or the shipper gives it up, the goods are not handed over"),
	changeGround(courier.Notes, "order.amend.consignee_not_bound", "RED-07 DEL-10", civilCode("523"), amToCollect, 0,
		"收件人不支付的，运费仍由寄件人承担", "where the consignee does not pay, the shipper still owes the freight"),
}

// read turns the amendment into named facts.
func (a *Amendment) read() (k courier.Known) {
	k.Among(amSubjects, amendMeans[a.Subject-1])
	switch a.By {
	case 0:
	case courier.Shipper:
		k.Among(amParties, 0)
	case courier.ShippersAgent:
		k.Among(amParties, amAgent)
	case courier.Consignee:
		k.Among(amParties, amConsignee)
	default:
		k.Among(amParties, amOther)
	}
	if a.Stage != 0 {
		k.Among(amStages, amendStageMeans[a.Stage-1])
	}
	k.Answer(amIdentified, a.Identity)
	k.Answer(amLetter, a.Letter)
	k.Answer(amDefinite, a.Definite)
	k.Answer(amAgreed, a.Agreed)
	k.Answer(amExpress, a.Express)
	k.Answer(amFreightCollected, a.FreightCollected)
	k.Answer(amCODCollected, a.CODCollected)
	k.Answer(amLossKnown, a.LossKnown)
	if t := a.Terms; t != nil { // a clause that given terms do not contain is a known no
		k.Answer(amOffered, courier.AnswerOf(t.Offers == courier.Yes))
		k.Answer(amNotAfterDispatch, courier.AnswerOf(t.NotAfterDispatch == courier.Yes))
		k.Answer(amCharged, courier.AnswerOf(t.Charged == courier.Yes || t.Fee.Sign() > 0))
	} else {
		k.Answer(amNotAfterDispatch, courier.No) // giving the terms tells the rest
		k.Answer(amCharged, courier.No)
	}
	return k
}
