package liabilitytest

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// DecideCase is a case of whether the carrier answers.
type DecideCase struct {
	Name  string // in English
	Rule  string // of the rule book
	Facts liability.Event
	Want  Want
}

const (
	yes = courier.Yes
	no  = courier.No
)

// happened is an event of a cause, proved to be the whole of it, in the
// carrier's charge.
func happened(y, m, d int, regime courier.Regime, kind liability.Kind, cause liability.Cause) liability.Event {
	return liability.Event{HappenedOn: courier.Day(y, m, d), Regime: regime, Kind: kind, InCharge: yes, Cause: cause, CauseProved: yes,
		AlreadyLate: no, Excused: liability.InWhole, Declared: no}
}

// atSea is an event aboard.
func atSea(y, m, d int, domestic courier.Answer, cause liability.Cause) liability.Event {
	e := happened(y, m, d, courier.Sea, liability.Loss, cause)
	e.Domestic, e.Where, e.Container, e.OwnFault = domestic, liability.Aboard, no, no
	return e
}

func with(e liability.Event, edit func(e *liability.Event)) liability.Event {
	edit(&e)
	return e
}

func unproved(e *liability.Event) { e.CauseProved = no }
func late(e *liability.Event)     { e.AlreadyLate = yes }
func inPart(e *liability.Event)   { e.Excused = liability.InPart }
func queried(e *liability.Event)  { e.Mail, e.QueriedInTime = liability.RecordedMail, yes }
func declaredMail(e *liability.Event) {
	queried(e)
	e.Declared = yes
}

// DecideCases returns the cases of whether the carrier answers.
func DecideCases() []DecideCase {
	granted := func(basis string) Want { return Want{Verdict: courier.Granted, Basis: basis} }
	refused := func(basis string) Want { return Want{Verdict: courier.Refused, Basis: basis} }
	land := func(cause liability.Cause) liability.Event {
		return happened(2026, 3, 2, courier.CivilLaw, liability.Loss, cause)
	}
	flight := func(y, m, d int, cause liability.Cause) liability.Event {
		return with(happened(y, m, d, courier.Air, liability.Loss, cause), func(e *liability.Event) { e.Measures = no })
	}
	mail := func(edit func(e *liability.Event)) liability.Event {
		return with(happened(2026, 3, 2, courier.PostalUniversal, liability.Loss, liability.ForceMajeure), edit)
	}
	return []DecideCase{
		{"loss by unknown cause", "CN-ROAD-01", land(liability.NotFound), granted("CC 832")},
		{"loss by the carrier's own doing", "LIA-01", land(liability.CarriersFault), granted("CC 832")},
		{"loss by a third party", "APP-05", land(liability.ThirdParty), granted("CC 593")},
		{"force majeure proved", "LIA-05", land(liability.ForceMajeure), refused("CC 832")},
		{"force majeure said and not proved", "LIA-01", with(land(liability.ForceMajeure), unproved), granted("CC 832")},
		{"force majeure on a carrier already late", "TIM-04", with(land(liability.ForceMajeure), late), granted("CC 590")},
		{"force majeure that brought about a part", "LIA-05", with(land(liability.ForceMajeure), inPart), granted("CC 590")},
		{"goods that spoiled by themselves", "LIA-01", land(liability.NatureOfGoods), refused("CC 832")},
		{"the shipper's fault in part", "LIA-09", with(land(liability.ShippersFault), inPart), granted("CC 592")},
		{"after delivery", "LIA-01", with(land(liability.CarriersFault), func(e *liability.Event) { e.InCharge = no }), refused("CC 832")},
		{"proof not known", "LIA-01", with(land(liability.NatureOfGoods), func(e *liability.Event) { e.CauseProved = 0 }),
			Want{Verdict: courier.Referred, Need: "cause_proved"}},
		{"cause not known", "LIA-01", with(land(0), func(e *liability.Event) { e.CauseProved = 0 }), Want{Verdict: courier.Referred, Need: "cause"}},
		{"nautical fault by road", "LIA-01", land(liability.NauticalFault), Want{Field: "cause"}},
		{"the day before the Civil Code", "GEN-04", happened(2020, 12, 31, courier.CivilLaw, liability.Loss, liability.CarriersFault), Want{Field: "happened_on"}},

		{"recorded mail, force majeure", "LIA-11", mail(queried), refused("PL 48")},
		{"declared mail, force majeure", "LIA-11", mail(declaredMail), granted("PL 48")},
		{"ordinary mail", "LIA-11", mail(func(e *liability.Event) { e.Mail, e.GrossFault = liability.OrdinaryMail, no }), refused("PL 46")},
		{"rail, force majeure", "CN-RAIL-04", happened(2026, 3, 2, courier.Rail, liability.Loss, liability.ForceMajeure), refused("RL 18")},
		{"rail rules of 1986 on their last day", "CN-RAIL-04", happened(2022, 4, 30, courier.RailRules1986, liability.Loss, liability.EscortsFault), refused("RWR 18")},
		{"rail rules of 1986 a day after", "D15", happened(2022, 5, 1, courier.RailRules1986, liability.Loss, liability.EscortsFault), Want{Field: "regime"}},
		{"waterway rules, waiting for a lock", "CN-WATER-01", happened(2022, 4, 30, courier.WaterwayRules1986, liability.Delay, liability.LockWait), refused("WWR 24")},

		{"nautical fault abroad, 1992", "CN-SEA-07", atSea(2026, 4, 30, no, liability.NauticalFault), refused("MC92 51")},
		{"nautical fault abroad, 2025", "CN-SEA-07", atSea(2026, 5, 1, no, liability.NauticalFault), refused("MC25 52")},
		{"nautical fault between Chinese ports, 1992", "CN-SEA-07", atSea(2026, 4, 30, yes, liability.NauticalFault), granted("CC 832")},
		{"nautical fault between Chinese ports, 2025", "CN-SEA-07", atSea(2026, 5, 1, yes, liability.NauticalFault), granted("MC25 52")},
		{"fire aboard, nobody shows own fault", "CN-SEA-11", with(atSea(2026, 5, 1, no, liability.ShipFire), unproved), refused("MC25 52")},
		{"fire aboard, own fault shown", "CN-SEA-11", with(atSea(2026, 5, 1, no, liability.ShipFire), func(e *liability.Event) { e.OwnFault = yes }), granted("MC25 52")},
		{"fire aboard between Chinese ports", "CN-SEA-11", atSea(2026, 5, 1, yes, liability.ShipFire), granted("MC25 52")},
		{"mixed causes at sea, proved", "CN-SEA-04", with(atSea(2026, 5, 1, no, liability.PerilsOfSea), inPart), granted("MC25 55")},
		{"piracy before it was a head", "CN-SEA-07", atSea(2026, 4, 30, no, liability.Piracy), Want{Field: "cause"}},
		{"deck cargo not known to be allowed", "CN-SEA-12", atSea(2026, 5, 1, no, liability.DeckRisk), Want{Verdict: courier.Referred, Need: "deck_allowed"}},

		{"force majeure by air", "CN-AIR-06", flight(2026, 6, 30, liability.ForceMajeure), granted("CAL21 125")},
		{"nature of goods by air, old law", "CN-AIR-06", flight(2026, 6, 30, liability.NatureOfGoods), refused("CAL21 125")},
		{"nature of goods by air, new law", "CN-AIR-06", flight(2026, 7, 1, liability.NatureOfGoods), refused("CAL25 131")},
		{"nature of goods by air, not alone", "CN-AIR-06", with(flight(2026, 7, 1, liability.NatureOfGoods), inPart), granted("CAL25 131")},
		{"delay by air, measures taken", "CN-AIR-06", with(flight(2026, 7, 1, liability.CarriersFault), func(e *liability.Event) {
			e.Kind, e.Measures = liability.Delay, yes
		}), refused("CAL25 132")},
		{"a convention that nobody read", "INT-CMR-01", happened(2026, 3, 2, courier.CMRRoad, liability.Loss, liability.ForceMajeure),
			Want{Verdict: courier.Referred, Need: "heads"}},
	}
}
