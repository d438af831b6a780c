package liability

import "github.com/courier-rules/courier"

// Degree is how badly the carrier's side behaved, as far as it is proved. Each
// degree includes those below it. The zero Degree is unknown.
type Degree uint8

// The degrees.
const (
	Blameless       Degree = iota + 1 // 无过失
	Negligence                        // 一般过失
	GrossNegligence                   // 重大过失; by rail as the interpretation of 2020 has it, which is recklessness
	Recklessness                      // 明知可能造成损失而轻率地作为或者不作为
	Intent                            // 故意
)

var degrees = courier.Words{"unknown", "blameless", "negligence", "gross_negligence", "recklessness", "intent"}
var degreesZh = []string{"未知", "无过失", "一般过失", "重大过失", "明知可能造成损失而轻率", "故意"}

// Name returns the name in the language: 重大过失, gross negligence.
func (d Degree) Name(lang courier.Lang) string { return degrees.Name(uint8(d), degreesZh, lang) }

// String returns the word: "gross_negligence".
func (d Degree) String() string { return degrees.Word(uint8(d)) }

// MarshalText returns the word.
func (d Degree) MarshalText() ([]byte, error) { return degrees.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *Degree) UnmarshalText(text []byte) error { return degrees.Unmarshal(text, (*uint8)(d)) }

// Check records [courier.ErrUnknownWord] at field when d is no degree.
func (d Degree) Check(r *courier.Reading, field string) { r.Word(field, degrees, uint8(d)) }
