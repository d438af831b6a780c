package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// Who may wish for what: the consignee for everything, the shipper and its
// agent for how and when, but not for another receiver.
func TestWhoMayWish(t *testing.T) {
	for _, c := range []struct {
		wish              order.Wish
		consignee, sender courier.Verdict
		right             courier.Code
		condition         courier.Code
	}{
		{order.OtherTime, granted, granted, "order.arrange.time", "order.arrange.by_agreement"},
		{order.OtherPlace, granted, granted, "order.arrange.place", "order.arrange.place_by_agreement"},
		{order.PickupPoint, granted, granted, "order.arrange.pickup_point", ""},
		{order.Neighbour, granted, refused, "order.arrange.neighbour", ""},
		{order.NamedPerson, granted, refused, "order.arrange.named_person", ""},
	} {
		for _, asker := range []courier.Party{courier.Consignee, courier.Shipper, courier.ShippersAgent, courier.ThirdParty} {
			want := map[courier.Party]courier.Verdict{courier.Consignee: c.consignee, courier.Shipper: c.sender,
				courier.ShippersAgent: c.sender, courier.ThirdParty: refused}[asker]
			ruling := decide(t, with(arrange(), wish(c.wish), by(asker), letter(courier.Yes)))
			assert.Equal(t, want, ruling.Verdict, "%v for %v", asker, c.wish)
			if want == granted {
				assert.Equal(t, []courier.Code{c.right}, codes(&ruling, courier.Grants))
				assert.Equal(t, c.condition != "", ruling.Has(c.condition))
			}
			assert.Equal(t, asker == courier.ThirdParty, ruling.Has("order.arrange.stranger"))
			assert.Equal(t, want == refused && asker != courier.ThirdParty, ruling.Has("order.arrange.not_the_consignee"))
		}
	}
}

// Where the consignment is: from pick-up to the door a wish can be met, with
// the courier only if reached.
func TestWishesByStage(t *testing.T) {
	over := map[tracking.Stage]courier.Code{
		tracking.Ordered:   "order.arrange.not_posted",
		tracking.Delivered: "order.arrange.over",
		tracking.Returning: "order.arrange.over",
		tracking.Returned:  "order.arrange.over",
		tracking.Lost:      "order.arrange.over",
		tracking.Disposed:  "order.arrange.over",
	}
	for s := tracking.Ordered; s <= tracking.Disposed; s++ {
		ruling := decide(t, with(arrange(), at(s)))
		bar, closed := over[s]
		assert.Equal(t, s == tracking.OutForDelivery, ruling.BestEffort(), s)
		if !closed {
			assert.Equal(t, granted, ruling.Verdict, s)
			continue
		}
		assert.Equal(t, refused, ruling.Verdict, s)
		assert.Equal(t, []courier.Code{bar}, codes(&ruling, courier.Bars), s)
	}
}

// A wish is not the shipper's right: the consignee that may not redirect is
// shown the way of the arrangement, and finds it open.
func TestFromRedirectToArrangement(t *testing.T) {
	facts := with(redirect(), by(courier.Consignee), noTerms)
	no := decide(t, facts)
	require.Equal(t, order.Arrange, no.Next)
	facts.Action, facts.Wish = no.Next, order.OtherTime
	yes := decide(t, facts)
	assert.Equal(t, granted, yes.Verdict)
}

// How an express item is delivered says nothing about other cargo.
func TestNoArrangementOutsideExpress(t *testing.T) {
	for _, g := range []courier.Regime{courier.Rail, courier.Waterway, courier.Sea, courier.Air} {
		facts := with(arrange(), func(r *order.Request) { r.Regime = g })
		_, err := order.Decide(&facts)
		assert.ErrorIs(t, err, courier.ErrNotSupported, g)
	}
	facts := with(arrange(), func(r *order.Request) { r.Regime = courier.CivilLaw })
	assert.Equal(t, granted, decide(t, facts).Verdict)
	facts.Express = courier.No
	_, err := order.Decide(&facts)
	assert.ErrorIs(t, err, courier.ErrNotSupported)
	assert.Equal(t, []string{"express"}, fields(err))
	facts.Express = 0
	assert.Equal(t, granted, decide(t, facts).Verdict, "a delivery is arranged for express items alone")
}

// The terms about redirect and recall, and facts of the sea, do not touch a
// wish.
func TestWishKnowsNoTerms(t *testing.T) {
	bare := decide(t, arrange())
	full := decide(t, with(arrange(), textbook, func(r *order.Request) {
		r.Terms = houseTerms(order.ControlTerms{NotWhenOut: courier.Yes, Fees: order.ServiceFees{Any: courier.Fen(100)}})
		r.Sea, r.TargetServed, r.Lane = &order.SeaControl{Impossible: courier.Yes}, courier.No, courier.International
	}))
	assert.Equal(t, bare, full)
}
