package courier_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// A question made up for the tests: may the shipper stop the parcel?
const (
	identified courier.Facts = 1 << iota
	delivered
	returned
	outForDelivery
	frozen
	freightDue
)

var (
	stopFields = []courier.Field{
		courier.YesNo("identity", identified),
		{Need: "stage", Owns: delivered | returned | outForDelivery, Values: []courier.Facts{0, outForDelivery, delivered, delivered | returned}},
		courier.YesNo("frozen", frozen),
		courier.YesNo("freight_due", freightDue),
	}
	stopGrounds = []courier.Ground{
		{Row: courier.Row{Code: "stop.right", Cites: []courier.Cite{courier.Art(courier.CivilCode, "829")}}, Effect: courier.Grants, If: identified},
		{Row: courier.Row{Code: "stop.delivered", Cites: []courier.Cite{courier.Art(courier.CivilCode, "829")}}, Effect: courier.Bars, If: delivered},
		{Row: courier.Row{Code: "stop.handed_back", Cites: []courier.Cite{courier.Art(courier.CivilCode, "829")}}, Effect: courier.Lifts, If: returned, Lifts: "stop.delivered"},
		{Row: courier.Row{Code: "stop.too_late", Cites: courier.InTerms()}, Effect: courier.Bars, If: outForDelivery},
		{Row: courier.Row{Code: "stop.frozen", Cites: []courier.Cite{courier.Art(courier.ExpressRegulation2025, "34")}}, Effect: courier.Refers, If: frozen},
		{Row: courier.Row{Code: "stop.pay", Cites: courier.InTerms()}, Effect: courier.Conditions, If: freightDue},
		{Row: courier.Row{Code: "stop.unshown", Cites: courier.InTerms()}, Effect: courier.Bars, Unless: identified, Binds: true},
	}
	stopTerms = courier.Cite{Document: &courier.Source{ID: "ACME", Force: courier.Contract}}
)

func TestDecide(t *testing.T) {
	q := courier.NewQuestion(stopFields, stopGrounds)
	require.Empty(t, q.Problems())
	for _, c := range []struct {
		name    string
		yes, no courier.Facts
		on      string
		terms   *courier.Cite
		verdict courier.Verdict
		told    []string
		needs   []courier.Need
	}{
		{"granted", identified, delivered | returned | outForDelivery | frozen | freightDue, "2026-05-01", &stopTerms, courier.Granted, []string{"stop.right grants"}, nil},
		{"granted on a condition", identified | freightDue, delivered | returned | outForDelivery | frozen, "2026-05-01", &stopTerms,
			courier.Granted, []string{"stop.right grants", "stop.pay conditions"}, nil},
		{"a condition that may apply is told", identified, delivered | returned | outForDelivery | frozen, "2026-05-01", &stopTerms,
			courier.Granted, []string{"stop.right grants", "stop.pay conditions"}, nil},
		{"a house rule yields to the statute", identified | outForDelivery, delivered | returned | frozen | freightDue, "2026-05-01", &stopTerms,
			courier.Granted, []string{"stop.right grants", "stop.too_late conditions", "courier.service_may_be_declined notes"}, nil},
		{"one that binds does not", outForDelivery, identified | delivered | returned | frozen | freightDue, "2026-05-01", &stopTerms,
			courier.Refused, []string{"stop.too_late bars", "stop.unshown bars"}, nil},
		{"a bar of equal force", identified | delivered, returned | outForDelivery | frozen | freightDue, "2026-05-01", &stopTerms, courier.Refused, []string{"stop.delivered bars"}, nil},
		{"lifted", identified | delivered | returned, outForDelivery | frozen | freightDue, "2026-05-01", &stopTerms,
			courier.Granted, []string{"stop.right grants", "stop.handed_back lifts"}, nil},
		{"a person decides", identified | frozen, delivered | returned | outForDelivery | freightDue, "2026-05-01", &stopTerms, courier.Referred, []string{"stop.frozen refers"}, nil},
		{"but not against a bar", identified | frozen | delivered, returned | outForDelivery | freightDue, "2026-05-01", &stopTerms, courier.Refused, []string{"stop.delivered bars"}, nil},
		{"not yet in force", identified | frozen, delivered | returned | outForDelivery | freightDue, "2025-05-31", &stopTerms, courier.Granted, []string{"stop.right grants"}, nil},
		{"nothing in force", identified, delivered | returned | outForDelivery | frozen | freightDue, "2020-12-31", &stopTerms, courier.Referred, nil, nil},
		{"no terms, no right", 0, identified | delivered | returned | outForDelivery | frozen | freightDue, "2026-05-01", nil, courier.Referred, nil, nil},
		{"nothing known", 0, 0, "2026-05-01", &stopTerms, courier.Referred, nil, []courier.Need{"identity", "stage", "frozen"}},
		{"nothing known, no terms", 0, 0, "2026-05-01", nil, courier.Referred, nil, []courier.Need{"stage", "identity", "frozen"}},
		{"only the stage", delivered, returned | outForDelivery, "2026-05-01", &stopTerms, courier.Refused, []string{"stop.delivered bars"}, nil},
		{"who asks alone settles it", 0, delivered | returned | outForDelivery | frozen, "2026-05-01", &stopTerms, courier.Referred, nil, []courier.Need{"identity"}},
		{"a bar alone, the rest later", identified, frozen, "2026-05-01", nil, courier.Referred, nil, []courier.Need{"stage"}},
		{"on no date", identified, delivered | returned | outForDelivery | frozen | freightDue, "", &stopTerms, courier.Referred, nil, nil},
	} {
		d := q.Decide(nil, courier.Known{Yes: c.yes, No: c.no}, day(t, c.on), c.terms)
		var told []string
		for _, r := range d.Reasons {
			told = append(told, fmt.Sprint(r.Code(), " ", r.Effect))
		}
		assert.Equal(t, c.verdict, d.Verdict, c.name)
		assert.Equal(t, c.told, told, c.name)
		assert.Equal(t, c.needs, d.Needs, c.name)
	}
}

// Needs that settle the matter alone come before those that open after them,
// against the order of the fields.
func TestNeedsAloneFirst(t *testing.T) {
	law := []courier.Cite{courier.Art(courier.CivilCode, "829")}
	q := courier.NewQuestion([]courier.Field{courier.YesNo("later", 1), courier.YesNo("alone", 2), courier.YesNo("idle", 4)}, []courier.Ground{
		{Row: courier.Row{Code: "a", Cites: law}, Effect: courier.Grants, If: 1 | 2},
		{Row: courier.Row{Code: "b", Cites: law}, Effect: courier.Bars, If: 2, Unless: 1},
		{Row: courier.Row{Code: "c", Cites: law}, Effect: courier.Notes, If: 4},
	})
	d := q.Decide(nil, courier.Known{}, day(t, "2026-05-01"), nil)
	assert.Equal(t, []courier.Need{"alone", "later"}, d.Needs)
}

func TestDecideAppends(t *testing.T) {
	q := courier.NewQuestion(stopFields, stopGrounds)
	before := reasons(t)
	late := day(t, "2030-01-01")
	k := courier.Known{Yes: identified, No: delivered | returned | outForDelivery | frozen | freightDue}
	d := q.Decide(before, k, late, &stopTerms)
	assert.Empty(t, cmp.Diff(before, d.Reasons[:len(before)]))
	require.Len(t, d.Reasons, len(before)+2)
	assert.Equal(t, courier.Code("stop.right"), d.Reasons[len(before)].Code())
	assert.Equal(t, courier.Code("courier.source_unchecked"), d.Reasons[len(before)+1].Code())
	f := q.Fold(before, k, late, &stopTerms)
	assert.Len(t, f.Reasons, len(before)+1, "Fold leaves the warning to the room")

	dst := make([]courier.Reason, 0, 16)
	on := day(t, "2026-05-01")
	assert.Zero(t, testing.AllocsPerRun(100, func() { d = q.Decide(dst, k, on, &stopTerms) }))
	assert.Equal(t, courier.Granted, d.Verdict)
	_, ok := courier.Common().Row("courier.service_may_be_declined")
	assert.True(t, ok)
}

// Every ground can be found under its code in the room's book.
func TestQuestionRows(t *testing.T) {
	rows := courier.NewQuestion(stopFields, stopGrounds).Rows()
	require.Len(t, rows, len(stopGrounds))
	for i, r := range rows {
		assert.Same(t, &stopGrounds[i].Row, r)
	}
}

func TestKnown(t *testing.T) {
	var k courier.Known
	k.Answer(identified, courier.Yes)
	k.Answer(frozen, courier.No)
	k.Answer(freightDue, 0)
	k.Among(delivered|returned|outForDelivery, delivered|identified) // identified is not among them
	assert.Equal(t, courier.Known{Yes: identified | delivered, No: frozen | returned | outForDelivery}, k)
}

func TestProblems(t *testing.T) {
	law := []courier.Cite{courier.Art(courier.CivilCode, "829")}
	row := func(code courier.Code) courier.Row { return courier.Row{Code: code, Cites: law} }
	fields := []courier.Field{courier.YesNo("a", 1), {Need: "b", Owns: 6, Values: []courier.Facts{0, 2, 4}}}
	for _, c := range []struct {
		name    string
		fields  []courier.Field
		grounds []courier.Ground
		want    []string
	}{
		{"sound", fields, []courier.Ground{{Row: row("x"), Effect: courier.Grants, If: 1 | 2, Unless: 4}, {Row: row("y"), Effect: courier.Lifts, Lifts: "x"}}, nil},
		{"empty", nil, nil, nil},
		{"two lift each other", fields, []courier.Ground{{Row: row("x"), Effect: courier.Lifts, Lifts: "y"}, {Row: row("y"), Effect: courier.Lifts, Lifts: "x"}},
			[]string{"question: grounds lift each other in a circle"}},
		{"one lifts itself", fields, []courier.Ground{{Row: row("x"), Effect: courier.Lifts, Lifts: "x"}}, []string{"question: grounds lift each other in a circle"}},
		{"three in a circle", fields, []courier.Ground{{Row: row("x"), Effect: courier.Lifts, Lifts: "y"}, {Row: row("y"), Effect: courier.Lifts, Lifts: "z"}, {Row: row("z"), Effect: courier.Lifts, Lifts: "x"}},
			[]string{"question: grounds lift each other in a circle"}},
		{"a chain is no circle", fields, []courier.Ground{{Row: row("x"), Effect: courier.Grants}, {Row: row("y"), Effect: courier.Lifts, Lifts: "x"}, {Row: row("z"), Effect: courier.Lifts, Lifts: "y"}}, nil},
		{"a lift of nothing", fields, []courier.Ground{{Row: row("x"), Effect: courier.Lifts}}, []string{"x: lifts nothing, or without the effect"}},
		{"a lift without the effect", fields, []courier.Ground{{Row: row("x"), Effect: courier.Bars, Lifts: "x"}}, []string{"x: lifts nothing, or without the effect"}},
		{"a lift of an unknown ground", fields, []courier.Ground{{Row: row("x"), Effect: courier.Lifts, Lifts: "y"}}, []string{"x: lifts an unknown ground"}},
		{"a fact without a field", fields, []courier.Ground{{Row: row("x"), Effect: courier.Grants, If: 8}}, []string{"x: names a fact that no field owns"}},
		{"a fact without a field, unless", fields, []courier.Ground{{Row: row("x"), Effect: courier.Grants, Unless: 8}}, []string{"x: names a fact that no field owns"}},
		{"a fact of two fields", append(fields[:2:2], courier.YesNo("c", 4)), nil, []string{"c: owns a fact of another field"}},
		{"two values at once", fields, []courier.Ground{{Row: row("x"), Effect: courier.Grants, If: 2 | 4}}, []string{"x: cannot speak for any value of b"}},
		{"if and unless", fields, []courier.Ground{{Row: row("x"), Effect: courier.Grants, If: 1, Unless: 1}}, []string{"x: cannot speak for any value of a"}},
		{"a field without values", []courier.Field{{Need: "a", Owns: 1}}, []courier.Ground{{Row: row("x"), Effect: courier.Grants, If: 1}}, []string{"x: cannot speak for any value of a"}},
	} {
		q := courier.NewQuestion(c.fields, c.grounds)
		assert.Equal(t, c.want, q.Problems(), c.name)
		assert.NotPanics(t, func() { q.Decide(nil, courier.Known{}, day(t, "2026-05-01"), nil) }, c.name)
	}
}

// The largest question: 64 grounds, each lifted by the next, over 64 facts.
func TestLargestQuestion(t *testing.T) {
	var fields []courier.Field
	var grounds []courier.Ground
	for i := range 64 {
		fields = append(fields, courier.YesNo(courier.Need(fmt.Sprint("f", i)), 1<<i))
		g := courier.Ground{Row: courier.Row{Code: courier.Code(fmt.Sprint("g", i)), Cites: courier.Express(27)}, Effect: courier.Lifts, If: 1 << i, Lifts: courier.Code(fmt.Sprint("g", i-1))}
		if i == 0 {
			g.Effect, g.Lifts = courier.Grants, ""
		}
		grounds = append(grounds, g)
	}
	q := courier.NewQuestion(fields, grounds)
	require.Empty(t, q.Problems())
	on := day(t, "2026-05-01")
	assert.Equal(t, courier.Referred, q.Decide(nil, courier.Known{Yes: ^courier.Facts(0)}, on, nil).Verdict, "g63 lifts g62, so g61 stands, … and g1 lifts g0")
	assert.Equal(t, courier.Granted, q.Decide(nil, courier.Known{Yes: 1<<63 - 1, No: 1 << 63}, on, nil).Verdict)
	d := q.Decide(nil, courier.Known{Yes: 1<<63 - 1}, on, nil)
	assert.Equal(t, []courier.Need{"f63"}, d.Needs)

	more := append(grounds, courier.Ground{Row: courier.Row{Code: "g64", Cites: courier.Express(27)}, Effect: courier.Bars})
	q = courier.NewQuestion(fields, more)
	assert.Len(t, q.Rows(), 64, "and not one more")
	assert.Equal(t, []string{"question: more than 64 grounds"}, q.Problems())
}
