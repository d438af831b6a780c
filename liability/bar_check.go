package liability

import "github.com/courier-rules/courier"

// check reads the facts and names each field that cannot be read.
func (l *Limitation) check() error {
	var read courier.Reading
	checkDay(&read, l.HappenedOn, l.Regime)
	read.Answer("domestic", l.Domestic)
	read.Word("action", actions, uint8(l.Action))
	l.Kind.Check(&read, "kind")
	read.Answer("perishable", l.Perishable)
	read.Answer("recorded", l.Recorded)
	read.Answer("wilful", l.Wilful)
	l.Reach.Check(&read, "reach")
	read.Word("next_day", nextDays, uint8(l.NextDay))
	if l.ClaimedOn.Known() {
		read.Order("as_of", l.ClaimedOn, l.AsOf)
	}
	var last courier.Date
	for i := range l.Interruptions {
		act, mark := &l.Interruptions[i], read.Faults()
		read.Word("by", acts, uint8(act.By))
		if act.By == 0 {
			read.Fault("by", courier.ErrMissing)
		}
		checkClockDay(&read, "on", &last, act.On)
		read.Order("ended_on", act.On, act.EndedOn)
		read.Answer("withdrawn", act.Withdrawn)
		read.UnderIndex(mark, "interruptions", i)
	}
	last = courier.Date{}
	for i := range l.Obstacles {
		mark := read.Faults()
		checkClockDay(&read, "from", &last, l.Obstacles[i].From)
		read.Order("to", l.Obstacles[i].From, l.Obstacles[i].To)
		read.UnderIndex(mark, "obstacles", i)
	}
	last = courier.Date{}
	for i := range l.WrittenClaims {
		mark := read.Faults()
		checkClockDay(&read, "on", &last, l.WrittenClaims[i].On)
		read.Order("rejected_on", l.WrittenClaims[i].On, l.WrittenClaims[i].RejectedOn)
		read.Answer("part_admitted", l.WrittenClaims[i].PartAdmitted)
		read.Answer("same_object", l.WrittenClaims[i].SameObject)
		read.UnderIndex(mark, "written_claims", i)
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
