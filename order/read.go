package order

import "github.com/courier-rules/courier"

// read turns the request into named facts: the only place where they meet.
func (r *Request) read(action Action) (k courier.Known) {
	k.Answer(redirecting, courier.AnswerOf(action == Redirect))
	r.readAsker(&k)
	r.readCarriage(&k)
	k.Answer(served, r.TargetServed)
	k.Answer(prohibited, r.Prohibited)
	k.Answer(underLien, r.Lien)
	k.Answer(textbook, courier.AnswerOf(r.CutOffs == TextbookCutOffs))
	r.Sea.read(&k)
	r.Air.read(&k)
	r.Terms.read(&k)
	return k
}

func (r *Request) readAsker(k *courier.Known) {
	switch r.By {
	case 0:
	case courier.Shipper:
		k.Among(byFacts, byShipper)
	case courier.ShippersAgent:
		k.Among(byFacts, byAgent)
	case courier.Consignee:
		k.Among(byFacts, byConsignee)
	default:
		k.Among(byFacts, byOther)
	}
	k.Answer(identified, r.Identity)
	k.Answer(hasLetter, r.Letter)
}

func (r *Request) readCarriage(k *courier.Known) {
	if r.Stage != 0 {
		k.Among(stageFacts, stageMeans[r.Stage-1])
	}
	switch r.Lane {
	case courier.SameCity, courier.OtherDomestic:
		k.Answer(crossBorder, courier.No)
	case courier.HongKongMacaoTaiwan, courier.International:
		k.Answer(crossBorder, courier.Yes)
	}
	switch r.Regime {
	case 0:
	case courier.Sea:
		k.Among(regimeFacts, atSea)
	case courier.Air:
		k.Among(regimeFacts, inAir)
	default:
		k.Among(regimeFacts, 0)
	}
	if r.Express == 0 && r.Regime != 0 && r.Regime != courier.CivilLaw {
		k.Answer(express, courier.No)
	}
	k.Answer(express, r.Express)
	k.Answer(oldSeaLaw, courier.AnswerOf(r.AskedOn.Before(newSeaLaw)))
}

func (s *SeaControl) read(k *courier.Known) {
	if s == nil {
		return
	}
	k.Answer(inWriting, s.InWriting)
	k.Answer(impossible, s.Impossible)
	k.Answer(securityAsked, s.SecurityAsked)
	k.Answer(securityGiven, s.SecurityGiven)
	k.Answer(documentsAsked, s.DocumentsAsked)
	k.Answer(documentsShown, s.DocumentsShown)
}

func (a *AirDisposition) read(k *courier.Known) {
	if a == nil {
		return
	}
	k.Answer(obligationsMet, a.ObligationsMet)
	k.Answer(cannotBeDone, a.Impossible)
	k.Answer(consigneeRight, a.ConsigneeRight)
	k.Answer(unreachable, a.Unreachable)
	k.Answer(waybillShown, a.WaybillShown)
}

// read says what the terms admit and limit. A clause that given terms do not
// contain is a known no. Of terms that are not known only whether they admit
// the consignee is asked: giving them tells the rest.
func (t *Terms) read(k *courier.Known) {
	says := func(a courier.Answer) courier.Answer { return courier.AnswerOf(a == courier.Yes) }
	if t == nil {
		t = new(Terms)
	} else {
		k.Answer(consigneeMay, says(t.ConsigneeMay))
	}
	k.Answer(notWhenOut, says(t.NotWhenOut))
	k.Answer(notPerishables, says(t.NotPerishables))
	k.Answer(perishable, t.Perishable)
	k.Answer(feeDue, courier.AnswerOf(t.Fee.Sign() > 0))
	switch {
	case !t.AtMost.Known():
		k.Answer(requestsUsedUp, courier.No)
	case t.Made.Known():
		k.Answer(requestsUsedUp, courier.AnswerOf(t.Made.Int() >= t.AtMost.Int()))
	}
}

// unseen is where terms would stand that are not known.
var unseen = courier.Cite{Document: &courier.Source{ID: "TERMS", Zh: "承运人的条款", En: "The carrier's terms", Force: courier.Contract}}

// cite returns where the terms stand, nil where the carrier has none.
func (t *Terms) cite() *courier.Cite {
	switch {
	case t == nil:
		return &unseen
	case t.none():
		return nil
	}
	return &t.Cite
}

// none reports whether the terms are those of a carrier that has none.
func (t *Terms) none() bool { return *t == Terms{} }
