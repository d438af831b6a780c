package order_test

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// clause is what the terms say: given with the question, never asked.
func clause(need courier.Need, at func(*order.ControlTerms) *courier.Answer) axis {
	return no("terms."+need, func(d *desk) *courier.Answer { return at(&d.terms) })
}

// The clauses, and what is so under them.
var (
	theAdmission = axis{"terms.consignee_may", 2, func(d *desk, v int) { // of the consignee and the payer
		d.blind = v < 0
		d.terms.ConsigneeMay, d.terms.PayerMay = courier.AnswerOf(v == 1), courier.AnswerOf(v == 1)
	}}
	theFee = pick("terms.fees.any", func(d *desk) *courier.Money { return &d.terms.Fees.Any }, courier.Fen(0), courier.Fen(500))
	limits = []axis{
		clause("not_when_out", func(t *order.ControlTerms) *courier.Answer { return &t.NotWhenOut }),
		pick("terms.at_most", func(d *desk) *courier.Count { return &d.terms.AtMost }, courier.Count{}, courier.CountOf(1)),
		clause("not_perishables", func(t *order.ControlTerms) *courier.Answer { return &t.NotPerishables }),
	}
	limited = []axis{
		pick("made", func(d *desk) *courier.Count { return &d.Made }, courier.CountOf(0), courier.CountOf(1)),
		no("perishable", func(d *desk) *courier.Answer { return &d.Perishable }),
	}
	exclusions = []axis{
		clause("not_cod", func(t *order.ControlTerms) *courier.Answer { return &t.NotCOD }),
		clause("not_oversize", func(t *order.ControlTerms) *courier.Answer { return &t.NotOversize }),
		clause("not_customs_papers", func(t *order.ControlTerms) *courier.Answer { return &t.NotCustomsPapers }),
		clause("not_dangerous", func(t *order.ControlTerms) *courier.Answer { return &t.NotDangerous }),
		clause("not_international", func(t *order.ControlTerms) *courier.Answer { return &t.NotInternational }),
	}
	excluded = []axis{
		no("cod", func(d *desk) *courier.Answer { return &d.COD }),
		no("oversize", func(d *desk) *courier.Answer { return &d.Oversize }),
		no("customs_papers", func(d *desk) *courier.Answer { return &d.CustomsPapers }),
		no("dangerous", func(d *desk) *courier.Answer { return &d.Dangerous }),
	}
	targetLimits = []axis{
		clause("not_other_outlet", func(t *order.ControlTerms) *courier.Answer { return &t.NotOtherOutlet }),
		clause("not_other_city", func(t *order.ControlTerms) *courier.Answer { return &t.NotOtherCity }),
		clause("not_abroad", func(t *order.ControlTerms) *courier.Answer { return &t.NotAbroad }),
		clause("not_to_box", func(t *order.ControlTerms) *courier.Answer { return &t.NotToBox }),
		clause("not_to_locker", func(t *order.ControlTerms) *courier.Answer { return &t.NotToLocker }),
		clause("not_to_military", func(t *order.ControlTerms) *courier.Answer { return &t.NotToMilitary }),
	}
	gates = []axis{
		clause("not_after_attempt", func(t *order.ControlTerms) *courier.Answer { return &t.NotAfterAttempt }),
		pick("terms.only", func(d *desk) *order.Actions { return &d.terms.Only }, 0, order.ActionsOf(order.Redirect, order.Recall)),
		clause("unless_barred", func(t *order.ControlTerms) *courier.Answer { return &t.UnlessBarred }),
		clause("own_orders_only", func(t *order.ControlTerms) *courier.Answer { return &t.OwnOrdersOnly }),
		clause("confirmed_suffices", func(t *order.ControlTerms) *courier.Answer { return &t.ConfirmedSuffices }),
	}
	gated = []axis{
		no("consignee_barred", func(d *desk) *courier.Answer { return &d.ConsigneeBarred }),
		yes("own_order", func(d *desk) *courier.Answer { return &d.OwnOrder }),
		theConfirmation,
	}
	openTarget = pick("target", func(d *desk) *order.Target { return &d.Target }, 0, order.ToOtherCity)
	costs      = []axis{
		pick("terms.fees", func(d *desk) *order.ServiceFees { return &d.terms.Fees }, order.ServiceFees{},
			order.ServiceFees{Any: courier.Fen(500), First: courier.Yes, Payer: courier.Shipper},
			order.ServiceFees{OtherCity: courier.Fen(900), Back: courier.Fen(700), ByClass: courier.Yes, Payer: courier.Consignee}),
		yes("fee_paid", func(d *desk) *courier.Answer { return &d.FeePaid }),
		clause("promise_void", func(t *order.ControlTerms) *courier.Answer { return &t.PromiseVoid }),
		clause("both_ways", func(t *order.ControlTerms) *courier.Answer { return &t.BothWays }),
		clause("new_contact_needed", func(t *order.ControlTerms) *courier.Answer { return &t.ContactNeeded }),
		yes("new_contact", func(d *desk) *courier.Answer { return &d.NewContact }),
	}
	proofs = []axis{
		pick("terms.proofs", func(d *desk) *order.Proofs { return &d.terms.Proofs }, order.Proofs{},
			order.Proofs{Form: order.Demand{Always: courier.Yes}, Receipt: order.Demand{Insured: courier.Yes, COD: courier.Yes}},
			order.Proofs{Letter: order.Demand{OfAgents: courier.Yes, OfOthers: courier.Yes}, Identity: order.Demand{SignedReceipt: courier.Yes}}),
		yes("form", func(d *desk) *courier.Answer { return &d.Form }),
		yes("receipt", func(d *desk) *courier.Answer { return &d.Receipt }),
		yes("identity_paper", func(d *desk) *courier.Answer { return &d.IdentityPaper }),
		no("insured", func(d *desk) *courier.Answer { return &d.Insured }),
		no("cod", func(d *desk) *courier.Answer { return &d.COD }),
		no("signed_receipt", func(d *desk) *courier.Answer { return &d.SignedReceipt }),
	}
	orderTerms = []axis{
		clause("no_cancel", func(t *order.ControlTerms) *courier.Answer { return &t.NoCancel }),
		{"terms", 2, func(d *desk, v int) { d.blind = v == 1 }}, // whether they are known at all
		pick("terms.fees.cancel", func(d *desk) *courier.Money { return &d.terms.Fees.Cancel }, courier.Money{}, courier.Fen(300)),
	}
)
