package tier_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

// A ranking equals another only where every part of the two is the same.
func TestRankingsDifferInEachPart(t *testing.T) {
	make := func(edit func(*tier.RankRows)) tier.Ranking {
		rows := rankRows()
		edit(&rows)
		r, err := tier.NewRanking(rows)
		require.NoError(t, err)
		return r
	}
	one := make(func(*tier.RankRows) {})
	assert.True(t, one.Equal(make(func(*tier.RankRows) {})))
	for name, edit := range map[string]func(*tier.RankRows){
		"the article": func(r *tier.RankRows) { r.Cite.Article = "2" },
		"the document": func(r *tier.RankRows) {
			r.Cite.Document = &courier.Source{ID: "RFM2", Zh: "另一份", En: "Another", Force: courier.Practice}
		},
		"recency":   func(r *tier.RankRows) { r.Recency = tier.FewerIsBetter(counts(8, 30, 90, 180)) },
		"a segment": func(r *tier.RankRows) { r.Segments[0].Name += "x" },
	} {
		assert.False(t, one.Equal(make(edit)), name)
		assert.False(t, make(edit).Equal(one), name)
	}
	assert.False(t, one.Equal(tier.Ranking{}))
	assert.False(t, tier.Ranking{}.Equal(one))
	assert.True(t, tier.Ranking{}.Equal(tier.Ranking{}))
}

// A table of rights without an end holds on every later day.
func TestRightsWithoutAnEnd(t *testing.T) {
	rows := rightsRows()
	rows.To = courier.Date{}
	table, err := tier.NewRights(rows)
	require.NoError(t, err)
	for _, on := range []courier.Date{courier.Day(2027, 1, 1), courier.Day(9999, 12, 31)} {
		o, err := tier.RightsOf(&tier.Member{On: on, Class: tier.Cash, Table: table})
		require.NoError(t, err)
		assert.Contains(t, codesOf(o.Reasons), courier.Code("tier.rights.basic"), on)
	}
}

func TestArrearsThatAreNoAmount(t *testing.T) {
	_, err := tier.Dun(arrears(func(a *tier.Arrears) { a.Unpaid = courier.Fen(-1) }))
	assert.ErrorIs(t, err, courier.ErrNegative)
	assert.ErrorContains(t, err, "unpaid")
}
