package main

import "strings"

// What a way gives of a decision.
const (
	givesWhole     = "whole"     // the facts are read first; every line has its code, change, article and figures
	givesExplained = "explained" // every line has its code and its change
	givesAmount    = "amount"    // the sum alone
)

// variety is the text of a program for what it gives. A program is written
// once: what stands between ‹ and › is of the whole decision alone, and where
// a ¦ stands between, what is left of it is of the others.
func variety(program, gives string) string {
	var b strings.Builder
	for {
		plain, rest, marked := strings.Cut(program, "‹")
		b.WriteString(plain)
		if !marked {
			return b.String()
		}
		var mark string
		mark, program, _ = strings.Cut(rest, "›")
		others, ofWhole, both := strings.Cut(mark, "¦")
		if !both {
			others, ofWhole = "", mark
		}
		if gives == givesWhole {
			b.WriteString(ofWhole)
		} else {
			b.WriteString(others)
		}
	}
}

// less is the answer as it is compared with one of a way that gives less.
func (a Answer) less(gives string) Answer {
	if gives == givesWhole {
		return a
	}
	lines := a.Lines
	a.Lines = nil
	if gives == givesExplained {
		for _, l := range lines {
			a.Lines = append(a.Lines, Line{Code: l.Code, Change: l.Change})
		}
	}
	return a
}
