package complaint_test

import (
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// counting are the questions about counts and about winning a customer back,
// each with the most that it may allocate: an answer is a list of figures,
// buckets or customers, made anew from thousands of cases, and a figure is an
// exact ratio of any size.
func counting(t testing.TB) map[string]struct {
	most float64
	ask  func(dst []courier.Reason) error
} {
	sum := tallyOf(t, drawCases(9, 4096)...)
	lost := loss()
	query := complaint.Query{Tally: sum, Span: span(0, 39), Covered: always}
	byRegion := complaint.Breakdown{Tally: sum, Span: span(0, 39), Covered: always, By: complaint.OfRegion}
	vigil := complaint.Vigil{Tally: sum, Span: span(0, 39), Covered: always,
		Rules: complaint.WatchRules{Cite: house, Limits: []complaint.WarnLimit{{MoreThan: courier.CountOf(9)}}}}
	repeats := complaint.Repeats{Tally: sum, Span: span(0, 39), Within: courier.Days(30).Period()}
	indices := complaint.Indices{Cite: house, Entries: []complaint.IndexEntry{
		{Family: complaint.ServiceEfficiency, Weight: courier.Percent(25), Value: courier.CountOf(80)},
		{Family: complaint.ServiceEfficiency, Weight: courier.Percent(75), Value: courier.CountOf(90)}}}
	after := complaint.Aftermath{On: spring, Goal: lost.Goal, Figure: courier.CountOf(1)}
	return map[string]struct {
		most float64
		ask  func(dst []courier.Reason) error
	}{
		"evaluate":      {450, func(dst []courier.Reason) error { _, err := complaint.AppendEvaluate(dst, &query); return err }},
		"divide":        {47, func([]courier.Reason) error { _, err := complaint.Divide(&byRegion); return err }},
		"warn":          {9, func([]courier.Reason) error { _, err := complaint.Warn(&vigil); return err }},
		"repeats":       {210, func([]courier.Reason) error { _, err := complaint.AskRepeats(&repeats); return err }},
		"indices":       {11, func([]courier.Reason) error { _, err := complaint.SumIndices(&indices); return err }},
		"plan win-back": {5, func(dst []courier.Reason) error { _, err := complaint.AppendPlanWinBack(dst, &lost); return err }},
		"judge win-back": {1, func([]courier.Reason) error {
			_, err := complaint.JudgeWinBack(&after)
			return err
		}},
	}
}

func BenchmarkCounting(b *testing.B) {
	for name, c := range counting(b) {
		b.Run(name, func(b *testing.B) {
			buf := make([]courier.Reason, 0, 32)
			b.ReportAllocs()
			for b.Loop() {
				if err := c.ask(buf[:0]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
