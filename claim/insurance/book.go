package insurance

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Book returns the rule book of the package.
func Book() courier.Book {
	return courier.NewBook(slices.Concat(contractRows(), append(cover.Rows(),
		&rowLoss, &rowLossPart, &rowAgreedPart, &rowAgreedRatio, &rowClaimed, &rowBeyond, &rowInflated,
		&rowSalvage, &rowRecovered, &rowRecoveredFirst, &rowRecoveredLate,
		&rowOver, &rowPremium, &rowProportion, &rowFirstLoss, &rowRemains, &rowRemainsPart,
		&rowAbsolute, &rowFranchiseWithin, &rowFranchiseEqual, &rowFranchiseReached, &rowFranchisePassed,
		&rowRate, &rowGreater, &rowLesser, &rowExplained, &rowUnexplained, &rowCounts,
		&rowDeductibleBetween, &rowDeductibleFirst, &rowDeductibleLast,
		&rowOccurrence, &rowAnnual, &rowLimitsNotReached, &rowSum,
		&rowRescue, &rowRescueInFull, &rowRescueShare, &rowRescueLimit,
		&rowSurvey, &rowSalvageLate, &rowRecoveredLast, &rowPieceLimit, &rowWaybillLimit, &rowConveyanceLimit,
		&rowAgreedBetween, &rowDeductibleLimit, &rowLimitFirst, &rowLimitDeductible,
		&rowPool, &rowRateOfSum, &rowRateOfValue, &rowRateOfShortage, &rowRelativeWithin, &rowRelativeEqual, &rowRelativeReached,
		&rowRelativePassed, &rowFragile, &rowWaiting, &rowMinimum, &rowMaximum,
		&rowMarineLoss, &rowMarinePart, &rowMarineAgreedPart, &rowMarineAgreed, &rowMarineRecovered, &rowMarineRecoveredFirst,
		&rowMarineRecoveredLate, &rowMarineRecoveredLast, &rowMarineOver, &rowMarineProportion, &rowMarineSum, &rowMarineRemains,
		&rowMarineRemainsPart, &rowMarineRescue, &rowMarineRescueShare, &rowMarineRescueLimit, &rowGivesUp, &rowBeforeGivingUp,
		&rowPrompted, &rowTermKnown, &rowUnprompted,
		&rowPiecesSplit, &rowPiecesExcluded, &rowPiecesUnder, &rowPiecesMarineUnder, &rowPiecesDeductible, &rowWaybillsDeductible,
		&rowConveyancesDeductible, &rowEventDeductible, &rowPiecesLimit, &rowWaybillsLimit, &rowConveyancesLimit,
	), meetingRows())...)
}

// meetingRows are the rows of several insurers, several losses, the meeting
// with the carrier, and the carrier's own insurance.
func meetingRows() []*courier.Row {
	return slices.Concat(shareRows(), severalRows(), plightQuestion.Rows(), []*courier.Row{&rowPlightAbandon, &rowPlightSilence, &rowOriginValue}, recoveryRows(),
		subrogationQuestion.Rows(), liabilityRows(), dutyQuestion.Rows(), []*courier.Row{&rowSplitBorne, &rowSplitInsured}, besideBook())
}
