package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// The regime is asked for where the laws part, and only there.
func TestRegimeIsAskedOnlyWhereItMatters(t *testing.T) {
	all := with(bySea(), regime(0), express(courier.Yes), func(r *order.Request) { r.Air = byAir().Air })
	for _, c := range []struct {
		name    string
		r       order.Request
		verdict courier.Verdict
		needs   []courier.Need
	}{
		{"every law grants", all, granted, nil},
		{"every law refuses", with(all, identity(courier.No)), refused, nil},
		{"the sea alone refuses", with(all, sea(func(s *order.SeaControl) { s.InWriting = courier.No })), courier.Referred, []courier.Need{"regime"}},
		{"the sea alone asks", with(all, sea(func(s *order.SeaControl) { s.InWriting = 0 })), courier.Referred, []courier.Need{"sea.in_writing", "regime"}},
		{"the air alone refuses", with(all, air(consigneeRight)), courier.Referred, []courier.Need{"regime"}},
		{"what all ask", with(all, lien(0)), courier.Referred, []courier.Need{"lien"}},
		{"a stage that revives a right in the air alone", with(all, air(consigneeRight), at(0)), courier.Referred, []courier.Need{"stage", "regime"}},
	} {
		ruling := decide(t, c.r)
		assert.Equal(t, c.verdict, ruling.Verdict, c.name)
		assert.Equal(t, c.needs, ruling.Needs, c.name)
	}
}

// A yes under every law is bound to what any of them binds it to, and what is
// said by all is said once.
func TestGrantedUnderEveryLaw(t *testing.T) {
	r := with(bySea(), regime(0), express(courier.Yes), terms(order.ControlTerms{Fees: order.ServiceFees{Any: courier.Fen(1)}}), func(r *order.Request) { r.Air = byAir().Air })
	ruling := decide(t, r)
	assert.Equal(t, []courier.Code{"order.right.recall", "order.sea.right.recall", "order.air.right.recall"}, codes(&ruling, courier.Grants))
	assert.Equal(t, []courier.Code{"order.pays_loss", "order.recall.form", "order.best_effort", "order.terms.fee", "order.sea.pays_loss", "order.air.own_cost"},
		codes(&ruling, courier.Conditions))
}

// What the terms say is said once, whichever law governs.
func TestAdmittedUnderEveryLaw(t *testing.T) {
	r := with(bySea(), regime(0), express(courier.Yes), by(courier.Consignee), func(r *order.Request) { r.Air = byAir().Air },
		terms(order.ControlTerms{ConsigneeMay: courier.Yes}))
	ruling := decide(t, r)
	assert.Equal(t, []courier.Code{"order.right.terms_consignee"}, codes(&ruling, courier.Grants))
	shipper := decide(t, with(r, by(courier.Shipper), at(tracking.OutForDelivery), terms(order.ControlTerms{NotWhenOut: courier.Yes})))
	told := 0
	for _, code := range codes(&shipper, courier.Conditions) {
		if code == "order.terms.out_for_delivery" {
			told++
		}
	}
	assert.Equal(t, 1, told)
}

// A question tells nothing, and holds no empty list for it.
func TestAQuestionTellsNothing(t *testing.T) {
	for _, g := range []courier.Regime{0, courier.CivilLaw, courier.Sea} {
		assert.Nil(t, decide(t, with(bySea(), regime(g), by(0), lien(0))).Reasons, g)
	}
}

// In the air a change of destination is no right of disposition: the general
// law gives it, within the limits of the air.
func TestRedirectInTheAir(t *testing.T) {
	r := with(byAir(), as(order.Redirect), served(courier.Yes))
	ruling := decide(t, r)
	assert.Equal(t, "CC 829", standsIn(&ruling, "order.air.right.redirect"))
	ended := decide(t, with(r, air(consigneeRight)))
	assert.Equal(t, refused, ended.Verdict)
}

// The road rules of 1999 answer only by name, on their days, and have no more
// than their own article.
func TestRoadRules1999(t *testing.T) {
	for _, day := range []courier.Date{courier.Day(2000, 1, 1), courier.Day(2016, 5, 30)} {
		r := byRoad()
		r.AskedOn = day
		ruling := decide(t, r)
		assert.Equal(t, "RGR99 50", standsIn(&ruling, "order.road.right.recall"))
		assert.Equal(t, courier.Secondary, told(&ruling, "order.road.right.recall").Basis().Evidence)
		assert.True(t, ruling.Has("order.road.pays_loss"))
	}
	bare := decide(t, with(byRoad(), func(r *order.Request) { r.Prohibited, r.Lien = 0, 0 }))
	assert.Equal(t, granted, bare.Verdict, "nothing is asked that they do not know")
	strict := decide(t, with(byRoad(), at(tracking.OutForDelivery), terms(order.ControlTerms{NotWhenOut: courier.Yes})))
	assert.Equal(t, granted, strict.Verdict, "terms do not beat a departmental rule")
	for _, a := range []order.Action{order.Edit, order.Cancel, order.Arrange} {
		r := with(byRoad(), as(a))
		_, err := order.Decide(&r)
		assert.ErrorIs(t, err, courier.ErrNotSupported, a)
	}
}

// A stage at the border says that the consignment crosses one.
func TestStageAtTheBorder(t *testing.T) {
	r := with(redirect(), textbook, at(tracking.ExportCleared), lane(0))
	ruling := decide(t, r)
	assert.True(t, ruling.Has("order.textbook.redirect_cleared"))
	assert.Empty(t, ruling.Needs)
}

// A return and a recall are one demand, told by where the consignment is.
func TestRecallOrReturn(t *testing.T) {
	for s := tracking.Accepted; s <= tracking.DeliveryRefused; s++ {
		if s == tracking.Delivered {
			continue
		}
		recalls, returns := decide(t, with(recall(), at(s), across(s))), decide(t, with(recall(), as(order.Return), at(s), across(s)))
		was := s == tracking.AttemptFailed || s == tracking.AtPickupPoint || s == tracking.DeliveryRefused
		assert.Equal(t, granted, recalls.Verdict, s)
		assert.Equal(t, granted, returns.Verdict, s)
		assert.Equal(t, was, recalls.Has("order.recall.handled_as_return"), s)
		assert.Equal(t, !was && s != tracking.OutForDelivery, returns.Has("order.return.handled_as_recall"), s)
	}
}
