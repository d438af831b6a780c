package claim

import (
	"strconv"
	"strings"

	"github.com/courier-rules/courier"
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
		switch t.op {
		case opFixed:
			stack[top] = t.amount().String()
		case opFreight:
			stack[top] = strconv.FormatInt(t.n, 10) + " x freight"
		case opPerKg:
			stack[top] = t.amount().String() + " per kg"
		case opPerStartedKg:
			stack[top] = t.amount().String() + " per started kg"
		case opPerPackage:
			stack[top] = t.amount().String() + " per package"
		case opMin:
			top -= 2
			stack[top] = "min(" + stack[top] + ", " + stack[top+1] + ")"
		case opMax:
			top -= 2
			stack[top] = "max(" + stack[top] + ", " + stack[top+1] + ")"
		case opPlus:
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
	if k, ok := strings.CutSuffix(word, " x freight"); ok {
		if n, err := strconv.Atoi(k); err == nil && n >= 0 {
			return TimesFreight(n)
		}
		return Limit{}
	}
	how := Fixed
	for _, unit := range [...]struct {
		suffix string
		how    func(courier.Money) Limit
	}{{" per started kg", PerStartedKg}, {" per kg", PerKg}, {" per package", PerPackage}} {
		if rest, ok := strings.CutSuffix(word, unit.suffix); ok {
			word, how = rest, unit.how
			break
		}
	}
	m, err := courier.ParseMoney(word)
	if err != nil || m.Sign() < 0 {
		return Limit{}
	}
	return how(m)
}
