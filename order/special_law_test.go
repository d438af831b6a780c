package order_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// Where the law of the sea turns what the Civil Code would say of a lien, that
// is said, and nowhere else.
func TestLienSpecialLaw(t *testing.T) {
	old := func(d *order.Debt) { d.On = courier.Day(2026, 4, 30) }
	for name, c := range map[string]struct {
		change  func(*order.Debt)
		special bool
		verdict courier.Verdict
	}{
		"both grant":                  {func(*order.Debt) {}, false, granted},
		"prepaid by the document":     {func(d *order.Debt) { d.Sea.PrepaidMark = courier.Yes }, true, refused},
		"prepaid, to the shipper":     {func(d *order.Debt) { d.Sea.PrepaidMark, d.Sea.ConsigneeIsShipper = courier.Yes, courier.Yes }, false, granted},
		"both refuse":                 {func(d *order.Debt) { d.Unpaid = courier.No }, false, refused},
		"old, not the debtor's":       {func(d *order.Debt) { old(d); d.Sea.DebtorsGoods = courier.No }, true, refused},
		"old, beyond reason":          {func(d *order.Debt) { old(d); d.Sea.WithinReason = courier.No }, true, refused},
		"old, for other goods":        {func(d *order.Debt) { old(d); d.SameGoods = courier.No }, true, granted},
		"old, between domestic ports": {func(d *order.Debt) { old(d); d.Lane, d.Sea.DebtorsGoods = courier.OtherDomestic, courier.No }, false, granted},
		"not known":                   {func(d *order.Debt) { d.Sea.PrepaidMark = 0 }, false, courier.Referred},
		"the other law is not known":  {func(d *order.Debt) { old(d); d.Sea.DebtorsGoods, d.SameGoods = courier.No, 0 }, false, refused},
	} {
		got := hold(t, debt(unpaidAtSea(), c.change))
		assert.Equal(t, c.verdict, got.Verdict, name)
		assert.Equal(t, c.special, got.Has("order.lien.special_sea"), name)
	}
}

// Which of several times the debtor has to pay is said where they part.
func TestLienTimesThatPart(t *testing.T) {
	for name, c := range map[string]struct {
		agreed   courier.Period
		included courier.Answer
		from     courier.Date
		codes    []courier.Code
	}{
		"terms":                                {courier.Period{}, courier.Yes, courier.Day(2026, 10, 11), []courier.Code{"order.lien.time_in_terms"}},
		"terms, not shown":                     {courier.Period{}, courier.No, courier.Day(2026, 10, 1), []courier.Code{"order.lien.sixty_days", "order.lien.time_not_included"}},
		"agreed, and terms":                    {courier.Days(90).Period(), courier.Yes, courier.Day(2026, 10, 31), []courier.Code{"order.lien.time_agreed", "order.lien.agreed_over_terms"}},
		"agreed, and terms that may not count": {courier.Days(90).Period(), 0, courier.Day(2026, 10, 31), []courier.Code{"order.lien.time_agreed", "order.lien.agreed_over_terms"}},
		"agreed, terms not shown":              {courier.Days(90).Period(), courier.No, courier.Day(2026, 10, 31), []courier.Code{"order.lien.time_agreed"}},
		"agreed alike":                         {courier.Days(70).Period(), courier.Yes, courier.Day(2026, 10, 11), []courier.Code{"order.lien.time_agreed"}},
	} {
		terms := order.ZTOLien()
		terms.Included = c.included
		got := hold(t, debt(unpaid(), func(d *order.Debt) { d.Terms, d.Agreed = &terms, c.agreed }))
		assert.Equal(t, c.from, got.SaleFrom, name)
		for _, code := range []courier.Code{"order.lien.time_in_terms", "order.lien.sixty_days", "order.lien.time_agreed", "order.lien.time_not_included", "order.lien.agreed_over_terms"} {
			assert.Equal(t, slices.Contains(c.codes, code), got.Has(code), "%s: %s", name, code)
		}
	}
}

// In the air the shipper's right ends sooner than by the general law.
func TestPrevailSpecialLaw(t *testing.T) {
	for name, c := range map[string]struct {
		regime  courier.Regime
		begun   courier.Answer
		stage   tracking.Stage
		special bool
	}{
		"begun":     {courier.Air, courier.Yes, tracking.AtDestination, true},
		"not begun": {courier.Air, courier.No, tracking.AtDestination, false},
		"delivered": {courier.Air, courier.Yes, tracking.Delivered, false},
		"on land":   {courier.CivilLaw, courier.Yes, tracking.AtDestination, false},
	} {
		for _, o := range []order.Orders{
			conflict(standing(order.CommandRecall, courier.Shipper, 9), standing(order.CommandDeliver, courier.Consignee, 10)),
			conflict(standing(order.CommandRecall, courier.Shipper, 9)),
		} {
			o.Regime, o.ConsigneeRight, o.Unreachable, o.Stage = c.regime, c.begun, courier.No, c.stage
			got := prevail(t, o)
			assert.Equal(t, c.special, got.Has("order.prevail.special_air"), name)
		}
	}
}

// Half the freight is the sea's own measure; what is agreed is nobody's.
func TestCancelSeaSpecialLaw(t *testing.T) {
	for name, c := range map[string]struct {
		change  func(*order.SeaCancel)
		special bool
	}{
		"half":                  {func(*order.SeaCancel) {}, true},
		"agreed":                {func(s *order.SeaCancel) { s.Agreed = courier.Fen(1_000_00) }, false},
		"force majeure":         {func(s *order.SeaCancel) { s.NoFault = courier.Yes }, false},
		"the code's first day":  {func(s *order.SeaCancel) { s.On = courier.Day(2021, 1, 1) }, true},
		"before the Civil Code": {func(s *order.SeaCancel) { s.On = courier.Day(2020, 12, 31) }, false},
	} {
		s := beforeSailing()
		c.change(&s)
		got := cancelSea(t, s)
		assert.Equal(t, c.special, got.Has("order.cancel.sea_special_law"), name)
	}
}

// Terms that say what goes back of the freight go before what was saved.
func TestBillSavedYields(t *testing.T) {
	for name, c := range map[string]struct {
		terms  order.BillTerms
		saved  courier.Money
		yields bool
	}{
		"terms and saved": {order.BillTerms{Cite: courier.Art(courier.JDTerms, ""), FreightBack: courier.Percent(50)}, courier.Fen(1_00), true},
		"nothing saved":   {order.BillTerms{Cite: courier.Art(courier.JDTerms, ""), FreightBack: courier.Percent(50)}, courier.Fen(0), false},
		"not known":       {order.BillTerms{Cite: courier.Art(courier.JDTerms, ""), FreightBack: courier.Percent(50)}, courier.Money{}, false},
		"silent terms":    {order.BillTerms{Cite: courier.Art(courier.JDTerms, "")}, courier.Fen(1_00), false},
	} {
		ch := recalled()
		ch.Saved, ch.Terms = c.saved, &c.terms
		got := bill(t, ch)
		assert.Equal(t, c.yields, got.Has("order.bill.saved_yields"), name)
		assert.Equal(t, !c.terms.FreightBack.Known(), got.Has("order.bill.freight_saved"), name)
	}
}
