package liability

import "github.com/courier-rules/courier"

// The rules below are copies of what carriers printed on exemptions, as far as
// a copy was read: contract, never law and never a default. A host starts from
// one by name (DX-14) and says in Stands whether an exclusion is part of its
// contract and valid.

// JDTerms are the terms of a JD 京东 affiliate (TM-JD, undated): declared goods
// are paid for even after force majeure.
func JDTerms() Terms { return paying(courier.JDTerms) }

// TruckingExpressTerms are a generic trucking-express waybill (TM-GEN,
// undated): declared goods are paid for even after force majeure.
func TruckingExpressTerms() Terms { return paying(courier.TruckingExpressTerms) }

// EMSTerms are the domestic terms of EMS (TM-EMS-D, undated): declared items
// are paid for even after force majeure.
func EMSTerms() Terms { return paying(courier.EMSDomesticTerms) }

// EMSSixFoldTerms are a newer copy of the domestic terms of EMS (TM-EMS-D6,
// disputed, DX-25): besides, nothing is paid where the outer packing is whole,
// the contents short and nothing was objected at signing.
func EMSSixFoldTerms() Terms {
	t := paying(courier.EMSSixFoldTerms)
	t.ExcludesPackingIntact = courier.Yes
	return t
}

// HOAUTerms are a less-than-truckload page of HOAU 天地华宇 (TM-HOAU, about
// 2015): force majeure is excluded, declared or not, and so is whole outer
// packing. That misdeclared and prohibited goods, bad packing and indirect
// loss are excluded too is the shipper's fault and the rule on foreseeable
// loss.
func HOAUTerms() Terms {
	return Terms{Cite: courier.Art(courier.HOAUTerms, ""), PaysOnForceMajeure: courier.No, ExcludesPackingIntact: courier.Yes}
}

func paying(id courier.SourceID) Terms {
	return Terms{Cite: courier.Art(id, ""), PaysOnForceMajeure: courier.Yes}
}
