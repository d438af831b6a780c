//go:build !race

package liability_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// An appeal divides the amount anew, and lists what changes for whom; what is
// collected for another is an answer of reasons.
func TestAppealAllocates(t *testing.T) {
	o, u := objecting(), uncollected()
	reasons := make([]courier.Reason, 0, 16)
	for _, e := range []struct {
		name string
		most float64
		run  func() error
	}{
		{"appeal", 5, func() error { _, err := liability.Appeal(o); return err }},
		{"appeal, reused", 4, func() error { _, err := liability.AppendAppeal(reasons, o); return err }},
		{"collect", 1, func() error { _, err := liability.Collect(u); return err }},
		{"collect, reused", 0, func() error { _, err := liability.AppendCollect(reasons, u); return err }},
	} {
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { assert.NoError(t, e.run()) }), e.most, e.name)
	}
}
