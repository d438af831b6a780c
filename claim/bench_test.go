package claim_test

import (
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// limited is a claim of six reasons: SF's old terms, some own fault, the limit
// bites and the freight comes back.
func limited() claim.Claim {
	return with(parcel(), under(claim.SFOld()), atFault(10))
}

// proportioned is a claim of five reasons under ZTO cover, whose proportion
// is no round number.
func proportioned() claim.Claim {
	return with(parcel(), part, under(claim.ZTO()), atFault(10), worth(courier.Fen(1234_56)), lost(courier.Fen(777_77)), declared(yuan(600)))
}

func plainLimited() plainClaim {
	return plainClaim{
		happenedOn: time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC), operator: "express_enterprise", kind: "loss", answers: true,
		value: decimal.NewFromInt(1000), loss: decimal.NewFromInt(1000), freight: decimal.NewFromInt(20), freightPaid: true,
		postedIn: "sichuan", claimantFault: decimal.New(10, -2), shown: true,
		terms: &plainTerms{times: decimal.NewFromInt(7), monthlyTimes: decimal.NewFromInt(9), proRata: true, refund: true},
	}
}

func plainProportioned() plainClaim {
	c := plainLimited()
	c.kind, c.value, c.loss, c.declared = "damage", decimal.New(1234_56, -2), decimal.New(777_77, -2), decimal.NewFromInt(600)
	c.terms = &plainTerms{cap: decimal.NewFromInt(500), proRata: true}
	return c
}

// itemized is a claim of six reasons: a lot of 24 items under ZTO cover, every
// other one repairable.
func itemized() claim.Claim {
	c := with(parcel(), part, under(claim.ZTO()), atFault(10), worth(yuan(300_000)), declared(yuan(80_000)))
	c.Loss, c.Lot = courier.Money{}, &claim.Lot{}
	for i := range int64(24) {
		item := claim.Item{State: claim.Destroyed, Value: courier.Fen(3_375_00 + i)}
		if i%2 == 1 {
			item.State, item.Repair, item.Carriage = claim.Repairable, courier.Fen(250_00+i), courier.Fen(12_50)
		}
		c.Lot.Items = append(c.Lot.Items, item)
	}
	return c
}

func plainItemized() plainClaim {
	c := plainProportioned()
	c.value, c.loss, c.declared = decimal.NewFromInt(300_000), decimal.Zero, decimal.NewFromInt(80_000)
	for i := range int64(24) {
		item := plainItem{value: decimal.New(3_375_00+i, -2)}
		if i%2 == 1 {
			item.repairable, item.repair, item.carriage = true, decimal.New(250_00+i, -2), decimal.New(12_50, -2)
		}
		c.items = append(c.items, item)
	}
	return c
}

// sameAnswer requires that both ways come to one answer, line by line.
func sameAnswer(t testing.TB, c claim.Claim, p plainClaim, want courier.Money, reasons int) {
	t.Helper()
	a, err := claim.Assess(&c)
	require.NoError(t, err)
	require.Equal(t, want, a.Payable)
	require.Len(t, a.Reasons, reasons)
	payable, lines, err := plainAssess(&p)
	require.NoError(t, err)
	require.True(t, payable.Equal(a.Payable.Decimal()), payable)
	require.Len(t, lines, len(a.Reasons))
	for i, r := range a.Reasons {
		require.Equal(t, string(r.Code()), lines[i].code)
		require.True(t, lines[i].change.Equal(r.Change.Decimal()), "%s: %v", r.Code(), lines[i].change)
	}
}

func TestPlainDecimalAnswersAlike(t *testing.T) {
	sameAnswer(t, limited(), plainLimited(), yuan(160), 7)
	sameAnswer(t, proportioned(), plainProportioned(), courier.Fen(340_20), 6)
	sameAnswer(t, itemized(), plainItemized(), itemizedPays, 7)
}

var itemizedPays = courier.Fen(10_476_66)

func TestAllocations(t *testing.T) {
	for _, c := range []claim.Claim{limited(), proportioned(), itemized()} {
		holdsAllocations(t, &c, "")
	}
}

// kept is an answer that outlives the call.
var kept claim.Assessment

// holdsAllocations holds what a claim costs: nothing where the answer is read
// and dropped, nor where the memory is reused, and one allocation where the
// answer is kept.
func holdsAllocations(t *testing.T, c *claim.Claim, name string) {
	t.Helper()
	var owed int64
	require.Zero(t, testing.AllocsPerRun(100, func() {
		a, err := claim.Assess(c)
		if err != nil {
			t.Fatal(err)
		}
		for i := range a.Reasons { // every line is read, of this answer and no other
			owed += a.Reasons[i].Change.Minor()
		}
	}), name)
	require.NotZero(t, owed, name)
	require.LessOrEqual(t, testing.AllocsPerRun(100, func() { kept, _ = claim.Assess(c) }), 1.0, name)
	buf := make([]courier.Reason, 0, 16)
	require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = claim.AppendAssess(buf, c) }), name)
}

func BenchmarkAssess(b *testing.B) {
	c := limited()
	sameAnswer(b, c, plainLimited(), yuan(160), 7)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := claim.Assess(&c); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAssessKept is of an answer that outlives the call.
func BenchmarkAssessKept(b *testing.B) {
	c := limited()
	b.ReportAllocs()
	for b.Loop() {
		var err error
		if kept, err = claim.Assess(&c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAssessProportion(b *testing.B) {
	c := proportioned()
	sameAnswer(b, c, plainProportioned(), courier.Fen(340_20), 6)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := claim.Assess(&c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppendAssess(b *testing.B) {
	c := limited()
	sameAnswer(b, c, plainLimited(), yuan(160), 7)
	buf := make([]courier.Reason, 0, 16)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := claim.AppendAssess(buf, &c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPlainDecimal(b *testing.B) {
	c := plainLimited()
	sameAnswer(b, limited(), c, yuan(160), 7)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := plainAssess(&c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPlainDecimalProportion(b *testing.B) {
	c := plainProportioned()
	sameAnswer(b, proportioned(), c, courier.Fen(340_20), 6)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := plainAssess(&c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAssessLot(b *testing.B) {
	c := itemized()
	sameAnswer(b, c, plainItemized(), itemizedPays, 7)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := claim.Assess(&c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppendAssessLot(b *testing.B) {
	c := itemized()
	sameAnswer(b, c, plainItemized(), itemizedPays, 7)
	buf := make([]courier.Reason, 0, 16)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := claim.AppendAssess(buf, &c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPlainDecimalLot(b *testing.B) {
	c := plainItemized()
	sameAnswer(b, itemized(), c, itemizedPays, 7)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := plainAssess(&c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkChoose(b *testing.B) {
	k := claim.Carriage{HappenedOn: spring, Operator: claim.TransportCarrier, Mode: courier.ByAir, Domestic: no, Conventions: claim.Conventions{Montreal: yes}}
	buf := make([]courier.Reason, 0, 16)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = claim.AppendChoose(buf, &k)
	}
}

func BenchmarkRange(b *testing.B) {
	c := with(bySea(), func(c *claim.Claim) { c.Reckless, c.InBill = 0, 0 })
	b.ReportAllocs()
	for b.Loop() {
		_, _ = claim.Range(&c)
	}
}
