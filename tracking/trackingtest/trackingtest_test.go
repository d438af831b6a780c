package trackingtest_test

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
	"github.com/courier-rules/courier/tracking/trackingtest"
)

// library is what the library itself reads.
var library = trackingtest.Reader{
	Map: func(v tracking.Vocabulary, code, _ string) (tracking.State, tracking.Handover) {
		m := v.Map(code)
		return m.State, m.Handover
	},
	Fold: func(h *tracking.History) (tracking.State, courier.Instant, error) {
		j, err := tracking.Fold(h)
		return j.State, j.Since, err
	},
}

func TestTheLibraryItself(t *testing.T) { trackingtest.Run(t, library) }

func TestCasesAreWhole(t *testing.T) {
	names := map[string]bool{}
	for _, c := range trackingtest.Cases() {
		assert.Falsef(t, names[c.Name], "%s stands twice", c.Name)
		names[c.Name] = true
		assert.NotEmpty(t, c.Why, c.Name)
		assert.True(t, c.History != nil || c.Vocabulary != 0, c.Name)
		assert.True(t, c.State != 0 || c.Error, c.Name)
	}
	require.NoError(t, trackingtest.Check(library))
	require.NoError(t, trackingtest.Check(trackingtest.Reader{}), "what is not given is not tested")
}

// mapping is the library with another reading of codes.
func mapping(f func(v tracking.Vocabulary, code, text string, s tracking.State) tracking.State) trackingtest.Reader {
	r := library
	r.Map = func(v tracking.Vocabulary, code, text string) (tracking.State, tracking.Handover) {
		s, how := library.Map(v, code, text)
		return f(v, code, text, s), how
	}
	return r
}

// folding reads the events after changing or ordering them otherwise.
func folding(f func(h *tracking.History)) trackingtest.Reader {
	r := library
	r.Fold = func(h *tracking.History) (tracking.State, courier.Instant, error) {
		changed := &tracking.History{AsOf: h.AsOf, Waybill: h.Waybill, Events: slices.Clone(h.Events)}
		f(changed)
		return library.Fold(changed)
	}
	return r
}

// lastOf takes the last event by a measure for the state.
func lastOf(h *tracking.History, later func(a, b *tracking.Event) bool) (tracking.State, courier.Instant, error) {
	if len(h.Events) == 0 {
		return 0, courier.Instant{}, nil
	}
	last := &h.Events[0]
	for i := range h.Events {
		if later(&h.Events[i], last) {
			last = &h.Events[i]
		}
	}
	return last.Mapped().State, last.At, nil
}

// Mistakes that programs make, each of which the kit finds.
func TestWrongReadersFail(t *testing.T) {
	for _, c := range []struct {
		name   string
		reader trackingtest.Reader
		says   string // what the kit says of it
	}{
		{"reads one list by another", mapping(func(v tracking.Vocabulary, code, _ string, s tracking.State) tracking.State {
			if v == tracking.VocabKuaidi100 {
				if other := tracking.VocabKdniao.Map(code); other.State != tracking.StateUnmapped {
					return other.State
				}
			}
			return s
		}), "kuaidi100/201: "},
		{"reads meaning into texts", mapping(func(_ tracking.Vocabulary, _, text string, s tracking.State) tracking.State {
			if strings.Contains(text, "签收") {
				return tracking.StateDelivered
			}
			return s
		}), "a text that contains signed: "},
		{"guesses at unknown codes", mapping(func(_ tracking.Vocabulary, _, _ string, s tracking.State) tracking.State {
			if s == tracking.StateUnmapped {
				return tracking.StateInTransit
			}
			return s
		}), "a code that nobody published: "},
		{"takes an invalid number for no news", mapping(func(_ tracking.Vocabulary, _, _ string, s tracking.State) tracking.State {
			if s == tracking.StateInvalidNumber {
				return tracking.StateNoInfo
			}
			return s
		}), "17track/NotFound_InvalidCode: "},
		{"takes the locker's signature for a delivery", mapping(func(_ tracking.Vocabulary, _, _ string, s tracking.State) tracking.State {
			if s == tracking.StateSignedByFacility {
				return tracking.StateDelivered
			}
			return s
		}), "kuaidi100/304: "},
		{"forgets how it was handed over", trackingtest.Reader{Map: func(v tracking.Vocabulary, code, _ string) (tracking.State, tracking.Handover) {
			return v.Map(code).State, 0
		}}, "kuaidi100/303: "},
		{"takes the last that arrived", trackingtest.Reader{Fold: func(h *tracking.History) (tracking.State, courier.Instant, error) {
			return lastOf(h, func(_, _ *tracking.Event) bool { return true })
		}}, "order reversed"},
		{"takes the latest, whatever it says", trackingtest.Reader{Fold: func(h *tracking.History) (tracking.State, courier.Instant, error) {
			return lastOf(h, func(a, b *tracking.Event) bool { return a.At.After(b.At) })
		}}, "trail/moving after the end: "},
		{"lets every entry reopen", folding(func(h *tracking.History) {
			for i := range h.Events {
				h.Events[i].Entry = tracking.EntryCorrection
			}
		}), "trail/moving after the end: "},
		{"knows no correction", folding(func(h *tracking.History) {
			for i := range h.Events {
				h.Events[i].Entry = tracking.EntryFeed
			}
		}), "trail/corrected: "},
		{"counts the future", folding(func(h *tracking.History) { h.AsOf = h.AsOf.Add(1 << 50) }), "trail/from the future: "},
		{"gives events without a time that of the asked instant", folding(func(h *tracking.History) {
			for i := range h.Events {
				if e := &h.Events[i]; !e.At.Known() {
					e.At = h.AsOf
				}
			}
		}), "trail/without a time: "},
		{"mixes waybills", folding(func(h *tracking.History) {
			for i := range h.Events {
				h.Events[i].Waybill = ""
			}
		}), "trail/of two waybills: "},
		{"takes the time of the last event for that of the state", trackingtest.Reader{Fold: func(h *tracking.History) (tracking.State, courier.Instant, error) {
			j, err := tracking.Fold(h)
			return j.State, j.Last, err
		}}, "trail/told twice in the same state: "},
		{"refuses everything", trackingtest.Reader{Fold: func(*tracking.History) (tracking.State, courier.Instant, error) {
			return 0, courier.Instant{}, errors.New("not today")
		}}, "trail/of an ordinary parcel: "},
		{"takes the furthest state for the last", trackingtest.Reader{Fold: func(h *tracking.History) (tracking.State, courier.Instant, error) {
			return lastOf(h, func(a, b *tracking.Event) bool {
				return cmp.Compare(a.State.Stage(), b.State.Stage()) > 0
			})
		}}, "trail/"},
	} {
		err := trackingtest.Check(c.reader)
		require.Error(t, err, c.name)
		assert.ErrorContains(t, err, c.says, c.name)
	}
}
