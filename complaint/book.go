package complaint

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Rules names the rule set of this package.
const Rules = "complaint/2026.1"

// Book returns the rule book of the package, in the order of a case's life.
func Book() courier.Book {
	return courier.NewBook(slices.Concat(
		receiveRows(), classifyRows(), gradeRows(), routeRows(), inquireRows(), upholding.Rows(),
		optionsRows(), agreeRows(), advanceRows(), correctRows(), callbackRows(), wordingRows(), dueRows(), gateRows(), replyBook(), seventhDay.Rows(), draftRows(), alertRows(), penaltyRows(),
		metricRowsAll(), indexRows(), trendRows(), warnRows(), winBackRows(),
	)...)
}
