package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// wholeSet is the index of no item: what is said is said of the whole.
const wholeSet = -1

// ledger is a computation on its way: reasons, among them those that move an
// amount, and what is missing. The total is that of the moves, rounded; each
// line is the difference of rounded totals.
type ledger struct {
	on      courier.Date
	reasons []courier.Reason
	start   int
	needs   []courier.Need
	refers  bool
	err     error

	due   courier.Exact
	total courier.Money
}

// begin opens the ledger in a currency.
func (l *ledger) begin(cur courier.Currency) {
	l.total = courier.Minor(0, cur)
	l.due = l.total.Exact()
}

// open reports whether nothing has stopped the work.
func (l *ledger) open() bool { return l.err == nil && len(l.needs) == 0 && !l.refers }

// ask asks for a fact that is not known, once.
func (l *ledger) ask(need courier.Need, known bool) {
	if !known && !slices.Contains(l.needs, need) {
		l.needs = append(l.needs, need)
	}
}

// askOf asks for a field of an article.
func (l *ledger) askOf(i int, field string) { l.askOfKnown(i, field, false) }

func (l *ledger) askOfKnown(i int, field string, known bool) {
	if !known {
		l.ask(courier.Need(courier.Index("goods", i)+"."+field), false)
	}
}

// tell says a reason that moves nothing.
func (l *ledger) tell(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	l.tellFrom(row, row.Cite(l.on), e, figures...)
}

func (l *ledger) tellFrom(row *courier.Row, c *courier.Cite, e courier.Effect, figures ...courier.Figure) {
	l.reasons = row.AppendReason(l.reasons, c, e, courier.Money{}, figures...)
}

// item is tell of one article.
func (l *ledger) item(i int, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	l.tell(row, e, figures...)
	l.reasons[len(l.reasons)-1] = l.reasons[len(l.reasons)-1].OfItem(i)
}

// refer leaves the matter to a person, by a row.
func (l *ledger) refer(row *courier.Row, figures ...courier.Figure) {
	l.tell(row, courier.Refers, figures...)
	l.refers = true
}

// move moves the running amount by so much, and tells the row as the line of
// the article, or of the whole.
func (l *ledger) move(i int, row *courier.Row, by courier.Exact, figures ...courier.Figure) {
	l.moveFrom(i, row, row.Cite(l.on), by, figures...)
}

func (l *ledger) moveFrom(i int, row *courier.Row, c *courier.Cite, by courier.Exact, figures ...courier.Figure) {
	l.due = l.due.Add(by)
	total, err := l.due.Round()
	if err != nil {
		if l.err == nil {
			l.err = err
		}
		return
	}
	change, err := total.Sub(l.total)
	if err != nil {
		l.err = err
		return
	}
	l.total = total
	l.reasons = row.AppendReason(l.reasons, c, courier.Changes, change, figures...)
	if i != wholeSet {
		l.reasons[len(l.reasons)-1] = l.reasons[len(l.reasons)-1].OfItem(i)
	}
}

// decision is what the work came to. A work that was stopped has no lines: of
// a sum that is not finished they would read as one that is.
func (l *ledger) decision() (d courier.Decision) {
	d.Rules = Rules
	switch {
	case !l.open():
		told := slices.DeleteFunc(l.reasons[l.start:], func(r courier.Reason) bool { return r.Change.Known() })
		l.reasons = l.reasons[:l.start+len(told)]
		d.Verdict, d.Needs = courier.Referred, l.needs
	case l.total.Sign() > 0:
		d.Verdict = courier.Granted
	default:
		d.Verdict = courier.Refused
	}
	d.Reasons = courier.AppendUnchecked(l.reasons, l.start, l.on)
	return d
}
