package insurance

import "github.com/courier-rules/courier"

// limits takes the running amount down to the limits of the policy and to the
// sum insured.
func (w *work) limits() {
	if !w.owing() {
		return
	}
	p := w.policy
	if m := p.Limits; m == nil {
		w.need("policy.limits")
	} else {
		w.cap(&rowOccurrence, &p.Cite, m.Occurrence)
		if m.Annual.Known() && !m.AnnualLeft.Known() && w.owing() {
			w.need("policy.limits.annual_left")
		}
		w.cap(&rowAnnual, &p.Cite, m.AnnualLeft)
	}
	if !p.SumInsured.Known() && w.owing() {
		w.need("policy.sum_insured")
	}
	w.cap(&rowSum, rowSum.Cite(w.on), p.SumInsured)
}

// cap takes the running amount down to a limit, if there is one below it.
func (w *work) cap(row *courier.Row, c *courier.Cite, limit courier.Money) {
	if !limit.Known() || w.due.Known() && w.due.Cmp(limit.Exact()) <= 0 {
		return
	}
	w.move(row, c, limit.Exact(), limit.Figure())
}

// exhausted tells a limit of which nothing is left, so that no other fact of
// the loss has to be asked for.
func (w *work) exhausted() bool {
	p := w.policy
	row, c := (*courier.Row)(nil), &p.Cite
	switch m := p.Limits; {
	case p.SumInsured.Known() && p.SumInsured.Sign() == 0:
		row, c = &rowSum, rowSum.Cite(w.on)
	case m == nil:
	case m.AnnualLeft.Known() && m.AnnualLeft.Sign() == 0:
		row = &rowAnnual
	case m.Occurrence.Known() && m.Occurrence.Sign() == 0:
		row = &rowOccurrence
	}
	if row != nil {
		w.move(row, c, w.total.Exact(), w.total.Figure())
	}
	return row != nil
}
