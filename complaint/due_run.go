package complaint

import (
	"time"

	"github.com/courier-rules/courier"
)

// firm counts the firm's own clocks of the law.
func (c *counting) firm() {
	from, done := c.Case.ReceivedAt, c.Case.ToldAt.Date()
	switch c.Case.Regime {
	case 0:
		c.need("case.regime")
	case courier.PostalUniversal:
		c.postal(from, done)
		return
	}
	if c.Case.Regime != 0 {
		if cite := dueHandleRow.Cite(c.on); cite != nil {
			c.overdueFirm(c.days(HandlingAndTelling, &dueHandleRow, cite, courier.Days(7).Period(), from, done))
		} else {
			c.older(from, done)
		}
	}
	switch cite := dueZhejiangRow.Cite(c.on); {
	case cite == nil && dueChongqingRow.Cite(c.on) == nil:
	case c.Case.Region == 0:
		c.once("case.region")
	case c.Case.Region == courier.Zhejiang && cite != nil:
		if d := c.days(HandlingAndTelling, &dueZhejiangRow, cite, courier.Days(7).Period(), from, done); d != nil && d.Overdue == courier.Yes {
			c.say(&dueZhejiangFineRow, courier.Notes, courier.Fen(100000).Figure(), courier.Fen(1000000).Figure())
		}
	case c.Case.Region == courier.Chongqing && dueHandleRow.Cite(c.on) != nil && c.Case.Regime != 0:
		c.say(&dueChongqingPastRow, courier.Notes)
	}
}

func (c *counting) overdueFirm(d *Deadline) {
	if d != nil && d.Overdue == courier.Yes {
		c.say(&dueMayAppealRow, courier.Notes)
	}
}

// postal counts the clock of a postal enterprise, which only Henan numbers.
func (c *counting) postal(from courier.Instant, done courier.Date) {
	cite := dueHenanRow.Cite(c.on)
	switch {
	case cite != nil && c.Case.Region == 0:
		c.once("case.region")
	case cite != nil && c.Case.Region == courier.Henan:
		c.overdueFirm(c.days(HandlingAndTelling, &dueHenanRow, cite, courier.WorkingDays(5).Period(), from, done))
	default:
		c.say(&dueNoNumberRow, courier.Notes)
	}
}

// older counts the limits of before 2018-05-01: Chongqing's, and elsewhere the
// standard's by lane. The local regulation goes before the standard, of which
// nothing is counted then.
func (c *counting) older(from courier.Instant, done courier.Date) {
	standard, local := dueStandardRow.Cite(c.on), dueChongqingRow.Cite(c.on)
	if standard == nil {
		c.say(&dueNoNumberRow, courier.Notes)
		return
	}
	if c.Case.Lane == 0 {
		c.need("case.lane")
		return
	}
	days := courier.Days(30)
	if c.Case.Lane == courier.International {
		days = 60
	}
	r := &dueStandardRow
	switch domestic := c.Case.Lane == courier.SameCity || c.Case.Lane == courier.OtherDomestic; {
	case local != nil && c.Case.Region == courier.Chongqing:
		c.overdueFirm(c.days(HandlingAndTelling, &dueChongqingRow, local, days.Period(), from, done))
		c.say(&dueStandardYieldsRow, courier.Notes)
		return
	case domestic:
	case c.Reported == courier.Yes:
		r = &dueReportedRow
	case local != nil && c.Case.Region == 0: // which is asked for, and may give the number
		return
	default:
		c.say(&dueNotReadRow, courier.Refers)
		return
	}
	c.held = true // a promise may go before it
	if cite := r.Cite(c.on); c.days(HandlingAndTelling, r, cite, days.Period(), from, done) != nil {
		c.standard = cite
	}
	c.held = false
}

// settleStandard judges the time of the standard once the promises are
// counted: what is agreed goes before it, as the standard itself says. A
// promise that ends sooner leaves it standing.
func (c *counting) settleStandard() {
	if c.standard == nil {
		return
	}
	d := &c.deadlines[0] // the first that is counted
	if c.agreed.Known() {
		c.say(&dueAgreedRow, courier.Notes, ending(c.agreed), ending(d.End))
		c.deadlines = c.deadlines[1:]
		return
	}
	c.judge(d, c.standard, c.Case.ToldAt.Date())
	c.overdueFirm(d)
}

// promised counts what the host promised.
func (c *counting) promised() {
	if c.Promises == nil {
		c.need("promises")
	}
	if len(c.Promises) == 0 {
		c.say(&dueNoPromiseRow, courier.Notes)
	}
	law := c.lawEnd()
	for i := range c.Promises {
		if p := &c.Promises[i]; !c.Case.ReceivedAt.Date().Before(p.Since) {
			c.promise(p, law)
		}
	}
}

// lawEnd is when the law's own time to handle is over.
func (c *counting) lawEnd() (end courier.Instant) {
	for i := range c.deadlines {
		if d := &c.deadlines[i]; !end.Known() || d.End.Before(end) {
			end = d.End
		}
	}
	return end
}

// done is when what a clock of the firm's waits for was done.
func (c *counting) done(k Clock) courier.Instant {
	return [...]courier.Instant{Acknowledging: c.Case.AcknowledgedAt, FirstAnswering: c.Case.FirstAnswerAt, ProposingScheme: c.Case.ProposedAt, HandlingAndTelling: c.Case.ToldAt}[k]
}

// later is the first known moment of a step that comes after that of the
// clock, up to the moment asked about: whoever was told the result was
// answered by then.
func (c *counting) later(k Clock) (first courier.Instant) {
	for k++; k <= HandlingAndTelling; k++ {
		at := c.done(k)
		if at.Known() && !(c.At.Known() && at.After(c.At)) && (!first.Known() || at.Before(first)) {
			first = at
		}
	}
	return first
}

// judgeLatest judges a step whose own moment is not known, by a later one: it
// was done by then. Where that is too late, when it was done is asked for.
func (c *counting) judgeLatest(d *Deadline, later courier.Instant, byMoment bool) {
	if byMoment && later.After(d.End) || !byMoment && later.Date().After(d.Last) {
		c.once([...]courier.Need{Acknowledging: "case.acknowledged_at", FirstAnswering: "case.first_answer_at", ProposingScheme: "case.proposed_at"}[d.Clock])
		return
	}
	d.Met, d.Overdue = courier.Yes, courier.No
	c.say(&dueMetByRow, courier.Notes, later.Figure(), ending(d.End))
}

func (c *counting) promise(p *Promise, law courier.Instant) {
	c.on = c.Case.ReceivedAt.Date()
	done := c.done(p.Clock)
	r, d := &promiseRows[p.Clock-1], (*Deadline)(nil)
	wall, hours := p.Within.Hours()
	if p.WorkingHours.Known() && c.Opening == nil {
		c.once("opening")
		return
	}
	c.held = true // it may be extended yet
	switch {
	case p.WorkingHours.Known():
		d = c.hours(p, r, time.Duration(p.WorkingHours.Int())*time.Hour, c.Opening)
	case hours:
		d = c.hours(p, r, time.Duration(wall)*time.Hour, nil)
	default:
		d = c.days(p.Clock, r, &p.Cite, p.Within, c.Case.ReceivedAt, done.Date())
		if len(c.pauses) > 0 && d != nil {
			c.under(&p.Cite, &duePauseNoEffectRow, courier.Notes)
		}
	}
	c.held = false
	if d == nil {
		return
	}
	byMoment := hours || p.WorkingHours.Known()
	if e, i := c.extension(p.Clock); e != nil && e.Until.After(d.End) && d.End.Known() && c.granted(e, i, d.Last) {
		j := Jump{ByExtension, d.End, e.Until}
		d.Jumps = append(d.Jumps, j)
		d.Last, d.End, byMoment = e.Until.Date(), e.Until, true
		c.under(&p.Cite, &leapRows[ByExtension-1], courier.Changes, j.From.Figure(), j.To.Figure())
	}
	switch later := c.later(p.Clock); {
	case !done.Known() && later.Known() && !d.Stands:
		c.judgeLatest(d, later, byMoment)
	case byMoment:
		c.judgeAt(d, &p.Cite, done)
	default:
		c.judge(d, &p.Cite, done.Date())
	}
	switch {
	case p.Clock != HandlingAndTelling || !law.Known() || !d.End.Known():
	case c.standard != nil && d.End.After(law):
		if !c.agreed.Known() || d.End.Before(c.agreed) {
			c.agreed = d.End
		}
	case d.End.After(law):
		d.Beyond = true
		c.say(&dueBeyondRow, courier.Warns, ending(d.End), ending(law))
	case d.End.Before(law):
		c.say(&dueShortensRow, courier.Notes, ending(d.End), ending(law))
	}
}
