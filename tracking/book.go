package tracking

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Rules names the rule set of this package.
const Rules = "tracking/2026.1"

// Book returns the rule book of the package.
func Book() courier.Book {
	return courier.NewBook(slices.Concat(moveBook(), foldRows[:], piecesRows[:], gapsRows[:],
		limitRows, lateRows, lostRows, stallRows, promiseRows, unclaimedRows, recordRows)...)
}
