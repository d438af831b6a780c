package claim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// Over every payee and every answer: who may be paid, by a plain reading.
func TestDischargeExhaustively(t *testing.T) {
	type facts = claim.Payout
	fields := []func(*facts) *courier.Answer{
		func(p *facts) *courier.Answer { return &p.Named }, func(p *facts) *courier.Answer { return &p.Right },
		func(p *facts) *courier.Answer { return &p.Authority }, func(p *facts) *courier.Answer { return &p.Rival },
		func(p *facts) *courier.Answer { return &p.Settled },
	}
	jd := claim.JD()
	for to := claim.ToSender; to <= claim.ToSomebody; to++ {
		for _, terms := range []*claim.Terms{{}, &jd} {
			for _, byInsurer := range []int64{0, 700} {
				oracle := func(p facts) courier.Verdict {
					may := map[claim.Payee]bool{
						claim.ToSender: true, claim.ToOrderer: terms.PaysOrderer == yes || p.Authority == yes, claim.ToConsignee: p.Right == yes || p.Authority == yes,
						claim.ToBeneficiary: p.Named == yes || p.Authority == yes, claim.ToInsurer: byInsurer > 0, claim.ToSomebody: p.Authority == yes,
					}[to]
					switch {
					case !may:
						return refused
					case p.Rival == yes && p.Settled == no:
						return referred
					}
					return granted
				}
				start := payout(to)
				start.Terms, start.ByInsurer = terms, yuan(byInsurer)
				everyAnswer(start, fields, func(p facts) {
					out := payment(t, p)
					want := agreedVerdict(p, fields, oracle)
					if want == 0 {
						require.Equal(t, referred, out.Verdict, "%+v", p)
						require.NotEmpty(t, out.Needs, "%+v", p)
						return
					}
					require.Equal(t, want, out.Verdict, "%+v %v", p, out.Reasons)
					require.Empty(t, out.Needs, "%+v", p)
					require.Equal(t, want == granted, out.Pay.Known())
				})
			}
		}
	}
}

// What is owed between insured and insurer: 1,000 lost, 700 paid by insurance.
func TestDischargeDivides(t *testing.T) {
	for name, c := range map[string]struct {
		owed            int64
		between         claim.ShortRecovery
		insurer, sender int64
	}{
		"all of it":                {1000, claim.InsuredFirst, 700, 300},
		"all of it, insurer first": {1000, claim.InsurerFirst, 700, 300},
		"all of it, in proportion": {1000, claim.InsuredTogether, 700, 300},
		"600, insured first":       {600, claim.InsuredFirst, 300, 300},
		"300, insured first":       {300, claim.InsuredFirst, 0, 300},
		"301, insured first":       {301, claim.InsuredFirst, 1, 300},
		"200, insured first":       {200, claim.InsuredFirst, 0, 200},
		"600, insurer first":       {600, claim.InsurerFirst, 600, 0},
		"700, insurer first":       {700, claim.InsurerFirst, 700, 0},
		"701, insurer first":       {701, claim.InsurerFirst, 700, 1},
		"600, in proportion":       {600, claim.InsuredTogether, 420, 180},
		"nothing, in proportion":   {0, claim.InsuredTogether, 0, 0},
	} {
		for to, want := range map[claim.Payee]int64{claim.ToInsurer: c.insurer, claim.ToSender: c.sender} {
			p := payout(to)
			p.Owed, p.ByInsurer, p.Between = yuan(c.owed), yuan(700), c.between
			out := payment(t, p)
			verdict, bar := granted, courier.Code("claim.pay.nothing_left")
			if want == 0 {
				verdict = refused
			}
			if c.owed == 0 {
				bar = "claim.pay.nothing_owed"
			}
			require.Equal(t, verdict, out.Verdict, "%s to %v", name, to)
			assert.Equal(t, want == 0, out.Has(bar), "%s to %v", name, to)
			assert.Equal(t, c.owed > want, out.Has("claim.pay.other_part"), "%s to %v", name, to)
			option := [...]courier.Code{"claim.pay.insured_first", "claim.pay.insurer_first", "claim.pay.pro_rata"}[c.between]
			require.Equal(t, c.owed > 0 && c.owed < 1000, out.Has(option), "%s to %v", name, to)
			if out.Has(option) {
				said := reasonOf(t, &out.Grounds, option)
				assert.Equal(t, courier.Disputed, said.Basis().Evidence)
				assert.Equal(t, yuan(c.insurer).Figure(), said.Figure("insurer"))
			}
			assert.Equal(t, yuan(want), out.Pay, "%s to %v", name, to)
			assert.Equal(t, yuan(c.owed-want), out.Other, "%s to %v", name, to)
			ledger, err := out.Ledger()
			require.NoError(t, err)
			assert.Equal(t, out.Pay, ledger)
		}
	}
}

// V-CLM-042: worth 100,000, insured for 60,000, 20,000 owed as a limit.
func TestDischargeByRail(t *testing.T) {
	rail := func(to claim.Payee, edits ...func(*claim.Payout)) claim.Payment {
		p := payout(to)
		p.Regime, p.Owed, p.Loss, p.ByInsurer = courier.Rail, yuan(20_000), yuan(100_000), yuan(60_000)
		p.SumInsured, p.Value = yuan(60_000), yuan(100_000)
		return payment(t, edited(p, edits...))
	}
	assert.Equal(t, yuan(12_000), rail(claim.ToInsurer).Pay)
	assert.Equal(t, yuan(8000), rail(claim.ToSender).Pay)
	full := func(p *claim.Payout) { p.SumInsured, p.ByInsurer = yuan(100_000), yuan(100_000) }
	assert.Equal(t, yuan(20_000), rail(claim.ToInsurer, full).Pay, "insured in full: the whole limit")
	assert.Equal(t, yuan(0), rail(claim.ToSender, full).Pay)
	actual := func(p *claim.Payout) { p.Owed = yuan(100_000) }
	assert.Equal(t, yuan(60_000), rail(claim.ToInsurer, actual).Pay, "the actual loss: what it paid")
	assert.Equal(t, yuan(40_000), rail(claim.ToSender, actual).Pay)
	little := func(p *claim.Payout) { p.ByInsurer = yuan(5000) }
	assert.Equal(t, yuan(5000), rail(claim.ToInsurer, little).Pay, "never more than it paid")
	old := func(p *claim.Payout) { p.Regime = courier.RailRules1986 }
	assert.Equal(t, yuan(12_000), rail(claim.ToInsurer, old).Pay)
	optioned := func(p *claim.Payout) { p.Between = claim.InsurerFirst }
	assert.Equal(t, yuan(12_000), rail(claim.ToInsurer, optioned).Pay, "the law divides, not the option")
}

func TestDischargeAsks(t *testing.T) {
	for name, c := range map[string]struct {
		facts claim.Payout
		needs []courier.Need
	}{
		"the day":           {edited(payout(claim.ToSender), func(p *claim.Payout) { p.PaidOn = courier.Date{} }), []courier.Need{"paid_on"}},
		"what is owed":      {edited(payout(claim.ToSender), func(p *claim.Payout) { p.Owed = courier.Money{} }), []courier.Need{"owed"}},
		"insurance":         {edited(payout(claim.ToSender), func(p *claim.Payout) { p.ByInsurer = courier.Money{} }), []courier.Need{"by_insurer", "loss"}},
		"the loss":          {edited(payout(claim.ToSender), insured, func(p *claim.Payout) { p.Loss = courier.Money{} }), []courier.Need{"loss"}},
		"the law":           {edited(payout(claim.ToSender), insured, func(p *claim.Payout) { p.Regime = 0 }), []courier.Need{"regime"}},
		"by rail, the sums": {edited(payout(claim.ToSender), insured, func(p *claim.Payout) { p.Regime = courier.Rail }), []courier.Need{"sum_insured", "value"}},
		"the terms":         {edited(payout(claim.ToOrderer), func(p *claim.Payout) { p.Terms = nil }), []courier.Need{"terms"}},
		"a rival first":     {edited(payout(claim.ToSender), func(p *claim.Payout) { p.Rival, p.Settled = 0, 0 }), []courier.Need{"rival"}},
		"of a rival":        {edited(payout(claim.ToSender), func(p *claim.Payout) { p.Rival, p.Settled = yes, 0 }), []courier.Need{"settled"}},
		"of an insurer":     {edited(payout(claim.ToInsurer), func(p *claim.Payout) { p.ByInsurer = courier.Money{} }), []courier.Need{"by_insurer"}},
	} {
		facts := c.facts
		if name == "insurance" {
			facts.Loss = courier.Money{}
		}
		out := payment(t, facts)
		assert.Equal(t, referred, out.Verdict, name)
		if name == "insurance" {
			assert.Equal(t, []courier.Need{"by_insurer", "loss"}, out.Needs, name)
			continue
		}
		assert.Equal(t, c.needs, out.Needs, name)
	}
	nothing := edited(payout(claim.ToSender), insured, func(p *claim.Payout) { p.Owed = yuan(0) })
	for name, c := range map[string]func(*claim.Payout){
		"insurance": func(p *claim.Payout) { p.ByInsurer, p.Loss = courier.Money{}, courier.Money{} },
		"the loss":  func(p *claim.Payout) { p.Loss = courier.Money{} },
		"the law":   func(p *claim.Payout) { p.Regime = 0 },
		"the sums": func(p *claim.Payout) {
			p.Regime, p.SumInsured, p.Value = courier.Rail, courier.Money{}, courier.Money{}
		},
	} {
		out := payment(t, edited(nothing, c))
		assert.Empty(t, out.Needs, "of nothing that is owed nobody asks for %s", name)
		assert.Equal(t, refused, out.Verdict, name)
		assert.Equal(t, []courier.Money{yuan(0), yuan(0)}, []courier.Money{out.Pay, out.Other}, name)
	}
	_, err := claim.Discharge(nil)
	assertFaults(t, err, []fault{{"to", courier.ErrMissing}})
}
