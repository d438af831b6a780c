package order_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/internal/explaintest"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// redirected is a consignee that asks for what is the shipper's.
func redirected() *order.Request {
	return &order.Request{
		Action: order.Redirect,
		Consignment: order.Consignment{
			AskedOn: courier.Day(2026, 8, 1), By: courier.Consignee, Identity: courier.Yes, Stage: tracking.AtDestination,
			Regime: courier.CivilLaw, Express: courier.Yes, Terms: &order.ControlTerms{}, TargetServed: courier.Yes,
			Prohibited: courier.No, Lien: courier.No,
		},
	}
}

// What an explanation says of the verdict is what Decide says, for every
// action, asker and stage; and a turn that names tri-state facts alone does
// turn Decide once they are set.
func TestExplainAgreesWithDecide(t *testing.T) {
	turned := 0
	for action := order.Redirect; action <= order.Cancel; action++ {
		for _, by := range []courier.Party{courier.Shipper, courier.Consignee, courier.ThirdParty} {
			for stage := tracking.Stage(1); int(stage) < tracking.StageCount; stage++ {
				r := redirected()
				r.Action, r.By, r.Stage = action, by, stage
				ruling, err := order.Decide(r)
				require.NoError(t, err)
				e, err := order.ExplainDecide(r)
				require.NoError(t, err)
				require.Equal(t, ruling.Verdict, e.Verdict, "%s %s %s", action, by, stage)
				if len(ruling.Needs) > 0 {
					require.Empty(t, e.Turns)
				}
				for _, m := range e.Missed {
					require.False(t, ruling.Has(m.Code), "%s spoke and was missed", m.Code)
					require.NotEqual(t, len(m.Failing) > 0, m.LiftedBy != "", m.Code)
				}
				turned += turns(t, r, &e)
			}
		}
	}
	assert.Greater(t, turned, 20)
}

// turns sets the facts of the turns that it can set, and requires that they
// turn the verdict; it returns how many it tried.
func turns(t *testing.T, r *order.Request, e *courier.Explanation) (tried int) {
	t.Helper()
	for _, turn := range e.Turns {
		other, set := *r, true
		for _, f := range turn.Facts {
			switch f {
			case "lien":
				other.Lien = flipped(other.Lien)
			case "prohibited":
				other.Prohibited = flipped(other.Prohibited)
			case "identity":
				other.Identity = flipped(other.Identity)
			case "target_served":
				other.TargetServed = flipped(other.TargetServed)
			default:
				set = false
			}
		}
		if !set {
			continue
		}
		tried++
		ruling, err := order.Decide(&other)
		require.NoError(t, err)
		require.Equal(t, turn.Verdict, ruling.Verdict, "%v", turn)
	}
	return tried
}

func flipped(a courier.Answer) courier.Answer { return courier.AnswerOf(a != courier.Yes) }

// What cannot be tried is not, and the verdict is the one of the entry point
// all the same.
func TestExplainDecideTriesNothing(t *testing.T) {
	for name, change := range map[string]func(*order.Request){
		"day":    func(r *order.Request) { r.AskedOn = courier.Date{} },
		"regime": func(r *order.Request) { r.Regime = 0 },
	} {
		r := redirected()
		change(r)
		ruling, err := order.Decide(r)
		require.NoError(t, err)
		e, err := order.ExplainDecide(r)
		require.NoError(t, err)
		assert.Equal(t, courier.Explanation{Verdict: ruling.Verdict}, e, name)
	}
	_, err := order.ExplainDecide(nil)
	assert.ErrorIs(t, err, courier.ErrMissing)
}

// What would have to be otherwise for the consignee's wish to be granted.
func ExampleExplainDecide() {
	e, err := order.ExplainDecide(redirected())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(e.Verdict)
	for _, turn := range e.Turns {
		fmt.Printf("%s, were %q otherwise\n", turn.Verdict, turn.Facts[0])
	}
	for _, m := range e.Missed {
		if m.Effect == courier.Grants && len(m.Failing) == 1 {
			fmt.Println("missed:", m.Sentence(courier.English), m.Failing)
		}
	}
	// Output:
	// refused
	// granted, were "by" otherwise
	// missed: until the goods are delivered to the consignee the shipper may change their destination [by]
}

// The money was collected before the shipper gave it up.
func ExampleExplainAmend() {
	explaintest.Tell(order.ExplainAmend(&order.Amendment{
		Subject: order.CODCancelled, AskedOn: courier.Day(2026, 8, 1), By: courier.Shipper, Identity: courier.Yes, Definite: courier.Yes,
		Stage: tracking.OutForDelivery, CODCollected: courier.Yes, Terms: &order.AmendTerms{},
	}))
	// Output:
	// refused
	// granted, were cod_collected otherwise
	// - missed by subject: collecting on delivery is the shipper's mandate, and the carrier follows the principal's instructions
	// - missed by stage: not picked up yet: the shipper can edit the order itself
}

// A lane that the table does not serve.
func ExampleExplainPromise() {
	table := order.LaneTable{
		Cite: courier.Cite{Document: &courier.Source{ID: "A", Zh: "甲公司服务时限表", En: "Service table of firm A",
			Force: courier.Contract, Evidence: courier.Primary}},
		Rows: []order.LaneRow{{Lane: "SHA-BJS", Product: "next day", CutOff: courier.TimeOf(18, 0), Until: courier.AtMost,
			Days: courier.CountOf(1), By: courier.TimeOf(12, 0)}},
	}
	explaintest.Tell(order.ExplainPromise(&order.Booking{
		BookedAt: courier.Day(2026, 7, 30).At(17, 0), Lane: "SHA-LXA", Product: "next day", Services: &table,
		PostedIn: courier.Shanghai, Suspended: courier.No, Restricted: courier.No,
	}))
	// Output:
	// refused
	// granted, were lane otherwise
	// - missed by lane: the lane is served with this product
}

// The charges are unpaid, but secured.
func ExampleExplainLien() {
	explaintest.Tell(order.ExplainLien(&order.Debt{
		On: courier.Day(2026, 8, 1), Regime: courier.CivilLaw, Express: courier.Yes,
		Unpaid: courier.Yes, Excluded: courier.No, InHand: courier.Yes, SameGoods: courier.Yes, Security: courier.Yes,
		Perishable: courier.No, HeldOn: courier.Day(2026, 8, 1), Terms: &order.LienTerms{},
	}))
	// Output:
	// refused
	// granted, were security otherwise
	// - missed by regime: charges are neither paid nor secured: the carrier may hold the goods that they are for
}

// A consignee that was late, and not told that its goods were there.
func ExampleExplainKeep() {
	explaintest.Tell(order.ExplainKeep(&order.Uncollected{Remedy: order.StorageFee, On: courier.Day(2026, 8, 1), Regime: courier.Air,
		Late: courier.Yes, Notified: courier.No, NoticeWaived: courier.No}))
	// Output:
	// refused
	// granted, were notified otherwise
	// granted, were notice_waived otherwise
	// - missed by regime: a consignee that collects late owes the carrier storage and like charges
	// - missed by remedy: the consignee is unknown: the carrier may lawfully deposit the goods
	// - missed by remedy: the consignee refuses the goods without cause: the carrier may lawfully deposit them
}

// The carrier keeps freight back from money that it collected.
func ExampleExplainSetOff() {
	explaintest.Tell(order.ExplainSetOff(&order.Withholding{
		On: courier.Day(2026, 8, 1), By: courier.Carrier, Owes: order.CODSum, Against: order.FreightSum,
		Owed: courier.Fen(500_00), Claim: courier.Fen(80_00),
		Mutual: courier.Yes, Due: courier.Yes, Admitted: courier.Yes, Notified: courier.Yes, Agreed: courier.No, Excluded: courier.No,
	}))
	// Output:
	// refused
	// granted, were owes otherwise
	// granted, were agreed otherwise
	// granted, were reading otherwise
	// - missed by agreed: both agree that the debts are set off
	// - missed by owes: the carrier's terms answer no claim before all charges are paid, and the clause is part of the contract and valid
}

// Fruit, of which the buyer confirmed that it would not go back.
func ExampleExplainReturnGoods() {
	explaintest.Tell(order.ExplainReturnGoods(&order.Purchase{
		BoughtOn: courier.Day(2026, 7, 1), ReceivedOn: courier.Day(2026, 7, 6), AskedOn: courier.Day(2026, 7, 8),
		Consumer: courier.Yes, Distance: courier.Yes, Kind: order.PerishableGoods, Marked: courier.Yes, Confirmation: order.ConfirmedEachTime,
		Altered: courier.No, Defective: courier.No, Freight: order.FreightNotAgreed,
	}))
	// Output:
	// refused
	// granted, were kind otherwise
	// granted, were confirmation otherwise
	// granted, were defective otherwise
	// - missed by defective: the goods are not as they should be: the consumer may return them within seven days of receipt, where no other rule or agreement says more
}

// explanations are the entry points of this package that explain themselves.
func explanations() []explaintest.Question {
	return []explaintest.Question{
		explaintest.Of("Decide", 694, order.Decide, order.ExplainDecide, *redirected()),
		explaintest.Of("Amend", 74, order.Amend, order.ExplainAmend, amendable(order.CODCancelled), amendable(order.PieceAdded)),
		explaintest.Of("Promise", 26, order.Promise, order.ExplainPromise, booking()),
		explaintest.Of("Lien", 48, order.Lien, order.ExplainLien, unpaid(), unpaidAtSea()),
		explaintest.Of("Keep", 54, order.Keep, order.ExplainKeep, uncollected(order.StorageFee), uncollected(order.Deposit)),
		explaintest.Of("SetOff", 50, order.SetOff, order.ExplainSetOff, owing(), withheldCOD(), withheldClaim(order.FedExSetOff(), courier.Yes, courier.No)),
		explaintest.Of("ReturnGoods", 94, order.ReturnGoods, order.ExplainReturnGoods, purchase(), purchase(kind(order.PerishableGoods))),
	}
}

func FuzzExplain(f *testing.F) { explaintest.Fuzz(f, order.Book(), explanations()) }

func BenchmarkExplain(b *testing.B) {
	for _, q := range explanations() {
		b.Run(q.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				q.Explain()
			}
		})
	}
}

// Where the day is unknown nothing is tried, and the verdict is the answer's.
func TestExplanationsWithoutADay(t *testing.T) {
	u := order.Uncollected{Remedy: order.StorageFee}
	kept, err := order.Keep(&u)
	require.NoError(t, err)
	e, err := order.ExplainKeep(&u)
	require.NoError(t, err)
	assert.Equal(t, courier.Referred, kept.Verdict)
	assert.Equal(t, courier.Explanation{Verdict: courier.Referred}, e)
}
