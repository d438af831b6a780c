package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

var (
	zhejiangFrom = courier.Day(2017, 5, 1)
	tenFold      = Min(TimesFreight(10), Fixed(yuan(800)))

	zhejiangBounds = bounds{since(zhejiangFrom, "T4-17", tenFold, courier.Art(courier.ZhejiangConsumer, "22"))}
)

// inZhejiang reports whether the local rule for consumers' express items
// applies; where that is not known it asks.
func (w *work) inZhejiang() bool {
	c := w.claim
	lostOrDamaged := c.Kind == liability.Loss || c.Kind == liability.Damage || c.Kind == liability.Shortage
	if !lostOrDamaged || w.ofGoods() || c.Operator == PostalEnterprise && c.Express == courier.No || w.on.Before(zhejiangFrom) || c.Consumer == courier.No ||
		c.PostedIn != 0 && c.PostedIn != courier.Zhejiang {
		return false
	}
	if c.PostedIn == 0 {
		w.need("posted_in")
	}
	if c.Consumer == 0 {
		w.need("consumer")
	}
	if c.Operator == PostalEnterprise && c.Express == 0 {
		w.need("express")
	}
	return w.open()
}

// zhejiang pays a consumer's item posted in Zhejiang that was lost or damaged
// for a cause the operator answers for. A value stated beforehand binds
// though no cover was bought.
func (w *work) zhejiang() {
	c := w.claim
	switch extent := c.extent(); {
	case !c.Stated.Known():
		w.need("stated")
	case c.Stated.Sign() > 0 && extent == 0:
		w.need("extent")
	case c.Stated.Sign() > 0 && extent == Total:
		w.move(&rowStated, c.Stated.Exact(), c.Stated.Figure())
		w.besideLoss()
	case c.Stated.Sign() > 0 && !c.LostPart.Known():
		w.need("lost_part")
	case c.Stated.Sign() > 0:
		w.move(&rowStatedPart, c.Stated.Exact().Share(c.LostPart), c.Stated.Figure(), c.LostPart.Figure())
		w.besideLoss()
	case c.Unproved != courier.Yes:
		if w.loss(&rowLoss); w.open() {
			w.note(&rowEstablished, courier.Lifts)
		} else if c.mayBeUnproved() {
			w.need("unproved")
		}
	case c.NoAgreement == 0:
		w.need("no_agreement")
	case c.NoAgreement == courier.No:
		w.note(&rowNegotiate, courier.Refers)
		w.refers = true
	case !c.Freight.Known():
		w.need("freight")
	default:
		m := c.measures()
		ten, _ := tenFold.of(&m)
		amount, _ := ten.Round()
		w.move(&rowTenFold, ten, c.Freight.Figure(), amount.Figure())
	}
	if w.open() {
		w.fault()
	}
}

// besideLoss tells where the value stated pays another sum than the loss that
// is proved.
func (w *work) besideLoss() {
	proved := w.claim.proved()
	if !w.open() || !proved.Known() || proved.Cmp(w.due) == 0 {
		return
	}
	paid, _ := w.due.Round()
	loss, _ := proved.Round()
	row := &rowStatedAbove
	if w.due.Cmp(proved) < 0 {
		row = &rowStatedBelow
	}
	w.note(row, courier.Notes, paid.Figure(), loss.Figure())
}

// zhejiangFloor raises what declared cover pays to the value stated, for a
// consumer who would else be worse off for having bought cover.
func (w *work) zhejiangFloor() {
	c := w.claim
	if !w.open() || c.Stated.Known() && c.Stated.Exact().Cmp(w.due) <= 0 || !w.inZhejiang() {
		return
	}
	if !c.Stated.Known() {
		w.need("stated")
		return
	}
	row, floor := &rowStated, c.Stated.Exact()
	figures := []courier.Figure{c.Stated.Figure()}
	switch extent := c.extent(); {
	case extent == 0:
		w.need("extent")
		return
	case extent == Part && !c.LostPart.Known():
		w.need("lost_part")
		return
	case extent == Part:
		row, floor = &rowStatedPart, floor.Share(c.LostPart)
		figures = append(figures, c.LostPart.Figure())
	}
	if !c.ClaimantFault.Known() {
		w.need("claimant_fault")
		return
	}
	if floor = floor.Share(c.ClaimantFault.Rest()); floor.Cmp(w.due) > 0 {
		w.move(row, floor, figures...)
		w.besideLoss()
		w.note(&rowBesideCover, courier.Warns)
	}
}
