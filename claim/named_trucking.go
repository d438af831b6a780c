package claim

import "github.com/courier-rules/courier"

// GenericExpress is a trucking express's waybill (TM-GEN, undated): five
// times the freight; declared cover pays the loss within it.
func GenericExpress() Terms {
	return Terms{
		Cite:       named(courier.TruckingExpressTerms),
		Undeclared: TimesFreight(5),
		Declared:   []Cover{{Method: ActualWithin}},
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
