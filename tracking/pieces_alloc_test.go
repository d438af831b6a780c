//go:build !race

package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// What an answer allocates is its lists: legs, pieces, journeys.
func TestAllocationsOfLists(t *testing.T) {
	r := route(scan(1, tracking.ScanArrived, "A"), sent(3, "A", "B"), scan(9, tracking.ScanArrived, "B"), sent(11, "B", "C"))
	lot := &tracking.Lot{Expected: courier.CountOf(2), Pieces: []tracking.Piece{{Number: "1", State: tracking.StateDelivered}, {Number: "2", State: tracking.StateInTransit}}}
	e, h := &tracking.Event{Vocabulary: tracking.VocabKuaidi100, Code: "304"}, twoPieces()
	for name, c := range map[string]struct {
		most float64
		ask  func() error
	}{
		"Interpret":  {0, func() error { _, err := tracking.Interpret(e); return err }},
		"Gaps":       {4, func() error { _, err := tracking.Gaps(r); return err }},
		"RollUp":     {3, func() error { _, err := tracking.RollUp(lot); return err }},
		"FoldPieces": {19, func() error { _, _, err := tracking.FoldPieces(h, courier.CountOf(2)); return err }},
	} {
		assert.LessOrEqual(t, testing.AllocsPerRun(50, func() { assert.NoError(t, c.ask()) }), c.most, name)
	}
}
