package order_test

import (
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

func known(a courier.Answer) bool { return a == courier.Yes }

// changes reports whether the action changes a carriage.
func changesCarriage(a order.Action) bool { return a >= order.Redirect && a <= order.Hold }

func back(a order.Action) bool { return a == order.Recall || a == order.Return }

// admittedByTerms reports whether it is the terms alone that let them ask.
func admittedByTerms(r *order.Request) bool {
	return r.Terms != nil && (r.By == courier.Consignee && known(r.Terms.ConsigneeMay) || r.By == courier.Payer && known(r.Terms.PayerMay))
}

// confirmedByTerms reports whether the terms take a confirmation for enough.
func confirmedByTerms(r *order.Request) bool {
	return r.Terms != nil && known(r.Terms.ConfirmedSuffices) && known(r.Confirmed)
}

// lawful reads the law straight through: may it be done on these facts?
func lawful(r *order.Request) bool {
	switch {
	case r.By == courier.ThirdParty, r.By == courier.ShippersAgent && !known(r.Letter):
		return false
	case r.Action == order.Edit || r.Action == order.Cancel:
		return r.By != courier.Consignee && r.By != courier.Payer && (known(r.Identity) || known(r.Confirmed)) &&
			r.Stage == tracking.Ordered && !(r.Action == order.Cancel && r.Terms != nil && known(r.Terms.NoCancel))
	case !known(r.Identity) && !(changesCarriage(r.Action) && confirmedByTerms(r)):
		return false
	}
	switch r.Stage {
	case tracking.Ordered, tracking.Delivered, tracking.Returned, tracking.Lost, tracking.Disposed:
		return false
	case tracking.Returning:
		if back(r.Action) || r.Action == order.Arrange {
			return false
		}
	}
	if r.Regime != courier.RoadRules1999 && (known(r.Prohibited) && known(r.Express) || known(r.Lien)) {
		return false
	}
	if r.Action == order.Arrange {
		return r.By != courier.Payer && (r.By == courier.Consignee || r.Wish != order.Neighbour && r.Wish != order.NamedPerson)
	}
	if r.Action == order.Redirect && !known(r.TargetServed) && r.Regime != courier.RoadRules1999 {
		return false
	}
	if (r.By == courier.Consignee || r.By == courier.Payer) && (!admittedByTerms(r) || len(limitsMet(r)) > 0) {
		return false
	}
	return lawfulAtSeaOrInAir(r)
}

func lawfulAtSeaOrInAir(r *order.Request) bool {
	switch s, a := r.Sea, r.Air; {
	case r.Regime == courier.Sea && !r.AskedOn.Before(courier.Day(2026, 5, 1)):
		return known(s.InWriting) && !known(s.Impossible) &&
			(!known(s.SecurityAsked) || known(s.SecurityGiven)) &&
			(!known(s.DocumentsAsked) || known(s.DocumentsShown))
	case r.Regime == courier.Air:
		revived := r.Stage == tracking.DeliveryRefused || known(a.Unreachable)
		return !known(a.Impossible) &&
			(admittedByTerms(r) || known(a.ObligationsMet) && (!known(a.ConsigneeRight) || revived))
	}
	return true
}

// limitsMet are the limits of the terms that a request meets.
func limitsMet(r *order.Request) (list []courier.Code) {
	t := r.Terms
	if t == nil {
		return nil
	}
	attempted := slices.Contains([]tracking.Stage{tracking.AttemptFailed, tracking.AtPickupPoint, tracking.DeliveryRefused}, r.Stage)
	redirect := r.Action == order.Redirect
	for _, c := range []struct {
		code courier.Code
		met  bool
	}{
		{"not_offered", t.Only != 0 && !t.Only.Has(r.Action)},
		{"consignee_barred", r.By == courier.Consignee && known(t.UnlessBarred) && known(r.ConsigneeBarred)},
		{"foreign_order", known(t.OwnOrdersOnly) && r.OwnOrder == courier.No},
		{"out_for_delivery", known(t.NotWhenOut) && r.Stage == tracking.OutForDelivery},
		{"delivery_attempted", known(t.NotAfterAttempt) && attempted},
		{"requests_used_up", t.AtMost.Known() && r.Made.Int() >= t.AtMost.Int()},
		{"perishable", known(t.NotPerishables) && known(r.Perishable) && (redirect || back(r.Action))},
		{"cash_on_delivery", known(t.NotCOD) && known(r.COD)},
		{"oversize", known(t.NotOversize) && known(r.Oversize)},
		{"customs_papers", known(t.NotCustomsPapers) && known(r.CustomsPapers)},
		{"dangerous_goods", known(t.NotDangerous) && known(r.Dangerous)},
		{"international", known(t.NotInternational) && r.Lane == courier.International},
		{"target_too_far", redirect && (known(t.NotOtherOutlet) && r.Target == order.ToOtherOutlet ||
			known(t.NotOtherCity) && r.Target == order.ToOtherCity || known(t.NotAbroad) && r.Target == order.ToAbroad)},
		{"target_kind", redirect && (known(t.NotToBox) && r.TargetKind == order.ToBox ||
			known(t.NotToLocker) && r.TargetKind == order.ToLocker || known(t.NotToMilitary) && r.TargetKind == order.ToMilitary)},
	} {
		if c.met {
			list = append(list, "order.terms."+c.code)
		}
	}
	return list
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
