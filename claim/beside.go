package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// refund gives the freight back where the contract says so or, where it is
// silent, the standard. What was never paid is not given back.
func (w *work) refund() {
	c := w.claim
	if c.Case.ofContract() {
		return
	}
	if w.refundsCharges() {
		w.charges()
		return
	}
	if !w.byContract() && !(w.byRail() && c.Answers == courier.No) || c.FreightPaid == courier.No || c.Freight.Known() && c.Freight.Sign() == 0 {
		return
	}
	row, cite := w.refunds()
	switch {
	case !w.open() || cite == nil:
	case c.FreightPaid == 0:
		w.need("freight_paid")
	case !c.Freight.Known():
		w.need("freight")
	case row == &rowRefund && c.Kind == liability.Delay && c.Terms.LatePart.Known():
		part := c.Terms.LatePart
		w.moveFrom(&rowRefundPart, cite, w.due.Add(c.Freight.Exact().Share(part)), part.Figure(), c.Freight.Figure())
	default:
		w.moveFrom(row, cite, w.due.Add(c.Freight.Exact()), c.Freight.Figure())
	}
}

// refunds says which rule gives the freight back, resting on what; none for
// no citation.
func (w *work) refunds() (*courier.Row, *courier.Cite) {
	c, t := w.claim, w.claim.Terms
	if c.Answers == courier.No {
		return w.refundsForce()
	}
	if t == nil {
		w.need("terms")
		return nil, nil
	}
	says := t.Refund
	if c.Kind == liability.Delay {
		says = t.RefundLate
	}
	switch {
	case says == courier.Yes:
		return &rowRefund, &t.Cite
	case says == courier.No || !w.inStandard():
		return nil, nil
	}
	standard := rowRefundStandard.Cite(w.on)
	if standard == nil && rowRefundUnread.Cite(w.on) != nil {
		w.note(&rowRefundUnread, courier.Warns)
	}
	return &rowRefundStandard, standard
}

// refundsForce gives the freight back for goods that perished through force
// majeure, for which the carrier does not answer.
func (w *work) refundsForce() (*courier.Row, *courier.Cite) {
	switch c := w.claim; {
	case c.Kind == 0:
		w.need("kind")
	case c.Kind != liability.Loss || c.ForceMajeure == courier.No:
	case c.ForceMajeure == 0:
		w.need("force_majeure")
	default:
		return &rowRefundForce, rowRefundForce.Cite(w.on)
	}
	return nil, nil
}

// inStandard reports whether the standard waives the fee: of the express
// service, for delay and for loss.
func (w *work) inStandard() bool {
	return !w.ofGoods() && (w.claim.Kind == liability.Delay || w.claim.Kind == liability.Loss)
}

var (
	leastIncrease = courier.Fen(500_00)
	fraudLawFrom  = courier.Day(2014, 3, 15)
	exceptionFrom = courier.Day(2024, 7, 1)
)

// increase adds what a consumer may demand after fraud, beside the loss and
// inside no limit.
func (w *work) increase() {
	c, f := w.claim, w.claim.Fraud
	if f == nil {
		return
	}
	exceptions := !w.on.Before(exceptionFrom)
	harmless := exceptions && f.Harmless == courier.Yes
	notOwed := c.Consumer == courier.No || f.Proved == courier.No
	switch {
	case w.beforeFraudLaw():
	case (harmless || notOwed) && f.Staged == 0: // a staged case is referred all the same
		w.need("fraud.staged")
	case harmless:
		w.note(&rowHarmless, courier.Bars)
	case notOwed:
		w.note(&rowNotFraud, courier.Bars)
	case w.askFraud(exceptions):
	default:
		three := f.Fee.Exact().Scale(3, 1).Max(leastIncrease.Exact())
		amount, _ := three.Round()
		w.move(&rowFraud, w.due.Add(three), amount.Figure(), f.Fee.Figure())
	}
}

// beforeFraudLaw refuses a demand before the law that it rests on.
func (w *work) beforeFraudLaw() bool {
	if w.on.Before(fraudLawFrom) {
		w.err = courier.At("happened_on", courier.ErrNoRule.Because(w.on.String()))
	}
	return w.err != nil
}

// askFraud asks for what the increase depends on, and reports whether it had to.
func (w *work) askFraud(exceptions bool) bool {
	c, f := w.claim, w.claim.Fraud
	if c.Consumer == 0 {
		w.need("consumer")
	}
	if f.Proved == 0 {
		w.need("fraud.proved")
	}
	if f.Staged == 0 {
		w.need("fraud.staged")
	}
	if exceptions && f.Harmless == 0 {
		w.need("fraud.harmless")
	}
	if !f.Fee.Known() {
		w.need("fraud.fee")
	}
	return !w.open()
}
