package order_test

import (
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// beside returns what a ruling tells beside its right, its bars and what
// lifts them, sorted; warnings about sources left out.
func beside(r *order.Ruling) (list []courier.Code) {
	for i := range r.Reasons {
		switch reason := &r.Reasons[i]; {
		case reason.Effect == courier.Conditions, reason.Effect == courier.Notes,
			reason.Effect == courier.Warns && reason.Code() != "courier.source_unchecked":
			list = append(list, reason.Code())
		}
	}
	slices.Sort(list)
	return list
}

// telling gathers what has to be told.
type telling []courier.Code

func (l *telling) add(code courier.Code, when bool) {
	if when {
		*l = append(*l, code)
	}
}

// expected reads straight through what has to be told beside a verdict.
func expected(r *order.Request, v courier.Verdict) []courier.Code {
	var list telling
	switch {
	case r.Action == order.Arrange:
		list.add("order.arrange.by_agreement", v == granted && r.Wish == order.OtherTime)
		list.add("order.arrange.place_by_agreement", v == granted && r.Wish == order.OtherPlace)
		list.add("order.arrange.best_effort", v == granted && r.Stage == tracking.OutForDelivery)
	case !changesCarriage(r.Action):
		fee := r.Terms != nil && r.Terms.Fees.Cancel.Sign() > 0
		cancel := v == granted && r.Action == order.Cancel
		list.add("order.cancel.free", cancel && r.Terms != nil && !fee)
		list.add("order.cancel.free_unless_terms", cancel && r.Terms == nil)
		list.add("order.cancel.fee", v == granted && fee)
	default:
		if r.Regime != courier.RoadRules1999 {
			list.add("order.area_to_be_announced", r.Action == order.Redirect && !known(r.TargetServed) && known(r.Express) && !r.AskedOn.Before(courier.Day(2024, 3, 1)))
			list.add("order.lien_is_not_detention", known(r.Lien) && known(r.Express))
		}
		land := *r
		land.Regime = courier.CivilLaw
		special := v == refused && lawful(&land) // what the general law would have given
		list.add("order.sea.special_law", special && r.Regime == courier.Sea)
		list.add("order.air.special_law", special && r.Regime == courier.Air && !known(r.Air.Impossible))
		if v == granted {
			declined := yields(r)
			list = append(list, declined...)
			list.add("courier.service_may_be_declined", len(declined) > 0)
			list.byLaw(r)
			list.byTerms(r)
		}
	}
	slices.Sort(list)
	return list
}

// byLaw is what the law of the carriage binds a yes to.
func (l *telling) byLaw(r *order.Request) {
	shipper := r.By != courier.Consignee && r.By != courier.Payer
	switch r.Regime {
	case courier.Sea:
		l.add("order.sea.pays_loss", shipper)
		return
	case courier.Air:
		l.add("order.air.own_cost", shipper)
		l.add("order.air.show_waybill", !known(r.Air.WaybillShown))
		return
	case courier.RoadRules1999:
		l.add("order.road.pays_loss", shipper)
		return
	}
	attempted := slices.Contains([]tracking.Stage{tracking.AttemptFailed, tracking.AtPickupPoint, tracking.DeliveryRefused}, r.Stage)
	l.add("order.pays_loss", shipper)
	l.add("order.loss.way_back", shipper && back(r.Action))
	l.add("order.loss.new_route", shipper && r.Action == order.Redirect && r.Target != order.ToSameOutlet)
	l.add("order.loss.storage", shipper && r.Action == order.Hold)
	l.add("order.recall.form", r.Action == order.Recall && !known(r.Form) && !confirmedByTerms(r))
	l.add("order.recall.handled_as_return", r.Action == order.Recall && attempted)
	l.add("order.return.handled_as_recall", r.Action == order.Return && !attempted && r.Stage != tracking.OutForDelivery)
	l.add("order.return.undeliverable", r.Action == order.Return && known(r.Express) && r.Stage == tracking.DeliveryRefused)
	l.add("order.best_effort", slices.Contains([]tracking.Stage{tracking.OutForDelivery, tracking.InTransit, tracking.ExportCleared,
		tracking.ExportSealed, tracking.Returning}, r.Stage))
}

// byTerms is what the terms bind a yes to.
func (l *telling) byTerms(r *order.Request) {
	t := r.Terms
	if t == nil {
		return
	}
	confirmed := confirmedByTerms(r)
	l.add("order.terms.confirmed", confirmed)
	demands := func(d order.Demand) bool {
		return known(d.Always) || known(d.OfAgents) && r.By == courier.ShippersAgent ||
			known(d.OfOthers) && (r.By == courier.Consignee || r.By == courier.Payer) ||
			known(d.Insured) && known(r.Insured) || known(d.COD) && known(r.COD) || known(d.SignedReceipt) && known(r.SignedReceipt)
	}
	paper := func(code courier.Code, d order.Demand, shown courier.Answer) {
		l.add(code, demands(d) && !known(shown) && !confirmed)
	}
	paper("order.terms.form", t.Proofs.Form, r.Form)
	paper("order.terms.identity_paper", t.Proofs.Identity, r.IdentityPaper)
	paper("order.terms.letter", t.Proofs.Letter, r.Letter)
	paper("order.terms.receipt", t.Proofs.Receipt, r.Receipt)
	redirect := r.Action == order.Redirect
	l.add("order.terms.new_contact", known(t.ContactNeeded) && (redirect || r.Action == order.NewConsignee) && !known(r.NewContact))
	f := &t.Fees
	fee := f.Any.Sign() > 0 || redirect && r.Target == order.ToOtherCity && f.OtherCity.Sign() > 0 || back(r.Action) && f.Back.Sign() > 0
	l.add("order.terms.fee", fee)
	byClass := redirect && known(f.ByClass)
	charged := fee || byClass && !f.Any.Known() && !(r.Target == order.ToOtherCity && f.OtherCity.Known())
	l.add("order.terms.fee_by_class", charged && !fee && r.Target == 0)
	l.add("order.terms.fee_on_shipper", charged && f.Payer == courier.Shipper)
	l.add("order.terms.fee_on_consignee", charged && f.Payer == courier.Consignee)
	l.add("order.terms.fee_first", charged && known(f.First) && !known(r.FeePaid))
	l.add("order.terms.class_same_outlet", byClass && r.Target == order.ToSameOutlet)
	l.add("order.terms.class_other_outlet", byClass && r.Target == order.ToOtherOutlet)
	l.add("order.terms.class_other_city", byClass && r.Target == order.ToOtherCity)
	l.add("order.terms.both_ways", known(t.BothWays) && back(r.Action))
	l.add("order.terms.promise_void", known(t.PromiseVoid))
	l.add("order.terms.tried_when_out", t.NotWhenOut == courier.No && r.Stage == tracking.OutForDelivery)
}

// yields are the house rules and cut-offs that stand against a request which
// the law or the terms grant all the same.
func yields(r *order.Request) (list []courier.Code) {
	if r.By != courier.Consignee && r.By != courier.Payer {
		list = limitsMet(r)
	}
	if r.CutOffs != order.TextbookCutOffs || r.Regime == courier.Sea || r.Regime == courier.Air || r.Regime == courier.RoadRules1999 {
		return list
	}
	abroad := r.Lane == courier.International
	dispatched := slices.Contains([]tracking.Stage{tracking.OutForDelivery, tracking.AttemptFailed, tracking.AtPickupPoint, tracking.DeliveryRefused}, r.Stage)
	behindTheBorder := dispatched || r.Stage == tracking.AtDestination || r.Stage == tracking.ExportSealed
	switch {
	case r.Action == order.Redirect && !abroad && r.Stage == tracking.OutForDelivery:
		list = append(list, "order.textbook.redirect_dispatched")
	case r.Action == order.Recall && !abroad && dispatched:
		list = append(list, "order.textbook.recall_dispatched")
	case r.Action == order.Redirect && abroad && (behindTheBorder || r.Stage == tracking.ExportCleared):
		list = append(list, "order.textbook.redirect_cleared")
	case r.Action == order.Recall && abroad && behindTheBorder:
		list = append(list, "order.textbook.recall_sealed")
	}
	return list
}
