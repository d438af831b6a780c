package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func inquire(t testing.TB, q complaint.Inquiry) complaint.Course {
	t.Helper()
	got, err := complaint.Inquire(&q)
	require.NoError(t, err)
	return got
}

// Where to look, link by link.
func TestInquireByLink(t *testing.T) {
	always := "customer waybills feedback"
	for link, want := range map[complaint.Link]string{
		complaint.LinkBooking:     "[customer agents waybills feedback call_records]",
		complaint.LinkCollection:  "[customer courier on_site waybills surveillance feedback scans]",
		complaint.LinkHub:         "[customer on_site waybills surveillance feedback scans]",
		complaint.LinkTransit:     "[customer agents waybills feedback scans]",
		complaint.LinkArrival:     "[customer agents on_site waybills surveillance feedback scans]",
		complaint.LinkDelivery:    "[customer courier agents on_site waybills surveillance feedback scans]",
		complaint.LinkInformation: "[customer agents waybills feedback scans]",
		complaint.LinkPayment:     "[customer agents waybills feedback]",
		complaint.LinkService:     "[customer agents waybills feedback call_records]",
		complaint.LinkClaims:      "[customer agents waybills feedback call_records]",
	} {
		got := inquire(t, complaint.Inquiry{Category: complaint.Damage, Link: link})
		assert.Equal(t, want, got.Look.String(), "%v, and always %s", link, always)
		assert.Equal(t, got.Look, got.Left, "nothing was looked at")
		assert.Equal(t, got.Left.Len(), len(got.Reasons))
		assert.False(t, got.Whole())
		done := inquire(t, complaint.Inquiry{Category: complaint.Damage, Link: link, Looked: got.Look})
		assert.True(t, done.Whole())
		assert.Equal(t, []string{"investigate.whole"}, codes(done.Grounds))
		attitude := inquire(t, complaint.Inquiry{Category: complaint.Attitude, Link: link, Looked: got.Look})
		assert.True(t, attitude.Look.Has(complaint.CallRecords), "attitude is heard in the calls")
	}
}

// Each trace speaks where it is left, and is silent where it was looked at.
func TestInquireEachTrace(t *testing.T) {
	for trace := complaint.FromCustomer; trace <= complaint.CallRecords; trace++ {
		all := complaint.TracesOf(1, 2, 3, 4, 5, 6, 7, 8, 9)
		code := courier.Code("complaint.investigate." + trace.String())
		got := inquire(t, complaint.Inquiry{Category: complaint.Attitude, Link: complaint.LinkDelivery, Looked: all &^ complaint.TracesOf(trace)})
		assert.Equal(t, complaint.TracesOf(trace), got.Left)
		assert.True(t, got.Has(code))
		done := inquire(t, complaint.Inquiry{Category: complaint.Attitude, Link: complaint.LinkDelivery, Looked: all})
		assert.False(t, done.Has(code))
	}
}

func TestInquireUnknownLink(t *testing.T) {
	got := inquire(t, complaint.Inquiry{Category: complaint.Lost, Looked: complaint.TracesOf(1, 2, 3, 4, 5, 6, 7, 8, 9)})
	assert.Equal(t, []courier.Need{"link"}, got.Needs)
	assert.Equal(t, []string{"investigate.find_link"}, codes(got.Grounds))
	assert.False(t, got.Whole(), "the link is still to be found")
	assert.Equal(t, 8, inquire(t, complaint.Inquiry{Category: complaint.Lost}).Look.Len(), "collection, transport and delivery are all looked at")
	got = inquire(t, complaint.Inquiry{})
	assert.Equal(t, []courier.Need{"category", "link"}, got.Needs)
	told(t, got, func(c *complaint.Course) *courier.Grounds { return &c.Grounds })
	assert.Equal(t, complaint.MaskFor(0), got.Mask)
	assert.Zero(t, inquire(t, complaint.Inquiry{Reader: complaint.ReadByDesk}).Mask)
	roundTrip(t, complaint.Inquiry{Reader: complaint.ReadByUnit, Category: complaint.Lost, Link: complaint.LinkHub, Looked: complaint.TracesOf(complaint.OnSite)})
	// The category decides nothing where the calls are looked at in any case.
	got = inquire(t, complaint.Inquiry{Link: complaint.LinkService})
	assert.Empty(t, got.Needs)
}

func TestInquireUnreadable(t *testing.T) {
	_, err := complaint.Inquire(&complaint.Inquiry{Category: 99, Link: 99, Looked: 1 << 15, Reader: 99})
	assert.Equal(t, []string{"category", "link", "reader", "looked"}, fields(err))
	_, err = complaint.Inquire(nil)
	assert.NoError(t, err)
}
