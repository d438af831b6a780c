package insurance_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// nearer rounds to the nearer whole, and a half up, or down where so is said:
// the odd one goes to the larger part.
func nearer(x *big.Rat, down bool) int64 {
	n := halfUp(x)
	if down && new(big.Rat).Sub(ratOf(n, 1), x).Cmp(ratOf(1, 2)) == 0 {
		return n - 1
	}
	return n
}

// borneAsTold follows the money instead: the third party and the insurer pay,
// then the courier pays its debt to those who are still out of pocket, and
// what the insured lacks in the end is its deductible before anything else.
func borneAsTold(gross, third, courierOwes, insurer, deductible int64, method insurance.ShortMethod) (courierBears, insurerBears, deducted, uninsured, recovers int64) {
	insuredLacks, insurerLacks := gross-third-insurer, insurer
	purse := min(courierOwes, insuredLacks+insurerLacks)
	courierBears = purse
	give := func(to *int64, most int64) int64 {
		n := min(purse, *to, most)
		*to -= n
		purse -= n
		return n
	}
	switch method {
	case insurance.InsuredFirst:
		give(&insuredLacks, gross)
		recovers = give(&insurerLacks, gross)
	case insurance.InsurerFirst:
		recovers = give(&insurerLacks, gross)
		give(&insuredLacks, gross)
	case insurance.SharedByParts:
		if all := insuredLacks + insurerLacks; all > 0 {
			recovers = give(&insurerLacks, nearer(new(big.Rat).Mul(ratOf(purse, 1), ratOf(insurerLacks, all)), insurerLacks < insuredLacks))
		}
		give(&insuredLacks, gross)
	}
	deducted = min(deductible, insuredLacks)
	return courierBears, insurerLacks, deducted, insuredLacks - deducted, recovers
}

// Every case of a small loss, and drawn ones of any size: who bears it is as
// the money goes, and together it is the loss.
func TestBearLossAgainstTheModel(t *testing.T) {
	met := map[insurance.ShortMethod]int{}
	try := func(gross, third, owes, insurer, deductible int64, method insurance.ShortMethod) {
		a, err := insurance.BearLoss(&insurance.Bearing{HappenedOn: aug4, Gross: courier.Fen(gross), ThirdPaid: courier.Fen(third),
			CourierOwes: courier.Fen(owes), InsurerPays: courier.Fen(insurer), Deductible: courier.Fen(deductible), Method: method})
		require.NoError(t, err)
		require.Empty(t, a.Needs)
		c, i, d, u, back := borneAsTold(gross, third, owes, insurer, deductible, method)
		got := []int64{a.Courier.Minor(), a.Insurer.Minor(), a.Deductible.Minor(), a.Uninsured.Minor(), a.Recovers.Minor()}
		require.Equal(t, []int64{c, i, d, u, back}, got, "%d %d %d %d %d %v", gross, third, owes, insurer, deductible, method)
		require.Equal(t, gross, third+c+i+d+u)
		require.Equal(t, courier.Fen(third), a.ThirdParty)
		shared := insurer > 0 && insurer < gross-third && owes > 0 && owes < gross-third // both lack something, and there is something, but not enough for both
		require.Equal(t, shared, a.Has("insurance.meet."+courier.Code(method.String())), "%d %d %d %d %v", gross, third, owes, insurer, method)
		if shared {
			met[method]++
		}
	}
	methods := []insurance.ShortMethod{insurance.InsuredFirst, insurance.InsurerFirst, insurance.SharedByParts}
	for _, method := range methods {
		for gross := range int64(6) {
			for third := range gross + 1 {
				for insurer := range gross - third + 1 {
					for owes := range int64(7) {
						for deductible := range int64(4) {
							try(gross, third, owes, insurer, deductible, method)
						}
					}
				}
			}
		}
	}
	r := rand.New(rand.NewPCG(11, 60))
	for range trials(5_000) {
		gross := r.Int64N(1 << (1 + r.IntN(60)))
		third := r.Int64N(gross + 1)
		insurer := r.Int64N(gross - third + 1)
		try(gross, third, r.Int64N(gross+gross/4+1), insurer, r.Int64N(gross/2+1), methods[r.IntN(3)])
	}
	for _, method := range methods {
		assert.Greater(t, met[method], 50, method)
	}
}

// Of what is paid in full nothing more is asked.
func TestBorneInFull(t *testing.T) {
	a, err := insurance.BearLoss(&insurance.Bearing{HappenedOn: aug4, Gross: cny(1_000), ThirdPaid: cny(1_000)})
	require.NoError(t, err)
	assert.Empty(t, a.Needs)
	assert.Equal(t, []courier.Money{cny(0), cny(0), cny(1_000), cny(0), cny(0)}, []courier.Money{a.Courier, a.Insurer, a.ThirdParty, a.Deductible, a.Uninsured})
	a, err = insurance.BearLoss(&insurance.Bearing{HappenedOn: aug4, Gross: cny(1_000), InsurerPays: cny(1_000)})
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"courier_owes"}, a.Needs, "but what the insurer has back is")
	a, err = insurance.BearLoss(&insurance.Bearing{HappenedOn: aug4, Gross: cny(1_000), ThirdPaid: cny(0), InsurerPays: cny(600), CourierOwes: cny(400)})
	require.NoError(t, err)
	assert.Empty(t, a.Needs, "a courier that makes up all that the insured lacks leaves no deductible to bear")
	assert.Equal(t, cny(0), a.Deductible)
}

// What is known of a railway's limit may leave nothing to ask.
func TestRailEitherWay(t *testing.T) {
	y := insurance.RailRecovery{HappenedOn: aug4, Gross: cny(1_000), Paid: cny(400), Limit: cny(1_000), SumInsured: cny(4_000), Value: cny(10_000)}
	a, err := insurance.DivideRail(&y)
	require.NoError(t, err)
	assert.Empty(t, a.Needs, "the actual loss, or a limit that reaches it, of which the proportion is what the insurer paid")
	assert.Equal(t, []courier.Money{cny(400), cny(600)}, []courier.Money{a.Insurer, a.Insured})
	for _, of := range []courier.Answer{yes, no} {
		full := y
		full.InFull = of
		b, err := insurance.DivideRail(&full)
		require.NoError(t, err)
		assert.Equal(t, []courier.Money{a.Insurer, a.Insured, a.Short}, []courier.Money{b.Insurer, b.Insured, b.Short})
	}
	y.Limit = courier.Fen(999_99)
	a, err = insurance.DivideRail(&y)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"in_full"}, a.Needs, "a limit a fen below")
	y.Limit, y.SumInsured = cny(1_000), courier.Fen(3_999_00)
	a, err = insurance.DivideRail(&y)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"in_full"}, a.Needs, "a proportion below what was paid")
}

// A limit that is reached whatever the liability is asks for no more of it.
func TestLimitedWhateverTheLiability(t *testing.T) {
	for _, c := range []struct {
		name  string
		edit  func(*insurance.LiabilityLoss)
		needs []courier.Need
		codes []courier.Code
	}{
		{"settled or not, the occurrence", func(l *insurance.LiabilityLoss) { l.Occurrence = cny(8_000) }, nil, []courier.Code{"occurrence", "to_victim"}},
		{"a fen above what it was re-assessed to", func(l *insurance.LiabilityLoss) { l.Occurrence = courier.Fen(8_000_01) }, []courier.Need{"settled"}, nil},
		{"the year", func(l *insurance.LiabilityLoss) {
			l.Occurrence, l.Annual, l.AnnualLeft = cny(8_000), cny(9_000), cny(7_000)
		}, nil, []courier.Code{"annual", "to_victim"}},
		{"an amount off", func(l *insurance.LiabilityLoss) { l.Occurrence, l.Deductible = cny(7_500), absolute(500) }, nil, []courier.Code{"deductible", "occurrence", "to_victim"}},
		{"not explained", func(l *insurance.LiabilityLoss) {
			l.Occurrence, l.Deductible, l.Explained = cny(8_000), absolute(500), no
		}, nil, []courier.Code{"unexplained", "occurrence", "to_victim"}},
		{"a part of each off, which is told", func(l *insurance.LiabilityLoss) { l.Occurrence, l.Deductible = cny(5_000), percent(10) }, []courier.Need{"settled"}, nil},
		{"joint, with no share of its own", func(l *insurance.LiabilityLoss) {
			l.Occurrence, l.Joint, l.OwnShare = cny(5_000), yes, courier.Percent(0)
		}, nil, []courier.Code{"joint", "occurrence", "to_victim"}},
		{"joint, and the recourse turns on it", func(l *insurance.LiabilityLoss) {
			l.Occurrence, l.Joint, l.OwnShare = cny(5_000), yes, courier.Percent(40)
		}, []courier.Need{"settled"}, nil},
	} {
		l := victim(func(l *insurance.LiabilityLoss) { l.Settled, l.Reassessed = 0, cny(8_000) })
		c.edit(&l)
		a, err := insurance.AssessLiability(&l)
		require.NoError(t, err)
		assert.Equal(t, c.needs, a.Needs, c.name)
		if len(c.needs) > 0 {
			continue
		}
		var codes []courier.Code
		for i := range a.Reasons {
			codes = append(codes, a.Reasons[i].Code()[len("insurance.liability."):])
		}
		assert.Equal(t, c.codes, codes, c.name)
		ledger, err := a.Ledger()
		require.NoError(t, err)
		assert.Equal(t, a.Payable, ledger, c.name)
		for _, settled := range []courier.Answer{yes, no} {
			full := l
			full.Settled = settled
			b, err := insurance.AssessLiability(&full)
			require.NoError(t, err)
			a.Grounds, b.Grounds = courier.Grounds{}, courier.Grounds{}
			assert.Equal(t, b, a, c.name)
		}
	}
	all := victim(func(l *insurance.LiabilityLoss) { l.Owed, l.Fault = courier.Money{}, courier.Percent(100) })
	a, err := insurance.AssessLiability(&all)
	require.NoError(t, err)
	assert.Equal(t, courier.Refused, a.Verdict, "the victim's own fault, of whatever it lost")
	assert.Len(t, a.Reasons, 1)
}
