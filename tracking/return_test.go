package tracking_test

import (
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

func FuzzWayBack(f *testing.F) {
	fuzzed(f, tracking.WayBack, func(c *tracking.ReturnCost) *courier.Grounds { return &c.Grounds },
		`{"asked_on":"2026-08-03","carriers_fault":"no","freight_collect":"yes","terms":{}}`,
		`{"asked_on":"9999-12-31","carriers_fault":"yes"}`, `{"asked_on":"2020-12-31","freight_collect":"no"}`)
}

func BenchmarkWayBack(b *testing.B) {
	terms := tracking.ZTODoorTerms()
	facts := tracking.Return{AskedOn: attemptDay, CarriersFault: courier.No, FreightCollect: courier.Yes, Terms: &terms}
	buf := make([]courier.Reason, 0, 8)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tracking.AppendWayBack(buf, &facts); err != nil {
			b.Fatal(err)
		}
	}
}
