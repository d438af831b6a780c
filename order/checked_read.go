package order

import "github.com/courier-rules/courier"

// check reads the facts and names each field that cannot be read.
func (in *Intake) check() error {
	var read courier.Reading
	in.readCarriage(&read)
	read.Word("channel", intakeChannels, uint8(in.Channel))
	read.Answer("contacted", in.Contacted)
	if at := in.At.Date(); at.Known() && in.On.Known() && in.On.Before(at) {
		read.Fault("at", courier.ErrOrder.Because(at.String()+" is after on "+in.On.String()))
	}
	in.Sender.check(&read, "sender")
	in.Recipient.check(&read, "recipient")
	read.Word("kind", intakeKinds, uint8(in.Kind))
	for i := range in.Items {
		mark := read.Faults()
		in.Items[i].check(&read)
		read.UnderIndex(mark, "items", i)
	}
	mark := read.Faults()
	read.Answer("reserved", in.Letters.Reserved)
	read.Answer("marked", in.Letters.Marked)
	read.Answer("bundled", in.Letters.Bundled)
	read.Under(mark, "letters")
	read.Word("identity", intakeIdentities, uint8(in.Identity))
	read.Answer("agreement", in.Agreement)
	read.Answer("long_term", in.LongTerm)
	read.Answer("bulk", in.Bulk)
	read.Word("inspection", intakeInspections, uint8(in.Inspection))
	read.Answer("inspection_mark", in.InspectionMark)
	read.Word("packing", intakePackings, uint8(in.Packing))
	in.readMoney(&read)
	in.readPapers(&read)
	return read.Err()
}

func (in *Intake) readCarriage(read *courier.Reading) {
	if in.On.Known() && in.On.Before(firstIntake) {
		read.Fault("on", courier.ErrNoRule.Because(in.On.String()))
	}
	read.Regime("regime", in.Regime)
	read.Answer("express", in.Express)
	read.Region("region", in.Region)
	read.Word("operator", intakeOperators, uint8(in.Operator))
	read.Answer("accepted", in.Accepted)
	switch in.Regime {
	case 0, courier.CivilLaw, courier.Rail, courier.Waterway, courier.Sea, courier.Air:
	case courier.PostalUniversal:
		if in.Express == courier.Yes {
			read.Fault("express", courier.ErrContradicts.Because("mail of the universal service is no express item"))
		}
		if in.Operator == ExpressFirm {
			read.Fault("operator", courier.ErrContradicts.Because("the universal service is the post's"))
		}
	default:
		if in.Regime.Valid() {
			read.Fault("regime", courier.ErrNotSupported.Because(in.Regime.String()))
		}
	}
}

func (c *Contact) check(read *courier.Reading, field string) {
	if !c.AddressFit.Valid() {
		read.Answer(field+".address_fit", c.AddressFit)
	}
}

func (it *Item) check(read *courier.Reading) {
	read.Word("class", intakeClasses, uint8(it.Class))
	read.Answer("permit", it.Permit)
	read.Answer("danger.packed", it.Danger.Packed)
	read.Answer("danger.marked", it.Danger.Marked)
	read.Answer("danger.papers", it.Danger.Papers)
}

func (in *Intake) readMoney(read *courier.Reading) {
	mark := read.Faults()
	read.Word("service", intakeServices, uint8(in.Destination.Service))
	readSurcharge(read, in.Destination.Service, in.Destination.Surcharge)
	read.Answer("surcharge_told", in.Destination.SurchargeTold)
	read.Answer("notice_told", in.Destination.NoticeTold)
	read.Under(mark, "destination")
	mark = read.Faults()
	read.Amount("real", in.Value.Real)
	read.Answer("stated", in.Value.Stated)
	read.Answer("covered", in.Value.Covered)
	read.Amount("declared", in.Value.Declared)
	read.Answer("valuable", in.Value.Valuable)
	read.Answer("fragile", in.Value.Fragile)
	read.Answer("consumer", in.Value.Consumer)
	read.Under(mark, "value")
	mark = read.Faults()
	read.Word("pay", payModes, uint8(in.Payment.Pay))
	read.Answer("account", in.Payment.Account)
	read.Answer("cod", in.Payment.COD)
	read.Amount("cod_sum", in.Payment.CODSum)
	read.Under(mark, "payment")
	in.Terms.check(read)
}

func (t *IntakeTerms) check(read *courier.Reading) {
	if t == nil || t.none() {
		return
	}
	t.Cite.CheckTerms(read, "terms.cite")
	read.Answer("terms.cover_valuables", t.CoverValuables)
	read.Answer("terms.cover_fragile", t.CoverFragile)
	read.Amount("terms.cover_above", t.CoverAbove)
	read.Answer("terms.cover_at_least_cod", t.CoverAtLeastCOD)
	read.Answer("terms.no_freight_collect", t.NoFreightCollect)
	read.Answer("terms.no_cod", t.NoCOD)
	read.Amount("terms.cod_up_to", t.CODUpTo)
}

func (in *Intake) readPapers(read *courier.Reading) {
	n := &in.Notices
	n.Terms.check(read, "notices.terms")
	n.Prohibited.check(read, "notices.prohibited")
	n.Cover.check(read, "notices.cover")
	n.Insurance.check(read, "notices.insurance")
	read.Answer("waybill.true_weight", in.Waybill.TrueWeight)
	read.Answer("waybill.elsewhere", in.Waybill.Elsewhere)
	read.Answer("waybill.both_recorded", in.Waybill.BothRecorded)
	read.Answer("waybill.more_identity", in.Waybill.MoreIdentity)
	for i := range in.Earlier {
		mark := read.Faults()
		if in.Earlier[i].Carrier == "" {
			read.Fault("carrier", courier.ErrMissing)
		}
		if in.Earlier[i].Number == "" {
			read.Fault("number", courier.ErrMissing)
		}
		if !in.Earlier[i].ShippedOn.Known() {
			read.Fault("shipped_on", courier.ErrMissing)
		}
		read.UnderIndex(mark, "earlier", i)
	}
	read.Word("document.form", intakeForms, uint8(in.Document.Form))
	read.Answer("document.agreed", in.Document.Agreed)
	read.Answer("document.converted", in.Document.Converted)
	read.Answer("document.copy_asked", in.Document.CopyAsked)
	read.Answer("document.copy_given", in.Document.CopyGiven)
}

// check reads a notice; its path is put together only for a fault.
func (n *Notice) check(read *courier.Reading, field string) {
	if !n.Given.Valid() {
		read.Answer(field+".given", n.Given)
	}
	if !n.Evidence.Valid() {
		read.Answer(field+".evidence", n.Evidence)
	}
	if n.Given == courier.No && (n.At.Known() || n.Evidence == courier.Yes) {
		read.Fault(field+".given", courier.ErrContradicts.Because("a notice that was not given has neither time nor record"))
	}
}
