package claim

import "github.com/courier-rules/courier"

// The terms below are copies of what carriers printed, as far as a copy was
// read: contract, never law and never a default. A host starts from one by
// name and puts its own source and figures in. They bind only where they
// became part of the contract and are valid.

func named(id courier.SourceID) courier.Cite { return courier.Art(id, "") }

func yuan(n int64) courier.Money { return courier.Fen(n * 100) }

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

// JD is the terms of a JD 京东 affiliate (TM-JD, undated): nine times the
// freight of the lost part, at most 1,000 yuan; basic cover in proportion,
// up to 300,000 yuan.
func JD() Terms {
	return Terms{
		Cite:       named(courier.JDTerms),
		Undeclared: Min(TimesFreight(9), Fixed(yuan(1000))),
		LostPart:   courier.Yes,
		Declared:   []Cover{{UpTo: yuan(300_000), Method: ProRata}},
	}
}

// JDFullCover is [JD] with the full cover 全额保.
func JDFullCover() Terms {
	t := JD()
	t.Declared[0].Method = FullCover
	return t
}

// ZTO is the terms of ZTO Express 中通 (TM-ZTO, 2021): at most 500 yuan;
// three times the freight without proof; declared cover in proportion.
func ZTO() Terms {
	return Terms{
		Cite:       named(courier.ZTOTerms),
		Undeclared: Fixed(yuan(500)),
		Unproved:   TimesFreight(3),
		Declared:   []Cover{{Method: ProRata}},
		RefundLate: courier.Yes,
	}
}

// YTO is the terms of YTO Express 圆通 (TM-YTO, undated): goods at most 300
// yuan and documents 100; cover up to 2,000 yuan pays the sum declared, above
// it and up to 30,000 the actual loss within it.
func YTO() Terms {
	return Terms{
		Cite:       named(courier.YTOTerms),
		Undeclared: Fixed(yuan(300)),
		Documents:  Fixed(yuan(100)),
		Declared:   []Cover{{UpTo: yuan(2000), Method: Valued}, {UpTo: yuan(30_000), Method: ActualWithin}},
	}
}

// GenericExpress is a trucking express's waybill (TM-GEN, undated): five
// times the freight; declared cover pays the loss within it.
func GenericExpress() Terms {
	return Terms{
		Cite:       named(courier.TruckingExpressTerms),
		Undeclared: TimesFreight(5),
		Declared:   []Cover{{Method: ActualWithin}},
	}
}

// EMSDomestic is EMS domestic (TM-EMS-D, undated): three times the postage;
// cover up to 100,000 yuan pays the loss within it.
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
// It is disputed which of the two is in use (DX-25).
func EMSSixFold() Terms {
	return Terms{
		Cite:       named(courier.EMSSixFoldTerms).Graded(courier.Disputed),
		Undeclared: TimesFreight(6),
		Declared:   []Cover{{Method: ActualWithin}},
		Refund:     courier.Yes,
	}
}

// DAO is a courier partner's terms (TM-DAO, undated): 300 yuan for goods and
// 50 for documents, and the freight back; cover pays the sum declared.
func DAO() Terms {
	return Terms{
		Cite:       named(courier.CourierPartnerTerms),
		Undeclared: Fixed(yuan(300)),
		Documents:  Fixed(yuan(50)),
		Declared:   []Cover{{Method: Valued}},
		Refund:     courier.Yes,
	}
}

// HOAU is less-than-truckload cover of HOAU 天地华宇 (TM-HOAU, about 2015):
// twice the freight of the lost part; cover in proportion; of fragile goods
// and liquids the customer bears a fifth.
func HOAU() Terms {
	return Terms{
		Cite:       named(courier.HOAUTerms),
		Undeclared: TimesFreight(2),
		LostPart:   courier.Yes,
		Declared:   []Cover{{Method: ProRata}},
		Fragile:    courier.Percent(20),
	}
}

// SmallLTL is the order page of a small less-than-truckload carrier
// (TM-LTL5, undated): five times the freight of the lost part; cover in
// proportion.
func SmallLTL() Terms {
	return Terms{
		Cite:       named(courier.SmallLTLTerms),
		Undeclared: TimesFreight(5),
		LostPart:   courier.Yes,
		Declared:   []Cover{{Method: ProRata}},
	}
}

// Forwarder is a forwarder's terms by road (TM-FWD, undated): k times, two or
// three, the freight of the lost part; cover in proportion and then less the
// deductible, which the host supplies.
func Forwarder(k int, deductible Deductible) Terms {
	return Terms{
		Cite:       named(courier.ForwarderTerms),
		Undeclared: TimesFreight(k),
		LostPart:   courier.Yes,
		Declared:   []Cover{{Method: ProRata}},
		Deductible: deductible,
	}
}

// DHLChinaDomestic is older terms of DHL Express for shipments wholly within
// China (TM-DHL, undated): 20 yuan a kilogram.
func DHLChinaDomestic() Terms {
	return Terms{Cite: named(courier.DHLChinaTerms), Undeclared: PerKg(yuan(20))}
}

// Road1999 is the compensation rules for road accidents of 1999 as a contract
// may still carry them (汽车货物运输规则 83; repealed about 2016): the actual
// loss, repair with its carriage, within the sum declared; what the price
// does not contain added in proportion. Never a default.
func Road1999() Terms {
	document := roadRules1999 // the caller's own copy
	return Terms{
		Cite:     courier.Cite{Document: &document, Article: "83"},
		Declared: []Cover{{Method: ActualWithin}},
		Extras:   courier.Yes,
	}
}

// roadRules1999 are the rules as a contract: as a norm they are repealed.
var roadRules1999 = courier.Source{
	ID: "RGR99", Zh: "汽车货物运输规则（1999年），作为合同条款", En: "Road Goods Transport Rules (1999), as terms of a contract",
	Force: courier.Contract, Evidence: courier.Secondary,
}

// Road1999Valued is [Road1999] read to the letter for a total loss: the sum
// declared, even where the goods were worth less. Which reading is right is
// disputed (D1).
func Road1999Valued() Terms {
	t := Road1999()
	t.Cite = t.Cite.Graded(courier.Disputed)
	t.Declared[0].Method = Valued
	return t
}
