package tier_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/tierscheme"
	"github.com/courier-rules/courier/tier"
)

func ExamplePlace() {
	scheme, err := tier.NewScheme(tierscheme.Example()) // invented figures: a host has its own
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := tier.Place(&tier.Candidate{
		On:          courier.Day(2026, 5, 1),
		Scheme:      scheme,
		MeanPayment: courier.Fen(60_000_00),
		Credit:      "A",
		Strength:    tier.Score(85),
		Monthly:     courier.Yes,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, lang := range []courier.Lang{courier.Chinese, courier.English} {
		fmt.Println(p.Class.Name(lang))
		for _, r := range p.Reasons {
			fmt.Printf("- %s [%s]\n", r.Sentence(lang), r.Basis().AppendText(nil, lang))
		}
	}
	fmt.Println("met:", p.Met)
	d := p.Dimensions
	fmt.Println("mean payment", d.MeanPayment.Value, "falls out by", d.MeanPayment.Down.By, "into", d.MeanPayment.Down.Class)
	fmt.Println("for", p.Next.Class, "it takes", p.Next.MeanPayment, "and", p.Next.Credit, "grade of credit more")
	// Output:
	// 本地大客户
	// - 按客户分层方案，列为本地大客户 [《客户分层办法（示例，数字均为虚构）》第4条]
	// - 同时符合方案3行的条件，按方案约定以列在最前的一行为准，即第2行 [《客户分层办法（示例，数字均为虚构）》第4条]
	// - 客户按付款金额均值、信誉度和综合实力分为六类，资源优先投向价值最大的客户 [《快递运营 项目六 快递客户服务与管理》]
	// local major
	// - the scheme makes this a local major customer [Customer Classes (an example, every figure invented), Art. 4]
	// - 3 rows of the scheme are met; by its own terms the first of them counts, row 2 [Customer Classes (an example, every figure invented), Art. 4]
	// - customers fall into six classes by mean payment, credit and overall strength, so that resources go where most value arises [Express Operations, Project 6: Express Customer Service and Management (textbook slides)]
	// met: [local_major mid_size_monthly ordinary_monthly]
	// mean payment CNY 60000.00 falls out by CNY 16000.01 into mid_size_monthly
	// for key_major it takes CNY 51000.00 and 1 grade of credit more
}

// What is unknown and decides is asked for, and what is still open is told.
func ExamplePlace_unknown() {
	scheme, _ := tier.NewScheme(tierscheme.Example())
	c := tier.Candidate{On: courier.Day(2026, 5, 1), Scheme: scheme, MeanPayment: courier.Fen(1_000_00)}
	p, err := tier.Place(&c)
	fmt.Println(p.Class, p.Needs, p.Possible, err)
	fmt.Println(p.Reasons[0].Sentence(courier.Chinese))
	fmt.Println(p.Reasons[0].Sentence(courier.English))

	c.Monthly = courier.No
	p, err = tier.Place(&c)
	fmt.Println(p.Class, p.Needs, p.Possible, err)
	fmt.Println(p.Reasons[2].Sentence(courier.Chinese))
	fmt.Println(p.Reasons[2].Sentence(courier.English))
	// Output:
	// unknown [monthly] [ordinary_monthly cash] <nil>
	// 资料不全，暂不能确定客户类别，可能的类别有2种
	// too little is known to name the class; 2 classes are possible
	// cash [] [cash] <nil>
	// 部分资料尚缺，但无论补充结果如何，客户类别均不变
	// some facts are missing, but whatever they turn out to be, the class stays the same
}

// Without a scheme there is no class: the library has no thresholds.
func ExamplePlace_noScheme() {
	_, err := tier.Place(&tier.Candidate{On: courier.Day(2026, 5, 1), MeanPayment: courier.Fen(60_000_00)})
	fmt.Println(err)
	// Output: scheme: empty table
}

// A scheme is checked as a whole when it is built.
func ExampleNewScheme() {
	rows := tierscheme.Example()
	rows.Policy = tier.OnlyRow
	rows.Rows = []tier.SchemeRow{
		{Class: tier.KeyMajor, MeanPayment: tier.Payments{From: courier.Fen(5_000_00)}, Monthly: courier.Yes},
		{Class: tier.OrdinaryMonthly, MeanPayment: tier.Payments{To: courier.Fen(5_000_00)}, Monthly: courier.Yes},
		{Class: tier.Cash, MeanPayment: tier.Payments{To: courier.Fen(900_00)}, Monthly: courier.No},
	}
	rows.Ranking = []tier.Class{tier.KeyMajor, tier.OrdinaryMonthly, tier.Cash}
	_, err := tier.NewScheme(rows)
	fmt.Println(err)

	rows.Rows[2].MeanPayment = tier.Payments{}
	rows.Rows[2].Monthly = 0
	_, err = tier.NewScheme(rows)
	fmt.Println(err)

	rows.Rows[2].Monthly = courier.No
	_, err = tier.NewScheme(rows)
	fmt.Println(err)
	// Output:
	// rows: missing: no row covers mean_payment CNY 900.00, credit "C", strength "0", monthly no
	// rows[2]: contradicts other facts: meets rows[1] at mean_payment CNY 0.00, credit "C", strength "0", monthly yes
	// <nil>
}
