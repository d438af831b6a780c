package insurance

import "github.com/courier-rules/courier"

// clockWork is a course whose clocks are counted one after the other.
type clockWork struct {
	*Course
	out       Schedule
	uncounted bool // a last day of the law was not looked up in a calendar
}

func (w *clockWork) run() {
	w.assessment()
	w.refusal()
	w.payment()
	w.interim()
	w.givingUp()
	w.inspection()
	w.limitation()
	if w.uncounted {
		w.tell(&clockNoCalendar, courier.Warns)
	}
	for i := range w.out.Clocks {
		w.late(&w.out.Clocks[i])
	}
	if w.out.InsurerLate() {
		w.tell(&clockDamages, courier.Notes)
		w.tell(&clockTellCustomer, courier.Notes)
	}
	w.out.Needs = clauseOnce(w.out.Needs)
}

func (w *clockWork) tell(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	w.tellFrom(row, row.Cite(w.HappenedOn), e, figures...)
}

func (w *clockWork) tellFrom(row *courier.Row, c *courier.Cite, e courier.Effect, figures ...courier.Figure) {
	w.out.Reasons = row.AppendReason(w.out.Reasons, c, e, courier.Money{}, figures...)
}

func (w *clockWork) need(n courier.Need) { w.out.Needs = append(w.out.Needs, n) }

// count counts a period of the law, or, with a citation of the terms, of the
// policy, whose last day stays.
func (w *clockWork) count(kind ClockKind, p courier.Period, from, done courier.Date, terms bool) *Clock {
	c := Clock{Kind: kind, DoneOn: done}
	if terms {
		c.Deadline, _ = p.Count(from, courier.NoRoll, w.Calendar)
	} else {
		rolled := false
		c.Deadline, rolled = clockRoll(p, from, w.Calendar)
		w.uncounted = w.uncounted || !rolled
	}
	c.Last = c.Deadline.Last
	w.out.Clocks = append(w.out.Clocks, c)
	return &w.out.Clocks[len(w.out.Clocks)-1]
}

// assessment counts the time in which the insurer decides.
func (w *clockWork) assessment() {
	switch {
	case !w.ClaimedOn.Known():
		w.need("claimed_on")
		return
	case w.Terms == nil:
		w.need("terms")
		return
	}
	period, row, cite := w.Terms.Assess, &clockAssessAgreed, &w.Terms.Cite
	if !period.Known() {
		switch w.Complex {
		case 0:
			w.need("complex")
			return
		case courier.No:
			w.tell(&clockPromptly, courier.Notes)
			w.requests(nil)
			return
		}
		period, row = courier.Days(30).Period(), &clockAssess
		cite = row.Cite(w.HappenedOn)
	}
	c := w.count(AssessClock, period, w.ClaimedOn, w.AssessedOn, w.Terms.Assess.Known())
	w.tellFrom(row, cite, courier.Changes, w.ClaimedOn.Figure(), period.Figure(), c.Last.Figure())
	w.requests(c)
}

// requests lets the request for papers stop the clock. c is nil where none is
// counted.
func (w *clockWork) requests(c *Clock) {
	for i := range w.Requests {
		q := &w.Requests[i]
		switch {
		case i > 0:
			w.tell(&clockSecondRequest, courier.Notes, q.ArrivedOn.Figure())
			w.out.Reasons[len(w.out.Reasons)-1] = w.out.Reasons[len(w.out.Reasons)-1].OfItem(i)
		case c == nil:
		case q.ArrivedOn.After(c.Last):
			w.tell(&clockRequestLate, courier.Notes, q.ArrivedOn.Figure(), c.Last.Figure())
		case !q.SuppliedOn.Known():
			c.Still, c.Last = true, courier.Date{}
			w.tell(&clockStandsStill, courier.Changes, q.ArrivedOn.Figure())
		default:
			w.paused(c, q)
		}
	}
}

// paused takes the days off during which the papers were supplied.
func (w *clockWork) paused(c *Clock, q *PaperRequest) {
	c.Paused = q.SuppliedOn.Sub(q.ArrivedOn)
	row := &clockPaused
	if w.Counting == BothDaysCounted {
		c.Paused, row = c.Paused+1, &clockPausedBoth
	}
	last := c.Deadline.Plain.AddDays(c.Paused)
	c.Last = last
	if w.Terms.Assess == (courier.Period{}) { // of the law
		if d, ok := courier.Days(0).Period().Count(last, courier.RollHoliday, w.Calendar); ok {
			c.Last = d.Last
		}
	}
	w.tell(row, courier.Changes, courier.CountOf(int64(c.Paused)).Figure(), q.ArrivedOn.Figure(), q.SuppliedOn.Figure())
	w.tell(&clockPausedLast, courier.Changes, c.Last.Figure())
}

// refusal counts the time in which a refusal is sent.
func (w *clockWork) refusal() {
	switch {
	case !w.AssessedOn.Known() || w.Owed == courier.Yes:
		return
	case w.Owed == 0 && !w.RefusalOn.Known():
		w.need("owed")
		return
	}
	c := w.count(RefusalClock, courier.Days(3).Period(), w.AssessedOn, w.RefusalOn, false)
	w.tell(&clockRefusal, courier.Changes, w.AssessedOn.Figure(), c.Last.Figure())
}

// payment counts the time in which the insurer pays.
func (w *clockWork) payment() {
	switch {
	case !w.AgreedOn.Known():
		return
	case w.Terms == nil:
		w.need("terms")
		return
	}
	period, row, cite := w.Terms.Pay, &clockPayAgreed, &w.Terms.Cite
	if !period.Known() {
		period, row = courier.Days(10).Period(), &clockPay
		cite = row.Cite(w.HappenedOn)
	}
	c := w.count(PaymentClock, period, w.AgreedOn, w.PaidOn, w.Terms.Pay.Known())
	w.tellFrom(row, cite, courier.Changes, w.AgreedOn.Figure(), period.Figure(), c.Last.Figure())
}

// interim counts the time after which what can be determined is paid.
func (w *clockWork) interim() {
	if !w.ClaimedOn.Known() || w.Owed == courier.No || w.AmountOpen == courier.No {
		return
	}
	if w.AgreedOn.Known() && w.AmountOpen == 0 { // an agreement is on an amount
		return
	}
	done := w.InterimOn
	if !done.Known() {
		done = w.PaidOn
	}
	c := w.count(InterimClock, courier.Days(60).Period(), w.ClaimedOn, done, false)
	w.tell(&clockInterim, courier.Changes, w.ClaimedOn.Figure(), c.Last.Figure())
}

// givingUp counts the time in which a marine insurer may give up its rights
// to the goods.
func (w *clockWork) givingUp() {
	switch {
	case !w.LossNoticeOn.Known() || w.Marine == courier.No:
		return
	case w.Marine == 0:
		w.need("marine")
		return
	}
	c := w.count(GivingUpClock, courier.Days(7).Period(), w.LossNoticeOn, w.GaveUpOn, false)
	w.tell(&clockGivingUp, courier.Changes, w.LossNoticeOn.Figure(), c.Last.Figure())
}

// inspection counts the time of a joint inspection at destination.
func (w *clockWork) inspection() {
	if !w.ArrivedOn.Known() || w.Terms == nil || !w.Terms.Inspect.Known() {
		return
	}
	c := w.count(InspectionClock, w.Terms.Inspect, w.ArrivedOn, w.InspectedOn, true)
	c.ByInsured = true
	w.tellFrom(&clockInspect, &w.Terms.Cite, courier.Changes, w.ArrivedOn.Figure(), w.Terms.Inspect.Figure(), c.Last.Figure())
	w.tell(&clockInspectWeak, courier.Notes)
}

// limitation counts the time in which the insured may sue.
func (w *clockWork) limitation() {
	from, row, need := w.KnewOn, &clockLimit, courier.Need("knew_on")
	switch {
	case w.Liability == 0:
		w.need("liability")
		return
	case w.Liability == courier.Yes:
		from, row, need = w.FixedOn, &clockLimitLiability, ""
	case w.Marine == 0:
		w.need("marine")
		return
	case w.Marine == courier.Yes && w.HappenedOn.Before(clauseSea25):
		from, row = w.HappenedOn, &clockLimitSeaEvent
	case w.Marine == courier.Yes:
		row = &clockLimitSea
	}
	if !from.Known() {
		if need != "" {
			w.need(need)
		}
		return // a liability that is not fixed yet starts no clock
	}
	c := w.count(LimitationClock, courier.Years(2).Period(), from, courier.Date{}, false)
	c.ByInsured = true
	w.tell(row, courier.Changes, from.Figure(), c.Last.Figure())
}

// late says whether a clock was missed.
func (w *clockWork) late(c *Clock) {
	if c.Still || !c.Last.Known() || c.Kind == GivingUpClock || c.Kind == LimitationClock {
		if c.Kind == LimitationClock && w.Today.Known() && c.Last.Known() {
			c.Late = courier.AnswerOf(w.Today.After(c.Last))
		}
		return // a right that lapses is not late
	}
	day := c.DoneOn
	if !day.Known() {
		day = w.Today
	}
	if !day.Known() {
		return
	}
	c.Late = courier.AnswerOf(day.After(c.Last))
	if c.Late != courier.Yes {
		return
	}
	if c.Kind == InterimClock && w.AmountOpen == 0 { // nothing is due for it while it may be that the amount is known
		c.Late = 0
		w.need("amount_open")
		return
	}
	c.DaysLate = day.Sub(c.Last)
	row := &clockLateRows[c.Kind]
	w.tell(row, courier.Notes, courier.CountOf(int64(c.DaysLate)).Figure(), c.Last.Figure())
}
