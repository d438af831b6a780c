package claim

import (
	"cmp"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// bounds are the limits of one law over time.
type bounds = courier.Timeline[bound]

// bound is a limit of the law, by the row of the rule book's table of limits.
type bound struct {
	id   string
	most Limit
}

// since is a bound that holds from a day on.
func since(from courier.Date, id string, most Limit, cite courier.Cite) courier.Dated[bound] {
	return courier.Dated[bound]{From: from, Value: bound{id, most}, Cite: cite}
}

// ended says that from that day on the law sets no such limit.
func ended(from courier.Date) courier.Dated[bound] {
	return courier.Dated[bound]{From: from, Ends: true}
}

func rights(minor int64) courier.Money { return courier.Minor(minor, courier.XDR) }

// basis makes the loss, as the law measures it, the running amount, less the
// claimant's own fault where that comes first.
func (w *work) basis(row *courier.Row) {
	if w.loss(row); w.open() && w.claim.FaultOrder == ReduceThenCap {
		w.fault()
	}
}

// within takes the running loss down to the limit that the law sets on a day.
func (w *work) within(row *courier.Row, law bounds, on courier.Date, m *Measures) {
	if !w.open() {
		return
	}
	if d := w.dated(law, on); d != nil {
		w.bounded(row, &d.Cite, &d.Value.most, m)
	}
}

// dated is the limit of the day, nil and an error where there is none.
func (w *work) dated(law bounds, on courier.Date) *courier.Dated[bound] {
	dated, err := law.At(on)
	if err != nil {
		field := "happened_on"
		if on != w.on {
			field = "limit_on"
		}
		w.err = courier.At(field, err)
	}
	return dated
}

// bounded takes the running loss down to a limit of the law, if it stands.
func (w *work) bounded(row *courier.Row, cite *courier.Cite, limit *Limit, m *Measures) {
	if !w.open() || w.due.Sign() == 0 {
		return
	}
	most, need := limit.of(m)
	if need != "" {
		least := limit.least(*m)
		if w.foreign(limit, least) {
			return
		}
		if least.Cmp(w.due) >= 0 {
			shown, _ := least.Round()
			w.noteFrom(&rowNotReachedAtLeast, cite, courier.Notes, shown.Figure())
			return
		}
		w.measure(w.measuredBy(need))
		return
	}
	if w.foreign(limit, most) {
		return
	}
	shown, _ := most.Round()
	if most.Cmp(w.due) >= 0 {
		w.noteFrom(&rowNotReachedByLaw, cite, courier.Notes, shown.Figure())
		return
	}
	if stands, known := w.stands(); known && stands {
		if !limit.inRights() || m.Into == courier.XDR {
			w.moveFrom(row, cite, most, shown.Figure())
			return
		}
		c := w.claim.Conversion
		w.moveFrom(withRate(row), cite, most, shown.Figure(), c.Rate.Figure(), c.Of.Figure()) // of a row without rate and day they are not shown
		w.converted()
	}
}

// withRate is the row of a limit by air that shows the rate it was converted
// at; of other limits the note beside it does.
func withRate(limit *courier.Row) *courier.Row {
	switch limit {
	case &rowAirLimit:
		return &rowAirLimitConverted
	case &rowMontrealLimit:
		return &rowMontrealLimitConverted
	case &rowWarsawLimit:
		return &rowWarsawLimitConverted
	}
	return limit
}

// foreign refuses a limit in a currency that the claim is not in and that no
// rule converts.
func (w *work) foreign(limit *Limit, amount courier.Exact) bool {
	if amount.Currency() != w.due.Currency() {
		w.err = courier.At("loss", courier.ErrCurrency.Because("the limit is "+limit.String()))
	}
	return w.err != nil
}

// measures are what a limit of this claim is measured by: its freight all of
// it, its weight, its packages.
func (c *Claim) measures() (m Measures) {
	m.Freight, m.Weight, m.Packages, m.LostPart = c.Freight, c.Weight, c.Packages, whole
	m.Into = c.currency()
	if c.Conversion != nil {
		m.Rate = c.Conversion.Rate
	}
	return m
}

// late takes the running loss down to a limit by the freight of what is late
// alone, or by all of it where everything is. Where it is not known whether a
// part is late or the whole, that is asked for if the limit turns on it.
func (w *work) late(row *courier.Row, law bounds) {
	c := w.claim
	m := c.measures()
	if c.extent() == Total || !w.open() || w.due.Sign() == 0 {
		w.within(row, law, w.on, &m)
		return
	}
	d := w.dated(law, w.on)
	if d == nil {
		return
	}
	limit := &d.Value.most
	ofAll, _ := limit.of(&m)
	m.LostPart = c.LostPart
	ofPart, need := limit.of(&m)
	switch {
	case !ofAll.Known():
	case ofAll.Cmp(limit.least(m)) == 0:
		m.LostPart = whole // the part comes to as much
	case c.extent() == 0 && (need != "" || ofPart.Cmp(w.due) < 0):
		w.measure("extent")
		return
	}
	w.bounded(row, &d.Cite, limit, &m)
}

// measuredBy is the fact of a claim that a measure comes from.
func (w *work) measuredBy(need courier.Need) courier.Need {
	if c := w.claim; need == "packages" && c.Container != nil {
		return c.Container.need()
	}
	return need
}

// currency is that of the claim.
func (c *Claim) currency() courier.Currency {
	if !c.abroad() {
		return courier.CNY
	}
	if cur := cmp.Or(c.Loss.Currency(), c.Value.Currency(), c.Freight.Currency(), c.Declared.Currency(), c.Interest.Currency(), c.Charges.Currency()); cur != 0 {
		return cur
	}
	switch {
	case c.Lot != nil:
		return c.Lot.currency()
	case c.Dispute != nil && c.Dispute.Due.Known():
		return c.Dispute.Due.Currency()
	}
	return courier.CNY
}

// abroad reports whether the claim may be in another currency than CNY.
func (c *Claim) abroad() bool {
	switch c.Regime {
	case 0:
		return c.Carriage != nil
	case courier.CivilLaw, courier.PostalUniversal, courier.Rail, courier.RailRules1986, courier.Waterway, courier.WaterwayRules1986,
		courier.RoadRules1999:
		return false
	}
	return true
}

// converted tells the day of the rate, and where it comes from.
func (w *work) converted() {
	c := w.claim.Conversion
	row := &rowRateOpen
	if w.regime == courier.Sea {
		row = &rowRateSea
	}
	w.note(row, courier.Notes, c.Rate.Figure(), c.Of.Figure())
}

// unread leaves to a person what this rule book has not read.
func (w *work) unread(row *courier.Row) {
	w.note(row, courier.Refers)
	w.refers = true
}

// reported reports whether the host takes rules known by report only; where
// it does not, the row says so and a person decides.
func (w *work) reported(otherwise *courier.Row) bool {
	if w.claim.Reach == liability.RulesReported {
		return true
	}
	w.unread(otherwise)
	return false
}
