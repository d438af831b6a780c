package liability_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// named is a fact that an answer may turn on: the need that asks for it, and
// the values that it can have. One that is always given is never left out.
type named[T any] struct {
	need  string // a path, "[]" for any index
	also  string // another need that asks for the same
	given bool
	gate  bool
	sets  []func(*T)
	far   int // of the values the last ones, which only complete a set: there is always one beyond
}

// proof is a space of named facts, the other facts standing as they are.
type proof[T any] struct {
	facts  []named[T]
	answer func(*T) (core string, needs []courier.Need, err error)
	fine   func(*T) string // the answer with what a need may turn on beside; nil: the core
	draws  int
}

// yesNo is a fact that is yes or no.
func yesNo[T any](need string, field func(*T) *courier.Answer) named[T] {
	return named[T]{need: need, sets: []func(*T){
		func(x *T) { *field(x) = courier.Yes }, func(x *T) { *field(x) = courier.No }}}
}

// valued is a fact with the values listed.
func valued[T, V any](need string, field func(*T) *V, values ...V) named[T] {
	f := named[T]{need: need}
	for _, v := range values {
		f.sets = append(f.sets, func(x *T) { *field(x) = v })
	}
	return f
}

// known is the same fact, never left out.
func known[T any](f named[T]) named[T] {
	f.given = true
	return f
}

func (p *proof[T]) build(x []int) *T {
	t := new(T)
	for i, v := range x {
		if v > 0 {
			p.facts[i].sets[v-1](t)
		}
	}
	return t
}

func (p *proof[T]) draw(r *rand.Rand, unknown float64) []int {
	x := make([]int, len(p.facts))
	for i := range p.facts {
		if p.facts[i].given || r.Float64() >= unknown {
			x[i] = 1 + r.IntN(len(p.facts[i].sets)-p.facts[i].far)
		}
	}
	return x
}

// complete fills in what x leaves out.
func (p *proof[T]) complete(r *rand.Rand, x []int) []int {
	x = slices.Clone(x)
	for i := range x {
		if x[i] == 0 {
			x[i] = 1 + r.IntN(len(p.facts[i].sets))
		}
	}
	return x
}

// beyond is the same fact with more values, of which no set is drawn.
func beyond[T any](f named[T], sets ...func(*T)) named[T] {
	f.sets, f.far = append(f.sets, sets...), f.far+len(sets)
	return f
}

// gate is the same fact, which also decides whether there is a rule at all:
// one of its values is an error.
func gate[T any](f named[T]) named[T] {
	f.gate = true
	return f
}

// find returns the fact that the need asks for.
func (p *proof[T]) find(need courier.Need) int {
	var plain strings.Builder
	inside := false
	for _, c := range string(need) {
		inside = inside && c != ']'
		if !inside {
			plain.WriteRune(c)
		}
		inside = inside || c == '['
	}
	exact := slices.IndexFunc(p.facts, func(f named[T]) bool { return f.need == string(need) })
	if exact >= 0 {
		return exact
	}
	return slices.IndexFunc(p.facts, func(f named[T]) bool { return f.need == plain.String() || f.also == plain.String() })
}

// prove draws sets of facts and requires of each: every fact that is asked for
// is unknown and can change the answer, whatever it is completed to; where
// nothing is asked for, no fact left out changes the answer; and a set that
// leaves out nothing asks for nothing. A day or law without rules is an answer
// too, where that is what the fact asked for decides.
func (p *proof[T]) prove(t *testing.T) {
	t.Helper()
	r := rand.New(rand.NewPCG(7, uint64(len(p.facts))))
	asked := map[string]int{}
	draws := p.draws
	if testing.Short() {
		draws /= 8
	}
	for n := range draws {
		x := p.draw(r, []float64{0, 0.1, 0.3, 0.6}[n%4])
		core, needs, err := p.answer(p.build(x))
		if err != nil {
			continue
		}
		if !slices.Contains(x, 0) {
			require.Empty(t, needs, "nothing is left to ask for: %+v", p.build(x))
		}
		if len(needs) == 0 {
			for range 6 {
				full := p.complete(r, x)
				other, more, err := p.answer(p.build(full))
				if err != nil {
					continue
				}
				require.Equal(t, core, other, "a fact that was not asked for changed the answer of\n%+v\nto that of\n%+v", p.build(x), p.build(full))
				require.Empty(t, more, "%+v", p.build(full))
			}
			continue
		}
		for _, need := range needs {
			i := p.find(need)
			require.GreaterOrEqual(t, i, 0, "%s is no fact of the proof", need)
			require.Zero(t, x[i], "%s is known: %+v", need, p.build(x))
			require.True(t, p.matters(r, x, i), "%s cannot change the answer of %+v", need, p.build(x))
			asked[p.facts[i].need]++
		}
	}
	for _, f := range p.facts {
		if f.need != "" && !f.given && !testing.Short() { // few draws miss a few
			require.NotZero(t, asked[f.need], "%s was never asked for", f.need)
		}
	}
}

// matters looks for a completion in which fact i alone changes the answer.
func (p *proof[T]) matters(r *rand.Rand, x []int, i int) bool {
	for range 2_000 {
		full := p.complete(r, x)
		seen := ""
		for v := range p.facts[i].sets {
			full[i] = v + 1
			core, _, err := p.answer(p.build(full))
			switch {
			case err != nil && !p.facts[i].gate:
				continue
			case err != nil:
				core = "error"
			case p.fine != nil:
				core = p.fine(p.build(full))
			}
			if seen != "" && seen != core {
				return true
			}
			seen = core
		}
	}
	return false
}

// days are days of interest with the days around them.
func days(texts ...string) (list []courier.Date) {
	for _, text := range texts {
		list = append(list, ymd(text))
	}
	return list
}

func barCore(b *liability.TimeBar) string {
	return fmt.Sprint(b.Timing, b.Lapse, b.Earliest, b.Start, b.Last)
}
