package liability_test

import (
	"fmt"
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func TestSplitBadFacts(t *testing.T) {
	whole := []liability.Part{byShare(booking, 60), byShare(road, 40)}
	for _, c := range []struct {
		name    string
		sharing *liability.Sharing
		field   string
		fault   courier.Fault
	}{
		{"nothing at all", nil, "parts", courier.ErrEmptyTable},
		{"nobody", &liability.Sharing{Total: courier.Fen(1)}, "parts", courier.ErrEmptyTable},
		{"less than nothing", &liability.Sharing{Total: courier.Fen(-1), Parts: whole}, "total", courier.ErrNegative},
		{"before the Civil Code", &liability.Sharing{HappenedOn: courier.Day(2020, 12, 31), Parts: whole}, "happened_on", courier.ErrNoRule},
		{"one basis point short", &liability.Sharing{Parts: []liability.Part{byShare(booking, 60), {Who: road, Share: courier.BasisPoints(3999)}}}, "parts", courier.ErrNotWhole},
		{"one basis point over", &liability.Sharing{Parts: []liability.Part{byShare(booking, 60), {Who: road, Share: courier.BasisPoints(4001)}}}, "parts", courier.ErrNotWhole},
		{"over, one not yet known", &liability.Sharing{Parts: []liability.Part{byShare(booking, 60), byShare(road, 41), {Who: arrival}}}, "parts", courier.ErrNotWhole},
		{"a ratio of nothing", &liability.Sharing{Parts: []liability.Part{byRatio(booking, 0), byRatio(road, 0)}}, "parts", courier.ErrNotWhole},
		{"a ratio past the end", &liability.Sharing{Total: courier.Fen(1), Parts: []liability.Part{byRatio(booking, math.MaxInt64-1), byRatio(road, 1)}}, "parts", courier.ErrRange},
		{"ratios that run over", &liability.Sharing{Total: courier.Fen(1), Parts: []liability.Part{byRatio(booking, math.MaxInt64), byRatio(road, math.MaxInt64), byRatio(arrival, 2)}}, "parts", courier.ErrRange},
		{"a share and a ratio", &liability.Sharing{Parts: []liability.Part{byShare(booking, 60), byRatio(road, 1)}}, "parts[1]", courier.ErrContradicts},
		{"a ratio and a share", &liability.Sharing{Parts: []liability.Part{byRatio(road, 1), byShare(booking, 60)}}, "parts[1]", courier.ErrContradicts},
		{"both of one", &liability.Sharing{Parts: []liability.Part{{Who: road, Share: courier.Percent(100), Ratio: courier.CountOf(1)}}}, "parts[0]", courier.ErrContradicts},
		{"equal, and shares", &liability.Sharing{Equal: yes, Parts: whole}, "equal", courier.ErrContradicts},
		{"unclear, and shares", &liability.Sharing{Unclear: yes, Parts: whole}, "unclear", courier.ErrContradicts},
		{"unclear, and equal", &liability.Sharing{Unclear: yes, Equal: yes, Parts: []liability.Part{{Who: road}}}, "unclear", courier.ErrContradicts},
		{"unclear among carriers", &liability.Sharing{Unclear: yes, Parts: []liability.Part{{Who: haulier("甲")}}}, "unclear", courier.ErrNotSupported},
		{"unclear, the goods with a carrier", &liability.Sharing{Unclear: yes, GoodsAt: haulier("甲")}, "unclear", courier.ErrNotSupported},
		{"no such answer", &liability.Sharing{Equal: 3, Parts: whole}, "equal", courier.ErrUnknownWord},
		{"no such answer either", &liability.Sharing{Unclear: 3, Parts: whole}, "unclear", courier.ErrUnknownWord},
		{"no such reading", &liability.Sharing{GoodsClause: 2, Parts: whole}, "goods_clause", courier.ErrUnknownWord},
		{"goods at two places", &liability.Sharing{GoodsAt: liability.Who{Department: courier.Booking, Unit: "一部"}, Parts: whole}, "goods_at", courier.ErrContradicts},
		{"goods at no such department", &liability.Sharing{GoodsAt: liability.Who{Department: 99}, Parts: whole}, "goods_at.department", courier.ErrUnknownWord},
		{"no party", &liability.Sharing{Parts: []liability.Part{byShare(booking, 60), {Share: courier.Percent(40)}}}, "parts[1].who", courier.ErrMissing},
		{"two parties in one", &liability.Sharing{Parts: []liability.Part{byShare(liability.Who{Unit: "一部", Carrier: "甲"}, 100)}}, "parts[0].who", courier.ErrContradicts},
		{"no such department", &liability.Sharing{Parts: []liability.Part{byShare(liability.Who{Department: 99}, 100)}}, "parts[0].who.department", courier.ErrUnknownWord},
		{"a department twice", &liability.Sharing{Parts: []liability.Part{byShare(booking, 50), byShare(road, 20), byShare(booking, 30)}}, "parts[2].who", courier.ErrRepeated},
		{"linked to nobody", &liability.Sharing{Parts: whole, Linked: []liability.LinkedAccountability{{}}}, "linked[0].who", courier.ErrMissing},
		{"linked twice", &liability.Sharing{Parts: whole, Linked: []liability.LinkedAccountability{{Who: arrival}, {Who: arrival}}}, "linked[1].who", courier.ErrRepeated},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := liability.Split(c.sharing)
			requireFault(t, err, c.field, c.fault)
			assert.Equal(t, liability.Division{}, d)
		})
	}
}

func TestSplitReportsEveryFault(t *testing.T) {
	_, err := liability.Split(&liability.Sharing{Total: courier.Fen(-1), Equal: 7, Parts: []liability.Part{{}, byShare(booking, 10), {}, byShare(booking, 20)}})
	require.Error(t, err)
	assert.Equal(t, "total: negative: CNY -0.01\nparts[0].who: missing\nparts[2].who: missing\n"+
		"parts[3].who: given twice: booking\nequal: unknown word: \"invalid(7)\"", err.Error())
}

// The same name of a unit and of a carrier are two parties; the first repeat
// is named, in a short list and in a long one.
func TestSplitNamesTheFirstRepeat(t *testing.T) {
	s := liability.Sharing{Total: courier.Fen(1), Equal: yes, Parts: []liability.Part{{Who: unit("甲")}, {Who: haulier("甲")}}}
	split(t, &s)

	for _, n := range []int{16, 17, 1024, 1500} {
		s := liability.Sharing{Total: courier.Fen(1), Equal: yes}
		for i := range n {
			s.Parts = append(s.Parts, liability.Part{Who: unit(strconv.Itoa(n - i))})
		}
		split(t, &s)
		s.Parts[n-1].Who, s.Parts[n-3].Who, s.Parts[n/2].Who = s.Parts[0].Who, s.Parts[1].Who, s.Parts[2].Who
		_, err := liability.Split(&s)
		requireFault(t, err, courier.Index("parts", n/2)+".who", courier.ErrRepeated)
	}
}

// A unit and a carrier of one name are two parties, in short lists and long.
func TestSplitTellsUnitsFromCarriersOfOneName(t *testing.T) {
	for _, n := range []int{3, 17, 1024, 1025} {
		s := &liability.Sharing{Total: courier.Fen(7), Equal: yes}
		for i := range n {
			s.Parts = append(s.Parts, liability.Part{Who: liability.Who{Unit: fmt.Sprint("网点", i)}})
		}
		s.Parts[2].Who = liability.Who{Carrier: "网点0"}
		_, err := liability.Split(s)
		require.NoError(t, err, n)
		s.Parts[n-1].Who = s.Parts[1].Who
		_, err = liability.Split(s)
		require.ErrorIs(t, err, courier.ErrRepeated, n)
		require.ErrorContains(t, err, fmt.Sprintf("parts[%d].who", n-1))
	}
}
