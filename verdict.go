package courier

// Verdict is the answer to a question that asks whether something may be or
// is so. The zero value is no verdict, so that a forgotten error check can
// never read as a yes.
type Verdict uint8

// The verdicts.
const (
	Granted  Verdict = iota + 1 // 准许: yes, on the conditions among the reasons
	Refused                     // 拒绝: no, on the grounds among the reasons
	Referred                    // 待定: with needs, ask; by a reason that refers, a person decides
)

var verdicts = Words{"unknown", "granted", "refused", "referred"}

var verdictsZh = []string{"无结论", "准许", "拒绝", "待定"}

// Name returns the name in the language: 准许, granted.
func (v Verdict) Name(lang Lang) string { return verdicts.Name(uint8(v), verdictsZh, lang) }

// String returns the word of the verdict.
func (v Verdict) String() string { return verdicts.Word(uint8(v)) }

// MarshalText returns the word of the verdict.
func (v Verdict) MarshalText() ([]byte, error) { return verdicts.Marshal(uint8(v)) }

// UnmarshalText reads the word of a verdict.
func (v *Verdict) UnmarshalText(text []byte) error { return verdicts.Unmarshal(text, (*uint8)(v)) }

// Effect is what a reason does to the answer.
type Effect uint8

// The effects.
const (
	Grants     Effect = iota + 1 // 赋权: the right or rule on which a yes rests
	Bars                         // 排除: a ground of refusal
	Lifts                        // 解除: takes another ground away
	Conditions                   // 附条件: a yes only on this condition
	Changes                      // 计算: sets or moves an amount, a date, a place
	Notes                        // 说明: considered, or to be told, without moving the answer
	Warns                        // 提示: the answer rests on something that should be checked
	Refers                       // 转办: a person decides
)

var effects = Words{"unknown", "grants", "bars", "lifts", "conditions", "changes", "notes", "warns", "refers"}

var effectsZh = []string{"未知", "赋权", "排除", "解除", "附条件", "计算", "说明", "提示", "转办"}

// Name returns the name in the language: 附条件, conditions.
func (e Effect) Name(lang Lang) string { return effects.Name(uint8(e), effectsZh, lang) }

// String returns the word of the effect.
func (e Effect) String() string { return effects.Word(uint8(e)) }

// MarshalText returns the word of the effect.
func (e Effect) MarshalText() ([]byte, error) { return effects.Marshal(uint8(e)) }

// UnmarshalText reads the word of an effect.
func (e *Effect) UnmarshalText(text []byte) error { return effects.Unmarshal(text, (*uint8)(e)) }

// Answer is a fact that is yes, no, or not known. Zero is unknown.
type Answer uint8

// The answers.
const (
	Yes Answer = iota + 1 // 是
	No                    // 否
)

var answers = Words{"unknown", "yes", "no"}

// AnswerOf returns Yes for true and No for false.
func AnswerOf(b bool) Answer {
	if b {
		return Yes
	}
	return No
}

// Known reports whether the answer is yes or no.
func (a Answer) Known() bool { return a == Yes || a == No }

// Valid reports whether a is yes, no or unknown.
func (a Answer) Valid() bool { return a <= No }

// String returns "yes", "no" or "unknown".
func (a Answer) String() string { return answers.Word(uint8(a)) }

// MarshalText returns "yes", "no" or "unknown".
func (a Answer) MarshalText() ([]byte, error) { return answers.Marshal(uint8(a)) }

// UnmarshalText reads "yes", "no" or "unknown".
func (a *Answer) UnmarshalText(text []byte) error { return answers.Unmarshal(text, (*uint8)(a)) }

// Answer records [ErrUnknownWord] at field when a is no answer.
func (r *Reading) Answer(field string, a Answer) {
	if !a.Valid() {
		r.badWord(field, answers, uint8(a))
	}
}
