package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// policyDocument is a policy as a host would describe its own.
var policyDocument = &courier.Source{
	ID: "POL", Zh: "货物运输保险单", En: "Cargo policy", Force: courier.Contract, Evidence: courier.Primary,
}

func cny(yuan int64) courier.Money { return courier.Fen(yuan * 100) }

func absolute(yuan int64) claim.Deductible {
	return claim.Deductible{Kind: claim.Absolute, Amount: cny(yuan)}
}

func franchise(yuan int64, atMark courier.Answer) claim.Deductible {
	return claim.Deductible{Kind: claim.Franchise, Amount: cny(yuan), AtMark: atMark}
}

func percent(n int64) claim.Deductible {
	return claim.Deductible{Kind: claim.PercentOfLoss, Rate: courier.RateOf(n, 2)}
}

func greaterOf(yuan, n int64) claim.Deductible {
	return claim.Deductible{Kind: claim.GreaterOf, Amount: cny(yuan), Rate: courier.RateOf(n, 2)}
}

func lesserOf(yuan, n int64) claim.Deductible {
	return claim.Deductible{Kind: claim.LesserOf, Amount: cny(yuan), Rate: courier.RateOf(n, 2)}
}

// textbook is the textbook's lot, fully insured: goods worth 300,000 yuan, of
// them 84,000 lost, with an absolute deductible of 300 that was explained.
func textbook() insurance.Loss {
	return insurance.Loss{
		HappenedOn: courier.Day(2026, 8, 4), Covered: courier.Yes, Fraud: insurance.NoFraud,
		Gross: cny(84_000), Value: cny(300_000),
		Salvage: cny(0), Recovered: cny(0), RescueCost: cny(0),
		DeductibleExplained: courier.Yes,
		Policy: &insurance.Policy{
			Cite:       courier.Cite{Document: policyDocument, Article: "6"},
			SumInsured: cny(300_000), Valued: courier.No,
			Deductible: absolute(300), Limits: &insurance.Limits{},
		},
	}
}

type edit func(l *insurance.Loss, p *insurance.Policy)

// with returns the loss changed, with a policy of its own.
func with(l insurance.Loss, edits ...edit) insurance.Loss {
	p := &insurance.Policy{}
	if l.Policy != nil {
		*p = *l.Policy
	}
	if p.Limits != nil {
		limits := *p.Limits
		p.Limits = &limits
	}
	l.Policy = p
	for _, e := range edits {
		e(&l, p)
	}
	return l
}

// of is the textbook's lot, changed.
func of(edits ...edit) insurance.Loss { return with(textbook(), edits...) }

// plain has no deductible; the other facts are the textbook's.
func plain(edits ...edit) insurance.Loss {
	return with(of(deductible(claim.Deductible{Kind: claim.NoDeductible}), explained(0)), edits...)
}

func loss(yuan int64) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.Gross = cny(yuan) }
}
func value(yuan int64) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.Value = cny(yuan) }
}
func claimed(yuan int64) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.Claimed = cny(yuan) }
}
func salvage(yuan int64) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.Salvage = cny(yuan) }
}
func recovered(yuan int64) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.Recovered = cny(yuan) }
}
func rescue(yuan int64) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.RescueCost = cny(yuan) }
}
func sum(yuan int64) edit {
	return func(_ *insurance.Loss, p *insurance.Policy) { p.SumInsured = cny(yuan) }
}
func premium(yuan int64) edit {
	return func(_ *insurance.Loss, p *insurance.Policy) { p.Premium = cny(yuan) }
}

func fraud(f insurance.Fraud) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.Fraud = f }
}
func explained(a courier.Answer) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.DeductibleExplained = a }
}
func deductible(d claim.Deductible) edit {
	return func(_ *insurance.Loss, p *insurance.Policy) { p.Deductible = d }
}
func order(o insurance.Order) edit {
	return func(_ *insurance.Loss, p *insurance.Policy) { p.Order = o }
}
func recoveryOrder(o insurance.RecoveryOrder) edit {
	return func(_ *insurance.Loss, p *insurance.Policy) { p.RecoveryOrder = o }
}
func underInsured(u insurance.UnderInsured) edit {
	return func(_ *insurance.Loss, p *insurance.Policy) { p.UnderInsured = u }
}
func rescueRule(u insurance.RescueRule) edit {
	return func(_ *insurance.Loss, p *insurance.Policy) { p.RescueRule = u }
}
func limits(m insurance.Limits) edit {
	return func(_ *insurance.Loss, p *insurance.Policy) { p.Limits = &m }
}
func on(year, month, day int) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.HappenedOn = courier.Day(year, month, day) }
}

// cause says whether the cause is within the cover, and why it is not.
func cause(covered, excluded, explained courier.Answer) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) {
		l.Covered, l.Excluded, l.ExclusionExplained = covered, excluded, explained
	}
}

// valued makes it a policy on an agreed value.
func valued(yuan int64) edit {
	return func(_ *insurance.Loss, p *insurance.Policy) { p.Valued, p.AgreedValue = courier.Yes, cny(yuan) }
}

// part gives the loss as a share of the value.
func part(n int) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) {
		l.Gross, l.LostPart = courier.Money{}, courier.Percent(n)
	}
}

// assess answers a loss that can be read, and adds its ledger up.
func assess(t testing.TB, l insurance.Loss) insurance.Assessment {
	t.Helper()
	a, err := insurance.Assess(&l)
	require.NoError(t, err)
	require.Equal(t, insurance.Rules, a.Rules)
	ledger, err := a.Ledger()
	require.NoError(t, err)
	require.Equal(t, a.Payable, ledger, "the ledger adds up: %v", a.Reasons)
	return a
}

// told returns the reason of that code, the zero Reason where it was not told.
func told(a *insurance.Assessment, code courier.Code) courier.Reason {
	for _, r := range a.Reasons {
		if r.Code() == code {
			return r
		}
	}
	return courier.Reason{}
}

func codes(a *insurance.Assessment) (list []courier.Code) {
	for _, r := range a.Reasons {
		list = append(list, r.Code())
	}
	return list
}

func marine() edit {
	return func(_ *insurance.Loss, p *insurance.Policy) { p.Law = insurance.MarineCargo }
}

// steps states the order of the steps, step by step.
func steps(text string) edit {
	return func(_ *insurance.Loss, p *insurance.Policy) {
		if err := p.Steps.UnmarshalText([]byte(text)); err != nil {
			panic(err)
		}
	}
}

func salvageOrder(o insurance.SalvageOrder) edit {
	return func(_ *insurance.Loss, p *insurance.Policy) { p.SalvageOrder = o }
}

func survey(yuan int64) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.SurveyCost = cny(yuan) }
}

func known(a courier.Answer) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.TermKnown = a }
}

func givesUp() edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.GivesUp = courier.Yes }
}

// rateOn is a rate of a base, exactly at whose mark nothing is said.
func rateOn(kind claim.DeductibleKind, base claim.DeductibleBase, n int64) claim.Deductible {
	return claim.Deductible{Kind: kind, Base: base, Rate: courier.RateOf(n, 2)}
}

func fragile(a courier.Answer) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.Fragile = a }
}

func short(shipped, short int64) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) {
		l.Shipped, l.Short = courier.Grams(shipped), courier.Grams(short)
	}
}

func late(days int64) edit {
	return func(l *insurance.Loss, _ *insurance.Policy) { l.DaysLate = courier.CountOf(days) }
}

// pool is an absolute deductible of the year, and what is left of it.
func pool(yuan, left int64) edit {
	return func(l *insurance.Loss, p *insurance.Policy) {
		p.Deductible = claim.Deductible{Kind: claim.Absolute, Amount: cny(yuan), Per: claim.PerYear}
		l.DeductibleLeft = cny(left)
	}
}

// bounded is a tenth of the loss, within bounds.
func bounded(least, most int64) edit {
	d := percent(10)
	d.Minimum, d.Maximum = cny(least), cny(most)
	return deductible(d)
}
