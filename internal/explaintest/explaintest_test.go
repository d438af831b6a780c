package explaintest

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

const yes, no = courier.Yes, courier.No

var spring = courier.Day(2026, 3, 9)

// refused is a complaint that is not upheld, for a fact that would turn it.
func refused() complaint.Finding {
	return complaint.Finding{On: spring, Occurred: yes, Answerable: no, Conflicting: no, FalseClaim: no, NotFoundOut: no}
}

func upheld(f func(*complaint.Finding) (courier.Explanation, error)) Question {
	return Of("Uphold", 0, complaint.Uphold, f, refused())
}

// spy is a test that fails for us.
type spy struct {
	testing.TB
	said string
}

func (s *spy) Helper()                        {}
func (s *spy) Errorf(format string, a ...any) { s.said = fmt.Sprintf(format, a...) }
func (s *spy) FailNow()                       { panic(s) }

// said is what the harness holds against a question, empty for nothing.
func said(t *testing.T, q Question) string {
	t.Helper()
	s := &spy{TB: t}
	func() {
		defer func() {
			if failed := recover(); failed != nil {
				require.Same(t, s, failed)
			}
		}()
		facts, err := q.read(q.seeds[1])
		require.NoError(t, err)
		q.hold(s, complaint.Book(), facts)
	}()
	return s.said
}

func TestWrongExplanationsAreCaught(t *testing.T) {
	require.Empty(t, said(t, upheld(complaint.ExplainUphold)))
	times := 0
	for name, wrong := range map[string]struct {
		do   func(*courier.Explanation) error
		says string
	}{
		"another verdict":     {func(e *courier.Explanation) error { e.Verdict = courier.Granted; return nil }, "Not equal"},
		"an error of its own": {func(*courier.Explanation) error { return errors.New("down") }, "has the errors of the answer"},
		"another each time":   {func(e *courier.Explanation) error { times++; e.Bound += times; return nil }, "explains the same alike"},
		"a code of no book":   {func(e *courier.Explanation) error { e.Missed[0].Code = "complaint.none"; return nil }, "is in no book"},
		"lifted by none": {func(e *courier.Explanation) error {
			e.Missed[0].Failing, e.Missed[0].LiftedBy = nil, "none"
			return nil
		}, "is in no book"},
		"nothing that fails": {func(e *courier.Explanation) error { e.Missed[0].Failing = nil; return nil }, "failed, or was taken away"},
		"the farthest miss first": {func(e *courier.Explanation) error {
			e.Missed[0].Failing = []courier.Need{"answerable", "occurred"}
			return nil
		}, "failed on fewer facts"},
		"a turn to the same": {func(e *courier.Explanation) error { e.Turns[0].Verdict = e.Verdict; return nil }, "a turn turns"},
		"a turn elsewhere":   {func(e *courier.Explanation) error { e.Turns[0].Verdict = courier.Referred; return nil }, "otherwise"},
		"a turn of nothing":  {func(e *courier.Explanation) error { e.Turns[0].Facts = nil; return nil }, "Should NOT be empty"},
		"beyond the bound":   {func(e *courier.Explanation) error { e.Bound = 0; return nil }, "less than or equal"},
		"not the smallest": {func(e *courier.Explanation) error {
			e.Turns = append(e.Turns, courier.Turn{Facts: append(slices.Clone(e.Turns[0].Facts), "on"), Verdict: courier.Granted})
			return nil
		}, "is not smallest"},
		"two facts before one": {func(e *courier.Explanation) error {
			e.Turns = append([]courier.Turn{{Facts: []courier.Need{"on", "false_claim"}, Verdict: courier.Granted}}, e.Turns...)
			return nil
		}, "one fact comes before two"},
	} {
		assert.Contains(t, said(t, upheld(func(f *complaint.Finding) (courier.Explanation, error) {
			e, err := complaint.ExplainUphold(f)
			require.NoError(t, err)
			if err := wrong.do(&e); err != nil {
				return courier.Explanation{}, err
			}
			return e, nil
		})), wrong.says, name)
	}
	spoke := upheld(complaint.ExplainUphold)
	answer := spoke.answer
	spoke.answer = func(facts any) (any, error) { // a reason that was missed as well
		d, err := answer(facts)
		valid, _ := complaint.Uphold(&complaint.Finding{On: spring, Occurred: yes, Answerable: yes})
		decision := d.(courier.Decision)
		decision.Reasons = append(decision.Reasons, valid.Reasons...)
		return decision, err
	}
	assert.Contains(t, said(t, spoke), "spoke and was missed")
}

// questions are of one verdict, of a word for it, and of several.
func questions() []Question {
	return []Question{
		upheld(complaint.ExplainUphold),
		Of("Receive", 0, complaint.Receive, complaint.ExplainReceive, complaint.Intake{Case: complaint.Case{ReceivedAt: spring.At(9, 0), Waybill: "SF-1"}, Dissatisfied: yes, Ours: yes}),
		Of("Gates", 0, complaint.Gates, complaint.ExplainGates, complaint.Escalation{On: spring, Complained: yes, ComplainedOn: spring.AddDays(-20)}),
		Of("Vet", 0, complaint.Vet, complaint.ExplainVet, complaint.Draft{On: spring, Promises: yes, Approved: yes, Amount: courier.Fen(500_01), Signed: courier.CountOf(1), Approval: approval()}),
	}
}

func approval() *complaint.ApprovalTable {
	return &complaint.ApprovalTable{Cite: courier.Cite{Document: &courier.Source{ID: "HOUSE", Force: courier.Practice}},
		Rows: []complaint.ApprovalRow{{UpTo: courier.Fen(500_00), Level: courier.CountOf(1)}}}
}

func FuzzHold(f *testing.F) { Fuzz(f, complaint.Book(), questions()) }

// Explanations of changed facts are those of the answers, and facts do change.
func TestChangedFactsAreHeld(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, q := range questions() {
		changed := false
		for range 200 {
			facts, err := q.read(q.seeds[1])
			require.NoError(t, err)
			same, err := q.read(q.seeds[1])
			require.NoError(t, err)
			bytes := make([]byte, 60)
			for i := range bytes {
				if r.IntN(4) == 0 {
					bytes[i] = []byte{1, 2, 3, 127, 129, 255}[r.IntN(6)]
				}
			}
			change(reflect.ValueOf(facts).Elem(), &bytes)
			changed = changed || !reflect.DeepEqual(facts, same)
			q.hold(t, complaint.Book(), facts)
		}
		assert.True(t, changed, q.Name)
	}
}

// A seed that has no text is told by the fuzz target.
func TestFactsWithoutText(t *testing.T) {
	q := upheld(complaint.ExplainUphold)
	require.NoError(t, q.unwritten)
	q = Of("Uphold", 0, complaint.Uphold, complaint.ExplainUphold, complaint.Finding{Occurred: 9})
	assert.ErrorIs(t, q.unwritten, courier.ErrUnknownWord)
}

func TestAt(t *testing.T) {
	draft := reflect.ValueOf(complaint.Draft{On: spring, Approval: approval()})
	assert.Equal(t, spring, At(draft, "on").Interface())
	assert.Equal(t, courier.Fen(500_00), At(draft, "approval.rows[0].up_to").Interface())
	for _, path := range []string{"none", "approval.rows[1].up_to", "approval.rows[x]", "on[0]", "on.day", "approval.none.on"} {
		assert.False(t, At(draft, path).IsValid(), path)
	}
	assert.False(t, At(reflect.ValueOf(complaint.Draft{}), "approval.rows").IsValid(), "of a table that is not there")
	embedded := reflect.ValueOf(struct{ courier.Decision }{courier.Decision{Verdict: courier.Granted}})
	assert.Equal(t, courier.Granted, At(embedded, "verdict").Interface())
}

func ExampleTell() {
	f := refused()
	Tell(complaint.ExplainUphold(&f))
	Tell(complaint.ExplainUphold(nil))
	Tell(complaint.ExplainUphold(&complaint.Finding{On: spring, Occurred: 9}))
	// Output:
	// refused
	// granted, were answerable otherwise
	// - missed by answerable: what is complained of happened and the firm answers for it: the complaint is valid
	// referred
	// occurred: unknown word: "invalid(9)"
}
