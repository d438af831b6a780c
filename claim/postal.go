package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// postal measures the loss of mail in universal service.
func (w *work) postal() {
	c := w.claim
	switch {
	case c.Kind == liability.Delay:
		w.move(&rowPostalDelay, w.due)
	case c.Mail == 0:
		w.need("mail")
	case c.Mail == liability.OrdinaryMail:
		w.ordinaryMail()
	case !c.Declared.Known():
		w.need("declared")
	case c.Declared.Sign() > 0:
		w.postalDeclared()
	default:
		w.postalUndeclared()
	}
}

func (w *work) ordinaryMail() {
	switch w.claim.GrossFault {
	case courier.Yes:
		w.note(&rowOrdinaryGross, courier.Lifts)
		w.loss(&rowPostalLoss)
	case courier.No:
		w.move(&rowOrdinary, w.due)
	default:
		w.need("gross_fault")
	}
}

// postalDeclared pays a recorded item with declared cover.
func (w *work) postalDeclared() {
	c := w.claim
	switch {
	case c.Extent == 0:
		w.need("extent")
	case c.Extent == Total:
		w.fixed(&rowPostalDeclared, c.Declared.Exact(), c.Declared.Figure())
	case !c.Value.Known():
		w.need("value")
	default:
		if w.loss(&rowPostalLoss); w.open() {
			w.cap(&rowPostalProportion, w.due.Min(w.due.Of(c.Declared, c.Value)), c.Declared.Figure(), c.Value.Figure())
		}
	}
}

// postalUndeclared pays a recorded item without declared cover.
func (w *work) postalUndeclared() {
	c := w.claim
	if !c.Freight.Known() {
		w.need("freight")
		return
	}
	three := c.Freight.Exact().Scale(3, 1)
	if c.Mail == liability.RegisteredLetter && (c.Kind == liability.Loss || c.Kind == liability.Damage) {
		w.fixed(&rowRegistered, three, c.Freight.Figure())
		return
	}
	if w.loss(&rowPostalLoss); w.open() {
		limit, _ := three.Round()
		w.cap(&rowThreeFold, w.due.Min(three), limit.Figure(), c.Freight.Figure())
	}
}

// fixed pays an amount that the law fixes without proof of the loss. A loss
// that is greater counts only where the limit falls.
func (w *work) fixed(row *courier.Row, amount courier.Exact, figures ...courier.Figure) {
	falls, known := w.lifted()
	if !known && w.claim.Loss.Known() && w.claim.Loss.Exact().Cmp(amount) <= 0 {
		falls, known = false, true
	}
	switch {
	case !known:
		w.askLifted()
	case !falls:
		w.move(row, amount, figures...)
	default:
		if w.loss(&rowPostalLoss); w.open() && w.due.Cmp(amount) < 0 {
			w.move(row, amount, figures...)
		}
	}
}

// cap takes the running loss down to a limit of the Postal Law, unless the
// limit falls.
func (w *work) cap(row *courier.Row, limit courier.Exact, figures ...courier.Figure) {
	if limit.Cmp(w.due) == 0 {
		return
	}
	switch falls, known := w.lifted(); {
	case !known:
		w.askLifted()
	case !falls:
		w.move(row, limit, figures...)
	}
}

// lifted says whether the limits of Postal Law 47 fall, and tells why.
func (w *work) lifted() (falls, known bool) {
	c := w.claim
	shown := c.shown()
	if c.GrossFault == courier.Yes {
		w.note(&rowPostalGross, courier.Lifts)
	}
	if shown == courier.No {
		w.note(&rowPostalUnshown, courier.Lifts)
	}
	falls = c.GrossFault == courier.Yes || shown == courier.No
	return falls, falls || c.GrossFault == courier.No && shown == courier.Yes
}

func (w *work) askLifted() {
	if w.claim.GrossFault == 0 {
		w.need("gross_fault")
	}
	if w.claim.shown() == 0 {
		w.need("notice.shown")
	}
}

// shown is what is known of the notice, unknown without one.
func (c *Claim) shown() courier.Answer {
	if c.Notice == nil {
		return 0
	}
	return c.Notice.Shown
}
