package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// run counts one clock and says whether it was kept; cite is that of a row
// which rests on the terms.
func (w *answering) run(row *courier.Row, cite *courier.Cite, step ClockStep, event ClockEvent, p courier.Period) {
	day, at, need := w.event(event)
	if !day.Known() {
		w.need(need)
		return
	}
	if cite == nil {
		cite = row.Cite(w.on)
	}
	c := Clock{Step: step, Event: event, Period: p}
	var from, by courier.Figure
	if hours, ok := p.Hours(); ok {
		if !at.Known() {
			w.need(momentNeeds[event])
			return
		}
		c.By = hours.End(at)
		from, by = at.Figure(), c.By.Figure()
	} else {
		counted, ok := p.Count(day, courier.NoRoll, courier.Calendar{})
		if !ok {
			w.need(need)
			return
		}
		c.Counted, c.By = counted, counted.End
		from, by = day.Figure(), counted.Last.Figure()
	}
	w.tellFrom(row, cite, courier.Changes, from, p.Figure(), by)
	w.judge(&c)
	w.out.Clocks = append(w.out.Clocks, c)
}

// momentNeeds are the fields that hold the moment of an event; a clock in
// hours runs from receipt or from the answer.
var momentNeeds = [...]courier.Need{SinceReceipt: "received_at", SinceAnswer: "answered_at", SinceDecision: "received_at", SinceAgreement: "agreed_on", SinceReply: "replied_on"}

// event returns what starts a clock.
func (w *answering) event(e ClockEvent) (day courier.Date, at courier.Instant, need courier.Need) {
	switch e {
	case SinceReceipt:
		return answerDay(w.ReceivedAt, w.ReceivedOn), w.ReceivedAt, "received_on"
	case SinceAnswer:
		return answerDay(w.AnsweredAt, w.AnsweredOn), w.AnsweredAt, "answered_on"
	case SinceDecision:
		if w.ReportedOn.Known() {
			return w.ReportedOn, courier.Instant{}, "reported_on"
		}
		c, _ := w.out.Clock(ToDecide)
		return c.Counted.Last, courier.Instant{}, "received_on"
	case SinceAgreement:
		return w.AgreedOn, courier.Instant{}, "agreed_on"
	}
	return w.RepliedOn, courier.Instant{}, "replied_on"
}

// done returns when the step was done, and the field to ask where it is not
// known.
func (w *answering) done(s ClockStep) (day courier.Date, at courier.Instant, need courier.Need) {
	switch s {
	case ToAcknowledge:
		return answerDay(w.AnsweredAt, w.AnsweredOn), w.AnsweredAt, "answered_on"
	case ToDecide:
		return w.decidedOn(), w.DecidedAt, "decided_on"
	case ToPay:
		return w.PaidOn, courier.Instant{}, "paid_on"
	case ToObject:
		return w.ObjectedOn, courier.Instant{}, "objected_on"
	}
	return courier.Date{}, courier.Instant{}, "reported_on"
}

func (h *Handling) decidedOn() courier.Date { return answerDay(h.DecidedAt, h.DecidedOn) }

// judge says whether a clock was kept.
func (w *answering) judge(c *Clock) {
	day, at, need := w.done(c.Step)
	kept := liability.InTime
	if !day.Known() {
		day, at, kept = w.AsOf.Date(), w.AsOf, liability.StillOpen
		if !day.Known() {
			w.need(need, "as_of")
			return
		}
	}
	last := c.Counted.Last
	if !last.Known() {
		last = c.By.Date()
	}
	switch {
	case !c.Counted.Last.Known() && at.Known():
		if c.Timing = kept; at.After(c.By) {
			c.Timing = liability.TooLate
		}
	case day.After(last):
		c.Timing = liability.TooLate
	case !c.Counted.Last.Known() && day == last: // in hours, of which the day is not enough
		w.need(instantOf(need))
		return
	default:
		c.Timing = kept
	}
	if c.Timing == liability.TooLate {
		c.Late = courier.CountOf(int64(max(1, day.Sub(last))))
		row := &rowAnswerOverdue
		if c.Step == ToObject {
			row = &rowAnswerObjectionLate
		}
		w.tell(row, courier.Notes, last.Figure(), c.Late.Figure())
	}
}

// instantOf names the field of the moment beside that of the day.
func instantOf(need courier.Need) courier.Need {
	if need == "decided_on" {
		return "decided_at"
	}
	return "answered_at"
}

// overdue says whether a clock of the carrier is late.
func (w *answering) overdue() courier.Answer {
	late := courier.No
	if len(w.out.Clocks) == 0 || len(w.needs) > 0 {
		late = 0
	}
	for _, c := range w.out.Clocks {
		if c.Timing == liability.TooLate && c.Step != ToObject {
			return courier.Yes
		}
	}
	return late
}

// answerDay returns the day of the moment, else the day.
func answerDay(at courier.Instant, on courier.Date) courier.Date {
	if at.Known() {
		return at.Date()
	}
	return on
}

func (t *AnswerTerms) none() bool { return t == nil || *t == AnswerTerms{} }

func (t *AnswerTerms) cite() *courier.Cite {
	if t.none() {
		return nil
	}
	return &t.Cite
}

func (h *Handling) check() error {
	var r courier.Reading
	r.Regime("regime", h.Regime)
	r.Answer("express", h.Express)
	r.Word("standard", standardWords, uint8(h.Standard))
	if h.Reach > liability.RulesReported {
		r.Fault("reach", courier.ErrUnknownWord.Because(h.Reach.String()))
	}
	r.Lane("lane", h.Lane)
	r.Answer("several", h.Several)
	sameDayAs(&r, "received_on", h.ReceivedAt, h.ReceivedOn)
	sameDayAs(&r, "answered_on", h.AnsweredAt, h.AnsweredOn)
	sameDayAs(&r, "decided_on", h.DecidedAt, h.DecidedOn)
	received, answered, decided := answerDay(h.ReceivedAt, h.ReceivedOn), answerDay(h.AnsweredAt, h.AnsweredOn), h.decidedOn()
	r.Order("received_on", h.HappenedOn, received)
	r.Order("answered_on", received, answered)
	r.Order("decided_on", received, decided)
	r.Order("reported_on", received, h.ReportedOn)
	r.Order("agreed_on", received, h.AgreedOn)
	r.Order("paid_on", received, h.PaidOn)
	r.Order("replied_on", received, h.RepliedOn)
	r.Order("objected_on", h.RepliedOn, h.ObjectedOn)
	if h.ReceivedAt.Known() && h.AnsweredAt.Known() && h.AnsweredAt.Before(h.ReceivedAt) && answered == received {
		r.Fault("answered_at", courier.ErrOrder)
	}
	if t := h.Terms; !t.none() {
		t.Cite.CheckTerms(&r, "terms.cite")
		r.Answer("terms.from_answer", t.FromAnswer)
		t.checkPeriods(&r)
	}
	return r.Err()
}

// checkPeriods keeps to periods that need no calendar, and the payment to days.
func (t *AnswerTerms) checkPeriods(r *courier.Reading) {
	check := func(field string, p courier.Period, hours bool) {
		_, inHours := p.Hours()
		_, counts := p.Count(anyDay, courier.NoRoll, courier.Calendar{})
		if p.Known() && !counts && !(inHours && hours) {
			r.Fault(field, courier.ErrNotSupported.Because(p.String()))
		}
	}
	check("terms.acknowledge", t.Acknowledge, true)
	check("terms.decide", t.Decide, true)
	check("terms.pay", t.Pay, false)
}
