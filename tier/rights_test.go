package tier_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

// rightsRows are those of an invented carrier: two classes, one of which was
// given more in the middle of the year.
func rightsRows() tier.RightsRows {
	return tier.RightsRows{
		Cite: courier.Cite{Document: &courier.Source{ID: "RIGHTS", Zh: "客户服务标准（示例）", En: "Service Standards (an example)", Force: courier.Practice}},
		From: courier.Day(2026, 1, 1), To: courier.Day(2026, 12, 31),
		Rows: []tier.RightsRow{
			{Class: tier.KeyMajor, Bands: []tier.Band{tier.BasicService, tier.ValueAdded}, To: courier.Day(2026, 6, 30)},
			{Class: tier.KeyMajor, Bands: []tier.Band{tier.BasicService, tier.ExclusiveService, tier.TailoredService}, From: courier.Day(2026, 7, 1),
				Person: courier.Yes, Answer: courier.Hours(2).Period(), Settle: courier.WorkingDays(3).Period(), Visit: courier.Months(1).Period(), Escalate: courier.Yes},
			{Class: tier.Cash, Bands: []tier.Band{tier.BasicService}},
		},
	}
}

func rightsTable(t testing.TB) tier.RightsTable {
	t.Helper()
	table, err := tier.NewRights(rightsRows())
	require.NoError(t, err)
	return table
}

func TestRights(t *testing.T) {
	spoke := map[courier.Code]bool{}
	for _, c := range []struct {
		name   string
		member tier.Member
		codes  []courier.Code
	}{
		{"before the change", tier.Member{On: courier.Day(2026, 6, 30), Class: tier.KeyMajor, Visited: courier.Day(2026, 6, 1)},
			[]courier.Code{"tier.rights.basic", "tier.rights.value_added", "tier.rights.only_quicker"}},
		{"on the day of the change", tier.Member{On: courier.Day(2026, 7, 1), Class: tier.KeyMajor, Visited: courier.Day(2026, 6, 30)},
			[]courier.Code{"tier.rights.basic", "tier.rights.exclusive", "tier.rights.tailored", "tier.rights.person", "tier.rights.answer",
				"tier.rights.settle", "tier.rights.escalate", "tier.rights.visit", "tier.rights.only_quicker"}},
		{"never visited", tier.Member{On: courier.Day(2026, 7, 1), Class: tier.KeyMajor},
			[]courier.Code{"tier.rights.basic", "tier.rights.exclusive", "tier.rights.tailored", "tier.rights.person", "tier.rights.answer",
				"tier.rights.settle", "tier.rights.escalate", "tier.rights.only_quicker"}},
		{"another class, on the first day", tier.Member{On: courier.Day(2026, 1, 1), Class: tier.Cash}, []courier.Code{"tier.rights.basic", "tier.rights.only_quicker"}},
		{"and on the last, which is past the day of the check", tier.Member{On: courier.Day(2026, 12, 31), Class: tier.Cash}, []courier.Code{"tier.rights.basic", "tier.rights.only_quicker", "courier.source_unchecked"}},
	} {
		c.member.Table = rightsTable(t)
		o, err := tier.RightsOf(&c.member)
		require.NoError(t, err, c.name)
		assert.Empty(t, o.Needs, c.name)
		assert.Equal(t, c.codes, codesOf(o.Reasons), c.name)
		assert.Equal(t, c.member.Class, o.Class, c.name)
		for _, r := range o.Reasons {
			spoke[r.Code()] = true
			assert.False(t, r.Basis().Force.Law(), "a class is no law")
			assert.False(t, r.Change.Known())
		}
	}
	for row := range tier.Book().Rows() {
		if strings.HasPrefix(string(row.Code), "tier.rights.") {
			assert.True(t, spoke[row.Code], row.Code)
		}
	}
	o, err := tier.RightsOf(&tier.Member{Table: rightsTable(t), On: courier.Day(2026, 7, 1), Class: tier.KeyMajor, Visited: courier.Day(2026, 6, 30)})
	require.NoError(t, err)
	assert.Equal(t, courier.Day(2026, 7, 30), o.Next.Last)
	assert.Equal(t, courier.Hours(2).Period(), o.Answer)
	o.Bands[0] = tier.ValueAdded
	assert.Equal(t, rightsRows(), rightsTable(t).Rows(), "what is given out is a copy")
}

func TestRightsNeeds(t *testing.T) {
	for _, c := range []struct {
		member tier.Member
		want   []courier.Need
	}{
		{tier.Member{}, []courier.Need{"on", "class"}},
		{tier.Member{On: courier.Day(2026, 5, 1)}, []courier.Need{"class"}},
		{tier.Member{Class: tier.Cash}, []courier.Need{"on"}},
	} {
		c.member.Table = rightsTable(t)
		o, err := tier.RightsOf(&c.member)
		require.NoError(t, err)
		assert.Equal(t, c.want, o.Needs)
		assert.Empty(t, o.Reasons)
		assert.Zero(t, o.RightsRow)
	}
}

func TestRightsRefuse(t *testing.T) {
	for _, c := range []struct {
		name   string
		member tier.Member
		want   string
	}{
		{"the day before", tier.Member{On: courier.Day(2025, 12, 31), Class: tier.Cash}, "on: no rule covers this date: 2025-12-31"},
		{"the day after", tier.Member{On: courier.Day(2027, 1, 1), Class: tier.Cash}, "on: no rule covers this date: 2027-01-01"},
		{"a class without rows", tier.Member{On: courier.Day(2026, 5, 1), Class: tier.LocalMajor}, "class: contradicts other facts: the table has no local_major"},
		{"no such class", tier.Member{On: courier.Day(2026, 5, 1), Class: 9}, `class: unknown word: "invalid(9)"`},
		{"a visit to come", tier.Member{On: courier.Day(2026, 5, 1), Class: tier.Cash, Visited: courier.Day(2026, 5, 2)}, "visited_on: dates out of order: 2026-05-01 is before 2026-05-02"},
	} {
		c.member.Table = rightsTable(t)
		_, err := tier.RightsOf(&c.member)
		require.EqualError(t, err, c.want, c.name)
	}
	for _, m := range []*tier.Member{nil, {}} {
		_, err := tier.RightsOf(m)
		require.EqualError(t, err, "table: empty table")
	}
}

func TestNewRights(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*tier.RightsRows)
		want string
	}{
		{"nothing at all", func(r *tier.RightsRows) { *r = tier.RightsRows{} }, "cite.document: missing: it stands in a document of the host's own\nfrom: missing\nrows: empty table"},
		{"a gap of one day", func(r *tier.RightsRows) { r.Rows[1].From = courier.Day(2026, 7, 2) }, "rows: missing: no row for key_major on 2026-07-01"},
		{"an overlap of one day", func(r *tier.RightsRows) { r.Rows[1].From = courier.Day(2026, 6, 30) }, "rows[1]: contradicts other facts: a second row for key_major on 2026-06-30"},
		{"a class twice", func(r *tier.RightsRows) { r.Rows[1].Class = tier.Cash; r.Rows[0].To = courier.Date{} }, "rows[1]: contradicts other facts: a second row for cash on 2026-07-01"},
		{"a gap at the end", func(r *tier.RightsRows) { r.Rows[1].To = courier.Day(2026, 12, 30) }, "rows: missing: no row for key_major on 2026-12-31"},
		{"a gap at the beginning", func(r *tier.RightsRows) { r.Rows[2].From = courier.Day(2026, 1, 2) }, "rows: missing: no row for cash on 2026-01-01"},
		{"two rows without an end in a table without one", func(r *tier.RightsRows) { r.To, r.Rows[0].To = courier.Date{}, courier.Date{} },
			"rows[1]: contradicts other facts: a second row for key_major on 2026-07-01"},
		{"a row outside the table", func(r *tier.RightsRows) {
			r.Rows[2].From, r.Rows[2].To = courier.Day(2025, 1, 1), courier.Day(2027, 1, 1)
		},
			"rows[2].from: dates out of order: 2025-01-01 is before 2026-01-01\nrows[2].to: dates out of order: 2026-12-31 is before 2027-01-01"},
		{"a row that ends before it begins", func(r *tier.RightsRows) { r.Rows[1].To = courier.Day(2026, 6, 30) }, "rows[1].to: dates out of order: 2026-06-30 is before 2026-07-01"},
		{"a table that does", func(r *tier.RightsRows) { r.To = courier.Day(2025, 1, 1); r.Rows = r.Rows[2:] }, "to: dates out of order: 2025-01-01 is before 2026-01-01\nrows[0].to: dates out of order: 2025-01-01 is before 2026-01-01"},
		{"bands", func(r *tier.RightsRows) {
			r.Rows[0].Bands, r.Rows[2].Bands = nil, []tier.Band{tier.BasicService, tier.BasicService, 9, 0}
		}, "rows[0].bands: empty table\nrows[2].bands[1]: given twice: basic\nrows[2].bands[2]: unknown word: \"invalid(9)\"\nrows[2].bands[3]: missing"},
		{"words", func(r *tier.RightsRows) { r.Rows[0].Class, r.Rows[0].Person, r.Rows[0].Escalate = 9, 9, 9 },
			"rows[0].class: unknown word: \"invalid(9)\"\nrows[0].person: unknown word: \"invalid(9)\"\nrows[0].escalate: unknown word: \"invalid(9)\""},
		{"no class", func(r *tier.RightsRows) { r.Rows[2].Class = 0 }, "rows[2].class: missing"},
		{"visits by the hour", func(r *tier.RightsRows) { r.Rows[2].Visit = courier.Hours(9).Period() }, "rows[2].visit: out of range: 9 hours is not counted in days, months or years"},
		{"a law", func(r *tier.RightsRows) { r.Cite.Document.Force = courier.Statute }, "cite.document.force: contradicts other facts: it is a contract or a practice"},
	} {
		rows := rightsRows()
		c.edit(&rows)
		table, err := tier.NewRights(rows)
		require.EqualError(t, err, c.want, c.name)
		assert.Zero(t, table)
	}
	open := rightsRows()
	open.To = courier.Date{}
	_, err := tier.NewRights(open)
	require.NoError(t, err, "no end is known")
}

func TestRightsJSON(t *testing.T) {
	m := tier.Member{Table: rightsTable(t), On: courier.Day(2026, 5, 1), Class: tier.Cash}
	b, err := json.Marshal(m)
	require.NoError(t, err)
	var back tier.Member
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Empty(t, cmp.Diff(m, back))
	other := rightsRows()
	other.Rows[1].Visit = courier.Days(1).Period()
	changed, err := tier.NewRights(other)
	require.NoError(t, err)
	assert.False(t, changed.Equal(m.Table))
	assert.False(t, changed.Equal(tier.RightsTable{}))
	assert.Zero(t, tier.RightsTable{}.Rows())

	b, err = json.Marshal(tier.Member{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"table":null}`, string(b))
	require.NoError(t, json.Unmarshal([]byte(`{"table":null}`), &back))
	assert.True(t, back.Table.Equal(m.Table), "null leaves what there is")
	for _, text := range []string{`{"table":{}}`, `{"table":{"no_such":1}}`, `{"table":[]}`} {
		require.Error(t, json.Unmarshal([]byte(text), &back), text)
	}
	for b := tier.Band(0); b <= tier.TailoredService; b++ {
		text, err := b.MarshalText()
		require.NoError(t, err)
		var read tier.Band
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, b, read)
		assert.NotEqual(t, b.Name(courier.Chinese), b.Name(courier.English))
		assert.NotEmpty(t, b.String())
	}
}
