package tracking_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// A parcel from the raw codes of a feed to what the agent says: read the
// trail, ask whether it is stalled and late, and answer the customer.
func Example_parcel() {
	day := courier.Day(2026, 6, 1)
	at := func(days, hour int, code string) tracking.Event {
		return tracking.Event{At: day.AddDays(days).At(hour, 0), Vocabulary: tracking.VocabKuaidi100, Code: code}
	}
	asOf := day.AddDays(5).At(9, 0)
	j, err := tracking.Fold(&tracking.History{AsOf: asOf, Events: []tracking.Event{
		at(0, 10, "103"), at(0, 20, "1002"), at(2, 8, "1001"), at(4, 9, "2"), // picked up, on the road, in its city, and then "trouble"
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(j.State.Name(courier.English), "/", j.Stage.Name(courier.English), "/ moved", j.Moved)

	own := courier.Source{ID: "OPS", Zh: "本企业运营监控规则", En: "our operations rules", Force: courier.Practice}
	table, err := tracking.NewStallTable(tracking.Stalls{Cite: courier.Cite{Document: &own}, Rows: []tracking.StallRow{
		{Stage: tracking.InTransit, From: courier.Day(2026, 1, 1), After: 24}, {Stage: tracking.AtDestination, From: courier.Day(2026, 1, 1), After: 24}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	alarm, err := tracking.Stall(&tracking.Watch{Stage: j.Stage, LastScan: j.Moved, AsOf: asOf, Table: table})
	fmt.Println("stalled", alarm.Stalled, alarm.Since, err)

	transit := tracking.Transit{
		Service:  tracking.Service{PickedUp: j.PickedUp(), Promised: day.AddDays(3).At(18, 0), Lane: courier.OtherDomestic},
		Tendered: j.Tendered(), Outstanding: j.Outstanding(), AsOf: asOf, Cause: tracking.OtherCause,
	}
	late, err := tracking.Late(&transit)
	fmt.Println("late", late.Late, "thoroughly", late.ThoroughlyLate, "asks for", late.Needs, err)
	transit.Service.Figures = tracking.AsOf2011 // the choice that is asked for
	late, err = tracking.Late(&transit)
	fmt.Println("late", late.Late, "thoroughly", late.ThoroughlyLate, "asks for", late.Needs, err)

	plan, err := tracking.Reply(&tracking.Query{
		Kind: tracking.GoodsState, ReceivedAt: asOf, Desk: tracking.DeliveryDesk,
		Asker:  tracking.Asker{By: courier.Consignee, Identity: courier.Yes, Number: courier.Yes},
		Signed: j.Signed(), Arrived: j.Arrived(), Local: courier.No, Stage: j.Stage,
		Stalled: alarm.Stalled, Late: late.Late, PromisedBy: late.Deadline.End,
	})
	fmt.Println(plan.Situation, plan.Also, plan.Needs, err)
	for r := range plan.Saying() {
		fmt.Println("-", r.Sentence(courier.English))
	}
	// Output:
	// exception / in transit / moved 2026-06-03T08:00:00+08:00
	// stalled yes 2026-06-04T08:00:00+08:00 <nil>
	// late yes thoroughly unknown asks for [service.figures] <nil>
	// late yes thoroughly no asks for [] <nil>
	// not_arrived [stalled late] [] <nil>
	// - there is no record of arrival yet: tell time and place of the last scan
	// - it has not been scanned for some time: tell time and place of the last scan
	// - it is past the time that was promised: apologise, and say so plainly
	// - tell that it was promised by 2026-06-04T18:00:00+08:00
}
