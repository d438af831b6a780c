package claim_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// Each row on its first and last day, and the day before and after.
func TestBasisOf(t *testing.T) {
	day := courier.Day
	for _, c := range []struct {
		regime courier.Regime
		on     courier.Date
		row    string // empty: none
		basis  claim.ValueBasis
		source string
	}{
		{courier.CivilLaw, day(2020, 12, 31), "", 0, ""},
		{courier.CivilLaw, day(2021, 1, 1), "T1-01", claim.DestinationMarket, "CC 833"},
		{courier.CivilLaw, spring, "T1-01", claim.DestinationMarket, "CC 833"},
		{courier.PostalUniversal, spring, "T1-01", claim.DestinationMarket, "CC 833"},
		{courier.Waterway, spring, "T1-01", claim.DestinationMarket, "CC 833"},
		{courier.WaterwayRules1986, day(2022, 4, 30), "T1-01", claim.DestinationMarket, "CC 833"},
		{courier.Air, day(2026, 6, 30), "T1-01", claim.DestinationMarket, "CC 833"},
		{courier.Air, day(2026, 7, 1), "T1-01", claim.DestinationMarket, "CC 833"},
		{courier.RoadRules1999, spring, "T1-02", claim.DestinationMarket, "RGR99 83"},
		{courier.Rail, day(2020, 12, 28), "", 0, ""},
		{courier.Rail, day(2020, 12, 29), "T1-03", claim.AtConsignment, "SPC-R 1"},
		{courier.RailRules1986, day(2022, 4, 30), "T1-03", claim.AtConsignment, "SPC-R 1"},
		{courier.Sea, day(1993, 6, 30), "", 0, ""},
		{courier.Sea, day(1993, 7, 1), "T1-04", claim.AtLoading, "MC92 55"},
		{courier.Sea, day(2026, 4, 30), "T1-04", claim.AtLoading, "MC92 55"},
		{courier.Sea, day(2026, 5, 1), "T1-05", claim.DeliveryMarket, "MC25 56"},
		{courier.CMRRoad, spring, "T1-07", claim.AtTakingOver, "CMR 23"},
		{courier.CIMRail, spring, "", 0, ""}, // known by report only
		{courier.MontrealAir, spring, "", 0, ""},
		{courier.HagueVisbySea, spring, "", 0, ""},
		{courier.UPUPost, spring, "", 0, ""},
		{0, spring, "", 0, ""},
		{200, spring, "", 0, ""},
	} {
		row, ok := claim.BasisOf(c.regime, c.on)
		assert.Equal(t, c.row != "", ok, "%v on %v", c.regime, c.on)
		assert.Equal(t, c.row, row.ID, "%v on %v", c.regime, c.on)
		assert.Equal(t, c.basis, row.Basis, "%v on %v", c.regime, c.on)
		if b := row.Cite.Basis(); ok {
			assert.Equal(t, c.source, b.Source+" "+b.Article)
		}
	}
}

// The table has every row of T1, its dates do not overlap, and it survives the
// wire; a host cannot change it.
func TestValueBases(t *testing.T) {
	seen := map[string]int{}
	var all []claim.BasisRow
	for row := range claim.ValueBases() {
		seen[row.ID]++
		for _, earlier := range all {
			assert.False(t, earlier.For == row.For && earlier.Regime == row.Regime && !earlier.To.Before(row.From), "%s and %s", earlier.ID, row.ID)
		}
		all = append(all, row)
		text, err := json.Marshal(row)
		require.NoError(t, err)
		var back claim.BasisRow
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Empty(t, cmp.Diff(row, back))
		if row.Cite.Document != nil {
			row.Cite.Document.Zh = "changed"
		}
	}
	assert.Equal(t, map[string]int{"T1-01": 1, "T1-02": 1, "T1-03": 1, "T1-04": 1, "T1-05": 1, "T1-06": 1, "T1-07": 2, "T1-08": 1, "T1-09": 2}, seen)
	for row := range claim.ValueBases() {
		b := row.Cite.Basis()
		assert.NotEqual(t, "changed", b.Zh)
	}
	road, _ := claim.BasisOf(courier.RoadRules1999, spring)
	road.Cite.Document.Zh = "changed"
	again, _ := claim.BasisOf(courier.RoadRules1999, spring)
	assert.NotEqual(t, "changed", again.Cite.Document.Zh)
	n := 0
	for range claim.ValueBases() {
		n++
		break
	}
	assert.Equal(t, 1, n)
}

// What comes on top of each basis of carriage and what comes off.
func TestBasisExtras(t *testing.T) {
	rail, _ := claim.BasisOf(courier.Rail, spring)
	assert.True(t, rail.AddsInPart && rail.FallOrRepair && !rail.LessSaved)
	old, _ := claim.BasisOf(courier.Sea, courier.Day(2026, 4, 30))
	assert.True(t, old.AddsFreight && old.LessSaved && old.FallOrRepair)
	sea, _ := claim.BasisOf(courier.Sea, courier.Day(2026, 5, 1))
	assert.True(t, sea.LessSaved && sea.FallOrRepair)
	assert.Equal(t, claim.AtLoading, sea.Else)
	cmr, _ := claim.BasisOf(courier.CMRRoad, spring)
	assert.True(t, cmr.RefundsOnTop)
	civil, _ := claim.BasisOf(courier.CivilLaw, spring)
	assert.True(t, civil.UnlessAgreed)
}

// The table of value bases and the loss that an assessment measures say the
// same, row by row: the line of the loss carries the row and rests on its
// article, and what the row puts on top or takes off is what is asked for.
func TestAssessKeepsToTheBases(t *testing.T) {
	ids := map[courier.Code]string{}
	for row := range claim.Book().Rows() {
		ids[row.Code] = row.IDs
	}
	asks := func(c claim.Claim, hide edit, need courier.Need) bool {
		return slices.Contains(assess(t, with(c, hide)).Needs, need)
	}
	seen := map[string]bool{}
	for _, c := range []struct {
		facts claim.Claim
		line  courier.Code // of the loss
		by    string       // what it rests on, where that is not the row's article
	}{
		{lot(), "claim.loss", ""},
		{carried(courier.RoadRules1999), "claim.loss", "CC 833"}, // agreed upon, so by the article that lets it be
		{byRail(), "claim.rail.loss", ""},
		{byOldRail(), "claim.rail.loss", ""},
		{with(bySea(), on(2026, 4, 30), func(c *claim.Claim) { c.Domestic = no }), "claim.sea.loss", ""},
		{bySea(), "claim.sea.loss", ""},
		{byCMR(), "claim.cmr.loss", ""},
	} {
		c.facts.Prescribed = &claim.Prescribed{Cite: claim.RailByPiece(claim.ExactUnit).Cite, Limit: claim.RailByPiece(claim.ExactUnit).Limit}
		if c.facts.Regime != courier.Rail && c.facts.Regime != courier.RailRules1986 {
			c.facts.Prescribed = nil
		}
		regime := c.facts.Regime
		if regime == 0 {
			regime = courier.CivilLaw
		}
		row, ok := claim.BasisOf(regime, c.facts.HappenedOn)
		require.True(t, ok, regime)
		seen[row.ID] = true
		basis := row.Cite.Basis()
		by := basis.Source + " " + basis.Article
		if c.by != "" {
			by = c.by
		}
		assert.Equal(t, by, standsIn(assess(t, c.facts), c.line), "%s %v", row.ID, regime)
		if c.by == "" {
			assert.Contains(t, strings.Fields(ids[c.line]), row.ID, c.line)
		}
		assert.Equal(t, row.LessSaved, asks(c.facts, func(c *claim.Claim) { c.Saved = courier.Money{} }, "saved"), row.ID)
		agreed := regime == courier.RoadRules1999 // adds by terms that say so
		assert.Equal(t, row.AddsInPart && !agreed, asks(c.facts, func(c *claim.Claim) { c.Extras = courier.Money{} }, "extras"), row.ID)
		assert.Equal(t, row.RefundsOnTop, asks(c.facts, func(c *claim.Claim) { c.Charges = courier.Money{} }, "charges"), row.ID)
	}
	terms := claim.Road1999()
	road := with(carried(courier.RoadRules1999), under(terms), func(c *claim.Claim) { c.Extras = courier.Money{} })
	assert.Contains(t, assess(t, road).Needs, courier.Need("extras"), "T1-02 as its named terms have it")
	for row := range claim.ValueBases() {
		if row.For == claim.ForCarriage && row.Cite.Evidence != courier.Reported {
			assert.True(t, seen[row.ID], "%s is tied to no line", row.ID)
		}
	}
}
