package insurance

import "github.com/courier-rules/courier"

// indemnity is what is owed for the loss itself.
func (w *work) indemnity() {
	if w.gaveUp() {
		w.giveUp()
		return
	}
	if w.lot != nil {
		w.lot.indemnity(w)
		return
	}
	if w.exhausted() {
		return
	}
	w.lost()
	shared, limited := false, false
	for _, step := range w.steps {
		switch step {
		case TakeSalvage:
			w.salvage()
		case TakeRecovery:
			w.recovered()
		case TakeProportion:
			w.proportion()
			shared = true
			if w.lessened = false; limited {
				w.limitSum()
			}
		case TakeDeductible:
			w.deductible()
			w.lessened = true
		case TakeLimits:
			w.limits()
			w.lessened, limited = true, true
			if shared {
				w.limitSum()
			}
		}
	}
}

// lost makes the loss the running amount.
func (w *work) lost() {
	l, v, valued := w.loss, w.value, w.valued
	switch {
	case l.LostPart.Known() && l.LostPart.BasisPoints() == 0, nothing(l.Gross), nothing(v):
		w.measured(w.rows.loss, w.total.Exact(), w.total.Figure())
	case valued == courier.No && l.Gross.Known():
		w.measured(w.rows.loss, l.Gross.Exact(), l.Gross.Figure())
	case valued == courier.No && l.LostPart.Known() && v.Known():
		w.measured(w.rows.lossPart, v.Exact().Share(l.LostPart), v.Figure(), l.LostPart.Figure())
	case valued == courier.Yes && v.Known() && l.LostPart.Known():
		w.measured(w.rows.agreedPart, v.Exact().Share(l.LostPart), v.Figure(), l.LostPart.Figure())
	case valued == courier.Yes && v.Known() && l.Gross.Known() && l.Value.Known():
		w.measured(w.rows.agreedRatio, v.Exact().Of(l.Gross, l.Value), v.Figure(), l.Gross.Figure(), l.Value.Figure())
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
	valued := w.valued
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
		row, c := &rowSalvage, rowSalvage.Cite(w.on)
		if w.steps.at(TakeProportion) < w.steps.at(TakeSalvage) {
			row, c = &rowSalvageLate, &w.policy.Cite
		}
		w.less(row, c, m)
	}
}

// recovered takes off what a third party has already paid.
func (w *work) recovered() {
	switch m := w.loss.Recovered; {
	case !w.owing():
	case !m.Known():
		w.need("recovered")
	case m.Sign() > 0 && w.lessened:
		w.less(w.rows.recoveredLast, w.rows.recoveredLast.Cite(w.on), m)
	case m.Sign() > 0 && w.proportioned:
		w.less(w.rows.recoveredLate, w.rows.recoveredLate.Cite(w.on), m)
	case m.Sign() > 0:
		w.less(w.rows.recovered, w.rows.recovered.Cite(w.on), m)
	}
}

// less takes an amount off, down to nothing.
func (w *work) less(row *courier.Row, c *courier.Cite, m courier.Money) {
	nothing := courier.Minor(0, m.Currency()).Exact()
	w.move(row, c, w.due.Sub(m.Exact()).Max(nothing), m.Figure())
}

// gaveUp reports whether the insurer gave up the goods.
func (w *work) gaveUp() bool { return w.loss.GivesUp == courier.Yes }

// giveUp makes the whole sum insured the running amount.
func (w *work) giveUp() {
	p := w.policy
	if !p.SumInsured.Known() {
		w.need("policy.sum_insured")
	}
	if v := w.value; !v.Known() && w.loss.askBelow(p) {
		w.askValue()
	}
	sum := w.sum()
	w.move(&rowGivesUp, rowGivesUp.Cite(w.on), sum.Exact(), sum.Figure())
	if w.lot != nil {
		w.lot.giveUp(sum.Minor())
	}
}

// askBelow reports whether the insured value, which is not known, could lie
// below the sum insured. An actual value is at least the loss.
func (l *Loss) askBelow(p *Policy) bool {
	return p.valued() != courier.No || !p.SumInsured.Known() || !l.Gross.Known() || l.Gross.Less(p.SumInsured)
}
