package order_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

func TestTablesAreSound(t *testing.T) {
	for _, q := range order.Questions() {
		assert.Empty(t, q.Problems())
	}
	seen := map[courier.Code]bool{}
	for row := range order.Book().Rows() {
		assert.False(t, seen[row.Code], "%s twice", row.Code)
		assert.NotEmpty(t, row.IDs, row.Code)
		assert.NotEmpty(t, row.Cites, row.Code)
		assert.NotEmpty(t, row.Zh, row.Code)
		assert.NotEmpty(t, row.En, row.Code)
		seen[row.Code] = true
	}
	for _, q := range order.Questions() {
		assert.LessOrEqual(t, len(q.Rows()), 64, "a question holds no more")
	}
}

// On each day on which the law changes: what a ground rests on the day
// before, and on the day. An empty citation says that it does not speak.
func TestLawOfTheDay(t *testing.T) {
	oral := with(bySea(), sea(func(s *order.SeaControl) { s.InWriting = courier.No }))
	unserved := with(redirect(), served(courier.No))
	held := with(recall(), lien(courier.Yes))
	for _, c := range []struct {
		day         courier.Date
		code        courier.Code
		facts       order.Request
		before, now string
	}{
		{courier.Day(2024, 3, 1), "order.area_to_be_announced", unserved, "", "EMM23 24"},
		{courier.Day(2024, 3, 1), "order.target_not_served", unserved, "CC 580", "CC 580"},
		{courier.Day(2024, 3, 1), "order.arrange.time", arrange(), "IR19 25", "EMM23 28"},
		{courier.Day(2024, 3, 1), "order.arrange.place", with(arrange(), wish(order.OtherPlace)), "IR19 25", "EMM23 28"},
		{courier.Day(2024, 3, 1), "order.arrange.pickup_point", with(arrange(), wish(order.PickupPoint)), "LKM ", "EMM23 28"},
		{courier.Day(2025, 6, 1), "order.arrange.time", arrange(), "EMM23 28", "EMM23 28"},
		{courier.Day(2025, 6, 1), "order.arrange.neighbour", with(arrange(), wish(order.Neighbour)), "IR19 25", "IR25 26"},
		{courier.Day(2025, 6, 1), "order.prohibited_goods", with(recall(), prohibited(courier.Yes)), "IR19 33", "IR25 34"},
		{courier.Day(2025, 6, 1), "order.lien_is_not_detention", held, "IR19 42", "IR25 52"},
		{courier.Day(2025, 6, 1), "order.lien", held, "CC 836", "CC 836"},
		{courier.Day(2026, 5, 1), "order.sea.right.recall", bySea(), "CC 829", "MC25 96"},
		{courier.Day(2026, 5, 1), "order.sea.pays_loss", bySea(), "CC 829", "MC25 96"},
		{courier.Day(2026, 5, 1), "order.sea.lien", with(bySea(), lien(courier.Yes)), "", "MC25 94"},
		{courier.Day(2026, 5, 1), "order.sea.lien_domestic", with(bySea(), lien(courier.Yes)), "CC 836", ""},
		{courier.Day(2026, 5, 1), "order.sea.lien_international", with(bySea(), lien(courier.Yes), lane(courier.International)), "MC92 87", ""},
		{courier.Day(2026, 5, 1), "order.sea.lien_international", with(bySea(), lien(courier.Yes), lane(courier.HongKongMacaoTaiwan)), "MC92 87", ""},
		{courier.Day(2026, 5, 1), "order.sea.stranger", with(bySea(), by(courier.ThirdParty)), "CC 829", "MC25 96"},
		{courier.Day(2026, 5, 1), "order.sea.delivered", with(bySea(), at(tracking.Delivered)), "CC 829", "MC25 96"},
		{courier.Day(2026, 5, 1), "order.stranger", with(recall(), by(courier.ThirdParty)), "CC 829", "CC 829"},
		{courier.Day(2026, 5, 1), "order.sea.not_in_writing", oral, "", "MC25 96"},
		{courier.Day(2026, 5, 1), "order.right.recall", recall(), "CC 829", "CC 829"},
		{courier.Day(2026, 7, 1), "order.air.right.recall", byAir(), "CAL21 119", "CAL25 123"},
		{courier.Day(2026, 7, 1), "order.air.identity_not_shown", with(byAir(), identity(courier.No)), "CAL21 119", "CAL25 123"},
		{courier.Day(2026, 7, 1), "order.air.own_cost", byAir(), "CAL21 119", "CAL25 123"},
		{courier.Day(2026, 7, 1), "order.air.consignee_right", with(byAir(), air(consigneeRight)), "CAL21 119", "CAL25 123"},
	} {
		for day, want := range map[courier.Date]string{c.day.AddDays(-1): c.before, c.day: c.now} {
			c.facts.AskedOn = day
			ruling := decide(t, c.facts)
			assert.Equal(t, want, standsIn(&ruling, c.code), "%s on %v", c.code, day)
		}
	}
}

func standsIn(r *order.Ruling, code courier.Code) string {
	if !r.Has(code) {
		return ""
	}
	b := told(r, code).Basis()
	return b.Source + " " + b.Article
}

func TestFirstDay(t *testing.T) {
	first := with(recall(), on(2021, 1, 1))
	assert.Equal(t, granted, decide(t, first).Verdict)
	before := with(recall(), on(2020, 12, 31))
	_, err := order.Decide(&before)
	require.ErrorIs(t, err, courier.ErrNoRule)
}

// Before the Maritime Code of 2025 the sea knows no form for the request,
// and nothing is asked about it.
func TestSeaBeforeTheRightOfControl(t *testing.T) {
	oral := with(recall(), on(2026, 4, 30), func(r *order.Request) { r.Regime = courier.Sea })
	assert.Equal(t, granted, decide(t, oral).Verdict)
	oral.AskedOn = courier.Day(2026, 5, 1)
	ruling := decide(t, oral)
	assert.Equal(t, courier.Referred, ruling.Verdict)
	assert.ElementsMatch(t, []courier.Need{"sea.in_writing", "sea.impossible", "sea.security_asked", "sea.security_given",
		"sea.documents_asked", "sea.documents_shown"}, ruling.Needs)
}

// A house rule does not beat the statute: it becomes a condition, with the
// note that the right itself stands. Against a right that rests on the terms
// alone the terms prevail.
func TestTermsAgainstTheStatute(t *testing.T) {
	strict := order.ControlTerms{NotWhenOut: courier.Yes, AtMost: courier.CountOf(2), Fees: order.ServiceFees{Any: courier.Fen(12_50)},
		NotPerishables: courier.Yes, ConsigneeMay: courier.Yes}
	shipper := decide(t, with(recall(), terms(strict), made(3), fresh, at(tracking.OutForDelivery)))
	assert.Equal(t, granted, shipper.Verdict)
	assert.Equal(t, []courier.Code{"order.terms.out_for_delivery", "order.terms.requests_used_up", "order.terms.perishable",
		"order.pays_loss", "order.recall.form", "order.best_effort", "order.terms.fee"}, codes(&shipper, courier.Conditions))
	note := told(&shipper, "courier.service_may_be_declined")
	assert.Equal(t, "CC", note.Basis().Source)
	used, fee := told(&shipper, "order.terms.requests_used_up"), told(&shipper, "order.terms.fee")
	assert.Equal(t, "本单申请次数已达承运人条款规定的2次", used.Sentence(courier.Chinese))
	assert.Equal(t, "HOUSE", used.Basis().Source)
	assert.Equal(t, "办理成功的，按承运人的条款收取服务费12.50元", fee.Sentence(courier.Chinese))
	assert.Equal(t, courier.Fen(12_50), fee.Figure("fee").Money())
	assert.False(t, fee.Change.Known(), "told, not charged")

	consignee := decide(t, with(recall(), terms(strict), made(3), fresh, by(courier.Consignee), at(tracking.OutForDelivery)))
	assert.Equal(t, refused, consignee.Verdict)
	assert.Equal(t, []courier.Code{"order.terms.out_for_delivery", "order.terms.requests_used_up", "order.terms.perishable"},
		codes(&consignee, courier.Bars))
	assert.Equal(t, courier.CountOf(2), told(&consignee, "order.terms.requests_used_up").Figure("limit").Count())
}

// What the carrier's terms cannot take from the statute, a regulation can
// that binds: prohibited goods stop at once.
func TestRegulationThatBinds(t *testing.T) {
	ruling := decide(t, with(recall(), prohibited(courier.Yes)))
	assert.Equal(t, refused, ruling.Verdict)
	assert.Equal(t, courier.Regulation, told(&ruling, "order.prohibited_goods").Basis().Force)
}

// In the air a consignee that the terms admit is not told that its own right
// ended the shipper's.
func TestConsigneeInTheAir(t *testing.T) {
	ruling := decide(t, with(byAir(), by(courier.Consignee), terms(order.ControlTerms{ConsigneeMay: courier.Yes}), air(consigneeRight)))
	assert.Equal(t, granted, ruling.Verdict)
	assert.Empty(t, codes(&ruling, courier.Conditions))
}

// What stops an express item at once stops no other carriage, and is asked
// for only where it could.
func TestExpressLawIsForExpressItems(t *testing.T) {
	for _, c := range []struct {
		name    string
		r       order.Request
		verdict courier.Verdict
		asks    bool
	}{
		{"an express item", with(recall(), prohibited(courier.Yes)), refused, false},
		{"road freight", with(recall(), prohibited(courier.Yes), express(courier.No)), granted, false},
		{"one or the other", with(recall(), prohibited(courier.Yes), express(0)), courier.Referred, true},
		{"nothing prohibited", with(recall(), express(0)), granted, false},
		{"nothing open to the asker", with(recall(), prohibited(courier.Yes), express(0), identity(courier.No)), refused, false},
		{"a lien bars both", with(recall(), lien(courier.Yes), express(0)), refused, false},
		{"on rail", with(recall(), prohibited(courier.Yes), express(0), regime(courier.Rail)), granted, false},
		{"at sea", with(bySea(), prohibited(courier.Yes)), granted, false},
		{"in the air", with(byAir(), prohibited(courier.Yes)), granted, false},
		{"in the air, and said", with(byAir(), prohibited(courier.Yes), express(courier.Yes)), refused, false},
	} {
		ruling := decide(t, c.r)
		assert.Equal(t, c.verdict, ruling.Verdict, c.name)
		assert.Equal(t, c.verdict == refused && !ruling.Has("order.lien") && !ruling.Has("order.identity_not_shown"),
			ruling.Has("order.prohibited_goods"), c.name)
		assert.Equal(t, c.asks, slices.Contains(ruling.Needs, "express"), c.name)
	}
}

// Terms that are not known may admit the consignee, empty ones do not; the
// shipper's right hangs on neither.
func TestTermsNotKnown(t *testing.T) {
	for _, base := range []order.Request{recall(), redirect(), bySea(), byAir()} {
		asks := decide(t, with(base, by(courier.Consignee)))
		assert.Equal(t, courier.Referred, asks.Verdict)
		assert.Equal(t, []courier.Need{"terms.consignee_may"}, asks.Needs)
		for _, reason := range asks.Reasons {
			assert.NotEqual(t, "TERMS", reason.Basis().Source)
		}
		none := decide(t, with(base, by(courier.Consignee), noTerms))
		assert.Equal(t, refused, none.Verdict)
		silent := decide(t, with(base, by(courier.Consignee), terms(order.ControlTerms{Fees: order.ServiceFees{Any: courier.Fen(1)}})))
		assert.Equal(t, refused, silent.Verdict)
		assert.Equal(t, decide(t, base), decide(t, with(base, noTerms)))
		late := decide(t, with(base, by(courier.Consignee), at(tracking.Delivered)))
		assert.Equal(t, refused, late.Verdict, "whatever the terms say")
	}
	assert.Equal(t, courier.Referred, decide(t, with(redirect(), by(courier.Consignee), textbook)).Verdict)
}

// What is refused under every law is told by the general one.
func TestRefusalOfAnUnknownRegime(t *testing.T) {
	for _, c := range []struct {
		r    order.Request
		bars []courier.Code
	}{
		{with(recall(), identity(courier.No)), []courier.Code{"order.identity_not_shown"}},
		{with(recall(), at(tracking.Delivered)), []courier.Code{"order.delivered"}},
		{with(recall(), lien(courier.Yes), by(courier.ThirdParty)), []courier.Code{"order.stranger", "order.lien"}},
	} {
		c.r.Regime, c.r.Lane = 0, 0
		ruling := decide(t, c.r)
		assert.Equal(t, refused, ruling.Verdict)
		assert.Equal(t, c.bars, codes(&ruling, courier.Bars))
	}
}

func TestBestEffort(t *testing.T) {
	for s := tracking.Accepted; s <= tracking.AtPickupPoint; s++ {
		if s == tracking.Delivered {
			continue
		}
		ruling := decide(t, with(recall(), at(s), across(s)))
		moves := s == tracking.InTransit || s == tracking.ExportCleared || s == tracking.ExportSealed || s == tracking.OutForDelivery
		assert.Equal(t, granted, ruling.Verdict, s)
		assert.Equal(t, moves, ruling.BestEffort(), s)
	}
	out := decide(t, with(arrange(), at(tracking.OutForDelivery)))
	assert.True(t, out.BestEffort())
	no := decide(t, with(recall(), identity(courier.No)))
	assert.False(t, no.BestEffort(), "a refusal promises nothing")
	atSea, inAir := decide(t, bySea()), decide(t, byAir())
	assert.False(t, atSea.BestEffort() || inAir.BestEffort(), "their own statutes say what happens when it cannot be done")
}

func TestUnknownDayIsAskedFirst(t *testing.T) {
	for _, action := range []order.Action{order.Redirect, order.Recall, order.Arrange} {
		ruling := decide(t, order.Request{Action: action})
		assert.Equal(t, courier.Referred, ruling.Verdict)
		assert.Equal(t, []courier.Need{"asked_on"}, ruling.Needs)
		assert.Empty(t, ruling.Reasons)
	}
}

// Every party but three is a stranger to the right.
func TestParties(t *testing.T) {
	for p := courier.Shipper; p.Valid(); p++ {
		recalls := decide(t, with(recall(), by(p), noTerms, letter(courier.Yes)))
		wishes := decide(t, with(arrange(), by(p), letter(courier.Yes)))
		shipper := p == courier.Shipper || p == courier.ShippersAgent
		assert.Equal(t, shipper, recalls.Verdict == granted, p)
		assert.Equal(t, shipper || p == courier.Consignee, wishes.Verdict == granted, p)
		assert.Equal(t, !shipper && p != courier.Consignee && p != courier.Payer, recalls.Has("order.stranger"), p)
		assert.Equal(t, p == courier.Payer, recalls.Has("order.payer_is_not_the_shipper"), p)
		assert.Equal(t, !shipper && p != courier.Consignee, wishes.Has("order.arrange.stranger"), p)
	}
}

// The Civil Code answers for road, rail and inland water alike.
func TestRegimesOfTheCivilCode(t *testing.T) {
	for _, g := range []courier.Regime{courier.CivilLaw, courier.Rail, courier.Waterway} {
		ruling := decide(t, with(recall(), func(r *order.Request) { r.Regime = g }))
		assert.Equal(t, "CC 829", standsIn(&ruling, "order.right.recall"), g)
	}
}
