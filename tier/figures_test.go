package tier_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

func TestTheOlderTermsOfSFPayNineTimes(t *testing.T) {
	assert.Equal(t, courier.CountOf(9), tier.SFOldAccount().CapTimes)
}

// Arrears are dunned under the Civil Code, from its first day on.
func TestArrearsBeginWithTheCivilCode(t *testing.T) {
	_, err := tier.Dun(&tier.Arrears{On: courier.Day(2020, 12, 31)})
	assert.ErrorIs(t, err, courier.ErrNoRule)
	_, err = tier.Dun(&tier.Arrears{On: courier.Day(2021, 1, 1)})
	assert.NotErrorIs(t, err, courier.ErrNoRule)
}

// The reason names how many facts there are to have.
func TestThirteenFactsOfAKeyAccount(t *testing.T) {
	r, err := tier.TakeOver(&tier.Profile{On: courier.Day(2026, 8, 1), Industry: courier.Yes})
	require.NoError(t, err)
	assert.Len(t, r.Needs, 12)
	require.Len(t, r.Reasons, 1)
	assert.Contains(t, r.Reasons[0].Text(courier.English), "13")
	assert.Contains(t, r.Reasons[0].Text(courier.English), "1 ")
}

// A score of an odd number of half basis points rounds up, one below down.
func TestScoresRoundHalfUp(t *testing.T) {
	score := func(total, answers int64) courier.Share {
		t.Helper()
		s, err := tier.Tally(&tier.Scorecard{Cite: accountContract(), Indices: []tier.Index{
			{Name: "a", Weight: courier.Percent(100), Top: courier.CountOf(1), Answers: courier.CountOf(answers), Total: courier.CountOf(total)}}})
		require.NoError(t, err)
		return s.Score
	}
	assert.Equal(t, courier.BasisPoints(1), score(1, 20_000), "half a point is one")
	assert.Equal(t, courier.BasisPoints(0), score(1, 20_001), "less than half is none")
	assert.Equal(t, courier.BasisPoints(5_000), score(9_999, 20_000), "4,999.5")
	assert.Equal(t, courier.BasisPoints(4_999), score(9_998, 20_000))
}
