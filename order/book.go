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
		decideRows(), changeRows(), goodsBack.Rows(), returnRows,
	)...)
}

// decideRows are the rows of redirect, recall and what else may be done with
// a consignment, each once: a row that two laws share stands in both tables.
func decideRows() []*courier.Row {
	var rows []*courier.Row
	seen := map[courier.Code]bool{}
	add := func(grounds []courier.Ground) {
		for i := range grounds {
			if row := &grounds[i].Row; !seen[row.Code] {
				seen[row.Code] = true
				rows = append(rows, row)
			}
		}
	}
	for i := range laws {
		add(laws[i].grounds)
		add(laws[i].bonds)
		if special := laws[i].special; special != nil {
			rows = append(rows, special)
		}
	}
	add(boundByTerms)
	add(beforeGrounds)
	add(boundBefore)
	add(arrangeGrounds)
	return rows
}
