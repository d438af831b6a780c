package order_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// groundCase names a ground and two desks: one at which it speaks, with this
// effect and verdict, and its neighbour at which it does not.
type groundCase struct {
	code    courier.Code
	effect  courier.Effect
	verdict courier.Verdict
	met     order.Request
	missed  order.Request
}

const (
	granted = courier.Granted
	refused = courier.Refused
)

func sea(change func(*order.SeaControl)) edit     { return func(r *order.Request) { change(r.Sea) } }
func air(change func(*order.AirDisposition)) edit { return func(r *order.Request) { change(r.Air) } }

func consigneeRight(a *order.AirDisposition) { a.ConsigneeRight = courier.Yes }
func unreachable(a *order.AirDisposition)    { a.Unreachable = courier.Yes }

func rightCases() []groundCase {
	return []groundCase{
		{"order.right.shipper", courier.Grants, granted, recall(), admitted()},
		{"order.right.control_at_sea", courier.Grants, granted, bySea(), recall()},
		{"order.right.disposition_in_air", courier.Grants, granted, byAir(), recall()},
		{"order.right.terms_consignee", courier.Grants, granted, admitted(), recall()},
		{"order.not_the_shipper", courier.Bars, refused, with(recall(), by(courier.Consignee), noTerms), admitted()},
		{"order.consignee_admitted", courier.Lifts, granted, admitted(), with(admitted(), by(courier.Shipper))},
		{"order.stranger", courier.Bars, refused, with(recall(), by(courier.ThirdParty)), recall()},
		{"order.identity_not_shown", courier.Bars, refused, with(recall(), identity(courier.No)), recall()},
		{"order.letter_missing", courier.Bars, refused,
			with(recall(), by(courier.ShippersAgent), letter(courier.No)),
			with(recall(), by(courier.ShippersAgent), letter(courier.Yes))},
		{"order.not_posted", courier.Bars, refused, with(recall(), at(tracking.Ordered)), with(recall(), at(tracking.Accepted))},
		{"order.delivered", courier.Bars, refused, with(recall(), at(tracking.Delivered)), with(bySea(), at(tracking.Delivered))},
		{"order.sea.delivered", courier.Bars, refused, with(bySea(), at(tracking.Delivered)), with(bySea(), at(tracking.OutForDelivery))},
		{"order.air.delivered", courier.Bars, refused, with(byAir(), at(tracking.Delivered)), with(recall(), at(tracking.Delivered))},
		{"order.carried_out", courier.Bars, refused, with(recall(), at(tracking.Returning)), with(redirect(), at(tracking.Returning))},
		{"order.returned", courier.Bars, refused, with(redirect(), at(tracking.Returned)), with(redirect(), at(tracking.Returning))},
		{"order.gone", courier.Bars, refused, with(recall(), at(tracking.Lost)), recall()},
		{"order.air.consignee_right", courier.Bars, refused, with(byAir(), air(consigneeRight)), byAir()},
		{"order.air.revived_by_refusal", courier.Lifts, granted,
			with(byAir(), air(consigneeRight), at(tracking.DeliveryRefused)),
			with(byAir(), at(tracking.DeliveryRefused))},
		{"order.air.revived_by_silence", courier.Lifts, granted,
			with(byAir(), air(consigneeRight), air(unreachable)),
			with(byAir(), air(unreachable))},
	}
}

// cargoCases are what stands alike under every law, each on its own.
func cargoCases() (list []groundCase) {
	for name, base := range map[courier.Code]order.Request{"order.sea.": bySea(), "order.air.": byAir()} {
		consignee := with(base, by(courier.Consignee), terms(order.Terms{ConsigneeMay: courier.Yes}))
		list = append(list,
			groundCase{name + "not_the_shipper", courier.Bars, refused, with(base, by(courier.Consignee), noTerms), consignee},
			groundCase{name + "consignee_admitted", courier.Lifts, granted, consignee, with(consignee, by(courier.Shipper))},
			groundCase{name + "stranger", courier.Bars, refused, with(base, by(courier.ThirdParty)), with(recall(), by(courier.ThirdParty))},
			groundCase{name + "identity_not_shown", courier.Bars, refused, with(base, identity(courier.No)), with(recall(), identity(courier.No))},
			groundCase{name + "letter_missing", courier.Bars, refused,
				with(base, by(courier.ShippersAgent), letter(courier.No)),
				with(base, by(courier.ShippersAgent), letter(courier.Yes))},
			groundCase{name + "carried_out", courier.Bars, refused, with(base, at(tracking.Returning)), with(recall(), at(tracking.Returning))},
			groundCase{name + "returned", courier.Bars, refused, with(base, at(tracking.Returned)), base},
		)
	}
	return list
}

func againstCases() []groundCase {
	return []groundCase{
		{"order.prohibited_goods", courier.Bars, refused, with(recall(), prohibited(courier.Yes)), with(recall(), prohibited(courier.Yes), express(courier.No))},
		{"order.target_not_served", courier.Bars, refused, with(redirect(), served(courier.No)), with(recall(), served(courier.No))},
		{"order.area_to_be_announced", courier.Notes, refused, with(redirect(), served(courier.No)), with(redirect(), served(courier.No), express(courier.No))},
		{"order.lien", courier.Bars, refused, with(byAir(), lien(courier.Yes)), with(bySea(), lien(courier.Yes))},
		{"order.sea.lien", courier.Bars, refused, with(bySea(), lien(courier.Yes)), with(bySea(), lien(courier.Yes), on(2026, 4, 30))},
		{"order.sea.lien_international", courier.Bars, refused,
			with(bySea(), lien(courier.Yes), lane(courier.International), on(2026, 4, 30)),
			with(bySea(), lien(courier.Yes), lane(courier.International), on(2026, 5, 1))},
		{"order.sea.lien_domestic", courier.Bars, refused,
			with(bySea(), lien(courier.Yes), on(2026, 4, 30)),
			with(bySea(), lien(courier.Yes), on(2026, 5, 1))},
		{"order.lien_is_not_detention", courier.Warns, refused, with(recall(), lien(courier.Yes)), with(recall(), lien(courier.Yes), express(courier.No))},
		{"order.sea.not_in_writing", courier.Bars, refused,
			with(bySea(), sea(func(s *order.SeaControl) { s.InWriting = courier.No })), bySea()},
		{"order.sea.impossible_or_disturbs", courier.Bars, refused,
			with(bySea(), sea(func(s *order.SeaControl) { s.Impossible = courier.Yes })), bySea()},
		{"order.sea.security_not_given", courier.Bars, refused,
			with(bySea(), sea(func(s *order.SeaControl) { s.SecurityAsked, s.SecurityGiven = courier.Yes, courier.No })),
			with(bySea(), sea(func(s *order.SeaControl) { s.SecurityAsked, s.SecurityGiven = courier.Yes, courier.Yes }))},
		{"order.sea.document_not_shown", courier.Bars, refused,
			with(bySea(), sea(func(s *order.SeaControl) { s.DocumentsAsked, s.DocumentsShown = courier.Yes, courier.No })),
			with(bySea(), sea(func(s *order.SeaControl) { s.DocumentsAsked, s.DocumentsShown = courier.Yes, courier.Yes }))},
		{"order.air.obligations_not_met", courier.Bars, refused,
			with(byAir(), air(func(a *order.AirDisposition) { a.ObligationsMet = courier.No })), byAir()},
		{"order.air.impossible", courier.Bars, refused,
			with(byAir(), air(func(a *order.AirDisposition) { a.Impossible = courier.Yes })), byAir()},
	}
}

func termsCases() []groundCase {
	consignee := func(t order.Terms) order.Request {
		t.ConsigneeMay = courier.Yes
		return with(admitted(), terms(t), at(tracking.OutForDelivery))
	}
	used := order.Terms{AtMost: courier.CountOf(1), Made: courier.CountOf(1)}
	unused := order.Terms{AtMost: courier.CountOf(1), Made: courier.CountOf(0)}
	fresh := order.Terms{NotPerishables: courier.Yes, Perishable: courier.Yes}
	dry := order.Terms{NotPerishables: courier.Yes, Perishable: courier.No}
	return []groundCase{
		{"order.terms.out_for_delivery", courier.Bars, refused,
			consignee(order.Terms{NotWhenOut: courier.Yes}), consignee(order.Terms{NotWhenOut: courier.No})},
		{"order.terms.requests_used_up", courier.Conditions, granted, with(recall(), terms(used)), with(recall(), terms(unused))},
		{"order.terms.perishable", courier.Bars, refused, consignee(fresh), consignee(dry)},
		{"order.pays_loss", courier.Conditions, granted, recall(), admitted()},
		{"order.sea.pays_loss", courier.Conditions, granted, bySea(), recall()},
		{"order.air.own_cost", courier.Conditions, granted, byAir(), recall()},
		{"order.air.show_waybill", courier.Conditions, granted,
			with(byAir(), air(func(a *order.AirDisposition) { a.WaybillShown = courier.No })), byAir()},
		{"order.terms.fee", courier.Conditions, granted,
			with(recall(), terms(order.Terms{Fee: courier.Fen(12_00)})), with(recall(), terms(order.Terms{Fee: courier.Fen(0)}))},
		{"order.best_effort", courier.Conditions, granted, recall(), with(recall(), at(tracking.AtDestination))},
		{"order.textbook.redirect_dispatched", courier.Conditions, granted,
			with(redirect(), textbook, at(tracking.OutForDelivery)),
			with(redirect(), textbook, at(tracking.AttemptFailed))},
		{"order.textbook.recall_dispatched", courier.Conditions, granted,
			with(recall(), textbook, at(tracking.AttemptFailed)),
			with(recall(), textbook, at(tracking.AtDestination))},
		{"order.textbook.redirect_cleared", courier.Conditions, granted,
			with(redirect(), textbook, at(tracking.ExportCleared), lane(courier.HongKongMacaoTaiwan)),
			with(redirect(), textbook, at(tracking.InTransit), lane(courier.HongKongMacaoTaiwan))},
		{"order.textbook.recall_sealed", courier.Conditions, granted,
			with(recall(), textbook, at(tracking.ExportSealed), lane(courier.International)),
			with(recall(), textbook, at(tracking.ExportCleared), lane(courier.International))},
		{"courier.service_may_be_declined", courier.Notes, granted, with(recall(), terms(used)), with(recall(), terms(unused))},
		{"courier.source_unchecked", courier.Warns, granted, with(recall(), on(2026, 8, 29)), with(recall(), on(2026, 8, 28))},
	}
}

func arrangeCases() []groundCase {
	asked := func(w order.Wish) order.Request { return with(arrange(), wish(w)) }
	return []groundCase{
		{"order.arrange.time", courier.Grants, granted, asked(order.OtherTime), asked(order.OtherPlace)},
		{"order.arrange.place", courier.Grants, granted, asked(order.OtherPlace), asked(order.OtherTime)},
		{"order.arrange.pickup_point", courier.Grants, granted, asked(order.PickupPoint), asked(order.OtherTime)},
		{"order.arrange.neighbour", courier.Grants, granted, asked(order.Neighbour), asked(order.NamedPerson)},
		{"order.arrange.named_person", courier.Grants, granted, asked(order.NamedPerson), asked(order.Neighbour)},
		{"order.arrange.stranger", courier.Bars, refused, with(arrange(), by(courier.ThirdParty)), arrange()},
		{"order.arrange.identity_not_shown", courier.Bars, refused, with(arrange(), identity(courier.No)), arrange()},
		{"order.arrange.letter_missing", courier.Bars, refused,
			with(arrange(), by(courier.ShippersAgent), letter(courier.No)),
			with(arrange(), by(courier.Shipper), letter(courier.No))},
		{"order.arrange.not_the_consignee", courier.Bars, refused,
			with(asked(order.Neighbour), by(courier.Shipper)), with(asked(order.OtherTime), by(courier.Shipper))},
		{"order.arrange.not_posted", courier.Bars, refused, with(arrange(), at(tracking.Ordered)), with(arrange(), at(tracking.Accepted))},
		{"order.arrange.over", courier.Bars, refused, with(arrange(), at(tracking.Returning)), with(arrange(), at(tracking.DeliveryRefused))},
		{"order.arrange.prohibited_goods", courier.Bars, refused, with(arrange(), prohibited(courier.Yes)), arrange()},
		{"order.arrange.lien", courier.Bars, refused, with(arrange(), lien(courier.Yes)), arrange()},
		{"order.arrange.by_agreement", courier.Conditions, granted, asked(order.OtherTime), asked(order.PickupPoint)},
		{"order.arrange.place_by_agreement", courier.Conditions, granted, asked(order.OtherPlace), asked(order.PickupPoint)},
		{"order.arrange.best_effort", courier.Conditions, granted, with(arrange(), at(tracking.OutForDelivery)), with(arrange(), at(tracking.AtPickupPoint))},
	}
}

func groundCases() []groundCase {
	return slices.Concat(rightCases(), cargoCases(), againstCases(), termsCases(), arrangeCases())
}

func TestGrounds(t *testing.T) {
	for _, c := range groundCases() {
		t.Run(string(c.code), func(t *testing.T) {
			met, missed := decide(t, c.met), decide(t, c.missed)
			assert.Equal(t, c.effect, told(&met, c.code).Effect, "met: %v", met.Reasons)
			assert.Equal(t, c.verdict, met.Verdict)
			assert.False(t, missed.Has(c.code), "missed: %v", missed.Reasons)
			if c.effect == courier.Bars {
				assert.Equal(t, []courier.Code{c.code}, codes(&met, courier.Bars), "it bars alone")
			}
			for _, reason := range met.Reasons {
				for _, lang := range []courier.Lang{courier.Chinese, courier.English} {
					assert.NotRegexp(t, `[{}]|未知|unknown`, reason.Sentence(lang), "a blank in the sentence")
				}
			}
		})
	}
}

func TestEveryGroundHasItsCase(t *testing.T) {
	var seen []courier.Code
	for _, c := range groundCases() {
		assert.NotContains(t, seen, c.code, "one case a ground")
		seen = append(seen, c.code)
	}
	for row := range order.DecideBook().Rows() {
		assert.Contains(t, seen, row.Code, "a ground without a case")
	}
	for row := range courier.Common().Rows() {
		assert.Contains(t, seen, row.Code, "a ground without a case")
	}
}
