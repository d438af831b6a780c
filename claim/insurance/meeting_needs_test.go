package insurance_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// choice is one fact with the values that it can take. One without a need is
// never unknown.
type choice[T any] struct {
	need   courier.Need
	values []func(*T)
}

func amountOf[T any](need courier.Need, at func(*T) *courier.Money, fen ...int64) choice[T] {
	c := choice[T]{need: need}
	for _, n := range fen {
		c.values = append(c.values, func(f *T) { *at(f) = courier.Fen(n) })
	}
	return c
}

func answerOf[T any](need courier.Need, at func(*T) *courier.Answer) choice[T] {
	return choice[T]{need, []func(*T){func(f *T) { *at(f) = yes }, func(f *T) { *at(f) = no }}}
}

func variant[T any](values ...func(*T)) choice[T] { return choice[T]{"", values} }

// asksExactly goes through every way in which some of the facts are known.
// Where all completions come to the same, nothing is asked; else exactly the
// facts are asked for that move the answer of some completion. Completions
// that contradict themselves do not count. It returns the codes that were
// told.
func asksExactly[T any](t *testing.T, base T, choices []choice[T], ask func(*T) (answer any, g courier.Grounds, err error)) map[courier.Code]bool {
	t.Helper()
	told, spare := asksAll(t, base, choices, ask)
	assert.Zero(t, spare, "asked for without need")
	return told
}

// asksAll is asksExactly, but counts, instead of refusing it, how often a fact
// is asked for that moves nothing: amounts that are not known are not weighed
// against those that are. Every fact that moves the answer must be asked for.
func asksAll[T any](t *testing.T, base T, choices []choice[T], ask func(*T) (answer any, g courier.Grounds, err error)) (map[courier.Code]bool, int) {
	t.Helper()
	spare := 0
	told, asked, silent := map[courier.Code]bool{}, 0, 0
	answers := map[string]string{} // of the complete facts, "" where they contradict themselves
	at := func(values []int) (*T, string) {
		f := base
		key := make([]byte, len(values))
		for i, v := range values {
			if key[i] = byte(v + 1); v >= 0 {
				choices[i].values[v](&f)
			}
		}
		return &f, string(key)
	}
	complete := func(values []int) string {
		f, key := at(values)
		if s, ok := answers[key]; ok {
			return s
		}
		a, g, err := ask(f)
		s := ""
		if err == nil {
			require.Empty(t, g.Needs, "everything is known of %+v", *f)
			s = plainly(t, a)
			note(told, g.Reasons)
			for _, r := range g.Reasons {
				require.NotEmpty(t, r.Basis(), "%s of %+v rests on nothing", r.Code(), *f)
			}
		}
		answers[key] = s
		return s
	}
	values := make([]int, len(choices))
	var walk func(i int)
	walk = func(i int) {
		if i < len(choices) {
			first := -1
			if choices[i].need == "" {
				first = 0
			}
			for values[i] = first; values[i] < len(choices[i].values); values[i]++ {
				walk(i + 1)
			}
			values[i] = 0
			return
		}
		var open []int
		for j, v := range values {
			if v < 0 {
				open = append(open, j)
			}
		}
		if len(open) == 0 {
			complete(values)
			return
		}
		f, _ := at(values)
		_, g, err := ask(f)
		if err != nil {
			return
		}
		var outcomes []string
		filled := slices.Clone(values)
		var fill func(k int)
		fill = func(k int) {
			if k == len(open) {
				outcomes = append(outcomes, complete(filled))
				return
			}
			for v := range choices[open[k]].values {
				filled[open[k]] = v
				fill(k + 1)
			}
		}
		fill(0)
		var want []courier.Need
		stride := len(outcomes)
		for _, j := range open {
			n := len(choices[j].values)
			if stride /= n; moves(outcomes, stride, n) {
				want = append(want, choices[j].need)
			}
		}
		got := slices.Clone(g.Needs)
		slices.Sort(got)
		slices.Sort(want)
		for _, n := range want {
			if !slices.Contains(got, n) {
				require.Failf(t, "asks", "%v, and %v decide of %+v", got, want, *f)
			}
		}
		spare += len(got) - len(want)
		if len(want) > 0 {
			asked++
		} else {
			silent++
		}
	}
	walk(0)
	assert.Positive(t, asked)
	assert.Positive(t, silent, "some fact is not asked where it can not matter")
	t.Logf("asked %d times, %d times nothing, %d facts to spare", asked, silent, spare)
	return told, spare
}

// moves reports whether two values of one unknown lead to two answers.
func moves(outcomes []string, stride, n int) bool {
	for c := range outcomes {
		first := ""
		for v := range n {
			if c/stride%n != 0 {
				break
			}
			switch s := outcomes[c+v*stride]; {
			case s == "":
			case first == "":
				first = s
			case s != first:
				return true
			}
		}
	}
	return false
}

// plainly is an answer without its reasons.
func plainly(t *testing.T, a any) string {
	t.Helper()
	b, err := json.Marshal(a)
	require.NoError(t, err)
	var m map[string]any
	if json.Unmarshal(b, &m) != nil {
		return string(b)
	}
	delete(m, "reasons")
	b, err = json.Marshal(m)
	require.NoError(t, err)
	return string(b)
}

func TestDivideRecoveryAsksWhatDecides(t *testing.T) {
	type facts = insurance.Recovery
	told := asksExactly(t, facts{HappenedOn: aug4}, []choice[facts]{
		variant(func(*facts) {}, func(y *facts) { y.Law = insurance.MarineCargo }),
		variant(func(*facts) {}, func(y *facts) { y.Method = insurance.InsurerFirst }, func(y *facts) { y.Method = insurance.SharedByParts }),
		amountOf("gross_loss", func(y *facts) *courier.Money { return &y.Gross }, 0, 3, 10, 14),
		amountOf("insurer_paid", func(y *facts) *courier.Money { return &y.Paid }, 0, 3, 7),
		amountOf("third_owes", func(y *facts) *courier.Money { return &y.Owed }, 0, 4, 10, 12),
	}, func(y *facts) (any, courier.Grounds, error) {
		a, err := insurance.DivideRecovery(y)
		return a, a.Grounds, err
	})
	for _, code := range []courier.Code{"passes", "rest", "marine_passes", "marine_excess", "insured_first", "insurer_first", "pro_rata"} {
		assert.True(t, told["insurance.meet."+code], code)
	}
}

func TestDivideRailAsksWhatDecides(t *testing.T) {
	type facts = insurance.RailRecovery
	told, spare := asksAll(t, facts{HappenedOn: aug4}, []choice[facts]{
		variant(func(*facts) {}, func(y *facts) { y.Declared = yes }),
		answerOf("in_full", func(y *facts) *courier.Answer { return &y.InFull }),
		amountOf("gross_loss", func(y *facts) *courier.Money { return &y.Gross }, 0, 3, 10),
		amountOf("insurer_paid", func(y *facts) *courier.Money { return &y.Paid }, 0, 3, 7),
		amountOf("limit", func(y *facts) *courier.Money { return &y.Limit }, 0, 4, 12),
		amountOf("sum_insured", func(y *facts) *courier.Money { return &y.SumInsured }, 0, 7, 20),
		amountOf("value", func(y *facts) *courier.Money { return &y.Value }, 10, 20, 30),
	}, func(y *facts) (any, courier.Grounds, error) {
		a, err := insurance.DivideRail(y)
		return a, a.Grounds, err
	})
	assert.LessOrEqual(t, spare, 634)
	for _, code := range []courier.Code{"rail_actual", "rail_limit", "rail_under", "rail_nothing", "rail_declared", "rail_up_to_paid"} {
		assert.True(t, told["insurance.meet."+code], code)
	}
}

func TestConstructiveLossAsksWhatDecides(t *testing.T) {
	type facts = insurance.Plight
	for _, on := range []courier.Date{oldSeaDay, newSeaDay} {
		told, spare := asksAll(t, facts{HappenedOn: on}, []choice[facts]{
			answerOf("inevitable", func(p *facts) *courier.Answer { return &p.Inevitable }),
			amountOf("value", func(p *facts) *courier.Money { return &p.Value }, 0, 5, 10, 15, 30),
			amountOf("avoid_cost", func(p *facts) *courier.Money { return &p.AvoidCost }, 0, 5, 6, 11),
			amountOf("forward_cost", func(p *facts) *courier.Money { return &p.OnwardCost }, 0, 5, 11),
		}, func(p *facts) (any, courier.Grounds, error) {
			d, err := insurance.ConstructiveLoss(p)
			return d, d.Grounds, err
		})
		assert.LessOrEqual(t, spare, 22)
		for _, code := range []courier.Code{"inevitable", "too_dear", "partial", "abandon"} {
			assert.True(t, told["insurance.constructive."+code], code)
		}
	}
}

func TestBearLossAsksWhatDecides(t *testing.T) {
	type facts = insurance.Bearing
	_, spare := asksAll(t, facts{HappenedOn: aug4}, []choice[facts]{
		variant(func(*facts) {}, func(b *facts) { b.Method = insurance.InsurerFirst }, func(b *facts) { b.Method = insurance.SharedByParts }),
		amountOf("gross_loss", func(b *facts) *courier.Money { return &b.Gross }, 0, 10, 16, 40),
		amountOf("third_paid", func(b *facts) *courier.Money { return &b.ThirdPaid }, 0, 4, 10),
		amountOf("courier_owes", func(b *facts) *courier.Money { return &b.CourierOwes }, 0, 5, 12),
		amountOf("insurer_pays", func(b *facts) *courier.Money { return &b.InsurerPays }, 0, 3, 10),
		amountOf("deductible", func(b *facts) *courier.Money { return &b.Deductible }, 0, 2, 10),
	}, func(b *facts) (any, courier.Grounds, error) {
		a, err := insurance.BearLoss(b)
		return a, a.Grounds, err
	})
	assert.LessOrEqual(t, spare, 845)
}

func TestSeveralAsksWhatDecides(t *testing.T) {
	type facts = insurance.Succession
	at := func(s *facts, i int) *insurance.LossInTurn {
		if len(s.Losses) == 0 { // the base is copied, its losses are not
			s.Losses = make([]insurance.LossInTurn, 2)
		}
		return &s.Losses[i]
	}
	two := func(law insurance.Law, repeat insurance.Repeat) func(*facts) {
		return func(s *facts) {
			s.Law, s.Repeat = law, repeat
			at(s, 0)
		}
	}
	told, spare := asksAll(t, facts{HappenedOn: aug4, Cite: hostCite()}, []choice[facts]{
		variant(two(insurance.MarineCargo, 0), two(insurance.LandCargo, insurance.SumReduced), two(insurance.LandCargo, insurance.SumRestored)),
		amountOf("sum_insured", func(s *facts) *courier.Money { return &s.SumInsured }, 0, 5, 10),
		amountOf("losses[0].payable", func(s *facts) *courier.Money { return &at(s, 0).Payable }, 0, 4, 8),
		answerOf("losses[0].repaired", func(s *facts) *courier.Answer { return &at(s, 0).Repaired }),
		amountOf("losses[1].payable", func(s *facts) *courier.Money { return &at(s, 1).Payable }, 0, 8),
		answerOf("losses[1].total", func(s *facts) *courier.Answer { return &at(s, 1).Total }),
	}, func(s *facts) (any, courier.Grounds, error) {
		a, err := insurance.Several(s)
		return a, a.Grounds, err
	})
	assert.LessOrEqual(t, spare, 9)
	for _, code := range []courier.Code{"marine", "absorbed", "restored", "reduced"} {
		assert.True(t, told["insurance.several."+code], code)
	}
}

func TestAssessLiabilityAsksWhatDecides(t *testing.T) {
	type facts = insurance.LiabilityLoss
	base := facts{HappenedOn: aug4, Cite: hostCite(), Joint: no, PaidVictim: courier.Fen(2)}
	told, spare := asksAll(t, base, []choice[facts]{
		variant(func(*facts) {}, func(l *facts) { l.Occurrence = courier.Fen(0) }, func(l *facts) { l.Occurrence = courier.Fen(6) }),
		variant(func(*facts) {}, func(l *facts) { l.DefenceCost = courier.Fen(5) }),
		answerOf("settled", func(l *facts) *courier.Answer { return &l.Settled }),
		amountOf("owed", func(l *facts) *courier.Money { return &l.Owed }, 0, 9),
		amountOf("reassessed", func(l *facts) *courier.Money { return &l.Reassessed }, 0, 7),
		{"victim_fault", []func(*facts){func(l *facts) { l.Fault = courier.Percent(0) }, func(l *facts) { l.Fault = courier.Percent(50) },
			func(l *facts) { l.Fault = courier.Percent(100) }}},
		{"deductible", []func(*facts){func(l *facts) { l.Deductible = claim.Deductible{Kind: claim.NoDeductible} },
			func(l *facts) { l.Deductible = claim.Deductible{Kind: claim.Absolute, Amount: courier.Fen(1)} }}},
		answerOf("deductible_explained", func(l *facts) *courier.Answer { return &l.Explained }),
		answerOf("no_defence", func(l *facts) *courier.Answer { return &l.NoDefence }),
	}, func(l *facts) (any, courier.Grounds, error) {
		a, err := insurance.AssessLiability(l)
		return a, a.Grounds, err
	})
	assert.LessOrEqual(t, spare, 756)
	for _, code := range []courier.Code{"owed", "settled", "victim_fault", "deductible", "unexplained", "occurrence", "to_victim", "defence", "no_defence"} {
		assert.True(t, told["insurance.liability."+code], code)
	}
}

func TestMustInsureAsksWhatDecides(t *testing.T) {
	type facts = insurance.Operation
	told := map[courier.Code]bool{}
	for _, on := range []courier.Date{courier.Day(2023, 7, 19), courier.Day(2023, 7, 20), courier.Day(2026, 6, 30), courier.Day(2026, 7, 1)} {
		modes := choice[facts]{"mode", []func(*facts){func(o *facts) { o.Mode = courier.ByRoad }, func(o *facts) { o.Mode = courier.ByAir }, func(o *facts) { o.Mode = courier.ByRail }}}
		for code := range asksExactly(t, facts{On: on}, []choice[facts]{
			modes,
			answerOf("dangerous", func(o *facts) *courier.Answer { return &o.Dangerous }),
			answerOf("public_carrier", func(o *facts) *courier.Answer { return &o.PublicAir }),
			answerOf("guaranteed", func(o *facts) *courier.Answer { return &o.Guaranteed }),
			variant(func(*facts) {}, func(o *facts) { o.Uncorrected = yes }),
		}, func(o *facts) (any, courier.Grounds, error) {
			d, err := insurance.MustInsure(o)
			return d, d.Grounds, err
		}) {
			told[code] = true
		}
	}
	for row := range insurance.Book().Rows() {
		if len(row.Code) > 15 && row.Code[:15] == "insurance.duty." {
			assert.True(t, told[row.Code], row.Code)
		}
	}
}

func TestSubrogateAsksWhatDecides(t *testing.T) {
	type facts = insurance.Subrogation
	waived := choice[facts]{need: "waived"}
	for v := insurance.NotWaived; v <= insurance.AfterPayment; v++ {
		waived.values = append(waived.values, func(s *facts) { s.Waived = v })
	}
	told := map[courier.Code]bool{}
	for _, law := range []insurance.Law{insurance.LandCargo, insurance.MarineCargo} {
		for code := range asksExactly(t, facts{HappenedOn: aug4, Law: law}, []choice[facts]{
			answerOf("by_third", func(s *facts) *courier.Answer { return &s.ByThird }),
			answerOf("paid", func(s *facts) *courier.Answer { return &s.Paid }),
			answerOf("household", func(s *facts) *courier.Answer { return &s.Household }),
			answerOf("intent", func(s *facts) *courier.Answer { return &s.Intent }),
			waived,
			answerOf("misled", func(s *facts) *courier.Answer { return &s.Misled }),
			answerOf("agreed", func(s *facts) *courier.Answer { return &s.Agreed }),
			variant(func(s *facts) { s.Obstructed = no }, func(s *facts) { s.Obstructed = yes }),
			variant(func(s *facts) { s.PaidDirect = no }, func(s *facts) { s.PaidDirect, s.Notified = yes, yes }, func(s *facts) { s.PaidDirect, s.Notified = yes, no }),
		}, func(s *facts) (any, courier.Grounds, error) {
			a, err := insurance.Subrogate(s)
			return a.Verdict, a.Grounds, err
		}) {
			told[code] = true
		}
	}
	for row := range insurance.Book().Rows() {
		if len(row.Code) > 22 && row.Code[:22] == "insurance.subrogation." {
			assert.True(t, told[row.Code], row.Code)
		}
	}
}
