package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

var (
	update = flag.Bool("update", false, "write the golden files anew")
	freeze = flag.String("freeze", "", "write the records that later versions are held against, under the `version` that is released")
)

const (
	frozen  = "testdata/frozen.jsonl"
	changes = "testdata/frozen.changes.golden"
)

// requests are the examples of every ask, a line each.
func requests(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	for ask, facts := range desk.NewWindow().Examples() {
		line, err := json.Marshal(map[string]any{"ask": ask, "facts": facts})
		require.NoError(t, err)
		b.Write(append(line, '\n'))
	}
	return b.Bytes()
}

// ran runs the command.
func ran(t *testing.T, status int, in []byte, args ...string) string {
	t.Helper()
	var out, faults bytes.Buffer
	require.Equal(t, status, run(args, "v0.0.0", bytes.NewReader(in), &out, &faults), faults.String())
	return out.String()
}

// The records of the last release: what this version answers otherwise is
// listed in a file of its own, so that no change of an answer goes unseen.
func TestFrozenRecords(t *testing.T) {
	if *freeze != "" {
		var out, faults bytes.Buffer
		require.Zero(t, run(nil, *freeze, bytes.NewReader(requests(t)), &out, &faults), faults.String())
		require.NoError(t, os.WriteFile(frozen, out.Bytes(), 0o644))
	}
	records, err := os.ReadFile(frozen)
	require.NoError(t, err)
	var got, faults bytes.Buffer
	require.Less(t, run([]string{"-replay"}, "", bytes.NewReader(records), &got, &faults), 2, faults.String())
	if *update || *freeze != "" {
		require.NoError(t, os.WriteFile(changes, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(changes)
	require.NoError(t, err)
	assert.Empty(t, cmp.Diff(string(want), got.String()))
}

func TestRecordsReplay(t *testing.T) {
	in := requests(t)
	kept := ran(t, 0, in)
	assert.Equal(t, bytes.Count(in, []byte("\n")), strings.Count(kept, "\n"))
	assert.Empty(t, ran(t, 0, []byte(kept), "-replay"), "under the same version nothing changes")
	assert.Equal(t, kept, ran(t, 0, in), "the same requests give the same records, byte for byte")
}

func TestReplayListsWhatChanged(t *testing.T) {
	record, err := courier.Seal(&courier.Answered{Ask: "claim.Settle", Facts: []byte(`{}`), Answer: []byte(`{"verdict":"granted"}`)})
	require.NoError(t, err)
	over, err := record.Override(&courier.Override{Answer: []byte(`{"verdict":"refused"}`), By: "a", Why: "b"})
	require.NoError(t, err)
	var in bytes.Buffer
	for _, r := range []courier.Record{record, over} {
		require.NoError(t, json.NewEncoder(&in).Encode(r))
	}
	out := ran(t, 1, in.Bytes(), "-replay")
	assert.Equal(t, 1, strings.Count(out, record.Sum.String()))
	assert.Contains(t, out, "\tverdict: \"granted\" -> \"referred\"\n")
	assert.NotContains(t, out, over.Sum.String(), "what a person decided no rule repeats")
}

func TestReplayOfAnAskThatIsGone(t *testing.T) {
	record, err := courier.Seal(&courier.Answered{Ask: "claim.Gone", Facts: []byte(`{}`), Answer: []byte(`{}`)})
	require.NoError(t, err)
	line, err := json.Marshal(record)
	require.NoError(t, err)
	assert.Contains(t, ran(t, 1, line, "-replay"), `\"claim.Gone\"`)
}

func TestCounts(t *testing.T) {
	one := `{"ask":"claim.Assess","facts":{"happened_on":"2026-08-04","kind":"loss","answers":"yes","operator":"postal_enterprise","universal":"yes","mail":"registered_letter","declared":"CNY 0.00","loss":"CNY 1.00","freight":"CNY 5.20"}}` + "\n"
	kept := ran(t, 0, []byte(one+one))
	assert.Equal(t, fmt.Sprintf("%7d %s\n%7d %s\n", 2, "claim.gate.postal", 2, "claim.postal.registered_letter"), ran(t, 0, []byte(kept), "-counts"))
}

func TestWhatCannotBeRead(t *testing.T) {
	record, err := courier.Seal(&courier.Answered{Ask: "claim.Settle", Facts: []byte(`{}`), Answer: []byte(`{}`)})
	require.NoError(t, err)
	record.Rules = "other"
	touched, err := json.Marshal(record)
	require.NoError(t, err)
	for _, test := range []struct {
		in, want string
		args     []string
	}{
		{"{", "line 1", nil},
		{"\n{\"ask\":\"no.Ask\",\"facts\":{}}", "line 2: ask: unknown word", nil},
		{`{"ask":"claim.Settle","facts":{"cash":"1"}}`, "cash: malformed", nil},
		{string(touched), "sum: contradicts other facts", []string{"-replay"}},
		{"", "flag provided but not defined", []string{"-none"}},
	} {
		var out, faults bytes.Buffer
		assert.Equal(t, 2, run(test.args, "", strings.NewReader(test.in), &out, &faults), test.want)
		assert.Contains(t, faults.String(), test.want)
	}
}
