package tracking

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Rules names the rule set of this package.
const Rules = "tracking/2026.1"

// Book returns the rule book of the package.
func Book() courier.Book {
	return courier.NewBook(deskRows()...)
}

// deskRows are the rows of delivery, proof, attempts, queries and notices.
func deskRows() []*courier.Row {
	return slices.Concat(deliveryQuestion.Rows(), deliveryRows, disputeRows, attemptRows, lockerFeeQuestion.Rows(), lockerRows,
		whoQuestion.Rows(), replyRows, inquiryRows, noticeRows, receiptRows)
}
