package desk

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/courier-rules/courier"
)

// The faults of a line that the library has no word for.
const (
	errKey  courier.Fault = "unknown key"
	errType courier.Fault = "wrong type"
	errUTF8 courier.Fault = "invalid UTF-8"
	errDeep courier.Fault = "nested too deep"
)

// Bounds of an error, so that no line gets back much more than it brought.
const (
	maxFaults = 100
	maxText   = 400 // bytes of a field or a message
)

// fault is one thing that is wrong, and where.
type fault struct {
	Field   string `json:"field"`
	Message string `json:"message"`
}

// failure is the error of a line: its first fault, and all of them where
// there are more.
type failure struct {
	fault
	Errors []fault `json:"errors,omitempty"`
}

// refuse turns the answer into an error; faults are one or more.
func (a answer) refuse(faults ...fault) answer {
	a.Error = &failure{fault: faults[0]}
	if len(faults) > 1 {
		a.Error.Errors = faults
	}
	return a
}

// lineFault is a fault outside the facts, at a key of the line if any.
func lineFault(key string, err error) fault {
	if key == "" {
		return newFault("line", err)
	}
	return newFault("line", errors.New(key+": "+err.Error()))
}

func newFault(field string, err error) fault {
	return fault{clip(field), clip(err.Error())}
}

func clip(s string) string {
	if len(s) <= maxText {
		return s
	}
	n := maxText
	for n > maxText-utf8.UTFMax && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}

// faultsOf takes apart what the library returned: each [courier.FieldError]
// among the joined errors is a fault of its own.
func faultsOf(err error) (faults []fault) {
	type at struct {
		field string
		err   error
	}
	for stack := []at{{"", err}}; len(stack) > 0 && len(faults) < maxFaults; {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		switch e := top.err.(type) {
		case nil:
		case *courier.FieldError:
			stack = append(stack, at{join(top.field, e.Field), e.Err})
		case interface{ Unwrap() []error }:
			parts := e.Unwrap()
			for i := len(parts) - 1; i >= 0; i-- {
				stack = append(stack, at{top.field, parts[i]})
			}
		default:
			if inner, ok := errors.AsType[*courier.FieldError](e); ok {
				top.field = join(top.field, inner.Field)
			}
			faults = append(faults, newFault(top.field, e))
		}
	}
	if len(faults) == 0 {
		faults = []fault{{Message: "refused without a reason"}}
	}
	return faults
}

// join is the path of a field inside another.
func join(outer, inner string) string {
	if outer == "" || inner == "" || strings.HasPrefix(inner, "[") {
		return outer + inner
	}
	return outer + "." + inner
}
