package liability_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func BenchmarkFailed(b *testing.B) {
	f := &liability.Failure{Duty: liability.PlaceGoods, Mode: courier.ByAir}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := liability.Failed(f); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkHolder(b *testing.B) {
	tr := trail()
	tr.LastGood = courier.CountOf(0)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := liability.Holder(tr); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkChargeback(b *testing.B) {
	c := charging()
	b.ReportAllocs()
	var reasons []courier.Reason
	for b.Loop() {
		a, err := liability.AppendChargeback(reasons[:0], c)
		if err != nil {
			b.Fatal(err)
		}
		reasons = a.Reasons
	}
}

func BenchmarkRecourse(b *testing.B) {
	x := turned()
	b.ReportAllocs()
	var reasons []courier.Reason
	for b.Loop() {
		a, err := liability.AppendRecourse(reasons[:0], x)
		if err != nil {
			b.Fatal(err)
		}
		reasons = a.Reasons
	}
}

func BenchmarkBackToBack(b *testing.B) {
	c := chain(lowerLimit)
	b.ReportAllocs()
	var reasons []courier.Reason
	for b.Loop() {
		m, err := liability.AppendBackToBack(reasons[:0], c)
		if err != nil {
			b.Fatal(err)
		}
		reasons = m.Reasons
	}
}

func lowerLimit(c *liability.Chain) { c.Down.Limit = courier.Fen(800_00) }

// Fresh, an answer allocates its reasons, which the race detector counts
// twice; with the memory of the last one charge and recourse allocate nothing,
// and scans and terms only the names of the fields they read.
func TestInsideAllocates(t *testing.T) {
	f, tr, c, x, ch := &liability.Failure{Duty: liability.PlaceGoods, Mode: courier.ByAir}, trail(), charging(), turned(), chain(lowerLimit)
	tr.LastGood = courier.CountOf(0)
	reasons := make([]courier.Reason, 0, 16)
	for _, e := range []struct {
		name string
		most float64
		run  func()
	}{
		{"failed", 2, func() { _, _ = liability.Failed(f) }},
		{"holder", 9, func() { _, _ = liability.Holder(tr) }},
		{"chargeback", 4, func() { _, _ = liability.Chargeback(c) }},
		{"chargeback, reused", 0, func() { _, _ = liability.AppendChargeback(reasons, c) }},
		{"recourse", 2, func() { _, _ = liability.Recourse(x) }},
		{"recourse, reused", 0, func() { _, _ = liability.AppendRecourse(reasons, x) }},
		{"back to back", 11, func() { _, _ = liability.BackToBack(ch) }},
		{"back to back, reused", 9, func() { _, _ = liability.AppendBackToBack(reasons, ch) }},
	} {
		assert.LessOrEqual(t, testing.AllocsPerRun(100, e.run), e.most, e.name)
	}
}

// What stands in dst stays at the head of the reasons, whatever the answer,
// and moves nothing in it.
func TestInsideAppendsToWhatStands(t *testing.T) {
	b, err := liability.Failed(&liability.Failure{Duty: liability.FollowGoods})
	require.NoError(t, err)
	head := b.Reasons
	stands := codes(&b.Grounds)
	for i, c := range []*liability.Charge{charging(), charging(func(c *liability.Charge) { c.Founded = no }), {}, nil} {
		fresh, err := liability.Chargeback(c)
		require.NoError(t, err)
		a, err := liability.AppendChargeback(head, c)
		require.NoError(t, err)
		assert.Equal(t, append(slices.Clone(stands), codes(&fresh.Grounds)...), codes(&a.Grounds), i)
		assert.Equal(t, fresh.Verdict, a.Verdict, i)
		assert.Equal(t, fresh.Needs, a.Needs, i)
	}
	for i, x := range []*liability.Turning{turned(), turned(staff), {}, nil} {
		fresh, err := liability.Recourse(x)
		require.NoError(t, err)
		a, err := liability.AppendRecourse(head, x)
		require.NoError(t, err)
		assert.Equal(t, append(slices.Clone(stands), codes(&fresh.Grounds)...), codes(&a.Grounds), i)
		assert.Equal(t, fresh.Verdict, a.Verdict, i)
		assert.Equal(t, fresh.Needs, a.Needs, i)
	}
	for i, c := range []*liability.Chain{chain(), chain(lowerLimit), {}, nil} {
		fresh, err := liability.BackToBack(c)
		require.NoError(t, err)
		m, err := liability.AppendBackToBack(head, c)
		require.NoError(t, err)
		assert.Equal(t, append(slices.Clone(stands), codes(&fresh.Grounds)...), codes(&m.Grounds), i)
		assert.Equal(t, fresh.Verdict, m.Verdict, i)
		assert.Equal(t, fresh.Needs, m.Needs, i)
	}
}
