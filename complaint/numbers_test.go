package complaint_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func span(from, to int) complaint.DaySpan {
	return complaint.DaySpan{From: spring.AddDays(from), To: spring.AddDays(to)}
}

// times are so many cases of a kind on a day.
func times(n, day int, c complaint.Category, customer string) (list []complaint.Counted) {
	for range n {
		list = append(list, complaint.Counted{ReceivedAt: spring.AddDays(day).At(9, 0), Category: c, Customer: customer, Region: courier.Jiangsu, Channel: complaint.ByPhone})
	}
	return list
}

func join(lists ...[]complaint.Counted) (all []complaint.Counted) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// always covers every day that a test counts on.
var always = []complaint.DaySpan{span(-400, 400)}

func TestEmptyBaseIsUnknown(t *testing.T) {
	got, err := complaint.Evaluate(&complaint.Query{Tally: &complaint.Tally{}, Span: span(0, 6), Before: span(-7, -1), Covered: always, RepeatWithin: courier.Days(30).Period(),
		Weights: &complaint.AuditWeights{Cite: house, Solution: courier.CountOf(2), Manner: courier.CountOf(1)}})
	require.NoError(t, err)
	assert.Len(t, got.Indicators, 19)
	for _, i := range got.Indicators {
		assert.False(t, i.Ratio.Known(), "%v", i.Metric)
		assert.Zero(t, i.Median.Known)
	}
	assert.True(t, got.Has("complaint.metric.no_base"))
	assert.Equal(t, courier.CountOf(0), got.Cases)
}

func TestEvaluateOptions(t *testing.T) {
	won := complaint.Counted{ReceivedAt: spring.At(9, 0), Customer: "A", Solution: courier.CountOf(80), Manner: courier.CountOf(50), FirstAnswer: complaint.Moment{At: spring.At(11, 59)},
		WinBack: complaint.CountedWinBack{Result: complaint.WonBack, Strategy: "call", WonAt: spring.AddDays(3).At(8, 0), Cost: courier.Fen(301)}}
	lost := complaint.Counted{ReceivedAt: spring.At(9, 0), Customer: "B", FirstAnswer: complaint.Moment{At: spring.At(9, 10)}, WinBack: complaint.CountedWinBack{Result: complaint.CustomerLost, Strategy: "call", Cost: courier.Fen(199)}}
	sum := tallyOf(t, join([]complaint.Counted{won, lost}, times(1, 0, complaint.Delay, "C"), times(2, -7, complaint.Delay, "D"))...)
	q := complaint.Query{Tally: sum, Span: span(0, 6), Before: span(-7, -1), Covered: always, Weights: &complaint.AuditWeights{Cite: house, Solution: courier.CountOf(2), Manner: courier.CountOf(1)}}
	got, err := complaint.Evaluate(&q)
	require.NoError(t, err)
	want := map[complaint.Metric]complaint.Ratio{complaint.AuditScore: {Num: 70, Den: 1}, complaint.ChangeInCases: {Num: 1, Den: 2}, complaint.RegainedOfAll: {Num: 1, Den: 3},
		complaint.RegainedOfAddressed: {Num: 1, Den: 2}, complaint.RegainCost: {Num: 500, Den: 1}, complaint.RegainCycleMean: {Num: 71 * 3600, Den: 1}}
	for m, r := range want {
		i, ok := got.Indicator(m)
		require.True(t, ok)
		assert.Equal(t, r, i.Ratio, "%v", m)
	}
	i, _ := got.Indicator(complaint.AnswerMedian)
	assert.Equal(t, complaint.Middle{Known: yes, Units: courier.CountOf(0), Over: no}, i.Median, "the lower of two")
	i, _ = got.Indicator(complaint.RegainCycleMedian)
	assert.Equal(t, courier.CountOf(2), i.Median.Units, "whole days")
	assert.Equal(t, complaint.Ratio{Num: 1, Den: 3}, got.Retention)
	assert.False(t, got.HandlingRate.Known(), "nothing is decided yet")
	require.Len(t, got.Strategies, 1)
	assert.Equal(t, courier.Fen(500), got.Strategies[0].Spent)
	assert.Equal(t, complaint.Ratio{Num: 1, Den: 2}, got.Strategies[0].Rate)
	roundTripTally(t, &q)

	q.HandlingRate, q.Retention = complaint.RateOfChange, complaint.RetainedOfAddressed
	got, err = complaint.Evaluate(&q)
	require.NoError(t, err)
	assert.Equal(t, complaint.Ratio{Num: 1, Den: 2}, got.HandlingRate)
	assert.Equal(t, complaint.Ratio{Num: 1, Den: 2}, got.Retention)
	assert.True(t, got.Has("complaint.metric.handling_rate_change") && got.Has("complaint.metric.retention_of_addressed"))

	q.Only.Region = courier.Jiangsu
	got, err = complaint.Evaluate(&q)
	require.NoError(t, err)
	assert.True(t, got.Has("complaint.metric.not_sliced"))
	_, ok := got.Indicator(complaint.RegainedOfAll)
	assert.False(t, ok)
	assert.Equal(t, courier.CountOf(1), got.Cases)
	q.Only = complaint.Slice{Category: complaint.Delay}
	got, err = complaint.Evaluate(&q)
	require.NoError(t, err)
	i, ok = got.Indicator(complaint.RegainedOfAll)
	assert.True(t, ok)
	assert.Equal(t, courier.CountOf(1), i.Den)
	_, ok = got.Indicator(complaint.RegainCost)
	assert.True(t, !ok && got.Has("complaint.metric.not_sliced"), "efforts are of no category")

	q.Before = complaint.DaySpan{}
	got, err = complaint.Evaluate(&q)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"before"}, got.Needs)
}

// Sums that no number holds are an error at the tally: of scores by their
// weights, and of the costs of two days.
func TestSumsPastTheEnd(t *testing.T) {
	const most = 1<<63 - 1
	q := complaint.Query{Span: span(0, 6), Covered: always, Weights: &complaint.AuditWeights{Cite: house, Solution: courier.CountOf(2), Manner: courier.CountOf(1)}}
	q.Tally = tallyOf(t, complaint.Counted{ReceivedAt: spring.At(9, 0), Solution: courier.CountOf(most), Manner: courier.CountOf(0)})
	_, err := complaint.Evaluate(&q)
	assert.Equal(t, []string{"tally"}, fields(err))
	q.Weights.Solution = courier.CountOf(1)
	_, err = complaint.Evaluate(&q)
	assert.NoError(t, err, "the most that a number holds")
	costing := func(day int) complaint.Counted {
		return complaint.Counted{ReceivedAt: spring.AddDays(day).At(9, 0), WinBack: complaint.CountedWinBack{Result: complaint.CustomerLost, Cost: courier.Fen(most)}}
	}
	q.Tally = tallyOf(t, costing(0), costing(7))
	_, err = complaint.Evaluate(&q)
	assert.NoError(t, err, "one of them is out of the span")
	q.Span = span(0, 7)
	_, err = complaint.Evaluate(&q)
	assert.Equal(t, []string{"tally"}, fields(err))
}

// A customer with more cases than a number holds is still one who repeats.
func TestMoreCasesThanANumberHolds(t *testing.T) {
	var m map[string]any
	require.NoError(t, json.Unmarshal([]byte(text(t, tallyOf(t, join(times(1, 0, complaint.Delay, "A"), times(1, 5, complaint.Delay, "A"))...))), &m))
	for _, c := range m["customers"].([]any) {
		c.(map[string]any)["cases"] = json.Number("6000000000000000000")
	}
	var sum complaint.Tally
	require.NoError(t, json.Unmarshal([]byte(text(t, m)), &sum))
	got, err := complaint.AskRepeats(&complaint.Repeats{Tally: &sum, Span: span(0, 40), Within: courier.Days(1).Period()})
	require.NoError(t, err)
	require.Len(t, got.Customers, 1)
	assert.Equal(t, courier.CountOf(1<<63-1), got.Customers[0].Cases)
}

func roundTripTally(t *testing.T, q *complaint.Query) {
	var back complaint.Query
	require.NoError(t, json.Unmarshal([]byte(text(t, q)), &back))
	assert.Equal(t, text(t, q), text(t, &back))
}

func TestQueriesRefuse(t *testing.T) {
	empty := &complaint.Tally{}
	for name, c := range map[string]struct {
		q    complaint.Query
		want []string
	}{
		"no tally":       {complaint.Query{}, []string{"tally"}},
		"backwards":      {complaint.Query{Tally: empty, Span: span(1, 0)}, []string{"span.to"}},
		"not equal":      {complaint.Query{Tally: empty, Span: span(0, 6), Before: span(-6, -1)}, []string{"before"}},
		"overlap":        {complaint.Query{Tally: empty, Span: span(0, 6), Before: span(-6, 0)}, []string{"before.to"}},
		"no weights":     {complaint.Query{Tally: empty, Span: span(0, 6), Weights: &complaint.AuditWeights{Cite: house}}, []string{"weights"}},
		"hours":          {complaint.Query{Tally: empty, Span: span(0, 6), RepeatWithin: courier.Hours(5).Period()}, []string{"repeat_within"}},
		"no such words":  {complaint.Query{Tally: empty, Span: span(0, 6), HandlingRate: 9, Retention: 9}, []string{"handling_rate", "retention"}},
		"no such slices": {complaint.Query{Tally: empty, Span: span(0, 6), Only: complaint.Slice{Region: 99, Channel: 99, Category: 99, Department: 99, Stage: 99}}, []string{"only.region", "only.channel", "only.category", "only.department", "only.stage"}},
	} {
		_, err := complaint.Evaluate(&c.q)
		assert.Equal(t, c.want, fields(err), name)
	}
	_, err := complaint.Evaluate(nil)
	assert.Error(t, err)
	got, err := complaint.Evaluate(&complaint.Query{Tally: empty})
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"span.from", "span.to"}, got.Needs)
	_, err = complaint.Divide(nil)
	assert.Equal(t, []string{"tally", "by"}, fields(err))
	_, err = complaint.Divide(&complaint.Breakdown{Tally: empty, By: complaint.OfDay, Span: span(0, 1), Before: span(-2, -1)})
	assert.Equal(t, []string{"before"}, fields(err))
	_, err = complaint.AskRepeats(nil)
	assert.Equal(t, []string{"tally"}, fields(err))
	_, err = complaint.Warn(nil)
	assert.Equal(t, []string{"tally", "rules.cite.source", "rules.limits"}, fields(err))
	_, err = complaint.SumIndices(nil)
	assert.Equal(t, []string{"cite.source", "entries"}, fields(err))
}

func TestDivide(t *testing.T) {
	sum := tallyOf(t, join(times(5, 0, complaint.Delay, ""), times(3, 1, complaint.Damage, ""), times(3, 2, complaint.Lost, ""), times(1, 3, complaint.Attitude, ""),
		times(4, -7, complaint.Delay, ""), times(1, -6, complaint.Overcharge, ""))...)
	got, err := complaint.Divide(&complaint.Breakdown{Tally: sum, Covered: always, Span: span(0, 6), Before: span(-7, -1), By: complaint.OfCategory, Cut: courier.Percent(60)})
	require.NoError(t, err)
	type line struct {
		value      string
		n          int64
		share, cum complaint.Ratio
		main, peak courier.Answer
		change     complaint.Ratio
	}
	var lines []line
	for _, b := range got.Buckets {
		lines = append(lines, line{b.Value, b.Cases.Int(), b.Share, b.Cumulative, b.Main, b.Peak, b.Change})
	}
	ratio := complaint.RatioOf
	assert.Equal(t, []line{{"delay", 5, ratio(5, 12), ratio(5, 12), yes, yes, ratio(1, 4)}, {"lost", 3, ratio(3, 12), ratio(8, 12), yes, no, complaint.Ratio{}},
		{"damage", 3, ratio(3, 12), ratio(11, 12), yes, no, complaint.Ratio{}}, {"attitude", 1, ratio(1, 12), ratio(1, 1), no, no, complaint.Ratio{}},
		{"overcharge", 0, ratio(0, 12), ratio(1, 1), no, no, ratio(-1, 1)}}, lines)
	assert.Equal(t, ratio(7, 5), got.Change)
	assert.Equal(t, []string{"trend.class_share", "trend.peak", "trend.main", "trend.change"}, codes(got.Grounds))
	told(t, got, func(d *complaint.Division) *courier.Grounds { return &d.Grounds })
	got, err = complaint.Divide(&complaint.Breakdown{Tally: sum, Covered: always, Span: span(1, 3), Before: span(-3, -1), By: complaint.OfChannel})
	require.NoError(t, err)
	assert.Equal(t, []string{"trend.source_share", "trend.peak", "trend.change", "trend.no_base"}, codes(got.Grounds))
	got, err = complaint.Divide(&complaint.Breakdown{Tally: sum, Covered: always, Span: span(1, 2), By: complaint.OfDay})
	require.NoError(t, err)
	assert.Equal(t, []courier.Answer{yes, yes}, []courier.Answer{got.Buckets[0].Peak, got.Buckets[1].Peak}, "ties are named")
	for d := complaint.OfRegion; d <= complaint.OfStage; d++ {
		got, err = complaint.Divide(&complaint.Breakdown{Tally: sum, Covered: always, Span: span(0, 6), By: d})
		require.NoError(t, err)
		n := int64(0)
		for _, b := range got.Buckets {
			n += b.Cases.Int()
		}
		assert.Equal(t, int64(12), n, "%v", d)
	}
	got, err = complaint.Divide(&complaint.Breakdown{Tally: &complaint.Tally{}, Covered: always, Span: span(0, 6), By: complaint.OfRegion})
	require.NoError(t, err)
	assert.Equal(t, []string{"trend.no_cases"}, codes(got.Grounds))
	assert.Empty(t, got.Buckets)
}

// Days of the span before that nobody counted are told as its own: the span
// itself is whole, and only the comparison is left out.
func TestTheSpanBeforeIsToldApart(t *testing.T) {
	sum := tallyOf(t, join(times(1, 0, complaint.Delay, "A"), times(1, 1, complaint.Lost, "B"), times(1, -1, complaint.Lost, "B"))...)
	report, err := complaint.Evaluate(&complaint.Query{Tally: sum, Span: span(0, 1), Before: span(-2, -1)})
	require.NoError(t, err)
	parts, err := complaint.Divide(&complaint.Breakdown{Tally: sum, Span: span(0, 1), Before: span(-2, -1), By: complaint.OfCategory})
	require.NoError(t, err)
	assert.Empty(t, report.Uncounted)
	assert.Empty(t, parts.Uncounted)
	for _, g := range []courier.Grounds{report.Grounds, parts.Grounds} {
		assert.True(t, g.Has("complaint.metric.uncounted_before"))
		assert.False(t, g.Has("complaint.metric.uncounted"))
		assert.Equal(t, []courier.Need{"covered"}, g.Needs)
		assert.Equal(t, courier.CountOf(1).Figure(), g.Reasons[0].Figure("days"))
		assert.Equal(t, courier.Need("before"), g.Reasons[0].Field())
	}
	report, err = complaint.Evaluate(&complaint.Query{Tally: sum, Span: span(1, 2), Before: span(-1, 0)})
	require.NoError(t, err)
	assert.True(t, report.Has("complaint.metric.uncounted"))
	assert.False(t, report.Has("complaint.metric.uncounted_before"))
}

func TestRepeats(t *testing.T) {
	sum := tallyOf(t, join(times(1, 0, complaint.Delay, "A"), times(1, 30, complaint.Delay, "A"), times(1, 0, complaint.Delay, "B"), times(1, 31, complaint.Delay, "B"),
		times(1, 0, complaint.Delay, "C"), times(1, 5, complaint.Lost, "C"), times(3, 2, complaint.Lost, ""))...)
	got, err := complaint.AskRepeats(&complaint.Repeats{Tally: sum, Span: span(0, 40), Within: courier.Days(30).Period()})
	require.NoError(t, err)
	assert.Equal(t, []complaint.Repeater{{Customer: "A", Cases: courier.CountOf(2), Kinds: []complaint.Category{complaint.Delay}}, {Customer: "C", Cases: courier.CountOf(2)}}, got.Customers)
	assert.Equal(t, complaint.Ratio{Num: 2, Den: 3}, got.Rate)
	assert.Equal(t, courier.CountOf(3), got.NoKey)
	told(t, got, func(r *complaint.Repeated) *courier.Grounds { return &r.Grounds })
	got, err = complaint.AskRepeats(&complaint.Repeats{Tally: sum, Span: span(0, 40)})
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"within"}, got.Needs)
}

// The control limits are those of exact arithmetic: an upper limit is passed
// where the square of the distance is more than the square of the width.
func TestControlLimits(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	above, below := 0, 0
	for range 400 {
		var cases []complaint.Counted
		w := complaint.Vigil{Span: span(0, 0), Covered: always, Rules: complaint.WatchRules{Cite: house, Width: courier.RateOf(int64(1+r.IntN(30)), 1)}}
		xs, ns := []int64{}, []int64{}
		for day := range 5 {
			x := r.IntN(20)
			cases = append(cases, times(x, day, complaint.Delay, "")...)
			n := int64(20 + r.IntN(300))
			xs, ns = append(xs, int64(x)), append(ns, n)
			w.Bases = append(w.Bases, complaint.Base{Span: span(day, day), Shipments: courier.CountOf(n)})
		}
		w.Tally = tallyOf(t, cases...)
		got, err := complaint.Warn(&w)
		require.NoError(t, err)
		X, N := int64(0), int64(0)
		for i := range xs {
			X, N = X+xs[i], N+ns[i]
		}
		p := big.NewRat(X, N)
		k, _ := new(big.Rat).SetString(w.Rules.Width.String())
		for i, g := range got.Gauges {
			off := new(big.Rat).Sub(big.NewRat(xs[i], ns[i]), p)
			v := new(big.Rat).Mul(p, new(big.Rat).Sub(big.NewRat(1, 1), p))
			v.Quo(v, big.NewRat(ns[i], 1))
			v.Mul(v, k).Mul(v, k)
			far := new(big.Rat).Mul(off, off).Cmp(v) > 0
			require.Equal(t, courier.AnswerOf(far && off.Sign() > 0), g.Above)
			require.Equal(t, courier.AnswerOf(far && off.Sign() < 0), g.Below)
			require.Equal(t, xs[i]*1_000_000/ns[i], g.PPM.Int())
			if g.Above == yes {
				above++
				require.GreaterOrEqual(t, g.PPM.Int(), g.Upper.Int())
			}
			if g.Below == yes {
				below++
				require.LessOrEqual(t, g.PPM.Int(), g.Lower.Int())
			}
		}
	}
	assert.Positive(t, above)
	assert.Positive(t, below)
}

func TestWarn(t *testing.T) {
	sum := tallyOf(t, join(times(3, 0, complaint.Delay, "A"), times(2, 4, complaint.Lost, "A"))...)
	w := complaint.Vigil{Tally: sum, Covered: always, Span: span(0, 6), Rules: complaint.WatchRules{Cite: house, Within: courier.Days(3).Period(), Limits: []complaint.WarnLimit{
		{Category: complaint.Delay, MoreThan: courier.CountOf(3)}, {MoreThan: courier.CountOf(4)}, {Customer: yes, MoreThan: courier.CountOf(2)}, {Customer: yes, MoreThan: courier.CountOf(3)}}}}
	got, err := complaint.Warn(&w)
	require.NoError(t, err)
	assert.Equal(t, []complaint.Exceeded{{Limit: 1, Cases: courier.CountOf(5)}, {Limit: 2, Customer: "A", Cases: courier.CountOf(3)}}, got.Over)
	assert.Equal(t, yes, got.Warned)
	assert.Equal(t, courier.Need("rules.limits[2]"), got.Reasons[1].Field())
	told(t, got, func(a *complaint.Alert) *courier.Grounds { return &a.Grounds })
	w.Rules.Limits = w.Rules.Limits[:1]
	w.Rules.Width, w.Bases = courier.RateOf(3, 0), []complaint.Base{{Span: span(0, 6), Shipments: courier.CountOf(0)}}
	got, err = complaint.Warn(&w)
	require.NoError(t, err)
	assert.Equal(t, []string{"warn.no_base", "warn.none"}, codes(got.Grounds))
	assert.False(t, got.Mean.Known() || got.Gauges[0].Rate.Known())
	w.Bases[0].Shipments = courier.CountOf(4)
	_, err = complaint.Warn(&w)
	assert.Equal(t, []string{"bases[0].shipments"}, fields(err))
	w.Bases[0].Shipments = courier.Count{}
	got, err = complaint.Warn(&w)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"bases[0].shipments"}, got.Needs)
	w.Bases = nil
	got, err = complaint.Warn(&w)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"bases"}, got.Needs)
	w.Bases = []complaint.Base{{}, {Span: span(1, 0), Region: 99}}
	w.Rules = complaint.WatchRules{Cite: house, Width: courier.RateOf(0, 0), Limits: []complaint.WarnLimit{{Category: 99, Region: courier.Jiangsu, Customer: yes}}}
	_, err = complaint.Warn(&w)
	assert.Equal(t, []string{"rules.width", "rules.limits[0].category", "rules.limits[0].more_than", "rules.limits[0].region", "rules.within",
		"bases[0].span", "bases[1].span.to", "bases[1].region"}, fields(err))
}

func TestIndices(t *testing.T) {
	x := complaint.Indices{On: spring, Cite: house, Entries: []complaint.IndexEntry{
		{Family: complaint.ServiceQualityFamily, Weight: courier.Percent(25), Value: courier.CountOf(81)}, {Family: complaint.ServiceQualityFamily, Weight: courier.Percent(75), Value: courier.CountOf(90)}}}
	got, err := complaint.SumIndices(&x)
	require.NoError(t, err)
	assert.Equal(t, []complaint.FamilyIndex{{Family: complaint.ServiceQualityFamily, Sum: complaint.Ratio{Num: 351, Den: 4}}}, got.Families)
	x.Entries[0].Value = courier.Count{}
	got, err = complaint.SumIndices(&x)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"entries[0].value"}, got.Needs)
	x.Entries = append(x.Entries, complaint.IndexEntry{Family: complaint.ServiceEfficiency, Weight: courier.Percent(99), Value: courier.CountOf(1)})
	_, err = complaint.SumIndices(&x)
	assert.Equal(t, []string{"entries"}, fields(err))
	x.Entries[0] = complaint.IndexEntry{Family: 9}
	_, err = complaint.SumIndices(&x)
	assert.Equal(t, []string{"entries[0].family", "entries[0].weight"}, fields(err))
}

func offers() *complaint.OfferTable {
	return &complaint.OfferTable{Cite: house, FollowUp: courier.Days(5).Period(), Stages: []complaint.Stage{{Name: "call", Within: courier.Days(1).Period()}, {Name: "carry out", Within: courier.Days(6).Period()}},
		Offers: []complaint.Offer{{Effort: complaint.IndividualPlan, Tiers: []string{"vip"}}, {Effort: complaint.ECoupon, Amount: courier.Fen(2000), From: courier.CountOf(2)},
			{Effort: complaint.FreeAddedService, Category: complaint.Damage}}}
}

func loss() complaint.Loss {
	return complaint.Loss{On: spring, Category: complaint.Delay, Tier: "vip", Before: courier.CountOf(2), Owed: courier.Fen(0),
		Goal: complaint.Goal{Target: complaint.OrdersAgain, Figure: courier.CountOf(3), By: spring.AddDays(30)}, Offers: offers()}
}

func TestPlanWinBack(t *testing.T) {
	for _, c := range []struct {
		name    string
		change  func(*complaint.Loss)
		verdict courier.Verdict
		efforts string
		needs   []courier.Need
		code    courier.Code
	}{
		{"a late item", func(*complaint.Loss) {}, granted, "[transit_time communication individual_plan e_coupon]", nil, "complaint.winback.apart"},
		{"a damage", func(l *complaint.Loss) { l.Category = complaint.Damage }, granted, "[service_flow communication individual_plan e_coupon free_service]", nil, "complaint.winback.goal_orders"},
		{"another tier", func(l *complaint.Loss) { l.Tier = "cash" }, granted, "[transit_time communication e_coupon]", nil, ""},
		{"one complaint short", func(l *complaint.Loss) { l.Before = courier.CountOf(1) }, granted, "[transit_time communication individual_plan]", nil, ""},
		{"tier and history unknown", func(l *complaint.Loss) { l.Tier, l.Before = "", courier.Count{} }, referred, "[transit_time communication]", []courier.Need{"tier", "before"}, ""},
		{"money owed", func(l *complaint.Loss) { l.Owed, l.Paid = courier.Fen(900), no }, granted, "[compensation transit_time communication individual_plan e_coupon]", nil, "complaint.winback.pay_first"},
		{"money paid", func(l *complaint.Loss) { l.Owed, l.Paid = courier.Fen(900), yes }, granted, "[transit_time communication individual_plan e_coupon]", nil, ""},
		{"nobody knows whether it was paid", func(l *complaint.Loss) { l.Owed = courier.Fen(900) }, referred, "[transit_time communication individual_plan e_coupon]", []courier.Need{"paid"}, ""},
		{"a voucher instead", func(l *complaint.Loss) { l.Owed, l.Paid, l.Instead, l.Consent = courier.Fen(900), no, yes, no }, refused, "[]", nil, "complaint.winback.instead_of_money"},
		{"a voucher with consent", func(l *complaint.Loss) { l.Owed, l.Paid, l.Instead, l.Consent = courier.Fen(900), no, yes, yes }, granted, "[transit_time communication individual_plan e_coupon]", nil, "complaint.winback.consented"},
		{"consent unknown", func(l *complaint.Loss) { l.Owed, l.Paid, l.Instead = courier.Fen(900), no, yes }, referred, "[compensation transit_time communication individual_plan e_coupon]", []courier.Need{"consent"}, ""},
		{"owed unknown", func(l *complaint.Loss) { l.Owed = courier.Money{} }, referred, "[transit_time communication individual_plan e_coupon]", []courier.Need{"owed", "paid"}, ""},
		{"it failed before", func(l *complaint.Loss) { l.Failed = []complaint.Effort{complaint.ShorterTransit, complaint.ECoupon} }, granted, "[communication individual_plan]", nil, "complaint.winback.failed_transit_time"},
		{"an offer that failed before", func(l *complaint.Loss) { l.Failed = []complaint.Effort{complaint.ECoupon} }, granted, "[transit_time communication individual_plan]", nil, "complaint.winback.failed_e_coupon"},
		{"no goal", func(l *complaint.Loss) { l.Goal = complaint.Goal{} }, referred, "[transit_time communication individual_plan e_coupon]", []courier.Need{"goal.target", "goal.figure", "goal.by"}, ""},
		{"a goal before the end", func(l *complaint.Loss) { l.Goal.By = spring.AddDays(6) }, granted, "[transit_time communication individual_plan e_coupon]", nil, "complaint.winback.goal_before_end"},
		{"no offers known", func(l *complaint.Loss) { l.Offers = nil }, referred, "[transit_time communication]", []courier.Need{"offers"}, ""},
		{"no day", func(l *complaint.Loss) { l.On = courier.Date{} }, referred, "[transit_time communication individual_plan e_coupon]", []courier.Need{"on"}, ""},
		{"no follow-up", func(l *complaint.Loss) { l.Offers.FollowUp = courier.Period{} }, referred, "[transit_time communication individual_plan e_coupon]", []courier.Need{"offers.follow_up"}, ""},
	} {
		l := loss()
		c.change(&l)
		got, err := complaint.PlanWinBack(&l)
		require.NoError(t, err, c.name)
		list := []complaint.Effort{}
		for _, e := range got.Efforts {
			list = append(list, e.Effort)
			assert.Equal(t, courier.AnswerOf(e.Effort.Goodwill()), e.Goodwill)
			assert.NotZero(t, e.Role)
		}
		assert.Equal(t, c.efforts, fmt.Sprint(list), c.name)
		assert.Equal(t, c.verdict, got.Verdict, c.name)
		assert.Equal(t, c.needs, got.Needs, c.name)
		if c.code != "" {
			assert.True(t, got.Has(c.code), c.name)
		}
		told(t, got, func(p *complaint.WinBackPlan) *courier.Grounds { return &p.Grounds })
		roundTrip(t, l)
	}
	l := loss()
	got, err := complaint.PlanWinBack(&l)
	require.NoError(t, err)
	assert.Equal(t, []complaint.PlannedStage{{Name: "call", Last: spring.AddDays(1)}, {Name: "carry out", Last: spring.AddDays(7)}}, got.Stages)
	assert.Equal(t, spring.AddDays(12), got.FollowUp)
	assert.False(t, got.Has("complaint.winback.goal_before_end"))
}

func TestPlanWinBackRefuses(t *testing.T) {
	_, err := complaint.PlanWinBack(nil)
	assert.Equal(t, []string{"category"}, fields(err))
	l := loss()
	l.Offers = &complaint.OfferTable{Cite: house}
	_, err = complaint.PlanWinBack(&l)
	assert.Equal(t, []string{"offers.offers", "offers.stages"}, fields(err))
	l.Failed, l.Paid, l.Instead, l.Consent, l.Owed, l.Goal.Target, l.Goal.By = []complaint.Effort{99}, 9, 9, 9, courier.Fen(-1), 9, spring.AddDays(-1)
	l.Offers = &complaint.OfferTable{Cite: house, FollowUp: courier.Hours(1).Period(), Stages: []complaint.Stage{{}, {Name: "x", Within: courier.Hours(1).Period()}},
		Offers: []complaint.Offer{{}, {Effort: complaint.PayCompensation}, {Effort: complaint.BetterTalk, Amount: courier.Fen(1)}, {Effort: 99, Category: 99}}}
	_, err = complaint.PlanWinBack(&l)
	assert.Equal(t, []string{"failed[0]", "owed", "paid", "instead", "consent", "goal.target", "goal.by", "offers.offers[0].effort", "offers.offers[1].effort", "offers.offers[2].amount",
		"offers.offers[3].effort", "offers.offers[3].category", "offers.offers[3].amount", "offers.stages[0].name", "offers.stages[0].within", "offers.stages[1].within", "offers.follow_up"}[:12],
		fields(err)[:12])
}

func TestJudgeWinBack(t *testing.T) {
	by := spring.AddDays(10)
	for _, c := range []struct {
		target complaint.Target
		got    int64
		on     int
		want   complaint.Regain
	}{
		{complaint.OrdersAgain, 3, 1, complaint.WonBack}, {complaint.OrdersAgain, 2, 10, complaint.TooEarly}, {complaint.OrdersAgain, 2, 11, complaint.CustomerLost},
		{complaint.ComplaintsAgain, 3, 10, complaint.TooEarly}, {complaint.ComplaintsAgain, 3, 11, complaint.WonBack}, {complaint.ComplaintsAgain, 4, 1, complaint.CustomerLost},
		{complaint.SurveyScore, 3, 1, complaint.WonBack}, {complaint.SurveyScore, 0, 11, complaint.CustomerLost},
	} {
		got, err := complaint.JudgeWinBack(&complaint.Aftermath{On: spring.AddDays(c.on), Goal: complaint.Goal{Target: c.target, Figure: courier.CountOf(3), By: by}, Figure: courier.CountOf(c.got)})
		require.NoError(t, err)
		assert.Equal(t, c.want, got.Result, "%v %d on day %d", c.target, c.got, c.on)
		told(t, got, func(r *complaint.WinBackResult) *courier.Grounds { return &r.Grounds })
	}
	got, err := complaint.JudgeWinBack(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"goal.target", "goal.figure", "figure", "on", "goal.by"}, got.Needs)
	got, err = complaint.JudgeWinBack(&complaint.Aftermath{Goal: complaint.Goal{Target: complaint.OrdersAgain, Figure: courier.CountOf(1)}, Figure: courier.CountOf(0)})
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on", "goal.by"}, got.Needs)
	_, err = complaint.JudgeWinBack(&complaint.Aftermath{Goal: complaint.Goal{Target: 9}})
	assert.Equal(t, []string{"goal.target"}, fields(err))
	for target, want := range map[complaint.Target][]string{complaint.OrdersAgain: {"goal.figure"}, complaint.SurveyScore: {"goal.figure"}, complaint.ComplaintsAgain: nil} {
		_, err = complaint.JudgeWinBack(&complaint.Aftermath{Goal: complaint.Goal{Target: target, Figure: courier.CountOf(0)}})
		assert.Equal(t, want, fields(err), "at least nothing is no goal")
	}
}

func TestRatio(t *testing.T) {
	assert.Equal(t, complaint.Ratio{Num: -2, Den: 3}, complaint.RatioOf(-4, 6))
	assert.False(t, complaint.RatioOf(1, 0).Known())
	assert.Equal(t, courier.BasisPoints(6666), complaint.RatioOf(2, 3).Share())
	assert.False(t, complaint.RatioOf(4, 3).Share().Known() || complaint.RatioOf(-1, 3).Share().Known() || complaint.Ratio{}.Share().Known())
	assert.Equal(t, "2/3", complaint.RatioOf(4, 6).String())
	assert.Equal(t, "unknown", complaint.Ratio{}.String())
	assert.Negative(t, complaint.RatioOf(1, 3).Compare(complaint.RatioOf(1, 2)))
	assert.Negative(t, complaint.Ratio{}.Compare(complaint.RatioOf(-1, 2)))
}

func ExampleEvaluate() {
	var day complaint.Tally
	at := courier.Day(2026, 3, 9).At(9, 0)
	_ = day.Add(&complaint.Counted{ReceivedAt: at, Regime: courier.CivilLaw, Resolved: complaint.Moment{At: at.Add(48 * time.Hour)}})
	_ = day.Add(&complaint.Counted{ReceivedAt: at, Regime: courier.CivilLaw, Resolved: complaint.Moment{At: at.Add(240 * time.Hour)}})
	r, err := complaint.Evaluate(&complaint.Query{Tally: &day, Span: complaint.DaySpan{From: at.Date(), To: at.Date()}})
	fmt.Println(r.HandlingRate, r.Retention, err)
	// Output: 1/2 unknown <nil>
}
