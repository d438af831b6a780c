package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

// Case is a worked case.
type Case struct {
	Name  string          `json:"name"`
	About About           `json:"about"`
	Ask   string          `json:"ask"`
	Facts json.RawMessage `json:"facts"`
	Shows []courier.Code  `json:"shows,omitempty"` // the rules for whose sake it stands here
}

// About says what a case is about.
type About struct {
	En string `json:"en"`
	Zh string `json:"zh"`
}

// read reads cases, one a line.
func read(in io.Reader) (cases []Case, err error) {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var c Case
		decoder := json.NewDecoder(bytes.NewReader(lines.Bytes()))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&c); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if c.Name == "" || c.Ask == "" || c.Facts == nil {
			return nil, fmt.Errorf("line %d: a case has a name, a question and facts", n)
		}
		cases = append(cases, c)
	}
	return cases, lines.Err()
}

// line answers the case: a line of canonical JSON.
func (c *Case) line(w *desk.Window, short bool) ([]byte, error) {
	answer, err := w.Answer(c.Ask, c.Facts)
	var unread *courier.FieldError
	switch {
	case errors.As(err, &unread):
		answer, err = json.Marshal(map[string]string{"error": unread.Field})
	case err == nil && short:
		answer, err = brief(answer)
	}
	if err != nil {
		return nil, err
	}
	line, err := json.Marshal(map[string]any{"name": c.Name, "answer": json.RawMessage(answer)})
	if err != nil {
		return nil, err
	}
	return courier.Canonical(line)
}

// brief returns an answer with each reason replaced by its code.
func brief(answer []byte) ([]byte, error) {
	v, err := value(answer)
	if err != nil {
		return nil, err
	}
	return json.Marshal(reduce(v, func(reason map[string]any) any { return reason["code"] }))
}

// value reads JSON with its numbers as they are written.
func value(text []byte) (v any, err error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	err = decoder.Decode(&v)
	return v, err
}

// reduce puts what f makes of it in the place of each reason in v.
func reduce(v any, f func(reason map[string]any) any) any {
	switch v := v.(type) {
	case map[string]any:
		if isReason(v) {
			return f(v)
		}
		for k := range v {
			v[k] = reduce(v[k], f)
		}
	case []any:
		for i := range v {
			v[i] = reduce(v[i], f)
		}
	}
	return v
}

// isReason reports whether an object is a reason: it has a code, and the rule
// ids that only a reason brings.
func isReason(v map[string]any) bool {
	_, coded := v["code"].(string)
	_, ids := v["ids"].(string)
	return coded && ids
}

// spoke adds to n how often each code speaks in an answer.
func spoke(n map[courier.Code]int, answer []byte) error {
	v, err := value(answer)
	if err != nil {
		return err
	}
	reduce(v, func(reason map[string]any) any {
		n[courier.Code(reason["code"].(string))]++
		return nil
	})
	return nil
}
