package liability_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// answers reads the statutes once more, as plain code, on facts that are all
// known. It is what the tables are held against.
func answers(e *liability.Event) courier.Verdict {
	liable := false
	switch e.Regime {
	case courier.PostalUniversal:
		if twoLaws(e) {
			return courier.Referred
		}
		liable = mailAnswers(e)
	case courier.Sea, courier.Air, courier.RailRules1986, courier.WaterwayRules1986, courier.UPUPost, courier.CMRRoad:
		return answersAbroad(e)
	case courier.Rail:
		liable = e.Kind == liability.Delay && !excusesDelay(e) || // Railway Law 16, Civil Code 590
			e.Kind != liability.Delay && e.InCharge == yes && !excusesOnLand(e) // 17, 18
	case courier.CivilLaw:
		paidEvenSo := e.Cause == liability.ForceMajeure && e.Declared == yes && // DX-14
			e.Terms != nil && e.Terms.PaysOnForceMajeure == yes
		liable = e.Kind == liability.Delay && !excusesDelay(e) || // Civil Code 577, 590
			e.Kind != liability.Delay && e.InCharge == yes && (paidEvenSo || !excusesOnLand(e)) && !packingExcluded(e) // 832
	}
	if liable {
		return courier.Granted
	}
	return courier.Refused
}

func excusesDelay(e *liability.Event) bool {
	return e.Cause == liability.ForceMajeure && e.CauseProved == yes && e.AlreadyLate == no && e.Excused == liability.InWhole
}

// packingExcluded is a clause that stands.
func packingExcluded(e *liability.Event) bool {
	return e.Cause == liability.PackingIntact && e.CauseProved == yes && e.Terms != nil && e.Terms.ExcludesPackingIntact == yes && e.Terms.Stands == yes
}

// excusesOnLand are the heads of Civil Code 832 and Railway Law 18.
func excusesOnLand(e *liability.Event) bool {
	if e.CauseProved != yes || e.Excused != liability.InWhole {
		return false
	}
	switch e.Cause {
	case liability.ForceMajeure:
		return e.AlreadyLate == no
	case liability.NatureOfGoods, liability.ReasonableWear, liability.ShippersFault, liability.ConsigneesFault, liability.EscortsFault:
		return true
	}
	return false
}

// twoLaws are mail on which Postal Law 48 and Civil Code 590 speak otherwise,
// and nothing else settles it.
func twoLaws(e *liability.Event) bool {
	return e.Kind != liability.Delay && e.InCharge == yes && e.Mail != liability.OrdinaryMail && e.QueriedInTime == yes &&
		e.Cause == liability.ForceMajeure && e.CauseProved == yes && e.AlreadyLate == yes && e.Declared == no
}

// mailAnswers is Postal Law 45 to 49.
func mailAnswers(e *liability.Event) bool {
	switch {
	case e.Kind == liability.Delay, e.InCharge == no:
		return false
	case e.Mail == liability.OrdinaryMail:
		return e.GrossFault == yes
	case e.QueriedInTime == no:
		return false
	case e.CauseProved == no:
		return true
	}
	switch e.Cause {
	case liability.ForceMajeure:
		return e.Declared == yes
	case liability.NatureOfGoods, liability.ReasonableWear, liability.ShippersFault, liability.ConsigneesFault:
		return false
	}
	return true
}

func TestNamedCases(t *testing.T) {
	for _, c := range []struct {
		name  string
		event *liability.Event
		want  courier.Verdict
		on    courier.Code // the ground it turns on
		at    string       // and where that stands
	}{
		{"a box dropped at the hub", civil(liability.CarriersFault), courier.Granted, "liability.carriage", "832"},
		{"a flood nobody could foresee", civil(liability.ForceMajeure), courier.Refused, "liability.force_majeure", "832"},
		{"a flood, said and not proved", civil(liability.ForceMajeure, unproved), courier.Granted, "liability.not_proved", "832"},
		{"a flood a day after the promised day", civil(liability.ForceMajeure, alreadyLate), courier.Granted, "liability.already_late", "590"},
		{"a flood, declared, rules that pay", civil(liability.ForceMajeure, pays), courier.Granted, "liability.terms.pay_on_force_majeure", "第3条"},
		{"a flood, declared, rules that are silent", civil(liability.ForceMajeure, silent), courier.Refused, "liability.terms.silent", "832"},
		{"a flood, rules that pay, nothing declared", civil(liability.ForceMajeure, pays, func(e *liability.Event) { e.Declared = no }),
			courier.Refused, "liability.force_majeure", "832"},
		{"fruit that rotted by itself", civil(liability.NatureOfGoods), courier.Refused, "liability.nature_of_goods", "832"},
		{"grain that lost its usual part", civil(liability.ReasonableWear), courier.Refused, "liability.reasonable_wear", "832"},
		{"glass packed in paper", civil(liability.ShippersFault), courier.Refused, "liability.shippers_fault", "832"},
		{"dropped by the consignee", civil(liability.ConsigneesFault), courier.Refused, "liability.consignees_fault", "832"},
		{"the shipper's escort slept", civil(liability.EscortsFault), courier.Refused, "liability.escorts_fault", "832"},
		{"nobody knows why", civil(liability.NotFound), courier.Granted, "liability.cause_not_found", "832"},
		{"another lorry ran into it", civil(liability.ThirdParty), courier.Granted, "liability.third_party", "593"},
		{"broken in the consignee's store", civil(liability.CarriersFault, outside), courier.Refused, "liability.outside_carriage", "832"},
		{"two days late", civil(liability.CarriersFault, late), courier.Granted, "liability.late", "577"},
		{"late through a flood", civil(liability.ForceMajeure, late), courier.Refused, "liability.late.force_majeure", "590"},
		{"late, in part through a flood", civil(liability.ForceMajeure, late, inPart), courier.Granted, "liability.late.force_majeure_part", "590"},
		{"late, in part through a flood, by rail", rail(liability.ForceMajeure, late, inPart), courier.Granted, "liability.late.force_majeure_part", "590"},
		{"late, then a flood", civil(liability.ForceMajeure, late, alreadyLate), courier.Granted, "liability.late.already_late", "590"},
		{"late through a wrong address", civil(liability.ShippersFault, late), courier.Granted, "liability.late.claimants_fault", "592"},
		{"a wagon burnt", rail(liability.CarriersFault), courier.Granted, "liability.rail", "17"},
		{"a flood on the line", rail(liability.ForceMajeure), courier.Refused, "liability.rail.force_majeure", "18"},
		{"a flood on the line, declared", rail(liability.ForceMajeure, pays), courier.Refused, "liability.rail.force_majeure", "18"},
		{"a late train", rail(liability.CarriersFault, late), courier.Granted, "liability.rail.late", "16"},
		{"a postcard", post(liability.CarriersFault, ordinary), courier.Refused, "liability.mail.ordinary", "46"},
		{"a postcard thrown away", post(liability.CarriersFault, ordinary, grossFault), courier.Granted, "liability.mail.ordinary_gross_fault", "46"},
		{"a parcel", post(liability.CarriersFault), courier.Granted, "liability.mail.recorded", "47"},
		{"a parcel in a flood", post(liability.ForceMajeure), courier.Refused, "liability.mail.force_majeure", "48"},
		{"a declared parcel in a flood", post(liability.ForceMajeure, declared), courier.Granted, "liability.mail.declared", "48"},
		{"a declared parcel of fruit", post(liability.NatureOfGoods, declared), courier.Refused, "liability.mail.nature_of_goods", "48"},
		{"a parcel late, then a flood", post(liability.ForceMajeure, alreadyLate), courier.Referred, "liability.mail.already_late", "590"},
		{"a declared parcel late, then a flood", post(liability.ForceMajeure, alreadyLate, declared), courier.Granted, "liability.mail.declared", "48"},
		{"a parcel late, then a flood, nobody asked", post(liability.ForceMajeure, alreadyLate, unqueried), courier.Refused, "liability.mail.not_queried", "49"},
		{"a parcel nobody asked for in a year", post(liability.CarriersFault, unqueried), courier.Refused, "liability.mail.not_queried", "49"},
		{"a late parcel by post", post(liability.CarriersFault, late), courier.Refused, "liability.mail.late", "45"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := decide(t, c.event)
			assert.Equal(t, c.want, a.Verdict)
			assert.Equal(t, c.at, reason(t, &a.Grounds, c.on).Basis().Article)
			assert.Empty(t, a.Needs)
			assert.Equal(t, liability.Rules, a.Rules)
			assert.Equal(t, c.event.Cause == liability.ThirdParty, a.Recourse())
			decisive := map[courier.Verdict]courier.Effect{courier.Granted: courier.Grants, courier.Refused: courier.Bars, courier.Referred: courier.Refers}
			assert.Len(t, slices.Collect(a.Having(decisive[a.Verdict])), 1, "one law answers")
		})
	}
}

// A proof, notice or fact against the carrier never helps it, and one for the
// carrier never hurts it.
func TestFactsPullOneWay(t *testing.T) {
	for _, sp := range spaces {
		s := newSpace(sp.regime, sp.decide)
		for n := range s.size {
			if len(s.unknown(n)) > 0 || !exists(s.event(n)) {
				continue
			}
			v := decide(t, s.event(n)).Verdict
			for i, a := range s.axes {
				if s.value(n, i) != int(no) {
					continue
				}
				e := s.event(s.with(n, i, int(yes)))
				if !exists(e) {
					continue
				}
				switch got := decide(t, e).Verdict; a.need {
				case "cause_proved":
					assert.False(t, v == courier.Refused && got == courier.Granted, "%+v", e)
				case "already_late", "declared", "gross_fault", "in_charge", "queried_in_time":
					assert.False(t, v == courier.Granted && got == courier.Refused, "%+v", e)
				}
			}
		}
	}
}
