package insurance_test

import (
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
	"github.com/courier-rules/courier/internal/explaintest"
)

// Poor packing under the clauses of 1982, which exclude it whoever packed.
func ExampleExplainCovers() {
	explaintest.Tell(insurance.ExplainCovers(&insurance.CauseOfLoss{On: courier.Day(2026, 8, 1), Marine: courier.No, Clauses: insurance.ICCA1982, Peril: insurance.Breakage,
		Exclusions: []insurance.Exclusion{insurance.PoorPacking}, PackedByInsured: courier.No, PackedBefore: courier.No, ExclusionExplained: courier.Yes}))
	// Output:
	// refused
	// granted, were clauses otherwise
	// granted, were exclusions otherwise
	// granted, were exclusion_explained otherwise
	// - missed by marine: the insurer drew attention to the exclusion and explained it on request: it is part of the contract
	// - missed by clauses: the cause is one of those that the wording covers
}

// A cargo insurance whose risk has begun.
func ExampleExplainCancels() {
	explaintest.Tell(insurance.ExplainCancels(&insurance.Cancellation{On: courier.Day(2026, 8, 1), Marine: courier.No, Cargo: courier.Yes, Begun: courier.Yes, ByInsurer: courier.No}))
	// Output:
	// refused
	// - missed by by_insurer: the insurer may cancel as the contract says
	// - missed by marine: after cover begins as the contract says
}

// A value that was stated, a premium that was paid, and an order to insure.
func ExampleExplainInsures() {
	explaintest.Tell(insurance.ExplainInsures(&insurance.Arrangement{On: courier.Day(2026, 8, 1), OwnInsurance: courier.No, Entrusted: courier.Yes, Stated: courier.Yes, PremiumPaid: courier.Yes}))
	// Output:
	// granted
	// referred, were own_insurance otherwise
	// referred, were entrusted otherwise
	// referred, were stated otherwise
	// referred, were premium_paid otherwise
	// - missed by own_insurance: the shipper insured by itself: not an insured-claim accident; it claims on its own insurer
}

// A breach that had its part in the loss, and was not made good.
func ExampleExplainWarranted() {
	explaintest.Tell(insurance.ExplainWarranted(&insurance.Breach{HappenedOn: courier.Day(2026, 6, 5), BreachedOn: courier.Day(2026, 6, 3), RescindedOn: courier.Day(2026, 6, 9),
		NoEffect: courier.No, Cured: courier.No}))
	// Output:
	// refused
	// granted, were breached_on otherwise
	// referred, were breached_on otherwise
	// referred, were rescinded_on otherwise
	// granted, were no_effect otherwise
	// granted, were cured_on otherwise
	// referred, were cured_on otherwise
	// referred, were happened_on otherwise
	// - missed by breached_on: the event came before the breach: the insurer answers
	// - missed by no_effect: the breach had no effect on the event: the insurer answers
	// - missed by cured_on: the breach had been made good before the event: the insurer answers
}

// A shipment left undeclared without intent, and not made good.
func ExampleExplainDeclared() {
	explaintest.Tell(insurance.ExplainDeclared(&insurance.Declaration{HappenedOn: courier.Day(2026, 6, 5), Declared: courier.No, OwnRule: courier.No, Intent: courier.No, MadeGood: courier.No}))
	// Output:
	// referred
	// granted, were declared otherwise
	// refused, were intent otherwise
	// granted, were made_good otherwise
}

// A fact that was kept back with gross fault, and a contract not rescinded.
func ExampleExplainDisclosed() {
	explaintest.Tell(insurance.ExplainDisclosed(&insurance.Telling{On: courier.Day(2026, 8, 1), Marine: courier.No, Misstated: courier.Yes, Asked: courier.Yes, CatchAll: courier.No,
		Fault: insurance.TellingGross, Material: courier.Yes, Knew: courier.No, ContractOn: courier.Day(2026, 5, 4), InsurerKnew: courier.Day(2026, 7, 22),
		Rescinded: courier.No, Settled: courier.No}))
	// Output:
	// granted
	// refused, were settled otherwise
	// - missed by misstated: what had to be told was told: no rescission on that ground
	// - missed by asked: the insurer did not ask, so it had not to be told
	// - missed by catch_all: a general question only: it does not count as asked
}

// A notice a minute after the time that was agreed.
func ExampleExplainNotified() {
	within, cite := insurance.Notice48h()
	explaintest.Tell(insurance.ExplainNotified(&insurance.LossNotice{On: courier.Day(2026, 3, 1), Marine: courier.No, Prompt: courier.Yes, Within: within, Cite: cite,
		FoundAt: courier.Day(2026, 3, 1).At(10, 30), ToldAt: courier.Day(2026, 3, 3).At(10, 31)}))
	// Output:
	// granted
	// - missed by prompt: told late on purpose, so that a part cannot be determined: that part is not paid, the rest is
	// - missed by prompt: told late by gross negligence, so that a part cannot be determined: that part is not paid, the rest is
	// - missed by marine: the insured did not tell at once, or did not act, and the loss grew: what it grew by is not paid
}

// Ordinary goods by road.
func ExampleExplainMustInsure() {
	explaintest.Tell(insurance.ExplainMustInsure(&insurance.Operation{On: courier.Day(2026, 8, 4), Mode: courier.ByRoad, Dangerous: courier.No}))
	// Output:
	// refused
	// granted, were dangerous otherwise
	// - missed by dangerous: who carries dangerous goods by road must insure its liability as carrier
	// - missed by mode: a public air carrier must insure its liability for cargo, or have financial security for it
}

// Saving the goods would cost less than they are worth.
func ExampleExplainConstructiveLoss() {
	explaintest.Tell(insurance.ExplainConstructiveLoss(&insurance.Plight{HappenedOn: courier.Day(2026, 8, 4), Inevitable: courier.No, Value: courier.Fen(100_000_00),
		AvoidCost: courier.Fen(50_000_00), OnwardCost: courier.Fen(35_000_00)}))
	// Output:
	// refused
	// granted, were inevitable otherwise
	// granted, were avoid_cost otherwise
	// - missed by inevitable: an actual total loss cannot be avoided any more: a constructive total loss
	// - missed by avoid_cost: the cost of avoiding an actual total loss and that of forwarding the goods exceed the insured value together: a constructive total loss
}

// A claim against a member of the household.
func ExampleExplainSubrogate() {
	explaintest.Tell(insurance.ExplainSubrogate(&insurance.Subrogation{HappenedOn: courier.Day(2026, 8, 4), ByThird: courier.Yes, Paid: courier.Yes, Household: courier.Yes, Intent: courier.No,
		Waived: insurance.NotWaived, Amount: courier.Fen(1000_00), PaidDirect: courier.No, Obstructed: courier.No}))
	// Output:
	// refused
	// granted, were law otherwise
	// granted, were household otherwise
	// granted, were intent otherwise
	// - missed by law: from its payment on the insured's claim against the third person has passed to the insurer
}

// A fire in a warehouse that the policy does not list.
func ExampleExplainWarehouse() {
	facts := stored(func(s *insurance.Storage) { s.Listed = courier.No })
	explaintest.Tell(insurance.ExplainWarehouse(&facts))
	// Output:
	// refused
	// granted, were listed otherwise
	// - missed by listed: in a store that the policy names, in its period, by a cause that it covers: within the warehouse cover
}

// explanations are the entry points of this package that explain themselves.
func explanations() []explaintest.Question {
	within, cite := insurance.Notice24h()
	return []explaintest.Question{
		explaintest.Of("Covers", 304, insurance.Covers, insurance.ExplainCovers, storm(insurance.ICCA2009), storm(insurance.ICCA1982)),
		explaintest.Of("Cancels", 23, insurance.Cancels, insurance.ExplainCancels, insurance.Cancellation{On: contractDay, Marine: yes, Begun: no}, insurance.Cancellation{On: contractDay, Marine: no, Cargo: yes, Begun: yes, ByInsurer: no}),
		explaintest.Of("Insures", 11, insurance.Insures, insurance.ExplainInsures, insurance.Arrangement{On: contractDay, OwnInsurance: yes, Forced: yes}, insurance.Arrangement{On: contractDay, OwnInsurance: no, Entrusted: yes, Stated: yes, PremiumPaid: yes}),
		explaintest.Of("Warranted", 12, insurance.Warranted, insurance.ExplainWarranted, insurance.Breach{HappenedOn: newSeaDay, BreachedOn: oldSeaDay, RescindedOn: contractDay}, insurance.Breach{HappenedOn: newSeaDay, NoEffect: yes, Cured: no}),
		explaintest.Of("Declared", 11, insurance.Declared, insurance.ExplainDeclared, insurance.Declaration{HappenedOn: newSeaDay, Declared: no, Intent: yes}, insurance.Declaration{HappenedOn: newSeaDay, Declared: no, OwnRule: no, Intent: no, MadeGood: yes}),
		explaintest.Of("Disclosed", 415, insurance.Disclosed, insurance.ExplainDisclosed, keptBack()),
		explaintest.Of("Notified", 14, insurance.Notified, insurance.ExplainNotified, insurance.LossNotice{On: contractDay, Prompt: yes, Marine: no, Within: within, Cite: cite, FoundAt: contractDay.At(1, 0), ToldAt: contractDay.At(2, 0)}),
		explaintest.Of("MustInsure", 17, insurance.MustInsure, insurance.ExplainMustInsure, insurance.Operation{On: aug4, Mode: courier.ByAir, PublicAir: yes, Guaranteed: no, Uncorrected: yes}, insurance.Operation{On: aug4, Mode: courier.ByRoad, Dangerous: no}),
		explaintest.Of("ConstructiveLoss", 9, insurance.ConstructiveLoss, insurance.ExplainConstructiveLoss, insurance.Plight{HappenedOn: aug4, Inevitable: no, Value: cny(100_000), AvoidCost: cny(70_000), OnwardCost: cny(35_000)}),
		explaintest.Of("Subrogate", 47, insurance.Subrogate, insurance.ExplainSubrogate, sub(func(*insurance.Subrogation) {})),
		explaintest.Of("Warehouse", 32, insurance.Warehouse, insurance.ExplainWarehouse, stored()),
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
