package tracking_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// lot is a lot of pieces in these states, numbered from 1.
func lot(expected courier.Count, states ...tracking.State) *tracking.Lot {
	l := &tracking.Lot{Expected: expected}
	for i, s := range states {
		l.Pieces = append(l.Pieces, tracking.Piece{Number: fmt.Sprint(i + 1), State: s, Since: hour(i), Stage: s.Stage()})
	}
	return l
}

func TestRollUp(t *testing.T) {
	const (
		out, moving, delivered  = tracking.StateOutForDelivery, tracking.StateInTransit, tracking.StateDelivered
		lost, feared, returned  = tracking.StateLostConfirmed, tracking.StateLostSuspected, tracking.StateReturned
		none, unmapped, created = tracking.StateNoInfo, tracking.StateUnmapped, tracking.StateCreated
	)
	for _, c := range []struct {
		name     string
		lot      *tracking.Lot
		state    tracking.State
		slowest  string
		part     courier.Answer
		lost     []string
		needs    []courier.Need
		reasons  []courier.Code
		handover tracking.Handover
	}{
		{"all moving", lot(courier.Count{}, moving, out), moving, "1", courier.No, nil, nil, []courier.Code{"tracking.pieces.slowest"}, 0},
		{"the slowest leads", lot(courier.Count{}, out, moving, created), created, "3", courier.No, nil, nil, []courier.Code{"tracking.pieces.slowest"}, 0},
		{"trouble is slower than moving", lot(courier.Count{}, moving, tracking.StateHeld), tracking.StateHeld, "2", courier.No, nil, nil, []courier.Code{"tracking.pieces.slowest"}, 0},
		{"one alone", lot(courier.CountOf(1), delivered), delivered, "1", courier.No, nil, nil, []courier.Code{"tracking.pieces.slowest"}, 0},
		{"all delivered", lot(courier.CountOf(2), delivered, delivered), delivered, "1", courier.No, nil, nil, []courier.Code{"tracking.pieces.slowest"}, 0},
		{"all that are known delivered", lot(courier.Count{}, delivered, delivered), 0, "", 0, nil, []courier.Need{"expected"}, nil, 0},
		{"one of which nothing is given", lot(courier.CountOf(3), delivered, delivered), 0, "", 0, nil, []courier.Need{"pieces"}, []courier.Code{"tracking.pieces.missing"}, 0},
		{"one of which nothing is given, moving", lot(courier.CountOf(3), delivered, out), 0, "", courier.Yes, nil, []courier.Need{"pieces"},
			[]courier.Code{"tracking.pieces.missing", "tracking.pieces.in_part"}, tracking.HandedInPart},
		{"delivered in part", lot(courier.Count{}, delivered, out), out, "2", courier.Yes, nil, nil,
			[]courier.Code{"tracking.pieces.in_part", "tracking.pieces.slowest"}, tracking.HandedInPart},
		{"delivered and lost", lot(courier.Count{}, delivered, lost), lost, "2", courier.Yes, []string{"2"}, nil,
			[]courier.Code{"tracking.pieces.in_part", "tracking.pieces.lost", "tracking.pieces.slowest"}, tracking.HandedInPart},
		{"delivered, lost, and one on its way", lot(courier.Count{}, delivered, lost, out), out, "3", courier.Yes, []string{"2"}, nil,
			[]courier.Code{"tracking.pieces.in_part", "tracking.pieces.lost", "tracking.pieces.slowest"}, tracking.HandedInPart},
		{"feared lost", lot(courier.Count{}, out, feared), feared, "2", courier.No, []string{"2"}, nil, []courier.Code{"tracking.pieces.lost", "tracking.pieces.slowest"}, 0},
		{"delivered and returned", lot(courier.Count{}, delivered, returned), returned, "2", courier.Yes, nil, nil,
			[]courier.Code{"tracking.pieces.in_part", "tracking.pieces.slowest"}, tracking.HandedInPart},
		{"returned and lost", lot(courier.Count{}, returned, lost), lost, "2", courier.No, []string{"2"}, nil, []courier.Code{"tracking.pieces.lost", "tracking.pieces.slowest"}, 0},
		{"of one the carrier has nothing", lot(courier.Count{}, out, none), none, "2", courier.No, nil, nil, []courier.Code{"tracking.pieces.slowest"}, 0},
		{"an unknown code may be a delivery", lot(courier.Count{}, delivered, unmapped), unmapped, "2", 0, nil, nil, []courier.Code{"tracking.pieces.slowest"}, 0},
		{"of one nobody said", lot(courier.Count{}, delivered, 0), 0, "", 0, nil, []courier.Need{"pieces[1].state"}, nil, 0},
		{"of one nobody said, another moving", lot(courier.Count{}, delivered, 0, out), 0, "", courier.Yes, nil, []courier.Need{"pieces[1].state"},
			[]courier.Code{"tracking.pieces.in_part"}, tracking.HandedInPart},
	} {
		w, err := tracking.RollUp(c.lot)
		require.NoError(t, err, c.name)
		assert.Equal(t, c.state, w.State, c.name)
		assert.Equal(t, c.slowest, w.Slowest, c.name)
		assert.Equal(t, c.part, w.InPart, c.name)
		assert.Equal(t, c.handover, w.Handover, c.name)
		assert.Equal(t, c.lost, w.Lost, c.name)
		assert.Equal(t, c.needs, w.Needs, c.name)
		var reasons []courier.Code
		for _, r := range w.Reasons {
			reasons = append(reasons, r.Code())
		}
		assert.Equal(t, c.reasons, reasons, c.name)
		if c.slowest != "" {
			assert.Equal(t, c.state.Stage(), w.Stage, c.name)
			assert.True(t, w.Since.Known(), c.name)
		}
	}
}

// The order of the pieces does not matter, and their number breaks a tie.
func TestRollUpOfAnyOrder(t *testing.T) {
	a, err := tracking.RollUp(lot(courier.Count{}, tracking.StateOutForDelivery, tracking.StateInTransit, tracking.StateCustoms, tracking.StateDelivered))
	require.NoError(t, err)
	l := lot(courier.Count{}, tracking.StateOutForDelivery, tracking.StateInTransit, tracking.StateCustoms, tracking.StateDelivered)
	for i, j := 0, len(l.Pieces)-1; i < j; i, j = i+1, j-1 {
		l.Pieces[i], l.Pieces[j] = l.Pieces[j], l.Pieces[i]
	}
	b, err := tracking.RollUp(l)
	require.NoError(t, err)
	assert.Empty(t, cmp.Diff(a, b))
	assert.Equal(t, "2", a.Slowest)
}

func TestBadLots(t *testing.T) {
	for _, c := range []struct {
		field string
		fault error
		lot   *tracking.Lot
	}{
		{"pieces", courier.ErrEmptyTable, nil},
		{"pieces", courier.ErrEmptyTable, &tracking.Lot{}},
		{"pieces[0].number", courier.ErrMissing, &tracking.Lot{Pieces: []tracking.Piece{{}}}},
		{"pieces[1].number", courier.ErrRepeated, &tracking.Lot{Pieces: []tracking.Piece{{Number: "1"}, {Number: "1"}}}},
		{"pieces[0].state", courier.ErrUnknownWord, &tracking.Lot{Pieces: []tracking.Piece{{Number: "1", State: 99}}}},
		{"pieces[0].stage", courier.ErrUnknownWord, &tracking.Lot{Pieces: []tracking.Piece{{Number: "1", Stage: 99}}}},
		{"expected", courier.ErrContradicts, lot(courier.CountOf(1), tracking.StateDelivered, tracking.StateDelivered)},
	} {
		_, err := tracking.RollUp(c.lot)
		require.ErrorIs(t, err, c.fault, c.field)
		var field *courier.FieldError
		require.ErrorAs(t, err, &field)
		assert.Equal(t, c.field, field.Field)
	}
}

func TestFoldPieces(t *testing.T) {
	of := func(e tracking.Event, piece string) tracking.Event { e.Piece = piece; return e }
	h := &tracking.History{AsOf: hour(240), Events: []tracking.Event{
		of(event(34, tracking.StateDelivered), "2"), event(5, tracking.StatePickedUp), of(event(32, tracking.StateOutForDelivery), "1"),
		of(event(33, tracking.StateLostConfirmed), "3"), of(event(32, tracking.StateOutForDelivery), "2")}}
	w, journeys, err := tracking.FoldPieces(h, courier.CountOf(3))
	require.NoError(t, err)
	assert.Equal(t, tracking.StateOutForDelivery, w.State)
	assert.Equal(t, "1", w.Slowest)
	assert.Equal(t, courier.Yes, w.InPart)
	assert.Equal(t, []string{"3"}, w.Lost)
	require.Len(t, journeys, 3)
	for i, j := range journeys {
		assert.Equal(t, w.Pieces[i].State, j.State)
		assert.Equal(t, tracking.StatePickedUp, j.Path[0].State, "an event of the whole is one of each piece")
	}

	w, journeys, err = tracking.FoldPieces(&tracking.History{AsOf: hour(240), Events: parcel()}, courier.CountOf(1))
	require.NoError(t, err)
	assert.Equal(t, tracking.StateDelivered, w.State)
	assert.Equal(t, []tracking.Piece{{Number: "1", State: tracking.StateDelivered, Since: hour(34), Stage: tracking.Delivered}}, w.Pieces)
	assert.Len(t, journeys, 1)

	_, _, err = tracking.FoldPieces(nil, courier.Count{})
	require.ErrorIs(t, err, courier.ErrMissing)
	h.Events[4].Entry = 9
	_, _, err = tracking.FoldPieces(h, courier.Count{})
	require.ErrorContains(t, err, "events[4].entry", "by its place among the events given")
	h.Events[4].Entry = 0
	_, _, err = tracking.FoldPieces(h, courier.CountOf(2))
	require.ErrorContains(t, err, "expected")
}

func TestWholeRoundTrip(t *testing.T) {
	w, err := tracking.RollUp(lot(courier.CountOf(4), tracking.StateDelivered, tracking.StateLostConfirmed, tracking.StateInTransit, tracking.StateHeld))
	require.NoError(t, err)
	text, err := json.Marshal(w)
	require.NoError(t, err)
	var back tracking.Whole
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, tracking.Book().Bind(&back.Grounds))
	assert.Empty(t, cmp.Diff(w, back))
	var l tracking.Lot
	require.NoError(t, json.Unmarshal([]byte(`{"pieces":[{"number":"1","state":"delivered"}],"expected":1}`), &l))
	assert.Equal(t, tracking.StateDelivered, l.Pieces[0].State)
}

func FuzzRollUp(f *testing.F) {
	f.Add([]byte{20, 17, 0, 35}, int64(4))
	f.Fuzz(func(t *testing.T, states []byte, expected int64) {
		l := lot(courier.CountOf(expected))
		for i, s := range states {
			l.Pieces = append(l.Pieces, tracking.Piece{Number: fmt.Sprint(i), State: tracking.State(s)})
		}
		w, err := tracking.RollUp(l)
		if err != nil {
			return
		}
		require.Equal(t, w.State != 0, len(w.Needs) == 0)
		if w.State == tracking.StateDelivered {
			require.Equal(t, int64(len(l.Pieces)), w.Delivered.Int())
			require.Equal(t, w.Delivered, l.Expected)
		}
	})
}

func ExampleRollUp() {
	w, err := tracking.RollUp(&tracking.Lot{Pieces: []tracking.Piece{
		{Number: "1", State: tracking.StateDelivered}, {Number: "2", State: tracking.StateOutForDelivery}}})
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(w.State, w.Handover, w.Slowest)
	for _, r := range w.Reasons {
		fmt.Println(r.Sentence(courier.Chinese))
	}
	// Output:
	// out_for_delivery in_part 2
	// 部分投递：2件中已签收1件
	// 整票状态以最慢的一件为准
}
