package claim_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// One fen below, at and above what each kind turns on.
func TestDeductible(t *testing.T) {
	ten := courier.RateOf(10, 2) // 10 %
	at := func(kind claim.DeductibleKind, amount int64, rate courier.Rate, mark courier.Answer) claim.Deductible {
		return claim.Deductible{Kind: kind, Amount: courier.Fen(amount), Rate: rate, AtMark: mark}
	}
	for _, c := range []struct {
		d          claim.Deductible
		loss, want int64 // fen
	}{
		{at(claim.NoDeductible, 300_00, ten, no), 84_000_00, 84_000_00},
		{at(claim.Absolute, 300_00, courier.Rate{}, 0), 299_99, 0},
		{at(claim.Absolute, 300_00, courier.Rate{}, 0), 300_00, 0},
		{at(claim.Absolute, 300_00, courier.Rate{}, 0), 300_01, 1},
		{at(claim.Absolute, 300_00, courier.Rate{}, 0), 84_000_00, 83_700_00},
		{at(claim.Franchise, 300_00, courier.Rate{}, 0), 299_99, 0},
		{at(claim.Franchise, 300_00, courier.Rate{}, 0), 300_00, 0},
		{at(claim.Franchise, 300_00, courier.Rate{}, no), 300_00, 0},
		{at(claim.Franchise, 300_00, courier.Rate{}, yes), 299_99, 0},
		{at(claim.Franchise, 300_00, courier.Rate{}, yes), 300_00, 300_00},
		{at(claim.Franchise, 300_00, courier.Rate{}, 0), 300_01, 300_01},
		{at(claim.PercentOfLoss, 0, ten, 0), 84_000_00, 75_600_00},
		{at(claim.PercentOfLoss, 0, ten, 0), 5, 5}, // 4.5, half up
		{at(claim.PercentOfLoss, 0, ten, 0), 4, 4}, // 3.6
		{at(claim.PercentOfLoss, 0, ten, 0), 0, 0},
		{at(claim.PercentOfLoss, 0, courier.RateOf(1, 0), 0), 100_00, 0},
		{at(claim.PercentOfLoss, 0, courier.RateOf(2, 0), 0), 100_00, 0},
		{at(claim.GreaterOf, 500_00, ten, 0), 4_999_99, 4_499_99},
		{at(claim.GreaterOf, 500_00, ten, 0), 5_000_00, 4_500_00},
		{at(claim.GreaterOf, 500_00, ten, 0), 5_000_10, 4_500_09},
		{at(claim.GreaterOf, 500_00, ten, 0), 84_000_00, 75_600_00},
		{at(claim.GreaterOf, 500_00, ten, 0), 499_99, 0},
		{at(claim.LesserOf, 500_00, ten, 0), 4_999_90, 4_499_91},
		{at(claim.LesserOf, 500_00, ten, 0), 5_000_10, 4_500_10},
		{at(claim.LesserOf, 500_00, ten, 0), 84_000_00, 83_500_00},
	} {
		left := c.d.After(courier.Fen(c.loss).Exact())
		got, err := left.Round()
		require.NoError(t, err)
		assert.Equal(t, courier.Fen(c.want), got, "%v of %d", c.d, c.loss)
	}
}

// A rate of ten per cent is of the loss, unless the terms say of what else.
func TestRatedOfItsBase(t *testing.T) {
	facts := claim.DeductibleFacts{Sum: courier.Fen(200_000_00), Value: courier.Fen(300_000_00), Short: courier.Grams(30_000), Shipped: courier.Grams(600_000)}
	for base, want := range map[claim.DeductibleBase]int64{0: 900_00, claim.OfLoss: 900_00, claim.OfSum: 20_000_00, claim.OfValue: 30_000_00,
		claim.OfShortage: 18_000_00} { // of a shortage of 30 kg in 600, worth 9,000, sixty kilograms are borne
		d := claim.Deductible{Kind: claim.PercentOfLoss, Rate: courier.RateOf(10, 2), Base: base}
		got, err := d.Rated(courier.Fen(9_000_00).Exact(), &facts).Round()
		require.NoError(t, err)
		assert.Equal(t, courier.Fen(want), got, base)
	}
}

// V-CLM-028 and V-CLM-029: the proportion first is what the terms say; the
// deductible first comes to more.
func TestDeductibleBeforeAndAfterTheProportion(t *testing.T) {
	d := claim.Deductible{Kind: claim.Absolute, Amount: yuan(300)}
	loss := yuan(5000).Exact()
	after, err := d.After(loss.Of(yuan(6000), yuan(10_000))).Round()
	require.NoError(t, err)
	assert.Equal(t, yuan(2700), after)
	before, err := d.After(loss).Of(yuan(6000), yuan(10_000)).Round()
	require.NoError(t, err)
	assert.Equal(t, yuan(2820), before)
}

func TestDeductibleAgainstRat(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for range 20_000 {
		d := claim.Deductible{Kind: claim.DeductibleKind(1 + r.IntN(6)), Amount: courier.Fen(anySize(r)),
			Rate: courier.RateOf(int64(r.IntN(1200)), 3), AtMark: answerOf(r)}
		loss := courier.Fen(anySize(r))
		got, err := d.After(loss.Exact()).Round()
		require.NoError(t, err)
		require.Equal(t, halfUp(lessDeductible(&d, fen(loss))), got, "%v of %v", d, loss)
		require.LessOrEqual(t, got.Minor(), loss.Minor())
	}
}

// What is unknown stays unknown, and a foreign amount is no amount.
func TestDeductibleUnknown(t *testing.T) {
	loss := yuan(1000).Exact()
	foreign := courier.Minor(1, courier.USD)
	for _, d := range []claim.Deductible{
		{}, {Kind: 99}, {Kind: claim.Absolute}, {Kind: claim.Franchise}, {Kind: claim.PercentOfLoss}, {Kind: claim.GreaterOf, Amount: yuan(1)},
		{Kind: claim.LesserOf, Rate: courier.RateOf(1, 1)}, {Kind: claim.Absolute, Amount: foreign}, {Kind: claim.Franchise, Amount: foreign, AtMark: yes},
	} {
		left := d.After(loss)
		assert.False(t, left.Known(), "%+v", d)
	}
	some := claim.Deductible{Kind: claim.Franchise, Amount: yuan(1), AtMark: yes}
	unknown := some.After(courier.Exact{})
	assert.False(t, unknown.Known())
}

func TestDeductibleCheck(t *testing.T) {
	for _, c := range []struct {
		d    claim.Deductible
		want []fault
	}{
		{claim.Deductible{Kind: claim.NoDeductible}, nil},
		{claim.Deductible{}, nil},
		{claim.Deductible{Kind: claim.GreaterOf, Amount: yuan(1), Rate: courier.RateOf(1, 1)}, nil},
		{claim.Deductible{Kind: 99, AtMark: 99}, []fault{{"d.kind", courier.ErrUnknownWord}, {"d.at_mark", courier.ErrUnknownWord}}},
		{claim.Deductible{Amount: yuan(1)}, []fault{{"d.kind", courier.ErrMissing}}},
		{claim.Deductible{AtMark: yes}, []fault{{"d.kind", courier.ErrMissing}}},
		{claim.Deductible{Kind: claim.Absolute}, []fault{{"d.amount", courier.ErrMissing}}},
		{claim.Deductible{Kind: claim.Franchise, Amount: courier.Fen(-1)}, []fault{{"d.amount", courier.ErrNegative}}},
		{claim.Deductible{Kind: claim.PercentOfLoss, Amount: yuan(1)}, []fault{{"d.rate", courier.ErrMissing}}},
		{claim.Deductible{Kind: claim.LesserOf}, []fault{{"d.amount", courier.ErrMissing}, {"d.rate", courier.ErrMissing}}},
	} {
		var r courier.Reading
		c.d.Check(&r, "d")
		if c.want == nil {
			assert.NoError(t, r.Err(), "%+v", c.d)
			continue
		}
		assertFaults(t, r.Err(), c.want)
	}
	d := claim.Deductible{Kind: claim.GreaterOf, Amount: yuan(500), Rate: courier.RateOf(10, 2)}
	text, err := json.Marshal(d)
	require.NoError(t, err)
	assert.JSONEq(t, `{"kind":"greater_of","amount":"CNY 500.00","rate":"0.1"}`, string(text))
	var back claim.Deductible
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, d, back)
}

// The words of every enum read as they print, and no other word is read.
func TestWords(t *testing.T) {
	for want, v := range map[string]interface {
		String() string
		MarshalText() ([]byte, error)
	}{
		"express_enterprise": claim.ExpressEnterprise, "freight_carrier": claim.FreightCarrier, "total": claim.Total, "part": claim.Part,
		"reduce_then_cap": claim.ReduceThenCap, "cap_then_reduce": claim.CapThenReduce, "pro_rata": claim.ProRata, "valued": claim.Valued,
		"missing": claim.Missing, "repairable": claim.Repairable, "none": claim.NoDeductible, "lesser_of": claim.LesserOf, "road_1999": claim.FreightRoad1999,
	} {
		text, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, want, string(text))
		assert.Equal(t, want, v.String())
	}
	var (
		operator claim.Operator
		extent   claim.Extent
		order    claim.FaultOrder
		method   claim.Method
		state    claim.State
		kind     claim.DeductibleKind
		rule     claim.FreightRule
	)
	for _, v := range []interface{ UnmarshalText([]byte) error }{&operator, &extent, &order, &method, &state, &kind, &rule} {
		assert.ErrorIs(t, v.UnmarshalText([]byte("Total")), courier.ErrUnknownWord)
	}
	_, err := claim.Operator(99).MarshalText()
	assert.ErrorIs(t, err, courier.ErrUnknownWord)
}
