package order_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// statement prints a settlement line by line.
func statement(s order.Settlement, err error) {
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range s.Reasons {
		if r.Change.Known() {
			fmt.Println(r.Change, r.Sentence(courier.English))
		}
	}
	fmt.Println("due:", s.Due, "from the", s.Payer)
}

// A freight-collect parcel that the consignee refused came back.
func ExampleBill() {
	terms := order.BothWays(courier.ZTOTerms)
	statement(order.Bill(&order.Change{
		Kind:    order.ChangedReturn,
		AskedOn: courier.Day(2026, 8, 1),
		Done:    courier.Yes,
		Posted:  courier.Yes,
		Blame:   courier.No,
		Freight: courier.Fen(20_00), Paid: courier.Fen(0), Collect: courier.Yes,
		CoverFee: courier.Fen(0), CODFee: courier.Fen(3_00), Collected: courier.No,
		Fee:   courier.Fen(0),
		Costs: []order.Cost{{Kind: order.ReturnFreight, Amount: courier.Fen(18_00), Proved: courier.Yes}},
		Terms: &terms,
	}))
	// Output:
	// CNY 18.00 under the carrier's terms a return is paid both ways by the sender: the way back, CNY 18.00
	// CNY 20.00 the consignee does not pay the freight collect: the shipper owes CNY 20.00
	// CNY -3.00 nothing was collected: the fee for collecting, CNY 3.00, goes back
	// due: CNY 35.00 from the shipper
}

// A booking by sea is cancelled with the goods aboard.
func ExampleCancelSea() {
	statement(order.CancelSea(&order.SeaCancel{
		On: courier.Day(2026, 6, 1), Sailed: courier.No, NoFault: courier.No,
		Freight: courier.Fen(8_000_00), Paid: courier.Fen(0),
		Loaded: courier.Yes, Handling: courier.Fen(600_00), Related: courier.Fen(0),
	}))
	// Output:
	// CNY 4000.00 cancelled by the shipper before sailing: half of the agreed freight of CNY 8,000.00, CNY 4,000.00
	// CNY 600.00 the goods are loaded: loading and unloading, CNY 600.00
	// due: CNY 4600.00 from the shipper
}

// Wagons that a shipper ordered and did not load, while the rules were in force.
func ExampleCancelHistoric() {
	statement(order.CancelHistoric(&order.OldCancel{
		Rules: order.Rail1986, On: courier.Day(2021, 11, 8), By: courier.Shipper,
		Wagons: courier.CountOf(3), Excuse: order.Stoppage, Hours: courier.CountOf(24), MadeUp: courier.No,
	}))
	// Output:
	// CNY 150.00 the shipper failed for 3 wagons: a penalty of CNY 50 each, CNY 150.00
	// due: CNY 150.00 from the shipper
}
