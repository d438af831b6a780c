package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// same returns the one mode of all legs, or multimodal.
func same(modes []courier.Mode) courier.Mode {
	for _, m := range modes {
		if m != modes[0] {
			return courier.Multimodal
		}
	}
	if len(modes) == 0 {
		return 0
	}
	return modes[0]
}

// mode returns the mode whose law answers for leg i: a leg on the ground may
// count as one by air (Civil Aviation Law of 2025, 130).
func (c *Carriage) mode(r *Respondents, i int) courier.Mode {
	leg := &c.Legs[i]
	switch {
	case leg.ForAir == 0 || leg.Mode == courier.ByAir || c.HappenedOn.Before(aviation2025):
	case leg.ForAir == FeederLeg && leg.Disproved == 0:
		r.Needs = append(r.Needs, courier.Need(courier.Index("legs", i)+".disproved"))
	case leg.ForAir == FeederLeg && leg.Disproved == courier.No:
		r.Reasons = append(roomFor(r.Reasons), rowAskedFeeder.Speak(c.HappenedOn, courier.Changes).OfItem(i))
		return courier.ByAir
	case leg.ForAir == SubstitutedLeg && leg.Consented == 0:
		r.Needs = append(r.Needs, courier.Need(courier.Index("legs", i)+".consented"))
	case leg.ForAir == SubstitutedLeg && leg.Consented == courier.No:
		r.Reasons = append(roomFor(r.Reasons), rowAskedSubstituted.Speak(c.HappenedOn, courier.Changes).OfItem(i))
		return courier.ByAir
	}
	return leg.Mode
}

// countsAsAir reports whether the leg counts as one by air whatever its mode.
func (c *Carriage) countsAsAir(leg *Leg) bool {
	return !c.HappenedOn.Before(aviation2025) &&
		(leg.ForAir == FeederLeg && leg.Disproved == courier.No || leg.ForAir == SubstitutedLeg && leg.Consented == courier.No)
}

// alone answers where there are no legs.
func (c *Carriage) alone(r *Respondents) {
	if c.Contracting != "" {
		r.add(c.Contracting, ContractingCarrier)
		c.say(r, &rowAskedContracting, courier.Grants)
	}
}

// lossLeg returns the leg where it happened, nil where it could not be found;
// false where nobody said.
func (c *Carriage) lossLeg(r *Respondents) (*Leg, bool) {
	switch {
	case c.LossLeg.Known():
		return &c.Legs[c.LossLeg.Int()], true
	case c.Located == courier.No:
		return nil, true
	case len(c.Legs) == 1:
		return &c.Legs[0], true
	case c.Located == courier.Yes:
		r.Needs = append(r.Needs, "loss_leg")
	default:
		r.Needs = append(r.Needs, "located")
	}
	return nil, false
}

// through answers for several carriers by one mode (Civil Code 834).
func (c *Carriage) through(r *Respondents) {
	leg, ok := c.lossLeg(r)
	if !ok {
		return
	}
	r.add(c.Contracting, ContractingCarrier)
	c.say(r, &rowAskedThrough, courier.Grants)
	if leg == nil {
		c.say(r, &rowAskedUnlocated, courier.Notes)
		return
	}
	if leg.Carrier != c.Contracting {
		r.add(leg.Carrier, LegCarrier)
		r.Joint = courier.Yes
		c.say(r, &rowAskedLeg, courier.Grants)
	}
}

// multimodal answers for a journey through several modes.
func (c *Carriage) multimodal(r *Respondents, modes []courier.Mode) {
	leg, ok := c.lossLeg(r)
	if !ok {
		return
	}
	r.add(c.Contracting, MultimodalOperator)
	c.say(r, &rowAskedOperator, courier.Grants)
	c.say(r, &rowAskedAgreement, courier.Notes)
	if leg != nil {
		i := int(c.LossLeg.Int()) // several modes, several legs: it was named
		if modes[i] == courier.ByAir && c.postal(r) {
			return
		}
		c.govern(r, modes[i])
		if slices.Contains(modes, courier.BySea) && !c.HappenedOn.Before(maritime2025) {
			c.say(r, &rowAskedLegLawSea, courier.Changes)
		} else {
			r.TimeBar = 0
			c.say(r, &rowAskedLegLaw, courier.Changes)
			c.say(r, &rowAskedTimeOpen, courier.Warns)
		}
		if modes[i] == courier.BySea {
			c.coastal(r, leg, i)
		}
		return
	}
	c.unlocated(r, modes)
}

// unlocated says which law answers where no leg can be found.
func (c *Carriage) unlocated(r *Respondents, modes []courier.Mode) {
	sea := false
	for i := range c.Legs {
		leg := &c.Legs[i]
		switch {
		case modes[i] != courier.BySea:
		case !c.HappenedOn.Before(maritime2025), leg.Domestic == courier.No:
			sea = true
		case leg.Domestic == 0:
			r.Needs = append(r.Needs, courier.Need(courier.Index("legs", i)+".domestic"))
		}
	}
	switch {
	case sea && c.HappenedOn.Before(maritime2025):
		r.Needs = nil
		r.Liability = courier.Sea
		c.say(r, &rowAskedSeaLaw, courier.Changes)
		c.say(r, &rowAskedTimeOpen, courier.Warns)
	case sea:
		r.Liability, r.TimeBar = courier.Sea, courier.Sea
		c.say(r, &rowAskedSeaLaw, courier.Changes)
	default:
		r.Liability, r.TimeBar = courier.CivilLaw, courier.CivilLaw
		c.say(r, &rowAskedCivilLaw, courier.Changes)
	}
}

// govern names the law of the mode.
func (c *Carriage) govern(r *Respondents, m courier.Mode) {
	r.Liability, r.TimeBar = c.regime(m), c.regime(m)
}

// regime is the law of a mode on the day.
func (c *Carriage) regime(m courier.Mode) courier.Regime {
	old := !c.HappenedOn.After(lapsed1986)
	switch {
	case m == courier.ByRail && old:
		return courier.RailRules1986
	case m == courier.ByInlandWater && old:
		return courier.WaterwayRules1986
	}
	return [...]courier.Regime{courier.ByRoad: courier.CivilLaw, courier.ByRail: courier.Rail, courier.ByAir: courier.Air,
		courier.BySea: courier.Sea, courier.ByInlandWater: courier.Waterway}[m]
}

// coastal reads a leg between Chinese ports, of a journey through several
// modes, out of the code of 1992.
func (c *Carriage) coastal(r *Respondents, leg *Leg, i int) {
	if !c.HappenedOn.Before(maritime2025) {
		return
	}
	switch leg.Domestic {
	case 0:
		r.Needs = append(r.Needs, courier.Need(courier.Index("legs", i)+".domestic"))
	case courier.Yes:
		r.Liability, r.TimeBar = courier.CivilLaw, courier.CivilLaw
		c.say(r, &rowNoticeCoastal, courier.Notes)
	}
}

var aviation2025 = courier.Day(2026, 7, 1)
