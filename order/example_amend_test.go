package order_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// A shipper wants to pay in the consignee's place; the carrier's terms offer
// that for a fee. A consignee that wants to cancel the money on delivery
// cannot.
func ExampleAmend() {
	terms := order.SFOldPayerChange()
	terms.Fee = courier.Fen(5_00)
	facts := order.Amendment{
		Subject:          order.PayerToSender,
		AskedOn:          courier.Day(2026, 8, 1),
		By:               courier.Shipper,
		Identity:         courier.Yes,
		Definite:         courier.Yes,
		Stage:            tracking.InTransit,
		FreightCollected: courier.No,
		Terms:            &terms,
	}
	show := func() {
		got, err := order.Amend(&facts)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(facts.Subject, got.Verdict, "- open until", got.Until)
		for _, r := range got.Reasons {
			fmt.Println("-", r.Text(courier.English))
		}
	}
	show()
	facts.Subject, facts.By, facts.CODCollected = order.CODCancelled, courier.Consignee, courier.No
	show()
	// Output:
	// payer_to_sender granted - open until collection
	// - the carrier's terms offer this change [SF Express, older waybill terms]
	// - the carrier's terms charge a fee of CNY 5.00 once it is carried out [SF Express, older waybill terms]
	// cod_cancelled refused - open until collection
	// - the mandate to collect is the shipper's: the consignee can neither change nor cancel it [Civil Code, Art. 922]
	// - until the money is collected, or the shipper gives it up, the goods are not handed over [Civil Code, Art. 922]
}
