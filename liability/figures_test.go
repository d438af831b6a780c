package liability_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Shares are not whole from one basis point above the whole on, in whichever
// way they do not fit.
func TestSharesOneBasisPointAboveTheWhole(t *testing.T) {
	ask := func(second int) error {
		_, err := liability.Between(&liability.Debt{Total: courier.Fen(100), HappenedOn: courier.Day(2026, 8, 1), Bond: liability.JointDebtors,
			Parties: []liability.Debtor{{Name: "a", Share: courier.BasisPoints(5_000)}, {Name: "b", Share: courier.BasisPoints(second)}, {Name: "c"}}})
		return err
	}
	assert.ErrorIs(t, ask(5_001), courier.ErrNotWhole)
	assert.NotErrorIs(t, ask(5_000), courier.ErrNotWhole)
}

// The limit of the post has stood since the law of 2009, a civil one since the
// Civil Code.
func TestFirstDaysOfLimits(t *testing.T) {
	for regime, first := range map[courier.Regime]courier.Date{courier.PostalUniversal: courier.Day(2009, 10, 1), courier.CivilLaw: courier.Day(2021, 1, 1)} {
		_, err := liability.Limit(&liability.Ceiling{HappenedOn: first.AddDays(-1), Regime: regime})
		assert.ErrorIs(t, err, courier.ErrNoRule, regime)
		_, err = liability.Limit(&liability.Ceiling{HappenedOn: first, Regime: regime})
		assert.NotErrorIs(t, err, courier.ErrNoRule, regime)
	}
}
