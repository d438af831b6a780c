package claim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

func TestBookIsSound(t *testing.T) {
	seen := map[courier.Code]bool{}
	for row := range claim.Book().Rows() {
		assert.False(t, seen[row.Code], "%s twice", row.Code)
		assert.NotEmpty(t, row.IDs, row.Code)
		assert.NotEmpty(t, row.Cites, row.Code)
		assert.NotEmpty(t, row.Zh, row.Code)
		assert.NotEmpty(t, row.En, row.Code)
		seen[row.Code] = true
	}
}

// near is a rule that speaks on the facts met and is silent on the facts
// missed, which differ in what the rule turns on.
type near struct {
	code        courier.Code
	met, missed claim.Claim
}

func rules() []near {
	recorded := with(letter(), mail(liability.RecordedMail), lost(yuan(500)), freight(yuan(20)))
	covered := with(recorded, declared(yuan(300)))
	wantRefund := with(parcel(), under(claim.SFOld()), lost(yuan(100)))
	cover := func(t claim.Terms, edits ...edit) claim.Claim {
		return with(with(lot(), declared(yuan(10_000)), under(t)), edits...)
	}
	return []near{
		{"claim.gate.postal", letter(), with(letter(), func(c *claim.Claim) { c.Universal = no })},
		{"claim.gate.other_mail", with(letter(), func(c *claim.Claim) { c.Universal = no }), letter()},
		{"claim.gate.express", parcel(), lot()},
		{"claim.gate.express", with(parcel(), otherMail, express), with(parcel(), otherMail)},
		{"claim.gate.freight", lot(), parcel()},

		{"claim.not_answering", with(parcel(), answersNot), parcel()},
		{"claim.not_answering_for_delay", with(parcel(), late, answersNot), with(parcel(), answersNot)},
		{"claim.not_answering", with(lot(), answersNot), with(lot(), late, answersNot)},
		{"claim.loss.unforeseeable", with(parcel(), late, unforeseeable), with(parcel(), late)},
		{"claim.loss", parcel(), with(parcel(), late)},
		{"claim.loss.goods", with(lot(), itemised(destroyed(3000))), with(lot(), itemised(repairable(3000, 800, 0)))},
		{"claim.loss.repair", with(lot(), itemised(repairable(3000, 2999, 0))), with(lot(), itemised(repairable(3000, 3000, 0)))},
		{"claim.loss.delay", with(parcel(), late), parcel()},
		{"claim.loss.not_proved", with(parcel(), unproved), with(parcel(), unproved, under(claim.ZTO()))},
		{"claim.loss.extras", with(lot(), under(claim.Road1999()), extras(600)), with(lot(), under(claim.ZTO()), extras(600))},
		{"claim.claimant_fault", with(parcel(), atFault(30)), with(parcel(), atFault(0))},

		{"claim.postal.delay", with(letter(), late), letter()},
		{"claim.postal.not_answering", with(letter(), answersNot), with(parcel(), answersNot)},
		{"claim.postal.ordinary", with(letter(), mail(liability.OrdinaryMail)), with(letter(), mail(liability.OrdinaryMail), grossly)},
		{"claim.postal.ordinary_gross_fault", with(letter(), mail(liability.OrdinaryMail), grossly), with(letter(), mail(liability.OrdinaryMail))},
		{"claim.postal.loss", recorded, letter()},
		{"claim.postal.declared_total", covered, with(covered, part)},
		{"claim.postal.declared_part", with(covered, part), covered},
		{"claim.postal.three_fold", recorded, with(recorded, lost(yuan(60)))},
		{"claim.postal.registered_letter", letter(), with(letter(), func(c *claim.Claim) { c.Kind, c.Extent = liability.Shortage, claim.Part })},
		{"liability.limit.mail.gross_fault", with(recorded, grossly), recorded},
		{"liability.limit.mail.not_shown", with(recorded, unshown), recorded},
		{"liability.limit.mail.not_shown", with(recorded, func(c *claim.Claim) { c.Notice.OnPremises = no }), with(recorded, func(c *claim.Claim) { c.Notice.Shown = no })},
		{"liability.limit.mail.not_shown", with(recorded, func(c *claim.Claim) { c.Notice.OnReceipt = no }), recorded},

		{"claim.zhejiang.stated", with(inHangzhou(), stated(yuan(700))), with(parcel(), stated(yuan(700)))},
		{"claim.zhejiang.stated_part", with(inHangzhou(), stated(yuan(700)), part), with(inHangzhou(), stated(yuan(700)))},
		{"claim.zhejiang.stated", with(inHangzhou(), under(claim.ZTO()), declared(yuan(600)), stated(yuan(700))),
			with(inHangzhou(), under(claim.ZTO()), declared(yuan(600)), stated(yuan(600)))},
		{"claim.zhejiang.beside_cover", with(inHangzhou(), under(claim.ZTO()), declared(yuan(600)), stated(yuan(700))),
			with(inHangzhou(), under(claim.ZTO()), declared(yuan(700)), stated(yuan(700)))},
		{"claim.zhejiang.beside_cover", with(inHangzhou(), under(claim.ZTO()), declared(yuan(600)), stated(yuan(4000)), part),
			with(inHangzhou(), stated(yuan(700)))},
		{"claim.zhejiang.stated_above_loss", with(inHangzhou(), stated(yuan(1001))), with(inHangzhou(), stated(yuan(1000)))},
		{"claim.zhejiang.stated_below_loss", with(inHangzhou(), stated(yuan(999))), with(inHangzhou(), stated(yuan(1000)))},
		{"claim.zhejiang.stated_below_loss", with(inHangzhou(), stated(yuan(999))), with(inHangzhou(), stated(yuan(999)), unproved)},
		{"claim.zhejiang.stated_below_loss", with(inHangzhou(), under(claim.ZTO()), declared(yuan(600)), stated(yuan(700))), with(inHangzhou(), under(claim.ZTO()), declared(yuan(600)), stated(yuan(600)))},
		{"claim.zhejiang.negotiate", with(inHangzhou(), unproved, noAgreement(no)), with(inHangzhou(), unproved)},
		{"claim.zhejiang.established", inHangzhou(), with(inHangzhou(), stated(yuan(700)))},
		{"claim.zhejiang.established", with(inHangzhou(), short), with(inHangzhou(), late)},
		{"claim.zhejiang.established", with(inHangzhou(), otherMail, express), with(inHangzhou(), otherMail)},
		{"claim.zhejiang.ten_fold", with(inHangzhou(), unproved), inHangzhou()},
		{"claim.zhejiang.ten_fold", with(inHangzhou(), unproved), with(inHangzhou(), unproved, noAgreement(no))},

		{"claim.terms.silent", parcel(), with(parcel(), under(claim.ZTO()))},
		{"claim.terms.not_reached", with(parcel(), under(claim.ZTO()), lost(yuan(500))), with(parcel(), under(claim.ZTO()), lost(yuan(501)))},
		{"claim.terms.limit", with(parcel(), under(claim.ZTO()), lost(yuan(501))), with(parcel(), under(claim.ZTO()), lost(yuan(500)))},
		{"claim.terms.limit", with(parcel(), late, houseDelay), with(parcel(), late, under(claim.ZTO()))},
		{"claim.terms.silent", with(parcel(), late, under(claim.ZTO())), with(parcel(), late, houseDelay)},
		{"claim.terms.unproved", with(parcel(), under(claim.ZTO()), unproved), with(parcel(), under(claim.ZTO()))},
		{"claim.declared.pro_rata", cover(claim.ZTO()), cover(claim.ZTO(), worth(yuan(10_000)))},
		{"claim.declared.actual_within", cover(claim.Road1999(), declared(yuan(2000))), cover(claim.Road1999())},
		{"claim.declared.full_cover", cover(claim.JDFullCover(), declared(yuan(2000))), cover(claim.JD(), declared(yuan(2000)))},
		{"claim.declared.valued", cover(claim.Road1999Valued(), total), cover(claim.Road1999Valued(), part)},
		{"claim.declared.within", cover(claim.Road1999(), lost(yuan(10_000))), cover(claim.Road1999(), lost(yuan(10_001)))},
		{"claim.declared.over_maximum", cover(claim.JD(), worth(yuan(400_000)), declared(yuan(300_001))), cover(claim.JD(), worth(yuan(400_000)), declared(yuan(300_000)))},
		{"claim.declared.delay", with(parcel(), late, declared(yuan(300))), with(lot(), late, declared(yuan(300)))},
		{"claim.declared.delay_of_goods", with(lot(), late, declared(yuan(300))), with(parcel(), late, declared(yuan(300)))},
		{"claim.terms.fragile", cover(claim.HOAU(), fragile), cover(claim.HOAU())},
		{"claim.terms.deductible", cover(forwarder()), cover(forwarder(), worth(yuan(10_000)))},
		{"claim.terms.deductible_idle", cover(claim.Forwarder(3, claim.Deductible{Kind: claim.Franchise, Amount: yuan(300)})), cover(forwarder())},

		{"claim.refund.terms", wantRefund, with(wantRefund, unpaid)},
		{"claim.refund.terms", with(parcel(), late, under(claim.ZTO())), with(parcel(), under(claim.ZTO()))},
		{"claim.refund.terms", with(parcel(), under(claim.DAO())), with(parcel(), late, under(claim.DAO()))},
		{"claim.refund.standard", with(parcel(), on(2024, 3, 31)), with(parcel(), on(2024, 3, 31), part)},
		{"claim.refund.standard", with(parcel(), on(2024, 3, 31)), with(parcel(), on(2024, 4, 1))},
		{"claim.refund.standard_unread", with(parcel(), on(2024, 4, 1)), with(parcel(), on(2024, 3, 31))},
		{"claim.refund.standard_unread", with(parcel(), late), lot()},
		{"claim.refund.standard_unread", parcel(), with(parcel(), unpaid)},
		{"claim.refund.force_majeure", with(parcel(), answersNot, forceMajeure), with(parcel(), answersNot)},
		{"claim.refund.force_majeure", with(lot(), total, answersNot, forceMajeure), with(lot(), answersNot, forceMajeure)},
		{"claim.refund.force_majeure", with(parcel(), answersNot, forceMajeure), with(parcel(), answersNot, forceMajeure, unpaid)},
		{"claim.refund.force_majeure", with(parcel(), answersNot, forceMajeure), with(letter(), answersNot, forceMajeure)},
		{"claim.fraud", with(parcel(), fraud), parcel()},
		{"claim.fraud.harmless", with(parcel(), fraud, harmless), with(parcel(), fraud)},
		{"claim.fraud.staged", with(parcel(), fraud, staged), with(parcel(), fraud)},
		{"claim.fraud.not_owed", with(parcel(), fraud, func(c *claim.Claim) { c.Consumer = no }), with(parcel(), fraud)},

		{"liability.clause.valid", bitten(), with(bitten(), lost(yuan(500)))},
		{"liability.clause.not_shown", with(bitten(), unshown), bitten()},
		{"liability.clause.tick_box_only", with(bitten(), func(c *claim.Claim) { c.Notice.TickBox = yes }), bitten()},
		{"liability.clause.valid", with(bitten(), negotiated, unshown, unfair, asked, explained(no)), with(bitten(), negotiated, grossly)},
		{"liability.clause.not_shown", with(bitten(), unshown), with(bitten(), unshown, negotiated)},
		{"liability.clause.tick_box_only", with(bitten(), tickBox), with(bitten(), tickBox, negotiated)},
		{"liability.clause.not_explained", with(bitten(), asked, explained(no)), with(bitten(), asked, explained(no), negotiated)},
		{"liability.clause.unfair", with(bitten(), unfair), with(bitten(), unfair, negotiated)},
		{"liability.clause.unfair_to_consumer", with(bitten(), unfair, consumer), with(bitten(), unfair, consumer, negotiated)},
		{"liability.clause.gross_fault", with(bitten(), negotiated, grossly), with(bitten(), negotiated)},
		{"liability.clause.not_explained", with(bitten(), asked, explained(no)), with(bitten(), asked, explained(yes))},
		{"liability.clause.gross_fault", with(bitten(), grossly), bitten()},
		{"liability.clause.unfair", with(bitten(), unfair), with(bitten(), unfair, consumer, elsewhere)},
		{"liability.clause.unfair_to_consumer", with(bitten(), unfair, consumer, elsewhere), with(bitten(), unfair)},
	}
}

// bitten is a parcel whose loss is above the limit of its terms.
func bitten() claim.Claim { return with(parcel(), under(claim.ZTO())) }

func tickBox(c *claim.Claim)   { c.Notice.TickBox = yes }
func asked(c *claim.Claim)     { c.Notice.Asked = yes }
func unfair(c *claim.Claim)    { c.Notice.Unfair = yes }
func elsewhere(c *claim.Claim) { c.PostedIn = courier.Sichuan }
func harmless(c *claim.Claim)  { c.Fraud.Harmless = yes }
func staged(c *claim.Claim)    { c.Fraud.Staged = yes }

func explained(a courier.Answer) edit { return func(c *claim.Claim) { c.Notice.Explained = a } }

// houseDelay are terms that speak of delay.
func houseDelay(c *claim.Claim) {
	c.Terms = houseTerms(claim.Terms{Delay: claim.TimesFreight(3), Undeclared: claim.Fixed(yuan(1))})
}

func extras(n int64) edit { return func(c *claim.Claim) { c.Extras = yuan(n) } }

func itemised(items ...claim.Item) edit {
	return func(c *claim.Claim) { c.Loss, c.Lot = courier.Money{}, &claim.Lot{Items: items} }
}

func destroyed(value int64) claim.Item {
	return claim.Item{State: claim.Destroyed, Value: yuan(value)}
}

func repairable(value, repair, carriage int64) claim.Item {
	return claim.Item{State: claim.Repairable, Value: yuan(value), Repair: yuan(repair), Carriage: yuan(carriage)}
}

func TestEveryRowIsMetAndMissed(t *testing.T) {
	tested := map[courier.Code]bool{}
	for _, c := range append(rules(), regimeRules()...) {
		a := assess(t, c.met)
		assert.True(t, a.Has(c.code), "%s is silent\n%v", c.code, a.Reasons)
		b := assess(t, c.missed)
		assert.False(t, b.Has(c.code), "%s speaks\n%v", c.code, b.Reasons)
		tested[c.code] = true
	}
	for _, c := range settlements() {
		s, err := claim.Settle(&c.met)
		require.NoError(t, err)
		assert.True(t, s.Has(c.code), "%s is silent\n%v", c.code, s.Reasons)
		s, err = claim.Settle(&c.missed)
		require.NoError(t, err)
		assert.False(t, s.Has(c.code), "%s speaks\n%v", c.code, s.Reasons)
		tested[c.code] = true
	}
	for _, c := range paymentCases(t) {
		assert.True(t, c.met.Has(c.code), "%s is silent\n%v", c.code, c.met.Reasons)
		assert.False(t, c.missed.Has(c.code), "%s speaks\n%v", c.code, c.missed.Reasons)
		tested[c.code] = true
	}
	for _, row := range claim.ProcedureRows() { // see TestEveryProcedureRowIsMetAndMissed
		tested[row.Code] = true
	}
	for row := range claim.Book().Rows() {
		chosen := row.Code == "claim.choose.governing" || row.Code == "claim.choose.not_governing" // of Choose alone
		assert.True(t, chosen || tested[row.Code], "%s has no case", row.Code)
	}
}

// Every reason of every case has a basis, and its sentences leave no blank.
func TestEveryReasonSaysOnWhat(t *testing.T) {
	for _, c := range append(rules(), regimeRules()...) {
		a := assess(t, c.met)
		for _, r := range a.Reasons {
			assert.NotEmpty(t, r.Basis().Source, "%s of %s", r.Code(), c.code)
			for _, lang := range []courier.Lang{courier.Chinese, courier.English} {
				assert.NotContains(t, r.Sentence(lang), "{", r.Code())
				assert.NotContains(t, r.Sentence(lang), "unknown", r.Code())
				assert.NotContains(t, r.Sentence(lang), "未知", r.Code())
			}
		}
	}
}
