package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// unproved pays what the terms give without proof of the value, if the clause
// stands: it takes from the claimant what is worth more. Where it falls nothing
// says what is owed, and a person decides. What the limit of the terms cuts off
// is a line of its own.
func (w *work) unproved() {
	c := w.claim
	if c.Kind == liability.Delay {
		if w.foreseen(); !w.open() || c.Foreseeable == courier.No {
			return
		}
	}
	if c.Terms == nil {
		w.need("terms")
		return
	}
	if !c.Terms.Unproved.known() {
		w.loss(&rowLoss)
		return
	}
	if stands, known := w.stands(); !known {
		return
	} else if !stands {
		w.loss(&rowLoss)
		return
	}
	amount, need := c.amount(&c.Terms.Unproved)
	if need != "" {
		w.need(need)
		return
	}
	most, need := w.termsLimit(amount) // no proof is never worth more than proof
	if need != "" {
		w.need(need)
		return
	}
	limit := amount
	if most.known() {
		if limit, need = c.amount(most); need != "" {
			w.need(need)
			return
		}
	}
	shown, _ := amount.Round()
	w.moveFrom(&rowUnproved, &c.Terms.Cite, amount, shown.Figure())
	if limit.Cmp(amount) < 0 {
		shown, _ = limit.Round()
		w.moveFrom(&rowLimit, &c.Terms.Cite, limit, shown.Figure())
	}
	if w.open() {
		w.fault()
	}
}
