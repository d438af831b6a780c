package claim

import "github.com/courier-rules/courier"

// SFOld is an older waybill of SF Express 顺丰 (TM-SF-OLD, undated): seven
// times the freight, nine for monthly customers; declared cover in
// proportion; the freight given back. That goods above 1,000 yuan which were
// not declared may be treated as worth that is left to the host.
func SFOld() Terms {
	return Terms{
		Cite:       named(courier.SFOldTerms),
		Undeclared: TimesFreight(7),
		Monthly:    TimesFreight(9),
		Declared:   []Cover{{Method: ProRata}},
		Refund:     courier.Yes,
		RefundLate: courier.Yes,
	}
}

// SFCover is the page of SF Express on declared cover (TM-SF-BJ, undated) for
// goods that are lost or cannot be repaired: a total loss up to the sum
// declared, a part in proportion. For goods that can be repaired it is
// [SFCoverRepair]. What it says of goods without cover is that the fee for the
// cover is given back where the value cannot be proved, which is no amount of
// the loss.
func SFCover() Terms {
	return Terms{Cite: named(courier.SFDeclaredValuePage), Declared: []Cover{{Method: ProRata}}}
}

// SFCoverRepair is [SFCover] for goods that can be repaired: the cost of the
// repair within the sum declared, and no proportion.
func SFCoverRepair() Terms {
	t := SFCover()
	t.Declared[0].Method = ActualWithin
	return t
}

// SFPress2017 is what the press said of SF Express in 2017 (TM-SF-PRESS):
// seven times the freight, at most 1,000 yuan an order. Of its kinds of cover
// only the names were printed.
func SFPress2017() Terms {
	return Terms{
		Cite:       courier.Cite{Source: courier.SFCapsPress, Article: "2017年", ArticleEn: "2017"},
		Undeclared: Min(TimesFreight(7), Fixed(yuan(1000))),
	}
}

// SFPress2024 is what the press said of SF Express in 2024 (TM-SF-PRESS):
// 1,000 yuan were offered.
func SFPress2024() Terms {
	return Terms{
		Cite:       courier.Cite{Source: courier.SFCapsPress, Article: "2024年", ArticleEn: "2024"},
		Undeclared: Fixed(yuan(1000)),
	}
}
