package insurance

import (
	"math"

	"github.com/courier-rules/courier"
)

// value is the value that counts: from 2026-05-01 the highest one stated.
func (s *shareWork) value() courier.Money {
	v := s.d.Value
	if s.d.Law != MarineCargo || s.d.HappenedOn.Before(newMarineDay) && v.Known() {
		return v
	}
	for i := range s.d.Policies {
		if own := s.d.Policies[i].Value; v.Less(own) || !v.Known() {
			v = own
		}
	}
	return v
}

// loss is the loss by that value.
func (s *shareWork) loss(v courier.Money) courier.Exact {
	switch d := s.d; {
	case d.LostPart.Known() && d.LostPart.BasisPoints() == 0, nothing(d.Gross):
		return courier.Minor(0, s.cur).Exact()
	case d.LostPart.Known():
		return v.Exact().Share(d.LostPart)
	case d.Value.Known() && v != d.Value: // of no value there is no loss
		return v.Exact().Of(d.Gross, d.Value)
	}
	return s.d.Gross.Exact()
}

// divide works the shares out.
func (s *shareWork) divide() error {
	d, v := s.d, s.value()
	loss := s.loss(v)
	weights := func(i int) int64 { return d.Policies[i].SumInsured.Minor() }
	if d.Method == ByLiability {
		weights = func(i int) int64 { return d.Policies[i].Alone.Minor() }
	}
	all := int64(0)
	for i := range d.Policies {
		all += weights(i)
	}
	sum := courier.Minor(all, s.cur)
	double := d.Method == ByLiability || v.Less(sum)
	total := loss
	switch {
	case d.Method == ByLiability:
		total = loss.Min(sum.Exact())
	case !double && v.Sign() > 0:
		total = loss.Of(sum, v)
	}
	s.out.Total, _ = total.Round() // no more than the value, or than sums that were added up
	s.told(double, sum, v)
	return s.parts(weights, all, sum, v, double)
}

// told tells what the shares rest on.
func (s *shareWork) told(double bool, sum, v courier.Money) {
	d := s.d
	switch marine := d.Law == MarineCargo; {
	case d.Method == ByLiability:
		s.tell(&rowShareLiability, &d.Cite, courier.Notes, sum.Figure())
	case !double && marine:
		s.note(&rowShareMarineSingle, sum.Figure(), v.Figure())
	case !double:
		s.note(&rowShareSingle, sum.Figure(), v.Figure())
	case marine:
		s.note(&rowShareMarine, sum.Figure(), v.Figure())
		if v != d.Value && d.Value.Known() || !d.Value.Known() {
			if c := rowShareHighest.Cite(d.HappenedOn); c != nil {
				s.tell(&rowShareHighest, c, courier.Notes, v.Figure())
			}
		}
	default:
		s.note(&rowShareSums, sum.Figure(), v.Figure())
		s.note(&rowShareTell)
	}
	if len(d.Policies) > 1 {
		s.note(&rowShareRounding)
	}
}

// parts divides the total, and says who pays and who gives premium back.
func (s *shareWork) parts(weights func(int) int64, all int64, sum, v courier.Money, double bool) error {
	d := s.d
	zero := courier.Minor(0, s.cur)
	parts := make([]courier.Money, len(d.Policies))
	if all > 0 {
		var err error
		if parts, err = courier.AppendPortions(parts[:0], s.out.Total, len(d.Policies), weights); err != nil {
			return courier.At("policies", err)
		}
	} else {
		for i := range parts {
			parts[i] = zero
		}
		s.out.Total = zero
	}
	s.out.Shares = make([]Contribution, len(d.Policies))
	s.out.Refund, s.out.Open = courier.Money{}, zero
	refund := int64(0)
	for i := range d.Policies {
		p := &d.Policies[i]
		c := &s.out.Shares[i]
		*c = Contribution{Name: p.Name, Share: parts[i], Pays: parts[i]}
		if excess := sum.Minor() - v.Minor(); double && d.Law == LandCargo && d.Method == BySums && p.Premium.Known() {
			c.Refund, _ = p.Premium.Exact().Of(courier.Minor(excess, s.cur), sum).Round()
			if refund > math.MaxInt64-c.Refund.Minor() {
				return courier.At("policies", courier.ErrRange)
			}
			refund += c.Refund.Minor()
			s.out.Refund = courier.Minor(refund, s.cur)
		}
	}
	if s.out.Refund.Known() {
		s.note(&rowSharePremium, s.out.Refund.Figure())
	}
	if d.Against != "" && double {
		return s.fromOne()
	}
	return nil
}

// fromOne lets one insurer pay all that its sum insured reaches, and recover
// from the others by their shares.
func (s *shareWork) fromOne() error {
	d := s.d
	one := 0
	for i := range d.Policies {
		if d.Policies[i].Name == d.Against {
			one = i
		}
	}
	payer := &s.out.Shares[one]
	payer.Pays = s.out.Total
	if sum := d.Policies[one].SumInsured; sum.Less(payer.Pays) {
		payer.Pays = sum
	}
	recovers := payer.Pays.Minor() - payer.Share.Minor()
	payer.Recovers = courier.Minor(recovers, s.cur)
	s.out.Open = courier.Minor(s.out.Total.Minor()-payer.Pays.Minor(), s.cur)
	others := func(i int) int64 {
		if i == one {
			return 0
		}
		return s.out.Shares[i].Share.Minor()
	}
	owed := make([]courier.Money, len(d.Policies))
	if s.out.Total.Minor() > payer.Share.Minor() {
		var err error
		if owed, err = courier.AppendPortions(owed[:0], payer.Recovers, len(d.Policies), others); err != nil {
			return courier.At("policies", err)
		}
	}
	for i := range s.out.Shares {
		if c := &s.out.Shares[i]; i != one {
			c.Owes = courier.Minor(owed[i].Minor(), s.cur)
			c.Pays = courier.Minor(c.Share.Minor()-c.Owes.Minor(), s.cur)
		}
	}
	s.note(&rowShareFromOne, payer.Pays.Figure(), payer.Recovers.Figure())
	return nil
}
