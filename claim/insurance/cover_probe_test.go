package insurance_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

const (
	granted  = courier.Granted
	refused  = courier.Refused
	referred = courier.Referred
)

// contractDay is a day on which every source was still checked; oldSeaDay the
// last of the Maritime Code of 1992.
var (
	contractDay = courier.Day(2026, 8, 1)
	oldSeaDay   = courier.Day(2026, 4, 30)
	newSeaDay   = courier.Day(2026, 5, 1)
)

// probed is one fact of a probe: the values that it can take, counted from 0,
// and the path by which it is asked for. One that is always known has no path.
type probed[T any] struct {
	need courier.Need
	n    int
	set  func(*T, int)
}

func probedYesNo[T any](need courier.Need, at func(*T) *courier.Answer) probed[T] {
	return probed[T]{need, 2, func(f *T, v int) { *at(f) = []courier.Answer{yes, no}[v] }}
}

// probe draws facts of which some are unknown, and holds the decision against
// the decisions of every completion: where they agree that is the verdict and
// nothing is asked, else exactly the facts are asked for that change it. It
// returns the codes that were told.
func probe[T any](t *testing.T, rounds int, parts []probed[T], decide func(*T) courier.Decision) map[courier.Code]bool {
	t.Helper()
	told := map[courier.Code]bool{}
	draw := rand.New(rand.NewPCG(uint64(rounds), 7))
	verdicts := map[courier.Verdict]int{}
	for range rounds {
		values := make([]int, len(parts))
		var open []int
		for i, p := range parts {
			values[i] = draw.IntN(p.n)
			if p.need != "" && len(open) < 4 && draw.IntN(4) == 0 {
				open = append(open, i)
			}
		}
		facts := func(known func(i int) bool) *T {
			f := new(T)
			for i, p := range parts {
				if known(i) {
					p.set(f, values[i])
				}
			}
			return f
		}
		got := decide(facts(func(i int) bool { return !slices.Contains(open, i) }))
		for _, r := range got.Reasons {
			told[r.Code()] = true
		}
		size := 1
		for _, i := range open {
			size *= parts[i].n
		}
		outcomes := make([]courier.Verdict, size)
		for c := range size {
			rest := c
			for _, i := range open {
				values[i], rest = rest%parts[i].n, rest/parts[i].n
			}
			d := decide(facts(func(int) bool { return true }))
			outcomes[c] = d.Verdict
			verdicts[d.Verdict]++
			if len(d.Needs) > 0 {
				t.Fatalf("everything is known and %v is asked", d.Needs)
			}
		}
		var want []courier.Need
		stride := 1
		for _, i := range open {
			if decidesOutcome(outcomes, stride, parts[i].n) {
				want = append(want, parts[i].need)
			}
			stride *= parts[i].n
		}
		slices.Sort(want)
		needs := slices.Clone(got.Needs)
		slices.Sort(needs)
		if len(want) > 0 {
			assert.Equal(t, referred, got.Verdict)
			assert.Equal(t, want, needs)
		} else {
			assert.Equal(t, outcomes[0], got.Verdict)
			assert.Empty(t, got.Needs)
		}
		if t.Failed() {
			t.Fatalf("open %v of %+v: %v", open, facts(func(i int) bool { return !slices.Contains(open, i) }), got.Reasons)
		}
	}
	assert.Positive(t, verdicts[granted])
	assert.Positive(t, verdicts[refused])
	return told
}

// decidesOutcome reports whether two values of one unknown lead to two
// verdicts, the others being equal.
func decidesOutcome(outcomes []courier.Verdict, stride, n int) bool {
	for c := range outcomes {
		if at := c / stride % n; at > 0 && outcomes[c] != outcomes[c-at*stride] {
			return true
		}
	}
	return false
}

// everyRow asserts that a probe told each row of a question.
func everyRow(t *testing.T, q *courier.Question, told map[courier.Code]bool, never ...courier.Code) {
	t.Helper()
	assert.Empty(t, q.Problems())
	for _, row := range q.Rows() {
		assert.Equal(t, !slices.Contains(never, row.Code), told[row.Code], "%s", row.Code)
	}
}

// everyRowUnder asserts that each row whose code begins so was told.
func everyRowUnder(t *testing.T, prefix string, told map[courier.Code]bool) {
	t.Helper()
	n := 0
	for _, row := range insurance.ContractRows() {
		if strings.HasPrefix(string(row.Code), prefix) {
			assert.True(t, told[row.Code], "%s is never told", row.Code)
			n++
		}
	}
	assert.NotZero(t, n, "no rows under %s", prefix)
}

// codesOf lists the codes of one effect.
func codesOf(g *courier.Grounds, e courier.Effect) (list []courier.Code) {
	for r := range g.Having(e) {
		list = append(list, r.Code())
	}
	return list
}

// note adds the codes of reasons to those told.
func note(told map[courier.Code]bool, reasons []courier.Reason) {
	for _, r := range reasons {
		told[r.Code()] = true
	}
}

// basisOf returns where the first reason of that code stands: "IL 16".
func basisOf(g *courier.Grounds, code courier.Code) string {
	for _, r := range g.Reasons {
		if r.Code() == code {
			return strings.TrimSpace(r.Basis().Source + " " + r.Basis().Article)
		}
	}
	return ""
}

// enumeration is an enum of this library.
type enumeration interface {
	~uint8
	String() string
	MarshalText() ([]byte, error)
}

// readsBack asserts that an enum of n values reads what it writes, and
// refuses what it does not know.
func readsBack[E enumeration](t *testing.T, n int, unmarshal func(*E, []byte) error) {
	t.Helper()
	for i := range n + 1 {
		text, err := E(i).MarshalText()
		require.NoError(t, err)
		var back E
		require.NoError(t, unmarshal(&back, text))
		assert.Equal(t, E(i), back)
		assert.Equal(t, string(text), E(i).String())
	}
	_, err := E(n + 1).MarshalText()
	assert.ErrorIs(t, err, courier.ErrUnknownWord, "%v has %d values", E(1), n)
	var e E
	assert.ErrorIs(t, unmarshal(&e, []byte("nonesuch")), courier.ErrUnknownWord)
}

// hostCite is the source of a host's own table or contract.
func hostCite() courier.Cite { return courier.Cite{Document: policyDocument, Article: "9"} }
