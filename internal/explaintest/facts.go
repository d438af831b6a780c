package explaintest

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"

	"github.com/courier-rules/courier"
)

var (
	answerType = reflect.TypeFor[courier.Answer]()
	dateType   = reflect.TypeFor[courier.Date]()
	wordType   = reflect.TypeFor[encoding.TextMarshaler]()
)

// change changes the facts as the bytes say, one byte a place: of 0, and after
// the last, a place stays as it is.
func change(v reflect.Value, changes *[]byte) {
	switch {
	case v.Kind() == reflect.Struct && !v.Type().Implements(wordType):
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				change(v.Field(i), changes)
			}
		}
		return
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			change(v.Index(i), changes)
		}
		return
	case v.Kind() == reflect.Pointer && !v.IsNil():
		change(v.Elem(), changes)
	}
	if len(*changes) == 0 {
		return
	}
	b := (*changes)[0]
	if *changes = (*changes)[1:]; b == 0 {
		return
	}
	switch {
	case b == 255: // unknown
		v.SetZero()
	case v.Type() == dateType && !v.IsZero():
		v.Set(reflect.ValueOf(v.Interface().(courier.Date).AddDays((int(b) - 128) * 20)))
	case v.Kind() == reflect.Uint8:
		v.SetUint(uint64(b))
	}
}

// At returns the place of a path among facts, invalid where there is none.
func At(v reflect.Value, path string) reflect.Value {
	for path != "" {
		var key string
		key, path, _ = strings.Cut(path, ".")
		key, index, _ := strings.Cut(key, "[")
		if v = named(v, key); !v.IsValid() {
			return v
		}
		if index != "" {
			i, err := strconv.Atoi(strings.TrimSuffix(index, "]"))
			if err != nil || v.Kind() != reflect.Slice || i >= v.Len() {
				return reflect.Value{}
			}
			v = v.Index(i)
		}
	}
	return v
}

// named returns the field that has the name in JSON, of a struct or of what is
// embedded in it.
func named(v reflect.Value, key string) reflect.Value {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return reflect.Value{}
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name == key && f.IsExported() {
			return v.Field(i)
		}
		if f.Anonymous && f.Tag.Get("json") == "" {
			if inside := named(v.Field(i), key); inside.IsValid() {
				return inside
			}
		}
	}
	return reflect.Value{}
}
