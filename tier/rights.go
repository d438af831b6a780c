package tier

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Band is a band of service 服务标准. The textbook names the four and maps
// none to a class.
type Band uint8

// The bands.
const (
	BasicService     Band = iota + 1 // 基础服务
	ValueAdded                       // 增值服务
	ExclusiveService                 // 专享服务
	TailoredService                  // 定制服务
)

var bandWords = courier.Words{"unknown", "basic", "value_added", "exclusive", "tailored"}
var bandZh = []string{"未知", "基础服务", "增值服务", "专享服务", "定制服务"}

// Name returns the name in the language: 专享服务, exclusive.
func (b Band) Name(lang courier.Lang) string { return bandWords.Name(uint8(b), bandZh, lang) }

// String returns the word: "value_added".
func (b Band) String() string { return bandWords.Word(uint8(b)) }

// MarshalText returns the word.
func (b Band) MarshalText() ([]byte, error) { return bandWords.Marshal(uint8(b)) }

// UnmarshalText reads a word.
func (b *Band) UnmarshalText(text []byte) error { return bandWords.Unmarshal(text, (*uint8)(b)) }

// RightsRows are what a host owes each class, and since when. Every class of
// Ranked has exactly one row on every day of the table.
type RightsRows struct {
	Cite courier.Cite `json:"cite"`        // the host's own document: a contract or a practice, never law
	From courier.Date `json:"from"`        // first day of the table
	To   courier.Date `json:"to,omitzero"` // last day; zero: no end is known
	Rows []RightsRow  `json:"rows"`
}

// RightsRow is what one class is owed. A promise left out is one that the
// table does not give.
type RightsRow struct {
	Class    Class          `json:"class"`
	From     courier.Date   `json:"from,omitzero"`     // first day of the row; zero: that of the table
	To       courier.Date   `json:"to,omitzero"`       // last day of the row; zero: that of the table
	Bands    []Band         `json:"bands"`             // 服务标准, at least one
	Person   courier.Answer `json:"person,omitzero"`   // 专人服务: a person of its own
	Answer   courier.Period `json:"answer,omitzero"`   // 首次答复: a first answer to a query or a complaint
	Settle   courier.Period `json:"settle,omitzero"`   // 办结: a complaint settled
	Visit    courier.Period `json:"visit,omitzero"`    // 回访间隔: between two visits; days, months or years
	Escalate courier.Answer `json:"escalate,omitzero"` // 及时上报: what it raises goes to a superior at once
}

// RightsTable is a checked table of rights 客户服务标准表. It is the host's: the
// library has none of its own. The zero RightsTable is empty and gives nothing.
type RightsTable struct{ rows *RightsRows }

// Member is a customer of a class who asks what it is owed.
type Member struct {
	Table   RightsTable  `json:"table"`               // the host's; an empty one is an error
	On      courier.Date `json:"on,omitzero"`         // day asked about
	Class   Class        `json:"class,omitzero"`      // as placed, or as moved
	Visited courier.Date `json:"visited_on,omitzero"` // day of the last visit; unknown: none is known, and no next one follows
}

// Owed is the answer for a [Member].
type Owed struct {
	courier.Grounds
	RightsRow `json:"rights"`  // zero while the class or the day is missing
	Next      courier.Deadline `json:"next_visit,omitzero"` // by when the next visit is due
}

// NewRights checks a table of rights and builds it. The errors name the
// field: no rows ([courier.ErrEmptyTable]), no document of the host's own, no
// first day, a row without a class or a band, a visit that is not counted in
// days, months or years; a day on which a class of the table has no row
// ([courier.ErrMissing], with the day) or two ([courier.ErrContradicts]).
func NewRights(rows RightsRows) (RightsTable, error) {
	r := rows.clone()
	if err := r.check(); err != nil {
		return RightsTable{}, err
	}
	return RightsTable{&r}, nil
}

func (r RightsRows) clone() RightsRows {
	if r.Cite.Document != nil {
		document := *r.Cite.Document
		r.Cite.Document = &document
	}
	r.Rows = slices.Clone(r.Rows)
	for i := range r.Rows {
		r.Rows[i].Bands = slices.Clone(r.Rows[i].Bands)
	}
	return r
}

// Rows returns a copy of the facts the table was made of.
func (t RightsTable) Rows() RightsRows {
	if t.rows == nil {
		return RightsRows{}
	}
	return t.rows.clone()
}

// RightsOf says what a class is owed on a day: its bands of service, and the
// promises that go with it. A promise of a time binds the carrier to be
// quicker; it never makes a period longer that the law gives, and no class
// changes what the law owes for a loss.
//
// An unknown day or class is asked for. The errors name the field: an empty
// table, a day outside it ([courier.ErrNoRule]), a class that it does not
// have, a visit after the day.
func RightsOf(m *Member) (Owed, error) {
	if m == nil || m.Table.rows == nil {
		return Owed{}, courier.At("table", courier.ErrEmptyTable)
	}
	row, err := m.row()
	if err != nil {
		return Owed{}, err
	}
	o := Owed{Grounds: courier.Grounds{Rules: Rules}}
	if !m.On.Known() {
		o.Needs = append(o.Needs, "on")
	}
	if m.Class == 0 {
		o.Needs = append(o.Needs, "class")
	}
	if row == nil {
		return o, nil
	}
	o.RightsRow = *row
	o.Bands = slices.Clone(row.Bands)
	o.tell(m)
	return o, nil
}

// row reads the facts and returns the row of the class on the day, nil while
// one of them is missing.
func (m *Member) row() (*RightsRow, error) {
	var read courier.Reading
	t := m.Table.rows
	read.Word("class", classWords, uint8(m.Class))
	read.Order("visited_on", m.Visited, m.On)
	within := !m.On.Before(t.From) && (!t.To.Known() || !m.On.After(t.To)) && t.Cite.InForce(m.On)
	if m.On.Known() && !within {
		read.Fault("on", courier.ErrNoRule.Because(m.On.String()))
	}
	var found *RightsRow
	has := false
	for i := range t.Rows {
		if row := &t.Rows[i]; row.Class == m.Class {
			has = true
			if first, last := t.span(row); m.On.Known() && !m.On.Before(first) && !m.On.After(last) {
				found = row
			}
		}
	}
	if m.Class != 0 && m.Class.Valid() && !has {
		read.Fault("class", courier.ErrContradicts.Because("the table has no "+m.Class.String()))
	}
	return found, read.Err()
}

// span returns the first and the last day of a row, the last of all days for
// one whose end is not known.
func (r *RightsRows) span(row *RightsRow) (first, last courier.Date) {
	first, last = row.From, row.To
	if !first.Known() {
		first = r.From
	}
	if !last.Known() {
		last = r.To
	}
	if !last.Known() {
		last = courier.Day(9999, 12, 31)
	}
	return first, last
}
