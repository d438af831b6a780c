package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// unpaid is freight that is due and unpaid, with the goods in hand.
func unpaid() order.Debt {
	return order.Debt{On: amendDay, Regime: courier.CivilLaw, Express: courier.No, Charge: order.FreightCharge, Unpaid: courier.Yes,
		Amount: courier.Fen(300_00), Excluded: courier.No, InHand: courier.Yes, SameGoods: courier.Yes, Security: courier.No,
		Perishable: courier.No, HeldOn: courier.Day(2026, 8, 1), Terms: &order.LienTerms{}}
}

func unpaidAtSea() order.Debt {
	d := unpaid()
	d.Regime, d.Lane = courier.Sea, courier.International
	d.Sea = &order.SeaLien{PrepaidMark: courier.No, ConsigneeIsShipper: courier.No, DebtorsGoods: courier.Yes, WithinReason: courier.Yes,
		ArrivedOn: courier.Day(2026, 6, 1)}
	return d
}

func hold(t testing.TB, d order.Debt) order.Holding {
	t.Helper()
	got, err := order.Lien(&d)
	require.NoError(t, err)
	return got
}

func debt(d order.Debt, f func(*order.Debt)) order.Debt {
	if d.Sea != nil {
		sea := *d.Sea
		d.Sea = &sea
	}
	f(&d)
	return d
}

func TestLien(t *testing.T) {
	old := func(d *order.Debt) { d.On = courier.Day(2026, 4, 30) }
	for name, c := range map[string]struct {
		facts   order.Debt
		verdict courier.Verdict
		code    courier.Code
		basis   string
	}{
		"land":                      {unpaid(), granted, "order.lien.general", "CC 836"},
		"air":                       {debt(unpaid(), func(d *order.Debt) { d.Regime = courier.Air }), granted, "order.lien.general", "CC 836"},
		"nothing due":               {debt(unpaid(), func(d *order.Debt) { d.Unpaid = courier.No }), refused, "order.lien.nothing_due", "CC 836"},
		"excluded":                  {debt(unpaid(), func(d *order.Debt) { d.Excluded = courier.Yes }), refused, "order.lien.excluded", "CC 836"},
		"not in hand":               {debt(unpaid(), func(d *order.Debt) { d.InHand = courier.No }), refused, "order.lien.not_in_hand", "CC 447"},
		"other goods":               {debt(unpaid(), func(d *order.Debt) { d.SameGoods = courier.No }), refused, "order.lien.other_goods", "CC 836"},
		"secured":                   {debt(unpaid(), func(d *order.Debt) { d.Security = courier.Yes }), refused, "order.lien.secured", "CC 457"},
		"express":                   {debt(unpaid(), func(d *order.Debt) { d.Express = courier.Yes }), granted, "order.lien.detention_fined", "IR25 52"},
		"sea":                       {unpaidAtSea(), granted, "order.lien.sea", "MC25 94"},
		"sea, first day":            {debt(unpaidAtSea(), func(d *order.Debt) { d.On = courier.Day(2026, 5, 1) }), granted, "order.lien.sea", "MC25 94"},
		"sea, old":                  {debt(unpaidAtSea(), old), granted, "order.lien.international_sea", "MC92 87"},
		"sea, old, domestic":        {debt(unpaidAtSea(), func(d *order.Debt) { old(d); d.Lane = courier.OtherDomestic }), granted, "order.lien.domestic_sea", "CC 836"},
		"sea, secured":              {debt(unpaidAtSea(), func(d *order.Debt) { d.Security = courier.Yes }), refused, "order.lien.sea_secured", "MC25 94"},
		"sea, old, secured":         {debt(unpaidAtSea(), func(d *order.Debt) { old(d); d.Security = courier.Yes }), refused, "order.lien.old_sea_secured", "MC92 87"},
		"sea, old, domestic, bond":  {debt(unpaidAtSea(), func(d *order.Debt) { old(d); d.Security, d.Lane = courier.Yes, courier.SameCity }), refused, "order.lien.domestic_sea_secured", "CC 457"},
		"sea, other goods":          {debt(unpaidAtSea(), func(d *order.Debt) { d.SameGoods = courier.No }), refused, "order.lien.sea_other_goods", "MC25 94"},
		"sea, old, domestic, other": {debt(unpaidAtSea(), func(d *order.Debt) { old(d); d.SameGoods, d.Lane = courier.No, courier.SameCity }), refused, "order.lien.domestic_sea_other_goods", "CC 836"},
		"sea, old, prepaid mark":    {debt(unpaidAtSea(), func(d *order.Debt) { old(d); d.Sea.PrepaidMark = courier.Yes }), granted, "order.lien.international_sea", "MC92 87"},
		"sea, old, not the debtors": {debt(unpaidAtSea(), func(d *order.Debt) { old(d); d.Sea.DebtorsGoods = courier.No }), refused, "order.lien.not_debtors_goods", "MC92 87"},
		"sea, old, beyond reason":   {debt(unpaidAtSea(), func(d *order.Debt) { old(d); d.Sea.WithinReason = courier.No }), refused, "order.lien.beyond_reason", "MC92 87"},
		"sea, not the debtors":      {debt(unpaidAtSea(), func(d *order.Debt) { d.Sea.DebtorsGoods = courier.No }), granted, "order.lien.sea", "MC25 94"},
		"sea, prepaid, storage":     {debt(unpaidAtSea(), func(d *order.Debt) { d.Sea.PrepaidMark, d.Charge = courier.Yes, order.StorageCharge }), granted, "order.lien.sea", "MC25 94"},
	} {
		got := hold(t, c.facts)
		assert.Equal(t, c.verdict, got.Verdict, name)
		basis := ""
		for _, r := range got.Reasons {
			if r.Code() == c.code {
				basis = r.Basis().Source + " " + r.Basis().Article
			}
		}
		assert.Equal(t, c.basis, basis, "%s: %v", name, got.Reasons)
		if c.verdict == refused {
			assert.Equal(t, []courier.Code{c.code}, codesOf(&got.Decision, courier.Bars), name)
			assert.False(t, got.SaleFrom.Known(), name)
		}
	}
}

// V-ORD-013: a document marked freight prepaid.
func TestHoldPrepaidMark(t *testing.T) {
	third := debt(unpaidAtSea(), func(d *order.Debt) { d.Sea.PrepaidMark = courier.Yes })
	got := hold(t, third)
	assert.Equal(t, refused, got.Verdict)
	assert.Equal(t, []courier.Code{"order.lien.prepaid_mark"}, codesOf(&got.Decision, courier.Bars))
	own := debt(third, func(d *order.Debt) { d.Sea.ConsigneeIsShipper = courier.Yes })
	got = hold(t, own)
	assert.Equal(t, granted, got.Verdict)
	assert.True(t, got.Has("order.lien.consignee_is_shipper"))
}

// V-ORD-012: arrived on 2026-06-01, auctioned on 2026-09-10.
func TestHoldAuction(t *testing.T) {
	d := debt(unpaidAtSea(), func(d *order.Debt) {
		d.On, d.Sea.AuctionOn, d.Sea.Returnable = courier.Day(2026, 9, 11), courier.Day(2026, 9, 10), courier.No
	})
	got := hold(t, d)
	assert.Equal(t, courier.Day(2026, 7, 31), got.Auction.Last)
	assert.Equal(t, courier.Day(2026, 8, 1), got.SaleFrom)
	assert.Equal(t, courier.Day(2027, 9, 10), got.Escheat.Last)
	assert.Empty(t, got.Needs)
	assert.True(t, got.Has("order.lien.escheat"))
	d.Sea.Returnable = courier.Yes
	got = hold(t, d)
	assert.False(t, got.Escheat.Last.Known())
	assert.True(t, got.Has("order.lien.auction_balance"))
	d.Sea.ArrivedOn, d.Sea.AuctionOn = courier.Date{}, courier.Date{}
	assert.Equal(t, []courier.Need{"sea.arrived_on"}, hold(t, d).Needs)
	d.Sea = nil
	d.Charge = order.StorageCharge
	assert.Equal(t, []courier.Need{"sea.arrived_on"}, hold(t, d).Needs)
}

// An earlier auction: storage and charges from 2026-05-01, storage alone before.
func TestHoldEarlyAuction(t *testing.T) {
	early := func(day courier.Date, f func(*order.Debt)) bool {
		got := hold(t, debt(unpaidAtSea(), func(d *order.Debt) { d.On = day; d.Sea.ArrivedOn = courier.Day(2026, 4, 1); f(d) }))
		return got.Has("order.lien.early_auction") || got.Has("order.lien.early_auction_1992")
	}
	before, from := courier.Day(2026, 4, 30), courier.Day(2026, 5, 1)
	perishes := func(d *order.Debt) { d.Perishable = courier.Yes }
	storage := func(d *order.Debt) { d.Sea.StorageMayExceed = courier.Yes }
	charges := func(d *order.Debt) { d.Sea.ChargesMayExceed = courier.Yes }
	assert.True(t, early(before, perishes) && early(from, perishes))
	assert.True(t, early(before, storage) && early(from, storage))
	assert.True(t, early(from, charges))
	assert.False(t, early(before, charges))
	assert.False(t, early(from, func(*order.Debt) {}))
}

func TestHoldGrace(t *testing.T) {
	terms := order.ZTOLien()
	included, not := terms, terms
	included.Included, not.Included = courier.Yes, courier.No
	for name, c := range map[string]struct {
		change func(*order.Debt)
		from   courier.Date
		code   courier.Code
		needs  []courier.Need
	}{
		"sixty days":            {func(*order.Debt) {}, courier.Day(2026, 10, 1), "order.lien.sixty_days", nil},
		"agreed":                {func(d *order.Debt) { d.Agreed = courier.Days(30).Period() }, courier.Day(2026, 9, 1), "order.lien.time_agreed", nil},
		"the terms":             {func(d *order.Debt) { d.Terms = &included }, courier.Day(2026, 10, 11), "order.lien.time_in_terms", nil},
		"terms not included":    {func(d *order.Debt) { d.Terms = &not }, courier.Day(2026, 10, 1), "order.lien.sixty_days", nil},
		"included or not":       {func(d *order.Debt) { d.Terms = &terms }, courier.Date{}, "order.lien.general", []courier.Need{"terms.included"}},
		"terms not known":       {func(d *order.Debt) { d.Terms = nil }, courier.Date{}, "order.lien.general", []courier.Need{"terms"}},
		"agreed, terms unknown": {func(d *order.Debt) { d.Terms, d.Agreed = nil, courier.Days(30).Period() }, courier.Day(2026, 9, 1), "order.lien.time_agreed", nil},
		"perishable, the terms": {func(d *order.Debt) { d.Perishable, d.Terms = courier.Yes, &included }, courier.Day(2026, 10, 11), "order.lien.time_in_terms", nil},
		"perishable":            {func(d *order.Debt) { d.Perishable = courier.Yes }, courier.Date{}, "order.lien.perishable", nil},
		"perishable, agreed":    {func(d *order.Debt) { d.Perishable, d.Agreed = courier.Yes, courier.Days(2).Period() }, courier.Day(2026, 8, 4), "order.lien.sale_from", nil},
		"perishable not known":  {func(d *order.Debt) { d.Perishable = 0 }, courier.Date{}, "order.lien.general", []courier.Need{"perishable"}},
		"the day not known":     {func(d *order.Debt) { d.HeldOn = courier.Date{} }, courier.Date{}, "order.lien.sixty_days", []courier.Need{"held_on"}},
		"agreed in hours":       {func(d *order.Debt) { d.Agreed = courier.Hours(48).Period() }, courier.Date{}, "order.lien.time_agreed", nil},
		"a part of the goods":   {func(d *order.Debt) { d.Divisible, d.Value = courier.Yes, courier.Fen(300_01) }, courier.Day(2026, 10, 1), "order.lien.part", nil},
		"old sea between ports": {func(d *order.Debt) { d.Regime, d.Lane, d.On = courier.Sea, courier.SameCity, courier.Day(2026, 4, 1) }, courier.Day(2026, 10, 1), "order.lien.sixty_days", nil},
	} {
		got := hold(t, debt(unpaid(), c.change))
		assert.Equal(t, granted, got.Verdict, name)
		assert.Equal(t, c.from, got.SaleFrom, name)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Equal(t, c.needs, got.Needs, name)
	}
	whole := debt(unpaid(), func(d *order.Debt) { d.Divisible, d.Value = courier.Yes, courier.Fen(300_00) })
	got := hold(t, whole)
	assert.False(t, got.Has("order.lien.part"), "worth no more than the debt")
}

func TestHoldOverdue(t *testing.T) {
	terms := order.ZTOLien()
	terms.Included = courier.Yes
	d := debt(unpaid(), func(d *order.Debt) { d.Amount, d.DueOn, d.Terms = courier.Fen(1_234_56), amendDay.AddDays(-7), &terms })
	got := hold(t, d)
	assert.Equal(t, courier.Fen(8_64), got.Overdue, "1,234.56 × 0.001 × 7 = 8.64192")
	sum, err := got.Ledger()
	require.NoError(t, err)
	assert.Equal(t, got.Overdue, sum)
	assert.True(t, got.Has("order.lien.overdue_may_be_reduced"))
	d.DueOn = amendDay
	assert.False(t, func() bool { h := hold(t, d); return h.Overdue.Known() }(), "not overdue on the last day")
	d.DueOn = amendDay.AddDays(-1)
	assert.Equal(t, courier.Fen(1_23), hold(t, d).Overdue)
	terms.Included = courier.No
	got = hold(t, d)
	assert.False(t, got.Overdue.Known())
	assert.True(t, got.Has("order.lien.terms_not_included"))
	terms.Included = 0
	assert.Equal(t, []courier.Need{"terms.included"}, hold(t, d).Needs, "once, for the sale and for the charge")
	d.Terms = nil
	assert.Equal(t, []courier.Need{"terms"}, hold(t, d).Needs)
	d.Terms = &terms
	terms.Included, d.Amount = courier.Yes, courier.Fen(1<<62)
	terms.Overdue = courier.RateOf(9, 0)
	_, err = order.Lien(&d)
	assert.Equal(t, []string{"amount"}, fields(err))
	assert.ErrorIs(t, err, courier.ErrRange)
}

// V-ORD-006: the fines of unlawful detention before and after the renumbering.
func TestHoldFines(t *testing.T) {
	for day, want := range map[courier.Date]string{courier.Day(2025, 5, 31): "IR19 42", courier.Day(2025, 6, 1): "IR25 52"} {
		got := hold(t, debt(unpaid(), func(d *order.Debt) { d.On, d.Express = day, courier.Yes }))
		told := 0
		for r := range got.Having(courier.Warns) {
			if b := r.Basis(); b.Source+" "+b.Article == want {
				told++
			}
		}
		assert.Equal(t, 2, told, "ordinary and serious on %v", day)
	}
}

func TestHoldAsksWhatDecides(t *testing.T) {
	regimes := []courier.Regime{courier.CivilLaw, courier.Sea, courier.Air}
	lanes := []courier.Lane{courier.OtherDomestic, courier.International}
	sea := func(d *order.Debt) *order.SeaLien {
		if d.Sea == nil {
			d.Sea = &order.SeaLien{ArrivedOn: courier.Day(2026, 3, 1)}
		}
		return d.Sea
	}
	parts := []part[order.Debt]{
		{"", 2, func(d *order.Debt, v int) {
			d.On = []courier.Date{amendDay, courier.Day(2026, 4, 30)}[v]
			d.Perishable, d.HeldOn = courier.No, amendDay
		}},
		{"regime", 3, func(d *order.Debt, v int) { d.Regime = regimes[v] }},
		{"lane", 2, func(d *order.Debt, v int) { d.Lane = lanes[v] }},
		{"charge", 2, func(d *order.Debt, v int) { d.Charge = []order.Charge{order.FreightCharge, order.Demurrage}[v] }},
		yesNo("", func(d *order.Debt) *courier.Answer { return &d.Express }),
		yesNo("unpaid", func(d *order.Debt) *courier.Answer { return &d.Unpaid }),
		yesNo("excluded", func(d *order.Debt) *courier.Answer { return &d.Excluded }),
		yesNo("in_hand", func(d *order.Debt) *courier.Answer { return &d.InHand }),
		yesNo("same_goods", func(d *order.Debt) *courier.Answer { return &d.SameGoods }),
		yesNo("security", func(d *order.Debt) *courier.Answer { return &d.Security }),
		yesNo("sea.prepaid_mark", func(d *order.Debt) *courier.Answer { return &sea(d).PrepaidMark }),
		yesNo("sea.consignee_is_shipper", func(d *order.Debt) *courier.Answer { return &sea(d).ConsigneeIsShipper }),
		yesNo("sea.debtors_goods", func(d *order.Debt) *courier.Answer { return &sea(d).DebtorsGoods }),
		yesNo("sea.within_reason", func(d *order.Debt) *courier.Answer { return &sea(d).WithinReason }),
	}
	told := probe(t, 2, 20_000, parts, func(d *order.Debt) courier.Decision {
		got := hold(t, *d).Decision
		if got.Verdict == granted { // what the days wait for
			got.Needs = nil
		}
		return got
	})
	everyRow(t, order.LienQuestion, told)
}

func TestHoldUnreadable(t *testing.T) {
	_, err := order.Lien(&order.Debt{On: courier.Day(2020, 1, 1), Regime: courier.Rail, Lane: 99, Express: 9, Charge: 99, Unpaid: 9, Amount: courier.Fen(-1),
		Excluded: 9, InHand: 9, SameGoods: 9, Security: 9, Divisible: 9, Value: courier.Minor(1, courier.USD), Perishable: 9,
		Sea: &order.SeaLien{PrepaidMark: 9, ConsigneeIsShipper: 9, DebtorsGoods: 9, WithinReason: 9, StorageMayExceed: 9, ChargesMayExceed: 9, Returnable: 9,
			ArrivedOn: amendDay, AuctionOn: amendDay.AddDays(-1)},
		Terms: &order.LienTerms{Included: 9}})
	assert.Equal(t, []string{"regime", "lane", "express", "charge", "unpaid", "amount", "excluded", "in_hand", "same_goods", "security", "divisible", "value",
		"perishable", "sea.prepaid_mark", "sea.consignee_is_shipper", "sea.debtors_goods", "sea.within_reason", "sea.storage_may_exceed",
		"sea.charges_may_exceed", "sea.returnable", "sea.auction_on", "terms.cite.source", "terms.included", "on"}, fields(err))
	_, err = order.Lien(&order.Debt{Regime: 200})
	assert.ErrorIs(t, err, courier.ErrUnknownWord)
	got, err := order.Lien(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on"}, got.Needs)
}

func TestLienWords(t *testing.T) {
	readsBack(t, 6, (*order.Charge).UnmarshalText)
	readsBack(t, 2, (*order.Remedy).UnmarshalText)
	assert.Equal(t, "滞期费", order.Demurrage.Name(courier.Chinese))
	assert.Equal(t, "提存", order.Deposit.Name(courier.Chinese))
	d := unpaidAtSea()
	terms := order.ZTOLien()
	d.Terms, d.Agreed = &terms, courier.Days(70).Period()
	roundTrip(t, d)
	roundTrip(t, uncollected(order.Deposit))
}

func uncollected(r order.Remedy) order.Uncollected {
	return order.Uncollected{Remedy: r, On: amendDay, Regime: courier.CivilLaw, Express: courier.No, ConsigneeUnknown: courier.No,
		Notified: courier.Yes, NoticeWaived: courier.No, Late: courier.Yes, Refused: courier.Yes, WithCause: courier.No}
}

func TestKeep(t *testing.T) {
	for name, c := range map[string]struct {
		remedy  order.Remedy
		change  func(*order.Uncollected)
		verdict courier.Verdict
		code    courier.Code
		basis   string
	}{
		"late":                {order.StorageFee, func(*order.Uncollected) {}, granted, "order.storage.fee", "CC 830"},
		"not late":            {order.StorageFee, func(u *order.Uncollected) { u.Late = courier.No }, refused, "order.storage.not_late", "CC 830"},
		"not told":            {order.StorageFee, func(u *order.Uncollected) { u.Notified = courier.No }, refused, "order.storage.not_notified", "CC 830"},
		"nobody to tell":      {order.StorageFee, func(u *order.Uncollected) { u.Notified, u.ConsigneeUnknown = courier.No, courier.Yes }, granted, "order.storage.unknown_consignee", "CC 830"},
		"air":                 {order.StorageFee, func(u *order.Uncollected) { u.Regime = courier.Air }, granted, "order.storage.fee_air", "CAL25 124"},
		"air, the day before": {order.StorageFee, func(u *order.Uncollected) { u.Regime, u.On = courier.Air, courier.Day(2026, 6, 30) }, granted, "order.storage.fee_air", "CC 830"},
		"air, the first day":  {order.StorageFee, func(u *order.Uncollected) { u.Regime, u.On = courier.Air, courier.Day(2026, 7, 1) }, granted, "order.storage.fee_air", "CAL25 124"},
		"air, not told":       {order.StorageFee, func(u *order.Uncollected) { u.Regime, u.Notified = courier.Air, courier.No }, refused, "order.storage.not_notified_air", "CAL25 124"},
		"air, no notice agreed": {order.StorageFee, func(u *order.Uncollected) {
			u.Regime, u.Notified, u.NoticeWaived = courier.Air, courier.No, courier.Yes
		}, granted, "order.storage.notice_waived", "CAL25 124"},
		"refused without cause":   {order.Deposit, func(*order.Uncollected) {}, granted, "order.deposit.refused", "CC 837"},
		"refused with cause":      {order.Deposit, func(u *order.Uncollected) { u.WithCause = courier.Yes }, refused, "order.deposit.with_cause", "CC 837"},
		"unknown":                 {order.Deposit, func(u *order.Uncollected) { u.Refused, u.ConsigneeUnknown = courier.No, courier.Yes }, granted, "order.deposit.unknown", "CC 837"},
		"neither":                 {order.Deposit, func(u *order.Uncollected) { u.Refused = courier.No }, refused, "order.deposit.no_ground", "CC 837"},
		"a sale in its place":     {order.Deposit, func(*order.Uncollected) {}, granted, "order.deposit.sale", "CC 570"},
		"express goes back first": {order.Deposit, func(u *order.Uncollected) { u.Express = courier.Yes }, granted, "order.deposit.express_returns", "IR25 27"},
		"express, the day before": {order.Deposit, func(u *order.Uncollected) { u.Express, u.On = courier.Yes, courier.Day(2025, 5, 31) }, granted, "order.deposit.express_returns", "IR19 26"},
	} {
		u := uncollected(c.remedy)
		c.change(&u)
		got, err := order.Keep(&u)
		require.NoError(t, err)
		assert.Equal(t, c.verdict, got.Verdict, name)
		basis := ""
		for _, r := range got.Reasons {
			if r.Code() == c.code {
				basis = r.Basis().Source + " " + r.Basis().Article
			}
		}
		assert.Equal(t, c.basis, basis, "%s: %v", name, got.Reasons)
	}
}

func TestKeepAsksWhatDecides(t *testing.T) {
	parts := []part[order.Uncollected]{
		{"", 2, func(u *order.Uncollected, v int) { u.Remedy, u.On = order.Remedy(v+1), amendDay }},
		{"regime", 2, func(u *order.Uncollected, v int) { u.Regime = []courier.Regime{courier.CivilLaw, courier.Air}[v] }},
		yesNo("express", func(u *order.Uncollected) *courier.Answer { return &u.Express }),
		yesNo("consignee_unknown", func(u *order.Uncollected) *courier.Answer { return &u.ConsigneeUnknown }),
		yesNo("notified", func(u *order.Uncollected) *courier.Answer { return &u.Notified }),
		yesNo("notice_waived", func(u *order.Uncollected) *courier.Answer { return &u.NoticeWaived }),
		yesNo("late", func(u *order.Uncollected) *courier.Answer { return &u.Late }),
		yesNo("refused", func(u *order.Uncollected) *courier.Answer { return &u.Refused }),
		yesNo("with_cause", func(u *order.Uncollected) *courier.Answer { return &u.WithCause }),
	}
	told := probe(t, 3, 10_000, parts, func(u *order.Uncollected) courier.Decision {
		d, err := order.Keep(u)
		require.NoError(t, err)
		return d
	})
	everyRow(t, order.UncollectedQuestion, told)
}

func TestKeepUnreadable(t *testing.T) {
	_, err := order.Keep(&order.Uncollected{Remedy: 3, On: courier.Day(2020, 1, 1), Regime: courier.Rail, Express: 9, ConsigneeUnknown: 9, Notified: 9,
		NoticeWaived: 9, Late: 9, Refused: 9, WithCause: 9})
	assert.Equal(t, []string{"remedy", "regime", "express", "consignee_unknown", "notified", "notice_waived", "late", "refused", "with_cause", "on"}, fields(err))
	_, err = order.Keep(&order.Uncollected{Regime: 200})
	assert.Equal(t, []string{"remedy", "regime"}, fields(err))
	_, err = order.Keep(nil)
	assert.ErrorIs(t, err, courier.ErrMissing)
	got, err := order.Keep(&order.Uncollected{Remedy: order.Deposit})
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on"}, got.Needs)
}
