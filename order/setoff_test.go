package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// owing is a shipper that owes freight and has an admitted claim.
func owing() order.Withholding {
	return order.Withholding{On: amendDay, By: courier.Shipper, Owes: order.FreightSum, Against: order.CompensationSum,
		Owed: courier.Fen(300_00), Claim: courier.Fen(120_00), Mutual: courier.Yes, Due: courier.Yes, Admitted: courier.Yes,
		Notified: courier.Yes, Agreed: courier.No, Excluded: courier.No, Defective: courier.No, Terms: &order.SetOffTerms{}}
}

// withheldCOD is a carrier that would keep money collected for unpaid freight.
func withheldCOD() order.Withholding {
	w := owing()
	w.By, w.Owes, w.Against = courier.Carrier, order.CODSum, order.FreightSum
	return w
}

// withheldClaim is a carrier that would not pay a claim while freight is unpaid.
func withheldClaim(terms order.SetOffTerms, included, valid courier.Answer) order.Withholding {
	w := owing()
	w.By, w.Owes, w.Against = courier.Carrier, order.CompensationSum, order.FreightSum
	terms.Included, terms.Valid = included, valid
	w.Terms = &terms
	return w
}

func setOff(t testing.TB, w order.Withholding) order.Netting {
	t.Helper()
	got, err := order.SetOff(&w)
	require.NoError(t, err)
	return got
}

func TestSetOff(t *testing.T) {
	with := func(w order.Withholding, f func(*order.Withholding)) order.Withholding { f(&w); return w }
	noSetOff := func(included, valid courier.Answer) func(*order.Withholding) {
		return func(w *order.Withholding) {
			terms := order.FedExSetOff()
			terms.Included, terms.Valid = included, valid
			w.Terms = &terms
		}
	}
	for name, c := range map[string]struct {
		facts   order.Withholding
		verdict courier.Verdict
		code    courier.Code
	}{
		"freight against a claim":   {owing(), granted, "order.setoff.statutory"},
		"not the same two":          {with(owing(), func(w *order.Withholding) { w.Mutual = courier.No }), refused, "order.setoff.not_mutual"},
		"not due":                   {with(owing(), func(w *order.Withholding) { w.Due = courier.No }), refused, "order.setoff.not_due"},
		"not told":                  {with(owing(), func(w *order.Withholding) { w.Notified = courier.No }), refused, "order.setoff.not_notified"},
		"excluded":                  {with(owing(), func(w *order.Withholding) { w.Excluded = courier.Yes }), refused, "order.setoff.excluded"},
		"excluded, then agreed":     {with(owing(), func(w *order.Withholding) { w.Excluded, w.Agreed = courier.Yes, courier.Yes }), granted, "order.setoff.by_agreement"},
		"agreed though not due":     {with(owing(), func(w *order.Withholding) { w.Due, w.Agreed = courier.No, courier.Yes }), granted, "order.setoff.by_agreement"},
		"disputed":                  {with(owing(), func(w *order.Withholding) { w.Admitted = courier.No }), courier.Referred, "order.setoff.disputed_claim"},
		"badly performed":           {with(owing(), func(w *order.Withholding) { w.Defective, w.Admitted, w.Notified = courier.Yes, courier.No, courier.No }), granted, "order.setoff.performance_refused"},
		"terms against it":          {with(owing(), noSetOff(courier.Yes, courier.Yes)), refused, "order.setoff.terms_no_set_off"},
		"terms not included":        {with(owing(), noSetOff(courier.No, courier.Yes)), granted, "order.setoff.terms_not_included"},
		"terms void":                {with(owing(), noSetOff(courier.Yes, courier.No)), granted, "order.setoff.terms_void"},
		"terms, badly performed":    {with(owing(), func(w *order.Withholding) { noSetOff(courier.Yes, courier.Yes)(w); w.Defective = courier.Yes }), granted, "order.setoff.performance_refused"},
		"COD against freight":       {withheldCOD(), refused, "order.setoff.cod_is_the_principals"},
		"COD with consent":          {with(withheldCOD(), func(w *order.Withholding) { w.Agreed = courier.Yes }), granted, "order.setoff.by_agreement"},
		"COD in the other reading":  {with(withheldCOD(), func(w *order.Withholding) { w.Reading = order.CODAsAnyDebt }), granted, "order.setoff.cod_disputed"},
		"claim against freight":     {withheldClaim(order.SetOffTerms{}, 0, 0), granted, "order.setoff.statutory"},
		"paid first":                {with(withheldClaim(order.JDSetOff(), courier.Yes, courier.Yes), func(w *order.Withholding) { w.Notified = courier.No }), granted, "order.setoff.paid_first"},
		"paid first, no notice":     {with(withheldClaim(order.JDSetOff(), courier.Yes, courier.Yes), func(w *order.Withholding) { w.Notified = courier.No }), granted, "order.setoff.paid_first_no_notice"},
		"paid first, not included":  {with(withheldClaim(order.JDSetOff(), courier.No, courier.Yes), func(w *order.Withholding) { w.Notified = courier.No }), refused, "order.setoff.not_notified"},
		"paid first, told not in":   {withheldClaim(order.JDSetOff(), courier.No, courier.Yes), granted, "order.setoff.paid_first_not_included"},
		"paid first, void":          {withheldClaim(order.JDSetOff(), courier.Yes, courier.No), granted, "order.setoff.paid_first_void"},
		"a shipper's clause is not": {with(withheldClaim(order.FedExSetOff(), courier.Yes, courier.Yes), func(*order.Withholding) {}), granted, "order.setoff.paid_first"},
	} {
		got := setOff(t, c.facts)
		assert.Equal(t, c.verdict, got.Verdict, "%s: %v", name, got.Reasons)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Empty(t, got.Needs, name)
		if c.verdict == refused {
			assert.Equal(t, []courier.Code{c.code}, codesOf(&got.Decision, courier.Bars), name)
		}
	}
}

// Terms that are not known are asked for where a clause could decide.
func TestSetOffTermsNotKnown(t *testing.T) {
	for name, c := range map[string]struct {
		facts   order.Withholding
		change  func(*order.Withholding)
		verdict courier.Verdict
		needs   []courier.Need
	}{
		"they may shut it out":          {owing(), func(*order.Withholding) {}, courier.Referred, []courier.Need{"terms"}},
		"agreed all the same":           {owing(), func(w *order.Withholding) { w.Agreed = courier.Yes }, granted, nil},
		"not due, whatever they say":    {owing(), func(w *order.Withholding) { w.Due = courier.No }, refused, nil},
		"they may let the carrier wait": {withheldClaim(order.SetOffTerms{}, 0, 0), func(w *order.Withholding) { w.Notified = courier.No }, courier.Referred, []courier.Need{"terms"}},
		"money collected":               {withheldCOD(), func(*order.Withholding) {}, refused, nil},
	} {
		c.change(&c.facts)
		c.facts.Terms = nil
		got := setOff(t, c.facts)
		assert.Equal(t, c.verdict, got.Verdict, "%s: %v", name, got.Reasons)
		assert.Equal(t, c.needs, got.Needs, name)
	}
}

func TestSetOffAmounts(t *testing.T) {
	for _, c := range []struct{ owed, claim, kept, left, still int64 }{
		{300_00, 120_00, 120_00, 180_00, 0},
		{120_00, 300_00, 120_00, 0, 180_00},
		{120_00, 120_00, 120_00, 0, 0},
		{120_00, 119_99, 119_99, 1, 0},
		{120_00, 120_01, 120_00, 0, 1},
		{0, 120_00, 0, 0, 120_00},
	} {
		w := owing()
		w.Owed, w.Claim = courier.Fen(c.owed), courier.Fen(c.claim)
		got := setOff(t, w)
		assert.Equal(t, []courier.Money{courier.Fen(c.kept), courier.Fen(c.left), courier.Fen(c.still)}, []courier.Money{got.Kept, got.Left, got.Still})
	}
	// Bad performance is no set-off, and how much of the freight is refused is
	// not computed; neither is what is not known.
	w := owing()
	w.Defective, w.Notified = courier.Yes, courier.No
	assert.False(t, func() bool { n := setOff(t, w); return n.Kept.Known() }())
	w = owing()
	w.Claim = courier.Money{}
	assert.False(t, func() bool { n := setOff(t, w); return n.Kept.Known() }())
	w.Due = courier.No
	w.Claim = courier.Fen(1)
	assert.False(t, func() bool { n := setOff(t, w); return n.Kept.Known() }(), "refused")
}

// Where the yes rests on bad performance, or on charges being paid first, and
// nothing can be set off, there is no amount of a set-off.
func TestNoAmountWhereNothingIsSetOff(t *testing.T) {
	defective := func(f func(*order.Withholding)) order.Withholding {
		w := owing()
		w.Defective = courier.Yes
		f(&w)
		return w
	}
	fedEx := order.FedExSetOff()
	fedEx.Included, fedEx.Valid = courier.Yes, courier.Yes
	waiting := withheldClaim(order.JDSetOff(), courier.Yes, courier.Yes)
	waiting.Notified = courier.No
	for name, c := range map[string]struct {
		facts order.Withholding
		known bool
	}{
		"nothing shuts it out":      {defective(func(*order.Withholding) {}), true},
		"excluded":                  {defective(func(w *order.Withholding) { w.Excluded = courier.Yes }), false},
		"perhaps excluded":          {defective(func(w *order.Withholding) { w.Excluded = 0 }), false},
		"excluded, then agreed":     {defective(func(w *order.Withholding) { w.Excluded, w.Agreed = courier.Yes, courier.Yes }), true},
		"terms against it":          {defective(func(w *order.Withholding) { w.Terms = &fedEx }), false},
		"terms against it, void":    {defective(func(w *order.Withholding) { void := fedEx; void.Valid = courier.No; w.Terms = &void }), true},
		"terms not known":           {defective(func(w *order.Withholding) { w.Terms = nil }), false},
		"charges first, not told":   {waiting, false},
		"charges first, and notice": {withheldClaim(order.JDSetOff(), courier.Yes, courier.Yes), true},
	} {
		got := setOff(t, c.facts)
		assert.Equal(t, granted, got.Verdict, name)
		assert.Equal(t, c.known, got.Kept.Known(), "%s: %v", name, got.Reasons)
		assert.Equal(t, c.known, got.Has("order.setoff.amount"), name)
	}
}

func TestSetOffAsksWhatDecides(t *testing.T) {
	sides := [][3]uint8{{uint8(courier.Shipper), uint8(order.FreightSum), uint8(order.CompensationSum)}, {uint8(courier.Shipper), uint8(order.StorageSum), uint8(order.CODSum)},
		{uint8(courier.Carrier), uint8(order.CODSum), uint8(order.FreightSum)}, {uint8(courier.Carrier), uint8(order.CompensationSum), uint8(order.FreightSum)}}
	terms := func(w *order.Withholding) *order.SetOffTerms {
		if w.Terms == nil {
			w.Terms = &order.SetOffTerms{Cite: courier.Art(courier.JDTerms, "")}
		}
		return w.Terms
	}
	parts := []part[order.Withholding]{
		{"", 4, func(w *order.Withholding, v int) {
			w.On, w.By, w.Owes, w.Against = amendDay, courier.Party(sides[v][0]), order.Sum(sides[v][1]), order.Sum(sides[v][2])
		}},
		{"", 2, func(w *order.Withholding, v int) { w.Reading = order.CODReading(v) }},
		yesNo("mutual", func(w *order.Withholding) *courier.Answer { return &w.Mutual }),
		yesNo("due", func(w *order.Withholding) *courier.Answer { return &w.Due }),
		yesNo("admitted", func(w *order.Withholding) *courier.Answer { return &w.Admitted }),
		yesNo("notified", func(w *order.Withholding) *courier.Answer { return &w.Notified }),
		yesNo("agreed", func(w *order.Withholding) *courier.Answer { return &w.Agreed }),
		yesNo("excluded", func(w *order.Withholding) *courier.Answer { return &w.Excluded }),
		yesNo("defective", func(w *order.Withholding) *courier.Answer { return &w.Defective }),
		yesNo("", func(w *order.Withholding) *courier.Answer { return &terms(w).NoSetOff }),
		yesNo("", func(w *order.Withholding) *courier.Answer { return &terms(w).PaidFirst }),
		yesNo("terms.included", func(w *order.Withholding) *courier.Answer { return &terms(w).Included }),
		yesNo("terms.valid", func(w *order.Withholding) *courier.Answer { return &terms(w).Valid }),
	}
	told := probe(t, 4, 20_000, parts, func(w *order.Withholding) courier.Decision { return setOff(t, *w).Decision })
	everyRow(t, order.SetOffQuestion, told)
}

func TestSetOffUnreadable(t *testing.T) {
	_, err := order.SetOff(&order.Withholding{On: courier.Day(2020, 1, 1), By: courier.Shipper, Owes: order.CODSum, Against: order.FreightSum, Owed: courier.Fen(-1),
		Claim: courier.Minor(1, courier.USD), Mutual: 9, Due: 9, Admitted: 9, Notified: 9, Agreed: 9, Excluded: 9, Defective: 9, Reading: 9,
		Terms: &order.SetOffTerms{Cite: courier.Art(courier.CivilCode, "1"), NoSetOff: 9, PaidFirst: 9, Included: 9, Valid: 9}})
	assert.Equal(t, []string{"owes", "against", "owed", "claim", "mutual", "due", "admitted", "notified", "agreed", "excluded", "defective", "reading",
		"terms.cite", "terms.no_set_off", "terms.paid_first", "terms.included", "terms.valid", "on"}, fields(err))
	_, err = order.SetOff(nil)
	assert.Equal(t, []string{"by", "owes", "against"}, fields(err))
	_, err = order.SetOff(&order.Withholding{By: courier.Consignee, Owes: 99, Against: 99})
	assert.Equal(t, []string{"owes", "against", "by"}, fields(err))
	w := withheldCOD()
	w.Owes, w.Against = order.FreightSum, order.CODSum
	_, err = order.SetOff(&w)
	assert.ErrorIs(t, err, courier.ErrContradicts)
	w = owing()
	w.On = courier.Date{}
	assert.Equal(t, []courier.Need{"on"}, setOff(t, w).Needs)
}

func TestSetOffWords(t *testing.T) {
	readsBack(t, 6, (*order.Sum).UnmarshalText)
	readsBack(t, 1, (*order.CODReading).UnmarshalText)
	assert.Equal(t, "代收货款", order.CODSum.Name(courier.Chinese))
	w := withheldClaim(order.JDSetOff(), courier.Yes, courier.No)
	w.Reading = order.CODAsAnyDebt
	roundTrip(t, w)
}
