package insurance_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// letterOf prints a verdict and its reasons as a customer reads them.
func letterOf(d courier.Decision) {
	fmt.Println(d.Verdict.Name(courier.Chinese), d.Needs)
	for _, r := range d.Reasons {
		fmt.Println("-", r.Text(courier.Chinese))
	}
}

// The goods were badly packed by a contractor: the edition of the Institute
// clauses decides.
func ExampleCovers() {
	facts := insurance.CauseOfLoss{On: courier.Day(2026, 8, 1), Marine: courier.No, Clauses: insurance.ICCA1982, Peril: insurance.Breakage,
		Exclusions: []insurance.Exclusion{insurance.PoorPacking}, PackedByInsured: courier.No, PackedBefore: courier.No, ExclusionExplained: courier.Yes}
	for _, facts.Clauses = range []insurance.ClauseSet{insurance.ICCA1982, insurance.ICCA2009} {
		got, err := insurance.Covers(&facts)
		if err != nil {
			fmt.Println(err)
			return
		}
		letterOf(got.Decision)
	}
	// Output:
	// 拒绝 []
	// - 出险原因：震动、碰撞、挤压造成的破碎、弯曲、凹瘪、折断、开裂或者包装破裂致散失（《协会货物条款(A)(B)(C)(1982年)》(A)）
	// - 存在的除外情形：包装不善（《协会货物条款(A)(B)(C)(1982年)》(A)）
	// - 损失由包装不善造成，该条款不论由谁包装均予除外（《协会货物条款(A)(B)(C)(1982年)》(A)）
	// - 保险人在订立合同时对免责条款作了提示和明确说明，该条款有效，由保险人举证；网页、音频、视频等形式的提示说明可以认定（《最高人民法院关于适用《中华人民共和国保险法》若干问题的解释（二）(2020年修正)》第13条）
	// 准许 []
	// - 出险原因：震动、碰撞、挤压造成的破碎、弯曲、凹瘪、折断、开裂或者包装破裂致散失（《协会货物条款(A)(B)(C)(2009年)》(A)）
	// - 存在的除外情形：包装不善（《协会货物条款(A)(B)(C)(2009年)》(A)）
	// - 所投保条款承保一切外来意外风险，出险原因未被另立条款排除（《协会货物条款(A)(B)(C)(2009年)》(A)）
	// - 包装既非被保险人或者其雇员所为，也不在保险责任开始前完成，包装不足的除外不适用（《协会货物条款(A)(B)(C)(2009年)》(A)）
	// - 保险人在订立合同时对免责条款作了提示和明确说明，该条款有效，由保险人举证；网页、音频、视频等形式的提示说明可以认定（《最高人民法院关于适用《中华人民共和国保险法》若干问题的解释（二）(2020年修正)》第13条）
}

// The peril matrix as a table: basic, comprehensive, the wording of the 1990s,
// and the Institute's A, B and C of 1982 and of 2009.
func ExamplePerilMatrix() {
	for line := range insurance.PerilMatrix() {
		switch line.Peril {
		case insurance.Earthquake, insurance.Theft, insurance.NonDelivery, insurance.WaterEntry:
			fmt.Println(string(line.AppendText(nil, courier.Chinese)))
		}
	}
	// Output:
	// 地震 | 是 | 是 | 否 | 是 | 是 | 否 | 是 | 是 | 否
	// 海水、湖水或者河水进入 | 否 | 否 | 否 | 是 | 是 | 否 | 是 | 是 | 否
	// 盗窃 | 否 | 是 | 是 | 是 | 否 | 否 | 是 | 否 | 否
	// 整件提货不着 | 否 | 是 | 否 | 是 | 否 | 否 | 是 | 否 | 否
}

// The exclusion matrix as a table.
func ExampleExclusionMatrix() {
	for line := range insurance.ExclusionMatrix() {
		fmt.Println(string(line.AppendText(nil, courier.English)))
	}
	// Output:
	// war | yes | yes | yes | yes | yes | yes | yes | yes | yes
	// strikes | no | no | no | yes | yes | yes | yes | yes | yes
	// nuclear | yes | yes | yes | yes | yes | yes | yes | yes | yes
	// inherent vice | yes | yes | yes | yes | yes | yes | yes | yes | yes
	// ordinary loss | yes | yes | yes | yes | yes | yes | yes | yes | yes
	// poor packing | yes | yes | yes | yes | yes | yes | in part | in part | in part
	// insureds intent | yes | yes | yes | yes | yes | yes | yes | yes | yes
	// insureds fault | yes | yes | yes | no | no | no | no | no | no
	// delay | no | no | no | yes | yes | yes | yes | yes | yes
	// operators insolvency | no | no | no | yes | yes | yes | yes | yes | yes
	// deliberate damage | no | no | no | no | reported | reported | no | reported | reported
	// road theft | no | in part | no | no | no | no | no | no | no
	// handlers rule breach | yes | yes | yes | no | no | no | no | no | no
	// unsafe against rain | no | yes | yes | no | no | no | no | no | no
}

// Nobody collected the goods for sixteen days after the notice of arrival.
func ExampleInForce() {
	got, err := insurance.InForce(&insurance.CoverPeriod{On: courier.Day(2026, 8, 17), Cargo: courier.Yes, Made: courier.Day(2026, 7, 18), Paid: courier.Yes,
		StartedOn: courier.Day(2026, 7, 20), Delivered: courier.No, NoticeOn: courier.Day(2026, 8, 1), Clauses: insurance.PICCBasic,
		Reducing: courier.No, Void: courier.No, Rescinded: courier.No})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.State.Name(courier.Chinese))
	letterOf(got.Decision)
	// Output:
	// 保险责任已终止
	// 拒绝 []
	// - 2026年8月1日到货通知后无人提货，保险责任至多延续15日，已于2026年8月16日终止（《中国人保国内水路、陆路货物运输保险条款》基本险）
}

// A shipper wants its premium back while the goods are under way.
func ExampleCancels() {
	got, err := insurance.Cancels(&insurance.Cancellation{On: courier.Day(2026, 8, 1), Marine: courier.No, Cargo: courier.Yes, Begun: courier.Yes, ByInsurer: courier.No})
	if err != nil {
		fmt.Println(err)
		return
	}
	letterOf(got)
	// Output:
	// 拒绝 []
	// - 货物运输保险合同，保险责任开始后当事人不得解除（《保险法（2015年修正）》第50条）
}

// The shipper stated a value and paid, but entrusted nobody with insuring.
func ExampleInsures() {
	got, err := insurance.Insures(&insurance.Arrangement{On: courier.Day(2026, 8, 1), OwnInsurance: courier.No, Entrusted: courier.No, Stated: courier.Yes, PremiumPaid: courier.Yes})
	if err != nil {
		fmt.Println(err)
		return
	}
	letterOf(got.Decision)
	// Output:
	// 待定 []
	// - 声明价值、交付保险费、委托投保三者不齐，教材未规定属于哪一类，由人工认定（《办理客户订单业务，处理客户投诉》）
}

// Fragile goods on the Lhasa lane, by a host's table.
func ExampleAccepts() {
	got, err := insurance.Accepts(&insurance.Proposal{On: courier.Day(2026, 8, 1), Goods: "fragile", Lane: "lhasa", Table: underwriting()})
	if err != nil {
		fmt.Println(err)
		return
	}
	letterOf(got.Decision)
	// Output:
	// 拒绝 []
	// - 该货物或者线路按承保规则表不予承保（《货物运输保险单》第9条）
	// - 保险合同应当协商一致、自愿订立，保险人可以不予承保（《保险法（2015年修正）》第11条）
}

// A warranty was broken, without effect on the event.
func ExampleWarranted() {
	got, err := insurance.Warranted(&insurance.Breach{HappenedOn: courier.Day(2026, 6, 5), BreachedOn: courier.Day(2026, 6, 3), RescindedOn: courier.Day(2026, 6, 9),
		NoEffect: courier.Yes, Cured: courier.No})
	if err != nil {
		fmt.Println(err)
		return
	}
	letterOf(got)
	// Output:
	// 准许 []
	// - 违反保证条款对保险事故的发生没有影响，保险人应当承担赔偿责任（《海商法（2025年修订）》第261条）
}

// A shipment was left out of an open cover, and made good.
func ExampleDeclared() {
	got, err := insurance.Declared(&insurance.Declaration{HappenedOn: courier.Day(2026, 6, 5), Declared: courier.No, OwnRule: courier.No, Intent: courier.No, MadeGood: courier.Yes})
	if err != nil {
		fmt.Println(err)
		return
	}
	letterOf(got)
	// Output:
	// 准许 []
	// - 非故意未申报或者错误申报，已经补报或者更正，不影响要求保险赔偿（《海商法（2025年修订）》第259条）
	// - 保险人有权以起运地发票价格或者实际价值加运费和保险费为赔偿计算标准（《海商法（2025年修订）》第259条）
}

// The insurer refuses for what was not told, and has not rescinded.
func ExampleDisclosed() {
	got, err := insurance.Disclosed(&insurance.Telling{On: courier.Day(2026, 8, 1), Marine: courier.No, Misstated: courier.Yes, Asked: courier.Yes, CatchAll: courier.No,
		Fault: insurance.TellingGross, Material: courier.Yes, Knew: courier.No, ContractOn: courier.Day(2026, 5, 4), InsurerKnew: courier.Day(2026, 7, 22),
		Rescinded: courier.No, Settled: courier.No})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.ThirtyDays.Last)
	letterOf(got.Decision)
	// Output:
	// 2026-08-21
	// 准许 []
	// - 投保人因重大过失未履行如实告知义务，足以影响保险人决定是否承保或者提高费率，保险人有权解除合同（《保险法（2015年修正）》第16条）
	// - 保险人未解除合同，不得直接以未如实告知为由拒绝赔偿（《最高人民法院关于适用《中华人民共和国保险法》若干问题的解释（二）(2020年修正)》第8条）
	// - 保险人2026年7月22日知道有解除事由，解除权至2026年8月21日为止（《保险法（2015年修正）》第16条）
	// - 合同2026年5月4日成立，2028年5月4日之后保险人不得解除（《保险法（2015年修正）》第16条）
}

// A loss of 60,000 was claimed as 84,000.
func ExampleFraudulent() {
	got, err := insurance.Fraudulent(&insurance.Deceit{On: courier.Day(2026, 8, 1), Fraud: insurance.Inflated, Claimed: courier.Fen(84_000_00), True: courier.Fen(60_000_00)})
	if err != nil {
		fmt.Println(err)
		return
	}
	letterOf(got.Decision)
	// Output:
	// 准许 []
	// - 以虚假证明、资料编造原因或者夸大损失，虚报的24,000.00元不予赔付，按真实损失60,000.00元核定（《保险法（2015年修正）》第27条）
}

// The 48 hours of a policy were missed by a minute.
func ExampleNotified() {
	within, cite := insurance.Notice48h()
	got, err := insurance.Notified(&insurance.LossNotice{On: courier.Day(2026, 3, 1), Marine: courier.No, Prompt: courier.Yes, Within: within, Cite: cite,
		FoundAt: courier.Day(2026, 3, 1).At(10, 30), ToldAt: courier.Day(2026, 3, 3).At(10, 31)})
	if err != nil {
		fmt.Println(err)
		return
	}
	letterOf(got.Decision)
	// Output:
	// 准许 []
	// - 已及时通知保险人（《保险法（2015年修正）》第21条）
	// - 约定自2026年3月1日10时30分发现事故起48小时内通知，至2026年3月3日10时30分为止（《货运险出险通知指南（48小时）》）
	// - 已过约定的通知时限；法律没有规定小时数，仅超过约定时限不能据此拒绝全部赔付（《保险法（2015年修正）》第21条）
}

// Papers came on 10 March, more was asked for on the 20th, and came on the
// 29th; on 20 April nothing has been decided.
func ExampleDue() {
	got, err := insurance.Due(&insurance.Course{HappenedOn: courier.Day(2026, 3, 1), Marine: courier.No, Liability: courier.No, KnewOn: courier.Day(2026, 3, 1),
		ClaimedOn: courier.Day(2026, 3, 10), Complex: courier.Yes, AmountOpen: courier.Yes, Today: courier.Day(2026, 4, 20), Terms: &insurance.ClockTerms{},
		Requests: []insurance.PaperRequest{{ArrivedOn: courier.Day(2026, 3, 20), SuppliedOn: courier.Day(2026, 3, 29)}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range got.Clocks {
		fmt.Println(c.Kind, c.Last, c.Late, c.DaysLate)
	}
	for _, r := range got.Reasons {
		fmt.Println("-", r.Sentence(courier.English))
	}
	// Output:
	// assessment 2026-04-18 yes 2
	// interim 2026-05-09 no 0
	// limitation 2028-03-01 no 0
	// - a complex case: claim and papers first came on 2026-03-10; assessed within 30 days, by 2026-04-09
	// - 9 days off while papers were supplied, from the request of 2026-03-20 to 2026-03-29, by the difference of the days; with both days counted it is one more
	// - with the pause, assessed by 2026-04-18
	// - claim and papers came on 2026-03-10: where the amount is still open, what can be determined is paid by 2026-05-09, 60 days on
	// - the insured knew, or should have known, on 2026-03-01: two years to sue, until 2028-03-01
	// - no calendar covers a last day: whether it is a holiday and moves was not looked at
	// - the assessment was due by 2026-04-18: 2 days late
	// - an insurer that is late makes good, beside the indemnity, the loss that this causes the insured
	// - tell the customer: the insurer is past its time, which step the claim is at, that it can be reminded in writing, and to keep proof of what the delay costs
}

// A theft, without the police report.
func ExamplePapersFor() {
	got, err := insurance.PapersFor(&insurance.Dossier{On: courier.Day(2026, 8, 1), Mode: courier.ByRoad, Loss: insurance.StolenGoods, Carrier: courier.No,
		Have: []insurance.Paper{insurance.PolicyPaper, insurance.WaybillPaper, insurance.Invoice, insurance.IdentityCard, insurance.BankAccount, insurance.ClaimForm}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Request)
	letterOf(got.Decision)
	// Output:
	// [police_report]
	// 拒绝 []
	// - 按货运险通行的理赔单证清单列出所需单证；价值证明、身份证明、损失证明各任选其一即可（《货运险索赔单证清单》）
	// - 应当提供的单证尚不齐全（《保险法（2015年修正）》第22条）
	// - 保险人应当及时一次性通知补充全部所缺单证（《保险法（2015年修正）》第22条）
}

// The goods are safe and the scene is kept: the insurer comes next.
func ExampleMeasures() {
	got, err := insurance.Measures(&insurance.Aftermath{On: courier.Day(2026, 8, 1), Marine: courier.No, Loss: insurance.DamagedGoods, Carrier: courier.No,
		AtDest: courier.No, InspectTerm: courier.No, Done: []insurance.Measure{insurance.ProtectGoods, insurance.KeepScene}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, l := range got.Lines {
		fmt.Println(i, l.Measure.Name(courier.Chinese), l.Done)
	}
	fmt.Println(got.Next)
	// Output:
	// 0 采取必要措施，防止或者减少损失 true
	// 1 保护现场、保存证据 true
	// 2 通知保险人 false
	// 3 取得记录和证明 false
	// 4 留存施救费用单据 false
	// 5 提交索赔资料 false
	// 2
}

// A premium of 360 on a sum insured a fifth above the value.
func ExamplePremium() {
	got, err := insurance.Premium(&insurance.PremiumBill{On: courier.Day(2026, 8, 1), SumInsured: courier.Fen(120_000_00), Rate: courier.RateOf(3, 3),
		Minimum: courier.Fen(0), Charged: courier.Fen(360_00), Cite: hostCite(), Value: courier.Fen(100_000_00)})
	if err != nil {
		fmt.Println(err)
		return
	}
	letterOf(got.Decision)
	// Output:
	// 准许 []
	// - 保险金额120,000.00元，费率0.003，应收保险费360.00元（《货物运输保险单》第9条）
	// - 实收保险费360.00元与应收相符（《货物运输保险单》第9条）
	// - 保险金额120,000.00元超过保险价值100,000.00元的部分无效，应当退还相应的保险费60.00元（《保险法（2015年修正）》第55条）
}

// 5,000 is owed, 5,800 is to be paid, and the desk may approve 500.
func ExampleGrace() {
	got, err := insurance.Grace(&insurance.Generosity{On: courier.Day(2026, 8, 1), Due: courier.Fen(5_000_00), Proposed: courier.Fen(5_800_00), ApprovedBy: "desk", Table: approvals()})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Due, got.ExGratia, got.Level)
	letterOf(got.Decision)
	// Output:
	// CNY 5000.00 CNY 800.00 branch
	// 待定 []
	// - 依保险合同和法律应当赔付5,000.00元，与通融无关，无需另行审批（《保险法（2015年修正）》第23条）
	// - 超出应赔部分的800.00元属于通融赔付，单独列示、单独审批（《宅急送客服手册80问》问题77）
	// - 保险人在赔偿金额范围内代位行使请求权，通融部分不是依合同的赔偿，能否向第三者追偿应当另行约定（《保险法（2015年修正）》第60条）
	// - 批准的一级权限上限为500.00元，须报上一级审批（《货物运输保险单》第9条）
}

// A fire in a store, under a policy on stored goods.
func ExampleWarehouse() {
	facts := stored()
	got, err := insurance.Warehouse(&facts)
	if err != nil {
		fmt.Println(err)
		return
	}
	letterOf(got.Decision)
	// Output:
	// 准许 []
	// - 出险原因：火灾、爆炸（《货物运输保险单》第9条）
	// - 货物在保险单载明的仓库内、在保险期间内遭受所列风险，属于仓储财产保险的责任（《货物运输保险单》第9条）
	// - 仓储财产保险以财产及其有关利益为标的，适用保险法的一般规定；通知、单证、核定、赔付的期限与货运险相同（《保险法（2015年修正）》第12条）
}
