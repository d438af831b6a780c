package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

func picked(at string, lane courier.Lane) tracking.Service {
	return tracking.Service{PickedUp: clock(at), Unpromised: courier.Yes, Lane: lane, DayEnd: tracking.Midnight}
}

func TestPromiseGoesFirst(t *testing.T) {
	s := picked("2022-03-01 10:00", courier.SameCity)
	s.Unpromised = 0
	s.Promised = clock("2022-03-05 18:00")
	l := mustLimit(t, s)
	assert.Equal(t, clock("2022-03-05 18:00"), l.Deadline.End, "longer than the default")
	assert.Equal(t, courier.Code("tracking.limit.promised"), l.Reasons[0].Code())
	assert.Equal(t, "CC", l.Reasons[0].Basis().Source)
	assert.Equal(t, clock("2022-03-08"), l.Thorough.End, "three days after the promise, not after pick-up")

	s.Promised, s.PromisedOn = courier.Instant{}, clockDay("2022-03-02")
	l = mustLimit(t, s)
	assert.Equal(t, clock("2022-03-02"), l.Deadline.End)
	assert.Equal(t, clock("2022-03-05"), l.Thorough.End)
	s.DayEnd = 0
	l = mustLimit(t, s)
	assert.Equal(t, clock("2022-03-05"), l.Thorough.End, "both readings agree after a deadline at 24:00")
	assert.Empty(t, l.Needs)

	s.PromisedOn, s.Agreed = courier.Date{}, courier.Days(2).Period()
	l = mustLimit(t, s)
	assert.Equal(t, clock("2022-03-03"), l.Deadline.End)
	s.Agreed = courier.WorkingDays(2).Period()
	l = mustLimit(t, s)
	assert.Equal(t, []courier.Need{"calendar"}, l.Needs)
}

// The figures of each edition and lane (TIM-03), after a promise.
func TestThoroughDelayByEdition(t *testing.T) {
	const none = ""
	for _, c := range []struct {
		name    string
		picked  string
		lane    courier.Lane
		zone    tracking.Zone
		figures tracking.Figures
		cells   tracking.Cells
		last    string // deadline is 2 days after pick-up at 10:00
		code    courier.Code
		grade   courier.Evidence
	}{
		{"first day of 2007's", "2008-01-01 10:00", courier.SameCity, 0, 0, 0, "2008-01-06", "tracking.thorough.same_city", courier.Secondary},
		{"2007 domestic", "2008-01-01 10:00", courier.OtherDomestic, 0, 0, 0, "2008-01-10", "tracking.thorough.other_domestic", courier.Secondary},
		{"2007 abroad", "2012-04-30 10:00", courier.International, tracking.ToElsewhere, 0, 0, "2012-05-12", "tracking.thorough.international_2007", courier.Secondary},
		{"2007 Hong Kong unread", "2012-04-30 10:00", courier.HongKongMacaoTaiwan, tracking.ToHongKong, 0, 0, none, "tracking.thorough.reported_only", courier.Reported},
		{"2007 Hong Kong", "2012-04-30 10:00", courier.HongKongMacaoTaiwan, tracking.ToHongKong, 0, tracking.ReportedCells, "2012-05-09", "tracking.thorough.hk_macao", courier.Reported},
		{"2007 Taiwan", "2012-04-30 10:00", courier.HongKongMacaoTaiwan, tracking.ToTaiwan, 0, tracking.ReportedCells, "2012-05-12", "tracking.thorough.taiwan", courier.Reported},
		{"2007 Macao", "2012-04-30 10:00", courier.HongKongMacaoTaiwan, tracking.ToMacao, 0, tracking.ReportedCells, "2012-05-09", "tracking.thorough.hk_macao", courier.Reported},
		{"2011 Hong Kong", "2012-05-01 10:00", courier.HongKongMacaoTaiwan, tracking.ToHongKong, 0, tracking.ReportedCells, "2012-05-10", "tracking.thorough.hk_macao", courier.Reported},
		{"first day of 2011's", "2012-05-01 10:00", courier.International, tracking.ToAsia, 0, 0, none, "tracking.thorough.reported_only", courier.Reported},
		{"2011 abroad", "2012-05-01 10:00", courier.International, 0, 0, tracking.ReportedCells, "2012-05-13", "tracking.thorough.international_2011", courier.Reported},
		{"2011 Macao", "2012-05-01 10:00", courier.HongKongMacaoTaiwan, tracking.ToMacao, 0, tracking.ReportedCells, "2012-05-10", "tracking.thorough.hk_macao", courier.Reported},
		{"2011 Taiwan", "2012-05-01 10:00", courier.HongKongMacaoTaiwan, tracking.ToTaiwan, 0, tracking.ReportedCells, "2012-05-13", "tracking.thorough.taiwan", courier.Reported},
		{"last day of 2011's", "2024-03-31 10:00", courier.OtherDomestic, 0, 0, 0, "2024-04-09", "tracking.thorough.other_domestic", courier.Secondary},
		{"undecided", "2024-04-01 10:00", courier.OtherDomestic, 0, 0, 0, none, "tracking.thorough.unread_2023", courier.Reported},
		{"as of 2011", "2024-04-01 10:00", courier.OtherDomestic, 0, tracking.AsOf2011, 0, "2024-04-10", "tracking.thorough.other_domestic", courier.Secondary},
		{"draft same city", "2024-04-01 10:00", courier.SameCity, 0, tracking.AsOfDraft2022, 0, "2024-04-06", "tracking.thorough.same_city_draft_2022", courier.Secondary},
		{"draft domestic", "2024-04-01 10:00", courier.OtherDomestic, 0, tracking.AsOfDraft2022, 0, "2024-04-10", "tracking.thorough.other_domestic_draft_2022", courier.Secondary},
		{"draft abroad", "2024-04-01 10:00", courier.International, 0, tracking.AsOfDraft2022, 0, "2024-04-24", "tracking.thorough.international_draft_2022", courier.Secondary},
		{"draft Taiwan", "2024-04-01 10:00", courier.HongKongMacaoTaiwan, tracking.ToTaiwan, tracking.AsOfDraft2022, tracking.ReportedCells, none, "tracking.thorough.no_figure", courier.Secondary},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := picked(c.picked, c.lane)
			s.Unpromised, s.Promised = 0, courier.Hours(48).End(s.PickedUp)
			s.Zone, s.Figures, s.Cells = c.zone, c.figures, c.cells
			l := mustLimit(t, s)
			if c.name == "undecided" {
				assert.Equal(t, []courier.Need{"figures"}, l.Needs, "the choice to make")
			} else {
				assert.Empty(t, l.Needs)
			}
			assert.Equal(t, clockDay(c.last), l.Thorough.Last)
			if c.last != none {
				assert.Equal(t, clockDay(c.last).End(), l.Thorough.End)
			}
			found := false
			for _, r := range l.Reasons {
				if r.Code() == c.code {
					found = true
					assert.Equal(t, c.grade, r.Basis().Evidence)
				}
			}
			assert.True(t, found, "%v", l.Reasons)
			assert.Equal(t, c.figures == tracking.AsOf2011, l.Has("tracking.limit.as_of_2011"))
			if c.last != none { // what is only reported speaks where it is opted for, the rest everywhere
				s.Cells = tracking.ReportedCells - c.cells
				other := mustLimit(t, s)
				assert.Equal(t, c.cells == 0, other.Thorough.Last.Known())
				assert.Equal(t, c.cells != 0, other.Has("tracking.thorough.reported_only"))
			}
		})
	}
}

// A standard that was superseded speaks as practice, with a warning, once.
func TestFiguresOf2011AsPractice(t *testing.T) {
	s := picked("2024-04-01 10:00", courier.SameCity)
	s.Figures = tracking.AsOf2011
	l := mustLimit(t, s)
	assert.Equal(t, clock("2024-04-02 10:00"), l.Deadline.End)
	assert.Equal(t, clock("2024-04-05"), l.Thorough.End)
	warned := 0
	for _, r := range l.Reasons {
		if r.Code() == "tracking.limit.as_of_2011" {
			warned++
			assert.Equal(t, courier.Warns, r.Effect)
		}
		assert.NotEqual(t, courier.NationalStandard, r.Basis().Force, "%s", r)
	}
	assert.Equal(t, 1, warned)
}

func TestNoDefaultLimit(t *testing.T) {
	abroad := picked("2013-05-06 10:00", courier.International)
	for name, c := range map[string]struct {
		facts tracking.Service
		code  courier.Code
	}{
		"2007":          {picked("2012-04-30 10:00", courier.SameCity), "tracking.limit.none_2007"},
		"undecided":     {picked("2024-04-01 10:00", courier.SameCity), "tracking.limit.unread_2023"},
		"draft":         {tracking.Service{PickedUp: clock("2024-04-01 10:00"), Unpromised: courier.Yes, Figures: tracking.AsOfDraft2022}, "tracking.limit.none_draft_2022"},
		"elsewhere":     {changed(abroad, func(s *tracking.Service) { s.Zone = tracking.ToElsewhere }), "tracking.limit.elsewhere"},
		"no main city":  {changed(abroad, func(s *tracking.Service) { s.MainCity = courier.No }), "tracking.limit.not_main_city"},
		"customs holds": {changed(abroad, func(s *tracking.Service) { s.Customs = courier.Yes }), "tracking.limit.customs"},
	} {
		t.Run(name, func(t *testing.T) {
			l := mustLimit(t, c.facts)
			assert.False(t, l.Deadline.Known())
			assert.True(t, l.Has(c.code))
			if name == "undecided" {
				assert.Equal(t, []courier.Need{"figures"}, l.Needs, "the choice to make")
			} else {
				assert.Empty(t, l.Needs)
			}
			assert.Equal(t, courier.Refers, l.Reasons[0].Effect)
		})
	}
}

// Abroad the table of 2011 has a limit where zone, main city and customs are all
// known to fit it, over all that may be known of them: else none, and what is
// missing is asked for unless the rest rules the table out.
func TestDefaultLimitAbroad(t *testing.T) {
	answers := []courier.Answer{0, courier.Yes, courier.No}
	for zone := tracking.Zone(0); zone <= tracking.ToElsewhere; zone++ {
		if zone >= tracking.ToHongKong && zone <= tracking.ToTaiwan {
			continue
		}
		for _, main := range answers {
			for _, customs := range answers {
				l := mustLimit(t, changed(picked("2013-05-06 10:00", courier.International), func(s *tracking.Service) {
					s.Zone, s.MainCity, s.Customs, s.Cells, s.Calendar = zone, main, customs, tracking.ReportedCells, plainWeeks(t, 2013, 2014)
				}))
				out := zone == tracking.ToElsewhere || main == courier.No || customs == courier.Yes
				var needs []courier.Need
				for _, n := range []struct {
					need  courier.Need
					known bool
				}{{"zone", zone != 0}, {"main_city", main != 0}, {"customs", customs != 0}} {
					if !n.known && !out {
						needs = append(needs, n.need)
					}
				}
				assert.Equal(t, needs, l.Needs, "%v %v %v", zone, main, customs)
				assert.Equal(t, !out && needs == nil, l.Deadline.Known(), "%v %v %v", zone, main, customs)
			}
		}
	}
}

func changed(s tracking.Service, change func(*tracking.Service)) tracking.Service {
	change(&s)
	return s
}

func TestOwnFigures(t *testing.T) {
	house := courier.Cite{Document: &courier.Source{ID: "OWN", Zh: "本企业时限表", En: "our table", Force: courier.Contract}}
	s := picked("2026-06-01 10:00", courier.SameCity)
	s.Figures = tracking.OwnFigures
	assert.Equal(t, []courier.Need{"own.limit"}, mustLimit(t, s).Needs)
	s.Own = &tracking.OwnLimits{Cite: house, Limit: courier.Hours(36).Period()}
	l := mustLimit(t, s)
	assert.Equal(t, clock("2026-06-02 22:00"), l.Deadline.End)
	assert.Equal(t, []courier.Need{"own.thorough"}, l.Needs)
	s.Own.Thorough = 5
	l = mustLimit(t, s)
	assert.Equal(t, clock("2026-06-07"), l.Thorough.End)
	assert.Equal(t, "OWN", l.Reasons[0].Basis().Source)
	assert.Equal(t, "OWN", l.Reasons[1].Basis().Source)
}

// The calendar is asked for where it does not cover a day that is counted.
func TestWorkingDaysAcrossYears(t *testing.T) {
	s := picked("2013-12-27 10:00", courier.HongKongMacaoTaiwan)
	s.Calendar = plainWeeks(t, 2013, 2013)
	assert.Contains(t, mustLimit(t, s).Needs, courier.Need("calendar"))
	s.Calendar = plainWeeks(t, 2013, 2014)
	l := mustLimit(t, s)
	assert.Equal(t, clock("2014-01-06"), l.Deadline.End, "Friday to the Monday after next")
	assert.Equal(t, clockDay("2013-12-27"), l.Deadline.FromDay)

	holiday, err := courier.NewCalendar(courier.CalendarYears{From: 2013, To: 2014, Off: []courier.Date{clockDay("2014-01-01")}})
	assert.NoError(t, err)
	s.Calendar = holiday
	assert.Equal(t, clock("2014-01-07"), mustLimit(t, s).Deadline.End)
}

func TestCountingPassed(t *testing.T) {
	assert.Equal(t, clockDay("2024-03-01"), tracking.Counting{Last: clockDay("2024-02-29")}.Passed())
	assert.False(t, tracking.Counting{}.Known())
	assert.False(t, tracking.Counting{End: clock("2024-02-29 10:00")}.Passed().Known())
}
