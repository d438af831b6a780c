package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// Limits that were tried and none of which bit are told by the lowest of them.
func TestLimitsThatDoNotBite(t *testing.T) {
	idle := func(reasons []courier.Reason) (limit courier.Figure) {
		for _, r := range reasons {
			if r.Code() == "insurance.limit.not_reached" {
				assert.Zero(t, r.Change)
				limit = r.Figure("limit")
			}
		}
		return limit
	}
	for name, c := range map[string]struct {
		edits []edit
		limit courier.Money // unknown where nothing is to be told
	}{
		"no limits":      {nil, courier.Money{}},
		"at it":          {[]edit{limits(insurance.Limits{Occurrence: cny(83_700)})}, cny(83_700)},
		"a fen over it":  {[]edit{limits(insurance.Limits{Occurrence: courier.Fen(83_699_99)})}, courier.Money{}},
		"the lowest":     {[]edit{limits(insurance.Limits{Piece: cny(90_000), Waybill: cny(85_000), Occurrence: cny(99_000)})}, cny(85_000)},
		"of the year":    {[]edit{limits(insurance.Limits{Annual: cny(99_000), AnnualLeft: cny(84_000)})}, cny(84_000)},
		"one of two":     {[]edit{limits(insurance.Limits{Piece: cny(90_000), Occurrence: cny(60_000)})}, courier.Money{}},
		"nothing is due": {[]edit{deductible(absolute(84_000)), limits(insurance.Limits{Occurrence: cny(90_000)})}, courier.Money{}},
		"not known":      {[]edit{noValue, limits(insurance.Limits{Occurrence: cny(90_000)})}, courier.Money{}},
		"left not known": {[]edit{limits(insurance.Limits{Annual: cny(99_000), Occurrence: cny(90_000)})}, courier.Money{}},
	} {
		a := assess(t, of(c.edits...))
		assert.Equal(t, c.limit.Figure(), idle(a.Reasons), name)
	}

	pieces := []insurance.Piece{box("A", "1", 1_000), box("B", "2", 3_000)}
	none := deductible(claim.Deductible{Kind: claim.NoDeductible})
	for limit, want := range map[int64]courier.Money{3_000: cny(3_000), 2_999: {}} {
		b := assessPieces(t, lotOf(pieces, join(none, limits(insurance.Limits{Piece: cny(limit)}))))
		assert.Equal(t, want.Figure(), idle(b.Reasons), limit)
	}
}
