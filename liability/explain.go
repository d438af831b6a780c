package liability

import "github.com/courier-rules/courier"

// ExplainDecide explains what [Decide] says of an event: which rules were
// tried and not met, by which facts they failed, and the fewest facts that
// would have turned the verdict. While it is not known which law answers
// nothing is tried.
func ExplainDecide(e *Event) (courier.Explanation, error) {
	a, err := Decide(e)
	if err != nil || e == nil || e.first() != nil {
		return courier.Explanation{Verdict: a.Verdict}, err
	}
	l := e.law()
	return l.question.Explain(e.read(l), e.HappenedOn, e.cite()), nil
}

// ExplainLimit explains what [Limit] says: of a clause that limits by both of
// its steps at once, else by the law. While day or regime is unknown nothing
// is tried.
func ExplainLimit(l *Ceiling) (courier.Explanation, error) {
	s, err := Limit(l)
	switch {
	case err != nil || l == nil || l.first() != nil:
		return courier.Explanation{Verdict: s.Verdict}, err
	case l.byClause():
		return clauseJoint.Explain(l.aboutClause(), l.HappenedOn, nil).Of(s.Verdict), nil
	}
	return limitLaw.Explain(l.aboutLaw(), l.HappenedOn, nil), nil
}

// ExplainCheckTerms explains what [CheckTerms] says of each clause, one
// explanation for each, in their order.
func ExplainCheckTerms(c *ClauseList) ([]courier.Explanation, error) {
	review, err := CheckTerms(c)
	if err != nil || len(review.Clauses) == 0 {
		return nil, err
	}
	each := make([]courier.Explanation, len(c.Clauses))
	for i := range c.Clauses {
		each[i] = termsCheck.Explain(c.about(&c.Clauses[i]), c.On, nil)
		for _, need := range [...]courier.Need{"kind", "negotiated", "below_law", "in_bill"} { // of the clause
			each[i] = each[i].Naming(need, courier.Need(courier.Index("clauses", i))+"."+need)
		}
	}
	return each, nil
}

// ExplainChargeback explains what [Chargeback] says; while the day or the
// network's rules are unknown nothing is tried.
func ExplainChargeback(c *Charge) (courier.Explanation, error) {
	a, err := Chargeback(c)
	if err != nil || c == nil || !c.HappenedOn.Known() || c.Terms == nil {
		return courier.Explanation{Verdict: a.Verdict}, err
	}
	return chargeback.Explain(c.read(&a), c.HappenedOn, &c.Terms.Cite), nil
}

// ExplainAppeal explains what [Appeal] says; while what it has to start from
// is unknown nothing is tried.
func ExplainAppeal(o *Objection) (courier.Explanation, error) {
	a, err := Appeal(o)
	if err != nil || o == nil || o.first() != nil {
		return courier.Explanation{Verdict: a.Verdict}, err
	}
	before, _ := Split(o.Split) // its errors were read before
	if o.Split.unmeasured(&before, "split.") != nil {
		return courier.Explanation{Verdict: a.Verdict}, nil
	}
	return appeal.Explain(o.read(&a, &before), o.HappenedOn, &o.Terms.Cite).Of(a.Verdict), nil
}

// ExplainRecourse explains what [Recourse] says; while the day is unknown
// nothing is tried.
func ExplainRecourse(x *Turning) (courier.Explanation, error) {
	a, err := Recourse(x)
	if err != nil || x == nil || !x.HappenedOn.Known() {
		return courier.Explanation{Verdict: a.Verdict}, err
	}
	return turning.Explain(x.read(), x.HappenedOn, nil).Of(a.Verdict), nil
}
