package complaint

import "github.com/courier-rules/courier"

func (l *Loss) check() error {
	var r courier.Reading
	r.Word("category", categoryWords, uint8(l.Category))
	if l.Category == 0 {
		r.Fault("category", courier.ErrMissing)
	}
	for i, e := range l.Failed {
		r.Word(courier.Index("failed", i), effortKindWords, uint8(e))
	}
	r.Amount("owed", l.Owed)
	r.Answer("paid", l.Paid)
	r.Answer("instead", l.Instead)
	r.Answer("consent", l.Consent)
	l.Goal.check(&r)
	r.Order("goal.by", l.On, l.Goal.By)
	if l.Offers != nil {
		mark := r.Faults()
		l.Offers.check(&r)
		r.Under(mark, "offers")
	}
	return r.Err()
}

// check reads a goal: at least nothing is none.
func (g *Goal) check(r *courier.Reading) {
	r.Word("goal.target", targetWords, uint8(g.Target))
	if (g.Target == OrdersAgain || g.Target == SurveyScore) && g.Figure.Known() && g.Figure.Int() == 0 {
		r.Fault("goal.figure", courier.ErrRange.Because("at least 0 is no goal"))
	}
}

func (o *OfferTable) check(r *courier.Reading) {
	o.Cite.CheckTerms(r, "cite")
	if len(o.Offers) == 0 {
		r.Fault("offers", courier.ErrEmptyTable)
	}
	if len(o.Stages) == 0 {
		r.Fault("stages", courier.ErrEmptyTable)
	}
	for i := range o.Offers {
		f, mark := &o.Offers[i], r.Faults()
		r.Word("effort", effortKindWords, uint8(f.Effort))
		r.Word("category", categoryWords, uint8(f.Category))
		r.Amount("amount", f.Amount)
		switch {
		case f.Effort == 0:
			r.Fault("effort", courier.ErrMissing)
		case f.Effort == PayCompensation:
			r.Fault("effort", courier.ErrContradicts.Because("what is owed is no offer"))
		case f.Amount.Known() && !f.Effort.Goodwill():
			r.Fault("amount", courier.ErrContradicts.Because("only goodwill has a worth"))
		}
		r.UnderIndex(mark, "offers", i)
	}
	for i := range o.Stages {
		mark := r.Faults()
		if o.Stages[i].Name == "" {
			r.Fault("name", courier.ErrMissing)
		}
		if !o.Stages[i].Within.Known() {
			r.Fault("within", courier.ErrMissing)
		}
		readWindow(r, "within", o.Stages[i].Within)
		r.UnderIndex(mark, "stages", i)
	}
	readWindow(r, "follow_up", o.FollowUp)
}
