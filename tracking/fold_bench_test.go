package tracking_test

import (
	"fmt"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// longHistory is a history of n events as a feed would send them, shuffled:
// parcels that move through hubs, over and over.
func longHistory(n int) *tracking.History {
	ways := []tracking.Kuaidi100{103, 1002, 1002, 1002, 1001, 5, 204, 5, 501, 1002}
	h := &tracking.History{AsOf: hour(1 << 18), Events: make([]tracking.Event, n)}
	for i := range h.Events {
		h.Events[i] = coded(i, tracking.VocabKuaidi100, ways[i%len(ways)].String())
		h.Events[i].Outlet = "深圳南山"
	}
	h.Events = shuffled(h.Events, 5)
	return h
}

func BenchmarkFold(b *testing.B) {
	for _, n := range []int{10, 1_000, 100_000} {
		h := longHistory(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := tracking.Fold(h); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/event")
		})
	}
}

func BenchmarkAppendFold(b *testing.B) {
	for _, n := range []int{10, 1_000, 100_000} {
		h := longHistory(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var dst tracking.Journey
			b.ReportAllocs()
			for b.Loop() {
				var err error
				if dst, err = tracking.AppendFold(dst, h); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/event")
		})
	}
}

func BenchmarkMove(b *testing.B) {
	step, dst := &tracking.Step{From: tracking.StateOutForDelivery, To: tracking.StateInTransit, Entry: tracking.EntryFeed}, make([]courier.Reason, 0, 1)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tracking.AppendMove(dst[:0], step); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRollUp(b *testing.B) {
	l := &tracking.Lot{Expected: courier.CountOf(20)}
	for i := range 20 {
		l.Pieces = append(l.Pieces, tracking.Piece{Number: fmt.Sprint(i), State: tracking.StateDelivered})
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tracking.RollUp(l); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkGaps(b *testing.B) {
	r := route(
		scan(1, tracking.ScanArrived, "A"), sent(3, "A", "B"), scan(9, tracking.ScanArrived, "B"), sent(11, "B", "C"),
		scan(20, tracking.ScanArrived, "C"), sent(22, "C", "D"), scan(30, tracking.ScanArrived, "D"))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tracking.Gaps(r); err != nil {
			b.Fatal(err)
		}
	}
}
