package tracking

import (
	"slices"

	"github.com/courier-rules/courier"
)

// History is what is known about the way of one consignment, or of one piece
// of it, in whatever order it arrived.
type History struct {
	AsOf    courier.Instant `json:"as_of"`            // the instant that is asked about; missing is an error, for no clock is read here
	Waybill string          `json:"waybill,omitzero"` // its number; events that name another are an error
	Events  []Event         `json:"events,omitzero"`  // in any order, with repeats
}

// Event is one entry of a trail: what a carrier's code says, or what the host
// itself says in our words, and never both.
type Event struct {
	ID      string          `json:"id,omitzero"`        // the source's own; two events with one id are one event
	Waybill string          `json:"waybill,omitzero"`   // as the source has it
	Piece   string          `json:"piece,omitzero"`     // of a waybill of several pieces; empty: the whole, or not told
	At      courier.Instant `json:"at,omitzero"`        // when it happened; without it the event is a finding and moves nothing
	Seen    courier.Instant `json:"seen,omitzero"`      // when the host received it
	Day     courier.Date    `json:"local_day,omitzero"` // the day that the source shows, on its own clock
	Entry   Entry           `json:"entry,omitzero"`     // who entered it; unknown ranks as a feed

	Vocabulary Vocabulary `json:"vocabulary,omitzero"`  // whose code; missing beside a code is an error
	Code       string     `json:"code,omitzero"`        // as read
	Detail     string     `json:"code_detail,omitzero"` // the second level, where the vocabulary has one
	Text       string     `json:"text,omitzero"`        // what the carrier wrote; kept, and never looked into

	State    State    `json:"state,omitzero"`    // in our words, where there is no code
	Cause    Cause    `json:"cause,omitzero"`    // in our words; beside a code only where the code has none
	Handover Handover `json:"handover,omitzero"` // likewise

	Scan   Scan           `json:"scan,omitzero"`   // for [Gaps]: whether it came or went
	Outlet string         `json:"outlet,omitzero"` // where
	Toward string         `json:"toward,omitzero"` // sent: to which outlet
	Weight courier.Weight `json:"weight,omitzero"` // as weighed at the scan
}

// Mapped returns what the event says, in our words, with its code.
func (e *Event) Mapped() Mapped {
	m := Mapped{Meaning: Meaning{State: e.State}}
	if e.Code != "" {
		m = e.Vocabulary.Map(e.Code)
		if e.Detail != "" {
			m = m.Narrow(e.Vocabulary.Details().Map(e.Detail))
		}
	}
	if m.Cause == 0 {
		m.Cause = e.Cause
	}
	if m.Handover == 0 {
		m.Handover = e.Handover
	}

	return m
}

// Left is why an event was left out of the count.
type Left uint8

// Why an event is left out.
const (
	LeftUntimed  Left = iota + 1 // 无时间
	LeftFuture                   // 晚于所问时点
	LeftRepeated                 // 重复
	LeftReplaced                 // 同一编号另有后来的说法
)

var leftWords = courier.Words{"counted", "no_time", "future", "repeated", "replaced"}

// String returns the word: "repeated"; "counted" for zero.
func (l Left) String() string { return leftWords.Word(uint8(l)) }

// MarshalText returns the word.
func (l Left) MarshalText() ([]byte, error) { return leftWords.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *Left) UnmarshalText(text []byte) error { return leftWords.Unmarshal(text, (*uint8)(l)) }

// Point is one event in its place on the way.
type Point struct {
	Event   *Event   `json:"event"` // of the history, which must not change while the journey lives
	Meaning          // of the event
	After   State    `json:"after,omitzero"`    // the state after it
	Move    MoveKind `json:"move,omitzero"`     // what it did to the state
	Left    Left     `json:"left_out,omitzero"` // why it does not count; zero: it does
	Repeats int32    `json:"repeats,omitzero"`  // how many more times the same event came
	Changed bool     `json:"changed,omitzero"`  // its source said other things of it under the same id
}

// Journey is the answer for a [History]: where the consignment is, since
// when, and every finding along the way. The reasons are the findings, in the
// order of the path.
type Journey struct {
	courier.Grounds
	Meaning                  // where it stands; its state is unknown where nothing counted
	Since    courier.Instant `json:"since,omitzero"`       // the event that brought it into the state
	Stage    Stage           `json:"stage,omitzero"`       // the last place on its way that was told; the one before a signature that is disputed, unknown where an end was corrected away
	Staged   courier.Instant `json:"stage_since,omitzero"` // the event that told it
	Last     courier.Instant `json:"last,omitzero"`        // the last event that counted, news or not
	Moved    courier.Instant `json:"moved,omitzero"`       // the last that told a physical act or a new place, see [StateRow]; a stall is counted from it
	Path     []Point         `json:"path,omitzero"`        // every event, by time; those without time first
	Unmapped []UnmappedCode  `json:"unmapped,omitzero"`    // codes that the tables lack, for the host to report
	Editions []Edition       `json:"editions,omitzero"`    // by which lists the codes were read, each once
}

// Edition is a vocabulary as its codes were read.
type Edition struct {
	Vocabulary Vocabulary `json:"vocabulary"`
	Edition    string     `json:"edition"` // of the publisher, where it counts them, and the day of ours
}

// UnmappedCode is a code that the table of its vocabulary lacks.
type UnmappedCode struct {
	Vocabulary Vocabulary `json:"vocabulary"`
	Code       string     `json:"code"`
	Count      int        `json:"count"` // events that had it
}

// Fold reads a history as one way through the states. The order of arrival
// does not matter: the same events, in any order and however often repeated,
// give the same journey.
//
// Events are taken by the time at which they happened, then by the time at
// which they were seen, then by id. Then:
//   - an event without a time, or from after the asked instant, is a finding
//     and moves nothing;
//   - two events of one id, or alike in all but when they were seen, are one;
//     of several versions of one id the highest entry counts, then the last
//     seen, and that there were several is a finding;
//   - a move is one of [Move]'s; an impossible jump is a finding and the state
//     stays, so that only a dispute, a return, a find, late data or a
//     correction leads out of a terminal state, and out of a bare delivery the
//     signature of a facility;
//   - a step back is not made by a coarse code, nor by an entry of lower rank
//     than that which set the state: a feed does not throw back what a person
//     entered;
//   - a locker's or station's own signature and a bare "delivered", which does
//     not say how, are one delivery told twice, in whichever order two feeds
//     tell them: the facility signed, the addressee is not shown to have it,
//     and that is a finding; only a delivery that says how, or a person, leads
//     on from it;
//   - a disputed sign-off takes the stage back to the one before it;
//   - on the way back the scans of the carrier are scans on the way back, and
//     a delivery recorded there is a finding.
//
// The errors name the field: no asked instant, an unknown word, a code without
// its vocabulary, a code beside a state of the host's own, events of two
// waybills or of two pieces at once (for which see [FoldPieces]).
func Fold(h *History) (Journey, error) { return AppendFold(Journey{}, h) }

// AppendFold is [Fold] in the memory of a journey that is no longer needed,
// for a caller that folds many.
func AppendFold(dst Journey, h *History) (Journey, error) {
	if h == nil {
		h = new(History)
	}
	if err := h.check(false); err != nil {
		return Journey{}, err
	}
	j := Journey{Path: dst.Path[:0], Unmapped: dst.Unmapped[:0], Editions: dst.Editions[:0]}
	j.Reasons, j.Needs, j.Rules = dst.Reasons[:0], dst.Needs[:0], Rules
	j.Path = slices.Grow(j.Path, len(h.Events))
	var spoken [VocabularyCount + 1]bool
	for i := range h.Events {
		e := &h.Events[i]
		spoken[e.Vocabulary] = spoken[e.Vocabulary] || e.Code != ""
		j.Path = append(j.Path, Point{Event: e, Meaning: e.Mapped().Meaning})
	}
	for v, yes := range spoken {
		if yes {
			j.Editions = append(j.Editions, Edition{Vocabulary(v), Vocabulary(v).Edition()})
		}
	}
	joinRepeats(j.Path)
	slices.SortFunc(j.Path, byTime)
	j.walk(h.AsOf)
	j.Reasons = courier.AppendUnchecked(j.Reasons, 0, h.AsOf.Date())
	return j, nil
}

// check names each field that cannot be read.
func (h *History) check(several bool) error {
	var read courier.Reading
	if !h.AsOf.Known() {
		read.Fault("as_of", courier.ErrMissing.Because("no clock is read here"))
	}
	waybill, piece := h.Waybill, ""
	for i := range h.Events {
		e, mark := &h.Events[i], read.Faults()
		e.check(&read)
		oneOf(&read, "waybill", &waybill, e.Waybill)
		if !several {
			oneOf(&read, "piece", &piece, e.Piece)
		}
		read.UnderIndex(mark, "events", i)
	}
	return read.Err()
}

// oneOf records a second name where there must be one.
func oneOf(read *courier.Reading, field string, one *string, name string) {
	switch {
	case name == "" || name == *one:
	case *one == "":
		*one = name
	default:
		read.Fault(field, courier.ErrContradicts.Because(name+" beside "+*one))
	}
}

func (e *Event) check(read *courier.Reading) {
	read.Word("entry", entryWords, uint8(e.Entry))
	read.Word("vocabulary", vocabularyWords, uint8(e.Vocabulary))
	e.State.Check(read, "state")
	read.Word("cause", causeWords, uint8(e.Cause))
	read.Word("handover", handoverWords, uint8(e.Handover))
	read.Word("scan", scanWords, uint8(e.Scan))
	if e.Code != "" && e.Vocabulary == 0 {
		read.Fault("vocabulary", courier.ErrMissing.Because("a code needs it: the same number means other things elsewhere"))
	}
	if e.Code != "" && e.State != 0 {
		read.Fault("state", courier.ErrContradicts.Because("a code says the state"))
	}
	if e.Detail != "" && (e.Code == "" || e.Vocabulary.Details() == 0) {
		read.Fault("code_detail", courier.ErrContradicts.Because("no second level belongs to it"))
	}
}
