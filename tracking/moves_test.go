package tracking_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

func everyState(yield func(tracking.State) bool) {
	for s := tracking.State(1); int(s) <= tracking.StateCount && yield(s); s++ {
	}
}

func move(t testing.TB, from, to tracking.State, e tracking.Entry) tracking.Moved {
	t.Helper()
	m, err := tracking.Move(&tracking.Step{From: from, To: to, Entry: e})
	require.NoError(t, err)
	return m
}

func TestMoves(t *testing.T) {
	const feed, hand = tracking.EntryFeed, tracking.EntryHand
	for _, c := range []struct {
		name     string
		from, to tracking.State
		entry    tracking.Entry
		kind     tracking.MoveKind
		code     courier.Code
	}{
		{"first word", tracking.StateNoInfo, tracking.StateDelivered, feed, tracking.MoveFirst, "tracking.move.first_news"},
		{"first word after an unknown code", tracking.StateUnmapped, tracking.StateCreated, feed, tracking.MoveFirst, "tracking.move.first_news"},
		{"nothing said", tracking.StateDelivered, tracking.StateNoInfo, feed, tracking.MoveNoNews, "tracking.move.no_news"},
		{"an unknown code", tracking.StateDelivered, tracking.StateUnmapped, tracking.EntryCorrection, tracking.MoveNoNews, "tracking.move.no_news"},
		{"said again", tracking.StateInTransit, tracking.StateInTransit, feed, tracking.MoveSame, "tracking.move.same"},
		{"data come late", tracking.StateInvalidNumber, tracking.StatePickedUp, feed, tracking.MoveReopens, "tracking.move.late_data"},
		{"picked up", tracking.StateAwaitingPickup, tracking.StatePickedUp, feed, tracking.MoveOnward, "tracking.move.onward"},
		{"a failed pick-up, tried again", tracking.StatePickupFailed, tracking.StateAwaitingPickup, feed, tracking.MoveOnward, "tracking.move.onward"},
		{"through customs", tracking.StateCustomsHeld, tracking.StateCustomsReleased, feed, tracking.MoveOnward, "tracking.move.onward"},
		{"attempt", tracking.StateOutForDelivery, tracking.StateAttemptFailed, feed, tracking.MoveOnward, "tracking.move.onward"},
		{"attempt again", tracking.StateAttemptFailed, tracking.StateOutForDelivery, feed, tracking.MoveOnward, "tracking.move.onward"},
		{"taken out of the locker again", tracking.StateAtPickupPoint, tracking.StateOutForDelivery, feed, tracking.MoveOnward, "tracking.move.onward"},
		{"delivered", tracking.StateOutForDelivery, tracking.StateDelivered, feed, tracking.MoveEnds, "tracking.move.delivered"},
		{"the locker's own signature, then the addressee's", tracking.StateSignedByFacility, tracking.StateDelivered, feed, tracking.MoveEnds, "tracking.move.delivered"},
		{"redirected on the way", tracking.StateOutForDelivery, tracking.StateRedirected, feed, tracking.MoveOnward, "tracking.move.controlled"},
		{"intercepted", tracking.StateInTransit, tracking.StateIntercepted, feed, tracking.MoveOnward, "tracking.move.controlled"},
		{"let go again", tracking.StateIntercepted, tracking.StateInTransit, feed, tracking.MoveOnward, "tracking.move.onward"},
		{"refused at the door", tracking.StateOutForDelivery, tracking.StateRefused, feed, tracking.MoveReturns, "tracking.move.refused"},
		{"sent back", tracking.StateRefused, tracking.StateReturning, feed, tracking.MoveReturns, "tracking.move.return"},
		{"back, and not signed for", tracking.StateReturning, tracking.StateReturnUnsigned, feed, tracking.MoveReturns, "tracking.move.return"},
		{"back", tracking.StateReturnUnsigned, tracking.StateReturned, feed, tracking.MoveEnds, "tracking.move.returned"},
		{"scanned on the way back", tracking.StateReturning, tracking.StateInTransit, feed, tracking.MoveWithin, "tracking.move.on_the_way_back"},
		{"delivered on the way back", tracking.StateReturning, tracking.StateDelivered, feed, tracking.MoveImpossible, "tracking.move.delivered_on_return"},
		{"taken after all", tracking.StateRefused, tracking.StateDelivered, feed, tracking.MoveResumes, "tracking.move.taken_after_all"},
		{"trouble", tracking.StateInTransit, tracking.StateDamaged, feed, tracking.MoveTrouble, "tracking.move.trouble"},
		{"no news before the pick-up", tracking.StateCreated, tracking.StateStalled, feed, tracking.MoveTrouble, "tracking.move.trouble"},
		{"moving again", tracking.StateStalled, tracking.StateInTransit, feed, tracking.MoveResumes, "tracking.move.resumed"},
		{"waiting for the pick-up again", tracking.StateDelayed, tracking.StateAwaitingPickup, feed, tracking.MoveResumes, "tracking.move.resumed"},
		{"delivered after trouble", tracking.StateException, tracking.StateDelivered, feed, tracking.MoveEnds, "tracking.move.delivered"},
		{"cancelled before the pick-up", tracking.StateCreated, tracking.StateCancelled, feed, tracking.MoveEnds, "tracking.move.cancelled"},
		{"cancelled in the carrier's hands", tracking.StateInTransit, tracking.StateCancelled, feed, tracking.MoveImpossible, "tracking.move.cancelled_late"},
		{"feared lost, then lost", tracking.StateLostSuspected, tracking.StateLostConfirmed, feed, tracking.MoveEnds, "tracking.move.lost"},
		{"destroyed", tracking.StateCustomsHeld, tracking.StateDestroyed, feed, tracking.MoveEnds, "tracking.move.destroyed"},
		{"created, and delivered at once", tracking.StateCreated, tracking.StateDelivered, feed, tracking.MoveSkips, "tracking.move.scans_missing"},
		{"moving, and delivered at once", tracking.StateInTransit, tracking.StateDelivered, feed, tracking.MoveSkips, "tracking.move.scans_missing"},
		{"refused, and back at once", tracking.StateRefused, tracking.StateReturned, feed, tracking.MoveSkips, "tracking.move.scans_missing"},
		{"back to the hub", tracking.StateOutForDelivery, tracking.StateInTransit, feed, tracking.MoveBack, "tracking.move.back"},
		{"back to the outset", tracking.StateAwaitingPickup, tracking.StateCreated, feed, tracking.MoveBack, "tracking.move.back"},
		{"picked up, then waiting for it", tracking.StatePickedUp, tracking.StateAwaitingPickup, feed, tracking.MoveImpossible, "tracking.move.unpicked"},
		{"moving after the end", tracking.StateDelivered, tracking.StateInTransit, hand, tracking.MoveImpossible, "tracking.move.terminal"},
		{"disputed", tracking.StateDelivered, tracking.StateSignatureDisputed, hand, tracking.MoveReopens, "tracking.move.disputed"},
		{"the shipper disputes the return", tracking.StateReturned, tracking.StateSignatureDisputed, hand, tracking.MoveReopens, "tracking.move.disputed"},
		{"the dispute ends in a delivery", tracking.StateSignatureDisputed, tracking.StateDelivered, hand, tracking.MoveResumes, "tracking.move.dispute_settled"},
		{"the dispute ends in a loss", tracking.StateSignatureDisputed, tracking.StateLostConfirmed, hand, tracking.MoveResumes, "tracking.move.dispute_settled"},
		{"sent back after delivery", tracking.StateDelivered, tracking.StateReturning, feed, tracking.MoveReopens, "tracking.move.sent_back"},
		{"found", tracking.StateLostConfirmed, tracking.StateInTransit, feed, tracking.MoveReopens, "tracking.move.found"},
		{"found, and delivered", tracking.StateLostConfirmed, tracking.StateDelivered, feed, tracking.MoveReopens, "tracking.move.found"},
		{"nothing reopens what was destroyed", tracking.StateDestroyed, tracking.StateDelivered, feed, tracking.MoveImpossible, "tracking.move.terminal"},
		{"but a correction", tracking.StateDestroyed, tracking.StateDelivered, tracking.EntryCorrection, tracking.MoveReopens, "tracking.move.corrected"},
		{"a signature disputed that nobody gave", tracking.StateInTransit, tracking.StateSignatureDisputed, feed, tracking.MoveImpossible, "tracking.move.impossible"},
	} {
		m := move(t, c.from, c.to, c.entry)
		assert.Equal(t, c.kind, m.Kind, c.name)
		require.Len(t, m.Reasons, 1, c.name)
		assert.Equal(t, c.code, m.Reasons[0].Code(), c.name)
		switch {
		case c.kind == tracking.MoveImpossible:
			assert.Equal(t, courier.Refused, m.Verdict, c.name)
			assert.Equal(t, c.from, m.State, c.name)
		case c.kind == tracking.MoveNoNews || c.kind == tracking.MoveWithin:
			assert.Equal(t, c.from, m.State, c.name)
		default:
			assert.Equal(t, courier.Granted, m.Verdict, c.name)
			assert.Equal(t, c.to, m.State, c.name)
		}
		assert.Empty(t, m.Needs, c.name)
		assert.Equal(t, tracking.Rules, m.Rules)
	}
}

// An end is left only through what its row names: written again here, without
// the table of moves.
func TestEndsAreLeftOnlyAsTheyMayBe(t *testing.T) {
	leads := map[tracking.Reopened]func(to tracking.State) bool{
		tracking.ByDispute: func(to tracking.State) bool { return to == tracking.StateSignatureDisputed },
		tracking.ByReturn: func(to tracking.State) bool {
			return slices.Contains([]tracking.State{tracking.StateReturnAsked, tracking.StateReturning, tracking.StateReturnUnsigned, tracking.StateReturned}, to)
		},
		tracking.ByLateData: func(to tracking.State) bool { return true },
		tracking.ByFinding: func(to tracking.State) bool {
			return to.Stage() != 0 && to.Stage() != tracking.Ordered && to != tracking.StateRefused && to != tracking.StateMisrouted ||
				to == tracking.StateDamaged || to == tracking.StateHeld
		},
	}
	for row := range tracking.StateTable() {
		if !row.Terminal {
			continue
		}
		for to := range everyState {
			for _, entry := range []tracking.Entry{tracking.EntryFeed, tracking.EntryHand, tracking.EntryCorrection} {
				m := move(t, row.State, to, entry)
				nothing := to == tracking.StateNoInfo || to == tracking.StateUnmapped
				may := nothing || to == row.State || entry == tracking.EntryCorrection && row.Reopens.Has(tracking.ByCorrection)
				for how, leadsTo := range leads {
					may = may || row.Reopens.Has(how) && leadsTo(to)
				}
				assert.Equalf(t, may, m.Verdict == courier.Granted, "%s to %s by %s", row.State, to, entry)
			}
		}
	}
}

// Every pair of states is answered by the first line of the table that has
// both, and no line is idle.
func TestEveryLineOfTheTableSpeaks(t *testing.T) {
	rows := slices.Collect(tracking.MoveTable())
	spoke := make([]int, len(rows))
	for from := range everyState {
		for to := range everyState {
			if from == to || to == tracking.StateNoInfo || to == tracking.StateUnmapped {
				continue
			}
			m := move(t, from, to, tracking.EntryFeed)
			i := slices.IndexFunc(rows, func(r tracking.MoveRow) bool { return r.From.Has(from) && r.To.Has(to) })
			if i < 0 {
				assert.Equal(t, courier.Code("tracking.move.impossible"), m.Reasons[0].Code())
				continue
			}
			spoke[i]++
			assert.Equalf(t, rows[i].Code, m.Reasons[0].Code(), "%s to %s", from, to)
			assert.Equal(t, rows[i].Kind, m.Kind)
		}
	}
	for i, n := range spoke {
		assert.NotZerof(t, n, "line %d, %s, never speaks", i, rows[i].Code)
	}
	for range tracking.MoveTable() {
		break
	}
}

// From every state that is no end an end can be reached, and every state can
// be reached from the first word.
func TestNoStateIsADeadEnd(t *testing.T) {
	for from := range everyState {
		ends := false
		for to := range everyState {
			ends = ends || to.Terminal() && move(t, from, to, tracking.EntryHand).Verdict == courier.Granted && to != from
		}
		assert.True(t, ends || from.Terminal(), from.String())
		if from != tracking.StateNoInfo && from != tracking.StateUnmapped && from != tracking.StateInvalidNumber {
			assert.Equal(t, courier.Granted, move(t, tracking.StateNoInfo, from, tracking.EntryFeed).Verdict, from.String())
		}
	}
}

// What is asked for can change the answer, and what is not cannot.
func TestNeedsOfAMove(t *testing.T) {
	entries := []tracking.Entry{0, tracking.EntryFeed, tracking.EntryHand, tracking.EntryCorrection}
	for to := tracking.State(0); int(to) <= tracking.StateCount; to++ {
		for from := tracking.State(0); int(from) <= tracking.StateCount; from++ {
			for _, entry := range entries {
				m := move(t, from, to, entry)
				kinds := map[tracking.MoveKind]bool{}
				for f := range everyState {
					for target := range everyState {
						for _, e := range entries[1:] {
							if (from == 0 || f == from) && (to == 0 || target == to) && (entry == 0 || e == entry) {
								kinds[move(t, f, target, e).Kind] = true
							}
						}
					}
				}
				if len(m.Needs) > 0 {
					assert.Greaterf(t, len(kinds), 1, "%s to %s by %s: asks %v for nothing", from, to, entry, m.Needs)
					assert.Equal(t, courier.Referred, m.Verdict)
					assert.Zero(t, m.Kind)
					assert.Zero(t, m.State)
					assert.Empty(t, m.Reasons)
				} else {
					assert.Containsf(t, kinds, m.Kind, "%s to %s by %s", from, to, entry)
				}
			}
			if to != 0 && from != 0 {
				break // one known state before is enough for the first loop
			}
		}
	}
	assert.Equal(t, []courier.Need{"to", "from"}, move(t, 0, 0, 0).Needs)
	assert.Equal(t, []courier.Need{"from"}, move(t, 0, tracking.StateDelivered, tracking.EntryFeed).Needs)
	assert.Equal(t, []courier.Need{"entry"}, move(t, tracking.StateDelivered, tracking.StateInTransit, 0).Needs)
	assert.Empty(t, move(t, 0, tracking.StateDelivered, tracking.EntryCorrection).Needs, "a correction moves from anywhere")
	assert.Empty(t, move(t, 0, tracking.StateNoInfo, 0).Needs, "nothing said moves nothing")
	m, err := tracking.Move(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"to", "from"}, m.Needs)
}

func TestMoveOfNoSuchState(t *testing.T) {
	_, err := tracking.Move(&tracking.Step{From: 200, To: 201, Entry: 9})
	require.ErrorIs(t, err, courier.ErrUnknownWord)
	for _, field := range []string{"from: ", "to: ", "entry: "} {
		assert.ErrorContains(t, err, field)
	}
}

func TestMovedRoundTrip(t *testing.T) {
	m := move(t, tracking.StateDelivered, tracking.StateSignatureDisputed, tracking.EntryHand)
	text, err := json.Marshal(m)
	require.NoError(t, err)
	var back tracking.Moved
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, tracking.Book().Bind(&back.Grounds))
	assert.Empty(t, cmp.Diff(m, back))
	var step tracking.Step
	require.NoError(t, json.Unmarshal([]byte(`{"from":"delivered","to":"in_transit","entry":"feed"}`), &step))
	assert.Equal(t, tracking.Step{From: tracking.StateDelivered, To: tracking.StateInTransit, Entry: tracking.EntryFeed}, step)
}

// Every move between two states is printed, to be read by a person.
func TestMovesArePrinted(t *testing.T) {
	const golden = "testdata/moves.txt"
	var b bytes.Buffer
	for from := range everyState {
		fmt.Fprintf(&b, "%s\n", from)
		for kind := tracking.MoveOnward; kind <= tracking.MoveReopens; kind++ {
			var to []string
			for s := range everyState {
				if move(t, from, s, tracking.EntryFeed).Kind == kind {
					to = append(to, s.String())
				}
			}
			if len(to) > 0 {
				fmt.Fprintf(&b, "    %s: %s\n", kind, strings.Join(to, " "))
			}
		}
	}
	if *writeIndex {
		require.NoError(t, os.WriteFile(golden, b.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String(), "run go test ./tracking -index after reading the change")
}

func TestDiagrams(t *testing.T) {
	mermaid, dot := tracking.MoveMermaid(), tracking.MoveDOT()
	for from := range everyState {
		for to := range everyState {
			m := move(t, from, to, tracking.EntryFeed)
			drawn := m.Verdict == courier.Granted && m.State == to && to != from && m.Kind != tracking.MoveFirst
			line := fmt.Sprintf("    %s --> %s: %s\n", from, to, m.Kind)
			assert.Equal(t, drawn, strings.Contains(mermaid, line), line)
			line = fmt.Sprintf("    %s -> %s [label=\"%s\"]\n", from, to, m.Kind)
			assert.Equal(t, drawn, strings.Contains(dot, line), line)
		}
		assert.Equal(t, from.Terminal(), strings.Contains(mermaid, "    "+from.String()+" --> [*]\n"))
		assert.Equal(t, from.Terminal(), strings.Contains(dot, "    "+from.String()+" [peripheries=2]\n"))
	}
	assert.True(t, strings.HasPrefix(mermaid, "stateDiagram-v2\n"))
	assert.True(t, strings.HasPrefix(dot, "digraph moves {\n") && strings.HasSuffix(dot, "}\n"))
}

func TestStateSets(t *testing.T) {
	for row := range tracking.MoveTable() {
		n := 0
		for s := range row.To.All() {
			assert.True(t, row.To.Has(s))
			n++
		}
		assert.Equal(t, row.To.Len(), n)
		assert.False(t, row.To.Has(0))
		assert.False(t, row.To.Has(tracking.State(tracking.StateCount+1)))
		for range row.To.All() {
			break
		}
		text, err := row.From.MarshalText()
		require.NoError(t, err)
		assert.Len(t, strings.Fields(string(text)), row.From.Len())
	}
}

func ExampleMove() {
	m, err := tracking.Move(&tracking.Step{From: tracking.StateDelivered, To: tracking.StateInTransit, Entry: tracking.EntryFeed})
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(m.Verdict, m.Kind, m.State)
	fmt.Println(m.Reasons[0].Text(courier.Chinese))
	// Output:
	// refused impossible delivered
	// 原状态已经终结，该记录不足以重新打开（本规则库的约定）
}

func ExampleMoveDOT() {
	for line := range strings.Lines(tracking.MoveDOT(tracking.MoveBack)) {
		if strings.Contains(line, " attempt_failed ->") {
			fmt.Print(line)
		}
	}
	// Output:
	// attempt_failed -> picked_up [label="back"]
	//     attempt_failed -> in_transit [label="back"]
	//     attempt_failed -> arrived_dest [label="back"]
	//     attempt_failed -> customs [label="back"]
	//     attempt_failed -> customs_submitted [label="back"]
	//     attempt_failed -> customs_held [label="back"]
	//     attempt_failed -> customs_released [label="back"]
	//     attempt_failed -> transferred [label="back"]
}

func ExampleMoveMermaid() {
	for line := range strings.Lines(tracking.MoveMermaid(tracking.MoveReopens)) {
		if strings.Contains(line, " delivered -->") {
			fmt.Print(line)
		}
	}
	// Output:
	// delivered --> signature_disputed: reopens
	//     delivered --> return_asked: reopens
	//     delivered --> returning: reopens
	//     delivered --> return_unsigned: reopens
	//     delivered --> returned: reopens
	//     delivered --> [*]
}
