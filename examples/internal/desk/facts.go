package desk

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
	"github.com/courier-rules/courier/examples/tierscheme"
	"github.com/courier-rules/courier/liability"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tier"
	"github.com/courier-rules/courier/tracking"
)

// Facts that work, one for each ask.

var recallInTransit = order.Request{
	Action: order.Recall,
	Consignment: order.Consignment{
		AskedOn: courier.Day(2026, 8, 3),
		By:      courier.Shipper, Identity: courier.Yes,
		Stage: tracking.InTransit, Lane: courier.OtherDomestic, Regime: courier.CivilLaw, Express: courier.Yes,
		Prohibited: courier.No, Lien: courier.No,
	},
}

var foundByNobody = liability.Event{
	HappenedOn: courier.Day(2026, 8, 4), Regime: courier.CivilLaw, Express: courier.Yes,
	Kind: liability.Loss, InCharge: courier.Yes, Cause: liability.NotFound, Declared: courier.No,
}

var registeredLetter = claim.Claim{
	HappenedOn: courier.Day(2026, 8, 4), Kind: liability.Loss, Answers: courier.Yes,
	Operator: claim.PostalEnterprise, Universal: courier.Yes, Mail: liability.RegisteredLetter,
	Declared: courier.Fen(0), Loss: courier.Fen(1_00), Freight: courier.Fen(5_20),
}

var inMoneyAndKind = claim.Settlement{
	SettledOn: courier.Day(2026, 8, 20), Entitlement: courier.Fen(84_000_00),
	Cash: courier.Fen(4_000_00), InKind: courier.Fen(81_000_00), OtherLoss: courier.Fen(0),
	Consent: courier.Yes, Approved: courier.Yes,
}

func underInsured() insurance.Loss {
	return insurance.Loss{
		HappenedOn: courier.Day(2026, 8, 4),
		Covered:    courier.Yes, Excluded: courier.No, Fraud: insurance.NoFraud,
		Gross: courier.Fen(84_000_00), Value: courier.Fen(300_000_00), Claimed: courier.Fen(84_000_00),
		Salvage: courier.Fen(0), Recovered: courier.Fen(0), RescueCost: courier.Fen(0),
		DeductibleExplained: courier.Yes,
		Policy: &insurance.Policy{
			Cite: courier.Cite{Article: "8", Document: &courier.Source{
				ID: "POLICY", Zh: "货物运输保险单", En: "Cargo policy", Force: courier.Contract, Evidence: courier.Primary}},
			SumInsured: courier.Fen(200_000_00), Valued: courier.No, AgreedValue: courier.Fen(0),
			Deductible: claim.Deductible{Kind: claim.Absolute, Amount: courier.Fen(300_00)},
			Limits:     &insurance.Limits{},
		},
	}
}

var threeUnits = liability.Sharing{
	Total: courier.Fen(85_000_00), HappenedOn: courier.Day(2026, 8, 4),
	Parts: []liability.Part{
		{Who: liability.Who{Unit: "packing unit"}, Share: courier.Percent(60)},
		{Who: liability.Who{Department: courier.Booking}, Share: courier.Percent(30)},
		{Who: liability.Who{Department: courier.Arrival}, Share: courier.Percent(10)},
	},
}

// monthlyCustomer is placed by the invented scheme; should that not build,
// the ask itself says so.
func monthlyCustomer() tier.Candidate {
	scheme, _ := tier.NewScheme(tierscheme.Example())
	return tier.Candidate{
		On: courier.Day(2026, 8, 10), Scheme: scheme,
		MeanPayment: courier.Fen(31_500_00), Credit: "AA", Strength: "71", Monthly: courier.Yes,
	}
}

// quarterlyReview finds the customer one class higher for the second time.
func quarterlyReview() tier.Review {
	return tier.Review{
		Rules: tier.ReviewRules{
			Cite: courier.Cite{Document: &courier.Source{
				ID: "REVIEW", Zh: "分层复核办法（示例）", En: "Review of classes (an example)", Force: courier.Practice}},
			Every: courier.Months(3).Period(), RiseAfter: courier.CountOf(2), FallAfter: courier.CountOf(2),
		},
		Customer: monthlyCustomer(),
		Current:  tier.OrdinaryMonthly, Last: courier.Day(2026, 5, 10), Past: []tier.Class{tier.MidSizeMonthly},
	}
}
