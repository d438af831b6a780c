package claim_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

var twiceAsks = question[claim.Repeat, claim.Repeated]{claim.Twice, claim.AppendTwice, func(r *claim.Repeated) *courier.Grounds { return &r.Grounds }}

// earlierOf is a claim by A for the loss of the whole of waybill W1.
func earlierOf(s claim.Status, paid courier.Money, edits ...func(*claim.EarlierClaim)) claim.EarlierClaim {
	e := claim.EarlierClaim{Waybill: "W1", Matter: claim.MatterLoss, Claimant: "A", Status: s, Paid: paid}
	for _, edit := range edits {
		edit(&e)
	}
	return e
}

// newClaim is a claim by A for the same, worth 800 yuan.
func newClaim(earlier ...claim.EarlierClaim) claim.Repeat {
	return claim.Repeat{HappenedOn: dayOn("2026-03-02"), Waybill: "W1", Matter: claim.MatterLoss, Claimant: "A", Entitled: courier.Fen(800_00), Earlier: earlier}
}

func TestTwice(t *testing.T) {
	none, some := courier.Money{}, func(yuan int64) courier.Money { return courier.Fen(yuan * 100) }
	other := func(e *claim.EarlierClaim) { e.Claimant = "B" }
	zto, dhl := claim.ZTOSingle(), claim.DHLSingle()
	single := func(s *claim.SingleTerms, earlier ...claim.EarlierClaim) claim.Repeat {
		r := newClaim(earlier...)
		r.Single = s
		return r
	}
	for name, c := range map[string]struct {
		facts     claim.Repeat
		want      courier.Verdict
		code      courier.Code
		of        int64 // -1: none
		remaining courier.Money
	}{
		"nothing before":         {newClaim(), courier.Granted, "claim.twice.new", -1, none},
		"another waybill":        {newClaim(earlierOf(claim.StatusPaid, some(800), func(e *claim.EarlierClaim) { e.Waybill = "W2" })), courier.Granted, "claim.twice.new", -1, none},
		"another piece":          {newClaim(earlierOf(claim.StatusPaid, some(800), func(e *claim.EarlierClaim) { e.Piece = "2" })), courier.Granted, "claim.twice.new", -1, none},
		"another matter":         {newClaim(earlierOf(claim.StatusFiled, none, func(e *claim.EarlierClaim) { e.Matter = claim.MatterDelay })), courier.Granted, "claim.twice.new", -1, none},
		"a delay that was paid":  {newClaim(earlierOf(claim.StatusPaid, some(20), func(e *claim.EarlierClaim) { e.Matter = claim.MatterDelay })), courier.Granted, "claim.twice.delay_paid", -1, none},
		"withdrawn":              {newClaim(earlierOf(claim.StatusWithdrawn, none)), courier.Granted, "claim.twice.withdrawn", -1, none},
		"a draft":                {newClaim(earlierOf(claim.StatusDraft, none)), courier.Granted, "claim.twice.withdrawn", -1, none},
		"no record of it":        {newClaim(earlierOf(claim.StatusNoRecord, none)), courier.Granted, "claim.twice.withdrawn", -1, none},
		"open":                   {newClaim(earlierOf(claim.StatusProposed, none)), courier.Refused, "claim.twice.open", 0, none},
		"appealed":               {newClaim(earlierOf(claim.StatusAppealed, none)), courier.Refused, "claim.twice.open", 0, none},
		"two claimants":          {newClaim(earlierOf(claim.StatusFiled, none, other)), courier.Referred, "claim.twice.two_claimants", 0, none},
		"another was paid":       {newClaim(earlierOf(claim.StatusPaid, some(800), other)), courier.Referred, "claim.twice.two_claimants", 0, none},
		"declined":               {newClaim(earlierOf(claim.StatusDeclined, none)), courier.Referred, "claim.twice.declined", 0, none},
		"closed without payment": {newClaim(earlierOf(claim.StatusClosed, some(0))), courier.Referred, "claim.twice.declined", 0, none},
		"settled for good":       {newClaim(earlierOf(claim.StatusPaid, some(300), func(e *claim.EarlierClaim) { e.Final = aye })), courier.Referred, "claim.twice.final", 0, some(500)},
		"reversed":               {newClaim(earlierOf(claim.StatusReversedAfterFound, some(800))), courier.Referred, "claim.twice.reversed", 0, none},
		"paid, a fen short":      {newClaim(earlierOf(claim.StatusPaid, courier.Fen(799_99))), courier.Granted, "claim.twice.partly_paid", -1, courier.Fen(1)},
		"paid in full":           {newClaim(earlierOf(claim.StatusPaid, some(800))), courier.Refused, "claim.twice.paid", 0, some(0)},
		"paid a fen more":        {newClaim(earlierOf(claim.StatusClosed, courier.Fen(800_01))), courier.Refused, "claim.twice.paid", 0, some(0)},
		"paid in two parts":      {newClaim(earlierOf(claim.StatusPaid, some(300)), earlierOf(claim.StatusClosed, some(500))), courier.Refused, "claim.twice.paid", 0, some(0)},
		"found after payment":    {newClaim(earlierOf(claim.StatusFoundAfterPayment, some(800))), courier.Refused, "claim.twice.paid", 0, some(0)},
		"one bars, one refers":   {newClaim(earlierOf(claim.StatusDeclined, none), earlierOf(claim.StatusFiled, none)), courier.Refused, "claim.twice.open", 1, none},
		"one per item":           {single(&zto, earlierOf(claim.StatusPaid, some(20), func(e *claim.EarlierClaim) { e.Matter = claim.MatterDelay })), courier.Referred, "claim.twice.single", -1, none},
		"one per item, reported": {single(&dhl, earlierOf(claim.StatusPaid, some(20), func(e *claim.EarlierClaim) { e.Matter = claim.MatterDelay })), courier.Referred, "claim.twice.single", -1, none},
		"one per item, the one":  {single(&zto), courier.Granted, "claim.twice.new", -1, none},
	} {
		t.Run(name, func(t *testing.T) {
			got := twiceAsks.put(t, c.facts)
			assert.Equal(t, c.want, got.Verdict, "%v", codesOf(&got.Grounds))
			assert.True(t, got.Has(c.code), "%v", codesOf(&got.Grounds))
			assert.Equal(t, c.of >= 0, got.Of.Known())
			if c.of >= 0 {
				assert.Equal(t, c.of, got.Of.Int())
			}
			assert.Equal(t, c.remaining, got.Remaining)
			assert.Empty(t, got.Needs)
		})
	}
	got := twiceAsks.put(t, single(&dhl, earlierOf(claim.StatusDeclined, none)))
	assert.Equal(t, courier.Reported, reasonOf(t, &got.Grounds, "claim.twice.single").Basis().Evidence)
	got = twiceAsks.put(t, newClaim(earlierOf(claim.StatusDeclined, none), earlierOf(claim.StatusFiled, none)))
	assert.Equal(t, courier.Need("earlier[1]"), reasonOf(t, &got.Grounds, "claim.twice.open").Field())
}

// What was paid and what remains are what is owed, as long as less was paid.
func TestTwiceAddsUp(t *testing.T) {
	for paid := int64(0); paid <= 900_00; paid += 7_77 {
		got := twiceAsks.put(t, newClaim(earlierOf(claim.StatusPaid, courier.Fen(1+paid))))
		assert.Equal(t, 1+paid, got.Paid.Minor())
		assert.Equal(t, max(0, 800_00-1-paid), got.Remaining.Minor())
	}
}

func TestTwiceAsks(t *testing.T) {
	paid := earlierOf(claim.StatusPaid, courier.Fen(100))
	for name, c := range map[string]struct {
		facts claim.Repeat
		want  []courier.Need
	}{
		"everything":         {claim.Repeat{}, []courier.Need{"waybill", "matter"}},
		"who claims":         {claim.Repeat{Waybill: "W1", Matter: claim.MatterLoss, Earlier: []claim.EarlierClaim{paid}}, []courier.Need{"claimant"}},
		"who claimed":        {newClaim(earlierOf(claim.StatusPaid, courier.Fen(100), func(e *claim.EarlierClaim) { e.Claimant = "" })), []courier.Need{"claimant"}},
		"what was paid":      {newClaim(paid, earlierOf(claim.StatusClosed, courier.Money{})), []courier.Need{"earlier[1].paid"}},
		"what is owed":       {claim.Repeat{Waybill: "W1", Matter: claim.MatterLoss, Claimant: "A", Earlier: []claim.EarlierClaim{paid}}, []courier.Need{"entitled"}},
		"nothing of a stray": {claim.Repeat{Waybill: "W2", Matter: claim.MatterLoss, Earlier: []claim.EarlierClaim{paid}}, nil},
	} {
		got := twiceAsks.put(t, c.facts)
		assert.Equal(t, c.want, got.Needs, name)
	}
	// Of a sum of which a part is not known nothing is said to remain.
	for name, e := range map[string]claim.EarlierClaim{
		"how much": earlierOf(claim.StatusClosed, courier.Money{}),
		"to whom":  earlierOf(claim.StatusPaid, courier.Fen(100), func(e *claim.EarlierClaim) { e.Claimant = "" }),
	} {
		part := twiceAsks.put(t, newClaim(paid, e))
		assert.Equal(t, referred, part.Verdict, name)
		assert.False(t, part.Paid.Known() || part.Remaining.Known() || part.Has("claim.twice.partly_paid"), name)
		covered := twiceAsks.put(t, newClaim(earlierOf(claim.StatusPaid, courier.Fen(800_00)), e))
		assert.Equal(t, refused, covered.Verdict, name)
		assert.Empty(t, covered.Needs, name)
		assert.Equal(t, []courier.Money{courier.Fen(800_00), courier.Fen(0)}, []courier.Money{covered.Paid, covered.Remaining}, name)
	}
	// One that is open settles it.
	got := twiceAsks.put(t, newClaim(earlierOf(claim.StatusClosed, courier.Money{}), earlierOf(claim.StatusFiled, courier.Money{})))
	assert.Equal(t, courier.Refused, got.Verdict)
	assert.Empty(t, got.Needs)
}

func TestTwiceKey(t *testing.T) {
	r := newClaim()
	assert.Equal(t, "W1//loss", r.Key())
	r.Piece = "2"
	assert.Equal(t, "W1/2/loss", r.Key())
	r.Matter = 0
	assert.Empty(t, r.Key())
	assert.Empty(t, (&claim.Repeat{Matter: claim.MatterLoss}).Key())
}

func TestTwiceUnreadable(t *testing.T) {
	twiceAsks.faulty(t, claim.Repeat{Matter: 99, Entitled: courier.Fen(-1), Single: &claim.SingleTerms{Cite: courier.Art(courier.CivilCode, "1")}, Earlier: []claim.EarlierClaim{
		{}, {Waybill: "W1", Matter: 99, Status: 99, Paid: courier.Minor(1, courier.USD), Final: 9}}},
		"matter", "entitled", "single.cite", "earlier[0].waybill", "earlier[0].matter", "earlier[0].status",
		"earlier[1].matter", "earlier[1].status", "earlier[1].paid", "earlier[1].final")
	twiceAsks.faulty(t, newClaim(earlierOf(claim.StatusPaid, courier.Fen(math.MaxInt64)), earlierOf(claim.StatusPaid, courier.Fen(1))), "earlier[1].paid")
	got, err := claim.Twice(nil)
	require.NoError(t, err)
	assert.Len(t, got.Needs, 2)
}

func TestTwiceForms(t *testing.T) {
	zto := claim.ZTOSingle()
	facts := newClaim(earlierOf(claim.StatusPaid, courier.Fen(300_00)))
	facts.Single = &zto
	sameAgain(t, facts)
	allocatesAtMost(t, twiceAsks, 1, newClaim(earlierOf(claim.StatusPaid, courier.Fen(300_00))))
}

func FuzzTwice(f *testing.F) {
	fuzzAsk(f, twiceAsks, newClaim(earlierOf(claim.StatusPaid, courier.Fen(300_00)), earlierOf(claim.StatusDeclined, courier.Money{})))
}

func BenchmarkTwice(b *testing.B) {
	benchAsk(b, twiceAsks, newClaim(earlierOf(claim.StatusPaid, courier.Fen(300_00))))
}

func ExampleTwice() {
	r, err := claim.Twice(&claim.Repeat{HappenedOn: courier.Day(2026, 3, 2), Waybill: "SF1001", Matter: claim.MatterDamage, Claimant: "A", Entitled: courier.Fen(800_00),
		Earlier: []claim.EarlierClaim{{Waybill: "SF1001", Matter: claim.MatterDamage, Claimant: "A", Status: claim.StatusPaid, Paid: courier.Fen(300_00)}}})
	fmt.Println(r.Verdict, r.Remaining, err)
	fmt.Println(r.Reasons[0].Sentence(courier.Chinese))
	// Output:
	// granted CNY 500.00 <nil>
	// 该损失已经部分赔付300.00元，只就其余500.00元处理
}
