package claim_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// A parcel without cover is lost, and the waybill limits what is owed to
// seven times the freight. The desk has checked that the clause was shown.
func ExampleAssess() {
	terms := claim.SFOld()
	a, err := claim.Assess(&claim.Claim{
		HappenedOn: courier.Day(2026, 3, 2), Operator: claim.ExpressEnterprise, Kind: liability.Loss, Answers: courier.Yes, GrossFault: courier.No,
		Loss: courier.Fen(500_00), Freight: courier.Fen(20_00), FreightPaid: courier.Yes, Monthly: courier.No,
		Declared: courier.Fen(0), Consumer: courier.No, ClaimantFault: courier.Percent(0),
		Notice: &claim.Notice{Negotiated: courier.No, Shown: courier.Yes, TickBox: courier.No, Asked: courier.No, Unfair: courier.No},
		Terms:  &terms,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range a.Reasons {
		if r.Change.Known() {
			fmt.Printf("%11s  %s\n", r.Change, r.Sentence(courier.English))
		} else {
			fmt.Printf("%11s  (%s)\n", "", r.Sentence(courier.English))
		}
	}
	fmt.Printf("%11s  payable: %s for the loss, %s freight\n", a.Payable, a.Compensation, a.Refund)
	// Output:
	// (an express item: with declared cover the agreed rules decide, without it civil law)
	//  CNY 500.00  proved loss at the market price of the destination, CNY 500.00
	//              (the clause was brought to notice in a reasonable way and explained when asked: it is part of the contract)
	//              (nothing in the law makes the clause void)
	// CNY -360.00  without declared cover the contract limits what is owed to CNY 140.00
	//   CNY 20.00  the contract gives back the fee for the service, CNY 20.00
	//  CNY 160.00  payable: CNY 140.00 for the loss, CNY 20.00 freight
}

// The textbook's lot: goods worth 300,000 yuan arrive 70 % intact, and the
// papers print the value of the rest as "9". Nothing is guessed; corrected,
// 84,000 yuan are owed.
func ExampleAssess_lot() {
	lot := &claim.Lot{
		Intact: courier.Percent(70), Damaged: courier.Fen(9_00),
		Items: []claim.Item{
			{Name: "repairable", State: claim.Repairable, Value: courier.Fen(9_000_00), Repair: courier.Fen(3_000_00), Carriage: courier.Fen(0)},
			{Name: "destroyed", State: claim.Destroyed, Value: courier.Fen(81_000_00)},
		},
	}
	c := &claim.Claim{
		HappenedOn: courier.Day(2026, 3, 2), Operator: claim.FreightCarrier, Kind: liability.Damage, Extent: claim.Part, Answers: courier.Yes,
		Value: courier.Fen(300_000_00), Lot: lot, Declared: courier.Fen(0), ClaimantFault: courier.Percent(0),
		Terms: &claim.Terms{}, // the contract says nothing on loss
	}
	_, err := claim.Assess(c)
	fmt.Println(err)

	lot.Damaged = courier.Fen(90_000_00)
	a, err := claim.Assess(c)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range a.Reasons {
		if r.Change.Known() {
			fmt.Printf("%s  %s\n", r.Change, r.Sentence(courier.English))
		}
	}
	fmt.Println(a.Payable, "owed")
	// Output:
	// lot.damaged: contradicts other facts: 30% of CNY 300000.00 is CNY 90000.00, not CNY 9.00
	// lot.items: contradicts other facts: they are worth CNY 90000.00, not CNY 9.00
	// CNY 81000.00  goods missing or destroyed, at the market price of the destination, CNY 81,000.00
	// CNY 3000.00  goods that can be repaired, repair and its carriage, CNY 3,000.00
	// CNY 84000.00 owed
}

// The lot is settled: the destroyed goods are sent again and 4,000 yuan are
// paid. No papers show a further loss, so 1,000 of it is goodwill and needs
// approval.
func ExampleSettle() {
	s := &claim.Settlement{
		SettledOn: courier.Day(2026, 3, 20), Entitlement: courier.Fen(84_000_00),
		Cash: courier.Fen(4_000_00), InKind: courier.Fen(81_000_00), OtherLoss: courier.Fen(0),
		Consent: courier.Yes,
	}
	out, _ := claim.Settle(s)
	fmt.Println(out.Verdict, out.Needs)

	s.Approved = courier.Yes
	out, _ = claim.Settle(s)
	fmt.Println(out.Verdict)
	for _, r := range out.Reasons {
		fmt.Println("-", r.Sentence(courier.English))
	}
	fmt.Println(out.Total, "in all,", out.Goodwill, "of it ex gratia")
	// Output:
	// referred [approved]
	// granted
	// - owed by law and contract: CNY 84,000.00
	// - CNY 1,000.00 above what is owed is ex gratia
	// - of it goods sent again worth CNY 81,000.00 and CNY 4,000.00 in money
	// CNY 85000.00 in all, CNY 1000.00 of it ex gratia
}

// A registered letter is lost in postal universal service: three times the
// postage, whatever was in it. The answer to the customer is in Chinese.
func ExampleAssess_registeredLetter() {
	a, err := claim.Assess(&claim.Claim{
		HappenedOn: courier.Day(2026, 3, 2), Operator: claim.PostalEnterprise, Universal: courier.Yes, Mail: liability.RegisteredLetter,
		Kind: liability.Loss, Answers: courier.Yes, GrossFault: courier.No,
		Freight: courier.Fen(5_20), Declared: courier.Fen(0),
		Notice: &claim.Notice{OnPremises: courier.Yes, OnReceipt: courier.Yes},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range a.Reasons {
		fmt.Printf("%s(%s)\n", r.Sentence(courier.Chinese), r.Basis().AppendText(nil, courier.Chinese))
	}
	fmt.Println("应付", a.Payable)
	// Output:
	// 邮政普遍服务业务范围内的邮件，适用邮政法关于损失赔偿的规定(《邮政法（2015年修正）》第45条)
	// 邮政企业对给据邮件的赔偿以邮政法规定的数额为限(《邮政法（2015年修正）》第47条)
	// 挂号信件丢失、损毁，按照所收取资费5.20元的三倍赔偿，无须证明损失(《邮政法（2015年修正）》第47条)
	// 应付 CNY 15.60
}

// A consumer's parcel posted in Hangzhou is lost, its value never stated and
// past finding out: the local rule, not the carrier's terms.
func ExampleAssess_zhejiang() {
	terms := claim.ZTO()
	a, err := claim.Assess(&claim.Claim{
		HappenedOn: courier.Day(2026, 3, 2), Operator: claim.ExpressEnterprise, Kind: liability.Loss, Answers: courier.Yes,
		Unproved: courier.Yes, Freight: courier.Fen(12_00), FreightPaid: courier.Yes, Declared: courier.Fen(0), Stated: courier.Fen(0), NoAgreement: courier.Yes,
		Consumer: courier.Yes, PostedIn: courier.Zhejiang, ClaimantFault: courier.Percent(0), Terms: &terms,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Payable)
	for r := range a.Having(courier.Changes) {
		fmt.Println(r.Sentence(courier.English))
		fmt.Println(r.Sentence(courier.Chinese))
	}
	for r := range a.Having(courier.Warns) {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// CNY 120.00
	// value neither stated nor established, and no agreement: ten times the fee of CNY 12.00, at most 800 yuan: CNY 120.00
	// 价值未申报且无法确定，双方协商不成的，按所收取资费12.00元的十倍赔偿，最高不超过八百元，计120.00元
	// the contract is silent, and whether the standard now in force waives the fee for the service must be looked up: its text was not read
	// the source cited was checked up to 2017-05-01; whether it changed since must be looked up
}

// A claim of which little is known is asked for what it turns on, and for no
// more.
func ExampleAssess_needs() {
	terms := claim.ZTO()
	c := &claim.Claim{HappenedOn: courier.Day(2026, 3, 2), Operator: claim.ExpressEnterprise, Answers: courier.Yes, Kind: liability.Shortage,
		PostedIn: courier.Sichuan, Terms: &terms}
	ask := func() {
		a, err := claim.Assess(c)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(a.Verdict, a.Needs, a.Payable)
	}
	ask()
	c.Declared = courier.Fen(0)
	ask()
	c.Loss = courier.Fen(800_00)
	ask()
	c.ClaimantFault = courier.Percent(0)
	ask()
	c.GrossFault = courier.Yes // the clause falls: nothing more is asked about it
	ask()
	// Output:
	// referred [declared] unknown
	// referred [loss unproved] unknown
	// referred [claimant_fault] unknown
	// referred [gross_fault notice.negotiated notice.shown notice.tick_box notice.asked notice.explained notice.unfair] unknown
	// granted [] CNY 800.00
}

// A host's own limit, written once and read anywhere.
func ExampleParseLimit() {
	l, err := claim.ParseLimit("min(9 x freight, CNY 1000.00)")
	fmt.Println(l == claim.Min(claim.TimesFreight(9), claim.Fixed(courier.Fen(1000_00))), err)

	most, need := l.Of(claim.Measures{})
	fmt.Println(most.Known(), need)
	most, _ = l.Of(claim.Measures{Freight: courier.Fen(90_00), LostPart: courier.Percent(100)})
	fmt.Println(most.Round())
	// Output:
	// true <nil>
	// false freight
	// CNY 810.00 <nil>
}

// The greater of 500 yuan and a tenth of the loss is borne by the claimant.
func ExampleDeductible_After() {
	d := claim.Deductible{Kind: claim.GreaterOf, Amount: courier.Fen(500_00), Rate: courier.RateOf(10, 2)}
	fmt.Println(d.After(courier.Fen(84_000_00).Exact()).Round())
	// Output:
	// CNY 75600.00 <nil>
}
