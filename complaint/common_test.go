package complaint_test

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

var update = flag.Bool("update", false, "write the golden files anew")

const (
	yes      = courier.Yes
	no       = courier.No
	granted  = courier.Granted
	refused  = courier.Refused
	referred = courier.Referred
)

// spring is a Monday; nothing of the law changes near it.
var spring = courier.Day(2026, 3, 9)

// house is where a host's own tables stand.
var house = courier.Cite{Document: &courier.Source{ID: "CS-RULES", Zh: "客服管理办法", En: "Customer service rules", Force: courier.Practice}}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "run with -update after a wanted change")
}

// fields are the fields that an error names, in order.
func fields(err error) (list []string) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			list = append(list, fields(e)...)
		}
		return list
	}
	var field *courier.FieldError
	if errors.As(err, &field) {
		list = append(list, field.Field)
	}
	return list
}

// codes are the codes of the reasons without the name of the package.
func codes(g courier.Grounds) (list []string) {
	for _, r := range g.Reasons {
		list = append(list, string(r.Code())[len("complaint."):])
	}
	return list
}

func roundTrip[T any](t *testing.T, facts T) {
	t.Helper()
	text, err := json.Marshal(facts)
	require.NoError(t, err)
	var back T
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, cmp.Diff(facts, back), "%s", text)
}

// told asserts that an answer survives JSON, and that its reasons are bound to
// the book again.
func told[T any](t *testing.T, answer T, grounds func(*T) *courier.Grounds) {
	t.Helper()
	text, err := json.Marshal(answer)
	require.NoError(t, err)
	var back T
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, cmp.Diff(answer, back), "%s", text)
	assert.Empty(t, complaint.Book().Bind(grounds(&back)), "a code that the book does not know")
	for i, r := range grounds(&back).Reasons {
		assert.Equal(t, grounds(&answer).Reasons[i].Text(courier.Chinese), r.Text(courier.Chinese))
	}
}

// axis is a fact that a test leaves unknown or gives its values, 1 to n.
type axis[F any] struct {
	need courier.Need
	n    int
	set  func(f *F, v int)
}

// yesNo is the axis of a tri-state fact.
func yesNo[F any](need courier.Need, field func(*F) *courier.Answer) axis[F] {
	return axis[F]{need, 2, func(f *F, v int) { *field(f) = courier.Answer(v) }}
}

// proveNeeds tries every combination of the axes, unknown values among them.
// Where nothing is asked, every completion gives the same answer; what is
// asked decides for some completion of the rest and, where exact, nothing
// else does. The answer is what the question decides, as a text.
func proveNeeds[F any](t *testing.T, base F, axes []axis[F], exact bool, answer func(*F) (string, []courier.Need)) {
	t.Helper()
	type said struct {
		answer string
		needs  []courier.Need
	}
	values := make([]int, len(axes))
	memo := map[int]said{}
	at := func() int {
		n := 0
		for i, v := range values {
			n = n*(axes[i].n+1) + v
		}
		return n
	}
	say := func() said {
		key := at()
		s, ok := memo[key]
		if !ok {
			f := base
			for i, a := range axes {
				a.set(&f, values[i])
			}
			s.answer, s.needs = answer(&f)
			memo[key] = s
		}
		return s
	}
	var each func(i int, unknown bool, do func())
	each = func(i int, unknown bool, do func()) {
		if i == len(axes) {
			do()
			return
		}
		first := 1
		if unknown {
			first = 0
		}
		for v := first; v <= axes[i].n; v++ {
			values[i] = v
			each(i+1, unknown, do)
		}
		values[i] = 0
	}
	// complete calls do for every completion of the unknown axes but skip.
	var complete func(open []int, skip int, do func())
	complete = func(open []int, skip int, do func()) {
		switch {
		case len(open) == 0:
			do()
		case open[0] == skip:
			complete(open[1:], skip, do)
		default:
			for v := 1; v <= axes[open[0]].n; v++ {
				values[open[0]] = v
				complete(open[1:], skip, do)
			}
			values[open[0]] = 0
		}
	}
	tried := 0
	each(0, true, func() {
		var open []int
		for i, v := range values {
			if v == 0 {
				open = append(open, i)
			}
		}
		here := say()
		given := slices.Clone(values)
		for _, n := range here.needs {
			require.True(t, slices.ContainsFunc(open, func(i int) bool { return axes[i].need == n }), "%v asks for %s, which is given or unheard of", given, n)
		}
		if len(here.needs) == 0 {
			complete(open, -1, func() {
				require.Equal(t, here.answer, say().answer, "%v: nothing was asked, and %v answers otherwise", given, values)
			})
		}
		for _, i := range open {
			decides := false
			complete(open, i, func() {
				first := ""
				for v := 1; v <= axes[i].n; v++ {
					values[i] = v
					if s := say().answer; v == 1 {
						first = s
					} else if s != first {
						decides = true
					}
				}
				values[i] = 0
			})
			asked := slices.Contains(here.needs, axes[i].need)
			require.False(t, asked && !decides, "%v asks for %s, which decides nothing", given, axes[i].need)
			require.False(t, exact && decides && !asked, "%v does not ask for %s, which decides", given, axes[i].need)
		}
		tried++
	})
	require.Greater(t, tried, 2)
}
