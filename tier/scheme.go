package tier

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/courier-rules/courier"
)

// SchemeRows are the facts of a [Scheme], as a document of the host gives
// them. Everything but To and Article of the citation is required: nothing
// here has a default.
type SchemeRows struct {
	Cite     courier.Cite     `json:"cite"`        // the host's own document: a contract or a practice, never law
	From     courier.Date     `json:"from"`        // first day of the scheme
	To       courier.Date     `json:"to,omitzero"` // last day; zero: no end is known
	Currency courier.Currency `json:"currency"`    // of every mean payment
	Credit   Scale            `json:"credit"`      // 信誉度
	Strength Scale            `json:"strength"`    // 综合实力
	Policy   Policy           `json:"policy"`      // whether two rows may meet
	Ranking  []Class          `json:"ranking"`     // the classes that the rows give, once each, highest first
	Rows     []SchemeRow      `json:"rows"`        // at most 64
}

// SchemeRow gives a class to those who meet all of its conditions. A
// condition left out admits everyone. A class that takes several ranges side
// by side has several rows.
type SchemeRow struct {
	Class       Class          `json:"class"`
	MeanPayment Payments       `json:"mean_payment,omitzero"` // 付款金额均值, per the period that the document names
	Credit      Grades         `json:"credit,omitzero"`
	Strength    Grades         `json:"strength,omitzero"`
	Monthly     courier.Answer `json:"monthly,omitzero"` // 月结: yes those on monthly accounts, no those who pay cash; unknown: both
}

// Payments is a range of mean payments, From with and To without its end.
// An unknown end is open.
type Payments struct {
	From courier.Money `json:"from,omitzero"`
	To   courier.Money `json:"to,omitzero"`
}

// Grades is a range on a scale, From with and To without its end. An unknown
// end is open.
type Grades struct {
	From Grade `json:"from,omitzero"`
	To   Grade `json:"to,omitzero"`
}

// Scheme is a checked classification of customers 客户分层方案. It is the
// host's: the library has none of its own. The zero Scheme is empty and places
// nobody. A Scheme does not change once made; it is cheap to copy.
type Scheme struct{ s *scheme }

// scheme is a scheme compiled for look-up.
type scheme struct {
	SchemeRows
	axes  [dimensions]axis
	gives [lastClass + 1]uint64 // by class: the rows that give it
	rank  [lastClass + 1]int    // by class: its place in the ranking
	ranks [maxRows]uint8        // by row: the place of its class
}

// NewScheme checks a scheme and builds it. The errors name the field by its
// path in the JSON of the rows ("rows[2].credit.from"):
//   - no rows, no ranking, a scale without grades ([courier.ErrEmptyTable]);
//   - no document of the host's own, no first day, currency, policy, or class
//     ([courier.ErrMissing]); a document that claims to be law
//     ([courier.ErrContradicts]);
//   - a grade that the scale does not have, an amount in another currency or
//     below zero, an interval that ends where it begins or before;
//   - a monthly class for those who pay cash, or the reverse, a ranking that
//     is not exactly the classes of the rows;
//   - a point that no row covers ([courier.ErrMissing] at "rows"); under
//     [OnlyRow] a row that meets an earlier one, under [FirstRow] a row that
//     never wins ([courier.ErrContradicts] at the row). A gap and an overlap
//     come with a witness: a point where it is found. A row that stands twice
//     is [courier.ErrRepeated].
//
// The rows are cut into a grid at the ends of their ranges. The check looks
// at every cell of it, so at worst it costs the cube of the number of rows.
func NewScheme(rows SchemeRows) (Scheme, error) {
	s := &scheme{SchemeRows: rows.clone()}
	if err := s.check(); err != nil {
		return Scheme{}, err
	}
	return Scheme{s}, nil
}

func (r SchemeRows) clone() SchemeRows {
	if r.Cite.Document != nil {
		document := *r.Cite.Document
		r.Cite.Document = &document
	}
	r.Credit.Grades = slices.Clone(r.Credit.Grades)
	r.Strength.Grades = slices.Clone(r.Strength.Grades)
	r.Ranking = slices.Clone(r.Ranking)
	r.Rows = slices.Clone(r.Rows)
	return r
}

// Rows returns a copy of the facts the scheme was made of.
func (s Scheme) Rows() SchemeRows {
	if s.s == nil {
		return SchemeRows{}
	}
	return s.s.SchemeRows.clone()
}

// InForce reports whether the scheme, and the document it stands in, are in
// force on d.
func (s Scheme) InForce(d courier.Date) bool {
	return s.s != nil && !d.Before(s.s.From) && (!s.s.To.Known() || !d.After(s.s.To)) && s.s.Cite.InForce(d)
}

// Equal reports whether both schemes were made of the same facts.
func (s Scheme) Equal(o Scheme) bool {
	if s.s == nil || o.s == nil || s.s == o.s {
		return s.s == o.s
	}
	a, b := &s.s.SchemeRows, &o.s.SchemeRows
	c, d := a.Cite, b.Cite
	sameDocument := *c.Document == *d.Document
	c.Document, d.Document = nil, nil
	return sameDocument && c == d && a.From == b.From && a.To == b.To && a.Currency == b.Currency &&
		a.Credit.equal(b.Credit) && a.Strength.equal(b.Strength) && a.Policy == b.Policy &&
		slices.Equal(a.Ranking, b.Ranking) && slices.Equal(a.Rows, b.Rows)
}

func (s Scale) equal(o Scale) bool { return s.Top == o.Top && slices.Equal(s.Grades, o.Grades) }

// MarshalJSON returns the facts of the scheme, null for the empty one.
func (s Scheme) MarshalJSON() ([]byte, error) {
	if s.s == nil {
		return []byte("null"), nil
	}
	return json.Marshal(s.s.SchemeRows)
}

// UnmarshalJSON builds the scheme from its facts as [NewScheme] does; a key
// that is none of theirs is an error. Null leaves the scheme as it is.
func (s *Scheme) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	var rows SchemeRows
	if err := d.Decode(&rows); err != nil {
		return err
	}
	v, err := NewScheme(rows)
	if err == nil {
		*s = v
	}
	return err
}
