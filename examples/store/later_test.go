package main

import (
	"database/sql"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// unpaid is a message about a registered letter whose postage is not known.
func unpaid(no string) []byte {
	return []byte(`{"no":"` + no + `","revision":1,"claimant":{"name":"Li Na","phone":"1"},"facts":{"happened_on":"2026-07-23","operator":"postal_enterprise","universal":"yes","mail":"registered_letter","kind":"loss","gross_fault":"no","declared":"CNY 0.00","notice":{"on_premises":"yes","on_receipt":"yes"}}}`)
}

func supplied(t *testing.T, d *Desk, on courier.Date, isNew bool, revision int, facts string) {
	t.Helper()
	taken, err := d.Supply(t.Context(), on, &Supplied{No: "C-2", Revision: revision, Facts: []byte(facts)})
	require.NoError(t, err)
	assert.Equal(t, isNew, taken)
}

func asked(t *testing.T, d *Desk) (asks []Ask) {
	t.Helper()
	asks, err := d.Asks(t.Context())
	require.NoError(t, err)
	for i := range asks {
		assert.Equal(t, "Li Na", asks[i].Name)
		asks[i].Name = ""
	}
	return asks
}

func TestWhatToAskOldestFirst(t *testing.T) {
	d := opened(t)
	tuesday := monday.AddDays(1)
	took(t, d, tuesday, true, unpaid("C-1"))
	took(t, d, monday, true, unpaid("C-2"))
	assert.Equal(t, []Ask{{No: "C-2", Need: "answers", Since: monday}, {No: "C-1", Need: "answers", Since: tuesday}}, asked(t, d))

	supplied(t, d, tuesday, true, 1, `{"consumer":"no"}`)
	assert.Equal(t, monday, asked(t, d)[0].Since, "asked since it was first missing, whatever came meanwhile")
	supplied(t, d, tuesday, true, 2, `{"answers":"yes"}`)
	assert.Equal(t, []Ask{{No: "C-1", Need: "answers", Since: tuesday}, {No: "C-2", Need: "freight", Since: tuesday}}, asked(t, d))
	supplied(t, d, tuesday, true, 3, `{"freight":"CNY 12.00"}`)
	assert.Equal(t, []Ask{{No: "C-1", Need: "answers", Since: tuesday}}, asked(t, d))
	holdings, err := d.Holdings(t.Context())
	require.NoError(t, err)
	assert.Equal(t, courier.Fen(36_00), holdings[1].Money())

	supplied(t, d, tuesday, false, 2, `{"answers":"yes"}`) // told again
	supplied(t, d, tuesday, false, 4, `{"answers":"yes"}`) // told already
	assert.Len(t, asked(t, d), 1)
	assert.Equal(t, 5, one[int](t, d, `SELECT count(*) FROM records`))
}

func TestSuppliedFactsAreTakenBack(t *testing.T) {
	d := opened(t)
	took(t, d, monday, true, registered("C-2", 1, "12.00"))
	supplied(t, d, monday, true, 1, `{"freight":null}`)
	require.Len(t, asked(t, d), 1)
	assert.Equal(t, courier.Need("freight"), asked(t, d)[0].Need)
}

func TestSuppliedInVain(t *testing.T) {
	d := opened(t)
	took(t, d, monday, true, unpaid("C-2"))
	for _, s := range []Supplied{{No: "C-3", Revision: 1}, {No: "C-2", Revision: 2}} {
		s.Facts = []byte(`{}`)
		_, err := d.Supply(t.Context(), monday, &s)
		assert.ErrorIs(t, err, sql.ErrNoRows)
	}
	for _, test := range []struct{ facts, want string }{
		{`{`, "malformed JSON"},
		{`{"freight":"12"}`, `malformed: "12"`},
		{`{"freigt":"CNY 12.00"}`, "unknown field"},
		{`{"freight":1.5}`, "freight"},
	} {
		_, err := d.Supply(t.Context(), monday, &Supplied{No: "C-2", Revision: 1, Facts: []byte(test.facts)})
		assert.ErrorContains(t, err, test.want, test.facts)
	}
}

func overruling(no string, revision int) *Overruled {
	return &Overruled{No: no, Revision: revision, Answer: []byte(`{"verdict":"granted","payable":"CNY 50.00"}`), By: "head of claims", Why: "goodwill"}
}

func overruled(t *testing.T, d *Desk, isNew bool, o *Overruled) {
	t.Helper()
	taken, err := d.Overrule(t.Context(), monday, o)
	require.NoError(t, err)
	assert.Equal(t, isNew, taken)
}

// held is what holds of the only claim.
func held(t *testing.T, d *Desk) Holding {
	t.Helper()
	holdings, err := d.Holdings(t.Context())
	require.NoError(t, err)
	require.Len(t, holdings, 1)
	return holdings[0]
}

func TestPersonStandsBeside(t *testing.T) {
	d := opened(t)
	took(t, d, monday, true, registered("C-1", 1, "12.00"))
	decided := one[string](t, d, `SELECT record FROM records`)
	overruled(t, d, true, overruling("C-1", 1))
	overruled(t, d, false, overruling("C-1", 1))
	assert.Equal(t, decided, one[string](t, d, `SELECT record FROM records WHERE kind = 'decided'`), "never instead")
	assert.Equal(t, 1, one[int](t, d, `SELECT count(*) FROM records o JOIN records r ON r.sum = o.previous WHERE o.kind = 'overridden' AND r.kind = 'decided'`))
	h := held(t, d)
	assert.Equal(t, courier.Fen(50_00), h.Money())
	assert.Equal(t, courier.Overridden, h.Kind)
	assert.Equal(t, courier.PostalUniversal, h.Regime, "the law is not the person's to choose")

	again := overruling("C-1", 1)
	again.Why = "a mistake"
	again.Answer = []byte(`{"verdict":"refused"}`)
	overruled(t, d, true, again)
	assert.Equal(t, courier.Refused, held(t, d).Verdict, "the last word holds")
	assert.False(t, held(t, d).Money().Known())

	took(t, d, monday, true, registered("C-1", 2, "13.00"))
	assert.Equal(t, courier.Fen(39_00), held(t, d).Money(), "on facts that no person saw the rules decide")
	late := overruling("C-1", 1)
	late.By = "another"
	overruled(t, d, true, late)
	assert.Equal(t, courier.Decided, held(t, d).Kind)
}

func TestPersonDecidesWithoutTheFacts(t *testing.T) {
	d := opened(t)
	took(t, d, monday, true, unpaid("C-1"))
	require.Len(t, asked(t, d), 1)
	h := held(t, d)
	assert.Equal(t, "1 to ask for", h.next())
	overruled(t, d, true, overruling("C-1", 1))
	assert.Empty(t, asked(t, d))
	h = held(t, d)
	assert.Equal(t, "by a person", h.next())
}

func TestCaseForAPerson(t *testing.T) {
	d := opened(t)
	took(t, d, monday, true, []byte(`{"no":"C-1","revision":1,"facts":{"happened_on":"2026-07-29","operator":"express_enterprise","kind":"loss","answers":"yes","gross_fault":"no","loss":"CNY 0.00","freight":"CNY 12.00","freight_paid":"yes","declared":"CNY 0.00","consumer":"yes","posted_in":"guangdong","claimant_fault":"0%","fraud":{"fee":"CNY 12.00","proved":"yes","harmless":"no","staged":"yes"},"terms":{}}}`))
	assert.Empty(t, asked(t, d))
	h := held(t, d)
	assert.Equal(t, "for a person", h.next())
}

func TestOverruledInVain(t *testing.T) {
	d := opened(t)
	took(t, d, monday, true, registered("C-1", 1, "12.00"))
	for _, test := range []struct {
		edit func(*Overruled)
		want string
	}{
		{func(o *Overruled) { o.No = "C-2" }, "claim C-2, revision 1: sql: no rows"},
		{func(o *Overruled) { o.Revision = 2 }, "claim C-1, revision 2: sql: no rows"},
		{func(o *Overruled) { o.By = "" }, "by: missing"},
		{func(o *Overruled) { o.Why = "" }, "why: missing"},
		{func(o *Overruled) { o.Answer = nil }, "answer: malformed"},
		{func(o *Overruled) { o.Answer = []byte(`{}`) }, "answer.verdict: missing"},
		{func(o *Overruled) { o.Answer = []byte(`{"verdict":"granted","payable":"CNY -0.01"}`) }, "answer.payable: negative"},
		{func(o *Overruled) { o.Answer = []byte(`{"verdict":"paid"}`) }, `answer: unknown word: "paid"`},
		{func(o *Overruled) { o.Answer = []byte(`{"verdict":"granted","amount":"CNY 1.00"}`) }, `unknown field "amount"`},
	} {
		o := overruling("C-1", 1)
		test.edit(o)
		_, err := d.Overrule(t.Context(), monday, o)
		assert.ErrorContains(t, err, test.want)
	}
	assert.Equal(t, 1, one[int](t, d, `SELECT count(*) FROM records`))
}
