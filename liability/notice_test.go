package liability_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func ymd(text string) courier.Date {
	d, err := courier.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// noticing is damage that could not be seen, delivered on the day, with a
// notice in writing on that same day.
func noticing(regime courier.Regime, day string, edits ...func(n *liability.Noticing)) *liability.Noticing {
	d := ymd(day)
	n := &liability.Noticing{HappenedOn: d, Regime: regime, Domestic: courier.No, Kind: liability.Damage, Hidden: courier.Yes,
		Container: courier.No, DeliveredOn: d, AtDisposalOn: d, GivenOn: d, Written: courier.Yes, Fraud: courier.No, Surveyed: courier.No}
	for _, e := range edits {
		e(n)
	}
	return n
}

func given(day string) func(n *liability.Noticing) {
	return func(n *liability.Noticing) { n.GivenOn = ymd(day) }
}
func visible(n *liability.Noticing)        { n.Hidden = courier.No }
func boxed(n *liability.Noticing)          { n.Container = courier.Yes }
func delayed(n *liability.Noticing)        { n.Kind = liability.Delay }
func noticeReported(n *liability.Noticing) { n.Reach = liability.RulesReported }

func notice(t testing.TB, n *liability.Noticing) liability.Window {
	t.Helper()
	w, err := liability.Notice(n)
	require.NoError(t, err)
	return w
}

// Table T3: the last day, the day after it, and what being late means.
func TestNoticeWindows(t *testing.T) {
	for _, c := range []struct {
		name   string
		n      *liability.Noticing
		last   string
		missed liability.Missed
	}{
		{"air to 2026-06-30, damage", noticing(courier.Air, "2026-03-02"), "2026-03-16", liability.RightLost},
		{"air to 2026-06-30, delay", noticing(courier.Air, "2026-03-02", delayed), "2026-03-23", liability.RightLost},
		{"air from 2026-07-01, damage", noticing(courier.Air, "2026-07-02"), "2026-07-16", liability.RightLost},
		{"air from 2026-07-01, delay", noticing(courier.Air, "2026-07-02", delayed), "2026-07-23", liability.RightLost},
		{"air, visible", noticing(courier.Air, "2026-07-02", visible), "2026-07-16", liability.RightLost},
		{"sea to 2026-04-30, hidden", noticing(courier.Sea, "2026-04-10"), "2026-04-17", liability.PresumptionOnly},
		{"sea to 2026-04-30, container", noticing(courier.Sea, "2026-04-10", boxed), "2026-04-25", liability.PresumptionOnly},
		{"sea to 2026-04-30, delay", noticing(courier.Sea, "2026-04-10", delayed), "2026-06-09", liability.RightLost},
		{"sea to 2026-04-30, visible", noticing(courier.Sea, "2026-04-10", visible), "2026-04-10", liability.PresumptionOnly},
		{"sea from 2026-05-01, hidden", noticing(courier.Sea, "2026-05-10"), "2026-05-17", liability.PresumptionOnly},
		{"sea from 2026-05-01, container", noticing(courier.Sea, "2026-05-10", boxed), "2026-05-25", liability.PresumptionOnly},
		{"sea from 2026-05-01, delay", noticing(courier.Sea, "2026-05-10", delayed), "2026-07-09", liability.RightLost},
		{"Montreal, damage", noticing(courier.MontrealAir, "2026-03-02"), "2026-03-16", liability.RightLost},
		{"Montreal, delay", noticing(courier.MontrealAir, "2026-03-02", delayed), "2026-03-23", liability.RightLost},
		{"Warsaw, damage", noticing(courier.WarsawAir, "2026-03-02"), "2026-03-09", liability.RightLost},
		{"Warsaw, delay", noticing(courier.WarsawAir, "2026-03-02", delayed), "2026-03-16", liability.RightLost},
		{"Hague-Visby, visible", noticing(courier.HagueVisbySea, "2026-03-02", visible), "2026-03-02", liability.PresumptionOnly},
		{"Hague-Visby, hidden", noticing(courier.HagueVisbySea, "2026-03-02", boxed), "2026-03-05", liability.PresumptionOnly},
		{"Hamburg, hidden", noticing(courier.HamburgSea, "2026-03-02", noticeReported), "2026-03-17", liability.PresumptionOnly},
		{"Hamburg, delay", noticing(courier.HamburgSea, "2026-03-02", noticeReported, delayed), "2026-05-01", liability.RightLost},
		{"CMR, hidden, Sundays counted", noticing(courier.CMRRoad, "2026-04-10"), "2026-04-17", liability.PresumptionOnly},
		{"CMR, hidden, Sundays reported not to count", noticing(courier.CMRRoad, "2026-04-10", noticeReported), "2026-04-18", liability.PresumptionOnly},
		{"CMR, visible", noticing(courier.CMRRoad, "2026-04-10", visible), "2026-04-10", liability.PresumptionOnly},
		{"CMR, delay", noticing(courier.CMRRoad, "2026-04-10", delayed), "2026-05-01", liability.RightLost},
		{"CIM, visible", noticing(courier.CIMRail, "2026-04-10", visible), "2026-04-10", liability.RightLost},
		{"CIM, hidden", noticing(courier.CIMRail, "2026-04-10"), "2026-04-17", liability.RightLost},
		{"CIM, delay", noticing(courier.CIMRail, "2026-04-10", delayed), "2026-06-09", liability.RightLost},
		{"Carmack, a floor", noticing(courier.CarmackRoad, "2026-01-31"), "2026-10-31", liability.TermMissed},
		{"rail rules of 1986", noticing(courier.RailRules1986, "2022-04-30"), "2022-04-30", liability.ContractPerformed},
		{"waterway rules of 1986", noticing(courier.WaterwayRules1986, "2022-04-30"), "2022-04-30", liability.ContractPerformed},
	} {
		t.Run(c.name, func(t *testing.T) {
			last := ymd(c.last)
			c.n.GivenOn = last
			w := notice(t, c.n)
			assert.Equal(t, last, w.Last)
			assert.Equal(t, liability.InTime, w.Timing)
			assert.Equal(t, c.missed, w.Missed)
			assert.Empty(t, w.Needs)
			c.n.GivenOn = last.AddDays(1)
			w = notice(t, c.n)
			assert.Equal(t, liability.TooLate, w.Timing)
			lost := w.Has("liability.notice.right_lost")
			assert.Equal(t, c.missed == liability.RightLost, lost)
			assert.Equal(t, c.missed == liability.PresumptionOnly, w.Has("liability.notice.presumed"))
			assert.Equal(t, c.missed == liability.ContractPerformed, w.Has("liability.notice.performed"))
			assert.Equal(t, c.missed == liability.TermMissed, w.Has("liability.notice.floor_passed"))
			c.n.GivenOn, c.n.Given, c.n.AsOf = courier.Date{}, courier.No, last
			assert.Equal(t, liability.StillOpen, notice(t, c.n).Timing)
			c.n.AsOf = last.AddDays(1)
			assert.Equal(t, liability.TooLate, notice(t, c.n).Timing)
		})
	}
}

// What the rows rest on is the law of the day and of the carriage.
func TestNoticeRestsOnItsLaw(t *testing.T) {
	for _, c := range []struct {
		n    *liability.Noticing
		code courier.Code
		want string
	}{
		{noticing(courier.Sea, "2026-04-30"), "liability.notice.sea_hidden", "MC92 81"},
		{noticing(courier.Sea, "2026-05-01"), "liability.notice.sea_hidden", "MC25 88"},
		{noticing(courier.Air, "2026-06-30"), "liability.notice.air", "CAL21 134"},
		{noticing(courier.Air, "2026-07-01"), "liability.notice.air", "CAL25 142"},
		{noticing(courier.Sea, "2026-08-01", given("2027-01-01")), "liability.notice.presumed", "MC25 88"},
		{noticing(courier.Sea, "2026-08-01", delayed, given("2027-01-01")), "liability.notice.right_lost", "MC25 89"},
		{noticing(courier.MontrealAir, "2026-08-01", given("2027-01-01")), "liability.notice.right_lost", "MC99 31"},
	} {
		w := notice(t, c.n)
		basis := reason(t, &w.Grounds, c.code).Basis()
		assert.Equal(t, c.want, basis.Source+" "+basis.Article)
	}
}

func TestNoticeByPlainRules(t *testing.T) {
	t.Run("a joint survey makes it unnecessary", func(t *testing.T) {
		n := noticing(courier.Sea, "2026-05-10", func(n *liability.Noticing) { n.Surveyed, n.GivenOn = courier.Yes, courier.Date{} })
		w := notice(t, n)
		assert.Equal(t, liability.NotNeeded, w.Timing)
		assert.True(t, w.Has("liability.notice.survey"))
		n.Kind = liability.Delay
		assert.Equal(t, []courier.Need{"given_on"}, notice(t, n).Needs)
		n.Kind, n.Surveyed, n.GivenOn = liability.Damage, 0, ymd("2026-05-17")
		assert.Empty(t, notice(t, n).Needs, "in time it does not matter")
		n.GivenOn = ymd("2026-05-18")
		assert.Equal(t, []courier.Need{"surveyed"}, notice(t, n).Needs)
	})
	t.Run("by word of mouth is not at all", func(t *testing.T) {
		n := noticing(courier.Sea, "2026-05-10", func(n *liability.Noticing) { n.Written = courier.No })
		w := notice(t, n)
		assert.Equal(t, []courier.Need{"as_of"}, w.Needs)
		assert.True(t, w.Has("liability.notice.not_written"))
		n.AsOf = ymd("2026-05-18")
		assert.Equal(t, liability.TooLate, notice(t, n).Timing)
		n.AsOf = ymd("2026-05-17")
		assert.Equal(t, liability.StillOpen, notice(t, n).Timing)
		n.Written = 0
		assert.Equal(t, []courier.Need{"written"}, notice(t, n).Needs)
		n.Regime = courier.CMRRoad
		assert.Empty(t, notice(t, n).Needs, "the form is not read there")
	})
	t.Run("fraud keeps the right, in the air", func(t *testing.T) {
		n := noticing(courier.Air, "2026-07-02", given("2026-07-17"), func(n *liability.Noticing) { n.Fraud = courier.Yes })
		w := notice(t, n)
		assert.True(t, w.Has("liability.notice.fraud"))
		assert.Zero(t, w.Missed)
		n.Fraud = 0
		assert.Equal(t, []courier.Need{"fraud"}, notice(t, n).Needs)
		n.GivenOn = ymd("2026-07-16")
		assert.Empty(t, notice(t, n).Needs, "in time it does not matter")
	})
	t.Run("nothing delivered", func(t *testing.T) {
		w := notice(t, noticing(courier.Air, "2026-07-02", func(n *liability.Noticing) { n.Kind, n.GivenOn = liability.Loss, courier.Date{} }))
		assert.Equal(t, liability.NotNeeded, w.Timing)
		assert.True(t, w.Has("liability.notice.nothing_delivered"))
	})
	t.Run("no window for delay", func(t *testing.T) {
		for _, regime := range []courier.Regime{courier.CivilLaw, courier.HagueVisbySea} {
			w := notice(t, noticing(regime, "2026-07-02", delayed))
			assert.Equal(t, liability.NotNeeded, w.Timing)
			assert.True(t, w.Has("liability.notice.no_window"))
		}
	})
	t.Run("reported rules are an option", func(t *testing.T) {
		w := notice(t, noticing(courier.HamburgSea, "2026-07-02"))
		assert.True(t, w.Has("liability.notice.reported_only"))
		assert.Zero(t, w.Timing)
	})
	t.Run("between Chinese ports before 2026-05-01 the Civil Code answers", func(t *testing.T) {
		n := noticing(courier.Sea, "2026-04-30", func(n *liability.Noticing) { n.Domestic = courier.Yes })
		w := notice(t, n)
		assert.True(t, w.Has("liability.notice.coastal"))
		assert.Equal(t, []courier.Need{"agreed"}, w.Needs)
		n.Domestic = 0
		assert.Equal(t, []courier.Need{"domestic"}, notice(t, n).Needs)
		n.HappenedOn = ymd("2026-05-01")
		assert.Equal(t, ymd("2026-05-07"), notice(t, n).Last)
	})
	t.Run("a working day", func(t *testing.T) {
		n := noticing(courier.HamburgSea, "2026-04-10", visible, noticeReported) // a Friday
		n.Calendar, _ = courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2026})
		assert.Equal(t, ymd("2026-04-13"), notice(t, n).Last)
	})
}

// The last day moves past a holiday where Chinese law counts plain days.
func TestNoticeMovesPastHolidays(t *testing.T) {
	calendar, err := courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2026, Off: []courier.Date{ymd("2026-10-01"), ymd("2026-10-02"), ymd("2026-05-17"), ymd("2026-04-13")}})
	require.NoError(t, err)
	n := noticing(courier.Air, "2026-09-17")
	w := notice(t, n)
	assert.Equal(t, ymd("2026-10-01"), w.Last)
	assert.True(t, w.Has("liability.notice.calendar_missing"))
	n.Calendar = calendar
	w = notice(t, n)
	assert.Equal(t, ymd("2026-10-03"), w.Last)
	assert.True(t, w.Counted.Rolled())
	assert.False(t, w.Has("liability.notice.calendar_missing"))
	sea := noticing(courier.Sea, "2026-05-10", func(n *liability.Noticing) { n.Calendar = calendar })
	assert.Equal(t, ymd("2026-05-17"), notice(t, sea).Last, "days that run on do not move")
	road := noticing(courier.CMRRoad, "2026-04-10", noticeReported, func(n *liability.Noticing) { n.Calendar = calendar })
	assert.Equal(t, ymd("2026-04-20"), notice(t, road).Last, "a Monday off and two Sundays")
}

// A window of the carrier's terms that is missed is that and no more.
func TestNoticeTermsTakeNothing(t *testing.T) {
	thirty := &liability.AgreedWindow{Cite: courier.Art(courier.ZTOTerms, ""), From: ymd("2026-01-05"), Closes: courier.Days(30).Period()}
	n := &liability.Noticing{HappenedOn: ymd("2026-01-05"), Regime: courier.CivilLaw, Kind: liability.Loss, GivenOn: ymd("2026-03-10"), Agreed: thirty}
	w := notice(t, n)
	assert.Equal(t, liability.NotNeeded, w.Timing)
	assert.Equal(t, liability.TooLate, w.TermTiming)
	assert.Equal(t, ymd("2026-02-04"), w.TermLast)
	assert.True(t, w.Has("liability.notice.term_missed"))
	assert.True(t, w.Has("liability.notice.term_no_bar"))
	for r := range w.Having(courier.Bars) {
		t.Errorf("bars: %v", r)
	}
	n.GivenOn = ymd("2026-02-04")
	w = notice(t, n)
	assert.Equal(t, liability.InTime, w.TermTiming)
	assert.False(t, w.Has("liability.notice.term_no_bar"))
	// Mailed 2026-03-01, lost: open from 2026-03-16 to 2026-04-30.
	n.Agreed = &liability.AgreedWindow{Cite: courier.Art(courier.EMSDomesticTerms, ""), From: ymd("2026-03-01"), Opens: courier.Days(15).Period(), Closes: courier.Days(60).Period()}
	n.GivenOn = ymd("2026-03-15")
	w = notice(t, n)
	assert.Equal(t, liability.TooEarly, w.TermTiming)
	assert.Equal(t, [2]courier.Date{ymd("2026-03-16"), ymd("2026-04-30")}, [2]courier.Date{w.TermFirst, w.TermLast})
	assert.True(t, w.Has("liability.notice.term_early"))
	n.GivenOn = ymd("2026-03-16")
	assert.Equal(t, liability.InTime, notice(t, n).TermTiming)
	n.GivenOn, n.Given = courier.Date{}, courier.No
	for on, timing := range map[string]liability.Timing{"2026-03-15": liability.TooEarly, "2026-03-16": liability.StillOpen} {
		n.AsOf = ymd(on)
		assert.Equal(t, timing, notice(t, n).TermTiming, "of no notice, looked at on %s", on)
	}
	n.AsOf = ymd("2026-05-01")
	assert.Equal(t, liability.TooLate, notice(t, n).TermTiming)
	n.Given = 0
	assert.Zero(t, notice(t, n).TermTiming)
	n.Agreed.From = courier.Date{}
	assert.Equal(t, []courier.Need{"agreed.from"}, notice(t, n).Needs)
	n.Agreed.From, n.Agreed.Closes = ymd("2026-03-01"), courier.WorkingDays(3).Period()
	assert.Equal(t, []courier.Need{"calendar"}, notice(t, n).Needs)
}

// The agreed period of inspection has its own effect under the Civil Code.
func TestNoticeAgreedInspection(t *testing.T) {
	n := noticing(courier.CivilLaw, "2026-03-02")
	assert.Equal(t, []courier.Need{"agreed"}, notice(t, n).Needs)
	n.Agreed = &liability.AgreedWindow{Cite: courier.Art(courier.ZTOTerms, "")}
	w := notice(t, n)
	assert.True(t, w.Has("liability.notice.reasonable_time"))
	assert.Empty(t, w.Needs)
	assert.Equal(t, liability.PresumptionOnly, w.Missed)
	n.Agreed.Closes = courier.Days(3).Period()
	assert.Equal(t, []courier.Need{"agreed.from"}, notice(t, n).Needs)
	n.Agreed.From = n.DeliveredOn
	n.GivenOn = ymd("2026-03-06")
	w = notice(t, n)
	assert.Equal(t, liability.TooLate, w.Timing)
	assert.True(t, w.Has("liability.notice.presumed"))
	assert.True(t, w.Has("liability.notice.term_no_bar"))
	for _, regime := range []courier.Regime{courier.Rail, courier.Waterway} {
		n.Regime = regime
		assert.Equal(t, liability.TooLate, notice(t, n).Timing)
	}
}

// FIATA terms: six days, beside the law.
func TestNoticeFIATA(t *testing.T) {
	n := noticing(courier.HagueVisbySea, "2026-03-02", given("2026-03-09"), func(n *liability.Noticing) { n.Agreed = liability.FIATAWindow(n.DeliveredOn) })
	w := notice(t, n)
	assert.Equal(t, ymd("2026-03-08"), w.TermLast)
	assert.Equal(t, liability.TooLate, w.TermTiming)
}

func TestNoticeAsks(t *testing.T) {
	for _, c := range []struct {
		n    *liability.Noticing
		want []courier.Need
	}{
		{nil, []courier.Need{"happened_on", "regime", "kind"}},
		{&liability.Noticing{HappenedOn: ymd("2026-05-10"), Regime: courier.Sea, Kind: liability.Damage}, []courier.Need{"hidden"}},
		{&liability.Noticing{HappenedOn: ymd("2026-05-10"), Regime: courier.Sea, Kind: liability.Damage, Hidden: courier.Yes}, []courier.Need{"container"}},
		{&liability.Noticing{HappenedOn: ymd("2026-05-10"), Regime: courier.Sea, Kind: liability.Damage, Hidden: courier.No}, []courier.Need{"delivered_on"}},
		{&liability.Noticing{HappenedOn: ymd("2026-07-10"), Regime: courier.Air, Kind: liability.Delay}, []courier.Need{"at_disposal_on"}},
		{&liability.Noticing{HappenedOn: ymd("2026-07-10"), Regime: courier.Air, Kind: liability.Damage, DeliveredOn: ymd("2026-07-10")}, []courier.Need{"given_on"}},
		{&liability.Noticing{HappenedOn: ymd("2026-07-10"), Regime: courier.Air, Kind: liability.Damage, DeliveredOn: ymd("2026-07-10"), Given: courier.No}, []courier.Need{"as_of"}},
		{&liability.Noticing{HappenedOn: ymd("2026-07-10"), Regime: courier.CIMRail, Kind: liability.Damage}, []courier.Need{"hidden"}},
	} {
		assert.Equal(t, c.want, notice(t, c.n).Needs)
	}
}

func TestNoticeBadFacts(t *testing.T) {
	for _, c := range []struct {
		field string
		want  error
		edit  func(n *liability.Noticing)
	}{
		{"happened_on", courier.ErrNoRule, func(n *liability.Noticing) { n.HappenedOn = ymd("2020-12-31") }},
		{"happened_on", courier.ErrNoRule, func(n *liability.Noticing) { n.Regime, n.HappenedOn = courier.Rail, ymd("2022-04-30") }},
		{"happened_on", courier.ErrNoRule, func(n *liability.Noticing) { n.Regime, n.HappenedOn = courier.RailRules1986, ymd("2022-05-01") }},
		{"happened_on", courier.ErrNoRule, func(n *liability.Noticing) { n.Regime, n.HappenedOn = courier.WaterwayRules1986, ymd("2022-05-01") }},
		{"regime", courier.ErrNotSupported, func(n *liability.Noticing) { n.Regime = courier.COGSASea }},
		{"regime", courier.ErrUnknownWord, func(n *liability.Noticing) { n.Regime = 99 }},
		{"domestic", courier.ErrUnknownWord, func(n *liability.Noticing) { n.Domestic = 9 }},
		{"kind", courier.ErrUnknownWord, func(n *liability.Noticing) { n.Kind = 99 }},
		{"mail", courier.ErrUnknownWord, func(n *liability.Noticing) { n.Regime, n.Mail = courier.PostalUniversal, 9 }},
		{"mail", courier.ErrContradicts, func(n *liability.Noticing) { n.Mail = liability.RecordedMail }},
		{"hidden", courier.ErrUnknownWord, func(n *liability.Noticing) { n.Hidden = 9 }},
		{"container", courier.ErrUnknownWord, func(n *liability.Noticing) { n.Container = 9 }},
		{"surveyed", courier.ErrUnknownWord, func(n *liability.Noticing) { n.Surveyed = 9 }},
		{"given", courier.ErrUnknownWord, func(n *liability.Noticing) { n.Given = 9 }},
		{"given_on", courier.ErrContradicts, func(n *liability.Noticing) { n.Given = courier.No }},
		{"written", courier.ErrUnknownWord, func(n *liability.Noticing) { n.Written = 9 }},
		{"fraud", courier.ErrUnknownWord, func(n *liability.Noticing) { n.Fraud = 9 }},
		{"as_of", courier.ErrOrder, func(n *liability.Noticing) { n.AsOf = ymd("2026-01-01") }},
		{"reach", courier.ErrUnknownWord, func(n *liability.Noticing) { n.Reach = 9 }},
		{"agreed.cite.source", courier.ErrMissing, func(n *liability.Noticing) { n.Agreed = &liability.AgreedWindow{} }},
		{"agreed.closes", courier.ErrNotSupported, func(n *liability.Noticing) {
			n.Agreed = &liability.AgreedWindow{Cite: courier.Art(courier.ZTOTerms, ""), Closes: courier.Hours(48).Period()}
		}},
	} {
		_, err := liability.Notice(noticing(courier.Sea, "2026-05-10", c.edit))
		var at *courier.FieldError
		require.ErrorAs(t, err, &at, c.field)
		assert.Equal(t, c.field, at.Field)
		require.ErrorIs(t, err, c.want)
	}
}

func TestNoticeTextForm(t *testing.T) {
	n := noticing(courier.Air, "2026-07-02", given("2026-07-20"))
	facts, err := json.Marshal(n)
	require.NoError(t, err)
	var same liability.Noticing
	require.NoError(t, json.Unmarshal(facts, &same))
	assert.Empty(t, cmp.Diff(n, &same))
	w := notice(t, n)
	text, err := json.Marshal(w)
	require.NoError(t, err)
	var back liability.Window
	require.NoError(t, json.Unmarshal(text, &back))
	require.Empty(t, liability.Book().Bind(&back.Grounds))
	requireSameGrounds(t, &w.Grounds, &back.Grounds)
}

func ExampleNotice() {
	w, err := liability.Notice(&liability.Noticing{
		HappenedOn: courier.Day(2026, 5, 10), Regime: courier.Sea, Kind: liability.Damage,
		Hidden: courier.Yes, Container: courier.No, DeliveredOn: courier.Day(2026, 5, 10),
		GivenOn: courier.Day(2026, 5, 18), Written: courier.Yes,
	})
	fmt.Println(w.Timing, w.Missed, w.Last, err)
	for _, r := range w.Reasons {
		fmt.Println(r.Text(courier.Chinese))
	}
	// Output:
	// too_late presumption_only 2026-05-17 <nil>
	// 灭失或者损坏非显而易见的，应当自非集装箱货物交付（2026年5月10日）的次日起连续7日内提交书面通知，至2026年5月17日止（《海商法（2025年修订）》第88条）
	// 未在期限内提出的，视为承运人已经按照运输单证完好交付的初步证据，可以用相反证据推翻，赔偿请求权不因此消灭（《海商法（2025年修订）》第88条）
}
