package claim

import "github.com/courier-rules/courier"

// Limit is an amount that a law or a contract sets as the most that is owed,
// as a formula over freight, weight and packages:
//
//	min(9 x freight, CNY 1000.00)
//	max(XDR 666.67 per package, XDR 2.00 per kg)
//	CNY 500.00 + CNY 60.00 per started kg
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

type op uint8

const (
	opFixed op = iota + 1
	opFreight
	opPerKg
	opPerStartedKg
	opPerPackage
	opMin
	opMax
	opPlus
)

func leaf(o op, m courier.Money) Limit {
	return Limit{terms: [maxTerms]term{{op: o, cur: m.Currency(), n: m.Minor()}}, n: 1}
}

// Fixed is a fixed amount.
func Fixed(m courier.Money) Limit { return leaf(opFixed, m) }

// TimesFreight is k times the freight.
func TimesFreight(k int) Limit {
	return Limit{terms: [maxTerms]term{{op: opFreight, n: int64(k)}}, n: 1}
}

// PerKg is an amount for each kilogram, to the gram.
func PerKg(m courier.Money) Limit { return leaf(opPerKg, m) }

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
	switch t.op {
	case opFixed:
		return t.amount().Exact(), ""
	case opFreight:
		if !m.Freight.Known() {
			return courier.Exact{}, "freight"
		}
		if !m.LostPart.Known() {
			return courier.Exact{}, "lost_part"
		}
		freight := m.Freight.Exact()
		if m.LostPart != whole {
			freight = freight.Share(m.LostPart)
		}
		return freight.Scale(t.n, 1), ""
	case opPerKg, opPerStartedKg:
		if !m.Weight.Known() {
			return courier.Exact{}, "weight"
		}
		grams := m.Weight.Grams()
		if t.op == opPerKg {
			return t.amount().Exact().Scale(grams, 1000), ""
		}
		return t.amount().Exact().Scale(grams/1000+min(grams%1000, 1), 1), ""
	case opPerPackage:
		if !m.Packages.Known() {
			return courier.Exact{}, "packages"
		}
		return t.amount().Exact().Scale(m.Packages.Int(), 1), ""
	}
	return courier.Exact{}, ""
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
		case t.op == opFreight && t.n < 0:
			r.Fault(field, courier.ErrNegative.Because(l.String()))
		case t.op == opFreight:
		case t.cur == 0:
			r.Fault(field, courier.ErrMissing.Because(l.String()))
		default:
			r.Amount(field, t.amount())
		}
	}
}

// Equal reports whether both are the same formula.
func (l Limit) Equal(o Limit) bool { return l == o }
