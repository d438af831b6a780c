package insurance_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// Where a recovery is taken off tells which row says so: after the deductible or
// the limit it is the last, after the proportion alone it is late.
func TestWhereARecoveryIsTakenOff(t *testing.T) {
	for order, want := range map[string]courier.Code{
		"salvage,recovery,proportion,deductible,limit": "insurance.recovered",
		"salvage,proportion,recovery,deductible,limit": "insurance.recovered.after_proportion",
		"salvage,proportion,deductible,recovery,limit": "insurance.recovered.last",
		"salvage,proportion,limit,recovery,deductible": "insurance.recovered.last",
		"salvage,deductible,proportion,recovery,limit": "insurance.recovered.after_proportion",
	} {
		l := of(recovered(1), steps(order), sum(200_000))
		got, err := insurance.Assess(&l)
		require.NoError(t, err, order)
		told := slices.ContainsFunc(got.Reasons, func(r courier.Reason) bool { return r.Code() == want })
		assert.True(t, told, "%s: %s", order, got.Reasons)
	}
}

// A deductible of what is short asks for both weights, each where it is
// missing.
func TestADeductibleOfTheShortageAsksForBothWeights(t *testing.T) {
	short := deductible(claim.Deductible{Kind: claim.RateOn, Base: claim.OfShortage, Rate: courier.RateOf(5, 3)})
	for name, c := range map[string]struct {
		shipped, short courier.Weight
		want           []courier.Need
	}{
		"both":    {courier.Weight{}, courier.Weight{}, []courier.Need{"shipped_weight", "short_weight"}},
		"shipped": {courier.Weight{}, courier.Grams(50_000), []courier.Need{"shipped_weight"}},
		"short":   {courier.Grams(1_000_000), courier.Weight{}, []courier.Need{"short_weight"}},
		"none":    {courier.Grams(1_000_000), courier.Grams(50_000), nil},
	} {
		l := of(short, func(l *insurance.Loss, _ *insurance.Policy) { l.Shipped, l.Short = c.shipped, c.short })
		got, err := insurance.Assess(&l)
		require.NoError(t, err, name)
		assert.Equal(t, c.want, got.Needs, name)
	}
}
