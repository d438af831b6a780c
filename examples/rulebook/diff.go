package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"iter"
	"slices"

	"github.com/courier-rules/courier"
)

// Change is what becomes of one rule from one day to a later one.
type Change struct {
	On      courier.Date   `json:"on,omitzero"` // the first day of what is new; left out between two days that are given
	Change  string         `json:"change"`      // "begins", "ends", or "moves" to another text
	Package string         `json:"package"`
	Code    courier.Code   `json:"code"`
	Zh      string         `json:"zh"`
	En      string         `json:"en"`
	Before  *courier.Basis `json:"before,omitempty"` // what it rested on; none for a rule that begins
	After   *courier.Basis `json:"after,omitempty"`  // what it rests on; none for a rule that ends
}

// change returns what becomes of the rule between two days, false where that
// is nothing.
func (r *Rule) change(from, to courier.Date) (c Change, ok bool) {
	c = Change{Package: r.Package, Code: r.Code, Zh: r.Zh, En: r.En, Before: r.on(from), After: r.on(to)}
	switch {
	case c.Before == nil && c.After == nil:
		return c, false
	case c.Before == nil:
		c.Change = "begins"
	case c.After == nil:
		c.Change = "ends"
	default:
		c.Change = "moves"
		return c, *c.Before != *c.After
	}
	return c, true
}

// differences yields what changes between two days, rule by rule.
func differences(list iter.Seq[Rule], from, to courier.Date) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		for r := range list {
			if c, ok := r.change(from, to); ok && !yield(c) {
				return
			}
		}
	}
}

// turns returns what changed on each day after from and up to to, where they
// are known, oldest first. Rules that have stood since before any day that is
// known do not begin.
func turns(list iter.Seq[Rule], from, to courier.Date) (all []Change) {
	for r := range list {
		for _, day := range r.turns() {
			if from.Known() && !day.After(from) || to.Known() && day.After(to) {
				continue
			}
			if c, ok := r.change(day.AddDays(-1), day); ok {
				c.On = day
				all = append(all, c)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Change) int { return a.On.Compare(b.On) })
	return all
}

// turns are the days on which the rule begins, ends or moves.
func (r *Rule) turns() (days []courier.Date) {
	for i := range r.Stands {
		s := &r.Stands[i]
		for _, day := range []courier.Date{s.From, s.To.AddDays(1)} {
			if day.Known() {
				days = append(days, day)
			}
		}
	}
	slices.SortFunc(days, courier.Date.Compare)
	return slices.Compact(days)
}

// printDifference prints what changes between two days.
func printDifference(out *bufio.Writer, changes iter.Seq[Change]) error {
	signs := map[string]string{"begins": "+", "ends": "-", "moves": "~"}
	for c := range changes {
		fmt.Fprintf(out, "%s %s: %s\n", signs[c.Change], c.Code, c.En)
		for _, basis := range []*courier.Basis{c.Before, c.After} {
			if basis != nil {
				fmt.Fprintf(out, "    %s\n", basis.Text(courier.English))
			}
		}
	}
	return nil
}

// printChanges prints changes as JSON, one a line.
func printChanges(out *bufio.Writer, changes iter.Seq[Change]) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for c := range changes {
		if err := encoder.Encode(c); err != nil {
			return err
		}
	}
	return nil
}
