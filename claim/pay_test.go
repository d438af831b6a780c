package claim_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// completions yields every completion of the unknown answers at fields.
func completions[T any](v T, fields []func(*T) *courier.Answer, yield func(T)) {
	for i, field := range fields {
		if *field(&v) == 0 {
			for _, a := range []courier.Answer{yes, no} {
				*field(&v) = a
				completions(v, fields[i+1:], yield)
			}
			return
		}
	}
	yield(v)
}

// everyAnswer yields every value of the fields, unknown among them.
func everyAnswer[T any](v T, fields []func(*T) *courier.Answer, yield func(T)) {
	if len(fields) == 0 {
		yield(v)
		return
	}
	for _, a := range []courier.Answer{0, yes, no} {
		*fields[0](&v) = a
		everyAnswer(v, fields[1:], yield)
	}
}

// agreedVerdict is the verdict that all completions share, zero where they
// differ.
func agreedVerdict[T any](v T, fields []func(*T) *courier.Answer, oracle func(T) courier.Verdict) (agreed courier.Verdict) {
	first := true
	completions(v, fields, func(v T) {
		if got := oracle(v); first {
			agreed, first = got, false
		} else if got != agreed {
			agreed = 0
		}
	})
	return agreed
}

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

// A shortage by hand: the natural loss, a gram below, at and above it.
func TestShortage(t *testing.T) {
	arriving := func(grams int64) func(*claim.Tally) {
		return func(y *claim.Tally) { y.ArrivedWeight = courier.Grams(grams) }
	}
	for name, c := range map[string]struct {
		facts   claim.Tally
		verdict courier.Verdict
		natural int64 // grams
		loss    int64 // fen
		points  int
	}{
		"150 kg short, 50 natural":  {grain(), granted, 50_000, 300_00, 100},
		"another cause":             {edited(grain(), func(y *claim.Tally) { y.OtherCause = yes }), granted, 0, 450_00, 150},
		"a gram less than natural":  {edited(grain(), arriving(9_950_001)), refused, 49_999, 0, 0},
		"as much as is natural":     {edited(grain(), arriving(9_950_000)), refused, 50_000, 0, 0},
		"a gram more":               {edited(grain(), arriving(9_949_999)), refused, 50_000, 0, 0}, // 0.3 fen
		"two grams more":            {edited(grain(), arriving(9_949_998)), granted, 50_000, 1, 0}, // 0.6 fen
		"no allowance":              {edited(grain(), func(y *claim.Tally) { y.Allowance = tolerance("grain", 0) }), granted, 0, 450_00, 150},
		"everything":                {edited(grain(), arriving(0)), granted, 50_000, 29_850_00, 9950},
		"three cartons":             {cartons(), granted, 0, 150_00, 300},
		"one carton of three":       {claim.Tally{ArrivedOn: spring, SentCount: courier.CountOf(3), ArrivedCount: courier.CountOf(2), Value: yuan(100)}, granted, 0, 33_33, 3333},
		"nothing short":             {edited(cartons(), func(y *claim.Tally) { y.ArrivedCount = courier.CountOf(100) }), refused, 0, 0, -1},
		"too many":                  {edited(cartons(), func(y *claim.Tally) { y.ArrivedCount = courier.CountOf(101) }), refused, 0, 0, -1},
		"pieces before weight":      {edited(grain(), func(y *claim.Tally) { y.SentCount, y.ArrivedCount = courier.CountOf(4), courier.CountOf(3) }), granted, 0, 7500_00, 2500},
		"no weight is nothing lost": {claim.Tally{ArrivedOn: spring, SentWeight: courier.Grams(0), ArrivedWeight: courier.Grams(0)}, refused, 0, 0, -1},
	} {
		s := shortage(t, c.facts)
		require.Equal(t, c.verdict, s.Verdict, "%s %v %v", name, s.Needs, s.Reasons)
		assert.Equal(t, courier.Fen(c.loss), s.Loss, name)
		assert.Equal(t, c.natural, s.Natural.Grams(), name)
		assert.Equal(t, courier.BasisPoints(c.points), s.Part, name)
		if ledger, err := s.Ledger(); assert.NoError(t, err) && ledger.Known() {
			assert.Equal(t, s.Loss, ledger, name)
		}
	}
	over := shortage(t, edited(cartons(), func(y *claim.Tally) { y.ArrivedCount = courier.CountOf(101) }))
	assert.Equal(t, yes, over.Over)
	assert.Equal(t, no, shortage(t, cartons()).Over)
}

func TestShortageAsks(t *testing.T) {
	for name, c := range map[string]struct {
		facts claim.Tally
		needs []courier.Need
	}{
		"nothing known":      {claim.Tally{}, []courier.Need{"arrived_on"}},
		"neither count":      {claim.Tally{ArrivedOn: spring}, []courier.Need{"sent_weight", "arrived_weight"}},
		"one count":          {claim.Tally{ArrivedOn: spring, SentCount: courier.CountOf(1)}, []courier.Need{"arrived_count"}},
		"the other":          {claim.Tally{ArrivedOn: spring, ArrivedCount: courier.CountOf(1)}, []courier.Need{"sent_count"}},
		"one weight":         {claim.Tally{ArrivedOn: spring, SentWeight: courier.Grams(1)}, []courier.Need{"arrived_weight"}},
		"value":              {edited(cartons(), func(y *claim.Tally) { y.Value = courier.Money{} }), []courier.Need{"value"}},
		"value, by weight":   {edited(grain(), func(y *claim.Tally) { y.Value = courier.Money{} }), []courier.Need{"value"}},
		"table":              {edited(grain(), func(y *claim.Tally) { y.Allowance, y.OtherCause = nil, 0 }), []courier.Need{"allowance", "other_cause"}},
		"class":              {edited(grain(), func(y *claim.Tally) { y.Goods = "" }), []courier.Need{"goods"}},
		"cause":              {edited(grain(), func(y *claim.Tally) { y.OtherCause = 0 }), []courier.Need{"other_cause"}},
		"cause, of no class": {edited(grain(), func(y *claim.Tally) { y.Goods, y.OtherCause = "coal", 0 }), []courier.Need{"other_cause"}},
		"a class not in it":  {edited(grain(), func(y *claim.Tally) { y.Goods = "coal" }), nil},
	} {
		s := shortage(t, c.facts)
		assert.Equal(t, referred, s.Verdict, name)
		assert.Equal(t, c.needs, s.Needs, name)
		assert.False(t, s.Loss.Known() || s.Part.Known(), name)
	}
	zero := edited(grain(), func(y *claim.Tally) { y.Allowance = tolerance("grain", 0) })
	assert.Empty(t, cmp.Diff(shortage(t, zero), shortage(t, edited(zero, func(y *claim.Tally) { y.OtherCause = 0 }))), "without an allowance the cause decides nothing")
	otherwise := edited(grain(), func(y *claim.Tally) { y.OtherCause = yes })
	assert.Empty(t, cmp.Diff(shortage(t, otherwise), shortage(t, edited(otherwise, func(y *claim.Tally) { y.Allowance, y.Goods = nil, "" }))))
	_, err := claim.Shortage(nil)
	require.NoError(t, err)
}

// What a customer gives back and what a carrier still owes, by rule and choice.
func TestFound(t *testing.T) {
	for name, c := range map[string]struct {
		facts      claim.FoundGoods
		verdict    courier.Verdict
		state      claim.FoundState
		back, owes int64 // yuan
		stands     string
	}{
		"by rail, taken back":                {found(), granted, claim.PayReversed, 3000, 0, "SPC-R 9"},
		"by the old rail rules":              {edited(found(), func(f *claim.FoundGoods) { f.Regime = courier.RailRules1986 }), granted, claim.PayReversed, 3000, 0, "SPC-R 9"},
		"taken back damaged":                 {edited(found(), leaves(800)), granted, claim.PayReversed, 2200, 0, "SPC-R 9"},
		"damaged by a yuan less than paid":   {edited(found(), leaves(2999)), granted, claim.PayReversed, 1, 0, "SPC-R 9"},
		"damaged as much as was paid":        {edited(found(), leaves(3000)), granted, claim.PayReversed, 0, 0, ""},
		"damaged beyond what was paid":       {edited(found(), leaves(3001)), granted, claim.PayReversed, 0, 0, ""},
		"by rail, the money kept":            {edited(found(), choosing(claim.KeepsMoney)), refused, claim.PayStands, 0, 0, ""},
		"by rail, nobody came":               {edited(found(), unclaimed), refused, claim.Uncollected, 0, 0, ""},
		"V-CLM-043, sold without notice":     {edited(found(), disposed), granted, claim.DisposedOf, 0, 5000, ""},
		"sold without notice, paid in full":  {edited(found(), disposed, func(f *claim.FoundGoods) { f.ActualLoss = yuan(3000) }), granted, claim.DisposedOf, 0, 0, ""},
		"sold without notice, paid too much": {edited(found(), disposed, func(f *claim.FoundGoods) { f.ActualLoss = yuan(2000) }), granted, claim.DisposedOf, 0, 0, ""},
		"by road, taken back":                {edited(found(), onRoad), granted, claim.PayReversed, 3000, 0, "RGR99 83"},
		"by road, the money kept":            {edited(found(), onRoad, choosing(claim.KeepsMoney)), refused, claim.PayStands, 0, 0, ""},
		"by road, nobody came":               {edited(found(), onRoad, unclaimed), refused, claim.Uncollected, 0, 0, ""},
		"by road, sold without notice":       {edited(found(), onRoad, disposed), referred, claim.DisposedOf, 0, 0, ""},
		"express, taken back":                {edited(found(), byNoRule), granted, claim.PayReversed, 3000, 0, "CC 509"},
		"express, the money kept":            {edited(found(), byNoRule, choosing(claim.KeepsMoney)), refused, claim.PayStands, 0, 0, ""},
		"express, nobody came":               {edited(found(), byNoRule, unclaimed), referred, claim.Uncollected, 0, 0, ""},
		"express, nobody told":               {edited(found(), byNoRule, untold), referred, claim.FoundAfterPay, 0, 0, ""},
		"by rail, nobody told":               {edited(found(), untold), referred, claim.FoundAfterPay, 0, 0, ""},
	} {
		r := reversal(t, c.facts)
		require.Equal(t, c.verdict, r.Verdict, "%s %v", name, r.Needs)
		assert.Equal(t, c.state, r.State, name)
		assert.Empty(t, r.Needs, name)
		if c.verdict == referred {
			assert.False(t, r.Back.Known() || r.Owes.Known(), name)
			assert.True(t, r.ByPerson(), name)
			continue
		}
		assert.Equal(t, yuan(c.back), r.Back, name)
		assert.Equal(t, yuan(c.owes), r.Owes, name)
		if c.stands != "" {
			assert.Equal(t, c.stands, standsIn(claim.Assessment{Decision: r.Decision}, "claim.found.taken_back"), name)
		}
		if ledger, err := r.Ledger(); assert.NoError(t, err) && ledger.Known() {
			assert.Equal(t, r.Owes.Minor()-r.Back.Minor(), ledger.Minor(), name)
		}
	}
}

func TestFoundAsks(t *testing.T) {
	for name, c := range map[string]struct {
		facts claim.FoundGoods
		needs []courier.Need
	}{
		"nothing known":   {claim.FoundGoods{}, []courier.Need{"found_on", "regime", "paid", "notified"}},
		"choice":          {edited(found(), func(f *claim.FoundGoods) { f.Choice, f.Expired = 0, 0 }), []courier.Need{"choice", "expired"}},
		"choice, in time": {edited(found(), func(f *claim.FoundGoods) { f.Choice = 0 }), []courier.Need{"choice"}},
		"disposed":        {edited(found(), untold, func(f *claim.FoundGoods) { f.Disposed = 0 }), []courier.Need{"disposed"}},
		"remaining":       {edited(found(), func(f *claim.FoundGoods) { f.Remaining = courier.Money{} }), []courier.Need{"remaining"}},
		"actual loss":     {edited(found(), disposed, func(f *claim.FoundGoods) { f.ActualLoss = courier.Money{} }), []courier.Need{"actual_loss"}},
	} {
		r := reversal(t, c.facts)
		assert.Equal(t, referred, r.Verdict, name)
		assert.Equal(t, c.needs, r.Needs, name)
	}
	same := edited(found(), func(f *claim.FoundGoods) { f.Expired, f.Disposed, f.ActualLoss = 0, 0, courier.Money{} })
	assert.Empty(t, cmp.Diff(reversal(t, found()), reversal(t, same)), "not asked of goods that were taken back")
	_, err := claim.Found(nil)
	require.NoError(t, err)
}

// The states follow each other as told, and every one can be reached.
func TestFoundStates(t *testing.T) {
	reached := map[claim.FoundState]bool{claim.FoundAfterPay: true}
	var walk func(s claim.FoundState)
	walk = func(s claim.FoundState) {
		for _, next := range s.Next() {
			if !reached[next] {
				reached[next] = true
				walk(next)
			}
		}
	}
	walk(claim.FoundAfterPay)
	assert.Len(t, reached, int(claim.DisposedOf))
	for _, end := range []claim.FoundState{claim.PayReversed, claim.PayStands, claim.DisposedOf, 0, 99} {
		assert.Empty(t, end.Next(), end)
	}
	moves := claim.FoundAfterPay.Next()
	moves[0] = claim.DisposedOf
	assert.Equal(t, claim.OwnerNotified, claim.FoundAfterPay.Next()[0], "a copy")
}

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
			require.Equal(t, granted, out.Verdict, name)
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
	_, err := claim.Discharge(nil)
	assertFaults(t, err, []fault{{"to", courier.ErrMissing}})
}

// Over every value of its facts a settlement bars a further claim as a plain
// reading has it.
func TestReleaseExhaustively(t *testing.T) {
	type facts = claim.Waiver
	fields := []func(*facts) *courier.Answer{
		func(w *facts) *courier.Answer { return &w.Agreed }, func(w *facts) *courier.Answer { return &w.Authority }, func(w *facts) *courier.Answer { return &w.Final },
		func(w *facts) *courier.Answer { return &w.NewLoss }, func(w *facts) *courier.Answer { return &w.CoversUnknown }, func(w *facts) *courier.Answer { return &w.Standard },
		func(w *facts) *courier.Answer { return &w.Shown }, func(w *facts) *courier.Answer { return &w.Unfair }, func(w *facts) *courier.Answer { return &w.Pressed },
	}
	oracle := func(w facts) courier.Verdict {
		switch {
		case w.Agreed == no || w.Authority == no || w.Final == no:
			return refused
		case w.Standard == yes && (w.Shown == no || w.Unfair == yes || w.NewLoss == yes && w.CoversUnknown == no):
			return refused
		case w.Pressed == yes || w.NewLoss == yes && w.CoversUnknown == no:
			return referred
		}
		return granted
	}
	for _, consumer := range []courier.Answer{yes, no} {
		start := waiver()
		start.Consumer = consumer
		everyAnswer(start, fields, func(w facts) {
			d := release(t, w)
			want := agreedVerdict(w, fields, oracle)
			if want == 0 {
				require.Equal(t, referred, d.Verdict, "%+v", w)
				require.NotEmpty(t, d.Needs, "%+v", w)
				return
			}
			require.Equal(t, want, d.Verdict, "%+v %v", w, d.Reasons)
			require.Empty(t, d.Needs, "%+v", w)
		})
	}
}

func TestReleaseForm(t *testing.T) {
	for form, conditions := range map[claim.WaiverForm]int{claim.InWriting: 0, claim.Electronic: 0, claim.ByWordOfMouth: 1, 0: 1 /* it may be */} {
		d := release(t, edited(waiver(), func(w *claim.Waiver) { w.Form = form }))
		assert.Equal(t, granted, d.Verdict, form)
		n := 0
		for range d.Having(courier.Conditions) {
			n++
		}
		assert.Equal(t, conditions, n, form)
	}
	bare, err := claim.Release(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"signed_on"}, bare.Needs)
}

func TestPaymentBadInput(t *testing.T) {
	old := courier.Day(2020, 12, 31)
	bad := &claim.Terms{PaidFirst: 9, NoSetOff: 9, SignedEnds: 9, PaysOrderer: 9, NoIndirect: 9, Measure: 9, Cite: courier.Art(courier.CivilCode, "1")}
	inTerms := []fault{{"terms.cite", courier.ErrContradicts}, {"terms.measure", courier.ErrUnknownWord}, {"terms.no_indirect", courier.ErrUnknownWord}, {"terms.paid_first", courier.ErrUnknownWord},
		{"terms.no_set_off", courier.ErrUnknownWord}, {"terms.signed_ends", courier.ErrUnknownWord}, {"terms.pays_orderer", courier.ErrUnknownWord}}
	_, err := claim.Indirect(&claim.Consequence{HappenedOn: old, Regime: 99, Kind: 99, Amount: courier.Fen(-1), Avoidable: courier.Minor(1, courier.USD),
		Caused: 9, Foreseeable: 9, Told: 9, InPrice: 9, AgreedToPay: 9, Stands: 9, Terms: bad})
	assertFaults(t, err, append([]fault{{"happened_on", courier.ErrNoRule}, {"regime", courier.ErrUnknownWord}, {"kind", courier.ErrUnknownWord}, {"amount", courier.ErrNegative}, {"avoidable", courier.ErrCurrency},
		{"caused", courier.ErrUnknownWord}, {"foreseeable", courier.ErrUnknownWord}, {"told", courier.ErrUnknownWord}, {"in_price", courier.ErrUnknownWord}, {"agreed_to_pay", courier.ErrUnknownWord}, {"stands", courier.ErrUnknownWord}}, inTerms...))
	_, err = claim.Indirect(&claim.Consequence{Amount: courier.Fen(1), Avoidable: courier.Fen(2)})
	assertFaults(t, err, []fault{{"avoidable", courier.ErrContradicts}})

	_, err = claim.Shortage(&claim.Tally{ArrivedOn: old, Value: courier.Fen(-1), OtherCause: 9,
		Allowance: &claim.Allowance{Cite: courier.Art(courier.CivilCode, "832"), Rows: []claim.AllowanceRow{{}, {Goods: "a", Share: courier.Percent(1)}, {Goods: "a", Share: courier.Percent(2)}}}})
	assertFaults(t, err, []fault{{"arrived_on", courier.ErrNoRule}, {"value", courier.ErrNegative}, {"other_cause", courier.ErrUnknownWord}, {"allowance.cite", courier.ErrContradicts},
		{"allowance.rows[0].goods", courier.ErrMissing}, {"allowance.rows[0].share", courier.ErrMissing}, {"allowance.rows[2].goods", courier.ErrRepeated}})
	_, err = claim.Shortage(&claim.Tally{Allowance: &claim.Allowance{Cite: courier.Cite{Document: house}}})
	assertFaults(t, err, []fault{{"allowance.rows", courier.ErrEmptyTable}})

	_, err = claim.Found(&claim.FoundGoods{FoundOn: old, Regime: 99, Rule: 9, Choice: 9, Paid: courier.Fen(-1), Remaining: courier.Fen(-1), ActualLoss: courier.Minor(1, courier.USD), Notified: 9, Expired: 9, Disposed: 9})
	assertFaults(t, err, []fault{{"found_on", courier.ErrNoRule}, {"regime", courier.ErrUnknownWord}, {"rule", courier.ErrUnknownWord}, {"choice", courier.ErrUnknownWord}, {"paid", courier.ErrNegative},
		{"remaining", courier.ErrNegative}, {"actual_loss", courier.ErrCurrency}, {"notified", courier.ErrUnknownWord}, {"expired", courier.ErrUnknownWord}, {"disposed", courier.ErrUnknownWord}})
	_, err = claim.Found(&claim.FoundGoods{Notified: no, Expired: yes})
	assertFaults(t, err, []fault{{"expired", courier.ErrContradicts}})

	_, err = claim.Discharge(&claim.Payout{PaidOn: old, To: 99, Between: 9, Named: 9, Right: 9, Authority: 9, Rival: 9, Settled: 9, Terms: bad, Owed: courier.Fen(-1), Loss: courier.Fen(-2),
		ByInsurer: courier.Minor(1, courier.USD), Regime: 99, SumInsured: courier.Fen(-1), Value: courier.Fen(-1)})
	assertFaults(t, err, append(append([]fault{{"paid_on", courier.ErrNoRule}, {"to", courier.ErrUnknownWord}, {"between", courier.ErrUnknownWord}, {"named", courier.ErrUnknownWord}, {"right", courier.ErrUnknownWord},
		{"authority", courier.ErrUnknownWord}, {"rival", courier.ErrUnknownWord}, {"settled", courier.ErrUnknownWord}}, inTerms...), []fault{{"owed", courier.ErrNegative}, {"loss", courier.ErrNegative},
		{"by_insurer", courier.ErrCurrency}, {"regime", courier.ErrUnknownWord}, {"sum_insured", courier.ErrNegative}, {"value", courier.ErrNegative}, {"owed", courier.ErrContradicts}}...))
	_, err = claim.Discharge(&claim.Payout{To: claim.ToSender, Loss: courier.Fen(1), ByInsurer: courier.Fen(2)})
	assertFaults(t, err, []fault{{"by_insurer", courier.ErrContradicts}})

	_, err = claim.Release(&claim.Waiver{SignedOn: old, Form: 9, Agreed: 9, Authority: 9, Final: 9, NewLoss: 9, CoversUnknown: 9, Standard: 9, Shown: 9, Unfair: 9, Consumer: 9, Pressed: 9})
	assertFaults(t, err, []fault{{"signed_on", courier.ErrNoRule}, {"form", courier.ErrUnknownWord}, {"agreed", courier.ErrUnknownWord}, {"authority", courier.ErrUnknownWord}, {"final", courier.ErrUnknownWord},
		{"new_loss", courier.ErrUnknownWord}, {"covers_unknown", courier.ErrUnknownWord}, {"standard", courier.ErrUnknownWord}, {"shown", courier.ErrUnknownWord}, {"unfair", courier.ErrUnknownWord},
		{"consumer", courier.ErrUnknownWord}, {"pressed", courier.ErrUnknownWord}})
}

// sameOverTheWire requires that facts and answer survive JSON.
func sameOverTheWire[F, A any](t *testing.T, facts F, answer A, grounds func(*A) *courier.Grounds) {
	t.Helper()
	text, err := json.Marshal(facts)
	require.NoError(t, err)
	var back F
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, cmp.Diff(facts, back))
	text, err = json.Marshal(answer)
	require.NoError(t, err)
	var again A
	require.NoError(t, json.Unmarshal(text, &again))
	assert.Empty(t, claim.Book().Bind(grounds(&again)))
	assert.Empty(t, cmp.Diff(answer, again))
}

func TestPaymentJSON(t *testing.T) {
	for _, c := range []claim.Consequence{{}, consequence(), edited(consequence(), excluding(yes)), edited(consequence(), excluding(no))} {
		sameOverTheWire(t, c, beyond(t, c), func(a *claim.Beyond) *courier.Grounds { return &a.Grounds })
	}
	for _, y := range []claim.Tally{{}, grain(), cartons(), edited(grain(), func(y *claim.Tally) { y.Goods = "coal" })} {
		sameOverTheWire(t, y, shortage(t, y), func(a *claim.Short) *courier.Grounds { return &a.Grounds })
	}
	for _, f := range []claim.FoundGoods{{}, found(), edited(found(), onRoad, leaves(1)), edited(found(), disposed), edited(found(), unclaimed)} {
		sameOverTheWire(t, f, reversal(t, f), func(a *claim.Reversal) *courier.Grounds { return &a.Grounds })
	}
	for to := claim.ToSender; to <= claim.ToSomebody; to++ {
		p := edited(payout(to), insured, underJD, func(p *claim.Payout) { p.Between = claim.InsuredTogether })
		sameOverTheWire(t, p, payment(t, p), func(a *claim.Payment) *courier.Grounds { return &a.Grounds })
	}
	for _, w := range []claim.Waiver{{}, waiver(), edited(waiver(), newLoss, byHand, func(w *claim.Waiver) { w.Form = claim.ByWordOfMouth })} {
		sameOverTheWire(t, w, release(t, w), func(a *courier.Decision) *courier.Grounds { return &a.Grounds })
	}
	for _, s := range []claim.Settlement{agreed(even(), cash(900), voucher(yes, yes), levels("clerk"), keeping(40, yes)), agreed(even(), cash(1051), levels("clerk"))} {
		sameOverTheWire(t, s, settle(t, s), func(a *claim.Settled) *courier.Grounds { return &a.Grounds })
	}
}

// Every word has its text, and its Chinese name where it has names.
func TestPaymentWords(t *testing.T) {
	type word interface {
		String() string
		MarshalText() ([]byte, error)
	}
	type named interface{ Name(courier.Lang) string }
	var all []word
	for i := range uint8(9) {
		all = append(all, claim.ValueBasis(i%8), claim.BasisScope(i%5), claim.Measure(i%2), claim.Condition(i%5), claim.PricePaperKind(i), claim.PaperWeight(i%3),
			claim.Indirectness(i%6), claim.VoucherKind(i%5), claim.FoundRule(i%2), claim.FoundChoice(i%3), claim.FoundState(i%7), claim.Payee(i%7), claim.ShortRecovery(i%3), claim.WaiverForm(i%4))
	}
	for _, w := range all {
		text, err := w.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, w.String(), string(text))
		if n, ok := w.(named); ok {
			assert.Regexp(t, `\p{Han}`, n.Name(courier.Chinese), w)
			assert.NotRegexp(t, `\p{Han}`, n.Name(courier.English), w)
		}
	}
	for _, w := range []word{claim.ValueBasis(99), claim.BasisScope(99), claim.Measure(99), claim.Condition(99), claim.PricePaperKind(99), claim.PaperWeight(99),
		claim.Indirectness(99), claim.VoucherKind(99), claim.FoundRule(99), claim.FoundChoice(99), claim.FoundState(99), claim.Payee(99), claim.ShortRecovery(99), claim.WaiverForm(99)} {
		_, err := w.MarshalText()
		assert.ErrorIs(t, err, courier.ErrUnknownWord)
	}
}
