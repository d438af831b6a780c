package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// onTheWay is an item promised for 2022-03-03 10:00, thoroughly late after
// 2022-03-10.
func onTheWay() tracking.Transit {
	return tracking.Transit{Service: tracking.Service{PickedUp: clock("2022-03-01 10:00"), Promised: clock("2022-03-03 10:00"),
		Lane: courier.OtherDomestic, DayEnd: tracking.Midnight}, Cause: tracking.OtherCause}
}

func mustLate(t testing.TB, f tracking.Transit) tracking.Lateness {
	t.Helper()
	l, err := tracking.Late(&f)
	require.NoError(t, err)
	return l
}

// The two findings are separate.
func TestLateAndThoroughlyLate(t *testing.T) {
	for _, c := range []struct {
		at             string
		late, thorough courier.Answer
	}{
		{"2022-03-03 09:59", courier.No, courier.No},
		{"2022-03-03 10:00", courier.No, courier.No},
		{"2022-03-03 10:01", courier.Yes, courier.No},
		{"2022-03-10 10:01", courier.Yes, courier.No},
		{"2022-03-10 23:59", courier.Yes, courier.No},
		{"2022-03-11 00:00", courier.Yes, courier.Yes},
		{"2022-03-11 00:01", courier.Yes, courier.Yes},
	} {
		tendered := onTheWay()
		tendered.Tendered = clock(c.at)
		waiting := onTheWay()
		waiting.AsOf, waiting.Outstanding = clock(c.at), courier.Yes
		for _, f := range []tracking.Transit{tendered, waiting} {
			l := mustLate(t, f)
			assert.Equal(t, c.late, l.Late, c.at)
			assert.Equal(t, c.thorough, l.ThoroughlyLate, c.at)
			assert.Empty(t, l.Needs)
			assert.Equal(t, c.late == courier.Yes, l.Has("tracking.late.promise"))
			assert.Equal(t, c.late == courier.No, l.Has("tracking.late.not_late"))
			assert.Equal(t, c.thorough == courier.Yes, l.Has("tracking.late.thorough"))
			assert.Equal(t, c.late == courier.Yes && c.thorough == courier.No, l.Has("tracking.late.not_thorough"))
			if c.late == courier.No {
				assert.Zero(t, l.Excused, "nothing to excuse")
				assert.False(t, l.Thorough.End.Known(), "not counted")
			}
		}
	}
}

// The reading of the last day is asked for only between the two.
func TestDayEndIsAskedForOnlyWhereItDecides(t *testing.T) {
	for at, asked := range map[string]bool{
		"2022-03-10 09:59": false, "2022-03-10 10:00": true, "2022-03-10 18:00": true, "2022-03-10 23:59": true, "2022-03-11 00:00": false,
	} {
		f := onTheWay()
		f.Service.DayEnd, f.Tendered = 0, clock(at)
		l := mustLate(t, f)
		if asked {
			assert.Equal(t, []courier.Need{"service.day_end"}, l.Needs, at)
			assert.Zero(t, l.ThoroughlyLate)
		} else {
			assert.Empty(t, l.Needs, at)
			assert.NotZero(t, l.ThoroughlyLate)
			assert.True(t, l.Has("tracking.thorough.either"))
		}
		f.Service.DayEnd = tracking.SameClock
		assert.Equal(t, courier.AnswerOf(!clock(at).Before(clock("2022-03-10 10:00"))), mustLate(t, f).ThoroughlyLate)
	}
}

// Late against the promise is found even where no figure of thorough delay is.
func TestLateWithoutFiguresOfThoroughDelay(t *testing.T) {
	f := onTheWay()
	f.Service.PickedUp, f.Service.Promised, f.Tendered = clock("2026-03-01 10:00"), clock("2026-03-03 10:00"), clock("2026-06-03 10:00")
	l := mustLate(t, f)
	assert.Equal(t, courier.Yes, l.Late)
	assert.Zero(t, l.ThoroughlyLate)
	assert.Equal(t, []courier.Need{"service.figures"}, l.Needs, "the choice to make")
	assert.True(t, l.Has("tracking.thorough.unread_2023"))
	f.Service.PickedUp = courier.Instant{}
	l = mustLate(t, f)
	assert.Equal(t, courier.Yes, l.Late)
	assert.Equal(t, []courier.Need{"service.picked_up"}, l.Needs)
}

func TestExcuses(t *testing.T) {
	terms := tracking.GenericExpressDelay()
	silent := tracking.DelayTerms{Cite: terms.Cite, WrongData: courier.No}
	began := func(at string, notified, proved courier.Answer) *tracking.ForceMajeure {
		return &tracking.ForceMajeure{Began: clock(at), Notified: notified, Proved: proved}
	}
	const yes, no = courier.Yes, courier.No
	for name, c := range map[string]struct {
		cause   tracking.DelayCause
		terms   *tracking.DelayTerms
		force   *tracking.ForceMajeure
		excused courier.Answer
		code    courier.Code
		needs   []courier.Need
	}{
		"unknown cause":               {needs: []courier.Need{"cause"}},
		"other":                       {cause: tracking.OtherCause, excused: no, code: "tracking.late.not_excused"},
		"wrong data":                  {cause: tracking.WrongRecipientData, terms: &terms, excused: yes, code: "tracking.late.excused_wrong_data"},
		"absence":                     {cause: tracking.RecipientAbsent, terms: &terms, excused: yes, code: "tracking.late.excused_absence"},
		"terms unknown":               {cause: tracking.RecipientAbsent, needs: []courier.Need{"terms"}},
		"no terms":                    {cause: tracking.RecipientAbsent, terms: &tracking.DelayTerms{}, excused: no, code: "tracking.late.not_excused"},
		"terms do not excuse":         {cause: tracking.WrongRecipientData, terms: &silent, excused: no, code: "tracking.late.not_excused"},
		"terms not known on absence":  {cause: tracking.RecipientAbsent, terms: &silent, needs: []courier.Need{"terms.absence"}},
		"force majeure":               {cause: tracking.DelayByForceMajeure, force: began("2022-03-02 08:00", yes, yes), excused: yes, code: "tracking.late.force_majeure"},
		"after default":               {cause: tracking.DelayByForceMajeure, force: began("2022-03-03 10:01", yes, yes), excused: no, code: "tracking.late.force_majeure_after_default"},
		"no notice":                   {cause: tracking.DelayByForceMajeure, force: began("2022-03-02 08:00", no, yes), code: "tracking.late.not_notified"},
		"no proof":                    {cause: tracking.DelayByForceMajeure, force: began("2022-03-02 08:00", yes, no), excused: no, code: "tracking.late.not_proved"},
		"no proof, beginning unknown": {cause: tracking.DelayByForceMajeure, force: &tracking.ForceMajeure{Proved: no}, excused: no, code: "tracking.late.not_proved"},
		"force majeure unknown": {cause: tracking.DelayByForceMajeure,
			needs: []courier.Need{"force_majeure.began", "force_majeure.notified", "force_majeure.proved"}},
		"proof unknown": {cause: tracking.DelayByForceMajeure, force: began("2022-03-02 08:00", yes, 0), needs: []courier.Need{"force_majeure.proved"}},
	} {
		t.Run(name, func(t *testing.T) {
			f := onTheWay()
			f.Tendered, f.Cause, f.Terms, f.ForceMajeure = clock("2022-03-05 10:00"), c.cause, c.terms, c.force
			l := mustLate(t, f)
			assert.Equal(t, c.excused, l.Excused)
			assert.Equal(t, c.needs, l.Needs)
			assert.True(t, c.code == "" || l.Has(c.code), "%v", l.Reasons)
		})
	}
}

func TestLateNeeds(t *testing.T) {
	f := onTheWay()
	assert.Equal(t, []courier.Need{"tendered", "as_of"}, mustLate(t, f).Needs)
	f.Outstanding = courier.Yes
	assert.Equal(t, []courier.Need{"as_of"}, mustLate(t, f).Needs)
	f.Outstanding, f.AsOf = 0, clock("2022-03-03 10:01")
	assert.Equal(t, []courier.Need{"tendered", "outstanding"}, mustLate(t, f).Needs)
	f.Outstanding = courier.No
	assert.Equal(t, []courier.Need{"tendered"}, mustLate(t, f).Needs)
	f.AsOf = clock("2022-03-03 10:00")
	assert.Equal(t, courier.No, mustLate(t, f).Late, "not yet, whatever became of it")
	assert.Equal(t, []courier.Need{"service.promised", "service.unpromised"}, mustLate(t, tracking.Transit{}).Needs)
	l, err := tracking.Late(nil)
	require.NoError(t, err)
	assert.NotEmpty(t, l.Needs)
}
