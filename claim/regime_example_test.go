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

// Two parcels of 40 kg flown between Chinese cities are lost, the day before
// the Civil Aviation Law of 2025 came into force and after it: the limit is
// first in yuan, then in special drawing rights, for which the host gives a
// rate and what names its day.
func ExampleAssess_air() {
	agreed := courier.Day(2026, 8, 25)
	for _, on := range []courier.Date{courier.Day(2026, 6, 30), courier.Day(2026, 8, 10)} {
		c := &claim.Claim{
			HappenedOn: on, Operator: claim.TransportCarrier, Domestic: courier.Yes, Carriage: &claim.Carriage{Mode: courier.ByAir},
			Kind: liability.Loss, Answers: courier.Yes, ClaimantFault: courier.Percent(0), Reckless: courier.No,
			Loss: courier.Fen(90_000_00), Weight: courier.Grams(40_000), Affected: courier.Grams(0), Interest: courier.Fen(0), Waybill: courier.Yes,
		}
		a, err := claim.Assess(c)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(on, a.Verdict, a.Payable, a.Needs)

		c.Conversion = &claim.Conversion{Rate: courier.RateOf(960, 2), Of: agreed, By: claim.OnAgreement, On: agreed}
		a, _ = claim.Assess(c)
		for r := range a.Having(courier.Changes) {
			fmt.Println("-", r.Change, r.Text(courier.Chinese))
		}
	}
	// Output:
	// 2026-06-30 granted CNY 4000.00 []
	// - CNY 90000.00 货物毁灭、遗失或者损坏的实际损失90,000.00元（《民用航空法（2021年修正）》第125条）
	// - CNY -86000.00 按有关包件的毛重，以4,000.00元为限（《国内航空运输承运人赔偿责任限额规定》第3条）
	// 2026-08-10 referred unknown [conversion]
	// - CNY 90000.00 货物毁灭、遗失或者损坏的实际损失90,000.00元（《民用航空法（2025年修订）》第131条）
	// - CNY -80016.00 按有关包件的毛重，特别提款权按2026年8月25日的汇率9.6折算，以9,984.00元为限（《民用航空法（2025年修订）》第135条）
}

// 120 of 2,000 kg are missing after carriage by road under the CMR. The claim
// says that it was not domestic: what its carriage says of that is not read.
func ExampleAssess_cmr() {
	agreed := courier.Day(2026, 8, 25)
	a, err := claim.Assess(&claim.Claim{
		HappenedOn: courier.Day(2026, 8, 10), Operator: claim.FreightCarrier, Domestic: courier.No,
		Carriage: &claim.Carriage{Mode: courier.ByRoad, Conventions: claim.Conventions{CMR: courier.Yes}},
		Kind:     liability.Shortage, Answers: courier.Yes, ClaimantFault: courier.Percent(0), Reckless: courier.No,
		Loss: courier.Fen(20_000_00), Weight: courier.Grams(120_000), Carried: courier.Grams(2_000_000),
		Declared: courier.Fen(0), Interest: courier.Fen(0),
		Conversion: &claim.Conversion{Rate: courier.RateOf(960, 2), Of: agreed, By: claim.OnAgreement, On: agreed},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Payable)
	for _, r := range a.Reasons {
		fmt.Println("-", r.Effect, r.Sentence(courier.English))
	}
	// Output:
	// CNY 9596.16
	// - notes international carriage by road under the CMR
	// - changes loss by the value at the place and time of taking over, CNY 20,000.00
	// - notes the carrier pays at most the limit of the CMR
	// - changes 8.33 special drawing rights for each kilogram of gross weight short: at most CNY 9,596.16
	// - notes special drawing rights at the rate of the day chosen, 2026-08-25: 9.6; the law names none, or was not read on it
	// - warns whether charges are given back in proportion is known by report only and not taken: it must be looked up
}
