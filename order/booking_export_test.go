package order

import "github.com/courier-rules/courier"

// DeskQuestions are the ground tables of bookings, pick-ups and returns.
func DeskQuestions() []*courier.Question {
	return []*courier.Question{bookingQuestion, pickupQuestion, goodsBack}
}
