package order

import "github.com/courier-rules/courier"

// check reads the terms: they stand somewhere, are no law, and are in force on
// the day.
func (t *ControlTerms) check(read *courier.Reading, on courier.Date) {
	mark := read.Faults()
	t.Cite.CheckTerms(read, "cite")
	if read.Faults() == mark && on.Known() && !t.Cite.InForce(on) {
		read.Fault("cite", courier.ErrNoRule.Because("the terms are not in force on "+on.String()))
	}
	if t.Only&^ActionsOf(Redirect, NewConsignee, Recall, Return, Hold) != 0 {
		read.Fault("only", courier.ErrRange.Because("only the five changes of a carriage"))
	}
	for _, clause := range [...]struct {
		field string
		says  courier.Answer
	}{
		{"consignee_may", t.ConsigneeMay}, {"payer_may", t.PayerMay}, {"unless_barred", t.UnlessBarred},
		{"own_orders_only", t.OwnOrdersOnly}, {"confirmed_suffices", t.ConfirmedSuffices}, {"new_contact_needed", t.ContactNeeded},
		{"not_when_out", t.NotWhenOut}, {"not_after_attempt", t.NotAfterAttempt}, {"no_cancel", t.NoCancel},
		{"not_perishables", t.NotPerishables}, {"not_cod", t.NotCOD}, {"not_oversize", t.NotOversize},
		{"not_customs_papers", t.NotCustomsPapers}, {"not_dangerous", t.NotDangerous}, {"not_international", t.NotInternational},
		{"not_other_outlet", t.NotOtherOutlet}, {"not_other_city", t.NotOtherCity}, {"not_abroad", t.NotAbroad},
		{"not_to_box", t.NotToBox}, {"not_to_locker", t.NotToLocker}, {"not_to_military", t.NotToMilitary},
		{"promise_void", t.PromiseVoid}, {"both_ways", t.BothWays},
	} {
		read.Answer(clause.field, clause.says)
	}
	t.Proofs.Form.check(read, "proofs.form")
	t.Proofs.Identity.check(read, "proofs.identity_paper")
	t.Proofs.Letter.check(read, "proofs.letter")
	t.Proofs.Receipt.check(read, "proofs.receipt")
	mark = read.Faults()
	t.Fees.check(read)
	read.Under(mark, "fees")
}

func (f *ServiceFees) check(read *courier.Reading) {
	read.Amount("any", f.Any)
	read.Amount("same_outlet", f.SameOutlet)
	read.Amount("other_outlet", f.OtherOutlet)
	read.Amount("other_city", f.OtherCity)
	read.Amount("abroad", f.Abroad)
	read.Amount("back", f.Back)
	read.Amount("hold", f.Hold)
	read.Amount("cancel", f.Cancel)
	read.Answer("by_class", f.ByClass)
	read.Answer("first", f.First)
	switch f.Payer {
	case 0, courier.Shipper, courier.Consignee:
	default:
		read.Party("payer", f.Payer)
		if f.Payer.Valid() {
			read.Fault("payer", courier.ErrRange.Because("the shipper or the consignee"))
		}
	}
}
