package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// check reads the facts and picks the list of the day, nil while the day is
// not known.
func (p *Posting) check(read *courier.Reading) *tariff {
	read.Answer("remote", p.Remote)
	read.Answer("large", p.Large)
	read.Answer("hard_goods", p.HardGoods)
	read.Word("pay", payModes, uint8(p.Pay))
	if p.Weight.Grams() > mostGrams {
		read.Fault("weight", courier.ErrRange.Because(p.Weight.String()))
	}
	list := p.list(read)
	if list != nil {
		read.Amount("tariffs", courier.Minor(0, list.Currency))
		p.checkServices(read, list)
	}
	read.Amount("cod", p.COD)
	read.Amount("declared", p.Declared)
	if b := p.Billed; b != nil {
		read.Amount("billed.total", b.Total)
		read.Amount("billed.quoted", b.Quoted)
		read.Word("billed.pay", payModes, uint8(b.Pay))
	}
	return list
}

func (p *Posting) list(read *courier.Reading) (list *tariff) {
	if len(p.Tariffs) == 0 {
		read.Fault("tariffs", courier.ErrEmptyTable)
	}
	for i := range p.Tariffs {
		switch t := p.Tariffs[i]; {
		case t.t == nil:
			read.Fault(courier.Index("tariffs", i), courier.ErrEmptyTable)
		case t.InForce(p.PostedOn) && list != nil:
			read.Fault(courier.Index("tariffs", i), courier.ErrContradicts.Because("two lists are in force on "+p.PostedOn.String()))
		case t.InForce(p.PostedOn):
			list = t.t
		}
	}
	whole := !slices.ContainsFunc(p.Tariffs, func(t Tariff) bool { return t.t == nil })
	if list == nil && len(p.Tariffs) > 0 && whole && p.PostedOn.Known() {
		read.Fault("posted_on", courier.ErrNoRule.Because(p.PostedOn.String()))
	}
	return list
}

func (p *Posting) checkServices(read *courier.Reading, list *tariff) {
	for i, name := range p.Services {
		switch at := courier.Index("services", i); {
		case slices.Contains(p.Services[:i], name):
			read.Fault(at, courier.ErrRepeated.Because(name))
		case !slices.ContainsFunc(list.Lines, func(l TariffLine) bool { return l.Kind == ServiceLine && l.Name == name }):
			read.Fault(at, courier.ErrUnknownWord.Because(name))
		}
	}
}
