package tracking

import "github.com/courier-rules/courier"

// HappeningKind is what has happened that others must be told unasked. It is the
// question itself, so a happening without one is an error.
type HappeningKind uint8

// What may happen.
const (
	DeliveryDelayed  HappeningKind = iota + 1 // 延误
	PlacedInLocker                            // 已投放智能快件箱
	PlacedAtStation                           // 已投放快递服务站
	TryFailed                                 // 投递未成功
	PromiseChanged                            // 承诺时限变更
	ServiceSuspended                          // 暂停服务
	ServiceBlocked                            // 服务网络阻断
	ServiceChanged                            // 服务事项变更: areas, limits, hours, prices, query, compensation, complaints
	AwaitsCollection                          // 到达待提货: goods that the consignee collects
	HandingOver                               // 当面投递: at the door, at this moment
)

var happeningKindWords = courier.Words{"unknown", "delayed", "placed_in_locker", "placed_at_station", "try_failed", "promise_changed", "service_suspended", "service_blocked", "service_changed", "awaits_collection", "handing_over"}
var happeningKindZh = []string{"未知", "延误", "已投放智能快件箱", "已投放快递服务站", "投递未成功", "承诺时限变更", "暂停服务", "服务网络阻断", "服务事项变更", "到达待提货", "当面投递"}

// Name returns the name in the language: 延误, delayed.
func (h HappeningKind) Name(lang courier.Lang) string {
	return happeningKindWords.Name(uint8(h), happeningKindZh, lang)
}

// String returns the word: "delayed".
func (h HappeningKind) String() string { return happeningKindWords.Word(uint8(h)) }

// MarshalText returns the word.
func (h HappeningKind) MarshalText() ([]byte, error) { return happeningKindWords.Marshal(uint8(h)) }

// UnmarshalText reads a word.
func (h *HappeningKind) UnmarshalText(text []byte) error {
	return happeningKindWords.Unmarshal(text, (*uint8)(h))
}
