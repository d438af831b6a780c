package liabilitytest_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
	"github.com/courier-rules/courier/liability/liabilitytest"
)

func TestTheLibraryPasses(t *testing.T) {
	liabilitytest.RunDecide(t, liability.Decide)
	liabilitytest.RunLimit(t, liability.Limit)
	assert.NoError(t, liabilitytest.CheckDecide(liability.Decide))
	assert.NoError(t, liabilitytest.CheckLimit(liability.Limit))
}

// Each implementation is wrong in one way, and the kit says in which case.
func TestWrongDecisionsAreFound(t *testing.T) {
	changed := func(edit func(e *liability.Event)) liabilitytest.Decide {
		return func(e *liability.Event) (liability.Answerability, error) {
			if e != nil {
				copied := *e
				edit(&copied)
				e = &copied
			}
			return liability.Decide(e)
		}
	}
	calls := 0
	for _, c := range []struct {
		name, found string
		decide      liabilitytest.Decide
	}{
		{"takes every cause as proved", "force majeure said and not proved: refused, want granted", changed(func(e *liability.Event) { e.CauseProved = yes })},
		{"guesses that nobody was late", "force majeure on a carrier already late", changed(func(e *liability.Event) { e.AlreadyLate = no })},
		{"never sees a part", "force majeure that brought about a part", changed(func(e *liability.Event) { e.Excused = liability.InWhole })},
		{"takes every ship abroad", "nautical fault between Chinese ports, 2025: refused, want granted", changed(func(e *liability.Event) { e.Domestic = no })},
		{"lives in the past", "nature of goods by air, new law: no reason rests on CAL25 131", changed(func(e *liability.Event) {
			if !e.HappenedOn.Before(courier.Day(2026, 7, 1)) {
				e.HappenedOn = courier.Day(2026, 6, 30)
			}
		})},
		{"takes any cause", "nautical fault by road: error <nil>, want one that names cause", changed(func(e *liability.Event) {
			if e.Regime == courier.CivilLaw && e.Cause == liability.NauticalFault {
				e.Cause = liability.CarriersFault
			}
		})},
		{"says no error", "the day before the Civil Code", func(e *liability.Event) (liability.Answerability, error) {
			a, _ := liability.Decide(e)
			return a, nil
		}},
		{"asks for more than it needs", "loss by unknown cause: asks for [terms]", func(e *liability.Event) (liability.Answerability, error) {
			a, err := liability.Decide(e)
			a.Needs = append(a.Needs, "terms")
			return a, err
		}},
		{"asks for nothing", "cause not known: asks for [], and not for cause", func(e *liability.Event) (liability.Answerability, error) {
			a, err := liability.Decide(e)
			a.Needs = nil
			return a, err
		}},
		{"changes the facts", "loss by unknown cause: the facts were changed", func(e *liability.Event) (liability.Answerability, error) {
			a, err := liability.Decide(e)
			if e != nil {
				e.Notified = yes
			}
			return a, err
		}},
		{"changes its mind", "another answer when asked again", func(e *liability.Event) (liability.Answerability, error) {
			a, err := liability.Decide(e)
			if calls++; calls%2 == 0 {
				a.Reasons = nil
			}
			return a, err
		}},
		{"refuses nil", "nil facts: error", func(e *liability.Event) (liability.Answerability, error) {
			if e == nil {
				return liability.Answerability{}, errors.New("nil")
			}
			return liability.Decide(e)
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.ErrorContains(t, liabilitytest.CheckDecide(c.decide), c.found)
		})
	}
}

func TestWrongLimitsAreFound(t *testing.T) {
	changed := func(edit func(l *liability.Ceiling)) liabilitytest.Limit {
		return func(l *liability.Ceiling) (liability.Standing, error) {
			if l != nil {
				copied := *l
				if l.Clause != nil {
					clause := *l.Clause
					copied.Clause = &clause
				}
				edit(&copied)
				l = &copied
			}
			return liability.Limit(l)
		}
	}
	for _, c := range []struct {
		name, found string
		limit       liabilitytest.Limit
	}{
		{"takes every clause as shown", "a clause that was not shown: granted, want refused", changed(func(l *liability.Ceiling) {
			if l.Clause != nil {
				l.Clause.Shown = yes
			}
		})},
		{"is content with a tick-box", "a tick-box alone", changed(func(l *liability.Ceiling) {
			if l.Clause != nil {
				l.Clause.TickBoxOnly = no
			}
		})},
		{"knows no gross fault", "gross negligence: granted, want refused", changed(func(l *liability.Ceiling) { l.Fault = min(l.Fault, liability.Negligence) })},
		{"takes employees for the carrier", "sea, intent of an employee", changed(func(l *liability.Ceiling) { l.ByCarrier = yes })},
		{"lets old law live on", "air, intent, new law: refused, want granted", changed(func(l *liability.Ceiling) {
			if l.Regime == courier.Air {
				l.HappenedOn = courier.Day(2026, 6, 30)
			}
		})},
		{"takes what it was told", "Montreal, intent, no reports taken", changed(func(l *liability.Ceiling) { l.Reach = liability.RulesReported })},
		{"says one step only", "steps unknown and granted", func(l *liability.Ceiling) (liability.Standing, error) {
			s, err := liability.Limit(l)
			s.Inclusion = 0
			return s, err
		}},
		{"changes the clause", "the facts were changed", func(l *liability.Ceiling) (liability.Standing, error) {
			s, err := liability.Limit(l)
			if l != nil && l.Clause != nil {
				l.Clause.Unfair = yes
			}
			return s, err
		}},
		{"asks for nothing", "nil facts: asks for []", func(l *liability.Ceiling) (liability.Standing, error) {
			s, err := liability.Limit(l)
			s.Needs = nil
			return s, err
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.ErrorContains(t, liabilitytest.CheckLimit(c.limit), c.found)
		})
	}
}

func TestCasesAreNamedOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range liabilitytest.DecideCases() {
		assert.False(t, seen[c.Name], c.Name)
		assert.NotEmpty(t, c.Rule, c.Name)
		seen[c.Name] = true
	}
	for _, c := range liabilitytest.LimitCases() {
		assert.False(t, seen[c.Name], c.Name)
		assert.NotEmpty(t, c.Rule, c.Name)
		seen[c.Name] = true
	}
}

const (
	yes = courier.Yes
	no  = courier.No
)

// A host checks its own implementation, here one that never exempts.
func ExampleCheckDecide() {
	err := liabilitytest.CheckDecide(func(e *liability.Event) (liability.Answerability, error) {
		a, err := liability.Decide(e)
		if a.Verdict == courier.Refused {
			a.Verdict = courier.Granted
		}
		return a, err
	})
	fmt.Println(err != nil)
	// Output: true
}

func ExampleCheckLimit() {
	fmt.Println(liabilitytest.CheckLimit(liability.Limit))
	// Output: <nil>
}
