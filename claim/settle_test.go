package claim_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// even is a settlement that pays what is owed, in money.
func even() claim.Settlement {
	return claim.Settlement{
		SettledOn: spring, Entitlement: yuan(1000), Cash: yuan(1000), InKind: yuan(0), OtherLoss: yuan(0),
		Consent: yes, Approved: yes, Usable: no, Freight: yuan(40),
	}
}

type terms func(*claim.Settlement)

func agreed(s claim.Settlement, edits ...terms) claim.Settlement {
	for _, change := range edits {
		change(&s)
	}
	return s
}

func cash(n int64) terms   { return func(s *claim.Settlement) { s.Cash = yuan(n) } }
func inKind(n int64) terms { return func(s *claim.Settlement) { s.InKind = yuan(n) } }
func papers(n int64) terms { return func(s *claim.Settlement) { s.OtherLoss = yuan(n) } }

func unwilling(s *claim.Settlement)  { s.Consent = no }
func unapproved(s *claim.Settlement) { s.Approved = no }
func byRoad(s *claim.Settlement)     { s.FreightRule = claim.FreightRoad1999 }
func usable(s *claim.Settlement)     { s.Usable = yes }

type nearSettlement struct {
	code        courier.Code
	met, missed claim.Settlement
}

func settlements() []nearSettlement {
	return []nearSettlement{
		{"claim.settle.duty", even(), agreed(even(), func(s *claim.Settlement) { s.Cash = courier.Money{} })},
		{"claim.settle.other_loss", agreed(even(), cash(1100), papers(100)), agreed(even(), papers(100))},
		{"claim.settle.goodwill", agreed(even(), cash(1101), papers(100)), agreed(even(), cash(1100), papers(100))},
		{"claim.settle.short", agreed(even(), cash(999)), even()},
		{"claim.settle.in_kind", agreed(even(), cash(0), inKind(1000)), even()},
		{"claim.settle.no_consent", agreed(even(), unwilling), even()},
		{"claim.settle.not_approved", agreed(even(), cash(1001), unapproved), agreed(even(), unapproved)},
		{"claim.settle.freight_refunded", agreed(even(), byRoad), agreed(even(), byRoad, usable)},
		{"claim.settle.freight_stays", agreed(even(), byRoad, cash(0), inKind(1000)), agreed(even(), byRoad)},
	}
}

func settle(t *testing.T, s claim.Settlement) claim.Settled {
	t.Helper()
	out, err := claim.Settle(&s)
	require.NoError(t, err)
	return out
}

// One fen below, at and above what is owed, with and without papers.
func TestSettleAgainstTheDuty(t *testing.T) {
	for _, c := range []struct {
		cash, papers    int64 // fen
		goodwill, short int64
	}{
		{999_99, 0, 0, 1}, {1000_00, 0, 0, 0}, {1000_01, 0, 1, 0},
		{1000_01, 1, 0, 0}, {1000_02, 1, 1, 0}, {999_99, 100, 0, 1}, {0, 0, 0, 1000_00},
		{1500_00, 499_99, 1, 0}, {1500_00, 500_00, 0, 0}, {1500_00, 500_01, 0, 0},
	} {
		s := even()
		s.Cash, s.OtherLoss = courier.Fen(c.cash), courier.Fen(c.papers)
		out := settle(t, s)
		assert.Equal(t, granted, out.Verdict)
		assert.Equal(t, courier.Fen(c.goodwill), out.Goodwill, c)
		assert.Equal(t, courier.Fen(c.short), out.Short, c)
		ledger, err := out.Ledger()
		require.NoError(t, err)
		assert.Equal(t, out.Total, ledger, c)
		assert.False(t, out.Refund.Known(), "the freight was not asked about")
	}
}

// What each line of a settlement rests on.
func TestSettleSaysOnWhat(t *testing.T) {
	for code, c := range map[courier.Code]struct {
		facts  claim.Settlement
		source string
	}{
		"claim.settle.short":            {agreed(even(), cash(999)), "CC 509"},
		"claim.settle.other_loss":       {agreed(even(), cash(1100), papers(100)), "CC 584"},
		"claim.settle.freight_refunded": {agreed(even(), byRoad), "RGR99 83"},
		"claim.settle.freight_stays":    {agreed(even(), byRoad, usable), "RGR99 83"},
	} {
		out := settle(t, c.facts)
		assert.Equal(t, c.source, standsIn(claim.Assessment{Decision: out.Decision}, code))
	}
	duty := settle(t, even()).Reasons[0]
	assert.Equal(t, courier.Code("claim.settle.duty"), duty.Code())
	assert.False(t, duty.Basis().Force.Law(), "a textbook is no law: %v", duty.Basis())
}

// A no of the customer, or of who approves goodwill, needs no further facts.
func TestSettleRefusedWithoutFurtherFacts(t *testing.T) {
	for name, s := range map[string]claim.Settlement{
		"customer": agreed(even(), cash(1200), unwilling, func(s *claim.Settlement) { s.OtherLoss, s.Approved = courier.Money{}, 0 }),
		"approval": agreed(even(), cash(1200), unapproved, func(s *claim.Settlement) { s.Consent = 0 }),
		"freight":  agreed(even(), unwilling, byRoad, func(s *claim.Settlement) { s.Usable = 0 }),
	} {
		out := settle(t, s)
		assert.Equal(t, refused, out.Verdict, name)
		assert.Empty(t, out.Needs, name)
		ledger, err := out.Ledger()
		require.NoError(t, err)
		assert.Equal(t, out.Total, ledger, name)
	}
}

// Step by step a settlement of which nothing is known is asked for, and what
// was not asked for never changes the answer.
func TestSettleAsks(t *testing.T) {
	full := agreed(even(), cash(1200), papers(50), byRoad)
	answers := map[courier.Need]func(s *claim.Settlement){
		"settled_on":  func(s *claim.Settlement) { s.SettledOn = full.SettledOn },
		"entitlement": func(s *claim.Settlement) { s.Entitlement = full.Entitlement },
		"cash":        func(s *claim.Settlement) { s.Cash = full.Cash },
		"in_kind":     func(s *claim.Settlement) { s.InKind = full.InKind },
		"other_loss":  func(s *claim.Settlement) { s.OtherLoss = full.OtherLoss },
		"consent":     func(s *claim.Settlement) { s.Consent = full.Consent },
		"approved":    func(s *claim.Settlement) { s.Approved = full.Approved },
		"usable":      func(s *claim.Settlement) { s.Usable = full.Usable },
		"freight":     func(s *claim.Settlement) { s.Freight = full.Freight },
	}
	s := claim.Settlement{FreightRule: claim.FreightRoad1999}
	for range len(answers) {
		out := settle(t, s)
		require.Equal(t, referred, out.Verdict)
		require.NotEmpty(t, out.Needs)
		assert.False(t, out.Total.Known())
		require.Contains(t, answers, out.Needs[0])
		answers[out.Needs[0]](&s)
		delete(answers, out.Needs[0])
	}
	assert.Empty(t, cmp.Diff(settle(t, full), settle(t, s)))

	bare, err := claim.Settle(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"settled_on", "entitlement", "cash", "in_kind"}, bare.Needs)
}

// The reasons of an earlier answer stay at the head.
func TestAppendSettleKeeps(t *testing.T) {
	s := even()
	first := settle(t, s)
	s.Consent = 0
	out, err := claim.AppendSettle(first.Reasons, &s)
	require.NoError(t, err)
	assert.Equal(t, referred, out.Verdict)
	assert.Empty(t, cmp.Diff(first.Reasons, out.Reasons))
}

func TestSettleJSON(t *testing.T) {
	s := agreed(even(), byRoad)
	text, err := json.Marshal(s)
	require.NoError(t, err)
	var back claim.Settlement
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, s, back)

	out := settle(t, s)
	text, err = json.Marshal(out)
	require.NoError(t, err)
	var again claim.Settled
	require.NoError(t, json.Unmarshal(text, &again))
	assert.Empty(t, claim.Book().Bind(&again.Grounds))
	assert.Empty(t, cmp.Diff(out, again))
}

func TestSettleBadInput(t *testing.T) {
	s := claim.Settlement{
		SettledOn: courier.Day(2020, 12, 31), Entitlement: courier.Fen(-1), Cash: courier.Minor(1, courier.USD),
		Consent: 9, Approved: 9, Usable: 9, FreightRule: 9,
	}
	_, err := claim.Settle(&s)
	assertFaults(t, err, []fault{
		{"entitlement", courier.ErrNegative}, {"cash", courier.ErrCurrency}, {"consent", courier.ErrUnknownWord},
		{"approved", courier.ErrUnknownWord}, {"usable", courier.ErrUnknownWord}, {"freight_rule", courier.ErrUnknownWord},
		{"settled_on", courier.ErrNoRule},
	})

	s = even()
	s.Cash, s.InKind = courier.Fen(1<<62), courier.Fen(1<<62)
	_, err = claim.Settle(&s)
	assertFaults(t, err, []fault{{"total", courier.ErrRange}})

	s = even()
	s.SettledOn = courier.Day(2021, 1, 1)
	assert.Equal(t, granted, settle(t, s).Verdict)
}
