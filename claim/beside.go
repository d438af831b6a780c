package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// refund gives the freight back where the contract says so or, where it is
// silent, the standard. What was never paid is not given back.
func (w *work) refund() {
	c := w.claim
	if w.out.Regime != courier.CivilLaw || c.Answers != courier.Yes {
		return
	}
	if c.FreightPaid == courier.No || c.Freight.Known() && c.Freight.Sign() == 0 {
		return
	}
	if c.Terms == nil {
		w.need("terms")
		return
	}
	row, cite := &rowRefundStandard, rowRefundStandard.Cite(w.on)
	if c.Terms != nil && c.Terms.Refund != 0 {
		row, cite = &rowRefund, &c.Terms.Cite
	}
	if cite == nil || c.Terms != nil && c.Terms.Refund == courier.No || row == &rowRefundStandard && !c.inStandard() {
		return
	}
	switch {
	case c.FreightPaid == 0:
		w.need("freight_paid")
	case !c.Freight.Known():
		w.need("freight")
	default:
		w.moveFrom(row, cite, w.due.Add(c.Freight.Exact()), c.Freight.Figure())
	}
}

// inStandard reports whether the standard waives the fee: of the express
// service, for delay and for loss.
func (c *Claim) inStandard() bool {
	return c.Operator != FreightCarrier && (c.Kind == liability.Delay || c.Kind == liability.Loss)
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
	if w.on.Before(fraudLawFrom) {
		w.err = courier.At("happened_on", courier.ErrNoRule.Because(w.on.String()))
		return
	}
	exceptions := !w.on.Before(exceptionFrom)
	switch {
	case exceptions && f.Staged == courier.Yes:
		w.note(&rowStaged, courier.Bars)
	case exceptions && f.Harmless == courier.Yes:
		w.note(&rowHarmless, courier.Bars)
	case c.Consumer == courier.No || f.Proved == courier.No:
		w.note(&rowNotFraud, courier.Bars)
	case w.askFraud(exceptions):
	default:
		three := c.Freight.Exact().Scale(3, 1).Max(leastIncrease.Exact())
		amount, _ := three.Round()
		w.move(&rowFraud, w.due.Add(three), amount.Figure(), c.Freight.Figure())
	}
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
	if exceptions && f.Staged == 0 {
		w.need("fraud.staged")
	}
	if exceptions && f.Harmless == 0 {
		w.need("fraud.harmless")
	}
	if !c.Freight.Known() {
		w.need("freight")
	}
	return !w.open()
}
