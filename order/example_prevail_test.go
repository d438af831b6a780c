package order_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// The shipper recalls what the consignee insists on having.
func ExamplePrevail() {
	day := courier.Day(2026, 8, 1)
	got, err := order.Prevail(&order.Orders{
		AskedOn: day, Regime: courier.CivilLaw, Express: courier.Yes, Stage: tracking.OutForDelivery,
		Orders: []order.Standing{
			{Command: order.CommandDeliver, By: courier.Consignee, At: day.At(9, 0), Proved: courier.Yes},
			{Command: order.CommandRecall, By: courier.Shipper, At: day.At(8, 30), Proved: courier.Yes},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("followed: orders", got.Prevails, "- told:", got.Told)
	for _, r := range got.Reasons {
		fmt.Println("-", r.Field(), r.Text(courier.English))
	}
	// Output:
	// followed: orders 1 - told: [consignee]
	// - orders[1] until the goods are delivered the shipper's order prevails [Civil Code, Art. 829]
	// - orders[0] the consignee cannot stand against the shipper now; what they owe each other is theirs to settle [Civil Code, Art. 829]
}
