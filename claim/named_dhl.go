package claim

import "github.com/courier-rules/courier"

// DHLChinaDomestic is older terms of DHL Express for shipments wholly within
// China (TM-DHL, undated): 20 yuan a kilogram, and direct loss only.
func DHLChinaDomestic() Terms { return dhl(PerKg(yuan(20))) }

// DHLChinaAir is the same terms for shipments abroad by air: 19 special
// drawing rights a kilogram, whatever limit a convention sets. The terms now
// in use are known by report only and have no set.
func DHLChinaAir() Terms { return dhl(PerKg(drawingRights(19_00))) }

// DHLChinaRoad is the same terms for shipments abroad by road: 8.33 special
// drawing rights a kilogram.
func DHLChinaRoad() Terms { return dhl(PerKg(drawingRights(8_33))) }

func dhl(l Limit) Terms {
	return Terms{Cite: named(courier.DHLChinaTerms), Undeclared: l, NoIndirect: courier.Yes}
}
