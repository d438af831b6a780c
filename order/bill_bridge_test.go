package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

func TestEveryActionIsBilledAsItself(t *testing.T) {
	for action, want := range map[order.Action]order.Changed{
		order.Redirect: order.ChangedRedirect, order.NewConsignee: order.ChangedConsignee, order.Recall: order.ChangedRecall,
		order.Return: order.ChangedReturn, order.Hold: order.ChangedHold, order.Arrange: order.ChangedHold,
		order.Edit: order.ChangedOrder, order.Cancel: order.ChangedCancel, 0: 0, 99: 0,
	} {
		assert.Equal(t, want, action.Changed(), "%v", action)
	}
}

// The fee and the clauses that a ruling rested on are those that the bill uses,
// without being given again.
func TestARequestTellsItsBill(t *testing.T) {
	own := houseTerms(order.ControlTerms{BothWays: courier.Yes,
		Fees: order.ServiceFees{OtherCity: courier.Fen(12_00), SameOutlet: courier.Fen(0), Back: courier.Fen(7_00), Cancel: courier.Fen(2_00)}})
	for name, c := range map[string]struct {
		facts order.Request
		fee   courier.Money
	}{
		"by class":            {with(redirect(), target(order.ToOtherCity)), courier.Fen(12_00)},
		"the class is open":   {with(redirect(), target(0)), courier.Money{}},
		"brought back":        {recall(), courier.Fen(7_00)},
		"no fee in the terms": {with(recall(), as(order.Hold)), courier.Money{}},
	} {
		c.facts.Terms = own
		got := c.facts.Change()
		assert.Equal(t, c.fee, got.Fee, name)
		assert.Equal(t, c.facts.Action.Changed(), got.Kind, name)
		assert.Equal(t, courier.Yes, got.Posted, name)
		require.NotNil(t, got.Terms, name)
		assert.Equal(t, order.BillTerms{Cite: own.Cite, BothWays: courier.Yes, CancelFee: courier.Fen(2_00)}, *got.Terms, name)
	}
	back := with(recall(), as(order.Return), func(r *order.Request) { r.Terms = own })
	change := back.Change()
	change.Done, change.Blame, change.Instructed = courier.Yes, courier.No, courier.No
	change.Freight, change.Paid, change.CoverFee, change.CODFee = courier.Fen(20_00), courier.Fen(20_00), courier.Fen(0), courier.Fen(0)
	change.Costs = []order.Cost{{Kind: order.ReturnFreight, Amount: courier.Fen(18_00), Proved: courier.Yes}}
	got := bill(t, change)
	assert.Equal(t, courier.Fen(25_00), got.Due)
	assert.True(t, got.Has("order.bill.return_both_ways") && got.Has("order.bill.fee"))

	unknown := with(recall(), at(0), func(r *order.Request) { r.Terms = nil })
	assert.Equal(t, order.Change{Kind: order.ChangedRecall, AskedOn: unknown.AskedOn}, unknown.Change())
	none := with(redirect(), target(99), noTerms)
	assert.Nil(t, none.Change().Terms, "no such class")
	early := with(recall(), as(order.Cancel), at(tracking.Ordered))
	assert.Equal(t, courier.No, (&early).Change().Posted)
}

// A new consignee is billed like a new address.
func TestANewConsigneeIsBilled(t *testing.T) {
	c := changeOf(recalled(), func(c *order.Change) {
		c.Kind, c.Costs[0].Kind = order.ChangedConsignee, order.ExtraFreight
	})
	got := bill(t, c)
	assert.Equal(t, courier.Fen(28_00), got.Due)
	assert.True(t, got.Has("order.bill.wrong_address_is_shippers"))
	c.Done = courier.No
	got = bill(t, c)
	assert.True(t, got.Has("order.bill.no_new_place"))
}
