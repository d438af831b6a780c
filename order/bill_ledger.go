package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// ledger is a sum on its way: every line is a reason that moves it.
type ledger struct {
	on      courier.Date
	cur     courier.Currency
	reasons []courier.Reason
	start   int
	needs   []courier.Need
	total   courier.Money
	err     error
}

// usualLines is room for the reasons of most bills.
const usualLines = 8

func newLedger(dst []courier.Reason, on courier.Date, cur courier.Currency) ledger {
	if cur == 0 {
		cur = courier.CNY
	}
	if dst == nil {
		dst = make([]courier.Reason, 0, usualLines)
	}
	return ledger{on: on, cur: cur, reasons: dst, start: len(dst), total: courier.Minor(0, cur)}
}

// need asks for a fact.
func (l *ledger) need(n courier.Need) {
	if !slices.Contains(l.needs, n) {
		l.needs = append(l.needs, n)
	}
}

// note tells a reason that moves nothing.
func (l *ledger) note(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	l.reasons = row.AppendReason(l.reasons, row.Cite(l.on), e, courier.Money{}, figures...)
}

// charge adds a line that the shipper owes, and returns the part of the sum.
func (l *ledger) charge(row *courier.Row, c *courier.Cite, m courier.Money, figures ...courier.Figure) courier.Money {
	sum, err := l.total.Add(m)
	if err != nil {
		l.fail(err)
		return courier.Minor(0, l.cur)
	}
	l.total = sum
	l.reasons = row.AppendReason(l.reasons, c, courier.Changes, m, figures...)
	return m
}

// credit adds a line that goes back to the shipper.
func (l *ledger) credit(row *courier.Row, c *courier.Cite, m courier.Money, figures ...courier.Figure) courier.Money {
	return l.charge(row, c, courier.Minor(-m.Minor(), l.cur), figures...)
}

// plus adds up parts of the result.
func (l *ledger) plus(a, b courier.Money) courier.Money {
	sum, err := a.Add(b)
	if err != nil {
		l.fail(err)
		return a
	}
	return sum
}

func (l *ledger) fail(err error) {
	if l.err == nil {
		l.err = courier.At("due", err)
	}
}

// close returns the decision: referred with needs, and then without lines,
// for lines of a sum that is not finished would read as one that is.
func (l *ledger) close() (d courier.Decision) {
	d.Rules = Rules
	if len(l.needs) > 0 {
		told := slices.DeleteFunc(l.reasons[l.start:], func(r courier.Reason) bool { return r.Change.Known() })
		d.Verdict, d.Needs = courier.Referred, l.needs
		d.Reasons = courier.AppendUnchecked(l.reasons[:l.start+len(told)], l.start, l.on)
		return d
	}
	if d.Verdict = courier.Granted; l.total.Sign() == 0 {
		d.Verdict = courier.Refused
	}
	d.Reasons = courier.AppendUnchecked(l.reasons, l.start, l.on)
	return d
}
