package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

var (
	zhejiangFrom = courier.Day(2017, 5, 1)
	tenFoldMost  = courier.Fen(800_00)
)

// inZhejiang reports whether the local rule for consumers' express items
// applies; where that is not known it asks.
func (w *work) inZhejiang() bool {
	c := w.claim
	lostOrDamaged := c.Kind == liability.Loss || c.Kind == liability.Damage
	if !lostOrDamaged || w.on.Before(zhejiangFrom) || c.Consumer == courier.No ||
		c.PostedIn != 0 && c.PostedIn != courier.Zhejiang {
		return false
	}
	if c.PostedIn == 0 {
		w.need("posted_in")
	}
	if c.Consumer == 0 {
		w.need("consumer")
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
	case c.Stated.Sign() > 0 && !c.LostPart.Known():
		w.need("lost_part")
	case c.Stated.Sign() > 0:
		w.move(&rowStatedPart, c.Stated.Exact().Share(c.LostPart), c.Stated.Figure(), c.LostPart.Figure())
	case c.Unproved != courier.Yes:
		if w.loss(&rowLoss); w.open() {
			w.note(&rowEstablished, courier.Lifts)
		} else if c.mayBeUnproved() {
			w.need("unproved")
		}
	case !c.Freight.Known():
		w.need("freight")
	default:
		ten := c.Freight.Exact().Scale(10, 1).Min(tenFoldMost.Exact())
		amount, _ := ten.Round()
		w.move(&rowTenFold, ten, c.Freight.Figure(), amount.Figure())
	}
	if w.open() {
		w.fault()
	}
}
