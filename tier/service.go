package tier

import "github.com/courier-rules/courier"

// ServiceTerms are what a contract with a key account says about lateness
// 晚点减免: no public source gives a figure.
type ServiceTerms struct {
	Cite  courier.Cite  `json:"cite"`          // where they stand: a contract, no law
	Steps []ServiceStep `json:"steps"`         // falling on-time shares, rising reductions
	Most  courier.Money `json:"most,omitzero"` // 减免上限 of a period; left out: the contract has none
}

// ServiceStep is a reduction that is owed below an on-time share.
type ServiceStep struct {
	Below  courier.Share `json:"below"`  // on-time share 准点率, not itself included
	Reduce courier.Share `json:"reduce"` // of the freight of the period
}

// ServicePeriod is what a period of a key account came to.
type ServicePeriod struct {
	On      courier.Date  `json:"on,omitzero"`    // last day of the period
	Terms   *ServiceTerms `json:"terms,omitzero"` // nil while they are not known
	Sent    courier.Count `json:"sent,omitzero"`  // consignments of the period
	OnTime  courier.Count `json:"on_time,omitzero"`
	Out     []Excluded    `json:"out,omitempty"`    // consignments that do not count
	Freight courier.Money `json:"freight,omitzero"` // of the period
}

// Excluded are late consignments that the contract leaves out of the count.
type Excluded struct {
	Why    string         `json:"why"` // in the words of the contract
	Count  courier.Count  `json:"count"`
	Proved courier.Answer `json:"proved,omitzero"` // there is evidence for it; without it they count as late
}

// ServiceLevel is the answer for a [ServicePeriod].
type ServiceLevel struct {
	courier.Grounds
	Counted courier.Count `json:"counted,omitzero"` // consignments that count
	Share   courier.Share `json:"share,omitzero"`   // on time of those, rounded down; unknown where none counts
	Reduce  courier.Money `json:"reduce,omitzero"`  // what the freight is reduced by; unknown while a fact is missing
	Owed    courier.Money `json:"owed,omitzero"`    // the freight that is left
}

// ServiceOf says which share of a period's consignments was on time, and by
// how much the contract reduces its freight.
//
// Consignments that the contract leaves out count neither as sent nor as late
// where there is evidence for it. The lowest step whose share is not reached
// says what is reduced, up to the most that the contract allows. The ledger
// adds up to the freight that is left.
//
// Facts that are missing are asked for. The errors name the field: terms that
// claim to be law or have no steps ([courier.ErrEmptyTable]), steps out of
// order, more on time and left out than were sent, two currencies.
func ServiceOf(p *ServicePeriod) (ServiceLevel, error) {
	if p == nil {
		p = new(ServicePeriod)
	}
	if err := p.check(); err != nil {
		return ServiceLevel{}, err
	}
	l := ServiceLevel{Grounds: courier.Grounds{Rules: Rules, Needs: p.missing()}}
	if len(l.Needs) > 0 {
		return l, nil
	}
	p.count(&l)
	if l.Counted.Int() == 0 {
		l.Reasons = append(l.Reasons, noneCountsRow.SpeakFrom(&p.Terms.Cite, courier.Notes).Changing(p.Freight))
		l.Reduce, l.Owed = courier.Minor(0, p.Freight.Currency()), p.Freight
		l.Reasons = courier.AppendUnchecked(l.Reasons, 0, p.On)
		return l, nil
	}
	p.reduce(&l)
	return l, nil
}

func (p *ServicePeriod) missing() (needs []courier.Need) {
	if p.Terms == nil {
		needs = append(needs, "terms")
	}
	if !p.Sent.Known() {
		needs = append(needs, "sent")
	}
	if !p.OnTime.Known() && !(p.Sent.Known() && p.Sent.Int() == 0) { // of nothing nothing is on time
		needs = append(needs, "on_time")
	}
	if !p.Freight.Known() {
		needs = append(needs, "freight")
	}
	for i := range p.Out {
		if e := &p.Out[i]; !e.Proved.Known() && e.Count.Int() > 0 {
			needs = append(needs, courier.Need(courier.Index("out", i)+".proved"))
		}
	}
	return needs
}

// count leaves out what the contract leaves out and there is evidence for.
func (p *ServicePeriod) count(l *ServiceLevel) {
	counted := p.Sent.Int()
	for i := range p.Out {
		e := &p.Out[i]
		row := &countedRow
		if e.Proved == courier.Yes {
			row, counted = &leftOutRow, counted-e.Count.Int()
		}
		l.Reasons = append(l.Reasons, row.SpeakFrom(&p.Terms.Cite, courier.Notes, e.Count.Figure()).OfItem(i))
	}
	l.Counted = courier.CountOf(counted)
	if counted > 0 {
		l.Share = courier.BasisPoints(partOf(p.OnTime.Int(), counted))
	}
}

// reduce finds the step and what it comes to.
func (p *ServicePeriod) reduce(l *ServiceLevel) {
	t := p.Terms
	say := func(row *courier.Row, e courier.Effect, change courier.Money, figures ...courier.Figure) {
		l.Reasons = row.AppendReason(l.Reasons, &t.Cite, e, change, figures...)
	}
	say(&onTimeRow, courier.Notes, p.Freight, p.OnTime.Figure(), l.Counted.Figure(), l.Share.Figure())
	reduced := courier.Minor(0, p.Freight.Currency())
	var step *ServiceStep
	for i := range t.Steps {
		// The share is compared exactly: what is rounded for show decides nothing.
		if s := &t.Steps[i]; below(p.OnTime.Int(), l.Counted.Int(), s.Below) {
			step = s
		}
	}
	if step == nil {
		say(&reachedRow, courier.Notes, courier.Money{})
	} else {
		reduced, _ = p.Freight.Exact().Share(step.Reduce).Round() // a share of what is not below zero
		minus, _ := reduced.Exact().Neg().Round()
		say(&reducedRow, courier.Changes, minus, step.Below.Figure(), step.Reduce.Figure(), reduced.Figure())
		if over := reduced.Minor() - t.Most.Minor(); t.Most.Known() && over > 0 {
			reduced = t.Most
			say(&mostRow, courier.Changes, courier.Minor(over, p.Freight.Currency()), t.Most.Figure())
		}
	}
	l.Reduce, l.Owed = reduced, courier.Minor(p.Freight.Minor()-reduced.Minor(), p.Freight.Currency())
	l.Reasons = courier.AppendUnchecked(l.Reasons, 0, p.On)
}
