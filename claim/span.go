package claim

import (
	"errors"
	"slices"

	"github.com/courier-rules/courier"
)

// Span is between what and what the amount payable lies while facts are
// missing, and what each missing fact could change.
type Span struct {
	Low    courier.Money `json:"low,omitzero"`    // least; unknown where the known facts do not bound it
	High   courier.Money `json:"high,omitzero"`   // most; unknown where they do not
	Stakes []Stake       `json:"stakes,omitzero"` // the facts asked for next, greatest swing first
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
// are the amount. Both are unknown where a person decides on a completion,
// where what is missing is which law or which terms govern, and where so much
// is missing that it would take more than a few thousand trials.
//
// It costs as much as its trials, and is meant for claims that wait for facts.
// The errors are those of Assess.
func Range(c *Claim) (s Span, err error) {
	if c == nil {
		c = &Claim{}
	}
	c = c.taken()
	if err := c.check(); err != nil {
		return s, err
	}
	tried := *c
	tried.Kind = c.kindOf()
	var w work
	w.begin(&tried, make([]courier.Reason, 0, 2*usualReasons))
	w.run()
	if w.err != nil {
		return s, w.err
	}
	t := trials{left: mostTrials, scratch: w.reasons[:0]}
	t.explore(c)
	s.Low, s.High = t.span()
	for _, need := range w.needs {
		s.Stakes = append(s.Stakes, Stake{need, t.swing(c, need)})
	}
	slices.SortStableFunc(s.Stakes, func(a, b Stake) int {
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
	})
	return s, nil
}

const (
	mostTrials = 4096
	vast       = 1_000_000_000_000_000 // minor units or grams that no claim reaches
	beyondAll  = vast / 1_000_000      // a total above it is unbounded
)

// trials are completions of a claim, and the least and most that they pay.
type trials struct {
	low, high courier.Money
	lost      bool // a completion that nothing bounds
	left      int
	scratch   []courier.Reason
}

// span is what the trials found.
func (t *trials) span() (low, high courier.Money) {
	if t.lost || t.left < 0 {
		return low, high
	}
	if low = t.low; t.high.Minor() < beyondAll {
		high = t.high
	}
	return low, high
}

// explore tries a claim, and where it asks for a fact each end of that.
func (t *trials) explore(c *Claim) {
	if t.left--; t.left < 0 || t.lost {
		return
	}
	if c.check() != nil {
		return // no such case
	}
	tried := *c
	tried.Kind = c.kindOf()
	var w work
	w.begin(&tried, t.scratch[:0])
	w.run()
	switch {
	case errors.Is(w.err, courier.ErrRange): // the far end of a measure, past what an amount holds
		t.meet(courier.Minor(vast, w.total.Currency()))
	case w.err != nil:
	case len(w.needs) > 0:
		t.each(c, w.needs[0], slices.Contains(w.needs, "unproved"), t.explore)
	case w.refers:
		t.lost = true
	default:
		t.meet(w.total)
	}
}

// each hands on the claim with each end of what the fact can be.
func (t *trials) each(c *Claim, need courier.Need, unproved bool, on func(*Claim)) {
	for i := 0; ; i++ {
		tried := *c
		if !tried.try(need, i) {
			t.lost = t.lost || i == 0
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
		one := trials{left: mostTrials, scratch: t.scratch}
		one.explore(tried)
		low, high := one.span()
		switch {
		case low.Known() && high.Known():
			lows.meet(low)
			highs.meet(high)
		case one.low.Known() || one.lost:
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
