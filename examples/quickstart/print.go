package main

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"github.com/courier-rules/courier"
)

// page writes decisions so that they read well in a terminal, where a
// Chinese character is two columns wide.
type page struct {
	bytes.Buffer
	lang courier.Lang
}

const columns = 80

// say returns the text of the page's language.
func (p *page) say(en, zh string) string {
	if p.lang == courier.Chinese {
		return zh
	}
	return en
}

// title begins a part.
func (p *page) title(en, zh string) {
	text := p.say(en, zh)
	fmt.Fprintf(p, "\n%s\n%s\n", text, strings.Repeat("─", min(width(text), columns)))
}

// answer prints the short answer of a question.
func (p *page) answer(question, answer string) {
	p.wrap("▸ "+question+"  "+answer, "  ")
}

// reasons prints what an answer rests on: the effect, the amount moved, the
// sentence, and under it the article and the code.
func (p *page) reasons(g courier.Grounds) {
	for _, r := range g.Reasons {
		margin := pad(r.Effect.Name(p.lang), 11) + left(change(r), 15) + "  "
		p.wrap("  "+margin+r.Sentence(p.lang), strings.Repeat(" ", 30))
		basis := string(r.Basis().AppendText(nil, p.lang))
		p.wrap(strings.Repeat(" ", 30)+"["+basis+" · "+r.Basis().Force.Name(p.lang)+" · "+string(r.Code())+"]", strings.Repeat(" ", 31))
	}
	if len(g.Needs) > 0 {
		needs := make([]string, len(g.Needs))
		for i, n := range g.Needs {
			needs[i] = string(n)
		}
		p.wrap("  "+p.say("ask for: ", "请补充：")+strings.Join(needs, ", "), "           ")
	}
}

func change(r courier.Reason) string {
	if !r.Change.Known() {
		return ""
	}
	text := r.Change.Decimal().StringFixed(int32(r.Change.Currency().Decimals()))
	if r.Change.Sign() > 0 {
		text = "+" + text
	}
	return text
}

// line prints a name and an amount, right aligned under the ledger.
func (p *page) line(en, zh string, amount courier.Money) {
	name := p.say(en, zh)
	fmt.Fprintf(p, "  %s%s\n", name, left(amount.Text(p.lang), 34-width(name)))
}

// wrap prints a text over lines of at most the page's columns, each after the
// first with indent. Chinese breaks anywhere, English between words.
func (p *page) wrap(text, indent string) {
	for width(text) > columns {
		cut, at, seen := 0, 0, 0
		for i, r := range text {
			if at += runeWidth(r); at > columns {
				break
			}
			seen = i + len(string(r))
			if i > len(indent) && (r == ' ' || wide(r)) && !closes(text[seen:]) {
				cut = seen
			}
		}
		if cut == 0 {
			cut = seen
		}
		fmt.Fprintln(p, strings.TrimRight(text[:cut], " "))
		text = indent + strings.TrimLeft(text[cut:], " ")
	}
	fmt.Fprintln(p, text)
}

// closes reports whether a line must not begin with the text: Chinese
// punctuation stays with what it closes.
func closes(text string) bool {
	return strings.HasPrefix(text, "，") || strings.HasPrefix(text, "。") || strings.HasPrefix(text, "；") ||
		strings.HasPrefix(text, "）") || strings.HasPrefix(text, "》") || strings.HasPrefix(text, "、") || strings.HasPrefix(text, "？") || strings.HasPrefix(text, "：")
}

// pad fills a text on the right to n columns.
func pad(text string, n int) string { return text + strings.Repeat(" ", max(0, n-width(text))) }

// left fills a text on the left to n columns.
func left(text string, n int) string { return strings.Repeat(" ", max(0, n-width(text))) + text }

func width(text string) (n int) {
	for _, r := range text {
		n += runeWidth(r)
	}
	return n
}

func runeWidth(r rune) int {
	if wide(r) {
		return 2
	}
	return 1
}

// wide reports whether a terminal gives the character two columns.
func wide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xff60
}
