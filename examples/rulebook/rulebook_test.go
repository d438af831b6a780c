package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

var update = flag.Bool("update", false, "write the golden files anew")

// printed runs the command and returns what it prints.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out, faults bytes.Buffer
	require.Zero(t, run(args, &out, &faults), faults.String())
	return out.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Empty(t, cmp.Diff(string(want), got), path)
}

// A change of a rule shows as a difference in the book that is checked in.
func TestTheBook(t *testing.T) {
	for _, c := range desk.Chapters() {
		golden(t, strings.ReplaceAll(c.Package, "/", "_")+".md", printed(t, "-package", c.Package))
	}
}

func TestIDs(t *testing.T) { golden(t, "ids.txt", printed(t, "-ids")) }

func TestSources(t *testing.T) { golden(t, "sources.txt", printed(t, "-sources")) }

// The cases of the kits, for platforms in other languages. That they can be
// read back and are answered so is tested where they are made.
func TestCases(t *testing.T) { golden(t, "cases.jsonl", printed(t, "-cases")) }

// The switch of the Maritime Code: what begins, ends and moves.
func TestTheDifferenceOfTwoDays(t *testing.T) {
	golden(t, "2026-05-01.txt", printed(t, "-from", "2026-04-30", "-to", "2026-05-01"))
	assert.Empty(t, printed(t, "-from", "2026-05-02", "-to", "2026-05-03"), "no law turns between these days")
}

// The log of the laws says on its day what the difference of that day and the
// one before says, and in its order.
func TestTheTurns(t *testing.T) {
	golden(t, "turns_2026.jsonl", printed(t, "-turns", "-from", "2025-12-31", "-to", "2026-12-31"))
	read := func(text string) (list []Change) {
		decoder := json.NewDecoder(strings.NewReader(text))
		decoder.DisallowUnknownFields()
		for {
			var c Change
			err := decoder.Decode(&c)
			if err == io.EOF {
				return list
			}
			require.NoError(t, err)
			list = append(list, c)
		}
	}
	all := read(printed(t, "-turns"))
	require.NotEmpty(t, all)
	byDay := map[courier.Date][]Change{}
	for i, c := range all {
		require.True(t, c.On.Known() && (i == 0 || !c.On.Before(all[i-1].On)), c.Code)
		day := c.On
		c.On = courier.Date{}
		byDay[day] = append(byDay[day], c)
	}
	for day, want := range byDay {
		got := read(printed(t, "-json", "-from", day.AddDays(-1).String(), "-to", day.String()))
		assert.Empty(t, cmp.Diff(want, got), day)
	}
	assert.Equal(t, all, slices.Concat(read(printed(t, "-turns", "-to", "2026-04-30")), read(printed(t, "-turns", "-from", "2026-04-30"))))
}

// The JSON holds what the Markdown prints: read back, it prints the same.
func TestJSONPrintsTheSameBook(t *testing.T) {
	for _, on := range []string{"", "2026-04-30", "2026-11-01"} {
		var args []string
		day, _ := courier.ParseDate(on)
		if on != "" {
			args = []string{"-on", on}
		}
		decoder := json.NewDecoder(strings.NewReader(printed(t, append([]string{"-json"}, args...)...)))
		decoder.DisallowUnknownFields()
		var list []Rule
		for {
			var r Rule
			err := decoder.Decode(&r)
			if err == io.EOF {
				break
			}
			require.NoError(t, err)
			list = append(list, r)
		}
		require.NotEmpty(t, list)
		var again bytes.Buffer
		out := bufio.NewWriter(&again)
		require.NoError(t, printMarkdown(out, slices.Values(list), day))
		require.NoError(t, out.Flush())
		assert.Equal(t, printed(t, args...), again.String(), on)
	}
}

func TestEveryRuleStandsSomewhere(t *testing.T) {
	for r := range rules(desk.Chapters()) {
		for i := range r.Stands {
			s := &r.Stands[i]
			assert.NotEmpty(t, s.On.Source, r.Code)
			if s.From.Known() && s.To.Known() {
				assert.False(t, s.To.Before(s.From), "%s: %s", r.Code, s)
			}
			if i > 0 {
				assert.True(t, s.From.After(r.Stands[i-1].To), "%s: two citations speak on %s", r.Code, s.From)
			}
		}
	}
}

func TestSpans(t *testing.T) {
	day := courier.Day
	document := func(from, to courier.Date) *courier.Source {
		return &courier.Source{ID: "X", Zh: "某", En: "X", Force: courier.Statute, From: from, To: to}
	}
	span := func(from, to courier.Date, article string) string { return days(from, to) + " " + article }
	first, turn, last := day(2009, 10, 1), day(2018, 5, 1), day(2025, 5, 31)
	for _, test := range []struct {
		name  string
		cites []courier.Cite
		want  []string
	}{
		{"in the terms", courier.InTerms(), nil},
		{"at any time", []courier.Cite{{Document: document(courier.Date{}, courier.Date{}), Article: "1"}}, []string{"at any time 1"}},
		{"with an end", []courier.Cite{{Document: document(courier.Date{}, last), Article: "1"}}, []string{"to 2025-05-31 1"}},
		{"begins within its source", []courier.Cite{{Document: document(first, courier.Date{}), Article: "1", From: turn}}, []string{span(turn, courier.Date{}, "1")}},
		{"renumbered", []courier.Cite{
			{Document: document(first, courier.Date{}), Article: "1"},
			{Document: document(turn, courier.Date{}), Article: "2"},
		}, []string{span(first, turn.AddDays(-1), "1"), span(turn, courier.Date{}, "2")}},
		{"the older text speaks again", []courier.Cite{
			{Document: document(first, courier.Date{}), Article: "1"},
			{Document: document(turn, last), Article: "2"},
		}, []string{span(first, turn.AddDays(-1), "1"), span(turn, last, "2"), span(last.AddDays(1), courier.Date{}, "1")}},
		{"a gap", []courier.Cite{
			{Document: document(first, day(2012, 1, 1)), Article: "1"},
			{Document: document(turn, last), Article: "2"},
		}, []string{span(first, day(2012, 1, 1), "1"), span(turn, last, "2")}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, s := range spans(&courier.Row{Code: "x.y", Cites: test.cites}) {
				got = append(got, span(s.From, s.To, s.On.Article))
			}
			assert.Equal(t, test.want, got)
		})
	}
}

func TestTheCommandLine(t *testing.T) {
	for _, args := range [][]string{{"-package", "nowhere"}, {"-from", "2026-05-01"}, {"-on", "May"}, {"-nothing"}} {
		var out, faults bytes.Buffer
		assert.Equal(t, 2, run(args, &out, &faults), args)
		assert.Empty(t, out.String(), args)
		assert.NotEmpty(t, faults.String(), args)
	}
	var out, faults bytes.Buffer
	assert.Zero(t, run([]string{"-h"}, &out, &faults))
	assert.Contains(t, faults.String(), "-package")
}
