package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

func due(t testing.TB, c insurance.Course) insurance.Schedule {
	t.Helper()
	got, err := insurance.Due(&c)
	require.NoError(t, err)
	return got
}

// claimedIn is a complex claim whose papers came on 2026-03-10.
func claimedIn(edits ...func(*insurance.Course)) insurance.Course {
	c := insurance.Course{HappenedOn: courier.Day(2026, 3, 1), Marine: no, Liability: no, KnewOn: courier.Day(2026, 3, 1), ClaimedOn: courier.Day(2026, 3, 10),
		Complex: yes, Terms: &insurance.ClockTerms{}}
	for _, e := range edits {
		e(&c)
	}
	return c
}

func lastOf(t testing.TB, s insurance.Schedule, kind insurance.ClockKind) courier.Date {
	t.Helper()
	c, ok := s.Clock(kind)
	require.True(t, ok, "%s", kind)
	return c.Last
}

// V-INS-019 to 022, 024 and 030.
func TestDueVectors(t *testing.T) {
	s := due(t, claimedIn())
	assert.Equal(t, courier.Day(2026, 4, 9), lastOf(t, s, insurance.AssessClock), "V-INS-019")
	assert.Equal(t, courier.Day(2026, 5, 9), lastOf(t, s, insurance.InterimClock), "V-INS-019")
	assert.Equal(t, courier.Day(2028, 3, 1), lastOf(t, s, insurance.LimitationClock), "V-INS-022")

	supplement := func(counting insurance.Suspension) func(*insurance.Course) {
		return func(c *insurance.Course) {
			c.Requests, c.Counting = []insurance.PaperRequest{{ArrivedOn: courier.Day(2026, 3, 20), SuppliedOn: courier.Day(2026, 3, 29)}}, counting
		}
	}
	s = due(t, claimedIn(supplement(insurance.ArrivalToArrival)))
	c, _ := s.Clock(insurance.AssessClock)
	assert.Equal(t, 9, c.Paused, "V-INS-020")
	assert.Equal(t, courier.Day(2026, 4, 18), c.Last, "V-INS-020")
	assert.Equal(t, courier.Day(2026, 4, 9), c.Deadline.Last)
	assert.Equal(t, courier.Day(2026, 5, 9), lastOf(t, s, insurance.InterimClock), "the 60 days do not stand still")
	s = due(t, claimedIn(supplement(insurance.BothDaysCounted)))
	assert.Equal(t, courier.Day(2026, 4, 19), lastOf(t, s, insurance.AssessClock), "V-INS-020")
	for _, r := range s.Reasons {
		if r.Code() == "insurance.clock.paused_both_days" {
			assert.Equal(t, courier.Disputed, r.Basis().Evidence)
		}
	}

	s = due(t, claimedIn(func(c *insurance.Course) { c.AgreedOn = courier.Day(2026, 4, 12) }))
	assert.Equal(t, courier.Day(2026, 4, 22), lastOf(t, s, insurance.PaymentClock), "V-INS-021")
	s = due(t, claimedIn(func(c *insurance.Course) { c.AssessedOn, c.Owed = courier.Day(2026, 4, 9), no }))
	assert.Equal(t, courier.Day(2026, 4, 12), lastOf(t, s, insurance.RefusalClock), "V-INS-021")

	sea := func(event, knew courier.Date) insurance.Schedule {
		return due(t, insurance.Course{HappenedOn: event, Marine: yes, Liability: no, KnewOn: knew})
	}
	s = sea(courier.Day(2026, 4, 20), courier.Day(2026, 5, 3))
	assert.Equal(t, courier.Day(2028, 4, 20), lastOf(t, s, insurance.LimitationClock), "V-INS-024, old code")
	assert.Equal(t, "MC92 264", basisOf(&s.Grounds, "insurance.clock.limitation_sea_event"))
	s = sea(courier.Day(2026, 5, 20), courier.Day(2026, 6, 10))
	assert.Equal(t, courier.Day(2028, 6, 10), lastOf(t, s, insurance.LimitationClock), "V-INS-024, new code")
	assert.Equal(t, "MC25 291", basisOf(&s.Grounds, "insurance.clock.limitation_sea"))

	s = due(t, insurance.Course{HappenedOn: courier.Day(2026, 6, 1), Marine: yes, Liability: no, KnewOn: courier.Day(2026, 6, 1), LossNoticeOn: courier.Day(2026, 6, 10)})
	assert.Equal(t, courier.Day(2026, 6, 17), lastOf(t, s, insurance.GivingUpClock), "V-INS-030")
	assert.Equal(t, "MC25 281", basisOf(&s.Grounds, "insurance.clock.giving_up"))
	s = due(t, insurance.Course{HappenedOn: oldSeaDay, Marine: yes, Liability: no, LossNoticeOn: oldSeaDay})
	assert.Equal(t, "MC92 255", basisOf(&s.Grounds, "insurance.clock.giving_up"))
}

func TestDueBranches(t *testing.T) {
	told := map[courier.Code]bool{}
	run := func(c insurance.Course) insurance.Schedule {
		s := due(t, c)
		note(told, s.Reasons)
		return s
	}
	type edit = func(*insurance.Course)
	picc := insurance.PICCClocks()
	own := &insurance.ClockTerms{Cite: hostCite(), Assess: courier.Days(20).Period(), Pay: courier.Days(5).Period()}
	for name, c := range map[string]struct {
		edit edit
		kind insurance.ClockKind
		last courier.Date
		late courier.Answer
		days int
		code courier.Code
	}{
		"the policy's own assessment": {func(c *insurance.Course) { c.Terms, c.Complex = own, 0 }, insurance.AssessClock, courier.Day(2026, 3, 30), 0, 0, "insurance.clock.assessment_agreed"},
		"the policy's own payment": {func(c *insurance.Course) {
			c.Terms, c.AgreedOn, c.PaidOn = own, courier.Day(2026, 4, 1), courier.Day(2026, 4, 7)
		}, insurance.PaymentClock, courier.Day(2026, 4, 6), yes, 1, "insurance.clock.payment_agreed"},
		"paid on the last day":     {func(c *insurance.Course) { c.AgreedOn, c.PaidOn = courier.Day(2026, 4, 1), courier.Day(2026, 4, 11) }, insurance.PaymentClock, courier.Day(2026, 4, 11), no, 0, "insurance.clock.payment"},
		"paid the day after":       {func(c *insurance.Course) { c.AgreedOn, c.PaidOn = courier.Day(2026, 4, 1), courier.Day(2026, 4, 12) }, insurance.PaymentClock, courier.Day(2026, 4, 11), yes, 1, "insurance.clock.payment_late"},
		"not assessed by the day":  {func(c *insurance.Course) { c.Today = courier.Day(2026, 4, 9) }, insurance.AssessClock, courier.Day(2026, 4, 9), no, 0, "insurance.clock.assessment"},
		"not assessed, a day late": {func(c *insurance.Course) { c.Today = courier.Day(2026, 4, 10) }, insurance.AssessClock, courier.Day(2026, 4, 9), yes, 1, "insurance.clock.assessment_late"},
		"the refusal is late": {func(c *insurance.Course) {
			c.AssessedOn, c.Owed, c.RefusalOn = courier.Day(2026, 4, 9), no, courier.Day(2026, 4, 13)
		}, insurance.RefusalClock, courier.Day(2026, 4, 12), yes, 1, "insurance.clock.refusal_late"},
		"the interim is late": {func(c *insurance.Course) {
			c.AmountOpen, c.AssessedOn, c.Owed, c.Today = yes, courier.Day(2026, 4, 9), yes, courier.Day(2026, 5, 10)
		}, insurance.InterimClock, courier.Day(2026, 5, 9), yes, 1, "insurance.clock.interim_late"},
		"the interim was paid": {func(c *insurance.Course) {
			c.AmountOpen, c.InterimOn, c.Today = yes, courier.Day(2026, 5, 9), courier.Day(2026, 4, 9)
		}, insurance.InterimClock, courier.Day(2026, 5, 9), no, 0, "insurance.clock.interim"},
		"the papers have not come": {func(c *insurance.Course) {
			c.Requests, c.Today = []insurance.PaperRequest{{ArrivedOn: courier.Day(2026, 3, 20)}}, courier.Day(2027, 1, 1)
			c.AmountOpen = no
		}, insurance.AssessClock, courier.Date{}, 0, 0, "insurance.clock.stands_still"},
		"asked on the last day": {func(c *insurance.Course) {
			c.Requests = []insurance.PaperRequest{{ArrivedOn: courier.Day(2026, 4, 9), SuppliedOn: courier.Day(2026, 4, 10)}}
		}, insurance.AssessClock, courier.Day(2026, 4, 10), 0, 0, "insurance.clock.paused_last"},
		"asked too late": {func(c *insurance.Course) {
			c.Requests = []insurance.PaperRequest{{ArrivedOn: courier.Day(2026, 4, 10), SuppliedOn: courier.Day(2026, 4, 20)}}
		}, insurance.AssessClock, courier.Day(2026, 4, 9), 0, 0, "insurance.clock.request_late"},
		"asked twice": {func(c *insurance.Course) {
			c.Requests = []insurance.PaperRequest{{courier.Day(2026, 3, 20), courier.Day(2026, 3, 22)}, {courier.Day(2026, 3, 25), courier.Day(2026, 3, 30)}}
		}, insurance.AssessClock, courier.Day(2026, 4, 11), 0, 0, "insurance.clock.second_request"},
		"the inspection": {func(c *insurance.Course) {
			c.Terms, c.ArrivedOn, c.InspectedOn = &picc, courier.Day(2026, 3, 2), courier.Day(2026, 3, 13)
		}, insurance.InspectionClock, courier.Day(2026, 3, 12), yes, 1, "insurance.clock.inspection_late"},
		"the inspection, in time": {func(c *insurance.Course) {
			c.Terms, c.ArrivedOn, c.InspectedOn = &picc, courier.Day(2026, 3, 2), courier.Day(2026, 3, 12)
		}, insurance.InspectionClock, courier.Day(2026, 3, 12), no, 0, "insurance.clock.inspection_weak"},
		"of a liability": {func(c *insurance.Course) { c.Liability, c.FixedOn = yes, courier.Day(2026, 7, 1) }, insurance.LimitationClock, courier.Day(2028, 7, 1), 0, 0, "insurance.clock.limitation_liability"},
		"the time to sue": {func(c *insurance.Course) {
			c.Today = courier.Day(2028, 3, 1)
			c.AmountOpen, c.AssessedOn, c.Owed = no, courier.Day(2026, 3, 20), yes
		}, insurance.LimitationClock, courier.Day(2028, 3, 1), no, 0, "insurance.clock.limitation"},
		"the time to sue is over": {func(c *insurance.Course) {
			c.Today = courier.Day(2028, 3, 2)
			c.AmountOpen, c.AssessedOn, c.Owed = no, courier.Day(2026, 3, 20), yes
		}, insurance.LimitationClock, courier.Day(2028, 3, 1), yes, 0, "insurance.clock.limitation"},
	} {
		s := run(claimedIn(c.edit))
		got, ok := s.Clock(c.kind)
		require.True(t, ok, name)
		assert.Equal(t, c.last, got.Last, "%s: %v", name, s.Reasons)
		assert.Equal(t, c.late, got.Late, name)
		assert.Equal(t, c.days, got.DaysLate, name)
		assert.True(t, s.Has(c.code), "%s: %v", name, s.Reasons)
		late := c.late == yes && !got.ByInsured
		assert.Equal(t, late, s.InsurerLate(), name)
		assert.Equal(t, late, s.Has("insurance.clock.damages") && s.Has("insurance.clock.tell_customer"), name)
		assert.Empty(t, s.Needs, name)
	}
	s := run(claimedIn(func(c *insurance.Course) {
		c.Complex = no
		c.Requests = []insurance.PaperRequest{{ArrivedOn: courier.Day(2026, 3, 20)}}
	}))
	assert.True(t, s.Has("insurance.clock.promptly"))
	_, ok := s.Clock(insurance.AssessClock)
	assert.False(t, ok, "promptly is no number of days")
	run(insurance.Course{HappenedOn: oldSeaDay, Marine: yes, Liability: no, LossNoticeOn: oldSeaDay})
	run(insurance.Course{HappenedOn: newSeaDay, Marine: yes, Liability: no, KnewOn: newSeaDay})
	run(claimedIn(func(c *insurance.Course) {
		c.Requests = []insurance.PaperRequest{{courier.Day(2026, 3, 20), courier.Day(2026, 3, 22)}}
		c.Counting = insurance.BothDaysCounted
	}))
	everyRowUnder(t, "insurance.clock.", told)
}

// A last day on a holiday moves where the calendar covers it, and with the
// pause too; a day of the policy stays.
func TestDueHolidays(t *testing.T) {
	holidays, err := courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2028, Off: []courier.Date{courier.Day(2026, 4, 9), courier.Day(2026, 4, 18), courier.Day(2026, 3, 30)}})
	require.NoError(t, err)
	s := due(t, claimedIn(func(c *insurance.Course) { c.Calendar = holidays }))
	assert.Equal(t, courier.Day(2026, 4, 10), lastOf(t, s, insurance.AssessClock))
	assert.False(t, s.Has("insurance.clock.no_calendar"))
	s = due(t, claimedIn(func(c *insurance.Course) {
		c.Calendar = holidays
		c.Requests = []insurance.PaperRequest{{courier.Day(2026, 3, 20), courier.Day(2026, 3, 29)}}
	}))
	assert.Equal(t, courier.Day(2026, 4, 19), lastOf(t, s, insurance.AssessClock), "9 days from the 9th, not from the 10th, and then past the 18th")
	s = due(t, claimedIn(func(c *insurance.Course) {
		c.Calendar, c.Terms = holidays, &insurance.ClockTerms{Cite: hostCite(), Assess: courier.Days(20).Period()}
	}))
	assert.Equal(t, courier.Day(2026, 3, 30), lastOf(t, s, insurance.AssessClock))
	assert.True(t, func() bool { s := due(t, claimedIn()); return s.Has("insurance.clock.no_calendar") }())
}

func TestDueAsks(t *testing.T) {
	for name, c := range map[string]struct {
		facts insurance.Course
		want  []courier.Need
	}{
		"nothing is known":       {insurance.Course{}, []courier.Need{"happened_on"}},
		"only the event":         {insurance.Course{HappenedOn: contractDay}, []courier.Need{"claimed_on", "liability"}},
		"the law":                {insurance.Course{HappenedOn: contractDay, Liability: no, LossNoticeOn: contractDay}, []courier.Need{"claimed_on", "marine"}},
		"the day it knew":        {insurance.Course{HappenedOn: contractDay, Liability: no, Marine: no}, []courier.Need{"claimed_on", "knew_on"}},
		"the terms":              {insurance.Course{HappenedOn: contractDay, Liability: yes, ClaimedOn: contractDay, AgreedOn: contractDay}, []courier.Need{"terms"}},
		"complex or not":         {claimedIn(func(c *insurance.Course) { c.Complex = 0 }), []courier.Need{"complex"}},
		"what the insurer found": {claimedIn(func(c *insurance.Course) { c.AssessedOn = courier.Day(2026, 4, 1) }), []courier.Need{"owed"}},
		"whether the amount is open": {claimedIn(func(c *insurance.Course) {
			c.AssessedOn, c.Owed, c.Today = courier.Day(2026, 4, 1), yes, courier.Day(2026, 6, 1)
		}), []courier.Need{"amount_open"}},
		"an amount was agreed": {claimedIn(func(c *insurance.Course) {
			c.AssessedOn, c.Owed, c.AgreedOn, c.PaidOn, c.Today = courier.Day(2026, 4, 1), yes, courier.Day(2026, 4, 1), courier.Day(2026, 4, 2), courier.Day(2026, 6, 1)
		}), nil},
	} {
		s := due(t, c.facts)
		assert.Equal(t, c.want, s.Needs, name)
		if name == "the law" || name == "only the event" {
			_, ok := s.Clock(insurance.AssessClock)
			assert.False(t, ok)
		}
	}
}

func TestDueUnreadable(t *testing.T) {
	early, day := courier.Day(2026, 3, 1), courier.Day(2026, 3, 10)
	_, err := insurance.Due(&insurance.Course{HappenedOn: day, Marine: 9, Liability: 9, KnewOn: early, FixedOn: early, LossNoticeOn: early, ClaimedOn: early, Complex: 9,
		AssessedOn: courier.Day(2026, 2, 1), Owed: 9, RefusalOn: courier.Day(2026, 1, 1), AgreedOn: courier.Day(2026, 2, 1), PaidOn: courier.Day(2026, 1, 1),
		AmountOpen: 9, InterimOn: courier.Day(2026, 2, 1), GaveUpOn: courier.Day(2026, 2, 1), ArrivedOn: day, InspectedOn: early, Counting: 9,
		Requests: []insurance.PaperRequest{{}, {courier.Day(2026, 2, 2), courier.Day(2026, 2, 1)}, {courier.Day(2026, 2, 1), courier.Date{}}},
		Terms:    &insurance.ClockTerms{Assess: courier.Hours(1).Period(), Pay: courier.Hours(1).Period(), Inspect: courier.Hours(1).Period()}})
	assert.Equal(t, []string{"marine", "liability", "complex", "owed", "amount_open", "counting", "knew_on", "fixed_on", "loss_notice_on", "claimed_on", "assessed_on",
		"refusal_on", "agreed_on", "paid_on", "interim_on", "gave_up_on", "inspected_on", "requests[0].arrived_on", "requests[1].supplied_on",
		"requests[1].arrived_on", "requests[2].arrived_on", "requests[2].arrived_on", "terms.cite.source", "terms.assess", "terms.pay", "terms.inspect"}, fields(err))
	_, err = insurance.Due(&insurance.Course{HappenedOn: courier.Day(2015, 4, 23), Owed: yes, RefusalOn: day})
	assert.Equal(t, []string{"happened_on", "refusal_on"}, fields(err))
	_, err = insurance.Due(nil)
	require.NoError(t, err)
	readsBack(t, 1, (*insurance.Suspension).UnmarshalText)
	readsBack(t, 7, (*insurance.ClockKind).UnmarshalText)
	assert.Equal(t, "先予支付", insurance.InterimClock.Name(courier.Chinese))
	picc := insurance.PICCClocks()
	roundTrip(t, claimedIn(func(c *insurance.Course) {
		c.Terms, c.Requests = &picc, []insurance.PaperRequest{{ArrivedOn: day}}
	}))
	s := due(t, claimedIn(func(c *insurance.Course) { c.Today = courier.Day(2026, 5, 1) }))
	roundTrip(t, s.Clocks)
}
