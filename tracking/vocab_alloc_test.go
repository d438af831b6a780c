//go:build !race

package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// The race detector allocates on its own account, so this runs without it.
func TestVocabularyAllocations(t *testing.T) {
	var m tracking.Mapped
	for v := range everyVocabulary {
		for row := range v.Table() {
			code := row.Code
			assert.Zero(t, testing.AllocsPerRun(10, func() { m = v.Map(code) }), "%s %s", v, code)
			assert.Equal(t, row, m)
		}
		assert.Zero(t, testing.AllocsPerRun(10, func() { m = v.Map("a code that nobody published") }))
	}
	assert.Zero(t, testing.AllocsPerRun(10, func() { m = tracking.Kuaidi100(201).Map() }))
	assert.Zero(t, testing.AllocsPerRun(10, func() { m = tracking.Karrio("on_hold").With("customs_delay") }))

	step, reasons := &tracking.Step{From: tracking.StateDelivered, To: tracking.StateInTransit, Entry: tracking.EntryFeed}, make([]courier.Reason, 0, 1)
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		_, err := tracking.AppendMove(reasons[:0], step)
		require.NoError(t, err)
	}))

	h := longHistory(1_000)
	h.Events = append(h.Events, coded(5, tracking.VocabKdniao, "999"), event(6, tracking.StateDelivered))
	var j tracking.Journey
	again := func() {
		var err error
		j, err = tracking.AppendFold(j, h)
		require.NoError(t, err)
	}
	again()
	assert.Zero(t, testing.AllocsPerRun(10, again), "the memory of the last journey is enough for the next")
}
