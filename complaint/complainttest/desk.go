package complainttest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// Desk is a platform's own handling of complaints under test. A nil question
// is not put to it. Each returns an error for facts that cannot be read.
type Desk struct {
	Receive  func(*complaint.Intake) (complaint.Handling, error)
	Uphold   func(*complaint.Finding) (courier.Verdict, error)
	Classify func(*complaint.Labels) (complaint.RegulatorLine, error)
	Advance  func(*complaint.Step) (courier.Verdict, complaint.State, error)
	Due      func(*complaint.Watch) (courier.Instant, error) // 处理并告知: by when
}

// Library is the desk that answers as this library does.
func Library() Desk {
	return Desk{
		Receive: func(i *complaint.Intake) (complaint.Handling, error) {
			r, err := complaint.Receive(i)
			return r.Handling, err
		},
		Uphold: func(f *complaint.Finding) (courier.Verdict, error) {
			d, err := complaint.Uphold(f)
			return d.Verdict, err
		},
		Classify: func(l *complaint.Labels) (complaint.RegulatorLine, error) {
			c, err := complaint.Classify(l)
			return c.Line, err
		},
		Advance: func(s *complaint.Step) (courier.Verdict, complaint.State, error) {
			p, err := complaint.Advance(s)
			return p.Verdict, p.State, err
		},
		Due: func(w *complaint.Watch) (courier.Instant, error) {
			s, err := complaint.Due(w)
			d, _ := s.First(complaint.HandlingAndTelling)
			return d.End, err
		},
	}
}

// Answer is what a case should come to: the one field that its question has,
// and for a move the verdict and the state.
type Answer struct {
	Handling complaint.Handling
	Verdict  courier.Verdict
	Line     complaint.RegulatorLine
	State    complaint.State
	Due      courier.Instant
}

// Case is one question with the answer that the provision gives. Exactly one
// of its facts is set.
type Case struct {
	Name      string
	Provision string // in words, with where it stands
	Intake    *complaint.Intake
	Finding   *complaint.Finding
	Labels    *complaint.Labels
	Step      *complaint.Step
	Watch     *complaint.Watch
	Want      Answer
	Fault     bool // the facts cannot be read: an error, and no answer
}

// fault says how the desk departs from the case, nil where it does not.
func (c *Case) fault(d *Desk) error {
	var got Answer
	var err error
	switch {
	case c.Intake != nil && d.Receive != nil:
		got.Handling, err = d.Receive(c.Intake)
	case c.Finding != nil && d.Uphold != nil:
		got.Verdict, err = d.Uphold(c.Finding)
	case c.Labels != nil && d.Classify != nil:
		got.Line, err = d.Classify(c.Labels)
	case c.Step != nil && d.Advance != nil:
		got.Verdict, got.State, err = d.Advance(c.Step)
	case c.Watch != nil && d.Due != nil:
		got.Due, err = d.Due(c.Watch)
	default:
		return nil
	}
	switch {
	case c.Fault && err == nil:
		return fmt.Errorf("%s: answered %s where the facts cannot be read: %s", c.Name, got.text(c), c.Provision)
	case c.Fault:
		return nil
	case err != nil:
		return fmt.Errorf("%s: %w: %s", c.Name, err, c.Provision)
	case got != c.Want:
		return fmt.Errorf("%s: %s, want %s: %s", c.Name, got.text(c), c.Want.text(c), c.Provision)
	}
	return nil
}

// text says the answer in the words of the question.
func (a Answer) text(c *Case) string {
	switch {
	case c.Intake != nil:
		return a.Handling.String()
	case c.Finding != nil:
		return a.Verdict.String()
	case c.Labels != nil:
		return a.Line.String()
	case c.Step != nil:
		return a.Verdict.String() + " in " + a.State.String()
	}
	return a.Due.String()
}

// Check puts every case to the desk and returns all departures joined, nil
// where there is none. A desk that answers nothing is an error.
func Check(d Desk) error {
	if d.Receive == nil && d.Uphold == nil && d.Classify == nil && d.Advance == nil && d.Due == nil {
		return errors.New("complainttest: the desk answers no question")
	}
	var faults []error
	for _, c := range Cases() {
		faults = append(faults, c.fault(&d))
	}
	return errors.Join(faults...)
}

// Run puts every case to the desk as a subtest of its name.
func Run(t *testing.T, d Desk) {
	t.Helper()
	for _, c := range Cases() {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.fault(&d); err != nil {
				t.Error(err)
			}
		})
	}
}
