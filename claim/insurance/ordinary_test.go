package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// What no answer can be given to is an error that names the field.
func TestCannotBeRead(t *testing.T) {
	assessed := func(edits ...edit) error {
		l := of(edits...)
		_, err := insurance.Assess(&l)
		return err
	}
	for name, c := range map[string]struct {
		err   error
		field string
		fault courier.Fault
	}{
		"orders of steps in conflict": {assessed(steps("salvage,recovery,proportion,deductible,limit"), order(insurance.DeductibleProportionLimit)), "policy.steps", courier.ErrContradicts},
		"a step named twice":          {assessed(steps("salvage,salvage,proportion,deductible,limit")), "policy.steps", courier.ErrRepeated},
		"a deductible without a base": {assessed(deductible(claim.Deductible{Kind: claim.RateOn, Rate: courier.RateOf(5, 2)})), "policy.deductible.base", courier.ErrMissing},
		"a clause set that nobody knows": {func() error {
			f := storm(99)
			_, err := insurance.Covers(&f)
			return err
		}(), "clauses", courier.ErrUnknownWord},
		"a clause set that nobody knows, of the period": {func() error {
			f := underway(func(c *insurance.CoverPeriod) { c.Clauses = 99 })
			_, err := insurance.InForce(&f)
			return err
		}(), "clauses", courier.ErrUnknownWord},
		"a clause set that nobody knows, of the papers": {func() error {
			_, err := insurance.PapersFor(&insurance.Dossier{Clauses: 99})
			return err
		}(), "clauses", courier.ErrUnknownWord},
	} {
		require.ErrorIs(t, c.err, c.fault, name)
		assert.Equal(t, []string{c.field}, fields(c.err), name)
	}
	var set insurance.ClauseSet
	assert.ErrorIs(t, set.UnmarshalText([]byte("icc_a_1963")), courier.ErrUnknownWord)
}

// What may look odd and is ordinary: nothing due, no cover, or what to ask,
// each with its reasons.
func TestOrdinaryDecisions(t *testing.T) {
	for name, c := range map[string]struct {
		edits   []edit
		verdict courier.Verdict
		payable courier.Money
		needs   []courier.Need
		code    courier.Code
	}{
		"a deductible above the loss":                        {[]edit{deductible(absolute(84_001))}, refused, cny(0), nil, "insurance.deductible.absolute"},
		"a deductible of all of it":                          {[]edit{deductible(absolute(84_000))}, refused, cny(0), nil, "insurance.deductible.absolute"},
		"a fen more than it":                                 {[]edit{deductible(claim.Deductible{Kind: claim.Absolute, Amount: courier.Fen(83_999_99)})}, granted, courier.Fen(1), nil, "insurance.deductible.absolute"},
		"a limit below a deductible, which is applied first": {[]edit{limits(insurance.Limits{Occurrence: cny(200)})}, granted, cny(200), nil, "insurance.limit.occurrence"},
		"a limit below a deductible, which comes last": {[]edit{order(insurance.ProportionLimitDeductible), limits(insurance.Limits{Occurrence: cny(200)})},
			refused, cny(0), nil, "insurance.deductible.absolute"},
		"a missing sum":   {[]edit{noSum}, referred, courier.Money{}, []courier.Need{"policy.sum_insured"}, ""},
		"a missing value": {[]edit{noValue}, referred, courier.Money{}, []courier.Need{"value"}, ""},
	} {
		a := assess(t, of(c.edits...))
		assert.Equal(t, c.verdict, a.Verdict, name)
		assert.Equal(t, c.payable, a.Payable, name)
		assert.Equal(t, c.needs, a.Needs, name)
		assert.True(t, c.code == "" || a.Has(c.code), "%s: %v", name, a.Reasons)
	}
}

// A policy that was not in force at the event gives no cover, and says why: a
// loss that is then assessed comes to nothing.
func TestNotInForce(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*insurance.CoverPeriod)
		code   courier.Code
	}{
		"the day before it began": {func(c *insurance.CoverPeriod) { c.From, c.To = c.On.AddDays(1), c.On.AddDays(365) }, "insurance.state.not_begun"},
		"the day after it ended":  {func(c *insurance.CoverPeriod) { c.From, c.To = c.On.AddDays(-365), c.On.AddDays(-1) }, "insurance.state.expired"},
	} {
		s := standing(t, insurance.CoverPeriod{On: contractDay, Cargo: no, Made: courier.Day(2025, 1, 1), Paid: yes, Reducing: no, Void: no, Rescinded: no,
			From: contractDay, To: contractDay.AddDays(364)})
		require.Equal(t, granted, s.Verdict, "%s: %v %v", name, s.Reasons, s.Needs)
		f := insurance.CoverPeriod{On: contractDay, Cargo: no, Made: courier.Day(2025, 1, 1), Paid: yes, Reducing: no, Void: no, Rescinded: no}
		c.change(&f)
		s = standing(t, f)
		require.Equal(t, refused, s.Verdict, "%s: %v %v", name, s.Reasons, s.Needs)
		assert.True(t, s.Has(c.code), "%s: %v", name, s.Reasons)
		a := assess(t, of(cause(courier.AnswerOf(s.Verdict == granted), no, 0)))
		assert.Equal(t, refused, a.Verdict)
		assert.Equal(t, cny(0), a.Payable)
		assert.True(t, a.Has("insurance.not_covered"))
	}
}
