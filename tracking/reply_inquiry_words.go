package tracking

import "github.com/courier-rules/courier"

// WindowRule is by what the time for asking after an express item is counted. The
// zero WindowRule is the carrier's terms.
type WindowRule uint8

// The named options.
const (
	ReportedStandardWindow WindowRule = iota + 1 // 转述的标准: one year at home, six months abroad; reported only (QRY-03)
)

var windowRuleWords = courier.Words{"terms", "reported_standard"}
var windowRuleZh = []string{"合同条款", "转述的标准"}

// Name returns the name in the language: 转述的标准, reported standard.
func (w WindowRule) Name(lang courier.Lang) string {
	return windowRuleWords.Name(uint8(w), windowRuleZh, lang)
}

// String returns the word: "reported_standard".
func (w WindowRule) String() string { return windowRuleWords.Word(uint8(w)) }

// MarshalText returns the word.
func (w WindowRule) MarshalText() ([]byte, error) { return windowRuleWords.Marshal(uint8(w)) }

// UnmarshalText reads a word.
func (w *WindowRule) UnmarshalText(text []byte) error {
	return windowRuleWords.Unmarshal(text, (*uint8)(w))
}
