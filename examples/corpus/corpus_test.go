package main

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	if string(want) != got { // a difference of two texts as long as these is slow to find
		assert.Empty(t, cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")), path)
	}
}

func corpus(t *testing.T) []Case {
	t.Helper()
	cases, err := open([]string{"cases.jsonl"}, nil)
	require.NoError(t, err)
	return cases
}

// answered is a case with its answer, and how often each code speaks in it.
type answered struct {
	Case
	answer []byte
	spoken map[courier.Code]int
}

// answers are all cases, answered once for all tests.
var answers = sync.OnceValues(func() (list []answered, err error) {
	cases, err := open([]string{"cases.jsonl"}, nil)
	if err != nil {
		return nil, err
	}
	window := desk.NewWindow()
	for _, c := range cases {
		a := answered{Case: c, spoken: map[courier.Code]int{}}
		if a.answer, err = window.Answer(c.Ask, c.Facts); err == nil {
			err = spoke(a.spoken, a.answer)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.Name, err)
		}
		list = append(list, a)
	}
	return list, nil
})

func allAnswers(t *testing.T) []answered {
	t.Helper()
	list, err := answers()
	require.NoError(t, err)
	return list
}

// printed runs the command on the corpus and returns what it prints.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out, faults bytes.Buffer
	require.Zero(t, run(append(args, "cases.jsonl"), nil, &out, &faults), faults.String())
	return out.String()
}

func TestAnswers(t *testing.T) { golden(t, "answers.golden.jsonl", printed(t, "-brief")) }

// Each case is named once, is answered, and shows what it says it shows.
func TestCasesAreWhole(t *testing.T) {
	cases, names, shown := allAnswers(t), map[string]bool{}, map[courier.Code]string{}
	assert.GreaterOrEqual(t, len(cases), 300)
	for i := range cases {
		c := &cases[i]
		assert.False(t, names[c.Name], "%s stands twice", c.Name)
		names[c.Name] = true
		assert.NotEmpty(t, c.About.En, c.Name)
		assert.NotEmpty(t, c.About.Zh, c.Name)
		for _, code := range c.Shows {
			assert.Contains(t, c.spoken, code, c.Name)
			assert.Empty(t, shown[code], "%s shows %s again", c.Name, code)
			shown[code] = c.Name
		}
	}
}

// tally says how many answers there are to each question, and how many of
// them have each code.
type tally struct {
	met    map[courier.Code]map[string]int
	answer map[string]int
}

func count(cases []answered) tally {
	n := tally{map[courier.Code]map[string]int{}, map[string]int{}}
	for i := range cases {
		n.answer[cases[i].Ask]++
		for code := range cases[i].spoken {
			if n.met[code] == nil {
				n.met[code] = map[string]int{}
			}
			n.met[code][cases[i].Ask]++
		}
	}
	return n
}

// missed reports whether a question in some answer to which the code speaks
// has an answer without it.
func (n *tally) missed(code courier.Code) bool {
	for ask, times := range n.met[code] {
		if times < n.answer[ask] {
			return true
		}
	}
	return false
}

// Every rule of every book is met by a case and missed by another, save those
// that a list names, each with its reason.
func TestEveryRuleIsMetAndMissed(t *testing.T) {
	n, unmet, unmissed := count(allAnswers(t)), excused(t, "unmet.txt"), excused(t, "unmissed.txt")
	known := map[courier.Code]bool{}
	for _, chapter := range desk.Chapters() {
		met, missed, all := 0, 0, 0
		for row := range chapter.Book().Rows() {
			if known[row.Code] { // borrowed from another book
				continue
			}
			known[row.Code] = true
			all++
			switch {
			case len(n.met[row.Code]) == 0:
				assert.Contains(t, unmet, row.Code, "no case meets it")
				continue
			case !n.missed(row.Code):
				assert.Contains(t, unmissed, row.Code, "no case misses it")
			default:
				missed++
				assert.NotContains(t, unmissed, row.Code, "a case misses it after all")
			}
			met++
			assert.NotContains(t, unmet, row.Code, "a case meets it after all")
		}
		t.Logf("%s: %d rules, %d met, %d missed", chapter.Package, all, met, missed)
	}
	for code := range n.met {
		assert.True(t, known[code], "%s speaks and stands in no book", code)
	}
	maps.Copy(unmet, unmissed)
	for code := range unmet {
		assert.True(t, known[code], "%s is in no book", code)
	}
}

// excused are the codes of a list, with the reasons for which they are on it.
func excused(t *testing.T, name string) map[courier.Code]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	list := map[courier.Code]string{}
	for line := range strings.Lines(string(text)) {
		code, why, _ := strings.Cut(strings.TrimSpace(line), " ")
		if code == "" || strings.HasPrefix(code, "#") {
			continue
		}
		require.NotEmpty(t, strings.TrimSpace(why), code)
		list[courier.Code(code)] = strings.TrimSpace(why)
	}
	return list
}

// Every reason for which a carrier may decline a claim has a case in which a
// claim is declined for it.
func TestEveryReasonToDeclineIsMet(t *testing.T) {
	declined := map[courier.Code]bool{}
	for _, c := range allAnswers(t) {
		for code := range c.spoken {
			declined[code] = declined[code] || c.Ask == "claim.Declines"
		}
	}
	all := 0
	for _, chapter := range desk.Chapters() {
		for row := range chapter.Book().Rows() {
			if strings.HasPrefix(string(row.Code), "claim.decline.") {
				all++
				assert.True(t, declined[row.Code], row.Code)
			}
		}
	}
	assert.Greater(t, all, 20)
}

// The same cases from many goroutines at once, each in an order of its own,
// have the same answers to the byte. A short test gives every case to two of
// them.
func TestTheCorpusInParallel(t *testing.T) {
	cases := allAnswers(t)
	const goroutines = 4
	var wait sync.WaitGroup
	for g := range goroutines {
		wait.Go(func() {
			window := desk.NewWindow()
			for k := range cases {
				i := (k + g*len(cases)/goroutines) % len(cases)
				if g%2 == 1 {
					i = len(cases) - 1 - i
				}
				if testing.Short() && i%2 == g/2 {
					continue
				}
				answer, err := window.Answer(cases[i].Ask, cases[i].Facts)
				if err != nil || !bytes.Equal(answer, cases[i].answer) {
					t.Errorf("%s: %v: another answer beside others", cases[i].Name, err)
				}
			}
		})
	}
	wait.Wait()
}

func TestReadingCases(t *testing.T) {
	const sound = `{"name":"x","about":{"en":"x","zh":"某"},"ask":"order.Decide","facts":{"action":"recall"}}`
	for what, text := range map[string]string{
		"no JSON":          `{`,
		"another key":      strings.Replace(sound, `"about"`, `"of"`, 1),
		"no name":          strings.Replace(sound, `"name":"x",`, ``, 1),
		"no facts":         strings.Replace(sound, `,"facts":{"action":"recall"}`, ``, 1),
		"no such question": strings.Replace(sound, `order.Decide`, `order.Guess`, 1),
	} {
		var out, faults bytes.Buffer
		status := run(nil, strings.NewReader(text), &out, &faults)
		if what == "no such question" { // an answer, too: the field that is wrong
			assert.Zero(t, status)
			assert.JSONEq(t, `{"name":"x","answer":{"error":"ask"}}`, out.String())
			continue
		}
		assert.Equal(t, 2, status, what)
		assert.NotEmpty(t, faults.String(), what)
	}
	var out, faults bytes.Buffer
	assert.Zero(t, run(nil, strings.NewReader(sound+"\n\n"), &out, &faults))
	assert.Contains(t, out.String(), `"verdict":"referred"`)
	for _, args := range [][]string{{"-day", "May"}, {"-nothing"}, {"nowhere.jsonl"}} {
		assert.Equal(t, 2, run(args, nil, &out, &faults), args)
	}
	assert.Zero(t, run([]string{"-h"}, nil, &out, &faults))
}

// What the questions are is plain from how many cases each has.
func TestQuestions(t *testing.T) {
	n := count(allAnswers(t))
	asks := slices.Sorted(maps.Keys(n.answer))
	var text strings.Builder
	for _, ask := range asks {
		fmt.Fprintf(&text, "%4d %s\n", n.answer[ask], ask)
	}
	golden(t, "questions.txt", text.String())
}
