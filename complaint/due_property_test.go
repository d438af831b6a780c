package complaint_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// A day more off work never makes any clock end sooner.
func TestClosedTimeNeverEndsSooner(t *testing.T) {
	calendar := func(off courier.Date) courier.Calendar {
		y := courier.CalendarYears{From: 2026, To: 2026}
		if off.Known() {
			y.Off = []courier.Date{off}
		}
		c, err := courier.NewCalendar(y)
		require.NoError(t, err)
		return c
	}
	w := hourly(t)
	w.Case.Regime, w.Case.Region = courier.PostalUniversal, courier.Henan
	w.Promises = append(w.Promises, complaint.Promise{Clock: complaint.HandlingAndTelling, Cite: house, Within: courier.WorkingDays(4).Period()})
	w.Authority, w.LastDay = &complaint.AuthorityStage{ReceivedOn: spring}, complaint.LastDayRolls
	moved := 0
	for hours := int64(1); hours <= 60; hours++ {
		w.Promises[0].WorkingHours = courier.CountOf(hours)
		w.Calendar = calendar(courier.Date{})
		plain := due(t, w)
		for day := spring; day.Before(spring.AddDays(25)); day = day.AddDays(1) {
			w.Calendar = calendar(day)
			got := due(t, w)
			require.Len(t, got.Deadlines, len(plain.Deadlines))
			for i, d := range got.Deadlines {
				require.Equal(t, plain.Deadlines[i].Clock, d.Clock)
				require.False(t, d.End.Before(plain.Deadlines[i].End), "%v off: %v", day, d)
				if d.End.After(plain.Deadlines[i].End) {
					moved++
				}
			}
		}
	}
	assert.Positive(t, moved)
}

// A pause moves the end by the working time in it, to the minute.
func TestPauseMovesByItsWorkingLength(t *testing.T) {
	w := hourly(t)
	plain, _ := due2(due(t, w))
	works := func(at courier.Instant) bool {
		h := at.Time().Hour()
		return w.Calendar.Works(at.Date()) == yes && (h >= 9 && h < 12 || h >= 13 && h < 18)
	}
	worked := func(from, to courier.Instant) (n int) {
		for ; from.Before(to); from = from.Add(time.Minute) {
			if works(from) {
				n++
			}
		}
		return n
	}
	for start := 0; start < 26*60; start += 37 {
		for _, length := range []int{1, 59, 61, 600, 4000} {
			from := w.Case.ReceivedAt.Add(time.Duration(start) * time.Minute)
			w.Pauses = []complaint.Pause{{from, from.Add(time.Duration(length) * time.Minute), complaint.OtherPause}}
			got, _ := due2(due(t, w))
			if !from.Before(plain.End) {
				require.Equal(t, plain.End, got.End)
				continue
			}
			require.Equal(t, worked(from, w.Pauses[0].To), worked(plain.End, got.End), "from %v for %d minutes", from, length)
		}
	}
}

// The law's own clocks stand still for no pause and no extension of the host's.
func TestNothingOfTheHostsMovesTheLaw(t *testing.T) {
	w := hourly(t)
	law := func() complaint.Deadline {
		for _, d := range due(t, w).Deadlines {
			if d.Rule == "complaint.due.handle" {
				return d
			}
		}
		return complaint.Deadline{}
	}
	want := law()
	require.Equal(t, courier.Day(2026, 3, 20), want.Last)
	w.Pauses = []complaint.Pause{{From: w.Case.ReceivedAt.Add(time.Hour), Cause: complaint.OtherPause}}
	w.Extensions = []complaint.Extension{{Of: complaint.HandlingAndTelling, Until: spring.AddDays(60).Start(), By: "主管", On: spring, Why: "取证", Told: yes}}
	w.Promises = append(w.Promises, complaint.Promise{Clock: complaint.HandlingAndTelling, Cite: house, Within: courier.Days(30).Period()})
	assert.Equal(t, want, law())
}

// In whatever order promises, pauses and extensions are listed, the clocks are
// the same.
func TestOrderOfFactsIsIrrelevant(t *testing.T) {
	w := hourly(t)
	w.Promises = []complaint.Promise{
		{Clock: complaint.HandlingAndTelling, Cite: house, Within: courier.Days(5).Period()},
		{Clock: complaint.FirstAnswering, Cite: house, WorkingHours: courier.CountOf(10)},
		{Clock: complaint.FirstAnswering, Cite: house, Within: courier.Hours(30).Period()},
		{Clock: complaint.Acknowledging, Cite: house, Within: courier.Hours(2).Period()},
	}
	at := func(hours int) courier.Instant { return w.Case.ReceivedAt.Add(time.Duration(hours) * time.Hour) }
	w.Pauses = []complaint.Pause{{at(1), at(2), complaint.OtherPause}, {at(3), at(5), complaint.WaitingForCustomer}, {at(80), complaint.Pause{}.To, complaint.WaitingForAuthority}}
	until := func(day int, told courier.Answer) complaint.Extension {
		return complaint.Extension{Of: complaint.FirstAnswering, Until: spring.AddDays(day).Start(), By: "主管", On: courier.Day(2026, 3, 13), Why: "取证", Told: told}
	}
	w.Extensions = []complaint.Extension{until(12, yes), until(12, no), until(14, yes), {Of: complaint.HandlingAndTelling, Until: spring.AddDays(11).Start(), By: "主管", On: spring, Why: "取证", Told: yes}}
	want := due(t, w).Deadlines
	require.Len(t, want, 5)
	turn := func(n, by int, swap func(i, j int)) {
		for range by {
			for i := n - 1; i > 0; i-- {
				swap(i, i-1)
			}
		}
	}
	for i := range 64 {
		turned := w
		turned.Promises, turned.Pauses, turned.Extensions = append([]complaint.Promise{}, w.Promises...), append([]complaint.Pause{}, w.Pauses...), append([]complaint.Extension{}, w.Extensions...)
		turn(len(turned.Promises), i%4, func(i, j int) { turned.Promises[i], turned.Promises[j] = turned.Promises[j], turned.Promises[i] })
		turn(len(turned.Pauses), i/4%4, func(i, j int) { turned.Pauses[i], turned.Pauses[j] = turned.Pauses[j], turned.Pauses[i] })
		turn(len(turned.Extensions), i/16, func(i, j int) {
			turned.Extensions[i], turned.Extensions[j] = turned.Extensions[j], turned.Extensions[i]
		})
		require.Equal(t, want, due(t, turned).Deadlines)
	}
}

// An end past the last year that can be written gives a reason, not silence.
func TestDuePastTheLastYear(t *testing.T) {
	eve := courier.Day(9999, 12, 31)
	for name, w := range map[string]complaint.Watch{
		"days":      received(eve),
		"hours":     {Promises: []complaint.Promise{{Clock: complaint.FirstAnswering, Cite: house, Within: courier.Hours(48).Period()}}, Case: complaint.Case{ReceivedAt: eve.At(9, 0), Regime: courier.CivilLaw, Region: courier.Beijing}},
		"mediation": {Authority: &complaint.AuthorityStage{AcceptedOn: courier.Day(9999, 11, 15), AppraisalDays: courier.CountOf(0)}},
		"appraisal": {Authority: &complaint.AuthorityStage{AcceptedOn: courier.Day(9999, 11, 1), AppraisalDays: courier.CountOf(3)}},
		"appeal":    {Case: complaint.Case{Region: courier.Beijing}, Appeal: &complaint.AppealRun{ReceivedOn: eve}},
	} {
		got := due(t, w)
		assert.Empty(t, got.Deadlines, name)
		assert.True(t, got.Has("complaint.due.out_of_range"), name)
		assert.Empty(t, got.Needs, name)
	}
	z := complaint.Watch{Case: complaint.Case{Region: courier.Zhejiang}, Appeal: &complaint.AppealRun{ReceivedOn: courier.Day(9999, 12, 5)},
		Extensions: []complaint.Extension{{Of: complaint.AppealReplying, By: "局长", On: courier.Day(9999, 12, 6), Why: "取证", Told: yes}}}
	got := due(t, z)
	assert.True(t, got.Has("complaint.due.out_of_range"))
	assert.Equal(t, courier.Day(9999, 12, 20), last(t, got, complaint.AppealReplying))
	g := gate(t, unhandled(eve.AddDays(-2), eve), complaint.AtPostalRegulator)
	assert.Equal(t, refused, g.Verdict, "the seven days are not over")
}

// Both readings of a holiday at the end speak (DX-01), and a calendar that is
// not known is asked for by neither of the two that needs none.
func TestBothReadingsOfTheLastDaySpeak(t *testing.T) {
	w := received(courier.Day(2026, 2, 9))
	assert.Empty(t, due(t, w).Needs)
	w.Calendar = years(t)
	got := due(t, w)
	assert.True(t, got.Has("complaint.due.stays"))
	assert.False(t, got.Has("complaint.due.rolls"))
	assert.Equal(t, courier.Day(2026, 2, 16), last(t, got, complaint.HandlingAndTelling))
	w.LastDay = complaint.LastDayRolls
	got = due(t, w)
	assert.True(t, got.Has("complaint.due.rolls"))
	assert.False(t, got.Has("complaint.due.stays"))
}

// The edition that governs is named, or told to be taken, or asked for.
func TestAppealEditions(t *testing.T) {
	forwarded := func(day courier.Date, edition complaint.AppealEdition) complaint.Schedule {
		return due(t, complaint.Watch{Edition: edition, Appeal: &complaint.AppealRun{ForwardedOn: day, AnswerBy: day.AddDays(10)}})
	}
	for _, tt := range []struct {
		day   courier.Date
		named complaint.AppealEdition
		asks  bool
		taken bool
	}{
		{courier.Day(2011, 12, 31), 0, true, false}, {courier.Day(2012, 1, 1), 0, true, false}, {courier.Day(2014, 9, 1), 0, true, false},
		{courier.Day(2025, 12, 31), 0, true, false}, {courier.Day(2026, 1, 1), 0, false, true},
		{courier.Day(2026, 1, 1), complaint.AppealRulesUser, false, false}, {courier.Day(2013, 1, 1), complaint.AppealRules2011, false, false},
	} {
		got := forwarded(tt.day, tt.named)
		assert.Equal(t, tt.asks, len(got.Needs) > 0, tt.day)
		assert.Equal(t, tt.taken, got.Has("complaint.appeal_edition.taken"), tt.day)
	}
	// By the successor before the market measures named the duty.
	for day, source := range map[courier.Date]string{courier.Day(2024, 2, 29): "HOUSE", courier.Day(2024, 3, 1): "EMM23"} {
		got := forwarded(day, complaint.AppealRulesUser)
		assert.Equal(t, day.AddDays(10), last(t, got, complaint.RegulatorAnswering))
		assert.Equal(t, source, got.Reasons[0].Basis().Source)
	}
	p := complaint.Watch{Case: complaint.Case{Region: courier.Beijing}, Appeal: &complaint.AppealRun{ReceivedOn: courier.Day(2020, 6, 1), Written: yes}}
	assert.Equal(t, []courier.Need{"edition"}, due(t, p).Needs, "two working days to process, if it is the edition of 2014")
	p.Appeal.Written = no
	assert.Empty(t, due(t, p).Needs)
}

// A partner's promises: a reply in 1 hour, a scheme in 12.
func TestDAOPromises(t *testing.T) {
	w := received(spring)
	w.Promises = complaint.DAOPromises()
	w.Case.FirstAnswerAt, w.Case.ProposedAt = spring.At(10, 0), spring.At(21, 1)
	got := due(t, w)
	reply, ok := due2(got)
	require.True(t, ok)
	assert.Equal(t, spring.At(10, 0), reply.End)
	assert.Equal(t, yes, reply.Met)
	scheme, ok := got.First(complaint.ProposingScheme)
	require.True(t, ok)
	assert.Equal(t, spring.At(21, 0), scheme.End)
	assert.Equal(t, no, scheme.Met, "a minute late")
	assert.Equal(t, courier.Day(2026, 3, 16), last(t, got, complaint.HandlingAndTelling), "the law's time stays")
	for _, p := range w.Promises {
		assert.Equal(t, "TM-DAO", p.Cite.Basis().Source)
		assert.Equal(t, courier.Secondary, p.Cite.Basis().Evidence)
	}
	w.Case.ProposedAt = spring.At(8, 59)
	_, err := complaint.Due(&w)
	assert.Equal(t, []string{"case.proposed_at"}, fields(err))
}

func TestClockWordsReadBack(t *testing.T) {
	readsBack(t, 10, (*complaint.Clock).UnmarshalText)
	readsBack(t, 3, (*complaint.PauseCause).UnmarshalText)
	readsBack(t, 6, (*complaint.Leap).UnmarshalText)
	readsBack(t, 4, (*complaint.AppealEdition).UnmarshalText)
	readsBack(t, 9, (*complaint.Place).UnmarshalText)
}
