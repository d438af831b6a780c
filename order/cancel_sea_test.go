package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// beforeSailing is a shipper that cancels, freight 8,000 unpaid, not loaded.
func beforeSailing() order.SeaCancel {
	return order.SeaCancel{On: courier.Day(2026, 5, 1), Lane: courier.International, Sailed: courier.No, NoFault: courier.No,
		Freight: courier.Fen(8_000_00), Paid: courier.Fen(0), Loaded: courier.No, Documents: courier.No}
}

func cancelSea(t testing.TB, s order.SeaCancel) order.Settlement {
	t.Helper()
	got, err := order.CancelSea(&s)
	require.NoError(t, err)
	return got
}

// V-ORD-011, and what stands beside it.
func TestCancelSea(t *testing.T) {
	loaded := func(s *order.SeaCancel) {
		s.Loaded, s.Handling, s.Related = courier.Yes, courier.Fen(600_00), courier.Fen(0)
	}
	noFault := func(s *order.SeaCancel) { s.NoFault, s.Paid = courier.Yes, courier.Fen(8_000_00) }
	for name, c := range map[string]struct {
		change  func(*order.SeaCancel)
		due     int64
		payer   courier.Party
		verdict courier.Verdict
		code    courier.Code
		now     string // where it stands from 2026-05-01, and before
		before  string
	}{
		"not loaded":             {func(*order.SeaCancel) {}, 4_000_00, courier.Shipper, granted, "order.cancel.sea_half_freight", "MC25 97", "MC92 89"},
		"loaded":                 {loaded, 4_600_00, courier.Shipper, granted, "order.cancel.sea_handling", "MC25 97", "MC92 89"},
		"loaded, related":        {func(s *order.SeaCancel) { loaded(s); s.Related = courier.Fen(50_00) }, 4_650_00, courier.Shipper, granted, "order.cancel.sea_related", "MC25 97", "MC92 89"},
		"force majeure, prepaid": {noFault, -8_000_00, courier.Carrier, granted, "order.cancel.sea_prepaid_back", "MC25 98", "MC92 90"},
		"force majeure, loaded":  {func(s *order.SeaCancel) { loaded(s); noFault(s) }, -7_400_00, courier.Carrier, granted, "order.cancel.sea_handling_no_fault", "MC25 98", "MC92 90"},
		"force majeure, unpaid":  {func(s *order.SeaCancel) { s.NoFault = courier.Yes }, 0, 0, refused, "order.cancel.sea_no_fault", "MC25 98", "MC92 90"},
		"freight kept":           {func(s *order.SeaCancel) { noFault(s); s.Keeps, s.Paid = courier.Yes, courier.Money{} }, 0, 0, refused, "order.cancel.sea_freight_kept", "MC25 98", "MC92 90"},
		"documents go back":      {func(s *order.SeaCancel) { noFault(s); s.Documents = courier.Yes }, -8_000_00, courier.Carrier, granted, "order.cancel.sea_documents", "MC25 98", "MC92 90"},
		"prepaid":                {func(s *order.SeaCancel) { s.Paid = courier.Fen(8_000_00) }, -4_000_00, courier.Carrier, granted, "order.cancel.sea_paid", "MC25 97", "MC92 89"},
		"half paid":              {func(s *order.SeaCancel) { s.Paid = courier.Fen(4_000_00) }, 0, 0, refused, "order.cancel.sea_paid", "MC25 97", "MC92 89"},
		"agreed otherwise":       {func(s *order.SeaCancel) { s.Agreed = courier.Fen(1_000_00); s.Freight = courier.Money{} }, 1_000_00, courier.Shipper, granted, "order.cancel.sea_agreed", "MC25 97", "MC92 89"},
		"an odd fen":             {func(s *order.SeaCancel) { s.Freight = courier.Fen(1) }, 1, courier.Shipper, granted, "order.cancel.sea_half_freight", "MC25 97", "MC92 89"},
	} {
		for day, want := range map[courier.Date]string{courier.Day(2026, 5, 1): c.now, courier.Day(2026, 4, 30): c.before} {
			s := beforeSailing()
			c.change(&s)
			s.On = day
			got := cancelSea(t, s)
			assert.Equal(t, courier.Fen(c.due), got.Due, name)
			assert.Equal(t, c.payer, got.Payer, name)
			assert.Equal(t, c.verdict, got.Verdict, name)
			assert.Empty(t, got.Needs, name)
			adds(t, &got)
			basis := ""
			for _, r := range got.Reasons {
				if r.Code() == c.code {
					basis = r.Basis().Source + " " + r.Basis().Article
				}
			}
			assert.Equal(t, want, basis, "%s: %v", name, got.Reasons)
		}
	}
	s := beforeSailing()
	s.NoFault = courier.Yes
	got := cancelSea(t, s)
	assert.False(t, got.Has("order.cancel.sea_documents"), "none were issued")
}

func TestCancelSeaStopped(t *testing.T) {
	old := courier.Day(2026, 4, 30)
	for name, c := range map[string]struct {
		change  func(*order.SeaCancel)
		verdict courier.Verdict
		needs   []courier.Need
		code    courier.Code
	}{
		"sailed":               {func(s *order.SeaCancel) { s.Sailed = courier.Yes }, refused, nil, "order.cancel.sea_sailed"},
		"domestic, before":     {func(s *order.SeaCancel) { s.On, s.Lane = old, courier.OtherDomestic }, courier.Referred, nil, "order.cancel.sea_domestic"},
		"the lane, before":     {func(s *order.SeaCancel) { s.On, s.Lane = old, 0 }, courier.Referred, []courier.Need{"lane"}, ""},
		"whether it sailed":    {func(s *order.SeaCancel) { s.Sailed = 0 }, courier.Referred, []courier.Need{"sailed"}, ""},
		"no fault":             {func(s *order.SeaCancel) { s.NoFault = 0 }, courier.Referred, []courier.Need{"no_fault"}, ""},
		"freight":              {func(s *order.SeaCancel) { s.Freight = courier.Money{} }, courier.Referred, []courier.Need{"freight"}, ""},
		"loaded":               {func(s *order.SeaCancel) { s.Loaded = 0 }, courier.Referred, []courier.Need{"loaded"}, ""},
		"handling and related": {func(s *order.SeaCancel) { s.Loaded = courier.Yes }, courier.Referred, []courier.Need{"handling", "related"}, ""},
		"paid":                 {func(s *order.SeaCancel) { s.Paid = courier.Money{} }, courier.Referred, []courier.Need{"paid"}, ""},
		"the day":              {func(s *order.SeaCancel) { s.On = courier.Date{} }, courier.Referred, []courier.Need{"on"}, ""},
	} {
		s := beforeSailing()
		c.change(&s)
		got := cancelSea(t, s)
		assert.Equal(t, c.verdict, got.Verdict, name)
		assert.Equal(t, c.needs, got.Needs, name)
		assert.Equal(t, c.code != "", got.Has(c.code), name)
		assert.False(t, got.Due.Known(), name)
	}
	domestic := beforeSailing()
	domestic.Lane = courier.SameCity
	assert.Equal(t, granted, cancelSea(t, domestic).Verdict, "from 2026-05-01 between domestic ports too")
}

func TestCancelSeaUnreadable(t *testing.T) {
	_, err := order.CancelSea(&order.SeaCancel{On: courier.Day(1993, 6, 30), Lane: 99, Sailed: 9, NoFault: 9, Freight: courier.Fen(-1), Paid: courier.Minor(1, courier.USD),
		Agreed: courier.Fen(-1), Loaded: 9, Handling: courier.Fen(-1), Related: courier.Fen(-1), Keeps: 9, Documents: 9})
	assert.Equal(t, []string{"lane", "sailed", "no_fault", "freight", "paid", "agreed", "loaded", "handling", "related", "keeps", "documents", "on"}, fields(err))
	s := beforeSailing()
	s.Agreed, s.Loaded, s.Handling, s.Related = courier.Fen(1<<63-1), courier.Yes, courier.Fen(1), courier.Fen(1)
	_, err = order.CancelSea(&s)
	assert.ErrorIs(t, err, courier.ErrRange)
	got, err := order.CancelSea(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on"}, got.Needs)
	dollars := beforeSailing()
	dollars.Freight, dollars.Paid = courier.Minor(8_000_00, courier.USD), courier.Minor(0, courier.USD)
	assert.Equal(t, courier.Minor(4_000_00, courier.USD), cancelSea(t, dollars).Due)
	roundTrip(t, dollars)
}
