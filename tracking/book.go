package tracking

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Rules names the rule set of this package.
const Rules = "tracking/2026.1"

// Book returns the rule book of the package, in the order of a consignment's
// way: moves between states, time, delivery, what cannot be delivered,
// queries and records.
func Book() courier.Book {
	return courier.NewBook(slices.Concat(
		moveBook(), foldRows[:], piecesRows[:], gapsRows[:],
		limitRows, lateRows, lostRows, stallRows, promiseRows,
		deliveryQuestion.Rows(), deliveryRows, disputeRows, attemptRows, lockerFeeQuestion.Rows(), lockerRows,
		unclaimedRows, whoQuestion.Rows(), replyRows, inquiryRows, noticeRows, receiptRows, recordRows,
	)...)
}
