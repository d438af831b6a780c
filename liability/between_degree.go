package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// weights returns the degree of each party, nil where a person decides or
// facts are missing.
func (d *Debt) weights(s *Settlement) []int64 {
	if !d.HappenedOn.Known() {
		s.Needs = append(s.Needs, "happened_on")
	}
	if d.Bond == 0 {
		s.Needs = append(s.Needs, "bond")
	}
	if !d.Total.Known() {
		s.Needs = append(s.Needs, "total")
	}
	switch {
	case len(s.Needs) > 0:
		return nil
	case d.carriers():
		return d.carrierWeights(s)
	case d.Bond == ByValue:
		d.say(s, &rowBetweenValue, courier.Changes, d.Total.Figure())
		return d.values(s, func(*Debtor) bool { return true })
	}
	return d.degrees(s)
}

// degrees measures by degree of responsibility.
func (d *Debt) degrees(s *Settlement) []int64 {
	w := make([]int64, len(d.Parties))
	for i := range d.Parties {
		p := &d.Parties[i]
		switch {
		case d.Equal == courier.Yes:
			w[i] = 1
		case p.Share.Known():
			w[i] = int64(p.Share.BasisPoints())
		default:
			s.Needs = append(s.Needs, courier.Need(courier.Index("parties", i)+".share"))
		}
	}
	if len(s.Needs) == len(d.Parties) && d.Equal == 0 {
		s.Needs = slices.Insert(s.Needs, 0, "equal")
	}
	row := &rowBetweenDegree
	switch {
	case d.Bond == JointCreditors:
		row = &rowBetweenCreditors
	case d.Equal == courier.Yes:
		row = &rowBetweenEqual
	}
	d.say(s, row, courier.Changes, d.Total.Figure())
	if d.Bond == JointDebtors {
		d.say(s, &rowBetweenJoint, courier.Notes)
	}
	return w
}

// values measures by the values of those who count.
func (d *Debt) values(s *Settlement, counts func(p *Debtor) bool) []int64 {
	w := make([]int64, len(d.Parties))
	for i := range d.Parties {
		p := &d.Parties[i]
		switch {
		case !counts(p):
		case p.Value.Known():
			w[i] = p.Value.Minor()
		default:
			s.Needs = append(s.Needs, courier.Need(courier.Index("parties", i)+".value"))
		}
	}
	return w
}

// carrierWeights measures successive carriers (CMR 37, CIM 50).
func (d *Debt) carrierWeights(s *Settlement) []int64 {
	fault := func(p *Debtor) bool { return p.AtFault == courier.Yes }
	switch d.Identified {
	case courier.Yes:
	case courier.No:
		if d.Bond == CMRCarriers && d.Reach != RulesReported {
			d.say(s, &rowBetweenUnidentifiedUnread, courier.Refers)
			return nil
		}
		row := &rowBetweenUnidentified
		if d.Bond == CIMCarriers {
			row = &rowBetweenParticipating
		}
		d.say(s, row, courier.Changes, d.Total.Figure())
		return d.values(s, d.takes)
	default:
		s.Needs = append(s.Needs, "identified")
		return nil
	}
	w, at, shares := make([]int64, len(d.Parties)), 0, 0
	for i := range d.Parties {
		p := &d.Parties[i]
		if p.AtFault == 0 {
			s.Needs = append(s.Needs, courier.Need(courier.Index("parties", i)+".at_fault"))
		}
		if fault(p) {
			w[i], at = 1, at+1
			if p.Share.Known() {
				shares++
			}
		}
	}
	switch {
	case at <= 1:
		d.say(s, &rowBetweenAlone, courier.Changes, d.Total.Figure())
		return w
	case shares == at:
		for i := range w {
			w[i] *= int64(d.Parties[i].Share.BasisPoints())
		}
		d.say(s, &rowBetweenCarrierShare, courier.Changes, d.Total.Figure())
		return w
	}
	d.say(s, &rowBetweenCarrierCharge, courier.Changes, d.Total.Figure())
	return d.values(s, fault)
}

// takes reports whether a carrier takes part at all.
func (d *Debt) takes(p *Debtor) bool { return d.Bond != CIMCarriers || p.TookOver != courier.No }
