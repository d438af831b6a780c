package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// bySea answers for carriage by sea, by contracting and actual carriers.
func (c *Carriage) bySea(r *Respondents) {
	c.govern(r, courier.BySea)
	atSea := c.overseas(r)
	leg, ok := c.lossLeg(r)
	switch {
	case !ok || len(r.Needs) > 0:
		return
	case !atSea:
		r.Liability, r.TimeBar = courier.CivilLaw, courier.CivilLaw
		c.say(r, &rowNoticeCoastal, courier.Notes)
		c.through(r)
		return
	case leg != nil && leg.Domestic == courier.Yes && c.HappenedOn.Before(maritime2025):
		c.say(r, &rowAskedCoastalLeg, courier.Warns)
	}
	if leg != nil && c.relieved(r, leg) {
		r.add(performer(leg), ActualCarrier)
		return
	}
	if len(r.Needs) > 0 {
		return
	}
	r.add(c.Contracting, ContractingCarrier)
	c.say(r, &rowAskedSeaWhole, courier.Grants)
	switch {
	case leg == nil:
		c.say(r, &rowAskedUnlocatedSea, courier.Notes)
	case performer(leg) != c.Contracting:
		r.add(performer(leg), ActualCarrier)
		r.Joint = courier.Yes
		c.say(r, &rowAskedActual, courier.Grants)
		c.say(r, &rowAskedCapped, courier.Notes)
	}
}

// overseas reports whether the Maritime Code answers for carriage by sea. That
// of 1992 left carriage between Chinese ports out (2(2)), which a carriage to
// or from abroad is not, whatever legs it is made of.
func (c *Carriage) overseas(r *Respondents) bool {
	if !c.HappenedOn.Before(maritime2025) || slices.ContainsFunc(c.Legs, func(l Leg) bool { return l.Domestic == courier.No }) {
		return true
	}
	for i := range c.Legs {
		if c.Legs[i].Domestic == 0 {
			r.Needs = append(r.Needs, courier.Need(courier.Index("legs", i)+".domestic"))
		}
	}
	return false
}

// performer is who performs the leg.
func performer(leg *Leg) string {
	if leg.Actual != "" {
		return leg.Actual
	}
	return leg.Carrier
}

// relieved reports whether a clause leaves the leg to its actual carrier.
func (c *Carriage) relieved(r *Respondents, leg *Leg) bool {
	cut := leg.CarvedOut
	if cut == nil {
		return false
	}
	old := c.HappenedOn.Before(maritime2025)
	switch {
	case cut.Named == courier.No:
		c.say(r, &rowAskedCarveVague, courier.Bars)
		return false
	case !old && cut.InBill == courier.No && c.GoodFaith == courier.Yes: // named or not
		c.say(r, &rowAskedCarveHidden, courier.Lifts)
		return false
	case cut.Named == 0:
		r.Needs = append(r.Needs, c.needOfCut(".named"))
		return false
	case old || cut.InBill == courier.Yes || c.GoodFaith == courier.No:
		c.say(r, &rowAskedCarve, courier.Bars)
		return true
	case cut.InBill == 0:
		r.Needs = append(r.Needs, c.needOfCut(".in_bill"))
		return false
	}
	r.Needs = append(r.Needs, "good_faith")
	return false
}

// needOfCut is a fact of the clause on the leg where it happened.
func (c *Carriage) needOfCut(field string) courier.Need {
	return courier.Need(courier.Index("legs", int(c.LossLeg.Int())) + ".carved_out" + field)
}

// byAir answers for carriage by air, by successive and actual carriers.
func (c *Carriage) byAir(r *Respondents) {
	if c.postal(r) {
		r.add(c.Contracting, ContractingCarrier)
		return
	}
	c.govern(r, courier.ByAir)
	leg, ok := c.lossLeg(r)
	if !ok {
		return
	}
	if len(c.Legs) > 1 && !c.endCarrier(r) {
		return
	}
	if len(c.Legs) == 1 {
		r.add(c.Contracting, ContractingCarrier)
		c.say(r, &rowAskedAirWhole, courier.Grants)
	}
	if leg != nil {
		r.add(leg.Carrier, LegCarrier)
		if leg.Actual != "" && leg.Actual != leg.Carrier {
			r.add(leg.Actual, ActualCarrier)
			c.say(r, &rowAskedAirActual, courier.Grants)
			c.say(r, &rowAskedEither, courier.Notes)
		}
	}
	if len(r.Asked) > 1 {
		r.Joint = courier.AnswerOf(len(c.Legs) > 1)
	}
}

// postal reports whether the leg by air is outside of the law of the air, as
// mail is (Civil Aviation Law of 2025, 99), or not known to be inside.
func (c *Carriage) postal(r *Respondents) bool {
	switch {
	case c.HappenedOn.Before(aviation2025): // the law up to then is not read for mail
		return false
	case c.Mail == 0:
		r.Needs = append(r.Needs, "mail")
	case c.Mail == courier.Yes:
		c.say(r, &rowAskedMail, courier.Refers)
	}
	return c.Mail != courier.No
}

// endCarrier adds the carrier at the claimant's end of a successive carriage.
func (c *Carriage) endCarrier(r *Respondents) bool {
	switch c.Claimant {
	case courier.Shipper:
		r.add(c.Legs[0].Carrier, FirstCarrier)
		c.say(r, &rowAskedFirst, courier.Grants)
	case courier.Consignee:
		r.add(c.Legs[len(c.Legs)-1].Carrier, LastCarrier)
		c.say(r, &rowAskedLast, courier.Grants)
	default:
		r.Needs = append(r.Needs, "claimant")
		return false
	}
	return true
}

// beside tells what stands beside the respondents.
func (c *Carriage) beside(r *Respondents) {
	if len(r.Asked) > 1 {
		c.say(r, &rowAskedOrder, courier.Notes)
	}
	if c.ByStaff == courier.Yes && c.HappenedOn.Known() {
		c.say(r, &rowAskedStaff, courier.Notes)
	}
	if c.ThirdParty == courier.Yes && c.HappenedOn.Known() {
		c.say(r, &rowAskedThirdParty, courier.Notes)
	}
	if c.HappenedOn.Known() {
		r.Reasons = courier.AppendUnchecked(r.Reasons, 0, c.HappenedOn)
	}
}

// check reads the facts and names each field that cannot be read.
func (c *Carriage) check() error {
	var read courier.Reading
	checkDay(&read, c.HappenedOn, 0)
	read.Party("claimant", c.Claimant)
	if c.Claimant.Valid() && c.Claimant != 0 && c.Claimant != courier.Shipper && c.Claimant != courier.Consignee {
		read.Fault("claimant", courier.ErrNotSupported.Because(c.Claimant.String()))
	}
	read.Answer("good_faith", c.GoodFaith)
	if b := c.Brand; b != nil {
		if b.Owner == "" {
			read.Fault("brand.owner", courier.ErrMissing)
		}
		if b.Server == "" {
			read.Fault("brand.server", courier.ErrMissing)
		}
	}
	read.Answer("located", c.Located)
	c.checkLossLeg(&read)
	read.Answer("mail", c.Mail)
	read.Answer("by_staff", c.ByStaff)
	read.Answer("third_party", c.ThirdParty)
	if g := c.Convention; g.Valid() && g != 0 && !abroad(g) {
		read.Fault("convention", courier.ErrNotSupported.Because(g.String()))
	}
	read.Regime("convention", c.Convention)
	var handed courier.Instant
	for i := range c.Legs {
		leg, mark := &c.Legs[i], read.Faults()
		leg.check(&read)
		if leg.From.Known() && leg.From.Before(handed) {
			read.Fault("from", courier.ErrOrder.Because("the legs overlap: taken over before the leg before it was handed on"))
		}
		read.UnderIndex(mark, "legs", i)
		for _, moment := range [...]courier.Instant{leg.From, leg.To} {
			if moment.After(handed) {
				handed = moment
			}
		}
	}
	return read.Err()
}

func (c *Carriage) checkLossLeg(read *courier.Reading) {
	switch {
	case !c.LossLeg.Known():
	case c.Located == courier.No:
		read.Fault("loss_leg", courier.ErrContradicts.Because("the leg could not be found"))
	case c.LossLeg.Int() >= int64(len(c.Legs)):
		read.Fault("loss_leg", courier.ErrRange.Because(c.LossLeg.String()))
	}
}

func (leg *Leg) check(read *courier.Reading) {
	if leg.Carrier == "" {
		read.Fault("carrier", courier.ErrMissing)
	}
	read.Mode("mode", leg.Mode)
	if leg.Mode == courier.Multimodal {
		read.Fault("mode", courier.ErrContradicts.Because("a leg has one mode"))
	}
	read.Answer("domestic", leg.Domestic)
	if leg.To.Known() && leg.To.Before(leg.From) {
		read.Fault("to", courier.ErrOrder)
	}
	read.Word("for_air", groundLegs, uint8(leg.ForAir))
	read.Answer("consented", leg.Consented)
	read.Answer("disproved", leg.Disproved)
	if cut := leg.CarvedOut; cut != nil {
		read.Answer("carved_out.named", cut.Named)
		read.Answer("carved_out.in_bill", cut.InBill)
	}
}
