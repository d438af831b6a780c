package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// fined holds that a fine is told, up to an amount and in a serious case
// between two.
func fined(t *testing.T, g *courier.Grounds, code courier.Code, names [3]string, yuan [3]int64) {
	t.Helper()
	for r := range g.Having(courier.Notes) {
		if r.Code() != code {
			continue
		}
		for i, name := range names {
			assert.Equal(t, courier.Fen(100*yuan[i]), r.Figure(name).Money(), "%s %s", code, name)
		}
		return
	}
	assert.Failf(t, "no fine", "%s", code)
}

var fineNames = [3]string{"up_to", "serious_from", "serious_to"}

// Up to ten thousand yuan, in a serious case ten to thirty thousand (Express
// Market Measures 54); in Zhejiang up to five hundred, in a serious case five
// hundred to two thousand (47).
func TestFinesOfADelivery(t *testing.T) {
	v := deliver(t, dropped(func(d *tracking.Delivery) { d.Consent, d.SenderChose = courier.No, courier.No }))
	fined(t, &v.Grounds, "tracking.delivery.placing_fine", fineNames, [3]int64{10_000, 10_000, 30_000})
	v = deliver(t, handed(func(d *tracking.Delivery) { d.Confirmed, d.ConfirmConsent = tracking.ByCourier, courier.No }))
	fined(t, &v.Grounds, "tracking.delivery.confirm_fine", fineNames, [3]int64{10_000, 10_000, 30_000})
	v = deliver(t, dropped(func(d *tracking.Delivery) { d.DeliveredIn, d.DoorNoted = courier.Zhejiang, courier.Yes }))
	fined(t, &v.Grounds, "tracking.delivery.zhejiang_noted_fine", fineNames, [3]int64{500, 500, 2000})
	v = deliver(t, dropped(func(d *tracking.Delivery) {
		d.DeliveredIn, d.DoorNoted, d.DoorDemanded = courier.Zhejiang, courier.No, courier.Yes
	}))
	fined(t, &v.Grounds, "tracking.delivery.zhejiang_demanded_fine", fineNames, [3]int64{500, 500, 2000})
}

// So are a made-up sign-off, and a sender's data kept from the consignee (53).
func TestFinesOfWhatIsSaid(t *testing.T) {
	d := disputed()
	d.Of, d.Fabricated = tracking.SignedEarly, courier.Yes
	f := dispute(t, d)
	fined(t, &f.Grounds, "tracking.dispute.fabricated_fine", fineNames, [3]int64{10_000, 10_000, 30_000})
	p := reply(t, queried(func(q *tracking.Query) { q.Kind, q.Asker.Origin = tracking.SenderQuery, courier.Yes }))
	fined(t, &p.Grounds, "tracking.reply.sender_fine", fineNames, [3]int64{10_000, 10_000, 30_000})
}
