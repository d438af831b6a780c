package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Questions are the ground tables of the package.
func Questions() []*courier.Question { return []*courier.Question{control, arrangement} }

// DecideBook holds the rows of those tables.
func DecideBook() courier.Book {
	return courier.NewBook(slices.Concat(control.Rows(), arrangement.Rows())...)
}

// CheckQuestions are the ground tables of the intake check.
func CheckQuestions() []*courier.Question {
	return []*courier.Question{contentsQuestion, valueQuestion}
}

// CheckBook holds the rows of the intake check.
func CheckBook() courier.Book { return courier.NewBook(checkRows()...) }

// ComplyBook holds the rows of the duties.
func ComplyBook() courier.Book { return courier.NewBook(complyRows()...) }
