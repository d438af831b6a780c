package tracking_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

var stallHouse = courier.Cite{Document: &courier.Source{ID: "OPS", Zh: "某企业运营监控规则", En: "operations rules of a firm", Force: courier.Practice}}

// stallFacts is a table whose threshold in transit was tightened in 2026.
func stallFacts() tracking.Stalls {
	return tracking.Stalls{Cite: stallHouse, Rows: []tracking.StallRow{
		{Stage: tracking.InTransit, From: clockDay("2026-01-01"), After: 24},
		{Stage: tracking.InTransit, From: clockDay("2025-01-01"), After: 48},
		{Stage: tracking.AtDestination, From: clockDay("2025-01-01"), After: 12},
	}}
}

func stallTable(t testing.TB) tracking.StallTable {
	t.Helper()
	table, err := tracking.NewStallTable(stallFacts())
	require.NoError(t, err)
	return table
}

func mustStall(t testing.TB, k tracking.Watch) tracking.Alarm {
	t.Helper()
	k.Table = stallTable(t)
	a, err := tracking.Stall(&k)
	require.NoError(t, err)
	return a
}

func TestStall(t *testing.T) {
	for name, c := range map[string]struct {
		stage    tracking.Stage
		scan, at string
		stalled  courier.Answer
		since    string
		code     courier.Code
	}{
		"at the threshold":        {tracking.InTransit, "2026-01-01 08:00", "2026-01-02 08:00", courier.No, "", "tracking.stall.moving"},
		"a minute later":          {tracking.InTransit, "2026-01-01 08:00", "2026-01-02 08:01", courier.Yes, "2026-01-02 08:00", "tracking.stall.stalled"},
		"before it was tightened": {tracking.InTransit, "2025-12-31 08:00", "2026-01-02 08:00", courier.No, "", "tracking.stall.moving"},
		"and over":                {tracking.InTransit, "2025-12-31 08:00", "2026-01-02 08:01", courier.Yes, "2026-01-02 08:00", "tracking.stall.stalled"},
		"by stage":                {tracking.AtDestination, "2026-01-01 08:00", "2026-01-01 20:01", courier.Yes, "2026-01-01 20:00", "tracking.stall.stalled"},
		"before the first row":    {tracking.InTransit, "2024-12-31 08:00", "2026-01-02 08:01", 0, "", "tracking.stall.no_threshold"},
		"stage without a row":     {tracking.Ordered, "2026-01-01 08:00", "2026-01-02 08:01", 0, "", "tracking.stall.no_threshold"},
		"delivered":               {tracking.Delivered, "2026-01-01 08:00", "2026-03-02 08:01", courier.No, "", "tracking.stall.settled"},
		"returned":                {tracking.Returned, "2026-01-01 08:00", "2026-03-02 08:01", courier.No, "", "tracking.stall.settled"},
		"lost":                    {tracking.Lost, "2026-01-01 08:00", "2026-03-02 08:01", courier.No, "", "tracking.stall.settled"},
		"disposed":                {tracking.Disposed, "2026-01-01 08:00", "2026-03-02 08:01", courier.No, "", "tracking.stall.settled"},
	} {
		t.Run(name, func(t *testing.T) {
			a := mustStall(t, tracking.Watch{Stage: c.stage, LastScan: clock(c.scan), AsOf: clock(c.at)})
			assert.Equal(t, c.stalled, a.Stalled)
			assert.True(t, a.Has(c.code), "%v", a.Reasons)
			assert.Equal(t, "OPS", a.Reasons[0].Basis().Source)
			assert.Equal(t, c.since != "", a.Since.Known())
			if c.since != "" {
				assert.Equal(t, clock(c.since), a.Since)
			}
			assert.Empty(t, a.Needs)
		})
	}
}

func TestStallNeeds(t *testing.T) {
	assert.Equal(t, []courier.Need{"stage", "last_scan"}, mustStall(t, tracking.Watch{}).Needs)
	assert.Equal(t, []courier.Need{"last_scan"}, mustStall(t, tracking.Watch{Stage: tracking.InTransit}).Needs)
	assert.Equal(t, []courier.Need{"as_of"}, mustStall(t, tracking.Watch{Stage: tracking.InTransit, LastScan: clock("2026-01-01 08:00")}).Needs)
	assert.Empty(t, mustStall(t, tracking.Watch{Stage: tracking.Delivered}).Needs)
}

func TestStallTableIsChecked(t *testing.T) {
	row := stallFacts().Rows[0]
	with := func(change func(*tracking.StallRow)) tracking.Stalls {
		s := stallFacts()
		change(&s.Rows[1])
		return s
	}
	for name, c := range map[string]struct {
		facts tracking.Stalls
		field string
		fault error
	}{
		"empty":         {tracking.Stalls{Cite: stallHouse}, "rows", courier.ErrEmptyTable},
		"no source":     {tracking.Stalls{Rows: []tracking.StallRow{row}}, "cite.source", courier.ErrMissing},
		"law":           {tracking.Stalls{Cite: courier.Art(courier.CivilCode, "811"), Rows: []tracking.StallRow{row}}, "cite", courier.ErrContradicts},
		"no stage":      {with(func(r *tracking.StallRow) { r.Stage = 0 }), "rows[1].stage", courier.ErrMissing},
		"unknown stage": {with(func(r *tracking.StallRow) { r.Stage = 99 }), "rows[1].stage", courier.ErrUnknownWord},
		"settled stage": {with(func(r *tracking.StallRow) { r.Stage = tracking.Delivered }), "rows[1].stage", courier.ErrContradicts},
		"no day":        {with(func(r *tracking.StallRow) { r.From = courier.Date{} }), "rows[1].from", courier.ErrMissing},
		"no hours":      {with(func(r *tracking.StallRow) { r.After = 0 }), "rows[1].after", courier.ErrMissing},
		"negative":      {with(func(r *tracking.StallRow) { r.After = -1 }), "rows[1].after", courier.ErrNegative},
		"for ever":      {with(func(r *tracking.StallRow) { r.After = 1 << 40 }), "rows[1].after", courier.ErrRange},
		"twice":         {with(func(r *tracking.StallRow) { r.From = row.From }), "rows[1].from", courier.ErrRepeated},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := tracking.NewStallTable(c.facts)
			faulty(t, err, c.field, c.fault)
		})
	}
	_, err := tracking.Stall(&tracking.Watch{})
	faulty(t, err, "table", courier.ErrEmptyTable)
	_, err = tracking.Stall(nil)
	faulty(t, err, "table", courier.ErrEmptyTable)
	_, err = tracking.Stall(&tracking.Watch{Table: stallTable(t), Stage: 99, LastScan: clock("2026-01-02 08:00"), AsOf: clock("2026-01-01 08:00")})
	faulty(t, err, "stage", courier.ErrUnknownWord)
	faulty(t, err, "last_scan", courier.ErrOrder)
}

// faulty requires that the error names the field with the fault.
func faulty(t *testing.T, err error, field string, fault error) {
	t.Helper()
	require.Error(t, err)
	list := []error{err}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		list = joined.Unwrap()
	}
	for _, e := range list {
		var f *courier.FieldError
		if assert.ErrorAs(t, e, &f) && f.Field == field {
			assert.ErrorIs(t, e, fault)
			return
		}
	}
	assert.Failf(t, "not named", "%s in %v", field, err)
}

// A host that changes its facts afterwards changes no table.
func TestStallTableIsItsOwn(t *testing.T) {
	facts := stallFacts()
	table, err := tracking.NewStallTable(facts)
	require.NoError(t, err)
	facts.Rows[0].After = 1
	copied := table.Stalls()
	assert.EqualValues(t, 24, copied.Rows[0].After)
	copied.Rows[0].After = 1
	assert.EqualValues(t, 24, table.Stalls().Rows[0].After)

	text, err := json.Marshal(table)
	require.NoError(t, err)
	var back tracking.StallTable
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, cmp.Diff(table.Stalls(), back.Stalls()))
	assert.True(t, table.Equal(table))
	other, err := tracking.NewStallTable(tracking.Stalls{Cite: stallHouse, Rows: facts.Rows})
	require.NoError(t, err)
	assert.False(t, table.Equal(other))
	named, err := tracking.NewStallTable(tracking.Stalls{Cite: courier.Art(courier.ForwarderTerms, "3"), Rows: table.Stalls().Rows})
	require.NoError(t, err)
	assert.True(t, named.Equal(named))
	assert.False(t, named.Equal(table) || table.Equal(named), "where it stands")
	another := stallFacts()
	another.Cite.Document = &courier.Source{ID: "OPS2", Zh: "另一份", En: "Another", Force: courier.Practice}
	elsewhere, err := tracking.NewStallTable(another)
	require.NoError(t, err)
	assert.False(t, table.Equal(elsewhere), "in another document")
	require.NoError(t, json.Unmarshal([]byte("null"), &back))
	assert.Len(t, back.Stalls().Rows, 3)
	require.Error(t, json.Unmarshal([]byte(`{"rows":[]}`), &back))
	require.Error(t, json.Unmarshal([]byte(`[]`), &back))
	assert.Len(t, back.Stalls().Rows, 3, "left as it was")
}
