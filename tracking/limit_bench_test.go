package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// benchmarked are the entry points in the form that reuses the memory, each on
// facts of an ordinary day.
func benchmarked(t testing.TB) map[string]func([]courier.Reason) ([]courier.Reason, error) {
	service := picked("2022-03-01 10:00", courier.OtherDomestic)
	late := onTheWay()
	late.Tendered = clock("2022-03-12 10:00")
	lost := tracking.Overdue{Regime: courier.Rail, Due: clockDay("2026-05-10"), AsOf: clock("2026-06-15 10:00"), Outstanding: courier.Yes}
	watch := tracking.Watch{Stage: tracking.InTransit, LastScan: clock("2026-01-01 08:00"), AsOf: clock("2026-01-03 08:00"), Table: stallTable(t)}
	redirect := redirected()
	item := tracking.Item{Kind: tracking.OtherItem, AsOf: clockDay("2026-03-02"), Recipient: &tracking.RecipientEnd{RefusesItem: courier.Yes}, CrossBorder: courier.No}
	accident := tracking.Accident{FoundOn: clockDay("2026-05-10"), Lots: courier.CountOf(2), ProofNeeded: courier.No, ShipperLoaded: courier.No,
		DamageOrPart: courier.No, BeyondCarrier: courier.No, Unlawful: courier.No}
	document := tracking.Document{Kind: tracking.CameraFootage, MadeOn: clockDay("2026-04-02"), Region: courier.Shanghai}
	incident := tracking.Incident{Kind: tracking.NetworkBlocked, Found: clock("2026-06-05 10:00"), Reported: clock("2026-06-05 11:00")}
	return map[string]func([]courier.Reason) ([]courier.Reason, error){
		"Limit": func(b []courier.Reason) ([]courier.Reason, error) {
			r, err := tracking.AppendLimit(b, &service)
			return r.Reasons, err
		},
		"Late": func(b []courier.Reason) ([]courier.Reason, error) {
			r, err := tracking.AppendLate(b, &late)
			return r.Reasons, err
		},
		"DeemedLost": func(b []courier.Reason) ([]courier.Reason, error) {
			r, err := tracking.AppendDeemedLost(b, &lost)
			return r.Reasons, err
		},
		"Stall": func(b []courier.Reason) ([]courier.Reason, error) {
			r, err := tracking.AppendStall(b, &watch)
			return r.Reasons, err
		},
		"Renew": func(b []courier.Reason) ([]courier.Reason, error) {
			r, err := tracking.AppendRenew(b, &redirect)
			return r.Reasons, err
		},
		"Unclaimed": func(b []courier.Reason) ([]courier.Reason, error) {
			r, err := tracking.AppendUnclaimed(b, &item)
			return r.Reasons, err
		},
		"Record": func(b []courier.Reason) ([]courier.Reason, error) {
			r, err := tracking.AppendRecord(b, &accident)
			return r.Reasons, err
		},
		"Retain": func(b []courier.Reason) ([]courier.Reason, error) {
			r, err := tracking.AppendRetain(b, &document)
			return r.Reasons, err
		},
		"Report": func(b []courier.Reason) ([]courier.Reason, error) {
			r, err := tracking.AppendReport(b, &incident)
			return r.Reasons, err
		},
	}
}

func BenchmarkTime(b *testing.B) {
	for name, ask := range benchmarked(b) {
		b.Run(name, func(b *testing.B) {
			var buf []courier.Reason
			b.ReportAllocs()
			for b.Loop() {
				got, err := ask(buf[:0])
				if err != nil || len(got) == 0 {
					b.Fatal(got, err)
				}
				buf = got
			}
		})
	}
}

// With its memory reused, no entry point allocates.
func TestTimeAllocatesNothing(t *testing.T) {
	for name, ask := range benchmarked(t) {
		buf := make([]courier.Reason, 0, 16)
		assert.Zero(t, testing.AllocsPerRun(50, func() {
			_, err := ask(buf[:0])
			require.NoError(t, err)
		}), name)
	}
}

// What dst holds stays at the head of the reasons.
func TestReasonsAreAppended(t *testing.T) {
	limit := mustLimit(t, picked("2022-03-01 10:00", courier.SameCity))
	for name, ask := range benchmarked(t) {
		alone, err := ask(nil)
		require.NoError(t, err)
		both, err := ask(limit.Reasons[:1:1])
		require.NoError(t, err)
		require.Len(t, both, len(alone)+1, name)
		assert.True(t, both[0].Equal(limit.Reasons[0]))
		for i := range alone {
			assert.True(t, both[i+1].Equal(alone[i]), name)
		}
	}
}
