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

// draw makes sound facts, all known: amounts of every size, often equal or a
// fen apart, so that marks and limits are met.
func draw(r *rand.Rand) insurance.Loss {
	top := int64(1) << (4 + r.IntN(36))
	amount := func(most int64) courier.Money {
		switch r.IntN(5) {
		case 0:
			return courier.Fen(0)
		case 1:
			return courier.Fen(most)
		}
		return courier.Fen(r.Int64N(most + 1))
	}
	value := courier.Fen(1 + r.Int64N(top))
	l := insurance.Loss{
		HappenedOn: courier.Day(2015, 4, 24).AddDays(r.IntN(5000)),
		Covered:    courier.Yes, Fraud: insurance.NoFraud,
		Value: value, Gross: amount(value.Minor()),
		Salvage: amount(value.Minor() / 4), Recovered: amount(value.Minor() / 2), RescueCost: amount(2 * value.Minor()),
		DeductibleExplained: courier.Yes,
	}
	p := &insurance.Policy{
		Cite: courier.Cite{Document: policyDocument}, SumInsured: amount(2 * value.Minor()), Valued: courier.No,
		UnderInsured: insurance.UnderInsured(r.IntN(2)), Order: insurance.Order(r.IntN(3)),
		RecoveryOrder: insurance.RecoveryOrder(r.IntN(2)), RescueRule: insurance.RescueRule(r.IntN(2)),
		Deductible: drawDeductible(r, amount(value.Minor()/8)), Limits: &insurance.Limits{}, Premium: amount(1000),
	}
	l.Policy = p
	if r.IntN(4) == 0 {
		p.Valued, p.AgreedValue = courier.Yes, courier.Fen(1+r.Int64N(2*value.Minor()))
	}
	if r.IntN(4) == 0 {
		l.Gross, l.LostPart = courier.Money{}, courier.BasisPoints(r.IntN(10_001))
	}
	if r.IntN(3) == 0 {
		p.Limits.Occurrence = amount(value.Minor())
	}
	if r.IntN(3) == 0 {
		p.Limits.Annual = courier.Fen(2 * value.Minor())
		p.Limits.AnnualLeft = amount(2 * value.Minor())
	}
	if r.IntN(3) == 0 {
		l.Claimed = amount(2 * value.Minor())
	}
	drawRest(r, &l)
	return l
}

// drawRest draws the facts that are mostly one way.
func drawRest(r *rand.Rand, l *insurance.Loss) {
	switch r.IntN(12) {
	case 0:
		l.Fraud = insurance.Inflated
	case 1:
		l.Fraud = insurance.Fraud(1 + r.IntN(4))
	case 2:
		l.Covered, l.Excluded = courier.No, courier.No
	case 3:
		l.Covered, l.Excluded, l.ExclusionExplained = courier.No, courier.Yes, courier.AnswerOf(r.IntN(2) == 0)
	}
	if r.IntN(4) == 0 {
		l.DeductibleExplained = courier.No
	}
}

func drawDeductible(r *rand.Rand, amount courier.Money) claim.Deductible {
	d := claim.Deductible{Kind: claim.DeductibleKind(1 + r.IntN(6))}
	if d.Kind == claim.NoDeductible {
		return d
	}
	d.Amount, d.Rate = amount, courier.RateOf(r.Int64N(1200), 3)
	d.AtMark = courier.Answer(r.IntN(3))
	return d
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
