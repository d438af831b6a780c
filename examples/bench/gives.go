package main

// What a way gives of a decision.
const (
	givesWhole     = "whole"     // the facts are read first; every line has its code, change, article and figures
	givesExplained = "explained" // every line has its code and its change
	givesAmount    = "amount"    // the sum alone
)

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
