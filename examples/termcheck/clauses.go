package main

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tier"
	"github.com/courier-rules/courier/tracking"
)

// clause is what a set of terms contains, and the fields that say so where the
// set does not list its clauses itself.
type clause struct {
	kind   liability.ClauseKind
	fields []string
}

// clauses gathers those of one set.
type clauses []clause

// add puts the clause in where a field says something.
func (c *clauses) add(kind liability.ClauseKind, fields ...string) {
	var said []string
	for _, f := range fields {
		if f != "" {
			said = append(said, f)
		}
	}
	if len(said) > 0 {
		*c = append(*c, clause{kind, said})
	}
}

// when returns the name of a field that says something.
func when(said bool, field string) string {
	if said {
		return field
	}
	return ""
}

func isYes(a courier.Answer, field string) string { return when(a == courier.Yes, field) }

// ofClaim are the clauses of terms on compensation, as they list themselves.
func ofClaim(t *claim.Terms) (c clauses) {
	for _, listed := range t.Clauses() {
		c = append(c, clause{kind: listed.Kind})
	}
	return c
}

// ofControl are the clauses of terms on redirecting and bringing back.
func ofControl(t order.ControlTerms) (c clauses) {
	c.add(liability.RestrictsChange, isYes(t.NoCancel, "no_cancel"))
	c.add(liability.LimitsChange,
		when(t.Only != 0, "only"), when(t.AtMost.Known(), "at_most"), isYes(t.OwnOrdersOnly, "own_orders_only"),
		isYes(t.NotWhenOut, "not_when_out"), isYes(t.NotAfterAttempt, "not_after_attempt"),
		isYes(t.NotPerishables, "not_perishables"), isYes(t.NotCOD, "not_cod"), isYes(t.NotOversize, "not_oversize"),
		isYes(t.NotCustomsPapers, "not_customs_papers"), isYes(t.NotDangerous, "not_dangerous"), isYes(t.NotInternational, "not_international"),
		isYes(t.NotOtherOutlet, "not_other_outlet"), isYes(t.NotOtherCity, "not_other_city"), isYes(t.NotAbroad, "not_abroad"),
		isYes(t.NotToBox, "not_to_box"), isYes(t.NotToLocker, "not_to_locker"), isYes(t.NotToMilitary, "not_to_military"))
	c.add(liability.ChargesForChange, when(t.Fees != order.ServiceFees{}, "fees"), isYes(t.BothWays, "both_ways"))
	return c
}

func ofAmend(t order.AmendTerms) (c clauses) {
	c.add(liability.RestrictsChange, isYes(t.NotAfterDispatch, "not_after_dispatch"))
	c.add(liability.ChargesForChange, isYes(t.Charged, "charged"))
	return c
}

func ofSetOff(t order.SetOffTerms) (c clauses) {
	c.add(liability.ExcludesSetOff, isYes(t.NoSetOff, "no_set_off"))
	c.add(liability.FeesBeforeClaims, isYes(t.PaidFirst, "paid_first"))
	return c
}

func ofLien(t order.LienTerms) (c clauses) {
	c.add(liability.SetsPenalty, when(t.Overdue.Known(), "overdue"))
	c.add(liability.HoldsForCharges, when(t.SaleAfter.Known(), "sale_after"))
	return c
}

func ofIntake(t order.IntakeTerms) (c clauses) {
	c.add(liability.CompulsoryCover, isYes(t.CoverValuables, "cover_valuables"), isYes(t.CoverFragile, "cover_fragile"),
		when(t.CoverAbove.Known(), "cover_above"), isYes(t.CoverAtLeastCOD, "cover_at_least_cod"))
	return c
}

func ofQuery(t tracking.QueryTerms) (c clauses) {
	c.add(liability.LimitsInquiries, when(t.Within.Known(), "within"))
	return c
}

func ofAccount(t tier.AccountTerms) (c clauses) {
	c.add(liability.LimitsLiability, when(t.CapTimes.Known(), "cap_times"))
	return c
}

func ofArrears(t tier.ArrearsTerms) (c clauses) {
	c.add(liability.SetsPenalty, when(t.Daily.Known(), "daily"))
	return c
}

func ofExemptions(t liability.Terms) (c clauses) {
	c.add(liability.ExcludesPackingIntact, isYes(t.ExcludesPackingIntact, "excludes_packing_intact"))
	return c
}

// ofWindow are the clauses of a window by which claims are lost.
func ofWindow(w *liability.AgreedWindow) (c clauses) {
	c.add(liability.ShortensNotice, when(w.Closes.Known(), "closes"))
	return c
}
