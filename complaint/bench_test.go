package complaint_test

import (
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// ask is an entry point on facts that decide, in its reusing form.
type ask struct {
	name  string
	again func(dst []courier.Reason) ([]courier.Reason, error)
	most  float64 // allocations with the memory reused
}

func asks(t testing.TB) []ask {
	in, labels, impact := whole(), complaint.Labels{Said: complaint.DelayTotal, DeemedLost: yes}, quiet()
	impact.Vulnerable, impact.Loss, impact.Urged = yes, courier.Fen(2000_00), courier.CountOf(3)
	assign := complaint.Assignment{Category: complaint.Lost, Shares: shares(40, 40, 20), GoodsAt: complaint.Hub}
	inquiry := complaint.Inquiry{Category: complaint.FalseSignature, Link: complaint.LinkDelivery}
	finding := complaint.Finding{On: spring, Occurred: yes, Answerable: yes}
	grievance, settlement := upheld(complaint.Damage), plan()
	grievance.Owed = courier.Fen(200_00)
	step := complaint.Step{State: complaint.Communicated, Move: complaint.Close, By: complaint.ServiceStaff, Outcome: complaint.WithMoney,
		ResultTold: yes, ViewHeard: yes, Paid: yes, Corrected: yes, Filed: yes}
	call := complaint.Call{Result: complaint.NotAsked, ClosedOn: spring, After: courier.Days(7).Period()}
	fault := complaint.Fault{Why: complaint.Cause{Failing: complaint.FailHandover, Link: complaint.LinkDelivery}, FoundOn: spring, Within: courier.Days(10).Period()}
	talk := complaint.Talk{State: complaint.Received, Feeling: complaint.Venting}
	watch, escalation := hourly(t), unhandled(spring.AddDays(-20), spring)
	reply := complaint.RegulatorReply{On: spring, Finished: no, Handler: yes, Telephone: yes, Progress: yes, Plan: no}
	seventh := complaint.SeventhDay{On: spring, Decided: no, Told: yes, InTime: yes, Partly: yes, Unrecorded: yes}
	draft := complaint.Draft{On: spring, Admits: no, Promises: yes, Waives: no, Discloses: no, Instead: no, Approved: yes, Amount: courier.Fen(500_01), Approval: levels(), Signed: courier.CountOf(1)}
	media, penalty := alert(), fined()
	return []ask{
		{"receive", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendReceive(dst, &in)
			return r.Reasons, err
		}, 0},
		{"classify", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendClassify(dst, &labels)
			return r.Reasons, err
		}, 0},
		{"grade", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendGrade(dst, &impact)
			return r.Reasons, err
		}, 0},
		{"route", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendRoute(dst, &assign)
			return r.Reasons, err
		}, 1}, // the list of the responsible
		{"inquire", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendInquire(dst, &inquiry)
			return r.Reasons, err
		}, 0},
		{"uphold", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendUphold(dst, &finding)
			return r.Reasons, err
		}, 0},
		{"options", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendOptions(dst, &grievance)
			return r.Reasons, err
		}, 1}, // the list of options
		{"agree", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendAgree(dst, &settlement)
			return r.Reasons, err
		}, 0},
		{"advance", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendAdvance(dst, &step)
			return r.Reasons, err
		}, 0},
		{"call back", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendCallBack(dst, &call)
			return r.Reasons, err
		}, 0},
		{"correct", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendCorrect(dst, &fault)
			return r.Reasons, err
		}, 1}, // the list of measures
		{"wording", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendWording(dst, &talk)
			return r.Reasons, err
		}, 0},
		{"due", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendDue(dst, &watch)
			return r.Reasons, err
		}, 3}, // the deadlines and the jumps of one
		{"gates", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendGates(dst, &escalation)
			return r.Reasons, err
		}, 1}, // the gates
		{"respond", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendRespond(dst, &reply)
			return r.Reasons, err
		}, 0},
		{"handled", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendHandled(dst, &seventh)
			return r.Reasons, err
		}, 0},
		{"vet", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendVet(dst, &draft)
			return r.Reasons, err
		}, 0},
		{"sensitive", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendSensitive(dst, &media)
			return r.Reasons, err
		}, 0},
		{"contest penalty", func(dst []courier.Reason) ([]courier.Reason, error) {
			r, err := complaint.AppendContestPenalty(dst, &penalty)
			return r.Reasons, err
		}, 0},
	}
}

func BenchmarkAsks(b *testing.B) {
	for _, a := range asks(b) {
		b.Run(a.name, func(b *testing.B) {
			buf := make([]courier.Reason, 0, 32)
			b.ReportAllocs()
			for b.Loop() {
				if reasons, err := a.again(buf[:0]); err != nil || len(reasons) == 0 {
					b.Fatal(reasons, err)
				}
			}
		})
	}
}
