package order_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// word is what every enum of the desk can do.
type word interface {
	fmt.Stringer
	MarshalText() ([]byte, error)
}

// spells holds the values of an enum, zero among them, against their words: each
// its own, read back, the one past the last refused.
func spells[T ~uint8, P interface {
	*T
	UnmarshalText([]byte) error
}](t *testing.T, last T, of func(T) word, name func(T, courier.Lang) string) {
	t.Helper()
	seen := map[string]bool{}
	for v := T(0); v <= last; v++ {
		text, err := of(v).MarshalText()
		require.NoError(t, err)
		assert.Equal(t, of(v).String(), string(text))
		assert.Regexp(t, `^[a-z]+(_[a-z0-9]+)*$`, string(text))
		assert.False(t, seen[string(text)], "%s twice", text)
		seen[string(text)] = true
		var back T
		require.NoError(t, P(&back).UnmarshalText(text))
		assert.Equal(t, v, back)
		if name != nil {
			assert.Regexp(t, `^[\p{Han}、]+$`, name(v, courier.Chinese))
			assert.NotRegexp(t, `\p{Han}|_`, name(v, courier.English))
		}
	}
	_, err := of(last + 1).MarshalText()
	assert.ErrorIs(t, err, courier.ErrUnknownWord)
	var v T
	assert.ErrorIs(t, P(&v).UnmarshalText([]byte("Other")), courier.ErrUnknownWord)
}

func TestDeskWords(t *testing.T) {
	spells(t, order.GreaterWeight, func(v order.WeighBasis) word { return v }, nil)
	spells(t, order.WeighStep, func(v order.WeighRound) word { return v }, nil)
	spells(t, order.WeighPiecesOnce, func(v order.WeighBy) word { return v }, nil)
	spells(t, order.ByKgAbove, func(v order.Pricing) word { return v }, nil)
	spells(t, order.ServiceLine, func(v order.LineKind) word { return v }, nil)
	spells(t, order.AboveConfirmed, func(v order.Above) word { return v }, nil)
	spells(t, order.UpToYuan, func(v order.CoverRounding) word { return v }, nil)
	spells(t, order.DeclaredSeparately, func(v order.Declaring) word { return v }, nil)
	spells(t, order.CODDiffers, func(v order.PaperError) word { return v }, nil)
	spells(t, order.ConfirmedEachTime, func(v order.Confirmation) word { return v }, nil)
	spells(t, order.TraderBears, func(v order.Bearer) word { return v }, nil)
	spells(t, order.PayCollect, func(v order.PayMode) word { return v }, order.PayMode.Name)
	spells(t, order.Stopping, func(v order.Severity) word { return v }, order.Severity.Name)
	spells(t, order.GoodsOver, func(v order.GoodsState) word { return v }, order.GoodsState.Name)
	spells(t, order.UnsuitableByNature, func(v order.GoodsKind) word { return v }, order.GoodsKind.Name)
	spells(t, order.RefuseBooking, func(v order.AreaPolicy) word { return v }, order.AreaPolicy.Name)
	spells(t, order.PickupOverdue, func(v order.PickupState) word { return v }, order.PickupState.Name)
}
