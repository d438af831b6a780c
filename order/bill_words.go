package order

import "github.com/courier-rules/courier"

// Changed is what was done, or tried, with the consignment.
type Changed uint8

// The changes.
const (
	ChangedRedirect  Changed = iota + 1 // 更址
	ChangedRecall                       // 撤回
	ChangedReturn                       // 退回: refused or undeliverable, back to the shipper
	ChangedHold                         // 暂存、改约: kept back or delivered on another day
	ChangedCancel                       // 取消
	ChangedOrder                        // 变更付款方、代收货款或者保价: an amendment
	ChangedConsignee                    // 变更收件人: to another consignee
)

var changed = courier.Words{"unknown", "redirect", "recall", "return", "hold", "cancel", "amendment", "new_consignee"}
var changedZh = []string{"未知", "更址", "撤回", "退回", "暂存", "取消", "变更订单", "变更收件人"}

// Name returns the name in the language: 更址, redirect.
func (c Changed) Name(lang courier.Lang) string { return changed.Name(uint8(c), changedZh, lang) }

// String returns the word: "redirect".
func (c Changed) String() string { return changed.Word(uint8(c)) }

// MarshalText returns the word.
func (c Changed) MarshalText() ([]byte, error) { return changed.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Changed) UnmarshalText(text []byte) error { return changed.Unmarshal(text, (*uint8)(c)) }

// CostKind is what a cost line is for.
type CostKind uint8

// The kinds of cost.
const (
	ReturnFreight CostKind = iota + 1 // 退回运费
	ExtraFreight                      // 补收运费: the freight to the new place above the old
	DetourCost                        // 绕行费用, by the distance actually driven
	StorageCost                       // 保管费
	HandlingCost                      // 装卸、分拣等费用
	TransshipCost                     // 接运费用
	OtherCost                         // 其他损失
)

var costKinds = courier.Words{"unknown", "return_freight", "extra_freight", "detour", "storage", "handling", "transshipment", "other"}
var costKindsZh = []string{"未知", "退回运费", "补收运费", "绕行费用", "保管费", "装卸等费用", "接运费用", "其他损失"}

// Name returns the name in the language: 退回运费, return freight.
func (c CostKind) Name(lang courier.Lang) string { return costKinds.Name(uint8(c), costKindsZh, lang) }

// String returns the word: "return_freight".
func (c CostKind) String() string { return costKinds.Word(uint8(c)) }

// MarshalText returns the word.
func (c CostKind) MarshalText() ([]byte, error) { return costKinds.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *CostKind) UnmarshalText(text []byte) error { return costKinds.Unmarshal(text, (*uint8)(c)) }

// Measure is by what an amount of the whole consignment falls on its pieces.
type Measure uint8

// The measures.
const (
	ByPieces Measure = iota + 1 // 按件数
	ByWeight                    // 按重量
)

var measures = courier.Words{"unknown", "by_pieces", "by_weight"}

// String returns the word: "by_pieces".
func (m Measure) String() string { return measures.Word(uint8(m)) }

// MarshalText returns the word.
func (m Measure) MarshalText() ([]byte, error) { return measures.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Measure) UnmarshalText(text []byte) error { return measures.Unmarshal(text, (*uint8)(m)) }
