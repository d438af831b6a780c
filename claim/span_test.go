package claim_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// hidden are facts of a claim that may be missing, each taken away by itself.
var hidden = map[courier.Need]edit{
	"kind": func(c *claim.Claim) { c.Kind, c.Extent = 0, 0 }, "extent": func(c *claim.Claim) { c.Extent = 0 },
	"answers": func(c *claim.Claim) { c.Answers = 0 }, "gross_fault": func(c *claim.Claim) { c.GrossFault = 0 },
	"force_majeure": func(c *claim.Claim) { c.ForceMajeure = 0 }, "foreseeable": func(c *claim.Claim) { c.Foreseeable = 0 },
	"loss": func(c *claim.Claim) { c.Loss = courier.Money{} }, "value": func(c *claim.Claim) { c.Value = courier.Money{} },
	"freight": func(c *claim.Claim) { c.Freight = courier.Money{} }, "freight_paid": func(c *claim.Claim) { c.FreightPaid = 0 },
	"lost_part": func(c *claim.Claim) { c.LostPart = courier.Share{} }, "weight": func(c *claim.Claim) { c.Weight = courier.Weight{} },
	"carried": func(c *claim.Claim) { c.Carried = courier.Weight{} }, "affected": func(c *claim.Claim) { c.Affected = courier.Weight{} },
	"packages": func(c *claim.Claim) { c.Packages = courier.Count{} }, "extras": func(c *claim.Claim) { c.Extras = courier.Money{} },
	"declared": func(c *claim.Claim) { c.Declared = courier.Money{} }, "stated": func(c *claim.Claim) { c.Stated = courier.Money{} },
	"saved": func(c *claim.Claim) { c.Saved = courier.Money{} }, "interest": func(c *claim.Claim) { c.Interest = courier.Money{} },
	"interest_lower": func(c *claim.Claim) { c.InterestLower = 0 }, "released": func(c *claim.Claim) { c.Released = courier.Money{} },
	"charges": func(c *claim.Claim) { c.Charges = courier.Money{} }, "registered_fee": func(c *claim.Claim) { c.RegisteredFee = courier.Money{} },
	"claimant_fault": func(c *claim.Claim) { c.ClaimantFault = courier.Share{} }, "domestic": func(c *claim.Claim) { c.Domestic = 0 },
	"household": func(c *claim.Claim) { c.Household = 0 },
	"reckless":  func(c *claim.Claim) { c.Reckless = 0 }, "by_carrier": func(c *claim.Claim) { c.ByCarrier = 0 },
	"in_scope": func(c *claim.Claim) { c.InScope = 0 }, "in_bill": func(c *claim.Claim) { c.InBill = 0 },
	"coincides": func(c *claim.Claim) { c.Coincides = 0 }, "waybill": func(c *claim.Claim) { c.Waybill = 0 },
	"statement": func(c *claim.Claim) { c.Statement = 0 }, "nature": func(c *claim.Claim) { c.Nature = 0 },
	"item": func(c *claim.Claim) { c.Item = 0 }, "limit_on": func(c *claim.Claim) { c.LimitOn = courier.Date{} },
	"prescribed": func(c *claim.Claim) { c.Prescribed = nil }, "conversion": func(c *claim.Claim) { c.Conversion = nil },
	"penalty.rate": func(c *claim.Claim) { c.Penalty = nil }, "consumer": func(c *claim.Claim) { c.Consumer = 0 },
	"monthly": func(c *claim.Claim) { c.Monthly = 0 }, "documents": func(c *claim.Claim) { c.Documents = 0 },
	"fragile": func(c *claim.Claim) { c.Fragile = 0 }, "posted_in": func(c *claim.Claim) { c.PostedIn = 0 },
	"no_agreement": func(c *claim.Claim) { c.NoAgreement = 0 }, "mail": func(c *claim.Claim) { c.Mail = 0 },
	"universal": func(c *claim.Claim) { c.Universal = 0 }, "express": func(c *claim.Claim) { c.Express = 0 },
	"notice.shown":      func(c *claim.Claim) { n := *c.Notice; n.Shown = 0; c.Notice = &n },
	"notice.negotiated": func(c *claim.Claim) { n := *c.Notice; n.Negotiated = 0; c.Notice = &n },
	"notice.on_receipt": func(c *claim.Claim) { n := *c.Notice; n.OnReceipt = 0; c.Notice = &n },
	"container.number": func(c *claim.Claim) {
		if c.Container != nil {
			k := *c.Container
			k.Number = courier.Count{}
			c.Container = &k
		}
	},
}

// hiddenNames are the names in one order, so that draws can be repeated.
func hiddenNames() []courier.Need {
	return []courier.Need{"kind", "extent", "answers", "gross_fault", "force_majeure", "foreseeable", "loss", "value", "freight", "freight_paid",
		"lost_part", "weight", "carried", "affected", "packages", "extras", "declared", "stated", "saved", "interest", "interest_lower", "released",
		"charges", "registered_fee", "claimant_fault", "household", "domestic", "reckless", "by_carrier", "in_scope", "in_bill", "coincides", "waybill",
		"statement", "nature", "item", "limit_on", "prescribed", "conversion", "penalty.rate", "consumer", "monthly", "documents", "fragile",
		"posted_in", "no_agreement", "mail", "universal", "express", "notice.shown", "notice.negotiated", "notice.on_receipt", "container.number"}
}

// A fact that is missing never leads outside the span: of claims of every sort
// some facts are taken away, and what all the facts pay lies within what the
// rest of them gives. Where the rest already decides, it pays the same.
func TestUnknownFactsStayWithinTheSpan(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 107))
	n := 12_000
	if testing.Short() {
		n = 1_500
	}
	houses, names := contracts(), hiddenNames()
	require.Len(t, names, len(hidden))
	bounded, open := 0, 0
	for i := range n {
		c := drawnClaim(r)
		if i%3 == 0 {
			c, _ = known(r, houses)
		}
		full, err := claim.Assess(&c)
		require.NoError(t, err)
		part := c
		var gone []courier.Need
		for range 1 + r.IntN(3) {
			name := names[r.IntN(len(names))]
			hidden[name](&part)
			gone = append(gone, name)
		}
		a, err := claim.Assess(&part)
		if err != nil {
			continue // without the fact the rest contradicts
		}
		if a.Verdict != referred && full.Verdict != referred {
			require.Equal(t, full.Payable, a.Payable, "%v of %+v", gone, c)
			continue
		}
		if len(a.Needs) == 0 || full.Verdict == referred {
			continue
		}
		span, err := claim.Range(&part)
		require.NoError(t, err)
		require.Len(t, span.Stakes, len(a.Needs))
		open++
		if len(span.Untried) > 0 {
			require.Zero(t, [2]claim.Ends{{Low: span.Low, High: span.High}, span.ByRule}, "%v: %v\n%+v", gone, span, c)
		}
		if len(span.Person) == 0 && len(span.Untried) == 0 && !span.Low.Known() {
			require.Fail(t, "no end, and no word why", "%v: %+v", gone, c)
		}
		if span.ByRule.Low.Known() { // a person may decide, and here a rule did
			require.False(t, full.Payable.Less(span.ByRule.Low), "%v: %s of %v\n%+v", gone, full.Payable, span, c)
		}
		if span.ByRule.High.Known() {
			require.False(t, span.ByRule.High.Less(full.Payable), "%v: %s of %v\n%+v", gone, full.Payable, span, c)
		}
		if span.Low.Known() {
			bounded++
			require.False(t, full.Payable.Less(span.Low), "%v: %s of %v\n%+v %+v\n%v", gone, full.Payable, span, c, c.Notice, full.Reasons)
		}
		if span.High.Known() {
			require.False(t, span.High.Less(full.Payable), "%v: %s of %v\n%+v %+v\n%v", gone, full.Payable, span, c, c.Notice, full.Reasons)
		}
	}
	require.Greater(t, bounded, open/4, "few spans are bounded")
}

// What the span says of cases that a desk meets.
func TestRange(t *testing.T) {
	rail := with(byRail(), prescribed(claim.RailByPiece(claim.ExactUnit)), loses(yuan(8000)))
	for name, c := range map[string]struct {
		facts     claim.Claim
		low, high courier.Money
		first     courier.Need
	}{
		"gross fault unknown: limited or not":       {with(rail, func(c *claim.Claim) { c.GrossFault = 0 }), yuan(2000), yuan(8000), "gross_fault"},
		"no limit found: nothing or all":            {with(byRail(), loses(yuan(8000))), yuan(0), yuan(8000), "prescribed"},
		"V-CLM-039, a penalty between its bounds":   {with(byOldRail(), late, loses(yuan(0)), freight(yuan(2000))), yuan(100), yuan(400), "penalty.rate"},
		"V-CLM-056, a penalty by water":             {with(byOldWater(), late, loses(yuan(0)), freight(yuan(8000))), yuan(400), yuan(1600), "penalty.rate"},
		"a penalty of the contract":                 {with(byRail(), late, loses(yuan(0)), freight(yuan(2000))), yuan(0), yuan(2000), "penalty.rate"},
		"which day picks the limit":                 {with(byMontreal(), func(c *claim.Claim) { c.LimitOn = courier.Date{} }), xdr(17_000_00), xdr(26_000_00), "limit_on"},
		"the loss unknown, the limit known":         {with(byWarsaw(), func(c *claim.Claim) { c.Loss = courier.Money{} }), xdr(0), xdr(17_000_00), "loss"},
		"whether the carrier answers":               {with(byWarsaw(), func(c *claim.Claim) { c.Answers = 0 }), xdr(0), xdr(17_000_00), "answers"},
		"decided":                                   {byWarsaw(), xdr(17_000_00), xdr(17_000_00), ""},
		"the claimant's own fault":                  {with(byWarsaw(), func(c *claim.Claim) { c.ClaimantFault = courier.Share{} }), xdr(0), xdr(17_000_00), "claimant_fault"},
		"a person decides, whatever the loss is":    {with(byUPU(), late, item(claim.OrdinaryParcel), func(c *claim.Claim) { c.Answers = 0 }), courier.Money{}, courier.Money{}, "answers"},
		"nothing bounds the freight to be refunded": {with(byCMR(), func(c *claim.Claim) { c.Freight = courier.Money{} }), xdr(8330_00), courier.Money{}, "freight"},
	} {
		span, err := claim.Range(&c.facts)
		require.NoError(t, err, name)
		assert.Equal(t, c.low, span.Low, "%s: %v", name, span)
		assert.Equal(t, c.high, span.High, "%s: %v", name, span)
		if c.first == "" {
			assert.Empty(t, span.Stakes, name)
		} else if assert.NotEmpty(t, span.Stakes, name) {
			assert.Equal(t, c.first, span.Stakes[0].Need, name)
		}
	}
	nothing, err := claim.Range(nil)
	require.NoError(t, err)
	assert.Equal(t, courier.Money{}, nothing.High)
	_, err = claim.Range(&claim.Claim{Loss: courier.Fen(-1)})
	assert.ErrorIs(t, err, courier.ErrNegative)
}

// Why an end is not known: an answer that leaves the amount to a person, with
// what the other answers pay, or a fact that cannot be tried.
func TestRangeSaysWhatPreventsIt(t *testing.T) {
	for name, c := range map[string]struct {
		facts           claim.Claim
		person, untried []courier.Need
		byRule          claim.Ends
	}{
		"recklessness, which nobody read, or a limit": {with(byCIM(), func(c *claim.Claim) { c.Reckless = 0 }), []courier.Need{"reckless"}, nil,
			claim.Ends{Low: xdr(17_000_00), High: xdr(17_000_00)}},
		"the fact that turns, and from some loss on": {with(byCIM(), func(c *claim.Claim) { c.Reckless, c.Loss = 0, courier.Money{} }), []courier.Need{"reckless"}, nil,
			claim.Ends{}},
		"delay of mail: nothing, or a person": {with(byUPU(), late, item(claim.OrdinaryParcel), func(c *claim.Claim) { c.Answers = 0 }), []courier.Need{"answers"}, nil,
			claim.Ends{Low: xdr(0), High: xdr(0)}},
		"terms that nobody knows": {with(parcel(), func(c *claim.Claim) { c.Terms = nil }), nil, []courier.Need{"terms"}, claim.Ends{}},
		"the mode of carriage": {with(parcel(), func(c *claim.Claim) {
			c.Operator, c.Carriage = claim.TransportCarrier, &claim.Carriage{Operator: claim.TransportCarrier}
		}), nil, []courier.Need{"carriage.mode"}, claim.Ends{}},
		"a rate alone keeps both ends": {with(bySea(), func(c *claim.Claim) { c.Conversion = nil }), nil, nil, claim.Ends{}},
		"a person, whatever is asked":  {with(parcel(), declared(yuan(100)), late), nil, nil, claim.Ends{}},
	} {
		span, err := claim.Range(&c.facts)
		require.NoError(t, err, name)
		assert.Equal(t, c.person, span.Person, name)
		assert.Equal(t, c.untried, span.Untried, name)
		assert.Equal(t, c.byRule, span.ByRule, name)
		known := name == "a rate alone keeps both ends"
		assert.Equal(t, known, span.Low.Known() && span.High.Known(), "%s: %v", name, span)
	}
}

// The facts missing are ranked by how far they move an end.
func TestStakesAreRanked(t *testing.T) {
	c := with(bySea(), func(c *claim.Claim) { c.Reckless, c.InBill = 0, 0 })
	span, err := claim.Range(&c)
	require.NoError(t, err)
	require.NotEmpty(t, span.Stakes)
	for i := 1; i < len(span.Stakes); i++ {
		assert.False(t, span.Stakes[i-1].Swing.Less(span.Stakes[i].Swing), "%v", span.Stakes)
	}
	assert.Equal(t, courier.Fen(64000_32), span.Low)
	assert.Equal(t, yuan(90_000), span.High)
}
