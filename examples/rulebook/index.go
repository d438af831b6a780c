package main

import (
	"bufio"
	_ "embed"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/courier-rules/courier"
)

// rulesText lists every rule of the rule books, a line each: the id, and for
// a rule that no code carries, behind a tab, what carries it or why nothing can.
//
//go:embed rules.txt
var rulesText string

// listedRule is a rule of the rule books.
type listedRule struct{ id, left string }

func listedRules() (list []listedRule) {
	for line := range strings.Lines(rulesText) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		id, left, _ := strings.Cut(line, "\t")
		list = append(list, listedRule{id, left})
	}
	return list
}

// carriers returns, for each rule id, the codes that carry it.
func carriers(list iter.Seq[Rule]) map[string][]courier.Code {
	carried := map[string][]courier.Code{}
	for r := range list {
		for _, id := range r.IDs {
			carried[id] = append(carried[id], r.Code)
		}
	}
	return carried
}

// printIDs prints, for each rule id, the codes that carry it; where all
// packages are asked, also the rules that none carries, and why.
func printIDs(out *bufio.Writer, list iter.Seq[Rule], whole bool) error {
	carried, left := carriers(list), map[string]string{}
	ids := slices.Collect(maps.Keys(carried))
	if whole {
		for _, r := range listedRules() {
			if len(carried[r.id]) == 0 {
				left[r.id] = r.left
				ids = append(ids, r.id)
			}
		}
	}
	slices.Sort(ids)
	for _, id := range ids {
		fmt.Fprintln(out, id)
		for _, code := range carried[id] {
			fmt.Fprintf(out, "\t%s\n", code)
		}
		if left[id] != "" {
			fmt.Fprintf(out, "\tnone: %s\n", left[id])
		}
	}
	return nil
}
