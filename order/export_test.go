package order

import "github.com/courier-rules/courier"

// Questions are the ground tables of the package.
func Questions() []*courier.Question {
	list := []*courier.Question{arrangement, beforePickup}
	for i := range laws {
		list = append(list, laws[i].question)
	}
	return list
}

// DecideBook holds the rows of those tables.
func DecideBook() courier.Book {
	return courier.NewBook(decideRows()...)
}

// CheckQuestions are the ground tables of the intake check.
func CheckQuestions() []*courier.Question {
	return []*courier.Question{contentsQuestion, valueQuestion}
}

// CheckBook holds the rows of the intake check.
func CheckBook() courier.Book { return courier.NewBook(checkRows()...) }

// ComplyBook holds the rows of the duties.
func ComplyBook() courier.Book { return courier.NewBook(complyRows()...) }
