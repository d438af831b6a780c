package main

import "fmt"

// named are facts by what is odd about them.
type named struct {
	name  string
	facts Facts
}

// Unreadable are facts that every way that gives the whole decision refuses.
func Unreadable() (all []named) {
	for _, base := range timed() {
		for _, change := range []struct {
			name string
			make func(f *Facts)
		}{
			{"a negative value", func(f *Facts) { f.Value = -1 }},
			{"a negative loss", func(f *Facts) { f.Loss = -1 }},
			{"a negative freight", func(f *Facts) { f.Freight = -1 }},
			{"a negative declared sum", func(f *Facts) { f.Declared = -1 }},
			{"a negative cap", func(f *Facts) { f.Cap = -1 }},
			{"an unknown law", func(f *Facts) { f.Law = "sea" }},
			{"no law", func(f *Facts) { f.Law = "" }},
			{"an unknown kind", func(f *Facts) { f.Kind = "theft" }},
			{"no kind", func(f *Facts) { f.Kind = "" }},
			{"a day before the first rule", func(f *Facts) {
				if f.Day = 20201231; f.Law == "letter" {
					f.Day = 20090930
				}
			}},
		} {
			f := base.Facts
			change.make(&f)
			all = append(all, named{base.Name + ": " + change.name, f})
		}
		if base.Facts.Law == "letter" {
			continue // no fault of the sender's comes off three times the postage
		}
		for _, fault := range []int64{-1, 100_01} {
			f := base.Facts
			f.Fault = fault
			all = append(all, named{fmt.Sprint(base.Name, ": a fault of ", fault), f})
		}
	}
	f := railDelay()
	f.Penalty = -1
	return append(all, named{"rail-delay: a negative penalty", f})
}

// Edges are facts that can just be read.
func Edges() (all []named) {
	for _, base := range []Facts{proportion(), limit(), railDelay()} {
		f := base
		f.Fault = 100_00
		all = append(all, named{"the claimant's own fault alone", f})
		f = base
		f.Loss, f.Freight, f.Penalty = 0, 0, 0
		all = append(all, named{"nothing lost", f})
	}
	f := letter()
	f.Day = 20091001
	return append(all, named{"a letter on the first day of the law", f})
}
