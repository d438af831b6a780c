package order_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

func standing(c order.Command, by courier.Party, hour int) order.Standing {
	return order.Standing{Command: c, By: by, At: amendDay.At(hour, 0), Proved: courier.Yes}
}

var (
	recalls  = standing(order.CommandRecall, courier.Shipper, 9)
	insists  = standing(order.CommandDeliver, courier.Consignee, 10)
	holds    = standing(order.CommandHold, courier.Authority, 11)
	seizes   = standing(order.CommandSeizure, courier.Authority, 12)
	stranger = standing(order.CommandOwnership, courier.ThirdParty, 8)
)

// conflict is orders about an express item under way.
func conflict(list ...order.Standing) order.Orders {
	return order.Orders{AskedOn: amendDay, Regime: courier.CivilLaw, Express: courier.Yes, Stage: tracking.InTransit, Orders: list}
}

func prevail(t testing.TB, o order.Orders) order.Precedence {
	t.Helper()
	got, err := order.Prevail(&o)
	require.NoError(t, err)
	return got
}

func TestPrevail(t *testing.T) {
	change := func(o order.Orders, f func(*order.Orders)) order.Orders { f(&o); return o }
	inAir := func(right, silent courier.Answer, at tracking.Stage) order.Orders {
		return change(conflict(recalls, insists), func(o *order.Orders) {
			o.Regime, o.ConsigneeRight, o.Unreachable, o.Stage = courier.Air, right, silent, at
		})
	}
	unproved := recalls
	unproved.Proved = courier.No
	redirects := standing(order.CommandRedirect, courier.ShippersAgent, 15)
	same := standing(order.CommandRedirect, courier.Shipper, 9)
	spoke := map[courier.Code]bool{}
	for name, c := range map[string]struct {
		facts    order.Orders
		verdict  courier.Verdict
		prevails int
		told     []courier.Party
		code     courier.Code
	}{
		"shipper before delivery":       {conflict(recalls, insists), granted, 0, []courier.Party{courier.Consignee}, "order.prevail.shipper"},
		"whoever came first":            {conflict(insists, recalls), granted, 1, []courier.Party{courier.Consignee}, "order.prevail.consignee_yields"},
		"after delivery":                {change(conflict(recalls, insists), func(o *order.Orders) { o.Stage = tracking.Delivered }), granted, 1, []courier.Party{courier.Shipper}, "order.prevail.consignee"},
		"a recall alone after delivery": {change(conflict(recalls), func(o *order.Orders) { o.Stage = tracking.Delivered }), refused, -1, []courier.Party{courier.Shipper}, "order.prevail.delivered"},
		"the consignee alone":           {conflict(insists), granted, 0, nil, "order.prevail.consignee_alone"},
		"at sea":                        {change(conflict(recalls, insists), func(o *order.Orders) { o.Regime = courier.Sea }), granted, 0, []courier.Party{courier.Consignee}, "order.prevail.shipper_sea"},
		"in the air, not begun":         {inAir(courier.No, courier.No, tracking.InTransit), granted, 0, []courier.Party{courier.Consignee}, "order.prevail.shipper_air"},
		"in the air, begun":             {inAir(courier.Yes, courier.No, tracking.AtDestination), granted, 1, []courier.Party{courier.Shipper}, "order.prevail.consignee_right_begun"},
		"in the air, silent":            {inAir(courier.Yes, courier.Yes, tracking.AtDestination), granted, 0, []courier.Party{courier.Consignee}, "order.prevail.shipper_air_revived"},
		"in the air, refused":           {inAir(courier.Yes, courier.No, tracking.DeliveryRefused), granted, 0, []courier.Party{courier.Consignee}, "order.prevail.shipper_air_revived"},
		"a hold beats both":             {conflict(recalls, insists, holds), granted, 2, []courier.Party{courier.Shipper, courier.Consignee}, "order.prevail.hold_express"},
		"a hold of cargo":               {change(conflict(holds), func(o *order.Orders) { o.Express = courier.No }), granted, 0, []courier.Party{courier.Shipper}, "order.prevail.hold"},
		"a court":                       {conflict(recalls, seizes), granted, 1, []courier.Party{courier.Shipper}, "order.prevail.seizure"},
		"a court, told":                 {conflict(recalls, seizes), granted, 1, []courier.Party{courier.Shipper}, "order.prevail.yields_to_authority"},
		"two authorities":               {conflict(holds, seizes), courier.Referred, -1, []courier.Party{courier.Shipper, courier.Authority}, "order.prevail.two_authorities"},
		"not verified":                  {conflict(unproved), refused, -1, []courier.Party{courier.Shipper}, "order.prevail.unproved"},
		"the later of two":              {conflict(recalls, redirects), granted, 1, []courier.Party{courier.Shipper}, "order.prevail.later"},
		"the later listed first":        {conflict(redirects, recalls), granted, 0, []courier.Party{courier.Shipper}, "order.prevail.later"},
		"the same moment":               {conflict(recalls, same), courier.Referred, -1, []courier.Party{courier.Shipper}, "order.prevail.same_moment"},
		"the same twice":                {conflict(recalls, recalls), granted, 0, []courier.Party{courier.Shipper}, "order.prevail.shipper"},
		"a tie that is overtaken":       {conflict(recalls, same, redirects), granted, 2, []courier.Party{courier.Shipper}, "order.prevail.later"},
		"an owner without a court":      {conflict(recalls, stranger), granted, 0, []courier.Party{courier.ThirdParty}, "order.prevail.ownership"},
		"an owner alone":                {conflict(stranger), refused, -1, []courier.Party{courier.ThirdParty}, "order.prevail.ownership"},
		"gone":                          {change(conflict(recalls, holds), func(o *order.Orders) { o.Stage = tracking.Lost }), refused, -1, []courier.Party{courier.Shipper, courier.Authority}, "order.prevail.gone"},
	} {
		got := prevail(t, c.facts)
		assert.Equal(t, c.verdict, got.Verdict, name)
		assert.Equal(t, c.prevails, got.Prevails, name)
		assert.Equal(t, c.told, got.Told, name)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Empty(t, got.Needs, name)
		for _, r := range got.Reasons {
			spoke[r.Code()] = true
		}
	}
	for _, row := range order.PrevailRows() {
		assert.True(t, spoke[row.Code], "%s never speaks", row.Code)
	}
}

func TestPrevailByDate(t *testing.T) {
	basis := func(day courier.Date, g courier.Regime, code courier.Code) string {
		o := conflict(recalls, insists)
		o.AskedOn, o.Regime, o.ConsigneeRight = day, g, courier.No
		got := prevail(t, o)
		for _, r := range got.Reasons {
			if r.Code() == code {
				return r.Basis().Source + " " + r.Basis().Article
			}
		}
		return ""
	}
	assert.Equal(t, "CC 829", basis(courier.Day(2026, 4, 30), courier.Sea, "order.prevail.shipper_sea"))
	assert.Equal(t, "MC25 96", basis(courier.Day(2026, 5, 1), courier.Sea, "order.prevail.shipper_sea"))
	assert.Equal(t, "CAL21 119", basis(courier.Day(2026, 6, 30), courier.Air, "order.prevail.shipper_air"))
	assert.Equal(t, "CAL25 123", basis(courier.Day(2026, 7, 1), courier.Air, "order.prevail.shipper_air"))
}

func TestPrevailAsks(t *testing.T) {
	unknown := func(s order.Standing) order.Standing { s.Proved = 0; return s }
	untimed := func(s order.Standing) order.Standing { s.At = courier.Instant{}; return s }
	for name, c := range map[string]struct {
		change func(*order.Orders)
		needs  []courier.Need
	}{
		"the hold first":  {func(o *order.Orders) { o.Orders = []order.Standing{unknown(recalls), unknown(holds)} }, []courier.Need{"orders[1].proved"}},
		"then the others": {func(o *order.Orders) { o.Orders = []order.Standing{unknown(recalls), insists} }, []courier.Need{"orders[0].proved"}},
		"the stage":       {func(o *order.Orders) { o.Stage = 0 }, []courier.Need{"stage"}},
		"the regime":      {func(o *order.Orders) { o.Regime = 0 }, []courier.Need{"regime"}},
		"begun":           {func(o *order.Orders) { o.Regime = courier.Air }, []courier.Need{"consignee_right"}},
		"reached":         {func(o *order.Orders) { o.Regime, o.ConsigneeRight = courier.Air, courier.Yes }, []courier.Need{"unreachable"}},
		"when":            {func(o *order.Orders) { o.Orders = []order.Standing{recalls, untimed(recalls)} }, []courier.Need{"orders[1].at"}},
		"the day":         {func(o *order.Orders) { o.AskedOn = courier.Date{} }, []courier.Need{"asked_on"}},
	} {
		o := conflict(recalls, insists)
		c.change(&o)
		got := prevail(t, o)
		assert.Equal(t, courier.Referred, got.Verdict, name)
		assert.Equal(t, c.needs, got.Needs, name)
		assert.Equal(t, -1, got.Prevails, name)
	}
}

// In the air a consignee that cannot be reached leaves the right with the
// shipper, whether or not its own had begun.
func TestPrevailAsksNoMore(t *testing.T) {
	o := conflict(recalls, insists)
	o.Regime, o.Unreachable = courier.Air, courier.Yes
	got := prevail(t, o)
	assert.Equal(t, granted, got.Verdict)
	assert.Zero(t, got.Prevails)
	assert.Empty(t, got.Needs)
	o.Stage, o.Regime = tracking.Delivered, 0
	assert.Equal(t, 1, prevail(t, o).Prevails, "after delivery no law of carriage matters")
}

// An answer that is given while facts are unknown stands whatever they are.
func TestPrevailHoldsForEveryCompletion(t *testing.T) {
	draw := rand.New(rand.NewPCG(7, 7))
	pool := []order.Standing{recalls, insists, holds, seizes, stranger, standing(order.CommandRedirect, courier.ShippersAgent, 9)}
	regimes := []courier.Regime{0, courier.CivilLaw, courier.Sea, courier.Air}
	stages := []tracking.Stage{0, tracking.InTransit, tracking.Delivered, tracking.DeliveryRefused, tracking.Lost}
	answer := func() courier.Answer { return courier.Answer(draw.IntN(3)) }
	known := func(a *courier.Answer) {
		if *a == 0 {
			*a = courier.Answer(1 + draw.IntN(2))
		}
	}
	settled := 0
	for range 20_000 {
		o := order.Orders{AskedOn: amendDay, Regime: regimes[draw.IntN(4)], Stage: stages[draw.IntN(5)], ConsigneeRight: answer(), Unreachable: answer()}
		for range 1 + draw.IntN(3) {
			s := pool[draw.IntN(len(pool))]
			s.Proved = answer()
			o.Orders = append(o.Orders, s)
		}
		got := prevail(t, o)
		if len(got.Needs) > 0 {
			continue
		}
		settled++
		if o.Regime == 0 {
			o.Regime = regimes[1+draw.IntN(3)]
		}
		if o.Stage == 0 {
			o.Stage = tracking.InTransit
		}
		known(&o.ConsigneeRight)
		known(&o.Unreachable)
		for i := range o.Orders {
			known(&o.Orders[i].Proved)
		}
		full := prevail(t, o)
		require.Equal(t, got.Verdict, full.Verdict, "%+v", o)
		require.Equal(t, got.Prevails, full.Prevails, "%+v", o)
	}
	assert.Greater(t, settled, 2_000)
}

func TestPrevailUnreadable(t *testing.T) {
	_, err := order.Prevail(&order.Orders{Regime: courier.MontrealAir, Express: 9, Stage: 99, ConsigneeRight: 9, Unreachable: 9, AskedOn: courier.Day(2000, 1, 1),
		Orders: []order.Standing{{Command: 99, By: courier.Shipper}, {By: courier.Shipper}, {Command: order.CommandHold}, {Command: order.CommandRecall, By: 99},
			{Command: order.CommandSeizure, By: courier.Shipper}, {Command: order.CommandRecall, By: courier.Consignee},
			{Command: order.CommandOwnership, By: courier.Authority}, {Command: order.CommandDeliver, By: courier.Carrier, Proved: 9}}})
	assert.Equal(t, []string{"regime", "express", "stage", "consignee_right", "unreachable", "orders[0].command", "orders[1].command", "orders[2].by",
		"orders[3].by", "orders[4].by", "orders[5].by", "orders[6].by", "orders[7].proved", "orders[7].by", "asked_on"}, fields(err))
	got, err := order.Prevail(nil)
	assert.ErrorIs(t, err, courier.ErrEmptyTable)
	assert.Equal(t, order.Precedence{Prevails: -1}, got)
	_, err = order.Prevail(&order.Orders{Regime: 200, Orders: []order.Standing{recalls}})
	assert.ErrorIs(t, err, courier.ErrUnknownWord)
}

func TestPrevailWords(t *testing.T) {
	readsBack(t, 6, (*order.Command).UnmarshalText)
	assert.Equal(t, "法院查封", order.CommandSeizure.Name(courier.Chinese))
	roundTrip(t, conflict(recalls, insists, holds))
}
