package claim

import "github.com/courier-rules/courier"

// Book returns the rule book of the package.
func Book() courier.Book {
	rows := []*courier.Row{
		&rowPostal, &rowOtherMail, &rowExpress, &rowFreight, &rowNotAnswering, &rowDelayNotAnswering, &rowUnforeseeable,
		&rowLoss, &rowGoods, &rowRepair, &rowDelayLoss, &rowNotProved, &rowExtras, &rowClaimantFault,
		&rowPostalDelay, &rowPostalNotAnswering, &rowOrdinary, &rowOrdinaryGross, &rowPostalLoss, &rowPostalDeclared, &rowPostalProportion,
		&rowThreeFold, &rowRegistered, &rowPostalGross, &rowPostalUnshown,
		&rowStated, &rowStatedPart, &rowNegotiate, &rowBesideCover, &rowEstablished, &rowTenFold,
	}
	rows = append(rows, clause.Rows()...)
	rows = append(rows, procedureRows()...)
	return courier.NewBook(append(rows,
		&rowNoTerm, &rowNotReached, &rowLimit, &rowUnproved,
		&rowProRata, &rowDeclaredCap, &rowFullCover, &rowValued, &rowWithinCover, &rowOverMaximum, &rowDeclaredDelay, &rowFreightDelay,
		&rowFragile, &rowDeductible,
		&rowRefund, &rowRefundStandard, &rowRefundForce, &rowRefundUnread, &rowFraud, &rowHarmless, &rowStaged, &rowNotFraud,
		&rowDuty, &rowOtherLoss, &rowGoodwill, &rowShort, &rowInKind, &rowNoConsent, &rowNotApproved,
		&rowFreightBack, &rowFreightStays,
	)...)
}
