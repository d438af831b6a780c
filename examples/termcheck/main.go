// Termcheck puts the carriers' terms that this library ships to mandatory
// law: each clause of theirs becomes a liability.TermsClause, and
// liability.CheckTerms says which is void, which cannot be relied on and which
// a person has to look at, by article. Run it with
//
//	go run ./examples/termcheck
//	go run ./examples/termcheck -lang zh -business
//
// The terms are copies that carriers printed, and the check is that of Chinese
// law: for carriers abroad, as if it governed.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func main() {
	facts := liability.ClauseList{On: courier.Day(2026, 8, 3), Regime: courier.CivilLaw, Domestic: courier.No, Online: courier.No}
	var lang courier.Lang
	var business bool
	flag.TextVar(&lang, "lang", courier.English, "language of the output, `en` or zh")
	flag.TextVar(&facts.On, "on", facts.On, "the `day` on which the terms are to hold")
	flag.BoolVar(&business, "business", false, "the other side is no consumer")
	flag.Parse()
	facts.Consumer = courier.AnswerOf(!business)

	text, err := check(&facts, lang)
	if err != nil {
		fmt.Fprintln(os.Stderr, "termcheck:", err)
		os.Exit(1)
	}
	os.Stdout.Write(text)
}

// check puts every named set to the law of the facts and writes what came out.
func check(facts *liability.ClauseList, lang courier.Lang) ([]byte, error) {
	var page bytes.Buffer
	var count [courier.Referred + 1]int
	for _, s := range named() {
		c := *facts
		c.Express = courier.AnswerOf(!s.freight)
		c.Clauses = []liability.TermsClause{} // known, and perhaps none
		for _, clause := range s.clauses {
			c.Clauses = append(c.Clauses, liability.TermsClause{Kind: clause.kind})
		}
		r, err := liability.CheckTerms(&c)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
		fmt.Fprintf(&page, "\n%s  %s\n", s.name, s.cite.Basis().Text(lang))
		if len(s.clauses) == 0 {
			fmt.Fprintf(&page, "  %s\n", say(lang, "no clause of which mandatory law speaks", "没有强制性规定涉及的条款"))
		}
		for i, f := range r.Clauses {
			count[f.Verdict]++
			fmt.Fprintf(&page, "  %s · %s", verdict(f.Verdict, lang), f.Kind.Name(lang))
			if fields := s.clauses[i].fields; len(fields) > 0 {
				fmt.Fprintf(&page, " (%s)", strings.Join(fields, ", "))
			}
			fmt.Fprintln(&page)
			reasons(&page, &r, i, lang)
		}
		for _, need := range r.Needs {
			fmt.Fprintf(&page, "  %s %s\n", say(lang, "ask for", "请补充"), need)
		}
	}
	fmt.Fprintf(&page, "\n%s: %d\n%s: %d\n%s: %d\n", verdict(courier.Refused, lang), count[courier.Refused],
		verdict(courier.Referred, lang), count[courier.Referred], verdict(courier.Granted, lang), count[courier.Granted])
	return page.Bytes(), nil
}

// reasons writes what the law says of clause i, but for the rule that nothing
// mandatory stands against it.
func reasons(page *bytes.Buffer, r *liability.Review, i int, lang courier.Lang) {
	at := courier.Need(courier.Index("clauses", i))
	for _, reason := range r.Reasons {
		if reason.Field() == at && reason.Effect != courier.Grants {
			fmt.Fprintf(page, "      %s\n", reason.Text(lang))
		}
	}
}

// verdict names what the law makes of a clause.
func verdict(v courier.Verdict, lang courier.Lang) string {
	switch v {
	case courier.Refused:
		return say(lang, "VOID OR NOT TO BE RELIED ON", "无效或者不得主张")
	case courier.Referred:
		return say(lang, "doubtful", "存疑，由人判断")
	}
	return say(lang, "no rule against it", "无强制性规定禁止")
}

func say(lang courier.Lang, en, zh string) string {
	if lang == courier.Chinese {
		return zh
	}
	return en
}
