package tracking

import "github.com/courier-rules/courier"

// Transit is what is known about the arrival of an express item.
type Transit struct {
	Service      Service         `json:"service,omitzero"`       // the time within which it was to arrive
	Tendered     courier.Instant `json:"tendered,omitzero"`      // 首次投递或者送达: arrived, or first tendered
	Outstanding  courier.Answer  `json:"outstanding,omitzero"`   // at AsOf it was neither delivered nor tendered
	AsOf         courier.Instant `json:"as_of,omitzero"`         // the moment that is asked about
	Cause        DelayCause      `json:"cause,omitzero"`         // why it is late
	ForceMajeure *ForceMajeure   `json:"force_majeure,omitzero"` // with DelayByForceMajeure
	Terms        *DelayTerms     `json:"terms,omitzero"`         // what the carrier's terms excuse; nil while not known, empty when nothing
}

// ForceMajeure is an event that held a consignment up.
type ForceMajeure struct {
	Began    courier.Instant `json:"began,omitzero"`
	Notified courier.Answer  `json:"notified,omitzero"` // 及时通知对方
	Proved   courier.Answer  `json:"proved,omitzero"`   // 在合理期限内提供证明
}

// DelayTerms are what a carrier's own terms say about the cause of delay.
type DelayTerms struct {
	Cite      courier.Cite   `json:"cite,omitzero"`       // where they stand
	WrongData courier.Answer `json:"wrong_data,omitzero"` // delay through wrong recipient data is excused
	Absence   courier.Answer `json:"absence,omitzero"`    // delay through the recipient's absence is excused
}

// GenericExpressDelay is a trucking express's waybill (TM-GEN, undated), which
// excuses delay through wrong recipient data or absence.
func GenericExpressDelay() DelayTerms {
	return DelayTerms{Cite: courier.Art(courier.TruckingExpressTerms, ""), WrongData: courier.Yes, Absence: courier.Yes}
}

// DelayCause is why a consignment is late.
type DelayCause uint8

// The causes.
const (
	WrongRecipientData  DelayCause = iota + 1 // 收件人信息有误
	RecipientAbsent                           // 收件人不在
	DelayByForceMajeure                       // 不可抗力
	OtherCause                                // 其他原因: one that neither the law nor the terms excuse
)

var delayCauses = courier.Words{"unknown", "wrong_recipient_data", "recipient_absent", "force_majeure", "other"}
var delayCausesZh = []string{"未知", "收件人信息有误", "收件人不在", "不可抗力", "其他原因"}

// Name returns the name in the language: 收件人不在, recipient absent.
func (c DelayCause) Name(lang courier.Lang) string {
	return delayCauses.Name(uint8(c), delayCausesZh, lang)
}

// String returns the word: "recipient_absent".
func (c DelayCause) String() string { return delayCauses.Word(uint8(c)) }

// MarshalText returns the word.
func (c DelayCause) MarshalText() ([]byte, error) { return delayCauses.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *DelayCause) UnmarshalText(text []byte) error {
	return delayCauses.Unmarshal(text, (*uint8)(c))
}

// Lateness is the answer to a [Transit]: two findings, and what excuses.
type Lateness struct {
	Deadline       Counting       `json:"deadline,omitzero"`        // end of the time promised, or of the default
	Late           courier.Answer `json:"late,omitzero"`            // 延误: against that time
	Thorough       Thorough       `json:"thorough,omitzero"`        // of what is late
	ThoroughlyLate courier.Answer `json:"thoroughly_late,omitzero"` // 彻底延误: it may be treated as lost
	Excused        courier.Answer `json:"excused,omitzero"`         // of what is late: the carrier is excused
	courier.Grounds
}

// Late says whether an express item is late against the promise, whether it
// is thoroughly late, and whether its cause excuses the carrier. The time
// promised and the interval after it are those of [Limit].
//
// An item is late that was delivered, or first tendered, after the deadline,
// or that at AsOf, after the deadline, still was not. It is thoroughly late
// from the end of the interval on. The two findings are separate: what is not
// late is not asked about further.
//
// The carrier is excused
//   - by force majeure that began before the deadline was over, if it gave
//     notice in time and proof (Civil Code 590(1)); what is not proved or
//     begins after that does not exempt (590(2)). Without notice in time it
//     answers for what that added to the loss, which a person weighs: Excused
//     stays unknown;
//   - by its terms, where they say so, through wrong recipient data or
//     absence.
//
// Facts that are missing and could change an answer come back as needs. The
// errors name the field: an unknown word, an event after AsOf or before
// pick-up ([courier.ErrOrder]), force majeure before 2021-01-01
// ([courier.ErrNoRule]), and those of [Limit].
func Late(t *Transit) (Lateness, error) { return AppendLate(nil, t) }

// AppendLate is [Late] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendLate(dst []courier.Reason, t *Transit) (Lateness, error) {
	if t == nil {
		t = &Transit{}
	}
	if err := t.check(); err != nil {
		return Lateness{}, err
	}
	w := timeWork{on: t.Service.day(), reasons: dst, start: len(dst), under: "service"}
	l := Lateness{Deadline: t.Service.deadline(&w)}
	if w.under = ""; l.Deadline.Known() {
		l.Late = t.after(&w, l.Deadline.End)
	}
	switch l.Late {
	case courier.No:
		l.ThoroughlyLate = courier.No
		w.tell(&rowOnTime, courier.Notes, l.Deadline.End.Figure())
	case courier.Yes:
		w.tell(&rowLate, courier.Notes, l.Deadline.End.Figure(), t.last().Figure())
		t.thoroughly(&w, &l)
		l.Excused = t.excused(&w, l.Deadline)
	}
	l.Grounds = w.grounds()
	return l, nil
}

// last is the moment up to which the item is known to have been under way.
func (t *Transit) last() courier.Instant {
	if t.Tendered.Known() {
		return t.Tendered
	}
	return t.AsOf
}

// after says whether the item was under way after the end of a period.
func (t *Transit) after(w *timeWork, end courier.Instant) courier.Answer {
	switch {
	case t.Tendered.Known():
		return courier.AnswerOf(t.Tendered.After(end))
	case !t.AsOf.Known() && t.Outstanding == courier.Yes:
		w.need("as_of")
	case !t.AsOf.Known():
		w.need("tendered", "as_of")
	case !t.AsOf.After(end): // whatever became of it since
		return courier.No
	case t.Outstanding == courier.Yes:
		return courier.Yes
	case t.Outstanding == courier.No:
		w.need("tendered")
	default:
		w.need("tendered", "outstanding")
	}
	return 0
}

// thoroughly finds whether what is late is thoroughly late.
func (t *Transit) thoroughly(w *timeWork, l *Lateness) {
	w.under = "service"
	var cite *courier.Cite
	l.Thorough, cite = t.Service.thorough(w, l.Deadline)
	if w.under = ""; !l.Thorough.SameClock.Known() || !l.Thorough.Midnight.Known() {
		return
	}
	end := l.Thorough.End
	if !end.Known() { // the reading matters only between the two
		in := t.last().Before(l.Thorough.SameClock)
		if end = l.Thorough.Midnight; in != t.last().Before(end) {
			w.need("service.day_end")
			return
		}
		w.under = "service"
		w.tell(&rowDayEndEither, courier.Notes, l.Thorough.SameClock.Figure(), l.Thorough.Midnight.Figure())
		w.under = ""
	}
	l.ThoroughlyLate = courier.AnswerOf(!t.last().Before(end))
	row := &rowThorough
	if l.ThoroughlyLate == courier.No {
		row = &rowNotThorough
	}
	w.tellFrom(row, cite, courier.Notes, end.Figure())
}

// excused says whether the cause of what is late excuses the carrier.
func (t *Transit) excused(w *timeWork, deadline Counting) courier.Answer {
	switch t.Cause {
	case 0:
		w.need("cause")
		return 0
	case OtherCause:
		w.tell(&rowNoExcuse, courier.Notes)
		return courier.No
	case DelayByForceMajeure:
		return t.forceMajeure(w, deadline)
	}
	if t.Terms == nil {
		w.need("terms")
		return 0
	}
	excuse, field, row := t.Terms.WrongData, courier.Need("terms.wrong_data"), &rowExcuseWrongData
	if t.Cause == RecipientAbsent {
		excuse, field, row = t.Terms.Absence, "terms.absence", &rowExcuseAbsence
	}
	switch {
	case *t.Terms == DelayTerms{}, excuse == courier.No:
		w.tell(&rowNoExcuse, courier.Notes)
		return courier.No
	case excuse == 0:
		w.need(field)
		return 0
	}
	w.tellFrom(row, &t.Terms.Cite, courier.Notes)
	return courier.Yes
}

// forceMajeure says whether the exemption is still open (TIM-04).
func (t *Transit) forceMajeure(w *timeWork, deadline Counting) courier.Answer {
	f := t.ForceMajeure
	if f == nil {
		f = &ForceMajeure{}
	}
	tell := func(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
		cite := &row.Cites[0]
		if on := row.Cite(f.Began.Date()); on != nil {
			cite = on
		}
		w.tellFrom(row, cite, e, figures...)
	}
	switch {
	case f.Began.After(deadline.End):
		tell(&rowAfterDefault, courier.Notes, f.Began.Figure(), deadline.End.Figure())
		return courier.No
	case f.Proved == courier.No:
		tell(&rowNotProvedLate, courier.Notes)
		return courier.No
	case !f.Began.Known() || f.Proved == 0:
	case f.Notified == courier.No:
		tell(&rowNotNotified, courier.Refers)
		return 0
	case f.Notified == courier.Yes:
		tell(&rowExempt, courier.Notes, f.Began.Figure())
		return courier.Yes
	}
	if !f.Began.Known() {
		w.need("force_majeure.began")
	}
	if f.Notified == 0 {
		w.need("force_majeure.notified")
	}
	if f.Proved == 0 {
		w.need("force_majeure.proved")
	}
	return 0
}

func (t *Transit) check() error {
	var r courier.Reading
	t.Service.check(&r)
	r.Under(0, "service")
	r.Answer("outstanding", t.Outstanding)
	r.Word("cause", delayCauses, uint8(t.Cause))
	late := func(field string, i, limit courier.Instant, what string) {
		if i.Known() && limit.Known() && i.After(limit) {
			r.Fault(field, courier.ErrOrder.Because(what))
		}
	}
	late("tendered", t.Tendered, t.AsOf, "after the moment asked about")
	late("tendered", t.Service.PickedUp, t.Tendered, "before pick-up")
	late("as_of", t.Service.PickedUp, t.AsOf, "before pick-up")
	if t.Tendered.Known() && t.Outstanding == courier.Yes {
		r.Fault("outstanding", courier.ErrContradicts.Because("tendered at "+t.Tendered.String()))
	}
	if f := t.ForceMajeure; f != nil {
		r.Answer("force_majeure.notified", f.Notified)
		r.Answer("force_majeure.proved", f.Proved)
		late("force_majeure.began", f.Began, t.AsOf, "after the moment asked about")
		if d := f.Began.Date(); d.Known() && d.Before(civilCodeFrom) {
			r.Fault("force_majeure.began", courier.ErrNoRule.Because(d.String()))
		}
	}
	if d := t.Terms; d != nil && *d != (DelayTerms{}) {
		mark := r.Faults()
		d.Cite.CheckTerms(&r, "cite")
		r.Answer("wrong_data", d.WrongData)
		r.Answer("absence", d.Absence)
		r.Under(mark, "terms")
	}
	return r.Err()
}
