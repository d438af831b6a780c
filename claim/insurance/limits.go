package insurance

import "github.com/courier-rules/courier"

// limits takes the running amount down to the limits of the policy.
func (w *work) limits() {
	if !w.owing() {
		return
	}
	p := w.policy
	if m := p.Limits; m == nil {
		w.need("policy.limits")
	} else if *m != (Limits{}) {
		before := w.due
		w.cap(&rowPieceLimit, &p.Cite, m.Piece)
		w.cap(&rowWaybillLimit, &p.Cite, m.Waybill)
		w.cap(&rowConveyanceLimit, &p.Cite, m.Conveyance)
		w.cap(&rowOccurrence, &p.Cite, m.Occurrence)
		if m.Annual.Known() && !m.AnnualLeft.Known() && w.owing() {
			w.need("policy.limits.annual_left")
		}
		w.cap(&rowAnnual, &p.Cite, m.AnnualLeft)
		if w.due.Cmp(before) == 0 { // of amounts that are not known nothing is noted
			w.notReached(m)
		}
	}
}

// lowest is the lowest of the limits, unknown where there is none.
func (m *Limits) lowest() (lowest courier.Money) {
	for _, limit := range [...]courier.Money{m.Piece, m.Waybill, m.Conveyance, m.Occurrence, m.AnnualLeft} {
		if limit.Known() && (!lowest.Known() || limit.Less(lowest)) {
			lowest = limit
		}
	}
	return lowest
}

// notReached notes that none of the limits bit, by the lowest of them.
func (w *work) notReached(m *Limits) {
	if lowest := m.lowest(); lowest.Known() {
		w.note(&rowLimitsNotReached, &w.policy.Cite, courier.Notes, lowest.Figure())
	}
}

// limitSum takes the running amount down to the sum insured.
func (w *work) limitSum() {
	p := w.policy
	if !p.SumInsured.Known() && w.owing() {
		w.need("policy.sum_insured")
	}
	w.cap(w.rows.sum, w.rows.sum.Cite(w.on), p.SumInsured)
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
		row, c = w.rows.sum, w.rows.sum.Cite(w.on)
	case m == nil:
	case nothing(m.AnnualLeft):
		row = &rowAnnual
	case nothing(m.Occurrence):
		row = &rowOccurrence
	case nothing(m.Conveyance):
		row = &rowConveyanceLimit
	case nothing(m.Waybill):
		row = &rowWaybillLimit
	case nothing(m.Piece):
		row = &rowPieceLimit
	}
	if row != nil {
		w.move(row, c, w.total.Exact(), w.total.Figure())
	}
	return row != nil
}
