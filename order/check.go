package order

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// check reads the facts and names each field that cannot be read.
func (r *Request) check() error {
	var read courier.Reading
	read.Word("action", actions, uint8(r.Action))
	if r.Action == 0 {
		read.Fault("action", courier.ErrMissing)
	}
	read.Word("wish", wishes, uint8(r.Wish))
	r.Consignment.check(&read)
	switch {
	case !r.Regime.Valid():
	case !r.supported():
		read.Fault("regime", courier.ErrNotSupported.Because(r.Regime.String()))
	case r.wishForCargo():
		read.Fault("express", courier.ErrNotSupported.Because("a delivery is arranged for express items alone"))
	}
	return read.Err()
}

func (c *Consignment) check(read *courier.Reading) {
	read.Word("cut_offs", cutOffs, uint8(c.CutOffs))
	read.Party("by", c.By)
	read.Answer("identity", c.Identity)
	read.Answer("letter", c.Letter)
	read.Answer("form", c.Form)
	read.Answer("identity_paper", c.IdentityPaper)
	read.Answer("receipt", c.Receipt)
	read.Answer("confirmed", c.Confirmed)
	read.Answer("new_contact", c.NewContact)
	read.Answer("own_order", c.OwnOrder)
	read.Answer("consignee_barred", c.ConsigneeBarred)
	c.checkCarriage(read)
	read.Word("target", targets, uint8(c.Target))
	read.Word("target_kind", targetKinds, uint8(c.TargetKind))
	read.Answer("target_served", c.TargetServed)
	read.Answer("prohibited", c.Prohibited)
	read.Answer("lien", c.Lien)
	read.Answer("insured", c.Insured)
	read.Answer("cod", c.COD)
	read.Answer("signed_receipt", c.SignedReceipt)
	read.Answer("perishable", c.Perishable)
	read.Answer("oversize", c.Oversize)
	read.Answer("customs_papers", c.CustomsPapers)
	read.Answer("dangerous", c.Dangerous)
	read.Answer("fee_paid", c.FeePaid)
	c.Sea.check(read)
	c.Air.check(read)
	if mark := read.Faults(); c.Terms != nil && !c.Terms.none() {
		c.Terms.check(read, c.AskedOn)
		read.Under(mark, "terms")
	}
}

func (c *Consignment) checkCarriage(read *courier.Reading) {
	c.Stage.Check(read, "stage")
	read.Lane("lane", c.Lane)
	read.Regime("regime", c.Regime)
	read.Answer("express", c.Express)
	if c.atBorder() && (c.Lane == courier.SameCity || c.Lane == courier.OtherDomestic) {
		read.Fault("stage", courier.ErrContradicts.Because("a domestic consignment passes no border"))
	}
	switch day := c.AskedOn; {
	case !day.Known():
	case c.Regime == courier.RoadRules1999:
		if day.Before(roadFirst) || day.After(roadLast) {
			read.Fault("asked_on", courier.ErrNoRule.Because(day.String()))
		}
	case day.Before(firstDay):
		read.Fault("asked_on", courier.ErrNoRule.Because(day.String()))
	}
}

// atBorder reports whether the stage is one that only a consignment across a
// border passes.
func (c *Consignment) atBorder() bool {
	return c.Stage == tracking.ExportCleared || c.Stage == tracking.ExportSealed
}

// supported reports whether there are rules for the regime: how an express
// item is delivered says nothing about a ship's cargo, and a contract of
// carriage by sea is dissolved under rules of its own.
func (r *Request) supported() bool {
	switch r.Regime {
	case 0, courier.CivilLaw:
		return true
	case courier.Rail, courier.Waterway, courier.Air:
		return r.Action != Arrange
	case courier.Sea:
		return r.Action != Arrange && r.Action != Cancel
	case courier.RoadRules1999:
		return r.Action.changes()
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
