package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// checkRows are the rows that a check speaks from, in the order of its steps.
func checkRows() []*courier.Row {
	rows := []*courier.Row{
		&acceptableRow,
		&senderNameRow, &senderAddressRow, &senderPhoneRow, &recipientNameRow, &recipientAddressRow, &recipientPhoneRow,
		&itemsRow, &itemNameRow, &itemNatureRow, &itemQuantityRow, &mailNameRow, &mailAddressRow,
		&cargoNameRow, &cargoPlaceRow, &cargoItemsRow, &cargoGoodsRow, &cargoNatureRow, &cargoQuantityRow, &weightRow,
		&senderFitRow, &recipientFitRow, &genericRow,
	}
	rows = append(rows, contentsQuestion.Rows()[1:]...) // the first is the right that all of it is measured by
	for i := range prohibitedRows {
		rows = append(rows, &prohibitedRows[i])
	}
	rows = append(rows, &dangerExpressRow, &refuseRow, &stopRow, &permitRow, &restrictedRow, &specialLawRow,
		&cargoProhibitedRow, &cargoPermitRow, &dangerPackedRow, &dangerMarkedRow, &dangerPapersRow,
		&packedOtherwiseRow, &packedPoorlyRow, &unservedRow, &zhejiangUnservedRow, &surchargeRow, &surchargeToldRow,
		&zhejiangSurchargeRow, &noDoorRow, &zhejiangNoDoorRow, &withNoticeRow, &heldRow, &notTakenRow)
	rows = append(rows, valueQuestion.Rows()[1:]...)
	rows = append(rows, &overDeclaredRow, &underCODRow, &codOverValueRow,
		&overParcelWeightRow, &overParcelSideRow, &overParcelSumRow, &overUniversalRow)
	for _, r := range []*reminder{&termsReminder, &prohibitedReminder, &coverReminder, &insuranceReminder} {
		rows = append(rows, &r.missing, &r.late, &r.unproved)
	}
	return slices.Concat(rows, []*courier.Row{&trueWeightRow, &bothPlacesRow, &duplicateRow, &recycledRow,
		&recordNotAgreedRow, &recordEqualRow, &recordConvertedRow, &notWrittenRow, &dataWrittenRow, &paperCopyRow, &contactRow})
}
