package tier

import "github.com/courier-rules/courier"

// Signal is a sign that a customer may be about to leave 预警信号. The source
// names warning customers 预警客户 and gives neither signs nor figures: which
// count, and from which figure on, is the host's to say.
type Signal uint8

// The signals.
const (
	Drop                 Signal = iota + 1 // 业务量下降: paid less than its own baseline, by a share of at least the limit
	Silence                                // 久未下单: days since the last order, at least the limit
	RefusedThenSilent                      // 索赔被拒后未再下单: days since a claim was refused without an order, at least the limit
	ComplainedThenSilent                   // 投诉后未再下单: days since a complaint without an order, at least the limit
	Overdue                                // 账款逾期: days since the oldest unpaid bill fell due, at least the limit
	ContractEnds                           // 合同将到期: days to the end of the contract, at most the limit
	RivalMentioned                         // 提及竞争对手: days since a rival was mentioned, at most the limit
)

const lastSignal = RivalMentioned

var signalWords = courier.Words{"unknown", "drop", "silence", "refused_then_silent", "complained_then_silent", "overdue", "contract_ends", "rival_mentioned"}
var signalZh = []string{"未知", "业务量下降", "久未下单", "索赔被拒后未再下单", "投诉后未再下单", "账款逾期", "合同将到期", "提及竞争对手"}

// Name returns the name in the language: 久未下单, silence.
func (s Signal) Name(lang courier.Lang) string { return signalWords.Name(uint8(s), signalZh, lang) }

// String returns the word: "contract_ends".
func (s Signal) String() string { return signalWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s Signal) MarshalText() ([]byte, error) { return signalWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Signal) UnmarshalText(text []byte) error { return signalWords.Unmarshal(text, (*uint8)(s)) }

// WatchRules are the host's rules of warning 客户预警办法.
type WatchRules struct {
	Cite   courier.Cite  `json:"cite"`   // the host's own document: a contract or a practice, never law
	Limits []SignalLimit `json:"limits"` // each signal once; one left out is not watched
	Levels []WarnLevel   `json:"levels"` // highest first; one that fits no level raises no warning
}

// SignalLimit is from which figure on a signal shows.
type SignalLimit struct {
	Signal Signal        `json:"signal"`
	Share  courier.Share `json:"share,omitzero"` // for a drop
	Days   courier.Count `json:"days,omitzero"`  // for every other signal
}

// WarnLevel is a level of warning and what is done at it.
type WarnLevel struct {
	Name    string        `json:"name"`            // the host's own
	AtLeast courier.Count `json:"at_least"`        // so many signals, at least 1
	Among   []Signal      `json:"among,omitempty"` // counted among these; empty: among all that are watched
	Steps   []string      `json:"steps"`           // 处理步骤, the host's own, at least one
}

// Watched is what is known about a customer who is watched.
type Watched struct {
	Rules WatchRules   `json:"rules"`
	On    courier.Date `json:"on,omitzero"` // day of the look

	Baseline courier.Money `json:"baseline,omitzero"` // paid in a usual period of the host's, the customer's own mean
	Recent   courier.Money `json:"recent,omitzero"`   // paid in the last such period

	LastOrder    courier.Date `json:"last_order,omitzero"`
	RefusedOn    Event        `json:"refused_on,omitzero"`    // the last claim that was refused
	ComplainedOn Event        `json:"complained_on,omitzero"` // the last complaint
	OverdueFrom  Event        `json:"overdue_from,omitzero"`  // day on which the oldest unpaid bill fell due
	ContractEnd  Event        `json:"contract_end,omitzero"`  // last day of the contract
	RivalOn      Event        `json:"rival_on,omitzero"`      // the last mention of a rival
}

// Event is a day on which something happened, or that it never did. The zero
// Event is unknown.
type Event struct {
	On    courier.Date   `json:"on,omitzero"`
	Never courier.Answer `json:"never,omitzero"` // yes: there is none
}

// Warning is the answer for a [Watched]. There is no score: a warning is its
// signals, each with its figure and its limit.
type Warning struct {
	courier.Grounds
	Shown []Signal `json:"shown,omitempty"` // in the order of the rules
	Level string   `json:"level,omitempty"` // the host's name; empty where no level fits, or facts are missing that decide
	Steps []string `json:"steps,omitempty"` // of that level
}
