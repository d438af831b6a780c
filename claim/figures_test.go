package claim_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// The natural loss is rounded down to the gram over the whole weight, and not
// over ten kilograms at a time: half a per cent of 10,000,199 g is 50,000.995 g.
func TestNaturalLossByTheGram(t *testing.T) {
	for sent, natural := range map[int64]int64{10_000_000: 50_000, 10_000_199: 50_000, 10_000_200: 50_001, 10_000_399: 50_001, 9_999: 49, 199: 0, 200: 1} {
		s := shortage(t, edited(grain(), func(y *claim.Tally) { y.SentWeight, y.ArrivedWeight = courier.Grams(sent), courier.Grams(0) }))
		assert.Equal(t, natural, s.Natural.Grams(), sent)
	}
}

// A broken multiple of the freight has at most four decimals, is above one and
// at most a hundred; whole ones are written without.
func TestBrokenMultiplesOfTheFreight(t *testing.T) {
	for text, l := range map[string]claim.Limit{
		"1.0001 x freight":  claim.PartOfFreight(10_001),
		"1.9999 x freight":  claim.PartOfFreight(19_999),
		"2 x freight":       claim.PartOfFreight(20_000),
		"1 x freight":       claim.PartOfFreight(10_000),
		"99.99% of freight": claim.PartOfFreight(9_999),
		"99.9999 x freight": claim.PartOfFreight(999_999),
		"100 x freight":     claim.PartOfFreight(1_000_000),
	} {
		assert.Equal(t, text, l.String())
		got, err := claim.ParseLimit(text)
		require.NoError(t, err, text)
		assert.Equal(t, l, got, text)
	}
	for _, text := range []string{"100.0001 x freight", "101.5 x freight", "0.9999 x freight", "1.00 x freight"} {
		_, err := claim.ParseLimit(text)
		assert.ErrorIs(t, err, courier.ErrSyntax, text)
	}
	for points, want := range map[int]int64{10_001: 1_000_10, 5_000: 500_00, 25_000: 2_500_00, 20_000: 2_000_00} {
		amount, need := claim.PartOfFreight(points).Of(claim.Measures{Freight: yuan(1000), LostPart: courier.Percent(100)})
		require.Empty(t, need)
		got, err := amount.Round()
		require.NoError(t, err)
		assert.Equal(t, courier.Fen(want), got, points)
	}
}

// Of a small lot a value fits its share to half a fen, and not to a whole one.
func TestShareOfASmallLot(t *testing.T) {
	for _, c := range []struct {
		value, damaged int64 // fen
		fits           bool
	}{
		{99_99, 50_00, true}, {99_99, 49_99, true}, // half of it is 49.995
		{99_98, 50_00, false}, {99_98, 49_98, false}, {99_98, 49_99, true},
	} {
		facts := lot()
		facts.Value, facts.Loss = courier.Fen(c.value), courier.Money{}
		facts.Lot = &claim.Lot{Intact: courier.Percent(50), Damaged: courier.Fen(c.damaged)}
		_, err := claim.Assess(&facts)
		assert.Equal(t, c.fits, !errors.Is(err, courier.ErrContradicts), "%+v: %v", c, err)
	}
}

// A market enquiry, the least that carries, is no paper of another price; what
// only supports is one.
func TestTheLeastPaperThatCarries(t *testing.T) {
	for weaker, told := range map[claim.PricePaperKind]bool{claim.MarketEnquiry: false, claim.RetailReceipt: false, claim.PurchaseInvoice: true} {
		p := prove(t, valuation(article(claim.NewGoods, 900, paper(claim.Appraisal, 900), paper(weaker, 700))))
		assert.Equal(t, yuan(900), p.Value, weaker)
		assert.Equal(t, told, p.Has("claim.prove.other_price"), weaker)
	}
	set := func(k claim.PricePaperKind) claim.Proved {
		return prove(t, edited(teaSet(), ofSet(func(s *claim.GoodsSet) { s.Kind = k })))
	}
	assert.Equal(t, yuan(540), set(claim.MarketEnquiry).Value)
	assert.Equal(t, referred, set(claim.PurchaseInvoice).Verdict)
}

// Where the goods come from, what their owner paid for its own make stands
// between what a trader paid and what a shop was paid.
func TestCostRecordAmongOthers(t *testing.T) {
	for other, want := range map[claim.PricePaperKind]int64{claim.PurchaseInvoice: 70, claim.Appraisal: 70, claim.RetailReceipt: 80, claim.MarketEnquiry: 80} {
		for _, order := range [][]claim.PricePaper{
			{paper(claim.CostRecord, 80), paper(other, 70)}, {paper(other, 70), paper(claim.CostRecord, 80)},
		} {
			v := valuation(article(claim.SelfMade, 100, order...))
			v.Regime = courier.Rail
			assert.Equal(t, yuan(want), prove(t, v).Value, "%v first of %v", order[0].Kind, other)
		}
	}
}

// Under five yuan a wagon lot, and under one yuan a part load, are neither
// paid nor collected by rail (CN-RAIL-08).
func TestRailFloor(t *testing.T) {
	for _, c := range []struct {
		lot        claim.RailLot
		loss, paid int64 // fen
	}{
		{claim.WagonLot, 4_99, 0}, {claim.WagonLot, 5_00, 5_00}, {claim.WagonLot, 5_01, 5_01}, {claim.WagonLot, 5_99, 5_99},
		{claim.LessThanCarload, 99, 0}, {claim.LessThanCarload, 1_00, 1_00}, {claim.LessThanCarload, 1_01, 1_01}, {claim.LessThanCarload, 1_99, 1_99},
		{claim.HouseholdEffects, 1, 1},
	} {
		a := assess(t, with(byRail(), prescribed(claim.RailByPiece(claim.ExactUnit)), loses(courier.Fen(c.loss)), func(k *claim.Claim) { k.RailLot = c.lot }))
		assert.Equal(t, courier.Fen(c.paid), a.Compensation, "%v %d", c.lot, c.loss)
	}
}

// The steps of the penalty by rail, at and past one, three and five tenths of
// the transit period (CN-RAIL-05), of a freight of 1,000 yuan.
func TestRailStepsByTheTenth(t *testing.T) {
	for _, c := range []struct{ late, transit, want int64 }{
		{0, 20, 0}, {1, 11, 50}, {2, 20, 50}, {2, 19, 100}, {3, 20, 100}, {6, 20, 100}, {7, 20, 150}, {7, 23, 150}, {10, 20, 150}, {11, 20, 200},
		{12, 23, 200}, {13, 26, 150}, {40, 20, 200}, {10, 100, 50}, {11, 100, 100}, {30, 100, 100}, {31, 100, 150}, {50, 100, 150}, {51, 100, 200},
	} {
		a := assess(t, with(byOldRail(), late, loses(yuan(0)), freight(yuan(1000)), penalised(claim.Penalty{
			Steps: claim.RailSteps, Late: courier.CountOf(c.late), Transit: courier.CountOf(c.transit)})))
		assert.Equal(t, yuan(c.want), a.Penalty, "%d of %d", c.late, c.transit)
	}
}

// The least sum that can be declared is a fen, and cover pays no more than it.
func TestRangeOfWhatWasDeclared(t *testing.T) {
	c := with(parcel(), under(claim.ZTO()), func(c *claim.Claim) { c.Declared = courier.Money{} })
	span, err := claim.Range(&c)
	require.NoError(t, err)
	assert.Equal(t, [2]courier.Money{courier.Fen(1), yuan(1000)}, [2]courier.Money{span.Low, span.High})
}

// A parcel that was posted in Zhejiang pays the value stated, and elsewhere the
// loss: where it was posted nobody knows, and the amount lies between the two.
func TestRangeOfWhereItWasPosted(t *testing.T) {
	c := with(inHangzhou(), stated(yuan(600)), func(c *claim.Claim) { c.PostedIn = 0 })
	span, err := claim.Range(&c)
	require.NoError(t, err)
	assert.Equal(t, claim.Span{Low: yuan(600), High: yuan(1000), Stakes: []claim.Stake{{Need: "posted_in", Swing: yuan(400)}}}, span)
}

// Up to when the sources that only the trade tells of were looked up.
func TestReportedSourcesWereChecked(t *testing.T) {
	checked := map[string]courier.Date{}
	for row := range claim.Book().Rows() {
		for i := range row.Cites {
			if d := row.Cites[i].Document; d != nil {
				checked[d.ID] = d.Checked
			}
		}
	}
	assert.Equal(t, courier.Day(2026, 9, 30), checked["RGR99-REPORTED"])
	assert.Equal(t, courier.Day(2026, 9, 30), checked["GB11-PRACTICE"])
}
