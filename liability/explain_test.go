package liability_test

import (
	"fmt"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/internal/explaintest"
	"github.com/courier-rules/courier/liability"
)

// A flood that came when the parcel was late already.
func ExampleExplainDecide() {
	explaintest.Tell(liability.ExplainDecide(&liability.Event{HappenedOn: courier.Day(2026, 3, 10), Regime: courier.CivilLaw, Kind: liability.Loss, InCharge: courier.Yes,
		Cause: liability.ForceMajeure, CauseProved: courier.Yes, AlreadyLate: courier.Yes, Express: courier.Yes, Declared: courier.No}))
	// Output:
	// granted
	// refused, were in_charge otherwise
	// - missed by in_charge: the damage or loss came before the carrier took the goods over or after it delivered them, and carriage does not make it answer
	// - missed by cause: the carrier proved that the goods' own nature caused the damage or loss, and does not answer for it
	// - missed by cause: the carrier proved that the damage or loss is reasonable wear, and does not answer for it
}

// A limit that was shown by a box to tick.
func ExampleExplainLimit() {
	explaintest.Tell(liability.ExplainLimit(&liability.Ceiling{
		HappenedOn: courier.Day(2026, 3, 2), Regime: courier.CivilLaw, Fault: liability.Negligence,
		Clause: &liability.Clause{Negotiated: courier.No, Shown: courier.No, Conspicuous: courier.No, TickBoxOnly: courier.Yes,
			Asked: courier.No, Unfair: courier.No, Injury: courier.No, Consumer: courier.Yes},
	}))
	// Output:
	// refused
	// granted, were clause.negotiated otherwise
}

// Of two clauses each has its own explanation.
func ExampleExplainCheckTerms() {
	each, err := liability.ExplainCheckTerms(&liability.ClauseList{
		On: courier.Day(2026, 3, 2), Regime: courier.CivilLaw, Consumer: courier.Yes, Express: courier.Yes, Online: courier.No, Domestic: courier.No,
		Clauses: []liability.TermsClause{{Kind: liability.LimitsLiability, Negotiated: courier.No, BelowLaw: courier.No}, {Kind: liability.ArbitrationOnly, Negotiated: courier.No}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range each {
		explaintest.Tell(e, nil)
	}
	// Output:
	// granted
	// refused, were clauses[0].kind otherwise
	// referred, were clauses[0].kind otherwise
	// - missed by clauses[0].kind: a clause that relieves of loss of property by intent or gross negligence is void as such
	// - missed by clauses[0].kind: a clause that relieves of personal injury is void as such
	// - missed by clauses[0].kind: a standard term that relieves the trader of liability to a consumer has no effect
	// refused
	// granted, were clauses[1].kind otherwise
	// referred, were clauses[1].kind otherwise
	// granted, were consumer otherwise
	// granted, were clauses[1].negotiated otherwise
}

// A fine of a worker for a complaint that was unfounded.
func ExampleExplainChargeback() {
	explaintest.Tell(liability.ExplainChargeback(&liability.Charge{
		HappenedOn: courier.Day(2026, 3, 1), Region: courier.Zhejiang, Against: liability.AgainstWorker, Founded: courier.No,
		Terms: &liability.ChargeTerms{Cite: courier.Art(courier.ZTOTerms, "")},
	}))
	// Output:
	// refused
	// granted, were founded otherwise
	// - missed by founded: responsibility is established, and the rules of the network or firm charge it
}

// An objection within its three days that was not upheld.
func ExampleExplainAppeal() {
	explaintest.Tell(liability.ExplainAppeal(&liability.Objection{
		HappenedOn: courier.Day(2026, 3, 1), By: liability.Who{Department: courier.Arrival},
		Split: &liability.Sharing{Total: courier.Fen(800_00), Parts: []liability.Part{
			{Who: liability.Who{Department: courier.Booking}, Share: courier.Percent(50)},
			{Who: liability.Who{Department: courier.Arrival}, Share: courier.Percent(50)}}},
		Terms:  &liability.AppealTerms{Cite: courier.Art(courier.ZTOTerms, ""), Window: courier.Days(3).Period()},
		ToldOn: courier.Day(2026, 3, 10), AppealedOn: courier.Day(2026, 3, 12), Upheld: courier.No,
	}))
	// Output:
	// refused
	// granted, were upheld otherwise
	// - missed by upheld: the objection is upheld, and the new division stands
}

// A driver that was only careless.
func ExampleExplainRecourse() {
	explaintest.Tell(liability.ExplainRecourse(&liability.Turning{HappenedOn: courier.Day(2026, 3, 1), Against: liability.StaffMember, Paid: courier.Yes, GrossFault: courier.No}))
	// Output:
	// refused
	// granted, were gross_fault otherwise
	// - missed by against: the carrier that paid recovers from the carrier that answers for it
	// - missed by against: a third party caused it: having answered, the carrier turns to it by law or agreement
	// - missed by gross_fault: the employer that answered may recover from staff at fault by intent or gross negligence
}

// explanations are the entry points of this package that explain themselves.
func explanations() []explaintest.Question {
	return []explaintest.Question{
		explaintest.Of("Decide", 38, liability.Decide, liability.ExplainDecide, *flight(liability.War), *voyage(liability.PerilsOfSea), liability.Event{HappenedOn: day, Regime: courier.CivilLaw, Kind: liability.Loss, InCharge: yes, Cause: liability.ForceMajeure, CauseProved: yes, AlreadyLate: no}),
		explaintest.Of("Limit", 61, liability.Limit, liability.ExplainLimit, *limited(courier.CivilLaw, day), *limited(courier.CivilLaw, day, tickBox), *limited(courier.Air, day), *limited(courier.Sea, day)),
		explaintest.Of("CheckTerms", 173, liability.CheckTerms, liability.ExplainCheckTerms, *carriersTerms(liability.LimitsLiability), *carriersTerms(liability.ArbitrationOnly, consumers)),
		explaintest.Of("Chargeback", 29, liability.Chargeback, liability.ExplainChargeback, *charging()),
		explaintest.Of("Appeal", 26, liability.Appeal, liability.ExplainAppeal, *objecting()),
		explaintest.Of("Recourse", 68, liability.Recourse, liability.ExplainRecourse, *turned()),
	}
}

func FuzzExplain(f *testing.F) { explaintest.Fuzz(f, liability.Book(), explanations()) }

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
