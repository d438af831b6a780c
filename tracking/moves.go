package tracking

import "github.com/courier-rules/courier"

// MoveKind is what a move between two states is.
type MoveKind uint8

// The kinds of moves.
const (
	MoveSame       MoveKind = iota + 1 // 重复: the state that it was in
	MoveNoNews                         // 无新信息: nothing is said, the state stays
	MoveFirst                          // 首条信息: the first thing that is said
	MoveOnward                         // 正常流转
	MoveSkips                          // 缺少扫描: possible, with scans missing between
	MoveBack                           // 回退: a step back on the way
	MoveTrouble                        // 转为异常
	MoveResumes                        // 恢复流转
	MoveReturns                        // 转为退回
	MoveWithin                         // 退回途中: a scan on the way back, the state stays
	MoveEnds                           // 终结
	MoveReopens                        // 重新打开: out of a terminal state
	MoveImpossible                     // 不可能: a finding, the state stays
)

var moveWords = courier.Words{"unknown", "same", "no_news", "first", "onward", "skips", "back", "trouble", "resumes",
	"returns", "within", "ends", "reopens", "impossible"}

var movesZh = []string{"未知", "重复", "无新信息", "首条信息", "正常流转", "缺少扫描", "回退", "转为异常", "恢复流转",
	"转为退回", "退回途中", "终结", "重新打开", "不可能"}

// Name returns the name in the language: 正常流转, onward.
func (k MoveKind) Name(lang courier.Lang) string { return moveWords.Name(uint8(k), movesZh, lang) }

// String returns the word: "onward".
func (k MoveKind) String() string { return moveWords.Word(uint8(k)) }

// MarshalText returns the word.
func (k MoveKind) MarshalText() ([]byte, error) { return moveWords.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *MoveKind) UnmarshalText(text []byte) error { return moveWords.Unmarshal(text, (*uint8)(k)) }

// stays reports whether a move of this kind leaves the state as it is.
func (k MoveKind) stays() bool {
	return k == MoveSame || k == MoveNoNews || k == MoveWithin || k == MoveImpossible
}

// Entry is who entered an event. The order is a rank: what a person entered
// is not thrown back by the next message of a machine.
type Entry uint8

// The ways in which an event is entered.
const (
	EntryFeed       Entry = iota + 1 // 系统推送: by the carrier's feed
	EntryHand                        // 人工录入: by a person
	EntryCorrection                  // 更正: by a person, taking back what was said before
)

var entryWords = courier.Words{"unknown", "feed", "hand", "correction"}

// String returns the word: "hand".
func (e Entry) String() string { return entryWords.Word(uint8(e)) }

// MarshalText returns the word.
func (e Entry) MarshalText() ([]byte, error) { return entryWords.Marshal(uint8(e)) }

// UnmarshalText reads a word.
func (e *Entry) UnmarshalText(text []byte) error { return entryWords.Unmarshal(text, (*uint8)(e)) }

// Step is a move that a trail seems to make. Both states are the question;
// one that is unknown is asked for where it decides.
type Step struct {
	From  State `json:"from"`
	To    State `json:"to"`
	Entry Entry `json:"entry,omitzero"` // who says so: only a correction reopens whatever stood before
}

// Moved is the answer for a [Step].
type Moved struct {
	courier.Decision          // granted: the move can be; refused: an impossible jump
	Kind             MoveKind `json:"kind,omitzero"`  // unknown where the verdict is open
	State            State    `json:"state,omitzero"` // the state after it; the one before where the move changes nothing
}

// Move says whether a consignment can come from one state into the other, and
// what kind of move that is. An impossible jump is an answer and no error:
// feeds contain them, and [Fold] keeps the state and reports the jump.
//
// Rows are tried in this order:
//   - a correction moves anywhere;
//   - nothing said, or the same said again, moves nothing;
//   - a terminal state is left only through what its row of the state table
//     names: a dispute, a return, a find, late data;
//   - the ordinary ways, from the most usual to the least;
//   - what no row has is impossible.
//
// The errors name the field of an unknown word.
func Move(s *Step) (Moved, error) { return AppendMove(nil, s) }

// AppendMove is [Move] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendMove(dst []courier.Reason, s *Step) (Moved, error) {
	if s == nil {
		s = new(Step)
	}
	m := Moved{Decision: courier.Decision{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}}
	var read courier.Reading
	s.From.Check(&read, "from")
	s.To.Check(&read, "to")
	read.Word("entry", entryWords, uint8(s.Entry))
	if err := read.Err(); err != nil {
		return Moved{}, err
	}
	m.decide(s)
	return m, nil
}

// decide answers a step that could be read.
func (m *Moved) decide(s *Step) {
	switch {
	case s.To == 0:
		m.Needs = append(m.Needs, "to")
		if s.From == 0 {
			m.Needs = append(m.Needs, "from")
		}
	case s.From == 0 && !fromDoesNotMatter(s.To, s.Entry):
		m.Needs = append(m.Needs, "from")
	}
	if len(m.Needs) > 0 {
		m.Verdict = courier.Referred
		return
	}
	row := moveOf(s.From, s.To, s.Entry)
	if row.kind == MoveImpossible && s.Entry == 0 {
		m.Verdict, m.Needs = courier.Referred, append(m.Needs, "entry")
		return
	}
	m.Verdict, m.Kind, m.State = courier.Granted, row.kind, s.To
	effect := courier.Grants
	switch {
	case row.kind == MoveImpossible:
		m.Verdict, effect = courier.Refused, courier.Bars
	case row.kind == MoveSkips:
		effect = courier.Warns
	}
	if row.kind.stays() {
		m.State = s.From
	}
	m.Reasons = append(m.Reasons, row.row.SpeakFrom(&byHouse[0], effect))
}

// fromDoesNotMatter reports whether the move is the same whatever the state
// before was.
func fromDoesNotMatter(to State, e Entry) bool {
	return e == EntryCorrection || noNews.Has(to)
}

// moveOf returns the row of a move; from may be unknown, where nothing was
// said before.
func moveOf(from, to State, e Entry) *moveRow {
	if e == EntryCorrection && !noNews.Has(to) {
		return &corrected
	}
	if noNews.Has(to) {
		return &silent
	}
	if from == 0 {
		return &firstNews
	}
	if from == to {
		return &same
	}
	for i := range moveTable {
		if row := &moveTable[i]; row.from.Has(from) && row.to.Has(to) {
			return row
		}
	}
	return &impossible
}
