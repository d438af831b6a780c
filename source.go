package courier

import "strings"

// Force is the rank of a source. A house default must never look like law,
// so the zero Force is invalid in a source.
type Force uint8

// The forces.
const (
	Convention             Force = iota + 1 // 公约
	Statute                                 // 法律
	JudicialInterpretation                  // 司法解释
	Regulation                              // 行政法规
	DepartmentalRule                        // 部门规章
	LocalRegulation                         // 地方性法规
	NationalStandard                        // 国家标准, industry standards among them
	Contract                                // 合同, a carrier's or an insurer's terms
	Practice                                // 行业惯例, textbooks and house practice
)

var forces = Words{"unknown", "convention", "statute", "judicial_interpretation", "regulation",
	"departmental_rule", "local_regulation", "national_standard", "contract", "practice"}

// rank says which force prevails; a higher rank is not beaten by a lower. A
// recommended standard fills gaps and yields to the contract (Civil Code
// 510, 511).
func (f Force) rank() int {
	switch f {
	case Convention:
		return 7
	case Statute, JudicialInterpretation:
		return 6
	case Regulation:
		return 5
	case DepartmentalRule, LocalRegulation:
		return 4
	case Contract:
		return 3
	case NationalStandard:
		return 2
	case Practice:
		return 1
	}
	return 0
}

// Law reports whether a source of this force binds without agreement.
func (f Force) Law() bool { return f >= Convention && f <= LocalRegulation }

var forcesZh = []string{"未知", "公约", "法律", "司法解释", "行政法规", "部门规章", "地方性法规", "国家标准", "合同", "惯例"}

// Name returns the name in the language: 行政法规, regulation.
func (f Force) Name(lang Lang) string { return forces.Name(uint8(f), forcesZh, lang) }

// String returns the word of the force.
func (f Force) String() string { return forces.Word(uint8(f)) }

// MarshalText returns the word of the force.
func (f Force) MarshalText() ([]byte, error) { return forces.Marshal(uint8(f)) }

// UnmarshalText reads the word of a force.
func (f *Force) UnmarshalText(text []byte) error { return forces.Unmarshal(text, (*uint8)(f)) }

// Evidence says how well a rule is known.
type Evidence uint8

// The grades. Primary and Secondary may be built-in defaults; Reported ships
// only inside a set that the host opts into; Disputed is a named option, whose
// default is documented and whose reason says so.
const (
	Primary   Evidence = iota + 1 // the text of the norm was read
	Secondary                     // a summary, copy or quotation was read
	Reported                      // trade knowledge, not read
	Disputed                      // sources conflict, or it is uncertain whether it is in force
	Seed                          // a founding textbook or handbook says so
)

var evidences = Words{"unknown", "primary", "secondary", "reported", "disputed", "seed"}

var evidencesZh = []string{"未知", "原文", "转引", "业内转述", "有争议", "教材"}

// Name returns the name in the language: 原文, primary.
func (e Evidence) Name(lang Lang) string { return evidences.Name(uint8(e), evidencesZh, lang) }

// String returns the word of the grade.
func (e Evidence) String() string { return evidences.Word(uint8(e)) }

// MarshalText returns the word of the grade.
func (e Evidence) MarshalText() ([]byte, error) { return evidences.Marshal(uint8(e)) }

// UnmarshalText reads the word of a grade.
func (e *Evidence) UnmarshalText(text []byte) error { return evidences.Unmarshal(text, (*uint8)(e)) }

// SourceID names one document of the register; its text is a short stable
// id such as "CC" or "IR25". The zero SourceID is none.
type SourceID uint8

// Source is a document that rules rest on: a norm, a set of terms, a
// textbook. The register holds the published ones; a host describes its own
// contract in the same form.
type Source struct {
	ID       string   `json:"id"`
	Zh       string   `json:"zh"`                // title
	En       string   `json:"en"`                // title
	Force    Force    `json:"force"`             // never zero
	Evidence Evidence `json:"evidence,omitzero"` // how well its text is known
	From     Date     `json:"from,omitzero"`     // first day in force; zero: not known
	To       Date     `json:"to,omitzero"`       // last day in force; zero: no end is known
	Checked  Date     `json:"checked,omitzero"`  // day up to which it was checked; zero: not said
}

// InForce reports whether the source is in force on d as far as is known.
func (s Source) InForce(d Date) bool { return s.inForce(d) }

func (s *Source) inForce(d Date) bool { return d.n >= s.From.n && (s.To.n == 0 || d.n <= s.To.n) }

// check reads a source that a host describes.
func (s *Source) check(r *Reading) {
	r.Word("force", forces, uint8(s.Force))
	r.Word("evidence", evidences, uint8(s.Evidence))
	if s.ID == "" {
		r.Fault("id", ErrMissing)
	}
	if s.Force == 0 {
		r.Fault("force", ErrMissing)
	}
	r.Order("to", s.From, s.To)
}

// Cite is where a rule stands: an article of a source. An article that is
// renumbered is a new citation beside the old one, and the date chooses.
type Cite struct {
	Source   SourceID `json:"source,omitzero"`   // a document of the register, or
	Document *Source  `json:"document,omitzero"` // one that the host describes
	Article  string   `json:"article,omitzero"`  // article, clause or page
	From     Date     `json:"from,omitzero"`     // first day, where later than the source's own
	Evidence Evidence `json:"evidence,omitzero"` // grade of this rule, where it is not the source's

	ArticleEn string `json:"article_en,omitzero"` // the heading in English, where Article is a Chinese one
}

// Art cites an article of the register.
func Art(id SourceID, article string) Cite { return Cite{Source: id, Article: article} }

// Since returns the citation as one that holds only from d on.
func (c Cite) Since(d Date) Cite { c.From = d; return c }

// Graded returns the citation with a grade of its own.
func (c Cite) Graded(e Evidence) Cite { c.Evidence = e; return c }

// Titled returns the citation with the English of the heading it cites.
func (c Cite) Titled(en string) Cite { c.ArticleEn = en; return c }

// document returns the source cited, nil when there is none.
func (c *Cite) document() *Source {
	if c.Document != nil {
		return c.Document
	}
	return source(c.Source)
}

// InForce reports whether the citation is in force on d.
func (c *Cite) InForce(d Date) bool {
	s := c.document()
	return s != nil && d.n >= c.From.n && s.inForce(d)
}

// Check reads a citation that a host gives, at field.
func (c *Cite) Check(r *Reading, field string) {
	mark := r.Faults()
	r.Word("evidence", evidences, uint8(c.Evidence))
	switch {
	case c.Document != nil:
		inner := r.Faults()
		c.Document.check(r)
		r.Under(inner, "document")
		if c.Source != 0 && source(c.Source) == nil {
			r.Fault("source", ErrUnknownWord)
		}
	case source(c.Source) == nil:
		r.Fault("source", ErrMissing.Because("a citation names a registered source, or brings its own as document"))
	}
	r.Under(mark, field)
}

// CheckTerms is Check for the source of somebody's terms, which cannot be law.
func (c *Cite) CheckTerms(r *Reading, field string) {
	c.Check(r, field)
	if s := c.document(); s != nil && s.Force.Law() {
		r.Fault(field, ErrContradicts.Because("terms are no "+s.Force.String()))
	}
}

// Basis returns what the citation says, resolved.
func (c *Cite) Basis() Basis {
	s := c.document()
	if s == nil {
		return Basis{}
	}
	b := Basis{Source: s.ID, Zh: s.Zh, En: s.En, Article: c.Article, ArticleEn: c.ArticleEn, Force: s.Force, Evidence: s.Evidence}
	if c.Evidence != 0 {
		b.Evidence = c.Evidence
	}
	return b
}

// Basis is a citation resolved: what a reason rests on.
type Basis struct {
	Source    string   `json:"source"`
	Zh        string   `json:"zh"`
	En        string   `json:"en"`
	Article   string   `json:"article,omitzero"`
	ArticleEn string   `json:"article_en,omitzero"` // its heading in English, where Article is a Chinese one
	Force     Force    `json:"force"`
	Evidence  Evidence `json:"evidence,omitzero"`
}

// AppendText writes the basis in the language: 《民法典》第825、827条 and
// "Civil Code, Arts. 825, 827" for articles that are numbers.
func (b Basis) AppendText(dst []byte, lang Lang) []byte {
	numbered := b.Article != "" && b.Article[0] >= '0' && b.Article[0] <= '9'
	if lang == Chinese {
		if b.Source == house.ID { // a convention has no title
			return append(dst, b.Zh...)
		}
		dst = append(append(append(dst, "《"...), b.Zh...), "》"...)
		if !numbered {
			return append(dst, b.Article...)
		}
		dst = append(dst, "第"...)
		first, others, _ := strings.Cut(b.Article, ", ")
		dst = append(dst, first...)
		for others != "" {
			var next string
			next, others, _ = strings.Cut(others, ", ")
			dst = append(append(dst, "、"...), next...)
		}
		return append(dst, "条"...)
	}
	dst = append(dst, b.En...)
	switch {
	case b.ArticleEn != "":
		return append(append(dst, ", "...), b.ArticleEn...)
	case b.Article == "":
		return dst
	case numbered && strings.Contains(b.Article, ", "):
		dst = append(dst, ", Arts."...)
	case numbered:
		dst = append(dst, ", Art."...)
	}
	return append(append(dst, ' '), b.Article...)
}

// Text returns the basis in the language, as [Basis.AppendText] writes it.
func (b Basis) Text(lang Lang) string { return string(b.AppendText(nil, lang)) }

// Lang is a language of the rule book.
type Lang uint8

// The languages.
const (
	Chinese Lang = iota + 1 // 中文
	English                 // 英文
)

var langs = Words{"unknown", "zh", "en"}

// String returns "zh" or "en".
func (l Lang) String() string { return langs.Word(uint8(l)) }

// MarshalText returns "zh" or "en".
func (l Lang) MarshalText() ([]byte, error) { return langs.Marshal(uint8(l)) }

// UnmarshalText reads "zh" or "en".
func (l *Lang) UnmarshalText(text []byte) error { return langs.Unmarshal(text, (*uint8)(l)) }
