package liability

import "github.com/courier-rules/courier"

// Timing is where a notice or a claim stands to its window. The zero Timing
// is unknown.
type Timing uint8

// The timings.
const (
	TooEarly  Timing = iota + 1 // 尚未到期: before the earliest day
	InTime                      // 期限内: made on or before the last day
	StillOpen                   // 期限未满: not made yet, and the last day is not over
	TooLate                     // 逾期: what that means is said apart, see [Missed] and [Lapse]
	NotNeeded                   // 无需提出: nothing has to be made
)

var timings = courier.Words{"unknown", "too_early", "in_time", "still_open", "too_late", "not_needed"}
var timingsZh = []string{"未知", "尚未到期", "期限内", "期限未满", "逾期", "无需提出"}

// Name returns the name in the language: 逾期, too late.
func (t Timing) Name(lang courier.Lang) string { return timings.Name(uint8(t), timingsZh, lang) }

// String returns the word: "too_late".
func (t Timing) String() string { return timings.Word(uint8(t)) }

// MarshalText returns the word.
func (t Timing) MarshalText() ([]byte, error) { return timings.Marshal(uint8(t)) }

// UnmarshalText reads a word.
func (t *Timing) UnmarshalText(text []byte) error { return timings.Unmarshal(text, (*uint8)(t)) }

// Missed is what it means that a notice was not given in time. The zero
// Missed is unknown, or nothing.
type Missed uint8

// The meanings.
const (
	PresumptionOnly   Missed = iota + 1 // 初步证据: delivery in good order is presumed, the right stands
	RightLost                           // 丧失索赔权: no claim lies, fraud of the carrier excepted where the law says so
	ContractPerformed                   // 视为履行完毕: the historic rail and waterway rules
	TermMissed                          // 仅逾约定期限: a window of the carrier's terms, and no more than that
)

var misseds = courier.Words{"unknown", "presumption_only", "right_lost", "contract_performed", "term_missed"}
var missedsZh = []string{"未知", "仅构成初步证据", "丧失索赔权", "视为合同履行完毕", "仅逾约定期限"}

// Name returns the name in the language: 丧失索赔权, right lost.
func (m Missed) Name(lang courier.Lang) string { return misseds.Name(uint8(m), missedsZh, lang) }

// String returns the word: "right_lost".
func (m Missed) String() string { return misseds.Word(uint8(m)) }

// MarshalText returns the word.
func (m Missed) MarshalText() ([]byte, error) { return misseds.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Missed) UnmarshalText(text []byte) error { return misseds.Unmarshal(text, (*uint8)(m)) }

// Lapse is what it means that a time bar is over. Neither kind refuses a
// claim by itself. The zero Lapse is unknown.
type Lapse uint8

// The lapses.
const (
	DefenceAvailable Lapse = iota + 1 // 时效抗辩: the other side may plead it (Civil Code 192, 193)
	ActionBarred                      // 公约期限届满: the period of a convention or of foreign law is over
)

var lapses = courier.Words{"unknown", "defence_available", "action_barred"}
var lapsesZh = []string{"未知", "可以提出时效抗辩", "公约或者外国法期限届满"}

// Name returns the name in the language: 可以提出时效抗辩, defence available.
func (l Lapse) Name(lang courier.Lang) string { return lapses.Name(uint8(l), lapsesZh, lang) }

// String returns the word: "defence_available".
func (l Lapse) String() string { return lapses.Word(uint8(l)) }

// MarshalText returns the word.
func (l Lapse) MarshalText() ([]byte, error) { return lapses.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *Lapse) UnmarshalText(text []byte) error { return lapses.Unmarshal(text, (*uint8)(l)) }

// Reach is how far a host lets the rules reach. The zero value is the default:
// rules whose text, or a summary of it, was read. The other is a named option.
type Reach uint8

// The reaches.
const (
	RulesRead     Reach = iota // 仅采用已阅文本的规则
	RulesReported              // 并采用行业转述的规则: trade knowledge, not read
)

var reaches = courier.Words{"read", "reported"}
var reachesZh = []string{"仅采用已阅文本的规则", "并采用行业转述的规则"}

// Name returns the name in the language.
func (r Reach) Name(lang courier.Lang) string { return reaches.Name(uint8(r), reachesZh, lang) }

// String returns the word: "reported".
func (r Reach) String() string { return reaches.Word(uint8(r)) }

// MarshalText returns the word.
func (r Reach) MarshalText() ([]byte, error) { return reaches.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *Reach) UnmarshalText(text []byte) error { return reaches.Unmarshal(text, (*uint8)(r)) }

// Check records [courier.ErrUnknownWord] at field when r is no reach.
func (r Reach) Check(read *courier.Reading, field string) { read.Word(field, reaches, uint8(r)) }

// timing says where what was made on the day done, or was not made up to the
// day asOf, stands to the last day; the need is the fact that is missing.
func timing(last, done, asOf courier.Date, need courier.Need) (Timing, courier.Need) {
	switch {
	case !last.Known():
		return 0, ""
	case done.Known() && done.After(last):
		return TooLate, ""
	case done.Known():
		return InTime, ""
	case asOf.Known() && asOf.After(last):
		return TooLate, ""
	case asOf.Known():
		return StillOpen, ""
	}
	return 0, need
}

// rolling counts the period and, where the calendar of the facts covers the
// last day, moves it past a holiday (Civil Code 203). checked says whether it
// could look.
func rolling(p courier.Period, from courier.Date, roll courier.Roll, c courier.Calendar) (d courier.Deadline, checked bool) {
	if d, ok := p.Count(from, roll, c); ok {
		return d, true
	}
	d, _ = p.Count(from, courier.NoRoll, c)
	return d, false
}
