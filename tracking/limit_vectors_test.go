package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// clock reads "2013-05-06 10:00" at +08:00, and a day alone as its 24:00.
func clock(text string) courier.Instant {
	if len(text) == 10 {
		return clockDay(text).End()
	}
	i, err := courier.ParseInstant(text[:10] + "T" + text[11:] + ":00+08:00")
	if err != nil {
		return courier.Instant{}
	}
	return i
}

func clockDay(text string) courier.Date {
	d, _ := courier.ParseDate(text)
	return d
}

// plainWeeks is a calendar without holidays.
func plainWeeks(t testing.TB, from, to int) courier.Calendar {
	t.Helper()
	c, err := courier.NewCalendar(courier.CalendarYears{From: from, To: to})
	require.NoError(t, err)
	return c
}

func unpromised(lane courier.Lane) tracking.Service {
	return tracking.Service{PickedUp: clock("2013-05-06 10:00"), Unpromised: courier.Yes, Lane: lane}
}

func mustLimit(t testing.TB, s tracking.Service) tracking.ServiceLimit {
	t.Helper()
	l, err := tracking.Limit(&s)
	require.NoError(t, err)
	return l
}

// V-TRK-001, V-TRK-011: the interval runs from the promised deadline, and its
// last day ends at 10:00 or at 24:00.
func TestVectorThoroughDelay(t *testing.T) {
	for _, v := range []struct {
		lane                          courier.Lane
		deadline, sameClock, midnight string
	}{
		{courier.SameCity, "2013-05-07 10:00", "2013-05-10 10:00", "2013-05-10"},
		{courier.OtherDomestic, "2013-05-09 10:00", "2013-05-16 10:00", "2013-05-16"},
	} {
		s := unpromised(v.lane)
		l := mustLimit(t, s)
		assert.Equal(t, clock(v.deadline), l.Deadline.End)
		assert.Equal(t, clock(v.sameClock), l.Thorough.SameClock)
		assert.Equal(t, clock(v.midnight), l.Thorough.Midnight)
		assert.False(t, l.Thorough.End.Known(), "no reading was chosen")
		assert.Equal(t, []courier.Need{"day_end"}, l.Needs)

		s.DayEnd = tracking.SameClock
		l = mustLimit(t, s)
		assert.Equal(t, clock(v.sameClock), l.Thorough.End)
		assert.Empty(t, l.Needs)
		assert.True(t, l.Has("tracking.thorough.same_clock"))
		assert.False(t, l.Has("tracking.thorough.midnight"))

		s.DayEnd = tracking.Midnight
		l = mustLimit(t, s)
		assert.Equal(t, clock(v.midnight), l.Thorough.End)
		assert.True(t, l.Has("tracking.thorough.midnight"))
		assert.False(t, l.Has("tracking.thorough.same_clock"))
	}
}

// V-TRK-009: the whole table of default limits.
func TestVectorDefaultLimits(t *testing.T) {
	for _, v := range []struct {
		name     string
		lane     courier.Lane
		zone     tracking.Zone
		deadline string // empty: cannot decide
	}{
		{"same city", courier.SameCity, 0, "2013-05-07 10:00"},
		{"other domestic", courier.OtherDomestic, 0, "2013-05-09 10:00"},
		{"Hong Kong", courier.HongKongMacaoTaiwan, tracking.ToHongKong, "2013-05-14"},
		{"Japan", courier.International, tracking.ToAsia, "2013-05-14"},
		{"main city in Canada", courier.International, tracking.ToNorthAmerica, "2013-05-14"},
		{"main city in Germany", courier.International, tracking.ToEurope, "2013-05-16"},
		{"main city in Australia", courier.International, tracking.ToOceania, "2013-05-17"},
		{"Brazil", courier.International, tracking.ToElsewhere, ""},
	} {
		t.Run(v.name, func(t *testing.T) {
			s := unpromised(v.lane)
			s.Zone, s.Calendar = v.zone, plainWeeks(t, 2013, 2013)
			s.MainCity, s.Customs = courier.Yes, courier.No
			l := mustLimit(t, s)
			if v.deadline == "" {
				assert.False(t, l.Deadline.Known())
				assert.Empty(t, l.Needs)
				assert.True(t, l.Has("tracking.limit.elsewhere"))
				return
			}
			assert.Equal(t, clock(v.deadline), l.Deadline.End)
		})
	}
}

// V-TRK-010: a special agreement of 120 hours for a remote area.
func TestVectorSpecialAgreement(t *testing.T) {
	s := unpromised(courier.OtherDomestic)
	s.Unpromised, s.Agreed = 0, courier.Hours(120).Period()
	l := mustLimit(t, s)
	assert.Equal(t, clock("2013-05-11 10:00"), l.Deadline.End)
	assert.True(t, l.Has("tracking.limit.agreed"))
}

// V-TRK-003: a letter confirmed unreturnable on 2024-01-31.
func TestVectorLetter(t *testing.T) {
	letter := tracking.Item{Kind: tracking.LetterItem, AsOf: clockDay("2024-07-31"), Unreturnable: clockDay("2024-01-31"),
		Inbound: courier.No, Claimed: courier.No}
	h, err := tracking.Unclaimed(&letter)
	require.NoError(t, err)
	assert.Equal(t, clockDay("2024-07-31"), h.KeepUntil)
	assert.Equal(t, tracking.KeepLetter, h.Step)
	assert.Equal(t, clockDay("2024-08-01"), h.Next[0].From)
	assert.Equal(t, tracking.DestroyLetter, h.Next[0].Step)

	letter.AsOf = clockDay("2024-08-01")
	h, err = tracking.Unclaimed(&letter)
	require.NoError(t, err)
	assert.Equal(t, tracking.DestroyLetter, h.Step)
}

// V-TRK-004: force majeure one day after the deadline, and mirror cases.
func TestVectorForceMajeure(t *testing.T) {
	late := tracking.Transit{
		Service:  tracking.Service{PickedUp: clock("2022-03-01 10:00"), Promised: clock("2022-03-03 10:00"), Lane: courier.OtherDomestic},
		Tendered: clock("2022-03-06 10:00"), Cause: tracking.DelayByForceMajeure,
		ForceMajeure: &tracking.ForceMajeure{Began: clock("2022-03-04 10:00"), Notified: courier.Yes, Proved: courier.Yes},
	}
	l, err := tracking.Late(&late)
	require.NoError(t, err)
	assert.Equal(t, courier.No, l.Excused)
	assert.True(t, l.Has("tracking.late.force_majeure_after_default"))

	late.ForceMajeure.Began = clock("2022-03-03 10:00") // at the deadline itself
	l, err = tracking.Late(&late)
	require.NoError(t, err)
	assert.Equal(t, courier.Yes, l.Excused)
	assert.True(t, l.Has("tracking.late.force_majeure"))
}

// lossVector is a threshold of table T2, with the last day on which it has not
// passed and the first on which it has.
type lossVector struct {
	name       string
	facts      tracking.Overdue
	last, from string
	code       courier.Code
}

// V-TRK-005, -006, -012, -014, -016, -017, -018, -019.
func TestVectorLoss(t *testing.T) {
	due := clockDay
	for _, v := range []lossVector{
		{"rail", tracking.Overdue{Regime: courier.Rail, Due: due("2026-05-10")}, "2026-06-09", "2026-06-10", "tracking.lost.rail"},
		{"sea, old code", tracking.Overdue{Regime: courier.Sea, Domestic: courier.No, Due: due("2026-04-10")}, "2026-06-09", "2026-06-10", "tracking.lost.sea"},
		{"sea, new code", tracking.Overdue{Regime: courier.Sea, Due: due("2026-05-10")}, "2026-07-09", "2026-07-10", "tracking.lost.sea"},
		{"sea, domestic, reasonable time", tracking.Overdue{Regime: courier.Sea, Domestic: courier.Yes, NoneAgreed: courier.Yes, Reasonable: due("2026-06-01")},
			"2026-07-31", "2026-08-01", "tracking.lost.sea_reasonable"},
		{"missing ship, old code", tracking.Overdue{Ship: &tracking.MissingShip{SearchStart: due("2026-02-10"), AgreedOtherwise: courier.No}},
			"2026-04-10", "2026-04-11", "tracking.lost.ship_1992"},
		{"missing ship, new code", tracking.Overdue{Ship: &tracking.MissingShip{SearchStart: due("2026-06-01"), AgreedOtherwise: courier.No}},
			"2026-07-31", "2026-08-01", "tracking.lost.ship"},
		{"air, old law", tracking.Overdue{Regime: courier.Air, Admitted: courier.No, Due: due("2026-06-10")}, "2026-06-17", "2026-06-18", "tracking.lost.air"},
		{"air, new law", tracking.Overdue{Regime: courier.Air, Admitted: courier.No, Due: due("2026-07-10")}, "2026-07-17", "2026-07-18", "tracking.lost.air"},
	} {
		t.Run(v.name, func(t *testing.T) { lossOn(t, v) })
	}
}

// lossOn asks the day before the last, on the last, and on the day after.
func lossOn(t *testing.T, v lossVector) {
	t.Helper()
	for _, day := range []courier.Date{clockDay(v.last).AddDays(-1), clockDay(v.last), clockDay(v.from)} {
		o := v.facts
		o.AsOf, o.Outstanding = day.At(12, 0), courier.Yes
		l, err := tracking.DeemedLost(&o)
		require.NoError(t, err)
		want := courier.Refused
		if day == clockDay(v.from) {
			want = courier.Granted
		}
		assert.Equal(t, want, l.Verdict, day)
		assert.Equal(t, clockDay(v.last), l.Counting.Last)
		assert.Equal(t, clockDay(v.from).Start(), l.From)
		assert.True(t, l.Has(v.code), v.code)
		assert.Empty(t, l.Needs)
	}
}

// V-TRK-013, V-TRK-015: which delay there is at sea.
func TestVectorSeaDelay(t *testing.T) {
	none := tracking.Overdue{Regime: courier.Sea, NoneAgreed: courier.Yes, Reasonable: clockDay("2026-06-01"), Delivered: clock("2026-06-05 09:00"), Fault: courier.Yes}
	ask := func(domestic, fault courier.Answer) tracking.Loss {
		o := none
		o.Domestic, o.Fault = domestic, fault
		l, err := tracking.DeemedLost(&o)
		require.NoError(t, err)
		assert.Equal(t, courier.Refused, l.Verdict)
		return l
	}
	l := ask(courier.Yes, courier.Yes)
	assert.Equal(t, courier.Yes, l.Delayed)
	assert.Equal(t, courier.Yes, l.Answers)
	assert.Equal(t, tracking.ReasonableTime, l.Test)
	l = ask(courier.No, courier.Yes)
	assert.Equal(t, courier.No, l.Delayed)
	assert.True(t, l.Has("tracking.lost.sea_no_time"))
	l = ask(courier.Yes, courier.No)
	assert.Equal(t, courier.Yes, l.Delayed, "late")
	assert.Equal(t, courier.No, l.Answers, "no liability")

	none.Reasonable, none.Delivered = clockDay("2026-04-01"), clock("2026-04-20 09:00")
	l = ask(courier.No, courier.Yes)
	assert.Equal(t, courier.No, l.Delayed)
	assert.Equal(t, "MC92", l.Reasons[0].Basis().Source)
}

// V-TRK-020: what counts as undeliverable and as unreturnable.
func TestVectorUndeliverable(t *testing.T) {
	fine := tracking.RecipientEnd{AddressBad: courier.No, ContactBad: courier.No, Dead: courier.No, RefusesItem: courier.No,
		RefusesCharge: courier.No, Uncollected: courier.No, Other: courier.No}
	ask := func(change func(*tracking.Item)) tracking.Handling {
		recipient := fine
		i := tracking.Item{Kind: tracking.OtherItem, AsOf: clockDay("2026-03-02"), Recipient: &recipient, CrossBorder: courier.No, Inbound: courier.No}
		change(&i)
		h, err := tracking.Unclaimed(&i)
		require.NoError(t, err)
		return h
	}
	h := ask(func(i *tracking.Item) { i.Recipient.RefusesCharge = courier.Yes })
	assert.Equal(t, tracking.RecipientRefuses, h.Undeliverable)
	assert.EqualValues(t, 3, h.Undeliverable)
	h = ask(func(i *tracking.Item) { i.Recipient.AddressBad = courier.Yes })
	assert.Zero(t, h.Undeliverable, "the contact is known")
	assert.Equal(t, tracking.KeepDelivering, h.Step)
	h = ask(func(i *tracking.Item) { i.Recipient.Uncollected = courier.Yes })
	assert.EqualValues(t, 4, h.Undeliverable)
	h = ask(func(i *tracking.Item) {
		i.Recipient.Uncollected = courier.Yes
		i.Sender = &tracking.SenderEnd{RefusesCharge: courier.Yes}
	})
	assert.EqualValues(t, 3, h.Unreturnable)
	assert.Equal(t, tracking.RegisterAndKeep, h.Step)
}

// V-TRK-021: the draft's keep period.
func TestVectorKeepDraft(t *testing.T) {
	i := tracking.Item{Kind: tracking.OtherItem, AsOf: clockDay("2026-02-10"), Unreturnable: clockDay("2026-01-31"), Inbound: courier.No,
		Entered: clockDay("2026-01-31"), Keep: tracking.KeepDraft2013}
	h, err := tracking.Unclaimed(&i)
	require.NoError(t, err)
	assert.Equal(t, clockDay("2026-07-31"), h.KeepUntil)
	i.Keep = 0
	h, err = tracking.Unclaimed(&i)
	require.NoError(t, err)
	assert.False(t, h.KeepUntil.Known(), "never a default")
	assert.True(t, h.Has("tracking.unclaimed.keep_unread"))
}
