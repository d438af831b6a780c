package order_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// A carrier has collected 500 yuan for a shipper that owes it 80 of freight.
func ExampleSetOff() {
	facts := order.Withholding{
		On: courier.Day(2026, 8, 1), By: courier.Carrier, Owes: order.CODSum, Against: order.FreightSum,
		Owed: courier.Fen(500_00), Claim: courier.Fen(80_00),
		Mutual: courier.Yes, Due: courier.Yes, Admitted: courier.Yes, Notified: courier.Yes, Agreed: courier.No, Excluded: courier.No,
	}
	show := func() {
		got, err := order.SetOff(&facts)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(got.Verdict, "- kept", got.Kept, "- to pay", got.Left)
		for _, r := range got.Reasons {
			fmt.Println("-", r.Sentence(courier.English))
		}
	}
	show()
	facts.Agreed = courier.Yes
	show()
	// Output:
	// refused - kept unknown - to pay unknown
	// - money collected on delivery was received for the principal and is handed over; without consent nothing is kept back
	// granted - kept CNY 80.00 - to pay CNY 420.00
	// - both agree that the debts are set off
	// - CNY 80.00 is set off; CNY 420.00 still has to be paid, and CNY 0.00 is still owed in return
}
