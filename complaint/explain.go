package complaint

import "github.com/courier-rules/courier"

// ExplainReceive explains whether a complaint is admissible, as [Receive] says
// it: which rules were tried and not met, by which facts they failed, and the
// fewest facts that would have turned the verdict.
func ExplainReceive(i *Intake) (courier.Explanation, error) {
	if _, err := Receive(i); err != nil {
		return courier.Explanation{}, err
	}
	return admission.Explain(i.says(), i.Case.ReceivedAt.Date(), nil), nil
}

// ExplainUphold explains what [Uphold] says; while the day is unknown nothing
// is tried.
func ExplainUphold(f *Finding) (courier.Explanation, error) {
	d, err := Uphold(f)
	if err != nil || f == nil || !f.On.Known() {
		return courier.Explanation{Verdict: d.Verdict}, err
	}
	return upholding.Explain(f.known(), f.On, nil), nil
}

// ExplainHandled explains what [Handled] says.
func ExplainHandled(s *SeventhDay) (courier.Explanation, error) {
	if _, err := Handled(s); err != nil {
		return courier.Explanation{}, err
	}
	return seventhDay.Explain(s.known(), s.On, nil), nil
}

// ExplainVet explains what [Vet] says.
func ExplainVet(f *Draft) (courier.Explanation, error) {
	if _, err := Vet(f); err != nil {
		return courier.Explanation{}, err
	}
	return drafting.Explain(f.known(), f.On, f.cite()), nil
}

// ExplainSensitive explains what [Sensitive] says.
func ExplainSensitive(a *SensitiveCase) (courier.Explanation, error) {
	if _, err := Sensitive(a); err != nil {
		return courier.Explanation{}, err
	}
	return alerting.Explain(a.known(), a.On, a.cite()), nil
}

// ExplainContestPenalty explains what [ContestPenalty] says.
func ExplainContestPenalty(p *Penalty) (courier.Explanation, error) {
	c, err := ContestPenalty(p)
	if err != nil {
		return courier.Explanation{}, err
	}
	k := p.known(p.row())
	p.late(&k, c.Last)
	return penalty.Explain(k, p.On, p.cite()), nil
}

// ExplainGates explains what [Gates] says of each way out, one explanation for
// each, in their order. The gate of the edition of 2008 is not tried.
func ExplainGates(e *Escalation) ([]courier.Explanation, error) {
	g, err := Gates(e)
	if err != nil {
		return nil, err
	}
	k, each := e.known(), make([]courier.Explanation, len(g.Gates))
	for i := range g.Gates {
		switch place := g.Gates[i].Place; {
		case place == AtPostalRegulator && e.edition() == AppealRules2008:
			each[i] = courier.Explanation{Verdict: g.Gates[i].Verdict}
		default:
			each[i] = e.question(place).Explain(k, e.On, nil)
		}
		if e.Complained == 0 && k.Yes&gateComplained != 0 { // read from the day or the answer of the complaint
			each[i] = each[i].Leaving("complained")
		}
	}
	return each, nil
}
