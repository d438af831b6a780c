package claim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// Over every value of its facts an indirect loss is owed as a plain reading of
// the law has it.
func TestIndirectExhaustively(t *testing.T) {
	type facts = claim.Consequence
	fields := []func(*facts) *courier.Answer{
		func(c *facts) *courier.Answer { return &c.Caused }, func(c *facts) *courier.Answer { return &c.Foreseeable },
		func(c *facts) *courier.Answer { return &c.Told }, func(c *facts) *courier.Answer { return &c.InPrice },
		func(c *facts) *courier.Answer { return &c.AgreedToPay }, func(c *facts) *courier.Answer { return &c.Stands },
	}
	for _, terms := range []*claim.Terms{{}, houseTerms(claim.Terms{NoIndirect: yes}), houseTerms(claim.Terms{NoIndirect: no})} {
		for _, g := range []courier.Regime{courier.CivilLaw, courier.Waterway, courier.Rail, courier.CMRRoad} {
			oracle := func(c facts) courier.Verdict {
				switch {
				case g != courier.CivilLaw && g != courier.Waterway:
					return referred
				case c.Caused == no || c.InPrice == yes:
					return refused
				case terms.NoIndirect == yes && c.Stands == yes && c.AgreedToPay == no:
					return refused
				case c.Foreseeable == yes || c.Told == yes || c.AgreedToPay == yes:
					return granted
				}
				return refused
			}
			start := consequence()
			start.Regime, start.Terms = g, terms
			everyAnswer(start, fields, func(c facts) {
				b := beyond(t, c)
				want := agreedVerdict(c, fields, oracle)
				if want == 0 {
					require.Equal(t, referred, b.Verdict, "%+v", c)
					require.NotEmpty(t, b.Needs, "%+v", c)
					require.False(t, b.Payable.Known())
					return
				}
				require.Equal(t, want, b.Verdict, "%+v %v", c, b.Reasons)
				require.Empty(t, b.Needs, "%+v", c)
				if want == granted {
					require.Equal(t, yuan(500), b.Payable)
				}
			})
		}
	}
}

func TestIndirectAmounts(t *testing.T) {
	for name, c := range map[string]struct {
		edit    func(*claim.Consequence)
		verdict courier.Verdict
		payable courier.Money
		needs   []courier.Need
	}{
		"a part avoidable":    {func(c *claim.Consequence) { c.Avoidable = yuan(200) }, granted, yuan(300), nil},
		"all of it avoidable": {func(c *claim.Consequence) { c.Avoidable = yuan(500) }, refused, yuan(0), nil},
		"no loss":             {func(c *claim.Consequence) { c.Amount = yuan(0) }, refused, yuan(0), nil},
		"another currency": {func(c *claim.Consequence) {
			c.Amount, c.Avoidable = courier.Minor(5, courier.USD), courier.Minor(0, courier.USD)
		}, granted, courier.Minor(5, courier.USD), nil},
		"amounts not known":         {func(c *claim.Consequence) { c.Amount, c.Avoidable = courier.Money{}, courier.Money{} }, referred, courier.Money{}, []courier.Need{"amount", "avoidable"}},
		"not owed, amounts unknown": {func(c *claim.Consequence) { c.Caused, c.Amount, c.Avoidable = no, courier.Money{}, courier.Money{} }, refused, yuan(0), nil},
		"the terms not known":       {func(c *claim.Consequence) { c.Terms, c.Stands = nil, 0 }, referred, courier.Money{}, []courier.Need{"terms", "stands"}},
		"the terms of no matter":    {func(c *claim.Consequence) { c.Terms, c.Stands = nil, no }, granted, yuan(500), nil},
		"the law not known":         {func(c *claim.Consequence) { c.Regime = 0 }, referred, courier.Money{}, []courier.Need{"regime"}},
		"a penalty is in no price":  {func(c *claim.Consequence) { c.Kind, c.InPrice = claim.PenaltyToOthers, yes }, granted, yuan(500), nil},
		"a buyer who refused":       {func(c *claim.Consequence) { c.Kind = claim.BuyerRefused }, granted, yuan(500), nil},
		"what kind is not known":    {func(c *claim.Consequence) { c.Kind, c.InPrice = 0, yes }, refused, yuan(0), nil},
	} {
		b := beyond(t, edited(consequence(), c.edit))
		assert.Equal(t, c.verdict, b.Verdict, name)
		assert.Equal(t, c.payable, b.Payable, name)
		assert.Equal(t, c.needs, b.Needs, name)
		if ledger, err := b.Ledger(); assert.NoError(t, err) && ledger.Known() {
			assert.Equal(t, b.Payable, ledger, name)
		}
	}
	bare, err := claim.Indirect(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"happened_on"}, bare.Needs)
	assert.Equal(t, referred, bare.Verdict)
}
