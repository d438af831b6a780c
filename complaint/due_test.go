package complaint_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func due(t testing.TB, w complaint.Watch) complaint.Schedule {
	t.Helper()
	got, err := complaint.Due(&w)
	require.NoError(t, err)
	return got
}

// years is a calendar with the spring festival of 2026 as its one holiday.
func years(t testing.TB) courier.Calendar {
	t.Helper()
	y := courier.CalendarYears{From: 2009, To: 2027, Made: []courier.Date{courier.Day(2026, 2, 14)}}
	for day := courier.Day(2026, 2, 16); !day.After(courier.Day(2026, 2, 22)); day = day.AddDays(1) {
		y.Off = append(y.Off, day)
	}
	c, err := courier.NewCalendar(y)
	require.NoError(t, err)
	return c
}

// received is an express case, received at nine, without promises.
func received(day courier.Date) complaint.Watch {
	return complaint.Watch{Promises: []complaint.Promise{}, Case: complaint.Case{ReceivedAt: day.At(9, 0), Regime: courier.CivilLaw,
		Region: courier.Beijing, Lane: courier.SameCity}}
}

func last(t testing.TB, s complaint.Schedule, c complaint.Clock) courier.Date {
	t.Helper()
	d, ok := s.First(c)
	require.True(t, ok, "%v", s.Reasons)
	return d.Last
}

// V-CMP-001: received on Monday 2024-03-04, the last day ends on 2024-03-11 at 24:00.
func TestSevenDays(t *testing.T) {
	w := received(courier.Day(2024, 3, 4))
	for _, tt := range []struct {
		at      courier.Instant
		overdue courier.Answer
	}{{courier.Instant{}, 0}, {courier.Day(2024, 3, 11).At(23, 59), no}, {courier.Day(2024, 3, 12).Start(), yes}} {
		w.At = tt.at
		got := due(t, w)
		d, ok := got.First(complaint.HandlingAndTelling)
		require.True(t, ok)
		assert.Equal(t, courier.Day(2024, 3, 11), d.Last)
		assert.Equal(t, courier.Day(2024, 3, 12).Start(), d.End)
		assert.Equal(t, tt.overdue, d.Overdue)
		assert.Equal(t, tt.overdue == yes, got.Has("complaint.due.may_appeal"))
		assert.Empty(t, got.Needs)
	}
	w.At, w.Case.ToldAt = courier.Instant{}, courier.Day(2024, 3, 11).At(23, 59)
	assert.Equal(t, yes, due(t, w).Deadlines[0].Met)
	w.Case.ToldAt = courier.Day(2024, 3, 12).Start()
	assert.Equal(t, no, due(t, w).Deadlines[0].Met)
	w.At = courier.Day(2024, 3, 10).Start() // not told yet, as of that day
	assert.Equal(t, no, due(t, w).Deadlines[0].Overdue)
	assert.Zero(t, due(t, w).Deadlines[0].Met)
}

func TestSevenDaysByEdition(t *testing.T) {
	for _, tt := range []struct {
		day     courier.Date
		source  string
		article string
		last    courier.Date
	}{
		{courier.Day(2018, 4, 30), "GB11", "", courier.Day(2018, 5, 30)},
		{courier.Day(2018, 5, 1), "IR18", "28", courier.Day(2018, 5, 8)},
		{courier.Day(2019, 3, 2), "IR19", "28", courier.Day(2019, 3, 9)},
		{courier.Day(2025, 5, 31), "IR19", "28", courier.Day(2025, 6, 7)},
		{courier.Day(2025, 6, 1), "IR25", "29", courier.Day(2025, 6, 8)},
	} {
		got := due(t, received(tt.day))
		assert.Equal(t, tt.last, last(t, got, complaint.HandlingAndTelling))
		assert.Equal(t, tt.source, got.Reasons[0].Basis().Source)
		assert.Equal(t, tt.article, got.Reasons[0].Basis().Article)
	}
}

func TestOlderAndLocalLimits(t *testing.T) {
	w := received(courier.Day(2015, 6, 1))
	w.Case.Region, w.Case.Lane = courier.Chongqing, courier.International
	got := due(t, w)
	assert.Equal(t, courier.Day(2015, 7, 31), last(t, got, complaint.HandlingAndTelling))
	assert.False(t, got.Has("complaint.due.not_read"), "the regulation gives the number that was not read in the standard")
	assert.True(t, got.Has("complaint.due.standard_yields"))
	for _, w.Reported = range []courier.Answer{0, yes} {
		for lane, day := range map[courier.Lane]courier.Date{courier.International: courier.Day(2015, 7, 31), courier.HongKongMacaoTaiwan: courier.Day(2015, 7, 1), courier.SameCity: courier.Day(2015, 7, 1)} {
			w.Case.Lane, w.Case.Region = lane, courier.Chongqing
			got = due(t, w)
			require.Len(t, got.Deadlines, 1, "the standard gives way and is not counted")
			assert.Equal(t, day, got.Deadlines[0].Last)
			assert.Equal(t, courier.Code("complaint.due.handle_chongqing"), got.Deadlines[0].Rule)
			assert.True(t, got.Has("complaint.due.standard_yields"))

			w.Case.Region = courier.Hebei
			got = due(t, w)
			assert.False(t, got.Has("complaint.due.standard_yields"))
			assert.Equal(t, lane != courier.SameCity && w.Reported == 0, got.Has("complaint.due.not_read"))
		}
	}
	w.Case.Lane, w.Case.Region, w.Reported = courier.International, 0, 0
	got = due(t, w)
	assert.Equal(t, []courier.Need{"case.region"}, got.Needs)
	assert.False(t, got.Has("complaint.due.not_read"), "the region may settle it")
	w.Case.Lane, w.Case.Region = 0, courier.Chongqing
	assert.Equal(t, []courier.Need{"case.lane"}, due(t, w).Needs)
	before := received(courier.Day(2013, 2, 28)) // the day before Chongqing's
	before.Case.Region = courier.Chongqing
	assert.False(t, dueHas(t, before, "complaint.due.standard_yields"))
	early := received(courier.Day(2012, 4, 30))
	assert.True(t, func() bool { g := due(t, early); return g.Has("complaint.due.no_number") }())

	now := received(spring)
	now.Case.Region = courier.Chongqing
	got = due(t, now)
	assert.Len(t, got.Deadlines, 1)
	assert.True(t, got.Has("complaint.due.chongqing_yields"))

	now.Case.Region, now.At = courier.Zhejiang, courier.Day(2026, 4, 1).Start()
	got = due(t, now)
	assert.Len(t, got.Deadlines, 2)
	assert.True(t, got.Has("complaint.due.zhejiang_fine"))

	post := received(spring)
	post.Case.Regime, post.Case.Region, post.Calendar = courier.PostalUniversal, courier.Henan, years(t)
	assert.Equal(t, courier.Day(2026, 3, 16), last(t, due(t, post), complaint.HandlingAndTelling))
	post.Case.Region = courier.Beijing
	assert.Empty(t, due(t, post).Deadlines)
	post.Case.Region = 0
	assert.Equal(t, []courier.Need{"case.region"}, due(t, post).Needs)
	assert.ElementsMatch(t, []courier.Need{"case.regime", "case.region", "promises"}, due(t, complaint.Watch{Case: complaint.Case{ReceivedAt: spring.At(9, 0)}}).Needs)
}

// What is agreed goes before the standard of 2011, which says so itself, and
// before no law.
func TestStandardYieldsToWhatIsAgreed(t *testing.T) {
	w := received(courier.Day(2015, 6, 1))
	w.At = courier.Day(2015, 7, 5).Start() // past the 30 days
	assert.True(t, dueHas(t, w, "complaint.due.may_appeal"))
	promise := func(days int) complaint.Promise {
		return complaint.Promise{Clock: complaint.HandlingAndTelling, Cite: house, Within: courier.Days(days).Period()}
	}
	for _, tt := range []struct {
		days    int
		last    courier.Date
		agreed  bool
		shorter bool
	}{{29, courier.Day(2015, 6, 30), false, true}, {30, courier.Day(2015, 7, 1), false, false}, {31, courier.Day(2015, 7, 2), true, false}, {40, courier.Day(2015, 7, 11), true, false}} {
		w.Promises = []complaint.Promise{promise(tt.days)}
		got := due(t, w)
		assert.Equal(t, tt.last, last(t, got, complaint.HandlingAndTelling), tt.days)
		assert.Equal(t, tt.agreed, got.Has("complaint.due.agreed_over_standard"))
		assert.Equal(t, tt.shorter, got.Has("complaint.due.shortens"))
		assert.Equal(t, !tt.agreed, got.Has("complaint.due.may_appeal"), "the standard's time is judged where it stands")
		assert.False(t, got.Has("complaint.due.beyond_law"))
		for _, d := range got.Deadlines {
			assert.False(t, d.Beyond)
			assert.Equal(t, !tt.agreed || d.Rule != "complaint.due.handle_standard_2011", true)
		}
	}
	w.Promises = []complaint.Promise{promise(50), promise(40)}
	got := due(t, w)
	assert.Equal(t, courier.Day(2015, 7, 11), last(t, got, complaint.HandlingAndTelling))
	assert.Len(t, got.Deadlines, 2)

	w.Case.Region = courier.Chongqing // whose regulation is law
	got = due(t, w)
	assert.Equal(t, courier.Day(2015, 7, 1), last(t, got, complaint.HandlingAndTelling))
	assert.True(t, got.Has("complaint.due.beyond_law"))
	assert.False(t, got.Has("complaint.due.agreed_over_standard"))
}

// The time of the standard is judged once, and not at all where what is agreed
// goes before it: told on the day after the 30 days, it was told in time.
func TestStandardIsJudgedOnce(t *testing.T) {
	w := received(courier.Day(2015, 6, 1))
	w.Case.ToldAt = courier.Day(2015, 7, 2).At(10, 0)
	w.At = courier.Day(2015, 7, 3).Start()
	late := func() (n int) {
		for _, code := range codes(due(t, w).Grounds) {
			if code == "due.done_late" {
				n++
			}
		}
		return n
	}
	assert.Equal(t, 1, late())
	w.Promises = []complaint.Promise{{Clock: complaint.HandlingAndTelling, Cite: house, Within: courier.Days(40).Period()}}
	assert.Equal(t, 0, late())
}

// A pause stops no promise that is counted in days, which is told where there
// is one, and nothing is told where there is none.
func TestAPauseStopsNoDays(t *testing.T) {
	w := received(spring)
	w.Promises = []complaint.Promise{{Clock: complaint.HandlingAndTelling, Cite: house, Within: courier.Days(3).Period()}}
	plain := due(t, w)
	assert.False(t, plain.Has("complaint.due.pause_without_effect"))
	w.Pauses = []complaint.Pause{{spring.AddDays(1).At(9, 0), spring.AddDays(2).At(9, 0), complaint.WaitingForCustomer}}
	paused := due(t, w)
	assert.True(t, paused.Has("complaint.due.pause_without_effect"))
	assert.Equal(t, last(t, plain, complaint.HandlingAndTelling), last(t, paused, complaint.HandlingAndTelling))
}

// Of the law's time to answer an appeal and Zhejiang's the sooner governs.
func TestZhejiangShortensTheLawsTime(t *testing.T) {
	w := complaint.Watch{Case: complaint.Case{Region: courier.Zhejiang}, Appeal: &complaint.AppealRun{ReceivedOn: courier.Day(2026, 3, 10)}}
	assert.True(t, dueHas(t, w, "complaint.due.zhejiang_appeal_sooner"))
	w.Extensions = []complaint.Extension{{Of: complaint.AppealReplying, By: "局长", On: courier.Day(2026, 3, 25), Why: "取证", Told: yes}}
	got := due(t, w) // both end on the same day, and nothing gives way
	assert.False(t, got.Has("complaint.due.zhejiang_appeal_sooner"))
	assert.False(t, got.Has("complaint.due.zhejiang_appeal_later"))

	w.Appeal.ReceivedOn = courier.Day(2026, 2, 1) // the fifteenth day is the first of the holiday
	w.LastDay, w.Calendar, w.Extensions[0].On = complaint.LastDayRolls, years(t), courier.Day(2026, 2, 16)
	got = due(t, w)
	require.True(t, got.Has("complaint.due.zhejiang_appeal_later"), "%v", got.Reasons)
	assert.Equal(t, courier.Day(2026, 3, 3), last(t, got, complaint.AppealReplying))
	assert.True(t, got.Deadlines[1].Beyond)

	w.Case.Region = courier.Hebei
	assert.False(t, dueHas(t, w, "complaint.due.zhejiang_appeal_later"))
}

func TestLastDayReadings(t *testing.T) {
	w := received(courier.Day(2026, 2, 9)) // the last day is the first of the holiday
	assert.Equal(t, courier.Day(2026, 2, 16), last(t, due(t, w), complaint.HandlingAndTelling))
	w.LastDay = complaint.LastDayRolls
	got := due(t, w)
	assert.Empty(t, got.Deadlines)
	assert.Equal(t, []courier.Need{"calendar"}, got.Needs)
	w.Calendar = years(t)
	got = due(t, w)
	assert.Equal(t, courier.Day(2026, 2, 23), last(t, got, complaint.HandlingAndTelling))
	assert.Equal(t, courier.Day(2026, 2, 16), got.Deadlines[0].Plain)
	assert.True(t, got.Has("complaint.due.rolls"))
}

// V-CMP-004 to 006 and 009.
func TestAuthoritiesClocks(t *testing.T) {
	w := complaint.Watch{Calendar: years(t), Authority: &complaint.AuthorityStage{ReceivedOn: spring}}
	assert.Equal(t, courier.Day(2026, 3, 18), last(t, due(t, w), complaint.AuthorityReplying))
	w.Calendar = courier.Calendar{}
	got := due(t, w)
	assert.Empty(t, got.Deadlines)
	assert.Equal(t, []courier.Need{"calendar"}, got.Needs)

	m := complaint.Watch{Authority: &complaint.AuthorityStage{AcceptedOn: courier.Day(2026, 3, 10)}}
	assert.Equal(t, []courier.Need{"authority.appraisal_days"}, due(t, m).Needs)
	m.Authority.AppraisalDays = courier.CountOf(0)
	assert.Equal(t, courier.Day(2026, 5, 9), last(t, due(t, m), complaint.Mediating))
	m.Authority.AppraisalDays = courier.CountOf(12)
	assert.Equal(t, courier.Day(2026, 5, 21), last(t, due(t, m), complaint.Mediating))
	m.Authority.AcceptedOn = courier.Day(2024, 6, 20)
	got = due(t, m)
	assert.Empty(t, got.Deadlines)
	assert.True(t, got.Has("complaint.due.no_mediation_time"))

	a := complaint.Watch{Case: complaint.Case{Region: courier.Beijing}, Appeal: &complaint.AppealRun{ReceivedOn: courier.Day(2026, 3, 10)}}
	assert.Equal(t, courier.Day(2026, 4, 9), last(t, due(t, a), complaint.AppealReplying))
}

func TestZhejiangAppealExtendedOnce(t *testing.T) {
	w := complaint.Watch{Case: complaint.Case{Region: courier.Zhejiang}, Appeal: &complaint.AppealRun{ReceivedOn: courier.Day(2026, 3, 10)}}
	assert.Equal(t, courier.Day(2026, 3, 25), last(t, due(t, w), complaint.AppealReplying))
	whole := complaint.Extension{Of: complaint.AppealReplying, By: "局长", On: courier.Day(2026, 3, 25), Why: "取证", Told: yes}
	w.Extensions = []complaint.Extension{whole}
	zhejiang := func() courier.Date { s := due(t, w); return s.Deadlines[1].Last }
	assert.Equal(t, courier.Day(2026, 4, 9), zhejiang())
	w.Extensions = append(w.Extensions, whole)
	again := due(t, w)
	assert.Equal(t, courier.Day(2026, 4, 9), again.Deadlines[1].Last)
	assert.True(t, again.Has("complaint.due.extended_once"))
	for _, spoil := range []func(*complaint.Extension){
		func(e *complaint.Extension) { e.By = "" }, func(e *complaint.Extension) { e.Why = "" }, func(e *complaint.Extension) { e.Told = 0 },
		func(e *complaint.Extension) { e.Told = no }, func(e *complaint.Extension) { e.On = courier.Date{} }, func(e *complaint.Extension) { e.On = courier.Day(2026, 3, 26) },
	} {
		e := whole
		spoil(&e)
		w.Extensions = []complaint.Extension{e}
		assert.Equal(t, courier.Day(2026, 3, 25), zhejiang())
	}
}

func TestFirmAnswersTheRegulator(t *testing.T) {
	w := complaint.Watch{At: courier.Day(2026, 12, 1).Start(), Appeal: &complaint.AppealRun{ForwardedOn: courier.Day(2015, 6, 1)}}
	assert.Equal(t, []courier.Need{"edition"}, due(t, w).Needs)
	w.Edition = complaint.AppealRules2014
	got := due(t, w)
	assert.Equal(t, courier.Day(2015, 6, 16), last(t, got, complaint.RegulatorAnswering))
	assert.False(t, got.Has("complaint.due.uncooperative"), "the fine is of 2024")
	w.Edition, w.Appeal.ForwardedOn = 0, courier.Day(2013, 6, 3)
	assert.Equal(t, []courier.Need{"edition"}, due(t, w).Needs, "the first day of the edition of 2011 was not read")
	w.Edition = complaint.AppealRules2011
	assert.Equal(t, "APM11", due(t, w).Reasons[0].Basis().Source)
	w.Edition, w.Appeal.ForwardedOn = 0, courier.Day(2026, 3, 9)
	assert.Equal(t, []courier.Need{"appeal.answer_by"}, due(t, w).Needs)
	w.Appeal.AnswerBy = courier.Day(2026, 3, 20)
	got = due(t, w)
	assert.Equal(t, courier.Day(2026, 3, 20), last(t, got, complaint.RegulatorAnswering))
	assert.True(t, got.Has("complaint.due.uncooperative"))
	w.Appeal.ProposedOn, w.Calendar = courier.Day(2026, 3, 12), years(t)
	got = due(t, w)
	assert.Equal(t, courier.Day(2026, 3, 17), last(t, got, complaint.MediationView))
	assert.Len(t, got.Deadlines[1].Jumps, 1, "the weekend")

	p := complaint.Watch{Calendar: years(t), Edition: complaint.AppealRules2014, Appeal: &complaint.AppealRun{ReceivedOn: courier.Day(2015, 6, 5), Written: yes}}
	assert.Equal(t, courier.Day(2015, 6, 9), last(t, due(t, p), complaint.AppealProcessing))
}

func hourly(t testing.TB) complaint.Watch {
	w := received(courier.Day(2026, 3, 13)) // a Friday
	w.Calendar = years(t)
	w.Opening = &complaint.OpenHours{Cite: house, Spans: []complaint.Span{{courier.TimeOf(9, 0), courier.TimeOf(12, 0)}, {courier.TimeOf(13, 0), courier.TimeOf(18, 0)}}}
	w.Promises = []complaint.Promise{{Clock: complaint.FirstAnswering, Cite: house, WorkingHours: courier.CountOf(10)}}
	return w
}

func TestWorkingHours(t *testing.T) {
	w := hourly(t)
	got := due(t, w)
	d, ok := got.First(complaint.FirstAnswering)
	require.True(t, ok)
	assert.Equal(t, courier.Day(2026, 3, 16).At(11, 0), d.End, "8 hours on Friday, 2 on Monday")
	assert.Equal(t, []complaint.Jump{
		{complaint.OverClosedHours, courier.Day(2026, 3, 13).At(12, 0), courier.Day(2026, 3, 13).At(13, 0)},
		{complaint.OverRestDays, courier.Day(2026, 3, 13).At(18, 0), courier.Day(2026, 3, 16).At(9, 0)},
	}, d.Jumps)
	w.Pauses = []complaint.Pause{{courier.Day(2026, 3, 13).At(17, 0), courier.Day(2026, 3, 16).At(10, 0), complaint.WaitingForCustomer}}
	got = due(t, w)
	d, _ = got.First(complaint.FirstAnswering)
	assert.Equal(t, courier.Day(2026, 3, 16).At(14, 0), d.End, "two working hours later, past noon")
	w.Pauses[0].To = courier.Instant{}
	assert.True(t, due(t, w).Deadlines[0].Stands)
	w.Opening = nil
	assert.Equal(t, []courier.Need{"opening"}, due(t, w).Needs)
	w = hourly(t)
	w.Calendar = courier.Calendar{}
	assert.Equal(t, []courier.Need{"calendar"}, due(t, w).Needs)
	w.Opening.Daily = yes
	d, _ = due2(due(t, w))
	assert.Equal(t, courier.Day(2026, 3, 14).At(11, 0), d.End)
}

func dueHas(t testing.TB, x complaint.Watch, code courier.Code) bool {
	t.Helper()
	got := due(t, x)
	return got.Has(code)
}

// A Saturday that is worked, and then the festival: of the Sunday, the holiday
// and the closed hours before and after, the holiday is told.
func TestWorkingHoursOverAHoliday(t *testing.T) {
	w := hourly(t)
	w.Case.ReceivedAt = courier.Day(2026, 2, 14).At(9, 0)
	d, ok := due2(due(t, w))
	require.True(t, ok)
	assert.Equal(t, courier.Day(2026, 2, 23).At(11, 0), d.End)
	require.Len(t, d.Jumps, 2)
	assert.Equal(t, complaint.Jump{complaint.OverHoliday, courier.Day(2026, 2, 14).At(18, 0), courier.Day(2026, 2, 23).At(9, 0)}, d.Jumps[1])
}

func due2(s complaint.Schedule) (complaint.Deadline, bool) { return s.First(complaint.FirstAnswering) }

func TestPromisesOnlyShorten(t *testing.T) {
	w := received(spring)
	p := complaint.Promise{Clock: complaint.HandlingAndTelling, Cite: house, Within: courier.Days(3).Period()}
	w.Promises = []complaint.Promise{p}
	got := due(t, w)
	assert.Equal(t, courier.Day(2026, 3, 12), last(t, got, complaint.HandlingAndTelling))
	assert.True(t, got.Has("complaint.due.shortens"))
	w.Promises[0].Within = courier.Days(8).Period()
	got = due(t, w)
	assert.Equal(t, courier.Day(2026, 3, 16), last(t, got, complaint.HandlingAndTelling))
	assert.True(t, got.Deadlines[1].Beyond)
	w.Promises[0].Within = courier.Hours(24).Period()
	w.Extensions = []complaint.Extension{{Of: complaint.HandlingAndTelling, Until: spring.AddDays(30).Start(), By: "主管", On: spring, Why: "取证", Told: yes}}
	got = due(t, w)
	assert.True(t, got.Deadlines[1].Beyond, "an extension moves the promise, never the law")
	assert.Equal(t, courier.Day(2026, 3, 16), last(t, got, complaint.HandlingAndTelling))
	w.Promises[0].Since = spring.AddDays(1)
	assert.Len(t, due(t, w).Deadlines, 1)
	told(t, got, func(s *complaint.Schedule) *courier.Grounds { return &s.Grounds })
	roundTrip(t, w)
}

func TestDueUnreadable(t *testing.T) {
	at := func(h int) courier.Instant { return spring.At(h, 0) }
	for _, tt := range []struct {
		spoil func(*complaint.Watch)
		field string
	}{
		{func(w *complaint.Watch) { w.Case.ReceivedAt = courier.Instant{} }, "case.received_at"},
		{func(w *complaint.Watch) { w.Case.ReceivedAt = courier.Day(2009, 9, 30).At(9, 0) }, "case.received_at"},
		{func(w *complaint.Watch) { w.Case.ToldAt = at(8) }, "case.told_at"},
		{func(w *complaint.Watch) { w.At = at(8) }, "at"},
		{func(w *complaint.Watch) { w.LastDay = 9 }, "last_day"},
		{func(w *complaint.Watch) { w.Edition = 9 }, "edition"},
		{func(w *complaint.Watch) { w.Promises = []complaint.Promise{{Cite: house}} }, "promises[0].clock"},
		{func(w *complaint.Watch) {
			w.Promises = []complaint.Promise{{Cite: house, Clock: complaint.Mediating, Within: courier.Days(1).Period()}}
		}, "promises[0].clock"},
		{func(w *complaint.Watch) { w.Opening = &complaint.OpenHours{Cite: house} }, "opening.spans"},
		{func(w *complaint.Watch) {
			w.Opening = &complaint.OpenHours{Cite: house, Spans: []complaint.Span{{courier.TimeOf(9, 0), courier.TimeOf(9, 0)}}}
		}, "opening.spans[0].to"},
		{func(w *complaint.Watch) {
			w.Opening = &complaint.OpenHours{Cite: house, Spans: []complaint.Span{{courier.TimeOf(9, 0), courier.TimeOf(12, 0)}, {courier.TimeOf(11, 59), courier.TimeOf(18, 0)}}}
		}, "opening.spans[1].from"},
		{func(w *complaint.Watch) {
			w.Pauses = []complaint.Pause{{at(10), at(12), complaint.OtherPause}, {at(11), at(13), complaint.OtherPause}}
		}, "pauses[1].from"},
		{func(w *complaint.Watch) { w.Pauses = []complaint.Pause{{at(8), at(12), complaint.OtherPause}} }, "pauses[0].from"},
		{func(w *complaint.Watch) { w.Pauses = []complaint.Pause{{at(12), at(12), complaint.OtherPause}} }, "pauses[0].to"},
		{func(w *complaint.Watch) { w.Pauses = []complaint.Pause{{From: at(12)}} }, "pauses[0].cause"},
		{func(w *complaint.Watch) { w.Extensions = []complaint.Extension{{}} }, "extensions[0].of"},
		{func(w *complaint.Watch) { w.Appeal = &complaint.AppealRun{} }, "appeal.received_on"},
		{func(w *complaint.Watch) {
			w.Appeal = &complaint.AppealRun{ReceivedOn: spring, RepliedOn: spring.AddDays(-1)}
		}, "appeal.replied_on"},
		{func(w *complaint.Watch) { w.Authority = &complaint.AuthorityStage{} }, "authority.received_on"},
	} {
		w := received(spring)
		tt.spoil(&w)
		_, err := complaint.Due(&w)
		require.Error(t, err, tt.field)
		assert.Contains(t, fields(err), tt.field)
	}
	_, err := complaint.Due(nil)
	assert.Equal(t, []string{"case.received_at"}, fields(err))
}

func FuzzDueHours(f *testing.F) {
	f.Add(uint16(10), uint16(60), uint16(120), uint16(30))
	f.Add(uint16(40), uint16(0), uint16(5000), uint16(900))
	f.Fuzz(func(t *testing.T, hours, start, length, second uint16) {
		w := hourly(t)
		w.Promises[0].WorkingHours = courier.CountOf(int64(hours%200) + 1)
		plain, _ := due2(due(t, w))
		minute := func(n int) courier.Instant { return w.Case.ReceivedAt.Add(time.Duration(n) * time.Minute) }
		from, to := int(start), int(start)+int(length)+1
		pauses := []complaint.Pause{{minute(from), minute(to), complaint.OtherPause}, {minute(to + 1), minute(to + 2 + int(second)), complaint.OtherPause}}
		w.Pauses = pauses
		paused, ok := due2(due(t, w))
		if !ok {
			return // past the calendar
		}
		require.False(t, paused.End.Before(plain.End))
		w.Pauses = []complaint.Pause{pauses[1], pauses[0]}
		turned, _ := due2(due(t, w))
		require.Equal(t, paused, turned, "the order of the pauses is irrelevant")
		// An oracle by the minute.
		left := (int(hours%200) + 1) * 60
		n := 0
		for ; left > 0; n++ {
			at := minute(n)
			clock := at.Time().Hour()
			open := w.Calendar.Works(at.Date()) == yes && (clock >= 9 && clock < 12 || clock >= 13 && clock < 18)
			for _, p := range pauses {
				open = open && (at.Before(p.From) || !at.Before(p.To))
			}
			if open {
				left--
			}
		}
		require.Equal(t, minute(n), paused.End)
		// Closing earlier never ends sooner.
		w.Opening = &complaint.OpenHours{Cite: house, Spans: []complaint.Span{{courier.TimeOf(9, 0), courier.TimeOf(12, 0)}, {courier.TimeOf(13, 0), courier.TimeOf(17, 0)}}}
		if closed, ok := due2(due(t, w)); ok {
			require.False(t, closed.End.Before(paused.End))
		}
	})
}

// Whoever was told the result was answered by then: a step without its moment
// is judged by the first later one, and asked for where that came too late.
func TestALaterStepSpeaksForAnEarlier(t *testing.T) {
	at := func(hour, minute int) courier.Instant { return spring.At(hour, minute) }
	for name, tt := range map[string]struct {
		change func(*complaint.Watch)
		met    courier.Answer
		over   courier.Answer
		needs  []courier.Need
		code   string
	}{
		"nothing later":             {func(*complaint.Watch) {}, no, yes, nil, "due.overdue"},
		"told at the last moment":   {func(w *complaint.Watch) { w.Case.ToldAt = at(11, 0) }, yes, no, nil, "due.met_by"},
		"told a minute later":       {func(w *complaint.Watch) { w.Case.ToldAt = at(11, 1) }, 0, 0, []courier.Need{"case.first_answer_at"}, ""},
		"the first of two counts":   {func(w *complaint.Watch) { w.Case.ToldAt, w.Case.ProposedAt = at(11, 1), at(10, 59) }, yes, no, nil, "due.met_by"},
		"told after the moment":     {func(w *complaint.Watch) { w.Case.ToldAt = at(12, 1) }, no, yes, nil, "due.overdue"},
		"its own moment counts":     {func(w *complaint.Watch) { w.Case.ToldAt, w.Case.FirstAnswerAt = at(11, 30), at(11, 1) }, no, yes, nil, "due.done_late"},
		"acknowledged is not later": {func(w *complaint.Watch) { w.Case.AcknowledgedAt = at(9, 30) }, no, yes, nil, "due.overdue"},
	} {
		w := received(spring) // at nine
		w.At = at(12, 0)
		w.Promises = []complaint.Promise{{Clock: complaint.FirstAnswering, Cite: house, Within: courier.Hours(2).Period()}}
		tt.change(&w)
		got := due(t, w)
		d, ok := due2(got)
		require.True(t, ok, name)
		assert.Equal(t, tt.met, d.Met, name)
		assert.Equal(t, tt.over, d.Overdue, name)
		assert.Equal(t, tt.needs, got.Needs, name)
		if tt.code != "" {
			assert.Contains(t, codes(got.Grounds), tt.code, name)
		}
		for _, code := range []string{"due.met_by", "due.overdue", "due.done_late"} {
			assert.Equal(t, code == tt.code, got.Has(courier.Code("complaint."+code)), name)
		}
	}
	w := received(spring)
	w.At, w.Case.ToldAt = spring.AddDays(5).At(9, 0), spring.AddDays(3).At(23, 59)
	w.Promises = []complaint.Promise{{Clock: complaint.Acknowledging, Cite: house, Within: courier.Days(3).Period()}, {Clock: complaint.ProposingScheme, Cite: house, Within: courier.Days(2).Period()}}
	got := due(t, w)
	assert.Equal(t, []courier.Need{"case.proposed_at"}, got.Needs)
	first, ok := got.First(complaint.Acknowledging)
	require.True(t, ok)
	assert.Equal(t, yes, first.Met, "on the last day")
}

// A promise that was put off is judged once, by its new end.
func TestExtendedPromiseIsJudgedOnce(t *testing.T) {
	w := received(spring)
	w.At, w.Case.FirstAnswerAt = spring.At(20, 0), spring.At(12, 0)
	w.Promises = []complaint.Promise{{Clock: complaint.FirstAnswering, Cite: house, Within: courier.Hours(2).Period()}}
	w.Extensions = []complaint.Extension{{Of: complaint.FirstAnswering, Until: spring.At(12, 0), By: "A", On: spring, Why: "rain", Told: yes}}
	got := due(t, w)
	d, ok := due2(got)
	require.True(t, ok)
	assert.Equal(t, yes, d.Met)
	assert.True(t, got.Has("complaint.due.met"))
	assert.False(t, got.Has("complaint.due.done_late"), "of the end before it was put off")
	w.Case.FirstAnswerAt = spring.At(12, 1)
	got = due(t, w)
	assert.True(t, got.Has("complaint.due.done_late"))
	for _, r := range got.Reasons {
		if r.Code() == "complaint.due.done_late" {
			assert.Equal(t, "2026年3月9日12时01分才完成，超过期限2026年3月9日12时00分", r.Sentence(courier.Chinese), "the minute, not the day")
		}
	}
}

// A time that is over at midnight is told as the day before, which it ends.
func TestEndsAreToldByTheDay(t *testing.T) {
	w := received(spring)
	w.Promises = []complaint.Promise{{Clock: complaint.HandlingAndTelling, Cite: house, Within: courier.Days(10).Period()}}
	got := due(t, w)
	at := slices.IndexFunc(got.Reasons, func(r courier.Reason) bool { return r.Code() == "complaint.due.beyond_law" })
	require.GreaterOrEqual(t, at, 0)
	assert.Equal(t, "承诺的时间2026年3月19日晚于法定期限2026年3月16日，不影响法定期限", got.Reasons[at].Sentence(courier.Chinese))
}
