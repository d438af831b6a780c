package liability

import "github.com/courier-rules/courier"

// startDay returns the day of the event from which the time runs, or the fact
// that is missing.
func (l *Limitation) startDay(s barStart) (courier.Date, courier.Need) {
	d := &l.Dates
	switch s {
	case whenDeliveredOrDue:
		if d.Delivered.Known() {
			return d.Delivered, ""
		}
		switch l.Kind {
		case 0:
			return courier.Date{}, "kind"
		case Loss:
			return d.Due, "dates.due"
		}
		return d.Delivered, "dates.delivered"
	case whenArrived:
		for _, day := range [...]courier.Date{d.Arrived, d.Due, d.CarriageEnd} {
			if day.Known() {
				return day, ""
			}
		}
		return courier.Date{}, "dates.arrived"
	case whenSettledOrServed:
		switch {
		case d.Served.Known() && (!d.Settled.Known() || d.Served.Before(d.Settled)):
			return d.Served, ""
		}
		return d.Settled, "dates.settled"
	case whenOverdue:
		if d.Due.Known() {
			return d.Due.AddDays(30), ""
		}
		return d.TakenOver.AddDays(60), "dates.taken_over"
	}
	return l.plainStart(s)
}

func (l *Limitation) plainStart(s barStart) (courier.Date, courier.Need) {
	d := &l.Dates
	switch s {
	case whenDelivered:
		return d.Delivered, "dates.delivered"
	case whenDue:
		return d.Due, "dates.due"
	case whenRecorded:
		return d.Recorded, "dates.recorded"
	case whenCharged:
		return d.Charged, "dates.charged"
	case whenHappened:
		return l.HappenedOn, "happened_on"
	case whenSettled:
		return d.Settled, "dates.settled"
	case whenPaid:
		return d.Paid, "dates.paid"
	case whenSalvaged:
		return d.Salvaged, "dates.salvaged"
	case whenAdjusted:
		return d.Adjusted, "dates.adjusted"
	case whenContracted:
		return d.Contract, "dates.contract"
	case whenDamaged:
		return d.DamageCaused, "dates.damage_caused"
	case whenDisallowed:
		return d.Disallowed, "dates.disallowed"
	}
	return d.Knew, "dates.knew"
}

// start finds the day from which the time runs; false where it is missing.
func (l *Limitation) start(b *TimeBar, row *barRow) bool {
	day, need := l.startDay(row.start)
	if !day.Known() {
		b.Needs = append(b.Needs, need)
	}
	if row.wilful.Known() && l.Wilful == 0 {
		b.Needs = append(b.Needs, "wilful")
	}
	if row.special && !l.Dates.OriginalEnd.Known() {
		b.Needs = append(b.Needs, "dates.original_end")
	}
	if row.longest.Known() && row.action == AverageClaim && !l.Dates.VoyageEnd.Known() {
		b.Needs = append(b.Needs, "dates.voyage_end")
	}
	if len(b.Needs) > 0 {
		return false
	}
	if later, ok := row.offset.Count(day, courier.NoRoll, l.Calendar); ok {
		day = later.Last
	}
	if row.nextDay && l.NextDay == NextDayExcluded {
		day = day.AddDays(1)
		b.Reasons = append(roomFor(b.Reasons), rowBarNextDay.Speak(l.HappenedOn, courier.Changes))
	}
	b.Start = day
	return true
}

// period returns the length of the time.
func (l *Limitation) period(row *barRow) courier.Period {
	if row.wilful.Known() && l.Wilful == courier.Yes {
		return row.wilful
	}
	return row.period
}

func (row *barRow) roll() courier.Roll {
	if row.lapse == DefenceAvailable {
		return courier.RollHoliday
	}
	return courier.NoRoll
}

// count counts the time out once; false where it leaves the range of dates.
func (l *Limitation) count(b *TimeBar, row *barRow) bool {
	if row.special && l.keeps(b) {
		return true
	}
	var checked bool
	b.Counted, checked = rolling(l.period(row), b.Start, row.roll(), l.Calendar)
	b.Last = b.Counted.Last
	b.Reasons = append(roomFor(b.Reasons), row.Speak(l.HappenedOn, courier.Changes, b.Start.Figure(), l.period(row).Figure(), b.Last.Figure()))
	if !checked {
		b.Reasons = append(roomFor(b.Reasons), rowUncounted.Speak(l.HappenedOn, courier.Warns, b.Last.Figure()))
	}
	if row.start == whenSettledOrServed && l.Dates.Served.Known() && l.Dates.Settled.Known() {
		b.Reasons = append(roomFor(b.Reasons), rowBarServed.Speak(l.HappenedOn, courier.Warns, l.Dates.Settled.Figure()))
	}
	return b.Last.Known()
}

// keeps reports whether recourse keeps the time of the original claim, which
// has 90 days or more left (Maritime Code of 2025, 284).
func (l *Limitation) keeps(b *TimeBar) bool {
	measured, row := l.Dates.Settled, &rowBarMeasured
	if l.Measured.Known() {
		measured, row = l.Measured, &rowBarMeasuredElse
	}
	b.Reasons = append(roomFor(b.Reasons), row.Speak(l.HappenedOn, courier.Notes, measured.Figure()))
	if l.Dates.OriginalEnd.Sub(measured) < 90 {
		return false
	}
	b.Start, b.Last = courier.Date{}, l.Dates.OriginalEnd
	b.Reasons = append(roomFor(b.Reasons), rowBarKept.Speak(l.HappenedOn, courier.Changes, measured.Figure(), b.Last.Figure()))
	return true
}
