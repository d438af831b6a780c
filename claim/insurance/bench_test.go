package insurance_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// ordinary is under-insured, with a deductible, a prior recovery, remains, a
// cost of saving the goods, and a limit that bites.
func ordinary() insurance.Loss {
	return of(sum(200_000), salvage(1_000), recovered(3_000), rescue(2_500), deductible(greaterOf(500, 10)),
		limits(insurance.Limits{Occurrence: cny(40_000), Annual: cny(100_000), AnnualLeft: cny(90_000)}))
}

func TestAllocations(t *testing.T) {
	dst := make([]courier.Reason, 0, 16)
	var last insurance.Assessment
	for _, c := range []struct {
		name                     string
		loss                     insurance.Loss
		dropped, kept, appending float64
	}{
		{"the textbook's lot", textbook(), 0, 1, 0},
		{"many lines", ordinary(), 1, 2, 0},
		{"a cause outside the cover", of(cause(courier.No, courier.No, 0)), 0, 1, 0},
		{"amounts beyond the words", of(loss(9e13), value(9e13), sum(7e13-1), deductible(claim.Deductible{Kind: claim.NoDeductible})), 0, 1, 0},
		{"a source that must be looked up", of(on(2026, 9, 1)), 0, 1, 0},
		{"nothing known but the day: what to ask for", insurance.Loss{HappenedOn: courier.Day(2026, 3, 2)}, 3, 4, 3},
	} {
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() {
			a, err := insurance.Assess(&c.loss)
			if err != nil || a.Rules == "" {
				t.Error(err)
			}
		}), c.dropped, c.name)
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { last, _ = insurance.Assess(&c.loss) }), c.kept, "%s, kept", c.name)
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { _, _ = insurance.AppendAssess(dst[:0], &c.loss) }), c.appending, "%s, appending", c.name)
	}
	assert.NotEmpty(t, last.Rules)
}

// kept is an answer that outlives the call.
var kept insurance.Assessment

func BenchmarkAssess(b *testing.B) {
	for _, c := range []struct {
		name string
		loss insurance.Loss
	}{{"textbook", textbook()}, {"many lines", ordinary()}, {"unknown", insurance.Loss{}}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = insurance.Assess(&c.loss)
			}
		})
		b.Run(c.name+", kept", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				kept, _ = insurance.Assess(&c.loss)
			}
		})
	}
}

func BenchmarkAppendAssess(b *testing.B) {
	dst := make([]courier.Reason, 0, 16)
	for _, c := range []struct {
		name string
		loss insurance.Loss
	}{{"textbook", textbook()}, {"many lines", ordinary()}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = insurance.AppendAssess(dst[:0], &c.loss)
			}
		})
	}
}

// BenchmarkPlainDecimal is the same arithmetic, without a word of why.
func BenchmarkPlainDecimal(b *testing.B) {
	d := decimal.NewFromInt
	b.Run("textbook", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			x := d(84_000).Sub(d(0)).Sub(d(0))
			if x = x.Mul(decimal.Min(d(300_000), d(300_000))).Div(d(300_000)).Sub(d(300)); x.IsNegative() {
				x = decimal.Zero
			}
			if x = decimal.Min(x, d(300_000)).Add(decimal.Min(d(0), d(300_000))).Round(2); !x.Equal(d(83_700)) {
				b.Fatal(x)
			}
		}
	})
	b.Run("many lines", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			x := d(84_000).Sub(d(1_000)).Sub(d(3_000))
			x = x.Mul(d(200_000)).Div(d(300_000))
			if x = x.Sub(decimal.Max(d(500), x.Mul(decimal.New(10, -2)))); x.IsNegative() {
				x = decimal.Zero
			}
			x = decimal.Min(x, d(40_000), d(90_000), d(200_000)).Add(decimal.Min(d(2_500), d(200_000))).Round(2)
			if !x.Equal(d(42_500)) {
				b.Fatal(x)
			}
		}
	})
}
