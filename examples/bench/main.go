// Bench measures one decision on a claim made in several ways: by this library,
// by hand with shopspring/decimal, and as the same rules in expr, CEL, Starlark
// and Rego. It has a module of its own, so that the library does not depend on
// them. Run it here with
//
//	go run .
//	go run . -rounds 1000 -long 1s       # on a machine that does other things
//	go test -bench . -count 10 | tee new.txt && benchstat -col /way new.txt
//
// Every way answers a table of claims alike, to the fen and line by line,
// before any is timed. What is timed is the decision alone: programs are
// compiled, queries prepared and facts in the form that each engine takes them
// fastest beforehand. There are three varieties of the others, each compared
// with ours on what it gives:
//
//   - whole: the same decision. The facts are read first, and a negative
//     amount, an unknown law or kind, a fault above the whole and a day before
//     the first rule are refused; every line has its code, its change, the
//     article that it rests on under the law of the day, and its figures.
//   - explained: every line has its code and its change; an engine reads nothing
//     first, and by hand only amounts and the day are read.
//   - amount: the sum alone.
//
// The whole decision is written for speed in each engine: lines are lists
// instead of maps, those that are always the same are made once, and a law is
// asked before anything is counted for it. The other two are written plainly, so
// that an engine can take longer for them than for a whole decision: what it can
// do, the whole shows. What ours does beside, no other does: it checks every
// other word and amount, holds the facts against each other, and would ask for
// one that is missing.
//
// Each is timed twice: in slices so short that the fastest of them meet no
// collection of garbage, and in slices so long that every way pays for the
// garbage that it makes, as in a service.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"text/tabwriter"
	"time"
)

func main() {
	rounds := flag.Int("rounds", 300, "how many `times` each way is timed")
	long := flag.Duration("long", 300*time.Millisecond, "for how `long` with the garbage collected, twice")
	flag.Parse()
	if err := report(os.Stdout, *rounds, *long); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// report writes a table for each claim that is timed.
func report(w io.Writer, rounds int, long time.Duration) error {
	all, err := ways()
	if err != nil {
		return err
	}
	table := Table()
	for _, one := range all {
		for i := range table {
			if err := agree(one, &table[i]); err != nil {
				return err
			}
		}
	}
	fmt.Fprintf(w, "%d ways agree on %d claims\n%s\n", len(all), len(table), versions())
	var claims [][]timing
	for _, c := range timed() {
		ts, err := measure(all, &c.Facts, rounds, time.Millisecond)
		if err != nil {
			return err
		}
		if err := collected(ts, &c.Facts, 2, long); err != nil {
			return err
		}
		print(w, c.Name, ts)
		claims = append(claims, ts)
	}
	print(w, "together", together(claims))
	return nil
}

func print(w io.Writer, name string, ts []timing) {
	tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(tab, "\n%s\tgives\tallocs\tns\t÷ Assess\t÷ plain\tuncollected: ns\t÷ Assess\t÷ plain\t\n", name)
	ours, kept, plain := find(ts, nameOurs, givesWhole), find(ts, nameKept, givesWhole), find(ts, namePlain, givesExplained)
	for _, t := range ts {
		fmt.Fprintf(tab, "%s\t%s\t%.0f\t%d\t%.2f\t%.2f\t%d\t%.2f\t%.2f\t\n", t.way.name, t.way.gives, t.allocs,
			t.each/picosecond, ratio(t, ours), ratio(t, plain), t.bare/picosecond, bareRatio(t, ours), bareRatio(t, plain))
	}
	tab.Flush()
	for _, gives := range []string{givesWhole, givesExplained, givesAmount} {
		e := fastestEngine(ts, gives)
		fmt.Fprintf(w, "fastest engine (%s): %s, %.1f × Assess, %.1f × where the answer is kept; uncollected %.1f ×, %.1f ×\n", gives, e.way.name,
			ratio(e, ours), ratio(e, kept), bareRatio(e, ours), bareRatio(e, kept))
	}
}

// versions are those of the modules that are compared.
func versions() (out string) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	compared := map[string]bool{"github.com/shopspring/decimal": true, "github.com/expr-lang/expr": true, "github.com/google/cel-go": true,
		"go.starlark.net": true, "github.com/open-policy-agent/opa": true}
	for _, d := range info.Deps {
		if compared[d.Path] {
			out += d.Path + " " + d.Version + "\n"
		}
	}
	return out + info.GoVersion
}
