package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

// compare holds the quotes against the texts of a directory, and prints where
// they drift apart, with the rules that rest on it. With a file to write, it
// writes the quotes anew; what a person has to settle remains.
func compare(out *bufio.Writer, dir, file string) error {
	texts, err := readTexts(os.DirFS(dir))
	if err != nil {
		return err
	}
	kept, err := keptQuotes()
	if err != nil {
		return err
	}
	rest := resting(rules(desk.Chapters()), courier.Date{})
	drifts := printDrift(out, texts, kept, rest)
	if file != "" {
		kept = renewed(texts, kept, rest)
		if err := write(file, kept); err != nil {
			return err
		}
		fmt.Fprintf(out, "\nafter %s is written:\n", file)
		drifts = printDrift(out, texts, kept, rest)
	}
	if drifts > 0 {
		return errDrift
	}
	return nil
}

// write writes the quotes to a file, an article a line.
func write(file string, list []Article) error {
	var lines strings.Builder
	enc := json.NewEncoder(&lines)
	enc.SetEscapeHTML(false)
	for i := range list {
		if err := enc.Encode(&list[i]); err != nil {
			return err
		}
	}
	return os.WriteFile(file, []byte(lines.String()), 0o644)
}

// printDrift prints every article in which the texts and the quotes differ,
// and the codes that rest on it.
func printDrift(out *bufio.Writer, texts map[string]text, kept []Article, rest map[place][]Rule) (drifts int) {
	byPlace := map[place]*Article{}
	for i := range kept {
		byPlace[kept[i].place()] = &kept[i]
	}
	compared := 0
	for _, p := range concerned(texts, kept, rest) {
		compared++
		what := drift(texts[p.source], p, byPlace[p], len(rest[p]) > 0)
		if what == "" {
			continue
		}
		drifts++
		fmt.Fprintf(out, "%s: %s\n", p, what)
		for _, r := range rest[p] {
			fmt.Fprintf(out, "\t%s\n", r.Code)
		}
	}
	fmt.Fprintf(out, "%d articles of %d texts, %d drifted\n", compared, len(texts), drifts)
	return drifts
}

// concerned returns the articles of the texts' sources that are cited or
// quoted, source by source as the register lists them.
func concerned(texts map[string]text, kept []Article, rest map[place][]Rule) []place {
	all := map[place]bool{}
	for p := range rest {
		all[p] = true
	}
	for i := range kept {
		all[kept[i].place()] = true
	}
	maps.DeleteFunc(all, func(p place, _ bool) bool { return texts[p.source] == nil })
	return slices.SortedFunc(maps.Keys(all), placeOrder)
}

// placeOrder orders articles by their sources as the register lists them, and
// then by their numbers.
func placeOrder(a, b place) int {
	rank := func(p place) courier.SourceID { id, _ := courier.ParseSource(p.source); return id }
	number := func(p place) int {
		digits := strings.IndexFunc(p.article+"(", func(r rune) bool { return r < '0' || r > '9' })
		n, _ := strconv.Atoi(p.article[:digits])
		return n
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(number(a), number(b)), cmp.Compare(a.article, b.article))
}

// drift says in what the text of an article and what is kept of it differ.
func drift(t text, p place, kept *Article, cited bool) string {
	whole, found := t.article(p.article)
	switch {
	case kept == nil && !found:
		return "cited, and the text has no such article"
	case kept == nil:
		return "cited, and not quoted"
	case !cited:
		return "quoted, and no longer cited"
	case kept.Left != "" && !found:
		return ""
	case kept.Left != "":
		return "not quoted, and its text is there: " + kept.Left
	case !found:
		return "the article is missing"
	case !within(kept.Quote, whole) && kept.Digest == digest(whole):
		return "the quote is not in the article"
	case !within(kept.Quote, whole):
		return "the article changed, and the quote is no longer in it"
	case kept.Digest != digest(whole):
		return "the article changed outside its quote"
	}
	return ""
}

// within reports whether the parts of a quote, between its …, stand in the
// text one behind the other; without … at an end it begins or ends the text.
func within(quote, whole string) bool {
	const begin, end = "\x02", "\x03"
	whole = begin + whole + end
	for part := range strings.SplitSeq(begin+quote+end, "…") {
		_, behind, ok := strings.Cut(whole, part)
		if !ok {
			return false
		}
		whole = behind
	}
	return true
}

// renewed returns the quotes as the texts have them now: a quote that still
// stands in its article is left as it is, and the others are chosen anew.
// Sources without a text keep what they have.
func renewed(texts map[string]text, kept []Article, rest map[place][]Rule) []Article {
	list := map[place]Article{}
	for _, a := range kept {
		list[a.place()] = a
	}
	for _, p := range concerned(texts, kept, rest) {
		a := list[p]
		whole, found := texts[p.source].article(p.article)
		switch {
		case len(rest[p]) == 0:
			delete(list, p)
			continue
		case !found: // whoever knows why there is none writes it down
			continue
		}
		if a.Quote == "" || !within(a.Quote, whole) {
			a.Quote = quoteOf(whole, p.article, rest[p])
		}
		list[p] = Article{Source: p.source, Article: p.article, Quote: a.Quote, Digest: digest(whole)}
	}
	return slices.SortedFunc(maps.Values(list), func(a, b Article) int { return placeOrder(a.place(), b.place()) })
}
