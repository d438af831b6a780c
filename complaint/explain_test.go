package complaint_test

import (
	"fmt"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
	"github.com/courier-rules/courier/internal/explaintest"
)

// A complaint about another firm.
func ExampleExplainReceive() {
	explaintest.Tell(complaint.ExplainReceive(&complaint.Intake{
		Case:         complaint.Case{Waybill: "SF-1", ReceivedAt: courier.Day(2026, 3, 9).At(9, 0), Channel: complaint.ByApp, Category: complaint.Delay},
		Dissatisfied: courier.Yes, Ours: courier.No, Reader: complaint.ReadByDesk,
	}))
	// Output:
	// refused
	// granted, were ours otherwise
	// - missed by ours: the user is dissatisfied with the service and may complain to the firm, which has to handle it
}

// What happened, happened; but not to the firm.
func ExampleExplainUphold() {
	explaintest.Tell(complaint.ExplainUphold(&complaint.Finding{On: courier.Day(2026, 3, 12), Occurred: courier.Yes, Answerable: courier.No, Conflicting: courier.No,
		FalseClaim: courier.No, NotFoundOut: courier.No}))
	// Output:
	// refused
	// granted, were answerable otherwise
	// - missed by answerable: what is complained of happened and the firm answers for it: the complaint is valid
}

// Told in time, and decided in part.
func ExampleExplainHandled() {
	explaintest.Tell(complaint.ExplainHandled(&complaint.SeventhDay{On: courier.Day(2026, 3, 9), Decided: courier.No, Told: courier.Yes, InTime: courier.Yes,
		Partly: courier.Yes, Unrecorded: courier.Yes}))
	// Output:
	// refused
	// granted, were decided otherwise
	// - missed by decided: handled and told in time
}

// A draft that promises what nobody approved.
func ExampleExplainVet() {
	explaintest.Tell(complaint.ExplainVet(&complaint.Draft{On: courier.Day(2026, 3, 16), Admits: courier.No, Promises: courier.Yes, Waives: courier.No, Discloses: courier.No,
		Instead: courier.No, Approved: courier.No, Amount: courier.Fen(800_00), Signed: courier.CountOf(1), Approval: levels()}))
	// Output:
	// refused
	// granted, were promises otherwise
}

// A speaker that gives away whose parcel it was.
func ExampleExplainSensitive() {
	facts := alert(func(a *complaint.SensitiveCase) { a.Discloses = courier.Yes })
	explaintest.Tell(complaint.ExplainSensitive(&facts))
	// Output:
	// refused
	// granted, were discloses otherwise
}

// A penalty of a platform with some days left.
func ExampleExplainContestPenalty() {
	facts := fined()
	explaintest.Tell(complaint.ExplainContestPenalty(&facts))
	// Output:
	// granted
	// referred, were table otherwise
	// refused, were table otherwise
	// refused, were notified_at otherwise
	// refused, were ended otherwise
	// - missed by notified_at: the window of the platform's rules is over
	// - missed by table: the platform's rules provide no appeal against it
	// - missed by ended: the platform has decided on the appeal
}

// The ways out of a dispute that are shut, and what would open them.
func ExampleExplainGates() {
	each, err := complaint.ExplainGates(&complaint.Escalation{On: courier.Day(2026, 3, 10), Region: courier.Beijing, Edition: complaint.AppealRulesUser,
		ComplainedOn: courier.Day(2026, 3, 2), Handled: courier.No, Interested: courier.Yes, Named: courier.Yes, Identified: courier.Yes,
		Appealed: courier.No, Elsewhere: courier.No, Consumer: courier.Yes, ViaPlatform: courier.No, Arbitration: courier.No})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, e := range each {
		if e.Verdict == courier.Refused {
			fmt.Print(complaint.Place(i+1), ": ")
			explaintest.Tell(e, nil)
		}
	}
	// Output:
	// platform: refused
	// granted, were via_platform otherwise
	// - missed by via_platform: bought through a platform: the platform may be complained to
	// postal_regulator_zhejiang: refused
	// - missed by region: Zhejiang: dissatisfied with the service or the handling, an appeal is open for six months
	// arbitration: refused
	// granted, were arbitration otherwise
	// - missed by arbitration: there is an arbitration agreement: arbitration is open
}

// explanations are the entry points of this package that explain themselves.
func explanations() []explaintest.Question {
	return []explaintest.Question{
		explaintest.Of("Receive", 16, complaint.Receive, complaint.ExplainReceive, whole()),
		explaintest.Of("Uphold", 19, complaint.Uphold, complaint.ExplainUphold, complaint.Finding{On: spring, Occurred: yes, Answerable: no}, complaint.Finding{On: spring, Occurred: yes, Answerable: yes, Conflicting: no, FalseClaim: no, NotFoundOut: no}),
		explaintest.Of("Handled", 27, complaint.Handled, complaint.ExplainHandled, complaint.SeventhDay{On: spring, Decided: yes, Told: yes, InTime: yes}),
		explaintest.Of("Vet", 12, complaint.Vet, complaint.ExplainVet, complaint.Draft{On: spring, Promises: yes, Approved: yes, Amount: courier.Fen(500_01), Approval: levels(), Signed: courier.CountOf(1)}),
		explaintest.Of("Sensitive", 29, complaint.Sensitive, complaint.ExplainSensitive, alert()),
		explaintest.Of("ContestPenalty", 22, complaint.ContestPenalty, complaint.ExplainContestPenalty, fined()),
		explaintest.Of("Gates", 114, complaint.Gates, complaint.ExplainGates, unhandled(spring.AddDays(-20), spring)),
	}
}

func FuzzExplain(f *testing.F) { explaintest.Fuzz(f, complaint.Book(), explanations()) }

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
