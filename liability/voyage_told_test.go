package liability_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// toldAtSea and toldInAir say once more, as plain code, what is told beside
// the answer, on facts that are all known.
func toldAtSea(e *liability.Event) map[courier.Code]bool {
	late, part, proved := e.Kind == liability.Delay, e.Excused == liability.InPart, e.CauseProved == yes
	none := e.Cause == liability.NotFound || e.Cause == liability.CarriersFault || e.Cause == liability.ThirdParty
	ship, shore, coastal := e.Cause == liability.ShipFire, e.Cause == liability.ShoreFire, e.Domestic == yes
	granted := answersAbroad(e) == courier.Granted
	return map[courier.Code]bool{
		"mixed":             granted && part && proved && !none,
		"mixed_not_proved":  part && !proved && !none,
		"cause_not_found":   e.Cause == liability.NotFound && !late,
		"not_proved":        !proved && !none && !ship && !shore,
		"fire_burden":       ship && !coastal,
		"own_fault_in_fire": ship && e.OwnFault == yes,
		"no_nautical_fault": coastal && e.Cause == liability.NauticalFault,
		"no_ship_fire":      coastal && ship,
		"third_party":       e.Cause == liability.ThirdParty,
		"requests_not_met":  e.Cause == liability.AnimalRisk && e.RequestsMet == no,
		"deck_not_allowed":  e.Cause == liability.DeckRisk && e.DeckAllowed == no,
		"deck_in_bill":      e.Cause == liability.DeckRisk && e.DeckAllowed == yes && proved,
		"domestic":          coastal,
	}
}

func toldInAir(e *liability.Event) map[courier.Code]bool {
	in, part, proved := e.InCharge == yes && e.Kind != liability.Delay, e.Excused == liability.InPart, e.CauseProved == yes
	head := e.Cause == liability.NatureOfGoods || e.Cause == liability.BadPacking || e.Cause == liability.War || e.Cause == liability.AuthorityAct
	claimant := e.Cause == liability.ShippersFault || e.Cause == liability.ConsigneesFault
	granted := answersAbroad(e) == courier.Granted
	return map[courier.Code]bool{
		"shippers_fault_part":   granted && proved && part && e.Cause == liability.ShippersFault,
		"consignees_fault_part": granted && proved && part && e.Cause == liability.ConsigneesFault,
		"not_alone":             in && proved && part && head,
		"no_force_majeure":      in && e.Cause == liability.ForceMajeure,
		"ground_leg":            e.InCharge == no && e.Kind != liability.Delay,
		"cause_not_found":       in && e.Cause == liability.NotFound,
		"not_proved":            in && !proved && (head || claimant),
		"third_party":           in && e.Cause == liability.ThirdParty,
	}
}

// What is told beside the answer by sea and by air is what plain code says, on
// every combination of facts that are known.
func TestToldOnVoyages(t *testing.T) {
	for _, sp := range voyages {
		prefix, told := "liability.sea.", toldAtSea
		switch {
		case sp.regime == courier.Air:
			prefix, told = "liability.air.", toldInAir
		case sp.name != "sea of 2025":
			continue
		}
		s := newSpace(sp.regime, sp.decide)
		s.base = sp.base
		for n := 0; n < s.size; n += step() {
			if len(s.unknown(n)) > 0 {
				continue
			}
			e := s.event(n)
			a := decide(t, e)
			for code, want := range told(e) {
				if got := a.Has(courier.Code(prefix) + code); got != want {
					assert.Fail(t, "told", "%s: %v, want %v: %+v", code, got, want, e)
					return
				}
			}
		}
	}
}
