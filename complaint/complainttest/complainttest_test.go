package complainttest_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
	"github.com/courier-rules/courier/complaint/complainttest"
)

func TestTheLibraryPasses(t *testing.T) {
	require.NoError(t, complainttest.Check(complainttest.Library()))
	complainttest.Run(t, complainttest.Library())
}

func TestCasesAreEachOnce(t *testing.T) {
	names := map[string]bool{}
	for _, c := range complainttest.Cases() {
		assert.False(t, names[c.Name], c.Name)
		names[c.Name] = true
		assert.NotEmpty(t, c.Provision)
	}
}

// A desk that is wrong in one thing is found out.
func TestWrongDesksFail(t *testing.T) {
	right := complainttest.Library()
	for name, wrong := range map[string]complainttest.Desk{
		"accepts everything": {Receive: func(*complaint.Intake) (complaint.Handling, error) { return complaint.Accepted, nil }},
		"opens a case for each call": {Receive: func(i *complaint.Intake) (complaint.Handling, error) {
			other := *i
			other.Earlier = nil
			h, err := right.Receive(&other)
			if h == complaint.NeedsFacts && i.Earlier != nil && i.Case.Number != "" && i.Record.Demand == courier.Yes {
				h = complaint.Accepted
			}
			return h, err
		}},
		"upholds everything": {Uphold: func(*complaint.Finding) (courier.Verdict, error) { return courier.Granted, nil }},
		"refuses what it could not find out": {Uphold: func(f *complaint.Finding) (courier.Verdict, error) {
			v, err := right.Uphold(f)
			if v == courier.Referred {
				v = courier.Refused
			}
			return v, err
		}},
		"counts what is gone as a delay for ever": {Classify: func(l *complaint.Labels) (complaint.RegulatorLine, error) {
			other := *l
			other.DeemedLost = courier.No
			return right.Classify(&other)
		}},
		"lets a supervisor decide all": {Advance: func(s *complaint.Step) (courier.Verdict, complaint.State, error) {
			other := *s
			other.Major = courier.No
			return right.Advance(&other)
		}},
		"closes unpaid": {Advance: func(s *complaint.Step) (courier.Verdict, complaint.State, error) {
			other := *s
			other.Paid = courier.Yes
			return right.Advance(&other)
		}},
		"counts seven times 24 hours": {Due: func(w *complaint.Watch) (courier.Instant, error) {
			_, err := right.Due(w)
			return w.Case.ReceivedAt.Add(7 * 24 * time.Hour), err
		}},
		"counts the day of receipt": {Due: func(w *complaint.Watch) (courier.Instant, error) {
			end, err := right.Due(w)
			return end.Add(-24 * time.Hour), err
		}},
		"answers what cannot be read": {Due: func(w *complaint.Watch) (courier.Instant, error) {
			end, _ := right.Due(w)
			return end, nil
		}},
		"cannot be reached": {Uphold: func(*complaint.Finding) (courier.Verdict, error) { return 0, fmt.Errorf("down") }},
		"answers nothing":   {},
	} {
		assert.Error(t, complainttest.Check(wrong), name)
	}
}

func ExampleCheck() {
	desk := complainttest.Desk{Uphold: func(*complaint.Finding) (courier.Verdict, error) { return courier.Granted, nil }}
	fmt.Println(complainttest.Check(desk) != nil)
	// Output: true
}
