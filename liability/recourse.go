package liability

import (
	"math"
	"slices"

	"github.com/courier-rules/courier"
)

// Target is against whom recourse is taken. The zero Target is unknown.
type Target uint8

// The targets.
const (
	OtherCarrier Target = iota + 1 // 区段承运人、实际承运人
	OtherParty                     // 第三人
	StaffMember                    // 工作人员
	TheShipper                     // 托运人
)

var targets = courier.Words{"unknown", "carrier", "third_party", "staff", "shipper"}
var targetsZh = []string{"未知", "承运人", "第三人", "工作人员", "托运人"}

// Name returns the name in the language: 工作人员, staff.
func (t Target) Name(lang courier.Lang) string { return targets.Name(uint8(t), targetsZh, lang) }

// String returns the word: "staff".
func (t Target) String() string { return targets.Word(uint8(t)) }

// MarshalText returns the word.
func (t Target) MarshalText() ([]byte, error) { return targets.Marshal(uint8(t)) }

// UnmarshalText reads a word.
func (t *Target) UnmarshalText(text []byte) error { return targets.Unmarshal(text, (*uint8)(t)) }

// ShippersWrong is what the shipper did wrong. The zero value is unknown.
type ShippersWrong uint8

// The wrongs.
const (
	Misdeclared    ShippersWrong = iota + 1 // 申报不实或者遗漏重要情况
	BadlyPacked                             // 未按约定的方式包装
	DangerousGoods                          // 危险物品未妥善包装、未作标志、未提交书面材料
	NoWrong                                 // 没有过错
)

var wrongs = courier.Words{"unknown", "misdeclared", "badly_packed", "dangerous_goods", "none"}
var wrongsZh = []string{"未知", "申报不实或者遗漏", "包装不当", "危险物品未依规处理", "没有过错"}

// Name returns the name in the language: 包装不当, badly packed.
func (w ShippersWrong) Name(lang courier.Lang) string { return wrongs.Name(uint8(w), wrongsZh, lang) }

// String returns the word: "badly_packed".
func (w ShippersWrong) String() string { return wrongs.Word(uint8(w)) }

// MarshalText returns the word.
func (w ShippersWrong) MarshalText() ([]byte, error) { return wrongs.Marshal(uint8(w)) }

// UnmarshalText reads a word.
func (w *ShippersWrong) UnmarshalText(text []byte) error { return wrongs.Unmarshal(text, (*uint8)(w)) }

// Turning is what is known about a firm that paid, or has a loss of its own,
// and turns to somebody else for it 追偿. When it has to, [Bar] says (APP-11).
type Turning struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // the law of this day answers
	Against    Target         `json:"against,omitzero"`
	Paid       courier.Answer `json:"paid,omitzero"`        // the firm paid; not asked for against the shipper
	Liable     courier.Answer `json:"liable,omitzero"`      // carrier or third party: it brought the loss about, or answers for it
	GrossFault courier.Answer `json:"gross_fault,omitzero"` // 故意或者重大过失 of the staff member
	Wrong      ShippersWrong  `json:"wrong,omitzero"`       // of the shipper
	Caused     courier.Answer `json:"caused,omitzero"`      // that wrong caused the loss
	Insured    courier.Answer `json:"insured,omitzero"`     // an insurer pays, or will: its subrogation must not be spoilt

	InsurerPaid courier.Answer `json:"insurer_paid,omitzero"` // 保险人已经赔偿保险金: asked for after a waiver
	Waived      courier.Answer `json:"waived,omitzero"`       // 放弃对对方的请求权; unknown is no: nobody waives unaware
	Consented   courier.Answer `json:"consented,omitzero"`    // 保险人同意放弃: asked for where it had paid
	Obstructed  courier.Answer `json:"obstructed,omitzero"`   // 故意或者重大过失妨碍代位求偿; unknown is no

	Loss        courier.Money `json:"loss,omitzero"`         // to be recovered, of staff
	Wage        courier.Money `json:"wage,omitzero"`         // 当月工资, of staff
	MinimumWage courier.Money `json:"minimum_wage,omitzero"` // 当地月最低工资标准, of staff
	Reach       Reach         `json:"reach,omitzero"`        // named option: the cap on wage deductions is reported
}

// Turned is the answer to a [Turning].
type Turned struct {
	courier.Decision
	Deduct courier.Money `json:"deduct,omitzero"` // the most that may be deducted from this month's wage
}

const (
	turnThird courier.Facts = 1 << iota
	turnStaff
	turnShipper
	turnPaid
	turnLiable
	turnGross
	turnMisdeclared
	turnPacking
	turnDangerous
	turnCaused
	turnInsured
	turnInsurerPaid
	turnWaived
	turnConsented
	turnObstructed
)

const wrongFacts = turnMisdeclared | turnPacking | turnDangerous

var (
	targetMeans = []courier.Facts{OtherCarrier - 1: 0, OtherParty - 1: turnThird, StaffMember - 1: turnStaff, TheShipper - 1: turnShipper}
	wrongMeans  = []courier.Facts{Misdeclared - 1: turnMisdeclared, BadlyPacked - 1: turnPacking, DangerousGoods - 1: turnDangerous, NoWrong - 1: 0}
)

// turning is the question whether there is recourse.
var turning = courier.NewQuestion([]courier.Field{
	{Need: "against", Owns: turnThird | turnStaff | turnShipper, Values: targetMeans},
	courier.YesNo("paid", turnPaid),
	courier.YesNo("liable", turnLiable),
	courier.YesNo("gross_fault", turnGross),
	{Need: "wrong", Owns: wrongFacts, Values: wrongMeans},
	courier.YesNo("caused", turnCaused),
	courier.YesNo("insured", turnInsured),
	courier.YesNo("insurer_paid", turnInsurerPaid),
	courier.YesNo("waived", turnWaived),
	courier.YesNo("consented", turnConsented),
	courier.YesNo("obstructed", turnObstructed),
}, slices.Concat([]courier.Ground{
	{Row: courier.Row{Code: "liability.recourse.carrier", Staff: true, IDs: "APP-02 APP-03 APP-11", Cites: civilCode("178, 519"),
		Zh: "已经赔付的承运人有权向应当负责的承运人追偿", En: "the carrier that paid recovers from the carrier that answers for it"},
		Effect: courier.Grants, If: turnLiable | turnPaid, Unless: turnThird | turnStaff | turnShipper},
	{Row: courier.Row{Code: "liability.recourse.third_party", Staff: true, IDs: "APP-05", Cites: civilCode("593"),
		Zh: "因第三人的原因造成违约的，承担责任后与第三人之间依照法律规定或者约定处理", En: "a third party caused it: having answered, the carrier turns to it by law or agreement"},
		Effect: courier.Grants, If: turnLiable | turnPaid | turnThird},
	{Row: courier.Row{Code: "liability.recourse.staff", Staff: true, IDs: "APP-06", Cites: civilCode("1191"),
		Zh: "用人单位承担责任后，可以向有故意或者重大过失的工作人员追偿", En: "the employer that answered may recover from staff at fault by intent or gross negligence"},
		Effect: courier.Grants, If: turnStaff | turnGross | turnPaid},
	{Row: courier.Row{Code: "liability.recourse.staff_without_gross_fault", Staff: true, IDs: "APP-06", Cites: civilCode("1191"),
		Zh: "工作人员没有故意或者重大过失的，不得向其追偿", En: "without intent or gross negligence nothing is recovered from staff"},
		Effect: courier.Bars, If: turnStaff, Unless: turnGross},
	{Row: courier.Row{Code: "liability.recourse.not_paid", Staff: true, IDs: "APP-11", Cites: civilCode("178, 519"),
		Zh: "尚未赔付的，追偿权还没有产生", En: "nothing was paid yet, so there is nothing to recover"},
		Effect: courier.Bars, Unless: turnPaid | turnShipper},
	{Row: courier.Row{Code: "liability.recourse.not_liable", Staff: true, IDs: "APP-05 APP-11", Cites: civilCode("178, 593"),
		Zh: "对方对损失没有责任的，不得追偿", En: "the other does not answer for the loss, and nothing is recovered"},
		Effect: courier.Bars, Unless: turnLiable | turnStaff | turnShipper},
	{Row: courier.Row{Code: "liability.recourse.misdeclared", Staff: true, IDs: "CN-SEA-19 LIA-13", Cites: civilCode("825"),
		Zh: "因托运人申报不实或者遗漏重要情况，造成承运人损失的，托运人应当承担赔偿责任", En: "the shipper declared wrongly or left out what matters, and answers for the carrier's loss"},
		Effect: courier.Grants, If: turnShipper | turnMisdeclared | turnCaused},
	{Row: courier.Row{Code: "liability.recourse.badly_packed", Staff: true, IDs: "CN-SEA-19 LIA-13", Cites: civilCode("577, 827"),
		Zh: "托运人未按照约定的方式包装货物，造成承运人损失的，应当承担违约责任", En: "the shipper did not pack as agreed, and answers for the carrier's loss"},
		Effect: courier.Grants, If: turnShipper | turnPacking | turnCaused},
	{Row: courier.Row{Code: "liability.recourse.dangerous_goods", Staff: true, IDs: "CN-SEA-19 LIA-13", Cites: civilCode("828"),
		Zh: "托运人未依规定托运危险物品的，承运人采取相应措施产生的费用由托运人负担", En: "dangerous goods not sent as the rules require: the cost of the carrier's measures is the shipper's"},
		Effect: courier.Grants, If: turnShipper | turnDangerous | turnCaused},
	{Row: courier.Row{Code: "liability.recourse.shipper_without_wrong", Staff: true, IDs: "CN-SEA-19 LIA-13", Cites: civilCode("825, 827, 828"),
		Zh: "托运人没有过错的，不得向其追偿", En: "the shipper did nothing wrong, and nothing is recovered from it"},
		Effect: courier.Bars, If: turnShipper, Unless: wrongFacts},
	{Row: courier.Row{Code: "liability.recourse.not_caused", Staff: true, IDs: "CN-SEA-19 LIA-13", Cites: civilCode("584"),
		Zh: "损失不是由托运人的过错造成的，不得向其追偿", En: "the shipper's wrong did not cause the loss, and nothing is recovered from it"},
		Effect: courier.Bars, If: turnShipper, Unless: turnCaused},
	{Row: courier.Row{Code: "liability.recourse.clock", Staff: true, IDs: "APP-11", Cites: byHouse,
		Zh: "追偿时效另行计算，并注意在其届满前提出", En: "recourse has its own clock, to be watched apart"},
		Effect: courier.Notes, If: turnPaid},
}, turningInsured))

var (
	rowDeduct = courier.Row{Code: "liability.recourse.wage_cap", Staff: true, IDs: "APP-06", Cites: reported(courier.WagePaymentRules, "16"), Names: [3]string{"most"},
		Zh: "据行业转述，从当月工资中扣除的部分不得超过20%，扣除后不得低于当地最低工资标准，本月至多{most}",
		En: "as reported, at most 20% of the month's wage is deducted and never below the minimum wage: {most} this month"}
	rowDeductUnread = courier.Row{Code: "liability.recourse.wage_cap_unread", Staff: true, IDs: "APP-06", Cites: byHouse,
		Zh: "从工资中扣除的上限仅有行业转述，未选用时不予计算，须由人核对", En: "the cap on deductions from wages is known by report alone; without the option it is not counted, and a person looks"}
)

// Recourse says whether the firm can turn to a carrier (Civil Code 178, 519),
// a third party (593), its staff (1191, for intent or gross negligence alone)
// or the shipper (825, 827, 828), and what must not be done to spoil an
// insurer's subrogation (Insurance Law 60 to 63): a claim that was given up is
// gone, unless the insurer had paid and did not consent (61). Of staff it also says, as an
// option, how much may be deducted from a month's wage.
func Recourse(x *Turning) (Turned, error) { return AppendRecourse(nil, x) }

// AppendRecourse is [Recourse] with its reasons appended to dst, for a caller
// that reuses the memory; dst is meant to have length 0.
func AppendRecourse(dst []courier.Reason, x *Turning) (a Turned, err error) {
	if x == nil {
		x = &Turning{}
	}
	if err := x.check(); err != nil {
		return Turned{}, err
	}
	if a.Rules = Rules; !x.HappenedOn.Known() {
		a.Verdict, a.Needs, a.Reasons = courier.Referred, []courier.Need{"happened_on"}, dst
		return a, nil
	}
	a.Decision = turning.Decide(dst, x.read(), x.HappenedOn, nil)
	a.Rules = Rules
	switch {
	case a.Verdict != courier.Granted:
	case x.Against == StaffMember:
		x.deduct(&a)
	case x.Against == 0 && x.Reach == RulesReported: // whoever it is; of staff there is a cap
		a.Needs = append(a.Needs, "against")
	}
	return a, nil
}

// deduct says how much of a month's wage may be deducted.
func (x *Turning) deduct(a *Turned) {
	if x.Reach != RulesReported {
		a.Reasons = append(a.Reasons, rowDeductUnread.Speak(x.HappenedOn, courier.Warns))
		return
	}
	most, cur := int64(math.MaxInt64), x.Loss.Currency()
	for _, f := range [...]struct {
		m    courier.Money
		need courier.Need
		part int64 // of it
	}{{x.Loss, "loss", 1}, {x.Wage, "wage", 5}, {x.MinimumWage, "minimum_wage", 0}} {
		switch {
		case !f.m.Known():
			a.Needs = append(a.Needs, f.need)
		case f.part > 0:
			most, cur = min(most, f.m.Minor()/f.part), f.m.Currency()
		case x.Wage.Known():
			most = min(most, x.Wage.Minor()-f.m.Minor())
		}
	}
	switch {
	case most <= 0: // whatever is missing
		most, a.Needs = 0, nil
	case len(a.Needs) > 0:
		return
	}
	a.Deduct = courier.Minor(most, cur)
	a.Reasons = append(a.Reasons, rowDeduct.Speak(x.HappenedOn, courier.Conditions, a.Deduct.Figure()))
}

func (x *Turning) read() (k courier.Known) {
	if x.Against != 0 {
		k.Among(turnThird|turnStaff|turnShipper, targetMeans[x.Against-1])
	}
	k.Answer(turnPaid, x.Paid)
	k.Answer(turnLiable, x.Liable)
	k.Answer(turnGross, x.GrossFault)
	if x.Wrong != 0 {
		k.Among(wrongFacts, wrongMeans[x.Wrong-1])
	}
	k.Answer(turnCaused, x.Caused)
	k.Answer(turnInsured, x.Insured)
	k.Answer(turnInsurerPaid, x.InsurerPaid)
	k.Answer(turnWaived, courier.AnswerOf(x.Waived == courier.Yes))
	k.Answer(turnConsented, x.Consented)
	k.Answer(turnObstructed, courier.AnswerOf(x.Obstructed == courier.Yes))
	return k
}

func (x *Turning) check() error {
	var read courier.Reading
	checkDay(&read, x.HappenedOn, 0)
	read.Word("against", targets, uint8(x.Against))
	read.Answer("paid", x.Paid)
	read.Answer("liable", x.Liable)
	read.Answer("gross_fault", x.GrossFault)
	read.Word("wrong", wrongs, uint8(x.Wrong))
	read.Answer("caused", x.Caused)
	read.Answer("insured", x.Insured)
	read.Answer("insurer_paid", x.InsurerPaid)
	read.Answer("waived", x.Waived)
	read.Answer("consented", x.Consented)
	read.Answer("obstructed", x.Obstructed)
	if x.InsurerPaid == courier.Yes && x.Insured == courier.No {
		read.Fault("insurer_paid", courier.ErrContradicts.Because("there is no insurer"))
	}
	read.Amount("loss", x.Loss)
	read.Amount("wage", x.Wage)
	read.Amount("minimum_wage", x.MinimumWage)
	x.Reach.Check(&read, "reach")
	return read.Err()
}
