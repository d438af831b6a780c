package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// unproved pays what the terms give without proof of the value.
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
	if most.known() {
		limit, need := c.amount(most)
		if need != "" {
			w.need(need)
			return
		}
		amount = amount.Min(limit)
	}
	shown, _ := amount.Round()
	if w.moveFrom(&rowUnproved, &c.Terms.Cite, amount, shown.Figure()); w.open() {
		w.fault()
	}
}
