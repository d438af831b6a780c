package order

import "github.com/courier-rules/courier"

// check reads the facts and names each field that cannot be read.
func (o *Orders) check() error {
	var read courier.Reading
	read.Regime("regime", o.Regime)
	switch o.Regime {
	case 0, courier.CivilLaw, courier.Rail, courier.Waterway, courier.Sea, courier.Air:
	default:
		if o.Regime.Valid() {
			read.Fault("regime", courier.ErrNotSupported.Because(o.Regime.String()))
		}
	}
	read.Answer("express", o.Express)
	o.Stage.Check(&read, "stage")
	read.Answer("consignee_right", o.ConsigneeRight)
	read.Answer("unreachable", o.Unreachable)
	if len(o.Orders) == 0 {
		read.Fault("orders", courier.ErrEmptyTable)
	}
	for i := range o.Orders {
		mark := read.Faults()
		o.Orders[i].check(&read)
		read.UnderIndex(mark, "orders", i)
	}
	faultBefore(&read, "asked_on", o.AskedOn, firstDay)
	return read.Err()
}

func (s *Standing) check(read *courier.Reading) {
	read.Word("command", commands, uint8(s.Command))
	read.Party("by", s.By)
	read.Answer("proved", s.Proved)
	switch {
	case s.Command == 0:
		read.Fault("command", courier.ErrMissing)
	case s.By == 0:
		read.Fault("by", courier.ErrMissing)
	case !commands.Has(uint8(s.Command)) || !s.By.Valid():
	case !s.fits():
		read.Fault("by", courier.ErrContradicts.Because(s.Command.String()+" by "+s.By.String()))
	}
}

// fits reports whether such a party can give such an order at all.
func (s *Standing) fits() bool {
	switch s.Command {
	case CommandHold, CommandSeizure:
		return s.By == courier.Authority
	case CommandOwnership:
		return s.By == courier.ThirdParty
	case CommandDeliver:
		return s.By == courier.Consignee || s.By.Side() == courier.Shipper
	}
	return s.By.Side() == courier.Shipper
}
