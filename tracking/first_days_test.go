package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Each regime of a loss speaks from the first day of its text and not from the
// day before.
func TestFirstDayOfEachLossRegime(t *testing.T) {
	for _, c := range []struct {
		regime courier.Regime
		first  string
	}{
		{courier.CivilLaw, "2021-01-01"},
		{courier.Rail, "1991-05-01"},
		{courier.RailRules1986, "1991-05-01"},
		{courier.RoadRules1999, "2000-01-01"},
		{courier.Waterway, "2021-01-01"},
		{courier.Sea, "1993-07-01"},
		{courier.Air, "1996-03-01"},
		{courier.MontrealAir, "2003-11-04"},
		{courier.CMRRoad, "1980-12-28"},
		{courier.CIMRail, "2006-07-01"},
	} {
		first := clockDay(c.first)
		_, err := tracking.DeemedLost(&tracking.Overdue{Regime: c.regime, Due: first})
		require.NoError(t, err, c.regime)
		_, err = tracking.DeemedLost(&tracking.Overdue{Regime: c.regime, Due: first.AddDays(-1)})
		faulty(t, err, "due", courier.ErrNoRule)
	}
	_, err := tracking.DeemedLost(&tracking.Overdue{Regime: courier.PostalUniversal, Queried: clockDay("2009-10-01")})
	require.NoError(t, err)
	_, err = tracking.DeemedLost(&tracking.Overdue{Ship: &tracking.MissingShip{SearchStart: clockDay("1993-07-01")}})
	require.NoError(t, err)
	_, err = tracking.DeemedLost(&tracking.Overdue{Regime: courier.RailRules1986, Due: clockDay("2022-04-30")})
	require.NoError(t, err, "the last day of the rail rules")
}

// So does the law of each kind of unclaimed item.
func TestFirstDayOfEachKindUnclaimed(t *testing.T) {
	for kind, day := range map[tracking.ItemKind]string{
		tracking.LetterItem: "2018-05-01", tracking.OtherItem: "2018-05-01",
		tracking.RailCargo: "1991-05-01", tracking.RailParcel: "1991-05-01", tracking.RailBaggage: "1991-05-01",
		tracking.SeaCargo: "1993-07-01", tracking.AirCargo: "2021-01-01", tracking.OtherCargo: "2021-01-01",
	} {
		first := clockDay(day)
		_, err := tracking.Unclaimed(&tracking.Item{Kind: kind, AsOf: first})
		require.NoError(t, err, kind)
		_, err = tracking.Unclaimed(&tracking.Item{Kind: kind, AsOf: first.AddDays(-1)})
		faulty(t, err, "as_of", courier.ErrNoRule)
	}
}

// The entry points that stand on one text are read from its first day.
func TestFirstDaysOfOneText(t *testing.T) {
	for name, ask := range map[string]func() error{
		"express standard 2007": func() error {
			_, err := tracking.Limit(&tracking.Service{PickedUp: clock("2008-01-01 00:00")})
			return err
		},
		"locker measures": func() error {
			_, err := tracking.LockerFee(&tracking.LockerStay{ChargedAt: clock("2019-10-01 00:00")})
			return err
		},
		"postal law": func() error {
			_, err := tracking.Inquire(&tracking.Inquiry{PostedOn: clockDay("2009-10-01")})
			return err
		},
		"express regulation": func() error {
			_, err := tracking.Retain(&tracking.Document{Kind: tracking.UserData, MadeOn: clockDay("2018-05-01")})
			return err
		},
		"express measures 2023": func() error {
			_, err := tracking.Report(&tracking.Incident{Kind: tracking.NetworkBlocked, Found: clock("2024-03-01 00:00")})
			return err
		},
		"civil code": func() error {
			_, err := tracking.Late(&tracking.Transit{ForceMajeure: &tracking.ForceMajeure{Began: clock("2021-01-01 00:00")}})
			return err
		},
	} {
		require.NoError(t, ask(), name)
	}
}

// That personal data are kept no longer than needed is said of what was made
// from 2022-01-01.
func TestShortestKeepingFromItsDay(t *testing.T) {
	for day, told := range map[string]bool{"2021-12-31": false, "2022-01-01": true} {
		r, err := tracking.Retain(&tracking.Document{Kind: tracking.UserData, MadeOn: clockDay(day)})
		require.NoError(t, err)
		assert.Equal(t, told, r.Has("tracking.record.shortest"), day)
	}
}

// checkedTo is up to which day a source was looked up, where that is warned
// of.
func checkedTo(g *courier.Grounds, source string) courier.Date {
	for r := range g.Having(courier.Warns) {
		if r.Code() == "courier.source_unchecked" && r.Basis().Source == source {
			return r.Figure("checked").Date()
		}
	}
	return courier.Date{}
}

// The practice that the trade goes by was looked up to 2026-09-30: of a later
// day that is said.
func TestPracticeIsCheckedToItsDay(t *testing.T) {
	for day, want := range map[string]string{"2026-09-30": "", "2026-10-01": "2026-09-30"} {
		l, err := tracking.Limit(&tracking.Service{PickedUp: clock(day + " 10:00"), Lane: courier.SameCity, Unpromised: courier.Yes,
			Figures: tracking.AsOf2011, MainCity: courier.Yes})
		require.NoError(t, err)
		assert.Equal(t, clockDay(want), checkedTo(&l.Grounds, "GB11"), day)
		r, err := tracking.Retain(&tracking.Document{Kind: tracking.WaybillPaper, Cells: tracking.ReportedCells, MadeOn: clockDay(day)})
		require.NoError(t, err)
		assert.Equal(t, clockDay(want), checkedTo(&r.Grounds, "TRADE"), day)
	}
}

// The road rules of 1999 were repealed from 2016-05-31; from then on they speak
// only as terms of a contract.
func TestRoadRulesBecomeTerms(t *testing.T) {
	for day, force := range map[string]courier.Force{"2016-05-30": courier.DepartmentalRule, "2016-05-31": courier.Contract} {
		l := mustLose(t, tracking.Overdue{Regime: courier.RoadRules1999, Due: clockDay(day), AsOf: clock("2016-12-01 10:00"),
			Outstanding: courier.Yes, Cells: tracking.ReportedCells})
		found := false
		for _, r := range l.Reasons {
			if r.Code() == "tracking.lost.road_1999" {
				found = true
				assert.Equal(t, force, r.Basis().Force, day)
			}
		}
		assert.True(t, found, day)
	}
}
