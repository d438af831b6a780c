package main

import (
	"regexp"
	"strconv"
	"strings"
)

// How long quotes are, in characters: an article of up to wholeUpTo is quoted
// as it is, a paragraph of a longer one up to paragraphUpTo; nothing is longer
// than longest.
const (
	wholeUpTo     = 120
	paragraphUpTo = 160
	longest       = 200
)

// quoteOf chooses what is quoted of an article: the whole of a short one; of
// a longer one the paragraph, sentence or item that shares most with what the
// rules say that rest on it; of an article cited by its item, the item.
func quoteOf(whole, article string, rest []Rule) (best string) {
	_, wanted, _ := strings.Cut(strings.TrimSuffix(article, ")"), "(")
	if wanted == "" && length(whole) <= wholeUpTo {
		return whole
	}
	said := map[string]bool{}
	for i := range rest {
		pairs(rest[i].Zh, said)
	}
	most := -1
	for _, part := range parts(whole, wanted) {
		shared, has := 0, map[string]bool{}
		pairs(part, has)
		for pair := range has {
			if said[pair] {
				shared++
			}
		}
		if shared > most {
			best, most = part, shared
		}
	}
	return marked(best, whole)
}

// parts returns what can be quoted of an article: its paragraphs, the
// sentences of the longer ones, and each item of a list behind the sentence
// that leads to it; where an item is asked for, that one alone.
func parts(whole, wanted string) (list []string) {
	lead := ""
	for paragraph := range strings.SplitSeq(whole, "\n") {
		number := itemNumber(paragraph)
		sentences := strings.SplitAfter(strings.TrimSuffix(paragraph, "。"), "。")
		switch {
		case number != "":
			if wanted == "" || wanted == number {
				list = append(list, shortened(joined(lead, paragraph, whole)))
			}
			continue
		case strings.HasSuffix(paragraph, "："):
			lead = sentences[len(sentences)-1]
		}
		switch {
		case wanted != "":
		case length(paragraph) <= paragraphUpTo:
			list = append(list, paragraph)
		default:
			for i, s := range sentences {
				if i == len(sentences)-1 && strings.HasSuffix(paragraph, "。") {
					s += "。"
				}
				list = append(list, shortened(s))
			}
		}
	}
	return list
}

// joined puts an item behind the sentence that leads to its list.
func joined(lead, part, whole string) string {
	switch {
	case lead == "":
		return part
	case strings.Contains(whole, lead+"\n"+part):
		return lead + "\n" + part
	}
	return lead + "…" + part
}

// shortened cuts what is too long behind a comma or the like.
func shortened(part string) string {
	const marks = 2 // one … before it, one behind it
	runes := []rune(part)
	if len(runes) <= longest-marks {
		return part
	}
	cut := string(runes[:longest-marks])
	return cut[:strings.LastIndexAny(cut, "。；，：")+len("。")]
}

// marked puts … where the article goes on before the quote or behind it.
func marked(part, whole string) string {
	pieces := strings.Split(part, "…")
	if !strings.HasPrefix(whole, pieces[0]) {
		part = "…" + part
	}
	if !strings.HasSuffix(whole, pieces[len(pieces)-1]) {
		part += "…"
	}
	return part
}

// item opens an item of a list: （十）, (十) or 十、.
var item = regexp.MustCompile(`^(?:[（(]([一二三四五六七八九十]+)[）)]|([一二三四五六七八九十]+)、)`)

// itemNumber returns the number of an item in a list: "10" of （十）….
func itemNumber(paragraph string) string {
	m := item.FindStringSubmatch(paragraph)
	if m == nil {
		return ""
	}
	return strconv.Itoa(numeral(m[1] + m[2]))
}

// pairs takes down every pair of neighbouring characters.
func pairs(s string, seen map[string]bool) {
	runes := []rune(s)
	for i := 1; i < len(runes); i++ {
		seen[string(runes[i-1:i+1])] = true
	}
}

func length(s string) int { return len([]rune(s)) }
