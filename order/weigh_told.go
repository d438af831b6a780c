package order

import "github.com/courier-rules/courier"

// told is what a computation has said so far: its reasons, what it asks for,
// and the running amount where it moves one.
type told struct {
	on      courier.Date
	reasons []courier.Reason
	start   int
	needs   []courier.Need
	err     error

	inside bool // a posting priced among the facts of a booking: the reasons speak of fields under "posting"

	due   courier.Exact // running amount
	total courier.Money // the same, rounded
}

func telling(dst []courier.Reason, on courier.Date) told {
	return told{on: on, reasons: dst, start: len(dst)}
}

// need asks for facts.
func (t *told) need(needs ...courier.Need) { t.needs = append(t.needs, needs...) }

// open reports whether nothing has stopped the work yet.
func (t *told) open() bool { return t.err == nil && len(t.needs) == 0 }

// note tells a reason under the law of the day. A row that no law of the day
// carries is not told.
func (t *told) note(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	if c := row.Cite(t.on); c != nil {
		t.noteFrom(row, c, e, figures...)
	}
}

// noteFrom tells a reason that rests on c.
func (t *told) noteFrom(row *courier.Row, c *courier.Cite, e courier.Effect, figures ...courier.Figure) {
	t.reasons = row.AppendReason(t.reasons, c, e, courier.Money{}, figures...)
	t.placed()
}

// placed makes the last reason speak of its field where that stands among
// the facts.
func (t *told) placed() {
	if last := &t.reasons[len(t.reasons)-1]; t.inside {
		*last = last.Under(inPosting[0])
	}
}

// inPosting is where a booking holds the facts of a price.
var inPosting = []courier.Need{"posting"}

// ofItem makes the last reason speak of an item.
func (t *told) ofItem(i int) {
	last := &t.reasons[len(t.reasons)-1]
	*last = last.OfItem(i)
}

// move adds an amount to the running one and tells the row as the line that
// moved it.
func (t *told) move(row *courier.Row, c *courier.Cite, amount courier.Exact, figures ...courier.Figure) {
	due := amount
	if t.due.Known() {
		due = t.due.Add(amount)
	}
	total, err := due.Round()
	if err != nil {
		t.err = courier.At("total", err)
		return
	}
	change := total
	if t.total.Known() {
		change, err = total.Sub(t.total)
	}
	t.due, t.total, t.err = due, total, err
	t.reasons = row.AppendReason(t.reasons, c, courier.Changes, change, figures...)
	t.placed()
}

// unfinished takes the lines away from a sum that was not finished, which
// would read as one that is.
func (t *told) unfinished() {
	kept := t.reasons[:t.start]
	for _, r := range t.reasons[t.start:] {
		if !r.Change.Known() {
			kept = append(kept, r)
		}
	}
	t.reasons = kept
}

// grounds closes the work.
func (t *told) grounds() courier.Grounds {
	if t.on.Known() {
		t.reasons = courier.AppendUnchecked(t.reasons, t.start, t.on)
	}
	return courier.Grounds{Reasons: t.reasons, Needs: t.needs, Rules: Rules}
}
