package order

import (
	"time"

	"github.com/courier-rules/courier"
)

// Appointment is what is known of a pick-up at the sender's 上门揽收.
type Appointment struct {
	From     courier.Instant `json:"from,omitzero"`         // 约定上门时段, its beginning
	To       courier.Instant `json:"to,omitzero"`           // and its end
	Now      courier.Instant `json:"now,omitzero"`          // the moment of the question: the law of its day answers
	PickedUp courier.Instant `json:"picked_up_at,omitzero"` // when it was picked up; unknown: not yet
	Absent   courier.Answer  `json:"absent,omitzero"`       // the courier came in time and nobody was there; asked once the time is over
	Terms    *PickupTerms    `json:"terms,omitzero"`        // the host's; nil is unknown
	Change   *PickupChange   `json:"change,omitzero"`       // another time that is asked for; nil: none
}

// PickupTerms are a host's terms on pick-up. No text gives any of them.
type PickupTerms struct {
	Cite        courier.Cite  `json:"cite"`                          // where they stand: a contract or a practice, no law
	MissedAfter courier.Count `json:"missed_after_minutes,omitzero"` // minutes after the end of the time: from then on it is missed, not late; unknown: it stays late
	ChangeUntil courier.Count `json:"change_until_minutes,omitzero"` // minutes before its beginning: the last moment to change it; unknown: the host agrees or not
}

// PickupChange is another time that the sender asks for.
type PickupChange struct {
	AskedAt courier.Instant `json:"asked_at,omitzero"`
	From    courier.Instant `json:"from,omitzero"`
	To      courier.Instant `json:"to,omitzero"`
	Agreed  courier.Answer  `json:"agreed,omitzero"` // the carrier agrees, whenever it was asked
}

// PickupState is where a pick-up stands.
type PickupState uint8

// The states.
const (
	PickupAhead   PickupState = iota + 1 // 未到约定时段
	PickupDue                            // 约定时段内, not yet picked up
	PickupLate                           // 逾时未揽收
	PickupMissed                         // 未揽收
	PickupAbsent                         // 上门未遇寄件人
	PickupDone                           // 按时揽收
	PickupOverdue                        // 逾时揽收
)

var pickupStates = courier.Words{"unknown", "ahead", "due", "late", "missed", "sender_absent", "done", "done_late"}
var pickupStatesZh = []string{"未知", "未到约定时段", "约定时段内", "逾时未揽收", "未揽收", "上门未遇寄件人", "按时揽收", "逾时揽收"}

// Name returns the name in the language: 逾时未揽收, late.
func (s PickupState) Name(lang courier.Lang) string {
	return pickupStates.Name(uint8(s), pickupStatesZh, lang)
}

// String returns the word: "late".
func (s PickupState) String() string { return pickupStates.Word(uint8(s)) }

// MarshalText returns the word.
func (s PickupState) MarshalText() ([]byte, error) { return pickupStates.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *PickupState) UnmarshalText(text []byte) error {
	return pickupStates.Unmarshal(text, (*uint8)(s))
}

// Collected is the answer to an [Appointment].
type Collected struct {
	State  PickupState     `json:"state,omitzero"`  // unknown while it turns on something missing
	Late   courier.Count   `json:"late,omitzero"`   // whole minutes past the end of the time; of a late one
	Change courier.Verdict `json:"change,omitzero"` // whether the other time stands; zero where none was asked for
	From   courier.Instant `json:"from,omitzero"`   // the time that holds from now on
	To     courier.Instant `json:"to,omitzero"`
	courier.Grounds
}

// Collect says where a pick-up stands against the time that was agreed, and
// whether another time that the sender asks for takes its place.
//
// A change stands when it was asked for by the last moment of the terms, or
// when the carrier agrees (Civil Code 543), and never after the pick-up. A
// change that stands is what the pick-up is held against. One that comes
// after the end of the time is late, and missed once the terms say so; the
// carrier answers for a time that it promised (Civil Code 577), save where it
// came and nobody was there. The end of the time is still in time.
//
// What is missing and decides comes back as needs. The errors name the field:
// a time that ends before it begins, a pick-up or a request after now
// ([courier.ErrOrder]), a day before 2021-01-01 ([courier.ErrNoRule]).
func Collect(a *Appointment) (Collected, error) { return AppendCollect(nil, a) }

// AppendCollect is [Collect] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendCollect(dst []courier.Reason, a *Appointment) (Collected, error) {
	if a == nil {
		a = &Appointment{}
	}
	if err := a.check(); err != nil {
		return Collected{}, err
	}
	c := Collected{From: a.From, To: a.To}
	t := telling(dst, a.Now.Date())
	for _, f := range [...]struct {
		known bool
		need  courier.Need
	}{{a.From.Known(), "from"}, {a.To.Known(), "to"}, {a.Now.Known(), "now"}} {
		if !f.known {
			t.need(f.need)
		}
	}
	if t.open() {
		a.change(&t, &c)
	}
	if t.open() {
		a.state(&t, &c)
	}
	c.Grounds = t.grounds()
	return c, nil
}

// state holds the pick-up against the time that holds.
func (a *Appointment) state(t *told, c *Collected) {
	at, done := a.Now, a.PickedUp.Known()
	if done {
		at = a.PickedUp
	}
	switch {
	case at.After(c.To) && !done && a.Absent == 0:
		t.need("absent")
	case at.After(c.To) && !done && a.Absent == courier.Yes:
		c.State = PickupAbsent
		t.note(&pickupAbsentRow, courier.Notes)
	case at.After(c.To):
		a.late(t, c, at, done)
	case done:
		c.State = PickupDone
	case at.Before(c.From):
		c.State = PickupAhead
	default:
		c.State = PickupDue
	}
}

func (a *Appointment) late(t *told, c *Collected, at courier.Instant, done bool) {
	c.Late = courier.CountOf(int64(at.Time().Sub(c.To.Time()) / time.Minute))
	switch {
	case done:
		c.State = PickupOverdue
		t.note(&pickupOverdueRow, courier.Notes, c.To.Figure(), at.Figure(), c.Late.Figure())
	case a.Terms == nil:
		t.need("terms")
	case a.Terms.MissedAfter.Known() && !at.Before(c.To.Add(time.Duration(a.Terms.MissedAfter.Int())*time.Minute)):
		c.State = PickupMissed
		t.note(&pickupMissedRow, courier.Notes, c.To.Figure(), c.Late.Figure())
	default:
		c.State = PickupLate
		t.note(&pickupLateRow, courier.Notes, c.To.Figure(), c.Late.Figure())
	}
}

// change decides on another time.
func (a *Appointment) change(t *told, c *Collected) {
	ch := a.Change
	if ch == nil {
		return
	}
	if !ch.From.Known() {
		t.need("change.from")
	}
	if !ch.To.Known() {
		t.need("change.to")
	}
	if !t.open() {
		return
	}
	var k courier.Known
	k.Answer(pickupDone, courier.AnswerOf(a.PickedUp.Known()))
	k.Answer(pickupAgreed, ch.Agreed)
	cite := (*courier.Cite)(nil)
	if a.Terms != nil {
		cite = &a.Terms.Cite
		if last := a.Terms.ChangeUntil; !last.Known() {
			k.Answer(pickupInTime, courier.No)
		} else if ch.AskedAt.Known() {
			k.Answer(pickupInTime, courier.AnswerOf(!ch.AskedAt.After(a.From.Add(-time.Duration(last.Int())*time.Minute))))
		}
	}
	d := pickupQuestion.Fold(t.reasons, k, t.on, cite)
	t.reasons = d.Reasons
	for _, need := range d.Needs {
		if need == "change.asked_at" && a.Terms == nil {
			need = "terms"
		}
		t.need(need)
	}
	if c.Change = d.Verdict; d.Verdict == courier.Granted {
		c.From, c.To = ch.From, ch.To
	}
}

func (a *Appointment) check() error {
	var read courier.Reading
	read.Answer("absent", a.Absent)
	order := func(field string, earlier, later courier.Instant) {
		if earlier.Known() && later.Known() && later.Before(earlier) {
			read.Fault(field, courier.ErrOrder.Because(later.String()+" is before "+earlier.String()))
		}
	}
	order("to", a.From, a.To)
	order("now", a.PickedUp, a.Now)
	if on := a.Now.Date(); a.Now.Known() && on.Before(firstDay) {
		read.Fault("now", courier.ErrNoRule.Because(on.String()))
	}
	if c := a.Change; c != nil {
		order("change.to", c.From, c.To)
		order("now", c.AskedAt, a.Now)
		read.Answer("change.agreed", c.Agreed)
	}
	if p := a.Terms; p != nil {
		p.Cite.CheckTerms(&read, "terms.cite")
		for _, n := range [...]struct {
			field string
			courier.Count
		}{{"terms.missed_after_minutes", p.MissedAfter}, {"terms.change_until_minutes", p.ChangeUntil}} {
			if n.Int() > mostMinutes {
				read.Fault(n.field, courier.ErrRange.Because(n.String()))
			}
		}
	}
	return read.Err()
}

const mostMinutes = 1_000_000 // about two years
