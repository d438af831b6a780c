package complaint

import (
	"cmp"
	"time"

	"github.com/courier-rules/courier"
)

// counting gathers the deadlines of a case.
type counting struct {
	telling
	*Watch
	deadlines []Deadline
	pauses    []Pause         // in order
	held      bool            // a deadline is not judged yet
	standard  *courier.Cite   // where the first deadline stands, if that is the standard of 2011, which what is agreed goes before
	agreed    courier.Instant // the first end of the promises later than it
	assumed   bool            // that the successor governs was told
	latest    courier.Date    // the last day on which a clock started: the law must be known up to it
}

// starts sets the day whose law governs the clock that is counted next.
func (c *counting) starts(on courier.Date) {
	c.on = on
	if on.After(c.latest) {
		c.latest = on
	}
}

// days counts a period in days from the day of the event and tells it. done is
// when what was due was done. It returns nil where the calendar is missing.
func (c *counting) days(k Clock, r *courier.Row, cite *courier.Cite, length courier.Period, from courier.Instant, done courier.Date) *Deadline {
	day := from.Date()
	counted, ok := length.Count(day, courier.NoRoll, c.Calendar)
	if !ok {
		if _, worked := length.WorkingDays(); worked {
			c.uncovered(day)
		} else {
			c.say(&dueOutOfRangeRow, courier.Refers)
		}
		return nil
	}
	d := Deadline{Clock: k, Rule: r.Code, From: from, Plain: counted.Last, Last: counted.Last, End: counted.End}
	if _, plain := length.Count(day, courier.NoRoll, courier.Calendar{}); !plain {
		d.Jumps = c.daysOff(day, counted.Last)
	}
	if cite.Basis().Force < courier.Contract && !c.roll(&d) { // a promise stays as it was made
		return nil
	}
	c.under(cite, r, courier.Changes, day.Figure(), d.Last.Figure())
	c.tellJumps(&d, cite)
	c.deadlines = append(c.deadlines, d)
	set := &c.deadlines[len(c.deadlines)-1]
	if !c.held {
		c.judge(set, cite, done)
	}
	return set
}

// daysOff are the stretches of days not worked between two days.
func (c *counting) daysOff(from, last courier.Date) (jumps []Jump) {
	for day := from.AddDays(1); day.Before(last); {
		next, why := day, OverRestDays
		for next.Before(last) && c.Calendar.Works(next) == courier.No {
			if c.Calendar.Holiday(next) == courier.Yes {
				why = OverHoliday
			}
			next = next.AddDays(1)
		}
		if next != day {
			jumps = append(jumps, Jump{why, day.Start(), next.Start()})
		} else {
			next = day.AddDays(1)
		}
		day = next
	}
	return jumps
}

// roll moves the last day past a legal holiday, where the option says so.
func (c *counting) roll(d *Deadline) bool {
	if c.LastDay != LastDayRolls {
		if c.Calendar.Holiday(d.Plain) == courier.Yes {
			c.say(&dueStaysRow, courier.Notes, d.Plain.Figure())
		}
		return true
	}
	last := d.Plain
	for c.Calendar.Holiday(last) == courier.Yes {
		last = last.AddDays(1)
	}
	if !c.Calendar.Holiday(last).Known() {
		c.uncovered(last)
		return false
	}
	if last != d.Plain {
		d.Last, d.End = last, last.End()
		d.Jumps = append(d.Jumps, Jump{OverHoliday, d.Plain.Start(), last.Start()})
		c.say(&dueRollsRow, courier.Changes, d.Plain.Figure(), last.Figure())
	}
	return true
}

// hours counts hours from the moment: those that the host works, or all.
func (c *counting) hours(p *Promise, r *courier.Row, length time.Duration, opening *OpenHours) *Deadline {
	h := hands{opening: opening, calendar: c.Calendar, pauses: c.pauses, at: c.Case.ReceivedAt}
	end, stopped := h.run(length)
	d := Deadline{Clock: p.Clock, Rule: r.Code, From: c.Case.ReceivedAt, Last: end.Date(), End: end, Jumps: h.jumps}
	switch stopped {
	case stands:
		d.Stands = true
		c.under(&p.Cite, &dueStandsRow, courier.Notes)
	case uncovered:
		c.uncovered(h.at.Date())
		return nil
	case outOfRange:
		c.under(&p.Cite, &dueOutOfRangeRow, courier.Refers)
		return nil
	default:
		c.under(&p.Cite, r, courier.Changes, d.From.Figure(), ending(end))
	}
	c.tellJumps(&d, &p.Cite)
	c.deadlines = append(c.deadlines, d)
	return &c.deadlines[len(c.deadlines)-1]
}

func (c *counting) uncovered(day courier.Date) {
	c.say(&dueUncoveredRow, courier.Refers, day.Figure())
	c.once("calendar")
}

// once asks for a fact that several clocks ask for.
func (c *counting) once(n courier.Need) {
	for _, asked := range c.Needs {
		if asked == n {
			return
		}
	}
	c.need(n)
}

func (c *counting) tellJumps(d *Deadline, cite *courier.Cite) {
	for _, j := range d.Jumps {
		c.under(cite, &leapRows[j.Why-1], courier.Notes, j.From.Figure(), j.To.Figure())
	}
}

// judge says whether a clock of days was kept, as of the moment asked about.
func (c *counting) judge(d *Deadline, cite *courier.Cite, done courier.Date) {
	if c.At.Known() && done.After(c.At.Date()) {
		done = courier.Date{} // not done yet
	}
	switch {
	case done.Known():
		d.Overdue = courier.AnswerOf(done.After(d.Last))
	case c.At.Known():
		d.Overdue = courier.AnswerOf(!c.At.Before(d.End))
	}
	c.judged(d, cite, done.Known(), done.Figure())
}

// judgeAt is judge for a clock that ends at a moment.
func (c *counting) judgeAt(d *Deadline, cite *courier.Cite, done courier.Instant) {
	if c.At.Known() && done.After(c.At) {
		done = courier.Instant{}
	}
	switch {
	case d.Stands:
		return
	case done.Known():
		d.Overdue = courier.AnswerOf(done.After(d.End))
	case c.At.Known():
		d.Overdue = courier.AnswerOf(c.At.After(d.End))
	}
	c.judged(d, cite, done.Known(), done.Figure())
}

func (c *counting) judged(d *Deadline, cite *courier.Cite, done bool, when courier.Figure) {
	switch {
	case done && d.Overdue == courier.No:
		d.Met = courier.Yes
		c.under(cite, &dueMetRow, courier.Notes, when, ending(d.End))
	case done:
		d.Met = courier.No
		c.under(cite, &dueDoneLateRow, courier.Warns, when, ending(d.End))
	case d.Overdue == courier.Yes:
		d.Met = courier.No
		c.under(cite, &dueOverdueRow, courier.Warns, ending(d.End))
	}
}

// extension returns the one extension of a clock that counts: the earliest by
// its day. Another one of the same clock is told and has no effect.
func (c *counting) extension(k Clock) (found *Extension, index int) {
	several := false
	for i := range c.Extensions {
		e := &c.Extensions[i]
		if e.Of != k {
			continue
		}
		several = several || found != nil
		if found == nil || e.sooner(found) < 0 {
			found, index = e, i
		}
	}
	if several {
		c.say(&dueOnceRow, courier.Warns)
	}
	return found, index
}

// sooner puts extensions by their days, and alike ones by what else they say,
// so that the order in which they are listed is irrelevant.
func (e *Extension) sooner(f *Extension) int {
	return cmp.Or(e.On.Compare(f.On), e.Until.Compare(f.Until), cmp.Compare(e.Told, f.Told), cmp.Compare(e.By, f.By), cmp.Compare(e.Why, f.Why))
}

// granted reports whether an extension was approved, reasoned and told in time.
func (c *counting) granted(e *Extension, i int, by courier.Date) bool {
	field := courier.Need(courier.Index("extensions", i))
	asked := len(c.Needs)
	if e.By == "" {
		c.need(field + ".by")
	}
	if e.Why == "" {
		c.need(field + ".why")
	}
	if !e.On.Known() {
		c.need(field + ".on")
	}
	if e.Told == 0 {
		c.need(field + ".told")
	}
	switch {
	case e.Told == courier.No:
		c.say(&dueUntoldRow, courier.Warns)
	case e.On.After(by):
		c.say(&dueExtendedLateRow, courier.Warns, e.On.Figure(), by.Figure())
	default:
		return len(c.Needs) == asked
	}
	return false
}
