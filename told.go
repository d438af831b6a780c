package courier

import (
	"iter"
	"strings"
)

// Audience is to whom a decision is told.
type Audience uint8

// The audiences.
const (
	Customer Audience = iota + 1 // 客户: plain sentences with their article, and nothing that is for staff
	Staff                        // 内部人员: everything
)

// ForStaff reports whether the reason is for staff alone: a signal, the
// weight of evidence, what others bear, who approves; and so is the zero
// Reason.
func (r Reason) ForStaff() bool { return r.row == nil || r.row.Staff }

// Told yields the reasons that are told to the audience, in order.
func (g *Grounds) Told(to Audience) iter.Seq[Reason] {
	return func(yield func(Reason) bool) {
		for _, r := range g.Reasons {
			if (to == Staff || to == Customer && !r.ForStaff()) && !yield(r) {
				return
			}
		}
	}
}

// AppendTold renders the decision for an audience, a line for each reason.
//
// A customer reads the sentences, each with the law or the contract that it
// rests on; no codes, no rule ids, no paths of facts, no grades, and nothing
// of what is for staff. Figures are those of the sentences. The JSON of a
// result is for staff: it holds everything.
//
// Staff read the effect, the code and the rule ids before each sentence, and
// its basis with force and evidence, its field, its change and its figures
// after it; then what is missing, and the rule set.
func (g *Grounds) AppendTold(b []byte, to Audience, lang Lang) []byte {
	for r := range g.Told(to) {
		if to == Staff {
			b = r.appendWhole(b, lang)
		} else {
			b = r.appendPlain(b, lang)
		}
		b = append(b, '\n')
	}
	if to != Staff {
		return b
	}
	if len(g.Needs) > 0 {
		b = append(b, "needs:"...)
		for _, n := range g.Needs {
			b = append(append(b, ' '), n...)
		}
		b = append(b, '\n')
	}
	return append(append(append(b, "rules: "...), g.Rules...), '\n')
}

// appendPlain is the sentence, with the law or the contract it rests on.
func (r Reason) appendPlain(b []byte, lang Lang) []byte {
	if basis := r.Basis(); basis.Force == Practice || basis.Source == "" {
		return r.AppendSentence(b, lang) // a custom of the house is no text to be pointed to
	}
	return append(b, r.Text(lang)...)
}

// appendWhole is all that is known of the reason.
func (r Reason) appendWhole(b []byte, lang Lang) []byte {
	b = append(b, r.Effect.String()...)
	b = append(append(b, ' '), r.Code()...)
	if ids := r.IDs(); ids != "" {
		b = append(append(append(b, " ("...), strings.ReplaceAll(ids, " ", ", ")...), ')')
	}
	b = append(append(b, ": "...), r.Text(lang)...)
	if basis := r.Basis(); basis != (Basis{}) {
		b = append(append(b, "; "...), basis.Force.String()...)
		if basis.Evidence != 0 {
			b = append(append(b, ", "...), basis.Evidence.String()...)
		}
	}
	if field := r.Field(); field != "" {
		b = append(append(b, "; "...), field...)
	}
	for i, name := range r.names() {
		if name != "" && r.figures.at(i).Known() {
			b = append(append(append(b, "; "...), name...), '=')
			b = r.figures.at(i).append(b, English)
		}
	}
	if r.Change.Known() {
		b = append(append(b, "; change="...), r.Change.String()...)
	}
	return b
}
