package insurance_test

import (
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
	"github.com/courier-rules/courier/internal/explaintest"
)

// Poor packing under the clauses of 1982, which no matter who packed.
func ExampleExplainCovers() {
	explaintest.Tell(insurance.ExplainCovers(&insurance.CauseOfLoss{On: courier.Day(2026, 8, 1), Marine: courier.No, Clauses: insurance.ICCA1982, Peril: insurance.Breakage,
		Exclusions: []insurance.Exclusion{insurance.PoorPacking}, PackedByInsured: courier.No, PackedBefore: courier.No, ExclusionExplained: courier.Yes}))
	// Output:
}

// A cargo insurance whose risk has begun.
func ExampleExplainCancels() {
	explaintest.Tell(insurance.ExplainCancels(&insurance.Cancellation{On: courier.Day(2026, 8, 1), Marine: courier.No, Cargo: courier.Yes, Begun: courier.Yes, ByInsurer: courier.No}))
	// Output:
}

// A value that was declared, without a premium paid.
func ExampleExplainInsures() {
	explaintest.Tell(insurance.ExplainInsures(&insurance.Arrangement{On: courier.Day(2026, 8, 1), OwnInsurance: courier.No, Entrusted: courier.Yes, Stated: courier.Yes, PremiumPaid: courier.Yes}))
	// Output:
}

// A breach that did nothing to the loss.
func ExampleExplainWarranted() {
	explaintest.Tell(insurance.ExplainWarranted(&insurance.Breach{HappenedOn: courier.Day(2026, 6, 5), BreachedOn: courier.Day(2026, 6, 3), RescindedOn: courier.Day(2026, 6, 9),
		NoEffect: courier.No, Cured: courier.No}))
	// Output:
}

// A shipment left undeclared on purpose.
func ExampleExplainDeclared() {
	explaintest.Tell(insurance.ExplainDeclared(&insurance.Declaration{HappenedOn: courier.Day(2026, 6, 5), Declared: courier.No, OwnRule: courier.No, Intent: courier.No, MadeGood: courier.No}))
	// Output:
}

// A fact that was kept back with gross fault, and a contract not rescinded.
func ExampleExplainDisclosed() {
	explaintest.Tell(insurance.ExplainDisclosed(&insurance.Telling{On: courier.Day(2026, 8, 1), Marine: courier.No, Misstated: courier.Yes, Asked: courier.Yes, CatchAll: courier.No,
		Fault: insurance.TellingGross, Material: courier.Yes, Knew: courier.No, ContractOn: courier.Day(2026, 5, 4), InsurerKnew: courier.Day(2026, 7, 22),
		Rescinded: courier.No, Settled: courier.No}))
	// Output:
}

// A notice an hour after the time that was agreed.
func ExampleExplainNotified() {
	within, cite := insurance.Notice48h()
	explaintest.Tell(insurance.ExplainNotified(&insurance.LossNotice{On: courier.Day(2026, 3, 1), Marine: courier.No, Prompt: courier.Yes, Within: within, Cite: cite,
		FoundAt: courier.Day(2026, 3, 1).At(10, 30), ToldAt: courier.Day(2026, 3, 3).At(10, 31)}))
	// Output:
}

// Ordinary goods by road.
func ExampleExplainMustInsure() {
	explaintest.Tell(insurance.ExplainMustInsure(&insurance.Operation{On: courier.Day(2026, 8, 4), Mode: courier.ByRoad, Dangerous: courier.No}))
	// Output:
}

// Saving the goods would cost less than they are worth.
func ExampleExplainConstructiveLoss() {
	explaintest.Tell(insurance.ExplainConstructiveLoss(&insurance.Plight{HappenedOn: courier.Day(2026, 8, 4), Inevitable: courier.No, Value: courier.Fen(100_000_00),
		AvoidCost: courier.Fen(50_000_00), OnwardCost: courier.Fen(35_000_00)}))
	// Output:
}

// A claim against a member of the household.
func ExampleExplainSubrogate() {
	explaintest.Tell(insurance.ExplainSubrogate(&insurance.Subrogation{HappenedOn: courier.Day(2026, 8, 4), ByThird: courier.Yes, Paid: courier.Yes, Household: courier.Yes, Intent: courier.No,
		Waived: insurance.NotWaived, Amount: courier.Fen(1000_00), PaidDirect: courier.No, Obstructed: courier.No}))
	// Output:
}

// A fire in a warehouse that the policy does not list.
func ExampleExplainWarehouse() {
	facts := stored(func(s *insurance.Storage) { s.Listed = courier.No })
	explaintest.Tell(insurance.ExplainWarehouse(&facts))
	// Output:
}

// explanations are the entry points of this package that explain themselves.
func explanations() []explaintest.Question {
	within, cite := insurance.Notice24h()
	return []explaintest.Question{
		explaintest.Of("Covers", 0, insurance.Covers, insurance.ExplainCovers, storm(insurance.ICCA2009), storm(insurance.ICCA1982)),
		explaintest.Of("Cancels", 0, insurance.Cancels, insurance.ExplainCancels, insurance.Cancellation{On: contractDay, Marine: yes, Begun: no}, insurance.Cancellation{On: contractDay, Marine: no, Cargo: yes, Begun: yes, ByInsurer: no}),
		explaintest.Of("Insures", 0, insurance.Insures, insurance.ExplainInsures, insurance.Arrangement{On: contractDay, OwnInsurance: yes, Forced: yes}, insurance.Arrangement{On: contractDay, OwnInsurance: no, Entrusted: yes, Stated: yes, PremiumPaid: yes}),
		explaintest.Of("Warranted", 0, insurance.Warranted, insurance.ExplainWarranted, insurance.Breach{HappenedOn: newSeaDay, BreachedOn: oldSeaDay, RescindedOn: contractDay}, insurance.Breach{HappenedOn: newSeaDay, NoEffect: yes, Cured: no}),
		explaintest.Of("Declared", 0, insurance.Declared, insurance.ExplainDeclared, insurance.Declaration{HappenedOn: newSeaDay, Declared: no, Intent: yes}, insurance.Declaration{HappenedOn: newSeaDay, Declared: no, OwnRule: no, Intent: no, MadeGood: yes}),
		explaintest.Of("Disclosed", 0, insurance.Disclosed, insurance.ExplainDisclosed, keptBack()),
		explaintest.Of("Notified", 0, insurance.Notified, insurance.ExplainNotified, insurance.LossNotice{On: contractDay, Prompt: yes, Marine: no, Within: within, Cite: cite, FoundAt: contractDay.At(1, 0), ToldAt: contractDay.At(2, 0)}),
		explaintest.Of("MustInsure", 0, insurance.MustInsure, insurance.ExplainMustInsure, insurance.Operation{On: aug4, Mode: courier.ByAir, PublicAir: yes, Guaranteed: no, Uncorrected: yes}, insurance.Operation{On: aug4, Mode: courier.ByRoad, Dangerous: no}),
		explaintest.Of("ConstructiveLoss", 0, insurance.ConstructiveLoss, insurance.ExplainConstructiveLoss, insurance.Plight{HappenedOn: aug4, Inevitable: no, Value: cny(100_000), AvoidCost: cny(70_000), OnwardCost: cny(35_000)}),
		explaintest.Of("Subrogate", 0, insurance.Subrogate, insurance.ExplainSubrogate, sub(func(*insurance.Subrogation) {})),
		explaintest.Of("Warehouse", 0, insurance.Warehouse, insurance.ExplainWarehouse, stored()),
	}
}

func FuzzExplain(f *testing.F) { explaintest.Fuzz(f, insurance.Book(), explanations()) }

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
