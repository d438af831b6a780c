package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// Whether a relative deductible was explained is asked only where it takes
// something: below its mark, and at the mark where that is not enough.
func TestARelativeDeductibleIsExplainedBelowItsMark(t *testing.T) {
	at := func(fen int64, enough courier.Answer) []courier.Need {
		d := rateOn(claim.RelativeRate, claim.OfSum, 10) // of 300,000
		d.AtMark = enough
		l := of(grossFen(fen), deductible(d), explained(0))
		got, err := insurance.Assess(&l)
		assert.NoError(t, err)
		return got.Needs
	}
	asked := []courier.Need{"deductible_explained"}
	assert.Equal(t, asked, at(29_999_99, yes))
	assert.Empty(t, at(30_000_00, yes), "the mark is enough")
	assert.Equal(t, asked, at(30_000_00, no))
	assert.Equal(t, asked, at(30_000_00, 0))
	assert.Empty(t, at(30_000_01, no))
}

// A deductible in a rate of the sum or the value, of all pieces together, is of
// the policy's own.
func TestADeductibleOfTheWholeOfAllPieces(t *testing.T) {
	a, b := box("A", "1", 1_000), box("B", "1", 3_000)
	for base, want := range map[claim.DeductibleBase]int64{claim.OfSum: 4_000 - 3_000, claim.OfValue: 4_000 - 80} {
		l := lotOf([]insurance.Piece{a, b}, per(rateOn(claim.RateOn, base, 1), claim.PerEvent), sum(300_000))
		assert.Equal(t, cny(want), assessPieces(t, l).Payable, base)
	}
}
