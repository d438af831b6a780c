package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/kits"
)

// printMarkdown prints the rules, a heading for each package and a paragraph
// for each rule. A known day leaves out what does not stand on it.
func printMarkdown(out *bufio.Writer, list iter.Seq[Rule], on courier.Date) error {
	var heading string
	for r := range list {
		if on.Known() && !r.InTerms && r.on(on) == nil {
			continue
		}
		if r.Package != heading {
			heading = r.Package
			fmt.Fprintf(out, "# %s\n\n", heading)
		}
		r.print(out, on)
	}
	return nil
}

func (r *Rule) print(out *bufio.Writer, on courier.Date) {
	fmt.Fprintf(out, "**%s**", r.Code)
	if len(r.IDs) > 0 {
		fmt.Fprintf(out, " (%s)", strings.Join(r.IDs, ", "))
	}
	if r.Field != "" {
		fmt.Fprintf(out, " `%s`", r.Field)
	}
	if r.Staff {
		fmt.Fprint(out, ", for staff")
	}
	fmt.Fprintf(out, "  \n%s  \n%s\n\n", r.Zh, r.En)
	if r.InTerms {
		fmt.Fprintf(out, "- in the terms among the facts\n")
	}
	for i := range r.Stands {
		if s := &r.Stands[i]; !on.Known() || s.holds(on) {
			fmt.Fprintf(out, "- %s\n", s)
		}
	}
	fmt.Fprintln(out)
}

// String returns "2018-05-01 to 2019-03-01: text, article (force, evidence)".
func (s *Span) String() string {
	grade := s.On.Force.String()
	if s.On.Evidence != 0 { // a convention of this rule book has none
		grade += ", " + s.On.Evidence.String()
	}
	return fmt.Sprintf("%s: %s / %s (%s)", days(s.From, s.To), s.On.Text(courier.Chinese), s.On.Text(courier.English), grade)
}

// days names a run of days.
func days(from, to courier.Date) string {
	switch {
	case !from.Known() && !to.Known():
		return "at any time"
	case !from.Known():
		return "to " + to.String()
	case !to.Known():
		return "from " + from.String()
	}
	return from.String() + " to " + to.String()
}

// printJSON prints a rule a line, with the quotes of what it stands on. A known day leaves out what does not stand
// on it.
func printJSON(out *bufio.Writer, list iter.Seq[Rule], on courier.Date) error {
	quoted, err := quotes()
	if err != nil {
		return err
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for r := range list {
		if on.Known() && !r.InTerms {
			r.Stands = slices.DeleteFunc(r.Stands, func(s Span) bool { return !s.holds(on) })
			if len(r.Stands) == 0 {
				continue
			}
		}
		for _, p := range r.places(on) {
			if a, ok := quoted[p]; ok {
				r.Articles = append(r.Articles, a)
			}
		}
		if err := enc.Encode(&r); err != nil {
			return err
		}
	}
	return nil
}

// printCases prints the cases of the conformance kits, one a line.
func printCases(out *bufio.Writer) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for c, err := range kits.All() {
		if err = errors.Join(err, enc.Encode(&c)); err != nil {
			return err
		}
	}
	return nil
}

// printSources prints the documents that the rules rest on, with their days
// and how many rules stand on each.
func printSources(out *bufio.Writer, list iter.Seq[Rule]) error {
	stand, title := map[string]int{}, map[string]courier.Basis{}
	for r := range list {
		seen := map[string]bool{}
		for _, s := range r.Stands {
			if !seen[s.On.Source] {
				seen[s.On.Source] = true
				stand[s.On.Source]++
				title[s.On.Source] = s.On
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(stand)) {
		b := title[id]
		fmt.Fprintf(out, "%-10s %4d  %s / %s (%s)\n", id, stand[id], b.Zh, b.En, b.Force)
	}
	return nil
}
