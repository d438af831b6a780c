package claim_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// Facts beyond the parcel that cannot be read, each by its field.
func TestRegimeFactsThatCannotBeRead(t *testing.T) {
	day := courier.Day(2026, 9, 1)
	sound := claim.Conversion{Rate: courier.RateOf(960, 2), Of: day, By: claim.OnJudgment, On: day}
	rate := func(f func(*claim.Conversion)) edit {
		return func(c *claim.Claim) { k := sound; f(&k); c.Conversion = &k }
	}
	for _, c := range []struct {
		facts claim.Claim
		field string
		err   error
	}{
		{with(bySea(), rate(func(k *claim.Conversion) { k.Rate = courier.Rate{} })), "conversion.rate", courier.ErrMissing},
		{with(bySea(), rate(func(k *claim.Conversion) { k.Rate = courier.RateOf(0, 0) })), "conversion.rate", courier.ErrMissing},
		{with(bySea(), rate(func(k *claim.Conversion) { k.Of = courier.Date{} })), "conversion.of", courier.ErrMissing},
		{with(bySea(), rate(func(k *claim.Conversion) { k.On = courier.Date{} })), "conversion.on", courier.ErrMissing},
		{with(bySea(), rate(func(k *claim.Conversion) { k.By = 0 })), "conversion.by", courier.ErrMissing},
		{with(bySea(), rate(func(k *claim.Conversion) { k.By = 9 })), "conversion.by", courier.ErrUnknownWord},
		{with(bySea(), rate(func(k *claim.Conversion) { k.Of = day.AddDays(-1) })), "conversion.of", courier.ErrContradicts},
		{with(bySea(), rate(func(k *claim.Conversion) { k.Of = day.AddDays(1) })), "conversion.of", courier.ErrContradicts},
		{with(bySea(), rate(func(k *claim.Conversion) { k.By = claim.OnEvent })), "conversion.by", courier.ErrContradicts},
		{with(byAir(), rate(func(k *claim.Conversion) { k.By = claim.OnEvent }), func(c *claim.Claim) { c.HappenedOn = c.Conversion.On.AddDays(1) }), "conversion.on", courier.ErrContradicts},
		{with(bySea(), func(c *claim.Claim) { c.Weight, c.Carried = kg(11), kg(10) }), "weight", courier.ErrContradicts},
		{with(byRail(), func(c *claim.Claim) {
			c.Prescribed = &claim.Prescribed{Cite: courier.Art(courier.RailOperatorRules, "56")}
		}), "prescribed.limit", courier.ErrMissing},
		{with(byRail(), func(c *claim.Claim) { c.Prescribed = &claim.Prescribed{Limit: claim.Fixed(yuan(1))} }), "prescribed.cite.source", courier.ErrMissing},
		{with(byOldRail(), penalised(claim.Penalty{Rate: courier.BasisPoints(499)})), "penalty.rate", courier.ErrRange},
		{with(byOldRail(), penalised(claim.Penalty{Rate: courier.BasisPoints(2001)})), "penalty.rate", courier.ErrRange},
		{with(byOldRail(), penalised(claim.Penalty{Rate: courier.Percent(5), Steps: claim.RailSteps})), "penalty.rate", courier.ErrContradicts},
		{with(byOldRail(), penalised(claim.Penalty{Steps: claim.RailSteps, Transit: courier.CountOf(10)})), "penalty.transit", courier.ErrNotSupported},
		{with(byOldRail(), penalised(claim.Penalty{Steps: 9})), "penalty.steps", courier.ErrUnknownWord},
		{with(byOldRail(), on(2022, 5, 1)), "happened_on", courier.ErrNoRule},
		{with(byOldWater(), on(2022, 5, 1)), "happened_on", courier.ErrNoRule},
		{with(bySea(), on(2020, 12, 31)), "happened_on", courier.ErrNoRule},
		{with(byMontreal(), func(c *claim.Claim) { c.LimitOn = courier.Day(2003, 11, 3) }), "limit_on", courier.ErrNoRule},
		{with(byCMR(), func(c *claim.Claim) { c.Accrual = &claim.Accrual{ClaimedOn: day, PaidOn: day.AddDays(-1)} }), "accrual.paid_on", courier.ErrOrder},
		{with(byCMR(), func(c *claim.Claim) { c.Freight = yuan(1) }), "freight", courier.ErrCurrency},
		{with(byRail(), func(c *claim.Claim) { c.Freight = xdr(1) }), "freight", courier.ErrCurrency},
		{with(byCOGSA(), func(c *claim.Claim) { *c = inRights(courier.COGSASea) }), "loss", courier.ErrCurrency},
		{with(carried(courier.CivilLaw), func(c *claim.Claim) { c.Operator, c.Universal = claim.PostalEnterprise, yes }), "regime", courier.ErrContradicts},
		{with(byRail(), func(c *claim.Claim) { c.Regime = 99 }), "regime", courier.ErrUnknownWord},
		{with(byRail(), func(c *claim.Claim) { c.Nature = 9 }), "nature", courier.ErrUnknownWord},
		{with(byRail(), func(c *claim.Claim) { c.Item = 9 }), "item", courier.ErrUnknownWord},
		{with(byRail(), func(c *claim.Claim) { c.PartLoss = 9 }), "part_loss", courier.ErrUnknownWord},
		{with(byRail(), func(c *claim.Claim) { c.PartUnit = 9 }), "part_unit", courier.ErrUnknownWord},
		{with(byRail(), func(c *claim.Claim) { c.Publication = 9 }), "publication", courier.ErrUnknownWord},
		{with(byRail(), func(c *claim.Claim) { c.RailLot = 9 }), "rail_lot", courier.ErrUnknownWord},
		{with(byRail(), func(c *claim.Claim) { c.Reach = 9 }), "reach", courier.ErrUnknownWord},
		{with(byAir(), weighing(kg(600)), func(c *claim.Claim) { c.Affected = kg(401) }), "affected", courier.ErrContradicts},
		{with(byAir(), func(c *claim.Claim) { c.Affected = courier.Grams(1) }), "affected", courier.ErrContradicts}, // all that was carried is lost
		{with(byRail(), func(c *claim.Claim) { c.Case = 9 }), "case", courier.ErrUnknownWord},
		{with(byRail(), func(c *claim.Claim) { c.Reckless = 9 }), "reckless", courier.ErrUnknownWord},
		{with(bySea(), func(c *claim.Claim) { c.Container = &claim.Container{Stated: 9} }), "container.stated", courier.ErrUnknownWord},
		{with(byAir(), carriage(claim.Carriage{Leg: courier.Multimodal})), "carriage.leg", courier.ErrRange},
		{with(lot(), itemised(wreck(10, 11))), "lot.items[0].salvage", courier.ErrContradicts},
	} {
		_, err := claim.Assess(&c.facts)
		require.ErrorIs(t, err, c.err, c.field)
		var found []string
		for _, one := range unjoined(err) {
			var f *courier.FieldError
			require.ErrorAs(t, one, &f)
			found = append(found, f.Field)
		}
		assert.Contains(t, found, c.field)
	}
	rest := with(byAir(), weighing(kg(600)), func(c *claim.Claim) { c.Affected = kg(400) })
	_, err := claim.Assess(&rest)
	require.NoError(t, err, "all the rest is affected")
}

// What is asked of a claim under a regime of which only the law, the day, the
// kind and the answer are known, step by step until it is decided.
func TestRegimeDialogues(t *testing.T) {
	rail := with(byRail(), prescribed(claim.RailByPiece(claim.ExactUnit)))
	for name, c := range map[string]struct {
		truth claim.Claim
		asked []courier.Need
	}{
		"rail":                               {rail, []courier.Need{"declared", "loss", "extras", "claimant_fault", "prescribed", "weight", "gross_fault"}},
		"rail, declared":                     {with(rail, declared(yuan(10))), []courier.Need{"declared", "loss", "extras", "claimant_fault", "gross_fault"}},
		"rail, late":                         {with(byOldRail(), late, penalised(claim.Penalty{Rate: courier.Percent(5)})), []courier.Need{"foreseeable", "loss", "claimant_fault", "penalty.rate", "freight"}},
		"the sea":                            {bySea(), []courier.Need{"loss", "saved", "claimant_fault", "packages", "weight", "conversion", "reckless", "in_bill"}},
		"the sea, late":                      {with(bySea(), late, func(c *claim.Claim) { c.Extent = claim.Part }), []courier.Need{"loss", "claimant_fault", "coincides", "freight", "extent", "lost_part", "reckless", "in_bill"}},
		"the air, old law":                   {with(byAir(), weighing(kg(1)), func(c *claim.Claim) { c.Carried = kg(2) }), []courier.Need{"loss", "claimant_fault", "interest", "domestic", "weight", "affected", "reckless", "waybill"}},
		"the air, new law":                   {with(byAir(), weighing(kg(1)), on(2026, 7, 1)), []courier.Need{"loss", "claimant_fault", "interest", "weight", "conversion", "affected"}},
		"Montreal":                           {with(byMontreal(), weighing(kg(1))), []courier.Need{"loss", "claimant_fault", "interest", "limit_on", "weight", "affected", "reckless"}},
		"Warsaw":                             {with(byWarsaw(), weighing(kg(1))), []courier.Need{"loss", "claimant_fault", "weight", "reckless"}},
		"CMR":                                {with(byCMR(), weighing(kg(1))), []courier.Need{"loss", "claimant_fault", "weight", "reckless", "declared", "interest", "freight_paid", "charges", "freight"}},
		"CIM":                                {with(byCIM(), short, weighing(kg(20))), []courier.Need{"loss", "nature", "claimant_fault", "weight", "reckless"}},
		"Hamburg":                            {inRights(courier.HamburgSea), []courier.Need{"loss", "claimant_fault", "packages", "weight", "reckless"}},
		"American act":                       {byCOGSA(), []courier.Need{"loss", "claimant_fault", "packages", "reckless"}},
		"Carmack":                            {byCarmack(), []courier.Need{"loss", "claimant_fault", "released"}},
		"mail abroad":                        {with(byUPU(), item(claim.OrdinaryParcel)), []courier.Need{"item", "loss", "claimant_fault", "weight", "reckless"}},
		"waterway of 1986":                   {byOldWater(), []courier.Need{"loss", "claimant_fault", "declared"}},
		"waterway of 1986, effects declared": {with(byOldWater(), declared(yuan(5))), []courier.Need{"loss", "claimant_fault", "declared", "household"}},
		"a container":                        {with(bySea(), func(c *claim.Claim) { c.Container = &claim.Container{} }), []courier.Need{"loss", "saved", "claimant_fault", "container.stated", "container.number", "container.equipment", "weight", "conversion", "reckless", "in_bill"}},
	} {
		k := claim.Claim{HappenedOn: c.truth.HappenedOn, Regime: c.truth.Regime, Kind: c.truth.Kind, Extent: c.truth.Extent, Answers: yes, Container: c.truth.Container}
		if name == "the sea, late" {
			k.Extent = 0
		}
		var asked []courier.Need
		for range 30 {
			a := assess(t, k)
			if a.Verdict != referred {
				break
			}
			require.NotEmpty(t, a.Needs, "%s: %v", name, a.Reasons)
			require.NotContains(t, asked, a.Needs[0], name)
			asked = append(asked, a.Needs[0])
			tell(t, a.Needs[0], &k, &c.truth)
		}
		slices.Sort(asked)
		slices.Sort(c.asked)
		assert.Equal(t, c.asked, asked, name)
	}
}

// tell copies the fact that a need names.
func tell(t *testing.T, need courier.Need, to, from *claim.Claim) {
	t.Helper()
	switch need {
	case "prescribed":
		to.Prescribed = from.Prescribed
	case "penalty.rate":
		to.Penalty = from.Penalty
	case "conversion":
		to.Conversion = from.Conversion
	case "container.stated":
		to.Container = &claim.Container{Stated: no}
	case "container.number":
		to.Container = &claim.Container{Stated: no, Number: courier.CountOf(1)}
	case "container.equipment":
		to.Container = &claim.Container{Stated: no, Number: courier.CountOf(1), Equipment: courier.CountOf(0)}
	case "limit_on":
		to.LimitOn = from.LimitOn
	default:
		a, err := json.Marshal(from)
		require.NoError(t, err)
		var facts map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(a, &facts))
		require.Contains(t, facts, string(need))
		one, err := json.Marshal(map[string]json.RawMessage{string(need): facts[string(need)]})
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(one, to))
	}
}

// A fact that is asked for matters: for some claim like it two of its values
// lead apart, in the amount or in what is decided.
func TestRegimeNeedsMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 14))
	names := hiddenNames()
	asked, mattered := map[string]int{}, map[string]bool{}
	for range 30_000 {
		c := drawnClaim(r)
		full, err := claim.Assess(&c)
		require.NoError(t, err)
		name := names[r.IntN(len(names))]
		part := c
		hidden[name](&part)
		a, err := claim.Assess(&part)
		if err != nil || !slices.Contains(a.Needs, name) {
			continue
		}
		key := c.Regime.String() + " " + string(name)
		asked[key]++
		for i := 0; i < 8 && !mattered[key]; i++ {
			other := drawnClaim(r)
			other.Regime, other.Value = c.Regime, c.Value
			if name == "value" {
				other.Value = courier.Minor(c.Value.Minor()+1+anySize(r), c.Value.Currency())
			}
			other.Loss = courier.Minor(r.Int64N(other.Value.Minor()+1), other.Value.Currency())
			if other.Freight.Currency() != c.Freight.Currency() {
				continue
			}
			tried := part
			if name == "penalty.rate" || name == "prescribed" || name == "conversion" || name == "container.number" || name == "kind" {
				mattered[key] = true // its own tests say so
				break
			}
			tell(t, name, &tried, &other)
			if b, err := claim.Assess(&tried); err == nil && (b.Payable != full.Payable || b.Verdict != full.Verdict) {
				mattered[key] = true
			}
		}
	}
	require.Greater(t, len(asked), 60)
	for key, n := range asked {
		assert.True(t, mattered[key] || n < 15, "%s was asked %d times and never mattered", key, n)
	}
}

// The facts and the answers survive their JSON.
func TestRegimeFactsRoundTrip(t *testing.T) {
	for _, c := range regimeRules() {
		text, err := json.Marshal(c.met)
		require.NoError(t, err)
		var back claim.Claim
		require.NoError(t, json.Unmarshal(text, &back))
		require.Equal(t, c.met, back)
		a := assess(t, c.met)
		text, err = json.Marshal(a)
		require.NoError(t, err)
		var answer claim.Assessment
		require.NoError(t, json.Unmarshal(text, &answer))
		require.Empty(t, claim.Book().Bind(&answer.Grounds), c.code)
		require.Equal(t, a.Payable, answer.Payable)
	}
}

// FuzzChoose reads any text as the facts of a carriage, and of a claim whose
// span is asked for.
func FuzzChoose(f *testing.F) {
	f.Add([]byte(`{"happened_on":"2026-03-02","operator":"transport_carrier","mode":"air","domestic":"no","claimed":["air","montreal"]}`))
	f.Add([]byte(`{"happened_on":"2026-03-02","operator":"transport_carrier","mode":"multimodal","located":"no"}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var c claim.Carriage
		if json.Unmarshal(text, &c) != nil {
			return
		}
		out, err := claim.Choose(&c)
		if err == nil && (out.Verdict == granted) != (out.Regime != 0) {
			t.Errorf("%s with %s", out.Verdict, out.Regime)
		}
	})
}

func FuzzRange(f *testing.F) {
	for _, c := range regimeRules() {
		text, err := json.Marshal(c.met)
		require.NoError(f, err)
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var c claim.Claim
		if json.Unmarshal(text, &c) != nil {
			return
		}
		answered(t, &c)
		if s, err := claim.Range(&c); err == nil && s.High.Known() && s.High.Less(s.Low) {
			t.Errorf("%v", s)
		}
	})
}

// What is more than can be weighed or counted is an error at its field, and no
// fact that is asked for again.
func TestSumsPastTheEnd(t *testing.T) {
	most := with(byAir(), func(c *claim.Claim) {
		c.Loss, c.Value = courier.Fen(math.MaxInt64), courier.Fen(math.MaxInt64)
		c.Conversion.Rate = courier.RateOf(1, 9) // so that the limit may still bite
		c.HappenedOn, c.Carried = courier.Day(2026, 7, 1), courier.Weight{}
		c.Weight, c.Affected = courier.Grams(math.MaxInt64), courier.Grams(1)
	})
	_, err := claim.Assess(&most)
	require.ErrorIs(t, err, courier.ErrRange)
	require.ErrorContains(t, err, "affected")
	_, spanErr := claim.Range(&most)
	require.Equal(t, err, spanErr, "nor between what and what it lies")

	boxes := with(bySea(), func(c *claim.Claim) {
		c.Loss, c.Value, c.Conversion.Rate = courier.Fen(math.MaxInt64), courier.Fen(math.MaxInt64), courier.RateOf(1, 9)
		c.Packages = courier.CountOf(1)
		c.Container = &claim.Container{Stated: no, Number: courier.CountOf(math.MaxInt64), Equipment: courier.CountOf(1)}
	})
	_, err = claim.Assess(&boxes)
	require.ErrorIs(t, err, courier.ErrRange)
	require.ErrorContains(t, err, "container.equipment")
	boxes.Container.Number = courier.Count{}
	a, err := claim.Assess(&boxes)
	require.NoError(t, err)
	require.Equal(t, []courier.Need{"container.number"}, a.Needs)
	boxes.Container.Number, boxes.Container.Stated = courier.CountOf(0), yes
	boxes.Packages = courier.Count{}
	a, err = claim.Assess(&boxes)
	require.NoError(t, err)
	require.Equal(t, []courier.Need{"packages"}, a.Needs)
}
