package complaint

import (
	"cmp"
	"slices"

	"github.com/courier-rules/courier"
)

// Watch is a case with the clocks that run on it.
type Watch struct {
	Case Case            `json:"case"`        // when it was received, and what was done when
	At   courier.Instant `json:"at,omitzero"` // 截至: as of when; what happened later is not counted. Unknown: nothing is said of being overdue

	Calendar courier.Calendar `json:"calendar,omitzero"` // the host's, for working days and holidays
	LastDay  LastDay          `json:"last_day,omitzero"` // named option DX-01: whether a last day that is a holiday moves on
	Reported courier.Answer   `json:"reported,omitzero"` // opt-in: figures of the standard of 2011 that are only reported may speak; not asked for

	Promises   []Promise   `json:"promises,omitzero"`   // the host's; nil: not known, empty: none
	Opening    *OpenHours  `json:"opening,omitzero"`    // 营业时间, for promises in working hours
	Pauses     []Pause     `json:"pauses,omitzero"`     // of the host's clocks; nil or empty: none
	Extensions []Extension `json:"extensions,omitzero"` // nil or empty: none

	Edition   AppealEdition   `json:"edition,omitzero"`   // which measures on appeals govern, where the day does not tell
	Appeal    *AppealRun      `json:"appeal,omitzero"`    // 向邮政管理部门申诉; nil: none
	Authority *AuthorityStage `json:"authority,omitzero"` // 向其他行政部门投诉; nil: none
}

// Promise is a time that the host promised its customers.
type Promise struct {
	Clock Clock         `json:"clock"`          // acknowledge, first_answer, propose or handle; missing is an error
	Cite  courier.Cite  `json:"cite"`           // where it stands: the host's own rules
	Tier  courier.Count `json:"tier,omitzero"`  // 客户等级, the host's number of it; shown, and decides nothing
	Since courier.Date  `json:"since,omitzero"` // first day; a case received before has no such promise

	Within       courier.Period `json:"within,omitzero"`        // hours run around the clock; or
	WorkingHours courier.Count  `json:"working_hours,omitzero"` // hours that the host works, at most 2000
}

// Extension puts off the end of a clock.
type Extension struct {
	Of    Clock           `json:"of"`             // missing is an error
	Until courier.Instant `json:"until,omitzero"` // of a promise: the new end; the law's extension has a length of its own
	By    string          `json:"by,omitzero"`    // 批准人
	On    courier.Date    `json:"on,omitzero"`    // 批准日期
	Why   string          `json:"why,omitzero"`   // 理由
	Told  courier.Answer  `json:"told,omitzero"`  // 已告知对方
}

// AppealRun is an appeal to the postal regulator as it runs.
type AppealRun struct {
	ReceivedOn  courier.Date   `json:"received_on,omitzero"`  // 邮政管理部门接到申诉
	Written     courier.Answer `json:"written,omitzero"`      // 网上、书信或者传真申诉, where the edition counts it
	ProcessedOn courier.Date   `json:"processed_on,omitzero"` // 已处理
	RepliedOn   courier.Date   `json:"replied_on,omitzero"`   // 已答复用户
	ForwardedOn courier.Date   `json:"forwarded_on,omitzero"` // 企业接到转办
	AnswerBy    courier.Date   `json:"answer_by,omitzero"`    // 转办单要求的答复日, where the edition's own number is not known
	AnsweredOn  courier.Date   `json:"answered_on,omitzero"`  // 企业已答复
	ProposedOn  courier.Date   `json:"proposed_on,omitzero"`  // 企业接到调解意见
	ViewOn      courier.Date   `json:"view_on,omitzero"`      // 企业已反馈
}

// AuthorityStage is a consumer's complaint to another authority as it runs.
type AuthorityStage struct {
	ReceivedOn    courier.Date  `json:"received_on,omitzero"`    // 行政部门收到投诉
	ToldOn        courier.Date  `json:"told_on,omitzero"`        // 已处理并告知
	AcceptedOn    courier.Date  `json:"accepted_on,omitzero"`    // 受理, with both sides agreed to mediation
	EndedOn       courier.Date  `json:"ended_on,omitzero"`       // 调解完毕或者终止
	AppraisalDays courier.Count `json:"appraisal_days,omitzero"` // 鉴定、检测天数; zero: none
}

// Deadline is one clock counted out.
type Deadline struct {
	Clock  Clock           `json:"clock"`
	Rule   courier.Code    `json:"rule"`            // code of the reason that set it
	From   courier.Instant `json:"from"`            // the event; of an event known by its day, that day's beginning
	Plain  courier.Date    `json:"plain,omitzero"`  // last day as counted, before it is moved; unknown of hours
	Last   courier.Date    `json:"last,omitzero"`   // day on which it ends
	End    courier.Instant `json:"end,omitzero"`    // the moment it is over; unknown while it stands
	Jumps  []Jump          `json:"jumps,omitzero"`  // what was not counted, in order
	Stands bool            `json:"stands,omitzero"` // in a pause that goes on

	Beyond  bool           `json:"beyond,omitzero"`  // a promise or a local time past the law's own: without effect on it
	Met     courier.Answer `json:"met,omitzero"`     // done in time; unknown while it runs
	Overdue courier.Answer `json:"overdue,omitzero"` // 逾期, done late or not done; unknown where [Watch.At] is
}

// Schedule is the answer to a [Watch].
type Schedule struct {
	courier.Grounds
	Deadlines []Deadline `json:"deadlines,omitzero"` // each clock by each rule, in the order of [Clock]
}

// First returns the deadline of that clock that ends first, the one to keep. One
// beyond the law is none. ok is false where no deadline has an end.
func (s *Schedule) First(c Clock) (first Deadline, ok bool) {
	for _, d := range s.Deadlines {
		if d.Clock == c && !d.Beyond && d.End.Known() && (!ok || d.End.Before(first.End)) {
			first, ok = d, true
		}
	}
	return first, ok
}

// Due counts out every clock of a case: by when, from what, jumping over
// what, met or overdue as of any moment. The day of the event is not counted
// and the last one ends at 24:00 (Civil Code 201, 203; GEN-01); hours run from
// the moment.
//
//   - The firm's: seven days to handle and tell, calendar days, for express
//     since 2018-05-01, and beside them Zhejiang's own seven. Before that the
//     standard of 2011 gave 30 days, and what is agreed goes before it;
//     Chongqing gives 30 and 60, and there its regulation goes before the
//     standard, as the later and higher seven days go before both. Postal
//     enterprises in Henan have five working days. No law says when to
//     acknowledge or first to answer.
//   - The host's promises, in days, hours or working hours. They may only
//     shorten the law's time: a promise past it is marked Beyond. Pauses stop the
//     clocks of the host that count hours, and never the law's. A step whose
//     moment is not known was done by the first later one that is: in time
//     where that is, and else it is asked for.
//   - The postal regulator's: 30 days to answer an appeal; in Zhejiang 15, and
//     once 15 more with approval and notice, the sooner of the two; appeals in writing are processed
//     in 2 working days. The firm answers a forwarded appeal in 15 days; the
//     number of the successor was not read, so there the notice says.
//   - Another authority's: 7 working days, and since 2024-07-01 60 days for a
//     mediation, appraisals not counted.
//
// A last day that is a holiday stays unless [Watch.LastDay] says otherwise
// (DX-01). Days that the calendar does not cover are referred, not guessed,
// and so is an end past the year 9999.
// The law of the day on which a clock starts governs it (GEN-04).
//
// The errors name the field: an unknown word, events out of order
// ([courier.ErrOrder]), pauses that overlap ([courier.ErrContradicts]), a
// promise without a length, or with two, opening hours without a stretch
// ([courier.ErrEmptyTable]), a case received before 2009-10-01
// ([courier.ErrNoRule]).
func Due(w *Watch) (Schedule, error) { return AppendDue(nil, w) }

// AppendDue is [Due] with its reasons appended to dst, for a caller that
// reuses the memory.
func AppendDue(dst []courier.Reason, w *Watch) (Schedule, error) {
	if w == nil {
		w = &Watch{}
	}
	if err := w.check(); err != nil {
		return Schedule{}, err
	}
	c := counting{telling: telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}, Watch: w}
	c.deadlines = make([]Deadline, 0, len(w.Promises)+4)
	c.pauses = inOrder(w.Pauses)
	if w.Case.ReceivedAt.Known() {
		c.on = w.Case.ReceivedAt.Date()
		c.latest = c.on
		c.firm()
		c.promised()
		c.settleStandard()
	}
	if w.Appeal != nil {
		c.appealed()
	}
	if w.Authority != nil {
		c.brought()
	}
	slices.SortStableFunc(c.deadlines, inClockOrder)
	c.Reasons = courier.AppendUnchecked(c.Reasons, len(dst), c.latest)
	return Schedule{Grounds: c.Grounds, Deadlines: c.deadlines}, nil
}

// inClockOrder puts deadlines by clock, rule and end, so that the order in which
// a host lists its promises is irrelevant.
func inClockOrder(d, e Deadline) int {
	return cmp.Or(cmp.Compare(d.Clock, e.Clock), cmp.Compare(d.Rule, e.Rule), d.End.Compare(e.End), d.lastJump().Compare(e.lastJump()))
}

// lastJump is where the last jump begins: by it two promises differ that one
// extension moves to the same end.
func (d *Deadline) lastJump() courier.Instant {
	if n := len(d.Jumps); n > 0 {
		return d.Jumps[n-1].From
	}
	return courier.Instant{}
}

func (w *Watch) check() error {
	var r courier.Reading
	if !w.Case.ReceivedAt.Known() && w.Appeal == nil && w.Authority == nil {
		r.Fault("case.received_at", courier.ErrMissing)
	}
	mark := r.Faults()
	w.Case.readPart(&r)
	r.Under(mark, "case")
	if on := w.Case.ReceivedAt.Date(); on.Known() && dueNoNumberRow.Cite(on) == nil {
		r.Fault("case.received_at", courier.ErrNoRule.Because(on.String()))
	}
	if w.At.Known() && w.At.Before(w.Case.ReceivedAt) {
		r.Fault("at", courier.ErrOrder.Because("before the complaint was received"))
	}
	r.Word("last_day", lastDayWords, uint8(w.LastDay))
	r.Answer("reported", w.Reported)
	r.Word("edition", appealEditionWords, uint8(w.Edition))
	for i := range w.Promises {
		mark := r.Faults()
		w.Promises[i].check(&r)
		r.UnderIndex(mark, "promises", i)
	}
	if w.Opening != nil {
		mark := r.Faults()
		w.Opening.check(&r)
		r.Under(mark, "opening")
	}
	checkPauses(&r, w.Pauses, w.Case.ReceivedAt)
	for i := range w.Extensions {
		mark := r.Faults()
		w.Extensions[i].check(&r)
		r.UnderIndex(mark, "extensions", i)
	}
	if w.Appeal != nil {
		mark := r.Faults()
		w.Appeal.check(&r)
		r.Under(mark, "appeal")
	}
	if w.Authority != nil {
		mark := r.Faults()
		w.Authority.check(&r)
		r.Under(mark, "authority")
	}
	return r.Err()
}

func (p *Promise) check(r *courier.Reading) {
	r.Word("clock", clockWords, uint8(p.Clock))
	switch {
	case p.Clock == 0:
		r.Fault("clock", courier.ErrMissing)
	case p.Clock > HandlingAndTelling && clockWords.Has(uint8(p.Clock)):
		r.Fault("clock", courier.ErrContradicts.Because("no clock of the firm's own"))
	}
	p.Cite.CheckTerms(r, "cite")
	hours := p.WorkingHours.Int()
	switch {
	case !p.Within.Known() && !p.WorkingHours.Known():
		r.Fault("within", courier.ErrMissing)
	case p.Within.Known() && p.WorkingHours.Known():
		r.Fault("working_hours", courier.ErrContradicts.Because("beside within"))
	case p.WorkingHours.Known() && (hours < 1 || hours > 2000):
		r.Fault("working_hours", courier.ErrRange)
	}
}

func (e *Extension) check(r *courier.Reading) {
	r.Word("of", clockWords, uint8(e.Of))
	r.Answer("told", e.Told)
	switch {
	case e.Of == 0:
		r.Fault("of", courier.ErrMissing)
	case e.Of > HandlingAndTelling && e.Until.Known():
		r.Fault("until", courier.ErrContradicts.Because("the law gives this extension its length"))
	}
}

func (a *AppealRun) check(r *courier.Reading) {
	r.Answer("written", a.Written)
	if !a.ReceivedOn.Known() && !a.ForwardedOn.Known() && !a.ProposedOn.Known() {
		r.Fault("received_on", courier.ErrMissing)
	}
	r.Order("processed_on", a.ReceivedOn, a.ProcessedOn)
	r.Order("replied_on", a.ReceivedOn, a.RepliedOn)
	r.Order("forwarded_on", a.ReceivedOn, a.ForwardedOn)
	r.Order("answer_by", a.ForwardedOn, a.AnswerBy)
	r.Order("answered_on", a.ForwardedOn, a.AnsweredOn)
	r.Order("proposed_on", a.ReceivedOn, a.ProposedOn)
	r.Order("view_on", a.ProposedOn, a.ViewOn)
}

func (a *AuthorityStage) check(r *courier.Reading) {
	if !a.ReceivedOn.Known() && !a.AcceptedOn.Known() {
		r.Fault("received_on", courier.ErrMissing)
	}
	r.Order("told_on", a.ReceivedOn, a.ToldOn)
	r.Order("accepted_on", a.ReceivedOn, a.AcceptedOn)
	r.Order("ended_on", a.AcceptedOn, a.EndedOn)
	if a.AppraisalDays.Int() > 3660 {
		r.Fault("appraisal_days", courier.ErrRange)
	}
}
