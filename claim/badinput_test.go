package claim_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// fault is a field that cannot be read, and why.
type fault struct {
	field string
	err   error
}

// assertFaults requires that the error names exactly these fields, in order.
func assertFaults(t *testing.T, err error, want []fault) {
	t.Helper()
	require.Error(t, err)
	var got []fault
	for _, e := range unjoined(err) {
		var f *courier.FieldError
		require.ErrorAs(t, e, &f)
		var why courier.Fault
		require.ErrorAs(t, f.Err, &why)
		got = append(got, fault{f.Field, why})
	}
	assert.Equal(t, want, got, err)
}

func unjoined(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}

func faults(t *testing.T, c claim.Claim, want ...fault) {
	t.Helper()
	a, err := claim.Assess(&c)
	assertFaults(t, err, want)
	assert.Equal(t, claim.Assessment{}, a, "an answer beside an error")
}

// Every enum and every answer refuses a word that it does not have, and all
// are reported at once.
func TestUnknownWords(t *testing.T) {
	word := courier.ErrUnknownWord
	c := claim.Claim{
		HappenedOn: spring, Operator: 99, Universal: 99, Express: 99, ForceMajeure: 99, Foreseeable: 99, NoAgreement: 99, Mail: 99, Kind: 99, Extent: 0, Answers: 99, GrossFault: 99,
		Unproved: 99, FreightPaid: 99, Documents: 99, Fragile: 99, Monthly: 99, Consumer: 99, PostedIn: 199, FaultOrder: 99,
		Lot:    &claim.Lot{Items: []claim.Item{{State: 99}}},
		Notice: &claim.Notice{Negotiated: 99, Shown: 99, TickBox: 99, Asked: 99, Explained: 99, Unfair: 99, OnPremises: 99, OnReceipt: 99},
		Fraud:  &claim.FraudDemand{Proved: 99, Harmless: 99, Staged: 99},
		Terms: houseTerms(claim.Terms{LostPart: 99, Extras: 99, Refund: 99, RefundLate: 99, Declared: []claim.Cover{{Method: 99}},
			Deductible: claim.Deductible{Kind: 99, AtMark: 99}}),
	}
	faults(t, c,
		fault{"operator", word}, fault{"fault_order", word}, fault{"kind", word}, fault{"mail", word}, fault{"posted_in", word},
		fault{"universal", word}, fault{"answers", word}, fault{"gross_fault", word}, fault{"express", word}, fault{"force_majeure", word},
		fault{"foreseeable", word}, fault{"no_agreement", word}, fault{"unproved", word},
		fault{"freight_paid", word}, fault{"documents", word}, fault{"fragile", word}, fault{"monthly", word}, fault{"consumer", word},
		fault{"notice.negotiated", word}, fault{"notice.shown", word}, fault{"notice.tick_box", word}, fault{"notice.asked", word}, fault{"notice.explained", word}, fault{"notice.unfair", word},
		fault{"notice.on_premises", word}, fault{"notice.on_receipt", word},
		fault{"fraud.proved", word}, fault{"fraud.harmless", word}, fault{"fraud.staged", word},
		fault{"lot.items[0].state", word},
		fault{"terms.lost_part", word}, fault{"terms.extras", word}, fault{"terms.refund", word}, fault{"terms.refund_late", word},
		fault{"terms.deductible.kind", word}, fault{"terms.deductible.at_mark", word}, fault{"terms.declared[0].method", word},
	)
	faults(t, claim.Claim{Extent: 99}, fault{"extent", word})
}

// Every amount refuses to be negative or foreign, each at its own field.
func TestAmountsInYuanAndNotNegative(t *testing.T) {
	fill := func(m courier.Money) claim.Claim {
		return claim.Claim{
			Value: m, Loss: m, Freight: m, Extras: m, Declared: m, Stated: m,
			Lot:   &claim.Lot{Damaged: m, Items: []claim.Item{{State: claim.Missing, Value: m, Repair: m, Carriage: m}}},
			Fraud: &claim.FraudDemand{Fee: m},
			Terms: houseTerms(claim.Terms{
				Delay: claim.Fixed(m), Undeclared: claim.Fixed(m), Monthly: claim.PerKg(m), Documents: claim.PerStartedKg(m), Unproved: claim.PerPackage(m),
				Deductible: claim.Deductible{Kind: claim.Absolute, Amount: m}, Declared: []claim.Cover{{Method: claim.ProRata, UpTo: m}},
			}),
		}
	}
	fields := []string{"fraud.fee", "value", "loss", "freight", "extras", "declared", "stated", "lot.damaged",
		"lot.items[0].value", "lot.items[0].repair", "lot.items[0].carriage",
		"terms.undeclared", "terms.monthly", "terms.documents", "terms.unproved", "terms.delay", "terms.deductible.amount", "terms.declared[0].up_to"}
	for _, c := range []struct {
		amount courier.Money
		err    error
	}{
		{courier.Fen(-1), courier.ErrNegative},
		{courier.Fen(math.MinInt64), courier.ErrNegative},
		{courier.Minor(1, courier.USD), courier.ErrCurrency},
		{courier.Minor(1, courier.XDR), courier.ErrCurrency},
	} {
		var want []fault
		for _, field := range fields {
			if limit := strings.HasPrefix(field, "terms.") && field != "terms.deductible.amount" && field != "terms.declared[0].up_to"; limit && c.amount.Currency() == courier.XDR {
				continue // a limit may be set in special drawing rights, which are converted
			}
			want = append(want, fault{field, c.err})
		}
		faults(t, fill(c.amount), want...)
	}
	// One foreign amount alone is found, too.
	faults(t, claim.Claim{Freight: courier.Minor(1, courier.USD)}, fault{"freight", courier.ErrCurrency})
}

func TestTermsThatCannotBeRead(t *testing.T) {
	with1 := func(terms claim.Terms) claim.Claim { return claim.Claim{Terms: houseTerms(terms)} }
	for _, uncited := range []claim.Terms{
		{Undeclared: claim.TimesFreight(7)}, {Monthly: claim.TimesFreight(7)}, {Documents: claim.TimesFreight(7)}, {Unproved: claim.TimesFreight(7)},
		{LostPart: no}, {Extras: no}, {Refund: no}, {RefundLate: no}, {Delay: claim.TimesFreight(7)}, {Fragile: courier.Percent(0)}, {Deductible: claim.Deductible{Kind: claim.NoDeductible}},
		{Declared: []claim.Cover{{Method: claim.ProRata}}},
	} {
		faults(t, claim.Claim{Terms: &uncited}, fault{"terms.cite.source", courier.ErrMissing})
	}
	faults(t, claim.Claim{Terms: &claim.Terms{Cite: courier.Cite{Document: &courier.Source{}}}},
		fault{"terms.cite.document.id", courier.ErrMissing}, fault{"terms.cite.document.force", courier.ErrMissing})
	// The empty terms need no source; a law is no source of terms.
	_, err := claim.Assess(&claim.Claim{Terms: &claim.Terms{}})
	require.NoError(t, err)
	for _, law := range []courier.SourceID{courier.CivilCode, courier.PostalLaw, courier.ZhejiangConsumer, courier.ExpressRegulation2025} {
		faults(t, claim.Claim{Terms: &claim.Terms{Cite: courier.Art(law, "1"), Undeclared: claim.TimesFreight(7)}}, fault{"terms.cite", courier.ErrContradicts})
	}
	faults(t, with1(claim.Terms{Declared: []claim.Cover{{UpTo: yuan(1)}}}), fault{"terms.declared[0].method", courier.ErrMissing})

	valued := func(upTo ...courier.Money) (covers []claim.Cover) {
		for _, m := range upTo {
			covers = append(covers, claim.Cover{UpTo: m, Method: claim.Valued})
		}
		return covers
	}
	order := fault{"terms.declared[1].up_to", courier.ErrOrder}
	faults(t, with1(claim.Terms{Declared: valued(yuan(2), yuan(1))}), order)
	faults(t, with1(claim.Terms{Declared: valued(yuan(2), yuan(2))}), order)
	faults(t, with1(claim.Terms{Declared: valued(courier.Money{}, yuan(2))}), order)
	faults(t, with1(claim.Terms{Declared: valued(courier.Money{}, courier.Money{})}), order)

	faults(t, with1(claim.Terms{Deductible: claim.Deductible{Amount: yuan(1)}}), fault{"terms.deductible.kind", courier.ErrMissing})
	faults(t, with1(claim.Terms{Undeclared: claim.TimesFreight(-1)}), fault{"terms.undeclared", courier.ErrNegative})
	faults(t, with1(claim.Terms{Undeclared: claim.Fixed(courier.Money{})}), fault{"terms.undeclared", courier.ErrMissing})
	faults(t, with1(claim.Terms{Undeclared: claim.Min(claim.Fixed(yuan(1)), claim.Fixed(courier.Minor(1, courier.EUR)))}),
		fault{"terms.undeclared", courier.ErrCurrency})

	long := claim.Fixed(yuan(1))
	for range 4 {
		long = claim.Plus(long, claim.Fixed(yuan(1)))
	}
	faults(t, with1(claim.Terms{Undeclared: long, Monthly: long, Documents: long, Unproved: long, Delay: long}),
		fault{"terms.undeclared", courier.ErrRange}, fault{"terms.monthly", courier.ErrRange}, fault{"terms.documents", courier.ErrRange},
		fault{"terms.unproved", courier.ErrRange}, fault{"terms.delay", courier.ErrRange})
	uncited := claim.Terms{Undeclared: long}
	faults(t, claim.Claim{Terms: &uncited}, fault{"terms.cite.source", courier.ErrMissing}, fault{"terms.undeclared", courier.ErrRange})
}

// The textbook prints the value of the damaged goods as "9": nothing is
// guessed, and the corrected figure is taken.
func TestMisprint(t *testing.T) {
	lot := func(damaged courier.Money) claim.Claim {
		c := lot()
		c.Value, c.Loss = yuan(300_000), courier.Money{}
		c.Lot = &claim.Lot{Intact: courier.Percent(70), Damaged: damaged,
			Items: []claim.Item{repairable(9000, 3000, 0), destroyed(81_000)}}
		return c
	}
	bad := lot(yuan(9))
	_, err := claim.Assess(&bad)
	require.ErrorContains(t, err, "lot.damaged: contradicts other facts: 30% of CNY 300000.00 is CNY 90000.00, not CNY 9.00")
	assert.ErrorContains(t, err, "lot.items: contradicts other facts: they are worth CNY 90000.00, not CNY 9.00")
	good := assess(t, lot(yuan(90_000)))
	assert.Equal(t, yuan(84_000), good.Payable)
}

func TestContradictions(t *testing.T) {
	against := courier.ErrContradicts
	goods := func(intact courier.Share, damaged courier.Money, items ...claim.Item) claim.Claim {
		c := with(lot(), itemised(items...))
		c.Lot.Intact, c.Lot.Damaged = intact, damaged
		return c
	}
	faults(t, with(parcel(), worth(courier.Fen(999_99))), fault{"loss", against})
	faults(t, goods(courier.Share{}, courier.Money{}, destroyed(12_001)), fault{"lot.items", against})
	faults(t, goods(courier.Share{}, yuan(12_001), destroyed(12_001)), fault{"lot.damaged", against})
	faults(t, goods(courier.Share{}, yuan(3000), destroyed(3001)), fault{"lot.items", against})
	faults(t, goods(courier.Percent(75), courier.Money{}, destroyed(3001)), fault{"lot.items", against})
	faults(t, goods(courier.Percent(75), yuan(3001), destroyed(3001)), fault{"lot.damaged", against})

	both := goods(courier.Percent(75), yuan(3000), destroyed(3000))
	both.Loss = yuan(3000)
	assert.Equal(t, yuan(3000), assess(t, both).Payable)
	both.Loss = yuan(2999)
	faults(t, both, fault{"loss", against})
	both.Loss, both.Unproved = courier.Money{}, yes
	faults(t, both, fault{"unproved", against})
	faults(t, with(parcel(), func(c *claim.Claim) { c.Unproved = yes }), fault{"unproved", against})

	faults(t, with(parcel(), func(c *claim.Claim) { c.Extent = claim.Part }), fault{"extent", against})
	faults(t, with(parcel(), func(c *claim.Claim) { c.Kind = liability.Shortage }), fault{"extent", against})

	// In universal service own fault is no matter of degree: it exempts.
	faults(t, with(letter(), func(c *claim.Claim) { c.ClaimantFault = courier.BasisPoints(1) }), fault{"claimant_fault", against})
	for name, c := range map[string]claim.Claim{
		"none":       with(letter(), atFault(0)),
		"unknown":    with(letter(), func(c *claim.Claim) { c.ClaimantFault = courier.Share{} }),
		"other mail": with(letter(), otherMail, atFault(30)),
		"express":    with(parcel(), func(c *claim.Claim) { c.Universal = yes }, atFault(30)),
	} {
		assert.Equal(t, granted, assess(t, c).Verdict, name)
	}

	// A fault elsewhere hides none of them.
	faults(t, with(parcel(), worth(yuan(1)), func(c *claim.Claim) { c.Operator = 99 }),
		fault{"operator", courier.ErrUnknownWord}, fault{"loss", against})

	// Late arrival may cost more than the goods are worth.
	assert.Equal(t, yuan(2000), assess(t, with(parcel(), late, func(c *claim.Claim) { c.Loss = yuan(2000) })).Payable)
}

// A share is stated to a hundredth of a percent and a value to the fen: what
// both round to is no contradiction.
func TestShareOfALotIsRounded(t *testing.T) {
	for _, c := range []struct {
		value, damaged int64 // fen
		intact         int   // basis points
		fits           bool
	}{
		{12_345_00, 3_700_00, 70_03, true}, // 29.97 % is 3,699.80
		{12_345_00, 3_700_00, 70_02, false},
		{100_01, 33_33, 66_67, true},  // 33.33 % is 33.333
		{100_01, 33_34, 66_67, false}, // 33.34 of 100.01 is 33.34 %
		{10_00, 3_33, 66_67, true}, {10_00, 3_34, 66_67, false},
		{300_000_00, 90_015_00, 70_00, true}, {300_000_00, 90_015_01, 70_00, false},
		{300_000_00, 89_985_00, 70_00, true}, {300_000_00, 89_984_99, 70_00, false},
		{100_00, 0, 100_00, true}, {100_00, 100_00, 0, true}, {0, 0, 50_00, true},
	} {
		facts := lot()
		facts.Value, facts.Loss = courier.Fen(c.value), courier.Money{}
		facts.Lot = &claim.Lot{Intact: courier.BasisPoints(c.intact), Damaged: courier.Fen(c.damaged)}
		_, err := claim.Assess(&facts)
		assert.Equal(t, c.fits, !errors.Is(err, courier.ErrContradicts), "%+v: %v", c, err)
	}
}
