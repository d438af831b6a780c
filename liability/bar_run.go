package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// run lets what suspends and interrupts the time act on it, in the order in
// which it happened.
func (l *Limitation) run(b *TimeBar, row *barRow) {
	switch row.clock {
	case byCMR:
		l.writtenClaims(b)
		fallthrough
	case byForum:
		if len(l.Interruptions)+len(l.Obstacles) > 0 {
			b.Reasons = append(roomFor(b.Reasons), rowBarForum.Speak(l.HappenedOn, courier.Refers))
		}
		return
	}
	since := b.Start
	for i, j := 0, 0; (i < len(l.Interruptions) || j < len(l.Obstacles)) && b.Last.Known(); {
		if j == len(l.Obstacles) || i < len(l.Interruptions) && l.Interruptions[i].On.Before(l.Obstacles[j].From) {
			if from := l.interrupt(b, row, i, since); from.Known() {
				since = from
				l.suspendAgain(b, row, l.Obstacles[:j], since)
			}
			i++
		} else {
			l.suspend(b, row, &l.Obstacles[j], since)
			j++
		}
	}
	l.longest(b, row)
}

// suspendAgain lets the obstacles that the time outlasted act on it anew,
// where they still stand when it starts again.
func (l *Limitation) suspendAgain(b *TimeBar, row *barRow, obstacles []Obstacle, since courier.Date) {
	for i := range obstacles {
		if o := &obstacles[i]; o.To.After(since) && !o.To.Before(b.Last.AddMonths(-6)) {
			l.suspend(b, row, o, since)
		}
	}
}

// clockCite returns the citation of the clock's law.
func (l *Limitation) clockCite(r *courier.Row, row *barRow) *courier.Cite {
	want := courier.CivilCode
	switch {
	case row.clock == byMaritimeCode && l.old():
		want = courier.MaritimeCode1992
	case row.clock == byMaritimeCode:
		want = courier.MaritimeCode2025
	}
	i := slices.IndexFunc(r.Cites, func(c courier.Cite) bool { return c.Source == want })
	return &r.Cites[max(0, i)]
}

// interrupt starts the time that ran since the day anew, if the act does, and
// returns from when.
func (l *Limitation) interrupt(b *TimeBar, row *barRow, i int, since courier.Date) courier.Date {
	act := &l.Interruptions[i]
	old := row.clock == byMaritimeCode && l.old()
	from, pending := act.On, false
	switch {
	case act.On.After(b.Last):
		b.Reasons = append(roomFor(b.Reasons), rowBarIdle.Speak(l.HappenedOn, courier.Notes, act.On.Figure()))
		return courier.Date{}
	case row.clock == byMaritimeCode && act.By == Equivalent:
		b.Reasons = append(roomFor(b.Reasons), rowBarEquivalent.Speak(l.HappenedOn, courier.Refers, act.On.Figure()))
		return courier.Date{}
	case old && act.By == Demand:
		b.Reasons = append(roomFor(b.Reasons), rowBarDemandOld.Speak(l.HappenedOn, courier.Notes, act.On.Figure()))
		return courier.Date{}
	case old && act.By == Suit && act.Withdrawn == courier.Yes:
		b.Reasons = append(roomFor(b.Reasons), rowBarWithdrawn.Speak(l.HappenedOn, courier.Notes, act.On.Figure()))
		return courier.Date{}
	case old && act.By == Suit && act.Withdrawn == 0:
		b.Needs = append(b.Needs, courier.Need(courier.Index("interruptions", i)+".withdrawn"))
	case old:
	case act.By == Suit, act.By == ShipArrest, act.By == Equivalent:
		pending = !act.EndedOn.Known()
		if !pending {
			from = act.EndedOn
		}
	}
	if from.Before(since) && !pending {
		b.Reasons = append(roomFor(b.Reasons), rowBarNotBegun.Speak(l.HappenedOn, courier.Notes, act.On.Figure()))
		return courier.Date{}
	}
	if d, _ := rolling(l.period(row), from, row.roll(), l.Calendar); d.Last.After(b.Last) { // it never ends earlier for it
		b.Last = d.Last
	}
	b.Reasons = append(roomFor(b.Reasons), rowBarRestart.SpeakFrom(l.clockCite(&rowBarRestart, row), courier.Changes, act.On.Figure(), b.Last.Figure()))
	if pending {
		b.Reasons = append(roomFor(b.Reasons), rowBarPending.SpeakFrom(l.clockCite(&rowBarPending, row), courier.Warns, b.Last.Figure()))
		if made := l.ClaimedOn; made.After(b.Last) || l.AsOf.After(b.Last) {
			b.Needs = append(b.Needs, courier.Need(courier.Index("interruptions", i)+".ended_on"))
		}
	}
	if from.Before(since) {
		return courier.Date{}
	}
	return from
}

// suspend lets an obstacle act on the time that runs since the day.
func (l *Limitation) suspend(b *TimeBar, row *barRow, o *Obstacle, since courier.Date) {
	window := b.Last.AddMonths(-6)
	if window.Before(since) {
		window = since
	}
	switch {
	case o.From.After(b.Last):
		b.Reasons = append(roomFor(b.Reasons), rowBarIdle.Speak(l.HappenedOn, courier.Notes, o.From.Figure()))
	case o.To.Known() && o.To.Before(window):
		b.Reasons = append(roomFor(b.Reasons), rowBarObstacleIdle.SpeakFrom(l.clockCite(&rowBarObstacleIdle, row), courier.Notes, o.From.Figure(), o.To.Figure()))
	case !o.To.Known():
		b.Last = courier.Date{}
		b.Reasons = append(roomFor(b.Reasons), rowBarObstacleLasts.SpeakFrom(l.clockCite(&rowBarObstacleLasts, row), courier.Changes, o.From.Figure()))
	case row.clock == byMaritimeCode && l.old():
		from := o.From
		if from.Before(window) {
			from = window
		}
		b.Last = b.Last.AddDays(o.To.Sub(from))
		b.Reasons = append(roomFor(b.Reasons), rowBarObstacleOld.Speak(l.HappenedOn, courier.Changes, o.From.Figure(), o.To.Figure(), b.Last.Figure()))
	default:
		if d, _ := rolling(courier.Months(6).Period(), o.To, row.roll(), l.Calendar); d.Last.After(b.Last) { // months are not of one length
			b.Last = d.Last
		}
		b.Reasons = append(roomFor(b.Reasons), rowBarObstacle.SpeakFrom(l.clockCite(&rowBarObstacle, row), courier.Changes, o.From.Figure(), o.To.Figure(), b.Last.Figure()))
	}
}

// writtenClaims lets the written claims of CMR 32(2) suspend the time; days
// before it runs and days that an earlier claim took out already do not count,
// nor does a further claim with the same object.
func (l *Limitation) writtenClaims(b *TimeBar) {
	since := b.Start
	for i := range l.WrittenClaims {
		c := &l.WrittenClaims[i]
		switch {
		case !b.Last.Known():
			return
		case c.On.After(b.Last):
			b.Reasons = append(roomFor(b.Reasons), rowBarIdle.Speak(l.HappenedOn, courier.Notes, c.On.Figure()))
		case i > 0 && c.SameObject == courier.Yes:
			b.Reasons = append(roomFor(b.Reasons), rowBarClaimAgain.Speak(l.HappenedOn, courier.Notes, c.On.Figure()))
		case i > 0 && c.SameObject == 0 && (!c.RejectedOn.Known() || c.RejectedOn.After(c.On) && c.RejectedOn.After(since)):
			b.Needs = append(b.Needs, courier.Need(courier.Index("written_claims", i)+".same_object"))
		case !c.RejectedOn.Known():
			b.Last = courier.Date{}
			b.Reasons = append(roomFor(b.Reasons), rowBarClaimOpen.Speak(l.HappenedOn, courier.Changes, c.On.Figure()))
		default:
			if c.On.After(since) {
				since = c.On
			}
			if c.RejectedOn.After(since) {
				b.Last, since = b.Last.AddDays(c.RejectedOn.Sub(since)), c.RejectedOn
			}
			b.Reasons = append(roomFor(b.Reasons), rowBarClaim.Speak(l.HappenedOn, courier.Changes, c.On.Figure(), c.RejectedOn.Figure(), b.Last.Figure()))
			if c.PartAdmitted == courier.Yes {
				b.Reasons = append(roomFor(b.Reasons), rowBarClaimPart.Speak(l.HappenedOn, courier.Notes))
			}
		}
	}
}

// longest caps the time where the law sets a longest one.
func (l *Limitation) longest(b *TimeBar, row *barRow) {
	from := l.HappenedOn
	if row.action == AverageClaim {
		from = l.Dates.VoyageEnd
	}
	d, ok := row.longest.Count(from, courier.NoRoll, l.Calendar)
	if !ok || b.Last.Known() && !b.Last.After(d.Last) {
		return
	}
	b.Last = d.Last
	b.Reasons = append(roomFor(b.Reasons), rowBarLongest.SpeakFrom(l.clockCite(&rowBarLongest, row), courier.Changes, row.longest.Figure(), b.Last.Figure()))
}
