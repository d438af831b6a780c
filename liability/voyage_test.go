package liability_test

import (
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

var (
	placeAxis     = axis{"where", 4, func(e *liability.Event, v int) { e.Where = liability.Place(v) }}
	shortKindAxis = axis{"kind", 3, func(e *liability.Event, v int) { e.Kind = []liability.Kind{0, liability.Damage, liability.Delay}[v] }}
	domesticAxis  = answer("domestic", func(e *liability.Event) *courier.Answer { return &e.Domestic })
	containerAxis = answer("container", func(e *liability.Event) *courier.Answer { return &e.Container })
	ownFaultAxis  = answer("own_fault", func(e *liability.Event) *courier.Answer { return &e.OwnFault })
	requestsAxis  = answer("requests_met", func(e *liability.Event) *courier.Answer { return &e.RequestsMet })
	deckAxis      = answer("deck_allowed", func(e *liability.Event) *courier.Answer { return &e.DeckAllowed })
	measuresAxis  = answer("measures", func(e *liability.Event) *courier.Answer { return &e.Measures })

	// One cause of each kind that the codes tell apart.
	seaCauses = causesAxis(liability.NotFound, liability.CarriersFault, liability.NauticalFault, liability.ShipFire, liability.ShoreFire,
		liability.PerilsOfSea, liability.AnimalRisk, liability.DeckRisk)
	airCauses = causesAxis(liability.NotFound, liability.ForceMajeure, liability.NatureOfGoods, liability.ReasonableWear, liability.ShippersFault,
		liability.ConsigneesFault, liability.CarriersFault, liability.ThirdParty, liability.BadPacking, liability.War, liability.AuthorityAct)
	waterCauses = causesAxis(liability.NotFound, liability.ForceMajeure, liability.ThirdParty, liability.LockWait, liability.OtherNoFault,
		liability.ShipAccident, liability.OwnEscort)
)

// voyages are the laws beside those on land and in the mail, and the facts
// that can move the verdict there.
var voyages = []struct {
	name   string
	regime courier.Regime
	base   edit
	decide []axis
}{
	{"sea of 1992", courier.Sea, func(e *liability.Event) { e.HappenedOn, e.Domestic = courier.Day(2026, 4, 30), no },
		[]axis{shortKindAxis, placeAxis, containerAxis, seaCauses, provedAxis, excusedAxis, ownFaultAxis, requestsAxis, deckAxis}},
	{"sea of 2025", courier.Sea, on(courier.Day(2026, 5, 1)),
		[]axis{shortKindAxis, placeAxis, containerAxis, domesticAxis, seaCauses, provedAxis, excusedAxis, ownFaultAxis, requestsAxis, deckAxis}},
	{"air of 2021", courier.Air, on(courier.Day(2026, 6, 30)), []axis{kindAxis, chargeAxis, airCauses, provedAxis, excusedAxis, measuresAxis}},
	{"air of 2025", courier.Air, on(courier.Day(2026, 7, 1)), []axis{kindAxis, chargeAxis, airCauses, provedAxis, excusedAxis, measuresAxis}},
	{"rail rules", courier.RailRules1986, on(courier.Day(2022, 4, 30)), []axis{kindAxis, chargeAxis, causeAxis, provedAxis, lateAxis, excusedAxis}},
	{"waterway rules", courier.WaterwayRules1986, on(courier.Day(2022, 4, 30)), []axis{kindAxis, chargeAxis, waterCauses, provedAxis, excusedAxis}},
	{"post abroad", courier.UPUPost, nil, []axis{kindAxis, chargeAxis, causeAxis, provedAxis, declaredAxis}},
	{"a convention, loss", courier.CMRRoad, func(e *liability.Event) { e.Heads, e.Kind = someHeads(), liability.Loss },
		[]axis{chargeAxis, causesAxis(liability.ForceMajeure, liability.NatureOfGoods, liability.ThirdParty), provedAxis, excusedAxis}},
	{"a convention, delay", courier.CMRRoad, func(e *liability.Event) { e.Heads, e.Kind = someHeads(), liability.Delay },
		[]axis{chargeAxis, causesAxis(liability.ForceMajeure, liability.NatureOfGoods, liability.ThirdParty), provedAxis, excusedAxis}},
}

// someHeads are heads as a host might have read them.
func someHeads() *liability.Heads {
	return &liability.Heads{Cite: courier.Art(courier.CMR, "X"), Loss: []liability.Cause{liability.ForceMajeure, liability.NatureOfGoods},
		Delay: []liability.Cause{liability.ForceMajeure}}
}

// answersAbroad reads the laws beside those on land and in the mail once more,
// as plain code, on facts that are all known.
func answersAbroad(e *liability.Event) courier.Verdict {
	late, proved, whole := e.Kind == liability.Delay, e.CauseProved == yes, e.Excused == liability.InWhole
	in := e.InCharge == yes
	cause := func(list ...liability.Cause) bool { return slices.Contains(list, e.Cause) }
	liable := false
	switch e.Regime {
	case courier.Sea:
		if in = e.Where == liability.Aboard || e.Where == liability.AshoreAtPort && e.Container == yes; !late && !in {
			return courier.Refused
		}
		new2025 := !e.HappenedOn.Before(courier.Day(2026, 5, 1))
		if late && !new2025 && e.Cause == liability.NotFound {
			return courier.Referred
		}
		burnt := e.Cause == liability.ShipFire && e.Domestic != yes || e.Cause == liability.ShoreFire && !new2025
		liable = !whole || !(burnt && e.OwnFault == no || proved && (e.Cause == liability.PerilsOfSea ||
			e.Cause == liability.NauticalFault && e.Domestic != yes ||
			e.Cause == liability.AnimalRisk && e.RequestsMet == yes || e.Cause == liability.DeckRisk && e.DeckAllowed == yes))
	case courier.Air:
		exempt := proved && whole && cause(liability.ShippersFault, liability.ConsigneesFault)
		if late {
			liable = !exempt && e.Measures != yes
		} else {
			liable = in && !exempt && !(proved && whole && cause(liability.NatureOfGoods, liability.BadPacking, liability.War, liability.AuthorityAct))
		}
	case courier.RailRules1986:
		force := e.Cause == liability.ForceMajeure && e.AlreadyLate == no
		liable = !(proved && whole && (force || !late && e.Cause >= liability.NatureOfGoods && e.Cause <= liability.EscortsFault)) && (late || in)
	case courier.WaterwayRules1986:
		loss := cause(liability.ForceMajeure, liability.OtherNoFault, liability.ShipAccident, liability.OwnEscort)
		time := cause(liability.LockWait, liability.OtherNoFault, liability.ShipAccident)
		liable = (late || in) && !(proved && whole && (late && time || !late && loss))
	case courier.UPUPost:
		switch {
		case late:
			return courier.Referred
		case in && proved && e.Cause >= liability.NatureOfGoods && e.Cause <= liability.EscortsFault:
			return courier.Referred
		}
		liable = in && !(e.Cause == liability.ForceMajeure && proved && e.Declared == no)
	case courier.CMRRoad:
		list := e.Heads.Loss
		if late {
			list = e.Heads.Delay
		}
		liable = (late || in) && !(proved && whole && slices.Contains(list, e.Cause))
	}
	if liable {
		return courier.Granted
	}
	return courier.Refused
}
