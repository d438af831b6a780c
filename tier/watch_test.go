package tier_test

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

var lookedOn = courier.Day(2026, 7, 1)

func ago(days int) tier.Event { return tier.Event{On: lookedOn.AddDays(-days)} }

var never = tier.Event{Never: courier.Yes}

func days(s tier.Signal, n int64) tier.SignalLimit {
	return tier.SignalLimit{Signal: s, Days: courier.CountOf(n)}
}

// watchRules are invented: every signal is watched, and three levels.
func watchRules() tier.WatchRules {
	return tier.WatchRules{
		Cite: courier.Cite{Document: &courier.Source{ID: "WATCH", Zh: "客户预警办法（示例）", En: "Warning Customers (an example)", Force: courier.Practice}},
		Limits: []tier.SignalLimit{
			{Signal: tier.Drop, Share: courier.Percent(30)}, days(tier.Silence, 45), days(tier.RefusedThenSilent, 20), days(tier.ComplainedThenSilent, 15),
			days(tier.Overdue, 10), days(tier.ContractEnds, 30), days(tier.RivalMentioned, 60),
		},
		Levels: []tier.WarnLevel{
			{Name: "red", AtLeast: courier.CountOf(2), Among: []tier.Signal{tier.RefusedThenSilent, tier.ComplainedThenSilent, tier.RivalMentioned}, Steps: []string{"the manager calls today"}},
			{Name: "orange", AtLeast: courier.CountOf(3), Steps: []string{"visit", "offer"}},
			{Name: "yellow", AtLeast: courier.CountOf(1), Steps: []string{"call"}},
		},
	}
}

// calm is a customer of whom every fact is known and nothing shows.
func calm() *tier.Watched {
	return &tier.Watched{Rules: watchRules(), On: lookedOn, Baseline: courier.Fen(1000_00), Recent: courier.Fen(1000_00), LastOrder: lookedOn,
		RefusedOn: never, ComplainedOn: never, OverdueFrom: never, ContractEnd: never, RivalOn: never}
}

type watchEdit func(*tier.Watched)

func fellTo(fen int64) watchEdit { return func(w *tier.Watched) { w.Recent = courier.Fen(fen) } }
func orderedAgo(n int) watchEdit {
	return func(w *tier.Watched) { w.LastOrder = lookedOn.AddDays(-n) }
}
func refusedAgo(n int) watchEdit { return func(w *tier.Watched) { w.RefusedOn = ago(n) } }
func complainedAgo(n int) watchEdit {
	return func(w *tier.Watched) { w.ComplainedOn = ago(n) }
}
func overdueFor(n int) watchEdit { return func(w *tier.Watched) { w.OverdueFrom = ago(n) } }
func endsIn(n int) watchEdit     { return func(w *tier.Watched) { w.ContractEnd = ago(-n) } }
func rivalAgo(n int) watchEdit   { return func(w *tier.Watched) { w.RivalOn = ago(n) } }

func watched(edits ...watchEdit) *tier.Watched {
	w := calm()
	for _, edit := range edits {
		edit(w)
	}
	return w
}

// Each signal shows from its limit on, and one day or one fen short of it
// does not.
func TestSignals(t *testing.T) {
	spoke := map[courier.Code]bool{}
	for _, c := range []struct {
		name   string
		edits  []watchEdit
		shown  []tier.Signal
		figure courier.Figure
	}{
		{"nothing", nil, nil, courier.Figure{}},
		{"a drop of 30 %", []watchEdit{fellTo(700_00)}, []tier.Signal{tier.Drop}, courier.Percent(30).Figure()},
		{"one fen less of it", []watchEdit{fellTo(700_01)}, nil, courier.Figure{}},
		{"a rise", []watchEdit{fellTo(2000_00)}, nil, courier.Figure{}},
		{"a fall to nothing", []watchEdit{fellTo(0)}, []tier.Signal{tier.Drop}, courier.Percent(100).Figure()},
		{"no baseline to fall below", []watchEdit{fellTo(0), func(w *tier.Watched) { w.Baseline = courier.Fen(0) }}, nil, courier.Figure{}},
		{"a fall of nothing, which is the limit", []watchEdit{func(w *tier.Watched) { w.Rules.Limits[0].Share = courier.Percent(0) }}, []tier.Signal{tier.Drop}, courier.Percent(0).Figure()},
		{"a rise, beside that limit", []watchEdit{fellTo(2000_00), func(w *tier.Watched) { w.Rules.Limits[0].Share = courier.Percent(0) }}, []tier.Signal{tier.Drop}, courier.Percent(0).Figure()},
		{"45 days without an order", []watchEdit{orderedAgo(45)}, []tier.Signal{tier.Silence}, courier.CountOf(45).Figure()},
		{"44 days", []watchEdit{orderedAgo(44)}, nil, courier.Figure{}},
		{"20 days of silence after a refusal", []watchEdit{refusedAgo(20), orderedAgo(20)}, []tier.Signal{tier.RefusedThenSilent}, courier.CountOf(20).Figure()},
		{"19 days", []watchEdit{refusedAgo(19), orderedAgo(25)}, nil, courier.Figure{}},
		{"an order since", []watchEdit{refusedAgo(20), orderedAgo(19)}, nil, courier.Figure{}},
		{"15 days of silence after a complaint", []watchEdit{complainedAgo(15), orderedAgo(16)}, []tier.Signal{tier.ComplainedThenSilent}, courier.CountOf(15).Figure()},
		{"14 days", []watchEdit{complainedAgo(14), orderedAgo(16)}, nil, courier.Figure{}},
		{"10 days overdue", []watchEdit{overdueFor(10)}, []tier.Signal{tier.Overdue}, courier.CountOf(10).Figure()},
		{"9 days", []watchEdit{overdueFor(9)}, nil, courier.Figure{}},
		{"a bill that is not due yet", []watchEdit{overdueFor(-3)}, nil, courier.Figure{}},
		{"the contract ends in 30 days", []watchEdit{endsIn(30)}, []tier.Signal{tier.ContractEnds}, courier.CountOf(30).Figure()},
		{"in 31", []watchEdit{endsIn(31)}, nil, courier.Figure{}},
		{"today", []watchEdit{endsIn(0)}, []tier.Signal{tier.ContractEnds}, courier.CountOf(0).Figure()},
		{"it has ended", []watchEdit{endsIn(-1)}, nil, courier.Figure{}},
		{"a rival 60 days ago", []watchEdit{rivalAgo(60)}, []tier.Signal{tier.RivalMentioned}, courier.CountOf(60).Figure()},
		{"61 days", []watchEdit{rivalAgo(61)}, nil, courier.Figure{}},
	} {
		g, err := tier.Watch(watched(c.edits...))
		require.NoError(t, err, c.name)
		assert.Empty(t, g.Needs, c.name)
		assert.Equal(t, c.shown, g.Shown, c.name)
		for _, r := range g.Reasons {
			spoke[r.Code()] = true
		}
		if c.shown == nil {
			assert.Equal(t, []courier.Code{"tier.watch.calm"}, codesOf(g.Reasons), c.name)
			assert.Empty(t, g.Level)
			continue
		}
		require.Equal(t, []courier.Code{courier.Code("tier.watch." + c.shown[0].String()), "tier.watch.level"}, codesOf(g.Reasons), c.name)
		name := "days"
		if c.shown[0] == tier.Drop {
			name = "fell"
		}
		assert.Equal(t, c.figure, g.Reasons[0].Figure(name), c.name)
		assert.Equal(t, courier.Warns, g.Reasons[0].Effect)
		assert.Equal(t, "yellow", g.Level, c.name)
		assert.Equal(t, []string{"call"}, g.Steps, c.name)
	}
	for row := range tier.Book().Rows() {
		if strings.HasPrefix(string(row.Code), "tier.watch.") {
			assert.True(t, spoke[row.Code], row.Code)
		}
	}
}

func TestWarnLevels(t *testing.T) {
	for _, c := range []struct {
		name  string
		edits []watchEdit
		level string
		at    int64
	}{
		{"two of any kind", []watchEdit{overdueFor(10), endsIn(1)}, "yellow", 3},
		{"three of any kind", []watchEdit{overdueFor(10), endsIn(1), fellTo(0)}, "orange", 2},
		{"two that are named", []watchEdit{complainedAgo(15), orderedAgo(30), rivalAgo(1)}, "red", 1},
		{"one of them and two others", []watchEdit{overdueFor(10), endsIn(1), rivalAgo(1)}, "orange", 2},
	} {
		g, err := tier.Watch(watched(c.edits...))
		require.NoError(t, err, c.name)
		assert.Equal(t, c.level, g.Level, c.name)
		last := g.Reasons[len(g.Reasons)-1]
		assert.Equal(t, c.at, last.Figure("level").Count().Int(), c.name)
		assert.Equal(t, int64(len(g.Shown)), last.Figure("signals").Count().Int(), c.name)
	}
}

// A fact is asked for while the level turns on it, and not otherwise.
func TestWatchNeeds(t *testing.T) {
	unknown := func(w *tier.Watched) {
		*w = tier.Watched{Rules: w.Rules, On: w.On}
	}
	for _, c := range []struct {
		name  string
		edits []watchEdit
		want  []courier.Need
		level string
	}{
		{"the day", []watchEdit{func(w *tier.Watched) { w.On = courier.Date{} }}, []courier.Need{"on"}, ""},
		{"everything", []watchEdit{unknown}, []courier.Need{"baseline", "last_order", "refused_on", "complained_on", "overdue_from", "contract_end", "rival_on"}, ""},
		{"what was paid of late", []watchEdit{func(w *tier.Watched) { w.Recent = courier.Money{} }}, []courier.Need{"recent"}, ""},
		{"not where there is no baseline", []watchEdit{func(w *tier.Watched) { w.Baseline, w.Recent = courier.Fen(0), courier.Money{} }}, nil, ""},
		{"an order since the refusal", []watchEdit{refusedAgo(20), func(w *tier.Watched) { w.LastOrder = courier.Date{} }}, []courier.Need{"last_order"}, ""},
		{"a second signal that would not raise it", []watchEdit{overdueFor(10), func(w *tier.Watched) { w.ContractEnd = tier.Event{} }}, nil, "yellow"},
		{"a third that would", []watchEdit{overdueFor(10), fellTo(0), func(w *tier.Watched) { w.ContractEnd = tier.Event{} }}, []courier.Need{"contract_end"}, ""},
		{"two that only together would", []watchEdit{overdueFor(10), func(w *tier.Watched) { w.ContractEnd, w.Recent = tier.Event{}, courier.Money{} }},
			[]courier.Need{"recent", "contract_end"}, ""},
		{"of the red, nothing more matters", []watchEdit{complainedAgo(15), orderedAgo(30), rivalAgo(1), func(w *tier.Watched) { w.ContractEnd, w.OverdueFrom = tier.Event{}, tier.Event{} }}, nil, "red"},
	} {
		g, err := tier.Watch(watched(c.edits...))
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, g.Needs, c.name)
		assert.Equal(t, c.level, g.Level, c.name)
	}
}

func TestWatchRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		edit watchEdit
		want string
	}{
		{"no rules", func(w *tier.Watched) { w.Rules = tier.WatchRules{} }, "rules.cite.document: missing: it stands in a document of the host's own\nrules.limits: empty table\nrules.levels: empty table"},
		{"limits of the wrong kind", func(w *tier.Watched) {
			w.Rules.Limits = []tier.SignalLimit{{}, {Signal: 9}, {Signal: tier.Drop, Days: courier.CountOf(1)}, {Signal: tier.Silence, Share: courier.Percent(1)}, days(tier.Overdue, 1), days(tier.Overdue, 2)}
			w.Rules.Levels = w.Rules.Levels[2:]
		}, "rules.limits[0].signal: missing\nrules.limits[1].signal: unknown word: \"invalid(9)\"\nrules.limits[1].days: missing\n" +
			"rules.limits[2].share: missing\nrules.limits[2].days: contradicts other facts: a drop is a share\n" +
			"rules.limits[3].days: missing\nrules.limits[3].share: contradicts other facts: it is counted in days\nrules.limits[5].signal: given twice: overdue"},
		{"a level that nobody comes to", func(w *tier.Watched) {
			w.Rules.Levels[0].AtLeast, w.Rules.Levels[1].AtLeast = courier.CountOf(4), courier.CountOf(8)
		}, "rules.levels[0].at_least: contradicts other facts: 4 of 3 signals: no customer comes to it\nrules.levels[1].at_least: contradicts other facts: 8 of 7 signals: no customer comes to it"},
		{"levels", func(w *tier.Watched) {
			w.Rules.Limits = w.Rules.Limits[:1]
			w.Rules.Levels = []tier.WarnLevel{{}, {Name: "a", AtLeast: courier.CountOf(0), Among: []tier.Signal{tier.Drop, tier.Drop, tier.Silence, 9}, Steps: []string{"x"}}}
		}, "rules.levels[0].name: missing\nrules.levels[0].at_least: missing\nrules.levels[0].steps: empty table\nrules.levels[1].at_least: out of range: 0\n" +
			"rules.levels[1].among[1]: given twice: drop\nrules.levels[1].among[2]: contradicts other facts: silence is not watched\n" +
			"rules.levels[1].among[3]: unknown word: \"invalid(9)\"\nrules.levels[1].among[3]: contradicts other facts: invalid(9) is not watched"},
		{"two currencies", func(w *tier.Watched) { w.Recent = courier.Minor(1, courier.USD) }, "recent: another currency: USD beside CNY"},
		{"what has not happened yet", func(w *tier.Watched) {
			w.LastOrder, w.RefusedOn, w.ComplainedOn, w.RivalOn = lookedOn.AddDays(1), ago(-1), ago(-1), ago(-1)
		}, "last_order: dates out of order: 2026-07-01 is before 2026-07-02\nrefused_on.on: dates out of order: 2026-07-01 is before 2026-07-02\n" +
			"complained_on.on: dates out of order: 2026-07-01 is before 2026-07-02\nrival_on.on: dates out of order: 2026-07-01 is before 2026-07-02"},
		{"what happened and never did", func(w *tier.Watched) {
			w.RivalOn = tier.Event{On: lookedOn, Never: courier.Yes}
			w.ContractEnd.Never = 9
		},
			"rival_on.never: contradicts other facts: it happened on 2026-07-01\ncontract_end.never: unknown word: \"invalid(9)\""},
	} {
		_, err := tier.Watch(watched(c.edit))
		require.EqualError(t, err, c.want, c.name)
	}
	_, err := tier.Watch(nil)
	require.EqualError(t, err, "rules.limits: empty table")
}

func TestWatchJSON(t *testing.T) {
	w := watched(refusedAgo(20), orderedAgo(20))
	b, err := json.Marshal(w)
	require.NoError(t, err)
	var back tier.Watched
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Empty(t, cmp.Diff(*w, back))
	for s := tier.Signal(0); s <= tier.RivalMentioned; s++ {
		text, err := s.MarshalText()
		require.NoError(t, err)
		var read tier.Signal
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, s, read)
		assert.NotEqual(t, s.Name(courier.Chinese), s.Name(courier.English))
	}
}

// A drop is what it is in exact arithmetic, rounded down, to the far end.
func FuzzWatch(f *testing.F) {
	f.Add(int64(1000_00), int64(700_00), 45)
	f.Add(int64(math.MaxInt64), int64(1), -5)
	f.Add(int64(-1), int64(math.MinInt64), 0)
	f.Fuzz(func(t *testing.T, base, recent int64, n int) {
		n = min(max(n, -9999), 9999)
		w := watched(fellTo(recent), orderedAgo(n), func(w *tier.Watched) { w.Baseline = courier.Fen(base) })
		g, err := tier.Watch(w)
		if err != nil {
			require.True(t, base < 0 || recent < 0 || n < 0)
			return
		}
		fell := courier.Fen(max(base-recent, 0)).Exact().Scale(10, 1).Cmp(courier.Fen(base).Exact().Scale(3, 1)) >= 0 && base > 0
		require.Equal(t, fell, len(g.Shown) > 0 && g.Shown[0] == tier.Drop)
	})
}

func ExampleWatch() {
	w := watched(complainedAgo(18), orderedAgo(40), rivalAgo(12)) // invented limits: a host has its own
	g, err := tier.Watch(w)
	fmt.Println(g.Level, g.Steps, err)
	for _, r := range g.Reasons {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// red [the manager calls today] <nil>
	// no order for 18 days since a complaint; the limit is 15
	// a rival was mentioned 12 days ago; the limit is 60
	// 2 signals show: level 1 of the rules of warning
}
