package order

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Request is a wish to change what happens to a consignment, with what is
// known about it. Every field but Action may be unknown; what decides is
// asked for.
type Request struct {
	Action Action `json:"action"`        // the question; missing is an error
	Wish   Wish   `json:"wish,omitzero"` // for Arrange: about what
	Consignment
}

// Consignment is what is known about a consignment and whoever asks.
type Consignment struct {
	AskedOn courier.Date `json:"asked_on,omitzero"` // day of the request: the law of this day answers

	By              courier.Party  `json:"by,omitzero"`               // who asks
	Identity        courier.Answer `json:"identity,omitzero"`         // 身份已核实: whoever asks is shown to be that person
	Letter          courier.Answer `json:"letter,omitzero"`           // 授权委托书: an agent shows the shipper's authority
	Form            courier.Answer `json:"form,omitzero"`             // 申请书: the application form is filled in
	IdentityPaper   courier.Answer `json:"identity_paper,omitzero"`   // 身份证件: the paper itself, or a copy, is handed in
	Receipt         courier.Answer `json:"receipt,omitzero"`          // 交寄凭据: the posting receipt or the sender's copy of the waybill is shown
	Confirmed       courier.Answer `json:"confirmed,omitzero"`        // 电子确认: by the account or number that the order was placed with
	NewContact      courier.Answer `json:"new_contact,omitzero"`      // the new name, telephone and full address are given
	OwnOrder        courier.Answer `json:"own_order,omitzero"`        // it was ordered through the account that asks
	ConsigneeBarred courier.Answer `json:"consignee_barred,omitzero"` // the shipper has ruled out that the consignee changes anything

	Stage   tracking.Stage `json:"stage,omitzero"`   // where the consignment is
	Lane    courier.Lane   `json:"lane,omitzero"`    // how far it goes
	Regime  courier.Regime `json:"regime,omitzero"`  // law of its carriage: civil for express and road
	Express courier.Answer `json:"express,omitzero"` // 快件: an express item, not other carriage; on rail, on water and in the air no unless said

	TargetServed courier.Answer `json:"target_served,omitzero"` // for Redirect: the new address is served
	Target       Target         `json:"target,omitzero"`        // for Redirect: how far it lies from the old one
	TargetKind   TargetKind     `json:"target_kind,omitzero"`   // for Redirect: what kind of address it is

	Prohibited    courier.Answer `json:"prohibited,omitzero"`     // 禁寄: the contents are, or are suspected to be
	Lien          courier.Answer `json:"lien,omitzero"`           // 留置: held for unpaid charges
	Insured       courier.Answer `json:"insured,omitzero"`        // 保价
	COD           courier.Answer `json:"cod,omitzero"`            // 代收货款
	SignedReceipt courier.Answer `json:"signed_receipt,omitzero"` // 签单返还
	Perishable    courier.Answer `json:"perishable,omitzero"`     // 生鲜
	Oversize      courier.Answer `json:"oversize,omitzero"`       // 超规格: above the size that the terms intercept
	CustomsPapers courier.Answer `json:"customs_papers,omitzero"` // 随附报关单证
	Dangerous     courier.Answer `json:"dangerous,omitzero"`      // 危险品, carried lawfully

	Made    courier.Count  `json:"made,omitzero"`     // requests made before this one
	FeePaid courier.Answer `json:"fee_paid,omitzero"` // the fee of the terms is paid

	Sea     *SeaControl     `json:"sea,omitzero"`      // for the regime sea
	Air     *AirDisposition `json:"air,omitzero"`      // for the regime air
	Terms   *ControlTerms   `json:"terms,omitzero"`    // the carrier's own terms; nil while they are not known, empty where it has none
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
