package courier

import (
	"slices"
	"strconv"
	"strings"
)

// Code names one row of the rule book. Codes are API: stable, unique, never
// reused.
type Code string

// Row is one line of the rule book: what runs, explains and prints is this.
type Row struct {
	Code  Code
	IDs   string    // rules of the rule book that it carries out: "RED-01 DX-04"
	Cites []Cite    // oldest first; the last one in force on the date speaks
	Staff bool      // for staff alone: a signal, the weight of evidence, what others bear, who approves; a customer is not told
	Field Need      // of the facts, where it speaks of one: "sender.name", "pieces[].weight"
	In    []Need    // where other questions hold the facts that Field stands among: "service"
	Names [3]string // of its figures, as its sentences use them: "limit"
	Zh    string    // sentence, with its figures in braces: "限额{limit}"
	En    string
}

// InTerms returns the citations of a row that rests on the terms among the
// facts, the carrier's or the host's own. Such a row speaks through
// [Row.SpeakFrom].
func InTerms() []Cite { return []Cite{{}} }

// house is where rules stand that no text gives.
var house = Source{ID: "HOUSE", Zh: "本规则库的约定", En: "Convention of this rule book", Force: Practice}

// ByHouse returns the citations of a row that rests on no text but on a
// convention of this rule book, which a host may follow or not.
func ByHouse() []Cite { return []Cite{{Document: &house}} }

// inTerms reports whether the row rests on the terms among the facts.
func (r *Row) inTerms() bool { return len(r.Cites) == 1 && r.Cites[0].document() == nil }

// Cite returns the citation in force on d, nil when there is none.
func (r *Row) Cite(d Date) *Cite {
	for i := len(r.Cites) - 1; i >= 0; i-- {
		c := &r.Cites[i]
		if s := c.document(); s != nil && d.n >= c.From.n && s.inForce(d) {
			return c
		}
	}
	return nil
}

// Speak returns a reason of the row under the law of d. Figures stand in the
// order of the row's names. A row without a citation in force speaks all the
// same, with an empty basis: packages check the date before they speak.
func (r *Row) Speak(d Date, e Effect, figures ...Figure) Reason {
	return r.SpeakFrom(r.Cite(d), e, figures...)
}

// SpeakFrom returns a reason of the row that rests on c, which must not
// change while the reason lives.
func (r *Row) SpeakFrom(c *Cite, e Effect, figures ...Figure) Reason {
	reason := Reason{row: r, cite: c, Effect: e}
	reason.figures.setAll(figures)
	return reason
}

// AppendReason appends to dst the reason that SpeakFrom returns, changed by
// the amount it moved; it is the cheapest way to make one.
func (r *Row) AppendReason(dst []Reason, c *Cite, e Effect, change Money, figures ...Figure) []Reason {
	n := len(dst)
	if n == cap(dst) {
		dst = slices.Grow(dst, 1)
	}
	dst = dst[:n+1]
	r.SpeakInto(&dst[n], c, e, change, figures...)
	return dst
}

// SpeakInto writes the reason that AppendReason appends where another one
// stood, of which nothing is left.
func (r *Row) SpeakInto(reason *Reason, c *Cite, e Effect, change Money, figures ...Figure) {
	// In place, and number by number: a literal would be built beside it and
	// copied, and to clear what holds pointers costs while garbage is collected.
	reason.row, reason.cite, reason.Change, reason.Effect, reason.in, reason.item = r, c, change, e, 0, 0
	reason.figures.setAll(figures)
}

// Express returns the citations of an article of the Interim Regulation on
// Express Delivery by its 2018 number, through the renumbering of 2025.
func Express(article2018 int) []Cite {
	old := strconv.Itoa(article2018)
	cites := []Cite{Art(ExpressRegulation2018, old), Art(ExpressRegulation2019, old)}
	if n, ok := ExpressArticle2025(article2018); ok {
		cites = append(cites, Art(ExpressRegulation2025, strconv.Itoa(n)))
	}
	return cites
}

// ExpressArticle2025 returns the number that an article of the Interim
// Regulation on Express Delivery of 2018 and 2019 has in the text of 2025
// (GEN-05). ok is false where the old text has no such article.
func ExpressArticle2025(old int) (article int, ok bool) {
	switch {
	case old >= 1 && old <= 2:
		return old, true
	case old >= 3 && old <= 35: // 3 is new
		return old + 1, true
	case old >= 36 && old <= 45: // 37 to 45, packaging, are new
		return old + 10, true
	case old >= 46 && old <= 48: // 56 is new
		return old + 11, true
	}
	return 0, false
}

// ExpressArticle2019 is the inverse of [ExpressArticle2025]; ok is false for
// an article that is new in 2025.
func ExpressArticle2019(article int) (old int, ok bool) {
	for old := 1; old <= 48; old++ {
		if n, _ := ExpressArticle2025(old); n == article {
			return old, true
		}
	}
	return 0, false
}

// appendSentence renders a template with its figures.
func (r *Row) appendSentence(b []byte, lang Lang, f *figures) []byte {
	text := r.En
	if lang == Chinese {
		text = r.Zh
	}
	for {
		open := strings.IndexByte(text, '{')
		if open < 0 {
			return append(b, text...)
		}
		end := strings.IndexByte(text[open:], '}')
		if end < 0 {
			return append(b, text...)
		}
		name := text[open+1 : open+end]
		b = append(b, text[:open]...)
		for i, n := range r.Names {
			if n == name && n != "" {
				b = f.at(i).append(b, lang)
			}
		}
		text = text[open+end+1:]
	}
}
