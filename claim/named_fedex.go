package claim

import "github.com/courier-rules/courier"

// FedEx is the claims clause of FedEx (TM-FDX, undated): 100 dollars a
// shipment. No action before all charges are paid, and no set-off. How a
// higher value that was declared pays was not read. Damage, delay and
// shortage are claimed within 60 days of delivery in the United States, other
// claims as [FedExUSFiling] says.
func FedEx() Terms {
	filing := FedExUSFiling()
	return Terms{
		Cite:       named(courier.FedExClaimsTerms),
		Undeclared: Fixed(dollars(100)),
		Filing:     &filing,
		PaidFirst:  courier.Yes,
		NoSetOff:   courier.Yes,
	}
}

// FedExAbroad is the same clause for shipments abroad that no convention
// governs: the greater of 100 dollars and 20 dollars a kilogram, and 21 days.
func FedExAbroad() Terms {
	t := FedEx()
	t.Undeclared = Max(Fixed(dollars(100)), PerKg(dollars(20)))
	filing := FedExInternationalFiling()
	t.Filing = &filing
	return t
}

// FedExFreight is the freight tariff of FedEx (TM-FDX-F, item 781, undated).
// It sets no figure but a measure: the least of repair, depreciated value and
// replacement, which [Prove] takes as [LeastOfThree].
func FedExFreight() Terms {
	return Terms{Cite: courier.Art(courier.FedExFreightTariff, "781"), Measure: LeastOfThree}
}
