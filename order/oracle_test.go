package order_test

import (
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// lawful reads the law straight through: may it be done on these facts?
func lawful(r *order.Request) bool {
	known := func(a courier.Answer) bool { return a == courier.Yes }
	if !known(r.Identity) || known(r.Prohibited) && known(r.Express) || known(r.Lien) || r.By == courier.ThirdParty ||
		r.By == courier.ShippersAgent && !known(r.Letter) {
		return false
	}
	switch r.Stage {
	case tracking.Ordered, tracking.Delivered, tracking.Returned, tracking.Lost, tracking.Disposed:
		return false
	case tracking.Returning:
		if r.Action != order.Redirect {
			return false
		}
	}
	if r.Action == order.Arrange {
		return r.By == courier.Consignee || r.Wish != order.Neighbour && r.Wish != order.NamedPerson
	}
	if r.Action == order.Redirect && !known(r.TargetServed) {
		return false
	}
	byTerms := r.By == courier.Consignee
	if byTerms {
		t := r.Terms
		if t == nil || !known(t.ConsigneeMay) ||
			known(t.NotWhenOut) && r.Stage == tracking.OutForDelivery ||
			known(t.NotPerishables) && known(r.Perishable) ||
			t.AtMost.Known() && r.Made.Int() >= t.AtMost.Int() {
			return false
		}
	}
	switch s, a := r.Sea, r.Air; {
	case r.Regime == courier.Sea && !r.AskedOn.Before(courier.Day(2026, 5, 1)):
		return known(s.InWriting) && !known(s.Impossible) &&
			(!known(s.SecurityAsked) || known(s.SecurityGiven)) &&
			(!known(s.DocumentsAsked) || known(s.DocumentsShown))
	case r.Regime == courier.Air:
		revived := r.Stage == tracking.DeliveryRefused || known(a.Unreachable)
		return !known(a.Impossible) &&
			(byTerms || known(a.ObligationsMet) && (!known(a.ConsigneeRight) || revived))
	}
	return true
}

// cured returns the request with what whoever asks can change changed: one
// fact, or every one.
func cured(r order.Request, need courier.Need) *order.Request {
	r.Sea = own(r.Sea)
	for _, c := range []struct {
		need courier.Need
		fact *courier.Answer
		to   courier.Answer
	}{
		{"identity", &r.Identity, courier.Yes}, {"letter", &r.Letter, courier.Yes}, {"lien", &r.Lien, courier.No},
		{"sea.in_writing", &r.Sea.InWriting, courier.Yes}, {"sea.security_given", &r.Sea.SecurityGiven, courier.Yes},
		{"sea.documents_shown", &r.Sea.DocumentsShown, courier.Yes},
	} {
		if need == "" || need == c.need {
			*c.fact = c.to
		}
	}
	return &r
}

// wrongCure reports whether a refusal names other than the facts that have to
// change: all together open what is asked, and each alone closes it again.
func wrongCure(r *order.Request, cure []courier.Need) bool {
	if len(cure) == 0 {
		return !lawful(r) && lawful(cured(*r, ""))
	}
	all := *r
	for _, need := range cure {
		all = *cured(all, need)
	}
	for i := range cure {
		but := *r
		for j, need := range cure {
			if j != i {
				but = *cured(but, need)
			}
		}
		if lawful(&but) {
			return true
		}
	}
	return !lawful(&all)
}

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

// expected reads straight through what has to be told beside a verdict.
func expected(r *order.Request, v courier.Verdict) (list []courier.Code) {
	add := func(code courier.Code, when bool) {
		if when {
			list = append(list, code)
		}
	}
	known := func(a courier.Answer) bool { return a == courier.Yes }
	land := r.Regime != courier.Sea && r.Regime != courier.Air
	shipper := r.By != courier.Consignee
	out := r.Stage == tracking.OutForDelivery
	if r.Action == order.Arrange {
		add("order.arrange.by_agreement", v == granted && r.Wish == order.OtherTime)
		add("order.arrange.place_by_agreement", v == granted && r.Wish == order.OtherPlace)
		add("order.arrange.best_effort", v == granted && out)
		slices.Sort(list)
		return list
	}
	add("order.area_to_be_announced", r.Action == order.Redirect && !known(r.TargetServed) && known(r.Express) && !r.AskedOn.Before(courier.Day(2024, 3, 1)))
	add("order.lien_is_not_detention", known(r.Lien) && known(r.Express))
	if v != granted {
		slices.Sort(list)
		return list
	}
	declined := yields(r)
	list = append(list, declined...)
	add("courier.service_may_be_declined", len(declined) > 0)
	add("order.pays_loss", shipper && land)
	add("order.sea.pays_loss", shipper && r.Regime == courier.Sea)
	add("order.air.own_cost", shipper && r.Regime == courier.Air)
	add("order.air.show_waybill", r.Regime == courier.Air && !known(r.Air.WaybillShown))
	add("order.terms.fee", r.Terms != nil && r.Terms.Fees.Any.Sign() > 0)
	add("order.best_effort", land && (out || r.Stage == tracking.InTransit || r.Stage == tracking.ExportCleared ||
		r.Stage == tracking.ExportSealed || r.Stage == tracking.Returning))
	slices.Sort(list)
	return list
}

// yields are the house rules and cut-offs that stand against a request which
// the law or the terms grant all the same.
func yields(r *order.Request) (list []courier.Code) {
	if t := r.Terms; t != nil && r.By != courier.Consignee {
		if t.NotWhenOut == courier.Yes && r.Stage == tracking.OutForDelivery {
			list = append(list, "order.terms.out_for_delivery")
		}
		if t.AtMost.Known() && r.Made.Int() >= t.AtMost.Int() {
			list = append(list, "order.terms.requests_used_up")
		}
		if t.NotPerishables == courier.Yes && r.Perishable == courier.Yes {
			list = append(list, "order.terms.perishable")
		}
	}
	if r.CutOffs != order.TextbookCutOffs {
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
