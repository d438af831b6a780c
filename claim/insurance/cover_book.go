package insurance

import (
	"slices"

	"github.com/courier-rules/courier"
)

// contractRows are the rows of the contract, its clocks and its papers: all
// that stands beside the indemnity.
func contractRows() []*courier.Row {
	return slices.Concat(
		coverQuestion.Rows(), []*courier.Row{&coverABOwn, &coverABInstitute}, clauseEffectQuestion.Rows(),
		clausePointers(perilRows[:], exclusionRows[:]),
		stateRows(), cancelQuestion.Rows(), arrangedQuestion.Rows(), []*courier.Row{&arrangedMixed}, acceptRows(),
		warrantyQuestion.Rows(), openCoverQuestion.Rows(),
		rescindQuestion.Rows(), tellingQuestion.Rows(), []*courier.Row{&tellingThirty, &tellingThirtySea, &tellingTwoYears},
		fraudRows(), noticeQuestion.Rows(), []*courier.Row{&noticeTerm, &noticeMissed, &noticeTermVoid, &noticeUnpaid},
		clockRows(), paperRows(), measuresRows(), premiumRows(), graceRows(), storageQuestion.Rows(),
	)
}
