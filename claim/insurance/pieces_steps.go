package insurance

import (
	"github.com/courier-rules/courier"
)

// indemnity takes the steps for the lot.
func (k *lotWork) indemnity(w *work) {
	if w.exhausted() {
		return
	}
	if k.needs(w); !w.open() {
		w.due = courier.Exact{}
		return
	}
	k.lost(w)
	limited := false
	for _, step := range w.steps {
		switch step {
		case TakeSalvage:
			k.salvage(w)
		case TakeRecovery:
			k.recovered(w)
		case TakeProportion:
			k.proportion(w)
			if w.lessened = false; limited {
				k.limitSum(w)
			}
		case TakeDeductible:
			k.deductible(w)
			w.lessened = true
		case TakeLimits:
			k.limits(w)
			w.lessened = true
			if limited = true; w.steps.at(TakeProportion) < w.steps.at(TakeLimits) {
				k.limitSum(w)
			}
		}
	}
	if len(k.due) > 1 && w.owing() {
		w.note(&rowPiecesSplit, rowPiecesSplit.Cite(w.on), courier.Notes)
	}
}

// giveUp divides the whole sum insured by the values of the pieces, or by
// their losses where a value is not known.
func (k *lotWork) giveUp(to int64) {
	values := true
	for i := range k.lot.Pieces {
		k.due[i] = k.lot.Pieces[i].Value.Minor()
		values = values && k.lot.Pieces[i].Value.Known()
	}
	for i := range k.lot.Pieces {
		if !values {
			k.due[i] = k.lot.Pieces[i].Gross.Minor()
		}
	}
	if k.total() == 0 {
		for i := range k.due {
			k.due[i] = 1
		}
	}
	k.spread(k.every().order, to)
}

// tell moves the running amount to what the pieces add up to.
func (k *lotWork) tell(w *work, row *courier.Row, c *courier.Cite, figures ...courier.Figure) {
	total := k.total()
	if to := courier.Minor(total, w.total.Currency()); to != w.total || row == w.rows.loss {
		w.move(row, c, to.Exact(), figures...)
	}
}

// lost makes the losses of the pieces the running amounts.
func (k *lotWork) lost(w *work) {
	valued := w.valued == courier.Yes && w.loss.Value.Known()
	sum := int64(0)
	for i := range k.lot.Pieces {
		k.due[i] = k.lot.Pieces[i].Gross.Minor()
		sum += k.due[i]
	}
	gross := courier.Minor(sum, w.total.Currency())
	all := k.every().order
	if agreed := w.policy.AgreedValue; valued && w.loss.Value.Sign() > 0 {
		k.spread(all, whole(gross.Exact().Of(agreed, w.loss.Value)))
		loss := courier.Minor(k.total(), gross.Currency())
		w.measured(w.rows.agreedRatio, loss.Exact(), agreed.Figure(), gross.Figure(), w.loss.Value.Figure())
	} else {
		w.measured(w.rows.loss, gross.Exact(), gross.Figure())
	}
	dropped := int64(0)
	for i := range k.due {
		if k.out(w, i) && k.due[i] > 0 {
			k.due[i] = 0
			dropped++
		}
	}
	k.tell(w, &rowPiecesExcluded, rowPiecesExcluded.Cite(w.on), courier.CountOf(dropped).Figure())
}

// whole rounds an amount that is known to fit.
func whole(x courier.Exact) int64 {
	m, _ := x.Round()
	return m.Minor()
}

// salvage takes the remains off, each off its own piece.
func (k *lotWork) salvage(w *work) {
	kept := int64(0)
	for i := range k.due {
		off := min(k.lot.Pieces[i].Salvage.Minor(), k.due[i])
		kept += off
		k.due[i] -= off
	}
	row, c := &rowSalvage, rowSalvage.Cite(w.on)
	if w.steps.at(TakeProportion) < w.steps.at(TakeSalvage) {
		row, c = &rowSalvageLate, &w.policy.Cite
	}
	k.tell(w, row, c, courier.Minor(kept, w.total.Currency()).Figure())
}

// keeps reports whether the insured keeps remains of a piece that is in. A
// single loss says so itself.
func (k *lotWork) keeps(w *work) bool {
	if k == nil {
		return false
	}
	for i := range k.lot.Pieces {
		if k.lot.Pieces[i].Salvage.Sign() > 0 && !k.out(w, i) {
			return true
		}
	}
	return false
}

// recovered takes off what a third party has already paid, off all pieces by
// what each has.
func (k *lotWork) recovered(w *work) {
	m := w.loss.Recovered
	k.spread(k.every().order, max(k.total()-m.Minor(), 0))
	row := w.rows.recovered
	switch {
	case w.lessened:
		row = w.rows.recoveredLast
	case w.proportioned:
		row = w.rows.recoveredLate
	}
	k.tell(w, row, row.Cite(w.on), m.Figure())
}

// proportion takes the pieces down in the proportion of the sums insured to
// the values.
func (k *lotWork) proportion(w *work) {
	p, v := w.policy, w.value
	switch {
	case !w.owing():
	case p.UnderInsured == FirstLoss:
		if p.SumInsured.Less(v) {
			w.note(&rowFirstLoss, &p.Cite, courier.Notes, p.SumInsured.Figure(), v.Figure())
		}
	case k.lot.own():
		for i := range k.due {
			piece := &k.lot.Pieces[i]
			if piece.SumInsured.Less(piece.Value) {
				w.proportioned = true
				k.due[i] = whole(courier.Minor(k.due[i], w.total.Currency()).Exact().Of(piece.SumInsured, piece.Value))
			}
		}
		row := &rowPiecesUnder
		if w.marine {
			row = &rowPiecesMarineUnder
		}
		k.tell(w, row, row.Cite(w.on))
	case p.SumInsured.Less(v):
		w.proportioned = true
		k.spread(k.every().order, whole(w.total.Exact().Of(p.SumInsured, v)))
		k.tell(w, w.rows.proportion, w.rows.proportion.Cite(w.on), p.SumInsured.Figure(), v.Figure())
	}
}

// limitSum takes the pieces down to their sums insured, or all of them to the
// one of the policy.
func (k *lotWork) limitSum(w *work) {
	row := w.rows.sum
	if k.lot.own() {
		for i := range k.due {
			k.due[i] = min(k.due[i], k.lot.Pieces[i].SumInsured.Minor())
		}
	}
	k.cap(k.every(), w.policy.SumInsured)
	k.tell(w, row, row.Cite(w.on), w.policy.SumInsured.Figure())
}

// cap takes each group down to a limit, if there is one, and counts those
// that it bit.
func (k *lotWork) cap(g grouping, limit courier.Money) (bitten int64) {
	for n := range len(g.start) - 1 {
		group := g.order[g.start[n]:g.start[n+1]]
		if limit.Known() && k.sumOf(group) > limit.Minor() {
			k.spread(group, limit.Minor())
			bitten++
		}
	}
	return bitten
}

// limits takes the pieces down to the limits of the policy, the smallest
// group first.
func (k *lotWork) limits(w *work) {
	m, c := w.policy.Limits, &w.policy.Cite
	if m == nil {
		return // nothing is lost that a limit could bite
	}
	before := k.total()
	if m.Piece.Known() {
		n := k.cap(k.each(), m.Piece)
		k.tell(w, &rowPiecesLimit, c, m.Piece.Figure(), courier.CountOf(n).Figure())
	}
	if m.Waybill.Known() {
		n := k.cap(k.by(false), m.Waybill)
		k.tell(w, &rowWaybillsLimit, c, m.Waybill.Figure(), courier.CountOf(n).Figure())
	}
	if m.Conveyance.Known() {
		n := k.cap(k.by(true), m.Conveyance)
		k.tell(w, &rowConveyancesLimit, c, m.Conveyance.Figure(), courier.CountOf(n).Figure())
	}
	k.cap(k.every(), m.Occurrence)
	k.tell(w, &rowOccurrence, c, m.Occurrence.Figure())
	k.cap(k.every(), m.AnnualLeft)
	k.tell(w, &rowAnnual, c, m.AnnualLeft.Figure())
	if before > 0 && k.total() == before {
		w.notReached(m)
	}
}
