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
		Earlier: []complaint.Earlier{{Number: "C-2026-17", Waybill: "SF-1", Category: complaint.Delay, State: complaint.Assessed, ReceivedAt: monday.AddDays(-2).At(15, 0)}},
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
	// 并入的案件于2026年3月7日接到，7日期限自该案起算，不迟于2026年3月14日；本次联系不使期限重新计算
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

// A complaint by mail on a Friday morning; the firm promised a first answer in
// ten working hours, and waited a while for the customer.
func ExampleDue() {
	rules := courier.Cite{Document: &courier.Source{ID: "CS", Zh: "客服管理办法", En: "Customer service rules", Force: courier.Practice}}
	calendar, err := courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2026})
	if err != nil {
		fmt.Println(err)
		return
	}
	friday := courier.Day(2026, 3, 13)
	got, err := complaint.Due(&complaint.Watch{
		Case: complaint.Case{ReceivedAt: friday.At(9, 0), Regime: courier.CivilLaw, Region: courier.Beijing}, At: courier.Day(2026, 3, 17).At(9, 0), Calendar: calendar,
		Promises: []complaint.Promise{{Clock: complaint.FirstAnswering, Cite: rules, WorkingHours: courier.CountOf(10)}},
		Opening:  &complaint.OpenHours{Cite: rules, Spans: []complaint.Span{{From: courier.TimeOf(9, 0), To: courier.TimeOf(18, 0)}}},
		Pauses:   []complaint.Pause{{From: friday.At(15, 0), To: friday.At(17, 0), Cause: complaint.WaitingForCustomer}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range got.Deadlines {
		fmt.Println(d.Clock.Name(courier.Chinese), d.End, "overdue:", d.Overdue)
	}
	for _, r := range got.Reasons {
		fmt.Println(r.Sentence(courier.Chinese))
	}
	// Output:
	// 首次答复 2026-03-16T12:00:00+08:00 overdue: yes
	// 处理并告知 2026-03-21T00:00:00+08:00 overdue: no
	// 2026年3月13日接到投诉，当日不计，应当自次日起7日内处理并告知用户，不迟于2026年3月20日
	// 自2026年3月13日9时00分起按企业的承诺首次答复，不迟于2026年3月16日12时00分
	// 2026年3月13日15时00分至2026年3月13日17时00分暂停计时
	// 2026年3月13日18时00分至2026年3月16日9时00分为休息日，不计算
	// 期限2026年3月16日12时00分已过，尚未完成
}

// Eight days after the complaint nothing has happened.
func ExampleGates() {
	got, err := complaint.Gates(&complaint.Escalation{On: courier.Day(2026, 3, 10), Region: courier.Beijing, Edition: complaint.AppealRulesUser,
		ComplainedOn: courier.Day(2026, 3, 2), Handled: courier.No, Interested: courier.Yes, Named: courier.Yes, Identified: courier.Yes,
		Appealed: courier.No, Elsewhere: courier.No, Consumer: courier.Yes, ViaPlatform: courier.No, Arbitration: courier.No})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, g := range got.Gates {
		fmt.Println(g.Place.Name(courier.Chinese), g.Verdict)
	}
	// Output:
	// 企业 granted
	// 企业总部 granted
	// 电商平台 refused
	// 邮政管理部门 granted
	// 浙江省邮政管理机构 refused
	// 市场监督管理部门 granted
	// 消费者协会 granted
	// 仲裁机构 refused
	// 人民法院 granted
}

// A draft of the answer to the regulator that names no telephone.
func ExampleRespond() {
	got, err := complaint.Respond(&complaint.RegulatorReply{On: courier.Day(2026, 3, 16), Finished: courier.No,
		Progress: courier.Yes, Plan: courier.Yes, Handler: courier.Yes, Telephone: courier.No})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Verdict)
	for _, r := range got.Reasons {
		fmt.Println(r.Field(), r.Sentence(courier.Chinese))
	}
	// Output:
	// refused
	//  企业应当依法处理邮政管理部门转告的申诉事项并反馈结果
	// telephone 没有写明联系电话
}

// On the seventh day a part was answered, by telephone.
func ExampleHandled() {
	got, err := complaint.Handled(&complaint.SeventhDay{On: courier.Day(2026, 3, 9), Decided: courier.No, Told: courier.Yes, InTime: courier.Yes,
		Partly: courier.Yes, Unrecorded: courier.Yes})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Verdict)
	for _, r := range got.Reasons {
		fmt.Println(r.Sentence(courier.Chinese))
	}
	// Output:
	// refused
	// 诉求没有全部处理，告知受理不等于处理
	// 部分答复时，说明其余诉求何时答复；其余部分期限照常计算
}

// A clerk of level 1 promises 800 yuan, and may promise 500.
func ExampleVet() {
	rules := courier.Cite{Document: &courier.Source{ID: "CS", Zh: "客服管理办法", En: "Customer service rules", Force: courier.Practice}}
	got, err := complaint.Vet(&complaint.Draft{On: courier.Day(2026, 3, 16), Admits: courier.No, Promises: courier.Yes, Waives: courier.No, Discloses: courier.No, Instead: courier.No,
		Approved: courier.Yes, Amount: courier.Fen(800_00), Signed: courier.CountOf(1),
		Approval: &complaint.ApprovalTable{Cite: rules, Rows: []complaint.ApprovalRow{{UpTo: courier.Fen(500_00), Level: courier.CountOf(1)}, {UpTo: courier.Fen(2000_00), Level: courier.CountOf(2)}}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Verdict)
	for _, r := range got.Reasons {
		fmt.Println(r.Text(courier.Chinese))
	}
	// Output:
	// refused
	// 承诺付款即同意履行义务，诉讼时效中断，重新计算（《民法典》第195条）
	// 承诺的金额超出批准人的权限（《客服管理办法》）
	// 承诺800.00元，按企业自定的权限须由2级批准（《客服管理办法》）
}

// A reporter calls, and a clerk picks up the phone.
func ExampleSensitive() {
	rules := courier.Cite{Document: &courier.Source{ID: "CS", Zh: "客服管理办法", En: "Customer service rules", Force: courier.Practice}}
	got, err := complaint.Sensitive(&complaint.SensitiveCase{On: courier.Day(2026, 3, 9), Alarm: complaint.MediaCall, Speaker: complaint.ServiceStaff, Level: courier.CountOf(1),
		Discloses: courier.Yes, Arose: courier.Day(2026, 3, 9).At(9, 0),
		Table: &complaint.AlarmTable{Cite: rules, Rows: []complaint.AlarmRow{{Alarm: complaint.MediaCall, Speakers: []complaint.Actor{complaint.TopManagement},
			Level: courier.CountOf(4), Keep: complaint.TracesOf(complaint.CallRecords), Within: courier.Hours(2).Period()}}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Verdict, "- by", got.By, "- keep", got.Left)
	for _, r := range got.Reasons {
		fmt.Println(r.Text(courier.Chinese))
	}
	// Output:
	// refused - by 2026-03-09T11:00:00+08:00 - keep [call_records]
	// 按企业自定的规则，不由其对外答复（《客服管理办法》）
	// 级别低于企业自定的规则所要求的级别（《客服管理办法》）
	// 消费者个人信息必须严格保密，不得泄露或者非法向他人提供（《消费者权益保护法（2013年修正）》第29条）
	// 不得泄露或者非法提供在快递服务中知悉的用户信息（《快递暂行条例（2025年修订）》第35条）
	// 敏感情形不影响法定期限：自接到投诉之日起7日内处理并告知（《快递暂行条例（2025年修订）》第29条）
	// 用户信息等电子数据应当妥善保管，敏感情形不改变这一义务（《快递暂行条例（2025年修订）》第35条）
	// 核实来电人身份并记录问题，由规定的人员统一答复（本规则库的约定）
	// 自2026年3月9日9时00分起按企业自定的时限答复，不迟于2026年3月9日11时00分（《客服管理办法》）
}

// A platform took more for a false signature than its rules allow.
func ExampleContestPenalty() {
	rules := courier.Cite{Document: &courier.Source{ID: "MALL", Zh: "平台物流服务规则", En: "Platform delivery rules", Force: courier.Contract}}
	monday := courier.Day(2026, 3, 9)
	got, err := complaint.ContestPenalty(&complaint.Penalty{On: monday, Waybill: "SF-1", Platform: "mall", Kind: "false_signature", Amount: courier.Fen(200_00),
		NotifiedAt: monday.At(9, 0), AsOf: monday.At(18, 0), Produced: []string{"签收照片"}, OnWorker: courier.Yes,
		Table: &complaint.PenaltyTable{Cite: rules, Rows: []complaint.PenaltyRow{{Platform: "mall", Kind: "false_signature", Amount: courier.Fen(100_00),
			Appeal: courier.Days(3).Period(), Evidence: []string{"签收照片", "通话录音"}}}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Verdict, "- until", got.Last, "- short of", got.Short)
	for _, r := range got.Reasons {
		fmt.Println(r.Text(courier.Chinese))
	}
	// Output:
	// granted - until 2026-03-13T00:00:00+08:00 - short of [通话录音]
	// 2026年3月9日9时00分接到通知，按平台规则，申诉不迟于2026年3月12日（《平台物流服务规则》）
	// 扣罚200.00元，超过平台规则的100.00元（《平台物流服务规则》）
	// 在平台规则的申诉期限内，可以申诉（《平台物流服务规则》）
	// 平台规则要求的申诉证据不全，应当在期限内补齐（《平台物流服务规则》）
	// 能否由网点或者收派人员承担，按企业内部扣款的规定另行判断，平台处罚本身不是扣款的依据（本规则库的约定）
	// 总部快递企业应当采取合理的管理措施，不得因不合理的管理措施使网点不能正常提供快递服务（《快递市场管理办法（2023年）》第20、49条）
	// 平台处罚是平台与企业之间的事项，不替代也不减少应付客户的赔偿（《民法典》第465条）
}
