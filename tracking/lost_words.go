package tracking

import "github.com/courier-rules/courier"

// DelayTest is what a delay at sea is measured against.
type DelayTest uint8

// The tests.
const (
	AgreedTime     DelayTest = iota + 1 // 明确约定的期限
	ReasonableTime                      // 合理期限: domestic carriage from 2026-05-01 on
)

var delayTests = courier.Words{"unknown", "agreed_time", "reasonable_time"}
var delayTestsZh = []string{"未知", "明确约定的期限", "合理期限"}

// Name returns the name in the language: 合理期限, reasonable time.
func (d DelayTest) Name(lang courier.Lang) string {
	return delayTests.Name(uint8(d), delayTestsZh, lang)
}

// String returns the word: "reasonable_time".
func (d DelayTest) String() string { return delayTests.Word(uint8(d)) }

// MarshalText returns the word.
func (d DelayTest) MarshalText() ([]byte, error) { return delayTests.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *DelayTest) UnmarshalText(text []byte) error {
	return delayTests.Unmarshal(text, (*uint8)(d))
}

// SearchFrom is the named option DX-32: from which day a ship is missing.
type SearchFrom uint8

// The readings.
const (
	LastNews       SearchFrom = iota + 1 // 获知最后消息之日
	VoyageTimeOver                       // 合理航行时间届满之日
)

var searchFroms = courier.Words{"unknown", "last_news", "voyage_time_over"}
var searchFromsZh = []string{"未知", "获知最后消息之日", "合理航行时间届满之日"}

// Name returns the name in the language.
func (s SearchFrom) Name(lang courier.Lang) string {
	return searchFroms.Name(uint8(s), searchFromsZh, lang)
}

// String returns the word: "last_news".
func (s SearchFrom) String() string { return searchFroms.Word(uint8(s)) }

// MarshalText returns the word.
func (s SearchFrom) MarshalText() ([]byte, error) { return searchFroms.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *SearchFrom) UnmarshalText(text []byte) error {
	return searchFroms.Unmarshal(text, (*uint8)(s))
}
