//go:build !race

package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// The race detector allocates beside the code, so what is held here runs
// without it.

func TestContractAllocations(t *testing.T) {
	dst := make([]courier.Reason, 0, 32)
	for _, a := range askings() {
		assert.NoError(t, a.ask(nil), a.name)
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { _ = a.ask(nil) }), a.fresh, a.name)
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { _ = a.ask(dst[:0]) }), a.appends, "%s, appending", a.name)
	}
}

func TestMeetingAllocations(t *testing.T) {
	dst := make([]courier.Reason, 0, 32)
	for _, a := range meetings() {
		require.NoError(t, a.ask(nil), a.name)
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { _ = a.ask(nil) }), a.fresh, a.name)
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { _ = a.ask(dst[:0]) }), a.appends, "%s, appending", a.name)
	}
}
