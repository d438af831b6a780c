package liability_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// grounds holds for each ground of [liability.Decide] facts on which it is
// told, and a change of one fact on which it is not.
var grounds = []struct {
	code courier.Code
	met  *liability.Event
	miss edit
}{
	{"liability.carriage", civil(liability.CarriersFault), late},
	{"liability.rail", rail(liability.CarriersFault), onRoad},
	{"liability.late", civil(liability.CarriersFault, late), onRail},
	{"liability.rail.late", rail(liability.CarriersFault, late), kind(liability.Loss)},
	{"liability.outside_carriage", civil(liability.CarriersFault, outside), late},
	{"liability.rail.outside_carriage", rail(liability.CarriersFault, outside), onRoad},
	{"liability.custody", civil(liability.CarriersFault, outside), late},

	{"liability.force_majeure", civil(liability.ForceMajeure), unproved},
	{"liability.nature_of_goods", civil(liability.NatureOfGoods), late},
	{"liability.reasonable_wear", civil(liability.ReasonableWear), onRail},
	{"liability.shippers_fault", civil(liability.ShippersFault), cause(liability.CarriersFault)},
	{"liability.consignees_fault", civil(liability.ConsigneesFault), unproved},
	{"liability.escorts_fault", civil(liability.EscortsFault), cause(liability.ThirdParty)},
	{"liability.rail.force_majeure", rail(liability.ForceMajeure), onRoad},
	{"liability.rail.nature_of_goods", rail(liability.NatureOfGoods), unproved},
	{"liability.rail.reasonable_wear", rail(liability.ReasonableWear), late},
	{"liability.rail.shippers_fault", rail(liability.ShippersFault), cause(liability.NotFound)},
	{"liability.rail.consignees_fault", rail(liability.ConsigneesFault), onRoad},
	{"liability.rail.escorts_fault", rail(liability.EscortsFault), unproved},
	{"liability.late.force_majeure", civil(liability.ForceMajeure, late), cause(liability.NatureOfGoods)},
	{"liability.late.force_majeure_part", rail(liability.ForceMajeure, late, inPart), alreadyLate},

	{"liability.already_late", civil(liability.ForceMajeure, alreadyLate), onRail},
	{"liability.rail.already_late", rail(liability.ForceMajeure, alreadyLate), unproved},
	{"liability.late.already_late", rail(liability.ForceMajeure, alreadyLate, late), kind(liability.Loss)},
	{"liability.terms.pay_on_force_majeure", civil(liability.ForceMajeure, pays), silent},

	{"liability.cause_not_found", civil(liability.NotFound), outside},
	{"liability.not_proved", civil(liability.ShippersFault, unproved), cause(liability.NotFound)},
	{"liability.late.not_proved", rail(liability.ForceMajeure, late, unproved), cause(liability.ShippersFault)},
	{"liability.third_party", civil(liability.ThirdParty), late},
	{"liability.late.third_party", civil(liability.ThirdParty, late), kind(liability.Damage)},
	{"liability.force_majeure_test", civil(liability.ForceMajeure, unproved), cause(liability.NatureOfGoods)},
	{"liability.force_majeure_extent", rail(liability.ForceMajeure), alreadyLate},
	{"liability.not_notified", civil(liability.ForceMajeure, unnotified), alreadyLate},
	{"liability.freight", civil(liability.ForceMajeure, kind(liability.Loss)), kind(liability.Damage)},
	{"liability.shared_fault", civil(liability.EscortsFault, inPart), cause(liability.ReasonableWear)},
	{"liability.force_majeure_part", civil(liability.ForceMajeure, inPart), alreadyLate},
	{"liability.goods_in_part", rail(liability.NatureOfGoods, inPart), cause(liability.ShippersFault)},
	{"liability.terms.pay_on_force_majeure_part", civil(liability.ForceMajeure, inPart, pays), silent},
	{"liability.late.claimants_fault", civil(liability.ConsigneesFault, late), unproved},
	{"liability.gross_fault_beside", civil(liability.NatureOfGoods, grossFault), cause(liability.CarriersFault)},
	{"liability.escort_by_textbook", rail(liability.EscortsFault), late},
	{"liability.contents_mismatch", civil(liability.CarriersFault, kind(liability.ContentsMismatch)), kind(liability.Shortage)},

	{"liability.express.not_declared", civil(liability.CarriersFault, express), declared},
	{"liability.express.declared", civil(liability.CarriersFault, express, declared), kind(liability.ContentsMismatch)},
	{"liability.express.mismatch_2013", civil(liability.CarriersFault, express, kind(liability.ContentsMismatch), on(courier.Day(2024, 2, 29))), on(courier.Day(2024, 3, 1))},
	{"liability.terms.silent", civil(liability.ForceMajeure, silent), pays},

	{"liability.mail.recorded", post(liability.CarriersFault), ordinary},
	{"liability.mail.gross_fault", post(liability.CarriersFault, ordinary, grossFault), late},
	{"liability.mail.late", post(liability.CarriersFault, late), kind(liability.Loss)},
	{"liability.mail.outside_carriage", post(liability.CarriersFault, outside), late},
	{"liability.mail.ordinary", post(liability.CarriersFault, ordinary), registered},
	{"liability.mail.ordinary_gross_fault", post(liability.CarriersFault, ordinary, grossFault), registered},
	{"liability.mail.not_queried", post(liability.CarriersFault, unqueried), ordinary},
	{"liability.mail.force_majeure", post(liability.ForceMajeure), declared},
	{"liability.mail.nature_of_goods", post(liability.NatureOfGoods), unproved},
	{"liability.mail.reasonable_wear", post(liability.ReasonableWear), ordinary},
	{"liability.mail.senders_fault", post(liability.ShippersFault), cause(liability.EscortsFault)},
	{"liability.mail.recipients_fault", post(liability.ConsigneesFault), late},
	{"liability.mail.declared", post(liability.ForceMajeure, declared), cause(liability.NatureOfGoods)},
	{"liability.mail.already_late", post(liability.ForceMajeure, alreadyLate), declared},
	{"liability.mail.cause_not_found", post(liability.NotFound), ordinary},
	{"liability.mail.not_proved", post(liability.NatureOfGoods, unproved), cause(liability.EscortsFault)},
	{"liability.mail.no_escort", post(liability.EscortsFault), outside},
	{"liability.mail.third_party", post(liability.ThirdParty), ordinary},
	{"liability.mail.force_majeure_test", post(liability.ForceMajeure), ordinary},
	{"liability.mail.not_notified", post(liability.ForceMajeure, unnotified), declared},
	{"liability.mail.registered_letter", post(liability.CarriersFault, registered), kind(liability.Shortage)},
	{"liability.mail.gross_fault_beside", post(liability.NatureOfGoods, grossFault), cause(liability.NotFound)},
	{"liability.mail.contents_mismatch", post(liability.CarriersFault, kind(liability.ContentsMismatch)), ordinary},

	{"liability.packing_intact", civil(liability.PackingIntact), late},
	{"liability.terms.packing_intact", civil(liability.PackingIntact, excludes), noTerms},
	{"liability.claimants_fault", civil(liability.CarriersFault, withDamages), withoutDamages},
	{"liability.avoidable_loss", civil(liability.CarriersFault, withDamages), withoutDamages},
	{"liability.mitigation_cost", rail(liability.CarriersFault, withDamages), withoutDamages},
	{"liability.indirect_loss", civil(liability.CarriersFault, withDamages), withoutDamages},
	{"liability.sellers_risk", civil(liability.CarriersFault, soldOnline), buyersCarrier},
	{"liability.buyers_risk", civil(liability.CarriersFault, soldOnline, buyersCarrier), soldOnline},

	{"liability.rail86", rules86(courier.RailRules1986, liability.CarriersFault), late},
	{"liability.rail86.late", rules86(courier.RailRules1986, liability.CarriersFault, late), kind(liability.Loss)},
	{"liability.rail86.outside_carriage", rules86(courier.RailRules1986, liability.CarriersFault, outside), late},
	{"liability.rail86.already_late", rules86(courier.RailRules1986, liability.ForceMajeure, alreadyLate), unproved},
	{"liability.rail86.late.already_late", rules86(courier.RailRules1986, liability.ForceMajeure, alreadyLate, late), unproved},
	{"liability.rail86.in_part", rules86(courier.RailRules1986, liability.ForceMajeure, inPart), alreadyLate},
	{"liability.rail86.fault_in_part", rules86(courier.RailRules1986, liability.EscortsFault, inPart), cause(liability.ReasonableWear)},
	{"liability.rail86.goods_in_part", rules86(courier.RailRules1986, liability.ReasonableWear, inPart), cause(liability.EscortsFault)},
	{"liability.rail86.not_proved", rules86(courier.RailRules1986, liability.EscortsFault, unproved), cause(liability.NotFound)},
	{"liability.water86", rules86(courier.WaterwayRules1986, liability.CarriersFault), late},
	{"liability.water86.late", rules86(courier.WaterwayRules1986, liability.CarriersFault, late), kind(liability.Loss)},
	{"liability.water86.outside_carriage", rules86(courier.WaterwayRules1986, liability.CarriersFault, outside), late},
	{"liability.water86.in_part", rules86(courier.WaterwayRules1986, liability.BadMarks, inPart), cause(liability.LockWait)},
	{"liability.water86.late.deducted", rules86(courier.WaterwayRules1986, liability.LockWait, inPart, late), cause(liability.BadMarks)},
	{"liability.water86.not_proved", rules86(courier.WaterwayRules1986, liability.BadMarks, unproved), cause(liability.NotFound)},

	{"liability.sea", voyage(liability.CarriersFault), late},
	{"liability.sea.late", voyage(liability.CarriersFault, late), kind(liability.Loss)},
	{"liability.sea.beyond_ports", voyage(liability.CarriersFault, at(liability.BeyondPorts)), late},
	{"liability.sea.not_aboard", voyage(liability.CarriersFault, at(liability.AshoreAtPort)), inContainer},
	{"liability.sea.late_cause_not_found", voyage(liability.NotFound, late, lastOf1992), on(courier.Day(2026, 5, 1))},
	{"liability.sea.mixed", voyage(liability.PerilsOfSea, inPart), unproved},
	{"liability.sea.mixed_not_proved", voyage(liability.PerilsOfSea, inPart, unproved), cause(liability.NotFound)},
	{"liability.sea.cause_not_found", voyage(liability.NotFound), late},
	{"liability.sea.not_proved", voyage(liability.War, unproved), cause(liability.ShipFire)},
	{"liability.sea.fire_burden", voyage(liability.ShipFire), coastal},
	{"liability.sea.own_fault_in_fire", voyage(liability.ShipFire, ownFault), cause(liability.War)},
	{"liability.sea.no_nautical_fault", voyage(liability.NauticalFault, coastal), abroad},
	{"liability.sea.no_ship_fire", voyage(liability.ShipFire, coastal), abroad},
	{"liability.sea.third_party", voyage(liability.ThirdParty), cause(liability.OtherNoFault)},
	{"liability.sea.requests_not_met", voyage(liability.AnimalRisk, func(e *liability.Event) { e.RequestsMet = no }), requestsMet},
	{"liability.sea.deck_not_allowed", voyage(liability.DeckRisk, func(e *liability.Event) { e.DeckAllowed = no }), deckAllowed},
	{"liability.sea.deck_in_bill", voyage(liability.DeckRisk), lastOf1992},
	{"liability.sea.domestic", voyage(liability.CarriersFault, coastal), abroad},

	{"liability.air", flight(liability.CarriersFault), late},
	{"liability.air.late", flight(liability.CarriersFault, late), kind(liability.Loss)},
	{"liability.air.outside_carriage", flight(liability.CarriersFault, outside), late},
	{"liability.air.ground_leg", flight(liability.CarriersFault, outside), late},
	{"liability.air.shippers_fault_part", flight(liability.ShippersFault, inPart), unproved},
	{"liability.air.consignees_fault_part", flight(liability.ConsigneesFault, inPart), unproved},
	{"liability.air.not_alone", flight(liability.NatureOfGoods, inPart), cause(liability.ReasonableWear)},
	{"liability.air.no_force_majeure", flight(liability.ForceMajeure), late},
	{"liability.air.cause_not_found", flight(liability.NotFound), late},
	{"liability.air.not_proved", flight(liability.War, unproved), cause(liability.ForceMajeure)},
	{"liability.air.third_party", flight(liability.ThirdParty), late},

	{"liability.upu", event(courier.UPUPost, liability.CarriersFault), late},
	{"liability.upu.outside_carriage", event(courier.UPUPost, liability.CarriersFault, outside), late},
	{"liability.upu.late", event(courier.UPUPost, liability.CarriersFault, late), kind(liability.Loss)},
	{"liability.upu.other_head", event(courier.UPUPost, liability.NatureOfGoods), unproved},
	{"liability.upu.insured", event(courier.UPUPost, liability.ForceMajeure, declared), late},

	{"liability.convention", treaty(liability.CarriersFault), late},
	{"liability.convention.late", treaty(liability.CarriersFault, late), kind(liability.Loss)},
	{"liability.convention.outside_carriage", treaty(liability.CarriersFault, outside), late},
	{"liability.convention.exempt", treaty(liability.NatureOfGoods), late},
	{"liability.convention.in_part", treaty(liability.NatureOfGoods, inPart), late},
	{"liability.convention.not_exempt", treaty(liability.CarriersFault), cause(liability.NatureOfGoods)},
}

func TestEachGroundMetAndMissed(t *testing.T) {
	for _, g := range grounds {
		t.Run(string(g.code), func(t *testing.T) {
			a := decide(t, g.met)
			assert.Contains(t, codes(&a.Grounds), g.code)

			missed := *g.met
			g.miss(&missed)
			a = decide(t, &missed)
			assert.NotContains(t, codes(&a.Grounds), g.code)
		})
	}
}

// Each ground is in this table, or a head of the matrix or a row of another
// question, which have tables of their own.
func TestGroundTableIsComplete(t *testing.T) {
	elsewhere := map[courier.Code]bool{}
	for h := range liability.Matrix() {
		elsewhere[h.Code] = true
	}
	var want, have []courier.Code
	for row := range liability.Book().Rows() {
		part, _, _ := strings.Cut(strings.TrimPrefix(string(row.Code), "liability."), ".")
		switch part {
		case "split", "clause", "limit", "check", "notice", "bar", "asked", "between", "duty", "gap", "charge", "appeal", "collect", "recourse", "chain":
			elsewhere[row.Code] = true
		}
		if !elsewhere[row.Code] {
			want = append(want, row.Code)
		}
	}
	for _, g := range grounds {
		if !elsewhere[g.code] {
			have = append(have, g.code)
		}
	}
	assert.ElementsMatch(t, want, have)
}
