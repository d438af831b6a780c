package claim

import "github.com/courier-rules/courier"

// ClockStep is what a clock of the procedure is for. The zero ClockStep is
// unknown.
type ClockStep uint8

// The steps.
const (
	ToAcknowledge ClockStep = iota + 1 // 答复并告知处理时限
	ToDecide                           // 提出赔偿方案、作出处理
	ToReport                           // 告知处理进展
	ToPay                              // 支付
	ToObject                           // 索赔人提出异议
)

var clockSteps = courier.Words{"unknown", "acknowledge", "decide", "report", "pay", "object"}
var clockStepsZh = []string{"未知", "答复", "提出赔偿方案", "告知进展", "支付", "提出异议"}

// Name returns the name in the language: 提出赔偿方案, decide.
func (s ClockStep) Name(lang courier.Lang) string {
	return clockSteps.Name(uint8(s), clockStepsZh, lang)
}

// String returns the word: "decide".
func (s ClockStep) String() string { return clockSteps.Word(uint8(s)) }

// MarshalText returns the word.
func (s ClockStep) MarshalText() ([]byte, error) { return clockSteps.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *ClockStep) UnmarshalText(text []byte) error { return clockSteps.Unmarshal(text, (*uint8)(s)) }

// ClockEvent is what starts a clock. The zero ClockEvent is unknown.
type ClockEvent uint8

// The events.
const (
	SinceReceipt   ClockEvent = iota + 1 // 收到索赔
	SinceAnswer                          // 答复索赔人
	SinceDecision                        // 处理期限届满或者上次告知
	SinceAgreement                       // 达成一致
	SinceReply                           // 索赔人收到处理答复
)

var clockEvents = courier.Words{"unknown", "receipt", "answer", "decision", "agreement", "reply"}
var clockEventsZh = []string{"未知", "收到索赔", "答复索赔人", "处理期限届满或者上次告知", "达成一致", "索赔人收到答复"}

// Name returns the name in the language: 达成一致, agreement.
func (e ClockEvent) Name(lang courier.Lang) string {
	return clockEvents.Name(uint8(e), clockEventsZh, lang)
}

// String returns the word: "agreement".
func (e ClockEvent) String() string { return clockEvents.Word(uint8(e)) }

// MarshalText returns the word.
func (e ClockEvent) MarshalText() ([]byte, error) { return clockEvents.Marshal(uint8(e)) }

// UnmarshalText reads a word.
func (e *ClockEvent) UnmarshalText(text []byte) error {
	return clockEvents.Unmarshal(text, (*uint8)(e))
}
