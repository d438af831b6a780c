package claim_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// One fen below, at and above each limit: what is paid, and whether the limit
// or the note that it is not reached speaks.
func TestOneFenAroundEachLimit(t *testing.T) {
	recorded := with(letter(), mail(liability.RecordedMail), freight(yuan(20)))
	for name, c := range map[string]struct {
		facts claim.Claim
		limit int64 // fen
		code  courier.Code
	}{
		"three times the postage": {recorded, 60_00, "claim.postal.three_fold"},
		"ZTO 500":                 {with(parcel(), under(claim.ZTO())), 500_00, "claim.terms.limit"},
		"YTO goods 300":           {with(parcel(), under(claim.YTO())), 300_00, "claim.terms.limit"},
		"YTO documents 100":       {with(parcel(), under(claim.YTO()), documents), 100_00, "claim.terms.limit"},
		"DAO goods 300":           {with(parcel(), under(claim.DAO())), 300_00, "claim.terms.limit"},
		"DAO documents 50":        {with(parcel(), under(claim.DAO()), documents), 50_00, "claim.terms.limit"},
		"JD nine times the fee":   {with(parcel(), under(claim.JD()), freight(courier.Fen(111_11))), 999_99, "claim.terms.limit"},
		"JD at most 1,000":        {with(parcel(), under(claim.JD()), freight(courier.Fen(111_12))), 1000_00, "claim.terms.limit"},
		"SF seven times":          {with(parcel(), under(claim.SFOld())), 140_00, "claim.terms.limit"},
		"SF nine times":           {with(parcel(), under(claim.SFOld()), monthly), 180_00, "claim.terms.limit"},
		"generic five times":      {with(parcel(), under(claim.GenericExpress())), 100_00, "claim.terms.limit"},
		"EMS three times":         {with(parcel(), under(claim.EMSDomestic())), 60_00, "claim.terms.limit"},
		"EMS six times":           {with(parcel(), under(claim.EMSSixFold())), 120_00, "claim.terms.limit"},
		"HOAU twice a quarter":    {with(lot(), under(claim.HOAU())), 200_00, "claim.terms.limit"},
		"small LTL five times":    {with(lot(), under(claim.SmallLTL())), 500_00, "claim.terms.limit"},
		"forwarder three times":   {with(lot(), under(forwarder())), 300_00, "claim.terms.limit"},
		"DHL 20 a kilogram":       {with(parcel(), under(claim.DHLChinaDomestic())), 50_00, "claim.terms.limit"},
		"cover of 700":            {with(parcel(), under(claim.GenericExpress()), declared(yuan(700))), 700_00, "claim.declared.actual_within"},
		"full cover of 700":       {with(parcel(), under(claim.JDFullCover()), declared(yuan(700))), 700_00, "claim.declared.full_cover"},
		"a part under YTO cover":  {with(parcel(), part, under(claim.YTO()), declared(yuan(700))), 700_00, "claim.declared.actual_within"},
	} {
		for off := int64(-1); off <= 1; off++ {
			loss := courier.Fen(c.limit + off)
			a := assess(t, with(c.facts, lost(loss), worth(loss)))
			assert.Equal(t, courier.Fen(min(c.limit, c.limit+off)), a.Compensation, "%s %+d", name, off)
			assert.Equal(t, off > 0, a.Has(c.code), "%s %+d\n%v", name, off, a.Reasons)
			assert.Equal(t, off > 0 && a.Regime == courier.CivilLaw, a.Has("liability.clause.valid"), "%s %+d", name, off)
		}
	}
}

// Ten times the fee up to 800 yuan, without proof in Zhejiang.
func TestZhejiangTenFold(t *testing.T) {
	for fee, want := range map[int64]int64{0: 0, 1: 10, 79_99: 799_90, 80_00: 800_00, 80_01: 800_00, 90_00: 800_00} {
		a := assess(t, with(inHangzhou(), unproved, freight(courier.Fen(fee))))
		assert.Equal(t, courier.Fen(want), a.Payable, fee)
	}
	// The limit of the terms is as if it were not there, and cover takes its place.
	zto := with(inHangzhou(), under(claim.ZTO()))
	assert.Equal(t, yuan(1000), assess(t, zto).Payable)
	assert.Equal(t, yuan(600), assess(t, with(zto, declared(yuan(600)))).Payable)
	assert.Equal(t, yuan(500), assess(t, with(zto, func(c *claim.Claim) { c.PostedIn = courier.Jiangsu })).Payable)
	assert.Equal(t, yuan(500), assess(t, with(zto, func(c *claim.Claim) { c.Consumer = no })).Payable)
	// By post it is for express items alone; a shortage is a loss as well.
	assert.Equal(t, yuan(500), assess(t, with(zto, otherMail)).Payable)
	assert.Equal(t, yuan(1000), assess(t, with(zto, otherMail, express)).Payable)
	assert.Equal(t, []courier.Need{"express"}, assess(t, with(zto, otherMail, func(c *claim.Claim) { c.Express = 0 })).Needs)
	assert.Equal(t, yuan(1000), assess(t, with(zto, short)).Payable)
	assert.Equal(t, yuan(0), assess(t, with(zto, late, func(c *claim.Claim) { c.Terms.Delay = claim.Fixed(yuan(0)); c.FreightPaid = no })).Payable)

	// Without proof the parties first talk.
	assert.Equal(t, []courier.Need{"no_agreement"}, assess(t, with(zto, unproved, noAgreement(0))).Needs)
	talking := assess(t, with(zto, unproved, noAgreement(no)))
	assert.Equal(t, referred, talking.Verdict)
	assert.Empty(t, talking.Needs)
	assert.True(t, talking.Has("claim.zhejiang.negotiate"))
	assert.Equal(t, yuan(700), assess(t, with(zto, unproved, noAgreement(0), stated(yuan(700)))).Payable, "a value stated needs no talks")

	// A value stated beforehand binds, above the real one and below it.
	assert.Equal(t, yuan(1500), assess(t, with(zto, stated(yuan(1500)))).Payable)
	assert.Equal(t, courier.Fen(1), assess(t, with(zto, stated(courier.Fen(1)))).Payable)
	assert.Equal(t, yuan(375), assess(t, with(zto, stated(yuan(1500)), part)).Payable)
	// The claimant's own fault comes off whatever is the measure.
	assert.Equal(t, yuan(1050), assess(t, with(zto, stated(yuan(1500)), atFault(30))).Payable)
	assert.Equal(t, yuan(700), assess(t, with(zto, atFault(30))).Payable)
	assert.Equal(t, yuan(560), assess(t, with(zto, unproved, freight(yuan(90)), atFault(30))).Payable)
}

// Whoever buys cover for a consumer's item posted in Zhejiang, and states its
// value too, is never worse off for the cover.
func TestZhejiangBesideCover(t *testing.T) {
	both := with(inHangzhou(), under(claim.ZTO()), declared(yuan(600)))
	for _, c := range []struct {
		stated, want int64 // fen
		row          courier.Code
		edits        []edit
	}{
		{0, 600_00, "", nil},
		{599_99, 600_00, "", nil},
		{600_00, 600_00, "", nil},
		{600_01, 600_01, "claim.zhejiang.stated", nil},
		{1500_00, 1500_00, "claim.zhejiang.stated", nil},
		{1500_00, 1500_00, "claim.zhejiang.stated", []edit{otherMail, express}},
		{1500_00, 600_00, "", []edit{otherMail}},
		{1500_00, 600_00, "", []edit{elsewhere}},
		{1500_00, 600_00, "", []edit{func(c *claim.Claim) { c.Consumer = no }}},
		{1500_00, 375_00, "claim.zhejiang.stated_part", []edit{part, lost(yuan(250))}},
		{2400_00, 600_00, "", []edit{part}}, // of 600 a quarter of 2,400 is no more
		{2400_04, 600_01, "claim.zhejiang.stated_part", []edit{part}},
		{1500_00, 1050_00, "claim.zhejiang.stated", []edit{atFault(30)}},
		{600_00, 420_00, "", []edit{atFault(30)}},
		{1500_00, 1500_00, "claim.zhejiang.stated", []edit{grossly}},
		{900_00, 1000_00, "", []edit{grossly}}, // the clause falls, and the loss is more
	} {
		a := assess(t, with(both, append([]edit{stated(courier.Fen(c.stated)), unpaid}, c.edits...)...))
		assert.Equal(t, courier.Fen(c.want), a.Payable, "%+v\n%v", c, a.Reasons)
		for _, row := range []courier.Code{"claim.zhejiang.stated", "claim.zhejiang.stated_part"} {
			assert.Equal(t, row == c.row, a.Has(row), "%s: %+v", row, c)
		}
		assert.Equal(t, c.row != "", a.Has("claim.zhejiang.beside_cover"), "%+v", c)
		for r := range a.Having(courier.Warns) {
			assert.NotContains(t, string(r.Code()), "claim.zhejiang.established")
		}
	}
	over := with(both, stated(yuan(1500)))
	for need, forgets := range map[courier.Need]edit{
		"posted_in": func(c *claim.Claim) { c.PostedIn = 0 },
		"consumer":  func(c *claim.Claim) { c.Consumer = 0 },
		"stated":    func(c *claim.Claim) { c.Stated = courier.Money{} },
		"express":   func(c *claim.Claim) { c.Operator, c.Universal, c.Express = claim.PostalEnterprise, no, 0 },
		"lost_part": func(c *claim.Claim) { part(c); c.LostPart = courier.Share{} },
	} {
		assert.Equal(t, []courier.Need{need}, assess(t, with(over, forgets)).Needs)
	}
	// Where the cover pays all that was stated, the local rule is not asked about.
	paid := with(both, stated(yuan(600)), func(c *claim.Claim) { c.PostedIn, c.Consumer = 0, 0 })
	assert.Equal(t, yuan(600), assess(t, paid).Payable)
}

// The bands of cover, one fen around each end.
func TestBandsOfCover(t *testing.T) {
	yto := with(parcel(), under(claim.YTO()), lost(yuan(50)))
	for _, c := range []struct {
		declared, want int64 // fen
	}{
		{1999_99, 1999_99}, {2000_00, 2000_00}, {2000_01, 50_00}, {29_999_99, 50_00}, {30_000_00, 50_00},
	} {
		a := assess(t, with(yto, declared(courier.Fen(c.declared))))
		assert.Equal(t, courier.Fen(c.want), a.Payable, c)
		assert.Equal(t, c.declared <= 2000_00, a.Has("claim.declared.valued"), c)
	}
	for name, c := range map[string]claim.Claim{
		"YTO 30,000":  with(yto, declared(courier.Fen(30_000_01))),
		"JD 300,000":  with(parcel(), under(claim.JD()), declared(courier.Fen(300_000_01))),
		"EMS 100,000": with(parcel(), under(claim.EMSDomestic()), declared(courier.Fen(100_000_01))),
	} {
		a := assess(t, c)
		assert.Equal(t, referred, a.Verdict, name)
		assert.Empty(t, a.Needs, name)
		assert.True(t, a.Has("claim.declared.over_maximum"), name)
		c.Declared = courier.Fen(c.Declared.Minor() - 1)
		assert.Equal(t, granted, assess(t, c).Verdict, name)
	}
	// Terms that say nothing about cover are asked for.
	for _, c := range []claim.Claim{with(parcel(), declared(yuan(1))), with(parcel(), under(claim.DHLChinaDomestic()), declared(yuan(1)))} {
		assert.Equal(t, []courier.Need{"terms.declared"}, assess(t, c).Needs)
	}
}

// The day before, on and after each dated row: what speaks, and on what.
func TestLawOfTheDay(t *testing.T) {
	gone := with(parcel(), lost(yuan(100)))
	tricked := with(parcel(), lost(yuan(100)), fraud, harmless)
	boxed := with(bitten(), func(c *claim.Claim) { c.Notice.TickBox = yes })
	recorded := with(letter(), mail(liability.RecordedMail), lost(yuan(500)))
	for _, c := range []struct {
		day         courier.Date
		code        courier.Code
		facts       claim.Claim
		before, now string
	}{
		{courier.Day(2025, 6, 1), "claim.gate.express", gone, "IR19 27", "IR25 28"},
		{courier.Day(2025, 6, 1), "claim.declared.delay", with(parcel(), late, declared(yuan(1))), "IR19 27", "IR25 28"},
		{courier.Day(2024, 4, 1), "claim.refund.standard", gone, "GB11 ", ""},
		{courier.Day(2024, 4, 1), "claim.refund.standard_unread", gone, "", "GB23 "},
		{courier.Day(2024, 4, 1), "claim.refund.force_majeure", with(gone, answersNot, forceMajeure), "CC 835", "CC 835"},
		{courier.Day(2024, 4, 1), "claim.refund.terms", with(gone, under(claim.SFOld())), "TM-SF-OLD ", "TM-SF-OLD "},
		{courier.Day(2024, 7, 1), "claim.fraud.harmless", tricked, "", "CRIR 49"},
		{courier.Day(2024, 7, 1), "claim.fraud", tricked, "CRL 55", ""},
		{courier.Day(2024, 7, 1), "claim.fraud.staged", with(tricked, staged), "CRL 55", "CRIR 49"},
		{courier.Day(2025, 6, 1), "claim.zhejiang.beside_cover", with(inHangzhou(), under(claim.ZTO()), declared(yuan(1)), stated(yuan(9))), "IR19 27", "IR25 28"},
		{courier.Day(2023, 12, 5), "liability.clause.tick_box_only", boxed, "", "SPC-C 10"},
		{courier.Day(2023, 12, 5), "claim.terms.limit", boxed, "TM-ZTO ", ""},
		{courier.Day(2021, 1, 1), "claim.postal.three_fold", recorded, "PL 47", "PL 47"},
		{courier.Day(2021, 1, 1), "claim.postal.not_answering", with(recorded, answersNot), "PL 46-49", "PL 46-49"},
		{courier.Day(2021, 1, 2), "claim.not_answering_for_delay", with(gone, late, answersNot), "CC 590", "CC 590"},
		{courier.Day(2021, 1, 1), "claim.postal.loss", with(recorded, itemised(destroyed(500))), "PL 47", "PL 47"},
	} {
		for day, want := range map[courier.Date]string{c.day.AddDays(-1): c.before, c.day: c.now, c.day.AddDays(1): c.now} {
			c.facts.HappenedOn = day
			assert.Equal(t, want, standsIn(assess(t, c.facts), c.code), "%s on %v", c.code, day)
		}
	}
}

func standsIn(a claim.Assessment, code courier.Code) string {
	for _, r := range a.Reasons {
		if r.Code() == code {
			return r.Basis().Source + " " + r.Basis().Article
		}
	}
	return ""
}

// What falls with a rule of the day: the freight, and the increase.
func TestAmountOfTheDay(t *testing.T) {
	for day, refund := range map[courier.Date]int64{
		courier.Day(2024, 3, 30): 20, courier.Day(2024, 3, 31): 20, courier.Day(2024, 4, 1): 0, courier.Day(2024, 4, 2): 0,
	} {
		for name, c := range map[string]struct {
			facts claim.Claim
			owed  bool
		}{
			"lost":           {parcel(), true},
			"late":           {with(parcel(), late), true},
			"damaged":        {with(parcel(), part), false},
			"not paid":       {with(parcel(), unpaid), false},
			"terms say no":   {with(parcel(), func(c *claim.Claim) { c.Terms = houseTerms(claim.Terms{Refund: no}) }), false},
			"terms silent":   {with(parcel(), func(c *claim.Claim) { c.Terms = houseTerms(claim.Terms{}) }), true},
			"freight trade":  {with(lot(), total), false},
			"EMS":            {with(parcel(), func(c *claim.Claim) { c.Operator, c.Universal = claim.PostalEnterprise, no }), true},
			"universal mail": {letter(), false},
			"not answering":  {with(parcel(), answersNot), false},
		} {
			want := int64(0)
			if c.owed {
				want = refund
			}
			c.facts.HappenedOn = day
			a := assess(t, c.facts)
			assert.Equal(t, yuan(want), a.Refund, "%s on %v", name, day)
			assert.Equal(t, c.owed && refund > 0, a.Has("claim.refund.standard"), "%s on %v", name, day)
			// What the standard of now says was not read.
			assert.Equal(t, c.owed && refund == 0, a.Has("claim.refund.standard_unread"), "%s on %v", name, day)
			for r := range a.Having(courier.Refers) {
				assert.Fail(t, "a warning refers nothing", r.Code())
			}
		}
		// Whether it was paid is asked for only where the freight comes back.
		unasked := with(parcel(), on(day.Year(), int(day.Month()), day.Day()), func(c *claim.Claim) { c.FreightPaid = 0 })
		if refund > 0 {
			assert.Equal(t, []courier.Need{"freight_paid"}, assess(t, unasked).Needs, day)
		} else {
			a := assess(t, unasked)
			assert.True(t, a.Has("claim.refund.standard_unread"), day)
		}
	}
	for day, increase := range map[courier.Date]int64{
		courier.Day(2024, 6, 29): 500, courier.Day(2024, 6, 30): 500, courier.Day(2024, 7, 1): 0, courier.Day(2024, 7, 2): 0,
	} {
		of := func(c *claim.Claim) { c.HappenedOn = day }
		assert.Equal(t, yuan(increase), assess(t, with(parcel(), fraud, harmless, of)).Increase, day)
		// Whoever makes a case up is referred with all of it, on any day and whatever else is known.
		for name, facts := range map[string]claim.Claim{
			"loss": with(parcel(), fraud, staged, of), "harmless": with(parcel(), fraud, staged, harmless, of),
			"nothing known": {HappenedOn: day, Operator: claim.ExpressEnterprise, Fraud: &claim.FraudDemand{Staged: yes}},
			"not answering": with(parcel(), fraud, staged, answersNot, of), "no consumer": with(parcel(), fraud, staged, of, func(c *claim.Claim) { c.Consumer = no }),
			"by post": with(letter(), fraud, staged, of), "by post, late": with(letter(), fraud, staged, late, of),
		} {
			a := assess(t, facts)
			assert.Equal(t, referred, a.Verdict, "%s on %v", name, day)
			assert.Empty(t, a.Needs, "%s on %v", name, day)
			assert.True(t, a.Has("claim.fraud.staged"), "%s on %v", name, day)
			for r := range a.Having(courier.Refers) {
				assert.Equal(t, courier.Code("claim.fraud.staged"), r.Code())
			}
		}
		// Whether it was staged is asked for on any day, and for any demand.
		unasked := func(c *claim.Claim) { c.Fraud.Staged = 0 }
		for name, facts := range map[string]claim.Claim{
			"owed": with(parcel(), fraud, of, unasked), "no consumer": with(parcel(), fraud, of, unasked, func(c *claim.Claim) { c.Consumer = no }),
			"not proved": with(parcel(), fraud, of, unasked, func(c *claim.Claim) { c.Fraud.Proved = no }),
			"harmless":   with(parcel(), fraud, harmless, of, unasked), "not answering": with(parcel(), fraud, of, unasked, answersNot),
		} {
			assert.Equal(t, []courier.Need{"fraud.staged"}, assess(t, facts).Needs, "%s on %v", name, day)
		}
	}
	// Three times the fee overtakes 500 yuan at 166.67.
	for paid, want := range map[int64]int64{0: 500_00, 166_66: 500_00, 166_67: 500_01, 166_68: 500_04} {
		assert.Equal(t, courier.Fen(want), assess(t, with(parcel(), fraud, fee(courier.Fen(paid)))).Increase, paid)
	}
	// The fee is that of the whole service, and not the freight.
	assert.Equal(t, yuan(600), assess(t, with(parcel(), fraud, fee(yuan(200)), freight(yuan(900)))).Increase)
	assert.Equal(t, yuan(600), assess(t, with(parcel(), fraud, fee(yuan(200)), freight(courier.Money{}), under(claim.Terms{}), on(2025, 1, 1))).Increase)
	assert.Equal(t, []courier.Need{"fraud.fee"}, assess(t, with(parcel(), fraud, fee(courier.Money{}))).Needs)
}

// Before its first day a rule set does not answer.
func TestFirstDays(t *testing.T) {
	demanded := with(letter(), fraud)
	for name, c := range map[string]struct {
		first courier.Date
		facts claim.Claim
	}{
		"civil law, express":    {courier.Day(2021, 1, 1), parcel()},
		"civil law, road":       {courier.Day(2021, 1, 1), lot()},
		"civil law, other mail": {courier.Day(2021, 1, 1), with(letter(), func(c *claim.Claim) { c.Universal = no })},
		"postal law":            {courier.Day(2009, 10, 1), letter()},
		"fraud by post":         {courier.Day(2014, 3, 15), demanded},
		"staged, by post":       {courier.Day(2014, 3, 15), with(demanded, staged)},
	} {
		for off := -1; off <= 1; off++ {
			c.facts.HappenedOn = c.first.AddDays(off)
			a, err := claim.Assess(&c.facts)
			if off < 0 {
				assertFaults(t, err, []fault{{"happened_on", courier.ErrNoRule}})
				continue
			}
			require.NoError(t, err, name)
			if c.facts.Fraud != nil && c.facts.Fraud.Staged == yes {
				assert.Equal(t, "CRL 55", standsIn(a, "claim.fraud.staged"))
				continue
			}
			assert.Equal(t, granted, a.Verdict, name)
		}
	}
}

// At the end of int64 an amount is right or an error, and never another one.
func TestEndOfTheRange(t *testing.T) {
	most := courier.Fen(math.MaxInt64)
	payable := fault{"payable", courier.ErrRange}
	assert.Equal(t, most, assess(t, with(parcel(), lost(most))).Payable)
	faults(t, with(parcel(), lost(most), freight(courier.Fen(1)), on(2024, 3, 31)), payable)
	faults(t, with(parcel(), lost(most), fraud), payable)
	faults(t, with(parcel(), lost(yuan(0)), fraud, fee(most)), payable)
	faults(t, with(letter(), freight(most)), payable)
	faults(t, with(lot(), worth(courier.Money{}), itemised(claim.Item{State: claim.Missing, Value: most}, claim.Item{State: claim.Missing, Value: courier.Fen(1)})), payable)
	faults(t, with(lot(), lost(most), extras(1), under(claim.Road1999())), payable)

	// A limit beyond the range limits nothing, and one that falls below pays its exact share.
	assert.Equal(t, most, assess(t, with(parcel(), lost(most), freight(most), under(claim.SmallLTL()))).Payable)
	third := with(parcel(), part, lost(most), worth(most), declared(courier.Fen(math.MaxInt64/2)), under(claim.ZTO()))
	assert.Equal(t, courier.Fen(math.MaxInt64/2), assess(t, third).Payable)
	heavy := with(parcel(), under(claim.DHLChinaDomestic()), func(c *claim.Claim) { c.Weight = courier.Grams(math.MaxInt64) })
	assert.Equal(t, yuan(1000), assess(t, heavy).Payable)
	heavy.Terms.Undeclared = claim.PerStartedKg(yuan(1))
	assert.Equal(t, yuan(1000), assess(t, heavy).Payable)
}
