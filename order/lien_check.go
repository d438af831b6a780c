package order

import "github.com/courier-rules/courier"

// check reads the facts and names each field that cannot be read.
func (d *Debt) check() error {
	var read courier.Reading
	read.Regime("regime", d.Regime)
	switch d.Regime {
	case 0, courier.CivilLaw, courier.Waterway, courier.Sea, courier.Air:
	default:
		if d.Regime.Valid() {
			read.Fault("regime", courier.ErrNotSupported.Because(d.Regime.String()))
		}
	}
	read.Lane("lane", d.Lane)
	read.Answer("express", d.Express)
	read.Word("charge", charges, uint8(d.Charge))
	read.Answer("unpaid", d.Unpaid)
	read.Amount("amount", d.Amount)
	read.Answer("excluded", d.Excluded)
	read.Answer("in_hand", d.InHand)
	read.Answer("same_goods", d.SameGoods)
	read.Answer("security", d.Security)
	read.Answer("divisible", d.Divisible)
	read.Amount("value", d.Value)
	read.Answer("perishable", d.Perishable)
	d.Sea.check(&read)
	if t := d.Terms; t != nil && *t != (LienTerms{}) {
		t.Cite.CheckTerms(&read, "terms.cite")
		read.Answer("terms.included", t.Included)
	}
	faultBefore(&read, "on", d.On, firstDay)
	return read.Err()
}

func (s *SeaLien) check(read *courier.Reading) {
	if s == nil {
		return
	}
	read.Answer("sea.prepaid_mark", s.PrepaidMark)
	read.Answer("sea.consignee_is_shipper", s.ConsigneeIsShipper)
	read.Answer("sea.debtors_goods", s.DebtorsGoods)
	read.Answer("sea.within_reason", s.WithinReason)
	read.Answer("sea.storage_may_exceed", s.StorageMayExceed)
	read.Answer("sea.charges_may_exceed", s.ChargesMayExceed)
	read.Answer("sea.returnable", s.Returnable)
	faultOrder(read, "sea.auction_on", "sea.arrived_on", s.ArrivedOn, s.AuctionOn)
}
