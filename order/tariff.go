package order

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/courier-rules/courier"
)

// TariffRows are the facts of a [Tariff], as a host's price list gives them.
// Nothing here has a default.
type TariffRows struct {
	Cite     courier.Cite     `json:"cite"`           // the host's own list: a contract or a practice, never law
	From     courier.Date     `json:"from"`           // first day of the list
	To       courier.Date     `json:"to,omitzero"`    // last day; unknown: no end is known
	Currency courier.Currency `json:"currency"`       // of every amount
	Rows     []TariffRow      `json:"rows"`           // at most 4,096
	Lines    []TariffLine     `json:"lines,omitzero"` // what is charged beside the freight
	Cover    *CoverSchedule   `json:"cover,omitzero"` // 保价费; nil: the list has none

	// The terms let the sender pay refused freight collect, and both ways of a
	// return (DEL-10; so ZTO, YTO, SF and JD, undated). Unknown: they do not say.
	CollectRefused courier.Answer `json:"collect_refused,omitzero"`
}

// TariffRow is the freight of one band of weight on one product and zone:
// above Over, up to and with UpTo. The bands of a product and zone begin at
// nothing and follow each other without gap or overlap; above the last one
// the list has no price.
type TariffRow struct {
	Product string         `json:"product"`
	Zone    string         `json:"zone"`
	Over    courier.Weight `json:"over,omitzero"`  // exclusive; unknown: from nothing
	UpTo    courier.Weight `json:"up_to,omitzero"` // inclusive; unknown: open
	By      Pricing        `json:"by"`

	First     courier.Weight `json:"first,omitzero"`      // 首重, of first and step
	Price     courier.Money  `json:"price,omitzero"`      // of the first weight, the flat price, or what stands before the rate
	Step      courier.Weight `json:"step,omitzero"`       // 续重单位; a started one counts whole
	StepPrice courier.Money  `json:"step_price,omitzero"` // of one step
	PerKg     courier.Money  `json:"per_kg,omitzero"`     // of the rates by kilogram, to the gram
	Least     courier.Money  `json:"least,omitzero"`      // least that a rate by kilogram comes to; unknown: none
}

// Pricing is how a row prices a weight.
type Pricing uint8

// The ways.
const (
	FirstAndStep Pricing = iota + 1 // 首重续重
	Flat                            // 一口价: one price for the band
	ByKg                            // 全重按千克: every kilogram at the rate of the band
	ByKgAbove                       // 起价加续重按千克: a price, and the kilograms above Over at the rate
)

var pricings = courier.Words{"unknown", "first_and_step", "flat", "by_kg", "by_kg_above"}

// String returns the word: "first_and_step".
func (p Pricing) String() string { return pricings.Word(uint8(p)) }

// MarshalText returns the word.
func (p Pricing) MarshalText() ([]byte, error) { return pricings.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *Pricing) UnmarshalText(text []byte) error { return pricings.Unmarshal(text, (*uint8)(p)) }

// TariffLine is a charge beside the freight.
type TariffLine struct {
	Kind    LineKind      `json:"kind"`
	Name    string        `json:"name,omitzero"`    // of a service line: the host's own word for it
	Product string        `json:"product,omitzero"` // empty: every product
	Zone    string        `json:"zone,omitzero"`    // empty: every zone
	Fixed   courier.Money `json:"fixed,omitzero"`   // a consignment
	PerKg   courier.Money `json:"per_kg,omitzero"`  // of the chargeable weight, to the gram
	Rate    courier.Rate  `json:"rate,omitzero"`    // of the COD amount for COD, else of the freight
	Least   courier.Money `json:"least,omitzero"`   // at least
	Most    courier.Money `json:"most,omitzero"`    // at most
}

// LineKind is what a charge beside the freight is for.
type LineKind uint8

// The kinds.
const (
	RemoteLine  LineKind = iota + 1 // 偏远附加费
	CODLine                         // 代收货款手续费
	CollectLine                     // 到付手续费
	ServiceLine                     // 其他服务费, by the host's own name
)

var lineKinds = courier.Words{"unknown", "remote", "cod", "collect", "service"}

// String returns the word: "remote".
func (k LineKind) String() string { return lineKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k LineKind) MarshalText() ([]byte, error) { return lineKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *LineKind) UnmarshalText(text []byte) error { return lineKinds.Unmarshal(text, (*uint8)(k)) }

// Tariff is a checked price list 价目表. It is the host's: the library has
// none. The zero Tariff is empty and prices nothing. A Tariff does not change
// once made; it is cheap to copy.
type Tariff struct{ t *tariff }

// tariff is a price list in order of product, zone and weight.
type tariff struct {
	TariffRows
	bands []int // indices of Rows, in order
}

const mostTariffRows = 4096

// NewTariff checks a price list and builds it. The errors name the field by
// its path in the JSON of the rows ("rows[2].step"):
//   - no rows ([courier.ErrEmptyTable]), no list of the host's own, no first
//     day, no currency, no way of pricing or a figure that it needs
//     ([courier.ErrMissing]); a figure that it does not use, or a list that
//     claims to be law ([courier.ErrContradicts]);
//   - a step or a first weight of nothing ([courier.ErrRange]), an amount in
//     another currency or below zero;
//   - bands of a product and zone with a gap ([courier.ErrMissing]) or an
//     overlap ([courier.ErrContradicts]), each with a weight as its witness; a
//     line that stands twice ([courier.ErrRepeated]).
func NewTariff(rows TariffRows) (Tariff, error) {
	t := &tariff{TariffRows: rows.clone()}
	if err := t.check(); err != nil {
		return Tariff{}, err
	}
	return Tariff{t}, nil
}

func (r TariffRows) clone() TariffRows {
	r.Cite = ownCite(r.Cite)
	r.Rows, r.Lines = slices.Clone(r.Rows), slices.Clone(r.Lines)
	if r.Cover != nil {
		own := *r.Cover
		own.Cite = ownCite(own.Cite)
		own.Bands, own.Large = slices.Clone(own.Bands), slices.Clone(own.Large)
		r.Cover = &own
	}
	return r
}

// ownCite returns a citation whose document nobody else can change.
func ownCite(c courier.Cite) courier.Cite {
	if c.Document != nil {
		document := *c.Document
		c.Document = &document
	}
	return c
}

// Rows returns a copy of the facts the tariff was made of.
func (t Tariff) Rows() TariffRows {
	if t.t == nil {
		return TariffRows{}
	}
	return t.t.TariffRows.clone()
}

// InForce reports whether the tariff, and the document it stands in, are in
// force on d.
func (t Tariff) InForce(d courier.Date) bool {
	return t.t != nil && d.Known() && !d.Before(t.t.From) && (!t.t.To.Known() || !d.After(t.t.To)) && t.t.Cite.InForce(d)
}

// Equal reports whether both tariffs were made of the same facts.
func (t Tariff) Equal(o Tariff) bool {
	if t.t == nil || o.t == nil || t.t == o.t {
		return t.t == o.t
	}
	a, errA := json.Marshal(t)
	b, errB := json.Marshal(o)
	return errA == nil && errB == nil && bytes.Equal(a, b)
}

// MarshalJSON returns the facts of the tariff, null for the empty one.
func (t Tariff) MarshalJSON() ([]byte, error) {
	if t.t == nil {
		return []byte("null"), nil
	}
	return json.Marshal(t.t.TariffRows)
}

// UnmarshalJSON builds the tariff from its facts as [NewTariff] does; a key
// that is none of theirs is an error. Null leaves the tariff as it is.
func (t *Tariff) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	var rows TariffRows
	if err := d.Decode(&rows); err != nil {
		return err
	}
	v, err := NewTariff(rows)
	if err == nil {
		*t = v
	}
	return err
}
