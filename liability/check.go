package liability

import "github.com/courier-rules/courier"

// check reads the facts and names each field that cannot be read.
func (e *Event) check() error {
	var read courier.Reading
	if e.HappenedOn.Known() && e.HappenedOn.Before(firstDay) {
		read.Fault("happened_on", courier.ErrNoRule.Because(e.HappenedOn.String()))
	}
	read.Regime("regime", e.Regime)
	l := e.law()
	switch {
	case !e.Regime.Valid() || e.Regime == 0:
	case l == nil:
		read.Fault("regime", courier.ErrNotSupported.Because(e.Regime.String()))
	case (e.Regime == courier.RailRules1986 || e.Regime == courier.WaterwayRules1986) && e.HappenedOn.After(lastRules86):
		read.Fault("regime", courier.ErrNoRule.Because("repealed from 2022-05-01"))
	}
	e.Kind.Check(&read, "kind")
	read.Answer("in_charge", e.InCharge)
	e.Cause.Check(&read, "cause")
	if l != nil && e.Cause != 0 && causes.Has(uint8(e.Cause)) && !l.has(e.Cause) && e.lawKnown() {
		read.Fault("cause", courier.ErrContradicts.Because(e.Regime.String()+" knows no "+e.Cause.String()))
	}
	e.checkAnswers(&read)
	e.Terms.check(&read)
	e.Mail.Check(&read, "mail")
	e.Where.Check(&read, "where")
	e.Heads.check(&read)
	if e.Mail == OrdinaryMail && e.Declared == courier.Yes {
		read.Fault("declared", courier.ErrContradicts.Because("only recorded mail can have a declared value"))
	}
	if e.Regime == courier.PostalUniversal && e.Express == courier.Yes {
		read.Fault("express", courier.ErrContradicts.Because("an express item is outside postal universal service"))
	}
	if e.Regime == courier.Sea && e.InCharge == courier.No && e.Where != 0 && e.Where != BeyondPorts {
		read.Fault("in_charge", courier.ErrContradicts.Because("where says that the goods were"))
	}
	return read.Err()
}

// lawKnown reports whether it is settled which law names the causes.
func (e *Event) lawKnown() bool {
	return e.Regime != courier.Sea || e.HappenedOn.Known() && (e.Domestic.Known() || !e.HappenedOn.Before(newSea))
}

func (e *Event) checkAnswers(read *courier.Reading) {
	read.Answer("cause_proved", e.CauseProved)
	read.Answer("already_late", e.AlreadyLate)
	e.Excused.Check(read, "excused")
	read.Answer("notified", e.Notified)
	read.Answer("gross_fault", e.GrossFault)
	read.Answer("claimants_fault", e.ClaimantsFault)
	read.Answer("avoidable", e.Avoidable)
	read.Answer("mitigation_cost", e.MitigationCost)
	read.Answer("indirect", e.Indirect)
	read.Answer("declared", e.Declared)
	read.Answer("express", e.Express)
	read.Answer("online_sale", e.OnlineSale)
	read.Answer("buyers_carrier", e.BuyersCarrier)
	read.Answer("queried_in_time", e.QueriedInTime)
	read.Answer("domestic", e.Domestic)
	read.Answer("container", e.Container)
	read.Answer("own_fault", e.OwnFault)
	read.Answer("requests_met", e.RequestsMet)
	read.Answer("deck_allowed", e.DeckAllowed)
	read.Answer("measures", e.Measures)
}

func (t *Terms) check(read *courier.Reading) {
	if t == nil {
		return
	}
	t.Cite.CheckTerms(read, "terms.cite")
	read.Answer("terms.pays_on_force_majeure", t.PaysOnForceMajeure)
	read.Answer("terms.excludes_packing_intact", t.ExcludesPackingIntact)
	read.Answer("terms.stands", t.Stands)
}

func (h *Heads) check(read *courier.Reading) {
	if h == nil {
		return
	}
	h.Cite.Check(read, "heads.cite")
	if force := h.Cite.Basis().Force; force != 0 && !force.Law() {
		read.Fault("heads.cite", courier.ErrRange.Because("a convention is law"))
	}
	checkCauses(read, "heads.loss", h.Loss)
	checkCauses(read, "heads.delay", h.Delay)
}

func checkCauses(read *courier.Reading, list string, of []Cause) {
	for i, c := range of {
		if c == 0 {
			read.Fault(courier.Index(list, i), courier.ErrMissing)
		}
		c.Check(read, courier.Index(list, i))
	}
}

// nowhere is where terms stand that are not known: they say nothing yet, but
// may be asked for.
var nowhere courier.Cite

// cite returns where the host's own rules stand: its terms, or a convention.
func (e *Event) cite() *courier.Cite {
	switch {
	case e.Heads != nil && e.law() == &treaty:
		return &e.Heads.Cite
	case e.Terms != nil:
		return &e.Terms.Cite
	}
	return &nowhere
}
