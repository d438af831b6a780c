package order_test

import (
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

func BenchmarkCheck(b *testing.B) {
	in := parcelIntake()
	b.ReportAllocs()
	for b.Loop() {
		if c, err := order.Check(&in); err != nil || c.Verdict != granted {
			b.Fatal(c, err)
		}
	}
}

func BenchmarkAppendCheck(b *testing.B) {
	in := parcelIntake()
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		c, err := order.AppendCheck(buf[:0], &in)
		if err != nil || c.Verdict != granted {
			b.Fatal(c, err)
		}
		buf = c.Reasons
	}
}

func BenchmarkCheckUnknown(b *testing.B) {
	in := order.Intake{On: spring, Regime: courier.CivilLaw, Express: courier.Yes}
	b.ReportAllocs()
	for b.Loop() {
		if c, err := order.Check(&in); err != nil || len(c.Needs) == 0 {
			b.Fatal(c, err)
		}
	}
}

func BenchmarkComply(b *testing.B) {
	c := order.Conduct{Duty: order.RespectingItems, On: spring, Items: order.ItemsFacts{Detained: courier.Yes}}
	b.ReportAllocs()
	for b.Loop() {
		if out, err := order.Comply(&c); err != nil || out.Verdict != refused {
			b.Fatal(out, err)
		}
	}
}
