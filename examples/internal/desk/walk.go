package desk

import (
	"bytes"
	"encoding"
	"reflect"
	"strconv"
	"unicode/utf8"

	"github.com/courier-rules/courier"
)

// anything passes over a value of unknown shape.
func (r *reader) anything() {
	switch r.peek() {
	case '{':
		seen := map[string]bool{}
		r.members(func(key string) {
			if seen[key] {
				r.repeated()
				return
			}
			seen[key] = true
			r.anything()
		})
	case '[':
		r.elements(func(int) { r.anything() })
	case '"':
		r.text()
	default:
		r.next()
	}
}

func (r *reader) repeated() {
	r.fault(courier.ErrRepeated)
	r.next()
}

func (r *reader) structure(v reflect.Value) {
	s := r.shapeOf(v.Type())
	seen := make([]bool, len(s.fields))
	r.members(func(key string) {
		switch n, ok := s.byKey[key]; {
		case !ok:
			r.fault(s.unknown(key))
			r.next()
		case seen[n]:
			r.repeated()
		default:
			seen[n] = true
			r.value(s.fields[n].of(v))
		}
	})
}

func (r *reader) mapping(v reflect.Value) {
	v.Set(reflect.MakeMap(v.Type()))
	r.members(func(text string) {
		key, value := reflect.New(v.Type().Key()), reflect.New(v.Type().Elem()).Elem()
		var err error
		if word, ok := key.Interface().(encoding.TextUnmarshaler); ok {
			err = word.UnmarshalText([]byte(text))
		} else if key.Elem().Kind() == reflect.String {
			key.Elem().SetString(text)
		} else {
			err = errType.Because("no facts have keys of type " + v.Type().Key().String())
		}
		switch {
		case err != nil:
			r.refused(err)
			r.next()
		case v.MapIndex(key.Elem()).IsValid():
			r.repeated()
		default:
			r.value(value)
			v.SetMapIndex(key.Elem(), value)
		}
	})
}

func (r *reader) list(v reflect.Value) {
	if v.Kind() == reflect.Slice {
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	}
	r.elements(func(i int) {
		if v.Kind() == reflect.Slice {
			v.Grow(1)
			v.SetLen(i + 1)
		}
		if i < v.Len() {
			r.value(v.Index(i))
			return
		}
		r.fault(courier.ErrRange.Because("the list has " + strconv.Itoa(v.Len()) + " elements"))
		r.next()
	})
}

// members calls each at the value of every key of an object; each reads it.
func (r *reader) members(each func(key string)) {
	if r.peek() != '{' {
		r.wrong("an object")
		return
	}
	outer := len(r.path)
	r.inside('}', func(int) {
		start := r.i
		r.i, _ = stringEnd(r.b, start)
		raw := r.b[start:r.i]
		key, ok := unquote(raw)
		if outer > 0 {
			r.path = append(r.path, '.')
		}
		if r.i = space(r.b, r.i) + 1; ok {
			r.path = append(r.path, key...)
			each(key)
			return
		}
		r.path = append(r.path, bytes.ToValidUTF8(raw[1:len(raw)-1], []byte(string(utf8.RuneError)))...)
		r.fault(errUTF8)
		r.next()
	})
}

// elements calls each at every element of a list; each reads it.
func (r *reader) elements(each func(i int)) {
	if r.peek() != '[' {
		r.wrong("a list")
		return
	}
	r.inside(']', func(i int) {
		r.path = append(strconv.AppendInt(append(r.path, '['), int64(i), 10), ']')
		if r.items++; r.items > maxItems {
			if r.items == maxItems+1 {
				r.fault(courier.ErrRange.Because("more than " + strconv.Itoa(maxItems) + " list elements"))
			}
			r.next()
			return
		}
		each(i)
	})
}

// inside calls each at every part between the brackets of an object or list.
func (r *reader) inside(closing byte, each func(i int)) {
	if r.depth == maxDepth {
		r.fault(errDeep.Because("more than " + strconv.Itoa(maxDepth) + " levels"))
		r.next()
		return
	}
	r.depth++
	r.i++
	outer := len(r.path)
	for i := 0; r.peek() != closing; i++ {
		if i > 0 {
			r.i++ // the comma
			r.peek()
		}
		each(i)
		r.path = r.path[:outer]
	}
	r.i++
	r.depth--
}
