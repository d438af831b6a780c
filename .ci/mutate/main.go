// Command mutate changes the library in one place at a time and asks its tests
// whether they notice.
//
//	go run . -mode figures                    # every figure of the tables, changed by one
//	go run . -mode code -sample 60 -seed 1    # a seeded sample of the usual operators, by package
//	go run . -mode figures -list              # what would be changed, without running anything
//
// It is built for speed. A package is compiled once with all its changes in it,
// each behind a switch that an environment variable turns on, through the
// overlay of go test: nothing is written into the repository. A change runs
// those tests of its package that reach it, the quickest first, and stops at the
// first that fails; what they do not notice then runs the cases that
// examples/internal/desk draws around the written ones, what is asked there of
// every fact and word, and what the root asks of every book. A figure that the
// compiler must know, as a constant on which others stand, is built on its own.
//
// What survives and cannot matter is listed in survivors.txt, with the reason.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// options are those of the command line.
type options struct {
	root, work, mode  string
	packages          []string
	sample            int
	seed              uint64
	budget            time.Duration
	least             float64
	workers           int
	list, verbose     bool
	function, changed string
}

func main() {
	var o options
	flag.StringVar(&o.root, "root", "../..", "the `directory` of the module")
	flag.StringVar(&o.mode, "mode", "figures", "figures or code")
	names := flag.String("packages", ". order tracking tier liability claim claim/insurance complaint", "the packages, by their `directories`")
	flag.IntVar(&o.sample, "sample", 0, "run `n` changes of each package, 0 for all")
	flag.Uint64Var(&o.seed, "seed", 1, "draws the sample")
	flag.DurationVar(&o.budget, "budget", 0, "stop after this `time`, 0 for never; what did not run is counted")
	flag.Float64Var(&o.least, "least", 95, "fail under this `percentage` of viable changes noticed")
	flag.IntVar(&o.workers, "workers", 2, "tests that run side by side")
	flag.BoolVar(&o.list, "list", false, "list the changes and run none")
	flag.BoolVar(&o.verbose, "v", false, "print whatever is not noticed by a test as it ends")
	flag.StringVar(&o.function, "func", "", "only in this `function` or variable")
	flag.StringVar(&o.changed, "change", "", "only changes whose `text` this is part of")
	flag.Parse()
	o.packages = strings.Fields(*names)
	if err := o.run(); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

func (o *options) run() (err error) {
	if o.root, err = filepath.Abs(o.root); err != nil {
		return err
	}
	if o.work, err = os.MkdirTemp("", "mutate"); err != nil {
		return err
	}
	defer os.RemoveAll(o.work)
	known, err := readSurvivors("survivors.txt")
	if err != nil {
		return err
	}
	var all []tally
	started := time.Now()
	for _, dir := range o.packages {
		t, err := o.pkg(dir, known, started)
		if err != nil {
			return fmt.Errorf("%s: %w", dir, err)
		}
		all = append(all, t)
		if !o.list {
			fmt.Println(t.String())
		}
	}
	if o.list {
		return nil
	}
	var sum tally
	sum.name = "together"
	for i := range all {
		sum.add(&all[i])
	}
	fmt.Printf("%s, in %s\n", sum.String(), time.Since(started).Round(time.Second))
	if sum.score() < o.least {
		return fmt.Errorf("%.1f %% noticed, under %.1f", sum.score(), o.least)
	}
	return nil
}

// pkg runs the changes of one package.
func (o *options) pkg(dir string, known []*survivor, started time.Time) (tally, error) {
	t := tally{name: dir}
	p, err := load(o.root, dir)
	if err != nil {
		return t, err
	}
	list := p.find(o.mode)
	t.found = len(list)
	list = slices.DeleteFunc(list, func(m *mutant) bool {
		return o.function != "" && m.fn != o.function || !strings.Contains(m.from+" → "+m.to, o.changed)
	})
	list = draw(list, o.sample, o.seed, dir)
	if o.list {
		for _, m := range list {
			fmt.Println(m)
		}
		return t, nil
	}
	b := &bench{options: o, p: p, known: known, started: started}
	if err := b.run(list); err != nil {
		return t, err
	}
	for _, m := range list {
		t.count(m.end)
	}
	return t, nil
}

// tally counts how the changes of a package ended.
type tally struct {
	name  string
	found int
	ends  [6]int
}

func (t *tally) count(e end) { t.ends[e]++ }

func (t *tally) add(o *tally) {
	t.found += o.found
	for i, n := range o.ends {
		t.ends[i] += n
	}
}

// score is the share noticed of those that could be noticed, in per cent.
// A change that makes the tests run on without end is noticed.
func (t *tally) score() float64 {
	seen := t.ends[killed] + t.ends[timedOut]
	if seen+t.ends[survived] == 0 {
		return 100
	}
	return 100 * float64(seen) / float64(seen+t.ends[survived])
}

func (t *tally) String() string {
	return fmt.Sprintf("%-16s %5.1f %%  of %d found: %d killed, %d timed out, %d survived, %d equivalent, %d not viable, %d not run", t.name, t.score(), t.found,
		t.ends[killed], t.ends[timedOut], t.ends[survived], t.ends[equivalent], t.ends[notViable], t.found-t.ends[killed]-t.ends[timedOut]-t.ends[survived]-t.ends[equivalent]-t.ends[notViable])
}
