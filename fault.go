package courier

import (
	"errors"
	"strconv"
	"strings"
)

// Fault is what is wrong with a fact. Faults are constants, so that
// errors.Is works and nobody can reassign them.
type Fault string

// Error returns the fault in English.
func (f Fault) Error() string { return string(f) }

// The faults of facts. Each reaches the host inside a [FieldError].
const (
	ErrUnknownWord  Fault = "unknown word"                      // an enum word or code that does not exist
	ErrSyntax       Fault = "malformed"                         // a text that is not in the form of its type
	ErrMissing      Fault = "missing"                           // the question itself is not there
	ErrNegative     Fault = "negative"                          // an amount, weight or count below zero
	ErrRange        Fault = "out of range"                      // outside what the type can hold or the field may say
	ErrCurrency     Fault = "another currency"                  // two currencies where there must be one
	ErrOrder        Fault = "dates out of order"                // an event before the event it follows
	ErrContradicts  Fault = "contradicts other facts"           // two facts that cannot both be true
	ErrEmptyTable   Fault = "empty table"                       // a table that the host must fill
	ErrNotWhole     Fault = "shares do not make a whole"        // basis points that do not add up to 10,000
	ErrRepeated     Fault = "given twice"                       // a key that must be unique
	ErrNoRule       Fault = "no rule covers this date"          // a date before the first row, or in a gap
	ErrNotSupported Fault = "no rules for this in this edition" // a word of the vocabulary that no table answers yet
)

// FieldError says which field of the facts cannot be read, and why.
type FieldError struct {
	Field string // path in the facts JSON: "items[2].value"
	Err   error  // a [Fault], perhaps with detail around it
}

// Error returns the field and the fault: "items[2].value: negative".
func (e *FieldError) Error() string { return e.Field + ": " + e.Err.Error() }

// Unwrap returns the fault.
func (e *FieldError) Unwrap() error { return e.Err }

// At says that err concerns field. A nil err stays nil; an err that already
// names a field is nested, so that "value" at "items[2]" becomes
// "items[2].value", and so is each of several that [Reading.Err] joined.
func At(field string, err error) error {
	if err == nil {
		return nil
	}
	if all, ok := err.(interface{ Unwrap() []error }); ok {
		return atEach(field, err, all.Unwrap())
	}
	if inner, ok := err.(*FieldError); ok {
		sep := "."
		if strings.HasPrefix(inner.Field, "[") {
			sep = ""
		}
		return &FieldError{Field: field + sep + inner.Field, Err: inner.Err}
	}
	return &FieldError{Field: field, Err: err}
}

// atEach is At for errors that were joined; where one of them names no field,
// it is for all of them together.
func atEach(field string, joined error, all []error) error {
	nested := make([]error, len(all))
	for i, err := range all {
		if _, ok := err.(*FieldError); !ok {
			return &FieldError{Field: field, Err: joined}
		}
		nested[i] = At(field, err)
	}
	return errors.Join(nested...)
}

// Index returns the path of element i of a list: Index("items", 2) is "items[2]".
func Index(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }

type detail struct {
	fault Fault
	text  string
}

func (d *detail) Error() string { return string(d.fault) + ": " + d.text }
func (d *detail) Unwrap() error { return d.fault }

// Because returns fault with a detail, for a message like
// "contradicts other facts: 30% of CNY 300000.00 is CNY 90000.00".
func (f Fault) Because(text string) error { return &detail{f, text} }

func unknownWord(word string) error { return ErrUnknownWord.Because(strconv.Quote(word)) }
func malformed(text string) error   { return ErrSyntax.Because(strconv.Quote(text)) }

// Reading checks the facts of one question and gathers every fault, in
// order. Its zero value is ready; it costs nothing while the facts are sound.
type Reading struct {
	faults []error
	cur    Currency
}

// Fault records err, if any, at field.
func (r *Reading) Fault(field string, err error) {
	if err != nil {
		r.faults = append(r.faults, At(field, err))
	}
}

// Faults returns how many faults are recorded, a mark for [Reading.Under].
func (r *Reading) Faults() int { return len(r.faults) }

// Under puts the faults recorded since the mark under field, so that a part
// of the facts is read by its own names and found by its whole path.
func (r *Reading) Under(mark int, field string) {
	if mark < len(r.faults) {
		r.under(mark, field)
	}
}

func (r *Reading) under(mark int, field string) {
	for i := mark; i < len(r.faults); i++ {
		r.faults[i] = At(field, r.faults[i])
	}
}

// UnderIndex is [Reading.Under] for element i of a list.
func (r *Reading) UnderIndex(mark int, list string, i int) {
	if mark < len(r.faults) {
		r.under(mark, Index(list, i))
	}
}

// Word records [ErrUnknownWord] at field when i is no value of the enum.
func (r *Reading) Word(field string, w Words, i uint8) {
	if !w.Has(i) {
		r.badWord(field, w, i)
	}
}

func (r *Reading) badWord(field string, w Words, i uint8) { r.Fault(field, unknownWord(w.Word(i))) }

// Amount records a negative amount, or one in another currency than the
// amounts read before it. An unknown amount is sound.
func (r *Reading) Amount(field string, m Money) {
	if m.cur != 0 && (m.cur != r.cur || m.minor < 0) {
		r.amount(field, m)
	}
}

func (r *Reading) amount(field string, m Money) {
	if r.cur == 0 {
		r.cur = m.cur
	}
	if m.cur != r.cur {
		r.Fault(field, ErrCurrency.Because(m.cur.String()+" beside "+r.cur.String()))
	}
	if m.minor < 0 {
		r.Fault(field, ErrNegative.Because(m.String()))
	}
}

// Currency returns the one currency of the amounts read, zero when none was known.
func (r *Reading) Currency() Currency { return r.cur }

// Order records [ErrOrder] at field when later is known to lie before earlier.
func (r *Reading) Order(field string, earlier, later Date) {
	if later.Known() && later.n < earlier.n {
		r.order(field, earlier, later)
	}
}

func (r *Reading) order(field string, earlier, later Date) {
	r.Fault(field, ErrOrder.Because(later.String()+" is before "+earlier.String()))
}

// Err returns every fault recorded, joined in order, or nil.
func (r *Reading) Err() error {
	if len(r.faults) == 0 {
		return nil
	}
	return errors.Join(r.faults...)
}
