package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// body is how one body of law reads an event: its question, and the causes it
// knows.
type body struct {
	question *courier.Question
	knows    []Cause
	as       []alias // causes that it counts as another
}

// alias is a cause that a law has no name of its own for.
type alias struct {
	cause Cause
	is    courier.Facts
}

// landCauses are the causes that every law of this book knows.
var landCauses = []Cause{NotFound, ForceMajeure, NatureOfGoods, ReasonableWear, ShippersFault, ConsigneesFault, EscortsFault,
	CarriersFault, ThirdParty}

// What each law knows. Bad packing is the shipper's fault on land; the crew's
// fault and fire are no heads of the Civil Code and count as the carrier's.
var (
	landLaw = body{carriage, append(slices.Clone(landCauses), BadPacking, PackingIntact), []alias{{BadPacking, shippersFault}}}
	// Between Chinese ports to 2026-04-30.
	coastLaw = body{carriage, append(slices.Clone(landCauses), BadPacking, PackingIntact, NauticalFault, ShipFire),
		[]alias{{BadPacking, shippersFault}, {NauticalFault, carriersFault}, {ShipFire, carriersFault}}}
	mailLaw  = body{question: mail, knows: landCauses}
	railRule = body{question: railRules, knows: landCauses}
	waterLaw = body{question: waterRules, knows: waterCauses}
	seaLaw92 = body{question: sea, knows: seaCauses92}
	seaLaw25 = body{question: sea, knows: seaCauses25}
	airLaw   = body{question: air, knows: airCauses}
	postLaw  = body{question: abroadPost, knows: landCauses}
	treaty   = body{question: convention}
)

// The switch days of the laws.
var (
	firstDay    = courier.Day(2021, 1, 1) // of the Civil Code, before which there are no rows
	lastRules86 = courier.Day(2022, 4, 30)
	newSea      = courier.Day(2026, 5, 1)

	firstMailLimit = courier.Day(2009, 10, 1)
)

// law returns the law that answers, nil where there are no rules for the
// regime, or where it is not known yet which of two answers.
func (e *Event) law() *body {
	switch e.Regime {
	case courier.CivilLaw, courier.Rail, courier.Waterway:
		return &landLaw
	case courier.PostalUniversal:
		return &mailLaw
	case courier.RailRules1986:
		return &railRule
	case courier.WaterwayRules1986:
		return &waterLaw
	case courier.Sea:
		switch {
		case !e.HappenedOn.Before(newSea):
			return &seaLaw25
		case e.Domestic == courier.Yes: // the chapter on carriage of 1992 left it out
			return &coastLaw
		}
		return &seaLaw92
	case courier.Air:
		return &airLaw
	case courier.UPUPost:
		return &postLaw
	case courier.MontrealAir, courier.WarsawAir, courier.CMRRoad, courier.CIMRail, courier.HagueVisbySea, courier.HamburgSea:
		return &treaty
	}
	return nil
}

// has reports whether the law knows the cause; a convention that the host has
// read may name any.
func (l *body) has(c Cause) bool { return l.knows == nil || slices.Contains(l.knows, c) }

// readCause records the cause as the law names it.
func (l *body) readCause(k *courier.Known, e *Event) {
	if l.knows == nil {
		e.readHead(k)
		return
	}
	if e.Cause == 0 {
		return
	}
	fact := of(e.Cause)
	for _, a := range l.as {
		if a.cause == e.Cause {
			fact = a.is
		}
	}
	k.Among(allCauses, fact)
}

// allCauses are the named facts of all causes.
const allCauses courier.Facts = 1<<35 - 1

// causeField is the field of the cause, with what the causes that a law knows
// say of its facts.
func causeField(knows []Cause) courier.Field {
	f := courier.Field{Need: "cause"}
	for _, c := range knows {
		f.Owns |= of(c)
		f.Values = append(f.Values, of(c))
	}
	return f
}
