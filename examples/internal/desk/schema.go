package desk

import (
	"encoding"
	"encoding/json"
	"io"
	"path"
	"reflect"
	"strings"

	"github.com/courier-rules/courier"
)

// dialect is the JSON Schema that the schemas are written in.
const dialect = "https://json-schema.org/draft/2020-12/schema"

// schema is a JSON Schema, as far as the types of this library need one.
type schema struct {
	Dialect     string             `json:"$schema,omitempty"`
	Ref         string             `json:"$ref,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        any                `json:"type,omitempty"` // a word, or some
	Format      string             `json:"format,omitempty"`
	Pattern     string             `json:"pattern,omitempty"`
	Enum        []string           `json:"enum,omitempty"`
	Minimum     *int64             `json:"minimum,omitempty"`
	Items       *schema            `json:"items,omitempty"`
	MinItems    int                `json:"minItems,omitempty"`
	MaxItems    int                `json:"maxItems,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	MinProps    int                `json:"minProperties,omitempty"`
	MaxProps    int                `json:"maxProperties,omitempty"`
	Names       *schema            `json:"propertyNames,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Additional  any                `json:"additionalProperties,omitempty"` // false, or a schema
	Defs        map[string]*schema `json:"$defs,omitempty"`
}

// texts are the types whose text form is more than a word, and its pattern.
var texts = map[reflect.Type]schema{
	reflect.TypeFor[courier.Money]():   {Description: "currency and decimal amount, \"CNY 12.50\"", Pattern: `^[A-Z]{3} -?[0-9]+(\.[0-9]+)?$`},
	reflect.TypeFor[courier.Date]():    {Description: "civil day", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, Format: "date"},
	reflect.TypeFor[courier.Instant](): {Description: "moment with its offset", Format: "date-time"},
	reflect.TypeFor[courier.Share]():   {Description: "share of a whole, \"12.5%\"", Pattern: `^-?[0-9]+(\.[0-9]{1,2})?%$`},
	reflect.TypeFor[courier.Rate]():    {Description: "number without a unit, \"0.005\" or \"0.5%\"", Pattern: `^[0-9]+(\.[0-9]+)?[%‰]?$`},
	reflect.TypeFor[courier.Weight]():  {Description: "weight, \"1.2 kg\"", Pattern: `^[0-9]+(\.[0-9]{1,3})? kg$`},
}

// schemas writes the schemas of the types it meets, each once.
type schemas struct {
	defs map[string]*schema
}

// printSchema prints one schema for every ask: its facts, its result and,
// where it has one, its explanation are the definitions "order.Decide.facts",
// "order.Decide.result" and "order.Decide.explanation".
func printSchema(out io.Writer, asks []handler) error {
	s := schemas{defs: map[string]*schema{}}
	for _, h := range asks {
		s.defs[h.name+".facts"] = &schema{Description: "Facts of " + h.name + ". " + h.sentence, Ref: s.of(h.facts).Ref}
		s.defs[h.name+".result"] = &schema{Description: "Result of " + h.name + ".", Ref: s.of(h.result).Ref}
		if h.explain != nil {
			why := *s.of(h.explanation) // of one answer, or a list of them
			why.Description = "Explanation of " + h.name + "."
			s.defs[h.name+".explanation"] = &why
		}
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(&schema{Dialect: dialect, Description: "Facts and results of every ask. A fact that is left out is unknown; null, which is read as left out, is not in the schema.", Defs: s.defs})
}

// of returns the schema of a type, for a place where it is used.
func (s *schemas) of(t reflect.Type) *schema {
	if inside, ok := insides[t]; ok {
		return s.of(inside)
	}
	text := reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) || t.Implements(reflect.TypeFor[encoding.TextMarshaler]())
	switch {
	case t == reflect.TypeFor[courier.Count]():
		return whole()
	case text:
	case t.Kind() == reflect.Pointer:
		return s.of(t.Elem())
	case t.Kind() == reflect.Slice || t.Kind() == reflect.Array:
		list := &schema{Type: "array", Items: s.of(t.Elem())}
		if t.Kind() == reflect.Array {
			list.MinItems, list.MaxItems = t.Len(), t.Len()
		}
		return list
	case t.Kind() == reflect.Map:
		return &schema{Type: "object", Names: s.of(t.Key()), Additional: s.of(t.Elem())}
	case t.Kind() == reflect.Bool:
		return &schema{Type: "boolean"}
	case t.Kind() == reflect.Struct && t.Name() == "":
		return s.define(t, false)
	case t.Kind() == reflect.String && t.PkgPath() == "":
		return &schema{Type: "string"}
	case t.Kind() != reflect.Struct && t.Kind() != reflect.String:
		return &schema{Type: "integer"}
	}
	name := nameOf(t)
	if _, ok := s.defs[name]; !ok {
		s.defs[name] = nil // a type may hold itself
		s.defs[name] = s.define(t, text)
	}
	return &schema{Ref: "#/$defs/" + name}
}

func nameOf(t reflect.Type) string { return path.Base(t.PkgPath()) + "." + t.Name() }

func whole() *schema { return &schema{Type: "integer", Minimum: new(int64)} }

func (s *schemas) define(t reflect.Type, text bool) *schema {
	switch {
	case t.Kind() == reflect.Uint8 && text:
		return &schema{Type: "string", Enum: wordsOf(t)}
	case text:
		form := texts[t]
		form.Type = "string"
		return &form
	case t.Kind() == reflect.String:
		return &schema{Type: "string"}
	}
	object := &schema{Type: "object", Properties: map[string]*schema{}, Additional: false}
	if t == reflect.TypeFor[figure]() {
		object.MinProps, object.MaxProps = 1, 1
	}
	for _, f := range newShape(t).fields {
		if _, shallower := object.Properties[f.key]; shallower {
			continue
		}
		field := t.FieldByIndex(f.index)
		object.Properties[f.key] = s.of(field.Type)
		if !strings.Contains(field.Tag.Get("json"), ",omit") {
			object.Required = append(object.Required, f.key)
		}
	}
	return object
}

// wordsOf returns the words of an enum, its unknown zero among them.
func wordsOf(t reflect.Type) (words []string) {
	for i := range 256 {
		v := reflect.New(t).Elem()
		v.SetUint(uint64(i))
		word, err := v.Interface().(encoding.TextMarshaler).MarshalText()
		if err != nil {
			break
		}
		words = append(words, string(word))
	}
	return words
}
