package courier

import "cmp"

// Facts is a set of named facts of one question, one bit each.
type Facts uint64

// Known says which named facts are known to hold and which are known not to;
// a fact in neither is unknown.
type Known struct{ Yes, No Facts }

// Answer records a fact that is yes, no or unknown.
func (k *Known) Answer(f Facts, a Answer) {
	switch a {
	case Yes:
		k.Yes |= f
	case No:
		k.No |= f
	}
}

// Among records that of the facts in owns those in yes hold, and no other.
func (k *Known) Among(owns, yes Facts) {
	k.Yes |= owns & yes
	k.No |= owns &^ yes
}

// Field is a field of the facts struct and what its values say. The facts
// that it owns belong to it alone.
type Field struct {
	Need   Need    // its path in the facts JSON
	Owns   Facts   // the named facts it decides
	Values []Facts // for each value it can take, those of its facts that hold
}

// YesNo is the field of a tri-state fact.
func YesNo(need Need, f Facts) Field { return Field{need, f, []Facts{f, 0}} }

// Ground is one rule of a yes-or-no question: a row that speaks when all
// facts of If hold and none of Unless does.
//
// What the grounds that speak do to the verdict:
//   - a ground that another one lifts is as if it had not spoken;
//   - one that bars refuses, unless its source is of lower force than that of
//     the right granted: then it becomes a condition, for a house rule does
//     not beat a statute. A ground that Binds bars all the same, because the
//     law lets its layer limit the right;
//   - else one that refers leaves the matter to a person;
//   - else one that grants grants;
//   - where nothing grants, the matter is referred.
type Ground struct {
	Row
	Effect Effect
	If     Facts
	Unless Facts
	Lifts  Code // the ground that this one takes away
	Binds  bool
}

// Question is a table of grounds over the named facts of some fields.
type Question struct {
	fields  []Field
	grounds []Ground
	dropped int                // grounds beyond the most that a question holds
	lifters [maxGrounds]uint64 // by ground: the grounds that may lift it
	facts   [maxGrounds]Known  // by ground: If and Unless, close together
	namers  [2][64]uint64      // by fact: the grounds that it silences where it holds, and where it does not
	named   Known              // the facts that some If names, and some Unless
	order   []uint8            // lifters before what they lift
	lifted  []uint8            // of these, what may be lifted
	terms   uint64             // the grounds that rest on the terms among the facts
	effects [Refers + 1]uint64
	binds   uint64
	eras    []era // oldest first
}

const maxGrounds = 64

// NewQuestion builds a question of at most 64 grounds and 64 facts. It
// neither checks nor copies its tables; [Question.Problems] checks them.
func NewQuestion(fields []Field, grounds []Ground) *Question {
	dropped := max(0, len(grounds)-maxGrounds)
	grounds = grounds[:min(len(grounds), maxGrounds)]
	q := &Question{fields: fields, grounds: grounds, dropped: dropped}
	for i := range grounds {
		g, bit := &grounds[i], uint64(1)<<i
		q.facts[i] = Known{Yes: g.If, No: g.Unless}
		q.named.Yes, q.named.No = q.named.Yes|g.If, q.named.No|g.Unless
		q.effects[min(g.Effect, Refers)] |= bit
		if g.Binds {
			q.binds |= bit
		}
		if g.inTerms() {
			q.terms |= bit
		}
		for j := range grounds {
			if g.Effect == Lifts && g.Lifts == grounds[j].Code {
				q.lifters[j] |= bit
			}
		}
		for fact := range q.namers[0] {
			q.namers[0][fact] |= bit * uint64(g.Unless>>fact&1)
			q.namers[1][fact] |= bit * uint64(g.If>>fact&1)
		}
	}
	placed := uint64(0)
	for range grounds {
		for i := range grounds {
			if placed>>i&1 == 0 && q.lifters[i]&^placed == 0 {
				placed |= 1 << i
				q.order = append(q.order, uint8(i))
				if q.lifters[i] != 0 {
					q.lifted = append(q.lifted, uint8(i))
				}
			}
		}
	}
	q.eras = erasOf(grounds)
	return q
}

// Problems says what is wrong with the tables of the question: a ground
// lifted in a circle, a lift without effect, a fact that no field owns or
// that two own, a ground that no facts can reach.
func (q *Question) Problems() []string {
	var problems []string
	add := func(code Code, what string) { problems = append(problems, string(code)+": "+what) }
	if q.dropped > 0 {
		add("question", "more than 64 grounds")
	}
	if len(q.order) != len(q.grounds) {
		add("question", "grounds lift each other in a circle")
	}
	var owned Facts
	for _, f := range q.fields {
		if f.Owns&owned != 0 {
			add(Code(f.Need), "owns a fact of another field")
		}
		owned |= f.Owns
	}
	for i := range q.grounds {
		g := &q.grounds[i]
		if (g.If|g.Unless)&^owned != 0 {
			add(g.Code, "names a fact that no field owns")
		}
		if (g.Effect == Lifts) != (g.Lifts != "") {
			add(g.Code, "lifts nothing, or without the effect")
		} else if g.Effect == Lifts && !q.has(g.Lifts) {
			add(g.Code, "lifts an unknown ground")
		}
		for _, f := range q.fields {
			if !f.reaches(g.If, g.Unless) {
				add(g.Code, "cannot speak for any value of "+string(f.Need))
			}
		}
	}
	return problems
}

func (q *Question) has(code Code) bool {
	for i := range q.grounds {
		if q.grounds[i].Code == code {
			return true
		}
	}
	return false
}

// reaches reports whether some value of the field leaves the ground open.
func (f *Field) reaches(yes, no Facts) bool {
	for _, v := range f.Values {
		if f.Owns&yes&^v == 0 && f.Owns&no&v == 0 {
			return true
		}
	}
	return false
}

// Rows returns the rows of the question, in order, for the package's book.
func (q *Question) Rows() []*Row {
	rows := make([]*Row, len(q.grounds))
	for i := range q.grounds {
		rows[i] = &q.grounds[i].Row
	}
	return rows
}

// Decide folds the grounds in force on the date into a decision; reasons are
// appended to dst, and terms is the citation of the rows that rest on the
// terms among the facts, nil where there are none.
//
// Where facts are unknown, a verdict is given only if every completion of
// them agrees. Otherwise the matter is referred, with the needs that decide:
// a field is one if for some completion of the others its value makes the
// verdict. Those that alone can settle the matter come first.
func (q *Question) Decide(dst []Reason, k Known, on Date, terms *Cite) Decision {
	d := q.Fold(dst, k, on, terms)
	d.Reasons = AppendUnchecked(d.Reasons, len(dst), on)
	return d
}

// Fold is [Question.Decide] without the warnings about sources that should be
// checked, for a package that folds a question within a longer computation.
func (q *Question) Fold(dst []Reason, k Known, on Date, terms *Cite) (d Decision) {
	var c court
	c.sit(q, on, terms)
	if d.Reasons, d.Verdict = c.tell(dst, k, false); d.Verdict == 0 {
		d.Verdict = Referred
		d.Needs = c.needs(k)
	}
	return d
}

// AppendDeciding is [Question.Fold] for a package in whose computation the
// question is one step of many: it appends only the reasons of grounds that
// decide, those that grant, bar and refer, and works out no needs. Conditions,
// notes and warnings are left out, and so is a bar that comes to a condition.
func (q *Question) AppendDeciding(dst []Reason, k Known, on Date, terms *Cite) ([]Reason, Verdict) {
	var c court
	c.sit(q, on, terms)
	reasons, v := c.tell(dst, k, true)
	return reasons, cmp.Or(v, Referred)
}

// Verdict is the verdict that [Question.Fold] gives, without its reasons and
// needs: cheap, for a package that tries a question on other facts.
func (q *Question) Verdict(k Known, on Date, terms *Cite) Verdict {
	var c court
	c.sit(q, on, terms)
	return cmp.Or(c.agreed(k), Referred)
}
