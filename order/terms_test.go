package order_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

var namedTerms = map[string]struct {
	terms    order.ControlTerms
	evidence courier.Evidence
}{
	"API-SF":     {order.SFIntercept(), courier.Secondary},
	"API-K100":   {order.Kuaidi100Intercept(), courier.Secondary},
	"API-AGG":    {order.AggregatorIntercept(), courier.Secondary},
	"TM-JD":      {order.JDRedirect(), courier.Secondary},
	"TM-SF-OLD":  {order.SFOldReturn(), courier.Secondary},
	"TM-ZTO":     {order.ZTOReturn(), courier.Secondary},
	"TM-YTO":     {order.YTOReturn(), courier.Secondary},
	"TM-UPS-DI":  {order.UPSIntercept(), courier.Secondary},
	"TM-USPS-PI": {order.USPSIntercept(), courier.Secondary},
	"TM-FDX-RR":  {order.FedExReroute(), courier.Reported},
}

// A named set can be read, stands in its own source with its grade, beats no
// statute, and carries no amount of its own.
func TestNamedTerms(t *testing.T) {
	for id, c := range namedTerms {
		basis := c.terms.Cite.Basis()
		assert.Equal(t, id, basis.Source)
		assert.Equal(t, c.evidence, basis.Evidence, id)
		assert.False(t, basis.Force.Law(), id)
		fees := c.terms.Fees
		fees.ByClass = 0
		assert.Equal(t, order.ServiceFees{}, fees, "%s: amounts are the host's", id)

		r := with(redirect(), at(tracking.OutForDelivery), func(r *order.Request) { r.Terms = &c.terms })
		assert.Equal(t, granted, decide(t, r).Verdict, id)

		text, err := json.Marshal(c.terms)
		require.NoError(t, err)
		var back order.ControlTerms
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Empty(t, cmp.Diff(c.terms, back), "%s", text)
	}
}

// What each set says about a redirect at the door, on the second request.
func TestNamedTermsAtTheDoor(t *testing.T) {
	for id, want := range map[string]telling{
		"API-SF":     {"order.terms.requests_used_up", "order.terms.tried_when_out"},
		"API-K100":   {"order.terms.new_contact", "order.terms.tried_when_out"},
		"API-AGG":    {"order.terms.foreign_order", "order.terms.out_for_delivery"},
		"TM-JD":      {"order.terms.class_other_city", "order.terms.perishable"},
		"TM-SF-OLD":  nil,
		"TM-ZTO":     nil,
		"TM-YTO":     nil,
		"TM-UPS-DI":  nil,
		"TM-USPS-PI": {"order.terms.customs_papers", "order.terms.out_for_delivery", "order.terms.requests_used_up", "order.terms.target_kind"},
		"TM-FDX-RR":  {"order.terms.promise_void", "order.terms.requests_used_up"},
	} {
		terms := namedTerms[id].terms
		r := with(redirect(), at(tracking.OutForDelivery), made(1), fresh, target(order.ToOtherCity), targetKind(order.ToMilitary),
			func(r *order.Request) { r.Terms, r.OwnOrder, r.CustomsPapers = &terms, courier.No, courier.Yes })
		ruling := decide(t, r)
		var told telling
		for _, code := range beside(&ruling) {
			told.add(code, len(code) > 12 && code[:12] == "order.terms.")
		}
		assert.Equal(t, want, told, id)
	}
}

// Brought back, a freight-collect or refused item costs the shipper both ways
// under four sets of terms (DEL-10).
func TestBothWays(t *testing.T) {
	for id, c := range namedTerms {
		r := with(recall(), as(order.Return), at(tracking.DeliveryRefused), func(r *order.Request) { r.Terms = &c.terms })
		ruling := decide(t, r)
		assert.Equal(t, id == "TM-JD" || id == "TM-ZTO" || id == "TM-YTO" || id == "TM-SF-OLD", ruling.Has("order.terms.both_ways"), id)
	}
}

// The fee told is the one of the action and of the class of the new address,
// else that of any.
func TestFees(t *testing.T) {
	fees := order.ServiceFees{Any: courier.Fen(100), OtherOutlet: courier.Fen(200), OtherCity: courier.Fen(300), Abroad: courier.Fen(400),
		Back: courier.Fen(500), Hold: courier.Fen(0)}
	for _, c := range []struct {
		action order.Action
		target order.Target
		fen    int64
	}{
		{order.Redirect, order.ToSameOutlet, 100},
		{order.Redirect, order.ToOtherOutlet, 200},
		{order.Redirect, order.ToOtherCity, 300},
		{order.Redirect, order.ToAbroad, 400},
		{order.NewConsignee, order.ToOtherCity, 100},
		{order.Recall, 0, 500},
		{order.Return, 0, 500},
		{order.Hold, 0, 0},
	} {
		ruling := decide(t, with(redirect(), as(c.action), target(c.target), terms(order.ControlTerms{Fees: fees})))
		if c.fen == 0 {
			assert.False(t, ruling.Has("order.terms.fee"), "free is told to cost nothing")
			continue
		}
		assert.Equal(t, courier.Fen(c.fen), told(&ruling, "order.terms.fee").Figure("fee").Money(), "%v %v", c.action, c.target)
	}
	cancels := decide(t, with(recall(), as(order.Cancel), at(tracking.Ordered), terms(order.ControlTerms{Fees: order.ServiceFees{Cancel: courier.Fen(350)}})))
	assert.Equal(t, courier.Fen(350), told(&cancels, "order.cancel.fee").Figure("fee").Money())
}

// While the class of the new address is not known, a fee that turns on it is a
// condition without a sum, and is paid first where the terms say so.
func TestAFeeByClassIsNotHidden(t *testing.T) {
	y := courier.Yes
	fen := courier.Fen
	for name, c := range map[string]struct {
		fees                    order.ServiceFees
		target                  order.Target
		sum, byClass, first, on bool
	}{
		"free in one class":         {order.ServiceFees{SameOutlet: fen(0), OtherCity: fen(12_00), First: y, Payer: courier.Shipper}, 0, false, true, true, false},
		"charged in every class":    {order.ServiceFees{Any: fen(5_00), OtherCity: fen(12_00), First: y, Payer: courier.Shipper}, 0, false, true, true, true},
		"the same in every class":   {order.ServiceFees{Any: fen(5_00), First: y, Payer: courier.Shipper}, 0, true, false, true, true},
		"each class has it":         {order.ServiceFees{Any: fen(9), SameOutlet: fen(1), OtherOutlet: fen(1), OtherCity: fen(1), Abroad: fen(1), First: y}, 0, true, false, true, false},
		"by class, no amounts":      {order.ServiceFees{ByClass: y, First: y, Payer: courier.Shipper}, 0, false, true, true, true},
		"by class, no amount of it": {order.ServiceFees{ByClass: y, First: y, Payer: courier.Shipper}, order.ToOtherCity, false, false, true, true},
		"the class is known":        {order.ServiceFees{SameOutlet: fen(0), OtherCity: fen(12_00), First: y}, order.ToOtherCity, true, false, true, false},
		"the free class":            {order.ServiceFees{SameOutlet: fen(0), OtherCity: fen(12_00), First: y}, order.ToSameOutlet, false, false, false, false},
		"free in all":               {order.ServiceFees{Any: fen(0), First: y}, 0, false, false, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			ruling := decide(t, with(redirect(), target(c.target), terms(order.ControlTerms{Fees: c.fees})))
			assert.Equal(t, courier.Granted, ruling.Verdict)
			assert.Equal(t, c.sum, ruling.Has("order.terms.fee"))
			assert.Equal(t, c.byClass, ruling.Has("order.terms.fee_by_class"))
			assert.Equal(t, c.first, ruling.Has("order.terms.fee_first"))
			assert.Equal(t, c.on, ruling.Has("order.terms.fee_on_shipper"))
			if c.byClass {
				assert.Equal(t, courier.Need("target"), told(&ruling, "order.terms.fee_by_class").Field())
			}
		})
	}
	held := decide(t, with(recall(), as(order.Hold), terms(order.ControlTerms{Fees: order.ServiceFees{OtherCity: fen(12_00), ByClass: y, First: y}})))
	assert.False(t, held.Has("order.terms.fee_by_class") || held.Has("order.terms.fee_first"), "a hold has no class")
}

// Which papers are asked of whom: unknown facts ask for no more than a
// condition.
func TestPapers(t *testing.T) {
	y := courier.Yes
	demands := order.Proofs{
		Receipt: order.Demand{Insured: y, COD: y},
		Letter:  order.Demand{OfOthers: y, OfAgents: y},
	}
	base := with(recall(), terms(order.ControlTerms{ConsigneeMay: y, Proofs: demands}))
	for _, c := range []struct {
		name            string
		r               order.Request
		receipt, letter bool
	}{
		{"a plain item", with(base, func(r *order.Request) { r.Insured, r.COD = courier.No, courier.No }), false, false},
		{"an insured item", with(base, func(r *order.Request) { r.Insured = y }), true, false},
		{"with cash on delivery", with(base, func(r *order.Request) { r.Insured, r.COD = courier.No, y }), true, false},
		{"an item that nobody looked at", base, true, false},
		{"and its receipt is there", with(base, func(r *order.Request) { r.Receipt = y }), false, false},
		{"a consignee", with(base, by(courier.Consignee), func(r *order.Request) { r.Insured, r.COD = courier.No, courier.No }), false, true},
		{"an agent has shown it", with(base, by(courier.ShippersAgent), letter(y), func(r *order.Request) { r.Insured, r.COD = courier.No, courier.No }), false, false},
	} {
		ruling := decide(t, c.r)
		assert.Equal(t, granted, ruling.Verdict, c.name)
		assert.Equal(t, c.receipt, ruling.Has("order.terms.receipt"), c.name)
		assert.Equal(t, c.letter, ruling.Has("order.terms.letter"), c.name)
		assert.Equal(t, c.receipt, c.receipt && told(&ruling, "order.terms.receipt").Field() == "receipt", c.name)
	}
}
