package claim

import (
	"errors"
	"slices"

	"github.com/courier-rules/courier"
)

// Span is between what and what the amount payable lies while facts are
// missing, and what each missing fact could change.
type Span struct {
	Low     courier.Money  `json:"low,omitzero"`     // least; unknown where the known facts do not bound it
	High    courier.Money  `json:"high,omitzero"`    // most; unknown where they do not
	Person  []courier.Need `json:"person,omitzero"`  // facts one answer to which leaves the amount to a person: then no end is known, and ByRule is what the others pay
	ByRule  Ends           `json:"by_rule,omitzero"` // between what it lies where no person decides; only beside Person
	Untried []courier.Need `json:"untried,omitzero"` // facts of too many answers to be tried, such as which terms govern: then no end is known
	Stakes  []Stake        `json:"stakes,omitzero"`  // the facts asked for next, greatest swing first
}

// Ends are the least and the most of an amount, each unknown where nothing
// bounds it.
type Ends struct {
	Low  courier.Money `json:"low,omitzero"`
	High courier.Money `json:"high,omitzero"`
}

// Stake is a fact that is missing and by how much it could move an end of the
// span.
type Stake struct {
	Need  courier.Need  `json:"need"`
	Swing courier.Money `json:"swing,omitzero"` // unknown where it is unbounded
}

// Range says between what and what the amount that [Assess] leaves open lies.
// It tries the ends of what every missing fact can be, one after the other as
// they come to be asked for; each amount grows or falls with each of them, or
// steps at a mark that is tried as well. Of a claim that is decided both ends
// are the amount.
//
// Where an answer leads to a person neither end is known, for a person is
// bound by none: Person names the facts, and ByRule holds the ends of the
// answers that the rules decide, unknown where a person decides from some
// amount or weight on. Where a fact cannot be tried, as which law or
// which terms govern, or where so much is missing that it would take more than
// a few thousand trials, Untried names it. Where neither names a fact and an
// end is unknown nothing bounds it, or a person decides whatever the facts.
//
// It costs as much as its trials, and is meant for claims that wait for facts.
// The errors are those of Assess.
func Range(c *Claim) (s Span, err error) {
	if c == nil {
		c = &Claim{}
	}
	c = c.taken()
	if err := c.check(); err != nil {
		return Span{}, err
	}
	tried := *c
	tried.Kind = c.kindOf()
	t := trials{left: mostTrials}
	var w work
	w.begin(&tried)
	w.run()
	if w.err != nil {
		return Span{}, w.err
	}
	t.explore(c)
	t.ends(&s, w.needs)
	for _, need := range w.needs {
		s.Stakes = append(s.Stakes, Stake{need, t.swing(c, need)})
	}
	slices.SortStableFunc(s.Stakes, greaterSwing)
	return s, nil
}

// greaterSwing puts what is unbounded first, then what moves an end furthest.
func greaterSwing(a, b Stake) int {
	switch {
	case a.Swing.Known() != b.Swing.Known():
		if a.Swing.Known() {
			return 1
		}
		return -1
	case a.Swing.Less(b.Swing):
		return 1
	case b.Swing.Less(a.Swing):
		return -1
	}
	return 0
}

const (
	mostTrials = 4096
	vast       = 1_000_000_000_000_000 // minor units or grams that no claim reaches
	beyondAll  = vast / 1_000_000      // a total above it is unbounded
)

// trials are completions of a claim, and the least and most that they pay.
type trials struct {
	low, high courier.Money
	person    bool           // a completion goes to a person
	turns     []courier.Need // facts of which one answer goes there and another does not
	untried   []courier.Need // facts that cannot be tried
	blurred   bool           // from some amount or weight on a person decides, and from which is not known
	brief     bool           // stop at the first of either
	left      int
}

// over reports whether more trials would tell nothing.
func (t *trials) over() bool {
	return t.left < 0 || len(t.untried) > 0 || t.brief && t.person
}

// span is what the trials found, unknown where a person may decide or they
// could not go on.
func (t *trials) span() (e Ends) {
	if !t.person {
		e = t.ruled()
	}
	return e
}

// ruled is what the trials found that rules decide.
func (t *trials) ruled() (e Ends) {
	if t.left < 0 || len(t.untried) > 0 || t.blurred {
		return e
	}
	if e.Low = t.low; t.high.Minor() < beyondAll {
		e.High = t.high
	}
	return e
}

// ends says what the trials found, or why they found nothing; asked are the
// facts asked for first.
func (t *trials) ends(s *Span, asked []courier.Need) {
	e := t.span()
	s.Low, s.High = e.Low, e.High
	switch {
	case t.left < 0:
		s.Untried = slices.Clone(asked)
	case len(t.untried) > 0:
		s.Untried = t.untried
	case t.person && len(asked) > 0:
		if s.Person, s.ByRule = t.turns, t.ruled(); len(s.Person) == 0 { // whatever they are
			s.Person = slices.Clone(asked)
		}
	}
}

// explore tries a claim, and where it asks for a fact each end of that. It
// reports whether a rule decides any of it, and whether a person does.
func (t *trials) explore(c *Claim) (rule, person bool) {
	if t.left--; t.over() || c.check() != nil { // or there is no such case
		return false, false
	}
	tried := *c
	tried.Kind = c.kindOf()
	var w work
	w.begin(&tried)
	w.run()
	switch {
	case errors.Is(w.err, courier.ErrRange): // the far end of a measure, past what an amount holds
		t.meet(courier.Minor(vast, w.total.Currency()))
		return true, false
	case w.err != nil:
		return false, false
	case len(w.needs) > 0:
		return t.branch(c, w.needs[0], slices.Contains(w.needs, "unproved"))
	case w.refers:
		t.person = true
		return false, true
	}
	t.meet(w.total)
	return true, false
}

// branch explores each end of a fact.
func (t *trials) branch(c *Claim, need courier.Need, unproved bool) (rule, person bool) {
	turns, free := false, false
	t.each(c, need, unproved, func(tried *Claim) {
		r, p := t.explore(tried)
		rule, person = rule || r, person || p
		turns, free = turns || p && !r, free || r && !p
	})
	t.blurred = t.blurred || person && free && c.isMeasure(need)
	if turns && rule && !slices.Contains(t.turns, need) {
		t.turns = append(t.turns, need)
	}
	return rule, person
}

// each hands on the claim with each end of what the fact can be.
func (t *trials) each(c *Claim, need courier.Need, unproved bool, on func(*Claim)) {
	for i := 0; ; i++ {
		tried := *c
		if !tried.try(need, i) {
			if i == 0 {
				t.untried = append(t.untried, need)
			}
			break
		}
		on(&tried)
	}
	if unproved && need == "loss" {
		tried := *c
		tried.Unproved = courier.Yes
		on(&tried)
	}
}

// meet widens the span by an amount.
func (t *trials) meet(m courier.Money) {
	if !t.low.Known() || m.Less(t.low) {
		t.low = m
	}
	if !t.high.Known() || t.high.Less(m) {
		t.high = m
	}
}

// swing is by how much a fact moves an end of the span, unknown where that is
// unbounded.
func (t *trials) swing(c *Claim, need courier.Need) (most courier.Money) {
	var lows, highs trials // of the ends found for each value of the fact
	bounded := true
	t.each(c, need, false, func(tried *Claim) {
		one := trials{left: mostTrials, brief: true}
		one.explore(tried)
		switch e := one.span(); {
		case e.Low.Known() && e.High.Known():
			lows.meet(e.Low)
			highs.meet(e.High)
		case one.low.Known() || one.person || len(one.untried) > 0:
			bounded = false
		}
	})
	if !bounded || !lows.low.Known() {
		return most
	}
	most = between(lows.low, lows.high)
	if other := between(highs.low, highs.high); most.Less(other) {
		most = other
	}
	return most
}

// isMeasure reports whether the fact is an amount, a weight, a count or a rate,
// of which only the ends are tried.
func (c *Claim) isMeasure(need courier.Need) bool {
	tried := *c
	return tried.moneyAt(need) != nil || tried.tryMeasure(need, 0) || tried.tryBeyond(need, 0) || tried.repairAt(need) >= 0
}
