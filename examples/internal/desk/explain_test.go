package desk

import (
	"bytes"
	"encoding/json"
	"io"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/internal/explaintest"
)

var answerType = reflect.TypeFor[courier.Answer]()

// hasPath reports whether facts of the type have a place of that path.
func hasPath(t reflect.Type, path string) bool {
	key, rest, deeper := strings.Cut(path, ".")
	key, _, _ = strings.Cut(key, "[")
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if inside, ok := insides[t]; ok {
		t = inside
	}
	if t.Kind() != reflect.Struct {
		return false
	}
	i, ok := newShape(t).byKey[key]
	return ok && (!deeper || hasPath(t.FieldByIndex(newShape(t).fields[i].index).Type, rest))
}

// shake gives some of the words among the facts other values.
func shake(r *rand.Rand, v reflect.Value) {
	switch {
	case v.Kind() == reflect.Pointer && !v.IsNil():
		shake(r, v.Elem())
	case v.Kind() == reflect.Struct && insides[v.Type()] == nil:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				shake(r, v.Field(i))
			}
		}
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Struct:
		for i := range v.Len() {
			shake(r, v.Index(i))
		}
	case !v.CanSet() || r.IntN(3) > 0:
	case v.Type() == answerType:
		v.SetUint(uint64(1 + r.IntN(2)))
	case v.Kind() == reflect.Uint8 && v.Type().Implements(reflect.TypeFor[interface{ MarshalText() ([]byte, error) }]()):
		v.SetUint(uint64(r.IntN(len(wordsOf(v.Type())))))
	}
}

func reread(t *testing.T, facts reflect.Value) (reflect.Value, []byte) {
	t.Helper()
	raw, err := json.Marshal(facts.Interface())
	if err != nil {
		t.Fatal(err)
	}
	c := reflect.New(facts.Type().Elem())
	var r reader
	if faults := r.read(raw, c.Elem()); len(faults) > 0 {
		t.Fatalf("%s: %v", raw, faults)
	}
	return c, raw
}

// An explanation explains the verdict that was given; the facts that it names
// are facts of the host; and a turn of answers, set in the facts, turns the
// answer to the verdict that it names. It is held for every ask that explains
// itself, over facts shaken at random.
func TestExplanations(t *testing.T) {
	explained := 0
	for _, h := range asks() {
		if h.explain == nil {
			continue
		}
		explained++
		t.Run(h.name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(7, uint64(len(h.name))))
			bound, turned := 0, 0
			for n := range 120 {
				facts, raw := reread(t, reflect.ValueOf(h.example))
				if n > 0 {
					shake(r, facts)
					facts, raw = reread(t, facts)
				}
				result, faults := h.answer(&reader{}, raw)
				if len(faults) > 0 {
					continue
				}
				all, verdicts := explaintest.Explanations(h.explain(&reader{}, raw)), explaintest.Verdicts(result)
				if len(all) != len(verdicts) {
					t.Fatalf("%d explanations of %d verdicts", len(all), len(verdicts))
				}
				for i, e := range all {
					if e.Verdict != verdicts[i] {
						t.Fatalf("explains %s, answered %s: %s", e.Verdict, verdicts[i], raw)
					}
					bound = max(bound, e.Bound)
					namesFacts(t, h.facts, &e)
					for _, turn := range e.Turns {
						turned += turns(t, h, facts, i, &turn)
					}
				}
			}
			if bound == 0 {
				t.Error("nothing was ever tried")
			}
			t.Logf("%d turns carried out", turned)
		})
	}
	if explained < 38 {
		t.Errorf("%d asks are explained", explained)
	}
}

// namesFacts requires that what is named is a fact of the host.
func namesFacts(t *testing.T, facts reflect.Type, e *courier.Explanation) {
	t.Helper()
	var needs []courier.Need
	for _, m := range e.Missed {
		needs = append(needs, m.Failing...)
	}
	for _, turn := range e.Turns {
		needs = append(needs, turn.Facts...)
	}
	for _, n := range needs {
		if !hasPath(facts, string(n)) {
			t.Errorf("%s is no fact of %v", n, facts)
		}
	}
}

// turns carries out a turn that is one of answers alone, and returns how many
// it carried out.
func turns(t *testing.T, h handler, facts reflect.Value, i int, turn *courier.Turn) int {
	t.Helper()
	other, was := reread(t, facts)
	for _, need := range turn.Facts {
		fact := explaintest.At(other.Elem(), string(need))
		if !fact.IsValid() || fact.Type() != answerType {
			return 0
		}
		if fact.Uint() == uint64(courier.Yes) {
			fact.SetUint(uint64(courier.No))
		} else {
			fact.SetUint(uint64(courier.Yes))
		}
	}
	_, raw := reread(t, other)
	result, faults := h.answer(&reader{}, raw)
	if len(faults) > 0 {
		return 0 // facts that cannot be together
	}
	if got := explaintest.Verdicts(result)[i]; got != turn.Verdict {
		t.Errorf("%v otherwise: %s, not %s\n%s", turn.Facts, got, turn.Verdict, was)
	}
	return 1
}

// The line protocol gives explanations where they are asked for, and nothing
// of them otherwise.
func TestExplainFlag(t *testing.T) {
	line := []byte(`{"id":"1","ask":"complaint.Uphold","facts":{"on":"2026-08-01","occurred":"yes","answerable":"no"}}` + "\n" +
		`{"id":"2","ask":"claim.Settle","facts":{}}` + "\n")
	for _, c := range []struct {
		args []string
		has  bool
	}{{nil, false}, {[]string{"-explain"}, true}} {
		var out bytes.Buffer
		run(c.args, asks(), bytes.NewReader(line), &out, io.Discard)
		lines := bytes.Split(out.Bytes(), []byte("\n"))
		if got := bytes.Contains(lines[0], []byte(`"explanation":{"verdict":"refused","missed":[`)); got != c.has {
			t.Errorf("%v: %s", c.args, lines[0])
		}
		if bytes.Contains(lines[1], []byte("explanation")) {
			t.Errorf("an error, or an ask that has none, is explained: %s", lines[1])
		}
	}
	if !slices.ContainsFunc(asks(), func(h handler) bool { return h.explain == nil }) {
		t.Error("no ask is without")
	}
}
