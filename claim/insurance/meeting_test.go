package insurance_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

var aug4 = courier.Day(2026, 8, 4)

func twoPolicies() insurance.DoubleCover {
	return insurance.DoubleCover{HappenedOn: aug4, Gross: cny(50_000), Value: cny(100_000), Policies: []insurance.CoveringPolicy{
		{Name: "A", SumInsured: cny(60_000)}, {Name: "B", SumInsured: cny(90_000)}}}
}

func share(t testing.TB, d insurance.DoubleCover) insurance.Shared {
	t.Helper()
	s, err := insurance.Share(&d)
	require.NoError(t, err)
	if len(s.Needs) > 0 {
		require.Empty(t, s.Shares)
		return s
	}
	sum, pays, recovers, owes := int64(0), s.Open.Minor(), int64(0), int64(0)
	for i, c := range s.Shares {
		require.False(t, c.Share.Sign() < 0 || c.Pays.Sign() < 0 || c.Recovers.Sign() < 0 || c.Owes.Sign() < 0, "%+v", c)
		require.False(t, d.Policies[i].SumInsured.Less(c.Pays), "%+v", c)
		sum += c.Share.Minor()
		pays += c.Pays.Minor()
		recovers += c.Recovers.Minor()
		owes += c.Owes.Minor()
	}
	require.Equal(t, s.Total.Minor(), sum)
	require.Equal(t, recovers, owes)
	if len(d.Against) == 0 {
		require.Equal(t, sum, pays)
	}
	return s
}

// V-INS-004, V-INS-005, V-INS-028, and what lies beside them.
func TestShare(t *testing.T) {
	d := twoPolicies()
	d.Policies[0].Premium, d.Policies[1].Premium = cny(60), cny(90)
	s := share(t, d)
	assert.Equal(t, []courier.Money{cny(20_000), cny(30_000)}, []courier.Money{s.Shares[0].Share, s.Shares[1].Share})
	assert.Equal(t, cny(50), s.Refund, "a third of the premium")
	assert.True(t, s.Has("insurance.share.by_sums") && s.Has("insurance.share.premium"))

	for _, on := range []courier.Date{courier.Day(2026, 4, 30), courier.Day(2026, 5, 1)} {
		sea := twoPolicies()
		sea.Law, sea.HappenedOn, sea.Against = insurance.MarineCargo, on, "B"
		s = share(t, sea)
		assert.Equal(t, insurance.Contribution{Name: "B", Share: cny(30_000), Pays: cny(50_000), Recovers: cny(20_000)}, s.Shares[1])
		assert.Equal(t, insurance.Contribution{Name: "A", Share: cny(20_000), Pays: cny(0), Owes: cny(20_000)}, s.Shares[0])
		assert.Equal(t, cny(0), s.Open)
		assert.True(t, s.Has("insurance.share.from_one"))
	}
	sea := twoPolicies()
	sea.Law, sea.Against, sea.Gross = insurance.MarineCargo, "A", cny(100_000)
	s = share(t, sea)
	assert.Equal(t, cny(60_000), s.Shares[0].Pays, "no more than its sum insured")
	assert.Equal(t, cny(40_000), s.Open)

	high := twoPolicies()
	high.Law, high.Gross, high.Value, high.LostPart = insurance.MarineCargo, courier.Money{}, courier.Money{}, courier.Percent(50)
	high.Policies[0].Value, high.Policies[1].Value = cny(100_000), cny(110_000)
	s = share(t, high)
	assert.Equal(t, cny(55_000), s.Total)
	assert.Equal(t, []courier.Money{cny(22_000), cny(33_000)}, []courier.Money{s.Shares[0].Share, s.Shares[1].Share})
	assert.True(t, s.Has("insurance.share.highest_value"))

	single := twoPolicies()
	single.Policies[1].SumInsured = cny(40_000)
	assert.Equal(t, cny(50_000), share(t, single).Total)
	single.Policies[1].SumInsured = cny(30_000)
	s = share(t, single)
	assert.Equal(t, cny(45_000), s.Total)
	assert.True(t, s.Has("insurance.share.not_double"))
	single.Law = insurance.MarineCargo
	s = share(t, single)
	assert.True(t, s.Has("insurance.share.marine_not_double"))

	agreed := twoPolicies()
	agreed.Method, agreed.Cite = insurance.ByLiability, courier.Cite{Document: policyDocument}
	agreed.Policies[0].Alone, agreed.Policies[1].Alone = cny(30_000), cny(45_000)
	s = share(t, agreed)
	assert.Equal(t, []courier.Money{cny(20_000), cny(30_000)}, []courier.Money{s.Shares[0].Share, s.Shares[1].Share})
	assert.True(t, s.Has("insurance.share.by_liability"))
	agreed.Policies[1].Alone = cny(90_000)
	assert.Equal(t, cny(37_500), share(t, agreed).Shares[1].Share, "up to its sum insured")
	agreed.Policies[1].Alone = cny(5_000)
	assert.Equal(t, cny(35_000), share(t, agreed).Total, "no more than they owe")
}

// The shares are in the currency of the policies, and in yuan where no amount
// is known.
func TestShareInAnyCurrency(t *testing.T) {
	usd := func(n int64) courier.Money { return courier.Minor(n, courier.USD) }
	s := share(t, insurance.DoubleCover{HappenedOn: aug4, Gross: usd(50), Value: usd(100), Policies: []insurance.CoveringPolicy{{Name: "A", SumInsured: usd(100)}, {Name: "B", SumInsured: usd(100)}}})
	assert.Equal(t, []courier.Money{usd(50), usd(25), usd(25), usd(0)}, []courier.Money{s.Total, s.Shares[0].Share, s.Shares[1].Pays, s.Open})
	s = share(t, insurance.DoubleCover{HappenedOn: aug4, LostPart: courier.Percent(0), Policies: []insurance.CoveringPolicy{{Name: "A"}}})
	assert.Equal(t, []courier.Money{cny(0), cny(0)}, []courier.Money{s.Total, s.Shares[0].Pays})
}

func TestShareAsksAndFaults(t *testing.T) {
	var none insurance.DoubleCover
	_, err := insurance.Share(&none)
	assert.ErrorIs(t, err, courier.ErrEmptyTable)
	d := twoPolicies()
	d.HappenedOn, d.Gross, d.Value, d.Policies[1].SumInsured = courier.Date{}, courier.Money{}, courier.Money{}, courier.Money{}
	assert.Equal(t, []courier.Need{"happened_on", "gross_loss", "policies[1].sum_insured", "value"}, share(t, d).Needs)
	nil0 := twoPolicies()
	nil0.Gross, nil0.Value, nil0.Policies[0].SumInsured = cny(0), courier.Money{}, courier.Money{}
	assert.Empty(t, share(t, nil0).Needs)
	for _, c := range []struct {
		field string
		fault courier.Fault
		edit  func(*insurance.DoubleCover)
	}{
		{"policies[1].name", courier.ErrRepeated, func(d *insurance.DoubleCover) { d.Policies[1].Name = "A" }},
		{"policies[1].name", courier.ErrMissing, func(d *insurance.DoubleCover) { d.Policies[1].Name = "" }},
		{"policies[0].sum_insured", courier.ErrNegative, func(d *insurance.DoubleCover) { d.Policies[0].SumInsured = under }},
		{"policies[0].premium", courier.ErrCurrency, func(d *insurance.DoubleCover) { d.Policies[0].Premium = dollars }},
		{"policies[1].alone", courier.ErrNegative, func(d *insurance.DoubleCover) { d.Policies[1].Alone = under }},
		{"policies[1].alone", courier.ErrContradicts, func(d *insurance.DoubleCover) { d.Policies[1].Alone = courier.Fen(90_000_01) }},
		{"policies[0].value", courier.ErrContradicts, func(d *insurance.DoubleCover) { d.Policies[0].Value = cny(1) }},
		{"policies", courier.ErrRange, func(d *insurance.DoubleCover) { d.Policies[0].SumInsured = courier.Fen(1<<63 - 1) }},
		{"policies", courier.ErrRange, func(d *insurance.DoubleCover) { // each gives nearly all of its premium back
			d.Gross, d.Value = courier.Fen(0), courier.Fen(1)
			for i := range d.Policies {
				d.Policies[i].Premium = courier.Fen(1<<63 - 1)
			}
		}},
		{"against", courier.ErrContradicts, func(d *insurance.DoubleCover) { d.Against = "A" }},
		{"against", courier.ErrContradicts, func(d *insurance.DoubleCover) { d.Against, d.Law = "C", insurance.MarineCargo }},
		{"method", courier.ErrUnknownWord, func(d *insurance.DoubleCover) { d.Method = 9 }},
		{"law", courier.ErrUnknownWord, func(d *insurance.DoubleCover) { d.Law = 9 }},
		{"cite.source", courier.ErrMissing, func(d *insurance.DoubleCover) { d.Method = insurance.ByLiability }},
		{"lost_part", courier.ErrContradicts, func(d *insurance.DoubleCover) { d.LostPart = courier.Percent(1) }},
		{"gross_loss", courier.ErrContradicts, func(d *insurance.DoubleCover) { d.Gross = cny(100_001) }},
		{"happened_on", courier.ErrNoRule, func(d *insurance.DoubleCover) { d.HappenedOn = courier.Day(2015, 4, 23) }},
	} {
		d := twoPolicies()
		c.edit(&d)
		_, err := insurance.Share(&d)
		require.ErrorIs(t, err, c.fault, c.field)
		assert.Equal(t, []string{c.field}, fields(err))
	}
}

// V-INS-033.
func TestSeveral(t *testing.T) {
	s := insurance.Succession{HappenedOn: aug4, Law: insurance.MarineCargo, SumInsured: cny(100_000), Losses: []insurance.LossInTurn{
		{Payable: cny(70_000), Total: no, Repaired: yes}, {Payable: cny(60_000), Total: no}}}
	several := func() insurance.InTurn {
		a, err := insurance.Several(&s)
		require.NoError(t, err)
		return a
	}
	assert.Equal(t, cny(130_000), several().Total)
	a := several()
	assert.False(t, a.Has("courier.source_unchecked"))
	s.HappenedOn = courier.Day(2026, 10, 1)
	a = several()
	assert.True(t, a.Has("courier.source_unchecked"), "past the day up to which the law was read")
	s.HappenedOn = aug4
	s.Losses[0].Repaired, s.Losses[1] = no, insurance.LossInTurn{Payable: cny(100_000), Total: yes}
	a = several()
	assert.Equal(t, []courier.Money{cny(0), cny(100_000)}, a.Due)
	assert.True(t, a.Has("insurance.several.absorbed"))
	assert.Equal(t, courier.Need("losses[0]"), a.Reasons[1].Field())
	s.Losses[0].Repaired, s.Losses[1].Total = 0, 0
	assert.Equal(t, []courier.Need{"losses[0].repaired", "losses[1].total"}, several().Needs)
	s.Law = insurance.LandCargo
	assert.Equal(t, []courier.Need{"repeat"}, several().Needs)
	s.SumInsured = cny(170_000)
	a = several()
	assert.Equal(t, []courier.Money{cny(70_000), cny(100_000)}, a.Due, "together within the sum: what the policy says of it does not matter")
	require.True(t, a.Has("insurance.several.within"))
	assert.Equal(t, "18", a.Reasons[0].Basis().Article)
	s.SumInsured = courier.Fen(169_999_99)
	assert.Equal(t, []courier.Need{"repeat"}, several().Needs, "a fen more than the sum")
	one := insurance.Succession{HappenedOn: aug4, SumInsured: cny(60_000), Losses: s.Losses[:1]}
	a, err := insurance.Several(&one)
	require.NoError(t, err)
	assert.Equal(t, cny(60_000), a.Total, "of one loss nothing is asked of a next")
	assert.True(t, a.Has("insurance.several.within"))
	one = insurance.Succession{HappenedOn: aug4, Losses: []insurance.LossInTurn{{Payable: cny(0)}}}
	a, err = insurance.Several(&one)
	require.NoError(t, err)
	assert.Equal(t, cny(0), a.Total)
	assert.Empty(t, a.Reasons, "nothing is told of a sum that is not known")
	s.SumInsured = cny(100_000)
	s.Repeat, s.Cite = insurance.SumReduced, courier.Cite{Document: policyDocument}
	assert.Equal(t, []courier.Money{cny(70_000), cny(30_000)}, several().Due)
	s.Repeat = insurance.SumRestored
	assert.Equal(t, cny(170_000), several().Total)
	s.Losses[0].Payable = under
	_, err = insurance.Several(&s)
	assert.Equal(t, []string{"losses[0].payable"}, fields(err))
	_, err = insurance.Several(nil)
	assert.ErrorIs(t, err, courier.ErrEmptyTable)
}

// V-INS-031.
func TestConstructiveLoss(t *testing.T) {
	for _, c := range []struct {
		on             courier.Date
		inevitable     courier.Answer
		avoid, forward courier.Money
		verdict        courier.Verdict
		needs          []courier.Need
	}{
		{aug4, no, cny(70_000), cny(35_000), courier.Granted, nil},
		{aug4, no, cny(70_000), cny(25_000), courier.Refused, nil},
		{courier.Day(2026, 4, 30), no, cny(70_000), cny(30_000), courier.Refused, nil},
		{courier.Day(2026, 4, 30), no, cny(70_000), cny(30_001), courier.Granted, nil},
		{aug4, yes, courier.Money{}, courier.Money{}, courier.Granted, nil},
		{aug4, 0, cny(100_001), courier.Money{}, courier.Granted, nil},
		{aug4, no, cny(1), courier.Money{}, courier.Referred, []courier.Need{"forward_cost"}},
		{aug4, 0, cny(0), cny(0), courier.Referred, []courier.Need{"inevitable"}},
		{courier.Date{}, yes, cny(0), cny(0), courier.Referred, []courier.Need{"happened_on"}},
	} {
		d, err := insurance.ConstructiveLoss(&insurance.Plight{HappenedOn: c.on, Inevitable: c.inevitable, Value: cny(100_000), AvoidCost: c.avoid, OnwardCost: c.forward})
		require.NoError(t, err)
		assert.Equal(t, c.verdict, d.Verdict, "%+v", c)
		assert.Equal(t, c.needs, d.Needs, "%+v", c)
		assert.Equal(t, c.verdict == courier.Granted && c.on.Known(), d.Has("insurance.constructive.abandon"))
		assert.Equal(t, c.verdict == courier.Granted && !c.on.Before(newSeaDay), d.Has("insurance.constructive.silence"), "%+v", c)
	}
	_, err := insurance.ConstructiveLoss(&insurance.Plight{HappenedOn: courier.Day(1993, 6, 30), Value: under, Inevitable: 9})
	assert.Equal(t, []string{"happened_on", "inevitable", "value"}, fields(err))
	_, err = insurance.ConstructiveLoss(nil)
	assert.NoError(t, err)
}

func TestValueAtOrigin(t *testing.T) {
	w, err := insurance.ValueAtOrigin(&insurance.Origin{HappenedOn: aug4, Goods: cny(90_000), Freight: cny(9_000), Premium: cny(1_000)})
	require.NoError(t, err)
	assert.Equal(t, cny(100_000), w.Value)
	assert.Equal(t, "243", w.Reasons[0].Basis().Article)
	w, err = insurance.ValueAtOrigin(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"happened_on", "goods", "freight", "premium"}, w.Needs)
	_, err = insurance.ValueAtOrigin(&insurance.Origin{HappenedOn: courier.Day(1993, 6, 30), Goods: under})
	assert.Equal(t, []string{"happened_on", "goods"}, fields(err))
	_, err = insurance.ValueAtOrigin(&insurance.Origin{HappenedOn: aug4, Goods: courier.Fen(1<<63 - 1), Freight: cny(1), Premium: cny(1)})
	assert.ErrorIs(t, err, courier.ErrRange)
}

// V-INS-014.
func TestDivideRecovery(t *testing.T) {
	for _, c := range []struct {
		method           insurance.ShortMethod
		owed             int64
		insurer, insured courier.Money
		code             courier.Code
	}{
		{insurance.InsuredFirst, 60_000, cny(31_700), cny(28_300), "insurance.meet.insured_first"},
		{insurance.InsurerFirst, 60_000, cny(55_700), cny(4_300), "insurance.meet.insurer_first"},
		{insurance.SharedByParts, 60_000, courier.Fen(39_785_71), courier.Fen(20_214_29), "insurance.meet.pro_rata"},
		{insurance.SharedByParts, 84_000, cny(55_700), cny(28_300), "insurance.meet.rest"},
		{insurance.InsuredFirst, 90_000, cny(55_700), cny(28_300), "insurance.meet.rest"},
	} {
		y := insurance.Recovery{HappenedOn: aug4, Gross: cny(84_000), Paid: cny(55_700), Owed: cny(c.owed), Method: c.method}
		a, err := insurance.DivideRecovery(&y)
		require.NoError(t, err)
		assert.Equal(t, []courier.Money{c.insurer, c.insured}, []courier.Money{a.Insurer, a.Insured}, "%v %d", c.method, c.owed)
		assert.True(t, a.Has(c.code))
		assert.Equal(t, c.owed < 84_000, a.Has("insurance.meet.insured_first") || a.Has("insurance.meet.insurer_first") || a.Has("insurance.meet.pro_rata"))
	}
	a, err := insurance.DivideRecovery(&insurance.Recovery{HappenedOn: aug4, Law: insurance.MarineCargo, Gross: cny(10), Paid: cny(10), Owed: cny(12)})
	require.NoError(t, err)
	assert.Equal(t, cny(2), a.Excess)
	assert.True(t, a.Has("insurance.meet.marine_passes") && a.Has("insurance.meet.marine_excess"))
	a, err = insurance.DivideRecovery(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"happened_on", "third_owes", "insurer_paid", "gross_loss"}, a.Needs)
	_, err = insurance.DivideRecovery(&insurance.Recovery{HappenedOn: courier.Day(2015, 1, 1), Gross: cny(1), Paid: cny(2), Owed: dollars, Method: 7, Law: 7})
	assert.Equal(t, []string{"happened_on", "law", "method", "third_owes", "insurer_paid"}, fields(err))
}

// V-CLM-042, and the other cases of the interpretation.
func TestDivideRail(t *testing.T) {
	base := insurance.RailRecovery{HappenedOn: aug4, Gross: cny(100_000), Paid: cny(60_000), SumInsured: cny(60_000), Value: cny(100_000), InFull: no, Limit: cny(20_000)}
	for _, c := range []struct {
		name             string
		edit             func(*insurance.RailRecovery)
		insurer, insured int64
		code             courier.Code
	}{
		{"under-insured", func(*insurance.RailRecovery) {}, 12_000, 8_000, "insurance.meet.rail_under"},
		{"with declared cover", func(y *insurance.RailRecovery) { y.Declared = yes }, 12_000, 8_000, "insurance.meet.rail_declared"},
		{"fully insured", func(y *insurance.RailRecovery) { y.SumInsured, y.Paid = cny(100_000), cny(100_000) }, 20_000, 0, "insurance.meet.rail_limit"},
		{"the actual loss", func(y *insurance.RailRecovery) { y.InFull = yes }, 60_000, 40_000, "insurance.meet.rail_actual"},
		{"nothing was lost", func(y *insurance.RailRecovery) { y.Gross, y.Paid = cny(0), cny(0) }, 0, 0, "insurance.meet.rail_nothing"},
		{"nothing was paid", func(y *insurance.RailRecovery) { y.Paid = cny(0) }, 0, 20_000, "insurance.meet.rail_nothing"},
		{"the limit is nothing", func(y *insurance.RailRecovery) { y.Limit = cny(0) }, 0, 0, "insurance.meet.rail_nothing"},
		{"no more than was paid", func(y *insurance.RailRecovery) { y.SumInsured, y.Paid = cny(100_000), cny(5_000) }, 5_000, 15_000, "insurance.meet.rail_up_to_paid"},
	} {
		y := base
		c.edit(&y)
		a, err := insurance.DivideRail(&y)
		require.NoError(t, err)
		assert.Equal(t, []courier.Money{cny(c.insurer), cny(c.insured)}, []courier.Money{a.Insurer, a.Insured}, c.name)
		assert.True(t, a.Has(c.code), c.name)
	}
	a, err := insurance.DivideRail(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"happened_on", "gross_loss", "insurer_paid", "in_full", "limit", "sum_insured", "value"}, a.Needs)
	full := insurance.RailRecovery{HappenedOn: aug4, Gross: cny(1), Paid: cny(1), InFull: yes}
	a, err = insurance.DivideRail(&full)
	require.NoError(t, err)
	assert.Empty(t, a.Needs, "no limit is asked for")
	_, err = insurance.DivideRail(&insurance.RailRecovery{HappenedOn: courier.Day(2020, 12, 28), Gross: cny(1), Paid: cny(2), InFull: 9})
	assert.Equal(t, []string{"happened_on", "in_full", "insurer_paid"}, fields(err))
}

// F136: the parts add up to the loss, with the deductible as a line of its own.
func TestBearLoss(t *testing.T) {
	b := insurance.Bearing{HappenedOn: aug4, Gross: cny(84_000), ThirdPaid: cny(0), CourierOwes: cny(60_000), InsurerPays: cny(55_700), Deductible: cny(300)}
	a, err := insurance.BearLoss(&b)
	require.NoError(t, err)
	assert.Equal(t, []courier.Money{cny(60_000), cny(24_000), cny(0), cny(0), cny(0)}, []courier.Money{a.Courier, a.Insurer, a.ThirdParty, a.Deductible, a.Uninsured})
	b.Method = insurance.InsurerFirst
	a, err = insurance.BearLoss(&b)
	require.NoError(t, err)
	assert.Equal(t, []courier.Money{cny(60_000), cny(0), cny(300), cny(23_700), cny(55_700)}, []courier.Money{a.Courier, a.Insurer, a.Deductible, a.Uninsured, a.Recovers})
	r := rand.New(rand.NewPCG(13, 6))
	for range trials(5_000) {
		gross := r.Int64N(1 << 40)
		third := r.Int64N(gross + 1)
		pays := r.Int64N(gross - third + 1)
		b := insurance.Bearing{HappenedOn: aug4, Gross: courier.Fen(gross), ThirdPaid: courier.Fen(third), InsurerPays: courier.Fen(pays),
			CourierOwes: courier.Fen(r.Int64N(2*gross + 1)), Deductible: courier.Fen(r.Int64N(gross + 1)), Method: insurance.ShortMethod(r.IntN(3))}
		a, err := insurance.BearLoss(&b)
		require.NoError(t, err)
		sum := int64(0)
		for _, m := range []courier.Money{a.Courier, a.Insurer, a.ThirdParty, a.Deductible, a.Uninsured} {
			require.GreaterOrEqual(t, m.Minor(), int64(0), "%+v", b)
			sum += m.Minor()
		}
		require.Equal(t, gross, sum)
		require.LessOrEqual(t, a.Recovers.Minor(), pays)
	}
	a, err = insurance.BearLoss(nil)
	require.NoError(t, err)
	assert.Len(t, a.Needs, 6)
	_, err = insurance.BearLoss(&insurance.Bearing{HappenedOn: aug4, Gross: cny(1), ThirdPaid: cny(1), InsurerPays: cny(1), Method: 5})
	assert.Equal(t, []string{"method"}, fields(err))
	_, err = insurance.BearLoss(&insurance.Bearing{HappenedOn: aug4, Gross: cny(1), ThirdPaid: cny(2)})
	assert.Equal(t, []string{"third_paid"}, fields(err))
	_, err = insurance.BearLoss(&insurance.Bearing{HappenedOn: aug4, Gross: cny(1), InsurerPays: cny(2)})
	assert.Equal(t, []string{"insurer_pays"}, fields(err))
	_, err = insurance.BearLoss(&insurance.Bearing{HappenedOn: aug4, Gross: cny(1), ThirdPaid: cny(1), InsurerPays: cny(1)})
	assert.Equal(t, []string{"insurer_pays"}, fields(err))
}

func TestLayBeside(t *testing.T) {
	c := insurance.Comparison{HappenedOn: aug4, Declared: yes, Insured: yes, Liable: no, Covered: yes, GrossFault: no, ByRail: yes,
		Gross: cny(10_000), CarrierPays: cny(6_000), InsurerPays: cny(9_000)}
	a, err := insurance.LayBeside(&c)
	require.NoError(t, err)
	require.Len(t, a.Lines, 6)
	assert.Equal(t, []courier.Money{cny(10_000), cny(5_000)}, []courier.Money{a.Most, a.Twice})
	assert.Equal(t, insurance.PointTrigger, a.Lines[1].Point)
	assert.Equal(t, []courier.Effect{courier.Bars, courier.Grants}, []courier.Effect{a.Lines[1].Declared.Effect, a.Lines[1].Insured.Effect})
	assert.True(t, a.Has("insurance.beside.once") && a.Has("insurance.beside.rail"))
	c.GrossFault, c.Insured, c.InsurerPays, c.Covered, c.ByRail = yes, no, courier.Money{}, 0, 0
	a, err = insurance.LayBeside(&c)
	require.NoError(t, err)
	assert.Equal(t, cny(6_000), a.Most)
	assert.Equal(t, []courier.Effect{courier.Grants, courier.Notes}, []courier.Effect{a.Lines[3].Declared.Effect, a.Lines[3].Insured.Effect})
	a, err = insurance.LayBeside(nil)
	require.NoError(t, err)
	assert.Len(t, a.Needs, 10)
	_, err = insurance.LayBeside(&insurance.Comparison{Declared: no, CarrierPays: cny(1), Insured: no, InsurerPays: cny(1), Liable: 9})
	assert.Equal(t, []string{"carrier_liable", "carrier_pays", "insurer_pays"}, fields(err))
}

// V-INS-007 on the PICC clauses: loss and cost each in proportion, and each
// capped.
func TestPICCDomestic(t *testing.T) {
	p := insurance.PICCDomestic(cny(60_000))
	l := of(loss(50_000), value(100_000), rescue(30_000))
	l.Policy = &p
	a := assess(t, l)
	assert.Equal(t, []courier.Money{cny(30_000), cny(18_000)}, []courier.Money{a.Indemnity, a.Rescue})
	l.RescueCost = cny(150_000)
	a = assess(t, l)
	assert.Equal(t, cny(60_000), a.Rescue)
}

// Against largest remainder in the plainest way.
func TestShareAgainstTheModel(t *testing.T) {
	r := rand.New(rand.NewPCG(56, 1))
	for range trials(5_000) {
		v := 1 + r.Int64N(1<<40)
		d := insurance.DoubleCover{HappenedOn: aug4, Gross: courier.Fen(r.Int64N(v + 1)), Value: courier.Fen(v)}
		var weights []int64
		sum := int64(0)
		for i := range 1 + r.IntN(5) {
			w := r.Int64N(2 * v)
			weights, sum = append(weights, w), sum+w
			d.Policies = append(d.Policies, insurance.CoveringPolicy{Name: fmt.Sprint(i), SumInsured: courier.Fen(w)})
		}
		if sum == 0 {
			continue
		}
		whole := fen(d.Gross)
		if sum < v {
			whole = times(whole, big.NewRat(sum, 1), big.NewRat(v, 1))
		}
		total := rounded(whole)
		s := share(t, d)
		require.Equal(t, total, s.Total)
		for i, w := range portions(total.Minor(), weights) {
			require.Equal(t, w, s.Shares[i].Share.Minor())
			require.LessOrEqual(t, w, weights[i]+1, "no more than its sum insured")
		}
	}
}
