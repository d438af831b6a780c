package claim_test

import (
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/internal/explaintest"
)

// A recipient that nobody gave a right of its own.
func ExampleExplainStanding() {
	explaintest.Tell(claim.ExplainStanding(&claim.Claimant{HappenedOn: courier.Day(2026, 3, 2), As: claim.AsRecipient, Identity: courier.Yes, ByAgent: courier.No,
		Direct: courier.No, OtherClaims: courier.No}))
	// Output:
	// refused
	// granted, were as otherwise
	// - missed by as: the sender is a party to the contract and may claim by it
	// - missed by direct: law or contract lets the recipient claim performance directly, who did not decline it: the recipient may claim
	// - missed by as: the carrier's terms pay the person who ordered, who may claim
}

// Damage that came to light after the release was signed.
func ExampleExplainRelease() {
	explaintest.Tell(claim.ExplainRelease(&claim.Waiver{
		SignedOn: courier.Day(2026, 3, 2), Form: claim.InWriting, Agreed: courier.Yes, Authority: courier.Yes, Final: courier.Yes,
		NewLoss: courier.Yes, CoversUnknown: courier.No, Standard: courier.Yes, Shown: courier.Yes, Unfair: courier.No, Pressed: courier.No,
	}))
	// Output:
	// refused
	// granted, were new_loss otherwise
	// granted, were covers_unknown otherwise
	// referred, were standard otherwise
	// - missed by new_loss: the two settled for good, and each is bound: nothing more is claimed for the same loss
	// - missed by covers_unknown: the settlement names losses not yet found, this one among them
}

// Money on its way to a consignee without a right.
func ExampleExplainDischarge() {
	terms := claim.JD()
	explaintest.Tell(claim.ExplainDischarge(&claim.Payout{PaidOn: courier.Day(2026, 3, 2), To: claim.ToConsignee, Right: courier.No, Authority: courier.No, Rival: courier.No,
		Terms: &terms, Owed: courier.Fen(500_00), ByInsurer: courier.Fen(0)}))
	// Output:
	// refused
	// granted, were to otherwise
	// granted, were right otherwise
	// granted, were authority otherwise
	// - missed by to: the sender is party to the contract: paying it discharges
	// - missed by to: the terms pay who ordered
	// - missed by to: named by the sender as who is to have the money: paying it discharges
}

// A penalty that the shipper paid its own customer.
func ExampleExplainIndirect() {
	terms := claim.HOAU()
	explaintest.Tell(claim.ExplainIndirect(&claim.Consequence{
		HappenedOn: courier.Day(2026, 3, 2), Regime: courier.CivilLaw, Kind: claim.PenaltyToOthers, Amount: courier.Fen(5000_00), Avoidable: courier.Fen(0),
		Caused: courier.Yes, Foreseeable: courier.Yes, AgreedToPay: courier.No, Terms: &terms, Stands: courier.Yes,
	}))
	// Output:
	// refused
	// referred, were regime otherwise
	// granted, were agreed_to_pay otherwise
	// granted, were terms otherwise
	// granted, were stands otherwise
	// - missed by foreseeable: the carrier was told of this consequence when contracting, so it was foreseen
}

// explanations are the entry points of this package that explain themselves.
func explanations() []explaintest.Question {
	jd := claim.JD()
	return []explaintest.Question{
		explaintest.Of("Standing", 34, claim.Standing, claim.ExplainStanding, whoClaims(claim.AsSender), whoClaims(claim.AsOrderer, func(c *claim.Claimant) { c.Terms = &jd })),
		explaintest.Of("Release", 38, claim.Release, claim.ExplainRelease, waiver(), edited(waiver(), newLoss)),
		explaintest.Of("Discharge", 47, claim.Discharge, claim.ExplainDischarge, payout(claim.ToSender), edited(payout(claim.ToInsurer), insured)),
		explaintest.Of("Indirect", 29, claim.Indirect, claim.ExplainIndirect, consequence(), edited(consequence(), excluding(yes))),
	}
}

func FuzzExplain(f *testing.F) { explaintest.Fuzz(f, claim.Book(), explanations()) }

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
