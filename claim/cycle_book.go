package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// procedureRows are the rows of the procedure of a claim, for the book.
func procedureRows() []*courier.Row {
	return slices.Concat(
		standingQuestion.Rows(), filingRows, cycleRows(), papersBook(), declineBook(), exemptRows, answerRows, appealRows,
		twiceRows, recoverRows, signalBook(), accidentBook(), proofRows, []*courier.Row{&rowStatusUnmapped})
}
