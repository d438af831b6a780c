package liability_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Nobody told the consignee that the goods had come: the arrival unit answers
// for that.
func ExampleFailed() {
	b, err := liability.Failed(&liability.Failure{Duty: liability.NotifyArrival})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(b.Department.Name(courier.Chinese))
	for _, r := range b.Reasons {
		fmt.Println(r.Sentence(courier.Chinese))
	}
	// Output:
	// 到达部门
	// 到达部门负责及时卸车、通知提货、派送、中转、录入签收、确认款项和反馈，未履行的单位和个人承担责任
	// 划分责任是为了反映问题，质量责任的认定与内部扣款应当分别记录
}

// The goods were whole at the sorting centre and short at the outlet: the
// network's table leaves that gap to the line haul.
func ExampleHolder() {
	centre, outlet, haul := liability.Who{Unit: "华东中转"}, liability.Who{Unit: "城西网点"}, liability.Who{Carrier: "干线车队"}
	h, err := liability.Holder(&liability.Trail{
		Scans: []liability.Scan{
			{By: centre, At: courier.Day(2026, 3, 1).At(22, 0)},
			{By: outlet, At: courier.Day(2026, 3, 2).At(6, 30)},
		},
		LastGood: courier.CountOf(0),
		Table: &liability.GapTable{
			Cite: courier.Art(courier.ZTOTerms, ""),
			Gaps: []liability.Gap{{From: centre, To: outlet, Bears: haul}},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(h.Holder)
	for _, r := range h.Reasons {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// 干线车队
	// between the two scans the network's own table says who answers
}

// The firm answers up to CNY 1,000 and takes claims for 15 days; its next
// carrier stops at CNY 800 and takes them for 15 days too.
func ExampleBackToBack() {
	m, err := liability.BackToBack(&liability.Chain{
		Up: liability.ChainTerms{Limit: courier.Fen(1_000_00), Notice: courier.Days(15).Period(), Suit: courier.Years(1).Period(),
			AnswersDelay: courier.No, PaysAlways: courier.No},
		Down: liability.ChainTerms{Limit: courier.Fen(800_00), Notice: courier.Days(15).Period(), Suit: courier.Years(2).Period()},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(m.Verdict, m.Gap)
	for _, r := range m.Reasons {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// refused CNY 200.00
	// the next carrier's limit of CNY 800.00 is below CNY 1,000.00 owed to the customer: the difference stays with the firm
	// the next carrier's claim window of 15 days is no longer than the customer's 15 days: a claim on the last day cannot be passed on
}

func ExampleChargeback() {
	a, err := liability.Chargeback(&liability.Charge{
		HappenedOn: courier.Day(2026, 3, 1), Region: courier.Zhejiang, Against: liability.AgainstWorker, Founded: courier.No,
		Terms: &liability.ChargeTerms{Cite: courier.Art(courier.ZTOTerms, "")},
	})
	fmt.Println(a.Verdict, a.Has("liability.charge.worker_cleared"), err)
	// Output: refused true <nil>
}

func ExampleRecourse() {
	a, err := liability.Recourse(&liability.Turning{
		HappenedOn: courier.Day(2026, 3, 1), Against: liability.StaffMember, Paid: courier.Yes, GrossFault: courier.No,
	})
	fmt.Println(a.Verdict, err)
	// Output: refused <nil>
}
