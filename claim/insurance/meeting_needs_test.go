package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

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
	told := asksExactly(t, facts{HappenedOn: aug4}, []choice[facts]{
		variant(func(*facts) {}, func(y *facts) { y.Declared = yes }),
		answerOf("in_full", func(y *facts) *courier.Answer { return &y.InFull }),
		unbounded("gross_loss", func(y *facts) *courier.Money { return &y.Gross }, 0, 3, 10),
		amountOf("insurer_paid", func(y *facts) *courier.Money { return &y.Paid }, 0, 3, 7, 10),
		unbounded("limit", func(y *facts) *courier.Money { return &y.Limit }, 0, 4, 12),
		amountOf("sum_insured", func(y *facts) *courier.Money { return &y.SumInsured }, 0, 1, 7, 20),
		unbounded("value", func(y *facts) *courier.Money { return &y.Value }, 0, 10, 30),
	}, func(y *facts) (any, courier.Grounds, error) {
		a, err := insurance.DivideRail(y)
		return a, a.Grounds, err
	})
	for _, code := range []courier.Code{"rail_actual", "rail_limit", "rail_under", "rail_nothing", "rail_declared", "rail_up_to_paid"} {
		assert.True(t, told["insurance.meet."+code], code)
	}
}

func TestConstructiveLossAsksWhatDecides(t *testing.T) {
	type facts = insurance.Plight
	for _, on := range []courier.Date{oldSeaDay, newSeaDay} {
		told := asksExactly(t, facts{HappenedOn: on}, []choice[facts]{
			answerOf("inevitable", func(p *facts) *courier.Answer { return &p.Inevitable }),
			unbounded("value", func(p *facts) *courier.Money { return &p.Value }, 0, 5, 10, 15, 30),
			unbounded("avoid_cost", func(p *facts) *courier.Money { return &p.AvoidCost }, 0, 5, 6, 11),
			unbounded("forward_cost", func(p *facts) *courier.Money { return &p.OnwardCost }, 0, 5, 11),
		}, func(p *facts) (any, courier.Grounds, error) {
			d, err := insurance.ConstructiveLoss(p)
			return d, d.Grounds, err
		})
		for _, code := range []courier.Code{"inevitable", "too_dear", "partial", "abandon"} {
			assert.True(t, told["insurance.constructive."+code], code)
		}
	}
}

func TestBearLossAsksWhatDecides(t *testing.T) {
	type facts = insurance.Bearing
	told := asksExactly(t, facts{HappenedOn: aug4}, []choice[facts]{
		variant(func(*facts) {}, func(b *facts) { b.Method = insurance.InsurerFirst }, func(b *facts) { b.Method = insurance.SharedByParts }),
		unbounded("gross_loss", func(b *facts) *courier.Money { return &b.Gross }, 0, 10, 16, 40),
		amountOf("third_paid", func(b *facts) *courier.Money { return &b.ThirdPaid }, 0, 4, 10, 16),
		unbounded("courier_owes", func(b *facts) *courier.Money { return &b.CourierOwes }, 0, 5, 12),
		amountOf("insurer_pays", func(b *facts) *courier.Money { return &b.InsurerPays }, 0, 3, 10, 16),
		amountOf("deductible", func(b *facts) *courier.Money { return &b.Deductible }, 0, 2, 10),
	}, func(b *facts) (any, courier.Grounds, error) {
		a, err := insurance.BearLoss(b)
		return a, a.Grounds, err
	})
	for _, code := range []courier.Code{"split.borne", "split.insured", "meet.insured_first", "meet.insurer_first", "meet.pro_rata"} {
		assert.True(t, told["insurance."+code], code)
	}
}

func TestSeveralAsksWhatDecides(t *testing.T) {
	type facts = insurance.Succession
	at := func(s *facts, i int) *insurance.LossInTurn {
		if len(s.Losses) == 0 { // the base is copied, its losses are not
			s.Losses = make([]insurance.LossInTurn, 3)
		}
		return &s.Losses[i]
	}
	sum := func(fen ...int64) choice[facts] {
		return unbounded("sum_insured", func(s *facts) *courier.Money { return &s.SumInsured }, fen...)
	}
	payable := func(i int, fen ...int64) choice[facts] {
		return unbounded(courier.Need(courier.Index("losses", i))+".payable", func(s *facts) *courier.Money { return &at(s, i).Payable }, fen...)
	}
	repaired := func(i int) choice[facts] {
		return answerOf(courier.Need(courier.Index("losses", i))+".repaired", func(s *facts) *courier.Answer { return &at(s, i).Repaired })
	}
	total := func(i int) choice[facts] {
		return answerOf(courier.Need(courier.Index("losses", i))+".total", func(s *facts) *courier.Answer { return &at(s, i).Total })
	}
	told := map[courier.Code]bool{}
	for _, choices := range [][]choice[facts]{
		{variant(func(s *facts) { s.Law = insurance.MarineCargo; at(s, 0) }), sum(0, 5), payable(0, 0, 4), repaired(0), payable(1, 0, 8), repaired(1), total(1), payable(2, 0, 3), total(2)},
		{variant(func(s *facts) { s.Cite = hostCite(); at(s, 0) }), sum(0, 1, 5, 10),
			{need: "repeat", values: []func(*facts){func(s *facts) { s.Repeat = insurance.SumRestored }, func(s *facts) { s.Repeat = insurance.SumReduced }}},
			payable(0, 0, 4, 8), payable(1, 0, 1, 6), payable(2, 0, 2, 5)},
	} {
		for code := range asksExactly(t, facts{HappenedOn: aug4}, choices, func(s *facts) (any, courier.Grounds, error) {
			a, err := insurance.Several(s)
			return a, a.Grounds, err
		}) {
			told[code] = true
		}
	}
	for _, code := range []courier.Code{"marine", "absorbed", "restored", "reduced"} {
		assert.True(t, told["insurance.several."+code], code)
	}
}

// liabilityAsks is what a liability loss comes to, without what the year has
// left where nothing is taken from it.
func liabilityAsks(l *insurance.LiabilityLoss) (any, courier.Grounds, error) {
	a, err := insurance.AssessLiability(l)
	if a.ToVictim.Sign() == 0 && a.ToInsured.Sign() == 0 {
		a.AnnualLeft = courier.Money{}
	}
	return a, a.Grounds, err
}

func TestAssessLiabilityAsksWhatDecides(t *testing.T) {
	type facts = insurance.LiabilityLoss
	owed := unbounded("owed", func(l *facts) *courier.Money { return &l.Owed }, 0, 9, 7, 8)
	reassessed := unbounded("reassessed", func(l *facts) *courier.Money { return &l.Reassessed }, 0, 7, 8, 9)
	owed.far, reassessed.far = 3, 3
	settled := answerOf("settled", func(l *facts) *courier.Answer { return &l.Settled })
	explained := answerOf("deductible_explained", func(l *facts) *courier.Answer { return &l.Explained })
	occurrence := variant(func(*facts) {}, func(l *facts) { l.Occurrence = courier.Fen(0) }, func(l *facts) { l.Occurrence = courier.Fen(6) })
	takes := func(d ...claim.Deductible) choice[facts] { // where it is not known, it may take all
		c := choice[facts]{need: "deductible", far: 1}
		for _, d := range append(d, absolute(vast)) {
			c.values = append(c.values, func(l *facts) { l.Deductible = d })
		}
		return c
	}
	fault := func(percent ...int) choice[facts] {
		c := choice[facts]{need: "victim_fault", far: 2}
		for _, n := range append(percent, 40, 100) {
			c.values = append(c.values, func(l *facts) { l.Fault = courier.Percent(n) })
		}
		return c
	}
	none := claim.Deductible{Kind: claim.NoDeductible}
	fen := func(n int64) claim.Deductible { return claim.Deductible{Kind: claim.Absolute, Amount: courier.Fen(n)} }
	past := func(n int64) claim.Deductible { return claim.Deductible{Kind: claim.Franchise, Amount: courier.Fen(n)} }
	told := map[courier.Code]bool{}
	for name, c := range map[string]struct {
		base    facts
		choices []choice[facts]
	}{
		"the defence": {facts{Joint: no, PaidVictim: courier.Fen(2)}, []choice[facts]{
			variant(func(*facts) {}, func(l *facts) { l.Occurrence = courier.Fen(6) }), variant(func(*facts) {}, func(l *facts) { l.DefenceCost = courier.Fen(5) }), settled, owed, reassessed,
			fault(0, 50), takes(none, fen(1)), explained,
			answerOf("no_defence", func(l *facts) *courier.Answer { return &l.NoDefence })}},
		"every deductible": {facts{Joint: no, Fault: courier.Percent(0), DefenceCost: courier.Fen(0)}, []choice[facts]{
			occurrence, settled, owed, reassessed, takes(none, fen(0), fen(1), fen(8), past(0), past(7), past(8), percent(0), percent(50), percent(100),
				claim.Deductible{Kind: claim.GreaterOf, Amount: courier.Fen(1), Rate: percent(5).Rate}, claim.Deductible{Kind: claim.LesserOf, Amount: courier.Fen(1), Rate: percent(50).Rate}),
			explained, amountOf("paid_victim", func(l *facts) *courier.Money { return &l.PaidVictim }, 0, 2)}},
		"a joint wrong": {facts{DefenceCost: courier.Fen(0), PaidVictim: courier.Fen(2), Explained: yes}, []choice[facts]{
			occurrence, settled, owed, reassessed, fault(0), takes(none, fen(2)),
			answerOf("joint", func(l *facts) *courier.Answer { return &l.Joint }),
			{need: "own_share", values: []func(*facts){func(l *facts) { l.OwnShare = courier.Percent(0) },
				func(l *facts) { l.OwnShare = courier.Percent(60) }, func(l *facts) { l.OwnShare = courier.Percent(100) }}}}},
		"the year": {facts{Joint: no, DefenceCost: courier.Fen(0), PaidVictim: courier.Fen(2), Explained: yes}, []choice[facts]{
			occurrence, settled, owed, reassessed, fault(0, 50), takes(none, fen(2)),
			variant(func(l *facts) { l.Annual = courier.Fen(0) }, func(l *facts) { l.Annual = courier.Fen(5) }, func(l *facts) { l.Annual = courier.Fen(8) }),
			amountOf("annual_left", func(l *facts) *courier.Money { return &l.AnnualLeft }, 0, 5, 8)}},
	} {
		t.Run(name, func(t *testing.T) {
			c.base.HappenedOn, c.base.Cite = aug4, hostCite()
			for code := range asksExactly(t, c.base, c.choices, liabilityAsks) {
				told[code] = true
			}
		})
	}
	for _, code := range []courier.Code{"owed", "settled", "victim_fault", "deductible", "unexplained", "occurrence", "annual", "to_victim", "joint", "defence", "no_defence"} {
		assert.True(t, told["insurance.liability."+code], code)
	}
}

func TestMustInsureAsksWhatDecides(t *testing.T) {
	type facts = insurance.Operation
	told := map[courier.Code]bool{}
	for _, on := range []courier.Date{courier.Day(2023, 7, 19), courier.Day(2023, 7, 20), courier.Day(2026, 6, 30), courier.Day(2026, 7, 1)} {
		modes := choice[facts]{need: "mode", values: []func(*facts){func(o *facts) { o.Mode = courier.ByRoad }, func(o *facts) { o.Mode = courier.ByAir }, func(o *facts) { o.Mode = courier.ByRail }}}
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

// Where nothing is owed for any loss, the day is asked for and nothing else.
func TestSeveralOfNothingAsksTheDay(t *testing.T) {
	for _, s := range []insurance.Succession{{SumInsured: cny(0), Losses: []insurance.LossInTurn{{}}}, {Losses: []insurance.LossInTurn{{Payable: cny(0)}}}} {
		a, err := insurance.Several(&s)
		assert.NoError(t, err)
		assert.Equal(t, []courier.Need{"happened_on"}, a.Needs)
	}
}
