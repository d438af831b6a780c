package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier/tracking"
)

// How far along each state is: from news of no kind to what ends a parcel's
// way, the worst end first.
func TestHowFarAlongEachStateIs(t *testing.T) {
	want := [][]tracking.State{
		0:  {tracking.StateNoInfo, tracking.StateInvalidNumber, tracking.StateUnmapped},
		1:  {tracking.StateCreated},
		2:  {tracking.StateAwaitingPickup, tracking.StatePickupFailed},
		3:  {tracking.StatePickedUp},
		4:  {tracking.StateStalled, tracking.StateExpired, tracking.StateDelayed, tracking.StateHeld, tracking.StateMisrouted, tracking.StateDamaged, tracking.StateLostSuspected, tracking.StateException},
		5:  {tracking.StateInTransit, tracking.StateCustoms, tracking.StateCustomsSubmitted, tracking.StateCustomsHeld, tracking.StateCustomsReleased, tracking.StateRedirected, tracking.StateTransferred, tracking.StateIntercepted},
		6:  {tracking.StateArrivedDest},
		7:  {tracking.StateAttemptFailed, tracking.StateRefused, tracking.StateReturnAsked, tracking.StateReturning, tracking.StateReturnUnsigned},
		8:  {tracking.StateOutForDelivery},
		9:  {tracking.StateAtPickupPoint, tracking.StateSignedByFacility, tracking.StateSignatureDisputed},
		10: {tracking.StateLostConfirmed},
		11: {tracking.StateDestroyed},
		12: {tracking.StateCancelled},
		13: {tracking.StateReturned},
		14: {tracking.StateDelivered},
	}
	way := map[tracking.State]int{}
	for n, states := range want {
		for _, s := range states {
			way[s] = n
		}
	}
	got := map[tracking.State]int{}
	for row := range tracking.StateTable() {
		got[row.State] = row.Way
	}
	assert.Equal(t, way, got)
}
