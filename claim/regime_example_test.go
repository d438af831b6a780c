package claim_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// A pallet of 120 kg lost by sea between Chinese ports: the unit limit of the
// Maritime Code reaches carriage at home from 2026-05-01, and special drawing
// rights are converted at the rate of the day of judgment.
func ExampleAssess_sea() {
	day := courier.Day(2026, 11, 20)
	a, err := claim.Assess(&claim.Claim{
		HappenedOn: courier.Day(2026, 5, 1), Regime: courier.Sea, Domestic: courier.Yes,
		Kind: liability.Loss, Answers: courier.Yes, Reckless: courier.No, InBill: courier.No,
		Loss: courier.Fen(90_000_00), Saved: courier.Fen(0), ClaimantFault: courier.Percent(0),
		Packages: courier.CountOf(10), Weight: courier.Grams(1_000_000),
		Conversion: &claim.Conversion{Rate: courier.RateOf(960, 2), Of: day, By: claim.OnJudgment, On: day},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Payable)
	for _, r := range a.Reasons {
		fmt.Println("-", r.Sentence(courier.English))
	}
	// Output:
	// CNY 64000.32
	// - carriage of goods by sea: the Maritime Code says what the carrier owes, and its limits
	// - loss of or damage to the goods, by the value that the Maritime Code takes, CNY 90,000.00
	// - the carrier pays at most the unit limit for loss and damage, and the freight for delay
	// - by packages or by gross weight, the higher limit: CNY 64,000.32
	// - special drawing rights at the rate of the day of judgment, award or agreement, 2026-11-20: 9.6
}

// Which law answers for goods by air between two parties to Montreal, where
// the statute is relied on as well.
func ExampleChoose() {
	c, err := claim.Choose(&claim.Carriage{
		HappenedOn: courier.Day(2026, 3, 2), Operator: claim.TransportCarrier, Mode: courier.ByAir, Domestic: courier.No,
		Conventions: claim.Conventions{Montreal: courier.Yes}, Claimed: []courier.Regime{courier.Air, courier.MontrealAir},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Regime)
	for _, r := range c.Reasons {
		fmt.Println("-", r.Field(), r.Text(courier.English))
	}
	// Output:
	// montreal
	// -  international carriage by air between parties to the Montreal Convention, which goes before the Civil Aviation Law [Montreal Convention 1999 (Unification of Certain Rules for International Carriage by Air), Art. 22]
	// -  a treaty to which China is a party goes before the statute [Civil Aviation Law (2021 text)]
	// - claimed[0] this law is relied on and does not govern the carriage: one loss is measured by one law [Convention of this rule book]
	// - claimed[1] this law is relied on and governs the carriage [Convention of this rule book]
}

// A loss by rail while nobody knows whether gross negligence caused it: it
// pays between the limit and the whole of it.
func ExampleRange() {
	limit := claim.RailByPiece(claim.ExactUnit)
	s, err := claim.Range(&claim.Claim{
		HappenedOn: courier.Day(2026, 3, 2), Regime: courier.Rail, Kind: liability.Loss, Answers: courier.Yes,
		Loss: courier.Fen(8000_00), Extras: courier.Fen(0), Declared: courier.Fen(0), ClaimantFault: courier.Percent(0),
		Weight: courier.Grams(1_500_000), Prescribed: &limit,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Low, "to", s.High)
	for _, stake := range s.Stakes {
		fmt.Println("-", stake.Need, stake.Swing)
	}
	// Output:
	// CNY 3000.00 to CNY 8000.00
	// - gross_fault CNY 5000.00
}
