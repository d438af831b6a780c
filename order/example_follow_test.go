package order_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// An intercept is under way, and the shipper changes its mind: too late for
// that, and the moves that are open are the carrier's.
func ExampleFollow() {
	got, err := order.Follow(&order.Step{State: order.Tried, Move: order.Withdraw, By: courier.Shipper, Requester: courier.Shipper})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Verdict, "- still", got.State, "- open:", got.Open)
	fmt.Println(got.Reasons[0].Sentence(courier.English))
	// Output:
	// refused - still tried - open: [complete fail]
	// in its present state the request cannot be moved in this way
}

func ExampleFollowMermaid() {
	fmt.Print(order.FollowMermaid())
	// Output:
	// stateDiagram-v2
	//     [*] --> asked
	//     asked --> accepted: accept by carrier on ruling
	//     asked --> refused: refuse by carrier on ruling
	//     asked --> withdrawn: withdraw by requester
	//     asked --> expired: expire by carrier on lapsed
	//     accepted --> tried: try by carrier on met, tries
	//     accepted --> withdrawn: withdraw by requester
	//     accepted --> expired: expire by carrier on lapsed
	//     tried --> done: complete by carrier on recorded
	//     tried --> failed: fail by carrier on recorded
	//     failed --> tried: try by carrier on met, tries
	//     failed --> withdrawn: withdraw by requester
	//     failed --> expired: expire by carrier on lapsed
	//     done --> [*]
	//     withdrawn --> [*]
	//     refused --> [*]
	//     expired --> [*]
}
