package order

import "github.com/courier-rules/courier"

// check reads the facts and names each field that cannot be read.
func (r *Request) check() error {
	var read courier.Reading
	read.Word("action", actions, uint8(r.Action))
	switch r.Action {
	case 0:
		read.Fault("action", courier.ErrMissing)
	case Edit:
		read.Fault("action", courier.ErrNotSupported)
	}
	read.Word("wish", wishes, uint8(r.Wish))
	read.Word("cut_offs", cutOffs, uint8(r.CutOffs))
	read.Party("by", r.By)
	read.Answer("identity", r.Identity)
	read.Answer("letter", r.Letter)
	r.Stage.Check(&read, "stage")
	read.Lane("lane", r.Lane)
	read.Regime("regime", r.Regime)
	read.Answer("express", r.Express)
	switch {
	case !r.Regime.Valid():
	case !r.supported():
		read.Fault("regime", courier.ErrNotSupported.Because(r.Regime.String()))
	case r.wishForCargo():
		read.Fault("express", courier.ErrNotSupported.Because("a delivery is arranged for express items alone"))
	}
	read.Answer("target_served", r.TargetServed)
	read.Answer("prohibited", r.Prohibited)
	read.Answer("lien", r.Lien)
	r.Sea.check(&read)
	r.Air.check(&read)
	r.Terms.check(&read)
	if r.AskedOn.Known() && r.AskedOn.Before(firstDay) {
		read.Fault("asked_on", courier.ErrNoRule.Because(r.AskedOn.String()))
	}
	return read.Err()
}

// supported reports whether there are rules for the regime: how an express
// item is delivered says nothing about a ship's cargo.
func (r *Request) supported() bool {
	switch r.Regime {
	case 0, courier.CivilLaw:
		return true
	case courier.Rail, courier.Waterway, courier.Sea, courier.Air:
		return r.Action != Arrange
	}
	return false
}

// wishForCargo reports whether a delivery is to be arranged for what is known
// to be no express item.
func (r *Request) wishForCargo() bool { return r.Action == Arrange && r.Express == courier.No }

func (s *SeaControl) check(read *courier.Reading) {
	if s == nil {
		return
	}
	read.Answer("sea.in_writing", s.InWriting)
	read.Answer("sea.impossible", s.Impossible)
	read.Answer("sea.security_asked", s.SecurityAsked)
	read.Answer("sea.security_given", s.SecurityGiven)
	read.Answer("sea.documents_asked", s.DocumentsAsked)
	read.Answer("sea.documents_shown", s.DocumentsShown)
}

func (a *AirDisposition) check(read *courier.Reading) {
	if a == nil {
		return
	}
	read.Answer("air.obligations_met", a.ObligationsMet)
	read.Answer("air.impossible", a.Impossible)
	read.Answer("air.consignee_right", a.ConsigneeRight)
	read.Answer("air.unreachable", a.Unreachable)
	read.Answer("air.waybill_shown", a.WaybillShown)
}

func (t *Terms) check(read *courier.Reading) {
	if t == nil || t.none() {
		return
	}
	t.Cite.Check(read, "terms.cite")
	if t.Cite.Basis().Force.Law() { // it would beat the statute by its rank
		read.Fault("terms.cite", courier.ErrRange.Because("terms are no law"))
	}
	read.Answer("terms.not_when_out", t.NotWhenOut)
	read.Answer("terms.consignee_may", t.ConsigneeMay)
	read.Answer("terms.not_perishables", t.NotPerishables)
	read.Answer("terms.perishable", t.Perishable)
	read.Amount("terms.fee", t.Fee)
}
