package insurance

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// Policy is what an insurance contract says about the amount. The named
// options stand for what policies agree in different ways; the zero value of
// each is the rule where the policy is silent, and they are never asked for.
// The reasons of an assessment point at Cite, so it must not change while
// they live.
type Policy struct {
	Cite        courier.Cite     `json:"cite"`                  // where it stands: a contract, no law
	SumInsured  courier.Money    `json:"sum_insured,omitzero"`  // 保险金额
	Valued      courier.Answer   `json:"valued,omitzero"`       // 定值保险: it states an agreed value
	AgreedValue courier.Money    `json:"agreed_value,omitzero"` // 约定并载明的保险价值; CNY 0.00 when it states none
	Law         Law              `json:"law,omitzero"`          // 适用法律: cargo on land, or marine insurance
	Deductible  claim.Deductible `json:"deductible,omitzero"`   // 免赔: unknown when left out, of kind none when there is none
	Limits      *Limits          `json:"limits,omitzero"`       // 赔偿限额 beside the sum insured: unknown when left out, empty when there are none
	Premium     courier.Money    `json:"premium,omitzero"`      // 保险费: for the refund where the sum insured is too high

	UnderInsured  UnderInsured  `json:"under_insured,omitzero"`  // sum insured below value
	Order         Order         `json:"order,omitzero"`          // of proportion, deductible and limits (INS-ORD-01, D9)
	SalvageOrder  SalvageOrder  `json:"salvage_order,omitzero"`  // of remains and proportion
	RecoveryOrder RecoveryOrder `json:"recovery_order,omitzero"` // of prior recovery and proportion (D10)
	RescueRule    RescueRule    `json:"rescue_rule,omitzero"`    // cost of saving the goods when under-insured (D7)
	Steps         Steps         `json:"steps,omitzero"`          // the whole order, where the policy states it step by step; else the named options make it
}

// Limits are the limits that a policy sets beside the sum insured; one that
// it does not set is unknown, and is none.
type Limits struct {
	Piece      courier.Money `json:"piece,omitzero"`       // 每件赔偿限额
	Waybill    courier.Money `json:"waybill,omitzero"`     // 每票赔偿限额
	Conveyance courier.Money `json:"conveyance,omitzero"`  // 每一运输工具赔偿限额
	Occurrence courier.Money `json:"occurrence,omitzero"`  // 每次事故赔偿限额
	Annual     courier.Money `json:"annual,omitzero"`      // 年累计赔偿限额
	AnnualLeft courier.Money `json:"annual_left,omitzero"` // fact: what this year's losses have left of it
}

// UnderInsured says how a policy pays whose sum insured is below the value.
type UnderInsured uint8

// The ways.
const (
	ByProportion UnderInsured = iota // 按保险金额与保险价值的比例, as the law has it
	FirstLoss                        // 约定不按比例: the loss in full, up to the sum insured
)

var underInsureds = courier.Words{"by_proportion", "first_loss"}

// String returns the word: "first_loss".
func (u UnderInsured) String() string { return underInsureds.Word(uint8(u)) }

// MarshalText returns the word.
func (u UnderInsured) MarshalText() ([]byte, error) { return underInsureds.Marshal(uint8(u)) }

// UnmarshalText reads a word.
func (u *UnderInsured) UnmarshalText(text []byte) error {
	return underInsureds.Unmarshal(text, (*uint8)(u))
}

// Order is the named option INS-ORD-01 and D9: the order in which proportion,
// deductible and limits are applied. The sum insured counts as a limit, but is
// never applied before the proportion, which is of the sum insured itself.
type Order uint8

// The orders.
const (
	ProportionDeductibleLimit Order = iota // 先按比例，再扣免赔额，后适用限额
	DeductibleProportionLimit              // 先扣免赔额，再按比例，后适用限额
	ProportionLimitDeductible              // 先按比例，再适用限额，后扣免赔额
	DeductibleLimitProportion              // 先扣免赔额，再适用限额，后按比例
	LimitProportionDeductible              // 先适用限额，再按比例，后扣免赔额
	LimitDeductibleProportion              // 先适用限额，再扣免赔额，后按比例
)

var orders = courier.Words{"proportion_deductible_limit", "deductible_proportion_limit", "proportion_limit_deductible",
	"deductible_limit_proportion", "limit_proportion_deductible", "limit_deductible_proportion"}

// String returns the word: "proportion_deductible_limit".
func (o Order) String() string { return orders.Word(uint8(o)) }

// MarshalText returns the word.
func (o Order) MarshalText() ([]byte, error) { return orders.Marshal(uint8(o)) }

// UnmarshalText reads a word.
func (o *Order) UnmarshalText(text []byte) error { return orders.Unmarshal(text, (*uint8)(o)) }

// RecoveryOrder is the named option D10: whether what a third party has
// already paid comes off before the proportion or after it. The law does not
// say; the zero value takes it off the loss.
type RecoveryOrder uint8

// The orders.
const (
	RecoveryBeforeProportion RecoveryOrder = iota // 先扣减第三者赔偿，后按比例
	RecoveryAfterProportion                       // 先按比例，后扣减第三者赔偿
)

var recoveryOrders = courier.Words{"before_proportion", "after_proportion"}

// String returns the word: "after_proportion".
func (o RecoveryOrder) String() string { return recoveryOrders.Word(uint8(o)) }

// MarshalText returns the word.
func (o RecoveryOrder) MarshalText() ([]byte, error) { return recoveryOrders.Marshal(uint8(o)) }

// UnmarshalText reads a word.
func (o *RecoveryOrder) UnmarshalText(text []byte) error {
	return recoveryOrders.Unmarshal(text, (*uint8)(o))
}

// SalvageOrder says whether the remains that the insured keeps come off the
// loss, or off what the proportion leaves of it.
type SalvageOrder uint8

// The orders.
const (
	SalvageBeforeProportion SalvageOrder = iota // 先扣除残值，后按比例
	SalvageAfterProportion                      // 约定先按比例，后扣除残值
)

var salvageOrders = courier.Words{"before_proportion", "after_proportion"}

// String returns the word: "after_proportion".
func (o SalvageOrder) String() string { return salvageOrders.Word(uint8(o)) }

// MarshalText returns the word.
func (o SalvageOrder) MarshalText() ([]byte, error) { return salvageOrders.Marshal(uint8(o)) }

// UnmarshalText reads a word.
func (o *SalvageOrder) UnmarshalText(text []byte) error {
	return salvageOrders.Unmarshal(text, (*uint8)(o))
}

// RescueRule is the named option D7: whether an under-insured policy pays the
// cost of saving the goods in full or in the proportion of the sum insured.
// The zero value leaves it to the law: the Maritime Code says in proportion;
// the Insurance Law does not say, and it is paid in full. A proportion of the
// policy's own is a clause that must have been explained like a deductible.
type RescueRule uint8

// The rules.
const (
	RescueByLaw        RescueRule = iota // 合同未约定
	RescueInProportion                   // 约定按保险金额与保险价值的比例
	RescueInFull                         // 约定全额
)

var rescueRules = courier.Words{"by_law", "in_proportion", "in_full"}

// String returns the word: "in_proportion".
func (u RescueRule) String() string { return rescueRules.Word(uint8(u)) }

// MarshalText returns the word.
func (u RescueRule) MarshalText() ([]byte, error) { return rescueRules.Marshal(uint8(u)) }

// UnmarshalText reads a word.
func (u *RescueRule) UnmarshalText(text []byte) error {
	return rescueRules.Unmarshal(text, (*uint8)(u))
}

// Law says which law the policy is under.
type Law uint8

// The laws.
const (
	LandCargo   Law = iota // 保险法: cargo on land, and whatever the Maritime Code does not reach
	MarineCargo            // 海商法: marine insurance, by the code of the day the event happened
)

var laws = courier.Words{"insurance_law", "maritime_code"}

// String returns the word: "maritime_code".
func (l Law) String() string { return laws.Word(uint8(l)) }

// MarshalText returns the word.
func (l Law) MarshalText() ([]byte, error) { return laws.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *Law) UnmarshalText(text []byte) error { return laws.Unmarshal(text, (*uint8)(l)) }

// valued says whether the policy states an agreed value, as far as is known.
func (p *Policy) valued() courier.Answer {
	if p.Valued == 0 && p.AgreedValue.Known() {
		return courier.AnswerOf(p.AgreedValue.Sign() > 0)
	}
	return p.Valued
}

// value returns the insured value 保险价值: the one agreed, or else the actual
// one; unknown where it is not known which.
func (l *Loss) value(p *Policy) courier.Money {
	switch p.valued() {
	case courier.Yes:
		return p.AgreedValue
	case courier.No:
		return l.Value
	}
	return courier.Money{}
}
