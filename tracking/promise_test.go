package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// redirected is an item promised for 2022-03-03 10:00 and redirected on the
// day before, promised for two days after the hand-over.
func redirected() tracking.Redirected {
	return tracking.Redirected{
		Before:       tracking.Service{PickedUp: clock("2022-03-01 10:00"), Promised: clock("2022-03-03 10:00")},
		After:        tracking.Service{Agreed: courier.Hours(48).Period()},
		RedirectedAt: clock("2022-03-02 15:00"), HandedOver: clock("2022-03-02 20:00"),
	}
}

func mustRenew(t testing.TB, r tracking.Redirected) tracking.Promise {
	t.Helper()
	p, err := tracking.Renew(&r)
	require.NoError(t, err)
	return p
}

func TestPromiseIsRenewedFromTheHandOver(t *testing.T) {
	p := mustRenew(t, redirected())
	assert.Equal(t, courier.Yes, p.Renewed)
	assert.Equal(t, clock("2022-03-03 10:00"), p.Old.End, "kept")
	assert.Equal(t, clock("2022-03-04 20:00"), p.New.End, "from the hand-over, not from the redirect")
	assert.Equal(t, p.New, p.Counts)
	assert.Equal(t, courier.No, p.WasLate)
	assert.False(t, p.Has("tracking.promise.late_before"))
	assert.Empty(t, p.Needs)
}

func TestPromiseGoesOnWithoutAHandOver(t *testing.T) {
	r := redirected()
	r.HandedOver, r.Recorded = courier.Instant{}, courier.No
	p := mustRenew(t, r)
	assert.Equal(t, courier.No, p.Renewed)
	assert.Equal(t, p.Old, p.Counts)
	assert.False(t, p.New.Known())
	assert.True(t, p.Has("tracking.promise.goes_on"))

	r.Recorded = 0
	assert.Equal(t, []courier.Need{"handed_over", "recorded"}, mustRenew(t, r).Needs)
	r.Recorded = courier.Yes
	assert.Equal(t, []courier.Need{"handed_over"}, mustRenew(t, r).Needs)
	p, err := tracking.Renew(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"before.promised", "before.unpromised", "handed_over", "recorded"}, p.Needs)
}

// Lateness up to the hand-over stays.
func TestLatenessBeforeTheHandOverStays(t *testing.T) {
	for at, late := range map[string]courier.Answer{"2022-03-03 10:00": courier.No, "2022-03-03 10:01": courier.Yes} {
		r := redirected()
		r.HandedOver = clock(at)
		p := mustRenew(t, r)
		assert.Equal(t, late, p.WasLate)
		assert.Equal(t, late == courier.Yes, p.Has("tracking.promise.late_before"))
	}
	r := redirected()
	r.Before.Promised = courier.Instant{}
	p := mustRenew(t, r)
	assert.Zero(t, p.WasLate)
	assert.Equal(t, []courier.Need{"before.promised", "before.unpromised"}, p.Needs)
	r = redirected()
	r.After.Agreed = courier.Period{}
	assert.Equal(t, []courier.Need{"after.promised", "after.unpromised"}, mustRenew(t, r).Needs)
}

func TestRenewBadInput(t *testing.T) {
	for field, c := range map[string]struct {
		change func(*tracking.Redirected)
		fault  error
	}{
		"before.promised":  {func(r *tracking.Redirected) { r.Before.Promised = clock("2022-02-03 10:00") }, courier.ErrOrder},
		"after.promised":   {func(r *tracking.Redirected) { r.After = tracking.Service{Promised: clock("2022-03-02 19:00")} }, courier.ErrOrder},
		"after.zone":       {func(r *tracking.Redirected) { r.After.Zone = 99 }, courier.ErrUnknownWord},
		"after.picked_up":  {func(r *tracking.Redirected) { r.After.PickedUp = clock("2022-03-02 19:00") }, courier.ErrContradicts},
		"recorded":         {func(r *tracking.Redirected) { r.Recorded = courier.No }, courier.ErrContradicts},
		"redirected_at":    {func(r *tracking.Redirected) { r.RedirectedAt = clock("2022-02-02 15:00") }, courier.ErrOrder},
		"handed_over":      {func(r *tracking.Redirected) { r.HandedOver = clock("2022-03-02 14:59") }, courier.ErrOrder},
		"before.picked_up": {func(r *tracking.Redirected) { r.Before.PickedUp = clock("2007-12-31 10:00") }, courier.ErrNoRule},
	} {
		r := redirected()
		c.change(&r)
		_, err := tracking.Renew(&r)
		faulty(t, err, field, c.fault)
	}
}
