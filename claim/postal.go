package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// threeFold is the most that is owed for recorded mail without declared cover
// (Postal Law 47), and what is owed for a registered letter.
var (
	threeFold    = TimesFreight(3)
	postalBounds = bounds{since(postalLawFrom, "T4-16", threeFold, courier.Art(courier.PostalLaw, "47"))}
)

// postal measures the loss of mail in universal service.
func (w *work) postal() {
	c := w.claim
	switch {
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
	switch extent := c.extent(); {
	case extent == 0:
		w.need("extent")
	case extent == Total:
		w.fixed(&rowPostalDeclared, c.Declared.Exact(), c.Declared.Figure())
	default:
		if w.loss(&rowPostalLoss); w.open() {
			w.cap(&rowPostalProportion, "value", w.due.Min(w.due.Of(c.Declared, c.Value)), c.Declared.Figure(), c.Value.Figure())
		}
	}
}

// postalUndeclared pays a recorded item without declared cover.
func (w *work) postalUndeclared() {
	c := w.claim
	m := c.measures()
	three, _ := threeFold.of(&m)
	switch letter := c.Mail == liability.RegisteredLetter && (c.Kind == liability.Loss || c.Kind == liability.Damage); {
	case letter && !c.Freight.Known():
		w.need("freight")
	case letter:
		w.fixed(&rowRegistered, three, c.Freight.Figure())
	default:
		if w.loss(&rowPostalLoss); w.open() {
			limit, _ := three.Round()
			w.cap(&rowThreeFold, "freight", w.due.Min(three), limit.Figure(), c.Freight.Figure())
		}
	}
}

// fixed pays an amount that the law fixes without proof of the loss. A loss
// that is greater counts only where the limit falls.
func (w *work) fixed(row *courier.Row, amount courier.Exact, figures ...courier.Figure) {
	most := w.claim.atMost()
	if w.claim.Unproved == courier.Yes || most.Known() && most.Cmp(amount) <= 0 {
		w.move(row, amount, figures...)
		return
	}
	switch stands, known := w.stands(); {
	case !known:
	case stands:
		w.move(row, amount, figures...)
	default:
		w.loss(&rowPostalLoss)
	}
}

// cap takes the running loss down to a limit of the Postal Law, unless the
// limit falls. need is what the limit is measured by, asked for where it is
// unknown.
func (w *work) cap(row *courier.Row, need courier.Need, limit courier.Exact, figures ...courier.Figure) {
	if w.due.Sign() == 0 || limit.Known() && limit.Cmp(w.due) == 0 {
		return
	}
	if !limit.Known() {
		w.measure(need)
		return
	}
	if stands, known := w.stands(); known && stands {
		w.move(row, limit, figures...)
	}
}

// shown says whether the limit was shown on the premises and on the receipt,
// as Postal Law 47 asks.
func (c *Claim) shown() courier.Answer {
	switch n := c.Notice; {
	case n == nil:
		return 0
	case n.OnPremises == courier.No || n.OnReceipt == courier.No:
		return courier.No
	case n.OnPremises == courier.Yes && n.OnReceipt == courier.Yes:
		return courier.Yes
	}
	return 0
}
