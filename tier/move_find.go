package tier

import "github.com/courier-rules/courier"

// find places the customer and says whether that is enough to move.
func (r *Review) find(m *Moved) {
	towards, class := r.outcome(m)
	if len(m.Needs) > 0 {
		return
	}
	m.Direction, m.Class, m.Placed = Stays, r.Current, class
	switch towards {
	case Rises:
		r.run(m, Rises, r.Rules.RiseAfter)
	case Falls:
		r.run(m, Falls, r.Rules.FallAfter)
	}
	if len(m.Needs) > 0 {
		m.Direction, m.Class = 0, 0
		return
	}
	m.Reasons = append(m.Reasons, classRows[m.Class-1].SpeakFrom(&r.Rules.Cite, courier.Changes))
}

// outcome returns the class that this review alone supports, and whether that
// is up or down from the current one.
func (r *Review) outcome(m *Moved) (Direction, Class) {
	entered := r.place(m, r.Customer.Scheme)
	switch {
	case entered == 0:
		return 0, 0
	case r.rank(entered) < r.rank(r.Current):
		return Rises, entered
	case entered == r.Current:
		r.tell(m, &confirmedRow, courier.Notes)
		return Stays, r.Current
	case r.Rules.Keep.s == nil:
		return Falls, entered
	}
	kept := r.place(m, r.Rules.Keep)
	switch {
	case kept == 0:
		return 0, 0
	case r.rank(kept) <= r.rank(r.Current):
		r.tell(m, &keptRow, courier.Notes)
		return Stays, r.Current
	case r.rank(entered) < r.rank(kept): // never lower than it could enter anew
		return Falls, entered
	}
	return Falls, kept
}

// place returns the class by a scheme, zero with its needs where facts are
// missing that decide. The facts were read by check.
func (r *Review) place(m *Moved, s Scheme) Class {
	c := r.Customer
	c.Scheme = s
	p, err := Place(&c)
	if err != nil {
		return 0
	}
	for _, need := range p.Needs {
		m.Needs = append(m.Needs, "customer."+need)
	}
	return p.Class
}

func (r *Review) rank(c Class) int { return r.Customer.Scheme.s.rank[c] }

// beyond reports whether the class lies in that direction from the current one.
func (r *Review) beyond(c Class, towards Direction) bool {
	return towards == Rises && r.rank(c) < r.rank(r.Current) || towards == Falls && r.rank(c) > r.rank(r.Current)
}

// run looks at how many reviews in a row lead the same way, and moves the
// class when they are enough and it is no longer settled.
func (r *Review) run(m *Moved, towards Direction, after courier.Count) {
	if r.Past == nil && r.First != courier.Yes && after.Int() > 1 {
		m.Needs = append(m.Needs, "past")
		return
	}
	reviews, target := int64(1), m.Placed
	for i := len(r.Past) - 1; i >= 0 && reviews < after.Int() && r.beyond(r.Past[i], towards); i-- {
		reviews++
		target = r.nearer(target, r.Past[i], towards)
	}
	if still := after.Int() - reviews; still > 0 {
		m.Still = courier.CountOf(still)
		r.tell(m, &waitsRow, courier.Notes, courier.CountOf(reviews).Figure(), m.Still.Figure())
		return
	}
	if r.settled(m) {
		return
	}
	if step := r.next(towards); r.Rules.OneRank == courier.Yes && step != target {
		target = step
		r.tell(m, &oneRankRow, courier.Notes)
	}
	m.Direction, m.Class = towards, target
	row := &risesRow
	if towards == Falls {
		row = &fallsRow
	}
	r.tell(m, row, courier.Notes, after.Figure())
}

// nearer returns that of the two classes which is nearer to the current one.
func (r *Review) nearer(a, b Class, towards Direction) Class {
	if r.rank(a) > r.rank(b) == (towards == Rises) {
		return a
	}
	return b
}

// next returns the class one rank away.
func (r *Review) next(towards Direction) Class {
	ranking := r.Customer.Scheme.s.Ranking
	if towards == Rises {
		return ranking[r.rank(r.Current)-1]
	}
	return ranking[r.rank(r.Current)+1]
}

// settled reports whether the class is still settled after its last move, or
// asks for the day of it. A customer who was never reviewed has not moved.
func (r *Review) settled(m *Moved) bool {
	if !r.Rules.Settle.Known() || r.First == courier.Yes {
		return false
	}
	if !r.Since.Known() {
		m.Needs = append(m.Needs, "since")
		return true
	}
	over, _ := r.Rules.Settle.Count(r.Since, courier.NoRoll, courier.Calendar{})
	if !r.Customer.On.Before(over.Passed()) {
		return false
	}
	r.tell(m, &settledRow, courier.Notes, over.Last.Figure())
	return true
}

func (r *Review) tell(m *Moved, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	m.Reasons = append(m.Reasons, row.SpeakFrom(&r.Rules.Cite, e, figures...))
}
