package claim_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

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
