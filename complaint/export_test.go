package complaint

import "github.com/courier-rules/courier"

// Passages are the moves of the table: from, move, to.
func Passages() (list [][3]uint8) {
	for i := range passages {
		q := &passages[i]
		list = append(list, [3]uint8{uint8(q.from), uint8(q.move), uint8(q.to)})
	}
	return list
}

// AdvanceRows are the rows of the life cycle.
func AdvanceRows() []*courier.Row { return advanceRows() }

// Questions are the ground tables of the package.
func Questions() []*courier.Question {
	return append([]*courier.Question{admission, upholding, seventhDay, drafting, alerting, penalty, gateYearQuestion}, gateQuestions[1:]...)
}
