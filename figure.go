package courier

import (
	"encoding/json"
	"strconv"
)

// Figure is one typed number of a reason, formatted only when a sentence is
// rendered. The zero Figure is none. Figures compare with ==.
type Figure struct {
	v   int64
	tag tag
}

// tag is the kind of a figure, and in its low byte what the number is of: the
// currency of an amount, the decimals of a rate, the unit of a period. It is
// one number, so that it is copied in one go.
type tag uint16

const (
	kindAmount tag = (iota + 1) << 8
	kindShare
	kindRate
	kindWeight
	kindCount
	kindDay
	kindInstant
	kindPeriod
)

var kinds = [...]string{"", "amount", "share", "rate", "weight", "count", "day", "instant", "period"}

func (f Figure) kind() tag { return f.tag &^ 0xff }
func (f Figure) of() uint8 { return uint8(f.tag) }

// figures are the three of a reason, packed: a reason is made by the million,
// and its size is most of its cost.
type figures struct {
	v   [3]int64
	tag [3]tag
}

func (f *figures) at(i int) Figure { return Figure{f.v[i], f.tag[i]} }

func (f *figures) set(i int, g Figure) { f.v[i], f.tag[i] = g.v, g.tag }

// setAll sets the figures to those given, of which three count.
func (f *figures) setAll(given []Figure) {
	*f = figures{}
	for i := range min(len(given), len(f.v)) {
		f.set(i, given[i])
	}
}

// Figure returns the amount as a figure, none when unknown.
func (m Money) Figure() Figure {
	if !m.Known() {
		return Figure{}
	}
	return Figure{m.minor, kindAmount | tag(m.cur)}
}

// Figure returns the share as a figure, none when unknown.
func (s Share) Figure() Figure {
	if !s.set {
		return Figure{}
	}
	return Figure{int64(s.points), kindShare}
}

// Figure returns the rate as a figure, none when unknown.
func (r Rate) Figure() Figure {
	if !r.set {
		return Figure{}
	}
	return Figure{r.n, kindRate | tag(r.scale)}
}

// Figure returns the weight as a figure, none when unknown.
func (w Weight) Figure() Figure {
	if !w.set {
		return Figure{}
	}
	return Figure{w.grams, kindWeight}
}

// Figure returns the count as a figure, none when unknown.
func (c Count) Figure() Figure {
	if !c.set {
		return Figure{}
	}
	return Figure{c.n, kindCount}
}

// Figure returns the day as a figure, none when unknown.
func (d Date) Figure() Figure {
	if !d.Known() {
		return Figure{}
	}
	return Figure{int64(d.n), kindDay}
}

// Figure returns the moment, to the second, as a figure; none when unknown.
func (i Instant) Figure() Figure {
	if !i.known {
		return Figure{}
	}
	return Figure{i.sec, kindInstant}
}

// Figure returns the period as a figure, none when unknown.
func (p Period) Figure() Figure {
	if !p.Known() {
		return Figure{}
	}
	return Figure{int64(p.n), kindPeriod | tag(p.unit)}
}

// Known reports whether there is a figure.
func (f Figure) Known() bool { return f.tag != 0 }

// Money returns the amount, unknown where the figure is none.
func (f Figure) Money() Money {
	if f.kind() != kindAmount {
		return Money{}
	}
	return Money{f.v, Currency(f.of())}
}

// Share returns the share, unknown where the figure is none.
func (f Figure) Share() Share {
	if f.kind() != kindShare {
		return Share{}
	}
	return Share{int32(f.v), true}
}

// Rate returns the rate, unknown where the figure is none.
func (f Figure) Rate() Rate {
	if f.kind() != kindRate {
		return Rate{}
	}
	return Rate{f.v, f.of(), true}
}

// Weight returns the weight, unknown where the figure is none.
func (f Figure) Weight() Weight {
	if f.kind() != kindWeight {
		return Weight{}
	}
	return Weight{f.v, true}
}

// Count returns the count, unknown where the figure is none.
func (f Figure) Count() Count {
	if f.kind() != kindCount {
		return Count{}
	}
	return Count{f.v, true}
}

// Date returns the day, unknown where the figure is none.
func (f Figure) Date() Date {
	if f.kind() != kindDay {
		return Date{}
	}
	return Date{int32(f.v)}
}

// Instant returns the moment, unknown where the figure is none.
func (f Figure) Instant() Instant {
	if f.kind() != kindInstant {
		return Instant{}
	}
	return Instant{sec: f.v, known: true}
}

// Period returns the period, unknown where the figure is none.
func (f Figure) Period() Period {
	if f.kind() != kindPeriod {
		return Period{}
	}
	return Period{int32(f.v), unit(f.of())}
}

// Equal reports whether f and g are the same figure.
func (f Figure) Equal(g Figure) bool { return f == g }

// String returns the figure as its own type prints it.
func (f Figure) String() string {
	switch f.kind() {
	case kindAmount:
		return f.Money().String()
	case kindShare:
		return f.Share().String()
	case kindRate:
		return f.Rate().String()
	case kindWeight:
		return f.Weight().String()
	case kindCount:
		return f.Count().String()
	case kindDay:
		return f.Date().String()
	case kindInstant:
		return f.Instant().String()
	case kindPeriod:
		return f.Period().String()
	}
	return "unknown"
}

// append writes the figure as a sentence of the language shows it; an
// unknown one as a blank to fill.
func (f Figure) append(b []byte, lang Lang) []byte {
	zh := lang == Chinese
	switch {
	case f.kind() == kindAmount && zh:
		return f.Money().appendZh(b)
	case f.kind() == kindAmount:
		return f.Money().appendEn(b)
	case f.kind() == kindDay && zh:
		return f.Date().appendZh(b)
	case f.kind() == kindInstant && zh:
		return f.Instant().appendZh(b)
	case f.kind() == kindPeriod && zh:
		return f.Period().appendZh(b)
	case f.kind() == kindWeight && zh:
		return append(appendTrimmed(b, f.v, 3), "千克"...)
	case f.kind() == kindShare:
		return f.Share().append(b)
	case f.kind() == kindRate:
		return appendDecimal(b, f.v, int(f.of()), false)
	case f.kind() == kindCount:
		return strconv.AppendInt(b, f.v, 10)
	case f.Known():
		return append(b, f.String()...)
	case zh:
		return append(b, "（未知）"...)
	}
	return append(b, "(unknown)"...)
}

// MarshalJSON returns an object with one key that names the kind:
// {"amount":"CNY 60.00"}, {"count":3}.
func (f Figure) MarshalJSON() ([]byte, error) {
	if !f.Known() {
		return []byte("null"), nil
	}
	if f.kind() == kindCount {
		return append(strconv.AppendInt([]byte(`{"count":`), f.v, 10), '}'), nil
	}
	return json.Marshal(map[string]string{kinds[f.tag>>8]: f.String()})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (f *Figure) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var v struct {
		Amount  Money
		Share   Share
		Rate    Rate
		Weight  Weight
		Count   Count
		Day     Date
		Instant Instant
		Period  Period
	}
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	var read Figure
	for _, g := range [...]Figure{v.Amount.Figure(), v.Share.Figure(), v.Rate.Figure(), v.Weight.Figure(),
		v.Count.Figure(), v.Day.Figure(), v.Instant.Figure(), v.Period.Figure()} {
		switch {
		case g.Known() && read.Known():
			return malformed(string(b))
		case g.Known():
			read = g
		}
	}
	if !read.Known() {
		return malformed(string(b))
	}
	*f = read
	return nil
}
