package tracking

import "github.com/courier-rules/courier"

// Item is something that could not be delivered or that nobody collects.
// What is asked for follows from its kind.
type Item struct {
	Kind ItemKind     `json:"kind,omitzero"`
	AsOf courier.Date `json:"as_of,omitzero"` // the day that is asked about; its law answers

	Recipient    *RecipientEnd  `json:"recipient,omitzero"`    // express: what is known at the recipient's end
	Sender       *SenderEnd     `json:"sender,omitzero"`       // express: and at the sender's
	CrossBorder  courier.Answer `json:"cross_border,omitzero"` // 进出境快件
	Inbound      courier.Answer `json:"inbound,omitzero"`      // 进境快件
	Unreturnable courier.Date   `json:"unreturnable,omitzero"` // 确认无法退回之日
	Claimed      courier.Answer `json:"claimed,omitzero"`      // 有人认领
	Entered      courier.Date   `json:"entered,omitzero"`      // 进入处理程序之日, for a keep period
	Keep         KeepRule       `json:"keep,omitzero"`         // opt-in: a draft's or an older rule's keep period
	Acts         []KeepAct      `json:"acts,omitzero"`         // what was done or is planned while it is kept

	Terms        *UnclaimedTerms `json:"terms,omitzero"`         // express: what the contract says
	SenderAsked  courier.Date    `json:"sender_asked,omitzero"`  // with Terms: the day the sender was asked
	Instructed   courier.Answer  `json:"instructed,omitzero"`    // with Terms: the sender has said what to do
	Fresh        courier.Answer  `json:"fresh,omitzero"`         // with Terms: 生鲜
	FirstAttempt courier.Date    `json:"first_attempt,omitzero"` // with Terms: 首次投递之日

	Rail  *RailUnclaimed `json:"rail,omitzero"`  // rail
	Cargo *CargoEnd      `json:"cargo,omitzero"` // other cargo
}

// CargoEnd is why cargo lies there.
type CargoEnd struct {
	ConsigneeUnknown courier.Answer `json:"consignee_unknown,omitzero"` // 收货人不明
	RefusedNoCause   courier.Answer `json:"refused_no_cause,omitzero"`  // 收货人无正当理由拒绝受领
	CollectedLate    courier.Answer `json:"collected_late,omitzero"`    // 收货人逾期提货
}

// RecipientEnd is what is known at the recipient's end.
type RecipientEnd struct {
	AddressBad    courier.Answer `json:"address_bad,omitzero"`    // 地址不详或者错误
	ContactBad    courier.Answer `json:"contact_bad,omitzero"`    // 联系方式不详或者错误
	Dead          courier.Answer `json:"dead,omitzero"`           // 死亡，无继承人或者代收人
	RefusesItem   courier.Answer `json:"refuses_item,omitzero"`   // 拒收
	RefusesCharge courier.Answer `json:"refuses_charge,omitzero"` // 拒付应付费用
	Uncollected   courier.Answer `json:"uncollected,omitzero"`    // 保管期满未领取
	Other         courier.Answer `json:"other,omitzero"`          // 其他原因无法投递
}

// SenderEnd is what is known at the sender's end of an undeliverable item.
type SenderEnd struct {
	AddressBad    courier.Answer `json:"address_bad,omitzero"`    // 地址不详或者错误
	ContactBad    courier.Answer `json:"contact_bad,omitzero"`    // 联系方式不详或者错误
	GivesUp       courier.Answer `json:"gives_up,omitzero"`       // 声明放弃
	RefusesItem   courier.Answer `json:"refuses_item,omitzero"`   // 退回后拒收
	RefusesCharge courier.Answer `json:"refuses_charge,omitzero"` // 退回后拒付应付费用
	Uncollected   courier.Answer `json:"uncollected,omitzero"`    // 保管期满未领取
}

// UnclaimedTerms are what a carrier's terms say about an item that cannot be
// delivered.
type UnclaimedTerms struct {
	Cite     courier.Cite `json:"cite,omitzero"`      // where they stand
	Return   courier.Days `json:"return,omitzero"`    // without an instruction so long after the sender was asked: returned at its cost
	WriteOff courier.Days `json:"write_off,omitzero"` // fresh goods failing so long from the first attempt: may be written off
}

// JDUnclaimed is the terms of a JD 京东 affiliate (TM-JD, undated): returned
// at the sender's cost after 7 days without an instruction; fresh goods that
// fail for 3 days from the first attempt may be written off.
func JDUnclaimed() UnclaimedTerms {
	return UnclaimedTerms{Cite: courier.Art(courier.JDTerms, ""), Return: 7, WriteOff: 3}
}

// Handling is the answer to an [Item].
type Handling struct {
	Undeliverable UndeliverableReason `json:"undeliverable,omitzero"` // zero: not, or not known yet
	Unreturnable  UnreturnableReason  `json:"unreturnable,omitzero"`  // zero: not, or not known yet
	Step          UnclaimedStep       `json:"step,omitzero"`          // what is to be done on AsOf; zero while facts are missing
	Next          []DatedStep         `json:"next,omitzero"`          // what follows, each from its day
	KeepUntil     courier.Date        `json:"keep_until,omitzero"`    // at least to the end of this day
	courier.Grounds
}

// DatedStep is a step and the period it waits for.
type DatedStep struct {
	Step     UnclaimedStep `json:"step"`
	From     courier.Date  `json:"from"`        // first day
	By       courier.Date  `json:"by,omitzero"` // last day, where a rule sets one
	Counting Counting      `json:"counting,omitzero"`
}
