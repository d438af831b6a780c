package claim_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

var followAsks = question[claim.Step, claim.Progress]{claim.Follow, claim.AppendFollow, func(p *claim.Progress) *courier.Grounds { return &p.Grounds }}

// stepMade is a move with every condition fulfilled.
func stepMade(s claim.Status, m claim.Move, by courier.Party) claim.Step {
	return claim.Step{Status: s, Move: m, By: by, Claimant: courier.Shipper, LimitTold: aye, MissingTold: aye, Computed: aye, Approval: aye, Basis: aye,
		Consent: aye, Payee: aye, Traced: aye, AppealOpen: aye, WasPaid: aye, Found: aye, Refunded: aye, Told: aye}
}

// leads is the table of moves in plain Go: where each leads, who makes it, and
// on which answers; 0 for nowhere.
func leads(s claim.Status, m claim.Move) (to claim.Status, carrier bool, on []*courier.Answer, x *claim.Step) {
	x = new(claim.Step)
	go1 := func(to claim.Status, carrier bool, on ...*courier.Answer) (claim.Status, bool, []*courier.Answer, *claim.Step) {
		return to, carrier, on, x
	}
	early := s <= claim.StatusProposed || s == claim.StatusAppealed
	switch {
	case s == claim.StatusDraft && m == claim.MoveSubmit:
		return go1(claim.StatusFiled, false)
	case s == claim.StatusFiled && m == claim.MoveAcknowledge:
		return go1(claim.StatusAcknowledged, true, &x.LimitTold)
	case s == claim.StatusFiled && m == claim.MoveTellNoRecord:
		return go1(claim.StatusNoRecord, true, &x.Traced)
	case (s == claim.StatusAcknowledged || s == claim.StatusAssessed) && m == claim.MoveAskForMore:
		return go1(claim.StatusNeedsInfo, true, &x.MissingTold)
	case s == claim.StatusNeedsInfo && m == claim.MoveSupply:
		return go1(claim.StatusAcknowledged, false)
	case (s == claim.StatusAcknowledged || s == claim.StatusNeedsInfo) && m == claim.MoveCompute:
		return go1(claim.StatusAssessed, true, &x.Computed)
	case s == claim.StatusAssessed && m == claim.MoveApprove:
		return go1(claim.StatusApproved, true, &x.Approval)
	case s == claim.StatusAssessed && m == claim.MoveApprovePart:
		return go1(claim.StatusApprovedInPart, true, &x.Approval, &x.Basis)
	case (s == claim.StatusApproved || s == claim.StatusApprovedInPart) && m == claim.MovePropose:
		return go1(claim.StatusProposed, true)
	case s == claim.StatusProposed && m == claim.MoveAccept:
		return go1(claim.StatusAgreed, false)
	case (s == claim.StatusProposed || s == claim.StatusDeclined) && m == claim.MoveAppeal:
		return go1(claim.StatusAppealed, false, &x.AppealOpen)
	case s == claim.StatusAgreed && m == claim.MovePay:
		return go1(claim.StatusPaid, true, &x.Approval, &x.Consent, &x.Payee)
	case (s == claim.StatusAcknowledged || s == claim.StatusNeedsInfo || s == claim.StatusAssessed || s == claim.StatusAppealed) && m == claim.MoveDecline:
		return go1(claim.StatusDeclined, true, &x.Basis)
	case s == claim.StatusAppealed && m == claim.MoveReopen:
		return go1(claim.StatusAcknowledged, true)
	case s == claim.StatusPaid && m == claim.MoveReportFound:
		return go1(claim.StatusFoundAfterPayment, true, &x.Found)
	case s == claim.StatusClosed && m == claim.MoveReportFound:
		return go1(claim.StatusFoundAfterPayment, true, &x.WasPaid, &x.Found)
	case s == claim.StatusFoundAfterPayment && m == claim.MoveTakeBack:
		return go1(claim.StatusReversedAfterFound, false, &x.Refunded)
	case s == claim.StatusFoundAfterPayment && m == claim.MoveKeepPayment:
		return go1(claim.StatusClosed, false)
	case early && m == claim.MoveWithdraw:
		return go1(claim.StatusWithdrawn, false)
	case (s == claim.StatusPaid || s == claim.StatusWithdrawn || s == claim.StatusNoRecord || s == claim.StatusReversedAfterFound) && m == claim.MoveClose:
		return go1(claim.StatusClosed, true, &x.Told)
	case (s == claim.StatusProposed || s == claim.StatusDeclined) && m == claim.MoveClose:
		return go1(claim.StatusClosed, true, &x.Told) // and no appeal is open
	}
	return 0, false, nil, x
}

// closes reports whether the move closes a claim against which an appeal may
// be open.
func closes(s claim.Status, m claim.Move) bool {
	return m == claim.MoveClose && (s == claim.StatusProposed || s == claim.StatusDeclined)
}

// Every move out of every status by every party: granted exactly where the
// oracle allows it, refused in its old status elsewhere.
func TestFollowEveryMove(t *testing.T) {
	for s := claim.StatusDraft; int(s) <= claim.Statuses; s++ {
		for m := claim.MoveSubmit; int(m) <= claim.Moves; m++ {
			to, carrier, _, _ := leads(s, m)
			for _, by := range []courier.Party{courier.Shipper, courier.ShippersAgent, courier.Consignee, courier.Carrier, courier.Insurer} {
				step := stepMade(s, m, by)
				if closes(s, m) {
					step.AppealOpen = nay
				}
				got := followAsks.put(t, step)
				mine := by == courier.Carrier || by == courier.Insurer
				if !carrier {
					mine = by == courier.Shipper || by == courier.ShippersAgent
				}
				if to != 0 && mine {
					require.Equal(t, courier.Granted, got.Verdict, "%s %s %s", s, m, by)
					require.Equal(t, to, got.Status)
					require.Len(t, got.Reasons, 1)
				} else {
					require.Equal(t, courier.Refused, got.Verdict, "%s %s %s", s, m, by)
					require.Equal(t, s, got.Status)
				}
				require.Empty(t, got.Needs)
				require.Equal(t, got.Status == claim.StatusClosed, got.Over())
				if got.Verdict == courier.Refused {
					for _, open := range got.Open { // what is told to be open is
						next, _, _, _ := leads(s, open)
						require.NotZero(t, next, "%s %s", s, open)
					}
				}
			}
		}
	}
}

// Each condition of each move, not fulfilled and not known.
func TestFollowConditions(t *testing.T) {
	spoke := map[courier.Code]bool{}
	for s := claim.StatusDraft; int(s) <= claim.Statuses; s++ {
		for m := claim.MoveSubmit; int(m) <= claim.Moves; m++ {
			to, carrier, on, x := leads(s, m)
			if to == 0 {
				continue
			}
			by := courier.Shipper
			if carrier {
				by = courier.Carrier
			}
			good := stepMade(s, m, by)
			if closes(s, m) {
				good.AppealOpen = nay
				still := good
				still.AppealOpen = aye
				got := followAsks.put(t, still)
				require.Equal(t, courier.Refused, got.Verdict)
				require.Equal(t, []courier.Code{"claim.follow.appeal_still_open"}, codesOf(&got.Grounds))
				still.AppealOpen = 0
				require.Equal(t, []courier.Need{"appeal_open"}, followAsks.put(t, still).Needs)
			}
			granted := followAsks.put(t, good)
			spoke[granted.Reasons[0].Code()] = true
			for i := range on {
				for _, a := range []courier.Answer{nay, 0} {
					step := good
					_, _, fields, facts := leads(s, m)
					*facts = step // the fields point into facts
					*fields[i] = a
					got := followAsks.put(t, *facts)
					if a == nay {
						require.Equal(t, courier.Refused, got.Verdict)
						require.Len(t, got.Reasons, 1)
						spoke[got.Reasons[0].Code()] = true
					} else {
						require.Equal(t, courier.Referred, got.Verdict)
						require.Len(t, got.Needs, 1)
					}
					require.Equal(t, s, got.Status)
				}
			}
			_ = x
		}
	}
	assert.True(t, spoke["claim.follow.appeal_closed"])
	for row := range claim.Book().Rows() {
		if code := string(row.Code); strings.HasPrefix(code, "claim.follow.") && !slices.Contains([]string{"claim.follow.no_passage", "claim.follow.carriers_move", "claim.follow.claimants_move", "claim.follow.appeal_still_open"}, code) {
			assert.True(t, spoke[row.Code], "%s never speaks", code)
		}
	}
}

// Every status can be reached from a draft, and from every status the claim
// can be closed; nothing is paid on any way without approval and consent.
func TestFollowIsConnected(t *testing.T) {
	ways := map[claim.Status][]claim.Status{}
	for s := claim.StatusDraft; int(s) <= claim.Statuses; s++ {
		for m := claim.MoveSubmit; int(m) <= claim.Moves; m++ {
			if to, _, _, _ := leads(s, m); to != 0 {
				ways[s] = append(ways[s], to)
			}
		}
	}
	from := func(start claim.Status) map[claim.Status]bool {
		seen := map[claim.Status]bool{start: true}
		for range claim.Statuses {
			for s := range seen {
				for _, to := range ways[s] {
					seen[to] = true
				}
			}
		}
		return seen
	}
	assert.Len(t, from(claim.StatusDraft), claim.Statuses)
	for s := claim.StatusDraft; int(s) <= claim.Statuses; s++ {
		assert.True(t, from(s)[claim.StatusClosed], "%s cannot be closed", s)
		if slices.Contains(ways[s], claim.StatusPaid) {
			assert.Equal(t, claim.StatusAgreed, s, "only what is agreed is paid")
		}
	}
	for _, lacking := range []func(*claim.Step){func(s *claim.Step) { s.Approval = nay }, func(s *claim.Step) { s.Consent = nay }} {
		step := stepMade(claim.StatusAgreed, claim.MovePay, courier.Carrier)
		lacking(&step)
		assert.Equal(t, courier.Refused, followAsks.put(t, step).Verdict)
	}
}

func TestFollowClaimAsks(t *testing.T) {
	got := followAsks.put(t, claim.Step{Status: claim.StatusFiled, Move: claim.MoveAcknowledge})
	assert.Equal(t, []courier.Need{"by", "limit_told"}, got.Needs)
	got = followAsks.put(t, claim.Step{Status: claim.StatusDraft, Move: claim.MoveSubmit, By: courier.Consignee})
	assert.Equal(t, []courier.Need{"claimant"}, got.Needs)
	got = followAsks.put(t, claim.Step{Status: claim.StatusFiled, Move: claim.MoveAcknowledge, By: courier.Insurer, LimitTold: aye})
	assert.Equal(t, []courier.Need{"claimant"}, got.Needs)
	// An insurer that claims does not handle its own claim.
	step := stepMade(claim.StatusFiled, claim.MoveAcknowledge, courier.Insurer)
	step.Claimant = courier.Insurer
	assert.Equal(t, courier.Refused, followAsks.put(t, step).Verdict)
	// A known no settles it, and nothing else is asked.
	got = followAsks.put(t, claim.Step{Status: claim.StatusFiled, Move: claim.MoveAcknowledge, By: courier.Shipper, Claimant: courier.Shipper})
	assert.Equal(t, courier.Refused, got.Verdict)
	assert.Empty(t, got.Needs)
}

func TestFollowClaimUnreadable(t *testing.T) {
	followAsks.faulty(t, claim.Step{Status: 99, Move: 99, By: 99, Claimant: 99, LimitTold: 9, MissingTold: 9, Computed: 9, Approval: 9, Basis: 9, Consent: 9, Payee: 9,
		Traced: 9, AppealOpen: 9, WasPaid: 9, Found: 9, Refunded: 9, Told: 9},
		"status", "move", "by", "claimant", "limit_told", "missing_told", "computed", "approval", "basis", "consent", "payee", "traced", "appeal_open", "was_paid", "found", "refunded", "told")
	_, err := claim.Follow(nil)
	assert.Equal(t, []string{"status", "move"}, fieldsOf(err))
}

func TestFollowClaimForms(t *testing.T) {
	wordsRead(t, claim.Statuses, (*claim.Status).UnmarshalText, claim.Status.Name)
	wordsRead(t, claim.Moves, (*claim.Move).UnmarshalText, claim.Move.Name)
	sameAgain(t, stepMade(claim.StatusAgreed, claim.MovePay, courier.Carrier))
	allocatesAtMost(t, followAsks, 0, stepMade(claim.StatusAgreed, claim.MovePay, courier.Carrier))
	assert.True(t, claim.StatusClosed.Valid())
	assert.False(t, claim.Status(claim.Statuses+1).Valid())
}

// The diagrams hold every move of the table once.
func TestFollowClaimDiagrams(t *testing.T) {
	moves := 0
	for s := claim.StatusDraft; int(s) <= claim.Statuses; s++ {
		for m := claim.MoveSubmit; int(m) <= claim.Moves; m++ {
			to, carrier, _, _ := leads(s, m)
			if to == 0 {
				continue
			}
			moves++
			who := "claimant"
			if carrier {
				who = "carrier"
			}
			assert.Equal(t, 1, strings.Count(claim.FollowMermaid(), fmt.Sprintf("    %s --> %s: %s by %s", s, to, m, who)), "%s %s", s, m)
			assert.Equal(t, 1, strings.Count(claim.FollowDOT(), fmt.Sprintf("    %s -> %s [label=\"%s by %s", s, to, m, who)), "%s %s", s, m)
		}
	}
	assert.Equal(t, moves+2, strings.Count(claim.FollowMermaid(), "-->"))
	assert.Equal(t, moves, strings.Count(claim.FollowDOT(), " -> "))
	text, err := os.ReadFile("testdata/follow.mmd")
	require.NoError(t, err)
	assert.Equal(t, string(text), claim.FollowMermaid(), "the printed diagram")
}

func FuzzFollow(f *testing.F) {
	fuzzAsk(f, followAsks, stepMade(claim.StatusAgreed, claim.MovePay, courier.Carrier), stepMade(claim.StatusDeclined, claim.MoveAppeal, courier.Shipper))
}

func BenchmarkFollow(b *testing.B) {
	benchAsk(b, followAsks, stepMade(claim.StatusAgreed, claim.MovePay, courier.Carrier))
}

func ExampleFollow() {
	p, err := claim.Follow(&claim.Step{Status: claim.StatusAssessed, Move: claim.MovePay, By: courier.Carrier, Claimant: courier.Shipper})
	fmt.Println(p.Verdict, p.Status, p.Open, err)
	fmt.Println(p.Reasons[0].Sentence(courier.Chinese))
	// Output:
	// refused assessed [ask_for_more approve approve_part decline withdraw] <nil>
	// 该索赔在目前状态下不能如此处理，见可以采取的步骤
}
