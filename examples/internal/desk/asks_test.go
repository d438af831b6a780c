package desk

import (
	"bytes"
	"encoding"
	"encoding/json"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/courier-rules/courier"
)

// Every ask says what it answers, and its example can be piped back in.
func TestExamples(t *testing.T) {
	table := append(asks(), standIns()...)
	seen := map[string]bool{}
	var list bytes.Buffer
	run([]string{"-asks"}, table, nil, &list, io.Discard)
	for _, h := range table {
		t.Run(h.name, func(t *testing.T) {
			if seen[h.name] || strings.Count(h.name, ".") != 1 || !strings.HasSuffix(h.sentence, ".") {
				t.Errorf("name or sentence: %q, %q", h.name, h.sentence)
			}
			seen[h.name] = true
			if !strings.Contains(list.String(), h.name+" ") {
				t.Errorf("not listed in\n%s", &list)
			}
			var line, out bytes.Buffer
			if status := run([]string{"-example", h.name}, table, nil, &line, io.Discard); status != answered {
				t.Fatalf("exit status %d: %s", status, &line)
			}
			if h.name == "standin.Broken" {
				return
			}
			request := line.String()
			if status := run(nil, table, &line, &out, io.Discard); status != answered {
				t.Errorf("%sis answered by\n%s", request, &out)
			}
		})
	}
}

// Facts are made of what the reader reads, and the whole of an example
// survives the way out and in.
func TestFacts(t *testing.T) {
	for _, h := range append(asks(), standIns()...) {
		t.Run(h.name, func(t *testing.T) {
			facts := reflect.TypeOf(h.example).Elem()
			readable(t, h.name, facts, map[reflect.Type]bool{})
			if _, ok := newShape(facts).byKey["line"]; ok {
				t.Error(`a fact "line" would be taken for the line`)
			}
			raw, err := json.Marshal(h.example)
			if err != nil {
				t.Fatal(err)
			}
			var r reader
			back := reflect.New(facts)
			if faults := r.read(raw, back.Elem()); len(faults) > 0 {
				t.Errorf("%s: %v", raw, faults)
			}
			if again, err := json.Marshal(back.Interface()); err != nil || !bytes.Equal(raw, again) {
				t.Errorf("%s became %s, %v", raw, again, err)
			}
		})
	}
}

func readable(t *testing.T, path string, typ reflect.Type, seen map[reflect.Type]bool) {
	if seen[typ] {
		return
	}
	seen[typ] = true
	switch reflect.New(typ).Interface().(type) {
	case *courier.Count, *blob:
		return // no shape: a number, and a stand-in for a type that forgot its own
	case json.Unmarshaler:
		if insides[typ] == nil {
			t.Errorf("%s: insides does not say what %v is made of", path, typ)
			return
		}
		readable(t, path, insides[typ], seen)
		return
	case encoding.TextUnmarshaler:
		return
	}
	switch typ.Kind() {
	case reflect.Struct:
		shape := newShape(typ)
		if len(shape.fields) != len(shape.byKey) {
			t.Errorf("%s: a key stands twice in %v", path, typ)
		}
		for _, f := range shape.fields {
			readable(t, join(path, f.key), typ.FieldByIndex(f.index).Type, seen)
		}
	case reflect.Map:
		if _, ok := reflect.New(typ.Key()).Interface().(encoding.TextUnmarshaler); !ok && typ.Key().Kind() != reflect.String {
			t.Errorf("%s: keys of type %v", path, typ.Key())
		}
		readable(t, path+"{}", typ.Elem(), seen)
	case reflect.Pointer, reflect.Slice, reflect.Array:
		readable(t, path+"[]", typ.Elem(), seen)
	case reflect.String, reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
	default:
		t.Errorf("%s: no facts are of type %v", path, typ)
	}
}

// Whatever a facts struct holds, nothing panics.
func TestUnreadableTypes(t *testing.T) {
	type self struct {
		*self //lint:ignore U1000 a shape for reflection alone
		A     int
	}
	type odd struct {
		Any     any
		Float   float64
		Func    func()
		Chan    chan int
		Complex complex128
		Map     map[int]int
		Self    self
	}
	for _, value := range []string{`1`, `"x"`, `{"1":1}`, `[1]`, `true`, `null`} {
		for key := range newShape(reflect.TypeFor[odd]()).byKey {
			var r reader
			faults := r.read([]byte(`{"`+key+`":`+value+`}`), reflect.New(reflect.TypeFor[odd]()).Elem())
			if len(faults) == 0 && value != "null" {
				t.Errorf("%s: %s was read", key, value)
			}
		}
	}
}

// Each written example is read whole, and stands for an ask.
func TestWrittenExamples(t *testing.T) {
	written, byName := examples(), map[string]handler{}
	for _, h := range asks() {
		byName[h.name] = h
	}
	if n := strings.Count(exampleLines, "\n"); n != len(written) || n < 50 {
		t.Errorf("%d lines, %d examples", n, len(written))
	}
	for name, raw := range written {
		h, ok := byName[name]
		if !ok {
			t.Errorf("%s is no ask", name)
			continue
		}
		var r reader
		if faults := r.read(raw, reflect.New(reflect.TypeOf(h.example).Elem()).Elem()); len(faults) > 0 {
			t.Errorf("%s: %v", name, faults)
		}
	}
}

// What each example is answered, as a golden file: a change of a rule shows.
func TestExampleAnswers(t *testing.T) {
	var lines, out bytes.Buffer
	for _, h := range asks() {
		if status := run([]string{"-example", h.name}, asks(), nil, &lines, io.Discard); status != answered {
			t.Fatalf("%s: exit status %d", h.name, status)
		}
	}
	if status := run(nil, asks(), &lines, &out, io.Discard); status != answered {
		t.Errorf("exit status %d", status)
	}
	golden(t, "asks", out.Bytes())
}
