package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Notice in time keeps the loss small (Civil Code 590); proof is what an
// exemption rests on. Want of the one is weighed, of the other decides.
func TestForceMajeureWithoutNoticeOrProof(t *testing.T) {
	late := func(notified, proved courier.Answer) tracking.Lateness {
		l, err := tracking.Late(&tracking.Transit{
			Service:  tracking.Service{PickedUp: clock("2022-03-01 10:00"), Promised: clock("2022-03-03 18:00"), Lane: courier.SameCity},
			Tendered: clock("2022-03-05 09:30"), Cause: tracking.DelayByForceMajeure,
			ForceMajeure: &tracking.ForceMajeure{Began: clock("2022-03-02 08:00"), Notified: notified, Proved: proved},
		})
		require.NoError(t, err)
		return l
	}
	told := func(l tracking.Lateness, e courier.Effect) (codes []courier.Code) {
		for r := range l.Having(e) {
			codes = append(codes, r.Code())
		}
		return codes
	}
	l := late(courier.No, courier.Yes)
	assert.Zero(t, l.Excused)
	assert.Empty(t, l.Needs, "no fact settles it: a person does")
	assert.Equal(t, []courier.Code{"tracking.late.not_notified"}, told(l, courier.Refers))
	l = late(courier.No, 0)
	assert.Zero(t, l.Excused)
	assert.Equal(t, []courier.Need{"force_majeure.proved"}, l.Needs)
	for _, notified := range []courier.Answer{0, courier.Yes, courier.No} {
		l = late(notified, courier.No)
		assert.Equal(t, courier.No, l.Excused, "unproved")
		assert.Empty(t, l.Needs)
	}
	assert.Equal(t, courier.Yes, late(courier.Yes, courier.Yes).Excused)
}

// A keep period of a draft or of an older rule for the post, opted into, does
// not end the period of the measures: what is forbidden within it is warned
// of and not let pass. The six months of a letter are the regulation's own.
func TestForbiddenActsAfterTheKeepPeriod(t *testing.T) {
	acts := func(kind tracking.ItemKind, asOf string) map[courier.Code]courier.Effect {
		h, err := tracking.Unclaimed(&tracking.Item{Kind: kind, AsOf: clockDay(asOf), Unreturnable: clockDay("2026-01-10"), Entered: clockDay("2026-01-10"),
			Inbound: courier.No, CrossBorder: courier.No, Claimed: courier.No, Keep: tracking.KeepPostOrdinary,
			Acts: []tracking.KeepAct{tracking.StopsQueries, tracking.DisposesEarly, tracking.TakesProfit}})
		require.NoError(t, err)
		told := map[courier.Code]courier.Effect{}
		for _, r := range h.Reasons {
			if r.Field() == "acts[0]" || r.Field() == "acts[1]" || r.Field() == "acts[2]" {
				told[r.Code()] = r.Effect
			}
		}
		return told
	}
	all := func(e courier.Effect) map[courier.Code]courier.Effect {
		return map[courier.Code]courier.Effect{"tracking.unclaimed.stops_queries": e, "tracking.unclaimed.disposes_early": e, "tracking.unclaimed.takes_profit": courier.Bars}
	}
	assert.Equal(t, all(courier.Bars), acts(tracking.OtherItem, "2026-01-20"), "last of the ten days")
	assert.Equal(t, all(courier.Warns), acts(tracking.OtherItem, "2026-01-21"), "over by the older rule alone")
	assert.Equal(t, all(courier.Bars), acts(tracking.LetterItem, "2026-07-10"), "last day of the six months")
	assert.Equal(t, map[courier.Code]courier.Effect{"tracking.unclaimed.takes_profit": courier.Bars}, acts(tracking.LetterItem, "2026-07-11"), "over by law")
}
