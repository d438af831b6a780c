package liability_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func TestDecideBadFacts(t *testing.T) {
	lawful := rules(yes)
	lawful.Cite = courier.Art(courier.CivilCode, "832")
	for _, c := range []struct {
		name  string
		event *liability.Event
		field string
		fault courier.Fault
	}{
		{"the day before the Civil Code", civil(liability.CarriersFault, on(courier.Day(2020, 12, 31))), "happened_on", courier.ErrNoRule},
		{"no such regime", event(99, liability.CarriersFault), "regime", courier.ErrUnknownWord},
		{"Carmack", event(courier.CarmackRoad, liability.CarriersFault), "regime", courier.ErrNotSupported},
		{"the road rules of 1999", event(courier.RoadRules1999, liability.CarriersFault), "regime", courier.ErrNotSupported},
		{"the old rail rules after their end", event(courier.RailRules1986, liability.CarriersFault, on(courier.Day(2022, 5, 1))), "regime", courier.ErrNoRule},
		{"the old waterway rules after their end", event(courier.WaterwayRules1986, liability.CarriersFault, on(courier.Day(2022, 5, 1))), "regime", courier.ErrNoRule},
		{"nautical fault on the road", civil(liability.NauticalFault), "cause", courier.ErrContradicts},
		{"nautical fault in the air", event(courier.Air, liability.NauticalFault), "cause", courier.ErrContradicts},
		{"piracy before it was a head", event(courier.Sea, liability.Piracy, abroad), "cause", courier.ErrContradicts},
		{"force majeure at sea", event(courier.Sea, liability.ForceMajeure, on(courier.Day(2026, 5, 1))), "cause", courier.ErrContradicts},
		{"perils between Chinese ports before chapter IV", event(courier.Sea, liability.PerilsOfSea, coastal), "cause", courier.ErrContradicts},
		{"bad packing in the mail", post(liability.BadPacking), "cause", courier.ErrContradicts},
		{"aboard and not in charge", event(courier.Sea, liability.CarriersFault, abroad, outside, at(liability.Aboard)), "in_charge", courier.ErrContradicts},
		{"no such place", event(courier.Sea, liability.CarriersFault, abroad, at(4)), "where", courier.ErrUnknownWord},
		{"heads that stand nowhere", event(courier.CMRRoad, liability.CarriersFault, func(e *liability.Event) { e.Heads = &liability.Heads{} }), "heads.cite.source", courier.ErrMissing},
		{"heads that are terms", event(courier.CMRRoad, liability.CarriersFault, func(e *liability.Event) {
			e.Heads = &liability.Heads{Cite: courier.Art(courier.JDTerms, "")}
		}), "heads.cite", courier.ErrRange},
		{"a head without a cause", event(courier.CMRRoad, liability.CarriersFault, func(e *liability.Event) {
			e.Heads = &liability.Heads{Cite: courier.Art(courier.CMR, "17"), Loss: []liability.Cause{liability.ForceMajeure, 0}}
		}), "heads.loss[1]", courier.ErrMissing},
		{"a head of no cause", event(courier.CMRRoad, liability.CarriersFault, func(e *liability.Event) {
			e.Heads = &liability.Heads{Cite: courier.Art(courier.CMR, "17"), Delay: []liability.Cause{99}}
		}), "heads.delay[0]", courier.ErrUnknownWord},
		{"no such kind", civil(liability.CarriersFault, kind(6)), "kind", courier.ErrUnknownWord},
		{"no such cause", civil(36), "cause", courier.ErrUnknownWord},
		{"no such mail", post(liability.CarriersFault, func(e *liability.Event) { e.Mail = 4 }), "mail", courier.ErrUnknownWord},
		{"in_charge", civil(1, func(e *liability.Event) { e.InCharge = 3 }), "in_charge", courier.ErrUnknownWord},
		{"cause_proved", civil(1, func(e *liability.Event) { e.CauseProved = 3 }), "cause_proved", courier.ErrUnknownWord},
		{"already_late", civil(1, func(e *liability.Event) { e.AlreadyLate = 3 }), "already_late", courier.ErrUnknownWord},
		{"excused", civil(1, func(e *liability.Event) { e.Excused = 3 }), "excused", courier.ErrUnknownWord},
		{"notified", civil(1, func(e *liability.Event) { e.Notified = 3 }), "notified", courier.ErrUnknownWord},
		{"gross_fault", civil(1, func(e *liability.Event) { e.GrossFault = 3 }), "gross_fault", courier.ErrUnknownWord},
		{"declared", civil(1, func(e *liability.Event) { e.Declared = 3 }), "declared", courier.ErrUnknownWord},
		{"express", civil(1, func(e *liability.Event) { e.Express = 3 }), "express", courier.ErrUnknownWord},
		{"queried_in_time", civil(1, func(e *liability.Event) { e.QueriedInTime = 3 }), "queried_in_time", courier.ErrUnknownWord},
		{"claimants_fault", civil(1, func(e *liability.Event) { e.ClaimantsFault = 3 }), "claimants_fault", courier.ErrUnknownWord},
		{"avoidable", civil(1, func(e *liability.Event) { e.Avoidable = 3 }), "avoidable", courier.ErrUnknownWord},
		{"mitigation_cost", civil(1, func(e *liability.Event) { e.MitigationCost = 3 }), "mitigation_cost", courier.ErrUnknownWord},
		{"indirect", civil(1, func(e *liability.Event) { e.Indirect = 3 }), "indirect", courier.ErrUnknownWord},
		{"online_sale", civil(1, func(e *liability.Event) { e.OnlineSale = 3 }), "online_sale", courier.ErrUnknownWord},
		{"buyers_carrier", civil(1, func(e *liability.Event) { e.BuyersCarrier = 3 }), "buyers_carrier", courier.ErrUnknownWord},
		{"domestic", civil(1, func(e *liability.Event) { e.Domestic = 3 }), "domestic", courier.ErrUnknownWord},
		{"container", civil(1, func(e *liability.Event) { e.Container = 3 }), "container", courier.ErrUnknownWord},
		{"own_fault", civil(1, func(e *liability.Event) { e.OwnFault = 3 }), "own_fault", courier.ErrUnknownWord},
		{"requests_met", civil(1, func(e *liability.Event) { e.RequestsMet = 3 }), "requests_met", courier.ErrUnknownWord},
		{"deck_allowed", civil(1, func(e *liability.Event) { e.DeckAllowed = 3 }), "deck_allowed", courier.ErrUnknownWord},
		{"measures", civil(1, func(e *liability.Event) { e.Measures = 3 }), "measures", courier.ErrUnknownWord},
		{"terms.excludes", civil(1, func(e *liability.Event) { e.Terms = rules(yes); e.Terms.ExcludesPackingIntact = 3 }), "terms.excludes_packing_intact", courier.ErrUnknownWord},
		{"terms.stands", civil(1, func(e *liability.Event) { e.Terms = rules(yes); e.Terms.Stands = 3 }), "terms.stands", courier.ErrUnknownWord},
		{"pays", civil(1, func(e *liability.Event) { e.Terms = rules(3) }), "terms.pays_on_force_majeure", courier.ErrUnknownWord},
		{"terms that stand nowhere", civil(1, func(e *liability.Event) { e.Terms = &liability.Terms{} }), "terms.cite.source", courier.ErrMissing},
		{"terms that claim to be law", civil(1, func(e *liability.Event) { e.Terms = lawful }), "terms.cite", courier.ErrContradicts},
		{"a declared postcard", post(liability.CarriersFault, ordinary, declared), "declared", courier.ErrContradicts},
		{"an express item in universal service", post(liability.CarriersFault, express), "express", courier.ErrContradicts},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := liability.Decide(c.event)
			requireFault(t, err, c.field, c.fault)
			assert.Equal(t, liability.Answerability{}, a)
		})
	}
}

func requireFault(t *testing.T, err error, field string, fault courier.Fault) {
	t.Helper()
	require.ErrorIs(t, err, fault)
	var at *courier.FieldError
	require.True(t, errors.As(err, &at))
	require.Equal(t, field, at.Field)
}

func TestDecideReportsEveryFault(t *testing.T) {
	_, err := liability.Decide(post(36, declared, ordinary, kind(9), on(courier.Day(2019, 5, 5))))
	require.Error(t, err)
	assert.Equal(t, "happened_on: no rule covers this date: 2019-05-05\n"+
		"kind: unknown word: \"invalid(9)\"\n"+
		"cause: unknown word: \"invalid(36)\"\n"+
		"declared: contradicts other facts: only recorded mail can have a declared value", err.Error())
}

func TestDecideAsksWhichLawFirst(t *testing.T) {
	for _, e := range []*liability.Event{nil, {}, {Cause: liability.CarriersFault, Kind: liability.Loss}} {
		a := decide(t, e)
		assert.Equal(t, courier.Referred, a.Verdict)
		assert.Equal(t, []courier.Need{"happened_on", "regime"}, a.Needs)
		assert.Empty(t, a.Reasons)
	}
	a := decide(t, &liability.Event{HappenedOn: day})
	assert.Equal(t, []courier.Need{"regime"}, a.Needs)
	a = decide(t, &liability.Event{Regime: courier.Rail})
	assert.Equal(t, []courier.Need{"happened_on"}, a.Needs)
}

// Which of two laws answers by sea is asked for first, while it is open.
func TestDecideAsksWhichCoast(t *testing.T) {
	a := decide(t, event(courier.Sea, liability.NauticalFault, lastOf1992))
	assert.Equal(t, []courier.Need{"domestic"}, a.Needs)
	a = decide(t, event(courier.Sea, liability.War, at(liability.Aboard), on(courier.Day(2026, 5, 1))))
	assert.Equal(t, courier.Refused, a.Verdict, "from 2026-05-01 war exempts on either")
	a = decide(t, event(courier.Sea, liability.CarriersFault, on(courier.Day(2026, 5, 1)), outside))
	assert.Equal(t, courier.Refused, a.Verdict, "not in charge says where")
	for p, want := range map[liability.Place]courier.Verdict{liability.Aboard: courier.Granted, liability.AshoreAtPort: courier.Granted, liability.BeyondPorts: courier.Refused} {
		a = decide(t, event(courier.Sea, liability.CarriersFault, lastOf1992, coastal, at(p), func(e *liability.Event) { e.InCharge = 0 }))
		assert.Equal(t, want, a.Verdict, "where says whether in charge")
	}
	own := func(e *liability.Event) { e.Declared, e.Terms = yes, rules(yes) }
	beside := civil(liability.ForceMajeure, own, func(e *liability.Event) { e.Heads = someHeads() })
	assert.Equal(t, decide(t, civil(liability.ForceMajeure, own)), decide(t, beside), "at home the heads of a convention say nothing")
	a = decide(t, treaty(liability.NatureOfGoods, func(e *liability.Event) { e.Heads, e.Kind = nil, 0 }))
	assert.Equal(t, []courier.Need{"heads", "kind"}, a.Needs)
}

func TestRecourseByEveryMode(t *testing.T) {
	for _, e := range []*liability.Event{civil(liability.ThirdParty), civil(liability.ThirdParty, late), post(liability.ThirdParty),
		voyage(liability.ThirdParty), flight(liability.ThirdParty)} {
		a := decide(t, e)
		assert.True(t, a.Recourse(), e.Regime)
	}
	a := decide(t, voyage(liability.ThirdParty, at(liability.BeyondPorts)))
	assert.False(t, a.Recourse(), "it does not answer")
}

// The copies of printed terms say what was read of them, and no more.
func TestNamedTerms(t *testing.T) {
	for _, c := range []struct {
		terms  liability.Terms
		source string
		flood  courier.Verdict // declared goods lost through force majeure
		intact courier.Verdict // outer packing whole, the exclusion standing
	}{
		{liability.JDTerms(), "TM-JD", courier.Granted, courier.Granted},
		{liability.TruckingExpressTerms(), "TM-GEN", courier.Granted, courier.Granted},
		{liability.EMSTerms(), "TM-EMS-D", courier.Granted, courier.Granted},
		{liability.EMSSixFoldTerms(), "TM-EMS-D6", courier.Granted, courier.Refused},
		{liability.HOAUTerms(), "TM-HOAU", courier.Refused, courier.Refused},
	} {
		assert.Equal(t, c.source, c.terms.Cite.Basis().Source)
		with := func(stands courier.Answer) edit {
			return func(e *liability.Event) {
				e.Declared, e.Terms = yes, &c.terms
				e.Terms.Stands = stands
			}
		}
		assert.Equal(t, c.flood, decide(t, civil(liability.ForceMajeure, with(yes))).Verdict, c.source)
		assert.Equal(t, c.intact, decide(t, civil(liability.PackingIntact, with(yes))).Verdict, c.source)
		assert.Equal(t, courier.Granted, decide(t, civil(liability.PackingIntact, with(no))).Verdict, c.source)
		a := decide(t, civil(liability.PackingIntact, with(0)))
		if c.intact == courier.Refused {
			assert.Equal(t, []courier.Need{"terms.stands"}, a.Needs, c.source)
		} else {
			assert.Empty(t, a.Needs, c.source)
		}
	}
}

// Nobody is asked for what cannot matter any more.
func TestDecideAsksOnlyWhatDecides(t *testing.T) {
	known := func(edits ...edit) *liability.Event {
		e := &liability.Event{HappenedOn: day, Regime: courier.CivilLaw, Kind: liability.Loss, InCharge: yes}
		for _, edit := range edits {
			edit(e)
		}
		return e
	}
	for _, c := range []struct {
		name  string
		event *liability.Event
		needs []courier.Need
	}{
		{"loss in charge", known(), []courier.Need{"cause", "cause_proved", "already_late", "excused", "declared", "terms.pays_on_force_majeure", "terms.excludes_packing_intact", "terms.stands"}},
		{"own fault", known(cause(liability.CarriersFault)), nil},
		{"nobody knows why", known(cause(liability.NotFound)), nil},
		{"nature", known(cause(liability.NatureOfGoods)), []courier.Need{"cause_proved", "excused"}},
		{"force majeure", known(cause(liability.ForceMajeure)),
			[]courier.Need{"cause_proved", "already_late", "excused", "declared", "terms.pays_on_force_majeure"}},
		{"force majeure on one already late", known(cause(liability.ForceMajeure), alreadyLate), nil},
		{"force majeure, silent terms", known(cause(liability.ForceMajeure), silent), []courier.Need{"cause_proved", "already_late", "excused"}},
		{"outside, cause unknown", known(outside), nil},
		{"delay", known(late), []courier.Need{"cause", "cause_proved", "already_late", "excused"}},
		{"delay by force majeure", known(late, cause(liability.ForceMajeure)), []courier.Need{"cause_proved", "already_late", "excused"}},
		{"delay by force majeure, in part", known(late, cause(liability.ForceMajeure), inPart), nil},
		{"delay by the goods", known(late, cause(liability.NatureOfGoods)), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := decide(t, c.event)
			assert.Equal(t, c.needs, a.Needs)
		})
	}
}

func TestDecideByDate(t *testing.T) {
	cited := func(e *liability.Event, code courier.Code) string {
		a := decide(t, e)
		b := reason(t, &a.Grounds, code).Basis()
		return b.Source + " " + b.Article
	}
	first := civil(liability.CarriersFault, express, on(courier.Day(2021, 1, 1)))
	assert.Equal(t, "CC 832", cited(first, "liability.carriage"))
	assert.Equal(t, "IR19 27", cited(first, "liability.express.not_declared"))
	assert.Equal(t, "IR19 27", cited(civil(liability.CarriersFault, express, on(courier.Day(2025, 5, 31))), "liability.express.not_declared"))
	assert.Equal(t, "IR25 28", cited(civil(liability.CarriersFault, express, on(courier.Day(2025, 6, 1))), "liability.express.not_declared"))

	mismatch := func(d courier.Date) bool {
		a := decide(t, civil(liability.CarriersFault, express, kind(liability.ContentsMismatch), on(d)))
		return a.Has("liability.express.mismatch_2013")
	}
	assert.True(t, mismatch(courier.Day(2024, 2, 29)))
	assert.False(t, mismatch(courier.Day(2024, 3, 1)))

	for d, warned := range map[courier.Date]bool{courier.Day(2026, 8, 28): false, courier.Day(2026, 8, 29): true} {
		a := decide(t, civil(liability.CarriersFault, on(d)))
		assert.Equal(t, warned, a.Has("courier.source_unchecked"), d)
	}
	for d, warned := range map[courier.Date]bool{courier.Day(2026, 9, 30): false, courier.Day(2026, 10, 1): true} {
		a := decide(t, post(liability.CarriersFault, on(d)))
		assert.Equal(t, warned, a.Has("courier.source_unchecked"), d)
	}
}

// What rests on the textbook says so, whatever article lends it its head.
func TestEscortIsGradedAsSeed(t *testing.T) {
	for _, e := range []*liability.Event{civil(liability.EscortsFault), rail(liability.EscortsFault)} {
		a := decide(t, e)
		for r := range a.Having(courier.Bars) {
			assert.Equal(t, courier.Seed, r.Basis().Evidence)
			assert.Equal(t, courier.Statute, r.Basis().Force)
		}
		assert.Equal(t, courier.Practice, reason(t, &a.Grounds, "liability.escort_by_textbook").Basis().Force)
	}
	a := decide(t, post(liability.EscortsFault))
	assert.Equal(t, courier.Yes, a.Answers(), "the Postal Law has no such head")
}

func TestEventJSON(t *testing.T) {
	e := civil(liability.ForceMajeure, pays, express, unnotified)
	b, err := json.Marshal(e)
	require.NoError(t, err)
	assert.JSONEq(t, `{"happened_on":"2026-03-01","regime":"civil","kind":"damage","in_charge":"yes","cause":"force_majeure",
		"cause_proved":"yes","already_late":"no","excused":"whole","notified":"no","gross_fault":"no","declared":"yes","express":"yes",
		"terms":{"cite":{"document":{"id":"TM-OWN","zh":"本公司保价规则","en":"Our declared-value rules","force":"contract"},
		"article":"第3条"},"pays_on_force_majeure":"yes"}}`, string(b))
	var back liability.Event
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, e, &back)

	b, err = json.Marshal(liability.Event{})
	require.NoError(t, err)
	assert.Equal(t, "{}", string(b))
	require.ErrorIs(t, json.Unmarshal([]byte(`{"cause":"Force_Majeure"}`), &back), courier.ErrUnknownWord)
}

func TestAnswerabilityJSON(t *testing.T) {
	for _, g := range grounds {
		a := decide(t, g.met)
		b, err := json.Marshal(a)
		require.NoError(t, err)
		var back liability.Answerability
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Empty(t, liability.Book().Bind(&back.Grounds))
		requireSameGrounds(t, &a.Grounds, &back.Grounds)
		assert.Equal(t, a.Verdict, back.Verdict)
	}
}

func requireSameGrounds(t testing.TB, want, got *courier.Grounds) {
	t.Helper()
	require.Equal(t, len(want.Reasons), len(got.Reasons))
	for i, r := range want.Reasons {
		require.True(t, r.Equal(got.Reasons[i]), "%v, not %v", got.Reasons[i], r)
		require.Equal(t, r.Sentence(courier.Chinese), got.Reasons[i].Sentence(courier.Chinese))
	}
	require.Equal(t, want.Needs, got.Needs)
	require.Equal(t, want.Rules, got.Rules)
}

func TestDecideAllocates(t *testing.T) {
	for _, e := range []*liability.Event{civil(liability.CarriersFault), civil(liability.ForceMajeure, express), post(liability.ForceMajeure, declared)} {
		fresh := testing.AllocsPerRun(100, func() { _, _ = liability.Decide(e) })
		assert.LessOrEqual(t, fresh, 2.0, "the reasons alone; the race detector counts them twice")
		var reasons []courier.Reason
		assert.Zero(t, testing.AllocsPerRun(100, func() {
			a, _ := liability.AppendDecide(reasons[:0], e)
			reasons = a.Reasons
		}))
	}
}

func TestAppendDecideKeepsWhatStands(t *testing.T) {
	first := decide(t, civil(liability.CarriersFault))
	a, err := liability.AppendDecide(first.Reasons, civil(liability.NotFound))
	require.NoError(t, err)
	assert.Equal(t, []courier.Code{"liability.carriage", "liability.carriage", "liability.cause_not_found"}, codes(&a.Grounds))
	a, err = liability.AppendDecide(first.Reasons, nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Code{"liability.carriage"}, codes(&a.Grounds))
}
