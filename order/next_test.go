package order_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

func TestNext(t *testing.T) {
	to := func(r *order.Request) { r.Action = order.Arrange }
	for _, c := range []struct {
		name string
		r    order.Request
		want order.Action
	}{
		{"not served, but it can come back", with(redirect(), served(courier.No)), order.Recall},
		{"not served, and already coming back", with(redirect(), served(courier.No), at(tracking.Returning)), 0},
		{"a consignee can agree on the delivery", with(redirect(), by(courier.Consignee), noTerms), order.Arrange},
		{"a consignee cannot call back", with(recall(), by(courier.Consignee), noTerms), order.Arrange},
		{"a consignee of prohibited goods can do nothing", with(redirect(), by(courier.Consignee), noTerms, prohibited(courier.Yes)), 0},
		{"a consignee of goods under a lien can do nothing", with(redirect(), by(courier.Consignee), noTerms, lien(courier.Yes)), 0},
		{"a consignee whose identity is not known yet", with(redirect(), by(courier.Consignee), noTerms, identity(0)), 0},
		{"nor of other cargo", with(redirect(), by(courier.Consignee), noTerms, express(courier.No)), 0},
		{"a ship's cargo has no delivery round", with(bySea(), by(courier.Consignee), noTerms), 0},
		{"a shipper before pick-up edits", with(redirect(), at(tracking.Ordered)), order.Edit},
		{"an agent without a letter edits nothing", with(recall(), at(tracking.Ordered), by(courier.ShippersAgent), letter(courier.No)), 0},
		{"nor does a stranger", with(recall(), at(tracking.Ordered), by(courier.ThirdParty)), 0},
		{"nor a consignee", with(arrange(), at(tracking.Ordered)), 0},
		{"a shipper's wish before pick-up", with(arrange(), at(tracking.Ordered), by(courier.Shipper)), order.Edit},
		{"a shipper that wants another receiver", with(redirect(), to, wish(order.NamedPerson)), order.NewConsignee},
		{"a shipper that wants the neighbour to have it", with(redirect(), to, wish(order.Neighbour)), order.NewConsignee},
		{"a shipper's wish on the way back is no redirect", with(redirect(), to, wish(order.OtherTime), at(tracking.Returning)), 0},
		{"who is at the same address", with(redirect(), to, wish(order.NamedPerson), served(courier.No)), order.NewConsignee},
		{"a letter that is missing is to be brought", with(recall(), by(courier.ShippersAgent), letter(courier.No)), 0},
		{"delivered", with(redirect(), at(tracking.Delivered)), 0},
		{"not served, and out once: it can be returned", with(redirect(), served(courier.No), at(tracking.AttemptFailed)), order.Return},
		{"before pick-up a recall is a cancellation", with(recall(), at(tracking.Ordered)), order.Cancel},
		{"where the terms let none be cancelled", with(recall(), at(tracking.Ordered), terms(order.ControlTerms{NoCancel: courier.Yes})), 0},
		{"a hold before pick-up", with(recall(), as(order.Hold), at(tracking.Ordered)), order.Edit},
		{"a cancellation after pick-up is a recall", with(recall(), as(order.Cancel), at(tracking.Accepted)), order.Recall},
		{"after an attempt it is a return", with(recall(), as(order.Cancel), at(tracking.AttemptFailed)), order.Return},
		{"an order that may not be cancelled can be edited", with(recall(), as(order.Cancel), at(tracking.Ordered), terms(order.ControlTerms{NoCancel: courier.Yes})), order.Edit},
		{"an edit after pick-up is a redirect", with(redirect(), as(order.Edit)), order.Redirect},
		{"or a recall, where no new address is known", with(recall(), as(order.Edit)), order.Recall},
	} {
		ruling := decide(t, c.r)
		assert.Equal(t, refused, ruling.Verdict, c.name)
		assert.Equal(t, c.want, ruling.Next, c.name)
	}
	assert.Zero(t, decide(t, recall()).Next, "a yes needs no other way")
	assert.Zero(t, decide(t, with(recall(), identity(0))).Next, "nor does a question")
}

// What whoever asks would have to bring, where nothing else is in the way.
func TestCure(t *testing.T) {
	agent := func(r order.Request) order.Request { return with(r, by(courier.ShippersAgent), letter(courier.No)) }
	oral := with(bySea(), sea(func(s *order.SeaControl) {
		s.InWriting, s.SecurityAsked, s.SecurityGiven, s.DocumentsAsked, s.DocumentsShown = courier.No, courier.Yes, courier.No, courier.Yes, courier.No
	}))
	for _, c := range []struct {
		name string
		r    order.Request
		want []courier.Need
	}{
		{"a letter", agent(recall()), []courier.Need{"letter"}},
		{"at sea too", agent(bySea()), []courier.Need{"letter"}},
		{"in the air too", agent(byAir()), []courier.Need{"letter"}},
		{"identity and letter", with(agent(recall()), identity(courier.No)), []courier.Need{"identity", "letter"}},
		{"charges", with(recall(), lien(courier.Yes)), []courier.Need{"lien"}},
		{"charges at sea", with(bySea(), lien(courier.Yes), on(2026, 4, 30)), []courier.Need{"lien"}},
		{"form, security and documents", oral, []courier.Need{"sea.in_writing", "sea.security_given", "sea.documents_shown"}},
		{"a wish", with(arrange(), identity(courier.No), lien(courier.Yes)), []courier.Need{"identity", "lien"}},
		{"an agent's wish", agent(arrange()), []courier.Need{"letter"}},
		{"a letter does not undo delivery", with(agent(recall()), at(tracking.Delivered)), nil},
		{"nor serve an address", with(agent(redirect()), served(courier.No)), nil},
		{"nor let prohibited goods go", with(agent(recall()), prohibited(courier.Yes)), nil},
		{"a stranger stays one", with(recall(), by(courier.ThirdParty)), nil},
		{"a yes needs none", recall(), nil},
		{"nor does a question", with(recall(), identity(0)), nil},
	} {
		assert.Equal(t, c.want, decide(t, c.r).Cure, c.name)
	}
}

// AppendDecide leaves what the caller holds alone, and answers as Decide: what
// stood against an earlier request stands against no later one.
func TestAppendDecide(t *testing.T) {
	fee := func(fen int64) edit { return terms(order.ControlTerms{Fees: order.ServiceFees{Any: courier.Fen(fen)}}) }
	requests := []order.Request{
		with(recall(), fee(1)),
		with(recall(), at(tracking.Delivered), letter(courier.No), by(courier.ShippersAgent)),
		with(arrange(), at(tracking.Ordered), by(courier.Shipper)),
		with(recall(), letter(courier.No), by(courier.ShippersAgent)),
		with(redirect(), fee(2)),
	}
	var held []courier.Reason
	for _, facts := range requests {
		alone := decide(t, facts)
		before := slices.Clone(held)
		both, err := order.AppendDecide(held, &facts)
		require.NoError(t, err)
		assert.Empty(t, cmp.Diff(slices.Concat(before, alone.Reasons), both.Reasons))
		assert.Equal(t, alone.Verdict, both.Verdict)
		assert.Equal(t, alone.Next, both.Next)
		assert.Equal(t, alone.Cure, both.Cure)
		held = both.Reasons
	}
	assert.Equal(t, courier.Fen(1), told(&order.Ruling{Decision: courier.Decision{Grounds: courier.Grounds{Reasons: held}}}, "order.terms.fee").Figure("fee").Money())
}
