package claim_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/internal/drawtest"
)

// The papers that carry a price, the better first.
var (
	atDestination = []claim.PricePaperKind{claim.Appraisal, claim.SalesInvoice, claim.SalesContract, claim.OrderRecord, claim.RetailReceipt, claim.MarketEnquiry}
	atOrigin      = []claim.PricePaperKind{claim.Appraisal, claim.PurchaseInvoice, claim.RetailReceipt, claim.MarketEnquiry}
	atOriginMade  = []claim.PricePaperKind{claim.Appraisal, claim.PurchaseInvoice, claim.CostRecord, claim.RetailReceipt, claim.MarketEnquiry}
)

// carriers are the papers that carry the price by the law of the carriage on
// the day, none where no basis was read.
func carriers(v claim.Valuation, c claim.Condition) []claim.PricePaperKind {
	switch v.Regime {
	case courier.CivilLaw, courier.Waterway, courier.Air, courier.RoadRules1999:
		return atDestination
	case courier.Sea:
		if !v.HappenedOn.Before(courier.Day(2026, 5, 1)) && v.NoMarket == no {
			return atDestination
		}
	case courier.MontrealAir:
		return nil
	}
	if c == claim.SelfMade {
		return atOriginMade
	}
	return atOrigin
}

// netOf is what a paper shows less discount and the tax that the claimant
// recovers, with the tax that it bears on top.
func netOf(p claim.PricePaper, back courier.Answer, reached map[string]int) *big.Rat {
	x := sub(fen(p.Amount), fen(p.Discount))
	switch {
	case p.Tax.Sign() == 0:
	case p.Taxed == yes && back == yes:
		reached["tax off"]++
		return sub(x, fen(p.Tax))
	case p.Taxed == no && back == no:
		reached["tax on"]++
		return add(x, fen(p.Tax))
	}
	return x
}

// provedOf is what is proved of one article, no more than is claimed; a person
// decides where a paper is there and none carries the price.
func provedOf(v claim.Valuation, g claim.Goods, reached map[string]int) (*big.Rat, bool) {
	var value *big.Rat
	switch {
	case v.Measure == claim.LeastOfThree:
		value = least(fen(g.Repair), least(fen(g.Reduced), fen(g.Replacing)))
		reached["least of three"]++
	case g.Claimed.Sign() == 0:
		return rat(0, 1), true
	case len(g.Papers) == 0:
		reached["no paper"]++
		return rat(0, 1), true
	default:
		for _, k := range carriers(v, g.Condition) {
			i := slices.IndexFunc(g.Papers, func(p claim.PricePaper) bool { return p.Kind == k })
			if i < 0 {
				continue
			}
			value = netOf(g.Papers[i], v.TaxBack, reached)
			if g.Condition == claim.UsedGoods && k != claim.Appraisal && k != claim.MarketEnquiry {
				value = mul(value, sub(rat(1, 1), frac(g.Worn)))
				reached["worn"]++
			}
			break
		}
		if value == nil {
			return nil, false
		}
	}
	if fen(g.Claimed).Cmp(value) < 0 {
		reached["claimed less"]++
	}
	return least(value, fen(g.Claimed)), true
}

// provedOfSet is what is proved of what was lost of a set: of its price the
// part of the prices of the articles alone, or of their number where they have
// none; all of it where all is lost or the rest is of no use.
func provedOfSet(v claim.Valuation, reached map[string]int) (*big.Rat, bool) {
	if !slices.Contains(carriers(v, claim.NewGoods), v.Set.Kind) {
		return nil, false
	}
	var lost int64
	gone, all, asked := rat(0, 1), rat(0, 1), rat(0, 1)
	for _, g := range v.Goods {
		all = add(all, fen(g.Listed))
		if g.Lost == yes {
			lost, gone, asked = lost+1, add(gone, fen(g.Listed)), add(asked, fen(g.Claimed))
		}
	}
	number := int64(len(v.Goods))
	if lost == 0 {
		reached["set: nothing lost"]++
		return rat(0, 1), true
	}
	value := netOf(v.Set.PricePaper, v.TaxBack, reached)
	switch {
	case lost == number:
		reached["set: all lost"]++
	case v.Set.Useless == yes:
		reached["set: of no use"]++
	case all.Sign() == 0:
		reached["set: by number"]++
		value = mul(value, rat(lost, number))
	default:
		reached["set: by price"]++
		value = mul(value, new(big.Rat).Quo(gone, all))
	}
	return least(value, asked), true
}

// drawnPaper is a paper of any kind.
func drawnPaper(r *rand.Rand, size int64) claim.PricePaper {
	amount := r.Int64N(size)
	off := r.Int64N(amount+1) * int64(r.IntN(2))
	return claim.PricePaper{Kind: claim.PricePaperKind(1 + r.IntN(8)), Amount: courier.Fen(amount), Discount: courier.Fen(off), Taxed: answerOf(r),
		Tax: courier.Fen(r.Int64N(amount-off+1) / 8 * int64(r.IntN(2)))}
}

// Values drawn at random are, in exact fractions, what the best paper proves of
// each article, in all rounded once and no more than is claimed; the excess is
// what is claimed above that.
func TestProveSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 5))
	n, reached := drawtest.Draws(12_000, 4_000)
	for range n {
		size := oneOf[int64](r, 4, 300, 1_000_00, 1<<58)
		money := func() courier.Money { return courier.Fen(r.Int64N(size)) }
		v := claim.Valuation{HappenedOn: oneOf(r, courier.Day(2026, 4, 30), courier.Day(2026, 5, 1)), NoMarket: answerOf(r), TaxBack: answerOf(r), Stated: money(), Declared: money(), Insured: money(),
			Regime: oneOf(r, courier.CivilLaw, courier.CivilLaw, courier.Waterway, courier.Air, courier.Rail, courier.RailRules1986, courier.Sea, courier.Sea, courier.CMRRoad, courier.MontrealAir)}
		if r.IntN(8) == 0 {
			v.Measure = claim.LeastOfThree
		}
		for range 1 + r.IntN(4) {
			g := claim.Goods{Condition: oneOf(r, claim.NewGoods, claim.UsedGoods, claim.UsedGoods, claim.SelfMade, claim.Present), Claimed: money(), Papers: []claim.PricePaper{},
				Worn: courier.BasisPoints(r.IntN(10_001)), Listed: money(), Lost: answerOf(r), Repair: money(), Reduced: money(), Replacing: money()}
			for range r.IntN(5) {
				g.Papers = append(g.Papers, drawnPaper(r, size))
			}
			v.Goods = append(v.Goods, g)
		}
		if r.IntN(3) == 0 {
			v.Set = &claim.GoodsSet{PricePaper: drawnPaper(r, size), Useless: answerOf(r)}
			if r.IntN(4) == 0 {
				for i := range v.Goods {
					v.Goods[i].Listed = courier.Fen(0)
				}
			}
		}
		value, asked, decided := rat(0, 1), rat(0, 1), true
		asSet := v.Set != nil && v.Measure == 0
		for _, g := range v.Goods {
			if asSet && g.Lost != yes {
				continue
			}
			asked = add(asked, fen(g.Claimed))
			if !asSet {
				one, ok := provedOf(v, g, reached)
				if decided = decided && ok; ok {
					value = add(value, one)
				}
			}
		}
		if asSet {
			value, decided = provedOfSet(v, reached)
		}
		if v.Measure == 0 && carriers(v, 0) == nil {
			decided = false
		}
		got := prove(t, v)
		require.Empty(t, got.Needs, "%+v", v)
		if !decided {
			reached["a person decides"]++
			require.Equal(t, referred, got.Verdict, "%+v\n%v", v, got.Reasons)
			require.False(t, got.Value.Known() || got.Excess.Known(), "%+v", v)
			continue
		}
		want := halfUp(value)
		excess := sub(asked, fen(want))
		if got.Value != want || excess.Cmp(fen(got.Excess)) != 0 || got.Verdict != map[bool]courier.Verdict{true: granted, false: refused}[want.Sign() > 0] {
			t.Fatalf("%v %v and %v above it, by the second opinion %v and %v\n%+v\n%v", got.Verdict, got.Value, got.Excess, want, excess, v, got.Reasons)
		}
		reached[oneWord(excess.Sign() > 0, "excess", "no excess")]++
		reached[got.Verdict.String()]++
		if !asSet && len(v.Goods) > 1 && !value.IsInt() {
			reached["a part of a fen"]++
		}
	}
	drawtest.Reaches(t, reached, n/200, "least of three", "no paper", "worn", "tax off", "tax on", "claimed less", "set: nothing lost", "set: all lost", "set: of no use", "set: by number", "set: by price",
		"a person decides", "excess", "no excess", "granted", "refused", "a part of a fen")
}
