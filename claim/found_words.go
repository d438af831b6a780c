package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// FoundRule is what the contract says of goods found after payment. The zero
// FoundRule is nothing.
type FoundRule uint8

// The rules.
const (
	FoundRoad1999 FoundRule = iota + 1 // 汽车货物运输规则 83 as a contract: the owner takes them back and returns what it had, or the carrier disposes
)

var foundRules = courier.Words{"none", "road_1999"}

// String returns the word: "road_1999".
func (f FoundRule) String() string { return foundRules.Word(uint8(f)) }

// MarshalText returns the word.
func (f FoundRule) MarshalText() ([]byte, error) { return foundRules.Marshal(uint8(f)) }

// UnmarshalText reads a word.
func (f *FoundRule) UnmarshalText(text []byte) error {
	return foundRules.Unmarshal(text, (*uint8)(f))
}

// FoundChoice is what a customer chose. The zero FoundChoice is not known.
type FoundChoice uint8

// The choices.
const (
	TakesGoods FoundChoice = iota + 1 // 退还赔款，领回原物
	KeepsMoney                        // 不要原物，保留赔款
)

var foundChoices = courier.Words{"unknown", "takes_goods", "keeps_money"}
var foundChoicesZh = []string{"未知", "领回原物", "保留赔款"}

// Name returns the name in the language: 领回原物, takes goods.
func (c FoundChoice) Name(lang courier.Lang) string {
	return foundChoices.Name(uint8(c), foundChoicesZh, lang)
}

// String returns the word: "takes_goods".
func (c FoundChoice) String() string { return foundChoices.Word(uint8(c)) }

// MarshalText returns the word.
func (c FoundChoice) MarshalText() ([]byte, error) { return foundChoices.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *FoundChoice) UnmarshalText(text []byte) error {
	return foundChoices.Unmarshal(text, (*uint8)(c))
}

// FoundState is where a payment for goods found later stands.
type FoundState uint8

// The states.
const (
	FoundAfterPay FoundState = iota + 1 // 赔后找回
	OwnerNotified                       // 已通知
	PayReversed                         // 退款领回
	PayStands                           // 保留赔款
	Uncollected                         // 逾期无人领取
	DisposedOf                          // 未通知即处理
)

var foundStates = courier.Words{"unknown", "found_after_pay", "owner_notified", "pay_reversed", "pay_stands", "uncollected", "disposed_of"}
var foundStatesZh = []string{"未知", "赔后找回", "已通知", "退款领回", "保留赔款", "逾期无人领取", "未通知即处理"}

// Name returns the name in the language: 退款领回, pay reversed.
func (s FoundState) Name(lang courier.Lang) string {
	return foundStates.Name(uint8(s), foundStatesZh, lang)
}

// String returns the word: "pay_reversed".
func (s FoundState) String() string { return foundStates.Word(uint8(s)) }

// MarshalText returns the word.
func (s FoundState) MarshalText() ([]byte, error) { return foundStates.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *FoundState) UnmarshalText(text []byte) error {
	return foundStates.Unmarshal(text, (*uint8)(s))
}

// foundMoves are the states that may follow each.
var foundMoves = [...][]FoundState{
	FoundAfterPay: {OwnerNotified, DisposedOf},
	OwnerNotified: {PayReversed, PayStands, Uncollected},
	Uncollected:   {PayReversed}, // before the goods are dealt with as unclaimed
	DisposedOf:    nil,
}

// Next returns the states that may follow, none of an end.
func (s FoundState) Next() []FoundState {
	if int(s) < len(foundMoves) {
		return slices.Clone(foundMoves[s])
	}
	return nil
}
