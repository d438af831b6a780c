package order

import "github.com/courier-rules/courier"

// Action is what is asked for. It is the question itself, so a request
// without one is an error.
type Action uint8

// The actions. The first five rest on the one right to change the carriage
// (Civil Code 829); what practice and terms make of each differs.
const (
	Redirect     Action = iota + 1 // 更址: to another address
	NewConsignee                   // 变更收件人: to another consignee
	Recall                         // 撤回: stopped before it was ever out for delivery, and brought back to the shipper
	Return                         // 退回: brought back after a failed or refused delivery, or by instruction
	Hold                           // 中止运输, 暂缓派送: stopped where it is
	Arrange                        // 派送约定: how, when and to whom it is handed over at the same place
	Edit                           // 修改订单: before pick-up
	Cancel                         // 取消订单: before pick-up
)

var actions = courier.Words{"unknown", "redirect", "new_consignee", "recall", "return", "hold", "arrange", "edit", "cancel"}
var actionsZh = []string{"未知", "更址", "变更收件人", "撤回", "退回", "中止运输", "派送约定", "修改订单", "取消订单"}

// Name returns the name in the language: 更址, redirect.
func (a Action) Name(lang courier.Lang) string { return actions.Name(uint8(a), actionsZh, lang) }

// String returns the word: "redirect".
func (a Action) String() string { return actions.Word(uint8(a)) }

// MarshalText returns the word.
func (a Action) MarshalText() ([]byte, error) { return actions.Marshal(uint8(a)) }

// UnmarshalText reads a word.
func (a *Action) UnmarshalText(text []byte) error { return actions.Unmarshal(text, (*uint8)(a)) }

// changes reports whether the action rests on the right to change the carriage.
func (a Action) changes() bool { return a >= Redirect && a <= Hold }

// Wish is what a delivery arrangement is about.
type Wish uint8

// The wishes.
const (
	OtherTime   Wish = iota + 1 // 改约时间: another day or hour
	OtherPlace                  // 改约地点: another place that the same outlet serves
	AtOutlet                    // 到网点自取: kept at the outlet and collected there
	PickupPoint                 // 投放快递站或智能快件箱
	Neighbour                   // 交邻居代收
	NamedPerson                 // 指定代收人
)

var wishes = courier.Words{"unknown", "other_time", "other_place", "at_outlet", "pickup_point", "neighbour", "named_person"}
var wishesZh = []string{"未知", "改约时间", "改约地点", "到网点自取", "投放快递站或智能快件箱", "交邻居代收", "指定代收人"}

// Name returns the name in the language.
func (w Wish) Name(lang courier.Lang) string { return wishes.Name(uint8(w), wishesZh, lang) }

// String returns the word: "pickup_point".
func (w Wish) String() string { return wishes.Word(uint8(w)) }

// MarshalText returns the word.
func (w Wish) MarshalText() ([]byte, error) { return wishes.Marshal(uint8(w)) }

// UnmarshalText reads a word.
func (w *Wish) UnmarshalText(text []byte) error { return wishes.Unmarshal(text, (*uint8)(w)) }

// Target is how far from the old address a new one lies: the classes by which
// terms charge a redirect (RED-05).
type Target uint8

// The classes.
const (
	ToSameOutlet  Target = iota + 1 // 同城同网点
	ToOtherOutlet                   // 同城异网点
	ToOtherCity                     // 异地
	ToAbroad                        // 境外: behind a border that the old address did not lie behind
)

var targets = courier.Words{"unknown", "same_outlet", "other_outlet", "other_city", "abroad"}
var targetsZh = []string{"未知", "同城同网点", "同城异网点", "异地", "境外"}

// Name returns the name in the language.
func (t Target) Name(lang courier.Lang) string { return targets.Name(uint8(t), targetsZh, lang) }

// String returns the word: "other_city".
func (t Target) String() string { return targets.Word(uint8(t)) }

// MarshalText returns the word.
func (t Target) MarshalText() ([]byte, error) { return targets.Marshal(uint8(t)) }

// UnmarshalText reads a word.
func (t *Target) UnmarshalText(text []byte) error { return targets.Unmarshal(text, (*uint8)(t)) }

// TargetKind is what kind of address a new one is.
type TargetKind uint8

// The kinds.
const (
	ToDoor     TargetKind = iota + 1 // 门牌地址
	ToBox                            // 邮政信箱或者代收机构: a post office box, or a firm that receives mail for others
	ToLocker                         // 智能快件箱或者快递服务站
	ToMilitary                       // 军事单位或者其他不公开地址
)

var targetKinds = courier.Words{"unknown", "door", "box", "locker", "military"}
var targetKindsZh = []string{"未知", "门牌地址", "邮政信箱或者代收机构", "智能快件箱或者快递服务站", "军事单位或者其他不公开地址"}

// Name returns the name in the language.
func (k TargetKind) Name(lang courier.Lang) string {
	return targetKinds.Name(uint8(k), targetKindsZh, lang)
}

// String returns the word: "locker".
func (k TargetKind) String() string { return targetKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k TargetKind) MarshalText() ([]byte, error) { return targetKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *TargetKind) UnmarshalText(text []byte) error {
	return targetKinds.Unmarshal(text, (*uint8)(k))
}

// CutOffs is a practice that a host opts into beside the law. The zero value
// opts into none.
type CutOffs uint8

// The practices.
const (
	TextbookCutOffs CutOffs = iota + 1 // 教材所列更址、撤回条件 (RED-03)
)

var cutOffs = courier.Words{"none", "textbook"}

// String returns the word: "textbook".
func (c CutOffs) String() string { return cutOffs.Word(uint8(c)) }

// MarshalText returns the word.
func (c CutOffs) MarshalText() ([]byte, error) { return cutOffs.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *CutOffs) UnmarshalText(text []byte) error { return cutOffs.Unmarshal(text, (*uint8)(c)) }
