package order_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// recalled is a recall that was carried out, its freight prepaid.
func recalled() order.Change {
	return order.Change{Kind: order.ChangedRecall, AskedOn: amendDay, Done: courier.Yes, Posted: courier.Yes, Blame: courier.No,
		Freight: courier.Fen(20_00), Paid: courier.Fen(20_00), Collect: courier.No, CoverFee: courier.Fen(5_00), CODFee: courier.Fen(3_00),
		Collected: courier.No, Fee: courier.Fen(10_00), Terms: &order.BillTerms{},
		Costs: []order.Cost{{Kind: order.ReturnFreight, Amount: courier.Fen(18_00), Proved: courier.Yes}}}
}

func bill(t testing.TB, c order.Change) order.Settlement {
	t.Helper()
	got, err := order.Bill(&c)
	require.NoError(t, err)
	return got
}

func changeOf(c order.Change, f func(*order.Change)) order.Change {
	c.Costs = append([]order.Cost(nil), c.Costs...)
	if c.Terms != nil {
		terms := *c.Terms
		c.Terms = &terms
	}
	f(&c)
	return c
}

func TestBill(t *testing.T) {
	jd := order.BothWays(courier.JDTerms)
	for name, c := range map[string]struct {
		change               func(*order.Change)
		due, loss, fee, back int64
		payer                courier.Party
		told, nottold        courier.Code
	}{
		"a recall": {func(*order.Change) {}, 25_00, 18_00, 10_00, -3_00, courier.Shipper, "order.bill.return_freight", "order.bill.no_fee"},
		"it failed": {func(c *order.Change) { c.Done = courier.No },
			18_00, 18_00, 0, 0, courier.Shipper, "order.bill.no_fee", "order.bill.fee"},
		"it failed through the carrier": {func(c *order.Change) { c.Done, c.Blame = courier.No, courier.Yes },
			0, 0, 0, 0, 0, "order.bill.carriers_fault", "order.bill.return_freight"},
		"the carrier's fault made it needed": {func(c *order.Change) { c.Blame = courier.Yes },
			-3_00, 0, 0, -3_00, courier.Carrier, "order.bill.no_fee_fault", "order.bill.fee"},
		"the carrier's fault, freight for the claim": {func(c *order.Change) {
			c.Blame, c.Paid, c.Terms = courier.Yes, courier.Fen(0), &order.BillTerms{Cite: courier.Art(courier.JDTerms, ""), FreightBack: courier.Percent(50)}
		}, -3_00, 0, 0, -3_00, courier.Carrier, "order.bill.freight_by_claim", "order.bill.freight_back"},
		"a cost not proved": {func(c *order.Change) { c.Costs[0].Proved = courier.No },
			7_00, 0, 10_00, -3_00, courier.Shipper, "order.bill.not_proved", "order.bill.return_freight"},
		"freight collect falls back": {func(c *order.Change) { c.Paid, c.Collect = courier.Fen(0), courier.Yes },
			45_00, 18_00, 10_00, -3_00, courier.Shipper, "order.bill.collect_falls_back", "order.bill.freight_open"},
		"freight still open": {func(c *order.Change) { c.Paid = courier.Fen(12_00) },
			33_00, 18_00, 10_00, -3_00, courier.Shipper, "order.bill.freight_open", "order.bill.collect_falls_back"},
		"the money was collected": {func(c *order.Change) { c.Collected = courier.Yes },
			28_00, 18_00, 10_00, 0, courier.Shipper, "order.bill.cod_fee_kept", "order.bill.not_collected"},
		"freight saved": {func(c *order.Change) { c.Saved = courier.Fen(6_00) },
			19_00, 18_00, 10_00, -9_00, courier.Shipper, "order.bill.freight_saved", "order.bill.freight_kept"},
		"the terms give back": {func(c *order.Change) {
			c.Terms = &order.BillTerms{Cite: courier.Art(courier.JDTerms, ""), FreightBack: courier.Percent(50), CoverFeeBack: courier.Percent(100), CODFeeBack: courier.Percent(0)}
		}, 13_00, 18_00, 10_00, -15_00, courier.Shipper, "order.bill.freight_back", "order.bill.not_collected"},
		"a return the terms provide for": {func(c *order.Change) { c.Kind, c.Terms, c.Instructed = order.ChangedReturn, &jd, courier.No },
			25_00, 18_00, 10_00, -3_00, courier.Shipper, "order.bill.return_both_ways", "order.bill.return_freight"},
		"a return the shipper asked for": {func(c *order.Change) { c.Kind, c.Instructed = order.ChangedReturn, courier.Yes },
			25_00, 18_00, 10_00, -3_00, courier.Shipper, "order.bill.return_asked", "order.bill.return_both_ways"},
		"a return nobody asked for": {func(c *order.Change) { c.Kind, c.Instructed = order.ChangedReturn, courier.No },
			7_00, 0, 10_00, -3_00, courier.Shipper, "order.bill.return_not_asked", "order.bill.return_asked"},
		"a redirect leaves the freight": {func(c *order.Change) {
			c.Kind, c.Paid, c.Collect, c.Costs[0].Kind = order.ChangedRedirect, courier.Fen(0), courier.Yes, order.ExtraFreight
		}, 28_00, 18_00, 10_00, 0, courier.Shipper, "order.bill.extra_freight", "order.bill.collect_falls_back"},
		"storage": {func(c *order.Change) { c.Kind, c.Costs[0].Kind = order.ChangedHold, order.StorageCost },
			28_00, 18_00, 10_00, 0, courier.Shipper, "order.bill.storage", "order.bill.wrong_address_is_shippers"},
		"a detour":    {func(c *order.Change) { c.Kind, c.Costs[0].Kind = order.ChangedRedirect, order.DetourCost }, 28_00, 18_00, 10_00, 0, courier.Shipper, "order.bill.detour", "order.bill.storage"},
		"handling":    {func(c *order.Change) { c.Costs[0].Kind = order.HandlingCost }, 25_00, 18_00, 10_00, -3_00, courier.Shipper, "order.bill.handling", "order.bill.storage"},
		"transhipped": {func(c *order.Change) { c.Costs[0].Kind = order.TransshipCost }, 25_00, 18_00, 10_00, -3_00, courier.Shipper, "order.bill.transshipment", "order.bill.storage"},
		"other loss":  {func(c *order.Change) { c.Costs[0].Kind = order.OtherCost }, 25_00, 18_00, 10_00, -3_00, courier.Shipper, "order.bill.other_loss", "order.bill.storage"},
		"an amendment": {func(c *order.Change) { c.Kind, c.Costs = order.ChangedOrder, []order.Cost{} },
			10_00, 0, 10_00, 0, courier.Shipper, "order.bill.fee", "order.bill.still_carriers_risk"},
		"cancelled before pick-up": {func(c *order.Change) { c.Kind, c.Posted = order.ChangedCancel, courier.No },
			-28_00, 0, 0, -28_00, courier.Carrier, "order.bill.cancel_free", "order.bill.fee"},
		"cancelled for a fee": {func(c *order.Change) {
			c.Kind, c.Posted, c.Terms = order.ChangedCancel, courier.No, &order.BillTerms{Cite: courier.Art(courier.JDTerms, ""), CancelFee: courier.Fen(2_00)}
		}, -26_00, 0, 2_00, -28_00, courier.Carrier, "order.bill.cancel_fee", "order.bill.cancel_free"},
		"a cancellation that failed": {func(c *order.Change) { c.Kind, c.Posted, c.Done = order.ChangedCancel, courier.No, courier.No },
			0, 0, 0, 0, 0, "order.bill.promise_stands", "order.bill.not_posted"},
		"cancelled after pick-up": {func(c *order.Change) { c.Kind = order.ChangedCancel },
			25_00, 18_00, 10_00, -3_00, courier.Shipper, "order.bill.return_freight", "order.bill.not_posted"},
		"nothing at all": {func(c *order.Change) {
			c.Costs, c.Fee, c.CODFee, c.CoverFee = []order.Cost{}, courier.Fen(0), courier.Fen(0), courier.Fen(0)
		},
			0, 0, 0, 0, 0, "order.bill.freight_kept", "order.bill.unpaid_holds"},
	} {
		got := bill(t, changeOf(recalled(), c.change))
		assert.Empty(t, got.Needs, name)
		assert.Equal(t, []courier.Money{courier.Fen(c.due), courier.Fen(c.loss), courier.Fen(c.fee), courier.Fen(c.back)},
			[]courier.Money{got.Due, got.Loss, got.Fee, got.Back}, "%s: %v", name, got.Reasons)
		assert.Equal(t, c.payer, got.Payer, name)
		assert.Equal(t, c.due != 0, got.Verdict == granted, name)
		assert.True(t, got.Has(c.told), "%s: %v", name, got.Reasons)
		assert.False(t, got.Has(c.nottold), "%s: %v", name, got.Reasons)
		assert.Equal(t, c.due > 0, got.Hold == courier.Yes, name)
		assert.Equal(t, c.due > 0, got.Has("order.bill.unpaid_holds"), name)
		adds(t, &got)
	}
}

// adds asserts that the lines of a settlement add up to what is due.
func adds(t testing.TB, s *order.Settlement) {
	t.Helper()
	sum, err := s.Ledger()
	require.NoError(t, err)
	if !sum.Known() {
		sum = courier.Fen(0)
	}
	require.Equal(t, s.Due, sum)
	for _, r := range s.Reasons {
		require.False(t, r.Change.Known() && r.Change.Sign() == 0, "a line of nothing: %v", r)
	}
}

func TestBillAsks(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*order.Change)
		needs  []courier.Need
	}{
		"done":                   {func(c *order.Change) { c.Done = 0 }, []courier.Need{"done"}},
		"the day":                {func(c *order.Change) { c.AskedOn = courier.Date{} }, []courier.Need{"asked_on"}},
		"whose fault":            {func(c *order.Change) { c.Blame = 0 }, []courier.Need{"blame"}},
		"whose fault, fee alone": {func(c *order.Change) { c.Blame, c.Costs = 0, []order.Cost{} }, []courier.Need{"blame"}},
		"the costs":              {func(c *order.Change) { c.Costs = nil }, []courier.Need{"costs"}},
		"proved":                 {func(c *order.Change) { c.Costs[0].Proved = 0 }, []courier.Need{"costs[0].proved"}},
		"the fee":                {func(c *order.Change) { c.Fee = courier.Money{} }, []courier.Need{"fee"}},
		"freight":                {func(c *order.Change) { c.Freight = courier.Money{} }, []courier.Need{"freight"}},
		"paid":                   {func(c *order.Change) { c.Paid = courier.Money{} }, []courier.Need{"paid"}},
		"the terms":              {func(c *order.Change) { c.Terms = nil }, []courier.Need{"terms"}},
		"collected":              {func(c *order.Change) { c.Collected = 0 }, []courier.Need{"collected"}},
		"the fee for collecting": {func(c *order.Change) { c.CODFee = courier.Money{} }, []courier.Need{"cod_fee"}},
		"instructed":             {func(c *order.Change) { c.Kind = order.ChangedReturn }, []courier.Need{"instructed"}},
		"terms of a return":      {func(c *order.Change) { c.Kind, c.Terms = order.ChangedReturn, nil }, []courier.Need{"terms"}},
		"posted":                 {func(c *order.Change) { c.Kind, c.Posted = order.ChangedCancel, 0 }, []courier.Need{"posted"}},
		"paid, cancelled":        {func(c *order.Change) { c.Kind, c.Posted, c.Paid = order.ChangedCancel, courier.No, courier.Money{} }, []courier.Need{"paid"}},
		"terms, cancelled":       {func(c *order.Change) { c.Kind, c.Posted, c.Terms = order.ChangedCancel, courier.No, nil }, []courier.Need{"terms"}},
		"by what measure":        {func(c *order.Change) { c.Pieces = []order.Piece{{Changed: courier.Yes}} }, []courier.Need{"measure"}},
		"which pieces": {func(c *order.Change) { c.Pieces, c.Measure = []order.Piece{{}, {Changed: courier.Yes}}, order.ByWeight },
			[]courier.Need{"pieces[0].changed", "pieces[0].weight", "pieces[1].weight"}},
		"cover fee by terms": {func(c *order.Change) {
			c.CoverFee, c.Terms = courier.Money{}, &order.BillTerms{Cite: courier.Art(courier.JDTerms, ""), CoverFeeBack: courier.Percent(50)}
		}, []courier.Need{"cover_fee"}},
	} {
		got := bill(t, changeOf(recalled(), c.change))
		assert.Equal(t, courier.Referred, got.Verdict, name)
		assert.Equal(t, c.needs, got.Needs, name)
		assert.False(t, got.Due.Known(), name)
		for _, r := range got.Reasons {
			assert.False(t, r.Change.Known(), "%s: a line of a sum that is not finished", name)
		}
	}
	// What cannot matter is not asked for: no fee where it failed, no costs
	// where the carrier is to blame, nothing of the freight in a redirect.
	for name, change := range map[string]func(*order.Change){
		"no fee": func(c *order.Change) {
			c.Done, c.Fee, c.Terms, c.Collected, c.CODFee = courier.No, courier.Money{}, nil, 0, courier.Money{}
		},
		"fault": func(c *order.Change) {
			c.Blame, c.Costs, c.Fee, c.Paid = courier.Yes, nil, courier.Money{}, courier.Money{}
		},
		"redirect": func(c *order.Change) {
			c.Kind, c.Freight, c.Paid, c.Terms, c.CODFee, c.CoverFee = order.ChangedRedirect, courier.Money{}, courier.Money{}, nil, courier.Money{}, courier.Money{}
		},
		"cover kept": func(c *order.Change) { c.CoverFee = courier.Money{} },
	} {
		assert.Empty(t, bill(t, changeOf(recalled(), change)).Needs, name)
	}
}

// One piece of three, 20.00 by number and by weight.
func TestBillPieces(t *testing.T) {
	c := changeOf(recalled(), func(c *order.Change) {
		c.Measure, c.Paid = order.ByPieces, courier.Fen(0)
		c.Pieces = []order.Piece{{Weight: courier.Grams(1000), Changed: courier.Yes}, {Weight: courier.Grams(2000), Changed: courier.No}, {Weight: courier.Grams(4000), Changed: courier.No}}
	})
	got := bill(t, c)
	assert.Equal(t, []courier.Money{courier.Fen(6_67), courier.Fen(6_67), courier.Fen(6_66)}, got.Portions)
	assert.Equal(t, courier.Fen(18_00+10_00+6_67-1_00), got.Due)
	c.Measure = order.ByWeight
	got = bill(t, c)
	assert.Equal(t, []courier.Money{courier.Fen(2_86), courier.Fen(5_71), courier.Fen(11_43)}, got.Portions)
	assert.Equal(t, courier.Fen(18_00+10_00+2_86-43), got.Due, "a seventh of 3.00 is 0.43")
	adds(t, &got)
	assert.Equal(t, "3件中的1件发生变更，分摊的运费为2.86元", got.Reasons[0].Sentence(courier.Chinese))
}

// One piece of three cancelled before pick-up: what was paid for the other two
// does not go back, for they are carried.
func TestCancellingSomePiecesGivesBackTheirPart(t *testing.T) {
	c := changeOf(recalled(), func(c *order.Change) {
		c.Kind, c.Posted, c.Measure, c.Paid = order.ChangedCancel, courier.No, order.ByPieces, courier.Fen(21_00)
		c.Freight = c.Paid
		c.Pieces = []order.Piece{{Changed: courier.Yes}, {Changed: courier.No}, {Changed: courier.No}}
	})
	got := bill(t, c)
	assert.Equal(t, courier.Fen(-(7_00 + 1_67 + 1_00)), got.Due, "a third of 21.00, 5.00 and 3.00")
	assert.Equal(t, got.Due, got.Back)
	adds(t, &got)
	c.Pieces[1].Changed, c.Pieces[2].Changed = courier.Yes, courier.Yes
	got = bill(t, c)
	assert.Equal(t, courier.Fen(-29_00), got.Due, "all of them: all that was paid")
	c.Measure = 0
	got = bill(t, c)
	assert.Equal(t, []courier.Need{"measure"}, got.Needs)
}

func TestBillPromise(t *testing.T) {
	c := changeOf(recalled(), func(c *order.Change) {
		c.Kind = order.ChangedRedirect
		c.Promise = &order.TimePromise{Until: amendDay.AddDays(1), HandedOver: amendDay.AddDays(2), Period: courier.Days(3).Period()}
	})
	got := bill(t, c)
	assert.Equal(t, courier.Day(2026, 8, 6), got.NewDue.Last)
	assert.True(t, got.Has("order.bill.promise_ends") && got.Has("order.bill.promise_new"))
	c.Promise = &order.TimePromise{Until: amendDay, Period: courier.Days(3).Period()}
	got = bill(t, c)
	assert.True(t, got.Has("order.bill.promise_waits"))
	assert.False(t, got.Has("order.bill.promise_ends"), "until a hand-over is recorded the first promise counts, broken or not")
	assert.Equal(t, courier.Need("promise.handed_over"), fieldOf(&got, "order.bill.promise_waits"))
	assert.False(t, got.NewDue.Last.Known())
	c.Promise = &order.TimePromise{Until: amendDay.AddDays(-3)}
	got = bill(t, c)
	assert.True(t, got.Has("order.bill.promise_waits"), "a first promise that was broken already goes on")
	assert.False(t, got.Has("order.bill.promise_ends"))
	c.Promise = &order.TimePromise{Until: amendDay, HandedOver: amendDay}
	got = bill(t, c)
	assert.False(t, got.Has("order.bill.promise_new") || got.Has("order.bill.promise_waits"), "no time was promised")
	c.Promise = &order.TimePromise{HandedOver: amendDay, Period: courier.Days(1).Period()}
	got = bill(t, c)
	assert.False(t, got.Has("order.bill.promise_ends"), "none was given before")
	assert.Equal(t, amendDay.AddDays(1), got.NewDue.Last)
	c.Done = courier.No
	got = bill(t, c)
	assert.True(t, got.Has("order.bill.promise_stands"))
	assert.False(t, got.Has("order.bill.promise_ends"))
}

func fieldOf(s *order.Settlement, code courier.Code) courier.Need {
	for _, r := range s.Reasons {
		if r.Code() == code {
			return r.Field()
		}
	}
	return ""
}

// A redirect that failed has no freight to a new place; what the attempt cost
// besides is due all the same.
func TestAFailedRedirectHasNoExtraFreight(t *testing.T) {
	failed := changeOf(recalled(), func(c *order.Change) {
		c.Kind, c.Done = order.ChangedRedirect, courier.No
		c.Costs = []order.Cost{{Kind: order.DetourCost, Amount: courier.Fen(3_00), Proved: courier.Yes},
			{Kind: order.ExtraFreight, Amount: courier.Fen(9_00), Proved: courier.Yes}}
	})
	got := bill(t, failed)
	assert.Equal(t, courier.Fen(3_00), got.Loss)
	assert.False(t, got.Has("order.bill.extra_freight"))
	assert.Equal(t, courier.Need("costs[1]"), fieldOf(&got, "order.bill.no_new_place"))
	adds(t, &got)
	for _, change := range []func(*order.Change){
		func(c *order.Change) { c.Done = courier.Yes },
		func(c *order.Change) { c.Kind = order.ChangedHold },
	} {
		got := bill(t, changeOf(failed, change))
		assert.Equal(t, courier.Fen(12_00), got.Loss)
		assert.True(t, got.Has("order.bill.extra_freight"))
	}
	only := changeOf(failed, func(c *order.Change) {
		c.Blame, c.Costs = 0, []order.Cost{{Kind: order.ExtraFreight, Amount: courier.Fen(9_00)}}
	})
	got = bill(t, only)
	assert.Empty(t, got.Needs, "neither blame nor proof can change it")
	assert.Equal(t, courier.Refused, got.Verdict)
}

// Every row of a bill, of a cancellation at sea and of the repealed sets
// speaks for some facts, in whole sentences.
func TestEveryBillRowSpeaks(t *testing.T) {
	draw := rand.New(rand.NewPCG(9, 9))
	spoke := map[courier.Code]bool{}
	tell := func(s order.Settlement, err error) {
		require.NoError(t, err)
		for _, r := range s.Reasons {
			spoke[r.Code()] = true
			for _, lang := range []courier.Lang{courier.Chinese, courier.English} {
				require.NotRegexp(t, `[{}]|未知|unknown`, r.Sentence(lang))
			}
		}
	}
	answer := func() courier.Answer { return courier.Answer(1 + draw.IntN(2)) }
	money := func() courier.Money { return courier.Fen(draw.Int64N(3) * 50) }
	share := func() courier.Share { return courier.BasisPoints(draw.IntN(10_000)*draw.IntN(2) - draw.IntN(2)) }
	for range 20_000 {
		day := []courier.Date{amendDay, courier.Day(2026, 4, 30)}[draw.IntN(2)]
		c := order.Change{Kind: order.Changed(1 + draw.IntN(7)), AskedOn: amendDay, Done: answer(), Posted: courier.Yes, Blame: answer(), Instructed: answer(),
			Freight: courier.Fen(200), Paid: money(), Collect: answer(), CoverFee: money(), CODFee: money(), Collected: answer(), Fee: money(), Saved: money(),
			Terms:   &order.BillTerms{Cite: courier.Art(courier.ZTOTerms, ""), BothWays: answer(), FreightBack: share(), CoverFeeBack: share(), CODFeeBack: share(), CancelFee: money()},
			Costs:   []order.Cost{{Kind: order.CostKind(1 + draw.IntN(7)), Amount: money(), Proved: answer()}},
			Promise: &order.TimePromise{Until: amendDay, HandedOver: []courier.Date{amendDay, {}}[draw.IntN(2)], Period: courier.Days(2).Period()}}
		if draw.IntN(2) == 0 {
			c.Measure, c.Pieces = order.ByPieces, []order.Piece{{Changed: courier.Yes}, {Changed: courier.No}}
		}
		if c.Kind == order.ChangedCancel {
			c.Posted = answer()
		}
		tell(order.Bill(&c))
		tell(order.CancelSea(&order.SeaCancel{On: day, Lane: courier.Lane(1 + draw.IntN(4)), Sailed: answer(), NoFault: answer(), Freight: money(), Paid: money(),
			Agreed: []courier.Money{{}, money()}[draw.IntN(2)], Loaded: answer(), Handling: money(), Related: money(), Documents: answer(), Keeps: answer()}))
		tell(order.CancelHistoric(&order.OldCancel{Rules: order.OldRules(1 + draw.IntN(3)), On: lastRail, By: []courier.Party{courier.Shipper, courier.Carrier}[draw.IntN(2)],
			Wagons: courier.CountOf(draw.Int64N(3)), Excuse: order.Excuse(1 + draw.IntN(5)), Hours: courier.CountOf(24 + draw.Int64N(2)), MadeUp: answer(), Monthly: answer(),
			CarrierShort: courier.Grams(draw.Int64N(3) * 1_000_000), ShipperShort: courier.Grams(draw.Int64N(3) * 1_000_000), Excused: answer(), Freight: money(), Paid: money(),
			Way: order.Way(draw.IntN(5)), Done: courier.CountOf(1), Planned: courier.CountOf(2), Costs: c.Costs}))
	}
	for _, row := range order.BillRows() {
		assert.True(t, spoke[row.Code], "%s never speaks", row.Code)
	}
}

// Whatever the facts: the lines add up, the parts are of the right sign, and
// a greater cost is never due less.
func TestBillProperties(t *testing.T) {
	draw := rand.New(rand.NewPCG(5, 5))
	some := func(n int64) courier.Money { return courier.Fen(draw.Int64N(n)) }
	answer := func() courier.Answer { return courier.Answer(1 + draw.IntN(2)) }
	for range 20_000 {
		c := order.Change{Kind: order.Changed(1 + draw.IntN(7)), AskedOn: amendDay, Done: answer(), Posted: courier.Yes, Blame: answer(), Instructed: answer(),
			Freight: some(100_00), Paid: some(100_00), Collect: answer(), CoverFee: some(10_00), CODFee: some(10_00), Collected: answer(), Fee: some(20_00),
			Terms: &order.BillTerms{Cite: courier.Art(courier.ZTOTerms, ""), BothWays: answer(), FreightBack: courier.BasisPoints(draw.IntN(10_001)), CODFeeBack: courier.BasisPoints(draw.IntN(20_000))},
			Costs: []order.Cost{{Kind: order.CostKind(1 + draw.IntN(7)), Amount: some(50_00), Proved: answer()}}}
		if draw.IntN(2) == 0 {
			c.Measure = order.Measure(1 + draw.IntN(2))
			c.Pieces = []order.Piece{{Weight: courier.Grams(1 + draw.Int64N(9)), Changed: courier.Yes}, {Weight: courier.Grams(draw.Int64N(9)), Changed: answer()}}
		}
		got := bill(t, c)
		require.Empty(t, got.Needs)
		adds(t, &got)
		require.GreaterOrEqual(t, got.Loss.Minor(), int64(0))
		require.GreaterOrEqual(t, got.Fee.Minor(), int64(0))
		require.LessOrEqual(t, got.Back.Minor(), int64(0))
		if got.Portions != nil {
			sum := courier.Fen(0)
			for _, p := range got.Portions {
				sum, _ = sum.Add(p)
			}
			require.Equal(t, c.Freight, sum)
		}
		more := changeOf(c, func(c *order.Change) { c.Costs[0].Amount, _ = c.Costs[0].Amount.Add(courier.Fen(1)) })
		require.GreaterOrEqual(t, bill(t, more).Due.Minor(), got.Due.Minor())
	}
}

func TestBillUnreadable(t *testing.T) {
	_, err := order.Bill(&order.Change{Kind: 9, AskedOn: courier.Day(2020, 1, 1), Done: 9, Posted: 9, Blame: 9, Instructed: 9, Freight: courier.Fen(10), Paid: courier.Fen(-1), Collect: 9,
		CoverFee: courier.Minor(1, courier.USD), CODFee: courier.Fen(-1), Collected: 9, Saved: courier.Fen(11), Fee: courier.Fen(-1),
		Costs:   []order.Cost{{}, {Kind: 9, Amount: courier.Fen(1), Proved: 9}},
		Pieces:  []order.Piece{{Changed: 9}, {Changed: courier.No}},
		Measure: 9, Terms: &order.BillTerms{BothWays: 9, CancelFee: courier.Fen(-1)}, Promise: &order.TimePromise{HandedOver: courier.Day(2019, 1, 1)}})
	assert.Equal(t, []string{"kind", "done", "posted", "blame", "instructed", "paid", "collect", "cover_fee", "cod_fee", "collected", "fee", "saved",
		"costs[0].kind", "costs[0].amount", "costs[1].kind", "costs[1].proved", "measure", "pieces[0].changed", "terms.cite.source", "terms.both_ways",
		"terms.cancel_fee", "promise.handed_over", "asked_on"}, fields(err))
	for field, change := range map[string]func(*order.Change){
		"kind":   func(c *order.Change) { c.Kind = 0 },
		"posted": func(c *order.Change) { c.Posted = courier.No },
		"pieces": func(c *order.Change) { c.Pieces = []order.Piece{{Changed: courier.No}} },
		"pieces[1].weight": func(c *order.Change) {
			c.Pieces = []order.Piece{{Weight: courier.Grams(1 << 59)}, {Weight: courier.Grams(1<<60 - 1)}}
		},
		"saved": func(c *order.Change) {
			c.Measure, c.Pieces, c.Saved = order.ByPieces, []order.Piece{{Changed: courier.Yes}, {Changed: courier.No}}, courier.Fen(10_01)
		},
		"due": func(c *order.Change) {
			c.Costs = []order.Cost{{Kind: order.OtherCost, Amount: courier.Fen(1<<63 - 1), Proved: courier.Yes}, {Kind: order.OtherCost, Amount: courier.Fen(2), Proved: courier.Yes}}
		},
	} {
		c := changeOf(recalled(), change)
		_, err := order.Bill(&c)
		assert.Equal(t, []string{field}, fields(err))
	}
	weightless := changeOf(recalled(), func(c *order.Change) {
		c.Measure, c.Pieces = order.ByWeight, []order.Piece{{Weight: courier.Grams(0), Changed: courier.Yes}}
	})
	_, err = order.Bill(&weightless)
	assert.ErrorIs(t, err, courier.ErrNotWhole)
	_, err = order.Bill(nil)
	assert.ErrorIs(t, err, courier.ErrMissing)
}

func TestBillWords(t *testing.T) {
	readsBack(t, 7, (*order.Changed).UnmarshalText)
	readsBack(t, 7, (*order.CostKind).UnmarshalText)
	readsBack(t, 2, (*order.Measure).UnmarshalText)
	assert.Equal(t, "更址", order.ChangedRedirect.Name(courier.Chinese))
	assert.Equal(t, "保管费", order.StorageCost.Name(courier.Chinese))
	c := recalled()
	c.Promise = &order.TimePromise{Until: amendDay, HandedOver: amendDay, Period: courier.Days(2).Period()}
	c.Pieces, c.Measure = []order.Piece{{Weight: courier.Grams(5), Changed: courier.Yes}}, order.ByWeight
	terms := order.BothWays(courier.YTOTerms)
	terms.FreightBack = courier.Percent(10)
	c.Terms, c.Saved, c.Instructed = &terms, courier.Fen(1), courier.No
	roundTrip(t, c)
	got := bill(t, c)
	text, err := json.Marshal(got)
	require.NoError(t, err)
	var back order.Settlement
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, order.Book().Bind(&back.Grounds))
	assert.Empty(t, cmp.Diff(got, back))
}
