package claim

import "github.com/courier-rules/courier"

// paymentRows are the rows on goods deemed lost, value, indirect loss, shortage and payment.
func paymentRows() []*courier.Row {
	rows := append(worthRows(), &rowDeemedLost)
	rows = append(rows, indirectly.Rows()...)
	rows = append(rows, &rowIndirect, &rowAvoidable,
		&rowShortWeight, &rowShortCount, &rowNatural, &rowNaturalBy, &rowNotNatural, &rowNoClass, &rowNotShort, &rowOver)
	rows = append(rows, settleRows()...)
	rows = append(rows, foundRows()...)
	rows = append(rows, paying.Rows()...)
	rows = append(rows, &rowPayOwed, &rowPayRail, &rowPayInsuredFirst, &rowPayInsurerFirst, &rowPayTogether, &rowPayInsured, &rowPayNothingOwed, &rowPayNothingLeft)
	return append(rows, releasing.Rows()...)
}
