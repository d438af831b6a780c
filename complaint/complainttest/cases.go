package complainttest

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// day is an ordinary Monday under the texts of 2025.
var day = courier.Day(2026, 3, 9)

// Cases returns the cases, with memory of their own.
func Cases() []Case {
	cases := append(intakeCases(), findingCases()...)
	cases = append(cases, labelCases()...)
	cases = append(cases, stepCases()...)
	return append(cases, dueCases()...)
}

func intakeCases() (cases []Case) {
	add := func(name, provision string, want complaint.Handling, change func(*complaint.Intake)) {
		i := &complaint.Intake{
			Case: complaint.Case{Number: "C-1", Waybill: "W-1", ReceivedAt: day.At(9, 0), Channel: complaint.ByPhone, Category: complaint.Delay,
				By: courier.Consignee, PostedOn: courier.Day(2026, 3, 1), Lane: courier.OtherDomestic},
			Record:       complaint.Record{Name: courier.Yes, Contact: courier.Yes, Goods: courier.Yes, Content: courier.Yes, Demand: courier.Yes},
			Dissatisfied: courier.Yes, Ours: courier.Yes, Earlier: []complaint.Earlier{}, Expected: day.AddDays(3).At(18, 0), Reader: complaint.ReadByDesk,
		}
		change(i)
		cases = append(cases, Case{Name: name, Provision: provision, Intake: i, Want: Answer{Handling: want}, Fault: want == 0})
	}
	const what = "a complaint is an objection, a protest, a claim or a demand out of dissatisfaction (order textbook, handling customers' complaints)"
	open := complaint.Earlier{Number: "C-0", Waybill: "W-1", Category: complaint.Delay, State: complaint.Assessed, ReceivedAt: day.AddDays(-1).At(9, 0)}
	add("whole", "nothing is missing: it is accepted", complaint.Accepted, func(*complaint.Intake) {})
	add("a mere question", what, complaint.NoComplaint, func(i *complaint.Intake) { i.Dissatisfied = courier.No })
	add("not ours", "the firm first sees whether the matter is its own (complaint handbook, receiving)", complaint.NotOurs, func(i *complaint.Intake) { i.Ours = courier.No })
	add("withdrawn", "what was withdrawn is not handled on", complaint.CaseWithdrawn, func(i *complaint.Intake) { i.Withdrawn = courier.Yes })
	add("no demand", "content and demand are recorded; what is missing is asked for (order textbook)", complaint.NeedsFacts, func(i *complaint.Intake) { i.Record.Demand = courier.No })
	add("no number", "a case has a number of its own (complaint handbook, receiving)", complaint.NeedsFacts, func(i *complaint.Intake) { i.Case.Number = "" })
	add("a second call", "what is said of an open case joins it", complaint.Duplicate, func(i *complaint.Intake) { i.Earlier = []complaint.Earlier{open} })
	add("another matter of the same waybill", "another kind of complaint is another case", complaint.Accepted, func(i *complaint.Intake) {
		other := open
		other.Category = complaint.Attitude
		i.Earlier = []complaint.Earlier{other}
	})
	add("no time", "a case without a time is none", 0, func(i *complaint.Intake) { i.Case.ReceivedAt = courier.Instant{} })
	add("no channel", "a case without a channel is none", 0, func(i *complaint.Intake) { i.Case.Channel = 0 })
	add("an answer before the complaint", "nothing is answered before it is said", 0, func(i *complaint.Intake) { i.Case.FirstAnswerAt = day.At(8, 59) })
	return cases
}

func findingCases() (cases []Case) {
	const founded = "the firm judges whether a complaint is founded (order textbook, handling customers' complaints)"
	for _, c := range []struct {
		name string
		f    complaint.Finding
		want courier.Verdict
	}{
		{"it happened and the firm answers", complaint.Finding{Occurred: courier.Yes, Answerable: courier.Yes}, courier.Granted},
		{"it did not happen", complaint.Finding{Occurred: courier.No, Answerable: courier.Yes}, courier.Refused},
		{"the firm does not answer", complaint.Finding{Occurred: courier.Yes, Answerable: courier.No}, courier.Refused},
		{"a false claim", complaint.Finding{Occurred: courier.Yes, Answerable: courier.Yes, FalseClaim: courier.Yes}, courier.Refused},
		{"the evidence conflicts", complaint.Finding{Occurred: courier.Yes, Answerable: courier.Yes, Conflicting: courier.Yes}, courier.Referred},
		{"it could not be found out", complaint.Finding{Occurred: courier.No, Answerable: courier.Yes, NotFoundOut: courier.Yes}, courier.Referred},
		{"nobody knows whether it happened", complaint.Finding{Answerable: courier.Yes}, courier.Referred},
	} {
		f := c.f
		f.On = day
		cases = append(cases, Case{Name: c.name, Provision: founded, Finding: &f, Want: Answer{Verdict: c.want}})
	}
	return append(cases, Case{Name: "an answer that is no word", Provision: "facts that cannot be read are an error", Finding: &complaint.Finding{On: day, Occurred: 9}, Fault: true})
}

func labelCases() (cases []Case) {
	const lines = "the postal regulator counts complaints in lines of its own"
	add := func(name string, l complaint.Labels, want complaint.RegulatorLine) {
		cases = append(cases, Case{Name: name, Provision: lines, Labels: &l, Want: Answer{Line: want}, Fault: want == 0})
	}
	for class := range complaint.Classes() {
		switch class.Category {
		case complaint.DelayTotal, complaint.ContentsMismatch, complaint.Attitude:
		default:
			add("kind "+class.Category.String(), complaint.Labels{Said: class.Category}, class.Regulator[0])
		}
	}
	gone, _ := complaint.ClassOf(complaint.DelayTotal)
	add("gone for weeks", complaint.Labels{Said: complaint.DelayTotal, DeemedLost: courier.No}, gone.Regulator[0])
	add("gone and deemed lost", complaint.Labels{Said: complaint.DelayTotal, DeemedLost: courier.Yes}, gone.Regulator[1])
	add("no kind", complaint.Labels{}, 0)
	return cases
}

func stepCases() (cases []Case) {
	const flow = "record, judge, analyse, plan, a supervisor approves, carry out, tell, hear the view, archive (order textbook); a major complaint is decided by top management (complaint handbook)"
	add := func(name string, s complaint.Step, v courier.Verdict, to complaint.State) {
		cases = append(cases, Case{Name: name, Provision: flow, Step: &s, Want: Answer{Verdict: v, State: to}, Fault: to == 0})
	}
	yes, no := courier.Yes, courier.No
	add("a plan carried out unapproved", complaint.Step{State: complaint.Proposed, Move: complaint.CarryOut, By: complaint.ServiceStaff, Done: yes}, courier.Refused, complaint.Proposed)
	add("a plan approved", complaint.Step{State: complaint.Proposed, Move: complaint.Approve, By: complaint.Supervisor, Major: no, Authorised: yes}, courier.Granted, complaint.Approved)
	add("a major plan approved by a supervisor", complaint.Step{State: complaint.Proposed, Move: complaint.Approve, By: complaint.Supervisor, Major: yes, Authorised: yes}, courier.Refused, complaint.Proposed)
	add("a major plan approved at the top", complaint.Step{State: complaint.Proposed, Move: complaint.Approve, By: complaint.TopManagement, Major: yes, Authorised: yes}, courier.Granted, complaint.Approved)
	add("approved by the staff", complaint.Step{State: complaint.Proposed, Move: complaint.Approve, By: complaint.ServiceStaff, Major: no, Authorised: yes}, courier.Refused, complaint.Proposed)
	closing := complaint.Step{State: complaint.Communicated, Move: complaint.Close, By: complaint.ServiceStaff, Outcome: complaint.WithMoney, ResultTold: yes, ViewHeard: yes, Paid: yes, Corrected: yes, Filed: yes}
	add("closed by its checklist", closing, courier.Granted, complaint.Closed)
	unpaid, unheard, asks := closing, closing, closing
	unpaid.Paid, unheard.ViewHeard, asks.Filed = no, no, 0
	add("closed unpaid", unpaid, courier.Refused, complaint.Communicated)
	add("closed unheard", unheard, courier.Refused, complaint.Communicated)
	add("closed, perhaps filed", asks, courier.Referred, complaint.Communicated)
	add("no state", complaint.Step{Move: complaint.Close}, 0, 0)
	return cases
}

func dueCases() (cases []Case) {
	const seven = "handle and tell within seven days of receipt: calendar days, the day itself not counted, the last ends at 24:00, a holiday moves nothing (Interim Regulation 2025, 29; 2018, 28; Civil Code 201, 203)"
	for _, c := range []struct {
		name string
		at   courier.Instant
	}{{"in the morning", day.At(9, 0)}, {"at the first minute", day.At(0, 0)}, {"at the last minute", day.At(23, 59)}} {
		w := &complaint.Watch{Case: complaint.Case{Number: "C-1", ReceivedAt: c.at, Channel: complaint.ByPhone, Category: complaint.Delay, Lane: courier.OtherDomestic,
			Region: courier.Jiangsu, Regime: courier.CivilLaw, PostedOn: courier.Day(2026, 3, 1)}, Promises: []complaint.Promise{}}
		cases = append(cases, Case{Name: "seven days from a complaint " + c.name, Provision: seven, Watch: w, Want: Answer{Due: courier.Day(2026, 3, 16).End()}})
	}
	return append(cases, Case{Name: "a clock of no complaint", Provision: "a case without a time is none", Watch: &complaint.Watch{}, Fault: true})
}
