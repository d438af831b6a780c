package complaint_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// A customer writes in about a late parcel; there is a case about it already.
func ExampleReceive() {
	monday := courier.Day(2026, 3, 9)
	got, err := complaint.Receive(&complaint.Intake{
		Case:         complaint.Case{Waybill: "SF-1", ReceivedAt: monday.At(9, 0), Channel: complaint.ByApp, Category: complaint.Delay},
		Dissatisfied: courier.Yes, Ours: courier.Yes, Urging: courier.Yes, Reader: complaint.ReadByDesk,
		Earlier: []complaint.Earlier{{Number: "C-2026-17", Waybill: "SF-1", Category: complaint.Delay, State: complaint.Assessed}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Handling.Name(courier.Chinese), got.Joins, got.Contacts, got.Urged)
	for _, r := range got.Reasons {
		fmt.Println(r.Sentence(courier.Chinese))
	}
	// Output:
	// 重复投诉 C-2026-17 2 1
	// 用户对快递服务质量不满意，可以向企业投诉，企业应当处理
	// 同一运单的同类投诉尚在处理，并入该案，作为第2次联系
	// 没有新的内容，计为第1次催办
	// 自接到投诉之日起7日内处理并告知用户，即不迟于2026年3月16日；补充资料不使期限中止
	// 告知客户投诉已收到，以及预计处理时间
	// 法规和教材均未规定预计处理时间，由企业自定
}

// A parcel gone for weeks counts as a delay until it is deemed lost.
func ExampleClassify() {
	got, err := complaint.Classify(&complaint.Labels{Said: complaint.DelayTotal, DeemedLost: courier.Yes, Went: complaint.QualityAnswer})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Line.Name(courier.Chinese), got.WeChat, got.Class.Opens.Name(courier.Chinese), "attitude:", got.OfAttitude)
	for _, r := range got.Reasons {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// 丢失短少 1005 丢失索赔 attitude: yes
	// counted in the postal regulator's statistics under loss or shortage
	// a matter of service attitude, recorded apart from service quality
	// what was found is not what the customer said: both are recorded, and neither changes the other
}

// By a host's scale an injury is major, and goes to the top.
func ExampleGrade() {
	rules := courier.Cite{Document: &courier.Source{ID: "CS", Zh: "客服管理办法", En: "Customer service rules", Force: courier.Practice}}
	got, err := complaint.Grade(&complaint.Impact{Injury: courier.Yes, Scale: &complaint.Scale{Cite: rules,
		Rows: []complaint.ScaleRow{{Severity: complaint.Ordinary}, {Injury: true, Severity: complaint.Major}},
		Priorities: []complaint.PriorityRow{{Severity: complaint.Ordinary, Priority: complaint.Routine},
			{Severity: complaint.Major, Priority: complaint.Immediate}}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Severity, got.Priority, "upward:", got.Upward)
	for _, r := range got.Reasons {
		fmt.Println(r.Text(courier.Chinese))
	}
	// Output:
	// major immediate upward: true
	// 有人身伤害（《客服管理办法》）
	// 按企业自定的标准，严重程度为“重大”（《客服管理办法》）
	// 重大投诉由企业高层决策（《快递物流投诉处理及客户挽回策略》第3.2节）
	// 按企业自定的标准，处理优先级为“立即”（《客服管理办法》）
}

// Two units are equally responsible, and the goods are with one of them.
func ExampleRoute() {
	got, err := complaint.Route(&complaint.Assignment{Category: complaint.Lost, GoodsAt: complaint.Hub, Mode: courier.ByRoad, Reader: complaint.ReadByUnit,
		Shares: []complaint.UnitShare{{Desk: complaint.ArrivalDesk, Share: courier.Percent(50)}, {Desk: complaint.Hub, Share: courier.Percent(50)}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("first", got.First, "- lead", got.Lead, "of", got.Responsible, "-", got.Department, "- masked", got.Mask)
	// Output:
	// first quality - lead hub of [arrival hub] - road_operations - masked [complainant_identity]
}

// The waybill was looked at and the customer was called.
func ExampleInquire() {
	got, err := complaint.Inquire(&complaint.Inquiry{Category: complaint.Damage, Link: complaint.LinkHub,
		Looked: complaint.TracesOf(complaint.FromCustomer, complaint.Waybills)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("left:", got.Left)
	// Output:
	// left: [on_site surveillance feedback scans]
}

// The parcel was late, and the shipper had it packed so that it leaked: the
// firm does not answer.
func ExampleUphold() {
	got, err := complaint.Uphold(&complaint.Finding{On: courier.Day(2026, 3, 12), Answerable: courier.No})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Verdict, got.Reasons[0].Sentence(courier.Chinese))
	// Output:
	// refused 企业对所诉事实不负责任，投诉不成立
}

// What a damaged parcel calls for, where 300 yuan are owed for it.
func ExampleOptions() {
	got, err := complaint.Options(&complaint.Grievance{Category: complaint.Damage, Upheld: courier.Granted, Owed: courier.Fen(300_00)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range got.Options {
		fmt.Println(o.Remedy.Name(courier.Chinese), o.Footing.Name(courier.Chinese))
	}
	// Output:
	// 赔偿 应付
	// 补发 应为
	// 致歉 应尽
	// 解释说明 应尽
}

// A voucher is offered instead of a part of the money, without consent.
func ExampleAgree() {
	day := courier.Day(2026, 3, 12)
	got, err := complaint.Agree(&complaint.Plan{On: day, Owed: courier.Fen(300_00), Consent: courier.No, Major: courier.No,
		Tenders: []complaint.Tender{{Remedy: complaint.Compensation, Amount: courier.Fen(200_00), Method: complaint.OriginalRoute},
			{Remedy: complaint.Voucher, Amount: courier.Fen(100_00)}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Verdict)
	for _, r := range got.Reasons {
		fmt.Println(r.Field(), r.Text(courier.Chinese))
	}
	// Output:
	// refused
	// tenders[0].paid_by 方案未写明支付时间（《快递物流投诉处理及客户挽回策略》第5.2节）
	// consent 应付300.00元，方案仅付200.00元，以优惠券等代替款项须有客户同意的记录（《民法典》第509条）
}

// A plan cannot be carried out before it was approved.
func ExampleAdvance() {
	got, err := complaint.Advance(&complaint.Step{State: complaint.Proposed, Move: complaint.CarryOut, By: complaint.UnitHead, Done: courier.Yes})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Verdict, "- still", got.State, "- open:", got.Open)
	fmt.Println(got.Reasons[0].Sentence(courier.Chinese))
	// Output:
	// refused - still proposed - open: [approve send_back withdraw]
	// 案件在目前阶段不能作此处理
}

// Nobody picked up the phone, and two calls are left.
func ExampleCallBack() {
	got, err := complaint.CallBack(&complaint.Call{Result: complaint.NoContact, Tries: courier.CountOf(1), MostTries: courier.CountOf(3)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("again:", got.Again, got.Reasons[0].Sentence(courier.Chinese))
	// Output:
	// again: yes 未能联系到客户，如实记录，不得记为满意
}

// A partner's courier left a parcel in a locker unasked.
func ExampleCorrect() {
	got, err := complaint.Correct(&complaint.Fault{Why: complaint.Cause{Failing: complaint.FailHandover, Link: complaint.LinkDelivery}, Partner: courier.Yes,
		FoundOn: courier.Day(2026, 3, 12), Within: courier.Days(10).Period()})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range got.Measures {
		fmt.Println(m.Action.Name(courier.Chinese), m.Owner.Name(courier.Chinese), m.By)
	}
	// Output:
	// 培训 派送单位 2026-03-22
	// 加强监督检查 派送单位 2026-03-22
	// 整改加盟网点或者代理 派送单位 2026-03-22
}

// A customer who vents calls while a plan awaits approval.
func ExampleWording() {
	got, err := complaint.Wording(&complaint.Talk{State: complaint.Proposed, Feeling: complaint.Venting})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Calm, got.Explain)
	for _, r := range got.Reasons {
		fmt.Println(r.Sentence(courier.Chinese))
	}
	// Output:
	// calm.venting explain.proposed
	// 客户意在发泄：先让其讲完，不争辩
	// 说明方案正在审批
	// 一般投诉按标准流程沟通
	// 方案批准之前，不承诺金额和结果
}

// The map of one category to the lists of others.
func ExampleClassOf() {
	c, _ := complaint.ClassOf(complaint.FalseSignature)
	fmt.Println(c.Regulator[0].Name(courier.Chinese), c.Quality[0].Name(courier.Chinese), c.Data.Name(courier.Chinese), c.WeChat[0], c.Desks[0].Name(courier.Chinese))
	// Output:
	// 投递服务 送错 派送问题 1008 派送单位
}
