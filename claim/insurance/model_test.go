package insurance_test

import (
	"math/big"
	"math/rand/v2"
	"strings"
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

// model is what is owed: for the loss, on top, and for surveys; and what the
// deductible took off.
type model struct{ loss, indemnity, rescue, survey, borne *big.Rat }

// clausesStand reports whether the clauses that lessen what is owed do.
func clausesStand(l *insurance.Loss) bool {
	if l.Policy.Law == insurance.MarineCargo && !l.HappenedOn.Before(courier.Day(2026, 5, 1)) && l.TermKnown == courier.Yes {
		return true
	}
	return l.DeductibleExplained == courier.Yes
}

func modelOf(l *insurance.Loss) (m model) {
	m = model{new(big.Rat), new(big.Rat), new(big.Rat), new(big.Rat), new(big.Rat)}
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
	share := func(x *big.Rat) *big.Rat {
		if value.Sign() == 0 {
			return x
		}
		return times(x, least(sum, value), value)
	}
	m.steps(l, value, share)
	m.beside(l, least(sum, value), share)
	return m
}

// steps takes the steps one after the other.
func (m *model) steps(l *insurance.Loss, value *big.Rat, share func(*big.Rat) *big.Rat) {
	p := l.Policy
	if l.GivesUp == courier.Yes {
		m.indemnity = least(fen(p.SumInsured), value)
		return
	}
	x := minus(m.loss, new(big.Rat))
	order := stages(p)
	for i, stage := range order {
		switch stage {
		case "salvage":
			x = minus(x, fen(l.Salvage))
		case "recovered":
			x = minus(x, fen(l.Recovered))
		case "proportion":
			if p.UnderInsured == insurance.ByProportion {
				x = share(x)
			}
		case "deductible":
			if clausesStand(l) {
				left := modelDeductible(x, m.loss, value, l)
				m.borne = new(big.Rat).Sub(x, left)
				x = left
			}
		case "limits":
			for _, limit := range []courier.Money{p.Limits.Piece, p.Limits.Waybill, p.Limits.Conveyance, p.Limits.Occurrence, p.Limits.AnnualLeft} {
				if limit.Known() {
					x = least(x, fen(limit))
				}
			}
		}
		done := strings.Join(order[:i+1], " ")
		if strings.Contains(done, "proportion") && strings.Contains(done, "limits") && (stage == "proportion" || stage == "limits") {
			x = least(x, fen(p.SumInsured))
		}
	}
	m.indemnity = x
}

// beside takes what comes beside the loss.
func (m *model) beside(l *insurance.Loss, sum *big.Rat, share func(*big.Rat) *big.Rat) {
	p, cost := l.Policy, fen(l.RescueCost)
	if p.Law != insurance.MarineCargo {
		m.survey = fen(l.SurveyCost)
	} else {
		cost.Add(cost, fen(l.SurveyCost)).Add(cost, fen(l.NoticeCost))
	}
	byLaw := p.Law == insurance.MarineCargo && p.RescueRule == insurance.RescueByLaw
	if byLaw || p.RescueRule == insurance.RescueInProportion && clausesStand(l) {
		if l.GivesUp != courier.Yes {
			cost = share(cost)
		}
	}
	switch m.rescue = least(cost, sum); {
	case p.SumInsured.Sign() == 0:
		m.rescue = new(big.Rat)
	case l.GivesUp == courier.Yes:
		m.rescue = cost
	}
}

func stages(p *insurance.Policy) []string {
	if p.Steps != (insurance.Steps{}) {
		words := map[string]string{"recovery": "recovered", "limit": "limits"}
		var list []string
		for _, step := range p.Steps {
			word := step.String()
			if w := words[word]; w != "" {
				word = w
			}
			list = append(list, word)
		}
		return list
	}
	var list []string
	if p.SalvageOrder == insurance.SalvageBeforeProportion {
		list = append(list, "salvage")
	}
	if p.RecoveryOrder == insurance.RecoveryBeforeProportion {
		list = append(list, "recovered")
	}
	for _, stage := range strings.Split(p.Order.String(), "_") {
		if stage == "limit" {
			stage = "limits"
		}
		list = append(list, stage)
		if stage == "proportion" && p.SalvageOrder == insurance.SalvageAfterProportion {
			list = append(list, "salvage")
		}
		if stage == "proportion" && p.RecoveryOrder == insurance.RecoveryAfterProportion {
			list = append(list, "recovered")
		}
	}
	return list
}

// modelDeductible is what a deductible leaves of x.
func modelDeductible(x, loss, value *big.Rat, l *insurance.Loss) *big.Rat {
	d := l.Policy.Deductible
	base := map[claim.DeductibleBase]*big.Rat{0: x, claim.OfLoss: x, claim.OfSum: fen(l.Policy.SumInsured), claim.OfValue: value}[d.Base]
	amount, rated := fen(d.Amount), new(big.Rat)
	if base != nil {
		rated.Mul(base, ratio(d.Rate.String()))
	}
	borne := new(big.Rat)
	short, late := big.NewRat(l.Short.Grams(), 1), big.NewRat(l.DaysLate.Int(), 1)
	switch d.Kind {
	case claim.NoDeductible:
		return x
	case claim.Absolute:
		if borne = amount; d.Per == claim.PerYear {
			borne = least(amount, fen(l.DeductibleLeft))
		}
	case claim.Franchise:
		if c := x.Cmp(amount); c < 0 || c == 0 && d.AtMark != courier.Yes {
			borne = x
		}
	case claim.RelativeRate:
		if c := loss.Cmp(rated); c < 0 || c == 0 && d.AtMark != courier.Yes {
			borne = x
		}
	case claim.PercentOfLoss:
		borne = rated
	case claim.RateOn:
		borne = rated
		if d.Base == claim.OfShortage {
			allowed := new(big.Rat).Mul(big.NewRat(l.Shipped.Grams(), 1), ratio(d.Rate.String()))
			if borne = x; short.Sign() > 0 || d.Rate.Sign() == 0 {
				short = new(big.Rat).Add(short, minus(big.NewRat(1, 1), short))
				borne = times(x, least(allowed, short), short)
			}
		}
	case claim.GreaterOf:
		borne = new(big.Rat).Add(amount, minus(rated, amount))
	case claim.LesserOf:
		borne = least(amount, rated)
	case claim.FragileShare:
		if l.Fragile == courier.Yes {
			borne = rated
		}
	case claim.WaitingDays:
		if borne = x; late.Sign() > 0 || d.Days.Int() == 0 {
			late = new(big.Rat).Add(late, minus(big.NewRat(1, 1), late))
			borne = times(x, least(big.NewRat(d.Days.Int(), 1), late), late)
		}
	}
	if d.Minimum.Known() {
		borne = new(big.Rat).Add(borne, minus(fen(d.Minimum), borne))
	}
	if d.Maximum.Known() {
		borne = least(borne, fen(d.Maximum))
	}
	return minus(x, borne)
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
	t.Parallel()
	r := rand.New(rand.NewPCG(20150424, 55))
	verdicts := map[courier.Verdict]int{}
	spoke := map[courier.Code]int{}
	for range trials(15_000) {
		l := draw(r)
		a := assess(t, l)
		checkModel(t, &l, &a)
		verdicts[a.Verdict]++
		for _, reason := range a.Reasons {
			spoke[reason.Code()]++
		}
	}
	assert.Greater(t, verdicts[courier.Granted], trials(5_000))
	assert.Greater(t, verdicts[courier.Refused], trials(1_250))
	if testing.Short() {
		return // too few for every row
	}
	for row := range insurance.Book().Rows() {
		assert.True(t, !ofAssess(row.Code) || spoke[row.Code] > 0, "%s never speaks", row.Code)
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
	both.Add(both, m.survey)
	require.Empty(t, a.Needs, "%+v", l)
	require.Equal(t, rounded(both), a.Payable, "%+v\n%+v\n%v", l, l.Policy, a.Reasons)
	require.Equal(t, rounded(m.indemnity), a.Indemnity)
	require.Equal(t, a.Payable.Sign() > 0, a.Verdict == courier.Granted)
	require.Equal(t, a.Payable.Minor(), a.Indemnity.Minor()+a.Rescue.Minor()+a.Survey.Minor())
	require.Equal(t, m.survey.Cmp(fen(a.Survey)), 0)
	checkLeft(t, l, a, &m)
	require.False(t, a.Payable.Sign() < 0 || a.Indemnity.Sign() < 0 || a.Rescue.Sign() < 0)
	most := new(big.Rat).Add(m.loss, fen(l.RescueCost))
	most.Add(most, fen(l.SurveyCost)).Add(most, fen(l.NoticeCost))
	if l.GivesUp != courier.Yes {
		require.LessOrEqual(t, both.Cmp(most), 0, "more than the loss and the cost")
	}
	require.False(t, l.Policy.SumInsured.Less(a.Indemnity), "more than the sum insured")
}

// checkLeft holds what the deductible took, and what the year has left.
func checkLeft(t *testing.T, l *insurance.Loss, a *insurance.Assessment, m *model) {
	t.Helper()
	p := l.Policy
	if left := p.Limits.AnnualLeft; left.Known() && (a.AnnualLeft.Known() || a.Indemnity.Sign() > 0) { // what no payment turned on was not asked for
		require.Equal(t, max(left.Minor()-a.Indemnity.Minor(), 0), a.AnnualLeft.Minor())
	}
	if a.Deductible.Known() { // a line is the change of the rounded total
		off := new(big.Rat).Sub(m.borne, fen(a.Deductible))
		require.LessOrEqual(t, off.Abs(off).Cmp(big.NewRat(1, 1)), 0, "%v %v", m.borne, a.Deductible)
	}
	if p.Deductible.Per == claim.PerYear {
		require.Equal(t, l.DeductibleLeft.Minor()-a.Deductible.Minor(), a.DeductibleLeft.Minor())
		require.GreaterOrEqual(t, a.DeductibleLeft.Minor(), int64(0))
	}
}

// checkBeside holds what is told beside the amount against its article.
func checkBeside(t *testing.T, l *insurance.Loss, a *insurance.Assessment) {
	t.Helper()
	p, value := l.Policy, l.Value
	if p.AgreedValue.Sign() > 0 {
		value = p.AgreedValue
	}
	deceit := l.Fraud == insurance.Invented || l.Fraud == insurance.Staged
	if over := value.Less(p.SumInsured) && !deceit && p.Law == insurance.LandCargo && p.Premium.Known(); over {
		excess := minus(fen(p.SumInsured), fen(value))
		require.Equal(t, rounded(times(fen(p.Premium), excess, fen(p.SumInsured))), a.PremiumRefund)
	} else {
		require.False(t, a.PremiumRefund.Known())
	}
	valid := p.SumInsured
	if value.Less(valid) {
		valid = value
	}
	paid := l.GivesUp != courier.Yes && valid.Sign() > 0 && a.Indemnity == valid && l.Salvage.Sign() == 0
	require.Equal(t, paid, a.InsurersShare.Known())
	if paid {
		points := rounded(times(big.NewRat(10_000, 1), fen(valid), fen(value)))
		require.Equal(t, courier.BasisPoints(int(points.Minor())), a.InsurersShare)
	}
}
