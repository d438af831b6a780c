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
