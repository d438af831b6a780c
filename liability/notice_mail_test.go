package liability_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// mailed is an item of universal service, posted on the day and asked after on
// that day.
func mailed(regime courier.Regime, day string, edits ...func(n *liability.Noticing)) *liability.Noticing {
	n := &liability.Noticing{HappenedOn: ymd(day), Regime: regime, Kind: liability.Loss, Domestic: yes, PostedOn: ymd(day), GivenOn: ymd(day)}
	if regime == courier.PostalUniversal {
		n.Mail = liability.RecordedMail
	}
	for _, e := range edits {
		e(n)
	}
	return n
}
func mailedAbroad(n *liability.Noticing) { n.Domestic = no }
func mailDamaged(n *liability.Noticing)  { n.Kind = liability.Damage }

// Postal Law 49 and the Universal Postal Union: the last day, the day after
// it, and what being late means.
func TestNoticeOfMail(t *testing.T) {
	for _, c := range []struct {
		name   string
		n      *liability.Noticing
		last   string
		missed liability.Missed
		code   courier.Code
	}{
		{"domestic, one year", mailed(courier.PostalUniversal, "2026-03-10"), "2027-03-10", liability.RightLost, "liability.notice.mail"},
		{"domestic, damaged", mailed(courier.PostalUniversal, "2026-03-10", mailDamaged), "2027-03-10", liability.RightLost, "liability.notice.mail"},
		{"domestic, posted on a leap day", mailed(courier.PostalUniversal, "2024-02-29"), "2025-02-28", liability.RightLost, "liability.notice.mail"},
		{"a registered letter", mailed(courier.PostalUniversal, "2026-03-10", func(n *liability.Noticing) { n.Mail = liability.RegisteredLetter }), "2027-03-10", liability.RightLost, "liability.notice.mail"},
		{"international, 180 days, a Sunday", mailed(courier.PostalUniversal, "2026-03-10", mailedAbroad), "2026-09-06", liability.RightLost, "liability.notice.mail_abroad"},
		{"Universal Postal Union, six months", mailed(courier.UPUPost, "2026-03-31", mailedAbroad), "2026-09-30", 0, "liability.notice.upu"},
		{"Universal Postal Union, late", mailed(courier.UPUPost, "2026-03-31", delayed), "2026-09-30", 0, "liability.notice.upu"},
	} {
		t.Run(c.name, func(t *testing.T) {
			last := ymd(c.last)
			for _, at := range []struct {
				day  courier.Date
				want liability.Timing
			}{{last.AddDays(-1), liability.InTime}, {last, liability.InTime}, {last.AddDays(1), liability.TooLate}} {
				c.n.GivenOn = at.day
				w := notice(t, c.n)
				require.Empty(t, w.Needs)
				assert.Equal(t, last, w.Last)
				assert.Equal(t, at.want, w.Timing)
				assert.Equal(t, c.missed, w.Missed)
				assert.True(t, w.Has(c.code))
				late := at.want == liability.TooLate
				assert.Equal(t, late && c.missed == liability.RightLost, w.Has("liability.notice.right_lost"))
				assert.Equal(t, late && c.missed == 0, w.Has("liability.notice.effect_unread"))
			}
		})
	}
	late := notice(t, mailed(courier.PostalUniversal, "2026-03-10", given("2027-03-11")))
	basis := reason(t, &late.Grounds, "liability.notice.right_lost").Basis()
	assert.Equal(t, "PL 49", basis.Source+" "+basis.Article)
}

// No window: ordinary mail, which has no receipt, and delay, for which mail is
// not paid.
func TestNoticeOfMailNotNeeded(t *testing.T) {
	ordinary := notice(t, mailed(courier.PostalUniversal, "2026-03-10", func(n *liability.Noticing) { n.Mail = liability.OrdinaryMail }))
	assert.Equal(t, liability.NotNeeded, ordinary.Timing)
	assert.True(t, ordinary.Has("liability.notice.ordinary_mail"))
	late := notice(t, mailed(courier.PostalUniversal, "2026-03-10", delayed))
	assert.Equal(t, liability.NotNeeded, late.Timing)
	assert.True(t, late.Has("liability.notice.no_window"))
}

func TestNoticeOfMailNeeds(t *testing.T) {
	for _, c := range []struct {
		n    *liability.Noticing
		want []courier.Need
	}{
		{&liability.Noticing{HappenedOn: ymd("2026-03-10"), Regime: courier.PostalUniversal}, []courier.Need{"kind"}},
		{&liability.Noticing{HappenedOn: ymd("2026-03-10"), Regime: courier.PostalUniversal, Kind: liability.Loss}, []courier.Need{"mail"}},
		{mailed(courier.PostalUniversal, "2026-03-10", func(n *liability.Noticing) { n.Domestic = 0 }), []courier.Need{"domestic"}},
		{mailed(courier.PostalUniversal, "2026-03-10", func(n *liability.Noticing) { n.PostedOn = courier.Date{} }), []courier.Need{"posted_on"}},
		{mailed(courier.PostalUniversal, "2026-03-10", func(n *liability.Noticing) { n.GivenOn = courier.Date{} }), []courier.Need{"given_on"}},
		{mailed(courier.UPUPost, "2026-03-10", func(n *liability.Noticing) { n.Domestic, n.Kind = 0, 0 }), nil},
	} {
		assert.Equal(t, c.want, notice(t, c.n).Needs)
	}
}

// The 120 days of an airline's waybill for goods never delivered are a window
// of the terms: missed, and that is all.
func TestNoticeAirWaybill(t *testing.T) {
	for day, want := range map[string]liability.Timing{"2026-07-29": liability.InTime, "2026-07-30": liability.TooLate} {
		w := notice(t, &liability.Noticing{HappenedOn: ymd("2026-04-01"), Regime: courier.Air, Kind: liability.Loss, GivenOn: ymd(day),
			Agreed: liability.AirWaybillWindow(ymd("2026-03-31"))})
		assert.Equal(t, ymd("2026-07-29"), w.TermLast)
		assert.Equal(t, want, w.TermTiming)
		assert.Equal(t, liability.NotNeeded, w.Timing)
		assert.Equal(t, want == liability.TooLate, w.Has("liability.notice.term_no_bar"))
	}
}

// The named windows of carriers' terms, each to its last day: what is missed
// is the window and no right.
func TestNoticeNamedWindows(t *testing.T) {
	from := ymd("2026-03-31")
	for _, c := range []struct {
		source string
		window *liability.AgreedWindow
		last   string
	}{
		{"FIATA", liability.FIATAWindow(from), "2026-04-06"},
		{"TM-ZTO", liability.ZTOWindow(from), "2026-04-30"},
		{"P-AWB", liability.AirWaybillWindow(from), "2026-07-29"},
		{"TM-EMS-I", liability.EMSInternationalWindow(from), "2026-07-31"},
		{"TM-EMS-D6", liability.EMSSixFoldWindow(from), "2027-03-31"},
	} {
		last := ymd(c.last)
		for day, want := range map[courier.Date]liability.Timing{last: liability.InTime, last.AddDays(1): liability.TooLate} {
			w := notice(t, &liability.Noticing{HappenedOn: ymd("2026-04-01"), Regime: courier.CivilLaw, Kind: liability.Loss, GivenOn: day, Agreed: c.window})
			assert.Equal(t, last, w.TermLast, c.source)
			assert.Equal(t, want, w.TermTiming, c.source)
			assert.Equal(t, want == liability.TooLate, w.Has("liability.notice.term_missed"), c.source)
			assert.Equal(t, want == liability.TooLate, w.Has("liability.notice.term_no_bar"), c.source)
			assert.Empty(t, w.Missed)
		}
		assert.Equal(t, c.source, c.window.Cite.Basis().Source)
	}
}
