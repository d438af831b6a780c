package claim_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// The natural loss is rounded down to the gram over the whole weight, and not
// over ten kilograms at a time: half a per cent of 10,000,199 g is 50,000.995 g.
func TestNaturalLossByTheGram(t *testing.T) {
	for sent, natural := range map[int64]int64{10_000_000: 50_000, 10_000_199: 50_000, 10_000_200: 50_001, 10_000_399: 50_001, 9_999: 49, 199: 0, 200: 1} {
		s := shortage(t, edited(grain(), func(y *claim.Tally) { y.SentWeight, y.ArrivedWeight = courier.Grams(sent), courier.Grams(0) }))
		assert.Equal(t, natural, s.Natural.Grams(), sent)
	}
}

// A broken multiple of the freight has at most four decimals, is above one and
// at most a hundred; whole ones are written without.
func TestBrokenMultiplesOfTheFreight(t *testing.T) {
	for text, l := range map[string]claim.Limit{
		"1.0001 x freight":  claim.PartOfFreight(10_001),
		"1.9999 x freight":  claim.PartOfFreight(19_999),
		"2 x freight":       claim.PartOfFreight(20_000),
		"1 x freight":       claim.PartOfFreight(10_000),
		"99.99% of freight": claim.PartOfFreight(9_999),
		"99.9999 x freight": claim.PartOfFreight(999_999),
		"100 x freight":     claim.PartOfFreight(1_000_000),
	} {
		assert.Equal(t, text, l.String())
		got, err := claim.ParseLimit(text)
		require.NoError(t, err, text)
		assert.Equal(t, l, got, text)
	}
	for _, text := range []string{"100.0001 x freight", "101.5 x freight", "0.9999 x freight", "1.00 x freight"} {
		_, err := claim.ParseLimit(text)
		assert.ErrorIs(t, err, courier.ErrSyntax, text)
	}
	for points, want := range map[int]int64{10_001: 1_000_10, 5_000: 500_00, 25_000: 2_500_00, 20_000: 2_000_00} {
		amount, need := claim.PartOfFreight(points).Of(claim.Measures{Freight: yuan(1000), LostPart: courier.Percent(100)})
		require.Empty(t, need)
		got, err := amount.Round()
		require.NoError(t, err)
		assert.Equal(t, courier.Fen(want), got, points)
	}
}

// Of a small lot a value fits its share to half a fen, and not to a whole one.
func TestShareOfASmallLot(t *testing.T) {
	for _, c := range []struct {
		value, damaged int64 // fen
		fits           bool
	}{
		{99_99, 50_00, true}, {99_99, 49_99, true}, // half of it is 49.995
		{99_98, 50_00, false}, {99_98, 49_98, false}, {99_98, 49_99, true},
	} {
		facts := lot()
		facts.Value, facts.Loss = courier.Fen(c.value), courier.Money{}
		facts.Lot = &claim.Lot{Intact: courier.Percent(50), Damaged: courier.Fen(c.damaged)}
		_, err := claim.Assess(&facts)
		assert.Equal(t, c.fits, !errors.Is(err, courier.ErrContradicts), "%+v: %v", c, err)
	}
}
