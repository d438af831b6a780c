package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

func mustLose(t testing.TB, o tracking.Overdue) tracking.Loss {
	t.Helper()
	l, err := tracking.DeemedLost(&o)
	require.NoError(t, err)
	return l
}

// Every line of table T2 that one day tells: the day before, on and after.
func TestThresholds(t *testing.T) {
	due := clockDay("2026-05-10")
	reported := tracking.ReportedCells
	own := tracking.LossTerms{Cite: courier.Art(courier.ForwarderTerms, ""), After: courier.Months(1).Period()}
	for _, v := range []lossVector{
		{"post", tracking.Overdue{Regime: courier.PostalUniversal, SlowMail: courier.No, Queried: due}, "2026-06-09", "2026-06-10", "tracking.lost.postal"},
		{"post abroad", tracking.Overdue{Regime: courier.PostalUniversal, SlowMail: courier.Yes, Queried: due}, "2026-07-09", "2026-07-10", "tracking.lost.postal"},
		{"rail", tracking.Overdue{Regime: courier.Rail, Due: due}, "2026-06-09", "2026-06-10", "tracking.lost.rail"},
		{"rail rules 1986", tracking.Overdue{Regime: courier.RailRules1986, Due: clockDay("2021-05-10"), Record: courier.Yes}, "2021-06-09", "2021-06-10", "tracking.lost.rail"},
		{"road 1999", tracking.Overdue{Regime: courier.RoadRules1999, Due: due, Cells: reported}, "2026-06-09", "2026-06-10", "tracking.lost.road_1999"},
		{"Montreal", tracking.Overdue{Regime: courier.MontrealAir, Due: due, Admitted: courier.No, Cells: reported}, "2026-05-17", "2026-05-18", "tracking.lost.montreal"},
		{"Warsaw", tracking.Overdue{Regime: courier.WarsawAir, Due: due, Admitted: courier.No}, "2026-05-17", "2026-05-18", "tracking.lost.warsaw"},
		{"CMR", tracking.Overdue{Regime: courier.CMRRoad, Due: due}, "2026-06-09", "2026-06-10", "tracking.lost.cmr"},
		{"CMR no time", tracking.Overdue{Regime: courier.CMRRoad, NoneAgreed: courier.Yes, TakenOver: due}, "2026-07-09", "2026-07-10", "tracking.lost.cmr_no_time"},
		{"CIM", tracking.Overdue{Regime: courier.CIMRail, Due: due, Cells: reported}, "2026-06-09", "2026-06-10", "tracking.lost.cim"},
		{"contract by road", tracking.Overdue{Regime: courier.CivilLaw, Express: courier.No, Due: due, Terms: &own}, "2026-06-10", "2026-06-11", "tracking.lost.contract"},
		{"contract by water", tracking.Overdue{Regime: courier.Waterway, Due: due, Terms: &own}, "2026-06-10", "2026-06-11", "tracking.lost.contract"},
		{"coastal before 2026-05-01", tracking.Overdue{Regime: courier.Sea, Domestic: courier.Yes, Due: clockDay("2026-04-30"), Terms: &own}, "2026-05-30", "2026-05-31", "tracking.lost.contract"},
		{"coastal from 2026-05-01", tracking.Overdue{Regime: courier.Sea, Domestic: courier.Yes, Due: clockDay("2026-05-01")}, "2026-06-30", "2026-07-01", "tracking.lost.sea"},
		{"policy sets another time", tracking.Overdue{Ship: &tracking.MissingShip{SearchStart: due, Agreed: courier.Months(3).Period()}}, "2026-08-10", "2026-08-11", "tracking.lost.ship_agreed"},
		{"ship, last day of the old code", tracking.Overdue{Regime: courier.Sea, Ship: &tracking.MissingShip{SearchStart: clockDay("2026-04-30"), AgreedOtherwise: courier.No, Start: tracking.LastNews}},
			"2026-06-30", "2026-07-01", "tracking.lost.ship_1992"},
		{"ship, first day of the new code", tracking.Overdue{Ship: &tracking.MissingShip{SearchStart: clockDay("2026-05-01"), AgreedOtherwise: courier.No, Start: tracking.VoyageTimeOver}},
			"2026-06-30", "2026-07-01", "tracking.lost.ship"},
	} {
		t.Run(v.name, func(t *testing.T) { lossOn(t, v) })
	}
}

// Without a choice, what is reported alone decides nothing.
func TestReportedThresholds(t *testing.T) {
	for regime, source := range map[courier.Regime]string{courier.RoadRules1999: "RGR99", courier.MontrealAir: "MC99", courier.CIMRail: "CIM"} {
		for _, admitted := range []courier.Answer{0, courier.Yes} {
			o := tracking.Overdue{Regime: regime, Due: clockDay("2026-01-10"), AsOf: clock("2026-06-10 10:00"), Outstanding: courier.Yes, Admitted: admitted}
			l := mustLose(t, o)
			assert.Equal(t, courier.Referred, l.Verdict)
			assert.True(t, l.ByPerson())
			assert.True(t, l.Has("tracking.lost.reported_only"))
			assert.Equal(t, source, l.Reasons[0].Basis().Source)
			assert.Equal(t, courier.Reported, l.Reasons[0].Basis().Evidence)
			o.Cells = tracking.ReportedCells
			assert.Equal(t, courier.Granted, mustLose(t, o).Verdict)
		}
	}
	early := tracking.Overdue{Regime: courier.RoadRules1999, Due: clockDay("2010-01-10"), AsOf: clock("2010-06-10 10:00"), Outstanding: courier.Yes, Cells: tracking.ReportedCells}
	assert.Equal(t, courier.DepartmentalRule, mustLose(t, early).Reasons[0].Basis().Force)
	early.Due, early.AsOf = clockDay("2020-01-10"), clock("2020-06-10 10:00")
	assert.Equal(t, courier.Contract, mustLose(t, early).Reasons[0].Basis().Force, "repealed: only as a contract carries it")
}

func TestCarrierAdmitsTheLoss(t *testing.T) {
	for regime, code := range map[courier.Regime]courier.Code{courier.Air: "tracking.lost.admitted", courier.WarsawAir: "tracking.lost.admitted_warsaw",
		courier.MontrealAir: "tracking.lost.admitted_montreal"} {
		l := mustLose(t, tracking.Overdue{Regime: regime, Due: clockDay("2026-05-10"), Admitted: courier.Yes, Cells: tracking.ReportedCells})
		assert.Equal(t, courier.Granted, l.Verdict)
		assert.True(t, l.Has(code))
	}
	l := mustLose(t, tracking.Overdue{Regime: courier.Air, Admitted: courier.Yes})
	assert.Equal(t, []courier.Need{"due", "as_of"}, l.Needs, "which law?")
	l = mustLose(t, tracking.Overdue{Regime: courier.Rail, Admitted: courier.Yes})
	assert.Equal(t, []courier.Need{"due"}, l.Needs, "rail does not take the carrier's word")
}

// What arrived before the day is not lost; what arrived after it is for a
// person.
func TestWhatArrived(t *testing.T) {
	o := tracking.Overdue{Regime: courier.Rail, Due: clockDay("2026-05-10"), Delivered: clock("2026-06-09 23:59")}
	l := mustLose(t, o)
	assert.Equal(t, courier.Refused, l.Verdict)
	assert.True(t, l.Has("tracking.lost.arrived"))
	o.Delivered = clock("2026-06-10 00:00")
	l = mustLose(t, o)
	assert.Equal(t, courier.Referred, l.Verdict)
	assert.True(t, l.ByPerson())
	assert.True(t, l.Has("tracking.lost.arrived_after"))
}

// The rail rules of 1986: both days are reported (D13).
func TestRailClaimClock(t *testing.T) {
	o := tracking.Overdue{Regime: courier.RailRules1986, Due: clockDay("2021-05-10"), Record: courier.No, Fresh: courier.No,
		AsOf: clock("2021-06-01 10:00"), Outstanding: courier.Yes}
	l := mustLose(t, o)
	assert.Equal(t, courier.Refused, l.Verdict, "the right to treat as lost begins later")
	assert.Equal(t, clockDay("2021-05-26"), l.ClaimClock, "but the time to claim runs")
	assert.Equal(t, clockDay("2021-06-10").Start(), l.From)
	assert.True(t, l.Has("tracking.lost.claim_clock"))
	assert.False(t, l.Has("tracking.lost.claim_clock_fresh"))
	o.Fresh = courier.Yes
	l = mustLose(t, o)
	assert.Equal(t, clockDay("2021-05-11"), l.ClaimClock)
	assert.False(t, l.Has("tracking.lost.claim_clock"))
	o.Fresh = 0
	l = mustLose(t, o)
	assert.False(t, l.ClaimClock.Known())
	assert.True(t, l.Has("tracking.lost.claim_clock") && l.Has("tracking.lost.claim_clock_fresh"))
	o.Fresh, o.Record = courier.No, 0
	assert.False(t, mustLose(t, o).ClaimClock.Known())
	o.Record = courier.Yes
	l = mustLose(t, o)
	assert.False(t, l.ClaimClock.Known())
	assert.True(t, l.Has("tracking.lost.claim_record"))
	o.Regime = courier.Rail
	l = mustLose(t, o)
	assert.False(t, l.Has("tracking.lost.claim_record"), "historic: only by name")
}

func TestExpressLoss(t *testing.T) {
	o := tracking.Overdue{Regime: courier.CivilLaw, Express: courier.Yes, Outstanding: courier.Yes,
		Service: &tracking.Service{PickedUp: clock("2022-03-01 10:00"), Promised: clock("2022-03-03 10:00"), Lane: courier.OtherDomestic}}
	for at, want := range map[string]courier.Verdict{
		"2022-03-10 09:59": courier.Refused, "2022-03-10 10:00": courier.Referred, "2022-03-10 23:59": courier.Referred, "2022-03-11 00:00": courier.Granted,
	} {
		o.AsOf = clock(at)
		l := mustLose(t, o)
		assert.Equal(t, want, l.Verdict, at)
		assert.Equal(t, want == courier.Referred, len(l.Needs) == 1 && l.Needs[0] == "service.day_end", at)
		assert.Equal(t, clockDay("2022-03-10"), l.Counting.Last)
		late := mustLate(t, tracking.Transit{Service: *o.Service, AsOf: o.AsOf, Outstanding: courier.Yes, Cause: tracking.OtherCause})
		assert.Equal(t, late.ThoroughlyLate == courier.Yes, l.Verdict == courier.Granted, "one rule, two doors")
	}
	o.Service.DayEnd, o.AsOf = tracking.SameClock, clock("2022-03-10 10:00")
	l := mustLose(t, o)
	assert.Equal(t, courier.Granted, l.Verdict)
	assert.Equal(t, clock("2022-03-10 10:00"), l.From)

	o.Service.PickedUp, o.Service.Promised = clock("2026-03-01 10:00"), clock("2026-03-03 10:00")
	o.AsOf = clock("2026-09-03 10:00")
	l = mustLose(t, o)
	assert.Equal(t, courier.Referred, l.Verdict, "the standard in force was not read")
	assert.Equal(t, []courier.Need{"service.figures"}, l.Needs, "the choice to make")
	o.Service = nil
	assert.Equal(t, []courier.Need{"service"}, mustLose(t, o).Needs)
}

// Where one reading of the end lies past the last day of all, nothing is decided
// by the other.
func TestExpressLossAtTheEndOfTime(t *testing.T) {
	o := tracking.Overdue{Regime: courier.CivilLaw, Express: courier.Yes, Outstanding: courier.Yes, AsOf: clock("9999-12-31 23:59"),
		Service: &tracking.Service{PickedUp: clock("2022-03-01 10:00"), Promised: clock("9999-12-24 10:00"), Lane: courier.OtherDomestic}}
	for _, o.Service.DayEnd = range []tracking.DayEnd{0, tracking.SameClock, tracking.Midnight} {
		l := mustLose(t, o)
		assert.Equal(t, courier.Referred, l.Verdict)
		assert.False(t, l.From.Known() || l.Counting.Known())
	}
}

func TestNoThreshold(t *testing.T) {
	for _, o := range []tracking.Overdue{
		{Regime: courier.CivilLaw, Express: courier.No, Terms: &tracking.LossTerms{}, Due: clockDay("2026-01-10")},
		{Regime: courier.Waterway, Terms: &tracking.LossTerms{}, AsOf: clock("2026-06-10 10:00"), Outstanding: courier.Yes},
		{Regime: courier.Sea, Domestic: courier.Yes, Due: clockDay("2026-04-30"), Terms: &tracking.LossTerms{}},
		{Regime: courier.Sea, Domestic: courier.Yes, NoneAgreed: courier.Yes, Reasonable: clockDay("2026-04-30"), Terms: &tracking.LossTerms{}},
	} {
		l := mustLose(t, o)
		assert.True(t, l.ByPerson())
		assert.True(t, l.Has("tracking.lost.no_threshold"))
	}
}

// Delay at sea: on the last day, after it, and what is not known.
func TestSeaDelay(t *testing.T) {
	o := tracking.Overdue{Regime: courier.Sea, Due: clockDay("2026-05-10"), Fault: courier.Yes}
	o.Delivered = clock("2026-05-10")
	assert.Equal(t, courier.No, mustLose(t, o).Delayed)
	o.Delivered = clock("2026-05-11 00:01")
	l := mustLose(t, o)
	assert.Equal(t, courier.Yes, l.Delayed)
	assert.Equal(t, tracking.AgreedTime, l.Test)
	assert.True(t, l.Has("tracking.lost.sea_delay") && l.Has("tracking.lost.sea_fault"))
	o.Delivered, o.AsOf, o.Outstanding = courier.Instant{}, clock("2026-05-10 23:00"), courier.Yes
	assert.Equal(t, courier.No, mustLose(t, o).Delayed)
	o.AsOf = clock("2026-05-10") // 24:00 belongs to the day that ends
	assert.Equal(t, courier.No, mustLose(t, o).Delayed)
	o.AsOf = clock("2026-05-12 23:00")
	assert.Equal(t, courier.Yes, mustLose(t, o).Delayed)
	o.Outstanding, o.Fault = 0, 0
	l = mustLose(t, o)
	assert.Zero(t, l.Delayed)
	assert.Zero(t, l.Answers)
	assert.Equal(t, courier.Refused, l.Verdict, "sixty days have not passed, whatever became of it")

	both := tracking.Overdue{Regime: courier.Sea, Domestic: courier.Yes, Due: clockDay("2026-06-20"), Reasonable: clockDay("2026-06-01"), Delivered: clock("2026-06-10 09:00")}
	l = mustLose(t, both)
	assert.Equal(t, courier.No, l.Delayed, "the time agreed is the one that counts")
	assert.Equal(t, tracking.AgreedTime, l.Test)

	none := mustLose(t, tracking.Overdue{Regime: courier.Sea, Domestic: courier.No, NoneAgreed: courier.Yes})
	assert.Equal(t, courier.Refused, none.Verdict)
}

func TestLossNeeds(t *testing.T) {
	for name, c := range map[string]struct {
		facts tracking.Overdue
		needs []courier.Need
	}{
		"nothing":           {tracking.Overdue{}, []courier.Need{"regime"}},
		"civil":             {tracking.Overdue{Regime: courier.CivilLaw}, []courier.Need{"express"}},
		"contract":          {tracking.Overdue{Regime: courier.Waterway}, []courier.Need{"terms"}},
		"contract with one": {tracking.Overdue{Regime: courier.Waterway, Terms: &tracking.LossTerms{Cite: courier.Art(courier.ForwarderTerms, ""), After: courier.Days(9).Period()}}, []courier.Need{"due"}},
		"post":              {tracking.Overdue{Regime: courier.PostalUniversal}, []courier.Need{"slow_mail"}},
		"post query":        {tracking.Overdue{Regime: courier.PostalUniversal, SlowMail: courier.No}, []courier.Need{"queried"}},
		"CMR":               {tracking.Overdue{Regime: courier.CMRRoad}, []courier.Need{"due", "none_agreed"}},
		"CMR due":           {tracking.Overdue{Regime: courier.CMRRoad, NoneAgreed: courier.No}, []courier.Need{"due"}},
		"CMR taken over":    {tracking.Overdue{Regime: courier.CMRRoad, NoneAgreed: courier.Yes}, []courier.Need{"taken_over"}},
		"air":               {tracking.Overdue{Regime: courier.Air}, []courier.Need{"due", "admitted"}},
		"sea":               {tracking.Overdue{Regime: courier.Sea}, []courier.Need{"due", "none_agreed"}},
		"sea agreed":        {tracking.Overdue{Regime: courier.Sea, NoneAgreed: courier.No}, []courier.Need{"due"}},
		"sea none agreed":   {tracking.Overdue{Regime: courier.Sea, NoneAgreed: courier.Yes}, []courier.Need{"domestic"}},
		"sea old code":      {tracking.Overdue{Regime: courier.Sea, Due: clockDay("2026-04-30")}, []courier.Need{"domestic"}},
		"sea reasonable":    {tracking.Overdue{Regime: courier.Sea, NoneAgreed: courier.Yes, Domestic: courier.Yes}, []courier.Need{"reasonable"}},
		"ship":              {tracking.Overdue{Ship: &tracking.MissingShip{}}, []courier.Need{"ship.search_start"}},
		"ship policy":       {tracking.Overdue{Ship: &tracking.MissingShip{SearchStart: clockDay("2026-05-01")}}, []courier.Need{"ship.agreed_otherwise"}},
		"ship policy time":  {tracking.Overdue{Ship: &tracking.MissingShip{SearchStart: clockDay("2026-05-01"), AgreedOtherwise: courier.Yes}}, []courier.Need{"ship.agreed"}},
		"rail as of":        {tracking.Overdue{Regime: courier.Rail, Due: clockDay("2026-05-01")}, []courier.Need{"as_of", "delivered"}},
		"rail outstanding":  {tracking.Overdue{Regime: courier.Rail, Due: clockDay("2026-05-01"), AsOf: clock("2026-06-10 10:00")}, []courier.Need{"outstanding", "delivered"}},
		"rail delivered":    {tracking.Overdue{Regime: courier.Rail, Due: clockDay("2026-05-01"), AsOf: clock("2026-06-10 10:00"), Outstanding: courier.No}, []courier.Need{"delivered"}},
		"air not yet":       {tracking.Overdue{Regime: courier.Air, Due: clockDay("2026-05-01"), AsOf: clock("2026-05-03 10:00"), Outstanding: courier.Yes}, []courier.Need{"admitted"}},
	} {
		t.Run(name, func(t *testing.T) {
			l := mustLose(t, c.facts)
			assert.Equal(t, courier.Referred, l.Verdict)
			assert.Equal(t, c.needs, l.Needs)
		})
	}
	l, err := tracking.DeemedLost(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"regime"}, l.Needs)
}
