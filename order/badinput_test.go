package order_test

import (
	"errors"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

func TestUnreadableFacts(t *testing.T) {
	onTerms := func(change func(*order.ControlTerms)) edit {
		return func(r *order.Request) {
			if r.Terms == nil {
				r.Terms = houseTerms(order.ControlTerms{})
			}
			change(r.Terms)
		}
	}
	document := func(s courier.Source) edit {
		return onTerms(func(t *order.ControlTerms) { t.Cite.Document = &s })
	}
	for _, c := range []struct {
		field string
		fault courier.Fault
		facts order.Request
	}{
		{"action", courier.ErrMissing, with(recall(), func(r *order.Request) { r.Action = 0 })},
		{"action", courier.ErrUnknownWord, with(recall(), func(r *order.Request) { r.Action = 9 })},
		{"wish", courier.ErrUnknownWord, with(arrange(), wish(7))},
		{"wish", courier.ErrUnknownWord, with(recall(), wish(255))},
		{"cut_offs", courier.ErrUnknownWord, with(recall(), func(r *order.Request) { r.CutOffs = 2 })},
		{"by", courier.ErrUnknownWord, with(recall(), by(10))},
		{"stage", courier.ErrUnknownWord, with(recall(), at(tracking.Disposed+1))},
		{"lane", courier.ErrUnknownWord, with(recall(), lane(5))},
		{"regime", courier.ErrUnknownWord, with(recall(), func(r *order.Request) { r.Regime = 200 })},
		{"express", courier.ErrUnknownWord, with(recall(), express(3))},
		{"express", courier.ErrUnknownWord, with(arrange(), express(3))},
		{"terms.fees.any", courier.ErrNegative, with(recall(), onTerms(func(t *order.ControlTerms) { t.Fees.Any = courier.Fen(-1) }))},
		{"target", courier.ErrUnknownWord, with(redirect(), target(5))},
		{"target_kind", courier.ErrUnknownWord, with(redirect(), targetKind(5))},
		{"stage", courier.ErrContradicts, with(recall(), at(tracking.ExportSealed))},
		{"stage", courier.ErrContradicts, with(recall(), at(tracking.ExportCleared), lane(courier.SameCity))},
		{"regime", courier.ErrNotSupported, with(bySea(), as(order.Cancel), at(tracking.Ordered))},
		{"asked_on", courier.ErrNoRule, with(byRoad(), on(2016, 5, 31))},
		{"asked_on", courier.ErrNoRule, with(byRoad(), on(1999, 12, 31))},
		{"terms.only", courier.ErrRange, with(recall(), onTerms(func(t *order.ControlTerms) { t.Only = order.ActionsOf(order.Arrange) }))},
		{"terms.only", courier.ErrRange, with(recall(), onTerms(func(t *order.ControlTerms) { t.Only = 1 << 15 }))},
		{"terms.fees.payer", courier.ErrRange, with(recall(), onTerms(func(t *order.ControlTerms) { t.Fees.Payer = courier.Carrier }))},
		{"terms.fees.payer", courier.ErrUnknownWord, with(recall(), onTerms(func(t *order.ControlTerms) { t.Fees.Payer = 77 }))},
		{"terms.fees.back", courier.ErrCurrency, with(recall(), onTerms(func(t *order.ControlTerms) {
			t.Fees.Any, t.Fees.Back = courier.Fen(1), courier.Minor(1, courier.XDR)
		}))},
		{"terms.cite", courier.ErrNoRule, with(recall(), document(courier.Source{ID: "X", Force: courier.Contract, From: courier.Day(2026, 8, 2)}))},
		{"terms.cite", courier.ErrNoRule, with(recall(), document(courier.Source{ID: "X", Force: courier.Contract, To: courier.Day(2026, 7, 31)}))},
		{"terms.cite.source", courier.ErrMissing, with(recall(), func(r *order.Request) { r.Terms = &order.ControlTerms{NotWhenOut: courier.No} })},
		{"terms.cite.evidence", courier.ErrUnknownWord, with(recall(), onTerms(func(t *order.ControlTerms) { t.Cite.Evidence = 77 }))},
		{"terms.cite.document.id", courier.ErrMissing, with(recall(), document(courier.Source{Force: courier.Contract}))},
		{"terms.cite.document.force", courier.ErrMissing, with(recall(), document(courier.Source{ID: "X"}))},
		{"terms.cite.document.force", courier.ErrUnknownWord, with(recall(), document(courier.Source{ID: "X", Force: 99}))},
		{"terms.cite", courier.ErrContradicts, with(recall(), document(courier.Source{ID: "X", Force: courier.Statute}))},
		{"terms.cite", courier.ErrContradicts, with(recall(), onTerms(func(t *order.ControlTerms) { t.Cite = courier.Art(courier.PostalLaw, "1") }))},
		{"asked_on", courier.ErrNoRule, with(recall(), on(2020, 12, 31))},
		{"asked_on", courier.ErrNoRule, with(arrange(), on(1, 1, 1))},
	} {
		ruling, err := order.Decide(&c.facts)
		assert.ErrorIs(t, err, c.fault, c.field)
		assert.Equal(t, []string{c.field}, fields(err), "%v", err)
		assert.Equal(t, order.Ruling{}, ruling, "an error answers nothing")
		var field *courier.FieldError
		require.ErrorAs(t, err, &field)
		assert.Equal(t, c.field, field.Field)
	}
}

// Every tri-state fact is read, and named by its path.
func TestEveryAnswerIsRead(t *testing.T) {
	count := len(answersOf(reflect.ValueOf(new(full())).Elem(), ""))
	require.Greater(t, count, 60)
	for i := range count {
		r := full()
		f := answersOf(reflect.ValueOf(&r).Elem(), "")[i]
		f.set(7)
		_, err := order.Decide(&r)
		assert.ErrorIs(t, err, courier.ErrUnknownWord, f.path)
		assert.Equal(t, []string{f.path}, fields(err))
	}
}

// fields returns the fields that an error names, in order.
func fields(err error) (list []string) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			list = append(list, fields(e)...)
		}
		return list
	}
	var field *courier.FieldError
	if errors.As(err, &field) {
		list = append(list, field.Field)
	}
	return list
}

func TestEveryFaultIsReported(t *testing.T) {
	facts := order.Request{Consignment: order.Consignment{By: 77, Stage: 88, AskedOn: courier.Day(1999, 1, 1), Regime: courier.MontrealAir,
		Terms: &order.ControlTerms{Fees: order.ServiceFees{Any: courier.Fen(-5)}}, Air: &order.AirDisposition{Unreachable: 9}}}
	_, err := order.Decide(&facts)
	assert.ElementsMatch(t, []string{"action", "by", "stage", "regime", "air.unreachable", "terms.cite.source", "terms.fees.any", "asked_on"}, fields(err))
	for _, fault := range []error{courier.ErrMissing, courier.ErrUnknownWord, courier.ErrNotSupported, courier.ErrNegative, courier.ErrNoRule} {
		assert.ErrorIs(t, err, fault)
	}
}

func TestRegimesWithoutRules(t *testing.T) {
	answered := map[courier.Regime]bool{0: true, courier.CivilLaw: true, courier.Rail: true, courier.Waterway: true, courier.Sea: true, courier.Air: true, courier.RoadRules1999: true}
	for g := courier.Regime(0); g.Valid(); g++ {
		facts := with(recall(), func(r *order.Request) { r.Regime = g })
		if g == courier.RoadRules1999 {
			facts.AskedOn = courier.Day(2010, 5, 1)
		}
		_, err := order.Decide(&facts)
		if answered[g] {
			assert.NoError(t, err, g)
			continue
		}
		assert.ErrorIs(t, err, courier.ErrNotSupported, g)
		assert.Equal(t, []string{"regime"}, fields(err))
		assert.ErrorContains(t, err, g.String(), "it says which")
	}
}

// No facts at all are facts without a question.
func TestNilFacts(t *testing.T) {
	_, err := order.Decide(nil)
	assert.ErrorIs(t, err, courier.ErrMissing)
	assert.Equal(t, []string{"action"}, fields(err))
}

func TestWordsThatDoNotExist(t *testing.T) {
	var a order.Action
	var w order.Wish
	var c order.CutOffs
	var s tracking.Stage
	for _, word := range []string{"", "Redirect", "REDIRECT", "re-direct", "redirect ", "5", "recall\x00"} {
		assert.ErrorIs(t, a.UnmarshalText([]byte(word)), courier.ErrUnknownWord, word)
		assert.ErrorIs(t, w.UnmarshalText([]byte(word)), courier.ErrUnknownWord, word)
		assert.ErrorIs(t, c.UnmarshalText([]byte(word)), courier.ErrUnknownWord, word)
		assert.ErrorIs(t, s.UnmarshalText([]byte(word)), courier.ErrUnknownWord, word)
	}
	assert.Zero(t, a)
	var set order.Actions
	var target order.Target
	var kind order.TargetKind
	for _, text := range []string{"redirect,", ",redirect", "redirect, recall", "unknown", "nothing"} {
		assert.ErrorIs(t, set.UnmarshalText([]byte(text)), courier.ErrUnknownWord, text)
		assert.ErrorIs(t, target.UnmarshalText([]byte(text+"!")), courier.ErrUnknownWord, text)
		assert.ErrorIs(t, kind.UnmarshalText([]byte(text+"!")), courier.ErrUnknownWord, text)
	}
	assert.Zero(t, set)
	for _, v := range []interface{ MarshalText() ([]byte, error) }{order.Action(9), order.Wish(9), order.CutOffs(9), tracking.Stage(99),
		order.Target(9), order.TargetKind(9), order.Actions(1), order.Actions(1 << 14)} {
		_, err := v.MarshalText()
		assert.ErrorIs(t, err, courier.ErrUnknownWord, "%v", v)
	}
}
