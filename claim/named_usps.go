package claim

import "github.com/courier-rules/courier"

// USPSIncluded is the cover that the United States Postal Service includes in
// its parcels (TM-USPS, undated): 100 dollars. A claim for damage is made at
// once and at the latest 60 days from mailing, one for a loss not before its
// fifteenth day; the first day is kept where windows are.
func USPSIncluded() Terms {
	return Terms{
		Cite:        named(courier.USPSClaimTerms),
		Undeclared:  Fixed(dollars(100)),
		ClaimWithin: courier.Days(60).Period(),
	}
}
