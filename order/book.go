package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Rules names the rule set of this package.
const Rules = "order/2026.1"

// Book returns the rule book of the package, in the order of a consignment's
// life: what is checked before it is accepted, what is weighed and paid, what
// may be done with it afterwards, and what that costs.
func Book() courier.Book {
	return courier.NewBook(slices.Concat(
		checkRows(), complyRows(), reconcileRows(), weighRows, quoteRows, coverRows,
		bookingQuestion.Rows(), bookingRows, pickupQuestion.Rows(), pickupRows,
		control.Rows(), arrangement.Rows(), changeRows(), goodsBack.Rows(), returnRows,
	)...)
}
