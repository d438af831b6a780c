package claim_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// sets are all named sets of terms, with what they put to mandatory law.
var sets = map[string]struct {
	terms   func() claim.Terms
	clauses []liability.ClauseKind
}{
	"SFOld":              {claim.SFOld, []liability.ClauseKind{liability.LimitsLiability}},
	"SFCover":            {claim.SFCover, []liability.ClauseKind{liability.LimitsLiability}},
	"SFCoverRepair":      {claim.SFCoverRepair, []liability.ClauseKind{liability.LimitsLiability}},
	"SFPress2017":        {claim.SFPress2017, []liability.ClauseKind{liability.LimitsLiability}},
	"SFPress2024":        {claim.SFPress2024, []liability.ClauseKind{liability.LimitsLiability}},
	"JD":                 {claim.JD, []liability.ClauseKind{liability.LimitsLiability, liability.ShortensNotice, liability.FeesBeforeClaims}},
	"JDFullCover":        {claim.JDFullCover, []liability.ClauseKind{liability.LimitsLiability, liability.ShortensNotice, liability.FeesBeforeClaims}},
	"ZTO":                {claim.ZTO, []liability.ClauseKind{liability.LimitsLiability, liability.ShortensNotice}},
	"YTO":                {claim.YTO, []liability.ClauseKind{liability.LimitsLiability}},
	"GenericExpress":     {claim.GenericExpress, []liability.ClauseKind{liability.LimitsLiability}},
	"DAO":                {claim.DAO, []liability.ClauseKind{liability.LimitsLiability}},
	"SmallLTL":           {claim.SmallLTL, []liability.ClauseKind{liability.LimitsLiability}},
	"EMSDomestic":        {claim.EMSDomestic, []liability.ClauseKind{liability.LimitsLiability}},
	"EMSSixFold":         {claim.EMSSixFold, []liability.ClauseKind{liability.LimitsLiability, liability.ExcludesIndirect, liability.ShortensNotice, liability.SignedMeansAccepted}},
	"EMSInternational":   {claim.EMSInternational, []liability.ClauseKind{liability.LimitsLiability, liability.ShortensNotice}},
	"ChinaPostEMS":       {claim.ChinaPostEMS, []liability.ClauseKind{liability.LimitsLiability}},
	"ChinaPostEMSAbroad": {claim.ChinaPostEMSAbroad, []liability.ClauseKind{liability.LimitsLiability}},
	"HOAU":               {claim.HOAU, []liability.ClauseKind{liability.LimitsLiability, liability.ExcludesIndirect}},
	"Forwarder":          {forwarder, []liability.ClauseKind{liability.LimitsLiability}},
	"ForwarderAir":       {forwarderAir, []liability.ClauseKind{liability.LimitsLiability}},
	"DHLChinaDomestic":   {claim.DHLChinaDomestic, []liability.ClauseKind{liability.LimitsLiability, liability.ExcludesIndirect}},
	"DHLChinaAir":        {claim.DHLChinaAir, []liability.ClauseKind{liability.LimitsLiability, liability.ExcludesIndirect}},
	"DHLChinaRoad":       {claim.DHLChinaRoad, []liability.ClauseKind{liability.LimitsLiability, liability.ExcludesIndirect}},
	"FedEx":              {claim.FedEx, []liability.ClauseKind{liability.LimitsLiability, liability.ShortensNotice, liability.FeesBeforeClaims, liability.ExcludesSetOff}},
	"FedExAbroad":        {claim.FedExAbroad, []liability.ClauseKind{liability.LimitsLiability, liability.ShortensNotice, liability.FeesBeforeClaims, liability.ExcludesSetOff}},
	"FedExFreight":       {claim.FedExFreight, []liability.ClauseKind{}},
	"UPS":                {claim.UPS, []liability.ClauseKind{liability.LimitsLiability}},
	"USPSIncluded":       {claim.USPSIncluded, []liability.ClauseKind{liability.LimitsLiability, liability.ShortensNotice}},
	"Road1999":           {claim.Road1999, []liability.ClauseKind{liability.LimitsLiability}},
	"Road1999Valued":     {claim.Road1999Valued, []liability.ClauseKind{liability.LimitsLiability}},
}

func forwarderAir() claim.Terms {
	return claim.ForwarderAir(claim.Deductible{Kind: claim.Absolute, Amount: yuan(300)})
}

// Each named set is put to mandatory law for a consumer, and what a law says of
// a clause does not depend on whose it is.
func TestNamedTermsBeforeTheLaw(t *testing.T) {
	want := map[liability.ClauseKind]courier.Verdict{
		liability.LimitsLiability:     granted, // where it is shown, explained and fair
		liability.ExcludesIndirect:    granted,
		liability.ShortensNotice:      refused,
		liability.FeesBeforeClaims:    granted,
		liability.ExcludesSetOff:      granted,
		liability.SignedMeansAccepted: refused,
	}
	for name, set := range sets {
		terms := set.terms()
		review, err := liability.CheckTerms(&liability.ClauseList{On: spring, Regime: courier.CivilLaw, Consumer: yes, Express: yes, Online: yes, Clauses: terms.Clauses()})
		require.NoError(t, err, name)
		assert.Empty(t, review.Needs, name)
		kinds := []liability.ClauseKind{}
		for _, f := range review.Clauses {
			kinds = append(kinds, f.Kind)
			assert.Equal(t, want[f.Kind], f.Verdict, "%s: %v", name, f.Kind)
		}
		assert.Equal(t, set.clauses, kinds, name)
	}
}

func TestClausesOfNoTerms(t *testing.T) {
	var unknown *claim.Terms
	assert.Nil(t, unknown.Clauses(), "not known")
	none := (&claim.Terms{}).Clauses()
	assert.NotNil(t, none, "known to be none")
	assert.Empty(t, none)
	for name, terms := range map[string]claim.Terms{
		"monthly": {Monthly: claim.TimesFreight(1)}, "documents": {Documents: claim.TimesFreight(1)}, "stated": {Stated: claim.TimesFreight(1)},
		"unproved": {Unproved: claim.TimesFreight(1)}, "delay": {Delay: claim.TimesFreight(1)}, "fragile": {Fragile: courier.Percent(1)},
		"deductible": {Deductible: claim.Deductible{Kind: claim.Absolute, Amount: yuan(1)}},
	} {
		assert.Len(t, terms.Clauses(), 1, name)
	}
	for name, terms := range map[string]claim.Terms{
		"fragile": {Fragile: courier.Percent(0)}, "deductible": {Deductible: claim.Deductible{Kind: claim.NoDeductible}}, "refund": {Refund: yes, RefundLate: no},
		"a first day alone": {Filing: &claim.FilingTerms{Windows: []claim.FilingWindow{{From: claim.FromPosting, Opens: courier.Days(3).Period()}}}},
		"nothing":           {NoIndirect: no, PaidFirst: no, NoSetOff: no, SignedEnds: no},
	} {
		assert.Empty(t, terms.Clauses(), name)
	}
}

// A set is a copy of the host's own, is read soundly, and survives the wire.
func TestNamedTermsAreValues(t *testing.T) {
	for name, set := range sets {
		terms := set.terms()
		text, err := json.Marshal(terms)
		require.NoError(t, err, name)
		var back claim.Terms
		require.NoError(t, json.Unmarshal(text, &back), name)
		assert.Empty(t, cmp.Diff(terms, back), name)
		assert.NotEmpty(t, terms.Cite.Basis().Source, name)
		assert.False(t, terms.Cite.Basis().Force.Law(), "%s is no law", name)
		assert.NotEqual(t, courier.Reported, terms.Cite.Basis().Evidence, name)
		if len(terms.Declared) > 0 {
			terms.Declared[0].Method = claim.Valued
			again := set.terms()
			assert.True(t, name == "YTO" || name == "DAO" || name == "Road1999Valued" || again.Declared[0].Method != claim.Valued, name)
		}
	}
}

// What the sets pay that the vectors do not reach.
func TestNamedTermsPay(t *testing.T) {
	cover := func(terms claim.Terms, edits ...edit) claim.Claim {
		return with(with(lot(), under(terms), lost(yuan(3000)), worth(yuan(10_000)), declared(yuan(6000))), edits...)
	}
	none := func(terms claim.Terms, edits ...edit) claim.Claim {
		return with(with(parcel(), under(terms), lost(yuan(5000)), freight(yuan(20))), edits...)
	}
	stated := func(c *claim.Claim) { c.Stated = yuan(900) }
	documents := func(c *claim.Claim) { c.Documents = yes }
	weighing := func(grams int64) edit { return func(c *claim.Claim) { c.Weight = courier.Grams(grams) } }
	for name, c := range map[string]struct {
		claim                claim.Claim
		compensation, refund int64 // fen
	}{
		"SF cover, a part in proportion":           {cover(claim.SFCover()), 1800_00, 0},
		"SF cover, all of it":                      {cover(claim.SFCover(), total, lost(yuan(10_000))), 6000_00, 0},
		"SF cover, a repair within it":             {cover(claim.SFCoverRepair()), 3000_00, 0},
		"SF cover, a repair above it":              {cover(claim.SFCoverRepair(), lost(yuan(6001))), 6000_00, 0},
		"SF press 2017, seven times":               {none(claim.SFPress2017()), 140_00, 0},
		"SF press 2017, at most 1,000":             {none(claim.SFPress2017(), freight(yuan(143))), 1000_00, 0},
		"SF press 2024":                            {none(claim.SFPress2024()), 1000_00, 0},
		"EMS abroad, the postage twice":            {none(claim.EMSInternational()), 20_00, 20_00},
		"China Post EMS at home":                   {none(claim.ChinaPostEMS()), 60_00, 0},
		"China Post EMS at home, late":             {none(claim.ChinaPostEMS(), late, lost(yuan(0))), 0, 20_00},
		"China Post EMS abroad, nothing stated":    {none(claim.ChinaPostEMSAbroad(), weighing(2300)), 400_00, 20_00},
		"China Post EMS abroad, V-CLM-069":         {none(claim.ChinaPostEMSAbroad(), stated, weighing(2300), lost(yuan(900))), 680_00, 20_00},
		"China Post EMS abroad, three kilos sharp": {none(claim.ChinaPostEMSAbroad(), stated, weighing(3000)), 680_00, 20_00},
		"China Post EMS abroad, a gram more":       {none(claim.ChinaPostEMSAbroad(), stated, weighing(3001)), 740_00, 20_00},
		"China Post EMS abroad, documents":         {none(claim.ChinaPostEMSAbroad(), stated, documents), 400_00, 20_00},
		"China Post EMS abroad, late, half back":   {none(claim.ChinaPostEMSAbroad(), late, lost(yuan(0)), freight(courier.Fen(20_01))), 0, 10_01},
		"a forwarder by air":                       {none(forwarderAir(), weighing(3200)), 64_00, 0},
		"a forwarder by air, under-declared":       {cover(forwarderAir()), 1500_00, 0},
	} {
		a := assess(t, c.claim)
		assert.Equal(t, courier.Fen(c.compensation), a.Compensation, name)
		assert.Equal(t, courier.Fen(c.refund), a.Refund, name)
	}
	late := none(claim.ChinaPostEMSAbroad(), late, lost(yuan(0)), func(c *claim.Claim) { c.Stated = courier.Money{} })
	assert.Empty(t, assess(t, late).Needs, "what was stated does not bear on delay")
	unknown := none(claim.ChinaPostEMSAbroad(), func(c *claim.Claim) { c.Stated = courier.Money{} })
	assert.Contains(t, assess(t, unknown).Needs, courier.Need("stated"))
}

// Limits of carriers abroad in their own currency (V-CLM-064).
func TestNamedTermsAbroad(t *testing.T) {
	for name, c := range map[string]struct {
		terms claim.Terms
		grams int64
		want  courier.Money
	}{
		"FedEx":                       {claim.FedEx(), 8000, courier.Minor(100_00, courier.USD)},
		"FedEx abroad, 4 kg":          {claim.FedExAbroad(), 4000, courier.Minor(100_00, courier.USD)},
		"FedEx abroad, 5 kg":          {claim.FedExAbroad(), 5000, courier.Minor(100_00, courier.USD)},
		"FedEx abroad, a gram above":  {claim.FedExAbroad(), 5001, courier.Minor(100_02, courier.USD)},
		"FedEx abroad, 8 kg":          {claim.FedExAbroad(), 8000, courier.Minor(160_00, courier.USD)},
		"UPS":                         {claim.UPS(), 8000, courier.Minor(100_00, courier.USD)},
		"USPS":                        {claim.USPSIncluded(), 8000, courier.Minor(100_00, courier.USD)},
		"DHL by air":                  {claim.DHLChinaAir(), 2500, courier.Minor(47_50, courier.XDR)},
		"DHL by road":                 {claim.DHLChinaRoad(), 10_000, courier.Minor(83_30, courier.XDR)},
		"DHL within China, V-CLM-065": {claim.DHLChinaDomestic(), 3200, courier.Fen(64_00)},
	} {
		amount, need := c.terms.Undeclared.Of(claim.Measures{Weight: courier.Grams(c.grams)})
		require.Empty(t, need, name)
		got, err := amount.Round()
		require.NoError(t, err)
		assert.Equal(t, c.want, got, name)
	}
	assert.Equal(t, claim.LeastOfThree, claim.FedExFreight().Measure)
	assert.False(t, claim.FedExFreight().Undeclared.Known(), "the tariff read sets no figure")
}

// DX-25 and DX-11: copies that disagree are named options, and say so.
func TestCopiesThatDisagree(t *testing.T) {
	for name, want := range map[string]courier.Evidence{
		"EMSDomestic": courier.Secondary, "EMSSixFold": courier.Disputed, "EMSInternational": courier.Disputed, "ChinaPostEMSAbroad": courier.Disputed,
	} {
		terms := sets[name].terms()
		assert.Equal(t, want, terms.Cite.Basis().Evidence, name)
	}
}
