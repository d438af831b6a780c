package desk

import (
	"encoding"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/courier-rules/courier"
)

// TestNoFactIsUnread puts a word that is none and an amount below nothing at
// every place among the facts of every ask, in the place of what an example
// says: the error names the place.
func TestNoFactIsUnread(t *testing.T) {
	byPackage(t, func(t *testing.T, asks []handler) {
		n := 0
		for _, h := range asks {
			facts := reflect.ValueOf(h.example)
			eachLeaf(facts.Elem(), "", 0, func(path string, leaf reflect.Value) {
				n++
				old := reflect.ValueOf(leaf.Interface())
				spoil(leaf)
				_, err := h.decide(facts.Interface())
				leaf.Set(old)
				if !names(err, path) {
					t.Errorf("%s: %s is not read: %v", h.name, path, err)
				}
			})
		}
		if n < 20 {
			t.Errorf("%d places", n)
		}
	})
}

// spoil makes a fact one that no host can mean.
func spoil(leaf reflect.Value) {
	if m, ok := leaf.Interface().(courier.Money); ok {
		cur := m.Currency()
		if cur == 0 {
			cur = courier.CNY
		}
		leaf.Set(reflect.ValueOf(courier.Minor(-1, cur)))
		return
	}
	leaf.SetUint(250)
}

// names reports whether the error speaks of a field, or of the list that holds
// it.
func names(err error, field string) bool {
	all := []error{err}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		all = joined.Unwrap()
	}
	return slices.ContainsFunc(all, func(err error) bool {
		var at *courier.FieldError
		return errors.As(err, &at) && (at.Field == field || strings.HasPrefix(field, at.Field+"["))
	})
}

var wordType = reflect.TypeFor[encoding.TextUnmarshaler]()

// eachLeaf visits every word and amount among facts, with its path, but for
// those of citations, which are read together, and of reasons, which are
// answers; what is not given is given for the visit.
func eachLeaf(v reflect.Value, path string, depth int, visit func(string, reflect.Value)) {
	switch {
	case depth > 6 || v.Type() == reflect.TypeFor[courier.Cite]() || v.Type() == reflect.TypeFor[courier.Reason]():
	case v.Type() == reflect.TypeFor[courier.Money]():
		visit(path, v)
	case v.Kind() == reflect.Uint8 && v.Addr().Type().Implements(wordType):
		visit(path, v)
	case v.Kind() == reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
			defer v.SetZero()
		}
		eachLeaf(v.Elem(), path, depth+1, visit)
	case v.Kind() == reflect.Slice:
		old := v.Interface()
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			defer v.Set(reflect.ValueOf(old))
		}
		eachLeaf(v.Index(0), path+"[0]", depth+1, visit)
	case v.Kind() == reflect.Struct && !v.Addr().Type().Implements(wordType):
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			switch {
			case !f.IsExported():
			case f.Anonymous && name == "":
				eachLeaf(v.Field(i), path, depth, visit)
			case path == "":
				eachLeaf(v.Field(i), name, depth, visit)
			default:
				eachLeaf(v.Field(i), path+"."+name, depth, visit)
			}
		}
	}
}
