package tracking

import "github.com/courier-rules/courier"

// TryOutcome is why an attempt to deliver failed. The zero TryOutcome is unknown.
type TryOutcome uint8

// The outcomes.
const (
	Absent     TryOutcome = iota + 1 // 收件人不在
	NoAccess                         // 无法进入: the gate or the property manager did not let the courier in
	Declined                         // 拒收: by the recipient
	BadAddress                       // 地址不详或者有误
	NotTried                         // 承运人未实际投递: vehicle, weather, round not driven: no attempt at all
)

var tryOutcomeWords = courier.Words{"unknown", "absent", "no_access", "declined", "bad_address", "not_tried"}
var tryOutcomeZh = []string{"未知", "收件人不在", "无法进入", "拒收", "地址不详或者有误", "承运人未实际投递"}

// Name returns the name in the language: 收件人不在, absent.
func (o TryOutcome) Name(lang courier.Lang) string {
	return tryOutcomeWords.Name(uint8(o), tryOutcomeZh, lang)
}

// String returns the word: "absent".
func (o TryOutcome) String() string { return tryOutcomeWords.Word(uint8(o)) }

// MarshalText returns the word.
func (o TryOutcome) MarshalText() ([]byte, error) { return tryOutcomeWords.Marshal(uint8(o)) }

// UnmarshalText reads a word.
func (o *TryOutcome) UnmarshalText(text []byte) error {
	return tryOutcomeWords.Unmarshal(text, (*uint8)(o))
}

// AttemptRule is by what free attempts are counted. The zero AttemptRule is the law and
// the carrier's terms: no law read names a number.
type AttemptRule uint8

// The named options.
const (
	Standard2011 AttemptRule = iota + 1 // 2011年国家标准: two free attempts, then a fee once the tariff is told; reported only (DEL-05)
	Draft2022                           // 2022年征求意见稿: at least two, eight hours apart; a draft (DEL-05)
)

var attemptRuleWords = courier.Words{"terms", "standard_2011", "draft_2022"}
var attemptRuleZh = []string{"合同条款", "2011年国家标准", "2022年征求意见稿"}

// Name returns the name in the language: 2011年国家标准, standard 2011.
func (a AttemptRule) Name(lang courier.Lang) string {
	return attemptRuleWords.Name(uint8(a), attemptRuleZh, lang)
}

// String returns the word: "standard_2011".
func (a AttemptRule) String() string { return attemptRuleWords.Word(uint8(a)) }

// MarshalText returns the word.
func (a AttemptRule) MarshalText() ([]byte, error) { return attemptRuleWords.Marshal(uint8(a)) }

// UnmarshalText reads a word.
func (a *AttemptRule) UnmarshalText(text []byte) error {
	return attemptRuleWords.Unmarshal(text, (*uint8)(a))
}
