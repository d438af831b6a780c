package insurance_test

import (
	"cmp"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// lotOf is the textbook's policy, changed, over these pieces.
func lotOf(pieces []insurance.Piece, edits ...edit) insurance.Lot {
	l := of(edits...)
	l.Gross, l.Value, l.Salvage, l.Fragile, l.Shipped, l.Short = courier.Money{}, courier.Money{}, courier.Money{}, 0, courier.Weight{}, courier.Weight{}
	return insurance.Lot{Loss: l, Pieces: pieces}
}

// box is a piece worth twice its loss, of a waybill on a conveyance.
func box(waybill, conveyance string, yuan int64) insurance.Piece {
	return insurance.Piece{ID: fmt.Sprint(waybill, yuan), Waybill: waybill, Conveyance: conveyance, Gross: cny(yuan), Value: cny(2 * yuan), Salvage: cny(0)}
}

func per(d claim.Deductible, p claim.DeductiblePer) edit {
	d.Per = p
	return deductible(d)
}

func assessPieces(t testing.TB, l insurance.Lot) insurance.Breakdown {
	t.Helper()
	b, err := insurance.AssessPieces(&l)
	require.NoError(t, err)
	ledger, err := b.Ledger()
	require.NoError(t, err)
	require.Equal(t, b.Payable, ledger, "%v", b.Reasons)
	if len(b.Pieces) > 0 {
		require.Equal(t, b.Indemnity.Minor(), sumOfPieces(&b), "the pieces add up")
	}
	return b
}

func sumOfPieces(b *insurance.Breakdown) (sum int64) {
	for _, p := range b.Pieces {
		sum += p.Indemnity.Minor()
	}
	return sum
}

// Each group of a deductible and of a limit, on four pieces of three
// waybills on two conveyances.
func TestGroups(t *testing.T) {
	pieces := []insurance.Piece{box("A", "1", 1_000), box("A", "1", 3_000), box("B", "1", 200), box("C", "2", 6_000)}
	none := deductible(claim.Deductible{Kind: claim.NoDeductible})
	three := absolute(300)
	tenth := percent(10)
	tenth.Minimum, tenth.Maximum = cny(1_500), cny(2_000)
	low := percent(50)
	low.Maximum = cny(1_020)
	for _, c := range []struct {
		name string
		edit edit
		code courier.Code
		want []int64 // fen
	}{
		{"nothing", none, "insurance.loss", []int64{100000, 300000, 20000, 600000}},
		{"deductible of each piece", per(three, claim.PerPiece), "insurance.pieces.deductible.piece", []int64{70000, 270000, 0, 570000}},
		{"deductible of each waybill", per(three, claim.PerWaybill), "insurance.pieces.deductible.waybill", []int64{92500, 277500, 0, 570000}},
		{"deductible of each conveyance", per(three, claim.PerConveyance), "insurance.pieces.deductible.conveyance", []int64{92857, 278572, 18571, 570000}},
		{"deductible of the event", per(three, claim.PerEvent), "insurance.pieces.deductible.event", []int64{97059, 291176, 19412, 582353}},
		{"pool of the year", join(pool(300, 100)), "insurance.deductible.year", []int64{99019, 297059, 19804, 594118}},
		{"at least so much of the event", per(tenth, claim.PerPiece), "insurance.deductible.minimum", []int64{85294, 255882, 17059, 511765}},
		{"at most so much of the event", per(low, claim.PerPiece), "insurance.deductible.maximum", []int64{90000, 270000, 18000, 540000}},
		{"limit of each piece", join(none, limits(insurance.Limits{Piece: cny(2_000)})), "insurance.pieces.limit.piece", []int64{100000, 200000, 20000, 200000}},
		{"limit of each waybill", join(none, limits(insurance.Limits{Waybill: cny(2_000)})), "insurance.pieces.limit.waybill", []int64{50000, 150000, 20000, 200000}},
		{"limit of each conveyance", join(none, limits(insurance.Limits{Conveyance: cny(2_100)})), "insurance.pieces.limit.conveyance", []int64{50000, 150000, 10000, 210000}},
		{"limit of the event", join(none, limits(insurance.Limits{Occurrence: cny(10_000)})), "insurance.limit.occurrence", []int64{98039, 294118, 19608, 588235}},
		{"what is left of the year", join(none, limits(insurance.Limits{Annual: cny(9), AnnualLeft: courier.Fen(3)})), "insurance.limit.annual", []int64{0, 1, 0, 2}},
		{"under-insured", join(none, sum(10_200)), "insurance.under", []int64{50000, 150000, 10000, 300000}},
		{"recovered", join(none, recovered(10_200/2)), "insurance.recovered", []int64{50000, 150000, 10000, 300000}},
	} {
		b := assessPieces(t, lotOf(pieces, c.edit))
		var got []int64
		for _, p := range b.Pieces {
			got = append(got, p.Indemnity.Minor())
		}
		assert.Equal(t, c.want, got, c.name)
		assert.True(t, b.Has(c.code), "%s: %v", c.name, b.Reasons)
		assert.True(t, b.Has("insurance.pieces.split"), c.name)
	}
}

// Pieces of their own: insured for their own sums, excluded, fragile, short.
func TestPiecesOfTheirOwn(t *testing.T) {
	none := deductible(claim.Deductible{Kind: claim.NoDeductible})
	a, b := box("A", "1", 1_000), box("B", "1", 3_000)
	a.SumInsured, b.SumInsured = cny(1_000), cny(6_000)
	own := assessPieces(t, lotOf([]insurance.Piece{a, b}, none))
	assert.Equal(t, cny(3_500), own.Payable)
	assert.Equal(t, cny(500), own.Pieces[0].Indemnity)
	assert.True(t, own.Has("insurance.pieces.under"))
	sea := assessPieces(t, lotOf([]insurance.Piece{a, b}, none, marine()))
	assert.Equal(t, cny(3_500), sea.Payable)
	assert.True(t, sea.Has("insurance.pieces.marine_under"))

	a, b = box("A", "1", 1_000), box("B", "1", 3_000)
	a.Excluded = yes
	asked := assessPieces(t, lotOf([]insurance.Piece{a, b}, none))
	assert.Equal(t, []courier.Need{"exclusion_explained"}, asked.Needs)
	dropped := assessPieces(t, lotOf([]insurance.Piece{a, b}, none, cause(yes, 0, yes)))
	assert.Equal(t, cny(3_000), dropped.Payable)
	assert.Equal(t, cny(0), dropped.Pieces[0].Indemnity)
	assert.True(t, dropped.Has("insurance.pieces.excluded"))
	kept := assessPieces(t, lotOf([]insurance.Piece{a, b}, none, cause(yes, 0, no)))
	assert.Equal(t, cny(4_000), kept.Payable, "the exclusion has no effect")

	a, b = box("A", "1", 1_000), box("B", "1", 3_000)
	a.Fragile, b.Fragile = yes, no
	share := claim.Deductible{Kind: claim.FragileShare, Rate: courier.RateOf(2, 1)}
	assert.Equal(t, cny(3_800), assessPieces(t, lotOf([]insurance.Piece{a, b}, per(share, claim.PerPiece))).Payable)
	a.Short, a.Shipped, b.Short, b.Shipped = courier.Grams(10), courier.Grams(100), courier.Grams(30), courier.Grams(100)
	rate := rateOn(claim.RateOn, claim.OfShortage, 5)
	assert.Equal(t, cny(500+2_500), assessPieces(t, lotOf([]insurance.Piece{a, b}, per(rate, claim.PerPiece))).Payable)
	assert.Equal(t, cny(3_000), assessPieces(t, lotOf([]insurance.Piece{a, b}, per(rate, claim.PerEvent))).Payable, "of 200 sent 10 are borne, of 40")

	up := assessPieces(t, lotOf([]insurance.Piece{a, b}, none, marine(), givesUp(), sum(8_000)))
	assert.Equal(t, []insurance.PieceAmount{{ID: "A1000", Gross: cny(1_000), Indemnity: cny(2_000)}, {ID: "B3000", Gross: cny(3_000), Indemnity: cny(6_000)}}, up.Pieces)
}

// An insurer that gives up the goods divides the sum insured by what the
// pieces are worth, by their losses where one value is not known, and alike
// where nothing tells them apart.
func TestPiecesGivenUp(t *testing.T) {
	a, b := insurance.Piece{Gross: cny(1_000), Value: cny(1_000)}, insurance.Piece{Gross: cny(1_000), Value: cny(3_000)}
	give := func(a, b insurance.Piece) []int64 {
		l := lotOf([]insurance.Piece{a, b}, marine(), givesUp(), sum(4_000), deductible(claim.Deductible{Kind: claim.NoDeductible}))
		l.Value = cny(4_000)
		got := assessPieces(t, l)
		require.Len(t, got.Pieces, 2, "%v", got.Reasons)
		return []int64{got.Pieces[0].Indemnity.Minor(), got.Pieces[1].Indemnity.Minor()}
	}
	assert.Equal(t, []int64{1_000_00, 3_000_00}, give(a, b))
	a.Gross, b.Value = cny(3_000), courier.Money{}
	a.Value = cny(3_000)
	assert.Equal(t, []int64{3_000_00, 1_000_00}, give(a, b), "by the losses")
	a.Gross, b.Gross = cny(0), cny(0)
	assert.Equal(t, []int64{2_000_00, 2_000_00}, give(a, b), "alike")
}

// A lot says of its steps what a single loss says: the recovery came after the
// proportion only where there was one, and the remains that the insured keeps
// are not the insurer's.
func TestPiecesSayWhatTheStepsDid(t *testing.T) {
	a, b := box("A", "1", 1_000), box("B", "1", 3_000)
	none := deductible(claim.Deductible{Kind: claim.NoDeductible})
	late := recoveryOrder(insurance.RecoveryAfterProportion)
	for name, c := range map[string]struct {
		edit edit
		code courier.Code
	}{
		"no proportion was taken": {join(none, late, recovered(10), sum(8_000)), "insurance.recovered"},
		"by first loss":           {join(none, late, recovered(10), sum(5_000), underInsured(insurance.FirstLoss)), "insurance.recovered"},
		"one was":                 {join(none, late, recovered(10), sum(7_999)), "insurance.recovered.after_proportion"},
		"after the limits":        {join(none, recovered(10), sum(8_000), steps("salvage,proportion,deductible,limit,recovery")), "insurance.recovered.last"},
	} {
		got := assessPieces(t, lotOf([]insurance.Piece{a, b}, c.edit))
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
	}
	paid := join(none, sum(4_000), underInsured(insurance.FirstLoss), limits(insurance.Limits{}))
	full := assessPieces(t, lotOf([]insurance.Piece{a, b}, paid))
	assert.True(t, full.Has("insurance.remains.part"), "%v", full.Reasons)
	assert.Equal(t, courier.Percent(50), full.InsurersShare)
	a.Salvage = courier.Fen(1)
	kept := assessPieces(t, lotOf([]insurance.Piece{a, b}, paid, sum(3_999)))
	assert.Equal(t, cny(3_999), kept.Indemnity)
	assert.False(t, kept.Has("insurance.remains.part") || kept.InsurersShare.Known(), "%v", kept.Reasons)
}

// rows of pieces met and missed are those of TestGroups and
// TestPiecesOfTheirOwn: every one of them speaks there.
func TestPiecesNeeds(t *testing.T) {
	a, b := box("A", "1", 1_000), box("B", "1", 3_000)
	for _, c := range []struct {
		name string
		lot  insurance.Lot
		want []courier.Need
	}{
		{"nothing is missing", lotOf([]insurance.Piece{a, b}, per(absolute(300), claim.PerEvent)), nil},
		{"no pieces", lotOf(nil), []courier.Need{"pieces"}},
		{"a loss", lotOf([]insurance.Piece{{Value: cny(1), Salvage: cny(0)}}), []courier.Need{"pieces[0].gross_loss"}},
		{"remains", lotOf([]insurance.Piece{{Value: cny(1), Gross: cny(1)}}), []courier.Need{"pieces[0].salvage"}},
		{"no remains of nothing", lotOf([]insurance.Piece{{Value: cny(1), Gross: cny(0)}}), nil},
		{"a value", lotOf([]insurance.Piece{{Gross: cny(1), Salvage: cny(0)}}), []courier.Need{"pieces[0].value"}},
		{"a waybill", lotOf([]insurance.Piece{a, box("", "1", 7)}, per(absolute(300), claim.PerWaybill)), []courier.Need{"pieces[1].waybill"}},
		{"a conveyance", lotOf([]insurance.Piece{a, box("A", "", 7)}, per(absolute(300), claim.PerEvent), limits(insurance.Limits{Conveyance: cny(1)})), []courier.Need{"pieces[1].conveyance"}},
		{"fragile", lotOf([]insurance.Piece{a}, per(claim.Deductible{Kind: claim.FragileShare, Rate: courier.RateOf(1, 1)}, claim.PerPiece)), []courier.Need{"pieces[0].fragile"}},
		{"weights", lotOf([]insurance.Piece{a}, deductible(rateOn(claim.RateOn, claim.OfShortage, 1))), []courier.Need{"pieces[0].shipped_weight", "pieces[0].short_weight"}},
		{"no weights for a deductible that was not explained", lotOf([]insurance.Piece{a, b}, per(rateOn(claim.RateOn, claim.OfShortage, 1), claim.PerPiece), explained(no)), nil},
		{"nor whether it is fragile", lotOf([]insurance.Piece{a, b}, per(claim.Deductible{Kind: claim.FragileShare, Rate: courier.RateOf(1, 1)}, claim.PerPiece), explained(no)), nil},
		{"what was sent of one of a waybill, though a limit takes most", lotOf([]insurance.Piece{weighed(a, courier.Grams(100), courier.Grams(10)), weighed(a, courier.Weight{}, courier.Grams(10))},
			per(rateOn(claim.RateOn, claim.OfShortage, 5), claim.PerWaybill), limits(insurance.Limits{Occurrence: cny(100)})), []courier.Need{"pieces[1].shipped_weight"}},
		{"what is short of one, likewise", lotOf([]insurance.Piece{weighed(a, courier.Grams(100), courier.Grams(10)), weighed(a, courier.Grams(100), courier.Weight{})},
			per(rateOn(claim.RateOn, claim.OfShortage, 5), claim.PerWaybill), limits(insurance.Limits{Occurrence: cny(100)})), []courier.Need{"pieces[1].short_weight"}},
		{"nothing of the clause where a limit takes more than the shortage", lotOf([]insurance.Piece{weighed(a, courier.Grams(100), courier.Grams(10)), weighed(b, courier.Grams(100), courier.Grams(10))},
			per(rateOn(claim.RateOn, claim.OfShortage, 5), claim.PerEvent), limits(insurance.Limits{Occurrence: cny(100)}), explained(0)), nil},
		{"no pieces, and what else is missing", lotOf(nil, noRecovery), []courier.Need{"pieces", "recovered"}},
		{"nothing where no piece has a loss", lotOf([]insurance.Piece{{Gross: cny(0)}}, noRecovery, noSum), nil},
		{"days", lotOf([]insurance.Piece{a}, deductible(claim.Deductible{Kind: claim.WaitingDays, Days: courier.CountOf(1)})), []courier.Need{"days_late"}},
		{"no waybill for a deductible that is none", lotOf([]insurance.Piece{a, box("", "1", 7)}, per(claim.Deductible{Kind: claim.NoDeductible}, claim.PerWaybill)), nil},
		{"no conveyance for one that was not explained", lotOf([]insurance.Piece{a, box("A", "", 7)}, per(absolute(300), claim.PerConveyance), explained(no)), nil},
		{"a conveyance for a deductible of each", lotOf([]insurance.Piece{a, box("A", "", 7)}, per(absolute(300), claim.PerConveyance)), []courier.Need{"pieces[1].conveyance"}},
		{"each value, of a rate of each piece's", valueOfAll(lotOf([]insurance.Piece{a, unvalued(b)}, per(rateOn(claim.RateOn, claim.OfValue, 1), claim.PerConveyance))), []courier.Need{"pieces[1].value"}},
		{"not of a rate of the value of all", valueOfAll(lotOf([]insurance.Piece{a, unvalued(b)}, per(rateOn(claim.RateOn, claim.OfValue, 1), claim.PerEvent))), nil},
		{"nor of one that was not explained", valueOfAll(lotOf([]insurance.Piece{a, unvalued(b)}, per(rateOn(claim.RateOn, claim.OfValue, 1), claim.PerPiece), explained(no))), nil},
		{"a value for the cost, where a loss is missing", lotOf([]insurance.Piece{unvalued(a), {Value: cny(6_000), Salvage: cny(0)}}, per(absolute(300), claim.PerEvent), underInsured(insurance.FirstLoss), rescue(900)), []courier.Need{"pieces[1].gross_loss", "value"}},
		{"sum", lotOf([]insurance.Piece{a}, noSum), []courier.Need{"policy.sum_insured"}},
		{"limits", lotOf([]insurance.Piece{a}, noLimits), []courier.Need{"policy.limits"}},
		{"what is left of the year", lotOf([]insurance.Piece{a}, limits(insurance.Limits{Annual: cny(1)})), []courier.Need{"policy.limits.annual_left"}},
		{"recovered", lotOf([]insurance.Piece{a}, noRecovery), []courier.Need{"recovered"}},
		{"explained", lotOf([]insurance.Piece{a}, explained(0)), []courier.Need{"deductible_explained"}},
		{"not where it makes no difference", lotOf([]insurance.Piece{a}, explained(0), limits(insurance.Limits{Occurrence: cny(700)})), nil},
		{"but where it moves the pieces", lotOf([]insurance.Piece{a, b}, explained(0), per(absolute(300), claim.PerPiece), limits(insurance.Limits{Occurrence: cny(700)})), []courier.Need{"deductible_explained"}},
		{"deductible", lotOf([]insurance.Piece{a}, deductible(claim.Deductible{})), []courier.Need{"policy.deductible"}},
		{"nothing where it is excluded", lotOf([]insurance.Piece{{}}, cause(no, yes, yes)), nil},
		{"nothing where a limit is used up", lotOf([]insurance.Piece{{}}, limits(insurance.Limits{Piece: cny(0)}), sum(5)), nil},
	} {
		got := assessPieces(t, c.lot)
		assert.Equal(t, c.want, got.Needs, "%s: %v", c.name, got.Reasons)
		assert.Equal(t, len(c.want) > 0, got.Verdict == courier.Referred, c.name)
	}
	nobody, err := insurance.AssessPieces(nil)
	require.NoError(t, err)
	assert.Equal(t, courier.Referred, nobody.Verdict)
}

// weighed is a piece of which so much was sent, and so much is short.
func weighed(p insurance.Piece, shipped, short courier.Weight) insurance.Piece {
	p.Shipped, p.Short = shipped, short
	return p
}

// How many pieces a deductible took from, and how many an exclusion dropped:
// one that has no loss is none of them.
func TestPiecesCounted(t *testing.T) {
	a, b, c := box("A", "1", 1_000), box("B", "1", 3_000), box("C", "1", 0)
	borne := assessPieces(t, lotOf([]insurance.Piece{a, b, c}, per(absolute(300), claim.PerPiece)))
	assert.Contains(t, sentenceOf(&borne, "insurance.pieces.deductible.piece"), "of 2 pieces")
	a.Excluded, c.Excluded = yes, yes
	dropped := assessPieces(t, lotOf([]insurance.Piece{a, b, c}, deductible(claim.Deductible{Kind: claim.NoDeductible}), cause(yes, 0, yes)))
	assert.Contains(t, sentenceOf(&dropped, "insurance.pieces.excluded"), "1")
}

func sentenceOf(b *insurance.Breakdown, code courier.Code) string {
	for _, r := range b.Reasons {
		if r.Code() == code {
			return r.Sentence(courier.English)
		}
	}
	return ""
}

// unvalued is a piece whose value is not known.
func unvalued(p insurance.Piece) insurance.Piece {
	p.Value = courier.Money{}
	return p
}

// valueOfAll gives the lot a value of all its pieces.
func valueOfAll(l insurance.Lot) insurance.Lot {
	l.Value = cny(8_000)
	return l
}

func TestPiecesUnreadable(t *testing.T) {
	a, b := box("A", "1", 1_000), box("B", "1", 3_000)
	change := func(edit func(*insurance.Piece)) insurance.Lot {
		p := a
		edit(&p)
		return lotOf([]insurance.Piece{b, p}, per(absolute(300), claim.PerEvent))
	}
	whole := func(edit func(*insurance.Loss)) insurance.Lot {
		l := change(func(*insurance.Piece) {})
		edit(&l.Loss)
		return l
	}
	for _, c := range []struct {
		field string
		fault courier.Fault
		lot   insurance.Lot
	}{
		{"policy.deductible.per", courier.ErrMissing, lotOf([]insurance.Piece{a, b})},
		{"policy.deductible.per", courier.ErrContradicts, lotOf([]insurance.Piece{a, b}, per(claim.Deductible{Kind: claim.FragileShare, Rate: courier.RateOf(1, 1)}, claim.PerEvent))},
		{"pieces[1].gross_loss", courier.ErrNegative, change(func(p *insurance.Piece) { p.Gross = under })},
		{"pieces[1].gross_loss", courier.ErrContradicts, change(func(p *insurance.Piece) { p.Gross = cny(2_001) })},
		{"pieces[1].sum_insured", courier.ErrNegative, change(func(p *insurance.Piece) { p.SumInsured = under })},
		{"pieces[1].salvage", courier.ErrCurrency, change(func(p *insurance.Piece) { p.Salvage = dollars })},
		{"pieces[1].excluded", courier.ErrUnknownWord, change(func(p *insurance.Piece) { p.Excluded = 9 })},
		{"pieces[1].fragile", courier.ErrUnknownWord, change(func(p *insurance.Piece) { p.Fragile = 9 })},
		{"pieces[1].short_weight", courier.ErrContradicts, change(func(p *insurance.Piece) { p.Shipped, p.Short = courier.Grams(1), courier.Grams(2) })},
		{"pieces", courier.ErrRange, change(func(p *insurance.Piece) { p.Value = courier.Fen(1<<63 - 1) })},
		{"pieces", courier.ErrRange, change(func(p *insurance.Piece) { p.Value, p.Gross = courier.Fen(1<<63-1), courier.Fen(1<<63-1) })},
		{"gross_loss", courier.ErrContradicts, whole(func(l *insurance.Loss) { l.Gross = cny(1) })},
		{"lost_part", courier.ErrContradicts, whole(func(l *insurance.Loss) { l.LostPart = courier.Percent(1) })},
		{"salvage", courier.ErrContradicts, whole(func(l *insurance.Loss) { l.Salvage = cny(1) })},
		{"recovered", courier.ErrCurrency, whole(func(l *insurance.Loss) { l.Recovered = dollars })},
		{"happened_on", courier.ErrNoRule, whole(func(l *insurance.Loss) { l.HappenedOn = courier.Day(2015, 4, 23) })},
		{"policy.agreed_value", courier.ErrContradicts, func() insurance.Lot {
			l := change(func(p *insurance.Piece) { p.SumInsured = cny(1) })
			l.Policy.Valued, l.Policy.AgreedValue = yes, cny(1)
			return l
		}()},
	} {
		b, err := insurance.AssessPieces(&c.lot)
		require.ErrorIs(t, err, c.fault, c.field)
		assert.Equal(t, []string{c.field}, fields(err))
		assert.Equal(t, insurance.Breakdown{}, b)
	}
}

// portions divides by largest remainder in the plainest way.
func portions(total int64, weights []int64) []int64 {
	sum := new(big.Int)
	for _, w := range weights {
		sum.Add(sum, big.NewInt(w))
	}
	type part struct {
		i         int
		quo, rest *big.Int
		weight    int64
	}
	var list []part
	left := total
	for i, w := range weights {
		quo, rest := new(big.Int).QuoRem(new(big.Int).Mul(big.NewInt(total), big.NewInt(w)), sum, new(big.Int))
		list = append(list, part{i, quo, rest, w})
		left -= quo.Int64()
	}
	out := make([]int64, len(weights))
	slices.SortStableFunc(list, func(a, b part) int { return cmp.Or(b.rest.Cmp(a.rest), cmp.Compare(b.weight, a.weight)) })
	for _, p := range list {
		out[p.i] = p.quo.Int64()
		if left > 0 {
			out[p.i]++
			left--
		}
	}
	return out
}

// modelPieces takes the steps for facts that are all known, group by group.
func modelPieces(lot *insurance.Lot) []int64 {
	l := modelLot{lot}
	p := l.Policy
	due := make([]int64, len(l.Pieces))
	total, losses := int64(0), int64(0)
	own := l.Pieces[0].SumInsured.Known()
	sums := int64(0)
	for i, piece := range l.Pieces {
		due[i] = piece.Gross.Minor()
		losses += due[i]
		total += piece.Value.Minor()
		sums += piece.SumInsured.Minor()
	}
	policySum := p.SumInsured
	if own {
		policySum = courier.Fen(sums)
	}
	scale := big.NewRat(1, 1) // of a loss by an agreed value
	worth := total
	groups := func(key func(i int) string) (list [][]int) {
		at := map[string]int{}
		for i := range due {
			k := key(i)
			if _, ok := at[k]; !ok {
				at[k] = len(list)
				list = append(list, nil)
			}
			list[at[k]] = append(list[at[k]], i)
		}
		return list
	}
	each := groups(func(i int) string { return fmt.Sprint(i) })
	waybills := groups(func(i int) string { return l.Pieces[i].Waybill })
	conveyances := groups(func(i int) string { return l.Pieces[i].Conveyance })
	all := groups(func(int) string { return "" })
	sumOf := func(g []int) (s int64) {
		for _, i := range g {
			s += due[i]
		}
		return s
	}
	set := func(g []int, to int64) {
		var weights []int64
		for _, i := range g {
			weights = append(weights, due[i])
		}
		if sumOf(g) == 0 {
			return
		}
		for n, x := range portions(to, weights) {
			due[g[n]] = x
		}
	}
	capAt := func(list [][]int, m courier.Money) {
		for _, g := range list {
			if m.Known() && sumOf(g) > m.Minor() {
				set(g, m.Minor())
			}
		}
	}
	if agreed := p.AgreedValue; agreed.Sign() > 0 && total > 0 {
		worth, scale = agreed.Minor(), big.NewRat(agreed.Minor(), total)
		set(all[0], rounded(new(big.Rat).Mul(scale, big.NewRat(losses, 1))).Minor())
	}
	for i, piece := range l.Pieces {
		if piece.Excluded == yes && l.ExclusionExplained == yes {
			due[i] = 0
		}
	}
	done := map[string]bool{}
	for _, stage := range stages(p) {
		done[stage] = true
		switch stage {
		case "salvage":
			for i := range due {
				due[i] = max(due[i]-l.Pieces[i].Salvage.Minor(), 0)
			}
		case "recovered":
			set(all[0], max(sumOf(all[0])-l.Recovered.Minor(), 0))
		case "proportion":
			switch {
			case p.UnderInsured != insurance.ByProportion:
			case own:
				for i, piece := range l.Pieces {
					if piece.SumInsured.Less(piece.Value) {
						due[i] = rounded(times(big.NewRat(due[i], 1), fen(piece.SumInsured), fen(piece.Value))).Minor()
					}
				}
			case p.SumInsured.Minor() < worth:
				set(all[0], rounded(times(big.NewRat(sumOf(all[0]), 1), fen(p.SumInsured), big.NewRat(worth, 1))).Minor())
			}
		case "limits":
			capAt(each, p.Limits.Piece)
			capAt(waybills, p.Limits.Waybill)
			capAt(conveyances, p.Limits.Conveyance)
			capAt(all, p.Limits.Occurrence)
			capAt(all, p.Limits.AnnualLeft)
		case "deductible":
			by := map[claim.DeductiblePer][][]int{claim.PerPiece: each, claim.PerWaybill: waybills, claim.PerConveyance: conveyances,
				claim.PerEvent: all, claim.PerYear: all}[p.Deductible.Per]
			if !clausesStand(&l.Loss) {
				break
			}
			before := slices.Clone(due)
			for _, g := range by {
				one, gross, value := l.groupOf(g)
				of, sum := big.NewRat(worth, 1), policySum
				if len(g) < len(due) {
					if of = big.NewRat(value, 1); own {
						sum = one.Policy.SumInsured
					}
				}
				one.Policy.SumInsured = sum
				loss := new(big.Rat).Mul(scale, big.NewRat(gross, 1))
				set(g, rounded(modelDeductible(big.NewRat(sumOf(g), 1), loss, of, &one)).Minor())
			}
			boundOfEvent(&p.Deductible, before, due, func(to int64) { set(all[0], to) })
		}
		if (stage == "proportion" || stage == "limits") && done["proportion"] && done["limits"] {
			for i, piece := range l.Pieces {
				if own {
					due[i] = min(due[i], piece.SumInsured.Minor())
				}
			}
			capAt(all, policySum)
		}
	}
	return due
}

type modelLot struct{ *insurance.Lot }

// groupOf is the lot as one loss of some of its pieces, with the sum of their
// losses and of their values.
func (l modelLot) groupOf(g []int) (one insurance.Loss, gross, value int64) {
	p := *l.Policy
	one = l.Loss
	one.Policy, one.Fragile = &p, l.Pieces[g[0]].Fragile
	p.Deductible.Minimum, p.Deductible.Maximum = courier.Money{}, courier.Money{}
	var sum, shipped, short int64
	for _, i := range g {
		piece := &l.Pieces[i]
		gross, value, sum = gross+piece.Gross.Minor(), value+piece.Value.Minor(), sum+piece.SumInsured.Minor()
		shipped, short = shipped+piece.Shipped.Grams(), short+piece.Short.Grams()
	}
	p.SumInsured = courier.Fen(sum)
	one.Shipped, one.Short = courier.Grams(shipped), courier.Grams(short)
	return one, gross, value
}

// boundOfEvent brings what was borne of all pieces within the bounds of the
// deductible: the most is divided by what each bore, the least by what it has.
func boundOfEvent(d *claim.Deductible, before, due []int64, set func(int64)) {
	had, left := int64(0), int64(0)
	for i := range due {
		had, left = had+before[i], left+due[i]
	}
	switch {
	case d.Maximum.Known() && had-left > d.Maximum.Minor():
		borne := make([]int64, len(due))
		for i := range due {
			borne[i] = before[i] - due[i]
		}
		for i, x := range portions(d.Maximum.Minor(), borne) {
			due[i] = before[i] - x
		}
	case d.Minimum.Known() && had-left < d.Minimum.Minor():
		set(max(had-d.Minimum.Minor(), 0))
	}
}

// drawLot draws up to a dozen pieces whose facts are all known.
func drawLot(r *rand.Rand) insurance.Lot {
	var pieces []insurance.Piece
	for range 1 + r.IntN(12) {
		v := 1 + r.Int64N(1<<(3+r.IntN(30)))
		gross := r.Int64N(v + 1)
		pieces = append(pieces, insurance.Piece{Waybill: string(rune('A' + r.IntN(4))), Conveyance: string(rune('A' + r.IntN(2))),
			Gross: courier.Fen(gross), Value: courier.Fen(v), Salvage: courier.Fen(r.Int64N(gross/2 + 1))})
	}
	l := draw(r)
	p := l.Policy
	p.Valued, p.AgreedValue, l.Value, l.Gross, l.LostPart, l.Salvage = no, courier.Money{}, courier.Money{}, courier.Money{}, courier.Share{}, courier.Money{}
	l.Fragile, l.Shipped, l.Short, l.GivesUp, l.Covered, l.Excluded, l.Fraud = 0, courier.Weight{}, courier.Weight{}, 0, yes, 0, insurance.NoFraud
	d := &p.Deductible
	if l.DeductibleLeft = (courier.Money{}); d.Per == claim.PerYear {
		l.DeductibleLeft = courier.Fen(d.Amount.Minor() / 2)
	} else if d.Kind != claim.NoDeductible {
		if d.Per = claim.PerPiece + claim.DeductiblePer(r.IntN(4)); d.Kind == claim.FragileShare {
			d.Per = claim.PerPiece
		}
	}
	lot := insurance.Lot{Loss: l, Pieces: pieces}
	drawPieces(r, &lot)
	return lot
}

// drawPieces draws what the pieces say of themselves: what a deductible turns
// on, an exclusion, and sums insured of their own, or a value that was agreed.
func drawPieces(r *rand.Rand, l *insurance.Lot) {
	if l.ExclusionExplained = 0; r.IntN(4) == 0 {
		l.ExclusionExplained = courier.AnswerOf(r.IntN(4) > 0)
	}
	own := r.IntN(4) == 0
	if !own && r.IntN(3) == 0 {
		l.Policy.Valued, l.Policy.AgreedValue = yes, courier.Fen(1+r.Int64N(1<<30))
	}
	for i := range l.Pieces {
		p := &l.Pieces[i]
		p.Fragile = courier.AnswerOf(r.IntN(2) == 0)
		short := r.Int64N(1_000)
		p.Short, p.Shipped = courier.Grams(short), courier.Grams(short+r.Int64N(10_000))
		if l.ExclusionExplained != 0 {
			p.Excluded = courier.AnswerOf(r.IntN(3) == 0)
		}
		if own {
			p.SumInsured = courier.Fen(r.Int64N(p.Value.Minor() + p.Value.Minor()/2 + 1))
		}
	}
}

func TestPiecesAgainstTheModel(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(10, 10))
	paid := 0
	for range trials(10_000) {
		l := drawLot(r)
		b := assessPieces(t, l)
		require.Empty(t, b.Needs)
		told := map[courier.Code]bool{}
		for _, r := range b.Reasons {
			require.False(t, told[r.Code()] && r.Code() != "courier.source_unchecked", "%s is told twice: %v", r.Code(), b.Reasons)
			told[r.Code()] = true
		}
		want := modelPieces(&l)
		sum := int64(0)
		for i, w := range want {
			if sum += w; len(b.Pieces) > 0 {
				require.Equal(t, w, b.Pieces[i].Indemnity.Minor(), "piece %d\n%+v\n%+v\n%v", i, l.Pieces, l.Policy, b.Reasons)
				require.True(t, w <= l.Pieces[i].Gross.Minor() || l.Policy.AgreedValue.Known(), "more than the loss")
				require.GreaterOrEqual(t, w, int64(0))
			}
		}
		require.Equal(t, sum, b.Indemnity.Minor())
		if sum > 0 {
			paid++
		}
	}
	assert.Greater(t, paid, trials(2_000))
}

// Ten thousand pieces add up, and cost about ten times what a thousand do.
func TestManyPieces(t *testing.T) {
	var pieces []insurance.Piece
	for i := range 10_000 {
		p := box(fmt.Sprint(i/7), fmt.Sprint(i/900), int64(1+i%977))
		pieces = append(pieces, p)
	}
	b := assessPieces(t, lotOf(pieces, per(greaterOf(50, 10), claim.PerWaybill), sum(9_000_001),
		limits(insurance.Limits{Piece: cny(700), Waybill: cny(1_003), Conveyance: cny(90_001), Occurrence: cny(700_003)})))
	assert.Equal(t, cny(700_003), b.Indemnity)
	assert.Len(t, b.Pieces, 10_000)
}

func BenchmarkAssessPieces(b *testing.B) {
	for _, n := range []int{10, 1_000, 10_000} {
		var pieces []insurance.Piece
		for i := range n {
			pieces = append(pieces, box(fmt.Sprint(i/7), fmt.Sprint(i/900), int64(1+i%977)))
		}
		l := lotOf(pieces, per(greaterOf(50, 10), claim.PerWaybill), limits(insurance.Limits{Piece: cny(700), Waybill: cny(1_003), Occurrence: cny(7_003)}))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := insurance.AssessPieces(&l); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Of one piece the lot comes within 2 fen of the single loss, and to the fen
// where at most one step leaves a part of one. A franchise is left out: at its
// mark a part of a fen decides over all.
func TestOnePieceAgainstTheSingleLoss(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 1))
	apart := map[int64]int{}
	for range trials(8_000) {
		l := drawLot(r)
		for l.Pieces = l.Pieces[:1]; l.Policy.Deductible.Kind == claim.Franchise; {
			l.Policy.Deductible = claim.Deductible{Kind: claim.PercentOfLoss, Rate: courier.RateOf(int64(r.IntN(100)), 2), Per: claim.PerPiece}
			l.DeductibleLeft = courier.Money{}
		}
		piece := &l.Pieces[0]
		l.ExclusionExplained, piece.Excluded = 0, 0
		single, p := l.Loss, *l.Policy
		single.Policy, single.Gross, single.Value, single.Salvage = &p, piece.Gross, piece.Value, piece.Salvage
		single.Fragile, single.Shipped, single.Short = piece.Fragile, piece.Shipped, piece.Short
		if piece.SumInsured.Known() {
			p.SumInsured = piece.SumInsured
		}
		whole, lot := assess(t, single), assessPieces(t, l)
		require.Empty(t, whole.Needs)
		between := lot.Indemnity.Minor() - whole.Indemnity.Minor()
		require.LessOrEqual(t, max(between, -between), int64(2), "%+v %+v", l.Pieces, l.Policy)
		agreed := p.AgreedValue.Known() && p.AgreedValue != piece.Value
		if under := whole.Has("insurance.under") || whole.Has("insurance.marine.under"); (!under || p.Deductible.Kind == claim.NoDeductible) && !agreed {
			require.Zero(t, between, "%+v %+v", l.Pieces, l.Policy)
		}
		apart[between]++
		if whole.Indemnity.Minor() > 1_000 { // of less, what a step took may be a part of a fen
			require.Equal(t, toldOfBoth(whole.Reasons), toldOfBoth(lot.Reasons), "%+v %+v", l.Pieces, l.Policy)
		}
	}
	assert.Positive(t, apart[0])
	if !testing.Short() {
		assert.Positive(t, apart[1]+apart[-1], "rounding at each step shows: %v", apart)
	}
}

// toldOfBoth are the codes that a loss of one piece and a lot of that piece
// tell alike: all but what the deductible and the options say.
func toldOfBoth(reasons []courier.Reason) (list []courier.Code) {
	for _, r := range reasons {
		switch code := string(r.Code()); {
		case strings.HasPrefix(code, "courier."), strings.Contains(code, "deductible"), strings.Contains(code, "order"), strings.HasSuffix(code, ".before_proportion"), strings.HasSuffix(code, ".in_full"):
		case strings.HasPrefix(code, "insurance.pieces.limit"):
			list = append(list, courier.Code(strings.Replace(code, "pieces.limit", "limit", 1)))
		case strings.HasPrefix(code, "insurance.pieces."):
			list = append(list, courier.Code(strings.NewReplacer("pieces.marine_", "marine.", "pieces.", "").Replace(code)))
		default:
			list = append(list, r.Code())
		}
	}
	slices.Sort(list)
	return list
}
