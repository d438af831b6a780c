package insurance_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// The law read straight through, in fractions of fen, for facts that are all
// known: a second way to every amount.

func fen(m courier.Money) *big.Rat { return new(big.Rat).SetInt64(m.Minor()) }

func least(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) <= 0 {
		return a
	}
	return b
}

func minus(a, b *big.Rat) *big.Rat {
	if d := new(big.Rat).Sub(a, b); d.Sign() > 0 {
		return d
	}
	return new(big.Rat)
}

func times(a, num, den *big.Rat) *big.Rat {
	return new(big.Rat).Mul(a, new(big.Rat).Quo(num, den))
}

func ratio(text string) *big.Rat {
	if text == "unknown" {
		return new(big.Rat)
	}
	r, _ := new(big.Rat).SetString(text)
	return r
}

// model is what is owed: for the loss, and on top.
type model struct{ loss, indemnity, rescue *big.Rat }

func modelOf(l *insurance.Loss) (m model) {
	m = model{new(big.Rat), new(big.Rat), new(big.Rat)}
	pays := l.Covered == courier.Yes || l.Excluded == courier.Yes && l.ExclusionExplained == courier.No
	if !pays || l.Fraud == insurance.Invented || l.Fraud == insurance.Staged {
		return m
	}
	p := l.Policy
	sum, value := fen(p.SumInsured), fen(l.Value)
	valued := p.AgreedValue.Sign() > 0
	if valued {
		value = fen(p.AgreedValue)
	}
	switch {
	case l.LostPart.Known():
		m.loss = times(value, big.NewRat(int64(l.LostPart.BasisPoints()), 1), big.NewRat(10_000, 1))
	case valued && l.Gross.Sign() > 0:
		m.loss = times(value, fen(l.Gross), fen(l.Value))
	default:
		m.loss = fen(l.Gross)
	}
	explained := l.DeductibleExplained == courier.Yes
	share := func(x *big.Rat) *big.Rat {
		if value.Sign() == 0 {
			return x
		}
		return times(x, least(sum, value), value)
	}
	x := minus(m.loss, fen(l.Salvage))
	for _, stage := range stages(p) {
		switch stage {
		case "recovered":
			x = minus(x, fen(l.Recovered))
		case "proportion":
			if p.UnderInsured == insurance.ByProportion {
				x = share(x)
			}
		case "deductible":
			if explained {
				x = modelDeductible(x, p.Deductible)
			}
		case "limits":
			for _, limit := range []courier.Money{p.Limits.Occurrence, p.Limits.AnnualLeft, p.SumInsured} {
				if limit.Known() {
					x = least(x, fen(limit))
				}
			}
		}
	}
	m.indemnity = x
	m.rescue = fen(l.RescueCost)
	if p.RescueRule == insurance.RescueInProportion && explained {
		m.rescue = share(m.rescue)
	}
	m.rescue = least(m.rescue, least(sum, value))
	return m
}

func stages(p *insurance.Policy) []string {
	middle := map[insurance.Order][]string{
		insurance.ProportionDeductibleLimit: {"proportion", "late", "deductible", "limits"},
		insurance.DeductibleProportionLimit: {"deductible", "proportion", "late", "limits"},
		insurance.ProportionLimitDeductible: {"proportion", "late", "limits", "deductible"},
	}[p.Order]
	list := []string{"recovered"}
	for _, stage := range middle {
		if stage == "late" && p.RecoveryOrder == insurance.RecoveryAfterProportion {
			list, stage = list[1:], "recovered"
		}
		list = append(list, stage)
	}
	return list
}

func modelDeductible(x *big.Rat, d claim.Deductible) *big.Rat {
	amount, rated := fen(d.Amount), new(big.Rat).Mul(x, ratio(d.Rate.String()))
	switch d.Kind {
	case claim.Absolute:
		return minus(x, amount)
	case claim.Franchise:
		if c := x.Cmp(amount); c < 0 || c == 0 && d.AtMark != courier.Yes {
			return new(big.Rat)
		}
	case claim.PercentOfLoss:
		return minus(x, rated)
	case claim.GreaterOf:
		return minus(minus(x, amount), minus(rated, amount))
	case claim.LesserOf:
		return minus(x, least(amount, rated))
	}
	return x
}

// rounded rounds half up to the fen.
func rounded(x *big.Rat) courier.Money {
	twice := new(big.Int).Lsh(x.Num(), 1)
	twice.Add(twice, x.Denom())
	return courier.Fen(twice.Quo(twice, new(big.Int).Lsh(x.Denom(), 1)).Int64())
}

// trials is how often to try, less in a short run.
func trials(n int) int {
	if testing.Short() {
		return n / 10
	}
	return n
}

// Every amount is that of the law read straight through, the ledger adds up,
// and each line is the change of the rounded total.
func TestAmountsAgainstTheModel(t *testing.T) {
	r := rand.New(rand.NewPCG(20150424, 55))
	verdicts := map[courier.Verdict]int{}
	spoke := map[courier.Code]int{}
	for range trials(30_000) {
		l := draw(r)
		a := assess(t, l)
		checkModel(t, &l, &a)
		verdicts[a.Verdict]++
		for _, reason := range a.Reasons {
			spoke[reason.Code()]++
		}
	}
	assert.Greater(t, verdicts[courier.Granted], trials(10_000))
	assert.Greater(t, verdicts[courier.Refused], trials(2_500))
	if testing.Short() {
		return // too few for every row
	}
	for row := range insurance.Book().Rows() {
		assert.True(t, testing.Short() || spoke[row.Code] > 0, "%s never speaks", row.Code)
	}
}

func checkModel(t *testing.T, l *insurance.Loss, a *insurance.Assessment) {
	t.Helper()
	checkAmounts(t, l, a)
	checkBeside(t, l, a)
}

func checkAmounts(t *testing.T, l *insurance.Loss, a *insurance.Assessment) {
	t.Helper()
	m := modelOf(l)
	both := new(big.Rat).Add(m.indemnity, m.rescue)
	require.Empty(t, a.Needs, "%+v", l)
	require.Equal(t, rounded(both), a.Payable, "%+v\n%+v\n%v", l, l.Policy, a.Reasons)
	require.Equal(t, rounded(m.indemnity), a.Indemnity)
	require.Equal(t, a.Payable.Sign() > 0, a.Verdict == courier.Granted)
	sum, err := a.Indemnity.Add(a.Rescue)
	require.NoError(t, err)
	require.Equal(t, a.Payable, sum)
	require.False(t, a.Payable.Sign() < 0 || a.Indemnity.Sign() < 0 || a.Rescue.Sign() < 0)
	require.LessOrEqual(t, both.Cmp(new(big.Rat).Add(m.loss, fen(l.RescueCost))), 0, "more than the loss and the cost")
	require.False(t, l.Policy.SumInsured.Less(a.Indemnity), "more than the sum insured")
}

// checkBeside holds what is told beside the amount against its article.
func checkBeside(t *testing.T, l *insurance.Loss, a *insurance.Assessment) {
	t.Helper()
	p, value := l.Policy, l.Value
	if p.AgreedValue.Sign() > 0 {
		value = p.AgreedValue
	}
	deceit := l.Fraud == insurance.Invented || l.Fraud == insurance.Staged
	if over := value.Less(p.SumInsured) && !deceit; over {
		excess := minus(fen(p.SumInsured), fen(value))
		require.Equal(t, rounded(times(fen(p.Premium), excess, fen(p.SumInsured))), a.PremiumRefund)
	} else {
		require.False(t, a.PremiumRefund.Known())
	}
	valid := p.SumInsured
	if value.Less(valid) {
		valid = value
	}
	paid := valid.Sign() > 0 && a.Indemnity == valid && l.Salvage.Sign() == 0
	require.Equal(t, paid, a.InsurersShare.Known())
	if paid {
		points := rounded(times(big.NewRat(10_000, 1), fen(valid), fen(value)))
		require.Equal(t, courier.BasisPoints(int(points.Minor())), a.InsurersShare)
	}
}
