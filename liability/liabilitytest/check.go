package liabilitytest

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Decide is an implementation of [liability.Decide].
type Decide func(*liability.Event) (liability.Answerability, error)

// Limit is an implementation of [liability.Limit].
type Limit func(*liability.Ceiling) (liability.Standing, error)

// Want is what a case asks for.
type Want struct {
	Verdict courier.Verdict // zero where an error is asked for
	Basis   string          // source and article of a reason that must be told: "CC 832"; empty: any
	Need    courier.Need    // a fact that must be asked for; empty: nothing may be
	Field   string          // the field that an error must name; empty: there must be none
}

// CheckDecide runs every case and returns what fails, nil where nothing does.
func CheckDecide(decide Decide) error { return check(decisions(decide)) }

// RunDecide runs every case as a subtest.
func RunDecide(t *testing.T, decide Decide) {
	t.Helper()
	run(t, decisions(decide))
}

// CheckLimit runs every case and returns what fails, nil where nothing does.
func CheckLimit(limit Limit) error { return check(limits(limit)) }

// RunLimit runs every case as a subtest.
func RunLimit(t *testing.T, limit Limit) {
	t.Helper()
	run(t, limits(limit))
}

func decisions(decide Decide) (trials []trial) {
	for _, c := range DecideCases() {
		trials = append(trials, trial{c.Name, func() error { return c.check(decide) }})
	}
	return append(trials, trial{"nil facts", func() error { return nilEvent(decide) }})
}

func limits(limit Limit) (trials []trial) {
	for _, c := range LimitCases() {
		trials = append(trials, trial{c.Name, func() error { return c.check(limit) }})
	}
	return append(trials, trial{"nil facts", func() error { return nilLimitation(limit) }})
}

func (c *DecideCase) check(decide Decide) error {
	facts := c.Facts
	a, err := decide(&facts)
	if err := c.Want.compare(&a.Decision, err); err != nil {
		return err
	}
	if facts != c.Facts {
		return errors.New("the facts were changed")
	}
	again, _ := decide(&facts)
	return sameDecision(&a.Decision, &again.Decision)
}

func (c *LimitCase) check(limit Limit) error {
	facts := c.Facts
	clause := liability.Clause{}
	if c.Facts.Clause != nil {
		clause = *c.Facts.Clause
	}
	s, err := limit(&facts)
	if err := c.Want.compare(&s.Decision, err); err != nil {
		return err
	}
	if err == nil && (s.Inclusion != c.Inclusion || s.Validity != c.Validity) {
		return fmt.Errorf("steps %v and %v, want %v and %v", s.Inclusion, s.Validity, c.Inclusion, c.Validity)
	}
	if facts != c.Facts || facts.Clause != nil && *facts.Clause != clause {
		return errors.New("the facts were changed")
	}
	again, _ := limit(&facts)
	return sameDecision(&s.Decision, &again.Decision)
}

// compare compares a decision with what is asked for.
func (w *Want) compare(d *courier.Decision, err error) error {
	if w.Field != "" {
		var at *courier.FieldError
		if !errors.As(err, &at) || at.Field != w.Field {
			return fmt.Errorf("error %v, want one that names %s", err, w.Field)
		}
		return nil
	}
	switch {
	case err != nil:
		return fmt.Errorf("error %w, want %v", err, w.Verdict)
	case d.Verdict != w.Verdict:
		return fmt.Errorf("%v, want %v", d.Verdict, w.Verdict)
	case w.Need == "" && len(d.Needs) > 0:
		return fmt.Errorf("asks for %v, which cannot change the answer", d.Needs)
	case w.Need != "" && !slices.Contains(d.Needs, w.Need):
		return fmt.Errorf("asks for %v, and not for %s", d.Needs, w.Need)
	case w.Basis != "" && !rests(d, w.Basis):
		return fmt.Errorf("no reason rests on %s", w.Basis)
	}
	return nil
}

func rests(d *courier.Decision, basis string) bool {
	return slices.ContainsFunc(d.Reasons, func(r courier.Reason) bool {
		b := r.Basis()
		return b.Source+" "+b.Article == basis
	})
}

func sameDecision(a, b *courier.Decision) error {
	if a.Verdict != b.Verdict || !slices.Equal(a.Needs, b.Needs) || !slices.EqualFunc(a.Reasons, b.Reasons, courier.Reason.Equal) {
		return errors.New("another answer when asked again")
	}
	return nil
}

func nilEvent(decide Decide) error {
	a, err := decide(nil)
	return unknown(&a.Decision, err)
}

func nilLimitation(limit Limit) error {
	s, err := limit(nil)
	return unknown(&s.Decision, err)
}

// unknown requires the answer to facts of which nothing is known.
func unknown(d *courier.Decision, err error) error {
	w := Want{Verdict: courier.Referred, Need: "happened_on"}
	return w.compare(d, err)
}
