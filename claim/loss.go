package claim

import "github.com/courier-rules/courier"

// loss makes the proved loss the running amount.
func (w *work) loss(row *courier.Row) {
	c := w.claim
	switch {
	case c.Loss.Known():
		w.move(row, c.Loss.Exact(), c.Loss.Figure())
	case c.Lot != nil:
		w.lotLoss()
	default:
		w.need("loss")
	}
}

// lotLoss makes the loss item by item the running amount.
func (w *work) lotLoss() {
	goods, repairs, need := w.claim.Lot.loss()
	if need != "" {
		w.need(need)
		return
	}
	if goods.Sign() > 0 || repairs.Sign() == 0 {
		amount, _ := goods.Round()
		w.move(&rowGoods, goods, amount.Figure())
	}
	if repairs.Sign() > 0 {
		amount, _ := repairs.Round()
		w.move(&rowRepair, w.due.Add(repairs), amount.Figure())
	}
}

// extras adds what the price does not contain, in the proportion of the loss.
func (w *work) extras() {
	c := w.claim
	if c.Terms == nil || c.Terms.Extras != courier.Yes {
		return
	}
	switch {
	case !c.Extras.Known():
		w.need("extras")
	case c.Extras.Sign() == 0:
	case !c.Value.Known():
		w.need("value")
	default:
		loss := w.total
		w.moveFrom(&rowExtras, &c.Terms.Cite, w.due.Add(c.Extras.Exact().Of(loss, c.Value)),
			c.Extras.Figure(), loss.Figure(), c.Value.Figure())
	}
}

// fault takes the claimant's own fault off the running amount.
func (w *work) fault() {
	share := w.claim.ClaimantFault
	switch {
	case !share.Known():
		w.need("claimant_fault")
	case share.BasisPoints() > 0:
		w.move(&rowClaimantFault, w.due.Share(share.Rest()), share.Figure())
	}
}
