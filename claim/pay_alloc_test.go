//go:build !race

package claim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// The race detector allocates on its own account, so this runs without it.
// With the caller's memory an answer takes next to none of its own.
func TestPaymentAllocations(t *testing.T) {
	buf := make([]courier.Reason, 0, 32)
	for name, a := range asks(t) {
		d, err := a.ask(buf)
		require.NoError(t, err, name)
		assert.NotEqual(t, referred, d.Verdict, "%s %v", name, d.Needs)
		assert.Greater(t, len(d.Reasons), 0, name)
		assert.LessOrEqual(t, testing.AllocsPerRun(50, func() { _, _ = a.ask(buf) }), a.allocs, name)
	}
}
