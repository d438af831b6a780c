package claim

import "github.com/courier-rules/courier"

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
