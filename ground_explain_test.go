package courier_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// fails reports whether what is known of the field keeps the ground silent.
func (o *oracle) fails(ground, field int, known []int) bool {
	if known[field] == unknown {
		return false
	}
	g, f := &o.grounds[ground], &o.fields[field]
	facts := f.Values[known[field]]
	return f.Owns&g.If&^facts != 0 || f.Owns&g.Unless&facts != 0
}

func (o *oracle) checkMissed(t *testing.T, known []int, missed []courier.Miss) {
	t.Helper()
	listed := map[courier.Code]courier.Miss{}
	for i, m := range missed {
		listed[m.Code] = m
		if i > 0 {
			assert.LessOrEqual(t, len(missed[i-1].Failing), len(m.Failing), "those that failed on the fewest facts come first")
		}
	}
	for i := range o.grounds {
		g := &o.grounds[i]
		var failing []courier.Need
		for f := range o.fields {
			if o.fails(i, f, known) {
				failing = append(failing, o.fields[f].Need)
			}
		}
		m, ok := listed[g.Code]
		delete(listed, g.Code)
		switch {
		case o.cite(g) == nil:
			assert.False(t, ok, "%s is not in force", g.Code)
		case len(failing) > 0:
			require.True(t, ok, g.Code)
			assert.Equal(t, failing, m.Failing)
			assert.Empty(t, m.LiftedBy)
		case ok:
			assert.Empty(t, m.Failing)
			j := slices.IndexFunc(o.grounds, func(h courier.Ground) bool { return h.Code == m.LiftedBy && h.Lifts == g.Code })
			require.GreaterOrEqual(t, j, 0, "%s is lifted by a ground that lifts it", g.Code)
			for _, n := range o.open(known) {
				assert.True(t, o.spoke[n][j], "%s lifts %s whatever is unknown", m.LiftedBy, g.Code)
			}
		}
	}
	assert.Empty(t, listed)
}

// turns are the turns of the fields in set, by brute force.
func (o *oracle) turns(known []int, was courier.Verdict, set ...int) (turns []string) {
	var turn func(given []int, text string, rest []int)
	turn = func(given []int, text string, rest []int) {
		if len(rest) == 0 {
			if v := o.agreed(o.open(given)); v != 0 && v != was {
				if line := fmt.Sprint(text, "=> ", v); !slices.Contains(turns, line) {
					turns = append(turns, line)
				}
			}
			return
		}
		f := &o.fields[rest[0]]
		for v := range f.Values {
			if f.Owns&f.Values[v] == f.Owns&f.Values[known[rest[0]]] {
				continue
			}
			other := slices.Clone(given)
			other[rest[0]] = v
			turn(other, text+string(f.Need)+" ", rest[1:])
		}
	}
	turn(known, "", set)
	return turns
}

func (o *oracle) checkTurns(t *testing.T, known []int, e courier.Explanation) {
	t.Helper()
	was := o.agreed(o.open(known))
	if was == 0 {
		assert.Equal(t, courier.Referred, e.Verdict)
		assert.Empty(t, e.Turns, "while facts are missing that decide, they are what to ask for")
		return
	}
	assert.Equal(t, was, e.Verdict)
	var want []string
	var still []int
	for f := range o.fields {
		if known[f] == unknown {
			continue
		}
		if turns := o.turns(known, was, f); turns != nil {
			want = append(want, turns...)
		} else {
			still = append(still, f)
		}
	}
	for i, second := range still {
		for _, first := range still[:i] {
			want = append(want, o.turns(known, was, first, second)...)
		}
	}
	var got []string
	for _, turn := range e.Turns {
		line := ""
		for _, f := range turn.Facts {
			line += string(f) + " "
		}
		got = append(got, fmt.Sprint(line, "=> ", turn.Verdict))
	}
	slices.Sort(want)
	slices.Sort(got)
	assert.Equal(t, want, got)
}

// Against the oracle, on made-up questions: every rule that failed is named
// with the facts it failed on, and every turn of one or two facts is found.
func TestExplainAgainstTheOracle(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 7))
	turned, missed := 0, 0
	for range 4000 {
		o := draw(t, r)
		q := courier.NewQuestion(o.fields, o.grounds)
		known := make([]int, len(o.fields))
		for f := range known {
			if known[f] = unknown; r.IntN(6) > 0 {
				known[f] = r.IntN(len(o.fields[f].Values))
			}
		}
		e := q.Explain(o.known(known), o.on, o.terms)
		o.checkMissed(t, known, e.Missed)
		o.checkTurns(t, known, e)
		if t.Failed() {
			return
		}
		turned, missed = turned+len(e.Turns), missed+len(e.Missed)
	}
	assert.Greater(t, turned, 1000)
	assert.Greater(t, missed, 4000)
}

const (
	isSender courier.Facts = 1 << iota
	isDelivered
	isRefused
)

func recall() *courier.Question {
	law := []courier.Cite{courier.Art(courier.CivilCode, "829")}
	return courier.NewQuestion([]courier.Field{
		courier.YesNo("is_sender", isSender), courier.YesNo("delivered", isDelivered), courier.YesNo("refused", isRefused),
	}, []courier.Ground{
		{Row: courier.Row{Code: "x.right", Cites: law, Zh: "寄件人有权撤回", En: "the sender may recall it"}, Effect: courier.Grants, If: isSender},
		{Row: courier.Row{Code: "x.stranger", Cites: law, Zh: "非寄件人", En: "not the sender"}, Effect: courier.Bars, Unless: isSender},
		{Row: courier.Row{Code: "x.delivered", Cites: law, Zh: "已交付", En: "it is delivered"}, Effect: courier.Bars, If: isDelivered},
		{Row: courier.Row{Code: "x.revived", Cites: law, Zh: "拒收后恢复", En: "refused, the right revives"}, Effect: courier.Lifts, If: isRefused, Lifts: "x.delivered"},
	})
}

func ExampleQuestion_Explain() {
	e := recall().Explain(courier.Known{Yes: isSender | isDelivered, No: isRefused}, courier.Day(2026, 8, 4), nil)
	fmt.Println(e.Verdict)
	for _, m := range e.Missed {
		fmt.Printf("missed %s (%s): %s, for %s\n", m.Code, m.Effect, m.Sentence(courier.English), m.Failing)
	}
	for _, turn := range e.Turns {
		fmt.Println("turn", turn.Facts, turn.Verdict)
	}
	// Output:
	// refused
	// missed x.stranger (bars): not the sender, for [is_sender]
	// missed x.revived (lifts): refused, the right revives, for [refused]
	// turn [delivered] granted
	// turn [refused] granted
}

func TestExplainNamesWhatWasLifted(t *testing.T) {
	e := recall().Explain(courier.Known{Yes: isSender | isDelivered | isRefused}, courier.Day(2026, 8, 4), nil)
	assert.Equal(t, courier.Granted, e.Verdict)
	require.NotEmpty(t, e.Missed)
	assert.Equal(t, 2, e.Bound, "every fact and every pair of them")
	assert.Equal(t, courier.Code("x.delivered"), e.Missed[0].Code)
	assert.Equal(t, courier.Code("x.revived"), e.Missed[0].LiftedBy)
	assert.Equal(t, "已交付", e.Missed[0].Sentence(courier.Chinese))
}

// A decision that went on from its table to another verdict has no turns of it.
func TestAnExplanationOfAnotherVerdict(t *testing.T) {
	e := recall().Explain(courier.Known{Yes: isSender | isDelivered, No: isRefused}, courier.Day(2026, 8, 4), nil)
	assert.Equal(t, e, e.Of(courier.Refused))
	other := e.Of(courier.Referred)
	assert.Equal(t, courier.Explanation{Verdict: courier.Referred, Missed: e.Missed}, other)
}

func TestAnExplanationLeavesFactsAsTheyAre(t *testing.T) {
	e := recall().Explain(courier.Known{Yes: isSender | isDelivered, No: isRefused}, courier.Day(2026, 8, 4), nil)
	assert.Equal(t, e.Turns[1:], e.Leaving("delivered").Turns)
	assert.Empty(t, e.Leaving("delivered", "refused").Turns)
	assert.Len(t, e.Turns, 2, "what was given stays as it was")
}

func TestAnExplanationNamesTheFactsOfTheHost(t *testing.T) {
	given := courier.Explanation{
		Missed: []courier.Miss{{Code: "x", Failing: []courier.Need{"a", "b"}}, {Code: "y", Failing: []courier.Need{"b", "a", "c"}}},
		Turns:  []courier.Turn{{Facts: []courier.Need{"a"}}, {Facts: []courier.Need{"c"}}},
	}
	facts := given.Missed[1].Failing
	named := given.Naming("a", "d").Naming("c", "b")
	assert.Equal(t, []courier.Need{"d", "b"}, named.Missed[0].Failing)
	assert.Equal(t, []courier.Need{"b", "d"}, named.Missed[1].Failing, "what stands there already is not named twice")
	assert.Equal(t, []courier.Turn{{Facts: []courier.Need{"d"}}, {Facts: []courier.Need{"b"}}}, named.Turns)
	assert.Equal(t, []courier.Need{"b", "a", "c"}, facts)
	assert.Equal(t, facts, given.Missed[1].Failing, "what was given stays as it was")
}

func TestAnExplanationReadsBack(t *testing.T) {
	e := recall().Explain(courier.Known{Yes: isSender, No: isDelivered}, courier.Day(2026, 8, 4), nil)
	text, err := json.Marshal(e)
	require.NoError(t, err)
	var back courier.Explanation
	require.NoError(t, json.Unmarshal(text, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.Equal(t, string(text), string(again))
	assert.Equal(t, string(back.Missed[0].Code), back.Missed[0].Sentence(courier.English), "unbound, it says its code")
}

func BenchmarkExplain(b *testing.B) {
	q := recall()
	b.ReportAllocs()
	for b.Loop() {
		q.Explain(courier.Known{Yes: isSender | isDelivered, No: isRefused}, courier.Day(2026, 8, 4), nil)
	}
}
