package complaint_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// A day without a case is unknown until somebody says that it is covered.
func TestUncounted(t *testing.T) {
	sum := tallyOf(t, join(times(2, 0, complaint.Delay, ""), times(1, 3, complaint.Delay, ""), times(1, -1, complaint.Delay, ""))...)
	b := complaint.Breakdown{Tally: sum, Span: span(0, 3), Before: span(-4, -1), By: complaint.OfCategory}
	for _, c := range []struct {
		name    string
		covered []complaint.DaySpan
		gaps    []complaint.DaySpan
		needs   []courier.Need
		change  bool
	}{
		{"not known", nil, []complaint.DaySpan{span(1, 2)}, []courier.Need{"covered"}, false},
		{"no other", []complaint.DaySpan{}, []complaint.DaySpan{span(1, 2)}, nil, false},
		{"one day short", []complaint.DaySpan{span(-4, 1)}, []complaint.DaySpan{span(2, 2)}, nil, false},
		{"whole", []complaint.DaySpan{span(2, 2), span(-4, 1)}, nil, nil, true},
	} {
		b.Covered = c.covered
		got, err := complaint.Divide(&b)
		require.NoError(t, err, c.name)
		assert.Equal(t, c.gaps, got.Uncounted, c.name)
		assert.Equal(t, c.needs, got.Needs, c.name)
		assert.Equal(t, c.change, got.Change.Known(), c.name)
		r, err := complaint.Evaluate(&complaint.Query{Tally: sum, Span: b.Span, Before: b.Before, Covered: c.covered})
		require.NoError(t, err, c.name)
		assert.Equal(t, c.gaps, r.Uncounted, c.name)
		assert.Equal(t, c.needs, r.Needs, c.name)
		_, told := r.Indicator(complaint.ChangeInCases)
		assert.Equal(t, c.change, told, c.name)
	}
	w := complaint.Vigil{Tally: sum, Span: span(0, 3), Rules: complaint.WatchRules{Cite: house, Width: courier.RateOf(3, 0), Limits: []complaint.WarnLimit{{MoreThan: courier.CountOf(9)}}},
		Bases: []complaint.Base{{Span: span(1, 1), Shipments: courier.CountOf(100)}}}
	got, err := complaint.Warn(&w)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"covered"}, got.Needs)
	w.Covered = []complaint.DaySpan{}
	got, err = complaint.Warn(&w)
	require.NoError(t, err)
	assert.Equal(t, []string{"metric.uncounted", "warn.uncounted"}, codes(got.Grounds))
	assert.False(t, got.Warned.Known() || got.Gauges[0].Rate.Known())
	w.Covered = always
	got, err = complaint.Warn(&w)
	require.NoError(t, err)
	assert.Equal(t, no, got.Warned)
	assert.True(t, got.Gauges[0].Rate.Known(), "covered: zero of a hundred")
	w.Covered = []complaint.DaySpan{{}, span(1, 0)}
	_, err = complaint.Warn(&w)
	assert.Equal(t, []string{"covered[0].from", "covered[0].to", "covered[1].to"}, fields(err))
}

func march() (*complaint.Tally, complaint.DaySpan, courier.Cite) {
	var sum complaint.Tally
	for i, c := range []complaint.Category{complaint.Delay, complaint.Delay, complaint.Delay, complaint.Damage} {
		_ = sum.Add(&complaint.Counted{ReceivedOn: courier.Day(2026, 3, 2+i), Category: c, Customer: "K1"})
	}
	return &sum, complaint.DaySpan{From: courier.Day(2026, 3, 1), To: courier.Day(2026, 3, 31)},
		courier.Cite{Document: &courier.Source{ID: "CS", Zh: "客服管理办法", En: "Customer service rules", Force: courier.Practice}}
}

func ExampleDivide() {
	sum, month, _ := march()
	d, err := complaint.Divide(&complaint.Breakdown{Tally: sum, Span: month, Covered: []complaint.DaySpan{month}, By: complaint.OfCategory, Cut: courier.Percent(70)})
	for _, b := range d.Buckets {
		fmt.Println(b.Value, b.Share, "main:", b.Main)
	}
	fmt.Println(err)
	// Output:
	// delay 3/4 main: yes
	// damage 1/4 main: no
	// <nil>
}

func ExampleWarn() {
	sum, month, rules := march()
	a, err := complaint.Warn(&complaint.Vigil{Tally: sum, Span: month, Covered: []complaint.DaySpan{month},
		Rules: complaint.WatchRules{Cite: rules, Limits: []complaint.WarnLimit{{Category: complaint.Delay, MoreThan: courier.CountOf(2)}}}})
	fmt.Println(a.Warned, a.Over[0].Cases.Int(), err)
	// Output: yes 3 <nil>
}

func ExampleAskRepeats() {
	sum, month, _ := march()
	r, err := complaint.AskRepeats(&complaint.Repeats{Tally: sum, Span: month, Within: courier.Days(30).Period()})
	fmt.Println(r.Customers[0].Customer, r.Customers[0].Cases.Int(), r.Customers[0].Kinds, r.Rate, err)
	// Output: K1 4 [delay] 1/1 <nil>
}

func ExampleSumIndices() {
	_, _, rules := march()
	r, err := complaint.SumIndices(&complaint.Indices{Cite: rules, Entries: []complaint.IndexEntry{
		{Family: complaint.ServiceEfficiency, Weight: courier.Percent(25), Value: courier.CountOf(80)},
		{Family: complaint.ServiceEfficiency, Weight: courier.Percent(75), Value: courier.CountOf(90)}}})
	fmt.Println(r.Families[0].Family, r.Families[0].Sum, err)
	// Output: service_efficiency 175/2 <nil>
}

func BenchmarkNumbers(b *testing.B) {
	cases := drawCases(9, 4096)
	sum := tallyOf(b, cases...)
	run := func(name string, ask func() error) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := ask(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	run("evaluate", func() error {
		_, err := complaint.Evaluate(&complaint.Query{Tally: sum, Span: span(0, 39), Covered: always})
		return err
	})
	run("divide", func() error {
		_, err := complaint.Divide(&complaint.Breakdown{Tally: sum, Span: span(0, 39), Covered: always, By: complaint.OfRegion})
		return err
	})
	run("warn", func() error {
		_, err := complaint.Warn(&complaint.Vigil{Tally: sum, Span: span(0, 39), Covered: always,
			Rules: complaint.WatchRules{Cite: house, Limits: []complaint.WarnLimit{{MoreThan: courier.CountOf(9)}}}})
		return err
	})
}
