package tracking

import (
	"cmp"
	"slices"

	"github.com/courier-rules/courier"
)

// Delivery is what is known about one hand-over of an express item. Every
// field may be unknown; what decides is asked for.
type Delivery struct {
	HandedOn    courier.Date   `json:"handed_on,omitzero"`    // day of the hand-over: the law of this day answers
	DeliveredIn courier.Region `json:"delivered_in,omitzero"` // where; local rules are Zhejiang's
	Means       Means          `json:"means,omitzero"`        // how
	Receiver    Receiver       `json:"receiver,omitzero"`     // for in_hand: to whom
	Online      courier.Answer `json:"online,omitzero"`       // 网购商品: the express item delivers an online purchase

	AgentNamed  courier.Answer `json:"agent_named,omitzero"`  // 代收人由收件人指定: the recipient named the agent; one whom only the sender named is none
	Consent     courier.Answer `json:"consent,omitzero"`      // 收件人事先同意: to this person, locker, station or place
	SenderChose courier.Answer `json:"sender_chose,omitzero"` // 寄件人选定: the sender chose the locker, station or place

	PackageBroken courier.Answer `json:"package_broken,omitzero"` // 外包装明显破损
	WeightDiffers courier.Answer `json:"weight_differs,omitzero"` // 重量与运单明显不符
	Goods         LockerGoods    `json:"goods,omitzero"`          // for in_locker: class noted on the waybill
	GoodsAgreed   courier.Answer `json:"goods_agreed,omitzero"`   // for such goods: the locker was agreed with the sender

	DoorNoted    courier.Answer `json:"door_noted,omitzero"`    // 运单注明上门投递
	DoorDemanded courier.Answer `json:"door_demanded,omitzero"` // 收件人要求上门: and it was not done; when asked, or after an unasked placing

	Confirmed      Confirmation   `json:"confirmed,omitzero"`       // who confirmed receipt
	ConfirmConsent courier.Answer `json:"confirm_consent,omitzero"` // 用户同意代为确认: the user let the carrier confirm

	Fragile       courier.Answer  `json:"fragile,omitzero"`         // 易碎品
	Told          courier.Answer  `json:"told,omitzero"`            // 已告知当面验收
	ToldMayRefuse courier.Answer  `json:"told_may_refuse,omitzero"` // 已告知可以查看内件或者拒收
	MethodAgreed  courier.Answer  `json:"method_agreed,omitzero"`   // 书面约定查看方式: with the sender
	MethodPrinted courier.Answer  `json:"method_printed,omitzero"`  // 已在运单注明
	PayOnDelivery courier.Answer  `json:"pay_on_delivery,omitzero"` // 代收货款
	Practice      ViewingPractice `json:"practice,omitzero"`        // opt-in

	SignedAt   courier.Instant `json:"signed_at,omitzero"`   // 签收时间
	AgreedTime courier.Instant `json:"agreed_time,omitzero"` // 另行约定的交付时间, of an online purchase
}

// Validity is the answer to a [Delivery].
type Validity struct {
	courier.Decision
	LockerBar   LockerBar       `json:"locker_bar,omitzero"`   // why the locker must not have been used, package state first
	DeliveredAt courier.Instant `json:"delivered_at,omitzero"` // delivery time of an online purchase; unknown where it was not validly delivered
}

// Deliver says whether an express item was validly delivered, under the law
// of the day it was handed over:
//   - to the recipient, the agent that the recipient named, or the office that
//     the agreed address names (Interim Regulation on Express Delivery 25,
//     from 2025-06-01 26); to anybody else only with the recipient's consent
//     (E-Commerce Law 52 for an online purchase);
//   - to a locker or a station only with the user's consent (Locker Measures
//     from 2019-10-01; Express Market Measures 28 from 2024-03-01); and not to
//     a locker where the package is broken, the weight is off, or the goods
//     are fresh or valuable and it was not agreed with the sender;
//   - in Zhejiang not to either where the waybill notes door delivery, or
//     where the recipient demanded it (31), and never left unattended unasked
//     (33).
//
// Beside the verdict stand the recipient's right to inspect, who may confirm
// receipt, the fines by date, and the delivery time of an online purchase
// (E-Commerce Law 51, Civil Code 512). They move nothing and are not asked for.
//
// Unknown facts that could change the verdict come back as needs, consent
// before what bars in spite of it; an unknown day alone is asked for first.
// The errors name the field: an unknown word, a day before 2018-05-01
// ([courier.ErrNoRule]), a sign-off before the hand-over.
func Deliver(d *Delivery) (Validity, error) { return AppendDeliver(nil, d) }

// AppendDeliver is [Deliver] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendDeliver(dst []courier.Reason, d *Delivery) (Validity, error) {
	if d == nil {
		d = &Delivery{}
	}
	if err := d.check(); err != nil {
		return Validity{}, err
	}
	if !d.HandedOn.Known() {
		return Validity{Decision: courier.Decision{Verdict: courier.Referred,
			Grounds: courier.Grounds{Reasons: dst, Needs: []courier.Need{"handed_on"}, Rules: Rules}}}, nil
	}
	start := len(dst)
	v := Validity{Decision: deliveryQuestion.Fold(dst, d.read(), d.HandedOn, nil)}
	v.Rules = Rules
	slices.SortFunc(v.Needs, deliveryAskedFirst)
	d.fill(v.Reasons[start:])
	v.LockerBar = lockerBarOf(v.Reasons[start:])
	d.time(&v)
	v.Reasons = courier.AppendUnchecked(v.Reasons, start, d.HandedOn)
	return v, nil
}

// deliveryAskedFirst puts needs in the order in which a person would ask: how
// and to whom, then consent, then what bars in spite of it, the goods before
// what was agreed for such goods. A bar alone settles the matter only where
// it applies, and mostly it does not.
func deliveryAskedFirst(a, b courier.Need) int {
	place := func(n courier.Need) int {
		return slices.IndexFunc(deliveryFields, func(f courier.Field) bool { return f.Need == n })
	}
	return cmp.Compare(place(a), place(b))
}

// check reads the facts and names each field that cannot be read.
func (d *Delivery) check() error {
	var r courier.Reading
	notBefore(&r, "handed_on", d.HandedOn, expressRegulationFrom)
	r.Region("delivered_in", d.DeliveredIn)
	r.Word("means", meansWords, uint8(d.Means))
	r.Word("receiver", receiverWords, uint8(d.Receiver))
	r.Answer("online", d.Online)
	r.Answer("agent_named", d.AgentNamed)
	r.Answer("consent", d.Consent)
	r.Answer("sender_chose", d.SenderChose)
	r.Answer("package_broken", d.PackageBroken)
	r.Answer("weight_differs", d.WeightDiffers)
	r.Word("goods", lockerGoodsWords, uint8(d.Goods))
	r.Answer("goods_agreed", d.GoodsAgreed)
	r.Answer("door_noted", d.DoorNoted)
	r.Answer("door_demanded", d.DoorDemanded)
	r.Word("confirmed", confirmationWords, uint8(d.Confirmed))
	r.Answer("confirm_consent", d.ConfirmConsent)
	r.Answer("fragile", d.Fragile)
	r.Answer("told", d.Told)
	r.Answer("told_may_refuse", d.ToldMayRefuse)
	r.Answer("method_agreed", d.MethodAgreed)
	r.Answer("method_printed", d.MethodPrinted)
	r.Answer("pay_on_delivery", d.PayOnDelivery)
	r.Word("practice", viewingPracticeWords, uint8(d.Practice))
	r.Order("signed_at", d.HandedOn, d.SignedAt.Date())
	return r.Err()
}

// read turns the facts into named facts: the only place where they meet.
func (d *Delivery) read() (k courier.Known) {
	if d.Means != 0 {
		k.Among(meansFacts, meansMean[d.Means-1])
	}
	if d.Receiver != 0 {
		k.Among(receiverFacts, receiverMeans[d.Receiver-1])
	}
	if d.Goods != 0 {
		k.Answer(goodsBarred, courier.AnswerOf(d.Goods != OrdinaryGoods))
	}
	if d.DeliveredIn != 0 {
		k.Answer(inZhejiang, courier.AnswerOf(d.DeliveredIn == courier.Zhejiang))
	}
	if d.Confirmed != 0 {
		k.Among(confirmFacts, confirmMeans[d.Confirmed-1])
	}
	k.Answer(soldOnline, d.Online)
	k.Answer(agentNamed, d.AgentNamed)
	k.Answer(consented, d.Consent)
	k.Answer(senderChose, d.SenderChose)
	k.Answer(packageBroken, d.PackageBroken)
	k.Answer(weightDiffers, d.WeightDiffers)
	k.Answer(goodsAgreed, d.GoodsAgreed)
	k.Answer(doorNoted, d.DoorNoted)
	k.Answer(doorDemanded, d.DoorDemanded)
	k.Answer(confirmConsent, d.ConfirmConsent)
	k.Answer(isFragile, d.Fragile)
	k.Answer(toldToInspect, d.Told)
	k.Answer(toldMayRefuse, d.ToldMayRefuse)
	k.Answer(methodAgreed, d.MethodAgreed)
	k.Answer(methodPrinted, d.MethodPrinted)
	k.Answer(payOnDelivery, d.PayOnDelivery)
	k.Answer(viewFirst, courier.AnswerOf(d.Practice == ViewBeforeSigning))
	return k
}

// fill puts the amounts of the fines into the reasons that name them.
func (d *Delivery) fill(reasons []courier.Reason) {
	for i := range reasons {
		for f := range deliveryFines {
			if fine := &deliveryFines[f]; fine.row.Code == reasons[i].Code() {
				reasons[i] = fine.row.Speak(d.HandedOn, reasons[i].Effect, fine.upTo.Figure(), fine.seriousFrom.Figure(), fine.seriousTo.Figure())
			}
		}
	}
}

// lockerBarOf reads the bar off the reasons.
func lockerBarOf(reasons []courier.Reason) LockerBar {
	for i := range reasons {
		switch reasons[i].Code() {
		case lockerBrokenRow.Code, lockerWeightRow.Code:
			return PackageState
		case lockerGoodsRow.Code:
			return GoodsClass
		}
	}
	return 0
}

// time says when an online purchase was delivered.
func (d *Delivery) time(v *Validity) {
	if d.Online != courier.Yes {
		return
	}
	switch {
	case v.Verdict == courier.Refused:
		v.Reasons = append(v.Reasons, noSignOffRow.Speak(d.HandedOn, courier.Notes))
	case v.Verdict != courier.Granted:
	case d.AgreedTime.Known():
		v.DeliveredAt = d.AgreedTime
		v.Reasons = append(v.Reasons, timeAgreedRow.Speak(d.HandedOn, courier.Notes, v.DeliveredAt.Figure()))
	case d.SignedAt.Known():
		v.DeliveredAt = d.SignedAt
		v.Reasons = append(v.Reasons, timeSignedRow.Speak(d.HandedOn, courier.Notes, v.DeliveredAt.Figure()))
	}
}
