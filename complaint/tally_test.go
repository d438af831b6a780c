package complaint_test

import (
	"encoding/json"
	"math/big"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// drawn is a random sound case, with every fact known or not.
func drawn(r *rand.Rand) complaint.Counted {
	maybe := func() courier.Answer { return courier.Answer(r.IntN(3)) }
	at := spring.AddDays(r.IntN(40)).At(r.IntN(24), r.IntN(60))
	later := func() courier.Instant { return at.Add(time.Duration(r.IntN(400)) * time.Hour / 2) }
	moment := func() complaint.Moment {
		switch r.IntN(3) {
		case 0:
			return complaint.Moment{At: later()}
		case 1:
			return complaint.Moment{Not: yes}
		}
		return complaint.Moment{}
	}
	c := complaint.Counted{Region: courier.Region(1 + r.IntN(3)), Channel: complaint.Channel(1 + r.IntN(3)), Category: complaint.Category(1 + r.IntN(4)),
		Department: courier.Department(r.IntN(3)), Stage: complaint.State(1 + r.IntN(3)), Valid: maybe(), Reopened: maybe(), FirstContact: maybe(),
		Satisfaction: complaint.Satisfaction(r.IntN(6)), Regime: courier.Regime(r.IntN(3))} // unknown, the civil law, the post's own
	if r.IntN(8) > 0 {
		c.ReceivedAt, c.FirstAnswer, c.Resolved = at, moment(), moment()
	} else {
		c.ReceivedOn = at.Date()
	}
	for _, set := range []func(){
		func() { c.AnswerBy = at.Add(24 * time.Hour) }, func() { c.ResolveBy = at.Add(72 * time.Hour) }, func() { c.AsOf = at.Add(time.Duration(r.IntN(200)) * time.Hour) },
		func() { c.Contacts = courier.CountOf(int64(1 + r.IntN(3))) }, func() { c.Score = courier.CountOf(int64(r.IntN(6))) },
		func() {
			c.Solution, c.Manner = courier.CountOf(int64(r.IntN(100))), courier.CountOf(int64(r.IntN(100)))
		},
		func() { c.Customer = "K" + strconv.Itoa(r.IntN(20)) }, func() { c.Waybill = "W" + strconv.Itoa(r.IntN(30)) },
	} {
		if r.IntN(3) > 0 {
			set()
		}
	}
	if c.ReceivedOn.Known() { // a moment of the day itself may lie before it
		c.AnswerBy, c.ResolveBy, c.AsOf = courier.Instant{}, courier.Instant{}, courier.Instant{}
	}
	c.WinBack.Result = complaint.Regain(r.IntN(5))
	if c.WinBack.Result > complaint.NotAddressed {
		c.WinBack.Strategy = []string{"", "call", "coupon"}[r.IntN(3)]
		c.WinBack.Satisfaction = complaint.Satisfaction(r.IntN(6))
		if r.IntN(2) == 0 {
			c.WinBack.Cost = courier.Fen(int64(r.IntN(9000)))
		}
		if c.WinBack.Result == complaint.WonBack && r.IntN(2) == 0 && c.ReceivedAt.Known() {
			c.WinBack.WonAt = at.Add(time.Duration(r.IntN(2000)) * time.Hour)
		}
	}
	return c
}

func drawCases(seed uint64, n int) []complaint.Counted {
	r, list := rand.New(rand.NewPCG(seed, 1)), make([]complaint.Counted, n)
	for i := range list {
		list[i] = drawn(r)
	}
	return list
}

func tallyOf(t testing.TB, cases ...complaint.Counted) *complaint.Tally {
	t.Helper()
	var sum complaint.Tally
	for i := range cases {
		require.NoError(t, sum.Add(&cases[i]))
	}
	return &sum
}

func text(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

// Whatever the order and the split, the tally is the same byte for byte; so it
// is after it was stored.
func TestTallyIsOneWhateverTheOrder(t *testing.T) {
	all := drawCases(7, 600)
	want := text(t, tallyOf(t, all...))
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 2))
		cases := append([]complaint.Counted(nil), all...)
		r.Shuffle(len(cases), func(i, j int) { cases[i], cases[j] = cases[j], cases[i] })
		parts := make([]complaint.Tally, 1+r.IntN(9))
		for i := range cases {
			require.NoError(t, parts[r.IntN(len(parts))].Add(&cases[i]))
		}
		var sum complaint.Tally
		for i := range parts {
			var stored complaint.Tally
			require.NoError(t, json.Unmarshal([]byte(text(t, &parts[i])), &stored))
			before := text(t, &stored)
			require.NoError(t, sum.Merge(&stored))
			require.Equal(t, before, text(t, &stored), "the other stays")
		}
		require.Equal(t, want, text(t, &sum))
	}
	sum := tallyOf(t, all...)
	clone := sum.Clone()
	require.NoError(t, clone.Add(&all[0]))
	assert.Equal(t, want, text(t, sum), "a clone counts by itself")
	require.NoError(t, sum.Merge(nil))
	assert.Equal(t, want, text(t, sum))
	assert.NotEqual(t, want, text(t, clone))
	assert.Positive(t, sum.Keys())
}

// A tally of random cases says what plain counting says.
func TestEvaluateAgainstPlainCounting(t *testing.T) {
	for seed := range uint64(30) {
		cases := drawCases(seed, 200)
		span := complaint.DaySpan{From: spring.AddDays(5), To: spring.AddDays(30)}
		got, err := complaint.Evaluate(&complaint.Query{Tally: tallyOf(t, cases...), Span: span})
		require.NoError(t, err)
		plain := map[complaint.Metric][2]int64{}
		add := func(m complaint.Metric, num, den int64) { p := plain[m]; plain[m] = [2]int64{p[0] + num, p[1] + den} }
		yesNo := func(b bool) int64 {
			if b {
				return 1
			}
			return 0
		}
		type verdict struct {
			at     courier.Instant
			result complaint.Regain
		}
		customers, n, unlimited := map[string]verdict{}, int64(0), int64(0)
		for _, c := range cases {
			day := c.ReceivedOn
			if c.ReceivedAt.Known() {
				day = c.ReceivedAt.Date()
			}
			if day.Before(span.From) || day.After(span.To) {
				continue
			}
			n++
			if c.FirstAnswer.At.Known() && c.ReceivedAt.Known() {
				add(complaint.AnswerMean, int64(c.FirstAnswer.At.Time().Sub(c.ReceivedAt.Time())/time.Second), 1)
			}
			if c.AnswerBy.Known() && c.FirstAnswer.At.Known() {
				add(complaint.AnsweredInTime, yesNo(!c.FirstAnswer.At.After(c.AnswerBy)), 1)
			} else if c.AnswerBy.Known() && c.FirstAnswer.Not == yes && c.AsOf.After(c.AnswerBy) {
				add(complaint.AnsweredInTime, 0, 1)
			}
			by := c.ResolveBy
			if !by.Known() && c.Regime == courier.CivilLaw {
				by = day.AddDays(8).Start()
			}
			if !by.Known() {
				unlimited++
			} else if c.Resolved.At.Known() {
				add(complaint.HandledInTime, yesNo(!c.Resolved.At.After(by)), 1)
			} else if c.Resolved.Not == yes && c.AsOf.After(by) {
				add(complaint.HandledInTime, 0, 1)
			}
			if c.Resolved.At.Known() {
				if c.Reopened.Known() {
					add(complaint.NotReopened, yesNo(c.Reopened == no), 1)
				}
			}
			if c.Score.Known() {
				add(complaint.MeanScore, c.Score.Int(), 1)
			}
			if c.Satisfaction >= complaint.Satisfied && c.Satisfaction <= complaint.Dissatisfied {
				add(complaint.SatisfiedShare, yesNo(c.Satisfaction == complaint.Satisfied), 1)
			}
			if c.Contacts.Known() && c.FirstContact.Known() {
				add(complaint.FirstContactRate, yesNo(c.FirstContact == yes), c.Contacts.Int())
			}
			if c.Valid.Known() {
				add(complaint.ValidShare, yesNo(c.Valid == yes), 1)
			}
			w := c.WinBack
			if w.Result == complaint.WonBack {
				add(complaint.RegainCost, 0, 1)
				if w.WonAt.Known() {
					add(complaint.RegainCycleMean, int64(w.WonAt.Time().Sub(c.ReceivedAt.Time())/time.Second), 1)
				}
			}
			add(complaint.RegainCost, w.Cost.Minor(), 0)
			if w.Result > complaint.NotAddressed && w.Satisfaction >= complaint.Satisfied && w.Satisfaction <= complaint.Dissatisfied {
				add(complaint.RegainSatisfaction, yesNo(w.Satisfaction == complaint.Satisfied), 1)
			}
			if c.Customer != "" {
				at := day.Start()
				if c.ReceivedAt.Known() {
					at = c.ReceivedAt
				}
				v, ok := customers[c.Customer]
				if !ok || w.Result != 0 && (v.result == 0 || at.After(v.at) || at == v.at && w.Result > v.result) {
					v = verdict{at, w.Result}
				}
				customers[c.Customer] = v
			}
		}
		for _, v := range customers {
			add(complaint.RegainedOfAll, yesNo(v.result == complaint.WonBack), 1)
			if v.result > complaint.NotAddressed {
				add(complaint.RegainedOfAddressed, yesNo(v.result == complaint.WonBack), 1)
			}
		}
		require.Equal(t, n, got.Cases.Int())
		for m, p := range plain {
			i, ok := got.Indicator(m)
			require.True(t, ok, "%v", m)
			require.Equal(t, p[0], i.Num.Int(), "%v", m)
			require.Equal(t, p[1], i.Den.Int(), "%v", m)
			if p[1] > 0 {
				want := big.NewRat(p[0], p[1])
				require.Equal(t, want.Num().Int64(), i.Ratio.Num, "%v", m)
				require.Equal(t, want.Denom().Int64(), i.Ratio.Den, "%v", m)
			}
		}
		i, _ := got.Indicator(complaint.AnsweredInTime)
		out := int64(0)
		for _, l := range i.Left {
			out += l.Count.Int()
		}
		require.Equal(t, n, out+i.Den.Int(), "each case is counted or left out")
		i, _ = got.Indicator(complaint.HandledInTime)
		require.Contains(t, i.Left, complaint.LeftOut{Why: complaint.LacksLimit, Count: courier.CountOf(unlimited)})
		told(t, got, func(r *complaint.Report) *courier.Grounds { return &r.Grounds })
	}
}

func TestTallyRefuses(t *testing.T) {
	at := spring.At(9, 0)
	for _, c := range []struct {
		name  string
		facts complaint.Counted
		want  []string
	}{
		{"nothing", complaint.Counted{}, []string{"received_at"}},
		{"two days", complaint.Counted{ReceivedAt: at, ReceivedOn: spring.AddDays(1)}, []string{"received_on"}},
		{"words", complaint.Counted{ReceivedAt: at, Region: 200, Channel: 99, Category: 99, Department: 99, Stage: 99, Regime: 99, Valid: 9, Reopened: 9, FirstContact: 9, Satisfaction: 9},
			[]string{"region", "channel", "category", "department", "stage", "regime", "valid", "reopened", "first_contact", "satisfaction"}},
		{"an answer before the complaint", complaint.Counted{ReceivedAt: at, FirstAnswer: complaint.Moment{At: at.Add(-time.Second)}}, []string{"first_answer.at"}},
		{"an answer before the day", complaint.Counted{ReceivedOn: spring, Resolved: complaint.Moment{At: spring.Start().Add(-time.Second)}}, []string{"resolved.at"}},
		{"limits and looks before it", complaint.Counted{ReceivedAt: at, AnswerBy: at.Add(-1e9), ResolveBy: at.Add(-1e9), AsOf: at.Add(-1e9)}, []string{"answer_by", "resolve_by", "as_of"}},
		{"it happened and did not", complaint.Counted{ReceivedAt: at, Resolved: complaint.Moment{At: at, Not: yes}, FirstAnswer: complaint.Moment{Not: 9}}, []string{"first_answer.not", "resolved.not"}},
		{"no contact at all", complaint.Counted{ReceivedAt: at, Contacts: courier.CountOf(0)}, []string{"contacts"}},
		{"a win-back", complaint.Counted{ReceivedAt: at, WinBack: complaint.CountedWinBack{Result: 9, Satisfaction: 9, WonAt: at}}, []string{"win_back.result", "win_back.satisfaction", "win_back.won_at"}},
		{"a cost of no effort", complaint.Counted{ReceivedAt: at, WinBack: complaint.CountedWinBack{Cost: courier.Fen(-1)}}, []string{"win_back.result", "win_back.cost"}},
	} {
		var sum complaint.Tally
		assert.Equal(t, c.want, fields(sum.Add(&c.facts)), c.name)
		assert.Zero(t, sum.Keys(), c.name)
	}
	var sum complaint.Tally
	assert.Error(t, sum.Add(nil))
	huge := complaint.Counted{ReceivedAt: at, Score: courier.CountOf(1<<63 - 1)}
	require.NoError(t, sum.Add(&huge))
	before := text(t, &sum)
	assert.Equal(t, []string{"score"}, fields(sum.Add(&huge)))
	assert.Equal(t, []string{"cells"}, fields(sum.Merge(sum.Clone())))
	assert.Equal(t, before, text(t, &sum), "nothing was counted")
	paid := func(m courier.Money) *complaint.Counted {
		return &complaint.Counted{ReceivedAt: at, WinBack: complaint.CountedWinBack{Result: complaint.CustomerLost, Cost: m}}
	}
	require.NoError(t, sum.Add(paid(courier.Fen(5))))
	assert.Equal(t, []string{"win_back.cost"}, fields(sum.Add(paid(courier.Minor(5, courier.USD)))))
	other := tallyOf(t, *paid(courier.Minor(5, courier.USD)))
	assert.Equal(t, []string{"currency"}, fields(sum.Merge(other)))
}

// A stored tally whose counts cannot be is refused, and the old one stays.
func TestTallyReads(t *testing.T) {
	sum := tallyOf(t, complaint.Counted{ReceivedAt: spring.At(9, 0), Customer: "K", FirstAnswer: complaint.Moment{At: spring.At(12, 0)},
		WinBack: complaint.CountedWinBack{Result: complaint.WonBack, Cost: courier.Fen(5)}})
	good := text(t, sum)
	for name, change := range map[string]func(m map[string]any){
		"rules":      func(m map[string]any) { m["rules"] = "other" },
		"negative":   func(m map[string]any) { counts(m)["cases"] = -1 },
		"less":       func(m map[string]any) { counts(m)["valid_unknown"] = 0 },
		"more":       func(m map[string]any) { counts(m)["valid"] = 3 },
		"no word":    func(m map[string]any) { counts(m)["nonsense"] = 1 },
		"reopened":   func(m map[string]any) { counts(m)["reopened"] = 1 },
		"no cases":   func(m map[string]any) { delete(counts(m), "cases") },
		"hours":      func(m map[string]any) { first(m, "cells")["answer_hours"] = map[string]any{"3": 2} },
		"no hours":   func(m map[string]any) { delete(first(m, "cells"), "answer_hours") },
		"twice":      func(m map[string]any) { m["cells"] = append(m["cells"].([]any), m["cells"].([]any)[0]) },
		"no day":     func(m map[string]any) { delete(first(m, "cells"), "day") },
		"no key":     func(m map[string]any) { first(m, "customers")["key"] = "" },
		"no count":   func(m map[string]any) { first(m, "customers")["cases"] = 0 },
		"currency":   func(m map[string]any) { delete(m, "currency") },
		"too many":   func(m map[string]any) { counts(m)["no_waybill"] = 2 },
		"contacts":   func(m map[string]any) { counts(m)["first_contact"] = 1 },
		"no effort":  func(m map[string]any) { first(m, "efforts")["counts"] = map[string]any{"addressed": 1} },
		"not a list": func(m map[string]any) { m["cells"] = 7 },
	} {
		var m map[string]any
		require.NoError(t, json.Unmarshal([]byte(good), &m))
		change(m)
		kept := sum.Clone()
		require.Error(t, json.Unmarshal([]byte(text(t, m)), kept), name)
		require.Equal(t, good, text(t, kept), name)
	}
	kept := sum.Clone()
	require.NoError(t, kept.UnmarshalJSON([]byte("null")))
	require.Equal(t, good, text(t, kept))
}

func first(m map[string]any, list string) map[string]any { return m[list].([]any)[0].(map[string]any) }
func counts(m map[string]any) map[string]any             { return first(m, "cells")["counts"].(map[string]any) }

func FuzzTally(f *testing.F) {
	f.Add(uint64(1), uint64(2), uint8(3))
	f.Fuzz(func(t *testing.T, seed, order uint64, split uint8) {
		cases := drawCases(seed, 40)
		whole := text(t, tallyOf(t, cases...))
		r := rand.New(rand.NewPCG(order, 3))
		r.Shuffle(len(cases), func(i, j int) { cases[i], cases[j] = cases[j], cases[i] })
		at := int(split) % len(cases)
		a, b := tallyOf(t, cases[:at]...), tallyOf(t, cases[at:]...)
		require.NoError(t, b.Merge(a))
		require.Equal(t, whole, text(t, b))
	})
}

// Over ten million generated cases with a fixed set of keys.
func BenchmarkTally(b *testing.B) {
	cases := drawCases(9, 4096)
	var sum complaint.Tally
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		if err := sum.Add(&cases[n&4095]); err != nil {
			b.Fatal(err)
		}
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "cases/s")
}
