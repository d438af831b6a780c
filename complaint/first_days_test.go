package complaint_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// Each question has a rule from the first day of its law on: the handling of a
// complaint from that of the Express Regulation, a penalty of a platform from
// that of the Civil Code, an appeal from that of the Postal Law of 2009.
func TestQuestionsBeginOnTheFirstDayOfTheirLaw(t *testing.T) {
	for name, c := range map[string]struct {
		first courier.Date
		ask   func(courier.Date) error
	}{
		"handled": {courier.Day(2018, 5, 1), func(on courier.Date) error {
			_, err := complaint.Handled(&complaint.SeventhDay{On: on, Decided: yes, Told: yes, InTime: yes})
			return err
		}},
		"contest": {courier.Day(2021, 1, 1), func(on courier.Date) error {
			p := fined()
			p.On = on
			_, err := complaint.ContestPenalty(&p)
			return err
		}},
		"gates": {courier.Day(2009, 10, 1), func(on courier.Date) error {
			_, err := complaint.Gates(&complaint.Escalation{On: on})
			return err
		}},
	} {
		assert.NoError(t, c.ask(c.first), name)
		assert.ErrorIs(t, c.ask(c.first.AddDays(-1)), courier.ErrNoRule, name)
	}
}

// An appeal in writing is processed within two working days by the edition of
// 2014: whether that governs is asked from its first day on, and never before.
func TestProcessingBeginsWithTheEditionOf2014(t *testing.T) {
	for day, needs := range map[courier.Date][]courier.Need{courier.Day(2014, 8, 31): nil, courier.Day(2014, 9, 1): {"edition"}} {
		got := due(t, complaint.Watch{Case: complaint.Case{Region: courier.Beijing}, Appeal: &complaint.AppealRun{ReceivedOn: day, Written: yes}})
		assert.Equal(t, needs, got.Needs, day)
	}
}

// What a firm that does not cooperate risks is the 3,000 yuan of article 55 of
// the market measures.
func TestTheFineOfOneWhoDoesNotCooperate(t *testing.T) {
	got := due(t, complaint.Watch{At: courier.Day(2026, 4, 1).Start(),
		Appeal: &complaint.AppealRun{ForwardedOn: courier.Day(2026, 3, 9), AnswerBy: courier.Day(2026, 3, 20)}})
	var of courier.Reason
	for _, r := range got.Reasons {
		if r.Code() == "complaint.due.uncooperative" {
			of = r
		}
	}
	require.NotZero(t, of)
	assert.Contains(t, of.Sentence(courier.English), "CNY 3,000.00")
}

// Where nobody says which edition governs, the year of the one of 2014 is in
// question only for what is older than it: a dispute of a year ago to the day
// is in time by every edition. The day of posting was given, and is not asked
// for again.
func TestAnAppealPastTheYearAsksForTheEdition(t *testing.T) {
	e := unhandled(courier.Day(2020, 3, 2), courier.Day(2020, 3, 10))
	e.Handled, e.Satisfied = yes, no
	e.Posted = courier.Day(2019, 3, 10)
	assert.Empty(t, gate(t, e, complaint.AtPostalRegulator).Needs)
	e.Posted = courier.Day(2019, 3, 9)
	assert.Equal(t, []courier.Need{"edition"}, gate(t, e, complaint.AtPostalRegulator).Needs)
}

// An appraisal takes at most ten years and ten days, each counted as 365.
func TestTheLongestAppraisal(t *testing.T) {
	for days, fault := range map[int64]error{3660: nil, 3661: courier.ErrRange} {
		_, err := complaint.Due(&complaint.Watch{Authority: &complaint.AuthorityStage{AcceptedOn: courier.Day(2026, 3, 10), AppraisalDays: courier.CountOf(days)}})
		assert.ErrorIs(t, err, fault, days)
	}
}

// Two of three are past a share of 66.66 % and short of one of 66.67 %, where
// the third kind belongs to the main ones.
func TestTheShareOfTheMainKinds(t *testing.T) {
	sum := tallyOf(t, join(times(2, 0, complaint.Delay, ""), times(1, 1, complaint.Damage, ""))...)
	for points, third := range map[int]courier.Answer{6666: no, 6667: yes} {
		got, err := complaint.Divide(&complaint.Breakdown{Tally: sum, Covered: always, Span: span(0, 6), By: complaint.OfCategory, Cut: courier.BasisPoints(points)})
		require.NoError(t, err)
		require.Len(t, got.Buckets, 2)
		assert.Equal(t, []courier.Answer{yes, third}, []courier.Answer{got.Buckets[0].Main, got.Buckets[1].Main}, points)
	}
}

// The seven days of the Express Regulation run for what came in from its first
// day on: a case of the day before has no limit but the host's.
func TestCasesHaveSevenDaysFromTheFirstDayOfTheRegulation(t *testing.T) {
	first := courier.Day(2018, 5, 1)
	for day, in := range map[courier.Date]courier.Count{first.AddDays(-1): courier.CountOf(0), first: courier.CountOf(1)} {
		at := day.At(9, 0)
		c := complaint.Counted{ReceivedAt: at, Regime: courier.CivilLaw, Resolved: complaint.Moment{At: at.Add(48 * time.Hour)}}
		got, err := complaint.Evaluate(&complaint.Query{Tally: tallyOf(t, c), Span: complaint.DaySpan{From: day, To: day}})
		require.NoError(t, err)
		i, ok := got.Indicator(complaint.HandledInTime)
		require.True(t, ok)
		assert.Equal(t, in, i.Den, day)
	}
}

// What nobody reports of the seventh day counts as not so: an explanation says
// of each remark which report it wanted.
func TestWhatNobodyReportsIsNot(t *testing.T) {
	got, err := complaint.ExplainHandled(&complaint.SeventhDay{On: spring})
	require.NoError(t, err)
	wants := map[courier.Code][]courier.Need{}
	for _, m := range got.Missed {
		wants[m.Code] = m.Failing
	}
	assert.Equal(t, map[courier.Code][]courier.Need{"complaint.handled.partly": {"partly"}, "complaint.handled.offer_refused": {"refused"},
		"complaint.handled.unreachable": {"unreachable"}, "complaint.handled.oral": {"unrecorded"}}, wants)
}

// Whoever is no reader is shown nothing: neither the one after the last, nor
// any other.
func TestWhoIsNoReaderIsShownNothing(t *testing.T) {
	for r := int(complaint.ReadByPublic); r <= 255; r++ {
		assert.Equal(t, complaint.MaskFor(0), complaint.MaskFor(complaint.Reader(r)), r)
	}
}
