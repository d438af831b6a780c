package order_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

func follow(t testing.TB, s order.Step) order.Progress {
	t.Helper()
	got, err := order.Follow(&s)
	require.NoError(t, err)
	return got
}

// allowed is the table of moves in plain Go: where each leads, 0 for nowhere.
func allowed(s order.State, m order.Move) order.State {
	switch {
	case s == order.Asked && m == order.Accept:
		return order.AcceptedRequest
	case s == order.Asked && m == order.Refuse:
		return order.RefusedRequest
	case (s == order.AcceptedRequest || s == order.Failed) && m == order.Try:
		return order.Tried
	case s == order.Tried && m == order.Complete:
		return order.Done
	case s == order.Tried && m == order.Fail:
		return order.Failed
	case (s == order.Asked || s == order.AcceptedRequest || s == order.Failed) && m == order.Withdraw:
		return order.Withdrawn
	case (s == order.Asked || s == order.AcceptedRequest || s == order.Failed) && m == order.Expire:
		return order.Expired
	}
	return 0
}

// Every step with every fact known: granted exactly where the table, the
// mover and the condition agree; refused, and in its old state, elsewhere.
func TestFollowEveryStep(t *testing.T) {
	answers := []courier.Answer{courier.Yes, courier.No}
	spoke := map[courier.Code]bool{}
	for state := order.Asked; state <= order.Expired; state++ {
		var open []order.Move
		for m := order.Accept; m <= order.Expire; m++ {
			if allowed(state, m) != 0 {
				open = append(open, m)
			}
		}
		for move := order.Accept; move <= order.Expire; move++ {
			for _, by := range []courier.Party{courier.Shipper, courier.ShippersAgent, courier.Consignee, courier.Carrier} {
				for _, ruling := range []courier.Verdict{courier.Granted, courier.Refused, courier.Referred} {
					for i := range 16 {
						s := order.Step{State: state, Move: move, By: by, Requester: courier.Shipper, Ruling: ruling, Met: answers[i&1],
							Recorded: answers[i>>1&1], Lapsed: answers[i>>2&1], Tries: courier.CountOf(int64(1 + i>>3)), MostTries: courier.CountOf(2)}
						got := follow(t, s)
						to := allowed(state, move)
						ok := to != 0
						switch move {
						case order.Accept:
							ok = ok && by == courier.Carrier && ruling == courier.Granted
						case order.Refuse:
							ok = ok && by == courier.Carrier && ruling == courier.Refused
						case order.Try:
							ok = ok && by == courier.Carrier && s.Met == courier.Yes && s.Tries.Int() < 2
						case order.Complete, order.Fail:
							ok = ok && by == courier.Carrier && s.Recorded == courier.Yes
						case order.Expire:
							ok = ok && by == courier.Carrier && s.Lapsed == courier.Yes
						case order.Withdraw:
							ok = ok && (by == courier.Shipper || by == courier.ShippersAgent)
						}
						require.Equal(t, ok, got.Verdict == granted, "%+v", s)
						require.Equal(t, !ok, got.Verdict == refused, "%+v", s)
						require.Empty(t, got.Needs)
						if ok {
							require.Equal(t, to, got.State)
							require.Len(t, got.Reasons, 1)
						} else {
							require.Equal(t, state, got.State)
							require.True(t, slices.Equal(open, got.Open), "%v", got.Open)
						}
						require.Equal(t, slices.Contains([]order.State{order.Done, order.Withdrawn, order.RefusedRequest, order.Expired}, got.State), got.Over())
						for _, r := range got.Reasons {
							spoke[r.Code()] = true
						}
					}
				}
			}
		}
	}
	for _, row := range order.FollowRows() {
		assert.True(t, spoke[row.Code], "%s never speaks", row.Code)
	}
}

// No state but the first is out of reach, and from each that is no end an end
// can be reached.
func TestFollowTableIsConnected(t *testing.T) {
	reached := map[uint8]bool{uint8(order.Asked): true}
	for range order.Passages() {
		for _, p := range order.Passages() {
			reached[p[2]] = reached[p[2]] || reached[p[0]]
		}
	}
	assert.Len(t, reached, 8)
	seen := map[[2]uint8]bool{}
	for _, p := range order.Passages() {
		assert.False(t, seen[[2]uint8{p[0], p[1]}], "one way a move")
		seen[[2]uint8{p[0], p[1]}] = true
		assert.Equal(t, order.State(p[2]), allowed(order.State(p[0]), order.Move(p[1])))
	}
	assert.Len(t, seen, 12)
}

func TestFollowAsks(t *testing.T) {
	for _, c := range []struct {
		step  order.Step
		needs []courier.Need
	}{
		{order.Step{State: order.Asked, Move: order.Accept}, []courier.Need{"by", "ruling"}},
		{order.Step{State: order.Asked, Move: order.Withdraw, By: courier.Shipper}, []courier.Need{"requester"}},
		{order.Step{State: order.AcceptedRequest, Move: order.Try, By: courier.Carrier}, []courier.Need{"met"}},
		{order.Step{State: order.Failed, Move: order.Try, By: courier.Carrier, Met: courier.Yes, MostTries: courier.CountOf(1)}, []courier.Need{"tries"}},
		{order.Step{State: order.Tried, Move: order.Complete, By: courier.Carrier}, []courier.Need{"recorded"}},
		{order.Step{State: order.Asked, Move: order.Expire, By: courier.Carrier}, []courier.Need{"lapsed"}},
	} {
		got := follow(t, c.step)
		assert.Equal(t, courier.Referred, got.Verdict)
		assert.Equal(t, c.needs, got.Needs)
		assert.Equal(t, c.step.State, got.State)
	}
	// A known no settles it, and nothing else is asked.
	got := follow(t, order.Step{State: order.Asked, Move: order.Accept, By: courier.Shipper})
	assert.Equal(t, refused, got.Verdict)
	assert.Empty(t, got.Needs)
	// Without a limit attempts are not counted.
	got = follow(t, order.Step{State: order.Failed, Move: order.Try, By: courier.Carrier, Met: courier.Yes})
	assert.Equal(t, granted, got.Verdict)
}

func TestFollowTries(t *testing.T) {
	s := order.Step{State: order.Failed, Move: order.Try, By: courier.Carrier, Met: courier.Yes, Tries: courier.CountOf(2), MostTries: courier.CountOf(2)}
	got := follow(t, s)
	assert.Equal(t, "已尝试2次，达到最多2次的限制", got.Reasons[0].Sentence(courier.Chinese))
	s.Tries = courier.CountOf(1)
	assert.Equal(t, order.Tried, follow(t, s).State)
}

func TestFollowUnreadable(t *testing.T) {
	_, err := order.Follow(&order.Step{State: 9, Move: 8, By: 99, Requester: 99, Ruling: 4, Met: 9, Recorded: 9, Lapsed: 9,
		Tries: courier.CountOf(3), MostTries: courier.CountOf(2)})
	assert.Equal(t, []string{"state", "move", "by", "requester", "ruling", "met", "recorded", "lapsed", "tries"}, fields(err))
	got, err := order.Follow(nil)
	assert.Equal(t, []string{"state", "move"}, fields(err))
	assert.Equal(t, order.Progress{}, got)
}

func TestFollowWords(t *testing.T) {
	readsBack(t, 8, (*order.State).UnmarshalText)
	readsBack(t, 7, (*order.Move).UnmarshalText)
	assert.Equal(t, "办理中", order.Tried.Name(courier.Chinese))
	assert.Equal(t, "撤回", order.Withdraw.Name(courier.Chinese))
	roundTrip(t, order.Step{State: order.Failed, Move: order.Try, By: courier.Carrier, Requester: courier.Shipper, Ruling: courier.Granted,
		Met: courier.Yes, Recorded: courier.No, Lapsed: courier.No, Tries: courier.CountOf(1), MostTries: courier.CountOf(2)})
}

func TestFollowDOTDrawsTheMovesOfMermaid(t *testing.T) {
	moves := strings.Count(order.FollowMermaid(), " --> ") - strings.Count(order.FollowMermaid(), "[*]")
	assert.Equal(t, moves, strings.Count(order.FollowDOT(), " -> "))
	assert.Contains(t, order.FollowDOT(), `asked -> accepted [label="accept by carrier on ruling"]`)
}
