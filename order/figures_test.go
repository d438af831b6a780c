package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// Each question has a first day, before which no rule of it was in force.
func TestFirstDays(t *testing.T) {
	for name, test := range map[string]struct {
		first courier.Date
		ask   func(on courier.Date) error
	}{
		"road 1999": {courier.Day(2000, 1, 1), func(on courier.Date) error {
			_, err := order.CancelHistoric(&order.OldCancel{On: on, Rules: order.Road1999})
			return err
		}},
		"rail 1986": {courier.Day(1987, 7, 1), func(on courier.Date) error {
			_, err := order.CancelHistoric(&order.OldCancel{On: on, Rules: order.Rail1986})
			return err
		}},
		"sea": {courier.Day(1993, 7, 1), func(on courier.Date) error {
			_, err := order.CancelSea(&order.SeaCancel{On: on})
			return err
		}},
		"service changed": {courier.Day(2024, 3, 1), func(on courier.Date) error {
			_, err := order.Comply(&order.Conduct{On: on, Duty: order.ChangingService})
			return err
		}},
		"showing the truth": {courier.Day(2024, 3, 1), func(on courier.Date) error {
			_, err := order.Comply(&order.Conduct{On: on, Duty: order.ShowingTruth})
			return err
		}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.NotErrorIs(t, test.ask(test.first), courier.ErrNoRule)
			assert.ErrorIs(t, test.ask(test.first.AddDays(-1)), courier.ErrNoRule)
		})
	}
}

// What the page on fragile goods prints, and how it is read.
func TestTheTwoReadingsOfFragileGoods(t *testing.T) {
	percent, mille := order.SFFragileCover(order.FragilePercent, courier.Fen(2_00)), order.SFFragileCover(order.FragilePerMille, courier.Fen(2_00))
	for name, s := range map[string]order.CoverSchedule{"per cent": percent, "per mille": mille} {
		assert.Equal(t, courier.RateOf(8, 2), s.Printed, name)
		require.Len(t, s.Bands, 1, name)
	}
	assert.Equal(t, courier.RateOf(8, 2), percent.Bands[0].Rate)
	assert.Equal(t, courier.RateOf(8, 3), mille.Bands[0].Rate)
}

// A weight may be apart from the one that should be by the tolerance to the
// gram, and not by a gram more, where ten thousandths of it are whole grams
// and where they are not.
func TestToleranceToTheGram(t *testing.T) {
	apart := func(should, is int64) bool {
		one := func(grams int64) order.Goods {
			return order.Goods{Name: "茶叶", Count: courier.CountOf(1), Weight: courier.Grams(grams)}
		}
		r, err := order.Reconcile(&order.Papers{CheckedOn: courier.Day(2026, 8, 1), Tolerance: courier.Percent(10),
			Lines: []order.GoodsLine{{Ordered: one(should), Waybill: one(should), InHand: one(is)}}})
		require.NoError(t, err)
		return len(r.Reasons) > 0
	}
	for _, c := range []struct{ should, most int64 }{{20_000, 2_000}, {29_999, 2_999}, {9_999, 999}, {123_456, 12_345}} {
		assert.False(t, apart(c.should, c.should+c.most), c.should)
		assert.True(t, apart(c.should, c.should+c.most+1), c.should)
	}
}

// What can be weighed ends at a thousand tonnes and a million cubic metres, of
// a piece and of all pieces.
func TestTheMostThatIsWeighed(t *testing.T) {
	const most = 1_000_000_000_000
	weighed := func(pieces ...order.LoadPiece) error {
		_, err := order.Weigh(&order.Load{WeighedOn: courier.Day(2026, 8, 1), Pieces: pieces})
		return err
	}
	volume := func(n int64) order.LoadPiece { return order.LoadPiece{Volume: courier.CountOf(n)} }
	assert.NoError(t, weighed(volume(most)))
	assert.ErrorIs(t, weighed(volume(most+1)), courier.ErrRange)
	assert.NoError(t, weighed(volume(most-1), volume(1)))
	assert.ErrorIs(t, weighed(volume(most), volume(1)), courier.ErrRange)
	sides := order.LoadPiece{Length: courier.CountOf(100_000), Width: courier.CountOf(100_000), Height: courier.CountOf(100_000)}
	assert.NoError(t, weighed(sides), "a thousand thousand cubic metres are the most")
	assert.ErrorIs(t, weighed(sides, order.LoadPiece{Length: courier.CountOf(10), Width: courier.CountOf(10), Height: courier.CountOf(10)}), courier.ErrRange)

	divided := func(n int64) error {
		_, err := order.Weigh(&order.Load{WeighedOn: courier.Day(2026, 8, 1), Terms: &order.WeighTerms{Cite: deskCite, Basis: order.VolumetricWeight, Divisor: courier.CountOf(n)}})
		return err
	}
	assert.NotErrorIs(t, divided(1_000_000), courier.ErrRange)
	assert.ErrorIs(t, divided(1_000_001), courier.ErrRange)
}
