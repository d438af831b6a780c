package claim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// The wastage of CIM 31 is two hundredths of the mass, one where the goods are
// dry, of a mass that is no whole number of hundred grams as well.
func TestWastageOfAnUnevenMass(t *testing.T) {
	for _, c := range []struct {
		nature claim.Nature
		mass   int64
		want   int64
	}{
		{claim.WetWastage, 10_000, 200}, {claim.WetWastage, 10_049, 200}, {claim.WetWastage, 10_050, 201}, {claim.WetWastage, 10_099, 201},
		{claim.DryWastage, 10_000, 100}, {claim.DryWastage, 10_099, 100}, {claim.DryWastage, 10_100, 101},
	} {
		got, err := claim.Assess(new(with(byCIM(), short, weighing(kg(2)), func(m *claim.Claim) { m.Nature, m.Carried = c.nature, courier.Grams(c.mass) })))
		require.NoError(t, err)
		r := reasonOf(t, &got.Grounds, "claim.cim.wastage")
		assert.Equal(t, courier.Grams(c.want), r.Figure("allowed").Weight(), c)
	}
}

// Of a limit by the started unit the unit is reached to the gram, and the gram
// above it starts the next.
func TestStartedUnitsToTheGram(t *testing.T) {
	for _, c := range []struct {
		limit claim.Limit
		unit  int64
	}{
		{claim.PerStartedKg(courier.Fen(60_00)), 1_000}, {claim.PerTonne(courier.Fen(60_00), claim.StartedUnit), 1_000_000}, {claim.Per10Kg(courier.Fen(60_00), claim.StartedUnit), 10_000},
	} {
		for grams, want := range map[int64]courier.Money{1: courier.Fen(60_00), c.unit: courier.Fen(60_00), c.unit + 1: courier.Fen(120_00), 2 * c.unit: courier.Fen(120_00)} {
			x, need := c.limit.Of(claim.Measures{Weight: courier.Grams(grams)})
			require.Empty(t, need)
			got, err := x.Round()
			require.NoError(t, err)
			assert.Equal(t, want, got, "%s of %d g", c.limit, grams)
		}
	}
}
