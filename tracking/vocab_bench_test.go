package tracking_test

import (
	"testing"

	"github.com/courier-rules/courier/tracking"
)

func BenchmarkMap(b *testing.B) {
	var n int
	b.Run("number", func(b *testing.B) {
		codes := []tracking.Kuaidi100{0, 1, 3, 5, 201, 304, 501, 1001}
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			n += int(codes[i&7].Map().State)
		}
	})
	b.Run("text", func(b *testing.B) {
		codes := []tracking.AfterShip{"InTransit_001", "InTransit_003", "InTransit_007", "OutForDelivery_001", "Delivered_001", "Exception_004", "Pending_002", "Expired"}
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			n += int(codes[i&7].Map().State)
		}
	})
	b.Run("longest_list", func(b *testing.B) {
		codes := []tracking.ShipEngineDetail{"HUB_SCAN_IN", "HUB_SCAN_OUT", "OUT_FOR_DELIVERY", "DELIVERED_TO_NEIGHBOUR", "CUSTOMS_CLEARED", "NOT_DELIVERED", "PARCEL_LOST", "IN_TRANSIT"}
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			n += int(codes[i&7].Map().State)
		}
	})
	b.Run("unknown_text", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			n += int(tracking.AfterShip("Exception_099").Map().State)
		}
	})
	b.Run("named_vocabulary", func(b *testing.B) {
		codes := []string{"0", "1", "3", "5", "201", "304", "501", "1001"}
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			n += int(tracking.VocabKuaidi100.Map(codes[i&7]).State)
		}
	})
	if n == 0 {
		b.Fatal("nothing was mapped")
	}
}
