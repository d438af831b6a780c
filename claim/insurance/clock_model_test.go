package insurance_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// clockModel counts the clocks of a course straight through.
type clockModel struct {
	*insurance.Course
	off   []courier.Date // holidays; nil without a calendar
	want  []insurance.Clock
	needs map[courier.Need]bool
}

func (m *clockModel) rolled(d courier.Date) courier.Date {
	for slices.Contains(m.off, d) {
		d = d.AddDays(1)
	}
	return d
}

// add adds a clock of so many days, of the law or of the terms.
func (m *clockModel) add(kind insurance.ClockKind, from courier.Date, days int, terms bool, done courier.Date) *insurance.Clock {
	c := insurance.Clock{Kind: kind, Last: from.AddDays(days), DoneOn: done, ByInsured: kind == insurance.InspectionClock || kind == insurance.LimitationClock}
	if kind == insurance.LimitationClock {
		c.Last = from.AddMonths(24)
	}
	if !terms {
		c.Last = m.rolled(c.Last)
	}
	m.want = append(m.want, c)
	return &m.want[len(m.want)-1]
}

// daysOf is a period of the terms in days, 0 where they have none.
func daysOf(p courier.Period) int {
	for n := range 100 {
		if p == courier.Days(n).Period() && n > 0 {
			return n
		}
	}
	return 0
}

func (m *clockModel) run() {
	m.needs = map[courier.Need]bool{}
	need := func(n courier.Need, missing bool) bool {
		if missing {
			m.needs[n] = true
		}
		return missing
	}
	if !need("claimed_on", !m.ClaimedOn.Known()) && !need("terms", m.Terms == nil) {
		switch own := daysOf(m.Terms.Assess); {
		case own > 0:
			m.paused(m.add(insurance.AssessClock, m.ClaimedOn, own, true, m.AssessedOn), own, true)
		case !need("complex", m.Complex == 0) && m.Complex == yes:
			m.paused(m.add(insurance.AssessClock, m.ClaimedOn, 30, false, m.AssessedOn), 30, false)
		}
	}
	if m.AssessedOn.Known() && m.Owed != yes && !need("owed", m.Owed == 0 && !m.RefusalOn.Known()) {
		m.add(insurance.RefusalClock, m.AssessedOn, 3, false, m.RefusalOn)
	}
	if m.AgreedOn.Known() && !need("terms", m.Terms == nil) {
		if own := daysOf(m.Terms.Pay); own > 0 {
			m.add(insurance.PaymentClock, m.AgreedOn, own, true, m.PaidOn)
		} else {
			m.add(insurance.PaymentClock, m.AgreedOn, 10, false, m.PaidOn)
		}
	}
	if m.ClaimedOn.Known() && m.Owed != no && m.AmountOpen != no && !(m.AgreedOn.Known() && m.AmountOpen == 0) {
		done := m.InterimOn
		if !done.Known() {
			done = m.PaidOn
		}
		m.add(insurance.InterimClock, m.ClaimedOn, 60, false, done)
	}
	if m.LossNoticeOn.Known() && m.Marine != no && !need("marine", m.Marine == 0) {
		m.add(insurance.GivingUpClock, m.LossNoticeOn, 7, false, m.GaveUpOn)
	}
	if m.ArrivedOn.Known() && m.Terms != nil && daysOf(m.Terms.Inspect) > 0 {
		m.add(insurance.InspectionClock, m.ArrivedOn, daysOf(m.Terms.Inspect), true, m.InspectedOn)
	}
	switch {
	case need("liability", m.Liability == 0):
	case m.Liability == yes:
		if m.FixedOn.Known() {
			m.add(insurance.LimitationClock, m.FixedOn, 0, false, courier.Date{})
		}
	case need("marine", m.Marine == 0):
	case m.Marine == yes && m.HappenedOn.Before(newSeaDay):
		m.add(insurance.LimitationClock, m.HappenedOn, 0, false, courier.Date{})
	case !need("knew_on", !m.KnewOn.Known()):
		m.add(insurance.LimitationClock, m.KnewOn, 0, false, courier.Date{})
	}
	for i := range m.want {
		m.late(&m.want[i])
	}
}

// paused lets the first request for papers stop the clock of an assessment.
func (m *clockModel) paused(c *insurance.Clock, days int, terms bool) {
	if len(m.Requests) == 0 || m.Requests[0].ArrivedOn.After(c.Last) {
		return
	}
	q := m.Requests[0]
	if c.Still = !q.SuppliedOn.Known(); c.Still {
		c.Last = courier.Date{}
		return
	}
	c.Paused = q.SuppliedOn.Sub(q.ArrivedOn)
	if m.Counting == insurance.BothDaysCounted {
		c.Paused++
	}
	if c.Last = m.ClaimedOn.AddDays(days + c.Paused); !terms {
		c.Last = m.rolled(c.Last)
	}
}

// late holds what was done, or today, against the last day.
func (m *clockModel) late(c *insurance.Clock) {
	day := c.DoneOn
	if !day.Known() {
		day = m.Today
	}
	if !c.Last.Known() || !day.Known() || c.Kind == insurance.GivingUpClock {
		return
	}
	c.Late = courier.AnswerOf(day.After(c.Last))
	switch {
	case c.Late != yes || c.Kind == insurance.LimitationClock:
	case c.Kind == insurance.InterimClock && m.AmountOpen == 0:
		c.Late = 0
		m.needs["amount_open"] = true
	default:
		c.DaysLate = day.Sub(c.Last)
	}
}

// drawCourse draws a course, each day a few after the one before it or unknown.
func drawCourse(r *rand.Rand) (c insurance.Course, off []courier.Date) {
	answer := func() courier.Answer { return courier.Answer(r.IntN(3)) }
	after := func(d courier.Date, most int) courier.Date {
		if !d.Known() || r.IntN(3) == 0 {
			return courier.Date{}
		}
		return d.AddDays(r.IntN(most))
	}
	c = insurance.Course{HappenedOn: newSeaDay.AddDays(r.IntN(61) - 30), Marine: answer(), Liability: answer(), Complex: answer(), Owed: answer(), AmountOpen: answer(),
		Counting: insurance.Suspension(r.IntN(2))}
	c.KnewOn, c.FixedOn, c.LossNoticeOn, c.ClaimedOn = after(c.HappenedOn, 9), after(c.HappenedOn, 90), after(c.HappenedOn, 9), after(c.HappenedOn, 20)
	c.AssessedOn, c.AgreedOn = after(c.ClaimedOn, 40), after(c.ClaimedOn, 40)
	c.PaidOn, c.InterimOn, c.GaveUpOn = after(c.AgreedOn, 15), after(c.ClaimedOn, 80), after(c.LossNoticeOn, 10)
	c.ArrivedOn = after(c.HappenedOn, 9)
	c.InspectedOn, c.Today = after(c.ArrivedOn, 15), after(c.HappenedOn, 800)
	if c.Owed != yes {
		c.RefusalOn = after(c.AssessedOn, 6)
	}
	if r.IntN(4) > 0 {
		c.Terms = &insurance.ClockTerms{Cite: hostCite()}
		for _, p := range []*courier.Period{&c.Terms.Assess, &c.Terms.Pay, &c.Terms.Inspect} {
			if r.IntN(2) == 0 {
				*p = courier.Days(1 + r.IntN(20)).Period()
			}
		}
	}
	for at := c.ClaimedOn; at.Known() && r.IntN(2) == 0; {
		q := insurance.PaperRequest{ArrivedOn: at.AddDays(r.IntN(40))}
		q.SuppliedOn = after(q.ArrivedOn, 20)
		c.Requests, at = append(c.Requests, q), q.ArrivedOn
	}
	if r.IntN(2) == 0 {
		for day := c.HappenedOn; day.Before(c.HappenedOn.AddDays(200)); day = day.AddDays(1 + r.IntN(6)) {
			off = append(off, day)
		}
		c.Calendar, _ = courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2029, Off: off})
	}
	return c, off
}

// Every clock, its last day with pauses and holidays, whether it was kept and
// by how much it was missed, and exactly what is asked for.
func TestDueAgainstTheModel(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 25))
	met := map[insurance.ClockKind]map[courier.Answer]int{}
	for range trials(20_000) {
		c, off := drawCourse(r)
		s := due(t, c)
		m := clockModel{Course: &c, off: off}
		m.run()
		got := slices.Clone(s.Clocks)
		for i := range got {
			got[i].Deadline = courier.Deadline{}
		}
		require.Equal(t, append([]insurance.Clock{}, m.want...), got, "%+v", c)
		asked := map[courier.Need]bool{}
		for _, n := range s.Needs {
			require.False(t, asked[n], "%s is asked twice", n)
			asked[n] = true
		}
		require.Equal(t, m.needs, asked, "%+v", c)
		law := slices.ContainsFunc(got, func(c insurance.Clock) bool { return !byTerms(&m, c.Kind) })
		require.Equal(t, law && off == nil, s.Has("insurance.clock.no_calendar"), "%+v", c)
		require.Equal(t, slices.ContainsFunc(m.want, func(c insurance.Clock) bool { return c.Late == yes && !c.ByInsured }), s.InsurerLate())
		for _, c := range got {
			if met[c.Kind] == nil {
				met[c.Kind] = map[courier.Answer]int{}
			}
			met[c.Kind][c.Late]++
		}
	}
	for kind := insurance.AssessClock; kind <= insurance.LimitationClock; kind++ {
		for _, late := range []courier.Answer{0, yes, no} {
			assert.Equal(t, kind != insurance.GivingUpClock || late == 0, met[kind][late] > 0, "%s %v", kind, late)
		}
	}
}

// byTerms reports whether a clock is the policy's own.
func byTerms(m *clockModel, kind insurance.ClockKind) bool {
	switch kind {
	case insurance.AssessClock:
		return daysOf(m.Terms.Assess) > 0
	case insurance.PaymentClock:
		return daysOf(m.Terms.Pay) > 0
	}
	return kind == insurance.InspectionClock
}
