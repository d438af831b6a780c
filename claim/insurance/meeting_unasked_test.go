package insurance_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// sized draws amounts around one size, so that they meet.
type sized struct {
	*rand.Rand
	size int64
}

func (a sized) any() courier.Money { return a.most(a.size + a.size/2) }

// most draws an amount up to a bound, often one of its ends.
func (a sized) most(n int64) courier.Money {
	switch a.IntN(6) {
	case 0:
		return courier.Fen(0)
	case 1:
		return courier.Fen(n)
	}
	return courier.Fen(a.Int64N(n + 1))
}

func (a sized) answer() courier.Answer { return []courier.Answer{yes, no}[a.IntN(2)] }

// fits is the full answer without what the partial facts leave as unknown as
// they are: what the year has left, where nothing was taken from it.
func fits(t *testing.T, a any) string {
	if l, ok := a.(insurance.LiabilityPayment); ok && l.ToVictim.Sign() == 0 && l.ToInsured.Sign() == 0 {
		l.AnnualLeft = courier.Money{}
		a = l
	}
	return plainly(t, a)
}

// forgets draws cases, forgets some of their facts, and holds what is decided
// all the same against the answer to all the facts: what was not asked for
// moves nothing.
func forgets[T any](t *testing.T, drawn func(sized) T, forgotten []func(*T), ask func(*T) (any, courier.Grounds, error)) {
	t.Helper()
	r := rand.New(rand.NewPCG(66, uint64(len(forgotten))))
	decided := 0
	n := trials(20_000)
	for range n {
		f := drawn(sized{r, 1 + r.Int64N(1<<r.IntN(40))})
		full, g, err := ask(&f)
		require.NoError(t, err, "%+v", f)
		require.Empty(t, g.Needs, "%+v", f)
		part := f
		for range 1 + r.IntN(4) {
			forgotten[r.IntN(len(forgotten))](&part)
		}
		got, g, err := ask(&part)
		if err == nil && len(g.Needs) == 0 {
			decided++
			require.Equal(t, fits(t, full), fits(t, got), "%+v\n%+v", f, part)
		}
	}
	assert.Greater(t, decided, n/50, "few are decided though facts are missing")
}

// forget makes a fact unknown.
func forget[T, V any](at func(*T) *V) func(*T) {
	return func(f *T) {
		var none V
		*at(f) = none
	}
}

func TestUnaskedFactsOfTheMeetingMoveNothing(t *testing.T) {
	t.Run("rail", func(t *testing.T) {
		type facts = insurance.RailRecovery
		forgets(t, func(a sized) facts {
			gross := a.any()
			return facts{HappenedOn: aug4, Gross: gross, Paid: a.most(gross.Minor()), SumInsured: a.any(), Value: a.any(), InFull: a.answer(), Limit: a.any()}
		}, []func(*facts){
			forget(func(y *facts) *courier.Money { return &y.Gross }), forget(func(y *facts) *courier.Money { return &y.Paid }),
			forget(func(y *facts) *courier.Money { return &y.SumInsured }), forget(func(y *facts) *courier.Money { return &y.Value }),
			forget(func(y *facts) *courier.Answer { return &y.InFull }), forget(func(y *facts) *courier.Money { return &y.Limit }),
		}, func(y *facts) (any, courier.Grounds, error) {
			a, err := insurance.DivideRail(y)
			return a, a.Grounds, err
		})
	})
	t.Run("who bears it", func(t *testing.T) {
		type facts = insurance.Bearing
		forgets(t, func(a sized) facts {
			gross := a.any()
			third := a.most(gross.Minor())
			return facts{HappenedOn: aug4, Gross: gross, ThirdPaid: third, InsurerPays: a.most(gross.Minor() - third.Minor()), CourierOwes: a.any(),
				Deductible: a.any(), Method: insurance.ShortMethod(a.IntN(3))}
		}, []func(*facts){
			forget(func(b *facts) *courier.Money { return &b.Gross }), forget(func(b *facts) *courier.Money { return &b.ThirdPaid }),
			forget(func(b *facts) *courier.Money { return &b.InsurerPays }), forget(func(b *facts) *courier.Money { return &b.CourierOwes }),
			forget(func(b *facts) *courier.Money { return &b.Deductible }),
		}, func(b *facts) (any, courier.Grounds, error) {
			a, err := insurance.BearLoss(b)
			return a, a.Grounds, err
		})
	})
	t.Run("losses in turn", func(t *testing.T) {
		type facts = insurance.Succession
		var unknown []func(*facts)
		for i := range 4 {
			of := func(s *facts, change func(*insurance.LossInTurn)) {
				if i < len(s.Losses) {
					s.Losses = append([]insurance.LossInTurn{}, s.Losses...)
					change(&s.Losses[i])
				}
			}
			unknown = append(unknown, func(s *facts) { of(s, func(l *insurance.LossInTurn) { l.Payable = courier.Money{} }) },
				func(s *facts) { of(s, func(l *insurance.LossInTurn) { l.Total = 0 }) },
				func(s *facts) { of(s, func(l *insurance.LossInTurn) { l.Repaired = 0 }) })
		}
		unknown = append(unknown, forget(func(s *facts) *courier.Money { return &s.SumInsured }), forget(func(s *facts) *insurance.Repeat { return &s.Repeat }))
		forgets(t, func(a sized) facts {
			s := facts{HappenedOn: aug4, Cite: hostCite(), Law: insurance.Law(a.IntN(2)), Repeat: insurance.Repeat(1 + a.IntN(2)), SumInsured: a.any()}
			for range 1 + a.IntN(4) {
				s.Losses = append(s.Losses, insurance.LossInTurn{Payable: a.any(), Total: a.answer(), Repaired: a.answer()})
			}
			return s
		}, unknown, func(s *facts) (any, courier.Grounds, error) {
			a, err := insurance.Several(s)
			return a, a.Grounds, err
		})
	})
	t.Run("a plight", func(t *testing.T) {
		type facts = insurance.Plight
		forgets(t, func(a sized) facts {
			return facts{HappenedOn: aug4, Inevitable: a.answer(), Value: a.any(), AvoidCost: a.any(), OnwardCost: a.any()}
		}, []func(*facts){
			forget(func(p *facts) *courier.Answer { return &p.Inevitable }), forget(func(p *facts) *courier.Money { return &p.Value }),
			forget(func(p *facts) *courier.Money { return &p.AvoidCost }), forget(func(p *facts) *courier.Money { return &p.OnwardCost }),
		}, func(p *facts) (any, courier.Grounds, error) {
			d, err := insurance.ConstructiveLoss(p)
			return d, d.Grounds, err
		})
	})
	t.Run("liability", func(t *testing.T) {
		type facts = insurance.LiabilityLoss
		forgets(t, drawnLiability, []func(*facts){
			forget(func(l *facts) *courier.Money { return &l.Owed }), forget(func(l *facts) *courier.Share { return &l.Fault }),
			forget(func(l *facts) *courier.Answer { return &l.Joint }), forget(func(l *facts) *courier.Share { return &l.OwnShare }),
			forget(func(l *facts) *courier.Answer { return &l.Settled }), forget(func(l *facts) *courier.Money { return &l.Reassessed }),
			forget(func(l *facts) *courier.Money { return &l.PaidVictim }), forget(func(l *facts) *claim.Deductible { return &l.Deductible }),
			forget(func(l *facts) *courier.Answer { return &l.Explained }), forget(func(l *facts) *courier.Answer { return &l.NoDefence }),
			func(l *facts) {
				if l.Annual.Known() { // without it the year has no limit
					l.AnnualLeft = courier.Money{}
				}
			},
		}, func(l *facts) (any, courier.Grounds, error) {
			a, err := insurance.AssessLiability(l)
			return a, a.Grounds, err
		})
	})
}

// drawnLiability is a liability loss of which everything is known.
func drawnLiability(a sized) insurance.LiabilityLoss {
	owed := a.any()
	l := insurance.LiabilityLoss{HappenedOn: aug4, Cite: hostCite(), Owed: owed, Reassessed: a.most(owed.Minor()), Settled: a.answer(),
		Fault: courier.BasisPoints([]int{0, 0, a.IntN(10_001), 10_000}[a.IntN(4)]), Joint: a.answer(),
		OwnShare: courier.BasisPoints([]int{0, a.IntN(10_001), 10_000}[a.IntN(3)]), PaidVictim: a.any(), Explained: a.answer(),
		DefenceCost: a.most(2), NoDefence: a.answer(),
		Deductible: claim.Deductible{Kind: []claim.DeductibleKind{claim.NoDeductible, claim.Absolute, claim.Franchise, claim.PercentOfLoss, claim.GreaterOf, claim.LesserOf}[a.IntN(6)]}}
	if l.Deductible.Amounts() {
		l.Deductible.Amount = a.any()
	}
	if l.Deductible.Rates() {
		l.Deductible.Rate = courier.RateOf(int64(a.IntN(101)), 2)
	}
	if a.IntN(3) > 0 {
		l.Occurrence = a.any()
	}
	if a.IntN(3) == 0 {
		l.Annual = a.any()
		l.AnnualLeft = a.most(l.Annual.Minor())
	}
	return l
}
