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

// Value and excess of goods of every sort, by hand.
func TestProve(t *testing.T) {
	cost, sale := paper(claim.PurchaseInvoice, 600), paper(claim.SalesContract, 1000)
	worn := func(points int) func(*claim.Valuation) {
		return func(v *claim.Valuation) {
			v.Goods = []claim.Goods{edited(v.Goods[0], func(g *claim.Goods) { g.Worn = courier.BasisPoints(points) })}
		}
	}
	retail := valuation(article(claim.UsedGoods, 1000, paper(claim.RetailReceipt, 1000)))
	for name, c := range map[string]struct {
		facts         claim.Valuation
		verdict       courier.Verdict
		value, excess int64 // fen
	}{
		"new, sold":                    {valuation(), granted, 1000_00, 0},
		"sale price, not cost":         {valuation(article(claim.NewGoods, 1000, cost, sale)), granted, 1000_00, 0},
		"whatever the order of papers": {valuation(article(claim.NewGoods, 1000, sale, cost)), granted, 1000_00, 0},
		"by rail the cost of stock":    {edited(valuation(article(claim.NewGoods, 1000, cost, sale)), regime(courier.Rail)), granted, 600_00, 400_00},
		"by CMR the cost of stock":     {edited(valuation(article(claim.NewGoods, 600, cost, sale)), regime(courier.CMRRoad)), granted, 600_00, 0},
		"an appraisal first":           {valuation(article(claim.NewGoods, 900, sale, paper(claim.Appraisal, 900))), granted, 900_00, 0},
		"of two alike the first":       {valuation(article(claim.NewGoods, 900, paper(claim.Appraisal, 900), paper(claim.Appraisal, 800))), granted, 900_00, 0},
		"claimed a fen more": {edited(valuation(), func(v *claim.Valuation) {
			v.Goods = []claim.Goods{edited(v.Goods[0], func(g *claim.Goods) { g.Claimed = courier.Fen(1000_01) })}
		}), granted, 1000_00, 1},
		"claimed a fen less": {edited(valuation(), func(v *claim.Valuation) {
			v.Goods = []claim.Goods{edited(v.Goods[0], func(g *claim.Goods) { g.Claimed = courier.Fen(999_99) })}
		}), granted, 999_99, 0},
		"nothing claimed":            {valuation(article(claim.NewGoods, 0, sale)), refused, 0, 0},
		"no paper":                   {valuation(article(claim.NewGoods, 1000)), refused, 0, 1000_00},
		"one with a paper, one not":  {valuation(article(claim.NewGoods, 1000, sale), article(claim.NewGoods, 50)), granted, 1000_00, 50_00},
		"only the cost of stock":     {valuation(article(claim.NewGoods, 600, cost)), referred, 0, 0},
		"a user's receipt":           {valuation(article(claim.NewGoods, 600, paper(claim.RetailReceipt, 600))), granted, 600_00, 0},
		"a discount":                 {edited(valuation(), ofPaper(func(p *claim.PricePaper) { p.Discount = yuan(150) })), granted, 850_00, 150_00},
		"tax within, recovered":      {edited(valuation(), taxed(yes, yes, 115)), granted, 885_00, 115_00},
		"tax within, borne":          {edited(valuation(), taxed(yes, no, 115)), granted, 1000_00, 0},
		"tax on top, borne":          {edited(valuation(article(claim.NewGoods, 1130, sale)), taxed(no, no, 130)), granted, 1130_00, 0},
		"tax on top, recovered":      {edited(valuation(), taxed(no, yes, 130)), granted, 1000_00, 0},
		"used, a third gone":         {edited(retail, worn(3333)), granted, 666_70, 333_30},
		"used, nothing gone":         {retail, granted, 1000_00, 0},
		"used, priced as it was":     {edited(valuation(article(claim.UsedGoods, 400, paper(claim.MarketEnquiry, 400))), worn(9999)), granted, 400_00, 0},
		"made by its owner, by rail": {edited(valuation(article(claim.SelfMade, 80, paper(claim.CostRecord, 80))), regime(courier.Rail)), granted, 80_00, 0},
		"made by its owner, by road": {valuation(article(claim.SelfMade, 80, paper(claim.CostRecord, 80))), referred, 0, 0},
		"not made by its owner":      {edited(valuation(article(claim.NewGoods, 80, paper(claim.CostRecord, 80))), regime(courier.Rail)), referred, 0, 0},
		"a present":                  {valuation(article(claim.Present, 300, paper(claim.RetailReceipt, 300))), granted, 300_00, 0},
		"part of a set":              {teaSet(), granted, 540_00, 0},
		"a set of no use without it": {edited(teaSet(), ofSet(func(s *claim.GoodsSet) { s.Useless = yes })), granted, 540_00, 0},
		"a set with a discount":      {edited(teaSet(), ofSet(func(s *claim.GoodsSet) { s.Discount = yuan(90) })), granted, 486_00, 54_00},
		"the whole set": {edited(teaSet(), func(v *claim.Valuation) {
			v.Goods = []claim.Goods{v.Goods[0], edited(v.Goods[1], func(g *claim.Goods) { g.Lost = yes })}
		}), granted, 900_00, 0},
		"nothing of the set": {edited(teaSet(), func(v *claim.Valuation) {
			v.Goods = []claim.Goods{edited(v.Goods[0], func(g *claim.Goods) { g.Lost = no }), v.Goods[1]}
		}), refused, 0, 0},
		"a set without single prices": {edited(teaSet(), func(v *claim.Valuation) {
			v.Goods = []claim.Goods{edited(v.Goods[0], func(g *claim.Goods) { g.Listed = yuan(0) }), edited(v.Goods[1], func(g *claim.Goods) { g.Listed = yuan(0) })}
		}), granted, 450_00, 90_00},
		"the least of three":  {tariffed(), granted, 500_00, 400_00},
		"a new market at sea": {edited(valuation(), func(v *claim.Valuation) { v.Regime, v.HappenedOn = courier.Sea, courier.Day(2026, 5, 1) }), granted, 1000_00, 0},
		"no market at sea, so the value at loading": {edited(valuation(article(claim.NewGoods, 1000, cost, sale)), func(v *claim.Valuation) {
			v.Regime, v.HappenedOn, v.NoMarket = courier.Sea, courier.Day(2026, 5, 1), yes
		}), granted, 600_00, 400_00},
	} {
		t.Run(name, func(t *testing.T) {
			p := prove(t, c.facts)
			require.Equal(t, c.verdict, p.Verdict, "%v %v", p.Reasons, p.Needs)
			assert.Empty(t, p.Needs)
			if c.verdict == referred {
				assert.False(t, p.Value.Known() || p.Excess.Known())
				for _, r := range p.Reasons {
					assert.False(t, r.Change.Known(), "%v", r)
				}
				return
			}
			assert.Equal(t, courier.Fen(c.value), p.Value, "%v", p.Reasons)
			assert.Equal(t, courier.Fen(c.excess), p.Excess, "%v", p.Reasons)
			if ledger, err := p.Ledger(); assert.NoError(t, err) && ledger.Known() {
				assert.Equal(t, p.Value, ledger)
			}
		})
	}
}

// Parts of a fen of several articles add up: never to more than was claimed,
// and with what is above the value to no less.
func TestProveAddsUpPartsOfAFen(t *testing.T) {
	for _, c := range []struct{ price, claimed, value, excess int64 }{ // fen; of the price 60 % is lost through use
		{251, 100, 300, 0},   // 100.4 each, of which 100 count
		{250, 100, 300, 0},   // 100.0
		{249, 100, 299, 1},   // 99.6, in all 298.8
		{166, 100, 199, 101}, // 66.4, in all 199.2
		{1, 1, 1, 2},         // 0.4, in all 1.2
	} {
		g := article(claim.UsedGoods, 0, edited(paper(claim.RetailReceipt, 0), func(p *claim.PricePaper) { p.Amount = courier.Fen(c.price) }))
		g.Claimed, g.Worn = courier.Fen(c.claimed), courier.Percent(60)
		p := prove(t, valuation(g, g, g))
		assert.Equal(t, []courier.Money{courier.Fen(c.value), courier.Fen(c.excess)}, []courier.Money{p.Value, p.Excess}, "%v", p.Reasons)
		ledger, err := p.Ledger()
		require.NoError(t, err)
		assert.Equal(t, p.Value, ledger)
	}
}

// Three facts that are no value: each is told and moves nothing.
func TestThreeValuesAreKeptApart(t *testing.T) {
	plain := prove(t, valuation())
	all := prove(t, edited(valuation(), func(v *claim.Valuation) { v.Stated, v.Declared, v.Insured = yuan(700), yuan(800), yuan(900) }))
	assert.Equal(t, plain.Value, all.Value)
	notes := 0
	for r := range all.Having(courier.Notes) {
		switch r.Code() {
		case "claim.prove.stated_departs":
			assert.Equal(t, yuan(700), r.Figure("stated").Money())
		case "claim.prove.declared_departs":
			assert.Equal(t, yuan(800), r.Figure("declared").Money())
		case "claim.prove.insured_departs":
			assert.Equal(t, yuan(900), r.Figure("insured").Money())
		default:
			continue
		}
		notes++
		assert.Equal(t, yuan(1000), r.Figure("value").Money())
	}
	assert.Equal(t, 3, notes)
	none := prove(t, edited(valuation(article(claim.NewGoods, 10)), func(v *claim.Valuation) { v.Stated = yuan(700) }))
	assert.False(t, none.Has("claim.prove.stated_departs"), "nothing is proved")
}

// Which paper carries which basis, in full.
func TestCarries(t *testing.T) {
	carries, supports := claim.CarriesBasis, claim.SupportsBasis
	for k, want := range map[claim.PricePaperKind][2]claim.PaperWeight{ // destination, origin
		claim.PurchaseInvoice: {supports, carries}, claim.RetailReceipt: {carries, carries}, claim.SalesContract: {carries, supports},
		claim.SalesInvoice: {carries, supports}, claim.OrderRecord: {carries, supports}, claim.MarketEnquiry: {carries, carries},
		claim.Appraisal: {carries, carries}, claim.CostRecord: {supports, supports},
	} {
		for _, b := range []claim.ValueBasis{claim.DestinationMarket, claim.DeliveryMarket} {
			assert.Equal(t, want[0], claim.Carries(k, b, claim.NewGoods), "%v for %v", k, b)
		}
		for _, b := range []claim.ValueBasis{claim.AtConsignment, claim.AtLoading, claim.MarketAtLoss, claim.AtTakingOver, claim.OriginPrice} {
			assert.Equal(t, want[1], claim.Carries(k, b, claim.NewGoods), "%v for %v", k, b)
		}
	}
	assert.Equal(t, carries, claim.Carries(claim.CostRecord, claim.AtConsignment, claim.SelfMade))
	assert.Equal(t, supports, claim.Carries(claim.CostRecord, claim.DestinationMarket, claim.SelfMade))
	assert.Zero(t, claim.Carries(0, claim.AtConsignment, claim.SelfMade))
	assert.Zero(t, claim.Carries(99, claim.AtConsignment, claim.SelfMade))
	assert.Zero(t, claim.Carries(claim.Appraisal, 0, claim.SelfMade))
	assert.Zero(t, claim.Carries(claim.Appraisal, 99, claim.SelfMade))
}

// Reasons name the article that they speak of.
func TestProveNamesTheArticle(t *testing.T) {
	p := prove(t, valuation(article(claim.NewGoods, 1000, paper(claim.SalesInvoice, 1000)), article(claim.NewGoods, 60, paper(claim.OrderRecord, 50))))
	fields := map[courier.Need]bool{}
	for _, r := range p.Reasons {
		fields[r.Field()] = true
	}
	for _, field := range []courier.Need{"regime", "goods[0].papers", "goods[1].papers", "goods[1].claimed"} {
		assert.True(t, fields[field], "%s of %v", field, fields)
	}
}

// Step by step what is missing is asked for; what was not asked for never
// changes the answer.
func TestProveAsks(t *testing.T) {
	for name, c := range map[string]struct {
		facts claim.Valuation
		needs []courier.Need
	}{
		"nothing known":                      {claim.Valuation{}, []courier.Need{"happened_on", "regime", "goods"}},
		"a tariff's own":                     {claim.Valuation{Measure: claim.LeastOfThree}, []courier.Need{"happened_on", "goods"}},
		"claimed":                            {edited(valuation(), ofGoods(func(g *claim.Goods) { g.Claimed = courier.Money{} })), []courier.Need{"goods[0].claimed"}},
		"papers":                             {edited(valuation(), ofGoods(func(g *claim.Goods) { g.Papers = nil })), []courier.Need{"goods[0].papers"}},
		"condition":                          {edited(valuation(), ofGoods(func(g *claim.Goods) { g.Condition, g.Worn = 0, courier.Share{} })), []courier.Need{"goods[0].condition"}},
		"condition, of worn goods":           {edited(valuation(), ofGoods(func(g *claim.Goods) { g.Condition, g.Worn = 0, courier.BasisPoints(1) })), []courier.Need{"goods[0].condition"}},
		"condition, of what it cost to make": {edited(valuation(article(0, 10, paper(claim.MarketEnquiry, 10), paper(claim.CostRecord, 9))), regime(courier.Rail)), []courier.Need{"goods[0].condition"}},
		"amount":                             {edited(valuation(), ofPaper(func(p *claim.PricePaper) { p.Amount = courier.Money{} })), []courier.Need{"goods[0].papers[0].amount"}},
		"discount":                           {edited(valuation(), ofPaper(func(p *claim.PricePaper) { p.Discount = courier.Money{} })), []courier.Need{"goods[0].papers[0].discount"}},
		"tax, who bears it":                  {edited(valuation(), taxed(yes, 0, 1)), []courier.Need{"tax_back"}},
		"tax, where it is":                   {edited(valuation(), taxed(0, yes, 1)), []courier.Need{"goods[0].papers[0].taxed"}},
		"tax, how much":                      {edited(valuation(), taxed(yes, yes, 1), ofPaper(func(p *claim.PricePaper) { p.Tax = courier.Money{} })), []courier.Need{"goods[0].papers[0].tax"}},
		"tax, nothing known": {edited(valuation(), taxed(0, 0, 1), ofPaper(func(p *claim.PricePaper) { p.Tax = courier.Money{} })),
			[]courier.Need{"tax_back", "goods[0].papers[0].taxed", "goods[0].papers[0].tax"}},
		"worn":   {edited(valuation(article(claim.UsedGoods, 10, paper(claim.SalesInvoice, 10))), ofGoods(func(g *claim.Goods) { g.Worn = courier.Share{} })), []courier.Need{"goods[0].worn"}},
		"market": {edited(valuation(), regime(courier.Sea), func(v *claim.Valuation) { v.HappenedOn, v.NoMarket = courier.Day(2026, 5, 1), 0 }), []courier.Need{"no_market"}},
		"repair": {edited(tariffed(), ofGoods(func(g *claim.Goods) {
			g.Repair, g.Reduced, g.Replacing = courier.Money{}, courier.Money{}, courier.Money{}
		})), []courier.Need{"goods[0].repair", "goods[0].reduced", "goods[0].replacing"}},
		"lost":     {edited(teaSet(), ofGoods(func(g *claim.Goods) { g.Lost = 0 })), []courier.Need{"goods[0].lost"}},
		"use":      {edited(teaSet(), ofSet(func(s *claim.GoodsSet) { s.Useless = 0 })), []courier.Need{"set.useless"}},
		"listed":   {edited(teaSet(), ofGoods(func(g *claim.Goods) { g.Listed = courier.Money{} })), []courier.Need{"goods[0].listed"}},
		"of a set": {edited(teaSet(), ofSet(func(s *claim.GoodsSet) { s.Amount = courier.Money{} })), []courier.Need{"set.amount"}},
	} {
		p := prove(t, c.facts)
		assert.Equal(t, referred, p.Verdict, name)
		assert.Equal(t, c.needs, p.Needs, name)
		assert.False(t, p.Value.Known(), name)
	}
	for name, c := range map[string]func(*claim.Valuation){
		"tax_back without tax":        func(v *claim.Valuation) { v.TaxBack = 0 },
		"taxed without tax":           ofPaper(func(p *claim.PricePaper) { p.Taxed = 0 }),
		"worn of new goods":           ofGoods(func(g *claim.Goods) { g.Worn = courier.Share{} }),
		"condition of goods not worn": ofGoods(func(g *claim.Goods) { g.Condition = 0 }),
		"no_market under one basis":   func(v *claim.Valuation) { v.NoMarket = 0 },
		"stated, declared and insured": func(v *claim.Valuation) {
			v.Stated, v.Declared, v.Insured = courier.Money{}, courier.Money{}, courier.Money{}
		},
		"lost and listed outside a set": ofGoods(func(g *claim.Goods) { g.Lost, g.Listed = 0, courier.Money{} }),
	} {
		assert.Empty(t, cmp.Diff(prove(t, valuation()), prove(t, edited(valuation(), c))), name)
	}
	appraised := edited(valuation(article(claim.NewGoods, 10, paper(claim.Appraisal, 10), paper(claim.CostRecord, 9))), regime(courier.Rail))
	assert.Empty(t, cmp.Diff(prove(t, appraised), prove(t, edited(appraised, ofGoods(func(g *claim.Goods) { g.Condition, g.Worn = 0, courier.Share{} })))), "an appraisal goes before the cost")
	supported := valuation(article(claim.NewGoods, 10, paper(claim.PurchaseInvoice, 10)))
	assert.Empty(t, cmp.Diff(prove(t, supported), prove(t, edited(supported, ofGoods(func(g *claim.Goods) { g.Condition, g.Worn = 0, courier.Share{} })))), "a person decides")
	useless := edited(teaSet(), ofSet(func(s *claim.GoodsSet) { s.Useless = yes }))
	assert.Empty(t, cmp.Diff(prove(t, useless), prove(t, edited(useless, ofGoods(func(g *claim.Goods) { g.Listed = courier.Money{} })))), "the whole set counts")
	claimedOfTray := edited(teaSet(), func(v *claim.Valuation) {
		v.Goods = []claim.Goods{v.Goods[0], edited(v.Goods[1], func(g *claim.Goods) { g.Claimed = courier.Money{} })}
	})
	assert.Empty(t, cmp.Diff(prove(t, teaSet()), prove(t, claimedOfTray)), "what was not lost is not claimed")
	bare, err := claim.Prove(nil)
	require.NoError(t, err)
	assert.Equal(t, referred, bare.Verdict)
}

// While it is open whether there was a market, and so by which price the goods
// count, no basis is told and no paper asked for.
func TestProveAsksForTheMarketFirst(t *testing.T) {
	for _, papers := range [][]claim.PricePaper{nil, {}, {paper(claim.SalesContract, 1000)}} {
		p := prove(t, edited(valuation(article(claim.UsedGoods, 1000, papers...)), regime(courier.Sea), func(v *claim.Valuation) {
			v.HappenedOn, v.NoMarket = courier.Day(2026, 5, 1), 0
			if papers == nil {
				v.Goods[0].Papers = nil
			}
		}))
		assert.Equal(t, []courier.Need{"no_market"}, p.Needs)
		assert.Empty(t, p.Reasons)
		assert.Zero(t, p.Basis)
	}
}

func ofGoods(change func(*claim.Goods)) func(*claim.Valuation) {
	return func(v *claim.Valuation) { v.Goods = append([]claim.Goods{edited(v.Goods[0], change)}, v.Goods[1:]...) }
}

func TestProveBadInput(t *testing.T) {
	v := claim.Valuation{HappenedOn: courier.Day(2020, 12, 31), Regime: 99, Measure: 9, NoMarket: 9, TaxBack: 9, Stated: courier.Fen(-1), Declared: courier.Minor(1, courier.USD), Insured: courier.Fen(-2),
		Goods: []claim.Goods{{Condition: 9, Claimed: courier.Fen(-1), Listed: courier.Fen(-1), Lost: 9, Repair: courier.Fen(-1), Reduced: courier.Fen(-1), Replacing: courier.Fen(-1),
			Papers: []claim.PricePaper{{Kind: 99, Amount: courier.Fen(-1), Discount: courier.Fen(-1), Taxed: 9, Tax: courier.Fen(-1)}, {}}}},
		Set: &claim.GoodsSet{Useless: 9}}
	_, err := claim.Prove(&v)
	assertFaults(t, err, []fault{
		{"happened_on", courier.ErrNoRule}, {"regime", courier.ErrUnknownWord}, {"measure", courier.ErrUnknownWord}, {"no_market", courier.ErrUnknownWord}, {"tax_back", courier.ErrUnknownWord},
		{"goods[0].condition", courier.ErrUnknownWord}, {"goods[0].claimed", courier.ErrNegative},
		{"goods[0].papers[0].kind", courier.ErrUnknownWord}, {"goods[0].papers[0].amount", courier.ErrNegative}, {"goods[0].papers[0].discount", courier.ErrNegative},
		{"goods[0].papers[0].taxed", courier.ErrUnknownWord}, {"goods[0].papers[0].tax", courier.ErrNegative}, {"goods[0].papers[1].kind", courier.ErrMissing},
		{"goods[0].listed", courier.ErrNegative}, {"goods[0].lost", courier.ErrUnknownWord}, {"goods[0].repair", courier.ErrNegative}, {"goods[0].reduced", courier.ErrNegative}, {"goods[0].replacing", courier.ErrNegative},
		{"set.kind", courier.ErrMissing}, {"set.useless", courier.ErrUnknownWord}, {"stated", courier.ErrNegative}, {"declared", courier.ErrCurrency}, {"insured", courier.ErrNegative},
	})
	for name, c := range map[string]struct {
		facts claim.Valuation
		want  fault
	}{
		"no goods":                   {edited(valuation(), func(v *claim.Valuation) { v.Goods = []claim.Goods{} }), fault{"goods", courier.ErrEmptyTable}},
		"discount above the price":   {edited(valuation(), ofPaper(func(p *claim.PricePaper) { p.Discount = courier.Fen(1000_01) })), fault{"goods[0].papers[0].discount", courier.ErrContradicts}},
		"tax above the price":        {edited(valuation(), ofPaper(func(p *claim.PricePaper) { p.Taxed, p.Tax = yes, courier.Fen(1000_01) })), fault{"goods[0].papers[0].tax", courier.ErrContradicts}},
		"tax above what was left":    {edited(valuation(), ofPaper(func(p *claim.PricePaper) { p.Taxed, p.Tax, p.Discount = yes, yuan(600), yuan(500) })), fault{"goods[0].papers[0].tax", courier.ErrContradicts}},
		"two currencies":             {edited(valuation(), ofPaper(func(p *claim.PricePaper) { p.Amount = courier.Minor(1, courier.USD) })), fault{"goods[0].papers[0].amount", courier.ErrCurrency}},
		"prices alone past counting": {edited(teaSet(), ofGoods(func(g *claim.Goods) { g.Listed = courier.Fen(1<<63 - 1) })), fault{"set.price", courier.ErrRange}},
		"a value past counting": {valuation(article(claim.NewGoods, (1<<63-1)/100, paper(claim.SalesInvoice, (1<<63-1)/100)),
			article(claim.NewGoods, (1<<63-1)/100, paper(claim.SalesInvoice, (1<<63-1)/100))), fault{"value", courier.ErrRange}},
		"an excess past counting": {valuation(article(claim.NewGoods, (1<<63-1)/100), article(claim.NewGoods, (1<<63-1)/100)), fault{"value", courier.ErrRange}},
		"a set claimed past counting": {edited(teaSet(), func(v *claim.Valuation) {
			g := edited(v.Goods[0], func(g *claim.Goods) { g.Claimed, g.Listed = courier.Fen(1<<63-1), yuan(1) })
			v.Goods = []claim.Goods{g, g}
		}), fault{"value", courier.ErrRange}},
		"tax on top past counting": {edited(valuation(article(claim.NewGoods, 1, paper(claim.SalesInvoice, (1<<63-1)/100))), taxed(no, no, (1<<63-1)/100)), fault{"value", courier.ErrRange}},
	} {
		_, err := claim.Prove(&c.facts)
		assertFaults(t, err, []fault{c.want})
		_ = name
	}
}

func TestProveJSON(t *testing.T) {
	for name, v := range map[string]claim.Valuation{
		"plain": valuation(), "set": teaSet(), "tariff": tariffed(), "no paper": valuation(article(claim.NewGoods, 1)), "unknown": {},
	} {
		text, err := json.Marshal(v)
		require.NoError(t, err)
		var back claim.Valuation
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Empty(t, cmp.Diff(v, back), name)
		p := prove(t, v)
		text, err = json.Marshal(p)
		require.NoError(t, err)
		var again claim.Proved
		require.NoError(t, json.Unmarshal(text, &again))
		assert.Empty(t, claim.Book().Bind(&again.Grounds))
		assert.Empty(t, cmp.Diff(p, again), name)
	}
}
