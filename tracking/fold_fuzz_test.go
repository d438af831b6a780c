package tracking_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// historyOf makes a history of any bytes: six to an event.
func historyOf(data []byte) []tracking.Event {
	var events []tracking.Event
	for ; len(data) >= 6; data = data[6:] {
		e := tracking.Event{Entry: tracking.Entry(data[0] % 4), Cause: tracking.Cause(data[4] % byte(tracking.Causes+1))}
		if data[0]&4 == 0 {
			e.At = hour(int(data[1]))
		}
		if data[0]&8 == 0 {
			e.Seen = hour(int(data[2]))
		}
		if data[0]&16 != 0 {
			e.ID = string('a' + rune(data[5]%8))
		}
		if data[0]&32 == 0 {
			e.State = tracking.State(data[3] % byte(tracking.StateCount+1))
		} else {
			e.Vocabulary, e.Code = tracking.VocabKuaidi100, tracking.Kuaidi100(data[3]).String()
		}
		events = append(events, e)
	}
	return events
}

func shuffled(events []tracking.Event, seed uint64) []tracking.Event {
	events = append([]tracking.Event{}, events...)
	r := rand.New(rand.NewPCG(seed, 1))
	r.Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
	return events
}

// holds checks what is so of every journey.
func holds(t *testing.T, j *tracking.Journey, asOf courier.Instant, events int) {
	t.Helper()
	require.Len(t, j.Path, events)
	before := tracking.State(0)
	for i, p := range j.Path {
		if i > 0 {
			require.LessOrEqual(t, j.Path[i-1].Event.At.Compare(p.Event.At), 0, "by time")
		}
		if p.Left != 0 || !p.Event.At.Known() || p.Event.At.After(asOf) {
			require.Equal(t, before, p.After, "what does not count moves nothing")
			require.Zero(t, p.Move)
		}
		if before.Terminal() && p.After != before {
			m, err := tracking.Move(&tracking.Step{From: before, To: p.After, Entry: p.Event.Entry})
			require.NoError(t, err)
			if before == tracking.StateDelivered && p.After == tracking.StateSignedByFacility {
				require.Equal(t, tracking.MoveReopens, p.Move, "of a bare delivery")
			} else {
				require.Equal(t, tracking.MoveReopens, m.Kind, "%s to %s", before, p.After)
			}
		}
		before = p.After
	}
	require.Equal(t, before, j.State)
}

// No order of arrival of a long history changes the journey.
func FuzzFold(f *testing.F) {
	f.Add([]byte("a parcel on its long way through the land, scanned here and there"), uint64(1))
	f.Add([]byte{1, 1, 1, 4, 0, 0, 1, 2, 2, 7, 0, 0, 1, 3, 3, 20, 0, 0, 33, 4, 4, 0, 0, 0}, uint64(2))
	f.Add([]byte{}, uint64(3))
	f.Fuzz(func(t *testing.T, data []byte, seed uint64) {
		events, asOf := historyOf(data), hour(200)
		want, err := tracking.Fold(&tracking.History{AsOf: asOf, Events: events})
		require.NoError(t, err)
		holds(t, &want, asOf, len(events))
		for k := range uint64(3) {
			got, err := tracking.Fold(&tracking.History{AsOf: asOf, Events: shuffled(events, seed+k)})
			require.NoError(t, err)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatal(diff)
			}
		}
	})
}

// The same of a few hundred long histories, without the fuzzing.
func TestLongHistoriesInAnyOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for n := range 200 {
		data := make([]byte, 6*(1+r.IntN(120)))
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		events := historyOf(data)
		want, err := tracking.Fold(&tracking.History{AsOf: hour(200), Events: events})
		require.NoError(t, err)
		holds(t, &want, hour(200), len(events))
		got, err := tracking.Fold(&tracking.History{AsOf: hour(200), Events: shuffled(events, uint64(n))})
		require.NoError(t, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	}
}

func FuzzMap(f *testing.F) {
	f.Add(uint8(1), "Delivered_001", int32(201))
	f.Add(uint8(3), "0201", int32(-1))
	f.Fuzz(func(t *testing.T, v uint8, code string, n int32) {
		m := tracking.Vocabulary(v).Map(code)
		require.Equal(t, code, m.Code, "nothing of a code is lost")
		require.NotZero(t, m.State)
		for _, number := range []tracking.Mapped{tracking.Kuaidi100(n).Map(), tracking.Kdniao(n).Map(), tracking.WeChatAction(n).Map()} {
			require.Equal(t, number, number.Vocabulary.Map(number.Code), "read as a number and as a text alike")
		}
	})
}

func FuzzMove(f *testing.F) {
	f.Add(uint8(20), uint8(8), uint8(1))
	f.Fuzz(func(t *testing.T, from, to, entry uint8) {
		m, err := tracking.Move(&tracking.Step{From: tracking.State(from), To: tracking.State(to), Entry: tracking.Entry(entry)})
		if err == nil {
			require.NotZero(t, m.Verdict)
		}
	})
}
