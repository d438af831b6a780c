package order

import "github.com/courier-rules/courier"

// value looks at declared cover and payment.
func (d *desk) value() {
	var k courier.Known
	v, p := &d.Value, &d.Payment
	k.Answer(valueStated, v.Stated)
	k.Answer(covered, v.Covered)
	k.Answer(fragile, v.Fragile)
	k.Answer(postedByConsumer, v.Consumer)
	if d.scope == asExpress {
		k.Answer(valuable, v.Valuable)
		if d.Region != 0 {
			k.Answer(postedInZhejiang, courier.AnswerOf(d.Region == courier.Zhejiang))
		}
	} else { // the regulation and the local rule speak of express items
		k.Answer(valuable|postedInZhejiang, courier.No)
	}
	if v.Declared.Known() {
		k.Answer(declaredNothing, courier.AnswerOf(v.Declared.Sign() == 0))
		k.Answer(declaredUnderCOD, courier.AnswerOf(v.Declared.Less(p.CODSum)))
	}
	if p.Pay != 0 {
		k.Answer(paysMonthly, courier.AnswerOf(p.Pay == PayMonthly))
		k.Answer(paysOnDelivery, courier.AnswerOf(p.Pay == PayCollect))
	}
	k.Answer(hasAccount, p.Account)
	k.Answer(collectsCOD, p.COD)
	if p.CODSum.Known() {
		k.Answer(codNothing, courier.AnswerOf(p.CODSum.Sign() == 0))
	}
	d.readTerms(&k)
	cite := d.Terms.cite()
	n := len(d.reasons)
	d.fold(valueQuestion, k, cite)
	d.figures(d.reasons[n:], cite)
	d.compare()
}

// readTerms says what the terms ask for. Of terms that are not known each
// clause may be there; a clause that given terms do not contain is a no.
func (d *desk) readTerms(k *courier.Known) {
	t := d.Terms
	switch real := d.Value.Real; {
	case !real.Known():
	case t == nil: // some limit may lie below it
		k.Answer(worthOverLimit, courier.AnswerOf(real.Sign() > 0))
	default:
		k.Answer(worthOverLimit, courier.AnswerOf(t.CoverAbove.Less(real)))
	}
	if t == nil {
		return
	}
	says := func(f courier.Facts, so bool) { k.Answer(f, courier.AnswerOf(so)) }
	says(wantsValuablesCovered, t.CoverValuables == courier.Yes)
	says(wantsFragileCovered, t.CoverFragile == courier.Yes)
	says(wantsCoverAbove, t.CoverAbove.Known())
	says(wantsCoverForCOD, t.CoverAtLeastCOD == courier.Yes)
	says(takesNoCollect, t.NoFreightCollect == courier.Yes)
	says(takesNoCOD, t.NoCOD == courier.Yes)
	says(codOverLimit, t.CODUpTo.Less(d.Payment.CODSum))
}

// figures puts the amounts into the reasons of the terms that name them.
func (d *desk) figures(reasons []courier.Reason, cite *courier.Cite) {
	if d.Terms == nil {
		return
	}
	for i := range reasons {
		switch r := &reasons[i]; r.Code() {
		case codOverRow.Code:
			*r = codOverRow.SpeakFrom(cite, r.Effect, d.Payment.CODSum.Figure(), d.Terms.CODUpTo.Figure())
		case coverUnderCODRow.Code:
			*r = coverUnderCODRow.SpeakFrom(cite, r.Effect, d.Value.Declared.Figure(), d.Payment.CODSum.Figure())
		}
	}
}

// compare tells where the amounts look wrong beside each other. It refuses
// nothing: what the goods are worth is the sender's to say.
func (d *desk) compare() {
	v, p := &d.Value, &d.Payment
	if v.Covered == courier.Yes && v.Real.Less(v.Declared) {
		d.say(&overDeclaredRow, courier.Warns, v.Declared.Figure(), v.Real.Figure())
	}
	if p.COD != courier.Yes {
		return
	}
	if v.Covered == courier.Yes && v.Declared.Less(p.CODSum) && (d.Terms == nil || d.Terms.CoverAtLeastCOD != courier.Yes) {
		d.say(&underCODRow, courier.Warns, v.Declared.Figure(), p.CODSum.Figure())
	}
	if v.Real.Less(p.CODSum) {
		d.say(&codOverValueRow, courier.Warns, p.CODSum.Figure(), v.Real.Figure())
	}
}
