package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// weights fills in the degree of each party; false where a person decides or
// facts are missing.
func (d *Debt) weights(s *Settlement, w []int64) bool {
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
		return false
	case d.carriers():
		return d.carrierWeights(s, w)
	case d.Bond == ByValue:
		d.say(s, &rowBetweenValue, courier.Changes, d.Total.Figure())
		d.values(s, w, func(*Debtor) bool { return true })
		return true
	}
	d.degrees(s, w)
	return true
}

// degrees measures by degree of responsibility.
func (d *Debt) degrees(s *Settlement, w []int64) {
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
}

// values measures by the values of those who count.
func (d *Debt) values(s *Settlement, w []int64, counts func(p *Debtor) bool) {
	for i := range d.Parties {
		p := &d.Parties[i]
		switch {
		case !counts(p):
			w[i] = 0
		case p.Value.Known():
			w[i] = p.Value.Minor()
		default:
			s.Needs = append(s.Needs, courier.Need(courier.Index("parties", i)+".value"))
		}
	}
}

// atFault reports whether a carrier is known to be at fault.
func (p *Debtor) atFault() bool { return p.AtFault == courier.Yes }

// carrierWeights measures successive carriers (CMR 37, CIM 50); false where a
// person decides or facts are missing.
func (d *Debt) carrierWeights(s *Settlement, w []int64) bool {
	switch d.Identified {
	case courier.Yes:
	case courier.No:
		if d.Bond == CMRCarriers && d.Reach != RulesReported {
			d.say(s, &rowBetweenUnidentifiedUnread, courier.Refers)
			return false
		}
		row := &rowBetweenUnidentified
		if d.Bond == CIMCarriers {
			row = &rowBetweenParticipating
		}
		d.say(s, row, courier.Changes, d.Total.Figure())
		d.values(s, w, d.takes)
		return true
	default:
		s.Needs = append(s.Needs, "identified")
		return false
	}
	at, shares := 0, 0
	for i := range d.Parties {
		p := &d.Parties[i]
		if p.AtFault == 0 {
			s.Needs = append(s.Needs, courier.Need(courier.Index("parties", i)+".at_fault"))
		}
		if p.atFault() {
			w[i], at = 1, at+1
			if p.Share.Known() {
				shares++
			}
		}
	}
	switch {
	case at <= 1:
		d.say(s, &rowBetweenAlone, courier.Changes, d.Total.Figure())
	case shares == at:
		for i := range w {
			w[i] *= int64(d.Parties[i].Share.BasisPoints())
		}
		d.say(s, &rowBetweenCarrierShare, courier.Changes, d.Total.Figure())
	default:
		d.say(s, &rowBetweenCarrierCharge, courier.Changes, d.Total.Figure())
		d.values(s, w, (*Debtor).atFault)
	}
	return true
}

// takes reports whether a carrier takes part at all.
func (d *Debt) takes(p *Debtor) bool { return d.Bond != CIMCarriers || p.TookOver != courier.No }
