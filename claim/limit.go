package claim

import "github.com/courier-rules/courier"

// Limit is an amount that a law or a contract sets as the most that is owed,
// as a formula over freight, weight and packages that reads like the rule:
//
//	min(9 x freight, CNY 1000.00)
//	max(XDR 666.67 per package, XDR 2.00 per kg)
//	XDR 8.33 per kg short
//	CNY 500.00 + CNY 60.00 per started kg
//	min(2.5 x freight, whole freight)
//
// The zero Limit is none. Limits compare with ==, and read and print as such
// a line. A formula holds at most seven terms; a longer one is kept as too
// long, and refused where facts are read.
type Limit struct {
	terms [maxTerms]term // postfix
	n     uint8
}

const (
	maxTerms = 7
	tooLong  = maxTerms + 1 // as n: a limit, but not one that was kept
)

type term struct {
	op  op
	cur courier.Currency // of an amount
	n   int64            // its minor units, or how many times
}

func (t *term) amount() courier.Money { return courier.Minor(t.n, t.cur) }

// PartUnit is the named option D2, and D6 of the mail: how a part of a unit of
// weight counts. The rules do not say; the zero value counts it as it is.
type PartUnit uint8

// The countings.
const (
	ExactUnit   PartUnit = iota // 不足一个计量单位的，按实际重量
	StartedUnit                 // 不足一个计量单位的，按一个单位
)

var partUnits = courier.Words{"exact", "started"}

// String returns the word: "started".
func (u PartUnit) String() string { return partUnits.Word(uint8(u)) }

// MarshalText returns the word.
func (u PartUnit) MarshalText() ([]byte, error) { return partUnits.Marshal(uint8(u)) }

// UnmarshalText reads a word.
func (u *PartUnit) UnmarshalText(text []byte) error { return partUnits.Unmarshal(text, (*uint8)(u)) }

type op uint8

const (
	opFixed        op = iota + 1
	opFreight         // so many times
	opPartFreight     // so many basis points
	opWholeFreight    // of all that was sent
	opPerPackage
	opPerKg
	opPerStartedKg
	opPerKgShort
	opPerTonne
	opPerStartedTonne
	opPer10Kg
	opPerStarted10Kg
	opMin
	opMax
	opPlus
)

// weightUnits are the units of weight that an amount is set for, from opPerKg
// on.
var weightUnits = [...]struct {
	suffix  string
	grams   int64
	started bool // a started unit counts whole
}{
	{" per kg", 1000, false},
	{" per started kg", 1000, true},
	{" per kg short", 1000, false},
	{" per tonne", 1_000_000, false},
	{" per started tonne", 1_000_000, true},
	{" per 10 kg", 10_000, false},
	{" per started 10 kg", 10_000, true},
}

func leaf(o op, m courier.Money) Limit {
	return Limit{terms: [maxTerms]term{{op: o, cur: m.Currency(), n: m.Minor()}}, n: 1}
}

// Fixed is a fixed amount.
func Fixed(m courier.Money) Limit { return leaf(opFixed, m) }

// TimesFreight is k times the freight.
func TimesFreight(k int) Limit {
	return Limit{terms: [maxTerms]term{{op: opFreight, n: int64(k)}}, n: 1}
}

// PartOfFreight is a share or a broken multiple of the freight, in basis
// points: 5,000 is half of it, 25,000 two and a half times.
func PartOfFreight(points int) Limit {
	if points%10_000 == 0 {
		return TimesFreight(points / 10_000)
	}
	return Limit{terms: [maxTerms]term{{op: opPartFreight, n: int64(points)}}, n: 1}
}

// WholeFreight is the freight of all that was sent, where the other terms
// count that of the lost or late part alone.
func WholeFreight() Limit { return Limit{terms: [maxTerms]term{{op: opWholeFreight}}, n: 1} }

// PerKg is an amount for each kilogram, to the gram.
func PerKg(m courier.Money) Limit { return leaf(opPerKg, m) }

// PerKgShort is an amount for each kilogram of gross weight short, to the gram.
func PerKgShort(m courier.Money) Limit { return leaf(opPerKgShort, m) }

// PerTonne is an amount for each tonne, to the gram, or a started one whole.
func PerTonne(m courier.Money, u PartUnit) Limit { return leaf(opPerTonne+op(min(u, 1)), m) }

// Per10Kg is an amount for each ten kilograms, to the gram, or a started ten
// whole.
func Per10Kg(m courier.Money, u PartUnit) Limit { return leaf(opPer10Kg+op(min(u, 1)), m) }

// PerStartedKg is an amount for each kilogram, a started one counting whole.
func PerStartedKg(m courier.Money) Limit { return leaf(opPerStartedKg, m) }

// PerPackage is an amount for each package.
func PerPackage(m courier.Money) Limit { return leaf(opPerPackage, m) }

// Min is the lesser of two limits; of one and none, the one.
func Min(a, b Limit) Limit {
	switch {
	case a.n == 0:
		return b
	case b.n == 0:
		return a
	}
	return join(a, b, opMin)
}

// Max is the greater of two limits; none where one of them is none.
func Max(a, b Limit) Limit { return join(a, b, opMax) }

// Plus is the sum of two limits; none where one of them is none.
func Plus(a, b Limit) Limit {
	if b.n > 0 && b.n <= maxTerms && b.terms[b.n-1].op == opPlus { // a + (b + c) is kept as (a + b) + c, which is how it reads
		left, right := b.operands()
		return Plus(Plus(a, left), right)
	}
	return join(a, b, opPlus)
}

// operands takes the last operation apart.
func (l Limit) operands() (left, right Limit) {
	n := l.n - 1
	at, open := n, 1
	for ; open > 0; at-- {
		if open--; l.terms[at-1].op >= opMin {
			open += 2
		}
	}
	left.n = uint8(copy(left.terms[:], l.terms[:at]))
	right.n = uint8(copy(right.terms[:], l.terms[at:n]))
	return left, right
}

func join(a, b Limit, how op) Limit {
	switch {
	case a.n == 0 || b.n == 0:
		return Limit{}
	case a.n+b.n+1 > maxTerms:
		return Limit{n: tooLong}
	}
	copy(a.terms[a.n:], b.terms[:b.n])
	a.n += b.n
	a.terms[a.n] = term{op: how}
	a.n++
	return a
}

// Known reports whether there is a limit.
func (l Limit) Known() bool { return l.n > 0 }

// known is Known without a copy of the formula.
func (l *Limit) known() bool { return l.n > 0 }

// Measures are what a limit is measured by; unknown ones are asked for where
// the formula needs them.
type Measures struct {
	Freight  courier.Money
	Weight   courier.Weight
	Packages courier.Count
	LostPart courier.Share // of the freight that counts; the whole is 100%

	Into courier.Currency // where known, special drawing rights are converted into it
	Rate courier.Rate     // so many of Into for one; unknown it is asked for as "conversion"
}

var whole = courier.Percent(100)

// Of works the formula out, exactly. Where a measure is unknown it returns
// the unknown amount and the measure as a need; where there is no limit, or
// its currencies differ, the unknown amount and no need.
func (l Limit) Of(m Measures) (courier.Exact, courier.Need) { return l.of(&m) }

func (l *Limit) of(m *Measures) (courier.Exact, courier.Need) {
	if l.n > maxTerms {
		return courier.Exact{}, ""
	}
	if l.n <= 1 {
		return l.terms[0].of(m)
	}
	var stack [maxTerms/2 + 1]courier.Exact // as deep as operators can leave it
	top := 0
	for i := range l.terms[:l.n] {
		t := &l.terms[i]
		if t.op >= opMin {
			top -= 2
			stack[top] = t.op.combine(stack[top], stack[top+1])
		} else {
			x, need := t.of(m)
			if need != "" {
				return courier.Exact{}, need
			}
			stack[top] = x
		}
		top++
	}
	return stack[0], ""
}

// of works out a term that is no operator.
func (t *term) of(m *Measures) (courier.Exact, courier.Need) {
	switch {
	case t.op == 0: // no limit
		return courier.Exact{}, ""
	case t.op == opFixed:
		return t.in(m)
	case t.op <= opWholeFreight:
		return t.ofFreight(m)
	case t.op == opPerPackage:
		if !m.Packages.Known() {
			return courier.Exact{}, "packages"
		}
		x, need := t.in(m)
		return x.Scale(m.Packages.Int(), 1), need
	case t.op < opMin:
		if !m.Weight.Known() {
			return courier.Exact{}, "weight"
		}
		unit, grams := &weightUnits[t.op-opPerKg], m.Weight.Grams()
		x, need := t.in(m)
		if unit.started {
			return x.Scale(grams/unit.grams+min(grams%unit.grams, 1), 1), need
		}
		return x.Scale(grams, unit.grams), need
	}
	return courier.Exact{}, ""
}

// ofFreight works out a term of the freight.
func (t *term) ofFreight(m *Measures) (courier.Exact, courier.Need) {
	if !m.Freight.Known() {
		return courier.Exact{}, "freight"
	}
	freight := m.Freight.Exact()
	if t.op == opWholeFreight {
		return freight, ""
	}
	if !m.LostPart.Known() {
		return courier.Exact{}, "lost_part"
	}
	if m.LostPart != whole {
		freight = freight.Share(m.LostPart)
	}
	if t.op == opPartFreight {
		return freight.Scale(t.n, 10_000), ""
	}
	return freight.Scale(t.n, 1), ""
}

// in is the amount of a term in the currency that it is wanted in.
func (t *term) in(m *Measures) (courier.Exact, courier.Need) {
	x := t.amount().Exact()
	switch {
	case t.cur != courier.XDR || m.Into == 0 || m.Into == courier.XDR:
		return x, ""
	case !m.Rate.Known():
		return courier.Exact{}, "conversion"
	}
	return x.Convert(m.Rate, m.Into), ""
}

// least is what the formula comes to at least: every formula grows with its
// measures, so those that are unknown count as nothing.
func (l *Limit) least(m Measures) courier.Exact {
	if !m.Freight.Known() {
		m.Freight = courier.Minor(0, m.Into)
	}
	if !m.Weight.Known() {
		m.Weight = courier.Grams(0)
	}
	if !m.Packages.Known() {
		m.Packages = courier.CountOf(0)
	}
	if !m.LostPart.Known() {
		m.LostPart = courier.Percent(0)
	}
	if !m.Rate.Known() {
		m.Rate = courier.RateOf(0, 0)
	}
	x, _ := l.of(&m)
	return x
}

// by is the formula with its parts of units counted as u says.
func (l Limit) by(u PartUnit) Limit {
	for i := range l.terms[:min(l.n, maxTerms)] {
		if t := &l.terms[i]; u == StartedUnit && (t.op == opPerKg || t.op == opPerTonne || t.op == opPer10Kg) {
			t.op++ // the started unit stands beside it
		}
	}
	return l
}

// inRights reports whether the formula is set in special drawing rights.
func (l *Limit) inRights() bool {
	for i := range l.terms[:min(l.n, maxTerms)] {
		if l.terms[i].cur == courier.XDR {
			return true
		}
	}
	return false
}

func (o op) combine(a, b courier.Exact) courier.Exact {
	switch o {
	case opMin:
		return a.Min(b)
	case opMax:
		return a.Max(b)
	}
	return a.Add(b)
}

// check reads the amounts of the formula at field.
func (l *Limit) check(r *courier.Reading, field string) {
	if l.n > 0 {
		l.checkTerms(r, field)
	}
}

func (l *Limit) checkTerms(r *courier.Reading, field string) {
	if l.n > maxTerms {
		r.Fault(field, courier.ErrRange.Because("more than seven terms"))
		return
	}
	for i := range l.terms[:l.n] {
		switch t := &l.terms[i]; {
		case t.op >= opMin:
		case t.op > opFixed && t.op <= opWholeFreight:
			if t.n < 0 {
				r.Fault(field, courier.ErrNegative.Because(l.String()))
			}
		case t.cur == courier.XDR: // converted where it is asked about
			if t.n < 0 {
				r.Fault(field, courier.ErrNegative.Because(l.String()))
			}
		case t.cur == 0:
			r.Fault(field, courier.ErrMissing.Because(l.String()))
		default:
			r.Amount(field, t.amount())
		}
	}
}

// Equal reports whether both are the same formula.
func (l Limit) Equal(o Limit) bool { return l == o }
