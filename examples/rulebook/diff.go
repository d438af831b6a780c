package main

import (
	"bufio"
	"fmt"
	"iter"

	"github.com/courier-rules/courier"
)

// printDifference prints what changes between two days, rule by rule: what
// begins to speak, what falls silent, and what rests on another text.
func printDifference(out *bufio.Writer, list iter.Seq[Rule], from, to courier.Date) error {
	for r := range list {
		before, after := r.on(from), r.on(to)
		switch {
		case before == nil && after == nil:
		case before == nil:
			fmt.Fprintf(out, "+ %s: %s\n    %s\n", r.Code, r.En, after.Text(courier.English))
		case after == nil:
			fmt.Fprintf(out, "- %s: %s\n    %s\n", r.Code, r.En, before.Text(courier.English))
		case *before != *after:
			fmt.Fprintf(out, "~ %s: %s\n    %s\n    %s\n", r.Code, r.En, before.Text(courier.English), after.Text(courier.English))
		}
	}
	return nil
}
