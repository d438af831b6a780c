package complaint_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// planned is all that a plan decides, with what is said of it.
func planned(t *testing.T) func(l *complaint.Loss) (string, []courier.Need) {
	return func(l *complaint.Loss) (string, []courier.Need) {
		p, err := complaint.PlanWinBack(l)
		require.NoError(t, err)
		said := ""
		for _, r := range p.Reasons {
			said += r.Text(courier.English)
		}
		return fmt.Sprint(p.Verdict, p.Efforts, p.Stages, p.FollowUp, said), p.Needs
	}
}

func planAxes() []axis[complaint.Loss] {
	return []axis[complaint.Loss]{
		{"tier", 2, func(l *complaint.Loss, v int) { l.Tier = []string{"", "vip", "cash"}[v] }},
		{"before", 2, func(l *complaint.Loss, v int) {
			l.Before = []courier.Count{{}, courier.CountOf(1), courier.CountOf(2)}[v]
		}},
		{"owed", 2, func(l *complaint.Loss, v int) { l.Owed = []courier.Money{{}, courier.Fen(0), courier.Fen(900)}[v] }},
		yesNo("paid", func(l *complaint.Loss) *courier.Answer { return &l.Paid }),
		{"on", 2, func(l *complaint.Loss, v int) { l.On = []courier.Date{{}, spring, spring.AddDays(1)}[v] }},
		{"goal.target", 3, func(l *complaint.Loss, v int) { l.Goal.Target = complaint.Target(v) }},
		{"goal.by", 2, func(l *complaint.Loss, v int) {
			l.Goal.By = []courier.Date{{}, spring.AddDays(6), spring.AddDays(30)}[v]
		}},
	}
}

// Exactly what decides the plan is asked for, all of it at once.
func TestPlanWinBackNeeds(t *testing.T) {
	for _, failed := range [][]complaint.Effort{nil, {complaint.IndividualPlan}, {complaint.ECoupon}} {
		base := loss()
		base.Failed = failed
		axes := planAxes()
		if slices.Contains(failed, complaint.IndividualPlan) { // the one offer by tier is gone
			axes = axes[1:]
		} else if failed != nil { // the one by history
			axes = slices.Delete(axes, 1, 2)
		}
		proveNeeds(t, base, axes, true, planned(t))
	}
}

// Somebody wants goodwill instead of the money: consent decides where money is
// owed and not paid.
func TestPlanWinBackInsteadNeeds(t *testing.T) {
	base := loss()
	base.Instead = yes
	proveNeeds(t, base, append(planAxes()[2:4:4], yesNo("consent", func(l *complaint.Loss) *courier.Answer { return &l.Consent }),
		axis[complaint.Loss]{"goal.figure", 2, func(l *complaint.Loss, v int) {
			l.Goal.Figure = []courier.Count{{}, courier.CountOf(1), courier.CountOf(3)}[v]
		}},
		axis[complaint.Loss]{"offers.follow_up", 2, func(l *complaint.Loss, v int) {
			o := *offers()
			o.FollowUp = []courier.Period{{}, courier.Days(5).Period(), courier.Days(9).Period()}[v]
			l.Offers = &o
		}}, planAxes()[4]), true, planned(t))
}

// While the table is not known, nothing that only it could bring up is asked.
func TestPlanWinBackWithoutOffers(t *testing.T) {
	proveNeeds(t, loss(), append(planAxes()[:5:5], axis[complaint.Loss]{"offers", 2, func(l *complaint.Loss, v int) {
		l.Offers = []*complaint.OfferTable{nil, offers(), {Cite: house, FollowUp: courier.Days(2).Period(), Stages: offers().Stages, Offers: offers().Offers[2:]}}[v]
	}}), false, planned(t))
}

// An offer of a measure that is planned already changes nothing, and nothing
// is asked for its sake.
func TestPlanWinBackTwice(t *testing.T) {
	l := loss()
	l.Tier, l.Before = "", courier.Count{}
	l.Offers.Offers = []complaint.Offer{{Effort: complaint.ECoupon, Amount: courier.Fen(500)}, {Effort: complaint.ECoupon, Amount: courier.Fen(900), Tiers: []string{"vip"}},
		{Effort: complaint.BetterTalk, From: courier.CountOf(3)}}
	got, err := complaint.PlanWinBack(&l)
	require.NoError(t, err)
	assert.Equal(t, granted, got.Verdict)
	assert.Empty(t, got.Needs)
	assert.Equal(t, courier.Fen(500), got.Efforts[2].Amount, "the first that fits")
}

// Every category has its cures, and the whole space of conditions makes the
// measures that a plain reading of the table makes.
func TestPlanWinBackExhaustive(t *testing.T) {
	late := []complaint.Category{complaint.Delay, complaint.DelayTotal, complaint.Detained, complaint.RemittanceLate}
	for row := range complaint.Classes() {
		for _, tier := range []string{"vip", "cash"} {
			for before := range int64(4) {
				for _, owed := range []int64{0, 900} {
					for _, paid := range []courier.Answer{yes, no} {
						for failed := complaint.Effort(0); failed <= complaint.PayCompensation; failed++ {
							l := loss()
							l.Category, l.Tier, l.Before, l.Owed, l.Paid = row.Category, tier, courier.CountOf(before), courier.Fen(owed), paid
							if failed > 0 {
								l.Failed = []complaint.Effort{failed}
							}
							got, err := complaint.PlanWinBack(&l)
							require.NoError(t, err)
							want := []complaint.Effort{}
							take := func(e complaint.Effort, fits bool) {
								if fits && e != failed {
									want = append(want, e)
								}
							}
							if owed > 0 && paid == no { // what is owed is paid whatever failed before
								want = append(want, complaint.PayCompensation)
							}
							isLate := slices.Contains(late, row.Category)
							take(complaint.ShorterTransit, isLate)
							take(complaint.ServiceFlow, !isLate)
							take(complaint.BetterTalk, true)
							take(complaint.IndividualPlan, tier == "vip")
							take(complaint.ECoupon, before >= 2)
							take(complaint.FreeAddedService, row.Category == complaint.Damage)
							list := []complaint.Effort{}
							for _, e := range got.Efforts {
								list = append(list, e.Effort)
							}
							require.Equal(t, want, list, "%v %s %d %d %v %v", row.Category, tier, before, owed, paid, failed)
							require.Equal(t, granted, got.Verdict)
							require.Equal(t, before >= 2 && failed != complaint.ECoupon || row.Category == complaint.Damage && failed != complaint.FreeAddedService, got.Has("complaint.winback.apart"))
						}
					}
				}
			}
		}
	}
}

// Whatever is left unknown: where nothing is asked, the result is that of the
// whole facts, and what is asked is unknown. That each is asked only where it
// decides cannot be shown over a few figures and days, for they have no end.
func TestJudgeWinBackNeeds(t *testing.T) {
	asked := map[courier.Need]bool{}
	for n := range 3 * 4 * 5 * 3 * 32 {
		target, want, got, on, hide := complaint.Target(1+n%3), int64(1+n/3%4), int64(n/12%5), n/60%3, n/180
		whole := complaint.Aftermath{On: spring.AddDays(on), Goal: complaint.Goal{Target: target, Figure: courier.CountOf(want), By: spring.AddDays(1)}, Figure: courier.CountOf(got)}
		part, gone := whole, map[courier.Need]bool{}
		for i, h := range []struct {
			need courier.Need
			hide func()
		}{{"goal.target", func() { part.Goal.Target = 0 }}, {"goal.figure", func() { part.Goal.Figure = courier.Count{} }}, {"figure", func() { part.Figure = courier.Count{} }},
			{"on", func() { part.On = courier.Date{} }}, {"goal.by", func() { part.Goal.By = courier.Date{} }}} {
			if hide>>i&1 == 1 {
				h.hide()
				gone[h.need] = true
			}
		}
		a, err := complaint.JudgeWinBack(&whole)
		require.NoError(t, err)
		b, err := complaint.JudgeWinBack(&part)
		require.NoError(t, err)
		require.Empty(t, a.Needs)
		if len(b.Needs) == 0 {
			require.Equal(t, a.Result, b.Result, "%+v", part)
		}
		for _, need := range b.Needs {
			require.True(t, gone[need], "%s is given", need)
			asked[need] = true
		}
	}
	require.Len(t, asked, 5)
}

// Every goal, figure and day around the last, against the plain reading.
func TestJudgeWinBackExhaustive(t *testing.T) {
	for target := complaint.OrdersAgain; target <= complaint.SurveyScore; target++ {
		for want := int64(1); want < 4; want++ {
			for got := range int64(5) {
				for on := -1; on <= 2; on++ {
					r, err := complaint.JudgeWinBack(&complaint.Aftermath{On: spring.AddDays(on), Figure: courier.CountOf(got),
						Goal: complaint.Goal{Target: target, Figure: courier.CountOf(want), By: spring}})
					require.NoError(t, err)
					over, result := on > 0, complaint.TooEarly
					if target == complaint.ComplaintsAgain {
						if got > want {
							result = complaint.CustomerLost
						} else if over {
							result = complaint.WonBack
						}
					} else if got >= want {
						result = complaint.WonBack
					} else if over {
						result = complaint.CustomerLost
					}
					require.Equal(t, result, r.Result, "%v %d of %d on %d", target, got, want, on)
				}
			}
		}
	}
}

// A customer of a good class, whose third complaint is about a late parcel.
func ExamplePlanWinBack() {
	rules := courier.Cite{Document: &courier.Source{ID: "CS", Zh: "客服管理办法", En: "Customer service rules", Force: courier.Practice}}
	plan, err := complaint.PlanWinBack(&complaint.Loss{
		On: courier.Day(2026, 3, 16), Category: complaint.Delay, Tier: "A", Before: courier.CountOf(2),
		Owed: courier.Fen(12_00), Paid: courier.No, Failed: []complaint.Effort{complaint.BetterTalk},
		Goal: complaint.Goal{Target: complaint.OrdersAgain, Figure: courier.CountOf(3), By: courier.Day(2026, 6, 30)},
		Offers: &complaint.OfferTable{Cite: rules, FollowUp: courier.Days(7).Period(),
			Stages: []complaint.Stage{{Name: "call", Within: courier.Days(2).Period()}, {Name: "carry out", Within: courier.Days(10).Period()}},
			Offers: []complaint.Offer{{Effort: complaint.IndividualPlan, Tiers: []string{"A"}}, {Effort: complaint.ECoupon, Amount: courier.Fen(20_00), From: courier.CountOf(2)}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(plan.Verdict, "follow up by", plan.FollowUp)
	for _, e := range plan.Efforts {
		fmt.Println(e.Effort, e.Role, e.Amount, "goodwill:", e.Goodwill)
	}
	for _, s := range plan.Stages {
		fmt.Println(s.Name, s.Last)
	}
	// Output:
	// granted follow up by 2026-04-04
	// compensation customer_service CNY 12.00 goodwill: no
	// transit_time logistics unknown goodwill: no
	// individual_plan customer_service unknown goodwill: no
	// e_coupon marketing CNY 20.00 goodwill: yes
	// call 2026-03-18
	// carry out 2026-03-28
}

func ExampleJudgeWinBack() {
	r, err := complaint.JudgeWinBack(&complaint.Aftermath{On: courier.Day(2026, 4, 1), Figure: courier.CountOf(3),
		Goal: complaint.Goal{Target: complaint.OrdersAgain, Figure: courier.CountOf(2), By: courier.Day(2026, 4, 30)}})
	fmt.Println(r.Result, err)
	fmt.Println(r.Reasons[0].Sentence(courier.English))
	// Output:
	// won_back <nil>
	// the goal is 2, it stands at 3: the customer is won back
}
