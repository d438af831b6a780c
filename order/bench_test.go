package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// later is a day on which the sources have to be looked up again.
var later = courier.Day(2026, 12, 1)

func BenchmarkDecide(b *testing.B) {
	facts := redirect()
	for name, day := range map[string]courier.Date{"checked": summer, "unchecked": later} {
		b.Run(name, func(b *testing.B) {
			facts.AskedOn = day
			b.ReportAllocs()
			for b.Loop() {
				if ruling, err := order.Decide(&facts); err != nil || ruling.Verdict != granted {
					b.Fatal(ruling, err)
				}
			}
		})
	}
	b.Run("refused", func(b *testing.B) {
		facts := with(redirect(), by(courier.Consignee), noTerms)
		b.ReportAllocs()
		for b.Loop() {
			if ruling, err := order.Decide(&facts); err != nil || ruling.Next != order.Arrange {
				b.Fatal(ruling, err)
			}
		}
	})
}

// Each action of a clean order.
func BenchmarkDecideActions(b *testing.B) {
	for action := order.Redirect; action <= order.Cancel; action++ {
		facts := with(redirect(), as(action), wish(order.OtherTime), terms(order.SFIntercept()), made(0), target(order.ToOtherCity))
		if action == order.Edit || action == order.Cancel {
			facts.Stage = tracking.Ordered
		}
		b.Run(action.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if ruling, err := order.Decide(&facts); err != nil || ruling.Verdict != granted {
					b.Fatal(ruling, err)
				}
			}
		})
	}
}

func BenchmarkOptions(b *testing.B) {
	facts := redirect()
	b.ReportAllocs()
	for b.Loop() {
		if m, err := order.Options(&facts.Consignment); err != nil || len(m.Options) != 13 {
			b.Fatal(m, err)
		}
	}
}

func BenchmarkDecideAll(b *testing.B) {
	facts := redirect()
	b.ReportAllocs()
	n := 0
	for _, err := range order.DecideAll(func(yield func(*order.Request) bool) {
		for b.Loop() && yield(&facts) {
			n++
		}
	}) {
		if err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppendDecide(b *testing.B) {
	facts := redirect()
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		ruling, err := order.AppendDecide(buf[:0], &facts)
		if err != nil || ruling.Verdict != granted {
			b.Fatal(ruling, err)
		}
		buf = ruling.Reasons
	}
}

func BenchmarkDecideUnknown(b *testing.B) {
	for name, facts := range map[string]order.Request{
		"one":        with(recall(), by(courier.ShippersAgent)),
		"everything": {Action: order.Redirect, Consignment: order.Consignment{AskedOn: summer}},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if ruling, err := order.Decide(&facts); err != nil || len(ruling.Needs) == 0 {
					b.Fatal(ruling, err)
				}
			}
		})
	}
}

// What an answer costs in memory: the list of its reasons, for a wish once
// more where a warning follows, nothing where the caller brings the memory.
func TestAllocations(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector allocates too")
	}
	allocations := func(dst []courier.Reason, facts order.Request) float64 {
		return testing.AllocsPerRun(100, func() {
			if _, err := order.AppendDecide(dst, &facts); err != nil {
				t.Fatal(err)
			}
		})
	}
	buf := make([]courier.Reason, 0, 16)
	cancels := with(recall(), as(order.Cancel), at(tracking.Ordered))
	for name, facts := range map[string]order.Request{"redirect": redirect(), "sea": bySea(), "air": byAir(), "cancel": cancels, "arrange": arrange()} {
		assert.Equal(t, 1.0, allocations(nil, facts), name)
		assert.Equal(t, 0.0, allocations(buf, facts), name)
		facts.AskedOn = later
		more := map[string]float64{"arrange": 1}[name]
		assert.Equal(t, 1.0+more, allocations(nil, facts), name)
		assert.Equal(t, 0.0, allocations(buf, facts), name)
	}
	late := with(recall(), at(tracking.Delivered), by(courier.ShippersAgent), letter(courier.No))
	assert.Equal(t, 0.0, allocations(buf, late), "no cure")
	late.Stage = tracking.InTransit
	assert.Equal(t, 1.0, allocations(buf, late), "a cure")
}
