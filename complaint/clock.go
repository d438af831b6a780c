package complaint

import (
	"slices"
	"time"

	"github.com/courier-rules/courier"
)

// OpenHours are a host's working hours.
type OpenHours struct {
	Cite  courier.Cite   `json:"cite"`           // where they stand: the host's own rules
	Spans []Span         `json:"spans"`          // of a day, in order and apart; empty is an error
	Daily courier.Answer `json:"daily,omitzero"` // 每日营业: on every day; else on the working days of the calendar
}

// Span is a stretch of a day that is worked.
type Span struct {
	From courier.TimeOfDay `json:"from"`
	To   courier.TimeOfDay `json:"to"` // not counted itself
}

// Pause is a stretch in which the clocks of a host stand.
type Pause struct {
	From  courier.Instant `json:"from"`           // missing is an error
	To    courier.Instant `json:"to,omitzero"`    // unknown: it goes on
	Cause PauseCause      `json:"cause,omitzero"` // why; missing is an error
}

// Jump is a stretch of time that a clock does not count.
type Jump struct {
	Why  Leap            `json:"why"`
	From courier.Instant `json:"from"`
	To   courier.Instant `json:"to"`
}

func (o *OpenHours) check(r *courier.Reading) {
	o.Cite.CheckTerms(r, "cite")
	r.Answer("daily", o.Daily)
	if len(o.Spans) == 0 {
		r.Fault("spans", courier.ErrEmptyTable)
	}
	var last courier.TimeOfDay
	for i, s := range o.Spans {
		mark := r.Faults()
		switch {
		case !s.From.Known():
			r.Fault("from", courier.ErrMissing)
		case !s.To.Known():
			r.Fault("to", courier.ErrMissing)
		case !s.From.Before(s.To):
			r.Fault("to", courier.ErrOrder.Because("closes before it opens"))
		case s.From.Before(last):
			r.Fault("from", courier.ErrContradicts.Because("lies in the stretch before it"))
		}
		if last.Before(s.To) {
			last = s.To
		}
		r.UnderIndex(mark, "spans", i)
	}
}

// checkPauses reads the pauses, in whatever order they are listed.
func checkPauses(r *courier.Reading, pauses []Pause, received courier.Instant) {
	for i := range pauses {
		p, mark := &pauses[i], r.Faults()
		r.Word("cause", pauseCauseWords, uint8(p.Cause))
		if p.Cause == 0 {
			r.Fault("cause", courier.ErrMissing)
		}
		switch {
		case !p.From.Known():
			r.Fault("from", courier.ErrMissing)
		case p.From.Before(received):
			r.Fault("from", courier.ErrOrder.Because("before the complaint was received"))
		case p.To.Known() && !p.From.Before(p.To):
			r.Fault("to", courier.ErrOrder.Because("ends before it begins"))
		default:
			for j := range pauses[:i] {
				if q := &pauses[j]; p.overlaps(q) {
					r.Fault("from", courier.ErrContradicts.Because("overlaps "+courier.Index("pauses", j)))
				}
			}
		}
		r.UnderIndex(mark, "pauses", i)
	}
}

func (p *Pause) overlaps(q *Pause) bool {
	return (!q.To.Known() || p.From.Before(q.To)) && (!p.To.Known() || q.From.Before(p.To))
}

// inOrder returns the pauses by their beginning, without touching the facts.
func inOrder(pauses []Pause) []Pause {
	sooner := func(p, q Pause) int { return p.From.Compare(q.From) }
	if slices.IsSortedFunc(pauses, sooner) {
		return pauses
	}
	return slices.SortedFunc(slices.Values(pauses), sooner)
}

// hands walk a clock of working hours from its start until its length is used
// up. Without opening hours every moment counts.
type hands struct {
	opening  *OpenHours
	calendar courier.Calendar
	pauses   []Pause // in order
	jumps    []Jump

	at     courier.Instant
	closed courier.Instant // since when nothing was worked; unknown while open
	why    Leap
}

// stop says where a clock ended up that found no end.
type stop uint8

const (
	ranOut     stop = iota // the length was used up
	stands                 // in a pause that goes on
	uncovered              // on a day that the calendar does not know
	outOfRange             // past the last year
)

// run walks the length.
func (h *hands) run(left time.Duration) (courier.Instant, stop) {
	for h.at.Known() {
		next := courier.Instant{} // the pause that is still to come
		if len(h.pauses) > 0 {
			p := &h.pauses[0]
			if !h.at.Before(p.From) {
				h.pauses = h.pauses[1:]
				switch {
				case !p.To.Known():
					h.reopen()
					return courier.Instant{}, stands
				case h.at.Before(p.To):
					h.reopen()
					h.jumps = append(h.jumps, Jump{OverPause, h.at, p.To})
					h.at = p.To
				}
				continue
			}
			next = p.From
		}
		until, open, ok := h.here()
		if !ok {
			return courier.Instant{}, uncovered
		}
		if next.Known() && next.Before(until) {
			until = next
		}
		if !open {
			h.at = until
			continue
		}
		h.reopen()
		if room := until.Time().Sub(h.at.Time()); room < left {
			left -= room
			h.at = until
			continue
		}
		return h.at.Add(left), ranOut
	}
	return courier.Instant{}, outOfRange
}

// here says until when the moment's state lasts, and whether work is done.
func (h *hands) here() (until courier.Instant, open, ok bool) {
	day := h.at.Date()
	if h.opening == nil {
		return day.End(), true, true
	}
	if h.opening.Daily != courier.Yes {
		switch h.calendar.Works(day) {
		case 0:
			return until, false, false
		case courier.No:
			why := OverRestDays
			if h.calendar.Holiday(day) == courier.Yes {
				why = OverHoliday
			}
			h.shut(why)
			return day.End(), false, true
		}
	}
	for _, s := range h.opening.Spans {
		from, to := s.From.On(day), s.To.On(day)
		switch {
		case h.at.Before(from):
			h.shut(OverClosedHours)
			return from, false, true
		case h.at.Before(to):
			return to, true, true
		}
	}
	h.shut(OverClosedHours)
	return day.End(), false, true
}

// shut notes since when nothing is worked; of several causes the one that
// weighs most is told.
func (h *hands) shut(why Leap) {
	if !h.closed.Known() {
		h.closed, h.why = h.at, 0
	}
	h.why = max(h.why, why)
}

// reopen closes the stretch in which nothing was worked.
func (h *hands) reopen() {
	if h.closed.Known() && h.closed.Before(h.at) {
		h.jumps = append(h.jumps, Jump{h.why, h.closed, h.at})
	}
	h.closed = courier.Instant{}
}
