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
	for i, j := 0, 0; (i < len(l.Interruptions) || j < len(l.Obstacles)) && b.Last.Known(); {
		if j == len(l.Obstacles) || i < len(l.Interruptions) && l.Interruptions[i].On.Before(l.Obstacles[j].From) {
			l.interrupt(b, row, i)
			i++
		} else {
			l.suspend(b, row, &l.Obstacles[j])
			j++
		}
	}
	l.longest(b, row)
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

// interrupt starts the time anew, if the act does.
func (l *Limitation) interrupt(b *TimeBar, row *barRow, i int) {
	act := &l.Interruptions[i]
	old := row.clock == byMaritimeCode && l.old()
	from, pending := act.On, false
	switch {
	case act.On.After(b.Last):
		b.Reasons = append(roomFor(b.Reasons), rowBarIdle.Speak(l.HappenedOn, courier.Notes, act.On.Figure()))
		return
	case row.clock == byMaritimeCode && act.By == Equivalent:
		b.Reasons = append(roomFor(b.Reasons), rowBarEquivalent.Speak(l.HappenedOn, courier.Refers, act.On.Figure()))
		return
	case old && act.By == Demand:
		b.Reasons = append(roomFor(b.Reasons), rowBarDemandOld.Speak(l.HappenedOn, courier.Notes, act.On.Figure()))
		return
	case old && act.By == Suit && act.Withdrawn == courier.Yes:
		b.Reasons = append(roomFor(b.Reasons), rowBarWithdrawn.Speak(l.HappenedOn, courier.Notes, act.On.Figure()))
		return
	case old && act.By == Suit && act.Withdrawn == 0:
		b.Needs = append(b.Needs, courier.Need(courier.Index("interruptions", i)+".withdrawn"))
	case old:
	case act.By == Suit, act.By == ShipArrest, act.By == Equivalent:
		pending = !act.EndedOn.Known()
		if !pending {
			from = act.EndedOn
		}
	}
	d, _ := rolling(l.period(row), from, row.roll(), l.Calendar)
	b.Last = d.Last
	b.Reasons = append(roomFor(b.Reasons), rowBarRestart.SpeakFrom(l.clockCite(&rowBarRestart, row), courier.Changes, act.On.Figure(), b.Last.Figure()))
	if pending {
		b.Reasons = append(roomFor(b.Reasons), rowBarPending.SpeakFrom(l.clockCite(&rowBarPending, row), courier.Warns, b.Last.Figure()))
		if made := l.ClaimedOn; made.After(b.Last) || l.AsOf.After(b.Last) {
			b.Needs = append(b.Needs, courier.Need(courier.Index("interruptions", i)+".ended_on"))
		}
	}
}

// suspend lets an obstacle act on the time.
func (l *Limitation) suspend(b *TimeBar, row *barRow, o *Obstacle) {
	window := b.Last.AddMonths(-6)
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
		d, _ := rolling(courier.Months(6).Period(), o.To, row.roll(), l.Calendar)
		b.Last = d.Last
		b.Reasons = append(roomFor(b.Reasons), rowBarObstacle.SpeakFrom(l.clockCite(&rowBarObstacle, row), courier.Changes, o.From.Figure(), o.To.Figure(), b.Last.Figure()))
	}
}

// writtenClaims lets the written claims of CMR 32(2) suspend the time.
func (l *Limitation) writtenClaims(b *TimeBar) {
	for i := range l.WrittenClaims {
		c := &l.WrittenClaims[i]
		switch {
		case !b.Last.Known():
			return
		case c.On.After(b.Last):
			b.Reasons = append(roomFor(b.Reasons), rowBarIdle.Speak(l.HappenedOn, courier.Notes, c.On.Figure()))
		case !c.RejectedOn.Known():
			b.Last = courier.Date{}
			b.Reasons = append(roomFor(b.Reasons), rowBarClaimOpen.Speak(l.HappenedOn, courier.Changes, c.On.Figure()))
		default:
			b.Last = b.Last.AddDays(c.RejectedOn.Sub(c.On))
			b.Reasons = append(roomFor(b.Reasons), rowBarClaim.Speak(l.HappenedOn, courier.Changes, c.On.Figure(), c.RejectedOn.Figure(), b.Last.Figure()))
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
