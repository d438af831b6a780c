package claim

import (
	"strconv"
	"strings"

	"github.com/courier-rules/courier"
)

// The words of the formula that stand in more than one place.
const (
	timesFreight = " x freight"
	partFreight  = " of freight"
	wholeFreight = "whole freight"
	perPackage   = " per package"
)

// String returns the formula, or "unknown".
func (l Limit) String() string {
	switch {
	case !l.Known():
		return "unknown"
	case l.n > maxTerms:
		return "too long"
	}
	var stack [maxTerms]string
	top := 0
	for i := range l.terms[:l.n] {
		t := &l.terms[i]
		switch {
		case t.op == opFixed:
			stack[top] = t.amount().String()
		case t.op == opFreight:
			stack[top] = strconv.FormatInt(t.n, 10) + timesFreight
		case t.op == opPartFreight && t.n > 10_000:
			stack[top] = courier.RateOf(t.n, 4).String() + timesFreight
		case t.op == opPartFreight:
			stack[top] = courier.BasisPoints(int(t.n)).String() + partFreight
		case t.op == opWholeFreight:
			stack[top] = wholeFreight
		case t.op == opPerPackage:
			stack[top] = t.amount().String() + perPackage
		case t.op < opMin:
			stack[top] = t.amount().String() + weightUnits[t.op-opPerKg].suffix
		case t.op == opMin:
			top -= 2
			stack[top] = "min(" + stack[top] + ", " + stack[top+1] + ")"
		case t.op == opMax:
			top -= 2
			stack[top] = "max(" + stack[top] + ", " + stack[top+1] + ")"
		case t.op == opPlus:
			top -= 2
			stack[top] += " + " + stack[top+1]
		}
		top++
	}
	return stack[0]
}

// MarshalText returns the formula; empty when there is none.
func (l Limit) MarshalText() ([]byte, error) {
	switch {
	case !l.Known():
		return []byte{}, nil
	case l.n > maxTerms:
		return nil, courier.ErrRange.Because("more than seven terms")
	}
	return []byte(l.String()), nil
}

// UnmarshalText reads what [ParseLimit] reads.
func (l *Limit) UnmarshalText(text []byte) error {
	v, err := ParseLimit(string(text))
	if err == nil {
		*l = v
	}
	return err
}

// ParseLimit reads a formula as [Limit.String] prints it. Sums bind to the
// left and stand inside min and max as they do outside.
func ParseLimit(text string) (Limit, error) {
	p := limitParser{rest: text}
	l := p.sum(0)
	if p.bad || p.rest != "" || l.String() != text {
		return Limit{}, courier.ErrSyntax.Because(strconv.Quote(text))
	}
	return l, nil
}

type limitParser struct {
	rest string
	bad  bool
}

func (p *limitParser) take(prefix string) bool {
	rest, ok := strings.CutPrefix(p.rest, prefix)
	if ok {
		p.rest = rest
	}
	return ok
}

func (p *limitParser) sum(depth int) Limit {
	l := p.atom(depth)
	for !p.bad && p.take(" + ") {
		l = p.sound(Plus(l, p.atom(depth)))
	}
	return l
}

func (p *limitParser) atom(depth int) Limit {
	for _, f := range [...]struct {
		name string
		how  op
	}{{"min(", opMin}, {"max(", opMax}} {
		if depth < maxTerms && p.take(f.name) {
			a := p.sum(depth + 1)
			p.bad = p.bad || !p.take(", ")
			b := p.sum(depth + 1)
			p.bad = p.bad || !p.take(")")
			return p.sound(join(a, b, f.how))
		}
	}
	end := len(p.rest)
	for _, stop := range [...]string{",", ")", " + "} {
		if i := strings.Index(p.rest[:end], stop); i >= 0 {
			end = i
		}
	}
	word := p.rest[:end]
	p.rest = p.rest[end:]
	return p.sound(leafOf(word))
}

func (p *limitParser) sound(l Limit) Limit {
	p.bad = p.bad || !l.Known()
	return l
}

func leafOf(word string) Limit {
	if k, ok := strings.CutSuffix(word, timesFreight); ok {
		if n, err := strconv.Atoi(k); err == nil && n >= 0 {
			return TimesFreight(n)
		}
		if r, err := courier.ParseRate(k); err == nil {
			return partOf(r)
		}
		return Limit{}
	}
	if part, ok := strings.CutSuffix(word, partFreight); ok {
		if s, err := courier.ParseShare(part); err == nil {
			return PartOfFreight(s.BasisPoints())
		}
		return Limit{}
	}
	if word == wholeFreight {
		return WholeFreight()
	}
	how := opFixed
	if rest, ok := strings.CutSuffix(word, perPackage); ok {
		word, how = rest, opPerPackage
	}
	for i := range weightUnits {
		if rest, ok := strings.CutSuffix(word, weightUnits[i].suffix); ok {
			word, how = rest, opPerKg+op(i)
			break
		}
	}
	m, err := courier.ParseMoney(word)
	if err != nil || m.Sign() < 0 {
		return Limit{}
	}
	return leaf(how, m)
}

// partOf is a broken multiple of the freight, of at most four decimals.
func partOf(r courier.Rate) Limit {
	const most = 1_000_000 // beyond it nobody multiplies a freight
	unit := courier.Minor(10_000, courier.CNY).Exact().Rate(r)
	n, err := unit.Round()
	if err != nil || n.Minor() > most || n.Minor() <= 10_000 {
		return Limit{}
	}
	return PartOfFreight(int(n.Minor()))
}
