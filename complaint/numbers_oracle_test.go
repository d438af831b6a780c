package complaint_test

import (
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func receivedOn(c *complaint.Counted) courier.Date {
	if c.ReceivedAt.Known() {
		return c.ReceivedAt.Date()
	}
	return c.ReceivedOn
}

// within are the cases received in the span, as a plain reader picks them.
func within(cases []complaint.Counted, s complaint.DaySpan) (list []complaint.Counted) {
	for _, c := range cases {
		if day := receivedOn(&c); !day.Before(s.From) && !day.After(s.To) {
			list = append(list, c)
		}
	}
	return list
}

// middleOf is the lower middle of lengths of time, in whole units: sorted, and
// the one in the middle taken.
func middleOf(lengths []time.Duration, unit time.Duration) complaint.Middle {
	if len(lengths) == 0 {
		return complaint.Middle{}
	}
	slices.Sort(lengths)
	n := int64(lengths[(len(lengths)-1)/2] / unit)
	return complaint.Middle{Known: yes, Units: courier.CountOf(min(n, 9_999)), Over: courier.AnswerOf(n >= 9_999)}
}

func ratioOf(num, den int64) complaint.Ratio {
	if den == 0 {
		return complaint.Ratio{}
	}
	r := big.NewRat(num, den)
	return complaint.Ratio{Num: r.Num().Int64(), Den: r.Denom().Int64()}
}

// comesAgain reports whether two complaints of a list of days lie at most so
// many days apart: each is held against each.
func comesAgain(days []courier.Date, window int) bool {
	for i, a := range days {
		for _, b := range days[i+1:] {
			if apart := b.Sub(a); apart <= window && -apart <= window {
				return true
			}
		}
	}
	return false
}

// repeatsAmong are how many keys come again, and how many there are.
func repeatsAmong(cases []complaint.Counted, window int, key func(*complaint.Counted) string) (again, all int64) {
	days := map[string][]courier.Date{}
	for i := range cases {
		if k := key(&cases[i]); k != "" {
			days[k] = append(days[k], receivedOn(&cases[i]))
		}
	}
	for _, list := range days {
		all++
		if comesAgain(list, window) {
			again++
		}
	}
	return again, all
}

// The medians, the audit, the repeats and the change are those that a plain
// reader of the same cases finds by sorting and comparing each with each.
func TestMetricsAgainstPlainReading(t *testing.T) {
	span, before := complaint.DaySpan{From: spring.AddDays(20), To: spring.AddDays(34)}, complaint.DaySpan{From: spring.AddDays(3), To: spring.AddDays(17)}
	moved := 0
	for seed := range uint64(40) {
		cases := drawCases(1000+seed, 30+int(seed)*5)
		window := int(seed % 9)
		q := complaint.Query{Tally: tallyOf(t, cases...), Span: span, Before: before, Covered: always, RepeatWithin: courier.Days(window).Period(),
			Weights: &complaint.AuditWeights{Cite: house, Solution: courier.CountOf(int64(seed % 4)), Manner: courier.CountOf(int64(1 + seed%3))}}
		got, err := complaint.Evaluate(&q)
		require.NoError(t, err)
		metric := func(m complaint.Metric) complaint.Indicator {
			i, ok := got.Indicator(m)
			require.True(t, ok, "%v", m)
			return i
		}
		now, past := within(cases, span), within(cases, before)
		var answers, wins []time.Duration
		audited, score := int64(0), int64(0)
		for _, c := range now {
			if c.ReceivedAt.Known() && c.FirstAnswer.At.Known() {
				answers = append(answers, c.FirstAnswer.At.Time().Sub(c.ReceivedAt.Time()))
			}
			if c.WinBack.Result == complaint.WonBack && c.WinBack.WonAt.Known() && c.ReceivedAt.Known() {
				wins = append(wins, c.WinBack.WonAt.Time().Sub(c.ReceivedAt.Time()))
			}
			if c.Solution.Known() && c.Manner.Known() {
				audited++
				score += c.Solution.Int()*q.Weights.Solution.Int() + c.Manner.Int()*q.Weights.Manner.Int()
			}
		}
		require.Equal(t, middleOf(answers, time.Hour), metric(complaint.AnswerMedian).Median)
		require.Equal(t, middleOf(wins, 24*time.Hour), metric(complaint.RegainCycleMedian).Median)
		require.Equal(t, ratioOf(score, audited*(q.Weights.Solution.Int()+q.Weights.Manner.Int())), metric(complaint.AuditScore).Ratio)
		again, all := repeatsAmong(now, window, func(c *complaint.Counted) string { return c.Customer })
		require.Equal(t, ratioOf(again, all), metric(complaint.RepeatCustomers).Ratio, "seed %d", seed)
		again, all = repeatsAmong(now, window, func(c *complaint.Counted) string { return c.Waybill })
		require.Equal(t, ratioOf(again, all), metric(complaint.RepeatWaybills).Ratio, "seed %d", seed)
		nobody, nowhere := int64(0), int64(0)
		for _, c := range now {
			if c.Customer == "" {
				nobody++
			}
			if c.Waybill == "" {
				nowhere++
			}
		}
		require.Contains(t, metric(complaint.RepeatCustomers).Left, complaint.LeftOut{Why: complaint.LacksKey, Count: courier.CountOf(nobody)})
		require.Contains(t, metric(complaint.RepeatWaybills).Left, complaint.LeftOut{Why: complaint.LacksKey, Count: courier.CountOf(nowhere)})
		change := metric(complaint.ChangeInCases)
		require.Equal(t, ratioOf(int64(len(now)-len(past)), int64(len(past))), change.Ratio, "M-08")
		require.Equal(t, int64(len(past)), change.Den.Int())
		if change.Ratio.Num < 0 {
			moved |= 1
		} else if change.Ratio.Num > 0 {
			moved |= 2
		}
	}
	assert.Equal(t, 3, moved, "the draws rise and fall")
}

// Each strategy by itself, as a plain reader adds it up.
func TestStrategiesAgainstPlainReading(t *testing.T) {
	span := complaint.DaySpan{From: spring.AddDays(2), To: spring.AddDays(30)}
	for seed := range uint64(30) {
		cases := drawCases(2000+seed, 20+int(seed)*8)
		got, err := complaint.Evaluate(&complaint.Query{Tally: tallyOf(t, cases...), Span: span, Covered: always})
		require.NoError(t, err)
		now, customers := within(cases, span), map[string]bool{}
		for _, c := range now {
			if c.Customer != "" {
				customers[c.Customer] = true
			}
		}
		var want []complaint.StrategyEffect
		for _, name := range []string{"", "call", "coupon"} {
			n := map[complaint.Regain]int64{}
			spent, costed, unknown, secs, efforts := int64(0), int64(0), int64(0), int64(0), int64(0)
			var wins []time.Duration
			for _, c := range now {
				w := c.WinBack
				if w.Result <= complaint.NotAddressed || w.Strategy != name {
					continue
				}
				efforts++
				n[w.Result]++
				if w.Cost.Known() {
					costed++
					spent += w.Cost.Minor()
				} else {
					unknown++
				}
				if w.WonAt.Known() && c.ReceivedAt.Known() {
					d := w.WonAt.Time().Sub(c.ReceivedAt.Time())
					wins = append(wins, d)
					secs += int64(d / time.Second)
				}
			}
			if efforts == 0 {
				continue
			}
			s := complaint.StrategyEffect{Strategy: name, Addressed: courier.CountOf(efforts), Won: courier.CountOf(n[complaint.WonBack]), Lost: courier.CountOf(n[complaint.CustomerLost]),
				Early: courier.CountOf(n[complaint.TooEarly]), Rate: ratioOf(n[complaint.WonBack], efforts), Retention: ratioOf(n[complaint.WonBack], int64(len(customers))),
				CostLeft: courier.CountOf(unknown), Cycle: ratioOf(secs, int64(len(wins))), Median: middleOf(wins, 24*time.Hour)}
			if costed > 0 {
				s.Spent, s.Cost = courier.Fen(spent), ratioOf(spent, n[complaint.WonBack])
			}
			want = append(want, s)
		}
		require.Equal(t, want, got.Strategies, "seed %d", seed)
	}
}

// Who complained again, and of what, by holding each complaint against each.
func TestRepeatersAgainstPlainReading(t *testing.T) {
	span := complaint.DaySpan{From: spring.AddDays(2), To: spring.AddDays(30)}
	again := 0
	for seed := range uint64(30) {
		cases, window := drawCases(3000+seed, 40), int(seed%7)
		got, err := complaint.AskRepeats(&complaint.Repeats{Tally: tallyOf(t, cases...), Span: span, Within: courier.Days(window).Period()})
		require.NoError(t, err)
		days, kinds := map[string][]courier.Date{}, map[string]map[complaint.Category][]courier.Date{}
		noKey := int64(0)
		for _, c := range within(cases, span) {
			if c.Customer == "" {
				noKey++
				continue
			}
			days[c.Customer] = append(days[c.Customer], receivedOn(&c))
			if kinds[c.Customer] == nil {
				kinds[c.Customer] = map[complaint.Category][]courier.Date{}
			}
			kinds[c.Customer][c.Category] = append(kinds[c.Customer][c.Category], receivedOn(&c))
		}
		want := map[string]complaint.Repeater{}
		for key, list := range days {
			if !comesAgain(list, window) {
				continue
			}
			one := complaint.Repeater{Customer: key, Cases: courier.CountOf(int64(len(list)))}
			for kind, list := range kinds[key] {
				if comesAgain(list, window) {
					one.Kinds = append(one.Kinds, kind)
				}
			}
			slices.Sort(one.Kinds)
			want[key] = one
		}
		found := map[string]complaint.Repeater{}
		for _, r := range got.Customers {
			found[r.Customer] = r
		}
		require.Equal(t, want, found, "seed %d", seed)
		require.Equal(t, ratioOf(int64(len(want)), int64(len(days))), got.Rate)
		require.Equal(t, noKey, got.NoKey.Int())
		again += len(want)
	}
	assert.Positive(t, again)
}
