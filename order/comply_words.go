package order

import "github.com/courier-rules/courier"

// FirmDuty is a duty of an express firm that its conduct is measured by. It is
// the question itself, so conduct without one is an error.
type FirmDuty uint8

// The duties.
const (
	Ceasing         FirmDuty = iota + 1 // 停止经营
	Suspending                          // 暂停服务
	ChangingService                     // 变更服务事项
	FilingOutlet                        // 末端网点备案
	UnitingBrand                        // 统一商标、字号、运单下的统一管理
	RespectingItems                     // 不冒领、私拆、隐匿、毁弃、倒卖、非法检查、非法扣留
	CheckingItems                       // 收寄验视、实名、禁限寄、安全检查
	KeepingData                         // 运单与数据管理
	GreenPackaging                      // 快递包装
	ShowingTruth                        // 运单信息可查且真实
	WatchingGoods                       // 禁寄物品的公示、培训与查验
)

var duties = courier.Words{"unknown", "ceasing", "suspending", "changing_service", "filing_outlet", "uniting_brand",
	"respecting_items", "checking_items", "keeping_data", "green_packaging", "showing_truth", "watching_goods"}
var dutiesZh = []string{"未知", "停止经营", "暂停服务", "变更服务事项", "末端网点备案", "品牌统一管理",
	"尊重快件", "收寄安全检查", "运单与数据管理", "快递包装", "运单信息真实可查", "禁寄物品管理"}

// Name returns the name in the language: 停止经营.
func (d FirmDuty) Name(lang courier.Lang) string { return duties.Name(uint8(d), dutiesZh, lang) }

// String returns the word: "ceasing".
func (d FirmDuty) String() string { return duties.Word(uint8(d)) }

// MarshalText returns the word.
func (d FirmDuty) MarshalText() ([]byte, error) { return duties.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *FirmDuty) UnmarshalText(text []byte) error { return duties.Unmarshal(text, (*uint8)(d)) }

// ServiceChange is what a firm changes of its service.
type ServiceChange uint8

// The changes, as the measures list them.
const (
	ServiceKinds ServiceChange = iota + 1 // 服务种类
	ServiceArea                           // 服务地域
	TimeLimits                            // 服务时限
	Hours                                 // 营业时间
	Prices                                // 资费标准
	Enquiries                             // 快件查询
	Compensation                          // 损失赔偿
	Complaints                            // 投诉处理
)

var changes = courier.Words{"unknown", "service_kinds", "service_area", "time_limits", "hours", "prices", "enquiries", "compensation", "complaints"}
var changesZh = []string{"未知", "服务种类", "服务地域", "服务时限", "营业时间", "资费标准", "快件查询", "损失赔偿", "投诉处理"}

// Name returns the name in the language: 服务地域.
func (c ServiceChange) Name(lang courier.Lang) string { return changes.Name(uint8(c), changesZh, lang) }

// String returns the word: "service_area".
func (c ServiceChange) String() string { return changes.Word(uint8(c)) }

// MarshalText returns the word.
func (c ServiceChange) MarshalText() ([]byte, error) { return changes.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *ServiceChange) UnmarshalText(text []byte) error { return changes.Unmarshal(text, (*uint8)(c)) }

// Correction is what came of an order to correct 责令改正.
type Correction uint8

// The outcomes.
const (
	NotOrdered        Correction = iota + 1 // 尚未责令改正
	Corrected                               // 已改正
	CorrectionRefused                       // 拒不改正
)

var corrections = courier.Words{"unknown", "not_ordered", "corrected", "refused"}
var correctionsZh = []string{"未知", "尚未责令改正", "已改正", "拒不改正"}

// Name returns the name in the language: 拒不改正.
func (c Correction) Name(lang courier.Lang) string {
	return corrections.Name(uint8(c), correctionsZh, lang)
}

// String returns the word: "refused".
func (c Correction) String() string { return corrections.Word(uint8(c)) }

// MarshalText returns the word.
func (c Correction) MarshalText() ([]byte, error) { return corrections.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Correction) UnmarshalText(text []byte) error {
	return corrections.Unmarshal(text, (*uint8)(c))
}
