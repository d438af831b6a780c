package desk

import (
	"encoding"
	"encoding/json"
	"errors"
	"reflect"
	"strconv"
	"strings"

	"github.com/courier-rules/courier"
)

// Limits of the facts of one line.
const (
	maxDepth = 32      // objects and lists inside each other
	maxItems = 1 << 16 // list elements in all
)

// reader reads JSON that has passed check into Go values as encoding/json
// would, save that it is strict and says where each fault lies.
type reader struct {
	shapes map[reflect.Type]*shape
	b      []byte
	i      int
	path   []byte // of the value at i
	depth  int
	items  int
	faults []fault
}

// read reads b into v, a settable zero value.
func (r *reader) read(b []byte, v reflect.Value) []fault {
	*r = reader{shapes: r.shapes, b: b, path: r.path[:0]}
	if r.shapes == nil {
		r.shapes = map[reflect.Type]*shape{}
	}
	if r.peek() == 'n' {
		r.wrong("an object")
	} else {
		r.value(v)
	}
	return r.faults
}

func (r *reader) fault(err error) {
	if len(r.faults) < maxFaults {
		r.faults = append(r.faults, newFault(string(r.path), err))
	}
}

// peek returns the first byte of the next value.
func (r *reader) peek() byte {
	r.i = space(r.b, r.i)
	return at(r.b, r.i)
}

// next returns the next value as it stands.
func (r *reader) next() []byte {
	start := space(r.b, r.i)
	r.i, _ = valueEnd(r.b, start)
	return r.b[start:r.i]
}

var kindNames = map[byte]string{'{': "an object", '[': "a list", '"': "a text", 't': "true", 'f': "false", 'n': "null"}

// wrong passes over a value that is not what is wanted.
func (r *reader) wrong(want string) {
	got, ok := kindNames[r.peek()]
	if !ok {
		got = "a number"
	}
	r.fault(errType.Because(got + " where " + want + " is wanted"))
	r.next()
}

// value reads the next value into v. Null leaves v as it is: unknown.
func (r *reader) value(v reflect.Value) {
	c := r.peek()
	if c == 'n' {
		r.next()
		return
	}
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		r.value(v.Elem())
		return
	}
	switch leaf := v.Addr().Interface().(type) {
	case *json.RawMessage:
		*leaf = r.next()
		return
	case json.Unmarshaler:
		r.leaf(leaf, v.Type())
		return
	case encoding.TextUnmarshaler:
		if text, ok := r.text(); ok {
			r.refused(leaf.UnmarshalText([]byte(text)))
		}
		return
	}
	switch v.Kind() {
	case reflect.String:
		if text, ok := r.text(); ok {
			v.SetString(text)
		}
	case reflect.Bool:
		if c != 't' && c != 'f' {
			r.wrong("true or false")
			return
		}
		r.next()
		v.SetBool(c == 't')
	case reflect.Struct:
		r.structure(v)
	case reflect.Slice, reflect.Array:
		r.list(v)
	case reflect.Map:
		r.mapping(v)
	default:
		r.number(v)
	}
}

// text reads a JSON string.
func (r *reader) text() (string, bool) {
	if r.peek() != '"' {
		r.wrong("a text")
		return "", false
	}
	text, ok := unquote(r.next())
	if !ok {
		r.fault(errUTF8)
	}
	return text, ok
}

// number reads a whole number, the only ones there are in facts.
func (r *reader) number(v reflect.Value) {
	if c := r.peek(); c != '-' && (c < '0' || c > '9') {
		r.wrong("a whole number")
		return
	}
	raw := string(r.next())
	if strings.ContainsAny(raw, ".eE") {
		r.fault(courier.ErrSyntax.Because(raw + " is not written as a whole number"))
		return
	}
	var err error
	switch {
	case v.CanInt():
		var n int64
		n, err = strconv.ParseInt(raw, 10, v.Type().Bits())
		v.SetInt(n)
	case v.CanUint():
		var n uint64
		n, err = strconv.ParseUint(raw, 10, v.Type().Bits())
		v.SetUint(n)
	default:
		r.fault(errType.Because("no facts are of type " + v.Type().String()))
	}
	if err != nil {
		r.fault(courier.ErrRange.Because(raw))
	}
}

// refused records what a type said of the value it was given.
func (r *reader) refused(err error) {
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		err = errType.Because(wrong.Value)
		if wrong.Field != "" {
			err = courier.At(wrong.Field, err)
		}
	}
	if err == nil {
		return
	}
	for _, f := range faultsOf(err) {
		if len(r.faults) < maxFaults {
			r.faults = append(r.faults, newFault(join(string(r.path), f.Field), errors.New(f.Message)))
		}
	}
}

// leaf reads a type that decodes itself. What it would let pass is looked at
// first: by its shape where that is known, else in general.
func (r *reader) leaf(leaf json.Unmarshaler, t reflect.Type) {
	start, faults := r.i, len(r.faults)
	if inner, ok := insides[t]; ok {
		r.value(reflect.New(inner).Elem())
	} else {
		r.anything()
	}
	if len(r.faults) == faults {
		r.refused(leaf.UnmarshalJSON(r.b[start:r.i]))
	}
}
