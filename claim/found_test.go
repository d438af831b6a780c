package claim_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

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

// Who chose was told: a choice beside a notice that was not given contradicts.
func TestFoundChoiceWithoutNotice(t *testing.T) {
	for _, c := range []claim.FoundChoice{claim.TakesGoods, claim.KeepsMoney} {
		_, err := claim.Found(new(edited(found(), untold, choosing(c))))
		assertFaults(t, err, []fault{{"choice", courier.ErrContradicts}})
	}
	_, err := claim.Found(new(edited(found(), choosing(claim.TakesGoods), func(f *claim.FoundGoods) { f.Notified = 0 })))
	require.NoError(t, err, "whether it was told is asked for")
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
	for s := range 256 {
		switch state := claim.FoundState(s); state {
		case claim.FoundAfterPay, claim.OwnerNotified, claim.Uncollected:
			assert.NotEmpty(t, state.Next(), state)
		default:
			assert.Empty(t, state.Next(), state)
		}
	}
	moves := claim.FoundAfterPay.Next()
	moves[0] = claim.DisposedOf
	assert.Equal(t, claim.OwnerNotified, claim.FoundAfterPay.Next()[0], "a copy")
}
