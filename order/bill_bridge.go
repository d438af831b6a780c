package order

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Changed returns what was done where the action was carried out, for a
// [Change]; zero for none. A delivery arrangement counts as a hold, which is
// where another day belongs, and an edit of the order as an amendment.
func (a Action) Changed() Changed {
	if int(a) >= len(actionChanged) {
		return 0
	}
	return actionChanged[a]
}

var actionChanged = [...]Changed{
	Redirect: ChangedRedirect, NewConsignee: ChangedConsignee, Recall: ChangedRecall, Return: ChangedReturn,
	Hold: ChangedHold, Arrange: ChangedHold, Edit: ChangedOrder, Cancel: ChangedCancel,
}

// Bill returns what the terms say about the money of a change: both ways of
// what is brought back, and the fee before pick-up. What goes back of freight
// and fees they do not say. The fee of the change is in [Request.Change].
func (t ControlTerms) Bill() BillTerms {
	return BillTerms{Cite: t.Cite, BothWays: t.BothWays, CancelFee: t.Fees.Cancel}
}

// Change returns the facts of a bill that the request tells already: kind, day,
// whether it was picked up, the fee of the terms and what they say of the money.
// A fee that the terms do not give, or that turns on the class of a new address
// not known yet, stays unknown. What happened and what it cost is for the host
// to add before [Bill].
func (r *Request) Change() Change {
	c := Change{Kind: r.Action.Changed(), AskedOn: r.AskedOn}
	if r.Stage != 0 {
		c.Posted = courier.AnswerOf(r.Stage != tracking.Ordered)
	}
	if r.Terms == nil || int(r.Target) >= len(targets) {
		return c
	}
	terms := r.Terms.Bill()
	c.Terms = &terms
	if _, open := r.Terms.Fees.charged(r.Action, r.Target); !open {
		c.Fee = r.Terms.Fees.due(r.Action, r.Target)
	}
	return c
}
