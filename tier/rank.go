package tier

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/courier-rules/courier"
)

// FewerIsBetter are four cut-offs of a count of which less is better, in
// rising order: at most the first scores 5, at most the last scores 2, more
// scores 1.
type FewerIsBetter [4]courier.Count

// MoreIsBetter are four cut-offs of a count of which more is better, in
// rising order: the last or more scores 5, the first or more scores 2, less
// scores 1.
type MoreIsBetter [4]courier.Count

// MorePaidIsBetter are four cut-offs of an amount of which more is better, in
// rising order, as in [MoreIsBetter].
type MorePaidIsBetter [4]courier.Money

// Scores is a range of scores from 1 to 5, both ends with it. The zero range
// is every score.
type Scores struct {
	From courier.Count `json:"from,omitzero"`
	To   courier.Count `json:"to,omitzero"`
}

// RankRows are the host's cut-offs of an RFM ranking, and what it calls the
// groups of scores. There is no default for either.
type RankRows struct {
	Cite      courier.Cite     `json:"cite"`      // the host's own document: a contract or a practice, never law
	Recency   FewerIsBetter    `json:"recency"`   // days since the last order
	Frequency MoreIsBetter     `json:"frequency"` // orders in the host's period
	Monetary  MorePaidIsBetter `json:"monetary"`  // paid in the host's period
	Segments  []Segment        `json:"segments"`  // exactly one for each of the 125 cells
}

// Segment is a group of cells by the host's own name.
type Segment struct {
	Name      string `json:"name"`
	Recency   Scores `json:"recency,omitzero"`
	Frequency Scores `json:"frequency,omitzero"`
	Monetary  Scores `json:"monetary,omitzero"`
}

// Ranking is a checked set of cut-offs and segments. It is the host's: the
// library has none of its own. The zero Ranking is empty and ranks nobody.
type Ranking struct{ r *ranking }

type ranking struct {
	RankRows
	cells [5][5][5]int16 // by scores less one: the segment, counted from 1
}

// Buyer is what is known about a customer who is to be ranked.
type Buyer struct {
	Ranking   Ranking       `json:"ranking"`     // the host's; an empty one is an error
	On        courier.Date  `json:"on,omitzero"` // day of the ranking
	LastOrder courier.Date  `json:"last_order,omitzero"`
	Orders    courier.Count `json:"orders,omitzero"` // in the host's period
	Paid      courier.Money `json:"paid,omitzero"`   // in the host's period; not below zero
}

// Rank is the answer for a [Buyer].
type Rank struct {
	courier.Grounds
	Recency   courier.Count `json:"recency,omitzero"`   // score 1 to 5, 5 the best; unknown while its fact is missing
	Frequency courier.Count `json:"frequency,omitzero"` // score 1 to 5
	Monetary  courier.Count `json:"monetary,omitzero"`  // score 1 to 5
	Segment   string        `json:"segment,omitzero"`   // empty while facts are missing that decide
}

// NewRanking checks cut-offs and segments and builds a ranking. The errors
// name the field: no document of the host's own, a cut-off that is missing or
// not above the one before, another currency, no segments
// ([courier.ErrEmptyTable]), a segment without a name, a score that is not 1
// to 5, a cell that no segment covers or that two do, with the cell.
func NewRanking(rows RankRows) (Ranking, error) {
	r := &ranking{RankRows: rows.clone()}
	if err := r.check(); err != nil {
		return Ranking{}, err
	}
	return Ranking{r}, nil
}

func (r RankRows) clone() RankRows {
	if r.Cite.Document != nil {
		document := *r.Cite.Document
		r.Cite.Document = &document
	}
	r.Segments = slices.Clone(r.Segments)
	return r
}

// Rows returns a copy of the facts the ranking was made of.
func (r Ranking) Rows() RankRows {
	if r.r == nil {
		return RankRows{}
	}
	return r.r.clone()
}

// Equal reports whether both rankings were made of the same facts.
func (r Ranking) Equal(o Ranking) bool {
	if r.r == nil || o.r == nil || r.r == o.r {
		return r.r == o.r
	}
	a, b := &r.r.RankRows, &o.r.RankRows
	c, d := a.Cite, b.Cite
	same := *c.Document == *d.Document
	c.Document, d.Document = nil, nil
	return same && c == d && a.Recency == b.Recency && a.Frequency == b.Frequency && a.Monetary == b.Monetary &&
		slices.Equal(a.Segments, b.Segments)
}

// MarshalJSON returns the facts of the ranking, null for the empty one.
func (r Ranking) MarshalJSON() ([]byte, error) {
	if r.r == nil {
		return []byte("null"), nil
	}
	return json.Marshal(r.r.RankRows)
}

// UnmarshalJSON builds the ranking from its facts as [NewRanking] does; a key
// that is none of theirs is an error. Null leaves the ranking as it is.
func (r *Ranking) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	var rows RankRows
	if err := d.Decode(&rows); err != nil {
		return err
	}
	v, err := NewRanking(rows)
	if err == nil {
		*r = v
	}
	return err
}

// RankOf scores a customer by how lately, how often and for how much it
// ordered, and says which segment that is. A rank serves marketing alone: it
// decides no class, no price and no right.
//
// Facts that are missing are asked for where the segment turns on them; a
// customer without a last order on record scores nothing for recency until
// the host says when it was. The errors name the field: an empty ranking, an
// order after the day, another currency.
func RankOf(b *Buyer) (Rank, error) {
	if b == nil || b.Ranking.r == nil {
		return Rank{}, courier.At("ranking", courier.ErrEmptyTable)
	}
	var read courier.Reading
	r := b.Ranking.r
	read.Order("last_order", b.LastOrder, b.On)
	read.Amount("currency", courier.Minor(0, r.Monetary[0].Currency()))
	read.Amount("paid", b.Paid)
	if err := read.Err(); err != nil {
		return Rank{}, err
	}
	k := Rank{Grounds: courier.Grounds{Rules: Rules}}
	r.score(b, &k)
	r.segment(&k)
	k.Reasons = append(k.Reasons, marketingRow.SpeakFrom(&r.Cite, courier.Notes))
	k.Reasons = courier.AppendUnchecked(k.Reasons, 0, b.On)
	return k, nil
}

// score gives the three scores whose facts are known, each with its reason.
func (r *ranking) score(b *Buyer, k *Rank) {
	if b.On.Known() && b.LastOrder.Known() {
		days := courier.CountOf(int64(b.On.Sub(b.LastOrder)))
		k.Recency = courier.CountOf(r.Recency.score(days.Int()))
		k.Reasons = append(k.Reasons, recencyRow.SpeakFrom(&r.Cite, courier.Notes, days.Figure(), k.Recency.Figure()))
	}
	if b.Orders.Known() {
		k.Frequency = courier.CountOf(r.Frequency.score(b.Orders.Int()))
		k.Reasons = append(k.Reasons, frequencyRow.SpeakFrom(&r.Cite, courier.Notes, b.Orders.Figure(), k.Frequency.Figure()))
	}
	if b.Paid.Known() {
		k.Monetary = courier.CountOf(r.Monetary.score(b.Paid.Minor()))
		k.Reasons = append(k.Reasons, monetaryRow.SpeakFrom(&r.Cite, courier.Notes, b.Paid.Figure(), k.Monetary.Figure()))
	}
	if !b.On.Known() {
		k.Needs = append(k.Needs, "on")
	}
	if !b.LastOrder.Known() {
		k.Needs = append(k.Needs, "last_order")
	}
	if !b.Orders.Known() {
		k.Needs = append(k.Needs, "orders")
	}
	if !b.Paid.Known() {
		k.Needs = append(k.Needs, "paid")
	}
}

func (c *FewerIsBetter) score(n int64) int64 {
	for i := range c {
		if n <= c[i].Int() {
			return int64(5 - i)
		}
	}
	return 1
}

func (c *MoreIsBetter) score(n int64) int64 {
	for i := 3; i >= 0; i-- {
		if n >= c[i].Int() {
			return int64(i + 2)
		}
	}
	return 1
}

func (c *MorePaidIsBetter) score(minor int64) int64 {
	for i := 3; i >= 0; i-- {
		if minor >= c[i].Minor() {
			return int64(i + 2)
		}
	}
	return 1
}

// segment names the segment where every completion of the scores leads to
// one, and leaves of the needs those that the segment turns on.
func (r *ranking) segment(k *Rank) {
	first, turns := int16(-1), [3]bool{}
	for x := range each(k.Recency) {
		for y := range each(k.Frequency) {
			for z := range each(k.Monetary) {
				s := r.cells[x][y][z]
				if first < 0 {
					first = s
				}
				for i := range 5 {
					turns[0] = turns[0] || !k.Recency.Known() && r.cells[i][y][z] != s
					turns[1] = turns[1] || !k.Frequency.Known() && r.cells[x][i][z] != s
					turns[2] = turns[2] || !k.Monetary.Known() && r.cells[x][y][i] != s
				}
			}
		}
	}
	k.Needs = slices.DeleteFunc(k.Needs, func(n courier.Need) bool {
		switch n {
		case "orders":
			return !turns[1]
		case "paid":
			return !turns[2]
		}
		return !turns[0]
	})
	if len(k.Needs) == 0 {
		k.Needs, k.Segment = nil, r.Segments[first-1].Name
	}
}

// each yields the scores less one that are possible.
func each(score courier.Count) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := range 5 {
			if (!score.Known() || score.Int() == int64(i+1)) && !yield(i) {
				return
			}
		}
	}
}
