package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const toy = `package toy

const most = 20

var table = [...]int{3, 5}

type grams int

// Fee is what a weight costs.
func Fee(kg int) int {
	if kg > most || kg < 0 {
		return -1
	}
	fee := table[0]
	fee += 2 * kg
	return fee
}

func unseen(g grams) grams { return g + 7 }
`

const toyTest = `package toy_test

import (
	"testing"

	"toy"
)

func TestFee(t *testing.T) {
	for kg, want := range map[int]int{0: 3, 1: 5, 20: 43, 21: -1, -1: -1} {
		if got := toy.Fee(kg); got != want {
			t.Errorf("%d: %d, want %d", kg, got, want)
		}
	}
}
`

// toyModule writes a module of one package with its test.
func toyModule(t *testing.T) *options {
	t.Helper()
	root := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module toy\n\ngo 1.26\n", "toy.go": toy, "toy_test.go": toyTest} {
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return &options{root: root, work: t.TempDir(), workers: 2}
}

// ended runs every change of the toy and returns how each ended.
func ended(t *testing.T, mode string) map[string]end {
	t.Helper()
	o := toyModule(t)
	o.mode = mode
	p, err := load(o.root, ".")
	if err != nil {
		t.Fatal(err)
	}
	list := p.find(mode)
	b := &bench{options: o, p: p, started: time.Now()}
	if err := b.run(list); err != nil {
		t.Fatal(err)
	}
	ends := map[string]end{}
	for _, m := range list {
		ends[m.fn+": "+m.from+" → "+m.to] = m.end
	}
	return ends
}

func compare(t *testing.T, got, want map[string]end) {
	t.Helper()
	for change, end := range got {
		if want[change] != end {
			t.Errorf("%q ended as %s, want %s", change, end, want[change])
		}
	}
	for change := range want {
		if _, ok := got[change]; !ok {
			t.Errorf("%q was not made", change)
		}
	}
}

func TestFigures(t *testing.T) {
	compare(t, ended(t, "figures"), map[string]end{
		"most: 20 → 20 + 1":                  killed,
		"table: 3 in [...]int{3, 5} → 3 + 1": killed,
		"table: 5 in [...]int{3, 5} → 5 + 1": survived,
		"Fee: 2 → 2 + 1":                     killed,
		"unseen: 7 → 7 + 1":                  survived,
	})
}

func TestOperators(t *testing.T) {
	compare(t, ended(t, "code"), map[string]end{
		"Fee: kg > most || kg < 0 → kg > most && kg < 0": killed,
		"Fee: kg > most → kg <= most":                    killed,
		"Fee: kg > most → kg >= most":                    killed,
		"Fee: kg < 0 → kg >= 0":                          killed,
		"Fee: kg < 0 → kg <= 0":                          killed,
		"Fee: -1 in return -1 → zero":                    killed,
		"Fee: fee += 2 * kg → nothing":                   killed,
		"Fee: fee += 2 * kg → fee -= 2 * kg":             killed,
		"Fee: 2 * kg → 2 / kg":                           killed,
		"Fee: fee in return fee → zero":                  killed,
		"unseen: g + 7 in return g + 7 → zero":           survived,
		"unseen: g + 7 → g - 7":                          survived,
	})
}

// Changes that wrap the same place, one in another and side by side, leave a
// text that reads.
func TestWeave(t *testing.T) {
	got := string(weave([]byte("a < b"), []edit{
		{off: 0, kind: opening, span: 5, layer: 2, insert: "less("},
		{off: 5, kind: closing, span: 5, layer: 2, insert: ")"},
		{off: 2, kind: replace, cut: 1, insert: ","},
		{off: 4, kind: opening, span: 1, layer: 3, insert: "["},
		{off: 5, kind: closing, span: 1, layer: 3, insert: "]"},
		{off: 0, kind: opening, span: 5, layer: 1, insert: "("},
		{off: 5, kind: closing, span: 5, layer: 1, insert: " != on)"},
	}))
	if want := "(less(a , [b]) != on)"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestDrawIsTheSameForASeed(t *testing.T) {
	list := func() (l []*mutant) {
		for i := range 50 {
			l = append(l, &mutant{id: int32(i)})
		}
		return l
	}
	ids := func(l []*mutant) (ids []int32) {
		for _, m := range l {
			ids = append(ids, m.id)
		}
		return ids
	}
	a, b, c := ids(draw(list(), 10, 1, "p")), ids(draw(list(), 10, 1, "p")), ids(draw(list(), 10, 2, "p"))
	if !slices.Equal(a, b) || slices.Equal(a, c) || len(a) != 10 || !slices.IsSorted(a) {
		t.Error(a, b, c)
	}
	if len(draw(list(), 0, 1, "p")) != 50 {
		t.Error("0 draws all")
	}
}

// The list of what cannot matter names each change without its place, and why.
func TestSurvivors(t *testing.T) {
	name := filepath.Join(t.TempDir(), "survivors.txt")
	write := func(text string) ([]*survivor, error) {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return readSurvivors(name)
	}
	list, err := write("# said once\n\np | F | a → b | they are the same\n")
	if err != nil || !excused(list, &mutant{pkg: "p", fn: "F", from: "a", to: "b"}) || excused(list, &mutant{pkg: "p", fn: "F", from: "a", to: "c"}) {
		t.Error(list, err)
	}
	if _, err := write("p | F | a → b |\n"); err == nil {
		t.Error("a reason is wanted")
	}
	if _, err := readSurvivors("survivors.txt"); err != nil {
		t.Error(err)
	}
}

func TestTally(t *testing.T) {
	a := tally{name: "a", found: 10}
	for _, e := range []end{killed, killed, killed, survived, equivalent, notViable, timedOut} {
		a.count(e)
	}
	if s := a.String(); a.score() != 80 || !strings.Contains(s, "3 not run") {
		t.Error(s)
	}
	if (&tally{}).score() != 100 {
		t.Error("nothing to notice")
	}
}
