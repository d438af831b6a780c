package tier_test

import (
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/tierscheme"
	"github.com/courier-rules/courier/tier"
)

func benchmark(b *testing.B, dst []courier.Reason, c *tier.Candidate) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tier.AppendPlace(dst[:0], c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPlace(b *testing.B) {
	s := exampleScheme(b)
	b.Run("known", func(b *testing.B) { benchmark(b, nil, customer(s, 60_000_00, "A", "85", courier.Yes)) })
	b.Run("unknown", func(b *testing.B) { benchmark(b, nil, customer(s, 60_000_00, "", "", 0)) })
}

func BenchmarkAppendPlace(b *testing.B) {
	s, dst := exampleScheme(b), make([]courier.Reason, 0, 8)
	b.Run("known", func(b *testing.B) { benchmark(b, dst, customer(s, 60_000_00, "A", "85", courier.Yes)) })
	b.Run("unknown", func(b *testing.B) { benchmark(b, dst, customer(s, 60_000_00, "", "", 0)) })
}

func BenchmarkNewScheme(b *testing.B) {
	rows := tierscheme.Example()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tier.NewScheme(rows); err != nil {
			b.Fatal(err)
		}
	}
}
