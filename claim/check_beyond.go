package claim

import "github.com/courier-rules/courier"

// checkBeyond reads the words and answers of carriage by rail, water and air,
// and between states.
func (c *Claim) checkBeyond(r *courier.Reading) {
	r.Regime("regime", c.Regime)
	c.checkAnswersBeyond(r)
	r.Word("nature", natures, uint8(c.Nature))
	r.Word("item", postalItems, uint8(c.Item))
	r.Word("part_loss", partLosses, uint8(c.PartLoss))
	r.Word("part_unit", partUnits, uint8(c.PartUnit))
	r.Word("publication", publications, uint8(c.Publication))
	r.Word("rail_lot", railLots, uint8(c.RailLot))
	c.Reach.Check(r, "reach")
	if c.Regime == courier.CivilLaw && c.Operator == PostalEnterprise && c.Universal == courier.Yes {
		r.Fault("regime", courier.ErrContradicts.Because("postal universal service"))
	}
	c.checkCarriage(r)
	if c.Container != nil {
		r.Answer("container.stated", c.Container.Stated)
	}
	c.Conversion.check(r, c.Regime)
	if v := c.Conversion; v != nil && v.By == OnEvent && v.On.Known() && c.HappenedOn.Known() && v.On != c.HappenedOn {
		r.Fault("conversion.on", courier.ErrContradicts.Because("the event was on "+c.HappenedOn.String()))
	}
	c.Accrual.check(r)
}

func (c *Claim) checkAnswersBeyond(r *courier.Reading) {
	if max(c.Household, c.Domestic, c.Reckless, c.ByCarrier, c.InScope, c.InterestLower, c.InBill, c.Coincides, c.Waybill, c.Statement).Valid() {
		return
	}
	r.Answer("household", c.Household)
	r.Answer("domestic", c.Domestic)
	r.Answer("reckless", c.Reckless)
	r.Answer("by_carrier", c.ByCarrier)
	r.Answer("in_scope", c.InScope)
	r.Answer("interest_lower", c.InterestLower)
	r.Answer("in_bill", c.InBill)
	r.Answer("coincides", c.Coincides)
	r.Answer("waybill", c.Waybill)
	r.Answer("statement", c.Statement)
}

// checkMeasures reads what the limits beyond the parcel are measured by.
func (c *Claim) checkMeasures(r *courier.Reading) {
	if c.Carried.Known() && c.Weight.Known() && c.Carried.Grams() < c.Weight.Grams() {
		r.Fault("weight", courier.ErrContradicts.Because("more than the "+c.Carried.String()+" carried"))
	}
	if c.Carried.Known() && c.Weight.Known() && c.Affected.Known() && c.Carried.Grams() >= c.Weight.Grams() &&
		c.Affected.Grams() > c.Carried.Grams()-c.Weight.Grams() {
		r.Fault("affected", courier.ErrContradicts.Because("with the "+c.Weight.String()+" lost more than the "+c.Carried.String()+" carried"))
	}
	if p := c.Prescribed; p != nil {
		p.Cite.Check(r, "prescribed.cite")
		if p.Limit.known() {
			p.Limit.check(r, "prescribed.limit")
		} else {
			r.Fault("prescribed.limit", courier.ErrMissing)
		}
	}
	c.checkPenalty(r)
}

// checkPenalty reads the rate of the penalty, which the rules of 1986 bound.
func (c *Claim) checkPenalty(r *courier.Reading) {
	p := c.Penalty
	if p == nil {
		return
	}
	r.Word("penalty.steps", penaltySteps, uint8(p.Steps))
	bounded := c.HappenedOn.Known() && !c.HappenedOn.After(rules1986Until)
	switch {
	case p.Steps != 0 && p.Rate.Known():
		r.Fault("penalty.rate", courier.ErrContradicts.Because("a table is named"))
	case p.Rate.Known() && bounded && (p.Rate.Compare(leastPenalty) < 0 || p.Rate.Compare(mostPenalty) > 0):
		r.Fault("penalty.rate", courier.ErrRange.Because(p.Rate.String()+" is not within 5% to 20%"))
	case p.Steps == RailSteps && p.Transit.Known() && p.Transit.Int() < leastTransit:
		r.Fault("penalty.transit", courier.ErrNotSupported.Because("the table is for eleven days and more"))
	}
}

// leastTransit is the shortest transit period of the table by rail, in days.
const leastTransit = 11

// check reads the rate: it must be there, and of the day that it is wanted for.
func (c *Conversion) check(r *courier.Reading, regime courier.Regime) {
	if c == nil {
		return
	}
	r.Word("conversion.by", rateDays, uint8(c.By))
	switch {
	case c.Rate.Sign() <= 0:
		r.Fault("conversion.rate", courier.ErrMissing)
	case !c.Of.Known():
		r.Fault("conversion.of", courier.ErrMissing)
	case !c.On.Known():
		r.Fault("conversion.on", courier.ErrMissing)
	case c.By == 0:
		r.Fault("conversion.by", courier.ErrMissing)
	case c.Of != c.On:
		r.Fault("conversion.of", courier.ErrContradicts.Because("a rate of "+c.Of.String()+" where one of "+c.On.String()+" is wanted"))
	case regime == courier.Sea && c.By == OnEvent:
		r.Fault("conversion.by", courier.ErrContradicts.Because("by sea the day is that of judgment, award or agreement"))
	}
}

func (a *Accrual) check(r *courier.Reading) {
	if a != nil {
		r.Order("accrual.paid_on", a.from(), a.PaidOn)
	}
}
