package ordertest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// Answer is what an implementation says to a request.
type Answer struct {
	Verdict courier.Verdict // referred: it asks, or leaves it to a person
	Attempt bool            // a yes that is told as an attempt and no promise
}

// Decider is an implementation under test. It returns an error for facts that
// cannot be read.
type Decider func(*order.Request) (Answer, error)

// Of returns the decider of a function that answers as [order.Decide] does.
func Of(decide func(*order.Request) (order.Ruling, error)) Decider {
	return func(r *order.Request) (Answer, error) {
		ruling, err := decide(r)
		return Answer{ruling.Verdict, ruling.BestEffort()}, err
	}
}

// Case is one request with the answer that the law gives.
type Case struct {
	Name      string
	Provision string // in words, with where it stands
	Request   order.Request
	Want      courier.Verdict
	Attempt   bool // a yes must not be told as a promise
	Fault     bool // the facts contradict each other or are no question: an error, and no answer
}

// fault says how the answer departs from the case, nil where it does not.
func (c *Case) fault(got Answer, err error) error {
	switch {
	case c.Fault && err == nil:
		return fmt.Errorf("%s: answered %v where the facts cannot be read: %s", c.Name, got.Verdict, c.Provision)
	case c.Fault:
		return nil
	case err != nil:
		return fmt.Errorf("%s: %w: %s", c.Name, err, c.Provision)
	case got.Verdict != c.Want:
		return fmt.Errorf("%s: %v, want %v: %s", c.Name, got.Verdict, c.Want, c.Provision)
	case c.Attempt && !got.Attempt:
		return fmt.Errorf("%s: promised what can only be tried: %s", c.Name, c.Provision)
	}
	return nil
}

// Check runs every case and returns all departures joined, nil where there is
// none.
func Check(decide Decider) error {
	var faults []error
	for _, c := range Cases() {
		faults = append(faults, c.fault(decide(&c.Request)))
	}
	return errors.Join(faults...)
}

// Run runs every case as a subtest of its name.
func Run(t *testing.T, decide Decider) {
	t.Helper()
	for _, c := range Cases() {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.fault(decide(&c.Request)); err != nil {
				t.Error(err)
			}
		})
	}
}
