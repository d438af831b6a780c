package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Book returns the rule book of the package: whether the carrier answers,
// whether its limit stands, who can be asked and until when, who bears it.
func Book() courier.Book {
	return courier.NewBook(slices.Concat(
		carriage.Rows(), mail.Rows(), railRules.Rows(), waterRules.Rows(), sea.Rows(), air.Rows(), abroadPost.Rows(), convention.Rows(),
		clauseIncluded.Rows(), clauseValid.Rows(), limitLaw.Rows(), termsCheck.Rows(),
		noticeBook(), barBook(), askedRows[:], splitRows[:], betweenRows[:], insideRows(), recourseRows(),
	)...)
}
