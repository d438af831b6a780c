package main

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"fmt"
	"strconv"

	"github.com/courier-rules/courier"
)

// textual is a pointer to a value of the library that has a text form: every
// enum, money, days and moments, shares, weights, digests.
type textual[T any] interface {
	*T
	encoding.TextMarshaler
	encoding.TextUnmarshaler
}

// Text carries a value of the library to a column of text and back, so that
// the library itself need not know of databases. What is unknown is NULL and
// NULL is unknown: an empty text or a zero would read as a fact.
type Text[T any, P textual[T]] struct{ of P }

var _ interface {
	driver.Valuer
	sql.Scanner
} = Text[courier.Money, *courier.Money]{}

// Column returns the value at of for a statement, as an argument or as where
// to scan to.
func Column[T any, P textual[T]](of P) Text[T, P] { return Text[T, P]{of} }

// unknown reports whether that is how the library writes what is unknown:
// the word of an enum, the empty text of everything else.
func unknown(text []byte) bool { return len(text) == 0 || string(text) == "unknown" }

// Value returns the text, and NULL for what is unknown.
func (t Text[T, P]) Value() (driver.Value, error) {
	text, err := t.of.MarshalText()
	if err != nil || unknown(text) {
		return nil, err
	}
	return string(text), nil
}

// Scan reads what Value writes, and nothing else; after an error the value is
// as it was. database/sql puts the name of the column before the error.
// Drivers of other databases hand texts over as bytes, so both are read.
func (t Text[T, P]) Scan(column any) error {
	var read T
	var err error
	switch text := column.(type) {
	case nil:
		err = nullable[T, P](&read)
	case string:
		err = parse(P(&read), []byte(text))
	case []byte:
		err = parse(P(&read), text)
	default:
		err = courier.ErrSyntax.Because(fmt.Sprintf("%T(%v) is no text", column, column))
	}
	if err == nil {
		*t.of = read
	}
	return err
}

// nullable refuses NULL for a named option: its zero is one of its choices,
// which a column says in a word.
func nullable[T any, P textual[T]](zero P) error {
	text, err := zero.MarshalText()
	if err == nil && !unknown(text) {
		err = courier.ErrMissing.Because(fmt.Sprintf("NULL for %T, which is never unknown", *zero))
	}
	return err
}

func parse(into encoding.TextUnmarshaler, text []byte) error {
	if unknown(text) {
		return courier.ErrSyntax.Because(strconv.Quote(string(text)) + " where unknown is NULL")
	}
	return into.UnmarshalText(text)
}
