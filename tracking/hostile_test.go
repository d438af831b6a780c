package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Whatever a word is made of, asking it does not panic: an enum read out of a
// host's own memory may hold anything.
func TestWordsThatAreNone(t *testing.T) {
	for v := range 256 {
		n := uint8(v)
		assert.NotPanics(t, func() {
			voc := tracking.Vocabulary(n)
			_, _, _ = voc.Map("1"), voc.Details(), voc.Edition()
			for range voc.Table() {
			}
			_ = (&tracking.Event{Vocabulary: voc, Code: "1", Detail: "1"}).Mapped()
			_, _ = tracking.Cause(n).Party(), tracking.Cause(n).Name(courier.Chinese)
			h := tracking.Handover(n)
			_, _, _ = h.Means(), h.Receiver(), h.Name(courier.Chinese)
			_, _ = tracking.State(n).Name(courier.Chinese), tracking.Stage(n).Name(courier.Chinese)
			_, _ = tracking.Reopened(n).String(), tracking.MoveKind(n).String()
			_, _ = tracking.Move(&tracking.Step{From: tracking.State(n), To: tracking.State(n), Entry: tracking.Entry(n)})
			_, _ = tracking.Stall(&tracking.Watch{Stage: tracking.Stage(n)})
			_, _ = tracking.Deliver(&tracking.Delivery{Means: tracking.Means(n), Receiver: tracking.Receiver(n)})
			_, _ = tracking.Limit(&tracking.Service{Lane: courier.Lane(n), Figures: tracking.Figures(n), Zone: tracking.Zone(n)})
			_, _ = tracking.DeemedLost(&tracking.Overdue{Regime: courier.Regime(n), Cells: tracking.Cells(n)})
			_, _ = tracking.Reply(&tracking.Query{Kind: tracking.QueryKind(n), ReceivedAt: courier.Day(2026, 1, 1).Start()})
			_, _ = tracking.MayTell(&tracking.Asker{About: tracking.QueryKind(n), By: courier.Party(n)})
			_, _ = tracking.Dispute(&tracking.SignOffDispute{Of: tracking.DisputeOf(n), Proofs: []tracking.Proof{{Kind: tracking.ProofKind(n)}}})
			_, _ = tracking.Unclaimed(&tracking.Item{Kind: tracking.ItemKind(n), Acts: []tracking.KeepAct{tracking.KeepAct(n)}})
			_, _ = tracking.Report(&tracking.Incident{Kind: tracking.IncidentKind(n)})
			_, _ = tracking.Retain(&tracking.Document{Kind: tracking.DocumentKind(n)})
			_, _ = tracking.Notices(&tracking.Happening{Kind: tracking.HappeningKind(n)})
			_, _ = tracking.Attempt(&tracking.Attempts{Rule: tracking.AttemptRule(n), Tries: []tracking.Try{{Outcome: tracking.TryOutcome(n)}}})
			_, _ = tracking.Inquire(&tracking.Inquiry{Lane: courier.Lane(n), Window: tracking.WindowRule(n)})
		}, "%d", v)
	}
}

func TestNothingGiven(t *testing.T) {
	assert.NotPanics(t, func() {
		_, _ = tracking.Fold(nil)
		_, _, _ = tracking.FoldPieces(nil, courier.Count{})
		_, _ = tracking.RollUp(nil)
		_, _ = tracking.Gaps(nil)
		_, _ = tracking.Move(nil)
		_, _ = tracking.Interpret(nil)
		_, _ = tracking.Limit(nil)
		_, _ = tracking.Late(nil)
		_, _ = tracking.DeemedLost(nil)
		_, _ = tracking.Stall(nil)
		_, _ = tracking.Renew(nil)
		_, _ = tracking.Unclaimed(nil)
		_, _ = tracking.Record(nil)
		_, _ = tracking.Retain(nil)
		_, _ = tracking.Report(nil)
		_, _ = tracking.Deliver(nil)
		_, _ = tracking.Dispute(nil)
		_, _ = tracking.Attempt(nil)
		_, _ = tracking.Unreachable(nil)
		_, _ = tracking.WayBack(nil)
		_, _ = tracking.LockerFee(nil)
		_, _ = tracking.MayTell(nil)
		_, _ = tracking.Reply(nil)
		_, _ = tracking.Inquire(nil)
		_, _ = tracking.Notices(nil)
		_, _ = tracking.Receipt(nil)
	})
}
