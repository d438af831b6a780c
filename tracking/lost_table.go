package tracking

import "github.com/courier-rules/courier"

// lossStart is the day a threshold counts from.
type lossStart uint8

const (
	fromDue lossStart = iota + 1
	fromTakenOver
	fromQuery
)

var lossStartFields = [...]courier.Need{fromDue: "due", fromTakenOver: "taken_over", fromQuery: "queried"}

// start returns the day that a threshold counts from, itself not counted.
func (o *Overdue) start(s lossStart) courier.Date {
	switch s {
	case fromTakenOver:
		return o.TakenOver
	case fromQuery:
		return o.Queried
	}
	return o.Due
}

// lossLine is one line of table T2: of which regime, from which day, after
// how long what did not arrive may be treated as lost.
type lossLine struct {
	regime   courier.Regime
	start    lossStart
	after    courier.Period
	slow     courier.Answer // mail: international or remote; zero: any
	row      *courier.Row
	reported bool // known from the trade alone
}

// lossTable holds the lines that one day and one length tell. Sea, a missing
// ship, express and plain contracts stand beside it in code of their own.
var lossTable = [...]lossLine{
	{courier.PostalUniversal, fromQuery, courier.Days(30).Period(), courier.No, &rowLostPostal, false},
	{courier.PostalUniversal, fromQuery, courier.Days(60).Period(), courier.Yes, &rowLostPostal, false},
	{courier.Rail, fromDue, courier.Days(30).Period(), 0, &rowLostRail, false},
	{courier.RailRules1986, fromDue, courier.Days(30).Period(), 0, &rowLostRail, false},
	{courier.RoadRules1999, fromDue, courier.Days(30).Period(), 0, &rowLostRoad1999, true},
	{courier.Air, fromDue, courier.Days(7).Period(), 0, &rowLostAir, false},
	{courier.MontrealAir, fromDue, courier.Days(7).Period(), 0, &rowLostMontreal, true},
	{courier.WarsawAir, fromDue, courier.Days(7).Period(), 0, &rowLostWarsaw, false},
	{courier.CMRRoad, fromDue, courier.Days(30).Period(), 0, &rowLostCMR, false},
	{courier.CMRRoad, fromTakenOver, courier.Days(60).Period(), 0, &rowLostCMRNoTime, false},
	{courier.CIMRail, fromDue, courier.Days(30).Period(), 0, &rowLostCIM, true},
}

// fits reports whether the line is the one of these facts.
func (l *lossLine) fits(o *Overdue) bool {
	switch {
	case l.slow != 0:
		return l.slow == o.SlowMail
	case l.regime != courier.CMRRoad:
		return true
	case l.start == fromTakenOver:
		return o.NoneAgreed == courier.Yes
	}
	return o.Due.Known() || o.NoneAgreed == courier.No
}

// lossAdmits reports whether the regime takes the carrier's own word.
func lossAdmits(g courier.Regime) bool {
	return g == courier.Air || g == courier.MontrealAir || g == courier.WarsawAir
}

// First and last days of the regimes that begin or end.
var (
	maritime1992From = courier.Day(1993, 7, 1)
	maritime2025From = courier.Day(2026, 5, 1)
	railRulesLast    = courier.Day(2022, 4, 30)
)

// lossRegimes are the regimes with a threshold here, each with its first day.
var lossRegimes = [...]struct {
	regime courier.Regime
	first  courier.Date
}{
	{courier.CivilLaw, civilCodeFrom},
	{courier.PostalUniversal, courier.Day(2009, 10, 1)},
	{courier.Rail, courier.Day(1991, 5, 1)},
	{courier.RailRules1986, courier.Day(1991, 5, 1)},
	{courier.RoadRules1999, courier.Day(2000, 1, 1)},
	{courier.Waterway, civilCodeFrom},
	{courier.Sea, maritime1992From},
	{courier.Air, courier.Day(1996, 3, 1)},
	{courier.MontrealAir, courier.Day(2003, 11, 4)},
	{courier.WarsawAir, courier.Date{}},
	{courier.CMRRoad, courier.Day(1980, 12, 28)},
	{courier.CIMRail, courier.Day(2006, 7, 1)},
}

func (o *Overdue) check() error {
	var r courier.Reading
	o.checkWords(&r)
	o.checkRegime(&r)
	r.Order("due", o.TakenOver, o.Due)
	if o.Delivered.Known() && o.AsOf.Known() && o.Delivered.After(o.AsOf) {
		r.Fault("delivered", courier.ErrOrder.Because("after the moment asked about"))
	}
	if o.Delivered.Known() && o.Outstanding == courier.Yes {
		r.Fault("outstanding", courier.ErrContradicts.Because("delivered at "+o.Delivered.String()))
	}
	if o.Admitted == courier.Yes && (o.Delivered.Known() || o.Outstanding == courier.No) {
		r.Fault("admitted", courier.ErrContradicts.Because("it arrived"))
	}
	if o.Due.Known() && o.NoneAgreed == courier.Yes {
		r.Fault("none_agreed", courier.ErrContradicts.Because("due on "+o.Due.String()))
	}
	if o.Service != nil {
		mark := r.Faults()
		o.Service.check(&r)
		r.Under(mark, "service")
	}
	if t := o.Terms; t != nil && *t != (LossTerms{}) {
		t.Cite.CheckTerms(&r, "terms.cite")
		if _, ok := t.After.Count(civilCodeFrom, courier.NoRoll, courier.Calendar{}); t.After.Known() && !ok {
			r.Fault("terms.after", courier.ErrNotSupported.Because(t.After.String()))
		}
	}
	return r.Err()
}

func (o *Overdue) checkWords(r *courier.Reading) {
	r.Answer("outstanding", o.Outstanding)
	r.Answer("admitted", o.Admitted)
	r.Answer("none_agreed", o.NoneAgreed)
	r.Answer("slow_mail", o.SlowMail)
	r.Answer("express", o.Express)
	r.Answer("domestic", o.Domestic)
	r.Answer("fault", o.Fault)
	r.Answer("record", o.Record)
	r.Answer("fresh", o.Fresh)
	r.Word("cells", cellsWords, uint8(o.Cells))
	if s := o.Ship; s != nil {
		r.Word("ship.start", searchFroms, uint8(s.Start))
		r.Answer("ship.agreed_otherwise", s.AgreedOtherwise)
		if s.SearchStart.Known() && s.SearchStart.Before(maritime1992From) {
			r.Fault("ship.search_start", courier.ErrNoRule.Because(s.SearchStart.String()))
		}
		if _, ok := s.Agreed.Count(civilCodeFrom, courier.NoRoll, courier.Calendar{}); s.Agreed.Known() && !ok {
			r.Fault("ship.agreed", courier.ErrNotSupported.Because(s.Agreed.String()))
		}
		if s.Agreed.Known() && s.AgreedOtherwise == courier.No {
			r.Fault("ship.agreed_otherwise", courier.ErrContradicts.Because("a time is given"))
		}
	}
}

// checkRegime holds the regime against the table and its days.
func (o *Overdue) checkRegime(r *courier.Reading) {
	r.Regime("regime", o.Regime)
	if o.Regime == 0 || !o.Regime.Valid() || o.Ship != nil && o.Regime == courier.Sea {
		return
	}
	for i := range lossRegimes {
		line := &lossRegimes[i]
		if line.regime != o.Regime || o.Ship != nil {
			continue
		}
		for _, d := range [...]struct {
			field string
			day   courier.Date
		}{{"due", o.Due}, {"reasonable", o.Reasonable}, {"taken_over", o.TakenOver}, {"queried", o.Queried}} {
			if d.day.Known() && (d.day.Before(line.first) || o.Regime == courier.RailRules1986 && d.day.After(railRulesLast)) {
				r.Fault(d.field, courier.ErrNoRule.Because(d.day.String()))
			}
		}
		return
	}
	r.Fault("regime", courier.ErrNotSupported.Because(o.Regime.String()))
}
