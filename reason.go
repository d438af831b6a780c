package courier

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
)

// Reason is a row that spoke: which rule, resting on what, with which effect
// and figures, and the amount it moved. It points at its row, so it is cheap
// to make and to copy. Reasons compare with [Reason.Equal].
type Reason struct {
	row     *Row
	cite    *Cite
	Change  Money // signed ledger line; unknown where the reason moved no amount
	figures figures
	Effect  Effect
	in      uint8 // one more than the index of where the facts of the row stand
	item    int32 // one more than the index of the item it speaks of
}

// Changing returns the reason with the amount it moved.
func (r Reason) Changing(m Money) Reason { r.Change = m; return r }

// OfItem returns the reason as one that speaks of the item with that index
// in the list that the field of its row names.
func (r Reason) OfItem(index int) Reason {
	r.item = int32(min(max(index, -1), math.MaxInt32-1)) + 1
	return r
}

// Under returns the reason as one whose facts stand under that path among
// those that were given, where its row names the path as one of In.
func (r Reason) Under(path Need) Reason {
	if r.row != nil {
		r.in = uint8(slices.Index(r.row.In, path) + 1)
	}
	return r
}

// Field returns the field of the facts that the reason speaks of, by its
// path: "pieces[2].weight". It is empty where it speaks of the whole.
func (r Reason) Field() Need {
	if r.row == nil {
		return ""
	}
	field := string(r.row.Field)
	if list, rest, several := strings.Cut(field, "[]"); several && r.item != 0 {
		field = Index(list, int(r.item)-1) + rest
	}
	if n := int(r.in); n != 0 && n <= len(r.row.In) && field != "" {
		return r.row.In[n-1] + "." + Need(field)
	}
	return Need(field)
}

// Code returns the code of the row, empty for the zero Reason.
func (r Reason) Code() Code {
	if r.row == nil {
		return ""
	}
	return r.row.Code
}

// IDs returns the rules of the rule book that the row carries out.
func (r Reason) IDs() string {
	if r.row == nil {
		return ""
	}
	return r.row.IDs
}

// Basis returns the citation the reason rests on; the zero Basis where it
// has none.
func (r Reason) Basis() Basis {
	if r.cite == nil {
		return Basis{}
	}
	return r.cite.Basis()
}

// Figure returns the figure of that name, none where the row has no such.
func (r Reason) Figure(name string) Figure {
	if r.row != nil && name != "" {
		for i, n := range r.row.Names {
			if n == name {
				return r.figures.at(i)
			}
		}
	}
	return Figure{}
}

// AppendSentence renders the reason as a sentence.
func (r Reason) AppendSentence(b []byte, lang Lang) []byte {
	if r.row == nil {
		return b
	}
	return r.row.appendSentence(b, lang, &r.figures)
}

// Sentence returns the reason as a sentence.
func (r Reason) Sentence(lang Lang) string { return string(r.AppendSentence(nil, lang)) }

// Text returns the sentence with what it rests on:
// 寄件人应当赔偿承运人因此受到的损失（《民法典》第829条）.
func (r Reason) Text(lang Lang) string {
	b := r.AppendSentence(nil, lang)
	if r.cite == nil {
		return string(b)
	}
	if lang == Chinese {
		return string(append(r.Basis().AppendText(append(b, "（"...), lang), "）"...))
	}
	return string(append(r.Basis().AppendText(append(b, " ["...), lang), ']'))
}

// String returns the code, the English sentence and the basis.
func (r Reason) String() string { return string(r.Code()) + ": " + r.Text(English) }

// Equal reports whether r and o say the same: code, basis, effect, field,
// change, and every known figure by its name.
func (r Reason) Equal(o Reason) bool {
	return r.Code() == o.Code() && r.Effect == o.Effect && r.Change == o.Change && r.Field() == o.Field() &&
		r.shows(&o) && o.shows(&r) && r.Basis() == o.Basis()
}

// shows reports whether r has the known figures of o.
func (r *Reason) shows(o *Reason) bool {
	for i, name := range o.names() {
		if name != "" && o.figures.at(i).Known() && r.Figure(name) != o.figures.at(i) {
			return false
		}
	}
	return true
}

// reasonJSON is the form of a reason outside: everything it knows.
type reasonJSON struct {
	Code    Code        `json:"code"`
	IDs     string      `json:"ids"`
	Effect  Effect      `json:"effect"`
	Staff   bool        `json:"staff,omitzero"`
	Field   Need        `json:"field,omitzero"`
	Change  Money       `json:"change,omitzero"`
	Figures []namedJSON `json:"figures,omitempty"`
	Basis   Basis       `json:"basis"`
	Zh      string      `json:"zh"`
	En      string      `json:"en"`
}

type namedJSON struct {
	Name  string `json:"name"`
	Value Figure `json:"value"`
}

// MarshalJSON returns the reason with its basis resolved and its sentences
// rendered.
func (r Reason) MarshalJSON() ([]byte, error) {
	if r.row == nil {
		return []byte("null"), nil
	}
	v := reasonJSON{Code: r.Code(), IDs: r.IDs(), Effect: r.Effect, Staff: r.row.Staff, Field: r.Field(), Change: r.Change, Basis: r.Basis(),
		Zh: r.Sentence(Chinese), En: r.Sentence(English)}
	for i, name := range r.row.Names {
		if name != "" && r.figures.at(i).Known() {
			v.Figures = append(v.Figures, namedJSON{name, r.figures.at(i)})
		}
	}
	return json.Marshal(v)
}

// UnmarshalJSON reads what MarshalJSON writes. The reason keeps the
// sentences it came with until [Book.Bind] points it at its row again.
func (r *Reason) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var v reasonJSON
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	if v.Code == "" {
		return At("code", ErrMissing)
	}
	if len(v.Figures) > 3 {
		return At("figures", ErrRange.Because("a reason has at most three"))
	}
	row := &Row{Code: v.Code, IDs: v.IDs, Staff: v.Staff, Field: v.Field, Zh: v.Zh, En: v.En}
	read := Reason{row: row, Effect: v.Effect, Change: v.Change}
	for i, f := range v.Figures {
		switch {
		case f.Name == "":
			return At(Index("figures", i), ErrMissing.Because("a figure needs a name"))
		case slices.Contains(row.Names[:], f.Name):
			return At(Index("figures", i), ErrRepeated.Because(f.Name))
		}
		row.Names[i] = f.Name
		read.figures.set(i, f.Value)
	}
	if v.Basis != (Basis{}) {
		read.cite = &Cite{Article: v.Basis.Article, ArticleEn: v.Basis.ArticleEn, Document: &Source{ID: v.Basis.Source, Zh: v.Basis.Zh, En: v.Basis.En,
			Force: v.Basis.Force, Evidence: v.Basis.Evidence}}
	}
	*r = read
	return nil
}
