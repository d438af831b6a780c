package tracking_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

func ExampleLimit() {
	l, err := tracking.Limit(&tracking.Service{
		PickedUp: courier.Day(2024, 3, 1).At(10, 0), Unpromised: courier.Yes,
		Lane: courier.OtherDomestic, DayEnd: tracking.Midnight,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(l.Deadline.End, l.Thorough.End)
	for _, r := range l.Reasons {
		fmt.Println(r.Text(courier.Chinese))
	}
	// Output:
	// 2024-03-04T10:00:00+08:00 2024-03-12T00:00:00+08:00
	// 未承诺时限的国内异地快件，服务时限为72小时，自2024年3月1日10时00分收寄起算，至2024年3月4日10时00分届满（《GB/T 27917-2011 快递服务》）
	// 国内异地快件的彻底延误时限为7日（日历天），自承诺时限届满的2024年3月4日10时00分起算，末日为2024年3月11日（《GB/T 27917-2011 快递服务》）
	// 末日的终点有争议，按当日24时计算，至2024年3月11日24时届满（《GB/T 27917-2011 快递服务》）
}

func ExampleLate() {
	l, err := tracking.Late(&tracking.Transit{
		Service:      tracking.Service{PickedUp: courier.Day(2022, 3, 1).At(10, 0), Promised: courier.Day(2022, 3, 3).At(18, 0), Lane: courier.SameCity},
		Tendered:     courier.Day(2022, 3, 5).At(9, 30),
		Cause:        tracking.DelayByForceMajeure,
		ForceMajeure: &tracking.ForceMajeure{Began: courier.Day(2022, 3, 4).At(6, 0)},
	})
	fmt.Println(l.Late, l.ThoroughlyLate, l.Excused, l.Needs, err)
	for _, r := range l.Reasons {
		fmt.Println(r)
	}
	// Output:
	// yes no no [] <nil>
	// tracking.limit.promised: the time promised counts: the limit ends at 2022-03-03T18:00:00+08:00 [Civil Code, Art. 811]
	// tracking.late.promise: the deadline was 2022-03-03T18:00:00+08:00, and the item was under way until 2022-03-05T09:30:00+08:00: late against the promise [Civil Code, Art. 811]
	// tracking.thorough.same_city: within a city thorough delay takes 3 days (calendar days) from the end of the promised limit at 2022-03-03T18:00:00+08:00, the last being 2022-03-06 [GB/T 27917-2011 Express Service]
	// tracking.thorough.either: when the last day ends is disputed; whether at 2022-03-06T18:00:00+08:00 or at 2022-03-07T00:00:00+08:00, the answer is the same here [GB/T 27917-2011 Express Service]
	// tracking.late.not_thorough: late, but within the time of thorough delay, which ends at 2022-03-07T00:00:00+08:00 [GB/T 27917-2011 Express Service]
	// tracking.late.force_majeure_after_default: the force majeure began at 2022-03-04T06:00:00+08:00, after the deadline of 2022-03-03T18:00:00+08:00: what begins after default does not exempt [Civil Code, Art. 590]
}

func ExampleDeemedLost() {
	l, err := tracking.DeemedLost(&tracking.Overdue{
		Regime: courier.Rail, Due: courier.Day(2026, 5, 10), AsOf: courier.Day(2026, 6, 12).At(9, 0), Outstanding: courier.Yes,
	})
	fmt.Println(l.Verdict, l.From, err)
	for _, r := range l.Reasons {
		fmt.Println(r.Text(courier.Chinese))
	}
	// Output:
	// granted 2026-06-10T00:00:00+08:00 <nil>
	// 铁路逾期30日（末日2026年6月9日）仍未交付的，自2026年6月10日起有权按灭失要求赔偿（《铁路法（2015年修正）》第16条）
	// 自2026年6月10日起可以视为灭失，按灭失提出赔偿请求；此后找到的，另行处理（《铁路法（2015年修正）》第16条）
}

func ExampleStall() {
	own := courier.Source{ID: "OPS", Zh: "本企业运营监控规则", En: "our operations rules", Force: courier.Practice}
	table, err := tracking.NewStallTable(tracking.Stalls{
		Cite: courier.Cite{Document: &own},
		Rows: []tracking.StallRow{{Stage: tracking.InTransit, From: courier.Day(2026, 1, 1), After: 24}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	a, err := tracking.Stall(&tracking.Watch{
		Stage: tracking.InTransit, LastScan: courier.Day(2026, 6, 1).At(8, 0), AsOf: courier.Day(2026, 6, 3).At(8, 0), Table: table,
	})
	fmt.Println(a.Stalled, a.Since, err)
	// Output: yes 2026-06-02T08:00:00+08:00 <nil>
}

func ExampleRenew() {
	p, err := tracking.Renew(&tracking.Redirected{
		Before:     tracking.Service{PickedUp: courier.Day(2026, 6, 1).At(10, 0), Promised: courier.Day(2026, 6, 3).At(10, 0)},
		After:      tracking.Service{Agreed: courier.Hours(48).Period()},
		HandedOver: courier.Day(2026, 6, 3).At(12, 0),
	})
	fmt.Println(p.Old.End, p.New.End, p.Renewed, p.WasLate, err)
	// Output: 2026-06-03T10:00:00+08:00 2026-06-05T12:00:00+08:00 yes yes <nil>
}

func ExampleUnclaimed() {
	h, err := tracking.Unclaimed(&tracking.Item{
		Kind: tracking.LetterItem, AsOf: courier.Day(2024, 3, 1), Unreturnable: courier.Day(2024, 1, 31), Inbound: courier.No, Claimed: courier.No,
		Acts: []tracking.KeepAct{tracking.DisposesEarly},
	})
	fmt.Println(h.Step.Name(courier.Chinese), h.KeepUntil, err)
	for _, next := range h.Next {
		fmt.Println(next.Step.Name(courier.Chinese), next.From)
	}
	for _, r := range h.Reasons {
		fmt.Println(r.Field(), r.Text(courier.Chinese))
	}
	// Output:
	// 继续保管 2024-07-31 <nil>
	// 监督销毁 2024-08-01
	// unreturnable 信件自确认无法退回之日起须保管超过6个月（至2024年7月31日），无人认领的，自2024年8月1日起方可在邮政管理部门监督下销毁（《快递暂行条例（2019年修订）》第26条）
	// acts[0] 保管期限未届满不得擅自处置（《快递市场管理办法（2023年）》第29条）
}

func ExampleRecord() {
	a, err := tracking.Record(&tracking.Accident{
		FoundOn: courier.Day(2026, 5, 10), Lots: courier.CountOf(2), ShipperLoaded: courier.No, ProofNeeded: courier.No,
		DamageOrPart: courier.Yes, CauseTold: courier.No, BeyondCarrier: courier.No, Unlawful: courier.No,
	})
	fmt.Println(a.Kind.Name(courier.Chinese), a.By, a.Records, a.Appraisal, err)
	// Output: 货运记录 2026-05-10 2 yes <nil>
}

func ExampleRetain() {
	r, err := tracking.Retain(&tracking.Document{Kind: tracking.CameraFootage, MadeOn: courier.Day(2026, 4, 2), Region: courier.Shanghai})
	fmt.Println(r.Keep.Last, err)
	// Output: 2026-05-02 <nil>
}

func ExampleReport() {
	r, err := tracking.Report(&tracking.Incident{
		Kind: tracking.DataLeak, Found: courier.Day(2026, 6, 5).At(10, 0), Remedied: courier.No, Serious: courier.No,
	})
	fmt.Println(r.Breach, r.FineMin, r.FineMax, r.Needs, err)
	// Output: yes CNY 10000.00 CNY 50000.00 [] <nil>
}
