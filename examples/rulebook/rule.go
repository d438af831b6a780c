package main

import (
	"iter"
	"slices"
	"strings"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

// Rule is one row of a rule book, as it prints.
type Rule struct {
	Package string       `json:"package"`
	Code    courier.Code `json:"code"`
	IDs     []string     `json:"ids,omitempty"`
	Staff   bool         `json:"staff,omitempty"`   // a customer is not told
	Field   courier.Need `json:"field,omitempty"`   // of the facts, where the rule speaks of one
	Figures []string     `json:"figures,omitempty"` // names, as the sentences show them
	Zh      string       `json:"zh"`
	En      string       `json:"en"`
	InTerms bool         `json:"in_terms,omitempty"` // it rests on the terms among the facts
	Stands  []Span       `json:"stands,omitempty"`   // oldest first; none for a rule in terms

	Articles []Article `json:"articles,omitempty"` // those it stands on that are quoted
}

// Span is where a rule stands for a run of days.
type Span struct {
	From courier.Date  `json:"from,omitzero"` // first day; left out where it is not known
	To   courier.Date  `json:"to,omitzero"`   // last day; left out where no end is known
	On   courier.Basis `json:"basis"`
}

// holds reports whether the span covers the day.
func (s *Span) holds(on courier.Date) bool {
	return !on.Before(s.From) && (!s.To.Known() || !on.After(s.To))
}

// on returns the basis of the rule on the day, nil where it has none.
func (r *Rule) on(day courier.Date) *courier.Basis {
	for i := range r.Stands {
		if s := &r.Stands[i]; s.holds(day) {
			return &s.On
		}
	}
	return nil
}

// rules yields the rules of the chapters in their order.
func rules(chapters []desk.Chapter) iter.Seq[Rule] {
	return func(yield func(Rule) bool) {
		for _, c := range chapters {
			for row := range c.Book().Rows() {
				if !yield(ruleOf(c.Package, &row)) {
					return
				}
			}
		}
	}
}

func ruleOf(name string, row *courier.Row) Rule {
	r := Rule{Package: name, Code: row.Code, IDs: strings.Fields(row.IDs), Staff: row.Staff, Field: row.Field, Zh: row.Zh, En: row.En}
	for _, figure := range row.Names {
		if figure != "" {
			r.Figures = append(r.Figures, figure)
		}
	}
	r.Stands = spans(row)
	r.InTerms = len(r.Stands) == 0
	return r
}

// spans says on which days each citation of the row speaks. The row itself
// answers for one day; here it is asked on every day on which its answer can
// change.
func spans(row *courier.Row) (list []Span) {
	turns := []courier.Date{courier.Day(1, 1, 1)}
	for i := range row.Cites {
		source := sourceOf(&row.Cites[i])
		for _, day := range []courier.Date{row.Cites[i].From, source.From, source.To.AddDays(1)} {
			if day.Known() {
				turns = append(turns, day)
			}
		}
	}
	slices.SortFunc(turns, courier.Date.Compare)
	turns = slices.Compact(turns)
	var last *courier.Cite
	for i, day := range turns {
		cite := row.Cite(day)
		if n := len(list); n > 0 && cite != last && last != nil {
			list[n-1].To = day.AddDays(-1)
		}
		if cite != nil && cite != last {
			list = append(list, Span{From: day, On: cite.Basis()})
			if i == 0 { // since before any day that is known
				list[0].From = courier.Date{}
			}
		}
		last = cite
	}
	return list
}

func sourceOf(c *courier.Cite) courier.Source {
	if c.Document != nil {
		return *c.Document
	}
	source, _ := courier.SourceOf(c.Source)
	return source
}
