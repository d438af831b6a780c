package claim_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// theLot is the textbook's lot as it is given: goods worth 300,000 yuan, 70 %
// of them intact, a tenth of the rest repairable for 3,000 and what its carriage
// to and from repair costs. It gives neither weight nor mode nor freight.
func theLot(carriage courier.Money) claim.Claim {
	return claim.Claim{HappenedOn: spring, Kind: liability.Damage, Extent: claim.Part, Answers: yes, ClaimantFault: courier.Percent(0), Value: yuan(300_000),
		Lot: &claim.Lot{Intact: courier.Percent(70), Damaged: yuan(90_000), Items: []claim.Item{
			{State: claim.Repairable, Value: yuan(9000), Repair: yuan(3000), Carriage: carriage}, destroyed(81_000)}}}
}

// The exercise from end to end: what is owed is 84,000 and the carriage to and
// from repair; what the parties settled on is above it by 1,000 less that
// carriage, which is goodwill unless papers show a further loss; and under every
// regime there is a figure, or exactly the facts that are missing for it.
func TestTheExercise(t *testing.T) {
	byRoad := func(c *claim.Claim) { c.Operator, c.Declared, c.Terms = claim.FreightCarrier, yuan(0), &claim.Terms{} }
	for _, c := range []struct {
		carriage, owed, goodwill courier.Money
	}{
		{yuan(0), yuan(84_000), yuan(1000)},
		{yuan(400), yuan(84_400), yuan(600)},
		{yuan(1000), yuan(85_000), yuan(0)},
	} {
		a := assess(t, with(theLot(c.carriage), byRoad))
		require.Equal(t, c.owed, a.Payable)
		s := claim.Settlement{SettledOn: spring, Entitlement: a.Payable, Cash: yuan(4000), InKind: yuan(81_000), OtherLoss: yuan(0), Consent: yes, Approved: yes}
		out, err := claim.Settle(&s)
		require.NoError(t, err)
		assert.Equal(t, yuan(85_000), out.Total)
		assert.Equal(t, c.goodwill, out.Goodwill)
		assert.Equal(t, c.goodwill.Sign() > 0, out.Has("claim.settle.goodwill"))
		if s.Approved = 0; c.goodwill.Sign() > 0 {
			out, err = claim.Settle(&s)
			require.NoError(t, err)
			assert.Equal(t, []courier.Need{"approved"}, out.Needs, "goodwill waits for whoever may approve it")
		}
		s.OtherLoss, s.Approved = c.goodwill, yes // papers show it
		out, err = claim.Settle(&s)
		require.NoError(t, err)
		assert.Equal(t, yuan(0), out.Goodwill)
	}

	unknown := assess(t, with(theLot(courier.Money{}), byRoad))
	assert.Equal(t, []courier.Need{"lot.items[0].carriage"}, unknown.Needs, "the carriage to repair is asked for, never taken as nothing")
	open := with(theLot(courier.Money{}), byRoad)
	span, err := claim.Range(&open)
	require.NoError(t, err)
	assert.Equal(t, claim.Span{Low: yuan(84_000), High: yuan(90_000), Stakes: []claim.Stake{{Need: "lot.items[0].carriage", Swing: yuan(6000)}}}, span,
		"dearer than the goods they are not repaired")
	open.Lot.Items[0].Repair = courier.Money{}
	span, err = claim.Range(&open)
	require.NoError(t, err)
	assert.Equal(t, claim.Ends{Low: yuan(81_000), High: yuan(90_000)}, claim.Ends{Low: span.Low, High: span.High})
	assert.Equal(t, courier.Money{}, open.Lot.Items[0].Repair, "the facts stay as they are")
}

// What the exercise leaves out, asked for in its order, and the figure that
// three tonnes in ten packages, 400 yuan of freight and 9.60 yuan for a special
// drawing right then give.
func TestTheExerciseUnderEveryRegime(t *testing.T) {
	road, rail := claim.Road1999(), claim.RailByPiece(claim.ExactUnit)
	for regime, c := range map[courier.Regime]struct {
		asked []courier.Need
		edit  edit
		pays  courier.Money
	}{
		courier.CivilLaw: {[]courier.Need{"operator", "declared", "terms"}, nil, yuan(84_000)},
		courier.RoadRules1999: {[]courier.Need{"declared", "terms", "extras", "gross_fault", "notice.negotiated", "notice.shown", "notice.tick_box", "notice.unfair", "notice.asked"},
			func(c *claim.Claim) { c.Declared, c.Terms = yuan(80_000), &road }, yuan(80_000)},
		courier.Waterway:        {[]courier.Need{"declared", "terms"}, nil, yuan(84_000)},
		courier.Rail:            {[]courier.Need{"declared", "extras", "prescribed", "weight", "gross_fault"}, func(c *claim.Claim) { c.Prescribed = &rail }, yuan(6000)},
		courier.PostalUniversal: {[]courier.Need{"mail", "declared", "freight", "gross_fault", "notice.on_premises", "notice.on_receipt"}, nil, yuan(1200)},
		courier.Sea:             {[]courier.Need{"domestic", "saved", "packages", "conversion", "weight", "in_bill", "reckless"}, func(c *claim.Claim) { c.Domestic = no }, courier.Fen(64_000_32)},
		courier.Air:             {[]courier.Need{"interest", "domestic", "weight"}, nil, yuan(84_000)},
		courier.MontrealAir:     {[]courier.Need{"interest", "limit_on", "weight", "conversion"}, nil, yuan(84_000)},
		courier.WarsawAir:       {[]courier.Need{"weight", "conversion"}, nil, yuan(84_000)},
		courier.CMRRoad:         {[]courier.Need{"weight", "conversion"}, nil, yuan(84_000)},
		courier.CIMRail:         {[]courier.Need{"weight", "conversion"}, nil, yuan(84_000)},
		courier.HagueVisbySea:   {[]courier.Need{"packages", "conversion", "weight", "reckless"}, nil, courier.Fen(64_000_32)},
		courier.HamburgSea:      {[]courier.Need{"packages", "conversion", "weight", "reckless"}, nil, yuan(80_160)},
		courier.CarmackRoad:     {[]courier.Need{"released"}, nil, yuan(84_000)},
		courier.UPUPost:         {[]courier.Need{"item", "conversion", "weight"}, func(c *claim.Claim) { c.Item = claim.OrdinaryParcel }, yuan(84_000)},
	} {
		truth := with(carried(regime), func(c *claim.Claim) {
			c.Operator, c.Mail, c.Weight, c.Carried = claim.FreightCarrier, liability.RecordedMail, kg(3000), kg(9000)
		})
		if c.edit != nil {
			c.edit(&truth)
		}
		known := theLot(yuan(0))
		known.Regime, known.Notice = regime, &claim.Notice{}
		var asked []courier.Need
		a := assess(t, known)
		for a.Verdict == referred && len(a.Needs) > 0 {
			need := a.Needs[0]
			require.NotContains(t, asked, need, regime)
			asked = append(asked, need)
			if strings.HasPrefix(string(need), "notice.") {
				answer(t, need, &known, &truth)
			} else {
				tell(t, need, &known, &truth)
			}
			a = assess(t, known)
		}
		assert.Equal(t, c.asked, asked, regime)
		assert.Equal(t, c.pays, a.Payable, "%s: %v", regime, a.Reasons)
	}
}
