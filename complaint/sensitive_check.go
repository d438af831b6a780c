package complaint

import "github.com/courier-rules/courier"

func (a *SensitiveCase) check() error {
	var r courier.Reading
	if !a.On.Known() {
		r.Fault("on", courier.ErrMissing)
	} else if a.On.Before(courier.Day(2018, 5, 1)) {
		r.Fault("on", courier.ErrNoRule.Because(a.On.String()))
	}
	r.Word("alarm", alarmWords, uint8(a.Alarm))
	r.Word("speaker", actorWords, uint8(a.Speaker))
	if a.Speaker == Complainant {
		r.Fault("speaker", courier.ErrContradicts.Because("speaks for the other side"))
	}
	r.Answer("discloses", a.Discloses)
	if !setSound(uint32(a.Kept), traceWords) {
		r.Fault("kept", courier.ErrUnknownWord)
	}
	if a.Table != nil {
		mark := r.Faults()
		a.Table.check(&r)
		r.Under(mark, "table")
	}
	for _, m := range [...]struct {
		field string
		at    courier.Instant
	}{{"spoken", a.Spoken}, {"at", a.At}} {
		if a.Arose.Known() && m.at.Known() && m.at.Before(a.Arose) {
			r.Fault(m.field, courier.ErrOrder.Because("before the case arose"))
		}
	}
	return r.Err()
}

func (w *AlarmTable) check(r *courier.Reading) {
	w.Cite.CheckTerms(r, "cite")
	if len(w.Rows) == 0 {
		r.Fault("rows", courier.ErrEmptyTable)
	}
	var seen uint32
	for i := range w.Rows {
		row, mark := &w.Rows[i], r.Faults()
		r.Word("alarm", alarmWords, uint8(row.Alarm))
		bit := setBit(uint8(row.Alarm), alarmWords)
		switch {
		case row.Alarm == 0:
			r.Fault("alarm", courier.ErrMissing)
		case seen&bit != 0:
			r.Fault("alarm", courier.ErrRepeated.Because(row.Alarm.String()))
		}
		seen |= bit
		if len(row.Speakers) == 0 {
			r.Fault("speakers", courier.ErrEmptyTable)
		}
		for n, s := range row.Speakers {
			switch {
			case !actorWords.Has(uint8(s)):
				r.Word(courier.Index("speakers", n), actorWords, uint8(s))
			case s == 0 || s == Complainant:
				r.Fault(courier.Index("speakers", n), courier.ErrContradicts.Because("nobody of the firm"))
			}
		}
		if !row.Level.Known() {
			r.Fault("level", courier.ErrMissing)
		}
		if !setSound(uint32(row.Keep), traceWords) {
			r.Fault("keep", courier.ErrUnknownWord)
		}
		r.UnderIndex(mark, "rows", i)
	}
}
