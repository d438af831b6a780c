package claim

import "github.com/courier-rules/courier"

// UPS is the claim pages of UPS (TM-UPS, 2022): 100 dollars unless a value was
// declared; how a value that was declared pays was not read. The fee of a
// guaranteed service that was late is given back when that is asked for within
// 15 days of the day it was due, which the host watches. Its windows for a
// claim are disputed (D21) and are not kept here.
func UPS() Terms {
	return Terms{
		Cite:       named(courier.UPSClaimTerms),
		Undeclared: Fixed(dollars(100)),
		RefundLate: courier.Yes,
	}
}
