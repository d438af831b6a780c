package order_test

import (
	"fmt"
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// A shipper calls: the parcel is under way and should come back.
func ExampleDecide_recall() {
	ruling, err := order.Decide(&order.Request{
		Action: order.Recall,
		Consignment: order.Consignment{
			AskedOn:    courier.Day(2026, 8, 1),
			By:         courier.Shipper,
			Identity:   courier.Yes,
			Stage:      tracking.InTransit,
			Regime:     courier.CivilLaw,
			Express:    courier.Yes,
			Prohibited: courier.No,
			Lien:       courier.No,
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ruling.Verdict, "- best effort only:", ruling.BestEffort())
	for condition := range ruling.Having(courier.Conditions) {
		fmt.Println("-", condition.Sentence(courier.English))
	}
	// Output:
	// granted - best effort only: true
	// - the shipper makes good the loss that this causes the carrier
	// - the recall form is to be filled in and handed to customer service
	// - the consignment is on the move: the carrier tries to intercept it and does not promise to succeed; where it fails through its own fault, it still answers for that
}

// A consignee wants the parcel at another address. That right is the
// shipper's; what is open to the consignee is to agree on the delivery.
func ExampleDecide_consignee() {
	facts := order.Request{
		Action: order.Redirect,
		Consignment: order.Consignment{
			AskedOn:      courier.Day(2026, 8, 1),
			By:           courier.Consignee,
			Identity:     courier.Yes,
			Stage:        tracking.AtDestination,
			Regime:       courier.CivilLaw,
			Express:      courier.Yes,
			Terms:        &order.ControlTerms{}, // the carrier has none
			TargetServed: courier.Yes,
			Prohibited:   courier.No,
			Lien:         courier.No,
		},
	}
	ruling, err := order.Decide(&facts)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ruling.Verdict)
	for ground := range ruling.Having(courier.Bars) {
		fmt.Println("-", ground)
	}
	fmt.Println("next:", ruling.Next)

	facts.Action, facts.Wish = ruling.Next, order.Neighbour
	ruling, err = order.Decide(&facts)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ruling.Verdict)
	for right := range ruling.Having(courier.Grants) {
		fmt.Println("-", right)
	}
	// Output:
	// refused
	// - order.not_the_shipper: the right to change the carriage is the shipper's; the law gives the consignee none [Civil Code, Art. 829]
	// next: arrange
	// granted
	// - order.arrange.neighbour: the consignee may name a neighbour to receive it [Interim Regulation on Express Delivery (2025 revision), Art. 26]
}

// Somebody calls in the shipper's name. What decides and is not known yet is
// asked for, each fact by its path in the JSON.
func ExampleDecide_needs() {
	ruling, err := order.Decide(&order.Request{
		Action: order.Recall,
		Consignment: order.Consignment{
			AskedOn: courier.Day(2026, 8, 1),
			By:      courier.ShippersAgent,
			Stage:   tracking.InTransit,
			Regime:  courier.CivilLaw,
			Express: courier.Yes,
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ruling.Verdict)
	for _, need := range ruling.Needs {
		fmt.Println("-", need)
	}
	// Output:
	// referred
	// - identity
	// - letter
	// - prohibited
	// - lien
}

// 派送途中撤回：法定权利仍在，承运人的条款只能使该项服务成为附条件的。
func ExampleDecide_chinese() {
	ruling, err := order.Decide(&order.Request{
		Action: order.Recall,
		Consignment: order.Consignment{
			AskedOn:    courier.Day(2026, 8, 1),
			By:         courier.Shipper,
			Identity:   courier.Yes,
			Stage:      tracking.OutForDelivery,
			Regime:     courier.CivilLaw,
			Express:    courier.Yes,
			Prohibited: courier.No,
			Lien:       courier.No,
			Terms: &order.ControlTerms{
				Cite: courier.Cite{Document: &courier.Source{ID: "A", Zh: "甲公司快递服务协议", En: "Terms of firm A",
					Force: courier.Contract, Evidence: courier.Primary}, Article: "12"},
				NotWhenOut: courier.Yes,
				Fees:       order.ServiceFees{Any: courier.Fen(12_00)},
			},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(order.Recall.Name(courier.Chinese), ruling.Verdict)
	for _, reason := range ruling.Reasons {
		fmt.Printf("%s%s\n", reason.Basis().AppendText(nil, courier.Chinese), "："+reason.Sentence(courier.Chinese))
	}
	// Output:
	// 撤回 granted
	// 《民法典》第829条：在货物交付收件人之前，寄件人有权要求返还货物，将快件撤回
	// 《甲公司快递服务协议》第12条：快件已出仓派送，承运人的条款此时不提供该项服务
	// 《民法典》第829条：承运人可以据此不提供该项服务，但权利本身不因此消灭
	// 《民法典》第829条：寄件人应当赔偿承运人因此受到的损失
	// 《民法典》第829条：应予赔偿的损失包括因返程增加的运费和保管费，以实际发生为限
	// 《快递运营 项目六 快递客户服务与管理》撤回申请：填写撤回申请书，交客服部门办理
	// 本规则库的约定：快件正在途中或者派送中，承运人尽力拦截，不承诺一定成功；因承运人自身过错未能拦截的，仍由承运人依法承担责任
	// 《甲公司快递服务协议》第12条：办理成功的，按承运人的条款收取服务费12.00元
}

// An agent without a letter is refused, and told what would help.
func ExampleRuling_cure() {
	ruling, err := order.Decide(&order.Request{
		Action: order.Recall,
		Consignment: order.Consignment{
			AskedOn:    courier.Day(2026, 8, 1),
			By:         courier.ShippersAgent,
			Identity:   courier.Yes,
			Letter:     courier.No,
			Stage:      tracking.InTransit,
			Regime:     courier.CivilLaw,
			Express:    courier.Yes,
			Prohibited: courier.No,
			Lien:       courier.No,
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ruling.Verdict, "- would help:", ruling.Cure)
	// Output:
	// refused - would help: [letter]
}

// A loop over many requests reuses the memory of the reasons.
func ExampleAppendDecide() {
	day := []order.Request{
		{Action: order.Recall, Consignment: order.Consignment{Stage: tracking.Delivered}},
		{Action: order.Redirect, Consignment: order.Consignment{Stage: tracking.Ordered, By: courier.Shipper}},
	}
	var buf []courier.Reason
	for i := range day {
		day[i].AskedOn, day[i].Regime = courier.Day(2026, 8, 1), courier.CivilLaw
		ruling, err := order.AppendDecide(buf[:0], &day[i])
		if err != nil {
			fmt.Println(err)
			continue
		}
		buf = ruling.Reasons
		fmt.Println(ruling.Verdict, "-", ruling.Reasons[0].Sentence(courier.English))
	}
	// Output:
	// refused - the goods are delivered to the consignee, which ends the shipper's right
	// refused - the consignment is not picked up yet: the shipper can edit or cancel the order itself
}

// What may be done now with a parcel that reached its outlet, and until when.
func ExampleOptions() {
	terms := order.AggregatorIntercept()
	menu, err := order.Options(&order.Consignment{
		AskedOn:      courier.Day(2026, 8, 1),
		By:           courier.Shipper,
		Identity:     courier.Yes,
		Stage:        tracking.AtDestination,
		Lane:         courier.OtherDomestic,
		Regime:       courier.CivilLaw,
		Express:      courier.Yes,
		TargetServed: courier.No,
		Prohibited:   courier.No,
		Lien:         courier.No,
		OwnOrder:     courier.Yes,
		Terms:        &terms,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range menu.Options {
		if o.Action == order.Arrange {
			continue
		}
		fmt.Print(o.Action, ": ", o.Verdict)
		if o.OpenUntil != 0 {
			fmt.Print(", until ", o.OpenUntil)
		}
		if o.DeclinableFrom != 0 {
			fmt.Print(", may be declined from ", o.DeclinableFrom)
		}
		if o.Next != 0 {
			fmt.Print(", rather ", o.Next)
		}
		fmt.Println()
	}
	// Output:
	// redirect: refused, rather recall
	// new_consignee: granted, until delivered, may be declined from out_for_delivery
	// recall: granted, until delivered, may be declined from out_for_delivery
	// return: granted, until delivered, may be declined from out_for_delivery
	// hold: granted, until delivered, may be declined from out_for_delivery
	// edit: refused, rather recall
	// cancel: refused, rather recall
}

// A day's requests, one by one.
func ExampleDecideAll() {
	desk := order.Consignment{
		AskedOn: courier.Day(2026, 8, 1), By: courier.Shipper, Identity: courier.Yes,
		Stage: tracking.Ordered, Regime: courier.CivilLaw, Express: courier.Yes, Prohibited: courier.No, Lien: courier.No,
	}
	requests := []*order.Request{
		{Action: order.Recall, Consignment: desk},
		{Action: order.Cancel, Consignment: desk},
		{Consignment: desk},
	}
	for ruling, err := range order.DecideAll(slices.Values(requests)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(ruling.Verdict, ruling.Next, ruling.Later.Action, ruling.Later.From)
	}
	// Output:
	// refused cancel recall accepted
	// granted unknown unknown unknown
	// action: missing
}
