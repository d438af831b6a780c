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
		w.note(&rowDeclaredDelay, courier.Refers)
		w.refers = true
	case c.Declared.Sign() > 0:
		w.declared()
	case c.Operator == ExpressEnterprise && w.inZhejiang():
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
	}
	if w.loss(row); w.open() {
		w.extras()
	}
	if w.open() && w.claim.FaultOrder == ReduceThenCap {
		w.fault()
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
	if c.Terms == nil || len(c.Terms.Declared) == 0 {
		w.need("terms.declared")
		return
	}
	cover := c.Terms.cover(c.Declared)
	if cover == nil {
		w.reasons = append(w.reasons, rowOverMaximum.SpeakFrom(&c.Terms.Cite, courier.Refers, c.Declared.Figure()))
		w.refers = true
		return
	}
	if cover.Method == Valued && c.Extent == 0 {
		w.need("extent")
		return
	}
	if cover.Method == Valued && c.Extent == Total {
		w.moveFrom(&rowValued, &c.Terms.Cite, c.Declared.Exact(), c.Declared.Figure())
	} else if w.reduced(); w.open() {
		w.covered(cover.Method)
	}
	if w.open() {
		w.customerBears()
	}
	w.closed()
}

// covered takes the loss down to what the method of cover pays.
func (w *work) covered(m Method) {
	c := w.claim
	terms, declared := &c.Terms.Cite, c.Declared.Exact()
	row, figures := &rowDeclaredCap, [2]courier.Figure{c.Declared.Figure()}
	pays := w.due.Min(declared)
	switch m {
	case ProRata:
		if !c.Value.Known() {
			w.need("value")
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
		w.reasons = append(w.reasons, rowWithinCover.SpeakFrom(terms, courier.Notes, c.Declared.Figure()))
	} else if stands, known := w.stands(); known && stands {
		w.moveFrom(row, terms, pays, figures[:]...)
	}
}

// customerBears takes off the parts of the loss that the terms leave with the
// customer.
func (w *work) customerBears() {
	c := w.claim
	if c.Terms.Fragile.Known() {
		switch c.Fragile {
		case courier.Yes:
			w.moveFrom(&rowFragile, &c.Terms.Cite, w.due.Share(c.Terms.Fragile.Rest()), c.Terms.Fragile.Figure())
		case 0:
			w.need("fragile")
		}
	}
	if k := c.Terms.Deductible.Kind; w.open() && k != 0 && k != NoDeductible {
		w.moveFrom(&rowDeductible, &c.Terms.Cite, c.Terms.Deductible.After(w.due))
	}
}

// undeclared pays the loss up to the limit of the terms.
func (w *work) undeclared() {
	c := w.claim
	if c.Unproved == courier.Yes {
		w.unproved()
		return
	}
	if w.reduced(); !w.open() {
		return
	}
	limit, ok := w.termsLimit()
	switch {
	case !ok:
	case !limit.Known():
		w.note(&rowNoTerm, courier.Notes)
	default:
		w.limited(limit)
	}
	if w.open() && c.Terms != nil {
		w.customerBears()
	}
	w.closed()
}

// termsLimit picks the limit that the terms set for this customer and these
// contents; ok is false where that has to be asked.
func (w *work) termsLimit() (l Limit, ok bool) {
	c := w.claim
	if c.Terms == nil {
		return Limit{}, true
	}
	switch {
	case c.Terms.Documents.Known() && c.Documents == 0:
		w.need("documents")
	case c.Terms.Documents.Known() && c.Documents == courier.Yes:
		return c.Terms.Documents, true
	case c.Terms.Monthly.Known() && c.Monthly == 0:
		w.need("monthly")
	case c.Terms.Monthly.Known() && c.Monthly == courier.Yes:
		return c.Terms.Monthly, true
	default:
		return c.Terms.Undeclared, true
	}
	return Limit{}, false
}

// limited takes the loss down to a limit of the terms, if the clause stands.
func (w *work) limited(l Limit) {
	c := w.claim
	most, need := l.Of(c.measures())
	if need != "" {
		w.need(need)
		return
	}
	shown, err := most.Round()
	if w.err = err; err != nil {
		return
	}
	if most.Cmp(w.due) >= 0 {
		w.reasons = append(w.reasons, rowNotReached.SpeakFrom(&c.Terms.Cite, courier.Notes, shown.Figure()))
	} else if stands, known := w.stands(); known && stands {
		w.moveFrom(&rowLimit, &c.Terms.Cite, most, shown.Figure())
	}
}

// unproved pays what the terms give without proof of the value.
func (w *work) unproved() {
	c := w.claim
	if c.Terms == nil || !c.Terms.Unproved.Known() {
		w.need("loss")
		return
	}
	amount, need := c.Terms.Unproved.Of(c.measures())
	if need != "" {
		w.need(need)
		return
	}
	shown, _ := amount.Round()
	w.moveFrom(&rowUnproved, &c.Terms.Cite, amount, shown.Figure())
}

func (c *Claim) measures() Measures {
	m := Measures{Freight: c.Freight, Weight: c.Weight, Packages: c.Packages, LostPart: courier.Percent(100)}
	if c.Terms.LostPart == courier.Yes {
		m.LostPart = c.LostPart
	}
	return m
}
