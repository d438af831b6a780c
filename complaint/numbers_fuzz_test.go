package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// noRaw leaves the facts to what the bytes say as JSON.
func noRaw[F any](func() uint8) (f F) { return f }

func FuzzEvaluate(f *testing.F) {
	fuzzAsk(f, []complaint.Query{{Tally: &complaint.Tally{}, Span: span(0, 6), Before: span(-7, -1)}}, complaint.Evaluate, noRaw[complaint.Query],
		func(t *testing.T, q *complaint.Query, r *complaint.Report) {
			for _, i := range r.Indicators {
				require.Equal(t, i.Ratio.Known() && i.Den.Int() == 0, false, "a ratio on nothing")
			}
		})
}

func FuzzDivide(f *testing.F) {
	fuzzAsk(f, []complaint.Breakdown{{Tally: &complaint.Tally{}, Span: span(0, 6), By: complaint.OfRegion}}, complaint.Divide, noRaw[complaint.Breakdown],
		func(t *testing.T, b *complaint.Breakdown, d *complaint.Division) {
			sum := int64(0)
			for _, one := range d.Buckets {
				sum += one.Cases.Int()
			}
			require.Equal(t, d.Cases.Int(), sum)
		})
}

func FuzzWarn(f *testing.F) {
	fuzzAsk(f, []complaint.Vigil{{Tally: &complaint.Tally{}, Span: span(0, 6), Rules: complaint.WatchRules{Cite: house, Width: courier.RateOf(3, 0)}, Bases: []complaint.Base{{Span: span(0, 1), Shipments: courier.CountOf(9)}}}},
		complaint.Warn, noRaw[complaint.Vigil], func(t *testing.T, v *complaint.Vigil, a *complaint.Alert) {
			require.False(t, a.Warned.Known() && len(a.Needs) > 0)
			require.True(t, a.Warned.Known() || len(a.Needs) > 0 || a.Has("complaint.metric.uncounted") || a.Has("complaint.warn.uncounted"), "unknown, and nobody says why")
			require.Equal(t, a.Warned == yes, len(a.Over) > 0 || a.Has("complaint.warn.above") || a.Has("complaint.warn.below"))
		})
}

func FuzzPlanWinBack(f *testing.F) {
	fuzzAsk(f, []complaint.Loss{loss()}, complaint.PlanWinBack, noRaw[complaint.Loss], func(t *testing.T, l *complaint.Loss, p *complaint.WinBackPlan) {
		require.Equal(t, p.Verdict == courier.Referred, len(p.Needs) > 0)
	})
}

func FuzzRepeats(f *testing.F) {
	fuzzAsk(f, []complaint.Repeats{{Tally: &complaint.Tally{}, Span: span(0, 6), Within: courier.Days(3).Period()}}, complaint.AskRepeats, noRaw[complaint.Repeats],
		func(t *testing.T, q *complaint.Repeats, a *complaint.Repeated) {
			require.False(t, a.Rate.Known() && len(a.Needs) > 0)
		})
}

func FuzzSumIndices(f *testing.F) {
	fuzzAsk(f, []complaint.Indices{{Cite: house, Entries: []complaint.IndexEntry{{Family: complaint.ServiceEfficiency, Weight: courier.Percent(100), Value: courier.CountOf(1)}}}}, complaint.SumIndices,
		noRaw[complaint.Indices], func(t *testing.T, x *complaint.Indices, r *complaint.IndexResult) {
			require.False(t, len(r.Families) > 0 && len(r.Needs) > 0)
		})
}

func FuzzJudgeWinBack(f *testing.F) {
	fuzzAsk(f, []complaint.Aftermath{{On: spring, Goal: loss().Goal, Figure: courier.CountOf(1)}}, complaint.JudgeWinBack, noRaw[complaint.Aftermath],
		func(t *testing.T, a *complaint.Aftermath, r *complaint.WinBackResult) {
			require.Equal(t, r.Result == 0, len(r.Needs) > 0)
		})
}
