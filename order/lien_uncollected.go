package order

import "github.com/courier-rules/courier"

// Uncollected is what is known about goods that arrived and were not
// collected.
type Uncollected struct {
	Remedy  Remedy         `json:"remedy"`           // the question; missing is an error
	On      courier.Date   `json:"on,omitzero"`      // the law of this day answers
	Regime  courier.Regime `json:"regime,omitzero"`  // law of the carriage: civil for express and road
	Express courier.Answer `json:"express,omitzero"` // 快件; in the air no unless said

	ConsigneeUnknown courier.Answer `json:"consignee_unknown,omitzero"` // 收货人不明
	Notified         courier.Answer `json:"notified,omitzero"`          // 已通知收货人提货
	NoticeWaived     courier.Answer `json:"notice_waived,omitzero"`     // in the air: agreed that no notice is given
	Late             courier.Answer `json:"late,omitzero"`              // 逾期未提货
	Refused          courier.Answer `json:"refused,omitzero"`           // 收货人拒绝受领
	WithCause        courier.Answer `json:"with_cause,omitzero"`        // 拒绝有正当理由
}

// The named facts of goods not collected.
const (
	unDeposit courier.Facts = 1 << iota
	unAir
	unExpress
	unUnknown
	unNotified
	unWaived
	unLate
	unRefused
	unWithCause
)

var uncollectedFields = []courier.Field{
	courier.YesNo("remedy", unDeposit),
	courier.YesNo("regime", unAir),
	courier.YesNo("express", unExpress),
	courier.YesNo("consignee_unknown", unUnknown),
	courier.YesNo("notified", unNotified),
	courier.YesNo("notice_waived", unWaived),
	courier.YesNo("late", unLate),
	courier.YesNo("refused", unRefused),
	courier.YesNo("with_cause", unWithCause),
}

var uncollected = courier.NewQuestion(uncollectedFields, uncollectedGrounds)

var (
	airNotice  = []courier.Cite{courier.Art(courier.CivilAviationLaw2021, "120"), courier.Art(courier.CivilAviationLaw2025, "124")}
	airStorage = append(civilCode("830"), courier.Art(courier.CivilAviationLaw2025, "124"))
)

var uncollectedGrounds = []courier.Ground{
	changeGround(courier.Grants, "order.storage.fee", "LIA-14", civilCode("830"), 0, unDeposit|unAir,
		"收货人逾期提货的，应当向承运人支付保管费等费用", "a consignee that collects late owes the carrier storage and like charges"),
	changeGround(courier.Grants, "order.storage.fee_air", "CN-AIR-16 LIA-14", airStorage, unAir, unDeposit,
		"收货人逾期提货的，应当向承运人支付保管费等费用", "a consignee that collects late owes the carrier storage and like charges"),
	changeGround(courier.Bars, "order.storage.not_late", "LIA-14 CN-AIR-16", civilCode("830"), 0, unDeposit|unLate,
		"提货期限尚未届满", "the time to collect is not over"),
	changeGround(courier.Bars, "order.storage.not_notified", "LIA-14", civilCode("830"), 0, unDeposit|unAir|unNotified,
		"承运人知道收货人的，应当及时通知；未通知的，不能认定逾期", "a carrier that knows the consignee has to notify it; without notice it is not late"),
	lifting(changeGround(0, "order.storage.unknown_consignee", "LIA-14", civilCode("830"), unUnknown, unDeposit|unAir,
		"承运人不知道收货人，无从通知", "the carrier does not know the consignee and cannot notify it"), "order.storage.not_notified"),
	changeGround(courier.Bars, "order.storage.not_notified_air", "CN-AIR-16", airNotice, unAir, unDeposit|unNotified,
		"承运人应当在货物到达后立即通知收货人；未通知的，不能认定逾期", "the carrier has to notify the consignee at once on arrival; without notice it is not late"),
	lifting(changeGround(0, "order.storage.notice_waived", "CN-AIR-16", airNotice, unAir|unWaived, unDeposit,
		"当事人另有约定，无须通知", "the parties agreed that no notice is given"), "order.storage.not_notified_air"),

	changeGround(courier.Grants, "order.deposit.unknown", "LIA-14", civilCode("837"), unDeposit|unUnknown, 0,
		"收货人不明，承运人依法可以提存货物", "the consignee is unknown: the carrier may lawfully deposit the goods"),
	changeGround(courier.Grants, "order.deposit.refused", "LIA-14", civilCode("837"), unDeposit|unRefused, unWithCause,
		"收货人无正当理由拒绝受领，承运人依法可以提存货物", "the consignee refuses the goods without cause: the carrier may lawfully deposit them"),
	changeGround(courier.Bars, "order.deposit.no_ground", "LIA-14", civilCode("837"), unDeposit, unUnknown|unRefused,
		"收货人明确且未拒绝受领，不能以此为由提存", "the consignee is known and has not refused: that is no ground for a deposit"),
	changeGround(courier.Bars, "order.deposit.with_cause", "LIA-14", civilCode("837"), unDeposit|unRefused|unWithCause, unUnknown,
		"收货人有正当理由拒绝受领，不能以拒绝受领为由提存", "the consignee refuses with cause: the refusal is no ground for a deposit"),
	changeGround(courier.Conditions, "order.deposit.sale", "LIA-14", civilCopy("570"), unDeposit, 0,
		"不适于提存或者提存费用过高的，可以依法拍卖或者变卖，提存价款", "goods unfit for deposit, or too costly, are auctioned or sold and the price deposited"),
	changeGround(courier.Conditions, "order.deposit.express_returns", "LIA-14", courier.Express(26), unDeposit|unExpress, 0,
		"快件无法投递的，应当先退回寄件人或者按寄件人的要求处理", "an express item that cannot be delivered goes back to the shipper first, or as the shipper asks"),
}

// Keep says what may be done about goods that nobody collects: whether the
// consignee owes storage for collecting late (Civil Code 830; in the air from
// 2026-07-01 Civil Aviation Law 2025, 124), and whether they may be deposited
// because the consignee is unknown or refuses without cause (Civil Code 837).
// What storage costs a day, and how long the goods are kept free, no law
// says. Notice comes first: a consignee that was not notified is not late.
//
// A fact that decides and is not known is asked for. The errors name the
// field: an unknown word, a missing remedy, a day before 2021-01-01
// ([courier.ErrNoRule]), a regime without rules here
// ([courier.ErrNotSupported]): goods left at a railway station or in a port
// have rules of their own.
func Keep(u *Uncollected) (courier.Decision, error) { return AppendKeep(nil, u) }

// AppendKeep is [Keep] with its reasons appended to dst, which is meant to
// have length 0, for a caller that reuses the memory.
func AppendKeep(dst []courier.Reason, u *Uncollected) (courier.Decision, error) {
	if u == nil {
		return courier.Decision{}, courier.At("remedy", courier.ErrMissing)
	}
	if err := u.check(); err != nil {
		return courier.Decision{}, err
	}
	if !u.On.Known() {
		return askFirst(dst, "on"), nil
	}
	d := uncollected.Decide(dst, u.read(), u.On, nil)
	d.Rules = Rules
	return d, nil
}

func (u *Uncollected) read() (k courier.Known) {
	k.Answer(unDeposit, courier.AnswerOf(u.Remedy == Deposit))
	if u.Regime != 0 {
		k.Answer(unAir, courier.AnswerOf(u.Regime == courier.Air))
	}
	if u.Express == 0 && u.Regime == courier.Air {
		k.Answer(unExpress, courier.No)
	}
	k.Answer(unExpress, u.Express)
	k.Answer(unUnknown, u.ConsigneeUnknown)
	k.Answer(unNotified, u.Notified)
	k.Answer(unWaived, u.NoticeWaived)
	k.Answer(unLate, u.Late)
	k.Answer(unRefused, u.Refused)
	k.Answer(unWithCause, u.WithCause)
	return k
}

func (u *Uncollected) check() error {
	var read courier.Reading
	read.Word("remedy", remedies, uint8(u.Remedy))
	if u.Remedy == 0 {
		read.Fault("remedy", courier.ErrMissing)
	}
	read.Regime("regime", u.Regime)
	switch u.Regime {
	case 0, courier.CivilLaw, courier.Air:
	default:
		if u.Regime.Valid() {
			read.Fault("regime", courier.ErrNotSupported.Because(u.Regime.String()))
		}
	}
	read.Answer("express", u.Express)
	read.Answer("consignee_unknown", u.ConsigneeUnknown)
	read.Answer("notified", u.Notified)
	read.Answer("notice_waived", u.NoticeWaived)
	read.Answer("late", u.Late)
	read.Answer("refused", u.Refused)
	read.Answer("with_cause", u.WithCause)
	faultBefore(&read, "on", u.On, firstDay)
	return read.Err()
}
