package courier

import (
	"iter"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// Need is a fact to ask for, by its path in the facts JSON: "letter".
type Need string

// Grounds are what every result carries: why, what is missing, and which
// rule set answered.
type Grounds struct {
	Reasons []Reason `json:"reasons,omitzero"` // in the order in which the rules were tried
	Needs   []Need   `json:"needs,omitzero"`   // those that decide alone first
	Rules   string   `json:"rules"`            // rule set: "claim/2026.1"
}

// Decision is a verdict and its grounds.
type Decision struct {
	Verdict Verdict `json:"verdict"`
	Grounds
}

// ByPerson reports whether a person has to decide: the matter is referred,
// and not for want of facts.
func (d *Decision) ByPerson() bool { return d.Verdict == Referred && len(d.Needs) == 0 }

// Having yields the reasons of one effect.
func (g *Grounds) Having(e Effect) iter.Seq[Reason] {
	return func(yield func(Reason) bool) {
		for _, r := range g.Reasons {
			if r.Effect == e && !yield(r) {
				return
			}
		}
	}
}

// Has reports whether a reason of that code spoke.
func (g *Grounds) Has(code Code) bool {
	return slices.ContainsFunc(g.Reasons, func(r Reason) bool { return r.Code() == code })
}

// Bases yields what the reasons rest on, each article of a text once, in the
// order in which they speak: for the foot of a letter, or a list of laws.
func (g *Grounds) Bases() iter.Seq[Basis] {
	return func(yield func(Basis) bool) {
		for i := range g.Reasons {
			basis := g.Reasons[i].Basis()
			earlier := func(r Reason) bool { return r.Basis() == basis }
			if basis != (Basis{}) && !slices.ContainsFunc(g.Reasons[:i], earlier) && !yield(basis) {
				return
			}
		}
	}
}

// Ledger adds up the changes of the reasons. It is unknown where no reason
// moved an amount; two currencies or a sum past int64 are errors.
func (g *Grounds) Ledger() (Money, error) {
	sum := new(big.Int)
	var cur Currency
	for _, r := range g.Reasons {
		switch {
		case !r.Change.Known():
		case cur != 0 && cur != r.Change.cur:
			return Money{}, ErrCurrency
		default:
			cur = r.Change.cur
			sum.Add(sum, big.NewInt(r.Change.minor))
		}
	}
	if !sum.IsInt64() {
		return Money{}, ErrRange
	}
	return Minor(sum.Int64(), cur), nil
}

// uncheckedRow warns that a norm may have changed since it was last read.
var uncheckedRow = Row{
	Code: "courier.source_unchecked", Staff: true,
	IDs:   "C6",
	Names: [3]string{"checked"},
	Zh:    "所引文件仅核对至{checked}，此后有无修订须另行查证",
	En:    "the source cited was checked up to {checked}; whether it changed since must be looked up",
}

// AppendUnchecked appends one warning for each source that the reasons from
// start on rest on and that was last checked before d, the governing date.
func AppendUnchecked(reasons []Reason, start int, d Date) []Reason {
	end := len(reasons)
	told := reasons[start:]
	var last *Source
	for i := range told {
		c := told[i].cite
		if c == nil {
			continue
		}
		if s := c.document(); s != nil && s != last && d.n > s.Checked.n {
			if last = s; s.Checked.Known() && !warned(reasons[end:], s) {
				reasons = uncheckedRow.AppendReason(reasons, c, Warns, Money{}, s.Checked.Figure())
			}
		}
	}
	return reasons
}

func warned(warnings []Reason, s *Source) bool {
	return slices.ContainsFunc(warnings, func(r Reason) bool { return r.cite.document() == s })
}

// commonRows are the rows that every package speaks from.
var commonRows = [...]*Row{&uncheckedRow, &declinedRow}

// Common returns the book of the rows that every package speaks from. They are
// part of each package's [Book.Row] and [Book.Bind], and not of its Rows.
func Common() Book { return NewBook(commonRows[:]...) }

// Book is the rule book of one package: every row it can speak from.
type Book struct {
	rows     []*Row
	borrowed []*Row // of other books
}

// NewBook gathers rows into a book, in order.
func NewBook(rows ...*Row) Book { return Book{rows: rows} }

// Borrowing returns the book of a package that also speaks from the rows of
// another one, because it asks that package's questions within its own. They
// are part of [Book.Row] and [Book.Bind], and not of [Book.Rows].
func (b Book) Borrowing(from Book) Book {
	b.borrowed = append(slices.Clip(b.borrowed), from.rows...)
	return b
}

// Rows yields the rows in order.
func (b Book) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for _, r := range b.rows {
			if !yield(r.clone()) {
				return
			}
		}
	}
}

// Row returns the row of that code.
func (b Book) Row(code Code) (Row, bool) {
	if r := b.find(code); r != nil {
		return r.clone(), true
	}
	return Row{}, false
}

// clone returns a row that a host may change without changing the book.
func (r *Row) clone() Row {
	c := *r
	c.Cites, c.In = slices.Clone(r.Cites), slices.Clone(r.In)
	return c
}

func (b Book) find(code Code) *Row {
	for _, r := range commonRows {
		if r.Code == code {
			return r
		}
	}
	for _, rows := range [...][]*Row{b.rows, b.borrowed} {
		for _, r := range rows {
			if r.Code == code {
				return r
			}
		}
	}
	return nil
}

// Bind points decoded reasons at their rows again, so that they speak with
// the sentences of this rule book. Figures are matched by name; a reason of
// an unknown code, or with a figure that its row does not name, is left as it
// was decoded, and its code returned.
func (b Book) Bind(g *Grounds) (left []Code) {
	for i := range g.Reasons {
		r := &g.Reasons[i]
		row := b.find(r.Code())
		bound, ok := figures{}, row != nil
		for j, name := range r.names() {
			k := -1
			if row != nil && name != "" {
				k = slices.Index(row.Names[:], name)
			}
			switch {
			case k >= 0:
				bound.set(k, r.figures.at(j))
			case name != "":
				ok = false
			}
		}
		if ok {
			field := r.Field()
			r.in, field = row.inOf(field)
			r.item = row.itemOf(field)
			r.row, r.figures = row, bound
		} else {
			left = append(left, r.Code())
		}
	}
	return left
}

// inOf reads back under which path of the row's facts a path stands, 0 for
// none, and the path below it.
func (r *Row) inOf(path Need) (in uint8, below Need) {
	for i, under := range r.In {
		if rest, ok := strings.CutPrefix(string(path), string(under)+"."); ok && (Need(rest) == r.Field || r.itemOf(Need(rest)) != 0) {
			return uint8(i + 1), Need(rest)
		}
	}
	return 0, path
}

// itemOf reads back which item of the row's field a path names, 0 for none.
func (r *Row) itemOf(path Need) int32 {
	list, rest, several := strings.Cut(string(r.Field), "[]")
	index, begins := strings.CutPrefix(string(path), list+"[")
	index, ends := strings.CutSuffix(index, "]"+rest)
	if !several || !begins || !ends {
		return 0
	}
	n, err := strconv.ParseInt(index, 10, 32)
	if err != nil || n < 0 || n == math.MaxInt32 {
		return 0
	}
	return int32(n) + 1
}

func (r *Reason) names() [3]string {
	if r.row == nil {
		return [3]string{}
	}
	return r.row.Names
}
