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
	var reasons []courier.Reason
	for b.Loop() {
		a, err := liability.AppendFailed(reasons[:0], f)
		if err != nil {
			b.Fatal(err)
		}
		reasons = a.Reasons
	}
}

func BenchmarkHolder(b *testing.B) {
	tr := trail()
	tr.LastGood = courier.CountOf(0)
	b.ReportAllocs()
	var reasons []courier.Reason
	for b.Loop() {
		a, err := liability.AppendHolder(reasons[:0], tr)
		if err != nil {
			b.Fatal(err)
		}
		reasons = a.Reasons
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

// What stands in dst stays at the head of the reasons, whatever the answer,
// and moves nothing in it.
func TestInsideAppendsToWhatStands(t *testing.T) {
	b, err := liability.Failed(&liability.Failure{Duty: liability.FollowGoods})
	require.NoError(t, err)
	head := b.Reasons
	stands := codes(&b.Grounds)
	for i, f := range []*liability.Failure{{Duty: liability.FollowGoods}, {Duty: liability.LoadGoods}, {}, nil} {
		fresh, err := liability.Failed(f)
		require.NoError(t, err)
		a, err := liability.AppendFailed(head, f)
		require.NoError(t, err)
		assert.Equal(t, append(slices.Clone(stands), codes(&fresh.Grounds)...), codes(&a.Grounds), i)
		assert.Equal(t, fresh.Needs, a.Needs, i)
	}
	unknown := trail()
	unknown.Table = nil
	for i, tr := range []*liability.Trail{trail(), unknown} {
		fresh, err := liability.Holder(tr)
		require.NoError(t, err)
		h, err := liability.AppendHolder(head, tr)
		require.NoError(t, err)
		assert.Equal(t, append(slices.Clone(stands), codes(&fresh.Grounds)...), codes(&h.Grounds), i)
		assert.Equal(t, fresh.Holder, h.Holder, i)
		assert.Equal(t, fresh.Needs, h.Needs, i)
	}
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
