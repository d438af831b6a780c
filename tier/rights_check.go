package tier

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/courier-rules/courier"
)

// check reads the table and names each field that cannot be read.
func (r *RightsRows) check() error {
	var read courier.Reading
	hostsOwn(&read, "cite", &r.Cite)
	if !r.From.Known() {
		read.Fault("from", courier.ErrMissing)
	}
	read.Order("to", r.From, r.To)
	if len(r.Rows) == 0 {
		read.Fault("rows", courier.ErrEmptyTable)
	}
	for i := range r.Rows {
		mark := read.Faults()
		r.Rows[i].check(&read)
		first, last := r.span(&r.Rows[i])
		read.Order("from", r.From, first)
		read.Order("to", first, last)
		if r.To.Known() {
			read.Order("to", last, r.To)
		}
		read.UnderIndex(mark, "rows", i)
	}
	if read.Faults() == 0 {
		r.checkCover(&read)
	}
	return read.Err()
}

func (row *RightsRow) check(read *courier.Reading) {
	read.Word("class", classWords, uint8(row.Class))
	if row.Class == 0 {
		read.Fault("class", courier.ErrMissing)
	}
	if len(row.Bands) == 0 {
		read.Fault("bands", courier.ErrEmptyTable)
	}
	for i, b := range row.Bands {
		at := courier.Index("bands", i)
		read.Word(at, bandWords, uint8(b))
		if b == 0 {
			read.Fault(at, courier.ErrMissing)
		}
		if slices.Contains(row.Bands[:i], b) {
			read.Fault(at, courier.ErrRepeated.Because(b.String()))
		}
	}
	read.Answer("person", row.Person)
	read.Answer("escalate", row.Escalate)
	countedInDays(read, "visit", row.Visit)
}

// countedInDays wants a period, if any, that needs no calendar and no hour.
func countedInDays(read *courier.Reading, field string, p courier.Period) {
	if _, ok := p.Count(courier.Day(2024, 1, 1), courier.NoRoll, courier.Calendar{}); p.Known() && !ok {
		read.Fault(field, courier.ErrRange.Because(p.String()+" is not counted in days, months or years"))
	}
}

// checkCover wants the rows of each class to follow each other without a gap
// and without an overlap, from the first day of the table to its last.
func (r *RightsRows) checkCover(read *courier.Reading) {
	for c := KeyMajor; c <= lastClass; c++ {
		var rows []int
		for i := range r.Rows {
			if r.Rows[i].Class == c {
				rows = append(rows, i)
			}
		}
		slices.SortStableFunc(rows, func(a, b int) int {
			x, _ := r.span(&r.Rows[a])
			y, _ := r.span(&r.Rows[b])
			return x.Compare(y)
		})
		next := r.From
		for _, i := range rows {
			first, last := r.span(&r.Rows[i])
			switch {
			case next.Known() && first.After(next):
				read.Fault("rows", courier.ErrMissing.Because("no row for "+c.String()+" on "+next.String()))
			case first != next:
				read.Fault(courier.Index("rows", i), courier.ErrContradicts.Because("a second row for "+c.String()+" on "+first.String()))
			}
			next = last.AddDays(1)
		}
		if _, end := r.span(&RightsRow{}); len(rows) > 0 && next.Known() && !next.After(end) {
			read.Fault("rows", courier.ErrMissing.Because("no row for "+c.String()+" on "+next.String()))
		}
	}
}

// Equal reports whether both tables were made of the same facts.
func (t RightsTable) Equal(o RightsTable) bool {
	if t.rows == nil || o.rows == nil || t.rows == o.rows {
		return t.rows == o.rows
	}
	a, b := t.rows, o.rows
	c, d := a.Cite, b.Cite
	same := *c.Document == *d.Document
	c.Document, d.Document = nil, nil
	return same && c == d && a.From == b.From && a.To == b.To && slices.EqualFunc(a.Rows, b.Rows, func(x, y RightsRow) bool {
		bands := slices.Equal(x.Bands, y.Bands)
		return bands && x.Class == y.Class && x.From == y.From && x.To == y.To && x.Person == y.Person && x.Answer == y.Answer &&
			x.Settle == y.Settle && x.Visit == y.Visit && x.Escalate == y.Escalate
	})
}

// MarshalJSON returns the facts of the table, null for the empty one.
func (t RightsTable) MarshalJSON() ([]byte, error) {
	if t.rows == nil {
		return []byte("null"), nil
	}
	return json.Marshal(t.rows)
}

// UnmarshalJSON builds the table from its facts as [NewRights] does; a key
// that is none of theirs is an error. Null leaves the table as it is.
func (t *RightsTable) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	var rows RightsRows
	if err := d.Decode(&rows); err != nil {
		return err
	}
	v, err := NewRights(rows)
	if err == nil {
		*t = v
	}
	return err
}
