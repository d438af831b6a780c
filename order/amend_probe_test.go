package order_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
)

// part is one fact of a question in a probe: the values that it can take,
// counted from 0, and the path by which it is asked for. Parts that are always
// known have no path.
type part[T any] struct {
	need courier.Need
	n    int
	set  func(*T, int)
}

func yesNo[T any](need courier.Need, at func(*T) *courier.Answer) part[T] {
	return part[T]{need, 2, func(f *T, v int) { *at(f) = []courier.Answer{courier.Yes, courier.No}[v] }}
}

// probe draws facts of which some are unknown, and holds the decision against
// the decisions of every completion: where they agree that is the verdict and
// nothing is asked, else exactly the facts are asked for that change it. It
// returns the codes that were told, with both verdict kinds seen.
func probe[T any](t *testing.T, seed uint64, rounds int, parts []part[T], decide func(*T) courier.Decision) map[courier.Code]bool {
	t.Helper()
	told := map[courier.Code]bool{}
	draw := rand.New(rand.NewPCG(seed, 1))
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
			if len(d.Needs) > 0 && d.Verdict == courier.Referred {
				t.Fatalf("everything is known and %v is asked", d.Needs)
			}
		}
		var want []courier.Need
		stride := 1
		for _, i := range open {
			if changes(outcomes, stride, parts[i].n) {
				want = append(want, parts[i].need)
			}
			stride *= parts[i].n
		}
		slices.Sort(want)
		needs := slices.Clone(got.Needs)
		slices.Sort(needs)
		switch {
		case len(want) > 0:
			assert.Equal(t, courier.Referred, got.Verdict)
			assert.Equal(t, want, needs)
		default:
			assert.Equal(t, outcomes[0], got.Verdict)
			if got.Verdict == courier.Referred {
				assert.Empty(t, got.Needs)
			}
		}
		if t.Failed() {
			t.Fatalf("open %v of %+v: %v", open, facts(func(i int) bool { return !slices.Contains(open, i) }), got.Reasons)
		}
	}
	assert.Positive(t, verdicts[courier.Granted])
	assert.Positive(t, verdicts[courier.Refused])
	return told
}

// changes reports whether two values of one unknown lead to two verdicts,
// the others being equal.
func changes(outcomes []courier.Verdict, stride, n int) bool {
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

// codesOf lists the codes of one effect.
func codesOf(d *courier.Decision, e courier.Effect) (list []courier.Code) {
	for r := range d.Having(e) {
		list = append(list, r.Code())
	}
	return list
}

// day is a day on which every source was still checked.
var amendDay = courier.Day(2026, 8, 1)
