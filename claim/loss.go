package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// loss makes the proved loss the running amount.
func (w *work) loss(row *courier.Row) {
	c := w.claim
	switch {
	case c.Loss.Known():
		w.move(row, c.Loss.Exact(), c.Loss.Figure())
	case c.Lot != nil:
		w.lotLoss(row)
	case c.Unproved == courier.Yes:
		cite := rowNotProved.Cite(w.on)
		if w.regime == courier.PostalUniversal {
			cite = row.Cite(w.on)
		}
		w.noteFrom(&rowNotProved, cite, courier.Refers)
		w.refers = true
	default:
		w.need("loss")
	}
}

// proved is the loss as far as it is proved, of a lot the sum of its items;
// unknown where it is not.
func (c *Claim) proved() courier.Exact {
	if c.Lot != nil {
		if goods, repairs, need := c.Lot.loss(); need == "" {
			return goods.Add(repairs).Sub(c.Lot.salvage())
		}
	}
	return c.Loss.Exact()
}

// atMost is the most that the loss can be: what is proved, else the value.
func (c *Claim) atMost() courier.Exact {
	if loss := c.proved(); loss.Known() {
		return loss
	}
	return c.Value.Exact()
}

// provable is the loss with what the terms add to it, unknown where it is,
// and the most that it can turn out to be.
func (w *work) provable() (full, most courier.Exact) {
	c := w.claim
	full = w.withExtras(c.proved())
	if most = full; !most.Known() {
		if most = c.atMost(); w.addsExtras() {
			most = most.Add(c.Extras.Exact())
		}
	}
	return full, most
}

// mayBeUnproved reports whether a loss that is asked for may turn out to be
// one that cannot be proved.
func (c *Claim) mayBeUnproved() bool {
	return c.Unproved == 0 && c.Lot == nil && !c.Loss.Known()
}

// extent is how much is lost, as the kind says where it can.
func (c *Claim) extent() Extent {
	switch c.Kind {
	case liability.Loss:
		return Total
	case liability.Shortage:
		return Part
	}
	return c.Extent
}

// lotLoss makes the loss item by item the running amount; the Postal Law
// knows one actual loss.
func (w *work) lotLoss(row *courier.Row) {
	goods, repairs, need := w.claim.Lot.loss()
	if need != "" {
		w.need(need)
		return
	}
	salvage := w.claim.Lot.salvage()
	if w.regime == courier.PostalUniversal {
		goods = goods.Add(repairs).Sub(salvage)
		amount, _ := goods.Round()
		w.move(row, goods, amount.Figure())
		return
	}
	lost, repair := &rowGoods, &rowRepair
	lostBy, repairBy := lost.Cite(w.on), repair.Cite(w.on)
	if !w.byContract() { // the law that measures the loss measures each item
		lost, repair = &rowGoodsByLaw, &rowRepairByLaw
		lostBy, repairBy = row.Cite(w.on), row.Cite(w.on)
	}
	if goods.Sign() > 0 || repairs.Sign() == 0 {
		amount, _ := goods.Round()
		w.moveFrom(lost, lostBy, goods, amount.Figure())
	}
	if repairs.Sign() > 0 {
		amount, _ := repairs.Round()
		w.moveFrom(repair, repairBy, w.due.Add(repairs), amount.Figure())
	}
	if salvage.Sign() > 0 {
		amount, _ := salvage.Round()
		w.moveFrom(&rowSalvage, lostBy, w.due.Sub(salvage), amount.Figure())
	}
}

// extras adds what the price does not contain, in the proportion of the loss.
func (w *work) extras() {
	c := w.claim
	if w.due.Sign() == 0 || !w.addsExtras() {
		return
	}
	switch {
	case !c.Extras.Known():
		w.need("extras")
	case c.Extras.Sign() == 0:
	case !c.Value.Known():
		w.need("value")
	case w.byRail():
		w.move(&rowRailExtras, w.withExtras(w.due), c.Extras.Figure(), w.total.Figure(), c.Value.Figure())
	default:
		w.moveFrom(&rowExtras, &c.Terms.Cite, w.withExtras(w.due), c.Extras.Figure(), w.total.Figure(), c.Value.Figure())
	}
}

// addsExtras reports whether what the price does not contain is added, by the
// law of the railways or by the terms. What is late is not lost.
func (w *work) addsExtras() bool {
	t := w.claim.Terms
	return w.claim.Kind != liability.Delay && (w.byRail() || t != nil && t.Extras == courier.Yes)
}

// withExtras is the loss with its part of what the price does not contain;
// unknown where that is.
func (w *work) withExtras(loss courier.Exact) courier.Exact {
	c := w.claim
	if !w.addsExtras() || c.Extras.Known() && c.Extras.Sign() == 0 || loss.Sign() == 0 {
		return loss
	}
	m, _ := loss.Round()
	return loss.Add(c.Extras.Exact().Of(m, c.Value))
}

// fault takes the claimant's own fault off the running amount.
func (w *work) fault() {
	share, row := w.claim.ClaimantFault, &rowClaimantFault
	if w.regime == courier.Air { // which has an article of its own
		row = &rowAirClaimantFault
	}
	switch {
	case w.due.Sign() == 0:
	case !share.Known():
		w.need("claimant_fault")
	case share.BasisPoints() > 0:
		w.move(row, w.due.Share(share.Rest()), share.Figure())
	}
}
