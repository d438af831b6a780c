package insurance_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

func premiumOf(t testing.TB, b insurance.PremiumBill) insurance.PremiumCheck {
	t.Helper()
	got, err := insurance.Premium(&b)
	require.NoError(t, err)
	return got
}

// billed is a premium of 3 per mille on 120,000, charged as it is due.
func billed(edits ...func(*insurance.PremiumBill)) insurance.PremiumBill {
	b := insurance.PremiumBill{On: contractDay, SumInsured: cny(120_000), Rate: courier.RateOf(3, 3), Minimum: cny(0), Charged: cny(360), Cite: hostCite()}
	for _, e := range edits {
		e(&b)
	}
	return b
}

func TestPremium(t *testing.T) {
	type edit = func(*insurance.PremiumBill)
	told := map[courier.Code]bool{}
	for name, c := range map[string]struct {
		edit                  edit
		verdict               courier.Verdict
		expected, over, short courier.Money
		code                  courier.Code
	}{
		"as due":           {func(*insurance.PremiumBill) {}, granted, cny(360), cny(0), cny(0), "insurance.premium.as_due"},
		"a fen too much":   {func(b *insurance.PremiumBill) { b.Charged = courier.Fen(36_001) }, refused, cny(360), courier.Fen(1), cny(0), "insurance.premium.overcharged"},
		"a fen too little": {func(b *insurance.PremiumBill) { b.Charged = courier.Fen(35_999) }, refused, cny(360), cny(0), courier.Fen(1), "insurance.premium.undercharged"},
		"the minimum":      {func(b *insurance.PremiumBill) { b.Minimum, b.Charged = courier.Fen(36_001), courier.Fen(36_001) }, granted, courier.Fen(36_001), cny(0), cny(0), "insurance.premium.minimum"},
		"at the minimum":   {func(b *insurance.PremiumBill) { b.Minimum = cny(360) }, granted, cny(360), cny(0), cny(0), "insurance.premium.due"},
		"half a fen up":    {func(b *insurance.PremiumBill) { b.SumInsured, b.Charged = courier.Fen(500), courier.Fen(2) }, granted, courier.Fen(2), cny(0), cny(0), "insurance.premium.as_due"},
		"down": {func(b *insurance.PremiumBill) {
			b.SumInsured, b.Charged, b.Rounding = courier.Fen(500), courier.Fen(1), insurance.PremiumDown
		}, granted, courier.Fen(1), cny(0), cny(0), "insurance.premium.rounded"},
		"up": {func(b *insurance.PremiumBill) {
			b.SumInsured, b.Charged, b.Rounding = courier.Fen(400), courier.Fen(2), insurance.PremiumUp
		}, granted, courier.Fen(2), cny(0), cny(0), "insurance.premium.rounded"},
		"to the yuan": {func(b *insurance.PremiumBill) {
			b.SumInsured, b.Charged, b.Rounding = courier.Fen(50_000), cny(2), insurance.PremiumYuanHalf
		}, granted, cny(2), cny(0), cny(0), "insurance.premium.rounded"},
		"to the next yuan": {func(b *insurance.PremiumBill) {
			b.SumInsured, b.Charged, b.Rounding = courier.Fen(34_000), cny(2), insurance.PremiumYuanUp
		}, granted, cny(2), cny(0), cny(0), "insurance.premium.rounded"},
		"a whole yuan": {func(b *insurance.PremiumBill) {
			b.SumInsured, b.Charged, b.Rounding = cny(1000), cny(3), insurance.PremiumYuanUp
		}, granted, cny(3), cny(0), cny(0), "insurance.premium.rounded"},
	} {
		got := premiumOf(t, billed(c.edit))
		assert.Equal(t, c.verdict, got.Verdict, "%s: %v", name, got.Reasons)
		assert.Equal(t, []courier.Money{c.expected, c.over, c.short}, []courier.Money{got.Expected, got.Over, got.Short}, name)
		assert.True(t, got.Has(c.code), name)
		note(told, got.Reasons)
	}
	none := courier.Money{}
	for name, c := range map[string]struct {
		edit                   edit
		excess, double, ending courier.Money
		code                   courier.Code
		basis                  string
	}{
		"V-INS-002":                 {func(b *insurance.PremiumBill) { b.Value = cny(100_000) }, cny(60), none, none, "insurance.premium.refund_excess", "IL 55"},
		"a sum at the value":        {func(b *insurance.PremiumBill) { b.Value = cny(120_000) }, none, none, none, "insurance.premium.as_due", "POL 9"},
		"twice":                     {func(b *insurance.PremiumBill) { b.Value, b.AllSums = cny(120_000), cny(160_000) }, none, cny(90), none, "insurance.premium.refund_double", "IL 56"},
		"twice, at the value":       {func(b *insurance.PremiumBill) { b.Value, b.AllSums = cny(160_000), cny(160_000) }, none, none, none, "insurance.premium.as_due", "POL 9"},
		"one policy only":           {func(b *insurance.PremiumBill) { b.Value, b.AllSums = cny(100_000), cny(120_000) }, cny(60), none, none, "insurance.premium.refund_excess", "IL 55"},
		"above and twice":           {func(b *insurance.PremiumBill) { b.Value, b.AllSums = cny(100_000), cny(220_000) }, cny(60), cny(150), none, "insurance.premium.refund_double", "IL 56"},
		"before it began":           {func(b *insurance.PremiumBill) { b.Ended, b.Begun, b.Marine, b.Fee = yes, no, no, cny(20) }, none, none, cny(340), "insurance.premium.refund_before", "IL 54"},
		"before, the fee takes all": {func(b *insurance.PremiumBill) { b.Ended, b.Begun, b.Marine, b.Fee = yes, no, no, cny(360) }, none, none, cny(0), "insurance.premium.refund_before", "IL 54"},
		"before, at sea":            {func(b *insurance.PremiumBill) { b.Ended, b.Begun, b.Marine, b.Fee = yes, no, yes, cny(0) }, none, none, cny(360), "insurance.premium.refund_before_sea", "MC25 252"},
		"before, and above": {func(b *insurance.PremiumBill) {
			b.Value, b.Ended, b.Begun, b.Marine, b.Fee = cny(100_000), yes, no, no, cny(20)
		}, cny(60), none, cny(280), "insurance.premium.refund_before", "IL 54"},
		"cargo under way": {func(b *insurance.PremiumBill) { b.Ended, b.Begun, b.Marine, b.Cargo = yes, yes, no, yes }, none, none, none, "insurance.premium.no_refund_cargo", "IL 50"},
		"cargo under way, at sea": {func(b *insurance.PremiumBill) {
			b.Ended, b.Begun, b.Marine, b.Cargo, b.On = yes, yes, yes, yes, oldSeaDay
		}, none, none, none, "insurance.premium.no_refund_cargo_sea", "MC92 228"},
		"a hull": {func(b *insurance.PremiumBill) { b.Ended, b.Begun, b.Marine, b.Cargo = yes, yes, yes, no }, none, none, none, "insurance.premium.refund_sea_agreed", "MC25 253"},
		"a store, a quarter run": {func(b *insurance.PremiumBill) {
			b.Ended, b.Begun, b.Marine, b.Cargo, b.Term, b.Run = yes, yes, no, no, courier.CountOf(360), courier.CountOf(90)
		}, none, none, cny(270), "insurance.premium.refund_days", "IL 54"},
		"a store, all run": {func(b *insurance.PremiumBill) {
			b.Ended, b.Begun, b.Marine, b.Cargo, b.Term, b.Run = yes, yes, no, no, courier.CountOf(360), courier.CountOf(360)
		}, none, none, cny(0), "insurance.premium.refund_days", "IL 54"},
	} {
		got := premiumOf(t, billed(c.edit))
		assert.Equal(t, []courier.Money{c.excess, c.double, c.ending}, []courier.Money{got.ForExcess, got.ForDouble, got.ForEnding}, "%s: %v", name, got.Reasons)
		assert.Equal(t, c.basis, basisOf(&got.Grounds, c.code), name)
		assert.Empty(t, got.Needs, name)
		note(told, got.Reasons)
	}
	everyRowUnder(t, "insurance.premium.", told)
}

// Every rounding, against exact rationals.
func TestPremiumRoundings(t *testing.T) {
	draw := rand.New(rand.NewPCG(1, 2))
	for range 4_000 {
		sum, n, scale := draw.Int64N(1<<40), draw.Int64N(1_000), draw.IntN(7)
		exact := new(big.Rat).SetFrac64(sum*n, []int64{1, 10, 100, 1_000, 10_000, 100_000, 1_000_000}[scale])
		for r := insurance.PremiumToCent; r <= insurance.PremiumYuanUp; r++ {
			unit := int64(1)
			if r >= insurance.PremiumYuanHalf {
				unit = 100
			}
			in := new(big.Rat).Quo(exact, new(big.Rat).SetInt64(unit))
			switch r {
			case insurance.PremiumToCent, insurance.PremiumYuanHalf:
				in.Add(in, big.NewRat(1, 2))
			case insurance.PremiumUp, insurance.PremiumYuanUp:
				if !in.IsInt() {
					in.Add(in, big.NewRat(1, 1))
				}
			}
			want := new(big.Int).Quo(in.Num(), in.Denom()).Int64() * unit
			got := premiumOf(t, billed(func(b *insurance.PremiumBill) {
				b.SumInsured, b.Rate, b.Rounding = courier.Fen(sum), courier.RateOf(n, scale), r
			}))
			require.Equal(t, courier.Fen(want), got.Expected, "%d at %d/10^%d, %s", sum, n, scale, r)
		}
	}
}

// Refunds never come to more than what was charged.
func TestPremiumRefundsWithinCharged(t *testing.T) {
	draw := rand.New(rand.NewPCG(3, 4))
	for range 4_000 {
		sum := draw.Int64N(1_000_000) + 1
		b := billed(func(b *insurance.PremiumBill) {
			b.SumInsured, b.Value, b.AllSums = courier.Fen(sum), courier.Fen(draw.Int64N(2*sum)), courier.Fen(sum+draw.Int64N(sum))
			b.Charged, b.Ended, b.Begun, b.Marine, b.Fee = courier.Fen(draw.Int64N(5_000)), yes, no, no, courier.Fen(draw.Int64N(100))
		})
		got := premiumOf(t, b)
		back := got.ForExcess.Minor() + got.ForDouble.Minor() + got.ForEnding.Minor()
		assert.LessOrEqual(t, back, b.Charged.Minor(), "%+v", b)
		for _, m := range []courier.Money{got.ForExcess, got.ForDouble, got.ForEnding} {
			assert.GreaterOrEqual(t, m.Minor(), int64(0), "%+v", b)
		}
	}
}

func TestPremiumAsksAndErrors(t *testing.T) {
	assert.Equal(t, []courier.Need{"on", "sum_insured", "rate", "minimum", "charged", "cite"}, premiumOf(t, insurance.PremiumBill{}).Needs)
	for name, c := range map[string]struct {
		edit func(*insurance.PremiumBill)
		want []courier.Need
	}{
		"the value":               {func(b *insurance.PremiumBill) { b.AllSums = cny(160_000) }, []courier.Need{"value"}},
		"ended":                   {func(b *insurance.PremiumBill) { b.Ended = yes }, []courier.Need{"begun", "marine"}},
		"the fee":                 {func(b *insurance.PremiumBill) { b.Ended, b.Begun, b.Marine = yes, no, no }, []courier.Need{"fee"}},
		"the cargo":               {func(b *insurance.PremiumBill) { b.Ended, b.Begun, b.Marine = yes, yes, no }, []courier.Need{"cargo"}},
		"the days":                {func(b *insurance.PremiumBill) { b.Ended, b.Begun, b.Marine, b.Cargo = yes, yes, no, no }, []courier.Need{"term", "run"}},
		"not begun, and no cargo": {func(b *insurance.PremiumBill) { b.Ended, b.Begun, b.Marine, b.Cargo = yes, no, no, no }, []courier.Need{"fee"}},
		"begun, and not ended":    {func(b *insurance.PremiumBill) { b.Ended, b.Begun, b.Marine, b.Cargo = no, yes, no, no }, nil},
		"not ended":               {func(b *insurance.PremiumBill) { b.Ended = no }, nil},
	} {
		assert.Equal(t, c.want, premiumOf(t, billed(c.edit)).Needs, name)
	}
	_, err := insurance.Premium(&insurance.PremiumBill{On: courier.Day(2015, 4, 23), Marine: 9, SumInsured: courier.Fen(-1), Minimum: courier.Fen(-1), Rounding: 9,
		Charged: courier.Fen(-1), Cite: courier.Art(courier.InsuranceLaw, "1"), Value: courier.Fen(-1), AllSums: courier.Fen(-2), Ended: 9, Begun: 9, Cargo: 9,
		Fee: courier.Minor(1, courier.USD), Term: courier.CountOf(3), Run: courier.CountOf(4)})
	assert.Equal(t, []string{"on", "marine", "sum_insured", "minimum", "rounding", "charged", "cite", "value", "all_sums", "ended", "begun", "cargo", "fee", "all_sums", "run"}, fields(err))
	_, err = insurance.Premium(&insurance.PremiumBill{Term: courier.CountOf(0)})
	assert.Equal(t, []string{"term"}, fields(err))
	b := billed(func(b *insurance.PremiumBill) { b.SumInsured, b.Rate = courier.Fen(1<<62), courier.RateOf(9, 0) })
	_, err = insurance.Premium(&b)
	assert.ErrorIs(t, err, courier.ErrRange)
	_, err = insurance.Premium(nil)
	require.NoError(t, err)
	readsBack(t, 4, (*insurance.PremiumRounding).UnmarshalText)
	roundTrip(t, billed(func(b *insurance.PremiumBill) {
		b.Term, b.Run, b.Fee, b.Rounding = courier.CountOf(3), courier.CountOf(1), cny(1), insurance.PremiumUp
	}))
}
