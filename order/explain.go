package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// ExplainDecide explains what [Decide] says of a request: which rules were
// tried and not met, by which facts they failed, and the fewest facts that
// would have turned the verdict. While the day is unknown nothing is tried,
// and of a change of a consignment on its way nothing while the regime is:
// what is missed is missed under one law.
func ExplainDecide(r *Request) (courier.Explanation, error) {
	ruling, err := Decide(r)
	if err != nil || !r.AskedOn.Known() {
		return courier.Explanation{Verdict: ruling.Verdict}, err
	}
	switch {
	case r.Action == Arrange:
		return arrangement.Explain(r.readWish(), r.AskedOn, nil), nil
	case !r.Action.changes():
		return beforePickup.Explain(r.readBefore(r.Action), r.AskedOn, r.Terms.cite()), nil
	case r.Regime == 0:
		return courier.Explanation{Verdict: ruling.Verdict}, nil
	}
	law := lawOf(r.Regime)
	e := laws[law].question.Explain(r.read(r.Action, law), r.AskedOn, r.Terms.cite())
	return e.Leaving(r.Terms.silentOn()...), nil
}

// silentOn returns the facts that no clause of the terms meets: whatever they
// are, nothing turns on them.
func (t *ControlTerms) silentOn() (facts []courier.Need) {
	t = t.orSilent()
	for _, c := range [...]struct {
		clause courier.Answer
		fact   courier.Need
	}{
		{t.ConfirmedSuffices, "confirmed"}, {t.UnlessBarred, "consignee_barred"}, {t.OwnOrdersOnly, "own_order"},
		{t.NotPerishables, "perishable"}, {t.NotCOD, "cod"}, {t.NotOversize, "oversize"},
		{t.NotCustomsPapers, "customs_papers"}, {t.NotDangerous, "dangerous"},
		{anyOf(t.NotOtherOutlet, t.NotOtherCity, t.NotAbroad), "target"},
		{anyOf(t.NotToBox, t.NotToLocker, t.NotToMilitary), "target_kind"},
		{courier.AnswerOf(t.AtMost.Known()), "made"},
	} {
		if c.clause != courier.Yes {
			facts = append(facts, c.fact)
		}
	}
	return facts
}

// ExplainAmend explains what [Amend] says; while the day is unknown nothing
// is tried.
func ExplainAmend(a *Amendment) (courier.Explanation, error) {
	amended, err := Amend(a)
	if err != nil || !a.AskedOn.Known() {
		return courier.Explanation{Verdict: amended.Verdict}, err
	}
	return amendment.Explain(a.read(), a.AskedOn, a.cite()), nil
}

// ExplainPromise explains what [Promise] says of whether a booking is served;
// while the tables cannot be asked nothing is tried.
func ExplainPromise(b *Booking) (courier.Explanation, error) {
	promised, err := Promise(b)
	if err != nil || b == nil || b.missing() != nil {
		return courier.Explanation{Verdict: promised.Verdict}, err
	}
	k := b.read(b.Services.row(b.Lane, b.Product))
	return bookingQuestion.Explain(k, b.BookedAt.Date(), &b.Services.Cite).Of(promised.Verdict), nil
}

// ExplainLien explains what [Lien] says; while the day is unknown nothing is
// tried.
func ExplainLien(d *Debt) (courier.Explanation, error) {
	holding, err := Lien(d)
	if err != nil || d == nil || !d.On.Known() {
		return courier.Explanation{Verdict: holding.Verdict}, err
	}
	return lien.Explain(d.read(), d.On, nil).Of(holding.Verdict), nil
}

// ExplainKeep explains what [Keep] says; while the day is unknown nothing is
// tried.
func ExplainKeep(u *Uncollected) (courier.Explanation, error) {
	kept, err := Keep(u)
	if err != nil || !u.On.Known() {
		return courier.Explanation{Verdict: kept.Verdict}, err
	}
	return uncollected.Explain(u.read(), u.On, nil), nil
}

// ExplainSetOff explains what [SetOff] says; while the day is unknown nothing
// is tried.
func ExplainSetOff(w *Withholding) (courier.Explanation, error) {
	netting, err := SetOff(w)
	if err != nil || w == nil || !w.On.Known() {
		return courier.Explanation{Verdict: netting.Verdict}, err
	}
	e := setoff.Explain(w.read(), w.On, w.Terms.cite()).Of(netting.Verdict)
	if w.By != courier.Shipper || w.Owes != FreightSum { // to whom and for which alone it counts
		e = e.Leaving("defective")
	}
	return e, nil
}

// ExplainReturnGoods explains what [ReturnGoods] says; while the day of the
// purchase is unknown nothing is tried.
func ExplainReturnGoods(p *Purchase) (courier.Explanation, error) {
	returning, err := ReturnGoods(p)
	if err != nil || p == nil || !p.BoughtOn.Known() {
		return courier.Explanation{Verdict: returning.Verdict}, err
	}
	_, inTime := p.until()
	return goodsBack.Explain(p.read(inTime), p.BoughtOn, nil).Of(returning.Verdict), nil
}

// anyOf says whether one of the clauses is there.
func anyOf(clauses ...courier.Answer) courier.Answer {
	return courier.AnswerOf(slices.Contains(clauses, courier.Yes))
}
