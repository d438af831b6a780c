package desk

import (
	"encoding"
	"errors"
	"fmt"
	"path"
	"reflect"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// word is an enum among facts or answers.
type word interface {
	encoding.TextMarshaler
	fmt.Stringer
}

// TestEveryWord holds every word that stands among facts or answers: each value
// is written and read back, is told by the word that it is written with, and has a
// name in both languages; what is none of them is not read.
func TestEveryWord(t *testing.T) {
	words := map[string][]reflect.Type{}
	seen := map[reflect.Type]bool{}
	for _, h := range asks() {
		for _, from := range []reflect.Type{h.facts, h.result} {
			eachWord(from, seen, func(w reflect.Type) {
				name := path.Base(w.PkgPath())
				words[name] = append(words[name], w)
			})
		}
	}
	for name, list := range words {
		t.Run(name, func(t *testing.T) {
			for _, w := range list {
				holdWord(t, w)
			}
		})
	}
}

func holdWord(t *testing.T, typ reflect.Type) {
	t.Helper()
	values := 0
	for v := range 256 {
		value := reflect.New(typ).Elem()
		value.SetUint(uint64(v))
		w := value.Interface().(word)
		text, err := w.MarshalText()
		if err != nil {
			if !errors.Is(err, courier.ErrUnknownWord) {
				t.Errorf("%s(%d): %v", typ, v, err)
			}
			continue
		}
		values++
		if typ == reflect.TypeFor[courier.SourceID]() && v == 0 {
			continue // no document, which is not read
		}
		if string(text) != w.String() || len(text) == 0 {
			t.Errorf("%s(%d) is written %q and told %q", typ, v, text, w)
		}
		back := reflect.New(typ)
		if err := back.Interface().(encoding.TextUnmarshaler).UnmarshalText(text); err != nil || back.Elem().Uint() != uint64(v) {
			t.Errorf("%s(%d): %q is read as %d, %v", typ, v, text, back.Elem().Uint(), err)
		}
		if named, ok := w.(interface{ Name(courier.Lang) string }); ok && (named.Name(courier.Chinese) == "" || named.Name(courier.English) == "") {
			t.Errorf("%s(%d) has no name", typ, v)
		}
	}
	if values < 2 {
		t.Errorf("%s has %d values", typ, values)
	}
	back := reflect.New(typ)
	if err := back.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte("nothing of the kind")); !errors.Is(err, courier.ErrUnknownWord) {
		t.Errorf("%s: %v", typ, err)
	}
}

// eachWord visits every type of word among those of which a type is made.
func eachWord(typ reflect.Type, seen map[reflect.Type]bool, visit func(reflect.Type)) {
	if seen[typ] {
		return
	}
	seen[typ] = true
	switch typ.Kind() {
	case reflect.Uint8:
		if reflect.PointerTo(typ).Implements(wordType) && typ != reflect.TypeFor[tracking.Reopened]() { // a set, not a word
			visit(typ)
		}
	case reflect.Pointer, reflect.Slice, reflect.Array:
		eachWord(typ.Elem(), seen, visit)
	case reflect.Struct:
		for i := range typ.NumField() {
			if f := typ.Field(i); f.IsExported() {
				eachWord(f.Type, seen, visit)
			}
		}
	}
}
