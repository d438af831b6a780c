package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

var monday = courier.Day(2026, 8, 3)

// letterMail is a registered letter lost: three times the postage.
const letterMail = `"happened_on":"2026-07-23","operator":"postal_enterprise","universal":"yes","mail":"registered_letter","kind":"loss","answers":"yes","gross_fault":"no","freight":"CNY %s","declared":"CNY 0.00","notice":{"on_premises":"yes","on_receipt":"yes"}`

// registered is a message about a registered letter.
func registered(no string, revision int, postage string) []byte {
	return fmt.Appendf(nil, `{"no":%q,"revision":%d,"claimant":{"name":"Li Na","phone":"13800000102"},"facts":{`+letterMail+`}}`, no, revision, postage)
}

func opened(t *testing.T) *Desk {
	t.Helper()
	d, err := Open(t.Context(), ":memory:")
	require.NoError(t, err)
	t.Cleanup(func() { d.Close() })
	d.Module, d.Key = "v0.0.0", []byte("key")
	return d
}

// took sends a message and holds whether it was new.
func took(t *testing.T, d *Desk, on courier.Date, isNew bool, message []byte) {
	t.Helper()
	taken, err := d.Take(t.Context(), on, message)
	require.NoError(t, err)
	assert.Equal(t, isNew, taken)
}

// one asks for one value.
func one[T any](t *testing.T, d *Desk, query string, args ...any) (v T) {
	t.Helper()
	require.NoError(t, d.db.QueryRow(query, args...).Scan(&v))
	return v
}

func TestToldTwiceIsOneRow(t *testing.T) {
	d := opened(t)
	message := registered("C-1", 1, "12.00")
	took(t, d, monday, true, message)
	took(t, d, monday.AddDays(3), false, message)
	took(t, d, monday, false, []byte(strings.ReplaceAll(string(message), ",", " ,\n")))
	d.Module = "v0.0.1"
	took(t, d, monday, false, message) // the record would be another one, the message is not
	took(t, d, monday, true, registered("C-2", 1, "12.00"))
	assert.Equal(t, 2, one[int](t, d, `SELECT count(*) FROM records`), "two letters lost alike are two claims")
	assert.Equal(t, 1, one[int](t, d, `SELECT count(*) FROM records WHERE taken_on = ? AND claim_no = 'C-1'`, Column(&monday)))
}

func TestCorrectionsNameTheRowBefore(t *testing.T) {
	d := opened(t)
	took(t, d, monday, true, registered("C-1", 1, "12.00"))
	took(t, d, monday, true, registered("C-1", 3, "14.00"))
	took(t, d, monday, true, registered("C-1", 2, "13.00")) // late
	took(t, d, monday, false, registered("C-1", 1, "12.00"))
	previous := `SELECT p.revision FROM records r JOIN records p ON p.sum = r.previous WHERE r.revision = ?`
	assert.Equal(t, 1, one[int](t, d, previous, 2))
	assert.Equal(t, 1, one[int](t, d, previous, 3), "the row before when it came")
	holdings, err := d.Holdings(t.Context())
	require.NoError(t, err)
	require.Len(t, holdings, 1)
	assert.Equal(t, courier.Fen(42_00), holdings[0].Money(), "what came late is not the latest")

	_, err = d.Take(t.Context(), monday, registered("C-1", 2, "15.00"))
	require.ErrorContains(t, err, "claim C-1, revision 2")
	assert.Equal(t, 3, one[int](t, d, `SELECT count(*) FROM records`))
}

func TestRecordsAreNeverChanged(t *testing.T) {
	d := opened(t)
	took(t, d, monday, true, registered("C-1", 1, "12.00"))
	for _, touch := range []string{`UPDATE records SET payable = 1`, `DELETE FROM records`} {
		_, err := d.db.Exec(touch)
		assert.ErrorContains(t, err, "a record is never")
	}
}

// What the columns say is what the record says.
func TestColumnsRepeatTheRecord(t *testing.T) {
	d := opened(t)
	takeAll(t, d)
	type row struct {
		sum    courier.Digest
		kind   courier.RecordKind
		rules  string
		regime courier.Regime
		amount
		verdict  courier.Verdict
		happened courier.Date
		text     []byte
	}
	rows, err := list(t.Context(), d.db, `SELECT sum, kind, rules, regime, payable, currency, verdict, happened_on, record FROM records`,
		func(r *row) []any {
			return []any{Column(&r.sum), Column(&r.kind), &r.rules, Column(&r.regime), &r.minor, Column(&r.currency), Column(&r.verdict), Column(&r.happened), &r.text}
		})
	require.NoError(t, err)
	require.Len(t, rows, 11)
	for _, r := range rows {
		var record courier.Record
		require.NoError(t, json.Unmarshal(r.text, &record))
		require.NoError(t, record.Check())
		var answer claim.Assessment
		require.NoError(t, json.Unmarshal(record.Answer, &answer))
		var told struct{ Facts claim.Claim }
		require.NoError(t, json.Unmarshal(record.Facts, &told))
		if record.Kind == courier.Overridden {
			answer.Regime = r.regime // that of the decision beside it
		}
		assert.Equal(t, row{record.Sum, record.Kind, record.Rules, answer.Regime, r.amount, answer.Verdict, told.Facts.HappenedOn, r.text}, r)
		assert.Equal(t, answer.Payable, r.Money())
		assert.Equal(t, answer.Payable.Known(), r.minor.Valid)
		assert.NotContains(t, string(r.text), "13800000", "masked")
	}
}

func TestPersonalDataCanBeDeleted(t *testing.T) {
	d := opened(t)
	message := []byte(`{"no":"C-1","revision":1,"claimant":{"Name":"Li Na","phone":"13800000102"},"facts":{}}`)
	took(t, d, monday, true, message)
	text := one[string](t, d, `SELECT record FROM records`)
	assert.NotContains(t, text, "Li Na", "under another spelling of the key either")
	asks, err := d.Asks(t.Context())
	require.NoError(t, err)
	require.NotEmpty(t, asks)
	assert.Equal(t, "Li Na", asks[0].Name)

	_, err = d.db.Exec(`DELETE FROM claimants`)
	require.NoError(t, err)
	asks, err = d.Asks(t.Context())
	require.NoError(t, err)
	require.NotEmpty(t, asks)
	assert.Empty(t, asks[0].Name)
	var record courier.Record
	require.NoError(t, json.Unmarshal([]byte(text), &record))
	holds, err := record.Holds(sealedFacts(t, message), d.Key)
	require.NoError(t, err)
	assert.True(t, holds, "who has the message can still prove it")
}

func sealedFacts(t *testing.T, message []byte) []byte {
	t.Helper()
	var m Message
	require.NoError(t, json.Unmarshal(message, &m))
	text, err := json.Marshal(&m)
	require.NoError(t, err)
	return text
}

func TestClaimantOfTheLatestRevision(t *testing.T) {
	d := opened(t)
	for _, revision := range []int{2, 1, 3} {
		took(t, d, monday, true, fmt.Appendf(nil, `{"no":"C-1","revision":%d,"claimant":{"name":"name %[1]d","phone":"1"},"facts":{}}`, revision))
		assert.Equal(t, fmt.Sprint("name ", max(revision, 2)), one[string](t, d, `SELECT name FROM claimants`))
	}
}

func TestMessagesThatCannotBeRead(t *testing.T) {
	d := opened(t)
	for _, test := range []struct{ message, want string }{
		{`{`, "malformed"},
		{`{"no":"C-1","no":"C-2"}`, "no: given twice"},
		{`{"no":"C-1","revision":1,"facts":{}} {}`, "text after the value"},
		{`{"no":"C-1","facts":{}}`, "missing: no or revision"},
		{`{"revision":1,"facts":{}}`, "missing: no or revision"},
		{`{"no":"C-1","revision":1,"facts":{"los":"CNY 1.00"}}`, `facts: json: unknown field "los"`},
		{`{"no":"C-1","revision":1,"facts":{"kind":"lost"}}`, `unknown word: "lost"`},
		{`{"no":"C-1","revision":1,"facts":{"happened_on":"2026-07-23","loss":"CNY -1.00"}}`, "facts.loss: negative"},
		{`{"no":"C-1","revision":1}`, "facts: "},
	} {
		_, err := d.Take(t.Context(), monday, []byte(test.message))
		assert.ErrorContains(t, err, test.want, test.message)
	}
	assert.Zero(t, one[int](t, d, `SELECT count(*) FROM records`))
}
