package order_test

import (
	"errors"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

func menu(t *testing.T, r order.Request) map[order.Action]order.Option {
	t.Helper()
	m, err := order.Options(&r.Consignment)
	require.NoError(t, err)
	found := map[order.Action]order.Option{}
	for _, o := range m.Options {
		if o.Action != order.Arrange || o.Wish == order.OtherTime {
			found[o.Action] = o
		}
	}
	return found
}

// Each option is what Decide says, for every action at every stage under
// every regime, and it closes where Decide first refuses it along the way.
func TestOptionsAreWhatDecideSays(t *testing.T) {
	ahead := []tracking.Stage{tracking.Ordered, tracking.Accepted, tracking.InTransit, tracking.AtDestination, tracking.OutForDelivery, tracking.Delivered}
	each([]axis{theRegime, theInlandStage, whoAsks[0], limits[0], theAdmission}, func(values []int) {
		var d desk
		c := d.seat([]axis{theRegime, theInlandStage, whoAsks[0], limits[0], theAdmission}, values).Consignment
		m, err := order.Options(&c)
		require.NoError(t, err)
		want := 13
		switch c.Regime {
		case courier.Sea:
			want = 6
		case courier.Air:
			want = 7
		}
		require.Len(t, m.Options, want, c.Regime)
		for _, o := range m.Options {
			r := order.Request{Action: o.Action, Wish: o.Wish, Consignment: c}
			ruling := decide(t, r)
			require.Empty(t, cmp.Diff(ruling, o.Ruling))
			i := slices.Index(ahead, c.Stage)
			if i < 0 || o.Verdict != granted {
				require.False(t, o.Verdict != granted && (o.OpenUntil != 0 || o.DeclinableFrom != 0))
				continue
			}
			var closes, declines tracking.Stage
			for _, s := range slices.Backward(ahead[i+1:]) {
				later := decide(t, with(r, at(s)))
				if later.Verdict == refused {
					closes = s
				}
				if later.Verdict == granted && later.Has("courier.service_may_be_declined") {
					declines = s
				}
			}
			require.Equal(t, closes, o.OpenUntil, "%v at %v", o.Action, c.Stage)
			if !ruling.Has("courier.service_may_be_declined") {
				require.Equal(t, declines, o.DeclinableFrom, "%v at %v", o.Action, c.Stage)
			}
		}
	})
}

func TestUntilWhen(t *testing.T) {
	for _, c := range []struct {
		name    string
		r       order.Request
		action  order.Action
		until   tracking.Stage
		decline tracking.Stage
	}{
		{"an order until it is picked up", with(recall(), at(tracking.Ordered)), order.Cancel, tracking.Accepted, 0},
		{"the right until delivery", recall(), order.Recall, tracking.Delivered, 0},
		{"textbook at home: until first dispatched", with(recall(), textbook), order.Recall, tracking.Delivered, tracking.OutForDelivery},
		{"textbook abroad: until sealed", with(recall(), textbook, lane(courier.International)), order.Recall, tracking.Delivered, tracking.ExportSealed},
		{"textbook abroad: until cleared", with(redirect(), textbook, lane(courier.International)), order.Redirect, tracking.Delivered, tracking.ExportCleared},
		{"a return knows no textbook", with(recall(), textbook), order.Return, tracking.Delivered, 0},
		{"a consignee until the terms close", with(admitted(), terms(order.ControlTerms{ConsigneeMay: courier.Yes, NotWhenOut: courier.Yes})),
			order.Recall, tracking.OutForDelivery, 0},
		{"after an attempt", with(recall(), at(tracking.AttemptFailed), terms(order.ControlTerms{NotWhenOut: courier.Yes})), order.Return, tracking.Delivered, tracking.OutForDelivery},
		{"in a locker", with(recall(), at(tracking.AtPickupPoint)), order.Return, tracking.Delivered, 0},
		{"refused, until it turns back", with(recall(), at(tracking.DeliveryRefused)), order.Return, tracking.Returning, 0},
		{"on the way back a redirect", with(redirect(), at(tracking.Returning)), order.Redirect, tracking.Returned, 0},
		{"an hour, until it is delivered", recall(), order.Arrange, tracking.Delivered, 0},
	} {
		o := menu(t, c.r)[c.action]
		assert.Equal(t, granted, o.Verdict, c.name)
		assert.Equal(t, c.until, o.OpenUntil, c.name)
		assert.Equal(t, c.decline, o.DeclinableFrom, c.name)
	}
}

// The earliest thing that opens ahead.
func TestLater(t *testing.T) {
	opening := func(a order.Action, s tracking.Stage) order.Opening { return order.Opening{Action: a, From: s} }
	inAir := with(byAir(), at(tracking.AtDestination), air(consigneeRight))
	for _, c := range []struct {
		name string
		r    order.Request
		want order.Opening
	}{
		{"a recall once it is picked up", with(recall(), at(tracking.Ordered)), opening(order.Recall, tracking.Accepted)},
		{"a wish once it is picked up", with(arrange(), at(tracking.Ordered)), opening(order.Arrange, tracking.Accepted)},
		{"a consignee's redirect never, its wish then", with(redirect(), at(tracking.Ordered), by(courier.Consignee), noTerms), opening(order.Arrange, tracking.Accepted)},
		{"a stranger's nothing", with(recall(), at(tracking.Ordered), by(courier.ThirdParty)), order.Opening{}},
		{"delivered is delivered", with(recall(), at(tracking.Delivered)), order.Opening{}},
		{"on the way back nothing is recalled again", with(recall(), at(tracking.Returning)), order.Opening{}},
		{"a letter opens no stage", with(recall(), by(courier.ShippersAgent), letter(courier.No)), order.Opening{}},
		{"the right of disposition revives when the goods are refused", inAir, opening(order.Recall, tracking.DeliveryRefused)},
		{"terms that close at the door open again behind it", with(admitted(), at(tracking.OutForDelivery), terms(order.ControlTerms{ConsigneeMay: courier.Yes, NotWhenOut: courier.Yes})),
			opening(order.Recall, tracking.DeliveryRefused)},
		{"lost", with(recall(), at(tracking.Lost)), order.Opening{}},
	} {
		ruling := decide(t, c.r)
		assert.Equal(t, refused, ruling.Verdict, c.name)
		assert.Equal(t, c.want, ruling.Later, c.name)
	}
	assert.Zero(t, decide(t, recall()).Later)
}

func TestOptionsOfUnreadableFacts(t *testing.T) {
	_, err := order.Options(nil)
	assert.ErrorIs(t, err, courier.ErrMissing)
	for field, r := range map[string]order.Request{
		"by":     with(recall(), by(77)),
		"stage":  with(recall(), at(tracking.ExportSealed)),
		"regime": with(recall(), regime(courier.MontrealAir)),
	} {
		m, err := order.Options(&r.Consignment)
		assert.Equal(t, []string{field}, fields(err))
		assert.Empty(t, m)
	}
	bad := with(recall(), regime(222))
	_, err = order.Options(&bad.Consignment)
	assert.ErrorIs(t, err, courier.ErrUnknownWord)
	unknown, err := order.Options(new(order.Consignment))
	require.NoError(t, err)
	for _, o := range unknown.Options {
		assert.Equal(t, []courier.Need{"asked_on"}, o.Needs)
	}
}

// Many requests are answered in order, each as it would be alone, faults
// among them, and no more than are asked for.
func TestDecideAll(t *testing.T) {
	requests := []*order.Request{new(recall()), nil, new(with(recall(), at(tracking.Delivered))), new(with(recall(), by(77)))}
	i := 0
	for ruling, err := range order.DecideAll(slices.Values(requests)) {
		want, wrong := order.Decide(requests[i])
		assert.Empty(t, cmp.Diff(want, ruling))
		assert.Equal(t, wrong, err)
		i++
	}
	assert.Equal(t, len(requests), i)

	drawn := 0
	endless := iter.Seq[*order.Request](func(yield func(*order.Request) bool) {
		for drawn++; yield(new(recall())); drawn++ {
		}
	})
	for _, err := range order.DecideAll(endless) {
		if drawn == 3 {
			break
		}
		require.False(t, errors.Is(err, courier.ErrMissing))
	}
	assert.Equal(t, 3, drawn)
}
