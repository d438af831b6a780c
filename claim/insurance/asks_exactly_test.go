package insurance_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// choice is one fact with the values that it can take. One without a need is
// never unknown.
type choice[T any] struct {
	need   courier.Need
	values []func(*T)
	far    int // so many of the last values only complete a case: they lie beyond every one that is known
}

func amountOf[T any](need courier.Need, at func(*T) *courier.Money, fen ...int64) choice[T] {
	c := choice[T]{need: need}
	for _, n := range fen {
		c.values = append(c.values, func(f *T) { *at(f) = courier.Fen(n) })
	}
	return c
}

// unbounded is an amount that may be of any size where it is not known.
func unbounded[T any](need courier.Need, at func(*T) *courier.Money, fen ...int64) choice[T] {
	c := amountOf(need, at, append(fen, vast)...)
	c.far = 1
	return c
}

func answerOf[T any](need courier.Need, at func(*T) *courier.Answer) choice[T] {
	return choice[T]{need: need, values: []func(*T){func(f *T) { *at(f) = yes }, func(f *T) { *at(f) = no }}}
}

func variant[T any](values ...func(*T)) choice[T] { return choice[T]{values: values} }

// asksExactly goes through every way in which some of the facts are known.
// Where all completions come to the same, nothing is asked; else exactly the
// facts are asked for that move the answer of some completion. Completions
// that contradict themselves do not count. It returns the codes that were
// told.
func asksExactly[T any](t *testing.T, base T, choices []choice[T], ask func(*T) (answer any, g courier.Grounds, err error)) map[courier.Code]bool {
	t.Helper()
	told, asked, silent := map[courier.Code]bool{}, 0, 0
	answers := map[string]string{} // of the complete facts, "" where they contradict themselves
	at := func(values []int) (*T, string) {
		f := base
		key := make([]byte, len(values))
		for i, v := range values {
			if key[i] = byte(v + 1); v >= 0 {
				choices[i].values[v](&f)
			}
		}
		return &f, string(key)
	}
	complete := func(values []int) string {
		f, key := at(values)
		if s, ok := answers[key]; ok {
			return s
		}
		a, g, err := ask(f)
		s := ""
		if err == nil {
			require.Empty(t, g.Needs, "everything is known of %+v", *f)
			s = plainly(t, a)
			note(told, g.Reasons)
			for _, r := range g.Reasons {
				require.NotEmpty(t, r.Basis(), "%s of %+v rests on nothing", r.Code(), *f)
			}
		}
		answers[key] = s
		return s
	}
	values := make([]int, len(choices))
	var walk func(i int)
	walk = func(i int) {
		if i < len(choices) {
			first := -1
			if choices[i].need == "" {
				first = 0
			}
			for values[i] = first; values[i] < len(choices[i].values)-choices[i].far; values[i]++ {
				walk(i + 1)
			}
			values[i] = 0
			return
		}
		var open []int
		for j, v := range values {
			if v < 0 {
				open = append(open, j)
			}
		}
		if len(open) == 0 {
			complete(values)
			return
		}
		f, _ := at(values)
		_, g, err := ask(f)
		if err != nil {
			return
		}
		var outcomes []string
		filled := slices.Clone(values)
		var fill func(k int)
		fill = func(k int) {
			if k == len(open) {
				outcomes = append(outcomes, complete(filled))
				return
			}
			for v := range choices[open[k]].values {
				filled[open[k]] = v
				fill(k + 1)
			}
		}
		fill(0)
		want := []courier.Need{}
		stride := len(outcomes)
		for _, j := range open {
			n := len(choices[j].values)
			if stride /= n; moves(outcomes, stride, n) {
				want = append(want, choices[j].need)
			}
		}
		got := append([]courier.Need{}, g.Needs...)
		slices.Sort(got)
		slices.Sort(want)
		require.Equal(t, want, got, "what decides, and what is asked, of %+v", *f)
		if len(want) > 0 {
			asked++
		} else {
			silent++
		}
	}
	walk(0)
	assert.Positive(t, asked)
	assert.Positive(t, silent, "some fact is not asked where it can not matter")
	t.Logf("asked %d times, %d times nothing", asked, silent)
	return told
}

// moves reports whether two values of one unknown lead to two answers.
func moves(outcomes []string, stride, n int) bool {
	for c := range outcomes {
		first := ""
		for v := range n {
			if c/stride%n != 0 {
				break
			}
			switch s := outcomes[c+v*stride]; {
			case s == "":
			case first == "":
				first = s
			case s != first:
				return true
			}
		}
	}
	return false
}

// plainly is an answer without its reasons.
func plainly(t *testing.T, a any) string {
	t.Helper()
	v := reflect.New(reflect.TypeOf(a)).Elem()
	v.Set(reflect.ValueOf(a))
	if v.Kind() == reflect.Struct {
		if reasons := v.FieldByName("Reasons"); reasons.IsValid() {
			reasons.SetZero()
		}
	}
	b, err := json.Marshal(v.Interface())
	require.NoError(t, err)
	return string(b)
}
