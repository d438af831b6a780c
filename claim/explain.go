package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// ExplainStanding explains what [Standing] says of a claimant: which rules
// were tried and not met, by which facts they failed, and the fewest facts
// that would have turned the verdict. While the day is unknown nothing is
// tried.
func ExplainStanding(c *Claimant) (courier.Explanation, error) {
	heard, err := Standing(c)
	if err != nil || !c.HappenedOn.Known() {
		return courier.Explanation{Verdict: heard.Verdict}, err
	}
	return standingQuestion.Explain(c.read(), c.HappenedOn, c.Terms.standsIn()), nil
}

// ExplainRelease explains what [Release] says; while the day is unknown
// nothing is tried.
func ExplainRelease(v *Waiver) (courier.Explanation, error) {
	d, err := Release(v)
	if err != nil || v == nil || !v.SignedOn.Known() {
		return courier.Explanation{Verdict: d.Verdict}, err
	}
	return releasing.Explain(v.known(), v.SignedOn, nil), nil
}

// ExplainDischarge explains what [Discharge] says of whether paying somebody
// discharges the carrier; while the day is unknown nothing is tried.
func ExplainDischarge(p *Payout) (courier.Explanation, error) {
	payment, err := Discharge(p)
	if err != nil || p == nil || !p.PaidOn.Known() {
		return courier.Explanation{Verdict: payment.Verdict}, err
	}
	return paying.Explain(p.known(), p.PaidOn, p.cite()).Of(payment.Verdict), nil
}

// leavesSomething reports whether the amount is known, and more than what was
// avoidable of it.
func (c *Consequence) leavesSomething() bool {
	return c.Avoidable.Less(c.Amount)
}

// ExplainIndirect explains what [Indirect] says of whether an indirect loss is
// owed; while the day is unknown nothing is tried.
func ExplainIndirect(c *Consequence) (courier.Explanation, error) {
	beyond, err := Indirect(c)
	if err != nil || c == nil || !c.HappenedOn.Known() {
		return courier.Explanation{Verdict: beyond.Verdict}, err
	}
	e := indirectly.Explain(c.known(), c.HappenedOn, c.cite()).Of(beyond.Verdict)
	if c.Kind != 0 && c.Kind != LostProfit { // which no price contains, whatever is said
		e = e.Leaving("in_price")
	}
	if !c.leavesSomething() { // what the table would grant would still be asked for, or come to nothing
		e.Turns = slices.DeleteFunc(e.Turns, func(t courier.Turn) bool { return t.Verdict == courier.Granted })
	}
	return e, nil
}
