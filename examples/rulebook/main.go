package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// request is what the command line asks for.
type request struct {
	only                string
	on, from, to        courier.Date
	json, ids, register bool
	cases, turns        bool
	articles            bool
	texts, update       string // directory and file
}

// errDrift says that the texts are no longer as they are quoted; what is
// printed says where.
var errDrift = errors.New("the texts and the quotes differ")

// run is the command, and returns its exit status: 0, 1 where texts and quotes
// differ, or 2 where the command line cannot be read or the output not be
// written.
func run(args []string, stdout, stderr io.Writer) int {
	var q request
	flags := flag.NewFlagSet("rulebook", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&q.only, "package", "", "print the rules of one `package`")
	flags.TextVar(&q.on, "on", courier.Date{}, "print the rules that stand on the `day`")
	flags.TextVar(&q.from, "from", courier.Date{}, "with -to: print what changes between the two `day`s")
	flags.TextVar(&q.to, "to", courier.Date{}, "with -from")
	flags.BoolVar(&q.turns, "turns", false, "print what changed on which day as JSON, one change a line; with -from, -to or both, after and up to them")
	flags.BoolVar(&q.json, "json", false, "print JSON, one rule a line, or one change")
	flags.BoolVar(&q.ids, "ids", false, "print, for each rule id, the codes that carry it, or why none does")
	flags.BoolVar(&q.register, "sources", false, "print the sources that the rules rest on")
	flags.BoolVar(&q.cases, "cases", false, "print the cases of the conformance kits as JSON, one a line")
	flags.BoolVar(&q.articles, "articles", false, "print the articles with their quotes, and the rules that rest on each")
	flags.StringVar(&q.texts, "texts", "", "hold the quotes against the texts in the `directory`")
	flags.StringVar(&q.update, "update", "", "with -texts: write the quotes anew to the `file`")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	out := bufio.NewWriter(stdout)
	if err := errors.Join(q.print(out), out.Flush()); err != nil {
		fmt.Fprintln(stderr, "rulebook:", err)
		if errors.Is(err, errDrift) {
			return 1
		}
		return 2
	}
	return 0
}

func (q *request) print(out *bufio.Writer) error {
	list := desk.Chapters()
	if q.only != "" {
		list = slices.DeleteFunc(list, func(c desk.Chapter) bool { return c.Package != q.only })
		if len(list) == 0 {
			return fmt.Errorf("no package %q", q.only)
		}
	}
	if q.from.Known() != q.to.Known() && !q.turns {
		return errors.New("-from and -to go together")
	}
	if q.update != "" && q.texts == "" {
		return errors.New("-update goes with -texts")
	}
	switch {
	case q.texts != "":
		return compare(out, q.texts, q.update)
	case q.articles:
		return printArticles(out, rules(list), q.on)
	case q.turns:
		return printChanges(out, slices.Values(turns(rules(list), q.from, q.to)))
	case q.from.Known() && q.json:
		return printChanges(out, differences(rules(list), q.from, q.to))
	case q.from.Known():
		return printDifference(out, differences(rules(list), q.from, q.to))
	case q.cases:
		return printCases(out)
	case q.ids:
		return printIDs(out, rules(list), q.only == "")
	case q.register:
		return printSources(out, rules(list))
	case q.json:
		return printJSON(out, rules(list), q.on)
	}
	return printMarkdown(out, rules(list), q.on)
}
