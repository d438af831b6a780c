package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// compensation is what is owed for the loss itself.
func (w *work) compensation() {
	if !w.on.Known() {
		w.need("happened_on")
		return
	}
	if w.gate(); !w.open() {
		return
	}
	if f := w.claim.Fraud; f != nil && f.Staged == courier.Yes && !w.beforeFraudLaw() {
		w.note(&rowStaged, courier.Refers)
		w.refers = true
	}
	if !w.open() {
		return
	}
	if w.claim.Case == Misdelivered {
		w.misdelivered()
	}
	switch {
	case !w.open():
		return
	case w.claim.Case.ofContract():
		w.breach()
		return
	case w.claim.Answers == courier.No:
		w.notAnswering()
		return
	case w.claim.Kind == 0:
		w.need("kind")
		return
	case w.regime == courier.PostalUniversal && w.claim.Kind == liability.Delay:
		w.move(&rowPostalDelay, w.due)
		return
	case w.claim.Answers == 0:
		w.need("answers")
		return
	}
	w.measured()
}

// measured measures the loss under the law that governs.
func (w *work) measured() {
	switch w.regime {
	case courier.PostalUniversal:
		w.postal()
	case courier.Rail, courier.RailRules1986:
		w.rail()
	case courier.WaterwayRules1986:
		w.oldWaterway()
	case courier.Sea:
		w.sea()
	case courier.Air:
		w.air()
	case courier.MontrealAir, courier.WarsawAir:
		w.airAbroad()
	case courier.CMRRoad:
		w.cmr()
	case courier.CIMRail:
		w.cim()
	case courier.HagueVisbySea, courier.HamburgSea, courier.COGSASea:
		w.seaAbroad()
	case courier.CarmackRoad:
		w.carmack()
	case courier.UPUPost:
		w.upu()
	default:
		w.civil()
	}
}

// notAnswering says why nothing is owed.
func (w *work) notAnswering() {
	switch {
	case w.regime == courier.PostalUniversal:
		w.move(&rowPostalNotAnswering, w.due)
	case w.claim.Kind == liability.Delay && w.onLand():
		w.move(&rowDelayNotAnswering, w.due)
	case !w.byContract():
		w.moveFrom(&rowNotAnsweringByLaw, w.excuse(), w.due)
	default:
		w.move(&rowNotAnswering, w.due)
	}
}

// excuse is the article by which a carrier under a law of its own does not
// answer: for delay by sea and air the one that speaks of delay.
func (w *work) excuse() *courier.Cite {
	switch late := w.claim.Kind == liability.Delay; {
	case late && w.regime == courier.Sea:
		return rowSeaDelay.Cite(w.on)
	case late && w.regime == courier.Air:
		return rowAirDelay.Cite(w.on)
	case w.byRail():
		return excusedBy(courier.RailwayLaw)
	}
	law := gateRow(w.regime, w.coastal).Cite(w.on)
	if cite := excusedBy(law.Source); cite != nil {
		return cite
	}
	return law
}

// excusedBy returns the article of a law that excuses the carrier, nil where
// none was read.
func excusedBy(law courier.SourceID) *courier.Cite {
	for i := range lawsThatExcuse {
		if lawsThatExcuse[i].Source == law {
			return &lawsThatExcuse[i]
		}
	}
	return nil
}

// gate decides which body of law measures the loss.
func (w *work) gate() {
	c := w.claim
	var row *courier.Row
	if c.Regime == 0 && c.Carriage != nil {
		row = w.chosen()
	} else {
		row = w.given()
	}
	if !w.open() {
		w.regime = 0
		return
	}
	if err := regimeDay(w.regime, w.on); err != nil {
		w.err = err
		return
	}
	w.note(row, courier.Notes)
}

// given is the row of the regime that the facts name, or for carriage at home
// of the one that follows from who carried.
func (w *work) given() *courier.Row {
	c := w.claim
	w.regime = c.Regime
	switch {
	case c.Regime == 0 && c.Operator == TransportCarrier:
		w.need("regime")
		return nil
	case c.Regime == 0 || c.Regime == courier.CivilLaw:
		regime, row, need := parcelGate(c.Operator, c.Universal, c.Express)
		if need != "" {
			w.need(need)
		}
		if c.Regime == 0 {
			w.regime = regime
		}
		return row
	case c.Regime == courier.Sea && w.on.Before(newMaritimeCode):
		if c.Domestic == 0 {
			w.need("domestic")
			return nil
		}
		w.coastal = c.Domestic == courier.Yes
	}
	return gateRow(w.regime, w.coastal)
}

// parcelGate is the law at home of express, post and goods by road, and why;
// need is the fact that decides and is missing.
func parcelGate(o Operator, universal, express courier.Answer) (courier.Regime, *courier.Row, courier.Need) {
	switch {
	case o == 0:
		return 0, nil, "operator"
	case o == FreightCarrier, o == TransportCarrier:
		return courier.CivilLaw, &rowFreight, ""
	case o == ExpressEnterprise:
		return courier.CivilLaw, &rowExpress, ""
	case universal == 0:
		return 0, nil, "universal"
	case universal == courier.Yes:
		return courier.PostalUniversal, &rowPostal, ""
	case express == courier.Yes:
		return courier.CivilLaw, &rowExpress, ""
	}
	return courier.CivilLaw, &rowOtherMail, ""
}

// The days on which the law that measures a loss began or ended.
var (
	civilCodeFrom   = courier.Day(2021, 1, 1)
	postalLawFrom   = courier.Day(2009, 10, 1)
	rules1986Until  = courier.Day(2022, 4, 30)
	newMaritimeCode = courier.Day(2026, 5, 1)
	newAviationLaw  = courier.Day(2026, 7, 1)
)

// regimeDay refuses a day that no rule of the regime covers.
func regimeDay(r courier.Regime, on courier.Date) error {
	from := civilCodeFrom
	if r == courier.PostalUniversal {
		from = postalLawFrom
	}
	old := r == courier.RailRules1986 || r == courier.WaterwayRules1986
	if on.Before(from) || old && on.After(rules1986Until) {
		return courier.At("happened_on", courier.ErrNoRule.Because(on.String()))
	}
	return nil
}

// byContract reports whether the loss is measured by civil law and the
// contract.
func (w *work) byContract() bool {
	switch w.regime {
	case courier.CivilLaw, courier.Waterway, courier.RoadRules1999:
		return true
	case courier.Sea:
		return w.coastal
	}
	return false
}

// byRail reports whether the Railway Law measures the loss.
func (w *work) byRail() bool { return w.regime == courier.Rail || w.regime == courier.RailRules1986 }

// onLand reports whether gross fault, and not recklessness, breaks the limit.
func (w *work) onLand() bool {
	return w.byContract() || w.byRail() || w.regime == courier.PostalUniversal || w.regime == courier.WaterwayRules1986
}

// ofGoods reports whether goods were carried, and no parcel.
func (w *work) ofGoods() bool {
	return w.regime != courier.CivilLaw && w.regime != courier.PostalUniversal ||
		w.claim.Operator == FreightCarrier || w.claim.Operator == TransportCarrier
}
