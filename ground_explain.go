package courier

import (
	"math/bits"
	"slices"
)

// Explanation is what a decision leaves unsaid: the rules that were tried and
// not met, and the fewest facts that would have turned the verdict. Every
// yes-or-no entry point X that rests on a [Question] has an ExplainX, which
// takes the same facts, has the same errors, and explains the verdict that X
// gives on them.
type Explanation struct {
	Verdict Verdict `json:"verdict"`
	Missed  []Miss  `json:"missed,omitzero"` // those that failed on the fewest facts first, then in the order of the table
	Turns   []Turn  `json:"turns,omitzero"`  // of one fact first; none while facts that decide are missing
	Bound   int     `json:"bound,omitzero"`  // how many facts were turned at once, at most: beyond it nothing was tried, and at 0 nothing at all
}

// Of returns the explanation as one of a decision with that verdict. Where
// what follows the table led to another verdict than the table, turns of the
// table are none of the decision, and go.
func (e Explanation) Of(v Verdict) Explanation {
	if e.Verdict != v {
		e.Verdict, e.Turns, e.Bound = v, nil, 0
	}
	return e
}

// Leaving returns the explanation without the turns of a fact: for one that,
// as the other facts are, was not read from its field alone.
func (e Explanation) Leaving(facts ...Need) Explanation {
	e.Turns = slices.DeleteFunc(slices.Clone(e.Turns), func(t Turn) bool {
		return slices.ContainsFunc(facts, func(n Need) bool { return slices.Contains(t.Facts, n) })
	})
	return e
}

// Naming returns the explanation with another name for a fact: a table may
// hold a fact under one field that the host gives in another.
func (e Explanation) Naming(was, now Need) Explanation {
	e.Missed, e.Turns = slices.Clone(e.Missed), slices.Clone(e.Turns)
	for i := range e.Missed {
		e.Missed[i].Failing = renamed(e.Missed[i].Failing, was, now)
	}
	for i := range e.Turns {
		e.Turns[i].Facts = renamed(e.Turns[i].Facts, was, now)
	}
	return e
}

// renamed returns the list with a name in the place of another, once.
func renamed(list []Need, was, now Need) []Need {
	i := slices.Index(list, was)
	switch {
	case i < 0:
		return list
	case slices.Contains(list, now):
		return slices.Concat(list[:i], list[i+1:])
	}
	list = slices.Clone(list)
	list[i] = now
	return list
}

// Miss is a rule in force that was tried and did not speak.
type Miss struct {
	Code     Code   `json:"code"`
	Effect   Effect `json:"effect"`             // what it would have done
	Failing  []Need `json:"failing,omitzero"`   // the known facts that kept it from speaking
	LiftedBy Code   `json:"lifted_by,omitzero"` // or the rule that took it away
	row      *Row
}

// Sentence returns what the rule would have said, with its figures left open.
func (m *Miss) Sentence(lang Lang) string {
	if m.row == nil {
		return string(m.Code)
	}
	return string(m.row.appendSentence(nil, lang, new(figures)))
}

// Turn is a smallest set of facts that, known to be otherwise, would have led
// to another verdict: what is yes, no; what is one of several values, another
// of them. As far as the table goes: whether facts can occur together in the
// world is for the reader to say.
type Turn struct {
	Facts   []Need  `json:"facts"`
	Verdict Verdict `json:"verdict"`
}

// turnsAtOnce is how many facts Explain turns together.
const turnsAtOnce = 2

// Explain says of a decision on the same facts, day and terms which rules
// were tried and missed, and what would have changed the verdict, trying every
// fact and every pair of them.
func (q *Question) Explain(k Known, on Date, terms *Cite) Explanation {
	var c court
	c.sit(q, on, terms)
	agreed := c.agreed(k)
	e := Explanation{Verdict: agreed, Bound: turnsAtOnce}
	e.Missed = c.missed(k)
	if agreed == 0 {
		e.Verdict = Referred
		return e
	}
	t := turner{court: &c, was: agreed}
	t.turn(k)
	e.Turns = t.turns
	return e
}

// missed returns the grounds in force that did not speak and cannot: those
// that failed on a fact, and those that another took away.
func (c *court) missed(k Known) (list []Miss) {
	sure, maybe := c.spoken(k)
	for failing := 0; failing <= len(c.fields); failing++ {
		for i := range c.grounds {
			if bit := uint64(1) << i; c.live&bit == 0 || maybe&bit != 0 || c.failing(k, i) != failing {
				continue
			}
			g := &c.grounds[i]
			m := Miss{Code: g.Code, Effect: g.Effect, row: &g.Row}
			if failing == 0 {
				m.LiftedBy = c.grounds[bits.TrailingZeros64(c.lifters[i]&sure)].Code
			}
			for f := range c.fields {
				if c.fails(k, i, f) {
					m.Failing = append(m.Failing, c.fields[f].Need)
				}
			}
			list = append(list, m)
		}
	}
	return list
}

// fails reports whether what is known of the field keeps the ground silent.
func (c *court) fails(k Known, ground, field int) bool {
	g := &c.facts[ground]
	return c.fields[field].Owns&(g.Yes&k.No|g.No&k.Yes) != 0
}

// failing counts the fields that keep the ground silent.
func (c *court) failing(k Known, ground int) (n int) {
	for f := range c.fields {
		if c.fails(k, ground, f) {
			n++
		}
	}
	return n
}

// turner looks for the smallest turns of a verdict.
type turner struct {
	*court
	was   Verdict
	turns []Turn
}

// turn tries every known field, and then every pair of those that do not
// turn the verdict alone.
func (t *turner) turn(k Known) {
	var still []int // the fields that do not turn it by themselves
	for f := range t.fields {
		if t.fields[f].Owns&(k.Yes|k.No) == 0 {
			continue
		}
		n := len(t.turns)
		t.try(k, nil, f)
		if len(t.turns) == n {
			still = append(still, f)
		}
	}
	for i, second := range still {
		for _, first := range still[:i] {
			t.tryBoth(k, first, second)
		}
	}
}

// try turns the field to each of its other values, beside what is turned
// already, and keeps what leads to another verdict.
func (t *turner) try(k Known, turned []Need, field int) {
	f := &t.fields[field]
	for v := range f.Values {
		kv := t.turnedTo(k, field, v)
		if kv == k {
			continue
		}
		if verdict := t.agreed(kv); verdict != 0 && verdict != t.was {
			facts := turned
			if !slices.Contains(turned, f.Need) {
				facts = append(turned[:len(turned):len(turned)], f.Need)
			}
			t.keep(facts, verdict)
		}
	}
}

// turnedTo returns k with the known field at another value, its v-th.
func (t *turner) turnedTo(k Known, field, v int) Known {
	owns := t.fields[field].Owns
	return t.with(Known{Yes: k.Yes &^ owns, No: k.No &^ owns}, field, v)
}

func (t *turner) tryBoth(k Known, first, second int) {
	for v := range t.fields[first].Values {
		if kv := t.turnedTo(k, first, v); kv != k {
			t.try(kv, []Need{t.fields[first].Need}, second)
		}
	}
}

// keep adds a turn, once.
func (t *turner) keep(facts []Need, verdict Verdict) {
	for i := range t.turns {
		if t.turns[i].Verdict == verdict && slices.Equal(t.turns[i].Facts, facts) {
			return
		}
	}
	t.turns = append(t.turns, Turn{facts, verdict})
}
