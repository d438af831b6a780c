//go:build !race

package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
)

// The race detector allocates on its own account, so this runs without it.
func TestAllocations(t *testing.T) {
	buf := make([]courier.Reason, 0, 32)
	for _, a := range asks(t) {
		got := testing.AllocsPerRun(100, func() {
			if reasons, err := a.again(buf[:0]); err != nil || len(reasons) == 0 {
				t.Fatal(reasons, err)
			}
		})
		assert.Equal(t, a.most, got, a.name)
	}
}

// What memory holds before stays at the head of the reasons.
func TestAppendKeepsTheHead(t *testing.T) {
	for _, a := range asks(t) {
		head, err := a.again(nil)
		assert.NoError(t, err)
		both, err := a.again(head[:len(head):len(head)])
		assert.NoError(t, err)
		assert.Len(t, both, 2*len(head), a.name)
		for i := range both {
			assert.True(t, both[i].Equal(head[i%len(head)]), "%s %d", a.name, i)
		}
	}
}
