package tracking

import (
	"time"

	"github.com/courier-rules/courier"
)

// LockerStay is what is known about an item in a smart locker and the fee
// that its recipient is asked for. Every field may be unknown.
type LockerStay struct {
	PlacedAt    courier.Instant `json:"placed_at,omitzero"`    // 投放时间
	ChargedAt   courier.Instant `json:"charged_at,omitzero"`   // when it is collected or charged: the law of its day answers
	KeepUntil   courier.Instant `json:"keep_until,omitzero"`   // 保管期限届满: end of the keep period that the operator set
	DeliveredIn courier.Region  `json:"delivered_in,omitzero"` // where; Zhejiang has rules of its own

	Agreed        courier.Answer `json:"agreed,omitzero"`         // 收件人要求或者同意投放
	FeeAgreed     courier.Answer `json:"fee_agreed,omitzero"`     // 约定收费: the recipient agreed to the fee
	PublicBenefit courier.Answer `json:"public_benefit,omitzero"` // 公益性智能快件箱
	SiteRent      courier.Answer `json:"site_rent,omitzero"`      // 场地提供方收取场地使用费

	Tariff *LockerTariff `json:"tariff,omitzero"` // nil while not known
}

// LockerTariff is an operator's own tariff. The reasons of a ruling point at
// Cite, so it must not change while they live.
type LockerTariff struct {
	Cite courier.Cite  `json:"cite,omitzero"` // a contract or a practice, no law
	Free courier.Hours `json:"free,omitzero"` // hours that cost nothing, from the placing
	Per  courier.Hours `json:"per,omitzero"`  // then for each such stretch begun; missing is an error
	Fee  courier.Money `json:"fee,omitzero"`  // so much; missing is an error
	Cap  courier.Money `json:"cap,omitzero"`  // and no more in all; unknown for no cap
}

// HiveBox2020 is the tariff of Hive Box 丰巢 as the press gave it in May 2020
// (TM-HIVE): twelve hours free, then half a yuan for each twelve hours, three
// yuan at most. It is one operator's, and no default.
func HiveBox2020() LockerTariff {
	return LockerTariff{Cite: courier.Art(courier.HiveBoxTariff, ""), Free: 12, Per: 12, Fee: courier.Fen(50), Cap: courier.Fen(3_00)}
}

// LockerCharge is the answer to a [LockerStay].
type LockerCharge struct {
	courier.Decision               // granted: the recipient may be charged
	Fee              courier.Money `json:"fee,omitzero"` // by the tariff, where one may be charged and the tariff is known
}

// LockerFee says whether the recipient may be charged for a smart locker, and
// how much by the operator's tariff:
//   - never within the keep period that the operator set (Locker Measures, from
//     2019-10-01; they name no hours);
//   - only as the recipient agreed;
//   - in Zhejiang from 2022-03-01 only where the recipient asked for the locker
//     or agreed to it, and never for one of public benefit or on a site whose
//     owner takes no rent (32).
//
// Unknown facts that could change the verdict come back as needs; an unknown
// moment alone is asked for first. The errors name the field: an unknown word,
// moments out of order, a day before 2019-10-01 ([courier.ErrNoRule]), a tariff
// that cannot be counted.
func LockerFee(l *LockerStay) (LockerCharge, error) { return AppendLockerFee(nil, l) }

// AppendLockerFee is [LockerFee] with its reasons appended to dst, for a
// caller that reuses the memory: what dst holds stays at the head of the
// reasons.
func AppendLockerFee(dst []courier.Reason, l *LockerStay) (LockerCharge, error) {
	if l == nil {
		l = &LockerStay{}
	}
	if err := l.check(); err != nil {
		return LockerCharge{}, err
	}
	on := l.ChargedAt.Date()
	if !on.Known() {
		return LockerCharge{Decision: courier.Decision{Verdict: courier.Referred,
			Grounds: courier.Grounds{Reasons: dst, Needs: []courier.Need{"charged_at"}, Rules: Rules}}}, nil
	}
	c := LockerCharge{Decision: lockerFeeQuestion.Fold(dst, l.read(), on, nil)}
	c.Rules = Rules
	if c.Verdict == courier.Granted && l.Tariff != nil && l.PlacedAt.Known() {
		c.Fee = l.Tariff.amount(l.ChargedAt.Time().Sub(l.PlacedAt.Time()))
		c.Reasons = append(c.Reasons, lockerTariffRow.SpeakFrom(&l.Tariff.Cite, courier.Notes, c.Fee.Figure()))
	}
	c.Reasons = courier.AppendUnchecked(c.Reasons, len(dst), on)
	return c, nil
}

// lockerFirstDay is the first day of the locker measures.
var lockerFirstDay = courier.Day(2019, 10, 1)

func (l *LockerStay) check() error {
	var r courier.Reading
	notBefore(&r, "charged_at", l.ChargedAt.Date(), lockerFirstDay)
	r.Region("delivered_in", l.DeliveredIn)
	r.Answer("agreed", l.Agreed)
	r.Answer("fee_agreed", l.FeeAgreed)
	r.Answer("public_benefit", l.PublicBenefit)
	r.Answer("site_rent", l.SiteRent)
	if l.ChargedAt.Known() && l.ChargedAt.Before(l.PlacedAt) {
		r.Fault("charged_at", courier.ErrOrder.Because("before the item was placed"))
	}
	if l.KeepUntil.Known() && l.KeepUntil.Before(l.PlacedAt) {
		r.Fault("keep_until", courier.ErrOrder.Because("before the item was placed"))
	}
	l.Tariff.check(&r)
	return r.Err()
}

// longestStretch keeps hours far from what a duration holds.
const longestStretch = courier.Hours(1_000_000)

func (t *LockerTariff) check(r *courier.Reading) {
	if t == nil {
		return
	}
	t.Cite.CheckTerms(r, "tariff.cite")
	if t.Free < 0 || t.Free > longestStretch {
		r.Fault("tariff.free", courier.ErrRange)
	}
	if t.Per <= 0 || t.Per > longestStretch {
		r.Fault("tariff.per", courier.ErrRange)
	}
	if !t.Fee.Known() {
		r.Fault("tariff.fee", courier.ErrMissing)
	}
	r.Amount("tariff.fee", t.Fee)
	r.Amount("tariff.cap", t.Cap)
	if t.Fee.Minor() > dearestStretch {
		r.Fault("tariff.fee", courier.ErrRange)
	}
}

// dearestStretch keeps the fee of the longest stay within an amount.
const dearestStretch = 1_000_000_00

// amount is the fee for a stay.
func (t *LockerTariff) amount(stay time.Duration) courier.Money {
	over, per := stay-time.Duration(t.Free)*time.Hour, time.Duration(t.Per)*time.Hour
	begun := int64(0)
	if over > 0 {
		begun = int64((over-1)/per) + 1
	}
	fee := courier.Minor(begun*t.Fee.Minor(), t.Fee.Currency())
	if t.Cap.Known() && t.Cap.Less(fee) {
		return t.Cap
	}
	return fee
}

// The named facts of a locker fee.
const (
	lockerWithinKeep courier.Facts = 1 << iota
	lockerAgreed
	lockerFeeAgreed
	lockerPublic
	lockerRent
	lockerZhejiang
)

// read turns the facts into named facts.
func (l *LockerStay) read() (k courier.Known) {
	if l.KeepUntil.Known() {
		k.Answer(lockerWithinKeep, courier.AnswerOf(!l.ChargedAt.After(l.KeepUntil)))
	}
	if l.DeliveredIn != 0 {
		k.Answer(lockerZhejiang, courier.AnswerOf(l.DeliveredIn == courier.Zhejiang))
	}
	k.Answer(lockerAgreed, l.Agreed)
	k.Answer(lockerFeeAgreed, l.FeeAgreed)
	k.Answer(lockerPublic, l.PublicBenefit)
	k.Answer(lockerRent, l.SiteRent)
	return k
}

var lockerFeeQuestion = courier.NewQuestion([]courier.Field{
	courier.YesNo("fee_agreed", lockerFeeAgreed),
	courier.YesNo("keep_until", lockerWithinKeep),
	courier.YesNo("delivered_in", lockerZhejiang),
	courier.YesNo("agreed", lockerAgreed),
	courier.YesNo("public_benefit", lockerPublic),
	courier.YesNo("site_rent", lockerRent),
}, []courier.Ground{
	{
		Row: plainRow("tracking.locker.fee_agreed", "DEL-08", byHouse,
			"收件人同意收费，可以按约定收取", "the recipient agreed to the fee: it may be charged as agreed"),
		Effect: courier.Grants, If: lockerFeeAgreed,
	},
	{
		Row: plainRow("tracking.locker.zhejiang_agreed", "DEL-08", zhejiangRules("32"),
			"收件人要求或者同意投放智能快件箱的，在浙江可以按照约定向其收费",
			"the recipient asked for the locker or agreed to it: in Zhejiang it may be charged as agreed"),
		Effect: courier.Grants, If: lockerZhejiang | lockerAgreed | lockerFeeAgreed,
	},
	{
		Row: plainRow("tracking.locker.fee_not_agreed", "DEL-08", byHouse,
			"未与收件人约定收费，不得收取", "no fee was agreed with the recipient: none may be charged"),
		Effect: courier.Bars, Unless: lockerFeeAgreed,
	},
	{
		Row: plainRow("tracking.locker.within_keep_period", "DEL-08 DEL-12", lockerBarCites,
			"保管期限内不得向收件人收费", "within the keep period the recipient may not be charged"),
		Effect: courier.Bars, If: lockerWithinKeep,
	},
	{
		Row: plainRow("tracking.locker.zhejiang_not_asked", "DEL-08", zhejiangRules("32"),
			"收件人未要求也未同意投放智能快件箱，在浙江不得向其收费",
			"the recipient neither asked for the locker nor agreed to it: in Zhejiang it may not be charged"),
		Effect: courier.Bars, If: lockerZhejiang, Unless: lockerAgreed,
	},
	{
		Row: plainRow("tracking.locker.zhejiang_public_benefit", "DEL-08", zhejiangRules("32"),
			"公益性智能快件箱，在浙江不得向收件人收费", "a locker of public benefit: in Zhejiang the recipient may not be charged"),
		Effect: courier.Bars, If: lockerZhejiang | lockerPublic,
	},
	{
		Row: plainRow("tracking.locker.zhejiang_no_rent", "DEL-08", zhejiangRules("32"),
			"场地提供方未收取场地使用费，在浙江不得向收件人收费", "the site's owner takes no rent: in Zhejiang the recipient may not be charged"),
		Effect: courier.Bars, If: lockerZhejiang, Unless: lockerRent,
	},
})

// lockerRows are the rows that speak after the verdict.
var lockerRows = []*courier.Row{&lockerTariffRow}

var lockerTariffRow = courier.Row{
	Code: "tracking.locker.tariff", IDs: "DEL-08", Cites: courier.InTerms(), Names: [3]string{"fee"},
	Zh: "按运营企业的收费标准，应收{fee}", En: "by the operator's tariff the fee is {fee}",
}
