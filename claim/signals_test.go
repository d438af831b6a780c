package claim_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

var signalAsks = question[claim.Watch, claim.Watched]{claim.Signals, claim.AppendSignals, func(w *claim.Watched) *courier.Grounds { return &w.Grounds }}

func grams(n int64) courier.Weight { return courier.Grams(n) }

// Each signal on, off and unknown, at its boundary.
func TestSignals(t *testing.T) {
	for _, c := range []struct {
		kind claim.SignalKind
		on   []claim.Watch
		off  []claim.Watch
	}{
		{claim.SignalFrequent, []claim.Watch{{Claims: courier.CountOf(4), ClaimsAbove: courier.CountOf(3)}}, []claim.Watch{{Claims: courier.CountOf(3), ClaimsAbove: courier.CountOf(3)}}},
		{claim.SignalSharedAccount, []claim.Watch{{Payees: courier.CountOf(2), PayeesAbove: courier.CountOf(1)}}, []claim.Watch{{Payees: courier.CountOf(1), PayeesAbove: courier.CountOf(1)}}},
		{claim.SignalAboveStated, []claim.Watch{{Claimed: courier.Fen(101), Stated: courier.Fen(100)}},
			[]claim.Watch{{Claimed: courier.Fen(100), Stated: courier.Fen(100)}, {Claimed: courier.Fen(100), Stated: courier.Fen(0)}}},
		{claim.SignalWeightKept, []claim.Watch{{Posted: grams(900), Delivered: grams(900), Missing: grams(1)}, {Posted: grams(900), Delivered: grams(950), Missing: grams(1)}},
			[]claim.Watch{{Posted: grams(900), Delivered: grams(899), Missing: grams(1)}, {Posted: grams(900), Delivered: grams(900), Missing: grams(0)}}},
		{claim.SignalPackingIntact, []claim.Watch{{PackingIntact: aye}}, []claim.Watch{{PackingIntact: nay}}},
		{claim.SignalSameGoods, []claim.Watch{{SameGoods: aye}}, []claim.Watch{{SameGoods: nay}}},
		{claim.SignalSameEnds, []claim.Watch{{SameEnds: aye}}, []claim.Watch{{SameEnds: nay}}},
		{claim.SignalBeforeDue, []claim.Watch{{BeforeDue: aye}}, []claim.Watch{{BeforeDue: nay}}},
		{claim.SignalAltered, []claim.Watch{{Altered: aye}}, []claim.Watch{{Altered: nay}}},
		{claim.SignalNoInspection, []claim.Watch{{NoInspection: aye}}, []claim.Watch{{NoInspection: nay}}},
		{claim.SignalStaged, []claim.Watch{{Staged: aye}}, []claim.Watch{{Staged: nay}}},
	} {
		t.Run(c.kind.String(), func(t *testing.T) {
			for _, x := range c.on {
				x.HappenedOn = dayOn("2024-06-30")
				got := signalAsks.put(t, x)
				require.Equal(t, courier.Yes, got.Signals[c.kind-1].On)
				assert.Equal(t, courier.Yes, got.Look)
				assert.Equal(t, []courier.Code{"claim.signal." + courier.Code(c.kind.String()), "claim.signal.only"}, codesOf(&got.Grounds))
				for _, r := range got.Reasons {
					assert.NotEqual(t, courier.Bars, r.Effect, "a signal refuses nothing")
				}
			}
			for _, x := range c.off {
				got := signalAsks.put(t, x)
				require.Equal(t, courier.No, got.Signals[c.kind-1].On)
				assert.Equal(t, courier.No, got.Look)
				assert.Empty(t, got.Reasons)
			}
			got := signalAsks.put(t, claim.Watch{})
			assert.Equal(t, claim.Signal{Kind: c.kind}, got.Signals[c.kind-1])
			assert.Empty(t, got.Needs)
		})
	}
	all := signalAsks.put(t, claim.Watch{HappenedOn: dayOn("2026-03-02"), SameGoods: aye, SameEnds: aye, Altered: aye})
	assert.Len(t, codesOf(&all.Grounds), 4)
	assert.Len(t, all.Signals, 11)
	staged := signalAsks.put(t, claim.Watch{HappenedOn: dayOn("2024-07-01"), Staged: aye})
	assert.Equal(t, "CRIR", reasonOf(t, &staged.Grounds, "claim.signal.staged_law").Basis().Source)
}

func TestSignalsAsk(t *testing.T) {
	got := signalAsks.put(t, claim.Watch{Claims: courier.CountOf(4), PayeesAbove: courier.CountOf(1)})
	assert.Equal(t, []courier.Need{"claims_above", "payees"}, got.Needs)
	assert.Equal(t, courier.No, got.Look)
}

func TestSignalsUnreadable(t *testing.T) {
	signalAsks.faulty(t, claim.Watch{Claimed: courier.Fen(-1), Stated: courier.Minor(1, courier.USD), PackingIntact: 9, SameGoods: 9, SameEnds: 9, BeforeDue: 9, Altered: 9, NoInspection: 9, Staged: 9},
		"claimed", "stated", "packing_intact", "same_goods", "same_ends", "before_due", "altered", "no_inspection", "staged")
	got, err := claim.Signals(nil)
	require.NoError(t, err)
	assert.Equal(t, courier.No, got.Look)
}

func TestSignalsForms(t *testing.T) {
	wordsRead(t, 11, (*claim.SignalKind).UnmarshalText, claim.SignalKind.Name)
	sameAgain(t, claim.Watch{Claims: courier.CountOf(4), Posted: grams(900), Claimed: courier.Fen(1)})
	allocatesAtMost(t, signalAsks, 2, claim.Watch{SameGoods: aye, SameEnds: aye})
}

func FuzzSignals(f *testing.F) {
	fuzzAsk(f, signalAsks, claim.Watch{Claims: courier.CountOf(4), ClaimsAbove: courier.CountOf(3), Staged: aye}, claim.Watch{Posted: grams(900), Delivered: grams(900), Missing: grams(1)})
}

func BenchmarkSignals(b *testing.B) {
	benchAsk(b, signalAsks, claim.Watch{SameGoods: aye, SameEnds: aye})
}

func ExampleSignals() {
	w, err := claim.Signals(&claim.Watch{HappenedOn: courier.Day(2026, 3, 2), Claims: courier.CountOf(5), ClaimsAbove: courier.CountOf(3)})
	fmt.Println(w.Look, err)
	for _, r := range w.Reasons {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// yes <nil>
	// 5 claims in the window, more than 3
	// these are signals, for a person to look at: none of them, nor several, is a ground to refuse or to pay less
}
