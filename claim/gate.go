package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// compensation is what is owed for the loss itself.
func (w *work) compensation() {
	if !w.on.Known() {
		w.need("happened_on")
		return
	}
	if w.gate(); !w.open() {
		return
	}
	if f := w.claim.Fraud; f != nil && f.Staged == courier.Yes && !w.beforeFraudLaw() {
		w.note(&rowStaged, courier.Refers)
		w.refers = true
	}
	if !w.open() {
		return
	}
	switch {
	case w.claim.Answers == courier.No:
		w.move(w.notAnswering(), w.due)
		return
	case w.claim.Kind == 0:
		w.need("kind")
		return
	case w.regime == courier.PostalUniversal && w.claim.Kind == liability.Delay:
		w.move(&rowPostalDelay, w.due)
		return
	case w.claim.Answers == 0:
		w.need("answers")
		return
	}
	if w.regime == courier.PostalUniversal {
		w.postal()
	} else {
		w.civil()
	}
}

// notAnswering is the row that says why nothing is owed.
func (w *work) notAnswering() *courier.Row {
	switch {
	case w.regime == courier.PostalUniversal:
		return &rowPostalNotAnswering
	case w.claim.Kind == liability.Delay:
		return &rowDelayNotAnswering
	}
	return &rowNotAnswering
}

// gate decides which body of law measures the loss.
func (w *work) gate() {
	c, row := w.claim, &rowExpress
	w.regime = courier.CivilLaw
	switch {
	case c.Operator == 0:
		w.need("operator")
	case c.Operator == FreightCarrier:
		row = &rowFreight
	case c.Operator == PostalEnterprise && c.Universal == 0:
		w.need("universal")
	case c.Operator == PostalEnterprise && c.Universal == courier.No && c.Express == courier.Yes:
	case c.Operator == PostalEnterprise && c.Universal == courier.No:
		row = &rowOtherMail
	case c.Operator == PostalEnterprise:
		w.regime, row = courier.PostalUniversal, &rowPostal
	}
	if !w.open() {
		w.regime = 0
		return
	}
	from := civilCodeFrom
	if w.regime == courier.PostalUniversal {
		from = postalLawFrom
	}
	if w.on.Before(from) {
		w.err = courier.At("happened_on", courier.ErrNoRule.Because(w.on.String()))
		return
	}
	w.note(row, courier.Notes)
}
