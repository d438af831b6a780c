package tracking_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/courier-rules/courier"
)

// deskAxis is a field of the facts with the values that a run gives it.
type deskAxis[T any] struct {
	need courier.Need
	n    int
	set  func(facts *T, v int) // -1 for unknown
}

func deskPick[T, V any](need courier.Need, at func(*T) *V, values ...V) deskAxis[T] {
	return deskAxis[T]{need, len(values), func(f *T, v int) {
		var unknown V
		if *at(f) = unknown; v >= 0 {
			*at(f) = values[v]
		}
	}}
}

func deskYes[T any](need courier.Need, at func(*T) *courier.Answer) deskAxis[T] {
	return deskPick(need, at, courier.Yes, courier.No)
}

// deskSpace is a question over the axes of its facts.
type deskSpace[T any] struct {
	axes   []deskAxis[T]
	base   func() T
	decide func(*T) (courier.Decision, error)
}

func (s *deskSpace[T]) at(values []int) (courier.Decision, error) {
	facts := s.base()
	for i, v := range values {
		s.axes[i].set(&facts, v)
	}
	return s.decide(&facts)
}

// each visits every complete point.
func (s *deskSpace[T]) each(visit func(values []int)) {
	values := make([]int, len(s.axes))
	for {
		visit(values)
		i := 0
		for ; i < len(values); i++ {
			if values[i]++; values[i] < s.axes[i].n {
				break
			}
			values[i] = 0
		}
		if i == len(values) {
			return
		}
	}
}

// prove says what is wrong with the answer to facts that are partly unknown,
// "" for nothing: where every completion agrees, that verdict is given and
// nothing asked; else exactly the facts are asked for whose value moves the
// verdict for some completion of the others.
func (s *deskSpace[T]) prove(values []int) string {
	got, err := s.at(values)
	if err != nil {
		return err.Error()
	}
	var unknown []int
	for i, v := range values {
		if v < 0 {
			unknown = append(unknown, i)
		}
	}
	open := deskSpace[T]{axes: make([]deskAxis[T], len(unknown))}
	for i, u := range unknown {
		open.axes[i] = s.axes[u]
	}
	full, verdicts := slices.Clone(values), []courier.Verdict(nil)
	open.each(func(v []int) {
		for i, u := range unknown {
			full[u] = v[i]
		}
		d, err := s.at(full)
		if err != nil {
			panic(err)
		}
		verdicts = append(verdicts, d.Verdict)
	})
	var needs []courier.Need
	stride := 1
	for _, a := range open.axes {
		for i, v := range verdicts {
			if v != verdicts[i-i/stride%a.n*stride] {
				needs = append(needs, a.need)
				break
			}
		}
		stride *= a.n
	}
	want := verdicts[0]
	if len(needs) > 0 {
		want = courier.Referred
	}
	asked := slices.Clone(got.Needs)
	slices.Sort(asked)
	slices.Sort(needs)
	if got.Verdict != want || !slices.Equal(asked, needs) {
		return fmt.Sprintf("%v, asks %v, not %v, asking %v\nat %v", got.Verdict, asked, want, needs, values)
	}
	return ""
}

// walk proves n points at random, a few facts unknown in each.
func (s *deskSpace[T]) walk(t *testing.T, seed uint64, n int) {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 7))
	if testing.Short() {
		n /= 10
	}
	values := make([]int, len(s.axes))
	for range n {
		completions, share := 1, random.IntN(8)
		for i, a := range s.axes {
			values[i] = random.IntN(a.n)
			if random.IntN(12) < share && completions*a.n <= 300 {
				values[i] = -1
				completions *= a.n
			}
		}
		if wrong := s.prove(values); wrong != "" {
			t.Fatal(wrong)
		}
	}
}

// deskCodes are the codes of the reasons of one effect, sorted.
func deskCodes(g *courier.Grounds, e courier.Effect) (codes []courier.Code) {
	for r := range g.Having(e) {
		codes = append(codes, r.Code())
	}
	slices.Sort(codes)
	return codes
}
