package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

var update = flag.Bool("update", false, "write the golden file anew")

const (
	letters = "testdata/letters.jsonl"
	dearer  = `{"undeclared":"CNY 30.00 per kg"}`
)

// takeAll takes the letters of the demonstration.
func takeAll(t *testing.T, d *Desk) {
	t.Helper()
	text, err := os.ReadFile(letters)
	require.NoError(t, err)
	require.NoError(t, d.readAll(t.Context(), io.Discard, text))
}

func TestReport(t *testing.T) {
	const golden = "testdata/report.golden"
	var out bytes.Buffer
	require.NoError(t, run(t.Context(), &out, ":memory:", "key", dearer, []string{letters}))
	if *update {
		require.NoError(t, os.WriteFile(golden, out.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), out.String())
}

// The letters of a file can be read again: nothing changes.
func TestDeskIsKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "desk.sqlite")
	var first, again bytes.Buffer
	require.NoError(t, run(t.Context(), &first, file, "key", "", []string{letters}))
	require.NoError(t, run(t.Context(), &again, file, "key", "", []string{letters}))
	taken, report, _ := bytes.Cut(first.Bytes(), []byte("\n"))
	known, same, _ := bytes.Cut(again.Bytes(), []byte("\n"))
	assert.Equal(t, "11 letters taken, 1 known already", string(taken))
	assert.Equal(t, "0 letters taken, 12 known already", string(known))
	assert.Equal(t, string(report), string(same))
}

func TestCountsAreThoseOfTheAnswers(t *testing.T) {
	d := opened(t)
	takeAll(t, d)
	counts, err := d.Counts(t.Context())
	require.NoError(t, err)
	got := map[courier.Code]int{}
	for _, c := range counts {
		got[c.Code] = c.N
	}
	answers, err := list(t.Context(), d.db, `SELECT record -> '$.answer' FROM latest`, func(text *[]byte) []any { return []any{text} })
	require.NoError(t, err)
	want := map[courier.Code]int{}
	for _, text := range answers {
		var told courier.Grounds
		require.NoError(t, json.Unmarshal(text, &told))
		told.CountCodes(want)
	}
	assert.Greater(t, want["claim.gate.postal"], 1)
	assert.Equal(t, want, got)
}

// The changes of the reasons add up to what is payable, in SQL as well.
func TestLedgerAddsUp(t *testing.T) {
	d := opened(t)
	takeAll(t, d)
	assert.Positive(t, one[int](t, d, `SELECT count(*) FROM records WHERE kind = 'decided' AND payable > 0`))
	assert.Zero(t, one[int](t, d, `SELECT count(*) FROM records r WHERE kind = 'decided' AND payable IS NOT
		(SELECT sum(change) FROM reasons WHERE sum = r.sum)`))
}

func TestReplay(t *testing.T) {
	d := opened(t)
	takeAll(t, d)
	same, err := d.Replay(t.Context(), nil)
	require.NoError(t, err)
	assert.Empty(t, same, "under the same version nothing differs")

	differ, err := d.Replay(t.Context(), func(c *claim.Claim) error { return underTerms(c, dearer) })
	require.NoError(t, err)
	require.Len(t, differ, 2, "of the claims under these terms, each revision")
	assert.Equal(t, courier.Fen(64_00), differ[0].Was.Payable)
	assert.Equal(t, courier.Fen(96_00), differ[0].Is.Payable)
	assert.Empty(t, differ[0].New)

	differ, err = d.Replay(t.Context(), func(c *claim.Claim) error {
		if c.Terms != nil && c.Terms.Cite != (courier.Cite{}) {
			c.Terms = &claim.Terms{}
		}
		return nil
	})
	require.NoError(t, err)
	require.Len(t, differ, 2)
	assert.Equal(t, courier.Fen(500_00), differ[0].Is.Payable, "without terms no limit")
	assert.Contains(t, differ[0].Gone, courier.Code("claim.terms.limit"))

	stop := errors.New("stop")
	_, err = d.Replay(t.Context(), func(*claim.Claim) error { return stop })
	assert.ErrorIs(t, err, stop)
	_, err = d.Replay(t.Context(), func(c *claim.Claim) error { return underTerms(c, `{"undeclare":""}`) })
	assert.ErrorContains(t, err, "terms: ")
}

// A record as another version sealed it.
func sealedElsewhere(t *testing.T, d *Desk, facts, answer string) {
	t.Helper()
	record, err := courier.Seal(&courier.Answered{Ask: "claim.Assess", Facts: []byte(facts), Answer: []byte(answer)})
	require.NoError(t, err)
	f := filing{Record: record, no: "C-9", revision: 1, on: monday}
	require.NoError(t, json.Unmarshal([]byte(answer), &f.answer))
	filed, err := d.file(t.Context(), &f)
	require.NoError(t, err)
	require.True(t, filed)
}

func TestReplayOfAnotherVersion(t *testing.T) {
	d := opened(t)
	sealedElsewhere(t, d, string(registered("C-9", 1, "12.00")), `{"verdict":"granted","payable":"CNY 24.00","reasons":[{"code":"claim.gone","effect":"notes"}],"rules":""}`)
	differ, err := d.Replay(t.Context(), nil)
	require.NoError(t, err)
	require.Len(t, differ, 1)
	assert.Equal(t, courier.Fen(36_00), differ[0].Is.Payable)
	assert.Equal(t, []courier.Code{"claim.gone"}, differ[0].Gone)
	assert.Equal(t, []courier.Code{"claim.gate.postal", "claim.postal.registered_letter", "liability.limit.mail"}, differ[0].New)
	var out bytes.Buffer
	require.NoError(t, d.report(t.Context(), &out, nil))
	assert.Contains(t, out.String(), "- claim.gone\n")
	assert.Contains(t, out.String(), "+ claim.gate.postal\n")
}

func TestReplayOfFactsThatAreReadNoMore(t *testing.T) {
	for _, facts := range []string{`{"facts":{"kind":"gone"}}`, `{"facts":{"happened_on":"2026-07-23","loss":"CNY -1.00"}}`} {
		d := opened(t)
		sealedElsewhere(t, d, facts, `{"verdict":"granted","rules":""}`)
		differ, err := d.Replay(t.Context(), nil)
		require.NoError(t, err)
		require.Len(t, differ, 1)
		assert.Error(t, differ[0].Err)
		var out bytes.Buffer
		require.NoError(t, d.report(t.Context(), &out, nil))
		assert.Contains(t, out.String(), differ[0].Err.Error())
	}
}

func TestReplayOfATouchedRecord(t *testing.T) {
	d := opened(t)
	took(t, d, monday, true, registered("C-1", 1, "12.00"))
	_, err := d.db.Exec(`DROP TRIGGER never_changed`)
	require.NoError(t, err)
	_, err = d.db.Exec(`UPDATE records SET record = json_set(record, '$.answer.payable', 'CNY 360.00')`)
	require.NoError(t, err)
	_, err = d.Replay(t.Context(), nil)
	assert.ErrorIs(t, err, courier.ErrContradicts)
	assert.ErrorContains(t, err, "claim C-1, revision 1: sum")
	_, err = d.Overrule(t.Context(), monday, overruling("C-1", 1))
	assert.ErrorIs(t, err, courier.ErrContradicts)
}

// Somebody wrote a word into the table that the library does not know.
func TestWordInTheTableThatNobodyKnows(t *testing.T) {
	d := opened(t)
	_, err := d.db.Exec(`INSERT INTO records (sum, kind, claim_no, revision, facts_sum, taken_on, verdict, rules, record)
		VALUES ('', 'decided', 'C-1', 1, '', '2026-08-03', 'perhaps', '', '{}')`)
	require.NoError(t, err)
	_, err = d.Holdings(t.Context())
	assert.ErrorIs(t, err, courier.ErrUnknownWord)
	assert.ErrorContains(t, err, `name "verdict": unknown word: "perhaps"`)
}

func TestLettersThatCannotBeRead(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{`{`, "line 1: malformed"},
		{`{"claim":{}}`, "line 1: on: missing"},
		{`{"on":"2026-08-03"}`, "line 1: neither claim"},
		{`{"on":"2026-08-03","mail":{}}`, "unknown field"},
	} {
		err := opened(t).readAll(t.Context(), io.Discard, []byte(test.line))
		assert.ErrorContains(t, err, test.want)
	}
	assert.ErrorContains(t, run(t.Context(), io.Discard, ":memory:", "", "", []string{"testdata/none"}), "none")
	assert.Error(t, run(t.Context(), io.Discard, filepath.Join(t.TempDir(), "no", "folder"), "", "", nil))
}
