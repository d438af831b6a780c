package liability_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

const (
	yes = courier.Yes
	no  = courier.No
)

var day = courier.Day(2026, 3, 1)

// rules are declared-value rules that a host describes.
func rules(paysOnForceMajeure courier.Answer) *liability.Terms {
	return &liability.Terms{
		Cite: courier.Cite{
			Document: &courier.Source{ID: "TM-OWN", Zh: "本公司保价规则", En: "Our declared-value rules", Force: courier.Contract},
			Article:  "第3条",
		},
		PaysOnForceMajeure: paysOnForceMajeure,
	}
}

// excluding adds to the rules that nothing is paid while the packing is whole.
func excluding(t *liability.Terms, stands courier.Answer) *liability.Terms {
	t.ExcludesPackingIntact, t.Stands = yes, stands
	return t
}

type edit func(*liability.Event)

// event is damage in the carrier's charge of which everything is known, the
// cause proved and nothing else remarkable.
func event(regime courier.Regime, cause liability.Cause, edits ...edit) *liability.Event {
	e := &liability.Event{HappenedOn: day, Regime: regime, Kind: liability.Damage, InCharge: yes, Cause: cause,
		CauseProved: yes, AlreadyLate: no, Excused: liability.InWhole, Notified: yes, GrossFault: no, Declared: no, Express: no}
	if regime == courier.PostalUniversal {
		e.Mail, e.QueriedInTime = liability.RecordedMail, yes
	}
	for _, edit := range edits {
		edit(e)
	}
	return e
}

func civil(cause liability.Cause, edits ...edit) *liability.Event {
	return event(courier.CivilLaw, cause, edits...)
}

func rail(cause liability.Cause, edits ...edit) *liability.Event {
	return event(courier.Rail, cause, edits...)
}

func post(cause liability.Cause, edits ...edit) *liability.Event {
	return event(courier.PostalUniversal, cause, edits...)
}

func kind(k liability.Kind) edit     { return func(e *liability.Event) { e.Kind = k } }
func cause(c liability.Cause) edit   { return func(e *liability.Event) { e.Cause = c } }
func outside(e *liability.Event)     { e.InCharge = no }
func unproved(e *liability.Event)    { e.CauseProved = no }
func alreadyLate(e *liability.Event) { e.AlreadyLate = yes }
func inPart(e *liability.Event)      { e.Excused = liability.InPart }
func unnotified(e *liability.Event)  { e.Notified = no }
func grossFault(e *liability.Event)  { e.GrossFault = yes }
func declared(e *liability.Event)    { e.Declared = yes }
func express(e *liability.Event)     { e.Express = yes }
func pays(e *liability.Event)        { e.Declared, e.Terms = yes, rules(yes) }
func silent(e *liability.Event)      { e.Declared, e.Terms = yes, rules(0) }
func ordinary(e *liability.Event)    { e.Mail = liability.OrdinaryMail }
func registered(e *liability.Event)  { e.Mail = liability.RegisteredLetter }
func unqueried(e *liability.Event)   { e.QueriedInTime = no }
func on(d courier.Date) edit         { return func(e *liability.Event) { e.HappenedOn = d } }
func onRail(e *liability.Event)      { e.Regime = courier.Rail }
func onRoad(e *liability.Event)      { e.Regime = courier.CivilLaw }

func abroad(e *liability.Event)  { e.Domestic = no }
func coastal(e *liability.Event) { e.Domestic = yes }
func at(p liability.Place) edit  { return func(e *liability.Event) { e.Where = p } }

func ownFault(e *liability.Event)    { e.OwnFault = yes }
func requestsMet(e *liability.Event) { e.RequestsMet = yes }
func deckAllowed(e *liability.Event) { e.DeckAllowed = yes }
func inContainer(e *liability.Event) { e.Container = yes }
func soldOnline(e *liability.Event) {
	if e.OnlineSale == yes {
		e.BuyersCarrier = no
		return
	}
	e.OnlineSale, e.BuyersCarrier = yes, no
}
func buyersCarrier(e *liability.Event) { e.BuyersCarrier = yes }
func excludes(e *liability.Event)      { e.Terms = excluding(rules(no), yes) }
func noTerms(e *liability.Event)       { e.Terms = rules(no) }
func lastOf1992(e *liability.Event)    { e.HappenedOn = courier.Day(2026, 4, 30) }
func withDamages(e *liability.Event) {
	e.ClaimantsFault, e.Avoidable, e.MitigationCost, e.Indirect = yes, yes, yes, yes
}
func withoutDamages(e *liability.Event) {
	e.ClaimantsFault, e.Avoidable, e.MitigationCost, e.Indirect = no, no, no, no
}

// rules86 is an event of the last day of the two sets of rules of 1986.
func rules86(regime courier.Regime, cause liability.Cause, edits ...edit) *liability.Event {
	return event(regime, cause, append([]edit{on(courier.Day(2022, 4, 30))}, edits...)...)
}

// voyage is an event aboard, abroad, under the Maritime Code of 2025.
func voyage(cause liability.Cause, edits ...edit) *liability.Event {
	return event(courier.Sea, cause, append([]edit{func(e *liability.Event) {
		e.HappenedOn, e.Domestic, e.Where, e.Container = courier.Day(2026, 5, 1), no, liability.Aboard, no
		e.OwnFault, e.RequestsMet, e.DeckAllowed = no, yes, yes
	}}, edits...)...)
}

// flight is an event under the Civil Aviation Law of 2025.
func flight(cause liability.Cause, edits ...edit) *liability.Event {
	return event(courier.Air, cause, append([]edit{func(e *liability.Event) {
		e.HappenedOn, e.Measures = courier.Day(2026, 7, 1), no
	}}, edits...)...)
}

// treaty is an event under a convention of which the host has read heads.
func treaty(cause liability.Cause, edits ...edit) *liability.Event {
	return event(courier.CMRRoad, cause, append([]edit{func(e *liability.Event) { e.Heads = someHeads() }}, edits...)...)
}

// late is delay.
var late = kind(liability.Delay)

func decide(t testing.TB, e *liability.Event) liability.Answerability {
	t.Helper()
	a, err := liability.Decide(e)
	require.NoError(t, err)
	return a
}

func codes(g *courier.Grounds) (list []courier.Code) {
	for _, r := range g.Reasons {
		list = append(list, r.Code())
	}
	return list
}

func reason(t testing.TB, g *courier.Grounds, code courier.Code) courier.Reason {
	t.Helper()
	for _, r := range g.Reasons {
		if r.Code() == code {
			return r
		}
	}
	assert.Fail(t, "no such reason", "%s among %v", code, codes(g))
	return courier.Reason{}
}
