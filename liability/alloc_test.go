//go:build !race

package liability_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Fresh, an answer allocates its reasons and, where it has some, one list
// beside them; with the memory of the last answer only that list, for no name
// of a field is made before it is wrong.
func TestBarAllocates(t *testing.T) {
	n := noticing(courier.Sea, "2026-05-10", given("2026-05-18"))
	l := limitation(courier.Sea, carrierClaim, "2026-05-10", delivered("2026-05-10"), act(liability.Demand, "2027-02-01"), func(l *timed) { l.AsOf = ymd("2027-03-01") })
	c := journey("2026-03-01", []courier.Mode{courier.ByRoad, courier.ByRoad}, onLeg(1))
	cmr := journey("2026-03-01", []courier.Mode{courier.ByRoad, courier.ByRoad, courier.ByRoad}, underCMR, onLeg(1))
	d := debt(liability.JointDebtors, 10_000_00, []int{50, 30, 20}, hasPaid(0, 10_000_00), broke(1))
	hundred := owing(100)
	var s liability.Settlement
	require.NoError(t, liability.BetweenInto(&s, d))
	reasons := make([]courier.Reason, 0, 16)
	for _, e := range []struct {
		name string
		most float64
		run  func()
	}{
		{"notice", 2, func() { _, _ = liability.Notice(n) }},
		{"notice, reused", 0, func() { _, _ = liability.AppendNotice(reasons, n) }},
		{"bar", 2, func() { _, _ = liability.Bar(l) }},
		{"bar, reused", 0, func() { _, _ = liability.AppendBar(reasons, l) }},
		{"asked", 2, func() { _, _ = liability.Asked(c) }},
		{"asked, reused", 1, func() { _, _ = liability.AppendAsked(reasons, c) }},
		{"asked under CMR", 2, func() { _, _ = liability.Asked(cmr) }},
		{"asked under CMR, reused", 1, func() { _, _ = liability.AppendAsked(reasons, cmr) }},
		{"between", 2, func() { _, _ = liability.Between(d) }},
		{"between many", 3, func() { _, _ = liability.Between(hundred) }},
		{"between, appended", 1, func() { _, _ = liability.AppendBetween(reasons, d) }},
		{"between, reused", 0, func() { _ = liability.BetweenInto(&s, d) }},
	} {
		assert.LessOrEqual(t, testing.AllocsPerRun(100, e.run), e.most, e.name)
	}
}

// Fresh, an answer allocates its reasons; with the memory of the last one
// nothing.
func TestInsideAllocates(t *testing.T) {
	f, tr, c, x, ch := &liability.Failure{Duty: liability.PlaceGoods, Mode: courier.ByAir}, trail(), charging(), turned(), chain(lowerLimit)
	tr.LastGood = courier.CountOf(0)
	reasons := make([]courier.Reason, 0, 16)
	for _, e := range []struct {
		name string
		most float64
		run  func()
	}{
		{"failed", 1, func() { _, _ = liability.Failed(f) }},
		{"failed, reused", 0, func() { _, _ = liability.AppendFailed(reasons, f) }},
		{"holder", 1, func() { _, _ = liability.Holder(tr) }},
		{"holder, reused", 0, func() { _, _ = liability.AppendHolder(reasons, tr) }},
		{"chargeback", 2, func() { _, _ = liability.Chargeback(c) }},
		{"chargeback, reused", 0, func() { _, _ = liability.AppendChargeback(reasons, c) }},
		{"recourse", 1, func() { _, _ = liability.Recourse(x) }},
		{"recourse, reused", 0, func() { _, _ = liability.AppendRecourse(reasons, x) }},
		{"back to back", 1, func() { _, _ = liability.BackToBack(ch) }},
		{"back to back, reused", 0, func() { _, _ = liability.AppendBackToBack(reasons, ch) }},
	} {
		assert.LessOrEqual(t, testing.AllocsPerRun(100, e.run), e.most, e.name)
	}
}
