package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// A deductible of a tenth of the value is one of the value of the pieces that
// it is taken from: of one waybill's, and not of the others'.
func TestRateOnTheValueOfAGroup(t *testing.T) {
	pieces := []insurance.Piece{box("A", "1", 1_000), box("A", "1", 3_000), box("B", "1", 400)}
	for kind, want := range map[claim.DeductiblePer]int64{
		claim.PerWaybill: 4_400 - 800 - 80,       // of 8,000 and of 800
		claim.PerPiece:   4_400 - 200 - 600 - 80, // of 2,000, of 6,000 and of 800
	} {
		b := assessPieces(t, lotOf(pieces, per(rateOn(claim.RateOn, claim.OfValue, 10), kind)))
		assert.Equal(t, cny(want), b.Payable, "%v: %v", kind, b.Reasons)
	}
}

// What was lost of the goods asks for the sums and the value, and none of it
// for neither.
func TestShareOfALostPartAsks(t *testing.T) {
	d := insurance.DoubleCover{HappenedOn: aug4, Law: insurance.MarineCargo, LostPart: courier.Percent(50),
		Policies: []insurance.CoveringPolicy{{Name: "A"}, {Name: "B", SumInsured: cny(90_000)}}}
	assert.Equal(t, []courier.Need{"policies[0].sum_insured", "value"}, share(t, d).Needs)
	d.LostPart = courier.BasisPoints(1)
	assert.Equal(t, []courier.Need{"policies[0].sum_insured", "value"}, share(t, d).Needs)
	d.LostPart = courier.Percent(0)
	assert.Empty(t, share(t, d).Needs)
}
