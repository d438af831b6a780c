package order

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Request is what is known about a wish to change where a consignment goes.
// Every field but Action may be unknown; what decides is asked for.
type Request struct {
	Action  Action       `json:"action"`            // the question; missing is an error
	Wish    Wish         `json:"wish,omitzero"`     // for Arrange: about what
	AskedOn courier.Date `json:"asked_on,omitzero"` // day of the request: the law of this day answers

	By       courier.Party  `json:"by,omitzero"`       // who asks
	Identity courier.Answer `json:"identity,omitzero"` // 身份已核实: whoever asks is shown to be that person
	Letter   courier.Answer `json:"letter,omitzero"`   // 授权委托书: an agent shows the shipper's authority

	Stage   tracking.Stage `json:"stage,omitzero"`   // where the consignment is
	Lane    courier.Lane   `json:"lane,omitzero"`    // how far it goes
	Regime  courier.Regime `json:"regime,omitzero"`  // law of its carriage: civil for express and road
	Express courier.Answer `json:"express,omitzero"` // 快件: an express item, not other carriage; on rail, on water and in the air no unless said

	TargetServed courier.Answer `json:"target_served,omitzero"` // for Redirect: the new address is served
	Prohibited   courier.Answer `json:"prohibited,omitzero"`    // 禁寄: the contents are, or are suspected to be
	Lien         courier.Answer `json:"lien,omitzero"`          // 留置: held for unpaid charges

	Sea     *SeaControl     `json:"sea,omitzero"`      // for the regime sea
	Air     *AirDisposition `json:"air,omitzero"`      // for the regime air
	Terms   *Terms          `json:"terms,omitzero"`    // the carrier's own terms; nil while they are not known, empty where it has none
	CutOffs CutOffs         `json:"cut_offs,omitzero"` // a practice that the host opts into
}

// SeaControl are the facts of the right of control at sea 控制权.
type SeaControl struct {
	InWriting      courier.Answer `json:"in_writing,omitzero"`      // 书面通知
	Impossible     courier.Answer `json:"impossible,omitzero"`      // cannot be done, or would disturb normal operation
	SecurityAsked  courier.Answer `json:"security_asked,omitzero"`  // 要求提供担保, for expected cost or loss
	SecurityGiven  courier.Answer `json:"security_given,omitzero"`  // 已提供担保
	DocumentsAsked courier.Answer `json:"documents_asked,omitzero"` // documents were issued and the carrier asks for them
	DocumentsShown courier.Answer `json:"documents_shown,omitzero"` // 已出示运输单证
}

// AirDisposition are the facts of the right of disposition in the air 处置权.
type AirDisposition struct {
	ObligationsMet courier.Answer `json:"obligations_met,omitzero"` // 托运人已履行合同义务: freight paid where it is due, papers given
	Impossible     courier.Answer `json:"impossible,omitzero"`      // 指示不能执行
	ConsigneeRight courier.Answer `json:"consignee_right,omitzero"` // 收货人的权利已开始: arrived, charges paid and conditions met, delivery can be called for
	Unreachable    courier.Answer `json:"unreachable,omitzero"`     // 无法同收货人联系
	WaybillShown   courier.Answer `json:"waybill_shown,omitzero"`   // the shipper's copy of the air waybill was shown
}

// Terms are what a carrier's own terms say about redirect and recall. A clause
// that they do not contain grants and limits nothing; empty terms are those of
// a carrier that has none, and need no citation. The reasons of a ruling point
// at Cite, so it must not change while they live.
type Terms struct {
	Cite           courier.Cite   `json:"cite,omitzero"`            // where they stand: a contract or a practice, no law
	NotWhenOut     courier.Answer `json:"not_when_out,omitzero"`    // declined while out for delivery
	AtMost         courier.Count  `json:"at_most,omitzero"`         // requests an order
	Made           courier.Count  `json:"made,omitzero"`            // fact: requests made before this one
	ConsigneeMay   courier.Answer `json:"consignee_may,omitzero"`   // the consignee may ask as well
	NotPerishables courier.Answer `json:"not_perishables,omitzero"` // fresh goods are neither redirected nor returned
	Perishable     courier.Answer `json:"perishable,omitzero"`      // fact: the goods are fresh
	Fee            courier.Money  `json:"fee,omitzero"`             // charged when carried out
}

// The named facts of redirect and recall.
const (
	redirecting courier.Facts = 1 << iota
	byShipper
	byAgent
	byConsignee
	byOther
	identified
	hasLetter
	notPosted
	cleared
	sealed
	out
	onceOut
	moving
	delivered
	refusedByConsignee
	returning
	returned
	gone
	crossBorder
	atSea
	inAir
	express
	oldSeaLaw // asked for before the Maritime Code of 2025
	served
	prohibited
	underLien
	inWriting
	impossible
	securityAsked
	securityGiven
	documentsAsked
	documentsShown
	obligationsMet
	cannotBeDone
	consigneeRight
	unreachable
	waybillShown
	textbook
	notWhenOut
	requestsUsedUp
	consigneeMay
	notPerishables
	perishable
	feeDue
)

const (
	byFacts     = byShipper | byAgent | byConsignee | byOther
	stageFacts  = notPosted | cleared | sealed | out | onceOut | moving | delivered | refusedByConsignee | returning | returned | gone
	regimeFacts = atSea | inAir
)

// curable are the facts that whoever asks can still change, so that a ground
// which bars on one of them does not bar for good.
const curable = identified | hasLetter | underLien | inWriting | securityGiven | documentsShown

// stageMeans says what each stage means to redirect and recall. Behind the
// border every later stage has passed it.
var stageMeans = [tracking.Stages]courier.Facts{
	tracking.Ordered - 1:         notPosted,
	tracking.Accepted - 1:        0,
	tracking.InTransit - 1:       moving,
	tracking.ExportCleared - 1:   moving | cleared,
	tracking.ExportSealed - 1:    moving | cleared | sealed,
	tracking.AtDestination - 1:   cleared | sealed,
	tracking.OutForDelivery - 1:  cleared | sealed | moving | out | onceOut,
	tracking.Delivered - 1:       cleared | sealed | onceOut | delivered,
	tracking.AttemptFailed - 1:   cleared | sealed | onceOut,
	tracking.AtPickupPoint - 1:   cleared | sealed | onceOut,
	tracking.DeliveryRefused - 1: cleared | sealed | onceOut | refusedByConsignee,
	tracking.Returning - 1:       moving | returning,
	tracking.Returned - 1:        returned,
	tracking.Lost - 1:            gone,
	tracking.Disposed - 1:        gone,
}

var controlFields = []courier.Field{
	courier.YesNo("action", redirecting),
	{Need: "by", Owns: byFacts, Values: []courier.Facts{byShipper, byAgent, byConsignee, byOther}},
	courier.YesNo("identity", identified),
	courier.YesNo("letter", hasLetter),
	{Need: "stage", Owns: stageFacts, Values: stageMeans[:]},
	{Need: "lane", Owns: crossBorder, Values: []courier.Facts{0, crossBorder}},
	{Need: "regime", Owns: regimeFacts, Values: []courier.Facts{0, atSea, inAir}},
	courier.YesNo("express", express),
	courier.YesNo("asked_on", oldSeaLaw),
	courier.YesNo("target_served", served),
	courier.YesNo("prohibited", prohibited),
	courier.YesNo("lien", underLien),
	courier.YesNo("sea.in_writing", inWriting),
	courier.YesNo("sea.impossible", impossible),
	courier.YesNo("sea.security_asked", securityAsked),
	courier.YesNo("sea.security_given", securityGiven),
	courier.YesNo("sea.documents_asked", documentsAsked),
	courier.YesNo("sea.documents_shown", documentsShown),
	courier.YesNo("air.obligations_met", obligationsMet),
	courier.YesNo("air.impossible", cannotBeDone),
	courier.YesNo("air.consignee_right", consigneeRight),
	courier.YesNo("air.unreachable", unreachable),
	courier.YesNo("air.waybill_shown", waybillShown),
	courier.YesNo("cut_offs", textbook),
	courier.YesNo("terms.not_when_out", notWhenOut),
	courier.YesNo("terms.made", requestsUsedUp),
	courier.YesNo("terms.consignee_may", consigneeMay),
	courier.YesNo("terms.not_perishables", notPerishables),
	courier.YesNo("terms.perishable", perishable),
	courier.YesNo("terms.fee", feeDue),
}
