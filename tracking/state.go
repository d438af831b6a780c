package tracking

import "github.com/courier-rules/courier"

// State is what the trail of a consignment says of it now, in the words of
// this library. It is the first of four separate things that the codes of the
// trade mix up: the state, why ([Cause]), whose matter that is
// ([Cause.Party]) and how it was handed over ([Handover]). It is finer than
// [Stage], the fact that other packages ask for. The zero State is unknown:
// nobody said.
type State uint8

// The states. Three of them are kinds of nothing, and not the same: the
// carrier has nothing yet, there is no such number, and we do not know the
// carrier's code.
const (
	StateNoInfo            State = iota + 1 // 暂无信息: the carrier has nothing yet
	StateInvalidNumber                      // 单号无效: until the carrier's data arrive late
	StateUnmapped                           // 代码未识别: a code that our table lacks
	StateCreated                            // 已下单: announced, nothing in hand
	StateAwaitingPickup                     // 待揽收
	StatePickupFailed                       // 揽收未成功
	StatePickedUp                           // 已揽收
	StateInTransit                          // 运输中
	StateArrivedDest                        // 到达目的地: outlet; country or city where the code is coarse
	StateCustoms                            // 清关: which part is not told
	StateCustomsSubmitted                   // 报关: before customs
	StateCustomsHeld                        // 海关滞留
	StateCustomsReleased                    // 海关放行
	StateRedirected                         // 改寄新地址
	StateTransferred                        // 转交其他承运人
	StateIntercepted                        // 已拦截
	StateOutForDelivery                     // 派送中
	StateAtPickupPoint                      // 待取件: in a locker or at a station; overdue is a cause
	StateAttemptFailed                      // 派送未成功
	StateDelivered                          // 已签收
	StateSignedByFacility                   // 柜或站签收: the locker or station signed, never proof of receipt
	StateSignatureDisputed                  // 签收有争议: the addressee denies having received it
	StateRefused                            // 拒收
	StateReturnAsked                        // 已申请退回
	StateReturning                          // 退回中
	StateReturnUnsigned                     // 退回未签收: back, or on its way, and not signed by the shipper
	StateReturned                           // 退回已签收
	StateStalled                            // 滞留: no update
	StateExpired                            // 超时未签收
	StateDelayed                            // 延误
	StateHeld                               // 扣留待处理
	StateMisrouted                          // 错分或者超区
	StateDamaged                            // 破损
	StateLostSuspected                      // 疑似丢失: being searched for
	StateLostConfirmed                      // 确认丢失
	StateDestroyed                          // 已销毁
	StateCancelled                          // 已取消
	StateException                          // 异常: some trouble, which is not told
)

// StateCount is how many there are, for tables that cover them all.
const StateCount = int(StateException)

var stateWords = courier.Words{"unknown", "no_info", "invalid_number", "unmapped", "created", "awaiting_pickup",
	"pickup_failed", "picked_up", "in_transit", "arrived_dest", "customs", "customs_submitted", "customs_held",
	"customs_released", "redirected", "transferred", "intercepted", "out_for_delivery", "at_pickup_point",
	"attempt_failed", "delivered", "signed_by_facility", "signature_disputed", "refused", "return_asked",
	"returning", "return_unsigned", "returned", "stalled", "expired", "delayed", "held", "misrouted", "damaged",
	"lost_suspected", "lost_confirmed", "destroyed", "cancelled", "exception"}

var statesZh = []string{"未知", "暂无信息", "单号无效", "代码未识别", "已下单", "待揽收",
	"揽收未成功", "已揽收", "运输中", "到达目的地", "清关", "报关", "海关滞留",
	"海关放行", "改寄新地址", "转交其他承运人", "已拦截", "派送中", "待取件",
	"派送未成功", "已签收", "柜或站签收", "签收有争议", "拒收", "已申请退回",
	"退回中", "退回未签收", "退回已签收", "滞留", "超时未签收", "延误", "扣留待处理", "错分或者超区", "破损",
	"疑似丢失", "确认丢失", "已销毁", "已取消", "异常"}

// Valid reports whether s is one of the states or unknown.
func (s State) Valid() bool { return stateWords.Has(uint8(s)) }

// statesEn are the English names of those states whose word is no English.
var statesEn = [StateCount + 1]string{
	StateNoInfo:            "no information yet",
	StateUnmapped:          "code not recognised",
	StatePickupFailed:      "pick-up failed",
	StateArrivedDest:       "at the destination outlet",
	StateCustoms:           "at customs",
	StateCustomsSubmitted:  "declared to customs",
	StateCustomsHeld:       "held by customs",
	StateCustomsReleased:   "released by customs",
	StateAtPickupPoint:     "at a pick-up point",
	StateAttemptFailed:     "delivery attempt failed",
	StateReturnAsked:       "return asked for",
	StateReturnUnsigned:    "return not signed for",
	StateMisrouted:         "missorted or out of area",
	StateLostSuspected:     "feared lost",
	StateLostConfirmed:     "found lost",
	StateSignatureDisputed: "sign-off disputed",
	StateSignedByFacility:  "signed for by a locker or station",
}

// Name returns the name in the language: 派送中, out for delivery.
func (s State) Name(lang courier.Lang) string {
	if lang == courier.English && s.Valid() && statesEn[s] != "" {
		return statesEn[s]
	}
	return stateWords.Name(uint8(s), statesZh, lang)
}

// String returns the word: "out_for_delivery".
func (s State) String() string { return stateWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s State) MarshalText() ([]byte, error) { return stateWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *State) UnmarshalText(text []byte) error { return stateWords.Unmarshal(text, (*uint8)(s)) }

// Check records [courier.ErrUnknownWord] at field when s is no state.
func (s State) Check(r *courier.Reading, field string) { r.Word(field, stateWords, uint8(s)) }
