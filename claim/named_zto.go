package claim

import "github.com/courier-rules/courier"

// ZTO is the terms of ZTO Express 中通 (TM-ZTO, 2021): at most 500 yuan;
// three times the freight without proof; declared cover in proportion; the fee
// waived when it is late. A claim is made within 30 days of when its cause was
// or should have been known, once for an item and finally: for those see
// [ZTOFiling] and [ZTOSingle].
func ZTO() Terms {
	filing := ZTOFiling()
	return Terms{
		Cite:       named(courier.ZTOTerms),
		Undeclared: Fixed(yuan(500)),
		Unproved:   TimesFreight(3),
		Declared:   []Cover{{Method: ProRata}},
		RefundLate: courier.Yes,
		Filing:     &filing,
	}
}
