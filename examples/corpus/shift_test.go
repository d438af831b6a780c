package main

import (
	"bufio"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier/examples/internal/desk"

	"github.com/courier-rules/courier"
)

// The days on which a law of this book turns: what it does to the cases.
func TestTheDaysOnWhichTheLawTurns(t *testing.T) {
	if testing.Short() {
		t.Skip("each day takes two answers to every case")
	}
	for _, day := range []string{"2024-03-01", "2025-06-01", "2026-05-01", "2026-07-01"} {
		golden(t, day+".txt", printed(t, "-day", day))
	}
}

func TestGoverned(t *testing.T) {
	for facts, want := range map[string]string{
		`{"happened_on":"2026-05-01","as_of":"2026-06-01"}`:      "2026-05-01",
		`{"as_of":"2026-06-01T08:00:00+08:00"}`:                  "2026-06-01",
		`{"case":{"received_at":"2026-06-02T08:00:00+08:00"}}`:   "2026-06-02",
		`{"happened_on":"","on":"2026-06-03"}`:                   "2026-06-03",
		`{"happened_on":"2026-06-03 or so"}`:                     "",
		`{"on":7,"case":"2026-06-03","scheme":{"from":"today"}}`: "",
	} {
		v, err := value([]byte(facts))
		require.NoError(t, err)
		day, ok := desk.Governed(v)
		require.Equal(t, want != "", ok, facts)
		if ok {
			assert.Equal(t, want, day.String(), facts)
		}
	}
}

// A day moves with its case, and a text's own days stay.
func TestMove(t *testing.T) {
	v, err := value([]byte(`{"on":"2026-05-01","list":[{"at":"2026-05-01T23:00:00+08:00"}],"cite":{"from":"2026-05-01"},"name":"2026-05","n":3}`))
	require.NoError(t, err)
	assert.Equal(t, []string{"cite.from: a day", "list[].at: a day", "n: 3", "name: 2026-05", "on: a day"}, leaves(v, ""))
	moved := desk.Move(v, -1).(map[string]any)
	assert.Equal(t, "2026-04-30", moved["on"])
	assert.Equal(t, "2026-04-30T23:00:00+08:00", moved["list"].([]any)[0].(map[string]any)["at"])
	assert.Equal(t, "2026-05-01", moved["cite"].(map[string]any)["from"])
}

// Of the cases of one ground of the sea, one law speaks before the switch of
// the Maritime Code and another from it on; between two days of one law no
// case changes.
func TestOneCaseAcrossTheSwitch(t *testing.T) {
	cases := slices.DeleteFunc(corpus(t), func(c Case) bool { return !strings.HasPrefix(c.Name, "liability.sea.") })
	require.NotEmpty(t, cases)
	changed := func(day courier.Date) string {
		var text strings.Builder
		out := bufio.NewWriter(&text)
		printShift(out, cases, day)
		require.NoError(t, out.Flush())
		return text.String()
	}
	switched := changed(courier.Day(2026, 5, 1))
	assert.Contains(t, switched, "[MC92 ")
	assert.Contains(t, switched, "[MC25 ")
	assert.Empty(t, changed(courier.Day(2026, 5, 6)))
}

func TestLess(t *testing.T) {
	assert.Equal(t, []string{"a", "c"}, less([]string{"a", "a", "b", "c"}, []string{"a", "b", "d"}))
	assert.Empty(t, less([]string{"a"}, []string{"a", "a"}))
}
