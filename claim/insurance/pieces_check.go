package insurance

import (
	"math"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// check reads the lot and returns it as one loss: with the value of all
// where it is known, and the sum insured of all where each piece has its own.
func (l *Lot) check() (whole Loss, cur courier.Currency, err error) {
	var r courier.Reading
	whole = l.Loss
	l.checkWhole(&r)
	loss, value, sum := running{known: true}, running{known: true}, running{known: true}
	own := l.own()
	for i := range l.Pieces {
		p := &l.Pieces[i]
		mark := r.Faults()
		p.check(&r)
		r.UnderIndex(mark, "pieces", i)
		loss.add(p.Gross)
		value.add(p.Value)
		sum.add(p.SumInsured)
	}
	for _, t := range [...]*running{&loss, &value, &sum} {
		if t.over {
			r.Fault("pieces", courier.ErrRange.Because("they add up to more than can be held"))
			break
		}
	}
	if r.Faults() > 0 {
		return Loss{}, 0, r.Err()
	}
	cur = r.Currency()
	if !whole.Value.Known() && len(l.Pieces) > 0 && value.known {
		whole.Value = courier.Minor(value.sum, cur)
	}
	if own && whole.Policy != nil {
		p := *whole.Policy
		if p.SumInsured = (courier.Money{}); sum.known {
			p.SumInsured = courier.Minor(sum.sum, cur)
		}
		whole.Policy = &p
	}
	if len(l.Pieces) > 0 && loss.known {
		whole.Gross = courier.Minor(loss.sum, cur)
	}
	if whole.readInto(&r); r.Faults() > 0 {
		return Loss{}, 0, r.Err()
	}
	if cur = r.Currency(); cur == 0 {
		cur = courier.CNY
	}
	return whole, cur, nil
}

// running adds amounts up.
type running struct {
	sum         int64
	known, over bool
}

func (t *running) add(m courier.Money) {
	switch {
	case !m.Known():
		t.known = false
	case m.Sign() < 0 || m.Minor() >= math.MaxInt64-t.sum:
		t.over = m.Sign() > 0
	default:
		t.sum += m.Minor()
	}
}

// checkWhole holds the lot against what its pieces give.
func (l *Lot) checkWhole(r *courier.Reading) {
	byPiece := courier.ErrContradicts.Because("the pieces give it")
	for _, f := range [...]struct {
		name  string
		given bool
	}{
		{"gross_loss", l.Gross.Known()}, {"lost_part", l.LostPart.Known()}, {"salvage", l.Salvage.Known()}, {"fragile", l.Fragile != 0},
		{"shipped_weight", l.Shipped.Known()}, {"short_weight", l.Short.Known()},
	} {
		if f.given {
			r.Fault(f.name, byPiece)
		}
	}
	if l.Policy == nil {
		return
	}
	if l.Policy.AgreedValue.Sign() > 0 && l.own() {
		r.Fault("policy.agreed_value", courier.ErrContradicts.Because("the pieces are insured for sums of their own"))
	}
	switch d := &l.Policy.Deductible; {
	case d.Kind == 0 || d.Kind == claim.NoDeductible || len(l.Pieces) < 2:
	case d.Per == 0:
		r.Fault("policy.deductible.per", courier.ErrMissing.Because("of several pieces it must say for each of what"))
	case d.Kind == claim.FragileShare && d.Per != claim.PerPiece:
		r.Fault("policy.deductible.per", courier.ErrContradicts.Because("goods are fragile piece by piece"))
	}
}

func (p *Piece) check(r *courier.Reading) {
	r.Amount("gross_loss", p.Gross)
	r.Amount("value", p.Value)
	r.Amount("sum_insured", p.SumInsured)
	r.Amount("salvage", p.Salvage)
	r.Answer("excluded", p.Excluded)
	r.Answer("fragile", p.Fragile)
	if p.Value.Less(p.Gross) {
		r.Fault("gross_loss", courier.ErrContradicts.Because("more than the value of "+p.Value.String()))
	}
	if p.Short.Known() && p.Shipped.Known() && p.Shipped.Compare(p.Short) < 0 {
		r.Fault("short_weight", courier.ErrContradicts.Because("more than was sent"))
	}
}
