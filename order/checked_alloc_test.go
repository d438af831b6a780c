//go:build !race

package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// The race detector allocates on its own account, so this runs without it.
func TestACleanOrderAllocatesNothingButItsReasons(t *testing.T) {
	in := parcelIntake()
	buf := make([]courier.Reason, 0, 8)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if c, err := order.AppendCheck(buf[:0], &in); err != nil || c.Verdict != granted || len(c.Reasons) != 1 {
			t.Fatal(c, err)
		}
	}))
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { _, _ = order.Check(&in) }), 1.0)
}
