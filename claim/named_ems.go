package claim

import "github.com/courier-rules/courier"

// EMSDomestic is EMS domestic (TM-EMS-D, undated): three times the postage;
// cover up to 100,000 yuan pays the loss within it. Of a late item the postage
// is given back, and not what was paid for packing and the like.
func EMSDomestic() Terms {
	return Terms{
		Cite:       named(courier.EMSDomesticTerms),
		Undeclared: TimesFreight(3),
		Declared:   []Cover{{UpTo: yuan(100_000), Method: ActualWithin}},
		RefundLate: courier.Yes,
	}
}

// EMSSixFold is a newer copy of EMS domestic (TM-EMS-D6, of low trust) that
// disagrees with [EMSDomestic]: six times the postage, and the postage back.
// It is disputed which of the two is in use (DX-25). It excludes indirect
// loss, and pays nothing where nobody objected at signing or nobody claimed
// within a full year from posting.
func EMSSixFold() Terms {
	filing := EMSSixFoldFiling()
	return Terms{
		Cite:       named(courier.EMSSixFoldTerms).Graded(courier.Disputed),
		Undeclared: TimesFreight(6),
		Declared:   []Cover{{Method: ActualWithin}},
		Refund:     courier.Yes,
		Filing:     &filing,
		NoIndirect: courier.Yes,
		SignedEnds: courier.Yes,
	}
}

// EMSInternational is EMS abroad as an agent's page has it (TM-EMS-I,
// undated): at most the postage, and the postage back; with cover by the sum
// declared or in proportion; no claim after four months from posting. The page
// of [ChinaPostEMSAbroad] says otherwise (DX-11).
func EMSInternational() Terms {
	filing := EMSInternationalFiling()
	return Terms{
		Cite:       named(courier.EMSInternationalTerms).Graded(courier.Disputed),
		Undeclared: TimesFreight(1),
		Declared:   []Cover{{Method: ProRata}},
		Refund:     courier.Yes,
		Filing:     &filing,
	}
}

// ChinaPostEMS is EMS domestic on the page of China Post 中国邮政 (TM-EMS-CP,
// whether it is current is disputed): three times the fee, and the fee waived
// when it is late.
func ChinaPostEMS() Terms {
	return Terms{
		Cite:       named(courier.ChinaPostEMSPage),
		Undeclared: TimesFreight(3),
		RefundLate: courier.Yes,
	}
}

// ChinaPostEMSAbroad is the same page on EMS abroad and to Hong Kong, Macao
// and Taiwan: documents and goods whose value was not stated 400 yuan an item;
// goods whose value was stated 500 yuan and 60 for each kilogram, a started one
// counting whole; the postage and the fee for the inquiry back; when it is
// late, half of the postage. [EMSInternational] says otherwise (DX-11).
func ChinaPostEMSAbroad() Terms {
	return Terms{
		Cite:       named(courier.ChinaPostEMSPage),
		Undeclared: PerPackage(yuan(400)),
		Documents:  PerPackage(yuan(400)),
		Stated:     Plus(Fixed(yuan(500)), PerStartedKg(yuan(60))),
		Refund:     courier.Yes,
		RefundLate: courier.Yes,
		LatePart:   courier.Percent(50),
	}
}
