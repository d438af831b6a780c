package claim

import "github.com/courier-rules/courier"

// compensation is what is owed for the loss itself.
func (w *work) compensation() {
	if !w.on.Known() {
		w.need("happened_on")
		return
	}
	if w.gate(); !w.open() {
		return
	}
	switch w.claim.Answers {
	case courier.Yes:
	case courier.No:
		row := &rowNotAnswering
		if w.out.Regime == courier.PostalUniversal {
			row = &rowPostalNotAnswering
		}
		w.move(row, w.due)
		return
	default:
		w.need("answers")
		return
	}
	if w.claim.Kind == 0 {
		w.need("kind")
		return
	}
	if w.out.Regime == courier.PostalUniversal {
		w.postal()
	} else {
		w.civil()
	}
}

// gate decides which body of law measures the loss.
func (w *work) gate() {
	c, row := w.claim, &rowExpress
	w.out.Regime = courier.CivilLaw
	switch {
	case c.Operator == 0:
		w.need("operator")
	case c.Operator == FreightCarrier:
		row = &rowFreight
	case c.Operator == PostalEnterprise && c.Universal == 0:
		w.need("universal")
	case c.Operator == PostalEnterprise && c.Universal == courier.No:
		row = &rowOtherMail
	case c.Operator == PostalEnterprise:
		w.out.Regime, row = courier.PostalUniversal, &rowPostal
	}
	if !w.open() {
		w.out.Regime = 0
		return
	}
	from := civilCodeFrom
	if w.out.Regime == courier.PostalUniversal {
		from = postalLawFrom
	}
	if w.on.Before(from) {
		w.err = courier.At("happened_on", courier.ErrNoRule.Because(w.on.String()))
		return
	}
	w.note(row, courier.Notes)
}
