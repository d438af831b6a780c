package order

import "github.com/courier-rules/courier"

// The terms below are what carriers and platforms printed about changing a
// carriage, as far as a copy was read: contract or practice, never law and
// never a default. A host starts from one by name and puts its own source and
// amounts in: no fee that was seen is stable enough to stand here. What a copy
// does not say is left unsaid, and the grade stands with the source.
//
// EMS 中国邮政速递 has no set: all that was seen of its recall is an undated
// blog. 申通 STO, 韵达 Yunda and 德邦 Deppon have none, for nothing was seen.

func named(id courier.SourceID) courier.Cite { return courier.Art(id, "") }

// SFIntercept is the intercept interface of SF Express 顺丰 (API-SF,
// undated): after pick-up and until delivery, out for delivery among it
// (DX-05), once an order.
func SFIntercept() ControlTerms {
	return ControlTerms{
		Cite:       named(courier.SFInterceptAPI),
		NotWhenOut: courier.No,
		AtMost:     courier.CountOf(1),
	}
}

// Kuaidi100Intercept is the intercept interface of 快递100 (API-K100,
// undated): brought back, or to a new address with its name, telephone and
// full address, until it is signed for (DX-05).
func Kuaidi100Intercept() ControlTerms {
	return ControlTerms{
		Cite:          named(courier.Kuaidi100InterceptAPI),
		Only:          ActionsOf(Redirect, Recall, Return),
		NotWhenOut:    courier.No,
		ContactNeeded: courier.Yes,
	}
}

// AggregatorIntercept is the intercept interface of a second aggregator
// (API-AGG, undated): orders of the account that asks, not while out for
// delivery (DX-05).
func AggregatorIntercept() ControlTerms {
	return ControlTerms{
		Cite:          named(courier.AggregatorInterceptAPI),
		OwnOrdersOnly: courier.Yes,
		NotWhenOut:    courier.Yes,
	}
}

// JDRedirect is the terms of a JD 京东 affiliate (TM-JD, undated): fresh goods are
// neither redirected nor returned, a redirect is charged by the class of its
// new address, and what is brought back costs the shipper both ways.
func JDRedirect() ControlTerms {
	return ControlTerms{
		Cite:           named(courier.JDTerms),
		NotPerishables: courier.Yes,
		Fees:           ServiceFees{ByClass: courier.Yes},
		BothWays:       courier.Yes,
	}
}

// SFOldReturn is an older waybill of SF Express 顺丰 (TM-SF-OLD, undated, perhaps
// superseded): what is brought back costs the shipper both ways.
func SFOldReturn() ControlTerms {
	return ControlTerms{Cite: named(courier.SFOldTerms), BothWays: courier.Yes}
}

// ZTOReturn is the terms of ZTO Express 中通 (TM-ZTO, 2021): what is brought back
// costs the shipper both ways.
func ZTOReturn() ControlTerms {
	return ControlTerms{Cite: named(courier.ZTOTerms), BothWays: courier.Yes}
}

// YTOReturn is the terms of YTO Express 圆通 (TM-YTO, undated): what is brought
// back costs the shipper both ways.
func YTOReturn() ControlTerms {
	return ControlTerms{Cite: named(courier.YTOTerms), BothWays: courier.Yes}
}

// UPSIntercept is UPS Delivery Intercept (TM-UPS-DI, undated pages of the
// carrier), for the leg inside the United States and Puerto Rico: asked by the
// shipper before the first attempt, charged only if it is completed. An older
// page of the carrier allows it after an attempt as well; this is the stricter
// and newer one. Freight and the critical service are left out, and free is
// only what the consignee collects.
func UPSIntercept() ControlTerms {
	return ControlTerms{
		Cite:             named(courier.UPSInterceptPage),
		Only:             ActionsOf(Redirect, Recall, Return, Hold),
		NotAfterAttempt:  courier.Yes,
		NotInternational: courier.Yes,
	}
}

// USPSIntercept is USPS Package Intercept (TM-USPS-PI, Postal Bulletin of
// January 2012 and a later page), for domestic mail of the United States: not
// once out for delivery, one request an item, at most 108 inches in length
// and girth, no customs papers, no hazardous goods, not to a post office box,
// a mail agent or a military address.
func USPSIntercept() ControlTerms {
	return ControlTerms{
		Cite:             named(courier.USPSInterceptPage),
		Only:             ActionsOf(Redirect, Recall, Return, Hold),
		NotWhenOut:       courier.Yes,
		AtMost:           courier.CountOf(1),
		NotOversize:      courier.Yes,
		NotCustomsPapers: courier.Yes,
		NotDangerous:     courier.Yes,
		NotInternational: courier.Yes,
		NotAbroad:        courier.Yes,
		NotToBox:         courier.Yes,
		NotToMilitary:    courier.Yes,
	}
}

// FedExReroute is what third-party guides tell of rerouting with FedEx
// (TM-FDX-RR, undated, reported): the consignee may ask unless the shipper has
// ruled it out, once a parcel, in the same country, no dangerous goods; the
// time promised no longer holds after it. Whether a new address may lie in
// another city the guides do not agree on.
func FedExReroute() ControlTerms {
	return ControlTerms{
		Cite:         named(courier.FedExRerouteGuides),
		ConsigneeMay: courier.Yes,
		UnlessBarred: courier.Yes,
		AtMost:       courier.CountOf(1),
		NotDangerous: courier.Yes,
		NotAbroad:    courier.Yes,
		PromiseVoid:  courier.Yes,
	}
}
