package order

import "github.com/courier-rules/courier"

// Action is what is asked for. It is the question itself, so a request
// without one is an error.
type Action uint8

// The actions.
const (
	Redirect Action = iota + 1 // 更址: another address or another consignee
	Recall                     // 撤回: stop, and bring it back to the shipper
	Arrange                    // 派送约定: how, when and to whom it is handed over at the same place
	Edit                       // 修改或取消订单: before pick-up; only ever returned in Ruling.Next, an error where it is asked for
)

var actions = courier.Words{"unknown", "redirect", "recall", "arrange", "edit"}
var actionsZh = []string{"未知", "更址", "撤回", "派送约定", "修改或取消订单"}

// Name returns the name in the language: 更址, redirect.
func (a Action) Name(lang courier.Lang) string { return actions.Name(uint8(a), actionsZh, lang) }

// String returns the word: "redirect".
func (a Action) String() string { return actions.Word(uint8(a)) }

// MarshalText returns the word.
func (a Action) MarshalText() ([]byte, error) { return actions.Marshal(uint8(a)) }

// UnmarshalText reads a word.
func (a *Action) UnmarshalText(text []byte) error { return actions.Unmarshal(text, (*uint8)(a)) }

// Wish is what a delivery arrangement is about.
type Wish uint8

// The wishes.
const (
	OtherTime   Wish = iota + 1 // 改约时间
	OtherPlace                  // 改约地点: another place that the same outlet serves
	PickupPoint                 // 投放快递站或智能快件箱
	Neighbour                   // 交邻居代收
	NamedPerson                 // 指定代收人
)

var wishes = courier.Words{"unknown", "other_time", "other_place", "pickup_point", "neighbour", "named_person"}
var wishesZh = []string{"未知", "改约时间", "改约地点", "投放快递站或智能快件箱", "交邻居代收", "指定代收人"}

// Name returns the name in the language.
func (w Wish) Name(lang courier.Lang) string { return wishes.Name(uint8(w), wishesZh, lang) }

// String returns the word: "pickup_point".
func (w Wish) String() string { return wishes.Word(uint8(w)) }

// MarshalText returns the word.
func (w Wish) MarshalText() ([]byte, error) { return wishes.Marshal(uint8(w)) }

// UnmarshalText reads a word.
func (w *Wish) UnmarshalText(text []byte) error { return wishes.Unmarshal(text, (*uint8)(w)) }

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
