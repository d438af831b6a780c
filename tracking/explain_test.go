package tracking_test

import (
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/internal/explaintest"
	"github.com/courier-rules/courier/tracking"
)

// A parcel left in a locker that nobody chose.
func ExampleExplainDeliver() {
	explaintest.Tell(tracking.ExplainDeliver(&tracking.Delivery{HandedOn: courier.Day(2026, 8, 1), DeliveredIn: courier.Jiangsu, Means: tracking.InLocker,
		Consent: courier.No, SenderChose: courier.No, Goods: tracking.OrdinaryGoods, PackageBroken: courier.No, WeightDiffers: courier.No}))
	// Output:
	// refused
	// granted, were consent otherwise
	// granted, were sender_chose otherwise
	// - missed by means: handed to the recipient in person
	// - missed by means: handed to the agent whom the recipient named
	// - missed by means: the agreed address is the mail room or front desk itself, and it was delivered there
}

// A fee that the user was never told of.
func ExampleExplainLockerFee() {
	day := courier.Day(2026, 8, 1)
	explaintest.Tell(tracking.ExplainLockerFee(&tracking.LockerStay{PlacedAt: day.At(9, 0), ChargedAt: day.AddDays(1).At(12, 0), KeepUntil: day.At(21, 0),
		DeliveredIn: courier.Jiangsu, FeeAgreed: courier.No}))
	// Output:
	// refused
	// granted, were fee_agreed otherwise
	// - missed by fee_agreed: the recipient agreed to the fee: it may be charged as agreed
}

// A consignee asks with its papers, and without the number.
func ExampleExplainMayTell() {
	explaintest.Tell(tracking.ExplainMayTell(&tracking.Asker{About: tracking.GoodsState, AskedOn: courier.Day(2026, 8, 1), By: courier.Consignee,
		Identity: courier.Yes, Number: courier.No, Papers: courier.Yes, Approved: courier.No}))
	// Output:
	// refused
	// granted, were about otherwise
	// granted, were number otherwise
	// granted, were approved otherwise
	// - missed by about: what the carrier publishes may be told to anybody
	// - missed by about: the recipient does not know where the item comes from: the firm gives what it holds of the sender's name, address and phone
}

// explanations are the entry points of this package that explain themselves.
func explanations() []explaintest.Question {
	hive := tracking.HiveBox2020()
	return []explaintest.Question{
		explaintest.Of("Deliver", 61, tracking.Deliver, tracking.ExplainDeliver, handed(), dropped()),
		explaintest.Of("LockerFee", 20, tracking.LockerFee, tracking.ExplainLockerFee, stay(), stay(func(l *tracking.LockerStay) { l.Tariff = &hive })),
		explaintest.Of("MayTell", 37, tracking.MayTell, tracking.ExplainMayTell, asks()),
	}
}

func FuzzExplain(f *testing.F) { explaintest.Fuzz(f, tracking.Book(), explanations()) }

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
