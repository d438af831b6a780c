//go:build !race

package liability_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// An explanation makes its lists anew: there is no form that reuses them.
func TestExplanationsAllocate(t *testing.T) {
	for _, q := range explanations() {
		assert.LessOrEqual(t, testing.AllocsPerRun(100, q.Explain), float64(q.Most), q.Name)
	}
}

// In the memory of an assessment the step allocates nothing.
func TestDecidingLimitAllocatesNothing(t *testing.T) {
	reasons := make([]courier.Reason, 0, 16)
	for name, l := range decidingLimits() {
		assert.Zero(t, testing.AllocsPerRun(100, func() { _, _, _, _ = liability.AppendDecidingLimit(reasons, l) }), name)
	}
}
