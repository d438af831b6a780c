package insurance

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// PICCDomestic returns what the PICC clauses for domestic cargo by water and
// land say of the amount (中国人保国内水路、陆路货物运输保险条款, 12 and 13): of
// an under-insured cargo the loss and the cost of saving it are each in the
// proportion of the sum insured to the value, and each is at most the sum
// insured. They agree on no value, and have neither a deductible nor further
// limits; a policy made on them may. Read from a copy, undated.
func PICCDomestic(sum courier.Money) Policy {
	return Policy{
		Cite: courier.Art(courier.PICCDomesticCargo, "13"), SumInsured: sum, Valued: courier.No,
		Deductible: claim.Deductible{Kind: claim.NoDeductible}, Limits: &Limits{}, RescueRule: RescueInProportion,
	}
}
