package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// civil measures the loss by civil law and the contract.
func (w *work) civil() {
	c := w.claim
	switch {
	case !c.Declared.Known():
		w.need("declared")
	case c.Declared.Sign() > 0 && c.Kind == liability.Delay:
		row := &rowDeclaredDelay
		if w.ofGoods() {
			row = &rowFreightDelay
		}
		w.note(row, courier.Refers)
		w.refers = true
	case c.Declared.Sign() > 0:
		w.declared()
		w.zhejiangFloor()
	case w.inZhejiang():
		w.zhejiang()
	case w.open():
		w.undeclared()
	}
}

// reduced makes the proved loss the running amount, less the claimant's own
// fault where that comes first.
func (w *work) reduced() {
	row := &rowLoss
	if w.claim.Kind == liability.Delay {
		row = &rowDelayLoss
		if w.foreseen(); !w.open() || w.claim.Foreseeable == courier.No {
			return
		}
	}
	if w.loss(row); w.open() {
		w.extras()
	}
	if w.open() && w.claim.FaultOrder == ReduceThenCap {
		w.fault()
	}
}

// foreseen asks whether the loss through delay could be foreseen, without
// which there is none to recover.
func (w *work) foreseen() {
	switch c := w.claim; {
	case c.Foreseeable == courier.No:
		w.move(&rowUnforeseeable, w.due)
	case c.Foreseeable == courier.Yes, c.Loss.Known() && c.Loss.Sign() == 0:
	default:
		w.need("foreseeable")
	}
}

// closed takes the claimant's own fault off where that comes last.
func (w *work) closed() {
	if w.open() && w.claim.FaultOrder == CapThenReduce {
		w.fault()
	}
}

// declared pays as the terms say for the sum declared.
func (w *work) declared() {
	c := w.claim
	if c.Terms == nil {
		w.need("terms")
		return
	}
	if len(c.Terms.Declared) == 0 {
		w.need("terms.declared")
		return
	}
	cover := c.Terms.cover(c.Declared)
	if cover == nil {
		w.noteFrom(&rowOverMaximum, &c.Terms.Cite, courier.Refers, c.Declared.Figure())
		w.refers = true
		return
	}
	extent := c.extent()
	if cover.Method == Valued && extent == 0 {
		w.need("extent")
		return
	}
	if cover.Method == Valued && extent == Total {
		w.valued()
	} else if w.reduced(); w.open() {
		w.covered(cover.Method)
	}
	w.fragile()
	w.deductible(cover.Method)
	w.closed()
}

// valued pays the sum declared for a total loss, whatever the goods were
// worth. The clause matters only to a claimant that can prove a greater loss.
// The claimant's own fault comes off the sum, which stands for the loss.
func (w *work) valued() {
	c, sum := w.claim, w.claim.Declared.Exact()
	full, most := w.provable()
	stands := true
	if c.Unproved != courier.Yes && (!most.Known() || most.Cmp(sum) > 0) {
		if !full.Known() && w.surely() != courier.Yes {
			if w.loss(&rowLoss); w.open() { // one of the two asks
				w.extras()
			}
			return
		}
		var known bool
		if stands, known = w.stands(); !known {
			return
		}
	}
	if stands {
		w.moveFrom(&rowValued, &c.Terms.Cite, sum, c.Declared.Figure())
	} else if w.loss(&rowLoss); w.open() {
		w.extras()
	}
	if w.open() && c.FaultOrder == ReduceThenCap {
		w.fault()
	}
}

// covered takes the loss down to what the method of cover pays.
func (w *work) covered(m Method) {
	c := w.claim
	terms, declared := &c.Terms.Cite, c.Declared.Exact()
	row, figures := &rowDeclaredCap, [2]courier.Figure{c.Declared.Figure()}
	pays := w.due.Min(declared)
	switch m {
	case ProRata:
		if !c.Value.Known() && w.due.Sign() > 0 {
			w.measure("value")
			return
		}
		if c.Declared.Less(c.Value) {
			row, figures[1] = &rowProRata, c.Value.Figure()
			pays = w.due.Of(c.Declared, c.Value).Min(declared)
		}
	case FullCover:
		row = &rowFullCover
	}
	if pays.Cmp(w.due) == 0 {
		w.noteFrom(&rowWithinCover, terms, courier.Notes, c.Declared.Figure())
	} else if stands, known := w.stands(); known && stands {
		w.moveFrom(row, terms, pays, figures[:]...)
	}
}

// fragile leaves the customer's part of a loss of fragile goods with it.
func (w *work) fragile() {
	c := w.claim
	if !w.open() || c.Terms == nil || !c.Terms.Fragile.Known() || c.Fragile == courier.No || w.due.Sign() == 0 {
		return
	}
	if c.Fragile == 0 {
		w.measure("fragile")
	} else if stands, known := w.stands(); known && stands {
		w.moveFrom(&rowFragile, &c.Terms.Cite, w.due.Share(c.Terms.Fragile.Rest()), c.Terms.Fragile.Figure())
	}
}

// deductible takes the deductible off what declared cover pays; cover in
// proportion knows one only below the value.
func (w *work) deductible(m Method) {
	c := w.claim
	if k := c.Terms.Deductible.Kind; !w.open() || k == 0 || k == NoDeductible || m == ProRata && !c.Declared.Less(c.Value) {
		return
	}
	if w.due.Sign() == 0 {
		return
	}
	left := c.Terms.Deductible.After(w.due)
	if left.Cmp(w.due) == 0 {
		w.idle()
		return
	}
	if stands, known := w.stands(); known && stands {
		w.moveFrom(&rowDeductible, &c.Terms.Cite, left)
	}
}

// idle notes a deductible that takes nothing off: a franchise that the loss is
// above, or one of nothing.
func (w *work) idle() {
	t := w.claim.Terms
	amount := t.Deductible.Amount
	if !amount.Known() { // a rate of nothing
		amount = courier.Minor(0, w.claim.currency())
	}
	shown, _ := w.due.Round()
	w.noteFrom(&rowDeductibleIdle, &t.Cite, courier.Notes, amount.Figure(), shown.Figure())
}

// undeclared pays the loss up to the limit of the terms. The customer's part
// of a loss of fragile goods is a part of the loss: doubt about the order of
// the two is read against the drafter (Civil Code 498).
func (w *work) undeclared() {
	c := w.claim
	if c.Unproved == courier.Yes {
		w.unproved()
		return
	}
	if w.reduced(); w.open() {
		w.fragile()
	} else if c.mayBeUnproved() && c.Terms != nil && c.Terms.Unproved.known() && w.surely() != courier.No {
		w.need("unproved")
	}
	if !w.open() {
		return
	}
	switch limit, need := w.termsLimit(w.due); {
	case w.due.Sign() == 0:
	case c.Terms == nil:
		w.need("terms")
	case need != "":
		w.measure(need)
	case limit == nil || !limit.known():
		w.note(&rowNoTerm, courier.Notes)
	default:
		w.limited(limit)
	}
	w.closed()
}

// termsLimit picks the limit that the terms set for this customer and these
// contents, nil without terms, or the fact that picks it where due turns on it.
func (w *work) termsLimit(due courier.Exact) (*Limit, courier.Need) {
	c, t := w.claim, w.claim.Terms
	switch {
	case t == nil:
		return nil, ""
	case c.Kind == liability.Delay: // a limit on loss does not speak of delay: doubt is read against the drafter (Civil Code 498)
		return &t.Delay, ""
	case t.Documents.known() && c.Documents == 0 && w.anyBites(due, &t.Documents, &t.Stated, &t.Monthly, &t.Undeclared):
		return nil, "documents"
	case t.Documents.known() && c.Documents == courier.Yes:
		return &t.Documents, ""
	case t.Stated.known() && !c.Stated.Known() && w.anyBites(due, &t.Stated, &t.Monthly, &t.Undeclared):
		return nil, "stated"
	case t.Stated.known() && c.Stated.Sign() > 0:
		return &t.Stated, ""
	case t.Monthly.known() && c.Monthly == 0 && w.anyBites(due, &t.Monthly, &t.Undeclared):
		return nil, "monthly"
	case t.Monthly.known() && c.Monthly == courier.Yes:
		return &t.Monthly, ""
	}
	return &t.Undeclared, ""
}

// anyBites reports whether a limit is below what is due, or may be.
func (w *work) anyBites(due courier.Exact, limits ...*Limit) bool {
	for _, l := range limits {
		if most, need := w.claim.amount(l); need != "" || most.Cmp(due) < 0 {
			return true
		}
	}
	return false
}

// limited takes the loss down to a limit of the terms, if the clause stands.
func (w *work) limited(l *Limit) {
	most, need := w.claim.amount(l)
	if need != "" {
		w.measure(need)
		return
	}
	shown, _ := most.Round()
	terms := &w.claim.Terms.Cite
	if most.Cmp(w.due) >= 0 {
		w.noteFrom(&rowNotReached, terms, courier.Notes, shown.Figure())
	} else if stands, known := w.stands(); known && stands {
		w.moveFrom(&rowLimit, terms, most, shown.Figure())
	}
}

// amount is what a limit of the terms comes to on this claim.
func (c *Claim) amount(l *Limit) (courier.Exact, courier.Need) {
	m := c.measures()
	if c.Terms.LostPart == courier.Yes {
		m.LostPart = c.LostPart
	}
	return l.of(&m)
}
