package tracking

import (
	"iter"
	"math/bits"
	"strings"

	"github.com/courier-rules/courier"
)

// StateRow is what the state table says of a state.
type StateRow struct {
	State    State    `json:"state"`
	Terminal bool     `json:"terminal"`          // an end: only what Reopens names leads out of it
	Reopens  Reopened `json:"reopens,omitempty"` // of a terminal state
	Stage    Stage    `json:"stage,omitzero"`    // unknown where the state does not say where it is
	Coarse   Stage    `json:"coarse,omitzero"`   // the stage where only a coarse code says so
	Acts     bool     `json:"acts"`              // it tells a physical act or another place each time it is said, so that the silence of [Stall] begins anew
	Way      int      `json:"way"`               // how far on its way: the lower, the slower; ends come last, the worst first
}

// Reopened is a set of what leads out of a terminal state.
type Reopened uint8

// What leads out of a terminal state.
const (
	ByDispute    Reopened = 1 << iota // 签收争议: the addressee denies the signature
	ByReturn                          // 退回: the addressee sends it back
	ByCorrection                      // 更正: a person takes the entry back
	ByFinding                         // 找到: it turns up
	ByLateData                        // 数据迟到: the carrier's data arrive after all
)

var reopenedWords = courier.Words{"dispute", "return", "correction", "finding", "late_data"}

// Has reports whether all of o are in the set.
func (r Reopened) Has(o Reopened) bool { return r&o == o }

// String returns the words, joined by a space.
func (r Reopened) String() string {
	var words []string
	for i, word := range reopenedWords {
		if r.Has(1 << i) {
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
}

// MarshalText returns the text of [Reopened.String].
func (r Reopened) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the text of [Reopened.String].
func (r *Reopened) UnmarshalText(text []byte) error {
	var set Reopened
	for word := range strings.FieldsSeq(string(text)) {
		var bit uint8
		if err := reopenedWords.Unmarshal([]byte(word), &bit); err != nil {
			return err
		}
		set |= 1 << bit
	}
	*r = set
	return nil
}

// stateTable has a row for every state; the row of the unknown state is empty.
var stateTable = [StateCount + 1]StateRow{
	StateNoInfo:            {},
	StateInvalidNumber:     {Terminal: true, Reopens: ByLateData | ByCorrection},
	StateUnmapped:          {},
	StateCreated:           {Stage: Ordered, Coarse: Ordered, Way: 1},
	StateAwaitingPickup:    {Stage: Ordered, Coarse: Ordered, Way: 2},
	StatePickupFailed:      {Stage: Ordered, Coarse: Ordered, Acts: true, Way: 2},
	StatePickedUp:          {Stage: Accepted, Coarse: Accepted, Acts: true, Way: 3},
	StateInTransit:         {Stage: InTransit, Coarse: InTransit, Acts: true, Way: 5},
	StateArrivedDest:       {Stage: AtDestination, Coarse: InTransit, Acts: true, Way: 6},
	StateCustoms:           {Stage: InTransit, Coarse: InTransit, Acts: true, Way: 5},
	StateCustomsSubmitted:  {Stage: InTransit, Coarse: InTransit, Acts: true, Way: 5},
	StateCustomsHeld:       {Stage: InTransit, Coarse: InTransit, Way: 5},
	StateCustomsReleased:   {Stage: InTransit, Coarse: InTransit, Acts: true, Way: 5},
	StateRedirected:        {Stage: InTransit, Coarse: InTransit, Way: 5},
	StateTransferred:       {Stage: InTransit, Coarse: InTransit, Acts: true, Way: 5},
	StateIntercepted:       {Stage: InTransit, Coarse: InTransit, Acts: true, Way: 5},
	StateOutForDelivery:    {Stage: OutForDelivery, Coarse: OutForDelivery, Acts: true, Way: 8},
	StateAtPickupPoint:     {Stage: AtPickupPoint, Coarse: AtPickupPoint, Way: 9},
	StateAttemptFailed:     {Stage: AttemptFailed, Coarse: AttemptFailed, Acts: true, Way: 7},
	StateDelivered:         {Terminal: true, Reopens: ByDispute | ByReturn | ByCorrection, Stage: Delivered, Coarse: Delivered, Acts: true, Way: 14},
	StateSignedByFacility:  {Stage: AtPickupPoint, Coarse: AtPickupPoint, Acts: true, Way: 9},
	StateSignatureDisputed: {Way: 9},
	StateRefused:           {Stage: DeliveryRefused, Coarse: DeliveryRefused, Acts: true, Way: 7},
	StateReturnAsked:       {Way: 7},
	StateReturning:         {Stage: Returning, Coarse: Returning, Acts: true, Way: 7},
	StateReturnUnsigned:    {Stage: Returning, Coarse: Returning, Way: 7},
	StateReturned:          {Terminal: true, Reopens: ByDispute | ByCorrection, Stage: Returned, Coarse: Returned, Acts: true, Way: 13},
	StateStalled:           {Way: 4},
	StateExpired:           {Way: 4},
	StateDelayed:           {Way: 4},
	StateHeld:              {Way: 4},
	StateMisrouted:         {Stage: InTransit, Coarse: InTransit, Acts: true, Way: 4},
	StateDamaged:           {Way: 4},
	StateLostSuspected:     {Way: 4},
	StateLostConfirmed:     {Terminal: true, Reopens: ByFinding | ByCorrection, Stage: Lost, Coarse: Lost, Way: 10},
	StateDestroyed:         {Terminal: true, Reopens: ByCorrection, Stage: Disposed, Coarse: Disposed, Acts: true, Way: 11},
	StateCancelled:         {Terminal: true, Reopens: ByCorrection, Way: 12},
	StateException:         {Way: 4},
}

// row returns the row of s, the empty one where there is none.
func (s State) row() *StateRow {
	if !s.Valid() {
		s = 0
	}
	return &stateTable[s]
}

// StateTable yields the row of every state.
func StateTable() iter.Seq[StateRow] {
	return func(yield func(StateRow) bool) {
		for s := State(1); int(s) <= StateCount; s++ {
			row := *s.row()
			row.State = s
			if !yield(row) {
				return
			}
		}
	}
}

// Terminal reports whether s is an end. A disputed signature, a return, a
// correction, and for some states late data or a find, still lead out of it:
// see [State.Reopens].
func (s State) Terminal() bool { return s.row().Terminal }

// Reopens returns what leads out of a terminal state, nothing for any other.
func (s State) Reopens() Reopened { return s.row().Reopens }

// Stage returns where on its way a consignment in this state is. It is
// unknown for a state that does not say: a held parcel is where it was, which
// [Journey.Stage] keeps.
func (s State) Stage() Stage { return s.row().Stage }

// States is a set of states.
type States uint64

// Has reports whether s is in the set; the unknown state never is.
func (set States) Has(s State) bool { return s != 0 && int(s) <= StateCount && set>>s&1 == 1 }

// Len returns how many states are in the set.
func (set States) Len() int { return bits.OnesCount64(uint64(set)) }

// All yields the states of the set in order.
func (set States) All() iter.Seq[State] {
	return func(yield func(State) bool) {
		for s := State(1); int(s) <= StateCount; s++ {
			if set.Has(s) && !yield(s) {
				return
			}
		}
	}
}

// MarshalText returns the words, joined by a space.
func (set States) MarshalText() ([]byte, error) {
	var text []byte
	for s := range set.All() {
		if len(text) > 0 {
			text = append(text, ' ')
		}
		text = append(text, s.String()...)
	}
	return text, nil
}

// stageWith returns the stage that a code of that precision tells.
func (s State) stageWith(coarse bool) Stage {
	if coarse {
		return s.row().Coarse
	}
	return s.row().Stage
}
