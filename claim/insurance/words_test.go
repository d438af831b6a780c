package insurance_test

import (
	"testing"

	"github.com/courier-rules/courier/claim/insurance"
)

// Every enum of a loss, of its policy and of several insurers reads what it
// writes, up to its last word. Those of the contract stand with their subjects.
func TestEveryWordReadsBack(t *testing.T) {
	readsBack(t, int(insurance.Inflated), (*insurance.Fraud).UnmarshalText)
	readsBack(t, int(insurance.FirstLoss), (*insurance.UnderInsured).UnmarshalText)
	readsBack(t, int(insurance.LimitDeductibleProportion), (*insurance.Order).UnmarshalText)
	readsBack(t, int(insurance.RecoveryAfterProportion), (*insurance.RecoveryOrder).UnmarshalText)
	readsBack(t, int(insurance.SalvageAfterProportion), (*insurance.SalvageOrder).UnmarshalText)
	readsBack(t, int(insurance.RescueInFull), (*insurance.RescueRule).UnmarshalText)
	readsBack(t, int(insurance.MarineCargo), (*insurance.Law).UnmarshalText)
	readsBack(t, int(insurance.TakeLimits), (*insurance.Step).UnmarshalText)
	readsBack(t, int(insurance.SharedByParts), (*insurance.ShortMethod).UnmarshalText)
	readsBack(t, int(insurance.SumReduced), (*insurance.Repeat).UnmarshalText)
	readsBack(t, int(insurance.ByLiability), (*insurance.ShareMethod).UnmarshalText)
	readsBack(t, int(insurance.AfterPayment), (*insurance.Waiver).UnmarshalText)
	readsBack(t, int(insurance.PointVoluntary), (*insurance.BesidePoint).UnmarshalText)
}
