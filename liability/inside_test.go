package liability_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// The duties of the five units.
func TestFailed(t *testing.T) {
	units := map[courier.Department][2]liability.Duty{
		courier.Booking:           {liability.FollowGoods, liability.ExplainToShipper},
		courier.RoadOperations:    {liability.LoadGoods, liability.ReportAnomalies},
		courier.Arrival:           {liability.UnloadOnArrival, liability.ReportOnArrival},
		courier.InformationCentre: {liability.InformCorrectly, liability.InformCorrectly},
		courier.Finance:           {liability.ReviewAccounts, liability.RefundCollected},
	}
	seen := 0
	for want, span := range units {
		for d := span[0]; d <= span[1]; d++ {
			b, err := liability.Failed(&liability.Failure{Duty: d, Mode: courier.ByRoad})
			require.NoError(t, err)
			assert.Equal(t, want, b.Department, d)
			assert.True(t, b.Has("liability.split.shows_problems"))
			seen++
		}
	}
	assert.Equal(t, 20, seen)
	b, err := liability.Failed(&liability.Failure{Duty: liability.PlaceGoods, Mode: courier.ByAir})
	require.NoError(t, err)
	assert.Equal(t, courier.AirOperations, b.Department)
	b, err = liability.Failed(&liability.Failure{Duty: liability.PlaceGoods})
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"mode"}, b.Needs)
	assert.Zero(t, b.Department)
	b, err = liability.Failed(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"duty"}, b.Needs)
	_, err = liability.Failed(&liability.Failure{Duty: 99, Mode: 99})
	require.ErrorIs(t, err, courier.ErrUnknownWord)
	checkWords[liability.Duty](t, 21)
	checkWords[liability.Against](t, 4)
}

func ofUnit(name string) liability.Who { return liability.Who{Unit: name} }

func trail() *liability.Trail {
	at := func(hour int) courier.Instant { return ymd("2026-03-01").At(hour, 0) }
	return &liability.Trail{
		Scans: []liability.Scan{{By: ofUnit("甲"), At: at(8)}, {By: ofUnit("乙"), At: at(9)}, {By: ofUnit("丙"), At: at(9)}},
		Table: &liability.GapTable{Cite: courier.Art(courier.ZTOTerms, ""), Gaps: []liability.Gap{{From: ofUnit("甲"), To: ofUnit("乙"), Bears: ofUnit("车队")}}},
	}
}

func TestHolder(t *testing.T) {
	for _, c := range []struct {
		lastGood courier.Count
		want     string
		code     courier.Code
	}{
		{courier.CountOf(0), "车队", "liability.gap.by_table"},
		{courier.CountOf(1), "乙", "liability.gap.last_holder"},
		{courier.CountOf(2), "丙", "liability.gap.last_holder"},
		{courier.Count{}, "丙", "liability.gap.last_holder"},
	} {
		tr := trail()
		tr.LastGood = c.lastGood
		h, err := liability.Holder(tr)
		require.NoError(t, err)
		assert.Equal(t, c.want, h.Holder.Unit)
		assert.True(t, h.Has(c.code))
	}
	tr := trail()
	tr.Table, tr.LastGood = nil, courier.CountOf(0)
	h, err := liability.Holder(tr)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"table"}, h.Needs)
	for _, c := range []struct {
		field string
		want  error
		edit  func(tr *liability.Trail)
	}{
		{"scans", courier.ErrEmptyTable, func(tr *liability.Trail) { tr.Scans = nil }},
		{"scans[0].by", courier.ErrMissing, func(tr *liability.Trail) { tr.Scans[0].By = liability.Who{} }},
		{"scans[0].at", courier.ErrMissing, func(tr *liability.Trail) { tr.Scans[0].At = courier.Instant{} }},
		{"scans[1].at", courier.ErrOrder, func(tr *liability.Trail) { tr.Scans[1].At = ymd("2026-02-01").At(1, 0) }},
		{"last_good", courier.ErrRange, func(tr *liability.Trail) { tr.LastGood = courier.CountOf(3) }},
		{"table.gaps[0].from", courier.ErrMissing, func(tr *liability.Trail) { tr.Table.Gaps[0].From = liability.Who{} }},
		{"table.gaps[0].to", courier.ErrMissing, func(tr *liability.Trail) { tr.Table.Gaps[0].To = liability.Who{} }},
		{"table.gaps[0].bears", courier.ErrMissing, func(tr *liability.Trail) { tr.Table.Gaps[0].Bears = liability.Who{} }},
		{"table.gaps[1]", courier.ErrRepeated, func(tr *liability.Trail) { tr.Table.Gaps = append(tr.Table.Gaps, tr.Table.Gaps[0]) }},
	} {
		tr := trail()
		c.edit(tr)
		_, err := liability.Holder(tr)
		var at *courier.FieldError
		require.ErrorAs(t, err, &at, c.field)
		assert.Equal(t, c.field, at.Field)
		require.ErrorIs(t, err, c.want)
	}
	_, err = liability.Holder(nil)
	require.ErrorIs(t, err, courier.ErrEmptyTable)
}

func charging(edits ...func(c *liability.Charge)) *liability.Charge {
	c := &liability.Charge{HappenedOn: ymd("2026-03-01"), Region: courier.Zhejiang, Against: liability.AgainstOutlet, Founded: yes, Disrupts: no, Collect: no,
		Terms:    &liability.ChargeTerms{Cite: courier.Art(courier.ZTOTerms, ""), Evidence: []string{"照片", "录像"}, Appeal: courier.Days(3).Period()},
		Evidence: []string{"录像", "照片"}, NotifiedOn: ymd("2026-03-10"), AsOf: ymd("2026-03-13"), AppealEnded: no}
	for _, e := range edits {
		e(c)
	}
	return c
}

func TestChargeback(t *testing.T) {
	granted, refused := courier.Granted, courier.Refused
	for _, c := range []struct {
		name string
		c    *liability.Charge
		want courier.Verdict
		code courier.Code
		last liability.Timing
	}{
		{"by the terms", charging(), granted, "liability.charge.by_terms", liability.StillOpen},
		{"the customer first", charging(), granted, "liability.charge.customer_first", liability.StillOpen},
		{"verdict apart", charging(), granted, "liability.charge.verdict_apart", liability.StillOpen},
		{"unfounded", charging(func(c *liability.Charge) { c.Founded = no }), refused, "liability.charge.unfounded", liability.StillOpen},
		{"a worker is cleared", charging(func(c *liability.Charge) { c.Founded, c.Against = no, liability.AgainstWorker }), refused, "liability.charge.worker_cleared", liability.StillOpen},
		{"evidence short", charging(func(c *liability.Charge) { c.Evidence = c.Evidence[:1] }), refused, "liability.charge.unproved", liability.StillOpen},
		{"an unreasonable measure", charging(func(c *liability.Charge) { c.Disrupts = yes }), refused, "liability.charge.unreasonable_measure", liability.StillOpen},
		{"the same before 2024-03-01", charging(func(c *liability.Charge) { c.Disrupts, c.HappenedOn = yes, ymd("2024-02-29") }), granted, "liability.charge.by_terms", liability.StillOpen},
		{"the same to a department", charging(func(c *liability.Charge) { c.Disrupts, c.Against = yes, liability.AgainstDepartment }), granted, "liability.charge.by_terms", liability.StillOpen},
		{"freight collect", charging(func(c *liability.Charge) { c.Collect = yes }), granted, "liability.charge.freight_collect", liability.StillOpen},
		{"under appeal", charging(func(c *liability.Charge) { c.AppealedOn = ymd("2026-03-13") }), courier.Referred, "liability.charge.appeal_pending", liability.InTime},
		{"appeal decided", charging(func(c *liability.Charge) { c.AppealedOn, c.AppealEnded = ymd("2026-03-13"), yes }), granted, "liability.charge.appeal_until", liability.InTime},
		{"appeal too late", charging(func(c *liability.Charge) { c.AppealedOn = ymd("2026-03-14") }), granted, "liability.charge.appeal_late", liability.TooLate},
		{"no window", charging(func(c *liability.Charge) { c.Terms.Appeal = courier.Period{} }), granted, "liability.charge.by_terms", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := liability.Chargeback(c.c)
			require.NoError(t, err)
			assert.Equal(t, c.want, a.Verdict, "%v", a.Reasons)
			assert.True(t, a.Has(c.code), "%v", codes(&a.Grounds))
			assert.Equal(t, c.last, a.AppealTiming)
			assert.Empty(t, a.Needs)
		})
	}
	short, err := liability.Chargeback(charging(func(c *liability.Charge) { c.Evidence = nil }))
	require.NoError(t, err)
	assert.Equal(t, []string{"照片", "录像"}, short.EvidenceShort)
	a, err := liability.Chargeback(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"happened_on", "terms"}, a.Needs)
	a, err = liability.Chargeback(charging(func(c *liability.Charge) { c.Founded = 0 }))
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"founded"}, a.Needs)
}

func TestChargebackBadFacts(t *testing.T) {
	for _, c := range []struct {
		field string
		want  error
		edit  func(c *liability.Charge)
	}{
		{"happened_on", courier.ErrNoRule, func(c *liability.Charge) { c.HappenedOn = ymd("2020-12-31") }},
		{"region", courier.ErrUnknownWord, func(c *liability.Charge) { c.Region = 99 }},
		{"against", courier.ErrUnknownWord, func(c *liability.Charge) { c.Against = 99 }},
		{"founded", courier.ErrUnknownWord, func(c *liability.Charge) { c.Founded = 9 }},
		{"disrupts", courier.ErrUnknownWord, func(c *liability.Charge) { c.Disrupts = 9 }},
		{"collect", courier.ErrUnknownWord, func(c *liability.Charge) { c.Collect = 9 }},
		{"appeal_ended", courier.ErrUnknownWord, func(c *liability.Charge) { c.AppealEnded = 9 }},
		{"appealed_on", courier.ErrOrder, func(c *liability.Charge) { c.AppealedOn = ymd("2026-03-09") }},
		{"terms.cite.source", courier.ErrMissing, func(c *liability.Charge) { c.Terms.Cite = courier.Cite{} }},
		{"terms.appeal", courier.ErrNotSupported, func(c *liability.Charge) { c.Terms.Appeal = courier.Hours(24).Period() }},
	} {
		_, err := liability.Chargeback(charging(c.edit))
		var at *courier.FieldError
		require.ErrorAs(t, err, &at, c.field)
		assert.Equal(t, c.field, at.Field)
		require.ErrorIs(t, err, c.want)
	}
}

func turned(edits ...func(x *liability.Turning)) *liability.Turning {
	x := &liability.Turning{HappenedOn: ymd("2026-03-01"), Against: liability.OtherCarrier, Paid: yes, Liable: yes, GrossFault: no,
		Wrong: liability.NoWrong, Caused: no, Insured: no}
	for _, e := range edits {
		e(x)
	}
	return x
}

func staff(x *liability.Turning) { x.Against, x.GrossFault = liability.StaffMember, yes }
func wrong(w liability.ShippersWrong) func(x *liability.Turning) {
	return func(x *liability.Turning) { x.Against, x.Wrong, x.Caused, x.Paid = liability.TheShipper, w, yes, no }
}

func TestRecourse(t *testing.T) {
	granted, refused := courier.Granted, courier.Refused
	for _, c := range []struct {
		name string
		x    *liability.Turning
		want courier.Verdict
		code courier.Code
	}{
		{"another carrier", turned(), granted, "liability.recourse.carrier"},
		{"its clock", turned(), granted, "liability.recourse.clock"},
		{"a third party", turned(func(x *liability.Turning) { x.Against = liability.OtherParty }), granted, "liability.recourse.third_party"},
		{"nothing paid yet", turned(func(x *liability.Turning) { x.Paid = no }), refused, "liability.recourse.not_paid"},
		{"not liable", turned(func(x *liability.Turning) { x.Liable = no }), refused, "liability.recourse.not_liable"},
		{"staff", turned(staff), granted, "liability.recourse.staff"},
		{"staff without gross fault", turned(staff, func(x *liability.Turning) { x.GrossFault = no }), refused, "liability.recourse.staff_without_gross_fault"},
		{"misdeclared", turned(wrong(liability.Misdeclared)), granted, "liability.recourse.misdeclared"},
		{"badly packed", turned(wrong(liability.BadlyPacked)), granted, "liability.recourse.badly_packed"},
		{"dangerous goods", turned(wrong(liability.DangerousGoods)), granted, "liability.recourse.dangerous_goods"},
		{"a blameless shipper", turned(wrong(liability.NoWrong)), refused, "liability.recourse.shipper_without_wrong"},
		{"a wrong that caused nothing", turned(wrong(liability.Misdeclared), func(x *liability.Turning) { x.Caused = no }), refused, "liability.recourse.not_caused"},
		{"insured: no waiver", turned(func(x *liability.Turning) { x.Insured = yes }), granted, "liability.recourse.no_waiver"},
		{"insured: no obstruction", turned(func(x *liability.Turning) { x.Insured = yes }), granted, "liability.recourse.no_obstruction"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := liability.Recourse(c.x)
			require.NoError(t, err)
			assert.Equal(t, c.want, a.Verdict, "%v", a.Reasons)
			assert.True(t, a.Has(c.code), "%v", codes(&a.Grounds))
			assert.Empty(t, a.Needs)
		})
	}
	a, err := liability.Recourse(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"happened_on"}, a.Needs)
}

// The cap on deductions from wages is an option.
func TestRecourseDeducts(t *testing.T) {
	for _, c := range []struct {
		loss, wage, minimum, want int64
	}{
		{5_000_00, 6_000_00, 2_000_00, 1_200_00},
		{1_199_99, 6_000_00, 2_000_00, 1_199_99},
		{5_000_00, 2_400_00, 2_000_00, 400_00},
		{5_000_00, 1_900_00, 2_000_00, 0},
	} {
		a, err := liability.Recourse(turned(staff, func(x *liability.Turning) {
			x.Loss, x.Wage, x.MinimumWage, x.Reach = courier.Fen(c.loss), courier.Fen(c.wage), courier.Fen(c.minimum), liability.RulesReported
		}))
		require.NoError(t, err)
		assert.Equal(t, courier.Fen(c.want), a.Deduct)
	}
	a, err := liability.Recourse(turned(staff))
	require.NoError(t, err)
	assert.True(t, a.Has("liability.recourse.wage_cap_unread"))
	a, err = liability.Recourse(turned(staff, func(x *liability.Turning) { x.Reach = liability.RulesReported }))
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"loss", "wage", "minimum_wage"}, a.Needs)
	nothing, fen := courier.Fen(0), courier.Fen(1)
	for name, c := range map[string]struct {
		loss, wage, minimum courier.Money
		needs               []courier.Need
	}{
		"nothing was lost":                    {nothing, courier.Money{}, courier.Money{}, nil},
		"a fen was":                           {fen, courier.Money{}, courier.Money{}, []courier.Need{"wage", "minimum_wage"}},
		"the wage is the least there is":      {courier.Money{}, courier.Fen(2_000_00), courier.Fen(2_000_00), nil},
		"it is a fen above it":                {courier.Money{}, courier.Fen(2_000_01), courier.Fen(2_000_00), []courier.Need{"loss"}},
		"no wage, of which nothing is a part": {courier.Money{}, nothing, courier.Money{}, nil},
	} {
		a, err := liability.Recourse(turned(staff, func(x *liability.Turning) {
			x.Loss, x.Wage, x.MinimumWage, x.Reach = c.loss, c.wage, c.minimum, liability.RulesReported
		}))
		require.NoError(t, err)
		assert.Equal(t, c.needs, a.Needs, name)
		if c.needs == nil {
			assert.Equal(t, nothing, a.Deduct, "%s: whatever is missing", name)
		}
	}
	for field, edit := range map[string]func(x *liability.Turning){
		"happened_on":  func(x *liability.Turning) { x.HappenedOn = ymd("2020-12-31") },
		"against":      func(x *liability.Turning) { x.Against = 99 },
		"paid":         func(x *liability.Turning) { x.Paid = 9 },
		"liable":       func(x *liability.Turning) { x.Liable = 9 },
		"gross_fault":  func(x *liability.Turning) { x.GrossFault = 9 },
		"wrong":        func(x *liability.Turning) { x.Wrong = 99 },
		"caused":       func(x *liability.Turning) { x.Caused = 9 },
		"insured":      func(x *liability.Turning) { x.Insured = 9 },
		"loss":         func(x *liability.Turning) { x.Loss = courier.Fen(-1) },
		"wage":         func(x *liability.Turning) { x.Wage = courier.Fen(-1) },
		"minimum_wage": func(x *liability.Turning) { x.MinimumWage = courier.Fen(-1) },
		"reach":        func(x *liability.Turning) { x.Reach = 9 },
	} {
		_, err := liability.Recourse(turned(edit))
		var at *courier.FieldError
		require.ErrorAs(t, err, &at, field)
		assert.Equal(t, field, at.Field)
	}
	checkWords[liability.Target](t, 5)
	checkWords[liability.ShippersWrong](t, 5)
}

func chain(edits ...func(c *liability.Chain)) *liability.Chain {
	up := liability.ChainTerms{Limit: courier.Fen(1_000_00), Notice: courier.Days(14).Period(), Suit: courier.Years(1).Period(), AnswersDelay: yes, PaysAlways: no}
	down := up
	down.Notice, down.Suit = courier.Days(15).Period(), courier.Months(13).Period()
	c := &liability.Chain{Up: up, Down: down}
	for _, e := range edits {
		e(c)
	}
	return c
}

func TestBackToBack(t *testing.T) {
	for _, c := range []struct {
		name string
		c    *liability.Chain
		code courier.Code
	}{
		{"limit a fen lower", chain(func(c *liability.Chain) { c.Down.Limit = courier.Fen(999_99) }), "liability.chain.limit"},
		{"no limit upstream", chain(func(c *liability.Chain) { c.Up.Limit, c.Up.Unlimited = courier.Money{}, yes }), "liability.chain.unlimited"},
		{"claim window no longer", chain(func(c *liability.Chain) { c.Down.Notice = courier.Days(14).Period() }), "liability.chain.notice"},
		{"suit no longer", chain(func(c *liability.Chain) { c.Down.Suit = courier.Days(365).Period() }), "liability.chain.suit"},
		{"no delay", chain(func(c *liability.Chain) { c.Down.AnswersDelay = no }), "liability.chain.delay"},
		{"force majeure", chain(func(c *liability.Chain) { c.Up.PaysAlways = yes }), "liability.chain.force_majeure"},
	} {
		m, err := liability.BackToBack(c.c)
		require.NoError(t, err)
		assert.Equal(t, courier.Refused, m.Verdict, c.name)
		assert.Equal(t, []courier.Code{c.code}, codes(&m.Grounds), c.name)
	}
	m, err := liability.BackToBack(chain())
	require.NoError(t, err)
	assert.Equal(t, courier.Granted, m.Verdict)
	m, err = liability.BackToBack(chain(func(c *liability.Chain) { c.Down.Limit, c.CountedFrom = courier.Fen(400_00), ymd("2026-01-31") }))
	require.NoError(t, err)
	assert.Equal(t, courier.Fen(600_00), m.Gap)
	m, err = liability.BackToBack(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"down.limit", "up.notice", "up.suit", "up.answers_delay", "up.pays_always"}, m.Needs)
	assert.Equal(t, courier.Referred, m.Verdict)
	m, err = liability.BackToBack(&liability.Chain{Up: chain().Up, Down: liability.ChainTerms{Unlimited: yes}})
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"down.notice", "down.suit", "down.answers_delay"}, m.Needs)
	m, err = liability.BackToBack(chain(func(c *liability.Chain) { c.Up.Limit = courier.Money{} }))
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"up.limit"}, m.Needs)
	for field, edit := range map[string]func(c *liability.Chain){
		"up.limit":         func(c *liability.Chain) { c.Up.Limit = courier.Fen(-1) },
		"down.limit":       func(c *liability.Chain) { c.Down.Unlimited = yes },
		"down.unlimited":   func(c *liability.Chain) { c.Down.Unlimited = 9 },
		"down.notice":      func(c *liability.Chain) { c.Down.Notice = courier.Hours(3).Period() },
		"up.suit":          func(c *liability.Chain) { c.Up.Suit = courier.WorkingDays(3).Period() },
		"up.answers_delay": func(c *liability.Chain) { c.Up.AnswersDelay = 9 },
		"down.pays_always": func(c *liability.Chain) { c.Down.PaysAlways = 9 },
	} {
		_, err := liability.BackToBack(chain(edit))
		var at *courier.FieldError
		require.ErrorAs(t, err, &at, field)
		assert.Equal(t, field, at.Field)
	}
}

func TestInsideTextForm(t *testing.T) {
	for _, facts := range []any{trail(), charging(), turned(), chain()} {
		text, err := json.Marshal(facts)
		require.NoError(t, err)
		switch facts := facts.(type) {
		case *liability.Charge:
			var same liability.Charge
			require.NoError(t, json.Unmarshal(text, &same))
			assert.Empty(t, cmp.Diff(facts, &same))
		case *liability.Turning:
			var same liability.Turning
			require.NoError(t, json.Unmarshal(text, &same))
			assert.Empty(t, cmp.Diff(facts, &same))
		case *liability.Chain:
			var same liability.Chain
			require.NoError(t, json.Unmarshal(text, &same))
			assert.Empty(t, cmp.Diff(facts, &same))
		case *liability.Trail:
			var same liability.Trail
			require.NoError(t, json.Unmarshal(text, &same))
			assert.Empty(t, cmp.Diff(facts, &same))
		}
	}
}
