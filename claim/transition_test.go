package claim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

const (
	earlierText      courier.Code = "claim.transition.earlier_text"
	earlierUncounted courier.Code = "claim.transition.earlier_uncounted"
	conventionDay    courier.Code = "claim.transition.convention_day"
)

func contracted(year, month, day int) edit {
	return func(c *claim.Claim) { c.ContractedOn = courier.Day(year, month, day) }
}

func limitOn(year, month, day int) edit {
	return func(c *claim.Claim) { c.LimitOn = courier.Day(year, month, day) }
}

// The rules of the day of the event decide. Where those of the day of contract
// are others and come to another amount, the decision warns of it.
func TestRulesChangedBetweenContractAndEvent(t *testing.T) {
	air := with(byAir(), weighing(kg(10)))
	abroadSea := with(bySea(), abroad)
	montreal := with(byMontreal(), weighing(kg(10)))
	standard := with(parcel(), under(claim.Terms{}))
	for name, c := range map[string]struct {
		facts claim.Claim
		want  courier.Code // none: silent
		then  courier.Money
	}{
		"air, over the change":                      {with(air, contracted(2026, 6, 30), on(2026, 7, 1)), earlierText, yuan(1000)},
		"air, both under the new law":               {with(air, contracted(2026, 7, 1), on(2026, 7, 1)), "", courier.Money{}},
		"air, both under the old law":               {with(air, contracted(2026, 6, 29), on(2026, 6, 30)), "", courier.Money{}},
		"air, a loss that neither limits":           {with(air, contracted(2026, 6, 30), on(2026, 7, 1), loses(yuan(1000))), "", courier.Money{}},
		"air, a loss that one limits":               {with(air, contracted(2026, 6, 30), on(2026, 7, 1), loses(courier.Fen(1000_01))), earlierText, yuan(1000)},
		"air, the old law asks for what is missing": {with(air, contracted(2026, 6, 30), on(2026, 7, 1), func(c *claim.Claim) { c.Domestic = 0 }), earlierUncounted, courier.Money{}},
		"air, contracted before the book begins":    {with(air, contracted(2020, 12, 31), on(2026, 7, 1)), earlierUncounted, courier.Money{}},
		"coast, over the change":                    {with(bySea(), contracted(2026, 4, 30), on(2026, 5, 1)), earlierText, yuan(90_000)},
		"coast, both under the new code":            {with(bySea(), contracted(2026, 5, 1), on(2026, 5, 1)), "", courier.Money{}},
		"coast, both under the old code":            {with(bySea(), contracted(2026, 4, 29), on(2026, 4, 30)), "", courier.Money{}},
		"coast, terms that nobody knows":            {with(bySea(), contracted(2026, 4, 30), func(c *claim.Claim) { c.Terms = nil }), earlierUncounted, courier.Money{}},
		"sea abroad, the same limit":                {with(abroadSea, contracted(2026, 4, 30)), "", courier.Money{}},
		"express regulation, renumbered alone":      {with(limited(), contracted(2025, 5, 31), on(2025, 6, 1)), "", courier.Money{}},
		"express standard, over the editions":       {with(standard, contracted(2024, 3, 31), on(2024, 4, 1)), earlierText, yuan(1020)},
		"express standard, one edition":             {with(standard, contracted(2024, 4, 1), on(2024, 4, 1)), "", courier.Money{}},
		"Montreal, by the day of the event":         {with(montreal, contracted(2024, 12, 27), limitOn(2024, 12, 28), on(2024, 12, 28)), conventionDay, xdr(220_00)},
		"Montreal, by the day of contract":          {with(montreal, contracted(2024, 12, 27), limitOn(2024, 12, 27), on(2024, 12, 28)), conventionDay, xdr(260_00)},
		"Montreal, both after the change":           {with(montreal, contracted(2024, 12, 28), limitOn(2024, 12, 28), on(2024, 12, 29)), "", courier.Money{}},
		"Montreal, in 2019":                         {with(montreal, contracted(2019, 12, 27), limitOn(2021, 1, 1), on(2021, 1, 1)), conventionDay, xdr(190_00)},
		"a day of contract that is not known":       {with(air, on(2026, 7, 1)), "", courier.Money{}},
	} {
		a := assess(t, c.facts)
		require.NotEqual(t, referred, a.Verdict, "%s: %v", name, a.Needs)
		without := with(c.facts, func(c *claim.Claim) { c.ContractedOn = courier.Date{} })
		assert.Equal(t, assess(t, without).Payable, a.Payable, "%s: it picks no law", name)
		for _, code := range []courier.Code{earlierText, earlierUncounted, conventionDay} {
			require.Equal(t, code == c.want, a.Has(code), "%s: %s of %v", name, code, a.Reasons)
		}
		for _, r := range a.Reasons {
			if r.Code() == c.want {
				assert.Equal(t, courier.Warns, r.Effect, name)
				assert.Equal(t, c.then.Known(), r.Figure("payable") == c.then.Figure() && c.then.Known(), "%s: %s", name, r)
			}
		}
	}
	var f *courier.FieldError
	after := with(air, contracted(2026, 7, 2), on(2026, 7, 1))
	_, err := claim.Assess(&after)
	require.ErrorAs(t, err, &f)
	assert.Equal(t, "contracted_on", f.Field)
	assert.ErrorIs(t, err, courier.ErrOrder)
}

// The day of contract counts for a carriage that has to be chosen, too, and
// says nothing of a claim that is not decided.
func TestContractedBeforeTheCarriageIsChosen(t *testing.T) {
	sea := with(bySea(), contracted(2026, 4, 30), carriage(claim.Carriage{HappenedOn: courier.Day(2026, 5, 1), Mode: courier.BySea, Domestic: yes}))
	warned := assess(t, sea)
	assert.True(t, warned.Has(earlierText))
	asks := assess(t, with(sea, func(c *claim.Claim) { c.Loss = courier.Money{} }))
	assert.Equal(t, referred, asks.Verdict)
	assert.False(t, asks.Has(earlierText))
	assert.NotContains(t, asks.Needs, courier.Need("contracted_on"))
}
