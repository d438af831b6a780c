package insurance

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// needs asks at once for all that the steps of the lot depend on.
func (k *lotWork) needs(w *work) {
	l, p := k.lot, w.policy
	if len(l.Pieces) == 0 {
		w.need("pieces")
	}
	most := courier.Money{} // of the pieces that are in
	in := 0
	for i := range l.Pieces {
		if piece := &l.Pieces[i]; !k.out(w, i) && !nothing(piece.Gross) {
			k.needPiece(w, i, piece)
			in++
			if most.Less(piece.Gross) {
				most = piece.Gross
			}
		}
	}
	if in == 0 && len(l.Pieces) > 0 {
		return // nothing is lost
	}
	if !l.Recovered.Known() {
		w.need("recovered")
	}
	k.needSums(w)
	k.needDeductible(w)
	if m := p.Limits; m == nil {
		w.need("policy.limits")
	} else if m.Annual.Known() && !m.AnnualLeft.Known() {
		w.need("policy.limits.annual_left")
	}
}

// needPiece asks for what one piece has to say.
func (k *lotWork) needPiece(w *work, i int, piece *Piece) {
	m, d := w.policy.Limits, &w.policy.Deductible
	takes := d.Kind != claim.NoDeductible && !w.void() // one that is not known says of nothing that it is taken for
	several := len(k.lot.Pieces) > 1
	for _, f := range [...]struct {
		name    courier.Need
		missing bool
	}{
		{"gross_loss", !piece.Gross.Known()},
		{"salvage", !piece.Salvage.Known()},
		{"waybill", several && piece.Waybill == "" && (m != nil && m.Waybill.Known() || takes && d.Per == claim.PerWaybill)},
		{"conveyance", several && piece.Conveyance == "" && (m != nil && m.Conveyance.Known() || takes && d.Per == claim.PerConveyance)},
		{"fragile", takes && !w.worst && d.Kind == claim.FragileShare && piece.Fragile == 0},
		{"shipped_weight", takes && !w.worst && d.Base == claim.OfShortage && !piece.Shipped.Known()},
		{"short_weight", takes && !w.worst && d.Base == claim.OfShortage && !piece.Short.Known()},
	} {
		if f.missing {
			w.need(courier.Need(courier.Index("pieces", i)) + "." + f.name)
		}
	}
}

// needSums asks for the sums insured and the values.
func (k *lotWork) needSums(w *work) {
	p, d := w.policy, &w.policy.Deductible
	own := k.lot.own()
	for i := range k.lot.Pieces {
		if own && !k.lot.Pieces[i].SumInsured.Known() {
			w.need(courier.Need(courier.Index("pieces", i)) + ".sum_insured")
		}
	}
	if !own && !p.SumInsured.Known() {
		w.need("policy.sum_insured")
	}
	each := (d.Base == claim.OfValue) && d.Per < claim.PerEvent && d.Per != 0 && !w.void()
	if p.UnderInsured == FirstLoss && d.Base != claim.OfValue {
		return
	}
	if w.value.Known() && !own && !each {
		return
	}
	if w.askAgreed(p.valued()); p.valued() == courier.Yes && !own && !each {
		return
	}
	for i := range k.lot.Pieces {
		if !k.lot.Pieces[i].Value.Known() {
			w.need(courier.Need(courier.Index("pieces", i)) + ".value")
		}
	}
}

// needDeductible asks for what the deductible depends on.
func (k *lotWork) needDeductible(w *work) {
	d := &w.policy.Deductible
	switch {
	case d.Kind == claim.NoDeductible || w.void():
		return
	case d.Kind == 0:
		w.stands()
		w.need("policy.deductible")
		return
	case !bites(d):
		return
	}
	if w.explained != courier.Yes {
		told := w.told
		w.told = true // not yet
		w.stands()
		w.told = told
	}
	switch {
	case w.worst:
	case d.Per == claim.PerYear && !w.loss.DeductibleLeft.Known():
		w.need("deductible_left")
	case d.Kind == claim.WaitingDays && !w.loss.DaysLate.Known():
		w.need("days_late")
	}
}

// out reports whether a piece is dropped, because an exclusion that was
// explained names it.
func (k *lotWork) out(w *work, i int) bool {
	if k.lot.Pieces[i].Excluded != courier.Yes {
		return false
	}
	if w.loss.ExclusionExplained == 0 {
		w.need("exclusion_explained")
	}
	return w.loss.ExclusionExplained == courier.Yes
}
