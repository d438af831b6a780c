package main

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/courier-rules/courier"
)

// quotesText holds what the rules cite, an article a line: a short quote of
// it and the digest of the whole, or why it is not quoted.
//
//go:embed quotes.jsonl
var quotesText string

// Article is an article that rules rest on.
type Article struct {
	Source  string `json:"source"`
	Article string `json:"article,omitempty"` // empty where the document is cited as a whole
	Quote   string `json:"quote,omitempty"`   // of its text, with … where it is cut
	Digest  string `json:"digest,omitempty"`  // SHA-256 of its whole text in the form that text.article returns
	Left    string `json:"left,omitempty"`    // why there is no quote
}

// place is where rules stand: an article of a source.
type place struct{ source, article string }

func (a *Article) place() place { return place{a.Source, a.Article} }

// String returns "CC 829".
func (p place) String() string { return strings.TrimSpace(p.source + " " + p.article) }

// keptQuotes reads the list of articles that is kept.
func keptQuotes() (list []Article, err error) {
	for line := range strings.Lines(quotesText) {
		var a Article
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			return nil, fmt.Errorf("quotes.jsonl, line %d: %w", len(list)+1, err)
		}
		list = append(list, a)
	}
	return list, nil
}

// quotes returns the articles that are quoted.
func quotes() (map[place]Article, error) {
	kept, err := keptQuotes()
	quoted := map[place]Article{}
	for _, a := range kept {
		if a.Quote != "" {
			quoted[a.place()] = a
		}
	}
	return quoted, err
}

// places returns the articles of a citation one by one: "177, 178" is two of
// them and "46-49" four.
func places(b *courier.Basis) (list []place) {
	for article := range strings.SplitSeq(b.Article, ", ") {
		from, to, _ := strings.Cut(article, "-")
		first, errFirst := strconv.Atoi(from)
		last, errLast := strconv.Atoi(to)
		if errFirst != nil || errLast != nil {
			list = append(list, place{b.Source, article})
			continue
		}
		for n := first; n <= last; n++ {
			list = append(list, place{b.Source, strconv.Itoa(n)})
		}
	}
	return list
}

// resting returns, for each article, the rules that rest on it, of a known
// day those that do on it.
func resting(list iter.Seq[Rule], on courier.Date) map[place][]Rule {
	rest := map[place][]Rule{}
	for r := range list {
		for _, p := range r.places(on) {
			rest[p] = append(rest[p], r)
		}
	}
	return rest
}

// places returns the articles that the rule rests on, each once.
func (r *Rule) places(on courier.Date) (list []place) {
	for i := range r.Stands {
		if s := &r.Stands[i]; !on.Known() || s.holds(on) {
			for _, p := range places(&s.On) {
				if !slices.Contains(list, p) {
					list = append(list, p)
				}
			}
		}
	}
	return list
}

// printArticles prints the articles that are quoted, each once, with the rules
// that rest on it. A known day leaves out what does not stand on it.
func printArticles(out *bufio.Writer, list iter.Seq[Rule], on courier.Date) error {
	kept, err := keptQuotes()
	if err != nil {
		return err
	}
	rest, heading := resting(list, on), ""
	for i := range kept {
		a := &kept[i]
		if len(rest[a.place()]) == 0 {
			continue
		}
		b, err := a.basis()
		if err != nil {
			return err
		}
		if a.Source != heading {
			heading = a.Source
			fmt.Fprintf(out, "# %s (%s)\n\n", b.Zh, heading)
		}
		fmt.Fprintf(out, "**%s**\n\n", b.Text(courier.Chinese))
		if a.Left != "" {
			fmt.Fprintf(out, "not quoted: %s\n\n", a.Left)
		} else {
			fmt.Fprintf(out, "> %s\n\n", strings.ReplaceAll(a.Quote, "\n", "  \n> "))
		}
		for _, r := range rest[a.place()] {
			fmt.Fprintf(out, "- %s\n", r.Code)
		}
		fmt.Fprintln(out)
	}
	return nil
}

// basis returns the article as a citation prints it.
func (a *Article) basis() (courier.Basis, error) {
	id, err := courier.ParseSource(a.Source)
	if err != nil {
		return courier.Basis{}, err
	}
	cite := courier.Art(id, a.Article)
	return cite.Basis(), nil
}
