package claim_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

var answerAsks = question[claim.Handling, claim.Deadlines]{claim.Answer, claim.AppendAnswer, func(d *claim.Deadlines) *courier.Grounds { return &d.Grounds }}

// handled2023 is an express claim of 2023, received at 10:00 on 2023-03-10.
func handled2023(edits ...func(*claim.Handling)) claim.Handling {
	h := claim.Handling{HappenedOn: dayOn("2023-03-02"), Regime: courier.CivilLaw, Express: aye, Lane: courier.OtherDomestic,
		ReceivedAt: momentAt("2023-03-10T10:00"), AnsweredAt: momentAt("2023-03-11T10:00"), DecidedOn: dayOn("2023-04-10")}
	for _, e := range edits {
		e(&h)
	}
	return h
}

// handledUnder is a claim of another regime, received on a day.
func handledUnder(r courier.Regime, happened, received string, edits ...func(*claim.Handling)) claim.Handling {
	h := claim.Handling{HappenedOn: dayOn(happened), Regime: r, ReceivedOn: dayOn(received)}
	for _, e := range edits {
		e(&h)
	}
	return h
}

func clockOf(t *testing.T, d *claim.Deadlines, s claim.ClockStep) claim.Clock {
	t.Helper()
	c, ok := d.Clock(s)
	require.True(t, ok, "no clock to %s among %v, asked %v", s, codesOf(&d.Grounds), d.Needs)
	return c
}

// The timetable of the express standard: 24 hours, 30 or 60 days from the
// answer, 7 days from the agreement, each the moment before, on and after.
func TestAnswerExpress(t *testing.T) {
	got := answerAsks.put(t, handled2023(func(h *claim.Handling) { h.AgreedOn, h.PaidOn = dayOn("2023-04-11"), dayOn("2023-04-18") }))
	assert.Equal(t, []courier.Code{"claim.answer.express", "claim.answer.express_decide", "claim.answer.express_pay"}, codesOf(&got.Grounds))
	assert.Equal(t, courier.No, got.Overdue)
	ack, decide, pay := clockOf(t, &got, claim.ToAcknowledge), clockOf(t, &got, claim.ToDecide), clockOf(t, &got, claim.ToPay)
	assert.Equal(t, momentAt("2023-03-11T10:00"), ack.By)
	assert.Equal(t, claim.SinceReceipt, ack.Event)
	assert.Equal(t, dayOn("2023-04-10"), decide.Counted.Last, "30 days from the answer of 2023-03-11, not from the claim")
	assert.Equal(t, claim.SinceAnswer, decide.Event)
	assert.Equal(t, dayOn("2023-04-18"), pay.Counted.Last)
	assert.Equal(t, claim.SinceAgreement, pay.Event)
	for _, c := range []claim.Clock{ack, decide, pay} {
		assert.Equal(t, liability.InTime, c.Timing)
		assert.False(t, c.Late.Known())
	}
	for name, c := range map[string]struct {
		edit func(*claim.Handling)
		step claim.ClockStep
		late int64
	}{
		"answered a minute late": {func(h *claim.Handling) { h.AnsweredAt = momentAt("2023-03-11T10:01") }, claim.ToAcknowledge, 1},
		"answered two days late": {func(h *claim.Handling) { h.AnsweredAt = momentAt("2023-03-13T09:00") }, claim.ToAcknowledge, 2},
		"proposed a day late":    {func(h *claim.Handling) { h.DecidedOn = dayOn("2023-04-11") }, claim.ToDecide, 1},
		"never proposed":         {func(h *claim.Handling) { h.DecidedOn, h.AsOf = courier.Date{}, momentAt("2023-04-20T09:00") }, claim.ToDecide, 10},
		"paid a day late":        {func(h *claim.Handling) { h.AgreedOn, h.PaidOn = dayOn("2023-04-11"), dayOn("2023-04-19") }, claim.ToPay, 1},
	} {
		got := answerAsks.put(t, handled2023(c.edit))
		clock := clockOf(t, &got, c.step)
		assert.Equal(t, liability.TooLate, clock.Timing, name)
		assert.Equal(t, c.late, clock.Late.Int(), name)
		assert.Equal(t, courier.Yes, got.Overdue, name)
		assert.True(t, got.Has("claim.answer.overdue"), name)
	}
	open := answerAsks.put(t, handled2023(func(h *claim.Handling) { h.DecidedOn, h.AsOf = courier.Date{}, momentAt("2023-04-10T23:59") }))
	assert.Equal(t, liability.StillOpen, clockOf(t, &open, claim.ToDecide).Timing)
	assert.Equal(t, courier.No, open.Overdue)
}

func TestAnswerByLane(t *testing.T) {
	for lane, last := range map[courier.Lane]string{courier.SameCity: "2023-04-10", courier.OtherDomestic: "2023-04-10",
		courier.HongKongMacaoTaiwan: "2023-04-10", courier.International: "2023-05-10"} {
		got := answerAsks.put(t, handled2023(func(h *claim.Handling) { h.Lane = lane }))
		assert.Equal(t, dayOn(last), clockOf(t, &got, claim.ToDecide).Counted.Last, "%s", lane)
	}
}

// Which edition of the standard speaks, by the day of the event.
func TestAnswerByDate(t *testing.T) {
	day := func(text string) func(*claim.Handling) {
		return func(h *claim.Handling) {
			h.HappenedOn = dayOn(text)
			h.ReceivedAt, h.AnsweredAt, h.DecidedOn = momentAt("2024-05-10T10:00"), momentAt("2024-05-11T09:00"), dayOn("2024-05-12")
		}
	}
	choose := func(s claim.StandardText) func(*claim.Handling) { return func(h *claim.Handling) { h.Standard = s } }
	for name, c := range map[string]struct {
		facts  claim.Handling
		codes  []courier.Code
		clocks int
		force  courier.Force
	}{
		"last day of 2011":     {handled2023(day("2024-03-31")), []courier.Code{"claim.answer.express", "claim.answer.express_decide"}, 2, courier.NationalStandard},
		"first day of 2023":    {handled2023(day("2024-04-01")), []courier.Code{"claim.answer.standard_unread"}, 0, courier.NationalStandard},
		"the earlier practice": {handled2023(day("2024-04-01"), choose(claim.StandardAsPractice)), []courier.Code{"claim.answer.as_practice", "claim.answer.express", "claim.answer.express_decide"}, 2, courier.Practice},
		"the firm's own":       {handled2023(day("2024-04-01"), choose(claim.StandardOwn)), nil, 0, 0},
		"before any standard":  {handled2023(func(h *claim.Handling) { h.HappenedOn = dayOn("2007-12-31") }), []courier.Code{"claim.answer.no_clock"}, 0, courier.Practice},
	} {
		t.Run(name, func(t *testing.T) {
			got := answerAsks.put(t, c.facts)
			assert.Equal(t, c.codes, codesOf(&got.Grounds))
			assert.Len(t, got.Clocks, c.clocks)
			if len(got.Reasons) > 0 {
				assert.Equal(t, c.force, got.Reasons[0].Basis().Force)
			}
		})
	}
}

// What was agreed takes the place of the standard, and only of what it names.
func TestAnswerAgreed(t *testing.T) {
	dao := claim.DAOAnswer()
	got := answerAsks.put(t, handled2023(func(h *claim.Handling) {
		h.Terms, h.AnsweredAt, h.DecidedAt, h.DecidedOn = &dao, momentAt("2023-03-10T11:00"), momentAt("2023-03-10T22:01"), courier.Date{}
		h.AgreedOn, h.PaidOn = dayOn("2023-03-11"), dayOn("2023-03-12")
	}))
	ack, decide, pay := clockOf(t, &got, claim.ToAcknowledge), clockOf(t, &got, claim.ToDecide), clockOf(t, &got, claim.ToPay)
	assert.Equal(t, momentAt("2023-03-10T11:00"), ack.By)
	assert.Equal(t, liability.InTime, ack.Timing, "a reply in one hour")
	assert.Equal(t, momentAt("2023-03-10T22:00"), decide.By)
	assert.Equal(t, liability.TooLate, decide.Timing, "a scheme in twelve hours, a minute over")
	assert.Equal(t, dayOn("2023-03-18"), pay.Counted.Last, "the standard's payment stays")
	assert.Equal(t, "TM-DAO", reasonOf(t, &got.Grounds, "claim.answer.agreed").Basis().Source)

	own := claim.AnswerTerms{Cite: dao.Cite, Decide: courier.Days(10).Period(), FromAnswer: aye, Pay: courier.Days(3).Period()}
	got = answerAsks.put(t, handledUnder(courier.Rail, "2026-03-02", "2026-03-10", func(h *claim.Handling) {
		h.Terms, h.AnsweredOn, h.DecidedOn, h.AgreedOn, h.PaidOn = &own, dayOn("2026-03-12"), dayOn("2026-03-22"), dayOn("2026-03-23"), dayOn("2026-03-27")
	}))
	assert.Equal(t, liability.InTime, clockOf(t, &got, claim.ToDecide).Timing)
	assert.Equal(t, liability.TooLate, clockOf(t, &got, claim.ToPay).Timing)
	// Freight by road has the clocks of its contract alone.
	got = answerAsks.put(t, handledUnder(courier.CivilLaw, "2026-03-02", "2026-03-10", func(h *claim.Handling) { h.Express, h.Terms, h.DecidedOn = nay, &own, dayOn("2026-03-11") }))
	assert.Equal(t, []courier.Need{"answered_on"}, got.Needs)
	got = answerAsks.put(t, handledUnder(courier.CivilLaw, "2026-03-02", "2026-03-10", func(h *claim.Handling) { h.Express = nay }))
	assert.Equal(t, []courier.Code{"claim.answer.no_clock"}, codesOf(&got.Grounds))
}

func TestAnswerOtherRegimes(t *testing.T) {
	several := func(a courier.Answer) func(*claim.Handling) { return func(h *claim.Handling) { h.Several = a } }
	for _, c := range []struct {
		name  string
		facts claim.Handling
		step  claim.ClockStep
		last  string
		code  courier.Code
	}{
		{"rail, one bureau", handledUnder(courier.RailRules1986, "2022-04-30", "2022-05-01", several(nay)), claim.ToDecide, "2022-05-31", "claim.answer.rail_1986"},
		{"rail, several", handledUnder(courier.RailRules1986, "2022-04-30", "2022-05-01", several(aye)), claim.ToDecide, "2022-06-30", "claim.answer.rail_1986_several"},
		{"rail, objection", handledUnder(courier.RailRules1986, "2022-04-30", "2022-05-01", several(nay), func(h *claim.Handling) { h.RepliedOn = dayOn("2022-05-20") }), claim.ToObject, "2022-07-19", "claim.answer.rail_1986_objection"},
		{"waterway", handledUnder(courier.WaterwayRules1986, "2022-04-30", "2022-05-01"), claim.ToDecide, "2022-06-30", "claim.answer.waterway_1986"},
		{"road 1999, opted in", handledUnder(courier.RoadRules1999, "2010-04-30", "2010-05-01", func(h *claim.Handling) { h.Reach = liability.RulesReported }), claim.ToDecide, "2010-06-30", "claim.answer.road_1999"},
		{"Carmack, acknowledge", handledUnder(courier.CarmackRoad, "2026-01-01", "2026-01-05"), claim.ToAcknowledge, "2026-02-04", "claim.answer.carmack"},
		{"Carmack, decide", handledUnder(courier.CarmackRoad, "2026-01-01", "2026-01-05"), claim.ToDecide, "2026-05-05", "claim.answer.carmack_decide"},
		{"Carmack, report", handledUnder(courier.CarmackRoad, "2026-01-01", "2026-01-05", func(h *claim.Handling) { h.AsOf = momentAt("2026-05-06T09:00") }), claim.ToReport, "2026-07-04", "claim.answer.carmack_report"},
		{"Carmack, report again", handledUnder(courier.CarmackRoad, "2026-01-01", "2026-01-05", func(h *claim.Handling) { h.AsOf, h.ReportedOn = momentAt("2026-07-06T09:00"), dayOn("2026-07-01") }), claim.ToReport, "2026-08-30", "claim.answer.carmack_report"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := answerAsks.put(t, c.facts)
			assert.Equal(t, dayOn(c.last), clockOf(t, &got, c.step).Counted.Last)
			assert.True(t, got.Has(c.code))
		})
	}
	road := answerAsks.put(t, handledUnder(courier.RoadRules1999, "2010-04-30", "2010-05-01", func(h *claim.Handling) { h.Reach = liability.RulesReported }))
	assert.Equal(t, courier.Reported, reasonOf(t, &road.Grounds, "claim.answer.road_1999").Basis().Evidence)
	for name, c := range map[string]struct {
		facts claim.Handling
		code  courier.Code
	}{
		"rail after the repeal":     {handledUnder(courier.RailRules1986, "2022-05-01", "2022-05-01"), "claim.answer.no_clock"},
		"waterway after the repeal": {handledUnder(courier.WaterwayRules1986, "2022-05-01", "2022-05-01"), "claim.answer.no_clock"},
		"rail of today":             {handledUnder(courier.Rail, "2026-03-02", "2026-03-03"), "claim.answer.no_clock"},
		"road 1999, not opted in":   {handledUnder(courier.RoadRules1999, "2010-04-30", "2010-05-01"), "claim.answer.reported_only"},
		"postal":                    {handledUnder(courier.PostalUniversal, "2026-03-02", "2026-03-03"), "claim.answer.postal"},
	} {
		got := answerAsks.put(t, c.facts)
		assert.Equal(t, []courier.Code{c.code}, codesOf(&got.Grounds), name)
		assert.Empty(t, got.Clocks, name)
		assert.Zero(t, got.Overdue, name)
	}
}

// An objection that is late takes no right, and is not the carrier's delay.
func TestAnswerObjectionLate(t *testing.T) {
	late := func(on string) claim.Deadlines {
		return answerAsks.put(t, handledUnder(courier.RailRules1986, "2022-04-30", "2022-05-01", func(h *claim.Handling) {
			h.Several, h.DecidedOn, h.RepliedOn, h.ObjectedOn = nay, dayOn("2022-05-20"), dayOn("2022-05-20"), dayOn(on)
		}))
	}
	got := late("2022-07-19")
	assert.Equal(t, liability.InTime, clockOf(t, &got, claim.ToObject).Timing)
	got = late("2022-07-20")
	assert.Equal(t, liability.TooLate, clockOf(t, &got, claim.ToObject).Timing)
	assert.True(t, got.Has("claim.answer.objection_late"))
	assert.Equal(t, courier.No, got.Overdue)
}

func TestAnswerAsks(t *testing.T) {
	for name, c := range map[string]struct {
		facts claim.Handling
		want  []courier.Need
	}{
		"everything":               {claim.Handling{}, []courier.Need{"happened_on", "regime"}},
		"the day":                  {claim.Handling{Regime: courier.CivilLaw}, []courier.Need{"happened_on"}},
		"the law":                  {claim.Handling{HappenedOn: dayOn("2026-03-02")}, []courier.Need{"regime"}},
		"whether it is express":    {claim.Handling{HappenedOn: dayOn("2023-03-02"), Regime: courier.CivilLaw}, []courier.Need{"express"}},
		"the claim and the answer": {claim.Handling{HappenedOn: dayOn("2023-03-02"), Regime: courier.CivilLaw, Express: aye, Lane: courier.SameCity}, []courier.Need{"received_on", "answered_on"}},
		"the hour of the claim":    {handled2023(func(h *claim.Handling) { h.ReceivedAt, h.ReceivedOn = courier.Instant{}, dayOn("2023-03-10") }), []courier.Need{"received_at"}},
		"the hour of the answer":   {handled2023(func(h *claim.Handling) { h.AnsweredAt, h.AnsweredOn = courier.Instant{}, dayOn("2023-03-11") }), []courier.Need{"answered_at"}},
		"the lane":                 {handled2023(func(h *claim.Handling) { h.Lane = 0 }), []courier.Need{"lane"}},
		"whether it was decided":   {handled2023(func(h *claim.Handling) { h.DecidedOn = courier.Date{} }), []courier.Need{"decided_on", "as_of"}},
		"the bureaus":              {handledUnder(courier.RailRules1986, "2022-04-30", "2022-05-01"), []courier.Need{"several"}},
	} {
		got := answerAsks.put(t, c.facts)
		assert.Equal(t, c.want, got.Needs, name)
		assert.Zero(t, got.Overdue, name)
	}
	dao := claim.DAOAnswer()
	got := answerAsks.put(t, handled2023(func(h *claim.Handling) {
		h.Terms, h.AnsweredAt, h.DecidedOn = &dao, momentAt("2023-03-10T10:30"), dayOn("2023-03-10")
	}))
	assert.Equal(t, []courier.Need{"decided_at"}, got.Needs)
	// What is late is late, whatever else is asked.
	got = answerAsks.put(t, handled2023(func(h *claim.Handling) { h.AnsweredAt, h.Lane = momentAt("2023-03-12T10:00"), 0 }))
	assert.Equal(t, courier.Yes, got.Overdue)
}

// From 2024-04-01 the host's choice is asked for, save where the terms set every
// time; who goes by its own terms has to give them.
func TestAnswerAsksForTheStandard(t *testing.T) {
	choose := func(s claim.StandardText, terms *claim.AnswerTerms) []courier.Need {
		h := handled2023(func(h *claim.Handling) {
			h.HappenedOn, h.Standard, h.Terms = dayOn("2024-04-01"), s, terms
			h.ReceivedAt, h.AnsweredAt, h.DecidedOn = momentAt("2024-05-10T10:00"), momentAt("2024-05-10T10:30"), dayOn("2024-05-10")
			h.DecidedAt = momentAt("2024-05-10T11:00")
		})
		return answerAsks.put(t, h).Needs
	}
	full := claim.DAOAnswer()
	full.Pay = courier.Days(7).Period()
	part := claim.DAOAnswer()
	assert.Contains(t, choose(claim.StandardUndecided, nil), courier.Need("standard"))
	assert.Contains(t, choose(claim.StandardUndecided, &part), courier.Need("standard"))
	assert.NotContains(t, choose(claim.StandardUndecided, &full), courier.Need("standard"))
	assert.Equal(t, []courier.Need{"terms"}, choose(claim.StandardOwn, nil))
	assert.Empty(t, choose(claim.StandardOwn, &claim.AnswerTerms{}))
	assert.NotContains(t, choose(claim.StandardAsPractice, nil), courier.Need("standard"))
}

func TestAnswerUnreadable(t *testing.T) {
	answerAsks.faulty(t, claim.Handling{Regime: 99, Express: 9, Standard: 9, Reach: 9, Lane: 9, Several: 9, HappenedOn: dayOn("2026-03-12"),
		ReceivedAt: momentAt("2026-03-10T10:00"), ReceivedOn: dayOn("2026-03-11"), AnsweredAt: momentAt("2026-03-10T09:00"), AnsweredOn: dayOn("2026-03-11"),
		DecidedAt: momentAt("2026-03-09T10:00"), DecidedOn: dayOn("2026-03-08"), ReportedOn: dayOn("2026-03-09"), AgreedOn: dayOn("2026-03-09"), PaidOn: dayOn("2026-03-09"),
		RepliedOn: dayOn("2026-03-09"), ObjectedOn: dayOn("2026-03-08"),
		Terms: &claim.AnswerTerms{Cite: courier.Art(courier.CivilCode, "1"), FromAnswer: 9, Acknowledge: courier.WorkingDays(1).Period(), Decide: courier.WorkingDays(1).Period(), Pay: courier.Hours(1).Period()}},
		"regime", "express", "standard", "reach", "lane", "several", "received_on", "answered_on", "decided_on", "received_on", "decided_on", "reported_on", "agreed_on",
		"paid_on", "replied_on", "objected_on", "answered_at", "terms.cite", "terms.from_answer", "terms.acknowledge", "terms.decide", "terms.pay")
	got, err := claim.Answer(nil)
	require.NoError(t, err)
	assert.Len(t, got.Needs, 2)
}

func TestAnswerForms(t *testing.T) {
	wordsRead(t, 5, (*claim.ClockStep).UnmarshalText, claim.ClockStep.Name)
	wordsRead(t, 5, (*claim.ClockEvent).UnmarshalText, claim.ClockEvent.Name)
	dao := claim.DAOAnswer()
	sameAgain(t, handled2023(func(h *claim.Handling) { h.Terms = &dao }))
	allocatesAtMost(t, answerAsks, 5, handled2023())
}

func FuzzAnswer(f *testing.F) {
	dao := claim.DAOAnswer()
	fuzzAsk(f, answerAsks, handled2023(), handled2023(func(h *claim.Handling) { h.Terms = &dao }),
		handledUnder(courier.CarmackRoad, "2026-01-01", "2026-01-05"), handledUnder(courier.RailRules1986, "2022-04-30", "2022-05-01"))
}

func BenchmarkAnswer(b *testing.B) { benchAsk(b, answerAsks, handled2023()) }

func ExampleAnswer() {
	d, err := claim.Answer(&claim.Handling{HappenedOn: courier.Day(2023, 3, 2), Regime: courier.CivilLaw, Express: courier.Yes, Lane: courier.OtherDomestic,
		ReceivedAt: courier.Day(2023, 3, 10).At(10, 0), AnsweredAt: courier.Day(2023, 3, 11).At(9, 0), AsOf: courier.Day(2023, 4, 12).At(9, 0)})
	fmt.Println(d.Overdue, err)
	for _, c := range d.Clocks {
		fmt.Println(c.Step, "from", c.Event, "by", c.By.Date(), c.Timing)
	}
	// Output:
	// yes <nil>
	// acknowledge from receipt by 2023-03-11 in_time
	// decide from answer by 2023-04-11 too_late
}
