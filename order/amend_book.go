package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// changeRows are the rows of what follows a decision on a consignment under
// way: amendments, bills, conflicts, the life of a request, liens and set-off.
func changeRows() []*courier.Row {
	return slices.Concat(amendment.Rows(), billRows(), cancelRows, oldRows, prevailRows, followRows(),
		lien.Rows(), lienRows, uncollected.Rows(), setoff.Rows(), []*courier.Row{&setoffAmount})
}
