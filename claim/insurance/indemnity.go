package insurance

import "github.com/courier-rules/courier"

// indemnity is what is owed for the loss itself.
func (w *work) indemnity() {
	if w.exhausted() {
		return
	}
	w.lost()
	w.salvage()
	if w.recovery == RecoveryBeforeProportion {
		w.recovered()
	}
	switch w.order {
	case DeductibleProportionLimit:
		w.deductible()
		w.proportion()
		w.recoveredLate()
		w.limits()
	case ProportionLimitDeductible:
		w.proportion()
		w.recoveredLate()
		w.limits()
		w.deductible()
	default:
		w.proportion()
		w.recoveredLate()
		w.deductible()
		w.limits()
	}
}

// lost makes the loss the running amount.
func (w *work) lost() {
	l, v, valued := w.loss, w.loss.value(w.policy), w.policy.valued()
	switch {
	case l.LostPart.Known() && l.LostPart.BasisPoints() == 0, nothing(l.Gross), nothing(v):
		w.measured(&rowLoss, w.total.Exact(), w.total.Figure())
	case valued == courier.No && l.Gross.Known():
		w.measured(&rowLoss, l.Gross.Exact(), l.Gross.Figure())
	case valued == courier.No && l.LostPart.Known() && v.Known():
		w.measured(&rowLossPart, v.Exact().Share(l.LostPart), v.Figure(), l.LostPart.Figure())
	case valued == courier.Yes && v.Known() && l.LostPart.Known():
		w.measured(&rowAgreedPart, v.Exact().Share(l.LostPart), v.Figure(), l.LostPart.Figure())
	case valued == courier.Yes && v.Known() && l.Gross.Known() && l.Value.Known():
		w.measured(&rowAgreedRatio, v.Exact().Of(l.Gross, l.Value), v.Figure(), l.Gross.Figure(), l.Value.Figure())
	default:
		w.due = v.Exact() // no loss is above the value
		w.askLost(valued)
	}
}

// askLost asks for what the loss depends on.
func (w *work) askLost(valued courier.Answer) {
	l := w.loss
	switch {
	case l.Gross.Known() || l.LostPart.Known():
	case valued == courier.Yes:
		w.need("lost_part")
	default:
		w.need("gross_loss")
	}
	if valued != courier.No {
		w.askValue()
	}
	if !l.Value.Known() && (valued != courier.No && l.Gross.Known() || valued != courier.Yes && l.LostPart.Known()) {
		w.need("value")
	}
}

// askValue asks for the insured value.
func (w *work) askValue() {
	valued := w.policy.valued()
	if w.askAgreed(valued); valued != courier.Yes && !w.loss.Value.Known() {
		w.need("value")
	}
}

// askAgreed asks whether a value was agreed and which.
func (w *work) askAgreed(valued courier.Answer) {
	if valued == 0 {
		w.need("policy.valued")
	}
	if valued != courier.No && !w.policy.AgreedValue.Known() {
		w.need("policy.agreed_value")
	}
}

// measured tells the loss as the row measures it. Where more was claimed the
// line shows what was claimed, and what of it is not paid.
func (w *work) measured(row *courier.Row, loss courier.Exact, figures ...courier.Figure) {
	w.measure = loss
	claimed, inflated := w.loss.Claimed, w.loss.Fraud == Inflated
	if claimed.Exact().Cmp(loss) <= 0 { // nor where it is not known
		if w.move(row, row.Cite(w.on), loss, figures...); inflated {
			w.note(&rowInflated, rowInflated.Cite(w.on), courier.Notes)
		}
		return
	}
	beyond := &rowBeyond
	if inflated {
		beyond = &rowInflated
	}
	w.move(&rowClaimed, rowClaimed.Cite(w.on), claimed.Exact(), claimed.Figure())
	w.move(beyond, beyond.Cite(w.on), loss)
	w.note(row, row.Cite(w.on), courier.Notes, figures...)
}

// salvage takes off the remains that the insured keeps.
func (w *work) salvage() {
	switch m := w.loss.Salvage; {
	case !w.owing():
	case !m.Known():
		w.need("salvage")
	case m.Sign() > 0:
		w.less(&rowSalvage, m)
	}
}

// recovered takes off what a third party has already paid.
func (w *work) recovered() {
	switch m := w.loss.Recovered; {
	case !w.owing():
	case !m.Known():
		w.need("recovered")
	case m.Sign() > 0 && w.proportioned:
		w.less(&rowRecoveredLate, m)
	case m.Sign() > 0:
		w.less(&rowRecovered, m)
	}
}

func (w *work) recoveredLate() {
	if w.recovery == RecoveryAfterProportion {
		w.recovered()
	}
}

// less takes an amount off, down to nothing.
func (w *work) less(row *courier.Row, m courier.Money) {
	nothing := courier.Minor(0, m.Currency()).Exact()
	w.move(row, row.Cite(w.on), w.due.Sub(m.Exact()).Max(nothing), m.Figure())
}
