package claim_test

import (
	"encoding/json"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

func oneOf[T any](r *rand.Rand, values ...T) T { return values[r.IntN(len(values))] }

func answerOf(r *rand.Rand) courier.Answer { return oneOf(r, yes, no) }

// likely is mostly the first answer.
func likely(r *rand.Rand, a courier.Answer) courier.Answer {
	if r.IntN(5) == 0 {
		return answerOf(r)
	}
	return a
}

// upTo is an amount of any order of magnitude, at most m.
func upTo(r *rand.Rand, m courier.Money) courier.Money {
	return courier.Fen(min(anySize(r), m.Minor()))
}

// known is a claim of which every fact is known, under one of the contracts
// or terms made up on the spot.
func known(r *rand.Rand, houses []contract) (claim.Claim, *contract) {
	c := claim.Claim{
		HappenedOn: courier.Day(2021, 1, 1).AddDays(r.IntN(2100)), Operator: claim.Operator(1 + r.IntN(3)), Universal: answerOf(r),
		Mail: liability.Mail(1 + r.IntN(3)), Kind: liability.Kind(1 + r.IntN(5)), Extent: claim.Extent(1 + r.IntN(2)),
		Answers: likely(r, yes), GrossFault: likely(r, no), Value: courier.Fen(anySize(r)), Unproved: no,
		Freight: courier.Fen(anySize(r) / 100), FreightPaid: answerOf(r), LostPart: courier.BasisPoints(r.IntN(10_001)),
		Weight: courier.Grams(anySize(r)), Extras: courier.Fen(anySize(r)), Packages: courier.CountOf(int64(r.IntN(20))),
		Declared: courier.Fen(anySize(r) * int64(r.IntN(2))), Stated: courier.Fen(anySize(r) * int64(r.IntN(2))),
		Documents: answerOf(r), Fragile: answerOf(r), Monthly: answerOf(r), Consumer: answerOf(r),
		PostedIn: oneOf(r, courier.Zhejiang, courier.Sichuan), ClaimantFault: courier.BasisPoints(r.IntN(10_001) * r.IntN(2)),
		FaultOrder: claim.FaultOrder(r.IntN(2)),
		Express:    answerOf(r), ForceMajeure: answerOf(r), Foreseeable: likely(r, yes), NoAgreement: likely(r, yes),
		Notice: &claim.Notice{Negotiated: likely(r, no), Shown: likely(r, yes), TickBox: likely(r, no), Asked: likely(r, no), Explained: answerOf(r),
			Unfair: likely(r, no), OnPremises: likely(r, yes), OnReceipt: likely(r, yes)},
	}
	if inUniversalService(&c) {
		c.ClaimantFault = courier.Percent(0)
	}
	switch c.Kind {
	case liability.Loss:
		c.Extent = claim.Total
	case liability.Shortage:
		c.Extent = claim.Part
	}
	switch r.IntN(8) {
	case 0:
		c.Unproved, c.Value = yes, courier.Money{}
	case 1:
		c.Lot = &claim.Lot{Items: goods(r, c.Value)}
	case 2:
		c.Loss = c.Value
	default:
		c.Loss = upTo(r, c.Value)
	}
	if r.IntN(4) == 0 {
		c.Fraud = &claim.FraudDemand{Fee: courier.Fen(anySize(r) / 100), Proved: likely(r, yes), Harmless: likely(r, no), Staged: likely(r, no)}
	}
	var k *contract
	switch n := r.IntN(2 * len(houses)); {
	case n < len(houses):
		k = &houses[n]
	case n%4 > 0:
		k = madeUp(r)
	}
	if c.Terms = (&claim.Terms{}); k != nil {
		c.Terms = &k.terms
	}
	return c, k
}

// goods are items worth no more than the value.
func goods(r *rand.Rand, value courier.Money) (items []claim.Item) {
	left := value
	for range 1 + r.IntN(4) {
		item := claim.Item{State: claim.State(1 + r.IntN(3)), Value: upTo(r, left)}
		left, _ = left.Sub(item.Value)
		item.Repair, item.Carriage = courier.Fen(anySize(r)), courier.Fen(anySize(r)/10)
		if r.IntN(3) == 0 {
			item.Salvage = upTo(r, item.Value)
		}
		items = append(items, item)
	}
	return items
}

// madeUp are terms that no carrier has.
func madeUp(r *rand.Rand) *contract {
	k := &contract{}
	k.terms = *houseTerms(claim.Terms{LostPart: answerOf(r), Extras: answerOf(r), Refund: courier.Answer(r.IntN(3)), RefundLate: courier.Answer(r.IntN(3))})
	limit := func(l *claim.Limit, f *formula, often int) {
		if r.IntN(often) == 0 {
			*l, *f = madeUpLimit(r, 2, k.terms.LostPart == yes)
		}
	}
	limit(&k.terms.Undeclared, &k.undeclared, 1)
	limit(&k.terms.Monthly, &k.monthly, 3)
	limit(&k.terms.Documents, &k.document, 3)
	limit(&k.terms.Unproved, &k.unproved, 2)
	limit(&k.terms.Delay, &k.delay, 2)
	band := int64(0)
	for n := r.IntN(4); n > 0; n-- {
		band += 1 + anySize(r)
		cover := claim.Cover{UpTo: courier.Fen(band), Method: claim.Method(1 + r.IntN(4))}
		if n == 1 && r.IntN(2) == 0 {
			cover.UpTo = courier.Money{}
		}
		k.terms.Declared = append(k.terms.Declared, cover)
	}
	if r.IntN(3) == 0 {
		k.terms.Fragile = courier.BasisPoints(r.IntN(10_001))
	}
	if r.IntN(3) == 0 {
		k.terms.Deductible = claim.Deductible{Kind: claim.DeductibleKind(1 + r.IntN(6)), Amount: courier.Fen(anySize(r)),
			Rate: courier.RateOf(int64(r.IntN(1200)), 3), AtMark: answerOf(r)}
	}
	return k
}

// madeUpLimit is a formula, and the same worked out by hand.
func madeUpLimit(r *rand.Rand, depth int, lostPart bool) (claim.Limit, formula) {
	if depth > 0 && r.IntN(2) == 0 {
		a, f := madeUpLimit(r, depth-1, lostPart)
		b, g := madeUpLimit(r, depth-1, lostPart)
		switch r.IntN(3) {
		case 0:
			return claim.Min(a, b), func(c *claim.Claim) *big.Rat { return least(f(c), g(c)) }
		case 1:
			return claim.Max(a, b), func(c *claim.Claim) *big.Rat { return most(f(c), g(c)) }
		}
		return claim.Plus(a, b), func(c *claim.Claim) *big.Rat { return add(f(c), g(c)) }
	}
	n := anySize(r)
	m := courier.Fen(n)
	switch r.IntN(5) {
	case 0:
		k := int64(r.IntN(12))
		if lostPart {
			return claim.TimesFreight(int(k)), timesLost(k)
		}
		return claim.TimesFreight(int(k)), times(k)
	case 1:
		return claim.PerKg(m), func(c *claim.Claim) *big.Rat { return mul(rat(n, 1000), rat(c.Weight.Grams(), 1)) }
	case 2:
		return claim.PerStartedKg(m), func(c *claim.Claim) *big.Rat {
			started := (c.Weight.Grams() + 999) / 1000
			return mul(rat(n, 1), rat(started, 1))
		}
	case 3:
		return claim.PerPackage(m), func(c *claim.Claim) *big.Rat { return mul(rat(n, 1), rat(c.Packages.Int(), 1)) }
	}
	return claim.Fixed(m), func(*claim.Claim) *big.Rat { return rat(n, 1) }
}

// TestAgainstTheRules assesses claims of every sort, and holds each against
// the rules worked out by other means and against what must hold for any.
func TestAgainstTheRules(t *testing.T) {
	r := rand.New(rand.NewPCG(20, 26))
	n := 20_000
	if testing.Short() {
		n = 2_000
	}
	houses := contracts()
	var buf []courier.Reason
	spoke := map[courier.Code]bool{}
	for range n {
		c, k := known(r, houses)
		a, err := claim.AppendAssess(buf[:0], &c)
		require.NoError(t, err, "%+v", c)
		buf = a.Reasons
		require.Empty(t, unsound(&a), "%+v\n%v", c, a.Reasons)
		for i := range a.Reasons {
			spoke[a.Reasons[i].Code()] = true
		}
		want := owed(&c, k)
		if !want.decided {
			require.Equal(t, referred, a.Verdict, "%+v\n%v", c, a.Reasons)
			continue
		}
		require.Equal(t, halfUp(want.loss), a.Compensation, "%+v\n%v", c, a.Reasons)
		require.Equal(t, halfUp(add(want.loss, want.refund)).Minor()-a.Compensation.Minor(), a.Refund.Minor(), "%+v\n%v", c, a.Reasons)
		require.Equal(t, courier.Fen(want.increase), a.Increase, "%+v\n%v", c, a.Reasons)
		bounded(t, &c, &a)
		monotonous(t, r, &c, &a)
	}
	for row := range claim.Book().Rows() {
		if atHome(row.Code) && !ofProcedure(row.Code) {
			require.True(t, testing.Short() || spoke[row.Code], "%s never spoke", row.Code)
		}
	}
}

// atHome reports whether a rule is one of express, post and road, which the
// claims drawn here are about.
func atHome(code courier.Code) bool {
	for _, other := range []string{"settle", "deemed_lost", "prove", "indirect", "shortage", "found", "pay.", "release", "choose", "case", "gate.rail", "gate.water", "gate.road", "gate.sea", "gate.coastal", "gate.air", "gate.montreal", "gate.warsaw",
		"gate.cmr", "gate.cim", "gate.hague", "gate.hamburg", "gate.cogsa", "gate.carmack", "gate.upu", "not_answering_by_law", "loss.goods_by_law",
		"loss.repair_by_law", "loss.salvage", "limit.", "conversion", "transition", "terms.set_aside", "refund.terms_part", "rail", "penalty", "waterway", "sea.", "air.", "montreal", "warsaw",
		"cmr", "cim", "abroad", "interest", "hague_visby", "hamburg", "cogsa", "carmack", "upu"} {
		if strings.HasPrefix(string(code), "claim."+other) {
			return false
		}
	}
	return true
}

// bounded requires that no more is paid for the loss than the loss, save
// where a law or a term that is named among the reasons pays more.
func bounded(t *testing.T, c *claim.Claim, a *claim.Assessment) {
	t.Helper()
	for _, code := range []courier.Code{"claim.declared.valued", "claim.postal.registered_letter", "claim.postal.declared_total",
		"claim.zhejiang.stated", "claim.zhejiang.stated_part", "claim.zhejiang.ten_fold", "claim.terms.unproved", "claim.loss.extras"} {
		if a.Has(code) {
			return
		}
	}
	if c.Unproved == no {
		require.LessOrEqual(t, a.Compensation.Minor(), halfUp(proven(c)).Minor(), "%+v\n%v", c, a.Reasons)
	}
}

// monotonous requires that a greater loss, a greater sum declared under the
// same cover, and gross fault never pay less.
func monotonous(t *testing.T, r *rand.Rand, c *claim.Claim, a *claim.Assessment) {
	t.Helper()
	never := func(what string, change edit) {
		other := with(*c, change)
		b, err := claim.Assess(&other)
		if err == nil && b.Verdict != referred {
			require.GreaterOrEqual(t, b.Payable.Minor(), a.Payable.Minor(), "%s: %+v\n%v\n%v", what, other, a.Reasons, b.Reasons)
		}
	}
	never("gross fault", grossly)
	never("not shown", unshown)
	if c.Loss.Known() {
		never("more loss", func(o *claim.Claim) {
			o.Loss = courier.Fen(c.Loss.Minor() + r.Int64N(c.Value.Minor()-c.Loss.Minor()+1))
		})
	}
	if c.Declared.Sign() > 0 && sameCover(c) {
		never("more declared", func(o *claim.Claim) { o.Declared = courier.Fen(c.Declared.Minor() + anySize(r)) })
	}
	if protected(c) && c.Stated.Sign() > 0 && c.Declared.Sign() == 0 {
		never("cover besides", func(o *claim.Claim) { o.Declared = courier.Fen(1 + anySize(r)) })
	}
	never("less own fault", func(o *claim.Claim) { o.ClaimantFault = courier.BasisPoints(c.ClaimantFault.BasisPoints() / 2) })
	never("what was agreed in talks", func(o *claim.Claim) { o.Notice.Negotiated = no })
	never("a greater fee", func(o *claim.Claim) { o.Freight = courier.Fen(c.Freight.Minor() + anySize(r)) })
}

// sameCover reports whether every sum declared is paid alike.
func sameCover(c *claim.Claim) bool {
	return c.Terms == nil || len(c.Terms.Declared) == 1 || c.Operator == claim.PostalEnterprise && c.Universal == yes
}

// What is written out is read back, facts and answers alike.
func TestJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 8))
	houses := contracts()
	for range 500 {
		c, _ := known(r, houses)
		for _, f := range of(&c) { // some facts unknown
			if r.IntN(6) == 0 {
				forget(&c, f)
			}
		}
		text, err := json.Marshal(c)
		require.NoError(t, err)
		var back claim.Claim
		require.NoError(t, json.Unmarshal(text, &back), string(text))
		require.Empty(t, cmp.Diff(c, back), string(text))

		a, err := claim.Assess(&c)
		if err != nil {
			continue
		}
		text, err = json.Marshal(a)
		require.NoError(t, err)
		var again claim.Assessment
		require.NoError(t, json.Unmarshal(text, &again), string(text))
		require.Empty(t, claim.Book().Bind(&again.Grounds))
		require.Empty(t, cmp.Diff(a, again), string(text))
	}
}

// forget makes a fact unknown.
func forget(c *claim.Claim, f field) {
	bare := claim.Claim{Notice: &claim.Notice{}, Fraud: &claim.FraudDemand{}}
	f.copy(c, &bare)
}
