package liability_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func TestSplitIntoReusesMemory(t *testing.T) {
	for _, n := range []int{3, 10, 100, 1000} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			s := sharing(n)
			s.Linked = []liability.LinkedAccountability{{Who: arrival}}
			d := split(t, s)
			assert.Zero(t, testing.AllocsPerRun(20, func() { _ = liability.SplitInto(&d, s) }))
			assert.Equal(t, split(t, s).Parts, d.Parts)
		})
	}
}

func TestSplitIntoReplacesWhatStands(t *testing.T) {
	d := split(t, &liability.Sharing{Parts: []liability.Part{byShare(booking, 50), byShare(road, 50)},
		Linked: []liability.LinkedAccountability{{Who: arrival}}})
	require.NotEmpty(t, d.Needs)
	s := liability.Sharing{Total: courier.Fen(7), Parts: []liability.Part{byShare(haulier("甲"), 100)}}
	require.NoError(t, liability.SplitInto(&d, &s))
	assert.Equal(t, []int64{7}, amounts(t, &s, &d))
	assert.Empty(t, d.Needs)
	assert.Empty(t, d.Linked)
	assert.Zero(t, d.Lead)

	room := cap(d.Parts)
	require.Error(t, liability.SplitInto(&d, nil))
	assert.Equal(t, []int{0, 0, 0, 0}, []int{len(d.Parts), len(d.Linked), len(d.Reasons), len(d.Needs)}, "nothing stands after an error")
	assert.Zero(t, d.Rules)
	assert.Equal(t, room, cap(d.Parts), "but the memory stays")
}
