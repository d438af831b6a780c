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

func as(a order.Action) edit             { return func(r *order.Request) { r.Action = a } }
func target(t order.Target) edit         { return func(r *order.Request) { r.Target = t } }
func targetKind(k order.TargetKind) edit { return func(r *order.Request) { r.TargetKind = k } }

// byRoad is a shipper under the road rules of 1999.
func byRoad() order.Request {
	return with(recall(), regime(courier.RoadRules1999), express(0), on(2010, 5, 1))
}

// laws are a consignment with nothing against it under each law by the prefix
// of its codes, land first.
func underEachLaw() map[courier.Code]order.Request {
	return map[courier.Code]order.Request{"order.": recall(), "order.sea.": bySea(), "order.air.": byAir(), "order.road.": byRoad()}
}

// rightCases are the five demands under each law.
func rightCases() (list []groundCase) {
	for name, base := range underEachLaw() {
		for action, code := range map[order.Action]courier.Code{order.Redirect: "redirect", order.NewConsignee: "new_consignee",
			order.Recall: "recall", order.Return: "return", order.Hold: "hold"} {
			asked := with(base, as(action), served(courier.Yes))
			list = append(list, groundCase{name + "right." + code, courier.Grants, granted, asked,
				with(asked, by(courier.Consignee), terms(order.ControlTerms{ConsigneeMay: courier.Yes}))})
		}
	}
	payer := with(recall(), by(courier.Payer), terms(order.ControlTerms{PayerMay: courier.Yes}))
	return append(list,
		groundCase{"order.right.terms_consignee", courier.Grants, granted, admitted(), recall()},
		groundCase{"order.right.terms_payer", courier.Grants, granted, payer, admitted()},
		groundCase{"order.not_posted", courier.Bars, refused, with(recall(), at(tracking.Ordered)), with(recall(), at(tracking.Accepted))},
		groundCase{"order.gone", courier.Bars, refused, with(recall(), at(tracking.Lost)), recall()},
		groundCase{"order.road.gone", courier.Bars, refused, with(byRoad(), at(tracking.Disposed)), byRoad()},
		groundCase{"order.air.consignee_right", courier.Bars, refused, with(byAir(), air(consigneeRight)), byAir()},
		groundCase{"order.air.revived_by_refusal", courier.Lifts, granted,
			with(byAir(), air(consigneeRight), at(tracking.DeliveryRefused)),
			with(byAir(), at(tracking.DeliveryRefused))},
		groundCase{"order.air.revived_by_silence", courier.Lifts, granted,
			with(byAir(), air(consigneeRight), air(unreachable)),
			with(byAir(), air(unreachable))},
	)
}

// alikeCases are what stands alike under every law, each on its own.
func alikeCases() (list []groundCase) {
	for name, base := range underEachLaw() {
		other := byAir()
		if name == "order.air." {
			other = bySea()
		}
		consignee := with(base, by(courier.Consignee), terms(order.ControlTerms{ConsigneeMay: courier.Yes}))
		payer := with(base, by(courier.Payer), terms(order.ControlTerms{PayerMay: courier.Yes}))
		list = append(list,
			groundCase{name + "not_the_shipper", courier.Bars, refused, with(base, by(courier.Consignee), noTerms), consignee},
			groundCase{name + "consignee_admitted", courier.Lifts, granted, consignee, with(consignee, by(courier.Shipper))},
			groundCase{name + "payer_is_not_the_shipper", courier.Bars, refused, with(base, by(courier.Payer), noTerms), payer},
			groundCase{name + "payer_admitted", courier.Lifts, granted, payer, with(payer, by(courier.Shipper))},
			groundCase{name + "stranger", courier.Bars, refused, with(base, by(courier.ThirdParty)), with(other, by(courier.ThirdParty))},
			groundCase{name + "identity_not_shown", courier.Bars, refused, with(base, identity(courier.No)), with(other, identity(courier.No))},
			groundCase{name + "letter_missing", courier.Bars, refused,
				with(base, by(courier.ShippersAgent), letter(courier.No)),
				with(base, by(courier.ShippersAgent), letter(courier.Yes))},
			groundCase{name + "delivered", courier.Bars, refused, with(base, at(tracking.Delivered)), with(other, at(tracking.Delivered))},
			groundCase{name + "carried_out", courier.Bars, refused, with(base, at(tracking.Returning)), with(base, as(order.Hold), at(tracking.Returning))},
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
		{"order.sea.special_law", courier.Notes, refused,
			with(bySea(), sea(func(s *order.SeaControl) { s.InWriting = courier.No })),
			with(bySea(), sea(func(s *order.SeaControl) { s.InWriting = courier.No }), lien(courier.Yes))},
		{"order.air.special_law", courier.Notes, refused,
			with(byAir(), air(func(a *order.AirDisposition) { a.ObligationsMet = courier.No })),
			with(byAir(), air(func(a *order.AirDisposition) { a.Impossible = courier.Yes }))},
		{"order.air.obligations_not_met", courier.Bars, refused,
			with(byAir(), air(func(a *order.AirDisposition) { a.ObligationsMet = courier.No })), byAir()},
		{"order.air.impossible", courier.Bars, refused,
			with(byAir(), air(func(a *order.AirDisposition) { a.Impossible = courier.Yes })), byAir()},
	}
}

func arrangeCases() []groundCase {
	asked := func(w order.Wish) order.Request { return with(arrange(), wish(w)) }
	return []groundCase{
		{"order.arrange.time", courier.Grants, granted, asked(order.OtherTime), asked(order.OtherPlace)},
		{"order.arrange.place", courier.Grants, granted, asked(order.OtherPlace), asked(order.OtherTime)},
		{"order.arrange.at_outlet", courier.Grants, granted, asked(order.AtOutlet), asked(order.PickupPoint)},
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
	return slices.Concat(rightCases(), alikeCases(), againstCases(), termsCases(), boundCases(), beforeCases(), arrangeCases())
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
