package insurance

import "github.com/courier-rules/courier"

// Book returns the rule book of the package.
func Book() courier.Book {
	return courier.NewBook(append(append(cover.Rows(),
		&rowLoss, &rowLossPart, &rowAgreedPart, &rowAgreedRatio, &rowClaimed, &rowBeyond, &rowInflated,
		&rowSalvage, &rowRecovered, &rowRecoveredFirst, &rowRecoveredLate,
		&rowOver, &rowPremium, &rowProportion, &rowFirstLoss, &rowRemains, &rowRemainsPart,
		&rowAbsolute, &rowFranchiseWithin, &rowFranchiseEqual, &rowFranchiseReached, &rowFranchisePassed,
		&rowRate, &rowGreater, &rowLesser, &rowExplained, &rowUnexplained, &rowCounts,
		&rowDeductibleBetween, &rowDeductibleFirst, &rowDeductibleLast,
		&rowOccurrence, &rowAnnual, &rowSum,
		&rowRescue, &rowRescueInFull, &rowRescueShare, &rowRescueLimit,
	), contractRows()...)...)
}
