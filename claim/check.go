package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// check reads the facts and names each field that cannot be read.
func (c *Claim) check() error {
	var r courier.Reading
	r.Word("operator", operators, uint8(c.Operator))
	r.Word("case", cases, uint8(c.Case))
	r.Word("extent", extents, uint8(c.Extent))
	r.Word("fault_order", faultOrders, uint8(c.FaultOrder))
	c.Kind.Check(&r, "kind")
	c.Mail.Check(&r, "mail")
	r.Order("contracted_on", c.ContractedOn, c.HappenedOn)
	c.checkDeemed(&r)
	r.Region("posted_in", c.PostedIn)
	c.checkAnswers(&r)
	c.Notice.check(&r)
	c.checkBeyond(&r)
	r.Amount("", courier.Minor(0, c.currency())) // every amount is of one currency, at home CNY
	c.Fraud.check(&r)
	amounts := r.Faults()
	c.checkAmounts(&r)
	c.Lot.check(&r, c.Value)
	if r.Faults() == amounts {
		c.checkLoss(&r)
	}
	if c.Extent != 0 && c.Extent != c.extent() && c.Case == OfGoods {
		r.Fault("extent", courier.ErrContradicts.Because(c.Extent.String()+" beside "+c.Kind.String()))
	}
	if c.Operator == PostalEnterprise && c.Universal == courier.Yes && c.ClaimantFault.BasisPoints() > 0 {
		r.Fault("claimant_fault", courier.ErrContradicts.Because(
			"in universal service the fault of sender or recipient exempts, which liability.Decide answers"))
	}
	c.Terms.check(&r)
	c.checkMeasures(&r)
	return r.Err()
}

// checkAnswers reads the answers: where the greatest is one, all are, and none
// has to be read by itself.
func (c *Claim) checkAnswers(r *courier.Reading) {
	if max(c.Universal, c.Recovered, c.Answers, c.GrossFault, c.Express, c.ForceMajeure, c.Foreseeable, c.NoAgreement,
		c.Unproved, c.FreightPaid, c.Documents, c.Fragile, c.Monthly, c.Consumer).Valid() {
		return
	}
	r.Answer("universal", c.Universal)
	r.Answer("recovered", c.Recovered)
	r.Answer("answers", c.Answers)
	r.Answer("gross_fault", c.GrossFault)
	r.Answer("express", c.Express)
	r.Answer("force_majeure", c.ForceMajeure)
	r.Answer("foreseeable", c.Foreseeable)
	r.Answer("no_agreement", c.NoAgreement)
	r.Answer("unproved", c.Unproved)
	r.Answer("freight_paid", c.FreightPaid)
	r.Answer("documents", c.Documents)
	r.Answer("fragile", c.Fragile)
	r.Answer("monthly", c.Monthly)
	r.Answer("consumer", c.Consumer)
}

func (c *Claim) checkAmounts(r *courier.Reading) {
	r.Amount("value", c.Value)
	r.Amount("loss", c.Loss)
	r.Amount("freight", c.Freight)
	r.Amount("extras", c.Extras)
	r.Amount("declared", c.Declared)
	r.Amount("stated", c.Stated)
	if c.Dispute != nil {
		r.Amount("dispute.due", c.Dispute.Due)
		r.Amount("dispute.done", c.Dispute.Done)
	}
	r.Amount("saved", c.Saved)
	r.Amount("interest", c.Interest)
	r.Amount("released", c.Released)
	r.Amount("charges", c.Charges)
	r.Amount("registered_fee", c.RegisteredFee)
}

// checkLoss holds the loss against the value and against the lot.
func (c *Claim) checkLoss(r *courier.Reading) {
	if c.Value.Less(c.Loss) && c.kindOf() != liability.Delay && !c.Case.ofContract() {
		r.Fault("loss", courier.ErrContradicts.Because("more than the full value of "+c.Value.String()))
	}
	if c.Unproved == courier.Yes && c.proved().Known() {
		r.Fault("unproved", courier.ErrContradicts.Because("a proved loss is given"))
	}
	if c.Loss.Known() && c.Lot != nil && c.Loss.Exact().Cmp(c.proved()) != 0 {
		r.Fault("loss", courier.ErrContradicts.Because("the lot comes to another sum"))
	}
}

func (n *Notice) check(r *courier.Reading) {
	if n == nil || max(n.Negotiated, n.Shown, n.TickBox, n.Asked, n.Explained, n.Unfair, n.OnPremises, n.OnReceipt).Valid() {
		return
	}
	r.Answer("notice.negotiated", n.Negotiated)
	r.Answer("notice.shown", n.Shown)
	r.Answer("notice.tick_box", n.TickBox)
	r.Answer("notice.asked", n.Asked)
	r.Answer("notice.explained", n.Explained)
	r.Answer("notice.unfair", n.Unfair)
	r.Answer("notice.on_premises", n.OnPremises)
	r.Answer("notice.on_receipt", n.OnReceipt)
}

func (f *FraudDemand) check(r *courier.Reading) {
	if f == nil {
		return
	}
	r.Amount("fraud.fee", f.Fee)
	r.Answer("fraud.proved", f.Proved)
	r.Answer("fraud.harmless", f.Harmless)
	r.Answer("fraud.staged", f.Staged)
}
