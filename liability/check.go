package liability

import "github.com/courier-rules/courier"

// firstDay is the first day of the Civil Code, before which there are no rows.
var firstDay = courier.Day(2021, 1, 1)

// check reads the facts and names each field that cannot be read.
func (e *Event) check() error {
	var read courier.Reading
	if e.HappenedOn.Known() && e.HappenedOn.Before(firstDay) {
		read.Fault("happened_on", courier.ErrNoRule.Because(e.HappenedOn.String()))
	}
	read.Regime("regime", e.Regime)
	if e.Regime.Valid() && e.Regime != 0 && e.question() == nil {
		read.Fault("regime", courier.ErrNotSupported.Because(e.Regime.String()))
	}
	e.Kind.Check(&read, "kind")
	read.Answer("in_charge", e.InCharge)
	e.Cause.Check(&read, "cause")
	read.Answer("cause_proved", e.CauseProved)
	read.Answer("already_late", e.AlreadyLate)
	e.Excused.Check(&read, "excused")
	read.Answer("notified", e.Notified)
	read.Answer("gross_fault", e.GrossFault)
	read.Answer("declared", e.Declared)
	read.Answer("express", e.Express)
	e.Terms.check(&read)
	e.Mail.Check(&read, "mail")
	read.Answer("queried_in_time", e.QueriedInTime)
	if e.Mail == OrdinaryMail && e.Declared == courier.Yes {
		read.Fault("declared", courier.ErrContradicts.Because("only recorded mail can have a declared value"))
	}
	if e.Regime == courier.PostalUniversal && e.Express == courier.Yes {
		read.Fault("express", courier.ErrContradicts.Because("an express item is outside postal universal service"))
	}
	return read.Err()
}

func (t *Terms) check(read *courier.Reading) {
	if t == nil {
		return
	}
	t.Cite.Check(read, "terms.cite")
	if t.Cite.Basis().Force.Law() {
		read.Fault("terms.cite", courier.ErrRange.Because("terms are no law"))
	}
	read.Answer("terms.pays_on_force_majeure", t.PaysOnForceMajeure)
}

// nowhere is where terms stand that are not known: they say nothing yet, but
// may be asked for.
var nowhere courier.Cite

// cite returns where the terms stand.
func (t *Terms) cite() *courier.Cite {
	if t == nil {
		return &nowhere
	}
	return &t.Cite
}
