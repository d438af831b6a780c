package order

import "github.com/courier-rules/courier"

// read turns the request into the named facts of a change under one law: the
// only place where they meet. What the law alone looks at is read for it.
func (r *Request) read(action Action, law int) (k courier.Known) {
	k.Among(actionFacts, actionMeans[action])
	r.readAsker(&k)
	r.readCarriage(&k)
	r.readTarget(&k)
	k.Answer(prohibited, r.Prohibited)
	k.Answer(underLien, r.Lien)
	k.Answer(textbook, courier.AnswerOf(r.CutOffs == TextbookCutOffs))
	r.readTerms(&k, action)
	switch law {
	case atSea:
		k.Answer(oldSeaLaw, courier.AnswerOf(r.AskedOn.Before(newSeaLaw)))
		r.Sea.read(&k)
	case inAir:
		r.Air.read(&k)
	}
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
	case courier.Payer:
		k.Among(byFacts, byPayer)
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
	k.Answer(crossBorder, r.acrossBorder())
	if r.Express == 0 && r.Regime != 0 && r.Regime != courier.CivilLaw {
		k.Answer(express, courier.No)
	}
	k.Answer(express, r.Express)
}

// acrossBorder says whether the consignment crosses a border, which a stage
// at the border tells as well.
func (c *Consignment) acrossBorder() courier.Answer {
	switch c.Lane {
	case courier.SameCity, courier.OtherDomestic:
		return courier.No
	case courier.HongKongMacaoTaiwan, courier.International:
		return courier.Yes
	}
	if c.atBorder() {
		return courier.Yes
	}
	return 0
}

func (r *Request) readTarget(k *courier.Known) {
	k.Answer(served, r.TargetServed)
	t := r.Terms.orSilent()
	k.Answer(targetClosed, among(uint8(r.Target), courier.No, t.NotOtherOutlet, t.NotOtherCity, t.NotAbroad))
	k.Answer(kindClosed, among(uint8(r.TargetKind), courier.No, t.NotToBox, t.NotToLocker, t.NotToMilitary))
}

// among says whether the value, one more than its index, is among those that
// the clauses leave out; where none is left out, no value is.
func among(value uint8, clauses ...courier.Answer) courier.Answer {
	if value != 0 {
		return says(clauses[value-1])
	}
	for _, c := range clauses {
		if c == courier.Yes {
			return 0
		}
	}
	return courier.No
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
}

// says reads a clause: one that given terms do not contain is a known no.
func says(clause courier.Answer) courier.Answer { return courier.AnswerOf(clause == courier.Yes) }

// where says whether a clause meets its fact; a clause that is not there
// meets none, whatever the fact.
func where(clause, fact courier.Answer) courier.Answer {
	if clause != courier.Yes {
		return courier.No
	}
	return fact
}

// readTerms says what the terms admit and limit. Of terms that are not known
// only whether they admit whoever asks is asked: giving them tells the rest.
func (r *Request) readTerms(k *courier.Known, action Action) {
	t := r.Terms.orSilent()
	if r.Terms != nil {
		k.Answer(consigneeMay, says(t.ConsigneeMay))
		k.Answer(payerMay, says(t.PayerMay))
	}
	k.Answer(confirmed, where(t.ConfirmedSuffices, r.Confirmed))
	k.Answer(consigneeBarred, where(t.UnlessBarred, r.ConsigneeBarred))
	k.Answer(foreignOrder, where(t.OwnOrdersOnly, not(r.OwnOrder)))
	k.Answer(notOffered, courier.AnswerOf(t.Only != 0 && !t.Only.Has(action)))
	k.Answer(notWhenOut, says(t.NotWhenOut))
	k.Answer(notAfterAttempt, says(t.NotAfterAttempt))
	switch {
	case !t.AtMost.Known():
		k.Answer(requestsUsedUp, courier.No)
	case r.Made.Known():
		k.Answer(requestsUsedUp, courier.AnswerOf(r.Made.Int() >= t.AtMost.Int()))
	}
	k.Answer(leftOutFresh, where(t.NotPerishables, r.Perishable))
	k.Answer(leftOutCOD, where(t.NotCOD, r.COD))
	k.Answer(leftOutOversize, where(t.NotOversize, r.Oversize))
	k.Answer(leftOutCustoms, where(t.NotCustomsPapers, r.CustomsPapers))
	k.Answer(leftOutDangerous, where(t.NotDangerous, r.Dangerous))
	k.Answer(notInternational, says(t.NotInternational))
}

func not(a courier.Answer) courier.Answer {
	switch a {
	case courier.Yes:
		return courier.No
	case courier.No:
		return courier.Yes
	}
	return a
}

// readBonds turns the request into the facts that a yes is bound by, k being
// those of the change.
func (r *Request) readBonds(k courier.Known, action Action) courier.Known {
	b := courier.Known{Yes: k.Yes & sharedFacts, No: k.No & sharedFacts}
	if r.Target != 0 {
		b.Answer(sameRoute, courier.AnswerOf(r.Target == ToSameOutlet))
	}
	b.Answer(formShown, r.Form)
	if r.Air != nil {
		b.Answer(waybillShown, r.Air.WaybillShown)
	}
	t := r.Terms.orSilent()
	byClass := func(f courier.Facts, c Target) {
		b.Answer(f, courier.AnswerOf(t.Fees.ByClass == courier.Yes && r.Target == c))
	}
	byClass(classSameOutlet, ToSameOutlet)
	byClass(classOtherOutlet, ToOtherOutlet)
	byClass(classOtherCity, ToOtherCity)
	charged, open := t.Fees.charged(action, r.Target)
	b.Answer(feeDue, charged)
	b.Answer(feeOpen, courier.AnswerOf(open))
	b.Answer(classUnknown, courier.AnswerOf(open && r.Target == 0))
	b.Answer(feeFirst, where(t.Fees.First, not(r.FeePaid)))
	b.Answer(feeOnShipper, courier.AnswerOf(t.Fees.Payer == courier.Shipper))
	b.Answer(feeOnConsignee, courier.AnswerOf(t.Fees.Payer == courier.Consignee))
	b.Answer(viaConfirmation, where(t.ConfirmedSuffices, r.Confirmed))
	b.Answer(formAsked, r.asked(&t.Proofs.Form, r.Form))
	b.Answer(paperAsked, r.asked(&t.Proofs.Identity, r.IdentityPaper))
	b.Answer(letterAsked, r.asked(&t.Proofs.Letter, r.Letter))
	b.Answer(receiptAsked, r.asked(&t.Proofs.Receipt, r.Receipt))
	b.Answer(contactAsked, where(t.ContactNeeded, not(r.NewContact)))
	b.Answer(triedWhenOut, courier.AnswerOf(t.NotWhenOut == courier.No))
	b.Answer(noPromise, says(t.PromiseVoid))
	b.Answer(bothWays, says(t.BothWays))
	return b
}

// asked says whether a paper is still asked for: the terms demand it, it is
// not there, and no electronic confirmation stands for it.
func (r *Request) asked(d *Demand, shown courier.Answer) courier.Answer {
	if shown == courier.Yes || where(r.Terms.orSilent().ConfirmedSuffices, r.Confirmed) == courier.Yes {
		return courier.No
	}
	return d.of(r)
}
