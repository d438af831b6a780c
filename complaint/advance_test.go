package complaint_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func advance(t testing.TB, s complaint.Step) complaint.Progress {
	t.Helper()
	got, err := complaint.Advance(&s)
	require.NoError(t, err)
	return got
}

// way is the table of moves in words: where a move leads, who makes it, and
// the facts it depends on.
type way struct {
	to complaint.State
	by []complaint.Actor
	on string
}

// ways is the life cycle in plain Go, beside the table of the package.
func ways(s complaint.State, m complaint.Move) (w way, ok bool) {
	early := s >= complaint.Received && s <= complaint.Approved || s == complaint.Reopened
	staff := []complaint.Actor{complaint.ServiceStaff}
	approvers := []complaint.Actor{complaint.Supervisor, complaint.TopManagement}
	over := s == complaint.Closed || s == complaint.FollowedUp
	switch {
	case m == complaint.Withdraw && early:
		return way{complaint.Closed, []complaint.Actor{complaint.Complainant}, "recorded"}, true
	case m == complaint.SetAside && s <= complaint.Assessed:
		return way{complaint.Closed, approvers, "reason_told"}, true
	case s == complaint.Received && m == complaint.Acknowledge:
		return way{complaint.Acknowledged, staff, "numbered receipt_told"}, true
	case (s == complaint.Acknowledged || s == complaint.Reopened) && m == complaint.Assess:
		return way{complaint.Assessed, staff, "admissible classified routed"}, true
	case s == complaint.Assessed && m == complaint.Investigate:
		return way{complaint.Investigated, []complaint.Actor{complaint.UnitHead, complaint.QualityStaff}, "looked_into cause_found"}, true
	case s == complaint.Investigated && m == complaint.Propose:
		return way{complaint.Proposed, []complaint.Actor{complaint.UnitHead}, "plan_whole"}, true
	case s == complaint.Proposed && m == complaint.Approve:
		return way{complaint.Approved, approvers, "authorised"}, true
	case s == complaint.Proposed && m == complaint.SendBack:
		return way{complaint.Investigated, approvers, ""}, true
	case s == complaint.Approved && m == complaint.CarryOut:
		return way{complaint.CarriedOut, []complaint.Actor{complaint.ServiceStaff, complaint.UnitHead}, "done"}, true
	case s == complaint.CarriedOut && m == complaint.Communicate:
		return way{complaint.Communicated, staff, "result_told"}, true
	case s == complaint.Communicated && m == complaint.Close:
		return way{complaint.Closed, staff, "outcome result_told view_heard paid corrected filed"}, true
	case s == complaint.Communicated && m == complaint.Dispute:
		return way{complaint.InDispute, []complaint.Actor{complaint.Complainant}, "recorded"}, true
	case over && m == complaint.Dispute:
		return way{complaint.InDispute, []complaint.Actor{complaint.Complainant}, "recorded dispute_window"}, true
	case over && m == complaint.Reopen:
		return way{complaint.Reopened, []complaint.Actor{complaint.Complainant, complaint.ServiceStaff, complaint.Supervisor}, "recorded reopen_window"}, true
	case s == complaint.Closed && m == complaint.FollowUp:
		return way{complaint.FollowedUp, staff, "satisfaction"}, true
	case s == complaint.InDispute && m == complaint.Reopen:
		return way{complaint.Reopened, []complaint.Actor{complaint.ServiceStaff, complaint.Supervisor, complaint.TopManagement}, "recorded"}, true
	case s == complaint.InDispute && m == complaint.Close:
		return way{complaint.Closed, approvers, "settled filed"}, true
	}
	return way{}, false
}

// set gives a yes-or-no fact of a step by its JSON name.
func set(s *complaint.Step, name string, a courier.Answer) {
	v := reflect.ValueOf(s).Elem()
	for i := range v.NumField() {
		if tag, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ","); tag == name {
			v.Field(i).SetUint(uint64(a))
		}
	}
}

var theActors = axis[complaint.Step]{"by", 6, func(s *complaint.Step, v int) { s.By = complaint.Actor(v) }}

// axesOf are the facts that a way depends on.
func axesOf(w way) []axis[complaint.Step] {
	axes := []axis[complaint.Step]{theActors}
	for name := range strings.FieldsSeq(w.on) {
		switch name {
		case "outcome":
			axes = append(axes, axis[complaint.Step]{"outcome", 9, func(s *complaint.Step, v int) { s.Outcome = complaint.Outcome(v) }})
		case "satisfaction":
			axes = append(axes, axis[complaint.Step]{"satisfaction", 5, func(s *complaint.Step, v int) { s.Satisfaction = complaint.Satisfaction(v) }})
		case "reopen_window", "dispute_window":
		default:
			axes = append(axes, axis[complaint.Step]{courier.Need(name), 2, func(s *complaint.Step, v int) { set(s, name, courier.Answer(v)) }})
		}
	}
	if slices.Contains(w.by, complaint.Supervisor) && w.on == "authorised" {
		axes = append(axes, yesNo("major", func(s *complaint.Step) *courier.Answer { return &s.Major }))
	}
	return axes
}

// allows is what the oracle says of a step with every fact known.
func (w way) allows(s complaint.Step) bool {
	if !slices.Contains(w.by, s.By) || s.Move == complaint.Approve && s.By == complaint.Supervisor && s.Major == yes {
		return false
	}
	v := reflect.ValueOf(s)
	for name := range strings.FieldsSeq(w.on) {
		switch name {
		case "outcome":
			if s.Outcome >= complaint.AsWithdrawn && s.Outcome != complaint.AsNotValid {
				return false
			}
		case "satisfaction":
			if s.Satisfaction == complaint.NotAsked {
				return false
			}
		case "reopen_window", "dispute_window":
		case "paid":
			if s.Outcome == complaint.WithMoney && s.Paid == no {
				return false
			}
		default:
			for i := range v.NumField() {
				if tag, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ","); tag == name && courier.Answer(v.Field(i).Uint()) == no {
					return false
				}
			}
		}
	}
	return true
}

// Every step of every state and move, with every combination of known and
// unknown facts: granted exactly where the oracle says so, refused in the old
// state elsewhere, and asked for what decides and for nothing else.
func TestAdvanceEveryStep(t *testing.T) {
	spoke := map[courier.Code]bool{}
	for state := complaint.Received; state <= complaint.InDispute; state++ {
		var open []complaint.Move
		for move := complaint.Acknowledge; move <= complaint.SetAside; move++ {
			w, ok := ways(state, move)
			if ok {
				open = append(open, move)
			}
			base := complaint.Step{State: state, Move: move, Windows: &complaint.Windows{Cite: house}}
			proveNeeds(t, base, axesOf(w), true, func(s *complaint.Step) (string, []courier.Need) {
				got := advance(t, *s)
				for _, r := range got.Reasons {
					spoke[r.Code()] = true
				}
				if len(got.Needs) == 0 {
					allowed := ok && w.allows(*s)
					require.Equal(t, allowed, got.Verdict == granted, "%+v", s)
					if allowed {
						require.Equal(t, w.to, got.State)
						require.Len(t, got.Reasons, 1)
					}
				}
				if got.Verdict != granted {
					require.Equal(t, state, got.State, "it stays where it was")
				}
				return got.Verdict.String(), got.Needs
			})
		}
		got := advance(t, complaint.Step{State: state, Move: complaint.Acknowledge, By: complaint.Complainant})
		assert.ElementsMatch(t, open, got.Open, "%v", state)
	}
	for _, row := range complaint.AdvanceRows() {
		if !strings.HasSuffix(string(row.Code), "_window_over") {
			assert.True(t, spoke[row.Code], "%s never speaks", row.Code)
		}
	}
}

// Every state can be reached, every state can close, nothing is carried out
// without approval, and a case that closes without it gives no relief.
func TestAdvanceTableIsConnected(t *testing.T) {
	next := map[complaint.State][]complaint.State{}
	seen := map[[2]uint8]bool{}
	for _, p := range complaint.Passages() {
		from, move, to := complaint.State(p[0]), complaint.Move(p[1]), complaint.State(p[2])
		assert.False(t, seen[[2]uint8{p[0], p[1]}], "one way a move: %v %v", from, move)
		seen[[2]uint8{p[0], p[1]}] = true
		next[from] = append(next[from], to)
		if to == complaint.CarriedOut {
			assert.Equal(t, complaint.Approved, from, "nothing skips approval")
		}
		if to == complaint.Approved {
			assert.Equal(t, complaint.Approve, move)
		}
		if to == complaint.Closed && from < complaint.Communicated {
			assert.Contains(t, []complaint.Move{complaint.Withdraw, complaint.SetAside}, move, "closed early only as withdrawn or set aside")
		}
	}
	reach := func(from complaint.State, without complaint.State) map[complaint.State]bool {
		reached := map[complaint.State]bool{from: true}
		list := []complaint.State{from}
		for len(list) > 0 {
			s := list[0]
			list = list[1:]
			for _, to := range next[s] {
				if to != without && !reached[to] {
					reached[to] = true
					list = append(list, to)
				}
			}
		}
		return reached
	}
	assert.Len(t, reach(complaint.Received, 0), 12, "every state is reached")
	for s := complaint.Received; s <= complaint.InDispute; s++ {
		assert.True(t, reach(s, 0)[complaint.Closed] || s == complaint.Closed, "%v can close", s)
	}
	for _, s := range []complaint.State{complaint.CarriedOut, complaint.Communicated} {
		assert.False(t, reach(complaint.Received, complaint.Approved)[s], "%v without approval", s)
		assert.False(t, reach(complaint.Reopened, complaint.Approved)[s], "%v without another approval once reopened", s)
	}
}

// All that a closing lacks is told at once.
func TestAdvanceClosingChecklist(t *testing.T) {
	got := advance(t, complaint.Step{State: complaint.Communicated, Move: complaint.Close, By: complaint.UnitHead, Outcome: complaint.WithMoney,
		ResultTold: no, ViewHeard: no, Paid: no, Corrected: no, Filed: no})
	assert.Equal(t, refused, got.Verdict)
	assert.Equal(t, []string{"advance.anothers_move", "advance.lacks_result_told", "advance.lacks_view_heard", "advance.lacks_paid",
		"advance.lacks_corrected", "advance.lacks_filed"}, codes(got.Grounds))
	assert.Equal(t, courier.Need("paid"), got.Reasons[3].Field())
	assert.Equal(t, complaint.MaskFor(0), got.Mask)
	assert.Zero(t, advance(t, complaint.Step{State: complaint.Received, Move: complaint.Close, Reader: complaint.ReadByDesk}).Mask)
	assert.Equal(t, []complaint.Move{complaint.Close, complaint.Dispute}, got.Open)
	told(t, got, func(p *complaint.Progress) *courier.Grounds { return &p.Grounds })
	got = advance(t, complaint.Step{State: complaint.Communicated, Move: complaint.Close})
	assert.Equal(t, []courier.Need{"by", "outcome", "result_told", "view_heard", "paid", "corrected", "filed"}, got.Needs)
	got = advance(t, complaint.Step{State: complaint.Received, Move: complaint.CarryOut, By: complaint.UnitHead, Done: yes})
	assert.Equal(t, []string{"advance.no_passage"}, codes(got.Grounds))
	assert.Equal(t, []complaint.Move{complaint.Acknowledge, complaint.Withdraw, complaint.SetAside}, got.Open)
}

// The host's windows after a closing; new facts reopen past them.
func TestAdvanceWindows(t *testing.T) {
	closed := courier.Day(2026, 1, 31)
	step := func(move complaint.Move, on courier.Date, w *complaint.Windows, change ...func(*complaint.Step)) complaint.Progress {
		s := complaint.Step{State: complaint.Closed, Move: move, By: complaint.Complainant, Recorded: yes, On: on, ClosedOn: closed, Windows: w}
		for _, c := range change {
			c(&s)
		}
		return advance(t, s)
	}
	w := &complaint.Windows{Cite: house, Reopen: courier.Months(1).Period(), Dispute: courier.Days(10).Period()}
	for _, c := range []struct {
		move complaint.Move
		last courier.Date
		code courier.Code
	}{
		{complaint.Reopen, courier.Day(2026, 2, 28), "complaint.advance.reopen_window_over"},
		{complaint.Dispute, courier.Day(2026, 2, 10), "complaint.advance.dispute_window_over"},
	} {
		assert.Equal(t, granted, step(c.move, c.last.AddDays(-1), w).Verdict)
		assert.Equal(t, granted, step(c.move, c.last, w).Verdict)
		over := step(c.move, c.last.AddDays(1), w)
		assert.Equal(t, refused, over.Verdict)
		assert.True(t, over.Has(c.code))
		assert.Equal(t, c.last, over.Reasons[0].Figure("last").Date())
		assert.Equal(t, "CS-RULES", over.Reasons[0].Basis().Source, "the window is the host's own")
		assert.Equal(t, granted, step(c.move, c.last.AddDays(999), &complaint.Windows{Cite: house}).Verdict, "no period is no limit")
		assert.Equal(t, []courier.Need{"windows"}, step(c.move, c.last, nil).Needs)
		assert.Equal(t, []courier.Need{"on", "closed_on"}, step(c.move, courier.Date{}, w, func(s *complaint.Step) { s.ClosedOn = courier.Date{} }).Needs)
	}
	late := courier.Day(2026, 9, 1)
	newFacts := func(s *complaint.Step) { s.NewFacts = yes }
	assert.Equal(t, granted, step(complaint.Reopen, late, w, newFacts).Verdict)
	assert.Equal(t, refused, step(complaint.Dispute, late, w, newFacts).Verdict)
	w.Reopen = courier.WorkingDays(5).Period()
	assert.Equal(t, []courier.Need{"windows.calendar"}, step(complaint.Reopen, closed, w).Needs)
}

func TestAdvanceUnreadable(t *testing.T) {
	got, err := complaint.Advance(nil)
	assert.Equal(t, []string{"state", "move"}, fields(err))
	assert.Equal(t, complaint.Progress{}, got)
	s := complaint.Step{State: 99, Move: 99, By: 99, Reader: 99, Outcome: 99, Satisfaction: 99, On: courier.Day(2026, 1, 1), ClosedOn: courier.Day(2026, 1, 2),
		Windows: &complaint.Windows{Reopen: courier.Hours(1).Period(), Dispute: courier.Hours(1).Period()}}
	v := reflect.ValueOf(&s).Elem()
	for i := range v.NumField() {
		if v.Field(i).Type() == reflect.TypeFor[courier.Answer]() {
			v.Field(i).SetUint(7)
		}
	}
	_, err = complaint.Advance(&s)
	assert.ElementsMatch(t, []string{"state", "move", "by", "major", "numbered", "receipt_told", "admissible", "classified", "routed", "looked_into",
		"cause_found", "plan_whole", "authorised", "done", "result_told", "view_heard", "paid", "corrected", "filed", "recorded", "reason_told", "settled",
		"outcome", "satisfaction", "new_facts", "reader", "windows.cite.source", "windows.reopen", "windows.dispute", "on"}, fields(err))
	roundTrip(t, complaint.Step{State: complaint.Closed, Move: complaint.Reopen, By: complaint.Supervisor, On: spring, ClosedOn: spring, Recorded: yes, NewFacts: no,
		Outcome: complaint.WithMoney, Satisfaction: complaint.Neutral, Windows: &complaint.Windows{Cite: house, Reopen: courier.Days(3).Period()}})
}

// Both drawings hold every move of the table once.
func TestDiagrams(t *testing.T) {
	mermaid, dot := complaint.AdvanceMermaid(), complaint.AdvanceDOT()
	golden(t, "testdata/life.mmd", mermaid)
	golden(t, "testdata/life.dot", dot)
	for _, p := range complaint.Passages() {
		from, move, to := complaint.State(p[0]), complaint.Move(p[1]), complaint.State(p[2])
		assert.Equal(t, 1, strings.Count(mermaid, fmt.Sprintf("    %v --> %v: %v by ", from, to, move)))
		assert.Equal(t, 1, strings.Count(dot, fmt.Sprintf("    %v -> %v [label=\"%v by ", from, to, move)))
	}
}

// Who may make a move is told where nobody was named or another was.
func TestWhoMayMove(t *testing.T) {
	for _, tt := range []struct {
		by   complaint.Actor
		want []complaint.Actor
	}{
		{0, []complaint.Actor{complaint.Supervisor, complaint.TopManagement}}, {complaint.Complainant, []complaint.Actor{complaint.Supervisor, complaint.TopManagement}},
		{complaint.Supervisor, nil}, {complaint.TopManagement, nil},
	} {
		got, err := complaint.Advance(&complaint.Step{State: complaint.Proposed, Move: complaint.Approve, By: tt.by, Major: no, Authorised: yes})
		require.NoError(t, err)
		assert.Equal(t, tt.want, got.By, "%v", tt.by)
		assert.Equal(t, tt.want == nil, got.Verdict == courier.Granted, "%v", tt.by)
	}
	got, err := complaint.Advance(&complaint.Step{State: complaint.Received, Move: complaint.Approve})
	require.NoError(t, err)
	assert.Empty(t, got.By, "nobody may make a move that the table does not know")
}
