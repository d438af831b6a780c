package tracking_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier/tracking"
)

// A set of every bit there is holds the states and nothing else: neither the
// unknown one nor what lies past the last.
func TestASetHoldsStatesAlone(t *testing.T) {
	all := tracking.States(math.MaxUint64)
	assert.False(t, all.Has(0))
	assert.True(t, all.Has(1))
	assert.True(t, all.Has(tracking.State(tracking.StateCount)))
	assert.False(t, all.Has(tracking.State(tracking.StateCount+1)))
}
