package main

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"path/filepath"
	"slices"
)

// end is how a change ended.
type end uint8

const (
	notRun     end = iota
	killed         // a test failed
	timedOut       // the tests did not come to an end
	survived       // no test noticed
	equivalent     // no test noticed, and survivors.txt says why none can
	notViable      // it does not compile
)

func (e end) String() string {
	return [...]string{"not run", "killed", "timed out", "survived", "equivalent", "not viable"}[e]
}

// mutant is one change.
type mutant struct {
	id       int32
	pkg, fn  string // the function or variable that holds it
	at       string // file:line:column
	file     string
	from, to string

	edits []edit // with the switch
	alone []edit // where it cannot be switched: the change itself, built on its own
	table bool   // in the initialiser of a package variable, which every test reaches

	end  end
	by   string // the test that noticed
	told string
}

func (m *mutant) String() string {
	by := ""
	if m.by != "" {
		by = " (" + m.by + ")"
	}
	return fmt.Sprintf("%s: %s: %s → %s%s", m.at, m.fn, m.from, m.to, by)
}

// draw takes n of the list, the same ones for the same seed.
func draw(list []*mutant, n int, seed uint64, name string) []*mutant {
	if n == 0 || n >= len(list) {
		return list
	}
	h := fnv.New64a()
	h.Write([]byte(name))
	rand.New(rand.NewPCG(seed, h.Sum64())).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	list = list[:n]
	slices.SortFunc(list, func(a, b *mutant) int { return int(a.id - b.id) })
	return list
}

func short(path string) string { return filepath.Base(path) }
