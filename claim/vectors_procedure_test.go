package claim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// The worked examples of the procedure, with their numbers.
func TestVectorsOfTheProcedure(t *testing.T) {
	several := func(a courier.Answer) func(*claim.Handling) { return func(h *claim.Handling) { h.Several = a } }
	replied := func(h *claim.Handling) { h.RepliedOn = dayOn("2021-04-08") }
	form := func(lane courier.Lane, edits ...func(*claim.Handling)) claim.Handling {
		return handled2023(append([]func(*claim.Handling){func(h *claim.Handling) {
			h.HappenedOn, h.Lane, h.ReceivedAt, h.AnsweredAt = dayOn("2013-03-01"), lane, momentAt("2013-03-04T10:00"), momentAt("2013-03-05T09:00")
			h.DecidedOn, h.AgreedOn, h.PaidOn = dayOn("2013-03-19"), dayOn("2013-03-20"), dayOn("2013-03-27")
		}}, edits...)...)
	}
	answeredLate := func(h *claim.Handling) { h.AnsweredAt = momentAt("2013-03-10T09:00") }
	carmack := func(step claim.ClockStep) claim.Handling {
		return handledUnder(courier.CarmackRoad, "2026-03-01", "2026-03-10", func(h *claim.Handling) {
			if step == claim.ToReport {
				h.AsOf = momentAt("2026-07-09T09:00")
			}
		})
	}
	for _, c := range []struct {
		id    string
		facts claim.Handling
		step  claim.ClockStep
		last  string
	}{
		{"V-CLM-074 one bureau", handledUnder(courier.RailRules1986, "2021-03-01", "2021-03-10", several(nay)), claim.ToDecide, "2021-04-09"},
		{"V-CLM-074 two bureaus", handledUnder(courier.RailRules1986, "2021-03-01", "2021-03-10", several(aye)), claim.ToDecide, "2021-05-09"},
		{"V-CLM-075", handledUnder(courier.RailRules1986, "2021-03-01", "2021-03-10", several(nay), replied), claim.ToObject, "2021-06-07"},
		{"V-CLM-076 the reply", handledUnder(courier.WaterwayRules1986, "2021-03-01", "2021-03-10"), claim.ToDecide, "2021-05-09"},
		{"V-CLM-079 acknowledge", carmack(claim.ToAcknowledge), claim.ToAcknowledge, "2026-04-09"},
		{"V-CLM-079 dispose", carmack(claim.ToDecide), claim.ToDecide, "2026-07-08"},
		{"V-CLM-079 report", carmack(claim.ToReport), claim.ToReport, "2026-09-06"},
		{"V-CLM-107 at home", form(courier.OtherDomestic), claim.ToDecide, "2013-04-04"},
		{"V-CLM-107 abroad", form(courier.International), claim.ToDecide, "2013-05-04"},
		{"V-CLM-107 payment", form(courier.OtherDomestic), claim.ToPay, "2013-03-27"},
		{"V-CLM-108", form(courier.HongKongMacaoTaiwan, answeredLate), claim.ToDecide, "2013-04-09"},
	} {
		got := answerAsks.put(t, c.facts)
		assert.Equal(t, dayOn(c.last), clockOf(t, &got, c.step).Counted.Last, c.id)
	}
	inTime, late := answerAsks.put(t, form(courier.OtherDomestic)), answerAsks.put(t, form(courier.HongKongMacaoTaiwan, answeredLate))
	assert.Equal(t, momentAt("2013-03-05T10:00"), clockOf(t, &inTime, claim.ToAcknowledge).By, "V-CLM-107")
	assert.Equal(t, liability.InTime, clockOf(t, &inTime, claim.ToAcknowledge).Timing, "V-CLM-107")
	assert.Equal(t, liability.TooLate, clockOf(t, &late, claim.ToAcknowledge).Timing, "V-CLM-108")

	rail := answerAsks.put(t, handledUnder(courier.Rail, "2022-05-01", "2022-05-01"))
	assert.Empty(t, rail.Clocks, "V-LIA-046")
	assert.True(t, rail.Has("claim.answer.no_clock"), "V-LIA-046")

	lost := filingAsks.put(t, filingUnder(claim.USPSGroundFiling(), claim.MatterLoss, func(f *claim.Filing) { f.Dates.Posted = dayOn("2026-03-01") }, filedOn("2026-03-16")))
	assert.Equal(t, [2]courier.Date{dayOn("2026-03-16"), dayOn("2026-04-30")}, [2]courier.Date{lost.First, lost.Last}, "V-CLM-080")
}

// V-LIA-045: a delay by water is penalised within the bounds of the rules of
// 1986 on their last day, and the day after the damages alone are owed.
func TestWaterwayPenaltyEnds(t *testing.T) {
	c := with(byOldWater(), on(2022, 4, 30), late, loses(yuan(500)), freight(yuan(8000)))
	span, err := claim.Range(&c)
	assert.NoError(t, err)
	assert.Equal(t, [2]courier.Money{yuan(900), yuan(2100)}, [2]courier.Money{span.Low, span.High})
	after := assess(t, with(carried(courier.Waterway), on(2022, 5, 1), late, loses(yuan(500)), freight(yuan(8000)), penalised(claim.Penalty{Rate: courier.Percent(5)})))
	assert.Equal(t, yuan(500), after.Payable)
	assert.Equal(t, yuan(0), after.Penalty)
}

// V-COR-006: without a rate a limit in drawing rights decides nothing, and the
// rate is what is asked for.
func TestConversionIsAskedFor(t *testing.T) {
	a := assess(t, with(bySea(), weighing(kg(5000)), loses(yuan(900_000)), worth(yuan(900_000)), func(c *claim.Claim) { c.Conversion, c.Carried = nil, kg(5000) }))
	assert.Equal(t, referred, a.Verdict)
	assert.Equal(t, []courier.Need{"conversion"}, a.Needs)
}
