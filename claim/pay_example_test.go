package claim_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// ledgerOf prints the reasons of an answer, with what each of them moved.
func ledgerOf(reasons []courier.Reason) {
	for _, r := range reasons {
		change := ""
		if r.Change.Known() {
			change = r.Change.String()
		}
		fmt.Printf("%12s  %s\n", change, r.Sentence(courier.English))
	}
}

// A trader claims what its customer paid. The purchase invoice shows the cost
// of its stock, which is not the price at the destination.
func ExampleProve() {
	p, err := claim.Prove(&claim.Valuation{
		HappenedOn: courier.Day(2026, 3, 2), Regime: courier.CivilLaw, TaxBack: courier.Yes,
		Goods: []claim.Goods{{Name: "kettle", Condition: claim.NewGoods, Claimed: courier.Fen(1130_00), Papers: []claim.PricePaper{
			{Kind: claim.PurchaseInvoice, Amount: courier.Fen(600_00)},
			{Kind: claim.SalesInvoice, Amount: courier.Fen(1130_00), Discount: courier.Fen(0), Taxed: courier.Yes, Tax: courier.Fen(130_00)},
		}}},
		Stated: courier.Fen(500_00),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	ledgerOf(p.Reasons)
	fmt.Println(p.Verdict, p.Value, "not proved:", p.Excess)
	// Output:
	//               valued by the market price at the destination when delivered or due, unless agreed
	//  CNY 1130.00  a sales invoice shows CNY 1,130.00
	//  CNY -130.00  the price contains CNY 130.00 of tax that the claimant recovers: no loss, so it comes off
	//               another paper shows CNY 600.00, which is not the price that counts
	//               CNY 130.00 is claimed above the value that is proved
	//               CNY 500.00 was stated and CNY 1,000.00 is proved: a value stated is no cover and as a rule no limit; a local rule may give it effect
	// granted CNY 1000.00 not proved: CNY 130.00
}

// Which law values the goods by which price.
func ExampleBasisOf() {
	for _, on := range []courier.Date{courier.Day(2026, 4, 30), courier.Day(2026, 5, 1)} {
		row, _ := claim.BasisOf(courier.Sea, on)
		fmt.Println(on, row.ID, row.Basis.Name(courier.Chinese), row.Cite.Basis().Text(courier.Chinese))
	}
	// Output:
	// 2026-04-30 T1-04 装船时的价值 《海商法（1992年）》第55条
	// 2026-05-01 T1-05 交付地市场价格 《海商法（2025年修订）》第56条
}

// A customer claims a profit that was lost, and the terms exclude it.
func ExampleIndirect() {
	terms := claim.HOAU()
	b, _ := claim.Indirect(&claim.Consequence{
		HappenedOn: courier.Day(2026, 3, 2), Regime: courier.CivilLaw, Kind: claim.PenaltyToOthers, Amount: courier.Fen(5000_00), Avoidable: courier.Fen(0),
		Caused: courier.Yes, Foreseeable: courier.Yes, AgreedToPay: courier.No, Terms: &terms, Stands: courier.Yes,
	})
	fmt.Println(b.Verdict, b.Payable)
	for r := range b.Having(courier.Bars) {
		fmt.Println(r.Text(courier.Chinese))
	}
	// Output:
	// refused CNY 0.00
	// 合同条款约定间接损失不赔，该条款已订入合同并且有效（《天地华宇零担保价页（约2015年）》）
}

// Grain is 150 kilograms short, of which the host's table calls 50 natural.
func ExampleShortage() {
	s, _ := claim.Shortage(&claim.Tally{
		ArrivedOn: courier.Day(2026, 3, 2), Goods: "grain", SentWeight: courier.Grams(10_000_000), ArrivedWeight: courier.Grams(9_850_000),
		Value: courier.Fen(30_000_00), OtherCause: courier.No,
		Allowance: &claim.Allowance{
			Cite: courier.Cite{Document: &courier.Source{ID: "GRAIN", Zh: "粮食运输合同", En: "Grain contract", Force: courier.Contract}, Article: "4"},
			Rows: []claim.AllowanceRow{{Goods: "grain", Share: courier.BasisPoints(50)}},
		},
	})
	ledgerOf(s.Reasons)
	fmt.Println(s.Loss, s.Part)
	// Output:
	//   CNY 450.00  150 kg short of 10000 kg
	//               natural loss of this class of goods is 0.5%
	//  CNY -150.00  of it 50 kg is natural loss at 0.5%, for which the carrier does not answer
	// CNY 300.00 1%
}

// A parcel that was paid for as lost turns up, damaged.
func ExampleFound() {
	r, _ := claim.Found(&claim.FoundGoods{
		FoundOn: courier.Day(2026, 3, 2), Regime: courier.Rail, Paid: courier.Fen(3000_00), Notified: courier.Yes,
		Choice: claim.TakesGoods, Remaining: courier.Fen(800_00),
	})
	ledgerOf(r.Reasons)
	fmt.Println(r.State.Name(courier.Chinese), r.Back)
	// Output:
	// CNY -3000.00  the customer takes the goods and returns CNY 3,000.00
	//   CNY 800.00  a loss of CNY 800.00 is left though the goods are back: it comes off what is returned
	// 退款领回 CNY 2200.00
}

// Who ordered asks for the money, and the terms pay who ordered.
func ExampleDischarge() {
	terms := claim.JD()
	for _, to := range []claim.Payee{claim.ToOrderer, claim.ToSender, claim.ToConsignee} {
		p, _ := claim.Discharge(&claim.Payout{PaidOn: courier.Day(2026, 3, 2), To: to, Right: courier.No, Authority: courier.No, Rival: courier.No,
			Terms: &terms, Owed: courier.Fen(500_00), ByInsurer: courier.Fen(0)})
		fmt.Println(to, p.Verdict, p.Pay)
	}
	// Output:
	// orderer granted CNY 500.00
	// sender granted CNY 500.00
	// consignee refused unknown
}

// A printed receipt says that all is settled; then more damage is found.
func ExampleRelease() {
	d, _ := claim.Release(&claim.Waiver{
		SignedOn: courier.Day(2026, 3, 2), Form: claim.InWriting, Agreed: courier.Yes, Authority: courier.Yes, Final: courier.Yes,
		NewLoss: courier.Yes, CoversUnknown: courier.No, Standard: courier.Yes, Shown: courier.Yes, Unfair: courier.No, Pressed: courier.No,
	})
	fmt.Println(d.Verdict)
	for r := range d.Having(courier.Bars) {
		fmt.Println(r.Basis().Text(courier.Chinese), r.Sentence(courier.Chinese))
	}
	// Output:
	// refused
	// 《民法典》第498条 格式文本未载明包括尚未发现的损失，有两种以上解释的作不利于提供方的解释，事后发现的损失可以另行请求
}

// A coupon does not stand for money owed without the customer's consent, and
// goodwill is for who may approve it.
func ExampleSettle_goodwill() {
	s, _ := claim.Settle(&claim.Settlement{
		SettledOn: courier.Day(2026, 3, 2), Entitlement: courier.Fen(500_00), Cash: courier.Fen(500_00), InKind: courier.Fen(0), Consent: courier.Yes,
		Vouchers:   []claim.Voucher{{Kind: claim.Coupon, Value: courier.Fen(80_00), InPlace: courier.No}},
		Levels:     []claim.ApprovalLevel{{Name: "clerk", UpTo: courier.Fen(50_00)}, {Name: "manager", UpTo: courier.Fen(500_00)}},
		ApprovedBy: "clerk",
	})
	fmt.Println(s.Verdict, "goodwill", s.Goodwill, "for the", s.Level)
	for r := range s.Having(courier.Bars) {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// refused goodwill CNY 80.00 for the manager
	// approved by level 1, where level 2 has to
}

// A carrier's terms are put to mandatory law, clause by clause.
func ExampleTerms_Clauses() {
	terms := claim.ZTO()
	review, _ := liability.CheckTerms(&liability.ClauseList{
		On: courier.Day(2026, 3, 2), Regime: courier.CivilLaw, Consumer: courier.Yes, Express: courier.Yes, Online: courier.Yes, Clauses: terms.Clauses(),
	})
	for _, f := range review.Clauses {
		fmt.Println(f.Kind.Name(courier.Chinese), f.Verdict)
	}
	// Output:
	// 责任限额 granted
	// 逾期未索赔即丧失权利 refused
}

// A desk's way through a lost parcel under ZTO's terms: each answer is a fact of
// the next question.
func Example() {
	day, terms := courier.Day(2026, 8, 10), claim.ZTO()
	law, _ := claim.Choose(&claim.Carriage{HappenedOn: day, Operator: claim.ExpressEnterprise, Mode: courier.ByRoad, Domestic: courier.Yes})
	answers, _ := liability.Decide(&liability.Event{
		HappenedOn: day, Regime: law.Regime, Kind: liability.Loss, InCharge: courier.Yes, Cause: liability.NotFound, Express: courier.Yes, Declared: courier.No,
	})
	c := &claim.Claim{
		HappenedOn: day, Regime: law.Regime, Operator: claim.ExpressEnterprise, Kind: liability.Loss, Answers: answers.Answers(),
		Loss: courier.Fen(2300_00), Declared: courier.Fen(0), Consumer: courier.Yes, PostedIn: courier.Beijing, ClaimantFault: courier.Percent(0),
		Notice: &claim.Notice{Negotiated: courier.No, Shown: courier.Yes, TickBox: courier.No, Asked: courier.No, Unfair: courier.No}, Terms: &terms,
	}
	span, _ := claim.Range(c)
	fmt.Println("between", span.Low, "and", span.High, "until it is known:", span.Stakes[0].Need)

	c.GrossFault = courier.No
	owed, _ := claim.Assess(c)
	settled, _ := claim.Settle(&claim.Settlement{
		SettledOn: courier.Day(2026, 8, 25), Entitlement: owed.Payable, Cash: courier.Fen(600_00), InKind: courier.Fen(0), OtherLoss: courier.Fen(0),
		Consent: courier.Yes, Levels: []claim.ApprovalLevel{{Name: "clerk", UpTo: courier.Fen(200_00)}}, ApprovedBy: "clerk",
	})
	fmt.Println("owed", owed.Payable, "settled", settled.Verdict, settled.Total, "of it goodwill", settled.Goodwill)
	for _, to := range []claim.Payee{claim.ToConsignee, claim.ToSender} {
		pay, _ := claim.Discharge(&claim.Payout{
			PaidOn: courier.Day(2026, 8, 26), To: to, Right: courier.No, Authority: courier.No, Rival: courier.No, Terms: &terms,
			Owed: owed.Payable, ByInsurer: courier.Fen(0),
		})
		fmt.Println("pay the", to, pay.Verdict, pay.Pay)
	}
	// Output:
	// between CNY 500.00 and CNY 2300.00 until it is known: gross_fault
	// owed CNY 500.00 settled granted CNY 600.00 of it goodwill CNY 100.00
	// pay the consignee refused unknown
	// pay the sender granted CNY 500.00
}
