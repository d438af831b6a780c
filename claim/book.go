package claim

import (
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Book returns the rule book of the package. It borrows that of liability,
// whose rules on limits [Assess] asks.
func Book() courier.Book {
	return courier.NewBook(slices.Concat(rowsAtHome(), rowsBeyond(), rowsSettled(), paymentRows(), procedureRows())...).Borrowing(liability.Book())
}

// rowsAtHome are those of express, post and road at home.
func rowsAtHome() []*courier.Row {
	return []*courier.Row{
		&rowPostal, &rowOtherMail, &rowExpress, &rowFreight, &rowNotAnswering, &rowDelayNotAnswering, &rowUnforeseeable,
		&rowLoss, &rowGoods, &rowRepair, &rowSalvage, &rowDelayLoss, &rowNotProved, &rowExtras, &rowClaimantFault,
		&rowPostalDelay, &rowPostalNotAnswering, &rowOrdinary, &rowOrdinaryGross, &rowPostalLoss, &rowPostalDeclared, &rowPostalProportion,
		&rowThreeFold, &rowRegistered,
		&rowStated, &rowStatedPart, &rowStatedAbove, &rowStatedBelow, &rowNegotiate, &rowBesideCover, &rowEstablished, &rowTenFold,
		&rowNoTerm, &rowNotReached, &rowLimit, &rowUnproved,
		&rowProRata, &rowDeclaredCap, &rowFullCover, &rowValued, &rowWithinCover, &rowOverMaximum, &rowDeclaredDelay, &rowFreightDelay,
		&rowFragile, &rowDeductible, &rowDeductibleIdle,
		&rowRefund, &rowRefundPart, &rowRefundStandard, &rowRefundForce, &rowRefundUnread, &rowFraud, &rowHarmless, &rowStaged, &rowNotFraud,
	}
}

// rowsBeyond are those of the choice of law, and of rail, water, air and
// carriage between states.
func rowsBeyond() []*courier.Row {
	return []*courier.Row{
		&rowLocated, &rowUnlocated, &rowUnlocatedSea, &rowTreatyFirst, &rowNoConvention, &rowParcelByAir, &rowGoverning, &rowNotGoverning,
		&rowRail, &rowRail1986, &rowWaterway, &rowWaterway1986, &rowRoad1999, &rowSea, &rowCoastal, &rowAir, &rowMontreal, &rowWarsaw,
		&rowCMR, &rowCIM, &rowHagueVisby, &rowHamburg, &rowCOGSA, &rowCarmack, &rowUPU,
		&rowNotAnsweringByLaw, &rowGoodsByLaw, &rowRepairByLaw, &rowNotReachedByLaw, &rowNotReachedAtLeast, &rowBreakingUnread,
		&rowRateSea, &rowRateOpen, &rowTermsAside, &rowEarlierText, &rowEarlierUncounted, &rowConventionDay,
		&rowMisdeliveredLost, &rowMisdeliveredLate, &rowCOD, &rowOvercharged, &rowNotPerformed, &rowReceiptLost, &rowShortLoad,
		&rowRailLoss, &rowRailExtras, &rowRailDeclared, &rowRailProRata, &rowRailLimit, &rowRailFloor,
		&rowPenalty1986, &rowPenaltyWater1986, &rowPenaltyRail, &rowPenaltyHigh, &rowPenaltySteps, &rowWaterLoss, &rowWaterDeclared,
		&rowSeaLoss, &rowSeaSaved, &rowSeaDelay, &rowSeaLimit, &rowSeaLateLimit,
		&rowAirLoss, &rowAirDelay, &rowAirLimit, &rowAirLimitConverted, &rowAirClaimantFault, &rowAirInterest, &rowAirInterestMost, &rowAirUnpublished, &rowAirAwaited,
		&rowMontrealLoss, &rowMontrealLimit, &rowMontrealLimitConverted, &rowMontrealInterest, &rowMontrealInterestMost,
		&rowWarsawLoss, &rowWarsawLimit, &rowWarsawLimitConverted,
		&rowCMRLoss, &rowCMRDelay, &rowCMRLimit, &rowCMRDelayLimit, &rowCMRDeclared, &rowCMRInterest, &rowCMRCharges, &rowCMRChargesPart,
		&rowChargesUnread, &rowInterest,
		&rowCIMLoss, &rowCIMValue, &rowCIMValueUnread, &rowCIMWastage, &rowCIMLimit, &rowCIMDelay, &rowCIMDelayLimit,
		&rowHagueVisbyLoss, &rowHamburgLoss, &rowCOGSALoss, &rowAbroadSeaLimit, &rowHamburgDelay, &rowAbroadSeaDelay,
		&rowCarmackLoss, &rowCarmackReleased, &rowCarmackUnread,
		&rowUPULoss, &rowUPULimit, &rowUPUInsured, &rowUPUDelay, &rowUPUDelayUnread,
	}
}

// rowsSettled are those of settlements.
func rowsSettled() []*courier.Row {
	return []*courier.Row{
		&rowDuty, &rowOtherLoss, &rowGoodwill, &rowShort, &rowInKind, &rowNoConsent, &rowNotApproved, &rowFreightBack, &rowFreightStays,
	}
}
