package insurance_test

import (
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

func onLoss(change func(*insurance.Loss)) insurance.Loss {
	return of(func(l *insurance.Loss, _ *insurance.Policy) { change(l) })
}

func onPolicy(change func(*insurance.Policy)) insurance.Loss {
	return of(func(_ *insurance.Loss, p *insurance.Policy) { change(p) })
}

func document(s courier.Source) insurance.Loss {
	return onPolicy(func(p *insurance.Policy) { p.Cite.Document = &s })
}

var (
	under   = courier.Fen(-1)
	dollars = courier.Minor(1, courier.USD)
)

// unreadable are facts that one field makes unreadable.
type unreadable struct {
	field string
	fault courier.Fault
	facts insurance.Loss
}

func unreadableLosses() []unreadable {
	return []unreadable{
		{"happened_on", courier.ErrNoRule, of(on(2015, 4, 23))},
		{"happened_on", courier.ErrNoRule, of(on(1, 1, 1))},
		{"covered", courier.ErrUnknownWord, of(cause(3, 0, 0))},
		{"excluded", courier.ErrUnknownWord, of(cause(no, 3, 0))},
		{"exclusion_explained", courier.ErrUnknownWord, of(cause(no, yes, 3))},
		{"excluded", courier.ErrContradicts, of(cause(yes, yes, 0))},
		{"fraud", courier.ErrUnknownWord, of(fraud(5))},
		{"deductible_explained", courier.ErrUnknownWord, of(explained(9))},
		{"gross_loss", courier.ErrNegative, onLoss(func(l *insurance.Loss) { l.Gross = under })},
		{"gross_loss", courier.ErrContradicts, of(loss(300_001))},
		{"lost_part", courier.ErrContradicts, onLoss(func(l *insurance.Loss) { l.LostPart = courier.Percent(28) })},
		{"value", courier.ErrNegative, onLoss(func(l *insurance.Loss) { l.Value = under })},
		{"value", courier.ErrCurrency, onLoss(func(l *insurance.Loss) { l.Value = dollars })},
		{"claimed", courier.ErrNegative, onLoss(func(l *insurance.Loss) { l.Claimed = under })},
		{"salvage", courier.ErrNegative, onLoss(func(l *insurance.Loss) { l.Salvage = under })},
		{"recovered", courier.ErrNegative, onLoss(func(l *insurance.Loss) { l.Recovered = under })},
		{"recovered", courier.ErrCurrency, onLoss(func(l *insurance.Loss) { l.Recovered = dollars })},
		{"survey_cost", courier.ErrNegative, onLoss(func(l *insurance.Loss) { l.SurveyCost = under })},
		{"notice_cost", courier.ErrNegative, onLoss(func(l *insurance.Loss) { l.NoticeCost = under })},
		{"notice_cost", courier.ErrContradicts, onLoss(func(l *insurance.Loss) { l.NoticeCost = cny(1) })},
		{"gives_up", courier.ErrContradicts, of(givesUp())},
		{"gives_up", courier.ErrUnknownWord, onLoss(func(l *insurance.Loss) { l.GivesUp = 9 })},
		{"term_known", courier.ErrUnknownWord, of(known(9))},
		{"fragile", courier.ErrUnknownWord, of(fragile(9))},
		{"short_weight", courier.ErrContradicts, of(short(1, 2))},
		{"deductible_left", courier.ErrContradicts, of(pool(1, 2))},
		{"deductible_left", courier.ErrNegative, onLoss(func(l *insurance.Loss) { l.DeductibleLeft = under })},
		{"rescue_cost", courier.ErrNegative, onLoss(func(l *insurance.Loss) { l.RescueCost = under })},
	}
}

func unreadablePolicies() []unreadable {
	return []unreadable{
		{"policy.cite.source", courier.ErrMissing, onPolicy(func(p *insurance.Policy) { p.Cite = courier.Cite{} })},
		{"policy.cite.evidence", courier.ErrUnknownWord, onPolicy(func(p *insurance.Policy) { p.Cite.Evidence = 99 })},
		{"policy.cite.document.id", courier.ErrMissing, document(courier.Source{Force: courier.Contract})},
		{"policy.cite.document.force", courier.ErrMissing, document(courier.Source{ID: "X"})},
		{"policy.cite", courier.ErrContradicts, document(courier.Source{ID: "X", Force: courier.Statute})},
		{"policy.cite", courier.ErrContradicts, onPolicy(func(p *insurance.Policy) { p.Cite = courier.Art(courier.InsuranceLaw, "55") })},
		{"policy.sum_insured", courier.ErrNegative, onPolicy(func(p *insurance.Policy) { p.SumInsured = under })},
		{"policy.sum_insured", courier.ErrCurrency, onPolicy(func(p *insurance.Policy) { p.SumInsured = dollars })},
		{"policy.valued", courier.ErrUnknownWord, onPolicy(func(p *insurance.Policy) { p.Valued = 4 })},
		{"policy.agreed_value", courier.ErrNegative, onPolicy(func(p *insurance.Policy) { p.Valued, p.AgreedValue = yes, under })},
		{"policy.agreed_value", courier.ErrContradicts, onPolicy(func(p *insurance.Policy) { p.AgreedValue = courier.Fen(1) })},
		{"policy.agreed_value", courier.ErrContradicts, onPolicy(func(p *insurance.Policy) { p.Valued, p.AgreedValue = yes, cny(0) })},
		{"policy.premium", courier.ErrNegative, onPolicy(func(p *insurance.Policy) { p.Premium = under })},
		{"policy.under_insured", courier.ErrUnknownWord, of(underInsured(2))},
		{"policy.order", courier.ErrUnknownWord, of(order(6))},
		{"policy.recovery_order", courier.ErrUnknownWord, of(recoveryOrder(2))},
		{"policy.rescue_rule", courier.ErrUnknownWord, of(rescueRule(3))},
		{"policy.deductible.kind", courier.ErrUnknownWord, of(deductible(claim.Deductible{Kind: 99}))},
		{"policy.deductible.kind", courier.ErrMissing, of(deductible(claim.Deductible{Amount: cny(300)}))},
		{"policy.deductible.kind", courier.ErrMissing, of(deductible(claim.Deductible{AtMark: yes}))},
		{"policy.deductible.kind", courier.ErrContradicts, of(deductible(claim.Deductible{Kind: claim.NoDeductible, Amount: cny(300)}))},
		{"policy.deductible.kind", courier.ErrContradicts, of(deductible(claim.Deductible{Kind: claim.NoDeductible, Rate: courier.RateOf(1, 1)}))},
		{"policy.deductible.amount", courier.ErrMissing, of(deductible(claim.Deductible{Kind: claim.Absolute}))},
		{"policy.deductible.amount", courier.ErrMissing, of(deductible(claim.Deductible{Kind: claim.Franchise}))},
		{"policy.deductible.amount", courier.ErrMissing, of(deductible(claim.Deductible{Kind: claim.GreaterOf, Rate: courier.RateOf(1, 1)}))},
		{"policy.deductible.amount", courier.ErrNegative, of(deductible(absolute(-300)))},
		{"policy.deductible.amount", courier.ErrCurrency, of(deductible(claim.Deductible{Kind: claim.Absolute, Amount: dollars}))},
		{"policy.deductible.rate", courier.ErrMissing, of(deductible(claim.Deductible{Kind: claim.PercentOfLoss}))},
		{"policy.deductible.rate", courier.ErrMissing, of(deductible(claim.Deductible{Kind: claim.LesserOf, Amount: cny(300)}))},
		{"policy.deductible.at_mark", courier.ErrUnknownWord, of(deductible(franchise(300, 3)))},
		{"policy.deductible.base", courier.ErrMissing, of(deductible(claim.Deductible{Kind: claim.RateOn, Rate: courier.RateOf(1, 2)}))},
		{"policy.deductible.base", courier.ErrMissing, of(deductible(claim.Deductible{Kind: claim.RelativeRate, Rate: courier.RateOf(1, 2)}))},
		{"policy.deductible.base", courier.ErrContradicts, of(deductible(rateOn(claim.RelativeRate, claim.OfLoss, 1)))},
		{"policy.deductible.base", courier.ErrContradicts, of(deductible(claim.Deductible{Kind: claim.Absolute, Amount: cny(1), Base: claim.OfSum}))},
		{"policy.deductible.base", courier.ErrUnknownWord, of(deductible(rateOn(claim.RateOn, 9, 1)))},
		{"policy.deductible.days", courier.ErrMissing, of(deductible(claim.Deductible{Kind: claim.WaitingDays}))},
		{"policy.deductible.per", courier.ErrUnknownWord, of(deductible(claim.Deductible{Kind: claim.Absolute, Amount: cny(1), Per: 9}))},
		{"policy.deductible.per", courier.ErrContradicts, of(deductible(claim.Deductible{Kind: claim.Franchise, Amount: cny(1), Per: claim.PerYear}))},
		{"policy.deductible.minimum", courier.ErrContradicts, of(deductible(claim.Deductible{Kind: claim.Franchise, Amount: cny(1), Minimum: cny(1)}))},
		{"policy.deductible.maximum", courier.ErrContradicts, of(deductible(claim.Deductible{Kind: claim.Franchise, Amount: cny(1), Maximum: cny(1)}))},
		{"policy.deductible.maximum", courier.ErrContradicts, of(bounded(2, 1))},
		{"policy.law", courier.ErrUnknownWord, onPolicy(func(p *insurance.Policy) { p.Law = 9 })},
		{"policy.salvage_order", courier.ErrUnknownWord, of(salvageOrder(9))},
		{"policy.limits.piece", courier.ErrNegative, of(limits(insurance.Limits{Piece: under}))},
		{"policy.limits.waybill", courier.ErrNegative, of(limits(insurance.Limits{Waybill: under}))},
		{"policy.limits.conveyance", courier.ErrNegative, of(limits(insurance.Limits{Conveyance: under}))},
		{"policy.limits.occurrence", courier.ErrNegative, of(limits(insurance.Limits{Occurrence: under}))},
		{"policy.limits.annual", courier.ErrNegative, of(limits(insurance.Limits{Annual: under}))},
		{"policy.limits.annual_left", courier.ErrNegative, of(limits(insurance.Limits{AnnualLeft: under}))},
		{"policy.limits.annual_left", courier.ErrContradicts, of(limits(insurance.Limits{Annual: cny(1), AnnualLeft: cny(2)}))},
	}
}

func TestUnreadableFacts(t *testing.T) {
	for _, c := range append(unreadableLosses(), unreadablePolicies()...) {
		a, err := insurance.Assess(&c.facts)
		assert.ErrorIs(t, err, c.fault, c.field)
		assert.Equal(t, []string{c.field}, fields(err), "%v", err)
		assert.Equal(t, insurance.Assessment{}, a, "an error answers nothing")
	}
}

// fields returns the fields that an error names, in order.
func fields(err error) (list []string) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			list = append(list, fields(e)...)
		}
		return list
	}
	var field *courier.FieldError
	if errors.As(err, &field) {
		list = append(list, field.Field)
	}
	return list
}

func TestEveryFaultIsReported(t *testing.T) {
	facts := insurance.Loss{HappenedOn: courier.Day(2009, 10, 1), Covered: 7, Gross: courier.Fen(-5), Policy: &insurance.Policy{
		Order: 9, Deductible: claim.Deductible{Kind: claim.Absolute}, Limits: &insurance.Limits{Annual: courier.Fen(-1)}}}
	_, err := insurance.Assess(&facts)
	assert.Equal(t, []string{"happened_on", "covered", "gross_loss", "policy.cite.source", "policy.order",
		"policy.deductible.amount", "policy.limits.annual"}, fields(err))
}

// The first day, and the last day without rules.
func TestFirstDay(t *testing.T) {
	first := assess(t, of(on(2015, 4, 24)))
	assert.Equal(t, courier.Granted, first.Verdict)
	early := of(on(2015, 4, 23))
	_, err := insurance.Assess(&early)
	assert.EqualError(t, err, "happened_on: no rule covers this date: 2015-04-23")
}

// Amounts past what money holds are an error, never a wrong sum.
func TestAmountsPastInt64(t *testing.T) {
	most := courier.Fen(math.MaxInt64)
	l := plain(func(l *insurance.Loss, p *insurance.Policy) { l.Gross, l.Value, p.SumInsured = most, most, most })
	assert.Equal(t, most, assess(t, l).Payable)
	l.RescueCost = courier.Fen(1)
	_, err := insurance.Assess(&l)
	assert.ErrorIs(t, err, courier.ErrRange)
	assert.Equal(t, []string{"payable"}, fields(err))
	l.RescueCost, l.Gross = most, courier.Fen(math.MaxInt64-7)
	l.Policy.AgreedValue, l.Policy.Valued = courier.Fen(math.MaxInt64-1), yes
	_, err = insurance.Assess(&l)
	assert.ErrorIs(t, err, courier.ErrRange)
}

// At sea the cost of saving the goods, of surveys and of notices are one sum.
func TestMarineCostPastInt64(t *testing.T) {
	most := courier.Fen(math.MaxInt64)
	l := plain(marine(), func(l *insurance.Loss, _ *insurance.Policy) { l.RescueCost, l.SurveyCost = most, courier.Fen(1) })
	_, err := insurance.Assess(&l)
	assert.ErrorIs(t, err, courier.ErrRange)
	assert.Equal(t, []string{"rescue_cost"}, fields(err))
	v := victim(func(l *insurance.LiabilityLoss) {
		l.Owed, l.Occurrence, l.DefenceCost, l.NoDefence = most, most, courier.Fen(1), no
	})
	paid, err := insurance.AssessLiability(&v)
	assert.ErrorIs(t, err, courier.ErrRange)
	assert.Equal(t, insurance.LiabilityPayment{}, paid)
}

// Any one currency will do, and a refusal is in it too.
func TestAnyCurrency(t *testing.T) {
	d := func(n int64) courier.Money { return courier.Minor(n, courier.USD) }
	l := insurance.Loss{HappenedOn: courier.Day(2026, 8, 4), Covered: yes, Fraud: insurance.NoFraud, Gross: d(10_000), Value: d(90_000),
		Salvage: d(0), Recovered: d(0), RescueCost: d(0), Policy: &insurance.Policy{Cite: courier.Cite{Document: policyDocument},
			SumInsured: d(60_000), Valued: no, Deductible: claim.Deductible{Kind: claim.NoDeductible}, Limits: &insurance.Limits{}}}
	assert.Equal(t, d(6667), assess(t, l).Payable)
	l.Fraud = insurance.Invented
	assert.Equal(t, d(0), assess(t, l).Payable)
	bare := assess(t, insurance.Loss{HappenedOn: courier.Day(2026, 8, 4), Fraud: insurance.Staged})
	assert.Equal(t, cny(0), bare.Payable)
	assert.Equal(t, courier.Refused, bare.Verdict)
}

func TestNilLoss(t *testing.T) {
	a, err := insurance.Assess(nil)
	require.NoError(t, err)
	assert.Equal(t, assess(t, insurance.Loss{}), a)
	assert.Equal(t, courier.Referred, a.Verdict)
}

func TestWordsThatDoNotExist(t *testing.T) {
	var f insurance.Fraud
	var u insurance.UnderInsured
	var o insurance.Order
	var v insurance.RecoveryOrder
	var r insurance.RescueRule
	for _, word := range []string{"", "None", "FIRST_LOSS", "first loss", "in_full ", "1"} {
		for _, into := range []interface{ UnmarshalText([]byte) error }{&f, &u, &o, &v, &r} {
			assert.ErrorIs(t, into.UnmarshalText([]byte(word)), courier.ErrUnknownWord, "%T %q", into, word)
		}
	}
	for _, of := range []interface{ MarshalText() ([]byte, error) }{insurance.Fraud(9), insurance.UnderInsured(9), insurance.Order(9),
		insurance.RecoveryOrder(9), insurance.RescueRule(9)} {
		_, err := of.MarshalText()
		assert.ErrorIs(t, err, courier.ErrUnknownWord, "%v", of)
	}
}
