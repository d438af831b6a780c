package claim

import "github.com/courier-rules/courier"

// USPSIncluded is the cover that the United States Postal Service includes in
// its parcels (TM-USPS, undated): 100 dollars. Claims are filed as
// [USPSGroundFiling] says; other services have windows of their own.
func USPSIncluded() Terms {
	filing := USPSGroundFiling()
	return Terms{
		Cite:       named(courier.USPSClaimTerms),
		Undeclared: Fixed(dollars(100)),
		Filing:     &filing,
	}
}
