package tier

import "github.com/courier-rules/courier"

// ReviewRules are the host's rules of review 分层复核办法: no public source has
// any, so none has a default.
type ReviewRules struct {
	Cite      courier.Cite   `json:"cite"`              // the host's own document: a contract or a practice, never law
	Every     courier.Period `json:"every"`             // 复核周期, from the review before: days, months or years
	RiseAfter courier.Count  `json:"rise_after"`        // reviews in a row that place higher before a rise; at least 1
	FallAfter courier.Count  `json:"fall_after"`        // reviews in a row that place lower before a fall; at least 1
	Settle    courier.Period `json:"settle,omitzero"`   // 等待期: how long a new class stays before it can move; left out: the document has none
	OneRank   courier.Answer `json:"one_rank,omitzero"` // yes: a move goes one rank at most; left out: the document does not say so
	Keep      Scheme         `json:"keep,omitzero"`     // what it takes to keep a class, easier than to enter it; left out: the same
}

// Review is what is known when a customer's class is reviewed 复核.
type Review struct {
	Rules    ReviewRules `json:"rules"`
	Customer Candidate   `json:"customer"` // its day is that of the review, its scheme says what it takes to enter a class

	Current  Class          `json:"current,omitzero"`  // class before this review
	Since    courier.Date   `json:"since,omitzero"`    // day of the move into it
	First    courier.Answer `json:"first,omitzero"`    // no review came before this one
	Last     courier.Date   `json:"last,omitzero"`     // day of the review before
	Past     []Class        `json:"past,omitzero"`     // what the reviews since the last move placed the customer as, oldest first; empty: there was none
	Override *Override      `json:"override,omitzero"` // nil: none
}

// Override sets a class by hand 人工指定, for a reason and to an end.
type Override struct {
	Class  Class        `json:"class"`
	Reason string       `json:"reason"` // in the words of who decided
	From   courier.Date `json:"from"`
	Until  courier.Date `json:"until"` // last day
}

// Moved is the answer to a [Review].
type Moved struct {
	courier.Grounds
	Direction Direction        `json:"direction,omitzero"` // zero where facts are missing that decide
	Class     Class            `json:"class,omitzero"`     // from the day of the review on
	Placed    Class            `json:"placed,omitzero"`    // by this review, for the past of the next one; zero where it was not due
	Still     courier.Count    `json:"still,omitzero"`     // further reviews of this outcome before the class moves; unknown where none is under way
	Next      courier.Deadline `json:"next,omitzero"`      // when the next review is due
}

// Direction says where a review led.
type Direction uint8

// The directions.
const (
	Stays  Direction = iota + 1 // 不变
	Rises                       // 升级
	Falls                       // 降级
	ByHand                      // 人工指定
)

var directionWords = courier.Words{"unknown", "stays", "rises", "falls", "by_hand"}
var directionZh = []string{"未知", "不变", "升级", "降级", "人工指定"}

// Name returns the name in the language: 升级, rises.
func (d Direction) Name(lang courier.Lang) string {
	return directionWords.Name(uint8(d), directionZh, lang)
}

// String returns the word: "rises".
func (d Direction) String() string { return directionWords.Word(uint8(d)) }

// MarshalText returns the word.
func (d Direction) MarshalText() ([]byte, error) { return directionWords.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *Direction) UnmarshalText(text []byte) error {
	return directionWords.Unmarshal(text, (*uint8)(d))
}

// Reconsider says whether a review moves a customer into another class.
//
// A review before its day moves nothing. One on time places the customer by
// the scheme; where the rules have a scheme for keeping a class, a customer
// falls only to what that one gives. A rise or a fall needs as many reviews
// in a row as the rules say, after the time for which a new class is settled.
// It then goes to the nearest class that all of those reviews support, one
// rank at most where the rules say so: no review moves twice. An override
// holds from its first day to its last, whatever the review finds; what a
// review that is due finds is told all the same, for the past of the next.
//
// Facts that are missing and decide are asked for, those of the customer
// under "customer.". The errors name the field: an empty scheme, rules
// without a document or a count, a review before the last one or the last
// move ([courier.ErrOrder]), a class that the scheme does not rank, an
// override without a reason or an end.
func Reconsider(r *Review) (Moved, error) {
	if r == nil {
		return Moved{}, courier.At("customer.scheme", courier.ErrEmptyTable)
	}
	if err := r.check(); err != nil {
		return Moved{}, err
	}
	m := Moved{Grounds: courier.Grounds{Rules: Rules}}
	r.move(&m)
	m.Reasons = courier.AppendUnchecked(m.Reasons, 0, r.Customer.On)
	return m, nil
}

// move walks through the review in the order in which a desk does: an
// override first, then whether the review is due, what it finds, and whether
// that is enough.
func (r *Review) move(m *Moved) {
	on, cite := r.Customer.On, &r.Rules.Cite
	if !on.Known() {
		m.Needs = []courier.Need{"customer.on"}
		return
	}
	if o := r.Override; o != nil && !on.Before(o.From) && !on.After(o.Until) {
		m.Direction, m.Class = ByHand, o.Class
		m.Reasons = append(m.Reasons, byHandRow.SpeakFrom(cite, courier.Changes, o.Until.Figure()))
		r.findByHand(m)
		return
	}
	if r.Override != nil && on.After(r.Override.Until) {
		m.Reasons = append(m.Reasons, byHandOverRow.SpeakFrom(cite, courier.Notes, r.Override.Until.Figure()))
	}
	if r.Current == 0 {
		m.Needs = append(m.Needs, "current")
	}
	if !r.Last.Known() && r.First != courier.Yes {
		m.Needs = append(m.Needs, "last")
	}
	if len(m.Needs) > 0 {
		return
	}
	if due, early := r.early(); early {
		m.Direction, m.Class, m.Next = Stays, r.Current, due
		m.Reasons = append(m.Reasons, notDueRow.SpeakFrom(cite, courier.Changes, due.Last.Figure()))
		return
	}
	m.Next, _ = r.Rules.Every.Count(on, courier.NoRoll, courier.Calendar{})
	r.find(m)
}

// early reports whether the review comes before its day, and which that is.
func (r *Review) early() (due courier.Deadline, early bool) {
	due, ok := r.Rules.Every.Count(r.Last, courier.NoRoll, courier.Calendar{})
	return due, ok && r.Customer.On.Before(due.Last)
}

// findByHand tells what a review under an override finds, where it is known
// to be due: one that is not must not count as one more in a row.
func (r *Review) findByHand(m *Moved) {
	due, early := r.early()
	if early {
		m.Next = due
		return
	}
	if !r.Last.Known() && r.First != courier.Yes {
		return
	}
	m.Next, _ = r.Rules.Every.Count(r.Customer.On, courier.NoRoll, courier.Calendar{})
	if p, err := Place(&r.Customer); err == nil {
		m.Placed = p.Class
	}
}
