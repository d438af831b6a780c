package tracking

import "github.com/courier-rules/courier"

// Counting is how an instant was reached: from where, how long, to where.
type Counting struct {
	FromDay courier.Date    `json:"from_day,omitzero"` // the day of the event, itself not counted
	From    courier.Instant `json:"from,omitzero"`     // the moment, of a count that begins at one
	Period  courier.Period  `json:"period,omitzero"`   // how long; unknown where the end was named outright
	Last    courier.Date    `json:"last,omitzero"`     // last day, of a count in days
	End     courier.Instant `json:"end,omitzero"`      // the moment it is over; 24:00 belongs to the day that ends
}

// Known reports whether there is an end.
func (c Counting) Known() bool { return c.End.Known() }

// Passed returns the first day after the last, unknown of a count in hours.
func (c Counting) Passed() courier.Date { return c.Last.AddDays(1) }

// countedDays counts a period in days from the day from; carriers' duties and
// rights against them do not roll over days off (DX-01). Unknown where the
// calendar does not cover a day.
func countedDays(from courier.Date, p courier.Period, c courier.Calendar) Counting {
	d, ok := p.Count(from, courier.NoRoll, c)
	if !ok {
		return Counting{}
	}
	return Counting{FromDay: from, Period: p, Last: d.Last, End: d.End}
}

// counted counts a period of any unit from a moment.
func counted(from courier.Instant, p courier.Period, c courier.Calendar) Counting {
	if n, ok := p.Hours(); ok {
		return Counting{From: from, Period: p, End: n.End(from)}
	}
	return countedDays(from.Date(), p, c)
}

// serviceIn is where the facts of a [Service] stand among those of other
// questions: of Late and DeemedLost, and of Renew.
var serviceIn = []courier.Need{"service", "before", "after"}

// timeWork is a question of time on its way to the answer.
type timeWork struct {
	on      courier.Date // the law of this day answers
	under   courier.Need // where the facts now read stand among those given
	reasons []courier.Reason
	start   int
	needs   []courier.Need
}

// tell tells a row under the law of the day.
func (w *timeWork) tell(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	w.tellFrom(row, row.Cite(w.on), e, figures...)
}

// tellFrom is tell for a row that rests on c.
func (w *timeWork) tellFrom(row *courier.Row, c *courier.Cite, e courier.Effect, figures ...courier.Figure) {
	w.reasons = row.AppendReason(w.reasons, c, e, courier.Money{}, figures...)
	if w.under != "" {
		last := len(w.reasons) - 1
		w.reasons[last] = w.reasons[last].Under(w.under)
	}
}

// tellItem is tell for a row that speaks of the item with that index.
func (w *timeWork) tellItem(row *courier.Row, e courier.Effect, index int) {
	w.tell(row, e)
	last := len(w.reasons) - 1
	w.reasons[last] = w.reasons[last].OfItem(index)
}

// need asks for facts.
func (w *timeWork) need(needs ...courier.Need) {
	for _, n := range needs {
		if w.under != "" {
			n = w.under + "." + n
		}
		w.needs = append(w.needs, n)
	}
}

// grounds returns what was told and asked.
func (w *timeWork) grounds() courier.Grounds {
	reasons := w.reasons
	if w.on.Known() {
		reasons = courier.AppendUnchecked(reasons, w.start, w.on)
	}
	return courier.Grounds{Reasons: reasons, Needs: w.needs, Rules: Rules}
}
