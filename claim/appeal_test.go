package claim_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

var appealAsks = question[claim.Appealing, claim.NextAppeal]{claim.Appeals, claim.AppendAppeals, func(n *claim.NextAppeal) *courier.Grounds { return &n.Grounds }}

// houseAppeals are two steps, the second without a window.
func houseAppeals() *claim.AppealTable {
	return &claim.AppealTable{Cite: courier.ByHouse()[0], Steps: []claim.AppealStep{{To: "理赔主管", Window: courier.Days(10).Period()}, {To: "总部"}}}
}

func appealing(edits ...func(*claim.Appealing)) claim.Appealing {
	a := claim.Appealing{HappenedOn: dayOn("2026-03-02"), Table: houseAppeals(), ToldOn: dayOn("2026-03-10")}
	for _, e := range edits {
		e(&a)
	}
	return a
}

func lodged(on, told string) func(*claim.Appealing) {
	return func(a *claim.Appealing) {
		a.Lodged = append(a.Lodged, claim.Lodged{On: dayOn(on), ToldOn: dayOn(told)})
	}
}

func TestAppeals(t *testing.T) {
	rail, usps := claim.Rail1986Appeal(), claim.USPSAppeals()
	railway := func(happened, on string) claim.Appealing {
		return appealing(func(a *claim.Appealing) {
			a.HappenedOn, a.Table, a.ToldOn, a.LodgedOn = dayOn(happened), &rail, dayOn("2022-05-20"), dayOn(on)
		})
	}
	for name, c := range map[string]struct {
		facts  claim.Appealing
		step   int64
		to     string
		last   string
		timing liability.Timing
		open   courier.Answer
		codes  []courier.Code
	}{
		"on the last day":      {appealing(func(a *claim.Appealing) { a.LodgedOn = dayOn("2026-03-20") }), 1, "理赔主管", "2026-03-20", liability.InTime, aye, []courier.Code{"claim.appeal.window"}},
		"the day after":        {appealing(func(a *claim.Appealing) { a.LodgedOn = dayOn("2026-03-21") }), 1, "理赔主管", "2026-03-20", liability.TooLate, nay, []courier.Code{"claim.appeal.window", "claim.appeal.late", "claim.appeal.other_ways"}},
		"still open":           {appealing(func(a *claim.Appealing) { a.AsOf = dayOn("2026-03-20") }), 1, "理赔主管", "2026-03-20", liability.StillOpen, aye, []courier.Code{"claim.appeal.window"}},
		"pending":              {appealing(lodged("2026-03-11", "")), 0, "", "", 0, aye, []courier.Code{"claim.appeal.pending"}},
		"the second":           {appealing(lodged("2026-03-11", "2026-03-15")), 2, "总部", "", liability.StillOpen, aye, []courier.Code{"claim.appeal.no_window"}},
		"the second, lodged":   {appealing(lodged("2026-03-11", "2026-03-15"), func(a *claim.Appealing) { a.LodgedOn = dayOn("2027-01-01") }), 2, "总部", "", liability.InTime, aye, []courier.Code{"claim.appeal.no_window"}},
		"used up":              {appealing(lodged("2026-03-11", "2026-03-15"), lodged("2026-03-16", "2026-03-20")), 0, "", "", 0, nay, []courier.Code{"claim.appeal.none_left", "claim.appeal.other_ways"}},
		"rail, last day":       {railway("2022-04-30", "2022-07-19"), 1, "答复赔偿要求的一方", "2022-07-19", liability.InTime, aye, []courier.Code{"claim.appeal.window"}},
		"rail, day after":      {railway("2022-04-30", "2022-07-20"), 1, "答复赔偿要求的一方", "2022-07-19", liability.TooLate, nay, []courier.Code{"claim.appeal.window", "claim.appeal.late", "claim.appeal.other_ways"}},
		"rail, after repeal":   {railway("2022-05-01", "2022-07-19"), 0, "", "", 0, 0, []courier.Code{"claim.appeal.not_in_force"}},
		"USPS, the first one":  {appealing(func(a *claim.Appealing) { a.Table, a.AsOf = &usps, dayOn("2026-04-01") }), 1, "USPS", "2026-04-09", liability.StillOpen, aye, []courier.Code{"claim.appeal.window"}},
		"USPS, the second one": {appealing(func(a *claim.Appealing) { a.Table, a.AsOf = &usps, dayOn("2026-04-01") }, lodged("2026-03-11", "2026-03-15")), 2, "USPS", "2026-04-14", liability.StillOpen, aye, []courier.Code{"claim.appeal.window"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := appealAsks.put(t, c.facts)
			assert.Equal(t, c.codes, codesOf(&got.Grounds))
			assert.Equal(t, c.to, got.To)
			assert.Equal(t, dayOn(c.last), got.Last)
			assert.Equal(t, c.timing, got.Timing)
			assert.Equal(t, c.open, got.Open)
			assert.Equal(t, c.step != 0, got.Step.Known())
			if c.step != 0 {
				assert.Equal(t, c.step, got.Step.Int())
				assert.Equal(t, int64(len(c.facts.Table.Steps))-c.step, got.Left.Int())
			}
			assert.Empty(t, got.Needs)
			for _, r := range got.Reasons {
				assert.NotEqual(t, courier.Bars, r.Effect, "a late appeal refuses nothing")
			}
		})
	}
	got := appealAsks.put(t, appealing(func(a *claim.Appealing) { a.Table, a.AsOf = &usps, dayOn("2026-04-01") }))
	assert.Equal(t, courier.Reported, got.Reasons[0].Basis().Evidence)
}

func TestAppealsAsk(t *testing.T) {
	rail := claim.Rail1986Appeal()
	for name, c := range map[string]struct {
		facts claim.Appealing
		want  []courier.Need
	}{
		"the steps":        {claim.Appealing{}, []courier.Need{"table"}},
		"the day, for law": {claim.Appealing{Table: &rail}, []courier.Need{"happened_on"}},
		"the decision":     {appealing(func(a *claim.Appealing) { a.ToldOn = courier.Date{} }), []courier.Need{"told_on"}},
		"the appeal":       {appealing(), []courier.Need{"lodged_on", "as_of"}},
		"the calendar":     {appealing(func(a *claim.Appealing) { a.Table.Steps[0].Window = courier.WorkingDays(3).Period() }), []courier.Need{"calendar"}},
	} {
		got := appealAsks.put(t, c.facts)
		assert.Equal(t, c.want, got.Needs, name)
		assert.Zero(t, got.Open, name)
	}
}

func TestAppealsUnreadable(t *testing.T) {
	appealAsks.faulty(t, claim.Appealing{Table: &claim.AppealTable{Cite: courier.ByHouse()[0]}}, "table.steps")
	appealAsks.faulty(t, claim.Appealing{Table: &claim.AppealTable{}, Lodged: []claim.Lodged{{}}}, "table.cite.source", "table.steps", "lodged", "lodged[0].on")
	appealAsks.faulty(t, appealing(func(a *claim.Appealing) {
		a.Table.Steps = []claim.AppealStep{{Window: courier.Hours(4).Period()}, {To: "x"}}
	},
		lodged("2026-03-09", ""), lodged("2026-03-12", "2026-03-11"), func(a *claim.Appealing) { a.LodgedOn = dayOn("2026-03-10") }),
		"table.steps[0].to", "table.steps[0].window", "lodged[0].on", "lodged[0].told_on", "lodged[1].told_on", "lodged_on")
	got, err := claim.Appeals(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"table"}, got.Needs)
}

func TestAppealsForms(t *testing.T) {
	sameAgain(t, appealing(lodged("2026-03-11", "2026-03-15")))
	allocatesAtMost(t, appealAsks, 1, appealing(func(a *claim.Appealing) { a.LodgedOn = dayOn("2026-03-20") }))
}

func FuzzAppeals(f *testing.F) {
	fuzzAsk(f, appealAsks, appealing(lodged("2026-03-11", "2026-03-15")), appealing(func(a *claim.Appealing) { a.LodgedOn = dayOn("2026-03-21") }))
}

func BenchmarkAppeals(b *testing.B) {
	benchAsk(b, appealAsks, appealing(func(a *claim.Appealing) { a.LodgedOn = dayOn("2026-03-20") }))
}

func ExampleAppeals() {
	n, err := claim.Appeals(&claim.Appealing{HappenedOn: courier.Day(2026, 3, 2), ToldOn: courier.Day(2026, 3, 10), AsOf: courier.Day(2026, 3, 12),
		Table: &claim.AppealTable{Cite: courier.ByHouse()[0], Steps: []claim.AppealStep{{To: "理赔主管", Window: courier.Days(10).Period()}}}})
	fmt.Println(n.Step, n.To, n.Last, n.Timing, n.Open, err)
	// Output:
	// 1 理赔主管 2026-03-20 still_open yes <nil>
}
