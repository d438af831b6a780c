package claim

import "github.com/courier-rules/courier"

// picked is a regime on its way to be chosen, and the rows that say why.
type picked struct {
	regime courier.Regime
	rows   [3]*courier.Row
	need   courier.Need
}

// is chooses a regime, and says why.
func (p picked) is(r courier.Regime, rows ...*courier.Row) picked {
	p.regime = r
	for _, row := range rows {
		p = p.because(row)
	}
	return p
}

func (p picked) because(row *courier.Row) picked {
	for i := range p.rows {
		if p.rows[i] == nil {
			p.rows[i] = row
			return p
		}
	}
	return p
}

func (p picked) needs(n courier.Need) picked { p.need = n; return p }

// tell appends why the regime governs, or that none does.
func (p *picked) tell(dst []courier.Reason, on courier.Date) []courier.Reason {
	effect := courier.Notes
	for _, row := range p.rows {
		if row == nil {
			break
		}
		if row == &rowNoConvention {
			effect = courier.Refers
		}
		dst = row.AppendReason(dst, row.Cite(on), effect, courier.Money{})
	}
	return dst
}

// pick chooses the regime.
func (c *Carriage) pick() (p picked) {
	switch {
	case c.Operator == 0:
		return p.needs("operator")
	case c.Operator == PostalEnterprise && c.Universal == 0:
		return p.needs("universal")
	case c.Operator == FreightCarrier, c.Operator == TransportCarrier:
		return c.byMode(p, c.Mode)
	case c.Domestic == 0:
		return p.needs("domestic")
	case c.Domestic == courier.Yes:
		regime, row, need := parcelGate(c.Operator, c.Universal, c.Express)
		if p.need = need; row == &rowExpress && c.byAir() {
			p = p.because(&rowParcelByAir)
		}
		return p.is(regime, row)
	case c.Operator == PostalEnterprise && c.Universal == courier.Yes:
		return p.is(courier.UPUPost, &rowUPU)
	}
	return c.byMode(p, c.Mode)
}

// byAir reports whether it went by air, as far as it is known.
func (c *Carriage) byAir() bool {
	return c.Mode == courier.ByAir || c.Mode == courier.Multimodal && c.Located == courier.Yes && c.Leg == courier.ByAir
}

// byMode chooses the regime of a mode.
func (c *Carriage) byMode(p picked, mode courier.Mode) picked {
	switch {
	case mode == 0 && mode != c.Mode:
		return p.needs("leg")
	case mode == 0:
		return p.needs("mode")
	case mode == courier.Multimodal:
		return c.byLegs(p)
	case c.Domestic == 0:
		return p.needs("domestic")
	case c.Domestic == courier.Yes:
		return c.atHome(p, mode)
	}
	switch mode {
	case courier.ByRoad:
		return c.roadAbroad(p)
	case courier.ByRail:
		return c.railAbroad(p)
	case courier.ByAir:
		return c.airAbroad(p)
	case courier.BySea:
		return c.seaAbroad(p)
	}
	return p.is(0, &rowNoConvention)
}

// byLegs chooses the regime of multimodal carriage.
func (c *Carriage) byLegs(p picked) picked {
	switch {
	case c.Located == 0:
		return p.needs("located")
	case c.Located == courier.Yes && c.Leg == 0:
		return p.needs("leg")
	case c.Located == courier.Yes:
		return c.byMode(p.because(&rowLocated), c.Leg)
	case c.SeaLeg == 0:
		return p.needs("sea_leg")
	case c.SeaLeg == courier.No:
		return p.is(courier.CivilLaw, &rowUnlocated)
	case c.Domestic == 0 && c.HappenedOn.Before(newMaritimeCode):
		return p.needs("domestic")
	case c.Domestic == courier.Yes && c.HappenedOn.Before(newMaritimeCode):
		return p.is(courier.CivilLaw, &rowUnlocated)
	}
	return p.is(courier.Sea, &rowUnlocatedSea)
}

// atHome chooses the regime of carriage within China.
func (c *Carriage) atHome(p picked, mode courier.Mode) picked {
	old := c.Rules1986 == courier.Yes && !c.HappenedOn.After(rules1986Until)
	switch mode {
	case courier.ByRail:
		if old {
			return p.is(courier.RailRules1986, &rowRail1986)
		}
		return p.is(courier.Rail, &rowRail)
	case courier.ByInlandWater:
		if old {
			return p.is(courier.WaterwayRules1986, &rowWaterway1986)
		}
		return p.is(courier.Waterway, &rowWaterway)
	case courier.BySea:
		return p.is(courier.Sea, gateRow(courier.Sea, c.HappenedOn.Before(newMaritimeCode)))
	case courier.ByAir:
		return p.is(courier.Air, &rowAir)
	}
	if c.Agreed1999 == courier.Yes {
		return p.is(courier.RoadRules1999, &rowRoad1999)
	}
	return p.is(courier.CivilLaw, &rowFreight)
}

func (c *Carriage) roadAbroad(p picked) picked {
	switch {
	case c.America == courier.Yes:
		return p.is(courier.CarmackRoad, &rowCarmack)
	case c.Conventions.CMR == courier.Yes:
		return p.is(courier.CMRRoad, &rowCMR)
	case c.Conventions.CMR == 0:
		return p.needs("conventions.cmr")
	case c.America == 0:
		return p.needs("america")
	}
	return p.is(0, &rowNoConvention)
}

func (c *Carriage) railAbroad(p picked) picked {
	switch {
	case c.America == courier.Yes:
		return p.is(courier.CarmackRoad, &rowCarmack)
	case c.Conventions.CIM == courier.Yes:
		return p.is(courier.CIMRail, &rowCIM)
	case c.Conventions.CIM == 0:
		return p.needs("conventions.cim")
	case c.America == 0:
		return p.needs("america")
	}
	return p.is(0, &rowNoConvention)
}

// airAbroad asks for the later convention first, and takes the statute where
// none governs.
func (c *Carriage) airAbroad(p picked) picked {
	switch {
	case c.Conventions.Montreal == courier.Yes:
		return p.is(courier.MontrealAir, &rowMontreal, &rowTreatyFirst)
	case c.Conventions.Montreal == 0:
		return p.needs("conventions.montreal")
	case c.Conventions.Warsaw == courier.Yes:
		return p.is(courier.WarsawAir, &rowWarsaw, &rowTreatyFirst)
	case c.Conventions.Warsaw == 0:
		return p.needs("conventions.warsaw")
	}
	return p.is(courier.Air, &rowAir)
}

// seaAbroad asks for American law and the conventions first: the Maritime Code
// governs where none of them does.
func (c *Carriage) seaAbroad(p picked) picked {
	switch {
	case c.America == courier.Yes:
		return p.is(courier.COGSASea, &rowCOGSA)
	case c.America == 0:
		return p.needs("america")
	case c.Conventions.Hamburg == courier.Yes:
		return p.is(courier.HamburgSea, &rowHamburg)
	case c.Conventions.Hamburg == 0:
		return p.needs("conventions.hamburg")
	case c.Conventions.HagueVisby == courier.Yes:
		return p.is(courier.HagueVisbySea, &rowHagueVisby)
	case c.Conventions.HagueVisby == 0:
		return p.needs("conventions.hague_visby")
	}
	return p.is(courier.Sea, &rowSea)
}

// chosen chooses the regime of a claim from its carriage.
func (w *work) chosen() *courier.Row {
	c := *w.claim.Carriage
	claim := w.claim
	c.HappenedOn, c.Operator, c.Universal, c.Express, c.Domestic = w.on, claim.Operator, claim.Universal, claim.Express, claim.Domestic
	p := c.pick()
	switch p.need {
	case "":
	case "operator", "universal", "domestic":
		w.need(p.need)
	default:
		w.need("carriage." + p.need)
	}
	if !w.open() {
		return nil
	}
	if p.regime == 0 {
		w.unread(&rowNoConvention)
		return nil
	}
	w.regime = p.regime
	w.coastal = p.regime == courier.Sea && c.Domestic == courier.Yes && w.on.Before(newMaritimeCode)
	last := 0
	for last+1 < len(p.rows) && p.rows[last+1] != nil {
		w.note(p.rows[last], courier.Notes)
		last++
	}
	return p.rows[last]
}

// gateRow is the row that says why the measure of a regime applies.
func gateRow(r courier.Regime, coastal bool) *courier.Row {
	switch r {
	case courier.PostalUniversal:
		return &rowPostal
	case courier.Rail:
		return &rowRail
	case courier.RailRules1986:
		return &rowRail1986
	case courier.Waterway:
		return &rowWaterway
	case courier.WaterwayRules1986:
		return &rowWaterway1986
	case courier.RoadRules1999:
		return &rowRoad1999
	case courier.Sea:
		if coastal {
			return &rowCoastal
		}
		return &rowSea
	case courier.Air:
		return &rowAir
	case courier.MontrealAir:
		return &rowMontreal
	case courier.WarsawAir:
		return &rowWarsaw
	case courier.CMRRoad:
		return &rowCMR
	case courier.CIMRail:
		return &rowCIM
	case courier.HagueVisbySea:
		return &rowHagueVisby
	case courier.HamburgSea:
		return &rowHamburg
	case courier.COGSASea:
		return &rowCOGSA
	case courier.CarmackRoad:
		return &rowCarmack
	case courier.UPUPost:
		return &rowUPU
	}
	return &rowFreight
}
