package tracking

import "github.com/courier-rules/courier"

// DeskQuestions are the ground tables of delivery, locker fees and queries.
func DeskQuestions() []*courier.Question {
	return []*courier.Question{deliveryQuestion, lockerFeeQuestion, whoQuestion}
}
