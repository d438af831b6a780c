//go:build !race

package complaint_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// numberAsks are the questions put to a tally, in the form that costs least.
func numberAsks(sum *complaint.Tally) map[string]func() error {
	buf := make([]courier.Reason, 0, 64)
	q := complaint.Query{Tally: sum, Span: span(0, 39), Before: span(-40, -1), Covered: always, RepeatWithin: courier.Days(7).Period(),
		Weights: &complaint.AuditWeights{Cite: house, Solution: courier.CountOf(3), Manner: courier.CountOf(2)}}
	b := complaint.Breakdown{Tally: sum, Span: span(0, 39), Before: span(-40, -1), Covered: always, By: complaint.OfCategory, Cut: courier.Percent(80)}
	w := complaint.Vigil{Tally: sum, Span: span(0, 39), Covered: always, Bases: []complaint.Base{{Span: span(0, 19), Shipments: courier.CountOf(900_000)}, {Span: span(20, 39), Shipments: courier.CountOf(900_000)}},
		Rules: complaint.WatchRules{Cite: house, Width: courier.RateOf(3, 0), Limits: []complaint.WarnLimit{{Category: complaint.Delay, MoreThan: courier.CountOf(3)}, {MoreThan: courier.CountOf(1_000_000)}}}}
	return map[string]func() error{
		"evaluate": func() error { _, err := complaint.AppendEvaluate(buf[:0], &q); return err },
		"divide":   func() error { _, err := complaint.Divide(&b); return err },
		"warn":     func() error { _, err := complaint.Warn(&w); return err },
	}
}

// What a question to a tally allocates grows with its keys, and with the cases
// not at all.
func TestNumbersAllocate(t *testing.T) {
	cases := drawCases(11, 300)
	few, many := tallyOf(t, cases...), tallyOf(t, slices.Concat(cases, cases, cases, cases, cases)...)
	assert.Equal(t, few.Keys(), many.Keys())
	of, most := numberAsks(many), map[string]float64{"evaluate": 520, "divide": 85, "warn": 140}
	for name, ask := range numberAsks(few) {
		run := func(ask func() error) float64 {
			return testing.AllocsPerRun(20, func() {
				if err := ask(); err != nil {
					t.Fatal(name, err)
				}
			})
		}
		got, more := run(ask), run(of[name])
		assert.InDelta(t, got, more, 5, name)
		assert.LessOrEqual(t, got, most[name], name)
	}
}

// A million cases of keys that are there grow nothing.
func TestTallyKeepsItsSize(t *testing.T) {
	cases := drawCases(11, 256)
	sum := tallyOf(t, cases...)
	keys := sum.Keys()
	assert.Zero(t, testing.AllocsPerRun(1, func() {
		for i := range 500_000 { // run twice: once to warm up
			if sum.Add(&cases[i&255]) != nil {
				t.Fatal(i)
			}
		}
	}))
	assert.Equal(t, keys, sum.Keys())
}

// Adding to keys that are there allocates nothing.
func TestTallyAllocates(t *testing.T) {
	cases := drawCases(9, 512)
	sum := tallyOf(t, cases...)
	keys := sum.Keys()
	assert.Zero(t, testing.AllocsPerRun(5, func() {
		for i := range cases {
			if sum.Add(&cases[i]) != nil {
				t.Fatal(i)
			}
		}
	}))
	assert.Equal(t, keys, sum.Keys(), "no key is new")
}
