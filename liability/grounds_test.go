package liability_test

import (
	"regexp"
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
	{"liability.shared_fault", civil(liability.EscortsFault), cause(liability.ReasonableWear)},
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

// elsewhere matches the codes of the other entry points, which have tests of
// their own.
var elsewhere = regexp.MustCompile(`^liability\.(split|notice|bar|asked|between|duty|gap|charge|recourse|chain)\.`)

func TestGroundTableIsComplete(t *testing.T) {
	var want, have []courier.Code
	for row := range liability.Book().Rows() {
		if !elsewhere.MatchString(string(row.Code)) {
			want = append(want, row.Code)
		}
	}
	for _, g := range grounds {
		have = append(have, g.code)
	}
	assert.ElementsMatch(t, want, have)
}
