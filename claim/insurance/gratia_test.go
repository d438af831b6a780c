package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// approvals is a host's table of three levels, the last without limit.
func approvals() *insurance.ApprovalTable {
	return &insurance.ApprovalTable{Cite: hostCite(), Levels: []insurance.ApprovalLevel{{Level: "desk", UpTo: cny(500)}, {Level: "branch", UpTo: cny(5_000)}, {Level: "head office"}}}
}

func grace(t testing.TB, g insurance.Generosity) insurance.ExGratia {
	t.Helper()
	got, err := insurance.Grace(&g)
	require.NoError(t, err)
	return got
}

func TestGrace(t *testing.T) {
	told := map[courier.Code]bool{}
	short := approvals()
	short.Levels = short.Levels[:2]
	for name, c := range map[string]struct {
		due, proposed, limit courier.Money
		by                   string
		withheld             courier.Answer
		table                *insurance.ApprovalTable
		verdict              courier.Verdict
		beyond               courier.Money
		level                string
		code                 courier.Code
	}{
		"nothing beyond":         {cny(3_000), cny(3_000), courier.Money{}, "", 0, nil, refused, cny(0), "", "insurance.gratia.nothing"},
		"at the desk's limit":    {cny(3_000), cny(3_500), courier.Money{}, "desk", 0, approvals(), granted, cny(500), "desk", "insurance.gratia.approved"},
		"a fen above":            {cny(3_000), courier.Fen(350_001), courier.Money{}, "desk", 0, approvals(), referred, courier.Fen(50_001), "branch", "insurance.gratia.level_too_low"},
		"a higher level":         {cny(3_000), cny(3_100), courier.Money{}, "head office", 0, approvals(), granted, cny(100), "desk", "insurance.gratia.approved"},
		"nobody yet":             {cny(0), cny(5_000), courier.Money{}, "", 0, approvals(), referred, cny(5_000), "branch", "insurance.gratia.awaits"},
		"without limit":          {cny(0), cny(5_001), courier.Money{}, "head office", 0, approvals(), granted, cny(5_001), "head office", "insurance.gratia.approved"},
		"no level reaches":       {cny(0), cny(5_001), courier.Money{}, "", 0, short, refused, cny(5_001), "", "insurance.gratia.nobody"},
		"the level said no":      {cny(0), cny(400), courier.Money{}, "", yes, approvals(), refused, cny(400), "desk", "insurance.gratia.withheld"},
		"at the insurer's limit": {cny(0), cny(400), cny(400), "desk", 0, approvals(), granted, cny(400), "desk", "insurance.gratia.approved"},
		"above it":               {cny(0), cny(400), courier.Fen(39_999), "desk", 0, approvals(), refused, cny(400), "desk", "insurance.gratia.above_limit"},
	} {
		got := grace(t, insurance.Generosity{On: contractDay, Due: c.due, Proposed: c.proposed, Limit: c.limit, ApprovedBy: c.by, Withheld: c.withheld, Table: c.table, Through: yes})
		assert.Equal(t, c.verdict, got.Verdict, "%s: %v", name, got.Reasons)
		assert.Equal(t, c.due, got.Due, "what is owed stays owed")
		assert.Equal(t, c.beyond, got.ExGratia, name)
		assert.Equal(t, c.level, got.Level, name)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Equal(t, c.due.Sign() > 0, got.Has("insurance.gratia.due"), name)
		assert.Equal(t, c.beyond.Sign() > 0, got.Has("insurance.gratia.through_insurance"), name)
		note(told, got.Reasons)
	}
	everyRowUnder(t, "insurance.gratia.", told)
	assert.Equal(t, []courier.Need{"on", "due", "proposed", "table"}, grace(t, insurance.Generosity{}).Needs)
	assert.Equal(t, []courier.Need{"on"}, grace(t, insurance.Generosity{Due: cny(1), Proposed: cny(1)}).Needs, "no table where nothing is beyond")
}

// What is missing is asked for, and the table where more than is due may be
// paid: in every way in which the facts are known or not.
func TestGraceAsksWhatDecides(t *testing.T) {
	type facts = insurance.Generosity
	asksExactly(t, facts{On: contractDay}, []choice[facts]{
		amountOf("due", func(g *facts) *courier.Money { return &g.Due }, 0, 300_000),
		unbounded("proposed", func(g *facts) *courier.Money { return &g.Proposed }, 300_000, 300_001),
		{need: "table", values: []func(*facts){func(g *facts) { g.Table = approvals() }, func(g *facts) {
			g.Table = &insurance.ApprovalTable{Cite: hostCite(), Levels: []insurance.ApprovalLevel{{Level: "board"}}}
		}}},
	}, func(g *facts) (any, courier.Grounds, error) {
		a, err := insurance.Grace(g)
		return a, a.Grounds, err
	})
}

func TestGraceUnreadable(t *testing.T) {
	_, err := insurance.Grace(&insurance.Generosity{On: courier.Day(2015, 4, 23), Due: courier.Fen(-1), Proposed: courier.Fen(-2), Through: 9, Limit: courier.Minor(1, courier.USD),
		Withheld: 9, ApprovedBy: "nobody", Table: &insurance.ApprovalTable{Cite: courier.Art(courier.InsuranceLaw, "1"), Levels: []insurance.ApprovalLevel{
			{Level: " a"}, {Level: "b", UpTo: cny(5)}, {Level: "b", UpTo: cny(5)}, {Level: "c", UpTo: courier.Fen(-1)}}}})
	assert.Equal(t, []string{"on", "due", "proposed", "through_insurance", "limit", "withheld", "proposed", "table.cite", "table.levels[0].level", "table.levels[0].up_to",
		"table.levels[2].level", "table.levels[2].up_to", "table.levels[3].up_to", "table.levels[3].up_to", "approved_by"}, fields(err))
	_, err = insurance.Grace(&insurance.Generosity{Table: &insurance.ApprovalTable{Cite: hostCite()}})
	assert.ErrorIs(t, err, courier.ErrEmptyTable)
	_, err = insurance.Grace(&insurance.Generosity{ApprovedBy: "desk", Withheld: yes})
	assert.Equal(t, []string{"withheld"}, fields(err))
	_, err = insurance.Grace(nil)
	require.NoError(t, err)
	roundTrip(t, insurance.Generosity{On: contractDay, Due: cny(0), Proposed: cny(4), Limit: cny(5), Through: yes, ApprovedBy: "desk", Table: approvals()})
}

func warehouse(t testing.TB, s insurance.Storage) insurance.StorageCover {
	t.Helper()
	got, err := insurance.Warehouse(&s)
	require.NoError(t, err)
	return got
}

// stored is a fire in a listed store within the period.
func stored(edits ...func(*insurance.Storage)) insurance.Storage {
	s := insurance.Storage{On: contractDay, Kind: insurance.StoredGoods, Ours: yes, Transit: no, Listed: yes, From: contractDay, To: contractDay, Peril: insurance.Fire,
		Exclusions: []insurance.Exclusion{}, Explained: yes, Wording: &insurance.Wording{Cite: hostCite(), Perils: []insurance.Peril{insurance.Fire, insurance.Flood},
			Exclusions: []insurance.Exclusion{insurance.InherentVice}}}
	for _, e := range edits {
		e(&s)
	}
	return s
}

func TestWarehouse(t *testing.T) {
	type edit = func(*insurance.Storage)
	for name, c := range map[string]struct {
		edit    edit
		verdict courier.Verdict
		code    courier.Code
	}{
		"a fire in store":  {func(*insurance.Storage) {}, granted, "insurance.storage.covered"},
		"under way":        {func(s *insurance.Storage) { s.Transit = yes }, refused, "insurance.storage.in_transit"},
		"another store":    {func(s *insurance.Storage) { s.Listed = no }, refused, "insurance.storage.elsewhere"},
		"the day before":   {func(s *insurance.Storage) { s.From, s.To = contractDay.AddDays(1), contractDay.AddDays(2) }, refused, "insurance.storage.before"},
		"the day after":    {func(s *insurance.Storage) { s.From, s.To = contractDay.AddDays(-2), contractDay.AddDays(-1) }, refused, "insurance.storage.after"},
		"another cause":    {func(s *insurance.Storage) { s.Peril = insurance.Theft }, refused, "insurance.storage.not_covered"},
		"excluded":         {func(s *insurance.Storage) { s.Exclusions = []insurance.Exclusion{insurance.InherentVice} }, refused, "insurance.storage.excluded"},
		"not an exclusion": {func(s *insurance.Storage) { s.Exclusions = []insurance.Exclusion{insurance.DelayExclusion} }, granted, "insurance.storage.covered"},
		"not explained": {func(s *insurance.Storage) {
			s.Exclusions, s.Explained = []insurance.Exclusion{insurance.InherentVice}, no
		}, granted, "insurance.storage.exclusion_void"},
		"the building":    {func(s *insurance.Storage) { s.Kind = insurance.WarehouseFabric }, refused, "insurance.storage.building_only"},
		"the keeper's":    {func(s *insurance.Storage) { s.Kind = insurance.CustodyLiability }, referred, "insurance.storage.liability"},
		"goods of others": {func(s *insurance.Storage) { s.Ours = no }, granted, "insurance.storage.others_goods"},
		"property":        {func(*insurance.Storage) {}, granted, "insurance.storage.property"},
	} {
		got := warehouse(t, stored(c.edit))
		assert.Equal(t, c.verdict, got.Verdict, "%s: %v", name, got.Reasons)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Empty(t, got.Needs, name)
	}
	kinds := []insurance.StorageKind{insurance.StoredGoods, insurance.WarehouseFabric, insurance.CustodyLiability}
	told := probe(t, 10_000, []probed[insurance.Storage]{
		{"", 2, func(s *insurance.Storage, v int) {
			*s = insurance.Storage{On: contractDay, Wording: stored().Wording, Ours: []courier.Answer{yes, no}[v]}
		}},
		probedYesNo("transit", func(s *insurance.Storage) *courier.Answer { return &s.Transit }),
		probedYesNo("listed", func(s *insurance.Storage) *courier.Answer { return &s.Listed }),
		{"from", 2, func(s *insurance.Storage, v int) { s.From = contractDay.AddDays([]int{-40, 1}[v]) }},
		{"", 1, func(s *insurance.Storage, _ int) { s.To = contractDay.AddDays(40) }},
		{"peril", 2, func(s *insurance.Storage, v int) { s.Peril = []insurance.Peril{insurance.Fire, insurance.Theft}[v] }},
		{"exclusions", 2, func(s *insurance.Storage, v int) {
			s.Exclusions = [][]insurance.Exclusion{{}, {insurance.InherentVice}}[v]
		}},
		probedYesNo("exclusion_explained", func(s *insurance.Storage) *courier.Answer { return &s.Explained }),
		{"kind", 3, func(s *insurance.Storage, v int) { s.Kind = kinds[v] }},
	}, func(s *insurance.Storage) courier.Decision { return warehouse(t, *s).Decision })
	told["insurance.storage.after"] = true // in the table above
	everyRow(t, insurance.StorageQuestion, told)
	assert.Equal(t, []courier.Need{"on", "wording"}, warehouse(t, insurance.Storage{}).Needs)
}

// The clocks of a claim on a warehouse policy are those of any claim.
func TestWarehouseClocks(t *testing.T) {
	c := claimedIn()
	c.HappenedOn = courier.Date{}
	got := warehouse(t, stored(func(s *insurance.Storage) {
		s.On, s.From = courier.Day(2026, 3, 1), courier.Day(2026, 1, 1)
		s.Claim = &c
	}))
	assert.Equal(t, courier.Day(2026, 4, 9), lastOf(t, got.Schedule, insurance.AssessClock))
	assert.False(t, c.HappenedOn.Known(), "the facts stay as they are")
	c.ClaimedOn = courier.Day(2026, 2, 1)
	s := stored(func(s *insurance.Storage) {
		s.On, s.From, s.Claim = courier.Day(2026, 3, 1), courier.Day(2026, 1, 1), &c
	})
	_, err := insurance.Warehouse(&s)
	assert.Equal(t, []string{"claim.claimed_on"}, fields(err))
}

func TestWarehouseUnreadable(t *testing.T) {
	_, err := insurance.Warehouse(&insurance.Storage{On: courier.Day(2015, 4, 23), Kind: 9, Ours: 9, Transit: 9, Listed: 9, From: contractDay, To: oldSeaDay, Peril: 99,
		Exclusions: []insurance.Exclusion{99}, Explained: 9, Wording: &insurance.Wording{Cite: hostCite()},
		Claim: &insurance.Course{Marine: yes, HappenedOn: contractDay}})
	assert.Equal(t, []string{"on", "kind", "ours", "transit", "listed", "to", "peril", "exclusions[0]", "exclusion_explained", "wording.perils", "claim.marine", "claim.happened_on"}, fields(err))
	_, err = insurance.Warehouse(&insurance.Storage{On: courier.Day(2015, 4, 23), Claim: &insurance.Course{Owed: 9}})
	assert.Equal(t, []string{"on", "claim.owed"}, fields(err), "the claim is read without wording, and the day is named once")
	_, err = insurance.Warehouse(nil)
	require.NoError(t, err)
	readsBack(t, 3, (*insurance.StorageKind).UnmarshalText)
	assert.Equal(t, "仓储货物", insurance.StoredGoods.Name(courier.Chinese))
	c := claimedIn()
	roundTrip(t, stored(func(s *insurance.Storage) { s.Claim = &c }))
}
