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

// A table of rights equals another only where every part of the two is the
// same.
func TestRightsDifferInEachPart(t *testing.T) {
	make := func(edit func(*tier.RightsRows)) tier.RightsTable {
		rows := rightsRows()
		edit(&rows)
		r, err := tier.NewRights(rows)
		require.NoError(t, err)
		return r
	}
	one := make(func(*tier.RightsRows) {})
	assert.True(t, one.Equal(make(func(*tier.RightsRows) {})))
	for name, edit := range map[string]func(*tier.RightsRows){
		"the article": func(r *tier.RightsRows) { r.Cite.Article = "2" },
		"the document": func(r *tier.RightsRows) {
			r.Cite.Document = &courier.Source{ID: "RIGHTS2", Zh: "另一份", En: "Another", Force: courier.Practice}
		},
		"the first day": func(r *tier.RightsRows) { r.From = courier.Day(2026, 1, 2) },
		"the last day":  func(r *tier.RightsRows) { r.To = courier.Day(2026, 12, 30) },
		"a class":       func(r *tier.RightsRows) { r.Rows[2].Class = tier.PremiumWalkIn },
		"a band":        func(r *tier.RightsRows) { r.Rows[2].Bands = []tier.Band{tier.ValueAdded} },
		"where a row begins and ends": func(r *tier.RightsRows) {
			r.Rows[0].To, r.Rows[1].From = courier.Day(2026, 6, 29), courier.Day(2026, 6, 30)
		},
		"a person":   func(r *tier.RightsRows) { r.Rows[1].Person = courier.No },
		"an answer":  func(r *tier.RightsRows) { r.Rows[1].Answer = courier.Hours(3).Period() },
		"settling":   func(r *tier.RightsRows) { r.Rows[1].Settle = courier.WorkingDays(4).Period() },
		"a visit":    func(r *tier.RightsRows) { r.Rows[1].Visit = courier.Months(2).Period() },
		"escalation": func(r *tier.RightsRows) { r.Rows[1].Escalate = courier.No },
		"a row less": func(r *tier.RightsRows) { r.Rows = r.Rows[:2] },
	} {
		assert.False(t, one.Equal(make(edit)), name)
		assert.False(t, make(edit).Equal(one), name)
	}
}

// Terms of which any part is given are those of an account.
func TestTermsOfWhichAnyPartIsGiven(t *testing.T) {
	for name, terms := range map[string]tier.AccountTerms{
		"where they stand": {Cite: accountContract()},
		"the credit":       {Credit: courier.Fen(1)},
		"what is held":     {Hold: courier.No},
		"a limit":          {CapTimes: courier.CountOf(1)},
		"a condition":      {Conditions: []string{"a licence"}},
	} {
		s, err := tier.CheckAccount(account(func(a *tier.Account) { a.Terms, a.Met = &terms, nil }))
		if name == "where they stand" {
			require.NoError(t, err)
			assert.Equal(t, courier.Granted, s.Verdict)
			continue
		}
		assert.ErrorIs(t, err, courier.ErrMissing, name)
		assert.ErrorContains(t, err, "terms.cite", "%s: of no document", name)
	}
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
