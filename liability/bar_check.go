package liability

import "github.com/courier-rules/courier"

// check reads the facts and names each field that cannot be read.
func (l *Limitation) check() error {
	var read courier.Reading
	checkDay(&read, l.HappenedOn, l.Regime)
	read.Answer("international", l.International)
	read.Word("action", actions, uint8(l.Action))
	l.Kind.Check(&read, "kind")
	read.Answer("perishable", l.Perishable)
	read.Answer("recorded", l.Recorded)
	read.Answer("wilful", l.Wilful)
	read.Word("reach", reaches, uint8(l.Reach))
	read.Word("next_day", nextDays, uint8(l.NextDay))
	if l.ClaimedOn.Known() {
		read.Order("as_of", l.ClaimedOn, l.AsOf)
	}
	var last courier.Date
	for i := range l.Interruptions {
		act := &l.Interruptions[i]
		at := courier.Index("interruptions", i)
		read.Word(at+".by", acts, uint8(act.By))
		if act.By == 0 {
			read.Fault(at+".by", courier.ErrMissing)
		}
		checkClockDay(&read, at+".on", &last, act.On)
		read.Order(at+".ended_on", act.On, act.EndedOn)
		read.Answer(at+".withdrawn", act.Withdrawn)
	}
	last = courier.Date{}
	for i := range l.Obstacles {
		at := courier.Index("obstacles", i)
		checkClockDay(&read, at+".from", &last, l.Obstacles[i].From)
		read.Order(at+".to", l.Obstacles[i].From, l.Obstacles[i].To)
	}
	last = courier.Date{}
	for i := range l.WrittenClaims {
		at := courier.Index("written_claims", i)
		checkClockDay(&read, at+".on", &last, l.WrittenClaims[i].On)
		read.Order(at+".rejected_on", l.WrittenClaims[i].On, l.WrittenClaims[i].RejectedOn)
	}
	return read.Err()
}

// checkClockDay reads a day of a list that is in the order of its days.
func checkClockDay(read *courier.Reading, field string, last *courier.Date, day courier.Date) {
	if !day.Known() {
		read.Fault(field, courier.ErrMissing)
		return
	}
	read.Order(field, *last, day)
	*last = day
}
