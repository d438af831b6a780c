package liability_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func respond(t testing.TB, c *liability.Carriage) liability.Respondents {
	t.Helper()
	r, err := liability.Asked(c)
	require.NoError(t, err)
	return r
}

// journey is one by legs of the modes, whose carriers are 甲, 乙, 丙, contracted
// with 总.
func journey(day string, modes []courier.Mode, edits ...func(c *liability.Carriage)) *liability.Carriage {
	c := &liability.Carriage{HappenedOn: ymd(day), Contracting: "总", Mail: courier.No}
	for i, m := range modes {
		c.Legs = append(c.Legs, liability.Leg{Carrier: []string{"甲", "乙", "丙"}[i], Mode: m, Domestic: courier.No})
	}
	for _, e := range edits {
		e(c)
	}
	return c
}
func onLeg(i int64) func(c *liability.Carriage) {
	return func(c *liability.Carriage) { c.LossLeg = courier.CountOf(i) }
}
func nowhere(c *liability.Carriage) { c.Located = courier.No }
func coastalLegs(c *liability.Carriage) {
	for i := range c.Legs {
		c.Legs[i].Domestic = courier.Yes
	}
}
func coastalLast(c *liability.Carriage) { c.Legs[len(c.Legs)-1].Domestic = courier.Yes }
func claimant(p courier.Party) func(c *liability.Carriage) {
	return func(c *liability.Carriage) { c.Claimant = p }
}
func actual(c *liability.Carriage) { c.Legs[0].Actual = "实" }
func carved(named, inBill, goodFaith courier.Answer) func(c *liability.Carriage) {
	return func(c *liability.Carriage) {
		c.Legs[1].CarvedOut, c.GoodFaith = &liability.CarveOut{Named: named, InBill: inBill}, goodFaith
	}
}
func groundLeg(g liability.GroundLeg, consented, disproved courier.Answer) func(c *liability.Carriage) {
	return func(c *liability.Carriage) {
		leg := &c.Legs[1]
		leg.ForAir, leg.Consented, leg.Disproved = g, consented, disproved
	}
}

// Under a shared brand the one that contracted comes first, if it is known;
// that a leg's carrier answers jointly with it is said of those two.
func TestAskedUnderBrandPutsTheContractFirst(t *testing.T) {
	c := journey("2026-03-01", []courier.Mode{courier.ByRoad, courier.ByRoad}, onLeg(1), func(c *liability.Carriage) {
		c.Brand, c.Contracting = &liability.Brand{Owner: "品牌", Server: "网点"}, "网点"
	})
	r := respond(t, c)
	assert.Equal(t, []liability.Respondent{{Name: "品牌", As: liability.BrandOwner}, {Name: "网点", As: liability.ServingFirm}, {Name: "乙", As: liability.LegCarrier}}, r.Asked)
	assert.Equal(t, "网点", r.First)
	assert.Equal(t, yes, r.Joint)
	c.Contracting = "别家"
	assert.Equal(t, "别家", respond(t, c).First)
	c.Contracting, c.Legs, c.LossLeg = "", nil, courier.Count{}
	assert.Equal(t, "品牌", respond(t, c).First)
}

func TestAsked(t *testing.T) {
	road, rail, air, sea, river := courier.ByRoad, courier.ByRail, courier.ByAir, courier.BySea, courier.ByInlandWater
	civil := courier.CivilLaw
	type modes = []courier.Mode
	for _, c := range []struct {
		name  string
		c     *liability.Carriage
		want  string // who, as what
		joint courier.Answer
		law   courier.Regime
		time  courier.Regime
		code  courier.Code
	}{
		{"alone", journey("2026-03-01", nil), "总:contracting_carrier", 0, 0, 0, "liability.asked.contracting"},
		{"shared brand", &liability.Carriage{HappenedOn: ymd("2026-03-01"), Brand: &liability.Brand{Owner: "品牌", Server: "网点"}}, "品牌:brand_owner 网点:serving_firm", no, 0, 0, "liability.asked.shared_brand"},
		{"its own brand", &liability.Carriage{HappenedOn: ymd("2026-03-01"), Brand: &liability.Brand{Owner: "品牌", Server: "品牌"}}, "品牌:brand_owner", no, 0, 0, "liability.asked.shared_brand"},
		{"road, one leg", journey("2026-03-01", modes{road}), "总:contracting_carrier 甲:leg_carrier", yes, civil, civil, "liability.asked.leg"},
		{"road, second leg", journey("2026-03-01", modes{road, road}, onLeg(1)), "总:contracting_carrier 乙:leg_carrier", yes, civil, civil, "liability.asked.leg"},
		{"road, leg not found", journey("2026-03-01", modes{road, road}, nowhere), "总:contracting_carrier", 0, civil, civil, "liability.asked.leg_not_found"},
		{"rail, the contracting carrier's own leg", journey("2026-03-01", modes{rail, rail}, onLeg(0), func(c *liability.Carriage) { c.Contracting = "甲" }), "甲:contracting_carrier", 0, courier.Rail, courier.Rail, "liability.asked.through"},
		{"rail to 2022-04-30", journey("2022-04-30", modes{rail, rail}, nowhere), "总:contracting_carrier", 0, courier.RailRules1986, courier.RailRules1986, "liability.asked.through"},
		{"river to 2022-04-30", journey("2022-04-30", modes{river, river}, nowhere), "总:contracting_carrier", 0, courier.WaterwayRules1986, courier.WaterwayRules1986, "liability.asked.through"},
		{"river", journey("2022-05-01", modes{river, river}, nowhere), "总:contracting_carrier", 0, courier.Waterway, courier.Waterway, "liability.asked.through"},
		{"through modes, on the road", journey("2026-05-01", modes{road, sea}, onLeg(0)), "总:multimodal_operator", 0, civil, civil, "liability.asked.law_of_the_leg_and_time"},
		{"through modes, on the road, before", journey("2026-04-30", modes{road, sea}, onLeg(0)), "总:multimodal_operator", 0, civil, 0, "liability.asked.time_bar_open"},
		{"through modes, at sea", journey("2026-05-01", modes{road, sea}, onLeg(1)), "总:multimodal_operator", 0, courier.Sea, courier.Sea, "liability.asked.law_of_the_leg_and_time"},
		{"through modes, coastalLegs, before", journey("2026-04-30", modes{road, sea}, onLeg(1), coastalLegs), "总:multimodal_operator", 0, civil, civil, "liability.notice.coastal"},
		{"through modes, no leg found, sea", journey("2026-05-01", modes{road, sea}, nowhere, coastalLegs), "总:multimodal_operator", 0, courier.Sea, courier.Sea, "liability.asked.law_of_the_sea"},
		{"through modes, no leg found, sea, before", journey("2026-04-30", modes{road, sea}, nowhere), "总:multimodal_operator", 0, courier.Sea, 0, "liability.asked.time_bar_open"},
		{"through modes, no leg found, coastalLegs, before", journey("2026-04-30", modes{road, sea}, nowhere, coastalLegs), "总:multimodal_operator", 0, civil, civil, "liability.asked.law_of_the_code"},
		{"through modes, no leg found, no sea", journey("2026-05-01", modes{road, rail}, nowhere), "总:multimodal_operator", 0, civil, civil, "liability.asked.law_of_the_code"},
		{"through modes, no sea, on the rail", journey("2026-05-01", modes{road, rail}, onLeg(1)), "总:multimodal_operator", 0, courier.Rail, 0, "liability.asked.law_of_the_leg"},
		{"sea, actual carrier", journey("2026-05-01", modes{sea}, actual), "总:contracting_carrier 实:actual_carrier", yes, courier.Sea, courier.Sea, "liability.asked.sea_total_capped"},
		{"sea, own ship", journey("2026-05-01", modes{sea}, func(c *liability.Carriage) { c.Contracting = "甲" }), "甲:contracting_carrier", 0, courier.Sea, courier.Sea, "liability.asked.sea_whole"},
		{"sea, not found", journey("2026-05-01", modes{sea, sea}, nowhere), "总:contracting_carrier", 0, courier.Sea, courier.Sea, "liability.asked.sea_leg_not_found"},
		{"coastalLegs, before", journey("2026-04-30", modes{sea, sea}, onLeg(1), coastalLegs), "总:contracting_carrier 乙:leg_carrier", yes, civil, civil, "liability.asked.leg"},
		{"from abroad, on the leg abroad", journey("2026-04-30", modes{sea, sea}, onLeg(0), coastalLast), "总:contracting_carrier 甲:actual_carrier", yes, courier.Sea, courier.Sea, "liability.asked.sea_actual"},
		{"from abroad, on the leg between Chinese ports", journey("2026-04-30", modes{sea, sea}, onLeg(1), coastalLast), "总:contracting_carrier 乙:actual_carrier", yes, courier.Sea, courier.Sea, "liability.asked.coastal_leg_of_international"},
		{"from abroad, one leg says it for all", journey("2026-04-30", modes{sea, sea}, onLeg(0), func(c *liability.Carriage) { c.Legs[0].Domestic = 0 }), "总:contracting_carrier 甲:actual_carrier", yes, courier.Sea, courier.Sea, "liability.asked.sea_actual"},
		{"from abroad, leg not found", journey("2026-04-30", modes{sea, sea}, nowhere, coastalLast), "总:contracting_carrier", 0, courier.Sea, courier.Sea, "liability.asked.sea_leg_not_found"},
		{"carve-out in the bill", journey("2026-05-01", modes{sea, sea}, onLeg(1), carved(yes, yes, yes)), "乙:actual_carrier", 0, courier.Sea, courier.Sea, "liability.asked.carve_out"},
		{"carve-out not in the bill, good faith", journey("2026-05-01", modes{sea, sea}, onLeg(1), carved(yes, no, yes)), "总:contracting_carrier 乙:actual_carrier", yes, courier.Sea, courier.Sea, "liability.asked.carve_out_not_in_bill"},
		{"carve-out not in the bill, the shipper", journey("2026-05-01", modes{sea, sea}, onLeg(1), carved(yes, no, no)), "乙:actual_carrier", 0, courier.Sea, courier.Sea, "liability.asked.carve_out"},
		{"carve-out before there was a rule on the bill", journey("2026-04-30", modes{sea, sea}, onLeg(1), carved(yes, 0, 0)), "乙:actual_carrier", 0, courier.Sea, courier.Sea, "liability.asked.carve_out"},
		{"carve-out of nobody named", journey("2026-05-01", modes{sea, sea}, onLeg(1), carved(no, yes, no)), "总:contracting_carrier 乙:actual_carrier", yes, courier.Sea, courier.Sea, "liability.asked.carve_out_vague"},
		{"air, one carrier", journey("2026-07-01", modes{air}, func(c *liability.Carriage) { c.Contracting = "甲" }), "甲:contracting_carrier", 0, courier.Air, courier.Air, "liability.asked.air_whole"},
		{"air, actual carrier", journey("2026-07-01", modes{air}, actual), "总:contracting_carrier 甲:leg_carrier 实:actual_carrier", no, courier.Air, courier.Air, "liability.asked.air_either_addressee"},
		{"air, shipper", journey("2026-06-30", modes{air, air, air}, onLeg(1), claimant(courier.Shipper)), "甲:first_carrier 乙:leg_carrier", yes, courier.Air, courier.Air, "liability.asked.air_first"},
		{"air, consignee", journey("2026-07-01", modes{air, air, air}, onLeg(1), claimant(courier.Consignee)), "丙:last_carrier 乙:leg_carrier", yes, courier.Air, courier.Air, "liability.asked.air_last"},
		{"air, consignee, not found", journey("2026-07-01", modes{air, air, air}, nowhere, claimant(courier.Consignee)), "丙:last_carrier", 0, courier.Air, courier.Air, "liability.asked.air_last"},
		{"air mail", journey("2026-07-01", modes{air}, func(c *liability.Carriage) { c.Mail = yes }), "总:contracting_carrier", 0, 0, 0, "liability.asked.air_mail"},
		{"a truck in place of the plane", journey("2026-07-05", modes{air, road}, onLeg(1), claimant(courier.Shipper), groundLeg(liability.SubstitutedLeg, no, 0)), "甲:first_carrier 乙:leg_carrier", yes, courier.Air, courier.Air, "liability.asked.substituted_counts_as_air"},
		{"a truck agreed", journey("2026-07-05", modes{air, road}, onLeg(1), groundLeg(liability.SubstitutedLeg, yes, 0)), "总:multimodal_operator", 0, civil, 0, "liability.asked.law_of_the_leg"},
		{"a truck to deliver", journey("2026-07-05", modes{air, road}, onLeg(1), claimant(courier.Shipper), groundLeg(liability.FeederLeg, 0, no)), "甲:first_carrier 乙:leg_carrier", yes, courier.Air, courier.Air, "liability.asked.feeder_counts_as_air"},
		{"a truck to deliver, disproved", journey("2026-07-05", modes{air, road}, onLeg(1), groundLeg(liability.FeederLeg, 0, yes)), "总:multimodal_operator", 0, civil, 0, "liability.asked.law_of_the_leg"},
		{"a truck before 2026-07-01", journey("2026-06-30", modes{air, road}, onLeg(1), groundLeg(liability.SubstitutedLeg, no, 0)), "总:multimodal_operator", 0, civil, 0, "liability.asked.law_of_the_leg"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := respond(t, c.c)
			got := ""
			for i, a := range r.Asked {
				if i > 0 {
					got += " "
				}
				got += a.Name + ":" + a.As.String()
			}
			assert.Equal(t, c.want, got)
			assert.Equal(t, r.Asked[0].Name, r.First)
			assert.Equal(t, []any{c.joint, c.law, c.time}, []any{r.Joint, r.Liability, r.TimeBar})
			assert.True(t, r.Has(c.code), "%v", codes(&r.Grounds))
			assert.Empty(t, r.Needs)
			assert.Equal(t, len(r.Asked) > 1, r.Has("liability.asked.whom_first"))
		})
	}
}

func TestAskedBeside(t *testing.T) {
	c := journey("2026-03-01", nil, func(c *liability.Carriage) { c.ByStaff, c.ThirdParty = yes, yes })
	r := respond(t, c)
	assert.True(t, r.Has("liability.asked.employer") && r.Has("liability.asked.third_party"))
	c.ByStaff, c.ThirdParty = no, no
	r = respond(t, c)
	assert.False(t, r.Has("liability.asked.employer") || r.Has("liability.asked.third_party"))
	for day, want := range map[string]string{"2025-05-31": "IR19 19", "2025-06-01": "IR25 20"} {
		r := respond(t, &liability.Carriage{HappenedOn: ymd(day), Brand: &liability.Brand{Owner: "品牌", Server: "网点"}})
		basis := reason(t, &r.Grounds, "liability.asked.shared_brand").Basis()
		assert.Equal(t, want, basis.Source+" "+basis.Article)
	}
}

func TestAskedAsks(t *testing.T) {
	road, air, sea := courier.ByRoad, courier.ByAir, courier.BySea
	type modes = []courier.Mode
	for _, c := range []struct {
		c    *liability.Carriage
		want []courier.Need
	}{
		{nil, []courier.Need{"happened_on", "contracting"}},
		{journey("2026-03-01", modes{0}), []courier.Need{"legs[0].mode"}},
		{journey("2026-03-01", modes{road, road}), []courier.Need{"located"}},
		{journey("2026-03-01", modes{road, road}, func(c *liability.Carriage) { c.Located = yes }), []courier.Need{"loss_leg"}},
		{journey("2026-03-01", modes{road, sea}), []courier.Need{"located"}},
		{journey("2026-05-01", modes{sea, sea}), []courier.Need{"located"}},
		{journey("2026-07-01", modes{air, air}), []courier.Need{"located"}},
		{journey("2026-07-01", modes{air, air}, nowhere), []courier.Need{"claimant"}},
		{journey("2026-07-01", modes{air}, func(c *liability.Carriage) { c.Mail = 0 }), []courier.Need{"mail"}},
		{journey("2026-04-30", modes{road, sea}, nowhere, func(c *liability.Carriage) { c.Legs[1].Domestic = 0 }), []courier.Need{"legs[1].domestic"}},
		{journey("2026-04-30", modes{road, sea}, onLeg(1), func(c *liability.Carriage) { c.Legs[1].Domestic = 0 }), []courier.Need{"legs[1].domestic"}},
		{journey("2026-04-30", modes{sea}, func(c *liability.Carriage) { c.Legs[0].Domestic = 0 }), []courier.Need{"legs[0].domestic"}},
		{journey("2026-04-30", modes{sea, sea}, onLeg(0), func(c *liability.Carriage) { c.Legs[0].Domestic, c.Legs[1].Domestic = 0, 0 }), []courier.Need{"legs[0].domestic", "legs[1].domestic"}},
		{journey("2026-05-01", modes{sea, sea}, onLeg(1), carved(0, 0, 0)), []courier.Need{"legs[1].carved_out.named"}},
		{journey("2026-05-01", modes{sea, sea}, onLeg(1), carved(yes, 0, 0)), []courier.Need{"legs[1].carved_out.in_bill"}},
		{journey("2026-05-01", modes{sea, sea}, onLeg(1), carved(yes, no, 0)), []courier.Need{"good_faith"}},
		{journey("2026-07-01", modes{air, road}, onLeg(1), groundLeg(liability.FeederLeg, 0, 0)), []courier.Need{"legs[1].disproved"}},
		{journey("2026-07-01", modes{air, road}, onLeg(1), groundLeg(liability.SubstitutedLeg, 0, 0)), []courier.Need{"legs[1].consented"}},
	} {
		r := respond(t, c.c)
		assert.Equal(t, c.want, r.Needs)
		assert.Empty(t, r.Asked)
		assert.Zero(t, r.First)
	}
}

// One leg by sea from abroad settles under which law nowhere is: whether another
// runs along the coast is not asked for, in whatever order they stand.
func TestOneLegFromAbroadSettlesTheLaw(t *testing.T) {
	for leg := range 2 {
		r := respond(t, journey("2026-04-30", []courier.Mode{courier.BySea, courier.BySea, courier.ByRoad}, nowhere, func(c *liability.Carriage) { c.Legs[leg].Domestic = 0 }))
		assert.Empty(t, r.Needs)
		assert.Equal(t, courier.Sea, r.Liability)
	}
	r := respond(t, journey("2026-04-30", []courier.Mode{courier.BySea, courier.BySea, courier.ByRoad}, nowhere, func(c *liability.Carriage) { c.Legs[0].Domestic, c.Legs[1].Domestic = 0, 0 }))
	assert.Equal(t, []courier.Need{"legs[0].domestic", "legs[1].domestic"}, r.Needs)
}

func TestAskedBadFacts(t *testing.T) {
	at := func(hour int) courier.Instant { return ymd("2026-03-01").At(hour, 0) }
	for _, c := range []struct {
		field string
		want  error
		edit  func(c *liability.Carriage)
	}{
		{"happened_on", courier.ErrNoRule, func(c *liability.Carriage) { c.HappenedOn = ymd("2020-12-31") }},
		{"claimant", courier.ErrUnknownWord, func(c *liability.Carriage) { c.Claimant = 99 }},
		{"claimant", courier.ErrNotSupported, func(c *liability.Carriage) { c.Claimant = courier.Insurer }},
		{"good_faith", courier.ErrUnknownWord, func(c *liability.Carriage) { c.GoodFaith = 9 }},
		{"brand.owner", courier.ErrMissing, func(c *liability.Carriage) { c.Brand = &liability.Brand{Server: "网点"} }},
		{"brand.server", courier.ErrMissing, func(c *liability.Carriage) { c.Brand = &liability.Brand{Owner: "品牌"} }},
		{"located", courier.ErrUnknownWord, func(c *liability.Carriage) { c.Located = 9 }},
		{"loss_leg", courier.ErrContradicts, func(c *liability.Carriage) { c.Located, c.LossLeg = no, courier.CountOf(0) }},
		{"loss_leg", courier.ErrRange, func(c *liability.Carriage) { c.LossLeg = courier.CountOf(2) }},
		{"mail", courier.ErrUnknownWord, func(c *liability.Carriage) { c.Mail = 9 }},
		{"by_staff", courier.ErrUnknownWord, func(c *liability.Carriage) { c.ByStaff = 9 }},
		{"third_party", courier.ErrUnknownWord, func(c *liability.Carriage) { c.ThirdParty = 9 }},
		{"legs[0].carrier", courier.ErrMissing, func(c *liability.Carriage) { c.Legs[0].Carrier = "" }},
		{"legs[0].mode", courier.ErrUnknownWord, func(c *liability.Carriage) { c.Legs[0].Mode = 99 }},
		{"legs[0].mode", courier.ErrContradicts, func(c *liability.Carriage) { c.Legs[0].Mode = courier.Multimodal }},
		{"legs[0].domestic", courier.ErrUnknownWord, func(c *liability.Carriage) { c.Legs[0].Domestic = 9 }},
		{"legs[0].to", courier.ErrOrder, func(c *liability.Carriage) { c.Legs[0].From, c.Legs[0].To = at(9), at(8) }},
		{"legs[1].from", courier.ErrOrder, func(c *liability.Carriage) { c.Legs[0].To, c.Legs[1].From = at(9), at(8) }},
		{"legs[0].for_air", courier.ErrUnknownWord, func(c *liability.Carriage) { c.Legs[0].ForAir = 9 }},
		{"legs[0].consented", courier.ErrUnknownWord, func(c *liability.Carriage) { c.Legs[0].Consented = 9 }},
		{"legs[0].disproved", courier.ErrUnknownWord, func(c *liability.Carriage) { c.Legs[0].Disproved = 9 }},
		{"legs[0].carved_out.named", courier.ErrUnknownWord, func(c *liability.Carriage) { c.Legs[0].CarvedOut = &liability.CarveOut{Named: 9} }},
		{"legs[0].carved_out.in_bill", courier.ErrUnknownWord, func(c *liability.Carriage) { c.Legs[0].CarvedOut = &liability.CarveOut{InBill: 9} }},
	} {
		_, err := liability.Asked(journey("2026-03-01", []courier.Mode{courier.ByRoad, courier.ByRoad}, c.edit))
		var at *courier.FieldError
		require.ErrorAs(t, err, &at, c.field)
		assert.Equal(t, c.field, at.Field)
		require.ErrorIs(t, err, c.want)
	}
	fits := journey("2026-03-01", []courier.Mode{courier.ByRoad, courier.ByRoad}, nowhere)
	fits.Legs[0].From, fits.Legs[0].To, fits.Legs[1].From = at(8), at(9), at(9)
	assert.NotEmpty(t, respond(t, fits).Asked, "handed on at the moment it is taken over")
}

func TestAskedTextForm(t *testing.T) {
	c := journey("2026-07-05", []courier.Mode{courier.ByAir, courier.ByRoad}, onLeg(1), claimant(courier.Shipper), groundLeg(liability.FeederLeg, 0, no))
	facts, err := json.Marshal(c)
	require.NoError(t, err)
	var same liability.Carriage
	require.NoError(t, json.Unmarshal(facts, &same))
	assert.Empty(t, cmp.Diff(c, &same))
	r := respond(t, c)
	text, err := json.Marshal(r)
	require.NoError(t, err)
	var back liability.Respondents
	require.NoError(t, json.Unmarshal(text, &back))
	require.Empty(t, liability.Book().Bind(&back.Grounds))
	requireSameGrounds(t, &r.Grounds, &back.Grounds)
	checkWords[liability.Capacity](t, 9)
	checkWords[liability.GroundLeg](t, 3)
}

func ExampleAsked() {
	r, err := liability.Asked(&liability.Carriage{
		HappenedOn: courier.Day(2026, 3, 1), Contracting: "总承运", LossLeg: courier.CountOf(1),
		Legs: []liability.Leg{{Carrier: "甲车队", Mode: courier.ByRoad}, {Carrier: "乙车队", Mode: courier.ByRoad}},
	})
	fmt.Println(r.Asked, r.Joint, r.First, r.Liability, err)
	// Output: [{总承运 contracting_carrier} {乙车队 leg_carrier}] yes 总承运 civil <nil>
}
