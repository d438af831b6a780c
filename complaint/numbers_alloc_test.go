//go:build !race

package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
)

// What an answer about counts allocates is its lists.
func TestCountingAllocations(t *testing.T) {
	buf := make([]courier.Reason, 0, 32)
	for name, c := range counting(t) {
		assert.LessOrEqual(t, testing.AllocsPerRun(20, func() {
			if err := c.ask(buf[:0]); err != nil {
				t.Fatal(err)
			}
		}), c.most, name)
	}
}
