package complaint

import "github.com/courier-rules/courier"

// Effort is a measure of win-back 挽回措施: those that the handbook names
// (S3-12, S3-14).
type Effort uint8

// The measures.
const (
	IndividualPlan   Effort = iota + 1 // 个性化解决方案
	FasterHandling                     // 缩短处理时间
	ECoupon                            // 电子优惠券: for the next use
	FreeAddedService                   // 免费增值服务: free storage, packing
	OccasionGift                       // 生日或者节日礼品
	ServiceFlow                        // 优化服务流程
	BetterTalk                         // 加强沟通
	ShorterTransit                     // 缩短运输时间
	PayCompensation                    // 支付赔偿: money that is owed, and no goodwill
)

const lastEffortKind = PayCompensation

var effortKindWords = courier.Words{"unknown", "individual_plan", "faster_handling", "e_coupon", "free_service", "occasion_gift",
	"service_flow", "communication", "transit_time", "compensation"}

var effortKindZh = []string{"未知", "个性化解决方案", "缩短处理时间", "电子优惠券", "免费增值服务", "生日或者节日礼品", "优化服务流程", "加强沟通", "缩短运输时间", "支付赔偿"}

// Name returns the name in the language: 电子优惠券, e coupon.
func (e Effort) Name(lang courier.Lang) string {
	return effortKindWords.Name(uint8(e), effortKindZh, lang)
}

// String returns the word: "e_coupon".
func (e Effort) String() string { return effortKindWords.Word(uint8(e)) }

// MarshalText returns the word.
func (e Effort) MarshalText() ([]byte, error) { return effortKindWords.Marshal(uint8(e)) }

// UnmarshalText reads a word.
func (e *Effort) UnmarshalText(text []byte) error {
	return effortKindWords.Unmarshal(text, (*uint8)(e))
}

// Goodwill reports whether the measure is freely given, apart from what is
// owed.
func (e Effort) Goodwill() bool { return e >= ECoupon && e <= OccasionGift }

// Role is who carries out a measure of win-back (S3-13).
type Role uint8

// The roles.
const (
	RoleService   Role = iota + 1 // 客户服务部门: feedback, tracking, review
	RoleLogistics                 // 物流部门: flow, monitoring
	RoleMarketing                 // 市场部门: brand, satisfaction survey
)

var roleWords = courier.Words{"unknown", "customer_service", "logistics", "marketing"}

var roleZh = []string{"未知", "客户服务部门", "物流部门", "市场部门"}

// Name returns the name in the language: 物流部门, logistics.
func (r Role) Name(lang courier.Lang) string { return roleWords.Name(uint8(r), roleZh, lang) }

// String returns the word: "logistics".
func (r Role) String() string { return roleWords.Word(uint8(r)) }

// MarshalText returns the word.
func (r Role) MarshalText() ([]byte, error) { return roleWords.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *Role) UnmarshalText(text []byte) error { return roleWords.Unmarshal(text, (*uint8)(r)) }

// Role returns who carries out the measure, by the duties that the handbook
// gives to each; the assignment is a convention of this library.
func (e Effort) Role() Role {
	switch e {
	case IndividualPlan, FasterHandling, BetterTalk, PayCompensation:
		return RoleService
	case FreeAddedService, ServiceFlow, ShorterTransit:
		return RoleLogistics
	case ECoupon, OccasionGift:
		return RoleMarketing
	}
	return 0
}

// Target is what a goal of win-back counts.
type Target uint8

// The targets.
const (
	OrdersAgain     Target = iota + 1 // 再次下单次数: at least so many
	ComplaintsAgain                   // 再次投诉次数: at most so many
	SurveyScore                       // 回访满意度评分, on the host's scale: at least so much
)

var targetWords = courier.Words{"unknown", "orders", "complaints", "score"}

var targetZh = []string{"未知", "再次下单次数", "再次投诉次数", "回访满意度评分"}

// Name returns the name in the language: 再次下单次数, orders.
func (t Target) Name(lang courier.Lang) string { return targetWords.Name(uint8(t), targetZh, lang) }

// String returns the word: "orders".
func (t Target) String() string { return targetWords.Word(uint8(t)) }

// MarshalText returns the word.
func (t Target) MarshalText() ([]byte, error) { return targetWords.Marshal(uint8(t)) }

// UnmarshalText reads a word.
func (t *Target) UnmarshalText(text []byte) error { return targetWords.Unmarshal(text, (*uint8)(t)) }
