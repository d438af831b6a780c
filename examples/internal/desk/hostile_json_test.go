package desk

import (
	"bytes"
	"encoding"
	"encoding/json"
	"maps"
	"math/big"
	"reflect"
	"strings"
	"testing"
	"time"
)

// A span is a value in a JSON text, by its path in the facts.
type span struct {
	path       string
	start, end int
	key        int // where its key begins, or -1 in a list
}

// spansOf finds every value of a JSON text that has passed check.
func spansOf(b []byte) (all []span) {
	var visit func(path string, i, key int) int
	visit = func(path string, i, key int) int {
		i = space(b, i)
		end, _ := valueEnd(b, i)
		all = append(all, span{path, i, end, key})
		switch b[i] {
		case '{':
			for i = space(b, i+1); b[i] != '}'; {
				start := i
				i, _ = stringEnd(b, i)
				name, _ := unquote(b[start:i])
				if i = space(b, visit(join(path, name), space(b, i)+1, start)); b[i] == ',' {
					i = space(b, i+1)
				}
			}
		case '[':
			for i, n := space(b, i+1), 0; b[i] != ']'; n++ {
				if i = space(b, visit(path+"["+itoa(n)+"]", i, -1)); b[i] == ',' {
					i = space(b, i+1)
				}
			}
		}
		return end
	}
	visit("", 0, -1)
	return all
}

func itoa(n int) string { return big.NewInt(int64(n)).String() }

// hostileValues stand where another value was. Those that are no JSON, or that
// encoding/json mends in silence, are marked: no reader of facts takes them.
var hostileValues = []struct {
	json string
	bad  bool
}{
	{"null", false}, {"true", false}, {"false", false}, {"{}", false}, {"[]", false}, {`""`, false}, {`"unknown"`, false}, {`"x"`, false}, {`" "`, false},
	{"0", false}, {"-0", false}, {"1", false}, {"-1", false}, {"1.0", false}, {"1e2", false}, {"1E+2", false}, {"0.1", false}, {"1e400", false}, {"-1e400", false}, {"1e-400", false},
	{"9223372036854775807", false}, {"9223372036854775808", false}, {"-9223372036854775808", false}, {"-9223372036854775809", false}, {"18446744073709551616", false},
	{strings.Repeat("9", 5000), false}, {`"` + strings.Repeat("9", 5000) + `"`, false}, {`"0001-01-01"`, false}, {`"9999-12-31"`, false}, {`"0000-01-01"`, false}, {`"10000-01-01"`, false},
	{`"CNY 92233720368547758.07"`, false}, {`"CNY -92233720368547758.08"`, false}, {`"CNY 92233720368547758.08"`, false}, {`"CNY 1e2"`, false}, {`"CNY -0.00"`, false}, {`"9223372036854775.807 kg"`, false},
	{`"100%"`, false}, {`"100.01%"`, false}, {`"-0%"`, false}, {`"1048576 years"`, false}, {`"1048577 days"`, false}, {`"2026-08-03T24:00:00+08:00"`, false}, {`"9999-12-31T23:59:59-23:59"`, false},
	{`[null]`, false}, {`[[]]`, false}, {`[{}]`, false}, {`[{},{}]`, false}, {`{"x":1}`, false}, {`{"":null}`, false},
	{deep(200, "[", "", "]"), false}, {deep(200, `{"a":`, "1", "}"), false},
	{`"\ud800"`, true}, {`"\udc00\ud800"`, true}, {"\"\xff\"", true}, {"\"\xed\xa0\x80\"", true}, {`{"a":1,"a":1}`, true}, {`{"\ud800":1}`, true},
	{"01", true}, {"-", true}, {"1.", true}, {".5", true}, {"+1", true}, {"1e", true}, {"0x10", true}, {"NaN", true}, {"Infinity", true}, {"nul", true}, {"TRUE", true}, {"'x'", true},
	{`"\x"`, true}, {"\"\n\"", true}, {"[1,]", true}, {`{"a":1,}`, true}, {"{,}", true}, {"[", true}, {"// x\n1", true}, {"\ufeff1", true},
}

// Every fact of every ask is replaced by each hostile value. What the desk
// reads it reads as encoding/json does; else it names the field; and whatever
// is read is answered.
func TestHostileFactsOfEveryAsk(t *testing.T) {
	for _, h := range asks() {
		t.Run(h.name, func(t *testing.T) {
			var r reader
			tabled := tables(&h)
			raw, err := json.Marshal(h.example)
			if err != nil {
				t.Fatal(err)
			}
			put := func(at span, value string, bad bool) {
				t.Helper()
				text := append(append(append([]byte{}, raw[:at.start]...), value...), raw[at.end:]...)
				if _, ok := check(text); !ok {
					if json.Valid(text) || !bad {
						t.Errorf("%s: %.80s is sound JSON", at.path, value)
					}
					return
				}
				strict := reflect.New(h.facts)
				faults := r.read(text, strict.Elem())
				for _, f := range faults {
					if first, _, _ := strings.Cut(at.path, "."); !strings.HasPrefix(f.Field, at.path) && !(tabled && strings.HasPrefix(f.Field, first)) {
						t.Errorf("%.80s at %s is a fault of %s: %s", value, at.path, f.Field, f.Message)
					}
				}
				lenient := reflect.New(h.facts)
				err := json.Unmarshal(text, lenient.Interface())
				switch {
				case len(faults) > 0:
					return
				case bad:
					t.Errorf("%s: %.80s is read", at.path, value)
				case err != nil || !reflect.DeepEqual(strict.Interface(), lenient.Interface()):
					t.Errorf("%s: %.80s is read as %+v, and by encoding/json as %+v, %v", at.path, value, strict, lenient, err)
				}
				if result, err := h.decide(strict.Interface()); err == nil {
					if _, err := json.Marshal(result); err != nil {
						t.Errorf("%s: %.80s is answered by what cannot be written: %v", at.path, value, err)
					}
				}
			}
			for n, at := range spansOf(raw) {
				if !*million && n%3 > 0 || testing.Short() && n%8 > 0 {
					continue
				}
				for _, v := range hostileValues {
					put(at, v.json, v.bad)
				}
				put(at, deep(10_000, "[", "", "]"), false)
				if at.key >= 0 { // the same key again, an unknown one, and one in another case
					value := string(raw[at.start:at.end])
					key := string(raw[at.key:at.start])
					refused(t, &r, &h, raw, at, value+","+key+value, at.path)
					refused(t, &r, &h, raw, at, value+","+strings.ToUpper(key)+value, "")
					refused(t, &r, &h, raw, at, value+`,"unheard_of":1`, "unheard_of")
				}
			}
		})
	}
}

// tables are the asks with a table among their facts that reads itself whole,
// and may find the fault in another of its cells.
func tables(h *handler) bool {
	for t := range leavesOf(h.facts) {
		if insides[t] != nil {
			return true
		}
	}
	return false
}

// refused requires that facts are refused at a field that ends so.
func refused(t *testing.T, r *reader, h *handler, raw []byte, at span, value, field string) {
	t.Helper()
	text := append(append(append([]byte{}, raw[:at.start]...), value...), raw[at.end:]...)
	faults := r.read(text, reflect.New(h.facts).Elem())
	if len(faults) == 0 || !strings.HasSuffix(faults[0].Field, field) && !strings.HasSuffix(faults[0].Message, field) || faults[0].Field == "" {
		t.Errorf("%s: %.80s is refused as %v", at.path, value, faults)
	}
}

// leafTypes are the types of facts that read themselves.
func leafTypes() map[reflect.Type]bool {
	leaves := map[reflect.Type]bool{}
	for _, h := range asks() {
		maps.Copy(leaves, leavesOf(h.facts))
		maps.Copy(leaves, leavesOf(h.result))
	}
	return leaves
}

func leavesOf(typ reflect.Type) map[reflect.Type]bool {
	leaves, seen := map[reflect.Type]bool{}, map[reflect.Type]bool{}
	var visit func(t reflect.Type)
	visit = func(t reflect.Type) {
		if seen[t] {
			return
		}
		seen[t] = true
		if readWhole(t) {
			leaves[t] = true
			return
		}
		switch t.Kind() {
		case reflect.Struct:
			for i := range t.NumField() {
				visit(t.Field(i).Type)
			}
		case reflect.Map:
			visit(t.Key())
			visit(t.Elem())
		case reflect.Pointer, reflect.Slice, reflect.Array:
			visit(t.Elem())
		}
	}
	visit(typ)
	return leaves
}

// Each type that reads itself takes a hostile value for what it is or not at
// all: what it read it writes and reads again, a number is that number, and a
// value that was refused leaves what was there.
func TestHostileLeaves(t *testing.T) {
	for typ := range leafTypes() {
		for _, v := range hostileValues {
			value := reflect.New(typ)
			if err := json.Unmarshal([]byte(v.json), value.Interface()); err != nil {
				if _, text := value.Interface().(encoding.TextUnmarshaler); text && !value.Elem().IsZero() {
					t.Errorf("%v refuses %.60s and keeps %v", typ, v.json, value.Elem())
				}
				continue
			}
			if v.json == "null" || value.Elem().IsZero() {
				continue
			}
			text, err := json.Marshal(value.Interface())
			if err != nil {
				t.Errorf("%v reads %.60s and cannot write it: %v", typ, v.json, err)
				continue
			}
			again := reflect.New(typ)
			if err := json.Unmarshal(text, again.Interface()); err != nil || !reflect.DeepEqual(value.Elem().Interface(), again.Elem().Interface()) {
				t.Errorf("%v reads %.60s as %s, and that as %+v, %v", typ, v.json, text, again.Elem(), err)
			}
			if want, ok := new(big.Rat).SetString(v.json); ok {
				if got, ok := new(big.Rat).SetString(string(text)); !ok || want.Cmp(got) != 0 {
					t.Errorf("%v reads %.60s as %s", typ, v.json, text)
				}
			}
		}
	}
}

// Long texts, long numbers, long lists, many keys and deep nesting take time
// in proportion to their length, for every type that reads itself and for the
// desk: what is read twice as slowly at twice the length ends long before the
// time allowed, what grows with the square does not.
func TestLengthIsNoWeapon(t *testing.T) {
	const allowed = 20 * time.Second // of what takes a tenth of a second each
	types := leafTypes()
	for name, text := range longTexts(1 << 19) {
		for typ := range types {
			if typ.Kind() == reflect.Uint8 && name != "text" { // one way for all words
				continue
			}
			start := time.Now()
			_ = json.Unmarshal([]byte(text), reflect.New(typ).Interface())
			if took := time.Since(start); took > allowed {
				t.Errorf("%v takes %v to read %s", typ, took, name)
			}
			if testing.Short() {
				break
			}
		}
	}
	var r reader
	long := longTexts(10 << 20)
	for _, h := range asks() {
		if h.name != "claim.Assess" && h.name != "tracking.Fold" || testing.Short() {
			continue
		}
		raw, err := json.Marshal(h.example)
		if err != nil {
			t.Fatal(err)
		}
		at := spansOf(raw)
		for name, text := range long {
			for _, at := range at[len(at)-1:] {
				start := time.Now()
				faults := r.read(append(append(append([]byte{}, raw[:at.start]...), text...), raw[at.end:]...), reflect.New(h.facts).Elem())
				if took := time.Since(start); took > allowed || len(faults) == 0 || len(faults) > maxFaults {
					t.Errorf("%s takes %v to read %s at %s, %d faults", h.name, took, name, at.path, len(faults))
				}
			}
		}
	}
}

// longTexts are JSON of about that many bytes, by what is long about them.
func longTexts(size int) map[string]string {
	return map[string]string{
		"text":     `"` + strings.Repeat("9", size) + `"`,
		"spaces":   `"CNY ` + strings.Repeat(" ", size) + `1.00"`,
		"words":    `"` + strings.Repeat("字", size/3) + `"`,
		"escapes":  `"` + strings.Repeat(`\u0039`, size/6) + `"`,
		"number":   strings.Repeat("9", size),
		"fraction": "0." + strings.Repeat("9", size),
		"formula":  `"` + strings.Repeat("max(CNY 1.00, ", size/28) + strings.Repeat(")", size/28) + `"`,
		"sum":      `"CNY 1.00` + strings.Repeat(" + CNY 1.00", size/11) + `"`,
		"list":     "[" + strings.Repeat("null,", size/10) + "null]",
		"objects":  "[" + strings.Repeat(`{},`, size/10) + "{}]",
		"deep":     deep(9_000, "[", "", "]"),
		"keys":     manyKeys(size / 50),
		"same key": `{` + strings.Repeat(`"from":1,`, size/10) + `"from":1}`,
	}
}

func manyKeys(n int) string {
	var b bytes.Buffer
	for i := range n {
		b.WriteString(`{"k`[min(i, 1):]) // the brace once
		b.WriteString(itoa(i))
		b.WriteString(`":1,`)
	}
	return strings.TrimSuffix(b.String(), ",") + "}"
}
