package claim

import "github.com/courier-rules/courier"

// JD is the terms of a JD 京东 affiliate (TM-JD, undated): nine times the
// freight of the lost part, at most 1,000 yuan; basic cover in proportion,
// up to 300,000 yuan. A claim is made in writing within 24 hours of delivery,
// and none is answered while fees are unpaid; compensation is paid to who
// ordered.
func JD() Terms {
	filing := JDFiling()
	return Terms{
		Cite:        named(courier.JDTerms),
		Undeclared:  Min(TimesFreight(9), Fixed(yuan(1000))),
		LostPart:    courier.Yes,
		Declared:    []Cover{{UpTo: yuan(300_000), Method: ProRata}},
		Filing:      &filing,
		PaidFirst:   courier.Yes,
		PaysOrderer: courier.Yes,
	}
}

// JDFullCover is [JD] with the full cover 全额保.
func JDFullCover() Terms {
	t := JD()
	t.Declared[0].Method = FullCover
	return t
}
