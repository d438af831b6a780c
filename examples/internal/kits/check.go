package kits

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/courier-rules/courier"
)

// FieldOf returns the first field that an error names, empty where it names
// none.
func FieldOf(err error) string {
	var at *courier.FieldError
	if errors.As(err, &at) {
		return at.Field
	}
	return ""
}

// Check says how an answer in JSON, or an error in its place, departs from
// what a case wants, nil where it does not.
func (w *Want) Check(answer []byte, err error) error {
	if w.Error != "" {
		if err == nil || !strings.Contains(err.Error(), w.Error+": ") {
			return fmt.Errorf("error %v, want one that names %s", err, w.Error)
		}
		return nil
	}
	if err != nil {
		return err
	}
	var v map[string]any
	if err := json.Unmarshal(answer, &v); err != nil {
		return err
	}
	for path, want := range w.Answer {
		if got := member(v, strings.Split(path, ".")); got != want {
			return fmt.Errorf("%s is %q, want %q", path, got, want)
		}
	}
	needs, _ := v["needs"].([]any)
	if len(w.Needs) == 0 && len(needs) > 0 {
		return fmt.Errorf("asks for %v, and should for nothing", needs)
	}
	for _, n := range w.Needs {
		if !slices.Contains(needs, any(string(n))) {
			return fmt.Errorf("asks for %v, and not for %s", needs, n)
		}
	}
	return w.reasons(v)
}

// reasons checks the codes, and the basis that one of the reasons must have.
func (w *Want) reasons(v map[string]any) error {
	list, _ := v["reasons"].([]any)
	var codes []courier.Code
	rests := w.Basis == ""
	for _, r := range list {
		reason, _ := r.(map[string]any)
		basis, _ := reason["basis"].(map[string]any)
		codes = append(codes, courier.Code(fmt.Sprint(reason["code"])))
		rests = rests || fmt.Sprint(basis["source"], " ", basis["article"]) == w.Basis
	}
	switch {
	case !rests:
		return fmt.Errorf("no reason rests on %s", w.Basis)
	case !slices.Equal(codes, w.Codes):
		return fmt.Errorf("codes %v, want %v", codes, w.Codes)
	}
	return nil
}

// member returns the text at a path, empty where there is none.
func member(v any, path []string) string {
	if len(path) == 0 {
		if v == nil {
			return ""
		}
		return fmt.Sprint(v)
	}
	switch v := v.(type) {
	case map[string]any:
		return member(v[path[0]], path[1:])
	case []any:
		for _, element := range v {
			object, _ := element.(map[string]any)
			for _, word := range object {
				if word == any(path[0]) {
					return member(element, path[1:])
				}
			}
		}
	}
	return ""
}
