package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// underway is cargo that left on 2026-07-20 under the wording of PICC.
func underway(edits ...func(*insurance.CoverPeriod)) insurance.CoverPeriod {
	c := insurance.CoverPeriod{On: contractDay, Cargo: yes, Made: courier.Day(2026, 7, 18), Paid: yes, Started: yes, StartedOn: courier.Day(2026, 7, 20),
		Delivered: no, Notified: no, Clauses: insurance.PICCBasic, Reducing: no, Void: no, Rescinded: no}
	for _, e := range edits {
		e(&c)
	}
	return c
}

func standing(t testing.TB, c insurance.CoverPeriod) insurance.Standing {
	t.Helper()
	got, err := insurance.InForce(&c)
	require.NoError(t, err)
	return got
}

func TestInForce(t *testing.T) {
	type edit = func(*insurance.CoverPeriod)
	on := func(day int) edit { return func(c *insurance.CoverPeriod) { c.On = courier.Day(2026, 8, day) } }
	both := func(a, b edit) edit { return func(c *insurance.CoverPeriod) { a(c); b(c) } }
	notice := func(c *insurance.CoverPeriod) { c.Notified, c.NoticeOn = yes, courier.Day(2026, 8, 1) }
	period := func(c *insurance.CoverPeriod) {
		c.Cargo, c.From, c.To = no, courier.Day(2026, 8, 2), courier.Day(2026, 8, 31)
	}
	for name, c := range map[string]struct {
		edit  edit
		state insurance.State
		code  courier.Code
	}{
		"under way":                     {func(*insurance.CoverPeriod) {}, insurance.Active, "insurance.state.active"},
		"void":                          {func(c *insurance.CoverPeriod) { c.Void = yes }, insurance.Voided, "insurance.state.void"},
		"rescinded the day after":       {func(c *insurance.CoverPeriod) { c.Rescinded, c.RescindedOn = yes, courier.Day(2026, 8, 2) }, insurance.Active, "insurance.state.active"},
		"rescinded that day":            {func(c *insurance.CoverPeriod) { c.Rescinded, c.RescindedOn = yes, courier.Day(2026, 8, 1) }, insurance.Voided, "insurance.state.rescinded"},
		"a fen left":                    {func(c *insurance.CoverPeriod) { c.Reducing, c.SumInsured, c.PaidOut = yes, cny(10), courier.Fen(999) }, insurance.Active, "insurance.state.active"},
		"used up":                       {func(c *insurance.CoverPeriod) { c.Reducing, c.SumInsured, c.PaidOut = yes, cny(10), cny(10) }, insurance.UsedUp, "insurance.state.used_up"},
		"paid out, not reducing":        {func(c *insurance.CoverPeriod) { c.SumInsured, c.PaidOut = cny(10), cny(10) }, insurance.Active, "insurance.state.active"},
		"reducing unknown, a fen left":  {func(c *insurance.CoverPeriod) { c.Reducing, c.SumInsured, c.PaidOut = 0, cny(10), courier.Fen(999) }, insurance.Active, "insurance.state.active"},
		"reducing, nothing paid":        {func(c *insurance.CoverPeriod) { c.Reducing, c.PaidOut = yes, cny(0) }, insurance.Active, "insurance.state.active"},
		"before the contract":           {func(c *insurance.CoverPeriod) { c.On = courier.Day(2026, 7, 17) }, insurance.Inactive, "insurance.state.not_begun"},
		"before the goods left":         {func(c *insurance.CoverPeriod) { c.On = courier.Day(2026, 7, 19) }, insurance.Inactive, "insurance.state.not_started"},
		"the day on which they left":    {func(c *insurance.CoverPeriod) { c.On = courier.Day(2026, 7, 20) }, insurance.Active, "insurance.state.active"},
		"they have not left":            {func(c *insurance.CoverPeriod) { c.Started, c.StartedOn = no, courier.Date{} }, insurance.Inactive, "insurance.state.not_started"},
		"unpaid":                        {func(c *insurance.CoverPeriod) { c.Paid, c.PaidOnly = no, no }, insurance.Active, "insurance.state.active"},
		"unpaid, waits for it":          {func(c *insurance.CoverPeriod) { c.Paid, c.PaidOnly = no, yes }, insurance.Inactive, "insurance.state.premium_unpaid"},
		"delivered that day":            {func(c *insurance.CoverPeriod) { c.Delivered, c.EndedOn = yes, courier.Day(2026, 8, 1) }, insurance.Active, "insurance.state.active"},
		"delivered the day before":      {func(c *insurance.CoverPeriod) { c.Delivered, c.EndedOn = yes, courier.Day(2026, 7, 31) }, insurance.Ended, "insurance.state.delivered"},
		"the 15th day after the notice": {both(notice, on(16)), insurance.Active, "insurance.state.waiting"},
		"the 16th":                      {both(notice, on(17)), insurance.Ended, "insurance.state.uncollected"},
		"own days, the last":            {both(notice, both(on(4), func(c *insurance.CoverPeriod) { c.Days, c.Cite = courier.Days(3).Period(), hostCite() })), insurance.Active, "insurance.state.waiting"},
		"own days, the day after":       {both(notice, both(on(5), func(c *insurance.CoverPeriod) { c.Days, c.Cite = courier.Days(3).Period(), hostCite() })), insurance.Ended, "insurance.state.uncollected"},
		"the day of the notice":         {both(notice, func(c *insurance.CoverPeriod) { c.Clauses = 0 }), insurance.Active, "insurance.state.active"},
		"a period, the day before":      {both(period, on(1)), insurance.Inactive, "insurance.state.not_begun"},
		"a period, its first day":       {both(period, on(2)), insurance.Active, "insurance.state.active"},
		"a period, its last day":        {both(period, on(31)), insurance.Active, "insurance.state.active"},
		"a period, the day after":       {both(period, func(c *insurance.CoverPeriod) { c.On = courier.Day(2026, 9, 1) }), insurance.Ended, "insurance.state.expired"},
		"no cargo, delivered":           {both(period, both(on(2), func(c *insurance.CoverPeriod) { c.Started, c.StartedOn = no, courier.Date{} })), insurance.Active, "insurance.state.active"},
		"transferred":                   {func(c *insurance.CoverPeriod) { c.Transferred = yes }, insurance.Active, "insurance.state.transferred"},
	} {
		got := standing(t, underway(c.edit))
		assert.Equal(t, c.state, got.State, "%s: %v", name, got.Reasons)
		assert.Equal(t, map[bool]courier.Verdict{true: granted, false: refused}[c.state == insurance.Active], got.Verdict, name)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Empty(t, got.Needs, name)
	}
	got := standing(t, underway(both(notice, on(16))))
	assert.Equal(t, courier.Day(2026, 8, 16), got.Waiting.Last)
	assert.Equal(t, "W-PICC 基本险", basisOf(&got.Grounds, "insurance.state.waiting"))
	got = standing(t, underway(both(notice, both(on(4), func(c *insurance.CoverPeriod) { c.Days, c.Cite = courier.Days(3).Period(), hostCite() }))))
	assert.Equal(t, "POL 9", basisOf(&got.Grounds, "insurance.state.waiting"))
}

// Facts are missing, and there is no cover whatever they are.
func TestInForceEitherWay(t *testing.T) {
	c := underway(func(c *insurance.CoverPeriod) { c.Rescinded, c.Delivered, c.EndedOn = 0, yes, courier.Day(2026, 7, 30) })
	got := standing(t, c)
	assert.Equal(t, refused, got.Verdict)
	assert.Empty(t, got.Needs)
	assert.Zero(t, got.State, "rescinded, or ended")
	assert.Equal(t, []courier.Code{"insurance.state.either"}, codesOf(&got.Grounds, courier.Bars))
	c.Rescinded, c.Paid, c.PaidOnly, c.Started, c.StartedOn = no, 0, yes, no, courier.Date{}
	c.Delivered, c.EndedOn = no, courier.Date{}
	got = standing(t, c)
	assert.Equal(t, insurance.Inactive, got.State, "unpaid or not, the goods have not left")
}

// A cover that is over by its days, and may be void: which of the two is not
// known, whatever was paid out under a sum that stays.
func TestInForceOneOrTheOther(t *testing.T) {
	got := standing(t, underway(func(c *insurance.CoverPeriod) {
		c.Void, c.Reducing, c.Delivered, c.EndedOn = 0, no, yes, courier.Day(2026, 7, 31)
	}))
	assert.Equal(t, refused, got.Verdict)
	assert.Equal(t, insurance.State(0), got.State, "%v", got.Reasons)
}

func TestInForceAsksWhatDecides(t *testing.T) {
	before, after := courier.Day(2026, 7, 1), courier.Day(2026, 8, 25)
	happened := func(is func(*insurance.CoverPeriod) *courier.Answer, day func(*insurance.CoverPeriod) *courier.Date) func(*insurance.CoverPeriod, int) {
		return func(c *insurance.CoverPeriod, v int) {
			*is(c) = []courier.Answer{no, yes, yes}[v]
			if v > 0 {
				*day(c) = []courier.Date{{}, before, after}[v]
			}
		}
	}
	paid := []int64{0, 10, 20}
	parts := []probed[insurance.CoverPeriod]{
		{"", 3, func(c *insurance.CoverPeriod, v int) {
			c.On = []courier.Date{contractDay, courier.Day(2026, 8, 20), courier.Day(2026, 7, 24)}[v]
		}},
		probedYesNo("void", func(c *insurance.CoverPeriod) *courier.Answer { return &c.Void }),
		{"rescinded", 3, happened(func(c *insurance.CoverPeriod) *courier.Answer { return &c.Rescinded }, func(c *insurance.CoverPeriod) *courier.Date { return &c.RescindedOn })},
		{"cargo", 2, func(c *insurance.CoverPeriod, v int) { c.Cargo = []courier.Answer{yes, no}[v] }},
		{"", 2, func(c *insurance.CoverPeriod, v int) {
			c.From, c.To = []courier.Date{courier.Day(2026, 6, 1), after}[v], courier.Day(2026, 12, 1)
		}},
		probedYesNo("paid", func(c *insurance.CoverPeriod) *courier.Answer { return &c.Paid }),
		probedYesNo("paid_only", func(c *insurance.CoverPeriod) *courier.Answer { return &c.PaidOnly }),
		{"started", 2, happened(func(c *insurance.CoverPeriod) *courier.Answer { return &c.Started }, func(c *insurance.CoverPeriod) *courier.Date { return &c.StartedOn })},
		{"delivered", 3, func(c *insurance.CoverPeriod, v int) {
			c.Delivered = []courier.Answer{no, yes, yes}[v]
			if v > 0 {
				c.EndedOn = []courier.Date{{}, before.AddDays(1), after.AddDays(1)}[v]
			}
		}},
		{"notified", 2, func(c *insurance.CoverPeriod, v int) {
			if c.Notified = []courier.Answer{no, yes}[v]; v == 1 {
				c.NoticeOn = before
			}
		}},
		{"", 2, func(c *insurance.CoverPeriod, v int) {
			c.Clauses = []insurance.ClauseSet{insurance.PICCBasic, insurance.PICCComprehensive}[v]
		}},
		probedYesNo("reducing", func(c *insurance.CoverPeriod) *courier.Answer { return &c.Reducing }),
		{"", 2, func(c *insurance.CoverPeriod, v int) { c.SumInsured = cny([]int64{5, 15}[v]) }},
		{"paid_out", 3, func(c *insurance.CoverPeriod, v int) { c.PaidOut = cny(paid[v]) }},
	}
	told := probe(t, 10_000, parts, func(c *insurance.CoverPeriod) courier.Decision {
		got := standing(t, *c)
		want, known := stateByHand(c)
		if known {
			assert.Equal(t, want, got.State, "%+v: %v", c, got.Reasons)
		}
		return got.Decision
	})
	for _, code := range []courier.Code{"insurance.state.transferred", "insurance.state.expired", "insurance.state.waiting"} {
		told[code] = true // told in the tables above
	}
	everyRowUnder(t, "insurance.state.", told)
}

// stateByHand says where a cover stands of which all is known.
func stateByHand(c *insurance.CoverPeriod) (insurance.State, bool) {
	if c.Void == 0 || c.Rescinded == 0 || c.Cargo == 0 || c.Paid == 0 || c.PaidOnly == 0 || c.Started == 0 || c.Delivered == 0 || c.Notified == 0 ||
		c.Reducing == 0 || !c.SumInsured.Known() || !c.PaidOut.Known() || !c.From.Known() {
		return 0, false
	}
	cargo := c.Cargo == yes
	switch {
	case c.Void == yes, c.Rescinded == yes && c.On.Sub(c.RescindedOn) >= 0:
		return insurance.Voided, true
	case c.Reducing == yes && c.PaidOut.Minor() > 0 && c.PaidOut.Minor() >= c.SumInsured.Minor():
		return insurance.UsedUp, true
	case c.On.Sub(c.From) < 0, c.Paid == no && c.PaidOnly == yes, cargo && (c.Started == no || c.On.Sub(c.StartedOn) < 0):
		return insurance.Inactive, true
	case c.On.Sub(c.To) > 0, cargo && c.Delivered == yes && c.On.Sub(c.EndedOn) > 0, cargo && c.Notified == yes && c.On.Sub(c.NoticeOn) > 15 && !(c.Delivered == yes && c.On.Sub(c.EndedOn) >= 0):
		return insurance.Ended, true
	}
	return insurance.Active, true
}

func TestInForceAsks(t *testing.T) {
	for name, c := range map[string]struct {
		facts insurance.CoverPeriod
		want  []courier.Need
	}{
		"nothing is known": {insurance.CoverPeriod{}, []courier.Need{"on"}},
		"only the day": {insurance.CoverPeriod{On: contractDay}, []courier.Need{"void", "rescinded", "reducing", "paid_out", "sum_insured", "cargo", "from",
			"paid", "paid_only", "started", "to", "delivered", "notified", "clauses"}},
		"a period": {insurance.CoverPeriod{On: contractDay, Cargo: no, Void: no, Rescinded: no, Reducing: no, Paid: yes}, []courier.Need{"from", "to"}},
		"cargo without days": {underway(func(c *insurance.CoverPeriod) {
			c.Clauses, c.Notified, c.NoticeOn = insurance.ICCA2009, yes, courier.Day(2026, 7, 30)
		}), []courier.Need{"days"}},
		"an own wording without days": {underway(func(c *insurance.CoverPeriod) {
			c.Clauses, c.Notified, c.NoticeOn = insurance.OwnWording, yes, courier.Day(2026, 7, 30)
		}), []courier.Need{"days"}},
		"a day of what happened": {underway(func(c *insurance.CoverPeriod) {
			c.Rescinded, c.StartedOn, c.Delivered, c.Notified = yes, courier.Date{}, yes, yes
		}),
			[]courier.Need{"rescinded_on", "started_on", "ended_on", "notice_on"}},
	} {
		got := standing(t, c.facts)
		assert.Equal(t, c.want, got.Needs, name)
		assert.Equal(t, referred, got.Verdict, name)
	}
}

func TestInForceUnreadable(t *testing.T) {
	_, err := insurance.InForce(&insurance.CoverPeriod{On: courier.Day(2015, 4, 23), Cargo: 9, From: contractDay, To: oldSeaDay, Paid: 9, PaidOnly: 9, Started: 9,
		StartedOn: contractDay, Delivered: 9, EndedOn: oldSeaDay, Notified: 9, NoticeOn: oldSeaDay, Clauses: 99, Days: courier.Hours(1).Period(),
		SumInsured: courier.Fen(-1), PaidOut: courier.Minor(1, courier.USD), Reducing: 9, Void: 9, Rescinded: 9, Transferred: 9})
	assert.Equal(t, []string{"on", "cargo", "paid", "paid_only", "started", "delivered", "notified", "reducing", "void", "rescinded", "transferred", "clauses",
		"sum_insured", "paid_out", "to", "ended_on", "notice_on", "cite.source", "days"}, fields(err))
	for _, field := range []string{"started_on", "ended_on", "notice_on", "rescinded_on"} {
		c := insurance.CoverPeriod{On: contractDay, Started: no, Delivered: no, Notified: no, Rescinded: no}
		*map[string]*courier.Date{"started_on": &c.StartedOn, "ended_on": &c.EndedOn, "notice_on": &c.NoticeOn, "rescinded_on": &c.RescindedOn}[field] = contractDay
		_, err := insurance.InForce(&c)
		assert.Equal(t, []string{field}, fields(err))
		assert.ErrorIs(t, err, courier.ErrContradicts)
	}
	_, err = insurance.InForce(nil)
	require.NoError(t, err)
	readsBack(t, 5, (*insurance.State).UnmarshalText)
	assert.Equal(t, "保险金额已用尽", insurance.UsedUp.Name(courier.Chinese))
	roundTrip(t, underway(func(c *insurance.CoverPeriod) { c.SumInsured, c.Days = cny(5), courier.Days(3).Period() }))
	roundTrip(t, standing(t, underway()).State)
}
