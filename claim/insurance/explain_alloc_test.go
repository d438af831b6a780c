//go:build !race

package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// An explanation makes its lists anew: there is no form that reuses them.
func TestExplanationsAllocate(t *testing.T) {
	for _, q := range explanations() {
		assert.LessOrEqual(t, testing.AllocsPerRun(100, q.Explain), float64(q.Most), q.Name)
	}
}
