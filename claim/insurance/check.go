package insurance

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

var (
	// firstDay is the first day of the Insurance Law in the text that is
	// carried out here. What a marine policy covers rests on it as well.
	firstDay = courier.Day(2015, 4, 24)
	// newMarineDay is the first day of the revised Maritime Code.
	newMarineDay = courier.Day(2026, 5, 1)
)

// check reads the facts, names each field that cannot be read, and returns
// the currency of the amounts.
func (l *Loss) check() (courier.Currency, error) {
	var r courier.Reading
	l.readInto(&r)
	cur := r.Currency()
	if cur == 0 {
		cur = courier.CNY
	}
	return cur, r.Err()
}

// readInto reads the facts beside those that r has read.
func (l *Loss) readInto(r *courier.Reading) {
	if l.HappenedOn.Known() && l.HappenedOn.Before(firstDay) {
		r.Fault("happened_on", courier.ErrNoRule.Because(l.HappenedOn.String()))
	}
	r.Answer("covered", l.Covered)
	r.Answer("excluded", l.Excluded)
	r.Answer("exclusion_explained", l.ExclusionExplained)
	r.Word("fraud", frauds, uint8(l.Fraud))
	r.Amount("gross_loss", l.Gross)
	r.Amount("value", l.Value)
	r.Amount("claimed", l.Claimed)
	r.Amount("salvage", l.Salvage)
	r.Amount("recovered", l.Recovered)
	r.Amount("rescue_cost", l.RescueCost)
	r.Amount("survey_cost", l.SurveyCost)
	r.Amount("notice_cost", l.NoticeCost)
	r.Answer("deductible_explained", l.DeductibleExplained)
	r.Answer("term_known", l.TermKnown)
	r.Answer("gives_up", l.GivesUp)
	r.Amount("deductible_left", l.DeductibleLeft)
	r.Answer("fragile", l.Fragile)
	l.Policy.check(r)
	if r.Faults() == 0 {
		l.checkTogether(r)
	}
}

// marine reports whether the policy is under the Maritime Code.
func (l *Loss) marine() bool { return l.Policy != nil && l.Policy.Law == MarineCargo }

// checkTogether holds the facts of the loss against each other.
func (l *Loss) checkTogether(r *courier.Reading) {
	if l.Covered == courier.Yes && l.Excluded == courier.Yes {
		r.Fault("excluded", courier.ErrContradicts.Because("the cause is within the cover"))
	}
	if l.Gross.Known() && l.LostPart.Known() {
		r.Fault("lost_part", courier.ErrContradicts.Because("the loss is given as an amount"))
	}
	if l.GivesUp == courier.Yes && !l.marine() {
		r.Fault("gives_up", courier.ErrContradicts.Because("only a marine insurer may give up the goods"))
	}
	if l.NoticeCost.Sign() > 0 && !l.marine() {
		r.Fault("notice_cost", courier.ErrContradicts.Because("only a marine insurer pays for its notices"))
	}
	if l.Short.Known() && l.Shipped.Known() && l.Shipped.Compare(l.Short) < 0 {
		r.Fault("short_weight", courier.ErrContradicts.Because("more than was sent"))
	}
	if p := l.Policy; p != nil && p.Deductible.Amount.Less(l.DeductibleLeft) {
		r.Fault("deductible_left", courier.ErrContradicts.Because("more than the deductible of "+p.Deductible.Amount.String()))
	}
	if l.Value.Less(l.Gross) {
		r.Fault("gross_loss", courier.ErrContradicts.Because("more than the value of "+l.Value.String()))
	}
}

func (p *Policy) check(r *courier.Reading) {
	if p == nil {
		return
	}
	mark := r.Faults()
	p.Cite.CheckTerms(r, "cite")
	r.Amount("sum_insured", p.SumInsured)
	r.Answer("valued", p.Valued)
	r.Amount("agreed_value", p.AgreedValue)
	r.Amount("premium", p.Premium)
	r.Word("under_insured", underInsureds, uint8(p.UnderInsured))
	r.Word("order", orders, uint8(p.Order))
	r.Word("recovery_order", recoveryOrders, uint8(p.RecoveryOrder))
	r.Word("rescue_rule", rescueRules, uint8(p.RescueRule))
	r.Word("law", laws, uint8(p.Law))
	r.Word("salvage_order", salvageOrders, uint8(p.SalvageOrder))
	if r.Faults() == mark {
		p.Steps.check(r, p)
	}
	switch {
	case p.Valued == courier.No && p.AgreedValue.Sign() > 0:
		r.Fault("agreed_value", courier.ErrContradicts.Because("the policy states no agreed value"))
	case p.Valued == courier.Yes && p.AgreedValue.Known() && p.AgreedValue.Sign() == 0:
		r.Fault("agreed_value", courier.ErrContradicts.Because("the policy states an agreed value"))
	}
	d := &p.Deductible
	if d.CheckPolicy(r, "deductible"); d.Kind == claim.NoDeductible && (d.Amount.Sign() > 0 || d.Rate.Sign() > 0) {
		r.Fault("deductible.kind", courier.ErrContradicts.Because("a deductible is given"))
	}
	p.Limits.check(r)
	r.Under(mark, "policy")
}

func (m *Limits) check(r *courier.Reading) {
	if m == nil || *m == (Limits{}) {
		return
	}
	r.Amount("limits.piece", m.Piece)
	r.Amount("limits.waybill", m.Waybill)
	r.Amount("limits.conveyance", m.Conveyance)
	r.Amount("limits.occurrence", m.Occurrence)
	r.Amount("limits.annual", m.Annual)
	r.Amount("limits.annual_left", m.AnnualLeft)
	if m.Annual.Less(m.AnnualLeft) {
		r.Fault("limits.annual_left", courier.ErrContradicts.Because("more than the annual limit of "+m.Annual.String()))
	}
}
