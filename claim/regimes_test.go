package claim_test

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

func kg(n int64) courier.Weight { return courier.Grams(n * 1000) }

// nineSixty is the rate of the examples: 9.60 yuan for a special drawing right.
func nineSixty() *claim.Conversion {
	day := courier.Day(2026, 9, 1)
	return &claim.Conversion{Rate: courier.RateOf(960, 2), Of: day, By: claim.OnJudgment, On: day}
}

// carried is a total loss under a regime of which everything is known and
// nothing else interferes.
func carried(regime courier.Regime) claim.Claim {
	return claim.Claim{
		HappenedOn: spring, Regime: regime, Operator: claim.TransportCarrier, Kind: liability.Loss, Extent: claim.Total, Answers: yes,
		GrossFault: no, Foreseeable: yes, Unproved: no, FreightPaid: yes, LostPart: courier.Percent(100), ClaimantFault: courier.Percent(0),
		Declared: yuan(0), Interest: yuan(0), Saved: yuan(0), Extras: yuan(0), Released: yuan(0), Charges: yuan(0),
		Household: yes, Domestic: yes, Reckless: no, ByCarrier: no, InScope: no, InBill: no, Coincides: no, Waybill: yes, Statement: yes,
		Affected: kg(0), InterestLower: no, Nature: claim.KeepsWeight, Notice: asGiven(), Terms: &claim.Terms{},
		Conversion: nineSixty(), LimitOn: spring, Value: yuan(100_000), Loss: yuan(90_000), Freight: yuan(400),
		Weight: kg(1000), Carried: kg(1000), Packages: courier.CountOf(10),
	}
}

// inRights is carried with its amounts in special drawing rights.
func inRights(regime courier.Regime) claim.Claim {
	c := carried(regime)
	c.Domestic, c.Conversion = no, nil
	for _, m := range []*courier.Money{&c.Declared, &c.Interest, &c.Saved, &c.Extras, &c.Released, &c.Charges, &c.Value, &c.Loss, &c.Freight} {
		*m = xdr(m.Minor())
	}
	return c
}

func byRail() claim.Claim    { return carried(courier.Rail) }
func byOldRail() claim.Claim { return with(carried(courier.RailRules1986), on(2021, 6, 1)) }
func byOldWater() claim.Claim {
	return with(carried(courier.WaterwayRules1986), on(2021, 6, 1))
}
func bySea() claim.Claim      { return with(carried(courier.Sea), on(2026, 5, 1)) }
func byAir() claim.Claim      { return carried(courier.Air) }
func byMontreal() claim.Claim { return inRights(courier.MontrealAir) }
func byWarsaw() claim.Claim   { return inRights(courier.WarsawAir) }
func byCMR() claim.Claim      { return inRights(courier.CMRRoad) }
func byCIM() claim.Claim      { return inRights(courier.CIMRail) }
func byUPU() claim.Claim      { return inRights(courier.UPUPost) }

// inDollars is a total loss under American law.
func inDollars(regime courier.Regime) claim.Claim {
	c := inRights(regime)
	for _, m := range []*courier.Money{&c.Declared, &c.Interest, &c.Saved, &c.Extras, &c.Released, &c.Charges, &c.Value, &c.Loss, &c.Freight} {
		*m = courier.Minor(m.Minor(), courier.USD)
	}
	return c
}

func byCOGSA() claim.Claim   { return inDollars(courier.COGSASea) }
func byCarmack() claim.Claim { return inDollars(courier.CarmackRoad) }

// byEMS is an EMS item abroad under the page of China Post.
func byEMS() claim.Claim {
	c := with(parcel(), otherMail, under(claim.ChinaPostEMSAbroad()))
	c.Express = yes
	return c
}

// bases are the claims that vectors start from.
var bases = map[string]func() claim.Claim{
	"parcel": parcel, "letter": letter, "lot": lot,
	"rail": byRail, "old rail": byOldRail, "old water": byOldWater, "sea": bySea, "air": byAir, "montreal": byMontreal, "warsaw": byWarsaw,
	"cmr": byCMR, "cim": byCIM, "cogsa": byCOGSA, "carmack": byCarmack, "upu": byUPU, "ems": byEMS,
}
